/**
 * Telegram grants more than thirty messages a second for a fee, to messages that say that they may be paid for. When the
 * bot has no stars left the notices go on at the pace that costs nothing, and now and then one message asks to be paid for:
 * when it is taken, there are stars again.
 */
export interface Payment {
  /** For the next message. */
  begin(): {
    readonly mayPay: boolean;
    /** Telegram has taken it. */
    taken(): void;
  };
  /** There are no stars. */
  refused(): void;
  /** Whether messages go at the pace that was asked for. */
  isPaying(): boolean;
}

const MINUTE_MS = 60_000;
const PAY_AGAIN_MS = 10 * MINUTE_MS;

export function createPayment(isWanted: boolean, now: () => number): Payment {
  let isPaying = isWanted;
  let triedAt = 0;
  /** A message begun before the last refusal proves nothing. */
  let refusals = 0;
  return {
    begin() {
      const before = refusals;
      const isTrial = isWanted && !isPaying && now() - triedAt >= PAY_AGAIN_MS;
      if (isTrial) triedAt = now();
      const mayPay = isPaying || isTrial;
      return {
        mayPay,
        taken() {
          if (mayPay && refusals === before) isPaying = true;
        },
      };
    },
    refused() {
      isPaying = false;
      refusals += 1;
      triedAt = now();
    },
    isPaying: () => isPaying,
  };
}
