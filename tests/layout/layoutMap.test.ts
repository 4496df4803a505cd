// The layout of a map: where stages, lanes, cards and findings stand, and what an edit leaves alone.
import { describe, expect, it } from 'vitest';
import { createTableMeasure } from '@/layout/fontMetrics';
import { createLayout } from '@/layout/layoutMap';
import { curvesOf } from '@/layout/lanes/emotion';
import { type FontName, foldedText, type Item, type Row } from '@/layout/scene';
import { cardWidthIn, LINES, SIZES, TYPE } from '@/layout/sizes';
import { allCards, cardTable } from '@/model/cardTable';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { aLayout, aScene, sceneWords } from '@tests/support/aScene';

const journey = () =>
  aProject({
    stages: [{ name: 'Need', duration: '2 days' }, 'Buy', 'Use'],
    lanes: [
      'Website',
      { kind: 'actions', name: 'Actions' },
      { kind: 'emotion', name: 'Feelings' },
      { kind: 'findings', name: 'Pain & barriers' },
      { kind: 'backstage', name: 'Behind the scenes', collapsed: true },
    ],
    cards: {
      'Need/Website': [{ text: 'Searches', evidenceIds: ['evidence-1'] }, 'Reads tests'],
      'Buy/Website': [{ text: 'Pays', momentOfTruth: {} }],
      'Buy/Actions': ['Compares prices'],
      'Use/Behind the scenes': ['Stock feed', 'Courier'],
    },
    personas: ['Olga', 'Mark'],
    feelings: { Olga: { Need: 1, Pays: -1 } },
    findings: [
      { title: 'Price shown last', kind: 'barrier', on: ['Pays', 'Searches'], severity: 5, frequency: 3 },
      { title: 'Slow', kind: 'pain', on: ['Pays'] },
      { title: 'Slower', kind: 'pain', on: ['Pays'] },
    ],
    evidence: [{ title: 'Survey' }],
  });

const rowOf = (scene: ReturnType<typeof aScene>, name: string) => {
  const row = scene.rows.find(({ lane }) => lane.name === name);
  if (!row) throw new Error(`no lane ${name}`);
  return row;
};
const itemsOf = (scene: ReturnType<typeof aScene>, lane: string, column: number): readonly Item[] =>
  rowOf(scene, lane).cells[column]?.items ?? [];
const withCard = (project: Project, id: string, text: string): Project => {
  const card = cardById(project, id);
  if (!card) throw new Error(`no card ${id}`);
  return { ...project, cards: cardTable([...allCards(project.cards), { ...card, text }]) };
};

