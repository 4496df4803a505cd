// Words of the story: the comparison in a headline and a paragraph that can be read out, from real figures only.
import type { Aligned } from '@/analysis/align';
import type { Comparison } from '@/analysis/comparison';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { type FateCounts, findingOfFate, type FeelingStory, type Story, type Turn } from '@/analysis/story';
import { formatList, formatSigned } from '@/i18n/format';
import { formatDuration } from '@/i18n/formatDuration';
import { t } from '@/i18n/translate';
import type { StoryLine } from './storyLines';

/** How many names a sentence takes. */
const NAMES = 3;

const quoted = (name: string): string => t('story.quoted', { name });

/** The first names, and how many more there are. */
function named(names: readonly string[]): string {
  const more = names.length - NAMES;
  if (more < 2) return formatList(names.map(quoted));
  return formatList([...names.slice(0, NAMES).map(quoted), t('story.more', { count: more })]);
}

/** The name of a merged stage, as the second map calls it. */
export const stageWord = ({ from, to }: Comparison, { fromId, toId }: Aligned): string =>
  (to.project.stages[toId ?? ''] ?? from.project.stages[fromId ?? ''])?.name || t('compare.unnamedStage');

/** The title of a finding of either map. */
export const fateTitle = (fate: FindingOutcome): string => titleOf(findingOfFate(fate));

export const titleOf = (finding: { title: string } | undefined): string =>
  finding?.title || t('compare.unnamedFinding');

/** "2 of 4 barriers go, 1 shrinks and 1 stays". Undefined where there are none of the kind. */
function whatBecomes(counts: FateCounts, kind: 'barrier' | 'pain'): string | undefined {
  const { resolved, reduced, open, worse, new: added } = counts;
  const total = resolved + reduced + open + worse;
  const barriers = kind === 'barrier';
  if (total === 0)
    return added === 0 ? undefined : t(barriers ? 'story.newBarriers' : 'story.newPains', { count: added });
  const clauses: string[] = [];
  if (open === total)
    clauses.push(t(barriers ? 'compare.headlineNoBarrier' : 'compare.headlineNoPain', { count: total }));
  else if (resolved === 1 && total === 1)
    clauses.push(t(barriers ? 'story.onlyBarrierGoes' : 'story.onlyPainGoes'));
  else if (resolved > 0)
    clauses.push(
      t(barriers ? 'compare.headlineBarriers' : 'compare.headlinePains', { count: resolved, total }),
    );
  else clauses.push(t(barriers ? 'story.noBarrierGoes' : 'story.noPainGoes', { count: total }));
  if (reduced > 0) clauses.push(t('story.shrink', { count: reduced }));
  if (worse > 0) clauses.push(t('story.grow', { count: worse }));
  if (open > 0 && open < total) clauses.push(t('story.stay', { count: open }));
  if (added > 0) clauses.push(t('story.come', { count: added }));
  return formatList(clauses);
}

/**
 * What becomes of the barriers; without barriers, of the pain points; without either, how much differs.
 * @param differences how many records differ
 * @param rest the lines of those that no part of the summary names
 */
export function headline(
  { kinds, empty, silent }: Story,
  differences: number,
  rest: readonly StoryLine[] = [],
): string {
  if (differences === 0) return t('compare.headlineSame');
  if (empty.from) return t('story.allNew');
  if (empty.to) return t('story.nothingYet');
  if (rest.length === differences && rest.every(({ group }) => group === 'small'))
    return t('story.onlySmall', { count: differences });
  if (silent.to) return t('compare.headlineCount', { count: differences });
  return (
    whatBecomes(kinds.barrier, 'barrier') ??
    whatBecomes(kinds.pain, 'pain') ??
    t('compare.headlineCount', { count: differences })
  );
}

/**
 * The paragraphs below the headline: of the findings, of how it feels, of the time. They never tell the good half alone:
 * what comes and what stays open is named, and how much else differs is told by number.
 */
export function lead(comparison: Comparison, story: Story, rest: readonly StoryLine[] = []): string[] {
  const paragraphs = [
    findingSentences(story),
    story.feelings.flatMap((feeling) => feelingSentences(comparison, feeling)),
    timeSentence(story),
    restSentences(rest),
  ];
  return paragraphs.filter((sentences) => sentences.length > 0).map((sentences) => sentences.join(' '));
}

