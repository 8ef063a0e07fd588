import { VisuallyHidden } from '@mantine/core';

/** Words for those who listen; what is seen says the same by shape or place. */
export const Spoken = ({ text }: { readonly text: string }) => <VisuallyHidden>{text}</VisuallyHidden>;
