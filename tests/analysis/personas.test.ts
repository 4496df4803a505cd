// What the maps know of a persona, and of which customers there is none.
import { describe, expect, it } from 'vitest';
import { personaFindings, personaWalks } from '@/analysis/personaFacts';
import { personaGrid } from '@/analysis/personaGaps';
import { updateFinding } from '@/commands/findings';
import { setMapPersonas } from '@/commands/personas';
import { findingsOf } from '@/model/select';
import type { Persona } from '@/model/types';
import { checkCommand } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

describe('what the maps know', () => {
  it('is a curve for each map on which something of their feelings is known', () => {
    const { project, mapId, ids } = shoes();
    const olga = ids.persona('Olga');
    const [walk, ...more] = personaWalks(project, olga);
    expect(more).toEqual([]);
    expect(walk?.stages.map(({ name }) => name)).toEqual(['Need', 'Buy']);
    const known = walk?.stages.flatMap(({ value }) => value ?? []) ?? [];
    expect(walk?.mean).toBeCloseTo(known.reduce((sum, value) => sum + value, 0) / known.length);
    // Off the map there is no curve, though the feelings stay.
    const off = checkCommand(project, setMapPersonas, { mapId, personaIds: [ids.persona('Mark')] });
    expect(personaWalks(off, olga)).toEqual([]);
  });

  it('is what weighs most on them: theirs or nobody’s, and still open', () => {
    const { project, mapId, ids } = shoes();
    const [olga, mark] = [ids.persona('Olga'), ids.persona('Mark')];
    const titles = (of: typeof project, id: string) =>
      personaFindings(of, id).pains.map(({ finding }) => finding.title);
    const all = findingsOf(project, mapId).filter(({ kind }) => kind !== 'delight');
    expect(titles(project, olga).sort()).toEqual(all.map(({ title }) => title).sort());
    const [first, second] = all;
    let after = checkCommand(project, updateFinding, {
      id: first?.id ?? '',
      changes: { personaIds: [mark] },
    });
    expect(titles(after, olga)).not.toContain(first?.title);
    expect(titles(after, mark)).toContain(first?.title);
    after = checkCommand(after, updateFinding, { id: second?.id ?? '', changes: { status: 'solved' } });
    expect(titles(after, mark)).not.toContain(second?.title);
  });
});

describe('personas by segment and lifecycle', () => {
  const persona = (id: string, segment?: string, lifecycle?: Persona['lifecycle']): Persona => ({
    id,
    order: id,
    name: id,
    ...(segment !== undefined && { segment }),
    ...(lifecycle && { lifecycle }),
  });

  it('puts one segment into one row, those without one last, and names the gaps', () => {
    const { rows, counts, gaps } = personaGrid([
      persona('a'),
      persona('b', 'Runners', 'developed'),
      persona('c', ' runners', 'prospective'),
      persona('d', 'Walkers', 'developed'),
    ]);
    expect(rows.map(({ segment, count }) => [segment, count])).toEqual([
      ['Runners', 2],
      ['Walkers', 1],
      [undefined, 1],
    ]);
    expect(counts).toMatchObject({ developed: 2, prospective: 1, unknown: 1 });
    expect(gaps).toEqual(['developing', 'dormant', 'lost']);
  });
});
