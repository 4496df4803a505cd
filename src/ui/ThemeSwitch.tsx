// ThemeSwitch: light, dark, or as the system has it.
import { Monitor, Moon, Sun } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { IconButton } from './IconButton';
import { Menu } from './Menu';
import { themes, type Theme } from './theme';

const icons = { light: Sun, dark: Moon, system: Monitor };
const inMenu = { light: 'Sun', dark: 'Moon', system: 'Monitor' } as const;

export function ThemeSwitch({ theme, onChange }: { theme: Theme; onChange: (theme: Theme) => void }) {
  const t = useT();
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={icons[theme]} label={t('ui.theme')} />}
      entries={themes.map((each) => ({
        id: each,
        label: t(`ui.themes.${each}`),
        icon: inMenu[each],
        checked: each === theme,
        run: () => onChange(each),
      }))}
    />
  );
}
