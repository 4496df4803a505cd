// The worker that reads files of answers: their rows never reach the page.
import { answersDesk } from '../answersDesk';
import { answerAtDesk } from './workerDesk';

answerAtDesk(self as unknown as DedicatedWorkerGlobalScope, answersDesk());
