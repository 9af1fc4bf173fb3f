import { afterEach, describe, expect, test, vi } from 'vitest';
import { levelOf, outcomeOf } from '../mic-check/listen';
import { isForChat, tellChat } from '../mic-check/tellChat';

describe('what the browser answers', () => {
  test.each([
    ['NotAllowedError', 'blocked'],
    ['SecurityError', 'blocked'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ])('%s means %s', (name, outcome) => {
    expect(outcomeOf(new DOMException('', name))).toBe(outcome);
  });
});

test('the level follows the ear, from nothing to the loudest', () => {
  expect([0, 0.001, 1, 2].map(levelOf)).toEqual([0, 0, 1, 1]);
  expect(levelOf(0.1)).toBeCloseTo(0.64, 2);
});

describe('telling the chat', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function tell(...answers: readonly (number | Error)[]) {
    vi.useFakeTimers();
    const fetch = vi.fn<(url: string, request: RequestInit) => Promise<Partial<Response>>>();
    for (const answer of answers) {
      answer instanceof Error ? fetch.mockRejectedValueOnce(answer) : fetch.mockResolvedValueOnce({ status: answer });
    }
    vi.stubGlobal('fetch', fetch);
    const told = tellChat('a.b.c', 'silent');
    await vi.runAllTimersAsync();
    return { told: await told, requests: fetch.mock.calls.map(([url, request]) => ({ url, ...request })) };
  }

  test('says one word, and the test its id', async () => {
    const { told, requests } = await tell(200);

    expect(told).toBe(true);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ url: '/api/mic-check', headers: { authorization: 'Bearer a.b.c' } });
    expect(JSON.parse(requests[0]!.body as string)).toEqual({ id: expect.stringMatching(/^[\w-]{36}$/), result: 'silent' });
  });

  test('is tried again with the same id, until it is taken', async () => {
    const { told, requests } = await tell(new TypeError('offline'), 503, 409);

    expect(told).toBe(true);
    expect(requests).toHaveLength(3);
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
  });

  test('ends where trying again does not help', async () => {
    expect(await tell(403)).toMatchObject({ told: false, requests: [{}] });
    expect((await tell(503, 503, 503, 503)).told).toBe(false);
  });

  test('is for four findings of six', () => {
    expect((['works', 'silent', 'blocked', 'none', 'busy', 'insecure'] as const).filter(isForChat))
      .toEqual(['works', 'silent', 'blocked', 'none']);
  });
});
