/** The page on a server that lives in the page itself: `npm run dev`, then /test/preview/?scene=step. Not shipped. */
import { parse } from 'yaml';
import pageYaml from '../../../../cards/text/en/page.yaml?raw';
import type { Activity } from '../../support/directline/wire';
import { flat, type Tree } from '../flat';
import { FakeDirectLine } from '../fake/FakeDirectLine';
import { problemCard, state, stepCard, warningCard, welcome } from '../fake/sample';

const server = new FakeDirectLine();
const me = { from: { id: 'dl_visitor', role: 'user' } };
const ana = { id: 'bot', role: 'bot', name: 'Ana' };
const pressed = (visit: number, answer: string, label: string): Activity =>
  ({ type: 'message', ...me, value: { visit, answer }, channelData: { blinkaudiobot: { label } } });
const words = (text: string, more: Partial<Activity> = {}): Activity => ({ type: 'message', text, ...more });

const begin = [welcome, problemCard(1)];
const guide = [...begin, pressed(1, 'cannot_be_heard', 'They can\'t hear me'), stepCard(2)];
const scenes: Record<string, readonly Activity[]> = {
  begin,
  step: guide,
  warning: [...guide, pressed(2, 'no', 'Didn\'t help'), warningCard(3)],
  agent: [
    ...guide,
    words('can I talk to somebody', me),
    words('Your case is **K7M-4RD**. A person reads what you have tried and answers here.', { textFormat: 'markdown', entities: [state('handoff')] }),
    words('Hello, this is Ana. I can see that you tried the talk button. Which phone do you use?', { from: ana }),
    words('An old Android, https://example.org/a-very-long-address-without-any-break-in-it-at-all-really', me),
  ],
  closed: [...guide, pressed(2, 'works', 'It works now'), words('Good to hear. Your sound works again.', { entities: [state('closed')] })],
};

const scene = new URLSearchParams(location.search).get('scene') ?? 'step';
server.welcome = scenes[scene] ?? guide;
let visit = 10;
server.bot = (activity) => (activity.type === 'message' ? [stepCard(++visit)] : []);
if (scene === 'step' && new URLSearchParams(location.search).has('slow')) {
  server.bot = () => [];
}

globalThis.fetch = (input, init) => (String(input).startsWith('/api/page-text')
  ? Promise.resolve(Response.json(flat((parse(pageYaml) as { page: Tree }).page)))
  : server.fetch(input, init));
globalThis.WebSocket = function open(url: string) {
  return server.openSocket(url.replace(location.host, 'fake'));
} as unknown as typeof WebSocket;
Object.assign(globalThis, { server });

void import('../../support/main');
