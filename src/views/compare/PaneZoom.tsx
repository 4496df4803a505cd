// PaneZoom: the buttons that zoom locked panes, and how far they are zoomed.
import { Maximize2, Minus, Plus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import type { LockedPanes } from './lockedPanes';
import styles from './ViewTools.module.css';

export function PaneZoom({ panes }: { panes: LockedPanes }) {
  const t = useT();
  return (
    <span className={styles.zoom}>
      <IconButton
        icon={Minus}
        size="s"
        label={t('compare.zoomOut')}
        tooltipSide="top"
        onClick={() => panes.setZoom(panes.zoom() / 1.25)}
      />
      <Percent panes={panes} />
      <IconButton
        icon={Plus}
        size="s"
        label={t('compare.zoomIn')}
        tooltipSide="top"
        onClick={() => panes.setZoom(panes.zoom() * 1.25)}
      />
      <IconButton
        icon={Maximize2}
        size="s"
        label={t('compare.fit')}
        tooltipSide="top"
        onClick={() => panes.fit()}
      />
    </span>
  );
}

/** The zoom in words. A part of its own: while the maps are zoomed nothing else of the bar changes. */
function Percent({ panes }: { panes: LockedPanes }) {
  const t = useT();
  const percent = useSyncExternalStore(panes.onZoom, () => Math.round(panes.zoom() * 100));
  return <span className={styles.percent}>{t('compare.percent', { percent })}</span>;
}
