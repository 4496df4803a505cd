// The row of phases over the heads of the stages; a map without phases has none.
import { Ellipsis } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { phaseRuns } from '@/analysis/phaseRuns';
import { useT } from '@/i18n/useT';
import type { Phase, Stage } from '@/model/types';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { phaseEntries, phaseName } from '@/views/actions/phaseActions';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { PhaseField } from '@/views/map/PhaseField';
import styles from './Table.module.css';

/** The colours of a phase: its own, else none. */
export const phaseStyle = ({ colour }: Phase): CSSProperties =>
  ({
    '--soft': colour === undefined ? 'var(--m-phase-soft)' : `var(--m-stage-${colour}-soft)`,
    '--tone': colour === undefined ? 'var(--m-phase-ink)' : `var(--m-stage-${colour}-ink)`,
  }) as CSSProperties;

export const PhaseHeads = memo(function PhaseHeads({ stages }: { stages: readonly Stage[] }) {
  const t = useT();
  const phases = useProject((project) => project.phases);
  const runs = phaseRuns({ phases }, stages);
  if (runs.every(({ phase }) => !phase)) return null;
  return (
    <tr className={styles.phases}>
      <td aria-label={t('map.phase')} />
      {runs.map(({ phase, stages: under }) =>
        phase ? (
          <PhaseHead key={under[0].id} phase={phase} span={under.length} />
        ) : (
          <td key={under[0].id} colSpan={under.length} aria-label={t('map.noPhase')} />
        ),
      )}
    </tr>
  );
});

function PhaseHead({ phase, span }: { phase: Phase; span: number }) {
  const t = useT();
  const editor = useEditor();
  const editing = useSession((session) => session.editing === phase.id);
  const readOnly = useEditorState((state) => state.readOnly);
  const name = phaseName(phase);
  return (
    <th scope="colgroup" colSpan={span} className={styles.phase} style={phaseStyle(phase)}>
      {editing ? (
        <PhaseField phase={phase} className={styles.phaseField} />
      ) : (
        <span
          className={styles.phaseName}
          onDoubleClick={() => !readOnly && editor.setSession({ editing: phase.id })}
        >
          {name}
        </span>
      )}
      {!readOnly && !editing && (
        <Menu
          trigger={<IconButton icon={Ellipsis} size="xs" label={t('map.phaseMenu', { name })} />}
          entries={() => phaseEntries(editor, phase)}
          align="end"
        />
      )}
    </th>
  );
}
