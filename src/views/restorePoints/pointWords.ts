// Words of restore points: what each is called, when it was, and what differs from it.
// keys: restorePoints.reason.*, restorePoints.before.*, restorePoints.table.*
import type { TableChange } from '@/analysis/projectDifference';
import { formatClock, formatCount, formatList, formatWhen } from '@/i18n/format';
import '@/i18n/en/restorePoints';
import { t } from '@/i18n/translate';
import type { VersionInfo } from '@/storage/rows';

/** By its own name, else by why it was kept. */
export function titleOf({ name, reason, deletion }: VersionInfo): string {
  if (name !== undefined) return name;
  if (!deletion) return t(`restorePoints.reason.${reason}`);
  if (deletion.what === 'cards') return t('restorePoints.beforeCards', { count: deletion.count });
  return t(`restorePoints.before.${deletion.what}`, { name: deletion.name });
}

/** A point as it is told of in a sentence: by the name that it was given, else by its moment. */
export const callOf = ({ name, at }: VersionInfo): string =>
  name === undefined ? whenOf(at) : t('restorePoints.called', { name });

/** The day and the time of the day. */
export function whenOf(at: number): string {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return today ? formatWhen(at) : t('restorePoints.when', { day: formatWhen(at), time: formatClock(at) });
}

/** How much was in it, where that is known. */
export function countsOf({ counts }: VersionInfo): string | undefined {
  if (!counts) return undefined;
  return t('restorePoints.counts', {
    maps: t('restorePoints.maps', { count: counts.maps }),
    cards: t('restorePoints.cards', { count: counts.cards }),
  });
}

/** "Cards: 12 added, 3 removed". */
export function changeLine({ table, added, removed, changed }: TableChange): string {
  const parts = [
    added > 0 && t('restorePoints.added', { count: formatCount(added) }),
    removed > 0 && t('restorePoints.removed', { count: formatCount(removed) }),
    changed > 0 && t('restorePoints.changed', { count: formatCount(changed) }),
  ].filter((part) => part !== false);
  return t('restorePoints.line', { what: t(`restorePoints.table.${table}`), changes: formatList(parts) });
}
