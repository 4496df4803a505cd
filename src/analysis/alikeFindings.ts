// Alike findings: those of one map that are called the same, and so may be one that was written down twice.
import type { Id } from '@/model/id';
import { findingsOf } from '@/model/select';
import type { Finding, Project } from '@/model/types';
import { comparableText } from './comparableText';

/** A title as it is compared: small letters, no signs between words, blanks once. */
const normalised = (title: string): string =>
  comparableText(title)
    .replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

/** Groups of at least two findings of a map with the same title, in order; problems and delights stay apart. */
export function alikeFindings(project: Project, mapId: Id): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findingsOf(project, mapId)) {
    const title = normalised(finding.title);
    if (title === '') continue;
    const key = `${finding.kind === 'delight'} ${title}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
