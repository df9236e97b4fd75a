import type { Clause } from '../../../flows/contract-state.ts';
import type { NamedBytes } from './person.ts';
import type { Stage } from './stage.ts';

/** A contact of the counterparty, who acts on the page that the newest mail to them leads to. */
export function createCounterparty(stage: Stage, { name, email }: { name: string; email: string }) {
  function page(): string {
    const mail = stage.countersign.sandbox.mails.to(email).at(-1);
    const link = /https?:\/\/\S+\/counterparty\/[\w-]+/.exec(mail?.text ?? '')?.[0];
    if (!link) throw new Error(`${name} has no mail with a link`);
    return link;
  }

  /** Sends a form of the page, as a browser does that is on it. */
  async function send(path: string, form: FormData, status = 303): Promise<string> {
    const link = page();
    const headers = { Origin: new URL(link).origin };
    const answer = await fetch(`${link}/${path}`, { method: 'POST', headers, body: form, redirect: 'manual' });
    const html = await answer.text();
    if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${html}`);
    return html;
  }

  /** Looks at the whole protocol on the page that shows it, and sends it from there. */
  async function sendProtocol(path: string, written: FormData): Promise<void> {
    written.append('do', 'check');
    const shown = await send(path, written, 200);
    const form = new FormData();
    for (const [, field = '', value = ''] of shown.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g))
      form.append(field, value);
    form.append('do', 'send');
    await send(path, form);
  }

  const formOf = (entries: readonly (readonly [string, string])[]) => {
    const form = new FormData();
    for (const [field, value] of [['name', name] as const, ...entries]) form.append(field, value);
    return form;
  };

  return {
    /** The document that the page shows. */
    async document(): Promise<Uint8Array> {
      const answer = await fetch(`${page()}/document`);
      if (!answer.ok) throw new Error(`the document: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    approves: () =>
      stage.step(name, 'approves on the page that the mail leads to', () =>
        send('approve', formOf([['confirmed', 'yes']])).then(() => undefined),
      ),
    /** In a file. */
    returnsProtocol: ({ name: file, bytes }: NamedBytes) =>
      stage.step(name, `returns a protocol of disagreement: ${file}`, async () => {
        const form = formOf([]);
        form.append('file', new Blob([new Uint8Array(bytes)]), file);
        await sendProtocol('disagree/file', form);
      }),
    /** Clause by clause. */
    disagrees: (...clauses: readonly Omit<Clause, 'agreed'>[]) =>
      stage.step(name, `returns a protocol of disagreement: ${clauses.map(told).join('; ')}`, () =>
        sendProtocol(
          'disagree/clauses',
          formOf(clauses.flatMap((clause) => Object.entries({ ...clause, agreed: '' }))),
        ),
      ),
  };
}

const told = ({ clause, ours, theirs }: Omit<Clause, 'agreed'>) => `${clause}, ours “${ours}”, theirs “${theirs}”`;
