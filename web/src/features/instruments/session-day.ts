import type { InstrumentSessions } from '#contract/instruments.ts';

type Span = InstrumentSessions['trading'][number];
type Kind = 'trading' | 'regular' | 'extended';

export type SessionDay = {
  readonly date: string;
  /** It is this day's on the clock of the exchange. */
  readonly today: boolean;
  readonly certain: boolean;
  readonly kinds: readonly { readonly kind: Kind; readonly spans: readonly Span[] }[];
};

/** Returns the first trading day whose last hour has not passed, or null where none is in the answer. */
export const sessionDay = (sessions: InstrumentSessions, now: number): SessionDay | null => {
  const { trading, regular, extended, zone } = sessions;
  const next = [...(extended ?? []), ...trading]
    .filter(({ close }) => Date.parse(close) > now)
    .toSorted((a, b) => Date.parse(a.open) - Date.parse(b.open))[0];
  if (next === undefined) return null;
  const of = (spans: readonly Span[] | null): readonly Span[] => (spans ?? []).filter(({ date }) => date === next.date);
  const kinds = [
    // Where the market tells regular hours apart, trading is either those or all there is.
    { kind: 'trading' as const, spans: extended === null ? of(trading) : [] },
    { kind: 'regular' as const, spans: of(regular) },
    { kind: 'extended' as const, spans: of(extended) },
  ].filter(({ spans }) => spans.length > 0);
  const certain = kinds.every(({ spans }) => spans.every((span) => span.certain));
  return { date: next.date, today: next.date === dateIn(zone, now), certain, kinds };
};

/** `15:30 – 22:00`, with the weekday where it opens and closes on different days. */
export const clockSpan = ({ open, close }: Span, timeZone: string, locale: string): string => {
  const oneDay = dateIn(timeZone, Date.parse(open)) === dateIn(timeZone, Date.parse(close));
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    ...(!oneDay && { weekday: 'short' }),
  });
  return `${format.format(new Date(open))} – ${format.format(new Date(close))}`;
};

const dateIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
