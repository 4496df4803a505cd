// Our own small drawings: shapes of marks (filled), icons of lanes (stroked), faces of feelings.
import { drawnOutline } from './drawnOutline';
import type { Outline } from './outline';
import type { LaneIcon, MarkKind } from './scene';

/** What is drawn, by name; written as path data, which is short. */
function outlines<Name extends string>(drawn: Record<Name, string>): Record<Name, Outline> {
  const entries = Object.entries<string>(drawn).map(([name, data]) => [name, drawnOutline(data)]);
  return Object.fromEntries(entries) as Record<Name, Outline>;
}

/** The shape of each mark in a box of 10 x 10, filled: told apart without colour. */
export const MARK_SHAPES: Record<MarkKind, Outline> = outlines({
  pain: 'M5 0.8L9.6 9.2H0.4Z',
  barrier: 'M1.2 1.2H8.8V8.8H1.2Z',
  delight: 'M5 0.9A4.1 4.1 0 1 1 5 9.1A4.1 4.1 0 1 1 5 0.9Z',
  moment: 'M5 0L10 5L5 10L0 5Z',
  // An hourglass: where people wait.
  bottleneck: 'M1 0.6H9L5.9 5L9 9.4H1L4.1 5Z',
});

/** The shapes of the points of several curves, around the origin, outlined: told apart without colour. */
export const CURVE_SHAPES: readonly Outline[] = [
  'M0 -5.2A5.2 5.2 0 1 1 0 5.2A5.2 5.2 0 1 1 0 -5.2Z',
  'M-4.7 -4.7H4.7V4.7H-4.7Z',
  'M0 -6.2L6.2 0L0 6.2L-6.2 0Z',
  'M0 -5.8L6 4.6H-6Z',
  'M0 5.8L6 -4.6H-6Z',
  'M-2.2 -6H2.2V-2.2H6V2.2H2.2V6H-2.2V2.2H-6V-2.2H-2.2Z',
].map(drawnOutline);

/** The shape of a curve by its place among those of the map. */
export const curveShape = (index: number): Outline =>
  CURVE_SHAPES[index % CURVE_SHAPES.length] ?? CURVE_SHAPES[0] ?? [];

