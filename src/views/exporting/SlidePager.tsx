// SlidePager: which of several slides the preview shows, and the way to the others.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import styles from './ExportDialog.module.css';

type SlidePagerProps = { at: number; count: number; onShow: (at: number) => void };

export function SlidePager({ at, count, onShow }: SlidePagerProps) {
  const t = useT();
  return (
    <div className={styles.pager} role="group" aria-label={t('exporting.slides')}>
      <IconButton
        icon={ChevronLeft}
        size="s"
        label={t('exporting.slidePrevious')}
        tooltipSide="top"
        // Not disabled: the focus stays on it at the first slide.
        aria-disabled={at === 0}
        onClick={() => at > 0 && onShow(at - 1)}
      />
      <span role="status">{t('exporting.slideAt', { at: at + 1, count })}</span>
      <IconButton
        icon={ChevronRight}
        size="s"
        label={t('exporting.slideNext')}
        tooltipSide="top"
        aria-disabled={at === count - 1}
        onClick={() => at < count - 1 && onShow(at + 1)}
      />
    </div>
  );
}
