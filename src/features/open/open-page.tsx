import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { openFailureText, openText } from '../../text/open-text.ts';
import { Button } from '../../ui/button.tsx';
import { AddressForm } from './address-form.tsx';
import { FailedView } from './failed-view.tsx';
import { FetchView } from './fetch-view.tsx';
import classes from './open-page.module.css';
import { type Address, readAddress } from './read-address.ts';

/** Opens a table or a workspace from an address; an address of another site is asked about first. */
export const OpenPage = ({ from }: { readonly from: string | null }) => {
  const address = from === null ? null : readAddress(from, document.baseURI);
  return (
    <div className={classes.page}>
      <h1>{openText.title}</h1>
      <p className={classes.lead}>{openText.lead}</p>
      <AddressForm from={from ?? ''} />
      {from !== null && address === null && (
        <FailedView words={openFailureText['not-an-address'](from)} onRetry={null} />
      )}
      {address !== null && <AskedView address={address} />}
    </div>
  );
};

const AskedView = ({ address }: { readonly address: Address }) => {
  const [agreed, setAgreed] = useState(address.isOurs);
  const navigate = useNavigate();
  if (agreed) return <FetchView address={address} />;
  return (
    <section className={classes.offer}>
      <h2>{openText.otherOrigin}</h2>
      <p className={classes.address}>{address.href}</p>
      <p>{openText.otherOriginBody(address.host)}</p>
      <div className={classes.ways}>
        <Button tone="primary" onClick={() => setAgreed(true)}>
          {openText.otherOriginOpen}
        </Button>
        <Button onClick={() => void navigate({ to: '/' })}>{openText.otherOriginLeave}</Button>
      </div>
    </section>
  );
};
