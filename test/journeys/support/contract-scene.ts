import { contractFormOf } from '../../../flows/contract-form.ts';
import { nextReminderOf } from '../../../flows/exchanges.ts';
import { aPdf } from './a-pdf.ts';
import { createCounterparty } from './counterparty.ts';
import type { Countersign } from './countersign.ts';
import type { Known } from './known-company.ts';
import type { Answers, NamedBytes } from './person.ts';
import type { Told } from './record.ts';
import { createScene } from './scene.ts';
import { fillInContract } from './start-contract.ts';

/** A story about the approval of a contract. */
export interface ContractStory extends Told {
  /** What the CRM knows of the company before. */
  known: Known;
  play(scene: ContractScene): Promise<void>;
}

/** What people of a contract's story do most, besides what they do with companies. */
export type ContractScene = ReturnType<typeof createContractScene>;

/** The words on the button with which a lawyer finalises, in their language. */
const finaliseIn = (locale: string) => (locale.startsWith('ru') ? 'Утвердить' : 'Finalise');

export function createContractScene(countersign: Countersign, { company, known }: ContractStory) {
  const scene = createScene(countersign, company);
  const { stage, person } = scene;
  const contact = createCounterparty(stage, { name: known.contactName, email: known.contactEmail });

  /** Starts the approval of a contract by the slash command. */
  async function startsContract(by: string, answers: Answers): Promise<void> {
    const initiator = person(by);
    const { number = '', subject = '', amount = '8,000.00', standard = 'standard' } = answers;
    const kind = standard === 'standard' ? 'our standard contract' : 'a contract of its own';
    await initiator.step(
      `writes /approval contract and starts ${number}, ${kind}: “${subject}”, EUR ${amount}`,
      async () => {
        const { channels } = await initiator.actor.state();
        const own = channels.find(({ kind }) => kind === 'dm');
        await initiator.actor.say(own?.id ?? '', '/approval contract');
        await fillInContract(initiator, { typed: company, choose: 'known', answers });
      },
    );
  }

  return {
    ...scene,
    contact,
    counterparty: (name: string, email: string) => createCounterparty(stage, { name, email }),
    startsContract,
    /** Starts the approval of a contract of its own and drops its document: the company is approved, so the votes are asked for. */
    async brought(by: string, answers: Answers): Promise<void> {
      await startsContract(by, { ...answers, standard: 'own' });
      const { number = '', subject = '' } = answers;
      const name = `contract ${number.replaceAll('/', '-')}.pdf`;
      await person(by).dropsFile(await aPdf(name, `Contract ${number}. ${subject}.`));
    },
    /** Has the bot show a contract, so that what follows is done on its card. */
    async looksAt(by: string, number: string): Promise<void> {
      const all = await stage.approvals();
      const found = all.find((one) => one.process === 'contract' && contractFormOf(one).number === number);
      await person(by).says(`/approval show ${found?.number}`);
    },
    /** Time passes until the counterparty is reminded, or given up. */
    async nothingIsHeard(): Promise<void> {
      const nextAt = nextReminderOf((await stage.approvals()).at(-1) ?? {});
      if (nextAt === null) throw new Error('nobody is waited for');
      await stage.wait('no answer comes', nextAt);
    },
    /** The lawyer finalises what nobody rejects. */
    finalises: (lawyer = 'anna') => person(lawyer).answers(finaliseIn(person(lawyer).locale), {}),
    /** The assistant to the General Manager has it signed on paper. */
    async signedByUs(): Promise<void> {
      await person('olga').pressesEach('Сделано', 4);
      await person('olga').presses('Подписано');
    },
    /** A file with what the counterparty has signed comes back and goes to the archive. */
    async returns(by: string, file: NamedBytes): Promise<void> {
      await person(by).dropsFile(file);
      await person(by).presses('All is here');
    },
    /** The lawyer finds all correct. */
    async checked(): Promise<void> {
      await person('anna').pressesEach('Сделано', 4);
      await person('anna').presses('Всё верно');
    },
  };
}
