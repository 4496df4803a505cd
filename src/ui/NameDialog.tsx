// NameDialog: asks for one name.
import { lazy, Suspense, useState } from 'react';
import type { NameDialogProps } from './NameDialogBox';

const NameDialogBox = lazy(async () => ({ default: (await import('./NameDialogBox')).NameDialogBox }));

export function NameDialog(props: NameDialogProps) {
  // Once asked, it stays: it has a way to go out of sight.
  const [asked, setAsked] = useState(props.open);
  if (props.open && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <Suspense>
      <NameDialogBox {...props} />
    </Suspense>
  );
}
