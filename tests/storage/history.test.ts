// Laws over random lives of a project. 1: loading equals replaying. 2: what was acknowledged is found after any crash.
// 3: the journal is one chain without a gap. 4: two snapshots at most are kept. (S2, S4, S7)
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteCard } from '@/model/cardTable';
import { createProject } from '@/storage/createProject';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { JournalRow, SnapshotRow } from '@/storage/rows';
import { aPen } from './support/pen';
import { rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

type Step =
  | { do: 'card' | 'type'; n: number }
  | { do: 'many'; n: number }
  | { do: 'remove'; n: number }
  | { do: 'wait' | 'close' | 'crash' | 'hide' | 'takeOver' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('card', 'type', 'remove'), n: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('many'), n: fc.integer({ min: 60, max: 260 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('wait', 'close', 'crash', 'hide', 'takeOver') }) },
);

test('S2, S4, S7: whatever happens to a project, loading finds what was acknowledged, and the chain is whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const world = aWorld();
      let tab = world.tab();
      await createProject(tab.disk, aProject());
      let handle = await openProject(tab.disk, 'p1');
      let pen = aPen(handle);
      // Every state since the last acknowledged one: a crash must leave one of these.
      let since = [pen.project];

      const reopen = async () => {
        tab = world.tab();
        handle = await openProject(tab.disk, 'p1');
        if (handle.mode === 'mirror') {
          const taking = handle.takeOver();
          await world.time.pass(2500, 1250);
          await taking;
        }
        pen = aPen(handle);
      };

      for (const now of steps) {
        if (now.do === 'card') pen.card(`c${now.n}`, String(steps.indexOf(now)), `s${now.n % 3}`);
        else if (now.do === 'type') pen.title(`title ${now.n}`, true);
        else if (now.do === 'remove') pen.write((draft) => deleteCard(draft.cards, `c${now.n}`));
        else if (now.do === 'many')
          pen.write((draft) => {
            for (let i = 0; i < now.n; i++)
              draft.personas[`p${i}`] = { id: `p${i}`, order: 'a0', name: `${now.n}` };
          });
        else if (now.do === 'wait') {
          await handle.flush();
          since = [pen.project];
          await settle();
        } else if (now.do === 'close') {
          await handle.close();
          since = [pen.project];
          await reopen();
        } else if (now.do === 'hide') {
          tab.leave();
          await settle();
          since = [pen.project];
        } else if (now.do === 'takeOver') {
          await reopen();
          since = [pen.project];
        } else {
          // A crash: nothing of this page runs any more, and its lock is freed late.
          tab.deafen(true);
          tab.disk.parts.connection.close();
          await reopen();
          expect(since).toContainEqual(pen.project);
          since = [pen.project];
        }
        if (since.at(-1) !== pen.project) since.push(pen.project);
      }
      await handle.flush();
      await settle();

      expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
      const journal = await rowsOf<JournalRow>(world, 'journal');
      for (const [i, row] of journal.entries()) {
        if (i > 0)
          expect([row.rev, row.base]).toEqual([(journal[i - 1]?.rev ?? 0) + 1, journal[i - 1]?.commit]);
      }
      expect((await rowsOf<SnapshotRow>(world, 'snapshots')).length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 200 },
  );
}, 60_000);
