// writeDeck(): a deck as a PowerPoint file, all parts of the package by our own hand, packed by fflate.
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Id } from '@/model/id';
import type { ExportTools, ImageBytes } from '../exportFormat';
import { plainImage } from '../pictureImages';
import { escapeXml } from '../svgPen';
import { checkDeck } from './checkDeck';
import type { Deck, DeckSlide } from './deckSlide';
import { footIn, headlineIn, headOf, subtitleIn } from './deckSlide';
import { addressOf, type DeckParts, type Relation, relationsPart } from './deckPackage';
import { putFrame } from './frameParts';
import { notesPart, NUMBER_FIELD, slidePart } from './masterParts';
import { createSlidePen } from './slidePen';
import { plainText, runProperties } from './slideText';
import { tableXml } from './slideTable';

const ENDINGS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

/*
 * Why no library: pptxgenjs 4.0.1 knows no groups, so a card could not move whole; it declares masters that do not exist
 * and shapes without text, which the program offers to repair, and nearly every part would have to be rewritten after it.
 * The parts that a deck needs are few, and here each of them is held against the standard (see `checkDeck`).
 */

/** An image as it lies in the package. */
type Media = { path: string; width: number; height: number };

/** The parts of a deck, checked. Rejects where one of them is not sound: a broken file is never handed out. */
export async function deckParts(
  deck: Deck,
  tools: ExportTools,
  sizeOf: (id: Id) => { width: number; height: number } | undefined,
): Promise<DeckParts> {
  const { signal, progress, pause } = tools;
  const parts: DeckParts = new Map();
  const media = new Map<Id, Media>();
  const count = deck.slides.length;
  for (const [at, slide] of deck.slides.entries()) {
    for (const id of slide.images?.() ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are kept
      if (!media.has(id)) putImage(parts, media, id, await plainImage(id, tools), sizeOf(id));
    }
    putSlide(parts, deck, slide, at, media);
    progress?.((0.8 * (at + 1)) / count);
    // oxlint-disable-next-line no-await-in-loop -- the page answers between two slides
    await pause?.();
    if (signal?.aborted) throw new Error('cancelled');
  }
  putFrame(parts, deck);
  const faults = checkDeck(parts);
  if (faults.length > 0) throw new Error(`deck: ${faults.slice(0, 5).join('; ')}`);
  return parts;
}

/** Makes the file. */
export async function writeDeck(
  deck: Deck,
  tools: ExportTools,
  sizeOf: (id: Id) => { width: number; height: number } | undefined = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await deckParts(deck, tools, sizeOf);
  const packed: Uint8Array[] = [];
  const archive = new Zip((error, data) => {
    if (error) throw error;
    packed.push(data);
  });
  let done = 0;
  for (const [path, content] of parts) {
    const isPacked = /\.(?:png|jpg)$/.test(path);
    const entry = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    // The first day that the archive knows: the same deck makes the same bytes.
    entry.mtime = new Date(1980, 0, 1);
    archive.add(entry);
    entry.push(typeof content === 'string' ? strToU8(content) : content, true);
    done += 1;
    if (done % 4 > 0) continue;
    tools.progress?.(0.8 + (0.2 * done) / parts.size);
    // oxlint-disable-next-line no-await-in-loop -- the page answers between two parts
    await tools.pause?.();
    if (tools.signal?.aborted) throw new Error('cancelled');
  }
  archive.end();
  const file = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of packed) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}

/** What is lost or cannot be decoded stays a frame that says so. */
function putImage(
  parts: DeckParts,
  media: Map<Id, Media>,
  id: Id,
  image: ImageBytes | undefined,
  size: { width: number; height: number } | undefined,
): void {
  const ending = image && ENDINGS[image.mime];
  if (!image || ending === undefined || !size) return;
  const path = `ppt/media/image${media.size + 1}.${ending}`;
  media.set(id, { path, ...size });
  parts.set(path, image.bytes);
}

