// What is said of a bar of the roadmap in the language of the interface.
import type { RoadmapBar, RoadmapLink } from '@/analysis/roadmap';
import { barDates, barTrouble } from '@/formats/barWords';
import { formatPeriod } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { strategyName } from '@/views/context/strategyWords';

/** From when until when. */
export const datesOf = (strategy: Pick<Strategy, 'start' | 'due'>, t: Translate): string =>
  barDates(strategy, t, formatPeriod);

/** What of a bar cannot work out: it is overdue, ends before it begins, or begins before what it depends on is due. */
export function troubleOf(
  bar: Pick<RoadmapBar, 'strategy' | 'overdue' | 'inverted'>,
  links: readonly RoadmapLink[],
  find: (id: Id) => Strategy | undefined,
  t: Translate,
): string[] {
  const nameOf = (id: Id): string | undefined => {
    const strategy = find(id);
    return strategy && strategyName(strategy, t);
  };
  return barTrouble(bar, links, nameOf, t, formatPeriod);
}
