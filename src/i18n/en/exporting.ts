// Words of the export dialog.
import { addEnglish } from '../words';

export const exporting = {
  title: 'Export',
  format: 'Format',
  png: 'PNG',
  pngNote: 'A picture for slides, documents and chats',
  jpeg: 'JPEG',
  jpegNote: 'A smaller picture, for mail',
  svg: 'SVG',
  svgNote: 'A drawing that stays sharp and can be edited',
  copy: 'Copy picture',
  copyNote: 'Puts the picture on the clipboard',
  json: 'JSON',
  jsonNote: 'The whole project, to open again or pass on',
  size: 'Size',
  scale: '{{scale}}×',
  background: 'Background',
  paper: 'Paper',
  white: 'White',
  transparent: 'None',
  showTitle: 'Title',
  showLegend: 'Legend',
  showEvidence: 'Marks of assumption',
  download: 'Download',
  copyNow: 'Copy',
  working: 'Preparing…',
  preview: 'Preview of the picture',
  pixels: '{{width}} × {{height}} pixels',
  lowered: 'A picture this large does not fit at {{asked}}×. It comes out whole at {{scale}}×.',
  saved: '{{name}} is saved.',
  copied: 'The picture is on the clipboard.',
  failed: 'The picture could not be made: this browser ran out of room for it. Try a smaller size, or SVG.',
  copyFailed: 'The browser did not let the picture onto the clipboard. Download it as PNG instead.',
  fileFailed: 'The file could not be made.',
  jsonAbout:
    'The file holds everything: maps, personas, findings, strategies and evidence. It is plain text, and Waymark opens it on any computer.',
};

addEnglish({ exporting });
