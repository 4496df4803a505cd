// Accessible names of what stands on the map: the text first, then where it stands and how it is marked.
import { formatNumber } from '@/i18n/format';
import type { t as translate } from '@/i18n/translate';
import type { Shown } from './nodes';

/** The name of a card or finding: its text, lane, stage, place, marks. */
export function nameOf({ item, lane, stage, at, of }: Shown, t: typeof translate): string {
  if (!item) return t('map.newCard');
  const text = item.kind === 'card' ? item.card.text : item.finding.title;
  const parts = [
    text.trim() === '' ? t('map.emptyText') : text,
    lane.name,
    stage.name,
    t('map.placeInCell', { at, of }),
    ...item.marks.map((mark) => mark.label),
  ];
  if (item.kind === 'finding' && item.finding.severity !== undefined) {
    parts.push(t('map.severityOf', { n: item.finding.severity }));
  }
  if (!item.researched) parts.push(t('map.assumption'));
  return parts.filter((part) => part !== '').join(', ');
}

/** A feeling as a signed number with a true minus and the decimal sign of the language. */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${formatNumber(Math.abs(value))}`;

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
