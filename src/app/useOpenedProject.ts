// Opens the project of an address and lets go of it when another one is asked for.
import { useEffect, useState } from 'react';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';
import { StorageFailure } from '@/storage/failure';
import { type OpenedProject, openForEditing } from './joinEditor';

export type Opening =
  | { state: 'opening' }
  | { state: 'missing' }
  | { state: 'failed'; cause: unknown }
  | { state: 'open'; opened: OpenedProject };

/** The project of the id, on its way or here. `again` counts the tries of a person. */
export function useOpenedProject(disk: Disk, projectId: Id, again: number): Opening {
  const [opening, setOpening] = useState<{ key: string; result: Opening }>();
  const key = `${projectId} ${again}`;
  useEffect(() => {
    let left = false;
    const opened = openForEditing(disk, projectId);
    opened.then(
      (project) => {
        if (!left) setOpening({ key, result: { state: 'open', opened: project } });
      },
      (cause: unknown) => {
        const missing = cause instanceof StorageFailure && cause.reason === 'notFound';
        if (!left) setOpening({ key, result: missing ? { state: 'missing' } : { state: 'failed', cause } });
      },
    );
    return () => {
      left = true;
      // What cannot be written stays in the handle, which keeps trying; there is nobody left to tell here.
      opened.then((project) => project.close()).catch(() => undefined);
    };
  }, [disk, projectId, key]);
  // The project of the address before is not the answer to this one.
  return opening?.key === key ? opening.result : { state: 'opening' };
}
