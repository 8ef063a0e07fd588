import { Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** Asks before something that cannot be taken back. */
export const ConfirmDialog = ({ open, title, confirm, cancel, onConfirm, onCancel, children }: ConfirmDialogProps) => (
  <Modal opened={open} onClose={onCancel} title={title} withCloseButton={false}>
    <p>{children}</p>
    <Group justify="flex-end" mt="lg" gap="sm">
      <Button onClick={onCancel}>{cancel}</Button>
      <Button tone="danger" onClick={onConfirm}>
        {confirm}
      </Button>
    </Group>
  </Modal>
);
