// The overlay as a picture that any pen draws: ghosts, notes and arrows are in it, and only what is asked for.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { addCard, moveCards, removeCards } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import { drawOverlay } from '@/formats/drawOverlay';
import { overlayWords } from '@/formats/overlayWords';
import { createSvgPen } from '@/formats/svgPen';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { markOf } from '@/layout/overlay';
import { overlayScene } from '@/layout/overlayScene';
import { PALETTES } from '@/layout/palette';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import { type DifferenceRow, differenceRows } from '@/views/compare/differenceRows';
import { rowTitle } from '@/views/compare/differenceWords';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

function overlaid() {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const card = (text: string) => cardsOf(now(), 'target').find((one) => one.text === text)?.id ?? '';
  const [need, buy] = stagesOf(now(), 'target');
  const lane = lanesOf(now(), 'target')[0]?.id ?? '';
  editor.commit(addCard, { id: 'photo', stageId: need?.id ?? '', laneId: lane, text: 'Foot photo' });
  editor.commit(removeCards, { ids: [card('Reads tests')] });
  editor.commit(moveCards, { ids: [card('Tries on')], stageId: buy?.id ?? '', laneId: lane, index: 0 });
  const comparison = compareMaps(now(), mapId, 'target');
  const rows = differenceRows(comparison);
  const words = overlayWords<DifferenceRow>(t, comparison, findingOutcomes(comparison), {
    number: String,
    titleOf: (row) => rowTitle(comparison, row),
    stepsOf: () => '',
  });
  const layout = aLayout();
  const plain = { from: layout(now(), mapId), to: layout(now(), 'target') };
  const overlay = overlayScene(comparison, rows, plain, words, { measure: createTableMeasure() });
  const keyOf = (title: string) => rows.find((row) => rowTitle(comparison, row) === title)?.key ?? '';
  return { overlay, keyOf };
}

describe('drawOverlay', () => {
  const { overlay, keyOf } = overlaid();
  const drawn = (rect?: Parameters<typeof drawOverlay>[3]): string => {
    const pen = createSvgPen();
    drawOverlay(pen, overlay, PALETTES.light, { header: true, rail: true, ...rect });
    return pen.body();
  };

  it('draws what went, what came and what moved with their words', () => {
    const svg = drawn();
    for (const text of ['Reads tests', 'gone', 'Foot photo', 'new', 'from Need', 'to Buy', 'Need', 'Buy'])
      expect(svg).toContain(`>${text}<`);
    // The card that moved: where it is, and its ghost.
    expect(svg.split('>Tries on<')).toHaveLength(3);
    expect(svg).toContain('stroke-dasharray="5 4"');
  });

  it('draws of a part what touches it', () => {
    const { box } = markOf(overlay, keyOf('Foot photo')) ?? {};
    const svg = drawn({ rect: box ?? { x: 0, y: 0, width: 1, height: 1 }, header: false, rail: false });
    expect(svg).toContain('>Foot photo<');
    expect(svg).not.toContain('>Pays<');
  });
});
