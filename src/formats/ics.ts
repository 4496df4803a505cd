// A calendar as a file: whole days as iCalendar text. Pure; the moment of writing is handed in. (RFC 5545.)
import { dateOf, dayNumber } from '@/analysis/calendar';

export type CalendarEntry = {
  /** The same for the same thing in every file, so that a calendar that has it changes it. */
  uid: string;
  /** As projects keep days. What is no day of the calendar is left out. */
  day: string;
  summary: string;
  description?: string | undefined;
  /** Where it can be looked at. */
  url?: string | undefined;
};

export type CalendarFile = {
  name: string;
  /** When the file is written, in milliseconds. */
  at: number;
  entries: readonly CalendarEntry[];
};

/** The most octets of a line without its end (3.1). */
const LINE = 75;

/** How many octets a letter has in UTF-8; half of a pair is written as the sign for what is none. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Text as a value (3.3.11): backslash, semicolon, comma and line break are escaped; other controls may not stand in it. */
const textValue = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n?|\n/g, '\\n')
    // oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A line in pieces of 75 octets at most, each but the first after a blank (3.1); no letter is cut in two. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const more = octetsOf(letter);
    if (octets + more > LINE) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += letter;
    octets += more;
  }
  return [...pieces, piece].join('\r\n');
}

const plainDay = (day: string): string => day.replaceAll('-', '');

const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Writes whole days; the end of each is the day after it, which is not part of it (3.6.1). They keep nobody busy. */
export function writeCalendar({ name, at, entries }: CalendarFile): string {
  const stamp = moment(at);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Waymark//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textValue(name)}`,
    ...entries.flatMap(({ uid, day, summary, description, url }) => {
      const number = dayNumber(day);
      if (number === undefined) return [];
      return [
        'BEGIN:VEVENT',
        `UID:${textValue(uid)}`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${plainDay(day)}`,
        `DTEND;VALUE=DATE:${plainDay(dateOf(number + 1))}`,
        `SUMMARY:${textValue(summary)}`,
        ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
        ...(url ? [`URL:${url}`] : []),
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
