#!/usr/bin/env node
// The command `waymark`. In a checkout it first builds what is stale; a package brings dist-cli/ with it.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`waymark needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(70);
}
if (existsSync(new URL('../src/cli/main.ts', import.meta.url))) {
  const { buildCliIfStale } = await import('./cli/build.mjs');
  await buildCliIfStale();
}
await import(new URL('../dist-cli/main.mjs', import.meta.url));
