// What people bring along, one test for each kind of input that once was misread: the right column of the list of cases.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { LIMITS } from '@/model/constants';
import { cardsInCell, cardsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { readText } from '@/formats/readFile';
import { readTable } from '@/formats/readTable';
import { guessShape } from '@/formats/tableShape';
import {
  classOf,
  context,
  imported,
  importBytes,
  importText,
  pasteText,
  said,
} from '@tests/support/importing';

const caseFile = (name: string) => readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url));

/** The maps of a project as plain data: stages with their cards. */
function told(project: Project) {
  return mapsOf(project).map((map) => ({
    title: map.title,
    state: map.state,
    stages: stagesOf(project, map.id).map(({ id, name }) => [
      name,
      ...cardsOf(project, map.id).flatMap((card) => (card.stageId === id ? [card.text] : [])),
    ]),
  }));
}
/** A wide map as plain data: each lane with its cells. */
function grid(project: Project) {
  const [map] = mapsOf(project);
  if (!map) throw new Error('no map');
  const stages = stagesOf(project, map.id);
  return {
    stages: stages.map(({ name }) => name),
    lanes: lanesOf(project, map.id).flatMap((lane) => {
      const cells = stages.map(({ id }) => cardsInCell(project, id, lane.id).map(({ text }) => text));
      return cells.flat().length > 0
        ? [[lane.name, lane.kind, ...cells.map((cell) => cell.join(' / '))]]
        : [];
    }),
    findings: Object.values(project.findings).map(({ kind, title }) => [kind, title]),
    feelings: Object.values(project.feelings).map(({ value }) => value),
  };
}
const coffee = [
  ['Find', 'Search', 'Ask a friend'],
  ['Buy', 'Pay'],
];
const JOURNEY = `journey
  title Coffee
  section Find
    Search: 4: Ann
    Ask a friend: 2: Ann
  section Buy
    Pay: 5: Ann, Bob`;
const indented = (text: string, by: string) => text.replaceAll(/^/gm, by);

describe('a journey is found wherever it stands', () => {
  test('readme-with-badge.md: the badge at its beginning is no JSON', () => {
    const result = importBytes(caseFile('readme-with-badge.md'), 'readme-with-badge.md');
    expect(classOf(result)).toBe('A');
    expect(told(imported(result).project)).toEqual([{ title: 'Coffee', state: 'current', stages: coffee }]);
    expect(Object.values(imported(result).project.personas).map(({ name }) => name)).toEqual(['Ann', 'Bob']);
  });

  test.each([
    ['a fence without the word', `# Notes\n\n\`\`\`\n${JOURNEY}\n\`\`\`\n\nand so on: 5\n`],
    ['a fence of waves', `Text first.\n\n~~~mermaid\n${JOURNEY}\n~~~\n`],
    ['a fence in braces', `Text first.\n\n\`\`\`{.mermaid}\n${JOURNEY}\n\`\`\`\n`],
    ['a fence in a list', `- point\n\n${indented(`\`\`\`mermaid\n${JOURNEY}\n\`\`\``, '    ')}\n`],
    ['a quoted fence', indented(`\`\`\`mermaid\n${JOURNEY}\n\`\`\``, '> ')],
    ['quoted without a fence', `Hello,\n\n${indented(JOURNEY, '> ')}\n\nBest: Ann`],
    ['quoted twice', indented(JOURNEY, '> > ')],
    ['indented', `Dear all,\n\n${indented(JOURNEY, '    ')}\n\nIs it right?\n`],
    [
      'no fence, after prose and before it',
      `Dear all, see:\n\n${JOURNEY}\n\nPlease comment until 18:00.\nThanks\n`,
    ],
    ['a fence in a fence', `\`\`\`\`markdown\n# Doc\n\n\`\`\`mermaid\n${JOURNEY}\n\`\`\`\n\`\`\`\`\n`],
    ['an open fence', `see\n\`\`\`mermaid\n${JOURNEY}\n`],
    ['Azure colons', `see\n::: mermaid\n${JOURNEY}\n:::\nmore`],
    [
      'pre',
      `<html><body><h1>Coffee</h1>\n<pre class="mermaid">\n${JOURNEY}\n</pre><p>end: 3</p></body></html>`,
    ],
    ['pre on the same line', `<!doctype html><body><p>see</p><pre class="mermaid">${JOURNEY}</pre></body>`],
    ['div', `<div class="mermaid">\n${JOURNEY}\n</div>`],
    ['pre and code', `<p>x</p>\n<pre lang="mermaid"><code>${JOURNEY}\n</code></pre>\n<p>y</p>`],
    [
      'highlighted code',
      `<pre><code><span class="k">journey</span>\n${JOURNEY.split('\n')
        .slice(1)
        .map((line) => `<span>${line}</span>`)
        .join('\n')}\n</code></pre>`,
    ],
    ['breaks of HTML', `<div>${JOURNEY.replaceAll('\n', '<br>\n')}</div>`],
    ['Liquid before it', `{% raw %}\n\`\`\`mermaid\n${JOURNEY}\n\`\`\`\n{% endraw %}`],
    ['a link at the beginning', `[see](a.md) first\n\n${JOURNEY}`],
    ['a byte order mark', `\ufeff${JOURNEY}`],
  ])('%s', (_, text) => {
    const result = importText(text, 'a.md');
    expect(said(result).filter((line) => !line.includes('left out'))).toEqual([]);
    expect(told(imported(result).project)).toEqual([{ title: 'Coffee', state: 'current', stages: coffee }]);
    expect(told(imported(pasteText(text)).project)[0]?.stages).toEqual(coffee);
  });

  test('JSON that holds a journey in its text is JSON', () => {
    expect(said(importText(JSON.stringify({ text: JOURNEY })))[0]).toContain('This is JSON');
  });
});

