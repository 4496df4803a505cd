// A new, empty project.
import { cardTable } from './cardTable';
import { newId } from './id';
import { VERSION } from './constants';
import { tableNames } from './tables';
import type { Project } from './types';

/** An empty project: no maps, no personas. `now` is the moment of creation, ISO 8601 with offset. */
export function newProject(title: string, now = new Date().toISOString(), id = newId()): Project {
  const tables = Object.fromEntries(tableNames.map((name) => [name, {}])) as unknown as Project;
  return { ...tables, cards: cardTable(), format: 'waymark', version: VERSION, id, title, createdAt: now };
}
