// @vitest-environment jsdom
// A screen begins at its top; a record of the same part opens where one is.
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useScreenTop } from '@/app/useScreenTop';
import { parseRoute } from '@/views/context/router';

function Screen({ hash }: { hash: string }) {
  useScreenTop(parseRoute(hash), 'screen');
  return <main id="screen" />;
}

it('goes to the top with another screen or part, not with a record of the same part', () => {
  const { container, rerender } = render(<Screen hash="#/projects/p/research" />);
  const main = container.querySelector('main');
  const after = (hash: string): number | undefined => {
    if (main) main.scrollTop = 300;
    rerender(<Screen hash={hash} />);
    return main?.scrollTop;
  };
  expect(after('#/projects/p/research/measures')).toBe(0);
  expect(after('#/projects/p/research/measures/one')).toBe(300);
  expect(after('#/projects/p/research/contacts')).toBe(0);
  expect(after('#/projects/p/plan')).toBe(0);
  expect(after('#/projects/p/personas')).toBe(0);
  expect(after('#/projects/p/personas/anna')).toBe(300);
});
