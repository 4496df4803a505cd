// Personas, their feelings, and the findings on their way.
import { describe, expect, it } from 'vitest';
import { feelingAt, setFeeling, setFeelings, updateFeeling } from '@/commands/feelings';
import { addFinding, attachFinding, detachFinding, removeFinding, updateFinding } from '@/commands/findings';
import {
  addPersona,
  consequencesOfRemoving,
  removePersona,
  setMapPersonas,
  updatePersona,
} from '@/commands/personas';
import { findingsOnCard } from '@/model/select';
import type { Project } from '@/model/types';
import { checkCommand, expectRefused } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

describe('personas', () => {
  it('adds a persona to the project and to a map', () => {
    const { project, mapId } = shoes();
    const after = checkCommand(project, addPersona, { id: 'p', name: 'Vera', mapId });
    expect(after.personas['p']?.name).toBe('Vera');
    expect(after.maps[mapId]?.personaIds.at(-1)).toBe('p');
  });

  it('changes fields', () => {
    const { project, ids } = shoes();
    const id = ids.persona('Olga');
    const after = checkCommand(project, updatePersona, {
      id,
      changes: { role: 'Runner', customer: 'current' },
    });
    expect(after.personas[id]).toMatchObject({ role: 'Runner', customer: 'current' });
  });

  it('says what goes along, and then removes exactly that; the next persona leads the map', () => {
    const { project, mapId, ids } = shoes();
    const id = ids.persona('Olga');
    expect(consequencesOfRemoving(project, id)).toEqual({ maps: 1, feelings: 3 });
    const after = checkCommand(project, removePersona, { id });
    expect(Object.values(after.feelings).map((feeling) => feeling.personaId)).toEqual([ids.persona('Mark')]);
    expect(after.maps[mapId]).toMatchObject({
      personaIds: [ids.persona('Mark')],
      leadPersonaId: ids.persona('Mark'),
    });
  });

  it('chooses the personas of a map; one that is taken off keeps its feelings', () => {
    const { project, mapId, ids } = shoes();
    const after = checkCommand(project, setMapPersonas, { mapId, personaIds: [ids.persona('Mark')] });
    expect(after.maps[mapId]?.leadPersonaId).toBe(ids.persona('Mark'));
    expect(after.feelings).toEqual(project.feelings);
  });
});

describe('feelings', () => {
  it('sets, changes and forgets a feeling: unknown is no record', () => {
    const { project, mapId, ids } = shoes();
    const at = { mapId, personaId: ids.persona('Mark'), place: { cardId: ids.card('Pays') } };
    const set = checkCommand(project, setFeeling, { ...at, value: -1.5, id: 'f' });
    expect(feelingAt(set, mapId, at.personaId, at.place)?.value).toBe(-1.5);
    const raised = checkCommand(set, setFeeling, { ...at, value: 7 });
    expect(feelingAt(raised, mapId, at.personaId, at.place)).toMatchObject({ id: 'f', value: 2 });
    const unknown = checkCommand(raised, setFeeling, { ...at, value: undefined });
    expect(feelingAt(unknown, mapId, at.personaId, at.place)).toBeUndefined();
    expectRefused(unknown, setFeeling, { ...at, value: undefined });
  });

  it('sets the same at several cards at once', () => {
    const { project, mapId, ids } = shoes();
    const cardIds = [ids.card('Pays'), ids.card('Searches')];
    const felt = { mapId, personaId: ids.persona('Mark'), cardIds };
    const values = (now: Project) =>
      cardIds.map((cardId) => feelingAt(now, mapId, felt.personaId, { cardId })?.value);
    const set = checkCommand(project, setFeelings, { ...felt, value: -1 });
    expect(values(set)).toEqual([-1, -1]);
    const unknown = checkCommand(set, setFeelings, { ...felt, value: undefined });
    expect(values(unknown)).toEqual([undefined, undefined]);
    expectRefused(unknown, setFeelings, { ...felt, value: undefined });
  });

  it('keeps what a feeling rests on', () => {
    const { project, mapId, ids } = shoes();
    const known = feelingAt(project, mapId, ids.persona('Olga'), { stageId: ids.stage('Buy') });
    const id = known?.id ?? '';
    const after = checkCommand(project, updateFeeling, { id, changes: { answers: 48 } });
    expect(after.feelings[id]).toMatchObject({ value: 0, answers: 48 });
  });
});

describe('findings', () => {
  it('tags a touchpoint, and hangs on another one', () => {
    const { project, ids } = shoes();
    const one = { id: 'f', kind: 'pain' as const, cardIds: [ids.card('Pays')], title: 'Code never comes' };
    const after = checkCommand(project, addFinding, one);
    expect(findingsOnCard(after, ids.card('Pays')).map((finding) => finding.title)).toContain(
      'Code never comes',
    );
    const two = checkCommand(after, attachFinding, { id: 'f', cardId: ids.card('Searches') });
    expect(two.findings['f']?.cardIds).toEqual([ids.card('Pays'), ids.card('Searches')]);
    expectRefused(two, attachFinding, { id: 'f', cardId: ids.card('Pays') });
  });

  it('changes severity and frequency', () => {
    const { project, ids } = shoes();
    const id = ids.finding('Price shown last');
    const after = checkCommand(project, updateFinding, { id, changes: { severity: 5, frequency: 3 } });
    expect(after.findings[id]).toMatchObject({ severity: 5, frequency: 3 });
  });

  it('goes with its last touchpoint', () => {
    const { project, ids } = shoes();
    const id = ids.finding('Price shown last');
    const once = checkCommand(project, detachFinding, { id, cardId: ids.card('Pays') });
    expect(once.findings[id]?.cardIds).toEqual([ids.card('Tries on')]);
    const twice = checkCommand(once, detachFinding, { id, cardId: ids.card('Tries on') });
    expect(twice.findings[id]).toBeUndefined();
    expect(checkCommand(project, removeFinding, { id }).findings[id]).toBeUndefined();
  });
});
