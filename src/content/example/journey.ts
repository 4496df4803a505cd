// The example's bones, the same in every language: what stands where, who feels what, and what rests on which evidence.
import type { Card, ChannelIcon, Colour, Finding } from '@/model/types';
import type { LaneKindName } from '@/model/laneKinds';
import type { ExampleContent } from './content.en';

export type KeyOf<T extends keyof ExampleContent> = keyof ExampleContent[T];
export type PhaseKey = KeyOf<'phases'>;
export type StageKey = KeyOf<'stages'>;
export type LaneKey = KeyOf<'lanes'>;
export type PersonaKey = KeyOf<'personas'>;
export type EvidenceKey = KeyOf<'evidence'>;
export type FindingKey = KeyOf<'findings'>;
export type PathKey = KeyOf<'paths'>;
export type CardKey = KeyOf<'cards'> | keyof ExampleContent['target']['cards'];

export const stages: readonly [key: StageKey, colour: Colour, phase: PhaseKey][] = [
  ['need', 'green', 'before'],
  ['choose', 'violet', 'before'],
  ['apply', 'orange', 'opening'],
  ['prove', 'blue', 'opening'],
  ['card', 'rose', 'firstUse'],
  ['pay', 'olive', 'firstUse'],
];

export const channels = [
  { key: 'web', mode: 'online', icon: 'web', colour: 'blue' },
  { key: 'app', mode: 'online', icon: 'app', colour: 'green' },
  { key: 'branch', mode: 'offline', icon: 'shop', colour: 'orange' },
  { key: 'phone', mode: 'offline', icon: 'phone', colour: 'violet' },
  { key: 'post', mode: 'offline', icon: 'post', colour: 'slate' },
] as const satisfies readonly {
  key: KeyOf<'channels'>;
  mode: 'online' | 'offline';
  icon: ChannelIcon;
  colour: Colour;
}[];

/** A folded lane is one line high: for what one looks at when one asks for it. */
export const lanes: readonly { key: LaneKey; kind: LaneKindName; collapsed?: true }[] = [
  { key: 'actions', kind: 'actions' },
  { key: 'web', kind: 'channel' },
  { key: 'app', kind: 'channel' },
  { key: 'branch', kind: 'channel' },
  { key: 'phone', kind: 'channel', collapsed: true },
  { key: 'post', kind: 'channel' },
  { key: 'storyboard', kind: 'image', collapsed: true },
  { key: 'feelings', kind: 'emotion' },
  { key: 'findings', kind: 'findings' },
  { key: 'nps', kind: 'metric' },
  { key: 'opportunities', kind: 'opportunities', collapsed: true },
];

/** A card's place and what it rests on; without evidence it is an assumption. */
export type Place = { key: CardKey; stage: StageKey; lane: LaneKey; evidence: readonly EvidenceKey[] };

const inLane =
  (lane: LaneKey) =>
  (key: CardKey, stage: StageKey, ...evidence: EvidenceKey[]): Place => ({ key, stage, lane, evidence });
const does = inLane('actions');
const web = inLane('web');
const app = inLane('app');
const branch = inLane('branch');
const phone = inLane('phone');
const post = inLane('post');
const scene = inLane('storyboard');

/** What is known of a card beyond its words, where it matters. */
export const facts: Partial<
  Record<CardKey, Pick<Card, 'customerImportance' | 'companyImportance' | 'initiative' | 'tags'>>
> = {
  form: { customerImportance: 4, companyImportance: 5 },
  selfie: { customerImportance: 5, companyImportance: 5, tags: ['identity'] },
  again: { customerImportance: 4, companyImportance: 2, initiative: 'reactive' },
  call: { customerImportance: 3, companyImportance: 2, initiative: 'reactive' },
  setUp: { customerImportance: 3, companyImportance: 4, initiative: 'proactive' },
  payment: { customerImportance: 5, companyImportance: 4, initiative: 'proactive' },
};

export type Feels = {
  persona: PersonaKey;
  at: { stage: StageKey } | { card: CardKey };
  value: number;
  answers?: number;
  evidence?: readonly EvidenceKey[];
};
export type Found = Pick<
  Finding,
  'kind' | 'severity' | 'frequency' | 'people' | 'importance' | 'satisfaction' | 'status'
> & {
  key: FindingKey;
  on: readonly CardKey[];
  personas?: readonly PersonaKey[];
  evidence?: readonly EvidenceKey[];
  /** Days from the day on which the example is opened to that on which it was found. */
  foundIn?: number;
};
export type Walk = { key: PathKey; colour: Colour; hidden?: true; cards: readonly CardKey[] };
export type Journey = {
  cards: readonly Place[];
  feelings: readonly Feels[];
  findings: readonly Found[];
  moments: Record<keyof ExampleContent['moments'], NonNullable<Card['momentOfTruth']>['kind']>;
  paths: readonly Walk[];
};

