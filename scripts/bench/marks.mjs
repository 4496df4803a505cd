// What the marks of a map cost: the same large map plain, with all of *Show* switched on, with a picture on each card
// and with many personas, figure by figure in turn, so that a busy machine burdens all alike.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../model.mjs';
import { atFullSize, importProject } from './board.mjs';
import { figures, shown } from './figures.mjs';
import { median, meterOf } from './meter.mjs';

const CARDS = 5000;
const ROUNDS = 3;
const PICTURES = 200;
const PERSONAS = 500;
const mapId = 'sample-map';

const ELEMENTS = 'DOM elements at 100 %';
/** The figures of the table, each with how many times the plain map's a map with marks may take. */
const rows = [
  ['pan at 100 %', 1.25],
  ['pan, whole board in view'],
  ['zoom between 100 % and 20 %'],
  ['drag one card', 1.25],
  ['type, per key', 1.25],
  ['undo a move', 1.25],
];

/** As many pictures as data URLs, each another one, drawn by the browser. */
const drawPictures = (page) =>
  page.evaluate((count) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 360 });
    const context = canvas.getContext('2d');
    return Array.from({ length: count }, (_, at) => {
      context.fillStyle = `hsl(${(at * 47) % 360} 45% 70%)`;
      context.fillRect(0, 0, 480, 360);
      context.fillStyle = `hsl(${(at * 31) % 360} 60% 40%)`;
      context.beginPath();
      context.arc(60 + ((at * 37) % 360), 60 + ((at * 53) % 240), 50 + (at % 60), 0, 7);
      context.fill();
      return canvas.toDataURL('image/jpeg', 0.8);
    });
  }, PICTURES);

/** Gives each card something to show of *Show*, mostly in one line. */
function withFacts(document) {
  for (const [at, card] of Object.values(document.cards).entries())
    Object.assign(card, {
      duration: `${(at % 9) + 1} min`,
      customerImportance: (at % 5) + 1,
      ...(at % 3 === 0 && { department: ['Sales', 'Service', 'Логистика', 'IT'][at % 4] }),
      ...(at % 4 === 1 && { initiative: at % 8 === 1 ? 'reactive' : 'proactive' }),
      ...(at % 5 === 2 && { link: 'https://example.org/a' }),
      ...(at % 7 === 3 && { learning: 'where the receipt is kept' }),
    });
}

function withPictures(document, pictures, every) {
  for (const [at, data] of pictures.entries()) {
    const bytes = Math.ceil(((data.length - data.indexOf(',')) * 3) / 4);
    const mime = 'image/jpeg';
    document.assets[`picture-${at}`] = { id: `picture-${at}`, mime, bytes, width: 480, height: 360, data };
  }
  for (const [at, card] of Object.values(document.cards).entries())
    if (at % every === 0) card.pictureId = `picture-${at % pictures.length}`;
}

/** Puts many more personas on the map, each of which feels something in a quarter of the stages. */
function withPersonas(document, { keysBetween, COLOURS }) {
  const [map] = Object.values(document.maps);
  const stages = Object.keys(document.stages);
  const last = Object.values(document.personas)
    .map(({ order }) => order)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .at(-1);
  for (const [at, order] of keysBetween(last, null, PERSONAS - map.personaIds.length).entries()) {
    const id = `crowd-${at}`;
    const avatar = { colour: COLOURS[at % COLOURS.length], face: at % 6 };
    document.personas[id] = { id, order, name: `Person ${at + 1}, customer`, avatar };
    map.personaIds.push(id);
    for (let stage = at % 4; stage < stages.length; stage += 1) {
      if (stage % 8 > 1) continue;
      const feeling = `felt-${at}-${stage}`;
      const value = ((at * 7 + stage * 3) % 41) / 10 - 2;
      document.feelings[feeling] = { id: feeling, mapId, personaId: id, stageId: stages[stage], value };
    }
  }
}

const variants = [
  { name: 'plain', change: withFacts },
  {
    name: 'all of Show',
    limited: true,
    change(document, pictures, layers) {
      withFacts(document);
      withPictures(document, pictures, 10);
      document.maps[mapId].layers = layers;
    },
  },
  {
    name: 'pictures',
    change(document, pictures) {
      withFacts(document);
      withPictures(document, pictures, 1);
      document.maps[mapId].layers = ['picture'];
    },
  },
  {
    name: `${PERSONAS} personas`,
    change(document, _pictures, _layers, model) {
      withFacts(document);
      withPersonas(document, model);
    },
  },
];

/** Opens each map in a page of its own. */
async function openAll(context, address, folder, layers) {
  const { toDocument } = await load('src/model/document.ts');
  const { sampleProject } = await load('tests/support/sampleProject.ts');
  const { keysBetween } = await load('src/model/order.ts');
  const { COLOURS } = await load('src/model/constants.ts');
  const blank = await context.newPage();
  const pictures = await drawPictures(blank);
  await blank.close();
  const opened = [];
  for (const variant of variants) {
    const { name, limited } = variant;
    const document = structuredClone(toDocument(sampleProject(CARDS)));
    Object.assign(document, { id: `marks-${opened.length}`, title: name });
    variant.change(document, pictures, layers, { keysBetween, COLOURS });
    const file = join(folder, `marks-${opened.length}.json`);
    writeFileSync(file, JSON.stringify(document));
    const page = await context.newPage();
    const meter = await meterOf(page);
    await importProject(page, address, file);
    await shown(page, meter);
    opened.push({ name, limited, page, meter, cpu: {} });
  }
  return opened;
}

const elements = (page) => page.evaluate(() => document.querySelectorAll('body *').length);

/**
 * Measures every figure on each map in turn, several times.
 * @returns the lines of a table: a heading, then each figure with its CPU ms on the plain map and on the others
 */
export async function measureMarks(context, address, folder, wanted = () => true) {
  const { MAP_LAYERS } = await load('src/model/constants.ts');
  const opened = await openAll(context, address, folder, [...MAP_LAYERS]);
  const chosen = rows.filter(([name]) => wanted(name));
  for (const one of opened) {
    await one.page.bringToFront();
    await atFullSize(one.page);
    one.elements = await elements(one.page);
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name] of chosen) {
      const figure = figures.find((candidate) => candidate.name === name);
      for (const { page, meter, cpu } of opened) {
        await page.bringToFront();
        await meter.quiet(5000);
        (cpu[name] ??= []).push((await figure.run(page, meter)).cpu);
      }
    }
  const cells = (of, digits) => {
    const [plain, ...others] = opened.map(of);
    return [
      plain.toFixed(digits),
      ...others.map((value) => `${value.toFixed(digits)} = ${(value / plain).toFixed(2)}`),
    ];
  };
  return [
    [`${CARDS} cards`, ...opened.map(({ name }) => name), 'all of Show, most'],
    [ELEMENTS, ...cells((one) => one.elements, 0), '-'],
    ...chosen.map(([name, most]) => [
      name,
      ...cells(({ cpu }) => median(cpu[name]), 1),
      most === undefined ? '-' : `x ${most}`,
    ]),
  ];
}
