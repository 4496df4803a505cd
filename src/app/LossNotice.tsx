// A quiet line over the library for as long as something is missing. Where nothing at all is left, the recovery comes first.
import { useEffect, useSyncExternalStore } from 'react';
import { useT } from '@/i18n/useT';
import type { Disk } from '@/storage/disk';
import { LinkButton } from '@/ui/Button';
import { Banner } from './Banner';
import { href, navigate } from '@/views/context/router';

/** Disks whose recovery has been shown by itself: after that a person goes where they like. */
const shown = new WeakSet<Disk>();

export function LossNotice({ disk }: { disk: Disk }) {
  const t = useT();
  const loss = useSyncExternalStore(disk.loss.subscribe, disk.loss.get);
  useEffect(() => {
    if (!loss?.empty || shown.has(disk)) return;
    shown.add(disk);
    navigate({ screen: 'recovery' }, { replace: true });
  }, [disk, loss]);
  if (!loss) return null;
  return (
    <Banner
      tone="warn"
      actions={
        <LinkButton size="s" href={href({ screen: 'recovery' })}>
          {t('app.toRecovery')}
        </LinkButton>
      }
    >
      {t('app.loss', { count: loss.projects.length })}
    </Banner>
  );
}
