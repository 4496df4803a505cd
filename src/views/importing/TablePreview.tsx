// TablePreview: a table as a map would show it, to be turned until it is right; nothing has changed before it is confirmed.
import { ArrowLeftRight, CircleHelp } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { FoundTable } from '@/formats/foundTable';
import { problemSentence } from '@/formats/readingSentence';
import { limitProblem } from '@/formats/readTable';
import { guessShape, readShape, type TableShape } from '@/formats/tableShape';
import '@/i18n/en/importing';
import '@/i18n/en/reading';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog } from '@/ui/Dialog';
import { Question } from '@/ui/Question';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { EncodingChoice, type ReadAnew } from './EncodingChoice';
import { LeftOut } from './LeftOut';
import { LongPreview } from './LongPreview';
import { countReading } from './countReading';
import styles from './TablePreview.module.css';
import { type StaysBehind, useLeftOut } from './useLeftOut';
import { WidePreview } from './WidePreview';

export type TablePreviewProps = {
  table: FoundTable;
  title: string;
  /** Stands above it all. */
  above?: ReactNode;
  /** the name of the file, where there is one */
  fileName?: string | undefined;
  /** Absent where the table is of no text of a file. */
  readAnew?: ReadAnew;
  /** What stays behind where the table goes. */
  staysBehind?: StaysBehind | undefined;
  /** the words of the main button, for so many cards */
  confirm: (cards: number) => string;
  /** The table is another one where another sheet was chosen. */
  onShape: (shape: TableShape, table: FoundTable) => void;
  /** absent where the table can only become a map */
  onCells?: (() => void) | undefined;
  onClose: () => void;
};

/** A table, or one of the sheets of a workbook. */
export function TablePreview({ table, ...rest }: TablePreviewProps) {
  const [sheet, setSheet] = useState(table.sheet);
  const shown = table.sheets?.find(({ name }) => name === sheet)?.table ?? table;
  return <OneTable {...rest} table={shown} sheet={sheet} sheets={table.sheets} onSheet={setSheet} />;
}

type OneTableProps = TablePreviewProps & {
  sheet: string | undefined;
  sheets: FoundTable['sheets'];
  onSheet: (name: string) => void;
};

type Chosen = { table: FoundTable; shape: TableShape; sure: boolean };

function OneTable(props: OneTableProps) {
  const {
    table,
    sheet,
    sheets,
    onSheet,
    title,
    fileName,
    above,
    readAnew,
    confirm,
    onShape,
    onCells,
    onClose,
  } = props;
  const t = useT();
  const guess = useMemo(() => guessShape(table), [table]);
  // What was chosen holds for this table: another sheet, or the same bytes in another encoding, is guessed anew.
  const [chosen, setChosen] = useState<Chosen>();
  const { shape, sure } = chosen?.table === table ? chosen : { shape: guess.shape, sure: !guess.unsure };
  const main = useRef<HTMLButtonElement>(null);
  const reading = useMemo(() => readShape(table, shape), [table, shape]);
  const leftOut = useLeftOut(table, shape, props.staysBehind);
  const counts = countReading(reading);
  const problem = limitProblem(reading);
  const change = (changes: Partial<TableShape>, isSure = sure) =>
    setChosen({ table, shape: { ...shape, ...changes }, sure: isSure });
  const turn = () =>
    change({ turned: !shape.turned, headRow: shape.headColumn, headColumn: shape.headRow, roles: {} }, true);
  const [first, second] = reading.stages;
  const described = [
    fileName,
    t('importing.rows', { count: table.rows.length }),
    t('importing.columns', { count: table.rows[0]?.length ?? 0 }),
    // keys: importing.source.*
    t(`importing.source.${table.source}`),
  ].filter((part) => part !== undefined);

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title={title}
      description={described.join(' · ')}
      initialFocus={main}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {onCells && <Button onClick={onCells}>{t('importing.asCells')}</Button>}
          <Button
            ref={main}
            variant="primary"
            disabled={problem !== undefined}
            onClick={() => onShape(shape, table)}
          >
            {confirm(counts.cards)}
          </Button>
        </>
      }
    >
      {above}
      <div className={styles.tools}>
        {sheets && (
          <Select
            label={t('importing.sheet')}
            hideLabel
            size="s"
            value={sheet}
            choices={sheets.map(({ name }) => ({ value: name, label: name }))}
            onChange={(name) => name !== undefined && onSheet(name)}
          />
        )}
        <Segmented
          label={t('importing.form')}
          size="s"
          value={shape.form}
          choices={[
            { value: 'wide', label: t('importing.wide') },
            { value: 'long', label: t('importing.long') },
          ]}
          onChange={(form) => change({ form, headRow: true, roles: {} })}
        />
        {shape.form === 'wide' && (
          <Button size="s" icon={ArrowLeftRight} onClick={turn}>
            {t('importing.turn')}
          </Button>
        )}
        <div className={styles.heads}>
          <Checkbox
            label={t(shape.form === 'wide' ? 'importing.headRow' : 'importing.headLine')}
            checked={shape.headRow}
            onChange={(headRow) => change({ headRow })}
          />
          {shape.form === 'wide' && (
            <Checkbox
              label={t('importing.headColumn')}
              checked={shape.headColumn}
              onChange={(headColumn) => change({ headColumn, roles: {} })}
            />
          )}
          {table.encoding && readAnew && <EncodingChoice value={table.encoding} readAnew={readAnew} />}
        </div>
      </div>

      {!sure && shape.form === 'wide' && shape.headRow && first !== undefined && (
        <Question icon={CircleHelp} answers={[{ label: t('importing.unsureNo'), onAnswer: turn }]}>
          {t('importing.unsure', { names: [first, second].filter(Boolean).join(', ') })}
        </Question>
      )}

      {shape.form === 'wide' ? (
        <WidePreview
          reading={reading}
          onRole={(key, role) => change({ roles: { ...shape.roles, [key]: role } })}
        />
      ) : (
        <LongPreview table={table} shape={shape} onColumns={(columns) => change({ columns })} />
      )}

      {reading.joined && (
        <p className={styles.aside}>
          {t('importing.joined', { names: reading.joined.slice(0, 5).join(', ') })}
        </p>
      )}
      {table.openQuote !== undefined && (
        <p className={styles.aside}>{t('importing.openQuote', { line: table.openQuote })}</p>
      )}

      {!problem && <LeftOut sentences={leftOut} />}
      <div className={styles.sums} role="status">
        {problem ? (
          <p className={styles.problem}>{problemSentence(t, problem.problem)}</p>
        ) : (
          (['stages', 'lanes', 'cards', 'findings', 'feelings', 'strategies'] as const).map((kind) =>
            counts[kind] === 0 && kind !== 'cards' ? null : (
              <span key={kind} className={styles.sum}>
                {t(`reading.counts.${kind}`, { count: counts[kind] })}
              </span>
            ),
          )
        )}
      </div>
    </Dialog>
  );
}
