// A small journey with one of everything that commands touch: what the command tests share.
import { aProject } from './aProject';

/** Two stages, three lanes, four touchpoints, a note, two personas, a finding on two cards, a path, feelings of both kinds. */
export const shoes = () =>
  aProject({
    title: 'Shoes',
    stages: ['Need', 'Buy'],
    lanes: ['Website', 'Shop', { kind: 'actions', name: 'Actions' }, { kind: 'emotion', name: 'Feelings' }],
    cards: {
      'Need/Website': ['Searches', 'Reads tests'],
      'Need/Shop': ['Tries on'],
      'Buy/Website': ['Pays'],
      'Buy/Actions': ['Compares prices'],
    },
    personas: ['Olga', 'Mark'],
    feelings: { Olga: { Searches: 1, Pays: -1, Buy: 0 }, Mark: { Searches: -2 } },
    findings: [
      { title: 'Price shown last', kind: 'barrier', on: ['Pays', 'Tries on'] },
      { title: 'Filters hide my size', kind: 'pain', on: ['Searches'] },
    ],
    paths: { Main: ['Searches', 'Tries on', 'Pays'] },
  });
