// Two maps against each other: what becomes of each pain point and barrier, how it feels, and the gap stage by stage.
import { writtenRows } from '@/formats/sheets/writtenCells';
import { compareMaps } from '@/analysis/compare';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { gapTable } from '@/analysis/gapTable';
import { findingOfFate, type Story, storyOf } from '@/analysis/story';
import { gapCells } from '@/formats/writeGapTable';
import { durationIn } from '@/i18n/durationIn';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { prose } from './detailParts';
import { el } from './dom';
import { wideTable } from './findingsView';
import { paperTables } from './paperTable';
import type { Reader } from './reader';

/** A target with the map that it was derived from; else a current map and a target. */
export function pairsOf(project: Project): { fromMapId: Id; toMapId: Id }[] {
  const maps = mapsOf(project);
  const derived = maps.flatMap(({ id, basedOn }) =>
    basedOn !== undefined && project.maps[basedOn] ? [{ fromMapId: basedOn, toMapId: id }] : [],
  );
  if (derived.length > 0) return derived;
  const current = maps.find(({ state }) => state === 'current');
  const target = maps.find(({ state }) => state === 'target');
  return current && target ? [{ fromMapId: current.id, toMapId: target.id }] : [];
}

const GROUPS = [
  { title: 'readerPage.fates.solves', fates: ['resolved', 'reduced'] },
  { title: 'readerPage.fates.stays', fates: ['open'] },
  { title: 'readerPage.fates.comes', fates: ['new', 'worse'] },
] as const;

export function comparisonView(reader: Reader): HTMLElement {
  const { project } = reader;
  const words = reader.words();
  const { t, number } = words;
  const pairs = pairsOf(project);
  // Of several targets the one that is looked at, else the first.
  const { mapId } = reader.store.get();
  const pair =
    pairs.find(({ toMapId }) => toMapId === mapId) ??
    pairs.find(({ fromMapId }) => fromMapId === mapId) ??
    pairs[0];
  if (!pair) return el('div', { class: 'page' }, el('p', { class: 'empty' }, t('readerPage.noPair')));
  const comparison = compareMaps(project, pair.fromMapId, pair.toMapId);
  const story = storyOf(comparison);
  const gap = gapTable(comparison, new Date().toISOString().slice(0, 10));
  const cells = writtenRows(
    gapCells(gap, { t, number, time: (minutes) => durationIn(words.language, minutes) }),
    number,
  );
  const [heads = [], ...rows] = filled(cells);
  const title = (id: Id) => project.maps[id]?.title ?? '';
  return el(
    'div',
    { class: 'page wide' },
    el(
      'p',
      { class: 'kicker' },
      t('readerPage.fromTo', { from: title(pair.fromMapId), to: title(pair.toMapId) }),
    ),
    el('h2', { class: 'page-title' }, headline(story, reader)),
    el(
      'div',
      { class: 'fates' },
      GROUPS.map(({ title: name, fates }) => {
        const list = story.problems.filter(({ fate }) => (fates as readonly string[]).includes(fate));
        return el(
          'section',
          { class: `fate ${fates[0]}` },
          el('h3', {}, t(name), el('span', { class: 'count' }, String(list.length))),
          list.length > 0
            ? el(
                'ul',
                { class: 'records' },
                list.map((outcome) => outcomeLine(reader, outcome)),
              )
            : el('p', { class: 'small' }, t('readerPage.nothingHere')),
        );
      }),
    ),
    feelings(story, reader),
    el('h3', { class: 'part-title' }, t('readerPage.gapTable')),
    el(
      'div',
      { class: 'screen-only' },
      wideTable(
        t('readerPage.gapTable'),
        heads,
        rows.map((cells) =>
          el(
            'tr',
            {},
            cells.map((cell, at) =>
              at === 0 ? el('th', { scope: 'row' }, cell) : el('td', {}, cell ? prose(cell) : ''),
            ),
          ),
        ),
      ),
    ),
    // Its columns are more than a sheet is wide; its stages are few.
    paperTables(t('readerPage.gapTable'), heads, rows),
  );
}

/** Columns of which nothing is known say nothing. */
function filled(cells: readonly (readonly string[])[]): string[][] {
  const [head = []] = cells;
  const said = head.map((_, at) => at === 0 || cells.slice(1).some((row) => row[at] !== ''));
  return cells.map((row) => row.filter((_, at) => said[at]));
}

function headline({ problems, counts, weights }: Story, reader: Reader): string {
  const { t } = reader.words();
  const known = problems.length - counts.new;
  if (known === 0) return t('readerPage.headlineNone');
  return t('readerPage.headline', {
    count: counts.resolved,
    total: known,
    before: weights.before,
    after: weights.after,
  });
}

function outcomeLine(reader: Reader, outcome: FindingOutcome): HTMLElement {
  const { project, store } = reader;
  const { t } = reader.words();
  const finding = findingOfFate(outcome);
  const { before, after, fate } = outcome;
  const by = outcome.strategyIds.flatMap((id) => project.strategies[id]?.title ?? []).join(', ');
  return el(
    'li',
    {},
    el(
      'button',
      {
        type: 'button',
        class: 'record',
        click: () => finding && store.set({ selected: { kind: 'finding', id: finding.id } }),
      },
      el('span', { class: `sign ${finding?.kind ?? 'pain'}`, 'aria-hidden': 'true' }),
      el(
        'span',
        { class: 'record-words' },
        el('span', { class: 'record-text' }, finding?.title || t('readerPage.untitledFinding')),
        el(
          'span',
          { class: 'record-note' },
          [
            t(`gap.fate.${fate}`),
            before !== after || before > 0 ? t('gap.weight', { before, after }) : '',
            by && t('readerPage.by', { names: by }),
          ]
            .filter(Boolean)
            .join(' \u00b7 '),
        ),
      ),
    ),
  );
}

function feelings({ feelings: all }: Story, reader: Reader): HTMLElement | undefined {
  const { t, signed } = reader.words();
  const known = all.filter(({ before, after }) => before !== undefined && after !== undefined);
  if (known.length === 0) return undefined;
  const round = (value: number) => Math.round(value * 10) / 10;
  return el(
    'section',
    { class: 'felt-story' },
    el('h3', { class: 'part-title' }, t('readerPage.feelings')),
    el(
      'ul',
      { class: 'bullets' },
      known.map(({ persona, before = 0, after = 0 }) =>
        el(
          'li',
          {},
          t('readerPage.feelsFromTo', {
            name: persona.name,
            before: signed(round(before)),
            after: signed(round(after)),
          }),
        ),
      ),
    ),
  );
}
