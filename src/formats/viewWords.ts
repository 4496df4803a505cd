// What a view shows of a map, in words: the sentence of the screen, and the line under the title of a picture.
import {
  asked,
  filtersOf,
  hiddenIn,
  matchCount,
  type ViewChoice,
  type ViewFilter,
} from '@/analysis/viewChoice';
import { shownProject } from '@/analysis/shownProject';
import type { MessageKey, Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { EvidenceLevel, FindingKind, Project } from '@/model/types';

const sentences = {
  personaIds: 'views.sentence.persona',
  pathIds: 'views.sentence.path',
  channelIds: 'views.sentence.channel',
  tags: 'views.sentence.tag',
  evidence: 'views.sentence.evidence',
  findings: 'views.sentence.finding',
} as const satisfies Record<ViewFilter, MessageKey>;

const findingWords = {
  pain: 'map.finding.pain',
  barrier: 'map.finding.barrier',
  delight: 'map.finding.delight',
} as const satisfies Record<FindingKind, MessageKey>;

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** What an entry of a filter is called. */
export function entryWord(project: Project, filter: ViewFilter, entry: string, t: Translate): string {
  switch (filter) {
    case 'personaIds':
      return project.personas[entry]?.name ?? '';
    case 'pathIds':
      return project.paths[entry]?.name.trim() || t('paths.untitled');
    case 'channelIds':
      return project.channels[entry]?.name ?? '';
    case 'tags':
      return entry;
    case 'evidence':
      return t(`views.level.${entry as EvidenceLevel}`);
    case 'findings':
      return t(findingWords[entry as FindingKind]);
  }
}

function filterWords(project: Project, choice: ViewChoice, filter: ViewFilter, t: Translate): string {
  const entries = asked(project, choice, filter);
  if (filter === 'evidence' && entries.length === 1 && entries[0] === 'assumption')
    return t('views.sentence.onlyAssumptions');
  const isWord = filter === 'evidence' || filter === 'findings';
  const names = entries.map((entry) => {
    const word = entryWord(project, filter, entry, t);
    return isWord ? lower(word) : word;
  });
  return t(sentences[filter], { names: names.join(', ') });
}

/** What is hidden of a map, in words; empty where nothing is. */
export function hiddenWords(project: Project, mapId: Id, choice: ViewChoice, t: Translate): string[] {
  const stages = hiddenIn(project, mapId, choice.hiddenStageIds, 'stages').length;
  const lanes = hiddenIn(project, mapId, choice.hiddenLaneIds, 'lanes').length;
  return [
    ...(stages > 0 ? [t('views.sentence.stages', { count: stages })] : []),
    ...(lanes > 0 ? [t('views.sentence.lanes', { count: lanes })] : []),
  ];
}

/** What a view shows, in one sentence: "8 of 42 cards · tag: form · 2 lanes hidden". */
export function viewSentence(project: Project, mapId: Id, choice: ViewChoice, t: Translate): string {
  const filters = filtersOf(project, choice);
  const { match, of } = matchCount(shownProject(project, mapId, choice), mapId, choice);
  return [
    ...(filters.length > 0 ? [t('views.sentence.cards', { match, count: of })] : []),
    ...filters.map((filter) => filterWords(project, choice, filter, t)),
    ...hiddenWords(project, mapId, choice, t),
  ].join(' · ');
}
