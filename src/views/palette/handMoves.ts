// What hands do on the map that is no action: keys while writing, and the moves of mouse and fingers.
import type { MessageKey } from '@/i18n/translate';

export type HandGroup = 'writing' | 'curve' | 'hand';

/** One way to do it: keys, a gesture, or keys held during a gesture. */
export type Way = { keys?: string; gesture?: MessageKey };

export type HandMove = { group: HandGroup; does: MessageKey; ways: readonly Way[] };

export const handMoves: readonly HandMove[] = [
  { group: 'writing', does: 'shortcuts.does.begin', ways: [{ gesture: 'shortcuts.gesture.letters' }] },
  { group: 'writing', does: 'shortcuts.does.writeOn', ways: [{ keys: 'enter' }, { keys: 'tab' }] },
  { group: 'writing', does: 'shortcuts.does.writeBefore', ways: [{ keys: 'shift+tab' }] },
  { group: 'writing', does: 'shortcuts.does.newLine', ways: [{ keys: 'shift+enter' }] },
  { group: 'writing', does: 'shortcuts.does.takeBack', ways: [{ keys: 'escape' }] },

  { group: 'curve', does: 'shortcuts.does.feeling', ways: [{ keys: 'arrowup' }, { keys: 'arrowdown' }] },
  {
    group: 'curve',
    does: 'shortcuts.does.feelingFine',
    ways: [{ keys: 'shift+arrowup' }, { keys: 'shift+arrowdown' }],
  },
  { group: 'curve', does: 'actions.attachEvidence', ways: [{ keys: 'e' }] },
  { group: 'curve', does: 'shortcuts.does.feelingUnknown', ways: [{ keys: 'delete' }] },
  { group: 'curve', does: 'shortcuts.does.nextCurve', ways: [{ keys: 'f' }, { keys: 'shift+f' }] },

  { group: 'hand', does: 'shortcuts.does.newCard', ways: [{ gesture: 'shortcuts.gesture.doubleClick' }] },
  { group: 'hand', does: 'shortcuts.does.edit', ways: [{ gesture: 'shortcuts.gesture.doubleClick' }] },
  {
    group: 'hand',
    does: 'shortcuts.does.more',
    ways: [
      { keys: 'shift', gesture: 'shortcuts.gesture.click' },
      { keys: 'mod', gesture: 'shortcuts.gesture.click' },
    ],
  },
  {
    group: 'hand',
    does: 'shortcuts.does.marquee',
    ways: [{ keys: 'shift', gesture: 'shortcuts.gesture.drag' }],
  },
  {
    group: 'hand',
    does: 'shortcuts.does.moveCards',
    ways: [{ gesture: 'shortcuts.gesture.drag' }, { gesture: 'shortcuts.gesture.tapDrag' }],
  },
  { group: 'hand', does: 'shortcuts.does.drop', ways: [{ keys: 'escape' }] },
  { group: 'hand', does: 'shortcuts.does.setFeeling', ways: [{ gesture: 'shortcuts.gesture.drag' }] },
  {
    group: 'hand',
    does: 'shortcuts.does.pan',
    ways: [
      { gesture: 'shortcuts.gesture.wheel' },
      { keys: 'space', gesture: 'shortcuts.gesture.drag' },
      { gesture: 'shortcuts.gesture.drag' },
    ],
  },
  {
    group: 'hand',
    does: 'shortcuts.does.panSideways',
    ways: [{ keys: 'shift', gesture: 'shortcuts.gesture.wheel' }],
  },
  {
    group: 'hand',
    does: 'shortcuts.does.zoom',
    ways: [{ keys: 'mod', gesture: 'shortcuts.gesture.wheel' }, { gesture: 'shortcuts.gesture.pinch' }],
  },
  { group: 'hand', does: 'shortcuts.does.stretch', ways: [{ gesture: 'shortcuts.gesture.dragEdge' }] },
  { group: 'hand', does: 'shortcuts.does.ownSize', ways: [{ gesture: 'shortcuts.gesture.doubleClickEdge' }] },
  {
    group: 'hand',
    does: 'shortcuts.does.menu',
    ways: [
      { gesture: 'shortcuts.gesture.rightClick' },
      { gesture: 'shortcuts.gesture.press' },
      { keys: 'shift+f10' },
    ],
  },
];
