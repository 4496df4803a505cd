// Eight starter personas: people to begin with, until research has brought one's own. A small project to take them from.
import '@/i18n/en/personas';
import { language, t } from '@/i18n/translate';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import type { Persona, Project } from '@/model/types';
import type { StarterName } from './starterWords';

/** What is not a matter of words. The scales: online, patience, price, alone, trust, each from its left end. */
type Facts = Pick<Persona, 'customer' | 'lifecycle' | 'relationship' | 'avatar'> & {
  scales: readonly [number, number, number, number, number];
};

const people = {
  ruth: {
    customer: 'current',
    lifecycle: 'developed',
    relationship: 'longTerm',
    avatar: { colour: 'violet', face: 8 },
    scales: [0.7, 0.2, 0.35, 0.8, 0.9],
  },
  daniel: {
    customer: 'current',
    lifecycle: 'developing',
    relationship: 'selfService',
    avatar: { colour: 'teal', face: 7 },
    scales: [0.75, 0.55, 0.6, 0.7, 0.4],
  },
  amina: {
    customer: 'future',
    lifecycle: 'prospective',
    relationship: 'selfService',
    avatar: { colour: 'orange', face: 2 },
    scales: [0.9, 0.7, 0.15, 0.3, 0.65],
  },
  marek: {
    customer: 'current',
    lifecycle: 'developed',
    relationship: 'personalAssistance',
    avatar: { colour: 'olive', face: 6 },
    scales: [0.45, 0.75, 0.55, 0.45, 0.35],
  },
  lena: {
    customer: 'future',
    lifecycle: 'prospective',
    relationship: 'dedicatedAssistance',
    avatar: { colour: 'blue', face: 5 },
    scales: [0.65, 0.15, 0.4, 0.2, 0.95],
  },
  jonas: {
    customer: 'current',
    lifecycle: 'dormant',
    relationship: 'automated',
    avatar: { colour: 'slate', face: 3 },
    scales: [1, 0.8, 0.65, 0.9, 0.6],
  },
  sofia: {
    customer: 'future',
    lifecycle: 'prospective',
    relationship: 'personalAssistance',
    avatar: { colour: 'rose', face: 0 },
    scales: [0.55, 0.25, 0.35, 0.25, 0.5],
  },
  victor: {
    lifecycle: 'lost',
    relationship: 'longTerm',
    avatar: { colour: 'green', face: 9 },
    scales: [0.6, 0.3, 0.45, 0.6, 0.8],
  },
} as const satisfies Record<StarterName, Facts>;

const SCALES = ['online', 'patience', 'price', 'alone', 'trust'] as const;

/** A project of nothing but the starter personas, in the language of the interface. */
export async function starterPersonas(): Promise<Project> {
  const { people: words } = language() === 'ru' ? await import('./people.ru') : await import('./people.en');
  const project = newProject('');
  const names = Object.keys(people) as StarterName[];
  const orders = keysBetween(null, null, names.length);
  for (const [at, name] of names.entries()) {
    const { scales, avatar, ...facts } = people[name];
    const id = newId();
    project.personas[id] = {
      id,
      order: orders[at] ?? '',
      ...facts,
      avatar: { ...avatar },
      ...structuredClone(words[name]),
      scales: SCALES.map((scale, index) => ({
        left: t(`personas.scale.${scale}.left`),
        right: t(`personas.scale.${scale}.right`),
        value: scales[index] ?? 0.5,
      })),
    };
  }
  return project;
}
