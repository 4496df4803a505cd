// @vitest-environment node
// PDF of texts that are meant to break a writer: controls, half characters, turned directions, notation of PDF itself.
import { expect, it } from 'vitest';
import { writeExport } from '@/formats/exportFormats';
import { pdfExport } from '@/formats/pdfExport';
import { aProject } from '@tests/support/aProject';
import { opener, wordsOfPdf } from '@tests/support/openers';
import { paperOptions, paperTools, sourceOf, toldOf } from '@tests/support/paper';

const TEXTS = [
  "=cmd|'/c calc'!A1",
  '\t@SUM(A1)',
  ' =1+1',
  '＝1+1',
  'bell \u0008 and \u0000 nothing',
  ']]> & </text>',
  ') Tj ET endstream endobj (',
  '\\n\\(\\) <FEFF> >>',
  'half \ud83d and \udc00 pair',
  'turned \u202egnp.exe\u202c back \u2066never closed',
  'z\u0351\u036ba\u0310\u0313l\u034b\u0300go',
];

it.runIf(opener('pdfinfo') && opener('pdftotext')).each(TEXTS)('%j comes out whole', async (text) => {
  const { project } = aProject({
    title: text,
    stages: ['A', text],
    lanes: ['Shop'],
    cards: { 'A/Shop': [text] },
  });
  const file = await writeExport(pdfExport, await sourceOf(project, 'en'), paperOptions, paperTools);
  expect(toldOf(file.content as Uint8Array)).toMatchObject({ Pages: '1', JavaScript: 'no', Encrypted: 'no' });
  const plain = (of: string): string => of.normalize('NFC').replace(/[^a-z0-9=@|]/gi, '');
  expect(plain(wordsOfPdf(file.content as Uint8Array))).toContain(plain(text).slice(0, 8));
});

it('33,000 characters in one card are set, or cut where the map cuts them', async () => {
  const { project } = aProject({
    stages: ['A'],
    lanes: ['Shop'],
    cards: { 'A/Shop': ['word '.repeat(6600)] },
  });
  const file = await writeExport(pdfExport, await sourceOf(project, 'en'), paperOptions, paperTools);
  expect(file.content.length).toBeGreaterThan(1000);
});
