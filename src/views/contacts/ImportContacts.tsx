// ImportContacts: a file of contacts on its way into the project - its columns, its activities, and what is left out.
import { History, ShieldCheck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { sameName } from '@/analysis/nameBook';
import { importContacts } from '@/commands/contactLogs';
import { type ContactRole, missingRoles } from '@/formats/contactRoles';
import type { CountedLog } from '@/formats/contactRows';
import type { DateOrder } from '@/formats/readDate';
import { formatCount, formatDate, formatList, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Question } from '@/ui/Question';
import { announce } from '@/ui/LiveRegion';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import { ActivitiesFound } from './ActivitiesFound';
import { DateQuestion } from './DateQuestion';
import styles from './ImportContacts.module.css';
import {
  type ActivityPlace,
  fileLikeThis,
  importedBefore,
  importOf,
  placesFor,
  rolesFor,
  touchpointsOf,
} from './importDraft';
import { LeftOutRows } from './LeftOutRows';
import { LogPreview } from './LogPreview';
import { OutcomesFound, soundsFine } from './OutcomesFound';
import { howRead, logProblem } from './readingWords';
import { type ReadingState, useLogReading } from './useLogReading';

type ImportContactsProps = {
  mapId: Id;
  file: File;
  onAnother: () => void;
  onClose: () => void;
};

export function ImportContacts({ mapId, file, onAnother, onClose }: ImportContactsProps) {
  const t = useT();
  const { state, take, count: onCount } = useLogReading();
  useEffect(() => take(file), [file, take]);
  const isLate = useLate(LATE);
  if (state.phase === 'open')
    return <Mapping mapId={mapId} state={state} onCount={onCount} onClose={onClose} />;
  if (state.phase === 'none' || (state.phase === 'reading' && !isLate)) return null;
  const { fileName } = state;
  return (
    <Dialog
      open
      size="s"
      onOpenChange={(open) => !open && onClose()}
      title={t('contacts.import')}
      description={fileName}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {state.phase === 'problem' && (
            <Button variant="primary" onClick={onAnother}>
              {t('contacts.anotherFile')}
            </Button>
          )}
        </>
      }
    >
      {state.phase === 'reading' ? (
        <Progress done={state.done} label={t('contacts.reading')} />
      ) : (
        <p role="alert">{logProblem(t, state.problem)}</p>
      )}
    </Dialog>
  );
}

/** A file that is read sooner than this shows no bar: it would only flicker. */
const LATE = 350;

/** Whether so much time has gone by. */
function useLate(milliseconds: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
}

function Progress({ done, label }: { done: number; label: string }) {
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress value={done} max={1} aria-label={label} />
    </div>
  );
}

type MappingProps = Pick<ImportContactsProps, 'mapId' | 'onClose'> & {
  onCount: (roles: readonly ContactRole[], order: DateOrder) => void;
  state: Extract<ReadingState, { phase: 'open' }>;
};

