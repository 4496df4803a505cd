// What every presentation has besides its slides: theme, master, layouts and the master of notes.
import { escapeXml } from '../svgPen';
import { colourXml, emu, frameXml } from './drawingMl';
import type { DeckFrame } from './deckFrame';
import type { DeckLook } from './deckLook';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A part of the file. */
export const part = (xml: string): string => HEAD + xml;

/** The tree of shapes of a slide, a layout or a master. */
export const shapeTree = (shapes: string): string => `<p:spTree>${TREE}${shapes}</p:spTree>`;

const INHERITED = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

/** A slide, or what is like one: its shapes under the colours of its master. */
export const slidePart = (element: 'p:sld' | 'p:notes', shapes: string): string =>
  part(`<${element} ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld>${INHERITED}</${element}>`);

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Colours and faces that the whole deck takes from one place, so that it can be given others in the program. */
export function themePart(
  { ink, muted, paper, white, accents, face, titleFace }: DeckLook,
  name: string,
): string {
  const slot = (tag: string, colour: string): string => `<a:${tag}>${colourXml(colour)}</a:${tag}>`;
  const colours = [
    slot('dk1', ink),
    slot('lt1', white),
    slot('dk2', muted),
    slot('lt2', paper),
    ...accents.slice(0, 6).map((colour, at) => slot(`accent${at + 1}`, colour)),
    slot('hlink', accents[0] ?? ink),
    slot('folHlink', muted),
  ];
  const fontOf = (family: string): string =>
    `<a:latin typeface="${escapeXml(family)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const none = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return part(
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escapeXml(name)}"><a:themeElements><a:clrScheme name="Waymark">${colours.join('')}</a:clrScheme><a:fontScheme name="Waymark"><a:majorFont>${fontOf(titleFace)}</a:majorFont><a:minorFont>${fontOf(face)}</a:minorFont></a:fontScheme><a:fmtScheme name="Waymark"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${none.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`,
  );
}

type Place = { x: number; y: number; width: number; height: number };

/** A place that slides fill. */
function placeholder(
  id: number,
  name: string,
  kind: string,
  place: Place | undefined,
  {
    style = '',
    text = '',
    anchor = 't',
    field,
  }: { style?: string; text?: string; anchor?: string; field?: string } = {},
): string {
  const run =
    field === undefined
      ? `<a:r><a:rPr lang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r>`
      : `<a:fld id="${field}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place ? `${frameXml(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle><a:p>${run}</a:p></p:txBody></p:sp>`;
}

/** The field of the number of a slide. */
export const NUMBER_FIELD = '{6F1B9A52-2E0C-4B0A-9C34-51D3F4A7C001}';

const level = (size: number, { bold = false, colour = 'tx1', align = 'l' } = {}): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ' b="0"'}><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;

function footPlaces(frame: DeckFrame, first: number): string {
  const { foot } = frame;
  const small = level(foot.size, { colour: 'tx2' });
  return [
    placeholder(first, 'Footer', 'type="ftr" sz="quarter" idx="11"', foot.text, {
      style: small,
      anchor: 'ctr',
    }),
    placeholder(first + 1, 'Number', 'type="sldNum" sz="quarter" idx="12"', foot.number, {
      style: level(foot.size, { colour: 'tx2', align: 'r' }),
      anchor: 'ctr',
      field: NUMBER_FIELD,
    }),
  ].join('');
}

/** The master of all slides. */
export function masterPart(frame: DeckFrame): string {
  const { head, body } = frame;
  const shapes = [
    placeholder(2, 'Title', 'type="title"', head.headline, { text: 'Headline' }),
    placeholder(3, 'Text', 'type="body" idx="1"', body, { text: 'Text' }),
    footPlaces(frame, 4),
  ];
  const text = (['lvl1pPr', 'lvl2pPr', 'lvl3pPr'] as const)
    .map(
      (tag, at) =>
        `<a:${tag} marL="${at * 171_450}" indent="0" algn="l"><a:buNone/><a:defRPr sz="${1400 - at * 100}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:${tag}>`,
    )
    .join('');
  const title = `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/><a:defRPr sz="${frame.head.size * 100}" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>`;
  return part(
    `<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(shapes.join(''))}</p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/><p:sldLayoutId id="2147483651" r:id="rId3"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${text}</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`,
  );
}

/** The layout of the first slide: a large title and a line below it. */
export function titleLayoutPart({ title }: DeckFrame): string {
  const shapes = [
    placeholder(2, 'Title', 'type="ctrTitle"', title.headline, {
      style: level(title.size, { bold: true }),
      text: 'Title',
      anchor: 'b',
    }),
    placeholder(3, 'Subtitle', 'type="subTitle" idx="1"', title.subtitle, {
      style: level(title.subtitleSize, { colour: 'tx2' }),
      text: 'Subtitle',
    }),
  ];
  return part(
    `<p:sldLayout ${NAMESPACES} type="title" preserve="1"><p:cSld name="Title">${shapeTree(shapes.join(''))}</p:cSld>${INHERITED}</p:sldLayout>`,
  );
}

/** The layout of all others: a headline, a line below it, the footer. */
export function headlineLayoutPart(frame: DeckFrame, head: DeckFrame['head'], name: string): string {
  const { foot } = frame;
  const rule = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="6" name="Rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>${frameXml({ ...foot.rule, height: 0 })}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(0.75)}"><a:solidFill><a:schemeClr val="bg2"><a:lumMod val="90000"/></a:schemeClr></a:solidFill></a:ln></p:spPr></p:cxnSp>`;
  const shapes = [
    placeholder(2, 'Title', 'type="title"', head.headline, { text: 'Headline', anchor: 'b' }),
    placeholder(3, 'Subtitle', 'type="body" sz="quarter" idx="10"', head.subtitle, {
      style: level(head.subtitleSize, { colour: 'tx2' }),
      text: 'What it rests on',
    }),
    footPlaces(frame, 4),
    rule,
  ];
  return part(
    `<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${name}">${shapeTree(shapes.join(''))}</p:cSld>${INHERITED}</p:sldLayout>`,
  );
}

/** The page of notes, in points, and the places on it. */
const NOTES = {
  width: 540,
  height: 720,
  image: { x: 90, y: 54, width: 360, height: 202.5 },
  body: { x: 54, y: 280, width: 432, height: 390 },
} as const;
export const notesSize = `<p:notesSz cx="${emu(NOTES.width)}" cy="${emu(NOTES.height)}"/>`;

/** The master of the pages of notes. */
export function notesMasterPart(): string {
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${frameXml(NOTES.image)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>`;
  const shapes =
    image + placeholder(3, 'Notes', 'type="body" sz="quarter" idx="3"', NOTES.body, { text: 'Notes' });
  return part(
    `<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(shapes)}</p:cSld>${COLOUR_MAP}<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`,
  );
}

/** The page of notes of a slide. */
export function notesPart(text: string, language: string): string {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .map((line) =>
      line.trim() === ''
        ? `<a:p><a:endParaRPr lang="${escapeXml(language)}"/></a:p>`
        : `<a:p><a:r><a:rPr lang="${escapeXml(language)}" dirty="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${lines.join('')}</p:txBody></p:sp>`;
  return slidePart('p:notes', image + body);
}
