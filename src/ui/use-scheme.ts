import { useMantineColorScheme } from '@mantine/core';

export type Scheme = 'auto' | 'light' | 'dark';

const following = { auto: 'light', light: 'dark', dark: 'auto' } as const satisfies Record<Scheme, Scheme>;

/** The chosen colours and the step to the next choice: as the system · light · dark. */
export const useScheme = (): { readonly scheme: Scheme; readonly next: () => void } => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { scheme: colorScheme, next: () => setColorScheme(following[colorScheme]) };
};
