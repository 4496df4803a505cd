// What a contact log shows on its map: arrows between touchpoints as wide as many people go there, and waits at cards.
import { bottlenecksOf } from '@/analysis/bottlenecks';
import type { Id } from '@/model/id';
import { keysBetween } from '@/model/order';
import { activitiesOf, contactLogsOf } from '@/model/select';
import type { ContactActivity, ContactLog, Link, Path, Project } from '@/model/types';
import type { BreakText } from './breakText';
import { createPathLayout, type LayoutPaths } from './paths';
import type { PathLine, PathStep, SceneWords } from './scene';

/** The most frequent steps are drawn; more of them would hide the map. */
const MOST = 30;
/** By how often a step is gone, against the most frequent one: how wide its arrow is. */
const WIDTHS: readonly (readonly [from: number, width: number])[] = [
  [0.6, 6],
  [0.3, 4],
  [0.1, 2.5],
  [0, 1.25],
];
const NONE: readonly PathLine[] = [];

type ContactWords = Pick<SceneWords, 'contacts' | 'waits' | 'bottleneck' | 'stepsAtLeast'>;

/** Whether a map shows its contacts. */
export const showsContacts = (project: Project, mapId: Id): boolean =>
  project.maps[mapId]?.layers?.includes('contacts') ?? false;

/** The log that a map shows: the one that came last. */
const shownLog = (project: Project, mapId: Id): ContactLog | undefined =>
  contactLogsOf(project, mapId).at(-1);

const facts = new WeakMap<
  ContactLog,
  { of: readonly ContactActivity[]; by: ReadonlyMap<Id, ContactActivity[]> }
>();

/** The activities of the shown log by the touchpoints that they are. */
function activitiesByCard(project: Project, log: ContactLog): ReadonlyMap<Id, readonly ContactActivity[]> {
  const of = activitiesOf(project, log.id);
  const known = facts.get(log);
  if (known?.of === of) return known.by;
  const by = new Map<Id, ContactActivity[]>();
  for (const activity of of) {
    if (activity.cardId === undefined) continue;
    by.set(activity.cardId, [...(by.get(activity.cardId) ?? []), activity]);
  }
  facts.set(log, { of, by });
  return by;
}

/** What a log says of a touchpoint: its line of facts, and whether people lose the most time there. */
export type ContactFacts = { line: string; isBottleneck: boolean };

/** What the shown log says of each touchpoint, for its card; undefined where a map shows none. */
export function contactFacts(
  project: Project,
  mapId: Id,
  words: ContactWords,
): ((cardId: Id) => ContactFacts | undefined) | undefined {
  const log = showsContacts(project, mapId) ? shownLog(project, mapId) : undefined;
  if (!log) return undefined;
  const byCard = activitiesByCard(project, log);
  const [worst] = bottlenecksOf([...byCard.values()].flat());
  return (cardId) => {
    const own = byCard.get(cardId);
    if (!own) return undefined;
    const contacts = own.reduce((sum, one) => sum + one.contacts, 0);
    const wait = Math.max(...own.map(({ medianWait = 0 }) => medianWait));
    const line = [wait > 0 ? words.waits(wait) : '', words.contacts(contacts)];
    return {
      line: line.filter((part) => part !== '').join(' · '),
      isBottleneck: worst !== undefined && own.includes(worst),
    };
  };
}

/** The tables of paths and steps that a log makes, as if somebody had drawn them. */
type Made = Pick<Project, 'paths' | 'links'> & { widths: ReadonlyMap<Id, number> };

function madeOf(project: Project, log: ContactLog, words: ContactWords): Made {
  const cardOf = new Map(activitiesOf(project, log.id).map(({ key, cardId }) => [key, cardId]));
  const counts = new Map<string, { from: Id; to: Id; count: number }>();
  for (const step of log.transitions ?? []) {
    const [from, to] = [cardOf.get(step.from), cardOf.get(step.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const pair = `${from} ${to}`;
    counts.set(pair, { from, to, count: step.count + (counts.get(pair)?.count ?? 0) });
  }
  const steps = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
  const most = steps[0]?.count ?? 1;
  const [first = '', ...orders] = keysBetween(null, null, steps.length + 1);
  // The first drawn path has the middle of each gutter; one that is hidden keeps the arrows beside it.
  const paths: Record<Id, Path> = {
    'contacts-beside': { id: 'contacts-beside', mapId: log.mapId, order: first, name: '', hidden: true },
  };
  const links: Record<Id, Link> = {};
  const widths = new Map<Id, number>();
  for (const [at, { from, to, count }] of steps.entries()) {
    const level = WIDTHS.findIndex(([share]) => count / most >= share);
    const id = `contacts-${log.id}-${level}`;
    const order = orders[at] ?? '';
    // The steps come by how often they are gone, so that the last of a width is the least of it.
    paths[id] = {
      id,
      mapId: log.mapId,
      order: paths[id]?.order ?? order,
      name: words.stepsAtLeast(count),
      colour: 'slate',
    };
    widths.set(id, WIDTHS[level]?.[1] ?? 1);
    links[`${id}-${at}`] = {
      id: `${id}-${at}`,
      pathId: id,
      order,
      fromCardId: from,
      toCardId: to,
      label: String(count),
    };
  }
  return { paths, links, widths };
}

/** A step from one column to the next has no room for its number; the line under the card's text has it. */
const ROOM = 44;
const legible = ({ label, ...step }: PathStep): PathStep =>
  label && Math.max(step.box.width, step.box.height) >= ROOM ? { ...step, label } : step;

/** Makes the layout of the arrows of contacts. They are routed as drawn paths are, and lie below those. */
export function createContactArrows(breakText: BreakText, grow: number, words: ContactWords): LayoutPaths {
  const layoutPaths = createPathLayout(breakText, grow);
  const made = new WeakMap<ContactLog, { of: readonly ContactActivity[]; made: Made }>();
  const plain = new WeakMap<readonly PathLine[], readonly PathLine[]>();
  const wide = new WeakMap<readonly PathLine[], readonly PathLine[]>();
  return (project, mapId, grid, before) => {
    const log = showsContacts(project, mapId) ? shownLog(project, mapId) : undefined;
    if (!log) return NONE;
    const of = activitiesOf(project, log.id);
    let known = made.get(log);
    if (known?.of !== of) made.set(log, (known = { of, made: madeOf(project, log, words) }));
    const { paths, links, widths } = known.made;
    const lines = layoutPaths({ ...project, paths, links }, mapId, grid, before && plain.get(before));
    const seen = wide.get(lines);
    if (seen) return seen;
    const widened = lines.map((line) => ({
      ...line,
      steps: line.steps.map(legible),
      width: widths.get(line.path.id) ?? 1,
    }));
    wide.set(lines, widened);
    plain.set(widened, lines);
    return widened;
  };
}
