/** Of all processes on one store one leads: it sends notices, watches for releases and polls where that must be done once. */
export interface Leadership {
  /** Whether this process may act for all at this very moment. */
  isLeading(): boolean;
  /**
   * Strives for it from now on, with these duties beside those given before. They are begun whenever this process comes to
   * lead, and ended when it does no more; what is begun twice has ended in between. Resolves when it is known whether it
   * leads, and then the duties are begun. What they reject with is logged.
   */
  strive(duties: Duties): Promise<void>;
  /** Ends the duties and leaves the place to others. */
  stop(): Promise<void>;
}

export interface Duties {
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
}
