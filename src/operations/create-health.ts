import type { HttpAnswer } from './create-http-server.ts';

/** What is wrong, in the operator's words; nothing when all is well. */
export type HealthCheck = () => string | undefined;

export interface Health {
  watch(name: string, check: HealthCheck): void;
  /** 200 when every check is content, else 503 naming those that are not. */
  answer(): HttpAnswer;
}

export function createHealth(): Health {
  const checks = new Map<string, HealthCheck>();
  return {
    watch(name, check) {
      checks.set(name, check);
    },
    answer() {
      const problems: Record<string, string> = {};
      for (const [name, check] of checks) {
        const problem = check();
        if (problem !== undefined) problems[name] = problem;
      }
      const isOk = Object.keys(problems).length === 0;
      const uptimeSeconds = Math.round(process.uptime());
      const report = isOk ? { status: 'ok', uptimeSeconds } : { status: 'not ready', problems, uptimeSeconds };
      return {
        status: isOk ? 200 : 503,
        headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        body: `${JSON.stringify(report)}\n`,
      };
    },
  };
}
