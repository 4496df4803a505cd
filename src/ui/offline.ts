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

/** The page reloads only after the new worker has taken over, else it would load the old files again. */
async function changeOver(registration: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registration;
  if (waiting) {
    waiting.postMessage({ type: 'SKIP_WAITING' });
    // A newer one may have taken its place.
    if (!(await reached(waiting, 'activated'))) return changeOver(registration);
  }
  // Where none waits any more, another window has changed over, or the browser by itself.
  location.reload();
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
  const offer = () => onUpdateReady(() => void changeOver(registration));
  const follow = async (worker: ServiceWorker) => {
    const isUpdate = registration.active !== null;
    if (isUpdate && (await reached(worker, 'installed'))) offer();
    if (!isUpdate && (await reached(worker, 'activated'))) onOfflineReady();
  };
  if (registration.waiting) offer();
  if (registration.installing) void follow(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) void follow(registration.installing);
  });
}
