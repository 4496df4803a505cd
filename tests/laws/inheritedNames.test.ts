// Law of names: a word that every plain object answers to (`constructor`, `toString`, `__proto__` ...) is a word like any other,
// as a name, a text, the kind of a lane, a field of a later version, an id in a file, or the map of an address.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { findText } from '@/analysis/findText';
import { rankAllFindings } from '@/analysis/ranking';
import { updateCard } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import { pasteCards } from '@/commands/paste';
import { addPersona } from '@/commands/personas';
import { replaceText } from '@/commands/replaceText';
import { cutOut, toBlock, toHtml, fromHtml } from '@/formats/clipboardCards';
import { layoutPicture } from '@/formats/scenePicture';
import { toSvg } from '@/formats/svg';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { PALETTES } from '@/layout/palette';
import type { ProjectDocument } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { cardsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { summarise } from '@/storage/summary';
import { parseRoute } from '@/views/context/router';
import { differenceRows } from '@/views/compare/differenceRows';
import { lineText } from '@/views/compare/lineWords';
import { storyLines } from '@/views/compare/storyLines';
import { arrange, matching } from '@/views/library/arrange';
import { rank } from '@/views/palette/rank';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';

const inherited = Object.getOwnPropertyNames(Object.prototype);
/** Left out where they are names of fields: a file may not bring them. */
const never = new Set(['__proto__', 'constructor', 'prototype']);
const ORDINARY = 'ordinary';

function read(raw: unknown): Project {
  const result = readProject(raw, { now: '2025-01-01T00:00:00Z' });
  if (!result.ok) throw new Error(result.problem.code);
  expect(checkInvariants(result.project)).toEqual([]);
  return result.project;
}

/** A project in which everything that may be called anything is called by the word. */
function calledBy(word: string) {
  const { project, mapId, ids } = aProject({
    title: word,
    map: { title: word, scenario: word, owner: word },
    stages: [{ name: word, goal: word }, 'Second'],
    lanes: [word, { kind: 'free', name: `${word} 2` }],
    cards: { [`${word}/${word}`]: [{ text: word, description: word, tags: [word] }, `${word} twice`] },
    personas: [{ name: word, role: word }],
    feelings: { [word]: { [word]: 2 } },
    findings: [{ title: word, cause: word, on: [word], severity: 3, frequency: 2 }],
    paths: { [word]: [word, `${word} twice`] },
    evidence: [{ title: word }],
  });
  const file = JSON.parse(toJson(project)) as Project;
  const lane = file.lanes[ids.lane(`${word} 2`)];
  if (lane) lane.kind = word;
  return { project: read(file), mapId, ids };
}

const wordsOf = (word: string, value: unknown): string => JSON.stringify(value).replaceAll(word, ORDINARY);

/** What all rooms make of such a project. */
function madeOf(word: string): Record<string, unknown> {
  const { project, mapId, ids } = calledBy(word);
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  let made = 0;
  const makeId = () => `made-${(made += 1)}`;
  editor.commit(addPersona, { id: 'second', name: word, mapId });
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: word, makeId });
  const cardId = ids.card(word);
  editor.commit(updateCard, { id: cardId, changes: { description: `${word} and more` } });
  const cutout = cutOut(now(), [cardId]);
  if (!cutout) throw new Error('nothing was cut out');
  const landing = { mapId, stageId: ids.stage('Second'), laneId: ids.lane(word) };
  editor.commit(pasteCards, { landing, cutout, makeId });
  const matches = findText(now(), mapId, word);
  const comparison = compareMaps(now(), mapId, 'target');
  const rows = differenceRows(comparison);
  const scene = aLayout()(now(), mapId);
  const source = {
    scene,
    title: word,
    subtitle: word,
    measure: createTableMeasure(),
    t,
    palette: PALETTES.light,
  };
  const picture = layoutPicture(source, { title: true, legend: true, background: 'white' });
  const summary = summarise(now(), 1, 1);
  const entries = [{ id: '1', label: word, words: [word] }];
  editor.commit(replaceText, { matches, replacement: 'New' });
  const replaced = cardsOf(now(), mapId).map(({ text }) => text);
  while (editor.undo());
  return {
    json: toJson(project),
    cells: scene.rows.map((row) => row.cells.map((cell) => cell.items.map(({ id }) => id))),
    svg: (toSvg(picture).match(new RegExp(`>${word}`, 'g')) ?? []).length > 0,
    matches: matches.map(({ kind, field }) => `${kind} ${field}`),
    rows: storyLines(comparison, rows, []).map((line) => lineText(comparison, line)),
    ranked: rankAllFindings(now()).map(({ finding, weight }) => [finding.title, weight]),
    copied: [toBlock(cutout), fromHtml(toHtml(cutout))?.title],
    summary: [summary.title, summary.counts, summary.personas.map(({ name }) => name)],
    arranged: matching(arrange([summary], 'title'), word).length,
    ranking: rank(entries, word).length,
    replaced,
    undone: now() === project || toJson(now()) === toJson(project),
  };
}

