// @vitest-environment node
// PDF: opened by programs that are not ours, which find its words, its fonts, its title and its structure.
import { describe, expect, it } from 'vitest';
import { content as english } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import type { ExportSource } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { pdfExport } from '@/formats/pdfExport';
import { aProject } from '@tests/support/aProject';
import { opener, wordsOfPdf } from '@tests/support/openers';
import { fontsIn, paperOptions, paperTools, rightToLeft, sourceOf, toldOf } from '@tests/support/paper';

const NOW = new Date('2026-05-04T10:00:00Z');

async function written(source: ExportSource, options = paperOptions): Promise<Uint8Array> {
  const { content } = await writeExport(pdfExport, source, options, paperTools);
  if (typeof content === 'string') throw new Error('no bytes');
  return content;
}
/** In one line: where a reader breaks lines says nothing. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a map on one page', () => {
  it.runIf(opener('pdftotext') && opener('pdfinfo'))('is searchable, tagged and says its title', async () => {
    const bytes = await written(await sourceOf(exampleProject(english, NOW), 'en'));
    const words = flat(wordsOfPdf(bytes));
    for (const word of [
      'Opening a bank account – Today',
      'Prove identity',
      'Films passport and face',
      'Pain & barriers',
    ])
      expect(words).toContain(word);
    expect(toldOf(bytes)).toMatchObject({
      Title: 'Opening a bank account – Today',
      Tagged: 'yes',
      Pages: '1',
    });
  });

  it.runIf(opener('pdftotext'))('speaks Russian', async () => {
    const bytes = await written(await sourceOf(exampleProject(russian, NOW), 'ru'));
    const words = flat(wordsOfPdf(bytes));
    for (const word of ['Открытие счёта в банке – Сегодня', 'Подтвердить личность', 'Боли и барьеры'])
      expect(words).toContain(word);
  });

  it.runIf(opener('pdffonts'))('embeds its fonts as subsets, with what each glyph says', async () => {
    const bytes = await written(await sourceOf(exampleProject(russian, NOW), 'ru'));
    expect(fontsIn(bytes)).toEqual([
      expect.stringMatching(/^[A-Z]{6}\+Inter-Regular +CID TrueType +Identity-H +yes yes yes/),
      expect.stringMatching(/^[A-Z]{6}\+Inter-SemiBold +CID TrueType +Identity-H +yes yes yes/),
    ]);
    // Two weights of both scripts; the whole fonts are more than 200 kB.
    expect(bytes.length).toBeLessThan(80_000);
  });

  it.runIf(opener('pdftotext'))('sets what runs from the right, and finds it in its own order', async () => {
    const words = flat(wordsOfPdf(await written(await rightToLeft()))).replace(
      /[\u202a-\u202e\u200e\u200f]/g,
      '',
    );
    for (const word of ['يبحث عن حساب للطلاب في', 'לא מוצא', 'בחירת בנק', 'Ελληνικά', 'お客様は申し込む'])
      expect(words).toContain(word);
  });

  it('draws boxes for what no font has, and says for what and in how many lines', async () => {
    const { project } = aProject({
      stages: ['Sign up'],
      lanes: ['Website'],
      cards: { 'Sign up/Website': ['Smiles 🙂👍🏽', '支払う 🙂', 'Plain'] },
    });
    const { content, told } = await writeExport(
      pdfExport,
      await sourceOf(project, 'en'),
      paperOptions,
      paperTools,
    );
    expect(told).toBe(
      '5 characters have no font and are empty boxes in the PDF: 🙂 👍🏽 支 払 う Lines of text with them: 2.',
    );
    if (opener('pdftotext')) {
      // They are still found and copied, and no number stands in their place.
      const words = flat(wordsOfPdf(content as Uint8Array));
      expect(words).toContain('Smiles 🙂👍🏽');
      expect(words).not.toContain('U+');
    }
    const plain = await writeExport(
      pdfExport,
      await sourceOf(exampleProject(russian, NOW), 'ru'),
      paperOptions,
      paperTools,
    );
    expect(plain.told).toBeUndefined();
  });

  it('is the same bytes each time', async () => {
    const project = exampleProject(english, NOW);
    const [first, second] = await Promise.all([
      written(await sourceOf(project, 'en')),
      written(await sourceOf(project, 'en')),
    ]);
    expect(first).toEqual(second);
  });
});
