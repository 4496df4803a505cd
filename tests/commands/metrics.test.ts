// Metrics on a map: a lane for one, values and goals by stage, and what stays when they are taken away.
import { describe, expect, test } from 'vitest';
import { removeLane, updateLane } from '@/commands/lanes';
import { addMetricLane, setGoal, setMeasure, updateMetric } from '@/commands/metrics';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import { foldedText } from '@/layout/scene';
import { LINES } from '@/layout/sizes';
import { lanesOf } from '@/model/select';
import { goalAt, valueInField } from '@/analysis/measuredAt';
import { writeValue } from '@/views/actions/valueWork';
import { aProject } from '@tests/support/aProject';
import { aLayout, sceneWords } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';

const nps = { id: 'nps', kind: 'nps', name: 'NPS', better: 'higher' } as const;

function opened() {
  const { project, mapId, ids } = aProject({ stages: ['A', 'B', 'C'], lanes: ['Shop'] });
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  const layout = aLayout();
  const lanes = () => lanesOf(now(), mapId);
  const texts = (at = -1) =>
    layout(now(), mapId)
      .rows.at(at)
      ?.cells.map(({ items }) => items[0]?.text);
  const items = () =>
    layout(now(), mapId)
      .rows.at(-1)
      ?.cells.map((cell) => cell.items[0]);
  const add = (id = 'lane', metric: typeof nps | string = nps) =>
    editor.commit(addMetricLane, { id, mapId, name: 'NPS', metric });
  const put = (command: typeof setMeasure, stage: string, value?: number) =>
    editor.commit(command, {
      id: `${command === setGoal ? 'goal' : 'value'}-${stage}`,
      metricId: 'nps',
      stageId: ids.stage(stage),
      value,
    });
  return { editor, mapId, now, lanes, add, put, texts, items, stage: ids.stage, layout };
}

