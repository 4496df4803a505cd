// pagesOfParts(): a page for each part of what one page would not hold.
import '@/i18n/en/exporting';
import type { Picture } from './picture';
import type { PictureHead } from './pictureOfOverlay';

/**
 * Of several pages each says in its head which of them it is.
 * @param holds said on each of them too, where it is not all there is
 */
export const pagesOfParts = <Part>(
  parts: readonly Part[],
  head: PictureHead,
  make: (part: Part, head: PictureHead) => Picture,
  holds = '',
): readonly Picture[] =>
  parts.map((part, at) => {
    const place = parts.length > 1 ? head.t('exporting.partAt', { at: at + 1, count: parts.length }) : '';
    return make(part, { ...head, subtitle: [place, holds, head.subtitle].filter(Boolean).join(' \u00b7 ') });
  });
