// Assets: images live as bytes in storage and as data URLs in a file; this is the way between the two.
import { produce } from 'immer';
import { imageHeader, type ImageHeader } from './imageHeader';
import { type ReadNote, Report } from './notes';
import { LIMITS } from './constants';
import { idsOf, putRecord, recordsIn, referencesTo, setField } from './tables';
import type { Asset, Project, Table } from './types';

/** A project without image data, the bytes by SHA-256 (lowercase hex), and what had to be put right. */
export type Split = { project: Project; blobs: Map<string, Uint8Array<ArrayBuffer>>; report: ReadNote[] };

/**
 * Takes the images out of a project that was read from a file. Each image gets the SHA-256 of its bytes as id and
 * the type that its bytes show; what points at it follows. Missing, damaged and too large images are left out with a note.
 * @param stored ids whose bytes storage already has; such records need no data
 */
export async function splitAssets(project: Project, stored: ReadonlySet<string> = new Set()): Promise<Split> {
  const report = new Report();
  const blobs: Split['blobs'] = new Map();
  const assets: Table<Asset> = {};
  const renamed = new Map<string, string | undefined>();
  for (const [id, asset] of Object.entries(project.assets)) {
    if (asset.data === undefined && stored.has(id)) {
      assets[id] = asset;
      continue;
    }
    const bytes = asset.data === undefined ? null : imageBytes(asset.data);
    const header = bytes && bytes.length <= LIMITS.assetBytes ? imageHeader(bytes) : null;
    if (!bytes || !header || !fits(header)) {
      report.add('imageDropped', `assets.${id}`);
      renamed.set(id, undefined);
      continue;
    }
    // One after the other on purpose: a hundred images at once would be held in memory twice.
    // oxlint-disable-next-line no-await-in-loop
    const hash = await sha256(bytes);
    const { data: _, ...record } = { ...asset, ...header, id: hash, bytes: bytes.length };
    if (hash !== id || asset.mime !== header.mime) report.add('imageCorrected', `assets.${id}`);
    if (hash !== id) renamed.set(id, hash);
    assets[hash] = record;
    blobs.set(hash, bytes);
  }
  return { project: { ...followImages(project, renamed), assets }, blobs, report: report.list() };
}

/** The image of a data URL as a record that carries its data; null when it is none or too large. */
export async function assetOf(data: string): Promise<Asset | null> {
  const bytes = imageBytes(data);
  const header = bytes && bytes.length <= LIMITS.assetBytes ? imageHeader(bytes) : null;
  if (!bytes || !header || !fits(header)) return null;
  return { id: await sha256(bytes), ...header, bytes: bytes.length, data };
}

/** Puts the images back, of a project or of its document. `bytesOf` answers null for an image that storage has lost: it stays without data. */
export async function joinAssets<T extends { assets: Table<Asset> }>(
  project: T,
  bytesOf: (id: string) => Promise<Uint8Array | null>,
): Promise<T> {
  const assets: Table<Asset> = {};
  for (const [id, asset] of Object.entries(project.assets)) {
    // oxlint-disable-next-line no-await-in-loop
    const bytes = await bytesOf(id);
    assets[id] = bytes ? { ...asset, data: dataUrl(bytes, asset.mime) } : asset;
  }
  return { ...project, assets };
}

/** The project without any image: what pointed at one points at none. */
export const withoutImages = (project: Project): Project => {
  const gone = Object.keys(project.assets).map((id) => [id, undefined] as const);
  return gone.length === 0 ? project : { ...followImages(project, new Map(gone)), assets: {} };
};

/** The SHA-256 of bytes, lowercase hex: the id of an image. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const fits = ({ width, height }: ImageHeader): boolean =>
  width <= LIMITS.imageSide && height <= LIMITS.imageSide && width * height <= LIMITS.imagePixels;

/** The project whose records point at the images under their new ids; undefined: at none. */
function followImages(project: Project, renamed: ReadonlyMap<string, string | undefined>): Project {
  if (renamed.size === 0) return project;
  return produce(project, (draft) => {
    for (const { table, reference } of referencesTo('assets')) {
      for (const record of recordsIn(project, table)) {
        const [id = ''] = idsOf(record, reference);
        if (!renamed.has(id)) continue;
        const copy = { ...record };
        setField(copy, reference.field, renamed.get(id));
        putRecord(draft, table, copy);
      }
    }
  });
}

/** The bytes of a base64 data URL; null for other URLs and for damaged base64. */
export function imageBytes(url: string): Uint8Array<ArrayBuffer> | null {
  const comma = url.indexOf(',');
  if (!/^data:[\w/+.-]*;base64$/.test(url.slice(0, comma))) return null;
  try {
    return Uint8Array.from(atob(url.slice(comma + 1)), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** The bytes of an image as a data URL. */
export const dataUrl = (bytes: Uint8Array, mime: string): string => `data:${mime};base64,${base64(bytes)}`;

function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call with millions of arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
