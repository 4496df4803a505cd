// useImageTaker(): a part of the screen takes a picture by choosing, dropping or pasting a file.
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import '@/i18n/en/images';
import type { ImageRefusal } from '@/formats/imageRefusal';
import { useT } from '@/i18n/useT';
import type { Asset } from '@/model/types';
import { TAKES_FILES } from '@/ui/FileDrop';
import { announce } from '@/ui/LiveRegion';
import { useTakeImage } from '@/views/context/Images';

export type ImageTaker = {
  /** Takes a file; the asset is told to `onTaken` when its bytes are on disk. */
  take: (file: Blob) => Promise<void>;
  busy: boolean;
  /** Why the last file was not taken. */
  refusal: ImageRefusal | undefined;
  /** A file hovers over it. */
  over: boolean;
  /** For the element that takes what is dropped and pasted. */
  target: object;
};

/** Of spreadsheets and text editors a picture lies beside the text, and the text is what is meant. */
function pastedFile(data: DataTransfer | null): File | undefined {
  return data?.types.includes('text/plain') ? undefined : firstFile(data);
}

const firstFile = (data: DataTransfer | null): File | undefined => data?.files[0];

type ImageTakerOptions = {
  /** Commits the picture, as by `setImage`. */
  onTaken: (asset: Asset) => void;
  disabled?: boolean;
  /** What is pasted anywhere on the screen is meant for it, unless something else takes it. */
  anywhere?: boolean;
};

export function useImageTaker({
  onTaken,
  disabled = false,
  anywhere = false,
}: ImageTakerOptions): ImageTaker {
  const t = useT();
  const takeImage = useTakeImage();
  const [over, setOver] = useState(false);
  const [state, setState] = useState<{ busy: boolean; refusal?: ImageRefusal }>({ busy: false });
  // Of two files one after the other, the second is what is meant.
  const turn = useRef(0);

  const take = async (file: Blob): Promise<void> => {
    const mine = (turn.current += 1);
    setState({ busy: true });
    const taken = await takeImage(file);
    if (mine !== turn.current) return;
    setState(taken.ok ? { busy: false } : { busy: false, refusal: taken.refusal });
    if (!taken.ok) return;
    onTaken(taken.asset);
    announce(t('images.taken'));
  };

  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!anywhere || disabled) return undefined;
    const paste = (event: globalThis.ClipboardEvent) => {
      const file = event.defaultPrevented ? undefined : pastedFile(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      void latest.current(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [anywhere, disabled]);

  const carries = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const target = disabled
    ? {}
    : {
        [TAKES_FILES]: '',
        onDragOver(event: DragEvent) {
          if (!carries(event)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setOver(true);
        },
        onDragLeave(event: DragEvent) {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        },
        onDrop(event: DragEvent) {
          setOver(false);
          const file = firstFile(event.dataTransfer);
          if (!file) return;
          event.preventDefault();
          void take(file);
        },
        onPaste(event: ClipboardEvent) {
          const file = pastedFile(event.clipboardData);
          if (!file) return;
          event.preventDefault();
          event.stopPropagation();
          void take(file);
        },
      };
  return { take, busy: state.busy, refusal: state.refusal, over, target };
}
