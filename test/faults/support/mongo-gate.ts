import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { BSON } from 'mongodb';
import type { Gate } from './http-gate.ts';
import type { Killer, Passing } from './killer.ts';

const writes = new Set(['insert', 'update', 'delete', 'findAndModify']);
/** What is written in vain, as often as there is time for it: the scheduler's notes, and the look whether a standing has something to do. */
const ofNoInterest = [/agenda/i, /^findAndModify companyStandings$/];

/** The end of a company approval that a contract waits for, and then that contract's own move. */
const wordOfTheCompany = 'company decided';

/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#standard-message-header */
const header = 16;
const opMsg = 2013;

/** Passes a bot's traffic with its mongod on, and lets the killer know of each write before it is done and before the bot hears of it. */
export async function openMongoGate({ to, killer }: { to: number; killer: () => Killer }): Promise<Gate> {
  const sockets = new Set<Socket>();
  const server = createServer((bot) => {
    const mongod = connect(to, '127.0.0.1');
    const passing = new Map<number, Passing>();
    for (const [socket, other] of [
      [bot, mongod],
      [mongod, bot],
    ] as const) {
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.on('error', () => socket.destroy());
    }
    inMessages(bot, async (message) => {
      const name = writeIn(message);
      const one = name === null ? null : killer().arrived(name);
      if (one) passing.set(message.readInt32LE(4), one);
      if (!(await one?.before())) mongod.write(message);
    });
    inMessages(mongod, async (message) => {
      const answers = message.readInt32LE(8);
      const one = passing.get(answers);
      passing.delete(answers);
      if (!(await one?.after())) bot.write(message);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

/** Calls for one whole message after another, in their order. */
function inMessages(socket: Socket, take: (message: Buffer) => Promise<void>): void {
  let rest: Buffer = Buffer.alloc(0);
  let last = Promise.resolve();
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= header && rest.length >= rest.readInt32LE(0)) {
      const message = rest.subarray(0, rest.readInt32LE(0));
      rest = rest.subarray(message.length);
      last = last.then(() => take(message)).catch(() => void socket.destroy());
    }
  });
}

/** The write that a message asks for, e.g. `update approvals`; null when it asks for something else. */
function writeIn(message: Buffer): string | null {
  const kind = message[header + 4];
  if (message.readInt32LE(12) !== opMsg || kind !== 0) return null;
  const body = message.subarray(header + 5);
  const [command = '', collection] = Object.entries(BSON.deserialize(body.subarray(0, body.readInt32LE(0))))[0] ?? [];
  const name = `${command} ${collection}`;
  if (!writes.has(command) || ofNoInterest.some((one) => one.test(name))) return null;
  return name === 'update approvals' && body.includes(wordOfTheCompany)
    ? 'update approvals with the end of a company’s'
    : name;
}
