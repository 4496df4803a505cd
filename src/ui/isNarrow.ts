// A screen as narrow as a telephone's, with no room for two things beside each other; the style sheets know the same number.
export const isNarrow = (): boolean => window.innerWidth < 640;
