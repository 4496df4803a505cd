// Mermaid journeys in, wherever they stand in a text.
import { type Found, findJourneys } from './findJourneys';
import type { ImportFormat } from './importFormat';
import { readMarkdownTables } from './markdownTable';
import { readMermaid } from './mermaid';
import { isJourneyLine } from './mermaidSyntax';

/** The word at the end of a line, or before a tag: without it a JSON text is not looked through for journeys. */
const JOURNEY_LINE = /journey[;:]?[^\S\r\n]{0,8}(?:[\r\n<%]|$)/i;

/** Whether one of the journeys says anything: a step with a score, or a section. */
const hasJourney = ({ journeys }: Found): boolean =>
  journeys.some(({ lines }) => lines.some(({ text }) => text.trim() !== '' && isJourneyLine(text)));

export const mermaidImport: ImportFormat<Found> = {
  id: 'mermaid',
  name: 'reading.format.mermaid',
  extensions: ['mmd', 'mermaid', 'md', 'markdown', 'txt'],
  mimes: ['text/plain', 'text/markdown'],
  surest: 'clear',
  sniff(source) {
    if (source.json() !== undefined && !JOURNEY_LINE.test(source.text)) return undefined;
    const found = findJourneys(source.text);
    if (hasJourney(found)) {
      const tables = readMarkdownTables(source.text).length;
      return { certainty: 'clear', found: { ...found, tables } };
    }
    const isNamed = found.journeys.length > 0 || found.others.length > 0;
    return isNamed ? { certainty: 'trace', found } : undefined;
  },
  read: readMermaid,
};
