// Слова частей плана и исследований.
export const parts = {
  plan: 'Части плана',
  findings: 'Наблюдения',
  strategies: 'Стратегии',
  board: 'Доска',
  control: 'Контроль',
  research: 'Части исследований',
  evidence: 'Подтверждения',
  measures: 'Показатели',
  contacts: 'Обращения',
};
