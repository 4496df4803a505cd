// The example's bones, the same in every language: what stands where, who feels what, and what rests on which evidence.
import type { ChannelIcon, Colour, FindingKind } from '@/model/types';
import type { LaneKindName } from '@/model/laneKinds';
import type { ExampleContent } from './content.en';

export type KeyOf<T extends keyof ExampleContent> = keyof ExampleContent[T];
export type StageKey = KeyOf<'stages'>;
export type LaneKey = KeyOf<'lanes'>;
export type PersonaKey = KeyOf<'personas'>;
export type EvidenceKey = KeyOf<'evidence'>;
export type FindingKey = KeyOf<'findings'>;
export type CardKey = KeyOf<'cards'> | keyof ExampleContent['target']['cards'];

export const stages: readonly [key: StageKey, colour: Colour][] = [
  ['need', 'green'],
  ['compare', 'violet'],
  ['buy', 'orange'],
  ['receive', 'blue'],
  ['use', 'rose'],
  ['recommend', 'olive'],
];

export const channels = [
  { key: 'web', mode: 'online', icon: 'web' },
  { key: 'shop', mode: 'offline', icon: 'shop' },
  { key: 'chat', mode: 'online', icon: 'chat' },
] as const satisfies readonly { key: KeyOf<'channels'>; mode: 'online' | 'offline'; icon: ChannelIcon }[];

export const lanes: readonly [key: LaneKey, kind: LaneKindName][] = [
  ['actions', 'actions'],
  ['web', 'channel'],
  ['shop', 'channel'],
  ['chat', 'channel'],
  ['feelings', 'emotion'],
  ['thoughts', 'thoughts'],
  ['findings', 'findings'],
  ['backstage', 'backstage'],
];

/** A card's place and what it rests on; without evidence it is an assumption. */
export type Place = { key: CardKey; stage: StageKey; lane: LaneKey; evidence: readonly EvidenceKey[] };

const inLane =
  (lane: LaneKey) =>
  (key: CardKey, stage: StageKey, ...evidence: EvidenceKey[]): Place => ({ key, stage, lane, evidence });
const does = inLane('actions');
const thinks = inLane('thoughts');
const web = inLane('web');
const shop = inLane('shop');
const chat = inLane('chat');
const behind = inLane('backstage');

export type Feels = {
  persona: PersonaKey;
  at: { stage: StageKey } | { card: CardKey };
  value: number;
  answers?: number;
  evidence?: readonly EvidenceKey[];
};
export type Found = {
  key: FindingKey;
  kind: FindingKind;
  severity?: number;
  frequency?: number;
  on: readonly CardKey[];
  evidence?: readonly EvidenceKey[];
};
export type Step = readonly [from: CardKey, to: CardKey];
export type Journey = {
  cards: readonly Place[];
  feelings: readonly Feels[];
  findings: readonly Found[];
  moments: readonly (keyof ExampleContent['moments'])[];
  steps: readonly Step[];
};

