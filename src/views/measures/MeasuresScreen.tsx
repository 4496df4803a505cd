// MeasuresScreen: what is measured - the list of measures, and beside it one of them as a page of a report.
import { ChartNoAxesColumn, FileUp, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { removeMetric } from '@/commands/measurements';
import '@/i18n/en/measures';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf, metricsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { EmptyState } from '@/ui/EmptyState';
import { fetched } from '@/ui/fetched';
import { announce } from '@/ui/LiveRegion';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import paper from '@/ui/OnPaper.module.css';
import { ResearchBar } from '@/views/context/ResearchBar';
import { navigate } from '@/views/context/router';
import { useUndoToast } from '@/views/context/useUndoToast';
import { MeasureList } from './MeasureList';
import { type MeasureDialogKind, MeasurePage } from './MeasurePage';
import { measureView } from './measureView';
import styles from './MeasuresScreen.module.css';

const MetricDialog = fetched(async () => (await import('./MetricDialog')).MetricDialog);
const ValuesDialog = fetched(async () => (await import('./ValuesDialog')).ValuesDialog);
const FeelingsDialog = fetched(async () => (await import('./FeelingsDialog')).FeelingsDialog);
const AnswersDialog = fetched(async () => (await import('./AnswersDialog')).AnswersDialog);

export function MeasuresScreen({ metricId }: { metricId: Id | undefined }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const remembered = useSession((session) => session.mapId);
  const undoToast = useUndoToast();
  const [dialog, setDialog] = useState<MeasureDialogKind | 'new' | 'import'>();
  const maps = mapsOf(project);
  const shownMap = project.maps[remembered ?? '']?.id ?? maps[0]?.id;
  const views = useMemo(
    () => metricsOf(project).map((metric) => measureView(project, metric, shownMap)),
    [project, shownMap],
  );
  const open =
    views.find(({ metric }) => metric.id === metricId) ?? views.find(({ latest }) => latest) ?? views[0];
  const go = (id: Id): void =>
    navigate(
      { screen: 'research', projectId: project.id, part: 'measures', recordId: id },
      { replace: true },
    );
  const close = (): void => setDialog(undefined);
  const remove = (): void => {
    if (!open) return;
    const { id, name } = open.metric;
    editor.commit(removeMetric, { id });
    announce(t('measures.removed', { name }));
    undoToast(t('measures.removed', { name }));
    navigate({ screen: 'research', projectId: project.id, part: 'measures' }, { replace: true });
  };
  const tools = !readOnly && (
    <>
      <Button size="s" icon={FileUp} onClick={() => setDialog('import')}>
        {t('measures.import')}
      </Button>
      <Button size="s" icon={Plus} onClick={() => setDialog('new')}>
        {t('measures.new')}
      </Button>
    </>
  );
  return (
    <div className={classes(styles.screen, paper.lying)}>
      <ResearchBar part="measures">{open && tools}</ResearchBar>
      {open ? (
        <div className={styles.panes}>
          <div className={styles.side}>
            <MeasureList projectId={project.id} views={views} openId={open.metric.id} />
          </div>
          <div className={classes(styles.main, paper.content)}>
            <MeasurePage
              key={open.metric.id}
              view={open}
              onDialog={setDialog}
              onImport={() => setDialog('import')}
              onRemove={remove}
              onMap={(mapId) => editor.setSession({ mapId })}
            />
          </div>
        </div>
      ) : (
        <div className={classes(styles.main, styles.empty)}>
          <EmptyState icon={ChartNoAxesColumn} title={t('measures.emptyTitle')} actions={tools || undefined}>
            <p>{t('measures.emptyText')}</p>
            <p>{t('measures.emptyHint')}</p>
          </EmptyState>
        </div>
      )}
      {dialog === 'new' && <MetricDialog onClose={close} onDone={go} />}
      {dialog === 'edit' && open && <MetricDialog metric={open.metric} onClose={close} onDone={go} />}
      {dialog === 'values' && open && <ValuesDialog view={open} shownMap={shownMap} onClose={close} />}
      {dialog === 'feelings' && open?.mapId !== undefined && (
        <FeelingsDialog metric={open.metric} mapId={open.mapId} onClose={close} />
      )}
      {dialog === 'import' && (
        <AnswersDialog
          metricId={open?.metric.id}
          mapId={open?.mapId ?? shownMap}
          onClose={close}
          onDone={go}
        />
      )}
    </div>
  );
}
