// @vitest-environment jsdom
// The evidence register: its computed sentence, search, one source with quotes and uses, deletion, and pasted links.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { t } from '@/i18n/translate';
import { evidenceOf, quotesOf } from '@/model/select';
import { ResearchSection } from '@/app/ResearchSection';
import { EditorProvider } from '@/views/context/EditorContext';
import { parseRoute, useHash } from '@/views/context/router';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const researched = () =>
  aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website'],
    cards: {
      'Need/Website': [
        { text: 'Searches', evidenceIds: ['survey'] },
        { text: 'Reads', evidenceIds: ['survey'] },
      ],
      'Buy/Website': ['Pays'],
    },
    findings: [{ title: 'Price comes last', kind: 'barrier', on: ['Pays'], evidenceIds: ['survey', 'talk'] }],
    evidence: [
      { title: 'Survey of buyers', id: 'survey', kind: 'survey', answers: 1200, strength: 3 },
      { title: 'Talks', id: 'talk', strength: 1, who: 'five advisers' },
      { title: 'Report', id: 'report', kind: 'marketAnalysis' },
    ],
  });

/** The screen under the address of the page, as the app shows it. */
function Routed() {
  const route = parseRoute(useHash());
  return route.screen === 'research' ? <ResearchSection route={route} /> : null;
}

function show(built = researched(), sourceId = '') {
  window.location.hash = `#/projects/${built.project.id}/research/${sourceId}`;
  const editor = openEditor(built.project);
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <Routed />
    </EditorProvider>,
  );
  return { ...built, editor, project: () => editor.store.getState().project, ...ui };
}

const titles = () =>
  within(screen.getByRole('table'))
    .getAllByRole('link')
    .map((link) => link.textContent);

beforeEach(() => {
  window.location.hash = '';
});

describe('the register', () => {
  it('opens with what the sources carry, and lists them by use; one that nothing rests on says so', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Two sources carry three quarters of this map',
    );
    expect(
      screen.getByText(/3 of 4 statements are researched, 1 is still an assumption\. “Buy”/),
    ).toBeVisible();
    expect(screen.getByText('Need: 2 researched, 0 partly, 0 assumptions')).toBeInTheDocument();
    const one = { stage: 'Need', researched: 0, partly: 1, count: 1 };
    expect(t('research.stageCounts', one)).toBe('Need: 0 researched, 1 partly, 1 assumption');
    expect(titles()).toEqual(['Survey of buyers', 'Talks', 'Report']);
    expect(screen.getByRole('row', { name: /^Survey of buyers/ })).toHaveTextContent(
      '1,200 answersstrong3 places',
    );
    expect(screen.getByRole('row', { name: /^Report/ })).toHaveTextContent('not judgedNot used yet');
  });

  it('teaches where there is no source yet', () => {
    show(aProject({ stages: ['Need'], lanes: ['Website'] }));
    expect(screen.getByRole('heading', { name: 'What does this map rest on?' })).toBeVisible();
  });

  it('searches sources and quotes, and sorts', async () => {
    const built = researched();
    built.project.quotes = { q: { id: 'q', evidenceId: 'talk', order: 'a0', text: 'Nobody «asked» me' } };
    const { user } = show(built);
    await user.type(screen.getByRole('searchbox', { name: 'Search sources and quotes' }), '"asked"');
    await waitFor(() => expect(titles()).toEqual(['Talks']));
    expect(screen.getByRole('row', { name: /^Talks/ })).toHaveTextContent('in 1 quote');
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Source' }));
    await waitFor(() => expect(titles()).toEqual(['Report', 'Survey of buyers', 'Talks']));
  });

  it('keeps 2,000 sources out of the document until one scrolls to them', () => {
    const many = aProject({
      stages: ['Need'],
      lanes: ['Website'],
      evidence: Array.from({ length: 2000 }, (_, at) => ({ title: `Source ${at}` })),
    });
    globalThis.IntersectionObserver ??= class {
      observe() {}
      disconnect() {}
    } as unknown as typeof IntersectionObserver;
    show(many);
    expect(titles().length).toBeLessThan(100);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '2001');
  });
});

