// @vitest-environment jsdom
// SVG: well formed whatever the texts hold, no script, no way out of the file, the words of the map readable in it.
import { describe, expect, it } from 'vitest';
import { layoutPicture } from '@/formats/scenePicture';
import { toSvg } from '@/formats/svg';
import { setImage } from '@/commands/images';
import type { Asset } from '@/model/types';
import { checkCommand } from '@tests/support/openEditor';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { PALETTES } from '@/layout/palette';
import { aProject, type BuiltProject } from '@tests/support/aProject';
import { aScene } from '@tests/support/aScene';
import { shoes } from '@tests/support/shoes';
import { cardTable } from '@/model/cardTable';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '</text></svg><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '<foreignObject><body onload=alert(1)></foreignObject>',
  '<image href="https://evil.example/x.png"/>',
  '<use href="https://evil.example/x.svg#a"/>',
  '<style>@import url(https://evil.example)</style>',
  '</style><script>alert(1)</script>',
  ']]>',
  '<![CDATA[x]]>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '&x;',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '&#x3c;script&#x3e;',
  '<!-- -->',
  '--><script>alert(1)</script>',
  '<?xml-stylesheet href="https://evil.example"?>',
  '\u0000\u0001\u0008\u000b\u000c\u001f',
  '\ufffe\uffff',
  '\ud800',
  '\udc00x\ud800',
  '\u202egnp.exe',
  '\u2028\u2029',
  '"\'`<>&',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '<animate attributeName=href values=javascript:alert(1)>',
  '<set attributeName=onload to=alert(1)>',
  'url(https://evil.example/x)',
  '" style="fill:url(https://evil.example)',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext></math><script>alert(1)</script>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '＜script＞alert(1)＜/script＞',
  '</title><script>alert(1)</script>',
  '👩‍👩‍👧‍👦 お客様 Оплата',
];

function svgOf(built: BuiltProject, title = built.project.title): string {
  const source = {
    scene: aScene(built),
    palette: PALETTES.light,
    measure: createTableMeasure(),
    t,
    title,
    subtitle: 'Current map',
  };
  return toSvg(layoutPicture(source, { title: true, legend: true, background: 'paper' }));
}

function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

/** A map whose every shown text is the same. */
function withPayload(text: string): BuiltProject {
  const built = aProject({
    stages: ['Need'],
    lanes: [
      { kind: 'channel', name: 'Website', id: 'web' },
      { kind: 'emotion', name: 'Feelings' },
      { kind: 'findings', name: 'Findings' },
    ],
    personas: ['Olga'],
  });
  const { project, mapId } = built;
  const stage = Object.values(project.stages)[0];
  const persona = Object.values(project.personas)[0];
  if (!stage || !persona) throw new Error('nothing built');
  const stageId = stage.id;
  const lanes = Object.values(project.lanes).map((lane) => ({ ...lane, name: text, note: text }));
  const card = { stageId, laneId: 'web', order: 'a0', text, momentOfTruth: {} };
  const link = { pathId: 'p1', order: 'a0', fromCardId: 'c1', toCardId: 'c2', label: text, id: 'l1' };
  return {
    ...built,
    project: {
      ...project,
      stages: { [stageId]: { ...stage, name: text, duration: text } },
      personas: { [persona.id]: { ...persona, name: text } },
      lanes: Object.fromEntries(lanes.map((lane) => [lane.id, lane])),
      cards: cardTable([
        { ...card, id: 'c1' },
        { ...card, id: 'c2', order: 'a1' },
      ]),
      findings: {
        f1: { id: 'f1', mapId, order: 'a0', kind: 'pain', title: text, severity: 3, cardIds: ['c1'] },
      },
      feelings: { e1: { id: 'e1', mapId, personaId: persona.id, stageId, value: 1 } },
      paths: { p1: { id: 'p1', mapId, order: 'a0', name: text } },
      links: { l1: link },
    },
  };
}

const ALLOWED = ['svg', 'title', 'style', 'defs', 'linearGradient', 'stop', 'g', 'rect', 'path', 'text'];

