// The twelve drawn faces: a few calm shapes on a field of 48 x 48, put together from hair, skin and small things.
import type { ReactNode } from 'react';

export const FACES = 12;

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

const skins = ['#f6d3b8', '#e9b68f', '#c98c62', '#94603f', '#f1c7a5', '#7a4b32'] as const;
const hairs = ['#3b2a22', '#6b4226', '#b5793c', '#1f1c1e', '#9a9a9d', '#c9492f', '#e2b65c'] as const;

type Face = {
  skin: string;
  hair: string;
  /** Behind the head. */
  back?: (hair: string) => ReactNode;
  /** Over the forehead. */
  front?: (hair: string) => ReactNode;
  /** Over the face: glasses, beard. */
  extra?: (hair: string) => ReactNode;
};

const short = (hair: string) => (
  <path
    d="M13.6 22.5C12.6 13.6 17.4 9 24.2 9c6.7 0 11.2 4.7 10.2 13.5-1.3-3.6-3-5.9-5.2-7-4.1 1.7-9.3 1.5-12.3.4-1.6 1.5-2.7 3.6-3.3 6.600Z"
    fill={hair}
  />
);
const sideParting = (hair: string) => (
  <path
    d="M13.5 23c-1.3-9.2 3.6-14.3 11-14.3 6.6 0 10.9 5 9.9 14.3-.9-3.3-2.4-5.5-4.6-6.7-5 .7-9.3-.7-12-3.4-.5 4.4-2.5 6.6-4.3 10.100Z"
    fill={hair}
  />
);
const curls = (hair: string) => (
  <g fill={hair}>
    <circle cx="15.5" cy="17" r="4.6" />
    <circle cx="20" cy="12.3" r="4.8" />
    <circle cx="26.5" cy="11.6" r="5" />
    <circle cx="32" cy="15.8" r="4.7" />
    <circle cx="34.3" cy="21" r="3.2" />
    <circle cx="13.7" cy="22" r="3.2" />
  </g>
);
const longBack = (hair: string) => (
  <path
    d="M12 23c0-9 5-14.5 12-14.500S36 14 36 23v13.500c0 2-1.5 3-3.5 3h-17c-2 0-3.5-1-3.5-3Z"
    fill={hair}
  />
);
const bobBack = (hair: string) => (
  <path
    d="M11.8 22.500C11.8 13.8 17 8.4 24 8.400s12.2 5.4 12.2 14.100v6.700c0 2.6-1.7 3.8-3.7 3.800h-17c-2 0-3.7-1.2-3.7-3.800Z"
    fill={hair}
  />
);
const fringe = (hair: string) => (
  <path
    d="M13.8 22.500c-.7-8 3.8-12.8 10.2-12.800s10.9 4.8 10.2 12.800c-1.2-2.9-2.6-4.5-4.4-5.5-3.7 1.3-7.9 1.3-11.6 0-1.8 1-3.2 2.6-4.4 5.500Z"
    fill={hair}
  />
);
const swept = (hair: string) => (
  <path
    d="M13.8 23c-.9-8.6 3.6-13.3 10.2-13.300S35.1 14.4 34.2 23c-1.5-4.6-5-7.6-10.7-9.2-3.8 1.6-7.9 4.6-9.7 9.200Z"
    fill={hair}
  />
);
const bun = (hair: string) => (
  <g fill={hair}>
    <circle cx="24" cy="7.6" r="4.4" />
    <path d="M12.8 23.500C12.3 14.5 17 9.3 24 9.300s11.7 5.2 11.2 14.200Z" />
  </g>
);
const cap = (hair: string) => (
  <g>
    <path d="M13.5 20.500C13.5 13 18 9 24 9s10.5 4 10.5 11.500Z" fill={hair} />
    <path
      d="M13 19.400c7-1.7 16.5-2 25.5.9.4 1.3-.2 1.9-1.3 1.900H13.700c-.9 0-1.2-1.4-.7-2.800Z"
      fill={hair}
    />
  </g>
);
const headscarf = (hair: string) => (
  <path
    d="M10.5 41c1.5-5 1-11 1-17.500C11.5 14 16.7 8 24 8s12.5 6 12.5 15.500c0 6.5-.5 12.5 1 17.500Z"
    fill={hair}
  />
);
const scarfFront = (hair: string) => (
  <path
    d="M13.3 24.500C13 15.5 17.6 10 24 10s11 5.5 10.7 14.500c-1.1-5.8-4.7-9.7-10.7-9.700s-9.6 3.9-10.7 9.700Z"
    fill={hair}
  />
);
const glasses = () => (
  <g fill="none" stroke="#2a2f33" strokeWidth="1.2">
    <circle cx="19.6" cy="24.6" r="3.5" />
    <circle cx="28.4" cy="24.6" r="3.5" />
    <path d="M23.1 24.300c.6-.5 1.2-.5 1.8 0" />
  </g>
);
const beard = (hair: string) => (
  <path
    d="M14.1 25.500c.3 8.5 4.3 13 9.9 13s9.6-4.5 9.9-13c-1 3-2.3 4.3-4.2 4.4-3.2-1.4-8.2-1.4-11.4 0-1.9-.1-3.2-1.4-4.2-4.400Z"
    fill={hair}
  />
);
const moustache = (hair: string) => (
  <path
    d="M19.5 30.300c1.1-1.7 3.3-1.9 4.5-.9 1.2-1 3.4-.8 4.5.9-1.7.8-3.3.6-4.5-.1-1.2.7-2.8.9-4.5.1Z"
    fill={hair}
  />
);

