// The overlay: two maps as one picture, in which the second stands, with room for what only the first one had.
import type { DifferenceKind } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import type { Noun } from '@/model/records/recordKind';
import type { AlignedScenes } from './alignScenes';
import type { Route } from './route';
import type { Box, Item, Scene } from './scene';

/** A difference as a person counts it: all that differs of one record. */
export type OverlayDifference = {
  key: string;
  of: Exclude<Noun, 'link'>;
  kinds: readonly DifferenceKind[];
  fromId?: Id;
  toId?: Id;
  /** Where it stands in either map. */
  from?: { stageId?: Id; laneId?: Id };
  to?: { stageId?: Id; laneId?: Id };
};

/** Good and bad news, a move, any other change, and what is only told: its colour, always beside a sign and words. */
export type OverlayTone = 'good' | 'bad' | 'barrier' | 'moved' | 'changed' | 'told';

/** A few words on a thing, behind a sign that is drawn as a character. */
export type OverlayNote = { tone: OverlayTone; sign: string; text: string };
/** A note with its place, counted from the corner of what it stands on. */
export type PlacedNote = Box & Omit<OverlayNote, 'text'> & { lines: readonly string[] };

/** What is said of each difference. No thing says more than two lines. */
export type OverlayWords<Row extends OverlayDifference> = {
  /** Where it stands, has come or has changed. */
  here: (row: Row) => readonly OverlayNote[];
  /** Where the first map had it. */
  away: (row: Row) => readonly OverlayNote[];
  /** Of a finding of the second map, whether it differs or not. */
  finding: (id: Id) => readonly OverlayNote[];
  /** On what only stands somewhere else, because what it belongs to moved. */
  elsewhere: readonly OverlayNote[];
  /** What it is called, for what has no place on the map. */
  title: (row: Row) => string;
};

/** How an item looks that is not as it was. */
export type OverlayFace = {
  /**
   * `here`: it came, came here or changed. `away`: a ghost, it stood here on the first map. `told`: it stays, and
   * something is said of it.
   */
  look: 'here' | 'away' | 'told';
  tone: OverlayTone;
  notes: readonly PlacedNote[];
  /** The widths of a ghost's lines, which are struck out; absent where it only went elsewhere. */
  struck?: readonly number[];
  /** The difference that it shows; absent where it follows from others. */
  key?: string;
};

/** The head of a stage or a lane that is not as it was, by its place in the merged order. */
export type HeadFace = Pick<OverlayFace, 'tone' | 'notes'> & { look: 'here' | 'away'; key?: string };

/** Where a difference is drawn. Each has one mark. */
export type OverlayMark = {
  key: string;
  tone: OverlayTone;
  /** Round marks surround a point of a curve, columns and bands a stage or lane; what has no place stands at the foot. */
  shape: 'card' | 'point' | 'column' | 'band' | 'foot';
  box: Box;
  /** The ghost of what moved. */
  ghost?: Box;
  /** The way from the ghost, around the cards; in scene units. */
  arrow?: Route & { y: number };
  /** A finding stands in each stage that it hangs on. */
  others?: readonly Box[];
};

/** What concerns no place of the map: boxes below its last lane. */
export type FootBox = Box & {
  key: string;
  lines: readonly string[];
  tone: OverlayTone;
  notes: readonly PlacedNote[];
};

export type OverlayScene = AlignedScenes & {
  /** All of both: what the second map has, and ghosts. `from` and `to` are the maps alone, each thing at the same place. */
  scene: Scene;
  faces: ReadonlyMap<Item, OverlayFace>;
  columnFaces: ReadonlyMap<number, HeadFace>;
  rowFaces: ReadonlyMap<number, HeadFace>;
  /** Stage by stage, each from top to bottom, and at last those of the foot. */
  marks: readonly OverlayMark[];
  foot: readonly FootBox[];
};

/** The mark of a difference. */
export function markOf({ marks }: Pick<OverlayScene, 'marks'>, key: string): OverlayMark | undefined {
  let byKey = indexed.get(marks);
  if (!byKey) indexed.set(marks, (byKey = new Map(marks.map((mark) => [mark.key, mark]))));
  return byKey.get(key);
}
const indexed = new WeakMap<readonly OverlayMark[], ReadonlyMap<string, OverlayMark>>();
