import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Activity } from '../directline/wire';
import { PersonIcon, WavesIcon } from '../page/icons';
import { useWords } from '../page/words';
import { botState } from './botState';

/** Quicker answers need no sign; slower ones than the second figure are not about to come. */
const afterMs = 400;
const untilMs = 15_000;

interface TypingDotsProps {
  /** The other side's own sign, if there is one. */
  readonly typing: Activity | undefined;
  readonly awaited: boolean;
  /** Grows with each turn, so that waiting starts anew. */
  readonly turn: number;
}

export function TypingDots({ typing, awaited, turn }: TypingDotsProps): VNode | null {
  const words = useWords();
  const [due, setDue] = useState(false);
  useEffect(() => {
    setDue(false);
    if (!awaited) {
      return undefined;
    }
    const begin = setTimeout(() => setDue(true), afterMs);
    const end = setTimeout(() => setDue(false), untilMs);
    return () => {
      clearTimeout(begin);
      clearTimeout(end);
    };
  }, [awaited, turn]);
  if (!typing && !(awaited && due)) {
    return null;
  }
  const person = typing?.from?.name !== undefined && botState(typing) === undefined;
  const name = typing?.from?.name ?? words('chat.assistant');
  return (
    <div class="typing">
      <span class={person ? 'avatar avatar-person' : 'avatar'}>{person ? <PersonIcon /> : <WavesIcon />}</span>
      <span class="dots" role="img" aria-label={words('chat.typing', { name })}><i /><i /><i /></span>
    </div>
  );
}
