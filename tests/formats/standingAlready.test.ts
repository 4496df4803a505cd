// A table of the map that is open: what of it stands there already, and which of its sheets can change nothing.
import { expect, it } from 'vitest';
import { loadExample } from '@/content/example/exampleProject';
import { exportSource } from '@/formats/exportSource';
import type { FoundTable } from '@/formats/foundTable';
import { countStanding } from '@/formats/standingAlready';
import { cellText } from '@/formats/cellText';
import type { SheetId } from '@/formats/sheets/sheet';
import { tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { cardsOf, mapsOf } from '@/model/select';
import { updatesOf } from '@/views/actions/tableWork';

const project = await loadExample('en');
const mapId = mapsOf(project)[0]?.id ?? '';

async function sheet(id: SheetId): Promise<FoundTable> {
  const source = exportSource(project, mapId, {
    t: await tIn('en'),
    language: 'en',
    measure: createTableMeasure(),
  });
  const { columns, rows } = (await source.table?.sheet(id)) ?? { columns: [], rows: [] };
  const texts = rows.map((row) => row.map((cell) => cellText(typeof cell === 'object' ? '' : String(cell))));
  return { source: 'workbook', rows: [columns.map(({ head }) => head), ...texts] };
}

it('of a table of cards all that stand on the map are counted, of a foreign one none', async () => {
  const { standing, isOfMap } = countStanding(await sheet('cards'), project, mapId);
  expect(standing).toBe(cardsOf(project, mapId).length);
  expect(isOfMap).toBe(true);
  const foreign: FoundTable = {
    source: 'workbook',
    rows: [
      ['Lane', 'Find', 'Buy'],
      ['Actions', 'Looks around', 'Pays'],
    ],
  };
  expect(countStanding(foreign, project, mapId)).toEqual({ standing: 0, all: 2, isOfMap: false });
});

it('the map as a matrix is a table of this map, with its curves and findings beside the cards', async () => {
  const { standing, isOfMap } = countStanding(await sheet('matrix'), project, mapId);
  expect(standing).toBeGreaterThan(20);
  expect(isOfMap).toBe(true);
});

it('of a workbook the sheets whose rows name nothing that is here are named', async () => {
  const sheets = [
    { name: 'Map', table: await sheet('matrix') },
    { name: 'Cards', table: await sheet('cards') },
    { name: 'Gaps', table: await sheet('gaps') },
  ];
  const [first] = sheets;
  const { updates, aside } = await updatesOf(
    { source: 'workbook', rows: first?.table.rows ?? [], sheets },
    project,
    mapId,
  );
  expect(updates.map(({ kind, updates: changed }) => [kind, changed.length])).toEqual([['cards', 0]]);
  expect(aside).toEqual(['Map', 'Gaps']);
});
