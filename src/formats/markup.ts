// Markup inside of texts: line breaks, plain emphasis and entities of HTML and Mermaid, read as what they stand for. All in one pass.

/** The names that turn up in journeys and in what word processors put on the clipboard. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00ad'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['colon', ':'],
  ['semi', ';'],
  ['num', '#'],
  ['comma', ','],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['bull', '•'],
  ['middot', '·'],
  ['sect', '§'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['deg', '°'],
  ['plusmn', '±'],
  ['times', '×'],
  ['frac12', '½'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['larr', '←'],
  ['rarr', '→'],
  ['hearts', '♥'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
]);

/** The letter of an entity's body (`amp`, `35`, `x23`); undefined when there is none of that name. */
function letterOf(body: string): string | undefined {
  const code = /^x[0-9a-f]+$/i.test(body)
    ? parseInt(body.slice(1), 16)
    : /^\d+$/.test(body)
      ? Number(body)
      : undefined;
  if (code === undefined) return NAMED.get(body);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** `&amp;`, `&#35;`, `&#x23;` as the letters they stand for; what is no entity stays. */
export const decodeHtmlEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(x[0-9a-f]{1,6}|\d{1,7})|([a-z][a-z0-9]{1,7}));/gi,
        (whole, code: string | undefined, name: string | undefined) => letterOf(code ?? name ?? '') ?? whole,
      )
    : text;

/** Emphasis and the like: marks around words that a card shows without them. */
const EMPHASIS = /<\/?(?:b|i|u|s|em|strong|small|sub|sup|mark|span|code|font)(?:\s[^<>]{0,400})?>/gi;

/** A line without the tags of emphasis and colour, as highlighted source has. */
export const withoutEmphasis = (text: string): string =>
  text.includes('<') ? text.replace(EMPHASIS, '') : text;

const BREAK = /[^\S\n]{0,8}<br[^\S\n]{0,8}\/?>[^\S\n]{0,8}/gi;

/**
 * A text of a Mermaid diagram as people see it there: `<br>` is a line break, emphasis goes, `#35;`, `#quot;` and
 * `&amp;` are the signs they stand for. Any other tag is text.
 */
export function decodeEntities(text: string): string {
  const broken = text.includes('<') ? withoutEmphasis(text.replace(BREAK, '\n')) : text;
  const signs = broken.replace(
    /#(x[0-9a-f]{1,6}|\d{1,7}|[a-z]{2,8});/gi,
    // `&#35;` is one entity, not an ampersand before another.
    (whole, body: string, at: number) => (broken[at - 1] === '&' ? whole : (letterOf(body) ?? whole)),
  );
  return decodeHtmlEntities(signs).trim();
}

/** Letters that nobody sees and no language needs: they come with copied text and hide keywords from a reader. */
// oxlint-disable-next-line no-misleading-character-class
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g;

/** A line without unseen letters; joiners and marks of direction stay, except at its ends. */
export const withoutUnseen = (text: string): string =>
  text.replace(UNSEEN, '').replace(/^[\u200c-\u200f]+/, '');
