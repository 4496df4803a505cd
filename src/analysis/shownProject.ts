// The project as a view shows it: without the hidden lanes and stages, its paths leading on over what is left.
import { isSameCard } from '@/model/cardTable';
import { COLOURS } from '@/model/constants';
import type { Id } from '@/model/id';
import { memo } from '@/model/memo';
import { cardById, cardsInCell, findingsInStage, lanesOf, linksOf, pathsOf, stagesOf } from '@/model/select';
import type { Card, Colour, Finding, JourneyMap, Lane, Link, Project, Stage, Table } from '@/model/types';
import { asked, hiddenIn, matcherOf, type ViewChoice } from './viewChoice';

const wholes = new WeakMap<Project, Project>();

/** The whole project of one that a view shows; of a whole one itself. */
export const wholeOf = (project: Project): Project => wholes.get(project) ?? project;

/** What of a project was shown last by a choice. */
type Known = { project: Project; shown: Project };
const known = new WeakMap<ViewChoice, Map<Id, Known>>();

/**
 * The project as a choice shows one of its maps. Its records are the very same objects, but for stages that are given the
 * colour of their place; tables from which nothing is
 * taken are too, and the others for as long as theirs are. The project itself where nothing is left out.
 */
export function shownProject(project: Project, mapId: Id, choice: ViewChoice | undefined): Project {
  if (!choice) return project;
  const before = known.get(choice)?.get(mapId);
  if (before?.project === project) return before.shown;
  const hidden = hiddenIn(project, mapId, choice.hiddenStageIds, 'stages');
  const stages = inOwnColours(project, mapId, hidden);
  const lanes = without(project.lanes, hiddenIn(project, mapId, choice.hiddenLaneIds, 'lanes'));
  const maps = withPersonas(project, mapId, asked(project, choice, 'personaIds'));
  let shown = project;
  if (stages !== project.stages || lanes !== project.lanes || maps !== project.maps) {
    const part = { ...project, stages, lanes, maps };
    const isShown = (card: Card) => stages[card.stageId] !== undefined && lanes[card.laneId] !== undefined;
    const whole = stages === project.stages && lanes === project.lanes;
    shown = whole ? part : { ...part, links: linksBetween(project, mapId, isShown, { before }) };
    wholes.set(shown, project);
  }
  const byMap = known.get(choice) ?? new Map<Id, Known>();
  known.set(choice, byMap.set(mapId, { project, shown }));
  return shown;
}

/** The project with the lanes of a map unfolded, and what stands in them to be read; itself where none is folded. */
export function unfoldedProject(project: Project, mapId: Id): Project {
  const folded = foldedLanes(project, mapId);
  if (folded.length === 0) return project;
  const open = folded.map((lane): [Id, Lane] => [lane.id, { ...lane, collapsed: false }]);
  const unfolded = { ...project, lanes: { ...project.lanes, ...Object.fromEntries(open) } };
  wholes.set(unfolded, wholeOf(project));
  const part = chosen.get(project);
  if (part) chosen.set(unfolded, part);
  return unfolded;
}

/** The lanes of a map that show what they hold as counts. */
export const foldedLanes = (project: Project, mapId: Id): Lane[] =>
  lanesOf(project, mapId).filter(({ collapsed }) => collapsed === true);

/** A table without some records, made once for as long as it and they are the same. */
const lessOf = memo((_table: Table<object>) => new Map<string, Table<object>>());
function without<T extends object>(table: Table<T>, ids: readonly Id[]): Table<T> {
  if (ids.length === 0) return table;
  const key = ids.join(' ');
  const made = lessOf(table) as Map<string, Table<T>>;
  let less = made.get(key);
  if (!less) {
    less = { ...table };
    for (const id of ids) delete less[id];
    made.set(key, less);
  }
  return less;
}

const coloured = memo((_stage: Stage) => new Map<Colour, Stage>());
const paintedOf = memo((_table: Table<Stage>) => new Map<string, Table<Stage>>());