export const current: Journey = {
  cards: [
    does('rent', 'need', 'interviews'),
    does('compares', 'choose', 'interviews'),
    does('flatmates', 'choose'),
    does('tram', 'apply', 'interviews'),
    does('tries', 'prove', 'interviews', 'funnel'),
    does('rival', 'prove', 'rivals'),
    does('dayOff', 'card', 'staff'),
    does('grant', 'pay'),
    web('search', 'need', 'survey'),
    web('guide', 'need'),
    web('fees', 'choose', 'survey', 'interviews'),
    web('reviews', 'choose', 'rivals'),
    web('form', 'apply', 'survey', 'interviews'),
    app('number', 'apply', 'funnel'),
    app('selfie', 'prove', 'funnel', 'interviews'),
    app('payment', 'pay', 'survey'),
    branch('looksIn', 'need', 'staff'),
    branch('queue', 'apply', 'mystery'),
    branch('again', 'prove', 'mystery', 'interviews'),
    branch('setUp', 'card', 'mystery'),
    phone('call', 'prove', 'tickets'),
    post('cardByPost', 'card', 'survey'),
    scene('sceneRent', 'need', 'interviews'),
    scene('sceneTram', 'apply'),
    scene('sceneSelfie', 'prove', 'interviews'),
    scene('sceneBranch', 'prove'),
    scene('sceneCard', 'card', 'survey'),
  ],
  feelings: [
    { persona: 'anna', at: { stage: 'need' }, value: 0.4 },
    { persona: 'anna', at: { card: 'fees' }, value: -0.3, answers: 7, evidence: ['interviews'] },
    { persona: 'anna', at: { card: 'form' }, value: 0.2, answers: 7, evidence: ['survey'] },
    { persona: 'anna', at: { card: 'selfie' }, value: -1.6, answers: 7, evidence: ['survey', 'interviews'] },
    { persona: 'anna', at: { card: 'cardByPost' }, value: -0.8, answers: 7, evidence: ['survey'] },
    { persona: 'anna', at: { card: 'payment' }, value: 1.1, answers: 7, evidence: ['survey'] },
    { persona: 'viktor', at: { stage: 'need' }, value: -0.2 },
    { persona: 'viktor', at: { stage: 'choose' }, value: -0.6 },
    { persona: 'viktor', at: { stage: 'apply' }, value: -0.4 },
    { persona: 'viktor', at: { card: 'again' }, value: -0.9, answers: 5, evidence: ['mystery'] },
    { persona: 'viktor', at: { card: 'setUp' }, value: 0.3, evidence: ['staff'] },
    { persona: 'viktor', at: { stage: 'pay' }, value: -0.7 },
  ],
  findings: [
    {
      key: 'selfie',
      kind: 'barrier',
      severity: 5,
      frequency: 4,
      people: { count: 7, of: 12 },
      status: 'inWork',
      on: ['selfie'],
      personas: ['anna'],
      evidence: ['funnel', 'interviews', 'tickets'],
      foundIn: -104,
      importance: { hits: 214, n: 260 },
      satisfaction: { hits: 58, n: 260 },
    },
    {
      key: 'twice',
      kind: 'barrier',
      severity: 4,
      frequency: 4,
      people: { count: 8, of: 12 },
      status: 'inWork',
      on: ['again'],
      personas: ['viktor'],
      evidence: ['mystery', 'interviews', 'tickets'],
      foundIn: -96,
      importance: { hits: 178, n: 260 },
      satisfaction: { hits: 61, n: 260 },
    },
    {
      key: 'howLong',
      kind: 'pain',
      severity: 3,
      frequency: 5,
      people: { count: 11, of: 12 },
      status: 'open',
      on: ['call'],
      evidence: ['tickets', 'survey'],
      foundIn: -110,
      importance: { hits: 205, n: 260 },
      satisfaction: { hits: 42, n: 260 },
    },
    {
      key: 'courier',
      kind: 'barrier',
      severity: 4,
      frequency: 3,
      people: { count: 5, of: 12 },
      status: 'open',
      on: ['cardByPost'],
      evidence: ['survey', 'mystery'],
      foundIn: -40,
      importance: { hits: 112, n: 180 },
      satisfaction: { hits: 70, n: 180 },
    },
    {
      key: 'fees',
      kind: 'pain',
      severity: 3,
      frequency: 4,
      people: { count: 8, of: 12 },
      status: 'inWork',
      on: ['fees'],
      evidence: ['survey'],
      foundIn: -50,
      importance: { hits: 98, n: 160 },
      satisfaction: { hits: 61, n: 160 },
    },
    {
      key: 'form',
      kind: 'pain',
      severity: 4,
      frequency: 3,
      people: { count: 5, of: 12 },
      status: 'inWork',
      on: ['form'],
      personas: ['anna'],
      evidence: ['survey', 'interviews', 'funnel'],
      foundIn: -77,
      importance: { hits: 190, n: 240 },
      satisfaction: { hits: 110, n: 240 },
    },
    {
      key: 'address',
      kind: 'barrier',
      severity: 5,
      frequency: 2,
      status: 'open',
      on: ['form'],
      personas: ['anna'],
      evidence: ['staff'],
      foundIn: -29,
    },
    {
      key: 'waits',
      kind: 'pain',
      severity: 3,
      frequency: 3,
      people: { count: 4, of: 8 },
      status: 'open',
      on: ['queue'],
      personas: ['viktor'],
      evidence: ['mystery', 'survey'],
      foundIn: -21,
    },
    {
      key: 'pin',
      kind: 'pain',
      severity: 2,
      frequency: 4,
      status: 'open',
      on: ['cardByPost'],
      foundIn: -52,
    },
    {
      key: 'declined',
      kind: 'pain',
      severity: 4,
      frequency: 2,
      status: 'open',
      on: ['payment'],
      evidence: ['staff'],
      foundIn: -29,
    },
    {
      key: 'number',
      kind: 'delight',
      severity: 4,
      frequency: 4,
      on: ['number'],
      evidence: ['interviews', 'survey', 'funnel'],
      foundIn: -70,
    },
    {
      key: 'push',
      kind: 'delight',
      severity: 3,
      frequency: 4,
      on: ['payment'],
      personas: ['anna'],
      evidence: ['survey', 'funnel'],
      foundIn: -45,
    },
    {
      key: 'adviser',
      kind: 'delight',
      severity: 4,
      frequency: 2,
      on: ['setUp'],
      personas: ['viktor'],
      evidence: ['mystery', 'survey'],
      foundIn: -20,
    },
  ],
  moments: { selfie: 'first', payment: 'second' },
  paths: [
    {
      key: 'usual',
      colour: 'teal',
      cards: ['search', 'fees', 'form', 'number', 'selfie', 'cardByPost', 'payment'],
    },
    {
      key: 'branch',
      colour: 'slate',
      hidden: true,
      cards: ['looksIn', 'queue', 'again', 'call', 'again', 'setUp', 'payment'],
    },
  ],
};

