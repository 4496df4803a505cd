// useFolded(): the first lines of a cell, and a button for the others.
import { type ReactNode, useState } from 'react';
import { useT } from '@/i18n/useT';
import styles from './GapCells.module.css';

/** More than so many lines of a cell wait behind a button. */
const MOST = 6;

export function useFolded<T>(all: readonly T[]): { shown: readonly T[]; fold: ReactNode } {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (all.length <= MOST) return { shown: all, fold: null };
  const fold = (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {open ? t('gap.fewer') : t('gap.more', { count: all.length - MOST })}
    </button>
  );
  return { shown: open ? all : all.slice(0, MOST), fold };
}
