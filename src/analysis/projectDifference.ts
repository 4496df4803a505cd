// Project difference: what has become of a project since an earlier state of it, in counts and in the texts that changed.
import { recordsIn, type TableName } from '@/model/tables';
import { sameValue } from '@/model/sameValue';
import type { Project } from '@/model/types';

/** The tables that are told of, in the order in which people think of them. */
const told = {
  maps: true,
  phases: true,
  stages: true,
  lanes: true,
  cards: true,
  findings: true,
  feelings: true,
  prompts: true,
  paths: true,
  links: true,
  personas: true,
  personaBlocks: true,
  channels: true,
  channelUses: true,
  strategies: true,
  experiments: true,
  metrics: true,
  measurements: true,
  goals: true,
  importedFiles: true,
  contactLogs: true,
  contactActivities: true,
  customerCounts: true,
  looks: true,
  evidence: true,
  quotes: true,
  views: true,
  assets: true,
} satisfies Record<TableName, true>;
/** What the project says of itself beside its title; the compiler refuses a field of the document that has no row. */
type Detail = Exclude<keyof Project, TableName | 'format' | 'version' | 'id' | 'title' | 'createdAt'>;
const details = {
  description: true,
  mission: true,
  goal: true,
  principles: true,
  owner: true,
  reviewDate: true,
  muted: true,
  template: true,
} satisfies Record<Detail, true>;

export type ToldTable = keyof typeof told;
export const TOLD_TABLES = Object.keys(told) as ToldTable[];

export type TableChange = { table: ToldTable; added: number; removed: number; changed: number };

/** A text as it was and as it is; one of the two is absent where it came or went. */
export type TextChange = { table: ToldTable; before?: string; after?: string };

export type ProjectDifference = {
  title?: { before: string; after: string };
  /** What the project says of itself: description, goal, owner and the like. */
  details: boolean;
  /** Tables in which anything differs. */
  tables: readonly TableChange[];
  /** The first texts that differ, those of cards before others. */
  texts: readonly TextChange[];
  /** How many texts differ in all. */
  textCount: number;
};

type Named = { text?: unknown; name?: unknown; title?: unknown };

/** What a record says of itself. */
function textOf(record: object): string | undefined {
  const { text, name, title } = record as Named;
  const said = [text, name, title].find((each) => typeof each === 'string' && each !== '');
  return said as string | undefined;
}

const recordsOf = (project: Project, table: ToldTable): ReadonlyMap<string, object> =>
  new Map(recordsIn(project, table).map((record) => [record['id'] as string, record]));

/** What differs between an earlier state of a project and its present one; at most `most` texts are told. */
export function projectDifference(then: Project, now: Project, most = 8): ProjectDifference {
  const tables: TableChange[] = [];
  const byTable = new Map<ToldTable, TextChange[]>();
  for (const table of TOLD_TABLES) {
    const before = recordsOf(then, table);
    const after = recordsOf(now, table);
    const change = { table, added: 0, removed: 0, changed: 0 };
    const texts: TextChange[] = [];
    const tell = (was: string | undefined, is: string | undefined) => {
      if (was === is) return;
      texts.push({
        table,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      });
    };
    for (const [id, record] of before) {
      const other = after.get(id);
      if (!other) {
        change.removed++;
        tell(textOf(record), undefined);
      } else if (!sameValue(record, other)) {
        change.changed++;
        tell(textOf(record), textOf(other));
      }
    }
    for (const [id, record] of after) {
      if (before.has(id)) continue;
      change.added++;
      tell(undefined, textOf(record));
    }
    if (change.added + change.removed + change.changed > 0) tables.push(change);
    byTable.set(table, texts);
  }
  const cards = byTable.get('cards') ?? [];
  const texts = [
    ...cards,
    ...TOLD_TABLES.flatMap((table) => (table === 'cards' ? [] : (byTable.get(table) ?? []))),
  ];
  return {
    ...(then.title !== now.title && { title: { before: then.title, after: now.title } }),
    details: Object.keys(details).some((field) => !sameValue(then[field as Detail], now[field as Detail])),
    tables,
    texts: texts.slice(0, most),
    textCount: texts.length,
  };
}

/** Whether nothing differs. */
export const isSame = ({ title, details, tables }: ProjectDifference): boolean =>
  !title && !details && tables.length === 0;
