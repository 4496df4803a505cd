// Links the target maps of an imported file to the current maps that they are based on, and says what was linked.
import { produce } from 'immer';
import { findCounterparts, linking, writeOrigins } from '@/analysis/counterparts';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import { finish } from '@/model/steps';
import { recordIn } from '@/model/tables';
import type { Project } from '@/model/types';
import type { ImportNote } from './importTypes';

/**
 * Lets the stages, lanes, cards and findings of each target remember which of the current map they are: those of equal
 * names, and those of nearly equal words. What has an origin keeps it. Answers with a note for each target.
 */
export function linkImported(project: Project): { project: Project; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  let linked = project;
  for (const map of mapsOf(project)) {
    const based = project.maps[map.basedOn ?? ''];
    if (!based) continue;
    const sides = [
      { project, mapId: based.id },
      { project, mapId: map.id },
    ] as const;
    const { pairs, aloneTo } = finish(findCounterparts(...sides));
    const fresh = pairs.filter(({ table, toId }) => recordIn(project, table, toId)?.['origin'] === undefined);
    if (fresh.length === 0) continue;
    linked = produce(linked, (draft) =>
      writeOrigins(
        draft,
        fresh.map((pair) => linking(pair, 'to')),
      ),
    );
    // Lanes of an import are made up, so they say nothing of how much the two have in common.
    const told = ({ table }: { table: string }) => table === 'stages' || table === 'cards';
    const both = pairs.filter(told);
    const alike = both.filter(({ by }) => by === 'likeness').length;
    const values = {
      target: map.title,
      current: based.title,
      count: both.length,
      all: both.length + aloneTo.filter(told).length,
      ...(alike > 0 && { alike }),
    };
    notes.push({ code: alike > 0 ? 'mapsLinkedAlike' : 'mapsLinked', path: '', values });
  }
  return { project: linked, notes };
}

/** For each target of a file the current map before it, else the first one behind it. */
export function basesOf(maps: readonly { id: Id; state: string }[]): Map<Id, Id> {
  const bases = new Map<Id, Id>();
  const first = maps.find(({ state }) => state === 'current')?.id;
  let last: Id | undefined;
  for (const { id, state } of maps) {
    if (state === 'current') last = id;
    const base = last ?? first;
    if (state === 'target' && base !== undefined) bases.set(id, base);
  }
  return bases;
}
