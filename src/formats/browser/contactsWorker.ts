// The worker that reads logs of contacts, so that a hostile or huge one cannot hold up the page.
import { contactsAnswerer, type ContactsRequest } from '../answerContacts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const answer = contactsAnswerer((message) => scope.postMessage(message));

scope.addEventListener('message', ({ data }: MessageEvent<ContactsRequest>) => answer(data));
