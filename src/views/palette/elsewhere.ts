// What is written in other projects as lines of the palette.
import type { SearchPort } from '@/analysis/projectSearch';
import type { SearchedKind } from '@/model/searchText';
import type { t as Translate } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { routeOf } from '@/views/context/foundRoute';
import { navigate } from '@/views/context/router';
import type { Entry } from './entries';

/** So many of each project, and in all: more nobody reads. */
const MOST = { each: 4, all: 20 };

const icons: Partial<Record<SearchedKind, Entry['icon']>> = {
  stage: 'Columns3',
  lane: 'Rows3',
  card: 'StickyNote',
  map: 'Map',
  persona: 'Users',
};

/** The records of other projects that hold every word of a query, those of the project that was last changed first. */
export function elsewhere(search: SearchPort, query: string, here: Id, t: typeof Translate): Entry[] {
  return search
    .find(query, { except: here })
    .flatMap(({ id: projectId, title, records }) =>
      records(MOST.each).map((record): Entry => {
        const { kind, id, pieces, stage, lane } = record;
        const name = title || t('palette.untitledProject');
        const places = stage !== undefined && lane !== undefined ? [t('palette.place', { stage, lane })] : [];
        return {
          id: `elsewhere.${projectId}.${id}`,
          label: pieces.map(({ text }) => text).join(''),
          words: [],
          group: kind === 'project' ? t('palette.project') : [name, ...places].join(' · '),
          icon: icons[kind] ?? 'FolderOpen',
          onMap: false,
          run: () => navigate(routeOf(projectId, record)),
        };
      }),
    )
    .slice(0, MOST.all);
}
