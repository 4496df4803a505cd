// What a legend shows beside its words: the very shapes that stand on the map.
import type { HeatLevel } from '@/analysis/heat';
import type { Colour, EvidenceLevel } from '@/model/types';
import type { MarkKind } from './scene';

export type LegendSample =
  | { kind: 'mark'; mark: MarkKind }
  | { kind: 'severity' }
  | { kind: 'goal' }
  | { kind: 'heat'; level: HeatLevel }
  | { kind: 'evidence'; level: EvidenceLevel }
  /** A line as its curve has it, with the point by which it is told from the others. */
  | { kind: 'curve'; lead: boolean; index: number; point: boolean; dashed: boolean }
  | { kind: 'path'; colour: Colour; width?: number };

export type LegendEntry = { sample: LegendSample; label: string };
