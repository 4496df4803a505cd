// Words on paper: of a picture over several sheets, and of the choices for it.
import { addEnglish } from '../words';

export const paper = {
  paper: 'Paper',
  sheets: 'Sheets',
  sizes: {
    fit: 'Made to fit',
    a4: 'A4',
    a3: 'A3',
    a2: 'A2',
    a1: 'A1',
    a0: 'A0',
    letter: 'Letter',
    tabloid: 'Tabloid',
  },
  one: 'One page',
  tiles: 'Tiles to glue',
  points: 'Smallest text',
  pointsOf: '{{points}} pt',
  told: '{{width}} × {{height}} mm. The smallest text has {{size}} pt.',
  toldTiles_one: '{{count}} sheet of {{paper}} and the plan. The smallest text has {{size}} pt.',
  toldTiles_other:
    '{{count}} sheets of {{paper}}, {{across}} across and {{down}} down, and the plan. The smallest text has {{size}} pt.',
  tooSmall: 'The smallest text would have {{size}} pt; it can be read from {{least}} pt on.',
  measuring: 'The text of all pages is being measured.',
  toldAll: 'The smallest text of all pages has {{size}} pt.',
  tooSmallOn_one:
    'The smallest text of all pages would have {{size}} pt; it can be read from {{least}} pt on, and is smaller on page {{pages}}.',
  tooSmallOn_other:
    'The smallest text of all pages would have {{size}} pt; it can be read from {{least}} pt on, and is smaller on pages {{pages}}.',
  overviews_one: 'Page {{pages}} shows a whole map at a glance; the pages behind it are to be read.',
  overviews_other: 'Pages {{pages}} show a whole map at a glance; the pages behind them are to be read.',
  tooMany: 'More than {{most}} sheets. Take larger paper or smaller text.',
  useLarger: 'Take {{paper}}',
  useTiles: 'Use tiles',
  drawn_one:
    '{{count}} character is drawn as a small picture, since the fonts of the file lack it: {{sample}}',
  drawn_other:
    '{{count}} characters are drawn as small pictures, since the fonts of the file lack them: {{sample}}',
  undrawn_one:
    '{{count}} character has no font and is an empty box in the PDF: {{characters}} Lines of text with it: {{lines}}.',
  undrawn_other:
    '{{count}} characters have no font and are empty boxes in the PDF: {{characters}} Lines of text with them: {{lines}}.',
  onMap_one: '{{count}} sheet with the smallest text at {{size}} pt',
  onMap_other: '{{count}} sheets with the smallest text at {{size}} pt',
  hideBreaks: 'Hide the page breaks',
  plan: 'How to put it together',
  planSize: '{{count}} sheets of {{paper}}. Put together: {{width}} × {{height}} cm.',
  planCut:
    'Print at 100 %, without fitting to the page. Cut off the margin of each sheet at the marks on its left and upper side.',
  planGlue:
    'Lay it over the strip that the neighbour on its left or above shows as well, so that the circles meet, and glue it.',
  sheetAt: '{{title}}. Sheet {{at}} of {{count}}: row {{row}}, column {{column}}',
};

addEnglish({ paper });
