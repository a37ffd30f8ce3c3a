// The formats of data/*.yaml, one per file.

import * as z from 'zod';
import { NOTICE_TOPICS } from '#domain/subscription.ts';
import { day, moment, sample, slug, words } from './common.ts';

export const sourcesFile = z.strictObject({
  sources: z.array(z.strictObject({ key: words, document: words, address: z.url().optional() })),
});

export const parametersFile = z.strictObject({
  parameters: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9_]+$/, 'tên tham số chỉ gồm chữ thường không dấu, số và gạch dưới'),
      label: words,
      unit: z.enum([
        'đồng',
        'đồng/giờ',
        '%',
        'tháng',
        'ngày',
        'ngày làm việc',
        'lần',
        'người',
        'tuổi',
        'won/giờ',
        'TWD',
        'USD',
      ]),
      values: z
        .array(
          z.strictObject({
            value: z.number(),
            from: day,
            to: day.optional(),
            source: words,
            article: words.optional(),
          }),
        )
        .min(1),
    }),
  ),
});

export const holidaysFile = z.strictObject({
  source: words,
  /** Days off, public holidays with their substitutes; `confirmed: false` is told to the reader, never counted. */
  off: z.array(z.strictObject({ day, name: words, confirmed: z.boolean().default(true) })),
  /** Saturdays or Sundays worked to make up for a bridge day. */
  worked: z.array(z.strictObject({ day, name: words })).default([]),
});

export const abbreviationsFile = z.strictObject({
  /** Words of other languages that could be taken for Vietnamese typed without its input method. */
  foreign: z.array(words).default([]),
  groups: z.array(
    z.strictObject({
      write: z.array(z.union([words, z.number().transform(String)])).min(1),
      means: z.array(words).min(1),
      /** Known, but not rewritten: the words are needed as they were said. */
      keep: z.boolean().default(false),
    }),
  ),
});

export const countriesFile = z.strictObject({
  countries: z.array(
    z.strictObject({
      code: z.string().length(2),
      name: words,
      names: z.array(words),
      after_going: z.array(words).default([]),
    }),
  ),
});

export const provincesFile = z.strictObject({
  provinces: z.array(
    z.strictObject({ id: slug, name: words, kind: z.enum(['tỉnh', 'thành phố']), former: z.array(words), sample }),
  ),
});

export const communesFile = z.strictObject({
  communes: z.array(
    z.strictObject({
      id: slug,
      name: words,
      province: slug,
      /** Minimum-wage region of employers in the commune; where it is missing, people are asked. */
      region: z.literal([1, 2, 3, 4]).optional(),
      former: z.array(words).default([]),
      sample,
    }),
  ),
});

/** Degrees, for maps and for "which office is nearest". */
const point = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

export const officesFile = z.strictObject({
  offices: z.array(
    z.strictObject({
      id: slug,
      name: words,
      address: words,
      commune: slug.optional(),
      point: point.optional(),
      phone: words.optional(),
      hours: words,
      /** Weekly opening, 1 = Monday; used to tell when somebody will read a ticket. */
      open: z
        .array(z.strictObject({ days: z.array(z.int().min(1).max(7)), from: z.string(), to: z.string() }))
        .default([]),
      handles: z.array(words),
      /** The office that citizens are sent to when nothing else fits. */
      main: z.boolean().default(false),
      sample,
    }),
  ),
});

export const hotlinesFile = z.strictObject({
  hotlines: z.array(
    z.strictObject({
      key: slug,
      name: words,
      number: words,
      note: words.optional(),
      source: words,
      /** False: kept for officers to look into, never told to citizens. */
      confirmed: z.boolean().default(true),
    }),
  ),
});

/** An event is announced to those who wish to hear of its kinds. */
export const EVENT_KINDS = NOTICE_TOPICS;

export const eventsFile = z.strictObject({
  events: z.array(
    z.strictObject({
      /** Stands behind a button with its day, within the 64 bytes that a button may carry. */
      id: slug.max(50, 'mã sự kiện tối đa 50 ký tự'),
      name: words,
      kinds: z.array(z.enum(EVENT_KINDS)).min(1),
      starts: moment,
      minutes: z.int().positive(),
      /** Recurrence by RFC 5545, for example FREQ=MONTHLY;BYDAY=2TH. */
      rule: z.string().startsWith('FREQ=', 'quy tắc lặp bắt đầu bằng FREQ= (RFC 5545)').optional(),
      except: z.array(day).default([]),
      /** Single days of a series that are otherwise: at another time, or, without one, called off. */
      changes: z
        .array(z.strictObject({ day, starts: moment.optional(), note: words.max(200).optional() }))
        .min(1)
        .optional(),
      place: z.strictObject({ name: words, address: words, commune: slug, point: point.optional() }),
      online: z.url().optional(),
      organiser: slug,
      employers: z.array(z.strictObject({ name: words, jobs: words })).default([]),
      bring: z.array(words).default([]),
      note: words.optional(),
      /** What is not as it was announced (another place, another hour); said first. */
      changed: words.optional(),
      status: z.enum(['open', 'full', 'cancelled']).default('open'),
      sample,
    }),
  ),
});

export const schoolsFile = z.strictObject({
  schools: z.array(
    z.strictObject({
      id: slug,
      name: words,
      address: words,
      commune: slug,
      phone: words.optional(),
      courses: z.array(
        z.strictObject({
          occupation: words,
          /** What people call it. */
          words: z.array(words).min(1),
          level: z.enum(['cao đẳng', 'trung cấp', 'trung học nghề', 'sơ cấp', 'dưới 3 tháng']),
          months: z.int().positive(),
        }),
      ),
      sample,
    }),
  ),
  notices: z.array(
    z.strictObject({
      school: slug,
      what: words,
      apply_from: day,
      apply_to: day,
      starts: day,
      sample,
    }),
  ),
});

export const companiesFile = z.strictObject({
  /** The day of the list: it is said with every answer from it. */
  as_of: day,
  source: words,
  companies: z.array(
    z.strictObject({
      name: words,
      licence: words,
      status: z.enum(['valid', 'suspended', 'revoked']),
      address: words.optional(),
      sample,
    }),
  ),
});

export const clarificationsFile = z.strictObject({
  clarifications: z.array(
    z.strictObject({
      /** What people say, compared without marks and courtesy words. */
      say: z.array(words).min(1),
      ask: words,
      readings: z.array(words).min(2).max(3),
    }),
  ),
});

export const refusalsFile = z.strictObject({
  /** Questions that sound near but belong to nobody here; they train the refusal. */
  refusals: z.array(words),
});

export type OfficeRow = z.output<typeof officesFile>['offices'][number];
export type EventRow = z.output<typeof eventsFile>['events'][number];
export type CommuneRow = z.output<typeof communesFile>['communes'][number];
export type ProvinceRow = z.output<typeof provincesFile>['provinces'][number];
export type CountryRow = z.output<typeof countriesFile>['countries'][number];
export type SourceRow = z.output<typeof sourcesFile>['sources'][number];
export type HotlineRow = z.output<typeof hotlinesFile>['hotlines'][number];
export type SchoolRow = z.output<typeof schoolsFile>['schools'][number];
export type NoticeRow = z.output<typeof schoolsFile>['notices'][number];
export type CompanyRow = z.output<typeof companiesFile>['companies'][number];
export type ClarificationRow = z.output<typeof clarificationsFile>['clarifications'][number];
export type EventKind = (typeof EVENT_KINDS)[number];
