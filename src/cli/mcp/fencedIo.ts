// Files for somebody else's hand: only those that were named at the start, and written only where that was allowed.
import '@/i18n/en/cli';
import { t } from '@/i18n/translate';
import { type Bytes, EXIT, type Io, Refusal } from '../io';

/** What a call says, in pieces, instead of standard output and standard error. */
export type Heard = { out: string; error: string; bytes: Bytes | undefined };

/**
 * The files of a server for one call. What is written to standard output is heard and not sent.
 * @param given texts that are read under names of their own, such as a list of commands
 */
export function fencedIo(
  io: Io,
  { files, mayWrite }: { files: readonly string[]; mayWrite: boolean },
  given: ReadonlyMap<string, string> = new Map(),
): { io: Io; heard: Heard } {
  const heard: Heard = { out: '', error: '', bytes: undefined };
  const fence = (path: string): void => {
    if (!files.includes(path))
      throw new Refusal(EXIT.refused, t('cli.mcp.notNamed', { path, files: files.join(', ') }));
  };
  const fenced: Io = {
    ...io,
    async read(path) {
      const text = given.get(path);
      if (text !== undefined) return new TextEncoder().encode(text);
      fence(path);
      return io.read(path);
    },
    async write(path, content) {
      if (path === '-') {
        heard.bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        return;
      }
      fence(path);
      if (!mayWrite) throw new Refusal(EXIT.refused, t('cli.mcp.readOnly'));
      await io.write(path, content);
    },
    async exists(path) {
      fence(path);
      return io.exists(path);
    },
    out: (text) => void (heard.out += text),
    error: (text) => void (heard.error += text),
  };
  return { io: fenced, heard };
}
