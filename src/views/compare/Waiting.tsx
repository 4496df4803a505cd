// Waiting: what stands in a place of the comparison that is still being worked out.
import { useT } from '@/i18n/useT';
import { Waiting as Place } from '@/ui/Waiting';

export function Waiting() {
  const t = useT();
  return <Place>{t('compare.working')}</Place>;
}
