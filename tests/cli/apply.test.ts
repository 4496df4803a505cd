// waymark apply: names instead of coordinates, all or nothing, and sentences that say where and why.
import { describe, expect, it, test } from 'vitest';
import { doables } from '@/cli/apply/applyCommands';
import { readFile } from '@/formats/readFile';
import { cardsInCell, cardsOf, findingsOf, lanesOf, mapsOf, stagesOf, strategiesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { commandLine } from '@tests/support/commandLine';
import { context, imported } from '@tests/support/importing';
import { fixtureBytes } from '@tests/support/fixtures';
import { shoes } from '@tests/support/shoes';

const project = toJson(shoes().project);
const read = (content: unknown): Project =>
  imported(readFile(new TextEncoder().encode(String(content)), '', context)).project;

/** Applies commands to the shoes. */
async function applied(commands: unknown, ...options: string[]) {
  const line = commandLine({
    'shoes.json': project,
    'commands.json': typeof commands === 'string' ? commands : JSON.stringify(commands),
  });
  const answer = await line.call('apply', ...options, 'shoes.json', 'commands.json');
  return { ...answer, line, project: read(line.files.get('shoes.json')) };
}

const mapOf = (of: Project) => mapsOf(of)[0]?.id ?? '';
const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);

describe('a list of commands', () => {
  it('builds stages, lanes, cards, findings, feelings and strategies by name', async () => {
    const {
      exit,
      out,
      project: after,
    } = await applied([
      { do: 'addStage', id: 'return', name: 'Return', after: 'Buy', set: { goal: 'Get the money back' } },
      { do: 'addLane', kind: 'channel', name: 'App', icon: 'app', mode: 'online', before: 'Shop' },
      { do: 'addCard', id: 'label', stage: 'return', lane: 'App', text: 'Prints a label' },
      { do: 'addCard', stage: 'Return', lane: 'App', text: 'Asks why', before: 'Prints a label' },
      { do: 'addFinding', kind: 'barrier', title: 'No printer', cards: ['label'], set: { severity: 4 } },
      { do: 'setFeeling', persona: 'Olga', card: 'label', value: -2 },
      { do: 'addStrategy', title: 'A code instead', findings: ['No printer'], set: { impact: 5 } },
      { do: 'connectCards', path: 'Main', cards: ['Pays', 'label'] },
      { do: 'updateCard', card: 'Pays', set: { text: 'Pays by card', persona: 'Mark', tags: ['money'] } },
      { do: 'moveStage', stage: 'Return', before: 'Need' },
      { do: 'moveCards', cards: ['Compares prices'], stage: 'Need', lane: 'Actions' },
      { do: 'updateProject', set: { mission: 'Shoes that fit', reviewDate: '2027-01-01' } },
    ]);
    expect(out).toMatch(/^12 commands done\. shoes\.json written, \d+ kB\.\n$/);
    expect(exit).toBe(0);
    const mapId = mapOf(after);
    expect(names(stagesOf(after, mapId))).toEqual(['Return', 'Need', 'Buy']);
    expect(names(lanesOf(after, mapId))).toEqual(['Website', 'App', 'Shop', 'Actions', 'Feelings']);
    const app = lanesOf(after, mapId)[1]?.id ?? '';
    expect(cardsInCell(after, 'return', app).map(({ text }) => text)).toEqual(['Asks why', 'Prints a label']);
    expect(findingsOf(after, mapId).at(-1)).toMatchObject({
      title: 'No printer',
      severity: 4,
      foundOn: '2026-03-02',
    });
    expect(Object.values(after.feelings)).toContainEqual(
      expect.objectContaining({ cardId: 'label', value: -2 }),
    );
    expect(strategiesOf(after)).toMatchObject([{ title: 'A code instead', impact: 5 }]);
    const pays = cardsOf(after, mapId).find(({ text }) => text === 'Pays by card');
    expect(after.personas[pays?.personaId ?? '']?.name).toBe('Mark');
    expect(after).toMatchObject({ mission: 'Shoes that fit', reviewDate: '2027-01-01' });
  });

  it('answers with the ids of what it made, and writes elsewhere or nowhere where that is asked for', async () => {
    const commands = [{ do: 'addPersona', name: 'Kim', map: 'Test map' }];
    const { json, line } = await applied(commands, '--json', '--output', 'other.json');
    const { done } = json() as { done: { id: string }[] };
    expect(line.written).toEqual(['other.json']);
    expect(read(line.files.get('other.json')).personas[done[0]?.id ?? '']?.name).toBe('Kim');
    expect((await applied(commands, '--dry-run')).line.written).toEqual([]);
  });

  it('keeps the lineage of the file, so that it can be merged with what it came from', async () => {
    const { line } = await applied([{ do: 'updateProject', set: { title: 'Boots' } }]);
    const { lineage } = JSON.parse(String(line.files.get('shoes.json'))) as {
      lineage: { earlier: string[] };
    };
    const before = imported(readFile(new TextEncoder().encode(project), '', context)).lineage;
    expect(lineage.earlier).toContain(before?.hash);
  });

  it('tells of what is so already, and of a list with nothing in it', async () => {
    const { error, exit } = await applied([{ do: 'updateCard', card: 'Pays', set: { text: 'Pays' } }]);
    expect(error).toBe('command 1 (updateCard) changed nothing: it is so already.\n');
    expect(exit).toBe(0);
    expect((await applied([])).exit).toBe(0);
  });

  it('changes what was read of another tool, into a file of ours', async () => {
    const line = commandLine({
      'go.mmd': fixtureBytes('samples/mermaid/go-shopping.mmd'),
      'c.json': JSON.stringify([{ do: 'updateProject', set: { title: 'Shopping' } }]),
    });
    expect(await line.call('apply', 'go.mmd', 'c.json')).toMatchObject({ exit: 4 });
    expect(await line.call('apply', '--output', 'go.json', 'go.mmd', 'c.json')).toMatchObject({ exit: 0 });
    expect(read(line.files.get('go.json')).title).toBe('Shopping');
  });
});

