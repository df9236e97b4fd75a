import { renderToStaticMarkup } from 'react-dom/server';
import { fileSize } from '../file-size.ts';
import type { KeptMail } from '../mail/mail.ts';
import { mailCss } from './mail-css.ts';

interface View {
  mails: KeptMail[];
  opened: KeptMail | undefined;
}

/** The mailbox of everybody outside: mails by address on the left, the newest first, and the opened one on the right. */
export function mailPage(view: View): string {
  return `<!doctype html>${renderToStaticMarkup(<MailPage {...view} />)}`;
}

function MailPage({ mails, opened }: View) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{opened ? opened.subject : 'Mailbox'}</title>
        <style>{mailCss}</style>
      </head>
      <body className={opened ? 'reading' : 'listing'}>
        {mails.length === 0 ? (
          <p className="empty">
            No mail has arrived yet. What the bot sends to people outside of the company arrives here, whatever their
            address is.
          </p>
        ) : (
          <>
            <nav aria-label="Mails by address">
              {[...byAddress(mails)].map(([address, list]) => (
                <section key={address}>
                  <h2>{address}</h2>
                  <ul>
                    {list.map((mail) => (
                      <Line key={mail.id} mail={mail} current={mail.id === opened?.id} />
                    ))}
                  </ul>
                </section>
              ))}
            </nav>
            <main>{opened ? <Opened mail={opened} /> : <p className="choose">Choose a mail to read it.</p>}</main>
          </>
        )}
      </body>
    </html>
  );
}

function Line({ mail, current }: { mail: KeptMail; current: boolean }) {
  return (
    <li>
      <a
        href={`/sandbox/mail?id=${mail.id}`}
        className={mail.read ? undefined : 'unread'}
        aria-current={current ? 'true' : undefined}
      >
        <span className="subject">
          {!mail.read && <span className="dot" />}
          {mail.subject || '(no subject)'}
        </span>
        <small>
          {mail.from.name || mail.from.email} · {timeOf(mail)}
        </small>
      </a>
    </li>
  );
}

function Opened({ mail }: { mail: KeptMail }) {
  const { id, subject, from, to, attachments } = mail;
  return (
    <>
      <header>
        <a className="back" href="/sandbox/mail">
          ← All mails
        </a>
        <h1>{subject || '(no subject)'}</h1>
        <p>
          {from.name && <b>{from.name} </b>}
          <small>
            {from.email} to {to.join(', ')} · {timeOf(mail)}
          </small>
        </p>
        {attachments.length > 0 && (
          <div className="files">
            {attachments.map(({ name, size }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and their order never changes
              <a key={index} href={`/sandbox/mail/${id}/file/${index}`} download={name}>
                {name} <small>{fileSize(size, 'en')}</small>
              </a>
            ))}
          </div>
        )}
      </header>
      <iframe
        title={subject || 'The mail'}
        src={`/sandbox/mail/${id}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    </>
  );
}

function byAddress(mails: KeptMail[]): Map<string, KeptMail[]> {
  const found = new Map<string, KeptMail[]>();
  for (const mail of [...mails].reverse()) {
    for (const address of mail.to) found.set(address, [...(found.get(address) ?? []), mail]);
  }
  return found;
}

function timeOf({ at }: KeptMail): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Riga',
  }).format(at);
}
