// A table that was exported before and comes back: by the ids of its rows, what changes, what is new and what is not known.
import type { Translate } from '@/i18n/messages';
import '@/i18n/en/inspector';
import '@/i18n/en/sheets';
import type { Id } from '@/model/id';
import { canHoldCards } from '@/model/rules';
import { sameValue } from '@/model/sameValue';
import { cardById, lanesOf, stagesOf } from '@/model/select';
import type { Card, Finding, Project, Strategy } from '@/model/types';
import { cellText } from './cellText';
import type { FoundTable } from './foundTable';
import { withoutGuard } from './quotedCell';
import { alike, columnsOf, headKey, personaOfField, UNREAD, type UpdatedKind } from './updateColumns';
import { writtenNow } from './writtenNow';

export type Felt = { personaId: Id; value: number | undefined };

/** What the table says of a record that is there: the cells that change it, as they are written. */
type Told = { id: Id; name: string; told: readonly { column: string; text: string }[] };
export type Update =
  | (Told & {
      kind: 'cards';
      changes: Partial<Omit<Card, 'id' | 'order' | 'stageId' | 'laneId'>>;
      feelings?: readonly Felt[];
      /** The cell that the card moves to. */
      place?: { stageId: Id; laneId: Id };
    })
  | (Told & { kind: 'findings'; changes: Partial<Omit<Finding, 'id' | 'order' | 'mapId' | 'cardIds'>> })
  | (Told & { kind: 'strategies'; changes: Partial<Omit<Strategy, 'id' | 'order' | 'findingIds'>> });

/** A card of a row without an id, whose stage and lane are on the map. */
export type FreshCard = {
  stageId: Id;
  laneId: Id;
  text: string;
  changes: Partial<Card>;
  feelings?: readonly Felt[];
};

export type SheetUpdate = {
  kind: UpdatedKind;
  /** The names of the columns that are read. */
  read: readonly string[];
  updates: readonly Update[];
  fresh: readonly FreshCard[];
  /** How many rows say what is there already. */
  same: number;
  /** What rows are called whose id is not in the project, or that are new and have no place on the map. */
  unknown: readonly string[];
  /** What rows are called whose id another row above has: that one counts. */
  repeated: readonly string[];
  /** What stands in cells that could not be read, with the names of their row and their column. */
  unread: readonly { row: string; column: string; text: string }[];
  /** Columns of ours that are not taken, and how many of their cells differ from what the project has. */
  notTaken: readonly { column: string; count: number }[];
};

export type UpdateContext = {
  project: Project;
  /** The map that new cards come to. */
  mapId: Id;
  /** In the languages that the table may be of. */
  spoken: readonly { t: Translate; decimalComma: boolean }[];
};

const recordOf = (project: Project, kind: UpdatedKind, id: Id): Card | Finding | Strategy | undefined =>
  kind === 'cards' ? cardById(project, id) : Object.hasOwn(project[kind], id) ? project[kind][id] : undefined;

const nameOf = (record: Card | Finding | Strategy): string => ('text' in record ? record.text : record.title);

const KINDS: readonly UpdatedKind[] = ['cards', 'findings', 'strategies'];

