// How a file of answers is read: the roles of its columns in the heads of the preview, what is measured, when, and where the values found belong.
import { CalendarDays } from 'lucide-react';
import { formatDate } from '@/i18n/format';
import { type AnswerCounts, type AnswerRole, ANSWER_ROLES, isSplit, SPANS } from '@/formats/answers';
import { orderIsOpen } from '@/formats/answersGuess';
import { readDay } from '@/formats/readDate';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { ImportedFile } from '@/model/types';
import { Checkbox } from '@/ui/Checkbox';
import { ColumnRoles } from '@/ui/ColumnRoles';
import { Question } from '@/ui/Question';
import { Select } from '@/ui/Select';
import { useProject } from '@/views/context/EditorContext';
import { type AnswersDraft, withRole } from './answersDraft';
import styles from './AnswersDialog.module.css';
import { AnswersMeasure } from './AnswersMeasure';
import { FoundValues } from './FoundValues';
import { PeriodField } from './PeriodField';
import type { OpenFile } from './useAnswers';

type AnswersMappingProps = {
  file: OpenFile;
  draft: AnswersDraft;
  mapId: Id;
  counts: AnswerCounts | undefined;
  same: ImportedFile | undefined;
  asSource: boolean;
  onSource: (on: boolean) => void;
  onDraft: (draft: AnswersDraft) => void;
  onSheet: (sheet: number) => void;
};

export function AnswersMapping(props: AnswersMappingProps) {
  const { file, draft, mapId, same, asSource, onSource, onDraft, onSheet } = props;
  const t = useT();
  const project = useProject((whole) => whole);
  const { preview } = file;
  const { columns, rows, by } = preview;
  const name = (at: number): string => columns[at]?.name || t('answers.column', { number: at + 1 });
  const date = columns[draft.roles.indexOf('date')];
  const setRole = (at: number, role: AnswerRole): void =>
    onDraft(withRole(project, mapId, draft, preview, at, role));
  return (
    <div className={styles.mapping}>
      {'sheets' in by && by.sheets.length > 1 && (
        <Select
          label={t('answers.sheet')}
          size="s"
          className={styles.sheet}
          value={String(by.sheet)}
          choices={by.sheets.map((sheet, at) => ({ value: String(at), label: sheet }))}
          onChange={(at) => at !== undefined && onSheet(Number(at))}
        />
      )}
      {same && (
        <p className={styles.notice}>
          {t('answers.again', { day: same.importedOn ? formatPeriod(same.importedOn, same.importedOn) : '' })}
        </p>
      )}
      {preview.openQuote !== undefined && (
        <p className={styles.notice}>{t('answers.openQuote', { line: preview.openQuote })}</p>
      )}
      <ColumnRoles
        label={t('answers.preview')}
        columns={columns.map((_, at) => name(at))}
        rows={rows}
        roles={draft.roles}
        // keys: answers.role.*
        choices={ANSWER_ROLES.map((value) => ({ value, label: t(`answers.role.${value}`) }))}
        unused="skip"
        roleOf={(column) => t('answers.roleOf', { column })}
        blank={t('answers.blankCell')}
        onRole={setRole}
      />
      <div className={styles.sides}>
        <section className={styles.side} aria-label={t('answers.whatIsMeasured')}>
          <h3 className={styles.sideTitle}>{t('answers.whatIsMeasured')}</h3>
          <AnswersMeasure draft={draft} preview={preview} onDraft={onDraft} />
          {date ? (
            <Select
              label={t('answers.span')}
              size="s"
              value={draft.span}
              // keys: answers.spans.*
              choices={SPANS.map((span) => ({ value: span, label: t(`answers.spans.${span}`) }))}
              onChange={(span) => span !== undefined && onDraft({ ...draft, span })}
            />
          ) : (
            <PeriodField value={draft.period} onChange={(period) => onDraft({ ...draft, period })} />
          )}
          {date && orderIsOpen(date) && <DateQuestion file={file} draft={draft} onDraft={onDraft} />}
          <Checkbox label={t('answers.asSource')} checked={asSource} onChange={onSource} />
        </section>
        <div className={styles.side}>
          {columns.map((column, at) => {
            const role = draft.roles[at] ?? 'skip';
            if (!isSplit(role) || role === 'segment') return null;
            return (
              <FoundValues
                key={at}
                name={name(at)}
                split={role}
                column={column}
                mapId={mapId}
                places={draft.places[at] ?? {}}
                onPlaces={(places) => onDraft({ ...draft, places: { ...draft.places, [at]: places } })}
              />
            );
          })}
          {draft.roles.filter((role) => role === 'answer').length > 1 && (
            <FoundValues
              name={t('answers.answerColumns')}
              split="card"
              column={{
                values: draft.roles.flatMap((role, at) =>
                  role === 'answer' ? [{ value: String(at), count: 0 }] : [],
                ),
              }}
              label={(value) => name(Number(value))}
              mapId={mapId}
              places={Object.fromEntries(Object.entries(draft.asks))}
              onPlaces={(asks) => onDraft({ ...draft, asks })}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** Asked only where no date of the file tells the day from the month. */
function DateQuestion({
  file,
  draft,
  onDraft,
}: {
  file: OpenFile;
  draft: AnswersDraft;
  onDraft: (draft: AnswersDraft) => void;
}) {
  const t = useT();
  const column = file.preview.columns[draft.roles.indexOf('date')];
  const example = column?.example ?? '';
  const other = column?.orders.find(
    (order) => order !== draft.order && readDay(example, order)?.day !== readDay(example, draft.order)?.day,
  );
  const day = (order: AnswersDraft['order']): string => formatDate(readDay(example, order)?.day ?? '');
  if (!column || !other) return null;
  return (
    <Question
      icon={CalendarDays}
      answers={[
        {
          label: t('answers.noDay', { day: day(other) }),
          onAnswer: () => onDraft({ ...draft, order: other, orderSaid: true }),
        },
      ]}
    >
      {t('answers.isDay', { written: example, day: day(draft.order) })}
    </Question>
  );
}
