// What could not be done, or not wholly: told to the screen, which shows it in words.
import type { Editor, Left } from '@/editor/editor';
import { formatCount, formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { isRecordChange } from '@/model/change';
import { LIMITS } from '@/model/constants';
import type { AnyRecord } from '@/model/records/recordKind';
import { kinds, recordIn } from '@/model/tables';
import type { Project } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { Toaster } from '@/ui/toastQueue';

type Listener = (editor: Editor, title: string) => void;

const listeners = new Set<Listener>();

/** Tells what went wrong: on the screen where there is somebody to show it, else in words alone. */
export function tellTrouble(editor: Editor, title: string): void {
  if (listeners.size === 0) announce(title);
  for (const listener of listeners) listener(editor, title);
}

/** One toast at a time, until the next change goes well. */
function latestToast(own: Editor, toaster: Toaster): { show: (title: string) => void; stop: () => void } {
  let shown: string | undefined;
  const hide = (): void => {
    if (shown !== undefined) toaster.close(shown);
    shown = undefined;
  };
  const stop = own.onCommit(hide);
  return {
    show: (title) => {
      hide();
      shown = toaster.show({ title });
    },
    stop: () => {
      stop();
      hide();
    },
  };
}

/** Shows what goes wrong, the newest only and until the next change goes well. Returns what ends it. */
export function showTrouble(own: Editor, toaster: Toaster): () => void {
  const toast = latestToast(own, toaster);
  const listener: Listener = (editor, title) => {
    if (editor === own) toast.show(title);
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    toast.stop();
  };
}

/** Shows which limit has refused a command, on whatever screen it was tried. Returns what ends it. */
export function showLimits(own: Editor, toaster: Toaster): () => void {
  const toast = latestToast(own, toaster);
  const stop = own.onRefused((limit) =>
    // keys: app.full.*
    toast.show(t(`app.full.${limit}`, { limit: formatCount(LIMITS[limit]) })),
  );
  return () => {
    stop();
    toast.stop();
  };
}

/** As many records are named; of more it is only said how many there are. */
const NAMED = 2;
/** Letters of a name that is a whole text. */
const LETTERS = 40;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cut(name: string): string {
  const letters = Array.from(graphemes.segment(name.slice(0, 10 * LETTERS)), ({ segment }) => segment);
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS).join('').trimEnd()}…` : name;
}

/** What the records of changes are called, as far as they have a name. */
function namesOf({ left }: Left, project: Project): string[] {
  const names = left.map((change) => {
    const { table, id } = change;
    if (table === 'project') return project.title;
    const { before, after } = isRecordChange(change) ? change : {};
    const record: AnyRecord | undefined = recordIn(project, table, id) ?? before ?? after;
    const name = record?.[kinds[table].name ?? 'text'];
    return typeof name === 'string' ? name : '';
  });
  return [...new Set(names)].filter((name) => name !== '').map(cut);
}

/** Whether all that is left is about records that somebody else has deleted. */
const areGone = ({ left }: Left, project: Project): boolean =>
  left.every((change) => {
    const { table, id } = change;
    const comesBack = isRecordChange(change) && change.after !== undefined;
    return table !== 'project' && !comesBack && !recordIn(project, table, id);
  });

function whyLeft(left: Left, project: Project): string {
  if (areGone(left, project)) return t('actions.left.deleted');
  const names = namesOf(left, project).map((name) => t('actions.left.name', { name }));
  if (names.length === 0 || names.length > NAMED) return t('actions.left.some');
  return t('actions.left.changed', { names: formatList(names) });
}

/** Says what of a step somebody else had changed meanwhile, so that it stayed. Returns what ends it. */
export function showLeft(own: Editor, toaster: Toaster): () => void {
  const toast = latestToast(own, toaster);
  const stop = own.onLeft((left) => {
    const why = whyLeft(left, own.store.getState().project);
    // keys: actions.left.undoNone actions.left.undoPart actions.left.redoNone actions.left.redoPart
    const title = t(`actions.left.${left.direction}${left.whole ? 'None' : 'Part'}`, {
      what: t(left.label),
      why,
    });
    toast.show(title);
  });
  return () => {
    stop();
    toast.stop();
  };
}
