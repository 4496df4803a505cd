// Like problems of different people grouped: equal names are one already, and own rules put others together by words.
import type { ContactLog } from '@/model/types';
import { byLetters, sameName } from './nameBook';

export type ProblemGroup = {
  name: string;
  /** The names that a rule has put together; none where it is one name. */
  members: string[];
  contacts: number;
  /** At least so many people had it, and at most so many: who had two of its problems is not known any more. */
  people: { least: number; most: number };
  /** Where, by the keys of the activities, most contacts first. */
  places: { activity: number; contacts: number }[];
};

type Problem = NonNullable<ContactLog['problems']>[number];
type Rule = NonNullable<ContactLog['rules']>[number];

/** The words of a rule, as they are compared; empty ones say nothing. */
const wordsOf = ({ words }: Rule): string[] => words.map(sameName).filter((word) => word !== '');

/** The first rule of which a name holds a word. */
function ruleOf(name: string, rules: readonly { rule: Rule; words: readonly string[] }[]): Rule | undefined {
  const text = sameName(name);
  return rules.find(({ words }) => words.some((word) => text.includes(word)))?.rule;
}

/** The problems of a log in groups, what most people had first. */
export function problemGroups(log: Pick<ContactLog, 'problems' | 'rules' | 'people'>): ProblemGroup[] {
  const rules = (log.rules ?? []).map((rule) => ({ rule, words: wordsOf(rule) }));
  const groups = new Map<string, { name: string; ruled: boolean; all: Problem[]; there: Problem[] }>();
  for (const problem of log.problems ?? []) {
    const rule = ruleOf(problem.name, rules);
    const key = rule ? `rule ${sameName(rule.name)}` : `name ${sameName(problem.name)}`;
    const group = groups.get(key) ?? { name: rule?.name ?? problem.name, ruled: !!rule, all: [], there: [] };
    groups.set(key, group);
    (problem.activity === undefined ? group.all : group.there).push(problem);
  }
  return [...groups.values()]
    .map(({ name, ruled, all, there }): ProblemGroup => {
      const sum = all.reduce((people, one) => people + one.people, 0);
      const places = new Map<number, number>();
      for (const { activity = 0, contacts } of there)
        places.set(activity, (places.get(activity) ?? 0) + contacts);
      return {
        name,
        members: ruled ? all.map((one) => one.name) : [],
        contacts: all.reduce((contacts, one) => contacts + one.contacts, 0),
        people: { least: Math.max(0, ...all.map(({ people }) => people)), most: Math.min(sum, log.people) },
        places: [...places]
          .map(([activity, contacts]) => ({ activity, contacts }))
          .sort((a, b) => b.contacts - a.contacts || a.activity - b.activity),
      };
    })
    .sort((a, b) => b.people.least - a.people.least || b.contacts - a.contacts || byLetters(a.name, b.name));
}
