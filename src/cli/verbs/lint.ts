// waymark lint: what weakens a map, what is empty or unfinished in it, and what contradicts itself.
// keys: cli.lint.rule.*, inspector.remark.*, inspector.remarkReason.*
import { contradictionsInProject, contradictionsOn } from '@/analysis/contradictions';
import { notMuted, remarksOn, remarksOnChanges } from '@/analysis/lint';
import { unfinishedInProject, unfinishedOn } from '@/analysis/unfinished';
import '@/i18n/en/cli';
import '@/i18n/en/inspector';
import type { MessageKey } from '@/i18n/messages';
import { todayIso } from '@/i18n/format';
import type { Id } from '@/model/id';
import { mapsOf, cardById } from '@/model/select';
import { finish } from '@/model/steps';
import type { TableName } from '@/model/tables';
import type { Project } from '@/model/types';
import { mapName } from '@/views/context/mapName';
import { recordWords } from '@/views/merging/mergeWords';
import { EXIT } from '../io';
import { encodingOption, notesOf, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';
import { idFor, mapOption } from '../chosenMap';

/** How much it weighs: what cannot be true, what is not done, what is only advice. */
const LEVELS = ['contradiction', 'unfinished', 'advice'] as const;
type Level = (typeof LEVELS)[number];

type Place = { table: TableName | 'project'; id: Id };
type Line = { level: Level; rule: string; sentence: MessageKey; place: Place; other?: Place };

const advice = (remark: { rule: string } & Place): Line => ({
  level: 'advice',
  rule: remark.rule,
  sentence: `inspector.remark.${remark.rule}` as MessageKey,
  place: { table: remark.table, id: remark.id },
});

const ruled =
  (level: Level) =>
  ({ rule, table, id, other }: { rule: string; table: TableName; id: Id; other?: Place }): Line => ({
    level,
    rule,
    sentence: `cli.lint.rule.${rule}` as MessageKey,
    place: { table, id },
    ...(other && { other }),
  });

function linesOn(project: Project, mapId: Id, today: string): Line[] {
  const remarks = [...remarksOn(project, mapId, today), ...finish(remarksOnChanges(project, mapId))];
  return [
    ...contradictionsOn(project, mapId).map(ruled('contradiction')),
    ...unfinishedOn(project, mapId).map(ruled('unfinished')),
    // What is said of the whole project is told once, and not on each map.
    ...notMuted(project, remarks)
      .filter(({ table }) => table !== 'project' && table !== 'personas')
      .map(advice),
  ];
}

function linesOfProject(project: Project, today: string): Line[] {
  const [first] = mapsOf(project);
  const shared = first ? remarksOn(project, first.id, today) : [];
  return [
    ...contradictionsInProject(project).map(ruled('contradiction')),
    ...unfinishedInProject(project).map(ruled('unfinished')),
    ...notMuted(project, shared)
      .filter(({ table }) => table === 'project' || table === 'personas')
      .map(advice),
  ];
}

/** The stage in which a record stands, to be found by. */
function stageOf(project: Project, { table, id }: Place): string | undefined {
  const cardId = table === 'cards' ? id : table === 'findings' ? project.findings[id]?.cardIds[0] : undefined;
  const { stageId, cardId: feltAt } = (table === 'feelings' ? project.feelings[id] : undefined) ?? {};
  const card = cardById(project, cardId ?? feltAt ?? '');
  return project.stages[card?.stageId ?? stageId ?? '']?.name;
}

function told(project: Project, line: Line, t: Call['t']) {
  const record = recordWords([project], line.place);
  const stage = stageOf(project, line.place);
  const other = line.other && recordWords([project], line.other);
  const where = [record, ...(stage ? [stage] : []), ...(other ? [other] : [])].join(' \u00b7 ');
  return { ...line, sentence: t(line.sentence), record, stage, where };
}

export const lint: Verb = {
  name: 'lint',
  operands: 'FILE',
  count: [1, 1],
  options: [
    mapOption,
    { name: 'level', value: LEVELS.join('|'), choices: LEVELS, about: 'cli.lint.level' },
    encodingOption,
  ],
  summary: 'cli.lint.summary',
  about: ['cli.lint.about', 'cli.about.formats'],
  found: 'cli.lint.found',
  examples: ['waymark lint journey.json', 'waymark lint --level contradiction --json journey.json'],
  async run(call) {
    const { t, option, operands, io } = call;
    const file = await readProjectFile(operands[0] ?? '-', call);
    const { project } = file;
    const today = todayIso(io.now().getTime());
    const word = option('map');
    const only = word === undefined ? undefined : idFor(project, 'maps', word, t);
    const least = LEVELS.indexOf((option('level') ?? 'advice') as Level);
    const wanted = (lines: Line[]) =>
      lines
        .filter(({ level }) => LEVELS.indexOf(level) <= least)
        .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
        .map((line) => told(project, line, t));
    const groups = [
      ...mapsOf(project)
        .filter(({ id }) => only === undefined || id === only)
        .map((map) => ({
          map: { id: map.id, title: mapName(project, map) },
          lines: wanted(linesOn(project, map.id, today)),
        })),
      ...(only === undefined ? [{ map: undefined, lines: wanted(linesOfProject(project, today)) }] : []),
    ];
    const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const text = groups
      .filter(({ lines }) => lines.length > 0)
      .map(({ map, lines }) =>
        [
          map?.title ?? t('cli.lint.project'),
          ...lines.map(
            ({ level, sentence, where }) => `  ${t(`cli.lint.of.${level}`)}: ${sentence} \u2013 ${where}`,
          ),
        ].join('\n'),
      );
    return {
      exit: count > 0 ? EXIT.found : EXIT.done,
      text: [...text, count > 0 ? t('cli.lint.count', { count }) : t('cli.lint.none')].join('\n\n'),
      notes: notesOf(file, t),
      json: {
        ok: count === 0,
        remarks: groups.flatMap(({ map, lines }) =>
          lines.map(({ level, rule, sentence, place, other, record, stage }) => ({
            level,
            rule,
            sentence,
            ...(map && { map }),
            ...place,
            name: record,
            ...(stage !== undefined && { stage }),
            ...(other && { other }),
          })),
        ),
      },
    };
  },
};
