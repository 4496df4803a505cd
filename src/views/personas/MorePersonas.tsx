// MorePersonas: brings the next part of a long list of personas.
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import type { Page } from './usePage';

type MorePersonasProps = { page: Pick<Page<unknown>, 'left' | 'more'>; size?: 's' | 'm' };

export function MorePersonas({ page, size = 'm' }: MorePersonasProps) {
  const t = useT();
  if (page.left === 0) return null;
  return (
    <Button size={size} variant="quiet" onClick={page.more}>
      {t('personas.showMore', { count: page.left })}
    </Button>
  );
}
