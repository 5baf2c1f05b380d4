import type { HttpAnswer } from './create-http-server.ts';

/** What is wrong, in the operator's words; nothing when all is well. */
export type HealthCheck = () => string | undefined;

export interface Health {
  watch(name: string, check: HealthCheck): void;
  /** 200 when every check is content, else 503 naming those that are not. */
  answer(): HttpAnswer;
  /** The same for strangers: no more than ok or not. */
  answerBriefly(): HttpAnswer;
}

export function createHealth(): Health {
  const checks = new Map<string, HealthCheck>();

  function findProblems(): [string, string][] {
    return [...checks].flatMap(([name, check]) => {
      const problem = check();
      return problem === undefined ? [] : [[name, problem]];
    });
  }

  return {
    watch(name, check) {
      checks.set(name, check);
    },
    answer() {
      const problems = findProblems();
      const uptimeSeconds = Math.round(process.uptime());
      return problems.length === 0
        ? report(200, { status: 'ok', uptimeSeconds })
        : report(503, { status: 'not ready', problems: Object.fromEntries(problems), uptimeSeconds });
    },
    answerBriefly: () =>
      findProblems().length === 0 ? report(200, { status: 'ok' }) : report(503, { status: 'not ready' }),
  };
}

function report(status: number, body: object): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: `${JSON.stringify(body)}\n`,
  };
}
