// A slide of a deck: what its preview and its file share - headline, what is drawn, and what the speaker says.
import { type BreakText, createBreaker } from '@/layout/breakText';
import type { FontName, MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { titleRoom } from '../brandFrame';
import type { Pen } from '../pen';
import type { Picture } from '../picture';
import { type Connector, drawConnector } from './connector';
import type { DeckFrame } from './deckFrame';
import type { DeckLook } from './deckLook';
import { drawTable, type SlideTable } from './slideTable';

/** What slides there are, in the order in which they are offered. */
export const SLIDE_KINDS = [
  'title',
  'persona',
  'map',
  'curve',
  'barriers',
  'compare',
  'gaps',
  'matrix',
  'roadmap',
  'backlog',
  'sources',
] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];

/** A pen that may know tables and connectors of its own; where it does not, they are drawn (`putTable`, `putConnector`). */
export type DeckPen = Pen & {
  table?: (table: SlideTable) => void;
  connect?: (connector: Connector) => void;
};

export type DeckSlide = {
  /** Its kind, and its place among those of its kind: `map.2`. */
  id: string;
  kind: SlideKind;
  /** What it says, in one sentence; the title itself of the first slide. */
  headline: string;
  /** The small line below: what it rests on. */
  subtitle: string;
  /** The images that it shows, each once. */
  images?: () => readonly Id[];
  /** Draws what stands below the headline, in points. */
  draw: (pen: DeckPen) => void;
  /** What the speaker has beside it. */
  notes: string;
  /** Its headline stands higher, and its body has the more room. */
  isShort?: boolean;
};

/** A deck, laid out. */
export type Deck = {
  title: string;
  frame: DeckFrame;
  look: DeckLook;
  measure: MeasureText;
  /** Left in the footer of each slide. */
  foot: string;
  /** The tag of its language. */
  language: string;
  author: string;
  slides: readonly DeckSlide[];
  /** So many slides the map would take: more than anybody shows, so that it is left out. */
  mapLeftOut?: number;
};

/** Draws a table with a pen that has none of its own. */
export function putTable(pen: DeckPen, table: SlideTable): void {
  if (pen.table) pen.table(table);
  else drawTable(pen, table);
}

/** Draws a connector with a pen that has none of its own. */
export function putConnector(pen: DeckPen, connector: Connector): void {
  if (pen.connect) pen.connect(connector);
  else drawConnector(pen, connector);
}

/** One breaker for each way to measure: it remembers the widths of words. */
const breakers = new WeakMap<MeasureText, BreakText>();
function breakerOf(measure: MeasureText): BreakText {
  const known = breakers.get(measure);
  if (known) return known;
  const fresh = createBreaker(measure);
  breakers.set(measure, fresh);
  return fresh;
}

/** A text in a size of its own, broken to a width. */
export function linesIn(
  measure: MeasureText,
  text: string,
  { font, size, width, most }: { font: FontName; size: number; width: number; most: number },
): string[] {
  if (text.trim() === '') return [];
  return breakerOf(measure)(text, font, (width * TYPE[font].size) / size, most);
}

/** The smaller half is for headlines that somebody has written himself: his words are set small rather than cut. */
const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4] as const;

/** Where the headline and the line below it stand. */
export function headOf(
  { frame }: Pick<Deck, 'frame'>,
  { kind, isShort }: Pick<DeckSlide, 'kind' | 'isShort'>,
) {
  return kind === 'title' ? frame.title : isShort ? frame.short.head : frame.head;
}

