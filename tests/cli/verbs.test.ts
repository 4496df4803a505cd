// Every verb over real files: the samples of other tools, a project of this version, the example.
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { EXIT } from '@/cli/io';
import { verbs } from '@/cli/verbs';
import { deriveTarget } from '@/commands/maps';
import { updateCard } from '@/commands/cards';
import { TITLE_FACE_NAMES } from '@/layout/titleFaces';
import { TITLE_FACES } from '@/model/constants';
import { imageHeader } from '@/model/imageHeader';
import { cardsOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { produce } from 'immer';
import { inCodePage } from '@tests/support/codePages';
import { commandLine, type CommandLine } from '@tests/support/commandLine';
import { fixtureBytes, frozen, versions } from '@tests/support/fixtures';
import { checkXml, opener } from '@tests/support/openers';
import { sampleProject } from '@tests/support/sampleProject';
import { shoes } from '@tests/support/shoes';
import { repository } from '@tests/support/sourceFiles';

const samples = ['mermaid', 'ojf'].flatMap((kind) =>
  readdirSync(`${repository}/tests/fixtures/samples/${kind}`).map((name) => `samples/${kind}/${name}`),
);
const tables = ['cases/matrix.tsv', 'cases/as-is-and-to-be.md'];
const text = (path: string) => fixtureBytes(path).toString('utf8');

/** The shoes and the target that was derived from them, in which paying says something else. */
function withTarget(): Project {
  const { project, mapId } = shoes();
  const derived = produce(project, (draft) =>
    deriveTarget.recipe(draft, { sourceMapId: mapId, id: 'goal', title: 'Goal' }, project),
  );
  const pays = cardsOf(derived, 'goal').find((card) => card.text === 'Pays');
  if (!pays) throw new Error('no card');
  return produce(derived, (draft) =>
    updateCard.recipe(draft, { id: pays.id, changes: { text: 'Pays with one tap' } }, derived),
  );
}

const good = frozen();

describe('on real samples', () => {
  let line: CommandLine;
  beforeAll(() => {
    line = commandLine(Object.fromEntries([...samples, ...tables].map((path) => [path, text(path)])));
  });

  it.each([...samples, ...tables])(
    '%s is validated, linted, described, drawn and converted',
    async (path) => {
      const validated = await line.call('validate', path);
      expect(validated.error).toBe('');
      expect(validated.out).toContain(`${path}: good. `);
      expect(validated.exit).toBe(0);

      const linted = await line.call('lint', '--json', path);
      expect(linted.exit).toBe((linted.json()['remarks'] as unknown[]).length > 0 ? 1 : 0);

      const described = await line.call('describe', '--json', path);
      const { maps } = described.json() as { maps: { title: string; stages: { name: string }[] }[] };
      expect(described.exit).toBe(0);
      const told = await line.call('describe', path);
      for (const map of maps) for (const stage of map.stages) expect(told.out).toContain(stage.name);

      const drawn = await line.call('render', path, 'out.svg');
      expect(drawn.out).toMatch(/^out\.svg written, \d+ kB\.\n$/);
      expect(String(line.files.get('out.svg'))).toMatch(/^<\?xml[\s\S]*<\/svg>\n$/);

      expect((await line.call('convert', path, 'out.json')).exit).toBe(0);
      expect((await line.call('describe', 'out.json')).out).toBe(told.out);
      // The same project gives the same bytes.
      expect((await line.call('convert', '--to', 'json', 'out.json')).exit).toBe(0);
    },
  );
});

test.each(versions)('a project of version %i is read without a repair', async (version) => {
  const line = commandLine({ 'old.json': frozen(version) });
  expect(await line.call('validate', 'old.json')).toMatchObject({ exit: 0, error: '' });
});

test('validate tells what had to be put right, with its place, and reads standard input', async () => {
  const damaged = good.replace(/"severity": \d/, '"severity": 77');
  expect(damaged).not.toBe(good);
  const line = commandLine({ '-': damaged, 'good.json': good });
  const { exit, out } = await line.call('validate', '-', 'good.json');
  expect(exit).toBe(1);
  expect(out).toMatch(/^stdin: can be read with 1 repair\. .*\n {2}Finding “.+”, severity: /);
  expect(out).toContain('good.json: good. ');
  const { files } = (await line.call('validate', '--json', '-')).json() as { files: { notes: unknown[] }[] };
  expect(files).toMatchObject([{ file: 'stdin', ok: true, kind: 'waymark' }]);
  expect(files[0]?.notes).toHaveLength(1);
});

describe('between two maps', () => {
  let line: CommandLine;
  beforeAll(() => {
    const project = withTarget();
    line = commandLine({
      'both.json': toJson(project),
      'before.json': toJson(shoes().project),
      'after.json': toJson(shoes().project).replace('"Tries on"', '"Tries on at home"'),
    });
  });

  it('diff tells a target against what it came from, in words and as JSON', async () => {
    const { exit, out } = await line.call('diff', 'both.json');
    expect(exit).toBe(1);
    expect(out).toContain('Pays → Pays with one tap');
    const json = (await line.call('diff', '--json', 'both.json')).json();
    expect(json).toMatchObject({ ok: true, same: false, maps: [{ map: 'Goal' }] });
  });

  it('diff tells two states of a project, and the card is a drawing', async () => {
    const { exit, out } = await line.call('diff', 'before.json', 'after.json', '--card', 'card.svg');
    expect(exit).toBe(1);
    expect(out).toContain('Tries on → Tries on at home');
    expect(out).toContain('before.json → after.json');
    expect(out).toContain('Card: 0 added, 0 removed, 1 changed');
    const card = String(line.files.get('card.svg'));
    expect(card).toContain('Tries on at home');
    if (opener('xmllint')) checkXml(card);
  });

  it('diff says both titles of a map that is called otherwise', async () => {
    const { project, mapId } = shoes();
    const renamed = produce(project, (draft) => {
      const map = draft.maps[mapId];
      if (map) map.title = 'Shoes tomorrow';
    });
    const own = commandLine({ 'a.json': toJson(project), 'b.json': toJson(renamed) });
    const { out, exit } = await own.call('diff', 'a.json', 'b.json');
    expect(out).toMatch(/^Test map \u2192 Shoes tomorrow \(a\.json \u2192 b\.json\)\n/);
    expect(exit).toBe(EXIT.found);
  });

  it('diff of a file with itself ends with 0', async () => {
    expect(await line.call('diff', 'before.json', 'before.json')).toMatchObject({ exit: 0 });
  });

  it('convert writes the gap table and the strategies as CSV', async () => {
    expect(await line.call('convert', '--table', 'gaps', 'both.json', 'gaps.csv')).toMatchObject({ exit: 0 });
    expect(String(line.files.get('gaps.csv'))).toContain('Need');
    await line.call('convert', '--table', 'strategies', 'both.json', 'strategies.csv');
    const refused = await line.call('convert', '--table', 'measures', 'both.json', 'x.csv');
    expect(refused.exit).toBe(EXIT.refused);
    expect(refused.error).toContain('There is no table “measures” here. There are: matrix, cards');
  });

  it('convert ends with 1 where the map has no room in a deck, and writes the rest of it', async () => {
    const big = commandLine({ 'big.json': toJson(sampleProject(5000)) });
    const { exit, error } = await big.call('convert', 'big.json', 'big.pptx');
    expect(exit).toBe(EXIT.found);
    expect(error).toMatch(/The map would take \d+ slides of its own: more than 60/);
    expect(big.files.get('big.pptx')).toBeDefined();
  });

  it('convert says what the other format has no room for', async () => {
    const { exit, error } = await line.call('convert', 'before.json', 'before.ojf');
    expect(exit).toBe(EXIT.done);
    expect(error).toContain('that of Olga: 1 feeling of another persona stays behind');
  });
});

describe('render', () => {
  it('refuses a file that was given as a font and is none', async () => {
    const own = commandLine({ 'x.json': good, 'notes.txt': 'Dear all' });
    for (const call of [
      ['render', '--font', 'notes.txt', 'x.json', 'x.png'],
      ['convert', '--font', 'notes.txt', 'x.json', 'x.pptx'],
    ] as const) {
      const { exit, error } = await own.call(...call);
      expect([exit, error]).toEqual([EXIT.unreadable, 'notes.txt is no font. TTF and OTF can be used.\n']);
    }
    expect(own.written).toEqual([]);
  });

  it('sets titles in the face of the look, in a drawing and in a picture', async () => {
    const drawn = new Set<string>();
    for (const titleFace of [undefined, ...TITLE_FACES]) {
      const json = toJson({
        ...shoes().project,
        looks: titleFace === undefined ? {} : { look: { id: 'look', titleFace } },
      });
      const line = commandLine({ 'map.json': json });
      // oxlint-disable-next-line no-await-in-loop
      expect(await line.call('render', 'map.json', 'map.png')).toMatchObject({ exit: 0, error: '' });
      drawn.add(Buffer.from(line.files.get('map.png') ?? '').toString('base64'));
      // oxlint-disable-next-line no-await-in-loop
      await line.call('render', 'map.json', 'map.svg');
      const embedded = String(line.files.get('map.svg')).matchAll(
        /@font-face\{font-family:'(\w+) Variable'/g,
      );
      expect(new Set([...embedded].map(([, name]) => name))).toEqual(
        new Set(['Inter', ...(titleFace === undefined ? [] : [TITLE_FACE_NAMES[titleFace]])]),
      );
    }
    expect(drawn.size).toBe(1 + TITLE_FACES.length);
  });

  const line = commandLine({ 'map.json': toJson(shoes().project) });

  it('paints a PNG of the size that was asked for', async () => {
    expect(await line.call('render', 'map.json', 'small.png')).toMatchObject({ exit: 0, error: '' });
    await line.call('render', '--scale', '2', 'map.json', 'large.png');
    const [small, large] = ['small.png', 'large.png'].map((name) =>
      imageHeader(line.files.get(name) as Uint8Array<ArrayBuffer>),
    );
    expect(small?.mime).toBe('image/png');
    expect(large?.width).toBeCloseTo(2 * (small?.width ?? 0), -1);
  });

  it('draws only what was named, and says which part it is', async () => {
    await line.call('render', '--stage', 'Buy', 'map.json', 'buy.svg');
    const svg = String(line.files.get('buy.svg'));
    expect(svg).toContain('>Pays</text>');
    expect(svg).not.toContain('>Searches</text>');
    expect(await line.call('render', '--stage', 'Byu', 'map.json')).toMatchObject({ exit: 4 });
  });

  it('paints Arabic and Hebrew with the fonts that come with the program', async () => {
    const json = toJson(shoes().project);
    const pictures = new Set<string>();
    for (const words of ['مرحلة التسجيل', 'בחירת בנק', 'Says في بنك and שלום']) {
      const line = commandLine({ 'x.json': json.replace('"Pays"', JSON.stringify(words)) });
      // oxlint-disable-next-line no-await-in-loop
      expect(await line.call('render', 'x.json', 'x.png')).toMatchObject({ exit: 0, error: '' });
      pictures.add(Buffer.from(line.files.get('x.png') ?? '').toString('base64'));
    }
    expect(pictures.size).toBe(3);
  });

  it('tells which characters no font has', async () => {
    const other = commandLine({ 'x.json': toJson(shoes().project).replace('"Pays"', '"支払う 😀"') });
    const { error } = await other.call('render', 'x.json', 'x.png');
    expect(error).toContain('4 characters have no font and are boxes in the picture: 支 払 う 😀');
    const paper = await other.call('convert', 'x.json', 'x.pdf');
    expect(paper.error).toContain('4 characters have no font and are empty boxes in the PDF: 支 払 う 😀');
  });
});

test('“-” behind the file that is read is standard output, as no result is', async () => {
  const line = commandLine({ '-': toJson(shoes().project) });
  for (const args of [
    ['convert', '--to', 'csv', '-'],
    ['render', '-'],
  ]) {
    // oxlint-disable-next-line no-await-in-loop
    const spoken = await line.call(...args, '-');
    expect(spoken).toMatchObject({ exit: 0, error: '' });
    expect(spoken.out).toContain('Pays');
    // oxlint-disable-next-line no-await-in-loop
    expect(spoken.out).toBe((await line.call(...args)).out);
  }
});

test('convert writes over a file that is there, and its help says so', async () => {
  const line = commandLine({ 'map.json': toJson(shoes().project), 'map.csv': 'old' });
  expect(await line.call('convert', 'map.json', 'map.csv')).toMatchObject({ exit: 0, error: '' });
  expect(String(line.files.get('map.csv'))).toContain('Pays');
  const help = (await line.call('convert', '--help')).out.replace(/\s+/g, ' ');
  expect(help).toContain('a file that is there already is written over');
});

test('options of every verb may stand before it', async () => {
  const line = commandLine({ 'map.json': toJson(shoes().project) });
  const usual = await line.call('lint', 'map.json', '--lang', 'ru', '--json');
  expect(usual.out).toContain('{');
  expect((await line.call('--lang', 'ru', '--json', 'lint', 'map.json')).out).toBe(usual.out);
  expect((await line.call('--json', 'lint', '--lang=ru', 'map.json')).out).toBe(usual.out);
  expect((await line.call('--lang', 'ru')).out).toContain('ОПИСАНИЕ');
});

test('options before the verb stay options where its operands stand behind “--”', async () => {
  const line = commandLine({ '-map.json': toJson(shoes().project) });
  const usual = await line.call('lint', '--lang', 'ru', '--json', '--', '-map.json');
  expect(usual.out).toContain('{');
  expect(await line.call('--lang', 'ru', '--json', 'lint', '--', '-map.json')).toMatchObject({
    exit: usual.exit,
    out: usual.out,
  });
});

test('render writes over a file that is there, and its help says so in both languages', async () => {
  const line = commandLine({ 'map.json': toJson(shoes().project), 'map.svg': 'old' });
  expect(await line.call('render', 'map.json', 'map.svg')).toMatchObject({ exit: 0, error: '' });
  expect(String(line.files.get('map.svg'))).toContain('<svg');
  const help = async (lang: string) =>
    (await line.call('render', '--help', '--lang', lang)).out.replace(/\s+/g, ' ');
  expect(await help('en')).toContain('A picture that is there already is written over');
  expect(await help('ru')).toContain('Файл, который уже есть, записывается заново');
});

describe('new', () => {
  it('lists the templates and makes each of them, in both languages', async () => {
    const line = commandLine();
    const { templates } = (await line.call('new', '--list', '--json')).json() as {
      templates: { name: string }[];
    };
    expect(templates.length).toBeGreaterThan(10);
    for (const { name } of templates)
      for (const language of ['en', 'ru']) {
        const made = await line.call('new', '--force', '--lang', language, '--template', name, 'x.json');
        expect(made.exit).toBe(0);
        expect(await line.call('validate', 'x.json')).toMatchObject({ exit: 0, error: '' });
      }
  });

  it('takes a title, and writes over nothing', async () => {
    const line = commandLine({ 'there.json': good });
    expect(await line.call('new', '--title', 'Mine', '-')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('"title": "Mine"') as string,
    });
    expect(await line.call('new', 'there.json')).toMatchObject({ exit: 4 });
    expect(line.written).toEqual([]);
  });
});

test('lint tells contradictions before what is unfinished, and advice last', async () => {
  const line = commandLine();
  await line.call('new', '--template', 'example', 'example.json');
  const { exit, out } = await line.call('lint', 'example.json');
  expect(exit).toBe(1);
  const order = ['Contradiction: ', 'Unfinished: '].map((word) => out.lastIndexOf(word));
  expect(order[0]).toBeGreaterThan(0);
  expect(order[0]).toBeLessThan(order[1] ?? 0);
  const some = (await line.call('lint', '--json', '--level', 'contradiction', 'example.json')).json();
  for (const remark of some['remarks'] as { level: string }[]) expect(remark.level).toBe('contradiction');
});

describe('the help', () => {
  it('has a page for each verb with all its options, exit codes and examples, in both languages', async () => {
    for (const verb of verbs)
      for (const language of ['en', 'ru']) {
        const name = `${verb.name} ${language}`;
        const { exit, out } = await commandLine().call('help', verb.name, '--lang', language);
        expect(exit, name).toBe(0);
        expect(out, name).not.toMatch(/\bcli\.|\{\{/);
        expect(out.match(/^\p{Lu}[\p{Lu} ]+$/gmu), name).toHaveLength(6);
        for (const option of verb.options) expect(out, name).toContain(`--${option.name}`);
        expect(out, name).toMatch(/^ {4}70 /m);
        expect(out.match(/^.{81,}$/gm) ?? [], name).toEqual([]);
      }
  });

  it('lists the verbs, and says the version', async () => {
    const { out, exit } = await commandLine().call();
    expect(exit).toBe(2);
    for (const { name } of verbs) expect(out).toContain(`    ${name} `);
    expect(await commandLine().call('--version')).toMatchObject({ exit: 0, out: 'waymark 9.9.9\n' });
  });

  it('speaks the language of the environment where none is asked for', async () => {
    const { out } = await commandLine().call('help', '--lang', 'ru');
    expect(out).toContain('КОМАНДЫ');
  });
});

describe('the encoding of a text', () => {
  const line = commandLine({ 'map.csv': inCodePage('Stage;Б;Ж\nActions;я;и\n', 'ibm866') });

  it('is told where the bytes do not tell it', async () => {
    const wrong = await line.call('describe', 'map.csv');
    expect(wrong.error).toContain('map.csv: The text was read as Windows-1252, going by its letters.');
    const right = await line.call('describe', '--json', '--encoding', 'cp866', 'map.csv');
    expect(right).toMatchObject({ exit: EXIT.done, error: '' });
    const { maps } = right.json() as { maps: { stages: { name: string }[] }[] };
    expect(maps[0]?.stages.map(({ name }) => name)).toEqual(['Б', 'Ж']);
  });

  it('is an option of every verb that reads a file of any kind', () => {
    const takers = verbs.filter(({ options }) => options.some(({ name }) => name === 'encoding'));
    expect(takers.map(({ name }) => name)).toEqual([
      'validate',
      'lint',
      'describe',
      'convert',
      'render',
      'diff',
      'apply',
    ]);
  });
});
