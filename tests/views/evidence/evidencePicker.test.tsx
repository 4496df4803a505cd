// @vitest-environment jsdom
// Attaching evidence in place: found by typing, several at once, made by its title, and all of it one step to undo.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { evidenceIdsOf, type Statement } from '@/analysis/evidenceUse';
import { evidenceOf } from '@/model/select';
import { EditorProvider } from '@/views/context/EditorContext';
import { EvidencePicker } from '@/views/evidence/EvidencePicker';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

// jsdom has no layout, and nothing to scroll.
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

const built = aProject({
  stages: ['Need'],
  lanes: ['Website'],
  cards: { 'Need/Website': [{ text: 'Searches', evidenceIds: ['survey'] }, 'Reads'] },
  evidence: [
    { title: 'Survey', id: 'survey' },
    { title: 'Interviews at home', id: 'talks' },
  ],
});
const cards: Statement[] = ['Searches', 'Reads'].map((text) => ({
  table: 'cards',
  id: built.ids.card(text),
}));

function open(to: readonly Statement[]) {
  const editor = openEditor(built.project);
  editor.setSession({ attaching: to });
  let closed = false;
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <EvidencePicker typed="" Held={() => null} onClose={() => (closed = true)} />
    </EditorProvider>,
  );
  const project = () => editor.store.getState().project;
  return {
    ...ui,
    editor,
    project,
    on: () => to.map((one) => evidenceIdsOf(project(), one)),
    closed: () => closed,
  };
}

const focused = () => waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());

describe('the picker of evidence', () => {
  it('attaches what is found and what is new, by keys alone, as one step', async () => {
    const { user, editor, project, on, closed } = open(cards.slice(1));
    await focused();
    await user.keyboard('home{Enter}');
    await user.keyboard('Diary study{Enter}');
    expect(screen.getAllByRole('option').filter((one) => one.ariaSelected === 'true')).toHaveLength(2);
    await user.keyboard('{Escape}');
    expect(closed()).toBe(true);
    const made = evidenceOf(project()).at(-1);
    expect(made?.title).toBe('Diary study');
    expect(on()).toEqual([['talks', made?.id]]);
    editor.undo();
    expect(project()).toEqual(built.project);
  });

  it('makes a link a source that has it', async () => {
    const { user, project } = open(cards);
    await focused();
    await user.keyboard('https://example.com/study{Enter}');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(evidenceOf(project()).at(-1)).toMatchObject({
      title: 'example.com/study',
      link: 'https://example.com/study',
    });
  });

  it('of several cards says where only some have a source; ticked, all have it, and unticked none', async () => {
    const { user, on } = open(cards);
    const survey = await screen.findByRole('option', { name: /^Survey/ });
    expect(within(survey).getByText(/on 1 of 2/)).toBeVisible();
    await user.click(survey);
    await user.click(survey);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(on()).toEqual([[], []]);
  });
});
