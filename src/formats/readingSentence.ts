// Sentences about reading: a note or a problem in the person's language, always with its place.
import type { Translate } from '@/i18n/messages';
import type { CardLaneKind } from '@/model/laneKinds';
import type { Crowd, JsonKind } from '@/model/notes';
import type { Project } from '@/model/types';
import { importFormats } from './importFormats';
import type { ImportNote, ImportProblem, ImportWords, ReadCounts } from './importTypes';
import { notePlace } from './notePlace';

const selfTelling: ReadonlySet<ImportNote['code']> = new Set([
  'laneGuessed',
  'scaleGuessed',
  'zeroUnknown',
  'severityGuessed',
  'fieldsKept',
]);

/**
 * What a note says: `Stage “Need”: invisible control characters ... were removed.`
 * @param project what was read, which knows the names of the places
 */
export function noteSentence(t: Translate, note: ImportNote, project?: Project): string {
  const values = { ...note.values };
  if (note.code === 'laneGuessed') values['kind'] = t(`reading.kind.${values['kind'] as CardLaneKind}`);
  if (note.code === 'scaleGuessed') Object.assign(values, endsOf(values['scale']));
  if (note.code === 'overLimit') values['what'] = t(`reading.what.${values['what'] as Crowd}`);
  const sentence = t(`reading.note.${note.code}`, values);
  // A path inside somebody else's file says nothing to a person where the sentence names the place or means them all.
  const path = selfTelling.has(note.code) ? '' : project ? notePlace(t, note.path, project) : note.path;
  return placed(t, { ...note, path }, sentence);
}

/** The ends of a scale as people write them: `-5..5` goes from −5 to 5. */
function endsOf(scale: unknown): { low: string; high: string } {
  const [low = '', high = ''] = String(scale).replaceAll('-', '\u2212').split('..');
  return { low, high };
}

/** Why a file was refused: `Line 12, character 4: The JSON is damaged here: ...` */
export function problemSentence(t: Translate, problem: ImportProblem): string {
  const values = { ...problem.values };
  if (problem.code === 'tooMany') values['what'] = t(`reading.what.${values['what'] as Crowd}`);
  if (problem.code === 'notObject') values['kind'] = t(`reading.jsonKind.${values['kind'] as JsonKind}`);
  if (problem.code === 'notRecognised') Object.assign(values, readable(t));
  return placed(t, problem, t(`reading.problem.${problem.code}`, values));
}

/** That a pasted text is none of what can be read. */
export const notAJourney = (t: Translate): string => t('reading.notAJourney', readable(t));

/** The names of all formats that can be read, for a sentence: `formats` with commas, and the `last` one. */
function readable(t: Translate): { formats: string; last: string } {
  const names = importFormats.map(({ name }) => t(name));
  return { formats: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' };
}

function placed(
  t: Translate,
  { path = '', line, column }: { path?: string; line?: number; column?: number },
  sentence: string,
): string {
  const spot =
    line === undefined
      ? ''
      : column === undefined
        ? t('reading.line', { line })
        : t('reading.lineColumn', { line, column });
  const place = [spot, path].filter((part) => part !== '').join(', ');
  if (place !== '') return t('reading.at', { place, sentence });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What was read: `1 map, 4 stages, 7 cards`; kinds that do not occur are left out. */
export function readSummary(t: Translate, read: ReadCounts): string {
  const kinds = Object.keys(read) as (keyof ReadCounts)[];
  return kinds
    .filter((kind) => read[kind] > 0)
    .map((kind) => t(`reading.counts.${kind}`, { count: read[kind] }))
    .join(', ');
}

/** The names that an import puts into a project, in the language of the interface. */
export const importWords = (t: Translate): ImportWords => ({
  unplaced: t('reading.unplaced'),
  journey: t('reading.journey'),
  steps: t('reading.steps'),
  customer: t('reading.customer'),
  stage: t('reading.stage'),
  lane: t('reading.lane'),
  emotion: t('reading.emotion'),
  asImported: t('reading.asImported'),
  findings: t('reading.findings'),
  physicalEvidence: t('reading.physicalEvidence'),
  frontstage: t('reading.frontstage'),
  backstage: t('reading.backstage'),
  support: t('reading.support'),
});
