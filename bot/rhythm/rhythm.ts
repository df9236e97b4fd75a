import { forecast } from '../../flows/forecast.ts';
import { createAbsences } from '../../models/absences/absences.ts';
import { inForce } from '../../models/organization/in-force.ts';
import { organizationIn } from '../organization-file.ts';
import { storedApproval } from '../stored-approval.ts';
import { rhythmText } from './rhythm-text.ts';

export interface RhythmOptions {
  /** The approval's number, as somebody typed it. */
  approval: string;
  /** The path of the organization's file. */
  organizationFile: string;
  mongodbUri: string | null;
  json: boolean;
  now: number;
}

const most = 20;
const days = 30;

/** What will be sent about an approval if nobody acts: what to print. Reads only. Throws a `BadInput`. */
export async function rhythm({
  approval: number,
  organizationFile,
  mongodbUri,
  json,
  now,
}: RhythmOptions): Promise<{ ok: boolean; text: string }> {
  const read = await organizationIn(organizationFile);
  return storedApproval(number, mongodbUri, async (approval, connection) => {
    const { organization } = inForce(read, await createAbsences(connection).all());
    // Beside a sandbox the bot's clock may be ahead.
    const from = Math.max(now, approval.at);
    const coming = forecast(approval, from, organization, { most, until: from + days * 86_400_000 });
    const text = json
      ? `${JSON.stringify({ number: approval.number, ...coming }, null, 2)}\n`
      : rhythmText(approval, coming, days, organization);
    return { ok: true, text };
  });
}
