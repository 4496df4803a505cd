// The entry: wires the rooms together, and is the only place that knows them all.
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readProject } from '@/model/readProject';
import { openDisk } from '@/storage/disk';
import { App } from '@/views/app/App';
import { createLibraryPort } from '@/views/app/libraryPort';
import { startPreferences } from '@/views/app/preferences';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const disk = openDisk({ readProject });
  // A database that cannot be opened is shown by the app itself.
  disk.open().catch(() => undefined);
  await startPreferences();
  createRoot(root).render(
    <StrictMode>
      <App disk={disk} library={createLibraryPort(disk)} />
    </StrictMode>,
  );
}

void start();
