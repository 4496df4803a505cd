// Files of contacts: opened by their content, counted as they are meant, and every bad input told or refused.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { countContacts } from '@/formats/contactRows';
import type { ContactRole } from '@/formats/contactRoles';
import { contactsDesk } from '@/formats/contactsDesk';
import { LogRefusal } from '@/formats/logRefusal';
import { openContacts } from '@/formats/openContacts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (text: string) => openContacts(bytesOf(text));

function refusalOf(bytes: Uint8Array): unknown {
  try {
    openContacts(bytes);
  } catch (error) {
    if (error instanceof LogRefusal) return error.problem;
    throw error;
  }
  throw new Error('it was read');
}

/** Opens and counts a file as it was guessed to be. */
function counted(text: string, roles?: ContactRole[]) {
  const { log, opened } = open(text);
  const order = opened.columns.find((_, at) => opened.roles[at] === 'when')?.orders[0] ?? 'dmy';
  return countContacts(log, { roles: roles ?? opened.roles, order });
}

const HEAD = 'client;when;step;channel;result\n';

describe('a file of contacts', () => {
  test('is opened with the roles of its columns, by their names and by what stands in them', () => {
    expect(open(`${HEAD}A;01.10.2026 10:00;Call;phone;late\nB;31.10.2026;Form;app;`).opened).toMatchObject({
      how: { kind: 'text', encoding: 'UTF-8', delimiter: ';' },
      roles: ['case', 'when', 'activity', 'channel', 'outcome'],
      rows: 2,
      first: [
        ['A', '01.10.2026 10:00', 'Call', 'phone', 'late'],
        ['B', '31.10.2026', 'Form', 'app', ''],
      ],
    });
    const nameless = 'x,y,z\nu1,2026-10-01,Call\nu2,2026-10-02,Call\nu3,2026-10-03,Form\nu4,2026-10-03,Form';
    expect(open(nameless).opened.roles).toEqual(['case', 'when', 'activity']);
    const russian =
      'Номер клиента\tДата\tДействие\tПричина обращения\n1\t2026-10-01\tЗвонок\tжалоба\n2\t2026-10-02\tЧат\tвопрос';
    expect(open(russian).opened.roles).toEqual(['case', 'when', 'activity', 'outcome']);
  });

  test('asks for the order of day and month where it cannot be told', () => {
    const column = (text: string) => open(text).opened.columns[1];
    expect(column(`${HEAD}A;03.10.2026;Call\nB;04.10.2026;Call`)).toMatchObject({
      orders: ['dmy', 'mdy'],
      example: '03.10.2026',
    });
    expect(column(`${HEAD}A;03.10.2026;Call\nB;31.10.2026;Call`)?.example).toBeUndefined();
  });

  test('counts waits in whole days where the log says no hours', () => {
    const waits = (text: string) => {
      const result = counted(text);
      if (!('flow' in result)) throw new Error('names');
      const { activities, daysOnly } = result.flow;
      const pay = activities.find(({ name }) => name === 'Pay');
      return [daysOnly, pay?.medianWait, pay?.longWait];
    };
    const rows = (after: string[]) =>
      after.map((when, at) => `${at};2026-10-01;Call\n${at};${when};Pay`).join('\n');
    const two = 2 * 24 * 60;
    expect(waits(`${HEAD}${rows(['2026-10-03', '2026-10-03', '2026-10-13'])}`)).toEqual([
      6,
      two,
      12 * 24 * 60,
    ]);
    // The same day is no wait that could be told, and no wait of no minutes either.
    expect(waits(`${HEAD}${rows(['2026-10-01', '2026-10-01'])}`)).toEqual([4, undefined, undefined]);
    // A spreadsheet writes days as midnights.
    const midnights = `${HEAD}${rows(['2026-10-03', '2026-10-03'])}`.replaceAll(/(-0[13]);/g, '$1 00:00:00;');
    expect(waits(midnights)).toEqual([4, two, two]);
    // An hour on one side alone does not make a wait of hours: 23:00 to the next day is one day, not one hour.
    expect(waits(`${HEAD}A;2026-10-01 23:00;Call\nA;2026-10-02;Pay`)).toEqual([1, 24 * 60, 24 * 60]);
    // What is known to the minute counts where it is the most.
    const most =
      'B;2026-10-01 10:00;Call\nB;2026-10-01 10:30;Pay\nC;2026-10-01 10:00;Call\nC;2026-10-01 10:30;Pay';
    expect(waits(`${HEAD}A;2026-10-01;Call\nA;2026-10-05;Pay\n${most}`)).toEqual([2, 30, 30]);
  });

  test('leaves rows out that cannot be counted, and says why and where', () => {
    const text = `${HEAD}A;01.10.2026;Call\n;02.10.2026;Call\nB;31.02.2026;Call\nC;;Call\nD;soon;Call\nE;01.01.1900;Call\nF;31.10.2026;\n;;;;\nG;13.10.2026;=1+1`;
    const result = counted(text);
    if ('notKinds' in result) throw new Error('not counted');
    expect(result.left).toEqual([
      { reason: 'noCase', count: 1, lines: [3] },
      { reason: 'noWhen', count: 1, lines: [5] },
      { reason: 'noDate', count: 1, lines: [6] },
      { reason: 'noSuchDay', count: 1, lines: [4] },
      { reason: 'farYear', count: 1, lines: [7] },
      { reason: 'noActivity', count: 1, lines: [8] },
    ]);
    // A formula is a text like any other.
    expect(result.flow.activities.map(({ name }) => name)).toEqual(['=1+1', 'Call']);
  });

  test('takes no column of names for one of kinds', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `u${at % 7};2026-10-01;Name of ${at}`).join('\n');
    expect(counted(`client;when;step\n${rows}`, ['case', 'when', 'activity'])).toEqual({
      notKinds: 'activity',
      count: 60,
    });
    const remarks = Array.from({ length: 400 }, (_, at) => `u1;2026-10-01;Call;remark ${at}`).join('\n');
    expect(
      counted(`client;when;step;result\n${remarks}`, ['case', 'when', 'activity', 'outcome']),
    ).toMatchObject({
      notKinds: 'outcome',
    });
  });

  test('counts the end of a step once where the log tells its start as well', () => {
    const events = [
      ['Call', 'start', '10:00'],
      ['Call', 'complete', '10:30'],
      ['Form', 'start', '11:00'],
    ].map(
      ([name, life, time]) =>
        `<event><string key="concept:name" value="${name}"/><string key="lifecycle:transition" value="${life}"/><date key="time:timestamp" value="2026-10-01T${time}:00Z"/></event>`,
    );
    const { log, opened } = open(`<log><trace>${events.join('')}</trace></log>`);
    expect(opened.how).toEqual({ kind: 'xes' });
    const result = countContacts(log, { roles: opened.roles, order: 'dmy' });
    expect(result).toMatchObject({
      flow: { contacts: 2, people: 1, activities: [{ name: 'Call' }, { name: 'Form', medianWait: 30 }] },
      left: [{ reason: 'begun', count: 1, lines: [1] }],
    });
  });
});

