// usePastedLink(): a link that is pasted anywhere on the screen but into a field becomes a source.
import { useEffect, useEffectEvent } from 'react';
import { linkTarget } from '@/model/links';

const TAKES_TEXT = 'input, textarea, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]';

export function usePastedLink(onLink: ((link: string) => void) | undefined): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || target.closest(TAKES_TEXT) !== null) return;
    const link = linkTarget(event.clipboardData?.getData('text/plain'));
    if (link === undefined || !onLink) return;
    event.preventDefault();
    onLink(link);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
