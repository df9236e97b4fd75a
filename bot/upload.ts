import type { UploadView } from '../cards/pages/upload-view.ts';
import type { Approval } from '../flows/approval.ts';
import type { Language, Organization, PersonId } from '../flows/facts.ts';
import { subjectOf } from '../flows/processes.ts';
import { taskOf } from '../flows/tasks.ts';
import { uploadable } from '../flows/upload.ts';
import type { Approvals } from '../models/approvals/approvals.ts';
import { Unconfirmed } from '../models/approvals/unconfirmed.ts';
import type { Files } from '../models/files/files.ts';
import type { UploadLink } from '../models/upload-links/upload-link.ts';
import type { UploadLinks } from '../models/upload-links/upload-links.ts';
import type { DoorDeps } from './people/deps.ts';
import { type UploadPort, uploadLink } from './web/upload-port.ts';

interface Deps {
  approvals: Pick<Approvals, 'get' | 'tell'>;
  links: Pick<UploadLinks, 'find'>;
  files: Pick<Files, 'put'>;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
  now: () => number;
}

interface UploadsDeps {
  links: Pick<UploadLinks, 'issue'>;
  publicUrl: string;
  now: () => number;
}

/** Makes links to upload pages, each for one person and one file. */
export function createUploads({ links, publicUrl, now }: UploadsDeps): DoorDeps['uploads'] {
  return {
    async link(of) {
      const { token, link } = await links.issue(of, now());
      return { address: uploadLink(publicUrl, token), until: link.expiresAt };
    },
  };
}

/** The upload page, answered from the approval behind its link. */
export function createUploadPort({ approvals, links, files, organization, languageOf, now }: Deps): UploadPort {
  async function placeOf(token: string, at: number) {
    const link = await links.find(token, at);
    const approval = link && (await approvals.get(link.approval));
    return approval && { link, approval, status: statusOf(link, approval, organization()) };
  }

  return {
    async look(token, at) {
      const place = await placeOf(token, at);
      return place && viewOf(place, organization(), languageOf(place.link.person));
    },

    async take(token, { field, file }) {
      const place = await placeOf(token, now());
      if (!place) return { ok: false, why: 'unknown' };
      const { link, approval, status } = place;
      if (status !== 'open') return { ok: false, why: status };
      const kept = await files.put({ name: file.name, bytes: file.bytes, claimedType: file.type });
      const { id: offer, task, person: by } = link;
      const event = { type: 'file uploaded', task, by, offer, field, file: kept } as const;
      try {
        const told = await approvals.tell(approval.id, { ...event, delivery: `${approval.id} uploaded ${offer}` });
        if (told.ok) return { ok: true };
        return { ok: false, why: told.refusal.type === 'delivered before' ? 'spent' : 'closed' };
      } catch (error) {
        if (error instanceof Unconfirmed) return { ok: false, why: 'not confirmed' };
        throw error;
      }
    },
  };
}

function statusOf(link: UploadLink, approval: Approval, organization: Organization): UploadView['status'] {
  if (approval.offers.some(({ id }) => id === link.id)) return 'spent';
  return uploadable(approval, link.task, link.person, organization).ok ? 'open' : 'closed';
}

function viewOf(
  { link, approval, status }: { link: UploadLink; approval: Approval; status: UploadView['status'] },
  organization: Organization,
  language: Language,
): UploadView {
  const task = taskOf(approval, link.task);
  const standing = approval.documents.filter((one) => one.task === link.task && one.replacedAt === null);
  const came = approval.offers.find(({ id }) => id === link.id);
  const person = organization.people[link.person];
  return {
    language,
    timeZone: person?.timeZone ?? organization.timeZone,
    organization: organization.name,
    number: approval.number,
    subject: subjectOf(approval),
    person: person?.name ?? '',
    fields: (task && 'fields' in task ? task.fields : []).map((name) => ({
      name,
      file: standing.find(({ field }) => field === name)?.file.name ?? null,
    })),
    status,
    taken: came?.state.is === 'filed' ? { file: came.name, field: came.state.field } : null,
    expiresAt: link.expiresAt,
  };
}
