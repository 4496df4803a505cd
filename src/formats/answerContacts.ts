// What the worker of contact logs does: opens a file, then counts it as somebody said that it is meant.
import type { ContactRole } from './contactRoles';
import { type CountedLog, countContacts, type LogRows, type NotKinds } from './contactRows';
import { type LogProblem, LogRefusal } from './logRefusal';
import { openContacts, type OpenedLog } from './openContacts';
import type { DateOrder } from './readMoment';
import { refuse } from './importTypes';

/** What the page sends. `number` comes back with the answer. */
export type ContactsRequest =
  { bytes: ArrayBuffer } | { count: number; roles: readonly ContactRole[]; order: DateOrder };
/** What the worker sends. */
export type ContactsMessage =
  | { share: number }
  | { opened: OpenedLog }
  | { counted: CountedLog | NotKinds; number: number }
  | { problem: LogProblem };

/** Answers requests about one file, which it keeps; never throws. */
export function contactsAnswerer(
  tell: (message: ContactsMessage) => void,
): (request: ContactsRequest) => void {
  let log: LogRows | undefined;
  let rows = 0;
  return (request) => {
    try {
      if ('bytes' in request) {
        const read = openContacts(new Uint8Array(request.bytes), (share) => tell({ share }));
        log = read.log;
        rows = read.opened.rows;
        tell({ opened: read.opened });
      } else if (log) {
        const { count: number, roles, order } = request;
        const onRows = (read: number) => tell({ share: rows === 0 ? 1 : read / rows });
        tell({ counted: countContacts(log, { roles, order, onRows }), number });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell({ problem: error instanceof LogRefusal ? error.problem : refuse('failed', { reason }).problem });
    }
  };
}
