// How settings of the environment are read: a group of them is a zod object, each with what to say when it is wrong and what to do
// about it. Secrets are never repeated in a fault.

import * as z from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Both texts are Vietnamese. */
export type Fault = (name: string, message: string, remedy: string) => void;

/** An empty setting is none. */
export const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, text]) => text !== undefined && text !== ''));

/** `{}` in the message stands for what was written. To be called last: it belongs to the schema that it is called on. */
export const orElse = <S extends z.ZodType>(schema: S, message: string, remedy: string): S =>
  schema.meta({ message, remedy });

/** The settings of a group, or undefined when one of them is wrong; each that is wrong is told. */
export function readSettings<S extends z.ZodObject>(group: S, env: Environment, fault: Fault): z.output<S> | undefined {
  const read = group.safeParse(env);
  if (read.success) return read.data;
  for (const name of new Set(read.error.issues.map(({ path }) => String(path[0])))) {
    const { message, remedy } = (group.shape[name] as z.ZodType).meta() as { message: string; remedy: string };
    fault(
      name,
      message.replace('{}', () => `"${env[name]}"`),
      remedy,
    );
  }
  return undefined;
}

const digits = z.string().regex(/^\d{1,9}$/);
const between = (least: number, most: number) => digits.transform(Number).pipe(z.int().min(least).max(most));

export const wholeNumber = (usual: number, most: number, least = 1) =>
  orElse(between(least, most).default(usual), '{} không hợp lệ', `đặt số nguyên từ ${least} đến ${most}`);

const YES_OR_NO = z
  .enum(['0', '1'])
  .transform((text) => text === '1')
  .default(false);

/** 1 or 0, which is usual. */
export const yesOrNo = (remedy: string) => orElse(YES_OR_NO, '{} không hợp lệ', remedy);

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.username === '';
}

const ADDRESS = z
  .string()
  .refine(isAddress)
  .transform((text) => text.replace(/(?<!\/)\/+$/, ''));
const NO_ADDRESS = ['không phải địa chỉ web', 'viết đầy đủ, ví dụ https://vieclam.example.gov.vn'] as const;

/** Without a slash at its end. */
export const address = (usual: string) => orElse(ADDRESS.default(usual), ...NO_ADDRESS);
export const optionalAddress = () => orElse(ADDRESS.optional(), ...NO_ADDRESS);
