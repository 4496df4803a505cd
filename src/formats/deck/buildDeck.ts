// buildDeck(): the deck of a map, as a consultant would build it: whose way it is, what it costs, what changes, by what.
import { compareMaps } from '@/analysis/compare';
import { gapTable } from '@/analysis/gapTable';
import { wholeOf } from '@/analysis/shownProject';
import { storyOf } from '@/analysis/story';
import { paletteOf } from '@/layout/lookPalette';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import type { ExportSource, ExportTools } from '../exportFormat';
import { pictureTitle } from '../mapTitle';
import { type Compared, compareSlides, curveSlides } from './curveSlides';
import { deckFrame } from './deckFrame';
import { deckLook } from './deckLook';
import { type DeckOptions, inGivenOrder } from './deckOptions';
import type { Deck, DeckSlide } from './deckSlide';
import type { DeckTools } from './deckTools';
import { deckWords, short } from './deckWords';
import { barriersSlide, gapSlides } from './findingSlides';
import { mapSlides } from './mapSlides';
import { personaSlides } from './personaSlides';
import { titleSlide } from './titleSlide';
import { matrixSlide } from './matrixSlide';
import { backlogSlides, planOf } from './planSlides';
import { roadmapSlides } from './roadmapSlides';
import { sourceSlides } from './sourceSlides';

/** The calendar day where the reader is. */
function todayOf(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The map that a target was derived from and the target, of whichever of the two is asked for. */
function comparedOf(project: Project, mapId: Id, today: string): Compared | undefined {
  const map = project.maps[mapId];
  if (!map) return undefined;
  const target =
    map.state === 'target'
      ? map
      : mapsOf(project).find((one) => one.state === 'target' && one.basedOn === mapId);
  const current = target?.basedOn === undefined ? undefined : project.maps[target.basedOn];
  if (!target || !current) return undefined;
  const comparison = compareMaps(project, current.id, target.id);
  return { comparison, story: storyOf(comparison), gap: gapTable(comparison, today) };
}

/** All stages and lanes of a map of which a part is shown, with the personas that are shown. */
function wayOf(project: Project, mapId: Id): Project {
  const whole = wholeOf(project);
  const map = project.maps[mapId];
  return whole === project || !map ? project : { ...whole, maps: { ...whole.maps, [mapId]: map } };
}

/** What lets the page answer between two slides, and says that nobody waits any more. */
export type DeckPace = Pick<ExportTools, 'pause' | 'signal'>;

/**
 * Every slide that has something to say, in the usual order, laid out. Nothing of it is chosen yet (see `chosenSlides`).
 * @param today the calendar day; that of the reader when left out
 */
export async function buildDeck(
  source: ExportSource,
  { size = '16:9' }: Pick<DeckOptions, 'size'> = {},
  { pause, signal }: DeckPace = {},
  today = todayOf(),
): Promise<Deck> {
  const breathe = async (): Promise<void> => {
    await pause?.();
    if (signal?.aborted) throw new Error('cancelled');
  };
  const { project, mapId, part, language, measure, t } = source;
  const map = project.maps[mapId];
  const title = pictureTitle(project, map);
  const palette = paletteOf(project, 'print');
  const tools: DeckTools = {
    project,
    mapId,
    part,
    leadId: map?.leadPersonaId ?? map?.personaIds[0],
    frame: deckFrame(size),
    look: deckLook(palette),
    measure,
    t,
    words: deckWords(language),
    today,
  };
  await breathe();
  const scene = source.scene();
  await breathe();
  const way = await mapSlides(tools, scene, breathe);
  // People, feelings, plan and target are those of the whole way: a part of today beside all of the target would tell of gains that
  // nobody makes.
  const whole: DeckTools = { ...tools, project: wayOf(project, mapId) };
  const compared = comparedOf(whole.project, mapId, today);
  await breathe();
  const plan = planOf(whole.project, today);
  const slides: (DeckSlide | undefined)[] = [
    titleSlide(tools),
    ...personaSlides(whole),
    ...way.slides,
    ...curveSlides(whole),
    barriersSlide(tools),
    ...(compared ? compareSlides(whole, compared) : []),
    ...(compared ? gapSlides(whole, compared) : []),
    matrixSlide(whole, plan),
    ...roadmapSlides(whole, plan),
    ...backlogSlides(whole, plan),
    ...sourceSlides(whole),
  ];
  await breathe();
  return {
    title,
    frame: tools.frame,
    look: tools.look,
    measure,
    // The line of the look is said in full: a long title is what gives way.
    foot: footOf(short(title || t('deck.untitled'), 40), palette.brand?.footer ?? ''),
    language: language === 'ru' ? 'ru-RU' : 'en-US',
    author: project.owner ?? '',
    slides: slides.filter((slide) => slide !== undefined),
    ...(way.left > 0 && { mapLeftOut: way.left }),
  };
}

/** The slides that somebody has chosen, in their order, with headlines of their own. */
export function chosenSlides(deck: Deck, options: DeckOptions = {}): Deck {
  const { order, without = [], headlines = {} } = options;
  const own = new Map(Object.entries(headlines));
  const byId = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const out = new Set(without);
  const chosen = inGivenOrder([...byId.keys()], order).filter((id) => !out.has(id));
  return {
    ...deck,
    slides: chosen.flatMap((id) => {
      const slide = byId.get(id);
      const headline = own.get(id)?.trim();
      return slide ? { ...slide, ...(headline && { headline }) } : [];
    }),
  };
}

/** Letters of a line at the foot that has room beside the title. */
const BESIDE_TITLE = 60;

/** Beside a short line of one's own stands the title; a long one has the foot for itself. */
const footOf = (title: string, own: string): string =>
  own.length > BESIDE_TITLE ? own : [title, own].filter(Boolean).join(' \u00b7 ');
