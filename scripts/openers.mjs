// The programs of others that open our files again in the tests, and the packages that hold them.
import { spawnSync } from 'node:child_process';

/** By program, the Debian packages that bring it. */
export const OPENERS = {
  soffice: ['libreoffice-impress-nogui', 'libreoffice-calc-nogui'],
  pdftotext: ['poppler-utils'],
  xmllint: ['libxml2-utils'],
};

/** The path of a program, or undefined where this machine has none. */
export function findProgram(name) {
  const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], {
    encoding: 'utf8',
  });
  const [path] = status === 0 ? stdout.split(/\r?\n/) : [];
  return path || undefined;
}

/** Those of the programs that this machine lacks. */
export const missingOpeners = () => Object.keys(OPENERS).filter((name) => findProgram(name) === undefined);
