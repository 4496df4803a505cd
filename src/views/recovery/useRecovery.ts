// useRecovery(): what can be done about lost projects, each with its answer to the person.
import { useMemo, useState, useSyncExternalStore } from 'react';
import { jsonFile } from '@/formats/fileKinds';
import { fileName } from '@/formats/fileName';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { type DamagedRecord, recordText } from '@/storage/damage';
import type { Disk } from '@/storage/disk';
import { type FailureReason, asFailure } from '@/storage/failure';
import type { Brought, LostProject, Recovery } from '@/storage/recovery';
import { readPicked } from '@/storage/recoveryFile';
import { saveFile } from '@/ui/saveFile';
import { useToast } from '@/ui/Toast';
import { titleOf } from './sourceWords';

const copyTitle = (title: string) => t('recovery.copyTitle', { title: title || t('recovery.untitled') });

const stoppedBy = (reason: FailureReason): string =>
  t(`recovery.stopped.${reason === 'quota' || reason === 'diskFull' ? reason : 'other'}`);

const namesOf = (projects: readonly { title: string }[]): string => formatList(projects.map(titleOf));

/** Of what came back, what did not. */
function missingOf(brought: readonly Brought[]): string[] {
  const images = brought.reduce((sum, each) => sum + each.images, 0);
  const points = brought.reduce((sum, each) => sum + each.pointsLeft, 0);
  return [
    ...(images > 0 ? [t('recovery.images', { count: images })] : []),
    ...(points > 0 ? [t('recovery.pointsLeft', { count: points })] : []),
  ];
}

const backupLimit = 10 * LIMITS.fileBytes;

export function useRecovery(disk: Disk, recovery: Recovery, onOpen: (id: Id) => void) {
  const projects = useSyncExternalStore(recovery.projects.subscribe, recovery.projects.get);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  /** Sources that were chosen in place of the proposed ones. */
  const [choices, setChoices] = useState<ReadonlyMap<Id, string>>(new Map());

  const acts = useMemo(() => {
    const attempt = async (work: () => Promise<void>): Promise<boolean> => {
      setBusy(true);
      try {
        await work();
        return true;
      } catch (error) {
        toast.show({ title: stoppedBy(asFailure(error).reason), tone: 'danger', timeout: 0 });
        return false;
      } finally {
        setBusy(false);
      }
    };
    const unchoose = (id: Id) =>
      setChoices((before) => new Map([...before].filter(([other]) => other !== id)));
    const save = async (title: string, text: () => Promise<string>) => {
      try {
        saveFile(new Blob([await text()], { type: jsonFile.mime }), fileName(title, jsonFile.extension));
      } catch {
        toast.show({ title: t('recovery.saveFailed'), tone: 'danger' });
      }
    };
    return {
      choose: (id: Id, key: string) => setChoices((before) => new Map(before).set(id, key)),
      /** Answers whether the project has left the list. */
      bringBack: (project: LostProject, key: string) =>
        attempt(async () => {
          try {
            const brought = await recovery.bringBack(project.id, key, copyTitle);
            const missing = missingOf([brought]);
            toast.show({
              title: t(brought.asCopy ? 'recovery.backBeside' : 'recovery.back', { title: titleOf(brought) }),
              ...(missing.length > 0 && { description: missing.join(' ') }),
              action: { label: t('recovery.open'), run: () => onOpen(brought.id) },
            });
          } catch (error) {
            if (asFailure(error).reason !== 'unreadable') throw error;
            unchoose(project.id);
            toast.show({
              title: t('recovery.sourceFailed', { title: titleOf(project) }),
              tone: 'danger',
              timeout: 0,
            });
          }
        }),
      /** `wished` names another source than the proposed one for some. */
      bringBackAll: (wished: ReadonlyMap<Id, string>) =>
        attempt(async () => {
          const { back, unreadable, stopped } = await recovery.bringBackAll(wished, copyTitle);
          setChoices(new Map());
          const told = [
            stopped && back.length > 0 && t('recovery.backNames', { titles: namesOf(back) }),
            stopped && stoppedBy(stopped),
            unreadable.length > 0 &&
              t('recovery.notBack', { titles: namesOf(unreadable.map((title) => ({ title }))) }),
            ...missingOf(back),
          ].filter(Boolean);
          const whole = stopped === undefined && unreadable.length === 0;
          toast.show({
            title: t('recovery.backMany', { count: back.length }),
            ...(told.length > 0 && { description: told.join(' ') }),
            ...(!whole && { tone: 'danger', timeout: 0 }),
          });
        }),
      dismiss: (project: LostProject) =>
        attempt(async () => {
          await recovery.dismiss(project.id);
          toast.show({ title: t('recovery.dismissDone', { title: titleOf(project) }) });
        }),
      openFile: (file: File) =>
        attempt(async () => {
          const { name } = file;
          const refuse = (title: string) => void toast.show({ title, tone: 'danger', timeout: 0 });
          if (file.size > backupLimit) return refuse(t('recovery.fileTooLarge', { name }));
          try {
            const { projects: found, madeAt } = readPicked(JSON.parse(await file.text()));
            const count = await recovery.addFile(name, found, madeAt ?? file.lastModified);
            toast.show({
              title:
                count > 0 ? t('recovery.fileMatched', { count, name }) : t('recovery.fileOther', { name }),
            });
          } catch (error) {
            const { reason } = asFailure(error);
            if (reason === 'newer') refuse(t('recovery.fileNewer', { name }));
            else if (error instanceof SyntaxError || reason === 'unreadable')
              refuse(t('recovery.fileUnreadable', { name }));
            else throw error;
          }
        }),
      saveSource: (project: LostProject, key: string) =>
        save(titleOf(project), () => recovery.textOf(project.id, key)),
      saveRecord: (record: DamagedRecord) =>
        save(`${titleOf(record)} ${record.kind}`, () => recordText(disk, record)),
      look: async (id: Id, key: string) => {
        try {
          return await recovery.look(id, key);
        } catch {
          return undefined;
        }
      },
    };
  }, [disk, recovery, toast, onOpen]);

  return { projects, busy, choices, ...acts };
}
