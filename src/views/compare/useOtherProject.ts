// useOtherProject(): the project of the other side of a comparison, read for looking at only.
import { useEffect, useState } from 'react';
import type { Id } from '@/model/id';
import type { OtherProject } from '@/views/context/router';
import { type Fetched, useProjectsPort } from '@/views/context/ProjectsPort';

/** Undefined while it is read. `again` counts the tries of a person. */
export function useOtherProject(
  other: OtherProject | undefined,
  openId: Id,
  again: number,
): Fetched | undefined {
  const port = useProjectsPort();
  const [read, setRead] = useState<{ key: string; result: Fetched }>();
  const id = other?.projectId;
  const key = `${id} ${again}`;
  useEffect(() => {
    if (id === undefined) return undefined;
    let stale = false;
    port.load(id, openId).then(
      (result) => !stale && setRead({ key, result }),
      () => !stale && setRead({ key, result: { ok: false, absence: 'broken' } }),
    );
    return () => void (stale = true);
  }, [port, id, openId, key]);
  // The project of the address before is not the answer to this one.
  return read?.key === key ? read.result : undefined;
}
