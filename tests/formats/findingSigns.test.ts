// @vitest-environment node
// A finding has one colour: on the map, in the list of findings and on the page of a persona.
import { expect, it } from 'vitest';
import { rankAllFindings } from '@/analysis/ranking';
import { loadExample } from '@/content/example/exampleProject';
import { toneIn } from '@/formats/drawOverlay';
import { tIn } from '@/i18n/translate';
import type { OverlayTone } from '@/layout/overlay';
import { PALETTES } from '@/layout/palette';
import { findingPicture } from '@/views/findings/findingPicture';
import { personaPage } from '@/views/personas/personaPicture';

it('shows a kind of finding in the colour of its mark on the map', async () => {
  const project = await loadExample('en');
  const t = await tIn('en');
  const table = findingPicture(project, rankAllFindings(project), t).rows.flatMap(({ cells }) =>
    cells.flat(),
  );
  const pages = Object.values(project.personas).flatMap((persona) =>
    personaPage(project, persona, t).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'items' ? block.items : [])),
    ),
  );
  const coloursOf = (told: readonly { sign?: string; tone?: OverlayTone }[], sign: string): string[] => [
    ...new Set(
      told.flatMap((one) => (one.sign === sign ? toneIn(PALETTES.light, one.tone ?? 'told').ink : [])),
    ),
  ];
  const { barrier } = PALETTES.light.marks;
  expect(coloursOf(table, '\u25a0')).toEqual([barrier.ink]);
  expect(coloursOf(pages, '\u25a0')).toEqual([barrier.ink]);
});
