// Writes a PDF of pages: what stands on each of them, bookmarks, links, title and language, all in one pass that can wait.
import type { Box } from '@/layout/scene';
import { TITLE_FACE_NAMES } from '@/layout/titleFaces';
import type { Id } from '@/model/id';
import type { TitleFace } from '@/model/types';
import type { ImageData } from './imageData';
import { createContent } from './pageContent';
import { createPdfFile, num, ref, textString } from './pdfFile';
import { createFace, type PaperFont, type PdfFace } from './pdfFonts';
import { createResources, type Matrix } from './pdfResources';
import { createText, type DrawText, type Undrawn } from './pdfText';
import { type Stroke } from './record';
import { runsFromRight } from './shapeLine';
import { createStructure } from './structure';
import { xmpOf } from './xmp';

/** A part of a drawing on a page, all sizes of the page in points from its upper left corner. */
export type PlacedDrawing = {
  strokes: readonly Stroke[];
  /** Which part of it, in its own units. */
  from: Box;
  /** Where the upper left corner of that part stands, and points for a unit. */
  at: { x: number; y: number };
  scale: number;
  /** What reaches beyond the part is cut off. */
  cut?: boolean;
};
export type PdfPage = {
  width: number;
  height: number;
  drawings: readonly PlacedDrawing[];
  /** Where it is cut, in points from its upper left corner. */
  trim?: Box;
};
/** A place that a reader jumps to; what is deeper than the one before belongs to it. */
export type Bookmark = { title: string; page: number; x: number; y: number; depth: number };
export type PdfDocument = {
  title: string;
  language: string;
  pages: readonly PdfPage[];
  bookmarks: readonly Bookmark[];
  images: ReadonlyMap<Id, ImageData>;
};
export type PdfTools = {
  fontBytes: (font: PaperFont) => Promise<Uint8Array>;
  drawText?: DrawText | undefined;
  signal?: { readonly aborted: boolean } | undefined;
  progress?: ((share: number) => void) | undefined;
  pause?: (() => Promise<void>) | undefined;
};
export type PdfWritten = {
  content: Uint8Array<ArrayBuffer>;
  /** For what there was neither a font nor a machine that draws. */
  undrawn: Undrawn;
};

/** So many strokes take a few thousandths of a second. */
const PIECE = 200;

