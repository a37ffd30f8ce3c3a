// Setting up the Zalo Bot channel: check and webhook.

import { type BotClient, createBotClient, type ZaloFailure } from '#zalo-api-sdk';
import { type Config, systemFetch } from '../config.ts';
import { type Checklist, notConfigured, startChecklist } from './checklist.ts';
import { configOrExit } from './environment.ts';

type BotSettings = NonNullable<Config['zaloBot']>;

const webhookUrl = (config: Config): string => `${config.publicUrl}/webhooks/zalo-bot`;

async function withBot(
  heading: string,
  work: (client: BotClient, bot: BotSettings, list: Checklist, config: Config) => Promise<void>,
): Promise<number> {
  const config = configOrExit();
  if (!config.zaloBot) return notConfigured('ZALO_BOT_TOKEN');
  const list = startChecklist(heading);
  const { token, apiBase } = config.zaloBot;
  await work(createBotClient({ token, fetch: systemFetch, baseUrl: apiBase }), config.zaloBot, list, config);
  return list.done();
}

function fault(list: Checklist, { action, message }: ZaloFailure): void {
  const remedy =
    action === 'stop'
      ? 'lấy lại mã ở Zalo Bot Creator, đặt vào ZALO_BOT_TOKEN'
      : 'kiểm tra đường mạng và ZALO_BOT_API_BASE, rồi thử lại';
  list.wrong(`Zalo trả lời: ${message}`, remedy);
}

export const zaloBotCheck = (): Promise<number> =>
  withBot('Kênh Zalo Bot', async (client, { mode }, list, config) => {
    const me = await client.getMe();
    if (!me.ok) return fault(list, me.failure);
    list.right(`mã bot đúng: ${me.value.name}`);
    list.note('gói miễn phí: tối đa 50 người, 3.000 tin mỗi tháng');
    const webhook = await client.getWebhook();
    if (!webhook.ok) return fault(list, webhook.failure);
    const { url } = webhook.value;
    if (mode === 'polling') {
      if (url === '')
        list.right('nhận tin bằng polling (chỉ để thử: tin vừa đọc mà chưa kịp ghi sẽ mất nếu chương trình chết)');
      else list.wrong(`đang đặt webhook ${url}`, 'chạy: zalo-bot delete-webhook, hoặc ZALO_BOT_MODE=webhook');
    } else if (url === webhookUrl(config)) list.right(`webhook: ${url}`);
    else list.wrong(`webhook đang là ${url || '(chưa đặt)'}`, 'chạy: npm run cli -- zalo-bot set-webhook');
  });

export const zaloBotSetWebhook = (): Promise<number> =>
  withBot('Đặt webhook Zalo Bot', async (client, { mode, secret }, list, config) => {
    if (mode !== 'webhook' || secret === undefined)
      return list.wrong(
        'đang ở chế độ polling',
        'đặt ZALO_BOT_MODE=webhook, ZALO_BOT_WEBHOOK_SECRET và PUBLIC_URL trước',
      );
    const result = await client.setWebhook(webhookUrl(config), secret);
    if (!result.ok) return fault(list, result.failure);
    list.right(`Zalo đã ghi địa chỉ ${result.value.url}`);
    // Zalo keeps an address that it could not reach.
    if (result.value.reachable === false)
      list.wrong(
        `Zalo gọi thử không được (${result.value.hint ?? 'không rõ lý do'})`,
        'mở chương trình, kiểm tra https và tường lửa (Cloudflare: tắt Browser Integrity Check cho /webhooks/*), rồi chạy lại',
      );
    else list.right('Zalo gọi thử được');
  });

export const zaloBotDeleteWebhook = (): Promise<number> =>
  withBot('Bỏ webhook Zalo Bot', async (client, _, list) => {
    const result = await client.deleteWebhook();
    if (!result.ok) return fault(list, result.failure);
    list.right('đã bỏ webhook');
  });
