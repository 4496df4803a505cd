// Contact logs: what a file of contacts said of a map, which touchpoint each activity is, and what becomes of it.
import type { Id } from '@/model/id';
import { inOrder, keyAt, keysBetween } from '@/model/order';
import { putCard } from '@/model/cardTable';
import { LIMITS } from '@/model/constants';
import { canHoldCards } from '@/model/rules';
import { cardById, cardsInCell, evidenceOf, findingsOf, importedFilesOf, mapOfCards } from '@/model/select';
import type {
  ContactActivity,
  ContactLog,
  EvidenceKind,
  FindingKind,
  ImportedFile,
  Project,
} from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';
import { frequencyOf } from './findings';

/** A card that an activity becomes: it goes behind the others of its cell. */
export type ActivityCard = { id: Id; stageId: Id; laneId: Id; text: string };

export type ContactsImport = {
  mapId: Id;
  file: Omit<ImportedFile, 'order' | 'kind' | 'mapId'>;
  log: Omit<ContactLog, 'order' | 'mapId' | 'fileId'>;
  activities: readonly Omit<ContactActivity, 'logId'>[];
  cards: readonly ActivityCard[];
  /** A log that this one stands in for: it goes with its file. */
  replaces?: Id | undefined;
};

/** Takes a log of contacts in: the file, its counts, what its activities are, and the cards that some become. */
export const importContacts = command<ContactsImport>(
  'contacts.import',
  'undo.importContacts',
  (draft, { mapId, file, log, activities, cards, replaces }, project) => {
    if (!project.maps[mapId]) return;
    const made = new Set<Id>();
    const byCell = new Map<string, ActivityCard[]>();
    for (const card of cards) {
      if (!canHoldCards(project, card.stageId, card.laneId)) continue;
      const cell = `${card.stageId} ${card.laneId}`;
      byCell.set(cell, [...(byCell.get(cell) ?? []), card]);
    }
    for (const group of byCell.values()) {
      const [{ stageId, laneId } = { stageId: '', laneId: '' }] = group;
      const last = cardsInCell(project, stageId, laneId).at(-1);
      const orders = keysBetween(last?.order ?? null, null, group.length);
      for (const [at, { id, text }] of group.entries()) {
        putCard(draft.cards, {
          id,
          stageId,
          laneId,
          order: orders[at] ?? '',
          text: text.slice(0, LIMITS.text),
        });
        made.add(id);
      }
    }
    const files = importedFilesOf(project);
    draft.importedFiles[file.id] = {
      ...file,
      kind: 'contacts',
      mapId,
      order: keyAt(files, files.length),
    };
    const logs = inOrder(Object.values(project.contactLogs));
    draft.contactLogs[log.id] = { ...log, mapId, fileId: file.id, order: keyAt(logs, logs.length) };
    for (const { cardId, ...activity } of activities) {
      const known = cardId !== undefined && (made.has(cardId) || isOnMap(project, cardId, mapId));
      draft.contactActivities[activity.id] = { ...activity, logId: log.id, ...(known && { cardId }) };
    }
    if (replaces !== undefined) removeLog(draft, project, replaces);
  },
  ({ cards }) => ({ cards: cards.length }),
);

const isOnMap = (project: Project, cardId: Id, mapId: Id): boolean =>
  project.stages[cardById(project, cardId)?.stageId ?? '']?.mapId === mapId;

/** A log goes with the file that it was counted from. */
function removeLog(draft: Parameters<typeof removeRecords>[0], project: Project, logId: Id): void {
  const log = project.contactLogs[logId];
  if (!log) return;
  if (log.fileId === undefined) removeRecords(draft, project, 'contactLogs', [logId]);
  else removeRecords(draft, project, 'importedFiles', [log.fileId]);
}

/** Says which touchpoint an activity is, or that it is none; the file remembers it for the next one of its kind. */
export const mapActivity = command<{ id: Id; cardId: Id | undefined }>(
  'contacts.mapActivity',
  'undo.mapActivity',
  (draft, { id, cardId }, project) => {
    const activity = project.contactActivities[id];
    const log = project.contactLogs[activity?.logId ?? ''];
    const written = draft.contactActivities[id];
    if (!activity || !log || !written) return;
    if (cardId !== undefined && !isOnMap(project, cardId, log.mapId)) return;
    assign<ContactActivity>(written, { cardId });
    const column = draft.importedFiles[log.fileId ?? '']?.columns?.find(({ role }) => role === 'activity');
    if (!column || activity.cardId === cardId) return;
    const others = (column.places ?? []).filter(({ value }) => value !== activity.name);
    column.places = cardId === undefined ? others : [...others, { value: activity.name, means: cardId }];
  },
);

/** Changes the name of a log, or its own rules of grouping. */
export const updateContactLog = command<{ id: Id; changes: Pick<Changes<ContactLog>, 'title' | 'rules'> }>(
  'contacts.update',
  'undo.editContactLog',
  (draft, { id, changes }) => {
    const log = draft.contactLogs[id];
    if (log) assign(log, changes);
  },
);

/** Removes a log with its activities and its file. Findings and cards that came of it stay. */
export const removeContactLog = command<{ id: Id }>(
  'contacts.remove',
  'undo.removeContactLog',
  (draft, { id }, project) => removeLog(draft, project, id),
);

export type ContactFinding = {
  id: Id;
  logId: Id;
  kind: FindingKind;
  title: string;
  cardIds: readonly Id[];
  /** How many people had it. */
  people: number;
  /** The source that the log becomes where it is none yet. */
  source: { id: Id; kind: EvidenceKind; title: string };
};

/** Makes a finding of a group of problems: so many of all people of the log had it, and the log is its source. */
export const addContactFinding = command<ContactFinding>(
  'contacts.addFinding',
  'undo.addFinding',
  (draft, { id, logId, kind, title, cardIds, people, source }, project) => {
    const log = project.contactLogs[logId];
    const written = draft.contactLogs[logId];
    const mapId = mapOfCards(project, cardIds);
    if (!log || !written || mapId !== log.mapId) return;
    let evidenceIds = log.evidenceIds ?? [];
    if (evidenceIds.length === 0) {
      const sources = evidenceOf(project);
      draft.evidence[source.id] = {
        ...source,
        order: keyAt(sources, sources.length),
        answers: log.contacts,
        ...(log.from !== undefined && { date: log.from }),
        ...(log.to !== undefined && { until: log.to }),
      };
      evidenceIds = [source.id];
      written.evidenceIds = evidenceIds;
    }
    const findings = findingsOf(project, mapId);
    const counted = log.people > 0 ? { count: people, of: log.people } : undefined;
    const frequency = counted && frequencyOf(counted);
    draft.findings[id] = {
      id,
      mapId,
      order: keyAt(findings, findings.length),
      kind,
      title: title.slice(0, LIMITS.title),
      cardIds: [...cardIds],
      evidenceIds: [...evidenceIds],
      ...(counted && { people: counted }),
      ...(frequency !== undefined && { frequency }),
    };
  },
);
