// A map as an outline of Markdown: stages as headings, lanes and cards as lists, then what was found and what is planned.
import { feelingByStage } from '@/analysis/curveGap';
import { rankFindings } from '@/analysis/ranking';
import { wholeOf } from '@/analysis/shownProject';
import '@/i18n/en/findings';
import '@/i18n/en/sheets';
import '@/i18n/en/strategies';
import { numbersIn } from '@/i18n/numbersIn';
import type { Id } from '@/model/id';
import { inOrder } from '@/model/order';
import { cardsInCell, findingsOnCard, lanesOf, personasOfMap, stagesOf, strategiesOf } from '@/model/select';
import { mapsOfStrategy, strategiesOnMap } from '@/model/stageStrategies';
import { takesCards } from '@/model/laneKinds';
import type { Project, Strategy } from '@/model/types';
import type { ExportSource } from '../exportFormat';
import { findingKindWords } from '../findingWords';
import { pictureTitle } from '../mapTitle';
import { inlineText, itemText } from './markdownText';

type Source = Pick<ExportSource, 'project' | 'mapId' | 't' | 'language'>;

/** The plan of a map: what stands on it, and what stands on no map at all; of a part of a map what stands on that part. */
function plannedFor(project: Project, mapId: Id): Strategy[] {
  const here = strategiesOnMap(project, mapId);
  const whole = wholeOf(project);
  if (stagesOf(project, mapId).length < stagesOf(whole, mapId).length) return here;
  const alone = strategiesOf(whole).filter(({ id }) => mapsOfStrategy(whole, id).size === 0);
  return inOrder([...here, ...alone]);
}

/** The outline of a map, or of a part of it. */
export function markdownOutline({ project, mapId, t, language }: Source): string {
  const map = project.maps[mapId];
  const personas = map ? personasOfMap(project, map) : [];
  const felt = personas.map(({ id, name }) => ({ name, by: feelingByStage({ project, mapId }, id) }));
  const lanes = lanesOf(project, mapId).filter(takesCards);
  const numbers = numbersIn(language);
  const blocks: string[] = [];
  const heading = inlineText(pictureTitle(project, map));
  if (heading) blocks.push(`# ${heading}`);
  const about = [
    personas.length > 0 &&
      `**${inlineText(t('sheets.personas'))}:** ${inlineText(personas.map(({ name }) => name).join(', '))}`,
    map?.scenario && inlineText(map.scenario),
  ].filter(Boolean);
  if (about.length > 0) blocks.push(about.join('\n\n'));
  for (const stage of stagesOf(project, mapId)) {
    blocks.push(`## ${inlineText(stage.name) || '\u2026'}`);
    const facts: string[] = [
      !stage.goal ? '' : `${t('sheets.goal')}: ${stage.goal}`,
      !stage.duration ? '' : `${t('sheets.duration')}: ${stage.duration}`,
      ...felt.map(({ name, by }) => {
        const value = by.get(stage.id);
        if (value === undefined) return '';
        const head = felt.length > 1 ? t('sheets.feelingOf', { name }) : t('sheets.feeling');
        return `${head}: ${numbers.signed(value)}`;
      }),
    ].filter(Boolean);
    const items = facts.map((line) => `- ${itemText(line, '  ')}`);
    for (const lane of lanes) {
      const cards = cardsInCell(project, stage.id, lane.id);
      if (cards.length === 0) continue;
      items.push(`- **${inlineText(lane.name) || '\u2026'}**`);
      for (const card of cards) {
        items.push(`  - ${itemText(card.text, '    ') || '\u2026'}`);
        for (const { kind, title } of findingsOnCard(project, card.id))
          items.push(`    - *${inlineText(t(findingKindWords[kind]))}:* ${inlineText(title)}`);
      }
    }
    if (items.length > 0) blocks.push(items.join('\n'));
  }
  const found = rankFindings(project, mapId).filter(({ elsewhere }) => !elsewhere);
  if (found.length > 0) {
    const line = ({ finding, weight }: (typeof found)[number]): string =>
      [
        `*${inlineText(t(findingKindWords[finding.kind]))}:* ${inlineText(finding.title)}`,
        weight === undefined ? '' : inlineText(`${t('findings.weight')} ${weight}`),
      ]
        .filter(Boolean)
        .join(' \u2013 ');
    const isDelight = ({ finding }: (typeof found)[number]): boolean => finding.kind === 'delight';
    // Each is counted among its own, so each has a head where there are both.
    const sides = [
      { head: t('findings.problems'), list: found.filter((one) => !isDelight(one)) },
      { head: t('findings.delightsKept'), list: found.filter(isDelight) },
    ].filter(({ list }) => list.length > 0);
    blocks.push(`## ${inlineText(t('sheets.findings'))}`);
    for (const { head, list } of sides)
      blocks.push(
        ...(sides.length > 1 ? [`### ${inlineText(head)}`] : []),
        list.map((one) => `1. ${line(one)}`).join('\n'),
      );
  }
  const planned = plannedFor(project, mapId);
  if (planned.length > 0) {
    const line = planned.map(({ title, owner, due }) =>
      [title || t('strategies.untitled'), owner, due]
        .filter(Boolean)
        .map((part) => inlineText(part ?? ''))
        .join(' \u2013 '),
    );
    blocks.push(`## ${inlineText(t('sheets.strategies'))}`, line.map((one) => `- ${one}`).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}
