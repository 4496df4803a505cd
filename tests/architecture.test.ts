// The laws of the house: which room may import which, what code may never do, and what lies at the top.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laneKinds } from '@/model/laneKinds';
import { placeOf, repository, sourceFiles, syntaxOf } from './support/sourceFiles';
import type { SourceFile } from './support/sourceFiles';

type Cruise = { modules: number; breaches: string[] };

/** Runs the import check as `npm test` does; a breach reads `rule: from -> to`. */
async function cruise(folder: string): Promise<Cruise> {
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const ran = promisify(execFile)(process.execPath, [program, 'src', '--output-type', 'json'], options);
  // It ends badly when it finds something; the report is there all the same.
  const { stdout } = await ran.catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
  const breaches = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  return { modules: summary.totalCruised, breaches };
}

describe('imports between rooms', () => {
  it('point down only', async () => {
    const { modules, breaches } = await cruise(repository);
    expect(modules).toBeGreaterThan(10);
    expect(breaches).toEqual([]);
  });

  describe('planted breaches are found', () => {
    const copy = mkdtempSync(join(tmpdir(), 'waymark-architecture-'));
    let found: string[] = [];
    const planted: Record<string, string> = {
      'model/planted.ts': "import { secret } from '@/views/planted';\nexport const a = secret;\n",
      'analysis/planted.ts': "import type { Secret } from '../views/planted';\nexport type B = Secret;\n",
      'layout/planted.ts': "import { useState } from 'react';\nexport const c = useState;\n",
      'ui/planted.ts': "import { newId } from '@/model/id';\nexport const d = newId;\n",
      'storage/planted.ts': "export const e = () => import('@/editor/planted');\n",
      'editor/planted.ts': "import { secret } from '@/formats/planted';\nexport const f = secret;\n",
      'formats/planted.ts': "import { secret } from '@/views/planted';\nexport { secret };\n",
      'formats/screen.ts':
        "import { canvasFont } from './browser/canvasFont';\nexport const k = canvasFont;\n",
      'formats/words.ts': "import { t } from '@/i18n/translate';\nexport const l = t;\n",
      'i18n/planted.ts': "import { newId } from '@/model/id';\nexport const g = newId;\n",
      'commands/planted.ts': "import { f } from '@/editor/planted';\nexport const h = f;\n",
      'views/planted.ts': 'export const secret = 1;\nexport type Secret = 1;\n',
      'model/ring1.ts': "import { two } from './ring2';\nexport const one = () => two;\n",
      'model/ring2.ts': "import { one } from './ring1';\nexport const two = () => one;\n",
      'views/table/planted.ts':
        "import { Canvas } from '@/views/canvas/planted';\nexport const k = Canvas;\n",
      'views/canvas/planted.ts':
        "import type { L } from '@/views/search/planted';\nexport const Canvas: L = 1;\n",
      'views/search/planted.ts':
        "import { Canvas } from '@/views/canvas/planted';\nexport type L = typeof Canvas;\n",
      'views/context/planted.ts': "export const m = () => import('@/app/planted');\n",
      'views/actions/planted.ts': "import { useState } from 'react';\nexport const n = useState;\n",
      'views/unlisted/planted.ts': "import { newId } from '@/model/id';\nexport const o = newId;\n",
      'unlisted/planted.ts': "import { newId } from '@/model/id';\nexport const p = newId;\n",
      'app/planted.ts': 'export const top = 1;\n',
      'reader/planted.ts':
        "import { t } from '@/i18n/translate';\nimport { useState } from 'react';\nexport const q = [t, useState];\n",
      'formats/reading.ts': "export const r = () => import('@/reader/planted');\n",
      'views/exporting/planted.ts': "import { q } from '@/reader/planted';\nexport const s = q;\n",
      'stray.ts': "import { newId } from '@/model/id';\nexport const i = newId;\n",
      'views/lost.ts': "import { nobody } from '@/views/nobody';\nexport const j = nobody;\n",
    };

    beforeAll(async () => {
      for (const name of [
        'src',
        'tsconfig.json',
        '.dependency-cruiser.cjs',
        'package.json',
        'node_modules/react',
      ])
        cpSync(join(repository, name), join(copy, name), { recursive: true });
      for (const [path, text] of Object.entries(planted)) {
        cpSync(join(repository, 'package.json'), join(copy, 'src', path)); // makes the folder
        writeFileSync(join(copy, 'src', path), text);
      }
      found = (await cruise(copy)).breaches;
    }, 60_000);
    afterAll(() => rmSync(copy, { recursive: true, force: true }));

    it.each([
      ['model imports views', 'model-imports-only-nothing: src/model/planted.ts -> src/views/planted.ts'],
      ['analysis imports a type of views', 'analysis-imports-only-model: src/analysis/planted.ts'],
      ['layout imports react', 'no-react-or-screen-in-pure-rooms: src/layout/planted.ts'],
      ['ui imports model', 'ui-imports-only-i18n: src/ui/planted.ts'],
      ['storage imports editor dynamically', 'storage-imports-only-model: src/storage/planted.ts'],
      ['editor imports formats', 'editor-imports-only-commands-analysis-model-i18n: src/editor/planted.ts'],
      ['formats passes views on', 'formats-imports-only-layout-analysis-model-i18n: src/formats/planted.ts'],
      ['formats import what needs a browser', 'formats-without-a-browser: src/formats/screen.ts'],
      [
        'formats speak the language of the interface',
        'pure-rooms-are-told-the-language: src/formats/words.ts',
      ],
      ['the page takes what it has no use for', 'reader-is-small: src/reader/planted.ts'],
      ['formats import the page', 'formats-imports-only-layout-analysis-model-i18n: src/formats/reading.ts'],
      ['a screen imports a part of the page', 'reader-is-one-script: src/views/exporting/planted.ts'],
      ['i18n imports model', 'i18n-imports-only-nothing: src/i18n/planted.ts'],
      ['commands import editor', 'commands-imports-only-analysis-model-i18n: src/commands/planted.ts'],
      ['an action imports react', 'actions-are-lists-without-react: src/views/actions/planted.ts'],
      ['a folder of views that no table lists', 'views-stand-in-a-folder: src/views/unlisted/planted.ts'],
      ['a room that no table lists', 'only-main-knows-everything: src/unlisted/planted.ts'],
      ['two files import each other', 'no-cycles: src/model/ring1.ts'],
      ['a file outside of the rooms', 'only-main-knows-everything: src/stray.ts'],
      ['an import that leads nowhere', 'no-missing-modules: src/views/lost.ts'],
    ])('%s', (_, breach) => {
      expect(found.filter((line) => line.startsWith(breach))).not.toEqual([]);
    });

    it.each([
      ['a screen imports another', 'src/views/table/planted.ts', 'src/views/canvas/planted.ts'],
      ['what a screen rests on imports it', 'src/views/search/planted.ts', 'src/views/canvas/planted.ts'],
      ['views import the top', 'src/views/context/planted.ts', 'src/app/planted.ts'],
    ])('%s', (_, from, to) => {
      expect(
        found.filter((line) => /^views-\S+: /.test(line) && line.endsWith(`${from} -> ${to}`)),
      ).toHaveLength(1);
    });

    it('a table in which two folders may import each other', () => {
      const table = readFileSync(join(repository, '.dependency-cruiser.cjs'), 'utf8');
      const turned = table.replace('  map: [', "  map: ['canvas', ");
      expect(turned).not.toBe(table);
      writeFileSync(join(copy, 'turned.cjs'), turned);
      expect(() => createRequire(import.meta.url)(join(copy, 'turned.cjs')) as unknown).toThrow(
        'src/views/map may not import canvas, which does not stand above it',
      );
    });
  });
});