describe('SVG', () => {
  it.each(PAYLOADS)('a text stays a text: %j', (payload) => {
    const document = parse(svgOf(withPayload(payload), payload));
    const names = new Set([...document.querySelectorAll('*')].map((element) => element.localName));
    expect([...names].filter((name) => !ALLOWED.includes(name))).toEqual([]);
    expect([...names]).toEqual(expect.arrayContaining(['svg', 'rect', 'path', 'text']));
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|href|style/i);
        if (name !== 'aria-label') expect(value).not.toMatch(/javascript:|url\((?!#g\d+\))/i);
      }
    }
    expect(document.querySelector('style')?.textContent).not.toMatch(/@import|url\(/);
  });

  it('holds the words of the map line by line', () => {
    const texts = [...parse(svgOf(shoes())).querySelectorAll('text')].map((text) => text.textContent);
    for (const word of ['Shoes', 'Need', 'Buy', 'Website', 'Searches', 'Pays', 'Compares prices']) {
      expect(texts).toContain(word);
    }
  });

  it('names its groups for readers that cannot see', () => {
    const names = [...parse(svgOf(shoes())).querySelectorAll('g[aria-label]')].map((group) =>
      group.getAttribute('aria-label'),
    );
    expect(names).toEqual(expect.arrayContaining(['Searches', 'Olga', 'Main', 'Need']));
  });

  it('an embedded face is inside the file, and a larger scale enlarges the same drawing', () => {
    const source = {
      scene: aScene(shoes()),
      palette: PALETTES.light,
      measure: createTableMeasure(),
      t,
      title: '',
      subtitle: '',
    };
    const picture = layoutPicture(source, { title: false, legend: false, background: 'transparent' });
    const document = parse(
      toSvg(picture, {
        fonts: [{ family: 'Inter Variable', base64: 'AAAA', unicodeRange: 'U+0-FF' }],
        scale: 2,
      }),
    );
    const root = document.documentElement;
    expect(document.querySelector('style')?.textContent).toContain('url(data:font/woff2;base64,AAAA)');
    expect(Number(root.getAttribute('width'))).toBe(picture.box.width * 2);
    expect(root.getAttribute('viewBox')?.split(' ')[2]).toBe(String(picture.box.width));
  });
});

describe('pictures of cards', () => {
  const ids = ['a'.repeat(64), 'b'.repeat(64)];
  const built = aProject({
    stages: ['Need', 'Buy'],
    lanes: [{ kind: 'image', name: 'Storyboard' }],
    cards: { 'Need/Storyboard': ['Rent is due', 'Again'], 'Buy/Storyboard': [''] },
  });
  const names = ['Rent is due', 'Again', ''];
  let { project } = built;
  for (const [at, name] of names.entries()) {
    const image: Asset = { id: ids[at % 2] ?? '', mime: 'image/png', bytes: 3 };
    project = checkCommand(project, setImage, { table: 'cards', id: built.ids.card(name), asset: image });
  }
  const draw = (pictures: ReadonlyMap<string, string>) => {
    const { measure } = { measure: createTableMeasure() };
    const scene = aScene({ ...built, project });
    const source = { scene, palette: PALETTES.light, measure, t, title: 'Map', subtitle: '' };
    const picture = layoutPicture(source, { title: false, legend: false, background: 'paper' });
    return { picture, document: parse(toSvg(picture, { pictures })) };
  };

  it('are in the file once each, cut to their frames, with their captions', () => {
    const url = 'data:image/png;base64,iVBORw0KGgo=';
    const { picture, document } = draw(new Map([[ids[0] ?? '', url]]));
    expect(picture.images()).toEqual(ids);
    const [image, ...more] = document.querySelectorAll('image');
    expect(more).toEqual([]);
    expect(image?.getAttribute('href')).toBe(url);
    expect(image?.getAttribute('preserveAspectRatio')).toBe('xMidYMid slice');
    expect(document.querySelectorAll('use')).toHaveLength(2);
    const labels = [...document.querySelectorAll('[aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(labels).toEqual(expect.arrayContaining(['Rent is due', 'Again', 'picture without a caption']));
    // Of the other one the bytes are lost.
    expect(document.documentElement.textContent).toContain('The picture is missing');
  });

  it('are never an address outside of the file', () => {
    const evil = [
      'https://evil.example/x.png',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'javascript:alert(1)',
      'data:image/png;base64,"/><script>',
    ];
    for (const url of evil) {
      const { document } = draw(new Map([[ids[0] ?? '', url]]));
      expect(document.querySelectorAll('image, use, script')).toHaveLength(0);
    }
  });
});
