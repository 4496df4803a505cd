// The headline of the evidence register: what the sources carry, as a sentence, and the numbers behind it.
import { type Coverage, shareOf, totalOf } from '@/analysis/coverage';
import type { MessageKey, t as translate } from '@/i18n/translate';
import { formatCount } from '@/i18n/format';

/** The share that a word stands for begins here. */
const shares: readonly [from: number, word: MessageKey][] = [
  [1, 'research.shares.all'],
  [0.88, 'research.shares.nearly'],
  [0.71, 'research.shares.threeQuarters'],
  [0.59, 'research.shares.twoThirds'],
  [0.42, 'research.shares.half'],
  [0.29, 'research.shares.third'],
  [0.18, 'research.shares.quarter'],
  [0, 'research.shares.little'],
];

const numbers: readonly MessageKey[] = [
  'research.numbers.n1',
  'research.numbers.n2',
  'research.numbers.n3',
  'research.numbers.n4',
  'research.numbers.n5',
  'research.numbers.n6',
  'research.numbers.n7',
  'research.numbers.n8',
  'research.numbers.n9',
  'research.numbers.n10',
  'research.numbers.n11',
  'research.numbers.n12',
];

/**
 * The sentence over the register.
 * @param sources how many sources are attached to anything on the map
 */
export function headlineOf({ whole }: Coverage, sources: number, t: typeof translate): string {
  const share = shareOf(whole);
  if (share === undefined) return t('research.headBlank');
  if (share === 0 || sources === 0) return t(whole.partly > 0 ? 'research.headWeak' : 'research.headNone');
  const word = shares.find(([from]) => share >= from)?.[1] ?? 'research.shares.little';
  const number = numbers[sources - 1];
  return t('research.head', {
    count: sources,
    sources: number ? t(number) : formatCount(sources),
    share: t(word),
  });
}

/** The one stage that rests on the least; undefined where several do, or all is researched. */
export function leastResearched({ stages }: Coverage): string | undefined {
  const shared = stages.flatMap(({ stage, counts }) => {
    const share = shareOf(counts);
    return share === undefined ? [] : [{ name: stage.name, share }];
  });
  const least = Math.min(...shared.map(({ share }) => share));
  const [first, ...others] = shared.filter(({ share }) => share === least);
  return first && others.length === 0 && shared.length > 1 && least < 1 && first.name.trim() !== ''
    ? first.name
    : undefined;
}

/** The line below it. */
export function lineOf(coverage: Coverage, t: typeof translate): string {
  const { whole } = coverage;
  const total = totalOf(whole);
  const counted = [
    t('research.line', { count: total, researched: whole.researched }),
    ...(whole.partly > 0 ? [t('research.linePartly', { n: whole.partly })] : []),
    ...(whole.assumption > 0 ? [t('research.lineAssumed', { count: whole.assumption })] : []),
  ].join(', ');
  const stage = leastResearched(coverage);
  return `${counted}.${stage === undefined ? '' : ` ${t('research.least', { stage })}`}`;
}