describe('several journeys are several maps', () => {
  test('as-is-and-to-be.md: current and target, linked record by record, one persona', () => {
    const result = importBytes(caseFile('as-is-and-to-be.md'), 'as-is-and-to-be.md');
    const { project } = imported(result);
    expect(said(result)).toEqual([
      '“Coffee tomorrow” was linked to “Coffee”: 4 of its 5 stages and cards are in both.',
    ]);
    expect(told(project)).toEqual([
      { title: 'Coffee', state: 'current', stages: coffee },
      {
        title: 'Coffee tomorrow',
        state: 'target',
        stages: [
          ['Find', 'Search', 'Ask the app'],
          ['Buy', 'Pay'],
        ],
      },
    ]);
    const [current, target] = mapsOf(project);
    if (!current || !target) throw new Error('no maps');
    expect(target.basedOn).toBe(current.id);
    expect(Object.values(project.personas).map(({ name }) => name)).toEqual(['Ann', 'Bob']);
    expect(target.personaIds).toEqual(current.personaIds);
    const origin = (text: string) => {
      const card = cardsOf(project, target.id).find((one) => one.text === text);
      return cardsOf(project, current.id).find(({ id }) => id === card?.origin)?.text;
    };
    expect([origin('Search'), origin('Ask the app'), origin('Pay')]).toEqual(['Search', undefined, 'Pay']);
    const { differences } = compareMaps(project, current.id, target.id);
    const of = (noun: string) =>
      differences.filter((difference) => difference.of === noun).map(({ kind }) => kind);
    expect(of('stage')).toEqual([]);
    expect(of('card').toSorted()).toEqual(['added', 'removed']);
  });

  test.each([
    ['## Current state', '## Target state'],
    ['# Сейчас', '# Как должно быть'],
    ['### Как есть', '### Как будет'],
    ['Текущая карта\n===', 'Целевая карта\n==='],
    ['**As-is**', '**To-be**'],
    ['As is:', 'To be:'],
    ['<h2>AS IS</h2>', '<h2>TO BE</h2>'],
  ])('%s and %s give the state', (first, second) => {
    const other = JOURNEY.replace('Ask a friend', 'Ask the app');
    for (const fenced of [true, false]) {
      const block = (text: string) => (fenced ? `\`\`\`mermaid\n${text}\n\`\`\`` : text);
      const { project } = imported(
        importText(`# All\n\n${first}\n\n${block(JOURNEY)}\n\n${second}\n\n${block(other)}\n`),
      );
      expect(told(project).map(({ state, stages }) => [state, stages[0]])).toEqual([
        ['current', ['Find', 'Search', 'Ask a friend']],
        ['target', ['Find', 'Search', 'Ask the app']],
      ]);
      expect(mapsOf(project)[1]?.basedOn).toBe(mapsOf(project)[0]?.id);
    }
  });

  test('a step with other words is linked by likeness, and a target may come before its current map', () => {
    const step = (text: string) =>
      `journey\ntitle Coffee\nsection Find\n${text}: 4: Ann\nsection Buy\nPay: 5: Ann`;
    const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``;
    const was = fence(step('Compares three shops'));
    const is = fence(step('Compares shops'));
    for (const text of [
      `# As is\n\n${was}\n\n# To be\n\n${is}\n`,
      `# To be\n\n${is}\n\n# As is\n\n${was}\n`,
    ]) {
      const result = importText(text);
      const { project } = imported(result);
      const [current, target] = ['current', 'target'].map((state) =>
        mapsOf(project).find((map) => map.state === state),
      );
      expect(target?.basedOn).toBe(current?.id);
      const [alike] = cardsOf(project, target?.id ?? '');
      expect(alike?.text).toBe('Compares shops');
      expect(cardsOf(project, current?.id ?? '')[0]?.id).toBe(alike?.origin);
      expect(said(result)).toEqual([
        '“Coffee” was linked to “Coffee”: 4 of its 4 stages and cards are in both, 1 of them by nearly the same words. Links can be changed in the comparison.',
      ]);
    }
  });

  test('of several tables the first is read, and the others are not left out in silence', () => {
    const table = '| Lens | Find | Buy |\n|---|---|---|\n| Actions | Looks | Pays |\n';
    const result = importText(`# As is\n\n${table}\n# To be\n\n${table}`, 'a.md');
    expect(imported(result).project.title).toBe('a');
    expect(said(result)).toContain('1 more table is left out. Import it as a file of its own.');
    const cells = (words: readonly string[]): string => `<tr><td>${words.join('<td>')}`;
    const page = (actions: readonly string[]): string =>
      `<table>${cells(['Lens', 'Find', 'Buy'])}${cells(actions)}</table>`;
    const html = `${page(['Actions', 'Looks', 'Pays'])}<table><tr><td>menu</table>${page(['Actions', 'Asks', ''])}`;
    expect(said(importText(html, 'a.html'))).toContain(
      '1 more table is left out. Import it as a file of its own.',
    );
  });

  test('columns with the same head become one stage, and that is told', () => {
    const result = importText('Stage,A,A,B\nActions,1,2,3\nThoughts,4,5,6', 'a.csv');
    expect(stagesOf(imported(result).project, mapsOf(imported(result).project)[0]?.id ?? '')).toHaveLength(2);
    expect(said(result)).toContain('Columns with the same head became one stage: A.');
  });

  test('a table of as many lanes as a map holds comes in, without the lanes that no table has', () => {
    const rows = Array.from({ length: LIMITS.lanes }, (_, at) => `Lane ${at},card ${at},`).join('\n');
    const { project } = imported(importText(`Stage,Find,Buy\n${rows}`, 'a.csv'));
    expect(Object.values(project.lanes).map(({ name }) => name)).toEqual(
      Array.from({ length: LIMITS.lanes }, (_, at) => `Lane ${at}`),
    );
    const cards = Array.from({ length: LIMITS.lanes }, (_, at) => `Find,Lane ${at},card ${at},1`).join('\n');
    const felt = imported(importText(`Stage,Lane,Card,Feeling\n${cards}`, 'a.csv')).project;
    expect(Object.values(felt.lanes)).toHaveLength(LIMITS.lanes);
    expect(Object.values(felt.feelings).length).toBeGreaterThan(0);
  });

  test('without a state they stand side by side, and other diagrams are counted', () => {
    const text = `# Shop\n\n\`\`\`mermaid\n${JOURNEY}\n\`\`\`\n\n# Web\n\n\`\`\`mermaid\njourney\nsection A\nB: 3: Ann\n\`\`\`\n\`\`\`mermaid\npie\n\`\`\`\n`;
    const result = importText(text);
    expect(told(imported(result).project).map(({ title, state }) => [title, state])).toEqual([
      ['Coffee', 'current'],
      ['Web', 'current'],
    ]);
    expect(said(result)).toEqual(['1 diagram of another kind was left out.']);
  });
});

