// The scene: what a map looks like, in map units, with the id of the record each part shows. No colours, only their names.
// The origin is the top left corner of the first cell. The stage header lies above (negative y), the lane rail to the left (negative x).
import type { HeatLevel } from '@/analysis/heat';
import type { Id } from '@/model/id';
import type { LaneKind } from '@/model/laneKinds';
import type {
  ChannelIcon,
  Colour,
  EvidenceLevel,
  Feeling,
  Lane,
  Link,
  Path,
  Persona,
  Phase,
  Stage,
  Strategy,
} from '@/model/types';
import type { Outline } from './outline';
import type { PlainWords } from './plainWords';

export type Box = { x: number; y: number; width: number; height: number };

export type MarkKind = 'pain' | 'barrier' | 'delight' | 'moment' | 'bottleneck';
/** A word that may stand beside the word of a mark. */
export type MarkNote = 'momentZero' | 'momentFirst' | 'momentSecond' | 'momentOwn' | FindingNote;
type FindingNote = 'inWork' | 'solved' | 'dismissed' | 'resolved' | 'reduced';

/** A mark on an item, counted from the item's corner. `label` is already in the reader's language; `lines` are what is drawn. */
export type Mark = Box & { kind: MarkKind; label: string; lines: readonly string[] };

/** Small lines within an item; `top` counts from the item's corner. */
export type SmallText = { lines: readonly string[]; top: number };

/**
 * A picture in its frame, which has its size before the picture is there: it is cut to fill it. Its box counts from the
 * item's corner.
 */
export type PictureFace = Box & {
  /** Of the image; absent where a storyboard has no picture yet. */
  id?: Id;
  radius: number;
  /** What stands in the frame where there is no picture to show, broken to its width; nothing in a small one. */
  lines: readonly string[];
  /** What it is called where it has no caption. */
  unsaid: string;
};

/** A value of a metric. Places of the bar are shares of the item's inner width, `top`s count from the item's corner. */
export type ValueFace = {
  text: string;
  top: number;
  /** What it is to reach, or that nobody has asked; beside the value, or below it where there is no room. */
  small?: SmallText & { end: boolean };
  bar?: { top: number; zero: number; from: number; to: number; target?: number };
  /** Against the goal, where which way is better is known. */
  met?: boolean;
};

/**
 * A card, a finding or whatever else stands in a cell. x and y count from the cell's corner, so that a row may move
 * without touching its items.
 */
export type Item = Box & {
  /** Of the record that it shows, and the record itself: the same object as long as nothing of it changes. */
  id: Id;
  record: object;
  /** What may be written here; absent where nobody writes. A card stands once, a finding in each stage that it hangs on. */
  editable?: 'card' | 'finding' | 'strategy';
  text: string;
  lines: readonly string[];
  marks: readonly Mark[];
  /** The card's own colour mark: that of its bar. */
  colour?: Colour;
  /** How well it is supported; absent where the map shows no marks of it. */
  evidence?: EvidenceLevel;
  /** The colour of its bar, where that is not the lane's. */
  tone?: MarkKind;
  /** A small line under the text, top counted from the item's corner. */
  note?: SmallText;
  picture?: PictureFace;
  /** Where the text begins below a picture, from the item's corner. */
  textTop?: number;
  /** Drawn instead of text: a value of the lane's metric. */
  value?: ValueFace;
  /** Nobody takes hold of it here: it lies flat on the map, without a bar. */
  quiet?: boolean;
  /** A finding that its target resolves: known, and quiet. */
  settled?: boolean;
  /** Five squares for a known severity, so many of them filled; their place counts from the item's corner. */
  squares?: { x: number; y: number; filled: number; kind: MarkKind };
};

/**
 * One stage in one lane. The same object as long as nothing in it changes. A collapsed cell has no items: it says `told`,
 * or its count where that is absent.
 */
export type Cell = {
  key: string;
  stageId: Id;
  laneId: Id;
  items: readonly Item[];
  count: number;
  told?: string;
  height: number;
};

/** What a collapsed cell says; empty where there is nothing in it. */
export const foldedText = ({ count, told }: Cell): string => told ?? (count === 0 ? '' : String(count));

export type Column = {
  stage: Stage;
  index: number;
  x: number;
  width: number;
  colour: Colour;
  /** The stage's name, broken to the column's width. */
  lines: readonly string[];
  /** What was measured there, where the map shows measures. */
  measured?: string;
  /** The duration, and what was measured; a line each, or more. */
  note?: readonly string[];
};

/** A band over neighbouring stages, above their heads. */
export type PhaseBand = { phase: Phase; x: number; width: number; line: string; stageIds: readonly Id[] };

/** What a stage or a lane weighs, as a number and in a word. */
export type HeatMark = { weight: number; level: HeatLevel; word: string };
/** The weight of pain points and barriers: below each stage's head, beside lanes, and as a tint of cells by `heatKey`. */
export type SceneHeat = {
  total: number;
  /** What the band says of itself. */
  label: string;
  /** By column. */
  stages: readonly HeatMark[];
  /** By lane; lanes on which nothing weighs are not in it. */
  rows: ReadonlyMap<Id, HeatMark>;
  cells: ReadonlyMap<string, HeatLevel>;
};

