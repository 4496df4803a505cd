// Слова простых элементов управления.
import type { ui as en } from '../en/ui';

export const ui: typeof en = {
  clear: 'Очистить',
  unknown: 'неизвестно',
  makeUnknown: '{{label}}: снова неизвестно',
  language: 'Язык',
  theme: 'Тема',
  themes: { light: 'Светлая', dark: 'Тёмная', system: 'Как в системе' },
};
