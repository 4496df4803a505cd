// Панель рядом с картой: поля того, что выделено.
import type { inspector as en } from '../en/inspector';

export const inspector: typeof en = {
  title: 'Сведения',
  close: 'Закрыть сведения',
  colour: 'Цвет',
};
