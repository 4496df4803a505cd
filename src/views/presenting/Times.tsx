// The presenter's time: since the beginning, and on the wall. A part of its own, so that a second draws nothing else.
import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '@/i18n/useT';
import { formatClock, formatElapsed } from '@/i18n/format';
import { IconButton } from '@/ui/IconButton';
import styles from './NotesFrame.module.css';

export function Times({ since, onRestart }: { since: number; onRestart: () => void }) {
  const t = useT();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <dl className={styles.times}>
      <div>
        <dt>{t('presenting.elapsed')}</dt>
        <dd>
          {formatElapsed(now - since)}
          <IconButton icon={RotateCcw} size="xs" label={t('presenting.restart')} onClick={onRestart} />
        </dd>
      </div>
      <div>
        <dt>{t('presenting.clock')}</dt>
        <dd>{formatClock(now)}</dd>
      </div>
    </dl>
  );
}
