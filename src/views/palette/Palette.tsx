// The command palette: everything that can be done or gone to, by its name.
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { ChevronRight, Search } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isSearched, type SearchPort } from '@/analysis/projectSearch';
import '@/i18n/en/palette';
import { language, type t as Translate, tIn } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { Icon } from '@/ui/Icon';
import { MENU_ICONS } from '@/ui/menuIcons';
import { keyText } from '@/ui/Kbd';
import { useStoreWhen } from '@/ui/useStoreWhen';
import { useEditor } from '@/views/context/EditorContext';
import { HeldKeys } from '@/views/keyboard/HeldKeys';
import { usePreference } from '@/views/context/Preferences';
import type { Route } from '@/views/context/router';
import { focusCursor } from '@/views/map/useCursor';
import { elsewhere } from './elsewhere';
import { type Entry, entriesOf } from './entries';
import styles from './Palette.module.css';
import { placesOf } from './places';
import { type Section, sectionsOf } from './sections';

/** How many of the last used entries are remembered. */
const REMEMBERED = 5;

export type PaletteProps = {
  screen: Route['screen'];
  /** What was typed while the palette was on its way. */
  typed: string;
  /** Whether Enter was pressed after it. */
  entered: boolean;
  /** The search through all projects, fetched when it is first wanted. */
  search: () => Promise<SearchPort>;
  onClose: () => void;
};

/** Gives the focus back to what had it, or to the map when that is gone: a field on the map closes as one leaves it. */
function giveBack(before: Element | null): void {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected)
    before.focus({ preventScroll: true });
  else focusCursor();
}

export function Palette({ screen, typed, entered, search, onClose }: PaletteProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [before] = useState(() => document.activeElement);
  const [query, setQuery] = useState(typed);
  const { sections, isComplete, run } = useSections(screen, query, search);

  const close = (): void => {
    flushSync(onClose);
    giveBack(before);
  };
  // The palette is gone before its entry runs: what an action opens or selects may then take the focus.
  const choose = (entry: Entry): void => {
    close();
    if (entry.onMap) focusCursor();
    run(entry);
  };

  // Whoever types faster than the palette comes, or the words of the other language, means the first of what is found.
  const [isEntered, setEntered] = useState(entered);
  const first = sections[0]?.items[0];
  const chooseFirst = (): void => {
    if (first) choose(first);
    else setEntered(!isComplete);
  };
  const chooseEntered = useEffectEvent(() => {
    setEntered(false);
    chooseFirst();
  });
  const isKnown = first !== undefined || isComplete;
  useEffect(() => {
    if (!isEntered || !isKnown) return undefined;
    const frame = requestAnimationFrame(chooseEntered);
    return () => cancelAnimationFrame(frame);
  }, [isEntered, isKnown]);

  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      {/* Letters and Enter may come in one go: what Enter means is found once the letters are in the query. */}
      <HeldKeys onText={setQuery} onEnter={() => setEntered(true)} field={input} />
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            className={styles.popup}
            aria-label={t('palette.title')}
            initialFocus={input}
            finalFocus={() => false}
            onKeyDown={(event) => {
              if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              close();
            }}
          >
            <Autocomplete.Root
              open
              inline
              mode="none"
              autoHighlight="always"
              keepHighlight
              items={sections}
              value={query}
              onValueChange={(value, { reason }) => {
                if (reason === 'item-press') return;
                setQuery(value);
                setEntered(false);
              }}
              itemToStringValue={(entry) => entry.label}
            >
              <div className={styles.head}>
                <Icon icon={Search} size={18} />
                <Autocomplete.Input
                  ref={input}
                  className={styles.input}
                  aria-label={t('palette.search')}
                  placeholder={t('palette.hint')}
                  spellCheck={false}
                  onKeyDown={(event) => {
                    // The first of what was found is marked a moment after it is there: a fast Enter means it already.
                    const marked = event.currentTarget.hasAttribute('aria-activedescendant');
                    if (event.key !== 'Enter' || event.nativeEvent.isComposing || marked) return;
                    event.preventDefault();
                    chooseFirst();
                  }}
                />
              </div>
              <Autocomplete.Empty>
                {query.trim() !== '' && (
                  <div className={styles.empty}>
                    <p className={styles.emptyTitle}>{t('palette.emptyTitle', { query: query.trim() })}</p>
                    <p>{t('palette.emptyText')}</p>
                  </div>
                )}
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list} aria-label={t('palette.title')}>
                {(section: Section) => (
                  <Autocomplete.Group key={section.id} items={section.items}>
                    <Autocomplete.GroupLabel className={section.heading ? styles.heading : 'visually-hidden'}>
                      {section.label}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(entry: Entry) => (
                        <Autocomplete.Item
                          key={entry.id}
                          value={entry}
                          className={styles.item}
                          onClick={() => choose(entry)}
                        >
                          <Icon icon={entry.icon ? MENU_ICONS[entry.icon] : ChevronRight} />
                          <span className={styles.words}>
                            <span className={styles.label}>{entry.label}</span>
                            {entry.group !== section.label && (
                              <span className={styles.group}>{entry.group}</span>
                            )}
                          </span>
                          {entry.shortcut !== undefined && (
                            <kbd className={styles.keys}>{keyText(entry.shortcut)}</kbd>
                          )}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
            <p className={styles.foot} aria-hidden="true">
              <kbd className={styles.keys}>↑↓</kbd> {t('palette.move')}
              <kbd className={styles.keys}>{keyText('enter')}</kbd> {t('palette.run')}
              <kbd className={styles.keys}>{keyText('escape')}</kbd> {t('palette.close')}
            </p>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is offered for a query, and how an entry is run and remembered. */
function useSections(screen: Route['screen'], asked: string, search: PaletteProps['search']) {
  const t = useT();
  const editor = useEditor();
  const spoken = language();
  const [, chooseLanguage] = usePreference('language');
  const [, chooseTheme] = usePreference('theme');
  const [other, setOther] = useState<{ t: typeof Translate }>();
  useEffect(() => {
    let here = true;
    void tIn(spoken === 'en' ? 'ru' : 'en').then((words) => here && setOther({ t: words }));
    return () => {
      here = false;
    };
  }, [spoken]);
  const [choose] = useState(() => ({ chooseLanguage, chooseTheme }));
  const entries = useMemo(() => entriesOf(editor, screen, choose, other?.t), [editor, screen, choose, other]);
  const wanted = asked.trim().length >= 2;
  const places = useMemo(() => (wanted ? placesOf(editor) : []), [editor, wanted]);
  const searched = useStoreWhen(isSearched(asked), search);
  const others = useMemo(
    () => (searched ? elsewhere(searched.store, asked, editor.store.getState().project.id, t) : []),
    [searched, asked, editor, t],
  );
  const sections = useMemo(
    () => sectionsOf(entries, places, others, asked, editor.store.getState().session.recentActions, t),
    [entries, places, others, asked, editor, t],
  );
  const run = (entry: Entry): void => {
    if (others.includes(entry)) {
      entry.run();
      return;
    }
    const { recentActions } = editor.store.getState().session;
    const earlier = recentActions.filter((id) => id !== entry.id);
    editor.setSession({ recentActions: [entry.id, ...earlier].slice(0, REMEMBERED) });
    entry.run();
  };
  return { sections, isComplete: other !== undefined, run };
}
