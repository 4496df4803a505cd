// Search: what is written on all maps of the page, found while one types, and the way to it.
import { findText } from '@/analysis/findText';
import type { Id } from '@/model/id';
import { cardById, mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { el } from './dom';
import { icon } from './icons';
import type { Reader } from './reader';
import type { Selected } from './store';

type Found = { mapId: Id; selected: Selected; text: string; note: string };

/** So many are listed. */
const MOST = 30;

/** What is found on the maps, each record once. */
export function foundIn(project: Project, query: string): Found[] {
  if (query.trim() === '') return [];
  return mapsOf(project).flatMap(({ id: mapId, title }) => {
    const told = new Set<Id>();
    return findText(project, mapId, query.trim()).flatMap((match): Found[] => {
      const { kind, id } = match;
      if (told.has(id)) return [];
      told.add(id);
      const named = textOf(project, match);
      return [
        {
          mapId,
          selected: { kind, id },
          text: named.text,
          note: [named.place, title].filter(Boolean).join(' \u00b7 '),
        },
      ];
    });
  });
}

function textOf(project: Project, { kind, id }: Selected): { text: string; place: string } {
  switch (kind) {
    case 'card': {
      const card = cardById(project, id);
      return { text: card?.text ?? '', place: project.stages[card?.stageId ?? '']?.name ?? '' };
    }
    case 'finding':
      return { text: project.findings[id]?.title ?? '', place: '' };
    case 'strategy':
      return { text: project.strategies[id]?.title ?? '', place: '' };
    case 'stage':
      return { text: project.stages[id]?.name ?? '', place: '' };
    case 'lane':
      return { text: project.lanes[id]?.name ?? '', place: '' };
  }
}

/** The field with its list. */
export function searchField(reader: Reader, go: (found: Found) => void): HTMLElement {
  const { t } = reader.words();
  const input = el('input', {
    type: 'search',
    class: 'search-input',
    role: 'combobox',
    'aria-label': t('readerPage.search'),
    'aria-expanded': 'false',
    'aria-controls': 'found',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    placeholder: t('readerPage.search'),
  });
  const list = el('ul', {
    id: 'found',
    class: 'found',
    role: 'listbox',
    'aria-label': t('readerPage.found'),
    hidden: true,
  });
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  let found: Found[] = [];
  let at = -1;

  const show = (): void => {
    const query = input.value;
    found = foundIn(reader.project, query);
    at = found.length > 0 ? 0 : -1;
    const isOpen = query.trim() !== '';
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen && found.length > 0));
    said.textContent = isOpen ? t('readerPage.foundCount', { count: found.length }) : '';
    list.replaceChildren(
      ...found.slice(0, MOST).map((one, index) =>
        el(
          'li',
          {
            id: `found-${index}`,
            role: 'option',
            'aria-selected': index === at ? 'true' : 'false',
            pointerdown: (event: PointerEvent) => {
              event.preventDefault();
              choose(index);
            },
          },
          el('span', { class: 'record-text' }, one.text),
          el(
            'span',
            { class: 'record-note' },
            [t(`readerPage.foundKind.${one.selected.kind}`), one.note].filter(Boolean).join(' \u00b7 '),
          ),
        ),
      ),
      ...(isOpen && found.length === 0
        ? [
            el(
              'li',
              { class: 'nothing', role: 'option', 'aria-disabled': 'true' },
              t('readerPage.nothingFound'),
            ),
          ]
        : []),
      ...(found.length > MOST
        ? [
            el(
              'li',
              { class: 'nothing', role: 'option', 'aria-disabled': 'true' },
              t('readerPage.foundMore', { count: found.length - MOST }),
            ),
          ]
        : []),
    );
    point();
  };
  const point = (): void => {
    for (const [index, option] of [...list.children].entries())
      if (!option.classList.contains('nothing')) option.setAttribute('aria-selected', String(index === at));
    if (at < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', `found-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (index: number): void => {
    const one = found[index];
    if (!one) return;
    close();
    go(one);
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', () => input.value.trim() !== '' && show());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const many = Math.min(found.length, MOST);
    if (event.key === 'ArrowDown' && many > 0) at = (at + 1) % many;
    else if (event.key === 'ArrowUp' && many > 0) at = (at + many - 1) % many;
    else if (event.key === 'Enter') choose(at);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
    if (!list.hidden) point();
  });
  return el('div', { class: 'search', role: 'search' }, icon('search'), input, list, said);
}
