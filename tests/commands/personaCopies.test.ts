// Copies of personas: beside the original and out of another project; own blocks of their page.
import { describe, expect, it } from 'vitest';
import {
  addPersonaBlock,
  hidePersonaBlocks,
  removePersonaBlock,
  updatePersonaBlock,
} from '@/commands/personaBlocks';
import { bringPersonas, duplicatePersona } from '@/commands/personaCopies';
import { setImage } from '@/commands/images';
import { setChannelUse, updatePersona } from '@/commands/personas';
import { blocksOf, channelUsesOf } from '@/model/select';
import { checkCommand } from '@tests/support/openEditor';
import { aProject } from '@tests/support/aProject';
import { shoes } from '@tests/support/shoes';

const asset = { id: 'a'.repeat(64), mime: 'image/png', bytes: 3 } as const;
const counting = () => {
  let made = 0;
  return () => `made-${(made += 1)}`;
};

/** Olga with all that hangs on a persona. */
function whole() {
  const { project, ids, mapId } = shoes();
  const olga = ids.persona('Olga');
  const website = Object.values(project.channels).find(({ name }) => name === 'Website')?.id ?? '';
  let after = checkCommand(project, setImage, { table: 'personas', id: olga, asset });
  after = checkCommand(after, addPersonaBlock, { id: 'b1', personaId: olga, kind: 'text', title: 'Dog' });
  after = checkCommand(after, updatePersonaBlock, { id: 'b1', changes: { text: 'Runs along' } });
  after = checkCommand(after, addPersonaBlock, { id: 'b2', personaId: olga, kind: 'picture', title: 'Park' });
  after = checkCommand(after, hidePersonaBlocks, { id: olga, blocks: ['b2', 'quote'], hidden: true });
  after = checkCommand(after, updatePersona, { id: olga, changes: { blockOrder: ['head', 'b2', 'b1'] } });
  after = checkCommand(after, setChannelUse, {
    id: 'u1',
    personaId: olga,
    channelId: website,
    use: { weight: 4, note: 'at night' },
  });
  return { project: after, olga, mapId, website };
}

describe('own blocks', () => {
  it('stand in their order, and forget their place when they go', () => {
    const { project, olga } = whole();
    expect(blocksOf(project, olga).map(({ id }) => id)).toEqual(['b1', 'b2']);
    const after = checkCommand(project, removePersonaBlock, { id: 'b2' });
    expect(after.personas[olga]).toMatchObject({ blockOrder: ['head', 'b1'], hiddenBlocks: ['quote'] });
    const shown = checkCommand(after, hidePersonaBlocks, { id: olga, blocks: ['quote'], hidden: false });
    expect(shown.personas[olga]).not.toHaveProperty('hiddenBlocks');
  });
});

describe('a duplicate', () => {
  it('has all that the page shows, and neither maps nor feelings', () => {
    const { project, olga, mapId } = whole();
    const makeId = counting();
    const after = checkCommand(project, duplicatePersona, {
      id: olga,
      copyId: 'copy',
      name: 'Olga 2',
      makeId,
    });
    const copy = after.personas['copy'];
    expect(copy).toMatchObject({ name: 'Olga 2', portraitId: asset.id });
    const blocks = blocksOf(after, 'copy');
    expect(blocks.map(({ title }) => title)).toEqual(['Dog', 'Park']);
    // Names of own blocks follow the copies.
    expect(copy?.blockOrder).toEqual(['head', blocks[1]?.id, blocks[0]?.id]);
    expect(copy?.hiddenBlocks).toEqual([blocks[1]?.id, 'quote']);
    expect(channelUsesOf(after, 'copy')).toMatchObject([{ weight: 4, note: 'at night' }]);
    expect(after.maps[mapId]?.personaIds).not.toContain('copy');
    expect(after.feelings).toBe(project.feelings);
  });
});

describe('personas of another project', () => {
  it('come with portrait, blocks, channels and sources, and onto the map', () => {
    const { project: told, olga } = whole();
    const evidence = { e1: { id: 'e1', order: 'a0', kind: 'interview' as const, title: 'Talks' } };
    const from = checkCommand({ ...told, evidence }, updatePersona, {
      id: olga,
      changes: { evidenceIds: ['e1'] },
    });
    const here = aProject({ map: { title: 'Here' }, stages: ['One'], lanes: ['website '], personas: [] });
    const project = { ...here.project, id: 'another' };
    const makeId = counting();
    const args = { from, ids: [olga], mapId: here.mapId, makeId };
    const after = checkCommand(project, bringPersonas, args);
    expect(after.personas[olga]).toMatchObject({ name: 'Olga', portraitId: asset.id, evidenceIds: ['e1'] });
    expect(after.assets).toEqual({ [asset.id]: asset });
    expect(after.maps[here.mapId]).toMatchObject({ personaIds: [olga], leadPersonaId: olga });
    // The channel of the same name is the one that is here.
    expect(Object.keys(after.channels)).toEqual(Object.keys(project.channels));
    expect(channelUsesOf(after, olga)).toHaveLength(1);
    // Brought again, it is another persona, and its sources are there already.
    const twice = checkCommand(after, bringPersonas, args);
    expect(Object.keys(twice.personas)).toHaveLength(2);
    expect(Object.keys(twice.evidence)).toEqual(['e1']);
  });
});
