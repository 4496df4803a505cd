// What contradicts itself: two statements of a project that cannot both be true, or hardly.
import type { Id } from '@/model/id';
import { cardById, evidenceOf, feelingsOf, findingsOf, strategiesOf } from '@/model/select';
import type { TableName } from '@/model/tables';
import type { Project } from '@/model/types';
import { severityOf, weighs } from '@/model/weighs';
import { alikeFindings } from './alikeFindings';
import { dependenceOrder } from './strategyOrder';

/** In the order in which they are told. */
export const CONTRADICTIONS = [
  'gladAtBarrier',
  'writtenTwice',
  'resolvedByNothing',
  'doneButOpen',
  'dueBeforeStart',
  'beginsTooEarly',
  'waitsForItself',
  'untilBeforeDate',
] as const;

export type Contradiction = {
  rule: (typeof CONTRADICTIONS)[number];
  table: TableName;
  id: Id;
  /** The record that it contradicts. */
  other?: { table: TableName; id: Id };
};

/** A feeling from here on is a good one, and a barrier of this severity stops people. */
const GLAD = 1;
const SEVERE = 4;

/** The contradictions on one map. */
export function contradictionsOn(project: Project, mapId: Id): Contradiction[] {
  const found: Contradiction[] = [];
  const findings = findingsOf(project, mapId).filter(weighs);
  const severe = findings.filter(
    (finding) => finding.kind === 'barrier' && (severityOf(finding) ?? 0) >= SEVERE,
  );
  for (const { id, cardId, value } of feelingsOf(project, mapId)) {
    const barrier =
      cardId !== undefined && value >= GLAD && severe.find(({ cardIds }) => cardIds.includes(cardId));
    if (barrier)
      found.push({
        rule: 'gladAtBarrier',
        table: 'feelings',
        id,
        other: { table: 'findings', id: barrier.id },
      });
  }
  for (const [first, ...others] of alikeFindings(project, mapId))
    for (const { id } of others)
      found.push({
        rule: 'writtenTwice',
        table: 'findings',
        id,
        ...(first && { other: { table: 'findings', id: first.id } }),
      });
  for (const { id, resolution } of findingsOf(project, mapId)) {
    if (resolution?.fate !== 'resolved') continue;
    const { cardIds, strategyIds, note } = resolution;
    if (cardIds.length + strategyIds.length === 0 && note.trim() === '')
      found.push({ rule: 'resolvedByNothing', table: 'findings', id });
  }
  return inOrder(found);
}

/** Those of the plan and of the sources, which belong to no map. */
export function contradictionsInProject(project: Project): Contradiction[] {
  const found: Contradiction[] = [];
  const strategies = strategiesOf(project);
  const byId = new Map(strategies.map((one) => [one.id, one]));
  for (const { id, start, due, status, findingIds, dependsOnIds = [] } of strategies) {
    if (start !== undefined && due !== undefined && due < start)
      found.push({ rule: 'dueBeforeStart', table: 'strategies', id });
    for (const onId of dependsOnIds) {
      const on = byId.get(onId);
      if (start !== undefined && on?.due !== undefined && start < on.due && on.status !== 'done')
        found.push({
          rule: 'beginsTooEarly',
          table: 'strategies',
          id,
          other: { table: 'strategies', id: onId },
        });
    }
    const open = findingIds.find((findingId) => {
      const finding = project.findings[findingId];
      const answers = strategies.filter((one) => one.findingIds.includes(findingId));
      const isOpen = finding && weighs(finding) && finding.cardIds.some((one) => cardById(project, one));
      const isCurrent = finding && project.maps[finding.mapId]?.state === 'current';
      return isOpen && isCurrent && answers.every((one) => one.status === 'done');
    });
    if (status === 'done' && open !== undefined)
      found.push({ rule: 'doneButOpen', table: 'strategies', id, other: { table: 'findings', id: open } });
  }
  for (const id of dependenceOrder(strategies).circular)
    found.push({ rule: 'waitsForItself', table: 'strategies', id });
  for (const { id, date, until } of evidenceOf(project))
    if (date !== undefined && until !== undefined && until < date)
      found.push({ rule: 'untilBeforeDate', table: 'evidence', id });
  return inOrder(found);
}

const inOrder = (found: Contradiction[]): Contradiction[] =>
  found.sort((a, b) => CONTRADICTIONS.indexOf(a.rule) - CONTRADICTIONS.indexOf(b.rule));
