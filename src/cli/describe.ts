// A map in words: who, from where to where, stage by stage what happens and how it feels, what weighs most, what is planned.
// keys: strategies.kinds.*, scene.status.*
import { rankFindings } from '@/analysis/ranking';
import '@/i18n/en/cli';
import '@/i18n/en/strategies';
import { formatDate, formatSigned } from '@/i18n/format';
import type { MessageKey, Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import { cardById, cardsInCell, feelingsOf, lanesOf, mapsOf, stagesOf, strategiesOf } from '@/model/select';
import type { Feeling, Finding, FindingKind, JourneyMap, Project, Stage } from '@/model/types';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';

const kindWords = {
  pain: 'scene.pain',
  barrier: 'scene.barrier',
  delight: 'scene.delight',
} as const satisfies Record<FindingKind, MessageKey>;

export type DescribedStage = {
  id: Id;
  name: string;
  phase?: string;
  goal?: string;
  duration?: string;
  feelings: { persona: string; value: number }[];
  lanes: { id: Id; name: string; cards: { id: Id; text: string; findings: string[] }[] }[];
};

export type DescribedFinding = {
  id: Id;
  kind: FindingKind;
  title: string;
  stages: string[];
  weight?: number;
  cause?: string;
  answeredBy: string[];
};

export type DescribedMap = {
  id: Id;
  title: string;
  state: string;
  personas: string[];
  scenario?: string;
  scope?: string;
  owner?: string;
  stages: DescribedStage[];
  findings: DescribedFinding[];
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const some = <K extends string>(key: K, text: string | undefined): { [P in K]?: string } =>
  text === undefined || text.trim() === '' ? {} : ({ [key]: oneLine(text) } as { [P in K]?: string });

/** The mean of a persona's feelings in each stage. */
function feelingsIn(project: Project, map: JourneyMap): ReadonlyMap<Id, DescribedStage['feelings']> {
  const byStage = new Map<Id, Map<Id, number[]>>();
  const stageOf = ({ stageId, cardId }: Feeling) => stageId ?? cardById(project, cardId ?? '')?.stageId;
  for (const feeling of feelingsOf(project, map.id)) {
    const stageId = stageOf(feeling);
    if (stageId === undefined || !map.personaIds.includes(feeling.personaId)) continue;
    const personas = byStage.get(stageId) ?? new Map<Id, number[]>();
    byStage.set(stageId, personas);
    personas.set(feeling.personaId, [...(personas.get(feeling.personaId) ?? []), feeling.value]);
  }
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  return new Map(
    [...byStage].map(([stageId, personas]) => [
      stageId,
      map.personaIds.flatMap((id) => {
        const values = personas.get(id);
        if (!values) return [];
        return [{ persona: project.personas[id]?.name ?? '', value: Math.round(mean(values) * 100) / 100 }];
      }),
    ]),
  );
}

function describeStage(
  project: Project,
  map: JourneyMap,
  { id, name, phaseId, goal, duration }: Stage,
  feelings: ReadonlyMap<Id, DescribedStage['feelings']>,
  findingsAt: ReadonlyMap<Id, readonly Finding[]>,
  t: Translate,
): DescribedStage {
  return {
    id,
    name: oneLine(name),
    ...some('phase', project.phases[phaseId ?? '']?.name),
    ...some('goal', goal),
    ...some('duration', duration),
    feelings: feelings.get(id) ?? [],
    lanes: lanesOf(project, map.id).flatMap((lane) => {
      const cards = cardsInCell(project, id, lane.id).map((card) => ({
        id: card.id,
        text: oneLine(card.text),
        findings: (findingsAt.get(card.id) ?? []).map(
          ({ kind, title }) => `${t(kindWords[kind])}: ${oneLine(title)}`,
        ),
      }));
      return cards.length > 0 ? [{ id: lane.id, name: oneLine(lane.name), cards }] : [];
    }),
  };
}

function describeFindings(project: Project, mapId: Id): DescribedFinding[] {
  const strategies = strategiesOf(project);
  return rankFindings(project, mapId).flatMap(({ finding, weight, touched, elsewhere }) => {
    if (elsewhere) return [];
    const { id, kind, title, cause } = finding;
    return [
      {
        id,
        kind,
        title: oneLine(title),
        stages: [...new Set(touched.map(({ stageId }) => oneLine(project.stages[stageId]?.name ?? '')))],
        ...(weight !== undefined && { weight }),
        ...some('cause', cause),
        answeredBy: strategies
          .filter(({ findingIds }) => findingIds.includes(id))
          .map((strategy) => oneLine(strategy.title)),
      },
    ];
  });
}

/** A map as plain data. */
export function describeMap(project: Project, map: JourneyMap, t: Translate): DescribedMap {
  const feelings = feelingsIn(project, map);
  const findingsAt = new Map<Id, Finding[]>();
  for (const finding of Object.values(project.findings))
    if (finding.mapId === map.id)
      for (const cardId of finding.cardIds)
        findingsAt.set(cardId, [...(findingsAt.get(cardId) ?? []), finding]);
  return {
    id: map.id,
    title: mapName(project, map),
    state: t(mapStateLabel[map.state]),
    personas: map.personaIds.map((id) => project.personas[id]?.name ?? ''),
    ...some('scenario', map.scenario),
    ...some('scope', map.scope),
    ...some('owner', map.owner),
    stages: stagesOf(project, map.id).map((stage) =>
      describeStage(project, map, stage, feelings, findingsAt, t),
    ),
    findings: describeFindings(project, map.id),
  };
}

/** A map as an outline of Markdown. */
export function mapText(map: DescribedMap, t: Translate): string {
  const line = (key: MessageKey, value: string | undefined) =>
    value === undefined || value === '' ? [] : [`${t(key)}: ${value}`];
  const head = [
    `## ${map.title} (${map.state})`,
    ...line('cli.describe.personas', map.personas.join(', ')),
    ...line('cli.describe.scenario', map.scenario),
    ...line('cli.describe.scope', map.scope),
    ...line('cli.describe.owner', map.owner),
  ];
  const stages = map.stages.map((stage, at) => {
    const facts = [
      ...line('cli.describe.phase', stage.phase),
      ...line('cli.describe.goal', stage.goal),
      ...line('cli.describe.duration', stage.duration),
      ...line(
        'cli.describe.feelings',
        stage.feelings.map(({ persona, value }) => `${persona} ${formatSigned(value)}`).join(', '),
      ),
    ];
    const cards = stage.lanes.flatMap(({ name, cards: list }) =>
      list.map(({ text, findings }) => {
        const about = findings.length > 0 ? ` [${findings.join('; ')}]` : '';
        return `- ${name}: ${text || t('cli.describe.empty')}${about}`;
      }),
    );
    const nothing = cards.length === 0 ? [t('cli.describe.nothing')] : [];
    return [`### ${at + 1}. ${stage.name}`, ...facts, ...nothing, ...cards].join('\n');
  });
  const findings = map.findings.map((finding) => {
    const weight =
      finding.weight === undefined ? '' : `, ${t('cli.describe.weight', { weight: finding.weight })}`;
    const where = finding.stages.length > 0 ? ` (${finding.stages.join(', ')}${weight})` : '';
    const answers =
      finding.answeredBy.length > 0
        ? ` ${t('cli.describe.answeredBy', { strategies: finding.answeredBy.join(', ') })}`
        : '';
    return `- ${t(kindWords[finding.kind])}: ${finding.title}${where}.${answers}`;
  });
  return [
    head.join('\n'),
    ...stages,
    ...(findings.length > 0 ? [[`### ${t('cli.describe.findings')}`, ...findings].join('\n')] : []),
  ].join('\n\n');
}

/** What belongs to the whole project, as an outline. */
export function projectText(project: Project, t: Translate): string {
  const strategies = strategiesOf(project).map(({ title, kind, status, due }) => {
    const facts = [
      ...(kind ? [t(`strategies.kinds.${kind}`)] : []),
      ...(status ? [t(`scene.status.${status}`)] : []),
      ...(due === undefined ? [] : [t('cli.describe.due', { date: formatDate(due) })]),
    ];
    return `- ${oneLine(title)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
  });
  const line = (key: MessageKey, value: string | undefined) =>
    value === undefined || value.trim() === '' ? [] : [`${t(key)}: ${oneLine(value)}`];
  return [
    [
      `# ${project.title || t('cli.describe.untitled')}`,
      ...(project.description ? [oneLine(project.description)] : []),
      ...line('cli.describe.mission', project.mission),
      ...line('cli.describe.aim', project.goal),
      ...line('cli.describe.owner', project.owner),
      ...(mapsOf(project).length === 0 ? [t('cli.noMap')] : []),
    ].join('\n'),
    ...(strategies.length > 0 ? [[`## ${t('cli.describe.strategies')}`, ...strategies].join('\n')] : []),
  ].join('\n\n');
}
