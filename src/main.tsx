// The entry: wires the rooms together, and is the only place that knows them all.
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { READER } from '@/model/constants';
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import copyWorkerUrl from '@/storage/copyWorker?worker&url';
import { openDisk } from '@/storage/disk';
import { createPreferences } from '@/storage/preferences';
import { workerUrl } from '@/ui/trustedUrls';
import { App } from '@/app/App';
import { followPreferences, PreferencesProvider } from '@/views/context/Preferences';

/** A visit has begun and is over its first minute: time to keep house. */
const CALM = 60_000;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const disk = openDisk({
    // The reader is large, and a project that this very program has written does without it.
    readProject: async (...of) => (await import('@/model/readProject')).readProject(...of),
    rules: READER,
    createCopyWorker: () => new Worker(workerUrl(copyWorkerUrl), { type: 'module' }),
  });
  // A database that cannot be opened is shown by the app itself.
  disk.open().catch(() => undefined);
  const { clock } = disk.parts;
  clock.after(CALM, () => {
    void clock.idle().then(async () => (await import('@/app/sweeping')).sweepNow(disk));
  });
  const preferences = createPreferences(disk.parts.local);
  await followPreferences(preferences);
  createRoot(root).render(
    <StrictMode>
      <PreferencesProvider preferences={preferences}>
        <App disk={disk} />
      </PreferencesProvider>
    </StrictMode>,
  );
}

void start();