describe('markup and near misses of the grammar', () => {
  test('line-break-tags.mmd: <br> is a line break', () => {
    const { project, report } = imported(importBytes(caseFile('line-break-tags.mmd'), 'x.mmd'));
    expect(report.notes).toEqual([]);
    expect(told(project)[0]?.stages).toEqual([['Find\nand ask', 'Search the\nweb']]);
  });

  const steps = (text: string) => told(imported(pasteText(text)).project)[0]?.stages;
  const titled = (text: string) => imported(pasteText(`${text}\njourney\nsection S\nA: 3: X`)).project.title;

  test.each([
    ['Search the<br />web: 4: Ann', 'Search the\nweb'],
    ['Tea &amp; cake: 4: Ann', 'Tea & cake'],
    ['Tea #amp; cake #35;1: 4: Ann', 'Tea & cake #1'],
    ['<b>Pay</b> now: 4: Ann', 'Pay now'],
    ['Close 18:00: 4: Ann', 'Close 18:00'],
    ['Close at 18:00', 'Close at 18:00'],
    ['Open 9:00-18:00: 5: Ann', 'Open 9:00-18:00'],
    ['Pay; then leave: 4: Ann', 'Pay; then leave'],
    ['Pay:5:Ann', 'Pay'],
    ['Pay：5：Ann', 'Pay'],
    ['\u200bPay\u200b: 5\u200b: Ann', 'Pay'],
    ['#1 in the list: 3: Ann', '#1 in the list'],
  ])('the step %s', (line, text) => {
    const read = steps(`journey\nsection S\n${line}\nOther: 3: Ann`);
    expect(read).toEqual([['S', text, 'Other']]);
  });

  test.each([
    ['Emotion,+2,+1,0', [2, 1, 0]],
    ['Emotion,+2,+1,+2', [2, 1, 2]],
    ['Emotion,+5,+1,0', [2, 0.4, 0]],
    ['Emotion,2,1,0', [-0.4, -1.2, -2]],
  ])('a plus says that nought is the middle: %s', (row, values) => {
    const { project } = imported(pasteText(`Stage,A,B,C\nActions,x,y,z\n${row}`));
    expect(Object.values(project.feelings).map(({ value }) => value)).toEqual(values);
  });

  test('a second row of feelings of the same persona is not dropped without a word', () => {
    const { project, report } = imported(
      pasteText('Stage,A,B,C\nActions,x,y,z\nFeeling,+2,-1,\nEmotion,-2,1,+1'),
    );
    expect(Object.values(project.feelings).map(({ value }) => value)).toEqual([2, -1, 1]);
    expect(report.notes.filter(({ code }) => code === 'feelingsTwice')).toEqual([
      { code: 'feelingsTwice', path: '', values: { count: 2, name: 'Emotion' } },
    ]);
  });

  test('a name behind the head of feelings is whose they are, a sentence is none', () => {
    const ofRow = (head: string) =>
      Object.values(imported(pasteText(`Stage,A,B,C\nActions,x,y,z\n${head},+2,+1,0`)).project.personas).map(
        ({ name }) => name,
      );
    expect(ofRow('Feelings: Anna')).toEqual(['Anna']);
    expect(ofRow('Feelings: how it feels')).not.toContain('how it feels');
  });

  test('a time of day bends no scale', () => {
    const { project, report } = imported(
      pasteText('journey\nsection S\nClose 18:00\nA: 4: Ann\nB: Close 9:30: Ann'),
    );
    expect(Object.values(project.feelings).map(({ value }) => value)).toEqual([1]);
    expect(report.notes.map(({ code }) => code)).toEqual(['lineKept', 'scoreUnreadable']);
  });

  test('a semicolon parts statements only where each is one', () => {
    expect(steps('```mermaid\njourney; title T; section S; A: 3: X; B: 4: X\n```')).toEqual([
      ['S', 'A', 'B'],
    ]);
    expect(steps('journey\nsection S; A: 3: X; B: 4: X;\nsection T; U\nC; D: 3: X')).toEqual([
      ['S', 'A', 'B'],
      ['T; U', 'C; D'],
    ]);
  });

  test('capitals, colons and unseen letters in keywords', () => {
    const text =
      '\u200bJourney\nTitle: Coffee\nSECTION: Find\n\ufeffSearch: 4: Ann\n sec\u200btion Buy:\nPay: 5: Ann\nTitle of the song: 3: Ann';
    const { project, report } = imported(pasteText(text));
    expect(told(project)).toEqual([
      {
        title: 'Coffee',
        state: 'current',
        stages: [
          ['Find', 'Search'],
          ['Buy', 'Pay', 'Title of the song'],
        ],
      },
    ]);
    expect(report.notes.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'keywordNear 2',
      'keywordNear 3',
    ]);
  });

  test.each([
    ['---\ntitle: >-\n  Coffee\n  at home\n---', 'Coffee at home'],
    ['---\ntitle: |\n  Coffee\n  at home\nconfig:\n  theme: dark\n---', 'Coffee at home'],
    ['---\ntitle: "Coffee\n  at home"\n---', 'Coffee at home'],
    ["---\ntitle: 'Ann''s coffee' # so\n---", "Ann's coffee"],
    ['---\ntitle: Coffee # comment\n---', 'Coffee'],
  ])('front matter %j', (head, title) => expect(titled(head)).toBe(title));

  test('slots in another order are put right, and said', () => {
    const all = [
      pasteText('journey\nsection S\nAnn: 4: Searches\nAnn: 2: Asks\nBob: 5: Pays\nAnn: 3: Leaves'),
      pasteText('journey\nsection S\nSearches: Ann: 4\nAsks: Ann: 2\nPays: Bob: 5\nLeaves: Ann: 3'),
      pasteText('journey\nsection S\n4: Searches: Ann\n2: Asks: Ann\n5: Pays: Bob\n3: Leaves: Ann'),
    ];
    for (const result of all) {
      const { project } = imported(result);
      expect(told(project)[0]?.stages).toEqual([['S', 'Searches', 'Asks', 'Pays', 'Leaves']]);
      expect(Object.values(project.personas).map(({ name }) => name)).toEqual(['Ann', 'Bob']);
      expect(said(result)[0]).toContain('another order than usual');
    }
  });
});

