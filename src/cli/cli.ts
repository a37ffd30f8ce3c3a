// `npm run cli -- <command>`: the operator's and the editor's commands. Messages are Vietnamese; exit code 0 means all is well.

import {
  campaignApprove,
  campaignArticle,
  campaignCancel,
  campaignCompose,
  campaignCorrect,
  campaignDryRun,
  campaignList,
  campaignPause,
  campaignResume,
  campaignReturn,
  campaignSend,
  campaignShow,
  campaignSubmit,
  campaignTest,
} from './campaign.ts';
import { campaignReport } from './campaign-report.ts';
import { companiesImport } from './companies.ts';
import { contentCheck, contentSchemas, contentStats } from './content.ts';
import { contentExport } from './content-export.ts';
import { placesCommunes, placesFind } from './places.ts';
import { auditVerify, staffChat, staffLink, staffList } from './staff.ts';
import { telegramCheck, telegramDeleteWebhook, telegramSetCommands, telegramSetWebhook } from './telegram.ts';
import { ticketAnswer, ticketClose, ticketList, ticketShow } from './tickets.ts';
import { zaloBotCheck, zaloBotDeleteWebhook, zaloBotSetWebhook } from './zalo-bot.ts';
import { zaloOaAuthorize, zaloOaCheck, zaloOaStatus } from './zalo-oa.ts';

type Command = {
  /** As typed: the words that choose it, then what it takes. */
  readonly words: string;
  readonly takes?: string;
  readonly does: string;
  readonly run: (rest: readonly string[]) => Promise<number>;
};

