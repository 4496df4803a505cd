// The details of what is selected, and the comments that readers left on it.
import { cardById } from '@/model/select';
import { cardDetails } from './cardDetails';
import { type Comments, commentsOf } from './comments';
import { factList, prose, type Told } from './detailParts';
import { el } from './dom';
import { icon } from './icons';
import { findingDetails, strategyDetails } from './planDetails';
import type { Reader } from './reader';
import type { Selected } from './store';

function told(reader: Reader, { kind, id }: Selected): Told | undefined {
  const { project } = reader;
  const { t } = reader.words();
  switch (kind) {
    case 'card': {
      const card = cardById(project, id);
      return card && cardDetails(reader, card);
    }
    case 'finding': {
      const finding = project.findings[id];
      return finding && findingDetails(reader, finding);
    }
    case 'strategy': {
      const strategy = project.strategies[id];
      return strategy && strategyDetails(reader, strategy);
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
