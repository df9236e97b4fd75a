import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Gate } from './http-gate.ts';
import type { Killer, Passing } from './killer.ts';

/** How a mail ends on its way to a server: https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.4 */
const endOfMail = '\r\n.\r\n';

/** Passes mails on, and lets the killer know of each before the server has it whole and before the bot hears that it was taken. */
export async function openMailGate({ to, killer }: { to: number; killer: () => Killer }): Promise<Gate> {
  const sockets = new Set<Socket>();
  const server = createServer((bot) => {
    const mailServer = connect(to, '127.0.0.1');
    let passing: Passing | null = null;
    for (const [socket, other] of [
      [bot, mailServer],
      [mailServer, bot],
    ] as const) {
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.on('error', () => socket.destroy());
    }
    let tail = '';
    bot.on('data', async (chunk: Buffer) => {
      tail = `${tail}${chunk.toString('latin1')}`.slice(-endOfMail.length);
      const mail = tail === endOfMail ? killer().arrived('a mail') : null;
      if (mail) passing = mail;
      if (!(await mail?.before())) mailServer.write(chunk);
    });
    mailServer.on('data', async (chunk: Buffer) => {
      const mail = passing;
      passing = null;
      if (!(await mail?.after())) bot.write(chunk);
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
