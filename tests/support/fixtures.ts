// The frozen fixtures: one project of every version of the document, never edited again.
import { readFileSync } from 'node:fs';
import { VERSION } from '@/model/constants';

/** A file of `tests/fixtures/`. */
export const fixtureBytes = (path: string): Buffer =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url));

const nameOf = (version: number): string => `v${version}.waymark.json`;

/** The project as a version wrote it; the present one unless another is asked for. */
export const frozen = (version: number = VERSION): string => fixtureBytes(nameOf(version)).toString('utf8');

/** Every version there has been, the first first. */
export const versions: readonly number[] = Array.from({ length: VERSION }, (_, at) => at + 1);
