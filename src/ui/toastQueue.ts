// Toasts on their way: they wait until there is somebody who shows them.
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
export function createQueue(call: () => void): ToastQueue {
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
