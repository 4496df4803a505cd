// ResearchBar: the parts of research, in the order of the method, above each of them.
import type { ReactNode } from 'react';
import '@/i18n/en/parts';
import { useT } from '@/i18n/useT';
import { PartBar } from '@/ui/PartBar';
import { useProject } from './EditorContext';
import { href, type ResearchPart } from './router';

/** The parts that there are beside the evidence. */
const SHOWN: readonly ResearchPart[] = ['measures', 'contacts'];

type ResearchBarProps = { part?: ResearchPart | undefined; children?: ReactNode };

export function ResearchBar({ part, children }: ResearchBarProps) {
  const t = useT();
  const projectId = useProject(({ id }) => id);
  return (
    <PartBar
      label={t('parts.research')}
      current={part ?? 'evidence'}
      parts={[
        { id: 'evidence', label: t('parts.evidence'), href: href({ screen: 'research', projectId }) },
        // keys: parts.*
        ...SHOWN.map((one) => ({
          id: one,
          label: t(`parts.${one}`),
          href: href({ screen: 'research', projectId, part: one }),
        })),
      ]}
    >
      {children}
    </PartBar>
  );
}