const faces: readonly Face[] = [
  { skin: skins[0], hair: hairs[1], back: longBack, front: swept },
  { skin: skins[4], hair: hairs[0], front: short },
  { skin: skins[2], hair: hairs[3], back: bobBack, front: fringe },
  { skin: skins[1], hair: hairs[3], front: sideParting, extra: glasses },
  { skin: skins[3], hair: hairs[3], back: curls, front: fringe },
  { skin: skins[0], hair: hairs[6], back: bobBack, front: swept, extra: glasses },
  { skin: skins[1], hair: hairs[5], front: short, extra: beard },
  { skin: skins[5], hair: hairs[3], front: short, extra: moustache },
  { skin: skins[4], hair: hairs[4], back: bun, front: swept, extra: glasses },
  { skin: skins[2], hair: hairs[4], front: sideParting, extra: moustache },
  { skin: skins[1], hair: '#4f6f8f', back: headscarf, front: scarfFront },
  { skin: skins[0], hair: '#3f6f63', front: cap },
];

/** A drawn face on a background of its colour; `face` counts from 0 and wraps around. */
export function DrawnFace({ face, colour }: { face: number; colour: AvatarColour }) {
  const { skin, hair, back, front, extra } = faces[Math.abs(Math.trunc(face)) % FACES] ?? {
    skin: skins[0],
    hair: hairs[0],
  };
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" fill={`var(--${hueToken(colour)}-soft)`} />
      {back?.(hair)}
      <path d="M6.5 48c1.3-7 7.6-9.8 17.5-9.800S40.2 41 41.5 48Z" fill={`var(--${hueToken(colour)})`} />
      <path d="M19.6 32h8.800v6.500c0 2-2 3.7-4.4 3.700s-4.4-1.7-4.4-3.700Z" fill={skin} />
      <path d="M19.6 34.200c2.8 2.2 6 2.2 8.8 0v2.200c-2.8 2.4-6 2.4-8.8 0Z" fill="#000" opacity=".1" />
      <ellipse cx="24" cy="24" rx="10.2" ry="11.6" fill={skin} />
      {face !== 10 && (
        <g fill={skin}>
          <circle cx="13.7" cy="25" r="2" />
          <circle cx="34.3" cy="25" r="2" />
        </g>
      )}
      {extra === beard && extra(hair)}
      <g fill="#2a2326">
        <ellipse cx="19.7" cy="24.6" rx="1.15" ry="1.4" />
        <ellipse cx="28.3" cy="24.6" rx="1.15" ry="1.4" />
      </g>
      <g fill="#e8604c" opacity=".16">
        <circle cx="17.3" cy="28.3" r="2" />
        <circle cx="30.7" cy="28.3" r="2" />
      </g>
      {extra === moustache && extra(hair)}
      <path
        d="M20.8 30.600c1.8 2 4.6 2 6.4 0"
        fill="none"
        stroke="#7c3327"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
      {front?.(hair)}
      {extra === glasses && extra(hair)}
    </svg>
  );
}

/** The token of a colour; violet the hue has its own name beside violet the tone. */
export const hueToken = (colour: AvatarColour): string => (colour === 'violet' ? 'violet-hue' : colour);
