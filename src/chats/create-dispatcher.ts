import { type Dispatcher, EnvHttpProxyAgent } from 'undici';

/** Connections of their own, through the proxies of the environment where it names some. */
export function createDispatcher(options: EnvHttpProxyAgent.Options = {}): Dispatcher {
  return new EnvHttpProxyAgent(options);
}
