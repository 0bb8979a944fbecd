import type { TFunction } from 'i18next';
import type { Drawing } from '#contract/drawings.ts';
import type { InstrumentChart } from '#contract/instrument-charts.ts';

type About = NonNullable<InstrumentChart['about']>;

const minuteMs = 60_000;

/** Says a length of time in days, hours and minutes. */
export function durationWords(t: TFunction, ms: number): string {
  const minutes = Math.round(Math.abs(ms) / minuteMs);
  const parts = { days: Math.floor(minutes / 1_440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
  const said = (['days', 'hours', 'minutes'] as const).filter((unit) => parts[unit] > 0).slice(0, 2);
  return said.length === 0
    ? t('charts.duration.minutes', { count: 0, shown: '0' })
    : said.map((unit) => t(`charts.duration.${unit}`, { count: parts[unit], shown: String(parts[unit]) })).join(' ');
}

/** Says a measured move: points and ticks, money of one contract or piece, per cent and time. */
export function measuredWords(
  t: TFunction,
  { anchors }: Drawing,
  about: About | null,
  words: {
    readonly locale: string;
    readonly price: (value: number) => string;
    readonly percent: (rate: number) => string;
  },
): readonly string[] {
  const [from, to] = anchors;
  if (from === undefined || to === undefined) return [];
  const points = to.price - from.price;
  const sign = points > 0 ? '+' : '';
  const tickSize = about?.tickSize ?? null;
  const ticks = tickSize === null ? null : Math.round(points / Number(tickSize));
  const money =
    about === null
      ? null
      : new Intl.NumberFormat(words.locale, { style: 'currency', currency: about.currency })
          .format(points * Number(about.pointValue))
          .replace('-', '−');
  const shownTicks = ticks === null ? '' : `${sign}${String(ticks).replace('-', '−')}`;
  return [
    [
      t('charts.measured.points', { points: `${sign}${words.price(points)}` }),
      ...(ticks === null ? [] : [t('charts.measured.ticks', { count: Math.abs(ticks), ticks: shownTicks })]),
    ].join(' · '),
    [
      ...(money === null ? [] : [`${sign}${money}`]),
      ...(from.price === 0 ? [] : [`${sign}${words.percent(points / Math.abs(from.price))}`]),
    ].join(' · '),
    durationWords(t, to.time - from.time),
  ].filter((line) => line !== '');
}
