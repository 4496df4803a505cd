// Why something could not be kept, in a sentence for the person.
import '@/i18n/en/library';
import type { Translate } from '@/i18n/messages';
import { asFailure } from '@/storage/failure';

/** A lack of room is told with what helps; anything else as it says itself. */
export function failureSentence(error: unknown, t: Translate): string {
  const { reason, message } = asFailure(error);
  if (reason === 'quota') return t('library.quota');
  if (reason === 'diskFull') return t('library.diskFull');
  return t('library.failed', { problem: message });
}
