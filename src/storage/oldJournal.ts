// Journals of earlier programs, which wrote patches by path. Apart from the rest, because few visits meet them.
import { applyPatches, enablePatches } from 'immer';
import type { Patch } from '@/model/patch';

enablePatches();

/** A document after the patches of its journal, in order. */
export const patched = (document: object, patches: readonly Patch[]): object =>
  applyPatches(document, patches);
