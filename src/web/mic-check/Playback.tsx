import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../support/page/words';
import { PlayIcon } from './StateIcon';

/** Plays what was said, at once and as often as wanted. It is gone with the page. */
export function Playback({ recording }: { readonly recording: Blob }): VNode {
  const words = useWords();
  const player = useRef<HTMLAudioElement>(null);

  // A browser that plays nothing unasked still has the button.
  const play = () => void player.current?.play().catch(() => undefined);

  useEffect(() => {
    const address = URL.createObjectURL(recording);
    player.current!.src = address;
    play();
    return () => URL.revokeObjectURL(address);
  }, [recording]);

  return (
    <>
      <audio ref={player} />
      <button class="secondary" type="button" onClick={play}><PlayIcon />{words('micCheck.play')}</button>
    </>
  );
}