describe('rooms that run without a browser', () => {
  const rooms = ['model', 'analysis', 'layout', 'commands', 'editor', 'formats'];
  const slips = {
    document: 'export const a = document.title;\n',
    HTMLElement: 'export type B = HTMLElement;\n',
    localStorage: "export const c = localStorage.getItem('c');\n",
    process: 'export const d = process.env;\n',
  };

  it('do not compile where they name what only a browser or only Node has', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'waymark-pure-'));
    try {
      for (const name of ['src', 'tsconfig.json', 'scripts/pure'])
        cpSync(join(repository, name), join(copy, name), { recursive: true });
      symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'dir');
      for (const room of rooms)
        writeFileSync(join(copy, 'src', room, 'planted.ts'), Object.values(slips).join(''));
      const program = join(repository, 'node_modules/typescript/bin/tsc');
      const options = { cwd: copy, maxBuffer: 64 * 1024 * 1024 };
      const args = [program, '--noEmit', '--pretty', 'false', '-p', 'scripts/pure/tsconfig.json'];
      const ran = promisify(execFile)(process.execPath, args, options);
      const { stdout } = await ran.catch((error: { stdout: string }) => error);
      // Nothing else is wrong: what stands there now compiles.
      const found = [...stdout.matchAll(/^src\/([\w/]+)\.ts.*Cannot find name '(\w+)'/gm)];
      const told = found.map(([, file, name]) => `${file}: ${name}`).sort();
      expect(told).toEqual(
        rooms.flatMap((room) => Object.keys(slips).map((name) => `${room}/planted: ${name}`)).sort(),
      );
      expect(stdout.match(/error TS/g)).toHaveLength(told.length);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }, 120_000);
});

