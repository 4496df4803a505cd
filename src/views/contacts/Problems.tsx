// Problems: what went wrong in a log, like problems together, and the way from a group to a finding.
import { Plus, SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { LogPath } from '@/analysis/contactInsights';
import { type ProblemGroup, problemGroups } from '@/analysis/contactProblems';
import { sameName } from '@/analysis/nameBook';
import { addContactFinding } from '@/commands/contactLogs';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { newId } from '@/model/id';
import { findingsOf } from '@/model/select';
import type { ContactLog } from '@/model/types';
import { Button } from '@/ui/Button';
import { Tooltip } from '@/ui/Tooltip';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import { useUndoToast } from '@/views/context/useUndoToast';
import { ProblemRules } from './ProblemRules';
import styles from './Report.module.css';

const PAGE = 20;

type ProblemsProps = { log: ContactLog; path: LogPath; readOnly: boolean };

export function Problems({ log, path, readOnly }: ProblemsProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  const [ruling, setRuling] = useState(false);
  const groups = useMemo(() => problemGroups(log), [log]);
  if (groups.length === 0) return null;
  const shown = all ? groups : groups.slice(0, PAGE);
  return (
    <section className={styles.card}>
      <div className={styles.bar2}>
        <h2 className={styles.title}>{t('contacts.problems')}</h2>
        {!readOnly && (
          <Button size="s" variant="quiet" icon={SlidersHorizontal} onClick={() => setRuling(true)}>
            {t('contacts.rules')}
          </Button>
        )}
      </div>
      <p className={styles.about}>{t('contacts.problemsAbout')}</p>
      <ul className={styles.problems}>
        {shown.map((group) => (
          <Problem key={`${group.name} ${group.members.length}`} {...{ group, log, path, readOnly }} />
        ))}
      </ul>
      {shown.length < groups.length && (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {t('contacts.showAll', { count: groups.length })}
        </Button>
      )}
      {ruling && <ProblemRules log={log} onClose={() => setRuling(false)} />}
    </section>
  );
}

function Problem({ group, log, path, readOnly }: ProblemsProps & { group: ProblemGroup }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const undoToast = useUndoToast();
  const { name, members, people, contacts, places } = group;
  const cardIds = [...new Set(places.flatMap(({ activity }) => path.activity(activity)?.cardId ?? []))];
  const known = findingsOf(project, log.mapId).find(({ title }) => sameName(title) === sameName(name));
  const make = (): void => {
    const id = newId();
    const source = { id: newId(), kind: 'tickets', title: log.title || t('contacts.log') } as const;
    const done = editor.commit(addContactFinding, {
      id,
      logId: log.id,
      kind: 'pain',
      title: name,
      cardIds,
      people: people.least,
      source,
    });
    if (done) undoToast(t('contacts.findingMade', { name }));
  };
  const count =
    people.least === people.most
      ? t('contacts.ofPeople', {
          n: formatCount(people.least),
          count: log.people,
          of: formatCount(log.people),
        })
      : t('contacts.ofPeopleAbout', {
          n: formatCount(people.least),
          most: formatCount(people.most),
          count: log.people,
          of: formatCount(log.people),
        });
  return (
    <li>
      <div className={styles.problem}>
        <span className={styles.name}>{name}</span>
        <span className={styles.small}>
          {[count, t('contacts.contactCount', { count: contacts, n: formatCount(contacts) })].join(' · ')}
        </span>
        <span className={styles.small}>
          {places
            .slice(0, 4)
            .map(({ activity, contacts: there }) => `${path.activity(activity)?.name} ${formatCount(there)}`)
            .join(' · ')}
        </span>
        {members.length > 1 && (
          <span className={styles.small}>
            {t('contacts.members', { names: members.slice(0, 8).join(', ') })}
          </span>
        )}
      </div>
      {known ? (
        <Button
          size="s"
          variant="quiet"
          onClick={() => {
            editor.setSession({
              mapId: log.mapId,
              selection: { kind: 'finding', id: known.id },
              reveal: known.cardIds[0] ?? known.id,
            });
            navigate({ screen: 'map', projectId: project.id, mapId: log.mapId });
          }}
        >
          {t('contacts.showFinding')}
        </Button>
      ) : readOnly ? null : cardIds.length > 0 ? (
        <Button size="s" icon={Plus} onClick={make}>
          {t('contacts.makeFinding')}
        </Button>
      ) : (
        <Tooltip content={t('contacts.needsTouchpoint')}>
          <span className={styles.small}>{t('contacts.needsTouchpoint')}</span>
        </Tooltip>
      )}
    </li>
  );
}
