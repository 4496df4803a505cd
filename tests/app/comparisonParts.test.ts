// What of a comparison can be taken: every picture has its words, whole and escaped, and reads on a slide where it can.
import { describe, expect, it } from 'vitest';
import type { Side } from '@/analysis/comparison';
import { comparisonParts } from '@/app/comparisonParts';
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { addFinding } from '@/commands/findings';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { deriveTarget } from '@/commands/maps';
import type { ExportOptions } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { csvExport } from '@/formats/csvExport';
import { overlayWords } from '@/formats/overlayWords';
import type { Picture } from '@/formats/picture';
import type { CurveGraph } from '@/formats/pictureOfCurves';
import { LEAST_POINTS, pointsOnSlide } from '@/formats/slide';
import { escapeXml } from '@/formats/svgPen';
import { toSvg } from '@/formats/svg';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { alignLanes, alignStages } from '@/analysis/align';
import { TYPE } from '@/layout/sizes';
import { recorded } from '@/formats/paper/record';
import { t } from '@/i18n/translate';
import { alignScenes } from '@/layout/alignScenes';
import { createTableMeasure } from '@/layout/fontMetrics';
import { overlayScene } from '@/layout/overlayScene';
import { cardsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import { finish } from '@/model/steps';
import type { DifferenceRow } from '@/views/compare/differenceRows';
import { rowTitle } from '@/views/compare/differenceWords';
import { curveGraphs } from '@/views/compare/curveGraphs';
import { differingOnly } from '@/views/compare/differingOnly';
import { findDifferences } from '@/views/compare/findDifferences';
import { marksOf } from '@/views/compare/marks';
import { namesOf } from '@/views/compare/namesOf';
import { headline } from '@/views/compare/storyWords';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const measure = createTableMeasure();

function compared() {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  const old = cardsOf(now(), mapId).find(({ text }) => text === 'Reads tests')?.id ?? '';
  editor.commit(addFinding, {
    id: 'lost',
    kind: 'barrier',
    title: 'Tests <b>& "ads"</b>',
    cardIds: [old],
  });
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const card = (text: string) => cardsOf(now(), 'target').find((one) => one.text === text)?.id ?? '';
  const [need, buy] = stagesOf(now(), 'target');
  const lane = lanesOf(now(), 'target')[0]?.id ?? '';
  editor.commit(addCard, { id: 'photo', stageId: need?.id ?? '', laneId: lane, text: '=1+1 <photo>' });
  editor.commit(removeCards, { ids: [card('Reads tests')] });
  editor.commit(moveCards, { ids: [card('Tries on')], stageId: buy?.id ?? '', laneId: lane, index: 0 });
  editor.commit(updateCard, { id: card('Pays'), changes: { text: 'Pays by a wink' } });
  return { from: { project: now(), mapId }, to: { project: now(), mapId: 'target' } };
}

function taken() {
  const { from, to } = compared();
  const found = finish(findDifferences(from, to));
  const { comparison, rows } = found;
  const layout = aLayout();
  const plain = { from: layout(from.project, from.mapId), to: layout(to.project, to.mapId) };
  const words = overlayWords<DifferenceRow>(t, comparison, findingOutcomes(comparison), {
    number: String,
    titleOf: (row) => rowTitle(comparison, row),
    stepsOf: () => '',
  });
  const scenes = alignScenes(plain.from, plain.to, alignStages(comparison), alignLanes(comparison));
  const parts = comparisonParts({
    t,
    found,
    names: namesOf(t, { from, to }, undefined),
    measure,
    cuts: false,
    choices: undefined,
    graphs: curveGraphs(comparison).slice(0, 1),
    graphChoices: undefined,
    overlay: overlayScene(comparison, rows, plain, words, { measure }),
    aligned: { comparison, rows, scenes, marks: marksOf(rows, scenes) },
    slides: undefined,
  });
  return { found, parts, source: exportSource(to.project, to.mapId, { t, language: 'en', measure }) };
}

const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper' };

describe('what can be taken of a comparison', () => {
  const { found, parts, source } = taken();
  const partOf = (id: string) => parts.find((part) => part.id === id)?.taken;
  const pictureOf = (id: string, proportions: 'slide' | 'own'): Picture => {
    const made = partOf(id)?.picture?.of?.({ ...options, proportions });
    if (!made) throw new Error(id);
    return made;
  };
  const pictured = ['summary', 'overlay', 'sideBySide', 'curves', 'gapTable', 'card'];

  it('is each view, its tables, and a card', () => {
    expect(parts.map(({ id }) => id)).toEqual([
      'summary',
      'overlay',
      'sideBySide',
      'curves',
      'gapTable',
      'card',
      'differences',
    ]);
    expect(partOf('differences')?.picture).toBeUndefined();
  });

  it.each(pictured)('%s is a whole drawing, as it is and as a slide', (id) => {
    for (const proportions of ['own', 'slide'] as const) {
      const picture = pictureOf(id, proportions);
      const svg = toSvg(picture);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<b>|<photo>/);
      expect(svg).toContain(escapeXml(picture.title));
      expect(picture.fileTitle).toMatch(/^Shoes - /);
      if (proportions === 'slide') expect(picture.box.width / picture.box.height).toBeCloseTo(16 / 9, 1);
    }
  });

  it.each([
    ['summary', ['Tests &lt;b&gt;&amp; &quot;ads&quot;&lt;/b&gt;', '=1+1 &lt;photo&gt;']],
    ['overlay', ['Pays by a wink', '=1+1 &lt;photo&gt;', 'was here before', 'moved']],
    ['sideBySide', ['Pays by a wink', 'Reads tests', '→ from Need', '→ to Buy']],
    ['gapTable', ['Need', 'Buy', 'Whole way']],
    ['card', ['Pays by a wink', '=1+1 &lt;photo&gt;', 'Pays']],
  ])('%s says what there is', (id, words) => {
    const svg = toSvg(pictureOf(id, 'own')).replaceAll(/&#39;/g, "'").replaceAll('&#34;', '&quot;');
    for (const word of words) expect(svg).toContain(word);
  });

  it.each(['summary', 'curves', 'card'])('%s of a small comparison is read on a slide', (id) => {
    const { box } = pictureOf(id, 'slide');
    expect(pointsOnSlide(box, partOf(id)?.picture?.smallest ?? 0)).toBeGreaterThanOrEqual(LEAST_POINTS);
  });

  it('writes its tables as CSV in which nothing is a formula', async () => {
    for (const id of ['gapTable', 'differences']) {
      const table = partOf(id)?.table;
      // oxlint-disable-next-line no-await-in-loop
      const file = await writeExport(csvExport, { ...source, table }, options, {});
      expect(file.name).toMatch(/^Shoes - .*\.csv$/);
      expect(String(file.content)).not.toMatch(/(^|[,\n])=/);
    }
  });

  it('leaves out stages and lanes in which nothing differs', () => {
    const { comparison, rows } = found;
    const again = differingOnly(found);
    const names = (side: Side) => lanesOf(side.project, side.mapId).map(({ name }) => name);
    expect(names(again.comparison.from).length).toBeLessThan(names(comparison.from).length);
    expect(names(again.comparison.from)).toEqual(names(again.comparison.to));
    const titles = again.rows.filter(({ of }) => of === 'card').map((row) => rowTitle(again.comparison, row));
    expect(titles).toEqual(rows.filter(({ of }) => of === 'card').map((row) => rowTitle(comparison, row)));
  });
});

describe('the curves of a comparison', () => {
  const project = exampleProject(content, new Date('2026-11-10T12:00:00Z'));
  const [now, target] = mapsOf(project);
  const from = { project, mapId: now?.id ?? '' };
  const to = { project, mapId: target?.id ?? '' };
  const found = finish(findDifferences(from, to));
  const curvesWith = (graphs: readonly CurveGraph[]) =>
    comparisonParts({
      t,
      found,
      names: namesOf(t, { from, to }, undefined),
      measure,
      cuts: false,
      choices: undefined,
      graphs,
      graphChoices: undefined,
      overlay: undefined,
      aligned: undefined,
      slides: undefined,
    }).find(({ id }) => id === 'curves')?.taken?.picture;
  const titleWith = (graphs: readonly CurveGraph[]): string | undefined =>
    curvesWith(graphs)?.of?.(options).title;

  it('stand on as many sheets as it takes to read them, each of which says which of them it is', () => {
    const graphs = curveGraphs(found.comparison);
    const sheet = { ...options, proportions: 'sheet' } as const;
    const sheets = curvesWith(graphs)?.slides?.of?.(sheet) ?? [];
    expect(sheets).toHaveLength(graphs.length);
    for (const [at, { box, draw }] of sheets.entries()) {
      expect(pointsOnSlide(box, TYPE.mark.size, 'sheet')).toBeGreaterThanOrEqual(LEAST_POINTS);
      const said = recorded(
        (pen) => draw(pen),
        () => true,
      ).flatMap((stroke) => (stroke.kind === 'text' ? stroke.text : []));
      expect(said).toContain(graphs[at]?.title);
      expect(said.join(' ')).toContain(`Part ${at + 1} of ${graphs.length}`);
    }
    // Each says what is true of the curve that it shows.
    const titles = sheets.map(({ title }) => title);
    expect(titles[0]).toMatch(/gains most: the feeling of Anna goes from/);
    expect(titles[1]).toBe('“Prove identity” gains most: the feeling of Viktor goes from −0.9 to +0.4');
    expect(titles[2]).toMatch(/gains most: all together go from/);
  });

  it('say who gains most, and the sentence of the comparison where that curve is not drawn', () => {
    const graphs = curveGraphs(found.comparison);
    expect(titleWith(graphs)).toMatch(/gains most: the feeling of Anna goes from .+ to /);
    expect(titleWith(graphs.filter(({ title }) => title !== 'Anna'))).toBe(
      headline(found.story, found.rows.length, found.rest),
    );
  });
});
