// The map on slides: whole where it can be read, else split at the borders of stages, with the names of lanes repeated.
import {
  curveHeadline,
  isSaidOf,
  mapHeadline,
  type MapHeadline,
  stageLosses,
  worksHeadline,
} from '@/analysis/headlines';
import { valuesHeadline } from '@/analysis/valuesHeadline';
import type { Scene } from '@/layout/scene';
import { createLayout } from '@/layout/layoutMap';
import { SIZES, TYPE } from '@/layout/sizes';
import { planSlides } from '@/layout/slidePlan';
import type { Id } from '@/model/id';
import { gatheredTable, takesCards } from '@/model/laneKinds';
import { cardsInCell, cardsInStage, feelingsOf, findingsInStage } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { cutTexts } from '../cutTexts';
import { boundsOf, drawScene } from '../drawScene';
import { mapGrid } from '../mapGrid';
import { projectOnSlide } from '../projectOnSlide';
import { scaledPen } from '../scaledPen';
import { imagesIn } from '../scenePicture';
import { sceneWords } from '../sceneWords';
import { LEAST_POINTS } from '../slide';
import { MOST_MAP_SLIDES } from './deckOptions';
import type { DeckSlide } from './deckSlide';
import type { DeckTools } from './deckTools';
import { short } from './deckWords';
import { curveWords, mapWords, valuesWords, worksWords } from './headlineWords';
import { notesText } from './notesText';

/** The smallest text of a map must be read, so that a map is drawn no smaller than this. */
const LEAST_SCALE = LEAST_POINTS / TYPE.mark.size;
/** Nor larger: a small map does not grow to a poster. */
const MOST_SCALE = 1.15;

/** The rail is drawn from its icons on: what lies left of them is empty. */
const INSET = SIZES.railPad;

/** What a slide shows: of a map that is set on one, all. */
type Part = {
  scene: Scene;
  project: Project;
  stageIds: readonly Id[];
  /** Whether stages, or lanes of the stages that are here, stand on other slides. */
  lacks?: { stages: boolean; lanes: boolean };
};

/**
 * The slides of a map, and how many it would take where that is more than anybody shows.
 * @param scene the whole map, laid out
 */
export async function mapSlides(
  tools: DeckTools,
  scene: Scene,
  breathe: () => Promise<void>,
): Promise<{ slides: DeckSlide[]; left: number }> {
  const { frame, measure, t, project, mapId } = tools;
  const { body } = frame.short;
  const room = { width: body.width / LEAST_SCALE, height: body.height / LEAST_SCALE };
  if (scene.columns.length === 0 || scene.rows.length === 0) return { slides: [], left: 0 };
  const whole = boundsOf(scene);
  const fits = whole.width - INSET <= room.width && whole.height <= room.height;
  if (fits) {
    const stageIds = scene.columns.map(({ stage }) => stage.id);
    const [headline = ''] = headlinesOf(tools, { scene, project, stageIds });
    return { slides: [slideOf(tools, { scene, project, stageIds }, { at: 1, count: 1, headline })], left: 0 };
  }
  const lay = createLayout({ measure, words: sceneWords(t) });
  const plan = planSlides(mapGrid(scene), {
    width: room.width - scene.railWidth + INSET,
    height: room.height - scene.headerHeight - (scene.rows[0]?.y ?? 0),
  });
  if (plan.length > MOST_MAP_SLIDES) return { slides: [], left: plan.length };
  const slides: DeckSlide[] = [];
  for (const [at, planned] of plan.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- the page answers between two slides
    await breathe();
    const shown = projectOnSlide(project, scene, planned);
    const stageIds = planned.stages.flatMap((place) => scene.columns[place]?.stage.id ?? []);
    const lacks = {
      stages: plan.some((other) => other.stages.some((place) => !planned.stages.includes(place))),
      lanes: plan.some((other) => other !== planned && other.stages[0] === planned.stages[0]),
    };
    const part: Part = { scene: lay(shown, mapId), project: shown, stageIds, lacks };
    const headlines = headlinesOf(tools, part);
    const headline = headlines.find((one) => slides.every((slide) => slide.headline !== one)) ?? headlines[0];
    slides.push(slideOf(tools, part, { at: at + 1, count: plan.length, headline: headline ?? '' }));
  }
  return { slides, left: 0 };
}

