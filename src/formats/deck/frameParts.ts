// The parts that hold the slides of a deck together: presentation, master, layouts, theme, properties, content types.
import { escapeXml } from '../svgPen';
import { type DeckParts, relationsPart } from './deckPackage';
import type { Deck } from './deckSlide';
import { emu } from './drawingMl';
import {
  headlineLayoutPart,
  masterPart,
  NAMESPACES,
  notesMasterPart,
  notesSize,
  part,
  themePart,
  titleLayoutPart,
} from './masterParts';
import { plainText } from './slideText';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** What holds the slides together. */
export function putFrame(parts: DeckParts, deck: Deck): void {
  const { frame, look, slides } = deck;
  const kinds = [...new Set([...parts.keys()].flatMap((path) => /\.(png|jpg)$/.exec(path)?.[1] ?? []))];
  parts.set('ppt/theme/theme1.xml', themePart(look, 'Waymark'));
  parts.set('ppt/theme/theme2.xml', themePart(look, 'Waymark notes'));
  parts.set('ppt/slideMasters/slideMaster1.xml', masterPart(frame));
  parts.set(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationsPart([
      { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { type: 'slideLayout', target: '../slideLayouts/slideLayout3.xml' },
      { type: 'theme', target: '../theme/theme1.xml' },
    ]),
  );
  const toMaster = relationsPart([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]);
  parts.set('ppt/slideLayouts/slideLayout1.xml', titleLayoutPart(frame));
  parts.set('ppt/slideLayouts/_rels/slideLayout1.xml.rels', toMaster);
  parts.set('ppt/slideLayouts/slideLayout2.xml', headlineLayoutPart(frame, frame.head, 'Headline'));
  parts.set('ppt/slideLayouts/_rels/slideLayout2.xml.rels', toMaster);
  parts.set(
    'ppt/slideLayouts/slideLayout3.xml',
    headlineLayoutPart(frame, frame.short.head, 'Short headline'),
  );
  parts.set('ppt/slideLayouts/_rels/slideLayout3.xml.rels', toMaster);
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterPart());
  parts.set(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relationsPart([{ type: 'theme', target: '../theme/theme2.xml' }]),
  );
  parts.set('ppt/presProps.xml', part(`<p:presentationPr ${NAMESPACES}/>`));
  parts.set('ppt/viewProps.xml', part(`<p:viewPr ${NAMESPACES}/>`));
  parts.set(
    'ppt/tableStyles.xml',
    part(
      '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
    ),
  );
  parts.set('ppt/presentation.xml', presentationPart(deck));
  parts.set(
    'ppt/_rels/presentation.xml.rels',
    relationsPart([
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { type: 'presProps', target: 'presProps.xml' },
      { type: 'viewProps', target: 'viewProps.xml' },
      { type: 'theme', target: 'theme/theme1.xml' },
      { type: 'tableStyles', target: 'tableStyles.xml' },
      ...slides.map((_, at) => ({ type: 'slide', target: `slides/slide${at + 1}.xml` })),
    ]),
  );
  parts.set(
    'docProps/app.xml',
    part(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Waymark</Application><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes></Properties>`,
    ),
  );
  parts.set('docProps/core.xml', corePart(deck));
  parts.set(
    '_rels/.rels',
    relationsPart([
      { type: 'officeDocument', target: 'ppt/presentation.xml' },
      {
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
      { type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  );
  parts.set('[Content_Types].xml', contentTypesPart(parts, kinds));
}

/** The ids of slides begin here, as the standard asks. */
const FIRST_SLIDE = 256;
/** The relationships of the presentation before those of its slides. */
const BEFORE_SLIDES = 6;

function presentationPart({ frame, slides, language }: Deck): string {
  const list = slides.map(
    (_, at) => `<p:sldId id="${FIRST_SLIDE + at}" r:id="rId${BEFORE_SLIDES + 1 + at}"/>`,
  );
  const old = frame.size === '4:3' ? ' type="screen4x3"' : '';
  const text = `<a:defPPr><a:defRPr lang="${escapeXml(language)}"/></a:defPPr><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`;
  return part(
    `<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list.join('')}</p:sldIdLst><p:sldSz cx="${emu(frame.width)}" cy="${emu(frame.height)}"${old}/>${notesSize}<p:defaultTextStyle>${text}</p:defaultTextStyle></p:presentation>`,
  );
}

function corePart({ title, author, language }: Deck): string {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  return part(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${plainText(title)}</dc:title><dc:creator>${plainText(author)}</dc:creator><dc:language>${escapeXml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${now}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${now}</dcterms:modified></cp:coreProperties>`,
  );
}

const PART_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${OFFICE}presentationml.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${OFFICE}presentationml.slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${OFFICE}presentationml.slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${OFFICE}presentationml.slideMaster+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${OFFICE}presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${OFFICE}presentationml.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}theme+xml`],
  [/^ppt\/presProps\.xml$/, `${OFFICE}presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${OFFICE}presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${OFFICE}presentationml.tableStyles+xml`],
  [/^docProps\/app\.xml$/, `${OFFICE}extended-properties+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

function contentTypesPart(parts: DeckParts, images: readonly string[]): string {
  const defaults = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...images.map(
      (ending) => `<Default Extension="${ending}" ContentType="image/${ending === 'jpg' ? 'jpeg' : 'png'}"/>`,
    ),
  ];
  const own = [...parts.keys()].flatMap((path) => {
    const [, type] = PART_TYPES.find(([test]) => test.test(path)) ?? [];
    return type === undefined ? [] : `<Override PartName="/${path}" ContentType="${type}"/>`;
  });
  return part(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${own.join('')}</Types>`,
  );
}
