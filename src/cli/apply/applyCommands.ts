// Runs a list of commands over a project: all of them, or none, with a sentence that says which one cannot be and why.
// keys: cli.apply.limit.*
import '@/i18n/en/cli';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import { checkInvariants } from '@/model/invariants';
import type { Project } from '@/model/types';
import { nearest } from '../nearest';
import { cardCommands } from './cardCommands';
import type { Doable } from './doable';
import { mapCommands } from './mapCommands';
import { planCommands } from './planCommands';
import { NotDone, type Reading, within, WrongValue } from './reading';

/** Everything that can be asked for, by its name. */
export const doables: ReadonlyMap<string, Doable> = new Map([
  ...mapCommands,
  ...cardCommands,
  ...planCommands,
]);

export type Done = { command: number; do: string; id?: Id; changed: boolean };
export type Applied = { ok: true; project: Project; done: Done[] } | { ok: false; sentence: string };

type Asked = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Applies a list.
 * @param mapId the map that names are looked up in where a command names none
 */
export function applyCommands(
  project: Project,
  commands: readonly unknown[],
  { t, today, mapId }: { t: Translate; today: string; mapId?: Id | undefined },
): Applied {
  let now = project;
  const done: Done[] = [];
  for (const [at, command] of commands.entries()) {
    const name = isObject(command) && typeof command['do'] === 'string' ? command['do'] : undefined;
    try {
      if (!isObject(command) || name === undefined) throw new NotDone(t('cli.apply.noCommand'));
      const reading: Reading = { project: now, t, today, mapId };
      const { project: next, id, makes } = runOne(name, command, reading);
      const changed = next !== now;
      if (makes && !changed) throw new NotDone(t('cli.apply.nothing'));
      now = next;
      done.push({ command: at + 1, do: name, ...(id !== undefined && { id }), changed });
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      const place =
        name === undefined
          ? t('cli.apply.place', { number: at + 1 })
          : t('cli.apply.placeNamed', { number: at + 1, name });
      return { ok: false, sentence: t('cli.apply.at', { place, problem: within(error.message) }) };
    }
  }
  const wrong = checkInvariants(now);
  // Every command keeps them; what breaks them is a fault of ours, and is not written.
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  return { ok: true, project: now, done };
}

function runOne(
  name: string,
  command: Asked,
  reading: Reading,
): { project: Project; id: Id | undefined; makes: boolean } {
  const { t } = reading;
  const doable = doables.get(name);
  if (!doable) {
    const near = nearest(name, [...doables.keys()]);
    throw new NotDone(
      near === undefined ? t('cli.apply.unknown', { name }) : t('cli.apply.unknownNear', { name, near }),
    );
  }
  const names = Object.keys(doable.args);
  const stranger = Object.keys(command).find((field) => field !== 'do' && !names.includes(field));
  if (stranger !== undefined) {
    const near = nearest(stranger, names);
    throw new NotDone(
      near === undefined
        ? t('cli.apply.noField', { field: stranger, fields: names.join(', ') })
        : t('cli.apply.noFieldNear', { field: stranger, near }),
    );
  }
  const asked: Record<string, unknown> = {};
  // The map first: names are looked up in it.
  for (const field of names.toSorted((a, b) => Number(b === 'map') - Number(a === 'map')))
    asked[field] = readField(field, command[field], doable, reading);
  const map = asked['map'];
  if (typeof map === 'string') reading.mapId = map;
  let { project } = reading;
  for (const act of doable.acts(asked, reading)) {
    const limit = act.limit(project);
    if (limit) throw new NotDone(t(`cli.apply.limit.${limit}`));
    project = act.run(project);
  }
  const { id } = asked;
  return { project, id: doable.makes && typeof id === 'string' ? id : undefined, makes: doable.makes };
}

function readField(field: string, value: unknown, { args }: Doable, reading: Reading): unknown {
  const arg = args[field];
  if (!arg) return undefined;
  if (value === undefined && !arg.isOptional) throw new NotDone(reading.t('cli.apply.needs', { field }));
  try {
    const read = arg.read(value, reading);
    if (field === 'map' && typeof read === 'string') reading.mapId = read;
    return read;
  } catch (error) {
    // What was not found says by itself what is meant; of a value that does not fit the field must be said.
    if (!(error instanceof WrongValue)) throw error;
    throw new NotDone(reading.t('cli.apply.inField', { field, problem: within(error.message) }));
  }
}
