import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

type DialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A few choices above the page. */
export const Dialog = ({ title, onClose, children }: DialogProps) => (
  <Modal opened onClose={onClose} title={title} withCloseButton={false} size="lg">
    {children}
  </Modal>
);
