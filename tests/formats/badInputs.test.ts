// Bad inputs, numbered as in the reliability report: each opens unchanged (A), opens repaired with a report (R),
// or is refused with a reason (X). `importBytes` checks that whatever opens is valid and a fixed point of export.
import { describe, expect, test, vi } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { allCards, putCard } from '@/model/cardTable';
import { refuse } from '@/formats/importTypes';
import { problemSentence } from '@/formats/readingSentence';
import { t } from '@/i18n/translate';
import { newProject } from '@/model/newProject';
import { inOrder, keysBetween } from '@/model/order';
import { LIMITS, VERSION } from '@/model/constants';
import { projectSchema, recordSchemas } from '@/model/schema';
import { cardById, cardsInStage } from '@/model/select';
import { tableNames, type TableName } from '@/model/tables';
import { toJson } from '@/model/serialise';
import { aProject } from '@tests/support/aProject';
import { classOf, importBytes, imported, importText, said } from '@tests/support/importing';
import { frozen } from '@tests/support/fixtures';

type Loose = Record<string, unknown>;
type File = Record<string, Record<string, Loose>>;

// Some cases are large on purpose; a busy machine may take its time over them.
vi.setConfig({ testTimeout: 60_000 });

const good = frozen();
const NOT_KNOWN = problemSentence(t, refuse('notRecognised').problem);
const bytes = (text: string) => new TextEncoder().encode(text);

/** The good file after a change; `text` keeps what JSON.stringify would lose. */
function changed(change: (file: File) => void, text: (json: string) => string = (json) => json) {
  const file = JSON.parse(good) as File;
  change(file);
  return importText(text(JSON.stringify(file, null, 2)));
}

/** The record of a table in the fixture that has a field. */
function recordWith(file: File, name: TableName, field: string): Loose {
  const found = Object.values(file[name] ?? {}).find((record) => record[field] !== undefined);
  if (!found) throw new Error(`the fixture lacks ${name}.*.${field}`);
  return found;
}
const at = (file: File, table: string, id: string): Loose => {
  const record = file[table]?.[id];
  if (!record) throw new Error(`the fixture lacks ${table}.${id}`);
  return record;
};
const card = (file: File): Loose => at(file, 'cards', 'compare');
const put = (file: File, table: string, record: Loose): void =>
  void (file[table] = { ...file[table], [record['id'] as string]: record });

