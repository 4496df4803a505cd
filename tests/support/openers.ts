// Opens a file of ours with a program that is not ours: what it says, and what it makes of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../scripts/openers.mjs';

export type Opener =
  'soffice' | 'pdftotext' | 'pdftoppm' | 'pdfinfo' | 'pdffonts' | 'rsvg-convert' | 'xmllint' | 'unzip';

const known = new Map<Opener, string | undefined>();

/** The path of a program, or undefined where this machine has none: `npm test` tells which are missing. */
export function opener(name: Opener): string | undefined {
  if (!known.has(name)) known.set(name, findProgram(name));
  return known.get(name);
}

/** A folder of its own that is gone again after the work. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program over files; rejects with what it said when it is not content. */
export function run(
  name: Opener,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const path = opener(name);
  if (path === undefined) throw new Error(`${name} is missing`);
  const { status, stdout, stderr, error } = spawnSync(path, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${name}: ${error?.message ?? ''} ${stderr} ${stdout}`);
  return stdout;
}

/** What LibreOffice makes of a file: one in another format. It works with a profile of its own, so several may run. */
export const converted = (name: string, content: Uint8Array | string, to: string): Uint8Array =>
  inFolder((folder) => {
    writeFileSync(join(folder, name), content);
    run(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        'out',
        name,
      ],
      folder,
    );
    const [made] = readdirSync(join(folder, 'out'));
    if (made === undefined) throw new Error(`soffice made nothing of ${name}`);
    return readFileSync(join(folder, 'out', made));
  });

/** The words of a PDF, in the order of reading. */
export const wordsOfPdf = (content: Uint8Array): string =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'file.pdf'), content);
    return run('pdftotext', ['-layout', 'file.pdf', '-'], folder);
  });

/** Fails with the place and the reason where a text is no well-formed XML. */
export const checkXml = (text: string): void =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'file.xml'), text);
    run('xmllint', ['--noout', '--nonet', 'file.xml'], folder);
  });