describe('a source', () => {
  it('is begun with its title, and leaves nothing behind it where nothing was written', async () => {
    const { user, project } = show();
    await user.click(screen.getByRole('button', { name: 'New source' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    expect(title).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Close the source' }));
    expect(evidenceOf(project())).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'New source' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Diaries');
    expect(evidenceOf(project()).map((source) => source.title)).toContain('Diaries');
  });

  it('has a link only where its text is one', async () => {
    const { user, project } = show(undefined, 'report');
    const field = screen.getByRole('textbox', { name: 'Link' });
    await user.type(field, 'javascript:alert(1)');
    expect(screen.getByText('No web or mail address: it stays text.')).toBeVisible();
    expect(project().evidence['report']?.link).toBe('javascript:alert(1)');
    await user.clear(field);
    await user.type(field, 'https://example.com/report');
    const link = screen.getByRole('link', { name: /^example.com\/report/ });
    expect(link).toHaveAttribute('href', 'https://example.com/report');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('keeps its quotes, and shows what rests on it', async () => {
    const { user, project, editor } = show(undefined, 'survey');
    await user.click(screen.getByRole('button', { name: 'Add a quote' }));
    await user.keyboard('I gave up');
    expect(quotesOf(project(), 'survey').map(({ text }) => text)).toEqual(['I gave up']);
    const uses = screen.getByRole('region', { name: 'Used in' });
    expect(within(uses).getAllByRole('listitem')).toHaveLength(3);
    await user.click(within(uses).getByRole('button', { name: /^Price comes last/ }));
    expect(editor.store.getState().session.selection).toMatchObject({ kind: 'finding' });
    expect(window.location.hash).toContain('/maps/');
  });

  it('that 200 cards rest on says so before it goes, and comes back whole in one step', async () => {
    const texts = Array.from({ length: 200 }, (_, at) => ({ text: `Card ${at}`, evidenceIds: ['survey'] }));
    const { user, editor, project } = show(
      aProject({
        stages: ['Need'],
        lanes: ['Website'],
        cards: { 'Need/Website': texts },
        evidence: [{ title: 'Survey of buyers', id: 'survey', strength: 3 }],
      }),
      'survey',
    );
    const before = project();
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete the source' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('200 places no longer rest on it. 200 of them become assumptions.');
    await user.click(within(dialog).getByRole('button', { name: 'Delete the source' }));
    expect(evidenceOf(project())).toEqual([]);
    expect(JSON.stringify(project().cards)).not.toContain('survey');
    editor.undo();
    expect(project()).toEqual(before);
  });

  it('says what its deletion takes along, and can come back', async () => {
    const { user, project, editor } = show(undefined, 'survey');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete the source' }));
    const question = await screen.findByRole('alertdialog');
    expect(question).toHaveTextContent(
      '3 places no longer rest on it. 2 of them become assumptions. You can undo this.',
    );
    await user.click(within(question).getByRole('button', { name: 'Delete the source' }));
    expect(project().evidence).not.toHaveProperty('survey');
    editor.undo();
    expect(project().evidence).toHaveProperty('survey');
  });
});

describe('a pasted link', () => {
  const paste = (text: string) => fireEvent.paste(document.body, { clipboardData: { getData: () => text } });

  it('is a source; other text is not', () => {
    const { project } = show();
    paste('just words');
    paste('javascript:alert(1)');
    expect(evidenceOf(project())).toHaveLength(3);
    paste(' https://www.example.com/study/ ');
    expect(evidenceOf(project()).at(-1)).toMatchObject({
      title: 'example.com/study',
      link: 'https://www.example.com/study/',
    });
  });
});
