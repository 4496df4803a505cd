// The command line in this process: files in memory, and what it says.
import { readFileSync } from 'node:fs';
import { setLanguage } from '@/i18n/translate';
import { type Bytes, EXIT, type Exit, type Io, Refusal } from '@/cli/io';
import { run } from '@/cli/run';
import { buildReader } from '../../scripts/bundle/reader.mjs';
import { resources } from '../../scripts/cli/build.mjs';

type Content = string | Uint8Array;
export type Spoken = {
  exit: Exit;
  out: string;
  error: string;
  /** The answer that `--json` asks for. */
  json: () => Record<string, unknown>;
};

export type CommandLine = {
  files: Map<string, Content>;
  /** Names of the files that were written, in order. */
  written: string[];
  call: (...args: string[]) => Promise<Spoken>;
};

const bytesOf = (content: Content): Bytes =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/** A command line over these files; `-` is what stands on standard input. It speaks English unless told otherwise. */
export function commandLine(given: Record<string, Content> = {}): CommandLine {
  const files = new Map(Object.entries(given));
  const written: string[] = [];
  const call = async (...args: string[]): Promise<Spoken> => {
    const heard = { out: '', error: '' };
    const io: Io = {
      read(path) {
        const content = files.get(path);
        if (content === undefined) throw new Refusal(EXIT.unreadable, `no ${path}`);
        return Promise.resolve(bytesOf(content));
      },
      write(path, content) {
        if (path === '-') heard.out += typeof content === 'string' ? content : `<${content.length} bytes>`;
        else {
          files.set(path, content);
          written.push(path);
        }
        return Promise.resolve();
      },
      exists: (path) => Promise.resolve(files.has(path)),
      out: (text) => void (heard.out += text),
      error: (text) => void (heard.error += text),
      resource: async (name) =>
        name === 'reader.js' ? bytesOf(await buildReader()) : new Uint8Array(readFileSync(resources[name])),
      version: '9.9.9',
      env: { LANG: 'en_GB.UTF-8' },
      now: () => new Date('2026-03-02T12:00:00Z'),
    };
    const exit = await run(args, io);
    await setLanguage('en');
    return { exit, ...heard, json: () => JSON.parse(heard.out) as Record<string, unknown> };
  };
  return { files, written, call };
}
