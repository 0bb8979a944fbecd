import type { commissions as english } from '#web/shared/i18n/en/commissions.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const commissions: Translated<typeof english> = {
  title: 'Provisionsplan und was gebucht wurde',
  lead: 'Je Produkt: was ein Kontrakt je Seite nach dem Plan des Kontos kostet und wie es gebucht ist. Über null war es teurer.',
  show: 'Nebeneinanderstellen',
  none: 'Noch keine Ausführungen.',
  general: 'Satz für alle übrigen',
  ofTrades_one: '{{shown}} Ausführung eines abgeschlossenen Trades, nur in den Summen',
  ofTrades_other: '{{shown}} Ausführungen abgeschlossener Trades, nur in den Summen',
  columns: {
    account: 'Konto',
    product: 'Produkt',
    sides: 'Kontrakte',
    perSide: 'Geplant je Seite',
    bookedPerSide: 'Gebucht je Seite',
    planned: 'Geplant',
    booked: 'Gebucht',
    difference: 'Differenz',
    differing: 'Abweichende Ausführungen',
  },
  why: {
    'no-plan': 'kein Satz eingetragen',
    'no-currency': 'das Konto hat keine Währung',
    'other-currency': 'der Plan ist in anderer Währung',
  },
  fills_one: '{{shown}} Ausführung weicht ab',
  fills_other: '{{shown}} Ausführungen weichen ab',
  newest: 'Die neuesten {{shown}} sind zu sehen.',
  fill: 'geplant {{planned}}, gebucht {{booked}} ({{difference}})',
};
