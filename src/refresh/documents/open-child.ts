// The process behind the fence: one document, one answer.
import { RefreshFailed } from '../refresh-failed.ts';
import type { ChildAnswer, ChildOrder } from './create-fence.ts';
import { openDocument } from './open-document.ts';

process.once('message', async ({ bytes, from }: ChildOrder) => {
  let answer: ChildAnswer;
  try {
    answer = { opened: await openDocument(Buffer.from(bytes), from) };
  } catch (error) {
    const failed = error instanceof RefreshFailed ? error : new RefreshFailed('DAMAGED', `${from}: ${String(error)}.`);
    answer = { failed: { code: failed.code, message: failed.message } };
  }
  process.send?.(answer, () => process.disconnect());
});
