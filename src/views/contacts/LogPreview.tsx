// LogPreview: the first rows of a file of contacts, with what each column is chosen in its head.
import { memo } from 'react';
import { useT } from '@/i18n/useT';
import { CONTACT_ROLES, type ContactRole } from '@/formats/contactRoles';
import type { OpenedLog } from '@/formats/openContacts';
import { ColumnRoles } from '@/ui/ColumnRoles';

type LogPreviewProps = {
  opened: OpenedLog;
  roles: readonly ContactRole[];
  onRoles: (roles: ContactRole[]) => void;
};

// keys: contacts.role.*
export const LogPreview = memo(function LogPreview({ opened, roles, onRoles }: LogPreviewProps) {
  const t = useT();
  /** Each role is of one column: the one that had it before is not used any more. */
  const give = (at: number, role: ContactRole): void =>
    onRoles(
      roles.map((own, index) => (index === at ? role : own === role && role !== 'unused' ? 'unused' : own)),
    );
  return (
    <ColumnRoles
      label={t('contacts.preview')}
      columns={opened.columns.map(({ header }, at) => header || t('contacts.unnamed', { n: at + 1 }))}
      rows={opened.first}
      roles={roles}
      choices={CONTACT_ROLES.map((value) => ({ value, label: t(`contacts.role.${value}`) }))}
      unused="unused"
      roleOf={(column) => t('contacts.roleOf', { column })}
      onRole={give}
    />
  );
});
