/** The addresses at which a command or tap may be answered: five times, for thirty minutes. */
import type { Shown } from './shown.ts';
import { Refusal, type Workspace } from './workspace.ts';

const MOST_USES = 5;
const LIFE_MS = 30 * 60_000;

const KNOWN = new Set([
  ...['text', 'blocks', 'thread_ts', 'response_type', 'replace_original', 'delete_original'],
  ...['unfurl_links', 'unfurl_media', 'link_names', 'mrkdwn', 'parse'],
]);

interface Address {
  readonly channel: string;
  readonly user: string;
  readonly original: Shown | undefined;
  readonly until: number;
  uses: number;
}

export class ResponseUrls {
  readonly #addresses = new Map<string, Address>();
  readonly #workspace: Workspace;
  readonly #now: () => number;

  constructor(workspace: Workspace, now: () => number) {
    this.#workspace = workspace;
    this.#now = now;
  }

  create(channel: string, user: string, original?: Shown): string {
    const id = this.#workspace.nextId('R');
    this.#addresses.set(id, { channel, user, original, until: this.#now() + LIFE_MS, uses: 0 });
    return id;
  }

  post(id: string, given: Record<string, unknown>): void {
    const address = this.#addresses.get(id);
    if (!address) throw new Refusal('invalid_url');
    if (this.#now() > address.until) throw new Refusal('expired_url');
    if (address.uses >= MOST_USES) throw new Refusal('used_url');
    const unknown = Object.keys(given).filter((key) => !KNOWN.has(key));
    if (unknown.length > 0) throw new Refusal('invalid_arguments', unknown);
    const { channel, user, original } = address;
    const workspace = this.#workspace;
    const onlyFor = original ? original.onlyFor : user;
    if (given.delete_original === true) {
      if (!original) throw new Refusal('no_original');
      address.uses += 1;
      workspace.show({ ...original, how: 'removed', via: 'response_url' });
      return;
    }
    const message = workspace.check(given);
    address.uses += 1;
    if (given.replace_original === true && original) {
      const { thread, ts } = original;
      const place = { channel, ts, ...(onlyFor !== undefined && { onlyFor }), ...(thread !== undefined && { thread }) };
      workspace.show({ how: 'changed', via: 'response_url', ...message, ...place });
      return;
    }
    const isPublic = given.response_type === 'in_channel';
    workspace.show({
      how: 'posted',
      channel,
      ts: workspace.nextTs(),
      via: 'response_url',
      ...message,
      ...(isPublic ? {} : { onlyFor: user }),
    });
  }
}
