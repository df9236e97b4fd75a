import type { ConfiguredRole, ProcessDefinition, StageDefinition } from '../../flows/process.ts';
import { processes } from '../../flows/processes.ts';
import type { Role } from '../../flows/roles.ts';
import { staged } from '../../flows/stage-kind.ts';
import type { OrganizationFile } from './file-schema.ts';

/**
 * The roles that the processes cannot do without, each with where it is needed: `the cascade of the company approval`. An organization
 * that has no contracts in its file approves companies only.
 */
export function rolesInUse({ securityCheck, contracts }: OrganizationFile): Map<Role, string> {
  const configured = {
    'the role for refusals': securityCheck.refusalConfirmedBy,
    'the role for checks by hand': securityCheck.classifiedByHandBy,
  };
  const needed = processes
    .filter(({ name }) => name !== 'contract' || contracts !== undefined)
    .flatMap((process) => rolesOf(process, configured));
  return new Map(needed.reverse());
}

function rolesOf(process: ProcessDefinition, configured: Readonly<Record<ConfiguredRole, Role>>): [Role, string][] {
  return Object.entries(process.stages).flatMap(([name, stage]) =>
    rolesOfStage(stage, configured).map((role): [Role, string] => [
      role,
      `the ${name} of the ${process.name} approval`,
    ]),
  );
}

function rolesOfStage(
  definition: StageDefinition<string>,
  configured: Readonly<Record<ConfiguredRole, Role>>,
): readonly Role[] {
  const { kind, stage } = staged(definition);
  switch (kind) {
    case 'votes in sequence':
      return stage.votes.roles;
    case 'votes in parallel':
      return stage.votes.roles === 'by the route' ? [] : stage.votes.roles;
    case 'check':
      return [configured[stage.withoutAnAnswer.by], configured[stage.then.refused.by]];
    case 'agreement':
      return [stage.agree.protocolBy];
    case 'final':
    case 'signing':
    case 'document check':
      return [stage.task.by];
    case 'originals':
      return [stage.task.judgedBy];
    case 'start':
    case 'attach':
    case 'company':
    case 'end':
      return [];
  }
}
