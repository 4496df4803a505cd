// useExportRun(): makes a file, tells how far it is, lets it be cancelled, and says what came of it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { copyPicture } from '@/formats/browser/clipboard';
import type { ExportTools } from '@/formats/exportFormat';
import type { ExportedFile } from '@/formats/exportFormats';
import { formatBytes, formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { saveFile } from '@/ui/saveFile';
import { exportTools } from './exportTools';

export type Outcome = { tone: 'busy' | 'good' | 'bad'; text: string };

export type ExportRun = {
  outcome: Outcome | undefined;
  /** How much of it is made, 0 to 1; undefined where that cannot be told. */
  share: number | undefined;
  start: (work: Work) => void;
  /** Gives up the file that is being made, and says so. False where nothing was: it may just have been handed over. */
  cancel: () => boolean;
  /** Forgets what was said. A file that is being made stays so. */
  clear: () => void;
  /** Whoever closes the dialog waits for nothing. */
  leave: () => void;
};

export type Work = {
  /** Must be called straight from a click where it is copied. */
  make: (tools: ExportTools) => Promise<ExportedFile>;
  copies: boolean;
  /** What is said where it cannot be made. */
  failed: (error: unknown) => string;
  /** What is said of a picture that came out smaller than asked for. */
  lowered: (scale: number) => string;
};

const blobOf = ({ content, mime }: ExportedFile): Blob => new Blob([content], { type: mime });

export function useExportRun(): ExportRun {
  const t = useT();
  const [outcome, setOutcome] = useState<Outcome>();
  const [share, setShare] = useState<number>();
  const waiting = useRef<AbortController>(undefined);

  const stop = useCallback(() => {
    waiting.current?.abort();
    waiting.current = undefined;
    setShare(undefined);
  }, []);
  useEffect(() => () => waiting.current?.abort(), []);

  const run = async ({ make, copies, failed, lowered }: Work, signal: AbortSignal): Promise<Outcome> => {
    const begun = performance.now();
    const written = make({ ...exportTools(signal), progress: told(signal, setShare) });
    if (copies) {
      try {
        await copyPicture(written.then(blobOf));
        return { tone: 'good', text: t('exporting.copied') };
      } catch {
        return { tone: 'bad', text: t('exporting.copyFailed') };
      }
    }
    try {
      const file = await written;
      const blob = blobOf(file);
      // What is there whole is handed over whole, or not at all.
      signal.throwIfAborted();
      saveFile(blob, file.name);
      // From here on nothing can be given up, whatever key comes before the screen says so.
      waiting.current = undefined;
      const seconds = (performance.now() - begun) / 1000;
      const figures = {
        size: formatBytes(blob.size),
        // "0 seconds" would be no figure.
        seconds: formatNumber(Math.max(0.1, Math.round(seconds * 10) / 10)),
      };
      const saved = [t('exporting.saved', { name: file.name }), t('exporting.savedFigures', figures)];
      if (file.reached !== undefined) saved.push(lowered(file.reached));
      if (file.told !== undefined) saved.push(file.told);
      return { tone: 'good', text: saved.join(' ') };
    } catch (error) {
      return { tone: 'bad', text: failed(error) };
    }
  };

  return {
    outcome,
    share,
    start(work) {
      if (waiting.current) return;
      const controller = new AbortController();
      waiting.current = controller;
      setShare(undefined);
      setOutcome({ tone: 'busy', text: t('exporting.working') });
      void run(work, controller.signal).then((done) => {
        if (controller.signal.aborted) return;
        waiting.current = undefined;
        setShare(undefined);
        setOutcome(done);
      });
    },
    cancel() {
      if (!waiting.current) return false;
      stop();
      setOutcome({ tone: 'good', text: t('exporting.cancelled') });
      return true;
    },
    clear: () => waiting.current || setOutcome(undefined),
    leave() {
      stop();
      setOutcome(undefined);
    },
  };
}

/** Progress by whole hundredths: a writer may tell each of its thousand steps. */
function told(signal: AbortSignal, show: (share: number) => void): (share: number) => void {
  let last = -1;
  return (share) => {
    const hundredth = Math.floor(Math.min(1, Math.max(0, share)) * 100);
    if (signal.aborted || hundredth <= last) return;
    last = hundredth;
    show(hundredth / 100);
  };
}
