// The first slide of a deck.
import { COLOURS } from '@/model/constants';
import { findingsShown } from '@/analysis/shownFindings';
import { cardsOf, evidenceOf, stagesOf } from '@/model/select';
import '@/i18n/en/personas';
import { imagesOfBrand } from '../brandFrame';
import { pictureTitle } from '../mapTitle';
import { stateWords } from '../sceneWords';
import type { DeckPen, DeckSlide } from './deckSlide';
import { type DeckTools, heightOfText, setText } from './deckTools';
import { notesText } from './notesText';

/** The room of a logo on the first slide. */
const LOGO = { width: 220, height: 56 } as const;

export function titleSlide(tools: DeckTools): DeckSlide {
  const { project, mapId, part, t, words, frame, look, leadId } = tools;
  const map = project.maps[mapId];
  const lead = leadId === undefined ? undefined : project.personas[leadId];
  const figures = [
    [stagesOf(project, mapId).length, 'deck.figure.stages'],
    [cardsOf(project, mapId).length, 'deck.figure.cards'],
    [findingsShown(project, mapId).length, 'deck.figure.findings'],
    [evidenceOf(project).length, 'deck.figure.sources'],
  ] as const;
  const told = figures.filter(([count]) => count > 0);
  const { x, width } = frame.title.headline;
  const { logo } = look.palette.brand ?? {};
  const top = frame.title.subtitle.y + frame.title.subtitle.height + 34;
  return {
    id: 'title',
    kind: 'title',
    headline: pictureTitle(project, map) || t('deck.untitled'),
    subtitle: [
      part,
      map && t(stateWords[map.state]),
      lead?.name,
      map?.owner ?? project.owner,
      words.wholeDay(tools.today),
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
    images: () => imagesOfBrand(look.palette.brand),
    draw(pen) {
      pen.box(x, 60, 46, 5, 0, { fill: look.accents[0] ?? look.ink });
      if (logo) {
        const across = Math.min(LOGO.width, LOGO.height * logo.ratio);
        const height = across / logo.ratio;
        const corner = { x: frame.width - x - across, y: 62 - height / 2 };
        pen.image(logo.id, { ...corner, width: across, height }, 0);
      }
      let left = x;
      for (const [count, word] of told) {
        const own = left;
        pen.group(`${count} ${t(word, { count })}`, () => {
          setText(pen, tools, words.number(count), {
            x: own,
            y: top,
            width: 120,
            font: 'title',
            size: 32,
            fill: look.ink,
          });
          setText(pen, tools, t(word, { count }), {
            x: own,
            y: top + 42,
            width: 120,
            size: 13,
            fill: look.muted,
          });
        });
        left += 130;
      }
      const scenario = map?.scenario?.trim() ?? project.description?.trim() ?? '';
      setText(pen, tools, scenario, { x, y: top + 84, width, size: 13, fill: look.muted, most: 3 });
      drawStages(pen, tools, { x, y: frame.height - 72, width: frame.width - 2 * x });
    },
    notes: notesText(tools, { presenter: [['', map?.notes]] }),
  };
}

/** The way in one line: its stages in their colours. */
function drawStages(
  pen: DeckPen,
  tools: DeckTools,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { project, mapId, look } = tools;
  const stages = stagesOf(project, mapId).slice(0, 10);
  const gap = 6;
  const own = (width - gap * (stages.length - 1)) / Math.max(1, stages.length);
  for (const [at, { name, colour }] of stages.entries()) {
    const tone = look.palette.stages[colour ?? COLOURS[at % COLOURS.length] ?? 'slate'];
    const left = x + at * (own + gap);
    pen.group(name, () => {
      pen.box(left, y, own, 34, 7, { fill: tone.soft });
      const look = { width: own - 12, font: 'lane', size: 10.5, most: 2 } as const;
      const high = heightOfText(tools, name, look);
      setText(pen, tools, name, {
        ...look,
        x: left + 6,
        y: y + (34 - high) / 2,
        fill: tone.ink,
        anchor: 'middle',
      });
    });
  }
}
