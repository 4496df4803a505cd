// The presentation: the window of the audience and the presenter's own.
import { addEnglish } from '../words';

export const presenting = {
  region: 'Presentation',
  stage: 'Stage {{n}}',
  byStages: 'Show stage by stage',
  byLanes: 'Show lane by lane',
  next: 'Next',
  previous: 'Back',
  more: 'More of this step',
  black: 'Black screen',
  isBlack: 'The screen is black; B or any step brings the picture back.',
  full: 'Full screen',
  notFull: 'Leave full screen',
  leave: 'End the presentation',
  steps: 'Steps of the presentation',
  place: '{{at}} / {{of}}',
  said: '{{at}} of {{of}}: {{title}}',
  content: 'On this step',
  moreFindings_one: 'and {{count}} more',
  moreFindings_other: 'and {{count}} more',
  notesWindow: 'Presenter view',
  blocked: 'The browser did not open the window. Allow pop-up windows for this page and try again.',
  notes: 'Presenter’s notes',
  noNotes: 'There are no notes for this step. They are written beside the map: select a stage or a lane.',
  nextUp: 'Next: {{title}}',
  theEnd: 'The presentation ends here',
  elapsed: 'Elapsed',
  clock: 'Time',
  restart: 'Count from zero',
  pictureClosed: 'The window with the picture is closed.',
  openPicture: 'Open it',
};

addEnglish({ presenting });
