import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { openText } from '../../text/open-text.ts';
import { Button } from '../../ui/button.tsx';
import classes from './open-page.module.css';

/** Where to type an address. */
export const AddressForm = ({ from }: { readonly from: string }) => {
  const [address, setAddress] = useState(from);
  const navigate = useNavigate();
  const open = (): void => {
    if (address.trim() !== '')
      void navigate({ to: '/open', search: (current) => ({ ...current, from: address.trim() }) });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <label htmlFor="open-address">{openText.address}</label>
      <input
        id="open-address"
        type="url"
        inputMode="url"
        placeholder="https://"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button tone="primary" disabled={address.trim() === ''} onClick={open}>
        {openText.open}
      </Button>
    </form>
  );
};
