// The recovery on screen, joined to the disk. Fetched when something is missing and a person looks.
import type { Disk } from '@/storage/disk';
import { type Recovery, createRecovery } from '@/storage/recovery';
import { RecoveryScreen } from '@/views/recovery/RecoveryScreen';
import { usePreference } from '@/views/context/Preferences';
import { href, navigate } from '@/views/context/router';

/** The one recovery of each disk: a file that was picked is still there when the person comes back. */
const recoveries = new WeakMap<Disk, Recovery>();

function recoveryOf(disk: Disk): Recovery {
  const recovery = recoveries.get(disk) ?? createRecovery(disk);
  recoveries.set(disk, recovery);
  return recovery;
}

const open = (projectId: string) => navigate({ screen: 'map', projectId });

export function OpenRecovery({ disk }: { disk: Disk }) {
  const [theme, setTheme] = usePreference('theme');
  const [, setLanguage] = usePreference('language');
  return (
    <RecoveryScreen
      disk={disk}
      recovery={recoveryOf(disk)}
      onOpen={open}
      libraryHref={href({ screen: 'library' })}
      theme={theme}
      onTheme={setTheme}
      onLanguage={setLanguage}
    />
  );
}