/** Ways in which a text of a file could become a script or a page. Comments may name them. */
function dangers(file: SourceFile): string[] {
  const forbidden =
    /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\s*\.\s*write|\beval\s*\(|\bnew\s+Function\b|createContextualFragment/g;
  const { comments } = syntaxOf(file);
  let code = file.text;
  for (const { start, end } of comments)
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  return [...code.matchAll(forbidden)].map((match) => `${placeOf(file, match.index)} ${match[0]}`);
}

/** The sentence about its job that every file opens with; the styles of one component share the component's. */
const opensWithItsJob = ({ path, text }: SourceFile): boolean =>
  path.endsWith('.module.css') || /^(?:\/\/ |\/\* ?|\/\*\* ?)\p{L}/u.test(text);

/** Tables of words and content are as long as what they list. */
const isTable = (path: string): boolean =>
  /^src\/(?:i18n\/(?:en|ru)\/|content\/example\/|model\/schema\.ts)/.test(path);
const isTooLong = ({ path, text }: SourceFile): boolean =>
  !isTable(path) && text.trimEnd().split('\n').length > 300;

/** Constant tables that are looked up by any text: a Map answers for its own keys only. */
const tablesByText = (file: SourceFile): string[] =>
  [...file.text.matchAll(/^(?:export )?const \w+: (?:(?:Readonly|Partial)<)*Record<string\b/gm)].map(
    (match) => placeOf(file, match.index),
  );

/** Where the contents of lanes, and the kinds of what lanes draw, are told apart: each a table with an entry for every one. */
const laneRegistries = ['src/model/laneKinds.ts', 'src/layout/lanes/', 'src/views/table/laneCells.tsx'];

/**
 * Questions for a lane's content by its name, which nothing else bears, or for the kind of its figure: whoever asks would
 * have to know a new one as well.
 */
function asksForContent(file: SourceFile): string[] {
  const { path, text } = file;
  if (laneRegistries.some((registry) => path.startsWith(registry))) return [];
  const ofFigure = /\bfigure\??\.kind$/;
  const of = (node: unknown): string => {
    const { start, end } = node as { start: number; end: number };
    return text.slice(start, end);
  };
  return syntaxOf(file).nodes.flatMap((node) => {
    const named =
      (node.type === 'Identifier' && node['name'] === 'laneContent') ||
      (node.type === 'Literal' && node['value'] === 'laneContent');
    const compared =
      (node.type === 'BinaryExpression' &&
        [node['left'], node['right']].some((side) => ofFigure.test(of(side)))) ||
      (node.type === 'SwitchStatement' && ofFigure.test(of(node['discriminant'])));
    return named || compared ? [`${placeOf(file, node.start)} ${of(node).split('\n')[0]}`] : [];
  });
}

describe('code', () => {
  const code = sourceFiles(['.ts', '.tsx']);

  it('never turns text into a script or a page', () => {
    expect(code.flatMap(dangers)).toEqual([]);
  });

  it('opens every file with a sentence about its job', () => {
    expect(
      sourceFiles()
        .filter((file) => !opensWithItsJob(file))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it('looks nothing up by any text in a plain object, which would answer for names that objects inherit', () => {
    // The formats are held to it by their own tests.
    const rooms = code.filter(({ path }) => !path.startsWith('src/formats/'));
    expect(rooms.flatMap(tablesByText)).toEqual([]);
  });

  it('asks nowhere but in the registries which content a lane has', () => {
    expect(code.flatMap(asksForContent)).toEqual([]);
    // The check goes by the name: it is the one under which the rows of laneKinds say it.
    for (const row of laneKinds) expect(row.laneContent).toBeTypeOf('string');
  });

  it('has no file beyond 300 lines, tables excepted', () => {
    expect(
      sourceFiles()
        .filter(isTooLong)
        .map((file) => file.path),
    ).toEqual([]);
  });

  it('is judged by checks that find a planted fault', () => {
    const plant = (text: string, path = 'src/views/planted.tsx'): SourceFile => ({ path, text });
    expect(dangers(plant('// no innerHTML here\nel.innerHTML = name;'))).toEqual([
      'src/views/planted.tsx:2 innerHTML',
    ]);
    expect(dangers(plant('const a = <b dangerouslySetInnerHTML={x} />;'))).toHaveLength(1);
    expect(dangers(plant('eval(x); new Function(x); el.insertAdjacentHTML("beforeend", x);'))).toHaveLength(
      3,
    );
    expect(dangers(plant('// innerHTML, eval( and new Function\nmedieval(); retrieval(1);'))).toEqual([]);
    for (const asking of [
      "const a = laneKind(lane.kind).laneContent === 'cards';",
      'const { laneContent } = laneKind(lane.kind);',
      'const { laneContent: what } = row;',
      "const b = laneKinds.filter((row) => row['laneContent'] !== 'emotion');",
      "switch (row.kind?.laneContent) { case 'cards': }",
      'const c = table[laneKind(lane.kind).laneContent];',
      "const a = row.figure?.kind === 'curves';",
      "switch (figure.kind) { case 'curves': }",
    ])
      expect(asksForContent(plant(asking))).not.toEqual([]);
    for (const other of [
      'const a = <b className={styles.content}>{content}</b>;',
      "const { content } = file;\nconst b = content === 'derived';",
      "// laneContent\nswitch (tab.content) { case 'cards': }",
    ])
      expect(asksForContent(plant(`import { laneKinds } from '@/model/laneKinds';\n${other}`))).toEqual([]);
    expect(opensWithItsJob(plant("import a from 'b';"))).toBe(false);
    expect(opensWithItsJob(plant('// What a card says.\n'))).toBe(true);
    expect(isTooLong(plant('x\n'.repeat(301)))).toBe(true);
    expect(isTooLong(plant('x\n'.repeat(300)))).toBe(false);
    expect(isTooLong(plant('x\n'.repeat(301), 'src/i18n/en/map.ts'))).toBe(false);
  });
});

describe('the page about the rooms', () => {
  const page = readFileSync(join(repository, 'src/README.md'), 'utf8');
  const foldersOf = (parent: string) =>
    readdirSync(join(repository, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);

  it.each(['src', 'src/views'])('has a line of a table for each folder of %s', (parent) => {
    const listed = page
      .split('\n')
      .flatMap((line) => /^\| (`[^|]+)\|/.exec(line)?.[1]?.match(/\w+(?=\/`)/g) ?? []);
    expect(foldersOf(parent).length).toBeGreaterThan(5);
    expect(foldersOf(parent).filter((name) => !listed.includes(name))).toEqual([]);
  });
});

describe('the top of the repository', () => {
  const allowed = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'index.html',
    'src',
    'public',
    'tests',
    'scripts',
    'README.md',
    'LICENSE',
  ];
  const strangers = (names: string[]) =>
    names.filter((name) => !name.startsWith('.') && !allowed.includes(name));

  it('holds what belongs there and nothing else', async () => {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: repository });
    const names = new Set(
      stdout
        .split('\0')
        .filter(Boolean)
        .map((path) => path.split('/')[0] ?? ''),
    );
    expect(names.size).toBeGreaterThan(5);
    expect(strangers([...names])).toEqual([]);
  });

  it('is judged by a check that finds a stranger', () => {
    expect(strangers(['src', '.ci', 'notes.txt', 'utils'])).toEqual(['notes.txt', 'utils']);
  });
});
