// Слова на самой карте: метки, пики, условные обозначения.
import type { scene as en } from '../en/scene';

export const scene: typeof en = {
  pain: 'Боль',
  barrier: 'Барьер',
  delight: 'Приятно',
  moment: 'Момент истины',
  highest: 'пик',
  lowest: 'спад',
  last: 'финал',
  online: 'онлайн',
  offline: 'офлайн',
  fromTouchpoints: 'из точек контакта',
  painPoint: 'Болевая точка',
  legend: 'Условные обозначения',
  severity: 'Тяжесть',
  researched: 'Подтверждено',
  partly: 'Подтверждено частично, только слабые источники',
  assumption: 'Предположение, подтверждения нет',
  current: 'Текущая карта',
  target: 'Целевая карта',
  reference: 'Карта для сравнения',
};
