// Setting up the Telegram channel: check, webhook, command menu.

import { failureOf } from '#channels/telegram/outcome.ts';
import { WANTED_UPDATES } from '#channels/telegram/read-update.ts';
import { type TelegramConfig, telegramApi } from '#channels/telegram/telegram.ts';
import { ANNOUNCED_COMMANDS } from '#conversation/commands.ts';
import { type Config, systemFetch } from '../config.ts';
import { type Checklist, notConfigured, startChecklist } from './checklist.ts';
import { configOrExit } from './environment.ts';

const SETTINGS = 'TELEGRAM_BOT_TOKEN';
const webhookUrl = (config: Config): string => `${config.publicUrl}/webhooks/telegram`;

type Api = ReturnType<typeof telegramApi>;

/** Runs against the configured bot; an error of Telegram's becomes a line that says what to do. */
async function withBot(
  heading: string,
  work: (api: Api, telegram: TelegramConfig, list: Checklist, config: Config) => Promise<void>,
): Promise<number> {
  const config = configOrExit();
  if (!config.telegram) return notConfigured(SETTINGS);
  const list = startChecklist(heading);
  try {
    await work(telegramApi(config.telegram, systemFetch), config.telegram, list, config);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'stop') list.wrong('Telegram không nhận mã bot', failure.problem);
    else
      list.wrong(`Không gọi được Telegram (${failure.error})`, 'kiểm tra đường mạng và TELEGRAM_API_BASE, rồi thử lại');
  }
  return list.done();
}

export const telegramCheck = (): Promise<number> =>
  withBot('Kênh Telegram', async (api, { mode }, list, config) => {
    const me = await api.getMe();
    list.right(`mã bot đúng: @${me.username} (${me.first_name})`);
    const webhook = await api.getWebhookInfo();
    if (mode === 'polling') {
      if (webhook.url === undefined || webhook.url === '') list.right('nhận tin bằng polling, không đặt webhook');
      else list.wrong(`đang đặt webhook ${webhook.url}`, 'chạy: telegram delete-webhook, hoặc TELEGRAM_MODE=webhook');
    } else if (webhook.url === webhookUrl(config)) list.right(`webhook: ${webhook.url}`);
    else list.wrong(`webhook đang là ${webhook.url || '(chưa đặt)'}`, 'chạy: npm run cli -- telegram set-webhook');
    if (webhook.last_error_message) list.note(`lần gọi lỗi gần nhất: ${webhook.last_error_message}`);
    if (webhook.pending_update_count) list.note(`tin đang chờ ở Telegram: ${webhook.pending_update_count}`);
    const names = new Set((await api.getMyCommands()).map(({ command }) => command));
    if (ANNOUNCED_COMMANDS.every(({ command }) => names.has(command))) list.right('danh mục lệnh đã đặt');
    else list.wrong('chưa đặt danh mục lệnh', 'chạy: npm run cli -- telegram set-commands');
  });

export const telegramSetWebhook = (): Promise<number> =>
  withBot('Đặt webhook Telegram', async (api, { mode, secret }, list, config) => {
    if (mode !== 'webhook' || secret === undefined) {
      list.wrong('đang ở chế độ polling', 'đặt TELEGRAM_MODE=webhook, TELEGRAM_WEBHOOK_SECRET và PUBLIC_URL trước');
      return;
    }
    await api.setWebhook(webhookUrl(config), { secret_token: secret, allowed_updates: [...WANTED_UPDATES] });
    list.right(`Telegram sẽ gửi tin tới ${webhookUrl(config)}`);
  });

export const telegramDeleteWebhook = (): Promise<number> =>
  withBot('Bỏ webhook Telegram', async (api, _, list) => {
    await api.deleteWebhook();
    list.right('đã bỏ webhook; tin đang chờ được giữ lại cho polling');
  });

export const telegramSetCommands = (): Promise<number> =>
  withBot('Đặt danh mục lệnh', async (api, _, list) => {
    await api.setMyCommands([...ANNOUNCED_COMMANDS]);
    for (const { command, description } of ANNOUNCED_COMMANDS) list.right(`/${command} – ${description}`);
  });
