import { add, type Decimal, decimalOf, trim } from '#domain/values/decimal.ts';
import { moneyScale, mostMoney } from './columns.ts';

/** An exact sum of money as the columns have it: whole numbers of 10^-6, and amounts that do not fit them. */
export class ExactSum {
  #near = 0;
  #far: Decimal = decimalOf(0, moneyScale);

  /** `units` of 10^-6, at most `mostMoney`: an amount of the columns, or a sum of small ones. */
  add(units: number): void {
    this.#near += units;
    // Moved out before it could leave the safe integers.
    if (this.#near > mostMoney || this.#near < -mostMoney) this.#carry();
  }

  addExact(amount: Decimal): void {
    this.#far = add(this.#far, amount);
  }

  total(): Decimal {
    this.#carry();
    return trim(this.#far);
  }

  #carry(): void {
    this.#far = add(this.#far, decimalOf(this.#near, moneyScale));
    this.#near = 0;
  }
}
