// Bytes of before Unicode: a text in a code page, as an old program would have written it.

/** The bytes of a text in a code page of one byte a letter; a letter that it has not got is an error. */
export function inCodePage(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(Array.from(text), (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`no ${letter} in ${encoding}`);
    return byte;
  });
}
