/** What is said in Teams only. */
export const teamsEn = {
  sheet: (name: string) => `Approval sheet: ${name}`,
  sheetIsCurrent: 'This card always has the current version.',
  sheetOnDemand: 'It is given to whoever takes part, in their own chat with Countersign.',
  sendMeTheSheet: 'Send me the sheet',
  openSheet: 'Open the sheet',
  openDocument: 'Open the document',
  openFile: 'Open the file in Teams',
  linkUntil: (moment: string) => `The link is yours and works until ${moment}.`,
  fileConsent: 'If you accept, Countersign puts it into your OneDrive.',
  fileStored: (name: string) => `${name} is in your OneDrive.`,
  fileDeclined: 'Nothing was put into your OneDrive. To look at it only, open it here.',
  fileNotStored: 'It could not be put into your OneDrive. Open it here instead.',
  fileNotYours: 'This file was offered to somebody else. Nothing has changed.',
  fileOfferOver:
    'This offer is over. Write approval sheet and the number to have the current one. Nothing has changed.',
  fileAnswered: 'This has been answered already. If you accepted, the file is in your OneDrive. Nothing has changed.',
  fileUnderWay: 'It is being put into your OneDrive just now. If nothing comes in half a minute, accept it again.',
  inOwnChat: 'The answer is in your own chat with Countersign.',
  formInOwnChat: 'The form is in your own chat with Countersign.',
  below: 'See the message below.',
  taken: 'Done.',
  installFirst:
    'Add the app Countersign for yourself first (Apps, Countersign, Add), then do it again. Nothing has changed.',
  formSent: (title: string) => `${title}: done.`,
  errorsAbove: (fields: number) =>
    fields === 1 ? 'One field above has to be corrected.' : `${fields} fields above have to be corrected.`,
  formClosed: 'Closed. Nothing was sent.',
  formOver: 'This form has been sent or closed already. Nothing has changed.',
  formNotYours: 'This form is somebody else’s. Nothing has changed.',
  filesHere: 'In Teams send them to me here, in this chat.',
  giving: {
    documents: 'Send me the files here, in this chat. Below the approval’s card I say what was taken as what.',
    document: 'Send me the file here, in this chat.',
    revision: 'Send me the file here, in this chat, then send it on.',
    withFields:
      'Our template asks for what nobody has said, so the document could not be made and nothing was sent. Fill it in here, or send me the document with it here, in this chat, then send it on.',
    originals: 'Attach the signed file, or send it to me here, in this chat: it is required.',
    originalsLead:
      'PDF, JPEG, PNG, DOCX or a detached signature (P7S, SIG), by the upload page or here, in this chat. Each is looked at, then filed and shown below the approval’s card.',
    afterStart: 'After Start send me the document in this chat. Nobody votes before it is there.',
    companyLead: 'The security check and four votes follow. You send me the documents in this chat.',
    confidentialPlace: 'It stays in your own chat with me; whoever votes has it in theirs.',
    help: 'Documents: send them to me here, in this chat. Votes come to you as messages from me; approval list has them all.',
  },
  noApprovalForFiles: 'No approval waits for files from you now. Nothing was taken.',
  filesFor: { title: 'For which approval are these files?', submit: 'Give them', approval: 'Approval' },
  whichApproval: (numbers: string) =>
    `Several approvals wait for files from you: ${numbers}. Send them again with the number of the one that is meant. Nothing was taken.`,
  filesOffered: (number: string, files: string) =>
    `For ${number}: ${files}. Below its card it is said in a moment what was taken.`,
  filesGiven: (number: string, fates: string) => `For ${number} you had given this already. ${fates}.`,
  fromFolder: (files: string) => `You put this into the channel’s folder: ${files}.`,
  notInstalled: (name: string) =>
    `${name} has a task here and has not added the app Countersign in Teams, so nothing reaches them there. Ask them to add it, or install it for everyone in the Teams admin center.`,
  waitsInMail: (name: string) =>
    `${name}, this waits for you in Microsoft Teams. Add the app Countersign there (Apps, Countersign, Add) to answer it.`,
  isThis: (name: string, account: string) => `Is ${name} the Teams account ${account}?`,
  isThisLead:
    'It has the e-mail that the organization’s file gives for this person. Until you confirm it, nothing can be done from that account.',
  confirmIdentity: 'Yes, it is',
  refuseIdentity: 'No',
  identityConfirmed: (name: string, account: string) => `${name} acts as ${account} in Teams now.`,
  identityRefused: (name: string, account: string) =>
    `${account} is not ${name}: nothing can be done from that account.`,
  identityDecided: (name: string, moment: string) => `${name} decided so, ${moment}.`,
  identityOver: (name: string) => `${name}: there is nothing left to decide. Nothing has changed.`,
};
