import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Organizations } from '../../models/organization/organizations.ts';
import type { References } from '../../models/people/references.ts';

interface Options {
  organizations: Organizations;
  references: References;
  approvals: Approvals;
  owners: { askAll(): Promise<void> };
  failed: (error: unknown) => void;
}

/**
 * Watches the organization's file and the absences that people say. Open approvals hear of a change; what a crash interrupted goes on at the next start. Answers with how
 * to stop watching.
 */
export function followChanges({ organizations, references, approvals, owners, failed }: Options): () => Promise<void> {
  const tellAll = async () => {
    const change = await organizations.untold();
    if (change === null) return;
    for (const approval of await approvals.running()) {
      await approvals.tell(approval, { type: 'organization changed', delivery: `organization change ${change}` });
    }
    await organizations.told(change);
  };
  const unlisten = organizations.onChange(({ people }) => {
    // Newcomers need a reference before they can act.
    void references.know(Object.values(people)).then(tellAll).then(owners.askAll).catch(failed);
  });
  const unwatch = organizations.watch();
  void tellAll().catch(failed);
  return async () => {
    unlisten();
    await unwatch();
  };
}
