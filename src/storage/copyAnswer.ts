// What the worker of the second copy is asked, and how it answers: one question after the other.
import type { Id } from '@/model/id';
import { type CopyFiles, type CopyOrder, createCopyFiles } from './copyFiles';
import { type FailureReason, asFailure } from './failure';
import type { PointOrder } from './pointFiles';
import type { VersionInfo } from './rows';
import type { CopiedPoint, SecondCopyInfo } from './secondCopy';
import type { Locks } from './surroundings';

export type CopyQuestion =
  /** Is there a place for second copies at all? */
  | { what: 'place'; name: string }
  | { what: 'list' }
  | { what: 'read'; projectId: Id }
  /** Which of these images have no file yet? */
  | { what: 'missing'; images: readonly string[] }
  | { what: 'write'; order: CopyOrder }
  | { what: 'image'; id: string; bytes: Uint8Array<ArrayBuffer> }
  | { what: 'remove'; projectId: Id }
  | { what: 'listPoints' }
  | { what: 'readPoint'; projectId: Id; id: Id }
  | { what: 'writePoint'; order: PointOrder }
  | { what: 'removePoint'; projectId: Id; id: Id };

export type CopyAnswers = {
  place: boolean;
  list: SecondCopyInfo[];
  read: { text: string; images: Map<string, Uint8Array<ArrayBuffer>> };
  missing: string[];
  /** The images that have no file yet. */
  write: string[];
  image: void;
  remove: void;
  listPoints: VersionInfo[];
  readPoint: CopiedPoint;
  /** The images that have no file yet. */
  writePoint: string[];
  removePoint: void;
};

export type CopyRequest = { ask: number; question: CopyQuestion };
export type CopyReply =
  | { ask: number; ok: true; answer: unknown }
  | { ask: number; ok: false; reason: FailureReason; message: string };

/** @param place finds the folder of this origin and its locks; throws where no file can be written in place */
export function createCopyAnswerer(
  place: () => Promise<{ root: FileSystemDirectoryHandle; locks?: Locks | undefined }>,
): (request: CopyRequest) => Promise<CopyReply> {
  let files: CopyFiles | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function answer(question: CopyQuestion): Promise<unknown> {
    if (question.what === 'place') {
      try {
        const { root, locks } = await place();
        files = createCopyFiles(root, question.name, locks);
      } catch {
        // A private window, an old browser, a page without a secure address: there is none.
      }
      return files !== undefined;
    }
    if (!files) throw new Error('no place for second copies');
    switch (question.what) {
      case 'list':
        return files.list();
      case 'read':
        return files.read(question.projectId);
      case 'missing':
        return files.missing(question.images);
      case 'write':
        return files.write(question.order);
      case 'image':
        return files.keepImage(question.id, question.bytes);
      case 'remove':
        return files.remove(question.projectId);
      case 'listPoints':
        return files.points.list();
      case 'readPoint':
        return files.points.read(question.projectId, question.id);
      case 'writePoint':
        return files.points.write(question.order);
      case 'removePoint':
        return files.points.remove(question.projectId, question.id);
    }
  }

  return ({ ask, question }) => {
    const reply = before.then(async (): Promise<CopyReply> => {
      try {
        return { ask, ok: true, answer: await answer(question) };
      } catch (error) {
        const { reason, message } = asFailure(error);
        return { ask, ok: false, reason, message };
      }
    });
    before = reply;
    return reply;
  };
}
