// Opens the project of an address and lets go of it when another one is asked for.
import { useEffect, useEffectEvent, useState } from 'react';
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';
import type { Steps } from '@/model/steps';
import type { Disk } from '@/storage/disk';
import { StorageFailure } from '@/storage/failure';
import { inSlices } from '@/views/context/inSlices';
import { type OpenedProject, openForEditing } from './joinEditor';

export type Opening =
  | { state: 'opening' }
  | { state: 'missing' }
  | { state: 'failed'; cause: unknown }
  | { state: 'open'; opened: OpenedProject };

/**
 * The project of the id, on its way or here. `again` counts the tries of a person.
 * @param ahead what is to be worked out of an opened project before a screen shows it
 */
export function useOpenedProject(
  disk: Disk,
  projectId: Id,
  again: number,
  ahead: (editor: Editor) => Steps<unknown> | undefined,
): Opening {
  const [opening, setOpening] = useState<{ key: string; result: Opening }>();
  const key = `${projectId} ${again}`;
  const workAhead = useEffectEvent(ahead);
  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;
    const opened = openForEditing(disk, projectId);
    opened.then(
      (project) => {
        if (left) return;
        const show = () => setOpening({ key, result: { state: 'open', opened: project } });
        const steps = workAhead(project.editor);
        if (steps) stop = inSlices(steps, show);
        else show();
      },
      (cause: unknown) => {
        const missing = cause instanceof StorageFailure && cause.reason === 'notFound';
        if (!left) setOpening({ key, result: missing ? { state: 'missing' } : { state: 'failed', cause } });
      },
    );
    return () => {
      left = true;
      stop?.();
      // What cannot be written stays in the handle, which keeps trying; there is nobody left to tell here.
      opened.then((project) => project.close()).catch(() => undefined);
    };
  }, [disk, projectId, key]);
  // The project of the address before is not the answer to this one.
  return opening?.key === key ? opening.result : { state: 'opening' };
}
