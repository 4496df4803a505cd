// The one script of the page that anyone can open: shows the project that the page carries. Nothing is fetched, nothing is kept.
import base from '@/ui/base.css?inline';
import tokens from '@/ui/tokens.css?inline';
import { loadFaces } from './faces';
import { openPage } from './openPage';
import body from './look/body.css?inline';
import details from './look/details.css?inline';
import head from './look/head.css?inline';
import map from './look/map.css?inline';
import narrow from './look/narrow.css?inline';
import pages from './look/pages.css?inline';
import print from './look/print.css?inline';
import table from './look/table.css?inline';
import { readPage } from './pageData';

const sheet = new CSSStyleSheet();
sheet.replaceSync([tokens, base, head, body, map, details, table, pages, narrow, print].join('\n'));
document.adoptedStyleSheets = [sheet];

try {
  const data = readPage();
  loadFaces(data.faces);
  openPage(data);
} catch {
  // Somebody has written into the file: said in both languages, for nobody knows which one is spoken.
  const note = document.createElement('p');
  note.textContent =
    'This page is damaged and cannot be shown. / Страница повреждена, и показать её не удалось.';
  document.body.append(note);
}
