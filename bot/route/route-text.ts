import { joined } from '../../cards/joined.ts';
import type { ApproverView, RouteView } from '../../cards/routing/route-view.ts';
import { wordsIn } from '../../cards/words/words.ts';

const { routing: words } = wordsIn('en');

/** What the rules make of a contract, for a terminal. */
export function routeText(view: RouteView): string {
  const products = view.products.map(
    ({ product, owner, deputy }) => `${product}: ${withDeputy(owner ?? words.noOwner, deputy)}`,
  );
  const vetoes = view.vetoes.map(({ role, votes }) => `${role}: ${votes ? words.vetoHere : words.vetoAway}`);
  const counting = view.counting.map(({ because, roles }) => `${because}: ${roles}`);
  const notCounting = view.notCounting.map(({ because, unmet }) => `${because}: ${unmet}`);
  return [
    `${words.amount}: ${view.worth ?? words.none}\n`,
    voters(view),
    part(words.products, products),
    part(words.vetoes, vetoes),
    part(words.counting, counting),
    part(words.notCounting, notCounting),
  ].join('\n');
}

function voters({ fault, approvers }: RouteView): string {
  if (fault !== null) return `${words.cannotStart}. ${fault}\n`;
  if (approvers.length === 0) return `${words.nobodyVotes}\n`;
  return part(words.approvers(approvers.length), approvers.map(approverText));
}

const part = (title: string, lines: readonly string[]) =>
  [title, ...(lines.length === 0 ? [words.none] : lines).map((line) => `  ${line}`), ''].join('\n');

const withDeputy = (name: string, deputy: string | null) =>
  deputy === null ? name : `${name}, ${words.deputy(deputy)}`;

function approverText({ person, deputy, roles }: ApproverView): string {
  const seats = roles.map(
    ({ role, reasons, veto }) => `    ${role}${veto ? ` (${words.veto})` : ''}: ${joined(...reasons)}`,
  );
  return [withDeputy(person ?? words.nobody, deputy), ...seats].join('\n');
}