function slideOf(
  tools: DeckTools,
  { scene, stageIds }: Part,
  { at, count, headline }: { at: number; count: number; headline: string },
): DeckSlide {
  const { project, mapId, frame, look, t } = tools;
  const { body } = frame.short;
  const bounds = boundsOf(scene);
  const width = bounds.width - INSET;
  const scale = Math.min(body.width / width, body.height / bounds.height, MOST_SCALE);
  const stages = scene.columns.map(({ stage }) => stage);
  const cut = cutTexts(scene);
  const place = count === 1 ? '' : t('deck.part', { name: t('deck.slide.map'), at, count });
  const names = stagesFromTo(stages.map(({ name }) => name));
  return {
    id: `map.${at}`,
    kind: 'map',
    isShort: true,
    headline,
    subtitle: [place, names].filter(Boolean).join(' \u00b7 '),
    images: () => imagesIn(scene),
    draw: (pen) =>
      drawScene(
        scaledPen(pen, { x: body.x - (bounds.x + INSET) * scale, y: body.y - bounds.y * scale, scale }),
        scene,
        look.palette,
        { rail: true, header: true },
      ),
    notes: notesText(tools, {
      presenter: [
        ...(at === 1 ? [['', project.maps[mapId]?.notes] as const] : []),
        ...stages.map(({ name, notes }) => [name, notes] as const),
      ],
      // What is too long for a card, or in a folded lane, is read from here.
      lines: cut.length > 0 ? [t('deck.notes.inFull'), ...cut] : [],
      folded: foldedTexts(project, scene),
      statements: statementsOn(tools, { scene, stageIds }),
    }),
  };
}

/** All that a slide states, in whichever lane: cards and findings, what is felt, measured and planned there. */
function statementsOn(tools: DeckTools, { scene, stageIds }: Pick<Part, 'scene' | 'stageIds'>) {
  const { project, mapId } = tools;
  const { cardIds, hasFindings } = shownOn(tools, { scene, stageIds });
  const stages = new Set<Id | undefined>(stageIds);
  const isHere = (one: { stageId?: Id | undefined; cardId?: Id | undefined }): boolean =>
    one.cardId === undefined ? stages.has(one.stageId) : cardIds.has(one.cardId);
  const gathered = new Set(scene.rows.map(({ lane }) => gatheredTable(lane)));
  const metrics = new Set(scene.rows.map(({ lane }) => lane.metricId));
  return [
    ...stageIds.flatMap((id) => [
      ...cardsInStage(project, id).filter((card) => cardIds.has(card.id)),
      ...findingsInStage(project, mapId, id).filter(
        (finding) => hasFindings || finding.cardIds.some((cardId) => cardIds.has(cardId)),
      ),
      ...(gathered.has('strategies') ? strategiesInStage(project, mapId, id) : []),
    ]),
    ...(gathered.has('feelings') ? feelingsOf(project, mapId).filter(isHere) : []),
    ...(gathered.has('measurements')
      ? Object.values(project.measurements).filter(
          (one) => one.mapId === mapId && metrics.has(one.metricId) && isHere(one),
        )
      : []),
  ];
}

/** What stands in the folded lanes of a slide, which shows how many it is: a line each stage and lane. */
const foldedTexts = (project: Project, { rows, columns }: Scene): string[] =>
  rows.flatMap(({ collapsed, lane }) =>
    collapsed && takesCards(lane)
      ? columns.flatMap(({ stage }) => {
          const texts = cardsInCell(project, stage.id, lane.id).flatMap(({ text }) => text.trim() || []);
          const place = [lane.name, stage.name].filter(Boolean).join(', ');
          return texts.length > 0 ? `${place}: ${texts.join(' \u00b7 ')}` : [];
        })
      : [],
  );

const stagesFromTo = (names: readonly string[]): string =>
  names.length > 1 ? `${names[0] ?? ''} \u2013 ${names.at(-1) ?? ''}` : (names[0] ?? '');

/** Without the feeling, which is one of the stage in all lanes: a stage with one pain is not the worst for being felt well. */
function ofLanes(said: MapHeadline): MapHeadline {
  if (said.kind !== 'loses') return said;
  const { feeling: _feeling, ...rest } = said;
  return rest;
}

