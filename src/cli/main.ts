// The entry of the command line: the words of this process, its streams and its exit code.
import { readFile } from 'node:fs/promises';
import type { Resource } from './io';
import { nodeIo } from './nodeIo';
import { run } from './run';

/** Put in by the build. */
declare const WAYMARK_VERSION: string;

/** They lie beside this file once it is built. */
const resource = async (name: Resource) =>
  new Uint8Array(await readFile(new URL(`./${name}`, import.meta.url)));

// Whoever reads the answer may have heard enough: `waymark describe map.json | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Not `process.exit`: what was written may still be on its way.
process.exitCode = await run(process.argv.slice(2), nodeIo(resource, WAYMARK_VERSION));
