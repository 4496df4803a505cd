// The headline of a contact log: where people wait longest and how many stop before the end, as a sentence.
import { bottlenecksOf, hasFewWaits } from '@/analysis/bottlenecks';
import type { DropOff } from '@/analysis/contactInsights';
import { FEW } from '@/analysis/measured';
import { formatCount, formatPeriod, formatShare } from '@/i18n/format';
import { formatDuration } from '@/i18n/formatDuration';
import type { Translate } from '@/i18n/messages';
import type { ContactActivity, ContactLog } from '@/model/types';

/** The sentence over the report. */
export function headlineOf(
  t: Translate,
  log: ContactLog,
  activities: readonly ContactActivity[],
  dropOff: DropOff | undefined,
): string {
  if (log.people < FEW) return t('contacts.headFew', { least: FEW });
  const [worst] = bottlenecksOf(activities);
  const wait =
    worst?.medianWait === undefined
      ? t(hasFewWaits(activities) ? 'contacts.headFewWait' : 'contacts.headNoWait')
      : t('contacts.headWait', { name: worst.name, wait: formatDuration(worst.medianWait) });
  if (!dropOff || dropOff.people === 0) return wait;
  const share = formatShare(dropOff.people / Math.max(1, log.people));
  return t('contacts.headBoth', { wait, share });
}

/** The line below it. */
export function lineOf(t: Translate, log: ContactLog, dropOff: DropOff | undefined): string {
  const counted = t('contacts.line', {
    contacts: t('contacts.contactCount', { count: log.contacts, n: formatCount(log.contacts) }),
    people: t('contacts.peopleCount', { count: log.people, n: formatCount(log.people) }),
    period: formatPeriod(log.from, log.to),
  });
  if (!dropOff) return `${counted} ${t('contacts.lineUnmapped')}`;
  if (!dropOff.most) return counted;
  return `${counted} ${t('contacts.lineStopped', {
    count: dropOff.people,
    n: formatCount(dropOff.people),
    name: dropOff.most.name,
  })}`;
}
