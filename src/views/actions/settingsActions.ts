// Language and theme as actions. The preferences are not the editor's, so the way to choose is passed in.
import { languages, type Language } from '@/i18n/translate';
import { languageNames } from '@/ui/LanguageSwitch';
import { themes, type Theme } from '@/ui/theme';
import type { Action } from './action';

// keys: ui.themes.*

export type Settings = {
  chooseLanguage: (language: Language) => void;
  chooseTheme: (theme: Theme) => void;
};

const icons = { light: 'Sun', dark: 'Moon', system: 'Monitor' } as const;

const setting: Pick<Action, 'context' | 'group' | 'readOnly' | 'isEnabled'> = {
  context: 'project',
  group: 'settings',
  readOnly: true,
  isEnabled: () => true,
};

export const settingsActions = ({ chooseLanguage, chooseTheme }: Settings): Action[] => [
  ...languages.map((language): Action => ({
    ...setting,
    id: `language.${language}`,
    label: 'actions.language',
    values: { name: languageNames[language] },
    icon: 'Languages',
    run: () => chooseLanguage(language),
  })),
  ...themes.map((theme): Action => ({
    ...setting,
    id: `theme.${theme}`,
    label: `actions.theme.${theme}`,
    icon: icons[theme],
    run: () => chooseTheme(theme),
  })),
];
