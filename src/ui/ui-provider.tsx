import '@mantine/core/styles.css';
import './ink.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'jichi-color-scheme' });

/** Theme and colour scheme for everything below. */
export const UiProvider = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider theme={theme} colorSchemeManager={colorSchemeManager} defaultColorScheme="auto">
    {children}
  </MantineProvider>
);
