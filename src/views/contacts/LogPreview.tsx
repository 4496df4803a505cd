// LogPreview: the first rows of a file of contacts, with what each column is chosen in its head.
import { useT } from '@/i18n/useT';
import { CONTACT_ROLES, type ContactRole } from '@/formats/contactRoles';
import type { OpenedLog } from '@/formats/openContacts';
import { Select } from '@/ui/Select';
import styles from './ImportContacts.module.css';

type LogPreviewProps = {
  opened: OpenedLog;
  roles: readonly ContactRole[];
  onRoles: (roles: ContactRole[]) => void;
};

// keys: contacts.role.*
export function LogPreview({ opened, roles, onRoles }: LogPreviewProps) {
  const t = useT();
  /** Each role is of one column: the one that had it before is not used any more. */
  const give = (at: number, role: ContactRole): void =>
    onRoles(
      roles.map((own, index) => (index === at ? role : own === role && role !== 'unused' ? 'unused' : own)),
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <section className={styles.box} aria-label={t('contacts.preview')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {opened.columns.map(({ header }, at) => (
              // A file may have two columns of one name.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col" data-used={roles[at] !== 'unused'}>
                <span className={styles.header}>{header || t('contacts.unnamed', { n: at + 1 })}</span>
                <Select
                  size="s"
                  hideLabel
                  label={t('contacts.roleOf', { column: header || String(at + 1) })}
                  value={roles[at]}
                  choices={CONTACT_ROLES.map((value) => ({ value, label: t(`contacts.role.${value}`) }))}
                  onChange={(role) => give(at, role ?? 'unused')}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opened.first.map((row, line) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={line}>
              {row.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} data-used={roles[at] !== 'unused'}>
                  <span className={styles.cell}>{cell.slice(0, 200)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
