import type { RecordedActivity } from '#domain/activities/activity.ts';
import { type BankCustomer, type BankEvent, type CustomerYear, type ReplayedBank, replayBank } from './bank-replay.ts';
import { parseCents } from './cents.ts';
import type { ItemContext } from './item-context.ts';
import { churchPercentOf, type TaxParameters } from './parameters.ts';
import { emptyPots, lossesOf, type Pots } from './pots.ts';
import { addBankTax, nothingWithheldYet, sumOfBankTax, withheldByActivity } from './stated-withholding.ts';
import type { TaxItem } from './tax-item.ts';
import type { LossCertificate, TaxAccount, TaxBank } from './tax-profile.ts';
import type { BankTax } from './withholding-difference.ts';

/** One bank's year, replayed, with what it stated. */
export type BankYear = {
  readonly bank: string;
  readonly rounding: TaxBank['rounding'];
  readonly replayed: ReplayedBank;
  readonly customers: readonly CustomerOfBank[];
};

export type CustomerOfBank = CustomerYear & {
  /** Over all rows of the year; null: no row states any. */
  readonly stated: BankTax | null;
  /** Losses that go on in the bank's pots, positive. */
  readonly rolled: Pots;
  /** Losses of a certificate that was asked for in time, positive; null: none. */
  readonly certified: Pots | null;
  /** A certificate was asked for after 15 December: the pots roll over. */
  readonly certificateLate: boolean;
  readonly items: readonly TaxItem[];
};

/** Losses that a bank keeps for a customer, by `bankKey`. */
export type RolledPots = ReadonlyMap<string, Pots>;

export const bankOf = ({ bank, account }: TaxAccount): string => bank ?? account;
export const bankKey = (bank: string, owners: readonly string[]): string => [bank, ...owners.toSorted()].join('\n');

/**
 * Replays all German banks of a year: `items` are those of the year, `activities` those of the year by account, `rolled` what
 * the banks keep from the year before. Start pots that a person states count before it.
 */
export const bankYears = (
  context: ItemContext,
  parameters: TaxParameters,
  items: readonly TaxItem[],
  activities: ReadonlyMap<string, readonly RecordedActivity[]>,
  rolled: RolledPots,
): readonly BankYear[] => {
  const { profile } = context.inputs;
  const { year } = parameters;
  const accounts = profile.accounts.filter(
    ({ use, withholding }) => use === 'private' && withholding === 'german-bank',
  );
  const byAccount = Map.groupBy(
    items.filter(({ regime }) => regime === 'capital'),
    ({ account }) => account,
  );
  return [...Map.groupBy(accounts, bankOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([bank, own]) => {
      const terms = profile.banks.find((each) => each.bank === bank);
      const rounding = terms?.rounding ?? 'per-event';
      const customers = [...Map.groupBy(own, ({ owners }) => bankKey(bank, owners))].map(([key, parts]) => {
        const owners = profile.persons.map(({ id }) => id).filter((id) => parts[0]!.owners.includes(id));
        const stated = profile.startPots.find((pots) => pots.year === year && bankKey(pots.bank, pots.owners) === key);
        const start: Pots =
          stated === undefined
            ? (rolled.get(key) ?? emptyPots)
            : { shares: parseCents(stated.shares), other: parseCents(stated.other) };
        const church = owners.map((owner) => {
          const person = profile.persons.find(({ id }) => id === owner);
          return terms?.churchTaxBlocked || person === undefined ? 0 : churchPercentOf(person, year);
        });
        const events = parts.flatMap(({ account }) =>
          eventsOf(account, byAccount.get(account) ?? [], activities.get(account) ?? []),
        );
        const customer: BankCustomer = { owners, church, start, events };
        return { key, customer, items: parts.flatMap(({ account }) => byAccount.get(account) ?? []) };
      });
      const orders = profile.allowanceOrders
        .filter((order) => order.bank === bank && order.year === year)
        .map(({ owners, amount }) => ({ owners, amount: parseCents(amount) }))
        .toSorted((a, b) => a.owners.length - b.owners.length);
      const replayed = replayBank(
        customers.map(({ customer }) => customer),
        { orders, rates: parameters.rates, rounding, lastDay: `${year}-12-31` },
      );
      return {
        bank,
        rounding,
        replayed,
        customers: customers.map(({ key, customer, items: own }, index) =>
          endOfYear(replayed.customers[index]!, {
            customer,
            items: own,
            certificate: profile.lossCertificates.find(
              (each) => each.year === year && bankKey(each.bank, each.owners) === key,
            ),
          }),
        ),
      };
    });
};

/** What the banks keep for the next year. */
export const rolledPots = (years: readonly BankYear[]): RolledPots =>
  new Map(
    years.flatMap(({ bank, customers }) => customers.map(({ owners, rolled }) => [bankKey(bank, owners), rolled])),
  );

type Ending = {
  readonly customer: BankCustomer;
  readonly items: readonly TaxItem[];
  readonly certificate: LossCertificate | undefined;
};

/** Losses roll over unless a certificate was asked for by 15 December; § 43a (3) sentences 3 to 5. */
const endOfYear = (result: CustomerYear, { customer, items, certificate }: Ending): CustomerOfBank => {
  const losses = lossesOf(result.end);
  const inTime = certificate !== undefined && certificate.requestedOn <= `${certificate.year}-12-15`;
  const stated = customer.events.reduce(
    (sum, event) => addBankTax(sum, event.stated ?? nothingWithheldYet),
    nothingWithheldYet,
  );
  return {
    ...result,
    stated: customer.events.some((event) => event.stated !== null && sumOfBankTax(event.stated) !== 0) ? stated : null,
    rolled: inTime ? emptyPots : losses,
    certified: inTime
      ? {
          shares: certificate.shares === null ? losses.shares : parseCents(certificate.shares),
          other: certificate.other === null ? losses.other : parseCents(certificate.other),
        }
      : null,
    certificateLate: certificate !== undefined && !inTime,
    items,
  };
};

/** One event for each taxable activity, with all its items, and one for each row of tax that fits none. */
const eventsOf = (
  account: string,
  items: readonly TaxItem[],
  activities: readonly RecordedActivity[],
): readonly BankEvent[] => {
  const groups = Map.groupBy(items, ({ id, activity }) => activity ?? id);
  const stated = withheldByActivity(
    activities,
    items.map(({ id, activity, date, instrument }) => ({ id: activity ?? id, date, instrument })),
  );
  const events = [...groups].map(([key, parts]): BankEvent => {
    let shares = 0;
    let other = 0;
    let creditable = 0;
    for (const part of parts) {
      if (part.pot === 'shares') shares += parseCents(part.taxable);
      else other += parseCents(part.taxable);
      creditable += parseCents(part.creditable);
    }
    const { activity, date } = parts[0]!;
    const ids = parts.map(({ id }) => id);
    return {
      kind: 'booking',
      items: ids,
      activity,
      account,
      date,
      pots: { shares, other },
      creditable,
      stated: stated.get(key) ?? null,
    };
  });
  for (const { id, date } of activities) {
    const tax = groups.has(id) ? undefined : stated.get(id);
    if (tax === undefined || sumOfBankTax(tax) === 0) continue;
    events.push({
      kind: 'booking',
      items: [],
      activity: id,
      account,
      date,
      pots: emptyPots,
      creditable: 0,
      stated: tax,
    });
  }
  return events;
};
