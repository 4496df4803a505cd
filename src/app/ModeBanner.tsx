// Says why nothing can be changed here, and offers to take the editing over.
import { useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Mode, ProjectHandle } from '@/storage/projectHandle';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/LiveRegion';
import { Banner } from './Banner';

export function ModeBanner({ handle, mode }: { handle: ProjectHandle; mode: Mode }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const before = useRef(mode);
  useEffect(() => {
    if (mode === before.current) return;
    before.current = mode;
    if (mode !== 'newer') announce(t(mode === 'writer' ? 'app.editingHere' : 'app.editingThere'));
  }, [mode, t]);
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
