/**
 * In which phase a call to a platform failed. As long as its first byte has not been written to a connection that stands,
 * the platform cannot have carried it out, whatever the error is called: no route, no name, a refused or timed-out connect,
 * a certificate that is not accepted, a proxy that says no. Repeating such a call doubles nothing. Every later failure
 * leaves the outcome unknown.
 */
import { DecoratorHandler, type Dispatcher } from 'undici';

interface Phase {
  isBegun: boolean;
}

interface Handler {
  onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void;
}
/** undici's types do not tell what it passes on. */
const Decorator = DecoratorHandler as unknown as new (handler: Dispatcher.DispatchHandler) => Handler;

class PhaseHandler extends Decorator {
  readonly #phase: Phase;

  constructor(phase: Phase, handler: Dispatcher.DispatchHandler) {
    super(handler);
    this.#phase = phase;
  }

  /** Called when the request is about to be written to its connection. */
  override onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
    super.onRequestStart(controller, context);
    // Given up while the connection was being made: nothing is written then.
    if (!controller.aborted) this.#phase.isBegun = true;
  }
}

const unsent = new WeakSet<object>();

/** Makes a call through the dispatcher it is given; a failure before the first byte is known to `isNeverSent`. */
export async function trackCall<Result>(
  dispatcher: Dispatcher,
  make: (tracked: Dispatcher) => Promise<Result>,
): Promise<Result> {
  const phase: Phase = { isBegun: false };
  try {
    return await make(
      dispatcher.compose((dispatch) => (options, handler) => dispatch(options, new PhaseHandler(phase, handler))),
    );
  } catch (error) {
    if (!phase.isBegun && typeof error === 'object' && error !== null) unsent.add(error);
    throw error;
  }
}

/** True where the platform has surely not seen the call. Libraries hang the first error on errors of their own. */
export function isNeverSent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (unsent.has(error)) return true;
  const { cause, original, error: inner } = error as { cause?: unknown; original?: unknown; error?: unknown };
  return [cause, original, inner].some((each) => each !== error && isNeverSent(each));
}
