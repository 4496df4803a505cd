// Language and theme: two choices, kept as preferences.
import { Languages } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { usePreferences } from './usePreferences';

export function SettingsMenu() {
  const t = useT();
  const { language, theme, choose } = usePreferences();
  const themes = [
    ['system', t('app.themeSystem')],
    ['light', t('app.themeLight')],
    ['dark', t('app.themeDark')],
  ] as const;
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Languages} label={t('app.settings')} />}
      entries={[
        {
          group: t('app.language'),
          entries: [
            { id: 'en', label: 'English', checked: language === 'en', run: () => choose({ language: 'en' }) },
            { id: 'ru', label: 'Русский', checked: language === 'ru', run: () => choose({ language: 'ru' }) },
          ],
        },
        'separator',
        {
          group: t('app.theme'),
          entries: themes.map(([id, label]) => ({
            id,
            label,
            checked: theme === id,
            run: () => choose({ theme: id }),
          })),
        },
      ]}
    />
  );
}
