// The head of a column by which a table can be sorted; the cell around it says the order by `aria-sort`.
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './SortButton.module.css';
import type { SortOrder } from './sortOrder';

type SortButtonProps = {
  /** How the table is sorted by this column; undefined where it is sorted by another. */
  order: SortOrder | undefined;
  onSort: () => void;
  /** -1 where arrows walk the table. */
  tabIndex?: number;
  children: ReactNode;
};

export const SortButton = ({ order, onSort, tabIndex, children }: SortButtonProps) => (
  <button
    type="button"
    className={styles.sort}
    data-on={order !== undefined}
    tabIndex={tabIndex}
    onClick={onSort}
  >
    {children}
    <Icon icon={order === 'ascending' ? ArrowUp : ArrowDown} size={12} />
  </button>
);