describe('a command that cannot be', () => {
  const first = { do: 'addPhase', name: 'Before', stages: ['Need'] };
  it.each([
    [
      { do: 'addCard', stage: 'Leave', lane: 'Shop', text: 'x' },
      '(addCard): there is no stage called “Leave”.',
    ],
    [
      { do: 'addCard', stage: 'Ned', lane: 'Shop', text: 'x' },
      '(addCard): there is no stage called “Ned”. Did you mean “Need”?',
    ],
    [
      { do: 'addCard', stage: 'Need', lane: 'Shops', text: 'x' },
      '(addCard): there is no lane called “Shops”. Did you mean “Shop”?',
    ],
    [
      { do: 'addCard', stage: 'Need', lane: 'Feelings', text: 'x' },
      '(addCard): no card can stand in the lane “Feelings”: it gathers what stands elsewhere.',
    ],
    [{ do: 'addCard', stage: 'Need', lane: 'Shop' }, '(addCard): “text” is missing.'],
    [
      { do: 'addCard', stage: 'Need', lane: 'Shop', text: 'x', index: 3 },
      '(addCard): there is no field “index”; there are: id, map, stage, lane, text, before, after, set.',
    ],
    [{ do: 'addCard', stage: 'Need', lane: 'Shop', text: 'x', after: 'Pays' }, '(addCard): “'],
    [
      { do: 'addCard', stage: 'Need', lane: 'Shop', text: 7 },
      '(addCard): in “text”: 7 does not fit: it is a text of at most 20000 characters.',
    ],
    [
      { do: 'addCard', id: '__proto__', stage: 'Need', lane: 'Shop', text: 'x' },
      '(addCard): "__proto__" is no id',
    ],
    [{ do: 'updateCard', card: 'Pays', set: { severity: 1 } }, '(updateCard): there is no field “severity”'],
    [{ do: 'updateCard', card: 'Pays', set: { stageId: 'x' } }, '(updateCard): there is no field “stageId”'],
    [
      { do: 'updateFinding', finding: 'Price shown last', set: { severity: 6 } },
      '(updateFinding): in “severity”: 6 does not fit: it is a number from 1 to 5.',
    ],
    [
      { do: 'updateFinding', finding: 'Price shown last', set: { status: 'gone' } },
      '(updateFinding): in “status”: "gone" does not fit: it is one of open, inWork, solved, dismissed.',
    ],
    [
      { do: 'setFeeling', persona: 'Olga', value: 1 },
      '(setFeeling): a feeling is felt at a “stage” or at a “card”: say one of them.',
    ],
    [
      { do: 'setFeeling', persona: 'Olga', card: 'Pays', value: 3 },
      '(setFeeling): in “value”: 3 does not fit: it is a number from -2 to 2.',
    ],
    [{ do: 'addCards' }, '(addCards): there is no command “addCards”. Did you mean “addCard”?'],
    [{ do: 'constructor' }, '(constructor): there is no command “constructor”'],
    [{ stage: 'Need' }, ': it is no object with a “do”.'],
    ['addCard', ': it is no object with a “do”.'],
    [
      { do: 'mergeFindings', findings: ['Price shown last'] },
      '(mergeFindings): in “findings”: ["Price shown last"] does not fit: it is a list.',
    ],
  ])('%j leaves everything as it was', async (command, sentence) => {
    const { exit, error, out, line } = await applied([first, command]);
    expect(error).toMatch(/^commands\.json: command 2[^\n]+\n$/);
    expect(error).toContain(`command 2${sentence.startsWith(':') ? '' : ' '}${sentence}`);
    expect([exit, out]).toEqual([4, '']);
    expect(line.written).toEqual([]);
  });

  it('asks for the map where a name is on several', async () => {
    const target = { do: 'deriveTarget', map: 'Test map', title: 'Goal' };
    const card = { do: 'addCard', stage: 'Need', lane: 'Shop', text: 'x' };
    expect((await applied([target, card])).error).toMatch(
      /command 2 \(addCard\): 2 are called “Need”, on the maps “Test map”, “Goal”: say which with --map /,
    );
    const help = (await commandLine().call('apply', '--help')).out.replace(/\s+/g, ' ');
    expect(help).toContain('a name that stands on several is refused');
    expect(help).not.toContain('the first one');
    expect(await applied([target, { ...card, map: 'Goal' }])).toMatchObject({ exit: 0, error: '' });
    expect(await applied([target, card], '--map', 'Test map')).toMatchObject({ exit: 0, error: '' });
  });

  it.each(['', '{', '{"a": 1}', '"x"'])('a list that is none (%j) ends with 3', async (text) => {
    const { exit, error, line } = await applied(text);
    expect(exit).toBe(3);
    expect(error).toMatch(/^commands\.json: .+\n$/);
    expect(line.written).toEqual([]);
  });
});

test('every command is listed with its fields, for people and as JSON Schema', async () => {
  const line = commandLine();
  const { out } = await line.call('apply', '--list');
  const { commands } = (await line.call('apply', '--list', '--json')).json() as {
    commands: { do: string; properties: Record<string, { type?: unknown }> }[];
  };
  expect(commands.map((one) => one.do)).toEqual([...doables.keys()]);
  for (const { do: name, properties } of commands) {
    expect(out).toMatch(new RegExp(`^${name} `, 'm'));
    for (const schema of Object.values(properties)) expect(schema.type).toBeDefined();
  }
});
