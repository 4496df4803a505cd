// Runs TypeScript of the product inside a script, with its import aliases, so that scripts use the real model.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './build.mjs';

/** The exports of a TypeScript file; the path counts from the repository. */
export async function load(path) {
  const { module } = await runnerImport(join(root, path), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': join(root, 'src'), '@tests': join(root, 'tests') } },
  });
  return module;
}
