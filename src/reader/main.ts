// The one script of the page that anyone can open: shows the project that the page carries. Nothing is fetched, nothing is kept.
import base from '@/ui/base.css?inline';
import tokens from '@/ui/tokens.css?inline';
import { loadFaces } from './faces';
import { openPage } from './openPage';
import { readPage } from './pageData';
import styles from './reader.css?inline';
import printStyles from './print.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync([tokens, base, styles, printStyles].join('\n'));
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
