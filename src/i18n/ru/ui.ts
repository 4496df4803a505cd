// Слова простых элементов управления.
import type { ui as en } from '../en/ui';

export const ui: typeof en = {
  clear: 'Очистить',
  unknown: 'неизвестно',
  makeUnknown: '{{label}}: снова неизвестно',
};
