import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { SmtpServer } from '../../../integrations/mail/smtp-server.ts';

/** What the fake answers to a command; undefined as a server that takes everything. */
export type Reply = string | 'hang up' | 'say nothing' | undefined;

/** A mail server in a few lines that answers as it is told, also wrongly; `mails` are those whose data came through to the end. */
export async function fakeSmtp(reply: (command: string) => Reply = () => undefined) {
  const mails: string[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    let inData = false;
    let heard = '';
    const say = (command: string, usual: string) => {
      const said = reply(command);
      if (said === 'hang up') return void socket.destroy();
      if (said !== 'say nothing') socket.write(`${said ?? usual}\r\n`);
    };
    const hear = (command: string) => {
      commands.push(command);
      const name = command.split(' ')[0]?.toUpperCase() ?? '';
      if (name === 'EHLO') return say(command, '250-fake\r\n250-AUTH PLAIN\r\n250 DSN');
      if (name === 'DATA') {
        inData = reply(command) === undefined;
        return say(command, '354 go on');
      }
      say(command, name === 'QUIT' ? '221 bye' : name === 'AUTH' ? '235 in' : '250 fine');
    };
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      for (;;) {
        const end = heard.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const piece = heard.slice(0, end);
        heard = heard.slice(end + (inData ? 5 : 2));
        if (!inData) hear(piece);
        else {
          inData = false;
          mails.push(piece);
          say('.', '250 taken');
        }
      }
    });
    say('greeting', '220 fake');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const address: SmtpServer = { host: '127.0.0.1', port, secure: false, requireTLS: false, auth: null };
  return {
    address,
    mails,
    commands,
    close: () =>
      new Promise<void>((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}