describe('file shell', () => {
  test.each([
    ['1 nothing', '', 'The file is empty.'],
    ['2 blanks', ' \n\t \n', 'The file is empty.'],
    [
      '8 an error page',
      '<!DOCTYPE html><html><body>502</body></html>',
      'This is a web page without a journey or a table. Perhaps the download failed and saved an error page.',
    ],
    [
      '9 Excalidraw',
      '{"type":"excalidraw","version":2,"elements":[]}',
      'This is a file of Excalidraw, which Waymark cannot read.',
    ],
    [
      '9 tldraw',
      '{"tldrawFileFormatVersion":1,"schema":{},"records":[]}',
      'This is a file of tldraw, which Waymark cannot read.',
    ],
    [
      '9 draw.io',
      '<mxfile host="x"><diagram/></mxfile>',
      'This is a file of draw.io, which Waymark cannot read.',
    ],
    ['9 Miro', '{"type":"miro-board","widgets":[]}', 'This is a file of Miro, which Waymark cannot read.'],
    [
      '9 another JSON',
      '{"hello":1}',
      'This is JSON, but no Waymark project: “format” does not say “waymark”.',
    ],
    [
      'an SVG',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      'This is an image (SVG), not a project. Waymark reads maps as text or tables, not as pictures.',
    ],
    ['other XML', '<?xml version="1.0"?><feed/>', 'This is XML of an unknown kind, not a project.'],
    ['prose', 'Dear all,\nplease find attached', NOT_KNOWN],
  ])('%s is refused', (_, text, sentence) => {
    expect(said(importText(text))).toEqual([sentence]);
    expect(classOf(importText(text))).toBe('X');
  });

  test('3 a file cut at any sixteenth is refused with the place', () => {
    for (let part = 1; part < 16; part++) {
      const result = importBytes(bytes(good).slice(0, Math.floor((bytes(good).length * part) / 16)));
      expect(classOf(result)).toBe('X');
      expect(said(result)[0]).toMatch(
        /^Line \d+, character \d+: The file breaks off here|^Line \d+: The file is not readable/,
      );
    }
  });

  test('4 a byte order mark changes nothing', () => {
    expect(classOf(importText(`\ufeff${good}`))).toBe('A');
  });

  test.each(['utf16le', 'be'] as const)('5 UTF-16 (%s) is converted and noted', (order) => {
    const buffer = Buffer.from(`\ufeff${good}`, 'utf16le');
    const result = importBytes(order === 'be' ? buffer.swap16() : buffer);
    expect(said(result)).toEqual(['The text was encoded as UTF-16 and was converted.']);
    expect(toJson(imported(result).project)).toBe(good);
  });

  test('6 invalid UTF-8 is refused with the line', () => {
    const broken = Buffer.concat([
      bytes('{\n"format": "waymark",\n"title": "'),
      Buffer.from([0xc3, 0x28]),
      bytes('"}'),
    ]);
    expect(said(importBytes(broken))).toEqual([
      'Line 3: The file is not readable text; it may be damaged or of another kind.',
    ]);
  });

  test.each([
    [
      'PNG',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      'This is an image (PNG), not a project. Waymark reads maps as text or tables, not as pictures.',
    ],
    [
      'JPEG',
      [0xff, 0xd8, 0xff, 0xe0],
      'This is an image (JPEG), not a project. Waymark reads maps as text or tables, not as pictures.',
    ],
    [
      'GIF',
      [...bytes('GIF89a')],
      'This is an image (GIF), not a project. Waymark reads maps as text or tables, not as pictures.',
    ],
    ['ZIP', [0x50, 0x4b, 3, 4], 'This is an archive (ZIP). Unpack it and import the file inside.'],
    [
      'PDF',
      [...bytes('%PDF-1.7')],
      'This is a PDF document, not a project. Copy the table in it and paste it here, or import the file it was made of.',
    ],
  ])('7 a %s named .json is refused by its content', (_, start, sentence) => {
    expect(said(importBytes(Uint8Array.from(start)))).toEqual([sentence]);
  });

  test('10 what follows the project is refused with its place', () => {
    expect(said(importText(`{"format":"waymark"}\n {}`))).toEqual([
      'Line 2, character 2: The project ends here, but the file goes on.',
    ]);
  });
});

describe('JSON shape', () => {
  test.each([
    ['11', 'null', 'The file holds a single empty value and no project.'],
    ['12', '42', 'The file holds a single number and no project.'],
    ['13', '"waymark"', 'The file holds a single text and no project.'],
    ['14', '[1, 2]', 'The file holds a single list and no project.'],
    ['true', 'true', 'The file holds a single yes or no and no project.'],
  ])('%s: %s is refused', (_, text, sentence) => {
    expect(said(importText(text))).toEqual([sentence]);
  });

  const nested = (depth: number) =>
    good.replace(/\}\s*$/, `,"later":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`);
  test('15 a depth of 64 opens, of 65 does not', () => {
    expect(classOf(importText(nested(64)))).toBe('A');
    expect(said(importText(nested(65)))).toEqual([
      expect.stringMatching(/^Line \d+, character \d+: The data is nested deeper than 64 levels/),
    ]);
  });

  test.each([
    ['16', 1e5],
    ['17', 5e6],
  ])('%s a depth of %d is refused before anything walks down', (_, depth) => {
    expect(said(importText('['.repeat(depth)))[0]).toMatch(/nested deeper than 64/);
    expect(said(importText('{"a":'.repeat(depth / 5)))[0]).toMatch(/nested deeper than 64/);
  });

  test('18 a list of 5,000,000 numbers is refused', () => {
    const text = `{"format":"waymark","x":[${'1,'.repeat(5e6)}1]}`;
    expect(said(importText(text))).toEqual(['There are too many values: 4000001, and 4000000 are allowed.']);
  });

  test('19 of two equal keys the last counts, with the line of the second', () => {
    const result = importText(good.replace('"title": "Buying', '"title": "First",\n  "title": "Buying'));
    expect(said(result)).toEqual(['Line 6: “title” occurs twice in one object; the later value was used.']);
    expect(imported(result).project.title).toBe('Buying a bicycle');
  });

  test('20 60 MB are refused by size', () => {
    expect(said(importBytes(new Uint8Array(60 * 1024 * 1024)))).toEqual([
      'The file is too large: 60 MB, and 50 MB are allowed.',
    ]);
  });

  test.each([
    ['{"a": 01}', 'Line 1, character 8: The JSON is damaged here: “1” is not expected.'],
    ['{"a": 1,}', 'Line 1, character 9: The JSON is damaged here: “}” is not expected.'],
    ["{'a': 1}", "Line 1, character 2: The JSON is damaged here: “'” is not expected."],
    ['{"a": NaN}', 'Line 1, character 7: The JSON is damaged here: “N” is not expected.'],
    ['{"a": "\\x"}', 'Line 1, character 8: The JSON is damaged here: “\\” is not expected.'],
    ['{\n  "a" 1}', 'Line 2, character 7: The JSON is damaged here: “1” is not expected.'],
    ['{"a": "one', 'Line 1, character 11: The file breaks off here: the end is missing.'],
    ['// hello\n{}', NOT_KNOWN],
  ])('%j: the mistake is shown where it is', (text, sentence) => {
    expect(said(importText(text))).toEqual([sentence]);
  });
});