/** The stages without some, in the colours that they have by their place in the whole map. */
function inOwnColours(project: Project, mapId: Id, gone: readonly Id[]): Table<Stage> {
  if (gone.length === 0) return project.stages;
  const made = paintedOf(project.stages);
  const key = gone.join(' ');
  let table = made.get(key);
  if (!table) {
    table = { ...without(project.stages, gone) };
    for (const [at, stage] of stagesOf(project, mapId).entries()) {
      const colour = COLOURS[at % COLOURS.length];
      if (stage.colour !== undefined || colour === undefined || !table[stage.id]) continue;
      const known = coloured(stage);
      const painted = known.get(colour) ?? { ...stage, colour };
      known.set(colour, painted);
      table[stage.id] = painted;
    }
    made.set(key, table);
  }
  return table;
}

const mapsOf = memo((_map: JourneyMap) => new Map<string, JourneyMap>());
const tablesOf = memo((_table: Table<JourneyMap>) => new WeakMap<JourneyMap, Table<JourneyMap>>());

/** The maps, where one shows the curves of some of its personas alone. */
function withPersonas(project: Project, mapId: Id, wished: readonly Id[]): Table<JourneyMap> {
  const map = project.maps[mapId];
  const personaIds = map?.personaIds.filter((id) => wished.includes(id)) ?? [];
  if (!map || wished.length === 0 || personaIds.length === map.personaIds.length) return project.maps;
  const made = mapsOf(map);
  const key = personaIds.join(' ');
  let own = made.get(key);
  if (!own) {
    const { leadPersonaId, ...rest } = map;
    const lead = personaIds.find((id) => id === leadPersonaId) ?? personaIds[0];
    made.set(key, (own = { ...rest, personaIds, ...(lead !== undefined && { leadPersonaId: lead }) }));
  }
  const tables = tablesOf(project.maps);
  let table = tables.get(own);
  if (!table) tables.set(own, (table = { ...project.maps, [mapId]: own }));
  return table;
}

const bridges = memo((_link: Link) => new Map<Id, Link>());

/** A step that leads on over hidden cards: its words were about the card that it led to. */
function bridge(link: Link, toCardId: Id): Link {
  const made = bridges(link);
  let over = made.get(toCardId);
  if (!over) {
    const { label: _, ...own } = link;
    made.set(toCardId, (over = { ...own, id: `${link.id}-${toCardId}`, toCardId }));
  }
  return over;
}

/**
 * The steps of a map between cards that are shown: where a path goes over hidden ones it leads on to the next that is
 * shown, in the order of the path, or breaks off. The table of before while neither a step nor a card at its ends is
 * another one.
 */
function linksBetween(
  project: Project,
  mapId: Id,
  isShown: (card: Card) => boolean,
  { before, breaksOff = false }: { before?: Known | undefined; breaksOff?: boolean | undefined } = {},
): Table<Link> {
  const { links, cards, paths } = project;
  if (
    before &&
    before.shown !== before.project &&
    before.project.links === links &&
    before.project.paths === paths &&
    before.project.stages === project.stages &&
    before.project.lanes === project.lanes
  ) {
    const old = before.project.cards;
    const isSame = (id: Id) => old === cards || isSameCard(old, cards, id);
    const own = pathsOf(project, mapId).flatMap(({ id }) => linksOf(project, id));
    if (own.every(({ fromCardId, toCardId }) => isSame(fromCardId) && isSame(toCardId)))
      return before.shown.links;
  }
  const seen = (id: Id): boolean => {
    const card = cardById(project, id);
    return card !== undefined && isShown(card);
  };
  const result: Table<Link> = { ...links };
  for (const { id } of pathsOf(project, mapId)) {
    const steps = linksOf(project, id);
    if (steps.every(({ fromCardId, toCardId }) => seen(fromCardId) && seen(toCardId))) continue;
    const from = new Map<Id, Link[]>();
    for (const step of steps) from.set(step.fromCardId, [...(from.get(step.fromCardId) ?? []), step]);
    for (const step of steps) {
      if (seen(step.fromCardId) && seen(step.toCardId)) continue;
      delete result[step.id];
      if (breaksOff || !seen(step.fromCardId)) continue;
      for (const to of nextSeen(step, from, seen)) {
        const over = bridge(step, to);
        result[over.id] = over;
      }
    }
  }
  return result;
}

/** The shown cards that a step leads to over hidden ones; it does not lead back to where it began. */
function nextSeen(
  step: Link,
  from: ReadonlyMap<Id, readonly Link[]>,
  seen: (id: Id) => boolean,
): ReadonlySet<Id> {
  const found = new Set<Id>();
  const passed = new Set<Id>([step.toCardId]);
  for (const at of passed) {
    for (const { toCardId } of from.get(at) ?? []) {
      if (!seen(toCardId)) passed.add(toCardId);
      else if (toCardId !== step.fromCardId) found.add(toCardId);
    }
  }
  return found;
}

