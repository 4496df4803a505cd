// The locale of a language: by whose rules dates and numbers are written.

/** English with day before month, as the product's texts have it. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
