// SortMenu: in which order the library stands.
import { ArrowDownWideNarrow } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import styles from './LibraryScreen.module.css';
import { SORTS, type Sort } from './arrange';

export function SortMenu({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const t = useT();
  const order = t(`library.sort.${sort}`);
  return (
    <Menu
      trigger={
        <Button icon={ArrowDownWideNarrow} aria-label={t('library.sortBy', { order })}>
          <span className={styles.word}>{order}</span>
        </Button>
      }
      entries={SORTS.map((each) => ({
        id: each,
        label: t(`library.sort.${each}`),
        checked: each === sort,
        run: () => onChange(each),
      }))}
    />
  );
}
