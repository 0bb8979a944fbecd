import type { DateOrder } from '#domain/ledger/events.ts';
import type { ClockTime } from './clock-time.ts';
import { type NumberStyle, signEvidence } from './number-text.ts';

/** Counts what the numbers of a file say about its decimal sign. */
export class NumberEvidence {
  readonly #counts = { point: 0, comma: 0, 'maybe-point': 0, 'maybe-comma': 0, none: 0 };

  add(text: string): void {
    this.#counts[signEvidence(text)] += 1;
  }

  /**
   * The file's number style: what most of the numbers that can be read one way only say.
   *
   * Where none can, a file separated by commas has a decimal point; any other stays unclear, and so does a draw.
   */
  style(separator: string): NumberStyle {
    const { point, comma, 'maybe-point': maybePoint, 'maybe-comma': maybeComma } = this.#counts;
    if (point !== comma) {
      const style = point > comma ? 'point' : 'comma';
      return point > 0 && comma > 0 ? `${style}-ungrouped` : style;
    }
    if (point > 0) return 'unclear';
    if (maybePoint + maybeComma === 0) return separator === ',' ? 'point' : 'comma';
    return separator === ',' && maybeComma === 0 ? 'point' : 'unclear';
  }
}

/** Counts what the times of a file say about its order of day and month, its clock and its zone. */
export class TimeEvidence {
  #dots = 0;
  #dayFirst = 0;
  #monthFirst = 0;
  #either = 0;
  #slashed = 0;
  #slashedHalves = 0;
  #halves = 0;
  #zoneless = 0;

  add(clock: ClockTime): void {
    if (clock.offset === null) this.#zoneless += 1;
    if (clock.half !== null) this.#halves += 1;
    if (clock.style === 'dots') this.#dots += 1;
    else if (clock.style !== 'year-first') this.#addOpen(clock);
  }

  get twelveHours(): boolean {
    return this.#halves > 0;
  }

  get zoneless(): boolean {
    return this.#zoneless > 0;
  }

  /**
   * The order of day and month: from any number above 12, else from AM and PM beside slashes, which put the month first.
   *
   * Dates such as 5/5/2025 read the same both ways and leave nothing open.
   */
  get dateOrder(): DateOrder | null {
    if (this.#slashed > 0) {
      if (this.#dayFirst > 0 && this.#monthFirst > 0) return null;
      if (this.#dayFirst > 0) return 'day-first';
      if (this.#monthFirst > 0 || this.#slashedHalves > 0) return 'month-first';
      return this.#either > 0 ? null : 'day-first';
    }
    return this.#dots > 0 ? 'day-first' : 'iso';
  }

  /** AM and PM beside slashes only suggest an order: Australia and India write them after the day. */
  get dateOrderOpen(): boolean {
    const contradicts = this.#dayFirst > 0 && this.#monthFirst > 0;
    return contradicts || (this.#either > 0 && this.#dayFirst === 0 && this.#monthFirst === 0);
  }

  #addOpen(clock: ClockTime): void {
    const [first, second] = clock.date;
    this.#slashed += 1;
    if (clock.half !== null && clock.style === 'slashes') this.#slashedHalves += 1;
    if (first > 12 && second <= 12) this.#dayFirst += 1;
    else if (second > 12 && first <= 12) this.#monthFirst += 1;
    else if (first !== second && first <= 12 && second <= 12) this.#either += 1;
  }
}
