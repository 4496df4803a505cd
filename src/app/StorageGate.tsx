// Stands before every screen: without a usable database nothing may be written, and that is said at once.
import { type ReactNode, useSyncExternalStore } from 'react';
import { useT } from '@/i18n/useT';
import type { Disk } from '@/storage/disk';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Banner } from './Banner';

export function StorageGate({ disk, children }: { disk: Disk; children: ReactNode }) {
  const t = useT();
  const connection = useSyncExternalStore(disk.state.subscribe, disk.state.get);
  const reload = (
    <Button variant="primary" onClick={() => window.location.reload()}>
      {t('app.reload')}
    </Button>
  );
  switch (connection.state) {
    case 'failed':
      return (
        <main>
          <EmptyState title={t('app.storageFailedTitle')} actions={reload}>
            {t('app.storageFailedText')}
          </EmptyState>
        </main>
      );
    case 'waiting':
      return (
        <main>
          <EmptyState title={t('app.storageWaitingTitle')} actions={reload}>
            {t('app.storageWaitingText')}
          </EmptyState>
        </main>
      );
    case 'updated':
      return (
        <main>
          <EmptyState title={t('app.updateReady')} actions={reload}>
            {t('app.updatedElsewhere')}
          </EmptyState>
        </main>
      );
    default:
      return (
        <>
          {connection.state === 'newer' && <Banner tone="info">{t('app.newerDatabase')}</Banner>}
          {children}
        </>
      );
  }
}
