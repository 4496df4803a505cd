// The page: its head with search, language and light, its views, and the panel of details beside them.
import { projectTitle } from '@/formats/mapTitle';
import { stateWords } from '@/formats/sceneWords';
import { mapsOf, personasOf } from '@/model/select';
import { type Comments, createComments } from './comments';
import { commentsView } from './commentsView';
import { comparisonView, pairsOf } from './comparisonView';
import { detailsPanel } from './details';
import { el } from './dom';
import { findingsView } from './findingsView';
import { applyBrand, footLine, headLogo } from './brand';
import { icon } from './icons';
import { createMapPane } from './mapPane';
import { keepState, keptState } from './keptState';
import type { PageData } from './pageData';
import { personasView } from './personasView';
import { createPrinting } from './printing';
import { createReader, type Reader } from './reader';
import { searchField } from './search';
import { createStore, type State, type View, VIEWS } from './store';
import { tableView } from './tableView';
import { PAGE_LANGUAGES, pageLanguage } from './words';

const isView = (name: string): name is View => (VIEWS as readonly string[]).includes(name);
const viewOfAddress = (): View => {
  const name = window.location.hash.slice(1);
  return isView(name) ? name : 'map';
};

/** The views of which there is something to see. */
const viewsOf = ({ project }: Reader): View[] =>
  VIEWS.filter((view) => {
    if (view === 'personas') return personasOf(project).length > 0;
    if (view === 'comparison') return pairsOf(project).length > 0;
    return true;
  });

/** Shows the page of a project. */
export function openPage(data: PageData): void {
  const { project, settings } = data;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const mapId = project.maps[settings.mapId] ? settings.mapId : (mapsOf(project)[0]?.id ?? '');
  const store = createStore({
    view: viewOfAddress(),
    mapId,
    selected: undefined,
    unfolded: false,
    language: pageLanguage(settings.language),
    theme: dark.matches ? 'dark' : 'light',
    ...keptState(project),
  });
  const reader = createReader(data, store);
  const comments = createComments();
  const head = el('header', { class: 'top' });
  const main = el('main', { id: 'main', tabindex: -1 });
  const beside = el('div', { class: 'beside' });
  const printing = createPrinting(reader);
  const pane = createMapPane(reader);
  document.body.replaceChildren(
    ...document.body.querySelectorAll('script'),
    el('div', { class: 'app' }, head, el('div', { class: 'body' }, main, beside)),
    printing.sheet,
  );

  const goTo = (id: string): void => {
    store.set({ view: 'map' });
    pane.goTo(id);
  };
  const showHead = (): void => {
    head.replaceChildren(...headOf(reader, comments, printing.print, pane.goTo));
    applyBrand(head, project);
  };
  const showMain = (): void => {
    const { view } = store.get();
    main.className = view;
    main.replaceChildren(...subHead(reader), viewElement(view));
  };
  const viewElement = (view: View): HTMLElement => {
    switch (view) {
      case 'map':
        return pane.element;
      case 'table':
        return tableView(reader);
      case 'personas':
        return personasView(reader);
      case 'findings':
        return findingsView(reader);
      case 'comparison':
        return comparisonView(reader);
      case 'comments':
        return commentsView(reader, comments, goTo);
    }
  };
  const showDetails = (): void => {
    const panel = detailsPanel(reader, comments);
    beside.replaceChildren(...(panel ? [panel] : []));
    beside.hidden = !panel;
  };
  const dress = ({ language, theme }: State): void => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    document.title = projectTitle(project) || reader.words().t('readerPage.untitled');
  };

  store.listen((now, before) => {
    dress(now);
    const differs = (...keys: (keyof State)[]) => keys.some((key) => now[key] !== before[key]);
    if (differs('language', 'theme', 'view')) showHead();
    if (differs('view', 'mapId', 'language', 'theme')) keepingFocus(showMain);
    else if (differs('selected') && now.view === 'table') markPressed(main, now.selected?.id);
    if (differs('selected', 'language', 'mapId')) showDetails();
    if (differs('view') && now.view !== viewOfAddress()) window.location.hash = now.view;
    if (differs('view', 'language', 'theme', 'mapId')) keepState(now);
  });
  comments.listen(() => {
    showHead();
    showDetails();
    if (store.get().view === 'comments') keepingFocus(showMain);
    if (comments.areUnsaved()) document.getElementById('comment-text')?.focus();
  });
  window.addEventListener('hashchange', () => {
    if (viewOfAddress() !== store.get().view) store.set({ view: viewOfAddress() });
  });
  window.addEventListener('beforeunload', (event) => {
    if (comments.areUnsaved()) event.preventDefault();
  });
  window.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('.search-input')?.focus();
    } else if (event.key === 'Escape' && store.get().selected && !event.defaultPrevented) {
      const { selected } = store.get();
      store.set({ selected: undefined });
      if (store.get().view === 'map' && selected) pane.goTo(selected.id);
    }
  });
  dress(store.get());
  showHead();
  showMain();
  showDetails();
}

