// The starter personas: eight in each language, whole, sound, and at different points of the lifecycle.
import { afterEach, expect, it } from 'vitest';
import { starterPersonas } from '@/content/personas/starterPersonas';
import { language, setLanguage } from '@/i18n/translate';
import { checkInvariants } from '@/model/invariants';
import { personasOf } from '@/model/select';

const before = language();
afterEach(() => setLanguage(before));

it.each(['en', 'ru'] as const)('are eight people in %s', async (of) => {
  await setLanguage(of);
  const project = await starterPersonas();
  expect(checkInvariants(project)).toEqual([]);
  const personas = personasOf(project);
  expect(personas).toHaveLength(8);
  expect(new Set(personas.map(({ name }) => name)).size).toBe(8);
  expect(new Set(personas.map(({ avatar }) => avatar?.face)).size).toBe(8);
  for (const persona of personas) {
    expect(Object.values(persona)).not.toContain('');
    expect(persona.scales).toHaveLength(5);
    expect(persona.scales?.every(({ left, right }) => !/[{}.]/.test(left + right))).toBe(true);
    expect(/[а-яё]/i.test(persona.quote ?? '')).toBe(of === 'ru');
  }
  expect(
    personas.filter(({ lifecycle }) => lifecycle === 'lost').map((each) => 'churnReason' in each),
  ).toEqual([true]);
});
