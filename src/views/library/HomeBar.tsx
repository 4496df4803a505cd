// HomeBar: the bar over the screens outside of a project: the name, the language, the theme.
import type { Language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { LanguageSwitch } from '@/ui/LanguageSwitch';
import { Logo } from '@/ui/Logo';
import type { Theme } from '@/ui/theme';
import { ThemeSwitch } from '@/ui/ThemeSwitch';
import styles from './HomeBar.module.css';

export type HomeBarProps = {
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onLanguage?: ((language: Language) => void) | undefined;
};

export function HomeBar({ theme, onTheme, onLanguage }: HomeBarProps) {
  const t = useT();
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <Logo />
        {t('common.appName')}
      </div>
      <LanguageSwitch onChange={onLanguage} />
      <ThemeSwitch theme={theme} onChange={onTheme} />
    </header>
  );
}
