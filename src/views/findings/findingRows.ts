// Finding rows: the ranked findings as the list shows them - filtered, grouped, sorted by a column.
import { comparableText } from '@/analysis/comparableText';
import { opportunityOf } from '@/analysis/opportunity';
import { type RankedFinding, statusOf } from '@/analysis/ranking';
import { FINDING_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import { channelsOf, mapsOf, personasOf, stagesOf } from '@/model/select';
import type { Finding, FindingStatus, Project } from '@/model/types';
import { severityOf, weighs } from '@/model/weighs';

export const SORTS = ['weight', 'title', 'severity', 'frequency', 'opportunity', 'status', 'owner'] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPINGS = ['rank', 'stage', 'channel', 'persona', 'cause'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the list is narrowed to; what is absent narrows nothing. */
export type Filters = {
  stageId?: Id | undefined;
  channelId?: Id | undefined;
  personaId?: Id | undefined;
  tag?: string | undefined;
  status?: FindingStatus | undefined;
  /** A cell of the matrix. */
  severity?: number | undefined;
  frequency?: number | undefined;
};

/** Findings under one head; without a title they are one side of the ranking. */
export type Group = { key: string; title?: string; findings: readonly RankedFinding[] };

/** Whether it is solved or dismissed and so stands apart, weighing nothing. */
export const isSettled = ({ finding }: RankedFinding): boolean => !weighs(finding);

/** Whether it is on the chosen maps; otherwise it is listed apart and counts nowhere. */
export const isHere = ({ elsewhere }: RankedFinding): boolean => elsewhere !== true;

export const isDelight = ({ finding }: RankedFinding): boolean => finding.kind === 'delight';

/** The stages and channels that a finding touches. */
export const stagesTouched = ({ touched }: RankedFinding): Id[] => touched.map(({ stageId }) => stageId);
export const channelsTouched = (project: Project, { touched }: RankedFinding): (Id | undefined)[] =>
  touched.map(({ laneId }) => project.lanes[laneId]?.channelId);

/** The findings that the filters leave. */
export function filterFindings(
  project: Project,
  findings: readonly RankedFinding[],
  filters: Filters,
): RankedFinding[] {
  const { stageId, channelId, personaId, tag, status, severity, frequency } = filters;
  return findings.filter((ranked) => {
    const { finding } = ranked;
    return (
      (stageId === undefined || stagesTouched(ranked).includes(stageId)) &&
      (channelId === undefined || channelsTouched(project, ranked).includes(channelId)) &&
      (personaId === undefined || (finding.personaIds?.includes(personaId) ?? false)) &&
      (tag === undefined || (finding.tags?.includes(tag) ?? false)) &&
      (status === undefined || statusOf(finding) === status) &&
      (severity === undefined || severityOf(finding) === severity) &&
      (frequency === undefined || finding.frequency === frequency)
    );
  });
}

/** A number that sorts the unknown last, whichever way the known are sorted. */
const heaviestFirst = (a: number | undefined, b: number | undefined): number => (b ?? 0) - (a ?? 0);

/**
 * The findings sorted. Equal ones keep the order of their rank, and what has no owner comes last.
 * @param language BCP 47, for titles and names
 * @param ownerOf who answers for it, or for what answers it
 */
export function sortFindings(
  findings: readonly RankedFinding[],
  sort: Sort,
  language: string,
  ownerOf: (finding: Finding) => string | undefined = ({ owner }) => owner,
): RankedFinding[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const by: Record<Sort, (a: RankedFinding, b: RankedFinding) => number> = {
    weight: () => 0,
    title: (a, b) => compare(a.finding.title, b.finding.title),
    severity: (a, b) => heaviestFirst(severityOf(a.finding), severityOf(b.finding)),
    frequency: (a, b) => heaviestFirst(a.finding.frequency, b.finding.frequency),
    opportunity: (a, b) => heaviestFirst(opportunityOf(a.finding), opportunityOf(b.finding)),
    status: (a, b) =>
      FINDING_STATUSES.indexOf(statusOf(a.finding)) - FINDING_STATUSES.indexOf(statusOf(b.finding)),
    owner: (a, b) => {
      const [one, other] = [ownerOf(a.finding), ownerOf(b.finding)];
      if (!one || !other) return Number(!one) - Number(!other);
      return compare(one, other);
    },
  };
  return [...findings].sort(by[sort]);
}

/** The findings in an order that was held; newcomers come last. */
export function inHeldOrder(findings: readonly RankedFinding[], held: readonly string[]): RankedFinding[] {
  const place = new Map(held.map((id, at) => [id, at]));
  const at = ({ finding }: RankedFinding) => place.get(finding.id) ?? held.length;
  return [...findings].sort((a, b) => at(a) - at(b));
}

/** Words for groups that have no name of their own. */
export type GroupWords = { noStage: string; noChannel: string; noPersona: string; noCause: string };

/**
 * The findings under their heads, in their order: pain points and barriers before delights. One that touches several
 * stages stands under each of them; those that touch none come last.
 */
export function groupFindings(
  project: Project,
  findings: readonly RankedFinding[],
  by: Grouping,
  words: GroupWords,
): Group[] {
  const sides = [...findings.filter((one) => !isDelight(one)), ...findings.filter(isDelight)];
  if (by === 'rank') {
    const problems = sides.filter((one) => !isDelight(one));
    return [
      { key: 'problems', findings: problems },
      { key: 'delights', findings: sides.filter(isDelight) },
    ].filter((group) => group.findings.length > 0);
  }
  const [keysOf, heads, none] = headsOf(project, by, words);
  const groups = new Map<string | undefined, { title: string; findings: RankedFinding[] }>(
    heads.map(({ key, title }) => [key, { title, findings: [] }]),
  );
  const rest: RankedFinding[] = [];
  for (const ranked of sides) {
    const keys = keysOf(ranked);
    for (const { key, title } of keys) {
      const group = groups.get(key);
      if (group) {
        if (group.findings.at(-1) !== ranked) group.findings.push(ranked);
      } else groups.set(key, { title, findings: [ranked] });
    }
    if (keys.length === 0) rest.push(ranked);
  }
  const named = [...groups].map(([key, group]): Group => ({ key: key ?? '', ...group }));
  return [...named, { key: 'none', title: none, findings: rest }].filter(
    (group) => group.findings.length > 0,
  );
}

type Head = { key: string; title: string };

/** Under which heads a finding stands, which heads there are in their order, and that of those without any. */
function headsOf(
  project: Project,
  by: Exclude<Grouping, 'rank'>,
  words: GroupWords,
): [(ranked: RankedFinding) => Head[], Head[], string] {
  const of = (list: readonly { id: Id; name: string }[]): Head[] =>
    list.map(({ id, name }) => ({ key: id, title: name }));
  switch (by) {
    case 'stage':
      return [
        (ranked) => stagesTouched(ranked).map((key) => ({ key, title: project.stages[key]?.name ?? '' })),
        of(mapsOf(project).flatMap(({ id }) => stagesOf(project, id))),
        words.noStage,
      ];
    case 'channel':
      return [
        (ranked) =>
          channelsTouched(project, ranked).flatMap((key) =>
            key === undefined ? [] : { key, title: project.channels[key]?.name ?? '' },
          ),
        of(channelsOf(project)),
        words.noChannel,
      ];
    case 'persona':
      return [
        ({ finding }) =>
          (finding.personaIds ?? []).map((key) => ({ key, title: project.personas[key]?.name ?? '' })),
        of(personasOf(project)),
        words.noPersona,
      ];
    case 'cause':
      return [
        ({ finding: { cause = '' } }) =>
          cause.trim() === '' ? [] : [{ key: comparableText(cause.trim()), title: cause.trim() }],
        [],
        words.noCause,
      ];
  }
}
