import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { WavesIcon } from '../support/page/icons';
import { useWords } from '../support/page/words';
import { ChatNote } from './ChatNote';
import { LevelMeter } from './LevelMeter';
import { canListen, listen, type Finding } from './listen';
import { Playback } from './Playback';
import { StateIcon } from './StateIcon';
import { chatToken, isForChat } from './tellChat';

/** What is on the screen: a stage of the test, or what it found. */
type Stage = { readonly at: 'ready' | 'asking' | 'listening' } | { readonly at: 'found'; readonly finding: Finding };

const bars = 28;
const quiet: readonly number[] = Array.from({ length: bars }, () => 0);

export function CheckPage(): VNode {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [stage, setStage] = useState<Stage>(() =>
    canListen() ? { at: 'ready' } : { at: 'found', finding: { outcome: 'insecure' } });
  const [levels, setLevels] = useState(quiet);
  const token = chatToken();
  const finding = stage.at === 'found' ? stage.finding : undefined;
  const name = finding?.outcome ?? stage.at;
  const forChat = token !== undefined && finding !== undefined && isForChat(finding.outcome);

  async function start(): Promise<void> {
    setStage({ at: 'asking' });
    setLevels(quiet);
    const found = await listen({
      opened: () => setStage({ at: 'listening' }),
      level: (level) => setLevels((before) => [...before.slice(1), level]),
    });
    setStage({ at: 'found', finding: found });
  }

  // The button that was pressed is gone, so the words that took its place get the focus, and are read out.
  useEffect(() => {
    if (name !== 'ready') {
      heading.current?.focus();
    }
  }, [name]);

  return (
    <>
      <header class="bar">
        <span class="logo"><WavesIcon /></span>
        <p class="brand">{words('brand')}</p>
      </header>
      <main class={`check check-${name}`}>
        <StateIcon name={name} />
        <h1 ref={heading} tabIndex={-1}>{words(`micCheck.${name}.heading`)}</h1>
        <p class="lead">{words(`micCheck.${name}.text`)}</p>
        {name === 'listening' && <LevelMeter levels={levels} />}
        {finding?.recording && <Playback recording={finding.recording} />}
        {finding && forChat && <ChatNote token={token} outcome={finding.outcome} key={finding} />}
        {name === 'ready' && (
          <button class="primary" type="button" onClick={start}>{words('micCheck.start')}</button>
        )}
        {finding && finding.outcome !== 'insecure' && (
          <button class={forChat || name === 'works' ? 'secondary' : 'primary'} type="button" onClick={start}>
            {words('micCheck.tryAgain')}
          </button>
        )}
        <p class="privacy">{words('micCheck.privacy')} {token && words('micCheck.chat.privacy')}</p>
      </main>
    </>
  );
}
