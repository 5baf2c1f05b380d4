import type { Log } from '../operations/create-log.ts';
import type { IntakeOptions } from './open-intake.ts';
import type { OpenNotices } from './open-notices.ts';

/** What comes in is told: releases and corrections to subscribers, doubts to administrators. */
export function tellOfRefresh(
  { notices, alarms }: Pick<OpenNotices, 'notices' | 'alarms'>,
  log: Log,
): Required<Pick<IntakeOptions, 'onAccepted' | 'onRevised' | 'onTrouble' | 'onLate'>> {
  const attempt = (telling: Promise<unknown>, failure: string) => {
    telling.catch((error) => log.error({ err: error }, failure));
  };
  return {
    onAccepted: ({ period }) => attempt(notices.publish(period), 'a release could not be told'),
    onRevised: () => attempt(notices.correct(), 'a correction could not be told'),
    onTrouble: (trouble) => attempt(alarms.report(trouble), 'administrators could not be told'),
    onLate: (late) => attempt(alarms.report({ kind: 'release_late', ...late }), 'administrators could not be told'),
  };
}
