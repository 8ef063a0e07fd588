import { Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Button } from './button.tsx';

type TextDialogFormProps = {
  readonly body?: string;
  readonly label: string;
  /** What stands in the field at first. */
  readonly text?: string;
  readonly confirm: string;
  /** Why it cannot be done any more, in place of the way to do it; what was typed stays. */
  readonly refused?: string | null;
  readonly cancel: string;
  readonly onConfirm: (text: string) => void;
  readonly onCancel: () => void;
};

/** Asks for words before something is done; nothing is done without them. */
export const TextDialog = ({ title, ...form }: TextDialogFormProps & { readonly title: string }) => (
  <Modal opened onClose={form.onCancel} title={title} withCloseButton={false} size="lg">
    <TextDialogForm {...form} />
  </Modal>
);

/** What stands in the dialog. */
export const TextDialogForm = ({
  body,
  label,
  text = '',
  confirm,
  refused = null,
  cancel,
  onConfirm,
  onCancel,
}: TextDialogFormProps) => {
  const [typed, setTyped] = useState(text);
  return (
    <>
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
      {refused !== null && <p role="alert">{refused}</p>}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button onClick={onCancel}>{cancel}</Button>
        <Button
          tone="primary"
          disabled={refused !== null || typed.trim() === ''}
          onClick={() => onConfirm(typed.trim())}
        >
          {confirm}
        </Button>
      </Group>
    </>
  );
};
