// The words of a source of a recovery: when it is from, and what is to be known of it.
import { formatWhen } from '@/i18n/format';
import { t } from '@/i18n/translate';
import '@/i18n/en/recovery';
import type { Id } from '@/model/id';
import { UNKNOWN } from '@/storage/losses';
import type { LostProject } from '@/storage/recovery';
import type { Source } from '@/storage/recoverySources';

/** Whether a project can be brought back from it. */
export const isUsable = ({ state }: Source): boolean => state === 'whole' || state === 'repaired';

export const titleOf = ({ id, title }: { id?: Id; title?: string | undefined }): string => {
  if (id === UNKNOWN) return t('recovery.unknown');
  return title === undefined || title === '' ? t('recovery.untitled') : title;
};

/** "18 Nov – “Before the workshop”". */
export function sourceNote({ kind, state, at, name }: Source, lost: LostProject): string {
  if (kind === 'database' && state === 'nothing')
    return t(lost.kind === 'emptied' ? 'recovery.state.emptied' : 'recovery.state.gone');
  if (kind === 'database' && state === 'repaired') return t('recovery.state.remains');
  const told: string[] = [];
  if (at !== undefined) told.push(formatWhen(at));
  if (name !== undefined) told.push(kind === 'backup' ? name : t('recovery.called', { name }));
  if (state === 'repaired' || state === 'unreadable' || state === 'newer' || state === 'here')
    told.push(t(`recovery.state.${state}`));
  return told.join(' – ');
}

/** The moment of the last change that anybody remembers. */
export const lastChangeOf = ({ at, sources }: LostProject): number | undefined => {
  const moments = [
    at,
    ...sources.flatMap((source) => [source.editedAt, isUsable(source) ? source.at : undefined]),
  ];
  const known = moments.filter((moment) => moment !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};
