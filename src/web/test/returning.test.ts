import { expect, test, vi } from 'vitest';
import { DirectLineApi } from '../support/directline/api';
import { comeBack, takeReturnToken } from '../support/page/returnLink';

const answer = { conversationId: 'c1', userId: 'dl_c1', token: 't1', expires_in: 60 };

function api(...answers: readonly Response[]): { readonly api: DirectLineApi; readonly asked: string[] } {
  const asked: string[] = [];
  const rest = [...answers];
  return {
    asked,
    api: new DirectLineApi((url, init) => {
      asked.push(`${init?.method} ${String(url)} ${(init?.headers as Record<string, string>)['Authorization']}`);
      return Promise.resolve(rest.shift()!);
    }),
  };
}

const ok = () => new Response(JSON.stringify(answer));
const refused = (status: number) => new Response('{}', { status });

test('a link is exchanged for the conversation to which it leads', async () => {
  const server = api(ok());

  const session = await comeBack(server.api, 'link');

  expect(session).toMatchObject({ conversationId: 'c1', userId: 'dl_c1', token: 't1' });
  expect(server.asked).toEqual(['POST /api/return Bearer link']);
});

test.each([401, 403, 404])('a link that is answered with %i is good no more', async (status) => {
  expect(await comeBack(api(refused(status)).api, 'link')).toBeUndefined();
});

test('a server that is away, or too busy, is asked again', async () => {
  const server = api(refused(503), refused(429), ok());
  const wait = vi.fn(() => Promise.resolve());

  expect(await comeBack(server.api, 'link', wait)).toMatchObject({ conversationId: 'c1' });
  expect(wait).toHaveBeenCalledTimes(2);
});

test('the address forgets the token at once', () => {
  const place = { hash: '#return=a.b.c', pathname: '/help/', search: '?x=1' } as Location;
  const replaceState = vi.fn();

  expect(takeReturnToken(place, { replaceState } as unknown as History)).toBe('a.b.c');
  expect(replaceState).toHaveBeenCalledWith(null, '', '/help/?x=1');
  expect(takeReturnToken({ ...place, hash: '#message' } as Location, { replaceState } as unknown as History)).toBeUndefined();
  expect(replaceState).toHaveBeenCalledTimes(1);
});
