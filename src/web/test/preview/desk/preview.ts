/** The desk on a server that lives in the page itself: `npm run dev`, then /test/preview/desk/. Not shipped. */
import { parse } from 'yaml';
import conversationYaml from '../../../../../cards/text/en/conversation.yaml?raw';
import deskYaml from '../../../../../cards/text/en/desk.yaml?raw';
import { FakeDesk } from '../../desk/FakeDesk';
import { byAgent, byBot, me, noted, said, summary, two } from '../../desk/sample';
import { stepCard } from '../../fake/sample';
import { flat, type Tree } from '../../flat';

const answers = flat((parse(conversationYaml) as { answers: Tree }).answers, 'answers.');
const texts = { ...flat((parse(deskYaml) as { deskPage: Tree }).deskPage), ...answers };
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const waits = (minutes: number) => ({ waitingSince: ago(minutes), changedAt: ago(minutes), openedAt: ago(minutes) });

const server = new FakeDesk();
server.me = { ...me, role: 'admin' };
server.add(summary('K7MRDX', { ...waits(14), lastText: 'it still does not work, and I tried everything twice' }));
server.add(summary('HP4TWA', { ...waits(7), summary: 'The sound is bad · Video Doorbell (1st Gen) · Steps tried: 5 · Urgent', unread: 3 }));
server.add(summary('C9XQFE', { ...waits(1), personName: 'Robin Example', channel: 'msteams', state: 'reopened' }));
server.add(summary('MINE47', { ...waits(9), state: 'with-agent', agent: me, lastText: 'and now there is a grey circle' }), [
  byBot(1, 'Hello. I help to get two-way talk on Blink cameras working again.'),
  said(2, 'they can\'t hear me at all'),
  byBot(3, 'Step 1 of 9: Hold the talk button while you speak\n\nNothing is sent while it is up.', { attachments: stepCard(1).attachments! }),
  said(4, '', { value: { visit: 1, answer: 'no' }, channelData: { blinkaudiobot: { label: 'Didn\'t help' } } }),
  byBot(5, 'Agent One from the support team is here.'),
  byAgent(6, 'Hello. I have read what you tried. Which colour has the light on the Sync Module?'),
  noted(7, 'Wrote last week too; the router was changed in between.', two),
  said(8, 'green and blue'),
  byAgent(9, 'Thank you. Please open Live View once more, and tell me what you see at the bottom of the screen.'),
  said(10, 'and now there is a grey circle'),
]);
server.add(summary('QWE364', { ...waits(22), state: 'answered', agent: two, lastFrom: 'agent', lastText: 'Please try it once more.' }));
server.add(summary('BOT739', { ...waits(50), state: 'with-bot' }));
server.add(summary('DONE43', { ...waits(300), state: 'closed', resolution: 'resolved', agent: two }));

globalThis.fetch = (input, init) => (String(input).startsWith('/desk/api/words')
  ? Promise.resolve(Response.json(texts))
  : server.fetch(String(input), init));
Object.assign(globalThis, { server });

void import('../../../desk/main');
