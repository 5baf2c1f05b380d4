/** The reference of the webhook benchmark: a grammY handler that does nothing but answer one word through the Bot API. */
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

const bot = new Bot(process.env.TELEGRAM_BOT_TOKEN ?? '', {
  client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' },
});
bot.on('message', (context) => context.reply('ok'));
await bot.init();
const handle = webhookCallback(bot, 'http', { secretToken: process.env.TELEGRAM_WEBHOOK_SECRET ?? '' });
createServer((request, response) => void handle(request, response)).listen(Number(process.env.PORT), () =>
  console.log('ready'),
);
