// OpenJourney files in: JSON with stages, swimlanes and nodes.
import type { ImportFormat } from './importFormat';
import type { ImportNote } from './importTypes';
import { withNotes } from './jsonText';
import { isOpenJourney, readOpenJourney } from './ojf';
import type { Loose } from './ojfTypes';

export const openJourneyImport: ImportFormat<{ value: Loose; notes: readonly ImportNote[] }> = {
  id: 'ojf',
  name: 'reading.format.openJourney',
  extensions: ['ojf'],
  mimes: [],
  surest: 'proven',
  utf8: true,
  sniff(source) {
    const json = source.json();
    if (!json?.ok || !isOpenJourney(json.value)) return undefined;
    return { certainty: 'proven', found: { value: json.value, notes: json.notes } };
  },
  read({ value, notes }, fileName, context) {
    context.onStep?.('check');
    return withNotes(readOpenJourney(value, fileName, context), notes);
  },
};
