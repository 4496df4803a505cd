// OtherAbsent: says why the other project of a comparison cannot be shown, and what can be done instead.
import { FileQuestion } from 'lucide-react';
import { useState } from 'react';
import '@/i18n/en/linking';
import { useT } from '@/i18n/useT';
import type { Project } from '@/model/types';
import { Button, LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import type { Absence } from '@/views/context/ProjectsPort';
import { comparedMaps } from '@/analysis/comparedMaps';
import { href, navigate, type OtherProject } from '@/views/context/router';
import { ChooseOther } from './ChooseOther';
import styles from './NothingToCompare.module.css';

type OtherAbsentProps = {
  project: Project;
  side: OtherProject['side'];
  absence: Absence | 'noMap';
  onAgain: () => void;
};

// keys: linking.absent.*
// keys: linking.absentText.*
export function OtherAbsent({ project, side, absence, onAgain }: OtherAbsentProps) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={FileQuestion}
        title={t(`linking.absent.${absence}`)}
        actions={
          <>
            {absence === 'broken' && <Button onClick={onAgain}>{t('linking.tryAgain')}</Button>}
            {absence === 'noFile' && (
              <LinkButton href={href({ screen: 'library' })}>{t('linking.toLibrary')}</LinkButton>
            )}
            <Button onClick={() => setChoosing(true)}>{t('linking.otherProject')}</Button>
            <Button
              variant="primary"
              onClick={() => navigate({ screen: 'compare', projectId: project.id, ...comparedMaps(project) })}
            >
              {t('linking.withinProject')}
            </Button>
          </>
        }
      >
        {t(`linking.absentText.${absence}`)}
      </EmptyState>
      {choosing && <ChooseOther project={project} side={side} onClose={() => setChoosing(false)} />}
    </div>
  );
}
