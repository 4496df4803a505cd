// The menu that puts a strategy into a quarter of the matrix: at its middle, from where arrow keys lead on.
import type { Place } from '@/analysis/strategyMatrix';
import { type Quarter, QUARTERS } from '@/analysis/strategyScores';
import type { Translate } from '@/i18n/messages';
import type { MenuItem } from '@/ui/menuEntries';

const MIDDLE: Record<Quarter, Place> = {
  quickWin: { impact: 4, effort: 2 },
  bigProject: { impact: 4, effort: 4 },
  fillIn: { impact: 2, effort: 2 },
  timeSink: { impact: 2, effort: 4 },
};

/** The four quarters as entries of a menu. */
export const placeEntries = (t: Translate, onPlace: (to: Place) => void): MenuItem[] =>
  QUARTERS.map((quarter) => ({
    id: quarter,
    label: t(`strategies.quarter.${quarter}`),
    note: t('strategies.placeNote', MIDDLE[quarter]),
    run: () => onPlace(MIDDLE[quarter]),
  }));
