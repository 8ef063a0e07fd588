import { Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Button } from './button.tsx';

type TextDialogProps = {
  readonly title: string;
  readonly body?: string;
  readonly label: string;
  /** What stands in the field at first. */
  readonly text?: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: (text: string) => void;
  readonly onCancel: () => void;
};

/** Asks for words before something is done; nothing is done without them. */
export const TextDialog = ({
  title,
  body,
  label,
  text = '',
  confirm,
  cancel,
  onConfirm,
  onCancel,
}: TextDialogProps) => {
  const [typed, setTyped] = useState(text);
  return (
    <Modal opened onClose={onCancel} title={title} withCloseButton={false} size="lg">
      {body !== undefined && <p>{body}</p>}
      <Textarea
        label={label}
        value={typed}
        autosize
        minRows={4}
        maxRows={16}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button onClick={onCancel}>{cancel}</Button>
        <Button tone="primary" disabled={typed.trim() === ''} onClick={() => onConfirm(typed.trim())}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
};