function putSlide(
  parts: DeckParts,
  deck: Deck,
  slide: DeckSlide,
  at: number,
  media: ReadonlyMap<Id, Media>,
): void {
  const number = at + 1;
  const { language } = deck;
  const isTitle = slide.kind === 'title';
  const relations: Relation[] = [
    { type: 'slideLayout', target: `../slideLayouts/slideLayout${isTitle ? 1 : slide.isShort ? 3 : 2}.xml` },
    { type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
  ];
  const relate = (relation: Relation): string => {
    const known = relations.findIndex(
      ({ type, target }) => type === relation.type && target === relation.target,
    );
    return `rId${known < 0 ? relations.push(relation) : known + 1}`;
  };
  const pen = createSlidePen({
    language,
    measure: deck.measure,
    image: (id) => {
      const found = media.get(id);
      if (!found) return undefined;
      const { path, width, height } = found;
      return { relation: relate({ type: 'image', target: path.replace('ppt/', '../') }), width, height };
    },
  });
  const { size, text } = headlineIn(deck, slide);
  const place = headOf(deck, slide);
  const subtitle = subtitleIn(deck, slide).join(' ');
  const filled = (kind: string, name: string, words: string, own?: number): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${pen.takeId()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${runXml(words, language, own)}</a:p></p:txBody></p:sp>`;
  const head = [
    filled(isTitle ? 'type="ctrTitle"' : 'type="title"', 'Title', text, size < place.size ? size : undefined),
    subtitle === ''
      ? ''
      : filled(
          isTitle ? 'type="subTitle" idx="1"' : 'type="body" sz="quarter" idx="10"',
          'Subtitle',
          subtitle,
        ),
  ];
  const link = (written: string): string | undefined => {
    const target = addressOf(written);
    return target === undefined ? undefined : relate({ type: 'hyperlink', target, isOutside: true });
  };
  slide.draw({
    ...pen,
    table: (table) => {
      const { columns, rows } = table;
      pen.put(tableXml(table, { id: pen.takeId(), language, relation: link }), {
        x: table.x,
        y: table.y,
        width: columns.reduce((sum, one) => sum + one, 0),
        height: rows.reduce((sum, one) => sum + one.height, 0),
      });
    },
  });
  const foot = isTitle
    ? ''
    : [
        deck.foot.trim() === '' ? '' : footXml(pen.takeId(), deck),
        `<p:sp><p:nvSpPr><p:cNvPr id="${pen.takeId()}" name="Number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr lang="${escapeXml(language)}" dirty="0"/><a:t>${number}</a:t></a:fld></a:p></p:txBody></p:sp>`,
      ].join('');
  parts.set(`ppt/slides/slide${number}.xml`, slidePart('p:sld', head.join('') + pen.body() + foot));
  parts.set(`ppt/slides/_rels/slide${number}.xml.rels`, relationsPart(relations));
  parts.set(`ppt/notesSlides/notesSlide${number}.xml`, notesPart(slide.notes, language));
  parts.set(
    `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
    relationsPart([
      { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
  );
}

/** The footer says its look itself: LibreOffice does not take it from the layout. */
function footXml(id: number, deck: Deck): string {
  const { look, language } = deck;
  const { text, size } = footIn(deck);
  const properties = runProperties({ size, fill: look.muted, language }).replace(
    '</a:rPr>',
    '<a:latin typeface="+mn-lt"/></a:rPr>',
  );
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Footer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l"/><a:r>${properties}<a:t>${plainText(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** A run that takes its size from its place, unless it has one of its own. */
function runXml(text: string, language: string, size?: number): string {
  if (text.trim() === '') return `<a:endParaRPr lang="${escapeXml(language)}"/>`;
  const properties =
    size === undefined
      ? `<a:rPr lang="${escapeXml(language)}" dirty="0"/>`
      : runProperties({ size, bold: true, language });
  return `<a:r>${properties}<a:t>${plainText(text)}</a:t></a:r>`;
}
