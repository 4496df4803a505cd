// The colours of the screen as they are declared: each token with its light and its dark side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './sourceFiles';

export type TokenPair = { light: string; dark: string };

const declared = /--([a-z0-9-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/gi;
const css = readFileSync(join(repository, 'src/ui/tokens.css'), 'utf8');

const tokens = new Map<string, TokenPair>(
  [...css.matchAll(declared)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light: light.toLowerCase(), dark: dark.toLowerCase() },
  ]),
);

/** The two sides of a token; throws where there is none, so that nothing passes for lack of it. */
export function token(name: string): TokenPair {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`no token --${name}`);
  return pair;
}
