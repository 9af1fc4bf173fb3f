// Drives one botframework-directlinejs object: a line of JSON in is a command, a line of JSON out an event.
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { FetchRequest } from './fetch-request.mjs';

globalThis.WebSocket = WebSocket;
globalThis.XMLHttpRequest = FetchRequest;
const { DirectLine } = (await import('botframework-directlinejs')).default;

const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
let line;

const commands = {
  connect({ options, user }) {
    line = new DirectLine({ ...options, random: () => 0 });
    if (user) {
      line.setUserId(user);
    }
    line.connectionStatus$.subscribe((status) => tell({ event: 'status', status }));
    line.activity$.subscribe(
      (activity) => tell({ event: 'activity', activity, watermark: line.watermark }),
      (error) => tell({ event: 'failed', message: String(error?.message ?? error) }),
    );
  },
  post({ activity }) {
    line.postActivity(activity).subscribe(
      (id) => tell({ event: 'posted', id, clientActivityID: activity.channelData?.clientActivityID }),
      (error) => tell({ event: 'failed', message: String(error?.message ?? error) }),
    );
  },
  state() {
    tell({ event: 'state', token: line.token, conversationId: line.conversationId, watermark: line.watermark });
  },
  end() {
    line?.end();
    process.exit(0);
  },
};

createInterface({ input: process.stdin })
  .on('line', (text) => {
    const { command, ...parameters } = JSON.parse(text);
    commands[command](parameters);
  })
  .on('close', () => process.exit(0));
tell({ event: 'ready' });
