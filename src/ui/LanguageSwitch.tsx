// LanguageSwitch: each language by its own name, so that its speakers find it.
import { useId } from 'react';
import { language, languages, setLanguage, type Language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import styles from './LanguageSwitch.module.css';

export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' };

export function LanguageSwitch({ onChange }: { onChange?: ((language: Language) => void) | undefined }) {
  const t = useT();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('ui.language')} className={styles.group}>
      {languages.map((each) => (
        <label key={each} className={styles.option} lang={each}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={each === language()}
            onChange={() => {
              void setLanguage(each);
              onChange?.(each);
            }}
          />
          {languageNames[each]}
        </label>
      ))}
    </div>
  );
}
