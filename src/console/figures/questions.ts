// Questions over time, by how they ended and by channel.

import type { DayFigures, Figures } from '#desk/figures.ts';
import type { ChannelName } from '#domain/message.ts';
import { formatNumber } from '#domain/money.ts';
import { type StackedBars, stackedBars } from '../charts/bars.ts';
import { CHANNEL_NAMES } from '../tickets/names.ts';
import type { Html } from '../visit.ts';

/** Above three months a bar is a week: four hundred bars on a telephone show nothing. */
const MOST_BARS = 93;

type Bars = Pick<StackedBars, 'title' | 'unit' | 'columns'>;

function bars(what: string, days: Figures['days'], valuesOf: (day: DayFigures) => readonly number[]): Bars {
  const weekly = days.length > MOST_BARS;
  const length = weekly ? 7 : 1;
  const columns = [];
  for (let i = 0; i < days.length; i += length) {
    const values = days.slice(i, i + length).map(valuesOf);
    const sums = (values[0] ?? []).map((_, part) => values.reduce((sum, each) => sum + (each[part] ?? 0), 0));
    columns.push({ label: shortDay(days[i]?.day ?? ''), values: sums });
  }
  return { title: `Câu hỏi mỗi ${weekly ? 'tuần' : 'ngày'}${what}`, unit: weekly ? 'Tuần từ' : 'Ngày', columns };
}

export const byEnd = ({ days }: Figures): Html =>
  stackedBars({
    ...bars('', days, ({ answered, clarified, refused, handedOver }) => [answered, clarified, refused, handedOver]),
    series: ['trả lời được', 'hỏi lại', 'từ chối', 'chuyển cán bộ'],
  });

export function byChannel({ days, byChannel: channels }: Figures): Html {
  return stackedBars({
    ...bars(', theo kênh', days, ({ byChannel: of }) => channels.map(({ channel }) => of.get(channel) ?? 0)),
    series: channels.map(
      ({ channel, questions }) => `${CHANNEL_NAMES[channel as ChannelName] ?? channel} (${formatNumber(questions)})`,
    ),
  });
}

/** "05/11" of an ISO day. */
const shortDay = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}`;
