// @vitest-environment jsdom
// Long work on the screen: what was there before stays until the next is there, and work that is left stops.
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Steps } from '@/model/steps';
import { useSteps } from '@/views/compare/useSteps';

/** Work of three steps, which notes each. */
function work(name: string, done: string[]): () => Steps<{ name: string }> {
  return function* () {
    for (let step = 1; step <= 3; step += 1) {
      done.push(`${name}${step}`);
      yield;
    }
    return { name };
  };
}

const show = (begin: () => Steps<{ name: string }>, isSmall: boolean) =>
  renderHook((props: { begin: typeof begin }) => useSteps(props.begin, isSmall), {
    initialProps: { begin },
    reactStrictMode: true,
  });

describe('useSteps', () => {
  it('has what is small with the first picture', () => {
    const { result } = show(work('a', []), true);
    expect(result.current).toEqual({ name: 'a' });
  });

  it('has what is large later, each step once, and keeps it until the next is there', async () => {
    const done: string[] = [];
    const { result, rerender } = show(work('a', done), false);
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toEqual({ name: 'a' }));
    expect(done).toEqual(['a1', 'a2', 'a3']);
    rerender({ begin: work('b', done) });
    expect(result.current).toEqual({ name: 'a' });
    await waitFor(() => expect(result.current).toEqual({ name: 'b' }));
  });

  it('stops when nobody waits any more, and when other work takes its place', async () => {
    const done: string[] = [];
    const { result, rerender, unmount } = show(work('a', done), false);
    rerender({ begin: work('b', done) });
    await waitFor(() => expect(result.current).toEqual({ name: 'b' }));
    expect(done.filter((step) => step.startsWith('a'))).toEqual([]);
    rerender({ begin: work('c', done) });
    unmount();
    await act(() => new Promise((resolve) => setImmediate(resolve)));
    expect(done.filter((step) => step.startsWith('c'))).toEqual([]);
  });
});
