// A page that tells something in words and figures: what stands on it, as plain data, and the parts it is set in.
import type { Translate } from '@/i18n/messages';
import type { BreakText } from '@/layout/breakText';
import type { OverlayTone } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import type { MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import { toneIn } from './drawOverlay';
import type { Portrayed } from './drawPortrait';
import { type BarPart, barPart } from './pageBar';
import { type Placeable, stacked, textIn } from './pageText';
import { baselineIn } from './pen';

export type PageItem = {
  /** A character before it, whose word `title` or `note` says. */
  sign?: string;
  tone?: OverlayTone;
  title: string;
  note?: string | undefined;
  /** At its right. */
  figure?: string | undefined;
  /** What follows belongs to it, and stands in the same column. */
  leads?: boolean;
};
export type PageBlock =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string; figure?: string }
  | { kind: 'items'; items: readonly PageItem[] }
  | { kind: 'bar'; parts: readonly BarPart[] };
export type PageSection = {
  title: string;
  figure?: string | undefined;
  blocks: readonly PageBlock[];
};
export type Page = {
  paragraphs: readonly string[];
  sections: readonly PageSection[];
  /** Whose page it is: their portrait leads it, beside the paragraphs. */
  portrait?: Portrayed | undefined;
};

export type PageTools = { breakText: BreakText; measure: MeasureText; palette: Palette; t: Translate };

/** A part of a page; one that leads stands with what follows it. */
export type PagePart = Placeable & {
  leads?: boolean;
  /** The heading that it stands under, said again where it is the first of another column of slides. */
  under?: PagePart;
};

const SIGN = 18;
const FIGURE_GAP = 12;

/** The parts of a section in a column of a width, each with the space above it. */
export function sectionParts(section: PageSection, width: number, tools: PageTools): PagePart[] {
  const goesOn = (title: string): string => tools.t('exporting.goesOn', { title });
  const parts: PagePart[] = [sectionHead(section.title, section.figure, width, tools)];
  const whole = sectionHead(goesOn(section.title), undefined, width, tools);
  let under = whole;
  for (const block of section.blocks) {
    if (block.kind === 'heading') under = whole;
    parts.push(...blockParts(block, width, tools).map((part) => ({ ...part, under })));
    if (block.kind === 'heading') under = heading(goesOn(block.text), undefined, width, tools);
  }
  return parts;
}

function sectionHead(title: string, figure: string | undefined, width: number, tools: PageTools): PagePart {
  const head = withFigure(title, figure, 'stage', width, tools);
  return {
    height: head.height + 24,
    leads: true,
    draw(pen, x, y) {
      pen.box(x, y + 8, width, 1, 0, { fill: tools.palette.cardLine });
      head.draw(pen, x, y + 18);
    },
  };
}

const heading = (text: string, figure: string | undefined, width: number, tools: PageTools): PagePart => ({
  ...spaced(withFigure(text, figure, 'lane', width, tools), 10),
  leads: true,
});

function blockParts(block: PageBlock, width: number, tools: PageTools): PagePart[] {
  const { breakText, palette } = tools;
  switch (block.kind) {
    case 'text':
      return [spaced(textIn(breakText, block.text, { font: 'card', fill: palette.muted, width }), 4)];
    case 'heading':
      return [heading(block.text, block.figure, width, tools)];
    case 'items':
      return block.items.map((item) => ({
        ...spaced(itemPart(item, width, tools), 6),
        ...(item.leads && { leads: true }),
      }));
    case 'bar':
      return [spaced(barPart(block.parts, width, tools), 8)];
  }
}

const spaced = ({ height, draw }: Placeable, above: number): PagePart => ({
  height: height + above,
  draw: (pen, x, y) => draw(pen, x, y + above),
});

/** A text with a figure at its right end. */
function withFigure(
  text: string,
  figure: string | undefined,
  font: 'stage' | 'lane' | 'card',
  width: number,
  { breakText, measure, palette }: PageTools,
): Placeable {
  const own = figure === undefined ? 0 : measure(figure, 'lane') + FIGURE_GAP;
  const words = textIn(breakText, text, { font, fill: palette.ink, width: width - own });
  return {
    height: Math.max(words.height, TYPE[font].line),
    draw(pen, x, y) {
      words.draw(pen, x, y);
      if (figure === undefined) return;
      const baseline = baselineIn(y, TYPE[font].line, TYPE.lane.size);
      pen.text(figure, x + width, baseline, { font: 'lane', fill: palette.ink, anchor: 'end' });
    },
  };
}

function itemPart(item: PageItem, width: number, tools: PageTools): Placeable {
  const { breakText, palette } = tools;
  const { sign, tone = 'told', title, note = '', figure } = item;
  const inset = sign === undefined ? 0 : SIGN;
  const room = width - inset;
  const body = stacked([
    withFigure(title, figure, 'card', room, tools),
    textIn(breakText, note, { font: 'laneNote', fill: palette.muted, width: room }),
  ]);
  return {
    height: body.height,
    draw(pen, x, y) {
      pen.group(title, () => {
        if (sign !== undefined) {
          const { line, size } = TYPE.card;
          const fill = toneIn(palette, tone).ink;
          pen.text(sign, x + SIGN / 2 - 2, baselineIn(y, line, size), {
            font: 'lane',
            fill,
            anchor: 'middle',
          });
        }
        body.draw(pen, x + inset, y);
      });
    },
  };
}
