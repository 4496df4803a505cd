// The worker of the second copy: only in a worker may files of the origin be written in place.
import { type CopyRequest, createCopyAnswerer } from './copyAnswer';

const scope = self as unknown as DedicatedWorkerGlobalScope;

const answer = createCopyAnswerer(async () => {
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) throw new Error('no access in place');
  return { root: await navigator.storage.getDirectory(), locks: navigator.locks };
});

scope.addEventListener('message', ({ data }: MessageEvent<CopyRequest>) => {
  void answer(data).then((reply) => scope.postMessage(reply, []));
});