describe('the scene of a map', () => {
  it('puts stages side by side and lanes below one another', () => {
    const scene = aScene(journey());
    expect(scene.columns.map(({ x, width }) => [x, width])).toEqual([
      [0, 206],
      [214, 206],
      [428, 206],
    ]);
    expect(scene.width).toBe(634);
    let y = 0;
    for (const row of scene.rows) {
      expect(row.y).toBe(y);
      y += row.height;
    }
    expect(scene.height).toBe(y);
  });

  it('an empty lane keeps its height; a full one grows with its highest cell', () => {
    const scene = aScene(journey());
    expect(rowOf(scene, 'Actions').height).toBe(SIZES.rowMin);
    const [first, second] = itemsOf(scene, 'Website', 0);
    expect(second?.y).toBe((first?.y ?? 0) + (first?.height ?? 0) + SIZES.cardGap);
    const needed = (second?.y ?? 0) + (second?.height ?? 0) + SIZES.rowPad;
    expect(rowOf(scene, 'Website').height).toBeGreaterThanOrEqual(needed);
  });

  it('a collapsed lane shows counts only', () => {
    const row = rowOf(aScene(journey()), 'Behind the scenes');
    expect(row.height).toBe(SIZES.collapsedHeight);
    expect(row.cells.map(({ count, items }) => [count, items.length])).toEqual([
      [0, 0],
      [0, 0],
      [2, 0],
    ]);
    expect(row.cells.map(foldedText)).toEqual(['', '', '2 cards']);
  });

  it('marks say which moment of truth it is, and how far the work on a finding is', () => {
    const built = aProject({
      stages: ['Buy'],
      lanes: ['Website', { kind: 'findings', name: 'Findings' }],
      cards: { 'Buy/Website': [{ text: 'Pays', momentOfTruth: { kind: 'first' } }] },
      findings: [
        { title: 'Slow', kind: 'pain', on: ['Pays'], status: 'solved' },
        { title: 'Dear', kind: 'barrier', on: ['Pays'], status: 'open' },
      ],
    });
    const scene = aScene(built);
    const labels = (lane: string) =>
      itemsOf(scene, lane, 0).flatMap(({ marks }) => marks.map(({ label }) => label));
    expect(labels('Website')).toEqual(['Pain', 'Barrier', 'Moment of truth, first']);
    expect(labels('Findings')).toEqual(['Pain, solved', 'Barrier']);
  });

  it('marks stand in the order pain, barrier, delight, moment, with a number for several', () => {
    const [pays] = itemsOf(aScene(journey()), 'Website', 1);
    expect(pays?.marks.map(({ kind, label }) => [kind, label])).toEqual([
      ['pain', 'Pain ×2'],
      ['barrier', 'Barrier'],
      ['moment', 'Moment of truth'],
    ]);
    for (const mark of pays?.marks ?? []) {
      expect(mark.x + mark.width).toBeLessThanOrEqual(cardWidthIn(SIZES.columnWidth) - SIZES.cardPadX);
      expect(mark.y + mark.height).toBeLessThan(pays?.height ?? 0);
    }
  });

  it('a finding shows in every stage that it touches, with its severity', () => {
    const scene = aScene(journey());
    const titles = [0, 1, 2].map((column) =>
      itemsOf(scene, 'Pain & barriers', column).map((item) => item.lines[0]),
    );
    expect(titles).toEqual([['Price shown last'], ['Price shown last', 'Slow', 'Slower'], []]);
    const [price] = itemsOf(scene, 'Pain & barriers', 0);
    expect(price).toMatchObject({
      editable: 'finding',
      tone: 'barrier',
      squares: { filled: 5, kind: 'barrier' },
    });
    const slow = itemsOf(scene, 'Pain & barriers', 1)[1];
    expect(slow).not.toHaveProperty('squares');
  });

  it('a card is an assumption until evidence is attached, and partly researched while all of it is weak', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const levels = (now: Project) =>
      itemsOf(layout(now, mapId), 'Website', 0).map(({ evidence }) => evidence);
    expect(levels(project)).toEqual(['researched', 'assumption']);
    const id = ids.evidence('Survey');
    const survey = { ...project.evidence[id], id, strength: 1 } as NonNullable<Project['evidence'][string]>;
    expect(levels({ ...project, evidence: { [id]: survey } })).toEqual(['partly', 'assumption']);
  });

  it('shows marks of evidence once there is a source, or as the map says; a scene that was laid out follows', () => {
    const { project, mapId } = journey();
    const layout = aLayout();
    const map = project.maps[mapId] as NonNullable<Project['maps'][string]>;
    const shown = (now: Project) => {
      const scene = layout(now, mapId);
      const items = scene.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items));
      const marks = new Set(items.map(({ evidence }) => evidence));
      const dashed = curvesOf(scene.rows.find(({ figure }) => figure) as Row).flatMap(({ runs }) =>
        runs.map((run) => run.dashed),
      );
      return { marks, dashed };
    };
    const all = { marks: new Set(['researched', 'assumption']), dashed: [true] };
    const none = { marks: new Set([undefined]), dashed: [false] };
    expect(shown(project)).toEqual(all);
    expect(shown({ ...project, evidence: {} })).toEqual(none);
    expect(shown(project)).toEqual(all);
    expect(shown({ ...project, maps: { [mapId]: { ...map, showEvidence: false } } })).toEqual(none);
    const asked = { ...project, evidence: {}, maps: { [mapId]: { ...map, showEvidence: true } } };
    expect(shown(asked)).toEqual(all);
  });

  it('a map that does not exist has an empty scene', () => {
    const { project } = journey();
    expect(aLayout()(project, 'nowhere')).toMatchObject({
      columns: [],
      rows: [],
      paths: [],
      width: 0,
      height: 0,
    });
  });
});

