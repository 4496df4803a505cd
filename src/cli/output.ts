// Where a result goes: a file, standard output, or nowhere; and what is said of it.
import '@/i18n/en/cli';
import { type Bytes, EXIT, Refusal } from './io';
import { nameOf } from './projectFile';
import type { Answer, Call } from './verb';

/** Writes a result and answers with where it went; to standard output it goes alone, and is not spoken about. */
export async function written(
  path: string,
  content: string | Bytes,
  { io, t, has }: Call,
  more: { json?: Record<string, unknown>; notes?: readonly string[]; exit?: Answer['exit'] } = {},
): Promise<Answer> {
  if (path === '-' && has('json')) throw new Refusal(EXIT.usage, t('cli.jsonAndStdout'));
  await io.write(path, content);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  const notes = more.notes ?? [];
  return {
    exit: more.exit ?? EXIT.done,
    text: path === '-' ? '' : t('cli.written', { file: nameOf(path), size: sizeOf(bytes) }),
    notes,
    json: { ok: true, file: path, bytes, notes, ...more.json },
  };
}

const sizeOf = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** The ending of a path, in small letters. */
export const endingOf = (path: string): string => /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
