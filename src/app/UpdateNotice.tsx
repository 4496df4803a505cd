// Tells that a new version waits. It changes over only when the person says so, and everything is written by then.
import { useEffect } from 'react';
import { useT } from '@/i18n/useT';
import { announce } from '@/ui/LiveRegion';
import { registerOffline } from '@/ui/offline';
import { useToast } from '@/ui/Toast';

let registered = false;

export function UpdateNotice() {
  const t = useT();
  const toast = useToast();
  useEffect(() => {
    // Once a page: a second registration would offer the same update twice.
    if (registered) return;
    registered = true;
    void registerOffline({
      onUpdateReady: (apply) =>
        toast.show({
          title: t('app.updateReady'),
          timeout: 0,
          action: { label: t('app.updateNow'), run: apply },
        }),
      // Good to know, but not worth covering anything.
      onOfflineReady: () => announce(t('app.offlineReady')),
    });
  }, [t, toast]);
  return null;
}
