// waymark merge: joins two states of a project, record by record and field by field; the merge driver for git.
import { mergeProjects } from '@/analysis/merge';
import { type Merge, type MergeConflict, otherOf, type Side } from '@/analysis/merging/types';
import { importWords } from '@/formats/readingSentence';
import '@/i18n/en/cli';
import '@/i18n/en/merging';
import '@/i18n/en/reading';
import { copiedState } from '@/model/copiedState';
import { checkInvariants } from '@/model/invariants';
import { conflictTitle, recordWords, type States, valueWords } from '@/views/merging/mergeWords';
import { CLOSENESS, type Closeness, withPlace } from '../conflictPlace';
import { EXIT, Refusal } from '../io';
import { isOurs, type ProjectFile, projectText, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';

const SIDES = ['mine', 'theirs'] as const;

/** The file that both began with; git hands over an empty one where there is none. */
async function ancestorOf(path: string, call: Call): Promise<ProjectFile | undefined> {
  const bytes = await call.io.read(path);
  if (bytes.every((byte) => byte <= 0x20)) return undefined;
  const io = { ...call.io, read: () => Promise.resolve(bytes) };
  return readProjectFile(path, { ...call, io }, { forWriting: true });
}

/** The conflicts in sentences that differ: those that would say the same say more closely where they stand. */
function toldOf(conflicts: readonly MergeConflict[], states: States, t: Call['t'], prefer: Side | undefined) {
  let told = conflicts.map((conflict) => conflictOf(conflict, states, t, 'plain', prefer));
  for (const closeness of CLOSENESS.slice(1)) {
    const times = new Map<string, number>();
    for (const { sentence } of told) times.set(sentence, (times.get(sentence) ?? 0) + 1);
    told = told.map((one, at) => {
      const conflict = conflicts[at];
      return conflict && (times.get(one.sentence) ?? 0) > 1
        ? conflictOf(conflict, states, t, closeness, prefer)
        : one;
    });
  }
  return told;
}

function conflictOf(
  conflict: MergeConflict,
  states: States,
  t: Call['t'],
  closeness: Closeness,
  prefer: Side | undefined,
) {
  const { table, id, kind } = conflict;
  if (conflict.kind === 'deletion') {
    const { deletedBy } = conflict;
    // Without a will it stays: nothing is lost unasked.
    const stands = prefer ?? otherOf(deletedBy);
    const outcome = stands === deletedBy ? 'gone' : 'stays';
    const named = recordWords(states, conflict, conflict.base);
    const what = withPlace(named, conflict, states, closeness, t);
    // keys: cli.merge.deletion.*
    const sentence = `${t(`cli.merge.deletion.${deletedBy}`, { what })} ${t(`cli.merge.deletion.${outcome}`)}`;
    return { kind, table, id, deletedBy, stands, sentence };
  }
  const title = withPlace(conflictTitle(states, conflict), conflict, states, closeness, t);
  // keys: cli.merge.stands.*
  const stands = prefer ?? 'mine';
  const say = (value: unknown) => valueWords(states, conflict, value);
  const [mine, theirs] = [say(conflict.mine), say(conflict.theirs)];
  return {
    kind,
    table,
    id,
    field: conflict.field,
    stands,
    sentence: `${t('cli.merge.conflict', { what: title, mine, theirs })} ${t(`cli.merge.stands.${stands}`)}`,
    base: conflict.base,
    mine: conflict.mine,
    theirs: conflict.theirs,
  };
}

export const merge: Verb = {
  name: 'merge',
  operands: 'BASE MINE THEIRS',
  count: [3, 3],
  options: [
    { name: 'output', value: 'RESULT', about: 'cli.merge.output' },
    { name: 'prefer', value: SIDES.join('|'), choices: SIDES, about: 'cli.merge.prefer' },
    { name: 'dry-run', about: 'cli.option.dryRun' },
  ],
  summary: 'cli.merge.summary',
  about: ['cli.merge.about', 'cli.merge.driver', 'cli.merge.conflicts'],
  found: 'cli.merge.found',
  examples: [
    'waymark merge base.json mine.json theirs.json',
    'waymark merge --prefer theirs --output all.json base.json a.json b.json',
  ],
  async run(call) {
    const { operands, t, option, has, io } = call;
    const [basePath = '', minePath = '', theirsPath = ''] = operands;
    const base = await ancestorOf(basePath, call);
    const mine = await readProjectFile(minePath, call, { forWriting: true });
    const theirs = await readProjectFile(theirsPath, call, { forWriting: true });
    const strange = [mine, theirs].find((file) => !isOurs(file));
    if (strange) throw new Refusal(EXIT.refused, t('cli.merge.notOurs', { file: strange.path }));
    if (mine.project.id !== theirs.project.id) throw new Refusal(EXIT.refused, t('cli.merge.strangers'));
    const hashes = [mine, theirs].flatMap(({ lineage }) =>
      lineage ? [lineage.hash, ...lineage.earlier] : [],
    );
    const question = {
      ...(base?.project.id === mine.project.id && { base: await copiedState(base.project, hashes) }),
      mine: mine.project,
      theirs: theirs.project,
      words: importWords(t),
    };
    const first = mergeProjects(question);
    const { conflicts } = first;
    const prefer = option('prefer') as Side | undefined;
    const joined: Merge =
      prefer === undefined || conflicts.length === 0
        ? first
        : mergeProjects({ ...question, picks: new Map(conflicts.map(({ key }) => [key, prefer])) });
    const wrong = checkInvariants(joined.project);
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    const states: States = [mine.project, theirs.project, base?.project];
    const told = toldOf(conflicts, states, t, prefer);
    const target = option('output') ?? minePath;
    if (!has('dry-run'))
      await io.write(target, await projectText(joined.project, [mine.lineage, theirs.lineage]));
    const open = prefer === undefined ? told.length : 0;
    const counts = { mine: joined.fromMine.length, theirs: joined.fromTheirs.length };
    return {
      exit: open > 0 ? EXIT.found : EXIT.done,
      text: target === '-' ? '' : t('cli.merge.done', counts),
      notes: [
        ...(told.length > 0 ? [t(`cli.merge.${open > 0 ? 'open' : 'decided'}`, { count: told.length })] : []),
        ...told.map(({ sentence }) => `  ${sentence}`),
      ],
      json: { ok: open === 0, file: target, ...counts, conflicts: told },
    };
  },
};
