// Палитра команд.
import type { palette as en } from '../en/palette';

export const palette: typeof en = {
  title: 'Команды',
  search: 'Поиск по командам и карте',
  hint: 'Что нужно сделать?',
  results: 'Найдено',
  recent: 'Недавнее',
  goTo: 'Перейти на карте',
  elsewhere: 'В других проектах',
  project: 'Проект',
  untitledProject: 'Карта без названия',
  place: '{{stage}}, {{lane}}',
  stagePlace: 'Этап',
  lanePlace: 'Дорожка',
  strategyPlace: 'Возможность, {{stage}}',
  findingPlace: {
    pain: 'Болевая точка, {{stage}}',
    barrier: 'Барьер, {{stage}}',
    delight: 'Приятный момент, {{stage}}',
  },
  personaPlace: 'Персона',
  emptyTitle: 'По запросу «{{query}}» ничего не найдено',
  emptyText: 'Попробуйте начало другого слова или слово с карточки этой карты.',
  move: 'выбрать',
  run: 'выполнить',
  close: 'закрыть',
};
