// Catches what a screen throws, so that one broken screen never leaves an empty page: the work is on disk by then.
import { Component, type ReactNode } from 'react';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';

type Props = {
  children: ReactNode;
  /** A new value clears the failure: another screen may work. */ resetKey: string;
};
type State = { failed: boolean; resetKey: string };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main>
        <EmptyState
          title={t('app.crashTitle')}
          actions={
            <Button variant="primary" onClick={() => window.location.reload()}>
              {t('app.reload')}
            </Button>
          }
        >
          {t('app.crashText')}
        </EmptyState>
      </main>
    );
  }
}
