// ColourChoice: one colour of one's own, chosen with the machine's own chooser or typed as #rrggbb.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import { mendedColour } from '@/layout/lookPalette';
import styles from './LookDialog.module.css';

export type ColourChoiceProps = {
  label: string;
  value: string;
  disabled: boolean;
  onChange: (colour: string) => void;
};

const HEX = /^#?([0-9a-f]{6})$/i;

export function ColourChoice({ label, value, disabled, onChange }: ColourChoiceProps) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const { colour, mended } = mendedColour(value);
  return (
    <div className={styles.colour}>
      <input
        type="color"
        className={styles.chooser}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value.toLowerCase())}
      />
      <input
        type="text"
        className={styles.hex}
        aria-label={t('look.hexOf', { name: label })}
        value={typed ?? value}
        maxLength={7}
        spellCheck={false}
        autoComplete="off"
        disabled={disabled}
        aria-invalid={typed !== undefined && !HEX.test(typed) ? true : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          const [, digits] = HEX.exec(event.target.value) ?? [];
          if (digits !== undefined) onChange(`#${digits.toLowerCase()}`);
        }}
        onBlur={() => setTyped(undefined)}
      />
      {mended && <p className={styles.mended}>{t('look.mended', { colour, chosen: value })}</p>}
    </div>
  );
}
