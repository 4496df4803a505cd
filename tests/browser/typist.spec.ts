// A random typist: 2,000 words of two languages, beginning with every letter, digit and sign, typed as people write on.
// Law: every word stands where it was typed, and nothing is tagged, deleted, undone or opened by it.
import type { CDPSession, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './support';

const WORDS = 2000;
const SEED = 20261126;
const SHIFT = 8;

type Key = { key: string; code: string; vk: number; text?: string; shift?: boolean };

const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};
const onDigits = ')!@#$%^&*(';
/** ЙЦУКЕН, row by row, and the keys of the same places. */
const russian = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const places = [
  ...'qwertyuiop'.split('').map((letter) => `Key${letter.toUpperCase()}`),
  'BracketLeft',
  'BracketRight',
  ...'asdfghjkl'.split('').map((letter) => `Key${letter.toUpperCase()}`),
  'Semicolon',
  'Quote',
  ...'zxcvbnm'.split('').map((letter) => `Key${letter.toUpperCase()}`),
  'Comma',
  'Period',
  'Backquote',
];

/** Every character that a key writes, on an English and on a Russian keyboard. */
const keys = new Map<string, Key>();
/** The codes of the signs' keys: of another key, `%` would be the arrow to the left. */
const signKeys: Readonly<Record<string, number>> = {
  Semicolon: 186,
  Equal: 187,
  Comma: 188,
  Minus: 189,
  Period: 190,
  Slash: 191,
  Backquote: 192,
  BracketLeft: 219,
  Backslash: 220,
  BracketRight: 221,
  Quote: 222,
};
const put = (key: string, code: string, shift = false): void => {
  const vk = signKeys[code] ?? code.codePointAt(code.length - 1) ?? 0;
  keys.set(key, { key, code, vk, text: key, shift });
};
for (const letter of letters) {
  put(letter, `Key${letter.toUpperCase()}`);
  put(letter.toUpperCase(), `Key${letter.toUpperCase()}`, true);
}
for (const [at, digit] of digits.split('').entries()) {
  put(digit, `Digit${digit}`);
  put(onDigits[at] ?? '', `Digit${digit}`, true);
}
for (const [code, [plain, shifted]] of Object.entries(signs)) {
  put(plain, code);
  put(shifted, code, true);
}
for (const [at, letter] of russian.split('').entries()) {
  put(letter, places[at] ?? '');
  put(letter.toUpperCase(), places[at] ?? '', true);
}
const ENTER: Key = { key: 'Enter', code: 'Enter', vk: 13, text: '\r' };
const TAB: Key = { key: 'Tab', code: 'Tab', vk: 9 };
const BACK_TAB: Key = { ...TAB, shift: true };
const NEW_LINE: Key = { ...ENTER, shift: true };
const SPACE: Key = { key: ' ', code: 'Space', vk: 32, text: ' ' };

/** Numbers that are the same in every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

/** Sends keys to the page as a keyboard does, without waiting for each: the page gets them in their order. */
function typist(cdp: CDPSession) {
  let sent: Promise<unknown>[] = [];
  const send = (type: 'keyDown' | 'keyUp' | 'rawKeyDown', { key, code, vk, text, shift = false }: Key) =>
    sent.push(
      cdp.send('Input.dispatchKeyEvent', {
        type,
        key,
        code,
        windowsVirtualKeyCode: vk,
        modifiers: shift ? SHIFT : 0,
        ...(type === 'keyDown' && text !== undefined && { text, unmodifiedText: text }),
      }),
    );
  const press = (key: Key): void => {
    send(key.text === undefined ? 'rawKeyDown' : 'keyDown', key);
    send('keyUp', key);
  };
  return {
    press,
    /** The first letter of each word by its key, which is where commands lie in wait; the rest as it comes. */
    write: (words: readonly string[]): void => {
      for (const [at, word] of words.entries()) {
        if (at > 0) press(SPACE);
        const [first = ''] = word;
        const key = keys.get(first);
        if (!key) throw new Error(`no key writes ${first}`);
        press(key);
        const rest = word.slice(first.length);
        if (rest !== '') sent.push(cdp.send('Input.insertText', { text: rest }));
      }
    },
    rest: async (): Promise<void> => {
      await Promise.all(sent);
      sent = [];
    },
  };
}

const isWriting = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);

async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'JSON', exact: true }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return readFile(await file.path(), 'utf8');
}

type Ordered = { id: string; order: string };
type Saved = Record<'stages' | 'lanes' | 'personas', Record<string, Ordered & { name: string }>> & {
  title: string;
  lanes: Record<string, { kind: string }>;
  cards: Record<string, Ordered & { stageId: string; laneId: string; text: string }>;
} & Record<'findings' | 'feelings' | 'paths' | 'links', object>;

const inOrder = <T extends Ordered>(records: Record<string, T>): T[] =>
  Object.values(records).sort((a, b) => (a.order < b.order ? -1 : 1));

