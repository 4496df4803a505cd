// Sanitise: a fresh, harmless copy of foreign data. Iterative throughout, since recursion breaks on deep input.
import { LIMITS } from './constants';
import { type Crowd, type Problem, type Report } from './notes';
import { tableNames } from './tables';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const tables = new Set<string>(tableNames);
// C0 controls other than tab and line feed: they cannot be written as XML, and nobody typed them.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
// oxlint-disable-next-line no-control-regex
const allControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** More values than this are no project; containers alone are held to `LIMITS.records`. Our own are not counted. */
const VALUES = 4_000_000;

type Container = Record<string, unknown> | unknown[];
type Frame = { parent: Frame | null; key: string; from: Container; to: Container; depth: number };

export type Sanitised = { ok: true; value: Record<string, unknown> } | { ok: false; problem: Problem };

/**
 * A text without lone surrogates and control characters; carriage returns become line feeds.
 * Bidirectional marks, joiners and every other letter stay as they are.
 */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  if (!controls.test(whole) && !whole.includes('\r')) return whole;
  return whole.replace(/\r\n?/g, '\n').replace(allControls, '');
}

/**
 * Copies a parsed document: no inherited names, no depth beyond `LIMITS.depth`, no control characters, no numbers
 * that JSON cannot hold. A table entry under an inherited name keeps its record, for the repair to rename.
 */
export function sanitise(raw: Record<string, unknown>, report: Report): Sanitised {
  const value: Record<string, unknown> = {};
  const queue: Frame[] = [{ parent: null, key: '', from: raw, to: value, depth: 1 }];
  let containers = 1;
  let values = 0;
  for (let frame = queue.pop(); frame; frame = queue.pop()) {
    const { from, to, depth } = frame;
    const keys = Array.isArray(from) ? null : Object.keys(from);
    const length = keys ? keys.length : (from as unknown[]).length;
    values += length;
    if (!report.own && values > VALUES) return tooMany('values', values, VALUES);
    for (let i = 0; i < length; i++) {
      const rawKey = keys?.[i] ?? String(i);
      const item = keys ? (from as Record<string, unknown>)[rawKey] : (from as unknown[])[i];
      const key = keys ? usableKey(rawKey, item, frame, report) : rawKey;
      if (key === null) continue;
      if (typeof item === 'object' && item !== null) {
        if (depth >= LIMITS.depth) {
          return {
            ok: false,
            problem: { code: 'tooDeep', path: pathOf(frame, key), values: { limit: LIMITS.depth } },
          };
        }
        if (++containers > LIMITS.records && !report.own)
          return tooMany('records', containers, LIMITS.records);
        const copy: Container = Array.isArray(item) ? [] : {};
        put(to, key, copy);
        queue.push({ parent: frame, key, from: item as Container, to: copy, depth: depth + 1 });
      } else {
        const clean = scalar(item, frame, key, report);
        if (clean !== undefined || Array.isArray(to)) put(to, key, clean ?? null);
      }
    }
  }
  return { ok: true, value };
}

function put(to: Container, key: string, item: unknown): void {
  if (Array.isArray(to)) to.push(item);
  else to[key] = item;
}

/** The key to file an entry under; null when the entry has to go. */
function usableKey(rawKey: string, item: unknown, frame: Frame, report: Report): string | null {
  // Cleaned first: `__proto__` followed by a control character must not become `__proto__` afterwards.
  const key = cleanText(rawKey);
  if (!forbidden.has(key)) return key;
  if (isEntry(item, frame)) return `- ${key}`;
  report.add('keyDropped', pathOf(frame, key), { key });
  return null;
}

/** Whether a value under an inherited name is a record of a table, or the cards of a stage as earlier versions filed them. */
function isEntry(item: unknown, { depth, key, parent }: Frame): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const isRecord = (value: object) => Object.hasOwn(value, 'id');
  if (depth === 3) return parent?.key === 'cards' && isRecord(item);
  if (depth !== 2 || !tables.has(key)) return false;
  const cards = Object.values(item) as unknown[];
  const isStage =
    cards.length > 0 && cards.every((card) => typeof card === 'object' && card !== null && isRecord(card));
  return isRecord(item) || (key === 'cards' && isStage);
}

function scalar(item: unknown, frame: Frame, key: string, report: Report): unknown {
  switch (typeof item) {
    case 'string': {
      const clean = cleanText(item);
      // Line ends are put in one form without a note: no word of the text is lost.
      if (clean !== item && clean !== item.replace(/\r\n?/g, '\n'))
        report.add('textCleaned', pathOf(frame, key));
      return clean;
    }
    case 'number':
      if (!Number.isFinite(item)) {
        report.add('fieldDropped', pathOf(frame, key), { value: String(item) });
        return undefined;
      }
      return item === 0 ? 0 : item;
    case 'boolean':
      return item;
    default:
      // Only null is left here, which the field check judges; anything else did not come from a file.
      return item === null ? null : undefined;
  }
}

function pathOf(frame: Frame, key: string): string {
  const path = [key];
  for (let at: Frame | null = frame; at?.parent; at = at.parent) path.push(at.key);
  return path.reverse().join('.');
}

const tooMany = (what: Crowd, count: number, limit: number): Sanitised => ({
  ok: false,
  problem: { code: 'tooMany', values: { what, count, limit } },
});
