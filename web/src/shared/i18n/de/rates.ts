import type { rates as english } from '#web/shared/i18n/en/rates.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const rates: Translated<typeof english> = {
  title: 'Wechselkurse',
  lead: 'Euro-Referenzkurse, mit denen Beträge in anderen Währungen umgerechnet werden.',
  source: {
    ecb: 'Europäische Zentralbank',
    demo: 'Für die Demo erfunden',
  },
  demoNote: 'Diese Kurse sind für die Demo erfunden. Sobald echte gespeichert sind, gelten nur noch diese.',
  sync: 'Kurse abrufen',
  fetched_one: '{{shown}} Tag ist hinzugekommen.',
  fetched_other: '{{shown}} Tage sind hinzugekommen.',
  upToDate: 'Die Kurse sind auf dem neuesten Stand.',
  notAllowed: 'Es können keine Kurse abgerufen werden: KONTOR_SOURCES schließt die Europäische Zentralbank aus.',
  failed: 'Der letzte Abruf ist gescheitert: {{error}}. Von selbst wird er nach {{until}} wiederholt.',
  behind: 'Die Kurse vom {{due}} müssten schon da sein; die letzten gespeicherten sind vom {{last}}.',
  none: 'Noch sind keine Kurse gespeichert',
  noneReason:
    'Kurse werden erst auf Wunsch abgerufen. Ein Klick holt alle Kurse seit 1999 von der Europäischen Zentralbank; danach kommen sie jeden Werktag von selbst hinzu. Auch eine Datei der Bank lässt sich einlesen: kontor rates import.',
  table: {
    title: 'Währungen',
    lead: '{{publications}} Tage, {{first}} bis {{last}}',
    currency: 'Währung',
    rate: 'Für 1 EUR',
    of: 'Stand',
    ended: 'Nicht mehr notiert',
  },
  chart: {
    title: '{{currency}} für 1 EUR',
    canvas: 'Verlauf des Kurses',
    lead: '{{source}}, {{first}} bis {{last}}',
    span: 'Zeitraum',
    spans: { year: '1 Jahr', five: '5 Jahre', all: 'Alles' },
  },
  on: {
    title: 'Der Kurs eines Geschäfts',
    lead: 'Mit welchem Kurs ein Geschäft eines Tages umgerechnet wird, und warum.',
    date: 'Tag des Geschäfts',
    ofTheDay: 'Es ist der Kurs, der an diesem Tag veröffentlicht wurde.',
    previous:
      'An diesem Tag wurden keine Kurse veröffentlicht, deshalb gelten die der Veröffentlichung davor: {{rateDate}}.',
    beforeFirst: 'Es gibt keinen Kurs: Für diesen Tag ist nichts gespeichert.',
    notQuoted: 'Es gibt keinen Kurs: {{currency}} steht nicht in der Veröffentlichung vom {{publication}}.',
    notPublishedYet:
      'Es gibt noch keinen Kurs: Die Veröffentlichung dieses Tages ist nicht gespeichert. Die letzte davor ist vom {{publication}} und gilt nicht ersatzweise.',
    gap: 'Es gibt keinen Kurs: Veröffentlichungen fehlen, die letzte vor diesem Tag ist vom {{publication}}. Ist ein Kurs älter als fünf Tage, gilt er nicht ersatzweise.',
  },
};
