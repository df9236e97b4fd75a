import type { RequestHandler } from 'express';
import type { Audience } from '../../cards/audience.ts';
import type { Values } from '../../cards/forms/contract-values.ts';
import { htmlOf } from '../../cards/pages/page.tsx';
import { RoutingPage, type RoutingPageView } from '../../cards/pages/routing.tsx';
import { routingCss } from '../../cards/pages/routing-css.ts';
import { askedFields, pastValues, readAsked, usualValues } from '../../cards/routing/asked-contract.ts';
import { routeView } from '../../cards/routing/route-view.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Approval } from '../../flows/approval.ts';
import { type ContractForm, contractFormOf } from '../../flows/contract-form.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import { tryRoute } from '../../flows/route-trial.ts';
import { approvalNumber } from '../approval-number.ts';
import { sendPage } from './page-headers.ts';

interface Deps {
  /** The approval with a human number. */
  byNumber: (number: string) => Promise<Approval | null>;
  /** The contracts that have this number of their own, the newest first. */
  withContractNumber: (number: string) => Promise<Approval[]>;
  organization: () => Organization;
}

type Shown = Omit<RoutingPageView, 'organization'>;

/** `GET /routing?…`: tries the rules on a made-up contract, or on the past one of `approval`. Who may open it is for whoever mounts it to decide. */
export function onRoutingPage({ organization, ...approvals }: Deps): RequestHandler {
  return async (request, response) => {
    const now = organization();
    const query = new URL(request.url, 'http://localhost').searchParams;
    const number = query.get('approval')?.trim() ?? '';
    const shown = number === '' ? madeUp(query, now) : await past(number, approvals, now);
    const status = Object.keys(shown.errors).length === 0 ? 200 : 422;
    const page = <RoutingPage organization={now} {...shown} />;
    sendPage(response, status, htmlOf(page), { moreCss: routingCss });
  };
}

function madeUp(query: URLSearchParams, organization: Organization): Shown {
  const typed = valuesIn(query);
  const values = { ...usualValues(organization), ...typed };
  if (Object.keys(typed).length === 0) return { values, errors: {}, route: null };
  const asked = readAsked(values, audienceOf(organization));
  return asked.ok ? tried(values, asked, organization) : { values, errors: asked.errors, route: null };
}

async function past(
  text: string,
  { byNumber, withContractNumber }: Pick<Deps, 'byNumber' | 'withContractNumber'>,
  organization: Organization,
): Promise<Shown> {
  const number = approvalNumber(text);
  const [approval] = number === null ? await withContractNumber(text) : [await byNumber(number)];
  if (approval?.process !== 'contract') {
    const { routing } = wordsIn(organization.language);
    const values = { ...usualValues(organization), approval: text };
    return { values, errors: { approval: routing.noSuchPast(text) }, route: null };
  }
  const form = contractFormOf(approval);
  const { initiator } = approval;
  const values = { ...pastValues(form, initiator), approval: approval.number };
  return tried(values, { form, initiator }, organization);
}

function tried(
  values: Values,
  { form, initiator }: { form: ContractForm; initiator: PersonId },
  organization: Organization,
): Shown {
  const route = routeView(tryRoute(form, initiator, organization), organization, organization.language);
  return { values, errors: {}, route };
}

/** What was typed, field by field; of a field with several ticks all that are set. */
const valuesIn = (query: URLSearchParams): Values =>
  Object.fromEntries(
    askedFields.filter((field) => query.has(field)).map((field) => [field, query.getAll(field).join('\n')]),
  );

const audienceOf = (organization: Organization): Audience => ({
  person: null,
  language: organization.language,
  timeZone: organization.timeZone,
  now: null,
  organization,
});
