// The window of a project's look: logo, colours, title face, the line at the foot.
import { addEnglish } from '../words';

export const look = {
  title: 'Look of this project',
  about:
    'Colours of stages show on maps at once; all of it on persona pages and in every picture, slide and document that leaves.',
  logo: 'Logo',
  logoNote: 'In the upper right of pictures and pages, and on the first slide.',
  face: 'Titles',
  faceUsual: 'Inter (as usual)',
  faceNote:
    'In pictures, slides and documents. Slides name the face only: where it is not installed, another one stands in.',
  accent: 'Accent',
  accentNote: 'Rules over titles, bars of plans and values, the curve of the target.',
  stages: 'Colours of the stages',
  scheme: {
    usual: 'As usual',
    own: 'My own',
    colourBlind: 'Safe for colour-blind readers',
    grey: 'Black and white',
  },
  schemeNote: {
    usual: 'Eight quiet colours that differ in lightness too.',
    own: 'One to eight colours, in the order of the stages.',
    colourBlind: 'Eight colours that people who see red and green alike tell apart.',
    grey: 'The whole map without colour; marks keep their shapes and words.',
  },
  colourAt: 'Colour {{at}}',
  hexOf: '{{name}}, #rrggbb',
  addColour: 'Add a colour',
  removeColour: 'Remove colour {{at}}',
  chooseColour: 'Choose a colour',
  clearAccent: 'No accent',
  mended: 'Shown as {{colour}}: {{chosen}} is too pale to be seen on paper.',
  alike: 'Colours {{one}} and {{other}} look alike on a map, where the ground of a stage is pale.',
  footer: 'Line at the foot',
  footerFull_one: 'It ends here: {{count}} letter at most.',
  footerFull_other: 'It ends here: {{count}} letters at most.',
  footerHint: 'Confidential, prepared for the steering group',
  sample: 'How it looks',
};

addEnglish({ look });
