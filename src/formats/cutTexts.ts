// Texts that are longer than the most lines of a card: a picture, a page and a slide show their beginning only.
import type { Scene } from '@/layout/scene';

const ELLIPSIS = '\u2026';

/** The texts of a scene that go on behind what is drawn, in its order. */
export const cutTexts = ({ rows }: Pick<Scene, 'rows'>): string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ items }) =>
      items.flatMap(({ text, lines }) =>
        lines.at(-1)?.endsWith(ELLIPSIS) === true && !text.trimEnd().endsWith(ELLIPSIS) ? text : [],
      ),
    ),
  );
