// Whether the bytes of a file are a workbook, by their beginning and the names of its parts.

/** The part that holds a workbook with a password, in a container that writes names in two bytes a letter. */
const ENCRYPTED = 'EncryptedPackage'.replaceAll(/(?=.)/g, '\0').slice(1);

/** How much of each end is searched for the list of parts. */
const ENDS = 1_000_000;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * A workbook of today, one that is locked or of an old Office, or undefined for anything else.
 * @param fileName of an archive whose end is lost it says what it was
 */
export function workbookKind(bytes: Uint8Array, fileName = ''): 'workbook' | 'encrypted' | 'old' | undefined {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) {
    const ends = [bytes.subarray(0, ENDS), bytes.subarray(-ENDS)].map(latin);
    return ends.some((end) => end.includes(ENCRYPTED)) ? 'encrypted' : 'old';
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  // The list of parts is at the end of an archive.
  const end = latin(bytes.subarray(-64_000));
  const isCut = !end.includes('PK\u0005\u0006');
  if (isCut && /\.xls[xm]$/i.test(fileName)) return 'workbook';
  return /xl\/(?:workbook|worksheets)/.test(latin(bytes.subarray(0, 4000)) + end) ? 'workbook' : undefined;
}
