import { describe, expect, it } from 'vitest';
import { createEditor } from '@/editor/createEditor';
import { toJson } from '@/model/serialise';
import { preferenceNames } from '@/storage/preferences';
import { stateTable } from '@/views/context/stateTable';
import { shoes } from '@tests/support/shoes';

const placed = (place: string) =>
  Object.keys(stateTable).filter((key) => stateTable[key as keyof typeof stateTable] === place);

describe('the table of state', () => {
  it('names all that a file holds as project, and nothing else of a file', () => {
    const written = Object.keys(JSON.parse(toJson(shoes().project)) as object);
    expect(placed('project')).toEqual(expect.arrayContaining(written));
    for (const key of [...placed('session'), ...placed('preference')]) expect(written).not.toContain(key);
  });

  it('names what a tab keeps for itself, and none of it is undone', () => {
    const { session, project } = createEditor(shoes().project).store.getState();
    expect(placed('session')).toEqual(expect.arrayContaining(Object.keys(session)));
    for (const key of placed('session')) expect(project).not.toHaveProperty(key);
  });

  it('names every preference', () => {
    expect(placed('preference').sort()).toEqual([...preferenceNames].sort());
  });
});
