// The initials of a name, where there is no portrait: the same on the screen, in pictures, on slides and in pages for others.

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letters of the first two words of a name. Of a novel only the beginning is looked at. */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .slice(0, 400)
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => {
      const [first] = letters.segment(word.slice(0, 16));
      return first?.segment.toLocaleUpperCase() ?? '';
    })
    .join('');
