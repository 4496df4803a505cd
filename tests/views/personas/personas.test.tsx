// @vitest-environment jsdom
// Personas: gallery, editor, deletion with its consequences, and the personas of a map.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aProject } from '@tests/support/aProject';
import { renderUi } from '@tests/support/screen';
import { createEditor } from '@/editor/createEditor';
import { checkInvariants } from '@/model/invariants';
import type { Project } from '@/model/types';
import { EditorProvider } from '@/views/context/EditorContext';
import { MapPersonas } from '@/views/personas/MapPersonas';
import { PersonasScreen } from '@/views/personas/PersonasScreen';

const built = () =>
  aProject({
    map: { title: 'Today' },
    stages: ['Need', 'Buy'],
    lanes: ['Website'],
    cards: { 'Need/Website': ['Searches'] },
    personas: ['Olga', 'Mark'],
    feelings: { Olga: { Need: 1, Buy: -1 }, Mark: { Need: 0 } },
  });

function open(project: Project, what = <PersonasScreen />) {
  const editor = createEditor(project, { check: checkInvariants });
  const view = renderUi(<EditorProvider editor={editor}>{what}</EditorProvider>);
  return { editor, project: () => editor.store.getState().project, ...view };
}

describe('the gallery', () => {
  it('teaches when it is empty, and makes the first persona', async () => {
    const { user, project } = open(aProject({ personas: [] }).project);
    expect(screen.getByRole('heading', { name: 'Give the customer a face' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'New persona' }));
    expect(Object.values(project().personas)).toHaveLength(1);
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(name).toHaveValue('New persona');
    // What is typed next is the name.
    expect(name).toHaveFocus();
    await user.keyboard('Olga');
    expect(name).toHaveValue('Olga');
  });

  it('tells on which maps a persona walks and which it leads', () => {
    open(built().project);
    const cards = within(screen.getByRole('list', { name: 'Gallery of personas' })).getAllByRole('listitem');
    expect(cards[0]).toHaveTextContent('Today (lead)');
    expect(cards[1]).toHaveTextContent('Today');
    expect(cards[1]).not.toHaveTextContent('lead');
  });
});

describe('the editor', () => {
  it('keeps each keystroke and takes one field back in one step of undo', async () => {
    const { user, editor, project } = open(built().project);
    const olga = () => Object.values(project().personas).find((persona) => persona.name === 'Olga');
    await user.click(screen.getByRole('button', { name: 'Olga' }));
    await user.type(screen.getByRole('textbox', { name: 'Goals' }), 'Run');
    await user.type(screen.getByRole('textbox', { name: 'Needs' }), 'Fit');
    expect(olga()).toMatchObject({ goals: 'Run', needs: 'Fit' });
    act(() => void editor.undo());
    expect(olga()?.needs).toBeUndefined();
    expect(olga()?.goals).toBe('Run');
  });

  it('takes an emptied field away instead of keeping an empty text', async () => {
    const { user, project } = open(built().project);
    await user.click(screen.getByRole('button', { name: 'Olga' }));
    const role = screen.getByRole('textbox', { name: 'Role' });
    await user.type(role, 'Runner');
    await user.clear(role);
    expect(Object.values(project().personas).some((persona) => 'role' in persona)).toBe(false);
  });

  it('asks for the reason of leaving only of those who left', async () => {
    const { user, project } = open(built().project);
    await user.click(screen.getByRole('button', { name: 'Mark' }));
    expect(screen.queryByRole('textbox', { name: 'Reason for leaving' })).toBeNull();
    await user.click(await screen.findByRole('combobox', { name: /Lifecycle status/ }));
    await user.click(await screen.findByRole('option', { name: 'Lost' }));
    await user.type(await screen.findByRole('textbox', { name: 'Reason for leaving' }), 'Moved');
    expect(Object.values(project().personas)).toContainEqual(
      expect.objectContaining({ lifecycle: 'lost', churnReason: 'Moved' }),
    );
  });

  it('chooses a face and a colour', async () => {
    const { user, project } = open(built().project);
    await user.click(screen.getByRole('button', { name: 'Mark' }));
    await user.click(screen.getByRole('radio', { name: 'Face 7' }));
    await user.click(screen.getByRole('radio', { name: 'Rose' }));
    expect(Object.values(project().personas)).toContainEqual(
      expect.objectContaining({ name: 'Mark', avatar: { face: 6, colour: 'rose' } }),
    );
  });

  it('shows what goes along before it deletes, and brings it all back', async () => {
    const { user, project } = open(built().project);
    await user.click(screen.getByRole('button', { name: 'Olga' }));
    await user.click(screen.getByRole('button', { name: 'Delete persona' }));
    const question = await screen.findByRole('alertdialog', { name: 'Delete Olga?' });
    expect(question).toHaveAccessibleDescription('On 1 map. 2 feelings go with it.');
    await user.click(within(question).getByRole('button', { name: 'Delete persona' }));
    expect(Object.values(project().feelings)).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(Object.values(project().feelings)).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Olga' })).toBeInTheDocument();
  });

  it('changes nothing where the project is read only', async () => {
    const { user, editor } = open(built().project);
    act(() => editor.setReadOnly(true));
    expect(screen.getByRole('button', { name: 'New persona' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Olga' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeDisabled();
    expect(screen.getByRole('radio', { name: 'Face 1' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Delete persona' })).toBeNull();
  });
});

describe('the personas of a map', () => {
  it('asks for the name of a new one before it is made, so that no key makes a second', async () => {
    const { project: made, mapId } = built();
    const { user, editor, project } = open(made, <MapPersonas mapId={mapId} personasHref="#/personas" />);
    await user.click(screen.getByRole('button', { name: 'New persona' }));
    await user.keyboard('{Enter} ');
    expect(project()).toBe(made);
    expect(editor.store.getState().session.dialog).toBe('persona');
  });

  it('chooses who walks and who leads, and keeps the feelings of who is taken off', async () => {
    const { project: made, mapId, ids } = built();
    const { user, project } = open(made, <MapPersonas mapId={mapId} personasHref="#/personas" />);
    expect(screen.getByRole('button', { name: 'Olga leads this map', pressed: true })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Make Mark the lead' }));
    expect(project().maps[mapId]?.leadPersonaId).toBe(ids.persona('Mark'));
    await user.click(screen.getByRole('checkbox', { name: 'Mark' }));
    expect(project().maps[mapId]).toMatchObject({
      personaIds: [ids.persona('Olga')],
      leadPersonaId: ids.persona('Olga'),
    });
    expect(Object.values(project().feelings)).toHaveLength(3);
    await user.click(screen.getByRole('checkbox', { name: 'Mark' }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Mark' })).toBeChecked());
  });
});
