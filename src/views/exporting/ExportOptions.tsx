// The choices of an export below its format: those that the format leaves open, in the order of this table.
import type { ExportOptions as Options } from '@/formats/exportFormat';
import styles from './ExportDialog.module.css';
import type { OptionProps, OptionRow } from './exportOption';
import { BackgroundOption } from './options/BackgroundOption';
import { CarriesOption } from './options/CarriesOption';
import { DeckOption } from './options/DeckOption';
import { EvidenceOption, LegendOption, TitleOption } from './options/DrawnOptions';
import { LinkOption } from './options/LinkOption';
import { PaperOption } from './options/PaperOption';
import { ProportionsOption } from './options/ProportionsOption';
import { ScaleOption } from './options/ScaleOption';
import { SheetOption, TextFormOption } from './options/SheetOptions';

/** One line for each: the choice, and the component that shows it. */
const optionRows: readonly OptionRow[] = [
  { option: 'scale', Row: ScaleOption },
  { option: 'paper', Row: PaperOption },
  { option: 'proportions', Row: ProportionsOption },
  { option: 'background', Row: BackgroundOption },
  { option: 'title', Row: TitleOption },
  { option: 'legend', Row: LegendOption },
  { option: 'evidence', Row: EvidenceOption },
  { option: 'textForm', Row: TextFormOption },
  { option: 'sheet', Row: SheetOption },
  { option: 'deck', Row: DeckOption },
  { option: 'carries', Row: CarriesOption },
  { option: 'link', Row: LinkOption },
];

/** Choices that mean nothing for what is taken. */
export type Refused = ReadonlySet<keyof Options>;

export function ExportOptions({ refused, ...props }: OptionProps & { refused: Refused }) {
  const rows = optionRows.filter(({ option }) => props.format.options[option] && !refused.has(option));
  if (rows.length === 0) return null;
  return (
    <div className={styles.details}>
      {rows.map(({ option, Row }) => (
        <Row key={option} {...props} />
      ))}
    </div>
  );
}
