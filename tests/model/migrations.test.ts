// Migrations: numbered, run once, and a crash leaves the old document as it was.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allCards } from '@/model/cardTable';
import { checkInvariants } from '@/model/invariants';
import { asOfVersion, migrate, migrations } from '@/model/migrations/index';
import type { Migration } from '@/model/migrations/migration';
import { readProject } from '@/model/readProject';
import { VERSION } from '@/model/constants';
import { cardById } from '@/model/select';
import { toJson } from '@/model/serialise';

const fixture = (version: number) =>
  readFileSync(new URL(`../fixtures/v${version}.waymark.json`, import.meta.url), 'utf8');

const steps: Migration[] = [
  {
    to: 2,
    name: 'rename-title',
    migrate: ({ title, ...rest }) => ({ ...rest, heading: title }),
  },
  {
    to: 3,
    name: 'number-maps',
    migrate: (document) => {
      Object.values(document['maps'] as Record<string, Record<string, unknown>>).forEach((map, i) => {
        map['number'] = i;
      });
      return document;
    },
  },
];
const old = () => ({ version: 1, title: 'Old', maps: { a: { id: 'a' }, b: { id: 'b' } } });

describe('the machinery of migrations', () => {
  test('runs every step that lies between the version of the document and the target, in order', () => {
    const result = migrate(old(), steps, 3);
    expect(result).toEqual({
      ok: true,
      from: 1,
      applied: ['rename-title', 'number-maps'],
      document: {
        version: 3,
        heading: 'Old',
        maps: { a: { id: 'a', number: 0 }, b: { id: 'b', number: 1 } },
      },
    });
    expect(migrate({ ...old(), version: 2 }, steps, 3)).toMatchObject({ applied: ['number-maps'] });
  });

  test('94: migrated twice is migrated once', () => {
    const once = migrate(old(), steps, 3);
    if (!once.ok) throw new Error(once.problem.code);
    const twice = migrate(once.document, steps, 3);
    expect(twice).toEqual({ ok: true, from: 3, applied: [], document: once.document });
  });

  test('95: a crash at any step leaves the document as it was, and names the step', () => {
    steps.forEach((_, crashing) => {
      const list = steps.map((step, i) => ({
        ...step,
        migrate: (document: Record<string, unknown>) => {
          const next = step.migrate(document);
          if (i === crashing) throw new Error('out of luck');
          return next;
        },
      }));
      const document = old();
      expect(migrate(document, list, 3)).toEqual({
        ok: false,
        problem: {
          code: 'migrationFailed',
          values: { name: steps[crashing]?.name, reason: 'out of luck' },
        },
      });
      expect(document).toEqual(old());
    });
  });
});

describe('flat cards (version 3)', () => {
  const older = (cards: unknown) => ({ ...(JSON.parse(fixture(2)) as Record<string, unknown>), cards });
  const byStage = (JSON.parse(fixture(2)) as { cards: Record<string, Record<string, object>> }).cards;
  const read = (document: unknown) => {
    const result = readProject(document);
    if (!result.ok) throw new Error(result.problem.code);
    return { project: result.project, codes: result.report.map(({ code }) => code) };
  };

  test('the same project as that of version 2', () => {
    expect(toJson(read(JSON.parse(fixture(2))).project)).toBe(toJson(read(JSON.parse(fixture(3))).project));
  });

  test('a card stands in the stage that it names; one that names none stands where it was filed', () => {
    const { buy, look, ...others } = byStage;
    const { stageId: _, ...nameless } = (look ?? {})['compare'] as { stageId: string };
    const { pay, ...rest } = buy ?? {};
    const { project, codes } = read(
      older({ ...others, buy: rest, look: { compare: nameless, pay }, empty: {} }),
    );
    expect(cardById(project, 'pay')?.stageId).toBe('buy');
    expect(cardById(project, 'compare')?.stageId).toBe('look');
    expect([toJson(project), codes]).toEqual([toJson(read(JSON.parse(fixture(3))).project), []]);
  });

  test('of two cards of one id in two stages none is lost', () => {
    const twin = { id: 'compare', stageId: 'buy', laneId: 'desk', order: 'a5', text: 'Twin' };
    const { project, codes } = read(older({ ...byStage, buy: { ...byStage['buy'], compare: twin } }));
    expect(allCards(project.cards).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Twin', 'Compares models']),
    );
    expect(codes).toEqual(['idDuplicate']);
  });

  test('the way back files cards as version 2 did, for its patches', () => {
    const migrated = migrate(JSON.parse(fixture(2)) as Record<string, unknown>);
    if (!migrated.ok) throw new Error(migrated.problem.code);
    expect(asOfVersion(migrated.document, 2)).toEqual(JSON.parse(fixture(2)));
    expect(asOfVersion(migrated.document, VERSION)).toBe(migrated.document);
  });
});

describe('the migrations that exist', () => {
  test('rise by one from version 2 to the present version', () => {
    expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: VERSION - 1 }, (_, i) => i + 2));
  });

  test('89: the fixture of every version opens with nothing lost, and every migration has run on one', () => {
    const ran = new Set<string>();
    for (let version = 1; version <= VERSION; version++) {
      const raw = JSON.parse(fixture(version)) as Record<string, unknown>;
      expect(raw['version']).toBe(version);
      const migrated = migrate(raw);
      if (!migrated.ok) throw new Error(migrated.problem.code);
      for (const name of migrated.applied) ran.add(name);
      const result = readProject(raw);
      if (!result.ok) throw new Error(result.problem.code);
      expect(result.report).toEqual([]);
      expect(result.from).toBe(version);
      expect(checkInvariants(result.project)).toEqual([]);
    }
    expect([...ran]).toEqual(migrations.map(({ name }) => name));
  });

  test('the fixture of the present version is written back byte by byte', () => {
    const result = readProject(JSON.parse(fixture(VERSION)));
    if (!result.ok) throw new Error(result.problem.code);
    expect(toJson(result.project)).toBe(fixture(VERSION));
  });
});