describe('what is no log', () => {
  test('is refused: too few columns, no rows, pictures, pages, packed and locked files', () => {
    expect(refusalOf(bytesOf('a\n1\n2\n3'))).toMatchObject({ code: 'fewColumns', values: { count: 1 } });
    expect(refusalOf(bytesOf('a,b\n1,x\n2,y'))).toMatchObject({ code: 'fewColumns' });
    expect(refusalOf(bytesOf('client,when,step'))).toMatchObject({ code: 'noRows' });
    expect(refusalOf(new Uint8Array())).toMatchObject({ code: 'empty' });
    expect(refusalOf(bytesOf('<!doctype html><html><table></table></html>'))).toMatchObject({ code: 'html' });
    expect(refusalOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))).toMatchObject({ code: 'image' });
    expect(refusalOf(zipSync({ 'a.txt': bytesOf('hello') }))).toMatchObject({ code: 'notWorkbook' });
    const locked = new Uint8Array(2000);
    locked.set([0xd0, 0xcf, 0x11, 0xe0]);
    locked.set(bytesOf('EncryptedPackage'.split('').join('\0')), 1200);
    expect(refusalOf(locked)).toMatchObject({ code: 'encrypted' });
  });

  test('is refused: XML of other kinds, with entities or references outside', () => {
    expect(refusalOf(bytesOf('<?xml version="1.0"?><project/>'))).toMatchObject({ code: 'notXes' });
    expect(refusalOf(bytesOf('<!DOCTYPE log SYSTEM "http://example.com/x.dtd"><log/>'))).toMatchObject({
      code: 'doctype',
    });
  });
});

test('the desk opens a file, counts it as asked, and refuses in words', async () => {
  const desk = contactsDesk();
  const told: number[] = [];
  const bytes = bytesOf(`${HEAD}A;2026-10-01;Call;;\nA;2026-10-02;Form;;`);
  const opened = await desk({ kind: 'open', bytes: bytes.slice().buffer }, (done) => told.push(done));
  expect(opened).toMatchObject({ kind: 'opened', opened: { rows: 2 } });
  if (opened.kind === 'opened') expect(opened.hash).toMatch(/^[0-9a-f]{64}$/);
  const roles: ContactRole[] = ['case', 'when', 'activity', 'unused', 'unused'];
  expect(await desk({ kind: 'count', roles, order: 'dmy' }, () => undefined)).toMatchObject({
    counted: { flow: { contacts: 2, people: 1 } },
  });
  expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  const refused = await desk({ kind: 'open', bytes: bytesOf('<svg/>').slice().buffer }, () => undefined);
  expect(refused).toMatchObject({ kind: 'refused', problem: { code: 'notXes' } });
});
