// The details of a finding and of a strategy.
import { weightOf } from '@/analysis/ranking';
import { cardById, strategiesOf } from '@/model/select';
import type { Finding, Strategy } from '@/model/types';
import { standingOf } from '@/model/weighs';
import {
  evidenceSection,
  factList,
  findingLine,
  list,
  prose,
  recordLine,
  section,
  strategyLine,
  type Told,
} from './detailParts';
import { el } from './dom';
import type { Reader } from './reader';

export function findingDetails(reader: Reader, finding: Finding): Told {
  const { project } = reader;
  const { t, day } = reader.words();
  const { kind, severity, frequency, people } = finding;
  const of5 = (value: number | undefined) =>
    value === undefined ? undefined : t('readerPage.of5', { value });
  const places = finding.cardIds.flatMap((id) => cardById(project, id) ?? []);
  const answers = strategiesOf(project).filter(({ findingIds }) => findingIds.includes(finding.id));
  const standing = standingOf(finding);
  return {
    kicker: t(`readerPage.kind.${kind}`),
    title: finding.title || t('readerPage.untitledFinding'),
    body: [
      prose(finding.cause),
      factList([
        [t('readerPage.severity'), of5(severity)],
        [t('readerPage.frequency'), of5(frequency)],
        [t('readerPage.weightWord'), weightOf(finding)],
        [t('readerPage.people'), people && t('readerPage.peopleOf', people)],
        [t('readerPage.status'), t(`readerPage.standing.${standing}`)],
        [t('readerPage.owner'), finding.owner],
        [t('readerPage.foundOn'), finding.foundOn && day(finding.foundOn)],
        [t('readerPage.tags'), finding.tags?.join(', ')],
      ]),
      finding.whys && finding.whys.length > 0
        ? section(
            t('readerPage.whys'),
            el(
              'ol',
              { class: 'whys' },
              finding.whys.map((why) => el('li', {}, why)),
            ),
          )
        : undefined,
      section(t('readerPage.resolution'), prose(finding.resolution?.note)),
      section(
        t('readerPage.touchpoints'),
        list(
          places.map((card) =>
            recordLine(reader, 'card', card, card.text, project.stages[card.stageId]?.name ?? ''),
          ),
        ),
      ),
      section(t('readerPage.strategies'), list(answers.map((one) => strategyLine(reader, one)))),
      evidenceSection(reader, finding.evidenceIds, { findingId: finding.id }),
    ],
  };
}

export function strategyDetails(reader: Reader, strategy: Strategy): Told {
  const { project } = reader;
  const { t, day } = reader.words();
  const of5 = (value: number | undefined) =>
    value === undefined ? undefined : t('readerPage.of5', { value });
  const answered = strategy.findingIds.flatMap((id) => project.findings[id] ?? []);
  return {
    kicker: t('readerPage.strategy'),
    title: strategy.title || t('readerPage.untitledStrategy'),
    body: [
      prose(strategy.description),
      factList([
        [t('readerPage.status'), strategy.status && t(`scene.status.${strategy.status}`)],
        [t('readerPage.impact'), of5(strategy.impact)],
        [t('readerPage.effort'), of5(strategy.effort)],
        [t('readerPage.owner'), strategy.owner],
        [t('readerPage.department'), strategy.department],
        [t('readerPage.start'), strategy.start && day(strategy.start)],
        [t('readerPage.dueWord'), strategy.due && day(strategy.due)],
      ]),
      section(t('readerPage.answersFindings'), list(answered.map((one) => findingLine(reader, one)))),
      evidenceSection(reader, strategy.evidenceIds),
    ],
  };
}