describe('metrics', () => {
  test('come with a lane in one step, and a second lane may show the same one', () => {
    const { editor, now, lanes, add, texts, items } = opened();
    add();
    expect(lanes().at(-1)).toMatchObject({ kind: 'metric', metricId: 'nps', name: 'NPS' });
    expect(texts()).toEqual(['not asked here', 'not asked here', 'not asked here']);
    // That is said to those who hear the map; on screen and in pictures an empty cell is empty.
    expect(items()?.map((item) => [item?.value?.text, item?.value?.small, item?.lines])).toEqual(
      items()?.map(() => ['', undefined, []]),
    );
    editor.undo();
    expect([lanes().length, now().metrics]).toEqual([1, {}]);
    editor.redo();
    add('second', 'nps');
    editor.commit(updateLane, { id: 'second', changes: { name: 'Would recommend' } });
    expect(
      lanes()
        .slice(1)
        .map(({ name }) => name),
    ).toEqual(['Would recommend', 'Would recommend']);
    expect(now().metrics['nps']?.name).toBe('Would recommend');
    editor.commit(removeLane, { id: 'second' });
    expect(Object.keys(now().metrics)).toEqual(['nps']);
    add('none', 'unknown');
    expect(lanes()).toHaveLength(2);
  });

  test('have one value and one goal a stage, set by hand, changed, taken away and undone', () => {
    const { editor, now, add, put, stage, texts } = opened();
    add();
    put(setMeasure, 'A', 19);
    put(setMeasure, 'A', 23);
    put(setGoal, 'A', 30);
    put(setMeasure, 'B', -5.25);
    expect(texts()).toEqual(['+23, target +30, worse than the target', '\u22125.25', 'not asked here']);
    expect(Object.keys(now().measurements)).toEqual(['value-A', 'value-B']);
    editor.commit(updateMetric, { id: 'nps', changes: { better: 'lower' } });
    expect(texts()?.[0]).toBe('+23, target +30, target reached');
    put(setMeasure, 'A');
    expect(valueInField(now(), 'nps', stage('A'))).toBeUndefined();
    expect(texts()?.[0]).toBe('not asked here, target +30');
    editor.undo();
    expect(valueInField(now(), 'nps', stage('A'))).toBe(23);
    put(setGoal, 'A');
    expect(goalAt(now(), 'nps', { stageId: stage('A') })).toBeUndefined();
  });

  test('measured over a period stay as they are: what is set by hand goes before them', () => {
    const { editor, now, add, put, stage } = opened();
    add();
    const dated = { id: 'dated', metricId: 'nps', stageId: stage('A'), value: 7, to: '2025-03-01' };
    const before = { ...dated, id: 'before', value: 6, to: '2024-03-01' };
    const project = { ...now(), measurements: { before, dated } };
    expect(valueInField(project, 'nps', stage('A'))).toBe(7);
    put(setMeasure, 'A', 9);
    const both = { ...now(), measurements: { ...now().measurements, before, dated } };
    expect(valueInField(both, 'nps', stage('A'))).toBe(9);
    expect(editor.store.getState().project.measurements).not.toHaveProperty('dated');
  });

  test('are written with comma or point and their unit; what is no number is refused', () => {
    const { editor, now, lanes, add, stage } = opened();
    add();
    editor.commit(updateMetric, { id: 'nps', changes: { unit: 's' } });
    const lane = lanes()[1];
    if (!lane) throw new Error('no lane');
    const write = (text: string) => [
      writeValue(editor, lane, stage('A'), text),
      valueInField(now(), 'nps', stage('A')),
    ];
    expect(write('62,5')).toEqual([true, 62.5]);
    expect(write('\u22123 s')).toEqual([true, -3]);
    expect(write('80 %')).toEqual([true, 80]);
    expect(write('many')).toEqual([false, 80]);
    expect(write('9'.repeat(400))).toEqual([false, 80]);
    expect(write(' ')).toEqual([true, undefined]);
  });

  test('show a bar from zero with the goal as a mark, numbers alone where that is wished, and redraw their stage alone', () => {
    const { editor, add, put, items } = opened();
    add();
    put(setMeasure, 'A', 50);
    put(setGoal, 'A', 0);
    const [first, second, third] = items() ?? [];
    expect(first?.value).toMatchObject({ bar: { zero: 0.5, from: 0.5, to: 0.75, target: 0.5 }, met: true });
    put(setMeasure, 'B', -300);
    const [same, changed, other] = items() ?? [];
    expect([same === first, changed === second, other === third]).toEqual([true, false, true]);
    expect(changed?.value?.bar).toMatchObject({ from: 0, to: 0.5 });
    editor.commit(updateLane, { id: 'lane', changes: { show: 'numbers' } });
    const [plain] = items() ?? [];
    expect(plain?.value?.bar).toBeUndefined();
    expect(plain?.height).toBeLessThan(first?.height ?? 0);
    expect(plain?.height).toBeGreaterThanOrEqual(LINES.stage);
  });

  test('of a folded lane are told stage by stage, and as a whole from the least to the greatest', () => {
    const { editor, now, lanes, add, put, mapId, layout } = opened();
    const cells = () => layout(now(), mapId).rows.at(-1)?.cells.map(foldedText);
    const whole = () => {
      const [lane] = lanes().slice(-1);
      return lane && laneLayout(lane).folded?.row?.(now(), lane, sceneWords);
    };
    add();
    editor.commit(updateMetric, { id: 'nps', changes: { kind: 'custom', unit: '%' } });
    editor.commit(updateLane, { id: 'lane', changes: { collapsed: true } });
    expect([cells(), whole()]).toEqual([['', '', ''], 'not asked here']);
    put(setMeasure, 'A', 72);
    expect([cells(), whole()]).toEqual([['72\u00a0%', '', ''], '72\u00a0%']);
    put(setMeasure, 'B', 31);
    expect([cells(), whole()]).toEqual([['72\u00a0%', '31\u00a0%', ''], '31 to 72\u00a0%']);
    // A unit that the column has no room for is left to the lane's name.
    editor.commit(updateMetric, {
      id: 'nps',
      changes: { unit: 'of all who came in that week by the front door' },
    });
    expect(cells()).toEqual(['72', '31', '']);
  });
});
