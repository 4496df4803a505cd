// @vitest-environment jsdom
// Personas: gallery, editor, deletion with its consequences, and the personas of a map.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aProject } from '@tests/support/aProject';
import { renderUi } from '@tests/support/screen';
import { updatePersona } from '@/commands/personas';
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

  it('puts a new one on the map that one came from, and makes no second while nothing was written', async () => {
    const { user, editor, project } = open(built().project);
    const button = screen.getByRole('button', { name: 'New persona' });
    await user.dblClick(button);
    await user.keyboard('{Enter}{Enter}');
    await user.click(button);
    expect(Object.values(project().personas)).toHaveLength(3);
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(name).toHaveFocus();
    await user.keyboard('Vera');
    expect(name).toHaveValue('Vera');
    const vera = Object.values(project().personas).find((persona) => persona.name === 'Vera');
    expect(Object.values(project().maps).map(({ personaIds }) => personaIds)).toEqual([
      expect.arrayContaining([vera?.id]),
    ]);
    // What was written on is a persona of its own.
    await user.click(button);
    expect(Object.values(project().personas)).toHaveLength(4);
    act(() => void editor.undo());
    expect(Object.values(project().personas)).toHaveLength(3);
  });

  it('says of which customers there is none, and shows segments beside the lifecycle', async () => {
    const { user, editor, project } = open(built().project);
    const [olga] = Object.values(project().personas);
    expect(screen.getByText('2 personas.')).toBeInTheDocument();
    const changes = { lifecycle: 'developed', segment: 'Runners' } as const;
    act(() => void editor.commit(updatePersona, { id: olga?.id ?? '', changes }));
    expect(
      screen.getByText(
        '2 personas. In 1 segment. No persona of prospective, developing, dormant and lost customers.',
      ),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Segments' }));
    const table = screen.getByRole('table');
    expect(within(table).getByRole('row', { name: /^Runners 1/ })).toHaveTextContent('Olga');
    expect(within(table).getByRole('columnheader', { name: 'Lost 0' })).toBeInTheDocument();
  });

  it('brings ready-made personas, of whom one chooses', async () => {
    const { user, project } = open(built().project);
    await user.click(screen.getByRole('button', { name: 'Ready-made or from a file' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Starter personas' }));
    const dialog = await screen.findByRole('dialog', { name: 'Starter personas' });
    expect(within(dialog).getAllByRole('checkbox')).toHaveLength(8);
    await user.click(within(dialog).getByRole('checkbox', { name: /^Victor/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Add 1 persona' }));
    expect(Object.values(project().personas)).toContainEqual(
      expect.objectContaining({ name: 'Victor', lifecycle: 'lost' }),
    );
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Victor');
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

  it('sets scales by keyboard, and a place that is not known is not the middle', async () => {
    const { user, project } = open(built().project);
    const olga = () => Object.values(project().personas).find((persona) => persona.name === 'Olga');
    await user.click(screen.getByRole('button', { name: 'Olga' }));
    await user.click(screen.getByRole('button', { name: 'Add a scale' }));
    await user.click(await screen.findByRole('menuitem', { name: /at home online/ }));
    const slider = await screen.findByRole('slider', { name: /at home online/ });
    expect(olga()?.scales).toEqual([{ left: 'needs help online', right: 'at home online' }]);
    fireEvent.change(slider, { target: { value: '15' } });
    expect(olga()?.scales?.[0]).toMatchObject({ value: 0.75 });
    expect(slider).toHaveAttribute('aria-valuetext', '75% towards “at home online”');
    act(() => slider.focus());
    await user.keyboard('{Delete}');
    expect(olga()?.scales?.[0]).not.toHaveProperty('value');
    const right = screen.getByRole('textbox', { name: 'Right end of scale 1' });
    await user.clear(right);
    await user.type(right, 'Needs help online');
    expect(screen.getByText('Both ends say the same, so the scale tells nothing.')).toBeInTheDocument();
  });

  it('keeps lists line by line, channels with weight and note, and own blocks', async () => {
    const { user, project } = open(built().project);
    const olga = () => Object.values(project().personas).find((persona) => persona.name === 'Olga');
    await user.click(screen.getByRole('button', { name: 'Olga' }));
    await user.type(screen.getByRole('textbox', { name: 'Jobs to be done' }), 'Run{Enter}{Enter}Rest{Enter}');
    await user.tab();
    expect(olga()?.jobs).toEqual(['Run', 'Rest']);
    await user.click(screen.getByRole('checkbox', { name: 'Website' }));
    await user.type(screen.getByRole('textbox', { name: 'Website: note' }), 'at night');
    const weight = screen.getByRole('radiogroup', { name: 'Website: how gladly' });
    await user.click(within(weight).getByRole('radio', { name: '4' }));
    expect(Object.values(project().channelUses)).toMatchObject([{ weight: 4, note: 'at night' }]);
    await user.click(screen.getByRole('button', { name: 'Add a block' }));
    await user.click(await screen.findByRole('menuitem', { name: 'List' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title of block 1' })).toHaveFocus());
    await user.keyboard('Pets');
    expect(Object.values(project().personaBlocks)).toMatchObject([{ kind: 'list', title: 'Pets' }]);
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

describe('500 personas', () => {
  const many = () => aProject({ stages: ['A'], personas: Array.from({ length: 500 }, (_, i) => `P${i}`) });

  it('stand on the gallery and in the segments part by part, and whoever is open is always there', async () => {
    const { user } = open(many().project);
    const gallery = () => within(screen.getByRole('list', { name: 'Gallery of personas' }));
    expect(gallery().getAllByRole('listitem')).toHaveLength(60);
    await user.click(screen.getByRole('button', { name: 'Show 440 more' }));
    expect(gallery().getAllByRole('listitem')).toHaveLength(120);
    await user.click(screen.getAllByRole('button', { name: 'New persona' })[0] ?? document.body);
    expect(gallery().getAllByRole('listitem')).toHaveLength(121);
    await user.click(screen.getByRole('radio', { name: 'Segments' }));
    expect(within(screen.getByRole('table')).getAllByRole('button', { name: /^P\d/ }).length).toBeLessThan(
      20,
    );
  });

  it('are sought by name in the picker of a map, where those on the map are never missing', async () => {
    const { project, mapId } = many();
    const map = project.maps[mapId];
    if (!map) throw new Error('no map');
    const walks = { ...map, personaIds: Object.keys(project.personas).slice(-1) };
    const { user } = open(
      { ...project, maps: { [mapId]: walks } },
      <MapPersonas mapId={mapId} personasHref="#/personas" />,
    );
    const boxes = () => screen.queryAllByRole('checkbox');
    expect(boxes()).toHaveLength(31);
    await user.type(screen.getByRole('textbox', { name: 'Find a persona' }), 'p49');
    expect(boxes()).toHaveLength(11);
    await user.type(screen.getByRole('textbox', { name: 'Find a persona' }), 'x');
    expect(screen.getByRole('status')).toHaveTextContent('No persona has this name.');
  });
});
