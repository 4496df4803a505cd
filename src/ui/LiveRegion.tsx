// LiveRegion: tells screen readers what has changed. announce() may be called from anywhere.
import { useEffect, useState } from 'react';

const listeners = new Set<(text: string) => void>();

/** Says a sentence to screen readers, politely. The same sentence twice is said twice. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => {
    const listen = (text: string) => setSaid((last) => ({ text, turn: last.turn + 1 }));
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, []);
  // A new key makes a new node, which is what readers notice when the words are the same.
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" className="visually-hidden">
      <span key={said.turn}>{said.text}</span>
    </div>
  );
}
