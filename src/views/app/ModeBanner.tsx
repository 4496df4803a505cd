// Says why nothing can be changed here, and offers to take the editing over.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Mode, ProjectHandle } from '@/storage/projectHandle';
import { Button } from '@/ui/Button';
import { Banner } from './Banner';

export function ModeBanner({ handle, mode }: { handle: ProjectHandle; mode: Mode }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  if (mode === 'writer') return null;
  if (mode === 'newer') return <Banner tone="info">{t('app.newer')}</Banner>;
  const takeOver = async () => {
    setAsking(true);
    try {
      await handle.takeOver();
    } finally {
      setAsking(false);
    }
  };
  return (
    <Banner
      tone="info"
      actions={
        <Button size="s" variant="primary" disabled={asking} onClick={() => void takeOver()}>
          {t('app.editHere')}
        </Button>
      }
    >
      <strong>{t('app.mirror')}.</strong> {t('app.mirrorText')}
    </Banner>
  );
}