/** Writes the file. Rejects when a font cannot be had, and with 'cancelled' when nobody waits for it any more. */
export async function writePdf(document: PdfDocument, tools: PdfTools): Promise<PdfWritten> {
  const faces = await loadFaces(document, tools);
  const file = createPdfFile();
  const resources = createResources(file, document.images);
  const texts = createText(faces.of, resources, tools.drawText);
  const structure = createStructure();
  const [shared, tree] = [file.reserve(), file.reserve()];
  const pageIds = document.pages.map(() => file.reserve());
  const total = document.pages.reduce(
    (sum, page) => sum + page.drawings.reduce((own, { strokes }) => own + strokes.length, 0),
    0,
  );
  let done = 0;
  const breathe = async (): Promise<void> => {
    tools.progress?.(total === 0 ? 1 : (done / total) * 0.9);
    await tools.pause?.();
    if (tools.signal?.aborted) throw new Error('cancelled');
  };

  for (const [at, page] of document.pages.entries()) {
    const id = pageIds[at] ?? 0;
    const parts: string[] = ['1 J 1 j'];
    const links: string[] = [];
    let toPage: (box: Box) => Box = (box) => box;
    const writer = structure.page(id, () => toPage);
    for (const drawing of page.drawings) {
      const { strokes, from, scale, at: corner, cut } = drawing;
      const [x, y] = [corner.x - from.x * scale, page.height - corner.y + from.y * scale];
      const matrix: Matrix = [scale, 0, 0, -scale, x, y];
      toPage = (box) => ({
        x: box.x * scale + x,
        y: y - (box.y + box.height) * scale,
        width: box.width * scale,
        height: box.height * scale,
      });
      const content = createContent(resources, texts, writer, matrix);
      content.raw('q');
      if (cut) {
        const { x: left, y: bottom, width, height } = toPage(from);
        content.raw(`${[left, bottom, width, height].map(num).join(' ')} re W n`);
      }
      content.raw(`${matrix.map(num).join(' ')} cm`);
      for (const [i, stroke] of strokes.entries()) {
        done += 1;
        if (!('bounds' in stroke) || touches(stroke.bounds, from)) content.add(stroke);
        if (stroke.kind === 'text' && stroke.look.link !== undefined && touches(stroke.bounds, from)) {
          const target = targetOf(stroke.look.link, pageIds, document.pages);
          if (target) links.push(linkTo(toPage(stroke.bounds), target));
        }
        // oxlint-disable-next-line no-await-in-loop -- the pauses are the point
        if (i % PIECE === PIECE - 1) await breathe();
      }
      content.raw('Q');
      for (const operators of content.finish()) parts.push(operators);
    }
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const stream = await file.longStream('', parts, breathe);
    const { width, height, trim } = page;
    const trimBox = trim
      ? `/TrimBox[${[trim.x, height - trim.y - trim.height, trim.x + trim.width, height - trim.y].map(num).join(' ')}]`
      : '';
    const annots = links.length > 0 ? `/Annots[${links.map((link) => ref(file.put(link))).join(' ')}]` : '';
    file.put(
      `<</Type/Page/Parent ${ref(tree)}/MediaBox[0 0 ${num(width)} ${num(height)}]${trimBox}${annots}` +
        `/Resources ${ref(shared)}/Contents ${ref(stream)}/StructParents ${at}/Tabs/S>>`,
      id,
    );
    // oxlint-disable-next-line no-await-in-loop
    await breathe();
  }

  const embedded: string[] = [];
  for (const face of faces.all) {
    if (face.isUsed()) embedded.push(`/${face.name} ${ref(face.embed(file))}`);
    // oxlint-disable-next-line no-await-in-loop
    await breathe();
  }
  file.put(`<<${resources.entries()}/Font<<${embedded.join('')}>>>>`, shared);
  file.put(`<</Type/Pages/Count ${pageIds.length}/Kids[${pageIds.map(ref).join(' ')}]>>`, tree);
  const structTree = await structure.write(file, document.language, breathe);
  const outline = writeOutline(document, pageIds, file);
  const title = textString(document.title);
  const metadata = file.stream('/Type/Metadata/Subtype/XML', xmpOf(document.title, document.language), {
    filter: '',
  });
  const catalog = file.put(
    `<</Type/Catalog/Pages ${ref(tree)}/Lang${textString(document.language)}/MarkInfo<</Marked true>>` +
      `/StructTreeRoot ${ref(structTree)}/Metadata ${ref(metadata)}/ViewerPreferences<</DisplayDocTitle true>>` +
      `${outline === undefined ? '' : `/Outlines ${ref(outline)}/PageMode/UseOutlines`}>>`,
  );
  const info = file.put(
    `<</Title${title}/Producer${textString('Waymark')}/Creator${textString('Waymark')}>>`,
  );
  const content = file.finish(`/Root ${ref(catalog)}/Info ${ref(info)}`);
  tools.progress?.(1);
  return { content, undrawn: texts.undrawn() };
}

const touches = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

const arabic = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const hebrew = /[\u0590-\u05ff\ufb1d-\ufb4f]/;

type Faces = {
  /** Those of a weight, or of titles set in a face, the first choice first. */
  of: (weight: 400 | 600, title?: TitleFace) => readonly PdfFace[];
  all: readonly PdfFace[];
};

