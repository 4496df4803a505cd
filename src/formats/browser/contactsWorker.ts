// The worker that reads logs of contacts: their rows never reach the page.
import { contactsDesk } from '../contactsDesk';
import { answerAtDesk } from './workerDesk';

answerAtDesk(self as unknown as DedicatedWorkerGlobalScope, contactsDesk());
