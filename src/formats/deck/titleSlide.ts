// The first slide of a deck.
import { COLOURS } from '@/model/constants';
import { findingsShown } from '@/analysis/shownFindings';
import { cardsOf, evidenceOf, personasOfMap, stagesOf } from '@/model/select';
import '@/i18n/en/personas';
import { imagesOfBrand } from '../brandFrame';
import { pictureTitle } from '../mapTitle';
import { stateWords } from '../sceneWords';
import type { DeckPen, DeckSlide } from './deckSlide';
import { type DeckTools, heightOfText, setText } from './deckTools';
import { notesText } from './notesText';

/** So many places has the line of stages. */
const MOST_STAGES = 10;

/** The room of a logo on the first slide. */
const LOGO = { width: 220, height: 56 } as const;

export function titleSlide(tools: DeckTools): DeckSlide {
  const { project, mapId, part, t, words, frame, look } = tools;
  const map = project.maps[mapId];
  const people = (map ? personasOfMap(project, map) : []).map(({ name }) => name.trim()).filter(Boolean);
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
      words.list(people),
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
  const { project, mapId, look, t } = tools;
  const all = stagesOf(project, mapId);
  // The last place of a long way says how many are left.
  const stages = all.length > MOST_STAGES ? all.slice(0, MOST_STAGES - 1) : all;
  const gap = 6;
  const places = Math.min(all.length, MOST_STAGES);
  const own = (width - gap * (places - 1)) / Math.max(1, places);
  if (stages.length < all.length)
    setText(pen, tools, t('deck.more', { count: all.length - stages.length }), {
      x: x + stages.length * (own + gap) + 6,
      y: y + 10,
      width: own - 12,
      font: 'lane',
      size: 10.5,
      fill: look.muted,
      most: 2,
    });
  for (const [at, { name, colour }] of stages.entries()) {
    const tone = look.palette.stages[colour ?? COLOURS[at % COLOURS.length] ?? 'slate'];
    const left = x + at * (own + gap);
    pen.group(name, () => {
      pen.box(left, y, own, 34, 7, { fill: tone.soft });
      const set = { width: own - 12, font: 'lane', size: 10.5, most: 2 } as const;
      const high = heightOfText(tools, name, set);
      setText(pen, tools, name, {
        ...set,
        x: left + 6,
        y: y + (34 - high) / 2,
        fill: tone.ink,
        anchor: 'middle',
      });
    });
  }
}
