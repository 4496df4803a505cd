// usePoints(): the restore points of a project, the one that is looked at, and what may be done with them.
import { useCallback, useEffect, useState } from 'react';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { createCopy } from '@/storage/createProject';
import type { Disk } from '@/storage/disk';
import type { ProjectHandle } from '@/storage/projectHandle';
import {
  bringVersionBack,
  type DeletedVersion,
  deleteVersion,
  keepVersion,
  listVersions,
  readVersion,
  watchVersions,
} from '@/storage/versions';
import type { VersionInfo } from '@/storage/rows';

type List =
  { status: 'loading' } | { status: 'failed' } | { status: 'ready'; points: readonly VersionInfo[] };

/** What was read of the point with this id; `null`: it cannot be read. */
type Read = { id: Id; project: Project | null };

export function usePoints(disk: Disk, handle: ProjectHandle) {
  const [list, setList] = useState<List>({ status: 'loading' });
  const [chosen, setChosen] = useState<Id>();
  const [read, setRead] = useState<Read>();
  const projectId = handle.id;

  const refresh = useCallback(
    () =>
      listVersions(disk, projectId).then(
        (points) => setList({ status: 'ready', points }),
        () => setList({ status: 'failed' }),
      ),
    [disk, projectId],
  );

  useEffect(() => {
    void refresh();
    return watchVersions(disk, projectId, () => void refresh());
  }, [disk, projectId, refresh]);

  const points = list.status === 'ready' ? list.points : [];
  const selected = points.find(({ id }) => id === chosen) ?? points[0];
  const selectedId = selected?.id;

  useEffect(() => {
    if (selectedId === undefined) return undefined;
    let left = false;
    readVersion(disk, selectedId).then(
      (project) => left || setRead({ id: selectedId, project }),
      () => left || setRead({ id: selectedId, project: null }),
    );
    return () => {
      left = true;
    };
  }, [disk, selectedId]);

  return {
    list,
    selected,
    /** Undefined while it is read; null when it cannot be. */
    project: read && read.id === selectedId ? read.project : undefined,
    choose: setChosen,
    refresh,
    /** Answers false where there is no room for one more. */
    async keep(name: string): Promise<boolean> {
      const { project, rev, commit } = handle;
      const pause = () => disk.parts.clock.idle();
      const info = await keepVersion(disk, project, { rev, commit }, { reason: 'named', name, pause });
      await refresh();
      if (info) setChosen(info.id);
      return info !== undefined;
    },
    async remove(id: Id): Promise<DeletedVersion | undefined> {
      const at = points.findIndex((point) => point.id === id);
      const gone = await deleteVersion(disk, id);
      setChosen((points[at + 1] ?? points[at - 1])?.id);
      await refresh();
      return gone;
    },
    async bringBack(gone: DeletedVersion): Promise<void> {
      await bringVersionBack(disk, gone);
      await refresh();
      setChosen(gone.row.id);
    },
    copy: (project: Project, title: string): Promise<Id> => createCopy(disk, project, title),
  };
}
