// Why something could not be kept, in a sentence for the person.
import '@/i18n/en/library';
import type { Translate } from '@/i18n/messages';
import { asFailure, type FailureReason } from '@/storage/failure';

/** That there is no room, with what helps; undefined for any other reason. */
export function noRoomSentence(reason: FailureReason, t: Translate): string | undefined {
  if (reason === 'quota') return t('library.quota');
  return reason === 'diskFull' ? t('library.diskFull') : undefined;
}

/** A lack of room as such; anything else as it says itself. */
export function failureSentence(error: unknown, t: Translate): string {
  const { reason, message } = asFailure(error);
  return noRoomSentence(reason, t) ?? t('library.failed', { problem: message });
}
