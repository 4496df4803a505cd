// The signs of findings where they stand in words: the character of each kind, and the tone that gives it the colour it has on a map.
import type { OverlayTone } from '@/layout/overlay';
import type { FindingKind } from '@/model/types';

export const FINDING_SIGNS: Readonly<Record<FindingKind, { sign: string; tone: OverlayTone }>> = {
  pain: { sign: '\u25b2', tone: 'bad' },
  barrier: { sign: '\u25a0', tone: 'barrier' },
  delight: { sign: '\u25cf', tone: 'good' },
};
