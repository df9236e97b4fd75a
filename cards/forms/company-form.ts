import { type CompanyForm, legalForms } from '../../flows/company-form.ts';
import type { CompanyAttribute } from '../../flows/standing.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { eachInTheirWords } from '../each-in-their-words.ts';
import type { Field, Form } from '../form.ts';
import { countryName } from '../naming.ts';
import type { Option } from '../option.ts';
import { dayOf } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { confidentialPlace } from './confidential-place.ts';
import { dealField } from './deal-field.ts';

/** The company that was chosen, as far as the form speaks of it. */
export interface ChosenCompany {
  key: string;
  name: string;
  attribute: CompanyAttribute | null;
  /** The number of the approval that runs now. */
  underApproval: string | null;
}

export interface CompanyFormContent {
  /** The id that the approval will have: a repeated submission is the same approval. */
  approval: string;
  /** The task of an approval that was started for a contract: the company stands, the rest is completed. */
  task?: string;
  values: Partial<CompanyForm> & { confidential?: boolean; reason?: string };
  chosen: ChosenCompany | null;
  /** The company's key where the CRM knows it and its deals; '' for a new one. */
  inCrm: string;
  /** What the deal is called there; '' where that is not known. */
  dealTitle: string;
  /** Why the company is not valid, when it turned out so as the form was sent. */
  refusedBecause?: string;
  /** How often the form was filled by itself. */
  filled: number;
}

/** The most characters that each line takes; the same as `flows/company-form.ts` allows. */
const lengths = {
  name: 300,
  taxId: 40,
  registrationNumber: 40,
  address: 500,
  bank: 300,
  site: 200,
  contactName: 200,
  purpose: 1000,
  deal: 100,
} as const;

/** Describes a company for its approval: found in the CRM as one types, or new. */
export function companyForm(content: CompanyFormContent, audience: Audience): Form {
  const { forms, teams } = wordsIn(audience.language);
  const { approval, task, filled, inCrm } = content;
  return {
    name: 'company approval',
    title: forms.company.title,
    submit: forms.company.submit,
    close: forms.cancel,
    about: { approval, ...(task ? { task } : {}), filled: String(filled), company: inCrm },
    parts: [
      ...eachInTheirWords({ slack: forms.company.lead, teams: teams.giving.companyLead }, 'quiet'),
      ...(task ? [] : [searchField(content, audience)]),
      ...standingParts(content, audience),
      ...fieldsOf(content, audience),
      ...confidentialPlace(audience),
    ],
  };
}

function searchField({ chosen }: CompanyFormContent, { language }: Audience): Field {
  const { company } = wordsIn(language).forms;
  return {
    part: 'field',
    field: 'search',
    search: 'companies',
    name: 'company',
    label: company.search,
    hint: company.searchHint,
    optional: true,
    redraws: true,
    ...(chosen ? { value: { value: chosen.key, label: chosen.name } } : {}),
  };
}

/** What has to be known about the company before it is started. */
function standingParts({ chosen, refusedBecause }: CompanyFormContent, audience: Audience): Part[] {
  if (refusedBecause === undefined) return chosen ? standingOf(chosen, audience) : [];
  const text = wordsIn(audience.language).forms.company.nonValid(refusedBecause);
  return [{ part: 'text', text, tone: 'warning' }];
}

function standingOf({ name, attribute, underApproval }: ChosenCompany, audience: Audience): Part[] {
  const { company } = wordsIn(audience.language).forms;
  if (underApproval !== null) return [{ part: 'text', text: company.underApproval(underApproval), tone: 'warning' }];
  const parts: Part[] = [{ part: 'text', text: company.filled(name), tone: 'quiet' }];
  switch (attribute?.name) {
    case 'Approved':
      return [...parts, { part: 'text', text: company.approvedUntil(dayOf(attribute.until, audience)), tone: 'good' }];
    case 'Non-valid company':
      return [...parts, { part: 'text', text: company.nonValid(attribute.reason), tone: 'warning' }];
    case undefined:
      return parts;
  }
}

function fieldsOf(content: CompanyFormContent, { language }: Audience): Field[] {
  const { values, chosen, refusedBecause, inCrm, dealTitle } = content;
  const { terms, forms } = wordsIn(language);
  const { company } = forms;
  const labels = terms.fields;
  const line = (name: keyof typeof lengths, more: { hint?: string; optional?: boolean } = {}): Field => ({
    part: 'field',
    field: 'line',
    name,
    label: labels[name],
    max: lengths[name],
    value: values[name] ?? '',
    ...more,
  });
  const optional = { optional: true };
  const countryValue = values.country;
  const country: Option | null = countryValue
    ? { value: countryValue, label: countryName(countryValue, language) }
    : null;
  const kinds = legalForms.map((form) => ({ value: form, label: terms.legalForms[form] }));
  return [
    line('name'),
    {
      part: 'field',
      field: 'search',
      search: 'countries',
      name: 'country',
      label: labels.country,
      ...(country ? { value: country } : {}),
    },
    {
      part: 'field',
      field: 'choice',
      name: 'legalForm',
      label: labels.legalForm,
      options: kinds,
      value: values.legalForm ?? 'company',
    },
    line('taxId', { ...optional, hint: company.taxIdHint }),
    line('registrationNumber', optional),
    {
      part: 'field',
      field: 'paragraph',
      name: 'purpose',
      label: labels.purpose,
      hint: company.purposeHint,
      max: lengths.purpose,
      value: values.purpose ?? '',
    },
    ...(chosen?.attribute?.name === 'Non-valid company' || refusedBecause !== undefined || values.reason
      ? [
          {
            part: 'field',
            field: 'paragraph',
            name: 'reason',
            label: company.reason,
            max: lengths.purpose,
            value: values.reason ?? '',
          } satisfies Field,
        ]
      : []),
    line('address', optional),
    line('bank', optional),
    line('site', optional),
    line('contactName', optional),
    {
      part: 'field',
      field: 'email',
      name: 'contactEmail',
      label: labels.contactEmail,
      optional: true,
      value: values.contactEmail ?? '',
    },
    inCrm === ''
      ? line('deal', { ...optional, hint: company.dealHint })
      : dealField({ label: labels.deal, hint: company.dealSearchHint }, { deal: values.deal ?? '', dealTitle }),
    {
      part: 'field',
      field: 'checks',
      name: 'confidential',
      label: company.confidential,
      optional: true,
      options: [{ value: 'yes', label: company.confidentialOption }],
      values: values.confidential ? ['yes'] : [],
    },
  ];
}
