// FormatList: the formats as one group of radios, set in rows by what their files are used as; the note is of the one chosen.
import { useId } from 'react';
import { useT } from '@/i18n/useT';
import field from '@/ui/Field.module.css';
import type { ExportTarget } from './exportTargets';
import styles from './FormatList.module.css';
import { FORMAT_GROUPS, groupLabels, groupOf } from './formatGroups';

export type FormatListProps = {
  target: ExportTarget;
  /** Those that what is taken can become. */
  targets: readonly ExportTarget[];
  /** Whether this browser can put pictures on the clipboard. */
  canCopy: boolean;
  onTarget: (target: ExportTarget) => void;
};

export function FormatList({ target, targets, canCopy, onTarget }: FormatListProps) {
  const t = useT();
  const name = useId();
  const groups = FORMAT_GROUPS.map((group) => ({
    group,
    own: targets.filter(({ format }) => groupOf(format) === group),
  })).filter(({ own }) => own.length > 0);
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={styles.list}>
      <span id={`${name}-label`} className={field.label}>
        {t('exporting.format')}
      </span>
      {groups.map(({ group, own }) => (
        <div key={group} className={styles.row}>
          <span className={styles.group}>{t(groupLabels[group])}</span>
          <div className={styles.chips}>
            {own.map((one) => (
              <label key={one.id} className={styles.chip} title={t(one.note)}>
                <input
                  type="radio"
                  // The name is the format alone; its note describes it.
                  aria-labelledby={`${name}-${one.id}`}
                  aria-describedby={`${name}-${one.id}-note`}
                  name={name}
                  className={styles.input}
                  checked={one.id === target.id}
                  disabled={one.copies && !canCopy}
                  onChange={() => onTarget(one)}
                />
                <span id={`${name}-${one.id}`}>{t(one.label)}</span>
                <span id={`${name}-${one.id}-note`} hidden>
                  {t(one.note)}
                </span>
              </label>
            ))}
          </div>
        </div>
      ))}
      {/* Readers that cannot see have it from the radio. */}
      <p className={styles.note} aria-hidden>
        {t(target.note)}
      </p>
    </div>
  );
}
