// What a reload of the page keeps: the window's own history remembers it, and nothing is stored.
import type { Project } from '@/model/types';
import type { State } from './store';
import { PAGE_LANGUAGES } from './words';

type Kept = Pick<State, 'language' | 'theme' | 'mapId'>;

/** What was chosen before the page was loaded again, as far as it fits the project. */
export function keptState(
  { maps }: Pick<Project, 'maps'>,
  found: unknown = window.history.state,
): Partial<Kept> {
  const { language, theme, mapId } = (typeof found === 'object' && found ? found : {}) as Record<
    string,
    unknown
  >;
  const own = PAGE_LANGUAGES.find((one) => one === language);
  return {
    ...(own && { language: own }),
    ...((theme === 'light' || theme === 'dark') && { theme }),
    ...(typeof mapId === 'string' && Object.hasOwn(maps, mapId) && { mapId }),
  };
}

export const keepState = ({ language, theme, mapId }: State): void =>
  window.history.replaceState({ language, theme, mapId } satisfies Kept, '');
