import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Composer } from '../support/chat/Composer';
import { WordsProvider, wordsFrom } from '../support/page/words';

test('only somebody who is near the limit of a message is told of it', () => {
  const root = document.createElement('div');
  act(() => render(
    <WordsProvider value={wordsFrom({ 'chat.longestText': '2000' })}><Composer onSend={vi.fn()} onTyping={vi.fn()} /></WordsProvider>,
    root,
  ));
  const box = root.querySelector('textarea')!;
  const write = (length: number) => act(() => {
    box.value = 'x'.repeat(length);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });

  write(1_799);
  expect(root.querySelector('.limit')!.textContent).toBe('');

  write(1_900);
  expect(root.querySelector('.limit')!.textContent).toBe('chat.charactersLeft');
  expect(box.maxLength).toBe(2_000);
});
