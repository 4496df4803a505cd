// What a choice of the export dialog is: a small component, shown where the format leaves the choice open.
import type { ComponentType } from 'react';
import type { ExportFormat, ExportOptions, ExportSource, ExportTools } from '@/formats/exportFormat';
import type { Picture } from '@/formats/picture';
import type { ShownDeck } from './useDeck';
import type { OnPaper } from './usePaper';

export type OptionProps = {
  format: ExportFormat;
  options: ExportOptions;
  /** What is taken: its project is cut to the part already. */
  source: ExportSource;
  /** As the preview shows it; undefined of what is no picture, and while it is laid out. */
  picture: Picture | undefined;
  /** The slides of a deck; they are none where another format is chosen. */
  deck: ShownDeck;
  /** How the picture lies on paper; undefined where another format is chosen. */
  onPaper: OnPaper | undefined;
  /** Takes note that a state of the project leaves. */
  earlierFiles: ExportTools['earlierFiles'];
  onOptions: (changes: Partial<ExportOptions>) => void;
  /** Takes one stage instead; absent where it cannot be less. */
  onOneStage: (() => void) | undefined;
};

export type OptionRow = {
  /** The choice that a format must leave open, and that what is taken must know. */
  option: keyof ExportOptions;
  Row: ComponentType<OptionProps>;
};
