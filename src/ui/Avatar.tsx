// Avatar: the portrait of a persona: a photo, a drawn face, or initials.
import type { CSSProperties, ReactNode } from 'react';
import { initialsOf } from '@/i18n/initials';
import styles from './Avatar.module.css';
import { AVATAR_COLOURS, DrawnFace, type DrawnShape, hueToken, type AvatarColour } from './avatarFaces';
import { classes } from './classes';

export type AvatarProps = {
  name: string;
  colour?: AvatarColour | undefined;
  /** The shapes of a drawn face; without them, and without a photo, initials are shown. */
  face?: readonly DrawnShape[] | undefined;
  /** The address of a photo. */
  src?: string | undefined;
  /** Pixels. */
  size?: number;
  /** The name stands beside it, so that it need not be told twice. */
  decorative?: boolean;
};

function colourOf(name: string): AvatarColour {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return AVATAR_COLOURS[sum % AVATAR_COLOURS.length] ?? 'slate';
}

export function Avatar({ name, colour, face, src, size = 32, decorative = false }: AvatarProps) {
  const hue = colour ?? colourOf(name);
  const style = {
    '--size': `${size}px`,
    '--background': `var(--${hueToken(hue)}-soft)`,
    '--letters': `var(--${hueToken(hue)}-ink)`,
  } as CSSProperties;
  return (
    <span
      className={styles.avatar}
      style={style}
      title={decorative ? undefined : name}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {src !== undefined ? (
        <img src={src} alt="" draggable={false} />
      ) : face === undefined ? (
        initialsOf(name)
      ) : (
        <DrawnFace shapes={face} colour={hue} />
      )}
    </span>
  );
}

/** Several portraits, one over the edge of another; beyond `max` their number. */
export function AvatarStack({
  children,
  more = 0,
  size = 24,
}: {
  children: ReactNode;
  more?: number;
  size?: number;
}) {
  return (
    <span className={styles.stack}>
      {children}
      {more > 0 && (
        <span
          className={classes(styles.avatar, styles.more)}
          style={{ '--size': `${size}px` } as CSSProperties}
        >
          +{more}
        </span>
      )}
    </span>
  );
}
