import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id }) =>
  parentPort.postMessage({ id, done: false, message: 'Kazakh letters come out as boxes' }),
);