/** How a headline is set: in the one size of a deck, and smaller only where its two lines do not hold the words. */
export function headlineIn(
  deck: Pick<Deck, 'frame' | 'measure' | 'look'>,
  slide: Pick<DeckSlide, 'headline' | 'kind' | 'isShort'>,
) {
  const { headline: place, size: full } = headOf(deck, slide);
  const set = (share: number, extra: number) => {
    const size = full * share;
    const most = Math.max(1, Math.floor((place.height + 1) / (size * 1.2)));
    const width = titleRoom(place.width, deck.look.palette.brand);
    const look = { font: 'title', size, width, most: most + extra } as const;
    const lines = linesIn(deck.measure, slide.headline, look);
    return { size, lines, fits: lines.length <= most };
  };
  const sizes = SIZES.map((share) => set(share, 1));
  const first = sizes.find(({ fits }) => fits);
  if (first) return { ...first, text: slide.headline };
  const cut = set(SIZES.at(-1) ?? 1, 0);
  return { ...cut, text: cut.lines.join(' ') };
}

/** The lines of the small line below: of the first slide two, of all others one. */
export function subtitleIn(
  deck: Pick<Deck, 'frame' | 'measure'>,
  slide: Pick<DeckSlide, 'subtitle' | 'kind' | 'isShort'>,
): string[] {
  const { subtitle, subtitleSize: size } = headOf(deck, slide);
  const most = Math.max(1, Math.floor(subtitle.height / (size * 1.2)));
  return linesIn(deck.measure, slide.subtitle, { font: 'card', size, width: subtitle.width, most });
}

/** The line at the foot as it is set: smaller where it would not be one line. */
export function footIn({ frame: { foot }, foot: words, measure }: Pick<Deck, 'frame' | 'foot' | 'measure'>): {
  text: string;
  size: number;
} {
  const set = (size: number, most: number) =>
    linesIn(measure, words, { font: 'card', size, width: foot.text.width, most });
  const size = [1, 0.9, 0.8].map((share) => foot.size * share).find((one) => set(one, 2).length < 2);
  const least = foot.size * 0.7;
  return size === undefined ? { text: set(least, 1)[0] ?? '', size: least } : { text: words, size };
}

/** A slide as a picture: what the preview shows. */
export function pictureOfSlide(deck: Deck, at: number): Picture {
  const { frame, look } = deck;
  const slide = deck.slides[at];
  const box = { x: 0, y: 0, width: frame.width, height: frame.height };
  return {
    box,
    title: slide?.headline ?? deck.title,
    fileTitle: deck.title,
    titleFace: look.palette.brand?.titleFace,
    images: slide?.images ?? (() => []),
    draw(pen) {
      pen.box(0, 0, box.width, box.height, 0, { fill: look.white });
      if (!slide) return;
      const isTitle = slide.kind === 'title';
      const place = headOf(deck, slide);
      const { size, lines } = headlineIn(deck, slide);
      const line = size * 1.17;
      const { x, y, width, height } = place.headline;
      for (const [row, text] of lines.entries()) {
        const baseline = y + height - line * (lines.length - 1 - row) - size * 0.26;
        pen.text(text, x, baseline, {
          font: 'title',
          face: look.palette.brand?.titleFace,
          size,
          fill: look.ink,
          room: width,
        });
      }
      const below = place.subtitle;
      const words = subtitleIn(deck, slide);
      for (const [row, text] of words.entries())
        pen.text(text, below.x, below.y + place.subtitleSize * (0.95 + row * 1.2), {
          font: 'card',
          size: place.subtitleSize,
          fill: look.muted,
          room: below.width,
        });
      slide.draw(pen);
      if (isTitle) return;
      const { foot } = frame;
      pen.box(foot.rule.x, foot.rule.y, foot.rule.width, 0.75, 0, { fill: look.palette.line });
      const baseline = foot.text.y + foot.text.height / 2 + foot.size * 0.36;
      const { text: own, size: footSize } = footIn(deck);
      pen.text(own, foot.text.x, baseline, {
        font: 'card',
        size: footSize,
        fill: look.muted,
        room: foot.text.width,
      });
      pen.text(String(at + 1), foot.number.x + foot.number.width, baseline, {
        font: 'card',
        size: foot.size,
        fill: look.muted,
        anchor: 'end',
      });
    },
  };
}
