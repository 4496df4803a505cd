// A fast hash that notices damage to a snapshot.

/** A 64-bit hash of a text that arrives in pieces. It notices damage; it does not resist an attacker. */
export function textHash(): { add(piece: string): void; digest(): string } {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  let length = 0;
  return {
    add(piece) {
      length += piece.length;
      // Locals: a variable that closures share is boxed on every write, which made this twenty times slower.
      let x = a;
      let y = b;
      for (let i = 0; i < piece.length; i++) {
        const unit = piece.charCodeAt(i);
        x = Math.imul(x ^ unit, 0x01000193);
        y = Math.imul(y ^ unit, 0x85ebca6b);
        y = (y << 13) | (y >>> 19);
      }
      a = x;
      b = y;
    },
    digest() {
      const end = (x: number) => {
        let y = x ^ length;
        y = Math.imul(y ^ (y >>> 16), 0x7feb352d);
        y = Math.imul(y ^ (y >>> 15), 0x846ca68b);
        return ((y ^ (y >>> 16)) >>> 0).toString(16).padStart(8, '0');
      };
      return `w1-${end(a)}${end(b)}`;
    },
  };
}

/** The hash of a whole text. */
export function hashText(text: string): string {
  const hash = textHash();
  hash.add(text);
  return hash.digest();
}
