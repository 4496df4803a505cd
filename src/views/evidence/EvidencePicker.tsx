// The window that attaches sources to what is selected: find them, tick several, or type the title of a new one.
import { useMemo, useRef, useState } from 'react';
import { comparableText } from '@/analysis/comparableText';
import { evidenceIdsOf, type Statement } from '@/analysis/evidenceUse';
import { attachEvidence, type NewSource } from '@/commands/evidence';
import '@/i18n/en/research';
import { useT } from '@/i18n/useT';
import { EVIDENCE_KINDS, LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { linkTarget } from '@/model/links';
import { evidenceOf } from '@/model/select';
import type { Evidence, EvidenceKind, Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import type { HeldText } from '@/ui/heldText';
import { keyText } from '@/ui/Kbd';
import { announce } from '@/ui/LiveRegion';
import { Select } from '@/ui/Select';
import { titleOfLink } from '@/views/actions/evidenceWork';
import { useEditor, useProject, useSession } from '@/views/context/EditorContext';
import styles from './EvidencePicker.module.css';
import { kindIcons } from './kindIcons';
import { type Pickable, PickList } from './PickList';
import { statementWords } from './statementWords';
import { strengthKey } from './Strength';

/** As many are offered; of more it is said how many there are. */
const OFFERED = 50;
const NEW = 'new';

const none: readonly Statement[] = [];

type EvidencePickerProps = {
  /** What was typed while this was on its way. */
  typed: string;
  /** Keeps what is typed while the field is there but has not got the focus yet. */
  Held: HeldText;
  onClose: () => void;
};

export function EvidencePicker({ typed, Held, onClose }: EvidencePickerProps) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const to = useSession((session) => session.attaching) ?? none;
  const project = useProject((whole) => whole);
  const [query, setQuery] = useState(typed);
  const [kind, setKind] = useState<EvidenceKind>('interview');
  // What is ticked is kept here until the window closes, and is then one step to undo.
  const [ticked, setTicked] = useState<ReadonlyMap<Id, boolean>>(new Map());
  const [made, setMade] = useState<readonly NewSource[]>([]);
  const found = useMemo(() => search(evidenceOf(project), query), [project, query]);
  const title = query.trim();
  const link = linkTarget(title);
  const known = [...found, ...made].some((source) => source.title === title);
  const isNew = title !== '' && !known;

  const hasOf = (id: Id): number =>
    to.filter((statement) => evidenceIdsOf(project, statement).includes(id)).length;
  const isOn = (id: Id): boolean => ticked.get(id) ?? hasOf(id) === to.length;

  const pick = (id: Id): void => {
    if (id === NEW) {
      const name = link === undefined ? title.slice(0, LIMITS.title) : titleOfLink(link);
      const source = { id: newId(), kind, title: name, ...(link !== undefined && { fields: { link } }) };
      setMade([...made, source]);
      setTicked(new Map(ticked).set(source.id, true));
      announce(t('research.picker.said.attached', { title: name }));
    } else {
      const on = isOn(id);
      setTicked(new Map(ticked).set(id, !on));
      const name = project.evidence[id]?.title ?? made.find((source) => source.id === id)?.title ?? '';
      // keys: research.picker.said.attached research.picker.said.detached
      announce(t(`research.picker.said.${on ? 'detached' : 'attached'}`, { title: name }));
    }
    setQuery('');
    field.current?.focus();
  };
  const done = (): void => {
    const ids = [...ticked].filter(([id]) => project.evidence[id]);
    editor.commit(attachEvidence, {
      to,
      evidenceIds: ids.flatMap(([id, on]) => (on ? id : [])),
      detach: ids.flatMap(([id, on]) => (on ? [] : id)),
      made: made.filter(({ id }) => ticked.get(id)),
    });
    onClose();
  };

  const entryOf = (source: Pick<Evidence, 'id' | 'kind' | 'title' | 'strength'>): Pickable => {
    const has = hasOf(source.id);
    const some = has > 0 && has < to.length && !ticked.has(source.id);
    // keys: research.kinds.*
    const note = [t(`research.kinds.${source.kind}`), t(strengthKey(source.strength))];
    if (some) note.push(t('research.picker.partly', { n: has, of: to.length }));
    return {
      id: source.id,
      label: source.title.trim() || t('research.untitled'),
      note: note.join(' · '),
      icon: kindIcons[source.kind],
      picked: some ? 'some' : isOn(source.id) ? 'all' : 'none',
    };
  };
  const fresh = made.filter(({ id }) => !project.evidence[id]);
  const entries = [...(title === '' ? fresh : []), ...found.slice(0, OFFERED)].map(entryOf);
  if (isNew)
    entries.push({
      id: NEW,
      label: link === undefined ? t('research.picker.make', { title }) : t('research.picker.makeLink'),
      note: link,
      picked: 'none',
      makes: true,
    });
  const left = found.length - OFFERED;
  return (
    <Dialog
      open
      flush
      onOpenChange={(open) => !open && done()}
      title={t('research.picker.title')}
      description={aboutOf(project, to, t)}
      initialFocus={field}
      actions={
        <>
          <p className={styles.keys} aria-hidden="true">
            <kbd>{keyText('enter')}</kbd> {t('research.picker.toggle')}
          </p>
          {isNew && (
            <Select
              size="s"
              label={t('research.picker.kindOfNew')}
              hideLabel
              value={kind}
              // keys: research.kinds.*
              choices={EVIDENCE_KINDS.map((value) => ({ value, label: t(`research.kinds.${value}`) }))}
              onChange={(next) => setKind(next ?? 'interview')}
            />
          )}
          <Button variant="primary" onClick={done}>
            {t('research.picker.done')}
          </Button>
        </>
      }
    >
      <Held onText={setQuery} field={field} />
      <PickList
        label={t('research.picker.search')}
        list={t('research.picker.list')}
        query={query}
        onQuery={setQuery}
        entries={entries}
        onPick={pick}
        field={field}
        onDone={done}
        foot={
          left > 0
            ? t('research.picker.more', { count: left })
            : entries.length === 0
              ? t('research.picker.none')
              : undefined
        }
      />
    </Dialog>
  );
}

/** The sources whose words contain what was typed. */
function search(sources: readonly Evidence[], query: string): readonly Evidence[] {
  const wanted = comparableText(query.trim());
  if (wanted === '') return sources;
  return sources.filter(({ title, who = '' }) => comparableText(`${title}\n${who}`).includes(wanted));
}

/** What the sources are attached to, in words. */
function aboutOf(project: Project, to: readonly Statement[], t: ReturnType<typeof useT>): string {
  const [first] = to;
  if (!first) return '';
  if (to.length > 1) return t('research.picker.onSeveral', { count: to.length });
  const text = statementWords(project, first)?.title ?? '';
  switch (first.table) {
    case 'cards':
      return t('research.picker.onCard', { text });
    case 'findings':
      return t('research.picker.onFinding', { text });
    case 'personas':
      return t('research.picker.onPersona', { text });
    case 'strategies':
    case 'feelings':
    case 'metrics':
    case 'measurements':
      return text;
  }
}
