// Preferences: the person's settings in localStorage. Never throws: without storage they last as long as the page.
import { type Observable, type Source, observable } from './observable';

/** Every preference: how its stored text is read (undefined when it is none), and what holds without it. */
const preferenceTable = {
  language: oneOf('auto', ['auto', 'en', 'ru']),
  theme: oneOf('system', ['system', 'light', 'dark']),
  librarySort: oneOf('changed', ['changed', 'title', 'created']),
  /** What was exported last, by project; whoever keeps it reads it. */
  exportChoices: anyText(''),
} as const;

type Row<T> = { standard: T; read: (text: string) => T | undefined };
export type PreferenceName = keyof typeof preferenceTable;
export type PreferenceValue<Name extends PreferenceName> = (typeof preferenceTable)[Name]['standard'];

export type Preferences = {
  get<Name extends PreferenceName>(name: Name): PreferenceValue<Name>;
  set<Name extends PreferenceName>(name: Name, value: PreferenceValue<Name>): void;
  watch<Name extends PreferenceName>(name: Name): Observable<PreferenceValue<Name>>;
};

function oneOf<const T extends string>(standard: NoInfer<T>, values: readonly T[]): Row<T> {
  return { standard, read: (text) => values.find((value) => value === text) };
}

function anyText(standard: string): Row<string> {
  return { standard, read: (text) => text };
}

/** The key under which a preference is stored. */
export const preferenceKey = (name: PreferenceName): string => `waymark:${name}`;

export const preferenceNames = Object.keys(preferenceTable) as PreferenceName[];

/** Reads each preference once, then keeps it in memory and follows other tabs. */
export function createPreferences(local: Pick<Storage, 'getItem' | 'setItem'> | undefined): Preferences {
  const values = new Map<PreferenceName, Source<unknown>>();

  function source<Name extends PreferenceName>(name: Name): Source<PreferenceValue<Name>> {
    const known = values.get(name);
    if (known) return known as Source<PreferenceValue<Name>>;
    const fresh = observable<PreferenceValue<Name>>(stored(name));
    values.set(name, fresh as Source<unknown>);
    return fresh;
  }

  function stored<Name extends PreferenceName>(name: Name): PreferenceValue<Name> {
    const row = preferenceTable[name] as Row<PreferenceValue<Name>>;
    try {
      const text = local?.getItem(preferenceKey(name)) ?? undefined;
      return (text === undefined ? undefined : row.read(text)) ?? row.standard;
    } catch {
      return row.standard;
    }
  }

  if (typeof window !== 'undefined') {
    window.addEventListener('storage', ({ key }) => {
      for (const name of preferenceNames)
        if (key === null || key === preferenceKey(name)) source(name).set(stored(name));
    });
  }

  return {
    get: (name) => source(name).get(),
    set(name, value) {
      source(name).set(value);
      try {
        local?.setItem(preferenceKey(name), value);
      } catch {
        // Refused or full: the choice holds for this page.
      }
    },
    watch: (name) => source(name),
  };
}
