// XES: events as rows, what is skipped, and what is refused: document types, entities, broken and foreign XML.
import { describe, expect, test } from 'vitest';
import { LogRefusal, type LogProblem } from '@/formats/logRefusal';
import { xesRows } from '@/formats/xesRows';

const event = (name: string, time: string, more = '') =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/>${more}</event>`;
const log = (...traces: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<global scope="event"><string key="concept:name" value="none"/></global>
${traces.map((trace) => `<trace>${trace}</trace>`).join('\n')}</log>`;

function problemOf(text: string): LogProblem {
  try {
    xesRows(text);
  } catch (error) {
    if (error instanceof LogRefusal) return error.problem;
    throw error;
  }
  throw new Error('it was read');
}

describe('a log in XES', () => {
  test('is read event by event, whatever stands before or behind them', () => {
    const named = '<string key="concept:name" value="Anna &amp; Co"/>';
    const { header, rows, lines } = xesRows(
      log(
        `${event('Call', '2026-10-03T10:00:00+02:00', '<string key="org:group" value="desk"/>')}${named}`,
        event('Visit', '2026-10-04T10:00:00Z'),
      ),
    );
    expect(header).toEqual([
      'case:concept:name',
      'concept:name',
      'time:timestamp',
      'lifecycle:transition',
      'org:group',
    ]);
    expect(rows).toEqual([
      ['Anna & Co', 'Call', '2026-10-03T10:00:00+02:00', '', 'desk'],
      ['2', 'Visit', '2026-10-04T10:00:00Z', '', ''],
    ]);
    expect(lines).toEqual([5, 6]);
  });

  test('leaves attributes within attributes and lists aside', () => {
    const nested = `<string key="a" value="1"><string key="concept:name" value="inner"/></string>
      <list key="l"><values><string key="concept:name" value="listed"/></values></list>`;
    expect(xesRows(log(event('Call', '2026-10-03', nested))).rows).toEqual([
      ['1', 'Call', '2026-10-03', '', '1'],
    ]);
  });

  test('is refused with a document type, entities of its own or references outside', () => {
    const doctype = '<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(problemOf(`<?xml version="1.0"?>${doctype}<log><trace/></log>`)).toMatchObject({
      code: 'doctype',
      line: 1,
    });
    expect(problemOf('<!DOCTYPE log SYSTEM "http://example.com/log.dtd"><log/>').code).toBe('doctype');
    const laughs = '<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(problemOf(`${laughs}<log>&b;</log>`).code).toBe('doctype');
    expect(problemOf(log(event('&secret;', '2026-10-03')))).toMatchObject({ code: 'entity', line: 5 });
  });

  test('is refused where it is broken, foreign, empty or too deep', () => {
    expect(problemOf('<log><trace></log>')).toMatchObject({ code: 'brokenXml' });
    expect(problemOf(log(event('Call', '2026-10-03')).slice(0, -20)).code).toBe('brokenXml');
    expect(problemOf('<svg><g/></svg>').code).toBe('notXes');
    expect(problemOf('<log/>').code).toBe('notXes');
    expect(problemOf(log('')).code).toBe('notXes');
    expect(problemOf(`<log>${'<list>'.repeat(100)}`).code).toBe('brokenXml');
  });
});
