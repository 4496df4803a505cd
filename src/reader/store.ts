// What the page shows at the moment: the view, the map, what is selected, and in which language and light.
import type { Id } from '@/model/id';
import type { PageLanguage } from './words';

export const VIEWS = ['map', 'table', 'personas', 'findings', 'comparison', 'comments'] as const;
export type View = (typeof VIEWS)[number];

export type Selected = { kind: 'card' | 'finding' | 'strategy' | 'stage' | 'lane'; id: Id };

export type State = {
  view: View;
  mapId: Id;
  selected: Selected | undefined;
  /** Folded lanes show what stands in them. */
  unfolded: boolean;
  language: PageLanguage;
  /** As the reader's system has it, unless somebody has said otherwise. */
  theme: 'light' | 'dark';
};

export type Store = {
  get(): State;
  set(changes: Partial<State>): void;
  /** Tells what was before and what is now. */
  listen(listener: (now: State, before: State) => void): void;
};

const isMap = (view: View): boolean => view === 'map' || view === 'table';

export function createStore(first: State): Store {
  let state = first;
  const listeners: ((now: State, before: State) => void)[] = [];
  return {
    get: () => state,
    set(changes) {
      const before = state;
      state = { ...state, ...changes };
      // What was chosen in one view is in sight in the other of the same map, and nowhere else.
      const leaves = state.view !== before.view && changes.selected === undefined;
      if (leaves && !(isMap(state.view) && isMap(before.view))) state.selected = undefined;
      for (const listener of listeners) listener(state, before);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
