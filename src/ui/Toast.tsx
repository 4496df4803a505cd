// Toast: tells what has happened, politely, and offers the way back.
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';

const ToastHost = lazy(async () => ({ default: (await import('./ToastHost')).ToastHost }));

export type ToastOptions = {
  title: string;
  description?: string;
  tone?: 'neutral' | 'danger';
  action?: { label: string; run: () => void };
  /** Milliseconds; 0 stays until closed. */
  timeout?: number;
};

export type Toaster = {
  /** Shows a toast and returns its id. */
  show: (options: ToastOptions) => string;
  close: (id: string) => void;
};

export type WaitingToast = ToastOptions & { id: string };

/** Those who show the toasts, once they are there. */
type Host = { show: (toast: WaitingToast) => void; close: (id: string) => void };

export type ToastQueue = Toaster & { take: (host: Host) => () => void };

/** Hands toasts on to their host and keeps them while there is none. `call` is told when one is needed. */
function createQueue(call: () => void): ToastQueue {
  let waiting: WaitingToast[] = [];
  let host: Host | undefined;
  let count = 0;
  return {
    show(options) {
      count += 1;
      const toast = { ...options, id: `toast-${count}` };
      if (host) host.show(toast);
      else {
        waiting.push(toast);
        call();
      }
      return toast.id;
    },
    close(id) {
      waiting = waiting.filter((toast) => toast.id !== id);
      host?.close(id);
    },
    take(next) {
      host = next;
      for (const toast of waiting) next.show(toast);
      waiting = [];
      return () => {
        if (host === next) host = undefined;
      };
    },
  };
}

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
