import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Slack asks receivers to refuse older requests, so that an overheard one cannot be played again. */
const MOST_AGE_S = 5 * 60;

/** True when the headers claim a signature of the last five minutes, by which a request may be judged before its body is read. */
export function hasFreshSignature(headers: IncomingHttpHeaders, now: number): boolean {
  const timestamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now / 1000 - Number(timestamp)) <= MOST_AGE_S;
}

/** True when Slack signed exactly this body within the last five minutes. `now` is in milliseconds. */
export function verifySignature(secret: string, headers: IncomingHttpHeaders, rawBody: Buffer, now: number): boolean {
  if (!hasFreshSignature(headers, now)) return false;
  const base = `v0:${headers['x-slack-request-timestamp']}:`;
  const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(base).update(rawBody).digest('hex')}`);
  const given = Buffer.from(String(headers['x-slack-signature']));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
