// What is said when cards and blocks of cells are copied, cut and pasted.
import { addEnglish } from '../words';

export const pasting = {
  newLane: 'Lane {{n}}',
  said: {
    copied_one: '{{count}} card copied',
    copied_other: '{{count}} cards copied',
    cut_one: '{{count}} card cut',
    cut_other: '{{count}} cards cut',
    pasted_one: '{{count}} card pasted',
    pasted_other: '{{count}} cards pasted',
    feelingsLeft_one: '{{count}} feeling was left behind: its persona is not in this project.',
    feelingsLeft_other: '{{count}} feelings were left behind: their personas are not in this project.',
    feelingsGiven: 'The table names no persona: its feelings are those of {{name}} now.',
    feelingsDiffer_one: '{{count}} feeling differs from what is known here of that stage and is left out.',
    feelingsDiffer_other:
      '{{count}} feelings differ from what is known here of their stages and are left out.',
  },
  problem: {
    place: 'Nothing was pasted: select the cell where the block begins first.',
    stages: 'Nothing was pasted: a map holds at most {{limit}} stages.',
    lanes: 'Nothing was pasted: a map holds at most {{limit}} lanes.',
    cards: 'Nothing was pasted: a project holds at most {{limit}} cards.',
    text: 'Nothing was pasted: a card holds at most {{limit}} characters. Paste a part of the text, or divide it into lines: each becomes a card.',
    project:
      'This is a whole project, “{{title}}”. Paste it in the library, and it becomes a project of its own.',
    journeys_one: 'This is {{count}} journey. Paste it in the library.',
    journeys_other:
      'These are {{count}} journeys. Paste them in the library, and they become the maps of one project.',
    picture: 'Choose a card or a cell of a storyboard first: the picture is pasted there.',
    file: 'A file is not pasted on a map. Drop it on the window, and it becomes a project of its own.',
    nothing: 'There is no text and there are no cards on the clipboard.',
    noCopy: 'The browser did not let the cards onto the clipboard. Press {{keys}} instead.',
    noPaste: 'The browser did not let the clipboard be read. Press {{keys}} instead.',
  },
};

addEnglish({ pasting });
