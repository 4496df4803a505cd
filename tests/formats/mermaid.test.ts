// Mermaid journeys in: the samples of others, and every trap of the format.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cardsOf, stagesOf } from '@/model/select';
import { classOf, imported, importBytes, pasteText, said } from '@tests/support/importing';

const sample = (name: string) =>
  imported(
    importBytes(
      readFileSync(new URL(`../fixtures/samples/mermaid/${name}.mmd`, import.meta.url)),
      `${name}.mmd`,
    ),
  );

/** What a journey says, as plain data. */
function read(text: string) {
  const { project, report } = imported(pasteText(text));
  const map = Object.values(project.maps)[0];
  if (!map) throw new Error('no map');
  return {
    title: map.title,
    scenario: map.scenario,
    stages: stagesOf(project, map.id).map(({ name }) => name),
    steps: cardsOf(project, map.id).map((card) => [
      card.text,
      ...Object.values(project.feelings)
        .filter(({ cardId }) => cardId === card.id)
        .map(({ personaId, value }) => `${project.personas[personaId]?.name ?? ''} ${value}`),
    ]),
    codes: report.notes.map(({ code, line }) => (line === undefined ? code : `${code} ${line}`)),
    project,
  };
}
const step = (line: string) => read(`journey\nsection S\n${line}`).steps[0];

describe('the samples', () => {
  test.each([
    ['b2b-software', 5, 15, 6, 18, 'Fifteen tasks across five sections'],
    ['front-matter', 2, 5, 2, 6, 'My working day'],
    ['go-shopping', 3, 11, 4, 20, 'Go shopping'],
    ['japanese', 2, 3, 2, 4, '私の一日の流れ'],
    ['working-day', 2, 5, 2, 6, 'My working day'],
  ])(
    '%s: %d stages, %d cards, %d personas, %d feelings, nothing to report',
    (name, stages, cards, personas, feelings, title) => {
      const { project, report } = sample(name);
      expect(report).toEqual({
        read: { maps: 1, stages, lanes: 2, cards, personas, findings: 0, feelings },
        notes: [],
      });
      expect(project.title).toBe(title);
    },
  );

  test('sections, steps, actors and scores arrive in order', () => {
    const { project } = sample('working-day');
    const map = Object.values(project.maps)[0];
    expect(map && stagesOf(project, map.id).map(({ name }) => name)).toEqual(['Go to work', 'Go home']);
    expect(map && cardsOf(project, map.id).map(({ text }) => text)).toEqual([
      'Make tea',
      'Go upstairs',
      'Do work',
      'Go downstairs',
      'Sit down',
    ]);
    expect(map?.leadPersonaId && project.personas[map.leadPersonaId]?.name).toBe('Me');
  });

  test('the description of the front matter sample is kept', () => {
    const { project } = sample('front-matter');
    expect(project.description).toBe('Very simple journey demo');
    expect(Object.values(project.maps)[0]?.scenario).toBe(
      '2 main sections: work and home, each with just a few tasks',
    );
  });
});

describe('steps', () => {
  test.each([
    ['Step 1: open: 3: Dad', ['Step 1: open', 'Dad 0']],
    ['A: 5:', ['A', 'Customer 2']],
    ['A: 5', ['A', 'Customer 2']],
    ['Call: 2: again: 4: Ann', ['Call: 2: again', 'Ann 1']],
    ['A:3.5:Ann', ['A', 'Ann 0.5']],
    ['A: 3,5: Ann', ['A', 'Ann 0.5']],
    ['A: 4: Ann, Ann , Bob,', ['A', 'Ann 1', 'Bob 1']],
    ['Use #35;1 #quot;x#quot;#59; now: 4: #65;nn', ['Use #1 "x"; now', 'Ann 1']],
    ['Buy item #5: 4: Ann', ['Buy item #5', 'Ann 1']],
    ['<script>alert(1)</script>: 1: Ann', ['<script>alert(1)</script>', 'Ann -2']],
    ['A: 4: Ann;', ['A', 'Ann 1']],
    ['title of the song: 3: Ann', ['title of the song', 'Ann 0']],
  ])('%s', (line, expected) => {
    if (line.startsWith('title'))
      expect(read(`journey\nsection S\nThe ${line}`).steps[0]?.[0]).toBe(`The ${expected[0] ?? ''}`);
    else expect(step(line)).toEqual(expected);
  });

  test.each([
    ['Pay: five: Ann', ['Pay'], 'scoreUnreadable 3'],
    ['Pay: : Ann', ['Pay'], 'scoreMissing 3'],
    ['Just words', ['Just words'], 'lineKept 3'],
    ['A: 5:', ['A', 'Customer 2'], 'noActor 3'],
  ])('%s is kept and noted with its line', (line, expected, code) => {
    const { steps, codes } = read(`journey\nsection S\n${line}`);
    expect(steps[0]).toEqual(expected);
    expect(codes).toEqual([code]);
  });

  test('an unreadable score still brings its actor along', () => {
    expect(
      Object.values(read('journey\nsection S\nPay: five: Ann').project.personas).map(({ name }) => name),
    ).toEqual(['Ann']);
  });

  test.each([
    ['0..10', '0 to 10', [0, 5, 10], ['-2', '0', '2']],
    ['0..5', '0 to 5', [0, 2.5, 5], ['-2', '0', '2']],
    ['-2..2', '−2 to 2', [-2, 0, 1], ['-2', '0', '1']],
    ['-5..5', '−5 to 5', [-5, 1, 4], ['-2', '0.4', '1.6']],
    ['0..100', '0 to 100', [10, 50, 100], ['-1.6', '0', '2']],
  ])('scores that leave 1..5 are read as %s, which is said', (scale, words, scores, values) => {
    const result = pasteText(
      `journey\nsection S\n${scores.map((score, i) => `T${i}: ${score}: A`).join('\n')}`,
    );
    expect(said(result)).toEqual([
      `The scores were taken to be on a scale from ${words}; the original numbers are kept.`,
    ]);
    const feelings = Object.values(imported(result).project.feelings);
    expect(feelings.map(({ value }) => String(value))).toEqual(values);
    expect(feelings.map(({ source }) => source)).toEqual(scores.map((score) => ({ score, scale })));
  });
});

