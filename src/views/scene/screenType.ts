// What the browser makes of the map's type: a reader may have set a least size, wider letters or higher lines. Asked of
// one hidden sample when it first matters and when its size changes, never for a card.
import { FONT_FAMILY, LINES, TYPE } from '@/layout/sizes';
import type { FontName, MeasureText, LineHeights } from '@/layout/scene';

/** How a font of the scale comes out, in map units. `grow` is its size beside that of the pictures. */
type Drawn = { grow: number; letterSpacing: number; wordSpacing: number };
export type ScreenType = { fonts: Readonly<Record<FontName, Drawn>>; lineHeights: LineHeights };

const names = Object.keys(TYPE) as FontName[];
const plain: Drawn = { grow: 1, letterSpacing: 0, wordSpacing: 0 };

/** The type as the pictures have it. */
export const PLAIN: ScreenType = {
  fonts: Object.fromEntries(names.map((name) => [name, plain])) as Record<FontName, Drawn>,
  lineHeights: LINES,
};

let samples: Map<FontName, HTMLElement> | undefined;
let current = PLAIN;
const listeners = new Set<() => void>();

/** One line of each font, laid out but not seen. */
function hang(): Map<FontName, HTMLElement> {
  const holder = document.createElement('div');
  holder.setAttribute('aria-hidden', 'true');
  Object.assign(holder.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    height: '0',
    overflow: 'hidden',
    visibility: 'hidden',
    pointerEvents: 'none',
    contain: 'strict',
  });
  const mounted = new Map<FontName, HTMLElement>();
  for (const name of names) {
    const { size, line, weight } = TYPE[name];
    const sample = document.createElement('div');
    sample.textContent = 'Aa Bb';
    Object.assign(sample.style, {
      width: 'max-content',
      whiteSpace: 'pre',
      fontFamily: FONT_FAMILY,
      fontSize: `${size}px`,
      fontWeight: String(weight),
      lineHeight: String(line / size),
    });
    holder.append(sample);
    mounted.set(name, sample);
  }
  document.body.append(holder);
  return mounted;
}

/** A length of a computed style; `normal` and what is no length count as `usual`. */
function pixels(value: string, usual: number): number {
  const length = value.endsWith('px') ? Number.parseFloat(value) : NaN;
  return Number.isFinite(length) ? length : usual;
}

function read(mounted: ReadonlyMap<FontName, HTMLElement>): ScreenType {
  const fonts: Record<FontName, Drawn> = { ...PLAIN.fonts };
  const lineHeights: Record<FontName, number> = { ...LINES };
  for (const [name, sample] of mounted) {
    const { size, line } = TYPE[name];
    const style = getComputedStyle(sample);
    // Where only the text is zoomed, the style tells the size before and the box the one after.
    const told = pixels(style.lineHeight, line);
    const height = sample.getBoundingClientRect().height || told;
    const zoom = told > 0 && Math.abs(height / told - 1) > 0.02 ? height / told : 1;
    const drawn = {
      grow: (pixels(style.fontSize, size) / size) * zoom,
      letterSpacing: pixels(style.letterSpacing, 0) * zoom,
      wordSpacing: pixels(style.wordSpacing, 0) * zoom,
    };
    // A hundredth of a pixel is rounding, not a wish.
    if (Math.abs(drawn.grow - 1) > 0.005 || drawn.letterSpacing !== 0 || drawn.wordSpacing !== 0) {
      fonts[name] = drawn;
    }
    if (Math.abs(height - line) > 0.1) lineHeights[name] = Math.ceil(height * 4) / 4;
  }
  const usual = names.every((name) => fonts[name] === plain && lineHeights[name] === LINES[name]);
  return usual ? PLAIN : { fonts, lineHeights };
}

function update(): void {
  if (!samples) return;
  const next = read(samples);
  if (JSON.stringify(next) === JSON.stringify(current)) return;
  current = next;
  for (const listener of listeners) listener();
}

/** The type of the screen now. The first to ask hangs up the samples. */
export function screenType(): ScreenType {
  if (samples || typeof ResizeObserver === 'undefined') return current;
  samples = hang();
  current = read(samples);
  const observer = new ResizeObserver(update);
  for (const sample of samples.values()) observer.observe(sample);
  return current;
}

/** Tells when the type of the screen has changed, until the answer is called. */
export function onScreenType(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Letters of the usual widths; never shown. */
const SAMPLE = 'abcdefghijklmnopqrstuvwxyz';

/** How many times as wide as in the pictures a text comes out, of the font that has grown the most. */
export function growOf(type: ScreenType, measure: MeasureText): number {
  const drawn = measureOn(type, measure);
  return Math.max(1, ...names.map((name) => drawn(SAMPLE, name) / measure(SAMPLE, name)));
}

/** A measure of texts as the screen draws them, from that of the pictures. */
export function measureOn({ fonts }: ScreenType, measure: MeasureText): MeasureText {
  if (fonts === PLAIN.fonts) return measure;
  return (text, font) => {
    const { grow, letterSpacing, wordSpacing } = fonts[font];
    const letters = letterSpacing === 0 ? 0 : text.length * letterSpacing;
    const spaces = wordSpacing === 0 ? 0 : (text.split(' ').length - 1) * wordSpacing;
    return measure(text, font) * grow + letters + spaces;
  };
}
