// A project that travels in a link: packed behind the `#`, which no browser sends to any server.
import { fromBase64, toAddress } from './base64';
import { carriedDocument } from './carriedDocument';
import type { ExportSource, ExportTools } from './exportFormat';
import { packText, type Unpacked, unpackText } from './packedText';

/** How long a link may be: some programs cut one that is longer than `safe`, and beyond `most` none is made or opened. */
export const LINK_LENGTH = { safe: 2000, most: 32_000 } as const;

/** What stands before the data. */
export const SHARED = '#/shared/';

export type SharedLink = { ok: true; link: string; isLong: boolean } | { ok: false; length: number };

/**
 * The link of a project, without the bytes of its pictures, which no link has room for.
 * @param base the address of the program
 * @param noted takes note that the project leaves: the hashes of its files stay behind, they would make the link long
 */
export async function sharedLink(
  source: Pick<ExportSource, 'project' | 'mapId' | 'part'>,
  base: string,
  noted?: ExportTools['earlierFiles'],
): Promise<SharedLink> {
  const document = await carriedDocument(source, {
    earlierFiles: async (project, hash) => {
      await noted?.(project, hash);
      return [];
    },
  });
  const data = toAddress(packText(JSON.stringify(document)));
  const link = `${base.replace(/#.*$/, '')}${SHARED}${data}`;
  const { length } = link;
  return length > LINK_LENGTH.most
    ? { ok: false, length }
    : { ok: true, link, isLong: length > LINK_LENGTH.safe };
}

/** What the data of a link holds. */
export function unpackLink(data: string): Unpacked {
  if (data.length > LINK_LENGTH.most) return { ok: false, trouble: 'tooLarge' };
  if (!/^[\w-]*$/.test(data)) return { ok: false, trouble: 'damaged' };
  // Letters that make no whole number of bytes are left where a link breaks off.
  const bytes = fromBase64(data);
  return bytes && bytes.length > 6 ? unpackText(bytes) : { ok: false, trouble: 'cutOff' };
}
