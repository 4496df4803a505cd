// The slides of the people whose way it is.
import { personaHeadline } from '@/analysis/headlines';
import { personaFindings } from '@/analysis/personaFacts';
import { feelingByStage } from '@/analysis/curveGap';
import { personasOfMap, stagesOf } from '@/model/select';
import type { Persona } from '@/model/types';
import '@/i18n/en/personas';
import { feelingColour } from '../drawEmotion';
import { drawPortrait } from '../drawPortrait';
import type { DeckPen, DeckSlide } from './deckSlide';
import { type DeckTools, heightOfText, setText } from './deckTools';
import { named } from './deckWords';
import { personaWords } from './headlineWords';
import { notesText } from './notesText';

/** More people than these are met in the maps themselves. */
const MOST_PERSONAS = 3;
const FIELDS = ['goals', 'needs', 'frustrations', 'motivation', 'behaviour'] as const;
const MOST_FIELDS = 4;
/** So many stages have a bar beside one another. */
const MOST_BARS = 12;

export function personaSlides(tools: DeckTools): DeckSlide[] {
  const { project, mapId } = tools;
  const map = project.maps[mapId];
  const personas = map ? personasOfMap(project, map) : [];
  return personas
    .slice(0, MOST_PERSONAS)
    .flatMap((persona, at) => personaSlide(tools, persona, at + 1) ?? []);
}

function personaSlide(tools: DeckTools, persona: Persona, at: number): DeckSlide | undefined {
  const { project, mapId, t, words, frame, look } = tools;
  const felt = feelingByStage({ project, mapId }, persona.id);
  const stages = stagesOf(project, mapId);
  const way = stages.map(({ id, name }) => ({ name, feeling: felt.get(id) }));
  const known = way.flatMap(({ name, feeling }) => (feeling === undefined ? [] : { name, feeling }));
  const said = personaHeadline(known);
  const { pains } = personaFindings(project, persona.id);
  const written = FIELDS.flatMap((field) => {
    const text = persona[field]?.trim() ?? '';
    return text === '' ? [] : { head: t(`personas.texts.${field}`), text };
  });
  const costs = pains.map(({ finding }) => `\u2022 ${finding.title}`).join('\n');
  const fields =
    costs === ''
      ? written
      : [...written.slice(0, MOST_FIELDS - 1), { head: t('deck.costsMost'), text: costs }];
  if (!said && fields.length === 0 && pains.length === 0 && !persona.quote?.trim()) return undefined;
  const [pain] = pains;
  const goal = persona.goals?.trim().split('\n')[0];
  const headline = said
    ? personaWords(tools, persona.name, said)
    : pain
      ? t('deck.headline.personaPain', { pain: named(pain.finding.title), name: named(persona.name, 40) })
      : goal
        ? t('deck.headline.personaGoal', { name: named(persona.name, 40), goal: named(goal, 90) })
        : persona.name;
  const role = [persona.role, persona.segment].filter(Boolean).join(' \u00b7 ');
  const { body } = frame;
  const side = Math.min(220, body.width * 0.3);
  const right = body.x + side + 28;
  const room = body.width - side - 28;
  const strip = known.length > 0 ? 74 : 0;
  return {
    id: `persona.${at}`,
    kind: 'persona',
    headline,
    subtitle: [persona.name, role].filter(Boolean).join(', '),
    images: () => (persona.portraitId === undefined ? [] : [persona.portraitId]),
    draw(pen) {
      pen.group(persona.name, () => {
        pen.box(body.x, body.y, side, body.height, 10, { fill: look.paper });
        drawPortrait(pen, persona, { x: body.x + 18, y: body.y + 18, size: PORTRAIT }, look.palette);
        let top = body.y + 18 + PORTRAIT + 14;
        const inner = side - 36;
        const put = (text: string, size: number, fill: string, most: number, font?: 'lane'): void => {
          const high = setText(pen, tools, text, {
            x: body.x + 18,
            y: top,
            width: inner,
            size,
            fill,
            most,
            ...(font && { font }),
          });
          if (high > 0) top += high + 5;
        };
        put(persona.name, 16, look.ink, 2, 'lane');
        put(role, 11.5, look.muted, 3);
        top += 6;
        const quote = persona.quote?.trim() ?? '';
        const left = Math.max(2, Math.floor((body.y + body.height - 14 - top) / (12.5 * 1.2)));
        put(quote === '' ? '' : t('personas.quoted', { quote }), 12.5, look.ink, left);
      });
      drawFields(pen, tools, fields.slice(0, MOST_FIELDS), {
        x: right,
        y: body.y,
        width: room,
        height: body.height - (strip > 0 ? strip + 16 : 0),
      });
      if (strip > 0) drawStrip(pen, tools, way, { x: right, y: body.y + body.height - strip, width: room });
    },
    notes: notesText(tools, {
      lines: [
        ...written.map(({ head, text }) => `${head}: ${text}`),
        ...pains.map(({ finding, weight = 0 }) => t('deck.notes.said', { title: finding.title, weight })),
        known.map(({ name, feeling }) => `${name} ${words.signed(feeling)}`).join(', '),
      ].filter(Boolean),
      statements: [persona, ...pains.map(({ finding }) => finding)],
    }),
  };
}

