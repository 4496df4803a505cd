// Likeness: how alike two short texts are, and which texts of two lists belong together by it, one to one.
import type { Steps } from '@/model/steps';
import { comparableText } from './comparableText';

/** A text that may be like others. Only texts of one group are asked about; those of one place are found among any number. */
export type Likened = { text: string; group?: string; place?: string | undefined };

/** Two texts of two lists by their places, and how alike they are: from 0 to 1. */
export type Alike = { from: number; to: number; likeness: number };

/** From here on two texts are taken for two versions of one. */
const ENOUGH = 0.6;
/** Beginnings of words that more texts than these share tell nothing, and so many texts are compared with one. */
const COMMON = 200;
const CANDIDATES = 60;
/** So many texts are looked up between two pauses. */
const BATCH = 20;

const plain = (text: string): string =>
  comparableText(text.slice(0, 400))
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** The letters in threes, ends of words included: what a small change of the wording leaves as it is. */
function threesOf(text: string): Set<string> {
  const padded = ` ${text} `;
  const threes = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) threes.add(padded.slice(at, at + 3));
  return threes;
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size > b.size) return share(b, a);
  let both = 0;
  for (const three of a) if (b.has(three)) both += 1;
  return (2 * both) / Math.max(1, a.size + b.size);
}

/** How alike two texts are, by the letters that they share: 1 for the same words, 0 for nothing in common. */
export const likeness = (a: string, b: string): number => share(threesOf(plain(a)), threesOf(plain(b)));

type Read = { threes: Set<string>; keys: string[] };

function read({ text, group = '', place }: Likened): Read {
  const said = plain(text);
  const words = said.split(' ').filter((word) => word !== '');
  const keys = [...new Set(words.map((word) => `${group} ${word.slice(0, 3)}`))];
  const here = place === undefined ? [] : keys.map((key) => `${key} ${place}`);
  return { threes: threesOf(said), keys: [...here, ...keys] };
}

/**
 * Pairs texts of two lists that are much alike, the most alike first, each at most once.
 * @param closer what speaks for a pair beside its words, from 0 on: that both stand in the same place
 */
export function* alike(
  from: readonly Likened[],
  to: readonly Likened[],
  closer: (from: number, to: number) => number = () => 0,
): Steps<Alike[]> {
  if (from.length === 0 || to.length === 0) return [];
  const there = to.map(read);
  const byKey = new Map<string, number[]>();
  for (const [at, { keys }] of there.entries()) {
    for (const key of keys) {
      const list = byKey.get(key);
      if (list) list.push(at);
      else byKey.set(key, [at]);
    }
  }
  yield;
  const found: (Alike & { rank: number })[] = [];
  for (const [at, one] of from.entries()) {
    const { threes, keys } = read(one);
    const candidates = new Set<number>();
    for (const list of listsOf(keys, byKey)) {
      for (const candidate of list) {
        if (candidates.size >= CANDIDATES) break;
        candidates.add(candidate);
      }
    }
    for (const candidate of candidates) {
      const own = share(threes, there[candidate]?.threes ?? new Set());
      const rank = own + closer(at, candidate);
      if (rank >= ENOUGH) found.push({ from: at, to: candidate, likeness: own, rank });
    }
    if (at % BATCH === BATCH - 1) yield;
  }
  found.sort((a, b) => b.rank - a.rank || a.from - b.from || a.to - b.to);
  const [usedFrom, usedTo] = [new Set<number>(), new Set<number>()];
  const pairs: Alike[] = [];
  for (const { from: one, to: other, likeness: own } of found) {
    if (usedFrom.has(one) || usedTo.has(other)) continue;
    usedFrom.add(one);
    usedTo.add(other);
    pairs.push({ from: one, to: other, likeness: own });
  }
  return pairs.sort((a, b) => a.from - b.from);
}

/** The texts that share a beginning of a word, the rarest beginning first. */
const listsOf = (keys: readonly string[], byKey: ReadonlyMap<string, number[]>): number[][] =>
  keys
    .flatMap((key) => {
      const list = byKey.get(key);
      return list && list.length <= COMMON ? [list] : [];
    })
    .sort((a, b) => a.length - b.length);
