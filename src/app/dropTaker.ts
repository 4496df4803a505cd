// Files that are dropped on the window: the open project may take them before the library does.
type Taker = (files: readonly File[]) => Promise<boolean>;

let taker: Taker | undefined;

/** Asks the open project first, until the answer is called. It answers whether it has taken the files. */
export function takeDropsFirst(next: Taker): () => void {
  taker = next;
  return () => {
    if (taker === next) taker = undefined;
  };
}

export const isTakenHere: Taker = async (files) => (await taker?.(files)) ?? false;
