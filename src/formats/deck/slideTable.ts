// A table on a slide: laid out once, drawn by any pen, and written as a table that can be edited.
import { directionOf } from '@/layout/direction';
import type { FontName } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';

import type { Pen } from '../pen';
import { escapeXml } from '../svgPen';
import { colourXml, emu, frameXml } from './drawingMl';
import { plainText, runProperties } from './slideText';

export type CellText = {
  text: string;
  /** As it is broken to the width of its column. */
  lines: readonly string[];
  font: FontName;
  size: number;
  fill: string;
  link?: string | undefined;
};
export type TableCell = { texts: readonly CellText[]; align?: 'start' | 'end'; ground?: string };
export type TableRow = { height: number; cells: readonly TableCell[]; isHead?: boolean };
export type SlideTable = {
  /** What it is called by a reader that cannot see it. */
  name: string;
  x: number;
  y: number;
  columns: readonly number[];
  rows: readonly TableRow[];
  line: string;
};

/** From the edges of a cell to its words, in points. */
export const CELL_PAD = { x: 6, y: 5 } as const;
/** From one line to the next, as a part of the size of type. */
export const LEADING = 1.2;

export const heightOfTexts = (texts: readonly CellText[]): number =>
  texts.reduce((sum, { lines, size }) => sum + lines.length * size * LEADING, 0);

/** Draws a table as lines and words. */
export function drawTable(pen: Pen, { name, x, y, columns, rows, line }: SlideTable): void {
  const width = columns.reduce((sum, one) => sum + one, 0);
  pen.group(name, () => {
    let top = y;
    for (const { cells, height } of rows) {
      let left = x;
      for (const [at, { texts, align, ground }] of cells.entries()) {
        const own = columns[at] ?? 0;
        if (ground !== undefined) pen.box(left, top, own, height, 0, { fill: ground });
        let baseline = top + CELL_PAD.y;
        for (const { lines, font, size, fill } of texts)
          for (const words of lines) {
            const at = baseline + size * (LEADING / 2 + 0.36);
            const room = own - 2 * CELL_PAD.x;
            if (align === 'end')
              pen.text(words, left + own - CELL_PAD.x, at, { font, size, fill, anchor: 'end' });
            else pen.text(words, left + CELL_PAD.x, at, { font, size, fill, room });
            baseline += size * LEADING;
          }
        left += own;
      }
      top += height;
      pen.box(x, top - 0.5, width, 0.75, 0, { fill: line });
    }
  });
}

/** The table as the program's own: its rows grow with what is written into them. */
export function tableXml(
  table: SlideTable,
  {
    id,
    language,
    relation,
  }: { id: number; language: string; relation: (link: string) => string | undefined },
): string {
  const { name, x, y, columns, rows, line } = table;
  const width = columns.reduce((sum, one) => sum + one, 0);
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const border = (tag: string, paint: string): string => `<a:${tag} w="${emu(0.75)}">${paint}</a:${tag}>`;
  const none = '<a:noFill/>';
  const edges = [
    border('lnL', none),
    border('lnR', none),
    border('lnT', none),
    border('lnB', `<a:solidFill>${colourXml(line)}</a:solidFill>`),
  ].join('');
  const textXml = ({ text, font, size, fill, link }: CellText, align: string): string => {
    const look = { size, bold: TYPE[font].weight >= 600, fill, language };
    const target = link === undefined ? undefined : relation(link);
    const leads = target === undefined ? '' : `<a:hlinkClick r:id="${target}"/>`;
    const properties = runProperties(look).replace('</a:rPr>', `${leads}</a:rPr>`);
    const fromRight = directionOf(text) === 'rtl';
    const side = align === 'r' || fromRight ? 'r' : 'l';
    const runs = text
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((words) => `<a:r>${properties}<a:t>${plainText(words)}</a:t></a:r>`);
    return `<a:p><a:pPr algn="${side}"${fromRight ? ' rtl="1"' : ''}/>${runs.join('<a:br/>')}</a:p>`;
  };
  const cellXml = ({ texts, align, ground }: TableCell): string => {
    const paragraphs = texts.map((text) => textXml(text, align === 'end' ? 'r' : 'l')).join('');
    const fill = ground === undefined ? '<a:noFill/>' : `<a:solidFill>${colourXml(ground)}</a:solidFill>`;
    return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs || `<a:p><a:endParaRPr lang="${escapeXml(language)}" sz="1000"/></a:p>`}</a:txBody><a:tcPr marL="${emu(CELL_PAD.x)}" marR="${emu(CELL_PAD.x)}" marT="${emu(CELL_PAD.y)}" marB="${emu(CELL_PAD.y)}" anchor="t">${edges}${fill}</a:tcPr></a:tc>`;
  };
  const grid = columns.map((own) => `<a:gridCol w="${emu(own)}"/>`).join('');
  const body = rows
    .map((row) => `<a:tr h="${emu(row.height)}">${row.cells.map(cellXml).join('')}</a:tr>`)
    .join('');
  const first = rows[0]?.isHead ? ' firstRow="1"' : '';
  const plain = escapeXml(name);
  const frame = frameXml({ x, y, width, height }).replaceAll('a:xfrm', 'p:xfrm');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${plain}" descr="${plain}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${first}/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}
