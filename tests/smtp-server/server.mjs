// A real SMTP server for tests. Its one argument is JSON: {"starttls": bool, "user": "…", "password": "…", "port": 0}. Each mail
// that it takes is a line of JSON on standard output. A line of JSON on standard input, {"stage": "rcpt" | "data" | "after",
// "code": 451, "times": 1}, has it answer so the next times; "after" takes the mail first and drops the connection.
import { createInterface } from 'node:readline';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const { starttls = false, user, password, port = 0 } = JSON.parse(process.argv[2] ?? '{}');
const faults = [];
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

function fault(stage) {
  const found = faults.find((one) => one.stage === stage && one.times > 0);
  if (!found) {
    return undefined;
  }
  found.times--;
  tell({ fault: found.code, stage });
  return Object.assign(new Error(found.text ?? 'Not now'), { responseCode: found.code });
}

const server = new SMTPServer({
  disabledCommands: [...(starttls ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])],
  authOptional: !user,
  logger: false,
  onAuth: (auth, session, done) =>
    auth.username === user && auth.password === password ? done(null, { user }) : done(new Error('Wrong password')),
  onRcptTo: (address, session, done) => done(fault('rcpt')),
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', async () => {
      const refused = fault('data');
      if (refused) {
        done(refused);
        return;
      }
      const raw = Buffer.concat(chunks);
      const mail = await simpleParser(raw);
      tell({
        from: mail.from?.text,
        to: session.envelope.rcptTo.map((to) => to.address),
        headers: mail.headerLines.map((line) => line.line),
        subject: mail.subject,
        messageId: mail.messageId,
        inReplyTo: mail.inReplyTo ?? null,
        references: [mail.references ?? []].flat(),
        text: mail.text,
        html: mail.html,
        secure: session.secure,
        user: session.user ?? null,
      });
      done(fault('after'));
    });
  },
});

createInterface({ input: process.stdin })
  .on('line', (line) => {
    faults.push({ times: 1, ...JSON.parse(line) });
    tell({ heard: true });
  })
  .on('close', () => process.exit());
server.on('error', (error) => tell({ error: error.message }));
const listener = server.listen(port, '127.0.0.1', () => tell({ port: listener.address().port }));
