// Copying, cutting and pasting cards and blocks of cells.
export const clipboard = {
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  copyOf: '{{name}} (copy)',
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
  },
  problem: {
    place: 'Nothing was pasted: select the cell where the block begins first.',
    stages: 'Nothing was pasted: a map holds at most {{limit}} stages.',
    lanes: 'Nothing was pasted: a map holds at most {{limit}} lanes.',
    cards: 'Nothing was pasted: a project holds at most {{limit}} cards.',
    text: 'Nothing was pasted: a card holds at most {{limit}} characters.',
    nothing: 'There is no text and there are no cards on the clipboard.',
    noCopy: 'The browser did not let the cards onto the clipboard. Press {{keys}} instead.',
    noPaste: 'The browser did not let the clipboard be read. Press {{keys}} instead.',
  },
};
