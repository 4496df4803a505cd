// Accessible names of what stands on the map: the text first, then where it stands and how it is marked.
import { formatNumber } from '@/i18n/format';
import type { t as translate } from '@/i18n/translate';
import type { Item } from '@/layout/scene';
import type { Card, Colour, EvidenceLevel, Finding, Lane, Stage } from '@/model/types';
import { standingOf } from '@/model/weighs';

export type Named = {
  text: string;
  stage: Pick<Stage, 'name'>;
  lane: Pick<Lane, 'name'>;
  /** Its place in the cell, from 1, and how many stand there. */
  at: number;
  of: number;
  marks: readonly string[];
  /** Its line of facts and its own colour mark. */
  facts?: string | undefined;
  colour?: Colour | undefined;
  severity?: number | undefined;
  /** It shows a picture. */
  pictured?: boolean | undefined;
  /** How well it is supported; absent where the map shows no marks of it. */
  evidence: EvidenceLevel | undefined;
};

/** What is said of a statement that is not wholly researched; nothing of one that is, or where no marks are shown. */
export const levelWord = (level: EvidenceLevel | undefined, t: typeof translate): string =>
  level === 'assumption' ? t('map.assumption') : level === 'partly' ? t('map.partly') : '';

/** What stands at a place of the map; without an item a card that is being begun. */
type Standing = Pick<Named, 'lane' | 'stage' | 'at' | 'of'> & { item: Item | undefined };

/** The name of a card or finding: its text, lane, stage, place, marks. */
export function nameOf(named: Named, t: typeof translate): string {
  const { text, lane, stage, at, of, facts = '', marks, colour, severity, pictured, evidence } = named;
  return [
    text.trim() !== '' ? text : t(pictured ? 'scene.uncaptioned' : 'map.emptyText'),
    lane.name,
    stage.name,
    t('map.placeInCell', { at, of }),
    pictured && text.trim() !== '' ? t('map.withPicture') : '',
    facts,
    ...marks,
    severity === undefined ? '' : t('map.severityOf', { n: severity }),
    levelWord(evidence, t),
    colour ? t('map.markedIn', { colour: t(`map.colour.${colour}`) }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The name of what stands on the canvas. */
export function nameOfShown({ item, ...place }: Standing, t: typeof translate): string {
  if (!item) return t('map.newCard');
  return nameOf(
    {
      ...place,
      text: item.text,
      colour: item.colour,
      marks: [...(item.note?.lines ?? []), ...item.marks.map((mark) => mark.label)],
      severity: item.squares?.filled,
      pictured: item.picture?.id !== undefined,
      evidence: item.evidence,
    },
    t,
  );
}

const momentKinds = {
  zero: 'scene.momentZero',
  first: 'scene.momentFirst',
  second: 'scene.momentSecond',
  own: 'scene.momentOwn',
} as const;
const standings = {
  inWork: 'scene.inWork',
  solved: 'scene.solved',
  dismissed: 'scene.dismissed',
  resolved: 'scene.resolved',
  reduced: 'scene.reduced',
} as const;

/** A moment of truth in words: which one, where that is said. */
export const momentWord = ({ kind }: NonNullable<Card['momentOfTruth']>, t: typeof translate): string =>
  kind ? `${t('scene.moment')}, ${t(momentKinds[kind])}` : t('scene.moment');

/** The kind of a finding in words, and what is said of it (see `standingOf`); one that is open needs no word. */
export function findingWord(finding: Finding, t: typeof translate): string {
  const [kind, standing] = [t(`map.finding.${finding.kind}`), standingOf(finding)];
  return standing === 'open' ? kind : `${kind}, ${t(standings[standing])}`;
}

/** A feeling as a signed number with a true minus and the decimal sign of the language. */
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(value)}`;

const words = [
  'map.feeling.veryBad',
  'map.feeling.bad',
  'map.feeling.neutral',
  'map.feeling.good',
  'map.feeling.veryGood',
] as const;

/** The word of a feeling, -2 to +2, rounded to the nearest whole. */
export function feelingWord(value: number, t: typeof translate): string {
  const key = words[Math.max(0, Math.min(4, Math.round(value) + 2))] ?? 'map.feeling.neutral';
  return t(key);
}

/** The name of an empty cell, with the question that it asks, if any. */
export const asking = (name: string, prompt: string | undefined): string =>
  prompt === undefined ? name : `${name}. ${prompt}`;
