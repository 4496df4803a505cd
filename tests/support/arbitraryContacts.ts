// Random edits of contact logs, for the list of arbitraryCommands.
import {
  addContactFinding,
  importContacts,
  mapActivity,
  removeContactLog,
  updateContactLog,
} from '@/commands/contactLogs';
import type { Editor } from '@/editor/editor';
import { activitiesOf, cardsOf, contactLogsOf, lanesOf, stagesOf } from '@/model/select';
import type { JourneyMap, Project } from '@/model/types';
import type { Edit } from './arbitraryCommands';

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** What may be done with the contacts of a map. */
export function contactEdits(
  editor: Editor,
  project: Project,
  map: JourneyMap,
  { a, b, c, text }: Edit,
  name: string,
): (() => unknown)[] {
  const log = pick(contactLogsOf(project, map.id), a);
  const card = pick(cardsOf(project, map.id), b);
  return [
    () => {
      const stage = pick(stagesOf(project, map.id), a);
      const lane = pick(lanesOf(project, map.id), b);
      return editor.commit(importContacts, {
        mapId: map.id,
        file: {
          id: `${name}-file`,
          name: text,
          columns: [
            { header: text, role: 'activity', ...(card && { places: [{ value: text, means: card.id }] }) },
          ],
        },
        log: { id: name, title: text, people: c, contacts: c + 1, evidenceIds: [] },
        activities: [
          { id: `${name}-a`, key: 0, name: text, contacts: c, people: c, ...(card && { cardId: card.id }) },
          { id: `${name}-b`, key: 1, name: 'new', contacts: 1, people: 1, cardId: `${name}-card` },
        ],
        cards: stage && lane ? [{ id: `${name}-card`, stageId: stage.id, laneId: lane.id, text }] : [],
        replaces: c % 3 === 0 ? log?.id : undefined,
      });
    },
    () => {
      const activity = log && pick(activitiesOf(project, log.id), c);
      return (
        activity && editor.commit(mapActivity, { id: activity.id, cardId: a % 3 > 0 ? card?.id : undefined })
      );
    },
    () =>
      log &&
      editor.commit(updateContactLog, {
        id: log.id,
        changes: { title: text, rules: [{ name: text, words: [text] }] },
      }),
    () =>
      log &&
      card &&
      editor.commit(addContactFinding, {
        id: name,
        logId: log.id,
        kind: 'pain',
        title: text,
        cardIds: [card.id],
        people: Math.min(c, log.people),
        source: { id: `${name}-source`, kind: 'tickets', title: text },
      }),
    () => log && b % 2 === 0 && editor.commit(removeContactLog, { id: log.id }),
  ];
}