describe('slots in another order', () => {
  const swapped = 'journey\nsection S\nAnn: 4: Searches\nAnn: 2: Asks\nBob: 5: Pays\nAnn: 3: Leaves';
  test('are a question to the person, who may say that all is as it should be', () => {
    expect(imported(pasteText(swapped)).turned).toEqual({ step: 'Searches', persona: 'Ann' });
    const written = imported(readText(swapped, '', { ...context, asWritten: true }));
    expect(written.turned).toBeUndefined();
    expect(told(written.project)[0]?.stages).toEqual([['S', 'Ann', 'Ann', 'Bob', 'Ann']]);
    expect(written.report.notes).toEqual([]);
  });
  test('a step that recurs with other people stays a step', () => {
    const result = imported(
      pasteText('journey\nsection S\nCalls support: 2: Ann\nCalls support: 3: Bob\nCalls support: 4: Cid'),
    );
    expect(result.turned).toBeUndefined();
    expect(told(result.project)[0]?.stages).toEqual([
      ['S', 'Calls support', 'Calls support', 'Calls support'],
    ]);
  });
});

describe('a table that says of whom each row is', () => {
  const felt = (project: Project) =>
    Object.values(project.feelings)
      .map(({ personaId, value }) => `${project.personas[personaId]?.name ?? ''} ${value}`)
      .toSorted();

  test.each([
    'Stage,Lane,Card,Persona,Score\nSee,Web,Looks,Anna,-1\nSee,Web,Looks,Viktor,2\nBuy,Web,Pays,Anna,1\n',
    'Этап;Канал;Действие;Персона;Эмоция\nSee;Web;Looks;Anna;-1\nSee;Web;Looks;Viktor;2\nBuy;Web;Pays;Anna;1\n',
  ])('gives each what is theirs, on one scale, and has a card once: %#', (source) => {
    const { project } = imported(importText(source, 'a.csv'));
    expect(Object.values(project.personas).map(({ name }) => name)).toEqual(['Anna', 'Viktor']);
    expect(felt(project)).toEqual(['Anna -1', 'Anna 1', 'Viktor 2']);
    expect(cardsOf(project, mapsOf(project)[0]?.id ?? '').map(({ text }) => text)).toEqual(['Looks', 'Pays']);
  });
  test('what nobody is named for is of none of them, and whoever is named without a score is there', () => {
    const { project } = imported(
      importText('Stage,Lane,Card,Persona,Score\nSee,Web,Looks,,-1\nBuy,Web,Pays,Anna,\n', 'a.csv'),
    );
    expect(Object.values(project.personas).map(({ name }) => name)).toEqual(['Anna', 'Customer']);
    expect(felt(project)).toEqual(['Customer -1']);
  });
  test.each([
    ['Anna, Viktor', ['Anna', 'Viktor']],
    ['Anna; Viktor', ['Anna', 'Viktor']],
    ['Anna, 34', ['Anna, 34']],
    ['Anna, student', ['Anna, student']],
  ])('whom %j names', (cell, names) => {
    const { project } = imported(
      importText(`Stage,Lane,Card,Persona,Score\nSee,Web,Looks,"${cell}",1\nBuy,Web,Pays,"${cell}",2\n`),
    );
    expect(Object.values(project.personas).map(({ name }) => name)).toEqual(names);
  });
  test('columns that are not used are told', () => {
    const result = importText('Stage,Lane,Card,Remark,Colour\nSee,Web,Looks,why,\nBuy,Web,Pays,,\n', 'a.csv');
    expect(said(result)).toContain('1 column is not used: Remark.');
  });
});

