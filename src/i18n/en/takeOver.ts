// Words of what can be done with a difference: taking it over or back, linking and editing it.
import { addEnglish } from '../words';

export const takeOver = {
  actions: 'What to do',
  menu: 'What to do with “{{title}}”',
  over: 'Take over into “{{map}}”',
  back: 'Take back in “{{map}}”',
  overAll_one: 'Take over with the card on it',
  overAll_other: 'Take over with the {{count}} cards on it',
  backAll_one: 'Take back with the card on it',
  backAll_other: 'Take back with the {{count}} cards on it',
  does: {
    copy: 'It comes to “{{map}}”, a copy that knows its origin.',
    remove: 'It goes from “{{map}}”, with what hangs on it.',
    change: 'In “{{map}}” it says the same then.',
    move: 'In “{{map}}” it stands in the same place then.',
  },
  along: 'It has no place without {{things}}: these come along.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  thing: '{{noun}} “{{title}}”',
  impossible: 'It says or points at something that “{{map}}” cannot hold.',
  tookOver: '“{{title}}” is taken over into “{{map}}”.',
  tookBack: '“{{title}}” is taken back in “{{map}}”.',
  leaves_one:
    'The strategy {{names}} leaves Opportunities of “{{map}}” with it: it answers nothing else there.',
  leaves_other:
    'The strategies {{names}} leave Opportunities of “{{map}}” with it: they answer nothing else there.',
  failed: 'The maps have changed meanwhile; look at the difference again.',
  link: 'Link to a finding',
  noFindings: 'This map has no finding to link to.',
  willResolve: 'will be resolved by this',
  linked: '“{{title}}” is linked to “{{finding}}”.',
  edit: 'Edit…',
  editTitle: 'Edit {{noun}}',
  text: 'Text',
  open: 'Open on the map',
};

addEnglish({ takeOver });