/** The cards that stand on a slide, also in folded lanes, and whether a lane of it shows findings by themselves. */
function shownOn(
  { project }: Pick<DeckTools, 'project'>,
  { scene: { rows }, stageIds }: { scene: Pick<Scene, 'rows'>; stageIds: readonly Id[] },
): { cardIds: ReadonlySet<Id>; hasFindings: boolean } {
  const folded = new Set(rows.flatMap(({ collapsed, lane }) => (collapsed ? lane.id : [])));
  const cardIds = new Set([
    ...rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items.map(({ id }) => id))),
    ...stageIds.flatMap((id) =>
      cardsInStage(project, id).flatMap((card) => (folded.has(card.laneId) ? card.id : [])),
    ),
  ]);
  return { cardIds, hasFindings: rows.some(({ lane }) => gatheredTable(lane) === 'findings') };
}

/**
 * What a slide may say of its stages and of what stands there, the weightiest first: where another slide of the same stages
 * says it already, it says the next.
 */
function headlinesOf(tools: DeckTools, { scene: { rows }, stageIds, lacks }: Part): string[] {
  const { project, mapId, leadId, words, t } = tools;
  const gathered = new Set(rows.map(({ lane }) => gatheredTable(lane)));
  const stages = new Set(stageIds);
  const { cardIds, hasFindings } = shownOn(tools, { scene: { rows }, stageIds });
  const losses = stageLosses(project, mapId, leadId, { stageIds: stages, cardIds, hasFindings });
  const said = mapHeadline(losses);
  // What is so of a few stages or cards need not be so of the map: the slide says which of the two it means.
  const isOfPart =
    lacks && (!hasFindings || !isSaidOf(said, mapHeadline(stageLosses(project, mapId, leadId))));
  const isPart = lacks?.stages === true;
  // A feeling is one of the stage, in whichever lanes.
  const inLanes = lacks?.lanes && said.kind === 'loses';
  const ofSeveral = inLanes ? (rows.length > 1 ? 'lanes' : 'lane') : isPart ? 'stages' : undefined;
  const partOf = stageIds.length === 1 ? 'stage' : ofSeveral;
  const lead = leadId === undefined ? undefined : project.personas[leadId];
  const curve = lead && gathered.has('feelings') ? curveHeadline(losses) : undefined;
  const worked = gathered.has('strategies') ? worksHeadline(project, mapId, stages) : undefined;
  const others = [
    ...(lead && curve ? [curveWords(tools, lead.name, curve, isPart)] : []),
    ...(worked ? [worksWords(tools, worked, isPart)] : []),
    ...rows.flatMap(({ lane: { metricId } }) => {
      const metric = metricId === undefined ? undefined : project.metrics[metricId];
      const values = metric && valuesHeadline(project, mapId, metric, stages);
      return values ? [valuesWords(tools, values, isPart)] : [];
    }),
  ];
  // What few cards cost would stand beside a curve that is lowest somewhere else.
  const isFirst = said.kind === 'loses' && (hasFindings || curve === undefined);
  // Where no card stands, their number says nothing; nor does a feeling where other slides show what is felt.
  const own =
    (said.kind === 'counts' && said.cards === 0) ||
    (said.kind === 'worst' &&
      lacks?.lanes === true &&
      !rows.some(({ lane }) => takesCards(lane) || gatheredTable(lane) === 'feelings'))
      ? []
      : [mapWords(tools, isOfPart && inLanes ? ofLanes(said) : said, isOfPart ? partOf : undefined)];
  const lanes = words.list(rows.flatMap(({ lane }) => lane.name.trim() || []).map((name) => short(name, 24)));
  const names = stagesFromTo(losses.map(({ name }) => name));
  const plain = [short(lanes, 80), short(`${short(lanes, 60)}: ${names}`, 120)];
  const counted = t('deck.headline.stages', { count: stageIds.length });
  const all = [...(isFirst ? [...own, ...others] : [...others, ...own]), ...plain, counted];
  // Lanes without a name say nothing, and a slide without a headline less.
  return all.filter((one) => one.trim() !== '');
}
