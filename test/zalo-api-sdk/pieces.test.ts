import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeChallenge,
  consentUrl,
  OA_ERRORS,
  parseKeepingIds,
  readBotUpdate,
  readOaEvent,
  redact,
  verifySignature,
} from '#zalo-api-sdk';

describe('large ids', () => {
  test('integers beyond 2^53 become strings, everything else stays what JSON says', () => {
    const json =
      '{"id": 6142494823707151890, "n": -12345678901234567890, "small": 42, "f": 1.5e10, "s": "12345678901234567890 and \\" 99999999999999999999", "l":[9007199254740993]}';
    expect(parseKeepingIds(json)).toEqual({
      id: '6142494823707151890',
      n: '-12345678901234567890',
      small: 42,
      f: 1.5e10,
      s: '12345678901234567890 and " 99999999999999999999',
      l: ['9007199254740993'],
    });
  });

  test('any JSON without long integers is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        fc.pre(!/\d{16}/.test(json));
        expect(parseKeepingIds(json)).toEqual(JSON.parse(json));
      }),
    );
  });
});

describe('redaction', () => {
  const token = '12345689:abc-xyz+secret';
  test.each([
    ['whole', `failed: ${token}`],
    ['encoded', `GET /x?u=${encodeURIComponent(token)}`],
    ['half encoded', 'POST /bot12345689%3aabc-xyz+secret/sendMessage'],
    ['secret part alone', 'token abc-xyz+secret is bad'],
    ['another token in a path', 'https://h/bot999:other-token/getMe failed'],
  ])('%s', (_, text) => {
    const clean = redact(text, [token]);
    expect(clean).not.toContain('xyz');
    expect(clean).not.toContain('other-token');
  });
});

describe('the webhook signature of an Official Account', () => {
  // Made up independently of this code: sha256_hex(app_id + raw_body + timestamp + oa_secret_key).
  const raw =
    '{"app_id":"1487302956604188823","sender":{"id":"6142494823707151890"},"user_id_by_app":"5521772797175877302","recipient":{"id":"2904418356170225713"},"event_name":"user_send_text","message":{"text":"Xin chào Trung tâm","msg_id":"96d3cdf3af1504609094"},"timestamp":"1795219200123"}';
  const header = 'mac=87233dd1d51820d8dcfcf88b2972e4a4cf0d063458bc9a4e0046ae1907a05094';
  const signer = { appId: '1487302956604188823', oaSecretKey: 'OaSecretKey_sample_Q7dK2' };
  const verify = (body: string, mac: string | undefined) =>
    verifySignature(Buffer.from(body), mac, '1795219200123', signer);

  test('the documented one is accepted, with or without "mac="', () => {
    expect(verify(raw, header)).toBe(true);
    expect(verify(raw, header.slice(4).toUpperCase())).toBe(true);
  });
  test.each([
    ['an HMAC over the body', raw, 'mac=e3ff38f3adcca347db0025c0d30912723350750b42a67158d31f8b52b61f1726'],
    ['the mac of other white space', raw, 'mac=7627951e22633999d4d51d3cba73de33e17d5f1f099f66f06c8d685e3404f13d'],
    ['the body written anew', JSON.stringify(JSON.parse(raw), null, 2), header],
    ['one letter changed', raw.replace('Xin', 'Xem'), header],
    ['no header', raw, undefined],
    ['rubbish', raw, 'mac=zz'],
  ])('%s is refused', (_, body, mac) => {
    expect(verify(body, mac)).toBe(false);
  });
});

