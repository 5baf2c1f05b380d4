import {benchWebhook} from './webhook.ts'; await benchWebhook();
