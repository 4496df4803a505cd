// Random edits of contact logs and of counts of customers, for the list of arbitraryCommands.
import {
  addContactFinding,
  importContacts,
  mapActivity,
  removeContactLog,
  updateContactLog,
} from '@/commands/contactLogs';
import { importCustomers, setCustomerCount } from '@/commands/customers';
import type { Editor } from '@/editor/editor';
import { LIFECYCLES } from '@/model/constants';
import { activitiesOf, cardsOf, contactLogsOf, lanesOf, stagesOf } from '@/model/select';
import type { JourneyMap, Project } from '@/model/types';
import type { Edit } from './arbitraryCommands';

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** What may be done with the contacts of a map. Few maps have a log: what is missing is made on the way. */
export function contactEdits(
  editor: Editor,
  project: Project,
  map: JourneyMap,
  { a, b, c, text }: Edit,
  name: string,
): (() => unknown)[] {
  const card = pick(cardsOf(project, map.id), b);
  const take = (id: string, replaces?: string): boolean => {
    const stage = pick(stagesOf(project, map.id), a);
    const lane = pick(lanesOf(project, map.id), b);
    return editor.commit(importContacts, {
      mapId: map.id,
      file: {
        id: `${id}-file`,
        name: text,
        columns: [
          { header: text, role: 'activity', ...(card && { places: [{ value: text, means: card.id }] }) },
        ],
      },
      log: { id, title: text, people: c, contacts: c + 1, evidenceIds: [] },
      activities: [
        { id: `${id}-a`, key: 0, name: text, contacts: c, people: c },
        { id: `${id}-b`, key: 1, name: 'new', contacts: 1, people: 1, cardId: `${id}-card` },
      ],
      cards: stage && lane ? [{ id: `${id}-card`, stageId: stage.id, laneId: lane.id, text }] : [],
      replaces,
    });
  };
  const someLog = (): string => {
    const known = pick(contactLogsOf(project, map.id), a)?.id;
    if (known === undefined) take(`${name}-log`);
    return known ?? `${name}-log`;
  };
  return [
    () => take(name, c % 3 === 0 ? contactLogsOf(project, map.id)[0]?.id : undefined),
    () => {
      const id = someLog();
      const now = editor.store.getState().project;
      const activity = pick(activitiesOf(now, id), c);
      return (
        activity && editor.commit(mapActivity, { id: activity.id, cardId: a % 3 ? card?.id : undefined })
      );
    },
    () =>
      editor.commit(updateContactLog, {
        id: someLog(),
        changes: { title: text, rules: [{ name: text, words: [text] }] },
      }),
    () =>
      card &&
      editor.commit(addContactFinding, {
        id: name,
        logId: someLog(),
        kind: 'pain',
        title: text,
        cardIds: [card.id],
        people: b,
        source: { id: `${name}-source`, kind: 'tickets', title: text },
      }),
    () => b % 2 === 0 && editor.commit(removeContactLog, { id: someLog() }),
    () =>
      editor.commit(setCustomerCount, {
        id: name,
        segment: pick([undefined, 'Students', text], a),
        lifecycle: pick([undefined, ...LIFECYCLES], b),
        count: c % 5 === 0 ? undefined : c,
      }),
    () =>
      editor.commit(importCustomers, {
        file: { id: `${name}-file`, name: text },
        counts: [
          { id: name, segment: 'Students', lifecycle: 'lost', reason: text, count: c },
          { id: `${name}-b`, segment: text, lifecycle: 'developed', count: a },
        ],
      }),
  ];
}
