// CurveMenu: what can be done with the feelings of a stage that differ - of one at once, of several in a menu of each.
import { EllipsisVertical } from 'lucide-react';
import { useRef } from 'react';
import type { Comparison, Difference } from '@/analysis/comparison';
import '@/i18n/en/takeOver';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import type { RecordRef } from './differenceRows';
import styles from './Curves.module.css';
import { differencesOf } from './differencesOf';
import { takenTitle } from './takeOverWords';
import { useDifferenceMenu } from './useDifferenceMenu';

export type FeltRows = {
  comparison: Comparison;
  /** By point, the feelings that differ there; left out, nothing can be done with them. */
  felt?: readonly (readonly RecordRef[])[] | undefined;
};

type CurveMenuProps = {
  comparison: Comparison;
  rows: readonly RecordRef[];
  /** Of the stage. */
  name: string;
  /** On a point of the graph, for the pointer, or in a row of the table, for the keyboard too. */
  look: 'point' | 'row';
};

export function CurveMenu({ comparison, rows, name, look }: CurveMenuProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useDifferenceMenu(comparison, button);
  const all = rows.flatMap((row): (readonly [Difference, ...Difference[]])[] => {
    const [first, ...others] = differencesOf(comparison, row);
    return first ? [[first, ...others]] : [];
  });
  const [one, ...more] = all;
  if (!menu || !one) return null;
  const entries = (): readonly MenuEntry[] =>
    more.length === 0
      ? menu.entriesOf(one)
      : all.map((differences, at) => ({
          id: String(at),
          label: takenTitle(comparison, differences[0]),
          entries: menu.entriesOf(differences),
        }));
  const title = more.length === 0 ? takenTitle(comparison, one[0]) : name;
  const label = t('takeOver.menu', { title });
  return (
    <>
      <Menu
        align="end"
        trigger={
          look === 'row' ? (
            <IconButton ref={button} icon={EllipsisVertical} size="xs" label={label} />
          ) : (
            <button
              ref={button}
              type="button"
              className={styles.point}
              aria-label={label}
              title={label}
              // The keyboard has the rows of the table below.
              tabIndex={-1}
            />
          )
        }
        entries={entries}
      />
      {menu.editing}
    </>
  );
}