function Mapping({ mapId, state, onCount, onClose }: MappingProps) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const { opened, fileName, hash, counted, done } = state;
  const like = useMemo(() => fileLikeThis(project, opened), [project, opened]);
  const [roles, setRoles] = useState(() => rolesFor(opened, like));
  const when = opened.columns[roles.indexOf('when')];
  const [order, setOrder] = useState<DateOrder>();
  const meant = order ?? when?.orders[0] ?? 'dmy';
  const missing = missingRoles(roles);
  const ready = missing.length === 0;
  // What is counted depends on the roles and the order of the date alone.
  useEffect(() => {
    if (ready) onCount(roles, meant);
  }, [ready, roles, meant, onCount]);

  const flow = counted && 'flow' in counted && ready ? counted.flow : undefined;
  const touchpoints = useMemo(() => touchpointsOf(project, mapId), [project, mapId]);
  const offered = useMemo(
    () => placesFor(flow?.activities ?? [], touchpoints, like),
    [flow, touchpoints, like],
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, ActivityPlace>>(new Map());
  const places = new Map([...offered, ...chosen]);
  const [judged, setJudged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const problems = flow?.problems.filter(({ activity }) => activity === undefined) ?? [];
  const isFine = (name: string): boolean => judged.get(sameName(name)) ?? soundsFine(name);

  const before = importedBefore(project, mapId, hash);
  const replaces = before?.logId;

  const save = (): void => {
    if (!flow || !counted || !('flow' in counted)) return;
    const args = importOf({
      mapId,
      fileName,
      hash,
      today: todayIso(),
      opened,
      roles,
      counted,
      places,
      fine: new Set(problems.filter(({ name }) => isFine(name)).map(({ name }) => sameName(name))),
      reasonOf: (reason) => t(`contacts.left.${reason}`),
      replaces,
    });
    if (!editor.commit(importContacts, args)) return;
    onClose();
    announce(t('contacts.imported', { count: flow.contacts, n: formatCount(flow.contacts) }));
    navigate({ screen: 'research', projectId: project.id, part: 'contacts', recordId: args.log.id });
  };

  return (
    <Dialog
      open
      size="xl"
      onOpenChange={(open) => !open && onClose()}
      title={t('contacts.import')}
      description={howRead(t, fileName, opened)}
      actions={
        <div className={styles.foot}>
          <p className={styles.shield}>
            <Icon icon={ShieldCheck} />
            {t('contacts.noNames')}
          </p>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" disabled={!flow || flow.contacts === 0} onClick={save}>
            {flow
              ? t('contacts.importCount', { count: flow.contacts, n: formatCount(flow.contacts) })
              : t('contacts.import')}
          </Button>
        </div>
      }
    >
      <LogPreview opened={opened} roles={roles} onRoles={setRoles} />
      <div className={styles.notes}>
        {before && (
          <Question icon={History} role="status">
            {t(replaces === undefined ? 'contacts.sameFile' : 'contacts.sameFileReplaces', {
              day: before.file.importedOn === undefined ? '' : formatDate(before.file.importedOn),
            })}
          </Question>
        )}
        {opened.openQuote !== undefined && (
          <Question role="status">
            {t('contacts.openQuote', { line: formatCount(opened.openQuote) })}
          </Question>
        )}
        {when?.example !== undefined && (
          <DateQuestion example={when.example} orders={when.orders} order={meant} onOrder={setOrder} />
        )}
        {!ready && (
          <Question role="status">
            {t('contacts.missing', {
              roles: formatList(missing.map((role) => t(`contacts.needed.${role}`))),
            })}
          </Question>
        )}
        {flow && flow.daysOnly > 0 && (
          <Question role="status">
            {flow.daysOnly === flow.contacts
              ? t('contacts.daysOnly')
              : t('contacts.someDaysOnly', { count: flow.daysOnly, n: formatCount(flow.daysOnly) })}
          </Question>
        )}
        {counted && 'notKinds' in counted && (
          <Question role="alert">
            {t(`contacts.notKinds.${counted.notKinds}`, { count: counted.count })}
          </Question>
        )}
      </div>
      {flow && counted && 'flow' in counted ? (
        <>
          <div className={styles.columns}>
            <section>
              <h3 className={styles.title}>
                {t('contacts.activitiesFound', { count: flow.activities.length })}
              </h3>
              <ActivitiesFound
                mapId={mapId}
                activities={flow.activities}
                touchpoints={touchpoints}
                places={places}
                onPlace={(name, place) => setChosen(new Map(chosen).set(sameName(name), place))}
              />
            </section>
            {problems.length > 0 && (
              <section>
                <h3 className={styles.title}>{t('contacts.outcomesFound', { count: problems.length })}</h3>
                <OutcomesFound
                  outcomes={problems}
                  isFine={isFine}
                  onFine={(name, fine) => setJudged(new Map(judged).set(sameName(name), fine))}
                />
              </section>
            )}
          </div>
          <Sums counted={counted} />
        </>
      ) : (
        ready && !counted && <Progress done={done} label={t('contacts.counting')} />
      )}
    </Dialog>
  );
}

// keys: contacts.left.*
// keys: contacts.needed.*
// keys: contacts.notKinds.*
function Sums({ counted: { flow, left } }: { counted: CountedLog }) {
  const t = useT();
  const sum = left.reduce((all, { count }) => all + count, 0);
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{t('contacts.contactsRead', { count: flow.contacts })}</dt>
        <dd>{formatCount(flow.contacts)}</dd>
      </div>
      <div>
        <dt>{t('contacts.peopleRead', { count: flow.people })}</dt>
        <dd>{formatCount(flow.people)}</dd>
      </div>
      <div>
        <dt>{t('contacts.leftOut', { count: sum })}</dt>
        <dd>{formatCount(sum)}</dd>
        {sum > 0 && (
          <LeftOutRows left={left.map((one) => ({ ...one, reason: t(`contacts.left.${one.reason}`) }))} />
        )}
      </div>
    </dl>
  );
}
