// usePrinting(): whether the browser prints at the moment, told before it takes its picture.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture right after the event, so what is printed must stand before it returns.
    const show = (): void => flushSync(() => setPrinting(true));
    const hide = (): void => setPrinting(false);
    const media = window.matchMedia('print');
    const onMedia = (): void => (media.matches ? show() : hide());
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    media.addEventListener('change', onMedia);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
      media.removeEventListener('change', onMedia);
    };
  }, []);
  return printing;
}
