// The page of a persona for paper: who they are, what moves them, how they feel on each map, and what costs them most.
import { personaFindings, personaWalks, type PersonaWalk } from '@/analysis/personaFacts';
import { FINDING_SIGNS } from '@/formats/findingSigns';
import type { Page, PageBlock, PageItem, PageSection } from '@/formats/page';
import { formatDate, formatShare } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import { blocksOf, channelUsesOf } from '@/model/select';
import type { Evidence, Persona, Project } from '@/model/types';
import { mapName } from '@/views/context/mapName';
import { signed } from '@/views/map/names';
import { isEmptyBlock, pageBlocks, type PageBlock as Block, type PageFacts } from './page/pageBlocks';

/** What the line below the name says. */
export function personaLine(
  { role, segment, customer, lifecycle, relationship }: Persona,
  t: Translate,
): string {
  return [
    role,
    customer && t(`personas.customers.${customer}`),
    segment,
    lifecycle && t(`personas.lifecycles.${lifecycle}`),
    relationship && t(`personas.relationships.${relationship}`),
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
}

/** The blocks of the page in their order, without those that are hidden or have nothing to say. */
export function personaPage(project: Project, persona: Persona, t: Translate): Page {
  const facts = factsOf(project, persona);
  const hidden = new Set(persona.hiddenBlocks ?? []);
  const blocks = pageBlocks(facts).filter((block) => !hidden.has(block.key) && !isEmptyBlock(block, facts));
  const isQuoted = blocks.some(({ kind }) => kind === 'quote');
  return {
    portrait: persona,
    paragraphs: isQuoted ? [t('personas.quoted', { quote: persona.quote ?? '' })] : [],
    sections: blocks.flatMap((block) => sectionOf(block, facts, project, t) ?? []),
  };
}

function factsOf(project: Project, persona: Persona): PageFacts {
  const { channels, evidence } = project;
  return {
    persona,
    uses: channelUsesOf(project, persona.id)
      .flatMap((use) => {
        const channel = channels[use.channelId];
        return channel ? [{ use, channel }] : [];
      })
      .sort((a, b) => (b.use.weight ?? 0) - (a.use.weight ?? 0)),
    evidence: (persona.evidenceIds ?? []).flatMap((id) => evidence[id] ?? []),
    own: blocksOf(project, persona.id),
    walks: personaWalks(project, persona.id),
    findings: personaFindings(project, persona.id),
  };
}

const words = (text: string | undefined): PageBlock[] =>
  (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'text', text: line }));

const items = (list: readonly PageItem[]): PageBlock[] => [{ kind: 'items', items: list }];

function sectionOf(block: Block, facts: PageFacts, project: Project, t: Translate): PageSection | undefined {
  const { persona } = facts;
  switch (block.kind) {
    // They lead the page.
    case 'head':
    case 'quote':
      return undefined;
    case 'scales':
      return {
        title: t('personas.page.scales'),
        blocks: items(
          (persona.scales ?? []).map(({ left, right, value }) => ({
            title: [left, right].join(' \u2194 '),
            figure: value === undefined ? undefined : formatShare(value),
          })),
        ),
      };
    case 'channels':
      return {
        title: t('personas.preferredChannels'),
        blocks: items(
          facts.uses.map(({ use, channel }) => ({
            title: channel.name,
            note: use.note,
            figure: use.weight === undefined ? undefined : t('personas.page.weight', { weight: use.weight }),
          })),
        ),
      };
    case 'jobs':
    case 'tools':
      return {
        title: t(`personas.lists.${block.kind}`),
        blocks: items((persona[block.kind] ?? []).map((title) => ({ sign: '\u2022', title }))),
      };
    case 'empathy':
      return {
        title: t('personas.page.block.empathy'),
        blocks: (['says', 'thinks', 'does', 'feels'] as const).flatMap((field) =>
          (persona[field] ?? '').trim() === ''
            ? []
            : [{ kind: 'heading' as const, text: t(`personas.texts.${field}`) }, ...words(persona[field])],
        ),
      };
    case 'text':
      return { title: t(`personas.page.text.${block.field}`), blocks: words(persona[block.field]) };
    case 'field': {
      const field = persona.fields?.[block.at];
      return { title: field?.label ?? '', blocks: words(field?.value) };
    }
    case 'walk': {
      const walk = facts.walks.find(({ mapId }) => mapId === block.mapId);
      return walk && walkSection(walk, project, t);
    }
    case 'own': {
      const own = facts.own.find(({ id }) => id === block.id);
      return own && { title: own.title, blocks: words(own.text) };
    }
    case 'findings':
      return findingSection(facts, project, t);
    case 'sources':
      return {
        title: t('personas.page.restsOn', { count: facts.evidence.length }),
        blocks: items(facts.evidence.map((source) => sourceItem(source, t))),
      };
  }
}

/** In the tenths in which it is shown. */
const tenths = (value: number): string => signed(Math.round(value * 10) / 10);

function walkSection({ mapId, stages, mean }: PersonaWalk, project: Project, t: Translate): PageSection {
  const map = project.maps[mapId];
  const known = stages.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return {
    title: t('personas.page.walk', { map: map ? mapName(project, map) : '' }),
    figure: tenths(mean),
    blocks: items(
      stages.map(({ name, value }) => ({
        sign: value === undefined ? '\u00b7' : value > 0 ? '\u25b2' : value < 0 ? '\u25bc' : '\u25cf',
        tone: value === undefined || value === 0 ? 'told' : value > 0 ? 'good' : 'bad',
        title: name,
        note:
          low === high || value === undefined
            ? undefined
            : value === high
              ? t('personas.page.highest')
              : value === low
                ? t('personas.page.lowest')
                : undefined,
        figure: value === undefined ? t('personas.notKnown') : tenths(value),
      })),
    ),
  };
}

function findingSection({ findings }: PageFacts, project: Project, t: Translate): PageSection {
  const lines = (list: PageFacts['findings']['pains']): PageItem[] =>
    list.map(({ finding, touched: [first], weight }) => ({
      ...FINDING_SIGNS[finding.kind],
      title: finding.title || t('personas.page.untitled'),
      note: [project.stages[first?.stageId ?? '']?.name, project.lanes[first?.laneId ?? '']?.name]
        .filter(Boolean)
        .join(' \u00b7 '),
      figure: weight === undefined ? undefined : `${weight}`,
    }));
  return {
    title: t('personas.page.pains'),
    blocks: [
      ...items(lines(findings.pains)),
      ...(findings.delights.length > 0
        ? [{ kind: 'heading' as const, text: t('personas.page.delight') }, ...items(lines(findings.delights))]
        : []),
    ],
  };
}

const sourceItem = ({ title, who, date, answers }: Evidence, t: Translate): PageItem => ({
  title,
  note: [
    who,
    answers === undefined ? undefined : t('personas.page.answers', { count: answers }),
    date === undefined ? undefined : formatDate(date),
  ]
    .filter(Boolean)
    .join(', '),
});
