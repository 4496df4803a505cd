// What a view can be chosen by: the entries of each filter that there are on a map.
import type { Id } from '@/model/id';
import { cardsOf, channelsOf, feelingsOf, findingsOf, lanesOf, pathsOf, personasOf } from '@/model/select';
import type { Card, Finding, Project } from '@/model/types';
import { levelOf, weakSources } from './evidenceLevel';
import type { ViewFilter } from './viewChoice';

const sorted = (tags: Iterable<string>): string[] => [...tags].sort((a, b) => a.localeCompare(b));

/** The entries of each filter that something on the map answers to; empty where a filter would choose nothing out. */
export function choicesOn(project: Project, mapId: Id): Record<ViewFilter, readonly string[]> {
  const cards = cardsOf(project, mapId);
  const findings = findingsOf(project, mapId);
  const weak = weakSources(project.evidence);
  const personas = new Set<Id>(project.maps[mapId]?.personaIds);
  const tags = new Set<string>();
  const levels = new Set<string>();
  const note = (record: Card | Finding): void => {
    record.tags?.forEach((tag) => tags.add(tag));
    levels.add(levelOf(record, (id) => weak.has(id)));
  };
  for (const card of cards) {
    note(card);
    if (card.personaId !== undefined) personas.add(card.personaId);
  }
  for (const finding of findings) {
    note(finding);
    finding.personaIds?.forEach((id) => personas.add(id));
  }
  for (const { personaId } of feelingsOf(project, mapId)) personas.add(personaId);
  const channels = new Set(lanesOf(project, mapId).flatMap(({ channelId }) => channelId ?? []));
  return {
    personaIds: personasOf(project).flatMap(({ id }) => (personas.has(id) ? [id] : [])),
    pathIds: pathsOf(project, mapId).map(({ id }) => id),
    channelIds: channelsOf(project).flatMap(({ id }) => (channels.has(id) ? [id] : [])),
    tags: sorted(tags),
    evidence: [...levels],
    findings: [...new Set(findings.map(({ kind }) => kind))],
  };
}