export const current: Journey = {
  cards: [
    does('knees', 'need', 'interviews'),
    does('tests', 'compare', 'interviews'),
    does('friend', 'compare'),
    does('twoPairs', 'buy', 'analytics'),
    does('tracks', 'receive', 'interviews'),
    does('runs', 'use'),
    does('choosesReturn', 'use', 'interviews'),
    does('tellsClub', 'recommend', 'interviews'),
    thinks('isItMe', 'need', 'interviews'),
    thinks('whichSize', 'compare', 'interviews', 'tickets'),
    thinks('andDelivery', 'buy', 'interviews'),
    thinks('bySaturday', 'receive'),
    thinks('moneyBack', 'use', 'tickets'),
    thinks('goodShoes', 'recommend', 'survey'),
    web('search', 'need', 'analytics'),
    web('guide', 'need', 'analytics'),
    web('filters', 'compare', 'analytics', 'interviews', 'survey'),
    web('reviews', 'compare', 'interviews'),
    web('deliveryPrice', 'buy', 'analytics', 'survey'),
    web('pays', 'buy', 'analytics'),
    web('returnForm', 'use', 'tickets'),
    web('reviewMail', 'recommend', 'survey'),
    shop('looksIn', 'need', 'mystery'),
    shop('stride', 'compare', 'mystery', 'advisers', 'survey'),
    shop('shopPrice', 'buy'),
    shop('pickUp', 'receive', 'mystery'),
    shop('returnDesk', 'use', 'mystery', 'tickets'),
    shop('bringsFriend', 'recommend', 'advisers'),
    chat('botLink', 'compare', 'tickets'),
    chat('code', 'buy', 'tickets'),
    chat('parcel', 'receive', 'survey'),
    chat('waits', 'use', 'tickets'),
    chat('washing', 'use', 'tickets'),
    chat('clubRun', 'recommend'),
    behind('ads', 'need'),
    behind('stockFeed', 'compare', 'advisers'),
    behind('rota', 'compare', 'advisers'),
    behind('tariffs', 'buy', 'analytics'),
    behind('payments', 'buy'),
    behind('courier', 'receive'),
    behind('returnsTeam', 'use', 'advisers'),
    behind('chatTeam', 'use', 'tickets'),
    behind('mailing', 'recommend'),
    behind('clubTeam', 'recommend'),
    behind('crm', 'receive', 'advisers'),
  ],
  feelings: [
    { persona: 'olga', at: { stage: 'need' }, value: 0.1, answers: 61, evidence: ['survey'] },
    { persona: 'olga', at: { card: 'filters' }, value: -1.6, answers: 48, evidence: ['survey', 'analytics'] },
    { persona: 'olga', at: { card: 'stride' }, value: 1.5, answers: 22, evidence: ['survey', 'mystery'] },
    { persona: 'olga', at: { card: 'deliveryPrice' }, value: -0.9, answers: 48, evidence: ['survey'] },
    { persona: 'olga', at: { card: 'parcel' }, value: 1.1, answers: 37, evidence: ['survey'] },
    {
      persona: 'olga',
      at: { card: 'returnDesk' },
      value: -1.8,
      answers: 19,
      evidence: ['survey', 'mystery'],
    },
    { persona: 'olga', at: { stage: 'recommend' }, value: 0.2, answers: 31, evidence: ['survey'] },
    { persona: 'mark', at: { stage: 'need' }, value: -0.4 },
    { persona: 'mark', at: { stage: 'compare' }, value: 0.6 },
    { persona: 'mark', at: { stage: 'buy' }, value: 0.3 },
    { persona: 'mark', at: { card: 'pickUp' }, value: 0.9, answers: 8, evidence: ['mystery'] },
    { persona: 'mark', at: { stage: 'recommend' }, value: 0.5 },
  ],
  findings: [
    { key: 'nobodyFree', kind: 'pain', severity: 3, frequency: 2, on: ['looksIn'], evidence: ['mystery'] },
    {
      key: 'sizeUnknown',
      kind: 'pain',
      severity: 4,
      frequency: 4,
      on: ['filters', 'reviews', 'botLink'],
      evidence: ['analytics', 'interviews', 'survey'],
    },
    {
      key: 'film',
      kind: 'delight',
      severity: 4,
      frequency: 2,
      on: ['stride', 'bringsFriend'],
      evidence: ['survey'],
    },
    {
      key: 'priceLast',
      kind: 'barrier',
      severity: 5,
      frequency: 4,
      on: ['deliveryPrice'],
      evidence: ['analytics'],
    },
    { key: 'twoPrices', kind: 'pain', severity: 3, on: ['shopPrice'] },
    { key: 'knowsWhere', kind: 'delight', severity: 3, frequency: 5, on: ['parcel'], evidence: ['survey'] },
    {
      key: 'receipt',
      kind: 'barrier',
      severity: 4,
      frequency: 3,
      on: ['returnDesk', 'returnForm'],
      evidence: ['mystery', 'tickets'],
    },
    { key: 'waiting', kind: 'pain', severity: 3, frequency: 4, on: ['waits'], evidence: ['tickets'] },
    { key: 'tooEarly', kind: 'pain', severity: 2, frequency: 5, on: ['reviewMail'], evidence: ['survey'] },
  ],
  moments: ['filters', 'returnDesk'],
  steps: [
    ['search', 'filters'],
    // Her size is hidden, so she searches again.
    ['filters', 'search'],
    ['filters', 'stride'],
    ['stride', 'deliveryPrice'],
    ['deliveryPrice', 'parcel'],
    ['parcel', 'waits'],
    ['waits', 'returnDesk'],
    ['returnDesk', 'bringsFriend'],
  ],
};

const gone: readonly CardKey[] = ['filters', 'reviews', 'returnForm', 'returnDesk'];
/** Cards of the target that have not changed keep what they rest on; the rest is still a plan. */
const asToday = current.cards.filter(({ key }) => !gone.includes(key));

export const target: Journey = {
  cards: [
    ...asToday.filter(({ key }) => key !== 'deliveryPrice' && key !== 'washing'),
    web('footPhoto', 'compare'),
    web('deliveryPrice', 'compare'),
    chat('returnLabel', 'use'),
    chat('washing', 'use', 'tickets'),
    chat('birthday', 'recommend'),
  ],
  feelings: [
    { persona: 'olga', at: { stage: 'need' }, value: 0.3 },
    { persona: 'olga', at: { card: 'footPhoto' }, value: 0.8 },
    { persona: 'olga', at: { card: 'stride' }, value: 1.5 },
    { persona: 'olga', at: { card: 'pays' }, value: 0.7 },
    { persona: 'olga', at: { card: 'parcel' }, value: 1.2 },
    { persona: 'olga', at: { card: 'returnLabel' }, value: 0.4 },
    { persona: 'olga', at: { stage: 'recommend' }, value: 1 },
    { persona: 'mark', at: { stage: 'need' }, value: 0.2 },
    { persona: 'mark', at: { stage: 'compare' }, value: 0.8 },
    { persona: 'mark', at: { stage: 'buy' }, value: 0.6 },
    { persona: 'mark', at: { card: 'pickUp' }, value: 1 },
    { persona: 'mark', at: { stage: 'recommend' }, value: 0.8 },
  ],
  findings: [
    { key: 'light', kind: 'pain', severity: 2, frequency: 2, on: ['footPhoto'] },
    {
      key: 'film',
      kind: 'delight',
      severity: 4,
      frequency: 2,
      on: ['stride', 'bringsFriend'],
      evidence: ['survey'],
    },
    { key: 'knowsWhere', kind: 'delight', severity: 3, frequency: 5, on: ['parcel'], evidence: ['survey'] },
    { key: 'waiting', kind: 'pain', severity: 2, frequency: 2, on: ['waits'] },
  ],
  moments: [],
  steps: [
    ['search', 'footPhoto'],
    ['footPhoto', 'stride'],
    ['stride', 'pays'],
    ['pays', 'parcel'],
    ['parcel', 'waits'],
    ['waits', 'returnLabel'],
    ['returnLabel', 'bringsFriend'],
  ],
};