/** Icons of lanes in a box of 16 x 16, stroked with round ends. */
export const LANE_ICONS: Record<LaneIcon, Outline> = outlines({
  // Footsteps: what somebody does, and not a button that adds.
  actions:
    'M4.3 8.6C3 6.4 3.1 2.5 5.2 2.4C7.3 2.3 7.2 6 6.6 8.2ZM4.7 10.6L6.5 10.3C6.7 12.2 5 12.5 4.7 10.6ZM11.7 10.6C13 8.4 12.9 4.5 10.8 4.4C8.7 4.3 8.8 8 9.4 10.2ZM11.3 12.6L9.5 12.3C9.3 14.2 11 14.5 11.3 12.6Z',
  thoughts:
    'M4.6 10.8A3.1 3.1 0 0 1 3.9 4.7A4.3 4.3 0 0 1 12 5A2.9 2.9 0 0 1 11.6 10.8ZM5.4 13.2H5.5M3.4 14.6H3.5',
  expectations: 'M8 2.6L9.6 6.2L13.5 6.6L10.6 9.2L11.4 13L8 11L4.6 13L5.4 9.2L2.5 6.6L6.4 6.2Z',
  questions: 'M5.4 5.8A2.6 2.6 0 1 1 8.7 8.4C8.2 8.6 8 9 8 9.6V10M8 12.7H8.1',
  quotes:
    'M6.6 4.4C4.6 5 3.4 6.6 3.4 9.2V11.4H6.4V8.4H4.6M12.6 4.4C10.6 5 9.4 6.6 9.4 9.2V11.4H12.4V8.4H10.6',
  image:
    'M2.4 3.2H13.6V12.8H2.4ZM2.4 11L6 7.6L9 10.4L10.6 9L13.6 11.6M10.4 5.8A0.7 0.7 0 1 1 10.4 7.2A0.7 0.7 0 1 1 10.4 5.8Z',
  learning: 'M8 3.4L14.4 6.4L8 9.4L1.6 6.4ZM4.4 7.8V11.2C6.4 12.9 9.6 12.9 11.6 11.2V7.8',
  free: 'M3.6 4.4H12.4M3.6 8H12.4M3.6 11.6H9',
  emotion:
    'M8 2.2A5.8 5.8 0 1 1 8 13.8A5.8 5.8 0 1 1 8 2.2ZM5.4 9.4C6.6 11.2 9.4 11.2 10.6 9.4M6 6.4V6.5M10 6.4V6.5',
  findings: 'M8 2.8L14 13.2H2ZM8 6.8V9.6M8 11.4V11.5',
  opportunities: 'M6 11.2C6 9.6 3.8 8.8 3.8 6.2A4.2 4.2 0 1 1 12.2 6.2C12.2 8.8 10 9.6 10 11.2ZM6.4 13.6H9.6',
  metric: 'M2.6 13.4H13.4M4.4 13.4V9.4M8 13.4V5.4M11.6 13.4V7.4',
  process: 'M8 2.6A2.5 2.5 0 1 1 8 7.6A2.5 2.5 0 1 1 8 2.6ZM3.2 13.6C3.4 11 5.2 9.6 8 9.6S12.6 11 12.8 13.6',
  channel: 'M3.2 5.4H12.8M10.2 2.8L12.8 5.4L10.2 8M12.8 10.6H3.2M5.8 8L3.2 10.6L5.8 13.2',
  'channel-web': 'M2 3.4H14V10.8H2ZM5.6 13.4H10.4',
  'channel-shop': 'M3.4 6.4V13.4H12.6V6.4M2.2 6.4L3.6 2.8H12.4L13.8 6.4ZM6.6 13.4V9.6H9.4V13.4',
  'channel-phone':
    'M5.2 2.6L3.2 3.6C2.6 8.4 7.6 13.4 12.4 12.8L13.4 10.8L10.6 9.2L9.2 10.4C7.6 9.6 6.4 8.4 5.6 6.8L6.8 5.4Z',
  'channel-mail': 'M2 3.8H14V12.2H2ZM2 4.4L8 9L14 4.4',
  'channel-chat': 'M2.4 3H13.6V10.6H7.6L4.6 13.4V10.6H2.4Z',
  'channel-app': 'M4.6 1.8H11.4V14.2H4.6ZM7.4 11.9H8.6',
  'channel-social':
    'M8 2.4A1.9 1.9 0 1 1 8 6.2A1.9 1.9 0 1 1 8 2.4ZM3.8 9.8A1.9 1.9 0 1 1 3.8 13.6A1.9 1.9 0 1 1 3.8 9.8ZM12.2 9.8A1.9 1.9 0 1 1 12.2 13.6A1.9 1.9 0 1 1 12.2 9.8ZM7 6L4.8 9.9M9 6L11.2 9.9M5.8 11.8H10.2',
  'channel-post': 'M2.2 5.2L8 2.2L13.8 5.2V11L8 14L2.2 11ZM2.2 5.2L8 8.2L13.8 5.2M8 8.2V14',
  'channel-desk': 'M1.8 8.6H14.2M3.2 8.6V13.4M12.8 8.6V13.4M8 2.4A1.8 1.8 0 1 1 8 6A1.8 1.8 0 1 1 8 2.4Z',
  'channel-other':
    'M8 2.4A5.6 5.6 0 1 1 8 13.6A5.6 5.6 0 1 1 8 2.4ZM2.4 8H13.6M8 2.4C5 5.4 5 10.6 8 13.6C11 10.6 11 5.4 8 2.4',
});

/** The mouth of a face by value (-2 to +2), around the origin, for a face of radius 12; stroked. */
export function mouthOf(value: number): Outline {
  const bend = Math.max(-1, Math.min(1, value / 2)) * 4.2;
  const middle = 4 + bend * 0.55;
  const corner = 4 - bend * 0.45;
  return [
    { kind: 'move', to: [-4.6, corner] },
    { kind: 'corner', corner: [0, middle + bend * 0.45], to: [4.6, corner] },
  ];
}
