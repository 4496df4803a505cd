// ConfirmDialog: a question that must be answered before something is destroyed; a click outside does not answer it.
import { lazy, Suspense, useState } from 'react';
import type { ConfirmDialogProps } from './ConfirmDialogBox';

const ConfirmDialogBox = lazy(async () => ({
  default: (await import('./ConfirmDialogBox')).ConfirmDialogBox,
}));

export function ConfirmDialog(props: ConfirmDialogProps) {
  // Once asked, it stays: it has a way to go out of sight.
  const [asked, setAsked] = useState(props.open);
  if (props.open && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <Suspense>
      <ConfirmDialogBox {...props} />
    </Suspense>
  );
}
