import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { problem } from './FakeDesk';
import { me, summary } from './sample';
import {
  all, button, click, find, leave, open, openAt, root, server, settle, submit,
} from './screen';

describe('who comes', () => {
  test('signs in, is told when that fails, and leaves nothing behind', async () => {
    server.me = null;
    server.add(summary('AAA'));
    await open();
    server.refusals.set('/sign-in', () => problem(401, 'wrong-password'));
    await submit();
    expect(find('[role="alert"]').textContent).toBe('That address and password do not match an account.');
    await submit();
    expect(all('.row')).toHaveLength(1);

    await click('Sign out');
    expect(find('h1').textContent).toBe('Sign in');
    expect(root.textContent).not.toContain('AAA');
  });

  test('with an invitation makes an account', async () => {
    server.me = null;
    await openAt('#invite=first');
    expect(root.textContent).toContain('Your role: admin.');
    find<HTMLInputElement>('[name="name"]').value = 'Agent Nine';
    await submit();

    expect(find('.me').textContent).toBe('Agent Nine');
    expect(location.hash).toBe('');
  });

  test('as an admin invites others', async () => {
    server.me = { ...me, role: 'admin' };
    await open();
    await click('Team');
    await submit('.invite form');

    expect(server.posts('/invitations')).toHaveLength(1);
    expect(find('.once-shown code').textContent).toBe('http://desk/desk#invite=new');
  });

  test('as a supervisor reads who did what; as an agent does not', async () => {
    server.me = { ...me, role: 'supervisor' };
    server.add(summary('AAA'));
    await open();
    await click('Team');
    await act(() => all('dialog a').find(({ textContent }) => textContent === 'Audit log')!.click());
    location.hash = '#audit';
    await settle();

    expect(all('.audit tbody tr').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Agent Two127.0.0.1Saw a caseAAA'),
      expect.stringContaining('Not signed in127.0.0.1Tried to sign intwo@example.org'),
    ]);

    await leave();
    server.me = me;
    await openAt('#audit');
    expect(root.querySelector('.audit')).toBeNull();
  });

  test('is told when the session has ended, and not after leaving', async () => {
    await open();
    server.me = null;
    server.drop();
    await settle(2_000);
    expect(find('.gate').textContent).toContain('Your session has ended.');

    server.me = me;
    await submit();
    await click('Sign out');
    expect(find('.gate').textContent).not.toContain('Your session has ended.');
  });

  test('with the company account leaves to the same door', async () => {
    server.me = { ...me, signIn: 'openid' };
    await open();
    await click('Sign out');

    expect(find('.gate a').textContent).toBe('Sign in with your company account');
    expect(root.querySelector('.gate form')).toBeNull();
  });
});

describe('an admin', () => {
  beforeEach(() => { server.me = { ...me, role: 'admin' }; });

  test('gives somebody another role', async () => {
    await open();
    await click('Team');
    await click('Change Agent Two');
    find<HTMLSelectElement>('.change [name="role"]').value = 'admin';
    await submit('.change form');

    expect(server.posts('/agents/a2/role').map(({ role }) => role)).toEqual(['admin']);
    expect(all('.who').map(({ textContent }) => textContent)).toContain('Agent Twoadmin · here now');
  });

  test('removes somebody, but not with one press', async () => {
    await open();
    await click('Team');
    await click('Change Agent Two');
    await click('Remove Agent Two');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await click('Cancel');
    expect(document.activeElement?.textContent).toBe('Remove Agent Two');
    expect(server.agents).toHaveLength(3);

    await click('Remove Agent Two');
    await click('Yes, remove');
    expect(server.agents.map(({ id }) => id)).toEqual(['a1', 'a3']);
  });

  test('cannot invite or give roles where the company account does', async () => {
    server.me = { ...me, role: 'admin', signIn: 'openid' };
    await open();
    await click('Team');
    await click('Change Agent Two');

    expect(root.querySelector('dialog form')).toBeNull();
    expect(find('dialog').textContent).toContain('Your company account decides');
    expect(button('Remove Agent Two')).toBeDefined();
  });

  test('makes a key, sees it once, and takes it back', async () => {
    await openAt('#keys');
    expect(all('.api-keys li').map(({ textContent }) => textContent)).toEqual([
      'Help deskRead cases · Answer and close casesMade by Agent Three on Nov 23, 2026 · Good until Nov 23, 2027Never usedTake back Help desk',
    ]);

    find<HTMLInputElement>('[name="name"]').value = 'Reports';
    await submit('.api-keys form');
    expect(server.posts('/keys').map(({ name, scopes, days }) => [name, scopes, days])).toEqual([['Reports', ['read'], 365]]);
    expect(find('.once-shown code').textContent).toBe('blinkbot_once');

    await click('Take back Help desk');
    await click('Yes, take it back');
    expect(all('.api-keys strong').map(({ textContent }) => textContent)).toEqual(['Reports']);
  });

  test('and nobody else has keys', async () => {
    server.me = { ...me, role: 'supervisor' };
    await openAt('#keys');

    expect(root.querySelector('.api-keys')).toBeNull();
    expect(server.requests.some(({ path }) => path === '/keys')).toBe(false);
  });
});