describe('separated values that are no table', () => {
  const text = (source: string) => importBytes(new TextEncoder().encode(source));

  test.each(['Stage,Lane,Card\n', 'Stage;Lane;Card', 'sep=;\nЭтап;Канал\n\n', 'Stage\tLane\r\n'])(
    'heads alone: %j',
    (source) => {
      expect(said(text(source))).toEqual(['The table has heads, but no row below them.']);
    },
  );
  test.each([
    ['Stage,Lane,Card\n"Need,Web,Searches\n', 2],
    ['"Stage,Lane,Card\nNeed,Web,Searches\n', 1],
    ['sep=;\nStage;Lane;Card\n"Need;Web;Searches\n', 3],
  ])('a quotation mark that takes all the rest: %j', (source, line) => {
    expect(said(text(source))).toEqual([
      `Line ${line}: A quotation mark is opened here and never closed, so that everything behind it is one cell.`,
    ]);
  });
  test('below rows that are whole it is told what became of the rest', () => {
    const rows = Array.from({ length: 12 }, (_, at) => `Need,Web,Card ${at}\n`).join('');
    const result = text(`Stage,Lane,Card\n${rows}Need,Web,"Opens\nNeed,Web,Reads\n`);
    expect(said(result)).toContain(
      'Line 14: a quotation mark is never closed: everything behind it was read as one cell.',
    );
  });
  test.each(['Hello, my friends, how are you', 'one line of words', 'Good morning; and good night'])(
    'words are no heads: %j',
    (source) => {
      expect(said(text(source)).join()).toContain('does not know this kind of file');
    },
  );
});