describe('types, for every field of the schema', () => {
  const fields = tableNames.flatMap((name) =>
    Object.keys(recordSchemas[name].shape).map((field) => [name, field] as const),
  );
  const optional = (name: TableName, field: string) =>
    (recordSchemas[name].shape as Record<string, { safeParse: (v: unknown) => { success: boolean } }>)[
      field
    ]?.safeParse(undefined).success === true;

  test.each(fields)('21, 22, 23 %s.%s missing, null or of a wrong type opens repaired', (name, field) => {
    // The key under which a record is filed says what a missing id would have said; a feeling without its place goes.
    const told = field === 'id';
    const placed = name === 'feelings' && (field === 'stageId' || field === 'cardId');
    // Without its source a target has lost the touchpoints of that map which answer its findings.
    const needed = placed || (name === 'maps' && field === 'basedOn');
    const absent = told || (optional(name, field) && !needed) ? 'A' : 'R';
    const missing = changed((file) => Reflect.deleteProperty(recordWith(file, name, field), field));
    expect(classOf(missing)).toBe(absent);
    // A null is how other programs write "absent": no news for optional fields.
    const empty = changed((file) => (recordWith(file, name, field)[field] = null));
    expect(classOf(empty)).toBe(absent);
    for (const wrong of [{ a: 1 }, [[]], true, 7.25]) {
      const result = changed((file) => (recordWith(file, name, field)[field] = wrong));
      if (field === 'origin' && typeof wrong !== 'object') continue;
      expect(classOf(result)).not.toBe('X');
      const good = recordSchemas[name].shape as Record<
        string,
        { safeParse: (v: unknown) => { success: boolean } }
      >;
      if (good[field]?.safeParse(wrong).success !== true)
        expect(said(result).join()).toMatch(/^(?!Line)[a-zA-Z]+\./);
    }
  });

  test.each(Object.keys(projectSchema.shape))(
    '21, 22, 23 the root field %s missing, null or wrong never crashes',
    (field) => {
      for (const wrong of [undefined, null, { a: 1 }, [[]], true, 7.25, 'x']) {
        const result = changed((file) => Object.assign(file, { [field]: wrong }));
        expect(classOf(result)).toBe(
          field === 'format' || (field === 'version' && wrong !== undefined && wrong !== null)
            ? 'X'
            : classOf(result),
        );
        if (field === 'format') expect(classOf(result)).toBe('X');
        else if (field !== 'version') expect(classOf(result)).not.toBe('X');
      }
    },
  );

  test('24 a number as text is read', () => {
    const result = changed((file) => (at(file, 'findings', 'wait')['severity'] = '4'));
    expect(said(result)).toEqual(['findings.wait.severity: “4” was read as “4”.']);
    expect(imported(result).project.findings['wait']?.severity).toBe(4);
  });
  test('25 a broken number where a whole one is needed is rounded', () => {
    const result = changed((file) => (at(file, 'findings', 'wait')['severity'] = 3.4));
    expect(said(result)).toEqual(['findings.wait.severity: “3.4” was read as “3”.']);
  });
  test.each([
    ['26', -1, 'findings.wait.severity: -1 is outside the allowed range and became 1.'],
    ['27', 1e308, 'findings.wait.severity: 1e+308 is outside the allowed range and became 5.'],
  ])('%s %d is held to the bounds', (_, value, sentence) => {
    expect(said(changed((file) => (at(file, 'findings', 'wait')['severity'] = value)))).toEqual([sentence]);
  });
  test('28 1e400 is no number', () => {
    const result = changed(
      () => undefined,
      (json) => json.replace('"severity": 4', '"severity": 1e400'),
    );
    expect(said(result)).toEqual([
      'findings.wait.severity: the value “Infinity” cannot be used and was left out.',
    ]);
  });
  test('29 -0 is 0', () => {
    const result = imported(
      changed(
        () => undefined,
        (json) => json.replace('"value": -1', '"value": -0'),
      ),
    );
    expect(Object.is(result.project.feelings['f2']?.value, 0)).toBe(true);
  });
  test('30 a truth as text is read', () => {
    const result = changed((file) => (at(file, 'lanes', 'web')['collapsed'] = 'true'));
    expect(imported(result).project.lanes['web']?.collapsed).toBe(true);
    expect(classOf(result)).toBe('R');
  });
  test('a feeling beyond the ends of the scale is held to them', () => {
    const result = changed((file) => (at(file, 'feelings', 'f2')['value'] = -7));
    expect(said(result)).toEqual(['feelings.f2.value: -7 is outside the allowed range and became -2.']);
  });
});

