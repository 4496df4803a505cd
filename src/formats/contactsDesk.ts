// The work of the worker of contacts: it opens a file once, keeps its rows to itself, and counts them as they are meant.
import type { ContactRole } from './contactRoles';
import { type CountedLog, countContacts, type LogRows, type NotKinds } from './contactRows';
import { type LogProblem, LogRefusal } from './logRefusal';
import { openContacts, type OpenedLog } from './openContacts';
import type { DateOrder } from './readDate';

export type ContactsRequest =
  { kind: 'open'; bytes: ArrayBuffer } | { kind: 'count'; roles: readonly ContactRole[]; order: DateOrder };

export type ContactsAnswer =
  | { kind: 'opened'; opened: OpenedLog; hash: string }
  | { kind: 'refused'; problem: LogProblem }
  | { kind: 'counted'; counted: CountedLog | NotKinds };

/** Makes a desk that keeps the rows of the file that was opened last. */
export function contactsDesk(): (
  request: ContactsRequest,
  tell: (done: number) => void,
) => Promise<ContactsAnswer> {
  let log: LogRows | undefined;
  return async (request, tell) => {
    if (request.kind === 'count') {
      if (!log) throw new Error('No file is open');
      const { roles, order } = request;
      return { kind: 'counted', counted: countContacts(log, { roles, order, tell }) };
    }
    const bytes = new Uint8Array(request.bytes);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    try {
      const read = openContacts(bytes, tell);
      log = read.log;
      return { kind: 'opened', opened: read.opened, hash };
    } catch (error) {
      if (error instanceof LogRefusal) return { kind: 'refused', problem: error.problem };
      throw error;
    }
  };
}