describe('encodings', () => {
  const windows1251 = (text: string) =>
    Uint8Array.from(
      Array.from(text, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code < 0x80 ? code : code === 0x451 ? 0xb8 : code === 0x401 ? 0xa8 : code - 0x410 + 0xc0;
      }),
    );
  const latin = (text: string) => Uint8Array.from(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const russian = 'journey\n title Кофе\n section Найти ещё\n Ищет в сети: 4: Анна';

  test('Windows-1251 is read, and said', () => {
    const result = importBytes(windows1251(russian));
    expect(told(imported(result).project)).toEqual([
      { title: 'Кофе', state: 'current', stages: [['Найти ещё', 'Ищет в сети']] },
    ]);
    expect(said(result)).toEqual(['The text was read as Windows-1251, going by its letters.']);
  });
  test.each([
    ['ibm866', 'CP866 (DOS)'],
    ['koi8-r', 'KOI8-R'],
    ['windows-1251', 'Windows-1251'],
  ])('a Russian text in %s is told from its kin by its letters', (encoding, name) => {
    // A decoder knows which letter each byte stands for; there is no encoder for them.
    const bytes = new Map(
      Array.from({ length: 128 }, (_, at) => [
        new TextDecoder(encoding).decode(Uint8Array.of(at + 128)),
        at + 128,
      ]),
    );
    const written = (text: string) =>
      Uint8Array.from(text, (letter) => bytes.get(letter) ?? letter.codePointAt(0) ?? 0);
    const texts = [
      russian,
      'journey\n title ПУТЬ КЛИЕНТА\n section НАЙТИ\n ИЩЕТ В СЕТИ: 4: АННА',
      'journey\n title Кофе\n section Щи\n Ждёт: 4: Эмма',
    ];
    for (const text of texts) {
      const result = importBytes(written(text));
      expect(told(imported(result).project)[0]?.title).toBe(/title (.*)/.exec(text)?.[1]);
      expect(said(result)).toEqual([`The text was read as ${name}, going by its letters.`]);
    }
  });
  test('Windows-1252 is read, and said', () => {
    const result = importBytes(latin('journey\n title Café\n section Über uns\n Wählt façon: 4: José'));
    expect(told(imported(result).project)[0]?.title).toBe('Café');
    expect(told(imported(result).project)[0]?.stages).toEqual([['Über uns', 'Wählt façon']]);
    expect(said(result)).toEqual(['The text was read as Windows-1252, going by its letters.']);
  });
  test.each([true, false])('UTF-16, with a mark: %s', (mark) => {
    const buffer = Buffer.from(`${mark ? '\ufeff' : ''}${russian}\n`, 'utf16le');
    expect(told(imported(importBytes(buffer)).project)[0]?.title).toBe('Кофе');
    expect(told(imported(importBytes(buffer.swap16())).project)[0]?.title).toBe('Кофе');
  });
  test('UTF-8 that is damaged is not taken for another encoding', () => {
    const broken = Buffer.concat([Buffer.from(russian), Buffer.from([0xd0])]);
    expect(said(importBytes(broken))[0]).toMatch(/^Line 4: The file is not readable text/);
  });
});

