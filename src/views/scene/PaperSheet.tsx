// PaperSheet: what alone is printed while it is there, on white paper in the light colours.
import type { CSSProperties, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { classes } from '@/ui/classes';
import styles from './Printing.module.css';

type PaperSheetProps = { className?: string | undefined; style?: CSSProperties; children: ReactNode };

export const PaperSheet = ({ className, style, children }: PaperSheetProps) =>
  createPortal(
    <div className={classes(styles.sheet, className)} data-theme="light" style={style}>
      {children}
    </div>,
    document.body,
  );