describe('an edit leaves alone what it did not touch', () => {
  it('the same project gives the same scene', () => {
    const { project, mapId } = journey();
    const layout = aLayout();
    expect(layout(project, mapId)).toBe(layout(project, mapId));
    expect(layout({ ...project, title: 'Other' }, mapId)).toBe(layout(project, mapId));
  });

  it('a changed text makes one new cell; neighbours, other rows and columns stay', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const before = layout(project, mapId);
    const after = layout(withCard(project, ids.card('Pays'), 'Pays by card'), mapId);
    expect(after.columns).toBe(before.columns);
    expect(rowOf(after, 'Website').cells[1]).not.toBe(rowOf(before, 'Website').cells[1]);
    expect(rowOf(after, 'Website').cells[0]).toBe(rowOf(before, 'Website').cells[0]);
    expect(rowOf(after, 'Actions')).toBe(rowOf(before, 'Actions'));
    expect(rowOf(after, 'Feelings').figure).toBe(rowOf(before, 'Feelings').figure);
  });

  it('a row that grows moves the rows below without touching their cells', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const before = layout(project, mapId);
    const after = layout(withCard(project, ids.card('Searches'), 'Searches\n'.repeat(7)), mapId);
    const [old, now] = [rowOf(before, 'Pain & barriers'), rowOf(after, 'Pain & barriers')];
    expect(now.y).toBeGreaterThan(old.y);
    expect(now.cells).toBe(old.cells);
    expect(rowOf(after, 'Feelings').figure).toBe(rowOf(before, 'Feelings').figure);
  });

  it('a new finding changes the cards that it hangs on and the lane of findings, no other cell', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const before = layout(project, mapId);
    const finding = {
      id: 'new',
      mapId,
      order: 'z9',
      kind: 'delight' as const,
      title: 'Nice',
      cardIds: [ids.card('Searches')],
    };
    const after = layout({ ...project, findings: { ...project.findings, new: finding } }, mapId);
    expect(itemsOf(after, 'Website', 0)[0]?.marks.map(({ kind }) => kind)).toEqual(['barrier', 'delight']);
    expect(itemsOf(after, 'Pain & barriers', 0)).toHaveLength(2);
    expect(rowOf(after, 'Website').cells[1]).toBe(rowOf(before, 'Website').cells[1]);
    expect(rowOf(after, 'Actions').cells).toBe(rowOf(before, 'Actions').cells);
  });
});

/** The layout of a reader whose letters are at least 20 pixels high. */
function largeLayout() {
  const plain = createTableMeasure();
  const growOf = (font: FontName) => Math.max(1, 20 / TYPE[font].size);
  const fonts = Object.keys(TYPE) as FontName[];
  return createLayout({
    measure: (text, font) => plain(text, font) * growOf(font),
    words: sceneWords,
    lineHeights: Object.fromEntries(fonts.map((font) => [font, LINES[font] * growOf(font)])) as typeof LINES,
    grow: 20 / TYPE.mark.size,
  });
}

