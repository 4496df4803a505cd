// What a lane draws across its row, in the document. A kind of figure that is missing here does not compile.
import type { ComponentType } from 'react';
import type { Figure, Row } from '@/layout/scene';
import { EmotionRow } from './EmotionRow';

type RowFigureProps<F extends Figure> = { row: Row; figure: F; width: number };

const figures: { readonly [F in Figure as F['kind']]: ComponentType<RowFigureProps<F>> } = {
  curves: EmotionRow,
};

export function RowFigure(props: RowFigureProps<Figure>) {
  const Shown = figures[props.figure.kind];
  return <Shown {...props} />;
}
