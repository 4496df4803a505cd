// ExistingDialog: projects of a file that are here and differ: one with each way there is, several in a table.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { Segmented } from '@/ui/Segmented';
import styles from './ExistingDialog.module.css';
import type { ExistingChoice, ExistingRow } from './LibraryPort';
import type { ExistingQuestion } from './useLibrary';

export function ExistingDialog({ question }: { question: ExistingQuestion | undefined }) {
  const t = useT();
  // What is shown stays while the window fades out.
  const [shown, setShown] = useState(question);
  const [choices, setChoices] = useState<ReadonlyMap<Id, ExistingChoice>>(new Map());
  if (question && question !== shown) {
    setShown(question);
    setChoices(new Map());
  }
  const rows = shown?.rows ?? [];
  const [only] = rows.length === 1 ? rows : [];
  const choiceOf = (id: Id): ExistingChoice => choices.get(id) ?? usualChoice(only);
  return (
    <Dialog
      open={question !== undefined}
      onOpenChange={(open) => !open && question?.answer(undefined)}
      title={t(only?.beside === undefined ? 'library.existing.title' : 'library.existing.besideTitle')}
      description={t('library.existing.fileText')}
      size={only?.canMerge ? 'm' : 'l'}
      actions={
        <>
          <Button onClick={() => question?.answer(undefined)}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            onClick={() => question?.answer(new Map(rows.map(({ id }) => [id, choiceOf(id)])))}
          >
            {t('library.existing.go')}
          </Button>
        </>
      }
    >
      {only?.canMerge ? (
        <OneProject
          row={only}
          choice={choiceOf(only.id)}
          onChoose={(choice) => setChoices(new Map([[only.id, choice]]))}
        />
      ) : (
        <>
          <Rows
            {...{ rows, choiceOf }}
            onChoose={(id, choice) => setChoices(new Map([...choices, [id, choice]]))}
          />
          <p className={styles.note}>{t('library.existing.replaceText')}</p>
        </>
      )}
    </Dialog>
  );
}

/** What is done unless the person says otherwise: what came before is opened, what is new comes beside. */
function usualChoice(only: ExistingRow | undefined): ExistingChoice {
  if (only?.beside !== undefined) return 'openBeside';
  return only?.isKnown ? 'open' : 'both';
}

/** One project that came alone: each way with what it does. */
function OneProject({ row, choice, onChoose }: RowProps) {
  const t = useT();
  const title = row.title || t('library.untitled');
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('library.existing.here')}</dt>
        <dd>{row.here ?? t('library.existing.none')}</dd>
        <dt>{t('library.existing.file')}</dt>
        <dd>{row.file}</dd>
      </dl>
      <RadioGroup
        label={t('library.existing.choice', { title })}
        value={choice}
        onChange={onChoose}
        choices={[
          ...(row.beside === undefined
            ? []
            : [
                {
                  value: 'openBeside' as const,
                  label: t('library.existing.openBeside', { title: row.beside || t('library.untitled') }),
                  note: t('library.existing.openBesideText'),
                },
              ]),
          ...(row.isKnown
            ? [
                {
                  value: 'open' as const,
                  label: t('library.existing.open'),
                  note: t('library.existing.openText'),
                },
              ]
            : []),
          { value: 'both', label: t('library.existing.both'), note: t('library.existing.bothText') },
          { value: 'compare', label: t('library.existing.compare'), note: t('library.existing.compareText') },
          { value: 'merge', label: t('library.existing.merge'), note: t('library.existing.mergeText') },
          { value: 'replace', label: t('library.existing.replace'), note: t('library.existing.replaceText') },
        ]}
      />
    </>
  );
}

type RowsProps = {
  rows: readonly ExistingRow[];
  choiceOf: (id: Id) => ExistingChoice;
  onChoose: (id: Id, choice: ExistingChoice) => void;
};

/** Several projects, as of a backup. */
function Rows({ rows, choiceOf, onChoose }: RowsProps) {
  const t = useT();
  return (
    <table className={styles.table} aria-label={t('library.existing.table')}>
      <thead>
        <tr>
          <th scope="col">{t('library.existing.project')}</th>
          <th scope="col">{t('library.existing.here')}</th>
          <th scope="col">{t('library.existing.file')}</th>
          <th scope="col">{t('library.existing.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            choice={choiceOf(row.id)}
            onChoose={(choice) => onChoose(row.id, choice)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { row: ExistingRow; choice: ExistingChoice; onChoose: (choice: ExistingChoice) => void };

function Row({ row, choice, onChoose }: RowProps) {
  const t = useT();
  const title = row.title || t('library.untitled');
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label={t('library.existing.here')}>{row.here ?? t('library.existing.none')}</td>
      <td data-label={t('library.existing.file')}>{row.file}</td>
      <td>
        {row.changed ? (
          <Segmented
            label={t('library.existing.choice', { title })}
            value={choice}
            choices={[
              { value: 'both', label: t('library.existing.both') },
              { value: 'replace', label: t('library.existing.replace') },
            ]}
            onChange={onChoose}
            size="s"
          />
        ) : (
          row.fate
        )}
      </td>
    </tr>
  );
}
