// Slider: a place between two ends, or not known, which is not the middle. Delete makes it unknown again.
import { useT } from '@/i18n/useT';
import { classes } from './classes';
import styles from './Slider.module.css';

export type SliderProps = {
  label: string;
  /** 0 to 1; undefined: not known. */
  value: number | undefined;
  /** What the place means, in words. */
  valueText: string;
  onChange: (value: number | undefined) => void;
  /** The hand has let go. */
  onSettle: () => void;
  disabled?: boolean;
};

const STEPS = 20;
const MIDDLE = STEPS / 2;

export function Slider({ label, value, valueText, onChange, onSettle, disabled }: SliderProps) {
  const t = useT();
  const step = value === undefined ? MIDDLE : Math.round(value * STEPS);
  const set = (next: number) => onChange(next / STEPS);
  return (
    <span className={styles.slider}>
      <input
        type="range"
        className={classes(styles.input, value === undefined && styles.unknown)}
        aria-label={label}
        aria-valuetext={value === undefined ? t('ui.unknown') : valueText}
        min={0}
        max={STEPS}
        step={1}
        value={step}
        disabled={disabled}
        onChange={(event) => set(Number(event.target.value))}
        onPointerUp={() => {
          // Pressed where the point already stands: that place is meant.
          if (value === undefined && !disabled) set(step);
          onSettle();
        }}
        onKeyDown={(event) => {
          const clears = event.key === 'Delete' || event.key === 'Backspace';
          const chooses = value === undefined && (event.key === ' ' || event.key === 'Enter');
          if (!clears && !chooses) return;
          event.preventDefault();
          event.stopPropagation();
          if (clears) onChange(undefined);
          else set(step);
        }}
        onBlur={onSettle}
      />
    </span>
  );
}
