// What is due as a file for the calendar of whoever asks: an entry for each day, with the way back to it.
import { fileName } from '@/formats/fileName';
import { type CalendarEntry, writeCalendar } from '@/formats/ics';
import type { Translate } from '@/i18n/messages';
import { saveFile } from '@/ui/saveFile';
import { dueHref, type DueOfProject, dueTitle } from './dueProjects';

/** The entry of a calendar for it: told apart by what names the day, so that a moved day moves the entry. */
export function calendarEntry(
  date: DueOfProject,
  several: boolean,
  page: string,
  t: Translate,
): CalendarEntry {
  const { day, kind, id, owner, where, projectId, projectTitle } = date;
  const title = t('due.entry', { kind: t(`due.kind.${kind}`), title: dueTitle(date, t) });
  return {
    uid: `${projectId}-${kind}-${id}@waymark`,
    day,
    summary: several && kind !== 'projectReview' ? t('due.in', { project: projectTitle, title }) : title,
    description: [where, owner && t('due.owner', { owner })].filter(Boolean).join('\n'),
    url: `${page}${dueHref(date)}`,
  };
}

/** Hands the file to the downloads. */
export function saveCalendar(
  name: string,
  dates: readonly DueOfProject[],
  several: boolean,
  t: Translate,
): void {
  const page = window.location.href.replace(/#.*$/, '');
  const entries = dates.map((date) => calendarEntry(date, several, page, t));
  const text = writeCalendar({ name, at: Date.now(), entries });
  saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), fileName(name, 'ics'));
}
