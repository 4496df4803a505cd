// The word that was probably meant: one that shares most letters, or that a slip or two of the fingers leads to.
import { likeness } from '@/analysis/likeness';

const ALIKE = 0.4;

/** How many letters must be put in, left out, changed or swapped; more than `most` is not counted out. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      now.push(least);
    }
    older = before;
    before = now;
  }
  return before[b.length] ?? 0;
}

/** The one of several words that is nearest to another; undefined where none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const asked = word.toLocaleLowerCase();
  const most = asked.length < 3 ? 0 : asked.length < 6 ? 1 : 2;
  let best: { one: string; rank: number } | undefined;
  for (const one of new Set(words)) {
    const other = one.toLocaleLowerCase();
    const slipped = slips(asked, other, most);
    const like = likeness(asked, other);
    if (slipped > most && like < ALIKE) continue;
    const rank = like + (slipped > most ? 0 : 1 - slipped / (most + 1));
    if (!best || rank > best.rank) best = { one, rank };
  }
  return best?.one;
}
