// The toasts on the page, fetched with the first one.
import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '@/i18n/useT';
import { classes } from './classes';
import { Icon } from './Icon';
import type { ToastQueue, WaitingToast } from './toastQueue';
import styles from './Toast.module.css';

export function ToastHost({ queue }: { queue: ToastQueue }) {
  return (
    <Base.Provider limit={3} timeout={7000}>
      <ToastPump queue={queue} />
      <Base.Portal>
        <Base.Viewport className={styles.viewport}>
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

/** Takes the toasts over from those who ask for them. */
function ToastPump({ queue }: { queue: ToastQueue }) {
  const { add, close } = Base.useToastManager();
  useEffect(() => {
    const show = ({ id, title, description, tone, action, timeout }: WaitingToast): void => {
      add({
        id,
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
    };
    return queue.take({ show, close });
  }, [queue, add, close]);
  return null;
}

function ToastList() {
  const t = useT();
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      data-toast=""
      swipeDirection={['down', 'right']}
      className={classes(styles.toast, toast.type === 'danger' && styles.danger)}
    >
      <div className={styles.words}>
        <Base.Title className={styles.title} render={<p />} />
        <Base.Description className={styles.description} />
      </div>
      {toast.actionProps && <Base.Action className={styles.action} />}
      {/* It can always be reached by Tab, so it is never hidden from those who listen. */}
      <Base.Close className={styles.close} aria-label={t('common.close')} aria-hidden={undefined}>
        <Icon icon={X} />
      </Base.Close>
    </Base.Root>
  ));
}
