import type { income as english } from '#web/shared/i18n/en/income.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const income: Translated<typeof english> = {
  title: 'Erträge',
  lead: 'Dividenden, Ausschüttungen, Zinsen und Belohnungen, zum Wechselkurs ihres Tages.',
  none: 'Es gab keine Erträge',
  noneReason: 'Im gewählten Zeitraum hat das Buch keine Dividende, keine Zinsen und keine Belohnung.',
  months: 'Erträge der Monate',
  sums: '{{gross}} brutto, {{tax}} Steuern, {{net}} netto',
  nothing: 'nichts',
  grossAndTax: '{{gross}} brutto, davon {{tax}} Steuern',
  alt: 'Erträge von {{first}} bis {{last}}, zusammen {{total}} brutto',
  calendar: 'Ertragskalender',
  sum: 'Summe',
  byInstrument: 'Woher die Erträge kamen',
  payments: 'Alle Zahlungen',
  paymentsLead: 'Die neueste zuerst; Steuern sind die einbehaltenen.',
  from: 'Von',
  gross: 'Brutto',
  tax: 'Steuern',
  net: 'Netto',
  forecast: {
    title: 'Schätzung für zwölf Monate',
    lead: 'Keine Zusage: Jede Zahlung der letzten zwölf Monate noch einmal, je Stück wie zuletzt, auf den heutigen Bestand.',
    none: 'Aus den letzten zwölf Monaten lässt sich nichts fortschreiben.',
    sum: 'Geschätzt {{sum}} in zwölf Monaten, vor Steuern.',
    sumOfKnown: 'Geschätzt {{sum}} in zwölf Monaten, vor Steuern; ohne Zahlungen, deren Wechselkurs fehlt.',
    repeats: 'um den {{date}}, wie am {{repeated}}: {{perUnit}} {{currency}} je Stück',
  },
};
