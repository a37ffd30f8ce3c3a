// What an Official Account needs to be told, from the environment (config-channels.ts).

export type ZaloOaConfig = {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaId: string;
  /** Signs webhooks; shown beside the webhook's settings, not the app's secret. */
  readonly oaSecretKey: string;
  readonly pkceVerifier: string | undefined;
  readonly oauthBase: string;
  readonly openApiBase: string;
  /** What the OA's package allows, less what others need. */
  readonly perMinute: number;
  /** Messages outside the 48 hours that the package includes each month. */
  readonly includedPerMonth: number;
  /** An approved ZBS template, for people who did not write for a week; its price in đồng. */
  readonly template: { readonly id: string; readonly costDong: number } | undefined;
  /** While the webhook's address is being entered at Zalo: unsigned knocks get a 200, and nothing else. */
  readonly setup: boolean;
};