const COMMANDS: readonly Command[] = [
  { words: 'content check', does: 'kiểm tra kho câu trả lời và dữ liệu', run: contentCheck },
  { words: 'content stats', does: 'bảng đếm: cách hỏi, câu được bảo vệ, ngày rà soát của từng mục', run: contentStats },
  {
    words: 'content export',
    does: 'ghi những gì đã công bố trên trang quản trị vào intents/ và data/',
    run: contentExport,
  },
  { words: 'content schemas', does: 'ghi lại lược đồ JSON vào docs/schemas', run: contentSchemas },
  {
    words: 'companies import',
    takes: '<tệp.tsv> <ngày>',
    does: 'danh sách công ty có giấy phép, chép từ bảng tính',
    run: companiesImport,
  },
  { words: 'places find', takes: '<tên xã, phường, huyện cũ>', does: 'nơi đó nay là đâu', run: placesFind },
  { words: 'places communes', takes: '<mã tỉnh>', does: 'in ra communes.yaml của một tỉnh', run: placesCommunes },
  { words: 'telegram check', does: 'kiểm tra kênh Telegram: cái gì đúng, cái gì thiếu', run: telegramCheck },
  { words: 'telegram set-webhook', does: 'báo cho Telegram địa chỉ nhận tin', run: telegramSetWebhook },
  {
    words: 'telegram delete-webhook',
    does: 'bỏ địa chỉ nhận tin (trước khi dùng polling)',
    run: telegramDeleteWebhook,
  },
  { words: 'telegram set-commands', does: 'đặt danh mục lệnh tiếng Việt', run: telegramSetCommands },
  {
    words: 'zalo-oa authorize',
    takes: '[địa chỉ hoặc mã]',
    does: 'ủy quyền OA cho ứng dụng: hướng dẫn, hoặc đổi mã lấy quyền',
    run: zaloOaAuthorize,
  },
  { words: 'zalo-oa check', does: 'kiểm tra kênh Zalo OA', run: zaloOaCheck },
  { words: 'zalo-oa status', does: 'ủy quyền còn bao lâu, người nhận, tin đang chờ', run: zaloOaStatus },
  { words: 'zalo-bot check', does: 'kiểm tra kênh Zalo Bot', run: zaloBotCheck },
  { words: 'zalo-bot set-webhook', does: 'báo cho Zalo địa chỉ nhận tin của bot', run: zaloBotSetWebhook },
  { words: 'zalo-bot delete-webhook', does: 'bỏ địa chỉ nhận tin của bot', run: zaloBotDeleteWebhook },
  { words: 'staff list', does: 'các tài khoản trang quản trị', run: staffList },
  {
    words: 'staff link',
    takes: '<tên> [--bo-xac-thuc]',
    does: 'liên kết đặt mật khẩu mới; có thể gỡ xác thực hai lớp',
    run: staffLink,
  },
  { words: 'staff chat', takes: '<tên>', does: 'mã để nối cuộc trò chuyện của cán bộ với tài khoản', run: staffChat },
  { words: 'audit verify', does: 'kiểm tra nhật ký có nguyên vẹn không', run: auditVerify },
  { words: 'campaign list', does: 'các đợt thông báo', run: campaignList },
  { words: 'campaign show', takes: '<số>', does: 'một đợt: nội dung, người nhận, trạng thái', run: campaignShow },
  {
    words: 'campaign compose',
    takes: '--as <tên> …',
    does: 'soạn: --event <mã sự kiện> hoặc --title --text --topics; --places --channels --saved --at --urgent',
    run: campaignCompose,
  },
  {
    words: 'campaign article',
    takes: '<mã bài> --as <tên>',
    does: 'soạn một bài viết công khai của Zalo OA',
    run: campaignArticle,
  },
  {
    words: 'campaign dry-run',
    takes: '<số>',
    does: 'gửi tới ai, bằng đường nào, tốn bao nhiêu; không gửi',
    run: campaignDryRun,
  },
  { words: 'campaign test', takes: '<số> --as <tên>', does: 'gửi thử cho chính mình', run: campaignTest },
  { words: 'campaign submit', takes: '<số> --as <tên>', does: 'gửi cho người khác duyệt', run: campaignSubmit },
  { words: 'campaign approve', takes: '<số> --as <tên>', does: 'duyệt (không phải người soạn)', run: campaignApprove },
  { words: 'campaign return', takes: '<số> --as <tên> --why …', does: 'trả lại người soạn', run: campaignReturn },
  {
    words: 'campaign send',
    takes: '<số> --as <tên>',
    does: 'gửi ngay đợt đã duyệt, không chờ giờ hẹn',
    run: campaignSend,
  },
  { words: 'campaign pause', takes: '<số> --as <tên>', does: 'tạm dừng', run: campaignPause },
  { words: 'campaign resume', takes: '<số> --as <tên>', does: 'gửi tiếp', run: campaignResume },
  { words: 'campaign cancel', takes: '<số> --as <tên>', does: 'hủy; phần chưa gửi ghi lý do', run: campaignCancel },
  {
    words: 'campaign correct',
    takes: '<số> --as <tên> --text …',
    does: 'dừng và soạn đính chính tới đúng những người đã nhận',
    run: campaignCorrect,
  },
  {
    words: 'campaign report',
    takes: '<số> [--file x.csv|x.xlsx]',
    does: 'báo cáo; --file: ai đã nhận, mỗi người một dòng',
    run: campaignReport,
  },
  { words: 'tickets list', does: 'các phiếu hỗ trợ đang mở', run: ticketList },
  { words: 'tickets show', takes: '<mã>', does: 'đọc cuộc trò chuyện của người dân', run: ticketShow },
  {
    words: 'tickets answer',
    takes: '<mã> "nội dung"',
    does: 'trả lời người dân trong cuộc trò chuyện của họ',
    run: ticketAnswer,
  },
  { words: 'tickets close', takes: '<mã>', does: 'đóng phiếu', run: ticketClose },
];

const COLUMN = 35;
const usage = ({ words, takes = '', does }: Command): string => `  ${`${words} ${takes}`.padEnd(COLUMN)}${does}`;

const given = process.argv.slice(2);
const [group, action, ...rest] = given;
const command = COMMANDS.find(({ words }) => words === `${group} ${action}`);
if (command === undefined) {
  process.stderr.write(`Lệnh có thể dùng (npm run cli -- …):\n${COMMANDS.map(usage).join('\n')}\n`);
  process.exitCode = given.length === 0 ? 0 : 2;
} else process.exitCode = await command.run(rest);
