// @vitest-environment node
// A map of 5,000 cards becomes a PDF in slices that let the page answer, with progress, and can be left.
import { expect, it } from 'vitest';
import { writeExport } from '@/formats/exportFormats';
import { pdfExport } from '@/formats/pdfExport';
import { opener } from '@tests/support/openers';
import { paperOptions, paperTools, sourceOf, toldOf } from '@tests/support/paper';
import { sampleProject } from '@tests/support/sampleProject';

it('is written in slices, told how far it is, and opens as one page', async () => {
  const source = await sourceOf(sampleProject(5000), 'en');
  const shares: number[] = [];
  let pauses = 0;
  const start = performance.now();
  let [slice, longest] = [start, 0];
  const { content } = await writeExport(pdfExport, source, paperOptions, {
    ...paperTools,
    progress: (share) => void shares.push(share),
    pause: async () => {
      pauses += 1;
      longest = Math.max(longest, performance.now() - slice);
      await new Promise((resolve) => setTimeout(resolve));
      slice = performance.now();
    },
  });
  if (process.env['MEASURE'])
    console.log({ ms: performance.now() - start, longest, pauses, bytes: content.length });
  expect(pauses).toBeGreaterThan(10);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  if (opener('pdfinfo')) expect(toldOf(content as Uint8Array)).toMatchObject({ Pages: '1', Tagged: 'yes' });
});

it('is left when nobody waits for it any more', async () => {
  const source = await sourceOf(sampleProject(1000), 'en');
  const signal = { aborted: false };
  const tools = { ...paperTools, signal, progress: () => void (signal.aborted = true) };
  await expect(writeExport(pdfExport, source, paperOptions, tools)).rejects.toThrow('cancelled');
});
