// Which entries answer to what was typed, the best first: words in any order, beginnings before middles.
import { comparableText } from '@/analysis/comparableText';
import { inOtherLayout } from './keyboardLayout';

export type Searchable = {
  id: string;
  label: string;
  /** Other words it answers to: its names in other languages, what people also call it. */
  words: readonly string[];
};

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** What a word that only begins with what was typed costs against that very word: "import" is no "importance". */
const LONGER = 0.25;

/** How far a text is from being what a word asks for: 0 begins with it, 1 has a word that does, 3 has it inside. */
function distance(text: string, word: string): number {
  let found = Infinity;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const longer = isLetter(text[at + word.length]) ? LONGER : 0;
    if (at === 0) return longer;
    // A single letter inside a word means nothing.
    if (!isLetter(text[at - 1])) found = Math.min(found, 1 + longer);
    else if (word.length > 1) found = Math.min(found, 3);
  }
  return found;
}

/** What another name costs against the label, and another layout against the one that was typed in. */
const OTHER_NAME = 2;
const OTHER_LAYOUT = 5;

type Prepared = { label: string; words: readonly string[] };
const prepared = new WeakMap<Searchable, Prepared>();

function prepare(entry: Searchable): Prepared {
  let ready = prepared.get(entry);
  if (!ready)
    prepared.set(
      entry,
      (ready = {
        label: comparableText(entry.label),
        words: entry.words.map((word) => comparableText(word)),
      }),
    );
  return ready;
}

/** The cost of an entry for the words that were typed; Infinity when one of them is nowhere. */
function cost({ label, words }: Prepared, asked: readonly string[]): number {
  let total = 0;
  for (const word of asked) {
    let best = distance(label, word);
    for (const other of words) {
      if (best <= OTHER_NAME) break;
      best = Math.min(best, OTHER_NAME + distance(other, word));
    }
    total += best;
  }
  return total;
}

const wordsOf = (query: string): string[] => comparableText(query).split(/\s+/).filter(Boolean);

/**
 * The entries that answer to a query, the best first; equally good ones stay in the order they came in, those used
 * recently before the others. A query without words is answered by all of them, in the order given.
 */
export function rank<T extends Searchable>(
  entries: readonly T[],
  query: string,
  recent: readonly string[] = [],
): T[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [...entries];
  const swapped = wordsOf(inOtherLayout(query));
  const place = (id: string): number => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return entries
    .map((entry, at) => {
      const ready = prepare(entry);
      return { entry, at, cost: Math.min(cost(ready, typed), OTHER_LAYOUT + cost(ready, swapped)) };
    })
    .filter((one) => one.cost < Infinity)
    .sort((a, b) => a.cost - b.cost || place(a.entry.id) - place(b.entry.id) || a.at - b.at)
    .map(({ entry }) => entry);
}
