// A file of counts of customers: segment, status, how many, and why they left.
import { sameName } from '@/analysis/nameBook';
import type { CustomerLine } from '@/analysis/customerSums';
import { readRows, type RowsProblem } from './rows';

type Lifecycle = CustomerLine['lifecycle'];

/** Why a row was left out: of a status that is none, or without a whole number. */
export const CUSTOMER_LEFT = ['status', 'count'] as const;
export type CustomerLeft = { reason: (typeof CUSTOMER_LEFT)[number]; count: number; lines: number[] };

export type CustomerRows =
  | { ok: true; lines: CustomerLine[]; left: CustomerLeft[] }
  | { ok: false; problem: RowsProblem | { code: 'fewColumns'; values: { count: number } } };

/** What statuses are called, in English and in Russian. */
const statuses: readonly (readonly [Lifecycle, RegExp])[] = [
  ['prospective', /^(?:prospective|prospects?|leads?|potential|потенциальн\S*|перспективн\S*)$/],
  ['developing', /^(?:developing|new|growing|активн\S*|нов\S*|развива\S*)$/],
  ['developed', /^(?:developed|loyal|regular|постоянн\S*|лояльн\S*|развит\S*)$/],
  ['dormant', /^(?:dormant|sleeping|inactive|спящ\S*|неактивн\S*)$/],
  ['lost', /^(?:lost|churned|left|gone|потерянн\S*|ушедш\S*|ушл\S*)$/],
];

const statusOf = (written: string): Lifecycle | undefined =>
  statuses.find(([, name]) => name.test(sameName(written)))?.[0];

/** A whole number, with blanks between its thousands. */
function countOf(written: string): number | undefined {
  const plain = written.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,]0+$/, '');
  return /^\d{1,12}$/.test(plain) ? Number(plain) : undefined;
}

const heads = {
  segment: /segment|сегмент/i,
  status: /status|lifecycle|стату|этап|жизнен/i,
  count: /count|number|customers|people|колич|числ|клиент|человек/i,
  reason: /reason|why|cause|причин|почему/i,
} as const;

/** Reads the counts of a file: its columns by their names, else in this order: segment, status, count, reason. */
export function readCustomers(bytes: Uint8Array): CustomerRows {
  const read = readRows(bytes);
  if (!read.ok) return read;
  const { head, rows, lines } = read;
  if (head.length < 3) return { ok: false, problem: { code: 'fewColumns', values: { count: head.length } } };
  const named = (name: RegExp): number => head.findIndex((text) => name.test(text));
  const found = [named(heads.segment), named(heads.status), named(heads.count)];
  const isNamed = found.every((at) => at >= 0) && new Set(found).size === 3;
  const [segment = 0, status = 1, count = 2] = isNamed ? found : [];
  const why = isNamed ? named(heads.reason) : 3;
  const left = new Map<CustomerLeft['reason'], CustomerLeft>();
  const known: CustomerLine[] = [];
  for (const [at, row] of rows.entries()) {
    const cell = (index: number): string => row[index]?.trim() ?? '';
    const lifecycle = statusOf(cell(status));
    const number = countOf(cell(count));
    if (lifecycle === undefined || number === undefined) {
      const reason = lifecycle === undefined ? 'status' : 'count';
      const entry = left.get(reason) ?? { reason, count: 0, lines: [] };
      entry.count += 1;
      if (entry.lines.length < 3) entry.lines.push(lines[at] ?? 0);
      left.set(reason, entry);
      continue;
    }
    const reason = cell(why);
    known.push({
      segment: cell(segment),
      lifecycle,
      count: number,
      ...(reason !== '' && { reason }),
      line: lines[at] ?? 0,
    });
  }
  return { ok: true, lines: known, left: [...left.values()] };
}
