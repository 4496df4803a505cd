// Law: whatever is on the clipboard, a paste is read as something, and no card of it is empty.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPaste } from '@/formats/readPaste';
import { context } from '@tests/support/importing';

const pieces = fc.constantFrom(
  'a',
  'b c',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\v',
  '"',
  '""',
  ';',
  ',',
  '|',
  '-',
  '•',
  '1.',
  ':',
  '3',
  '#',
  '```',
  '>',
  'journey\n',
  'section S\n',
  'A: 3: X\n',
  'mermaid',
  '---\n',
  '| a | b |\n',
  '|-|-|\n',
  'Stage',
  'Actions',
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '<th colspan=2>',
  '</td>',
  '<br>',
  '<p>',
  '<li>',
  '&nbsp;',
  '&amp;',
  '<!--',
  '-->',
  '<![if !supportLists]>',
  '<![endif]>',
  '{',
  '[',
  '}',
  'constructor',
  '__proto__',
  '\u200b',
);
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

test('any text and any page', () => {
  fc.assert(
    fc.property(text, text, (plain, html) => {
      const reading = readPaste({ text: plain, html }, context);
      expect(reading).not.toMatchObject({ kind: 'refused', problem: { code: 'failed' } });
      if (reading.kind === 'cells') {
        expect(reading.cells.flat(2).length).toBeGreaterThan(0);
        for (const card of reading.cells.flat(2)) expect(card.trim()).not.toBe('');
      }
      if (reading.kind === 'table')
        for (const row of reading.table.rows) expect(row).toHaveLength(reading.table.rows[0]?.length ?? 0);
    }),
    { numRuns: 300 },
  );
});
