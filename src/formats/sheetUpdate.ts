// A table that was exported before and comes back: by the ids of its rows, what changes, what is new and what is not known.
import type { Translate } from '@/i18n/messages';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import '@/i18n/en/sheets';
import '@/i18n/en/strategies';
import { FINDING_KINDS, FINDING_STATUSES, LIMITS, INITIATIVES, MOMENT_KINDS } from '@/model/constants';
import { canHoldCards } from '@/model/rules';
import type { Id } from '@/model/id';
import { sameValue } from '@/model/sameValue';
import { cardById, lanesOf, stagesOf } from '@/model/select';
import type { Card, Finding, Project, Strategy } from '@/model/types';
import { comparableText } from '@/analysis/comparableText';
import { cellText } from './cellText';
import { findingStatusWords } from './findingStatusWords';
import { findingKindWords } from './findingWords';
import type { FoundTable } from './foundTable';
import { withoutGuard } from './quotedCell';
import { CARD_FIELDS, INITIATIVE_WORDS, MOMENT_WORDS } from './sheets/cardSheet';
import { FINDING_FIELDS } from './sheets/findingSheet';
import { readFigure } from './spreadsheetCells';
import { readStrategyCell, STRATEGY_COLUMNS, strategyColumnWords } from './strategyTable';

export type Update =
  | {
      kind: 'cards';
      id: Id;
      name: string;
      changes: Partial<Omit<Card, 'id' | 'order' | 'stageId' | 'laneId'>>;
    }
  | {
      kind: 'findings';
      id: Id;
      name: string;
      changes: Partial<Omit<Finding, 'id' | 'order' | 'mapId' | 'cardIds'>>;
    }
  | {
      kind: 'strategies';
      id: Id;
      name: string;
      changes: Partial<Omit<Strategy, 'id' | 'order' | 'findingIds'>>;
    };
export type UpdatedKind = Update['kind'];

/** A card of a row without an id, whose stage and lane are on the map. */
export type FreshCard = { stageId: Id; laneId: Id; text: string; changes: Partial<Card> };

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
  /** What stands in cells that could not be read, with the name of their column. */
  unread: readonly { column: string; text: string }[];
};

export type UpdateContext = {
  project: Project;
  /** The map that new cards come to. */
  mapId: Id;
  /** In the languages that the table may be of. */
  spoken: readonly { t: Translate; decimalComma: boolean }[];
};

const alike = (text: string): string => comparableText(cellText(text));
const UNREAD = Symbol('unread');
type Read = unknown;
type Column = { field: string; read: (text: string) => Read };

const text = (most: number) => (cell: string) =>
  cell === '' ? undefined : cell.slice(0, most).toWellFormed();
const line = (cell: string) => text(LIMITS.title)(cell.replace(/\s*\n\s*/g, ' '));
const list = (parts: RegExp) => (cell: string) => {
  const all = [...new Set(cell.split(parts).map((part) => part.trim().slice(0, LIMITS.title)))].filter(
    Boolean,
  );
  return all.length > 0 ? all.slice(0, LIMITS.list) : undefined;
};
const score = (decimalComma: boolean) => (cell: string) => {
  if (cell === '') return undefined;
  const value = readFigure(cell, decimalComma);
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5 ? value : UNREAD;
};
const oneOf =
  <Value extends string>(values: readonly Value[], word: (value: Value) => string, whenEmpty?: Read) =>
  (cell: string) =>
    cell === '' ? whenEmpty : (values.find((value) => alike(word(value)) === alike(cell)) ?? UNREAD);

