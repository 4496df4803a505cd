// The details of a card.
import { shownLevel } from '@/analysis/evidenceLevel';
import { walksOf } from '@/analysis/walks';
import { feelingsAt, findingsOnCard } from '@/model/select';
import type { Card } from '@/model/types';
import {
  evidenceSection,
  factList,
  findingLine,
  linked,
  list,
  prose,
  recordLine,
  section,
  type Told,
} from './detailParts';
import { el } from './dom';
import { pictureUrl } from './pictures';
import type { Reader } from './reader';

export function cardDetails(reader: Reader, card: Card): Told {
  const { project, store } = reader;
  const { t, signed } = reader.words();
  const { mapId } = store.get();
  const [stage, lane] = [project.stages[card.stageId], project.lanes[card.laneId]];
  const level = shownLevel(project, mapId)(card);
  const moment = card.momentOfTruth;
  const picture = pictureUrl(project, card.pictureId);
  const image =
    picture === undefined ? undefined : el('img', { class: 'picture', src: picture, alt: card.text });
  const score = (value: number | undefined) =>
    value === undefined ? undefined : t('readerPage.of5', { value });
  const feelings = feelingsAt(project, card.id);
  const steps = walksOf(project, mapId).flatMap(({ path, runs }) =>
    runs.flatMap((run) => {
      const at = run.findIndex((stop) => stop.card.id === card.id);
      const next = at < 0 ? undefined : run[at + 1];
      if (at < 0) return [];
      if (!next) return [el('li', {}, t('readerPage.pathEnds', { path: path.name }))];
      const label = [path.name, next.label].filter(Boolean).join(': ');
      return [
        recordLine(reader, 'card', next.card, next.card.text, t('readerPage.pathNext', { path: label })),
      ];
    }),
  );
  return {
    kicker: [lane?.name, stage?.name].filter(Boolean).join(' \u00b7 '),
    title: card.text.trim() || t('readerPage.emptyCard'),
    body: [
      moment &&
        el(
          'p',
          { class: 'decisive' },
          el('span', { class: 'sign moment', 'aria-hidden': 'true' }),
          [t('scene.moment'), moment.reason].filter(Boolean).join(': '),
        ),
      level && level !== 'researched'
        ? el('p', { class: 'level' }, t(level === 'partly' ? 'scene.partly' : 'scene.assumption'))
        : undefined,
      image,
      prose(card.description),
      factList([
        [t('readerPage.persona'), project.personas[card.personaId ?? '']?.name],
        [t('readerPage.duration'), card.duration],
        [t('readerPage.department'), card.department],
        [t('readerPage.customerImportance'), score(card.customerImportance)],
        [t('readerPage.companyImportance'), score(card.companyImportance)],
        [
          t('readerPage.initiative'),
          card.initiative && t(card.initiative === 'reactive' ? 'scene.reactive' : 'scene.proactive'),
        ],
        [t('readerPage.learning'), card.learning],
        [t('readerPage.tags'), card.tags?.join(', ')],
        [t('readerPage.link'), linked(card.link, reader)],
      ]),
      section(
        t('readerPage.findings'),
        list(findingsOnCard(project, card.id).map((one) => findingLine(reader, one))),
      ),
      section(
        t('readerPage.feelings'),
        factList(
          feelings.map(({ personaId, value }) => [project.personas[personaId]?.name ?? '', signed(value)]),
        ),
      ),
      section(t('readerPage.paths'), list(steps)),
      evidenceSection(reader, card.evidenceIds, { cardId: card.id }),
    ],
  };
}
