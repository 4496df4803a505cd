// What could not be done, or not wholly: told to the screen, which shows it in words.
import type { Editor } from '@/editor/editor';
import { formatCount } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import { announce } from '@/ui/LiveRegion';
import type { Toaster } from '@/ui/toastQueue';

type Listener = (editor: Editor, title: string) => void;

const listeners = new Set<Listener>();

/** Tells what went wrong: on the screen where there is somebody to show it, else in words alone. */
export function tellTrouble(editor: Editor, title: string): void {
  if (listeners.size === 0) announce(title);
  for (const listener of listeners) listener(editor, title);
}

/** One toast at a time, until the next change goes well. */
function latestToast(own: Editor, toaster: Toaster): { show: (title: string) => void; stop: () => void } {
  let shown: string | undefined;
  const hide = (): void => {
    if (shown !== undefined) toaster.close(shown);
    shown = undefined;
  };
  const stop = own.onCommit(hide);
  return {
    show: (title) => {
      hide();
      shown = toaster.show({ title });
    },
    stop: () => {
      stop();
      hide();
    },
  };
}

/** Shows what goes wrong, the newest only and until the next change goes well. Returns what ends it. */
export function showTrouble(own: Editor, toaster: Toaster): () => void {
  const toast = latestToast(own, toaster);
  const listener: Listener = (editor, title) => {
    if (editor === own) toast.show(title);
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    toast.stop();
  };
}

/** Shows which limit has refused a command, on whatever screen it was tried. Returns what ends it. */
export function showLimits(own: Editor, toaster: Toaster): () => void {
  const toast = latestToast(own, toaster);
  const stop = own.onRefused((limit) =>
    // keys: app.full.*
    toast.show(t(`app.full.${limit}`, { limit: formatCount(LIMITS[limit]) })),
  );
  return () => {
    stop();
    toast.stop();
  };
}
