import { type PortfolioSettings, usualPortfolioSettings } from '#domain/portfolio/portfolio-settings.ts';
import type { Taxonomy } from '#domain/portfolio/taxonomy.ts';
import { directDepot, mainDepot, spouseDepot } from './german-depots.ts';
import { broker, exchange } from './other-accounts.ts';

const instruments = (category: string, ...ids: readonly string[]): Taxonomy['assignments'] =>
  ids.map((instrument) => ({ subject: { kind: 'instrument', instrument }, category, share: 1 }));

const money = (category: string, account: string, ...currencies: readonly string[]): Taxonomy['assignments'] =>
  currencies.map((currency) => ({ subject: { kind: 'money', account, currency }, category, share: 1 }));

const target = (id: string, name: string, share: number): Taxonomy['categories'][number] => ({
  id,
  name,
  parent: null,
  target: share,
});

/** What the demo's investors want to have of everything. */
export const demoTaxonomy: Taxonomy = {
  id: 'demo-plan',
  name: 'Demo: Plan',
  categories: [
    target('world', 'Welt-ETFs', 0.5),
    target('shares', 'Einzelaktien', 0.12),
    target('safe', 'Sicher', 0.08),
    target('metal', 'Gold', 0.04),
    target('coins', 'Krypto', 0.09),
    target('cash', 'Geld', 0.17),
  ],
  assignments: [
    ...instruments('world', 'WORLDACC', 'WORLDDIST'),
    ...instruments('shares', 'RHEINSOFT', 'NORDWERK', 'NORDWERK-NETZ', 'SOLARBRAND', 'MATTERHORN'),
    ...instruments('shares', 'PACIFICDEV', 'ATLASCLOUD'),
    ...instruments('safe', 'DEMOBOND', 'HAEUSERFONDS', 'RHEINSOFT-DISC'),
    ...instruments('metal', 'GOLD-OUNCE'),
    ...instruments('coins', 'BTC/EUR', 'ETH/EUR', 'SOL/EUR'),
    ...[mainDepot, directDepot, spouseDepot, exchange].flatMap((account) => money('cash', account, 'EUR')),
    ...money('cash', broker, 'EUR', 'USD'),
    ...money('cash', 'DEMO-LEAD', 'USD'),
  ],
};

/** What they compare themselves with; who trades futures bears more fees than the usual threshold has. */
export const demoSettings: PortfolioSettings = {
  ...usualPortfolioSettings,
  benchmark: 'WORLDACC',
  risks: { 'fees-of-trades': { threshold: 0.05, isOff: false } },
};
