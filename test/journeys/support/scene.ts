import type { Countersign } from './countersign.ts';
import { type Answers, createPerson, type Person } from './person.ts';
import type { Told } from './record.ts';
import { createStage, type Stage } from './stage.ts';
import { fillInCompany } from './start-company.ts';

/** A story about the approval of a company. */
export interface Story extends Told {
  play(scene: Scene): Promise<void>;
}

/** What people of a story do most. */
export type Scene = ReturnType<typeof createScene>;

/** Sample files that are the documents which `organization.yaml` asks of a company, a sole proprietor, one in the Baltics, and a public body. */
export const documentsOf = {
  company: [
    'certificate-of-registration.pdf',
    'charter.docx',
    'tax-certificate.png',
    'directors-authority.jpg',
    'bank-letter.pdf',
  ],
  proprietor: ['certificate-of-registration.pdf', 'tax-certificate.png', 'bank-letter.pdf'],
  balticProprietor: ['certificate-of-registration.pdf', 'bank-letter.pdf'],
  publicBody: ['directors-authority.jpg', 'bank-letter.pdf'],
} as const;

/** The words on the button with which somebody approves, in their language. */
const approveIn = (locale: string) => (locale.startsWith('ru') ? 'Согласовать' : 'Approve');

export function createScene(countersign: Countersign, company: string) {
  const stage: Stage = createStage(countersign, company);
  const people = new Map<string, Person>();

  function person(handle: string): Person {
    const known = people.get(handle) ?? createPerson(stage, handle);
    people.set(handle, known);
    return known;
  }

  return {
    stage,
    person,
    /** Starts the approval: by the slash command, looking the company up (`known`) or naming one that the CRM does not have (`new`). */
    async starts(by: string, choose: 'known' | 'new', answers: Answers): Promise<void> {
      const initiator = person(by);
      const { purpose = '', reason } = answers;
      const because = reason ? `, because: “${reason}”` : '';
      await initiator.step(`writes /approval company and starts ${company} for: “${purpose}”${because}`, async () => {
        const { channels } = await initiator.actor.state();
        const own = channels.find(({ kind }) => kind === 'dm');
        await initiator.actor.say(own?.id ?? '', '/approval company');
        await fillInCompany(initiator, { typed: company, choose, answers });
      });
    },
    /** Drops these files, and sends them to the check. */
    async brings(by: string, names: readonly string[] = documentsOf.company): Promise<void> {
      await person(by).drops(...names);
      await person(by).presses('Send to the check');
    },
    async approve(...voters: string[]): Promise<void> {
      for (const voter of voters) await person(voter).presses(approveIn(person(voter).locale));
    },
  };
}
