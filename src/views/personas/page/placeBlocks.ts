// Places the blocks of a persona's page: down the columns, and on to the next page where the paper ends.

export type MeasuredBlock = {
  key: string;
  /** Over the whole width, or in one of the columns. */
  wide: boolean;
  height: number;
  /** The last one stands at the foot of its page. */
  foot?: boolean;
};

export type PlacedBlock = { key: string; wide: boolean; column: number; y: number; height: number };

export type Paper = { columns: number; height: number; gap: number };

/**
 * The blocks by page. Each goes to the shortest column; one over the whole width begins below all columns. What does
 * not fit goes on to the next page, and so does all that follows: nothing is cut and the order stays readable.
 */
export function placeBlocks(
  blocks: readonly MeasuredBlock[],
  { columns, height, gap }: Paper,
): PlacedBlock[][] {
  const pages: PlacedBlock[][] = [[]];
  let tops = Array.from({ length: columns }, () => 0);
  const turn = () => {
    pages.push([]);
    tops = tops.map(() => 0);
  };
  const isEmpty = () => pages.at(-1)?.length === 0;
  for (const [at, block] of blocks.entries()) {
    const { key, wide } = block;
    const lowest = Math.max(...tops);
    let y = wide ? lowest : Math.min(...tops);
    if (y + block.height > height && !isEmpty()) {
      turn();
      y = 0;
    }
    if (block.foot && at === blocks.length - 1) y = Math.max(y, height - block.height);
    const column = wide ? 0 : Math.max(0, tops.indexOf(y));
    const end = y + block.height + gap;
    tops = wide ? tops.map(() => end) : tops.map((top, index) => (index === column ? end : top));
    pages.at(-1)?.push({ key, wide, column, y, height: block.height });
  }
  return pages;
}

/** Texts longer than this are broken into pieces, so that each finds room on a page. */
const PIECE = 700;

/** A long text in pieces that end with a sentence or at least with a word. Put together they are the text. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > PIECE * 1.3) {
    const head = rest.slice(0, PIECE);
    const ends = [/[^]*\n/, /[^]*[.!?…]["”»)]?\s/, /[^]*\s/].map(
      (pattern) => pattern.exec(head)?.[0].length ?? 0,
    );
    const cut = ends.find((length) => length > PIECE / 3) ?? PIECE;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
