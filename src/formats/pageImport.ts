// The page that anyone can open, as a file that is read: the project that it carries is a file of ours.
import type { ImportFormat } from './importFormat';
import { type JsonText, readJsonText } from './jsonText';
import { PAGE_BLOCKS } from './pageBlocks';
import { waymarkImport } from './waymarkImport';

const BLOCK = `<script type="application/json" id="${PAGE_BLOCKS.project}">`;

/** The data in the text of a page; undefined where it is none of ours. What was cut off after it begins is damaged JSON. */
function projectIn(text: string): string | undefined {
  const start = text.indexOf(BLOCK);
  if (start < 0) return undefined;
  const from = start + BLOCK.length;
  // In what we write no `<` comes before the end of the data.
  const end = text.indexOf('<', from);
  return text.slice(from, end < 0 ? text.length : end);
}

export const pageImport: ImportFormat<JsonText> = {
  id: 'page',
  name: 'reading.format.page',
  extensions: ['html', 'htm'],
  mimes: ['text/html'],
  surest: 'proven',
  utf8: true,
  sniff({ text }) {
    const data = projectIn(text);
    return data === undefined ? undefined : { certainty: 'proven', found: readJsonText(data) };
  },
  read(found, fileName, context) {
    const result = waymarkImport.read(found, fileName, context);
    return result.ok ? { ...result, kind: pageImport.id } : result;
  },
};
