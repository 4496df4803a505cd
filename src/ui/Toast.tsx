// Toast: tells what has happened, politely, and offers the way back.
import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useT } from '@/i18n/useT';
import { classes } from './classes';
import { Icon } from './Icon';
import styles from './Toast.module.css';

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

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3} timeout={7000}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles.viewport}>
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

/** Shows toasts: `useToast().show({ title, action })`. */
export function useToast(): Toaster {
  const { add, close } = Base.useToastManager();
  return useMemo(
    () => ({
      show: ({ title, description, tone, action, timeout }) => {
        const id: string = add({
          title,
          ...(description === undefined ? {} : { description }),
          type: tone ?? 'neutral',
          priority: tone === 'danger' ? 'high' : 'low',
          ...(timeout === undefined ? {} : { timeout }),
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                action.run();
                close(id);
              },
            },
          }),
        });
        return id;
      },
      close,
    }),
    [add, close],
  );
}

function ToastList() {
  const t = useT();
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className={classes(styles.toast, toast.type === 'danger' && styles.danger)}
    >
      <div className={styles.words}>
        <Base.Title className={styles.title} render={<p />} />
        <Base.Description className={styles.description} />
      </div>
      {toast.actionProps && <Base.Action className={styles.action} />}
      <Base.Close className={styles.close} aria-label={t('common.close')}>
        <Icon icon={X} />
      </Base.Close>
    </Base.Root>
  ));
}
