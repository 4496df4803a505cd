// The channel library of a project: names, icons, colours, online or offline; two are merged, unused ones deleted.
import { useEffect, useRef, useState } from 'react';
import { channelUsage, mergeChannels, removeChannels } from '@/commands/channels';
import '@/i18n/en/channels';
import '@/i18n/en/inspector';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { channelsOf } from '@/model/select';
import type { Channel } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { useMapColours } from '@/views/scene/mapColours';
import { ChannelRow } from './ChannelRow';
import styles from './ChannelsDialog.module.css';

export function ChannelsDialog({ onClose }: { onClose: () => void }) {
  const colours = useMapColours();
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((now) => now);
  const [done, setDone] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const channels = channelsOf(project);
  const usage = channelUsage(project);
  const unused = channels.filter(({ id }) => !usage.has(id));

  // After the next change "Undo" would take back something else.
  useEffect(() => (done === '' ? undefined : editor.onCommit(() => setDone(''))), [editor, done]);

  /** Whatever had the focus may be gone: it goes to the name that stays. */
  const focusOn = (id: Id | undefined): void =>
    void requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLInputElement>(`[data-channel="${id ?? ''}"] input`);
      (row ?? list.current?.querySelector<HTMLInputElement>('input'))?.focus();
    });
  const merge = (from: Channel, to: Channel): void => {
    if (!editor.commit(mergeChannels, { from: from.id, to: to.id })) return;
    const name = (one: Channel) => one.name.trim() || t('channels.untitled');
    setDone(t('channels.merged', { from: name(from), to: name(to) }));
    focusOn(to.id);
  };
  const clear = (): void => {
    if (!editor.commit(removeChannels, { ids: unused.map(({ id }) => id) })) return;
    setDone(t('channels.removed', { count: unused.length }));
    focusOn(undefined);
  };
  return (
    <Dialog
      open
      size="l"
      onOpenChange={(open) => !open && onClose()}
      title={t('channels.title')}
      description={t('channels.about')}
      actions={
        <div className={styles.foot}>
          <p role="status" className={styles.done}>
            {done}
          </p>
          {done !== '' && (
            <Button
              size="s"
              variant="quiet"
              onClick={() => {
                editor.undo();
                setDone('');
                focusOn(undefined);
              }}
            >
              {t('common.undo')}
            </Button>
          )}
          {unused.length > 0 && !readOnly && (
            <Button size="s" onClick={clear}>
              {t('channels.removeUnused', { count: unused.length })}
            </Button>
          )}
        </div>
      }
    >
      {channels.length === 0 ? (
        <p className={styles.empty}>{t('channels.empty')}</p>
      ) : (
        <ul ref={list} className={styles.list} style={colours}>
          {channels.map((channel) => (
            <ChannelRow
              key={channel.id}
              channel={channel}
              usage={usage.get(channel.id)}
              others={channels}
              onMerge={(to) => merge(channel, to)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}
