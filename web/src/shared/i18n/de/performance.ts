import type { performance as english } from '#web/shared/i18n/en/performance.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const performance: Translated<typeof english> = {
  title: 'Rendite',
  lead: 'Zeitgewichtet zum Vergleichen, geldgewichtet für das eigene Geld; mit Risiko und Herkunft.',
  empty: 'In diesem Zeitraum war nichts angelegt',
  emptyReason: 'Wählen Sie einen anderen Zeitraum, oder erfassen Sie Buchungen.',
  tooFew: 'Der Zeitraum hat dafür zu wenige Tage.',
  periods: {
    title: 'Zeiträume nebeneinander',
    lead: 'Ein Klick wählt den Zeitraum für die ganze Seite.',
    timeWeighted: 'TTWROR',
    moneyWeighted: 'IZF',
    annual: 'TTWROR im Jahr',
  },
  benchmark: {
    title: 'Im Vergleich',
    lead: 'Beide bekamen dieselben Zahlungen an denselben Tagen.',
    none: 'Noch ist nichts zum Vergleichen gewählt.',
    choose: 'Vergleich wählen',
    figure: 'Kennzahl',
    own: 'Eigenes Depot',
  },
  months: {
    title: 'Rendite der Monate',
    lead: 'Zeitgewichtet, aus Werktagen verkettet.',
    year: 'Jahr',
    total: 'Jahr gesamt',
  },
  drawdown: {
    title: 'Rückgang vom Höchststand',
    name: 'Rückgang',
    lead: 'Wie weit die zeitgewichtete Entwicklung unter ihrem bisher höchsten Stand lag.',
    alt: 'Rückgang vom Höchststand; der tiefste war {{deepest}}.',
  },
  rolling: {
    title: 'Rollierende Kennzahlen',
    lead: 'Über je {{window}} Werktage, aufs Jahr gerechnet.',
    figure: 'Kennzahl',
    volatility: 'Volatilität',
    sharpe: 'Sharpe-Quotient',
    alt: '{{figure}} im Verlauf; zuletzt {{last}}.',
  },
  contributions: {
    title: 'Was wozu beigetragen hat',
    lead: 'Die Beträge ergeben den Gewinn, die Prozente die zeitgewichtete Rendite.',
    by: 'Nach',
    ways: {
      holding: 'Bestand',
      instrument: 'Papier',
      account: 'Depot',
      class: 'Anlageklasse',
      currency: 'Währung',
    },
    contribution: 'Beitrag zur Rendite',
    money: 'Guthaben in {{currency}}',
    sum: 'Zusammen',
  },
  figures: {
    title: 'Alle Kennzahlen',
    lead: 'Aus den zeitgewichteten Renditen der Werktage; 252 gelten als ein Jahr, der risikolose Zins als null.',
    inputs: 'Die täglichen zeitgewichteten Renditen des gewählten Zeitraums und der gewählten Depots, an Werktagen.',
  },
  flows: {
    title: 'Zu- und Abflüsse',
    lead: 'Alles, was von außen kam oder nach außen ging; beide Renditen rechnen damit.',
    none: 'In diesem Zeitraum kam nichts von außen, und nichts ging hinaus.',
    all_one: 'Den einen Tag zeigen',
    all_other: 'Alle {{shown}} Tage zeigen',
    fewer: 'Weniger zeigen',
  },
};