/** A point of a curve; x in scene units, y from the top of its row. `peak` marks the highest, lowest and last of its curve. */
export type CurvePoint = {
  feeling: Feeling;
  x: number;
  y: number;
  peak?: 'highest' | 'lowest' | 'last';
  /** The word of the peak, shown where the curve is in front. */
  label?: string;
  /** Where the word stands clear of the curve: over or under the face, centred. */
  labelSide?: 'above' | 'below';
  /** How well it is supported; absent where the map shows no marks of it. */
  evidence?: EvidenceLevel;
};
/**
 * A stretch of the curve drawn in one manner, y from the top of the row; dashed where it rests on assumptions. A point
 * that stands alone has neither a line nor an area down to zero.
 */
export type CurveRun = { line?: Outline; area?: Outline; dashed: boolean; points: readonly CurvePoint[] };
/** The name at the right end of a curve; `y` is its top, from the top of the row. */
export type CurveName = { lines: readonly string[]; x: number; y: number };
export type Curve = {
  persona: Persona;
  /** In front, unless whoever looks has brought another forward. */
  lead: boolean;
  /** Its place among the personas of the map, the lead first: its shape and its colour beside the others. */
  index: number;
  /** A quiet line without points and name: there are too many curves to tell all of them apart. */
  folded: boolean;
  /** Absent where there is but one curve. */
  name?: CurveName;
  runs: readonly CurveRun[];
  points: readonly CurvePoint[];
};

/** The colour of a lane's accents, a name of the palette. */
export type Accent = 'note' | 'emotion' | 'finding' | 'process' | Colour;
export type LaneIcon = LaneKind['icon'] | `channel-${ChannelIcon}`;

export type Row = {
  lane: Lane;
  index: number;
  y: number;
  height: number;
  collapsed: boolean;
  accent: Accent;
  icon: LaneIcon;
  /** The words of the blueprint's line that runs along its upper edge. */
  line?: string;
  /** By column. Empty where the lane has no cells. */
  cells: readonly Cell[];
  /** Lane name and its small second line, broken to the rail's width; a reader's larger type takes more lines. */
  lines: readonly string[];
  note?: readonly string[];
  /** How many lines both take where the rail is narrow. */
  narrow: { lines: number; note: number };
  /** What runs across the whole row; only of an open lane. */
  figure?: Figure;
};
/** What lanes draw across their row instead of items in its cells, as high as it needs. */
export type Figure = Emotion;
/** The curves of a map; y of a value, from the top of the row: `zeroY - value * unit`. */
export type Emotion = {
  kind: 'curves';
  curves: readonly Curve[];
  height: number;
  unit: number;
  zeroY: number;
};

/**
 * One step of a path, drawn around the cards: a line in scene units, ending in an arrow at (tip). All of it counts
 * from `y`, the top of the highest row that it passes, so that rows may move without drawing it again.
 */
export type PathStep = {
  link: Link;
  y: number;
  line: Outline;
  tip: { x: number; y: number; direction: 'left' | 'right' | 'up' | 'down' };
  label?: { text: string; x: number; y: number };
  /** What the line covers, without its label. */
  box: Box;
};
/** `width`: of the lines, where they are as wide as many people go there. */
export type PathLine = { path: Path; colour: Colour; steps: readonly PathStep[]; width?: number };

/** Where a card is being begun: behind so many others of its cell. */
export type FreePlace = { stageId: Id; laneId: Id; index: number };

export type Scene = {
  mapId: Id;
  columns: readonly Column[];
  /** Left to right; empty where the map has no phases. */
  phases: readonly PhaseBand[];
  /** Absent where it is switched off. */
  heat?: SceneHeat;
  rows: readonly Row[];
  /** The visible paths, in order; below them the arrows of contacts. */
  paths: readonly PathLine[];
  /** Size of the cells' area, without rail and header. */
  width: number;
  height: number;
  railWidth: number;
  /** All of the header: the band of phases, the heads of the stages, the band of heat. */
  headerHeight: number;
  /** How high the lines of its texts are. */
  lineHeights: LineHeights;
};

/** Words that the scene writes itself, in the reader's language. */
export type SceneWords = PlainWords &
  Record<MarkNote, string> & {
    /** How many of what a lane holds stand in a folded cell. */
    cards: (count: number) => string;
    pictures: (count: number) => string;
    findings: (count: number) => string;
    strategies: (count: number) => string;
    /** A value with its unit; `signed` has a plus as well. */
    value: (value: number, unit: string, signed: boolean) => string;
    goal: (value: string) => string;
    range: (from: string, to: string) => string;
    answers: (count: number) => string;
    between: (low: string, high: string) => string;
    /** Of a log of contacts: how many, how long people wait, and that a step is gone so often at least. */
    contacts: (count: number) => string;
    waits: (minutes: number) => string;
    stepsAtLeast: (count: number) => string;
    strategyStatus: Record<NonNullable<Strategy['status']>, string>;
  };
/** Width of a text in map units; `font` is a name of the type scale. */
export type MeasureText = (text: string, font: FontName) => number;
/** How high a line of each font is, in map units. */
export type LineHeights = Readonly<Record<FontName, number>>;
/** How many lines a text may have that has at most `usual` in pictures: more where the reader's type is larger. */
export type MostLines = (usual: number) => number;
export type FontName = 'card' | 'mark' | 'stage' | 'stageNote' | 'lane' | 'laneNote' | 'title';
