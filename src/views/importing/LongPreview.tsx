// LongPreview: the first rows of a table of one card a row; what each column is, is chosen in its head.
import { type ColumnRole, columnRoleNames, isRepeatable } from '@/formats/columnRoles';
import type { FoundTable } from '@/formats/foundTable';
import type { TableShape } from '@/formats/tableShape';
import { useT } from '@/i18n/useT';
import { Select } from '@/ui/Select';
import styles from './TablePreview.module.css';

const ROWS = 6;
const COLUMNS = 24;

export type LongPreviewProps = {
  table: FoundTable;
  shape: TableShape;
  onColumns: (columns: ColumnRole[]) => void;
};

export function LongPreview({ table, shape, onColumns }: LongPreviewProps) {
  const t = useT();
  const heads = (table.rows[0] ?? []).slice(0, COLUMNS);
  const rows = table.rows.slice(shape.headRow ? 1 : 0);
  const shown = rows.slice(0, ROWS);
  // keys: importing.column.*
  const choices = columnRoleNames.map((role) => ({ value: role, label: t(`importing.column.${role}`) }));
  const nameOf = (at: number) => (shape.headRow ? heads[at] : '') || t('importing.columnName', { n: at + 1 });
  /** Most roles belong to one column: the one that had it before is not used any more. */
  const choose = (at: number, role: ColumnRole) =>
    onColumns(
      (table.rows[0] ?? []).map((_, column) => {
        if (column === at) return role;
        const own = shape.columns[column] ?? 'skip';
        return own === role && !isRepeatable(role) ? 'skip' : own;
      }),
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.box} tabIndex={0} role="group" aria-label={t('importing.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((_, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col" className={styles.column}>
                <span className={styles.laneName} dir="auto">
                  {nameOf(at)}
                </span>
                <Select
                  label={t('importing.roleOf', { name: nameOf(at) })}
                  hideLabel
                  size="s"
                  value={shape.columns[at] ?? 'skip'}
                  choices={choices}
                  onChange={(role) => role && choose(at, role)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, y) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={y}>
              {heads.map((_, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} className={styles.cell} data-unused={shape.columns[at] === 'skip' || undefined}>
                  <span className={styles.value} dir="auto">
                    {row[at]?.slice(0, 200)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > ROWS && (
        <p className={styles.rest}>{t('importing.moreRows', { count: rows.length - ROWS })}</p>
      )}
    </div>
  );
}
