import { describe, expect, it } from '@jest/globals';
import { inChromium } from './support/chromium.ts';
import { withCountersign } from './support/countersign.ts';

const address = withCountersign();
const open = inChromium();

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
    const body = rules.locator('body');
    expect(await body.evaluate('(body) => body.scrollWidth - body.clientWidth')).toBe(0);
  });
});
