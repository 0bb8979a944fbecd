import { add, type Decimal, decimalOf, trim } from '#domain/values/decimal.ts';
import { moneyScale } from './columns.ts';

/** Sums are moved out before they could leave the safe integers. */
const carryAt = 2 ** 52;

/** An exact sum of money as the columns have it: whole numbers of 10^-6, and amounts that do not fit them. */
export class ExactSum {
  #near = 0;
  #far: Decimal = decimalOf(0, moneyScale);

  add(units: number): void {
    this.#near += units;
    if (this.#near > carryAt || this.#near < -carryAt) this.#carry();
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
