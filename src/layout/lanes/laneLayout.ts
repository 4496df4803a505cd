// What each content of lanes answers about itself; layout, keyboard and pictures ask these questions and no others.
import type { Id } from '@/model/id';
import type { Supported } from '@/analysis/evidenceLevel';
import type { Card, EvidenceLevel, JourneyMap, Lane, Project } from '@/model/types';
import type { BreakText } from '../breakText';
import type { Bodies } from '../itemBody';
import type { LegendEntry } from '../legendSample';
import type { Column, Figure, Item, LineHeights, MeasureText, SceneWords } from '../scene';

/** A cell that is to be filled. */
export type CellSource = {
  project: Project;
  mapId: Id;
  stageId: Id;
  laneId: Id;
  /** Of the column, in map units. */
  width: number;
  bodies: Bodies;
  /** The level of evidence that the map shows of a record, if it shows any. */
  level: (statement: Supported) => EvidenceLevel | undefined;
  words: SceneWords;
  measure: MeasureText;
  lineHeights: LineHeights;
  /** The line of facts that the map shows of a card; empty where it shows none. */
  facts: (card: Card) => string;
  /** Whether people lose the most time at a touchpoint, as the map shows by its log of contacts. */
  isBottleneck: (card: Card) => boolean;
  /** Whether the map shows the pictures of cards that are no storyboard. */
  pictures: boolean;
};

/** An item that has no place yet: items stand below one another, as wide as the column lets them be. */
export type ItemFace = Omit<Item, 'x' | 'y' | 'width'>;

/** The records that stand in a cell, and the items that show them; a collapsed cell shows their number alone. */
export type CellContent = { records: readonly object[]; faces: () => readonly ItemFace[] };

/** What a figure is drawn from. */
export type FigureSource = {
  project: Project;
  mapId: Id;
  columns: readonly Column[];
  /** All lanes of the map, and among them those that show the figure. */
  lanes: readonly Lane[];
  own: readonly Lane[];
  measure: MeasureText;
  breakText: BreakText;
};

/** What was drawn last, and from what. */
export type FigureBefore<F> = { source: FigureSource; figure: F };

// Methods, so that what draws one kind of figure is a layout of figures: each gets its own back.
export type FigureLayout<F extends Figure> = {
  /** Draws the figure of a map, one for all lanes of this content. What looks as it did is handed on as the same object. */
  draw(now: FigureSource, words: SceneWords, before: FigureBefore<F> | undefined): F;
  /** The same figure in a row of another height, its points moved along: two maps side by side stand on one grid. */
  spread(figure: F, shiftX: (x: number) => number, height: number): F;
  /** What the legend of a picture says about it. */
  legend(figure: F): readonly LegendEntry[];
};

/** A place at which the keyboard stops, as a selection names it. */
export type Stop =
  { kind: 'cards'; ids: readonly Id[] } | { kind: 'finding' | 'strategy'; id: Id; stageId: Id };

/** Where the keyboard stops in a cell, top to bottom: at each item, or once at the cell as a whole. */
type Stops =
  | 'cell'
  | {
      ids: (project: Project, mapId: Id, stageId: Id, laneId: Id) => readonly Id[];
      stop: (id: Id, stageId: Id) => Stop;
    };

export type LaneLayout = {
  /** Fills a cell; absent where the lane has none. */
  cell?: (source: CellSource) => CellContent;
  /**
   * Asked once for each edit: tells of a stage whether its cell may look different although none of the stage's cards
   * has changed. Absent where a cell depends on those alone.
   */
  touched?: (before: Project, now: Project) => (stageId: Id) => boolean;
  /** What runs across the whole row of an open lane. */
  figure?: FigureLayout<Figure>;
  /** How high an open row is at least, in map units, where it is not as high as a row of cards. */
  least?: number;
  /** What is told of a collapsed lane: by each of its cells, and, where the counts are not enough, of all its row. */
  folded?: {
    cell: (source: CellSource, count: number) => string;
    row?: (project: Project, lane: Lane, words: SceneWords) => string;
  };
  /** Absent where the content has keys of its own. */
  stops?: Stops;
  /** The small line under the lane's name where nobody has written one. */
  note?: (project: Project, map: JourneyMap | undefined, words: SceneWords) => string;
};

/** The content of a cell: one item for each of these records. */
export const cellOf = <T extends object>(
  records: readonly T[],
  face: (record: T) => ItemFace,
): CellContent => ({
  records,
  faces: () => records.map(face),
});

/** What a folded cell says that holds so many: nothing where there are none. */
export const countIn =
  (of: 'cards' | 'findings' | 'strategies') =>
  ({ words }: CellSource, count: number): string =>
    count === 0 ? '' : words[of](count);

/** The mark of a level, as an item or a point carries it. */
export const evidenceMark = (level: EvidenceLevel | undefined): { evidence?: EvidenceLevel } =>
  level === undefined ? {} : { evidence: level };
