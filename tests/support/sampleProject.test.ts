// The sample project: valid, of the size asked for, and the same every time.
import { describe, expect, it } from 'vitest';
import { toDocument } from '@/model/document';
import { projectSchema } from '@/model/schema';
import { cardsOf, stagesOf } from '@/model/select';
import { sampleProject } from './sampleProject';

describe('sampleProject', () => {
  it.each([0, 1, 7, 300, 1000, 5000])('makes a valid project of %i cards', (count) => {
    const project = sampleProject(count);
    expect(projectSchema.safeParse(toDocument(project)).error).toBeUndefined();
    const cards = cardsOf(project, 'sample-map');
    expect(cards).toHaveLength(count);
    const ids = new Set(cards.map((card) => card.id));
    expect(
      Object.values(project.links).filter((link) => !ids.has(link.fromCardId) || !ids.has(link.toCardId)),
    ).toEqual([]);
    expect(Object.values(project.findings).filter((finding) => !ids.has(finding.cardIds[0] ?? ''))).toEqual(
      [],
    );
  });

  it('makes the same project every time, in the grids that are measured', () => {
    expect(sampleProject(300)).toEqual(sampleProject(300));
    expect(stagesOf(sampleProject(5000), 'sample-map')).toHaveLength(40);
    expect(Object.keys(sampleProject(5000).lanes)).toHaveLength(25 + 2);
  });
});
