import type { ConfiguredRole, ProcessDefinition } from '../../flows/process.ts';
import { processes } from '../../flows/processes.ts';
import type { Role } from '../../flows/roles.ts';

/** The roles that the processes cannot do without, each with where it is needed: `the cascade of the company approval`. */
export function rolesInUse(configured: Readonly<Record<ConfiguredRole, Role>>): Map<Role, string> {
  const needed = processes.flatMap((process) => rolesOf(process, configured));
  return new Map(needed.reverse());
}

function rolesOf(process: ProcessDefinition, configured: Readonly<Record<ConfiguredRole, Role>>): [Role, string][] {
  return Object.entries(process.stages).flatMap(([name, stage]): [Role, string][] => {
    const where = `the ${name} of the ${process.name} approval`;
    if ('votes' in stage) {
      const { roles } = stage.votes;
      return roles === 'by the route' ? [] : roles.map((role) => [role, where]);
    }
    if (!('ask' in stage)) return [];
    return [stage.withoutAnAnswer.by, stage.then.refused.by].map((by) => [configured[by], where]);
  });
}
