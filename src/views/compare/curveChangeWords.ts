// The sentence over the two curves of one persona, or of all together: where they gain most, else what they come to.
import { mostGained } from '@/analysis/headlines';
import type { CurveGraph } from '@/formats/pictureOfCurves';
import { type DeckWords, named } from '@/formats/deck/deckWords';
import '@/i18n/en/deck';
import type { t as translate } from '@/i18n/translate';

/** @param isTogether of all personas, whose mean it is */
export function curveChangeWords(
  { t, words }: { t: typeof translate; words: DeckWords },
  { title, note, points, stages }: CurveGraph,
  isTogether: boolean,
): string {
  const most = mostGained(
    points.map(({ before, after }, at) => ({ stage: stages[at]?.name ?? '', before, after })),
  );
  if (!most) return `${title}. ${note}`;
  const said = {
    stage: named(most.stage),
    name: named(title, 40),
    before: words.signed(most.before),
    after: words.signed(most.after),
  };
  return isTogether ? t('deck.headline.gainsTogether', said) : t('deck.headline.gains', said);
}
