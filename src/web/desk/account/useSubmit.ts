import { useCallback, useState } from 'preact/hooks';
import { failureKey } from './failure';

export interface Submit {
  readonly busy: boolean;
  /** Below "account.failed"; undefined while nothing has gone wrong. */
  readonly failure: string | undefined;
  readonly run: (act: () => Promise<unknown>) => Promise<void>;
}

/** Sends a form once at a time, and keeps what went wrong with it. */
export function useSubmit(): Submit {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const run = useCallback(async (act: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await act();
    } catch (problem) {
      setFailure(failureKey(problem));
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, failure, run };
}