describe('larger type of the reader', () => {
  const long = aProject({
    stages: [{ name: 'Compares every offer in the town', duration: 'about three weeks' }],
    lanes: [
      { kind: 'actions', name: 'What she does on the way', note: 'What she does' },
      { kind: 'backstage', name: 'Behind the scenes', collapsed: true },
    ],
    cards: {
      'Compares every offer in the town/What she does on the way': [{ text: 'Pays', momentOfTruth: {} }],
    },
  });
  const whole = (lines: readonly string[] | undefined) => lines?.join(' ');

  it('what is whole in a picture is whole in it, on more lines', () => {
    const large = largeLayout()(long.project, long.mapId);
    const [column, rows] = [large.columns[0], large.rows];
    expect(whole(column?.lines)).toBe('Compares every offer in the town');
    expect(whole(column?.note)).toBe('about three weeks');
    expect(whole(rows[0]?.note)).toBe('What she does');
    expect(rows[0]?.note).toHaveLength(2);
    expect(whole(rows[1]?.lines)).toBe('Behind the scenes');
    const mark = rows[0]?.cells[0]?.items[0]?.marks[0];
    expect(mark?.lines).toEqual(['Moment of', 'truth']);
    expect(mark?.label).toBe('Moment of truth');
  });

  it('makes room for those lines: card, header and lane hold them', () => {
    const large = largeLayout()(long.project, long.mapId);
    const [column, [open, folded]] = [large.columns[0], large.rows];
    const { lineHeights } = large;
    const item = open?.cells[0]?.items[0];
    const mark = item?.marks[0];
    expect(mark?.height).toBe(2 * lineHeights.mark);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThan(item?.height ?? 0);
    const head =
      (column?.lines.length ?? 0) * lineHeights.stage + (column?.note?.length ?? 0) * lineHeights.stageNote;
    expect(large.headerHeight).toBeGreaterThanOrEqual(head);
    expect(open?.height).toBeGreaterThanOrEqual(
      (open?.lines.length ?? 0) * lineHeights.lane + (open?.note?.length ?? 0) * lineHeights.laneNote,
    );
    expect(folded?.height).toBeGreaterThanOrEqual((folded?.lines.length ?? 0) * lineHeights.lane);
  });

  it('in pictures marks, notes and durations keep their one line', () => {
    const scene = aScene(long);
    expect(scene.rows[0]?.note).toEqual(['What she does']);
    expect(scene.columns[0]?.note).toEqual(['about three weeks']);
    expect(scene.rows[0]?.cells[0]?.items[0]?.marks[0]?.lines).toEqual(['Moment of truth']);
  });

  it('in a narrow column the word of a mark is whole too', () => {
    const narrow = aProject({
      stages: [{ name: 'Pay', width: 130 }],
      lanes: ['Website'],
      cards: { 'Pay/Website': [{ text: 'Pays', momentOfTruth: {} }] },
    });
    const item = itemsOf(aScene(narrow), 'Website', 0)[0];
    const mark = item?.marks[0];
    expect(mark?.lines.join(' ')).toBe('Moment of truth');
    expect(mark?.lines.length).toBeGreaterThan(1);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThan(item?.height ?? 0);
  });

  it('a narrow rail has its own count of lines', () => {
    const row = rowOf(aScene(journey()), 'Pain & barriers');
    expect([row.lines.length, row.note?.length]).toEqual([1, 1]);
    expect(row.narrow).toEqual({ lines: 2, note: 2 });
  });
});

describe('a card that is being begun', () => {
  it('has room in its lane, and what is below moves without a cell of its own being made again', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const before = layout(project, mapId);
    const free = { stageId: ids.stage('Need'), laneId: ids.lane('Website'), index: 2 };
    const after = layout(project, mapId, free);
    const [old, now] = [rowOf(before, 'Website'), rowOf(after, 'Website')];
    const second = itemsOf(before, 'Website', 0)[1];
    const end = (second?.y ?? 0) + (second?.height ?? 0) + SIZES.cardGap + 2 * SIZES.cardPadY + LINES.card;
    expect(now.height).toBeGreaterThanOrEqual(end + SIZES.rowPad);
    expect(now.height).toBeGreaterThan(old.height);
    expect(now.cells).toBe(old.cells);
    expect(rowOf(after, 'Actions').y).toBe(rowOf(before, 'Actions').y + now.height - old.height);
    expect(rowOf(after, 'Actions').cells).toBe(rowOf(before, 'Actions').cells);
    expect(layout(project, mapId).height).toBe(before.height);
  });
});
