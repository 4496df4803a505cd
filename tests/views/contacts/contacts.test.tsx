// @vitest-environment jsdom
// Contacts: a file is read, mapped and taken in as one step; the screen says where people wait, and makes findings.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ResearchSection } from '@/app/ResearchSection';
import { setLanguage } from '@/i18n/translate';
import { activitiesOf, contactLogsOf, findingsOf } from '@/model/select';
import { EditorProvider } from '@/views/context/EditorContext';
import { parseRoute, useHash } from '@/views/context/router';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

function Routed() {
  const route = parseRoute(useHash());
  return route.screen === 'research' ? <ResearchSection route={route} /> : null;
}

function show() {
  const built = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['App', 'Phone'],
    cards: { 'Need/App': ['Search'], 'Buy/App': ['Pay'] },
    paths: { Drawn: ['Search', 'Pay'] },
  });
  window.location.hash = `#/projects/${built.project.id}/research/contacts`;
  const editor = openEditor(built.project);
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <Routed />
    </EditorProvider>,
  );
  return { ...built, editor, now: () => editor.store.getState().project, ...ui };
}

const LOG = [
  'client;when;step;channel;result',
  'A;01.10.2026;Search;App;',
  'A;03.10.2026;Call;Phone;Declined',
  'A;05.10.2026;Pay;App;solved',
  'B;02.10.2026;Search;App;',
  'B;04.10.2026;Pay;App;declined ',
  'C;06.10.2026;Search;App;',
  'C;31.02.2026;Pay;App;',
].join('\n');

async function choose(text: string, name = 'october.csv') {
  const input = await screen.findByLabelText('Choose a file of contacts', { selector: 'input' });
  const file = new File([text], name);
  // jsdom has no bytes of files.
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.resolve(new TextEncoder().encode(text).slice().buffer),
  });
  fireEvent.change(input, { target: { files: [file] } });
}

beforeEach(() => setLanguage('en'));

describe('the contacts of a map', () => {
  it('begin with what a log would tell, and come from a file in one step', async () => {
    const { user, editor, mapId, now } = show();
    expect(await screen.findByText('What do people really do?')).toBeVisible();
    await choose(LOG);
    expect(await screen.findByText('no such day: line 8')).toBeVisible();
    expect(screen.getByText(/Is 01\.10\.2026 the 1 October 2026\?/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Import 6 contacts' }));
    expect(await screen.findByText(/^Fewer than 5 people: n is too small/)).toBeVisible();
    expect(screen.queryByText('Bottleneck')).toBeNull();
    const [log] = contactLogsOf(now(), mapId);
    expect(log).toMatchObject({
      title: 'october',
      people: 3,
      contacts: 6,
      from: '2026-10-01',
      to: '2026-10-06',
    });
    expect(activitiesOf(now(), log?.id ?? '').filter(({ cardId }) => cardId === undefined)).toMatchObject([
      { name: 'Call' },
    ]);
    expect(JSON.stringify(now())).not.toContain('"A"');
    editor.undo();
    expect(await screen.findByText('What do people really do?')).toBeVisible();
  });

  it('conclude from 5 people on', async () => {
    const { user } = show();
    const rows = ['D', 'E'].flatMap((who) => [`${who};01.10.2026;Search;App;`, `${who};03.10.2026;Pay;App;`]);
    await choose([LOG.replace('31.02', '08.10'), ...rows].join('\n'));
    await user.click(await screen.findByRole('button', { name: 'Import 11 contacts' }));
    expect(
      await screen.findByText(/^Most time is lost before “Pay”: half of the people wait over 2 days/),
    ).toBeVisible();
    expect(screen.getByText('Bottleneck')).toBeVisible();
  });

  it('are read as the last file of the same columns was, and the same file again says so', async () => {
    const { user, mapId, now } = show();
    await choose(LOG);
    await user.click(await screen.findByRole('button', { name: 'Import 6 contacts' }));
    await screen.findByRole('heading', { name: 'Activities' });
    await choose(LOG);
    expect(await screen.findByText(/Importing it again puts it in place of that log/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Import 6 contacts' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(contactLogsOf(now(), mapId)).toHaveLength(1);
    expect(Object.keys(now().importedFiles)).toHaveLength(1);
  });

  it('make a finding of a problem with so many of so many people, once', async () => {
    const { user, mapId, now } = show();
    await choose(LOG);
    await user.click(await screen.findByRole('button', { name: 'Import 6 contacts' }));
    expect(await screen.findByText('2 of 3 people · 2 contacts')).toBeVisible();
    // What was solved is no problem.
    expect(screen.queryByText('solved')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Make a finding' }));
    expect(findingsOf(now(), mapId)).toMatchObject([
      { people: { count: 2, of: 3 }, evidenceIds: [expect.any(String)] },
    ]);
    expect(screen.getByRole('button', { name: 'Show the finding' })).toBeVisible();
  });

  it('stay as they are where a file is no log, and say why', async () => {
    const { now, project } = show();
    await choose('<!DOCTYPE log SYSTEM "http://example.com/x.dtd"><log/>', 'log.xes');
    expect(await screen.findByRole('alert')).toHaveTextContent(/references to other files/);
    expect(now()).toBe(project);
  });
});
