// Language and theme: two choices, kept as preferences; and the way to the shortcuts.
import { Languages } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { language } from '@/i18n/translate';
import { IconButton } from '@/ui/IconButton';
import { languageNames } from '@/ui/LanguageSwitch';
import { Menu } from '@/ui/Menu';
import { themes } from '@/ui/theme';
import { menuOf } from '@/views/actions/actions';
import { shortcutsAction } from '@/views/actions/projectActions';
import { useEditor } from '@/views/context/EditorContext';
import { usePreference } from '@/views/context/Preferences';

// keys: ui.themes.*

export function SettingsMenu() {
  const t = useT();
  const editor = useEditor();
  const [, chooseLanguage] = usePreference('language');
  const [theme, chooseTheme] = usePreference('theme');
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Languages} label={t('app.settings')} />}
      entries={[
        {
          group: t('ui.language'),
          entries: (['en', 'ru'] as const).map((id) => ({
            id,
            label: languageNames[id],
            checked: language() === id,
            run: () => chooseLanguage(id),
          })),
        },
        'separator',
        {
          group: t('ui.theme'),
          entries: themes.map((id) => ({
            id,
            label: t(`ui.themes.${id}`),
            checked: theme === id,
            run: () => chooseTheme(id),
          })),
        },
        'separator',
        ...menuOf([shortcutsAction], editor),
      ]}
    />
  );
}
