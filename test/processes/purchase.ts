import { z } from 'zod';
import type { ProcessWords } from '../../cards/processes/process-words.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Language } from '../../flows/facts.ts';
import { attach, defineProcess, inSequence, start } from '../../flows/process.ts';

const purchaseForm = z.object({ what: z.string().min(1), supplier: z.string(), price: z.number().positive() });

type PurchaseForm = z.infer<typeof purchaseForm>;

/** A purchase request: its initiator brings quotations, then two directors say yes or no. */
export const purchase = defineProcess({
  name: 'purchase',
  version: 1,
  numbered: 'PR',
  form: purchaseForm,
  subject: ({ what }: PurchaseForm) => what,
  company: () => null,
  oneAtATime: {
    per: 'purchase',
    key: ({ what, supplier }: PurchaseForm) => `${supplier} ${what}`,
    until: 'it has ended',
  },
  withdrawal: { by: 'initiator', at: 'any stage', with: 'a reason', attribute: 'stays as it was' },
  stages: {
    request: { task: start({ by: 'initiator' }), gives: 'requested', then: 'quotations' },
    quotations: {
      task: attach(({ price }: PurchaseForm) => (price > 1_000 ? ['quotation', 'second quotation'] : ['quotation']), {
        by: 'initiator',
      }),
      gives: 'compared',
      then: 'decision',
    },
    decision: {
      votes: inSequence('commercial director', 'financial director'),
      then: { 'all approve': 'ordered', 'one rejects': 'declined' },
    },
    ordered: { ends: 'success' },
    declined: { ends: 'failure' },
  },
});

const words = {
  en: {
    kind: 'Purchase request',
    stages: {
      request: 'Request',
      quotations: 'Quotations',
      decision: 'Decision',
      ordered: 'Ordered',
      declined: 'Declined',
    },
    price: 'Price',
    every: 'decides on every purchase',
    ordered: 'Ordered',
    success: (what: string) => `${what} is ordered`,
    failure: (what: string) => `${what} is not bought`,
    withdrawn: (what: string, name: string) => `${name} no longer needs ${what}`,
    after: 'Nothing is paid.',
    rejecting: (what: string) => `${what} will not be bought, and nobody else is asked.`,
    withdrawing: 'Nobody is asked any more.',
  },
  ru: {
    kind: 'Заявка на покупку',
    stages: {
      request: 'Заявка',
      quotations: 'Предложения',
      decision: 'Решение',
      ordered: 'Заказано',
      declined: 'Отказ',
    },
    price: 'Цена',
    every: 'решает о каждой покупке',
    ordered: 'Заказано',
    success: (what: string) => `${what}: заказано`,
    failure: (what: string) => `${what}: покупки не будет`,
    withdrawn: (what: string, name: string) => `${name} больше не просит: ${what}`,
    after: 'Ничего не оплачивается.',
    rejecting: (what: string) => `${what}: покупки не будет, остальных не спросят.`,
    withdrawing: 'Больше никого не спросят.',
  },
};

const formOf = ({ form }: Approval): PurchaseForm => purchaseForm.parse(form);

const facts = (approval: Approval, { language }: { language: Language }) => [
  { label: words[language].price, value: `€${formOf(approval).price}` },
];

export const purchaseWords: ProcessWords = {
  stages: (language) => words[language].stages,
  about: (approval, language) => ({
    kind: words[language].kind,
    what: formOf(approval).what,
    who: formOf(approval).supplier,
  }),
  needed: facts,
  reasons: (language) => ({ 'every purchase': words[language].every }),
  details: facts,
  onSheet: facts,
  succeeded: (_approval, { language }) => words[language].ordered,
  ended(language) {
    const { success, failure, withdrawn, after } = words[language];
    return { success, failure, afterFailure: after, withdrawn, afterWithdrawal: after };
  },
  beforehand: (language) => words[language],
};
