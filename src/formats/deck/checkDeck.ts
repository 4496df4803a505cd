// checkDeck(): whether a presentation is sound, part by part; what is not would have the program offer a repair.
import { SaxesParser } from 'saxes';
import type { DeckParts } from './deckPackage';

type Relations = ReadonlyMap<string, { target: string; isOutside: boolean }>;

const CONTENT_TYPES = '[Content_Types].xml';
const COLOUR = /^[0-9A-F]{6}$/;
const SHAPES = new Set([
  'rect',
  'roundRect',
  'ellipse',
  'line',
  'triangle',
  'diamond',
  'straightConnector1',
  'bentConnector3',
  'bentConnector5',
]);
// oxlint-disable-next-line no-control-regex -- these controls are exactly what must not be there
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const UNSIGNED = /^(?:0|[1-9]\d*)$/;

/** What is wrong with a package of parts, in sentences that name the part; empty where it is sound. */
export function checkDeck(parts: DeckParts): string[] {
  const faults: string[] = [];
  const types = contentTypes(parts, faults);
  const targets = new Set<string>(['']);
  for (const [path, content] of parts) {
    if (!types(path)) faults.push(`${path}: no content type`);
    if (typeof content !== 'string') continue;
    if (path.endsWith('.rels')) continue;
    const relations = relationsOf(parts, path, faults);
    for (const { target, isOutside } of relations.values()) if (!isOutside) targets.add(target);
    checkPart(path, content, relations, faults);
  }
  for (const { target } of relationsOf(parts, '', faults).values()) targets.add(target);
  for (const path of parts.keys())
    if (path !== CONTENT_TYPES && !path.endsWith('.rels') && !targets.has(path))
      faults.push(`${path}: nothing leads to it`);
  return faults;
}

/** Reads XML strictly; a fault is told once and ends the reading. */
function read(
  path: string,
  xml: string,
  faults: string[],
  open: (name: string, attributes: Record<string, string>) => void,
  close: (name: string) => void = () => undefined,
): void {
  const parser = new SaxesParser({ xmlns: false });
  let failed = false;
  parser.on('error', ({ message }) => {
    if (!failed) faults.push(`${path}: ${message}`);
    failed = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!failed) open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    if (!failed) close(name);
  });
  parser.write(xml).close();
}

function contentTypes(parts: DeckParts, faults: string[]): (path: string) => boolean {
  const [endings, names] = [new Set<string>(), new Set<string>()];
  const xml = parts.get(CONTENT_TYPES);
  if (typeof xml !== 'string') {
    faults.push(`${CONTENT_TYPES}: missing`);
    return () => false;
  }
  read(CONTENT_TYPES, xml, faults, (name, attributes) => {
    if (name === 'Default') endings.add(attributes['Extension'] ?? '');
    if (name !== 'Override') return;
    const path = (attributes['PartName'] ?? '').slice(1);
    if (names.has(path)) faults.push(`${CONTENT_TYPES}: ${path} is named twice`);
    names.add(path);
    if (!parts.has(path)) faults.push(`${CONTENT_TYPES}: ${path} does not exist`);
  });
  return (path) =>
    path === CONTENT_TYPES ||
    names.has(path) ||
    (endings.has(path.replace(/^.*\./, '')) && !/^(?:ppt|docProps)\/.*\.xml$/.test(path));
}

/** What a part leads to; each target within the package must be there. */
function relationsOf(parts: DeckParts, path: string, faults: string[]): Relations {
  const cut = path.lastIndexOf('/') + 1;
  const file = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
  const xml = parts.get(file);
  const found = new Map<string, { target: string; isOutside: boolean }>();
  if (typeof xml !== 'string') return found;
  read(file, xml, faults, (name, attributes) => {
    if (name !== 'Relationship') return;
    const { Id: id = '', Target: target = '', TargetMode: mode } = attributes;
    if (found.has(id)) faults.push(`${file}: ${id} is there twice`);
    const isOutside = mode === 'External';
    const whole = isOutside ? target : resolved(path.slice(0, cut), target);
    if (isOutside && !/^(?:https?:\/\/|mailto:)[\w\-.~:/?#@!$&'()*+,;=%]+$/i.test(target))
      faults.push(`${file}: ${id} leads to no address`);
    if (!isOutside && !parts.has(whole)) faults.push(`${file}: ${whole} does not exist`);
    found.set(id, { target: whole, isOutside });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps = `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '') path.push(step);
  }
  return path.join('/');
}

/** The ids, colours, shapes and references of one part. */
function checkPart(path: string, xml: string, relations: Relations, faults: string[]): void {
  if (CONTROLS.test(xml)) faults.push(`${path}: control character`);
  const ids = new Set<string>();
  const joined = new Set<string>();
  const says = (fault: string): void => {
    faults.push(`${path}: ${fault}`);
  };
  /** For each open shape: whether a text body was seen. */
  const bodies: boolean[] = [];
  /** For each open table: its columns, and the cells of the row. */
  let [columns, cells] = [0, 0];
  read(
    path,
    xml,
    faults,
    (name, attributes) => {
      for (const [key, value] of Object.entries(attributes)) {
        if (CONTROLS.test(value)) says(`control character in ${key}`);
        if (key.startsWith('r:') && !relations.has(value)) says(`${key} ${value} leads nowhere`);
      }
      switch (name) {
        case 'p:cNvPr': {
          const id = attributes['id'] ?? '';
          if (!UNSIGNED.test(id)) says(`id ${id} is no number`);
          if (ids.has(id)) says(`id ${id} is there twice`);
          ids.add(id);
          break;
        }
        case 'a:stCxn':
        case 'a:endCxn':
          joined.add(attributes['id'] ?? '');
          break;
        case 'a:srgbClr':
          if (!COLOUR.test(attributes['val'] ?? '')) says(`colour ${attributes['val']}`);
          break;
        case 'a:prstGeom':
          if (!SHAPES.has(attributes['prst'] ?? '')) says(`shape ${attributes['prst']}`);
          break;
        case 'a:ext':
        case 'a:chExt':
          for (const key of ['cx', 'cy'])
            if (!UNSIGNED.test(attributes[key] ?? '')) says(`${name} ${key} ${attributes[key]}`);
          break;
        case 'p:sp':
          bodies.push(false);
          break;
        case 'p:txBody':
          bodies[bodies.length - 1] = true;
          break;
        case 'p:ph':
          // The place of a picture of the slide has no text.
          if (attributes['type'] === 'sldImg') bodies[bodies.length - 1] = true;
          break;
        case 'a:tbl':
          columns = 0;
          break;
        case 'a:gridCol':
          columns += 1;
          break;
        case 'a:tr':
          cells = 0;
          break;
        case 'a:tc':
          cells += 1;
          break;
      }
    },
    (name) => {
      if (name === 'p:sp' && bodies.pop() !== true) says('a shape without a text body');
      if (name === 'a:tr' && cells !== columns) says(`a row of ${cells} cells in ${columns} columns`);
    },
  );
  for (const id of joined) if (!ids.has(id)) says(`a connector to ${id}, which is no shape`);
}
