// What the file chooser offers. It knows all readers, and so is fetched when the library has been drawn.
import { acceptOf } from '@/formats/fileKinds';
import { importFormats } from '@/formats/importFormats';
import '@/i18n/en/reading';

export const accept = acceptOf(importFormats);
