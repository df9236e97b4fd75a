import type { DocumentType, PaymentTerms } from '../../flows/contract-form.ts';
import type { Language } from '../../flows/facts.ts';
import type { UnmetCondition } from '../../flows/routing-conditions.ts';
import { moneyText } from '../contract-facts.ts';
import { countryName } from '../naming.ts';
import { wordsIn } from '../words/words.ts';

/** Why a rule does not count: `the amount is €9,200.00, not €10,000.00 or more`. */
export function unmetText(unmet: UnmetCondition, baseCurrency: string, language: Language): string {
  const { routing } = wordsIn(language);
  switch (unmet.condition) {
    case 'amountFrom':
    case 'amountBelow': {
      const money = (amount: number) => moneyText(amount, baseCurrency, language);
      return routing.unmet[unmet.condition](money(unmet.wanted), money(unmet.is));
    }
    case 'prepaymentFrom':
    case 'deferralFrom':
      return routing.unmet[unmet.condition](String(unmet.wanted), String(unmet.is));
    case 'credit':
    case 'nonStandardClauses':
    case 'standard':
    case 'autoRenewal':
      return routing.unmet[unmet.condition](unmet.wanted);
    case 'documentTypes':
    case 'paymentTerms':
    case 'departments':
    case 'countries':
    case 'products': {
      const name = (value: string) => valueText(unmet.condition, value, language);
      const is = unmet.is.map(name).filter((one) => one !== '');
      return routing.unmet[unmet.condition](
        unmet.wanted.map(name).join(` ${routing.or} `),
        is.length === 0 ? routing.none : is.join(', '),
      );
    }
  }
}

type Choice = Extract<UnmetCondition, { wanted: readonly string[] }>['condition'];

function valueText(condition: Choice, value: string, language: Language): string {
  const { contract } = wordsIn(language);
  switch (condition) {
    case 'documentTypes':
      return contract.kinds[value as DocumentType].toLowerCase();
    case 'paymentTerms':
      return contract.payment[value as PaymentTerms];
    case 'countries':
      return countryName(value, language);
    case 'departments':
    case 'products':
      return value;
  }
}
