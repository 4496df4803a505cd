// ColumnRoles: the first rows of a file as a table, with what each column is chosen in its head.
import styles from './ColumnRoles.module.css';
import { Select } from './Select';

/** Of one cell no more is shown than this many characters. */
const MOST = 200;

export type ColumnRolesProps<Role extends string> = {
  label: string;
  /** The names of the columns, as people are told them. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  roles: readonly Role[];
  choices: readonly { value: Role; label: string }[];
  /** The role of a column that nothing is read from. */
  unused: Role;
  /** What the choice in the head of a column is called. */
  roleOf: (column: string) => string;
  /** What stands in a cell that is empty. */
  blank?: string;
  onRole: (at: number, role: Role) => void;
};

export function ColumnRoles<Role extends string>(props: ColumnRolesProps<Role>) {
  const { label, columns, rows, roles, choices, unused, roleOf, blank, onRole } = props;
  const isUsed = (at: number): boolean => (roles[at] ?? unused) !== unused;
  // Columns and rows have no identity but their place: a file may have two of one name.
  return (
    // A wide table is scrolled by keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.box} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((name, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col" data-used={isUsed(at)}>
                <span className={styles.name}>{name}</span>
                <Select
                  size="s"
                  hideLabel
                  label={roleOf(name)}
                  value={roles[at] ?? unused}
                  choices={choices}
                  onChange={(role) => onRole(at, role ?? unused)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={line}>
              {columns.map((_, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} data-used={isUsed(at)}>
                  <span className={styles.cell}>
                    {row[at]?.slice(0, MOST) || (blank && <span className={styles.blank}>{blank}</span>)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
