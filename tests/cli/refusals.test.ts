// Bad input on the command line: one sentence, an exit code, and nothing written.
import { describe, expect, it, test } from 'vitest';
import { verbs } from '@/cli/verbs';
import { toJson } from '@/model/serialise';
import { commandLine } from '@tests/support/commandLine';
import { frozen } from '@tests/support/fixtures';
import { shoes } from '@tests/support/shoes';

const good = frozen();
const bytes = (...values: number[]) => Uint8Array.from(values);

/** Files that are none, as the reliability report numbers them. */
const bad: [string, string | Uint8Array][] = [
  ['1 nothing', ''],
  ['2 blanks', ' \n\t \n'],
  ['3 a file that breaks off', good.slice(0, good.length / 2)],
  [
    '6 invalid UTF-8',
    Buffer.concat([Buffer.from('{"format": "waymark", "title": "'), bytes(0xc3, 0x28), Buffer.from('"}')]),
  ],
  ['7 a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['7 a ZIP', bytes(0x50, 0x4b, 3, 4)],
  ['7 a PDF', '%PDF-1.7'],
  ['8 an error page', '<!DOCTYPE html><html><body>502</body></html>'],
  ['9 Excalidraw', '{"type":"excalidraw","version":2,"elements":[]}'],
  ['9 another JSON', '{"hello":1}'],
  ['prose', 'Dear all,\nplease find attached'],
  ['a file of a version that never was', good.replace(/"version": \d+/, '"version": -1')],
  ['a deep JSON', `${'['.repeat(5000)}${']'.repeat(5000)}`],
];

/** What each verb is called with over a file. */
const calls: Record<string, (file: string) => string[]> = {
  validate: (file) => [file],
  lint: (file) => [file],
  describe: (file) => [file],
  convert: (file) => [file, 'out.json'],
  render: (file) => [file, 'out.png'],
  diff: (file) => ['good.json', file, '--card', 'card.svg'],
  merge: (file) => ['good.json', 'good.json', file, '--output', 'out.json'],
  apply: (file) => [file, 'commands.json', '--output', 'out.json'],
};

describe.each(bad)('%s', (_, content) => {
  it('is refused by every verb with one sentence, and nothing is written', async () => {
    for (const [verb, args] of Object.entries(calls)) {
      const line = commandLine({ bad: content, 'good.json': good, 'commands.json': '[]' });
      const { exit, out, error } = await line.call(verb, ...args('bad'));
      expect(exit, verb).toBe(3);
      expect(out, verb).toBe('');
      expect(error, verb).toMatch(/^bad: .+\n$/);
      expect(line.written, verb).toEqual([]);
      const told = await line.call(verb, '--json', ...args('bad'));
      expect(told.json(), verb).toMatchObject({ ok: false });
      expect(told.exit, verb).toBe(3);
    }
  });
});

test('the calls cover every verb that reads a project', () => {
  const others = new Set(['new', 'mcp']);
  expect(Object.keys(calls)).toEqual(verbs.map(({ name }) => name).filter((name) => !others.has(name)));
});

test('a project of a later version is looked at and never written', async () => {
  const later = good.replace(/"version": \d+/, '"version": 99');
  const line = commandLine({ 'later.json': later, 'commands.json': '[]' });
  const looked = await line.call('describe', 'later.json');
  expect(looked.exit).toBe(0);
  expect(looked.error).toContain('later.json: A newer version of Waymark wrote this.');
  for (const args of [
    ['convert', 'later.json', 'out.json'],
    ['apply', 'later.json', 'commands.json'],
    ['merge', 'later.json', 'later.json', 'later.json'],
  ])
    expect((await line.call(...args)).exit).toBe(3);
  expect(line.written).toEqual([]);
});

describe('wrong use', () => {
  const line = commandLine({ 'good.json': good });
  it.each([
    [['valdate', 'good.json'], /^There is no verb “valdate”\. Did you mean “validate”\? There are: /],
    [['validate'], /^Something is missing: FILE\.\.\. See “waymark help validate”\.\n$/],
    [['validate', '--jsn', 'good.json'], /^There is no option --jsn\. Did you mean --json\?/],
    [['render', '--scale', 'huge', 'good.json'], /^The scale is a number from 0\.1 to 8, and not “huge”\./],
    [
      ['validate', '--encoding', 'shift_jis', 'good.json', 'good.json'],
      /^There is no encoding “shift_jis”\. There are: UTF-8, UTF-16, Windows-1251, CP866 \(DOS\), KOI8-R, Windows-1252\.\n$/,
    ],
    [['render', 'good.json', 'out.bmp'], /^A picture is SVG or PNG, and not “bmp”\./],
    [
      ['render', '--background', 'pink', 'good.json'],
      /^--background is one of: paper, white, transparent; not “pink”\./,
    ],
    [['lint', 'good.json', 'good.json'], /^“good\.json” is one too many\./],
    [['convert', 'good.json'], /^Standard output has no ending: say --to\. There are: .*svg/],
    [['convert', 'good.json', 'x.doc'], /^There is no format “doc” to write\. There are: .*svg/],
    [['convert', '--to', 'jpeg', 'good.json', '-'], /^There is no format “jpeg” to write\./],
    [
      ['convert', '--set', 'tilte=false', 'good.json', 'x.svg'],
      /^The format svg has no choice “tilte”\. There are: .*title/,
    ],
    [['diff', '-', '-'], /^Only one file can come from standard input\./],
    [['apply', '-', '-'], /^Only one file can come from standard input\./],
    [['describe', '--lang', 'fr', 'good.json'], /^--lang is one of: en, ru; not “fr”\./],
    [['new', '--template', 'castle', 'x.json'], /^--template is one of: starter, example, /],
  ])('%j ends with 2 and says what is wrong', async (args, sentence) => {
    const { exit, error, out } = await line.call(...args);
    expect(error).toMatch(sentence);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(line.written).toEqual([]);
  });
});

test('a map that is not there is named, and the nearest one told', async () => {
  const line = commandLine({ 'shoes.json': toJson(shoes().project) });
  const { exit, error } = await line.call('render', '--map', 'Test mpa', 'shoes.json');
  expect(exit).toBe(4);
  expect(error).toBe('There is no map called “Test mpa”. Did you mean “Test map”?\n');
});

test('texts of a file do not steer the terminal', async () => {
  const evil = toJson(shoes().project).replace('"Pays"', '"Pays \\u009b31m \\u001b[2J"');
  const line = commandLine({ 'evil.json': evil });
  for (const args of [
    ['describe', 'evil.json'],
    ['describe', '--json', 'evil.json'],
    ['lint', 'evil.json'],
  ]) {
    const { out, error } = await line.call(...args);
    // oxlint-disable-next-line no-control-regex -- these are what must not come out
    expect(out + error).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  }
});
