// The inside of an item: its lines, marks and height. Kept per record, because most edits touch one.
import type { BreakText } from './breakText';
import { besideText, pictureFace, samePicture, type WantedPicture } from './pictureFrame';
import type {
  LineHeights,
  Mark,
  MarkKind,
  MarkNote,
  MeasureText,
  MostLines,
  PictureFace,
  SceneWords,
  SmallText,
} from './scene';
import { cardWidthIn, SIZES } from './sizes';

/** What an item is, wherever it stands: the same object as long as record, marks and width are. */
export type Body = {
  lines: readonly string[];
  marks: readonly Mark[];
  /** What stands small under the text. */
  note?: SmallText;
  picture?: PictureFace;
  /** Where the text begins below a picture. */
  textTop?: number;
  height: number;
  /** Where five squares begin, if they are asked for. */
  squares?: { x: number; y: number };
};

/** A mark, how often it stands there, and a word beside it: which moment of truth, or how far the work on a finding is. */
export type MarkCount = { kind: MarkKind; count: number; note?: MarkNote | undefined };
/** What stands in an item. A record's text is its own; note, marks and squares may come and go around it. */
export type Content = {
  text: string;
  note?: string | undefined;
  marks: readonly MarkCount[];
  squares?: boolean;
  picture?: WantedPicture | undefined;
};

/** The body of a record in a column of this width (map units). */
export type Bodies = (record: object, content: Content, columnWidth: number) => Body;

const innerWidthIn = (columnWidth: number): number => cardWidthIn(columnWidth) - 2 * SIZES.cardPadX;
const SQUARES_WIDTH = 5 * SIZES.square + 4 * SIZES.squareGap;
const MARKS_ABOVE = 4;
const NOTE_ABOVE = 1;
/** A note is not the card: it never pushes its neighbours out of sight. */
const NOTE_LINES = 4;
/** The word of a mark has one line wherever its card is wide enough. */
const MARK_LINES = 3;
/** How many bodies of one record are remembered: it may stand in several stages, and a stage is stretched by hand. */
const REMEMBERED = 6;

type Known = {
  columnWidth: number;
  note: string | undefined;
  marks: readonly MarkCount[];
  picture: WantedPicture | undefined;
  body: Body;
};

const sameMarks = (a: readonly MarkCount[], b: readonly MarkCount[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(
      ({ kind, count, note }, at) => b[at]?.kind === kind && b[at].count === count && b[at].note === note,
    ));

type BodyOptions = {
  breakText: BreakText;
  measure: MeasureText;
  words: SceneWords;
  lineHeights: LineHeights;
  mostLines: MostLines;
};

/** Makes the bodies of one language and one measure, remembered per record. */
export function createBodies({ breakText, measure, words, lineHeights, mostLines }: BodyOptions): Bodies {
  const maxLines = mostLines(SIZES.maxCardLines);
  const known = new WeakMap<object, Known[]>();

  function marksOf(counted: readonly MarkCount[], top: number, inner: number): Mark[] {
    const room = inner - 2 * SIZES.markPadX - SIZES.markIcon - SIZES.markIconGap;
    let x = SIZES.cardPadX;
    let y = top;
    let bottom = top;
    return counted.map(({ kind, count, note }) => {
      const word = note === undefined ? words[kind] : `${words[kind]}, ${words[note]}`;
      const label = count > 1 ? `${word} ×${count}` : word;
      const lines = breakText(label, 'mark', room, mostLines(MARK_LINES));
      const widest = Math.max(...lines.map((line) => measure(line, 'mark')));
      const width = Math.ceil(widest) + 2 * SIZES.markPadX + SIZES.markIcon + SIZES.markIconGap;
      const height = Math.max(SIZES.markHeight, lines.length * lineHeights.mark);
      if (x > SIZES.cardPadX && x + width > SIZES.cardPadX + inner) {
        x = SIZES.cardPadX;
        y = bottom + MARKS_ABOVE;
      }
      const mark: Mark = { kind, label, lines, x, y, width: Math.min(width, inner), height };
      bottom = Math.max(bottom, y + height);
      x += width + SIZES.markGap;
      return mark;
    });
  }

  function noteOf(note: string | undefined, above: number, inner: number): SmallText | undefined {
    if (note === undefined || note === '') return undefined;
    return { lines: breakText(note, 'laneNote', inner, mostLines(NOTE_LINES)), top: above + NOTE_ABOVE };
  }

  function bodyOf(
    { text, note: small, marks: counted, squares: wanted, picture: shown }: Content,
    columnWidth: number,
  ): Body {
    const inner = innerWidthIn(columnWidth);
    const room = inner - besideText(shown);
    const picture = shown && pictureFace(shown, columnWidth, breakText);
    const above = picture && shown.place === 'above' ? picture.y + picture.height : 0;
    const textTop = above + SIZES.cardPadY;
    const lines = breakText(text, 'card', room, maxLines);
    const textEnd = textTop + lines.length * lineHeights.card;
    const note = noteOf(small, textEnd, room);
    const written = note ? note.top + note.lines.length * lineHeights.laneNote : textEnd;
    const words = Math.max(written, picture ? picture.y + picture.height : 0);
    const marks = marksOf(counted, words + MARKS_ABOVE, inner);
    const last = marks.at(-1);
    let bottom = bottomOf(marks);
    let squares: Body['squares'];
    if (last && wanted) {
      const beside = last.x + last.width + 8;
      const fits = beside + SQUARES_WIDTH <= SIZES.cardPadX + inner;
      squares = fits
        ? { x: beside, y: last.y + (last.height - SIZES.square) / 2 }
        : { x: SIZES.cardPadX, y: last.y + last.height + MARKS_ABOVE };
      if (!fits) bottom = squares.y + SIZES.square + 2;
    }
    const height = bottom === undefined ? words + SIZES.cardPadY : bottom + SIZES.cardPadY + 1;
    return {
      lines,
      marks,
      height,
      ...(note && { note }),
      ...(squares && { squares }),
      ...(picture && { picture }),
      ...(above > 0 && { textTop }),
    };
  }

  return (record, content, columnWidth) => {
    const { note, marks, picture } = content;
    const before = known.get(record);
    const old = before?.find(
      (one) =>
        one.columnWidth === columnWidth &&
        one.note === note &&
        sameMarks(one.marks, marks) &&
        samePicture(one.picture, picture),
    );
    if (old) return old.body;
    const made = { columnWidth, note, marks, picture, body: bodyOf(content, columnWidth) };
    if (before && before.length < REMEMBERED) before.push(made);
    else known.set(record, [made]);
    return made.body;
  };
}

/** Where the lowest mark ends; a mark of two lines may stand beside one of one line. */
const bottomOf = (marks: readonly Mark[]): number | undefined =>
  marks.length === 0 ? undefined : Math.max(...marks.map(({ y, height }) => y + height));
