// AvatarChooser: a drawn face or initials, and the colour behind them.
import { useId, type CSSProperties } from 'react';
import { useT } from '@/i18n/useT';
import { FACES, faceShapes } from '@/layout/portraits';
import type { Persona } from '@/model/types';
import { Avatar } from '@/ui/Avatar';
import { AVATAR_COLOURS, hueToken } from '@/ui/avatarFaces';
import { classes } from '@/ui/classes';
import { Section } from '@/ui/Section';
import { ImageField } from '@/views/map/ImageField';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import styles from './AvatarChooser.module.css';
import type { PersonaEdit } from './usePersonaEdit';

const faces = Array.from({ length: FACES }, (_, face) => face);

export function AvatarChooser(props: { persona: Persona; edit: PersonaEdit; disabled: boolean }) {
  const { persona, edit, disabled } = props;
  const t = useT();
  const group = useId();
  const colour = persona.avatar?.colour ?? 'slate';
  return (
    <Section title={t('personas.portrait')}>
      <ImageField
        table="personas"
        id={persona.id}
        imageId={persona.portraitId}
        label={t('personas.ownPortrait')}
        anywhere
        disabled={disabled}
        preview={
          persona.portraitId === undefined ? undefined : <PersonaAvatar persona={persona} name="" size={72} />
        }
      />
      {persona.portraitId !== undefined && <p className={styles.hint}>{t('personas.drawnInstead')}</p>}
      <div role="radiogroup" aria-label={t('personas.face')} className={styles.faces}>
        {faces.map((face) => (
          <label key={face} className={styles.choice}>
            <Avatar name="" decorative size={44} face={faceShapes(face)} colour={colour} />
            <input
              type="radio"
              name={`${group}-face`}
              className={styles.input}
              aria-label={t('personas.faceNumber', { number: face + 1 })}
              checked={persona.avatar?.face === face}
              disabled={disabled}
              onChange={() => edit.set({ avatar: { colour, face } })}
            />
          </label>
        ))}
      </div>
      <div role="radiogroup" aria-label={t('personas.colour')} className={styles.colours}>
        {AVATAR_COLOURS.map((each) => (
          <label
            key={each}
            className={classes(styles.choice, styles.dot)}
            style={{ '--hue': `var(--${hueToken(each)})` } as CSSProperties}
            title={t(`personas.colours.${each}`)}
          >
            <input
              type="radio"
              name={`${group}-colour`}
              className={styles.input}
              aria-label={t(`personas.colours.${each}`)}
              checked={each === persona.avatar?.colour}
              disabled={disabled}
              onChange={() => edit.set({ avatar: { face: persona.avatar?.face ?? 0, colour: each } })}
            />
          </label>
        ))}
      </div>
    </Section>
  );
}
