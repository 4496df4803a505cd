// The details of what is selected: all that the project knows of it, and the comments that readers left.
import { shownLevel } from '@/analysis/evidenceLevel';
import { weightOf } from '@/analysis/ranking';
import { walksOf } from '@/analysis/walks';
import type { Id } from '@/model/id';
import { linkTarget, readableLink } from '@/model/links';
import { cardById, feelingsAt, findingsOnCard, strategiesOf } from '@/model/select';
import type { Card, Finding, Strategy } from '@/model/types';
import { standingOf } from '@/model/weighs';
import { type Comments, commentsOf } from './comments';
import { el } from './dom';
import { icon } from './icons';
import { pictureUrl } from './pictures';
import type { Reader } from './reader';
import type { Selected } from './store';

type Fact = readonly [label: string, value: string | number | Node | undefined];

/** A list of what is known; what is not known is not in it. */
export function factList(facts: readonly Fact[]): HTMLElement | undefined {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return undefined;
  return el(
    'dl',
    { class: 'facts' },
    known.flatMap(([label, value]) => [
      el('dt', {}, label),
      el('dd', {}, value instanceof Node ? value : String(value)),
    ]),
  );
}

/** A text with its lines. */
export const prose = (text: string | undefined): HTMLElement | undefined =>
  text?.trim() ? el('p', { class: 'prose' }, text.trim()) : undefined;

/** Words that lead somewhere, where that is allowed; else the words alone. */
export function linked(text: string | undefined, { words }: Reader): HTMLElement | undefined {
  if (!text?.trim()) return undefined;
  const href = linkTarget(text);
  if (href === undefined) return el('span', {}, text);
  return el(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer' },
    readableLink(text),
    el('span', { class: 'visually-hidden' }, words().t('readerPage.newWindow')),
  );
}

const section = (title: string, ...content: (Node | undefined)[]): HTMLElement | undefined =>
  content.some(Boolean) ? el('section', {}, el('h3', {}, title), ...content) : undefined;

/** A finding or strategy as a line that leads to its details. */
export function recordLine(
  reader: Reader,
  kind: 'card' | 'finding' | 'strategy',
  record: { id: Id },
  text: string,
  note: string,
  sign?: string,
): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'record', click: () => reader.store.set({ selected: { kind, id: record.id } }) },
    sign ? el('span', { class: `sign ${sign}`, 'aria-hidden': 'true' }) : undefined,
    el(
      'span',
      { class: 'record-words' },
      el('span', { class: 'record-text' }, text),
      note ? el('span', { class: 'record-note' }, note) : undefined,
    ),
  );
  return el('li', {}, button);
}

export const findingLine = (reader: Reader, finding: Finding): HTMLElement => {
  const { t } = reader.words();
  const weight = weightOf(finding);
  const standing = standingOf(finding);
  return recordLine(
    reader,
    'finding',
    finding,
    finding.title || t('readerPage.untitledFinding'),
    [
      t(`readerPage.kind.${finding.kind}`),
      standing === 'open' ? '' : t(`readerPage.standing.${standing}`),
      weight === undefined ? '' : t('readerPage.weight', { weight }),
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
    finding.kind,
  );
};

export const strategyLine = (reader: Reader, strategy: Strategy): HTMLElement => {
  const { t, day } = reader.words();
  const { title, status, owner, due } = strategy;
  return recordLine(
    reader,
    'strategy',
    strategy,
    title || t('readerPage.untitledStrategy'),
    [status && t(`scene.status.${status}`), owner, due && t('readerPage.due', { day: day(due) })]
      .filter(Boolean)
      .join(' \u00b7 '),
  );
};

const list = (items: readonly HTMLElement[]): HTMLElement | undefined =>
  items.length > 0 ? el('ul', { class: 'records' }, items) : undefined;

/** What a statement rests on, with the words of those who were asked. */
function evidenceSection(
  reader: Reader,
  ids: readonly Id[] | undefined,
  quotes: { cardId?: Id; findingId?: Id } = {},
): HTMLElement | undefined {
  const { t, day } = reader.words();
  const { evidence, quotes: table } = reader.project;
  const sources = (ids ?? []).flatMap((id) => evidence[id] ?? []);
  const said = Object.values(table).filter(
    ({ cardId, findingId }) =>
      (cardId !== undefined && cardId === quotes.cardId) ||
      (findingId !== undefined && findingId === quotes.findingId),
  );
  const items = sources.map((source) =>
    el(
      'li',
      {},
      el('span', { class: 'record-text' }, source.title || t(`readerPage.evidenceKind.${source.kind}`)),
      el(
        'span',
        { class: 'record-note' },
        [
          t(`readerPage.evidenceKind.${source.kind}`),
          source.who,
          source.date && day(source.date),
          source.answers === undefined ? '' : t('scene.answers', { n: source.answers }),
        ]
          .filter(Boolean)
          .join(' \u00b7 '),
      ),
      linked(source.link, reader),
    ),
  );
  return section(
    t('readerPage.evidenceTitle'),
    items.length > 0 ? el('ul', { class: 'sources' }, items) : undefined,
    ...said.map(({ text }) => el('blockquote', {}, text)),
  );
}

type Told = { kicker: string; title: string; body: (Node | undefined)[] };

function ofCard(reader: Reader, card: Card): Told {
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

function ofFinding(reader: Reader, finding: Finding): Told {
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

function ofStrategy(reader: Reader, strategy: Strategy): Told {
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

function told(reader: Reader, { kind, id }: Selected): Told | undefined {
  const { project } = reader;
  const { t } = reader.words();
  switch (kind) {
    case 'card': {
      const card = cardById(project, id);
      return card && ofCard(reader, card);
    }
    case 'finding': {
      const finding = project.findings[id];
      return finding && ofFinding(reader, finding);
    }
    case 'strategy': {
      const strategy = project.strategies[id];
      return strategy && ofStrategy(reader, strategy);
    }
    case 'stage': {
      const stage = project.stages[id];
      return (
        stage && {
          kicker: t('readerPage.stage'),
          title: stage.name || t('readerPage.untitledStage'),
          body: [
            prose(stage.goal),
            factList([
              [t('readerPage.duration'), stage.duration],
              [t('readerPage.phase'), project.phases[stage.phaseId ?? '']?.name],
            ]),
          ],
        }
      );
    }
    case 'lane': {
      const lane = project.lanes[id];
      return lane && { kicker: t('readerPage.lane'), title: lane.name, body: [prose(lane.note)] };
    }
  }
}

/** The panel of what is selected; undefined where nothing is. */
export function detailsPanel(reader: Reader, comments: Comments): HTMLElement | undefined {
  const { selected } = reader.store.get();
  const shown = selected && told(reader, selected);
  if (!selected || !shown) return undefined;
  const { t } = reader.words();
  const close = el(
    'button',
    {
      type: 'button',
      class: 'tool',
      'aria-label': t('readerPage.close'),
      title: t('readerPage.close'),
      click: () => reader.store.set({ selected: undefined }),
    },
    icon('close'),
  );
  return el(
    'aside',
    { class: 'details', 'aria-label': t('readerPage.details') },
    el('header', {}, el('p', { class: 'kicker' }, shown.kicker), close),
    el('h2', {}, shown.title),
    ...shown.body,
    commentsOf(reader, comments, selected),
  );
}
