// A file of the second copy as bytes: what it holds in a short head with a hash of its own, then the document.
import { sha256 } from '@/model/assets';
import type { SecondCopyInfo } from './secondCopy';

/** What every head tells of the document behind it. */
export type Sealed = {
  /** Its length. */
  bytes: number;
  /** Its SHA-256. */
  hash: string;
  /** The images that it refers to. */
  assets: string[];
};

/** The head of a slot; all of `list` without reading a document. */
export type SlotHead = SecondCopyInfo &
  Sealed & {
    /** Rises with each copy of the project: of two slots the higher one is the newer. */
    turn: number;
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
export async function headBytes(head: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  const json = encoder.encode(JSON.stringify(head));
  const bytes = new Uint8Array(HEAD_AT - NUMBER_AT + json.length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(encoder.encode(await sha256(json)), HASH_AT - NUMBER_AT);
  bytes.set(json, HEAD_AT - NUMBER_AT);
  return bytes;
}

type Held = { head: Sealed; document: Uint8Array<ArrayBuffer> };

/** What a file holds, or undefined when it is empty, torn or damaged anywhere. Its head is of the kind that was written. */
export async function readSlot(bytes: Uint8Array<ArrayBuffer>): Promise<Held | undefined> {
  const found = await headOf(bytes);
  if (!found) return undefined;
  const { head, end } = found;
  const document = bytes.subarray(end, end + head.bytes);
  if (document.length !== head.bytes || (await sha256(document)) !== head.hash) return undefined;
  return { head, document };
}

/** The head of a whole file, without reading the document: only its length is looked at. */
export async function readHead(file: Blob): Promise<Sealed | undefined> {
  const part = async (to: number) => new Uint8Array(await file.slice(0, to).arrayBuffer());
  const first = await part(HEAD_AT);
  if (first.length < HEAD_AT || !isMarked(first)) return undefined;
  const found = await headOf(await part(HEAD_AT + lengthIn(first)));
  return found && file.size === found.end + found.head.bytes ? found.head : undefined;
}

async function headOf(bytes: Uint8Array<ArrayBuffer>): Promise<{ head: Sealed; end: number } | undefined> {
  if (bytes.length < HEAD_AT || !isMarked(bytes)) return undefined;
  const end = HEAD_AT + lengthIn(bytes);
  const json = bytes.subarray(HEAD_AT, end);
  const hash = decoder.decode(bytes.subarray(HASH_AT, HEAD_AT));
  if (json.length !== end - HEAD_AT || (await sha256(json)) !== hash) return undefined;
  return { head: JSON.parse(decoder.decode(json)) as Sealed, end };
}

const lengthIn = (bytes: Uint8Array<ArrayBuffer>): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(NUMBER_AT);
