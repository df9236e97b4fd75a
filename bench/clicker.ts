import { createHmac } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { Clicked, Load } from './clicker-words.ts';

// Slack's side of the clicks, as a process of its own. It speaks HTTP over plain sockets that are kept alive: a full client would cost
// more of the machine than the bot does.
process.on('message', (load: Load) => void click(load).then((clicked) => process.send?.(clicked)));
process.on('disconnect', () => process.exit());

async function click({ port, secret, bodies, inFlight, perSecond }: Load): Promise<Clicked> {
  const requests = bodies.map((body) => requestOf(body, secret));
  const clicked: Clicked = { sent: [], answered: [], statuses: [] };
  let next = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, one));
  return clicked;

  async function one(): Promise<void> {
    const socket = await connected(port);
    for (let index = next++; index < requests.length; index = next++) {
      if (perSecond !== null) await until(began + (index * 1_000) / perSecond);
      clicked.sent[index] = process.hrtime.bigint();
      socket.write(requests[index] ?? '');
      clicked.statuses[index] = await answer(socket);
      clicked.answered[index] = process.hrtime.bigint();
    }
    socket.destroy();
  }
}

function requestOf(body: string, secret: string): Buffer {
  const timestamp = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const head = [
    'POST /slack/events HTTP/1.1',
    'host: 127.0.0.1',
    'user-agent: Slackbot 1.0 (+https://api.slack.com/robots)',
    'accept-encoding: gzip,deflate',
    'accept: application/json,*/*',
    `x-slack-signature: v0=${signature}`,
    `x-slack-request-timestamp: ${timestamp}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The status of the next answer, once it is there with its body. */
function answer(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const take = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < end + 4 + length) return;
      settle();
      resolve(Number(text.slice(9, 12)));
    };
    const gone = () => {
      settle();
      reject(new Error('The bot hung up.'));
    };
    const settle = () => {
      socket.off('data', take);
      socket.off('close', gone);
    };
    socket.on('data', take);
    socket.once('close', gone);
  });
}

/** Waits until a moment by `performance.now()`; a click that is late goes at once. */
function until(moment: number): Promise<void> {
  const left = moment - performance.now();
  return left <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, left));
}