describe('a name that plain objects inherit', () => {
  const ordinary = madeOf(ORDINARY);

  it.each(inherited)('is a word like any other: %s', (word) => {
    expect(wordsOf(word, madeOf(word))).toBe(wordsOf(ORDINARY, ordinary));
  });

  it.each(inherited.filter((word) => !never.has(word)))('is a field of a later version: %s', (word) => {
    const { project, mapId, ids } = aProject({ stages: ['A'], lanes: ['B'], cards: { 'A/B': ['One'] } });
    const editor = openEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    expect(compareMaps(editor.store.getState().project, mapId, 'target').differences).toEqual([]);
    const file = JSON.parse(toJson(editor.store.getState().project)) as ProjectDocument;
    Object.assign(file.cards[ids.card('One')] ?? {}, { [word]: 'later' });
    const later = read(file);
    expect(toJson(read(JSON.parse(toJson(later))))).toBe(toJson(later));
    const comparison = compareMaps(later, mapId, 'target');
    const field = { field: word, before: 'later', after: undefined };
    expect(comparison.differences).toMatchObject([{ kind: 'changed', of: 'card', fields: [field] }]);
    const [line] = storyLines(comparison, differenceRows(comparison), []);
    expect(line && lineText(comparison, line)).toContain(word);
  });

  it.each(inherited)('as an id in a file is replaced, and nothing is lost: %s', (word) => {
    const { project } = aProject({
      stages: ['A'],
      lanes: ['B'],
      cards: { 'A/B': ['One'] },
      personas: ['Ann'],
      findings: [{ title: 'Queue', on: ['One'] }],
    });
    const text = toJson(project).replaceAll(
      /"(map|stage|lane|card|persona|finding|channel)-1"/g,
      `"${word}"`,
    );
    const opened = read(JSON.parse(text.replace(/"id": "project-1"/, `"id": "${word}"`)));
    const [map] = mapsOf(opened);
    expect(map?.id).not.toBe(word);
    expect(stagesOf(opened, map?.id ?? '').map(({ name }) => name)).toEqual(['A']);
    expect(lanesOf(opened, map?.id ?? '').map(({ name }) => name)).toEqual(['B']);
    expect(cardsOf(opened, map?.id ?? '').map((card) => card.text)).toEqual(['One']);
    expect(map?.personaIds).toEqual(Object.keys(opened.personas));
    expect(Object.values(opened.findings)[0]?.cardIds).toHaveLength(1);
  });

  it.each(inherited)('in an address is no map: %s', (word) => {
    const at = (rest: string) => parseRoute(`#/projects/p/${rest}`);
    expect(at(`maps/${word}`)).toEqual({ screen: 'map', projectId: 'p', mapId: undefined });
    expect(at(`maps/${word}/present`)).toMatchObject({ screen: 'present', mapId: undefined });
    expect(at(`compare/${word}/${word}`)).toMatchObject({ fromMapId: undefined, toMapId: undefined });
  });
});
