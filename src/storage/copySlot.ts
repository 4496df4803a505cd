// A slot of the second copy as bytes: what it holds in a short head with a hash of its own, then the document.
import { sha256 } from '@/model/assets';
import type { SecondCopyInfo } from './secondCopy';

/** The head of a slot; all of `list` without reading a document. */
export type SlotHead = SecondCopyInfo & {
  /** Rises with each copy of the project: of two slots the higher one is the newer. */
  turn: number;
  /** SHA-256 of the document. */
  hash: string;
  /** The images that the document refers to. */
  assets: string[];
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** How every file of the second copy begins once it is whole: it is written last. */
export const MARK: Uint8Array<ArrayBuffer> = encoder.encode('WAYMARK1');
const NUMBER_AT = MARK.length;
const HASH_AT = NUMBER_AT + 4;
const HEAD_AT = HASH_AT + 64;

export const isMarked = (bytes: Uint8Array): boolean => MARK.every((byte, i) => bytes[i] === byte);

/** The bytes between the mark and the document. */
export async function headBytes(head: SlotHead): Promise<Uint8Array<ArrayBuffer>> {
  const json = encoder.encode(JSON.stringify(head));
  const bytes = new Uint8Array(HEAD_AT - NUMBER_AT + json.length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(encoder.encode(await sha256(json)), HASH_AT - NUMBER_AT);
  bytes.set(json, HEAD_AT - NUMBER_AT);
  return bytes;
}

/** What a slot holds, or undefined when it is empty, torn or damaged anywhere. */
export async function readSlot(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ head: SlotHead; document: Uint8Array<ArrayBuffer> } | undefined> {
  if (bytes.length < HEAD_AT || !isMarked(bytes)) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(NUMBER_AT);
  const json = bytes.subarray(HEAD_AT, HEAD_AT + length);
  const hash = decoder.decode(bytes.subarray(HASH_AT, HEAD_AT));
  if (json.length !== length || (await sha256(json)) !== hash) return undefined;
  const head = JSON.parse(decoder.decode(json)) as SlotHead;
  const document = bytes.subarray(HEAD_AT + length, HEAD_AT + length + head.bytes);
  if (document.length !== head.bytes || (await sha256(document)) !== head.hash) return undefined;
  return { head, document };
}
