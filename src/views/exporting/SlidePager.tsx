// keys: exporting.pager.*
// SlidePager: which of several slides or pages the preview shows, and the way to the others.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import styles from './ExportDialog.module.css';

type SlidePagerProps = {
  at: number;
  count: number;
  /** What they are called. */
  of: 'slide' | 'page';
  onShow: (at: number) => void;
};

export function SlidePager({ at, count, of, onShow }: SlidePagerProps) {
  const t = useT();
  return (
    <div className={styles.pager} role="group" aria-label={t(`exporting.pager.${of}.all`)}>
      <IconButton
        icon={ChevronLeft}
        size="s"
        label={t(`exporting.pager.${of}.previous`)}
        tooltipSide="top"
        // Not disabled: the focus stays on it at the first slide.
        aria-disabled={at === 0}
        onClick={() => at > 0 && onShow(at - 1)}
      />
      <span role="status">{t(`exporting.pager.${of}.at`, { at: at + 1, count })}</span>
      <IconButton
        icon={ChevronRight}
        size="s"
        label={t(`exporting.pager.${of}.next`)}
        tooltipSide="top"
        aria-disabled={at === count - 1}
        onClick={() => at < count - 1 && onShow(at + 1)}
      />
    </div>
  );
}