/** What of a map is taken away as a picture: absent lists and questions leave nothing out. */
export type MapPart = {
  stageIds?: ReadonlySet<Id>;
  laneIds?: ReadonlySet<Id>;
  hasCard?: ((card: Card) => boolean) | undefined;
  /** A finding stands in each stage that it hangs on. */
  hasFinding?: ((finding: Finding, stageId: Id) => boolean) | undefined;
  /**
   * What is left out stands on another page: a path breaks off before it. Without this it leads on over it, which of a
   * split map would tell of a step that nobody takes.
   */
  breaksPaths?: boolean;
};

/** Of projects that are parts: which cards and findings stand in their cells. All others are there for the curve and the marks. */
const chosen = new WeakMap<Project, Pick<MapPart, 'hasCard' | 'hasFinding'>>();

/** What says which cards and findings stand in the cells of a project; undefined where all of them do. */
export const seenBy = (project: Project): object | undefined => chosen.get(project);

/** The cards of a cell that are to be seen there. */
export function cardsSeenIn(project: Project, stageId: Id, laneId: Id): readonly Card[] {
  const cards = cardsInCell(project, stageId, laneId);
  const has = chosen.get(project)?.hasCard;
  return has ? cards.filter(has) : cards;
}

/** The findings of a stage that are to be seen in the lane that gathers them. */
export function findingsSeenIn(project: Project, mapId: Id, stageId: Id): readonly Finding[] {
  const findings = findingsInStage(project, mapId, stageId);
  const has = chosen.get(project)?.hasFinding;
  return has ? findings.filter((finding) => has(finding, stageId)) : findings;
}

/** The project with a part of one map alone: for a picture, made once and not followed. */
export function partOf(project: Project, mapId: Id, part: MapPart): Project {
  const { stageIds, laneIds, hasCard, breaksPaths: breaksOff } = part;
  const rest = (table: 'stages' | 'lanes', kept: ReadonlySet<Id> | undefined): Id[] =>
    kept
      ? Object.values(project[table]).flatMap((one) =>
          one.mapId === mapId && !kept.has(one.id) ? one.id : [],
        )
      : [];
  const stages = inOwnColours(project, mapId, rest('stages', stageIds));
  const lanes = without(project.lanes, rest('lanes', laneIds));
  const isShown = (card: Card): boolean =>
    stages[card.stageId] !== undefined && lanes[card.laneId] !== undefined && (hasCard?.(card) ?? true);
  const shown = { ...project, stages, lanes, links: linksBetween(project, mapId, isShown, { breaksOff }) };
  wholes.set(shown, wholeOf(project));
  chosen.set(shown, part);
  return shown;
}

/** Where neither says anything nothing is asked, so that the cells stay the same lists. */
const both = <Args extends unknown[]>(
  first: ((...args: Args) => boolean) | undefined,
  second: ((...args: Args) => boolean) | undefined,
): ((...args: Args) => boolean) | undefined =>
  first && second ? (...args) => first(...args) && second(...args) : (first ?? second);

/** A part of what may be a part already: what is not to be seen there stays unseen. */
export function partWithin(project: Project, mapId: Id, part: MapPart): Project {
  const { hasCard, hasFinding } = chosen.get(project) ?? {};
  return partOf(project, mapId, {
    ...part,
    hasCard: both(hasCard, part.hasCard),
    hasFinding: both(hasFinding, part.hasFinding),
  });
}

const viewed = new WeakMap<ViewChoice, { project: Project; mapId: Id; part: Project }>();

/**
 * The project with what a view shows of a map alone: what does not match its filters is left out as well. Made once for
 * as long as the project is the same.
 */
export function viewedProject(project: Project, mapId: Id, choice: ViewChoice): Project {
  const before = viewed.get(choice);
  if (before?.project === project && before.mapId === mapId) return before.part;
  const matcher = matcherOf(project, choice);
  const part = partOf(shownProject(project, mapId, choice), mapId, {
    hasCard: (card) => matcher.card(project, card),
    hasFinding: (finding) => matcher.finding(project, finding),
  });
  viewed.set(choice, { project, mapId, part });
  return part;
}
