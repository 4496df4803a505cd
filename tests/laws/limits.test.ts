// Laws of limits, over random hands on a project that is nearly full; the limits are small here, so that they are met often.
// H9 no edit takes a project beyond a limit: one that would changes nothing, is told, and leaves the way back as it was.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Editor } from '@/editor/editor';
import { countCards } from '@/model/cardTable';
import type * as Constants from '@/model/constants';
import type { Limit } from '@/model/rules';
import { lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { arbitraryHands, runHand } from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const most = vi.hoisted(() => ({ cards: 6, stages: 2, lanes: 4 }));
vi.mock('@/model/constants', async (original) => {
  const constants = await original<typeof Constants>();
  return { ...constants, LIMITS: { ...constants.LIMITS, ...most } };
});

/** What a project has most of in one place, by the limit that holds it. */
const sizes = (project: Project): Record<Limit, number> => ({
  cards: countCards(project.cards),
  stages: Math.max(0, ...mapsOf(project).map(({ id }) => stagesOf(project, id).length)),
  lanes: Math.max(0, ...mapsOf(project).map(({ id }) => lanesOf(project, id).length)),
});

/** An editor that proves of each refused command that nothing came of it. */
function watched(editor: Editor, refused: Limit[]): Editor {
  editor.onRefused((limit) => refused.push(limit));
  return {
    ...editor,
    commit: (command, ...rest) => {
      const { project, history } = editor.store.getState();
      const known = refused.length;
      const done = editor.commit(command, ...rest);
      if (refused.length > known) {
        expect([done, refused.length], command.name).toEqual([false, known + 1]);
        expect(editor.store.getState().project, command.name).toBe(project);
        expect(editor.store.getState().history, command.name).toBe(history);
      }
      return done;
    },
  };
}

test('H9: nothing goes beyond a limit, and what is refused changes nothing and is told', () => {
  const refused: Limit[] = [];
  fc.assert(
    fc.property(arbitraryHands, (hands) => {
      const { project } = shoes();
      let clock = 0;
      const editor = watched(
        openEditor(project, () => clock),
        refused,
      );
      hands.forEach((hand, at) => {
        runHand(editor, hand, `new-${at}`, () => (clock += 2000));
        const now = sizes(editor.store.getState().project);
        for (const [limit, size] of Object.entries(now))
          expect(size, limit).toBeLessThanOrEqual(most[limit as Limit]);
      });
      editor.setSession({ editing: undefined, draft: undefined });
      while (editor.undo());
      expect(editor.store.getState().project).toEqual(project);
    }),
    { numRuns: 300 },
  );
  for (const limit of ['cards', 'stages', 'lanes'] as const)
    expect(refused.filter((one) => one === limit).length, limit).toBeGreaterThan(3);
});
