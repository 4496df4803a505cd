// UiRoot: what every control needs around it, once for the whole page.
import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';
import { LiveRegion } from './LiveRegion';
import { ToastProvider } from './Toast';

export function UiRoot({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <ToastProvider>
        {children}
        <LiveRegion />
      </ToastProvider>
    </CSPProvider>
  );
}
