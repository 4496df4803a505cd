// Links: which written address a person may be led to. Anything else stays text.

/**
 * What may follow a scheme: no blanks or control signs, and no backslash, which browsers read as a slash. An address of
 * the web names its host at once; one with a name and password before the host would look like another host.
 */
const WEB = /^https?:\/\/[^\s/\\?#@\p{C}]+(?:[/?#][^\s\\\p{C}]*)?$/iu;
const MAIL = /^mailto:[^\s\\@?\p{C}]+@[^\s\\@\p{C}]+$/iu;

/**
 * The address that a text leads to: http, https or mailto. Undefined where it is no link: `javascript:`, `data:`,
 * `//host` and the like, or plain words.
 */
export function linkTarget(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return WEB.test(address) || MAIL.test(address) ? address : undefined;
}

/** An address as one reads it: without the scheme, `www.` and the last slash. */
export const readableLink = (address: string): string =>
  address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
