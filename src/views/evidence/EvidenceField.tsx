// What a statement rests on: its level in words, its sources, each a way to the register, and the way to attach more.
import { Paperclip, X } from 'lucide-react';
import { memo, useState } from 'react';
import { hasSources, isWeak, levelOf, shownLevel } from '@/analysis/evidenceLevel';
import { evidenceIdsOf, type Statement } from '@/analysis/evidenceUse';
import { detachEvidence } from '@/commands/evidence';
import '@/i18n/en/research';
import { useT } from '@/i18n/useT';
import type { Evidence, Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import {
  useEditor,
  useEditorState,
  useProject,
  useProjectShallow,
  useSession,
} from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import styles from './EvidenceField.module.css';
import { kindIcons } from './kindIcons';
import { Dots, strengthKey } from './Strength';

/** So many are listed before the others are asked for. */
const LISTED = 5;

const sourcesOf = (project: Project, statement: Statement): Evidence[] =>
  evidenceIdsOf(project, statement).flatMap((id) => project.evidence[id] ?? []);

export const EvidenceField = memo(function EvidenceField({ table, id }: Statement) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const projectId = useProject((project) => project.id);
  const sources = useProjectShallow((project) => sourcesOf(project, { table, id }));
  const mapId = useSession((session) => session.mapId ?? '');
  const level = useProject((project) => {
    const statement = { evidenceIds: evidenceIdsOf(project, { table, id }) };
    // A persona stands on no one map.
    if (table !== 'personas') return shownLevel(project, mapId)(statement);
    return hasSources(project) ? levelOf(statement, isWeak(project.evidence)) : undefined;
  });
  const [all, setAll] = useState(false);
  const shown = all ? sources : sources.slice(0, LISTED);
  const left = sources.length - shown.length;
  return (
    <Section
      title={sources.length === 0 ? t('research.evidence') : t('research.restsOn', { count: sources.length })}
      aside={
        !readOnly && (
          <IconButton
            icon={Paperclip}
            size="xs"
            label={t('research.attach')}
            shortcut="e"
            onClick={() => editor.setSession({ dialog: 'evidence', attaching: [{ table, id }] })}
          />
        )
      }
    >
      {/* keys: research.levels.assumption research.levels.partly */}
      {level !== undefined && level !== 'researched' && (
        <p className={styles.level}>{t(`research.levels.${level}`)}</p>
      )}
      {level === undefined && sources.length === 0 && (
        <p className={styles.level}>{t('research.noSource')}</p>
      )}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((source) => {
            const title = source.title.trim() || t('research.untitled');
            return (
              <li key={source.id} className={styles.row}>
                <a
                  className={styles.source}
                  href={href({ screen: 'research', projectId, sourceId: source.id })}
                  title={t('research.openSource', { title })}
                >
                  <Icon icon={kindIcons[source.kind]} size={14} />
                  <span className={styles.title} dir="auto">
                    {title}
                  </span>
                  <span className={styles.strength} title={t(strengthKey(source.strength))}>
                    <Dots strength={source.strength} />
                    <span className="visually-hidden">{t(strengthKey(source.strength))}</span>
                  </span>
                </a>
                {!readOnly && (
                  <IconButton
                    icon={X}
                    size="xs"
                    label={t('research.detachSource', { title })}
                    onClick={() =>
                      editor.commit(detachEvidence, { evidenceIds: [source.id], from: [{ table, id }] })
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {left > 0 && (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {t('research.showAll', { count: left })}
        </Button>
      )}
    </Section>
  );
});
