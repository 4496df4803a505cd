// The bands of the phases over the heads of the stages; stretch() places them like the heads.
import { Ellipsis } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useT } from '@/i18n/useT';
import type { PhaseBand } from '@/layout/scene';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { phaseEntries, phaseName } from '@/views/actions/phaseActions';
import { useEditor, useEditorState, useSession } from '@/views/context/EditorContext';
import { PhaseField } from '@/views/map/PhaseField';
import { classes } from '@/ui/classes';
import styles from './Bands.module.css';
import frame from './Frame.module.css';

export function PhaseBands({ phases }: { phases: readonly PhaseBand[] }) {
  return phases.map((band) => <Band key={`${band.phase.id} ${band.stageIds[0] ?? ''}`} band={band} />);
}

function Band({ band: { phase, x, width } }: { band: PhaseBand }) {
  const t = useT();
  const editor = useEditor();
  const editing = useSession((session) => session.editing === phase.id);
  const readOnly = useEditorState((state) => state.readOnly);
  const name = phaseName(phase);
  const colours = {
    '--soft': phase.colour === undefined ? 'var(--m-phase-soft)' : `var(--m-stage-${phase.colour}-soft)`,
    '--tone': phase.colour === undefined ? 'var(--m-phase-ink)' : `var(--m-stage-${phase.colour}-ink)`,
  };
  return (
    <div
      className={styles.phase}
      style={colours as CSSProperties}
      data-start={x}
      data-length={width}
      data-phase={phase.id}
      onDoubleClick={() => !readOnly && editor.setSession({ editing: phase.id })}
    >
      {editing ? (
        <PhaseField phase={phase} className={classes(frame.field, styles.name)} />
      ) : (
        <span data-words="">{name}</span>
      )}
      {!editing && !readOnly && (
        <Menu
          trigger={
            <IconButton
              icon={Ellipsis}
              size="xs"
              label={t('map.phaseMenu', { name })}
              className={styles.phaseMenu}
              data-control=""
            />
          }
          entries={() => phaseEntries(editor, phase)}
          align="end"
        />
      )}
    </div>
  );
}
