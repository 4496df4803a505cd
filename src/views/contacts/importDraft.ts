// What an import of contacts is going to write: what the last file of this shape was taken for, which touchpoint each
// activity is, and the arguments of the command that takes it all in.
import { sameName } from '@/analysis/nameBook';
import type { FlowActivity } from '@/analysis/contactFlow';
import type { ContactsImport } from '@/commands/contactLogs';
import { CONTACT_ROLES, type ContactRole } from '@/formats/contactRoles';
import type { CountedLog } from '@/formats/contactRows';
import type { OpenedLog } from '@/formats/openContacts';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { cardsInCell, importedFilesOf, lanesOf, stagesOf } from '@/model/select';
import type { Card, ImportedFile, Lane, Project, Stage } from '@/model/types';

/** What an activity becomes: nothing on the map, a touchpoint of it, or a new card. */
export type ActivityPlace =
  { kind: 'none' } | { kind: 'card'; cardId: Id } | { kind: 'new'; stageId: Id; laneId: Id };

export type Touchpoint = { card: Card; stage: Stage; lane: Lane };

/** The touchpoints of a map, stage by stage. */
export function touchpointsOf(project: Project, mapId: Id): Touchpoint[] {
  const lanes = lanesOf(project, mapId).filter(({ kind }) => laneKind(kind).touchpoints);
  return stagesOf(project, mapId).flatMap((stage) =>
    lanes.flatMap((lane) =>
      cardsInCell(project, stage.id, lane.id)
        .filter(({ text }) => text.trim() !== '')
        .map((card) => ({ card, stage, lane })),
    ),
  );
}

const headersOf = (headers: readonly string[]): string => headers.map(sameName).join('\n');

/** The last file of contacts with the same columns. */
export function fileLikeThis(project: Project, { columns }: OpenedLog): ImportedFile | undefined {
  const wanted = headersOf(columns.map(({ header }) => header));
  return importedFilesOf(project).findLast(
    (file) =>
      file.kind === 'contacts' && headersOf((file.columns ?? []).map(({ header }) => header)) === wanted,
  );
}

/** The same file, taken in before: that of a log of this map, which it then replaces, in front of any other. */
export function importedBefore(
  project: Project,
  mapId: Id,
  hash: string,
): { file: ImportedFile; logId: Id | undefined } | undefined {
  const logs = Object.values(project.contactLogs);
  const same = importedFilesOf(project)
    .filter((file) => file.hash === hash)
    .map((file) => ({
      file,
      logId: logs.find((log) => log.fileId === file.id && log.mapId === mapId)?.id,
    }));
  return same.findLast(({ logId }) => logId !== undefined) ?? same.at(-1);
}

/** The roles of the last file of this shape, else the guessed ones. */
export function rolesFor(opened: OpenedLog, like: ImportedFile | undefined): ContactRole[] {
  const known = like?.columns?.map(({ role }) => CONTACT_ROLES.find((one) => one === role) ?? 'unused');
  return known ?? [...opened.roles];
}

/** Where the activities are on the map: as the last file had it, else by equal names, in their own channel first. */
export function placesFor(
  activities: readonly FlowActivity[],
  touchpoints: readonly Touchpoint[],
  like: ImportedFile | undefined,
): Map<string, ActivityPlace> {
  const remembered = new Map(
    like?.columns
      ?.find(({ role }) => role === 'activity')
      ?.places?.map(({ value, means }) => [sameName(value), means]) ?? [],
  );
  const known = new Set(touchpoints.map(({ card }) => card.id));
  const byName = new Map<string, Touchpoint[]>();
  for (const touchpoint of touchpoints) {
    const name = sameName(touchpoint.card.text);
    byName.set(name, [...(byName.get(name) ?? []), touchpoint]);
  }
  return new Map(
    activities.map(({ name, channel }) => {
      const key = sameName(name);
      const before = remembered.get(key);
      if (before !== undefined && known.has(before)) return [key, { kind: 'card', cardId: before }];
      const equal = byName.get(key) ?? [];
      const own = equal.find(
        ({ lane }) => channel !== undefined && sameName(lane.name) === sameName(channel),
      );
      const found = own ?? equal[0];
      return [key, found ? { kind: 'card', cardId: found.card.id } : { kind: 'none' }];
    }),
  );
}

/** The cell that a new card of an activity is offered: in the lane of its channel. */
export function cellFor(project: Project, mapId: Id, channel: string | undefined): ActivityPlace {
  const lanes = lanesOf(project, mapId).filter(({ kind }) => laneKind(kind).touchpoints);
  const lane =
    lanes.find(({ name }) => channel !== undefined && sameName(name) === sameName(channel)) ?? lanes[0];
  const [stage] = stagesOf(project, mapId);
  return lane && stage ? { kind: 'new', stageId: stage.id, laneId: lane.id } : { kind: 'none' };
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export type ImportDraft = {
  mapId: Id;
  fileName: string;
  hash: string;
  today: string;
  opened: OpenedLog;
  roles: readonly ContactRole[];
  counted: CountedLog;
  places: ReadonlyMap<string, ActivityPlace>;
  /** Outcomes that are no problems. */
  fine: ReadonlySet<string>;
  /** Why rows were left out, in words. */
  reasonOf: (reason: CountedLog['left'][number]['reason']) => string;
  replaces: Id | undefined;
};

/** The arguments of the command. No case, no person and no remark is among them. */
export function importOf(draft: ImportDraft): ContactsImport {
  const { mapId, fileName, hash, today, opened, roles, counted, places, fine, reasonOf, replaces } = draft;
  const { flow, left } = counted;
  const logId = newId();
  const cards: ContactsImport['cards'][number][] = [];
  const activities = flow.activities.map((activity) => {
    const place = places.get(sameName(activity.name)) ?? { kind: 'none' };
    let cardId = place.kind === 'card' ? place.cardId : undefined;
    if (place.kind === 'new') {
      cardId = newId();
      cards.push({ id: cardId, stageId: place.stageId, laneId: place.laneId, text: activity.name });
    }
    const { channel: _, ...counts } = activity;
    return { ...counts, id: newId(), ...(cardId !== undefined && { cardId }) };
  });
  const title = fileName.replace(/\.[a-z]{2,5}$/i, '').slice(0, LIMITS.title);
  return {
    mapId,
    cards,
    activities,
    replaces,
    file: {
      id: newId(),
      name: fileName.slice(0, LIMITS.title),
      importedOn: today,
      answered: flow.contacts,
      hash,
      ...(left.length > 0 && {
        rejected: left.map(({ reason, count, lines }) => ({ reason: reasonOf(reason), count, lines })),
      }),
      columns: opened.columns.slice(0, LIMITS.list).map(({ header }, at) => {
        const role = roles[at] ?? 'unused';
        const mapped = activities.flatMap(({ name, cardId }) =>
          cardId === undefined ? [] : { value: name, means: cardId },
        );
        return {
          header: header.slice(0, LIMITS.title),
          role,
          ...(role === 'activity' && mapped.length > 0 && { places: mapped }),
        };
      }),
    },
    log: {
      id: logId,
      title,
      people: flow.people,
      contacts: flow.contacts,
      from: dayOf(flow.from),
      to: dayOf(flow.to),
      transitions: flow.transitions,
      ways: flow.ways,
      problems: flow.problems.filter(({ name }) => !fine.has(sameName(name))),
    },
  };
}
