// The package of a presentation: its parts by their paths, and how they lead to one another.
import { linkTarget } from '@/model/links';
import { escapeXml } from '../svgPen';
import { part } from './masterParts';

/** A part of the package, by its path. */
export type DeckParts = Map<string, string | Uint8Array<ArrayBuffer>>;

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export type Relation = { type: string; target: string; isOutside?: boolean };

export const relationsPart = (relations: readonly Relation[]): string =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
      .map(
        ({ type, target, isOutside }, at) =>
          `<Relationship Id="rId${at + 1}" Type="${type.startsWith('http') ? type : TYPES + type}" Target="${escapeXml(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`,
      )
      .join('')}</Relationships>`,
  );

/** An address as a relationship may hold it: letters of other scripts and stray signs are written in percent. */
export function addressOf(link: string | undefined): string | undefined {
  const target = linkTarget(link);
  if (target === undefined || target.includes('[') || target.includes(']')) return undefined;
  return target
    .toWellFormed()
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign));
}
