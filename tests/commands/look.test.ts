// The look of a project: made with the first choice, gone with the last, each one step back.
import { expect, test } from 'vitest';
import { setImage } from '@/commands/images';
import { updateLook } from '@/commands/look';
import { createEditor } from '@/editor/createEditor';
import { LOOK_ID } from '@/model/constants';
import { checkInvariants } from '@/model/invariants';
import { lookOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';

const opened = () => {
  const { project } = aProject({ stages: ['Find'], lanes: ['Website'] });
  return createEditor(project, { check: checkInvariants });
};
const logo = { id: 'a'.repeat(64), mime: 'image/png' as const, bytes: 3, width: 30, height: 10 };

test('the first choice makes it, and taking all of it back leaves no look', () => {
  const editor = opened();
  editor.commit(updateLook, { changes: { footer: 'Confidential' } });
  expect(lookOf(editor.store.getState().project)).toEqual({ id: LOOK_ID, footer: 'Confidential' });
  editor.commit(updateLook, { changes: { footer: undefined } });
  expect(lookOf(editor.store.getState().project)).toBeUndefined();
  editor.undo();
  expect(lookOf(editor.store.getState().project)?.footer).toBe('Confidential');
});

test('a logo may be all that it says; its image goes with it', () => {
  const editor = opened();
  editor.commit(setImage, { table: 'looks', id: LOOK_ID, asset: logo });
  expect(lookOf(editor.store.getState().project)?.logoId).toBe(logo.id);
  expect(editor.store.getState().project.assets[logo.id]).toEqual(logo);
  editor.commit(setImage, { table: 'looks', id: LOOK_ID, asset: undefined });
  expect(lookOf(editor.store.getState().project)).toBeUndefined();
  expect(editor.store.getState().project.assets).toEqual({});
});
