// DifferenceMenu: what can be done with a difference - take it over into the other map, take it back, link it, edit it, go to it.
import { EllipsisVertical } from 'lucide-react';
import { useRef } from 'react';
import type { Comparison, Difference } from '@/analysis/comparison';
import '@/i18n/en/takeOver';
import { useT } from '@/i18n/useT';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { takenTitle } from './takeOverWords';
import { useDifferenceMenu } from './useDifferenceMenu';

export type DifferenceMenuProps = {
  comparison: Comparison;
  /** All of one record: moved and changed are two (see `differencesOf`). */
  differences: readonly Difference[];
};

/** Nothing where the maps lie in two projects, or can only be read. */
export function DifferenceMenu({ comparison, differences }: DifferenceMenuProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useDifferenceMenu(comparison, button);
  const [first, ...others] = differences;
  if (!first || !menu) return null;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            ref={button}
            icon={EllipsisVertical}
            size="xs"
            label={t('takeOver.menu', { title: takenTitle(comparison, first) })}
          />
        }
        entries={() => menu.entriesOf([first, ...others])}
      />
      {menu.editing}
    </>
  );
}
