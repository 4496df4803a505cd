// Lane kinds as data: what a lane holds and how it is laid out. New kinds are rows here, not branches elsewhere.

export type LaneContent =
  /** cards that people write */
  | 'cards'
  /** the personas' curves */
  | 'emotion'
  /** gathered from elsewhere; nobody writes into it */
  | 'derived';

export type LaneKind = {
  kind: string;
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
  { kind: 'findings', content: 'derived', touchpoints: false, tone: 'finding', icon: 'findings' },
  { kind: 'frontstage', content: 'cards', touchpoints: true, tone: 'process', icon: 'process' },
  { kind: 'backstage', content: 'cards', touchpoints: false, tone: 'process', icon: 'process' },
  { kind: 'support', content: 'cards', touchpoints: false, tone: 'process', icon: 'process' },
  { kind: 'free', content: 'cards', touchpoints: false, tone: 'note', icon: 'free' },
] as const satisfies readonly LaneKind[];

export type LaneKindName = (typeof laneKinds)[number]['kind'];

const byName = new Map<string, LaneKind>(laneKinds.map((row) => [row.kind, row]));
const unknown: LaneKind = { kind: 'free', content: 'cards', touchpoints: false, tone: 'note', icon: 'free' };

/** The row of a kind. A kind of a later version reads as free notes, so that its cards stay visible. */
export function laneKind(kind: string): LaneKind {
  return byName.get(kind) ?? unknown;
}
