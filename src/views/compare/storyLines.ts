// Story lines: the differences by importance, one line a record; what stays open has a line even where nothing differs.
import { alignStages } from '@/analysis/align';
import type { Comparison, FieldChange } from '@/analysis/comparison';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { silentSides } from '@/analysis/silentSides';
import { fateWeight } from '@/analysis/story';
import { isSameWording } from '@/analysis/wordDiff';
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { type DifferenceRow, findingOf } from './differenceRows';
import { fateRecord } from './fateWords';

/** From what matters most to a manager down to what may be skipped. */
export const LINE_GROUPS = ['solves', 'open', 'worse', 'differently', 'feels', 'behind', 'small'] as const;
export type LineGroup = (typeof LINE_GROUPS)[number];

export type StoryLine = {
  /** That of its row, where it has one. */
  key: string;
  group: LineGroup;
  /** What differs; absent of a finding that stays as it is. */
  row?: DifferenceRow;
  /** What becomes of it; of pain points and barriers alone. */
  fate?: FindingOutcome;
};

const ofFate = {
  resolved: 'solves',
  reduced: 'solves',
  open: 'open',
  worse: 'worse',
  new: 'worse',
} as const satisfies Record<FindingOutcome['fate'], LineGroup>;

/** Fields that say nothing of what the customer meets: what is known of it, how it is described, drawn and filed. */
const SMALL = new Set([
  'answers',
  'cause',
  'colour',
  'companyImportance',
  'customerImportance',
  'department',
  'description',
  'evidenceIds',
  'hidden',
  'initiative',
  'learning',
  'link',
  'note',
  'notes',
  'owner',
  'people',
  'pictureId',
  'resolution',
  'reviewDate',
  'source',
  'status',
  'tags',
  'whys',
]);
/** Fields that are read out: another spelling of them is no other thing. */
const READ = new Set(['text', 'name', 'title', 'goal', 'scenario', 'scope', 'duration']);

/** Whether a change of a field changes nothing of the journey. */
export function isSmall({ field, before, after }: FieldChange): boolean {
  if (SMALL.has(field)) return true;
  return (
    READ.has(field) && typeof before === 'string' && typeof after === 'string' && isSameWording(before, after)
  );
}

const FELT = new Set(['thoughts', 'expectations', 'questions', 'quotes', 'emotion']);
const DONE = new Set(['actions', 'image', 'learning']);

/** What changes on a lane of a kind: what the customer does, what is felt or thought, or what stands behind it. */
function groupOfLane(kind: string | undefined): LineGroup {
  if (kind === undefined || FELT.has(kind)) return kind === undefined ? 'differently' : 'feels';
  return DONE.has(kind) || laneKind(kind).touchpoints ? 'differently' : 'behind';
}

/**
 * Where a row belongs if it is not small.
 * @param silent whether the second map says nothing of findings yet: then none has got worse
 */
function groupOfRow(comparison: Comparison, row: DifferenceRow, silent: boolean): LineGroup {
  const { from, to } = comparison;
  const lane = (id: Id | undefined) => to.project.lanes[id ?? ''] ?? from.project.lanes[id ?? ''];
  switch (row.of) {
    case 'finding':
      // Pain points and barriers go by their fates; those without one count on neither map.
      if (findingOf(comparison, row)?.kind !== 'delight') return 'small';
      return row.kinds.includes('removed') && !silent ? 'worse' : 'feels';
    case 'feeling':
      return 'feels';
    case 'card':
      return groupOfLane(lane(row.to?.laneId ?? row.from?.laneId)?.kind);
    case 'lane':
      return groupOfLane(lane(row.toId ?? row.fromId)?.kind);
    case 'stage':
    case 'path':
      return 'differently';
    case 'map':
    case 'phase':
    case 'measurement':
    case 'goal':
      return 'behind';
  }
}

/** Whether a card moved only among those of its cell. */
const stayedInCell = ({ stages, lanes }: Comparison, { from, to }: DifferenceRow): boolean =>
  stages.toOf.get(from?.stageId ?? '') === to?.stageId && lanes.toOf.get(from?.laneId ?? '') === to?.laneId;

/** Whether nothing of a row changes the journey: evidence, counts, wording, order within a cell. */
function isSmallRow(comparison: Comparison, row: DifferenceRow): boolean {
  return row.kinds.every((kind) => {
    if (kind === 'changed') return row.steps === undefined && row.fields.every(isSmall);
    if (kind === 'moved') return row.of === 'card' ? stayedInCell(comparison, row) : row.of === 'lane';
    return false;
  });
}

/**
 * Every row in one group, and every pain point and barrier by what becomes of it; the heaviest first, the rest stage by stage.
 * @param problems pain points and barriers, each once
 */
export function storyLines(
  comparison: Comparison,
  rows: readonly DifferenceRow[],
  problems: readonly FindingOutcome[],
): StoryLine[] {
  const silent = silentSides(comparison).to;
  const fates = new Map(problems.map((fate) => [fateRecord(fate).key, fate]));
  const lines = rows.map((row): StoryLine => {
    const fate = fates.get(row.key);
    if (fate) return { key: row.key, group: ofFate[fate.fate], row, fate };
    const group = isSmallRow(comparison, row) ? 'small' : groupOfRow(comparison, row, silent);
    return { key: row.key, group, row };
  });
  const told = new Set(rows.map(({ key }) => key));
  for (const [key, fate] of fates) if (!told.has(key)) lines.push({ key, group: ofFate[fate.fate], fate });
  const place = stageOrder(comparison);
  const placed = lines.map((line, at) => ({
    line,
    at,
    group: LINE_GROUPS.indexOf(line.group),
    weight: line.fate ? fateWeight(line.fate) : 0,
    stage: place(line),
  }));
  placed.sort((a, b) => a.group - b.group || b.weight - a.weight || a.stage - b.stage || a.at - b.at);
  return placed.map(({ line }) => line);
}

/** Where the stage of a line stands among those of both maps; what is of the whole map comes last. */
function stageOrder(comparison: Comparison): (line: StoryLine) => number {
  const [byFrom, byTo] = [new Map<Id, number>(), new Map<Id, number>()];
  for (const [at, { fromId, toId }] of alignStages(comparison).entries()) {
    if (fromId !== undefined) byFrom.set(fromId, at);
    if (toId !== undefined) byTo.set(toId, at);
  }
  return ({ row }) =>
    byTo.get(row?.to?.stageId ?? '') ?? byFrom.get(row?.from?.stageId ?? '') ?? byFrom.size + byTo.size;
}

/** The pleasant moment, pain point or barrier that a line is about. */
export const findingOfLine = (comparison: Comparison, { row, fate }: StoryLine) =>
  fate ? (fate.target ?? fate.current) : row && findingOf(comparison, row);
