import { useBackup } from '../queries/backup.ts';
import { backupFileName, errorPageText } from '../text/ui-frame.ts';
import { Button } from '../ui/button.tsx';
import { downloadText } from '../ui/download.ts';
import classes from './error-page.module.css';

/** A bug was thrown: first the data into the user's hands, then what happened, then the way back. */
export const ErrorPage = ({ error }: { readonly error: unknown }) => {
  const backup = useBackup();
  const download = async (): Promise<void> =>
    downloadText(backupFileName(new Date()), 'application/json', await backup.mutateAsync());
  return (
    <section className={classes.page} role="alert">
      <h1>{errorPageText.title}</h1>
      <p>{errorPageText.lead}</p>
      <div className={classes.actions}>
        <Button tone="primary" busy={backup.isPending} onClick={() => void download()}>
          {errorPageText.backup}
        </Button>
        <Button onClick={() => window.location.reload()}>{errorPageText.reload}</Button>
        <a href="#/">{errorPageText.home}</a>
      </div>
      {backup.isSuccess && <p>{errorPageText.backupDone}</p>}
      {backup.isError && <p className={classes.bad}>{errorPageText.backupFailed}</p>}
      <dl className={classes.facts}>
        <dt>{errorPageText.cause}</dt>
        <dd>{error instanceof Error ? error.message : String(error)}</dd>
        <dt>{errorPageText.place}</dt>
        <dd>{window.location.hash}</dd>
      </dl>
    </section>
  );
};
