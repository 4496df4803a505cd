// Lane kinds as data: what a lane holds and how it looks. New kinds are rows here, not branches elsewhere.

type LaneContentRow = {
  /** Cards may stand in the lane: people write into it. */
  takesCards: boolean;
  /** Each card is a picture first, with its text as a caption below. */
  pictured?: boolean;
  /** The table of what a lane gathers from the whole map; nobody writes into such a lane. */
  gathers?: string;
  /** It gathers something else for each lane: several may stand on one map. */
  several?: boolean;
};

/**
 * What lanes hold. How each is laid out is said in `layout/lanes`, how it shows in `views/table/laneCells.tsx`. Nobody
 * else asks for a `laneContent`, but for what may be done with the lane: `tests/architecture.test.ts` looks for the name.
 */
const laneContents = {
  /** cards that people write */
  cards: { takesCards: true },
  /** the journey as a storyboard: cards that are pictures with a caption */
  pictures: { takesCards: true, pictured: true },
  /** the personas' curves */
  emotion: { takesCards: false, gathers: 'feelings' },
  /** what hangs on the touchpoints of a stage */
  findings: { takesCards: false, gathers: 'findings' },
  /** what is proposed for a stage, or against findings on its touchpoints */
  strategies: { takesCards: false, gathers: 'strategies' },
  /** one value of the lane's metric for each stage */
  metric: { takesCards: false, gathers: 'measurements', several: true },
} as const satisfies Record<string, LaneContentRow>;

export type LaneContent = keyof typeof laneContents;

export type LaneKind = {
  kind: string;
  /** What the lane holds: a row of `laneContents`. */
  laneContent: LaneContent;
  /** Cards of the lane are contacts of customer and company: they carry findings, feelings and path steps. */
  touchpoints: boolean;
  /** The mark colour of its cards, a name of the palette. */
  tone: 'note' | 'channel' | 'emotion' | 'finding' | 'process' | 'olive' | 'teal';
  icon:
    | 'channel'
    | 'actions'
    | 'thoughts'
    | 'expectations'
    | 'questions'
    | 'quotes'
    | 'image'
    | 'learning'
    | 'free'
    | 'emotion'
    | 'findings'
    | 'opportunities'
    | 'metric'
    | 'process';
};

export const laneKinds = [
  { kind: 'channel', laneContent: 'cards', touchpoints: true, tone: 'channel', icon: 'channel' },
  { kind: 'actions', laneContent: 'cards', touchpoints: false, tone: 'note', icon: 'actions' },
  { kind: 'thoughts', laneContent: 'cards', touchpoints: false, tone: 'note', icon: 'thoughts' },
  { kind: 'expectations', laneContent: 'cards', touchpoints: false, tone: 'note', icon: 'expectations' },
  { kind: 'questions', laneContent: 'cards', touchpoints: false, tone: 'note', icon: 'questions' },
  { kind: 'quotes', laneContent: 'cards', touchpoints: false, tone: 'note', icon: 'quotes' },
  { kind: 'image', laneContent: 'pictures', touchpoints: false, tone: 'note', icon: 'image' },
  { kind: 'learning', laneContent: 'cards', touchpoints: false, tone: 'note', icon: 'learning' },
  { kind: 'emotion', laneContent: 'emotion', touchpoints: false, tone: 'emotion', icon: 'emotion' },
  { kind: 'findings', laneContent: 'findings', touchpoints: false, tone: 'finding', icon: 'findings' },
  {
    kind: 'opportunities',
    laneContent: 'strategies',
    touchpoints: false,
    tone: 'olive',
    icon: 'opportunities',
  },
  { kind: 'metric', laneContent: 'metric', touchpoints: false, tone: 'teal', icon: 'metric' },
  { kind: 'frontstage', laneContent: 'cards', touchpoints: true, tone: 'process', icon: 'process' },
  { kind: 'backstage', laneContent: 'cards', touchpoints: false, tone: 'process', icon: 'process' },
  { kind: 'support', laneContent: 'cards', touchpoints: false, tone: 'process', icon: 'process' },
  { kind: 'free', laneContent: 'cards', touchpoints: false, tone: 'note', icon: 'free' },
] as const satisfies readonly LaneKind[];

type Row = (typeof laneKinds)[number];
export type LaneKindName = Row['kind'];

type Contents = (typeof laneContents)[LaneContent];
export type GatheredTable = Extract<Contents, { gathers: string }>['gathers'];

type CardContent = {
  [C in LaneContent]: (typeof laneContents)[C]['takesCards'] extends true ? C : never;
}[LaneContent];
/** The kinds of lanes into which cards may be put. */
export type CardLaneKind = Extract<Row, { laneContent: CardContent }>['kind'];

const byName = new Map<string, LaneKind>(laneKinds.map((row) => [row.kind, row]));
const unknown: LaneKind = {
  kind: 'free',
  laneContent: 'cards',
  touchpoints: false,
  tone: 'note',
  icon: 'free',
};

/** The row of a kind. A kind of a later version reads as free notes, so that its cards stay visible. */
export function laneKind(kind: string): LaneKind {
  return byName.get(kind) ?? unknown;
}

/** A lane, as far as its kind says what it holds. */
type OfKind = { kind: string };

/** Whether cards may be put into a lane. */
export const takesCards = ({ kind }: OfKind): boolean => laneContents[laneKind(kind).laneContent].takesCards;

/** The table whose records a lane gathers from the whole map; undefined for a lane that people write into. */
export function gatheredTable({ kind }: OfKind): GatheredTable | undefined {
  const row = laneContents[laneKind(kind).laneContent];
  return 'gathers' in row ? row.gathers : undefined;
}

/** Whether a map has the lane once at most, so that its kind is enough to know it by. */
export function standsOnce({ kind }: OfKind): boolean {
  const row = laneContents[laneKind(kind).laneContent];
  return !row.takesCards && !('several' in row);
}

/** Whether the cards of a lane are pictures with a caption. */
export function holdsPictures({ kind }: OfKind): boolean {
  const row = laneContents[laneKind(kind).laneContent];
  return 'pictured' in row && row.pictured;
}

/** Whether a lane shows one value of a metric for each stage. */
export const holdsValues = (lane: OfKind): boolean => gatheredTable(lane) === 'measurements';

export const cardLaneKinds: readonly CardLaneKind[] = laneKinds.flatMap(({ kind }) =>
  isCardLaneKind(kind) ? [kind] : [],
);

function isCardLaneKind(kind: LaneKindName): kind is CardLaneKind {
  return takesCards({ kind });
}
