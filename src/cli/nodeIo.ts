// The command line's files and streams as Node has them.
import { constants } from 'node:fs';
import { access, chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import '@/i18n/en/cli';
import { t } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import { type Bytes, EXIT, type Io, Refusal } from './io';

type Failure = { code?: string; message: string };

/** Why a file could not be opened, in words. */
function reasonOf({ code = '', message }: Failure): string {
  switch (code) {
    case 'ENOENT':
      return t('cli.file.missing');
    case 'EISDIR':
      return t('cli.file.folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return t('cli.file.forbidden');
    case 'ENOSPC':
    case 'EDQUOT':
      return t('cli.file.full');
    default:
      return message;
  }
}

async function ofStdin(): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    // More than can be read is not read: the reader says that it is too large.
    if (length > LIMITS.fileBytes) break;
  }
  return Uint8Array.from(Buffer.concat(parts));
}

async function ofFile(path: string): Promise<Bytes> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes) {
    const megabyte = 1024 * 1024;
    const [is, limit] = [Math.ceil(size / megabyte), LIMITS.fileBytes / megabyte];
    throw new Refusal(EXIT.unreadable, `${path}: ${t('reading.problem.tooLarge', { size: is, limit })}`);
  }
  return new Uint8Array(await readFile(path));
}

/** Beside the file first, and in its place at one stroke: a disk that is full leaves what was there. */
async function writeWhole(path: string, content: string | Bytes): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const known = await stat(target).catch(() => undefined);
  if (known && !known.isFile()) return writeFile(target, content);
  if (known) await access(target, constants.W_OK);
  const beside = `${target}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    if (known) await chmod(beside, known.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return undefined;
}

/** @param resource the files that come with the program */
export function nodeIo(resource: Io['resource'], version: string): Io {
  return {
    async read(path) {
      try {
        return await (path === '-' ? ofStdin() : ofFile(path));
      } catch (error) {
        if (error instanceof Refusal) throw error;
        const reason = reasonOf(error as Failure);
        throw new Refusal(EXIT.unreadable, t('cli.file.unread', { path, reason }));
      }
    },
    async write(path, content) {
      if (path === '-') {
        process.stdout.write(content);
        return;
      }
      try {
        await writeWhole(path, content);
      } catch (error) {
        const reason = reasonOf(error as Failure);
        throw new Refusal(EXIT.unwritable, t('cli.file.unwritten', { path, reason }));
      }
    },
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    resource,
    version,
    env: process.env,
    now: () => new Date(),
  };
}
