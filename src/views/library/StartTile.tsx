// StartTile: the last card of the library, with every way to begin.
import { FileDown, Play, Plus } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { Icon } from '@/ui/Icon';
import styles from './StartTile.module.css';

export type StartTileProps = { onBlank: () => void; onChoose: () => void; onExample: () => void };

export function StartTile({ onBlank, onChoose, onExample }: StartTileProps) {
  const t = useT();
  return (
    <li className={styles.tile}>
      <h2 className={styles.title}>{t('library.start')}</h2>
      <button type="button" className={styles.choice} onClick={onBlank}>
        <Icon icon={Plus} size={18} />
        {t('library.blank')}
      </button>
      <button type="button" className={styles.choice} onClick={onChoose}>
        <Icon icon={FileDown} size={18} />
        <span>
          {t('library.chooseFile')}
          <span className={styles.note}>{t('library.fileKinds')}</span>
        </span>
      </button>
      <button type="button" className={styles.choice} onClick={onExample}>
        <Icon icon={Play} size={18} />
        {t('library.openExample')}
      </button>
    </li>
  );
}
