import type { Upload, UploadNotTaken, UploadView } from '../../cards/pages/upload-view.ts';
import type { Millis } from '../../flows/facts.ts';

/** What the upload page needs of the approval behind its link. */
export interface UploadPort {
  /** What the link's person sees; null when the token leads nowhere, for whatever reason. */
  look(token: string, now: Millis): Promise<UploadView | null>;
  /** Files what came. Whether it is still wanted, of this person, is decided here. */
  take(token: string, upload: Upload): Promise<{ ok: true } | { ok: false; why: UploadNotTaken }>;
}

/** Where upload pages are. */
export const uploadPath = '/upload';

/** The address that the person is told. */
export const uploadLink = (publicUrl: string, token: string): string => `${publicUrl}${uploadPath}/${token}`;
