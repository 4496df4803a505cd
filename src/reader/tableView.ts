// The map as a true table: stages across, lanes down, every card a button that opens its details.
import { feelingsAt, personasOfMap } from '@/model/select';
import { valueSentence, valueWords } from '@/layout/lanes/metric';
import type { Cell, Column, Item, Row, Scene } from '@/layout/scene';
import { sceneWords } from '@/formats/sceneWords';
import { el } from './dom';
import { laneIcon } from './icons';
import { selectedOf } from './mapItems';
import { sheetParts } from './paperTable';
import { pictureUrl } from './pictures';
import type { Reader } from './reader';

export function tableView(reader: Reader): HTMLElement {
  const scene = reader.openScene();
  const parts = sheetParts(scene.columns);
  const [whole, ...onPaper] =
    parts.length > 1
      ? [
          tableOf(reader, scene, scene.columns, 'journey screen-only'),
          ...parts.map((part) => tableOf(reader, scene, part)),
        ]
      : [tableOf(reader, scene, scene.columns)];
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': reader.words().t('readerPage.table') },
    whole,
    // A sheet is not scrolled: what is too wide for it stands on it in parts.
    onPaper.length > 0 ? el('div', { class: 'paper-only' }, onPaper) : undefined,
  );
}

function tableOf(
  reader: Reader,
  scene: Scene,
  columns: readonly Column[],
  className = 'journey',
): HTMLElement {
  const { t } = reader.words();
  const map = reader.map();
  const personas = personasOfMap(reader.project, map);
  const stageHeads = columns.map(({ stage, colour }) => {
    const head = el(
      'th',
      { scope: 'col' },
      el(
        'button',
        {
          type: 'button',
          class: 'head-button',
          click: () => reader.store.set({ selected: { kind: 'stage', id: stage.id } }),
        },
        stage.name || t('readerPage.untitledStage'),
        stage.duration ? el('span', { class: 'small' }, stage.duration) : undefined,
      ),
    );
    const { soft, ink } = reader.tone(colour);
    head.style.setProperty('--tone', soft);
    head.style.setProperty('--note', ink);
    return head;
  });
  const rows = scene.rows.map((row) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        el('span', { class: 'lane-cell' }, laneIcon(row.icon), el('span', {}, row.lane.name)),
        row.lane.note ? el('span', { class: 'small' }, row.lane.note) : undefined,
      ),
      columns.map((column) => cellOf(reader, scene, row, column.index, personas)),
    ),
  );
  return el(
    'table',
    { class: className },
    el('caption', { class: 'visually-hidden' }, map.title),
    el(
      'thead',
      {},
      scene.phases.length > 0 ? phaseRow(reader, scene, columns) : undefined,
      el('tr', {}, el('th', { scope: 'col', class: 'corner-cell' }, t('readerPage.laneHead')), stageHeads),
    ),
    el('tbody', {}, rows),
  );
}

function phaseRow(reader: Reader, { phases }: Scene, columns: readonly Column[]): HTMLElement {
  const row = el('tr', { class: 'phases' }, el('td', {}));
  let at = 0;
  while (at < columns.length) {
    const id = columns[at]?.stage.id ?? '';
    const band = phases.find(({ stageIds }) => stageIds.includes(id));
    const isUnder = ({ stage }: Column): boolean => band?.stageIds.includes(stage.id) === true;
    const span = band ? columns.filter(isUnder).length : 1;
    const head = band
      ? el(
          'th',
          { scope: 'colgroup', colspan: span },
          band.phase.name || reader.words().t('readerPage.phase'),
        )
      : el('td', {});
    row.append(head);
    at += span;
  }
  return row;
}

function cellOf(
  reader: Reader,
  scene: Scene,
  row: Row,
  index: number,
  personas: ReturnType<typeof personasOfMap>,
): HTMLElement {
  const cell = row.cells[index];
  const stage = scene.columns[index]?.stage;
  const { project } = reader;
  const { t, signed } = reader.words();
  if (row.figure && stage) {
    const felt = personas.flatMap(({ id, name }) => {
      const values = [
        ...feelingsAt(project, stage.id),
        ...scene.rows.flatMap((one) =>
          (one.cells[index]?.items ?? []).flatMap((item) => feelingsAt(project, item.id)),
        ),
      ].filter(({ personaId }) => personaId === id);
      const first = values[0];
      return first
        ? [el('p', { class: 'felt' }, `${name}: ${values.map(({ value }) => signed(value)).join(', ')}`)]
        : [];
    });
    return el('td', {}, felt);
  }
  const metric = project.metrics[row.lane.metricId ?? ''];
  if (metric && stage) {
    const words = sceneWords(t);
    return el(
      'td',
      {},
      el('p', { class: 'felt' }, valueSentence(valueWords(project, metric, stage.id, words), words)),
    );
  }
  return el('td', {}, cell ? itemsOf(reader, cell) : undefined);
}

function itemsOf(reader: Reader, { items }: Cell): HTMLElement | undefined {
  return items.length > 0
    ? el(
        'ul',
        { class: 'cards' },
        items.map((item) => el('li', {}, itemButton(reader, item))),
      )
    : undefined;
}

function itemButton(reader: Reader, item: Item): HTMLElement {
  const { t } = reader.words();
  const selected = selectedOf(reader.project, item.id);
  const picture = pictureUrl(reader.project, item.picture?.id);
  const marks = item.marks.map(({ kind, label }) =>
    el('span', { class: 'mark' }, el('span', { class: `sign ${kind}`, 'aria-hidden': 'true' }), label),
  );
  const notes = [
    ...(item.note?.lines ?? []),
    item.squares ? t('readerPage.severityOf', { n: item.squares.filled }) : '',
    item.evidence === 'assumption' || item.evidence === 'partly'
      ? t(`readerPage.evidence.${item.evidence}`)
      : '',
  ].filter(Boolean);
  return el(
    'button',
    {
      type: 'button',
      class: 'table-card',
      'data-record': item.id,
      'aria-pressed': reader.store.get().selected?.id === item.id ? 'true' : undefined,
      click: () => reader.store.set({ selected }),
    },
    picture === undefined ? undefined : el('img', { class: 'thumb', src: picture, alt: '' }),
    el('span', { class: 'card-text' }, item.text.trim() || t('readerPage.emptyCard')),
    marks.length > 0 ? el('span', { class: 'marks' }, marks) : undefined,
    notes.length > 0 ? el('span', { class: 'small' }, notes.join(' \u00b7 ')) : undefined,
  );
}
