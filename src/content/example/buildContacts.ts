// What the example knows of its customers beyond the map: the counts of a contact log, and of segments.
import { contactFlow } from '@/analysis/contactFlow';
import { LIFECYCLES } from '@/model/constants';
import { newId } from '@/model/id';
import { keyAt, keyBetween } from '@/model/order';
import { importedFilesOf } from '@/model/select';
import type { ContactActivity, CustomerCount, Project } from '@/model/types';
import { type BuiltMap, type DayAt, idsOf, type Ids } from './buildMap';
import { BEGAN, type ContactKey, contactEvents, TAKEN_IN, touchpoints, type Trouble } from './contacts';
import type { ExampleContent } from './content.en';
import { COUNTED, customers } from './customers';

/** The log of the map of today, counted from its contacts as a file of them is. */
export function addContacts(
  project: Project,
  ids: Ids,
  words: ExampleContent,
  { mapId, cards }: BuiltMap,
  dayAt: DayAt,
): void {
  const counter = contactFlow();
  const troubleOf = (key: Trouble): string =>
    key === 'onHold' ? words.contactLog.onHold : words.findings[key].title;
  counter.add(contactEvents(dayAt(-BEGAN), (key) => words.contacts[key], troubleOf));
  const { people, contacts, from, to, activities, transitions, ways, problems } = counter.result();
  const cardOf = new Map(
    Object.entries(touchpoints).map(([key, card]) => [words.contacts[key as ContactKey], cards[card]]),
  );
  const [logId, fileId] = [newId(), newId()];
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const files = importedFilesOf(project);
  project.importedFiles[fileId] = {
    id: fileId,
    order: keyAt(files, files.length),
    kind: 'contacts',
    name: words.contactLog.file,
    importedOn: dayAt(-TAKEN_IN),
    answered: contacts,
    mapId,
  };
  project.contactLogs[logId] = {
    id: logId,
    order: keyBetween(null, null),
    title: words.contactLog.title,
    mapId,
    fileId,
    from: dayOf(from),
    to: dayOf(to),
    people,
    contacts,
    transitions,
    ways,
    problems,
    evidenceIds: idsOf(ids.evidence, ['interviews']),
  };
  for (const { channel: _, ...counts } of activities) {
    const cardId = cardOf.get(counts.name);
    const activity: ContactActivity = {
      id: newId(),
      logId,
      ...counts,
      ...(cardId !== undefined && { cardId }),
    };
    project.contactActivities[activity.id] = activity;
  }
}

/** How many customers there are, and why some have left. */
export function addCustomers(project: Project, words: ExampleContent, dayAt: DayAt): void {
  const add = (count: Omit<CustomerCount, 'id' | 'countedOn'>): void => {
    const id = newId();
    project.customerCounts[id] = { id, ...count, countedOn: dayAt(-COUNTED) };
  };
  for (const [key, counts] of Object.entries(customers)) {
    const segment = words.segments[key as keyof typeof customers];
    for (const lifecycle of LIFECYCLES) {
      const of = counts[lifecycle];
      if (typeof of === 'number') add({ segment, lifecycle, count: of });
      else
        for (const [reason, count] of Object.entries(of))
          add({ segment, lifecycle, reason: words.churn[reason as keyof typeof of], count });
    }
  }
}
