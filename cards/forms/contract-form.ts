import { contractForm as schema } from '../../flows/contract-form.ts';
import type { Audience } from '../audience.ts';
import type { Action, Part, Rich } from '../card.ts';
import { eachInTheirWords } from '../each-in-their-words.ts';
import type { Field, Form } from '../form.ts';
import { wordsIn } from '../words/words.ts';
import { confidentialPlace } from './confidential-place.ts';
import { companyParts } from './contract-company.ts';
import { conditionFields, contractLine, dayField, productFields } from './contract-fields.ts';
import { lastFields } from './contract-last-fields.ts';
import { routeParts } from './contract-route.ts';
import { type ShownStanding, standingParts } from './contract-standing.ts';
import { type ContractStep, isSupplement } from './contract-steps.ts';
import { companyInCrm, type Values } from './contract-values.ts';
import { dealField } from './deal-field.ts';

export interface ContractFormContent {
  /** The id that the approval will have: a repeated submission is the same approval. */
  approval: string;
  step: ContractStep;
  values: Values;
  /** Of the company that was chosen; null where the CRM does not know it. */
  standing: ShownStanding | null;
  /** What is wrong in this step and stands above its field: it turned out as a later one was sent, or leads somewhere. */
  errors: Readonly<Record<string, Rich>>;
  /** Whether the values are a draft from another time. */
  resumed: boolean;
  /** What our template asks for and nobody has said, by its names there, in the last step; null where that is not known. */
  missing?: readonly string[] | null;
  /** How often the form was drawn anew. */
  filled: number;
}

/** Describes a contract for its approval in three steps, then shows who will vote and why. */
export function contractApprovalForm(content: ContractFormContent, audience: Audience): Form {
  const { contractForm: words, forms } = wordsIn(audience.language);
  const { approval, step, values, filled, errors } = content;
  const parts = partsOf(content, audience);
  return {
    name: 'contract approval',
    title: words.titles[step],
    submit: step === 'route' ? (isRouted(content, audience) ? words.start : '') : words.next,
    close: forms.cancel,
    keeps: true,
    about: { approval, step, filled: String(filled), company: companyInCrm(values) },
    parts: [
      ...withErrors(parts, errors),
      ...(step === 'what' ? [] : [{ part: 'actions', actions: [backAction(words.back)] } satisfies Part]),
    ],
  };
}

/** Whoever has just sent a long form is near its end, and would not see what stands at its top. */
function withErrors(
  parts: readonly (Part | Field)[],
  errors: ContractFormContent['errors'],
): readonly (Part | Field)[] {
  const warning = (text: Rich): Part => ({ part: 'text', text, tone: 'warning' });
  const fields = parts.flatMap((part) => (part.part === 'field' ? part.name : []));
  const others = Object.entries(errors).filter(([field]) => !fields.includes(field));
  return [
    ...others.map(([, text]) => warning(text)),
    ...parts.flatMap((part) => {
      const error = part.part === 'field' ? errors[part.name] : undefined;
      return error === undefined ? [part] : [warning(error), part];
    }),
  ];
}

/** A deal is one of the company's, so there is none to choose before the CRM knows the company. */
function dealFields(values: Values, { language }: Audience): Field[] {
  const { fields, dealHint } = wordsIn(language).contractForm;
  return companyInCrm(values) === '' ? [] : [dealField({ label: fields.deal, hint: dealHint }, values)];
}

const backAction = (label: string): Action => ({ action: 'button', label, does: 'back', with: {} });

function isRouted(content: ContractFormContent, audience: Audience): boolean {
  return routeParts(content, audience).ok;
}

function partsOf(content: ContractFormContent, audience: Audience): readonly (Part | Field)[] {
  const { step, values, standing, resumed } = content;
  const { contractForm: words } = wordsIn(audience.language);
  const quiet = (text: string): Part => ({ part: 'text', text, tone: 'quiet' });
  switch (step) {
    case 'what':
      return [
        ...(resumed ? [quiet(words.kept)] : eachInTheirWords({ slack: words.lead, teams: words.leadByStep }, 'quiet')),
        ...whatFields(values, standing, audience),
      ];
    case 'conditions':
      return [
        quiet(words.conditionsLead),
        ...conditionFields(values, audience),
        ...(isSupplement(values)
          ? [contractLine('changesTotal', words.fields.changesTotal, 20, values, { hint: words.totalHint })]
          : []),
      ];
    case 'products':
      return [...productFields(values, audience), ...lastFields(values, audience), ...confidentialPlace(audience)];
    case 'route':
      return [
        ...routeParts(content, audience).parts,
        ...(standing?.attribute ? [] : standingParts(standing, values, audience)),
      ];
  }
}

function whatFields(values: Values, standing: ShownStanding | null, audience: Audience): readonly (Part | Field)[] {
  const { contractForm: words, contract } = wordsIn(audience.language);
  const { fields } = words;
  const entities = Object.entries(audience.organization.contracts.entities);
  const [only] = entities.length === 1 ? entities : [];
  const entity = values.entity || only?.[0];
  const types = schema.shape.documentType.options;
  return [
    ...companyParts(values, standing, audience),
    {
      part: 'field',
      field: 'choice',
      name: 'documentType',
      label: fields.documentType,
      options: types.map((type) => ({ value: type, label: contract.kinds[type] })),
      value: values.documentType || 'contract',
      redraws: true,
    },
    ...(isSupplement(values)
      ? [
          contractLine('changesApproval', fields.changesApproval, 30, values, {
            hint: words.changesHint,
            optional: true,
          }),
          contractLine('changesNumber', fields.changesNumber, 60, values, { optional: true }),
          dayField('changesDate', fields.changesDate, values, { optional: true }),
        ]
      : []),
    contractLine('number', fields.number, 60, values),
    dayField('date', fields.date, values),
    {
      part: 'field',
      field: 'choice',
      name: 'entity',
      label: fields.entity,
      options: entities.map(([key, { name }]) => ({ value: key, label: name })),
      ...(entity ? { value: entity } : {}),
    },
    {
      part: 'field',
      field: 'paragraph',
      name: 'subject',
      label: fields.subject,
      hint: words.subjectHint,
      max: 1000,
      value: values.subject ?? '',
    },
    ...dealFields(values, audience),
  ];
}
