import { useRef, useState } from 'react';

/** How far long work on the page is, in words and in numbers. */
export type Pass = {
  readonly state: 'idle' | 'running';
  readonly words: string;
  readonly done: number;
  readonly all: number;
};

/** What long work is given: where to say how far it is, and whether it is still wanted. */
export type PassSetting = {
  readonly tell: (words: string, done: number, all: number) => void;
  readonly signal: AbortSignal;
};

export type Passes = {
  readonly pass: Pass;
  /** Null when the work was stopped on the way. */
  readonly start: <Result>(work: (setting: PassSetting) => Promise<Result>) => Promise<Result | null>;
  readonly stop: () => void;
};

const idle: Pass = { state: 'idle', words: '', done: 0, all: 0 };

/** Long work that shows how far it is and can be stopped; starting anew stops what runs. */
export const usePass = (): Passes => {
  const [pass, setPass] = useState(idle);
  const current = useRef<AbortController | null>(null);
  const stop = (): void => {
    current.current?.abort();
    current.current = null;
    setPass(idle);
  };
  const start = async <Result>(work: (setting: PassSetting) => Promise<Result>): Promise<Result | null> => {
    stop();
    const own = new AbortController();
    current.current = own;
    const { signal } = own;
    const tell: PassSetting['tell'] = (words, done, all) => {
      if (!signal.aborted) setPass({ state: 'running', words, done, all });
    };
    try {
      const result = await work({ tell, signal });
      return signal.aborted ? null : result;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      if (!signal.aborted) setPass(idle);
    }
  };
  return { pass, start, stop };
};
