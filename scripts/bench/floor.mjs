// The floor of the measurement: builds the bare page, and lays out the cards of a project for it.
import react from '@vitejs/plugin-react';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../build.mjs';
import { serve } from '../serve.mjs';

const column = 232;
const row = 84;

/** The cards of a project where a grid has them, and a quarter as many steps: what the page draws. */
async function boardOf(project) {
  const { load } = await import('../model.mjs');
  const { cardsOf, lanesOf, mapsOf, stagesOf, cardsInCell } = await load('src/model/select.ts');
  const [map] = mapsOf(project);
  const stages = stagesOf(project, map.id);
  const cards = [];
  let top = 0;
  for (const lane of lanesOf(project, map.id)) {
    let highest = 1;
    stages.forEach((stage, at) => {
      const cell = cardsInCell(project, stage.id, lane.id);
      highest = Math.max(highest, cell.length);
      cell.forEach(({ id, text }, place) => cards.push({ id, text, x: at * column, y: top + place * row }));
    });
    top += highest * row + 40;
  }
  const ids = new Set(cardsOf(project, map.id).map(({ id }) => id));
  const steps = Object.values(project.links)
    .filter(({ fromCardId, toCardId }) => ids.has(fromCardId) && ids.has(toCardId))
    .map(({ id, fromCardId, toCardId }) => ({ id, from: fromCardId, to: toCardId }));
  return { cards, steps };
}

/** Serves the bare page; `show(project)` gives it a board and answers with its address. */
export async function floor() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-floor-'));
  await build({
    root: join(root, 'scripts/bench/floor'),
    configFile: false,
    plugins: [react()],
    base: './',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
  const server = await serve({ root: folder });
  return {
    folder,
    async show(project) {
      writeFileSync(join(folder, 'board.json'), JSON.stringify(await boardOf(project)));
      return server.url;
    },
    close: server.close,
  };
}
