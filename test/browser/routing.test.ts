import { describe, expect, it } from '@jest/globals';
import { inChromium } from './support/chromium.ts';
import { withCountersign } from './support/countersign.ts';

const address = withCountersign();
const open = inChromium();

/** What the page's body is to this test, which knows no DOM. */
interface Wide {
  scrollWidth: number;
  clientWidth: number;
}

describe('the routing rules in the sandbox', () => {
  it.each([1280, 390])('are tried on a made-up contract, %d pixels wide', async (width) => {
    const page = await open(address(), { width, height: 844 });
    await page.getByRole('button', { name: 'Rules' }).click();
    const rules = page.frameLocator('iframe[title="Routing rules"]');
    await rules.getByLabel('Amount').fill('120 000');
    await rules.getByLabel('Country').fill('kz');
    await rules.getByRole('button', { name: 'Try' }).click();
    await rules.getByText('Choose one.').waitFor();
    await rules.getByLabel('Initiator').selectOption({ label: 'Jan Novak · commercial' });
    await rules.getByRole('button', { name: 'Try' }).click();
    await rules.getByText('6 approvers').waitFor();
    const wider = await rules.locator('body').evaluate((body) => {
      const { scrollWidth, clientWidth } = body as unknown as Wide;
      return scrollWidth - clientWidth;
    });
    expect(wider).toBe(0);
  });
});
