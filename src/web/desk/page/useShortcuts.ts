import { useEffect, useRef } from 'preact/hooks';
import type { Command } from '../server/wire';
import { offered } from '../state/caseRules';
import type { View } from '../state/deskState';
import { groups } from '../state/queue';
import type { Desk } from './context';
import { caseHref, parseRoute } from './route';

/** The keys that work anywhere outside of a text field. */
export const shortcuts = ['j', 'k', '/', '1', '2', '3', '4', 't', 'r', 'n', 'b', 'h', 'u', 'e', 'o', '?', 'Escape'] as const;

const views: Readonly<Record<string, View>> = { 1: 'open', 2: 'mine', 3: 'closed', 4: 'bot' };

export function useShortcuts(desk: Desk): void {
  const now = useRef(desk);
  now.current = desk;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && isFree(event) && act(event.key, now.current)) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Not while somebody writes, nor over what must be answered first. */
function isFree(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    && !target.closest('input, textarea, select, dialog')
    && !document.querySelector('dialog[open]');
}

function act(key: string, { client, state, me, preferences, show }: Desk): boolean {
  if (key === 'Escape') {
    const isOpen = location.hash !== '';
    if (isOpen) {
      location.hash = '';
    }
    return isOpen;
  }
  if (!preferences.keys) {
    return false;
  }
  const view = views[key];
  if (view) {
    client.view(view);
    return true;
  }
  switch (key) {
    case '?':
      show('keys');
      return true;
    case '/':
      return focus('search');
    case 'j':
    case 'k':
      return step(key === 'j' ? 1 : -1, state, me);
    default:
      return onCase(key, { client, state, me, show });
  }
}

const commands: Readonly<Record<string, Command>> = { t: 'take', r: 'reply', n: 'note', b: 'return', h: 'hand-on', u: 'release', e: 'close', o: 'reopen' };

function onCase(key: string, { client, state, me, show }: Pick<Desk, 'client' | 'state' | 'me' | 'show'>): boolean {
  const summary = state.opened?.reference ? state.cases[state.opened.reference] : undefined;
  const command = commands[key];
  if (!summary || !command || !offered(summary, me).has(command)) {
    return false;
  }
  switch (command) {
    case 'reply':
    case 'note':
      document.querySelector<HTMLElement>(`[data-mode="${command}"]`)?.click();
      return focus('reply');
    case 'return':
    case 'hand-on':
    case 'close':
      show(command);
      return true;
    default:
      void client.command(command);
      return true;
  }
}

function focus(id: string): boolean {
  const element = document.getElementById(id);
  element?.focus();
  return element !== null;
}

function step(by: number, state: Desk['state'], me: Desk['me']): boolean {
  const all = groups(state, me)?.flatMap(({ cases }) => cases) ?? [];
  // The address is ahead of what is shown when a key is held down.
  const at = parseRoute(location.hash).reference;
  const index = all.findIndex(({ reference }) => reference === at);
  const next = index < 0 ? all[by > 0 ? 0 : all.length - 1] : all[index + by];
  if (next) {
    location.hash = caseHref(next.reference);
  }
  return next !== undefined;
}
