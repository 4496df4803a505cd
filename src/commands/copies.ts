// Copies of cards: what hangs on them comes along, within one project or out of another.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { keyBetween, keysBetween } from '@/model/order';
import { evidenceOf, findingsOf } from '@/model/select';
import type { Evidence, Feeling, Finding, Path, Project } from '@/model/types';

export type Copying = {
  /** Where the originals are: the project itself or a cut-out of this or another one. */
  from: Project;
  mapId: Id;
  /** The new ids of cards, and of stages that are copied as a whole, by the old ones. */
  copies: ReadonlyMap<Id, Id>;
  makeId: () => Id;
};

/** A record without its memory of where it came from: a copy begins a life of its own. */
export function withoutOrigin<T extends { origin?: Id | undefined }>(record: T): T {
  const { origin: _, ...own } = record;
  return own as T;
}

/** The persona of this project that one of another stands for: the same, or one of the same name. */
function personaFor(project: Project, from: Project, id: Id): Id | undefined {
  if (project.personas[id]) return id;
  const name = from.personas[id]?.name.trim();
  return Object.values(project.personas).find((persona) => persona.name.trim() === name)?.id;
}

/** How many feelings of a cut-out belong to personas that this project does not have. */
export const feelingsWithoutPersona = (project: Project, from: Project): number =>
  Object.values(from.feelings).filter(({ personaId }) => personaFor(project, from, personaId) === undefined)
    .length;

/** Sees to it that the cited evidence is there; answers with how a list of its ids reads in this project. */
export function copyEvidence(draft: Draft<Project>, project: Project, { from, makeId }: Copying) {
  const here = new Map<Id, Id>();
  let last = evidenceOf(project).at(-1)?.order ?? null;
  const bring = (id: Id): Id | undefined => {
    const cited: Evidence | undefined = from.evidence[id];
    const known = project.evidence[id];
    if (known && (from.id === project.id || (known.title === cited?.title && known.kind === cited.kind)))
      return id;
    if (!cited) return undefined;
    // Under its own id if that is free: pasted once more, it is found again.
    const copyId = known ? makeId() : id;
    last = keyBetween(last, null);
    draft.evidence[copyId] = { ...withoutOrigin(cited), id: copyId, order: last };
    return copyId;
  };
  return <T extends { evidenceIds?: Id[] | undefined }>(record: T): T => {
    if (!record.evidenceIds) return record;
    const evidenceIds = record.evidenceIds.flatMap((id) => {
      const copy = here.get(id) ?? bring(id);
      if (copy !== undefined) here.set(id, copy);
      return copy ?? [];
    });
    return { ...record, evidenceIds };
  };
}

type Cite = ReturnType<typeof copyEvidence>;

/** Copies what is felt at the copied cards and stages; what is felt by nobody known here stays behind. */
function copyFeelings(draft: Draft<Project>, project: Project, copying: Copying, cite: Cite): void {
  const { from, mapId, copies, makeId } = copying;
  const felt = new Set<string>();
  for (const feeling of Object.values(from.feelings)) {
    const place = copies.get(feeling.cardId ?? feeling.stageId ?? '');
    const personaId = place && personaFor(project, from, feeling.personaId);
    if (personaId === undefined || felt.has(`${personaId} ${place}`)) continue;
    felt.add(`${personaId} ${place}`);
    const id = makeId();
    const copy: Feeling = { ...cite(withoutOrigin(feeling)), id, mapId, personaId };
    if (feeling.cardId === undefined) copy.stageId = place;
    else copy.cardId = place;
    draft.feelings[id] = copy;
  }
}

/** A finding of this map hangs on the copies too; one of another map is copied. */
function copyFindings(draft: Draft<Project>, project: Project, copying: Copying, cite: Cite): void {
  const { from, mapId, copies, makeId } = copying;
  let last = findingsOf(project, mapId).at(-1)?.order ?? null;
  for (const finding of findingsInOrder(from)) {
    const cardIds = finding.cardIds.flatMap((id) => copies.get(id) ?? []);
    if (cardIds.length === 0) continue;
    const known = from.id === project.id ? project.findings[finding.id] : undefined;
    if (known?.mapId === mapId) {
      draft.findings[known.id]?.cardIds.push(...cardIds);
      continue;
    }
    const id = makeId();
    last = keyBetween(last, null);
    draft.findings[id] = { ...cite(withoutOrigin(finding)), id, mapId, order: last, cardIds };
  }
}

const findingsInOrder = (from: Project): Finding[] =>
  Object.keys(from.maps).flatMap((mapId) => [...findingsOf(from, mapId)]);

/** Copies the steps between copied cards, onto the same path, one of the same name, or a new one. */
function copyLinks(draft: Draft<Project>, project: Project, { from, mapId, copies, makeId }: Copying): void {
  const byPath = new Map<Id, { fromCardId: Id; toCardId: Id; link: Project['links'][string] }[]>();
  for (const link of Object.values(from.links)) {
    const [fromCardId, toCardId] = [copies.get(link.fromCardId), copies.get(link.toCardId)];
    if (fromCardId === undefined || toCardId === undefined) continue;
    const steps = byPath.get(link.pathId);
    if (steps) steps.push({ fromCardId, toCardId, link });
    else byPath.set(link.pathId, [{ fromCardId, toCardId, link }]);
  }
  const paths = Object.values(project.paths).filter((path) => path.mapId === mapId);
  let lastPath = greatest(paths);
  const targets = new Map<Id, { pathId: Id; steps: NonNullable<ReturnType<typeof byPath.get>> }>();
  for (const [sourceId, steps] of byPath) {
    const source: Path | undefined = from.paths[sourceId];
    const known =
      paths.find(({ id }) => id === sourceId && from.id === project.id) ??
      paths.find(({ name }) => name === source?.name);
    const pathId = known?.id ?? makeId();
    if (!known && source) {
      lastPath = keyBetween(lastPath, null);
      draft.paths[pathId] = { ...withoutOrigin(source), id: pathId, mapId, order: lastPath };
    }
    const target = targets.get(pathId);
    if (target) target.steps.push(...steps);
    else targets.set(pathId, { pathId, steps });
  }
  for (const { pathId, steps } of targets.values()) {
    steps.sort((a, b) => (a.link.order < b.link.order ? -1 : 1));
    const last = greatest(Object.values(project.links).filter((link) => link.pathId === pathId));
    const keys = keysBetween(last, null, steps.length);
    steps.forEach(({ link, fromCardId, toCardId }, at) => {
      const id = makeId();
      draft.links[id] = { ...withoutOrigin(link), id, pathId, fromCardId, toCardId, order: keys[at] ?? '' };
    });
  }
}

const greatest = (records: readonly { order: string }[]): string | null =>
  records.reduce<string | null>((most, { order }) => (most === null || order > most ? order : most), null);

/** Copies all that hangs on cards whose copies stand on a map already: feelings, findings and the steps between them. */
export function copyAttached(draft: Draft<Project>, project: Project, copying: Copying, cite: Cite): void {
  copyFeelings(draft, project, copying, cite);
  copyFindings(draft, project, copying, cite);
  copyLinks(draft, project, copying);
}
