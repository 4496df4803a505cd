// StatusField: how far the work on a finding is; where a target has an answer to it, that is its standing, and the only one.
import '@/i18n/en/resolution';
import { findingStatusWords } from '@/formats/findingStatusWords';
import { useT } from '@/i18n/useT';
import { FINDING_STATUSES } from '@/model/constants';
import type { Finding } from '@/model/types';
import { standingOf } from '@/model/weighs';
import { Select } from '@/ui/Select';
import { useEditorState } from '@/views/context/EditorContext';
import styles from './StatusField.module.css';

type StatusFieldProps = { finding: Finding; onWrite: (status: Finding['status']) => void };

export function StatusField({ finding, onWrite }: StatusFieldProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const { status = 'open' } = finding;
  const standing = standingOf(finding);
  // What is reduced may still be in work, or settled; of what is open or resolved only the target speaks.
  if ((standing === 'reduced' && status === 'open') || standing === 'resolved')
    return (
      <dl className={styles.field}>
        <dt className={styles.label}>{t('inspector.status')}</dt>
        <dd className={styles.standing}>{t(`resolution.fates.${standing}`)}</dd>
        <dd className={styles.hint}>{t('resolution.saidAbove')}</dd>
      </dl>
    );
  return (
    <Select
      size="s"
      label={t('inspector.status')}
      value={status}
      disabled={readOnly}
      choices={FINDING_STATUSES.map((value) => ({ value, label: t(findingStatusWords[value]) }))}
      // Open is how a finding begins: it needs no word in the record.
      onChange={(next) => onWrite(next === 'open' ? undefined : next)}
    />
  );
}
