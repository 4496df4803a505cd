// The fields of the map itself, when nothing on it is selected.
import { GitCompareArrows, ListChecks } from 'lucide-react';
import { showsEvidence } from '@/analysis/evidenceLevel';
import { notMuted } from '@/analysis/lint';
import { deriveTarget, updateMap } from '@/commands/maps';
import '@/i18n/en/research';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { FINDING_KINDS, LIMITS } from '@/model/constants';
import { cardCountOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Switch } from '@/ui/Checkbox';
import { Section } from '@/ui/Section';
import { Segmented } from '@/ui/Segmented';
import { runAction } from '@/views/actions/action';
import { actions } from '@/views/actions/actions';
import { useEditor, useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { CoverageLine } from '@/views/evidence/CoverageLine';
import { mapStateLabel } from '@/views/context/mapState';
import { href, navigate } from '@/views/context/router';
import { MapPersonas } from '@/views/personas/MapPersonas';
import { TextBlock, TextLine } from './fields';
import styles from './Inspector.module.css';
import { PathsSection } from './PathsSection';
import { useRemarks } from './useRemarks';
import { mapName, targetTitle } from '@/views/context/mapName';

const states = ['current', 'target', 'reference'] as const;

function countsOf(project: Project, mapId: Id): number[] {
  const stages = stagesOf(project, mapId);
  const findings = findingsOf(project, mapId);
  return [
    stages.length,
    lanesOf(project, mapId).length,
    stages.reduce((sum, stage) => sum + cardCountOf(project, stage.id), 0),
    ...FINDING_KINDS.map((kind) => findings.filter((finding) => finding.kind === kind).length),
  ];
}

export function MapPanel({ id }: { id: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const map = useProject((project) => project.maps[id]);
  const projectId = useProject((project) => project.id);
  // What the map is called as long as it has no title of its own.
  const taken = useProject((project) => (map ? mapName(project, map) : ''));
  const shows = useProject((project) => showsEvidence(project, project.maps[id]));
  if (!map) return null;
  const write = (
    changes: Parameters<typeof updateMap.recipe>[1]['changes'],
    options?: { mergeKey: string },
  ): void => void editor.commit(updateMap, { id, changes }, options);
  const derive = (): void => {
    const target = newId();
    const title = targetTitle(editor.store.getState().project, map);
    if (!editor.commit(deriveTarget, { sourceMapId: id, id: target, title })) return;
    navigate({ screen: 'map', projectId: editor.store.getState().project.id, mapId: target });
  };
  return (
    <>
      <p className={styles.kind}>{t('map.region')}</p>
      <TextLine
        label={t('inspector.mapTitle')}
        mergeKey={`title:${id}`}
        value={map.title}
        placeholder={taken}
        maxLength={LIMITS.title}
        onWrite={(title, options) => write({ title: title ?? '' }, options)}
      />
      <Segmented
        size="s"
        label={t('inspector.state')}
        value={map.state}
        disabled={readOnly}
        choices={states.map((state) => ({ value: state, label: t(mapStateLabel[state]) }))}
        onChange={(state) => write({ state })}
      />
      <TextBlock
        label={t('inspector.scenario')}
        mergeKey={`scenario:${id}`}
        value={map.scenario}
        maxLength={LIMITS.text}
        placeholder={t('inspector.scenarioHint')}
        onWrite={(scenario, options) => write({ scenario }, options)}
      />
      <TextBlock
        label={t('inspector.scope')}
        mergeKey={`scope:${id}`}
        value={map.scope}
        rows={1}
        maxLength={LIMITS.text}
        placeholder={t('inspector.scopeHint')}
        onWrite={(scope, options) => write({ scope }, options)}
      />
      <div className={styles.pair}>
        <TextLine
          label={t('inspector.owner')}
          mergeKey={`owner:${id}`}
          value={map.owner}
          maxLength={LIMITS.title}
          onWrite={(owner, options) => write({ owner }, options)}
        />
        <TextLine
          type="date"
          label={t('inspector.reviewDate')}
          mergeKey={`review:${id}`}
          value={map.reviewDate}
          onWrite={(reviewDate, options) => write({ reviewDate }, options)}
        />
      </div>
      <Section title={t('inspector.personas')}>
        <MapPersonas mapId={id} personasHref={href({ screen: 'personas', projectId })} />
      </Section>
      <Section title={t('research.evidence')}>
        {shows && <CoverageLine mapId={id} />}
        <Switch
          label={t('research.showMarks')}
          note={t('research.showMarksNote')}
          checked={shows}
          disabled={readOnly}
          onChange={() => {
            const action = actions.find((one) => one.id === 'view.evidence');
            if (action) runAction(action, editor);
          }}
        />
      </Section>
      <PathsSection mapId={id} />
      <Counts id={id} />
      <Remarks id={id} />
      {map.state !== 'target' && (
        <div className={styles.offer}>
          <Button icon={GitCompareArrows} onClick={derive}>
            {t('inspector.deriveTarget')}
          </Button>
          <p className={styles.fact}>{t('inspector.deriveHint')}</p>
        </div>
      )}
    </>
  );
}

/** Milliseconds without an edit before two maps are compared for a number beside the others. */
const PAUSE = 1200;

function Remarks({ id }: { id: Id }) {
  const t = useT();
  const editor = useEditor();
  const { remarks } = useRemarks(id, PAUSE);
  const count = useProject((project) => notMuted(project, remarks).length);
  if (count === 0) return null;
  return (
    <div className={styles.actions}>
      <Button
        size="s"
        variant="quiet"
        icon={ListChecks}
        onClick={() => editor.setSession({ dialog: 'remarks' })}
      >
        {t('inspector.remarksCount', { count })}
      </Button>
    </div>
  );
}

function Counts({ id }: { id: Id }) {
  const t = useT();
  const [stages = 0, lanes = 0, cards = 0, pain = 0, barrier = 0, delight = 0] = useProjectShallow(
    (project) => countsOf(project, id),
  );
  return (
    <Section title={t('inspector.counts')}>
      <ul className={styles.counts}>
        <li>{t('inspector.countStages', { count: stages })}</li>
        <li>{t('inspector.countLanes', { count: lanes })}</li>
        <li>{t('inspector.countCards', { count: cards })}</li>
        <li>{t('inspector.countPain', { count: pain })}</li>
        <li>{t('inspector.countBarrier', { count: barrier })}</li>
        <li>{t('inspector.countDelight', { count: delight })}</li>
      </ul>
    </Section>
  );
}
