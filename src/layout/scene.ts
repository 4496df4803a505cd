// The scene: what a map looks like, in map units, with the id of the record each part shows. No colours, only their names.
// The origin is the top left corner of the first cell. The stage header lies above (negative y), the lane rail to the left (negative x).
import type { Id } from '@/model/id';
import type { LaneKind } from '@/model/laneKinds';
import type { Card, Colour, Feeling, Finding, Lane, Persona, Stage } from '@/model/types';

/** A mark on a card: a finding's kind, or a moment of truth. `label` is already in the reader's language. */
export type Mark = {
  kind: 'pain' | 'barrier' | 'delight' | 'moment';
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
};

/** A card or a derived finding in a cell. x and y count from the cell's corner, so that a row may move without touching its items. */
export type Item = {
  id: Id;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
  marks: readonly Mark[];
} & (
  | { kind: 'card'; card: Card; researched: boolean }
  | { kind: 'finding'; finding: Finding; weight: number | undefined }
);

/** One stage in one lane. The same object as long as nothing in it changes. */
export type Cell = { key: string; stageId: Id; laneId: Id; items: readonly Item[]; height: number };

export type Column = {
  stage: Stage;
  index: number;
  x: number;
  width: number;
  colour: Colour;
  lines: readonly string[];
};

/** A point of a curve; x and y in scene units. `peak` marks the highest, lowest and last of its curve. */
export type CurvePoint = {
  feeling: Feeling;
  x: number;
  y: number;
  peak?: 'highest' | 'lowest' | 'last';
  sourced: boolean;
};
/** A run of the curve without a gap: SVG path data in scene units; dashed where it rests on assumptions. */
export type CurveRun = { d: string; area: string; dashed: boolean; points: readonly CurvePoint[] };
export type Curve = {
  persona: Persona;
  lead: boolean;
  runs: readonly CurveRun[];
  points: readonly CurvePoint[];
};

export type Row = {
  lane: Lane;
  kind: LaneKind;
  index: number;
  y: number;
  height: number;
  /** By column. Empty for the emotion lane. */
  cells: readonly Cell[];
  /** Lane name and its small second line, broken to the rail's width. */
  lines: readonly string[];
  note?: string;
  /** Only for the emotion lane; y of a value: `y + height / 2 - value * unit`. */
  emotion?: { curves: readonly Curve[]; unit: number; zeroY: number };
};

export type Scene = {
  mapId: Id;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Size of the cells' area, without rail and header. */
  width: number;
  height: number;
  railWidth: number;
  headerHeight: number;
};

/** Words that the scene writes itself, in the reader's language. */
export type SceneWords = Record<
  'pain' | 'barrier' | 'delight' | 'moment' | 'highest' | 'lowest' | 'last',
  string
>;

/** Width of a text in map units; `font` is a name of the type scale. */
export type MeasureText = (text: string, font: FontName) => number;
export type FontName = 'card' | 'mark' | 'stage' | 'stageNote' | 'lane' | 'laneNote' | 'title';
