// What tabs tell each other: by the names that tabs of earlier programs know, whatever the code calls it (S8).
import { describe, expect, test } from 'vitest';
import { createHub, type Message } from '@/storage/hub';

/** A tab, the channel that it is on, and what it hears. */
function aTab() {
  const sent: unknown[] = [];
  const heard: Message[] = [];
  let receive: (data: unknown) => void = () => undefined;
  const hub = createHub({
    send: (message) => sent.push(message),
    listen: (run) => (receive = run),
    close: () => undefined,
  });
  hub.listen((message) => heard.push(message));
  return { hub, sent, heard, receive: (data: unknown) => receive(data) };
}

describe('the hub', () => {
  const release: Message[] = [
    { type: 'requestRelease', projectId: 'p1', from: 'b' },
    { type: 'released', projectId: 'p1', to: 'b' },
  ];
  const asAlways = [
    { type: 'letGo', projectId: 'p1', from: 'b' },
    { type: 'letGone', projectId: 'p1', to: 'b' },
  ];

  test('asks for the lock and answers in words that a tab of an earlier program understands', () => {
    const { hub, sent, heard } = aTab();
    for (const message of release) hub.post(message);
    expect(sent).toEqual(asAlways);
    expect(heard).toEqual([]);
  });

  test('understands such a tab, and tells this one what was announced', () => {
    const { hub, sent, heard, receive } = aTab();
    for (const data of asAlways) receive(data);
    expect(heard).toEqual(release);
    for (const message of release) hub.announce(message);
    expect(heard).toEqual([...release, ...release]);
    expect(sent).toEqual(asAlways);
  });

  test('hands on all other messages as they are, and what is none not at all', () => {
    const { hub, sent, heard, receive } = aTab();
    const message: Message = { type: 'gone', projectId: 'p1' };
    hub.post(message);
    for (const data of [message, null, 'letGo', 7, { projectId: 'p1' }]) receive(data);
    expect({ sent, heard }).toEqual({ sent: [message], heard: [message] });
  });

  test('is silent after it was closed', () => {
    const { hub, sent } = aTab();
    hub.close();
    hub.post({ type: 'library' });
    expect(sent).toEqual([]);
  });
});
