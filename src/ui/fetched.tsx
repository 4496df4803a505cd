// Parts of the screen that are fetched apart from the rest, and how to have one at hand before it is asked for.
import { type ComponentType, lazy, useState } from 'react';

export type Fetched<Props> = ComponentType<Props> & {
  /** Fetches the part, so that it is drawn at once when it is asked for. What cannot be had is asked for again then. */
  ahead: () => Promise<void>;
};

/**
 * A part that is fetched when it is needed. React shows nothing for a third of a second in place of one that it had
 * to wait for; one that is here already is drawn as any other.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let known: ComponentType<Props> | undefined;
  const get = async (): Promise<ComponentType<Props>> => (known ??= await load());
  const Waited = lazy(async () => ({ default: await get() }));
  function Part(props: Props) {
    // The same for as long as it stands: with another component it would begin again.
    const [Shown] = useState<ComponentType<Props>>(() => known ?? (Waited as ComponentType<Props>));
    return <Shown {...props} />;
  }
  const ahead = (): Promise<void> =>
    get().then(
      () => undefined,
      () => undefined,
    );
  return Object.assign(Part, { ahead });
}
