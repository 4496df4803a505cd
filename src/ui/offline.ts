// Offline: registers the service worker and says when the app is kept for offline use or a new version waits.
import { serviceWorkerUrl } from './trustedUrls';

export type OfflineEvents = {
  /** A new version is downloaded. `apply` changes over and reloads; save everything before calling it. */
  onUpdateReady: (apply: () => void) => void;
  /** The whole app is kept on this device. */
  onOfflineReady: () => void;
};

/** Resolves when the worker has reached the state, or is thrown away. */
function reached(worker: ServiceWorker, state: ServiceWorkerState): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== state && worker.state !== 'redundant') return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state === state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function changeOver(waiting: ServiceWorker): void {
  // The page reloads only after the new worker has taken over, else it would load the old files again.
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

/** Keeps the app for offline use. Does nothing in development and where the browser has no service workers. */
export async function registerOffline({ onUpdateReady, onOfflineReady }: OfflineEvents): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register(serviceWorkerUrl(), { updateViaCache: 'none' });
  } catch {
    // Refused by the browser (private window, blocked storage): the app works on, online only.
    return;
  }
  const offer = (waiting: ServiceWorker) => onUpdateReady(() => changeOver(waiting));
  const follow = async (worker: ServiceWorker) => {
    const isUpdate = registration.active !== null;
    if (isUpdate && (await reached(worker, 'installed'))) offer(worker);
    if (!isUpdate && (await reached(worker, 'activated'))) onOfflineReady();
  };
  if (registration.waiting) offer(registration.waiting);
  if (registration.installing) void follow(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) void follow(registration.installing);
  });
}
