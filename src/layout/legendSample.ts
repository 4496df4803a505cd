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
  /** `colour`: the lead's, or which of the others. */
  | { kind: 'curve'; colour: 'lead' | number; dashed: boolean }
  | { kind: 'path'; colour: Colour };

export type LegendEntry = { sample: LegendSample; label: string };
