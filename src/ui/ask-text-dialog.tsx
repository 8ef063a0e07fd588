import { Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Button } from './button.tsx';

type AskTextDialogProps = {
  readonly title: string;
  readonly body?: string;
  readonly label: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: (text: string) => void;
  readonly onCancel: () => void;
};

/** Asks for a few words before going on; without them there is no going on. */
export const AskTextDialog = ({ title, body, label, confirm, cancel, onConfirm, onCancel }: AskTextDialogProps) => {
  const [text, setText] = useState('');
  return (
    <Modal opened onClose={onCancel} title={title} withCloseButton={false}>
      {body !== undefined && <p>{body}</p>}
      <Textarea
        label={label}
        autosize
        minRows={2}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button onClick={onCancel}>{cancel}</Button>
        <Button tone="primary" disabled={text.trim() === ''} onClick={() => onConfirm(text.trim())}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
};
