import { z } from 'zod';
import type { OutgoingActivity } from './connector.ts';
import type { KeySeal } from './key-seal.ts';

/** A stored file that a person is asked whether they want it in their OneDrive, as the card carries it. */
export interface ConsentAsked {
  /** What the person is asked once. */
  id: string;
  person: string;
  approval: string;
  file: string;
  name: string;
  /** Its media type. */
  type: string;
  isSheet: boolean;
  /** In ms; afterwards an answer changes nothing. */
  until: number;
}

const asked = z.object({
  id: z.string(),
  person: z.string(),
  approval: z.string(),
  file: z.string(),
  name: z.string(),
  type: z.string(),
  isSheet: z.boolean(),
  until: z.number(),
});

/** How Teams tells that somebody has answered, and where the file goes: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
export const fileConsent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.unknown(),
  uploadInfo: z
    .object({
      uploadUrl: z.string(),
      contentUrl: z.string(),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string().nullish(),
    })
    .nullish(),
});

export type UploadInfo = NonNullable<z.infer<typeof fileConsent>['uploadInfo']>;

/** What was asked, out of an answer's context; null when it is not one of ours. */
export function consentAsked(context: unknown, seal: KeySeal): ConsentAsked | null {
  const key = seal.open(context);
  return key === null ? null : asked.parse(JSON.parse(key));
}

/** Asks a person whether they want a file; the summary says what it is, the description what becomes of it. */
export function consentActivity(
  of: ConsentAsked,
  { summary, description, bytes }: { summary: string; description: string; bytes: number },
  seal: KeySeal,
): OutgoingActivity {
  const context = seal.close(JSON.stringify(of));
  const content = { description, sizeInBytes: bytes, acceptContext: context, declineContext: context };
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  return { type: 'message', summary, attachments: [{ contentType, name: of.name, content }] };
}

/** Shows a file that stands in a person's OneDrive. */
export function storedFileActivity(
  { contentUrl, name, uniqueId, fileType }: UploadInfo,
  summary: string,
): OutgoingActivity {
  const content = { uniqueId, fileType: fileType ?? '' };
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  return { type: 'message', summary, attachments: [{ contentType, contentUrl, name, content }] };
}
