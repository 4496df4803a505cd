// Where the focus goes when a menu or a window has closed: to what had it before, unless the screen knows better.

type ComingBack = (before: Element | null) => HTMLElement | null;

const plain: ComingBack = (before) => (before instanceof HTMLElement && before.isConnected ? before : null);

let asked: ComingBack = plain;

/** For a screen, while it is shown. Returns what ends it. */
export function decideComingBack(decide: ComingBack): () => void {
  asked = decide;
  return () => {
    if (asked === decide) asked = plain;
  };
}

/** Whether the screen decides: where it finds nothing, nothing gets the focus. */
export const isDecided = (): boolean => asked !== plain;

/** What gets the focus back; null when that is gone and the screen knows nothing else. */
export const comesBackTo: ComingBack = (before) => asked(before);
