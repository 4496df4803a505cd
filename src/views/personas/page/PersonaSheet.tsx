// PersonaSheet: the pages of a persona on A4. What is long flows on to the next page; nothing is cut.
import { type CSSProperties, type Ref, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { loadMapFaces } from '@/formats/browser/mapFaces';
import { useT } from '@/i18n/useT';
import { familyOf } from '@/layout/titleFaces';
import { PageBlockView, type Piece } from './PageBlockView';
import { isEmptyBlock, type PageBlock, type PageFacts, type PageLayout, pageBlocks } from './pageBlocks';
import { PageBrand, useBrand } from './PageBrand';
import { type MeasuredBlock, type PlacedBlock, piecesOf, placeBlocks } from './placeBlocks';
import styles from './PersonaSheet.module.css';

/** A4 at 96 dots an inch, and its margin. */
export const PAGE = { width: 794, height: 1123, margin: 44 } as const;
const INNER = { width: PAGE.width - 2 * PAGE.margin, height: PAGE.height - 2 * PAGE.margin };
const GAP = { column: 36, row: 24 };

const COLUMNS: Record<PageLayout, number> = { profile: 2, compact: 3, story: 2 };
/** Of two pages the type may be larger; it becomes smaller, to a size that can still be read, until all fits. */
const SCALES = { 1: [1, 0.95, 0.9, 0.85], 2: [1.12, 1.06, 1, 0.95, 0.9, 0.85] } as const;
const WIDE: ReadonlySet<PageBlock['kind']> = new Set(['head', 'quote', 'walk', 'findings', 'sources']);
/** Of a story the texts go over the whole width. */
const isWide = ({ kind }: PageBlock, layout: PageLayout) =>
  WIDE.has(kind) || (layout === 'story' && kind === 'text') || (layout !== 'profile' && kind === 'empathy');

type Setting = { scale: number; pages: PlacedBlock[][] };

/** The blocks that are shown, long texts in pieces. */
function piecesOn(facts: PageFacts): Piece[] {
  const { persona, own } = facts;
  const hidden = new Set(persona.hiddenBlocks);
  return pageBlocks(facts).flatMap((block): Piece[] => {
    if (hidden.has(block.key) || isEmptyBlock(block, facts)) return [];
    const text =
      block.kind === 'text'
        ? persona[block.field]
        : block.kind === 'field'
          ? persona.fields?.[block.at]?.value
          : block.kind === 'own'
            ? own.find(({ id }) => id === block.id)?.text
            : undefined;
    const pieces = piecesOf(text ?? '');
    if (text === undefined || pieces.length === 1) return [{ key: block.key, block }];
    return pieces.map((each, at) => ({ key: `${block.key}/${at}`, block, text: each, follows: at > 0 }));
  });
}

type PersonaSheetProps = {
  facts: PageFacts;
  /** The element that holds the pages and nothing else. */
  ref?: Ref<HTMLDivElement>;
  /** How many pages there are, and how many were asked for. */
  onPages?: (pages: number) => void;
};

export function PersonaSheet({ facts, ref, onPages }: PersonaSheetProps) {
  const t = useT();
  const { persona } = facts;
  const layout = persona.layout ?? 'profile';
  const wished = persona.pages === 2 ? 2 : 1;
  const brand = useBrand();
  const face = brand?.titleFace;
  const pieces = useMemo(() => piecesOn(facts), [facts]);
  const ruler = useRef<HTMLDivElement>(null);
  const [setting, setSetting] = useState<Setting>();
  useLayoutEffect(() => {
    let gone = false;
    const fit = () => {
      const element = ruler.current;
      if (!element || gone) return;
      const next = settingOf(element, pieces, layout, wished);
      setSetting((known) => (JSON.stringify(known) === JSON.stringify(next) ? known : next));
      onPages?.(next.pages.length);
    };
    fit();
    // The type face may come later than the first measure, and is not as wide as the one that stood in for it.
    void document.fonts?.ready.then(fit);
    if (face) void loadMapFaces(face).then(fit);
    return () => {
      gone = true;
    };
  }, [pieces, layout, wished, face, onPages]);

  const byKey = new Map(pieces.map((piece) => [piece.key, piece]));
  const columns = COLUMNS[layout];
  const column = columnWidth(columns);
  const draw = (piece: Piece) => <PageBlockView piece={piece} facts={facts} layout={layout} />;
  return (
    <div
      className={styles.sheet}
      data-theme="light"
      data-layout={layout}
      style={face && ({ '--title-face': familyOf(face) } as CSSProperties)}
    >
      <div ref={ruler} className={styles.ruler} aria-hidden="true" inert>
        {pieces.map((piece) => (
          <div
            key={piece.key}
            data-piece={piece.key}
            style={{ width: isWide(piece.block, layout) ? INNER.width : column }}
          >
            {draw(piece)}
          </div>
        ))}
      </div>
      <div ref={ref} className={styles.pages} style={{ '--fit': setting?.scale ?? 1 } as CSSProperties}>
        {(setting?.pages ?? []).map((page, at, { length }) => (
          // oxlint-disable-next-line react/no-array-index-key -- a page is its number
          <article
            key={at}
            className={styles.page}
            style={{ height: heightOf(page) }}
            aria-label={t('personas.page.number', {
              name: persona.name || t('personas.unnamed'),
              number: at + 1,
              of: length,
            })}
          >
            {brand && <PageBrand brand={brand} />}
            {page.map(({ key, wide, column: place, y }) => {
              const piece = byKey.get(key);
              return (
                piece && (
                  <div
                    key={key}
                    className={styles.block}
                    style={{
                      top: PAGE.margin + y,
                      left: PAGE.margin + place * (column + GAP.column),
                      width: wide ? INNER.width : column,
                    }}
                  >
                    {draw(piece)}
                  </div>
                )
              );
            })}
          </article>
        ))}
      </div>
    </div>
  );
}

/** A block that is higher than the paper makes its page longer, rather than being cut. */
const heightOf = (page: readonly PlacedBlock[]) =>
  Math.max(PAGE.height, ...page.map(({ y, height }) => y + height + 2 * PAGE.margin));

const columnWidth = (columns: number) => (INNER.width - (columns - 1) * GAP.column) / columns;

/** The largest type with which everything stands on the pages that were asked for, or else on as few as can be. */
function settingOf(ruler: HTMLElement, pieces: readonly Piece[], layout: PageLayout, wished: 1 | 2): Setting {
  const elements = [...ruler.children] as HTMLElement[];
  const paper = { columns: COLUMNS[layout], height: INNER.height, gap: GAP.row };
  let setting: Setting | undefined;
  for (const scale of SCALES[wished]) {
    ruler.style.setProperty('--fit', String(scale));
    const measured = pieces.map(({ key, block }, at): MeasuredBlock => {
      const wide = isWide(block, layout);
      return { key, wide, height: elements[at]?.offsetHeight ?? 0, foot: block.kind === 'sources' };
    });
    const pages = placeBlocks(measured, paper);
    if (!setting || pages.length < setting.pages.length) setting = { scale, pages };
    if (pages.length <= wished) break;
  }
  return setting ?? { scale: 1, pages: [] };
}
