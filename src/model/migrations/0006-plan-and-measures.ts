// Version 6: strategies are tested in rounds, so the one experiment within a strategy becomes a record of its own.
import { bare } from './0003-flat-cards';
import type { Migration } from './migration';

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id for the first round of a strategy that is the same on every machine; ids have at most 64 characters. */
function roundId(strategyId: string, experiments: Loose): string {
  const base = `${strategyId.slice(0, 50)}-round-1`;
  let id = base;
  for (let again = 2; Object.hasOwn(experiments, id); again++) id = `${base}-${again}`;
  return id;
}

/** What was known of it keeps its meaning: the result is what was measured in the group that had the strategy. */
export const planAndMeasures: Migration = {
  to: 6,
  name: 'plan-and-measures',
  migrate(document) {
    const strategies = document['strategies'];
    if (!isObject(strategies)) return document;
    const experiments: Loose = isObject(document['experiments']) ? { ...document['experiments'] } : {};
    for (const [key, strategy] of Object.entries(strategies)) {
      if (!isObject(strategy) || !isObject(strategy['experiment'])) continue;
      const { testGroup, result, ...trial } = strategy['experiment'];
      const strategyId = bare(key);
      const id = roundId(strategyId, experiments);
      const test = {
        ...(testGroup !== undefined && { name: testGroup }),
        ...(result !== undefined && { value: result }),
      };
      experiments[id] = {
        ...trial,
        id,
        strategyId,
        order: 'a0',
        ...(Object.keys(test).length > 0 && { test }),
      };
      delete strategy['experiment'];
    }
    return { ...document, experiments };
  },
  unmake(document) {
    const { experiments, ...rest } = document;
    const strategies: Record<string, Loose> = { ...(document['strategies'] as Record<string, Loose>) };
    for (const round of Object.values((experiments ?? {}) as Record<string, Loose>)) {
      const { id: _, strategyId, order: __, test, ...trial } = round;
      const strategy = strategies[strategyId as string];
      if (!strategy) continue;
      const { name, value } = isObject(test) ? test : {};
      const experiment = {
        ...trial,
        ...(name !== undefined && { testGroup: name }),
        ...(value !== undefined && { result: value }),
      };
      strategies[strategyId as string] = { ...strategy, experiment };
    }
    return { ...rest, strategies };
  },
};
