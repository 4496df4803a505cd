// The twelve drawn faces of personas: a few calm shapes in a circle of 48 across, put together from hair, skin and small
// things. The one truth for the screen, the pictures, the slides and the page that anyone can open.

import type { Tone } from './palette';

/** How many faces there are. */
export const FACES = 12;
/** The side of the field that they are drawn on. */
export const FACE_SIDE = 48;

/** A shape of a face. `soft` and `strong` are those of the persona's own colour; all else is a colour itself. */
export type FaceShape = {
  /** Path data in the few commands that `drawnOutline` reads. */
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
  opacity?: number;
};

/** A colour of a shape in the tone of a persona. */
export const inTone = (colour: string, tone: Pick<Tone, 'soft' | 'strong'>): string =>
  colour === 'soft' || colour === 'strong' ? tone[colour] : colour;

const circle = (x: number, y: number, radius: number): string =>
  `M${x} ${y - radius}A${radius} ${radius} 0 1 1 ${x} ${y + radius}A${radius} ${radius} 0 1 1 ${x} ${y - radius}Z`;

/** So far along its tangent a cubic curve of a quarter of a circle is drawn. */
const BOW = 0.5523;
const ellipse = (x: number, y: number, rx: number, ry: number): string => {
  const [bx, by] = [rx * BOW, ry * BOW];
  const quarters = [
    [x + bx, y - ry, x + rx, y - by, x + rx, y],
    [x + rx, y + by, x + bx, y + ry, x, y + ry],
    [x - bx, y + ry, x - rx, y + by, x - rx, y],
    [x - rx, y - by, x - bx, y - ry, x, y - ry],
  ];
  const written = quarters.map((one) => `C${one.map((value) => Math.round(value * 100) / 100).join(' ')}`);
  return `M${x} ${y - ry}${written.join('')}Z`;
};

const skins = ['#f6d3b8', '#e9b68f', '#c98c62', '#94603f', '#f1c7a5', '#7a4b32'] as const;
const hairs = ['#3b2a22', '#6b4226', '#b5793c', '#1f1c1e', '#9a9a9d', '#c9492f', '#e2b65c'] as const;

const short = [
  'M13.6 22.5C12.6 13.6 17.4 9 24.2 9C30.9 9 35.4 13.7 34.4 22.5C33.1 18.9 31.4 16.6 29.2 15.5C25.1 17.2 19.9 17 16.9 15.9C15.3 17.4 14.2 19.5 13.6 22.5Z',
];
const sideParting = [
  'M13.5 23C12.2 13.8 17.1 8.7 24.5 8.7C31.1 8.7 35.4 13.7 34.4 23C33.5 19.7 32 17.5 29.8 16.3C24.8 17 20.5 15.6 17.8 12.9C17.3 17.3 15.3 19.5 13.5 23Z',
];
const curls = [
  circle(15.5, 17, 4.6),
  circle(20, 12.3, 4.8),
  circle(26.5, 11.6, 5),
  circle(32, 15.8, 4.7),
  circle(34.3, 21, 3.2),
  circle(13.7, 22, 3.2),
];
const longBack = [
  'M12 23C12 14 17 8.5 24 8.5C31 8.5 36 14 36 23V36.5C36 38.5 34.5 39.5 32.5 39.5H15.5C13.5 39.5 12 38.5 12 36.5Z',
];
const bobBack = [
  'M11.8 22.5C11.8 13.8 17 8.4 24 8.4C31 8.4 36.2 13.8 36.2 22.5V29.2C36.2 31.8 34.5 33 32.5 33H15.5C13.5 33 11.8 31.8 11.8 29.2Z',
];
const fringe = [
  'M13.8 22.5C13.1 14.5 17.6 9.7 24 9.7C30.4 9.7 34.9 14.5 34.2 22.5C33 19.6 31.6 18 29.8 17C26.1 18.3 21.9 18.3 18.2 17C16.4 18 15 19.6 13.8 22.5Z',
];
const swept = [
  'M13.8 23C12.9 14.4 17.4 9.7 24 9.7C30.6 9.7 35.1 14.4 34.2 23C32.7 18.4 29.2 15.4 23.5 13.8C19.7 15.4 15.6 18.4 13.8 23Z',
];
const bun = [circle(24, 7.6, 4.4), 'M12.8 23.5C12.3 14.5 17 9.3 24 9.3C31 9.3 35.7 14.5 35.2 23.5Z'];
const cap = [
  'M13.5 20.5C13.5 13 18 9 24 9C30 9 34.5 13 34.5 20.5Z',
  'M13 19.4C20 17.7 29.5 17.4 38.5 20.3C38.9 21.6 38.3 22.2 37.2 22.2H13.7C12.8 22.2 12.5 20.8 13 19.4Z',
];
const headscarf = [
  'M10.5 41C12 36 11.5 30 11.5 23.5C11.5 14 16.7 8 24 8C31.3 8 36.5 14 36.5 23.5C36.5 30 36 36 37.5 41Z',
];
const scarfFront = [
  'M13.3 24.5C13 15.5 17.6 10 24 10C30.4 10 35 15.5 34.7 24.5C33.6 18.7 30 14.8 24 14.8C18 14.8 14.4 18.7 13.3 24.5Z',
];
const beard = [
  'M14.1 25.5C14.4 34 18.4 38.5 24 38.5C29.6 38.5 33.6 34 33.9 25.5C32.9 28.5 31.6 29.8 29.7 29.9C26.5 28.5 21.5 28.5 18.3 29.9C16.4 29.8 15.1 28.5 14.1 25.5Z',
];
const moustache = [
  'M19.5 30.3C20.6 28.6 22.8 28.4 24 29.4C25.2 28.4 27.4 28.6 28.5 30.3C26.8 31.1 25.2 30.9 24 30.2C22.8 30.9 21.2 31.1 19.5 30.3Z',
];
const glasses: readonly FaceShape[] = [
  circle(19.6, 24.6, 3.5),
  circle(28.4, 24.6, 3.5),
  'M23.1 24.3C23.7 23.8 24.3 23.8 24.9 24.3',
].map((d) => ({ d, stroke: '#2a2f33', width: 1.2 }));

