// memoryLibrary(): a library that keeps its projects in memory; it behaves as the one on disk does.
import { createProjectSearch } from '@/analysis/projectSearch';
import { notAJourney } from '@/formats/readingSentence';
import { t } from '@/i18n/translate';
import { countCards } from '@/model/cardTable';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { searchTextOf } from '@/model/searchText';
import type { Project } from '@/model/types';
import type { ImportOutcome, LibraryPort, LibraryState, ProjectSummary } from '@/views/library/LibraryPort';

const SEARCHED_ONCE = { ready: true, edition: 1 };

type Kept = { project: Project; changedAt: number; deletedAt?: number };

function summarise({ project, changedAt }: Kept): ProjectSummary {
  const findings = Object.values(project.findings);
  return {
    id: project.id,
    title: project.title,
    changedAt,
    createdAt: Date.parse(project.createdAt),
    counts: {
      maps: Object.keys(project.maps).length,
      personas: Object.keys(project.personas).length,
      openBarriers: findings.filter((finding) => finding.kind === 'barrier').length,
      painPoints: findings.filter((finding) => finding.kind === 'pain').length,
      cards: countCards(project.cards),
    },
    mapStates: Object.values(project.maps).map((map) => map.state),
    template: project.template,
    owner: project.owner,
    reviewDate: project.reviewDate,
    personas: Object.values(project.personas).map(({ id, name, avatar }) => ({
      id,
      name,
      ...(avatar && { avatar }),
    })),
  };
}

export type MemoryLibrary = LibraryPort & { put: (project: Project, changedAt: number) => void };

export function memoryLibrary(
  options: { example?: () => Project; loading?: boolean; secondCopy?: boolean } = {},
): MemoryLibrary {
  const kept = new Map<string, Kept>();
  const listeners = new Set<() => void>();
  let clock = Date.now();
  let lastBackupAt: number | undefined;
  let loading = options.loading ?? false;
  let state: LibraryState;

  const settle = () => {
    const all = [...kept.values()];
    state = {
      list: loading
        ? { status: 'loading' }
        : { status: 'ready', projects: all.filter((one) => one.deletedAt === undefined).map(summarise) },
      trash: all.flatMap(({ project, deletedAt }) =>
        deletedAt === undefined ? [] : [{ id: project.id, title: project.title, deletedAt }],
      ),
      storage: { persistent: true, usedBytes: 6_200_000, lastBackupAt, secondCopy: options.secondCopy },
    };
    for (const listener of listeners) listener();
  };
  const tick = () => (clock += 1);
  const put = (project: Project, changedAt = tick()) => {
    kept.set(project.id, { project, changedAt });
    settle();
  };
  const one = (id: string): Kept => {
    const found = kept.get(id);
    if (!found) throw new Error(`There is no project ${id}`);
    return found;
  };
  const change = (id: string, changes: (before: Kept) => Kept) => {
    kept.set(id, changes(one(id)));
    settle();
  };
  const read = (text: string, fileName?: string): ImportOutcome => {
    try {
      const { title, maps } = JSON.parse(text) as { title?: string; maps?: object };
      if (title === undefined) throw new Error('Line 1: the file has no title.');
      const project = newProject(title);
      put(project);
      const repaired = maps === undefined ? ['1 missing table was added.'] : [];
      return {
        ok: true,
        title,
        projectId: project.id,
        notes: { read: ['1 project.'], repaired, guessed: [], refused: [] },
      };
    } catch (error) {
      return { ok: false, fileName, problem: error instanceof Error ? error.message : 'Not JSON.' };
    }
  };

  settle();
  return {
    put,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reload: () => {
      loading = false;
      settle();
    },
    create: async (title) => {
      const project = newProject(title);
      put(project);
      return project.id;
    },
    keep: async (project) => {
      put(project);
      return project.id;
    },
    openExample: async () => {
      const project = options.example?.() ?? newProject('Example');
      put(project);
      return project.id;
    },
    acceptedFiles: async () => '.json',
    importFile: async (file) => read(await file.text(), file.name),
    importText: async (text) => {
      const outcome = read(text);
      return outcome.ok ? outcome : { ...outcome, unknown: notAJourney(t) };
    },
    rename: async (id, title) =>
      change(id, ({ project }) => ({ project: { ...project, title }, changedAt: tick() })),
    duplicate: async (id, title) => {
      const copy = { ...structuredClone(one(id).project), id: newId(), title };
      put(copy);
      return copy.id;
    },
    moveToTrash: async (id) => change(id, (before) => ({ ...before, deletedAt: tick() })),
    restore: async (id) => change(id, ({ project, changedAt }) => ({ project, changedAt })),
    deleteForEver: async (id) => {
      kept.delete(id);
      settle();
    },
    backup: async () => {
      lastBackupAt = Date.now();
      settle();
    },
    search: async () => {
      const search = createProjectSearch();
      for (const { project, deletedAt } of kept.values())
        if (deletedAt === undefined) search.put(project.id, searchTextOf(project));
      return {
        subscribe: () => () => undefined,
        getState: () => SEARCHED_ONCE,
        find: search.find,
      };
    },
    restoreBackup: async (file) => read(await file.text(), file.name),
    loadProject: async (id) => kept.get(id)?.project,
  };
}