const gone: readonly CardKey[] = ['tries', 'rival', 'again', 'call'];
/** What the target keeps, in its words of today or in new ones. What is new or changed is still a plan. */
const kept = current.cards.filter(({ key }) => !gone.includes(key) && key !== 'setUp');
const found = (key: FindingKey, change: Partial<Found> = {}): Found => {
  const today = current.findings.find((finding) => finding.key === key);
  if (!today) throw new Error(`there is no finding ${key} today`);
  return { ...today, ...change };
};
/** One that the target makes lighter: how much, is hoped; who had it and what proved it is known of today alone. */
function planned(key: FindingKey, change: Partial<Found>): Found {
  const { people: _, evidence: __, ...rest } = found(key);
  return { ...rest, ...change };
}

/** What the target resolves: by which touchpoints, of the target or of those that it takes away. */
export const resolved: Partial<Record<FindingKey, readonly CardKey[]>> = {
  twice: ['again'],
  howLong: ['date', 'call'],
  fees: ['fees'],
  form: ['form'],
  address: ['uniLetter'],
  pin: ['pin'],
};

export const target: Journey = {
  cards: [
    ...kept,
    web('uniLetter', 'apply'),
    app('date', 'prove'),
    app('pin', 'card'),
    // The adviser does it at the same table, before anybody has gone home.
    branch('setUp', 'apply', 'mystery'),
  ],
  feelings: [
    { persona: 'anna', at: { stage: 'need' }, value: 0.4 },
    { persona: 'anna', at: { card: 'fees' }, value: 0.6 },
    { persona: 'anna', at: { card: 'form' }, value: 1 },
    { persona: 'anna', at: { card: 'selfie' }, value: 0.5 },
    { persona: 'anna', at: { card: 'cardByPost' }, value: -0.2 },
    { persona: 'anna', at: { card: 'payment' }, value: 1.3 },
    { persona: 'viktor', at: { stage: 'need' }, value: -0.2 },
    { persona: 'viktor', at: { stage: 'choose' }, value: 0 },
    { persona: 'viktor', at: { stage: 'apply' }, value: 0.6 },
    { persona: 'viktor', at: { stage: 'prove' }, value: 0.4 },
    { persona: 'viktor', at: { stage: 'card' }, value: 0.1 },
    { persona: 'viktor', at: { stage: 'pay' }, value: -0.5 },
  ],
  findings: [
    planned('selfie', { severity: 4, frequency: 2, status: 'open' }),
    found('twice'),
    found('howLong'),
    found('courier'),
    found('fees'),
    found('form'),
    found('address'),
    planned('waits', { frequency: 2 }),
    found('pin'),
    found('declined'),
    {
      key: 'noApp',
      kind: 'pain',
      severity: 3,
      frequency: 2,
      status: 'open',
      on: ['pin'],
      personas: ['viktor'],
    },
    found('number'),
    found('push'),
    found('adviser'),
  ],
  moments: { selfie: 'first', payment: 'second' },
  paths: [
    {
      key: 'usual',
      colour: 'teal',
      cards: ['search', 'fees', 'form', 'number', 'selfie', 'date', 'cardByPost', 'payment'],
    },
    {
      key: 'branch',
      colour: 'slate',
      hidden: true,
      cards: ['looksIn', 'queue', 'setUp', 'cardByPost', 'payment'],
    },
  ],
};
