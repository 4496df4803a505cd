// What a step shows, in words: for those who hear the presentation instead of seeing it.
import { useT } from '@/i18n/useT';
import type { Item, Scene } from '@/layout/scene';
import type { Step } from './steps';

const textOf = (item: Item): string =>
  [item.text, ...(item.note?.lines ?? []), ...item.marks.map(({ label }) => label)]
    .filter(Boolean)
    .join(', ');

/** The cells of a step, each with the name of its other axis. */
function cellsOf(scene: Scene, step: Step): { key: string; name: string; items: readonly Item[] }[] {
  if (step.kind === 'stage') {
    const at = scene.columns.findIndex(({ stage }) => stage.id === step.key);
    return scene.rows.map(({ lane, cells }) => ({
      key: lane.id,
      name: lane.name,
      items: cells[at]?.items ?? [],
    }));
  }
  const row = step.kind === 'lane' ? scene.rows.find(({ lane }) => lane.id === step.key) : undefined;
  return scene.columns.map(({ stage }, at) => ({
    key: stage.id,
    name: stage.name,
    items: row?.cells[at]?.items ?? [],
  }));
}

export function StepContent({ scene, step }: { scene: Scene; step: Step }) {
  const t = useT();
  const cells = cellsOf(scene, step).filter(({ items }) => items.length > 0);
  if (cells.length === 0) return null;
  return (
    <dl className="visually-hidden" aria-label={t('presenting.content')}>
      {cells.map(({ key, name, items }) => (
        <div key={key}>
          <dt>{name}</dt>
          {items.map((item) => (
            <dd key={item.id}>{textOf(item)}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
