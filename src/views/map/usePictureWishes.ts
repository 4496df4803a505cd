// usePictureWishes(): pictures that are wished for are chosen, taken in and put on the map.
import { useEffect } from 'react';
import type { Editor } from '@/editor/editor';
import { type PicturePlace, takePicturesOf } from '@/views/actions/pictureActions';
import { useTakeImage } from '@/views/context/Images';

/** What a file chooser offers. */
export const ACCEPTED_PICTURES = 'image/png,image/jpeg,image/webp';

/** Opens the chooser of the system; must be called straight from a key or a click. */
function chooseFiles(onFiles: (files: readonly Blob[]) => void): void {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = ACCEPTED_PICTURES;
  chooser.multiple = true;
  chooser.addEventListener('change', () => onFiles([...(chooser.files ?? [])]));
  chooser.click();
}

export function usePictureWishes(editor: Editor): void {
  const takeImage = useTakeImage();
  useEffect(() => {
    const take = async (files: readonly Blob[], into: PicturePlace): Promise<void> => {
      if (files.length === 0) return;
      const { takePictures } = await import('@/views/actions/pictureWork');
      await takePictures(editor, takeImage, files, into);
    };
    return takePicturesOf(editor, ({ into, files }) => {
      if (files) void take(files, into);
      else chooseFiles((chosen) => void take(chosen, into));
    });
  }, [editor, takeImage]);
}
