// The panel beside the map: the fields of what is selected. It makes the canvas narrower and never covers it.
import { X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { IconButton } from '@/ui/IconButton';
import { useEditor, useEditorState, useSession } from '@/views/app/EditorContext';
import { DETAILS, focusCursor } from '@/views/canvas/useCursor';
import { CardPanel } from './CardPanel';
import { CellPanel } from './CellPanel';
import { CardsPanel } from './CardsPanel';
import { FindingPanel } from './FindingPanel';
import styles from './Inspector.module.css';
import { LanePanel } from './LanePanel';
import { MapPanel } from './MapPanel';
import { StagePanel } from './StagePanel';

export function Inspector({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const open = useSession((session) => session.inspectorOpen);
  const readOnly = useEditorState((state) => state.readOnly);
  const before = useRef(open);
  useEffect(() => {
    // What had the focus in the panel is gone with it.
    if (before.current === true && !open && document.activeElement === document.body) focusCursor();
    before.current = open;
  }, [open]);
  if (!open) return null;
  return (
    // The keys of its fields pass here on their way up; the panel itself is nothing to press.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles.panel}
      aria-label={t('inspector.title')}
      onKeyDown={backToMap}
      {...{ [DETAILS]: '' }}
    >
      <h2 className="visually-hidden">{t('inspector.title')}</h2>
      <IconButton
        icon={X}
        size="s"
        label={t('inspector.close')}
        className={styles.close}
        onClick={() => editor.setSession({ inspectorOpen: false })}
      />
      {/* A project that may only be read shows everything, and every field of it is asleep. */}
      <fieldset disabled={readOnly} className={styles.body}>
        {readOnly && <p className={styles.reason}>{t('map.readOnly')}</p>}
        <Content mapId={mapId} />
      </fieldset>
    </aside>
  );
}

/** Escape and F6 lead back to what is selected on the map, and so does Enter in a field of one line. */
function backToMap(event: KeyboardEvent<HTMLElement>): void {
  // A menu or list that is open over the panel has its own Escape; React tells its keys here too.
  const within = event.target instanceof Element && event.currentTarget.contains(event.target);
  if (!within || event.defaultPrevented || event.nativeEvent.isComposing) return;
  const oneLine = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
  if (event.key !== 'Escape' && event.key !== 'F6' && !(event.key === 'Enter' && oneLine)) return;
  event.preventDefault();
  focusCursor();
}

const nothing: Selection = { kind: 'none' };

/**
 * The fields of the selection. It follows a little later when there is much to do, so that walking the map stays quick.
 * The panel of cards is kept from card to card: to fill it anew costs a third of making it anew. A card that is being
 * begun is no record yet: until its first letter the panel stays as it is.
 */
function Content({ mapId }: { mapId: Id }) {
  const wished = useSession((session) => (session.draft ? undefined : session.selection));
  const [last, setLast] = useState(wished);
  if (wished && wished !== last) setLast(wished);
  const selection = useDeferredValue(wished ?? last ?? nothing);
  switch (selection.kind) {
    case 'cards': {
      const [first] = selection.ids;
      return selection.ids.length === 1 && first !== undefined ? (
        <CardPanel id={first} mapId={mapId} />
      ) : (
        <CardsPanel ids={selection.ids} mapId={mapId} />
      );
    }
    case 'stage':
      return <StagePanel key={selection.id} id={selection.id} />;
    case 'lane':
      return <LanePanel key={selection.id} id={selection.id} />;
    case 'finding':
      return <FindingPanel key={selection.id} id={selection.id} />;
    case 'cell':
      return <CellPanel stageId={selection.stageId} laneId={selection.laneId} />;
    case 'none':
      return <MapPanel key={mapId} id={mapId} />;
  }
}
