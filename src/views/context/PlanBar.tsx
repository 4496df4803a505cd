// PlanBar: the parts of the plan, in the order of the method, above each of them.
import type { ReactNode } from 'react';
import '@/i18n/en/parts';
import { useT } from '@/i18n/useT';
import { PartBar } from '@/ui/PartBar';
import { useProject } from './EditorContext';
import { href, type PlanPart } from './router';

/** The parts that there are beside the findings. */
const SHOWN: readonly PlanPart[] = ['strategies', 'board', 'control'];

type PlanBarProps = { part?: PlanPart | undefined; children?: ReactNode };

export function PlanBar({ part, children }: PlanBarProps) {
  const t = useT();
  const projectId = useProject(({ id }) => id);
  return (
    <PartBar
      label={t('parts.plan')}
      current={part ?? 'findings'}
      parts={[
        { id: 'findings', label: t('parts.findings'), href: href({ screen: 'plan', projectId }) },
        // keys: parts.*
        ...SHOWN.map((one) => ({
          id: one,
          label: t(`parts.${one}`),
          href: href({ screen: 'plan', projectId, part: one }),
        })),
      ]}
    >
      {children}
    </PartBar>
  );
}