/** How much differs beside what is named, and how much of that is small. */
function restSentences(rest: readonly StoryLine[]): string[] {
  const small = rest.filter(({ group }) => group === 'small').length;
  if (rest.length === 0) return [];
  if (small === rest.length) return [t('story.besidesSmall', { count: small })];
  return [
    t('story.besides', { count: rest.length }),
    ...(small > 0 ? [t('story.smallOfThem', { count: small })] : []),
  ];
}

/** What is said where one of the maps names no pain point and no barrier. */
function silentSentences({ silent, problems }: Story): string[] {
  if (silent.to) return problems.length === 0 ? [] : [t('story.silentTo', { count: problems.length })];
  return silent.from ? [t('story.silentFrom')] : [];
}

function findingSentences(story: Story): string[] {
  const { kinds, problems, weights, delights, silent } = story;
  const sentences = silentSentences(story);
  // Of what nobody has spoken of yet there are no names to tell apart.
  if (silent.to) return sentences;
  const pains = whatBecomes(kinds.pain, 'pain');
  // Without barriers the headline says it already.
  if (pains !== undefined && whatBecomes(kinds.barrier, 'barrier') !== undefined)
    sentences.push(t('story.sentence', { text: pains }));
  sentences.push(...weightSentence(weights));
  const tell = (fate: FindingOutcome['fate'], say: (names: string) => string): void => {
    const names = problems.filter((problem) => problem.fate === fate).map(fateTitle);
    if (names.length > 0) sentences.push(say(named(names)));
  };
  tell('new', (names) => t('story.comes', { names }));
  tell('worse', (names) => t('story.worsens', { names }));
  if (delights.lost.length > 0)
    sentences.push(t('story.loses', { names: named(delights.lost.map(titleOf)) }));
  tell('open', (names) => t('story.stillOpen', { names }));
  tell('reduced', (names) => t('story.smaller', { names }));
  if (problems.length > 0 && problems.every(({ fate }) => fate === 'resolved'))
    sentences.push(t('story.nothingOpen'));
  return sentences;
}

/** What the headline leaves out, in short: the pain points beside the barriers, and the weight. */
export function shortLead(story: Story): string {
  const { kinds, weights, silent } = story;
  if (silent.from || silent.to) return silentSentences(story).join(' ');
  const pains = whatBecomes(kinds.pain, 'pain');
  const beside = pains !== undefined && whatBecomes(kinds.barrier, 'barrier') !== undefined;
  return [...(beside ? [t('story.sentence', { text: pains })] : []), ...weightSentence(weights)].join(' ');
}

function weightSentence({ before, after }: Story['weights']): string[] {
  if (before === 0) return [];
  if (before === after) return [t('story.weightStays', { after })];
  return [t(after < before ? 'story.weightFalls' : 'story.weightRises', { before, after })];
}

function timeSentence({ time }: Story): string[] {
  if (time.counted.length === 0 || (time.before === 0 && time.after === 0)) return [];
  const words = { before: formatDuration(time.before), after: formatDuration(time.after) };
  if (words.before === words.after) return time.unknown.length > 0 ? [] : [t('story.timeStays', words)];
  return [t(time.unknown.length > 0 ? 'story.timePartly' : 'story.timeChanges', words)];
}

/** How the mean feeling of a persona changes, or undefined where one side is not known. */
export function meanSentence({ persona, before, after }: FeelingStory): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  const name = persona.name || t('compare.unnamedPersona');
  const words = { name, before: formatSigned(before), after: formatSigned(after) };
  if (words.before === words.after) return t('compare.feelingStays', words);
  return t(after > before ? 'compare.feelingRises' : 'compare.feelingFalls', words);
}

function feelingSentences(comparison: Comparison, feeling: FeelingStory): string[] {
  const mean = meanSentence(feeling);
  if (mean === undefined) return [];
  const { most, losses } = feeling;
  const at = ({ stage }: Turn): string => stageWord(comparison, stage);
  return [
    mean,
    ...(most ? [t('story.mostAt', { stage: quoted(at(most)) })] : []),
    ...(losses.length > 0 ? [t('story.lessAt', { stages: named(losses.map(at)) })] : []),
  ];
}
