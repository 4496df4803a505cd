// The builder of test projects: what it makes is a valid document.
import { describe, expect, it } from 'vitest';
import { toDocument } from '@/model/document';
import { cardsInCell, findingsOnCard, personasOfMap, stagesOf } from '@/model/select';
import { projectSchema } from '@/model/schema';
import { aProject } from './aProject';

describe('aProject', () => {
  const built = aProject({
    stages: ['Need', { name: 'Buy', colour: 'violet' }],
    lanes: ['Website', { kind: 'emotion', name: 'Feelings' }],
    cards: { 'Need/Website': ['Searches', 'Reads'], 'Buy/Website': [{ text: 'Pays', tags: ['money'] }] },
    personas: ['Olga', 'Ivan'],
    feelings: { Olga: { Need: 1, Pays: -2 } },
    findings: [{ title: 'Card refused', kind: 'barrier', on: ['Pays'], severity: 4, frequency: 2 }],
    paths: { Usual: ['Searches', 'Reads', 'Pays'] },
    evidence: [{ title: 'Interviews' }],
  });

  it('makes a document that the schema accepts', () => {
    expect(projectSchema.safeParse(toDocument(built.project)).error).toBeUndefined();
    expect(projectSchema.safeParse(toDocument(aProject().project)).success).toBe(true);
  });

  it('keeps the order of what was written and finds ids by name', () => {
    const { project, mapId, ids } = built;
    expect(stagesOf(project, mapId).map((stage) => stage.name)).toEqual(['Need', 'Buy']);
    const cell = cardsInCell(project, ids.stage('Need'), ids.lane('Website'));
    expect(cell.map((card) => card.text)).toEqual(['Searches', 'Reads']);
    expect(findingsOnCard(project, ids.card('Pays')).map((finding) => finding.title)).toEqual([
      'Card refused',
    ]);
    expect(Object.keys(project.links)).toHaveLength(2);
    const map = project.maps[mapId];
    expect(map && personasOfMap(project, map).map((persona) => persona.name)).toEqual(['Olga', 'Ivan']);
  });

  it('refuses a name that was never written', () => {
    expect(() => built.ids.stage('Nowhere')).toThrow('aProject has no stage "Nowhere"');
  });
});
