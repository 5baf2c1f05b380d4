/** The one way in which a reply becomes a message: in the richest layout that Slack takes, each refusal one step down. */
import type { Reply } from '../../../replies/reply.ts';
import { isRefusedLayout } from '../slack-errors.ts';
import { layoutsOf, type MessageFrame, renderMessage, type SlackMessage } from './render-message.ts';

/** What `put` comes to with the first message that is not refused for its layout; rejects as the last one does. */
export async function layOut<Result>(
  reply: Reply,
  frame: MessageFrame,
  put: (message: SlackMessage) => Promise<Result>,
): Promise<Result> {
  const layouts = layoutsOf(reply);
  for (const [step, layout] of layouts.entries()) {
    try {
      return await put(renderMessage(reply, frame, layout));
    } catch (error) {
      if (!isRefusedLayout(error) || step === layouts.length - 1) throw error;
    }
  }
  throw new Error('a reply has no layout');
}
