import { nameOf } from './course.ts';
import { type ContractStage, contractStageText } from './describe-contract.ts';
import { type RequiredDocumentsRule, requiredDocuments } from './documents.ts';
import { bold, capital, count, hours, table } from './english.ts';
import type { Organization, PersonId } from './facts.ts';
import type {
  AttachStage,
  CheckStage,
  ConfiguredRole,
  EndStage,
  ProcessDefinition,
  SequentialVotes,
  StageDefinition,
} from './process.ts';
import type { Role } from './roles.ts';
import { staged } from './stage-kind.ts';
import { stateDiagram } from './state-diagram.ts';

/**
 * A process told in plain English, as Markdown: its stages, who does what in them and how long they have, where each leads, and what its
 * ends leave behind. Hours, documents, scores and people are those of the organization given.
 */
export function describeProcess(process: ProcessDefinition, organization: Organization): string {
  const stages = Object.entries(process.stages);
  return `${[
    `# ${capital(process.name)} approval`,
    `Each one has a number like \`${process.numbered}-2026-0001\` and keeps the version of the process that it started with; this is version ${process.version}. ${onlyOneText(process)} Hours, documents, scores and people here are those of ${organization.name}.`,
    ['```mermaid', stateDiagram(process), '```'].join('\n'),
    ...stages.map(([name, stage], index) => `## ${index + 1}. ${capital(name)}\n\n${stageText(stage, organization)}`),
    `## Withdrawn\n\n${withdrawalText(process)}`,
    `## Whoever decides\n\n${decidersText}`,
  ].join('\n\n')}\n`;
}

function stageText(definition: StageDefinition<string>, organization: Organization): string {
  const { kind, stage } = staged(definition);
  switch (kind) {
    case 'start':
      return `The ${stage.task.by} fills the form and confirms **Start**. ${next(stage)}`;
    case 'attach':
      return attachText(stage, organization);
    case 'check':
      return checkText(stage, organization);
    case 'votes in sequence':
      return votesText(stage, organization);
    case 'end':
      return endText(stage);
    case 'company':
    case 'agreement':
    case 'votes in parallel':
    case 'final':
    case 'signing':
    case 'originals':
    case 'document check':
      return contractStageText({ kind, stage } as ContractStage, organization);
  }
}

const next = ({ gives, then }: { gives: string; then: string }) => `That gives: ${gives}. Then: ${bold(then)}.`;

function documentsTable(rules: readonly RequiredDocumentsRule[]): string {
  const rows = rules.map(({ countries, legalForms, documents }) => [
    legalForms?.join(', ') ?? 'any',
    countries?.join(', ') ?? 'any',
    documents.join(', '),
  ]);
  return `The first line that fits the company counts.\n\n${table(['legal form', 'country', 'documents'], rows)}`;
}

function checkText({ ask, then, withoutAnAnswer }: CheckStage<string>, organization: Organization): string {
  const { securityCheck, dueHours } = organization;
  const { clearFrom, refuseBelow, refuseFlags, documentsWhenUnsure } = securityCheck.rules;
  const { refused } = then;
  const flags = refuseFlags.map((flag) => `, or the flag "${flag}"`).join('');
  const confirmation = `within ${hours(dueHours['confirm refusal'])} ${roleOf(refused.by, organization)} confirms it (then ${bold(refused.then)}) or orders ${refused.else}`;
  return `The package goes to the ${ask} by itself. Its answer is classified by rules:

${table(
  ['outcome', 'when', 'then'],
  [
    ['refused', `a score below ${refuseBelow}${flags}`, confirmation],
    [
      'documents required',
      `else, when the service asks for documents or the score is below ${clearFrom}`,
      `${bold(then['documents required'])} once more, for what it asks for, else ${documentsWhenUnsure.join(', ')}`,
    ],
    ['clear', `else: a score of ${clearFrom} or more, and nothing asked for`, bold(then.clear)],
  ],
)}

After ${count(securityCheck.byHandAfterHours, 'hour')} by the clock without an answer ${roleOf(withoutAnAnswer.by, organization)} classifies the package by hand, within ${hours(dueHours.classify)}, and the approval sheet says so; where no service is connected, at once. An answer that comes late or twice changes nothing, and silence never means clear.`;
}

function attachText(stage: AttachStage<string>, { dueHours, requiredDocuments: rules }: Organization): string {
  const byTheRules = stage.task.documents === requiredDocuments;
  const which = byTheRules ? '' : ' that the form asks for';
  const said = `The ${stage.task.by} attaches the documents${which} and sends them on, within ${hours(dueHours.attach)}. ${next(stage)}`;
  return byTheRules ? `${said}\n\n${documentsTable(rules)}` : said;
}

function votesText({ votes, then }: SequentialVotes<string>, organization: Organization): string {
  const rows = votes.roles.map((role, index) => [
    `${index + 1}`,
    capital(role),
    named(organization.matrix[role].employee, organization),
    named(organization.matrix[role].deputy, organization),
  ]);
  return `One after another, each seeing the votes before theirs and having ${hours(organization.dueHours.vote)}:

${table(['', 'role', 'employee', 'deputy'], rows)}

They approve, approve with remarks, or reject with a reason. When all approve: ${bold(then['all approve'])}. As soon as one rejects: ${bold(then['one rejects'])}; the others are not asked any more. Until the stage ends, whoever has approved may still reject.`;
}

/** Of what there is only one at a time. */
function onlyOneText({ oneAtATime: { per, until } }: ProcessDefinition): string {
  return until === 'it has ended'
    ? `Only one runs per ${per} at a time: starting another shows the one that runs.`
    : `A ${per} is used once, until ${until}: starting another with the same one shows which approval holds it.`;
}

function endText({ mark, signal, deal }: EndStage): string {
  const told = signal ? `A signal goes to ${signal}.` : '';
  if (!mark) return deal ? `The reason is kept. The deal in the CRM ${deal}.` : 'Nothing more happens by itself.';
  switch (mark.company) {
    case 'Approved':
      return `The company is marked **${mark.company}** in the CRM for ${count(mark.lasts.days, 'day')}; then the mark goes by itself and the company must be approved again. ${count(mark.renewalOfferedBefore.days, 'day')} before that, the one responsible for it in the CRM, else the last initiator, is offered the renewal. ${told}`;
    case 'Non-valid company':
      return `The company is marked **${mark.company}** in the CRM, ${mark.lasts}. The way back is a new approval, started with a reason. ${told}`;
  }
}

const withdrawalText = ({ withdrawal: { by, at, with: needed, attribute } }: ProcessDefinition) =>
  `The ${by}, and nobody else, may take the approval back at ${at}, with ${needed}. The company's mark ${attribute}.`;

const decidersText = `A vote counts once, from the role's employee or from the deputy for them. The initiator decides nothing on their own approval: the role's
deputy does, else the employee's supervisor, up the line, else an administrator is asked to name someone. One person with several of
the roles votes once, at the place of the last. An administrator can hand a task to another person.`;

/** The role that the organization's settings name for this. */
function roleOf(configured: ConfiguredRole, { securityCheck }: Organization): string {
  const roles: Record<ConfiguredRole, Role> = {
    'the role for refusals': securityCheck.refusalConfirmedBy,
    'the role for checks by hand': securityCheck.classifiedByHandBy,
  };
  return `the ${roles[configured]}`;
}

const named = (person: PersonId | null, organization: Organization) =>
  person === null ? 'nobody' : nameOf(person, organization);
