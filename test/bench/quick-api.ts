/** A Bot API that takes every call at once, for the webhook benchmark: it counts the messages and says when all have come. */
import { createServer } from 'node:http';

const me = { id: 1, is_bot: true, first_name: 'Koshi', username: 'koshi_bot' };
const message = { message_id: 1, date: 0, chat: { id: 1, type: 'private', first_name: 'A' } };
let count = 0;

const server = createServer((request, response) => {
  const method = request.url?.split('/').at(-1) ?? '';
  request.resume();
  request.on('end', () => {
    if (method === 'sendMessage') process.send?.({ count: ++count });
    const result = method === 'getMe' ? me : method === 'sendMessage' ? message : true;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result }));
  });
});
server.listen(0, () => process.send?.({ port: (server.address() as { port: number }).port }));
