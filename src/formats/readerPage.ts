// The page that anyone can open, as text: one file with its own policy, its data and its one script. Nothing is fetched by it.
import { PAGE_BLOCKS, type PageFace, type PageSettings } from './pageBlocks';
import { escapeXml } from './svgPen';

export type ReaderPage = {
  title: string;
  /** What stands there where scripts are not run. */
  withoutScript: string;
  /** The document of the project, with its images in it. */
  document: unknown;
  faces: readonly PageFace[];
  settings: PageSettings;
  /** The text of the one script. */
  script: string;
};

/**
 * Data inside of an element that no browser runs. In JSON a `<` stands in strings only; written as a number it can
 * neither end the element nor begin a comment, and the two line ends that old scripts do not know go the same way.
 */
const asBlock = (id: string, data: unknown): string => {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json" id="${id}">${json}</script>`;
};

/** What would end the element of the script, or have its text read in another way. */
const ENDS = /<\/script|<!--|<script|[\r\0]/i;

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...digest));
}

/** What the page itself may do: run its one script, show what it carries, and nothing else. */
const policy = (hash: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // Styles are set by the script on elements and on a sheet of its own; none is written in the page.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Writes the page. */
export async function readerPage(page: ReaderPage): Promise<string> {
  const { title, withoutScript, document, faces, settings, script } = page;
  if (script.trim() === '' || ENDS.test(script)) throw new Error('no-script');
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(settings.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(await sha256(script))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Waymark">',
    `<title>${escapeXml(title)}</title>`,
    '</head>',
    '<body>',
    `<noscript><p>${escapeXml(withoutScript)}</p></noscript>`,
    asBlock(PAGE_BLOCKS.settings, settings),
    asBlock(PAGE_BLOCKS.project, document),
    asBlock(PAGE_BLOCKS.faces, faces),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
