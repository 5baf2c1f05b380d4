import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/**
 * Bolt acknowledges events before it looks at them, and what Slack holds acknowledged it never brings again. With this
 * receiver events are acknowledged when their listener is done, which is when they are answered or kept.
 */
export function ackWhenTaken(receiver: Receiver): Receiver {
  function delay(app: App): Pick<App, 'processEvent'> {
    return {
      async processEvent(event: ReceiverEvent) {
        const isEvent = (event.body as { type?: unknown }).type === 'event_callback';
        if (!isEvent) return app.processEvent(event);
        await app.processEvent({ ...event, ack: async () => undefined });
        await event.ack();
      },
    };
  }
  return {
    // Of the application a receiver uses nothing else.
    init: (app) => receiver.init(delay(app) as App),
    start: (...given) => receiver.start(...given),
    stop: (...given) => receiver.stop(...given),
  };
}
