// Lane kinds as data: what a lane holds and how it looks. New kinds are rows here, not branches elsewhere.

type LaneContentRow = {
  /** Cards may stand in the lane: people write into it. */
  takesCards: boolean;
  /** The table of what a lane gathers from the whole map; nobody writes into such a lane. */
  gathers?: string;
};

/**
 * What lanes hold. How each is laid out is said in `layout/lanes`, how it shows in `views/table/laneCells.tsx`. Nobody
 * else asks which content a lane has, but what may be done with it.
 */
const laneContents = {
  /** cards that people write */
  cards: { takesCards: true },
  /** the personas' curves */
  emotion: { takesCards: false, gathers: 'feelings' },
  /** what hangs on the touchpoints of a stage */
  findings: { takesCards: false, gathers: 'findings' },
} as const satisfies Record<string, LaneContentRow>;

export type LaneContent = keyof typeof laneContents;

export type LaneKind = {
  kind: string;
  /** What the lane holds: a row of `laneContents`. */
  content: LaneContent;
  /** Cards of the lane are contacts of customer and company: they carry findings, feelings and path steps. */
  touchpoints: boolean;
  /** The mark colour of its cards, a name of the palette. */
  tone: 'note' | 'channel' | 'emotion' | 'finding' | 'process';
  icon:
    | 'channel'
    | 'actions'
    | 'thoughts'
    | 'expectations'
    | 'questions'
    | 'quotes'
    | 'learning'
    | 'free'
    | 'emotion'
    | 'findings'
    | 'process';
};

export const laneKinds = [
  { kind: 'channel', content: 'cards', touchpoints: true, tone: 'channel', icon: 'channel' },
  { kind: 'actions', content: 'cards', touchpoints: false, tone: 'note', icon: 'actions' },
  { kind: 'thoughts', content: 'cards', touchpoints: false, tone: 'note', icon: 'thoughts' },
  { kind: 'expectations', content: 'cards', touchpoints: false, tone: 'note', icon: 'expectations' },
  { kind: 'questions', content: 'cards', touchpoints: false, tone: 'note', icon: 'questions' },
  { kind: 'quotes', content: 'cards', touchpoints: false, tone: 'note', icon: 'quotes' },
  { kind: 'learning', content: 'cards', touchpoints: false, tone: 'note', icon: 'learning' },
  { kind: 'emotion', content: 'emotion', touchpoints: false, tone: 'emotion', icon: 'emotion' },
  { kind: 'findings', content: 'findings', touchpoints: false, tone: 'finding', icon: 'findings' },
  { kind: 'frontstage', content: 'cards', touchpoints: true, tone: 'process', icon: 'process' },
  { kind: 'backstage', content: 'cards', touchpoints: false, tone: 'process', icon: 'process' },
  { kind: 'support', content: 'cards', touchpoints: false, tone: 'process', icon: 'process' },
  { kind: 'free', content: 'cards', touchpoints: false, tone: 'note', icon: 'free' },
] as const satisfies readonly LaneKind[];

type Row = (typeof laneKinds)[number];
export type LaneKindName = Row['kind'];

type Contents = (typeof laneContents)[LaneContent];
export type GatheredTable = Extract<Contents, { gathers: string }>['gathers'];

type CardContent = {
  [C in LaneContent]: (typeof laneContents)[C]['takesCards'] extends true ? C : never;
}[LaneContent];
/** The kinds of lanes into which cards may be put. */
export type CardLaneKind = Extract<Row, { content: CardContent }>['kind'];

const byName = new Map<string, LaneKind>(laneKinds.map((row) => [row.kind, row]));
const unknown: LaneKind = { kind: 'free', content: 'cards', touchpoints: false, tone: 'note', icon: 'free' };

/** The row of a kind. A kind of a later version reads as free notes, so that its cards stay visible. */
export function laneKind(kind: string): LaneKind {
  return byName.get(kind) ?? unknown;
}

/** A lane, as far as its kind says what it holds. */
type OfKind = { kind: string };

/** Whether cards may be put into a lane. Into the others nobody writes: they stand once on a map. */
export const takesCards = ({ kind }: OfKind): boolean => laneContents[laneKind(kind).content].takesCards;

/** The table whose records a lane gathers from the whole map; undefined for a lane that people write into. */
export function gatheredTable({ kind }: OfKind): GatheredTable | undefined {
  const row = laneContents[laneKind(kind).content];
  return 'gathers' in row ? row.gathers : undefined;
}

export const cardLaneKinds: readonly CardLaneKind[] = laneKinds.flatMap(({ kind }) =>
  isCardLaneKind(kind) ? [kind] : [],
);

function isCardLaneKind(kind: LaneKindName): kind is CardLaneKind {
  return takesCards({ kind });
}
