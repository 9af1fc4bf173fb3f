import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Composer } from '../support/chat/Composer';

test('only somebody who is near the limit of a message is told of it', () => {
  const root = document.createElement('div');
  act(() => render(<Composer onSend={vi.fn()} onTyping={vi.fn()} />, root));
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
