// The parts of the panel of a strategy that other folders make and the top hands in.
import type { ComponentType } from 'react';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';

/** The fields of a strategy, which the panel beside the map has too. */
export type FieldsOfStrategy = ComponentType<{
  strategy: Strategy;
  focus?: boolean;
  Experiments?: ExperimentsOfStrategy | undefined;
}>;

/** How a strategy was tested. */
export type ExperimentsOfStrategy = ComponentType<{ strategyId: Id }>;
