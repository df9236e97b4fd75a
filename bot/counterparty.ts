import type { ChosenFile, NotTaken } from '../cards/pages/counterparty-view.ts';
import type { StoredFile } from '../flows/approval.ts';
import type { CounterpartyHappening } from '../flows/event.ts';
import type { Organization } from '../flows/facts.ts';
import type { Approvals } from '../models/approvals/approvals.ts';
import { Unconfirmed } from '../models/approvals/unconfirmed.ts';
import type { Files } from '../models/files/files.ts';
import type { PrivateLink } from '../models/private-links/private-link.ts';
import type { PrivateLinks } from '../models/private-links/private-links.ts';
import { counterpartyView, isShown, type Place, statusOf } from './counterparty-view.ts';
import { sentDelivery } from './effects/counterparty-effects.ts';
import type { Answer, CounterpartyPort } from './web/counterparty-port.ts';

interface Deps {
  approvals: Pick<Approvals, 'get' | 'tell'>;
  links: Pick<PrivateLinks, 'find' | 'chooseFile'>;
  files: Pick<Files, 'read' | 'put' | 'find' | 'remove'>;
  organization: () => Organization;
  now: () => number;
}

/** The counterparty's pages, answered from the approval behind the link. */
export function createCounterpartyPort({ approvals, links, files, organization, now }: Deps): CounterpartyPort {
  async function placeOf(token: string, at: number): Promise<Place | null> {
    const found = await links.find(token, at);
    if (!found.found) return null;
    const { link } = found;
    const approval = await approvals.get(link.approval);
    // Sent to a second contact, a revision has two exchanges: the last one is answered.
    const exchange = approval?.contract?.exchanges.findLast((one) => one.revision === link.revision);
    const revision = approval?.contract?.revisions.find((one) => one.number === link.revision);
    return approval && exchange && revision ? { link, approval, exchange, revision } : null;
  }

  /** An answer by the link proves that its mail went out, though nobody may have lived to note it; to the last contact, that is. */
  async function provedSent({ approval, exchange, link }: Place): Promise<void> {
    if (exchange.sentAt !== null || link.contact.email !== exchange.contact.email) return;
    const event = { type: 'sent to the counterparty', exchange: exchange.id } as const;
    await approvals.tell(approval.id, { ...event, delivery: sentDelivery(approval.id, exchange.id) });
  }

  async function answered(token: string, happening: (place: Place) => Promise<CounterpartyHappening>): Promise<Answer> {
    const place = await placeOf(token, now());
    if (!place) return { ok: false, why: 'unknown' };
    const { approval, exchange, link } = place;
    const why = notTaken(place);
    if (why) return { ok: false, why };
    try {
      await provedSent(place);
      const delivery = `${approval.id} ${exchange.id} answered by ${link.id}`;
      const told = await approvals.tell(approval.id, { ...(await happening(place)), delivery });
      return told.ok || told.refusal.type === 'delivered before'
        ? { ok: true }
        : { ok: false, why: 'answered already' };
    } catch (error) {
      if (error instanceof Unconfirmed) return { ok: false, why: 'not confirmed' };
      throw error;
    }
  }

  /** A copy of what was chosen, as that is swept a day after it came. Throws when it is another's, or gone. */
  async function chosenToStay({ chosenFile: own }: PrivateLink, id: string): Promise<StoredFile> {
    const file = own === id ? await files.find(id) : null;
    if (!file) throw new Error('the file that was chosen is gone');
    return files.put({ name: file.name, bytes: await files.read(id), claimedType: file.type });
  }

  return {
    async look(token, at) {
      const place = await placeOf(token, at);
      return place && counterpartyView(place, organization());
    },
    async document(token) {
      const place = await placeOf(token, now());
      if (!place || !isShown(place.approval)) return null;
      const { name, type, id } = place.revision.file;
      return { name, type, bytes: await files.read(id) };
    },
    approve: (token, { name }) =>
      answered(token, async ({ exchange }) => ({ type: 'counterparty approved', exchange: exchange.id, name })),
    async choose(token, { name, type, bytes }) {
      const place = await placeOf(token, now());
      if (!place || notTaken(place)) return null;
      const file = await files.put({ name, bytes, claimedType: type });
      const before = await links.chooseFile(place.link.id, file.id);
      if (before !== null) await files.remove(before);
      return chosenFile(file);
    },
    async chosen(token, id) {
      const place = await placeOf(token, now());
      const file = place?.link.chosenFile === id ? await files.find(id) : null;
      return file && chosenFile(file);
    },
    disagree: (token, protocol) =>
      answered(token, async ({ exchange, link }) => {
        const said = { type: 'counterparty disagreed', exchange: exchange.id, name: protocol.name } as const;
        return protocol.by === 'clauses'
          ? { ...said, file: null, clauses: protocol.clauses }
          : { ...said, file: await chosenToStay(link, protocol.file), clauses: [] };
      }),
  };
}

const chosenFile = ({ id, name, size }: StoredFile): ChosenFile => ({ id, name, size });

function notTaken({ link, approval, exchange }: Place): NotTaken | null {
  if (link.right === 'reads') return 'reads only';
  if (link.closedAt !== null || approval.status !== 'running') return 'closed';
  switch (statusOf(approval, exchange)) {
    case 'open':
      return null;
    case 'superseded':
      return 'superseded';
    case 'closed':
      return 'closed';
    case 'approved':
    case 'disagreed':
      return 'answered already';
  }
}
