// Laws of records: what a kind of record says of itself is all that the program needs. A made-up kind is registered here;
// no other line knows of it.
// R1 it is read without a note, written to the same bytes, and stands in the published schema.
// R2 it is repaired: what leads nowhere is taken out, a lost one is placed, its order is renewed.
// R3 it goes with what it cannot be without, forgets the rest, and comes back by undo.
// R4 it is derived with its origin, and compared by it: field by field, sets by their members.
// R5 it comes along with copied stages and cut-out cards.
// R6 it survives any commands, and undoing all of them.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { removeCards } from '@/commands/cards';
import { command } from '@/commands/command';
import { deriveTarget, removeMap } from '@/commands/maps';
import { duplicateStage } from '@/commands/stages';
import { cutOut } from '@/formats/clipboardCards';
import { checkInvariants } from '@/model/invariants';
import { jsonSchema } from '@/model/jsonSchema';
import { readProject } from '@/model/readProject';
import type { AnyRecord, Noun, RecordKind } from '@/model/records/recordKind';
import { cardsInStage, cardsOf, isInStage, mapsOf, stagesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { arbitraryProject } from '@tests/support/arbitraryProject';
import { openEditor } from '@tests/support/openEditor';

vi.mock('@/model/records/index', async (original) => {
  const { OWNER, recordKind } = await import('@/model/records/recordKind');
  const { records } = await original<{ records: Record<string, RecordKind> }>();
  const pledge = recordKind({
    title: 'Pledge',
    description: 'What somebody has promised.',
    schema: ({ z, id, ids, order, title, origin }) =>
      z.looseObject({
        id,
        mapId: id,
        order,
        title,
        byPersonaId: id.optional(),
        cardIds: ids,
        tags: z.array(title).optional(),
        origin,
      }),
    references: [
      { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
      { field: 'byPersonaId', to: 'personas', whenGone: 'unlink', whenCopied: 'sameName' },
      { field: 'cardIds', to: 'cards', many: true, whenGone: 'dropWhenEmpty' },
    ],
    owner: 'mapId',
    siblings: ['mapId'],
    missing: { cardIds: [] },
    name: 'title',
    copied: 'along',
    comparing: {
      matchedBy: [[{ name: 'title' }]],
      differences: {
        // A real kind has its noun among NOUNS, and thereby its word and its place in the list.
        noun: 'pledge' as Noun,
        fields: { mapId: OWNER, title: 'name', byPersonaId: 'name', cardIds: 'name', tags: 'name' },
      },
    },
  });
  return { records: { ...records, pledges: pledge } };
});

type Pledge = AnyRecord & { id: string; mapId: string; title: string; cardIds: string[]; origin?: string };
const pledgesOf = (project: Project): Pledge[] =>
  Object.values((project as unknown as { pledges: Record<string, Pledge> }).pledges);
const runs = { numRuns: 100 };

/** A project whose made-up records hang on cards. */
const project = arbitraryProject().filter((one) => pledgesOf(one).some(({ cardIds }) => cardIds.length > 0));

const read = (raw: unknown): Project => {
  const result = readProject(raw);
  if (!result.ok) throw new Error(result.problem.code);
  return result.project;
};

describe('a kind of record that is only defined', () => {
  test('R1: is read without a note, and written to the same bytes', () => {
    fc.assert(
      fc.property(arbitraryProject(), (one) => {
        const text = toJson(one);
        const result = readProject(JSON.parse(text));
        expect(result).toMatchObject({ ok: true, report: [] });
        expect(toJson(read(JSON.parse(text)))).toBe(text);
      }),
      runs,
    );
  });

  test('R1: is in the published schema', () => {
    expect(JSON.stringify(jsonSchema())).toContain('What somebody has promised.');
  });

  test('R2: is repaired: what leads nowhere is taken out, a lost one is placed, order is renewed', () => {
    fc.assert(
      fc.property(project, fc.nat(), (one, at) => {
        const raw = JSON.parse(toJson(one)) as { pledges: Record<string, AnyRecord> };
        const all = Object.values(raw.pledges);
        const spoilt = all[at % all.length] ?? {};
        Object.assign(spoilt, { byPersonaId: 'nobody', order: '', title: undefined, mapId: 'nowhere' });
        (spoilt['cardIds'] as string[]).push('gone');
        const result = readProject(raw);
        if (!result.ok) throw new Error(result.problem.code);
        expect(checkInvariants(result.project)).toEqual([]);
        const kept = pledgesOf(result.project).find(({ id }) => id === spoilt['id']);
        expect(kept).toMatchObject({ title: '' });
        expect(kept).not.toHaveProperty('byPersonaId');
        expect(kept?.cardIds).not.toContain('gone');
        expect(result.report.map(({ code }) => code)).toEqual(
          expect.arrayContaining(['unplaced', 'referenceDropped', 'rekeyed']),
        );
      }),
      runs,
    );
  });

  test('R3: goes with the last card it hangs on, forgets the others, and comes back by undo', () => {
    fc.assert(
      fc.property(project, (one) => {
        const held = pledgesOf(one).find(({ cardIds }) => cardIds.length > 0);
        const editor = openEditor(one);
        const [first = '', ...others] = held?.cardIds ?? [];
        editor.commit(removeCards, { ids: [first] });
        const left = () => pledgesOf(editor.store.getState().project).find(({ id }) => id === held?.id);
        expect(left()?.cardIds).toEqual(others.length > 0 ? others : undefined);
        editor.commit(removeCards, { ids: others });
        expect(left()).toBeUndefined();
        while (editor.undo());
        expect(editor.store.getState().project).toEqual(one);
      }),
      runs,
    );
  });

  test('R4: is derived with its origin and hangs on the derived cards; the maps then do not differ', () => {
    fc.assert(
      fc.property(project, (one) => {
        const mapId = pledgesOf(one).find(({ cardIds }) => cardIds.length > 0)?.mapId ?? '';
        const editor = openEditor(one);
        editor.commit(deriveTarget, { sourceMapId: mapId, id: 'derived', title: 'Target' });
        const after = editor.store.getState().project;
        for (const source of pledgesOf(one).filter((pledge) => pledge.mapId === mapId)) {
          const copy = pledgesOf(after).find(
            ({ origin, mapId: on }) => on === 'derived' && origin === source.id,
          );
          const cards = new Map(cardsOf(after, 'derived').map((card) => [card.id, card.origin]));
          expect(copy?.cardIds.map((id) => cards.get(id))).toEqual(source.cardIds);
        }
        expect(compareMaps(after, mapId, 'derived').differences).toEqual([]);
      }),
      runs,
    );
  });

  test('R4: is compared: matched by origin, with its fields and sets', () => {
    const rename = command<{ id: string }>('pledge.rename', 'undo.editFinding', (draft, { id }) => {
      const written = (draft as unknown as { pledges: Record<string, Pledge> }).pledges[id];
      if (written) written.title = 'Another promise';
    });
    fc.assert(
      fc.property(project, (one) => {
        const held = pledgesOf(one).find(({ cardIds }) => cardIds.length > 0);
        const editor = openEditor(one);
        editor.commit(deriveTarget, { sourceMapId: held?.mapId ?? '', id: 'derived', title: 'Target' });
        const copy = pledgesOf(editor.store.getState().project).find(({ origin }) => origin === held?.id);
        editor.commit(rename, { id: copy?.id ?? '' });
        const { project: after } = editor.store.getState();
        const { differences } = compareMaps(after, held?.mapId ?? '', 'derived');
        expect(differences).toEqual([
          {
            kind: 'changed',
            of: 'pledge',
            fromId: held?.id,
            toId: copy?.id,
            fields: [{ field: 'title', before: held?.title, after: 'Another promise' }],
          },
        ]);
      }),
      runs,
    );
  });

  test('R5: is copied with a stage and cut out with its cards', () => {
    fc.assert(
      fc.property(project, (one) => {
        const held = pledgesOf(one).find(({ cardIds }) => cardIds.length > 0);
        const cardId = held?.cardIds[0] ?? '';
        const stage = stagesOf(one, held?.mapId ?? '').find(({ id }) => isInStage(one, cardId, id));
        const editor = openEditor(one);
        editor.commit(duplicateStage, { id: stage?.id ?? '', copyId: 'copy', name: 'Copy' });
        const after = editor.store.getState().project;
        const copied = new Set(cardsInStage(after, 'copy').map(({ id }) => id));
        const fresh = pledgesOf(after).filter(({ id }) => !pledgesOf(one).some((known) => known.id === id));
        expect(fresh.length).toBeGreaterThan(0);
        for (const { cardIds } of fresh) expect(cardIds.every((id) => copied.has(id))).toBe(true);
        const cutout = cutOut(one, [cardId]);
        expect(cutout && pledgesOf(cutout).find(({ id }) => id === held?.id)?.cardIds).toEqual([cardId]);
        expect(cutout && checkInvariants(cutout)).toEqual([]);
      }),
      runs,
    );
  });

  test('R6: survives any commands, and undoing all of them', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.array(arbitraryEdit, { maxLength: 20 }), (one, edits) => {
        const editor = openEditor(one);
        edits.forEach((edit, at) => runEdit(editor, edit, `new-${at}`));
        for (const map of mapsOf(editor.store.getState().project)) editor.commit(removeMap, { id: map.id });
        expect(pledgesOf(editor.store.getState().project)).toEqual([]);
        while (editor.undo());
        expect(editor.store.getState().project).toEqual(one);
      }),
      runs,
    );
  });
});
