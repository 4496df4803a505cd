// What is said of backups and of files that are restored.
import { addEnglish } from '../words';

export const backups = {
  backupLeft: 'the backup was written, but these projects could not be read and are not in it: {{titles}}',
  backupTooLarge: 'The backup is too large to be read here.',
  backupUnreadable: 'This is not a Waymark backup, or the file is damaged.',
  backupNewer: 'This backup was made by a newer Waymark. Update Waymark to restore it.',
  backupCopy: '{{title}} (from backup)',
  fileCopy: '{{title}} (from a file)',
  alreadyOpened: '“{{title}}” is already here. Nothing was imported.',
  already: '“{{title}}” is already here and says the same. Nothing was imported.',
  cardCount_one: '{{count}} card',
  cardCount_other: '{{count}} cards',
  changedWhen: '{{size}}, changed {{when}}',
  savedWhen: '{{size}}, saved {{when}}',
  hereNamed: '“{{title}}”,',
  fateNew: 'comes back',
  fateSame: 'is the same, skipped',
  fateBeside: 'comes as a copy: the one here is in the trash or damaged',
  resultRestored: 'restored',
  resultCopied: 'added as a copy',
  resultReplaced: 'replaced; what was here is among its restore points',
  resultSkipped: 'unchanged, skipped',
  resultLeft: 'not restored',
  resultUnreadable: 'cannot be read, not restored',
  stoppedQuota:
    'The browser’s storage for this site filled up half-way. What is marked “not restored” is still in the file: free some space and restore it again.',
  stoppedDisk:
    'The disk filled up half-way. What is marked “not restored” is still in the file: free some space and restore it again.',
  stoppedElsewhere:
    'A project is edited in another tab and was not replaced. Close it there and restore again.',
  stoppedConnection:
    'The browser’s database stopped answering half-way. What is marked “not restored” is still in the file: reload the page and restore it again.',
  notKept: 'The browser’s database stopped answering. Reload the page and try again.',
  restoredImages_one: '“{{title}}”: {{count}} image was damaged or missing.',
  restoredImages_other: '“{{title}}”: {{count}} images were damaged or missing.',
};

addEnglish({ backups });
