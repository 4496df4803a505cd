// The sentence over the two curves of one persona, or of all together: where they gain most, else what they come to.
import type { CurveGraph } from '@/formats/pictureOfCurves';
import type { DeckWords } from '@/formats/deck/deckWords';
import { named } from '@/formats/deck/deckWords';
import '@/i18n/en/deck';
import type { t as translate } from '@/i18n/translate';
import { tenths } from './differenceWords';

type Gain = { stage: string; before: number; after: number };

/** @param isTogether of all personas, whose mean it is */
export function curveChangeWords(
  { t, words }: { t: typeof translate; words: DeckWords },
  { title, note, points, stages }: CurveGraph,
  isTogether: boolean,
): string {
  // In the tenths in which feelings are shown.
  const gains = points.flatMap(({ before, after }, at): Gain[] =>
    before === undefined || after === undefined || tenths(after) <= tenths(before)
      ? []
      : [{ stage: stages[at]?.name ?? '', before, after }],
  );
  const [first, ...rest] = gains;
  if (!first) return `${title}. ${note}`;
  const most = rest.reduce(
    (best, one) => (one.after - one.before > best.after - best.before ? one : best),
    first,
  );
  const said = {
    stage: named(most.stage),
    name: named(title, 40),
    before: words.signed(most.before),
    after: words.signed(most.after),
  };
  return isTogether ? t('deck.headline.gainsTogether', said) : t('deck.headline.gains', said);
}
