import { useBlocker } from '@tanstack/react-router';
import { importText } from '../../text/import-page-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Asks before a page is left on which `pending` sheets were read and not accepted. */
export const LeaveGuard = ({ pending }: { readonly pending: number }) => {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => pending > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => pending > 0,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      title={importText.leaveTitle}
      confirm={importText.leave}
      cancel={importText.stay}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {importText.leaveBody(pending)}
    </ConfirmDialog>
  );
};
