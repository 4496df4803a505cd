// Scan JSON: the place of the first mistake, depth, size and repeated keys, before anything is built from the text.
import { LIMITS } from '@/model/constants';
import type { Crowd } from '@/model/notes';
import { type ImportNote, type ImportProblem, refuse } from './importTypes';

export type Scanned = { ok: true; notes: ImportNote[] } | { ok: false; problem: ImportProblem };

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const OPEN = 123;
const CLOSE = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;

/** More values than this are refused before parsing: parsed they would fill the memory of the page. */
const VALUES = 4_000_000;
const NOTES = 100;

/** The `format` of files of ours. */
const ours: ReadonlySet<string> = new Set(['waymark', 'waymark-backup']);

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: Record<number, string> = { 116: 'true', 102: 'false', 110: 'null' };

/**
 * Walks the text once, iteratively. What passes is syntactically right JSON of bearable depth and size, so that
 * `JSON.parse` succeeds on it. Lines and columns are 1-based.
 */
export function scanJson(text: string): Scanned {
  const notes: ImportNote[] = [];
  // One entry for each open container: the keys seen so far, or null for a list.
  const open: (Set<string> | null)[] = [];
  const length = text.length;
  let at = 0;
  let values = 0;
  let containers = 0;
  // Whether the document says that it is ours, and whether its `format` is read next.
  let own = false;
  let format = false;

  const skip = () => {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 10 || code === 13 || code === 9) at++;
      else return;
    }
  };
  /** Moves past a string that starts here; false when it is broken, with `at` on the mistake. */
  const string = (): boolean => {
    at++;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        at++;
        return true;
      }
      if (code === BACKSLASH) {
        const next = text[at + 1] ?? '';
        if (next === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) at += 6;
        else if (next !== '' && '"\\/bfnrt'.includes(next)) at += 2;
        else {
          if (next === '' || (next === 'u' && at + 6 > length)) at = length;
          return false;
        }
      } else if (code < 32 || at >= length) return false;
      else at++;
    }
  };
  const wrong = (): Scanned => {
    if (at >= length) return refuse('jsonTruncated', {}, placeOf(text, length));
    const found = String.fromCodePoint(text.codePointAt(at) ?? 0).toWellFormed();
    return refuse('jsonUnexpected', { found }, placeOf(text, at));
  };
  /** Reads `"key":` of the innermost object. */
  const key = (): boolean => {
    skip();
    if (text.charCodeAt(at) !== QUOTE) return false;
    const start = at;
    if (!string()) return false;
    const raw = text.slice(start + 1, at - 1);
    const name = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
    const seen = open.at(-1);
    if (seen?.has(name) && notes.length < NOTES) {
      notes.push({
        code: 'duplicateKey',
        path: '',
        line: placeOf(text, start).line,
        values: { key: name.slice(0, 60) },
      });
    }
    seen?.add(name);
    format = open.length === 1 && name === 'format';
    skip();
    if (text.charCodeAt(at) !== COLON) return false;
    at++;
    return true;
  };

  for (;;) {
    skip();
    if (++values > VALUES)
      return refuse('tooMany', { what: 'values' satisfies Crowd, count: values, limit: VALUES });
    const code = text.charCodeAt(at);
    if (code === OPEN || code === OPEN_LIST) {
      if (open.length >= LIMITS.depth) return refuse('tooDeep', { limit: LIMITS.depth }, placeOf(text, at));
      containers++;
      open.push(code === OPEN ? new Set() : null);
      at++;
      skip();
      if (text.charCodeAt(at) !== (code === OPEN ? CLOSE : CLOSE_LIST)) {
        if (code === OPEN && !key()) return wrong();
        continue;
      }
      // An empty container: the closing sign is read below, like any other end.
    } else if (code === QUOTE) {
      const start = at;
      if (!string()) return wrong();
      if (format) own = ours.has(text.slice(start + 1, at - 1));
    } else {
      const word = words[code];
      number.lastIndex = at;
      if (word !== undefined) {
        let i = 0;
        while (i < word.length && text[at] === word[i]) {
          at++;
          i++;
        }
        if (i < word.length) return wrong();
      } else if (number.test(text)) {
        at = number.lastIndex;
      } else {
        if (code === 45) at++;
        return wrong();
      }
    }
    // After a value: close what ends here, then go on behind a comma.
    for (;;) {
      skip();
      const inner = open.at(-1);
      if (inner === undefined) {
        if (at < length) return refuse('jsonTrailing', {}, placeOf(text, at));
        // What we have saved ourselves is let in, however much it is; the name may stand anywhere, so it is asked last.
        if (!own && containers > LIMITS.records)
          return refuse('tooMany', {
            what: 'records' satisfies Crowd,
            count: containers,
            limit: LIMITS.records,
          });
        return { ok: true, notes };
      }
      const next = text.charCodeAt(at);
      if (next === (inner === null ? CLOSE_LIST : CLOSE)) {
        open.pop();
        at++;
        continue;
      }
      if (next !== COMMA) return wrong();
      at++;
      if (inner !== null && !key()) return wrong();
      break;
    }
  }
}

/** Line and column, 1-based, of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++;
    start = i + 1;
  }
  return { line, column: offset - start + 1 };
}
