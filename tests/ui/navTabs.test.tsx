// @vitest-environment jsdom
// The chosen tab comes into sight when it is chosen, and the page stays where it is.
import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NavTabs } from '@/ui/NavTabs';

it('brings the chosen tab into sight, once for each choice', () => {
  const into = vi.fn<(options: ScrollIntoViewOptions) => void>();
  Element.prototype.scrollIntoView = into;
  const tabs = ['map', 'plan'].map((id) => ({ id, label: id, href: `#${id}` }));
  const of = (current: string) => <NavTabs label="Sections" tabs={tabs} current={current} />;
  const { getByRole, rerender } = render(of('map'));
  rerender(of('map'));
  expect(into).toHaveBeenCalledTimes(1);
  rerender(of('plan'));
  expect(into).toHaveBeenLastCalledWith({ block: 'nearest', inline: 'nearest' });
  expect(into.mock.contexts.at(-1)).toBe(getByRole('tab', { name: 'plan' }));
});
