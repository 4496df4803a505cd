// A colour of the palette, by its name.
import { type CSSProperties, useId } from 'react';
import { useT } from '@/i18n/useT';
import { COLOURS } from '@/model/constants';
import type { Colour } from '@/model/types';
import { classes } from '@/ui/classes';
import styles from './Inspector.module.css';

/** `differ`: those that are asked have several, so that none is chosen. */
type ColourFieldProps = { label?: string; differ?: boolean } & (
  | { value: Colour; none?: never; onChange: (colour: Colour) => void }
  /** `none`: the word of the choice of no colour. */
  | { value: Colour | undefined; none: string; onChange: (colour: Colour | undefined) => void }
);

export function ColourField({ label, differ = false, value, none, onChange }: ColourFieldProps) {
  const t = useT();
  const name = useId();
  return (
    <div className={styles.colourField}>
      <span id={name} className={styles.label}>
        {label ?? t('actions.colour')}
      </span>
      <div role="radiogroup" aria-labelledby={name} className={styles.colours}>
        {none !== undefined && (
          <label
            className={classes(
              styles.colour,
              styles.noColour,
              value === undefined && !differ && styles.chosen,
            )}
            title={none}
          >
            <input
              type="radio"
              name={name}
              aria-label={none}
              checked={value === undefined && !differ}
              onChange={() => onChange(undefined)}
            />
          </label>
        )}
        {COLOURS.map((colour) => (
          <label
            key={colour}
            className={classes(styles.colour, colour === value && styles.chosen)}
            style={
              {
                '--soft': `var(--m-stage-${colour}-soft)`,
                '--tone': `var(--m-stage-${colour})`,
              } as CSSProperties
            }
            title={t(`map.colour.${colour}`)}
          >
            <input
              type="radio"
              name={name}
              aria-label={t(`map.colour.${colour}`)}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
          </label>
        ))}
      </div>
    </div>
  );
}
