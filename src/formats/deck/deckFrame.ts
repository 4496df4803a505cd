// The frame of a slide: where headline, body and footer stand, in points, wide or as a screen of old.
import type { Box } from '@/layout/scene';

/** The proportions of the slides. */
export type DeckSize = '16:9' | '4:3';

export type DeckFrame = {
  size: DeckSize;
  width: number;
  height: number;
  head: { headline: Box; size: number; subtitle: Box; subtitleSize: number };
  /** What a slide draws in. */
  body: Box;
  /** Of a slide that needs all the room: all of it stands higher, so that its body is the larger. */
  short: { head: DeckFrame['head']; body: Box };
  foot: { rule: { x: number; y: number; width: number }; text: Box; number: Box; size: number };
  /** Of the first slide. */
  title: { headline: Box; size: number; subtitle: Box; subtitleSize: number };
};

const WIDTHS = { '16:9': 960, '4:3': 720 } as const;
const HEIGHT = 540;

export function deckFrame(size: DeckSize): DeckFrame {
  const width = WIDTHS[size];
  const margin = size === '16:9' ? 48 : 40;
  const room = width - 2 * margin;
  const [top, higher] = [28, 12];
  /** Two lines. */
  const headline = 58;
  const rule = HEIGHT - 34;
  const headOf = (y: number): DeckFrame['head'] => ({
    headline: { x: margin, y, width: room, height: headline },
    size: size === '16:9' ? 24 : 21,
    subtitle: { x: margin, y: y + headline + 4, width: room, height: 17 },
    subtitleSize: 12.5,
  });
  const bodyBelow = (from: number, gap: number, above: number): Box => {
    const y = from + headline + 21 + gap;
    return { x: margin, y, width: room, height: rule - above - y };
  };
  return {
    size,
    width,
    height: HEIGHT,
    head: headOf(top),
    body: bodyBelow(top, 14, 12),
    short: { head: headOf(higher), body: bodyBelow(higher, 4, 4) },
    foot: {
      rule: { x: margin, y: rule, width: room },
      text: { x: margin, y: rule + 5, width: room - 50, height: 18 },
      number: { x: width - margin - 44, y: rule + 5, width: 44, height: 18 },
      size: 10,
    },
    title: {
      headline: { x: margin, y: 110, width: room * 0.86, height: 130 },
      size: size === '16:9' ? 42 : 36,
      subtitle: { x: margin, y: 252, width: room * 0.86, height: 48 },
      subtitleSize: 17,
    },
  };
}
