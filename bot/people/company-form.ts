import type { Form } from '../../cards/form.ts';
import type { Approval } from '../../flows/approval.ts';
import { type CompanyForm, companyForm, companyFormOf } from '../../flows/company-form.ts';
import type { CrmCompany } from '../../integrations/crm/crm.ts';
import type { Answer } from './answer.ts';
import type { CompanyFormState, DoorDeps, Reader } from './deps.ts';

/** Values of a form's fields as they come back: strings by field name; a ticked box is `yes`. */
export type Values = Readonly<Record<string, string>>;

/** The form of a new company approval, with what was typed after the command as the company's name. */
export async function blankCompanyForm(text: string, reader: Reader, deps: DoorDeps): Promise<Form> {
  const approval = deps.newApprovalId();
  const values = text === '' ? {} : { name: text };
  return drawn({ approval, values, chosen: null, inCrm: '', filled: 0 }, reader, deps);
}

/** The form of a company that the CRM knows, e.g. to renew its approval. */
export async function prefilledCompanyForm(key: string, reader: Reader, deps: DoorDeps): Promise<Form> {
  const chosen = await deps.crm.company(key);
  const state = { approval: deps.newApprovalId(), values: known(chosen), chosen, inCrm: chosen?.key ?? '', filled: 0 };
  return drawn(state, reader, deps);
}

/** The form of a company approval that was started for a contract, with what is known so far. */
export async function completingCompanyForm(
  approval: Approval,
  task: string,
  reader: Reader,
  deps: DoorDeps,
): Promise<Form> {
  const { id, confidential, company } = approval;
  const values = { ...companyFormOf(approval), confidential };
  const inCrm = company !== null && (await deps.crm.company(company)) ? company : '';
  return drawn({ approval: id, task, values, chosen: null, inCrm, filled: 0 }, reader, deps);
}

/** The form anew, filled from the company that was chosen in the CRM; what the CRM does not know stays as it was typed. */
export async function filledCompanyForm(
  about: Values,
  values: Values,
  key: string,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const newName = newCompanyIn(key);
  const chosen = newName === null ? await deps.crm.company(key) : null;
  const approval = about.approval ?? deps.newApprovalId();
  const filled = Number(about.filled ?? 0) + 1;
  const inCrm = chosen?.key ?? '';
  const all = { ...typed(values), ...known(chosen), ...(newName === null ? {} : { name: newName }) };
  // A deal that was chosen is one of its company's; one that was typed stays.
  const { company: before = '' } = about;
  const { deal: _deal, ...others } = all;
  const kept = before === '' || before === inCrm ? all : others;
  return { answer: 'form anew', form: await drawn({ approval, values: kept, chosen, inCrm, filled }, reader, deps) };
}

/** The form, with what the deal in it is called. */
async function drawn(state: Omit<CompanyFormState, 'dealTitle'>, reader: Reader, deps: DoorDeps): Promise<Form> {
  const { deal = '' } = state.values;
  const dealTitle = state.inCrm === '' || deal === '' ? '' : ((await deps.crm.deal(deal))?.title ?? '');
  return deps.screens.companyForm({ ...state, dealTitle }, reader);
}

/** Starts the approval that the form describes, or says at the fields what is wrong. */
export async function startCompanyApproval(
  about: Values,
  values: Values,
  delivery: string,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const parsed = companyForm.safeParse(values);
  const id = about.approval;
  if (!parsed.success || !id) return { answer: 'errors', errors: deps.screens.companyErrors(values, reader) ?? {} };
  const by = reader.person.id;
  const confidential = values.confidential === 'yes';
  const form = parsed.data;
  const reason = values.reason?.trim() ?? '';
  const told = about.task
    ? await deps.approvals.tell(id, { type: 'completed', task: about.task, by, form, confidential, delivery })
    : await deps.approvals.start({ process: 'company', id, by, form, confidential, reason, delivery });
  // Sent twice: it has been started by the first.
  if (told.ok || told.refusal.type === 'delivered before') return { answer: 'close' };
  if (told.refusal.type === 'reason to start again') {
    const state = {
      approval: id,
      values: typed(values),
      chosen: values.company ? await deps.crm.company(values.company) : null,
      inCrm: about.company ?? '',
      refusedBecause: told.refusal.refusedBecause,
      filled: Number(about.filled ?? 0) + 1,
    };
    return { answer: 'form anew', form: await drawn(state, reader, deps) };
  }
  const errors = deps.screens.refusalAtField(told.refusal, 'company approval', reader);
  if (errors) return { answer: 'errors', errors };
  return { answer: 'refusal', refusal: told.refusal, approval: about.task ? id : null };
}

const newCompany = 'new company: ';

/** What a search answers for a company that the CRM does not know, within the 150 characters of an option's value. */
export const newCompanyValue = (name: string): string => `${newCompany}${name}`.slice(0, 150);

/** The name of a company that the CRM does not know; null for one that it knows. */
export const newCompanyIn = (value: string): string | null =>
  value.startsWith(newCompany) ? value.slice(newCompany.length) : null;

function typed(values: Values): Partial<CompanyForm> & { confidential: boolean; reason: string } {
  const fields = Object.entries(values).filter(([name, value]) => name in companyForm.shape && value !== '');
  return {
    ...(Object.fromEntries(fields) as Partial<CompanyForm>),
    confidential: values.confidential === 'yes',
    reason: values.reason ?? '',
  };
}

/** What the CRM says about a company; its empty fields say nothing. */
function known(company: CrmCompany | null): Partial<CompanyForm> {
  if (!company) return {};
  const { name, country, legalForm, taxId, registrationNumber, address, bank, site, contact } = company;
  const all = {
    name,
    country,
    legalForm,
    taxId,
    registrationNumber,
    address,
    bank,
    site,
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) as Partial<CompanyForm>;
}
