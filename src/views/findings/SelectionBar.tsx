// What is done with the ticked findings: all of them get a status, an owner, a rating, a tag, become one, or go. One undo each.
import { ListChecks, Merge, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { mergeFindings, updateFindings } from '@/commands/findings';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { FINDING_STATUSES, LIMITS } from '@/model/constants';
import type { Finding } from '@/model/types';
import { weighs } from '@/model/weighs';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { NameDialog } from '@/ui/NameDialog';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { deleteFindings } from '@/views/context/findingRemoval';
import { findingStatusWords } from '@/formats/findingStatusWords';
import { frequencyWords, severityWords } from '@/views/context/findingWords';
import { answerable, toggleResolved } from '@/views/context/resolving';
import { useUndoToast } from '@/views/context/useUndoToast';
import styles from './SelectionBar.module.css';

/** More names than these in a menu are not read. */
const MOST = 12;
const LEVELS = [1, 2, 3, 4, 5] as const;

type SelectionBarProps = { findings: readonly Finding[]; onDone: () => void };

export function SelectionBar({ findings, onDone }: SelectionBarProps) {
  const t = useT();
  const editor = useEditor();
  const tell = useUndoToast();
  const all = useProject((project) => project.findings);
  const [asked, setAsked] = useState<'owner' | 'tag'>();
  const ids = findings.map(({ id }) => id);
  const count = ids.length;
  const change = (changes: Parameters<typeof updateFindings.recipe>[1]['changes'], addTag?: string): void => {
    const done = editor.commit(updateFindings, {
      ids,
      changes,
      today: todayIso(),
      ...(addTag !== undefined && { addTag }),
    });
    if (done) announce(t('findings.said.changed', { count }));
  };
  const setStatus = (status: Finding['status']): void => {
    const turned = findings.filter((finding) => weighs(finding) !== weighs({ status })).length;
    change({ status });
    if (turned === 0) return;
    tell(weighs({ status }) ? t('findings.said.weighs') : t('findings.said.settled', { count: turned }));
    // Under the fold they would be chosen out of sight.
    if (!weighs({ status })) onDone();
  };
  const known = (read: (finding: Finding) => readonly (string | undefined)[]): string[] =>
    [...new Set(Object.values(all).flatMap((finding) => read(finding)))]
      .flatMap((name) => (name === undefined || name === '' ? [] : name))
      .sort((a, b) => a.localeCompare(b))
      .slice(0, MOST);
  const named = (
    names: readonly string[],
    take: (name: string) => void,
    another: 'owner' | 'tag',
  ): MenuEntry[] => [
    ...names.map((name) => ({ id: name, label: name, run: () => take(name) })),
    ...(names.length > 0 ? (['separator'] as const) : []),
    { id: 'another', label: t('findings.another'), run: () => setAsked(another) },
  ];
  const rating = (
    field: 'severity' | 'frequency',
    words: typeof severityWords | typeof frequencyWords,
  ): MenuEntry[] => [
    ...LEVELS.map((level) => ({
      id: `${level}`,
      label: `${level}: ${t(words[level - 1] ?? words[0])}`,
      run: () => change({ [field]: level }),
    })),
    { id: 'unknown', label: t('ui.unknown'), run: () => change({ [field]: undefined }) },
  ];
  const oneMap = new Set(findings.map(({ mapId }) => mapId)).size === 1;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('findings.chosen', { count })}>
      <span className={styles.count}>{t('findings.chosen', { count })}</span>
      <Menu
        side="top"
        trigger={<Button size="s">{t('inspector.status')}</Button>}
        entries={() =>
          FINDING_STATUSES.map((value) => ({
            id: value,
            label: t(findingStatusWords[value]),
            run: () => setStatus(value === 'open' ? undefined : value),
          }))
        }
      />
      <Menu
        side="top"
        trigger={<Button size="s">{t('inspector.owner')}</Button>}
        entries={() => [
          ...named(
            known(({ owner }) => [owner]),
            (owner) => change({ owner }),
            'owner',
          ),
          { id: 'nobody', label: t('findings.nobody'), run: () => change({ owner: undefined }) },
        ]}
      />
      <Menu
        side="top"
        trigger={<Button size="s">{t('findings.severity')}</Button>}
        entries={() => rating('severity', severityWords)}
      />
      <Menu
        side="top"
        trigger={<Button size="s">{t('findings.frequency')}</Button>}
        entries={() => rating('frequency', frequencyWords)}
      />
      <Menu
        side="top"
        trigger={<Button size="s">{t('findings.tag')}</Button>}
        entries={() =>
          named(
            known(({ tags = [] }) => tags),
            (tag) => change({}, tag),
            'tag',
          )
        }
      />
      {count > 1 && (
        <Button
          size="s"
          icon={Merge}
          disabled={!oneMap}
          onClick={() => {
            if (!editor.commit(mergeFindings, { ids })) return;
            announce(t('findings.said.merged', { count }));
            onDone();
          }}
        >
          {t('findings.merge')}
        </Button>
      )}
      {answerable(editor, findings).length > 0 && (
        <Button
          size="s"
          icon={ListChecks}
          onClick={() => toggleResolved(editor, answerable(editor, findings))}
        >
          {t('actions.resolveHere')}
        </Button>
      )}
      <Button
        size="s"
        icon={Trash2}
        onClick={() => {
          if (!deleteFindings(editor, ids)) return;
          announce(t('findings.said.removed', { count }));
          onDone();
        }}
      >
        {t('common.delete')}
      </Button>
      <IconButton icon={X} size="s" label={t('findings.unchoose')} onClick={onDone} />
      <NameDialog
        open={asked !== undefined}
        title={t(asked === 'tag' ? 'findings.tag' : 'inspector.owner')}
        label={t(asked === 'tag' ? 'findings.tagName' : 'findings.ownerName')}
        name=""
        needed={t('findings.nameNeeded')}
        maxLength={LIMITS.title}
        onClose={() => setAsked(undefined)}
        onName={(name) => {
          setAsked(undefined);
          if (asked === 'tag') change({}, name);
          else change({ owner: name });
        }}
      />
    </div>
  );
}
