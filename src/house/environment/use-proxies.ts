const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const;
const SMALL = { HTTPS_PROXY: 'https_proxy', HTTP_PROXY: 'http_proxy', NO_PROXY: 'no_proxy' } as const;

/** Proxies in capitals or small letters, with a scheme or without, become what everything here reads. */
export function settleProxies(environment: NodeJS.ProcessEnv): void {
  for (const name of NAMES) {
    const value = environment[SMALL[name]] || environment[name];
    // undici prefers small letters, and takes an empty variable for a proxy.
    delete environment[SMALL[name]];
    delete environment[name];
    if (value) environment[name] = name === 'NO_PROXY' || value.includes('://') ? value : `http://${value}`;
  }
}

/**
 * Sends every request through the proxies that the environment names. Node's own fetch, Slack's clients and the watch ask
 * undici's global dispatcher; what has connections of its own reads the same variables.
 */
export async function useProxies({ HTTPS_PROXY, HTTP_PROXY }: NodeJS.ProcessEnv): Promise<void> {
  if (!HTTPS_PROXY && !HTTP_PROXY) return;
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
  setGlobalDispatcher(new EnvHttpProxyAgent());
}