const PORTRAIT = 84;

type Field = { head: string; text: string };

/** Two by two, in the largest type that has room for all of them. */
function drawFields(
  pen: DeckPen,
  tools: DeckTools,
  fields: readonly Field[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const { look } = tools;
  const columns = fields.length > 1 ? 2 : 1;
  const own = (width - (columns - 1) * 24) / columns;
  const rows = Math.max(1, Math.ceil(fields.length / columns));
  const room = (height - (rows - 1) * 16) / rows;
  const fits = (size: number): boolean =>
    fields.every(({ text }) => heightOfText(tools, text, { width: own, size }) <= room - 24);
  const size = [16, 15, 14, 13, 12, 11, 10].find(fits) ?? 10;
  const most = Math.max(1, Math.floor((room - 24) / (size * 1.2)));
  for (const [at, { head, text }] of fields.entries()) {
    const left = x + (at % columns) * (own + 24);
    const top = y + Math.floor(at / columns) * (room + 16);
    pen.group(`${head}: ${text}`, () => {
      pen.box(left, top, own, 1, 0, { fill: look.palette.line });
      setText(pen, tools, head, {
        x: left,
        y: top + 7,
        width: own,
        font: 'lane',
        size: 11,
        fill: look.muted,
      });
      setText(pen, tools, text, { x: left, y: top + 24, width: own, size, fill: look.ink, most });
    });
  }
}

/** A bar for each stage: how they feel there, where that is known. */
function drawStrip(
  pen: DeckPen,
  tools: DeckTools,
  way: readonly { name: string; feeling: number | undefined }[],
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { look, words, t } = tools;
  // The last place of a long way says how many are left: the notes name them.
  const shown = way.length > MOST_BARS ? way.slice(0, MOST_BARS - 1) : way;
  const gap = 6;
  const places = Math.min(way.length, MOST_BARS);
  const own = (width - gap * (places - 1)) / places;
  if (shown.length < way.length)
    setText(pen, tools, t('deck.more', { count: way.length - shown.length }), {
      x: x + shown.length * (own + gap),
      y: y + 30,
      width: own,
      size: 9.5,
      fill: look.muted,
      most: 3,
    });
  for (const [at, { name, feeling }] of shown.entries()) {
    const left = x + at * (own + gap);
    const value = feeling === undefined ? '?' : words.signed(feeling);
    pen.group(`${name}: ${value}`, () => {
      pen.box(left, y, own, 4, 2, {
        fill: feeling === undefined ? look.palette.line : feelingColour(feeling, look.palette),
      });
      setText(pen, tools, value, {
        x: left,
        y: y + 9,
        width: own,
        font: 'title',
        size: 15,
        fill: feeling === undefined ? look.muted : look.ink,
        most: 1,
      });
      setText(pen, tools, name, { x: left, y: y + 30, width: own, size: 9.5, fill: look.muted, most: 3 });
    });
  }
}
