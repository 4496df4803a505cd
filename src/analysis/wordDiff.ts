// Word differences: what of a text was taken out and put in, word by word.

export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** A word with the blanks after it, or a sign. */
const PIECES = /(?:[\p{L}\p{N}_\u2019'-]+|[^\p{L}\p{N}\s])\s*/gu;
/** Above so many pairs of words texts are told as wholes: they would be compared for longer than anybody waits. */
const MOST_PAIRS = 160_000;
/** With a smaller share of words in common the one text is no edit of the other. */
const LEAST_SHARED = 0.34;

const pieces = (text: string): string[] => text.trim().match(PIECES) ?? [];
const same = (a: string | undefined, b: string | undefined): boolean => a?.trim() === b?.trim();

const whole = (before: string, after: string): DiffPart[] => [
  ...(before === '' ? [] : [{ kind: 'removed' as const, text: before }]),
  ...(after === '' ? [] : [{ kind: 'added' as const, text: after }]),
];

/** Lengths of the longest common subsequences of all ends of two lists, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = same(a[i], b[j])
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

/**
 * The second text with what of the first was taken out, in the order of reading: what went before what came. Texts that
 * have little in common, or are very long, are told as wholes.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [pieces(before), pieces(after)];
  if (a.length * b.length > MOST_PAIRS) return whole(before.trim(), after.trim());
  const lengths = commonLengths(a, b);
  const common = lengths[0] ?? 0;
  const isEdit = common / Math.max(a.length, b.length) >= LEAST_SHARED;
  // What only lost or won words is an edit, however many they are.
  const isPart = common > 1 && common === Math.min(a.length, b.length);
  if (!isEdit && !isPart) return whole(before.trim(), after.trim());
  const width = b.length + 1;
  const parts: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    parts.push(...whole(removed, added));
    [removed, added] = ['', ''];
  };
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && same(a[i], b[j])) {
      close();
      const last = parts.at(-1);
      const text = b[j] ?? '';
      if (last?.kind === 'same') last.text += text;
      else parts.push({ kind: 'same', text });
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      removed += a[i] ?? '';
      i += 1;
    } else {
      added += b[j] ?? '';
      j += 1;
    }
  }
  close();
  return parts;
}

/**
 * Whether a blank belongs between two parts that follow each other: words of two texts stand side by side, of which each
 * ended its own.
 */
export const wantsBlank = (part: string, next: string): boolean =>
  /[^\s(\u00ab\u201c/-]$/u.test(part) && /^[\p{L}\p{N}(\u00ab\u201c]/u.test(next);

/** Letters and numbers alone, in small letters: what is left of a text without its spelling of signs and blanks. */
const bare = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u0451', '\u0435')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many letters have to be put in, taken out or exchanged to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

const isMisspelt = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 3 && Math.abs(a.length - b.length) < 2 && distance(a, b) < 2;

/** Whether two texts say the same in the same words: they differ in signs, blanks, capitals or single letters at most. */
export function isSameWording(before: string, after: string): boolean {
  const [a, b] = [bare(before), bare(after)];
  return a.length === b.length && a.every((word, at) => word === b[at] || isMisspelt(word, b[at] ?? ''));
}
