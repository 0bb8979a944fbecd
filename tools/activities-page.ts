import { type ActivityEffect, type ActivityType, activityTypes } from '#domain/activities/activity-kinds.ts';
import { activities as german } from '#web/shared/i18n/de/activities.ts';
import { activities as english } from '#web/shared/i18n/en/activities.ts';
import { code, markdownTable, page } from './markdown.ts';

const needs: Readonly<Record<string, string>> = {
  instrument: '`instrument`',
  quantity: '`quantity`',
  worth: '`gross`, or `quantity` and `price`',
  ratio: '`ratio.new` for `ratio.old`',
  withheld: '`withheld`',
  'cost-share': '`costShare`',
  'counter-instrument': '`counter.instrument`',
  'counter-units': '`counter.instrument`, `counter.quantity`',
  'counter-money': '`counter.currency`, `counter.amount`',
};

const cash: Readonly<Record<ActivityEffect['cash'], string>> = {
  none: 'none',
  pays: 'leaves',
  receives: 'comes in',
  'may-receive': 'comes in, where some is stated',
  exchanges: 'one leaves, another comes in',
};
const units: Readonly<Record<ActivityEffect['units'], string>> = {
  none: 'none',
  adds: 'come in',
  takes: 'leave, the oldest first',
  closes: 'what is held leaves, or what is owed is settled',
  scales: 'are multiplied',
  replaces: 'become those of the other instrument',
  'adds-other': 'those of the other instrument come in',
  exchanges: 'leave, those of the other come in',
};

const row = (type: ActivityType): readonly string[] => {
  const effect: ActivityEffect = activityTypes[type];
  return [
    code(type),
    `${english.types[type]} · ${german.types[type]}`,
    effect.needs.map((need) => needs[need]).join(', '),
    cash[effect.cash],
    units[effect.units],
    english.effect.costs[effect.cost],
    english.effect.flows[effect.flow],
    english.effect.taxes[effect.tax],
  ];
};

/** Every type of activity with what it needs and does, in both languages. */
export const activitiesPage = (): string => {
  const types = Object.keys(activityTypes) as ActivityType[];
  return page(
    'Activity types',
    `What a portfolio's movements can be. Every activity has a type, an account and a day; what else a type needs stands beside it.
Fees and taxes of the same row move cash beside the worth; a stated settlement is what moved, whatever the parts add up to. Of a
future, purchase and sale move no cash for their worth: what a closing gains or loses is paid then. How activities are written
down in a file: [ledger-file.md](ledger-file.md).`,
    markdownTable(['type', 'name', 'needs', 'cash', 'units', 'cost of acquisition', 'flow', 'tax'], types.map(row)),
    `## In words\n\n${types.map((type) => `- ${code(type)}: ${english.effects[type]} *${german.effects[type]}*`).join('\n')}`,
  );
};
