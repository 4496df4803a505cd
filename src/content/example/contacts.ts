// The example's contact log: how the twelve of the interviews came by an account, contact by contact.
import type { ContactEvent } from '@/analysis/contactFlow';
import type { CardKey, FindingKey, KeyOf } from './journey';

export type ContactKey = KeyOf<'contacts'>;

/** Which touchpoint of today each kind of contact is. */
export const touchpoints: Record<ContactKey, CardKey> = {
  form: 'form',
  selfie: 'selfie',
  advice: 'queue',
  counter: 'again',
  call: 'call',
  courier: 'cardByPost',
};

/** What went wrong: a finding of the map, or what nobody has made one of yet. */
export type Trouble = FindingKey | 'onHold';
type Contact = readonly [day: number, time: string, what: ContactKey, trouble?: Trouble];

/** The log begins on the first day of the interviews, and was taken in when the last card had come. */
export const [BEGAN, TAKEN_IN] = [73, 57];

/** Seven students, two of whom give up at the selfie, then five pensioners. */
const people: readonly (readonly Contact[])[] = [
  [
    [0, '19:10', 'form', 'form'],
    [0, '19:20', 'selfie', 'selfie'],
    [0, '19:32', 'selfie', 'selfie'],
    [0, '21:05', 'selfie', 'selfie'],
    [0, '23:10', 'selfie', 'selfie'],
    [3, '17:30', 'counter', 'twice'],
    [5, '17:30', 'courier', 'courier'],
    [7, '09:40', 'courier'],
  ],
  [
    [1, '20:00', 'form', 'form'],
    [1, '20:15', 'selfie', 'selfie'],
    [1, '20:30', 'selfie'],
    [3, '14:20', 'courier', 'courier'],
    [5, '14:00', 'courier'],
  ],
  [
    [2, '12:30', 'form'],
    [2, '12:50', 'selfie', 'selfie'],
    [3, '08:10', 'selfie'],
    [4, '09:15', 'call', 'onHold'],
    [6, '11:30', 'courier'],
  ],
  [
    [2, '18:00', 'form', 'form'],
    [2, '18:30', 'selfie', 'selfie'],
    [5, '18:00', 'counter', 'twice'],
    [7, '16:00', 'courier', 'courier'],
    [9, '15:30', 'courier'],
  ],
  [
    [4, '22:00', 'form', 'form'],
    [4, '22:20', 'selfie', 'selfie'],
    [5, '10:00', 'call', 'onHold'],
    [8, '11:00', 'counter', 'twice'],
    [10, '11:00', 'courier'],
  ],
  [
    [5, '21:40', 'form', 'form'],
    [5, '21:55', 'selfie', 'selfie'],
  ],
  [
    [6, '13:05', 'form'],
    [6, '13:20', 'selfie', 'selfie'],
  ],
  [
    [1, '10:00', 'advice'],
    [3, '10:20', 'counter', 'twice'],
    [5, '10:20', 'courier'],
  ],
  [
    [2, '09:30', 'advice'],
    [3, '11:00', 'call'],
    [5, '11:00', 'counter', 'twice'],
    [7, '12:10', 'courier', 'courier'],
    [9, '11:50', 'courier'],
  ],
  [
    [3, '10:15', 'advice'],
    [6, '10:45', 'counter', 'twice'],
    [8, '10:30', 'courier'],
  ],
  [
    [4, '09:20', 'advice'],
    [7, '11:20', 'counter', 'twice'],
    [9, '13:00', 'courier', 'courier'],
    [11, '13:00', 'courier'],
  ],
  [
    [7, '15:30', 'advice'],
    [8, '10:30', 'call', 'onHold'],
    [11, '11:30', 'counter', 'twice'],
    [13, '11:30', 'courier'],
  ],
];

/** Contacts as a log would tell them; `began` is its first day. */
export const contactEvents = (
  began: string,
  whatOf: (key: ContactKey) => string,
  troubleOf: (key: Trouble) => string,
): ContactEvent[] =>
  people.flatMap((contacts, who) =>
    contacts.map(([day, time, what, trouble]) => ({
      who: String(who),
      at: Date.parse(`${began}T${time}:00Z`) + day * 86_400_000,
      what: whatOf(what),
      outcome: trouble && troubleOf(trouble),
      line: 0,
    })),
  );
