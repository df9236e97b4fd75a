import type { Organization } from '../../flows/facts.ts';
import type { RouteView } from '../routing/route-view.ts';
import { wordsIn } from '../words/words.ts';
import { Page } from './page.tsx';
import { routingCss } from './routing-css.ts';
import { type Filled, foundId } from './routing-fields.tsx';
import { MadeUpForm, PastForm } from './routing-form.tsx';
import { RoutingOutcome } from './routing-outcome.tsx';

export interface RoutingPageView extends Filled {
  organization: Organization;
  /** Null while nothing, or nothing right, was asked. */
  route: RouteView | null;
}

/** The page on which rules of routing are tried: the contract at the left, what comes of it at the right. */
export function RoutingPage({ organization, values, errors, route }: RoutingPageView) {
  const { language, name } = organization;
  const { routing: words } = wordsIn(language);
  const wrong = Object.keys(errors).length > 0;
  const filled = { values, errors };
  return (
    <Page language={language} title={`${words.title} · ${name}`} moreCss={routingCss}>
      <div className="head">
        <div>
          <p className="over">{name}</p>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </div>
      </div>
      <div className="trying">
        <div>
          <PastForm organization={organization} filled={filled} />
          <MadeUpForm organization={organization} filled={filled} />
        </div>
        {route ? (
          <section className="found" id={foundId}>
            <RoutingOutcome route={route} language={language} />
          </section>
        ) : (
          <div className="sheet empty">{wrong ? words.wrong : words.nothingYet}</div>
        )}
      </div>
    </Page>
  );
}
