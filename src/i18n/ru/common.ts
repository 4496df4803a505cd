// Слова, общие для всех экранов.
import type { common as en } from '../en/common';

export const common: typeof en = {
  appName: 'Waymark',
  cancel: 'Отмена',
  close: 'Закрыть',
  delete: 'Удалить',
  save: 'Сохранить',
  undo: 'Отменить',
};
