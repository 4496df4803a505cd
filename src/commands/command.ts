// The command: a name, the label of its undo step, and a pure recipe. The only way a project changes.
import type { Draft } from 'immer';
import type { MessageKey } from '@/i18n/messages';
import { type Addition, type Limit, limitReached } from '@/model/rules';
import type { Project } from '@/model/types';

/** Reads the plain project and writes the draft: reading through the draft is about three times dearer. */
export type Recipe<Args> = (draft: Draft<Project>, args: Args, project: Project) => void;

export type UndoLabel = Extract<MessageKey, `undo.${string}`>;

export type Command<Args> = {
  name: string;
  label: UndoLabel;
  recipe: Recipe<Args>;
  /** The limit that refuses the command; undefined where there is room for what it adds. */
  limit: (project: Project, args: Args) => Limit | undefined;
};

/**
 * Declares a command; `name` is its stable name, `noun.verb`.
 * @param adds what it adds to the project: beyond a limit the command changes nothing, and `limit` says why
 */
export function command<Args>(
  name: string,
  label: UndoLabel,
  recipe: Recipe<Args>,
  adds?: (args: Args, project: Project) => Addition,
): Command<Args> {
  if (!adds) return { name, label, recipe, limit: () => undefined };
  const limit: Command<Args>['limit'] = (project, args) => limitReached(project, adds(args, project));
  const held: Recipe<Args> = (draft, args, project) => {
    if (limit(project, args) === undefined) recipe(draft, args, project);
  };
  return { name, label, recipe: held, limit };
}

/** Fields to set on a record; `undefined` takes the field away, because unknown is absent. */
export type Changes<T> = Partial<Omit<T, 'id' | 'order'>>;

/** Writes the changed fields only, so that an edit that changes nothing leaves no change. */
export function assign<T extends object>(draft: T, changes: Partial<T>): void {
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const value = changes[key];
    if (value === undefined) delete draft[key];
    else if (draft[key] !== value) draft[key] = value;
  }
}

/** Takes an id out of a list field; the field goes when nothing is left and it may be absent. */
export function without(list: readonly string[], gone: ReadonlySet<string>): string[] {
  return list.filter((id) => !gone.has(id));
}
