// Changed words: a text in parts, of which those that an earlier text does not have are marked.

export type TextPart = { text: string; isNew: boolean };

/** Longer texts are marked as a whole: comparing all words with all would take too long. */
const MOST = 600;

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** Parts of a text, marked where it says other words than before (longest common run of words). */
export function changedWords(before: string, after: string): TextPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST || now.length > MOST) return [{ text: after, isNew: before !== after }];
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: TextPart[] = [];
  const add = (text: string, isNew: boolean): void => {
    const last = parts.at(-1);
    if (last && last.isNew === isNew) last.text += text;
    else parts.push({ text, isNew });
  };
  for (let i = 0, j = 0; j < now.length;) {
    const word = now[j] ?? '';
    if (i < old.length && old[i] === word) {
      add(word, false);
      i += 1;
      j += 1;
    } else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) i += 1;
    else {
      add(word, true);
      j += 1;
    }
  }
  return parts.flatMap(bareOf);
}

/** A mark does not reach over the spaces around what it marks. */
function bareOf(part: TextPart): TextPart[] {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part.text) ?? [];
  if (!part.isNew || text === '') return [{ ...part, isNew: false }];
  return [
    { text: before, isNew: false },
    { text, isNew: true },
    { text: after, isNew: false },
  ].filter((one) => one.text !== '');
}
