// @vitest-environment jsdom
// Laws: every field writes the record at once; a burst of letters is one step; unknown is absent; what may only be read is asleep.
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { updateCard } from '@/commands/cards';
import { setMapPersonas } from '@/commands/personas';
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import { cardById, cardsInCell, mapsOf } from '@/model/select';
import { runAction } from '@/views/actions/action';
import { beginCard, writeDraft } from '@/views/actions/cardActions';
import { detailsAction } from '@/views/actions/screenActions';
import { EditorProvider } from '@/views/context/EditorContext';
import { Inspector, Panels } from '@/views/inspector/Inspector';
import { readTags } from '@/views/inspector/TagsField';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';
import { renderUi } from '../../support/screen';

beforeAll(async () => {
  await Panels.ahead();
});

function opened(select: (ids: ReturnType<typeof aProject>['ids']) => Selection) {
  const built = aProject({
    map: { title: 'Buying shoes' },
    stages: [{ name: 'Compare', duration: '1 week' }, 'Buy'],
    lanes: ['Website', { kind: 'actions', name: 'Actions' }],
    personas: ['Olga', 'Mark'],
    cards: { 'Compare/Website': ['Filters hide my size'], 'Buy/Website': ['Price comes last'] },
    feelings: { Olga: { 'Filters hide my size': { value: -1.6, answers: 48 } } },
    findings: [
      { title: 'Size unknown', kind: 'pain', severity: 4, on: ['Filters hide my size', 'Price comes last'] },
    ],
  });
  const editor: Editor = openEditor(built.project);
  editor.setSession({ mapId: built.mapId, inspectorOpen: true, selection: select(built.ids) });
  const view = renderUi(
    <EditorProvider editor={editor}>
      <Inspector mapId={built.mapId} />
    </EditorProvider>,
  );
  const project = () => editor.store.getState().project;
  return {
    ...built,
    ...view,
    editor,
    project,
    card: () => cardById(project(), built.ids.card('Filters hide my size')),
  };
}
const onCard = (ids: ReturnType<typeof aProject>['ids']): Selection => ({
  kind: 'cards',
  ids: [ids.card('Filters hide my size')],
});

test('where the map has nobody to feel anything, the first persona is one click away', async () => {
  const { editor, mapId, user } = opened(onCard);
  act(() => void editor.commit(setMapPersonas, { mapId, personaIds: [] }));
  await user.click(screen.getByRole('button', { name: 'New persona' }));
  expect(editor.store.getState().session.dialog).toBe('persona');
});

describe('the way to the details', () => {
  test('gives the focus to the first field, also of a panel that was closed, and once only', async () => {
    const { editor } = opened(onCard);
    act(() => editor.setSession({ inspectorOpen: false }));
    expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull();
    act(() => void runAction(detailsAction, editor));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).toHaveFocus());
    expect(editor.store.getState().session.toDetails).toBeUndefined();
    act(() => editor.setSession({ inspectorOpen: false }));
    act(() => editor.setSession({ inspectorOpen: true }));
    await new Promise((done) => void requestAnimationFrame(done));
    expect(screen.getByRole('textbox', { name: 'Text' })).not.toHaveFocus();
  });
});

describe('a card that is being begun', () => {
  const begin = ({ editor, ids }: ReturnType<typeof opened>) => {
    const [stageId, laneId] = [ids.stage('Buy'), ids.lane('Actions')];
    act(() => {
      beginCard(editor, stageId, laneId);
      writeDraft(editor, 'N');
    });
    return cardsInCell(editor.store.getState().project, stageId, laneId)[0]?.id;
  };
  const text = () => screen.getByRole('textbox', { name: 'Text' });

  test('keeps the panel as it is until hands rest; then its fields are there', async () => {
    const view = opened(onCard);
    begin(view);
    expect(text()).toHaveValue('Filters hide my size');
    await waitFor(() => expect(text()).toHaveValue('N'));
  });

  test('is met by whoever reaches into the panel before that', async () => {
    const view = opened(onCard);
    const id = begin(view);
    await view.user.type(text(), 'ew');
    expect(cardById(view.project(), id ?? '')?.text).toBe('New');
    expect(view.card()?.text).toBe('Filters hide my size');
  });
});

