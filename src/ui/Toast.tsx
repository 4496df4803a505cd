// Toast: tells what has happened, politely, and offers the way back.
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { createQueue, type Toaster } from './toastQueue';

const ToastHost = lazy(async () => ({ default: (await import('./ToastHost')).ToastHost }));

const ToastContext = createContext<Toaster | null>(null);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [needed, setNeeded] = useState(false);
  const [queue] = useState(() => createQueue(() => setNeeded(true)));
  return (
    <ToastContext value={queue}>
      {children}
      {needed && (
        <Suspense>
          <ToastHost queue={queue} />
        </Suspense>
      )}
    </ToastContext>
  );
}

/** Shows toasts: `useToast().show({ title, action })`. */
export function useToast(): Toaster {
  const toaster = useContext(ToastContext);
  if (!toaster) throw new Error('useToast needs a ToastProvider above it');
  return toaster;
}