describe('around the steps', () => {
  test('the fence of a Markdown page, with text about it', () => {
    const { title, steps } = read(
      '# Notes\n\nsee:\n\n```mermaid\njourney\n  title T\n  section S\n    A: 3: X\n```\n\nand more: 5: no\n',
    );
    expect([title, steps]).toEqual(['T', [['A', 'X 0']]]);
  });
  test('of several fences the first journey is read', () => {
    const text =
      '```mermaid\nflowchart TD\n a-->b\n```\n~~~mermaid\njourney\nsection S\nA: 3: X\n~~~\n```mermaid\npie\n```';
    expect(read(text).codes).toEqual(['diagramsIgnored']);
  });
  test('a table that stands beside the journey is named', () => {
    const text =
      '# Doc\n\n| Stage | One | Two |\n|---|---|---|\n| Actions | a | b |\n\n```mermaid\njourney\nsection S\nA: 3: X\n```\n';
    expect(read(text).codes).toEqual(['tablesIgnored']);
  });
  test('front matter gives the title; other settings are named', () => {
    const { title, codes } = read(
      '---\ntitle: "A \\"good\\" day"\nconfig:\n  theme: dark\n---\njourney\nsection S\nA: 3: X',
    );
    expect(title).toBe('A "good" day');
    expect(codes).toEqual(['lineIgnored 3', 'lineIgnored 4']);
  });
  test('a title of the diagram wins over the front matter', () => {
    expect(read('---\ntitle: Outer\n---\njourney\ntitle Inner\nsection S\nA: 3: X').title).toBe('Inner');
  });
  test('a description over several lines', () => {
    const text = 'journey\naccDescr {\n  first\n  second\n}\nsection S\nA: 3: X';
    expect(read(text).scenario).toBe('first\nsecond');
    expect(read('journey\naccDescr { one line }\nsection S\nA: 3: X').scenario).toBe('one line');
  });
  test('comments and directives are left out and counted', () => {
    const text =
      "%%{init: {\n 'theme': 'dark'\n}}%%\n%% hello\njourney\n%% there\nsection S\nA: 3: X\n# and here";
    const { steps, codes } = read(text);
    expect(steps).toEqual([['A', 'X 0']]);
    expect(codes).toEqual(['lineIgnored 1', 'commentsIgnored']);
  });
  test('steps before any section get a stage named like the map', () => {
    const { stages, codes } = read('journey\ntitle T\nA: 3: X\nsection S\nB: 3: X');
    expect(stages).toEqual(['T', 'S']);
    expect(codes).toEqual(['noSection 3']);
  });
  test('an empty section is a stage, and equal names stay apart', () => {
    expect(read('journey\nsection S\nsection S\nA: 3: X').stages).toEqual(['S', 'S']);
  });
  test('Windows and old Mac line ends', () => {
    expect(read('journey\r\ntitle T\r\nsection S\r\nA: 3: X').steps).toEqual([['A', 'X 0']]);
    expect(read('journey\rtitle T\rsection S\rA: 3: X').steps).toEqual([['A', 'X 0']]);
  });
  test('the name of the file is the title where nothing else is', () => {
    const text = new TextEncoder().encode('journey\nsection S\nA: 3: X');
    expect(imported(importBytes(text, 'my day.mmd')).project.title).toBe('my day');
    expect(read('journey\nsection S\nA: 3: X').title).toBe('Journey');
  });
});

describe('refusals', () => {
  test.each([
    ['flowchart TD\n a-->b', 'Line 1: This Mermaid diagram is a “flowchart”; only “journey” can be read.'],
    [
      '%% x\n\nsequenceDiagram\nA->>B: hi',
      'Line 3: This Mermaid diagram is a “sequenceDiagram”; only “journey” can be read.',
    ],
    [
      '```mermaid\ngantt\ntitle x\n```',
      'Line 2: This Mermaid diagram is a “gantt”; only “journey” can be read.',
    ],
    ['journey\ntitle Nothing', 'The journey has no steps.'],
    ['journey', 'The journey has no steps.'],
  ])('%j', (text, sentence) => {
    expect(said(pasteText(text))).toEqual([sentence]);
    expect(classOf(pasteText(text))).toBe('X');
  });
  test('more sections than a map may have', () => {
    const text = `journey\n${Array.from({ length: 201 }, (_, i) => `section S${i}\nA: 3: X`).join('\n')}`;
    expect(said(pasteText(text))[0]).toMatch(/too many stages on one map: 201/);
  });
});
