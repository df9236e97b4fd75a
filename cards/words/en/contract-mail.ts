/** The mail to a counterparty. */
export const contractMailEn = {
  subject: (number: string, our: string) => `Contract ${number} with ${our}: please read and answer`,
  reminder: (number: string, our: string) => `Reminder: contract ${number} with ${our}`,
  greeting: (name: string) => (name === '' ? 'Good day,' : `Dear ${name},`),
  what: (number: string, subject: string, revision: number) =>
    revision === 1
      ? `here is contract ${number}: ${subject}.`
      : `here is revision ${revision} of contract ${number}: ${subject}.`,
  stillWaiting: (number: string) => `contract ${number} still waits for your answer.`,
  how: 'Read it on the page below. There you can approve it, or return a protocol of disagreement, clause by clause or as a file.',
  open: 'Read and answer',
  private: (day: string) => `The link is meant for you alone and is good until ${day}. Please do not pass it on.`,
};
