import { useState } from 'react';
import { useEvaluation } from '../evaluations.ts';

/**
 * The evaluation as it was when its page was opened, or why it cannot be; undefined while it is read. What is written
 * since lives in the session, and a record that is lost meanwhile does not take the page away.
 */
export const useOpenedEvaluation = (id: string): ReturnType<typeof useEvaluation>['data'] => {
  const { data } = useEvaluation(id);
  const [opened, setOpened] = useState<typeof data>();
  if (data?.ok === true && opened === undefined) setOpened(data);
  return opened ?? data;
};
