// A drawn face on the screen: shapes that stand elsewhere, in the colours of the theme.

export const AVATAR_COLOURS = [
  'green',
  'violet',
  'orange',
  'blue',
  'rose',
  'olive',
  'teal',
  'slate',
] as const;
export type AvatarColour = (typeof AVATAR_COLOURS)[number];

/** A shape on a field of 48 x 48. `soft` and `strong` are those of the colour of the avatar. */
export type DrawnShape = { d: string; fill?: string; stroke?: string; width?: number; opacity?: number };

/** A drawn face on a background of its colour. */
export function DrawnFace({ shapes, colour }: { shapes: readonly DrawnShape[]; colour: AvatarColour }) {
  const own: Record<string, string> = {
    soft: `var(--${hueToken(colour)}-soft)`,
    strong: `var(--${hueToken(colour)})`,
  };
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      {shapes.map(({ d, fill = 'none', stroke, width, opacity }) => (
        <path
          key={d}
          d={d}
          fill={own[fill] ?? fill}
          stroke={stroke}
          strokeWidth={width}
          strokeLinecap="round"
          opacity={opacity}
        />
      ))}
    </svg>
  );
}

/** The token of a colour; violet the hue has its own name beside violet the tone. */
export const hueToken = (colour: AvatarColour): string => (colour === 'violet' ? 'violet-hue' : colour);
