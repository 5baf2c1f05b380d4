import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  /** Of one body. */
  readonly bodyBytes: number;
  /** Of all bodies that are not whole yet. */
  readonly bytesInFlight: number;
}

export type ReadBody = (request: IncomingMessage) => Promise<Buffer | 'too large' | 'too much'>;

/**
 * Reads all bytes of a request; rejects when the sender breaks off. What is held for bodies that are still arriving is counted together:
 * past the limit the largest unfinished one is given up ("too much"), so that many slow senders cannot keep out a small, quick one.
 */
export function createBodyReader({ bodyBytes, bytesInFlight }: BodyLimits): ReadBody {
  interface Arriving {
    size: number;
    giveUp(reason: 'too large' | 'too much'): void;
  }
  const arriving = new Set<Arriving>();
  let held = 0;

  function makeRoom(): void {
    while (held > bytesInFlight) {
      let largest: Arriving | undefined;
      for (const each of arriving) if (!largest || each.size > largest.size) largest = each;
      if (!largest) return;
      largest.giveUp('too much');
    }
  }

  return (request) => {
    if (Number(request.headers['content-length'] ?? 0) > bodyBytes) return Promise.resolve('too large');
    return new Promise((resolve, reject) => {
      let chunks: Buffer[] = [];
      const take = (chunk: Buffer) => {
        chunks.push(chunk);
        body.size += chunk.length;
        held += chunk.length;
        if (body.size > bodyBytes) body.giveUp('too large');
        else makeRoom();
      };
      const end = () => {
        arriving.delete(body);
        held -= body.size;
        body.size = 0;
        request.off('data', take);
      };
      const body: Arriving = {
        size: 0,
        giveUp(reason) {
          end();
          chunks = [];
          request.pause();
          resolve(reason);
        },
      };
      arriving.add(body);
      request.on('data', take);
      request.on('end', () => {
        end();
        resolve(Buffer.concat(chunks));
      });
      request.on('error', (error) => {
        end();
        reject(error);
      });
    });
  };
}
