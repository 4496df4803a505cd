// UiRoot: what every control needs around it, once for the whole page.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { LiveRegion } from './LiveRegion';
import { ToastProvider } from './Toast';

export function UiRoot({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <ToastProvider>
          {children}
          <LiveRegion />
        </ToastProvider>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