/** What each column of a kind of sheet is, by its head in a language. */
const columnsOf: Record<UpdatedKind, (t: Translate, decimalComma: boolean) => ReadonlyMap<string, Column>> = {
  cards: (t, decimalComma) => {
    const read: Record<keyof typeof CARD_FIELDS, Column['read']> = {
      // A card without a text is one that somebody has emptied by mistake.
      text: (cell) => (cell === '' ? UNREAD : text(LIMITS.text)(cell)),
      description: text(LIMITS.text),
      tags: list(/,/),
      duration: line,
      department: line,
      customerImportance: score(decimalComma),
      companyImportance: score(decimalComma),
      initiative: oneOf(INITIATIVES, (value) => t(INITIATIVE_WORDS[value])),
      learning: text(LIMITS.text),
      link: text(2000),
    };
    const moment = (cell: string) => {
      if (cell === '') return undefined;
      if (alike(cell) === alike(t('sheets.yes'))) return {};
      const kind = MOMENT_KINDS.find((value) => alike(t(MOMENT_WORDS[value])) === alike(cell));
      return kind ? { kind } : UNREAD;
    };
    return new Map<string, Column>([
      ...Object.entries(CARD_FIELDS).map(([field, word]): [string, Column] => [
        alike(t(word)),
        { field, read: read[field as keyof typeof CARD_FIELDS] },
      ]),
      [alike(t('sheets.moment')), { field: 'momentOfTruth', read: moment }],
      [alike(t('inspector.momentReason')), { field: 'reason', read: text(LIMITS.text) }],
    ]);
  },
  findings: (t, decimalComma) => {
    const read: Record<keyof typeof FINDING_FIELDS, Column['read']> = {
      title: (cell) => (cell === '' ? UNREAD : line(cell)),
      kind: oneOf(FINDING_KINDS, (value) => t(findingKindWords[value]), UNREAD),
      severity: score(decimalComma),
      frequency: score(decimalComma),
      // Behind a comma stands what the target makes of it.
      status: (cell) =>
        oneOf(FINDING_STATUSES, (value) => t(findingStatusWords[value]))(cell.split(',')[0]?.trim() ?? ''),
      owner: line,
      cause: text(LIMITS.text),
      whys: list(/\n/),
      tags: list(/,/),
    };
    return new Map(
      Object.entries(FINDING_FIELDS).map(([field, word]): [string, Column] => [
        alike(t(word)),
        { field, read: read[field as keyof typeof FINDING_FIELDS] },
      ]),
    );
  },
  strategies: (t, decimalComma) =>
    new Map<string, Column>([
      ...STRATEGY_COLUMNS.filter((column) => !['rice', 'weight', 'answers'].includes(column)).map(
        (column): [string, Column] => [
          alike(t(strategyColumnWords[column])),
          {
            field: column,
            read: (cell) => {
              if (cell === '') return column === 'title' ? UNREAD : undefined;
              const found = readStrategyCell(column, cell, { t, decimalComma });
              return found ? found.value : UNREAD;
            },
          },
        ],
      ),
      [alike(t('inspector.description')), { field: 'description', read: text(LIMITS.text) }],
    ]),
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

/** What a table would change in a project; undefined where no row of it names a record that is there. */
export function readUpdate(table: FoundTable, context: UpdateContext): SheetUpdate | undefined {
  const found = idColumn(table, context);
  if (!found) return undefined;
  const { project, mapId, spoken } = context;
  const { kind, at: idAt } = found;
  const [heads = [], ...rows] = table.rows;
  // The language in which most heads are known.
  const known = spoken
    .map(({ t, decimalComma }) => {
      const byHead = columnsOf[kind](t, decimalComma);
      return { t, columns: heads.map((head) => byHead.get(alike(head))) };
    })
    .toSorted((a, b) => b.columns.filter(Boolean).length - a.columns.filter(Boolean).length)[0];
  if (!known) return undefined;
  const { t, columns } = known;
  const placeOf = placesOf(project, mapId, heads, t);
  const updates: Update[] = [];
  const fresh: FreshCard[] = [];
  const unknown: string[] = [];
  const unread: { column: string; text: string }[] = [];
  const told = new Set<Id>();
  let same = 0;
  for (const row of rows) {
    const id = (row[idAt] ?? '').trim();
    const record = id === '' ? undefined : recordOf(project, kind, id);
    const read: Record<string, unknown> = {};
    columns.forEach((column, at) => {
      if (!column) return;
      const cell = withoutGuard(cellText(row[at] ?? ''));
      const value = column.read(cell);
      if (value !== UNREAD) read[column.field] = value;
      else if (cell !== '') unread.push({ column: heads[at] ?? '', text: cell });
    });
    const called = [read['text'], read['title']]
      .filter((name) => typeof name === 'string')
      .join('')
      .slice(0, 80);
    if (!record || told.has(id)) {
      const place = id === '' && kind === 'cards' ? placeOf(row) : undefined;
      const { text: words, ...rest } = withMoment(read, undefined);
      if (place && typeof words === 'string') fresh.push({ ...place, text: words, changes: filled(rest) });
      else if (id !== '' || called !== '') unknown.push(called || id);
      continue;
    }
    told.add(id);
    const wanted = withMoment(read, 'momentOfTruth' in record ? record.momentOfTruth : undefined);
    const now = record as Record<string, unknown>;
    // What is kept as open and what is not said is one and the same.
    if (wanted['status'] === 'open' && now['status'] === undefined) delete wanted['status'];
    const changes = Object.fromEntries(
      Object.entries(wanted).filter(([field, value]) => !isSame(value, now[field])),
    );
    if (Object.keys(changes).length === 0) same++;
    else updates.push({ kind, id, name: nameOf(record), changes });
  }
  const names = heads.filter((_, at) => columns[at] !== undefined);
  return { kind, read: names, updates, fresh, same, unknown, unread };
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
  if (hasMoment && moment === undefined) return { ...rest, momentOfTruth: undefined };
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