/** The column of ids, and of which kind of record they are: that of which most are known. */
function idColumn({ rows }: FoundTable, { project, spoken }: UpdateContext) {
  const heads = new Set(spoken.map(({ t }) => alike(t('sheets.idHead'))));
  const at = (rows[0] ?? []).findIndex((head) => heads.has(alike(head)));
  if (at === -1) return undefined;
  const ids = rows.slice(1).map((row) => row[at] ?? '');
  const counts = KINDS.map((kind) => ({
    kind,
    count: ids.filter((id) => id !== '' && recordOf(project, kind, id) !== undefined).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? undefined : { at, kind: best.kind };
}

const mapOf = (project: Project, record: Card | Finding | Strategy): Id =>
  'stageId' in record ? (project.stages[record.stageId]?.mapId ?? '') : 'mapId' in record ? record.mapId : '';

/** What a table would change in a project; undefined where no row of it names a record that is there. */
export function readUpdate(table: FoundTable, context: UpdateContext): SheetUpdate | undefined {
  const found = idColumn(table, context);
  if (!found) return undefined;
  const { project, mapId, spoken } = context;
  const { kind, at: idAt } = found;
  const [heads = [], ...rows] = table.rows;
  const idOf = (row: readonly string[]): Id => (row[idAt] ?? '').trim();
  const first = rows.map((row) => recordOf(project, kind, idOf(row))).find((record) => record !== undefined);
  const tableMapId = first ? mapOf(project, first) : mapId;
  // The language in which most heads are known.
  const known = spoken
    .map((language) => {
      const byHead = columnsOf[kind]({ ...language, project, mapId: tableMapId });
      return { language, columns: heads.map((head) => byHead.get(headKey(head))) };
    })
    .toSorted((a, b) => b.columns.filter(Boolean).length - a.columns.filter(Boolean).length)[0];
  if (!known) return undefined;
  const { language, columns } = known;
  const placeOf = placesOf(project, mapId, heads, language.t);
  const isNow = writtenNow(project, kind, language);
  const updates: Update[] = [];
  const fresh: FreshCard[] = [];
  const unknown: string[] = [];
  const repeated: string[] = [];
  const unread: { row: string; column: string; text: string }[] = [];
  const notTaken = new Map<string, number>();
  const told = new Set<Id>();
  let same = 0;
  for (const row of rows) {
    const id = idOf(row);
    const record = id === '' || told.has(id) ? undefined : recordOf(project, kind, id);
    const place = id === '' && kind === 'cards' ? placeOf(row) : undefined;
    const rowMapId = record ? mapOf(project, record) : mapId;
    const read: Record<string, unknown> = {};
    const failed: { field: string; column: string; text: string }[] = [];
    const written: { field: string; column: string; text: string }[] = [];
    columns.forEach((column, at) => {
      const head = heads[at] ?? '';
      const cell = withoutGuard(cellText(row[at] ?? ''));
      // A row that comes to nothing is told as a whole.
      const now =
        at === idAt || (!record && !place)
          ? undefined
          : isNow({ mapId: rowMapId, id: record?.id, head, text: cell });
      if (record && now === true) return;
      const value = column?.read(cell, rowMapId);
      const { field } = column ?? {};
      if (!record && field !== undefined && isPlace({ field })) return;
      if (field !== undefined && value !== UNREAD) {
        read[field] = value;
        written.push({ field, column: head, text: cell });
      } else if (field !== undefined && cell !== '') failed.push({ field, column: head, text: cell });
      else if (now === false) notTaken.set(head, (notTaken.get(head) ?? 0) + 1);
    });
    const called = [read['text'], read['title']]
      .filter((name) => typeof name === 'string')
      .join('')
      .slice(0, 80);
    const tellFailed = (name: string): void => {
      for (const { column, text } of failed) unread.push({ row: name, column, text });
    };
    if (!record) {
      tellFailed(called || id);
      const { text: words, ...rest } = withMoment(ownFields(read), undefined);
      if (place && typeof words === 'string')
        fresh.push({ ...place, text: words, changes: filled(rest), ...feltIn(read) });
      else if (id !== '' || called !== '') (told.has(id) ? repeated : unknown).push(called || id);
      continue;
    }
    told.add(id);
    const placeTo = 'laneId' in record ? movedTo(project, record, read, failed, written) : undefined;
    const wanted = withMoment(ownFields(read), 'momentOfTruth' in record ? record.momentOfTruth : undefined);
    const now = record as Record<string, unknown>;
    // What is kept as open and what is not said is one and the same.
    if (wanted['status'] === 'open' && now['status'] === undefined) delete wanted['status'];
    const changes = Object.fromEntries(
      Object.entries(wanted).filter(([field, value]) => !isSame(value, now[field])),
    );
    tellFailed(nameOf(record));
    const extra = { ...feltIn(read), ...(placeTo && { place: placeTo }) };
    if (Object.keys(changes).length === 0 && Object.keys(extra).length === 0) same++;
    else {
      const isTold = ({ field }: { field: string }): boolean =>
        field in changes ||
        (field === 'reason' && 'momentOfTruth' in changes) ||
        (isPlace({ field }) && placeTo !== undefined) ||
        personaOfField(field) !== undefined;
      const toldCells = written.filter(isTold).map(({ column, text }) => ({ column, text }));
      // Without the moment there is nothing to be said of it, whatever the table says still.
      const why = 'momentOfTruth' in record ? record.momentOfTruth?.reason : undefined;
      const hasLostWhy = 'momentOfTruth' in changes && changes['momentOfTruth'] === undefined;
      const column = language.t('inspector.momentReason');
      if (hasLostWhy && why && !toldCells.some((cell) => cell.column === column))
        toldCells.push({ column, text: '' });
      updates.push({ kind, id, name: nameOf(record), changes, told: toldCells, ...extra });
    }
  }
  return {
    kind,
    read: heads.filter((_, at) => columns[at] !== undefined),
    updates,
    fresh,
    same,
    unknown,
    repeated,
    unread,
    notTaken: [...notTaken].map(([column, count]) => ({ column, count })),
  };
}

const isPlace = ({ field }: { field: string }): boolean => field === 'stageId' || field === 'laneId';

/** What a row says of the record itself: without its place and what is felt there. */
const ownFields = (read: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(read).filter(([field]) => !isPlace({ field }) && personaOfField(field) === undefined),
  );

/** The feelings that a row names, if any. */
function feltIn(read: Record<string, unknown>): { feelings?: readonly Felt[] } {
  const feelings = Object.entries(read).flatMap(([field, value]): Felt[] => {
    const personaId = personaOfField(field);
    return personaId === undefined ? [] : [{ personaId, value: value as number | undefined }];
  });
  return feelings.length > 0 ? { feelings } : {};
}

/** The other cell that a row names for its card. Where half of it is unknown or it takes no cards, the card stays. */
function movedTo(
  project: Project,
  card: Card,
  read: Record<string, unknown>,
  failed: { field: string; column: string; text: string }[],
  written: readonly { field: string; column: string; text: string }[],
): { stageId: Id; laneId: Id } | undefined {
  const { stageId = card.stageId, laneId = card.laneId } = read as { stageId?: Id; laneId?: Id };
  if (failed.some(isPlace) || (stageId === card.stageId && laneId === card.laneId)) return undefined;
  if (canHoldCards(project, stageId, laneId)) return { stageId, laneId };
  failed.push(...written.filter(isPlace));
  return undefined;
}

/** Spreadsheets lose blanks at the ends of texts and know one kind of line end: that is no change. */
const isSame = (read: unknown, now: unknown): boolean =>
  typeof read === 'string' && typeof now === 'string'
    ? read === cellText(now)
    : sameValue(read ?? null, now ?? null);

const filled = (fields: Record<string, unknown>): Partial<Card> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The moment of truth out of its two columns; a column that the table has not got leaves its part as it is. */
function withMoment(read: Record<string, unknown>, now: Card['momentOfTruth']): Record<string, unknown> {
  const { reason, momentOfTruth: moment, ...rest } = read;
  const [hasMoment, hasReason] = ['momentOfTruth' in read, 'reason' in read];
  if (!hasMoment && !hasReason) return rest;
  // A reason alone, where there was no moment, makes it one.
  if (hasMoment && moment === undefined && (now !== undefined || reason === undefined))
    return { ...rest, momentOfTruth: undefined };
  if (!hasMoment && now === undefined && reason === undefined) return rest;
  const { kind, reason: before, ...others } = now ?? {};
  const why = hasReason ? reason : before;
  const which = hasMoment ? moment : { ...(kind && { kind }) };
  return {
    ...rest,
    momentOfTruth: { ...others, ...(which as object), ...(why !== undefined && { reason: why }) },
  };
}

/** The cell of the map that a row names. */
function placesOf(project: Project, mapId: Id, heads: readonly string[], t: Translate) {
  const at = (head: string): number => heads.findIndex((one) => alike(one) === alike(head));
  const [stageAt, laneAt] = [at(t('inspector.stage')), at(t('inspector.lane'))];
  const [stages, lanes] = [stagesOf(project, mapId), lanesOf(project, mapId)];
  return (row: readonly string[]): { stageId: Id; laneId: Id } | undefined => {
    const stage = stages.find(({ name }) => alike(name) === alike(row[stageAt] ?? ''));
    const lane = lanes.find(({ name }) => alike(name) === alike(row[laneAt] ?? ''));
    return stage && lane && canHoldCards(project, stage.id, lane.id)
      ? { stageId: stage.id, laneId: lane.id }
      : undefined;
  };
}
