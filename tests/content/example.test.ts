// The example: complete and sound in both languages, and new each time that it is opened.
import { describe, expect, it } from 'vitest';
import { allCards } from '@/model/cardTable';
import { toDocument } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { projectSchema } from '@/model/schema';
import { cardsOf, mapsOf, stagesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { loadExample } from '@/content/example/exampleProject';

const opened = new Date('2026-03-02T10:00:00Z');

/** Every text of a project that a person reads. */
function textsOf(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) textsOf(each, found);
  return found;
}

const shapeOf = (project: Project) => ({
  cards: mapsOf(project).map((map) => cardsOf(project, map.id).length),
  tables: Object.fromEntries(
    Object.entries(project).flatMap(([name, table]) =>
      typeof table === 'object' ? [[name, Object.keys(table).length]] : [],
    ),
  ),
});

describe.each(['en', 'ru'] as const)('the example in %s', (language) => {
  it('is a valid document that keeps every rule', async () => {
    const project = await loadExample(language, opened);
    expect(projectSchema.safeParse(toDocument(project)).error).toBeUndefined();
    expect(checkInvariants(project)).toEqual([]);
  });

  it('is read back without a repair', async () => {
    const project = await loadExample(language, opened);
    const read = readProject(JSON.parse(toJson(project)));
    expect(read).toMatchObject({ ok: true, report: [], project });
  });

  it('has a current map and a target derived from it, and a card of the target knows where it came from', async () => {
    const project = await loadExample(language, opened);
    const [current, target] = mapsOf(project);
    expect(current?.state).toBe('current');
    expect(target).toMatchObject({ state: 'target', basedOn: current?.id });
    const before = new Set(cardsOf(project, current?.id ?? '').map((card) => card.id));
    const cards = cardsOf(project, target?.id ?? '');
    const copied = cards.filter((card) => card.origin !== undefined);
    expect(copied.length).toBeGreaterThan(20);
    expect(copied.every((card) => before.has(card.origin ?? ''))).toBe(true);
    expect(cards.length - copied.length).toBe(3);
    expect(stagesOf(project, target?.id ?? '').every((stage) => stage.origin !== undefined)).toBe(true);
  });

  it('leaves no text empty and none in the other language', async () => {
    const project = await loadExample(language, opened);
    expect(allCards(project.cards).length).toBeGreaterThan(50);
    for (const card of allCards(project.cards)) {
      expect(card.text).not.toBe('');
      expect(/[А-Яа-яЁё]/.test(card.text)).toBe(language === 'ru');
    }
    const texts = textsOf(project);
    expect(texts).not.toContain('');
    if (language === 'en') expect(texts.filter((text) => /[А-Яа-яЁё]/.test(text))).toEqual([]);
  });

  it('is rich: about 45 cards today, every kind of finding, strategies with and without a finding', async () => {
    const project = await loadExample(language, opened);
    const [current] = mapsOf(project);
    expect(cardsOf(project, current?.id ?? '').length).toBeGreaterThanOrEqual(43);
    const kinds = new Set(Object.values(project.findings).map((finding) => finding.kind));
    expect([...kinds].sort()).toEqual(['barrier', 'delight', 'pain']);
    const strategies = Object.values(project.strategies);
    expect(strategies.some((strategy) => strategy.findingIds.length === 0)).toBe(true);
    expect(Object.values(project.metrics)).toHaveLength(5);
  });
});

it('has new ids each time, and the same shape in both languages', async () => {
  const [first, second, russian] = await Promise.all([
    loadExample('en', opened),
    loadExample('en', opened),
    loadExample('ru', opened),
  ]);
  const ids = (project: Project) => [
    project.id,
    ...Object.keys(project.maps),
    ...Object.keys(project.personas),
  ];
  expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
  expect(shapeOf(russian)).toEqual(shapeOf(first));
});
