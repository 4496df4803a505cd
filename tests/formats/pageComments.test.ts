// @vitest-environment node
// Comments of readers: written on a page, read as texts and never as anything else, and put where they belong in one step.
import { describe, expect, it } from 'vitest';
import { type PageComment, placeComments } from '@/analysis/comments';
import { takeComments } from '@/commands/comments';
import { beginsLikeComments, readComments, writeComments } from '@/formats/pageComments';
import { LIMITS } from '@/model/constants';
import { cardById } from '@/model/select';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const { project } = shoes();
const cardId = Object.values(project.findings)[0]?.cardIds[0] ?? '';
const stageId = cardById(project, cardId)?.stageId ?? '';
const at = '2026-11-27T08:00:00.000Z';
const comment = (id: string, changes: Partial<PageComment> = {}): PageComment => ({
  id,
  on: { kind: 'card', id: cardId },
  name: 'Anna',
  text: 'Is this still so?',
  at,
  ...changes,
});
const line = ({ name }: PageComment): string => `Comment: ${name}`;
const read = (text: string) => {
  const result = readComments(text);
  if (!result.ok) throw new Error(result.problem.code);
  return result.file;
};

describe('comments', () => {
  it('come back from their file as they were written', () => {
    const all = [
      comment('c1'),
      comment('c2', { on: { kind: 'stage', id: stageId }, name: '', text: 'a\nb' }),
    ];
    const { content, name } = writeComments(project, all);
    expect(name).toMatch(/\.waymark-comments\.json$/);
    expect(beginsLikeComments(content)).toBe(true);
    expect(read(content)).toEqual({
      project: { id: project.id, title: project.title },
      comments: all,
      unreadable: 0,
    });
  });

  it('are put in their places in one step, and once only', () => {
    const editor = openEditor(project);
    const all = [
      comment('c1'),
      comment('c2', { text: 'And this?' }),
      comment('c3', { on: { kind: 'stage', id: stageId } }),
    ];
    const { texts, placed } = placeComments(project, all, line);
    expect(placed.map(({ fate }) => fate)).toEqual(['new', 'new', 'new']);
    expect(editor.commit(takeComments, texts)).toBe(true);
    const now = editor.store.getState().project;
    const before = cardById(project, cardId)?.description ?? '';
    expect(cardById(now, cardId)?.description).toBe(
      [before, 'Comment: Anna\nIs this still so?', 'Comment: Anna\nAnd this?'].filter(Boolean).join('\n\n'),
    );
    expect(now.stages[stageId]?.notes).toContain('Is this still so?');
    const again = placeComments(now, all, line);
    expect(again.placed.map(({ fate }) => fate)).toEqual(['known', 'known', 'known']);
    expect(again.texts).toEqual({ cards: [], stages: [] });
    editor.undo();
    expect(editor.store.getState().project).toEqual(project);
  });

  it('say what they cannot be put on, and do not cut what stands there', () => {
    const full = openEditor(project);
    full.commit(takeComments, {
      cards: [{ id: cardId, description: 'x'.repeat(LIMITS.text - 5) }],
      stages: [],
    });
    const { project: long } = full.store.getState();
    const all = [comment('c1'), comment('c2', { on: { kind: 'card', id: 'gone' } })];
    const { placed, texts } = placeComments(long, all, line);
    expect(placed.map(({ fate }) => fate)).toEqual(['full', 'gone']);
    expect(texts).toEqual({ cards: [], stages: [] });
  });

  it.each([
    ['no JSON', '{"format": "waymark-comments", '],
    ['another file', '{"format":"waymark"}'],
    ['a later version', '{"format":"waymark-comments","version":2,"project":{"id":"p"},"comments":[]}'],
    ['no list', '{"format":"waymark-comments","version":1,"project":{"id":"p"},"comments":{}}'],
    ['no project', '{"format":"waymark-comments","version":1,"comments":[]}'],
    [
      'too many',
      JSON.stringify({
        format: 'waymark-comments',
        version: 1,
        project: { id: 'p' },
        comments: Array(2001).fill(0),
      }),
    ],
  ])('are refused where the file is %s', (_, text) => {
    expect(readComments(text).ok).toBe(false);
  });

  it('keep only what is a comment, as plain text within bounds', () => {
    const odd = [
      null,
      {},
      { ...comment('c0'), on: { kind: 'map', id: 'm' } },
      { ...comment('__proto__') },
      { ...comment('c1'), on: { kind: 'card', id: 'constructor' } },
      { ...comment('c2'), text: 5 },
      comment('c3', { name: 'A\nB\u0007', text: `<b>${'x'.repeat(9000)}`, at: 'yesterday' }),
      comment('c3', { text: 'the later of two' }),
      comment('c4', { text: '\ud800' }),
    ];
    const file = { format: 'waymark-comments', version: 1, project: { id: 'p', title: 5 }, comments: odd };
    const { comments, unreadable } = read(JSON.stringify(file));
    expect(unreadable).toBe(odd.length - 3);
    expect(comments.map(({ id }) => id)).toEqual(['c3', 'c4']);
    expect(comments[0]).toEqual(comment('c3', { text: 'the later of two' }));
    const [first] = read(JSON.stringify({ ...file, comments: [odd[6]] })).comments;
    expect(first?.name).toBe('A B');
    expect(first?.text).toHaveLength(4000);
    expect(first?.at).toBe('');
  });
});
