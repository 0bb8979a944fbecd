import { z } from 'zod';

/** The intervals that bars are stored in. */
export const storedInterval = z.enum(['1m', '5m', '15m', '30m', '1h', '4h', '1d', '1w']);
export type StoredInterval = z.infer<typeof storedInterval>;

/** 1 to 1 439 minutes, 1 to 23 hours, 1 to 99 days of the exchange, 1 to 52 weeks. */
const form = /^(([1-9]\d{0,2}|1[0-3]\d\d|14[0-3]\d)m|([1-9]|1\d|2[0-3])h|[1-9]\d?d|([1-9]|[1-4]\d|5[0-2])w)$/;

/** What an interval may be, for whoever wrote another. */
export const intervalForm = '1m to 1439m, 1h to 23h, 1d to 99d or 1w to 52w, such as 7m, 2h, 3d or 2w';

const minutesPerHour = 60;

/** Any interval that bars are stored in or put together to; whole hours of minutes are hours, `60m` is `1h`. */
export const barInterval = z
  .string()
  .regex(form, intervalForm)
  .overwrite((text) => {
    const minutes = text.endsWith('m') ? Number(text.slice(0, -1)) : Number.NaN;
    return minutes % minutesPerHour === 0 ? `${minutes / minutesPerHour}h` : text;
  }) as unknown as z.ZodType<`${number}${'m' | 'h' | 'd' | 'w'}`, `${number}${'m' | 'h' | 'd' | 'w'}`>;
export type BarInterval = z.infer<typeof barInterval>;
