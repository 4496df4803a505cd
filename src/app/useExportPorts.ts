// useExportPorts(): what the export dialog borrows of the screen and of the disk: layout, type, images, and the memory of files.
import { useMemo } from 'react';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { getAsset, withImages } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import { noteFileHash } from '@/storage/fileHashes';
import type { ProjectHandle } from '@/storage/projectHandle';
import type { ExportDialogProps } from '@/views/exporting/ExportDialog';
import { usePictureSource } from '@/views/context/Images';
import { usePictureLayout } from '@/views/scene/useLayout';
import { keepFileState } from './fileStates';

type Ports = 'layout' | 'measure' | 'pictures' | 'imageOf' | 'withImages' | 'earlierFiles';

export function useExportPorts(disk: Disk, handle: ProjectHandle): Pick<ExportDialogProps, Ports> {
  const layout = usePictureLayout();
  const pictures = usePictureSource();
  return useMemo(
    () => ({
      layout,
      measure: createCanvasMeasure(),
      pictures,
      imageOf: async (id) => {
        const found = await getAsset(disk, id);
        return found && { bytes: new Uint8Array(found.bytes), mime: found.mime };
      },
      withImages: (whole) => withImages(disk, whole),
      earlierFiles: (whole, hash) => {
        // The file of the whole project: a colleague's copy of it will have this state in common with the one here.
        const { rev, commit } = handle;
        keepFileState(disk, whole, { rev, commit }, hash).catch(() => undefined);
        // A disk that takes nothing more is no reason to refuse the file, which then only says less.
        return noteFileHash(disk, whole.id, hash).catch(() => []);
      },
    }),
    [disk, handle, layout, pictures],
  );
}
