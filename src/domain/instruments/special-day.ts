/** What is special about a day of a market: the code is for ever, how it is said is not. */
export const specialDayNames = {
  'new-year': "New Year's Day",
  'new-year-break': 'Break at the turn of the year',
  berchtold: 'Berchtold’s Day',
  'good-friday': 'Good Friday',
  'good-friday-report': 'Good Friday with the employment report',
  'easter-monday': 'Easter Monday',
  'may-day': 'Labour Day, 1 May',
  ascension: 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'swiss-national-day': 'Swiss National Day',
  assumption: 'Assumption Day',
  'bank-holiday': 'English bank holiday',
  'christmas-eve': 'Christmas Eve',
  'before-christmas': 'Last trading day before Christmas',
  christmas: 'Christmas',
  'boxing-day': '26 December',
  'new-year-eve': "New Year's Eve",
  'last-trading-day': 'Last trading day of the year',
  'exchange-holiday': 'Exchange holiday',
  'early-closing': 'Early closing',
  'next-to-holiday': 'Day next to a holiday',
  'german-holiday': 'German exchange holiday',
  'us-holiday': 'US holiday',
  'labor-day': 'Labor Day',
  'independence-observed': 'Independence Day, observed',
  'before-independence': 'Day before Independence Day',
  'after-thanksgiving': 'Day after Thanksgiving',
  mourning: 'National day of mourning',
  'canadian-holiday': 'Canadian holiday',
  'japanese-holiday': 'Japanese public holiday',
  'hong-kong-holiday': 'Hong Kong public holiday',
  'lunar-new-year-eve': "Lunar New Year's Eve",
  storm: 'Severe weather',
  'banks-closed': 'Banks closed everywhere',
} as const;

export type SpecialDayCode = keyof typeof specialDayNames;

/**
 * A day on which a market trades otherwise than its hours say. `closes` in minutes after midnight on the exchange's clock;
 * `unknown`: the exchange shortens or shifts this day's session, and when is not recorded here.
 */
export type SpecialDay = {
  readonly date: string;
  readonly code: SpecialDayCode;
  readonly closes: number | 'closed' | 'unknown';
  readonly source: string;
};

/** The same of several dates, ISO. */
export type SpecialDays = Omit<SpecialDay, 'date'> & { readonly dates: readonly string[] };

export const specialDaysOf = (
  code: SpecialDayCode,
  closes: SpecialDay['closes'],
  source: string,
  dates: readonly string[],
): SpecialDays => ({ code, closes, source, dates });

/** Minutes after midnight of a reading of the clock. */
export const clockTime = (hours: number, minutes = 0): number => hours * 60 + minutes;
