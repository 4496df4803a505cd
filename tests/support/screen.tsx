// renderUi(): puts a piece of the screen into a document as the app would, and clears it away after each test.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { UiRoot } from '@/ui/UiRoot';

afterEach(cleanup);

// What is fetched when first wanted comes later on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

// jsdom has no media queries: none of them matches here.
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;

export function renderUi(children: ReactNode) {
  const user = userEvent.setup();
  const view = render(<UiRoot>{children}</UiRoot>);
  return { user, ...view, show: (next: ReactNode) => view.rerender(<UiRoot>{next}</UiRoot>) };
}
