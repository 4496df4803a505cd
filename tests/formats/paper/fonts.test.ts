// @vitest-environment node
// Fonts that cannot be had, or are none: no file is made, and the reason names the fonts.
import { expect, it } from 'vitest';
import { writeExport } from '@/formats/exportFormats';
import { pdfExport } from '@/formats/pdfExport';
import { paperFailure } from '@/views/exporting/usePaper';
import { paperOptions, rightToLeftProject, sourceOf } from '@tests/support/paper';

it.each([
  ['are out of reach', () => Promise.reject(new Error('font unreachable'))],
  ['are something else', () => Promise.resolve(new TextEncoder().encode('<!doctype html>'))],
  ['are cut off', () => Promise.resolve(new Uint8Array([0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 1]))],
] as const)('fonts that %s are told', async (_, fontBytes) => {
  const failed = writeExport(pdfExport, await sourceOf(rightToLeftProject(), 'en'), paperOptions, {
    fontBytes,
  });
  const reason = await failed.then(
    () => undefined,
    (error: unknown) => paperFailure(error),
  );
  expect(reason).toBe('exporting.fontsFailed');
});
