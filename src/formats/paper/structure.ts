// The structure of a PDF: headings, paragraphs and figures in the order of reading, as a screen reader walks them.
import type { Box } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import { num, type PdfFile, ref, textString } from './pdfFile';
import type { Stroke } from './record';

type Role = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Figure';
type Node = { role: Role; name?: string; kids: (Node | number)[]; page: number; box?: Box };
type TextStroke = Stroke & { kind: 'text' };

/** Marks what is drawn on one page. Each answer is the operator that begins the marked content. */
export type StructureWriter = {
  open: (name: string) => void;
  close: () => void;
  text: (stroke: TextStroke) => string;
  figure: (box: Box, name?: string) => string;
};

/** So many nodes are written in a few thousandths of a second. */
const PIECE = 500;

const roleOf = ({ look: { font } }: TextStroke): Role =>
  font === 'title' ? 'H1' : font === 'stage' ? 'H2' : 'P';

/** The structure of a whole file, page after page. */
export function createStructure() {
  const root: Node = { role: 'Document', kids: [], page: 0 };
  /** Of each page: which node each of its marks belongs to. */
  const marks: { page: number; nodes: Node[] }[] = [];

  return {
    /** @param page the number of the page's object; `toPage` brings a box of the strokes into its units */
    page(page: number, toPage: () => (box: Box) => Box): StructureWriter {
      const nodes: Node[] = [];
      marks.push({ page, nodes });
      const own: Node = { role: 'Sect', kids: [], page };
      root.kids.push(own);
      const open: Node[] = [own];
      let last: TextStroke | undefined;
      const top = (): Node => open.at(-1) ?? own;
      const mark = (node: Node): number => nodes.push(node) - 1;
      return {
        open(name) {
          const node: Node = { role: 'Sect', name, kids: [], page };
          top().kids.push(node);
          open.push(node);
          last = undefined;
        },
        close() {
          const node = open.length > 1 ? open.pop() : undefined;
          last = undefined;
          if (node) settle(node, top(), nodes);
        },
        text(stroke) {
          const before = top().kids.at(-1);
          const goesOn = last && typeof before === 'object' && isNextLine(last, stroke);
          const node: Node = goesOn ? before : { role: roleOf(stroke), kids: [], page };
          if (!goesOn) top().kids.push(node);
          last = stroke;
          const id = mark(node);
          node.kids.push(id);
          return `/P <</MCID ${id}>> BDC`;
        },
        figure(box, name) {
          const node: Node = {
            role: 'Figure',
            name: name ?? open.findLast((one) => one.name)?.name ?? '',
            kids: [],
            page,
            box: toPage()(box),
          };
          top().kids.push(node);
          last = undefined;
          const id = mark(node);
          node.kids.push(id);
          return `/Figure <</MCID ${id}>> BDC`;
        },
      };
    },

    /**
     * Writes it; the number of the root. Of each page in their order, its place in the tree of parents is its number.
     * @param breathe lets others have their turn
     */
    async write(file: PdfFile, language: string, breathe: () => Promise<void>): Promise<number> {
      const ids = new Map<Node, number>();
      const idOf = (node: Node): number => {
        let id = ids.get(node);
        if (id === undefined) ids.set(node, (id = file.reserve()));
        return id;
      };
      const tree = file.reserve();
      // In the order of reading, without recursion: it pauses on the way.
      const waiting: { node: Node; parent: number }[] = [{ node: root, parent: tree }];
      let written = 0;
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { node, parent } = next;
        const kids = node.kids.map((kid) => (typeof kid === 'number' ? String(kid) : ref(idOf(kid))));
        const { box } = node;
        const name = node.name?.trim() ?? '';
        const said =
          node.role === 'Figure' ? `/Alt${textString(name)}` : name === '' ? '' : `/T${textString(name)}`;
        const place = box
          ? `/A<</O/Layout/Placement/Block/BBox[${[box.x, box.y, box.x + box.width, box.y + box.height].map(num).join(' ')}]>>`
          : '';
        const lang = node.role === 'Document' ? `/Lang${textString(language)}` : '';
        const pg = node.role === 'Document' ? '' : `/Pg ${ref(node.page)}`;
        file.put(
          `<</Type/StructElem/S/${node.role}/P ${ref(parent)}${pg}${said}${place}${lang}/K[${kids.join(' ')}]>>`,
          idOf(node),
        );
        for (const kid of node.kids.toReversed())
          if (typeof kid === 'object') waiting.push({ node: kid, parent: idOf(node) });
        written += 1;
        // oxlint-disable-next-line no-await-in-loop -- the pauses are the point
        if (written % PIECE === 0) await breathe();
      }
      const parents = marks.map(({ nodes }, at) => {
        const list = file.put(`[${nodes.map((node) => ref(idOf(node))).join(' ')}]`);
        return `${at} ${ref(list)}`;
      });
      const parentTree = file.put(`<</Nums[${parents.join(' ')}]>>`);
      file.put(
        `<</Type/StructTreeRoot/K ${ref(idOf(root))}/ParentTree ${ref(parentTree)}/ParentTreeNextKey ${marks.length}>>`,
        tree,
      );
      return tree;
    },
  };
}

/** What holds nothing but lines is one paragraph, and what holds nothing is not told at all. */
function settle(node: Node, parent: Node, nodes: Node[]): void {
  const lines = node.kids.filter((kid) => typeof kid === 'object' && (kid.role === 'P' || kid.role === 'H2'));
  if (node.kids.length === 0) parent.kids.pop();
  else if (lines.length === node.kids.length) {
    const [first] = lines;
    node.role = typeof first === 'object' ? first.role : 'P';
    delete node.name;
    node.kids = lines.flatMap((line) => (typeof line === 'object' ? line.kids : []));
    for (const kid of node.kids) if (typeof kid === 'number') nodes[kid] = node;
  }
}

/** Whether a line goes on in the next one. */
function isNextLine(last: TextStroke, next: TextStroke): boolean {
  const { font, anchor } = next.look;
  const down = next.y - last.y;
  return (
    font === last.look.font &&
    anchor === last.look.anchor &&
    Math.abs(next.x - last.x) < 1 &&
    down > 0 &&
    down <= TYPE[font].line * 1.2
  );
}
