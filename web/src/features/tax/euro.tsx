import { Money, Result } from '#web/shared/figures/amount.tsx';

/** An amount in euro. */
export const Euro = ({ value }: { readonly value: string }) => <Money value={value} currency="EUR" />;

/** A gain or loss in euro, with its sign and colour. */
export const EuroResult = ({ value }: { readonly value: string }) => <Result value={value} currency="EUR" />;

/** The same, and nothing where it is zero. */
export const EuroUnlessZero = ({ value }: { readonly value: string }) =>
  /[1-9]/.test(value) ? <Money value={value} currency="EUR" /> : null;
