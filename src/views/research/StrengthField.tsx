// StrengthField: one to three dots and their word; it can go back to not judged, which is not weak.
import { X } from 'lucide-react';
import { useId } from 'react';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import { strengthKey } from '@/views/evidence/Strength';
import styles from './StrengthField.module.css';

type StrengthFieldProps = {
  value: number | undefined;
  disabled: boolean;
  onChange: (value: number | undefined) => void;
};

export function StrengthField({ value, disabled, onChange }: StrengthFieldProps) {
  const t = useT();
  const name = useId();
  return (
    <div className={styles.row}>
      <div role="radiogroup" aria-label={t('research.strength')} className={styles.dots}>
        {[1, 2, 3].map((step) => (
          <label key={step} className={styles.dot} title={t(strengthKey(step))}>
            <input
              type="radio"
              name={name}
              aria-label={t(strengthKey(step))}
              checked={value === step}
              disabled={disabled}
              onChange={() => onChange(step)}
              onKeyDown={(event) => {
                if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                event.preventDefault();
                onChange(undefined);
              }}
            />
            <span data-on={value !== undefined && step <= value} />
          </label>
        ))}
      </div>
      <span className={styles.word}>{t(strengthKey(value))}</span>
      {value !== undefined && !disabled && (
        <IconButton icon={X} size="xs" label={t('research.notJudged')} onClick={() => onChange(undefined)} />
      )}
    </div>
  );
}
