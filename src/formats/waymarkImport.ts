// Files of ours in; and any other JSON, which is refused by name.
import { lineageOf } from '@/model/fileLineage';
import { readProject } from '@/model/readProject';
import { jsonFile } from './fileKinds';
import type { ImportFormat } from './importFormat';
import { countsOf, type ImportContext, type ImportResult } from './importTypes';
import { type JsonText, readJsonText, withNotes } from './jsonText';

/** A lone number, text or word is JSON as well, and is refused with what it is. */
function isScalar(text: string): boolean {
  const start = text.trimStart().slice(0, 2000);
  return start.startsWith('{') || (/^(?:"|-?\d|true\b|false\b|null\b)/.test(start) && !start.includes('\n'));
}

const isOurs = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'waymark';

export const waymarkImport: ImportFormat<JsonText> = {
  id: 'waymark',
  name: 'reading.format.waymark',
  extensions: [jsonFile.extension],
  mimes: [jsonFile.mime],
  surest: 'proven',
  utf8: true,
  sniff(source) {
    const found = source.json();
    if (found === undefined) {
      return isScalar(source.text) ? { certainty: 'hint', found: readJsonText(source.text) } : undefined;
    }
    if (!found.ok) return { certainty: 'likely', found };
    return { certainty: isOurs(found.value) ? 'proven' : 'valid', found };
  },
  read(found, _fileName, context) {
    if (!found.ok) return found;
    context.onStep?.('check');
    return withNotes(readWaymark(found.value, context), found.notes);
  },
};

/** Reads a parsed file of ours, with the images still in it (see `splitAssets`). */
function readWaymark(raw: unknown, context: ImportContext): ImportResult {
  const { words, now, allowNewer = false } = context;
  const result = readProject(raw, { words, allowNewer, ...(now === undefined ? {} : { now }) });
  if (!result.ok) return result;
  const { project, report: notes, newer } = result;
  const report = { read: countsOf(project), notes };
  const lineage = lineageOf(raw);
  const answer = { ok: true, project, kind: waymarkImport.id, report, ...(lineage && { lineage }) } as const;
  return newer ? { ...answer, newer } : answer;
}
