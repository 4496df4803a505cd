// Finds a record by its id or its name, and says what is wrong where there is none or more than one.
// keys: cli.none.*
import '@/i18n/en/cli';
import type { MessageKey, Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { AnyRecord } from '@/model/records/recordKind';
import { kinds, mapOfRecord, recordIn, recordsIn, type TableName } from '@/model/tables';
import type { Project } from '@/model/types';
import { mapName } from '@/views/context/mapName';
import { nearest } from './nearest';

/** The tables whose records people call by a name. */
export const NAMED = [
  'maps',
  'phases',
  'stages',
  'lanes',
  'cards',
  'findings',
  'paths',
  'personas',
  'channels',
  'strategies',
  'metrics',
  'evidence',
  'views',
] as const satisfies readonly TableName[];
export type NamedTable = (typeof NAMED)[number];

export type Found = { id: Id } | { problem: string };

const none: Record<NamedTable, MessageKey> = {
  maps: 'cli.none.maps',
  phases: 'cli.none.phases',
  stages: 'cli.none.stages',
  lanes: 'cli.none.lanes',
  cards: 'cli.none.cards',
  findings: 'cli.none.findings',
  paths: 'cli.none.paths',
  personas: 'cli.none.personas',
  channels: 'cli.none.channels',
  strategies: 'cli.none.strategies',
  metrics: 'cli.none.metrics',
  evidence: 'cli.none.evidence',
  views: 'cli.none.views',
};

/** How many ids a sentence takes. */
const MOST = 5;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What people call a record by; a map that nobody has named is called like its project. */
export function calledOf(project: Project, table: NamedTable, record: AnyRecord): string {
  if (table === 'maps') {
    const map = project.maps[record['id'] as Id];
    return map ? mapName(project, map) : '';
  }
  const name = record[kinds[table].name ?? 'text'];
  return typeof name === 'string' ? plain(name) : '';
}

/**
 * Finds it by its id, else by its name as it is written, else whatever the case of its letters.
 * @param isMeant whether a name may mean a record: those of another map are not asked
 */
export function lookUp(
  project: Project,
  table: NamedTable,
  word: string,
  t: Translate,
  isMeant: (record: AnyRecord) => boolean = () => true,
): Found {
  if (recordIn(project, table, word)) return { id: word };
  const all = recordsIn(project, table).filter(isMeant);
  const name = plain(word);
  const small = name.toLocaleLowerCase();
  const titleOf = (record: AnyRecord) => calledOf(project, table, record);
  const exact = all.filter((record) => titleOf(record) === name);
  const found =
    exact.length > 0 ? exact : all.filter((record) => titleOf(record).toLocaleLowerCase() === small);
  const [first, ...others] = found;
  if (first && others.length === 0) return { id: first['id'] as Id };
  if (first) {
    const ids = found
      .slice(0, MOST)
      .map((record) => record['id'] as Id)
      .join(', ');
    const said = { name, count: found.length, ids };
    const mapOf = (record: AnyRecord) =>
      mapOfRecord((of, id) => recordIn(project, of, id), table, record) ?? '';
    const maps = [...new Set(found.map(mapOf))].flatMap((id) => project.maps[id] ?? []);
    if (table === 'maps' || maps.length < 2) return { problem: t('cli.several', said) };
    const names = maps.slice(0, MOST).map((map) => t('cli.quoted', { name: mapName(project, map) }));
    return { problem: t('cli.severalMaps', { ...said, maps: names.join(', ') }) };
  }
  const near = nearest(name, all.map(titleOf));
  const sentence = t(none[table], { name });
  return { problem: near ? `${sentence} ${t('cli.near', { name: near.slice(0, 120) })}` : sentence };
}
