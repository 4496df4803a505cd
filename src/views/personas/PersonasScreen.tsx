// PersonasScreen: the gallery of personas, and beside it the editor of the chosen one.
import { UserRound, UserRoundPlus } from 'lucide-react';
import { type MouseEvent, useRef, useState } from 'react';
import { addPersona } from '@/commands/personas';
import { addPersonaBlock } from '@/commands/personaBlocks';
import '@/i18n/en/personas';
import { useT } from '@/i18n/useT';
import { newId, type Id } from '@/model/id';
import { personasOf } from '@/model/select';
import type { Persona } from '@/model/types';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { Segmented } from '@/ui/Segmented';
import { EmptyState } from '@/ui/EmptyState';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import { PersonaPage } from './page/PersonaPage';
import { PrintedPage } from './page/PrintedPage';
import { BringMenu } from './BringMenu';
import { PersonaCard } from './PersonaCard';
import { PersonaEditor } from './PersonaEditor';
import { currentMap } from './currentMap';
import type { PersonaPort } from './PersonaPort';
import { MorePersonas } from './MorePersonas';
import { SegmentTable } from './SegmentTable';
import { Standing } from './Standing';
import styles from './PersonasScreen.module.css';
import { usePage } from './usePage';

/** Whether a persona is as it was made. */
const isUntouched = (persona: Persona, name: string): boolean =>
  persona.name === name && Object.keys(persona).every((field) => made.has(field));
const made: ReadonlySet<string> = new Set(['id', 'order', 'name', 'avatar']);

/** How many cards of the gallery are in the document at first. */
const GALLERY_PAGE = 60;

type PersonasScreenProps = {
  /** Whose page is shown; without it the gallery. */
  personaId?: Id | undefined;
  /** The way to other projects and to files, where there is one. */
  port?: PersonaPort | undefined;
};

export function PersonasScreen({ personaId, port }: PersonasScreenProps) {
  const t = useT();
  const editor = useEditor();
  const personas = useProject(personasOf);
  const readOnly = useEditorState((state) => state.readOnly);
  const [openId, setOpenId] = useState<Id | undefined>();
  // The one that was just made: its name is what comes next. A new object each time it is asked for.
  const [begun, setBegun] = useState<{ id: Id }>();
  const begunId = begun?.id;
  // An own block that was just added from the page: its title is what comes next.
  const [begunBlock, setBegunBlock] = useState<Id>();
  const [view, setView] = useState<'cards' | 'table'>('cards');
  // A persona that an undo or another tab has taken away closes its editor.
  const open = personas.find((persona) => persona.id === openId);
  const page = usePage(personas, GALLERY_PAGE, ({ id }) => id === openId);

  // What was pressed last was *New persona*: the panel that opens comes to lie under the pointer, and the second half
  // of a double click is not meant for it.
  const justAdded = useRef(false);
  const swallow = (event: MouseEvent) => {
    if (event.detail < 2) justAdded.current = false;
    if (!justAdded.current) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const add = () => {
    justAdded.current = true;
    const { project } = editor.store.getState();
    // Pressed twice, or by a key that is held: the one that nothing was written of yet is the new one.
    const last = begunId === undefined ? undefined : project.personas[begunId];
    const id = last && isUntouched(last, t('personas.newName')) ? last.id : newId();
    setOpenId(id);
    setBegun({ id });
    if (last?.id === id) return;
    const mapId = currentMap(editor.store.getState());
    editor.commit(addPersona, { id, name: t('personas.newName'), ...(mapId !== undefined && { mapId }) });
  };
  const choose = (id: Id | undefined) => {
    setOpenId(id);
    setBegun(undefined);
    setBegunBlock(undefined);
  };
  const addButtons = (
    <>
      {!readOnly && <BringMenu port={port} onBrought={([first]) => choose(first)} />}
      <Button variant="primary" icon={UserRoundPlus} onClick={add} disabled={readOnly}>
        {t('actions.addPersona')}
      </Button>
    </>
  );

  const shown = personaId === undefined ? undefined : personas.find(({ id }) => id === personaId);
  if (shown) {
    const toFields = (changes?: { begunBlock: Id }) => {
      setOpenId(shown.id);
      setBegun(undefined);
      setBegunBlock(changes?.begunBlock);
      navigate({ screen: 'personas', projectId: editor.store.getState().project.id });
    };
    return (
      <PersonaPage
        persona={shown}
        onEdit={() => toFields()}
        onAddBlock={(kind) => {
          const id = newId();
          if (editor.commit(addPersonaBlock, { id, personaId: shown.id, kind, title: '' }))
            toFields({ begunBlock: id });
        }}
      />
    );
  }

  return (
    <div
      className={classes(styles.screen, open && styles.open)}
      onMouseDownCapture={swallow}
      onClickCapture={(event) => event.detail > 1 && swallow(event)}
    >
      {/* The table of segments is printed as it stands. */}
      {(open || view === 'cards') && <PrintedPage personas={open ? [open] : personas} />}
      <div className={styles.main}>
        <div className={styles.inner}>
          <div className={styles.head}>
            <div className={styles.words}>
              <h1 className={styles.title}>{t('personas.title')}</h1>
              <p className={styles.subtitle}>
                {readOnly ? t('personas.readOnly') : <Standing personas={personas} />}
              </p>
            </div>
            {personas.length > 0 && (
              <>
                <Segmented
                  label={t('personas.segments.view')}
                  size="s"
                  value={view}
                  onChange={setView}
                  choices={[
                    { value: 'cards', label: t('personas.segments.cards') },
                    { value: 'table', label: t('personas.segments.table') },
                  ]}
                />
                {addButtons}
              </>
            )}
          </div>
          {personas.length === 0 ? (
            <EmptyState icon={UserRound} title={t('personas.emptyTitle')} actions={addButtons}>
              <p>{t('personas.emptyText')}</p>
              <p>{t('personas.emptyHint')}</p>
            </EmptyState>
          ) : view === 'table' ? (
            <SegmentTable openId={open?.id} onChoose={choose} />
          ) : (
            <ul className={styles.grid} aria-label={t('personas.gallery')}>
              {page.shown.map((persona) => (
                <PersonaCard
                  key={persona.id}
                  id={persona.id}
                  chosen={persona.id === open?.id}
                  onChoose={() => choose(persona.id)}
                />
              ))}
            </ul>
          )}
          {view === 'cards' && <MorePersonas page={page} />}
        </div>
      </div>
      {open && (
        <aside
          className={styles.side}
          aria-label={t('personas.editor', { name: open.name || t('personas.unnamed') })}
        >
          <PersonaEditor
            key={open.id}
            persona={open}
            begun={open.id === begunId ? begun : undefined}
            begunBlock={begunBlock}
            port={port}
            onChoose={choose}
            onClose={() => choose(undefined)}
          />
        </aside>
      )}
    </div>
  );
}