describe('tables', () => {
  const matrix = {
    stages: ['Find', 'Buy'],
    lanes: [
      ['Actions', 'actions', 'Searches', 'Pays'],
      ['Pain points', 'free', 'Too many offers', 'Card refused'],
    ],
    findings: [
      ['pain', 'Too many offers'],
      ['pain', 'Card refused'],
    ],
    feelings: [],
  };
  const rows = [
    ['Lens', 'Find', 'Buy'],
    ['Actions', 'Searches', 'Pays'],
    ['Pain points', 'Too many offers', 'Card refused'],
  ];
  const turned = rows[0]?.map((_, x) => rows.map((row) => row[x] ?? '')) ?? [];

  test('matrix.tsv: heads become stages and lanes, the pain row findings', () => {
    const result = importBytes(caseFile('matrix.tsv'), 'matrix.tsv');
    expect(grid(imported(result).project)).toEqual(matrix);
    expect(imported(result)).toMatchObject({ kind: 'table', project: { title: 'matrix' } });
  });
  test.each([
    ['commas', rows.map((row) => row.join(',')).join('\n')],
    ['semicolons and Windows line ends', rows.map((row) => row.join(';')).join('\r\n')],
    ['quotes', rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')],
    ['a byte order mark', `\ufeff${rows.map((row) => row.join(';')).join('\n')}`],
    ['turned', turned.map((row) => row.join('\t')).join('\n')],
    [
      'Markdown',
      `Text\n\n| ${rows[0]?.join(' | ')} |\n| --- | :-: | --- |\n${rows
        .slice(1)
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')}\n\nMore`,
    ],
    [
      'HTML',
      `<p>x</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('\n')}</table>`,
    ],
    [
      'long',
      'Stage,Lane,Text\nFind,Actions,Searches\nBuy,Actions,Pays\nFind,Pain points,Too many offers\nBuy,Pain points,Card refused',
    ],
    [
      'long, columns in another order',
      'Text;Type;Phase\nSearches;Actions;Find\nPays;Actions;Buy\nToo many offers;Pain points;Find\nCard refused;Pain points;Buy',
    ],
  ])('%s', (_, text) => {
    const { project } = imported(importText(text));
    expect(grid(project)).toEqual(matrix);
  });
  test('quoted cells keep their line breaks, quotes and delimiters', () => {
    const { project } = imported(importText('Stage;Find;Buy\nActions;"Searches;\nthen ""compares""";Pays'));
    expect(grid(project).lanes).toEqual([['Actions', 'actions', 'Searches;\nthen "compares"', 'Pays']]);
  });
  test('Russian heads, and feelings as numbers or faces', () => {
    const numbers = 'Этап\tПоиск\tПокупка\nДействия\tИщет\tПлатит\nБоли\tДолго\t\nЭмоции\t2\t5';
    expect(grid(imported(importText(numbers)).project)).toEqual({
      stages: ['Поиск', 'Покупка'],
      lanes: [
        ['Действия', 'actions', 'Ищет', 'Платит'],
        ['Боли', 'free', 'Долго', ''],
      ],
      findings: [['pain', 'Долго']],
      feelings: [-1, 2],
    });
    const faces = numbers.replace('2\t5', '🙁\t😀');
    expect(grid(imported(importText(faces)).project).feelings).toEqual([-1, 2]);
    const words = numbers.replace('2\t5', 'злится\tрад');
    expect(grid(imported(importText(words)).project).lanes.at(-1)).toEqual([
      'Эмоции',
      'thoughts',
      'злится',
      'рад',
    ]);
  });
  test('a row of pains stands once, without a note; findings of other cards have a lane of their own', () => {
    const { project } = imported(importBytes(caseFile('matrix.tsv'), 'matrix.tsv'));
    expect(Object.values(project.lanes).map(({ name, note }) => [name, note])).toEqual([
      ['Actions', undefined],
      ['Pain points', undefined],
      ['Feelings', undefined],
    ]);
    const long = imported(importText('Stage;Step;Pain point\nFind;Searches;Slow\nFind;Asks;'));
    expect(Object.values(long.project.lanes).map(({ kind }) => kind)).toContain('findings');
  });
  test('cells have no blanks about them and about their lines, whatever the table is written in', () => {
    const cell = '\u200b\u00a0 Searches\n   compares\t ';
    const texts = [
      `Stage\tFind\tBuy\nActions\t"${cell}"\t Pays`,
      `Stage;Find;Buy\nActions;"${cell}";\u3000Pays`,
      `| Stage | Find | Buy |\n|---|---|---|\n| Actions | ${cell.replace('\n', '<br>')} | **  Pays** |`,
      `<table><tr><td>Stage</td><td>Find</td><td>Buy</td></tr><tr><td>Actions</td><td>${cell.replace('\n', '<br>')}</td><td>&nbsp;Pays</td></tr></table>`,
    ];
    for (const text of texts) {
      const { project } = imported(importText(text));
      expect(grid(project).lanes, text).toEqual([['Actions', 'actions', 'Searches\ncompares', 'Pays']]);
    }
  });
  test.each([
    ['across', 'Lens\tFind\t\tBuy\nActions\ta\tb\tc\nThoughts\td\t\te'],
    ['down', 'Stage;Actions;Thoughts\nFind;a;d\n;b;\nBuy;c;e'],
    ['of a lane', 'Lens,Find,Buy\nActions,a,c\n,b,\nThoughts,d,e'],
    ['in Markdown', '| Lens | Find | | Buy |\n|-|-|-|-|\n| Actions | a | b | c |\n| Thoughts | d | | e |'],
  ])('a head merged over several cells, %s: blanks behind it are of it', (_, text) => {
    expect(grid(imported(importText(text)).project)).toMatchObject({
      stages: ['Find', 'Buy'],
      lanes: [
        ['Actions', 'actions', 'a / b', 'c'],
        ['Thoughts', 'thoughts', 'd', 'e'],
      ],
    });
  });
  test('a page names what it merges: a blank head there is a stage without a name', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const html = `<table>${row('Lens', 'Find', '', 'Buy')}${row('Actions', 'a', 'b', 'c')}</table>`;
    expect(grid(imported(importText(html)).project).stages).toEqual(['Find', 'Stage 2', 'Buy']);
  });
  test('a first head that is blank takes no name from the corner', () => {
    const text = 'Lens\t\tFind\nActions\ta\tb\nThoughts\tc\td';
    expect(grid(imported(importText(text)).project).stages).toEqual(['Stage 1', 'Find']);
  });
  test('a head over two columns is one stage', () => {
    const html =
      '<table><tr><th></th><th colspan="2">Find</th><th>Buy</th></tr><tr><th>Actions</th><td>a</td><td>b</td><td>c</td></tr></table>';
    expect(grid(imported(importText(html)).project)).toMatchObject({
      stages: ['Find', 'Buy'],
      lanes: [['Actions', 'actions', 'a / b', 'c']],
    });
  });
  test('a table that is no map as it was guessed may be one in another shape', () => {
    const many = Array.from({ length: 300 }, (_, i) => `s${i % 5},note ${i}`).join('\n');
    const result = readText(`place,what\n${many}`, '', context);
    if (result.ok || !result.table) throw new Error('no refusal with a table');
    expect(said(result)[0]).toMatch(/too many lanes/);
    const { shape } = guessShape(result.table);
    const turned = imported(readTable(result.table, '', context, { ...shape, turned: true }));
    expect(turned.report.read).toMatchObject({ stages: 5, cards: 300 });
  });
  test('a title above the heads is the title', () => {
    const { project } = imported(
      importText(`sep=;\nMy map;;\n;;\n${rows.map((row) => row.join(';')).join('\n')}`),
    );
    expect(project.title).toBe('My map');
    expect(grid(project)).toEqual(matrix);
  });
  test('prose with commas is no table', () => {
    expect(classOf(importText('Dear all,\nplease find attached, as ever, the map.\nBest, Ann'))).toBe('X');
  });
});