/** After a view was made anew, the control that had the focus has it again. */
function keepingFocus(make: () => void): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement ? active.dataset['key'] : undefined;
  make();
  if (key !== undefined) document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
}

function markPressed(main: HTMLElement, id: string | undefined): void {
  for (const button of main.querySelectorAll<HTMLElement>('[data-record]')) {
    if (button.dataset['record'] === id) button.setAttribute('aria-pressed', 'true');
    else button.removeAttribute('aria-pressed');
  }
}

function headOf(
  reader: Reader,
  comments: Comments,
  print: () => Promise<void>,
  goTo: (id: string) => void,
): HTMLElement[] {
  const { store, project, settings } = reader;
  const { t, day } = reader.words();
  const { view, language, theme } = store.get();
  const about = [settings.part, t('readerPage.written', { day: day(settings.written) }), footLine(project)]
    .filter(Boolean)
    .join(' \u00b7 ');
  const languages = el(
    'div',
    { class: 'segmented', role: 'group', 'aria-label': t('readerPage.language') },
    PAGE_LANGUAGES.map((one) =>
      el(
        'button',
        {
          type: 'button',
          lang: one,
          'data-key': `language-${one}`,
          'aria-pressed': one === language ? 'true' : 'false',
          'aria-label': one === 'en' ? 'English' : 'Русский',
          click: () => changed(() => store.set({ language: one }), `language-${one}`),
        },
        one === 'en' ? 'EN' : 'РУ',
      ),
    ),
  );
  const tool = (name: 'theme' | 'print', label: string, act: () => void) =>
    el(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': label,
        title: label,
        'data-key': name,
        click: () => changed(act, name),
      },
      icon(name),
    );
  const nav = el(
    'nav',
    { class: 'views', 'aria-label': t('readerPage.viewsLabel') },
    viewsOf(reader).map((one) => {
      const count = one === 'comments' ? comments.all().length : 0;
      return el(
        'button',
        {
          type: 'button',
          'data-key': `view-${one}`,
          'aria-current': one === view ? 'page' : undefined,
          click: () => changed(() => store.set({ view: one }), `view-${one}`),
        },
        t(`readerPage.views.${one}`),
        count > 0 ? el('span', { class: 'badge' }, String(count)) : undefined,
      );
    }),
  );
  return [
    el(
      'div',
      { class: 'bar' },
      headLogo(project),
      el(
        'div',
        { class: 'titles' },
        el('h1', {}, projectTitle(project) || t('readerPage.untitled')),
        el('p', { class: 'small' }, about),
      ),
      el(
        'div',
        { class: 'tools' },
        searchField(reader, ({ mapId, selected }) => {
          store.set({ mapId, selected, view: store.get().view === 'table' ? 'table' : 'map' });
          goTo(selected.id);
        }),
        languages,
        tool('theme', t(theme === 'dark' ? 'readerPage.toLight' : 'readerPage.toDark'), () =>
          store.set({ theme: store.get().theme === 'dark' ? 'light' : 'dark' }),
        ),
        tool('print', t('readerPage.print'), () => void print()),
      ),
    ),
    nav,
  ];
}

/** The head is made anew when something in it changes; what was pressed keeps the focus. */
function changed(act: () => void, key: string): void {
  act();
  document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
}

/** Over the map, its table and its findings: which map it is, and the way to the others. */
function subHead(reader: Reader): HTMLElement[] {
  const { project, store } = reader;
  const { view, mapId } = store.get();
  const maps = mapsOf(project);
  if (maps.length === 0 || view === 'personas' || view === 'comments' || view === 'comparison') return [];
  const { t } = reader.words();
  const map = reader.map();
  const lead = project.personas[map.leadPersonaId ?? '']?.name;
  const about = [t(stateWords[map.state]), lead, map.scenario].filter(Boolean).join(' \u00b7 ');
  const choice =
    maps.length > 1
      ? el(
          'div',
          { class: 'segmented maps', role: 'group', 'aria-label': t('readerPage.maps') },
          maps.map(({ id, title }) =>
            el(
              'button',
              {
                type: 'button',
                'data-key': `map-${id}`,
                'aria-pressed': id === mapId ? 'true' : 'false',
                click: () => store.set({ mapId: id, selected: undefined }),
              },
              title || t('readerPage.untitled'),
            ),
          ),
        )
      : undefined;
  return [
    el(
      'div',
      { class: 'sub' },
      el('h2', { class: maps.length > 1 ? 'visually-hidden' : '' }, map.title || t('readerPage.map')),
      choice,
      el('p', { class: 'small' }, about),
    ),
  ];
}
