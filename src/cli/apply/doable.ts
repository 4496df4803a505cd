// What a list of commands may ask for: the fields of each, and the commands of the product that it becomes.
import { produce } from 'immer';
import type { Command } from '@/commands/command';
import type { Limit } from '@/model/rules';
import type { Project } from '@/model/types';
import type { Args, Asked, Reading } from './reading';

/** A command of the product with its arguments. */
export type Act = {
  limit: (project: Project) => Limit | undefined;
  run: (project: Project) => Project;
};

export const act = <A>(command: Command<A>, args: A): Act => ({
  limit: (project) => command.limit(project, args),
  run: (project) => produce(project, (draft) => command.recipe(draft, args, project)),
});

export type Doable = {
  args: Args;
  /** It makes something: where nothing changes it could not be done. */
  makes: boolean;
  /** The field that holds the id of what it makes. */
  acts: (asked: Record<string, unknown>, reading: Reading) => readonly Act[];
};

/** Something that changes what is there. */
export const changing = <A extends Args>(
  args: A,
  acts: (asked: Asked<A>, reading: Reading) => readonly Act[],
): Doable => ({ args, makes: false, acts: acts as Doable['acts'] });

/** Something that makes a record; `id` is that of the record. */
export const making = <A extends Args>(
  args: A,
  acts: (asked: Asked<A>, reading: Reading) => readonly Act[],
): Doable => ({ ...changing(args, acts), makes: true });
