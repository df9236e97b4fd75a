import { answerJobs } from '../threads/answer-jobs.ts';
import { type DocumentAnswer, type DocumentTask, doTask } from './tasks.ts';

answerJobs<DocumentTask, DocumentAnswer>(doTask, (answer) => {
  if (answer.kind === 'drawn') return [answer.drawn.pdf.buffer];
  return answer.kind === 'filled' && answer.filled.ok ? [answer.filled.docx.buffer] : [];
});
