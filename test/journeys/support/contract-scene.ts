import { createCounterparty } from './counterparty.ts';
import type { Countersign } from './countersign.ts';
import type { Known } from './known-company.ts';
import type { Answers } from './person.ts';
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

export function createContractScene(countersign: Countersign, { company, known }: ContractStory) {
  const scene = createScene(countersign, company);
  const { stage, person } = scene;
  const contact = createCounterparty(stage, { name: known.contactName, email: known.contactEmail });

  return {
    ...scene,
    contact,
    counterparty: (name: string, email: string) => createCounterparty(stage, { name, email }),
    /** Starts the approval of a contract by the slash command. */
    async startsContract(by: string, answers: Answers): Promise<void> {
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
    },
    /** The assistant to the General Manager has it signed on paper. */
    async signedByUs(): Promise<void> {
      await person('olga').pressesEach('Сделано', 4);
      await person('olga').presses('Подписано');
    },
    /** A file with what the counterparty has signed comes back and goes to the archive. */
    async returns(by: string, file: { name: string; bytes: Uint8Array }): Promise<void> {
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
