// Words of links that hold a project.
import { addEnglish } from '../words';

export const sharing = {
  asLink: 'As a link',
  copyLink: 'Copy link',
  linkNote: 'The link holds the project itself, without pictures. No server gets to see it.',
  copied: 'The link is on the clipboard: {{length}} characters.',
  copiedLong:
    'The link is on the clipboard. It has {{length}} characters, and some mail and chat programs cut one as long as that. Try it before you rely on it, or send the file.',
  tooLong:
    'This project is too large for a link: {{length}} characters, and {{most}} is the most. Send the file.',
  notCopied: 'The browser did not let the link onto the clipboard.',
  reading: 'The link is being read',
  unreadable: 'This link cannot be opened',
  title: '“{{title}}” came with this link',
  text: 'It holds {{told}}. It is kept as a project of its own, and nothing that is here is changed.',
  keep: 'Open as a new project',
  toLibrary: 'To the library',
};

addEnglish({ sharing });
