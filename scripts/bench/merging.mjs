// The merge of two copies of one project, as its worker does it: from documents to a document.
import { readFileSync } from 'node:fs';
import { load } from '../model.mjs';
import { median } from './meter.mjs';

const ROUNDS = 5;
/** Of so many differences of each copy one is of a card that the other has changed as well. */
const SHARED = 10;

/** A copy in which `count` cards read otherwise, evenly over the project; `by` is who has changed them. */
function copyOf(text, count, by) {
  const copy = JSON.parse(text);
  const cards = Object.values(copy.cards);
  for (let at = 0; at < count; at += 1) {
    const aside = by === 'theirs' && at % SHARED !== 0 ? 1 : 0;
    const card = cards[Math.min(cards.length - 1, Math.floor((at * cards.length) / count) + aside)];
    card.text = `${card.text}, ${by}`;
  }
  return copy;
}

/** CPU of a merge in ms, half of the differences in each copy: the median of several, after one that warms up. */
export async function mergeCpu(file, differences) {
  const { mergeProjects } = await load('src/analysis/merge.ts');
  const { fromDocument, toDocument } = await load('src/model/document.ts');
  const text = readFileSync(file, 'utf8');
  const count = differences / 2;
  const round = () => {
    const [base, mine, theirs] = [
      JSON.parse(text),
      copyOf(text, count, 'mine'),
      copyOf(text, count, 'theirs'),
    ];
    const before = process.cpuUsage();
    const { project, conflicts } = mergeProjects({
      base: fromDocument(base),
      mine: fromDocument(mine),
      theirs: fromDocument(theirs),
      words: { unplaced: 'Unplaced' },
    });
    toDocument(project);
    const { user, system } = process.cpuUsage(before);
    if (conflicts.length !== count / SHARED) throw new Error(`${conflicts.length} conflicts in the merge`);
    return (user + system) / 1000;
  };
  round();
  return median(Array.from({ length: ROUNDS }, round));
}