/** The faces of both weights, of the scripts that the pages show, and those that titles are set in. */
async function loadFaces({ pages }: PdfDocument, { fontBytes }: PdfTools): Promise<Faces> {
  let [hasHebrew, hasArabic] = [false, false];
  const ofTitles = new Set<TitleFace>();
  for (const strokes of new Set(pages.flatMap(({ drawings }) => drawings.map((one) => one.strokes))))
    for (const stroke of strokes) {
      if (stroke.kind !== 'text') continue;
      if (stroke.look.face !== undefined) ofTitles.add(stroke.look.face);
      if (!runsFromRight(stroke.text)) continue;
      hasHebrew ||= hebrew.test(stroke.text);
      hasArabic ||= arabic.test(stroke.text);
    }
  const face = async (name: string, postscript: string, font: PaperFont): Promise<PdfFace> =>
    createFace(name, postscript, await fontBytes(font));
  const load = (weight: 400 | 600): Promise<PdfFace[]> => {
    const style = weight === 400 ? 'Regular' : 'SemiBold';
    const wanted = [face(`F${weight}`, `Inter-${style}`, `inter-${weight}`)];
    if (hasHebrew) wanted.push(face(`H${weight}`, `NotoSansHebrew-${style}`, `noto-hebrew-${weight}`));
    if (hasArabic) wanted.push(face(`A${weight}`, `NotoSansArabic-${style}`, `noto-arabic-${weight}`));
    return Promise.all(wanted);
  };
  const titles = [...ofTitles].toSorted().map(async (title, at) => {
    const own = await face(`T${at}`, `${TITLE_FACE_NAMES[title]}-SemiBold`, `${title}-600`);
    return [title, own] as const;
  });
  const [regular, semibold, titled] = await Promise.all([load(400), load(600), Promise.all(titles)]);
  const byTitle = new Map(titled);
  return {
    of(weight, title) {
      const usual = weight === 400 ? regular : semibold;
      const own = title === undefined ? undefined : byTitle.get(title);
      // What it lacks stands in the usual face.
      return own ? [own, ...usual] : usual;
    },
    all: [...regular, ...semibold, ...byTitle.values()],
  };
}

const allowed = /^(?:https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/i;

/** Where a link goes: a page of the file (`#3`), or an address of the kinds that may be opened. */
function targetOf(link: string, pageIds: readonly number[], pages: readonly PdfPage[]): string | undefined {
  const inside = /^#(\d+)$/.exec(link);
  if (inside) {
    const at = Number(inside[1]);
    const [id, page] = [pageIds[at], pages[at]];
    return id === undefined || !page ? undefined : `/Dest[${ref(id)}/XYZ null ${num(page.height)} null]`;
  }
  if (!allowed.test(link)) return undefined;
  const bytes = new TextEncoder().encode(link);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `/A<</S/URI/URI<${hex}>>>`;
}

const linkTo = ({ x, y, width, height }: Box, target: string): string =>
  `<</Type/Annot/Subtype/Link/Rect[${[x, y, x + width, y + height].map(num).join(' ')}]/Border[0 0 0]/F 4${target}>>`;

type Entry = Bookmark & { id: number; kids: Entry[] };

/** The tree of bookmarks; undefined without any. */
function writeOutline(
  { bookmarks, pages }: PdfDocument,
  pageIds: readonly number[],
  file: ReturnType<typeof createPdfFile>,
): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const root: Entry = { title: '', page: 0, x: 0, y: 0, depth: -1, id: file.reserve(), kids: [] };
  const open: Entry[] = [root];
  for (const bookmark of bookmarks) {
    while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= bookmark.depth) open.pop();
    const entry: Entry = { ...bookmark, id: file.reserve(), kids: [] };
    (open.at(-1) ?? root).kids.push(entry);
    open.push(entry);
  }
  const write = (entry: Entry, parent?: Entry, before?: Entry, after?: Entry): number => {
    const counts = entry.kids.map((kid, at) => write(kid, entry, entry.kids[at - 1], entry.kids[at + 1]));
    const count = counts.reduce((sum, one) => sum + one + 1, 0);
    const [first, last] = [entry.kids[0], entry.kids.at(-1)];
    const kids = first && last ? `/First ${ref(first.id)}/Last ${ref(last.id)}/Count ${count}` : '';
    if (!parent) file.put(`<</Type/Outlines${kids}>>`, entry.id);
    else {
      const top = (pages[entry.page]?.height ?? 0) - entry.y;
      const dest = `/Dest[${ref(pageIds[entry.page] ?? 0)}/XYZ ${num(entry.x)} ${num(top)} null]`;
      const beside = `${before ? `/Prev ${ref(before.id)}` : ''}${after ? `/Next ${ref(after.id)}` : ''}`;
      file.put(
        `<</Title${textString(entry.title)}/Parent ${ref(parent.id)}${beside}${kids}${dest}>>`,
        entry.id,
      );
    }
    return count;
  };
  write(root);
  return root.id;
}
