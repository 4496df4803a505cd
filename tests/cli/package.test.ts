// The command line as others get it: the tarball of `npm pack` on a bare folder, as a program of its own.
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '@/model/serialise';
import { imageHeader } from '@/model/imageHeader';
import { buildCliIfStale } from '../../scripts/cli/build.mjs';
import { fixtureBytes, frozen } from '@tests/support/fixtures';
import { shoes } from '@tests/support/shoes';
import { repository } from '@tests/support/sourceFiles';

const folder = mkdtempSync(join(tmpdir(), 'waymark-package-'));
const program = join(folder, 'package/scripts/waymark.mjs');
const maps = join(folder, 'maps');

/** Runs the unpacked program in a folder that holds nothing but maps. */
const waymark = (args: string[], input?: string | Buffer) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: maps,
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  });

beforeAll(async () => {
  await buildCliIfStale();
  const npm = process.env['npm_execpath'];
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  // The tarball alone is looked at: it needs nothing of the checkout any more.
  if (npm?.endsWith('.js')) execFileSync(process.execPath, [npm, ...pack], { cwd: repository });
  else execFileSync('npm', pack, { cwd: repository, shell: process.platform === 'win32' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  mkdirSync(maps);
  writeFileSync(join(maps, 'v6.json'), frozen());
  writeFileSync(join(maps, 'shoes.json'), toJson(shoes().project));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('brings all that it needs, and asks for no other package', () => {
    const described = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as object;
    expect(described).not.toHaveProperty('dependencies');
    expect(described).toHaveProperty('bin', { waymark: 'scripts/waymark.mjs' });
    expect(readdirSync(join(folder, 'package')).toSorted()).toEqual([
      'README.md',
      'dist-cli',
      'package.json',
      'scripts',
    ]);
    expect(readFileSync(join(folder, 'package/dist-cli/LICENCES.txt'), 'utf8')).toContain(
      'SIL OPEN FONT LICENSE',
    );
  });

  it('validates, reads standard input, paints, and ends with a code', () => {
    expect(waymark(['validate', 'v6.json'])).toMatchObject({ status: 0, stderr: '' });
    const piped = waymark(['convert', '--to', 'json', '-'], fixtureBytes('samples/mermaid/go-shopping.mmd'));
    expect(piped).toMatchObject({ status: 0 });
    expect(JSON.parse(piped.stdout)).toMatchObject({ format: 'waymark' });
    expect(waymark(['render', 'shoes.json', 'shoes.png'])).toMatchObject({ status: 0, stderr: '' });
    const png = new Uint8Array(readFileSync(join(maps, 'shoes.png')));
    expect(imageHeader(png)?.mime).toBe('image/png');
    expect(waymark(['describe', '--lang', 'ru', 'none.json'])).toMatchObject({
      status: 3,
      stdout: '',
      stderr: 'Не удалось прочитать none.json: такого файла или папки нет.\n',
    });
    // What cannot be written leaves nothing behind.
    expect(waymark(['new', 'no/such/folder.json'])).toMatchObject({ status: 5 });
    expect(readdirSync(maps).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('joins two branches as the merge driver of git', () => {
    const tree = join(folder, 'tree');
    mkdirSync(tree);
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: tree,
        encoding: 'utf8',
      });
    const base = toJson(shoes().project);
    const write = (text: string) => writeFileSync(join(tree, 'shoes.waymark.json'), text);
    git('init', '-q', '-b', 'main');
    git('config', 'merge.waymark.driver', `"${process.execPath}" "${program}" merge %O %A %B`);
    writeFileSync(join(tree, '.gitattributes'), '*.waymark.json merge=waymark\n');
    write(base);
    git('add', '-A');
    git('commit', '-qm', 'base');
    git('checkout', '-qb', 'other');
    write(base.replace('"Tries on"', '"Tries on at home"').replace('"Searches"', '"Looks it up"'));
    git('commit', '-qam', 'theirs');
    git('checkout', '-q', 'main');
    write(base.replace('"Pays"', '"Pays by card"'));
    git('commit', '-qam', 'mine');
    const merged = git('merge', '-q', '--no-edit', 'other');
    expect(merged.status, merged.stderr).toBe(0);
    const text = readFileSync(join(tree, 'shoes.waymark.json'), 'utf8');
    for (const said of ['Pays by card', 'Tries on at home', 'Looks it up'])
      expect(text).toContain(`"${said}"`);
    // The driver wrote it, and not git itself.
    expect(text).toContain('"lineage"');
  });
});

describe('waymark mcp', () => {
  /** A client over a server of its own. */
  async function connected<T>(args: string[], work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', '--lang', 'en', ...args],
      cwd: maps,
    });
    await client.connect(transport);
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  }
  const textOf = (result: { content: unknown }) => (result.content as { text: string }[])[0]?.text ?? '';

  it('reads the files that were named, and neither others nor writes any', async () => {
    await connected(['shoes.json'], async (client) => {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual([
        'validate',
        'lint',
        'describe',
        'diff',
        'render',
        'convert',
        'commands',
      ]);
      expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
      const told = await client.callTool({ name: 'describe', arguments: {} });
      expect(textOf(told)).toContain('### 1. Need');
      const picture = await client.callTool({ name: 'render', arguments: { scale: 0.5 } });
      expect(picture.content).toMatchObject([{ type: 'image', mimeType: 'image/png' }]);
      const other = await client.callTool({ name: 'validate', arguments: { file: 'v6.json' } });
      expect(other.isError).toBe(true);
      await expect(client.callTool({ name: 'apply', arguments: { commands: [] } })).rejects.toThrow(/apply/);
    });
  });

  it('writes with --write: all of a list, or nothing and a sentence', async () => {
    await connected(['--write', 'shoes.json', 'made.json'], async (client) => {
      const before = readFileSync(join(maps, 'shoes.json'), 'utf8');
      const commands = [{ do: 'updateProject', set: { title: 'Boots' } }];
      const wrong = [...commands, { do: 'addCard', stage: 'Nowhere', lane: 'Shop', text: 'x' }];
      const refused = await client.callTool({ name: 'apply', arguments: { commands: wrong } });
      expect(refused.isError).toBe(true);
      expect(textOf(refused)).toContain('command 2 (addCard): there is no stage called “Nowhere”.');
      expect(readFileSync(join(maps, 'shoes.json'), 'utf8')).toBe(before);
      const done = await client.callTool({ name: 'apply', arguments: { commands } });
      expect(JSON.parse(textOf(done))).toMatchObject({ ok: true, written: true });
      expect(readFileSync(join(maps, 'shoes.json'), 'utf8')).toContain('"title": "Boots"');
      await client.callTool({ name: 'new', arguments: { target: 'made.json', template: 'bank' } });
      const made = await client.callTool({ name: 'validate', arguments: { file: 'made.json' } });
      expect(JSON.parse(textOf(made))).toMatchObject({ ok: true });
    });
  });
});
