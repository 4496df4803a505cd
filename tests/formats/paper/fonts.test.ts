// @vitest-environment node
// Fonts of paper: titles in the face of the look; and fonts that cannot be had, or are none: no file is made, and the reason names the fonts.
import { expect, it } from 'vitest';
import { writeExport } from '@/formats/exportFormats';
import { pdfExport } from '@/formats/pdfExport';
import { paperFailure } from '@/views/exporting/usePaper';
import { TITLE_FACE_NAMES } from '@/layout/titleFaces';
import { TITLE_FACES } from '@/model/constants';
import { aProject } from '@tests/support/aProject';
import { opener } from '@tests/support/openers';
import { fontsIn, paperOptions, paperTools, rightToLeftProject, sourceOf } from '@tests/support/paper';

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

it.runIf(opener('pdffonts')).each(TITLE_FACES)(
  'titles are set in %s, and only what it lacks in the usual face',
  async (face) => {
    const { project } = aProject({ title: 'Путь Anna ∞', stages: ['Buy'], lanes: ['Website'] });
    const own = { ...project, looks: { look: { id: 'look', titleFace: face } } };
    const { content } = await writeExport(pdfExport, await sourceOf(own, 'en'), paperOptions, paperTools);
    const names = fontsIn(content as Uint8Array).map((line) => /^[A-Z]{6}\+(\S+)/.exec(line)?.[1]);
    expect(new Set(names)).toEqual(
      new Set(['Inter-Regular', 'Inter-SemiBold', `${TITLE_FACE_NAMES[face]}-SemiBold`]),
    );
  },
);