describe('events of an Official Account', () => {
  const base = { app_id: '1', timestamp: '1795219200123' };
  const from = { sender: { id: '61' }, recipient: { id: '29' } };
  const back = { sender: { id: '29' }, recipient: { id: '61' } };
  test.each<[string, object, object]>([
    [
      'text',
      { ...base, ...from, event_name: 'user_send_text', message: { text: 'a', msg_id: 'm' } },
      { kind: 'text', userId: '61', oaId: '29', text: 'a', key: 'user_send_text:m' },
    ],
    [
      'location with text coordinates',
      {
        ...base,
        ...from,
        event_name: 'user_send_location',
        message: {
          msg_id: 'm',
          attachments: [{ type: 'location', payload: { coordinates: { latitude: '10.487', longitude: '106.372' } } }],
        },
      },
      { kind: 'location', latitude: 10.487, longitude: 106.372 },
    ],
    [
      'image',
      { ...base, ...from, event_name: 'user_send_image', message: { msg_id: 'm' } },
      { kind: 'attachment', type: 'image' },
    ],
    [
      'follow',
      { ...base, oa_id: '29', follower: { id: '61' }, event_name: 'follow' },
      { kind: 'followed', userId: '61', oaId: '29', key: 'follow:61:1795219200123' },
    ],
    ['unfollow', { ...base, oa_id: '29', follower: { id: '61' }, event_name: 'unfollow' }, { kind: 'unfollowed' }],
    [
      'chat opened',
      { ...base, oa_id: '29', user_id: '61', event_name: 'user_click_chatnow' },
      { kind: 'opened', userId: '61' },
    ],
    [
      'withdraw',
      { ...base, oa_id: '29', user_id: '61', event_name: 'user_withdraw' },
      { kind: 'withdrawn', userId: '61' },
    ],
    [
      'submit info',
      { ...base, ...from, event_name: 'user_submit_info', info: { phone: 84912345678 } },
      { kind: 'info_submitted', userId: '61' },
    ],
    [
      'our own echo',
      { ...base, ...back, event_name: 'oa_send_text', message: { text: 'x', msg_id: 'm' } },
      { kind: 'echo', userId: '61', oaId: '29', byStaff: false },
    ],
    [
      'staff by hand',
      {
        ...base,
        sender: { id: '29', admin_id: '7' },
        recipient: { id: '61' },
        event_name: 'oa_send_text',
        message: { text: 'x', msg_id: 'm' },
      },
      { kind: 'echo', byStaff: true },
    ],
    ['receipt', { ...base, ...back, event_name: 'user_received_message', message: { msg_id: 'm' } }, { kind: 'other' }],
    ['seen', { ...base, ...back, event_name: 'user_seen_message', message: { msg_ids: ['m'] } }, { kind: 'other' }],
    [
      'anonymous',
      { ...base, ...from, event_name: 'anonymous_send_text', message: { text: 'x', msg_id: 'm' } },
      { kind: 'other' },
    ],
    ['a group', { ...base, ...from, event_name: 'user_send_group_text', message: { text: 'x' } }, { kind: 'other' }],
    ['an unknown name', { ...base, ...from, event_name: 'user_dances' }, { kind: 'other' }],
  ])('%s', (_, body, expected) => {
    expect(readOaEvent(body)).toMatchObject(expected);
  });

  test('anything at all is read without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        readOaEvent(body);
        readBotUpdate(body);
      }),
    );
    expect(readOaEvent({ event_name: 'follow' })).toBeUndefined();
  });
});

describe('updates of the Bot Platform', () => {
  const message = { date: 1795219200123, chat: { chat_type: 'PRIVATE', id: 'c' }, message_id: 'm', from: { id: 'c' } };
  const text = { event_name: 'message.text.received', message: { ...message, text: 'Xin chào' } };
  test('flat as delivered and wrapped as documented are the same', () => {
    expect(readBotUpdate(text)).toEqual(readBotUpdate({ ok: true, result: text }));
    expect(readBotUpdate(text)).toMatchObject({
      chatId: 'c',
      messageId: 'm',
      sentAt: 1795219200123,
      content: { kind: 'text', text: 'Xin chào' },
    });
  });
  test.each([
    ['a photo as observed', 'message.image.received', { photo_url: 'https://x' }, 'image'],
    ['a photo as documented', 'message.image.received', { photo: 'https://x' }, 'image'],
    ['a voice', 'message.voice.received', { voice_url: 'https://x' }, 'voice'],
    ['a protected sender', 'message.unsupported.received', {}, 'unsupported'],
  ])('%s', (_, event_name, fields, kind) => {
    expect(readBotUpdate({ event_name, message: { ...message, ...fields } })?.content.kind).toBe(kind);
  });
  test('no message, or an unknown name, is nothing', () => {
    expect(readBotUpdate({ event_name: 'message.unsupported.received' })).toBeUndefined();
    expect(readBotUpdate({ event_name: 'message.reaction.received', message })).toBeUndefined();
  });
});

test('every documented error number says what to do', () => {
  const documented = [
    -32, -100, -200, -201, -204, -205, -209, -210, -211, -212, -213, -214, -216, -217, -218, -219, -220, -221, -223,
    -224, -227, -230, -232, -233, -234, -235, -237, -238, -240, -241, -242, -244, -248, -249, -320, -321, -403,
  ];
  expect(documented.filter((code) => OA_ERRORS[code] === undefined)).toEqual([]);
});

test('PKCE as RFC 7636 has it, and the consent page', () => {
  expect(codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
  expect(consentUrl('12', 'https://a.vn/', 'c')).toBe(
    'https://oauth.zaloapp.com/v4/oa/permission?app_id=12&redirect_uri=https%3A%2F%2Fa.vn%2F&code_challenge=c',
  );
});
