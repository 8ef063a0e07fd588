import { useEffect } from 'react';

/** Esc closes what is open, wherever the focus is, unless something inside took the key for itself. */
export const useEscape = (onEscape: () => void): void => {
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onEscape]);
};