type Face = {
  skin: string;
  hair: string;
  /** Behind the head, and over the forehead. */
  back?: readonly string[];
  front: readonly string[];
  beard?: boolean;
  moustache?: boolean;
  glasses?: boolean;
  /** What hides the ears. */
  covers?: boolean;
};

const faces: readonly Face[] = [
  { skin: skins[0], hair: hairs[1], back: longBack, front: swept },
  { skin: skins[4], hair: hairs[0], front: short },
  { skin: skins[2], hair: hairs[3], back: bobBack, front: fringe },
  { skin: skins[1], hair: hairs[3], front: sideParting, glasses: true },
  { skin: skins[3], hair: hairs[3], back: curls, front: fringe },
  { skin: skins[0], hair: hairs[6], back: bobBack, front: swept, glasses: true },
  { skin: skins[1], hair: hairs[5], front: short, beard: true },
  { skin: skins[5], hair: hairs[3], front: short, moustache: true },
  { skin: skins[4], hair: hairs[4], back: bun, front: swept, glasses: true },
  { skin: skins[2], hair: hairs[4], front: sideParting, moustache: true },
  { skin: skins[1], hair: '#4f6f8f', back: headscarf, front: scarfFront, covers: true },
  { skin: skins[0], hair: '#3f6f63', front: cap },
];

const filled = (fill: string, ...drawn: readonly string[]): FaceShape[] => drawn.map((d) => ({ d, fill }));

function shapesOf({ skin, hair, back = [], front, ...extra }: Face): FaceShape[] {
  return [
    ...filled('soft', circle(24, 24, 24)),
    ...filled(hair, ...back),
    // The shoulders end where the circle does.
    ...filled(
      'strong',
      'M9.02 42.75C11.95 39.56 17.1 38.2 24 38.2C30.9 38.2 36.05 39.56 38.98 42.75A24 24 0 0 1 9.02 42.75Z',
    ),
    ...filled(skin, 'M19.6 32H28.4V38.5C28.4 40.5 26.4 42.2 24 42.2C21.6 42.2 19.6 40.5 19.6 38.5Z'),
    {
      d: 'M19.6 34.2C22.4 36.4 25.6 36.4 28.4 34.2V36.4C25.6 38.8 22.4 38.8 19.6 36.4Z',
      fill: '#000000',
      opacity: 0.1,
    },
    ...filled(skin, ellipse(24, 24, 10.2, 11.6)),
    ...(extra.covers ? [] : filled(skin, circle(13.7, 25, 2), circle(34.3, 25, 2))),
    ...(extra.beard ? filled(hair, ...beard) : []),
    ...filled('#2a2326', ellipse(19.7, 24.6, 1.15, 1.4), ellipse(28.3, 24.6, 1.15, 1.4)),
    ...[circle(17.3, 28.3, 2), circle(30.7, 28.3, 2)].map((d) => ({ d, fill: '#e8604c', opacity: 0.16 })),
    ...(extra.moustache ? filled(hair, ...moustache) : []),
    { d: 'M20.8 30.6C22.6 32.6 25.4 32.6 27.2 30.6', stroke: '#7c3327', width: 1.3 },
    ...filled(hair, ...front),
    ...(extra.glasses ? glasses : []),
  ];
}

const known = new Map<number, readonly FaceShape[]>();

/** The shapes of a face, the ground first; it counts from 0 and wraps around. None of a persona without one. */
export function faceShapes(face: number | undefined): readonly FaceShape[] | undefined {
  if (face === undefined) return undefined;
  const at = Math.abs(Math.trunc(face)) % FACES;
  const drawn = known.get(at) ?? (faces[at] ? shapesOf(faces[at]) : []);
  known.set(at, drawn);
  return drawn;
}