test('a random typist finds every word where it was typed', async ({ app }) => {
  test.setTimeout(300_000);
  const random = randomOf(SEED);
  const alphabet = [...keys.keys()];
  let written = 0;
  /** The next word: each character of both keyboards begins one in turn, from a new place in each round. */
  const word = (): string => {
    const first = alphabet[(written * 37 + Math.floor(written / alphabet.length)) % alphabet.length] ?? 'a';
    written += 1;
    const from = russian.includes(first.toLowerCase()) ? russian : letters;
    return first + Array.from({ length: random(4) }, () => from[random(26)]).join('');
  };
  const words = (): string[] => Array.from({ length: 1 + random(5) }, word);

  await app.getByRole('button', { name: 'New project' }).first().click();
  await app.getByRole('button', { name: /^Blank/ }).click();
  await expect(app.locator(':focus')).toHaveAccessibleName(/^Add card: Actions, Need/);
  const { press, write, rest } = typist(await app.context().newCDPSession(app));

  // Names of stages, one after the other, behind the last one.
  const stageNames = await app.locator('[data-stage] [data-words]').allTextContents();
  await app.getByRole('button', { name: 'Add stage', exact: true }).click();
  for (let at = 0; at < 3; at += 1) {
    const name = words();
    write(name);
    press(at % 2 === 0 ? ENTER : TAB);
    stageNames.push(name.join(' '));
  }
  // The one that nobody has named goes again, and what is typed behind a name is no command.
  press(ENTER);
  write(['5', 'n', 'pays']);
  await rest();
  await expect(app.locator('[data-stage]')).toHaveCount(stageNames.length);

  // The name of a lane: behind the last one it goes on in its first cell.
  await app.getByRole('button', { name: 'Add lane', exact: true }).first().click();
  await app.getByRole('menuitem', { name: 'Quotes', exact: true }).click();
  const laneName = words();
  write(laneName);
  press(ENTER);
  const behindLane = ['c', 'n', 'deletes', 'it'];
  write(behindLane);
  await rest();
  await app.keyboard.press('Escape');

  // Cards: below, beside and back, over empty cells and full ones.
  await app.keyboard.press('Control+Home');
  await expect(app.locator(':focus')).toHaveAccessibleName(/^Add card: Actions, Need/);
  const [columns, rows] = [stageNames.length, 4];
  const cells: string[][] = Array.from({ length: columns * rows }, () => []);
  cells[columns * (rows - 1)]?.push(behindLane.join(' '));
  let cell = 0;
  for (const isEnough = () => written >= WORDS; !isEnough();) {
    const [line, ...others] = random(12) === 0 ? [words(), words()] : [words()];
    write(line ?? []);
    for (const more of others) {
      press(NEW_LINE);
      write(more);
    }
    cells[cell]?.push([line, ...others].map((part) => part?.join(' ')).join('\n'));
    if (random(40) === 0) {
      // oxlint-disable-next-line no-await-in-loop
      await rest();
      // oxlint-disable-next-line no-await-in-loop
      expect(await isWriting(app), `writing goes on after ${written} words`).toBe(true);
    }
    const way = random(10);
    if (way < 5) press(ENTER);
    // Once more on the free place ends the writing quietly, and what follows is still text.
    if (way === 0) press(ENTER);
    for (let steps = way < 5 ? 0 : way < 8 ? 1 + random(3) : 0; steps > 0; steps -= 1) {
      if (cell === cells.length - 1) break;
      press(TAB);
      cell += 1;
    }
    for (let steps = way < 8 ? 0 : 1 + random(3); steps > 0; steps -= 1) {
      if (cell === 0) break;
      press(BACK_TAB);
      cell -= 1;
    }
    // At the ends of the map Tab would lead out.
    if ((cell === cells.length - 1 && way < 8 && way >= 5) || (cell === 0 && way >= 8)) press(ENTER);
  }
  const last = words();
  write(last);
  cells[cell]?.push(last.join(' '));
  // Behind the last cell Tab leaves the map, and nothing there is pressed by what is typed on.
  for (; cell < cells.length; cell += 1) press(TAB);
  write(['Sees', 'the', 'account,', '3', 'of', '5', 'pay?']);
  await rest();
  expect(await isWriting(app)).toBe(false);
  await expect(app.getByRole('dialog')).toHaveCount(0);

  // Personas.
  await app.getByRole('tab', { name: 'Personas' }).click();
  const people: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const name = words();
    // oxlint-disable-next-line no-await-in-loop
    await app.getByRole('button', { name: 'New persona' }).click();
    // oxlint-disable-next-line no-await-in-loop
    await expect(app.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    write(name);
    // oxlint-disable-next-line no-await-in-loop
    await rest();
    people.push(name.join(' '));
  }
  await app.getByRole('tab', { name: 'Map', exact: true }).click();

  const saved = JSON.parse(await exported(app)) as Saved;
  const [stages, lanes] = [inOrder(saved.stages), inOrder(saved.lanes)];
  expect(stages.map(({ name }) => name)).toEqual(stageNames);
  expect(inOrder(saved.personas).map(({ name }) => name)).toEqual(people);
  expect(lanes.map(({ name }) => name)).toContain(laneName.join(' '));
  const taking = lanes.filter(({ kind }) => kind !== 'emotion' && kind !== 'findings');
  expect(taking).toHaveLength(rows);
  const stand = taking.flatMap((lane) =>
    stages.map(({ id }) =>
      inOrder(saved.cards)
        .filter(({ stageId, laneId }) => stageId === id && laneId === lane.id)
        .map(({ text }) => text),
    ),
  );
  expect(stand).toEqual(cells);
  for (const table of ['findings', 'feelings', 'paths', 'links'] as const) expect(saved[table]).toEqual({});
});
