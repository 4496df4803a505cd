// Laws of limits on the screen: a refusal is a sentence that names the limit, and no field opens that could keep nothing.
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '@/i18n/translate';
import { cardTable } from '@/model/cardTable';
import { LIMITS } from '@/model/constants';
import { keysBetween } from '@/model/order';
import { beginLane, laneChoices } from '@/views/actions/addLaneActions';
import { runAction } from '@/views/actions/action';
import { actions } from '@/views/actions/actions';
import { beginCard } from '@/views/actions/cardActions';
import { showLimits } from '@/views/actions/trouble';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

afterEach(() => setLanguage('en'));

function full(cards = 0) {
  const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word} ${at}`);
  const built = aProject({ stages: names('Stage', LIMITS.stages), lanes: names('Lane', LIMITS.lanes) });
  const [stageId, laneId] = [built.ids.stage('Stage 0'), built.ids.lane('Lane 0')];
  const all = keysBetween(null, null, cards).map((order, at) => {
    return { id: `c${at}`, stageId, laneId, order, text: '' };
  });
  const editor = openEditor({ ...built.project, cards: cardTable(all) });
  editor.setSession({ mapId: built.mapId, selection: { kind: 'stage', id: stageId } });
  const shown = new Map<string, string>();
  showLimits(editor, {
    show: ({ title }) => {
      shown.set(title, title);
      return title;
    },
    close: (id) => void shown.delete(id),
  });
  return { editor, stageId, laneId, said: () => [...shown.keys()] };
}

const run = (editor: ReturnType<typeof full>['editor'], id: string): void => {
  const action = actions.find((one) => one.id === id);
  if (!action) throw new Error(`no action ${id}`);
  runAction(action, editor);
};

describe('a full map', () => {
  it.each(['map.addStage', 'stage.addAfter', 'stage.duplicate', 'stage.split'])('answers %s', (id) => {
    const { editor, said } = full();
    run(editor, id);
    expect(said()).toEqual(['Nothing was added: a map holds at most 200 stages.']);
    expect(editor.store.getState().history.undoLabel).toBeUndefined();
  });

  it('offers lanes, and answers whoever takes one', async () => {
    const { editor, said } = full();
    const [choice] = laneChoices(editor);
    if (!choice) throw new Error('no lane to choose');
    await setLanguage('ru');
    beginLane(editor, choice.lane);
    expect(said()).toEqual(['Ничего не добавлено: на карте помещается не больше 100 дорожек.']);
  });

  it('says no more of it once something else was done', () => {
    const { editor, said, stageId, laneId } = full();
    run(editor, 'map.addStage');
    beginCard(editor, stageId, laneId, { text: 'x' });
    expect(said()).toEqual([]);
  });
});

describe('a full project', () => {
  it('opens no field for a card that it could not keep', () => {
    const { editor, said, stageId, laneId } = full(LIMITS.cards);
    beginCard(editor, stageId, laneId);
    expect(editor.store.getState().session.draft).toBeUndefined();
    expect(said()).toEqual(['Nothing was added: a project holds at most 20,000 cards.']);
  });
});