describe('a card', () => {
  test('a long text is folded until all of it is asked for, and never while it is written', async () => {
    const { user, editor, card } = opened(onCard);
    const id = card()?.id ?? '';
    expect(screen.queryByRole('button', { name: /Show (all|less)/ })).toBeNull();
    act(() => {
      void editor.commit(updateCard, { id, changes: { text: 'Waits and waits. '.repeat(300) } });
    });
    expect(screen.getByRole('button', { name: 'Show less, Text' })).toBeVisible();
    act(() => editor.setSession({ selection: { kind: 'none' } }));
    act(() => editor.setSession({ selection: { kind: 'cards', ids: [id] } }));
    const button = screen.getByRole('button', { name: 'Show all, Text' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  test('its text is written letter by letter and undone in one step', async () => {
    const { user, editor, card } = opened(onCard);
    await user.type(screen.getByRole('textbox', { name: 'Text' }), ' again');
    expect(card()?.text).toBe('Filters hide my size again');
    editor.undo();
    expect(card()?.text).toBe('Filters hide my size');
  });

  test('an emptied description is absent, not empty', async () => {
    const { user, card } = opened(onCard);
    const field = screen.getByRole('textbox', { name: 'Description' });
    await user.type(field, 'x');
    expect(card()?.description).toBe('x');
    await user.clear(field);
    expect(card()).not.toHaveProperty('description');
  });

  test('a feeling is chosen by its face, shown with its answers, and can be unknown again', async () => {
    const { user, project, ids } = opened(onCard);
    const olga = screen.getByRole('radiogroup', { name: 'Olga' });
    expect(within(olga).getByRole('radio', { name: '−2 frustrated' })).toBeChecked();
    expect(screen.getByText('−1.6 · 48 answers')).toBeVisible();
    await user.click(within(olga).getByRole('radio', { name: '+1 satisfied' }));
    expect(Object.values(project().feelings)[0]?.value).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Make the feeling of Olga unknown' }));
    expect(Object.values(project().feelings)).toEqual([]);
    const mark = screen.getByRole('radiogroup', { name: 'Mark' });
    await user.click(within(mark).getByRole('radio', { name: '0 neutral' }));
    expect(Object.values(project().feelings)).toMatchObject([{ personaId: ids.persona('Mark'), value: 0 }]);
  });

  test('a pain point is added with its title under the cursor', async () => {
    const { user, project, ids } = opened(onCard);
    await user.click(screen.getByRole('button', { name: 'Add a finding' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Barrier' }));
    await user.keyboard('No half sizes');
    expect(Object.values(project().findings)).toContainEqual(
      expect.objectContaining({
        kind: 'barrier',
        title: 'No half sizes',
        cardIds: [ids.card('Filters hide my size')],
      }),
    );
  });

  test('a finding is told from its title to its whys by keyboard alone', async () => {
    const { user, project, ids } = opened((of) => ({ kind: 'finding', id: of.finding('Size unknown') }));
    const finding = () => project().findings[ids.finding('Size unknown')];
    await user.click(screen.getByRole('textbox', { name: 'What is it?' }));
    await user.keyboard('{Enter}53');
    expect(finding()).toMatchObject({ severity: 5, frequency: 3 });
    await user.click(screen.getByRole('textbox', { name: 'People who had it' }));
    await user.keyboard('7');
    expect(finding()).not.toHaveProperty('people');
    await user.tab();
    await user.keyboard('12');
    expect(finding()).toMatchObject({ people: { count: 7, of: 12 }, frequency: 3 });
    await user.click(screen.getByRole('textbox', { name: 'Why 1' }));
    await user.keyboard('No chart{Enter}No data{Enter}');
    expect(screen.getByRole('textbox', { name: 'Why 3' })).toHaveFocus();
    expect(finding()?.whys).toEqual(['No chart', 'No data']);
    await user.clear(screen.getByRole('textbox', { name: 'Why 1' }));
    await user.tab();
    expect(finding()?.whys).toEqual(['No data']);
  });

  test('a finding on several touchpoints can be taken apart', async () => {
    const { user, project, ids } = opened((of) => ({ kind: 'finding', id: of.finding('Size unknown') }));
    await user.click(screen.getByRole('checkbox', { name: 'Choose for splitting: Price comes last' }));
    await user.click(screen.getByRole('button', { name: 'Split the chosen off' }));
    expect(Object.values(project().findings).map(({ cardIds }) => cardIds)).toEqual([
      [ids.card('Filters hide my size')],
      [ids.card('Price comes last')],
    ]);
  });

  test('a finding on several touchpoints can be taken off this one', async () => {
    const { user, project, ids } = opened(onCard);
    await user.click(screen.getByRole('button', { name: 'Take the finding off this touchpoint' }));
    expect(project().findings[ids.finding('Size unknown')]?.cardIds).toEqual([ids.card('Price comes last')]);
  });

  test('the moment of truth is switched on with a reason, and off without a trace', async () => {
    const { user, card } = opened(onCard);
    await user.click(screen.getByRole('switch', { name: 'Moment of truth' }));
    await user.type(screen.getByRole('textbox', { name: 'Why it decides' }), 'Stay or go');
    expect(card()?.momentOfTruth).toEqual({ reason: 'Stay or go' });
    await user.click(screen.getByRole('combobox', { name: /^Which moment/ }));
    await user.click(await screen.findByRole('option', { name: 'Second: the first use' }));
    await user.type(screen.getByRole('textbox', { name: 'Why it decides' }), '.');
    expect(card()?.momentOfTruth).toEqual({ kind: 'second', reason: 'Stay or go.' });
    await user.click(screen.getByRole('switch', { name: 'Moment of truth' }));
    expect(card()).not.toHaveProperty('momentOfTruth');
  });

  test('it moves to another stage by a list, without dragging', async () => {
    const { user, project, ids } = opened(onCard);
    await user.click(await screen.findByRole('combobox', { name: /^Stage/ }));
    await user.click(await screen.findByRole('option', { name: 'Buy' }));
    expect(cardsInCell(project(), ids.stage('Buy'), ids.lane('Website')).map((card) => card.text)).toEqual([
      'Price comes last',
      'Filters hide my size',
    ]);
  });

  test('tags are read from a line, each once', () => {
    expect(readTags(' price, size ,,price; new ')).toEqual(['price', 'size', 'new']);
  });
});

describe('a finding', () => {
  test('its touchpoints lead back to their cards', async () => {
    const { user, editor, ids } = opened((of) => ({ kind: 'finding', id: of.finding('Size unknown') }));
    await user.click(screen.getByRole('button', { name: /^Price comes last/ }));
    const { selection, reveal } = editor.store.getState().session;
    expect(selection).toEqual({ kind: 'cards', ids: [ids.card('Price comes last')] });
    expect(reveal).toBe(ids.card('Price comes last'));
  });

  test('severity and frequency give its weight', async () => {
    const { user } = opened((of) => ({ kind: 'finding', id: of.finding('Size unknown') }));
    const frequency = screen.getByRole('radiogroup', { name: 'Frequency' });
    await user.click(within(frequency).getByRole('radio', { name: /^3/ }));
    expect(screen.getByText(/^Weight 12 of 25/)).toBeVisible();
  });
});

describe('stage, lane and map', () => {
  test('a stage is coloured and told its goal', async () => {
    const { user, project, ids } = opened((of) => ({ kind: 'stage', id: of.stage('Compare') }));
    await user.click(screen.getByRole('radio', { name: 'Teal' }));
    await user.type(screen.getByRole('textbox', { name: 'Goal' }), 'Choose');
    expect(project().stages[ids.stage('Compare')]).toMatchObject({
      colour: 'teal',
      goal: 'Choose',
      duration: '1 week',
    });
  });

  test('several cards in different places show no place, and move once both are chosen', async () => {
    const { user, project, ids } = opened((of) => ({
      kind: 'cards',
      ids: [of.card('Filters hide my size'), of.card('Price comes last')],
    }));
    const [stage, lane] = [
      await screen.findByRole('combobox', { name: /^Stage/ }),
      await screen.findByRole('combobox', { name: /^Lane/ }),
    ];
    expect(stage).not.toHaveTextContent('Compare');
    expect(lane).toHaveTextContent('Website');
    await user.click(stage);
    await user.click(await screen.findByRole('option', { name: 'Buy' }));
    expect(cardsInCell(project(), ids.stage('Buy'), ids.lane('Website'))).toHaveLength(2);
  });

  test('renaming a channel lane renames the channel', async () => {
    const { user, project, ids } = opened((of) => ({ kind: 'lane', id: of.lane('Website') }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' 2');
    expect(project().channels[ids.channel('Website')]?.name).toBe('Website 2');
    await user.click(screen.getByRole('radio', { name: 'online' }));
    expect(project().channels[ids.channel('Website')]?.mode).toBe('online');
  });

  test('with nothing selected the map shows, and a target map is derived from it', async () => {
    const { user, project, mapId } = opened(() => ({ kind: 'none' }));
    expect(screen.getByText('2 cards')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Derive target map' }));
    const target = mapsOf(project()).find((map) => map.state === 'target');
    expect(target).toMatchObject({ basedOn: mapId, title: 'Buying shoes, target' });
    expect(location.hash).toBe(`#/projects/project-1/maps/${target?.id ?? ''}`);
  });
});

test('a project that may only be read shows its fields, and all of them are asleep', () => {
  const { editor, rerender } = opened(onCard);
  editor.setReadOnly(true);
  rerender(<></>);
  const { unmount } = renderUi(
    <EditorProvider editor={editor}>
      <Inspector mapId="map-1" />
    </EditorProvider>,
  );
  expect(screen.getByText('This project can only be read here')).toBeVisible();
  for (const field of screen.getAllByRole('textbox')) expect(field).toBeDisabled();
  for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
  unmount();
});