describe('identity and references', () => {
  const stages = (file: File) => file['stages'] ?? {};

  test('31 of stages with one id the later gets a new one; references keep the first', () => {
    const result = imported(
      changed((file) => {
        for (let i = 0; i < 1000 && i < LIMITS.stages - 2; i++)
          stages(file)[`x${i}`] = { ...at(file, 'stages', 'look') };
      }),
    );
    expect(Object.keys(result.project.stages)).toHaveLength(3 + LIMITS.stages - 2);
    expect(cardsInStage(result.project, 'look').map(({ text }) => text)).toEqual(['Compares models']);
    expect(said(result)[0]).toMatch(/^stages\.x0: the id “look” was used twice; this entry is now “\w+”\.$/);
  });
  test('32 a card id used in two stages', () => {
    const twin = { id: 'compare', stageId: 'buy', laneId: 'desk', order: 'a5', text: 'Twin' };
    const result = imported(changed((file) => (file['cards'] = { ...file['cards'], twin })));
    expect(cardsInStage(result.project, 'buy').map(({ text }) => text)).toContain('Twin');
    expect(result.project.links['one']?.fromCardId).toBe('compare');
    expect(result.report.notes.map(({ code }) => code)).toEqual(['idDuplicate']);
  });
  test('33 one id in two tables is no conflict', () => {
    const result = changed((file) => {
      stages(file)['web'] = { id: 'web', mapId: 'now', order: 'a8', name: 'Also web' };
    });
    expect(classOf(result)).toBe('A');
  });
  test.each([
    ['34 an empty id', ''],
    ['35 an id of 10 kB', 'x'.repeat(10_000)],
    ['36 the id __proto__', '__proto__'],
    ['37 the id constructor', 'constructor'],
    ['the id toString', 'toString'],
    ['58 an id outside of ASCII', 'é'],
  ])('%s is replaced, and references follow', (_, id) => {
    const json = JSON.stringify(JSON.parse(good)).replaceAll('"look"', JSON.stringify(id));
    const result = imported(importText(json));
    const stage = Object.values(result.project.stages).find(({ name }) => name === 'Look around');
    expect(stage?.id).not.toBe(id);
    expect(cardsInStage(result.project, stage?.id ?? '').map(({ text }) => text)).toEqual([
      'Compares models',
    ]);
    expect(result.project.feelings['f2']?.stageId).toBe(stage?.id);
    expect(said(result).join('\n')).toMatch(/cannot be used and became/);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
  test('38 a card whose stage is missing stands under "Unplaced", with its links and feelings', () => {
    const result = imported(changed((file) => Reflect.deleteProperty(stages(file), 'buy')));
    const unplaced = Object.values(result.project.stages).find(({ name }) => name === 'Unplaced');
    expect(inOrder(cardsInStage(result.project, unplaced?.id ?? '')).map(({ text }) => text)).toEqual([
      'Test ride',
      'Pays',
    ]);
    expect(Object.keys(result.project.links)).toEqual(['back', 'one']);
    expect(said(result)).toContain(
      'cards.test: its place in the map is missing; you will find it under “Unplaced”.',
    );
  });
  test('38 a card whose lane is missing keeps its stage', () => {
    const result = imported(changed((file) => Reflect.deleteProperty(file['lanes'] ?? {}, 'web')));
    const lane = Object.values(result.project.lanes).find(({ name }) => name === 'Unplaced');
    expect(cardById(result.project, 'compare')?.laneId).toBe(lane?.id);
  });
  test('38 without its map a stage stands on a map "Unplaced"', () => {
    const result = imported(changed((file) => Reflect.deleteProperty(file['maps'] ?? {}, 'now')));
    expect(Object.values(result.project.maps).map(({ title }) => title)).toContain('Unplaced');
    expect(Object.keys(result.project.stages)).toHaveLength(3);
    expect(allCards(result.project.cards)).toHaveLength(4);
    expect(Object.keys(result.project.findings)).toHaveLength(5);
  });
  test('39 a portrait that is not there is forgotten', () => {
    const result = changed((file) => (file['assets'] = {}));
    expect(said(result)[0]).toMatch(
      /^personas\.anna\.portraitId: it pointed to “[0-9a-f]{64}”, which is not there/,
    );
  });
  test('40 a map based on itself', () => {
    const result = imported(changed((file) => (at(file, 'maps', 'now')['basedOn'] = 'now')));
    expect(result.project.maps['now']).not.toHaveProperty('basedOn');
    expect(result.project.maps['then']?.basedOn).toBe('now');
  });
  test('41 a circle of three maps is cut once', () => {
    const result = imported(
      changed((file) => {
        at(file, 'maps', 'now')['basedOn'] = 'other';
        at(file, 'maps', 'other')['basedOn'] = 'then';
      }),
    );
    expect(result.report.notes.map(({ path }) => path)).toEqual(['maps.now.basedOn']);
  });
  test.each([
    ['equal', ['a1', 'a1', 'a1']],
    ['missing', [undefined, undefined, undefined]],
    ['not sortable', ['é', 7, '~']],
    ['overlong', ['a0', `a0${'V'.repeat(150)}`, 'a1']],
  ])('42 order keys that are %s are renewed, the visible order stays', (_, orders) => {
    const result = imported(
      changed((file) => {
        file['evidence'] = Object.fromEntries(
          ['a', 'b', 'c'].map((id, i) => [id, { id, kind: 'survey', title: id, order: orders[i] }]),
        );
        for (const persona of Object.values(file['personas'] ?? {})) delete persona['evidenceIds'];
      }),
    );
    const evidence = inOrder(Object.values(result.project.evidence));
    expect(evidence.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(said(result)).toContain(
      'evidence.a.order: the order of 3 entries was renewed; they stand as before.',
    );
  });
  test('cards that a hand has filed by stage, as earlier versions did, are read with a note', () => {
    const result = imported(
      changed((file) => {
        const { compare, pay, ...others } = file['cards'] ?? {};
        const { stageId: _, ...placed } = compare as Loose;
        file['cards'] = { ...others, look: { compare: placed, pay } };
      }),
    );
    // A card that names a stage itself stands there.
    expect(cardById(result.project, 'pay')?.stageId).toBe('buy');
    expect(toJson(result.project)).toBe(good);
    expect(said(result)).toEqual(
      ['compare', 'pay'].map(
        (id) =>
          `cards.look.${id}: this entry was filed in the wrong place and was moved to where it belongs.`,
      ),
    );
  });
  test('links and feelings that have lost an end go, with a note each', () => {
    const result = imported(
      changed((file) => {
        at(file, 'links', 'one')['toCardId'] = 'gone';
        at(file, 'feelings', 'f1')['personaId'] = 'gone';
        file['feelings'] = { ...file['feelings'], f3: { ...at(file, 'feelings', 'f2'), id: 'f3' } };
      }),
    );
    expect(Object.keys(result.project.links)).toEqual(['back']);
    expect(Object.keys(result.project.feelings)).toEqual(['f2']);
    expect(result.report.notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'recordDropped links.one',
      'recordDropped feelings.f1',
      'feelingRepeated feelings.f3',
    ]);
  });
  test('what a target is said to make of a finding holds only there, with what is there and less severe', () => {
    const result = imported(
      changed((file) => {
        const resolution = { fate: 'resolved', cardIds: [], strategyIds: [], note: 'Not here' };
        at(file, 'findings', 'hurt')['resolution'] = resolution;
        put(file, 'stages', { id: 'shelf', mapId: 'other', order: 'a0', name: 'Shelf' });
        put(file, 'lanes', { id: 'sign', mapId: 'other', order: 'a0', kind: 'touchpoint', name: 'Sign' });
        const card = { id: 'price', stageId: 'shelf', laneId: 'sign', order: 'a0', text: 'Price' };
        put(file, 'cards', card);
        Object.assign(at(file, 'findings', 'wait2')['resolution'] as Loose, {
          cardIds: ['pay', 'price', 'gone', 'test2'],
          strategyIds: ['booking', 'gone'],
        });
        (at(file, 'findings', 'zform')['resolution'] as Loose)['severity'] = 4;
      }),
    );
    const { hurt, zform, wait2 } = result.project.findings;
    expect(hurt).not.toHaveProperty('resolution');
    expect(zform?.resolution).toMatchObject({ fate: 'reduced', note: 'Half of it is filled in' });
    expect(zform?.resolution).not.toHaveProperty('severity');
    expect(wait2?.resolution).toMatchObject({ cardIds: ['pay', 'test2'], strategyIds: ['booking'] });
    expect(result.report.notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'fieldDropped findings.hurt.resolution',
      'referenceDropped findings.wait2.resolution.cardIds',
      'referenceDropped findings.wait2.resolution.cardIds',
      'referenceDropped findings.wait2.resolution.strategyIds',
      'fieldDropped findings.zform.resolution.severity',
    ]);
  });
  test('half of what a target makes of a finding is made whole, and nonsense is left out', () => {
    const result = imported(
      changed((file) => {
        at(file, 'findings', 'wait2')['resolution'] = { fate: 'resolved' };
        at(file, 'findings', 'zform')['resolution'] = { fate: 'forgotten', note: 'x' };
      }),
    );
    const { wait2, zform } = result.project.findings;
    expect(wait2?.resolution).toEqual({ fate: 'resolved', cardIds: [], strategyIds: [], note: '' });
    expect(zform).not.toHaveProperty('resolution');
  });
  test('an origin that points at itself makes nobody’s copy; of two of one origin, both are there and one is the partner', () => {
    const result = imported(
      changed((file) => {
        at(file, 'cards', 'pay')['origin'] = 'pay';
        put(file, 'findings', { ...at(file, 'findings', 'wait2'), id: 'twin', order: 'a5', title: 'Twin' });
      }),
    );
    expect(result.report.notes).toEqual([]);
    const { cards, findings } = compareMaps(result.project, 'now', 'then');
    expect(cards.toOf.has('pay')).toBe(false);
    expect(findings.toOf.get('wait')).toBe('wait2');
    expect(findings.added.map(({ id }) => id)).toEqual(['twin']);
  });
  test('a target of a target of a target may name what any map before it has', () => {
    const result = imported(
      changed((file) => {
        at(file, 'maps', 'other')['state'] = 'target';
        at(file, 'maps', 'other')['basedOn'] = 'then';
        const resolution = { fate: 'resolved', cardIds: ['pay', 'test2'], strategyIds: [], note: '' };
        const last = {
          ...at(file, 'findings', 'wait2'),
          id: 'wait3',
          mapId: 'other',
          cardIds: [],
          resolution,
        };
        put(file, 'findings', { ...last, origin: 'wait2' });
      }),
    );
    expect(result.report.notes).toEqual([]);
    const [fate] = findingOutcomes(compareMaps(result.project, 'now', 'other'));
    expect(fate).toMatchObject({ fate: 'resolved', cardIds: ['pay'], removed: false });
  });
  test('a lead persona joins the personas of the map', () => {
    const result = imported(changed((file) => (at(file, 'maps', 'other')['leadPersonaId'] = 'boris')));
    expect(result.project.maps['other']?.personaIds).toEqual(['boris']);
  });
});

describe('pollution', () => {
  test.each([
    ['43 at the root', (json: string) => json.replace('{', '{"__proto__": {"polluted": true},')],
    [
      '44 in a card',
      (json: string) => json.replace('"text": "Pays"', '"text": "Pays", "__proto__": {"polluted": true}'),
    ],
    [
      '45 constructor.prototype',
      (json: string) => json.replace('{', '{"constructor": {"prototype": {"polluted": true}},'),
    ],
    ['45 escaped', (json: string) => json.replace('{', '{"\\u005f_proto__": {"polluted": true},')],
    [
      'with a control letter',
      (json: string) => json.replace('{', '{"__proto__\\u0001": {"polluted": true},'),
    ],
  ])('%s the key is left out with a note', (_, change) => {
    const result = changed(() => undefined, change);
    expect(said(result).join()).toMatch(/the name “(__proto__|constructor)” is not allowed in a project/);
    expect(({} as Loose)['polluted']).toBeUndefined();
    expect(toJson(imported(result).project)).toBe(good);
  });
  test('46 keys that look like methods are data', () => {
    const methods = JSON.parse('{ "then": "x", "toJSON": "y", "valueOf": 1 }') as Loose;
    const result = changed((file) => Object.assign(file, methods));
    expect(classOf(result)).toBe('A');
    expect(imported(result).project).toMatchObject(methods);
  });
});

describe('text', () => {
  const withText = (text: string) => {
    const result = changed(
      () => undefined,
      (json) => json.replace('"Compares models"', text),
    );
    return { result, text: cardById(imported(result).project, 'compare')?.text };
  };
  test.each([
    ['47 a lone high surrogate', '"a\\ud800b"', 'a\ufffdb'],
    ['48 a lone low surrogate', '"a\\udc00b"', 'a\ufffdb'],
    ['49 U+0000', '"a\\u0000b"', 'ab'],
    ['50 controls', '"\\u0001\\u0008\\u000b\\u000c\\u001fa\\tb\\nc"', 'a\tb\nc'],
  ])('%s is cleaned with a note', (_, json, clean) => {
    const { result, text } = withText(json);
    expect(text).toBe(clean);
    expect(said(result)).toEqual([
      'cards.compare.text: invisible control characters or broken letters were removed.',
    ]);
  });
  test.each([
    ['51 bidirectional marks', '\u202egnp.exe\u2066'],
    ['52 zero width only', '\u200b\u200d\ufeff'],
    ['54 many line feeds', '\n'.repeat(LIMITS.text)],
    ['55 heaped accents', `Z${'\u0301'.repeat(200)}`],
    ['56 families and flags', '👩‍👩‍👧‍👦🇩🇪👍🏽'],
    ['57 three scripts', 'مرحبا שלום 顧客'],
    ['59 a script', '<script>alert(1)</script>'],
    ['60 an image', '<img src=x onerror=alert(1)>'],
    ['61 a closed field', '</textarea><img src=x onerror=alert(1)>'],
    ['62 a script address', 'javascript:alert(1)'],
    ['68 a Markdown link', '[x](javascript:alert(1))'],
    ['a separator of lines', 'a\u2028b\u2029c'],
  ])('%s stays as it is, as text', (_, plain) => {
    const { result, text } = withText(JSON.stringify(plain));
    expect(text).toBe(plain);
    expect(classOf(result)).toBe('A');
  });
  test('53 a text of 1 MB, as nobody can have saved, is cut with a note', () => {
    const long = withText(JSON.stringify('x'.repeat(1_000_000)));
    expect(long.text).toHaveLength(LIMITS.text);
    expect(said(long.result)).toEqual([
      'cards.compare.text: the text is too long and is cut from 1000000 to 20000 characters.',
    ]);
    expect(classOf(withText(JSON.stringify('x'.repeat(LIMITS.text))).result)).toBe('A');
    expect(withText(JSON.stringify(`${'x'.repeat(LIMITS.text - 1)}👍`)).text?.isWellFormed()).toBe(true);
  });
  test('a text beyond the limit that was saved is kept whole, with a note', () => {
    const long = withText(JSON.stringify('x'.repeat(LIMITS.text + 1)));
    expect(long.text).toHaveLength(LIMITS.text + 1);
    expect(said(long.result)).toEqual([
      'cards.compare.text: there are 20001 characters in this text, more than the 20000 that may be added; all were kept.',
    ]);
  });
  test('67 a colour that carries CSS is left out', () => {
    const result = changed((file) => (at(file, 'stages', 'look')['colour'] = 'url(https://example.org/x)'));
    expect(said(result)).toEqual([
      'stages.look.colour: the value “url(https://example.org/x)” cannot be used and was left out.',
    ]);
  });
  test('63-66 addresses of evidence are kept as text; showing them as links is for the screen to judge', () => {
    for (const link of [
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      '/\\evil.example',
    ]) {
      const result = changed((file) => (at(file, 'evidence', 'talks')['link'] = link));
      expect(imported(result).project.evidence['talks']?.link).toBe(link);
    }
  });
});

describe('versions', () => {
  test('90 there never was a version 0', () => {
    const result = changed((file) => Object.assign(file, { version: 0 }));
    expect(said(result)).toEqual(['version: There is no version “0” of the Waymark format.']);
  });
  test('91 a newer version is refused kindly', () => {
    const result = changed((file) => Object.assign(file, { version: 999 }));
    expect(said(result)[0]).toContain(
      `version: This file was written by a newer Waymark (format 999, this one knows ${VERSION})`,
    );
  });
  test('92 unknown fields are kept wherever they stand', () => {
    const result = changed((file) => {
      Object.assign(file, { workshop: { votes: [1, null, 'x'] } });
      card(file)['votes'] = 3;
      (card(file)['momentOfTruth'] as Loose)['since'] = 2024;
    });
    expect(classOf(result)).toBe('A');
    expect(imported(result).project).toMatchObject({
      workshop: { votes: [1, null, 'x'] },
    });
    expect(cardById(imported(result).project, 'compare')).toMatchObject({
      votes: 3,
      momentOfTruth: { since: 2024 },
    });
  });
  test('93 a lane of an unknown kind is kept as it is', () => {
    expect(imported(importText(good)).project.lanes['later']?.kind).toBe('storyboard');
  });
  test('96 a file without a version is read as the first', () => {
    const result = changed((file) => Reflect.deleteProperty(file, 'version'));
    expect(said(result)).toEqual(['version: the file does not say its version; it was read as version 1.']);
  });
});

describe('scale', () => {
  const grid = (stages: number, lanes: number, perCell = 1) => {
    const project = newProject('Large', '2025-01-01T00:00:00Z', 'large');
    project.maps['m'] = { id: 'm', order: 'a0', title: 'M', state: 'current', personaIds: [] };
    keysBetween(null, null, lanes).forEach((order, l) => {
      project.lanes[`l${l}`] = { id: `l${l}`, mapId: 'm', order, name: `Lane ${l}`, kind: 'channel' };
    });
    const keys = keysBetween(null, null, perCell);
    keysBetween(null, null, stages).forEach((order, s) => {
      project.stages[`s${s}`] = { id: `s${s}`, mapId: 'm', order, name: `Stage ${s}` };
      for (let l = 0; l < lanes; l++) {
        keys.forEach((key, i) => {
          const id = `c${s}-${l}-${i}`;
          putCard(project.cards, { id, stageId: `s${s}`, laneId: `l${l}`, order: key, text: `Card ${id}` });
        });
      }
    });
    return importText(toJson(project));
  };
  test.each([
    ['97', 5, 5],
    ['98', 50, 30],
    ['99', LIMITS.stages, 25],
    ['at the limit of lanes', 2, LIMITS.lanes],
  ])('%s %d stages by %d lanes open unchanged', (_, stages, lanes) => {
    expect(classOf(grid(stages, lanes))).toBe('A');
  });
  test('100 beyond a limit what we have saved opens whole, and says so', () => {
    const wide = grid(LIMITS.stages + 1, 1);
    expect(said(wide)).toEqual([
      'stages: there are 201 stages on one map, more than the 200 that may be added; all were kept.',
    ]);
    expect(Object.keys(imported(wide).project.stages)).toHaveLength(201);
    expect(said(grid(1, LIMITS.lanes + 1))[0]).toMatch(/101 lanes on one map, more than the 100/);
    const full = grid(2, 1, LIMITS.cards / 2 + 1);
    expect(said(full)[0]).toMatch(/20002 cards, more than the 20000/);
    expect(imported(full).report.read.cards).toBe(20_002);
  });
  test('more records than a foreign file may have open in one of ours, wherever it says that it is one', () => {
    const { format, ...project } = newProject('Many', '2025-01-01T00:00:00Z', 'many');
    const extra = { ...project, later: Array.from({ length: LIMITS.records + 1 }, () => []) };
    expect(classOf(importText(JSON.stringify({ ...extra, format })))).toBe('A');
    expect(said(importText(JSON.stringify({ ...extra, inner: { format } })))[0]).toMatch(/too many records/);
    expect(said(importText(JSON.stringify({ ...extra, format: 'other' })))[0]).toMatch(/too many records/);
  });
  test('a foreign file is held to the limits', () => {
    const sections = Array.from({ length: LIMITS.stages + 1 }, (_, at) => `section S${at}\n  Step: 3: Me`);
    expect(said(importText(`journey\n${sections.join('\n')}`))[0]).toMatch(/too many stages on one map: 201/);
  });
  test('a project of the builder opens unchanged', () => {
    const { project } = aProject({
      stages: ['A', 'B'],
      lanes: ['Shop'],
      cards: { 'A/Shop': ['One'] },
      personas: ['Ann'],
    });
    expect(classOf(importText(toJson(project)))).toBe('A');
  });
});
