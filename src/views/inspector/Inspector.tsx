// The panel beside the map: the fields of what is selected. It makes the canvas narrower and never covers it.
import { X } from 'lucide-react';
import { type KeyboardEvent, Suspense, useEffect, useRef } from 'react';
import { useT } from '@/i18n/useT';
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';
import { classes } from '@/ui/classes';
import { fetched } from '@/ui/fetched';
import { IconButton } from '@/ui/IconButton';
import { useFirstTouch } from '@/ui/useFirstTouch';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { useOpened } from './useOpened';
import { DETAILS, focusCursor } from '@/views/map/useCursor';
import styles from './Inspector.module.css';
import panel from './Panel.module.css';

/** The fields. Once they are there they are drawn at once, without a moment of nothing. */
export const Panels = fetched(async () => (await import('./Panels')).Panels);
const fetchPanels = (): void => void Panels.ahead();

export function Inspector({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const open = useOpened();
  const readOnly = useEditorState((state) => state.readOnly);
  useFirstTouch(fetchPanels);
  const before = useRef<boolean>(open);
  useEffect(() => {
    // What had the focus in the panel is gone with it.
    if (before.current && !open && document.activeElement === document.body) focusCursor();
    before.current = open;
  }, [open]);
  if (!open) return null;
  return (
    // The keys of its fields pass here on their way up; the panel itself is nothing to press.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={panel.panel}
      aria-label={t('map.details')}
      onKeyDown={(event) => backToMap(editor, event)}
      {...{ [DETAILS]: '' }}
    >
      <h2 className="visually-hidden">{t('map.details')}</h2>
      <IconButton
        icon={X}
        size="s"
        label={t('map.closeDetails')}
        className={panel.close}
        onClick={() => editor.setSession({ inspectorOpen: false })}
      />
      {/* A project that may only be read shows everything, and every field of it is asleep. */}
      <fieldset disabled={readOnly} className={classes(styles.body, panel.content)}>
        {readOnly && <p className={styles.reason}>{t('map.readOnly')}</p>}
        <Suspense>
          <Panels mapId={mapId} />
        </Suspense>
      </fieldset>
    </aside>
  );
}

/** Escape and F6 lead back to what is selected on the map, and so does Enter in a field of one line. */
function backToMap(editor: Editor, event: KeyboardEvent<HTMLElement>): void {
  // A menu or list that is open over the panel has its own Escape; React tells its keys here too.
  const within = event.target instanceof Element && event.currentTarget.contains(event.target);
  if (!within || event.defaultPrevented) return;
  const oneLine = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
  if (event.key !== 'Escape' && event.key !== 'F6' && !(event.key === 'Enter' && oneLine)) return;
  event.preventDefault();
  focusCursor();
  // Enter ends a line, and whoever writes on has chosen nothing.
  if (event.key === 'Enter') editor.setSession({ unchosen: true });
}
