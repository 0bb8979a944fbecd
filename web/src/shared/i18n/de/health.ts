import type { health as english } from '#web/shared/i18n/en/health.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const health: Translated<typeof english> = {
  title: 'Datenprüfung',
  lead: 'Was fehlt oder nicht zusammenpasst, mit dem Klick, der es behebt; und der Abgleich mit dem Auszug der Bank.',
  issues: 'Unstimmigkeiten',
  none: 'Alles passt zusammen',
  noneReason: 'Jeder Bestand hat Kurs, Wechselkurs und Einstand, und keine Buchung widerspricht einer anderen.',
  on: 'am {{on}}',
  lastOn: 'zuletzt am {{on}}',
  kinds: {
    oversold: {
      name: 'Mehr abgegeben als im Bestand',
      what: 'Ein Kauf oder eine Einlieferung fehlt, oder ein Verkauf steht doppelt.',
    },
    'opposite-side': {
      name: 'Gekauft und zugleich geschuldet',
      what: 'Eine Leerposition und ein Bestand desselben Papiers stehen nebeneinander.',
    },
    'nothing-held': {
      name: 'Nichts im Bestand, worauf sie wirkt',
      what: 'Eine Kapitalmaßnahme trifft ein Papier, das nicht im Depot liegt.',
    },
    'cost-unknown': {
      name: 'Einstand unbekannt',
      what: 'Stücke kamen ohne Anschaffungskosten; die Bank nennt sie meist in der Einlieferung.',
    },
    'transfer-unmatched': {
      name: 'Gegenseite des Übertrags fehlt',
      what: 'Erfassen Sie die Ein- oder Auslieferung des anderen Depots.',
    },
    'transfer-ambiguous': {
      name: 'Übertrag passt zu mehreren',
      what: 'Nennen Sie in der Buchung das andere Depot.',
    },
    'lost-in-transfer': {
      name: 'Beim Übertrag gingen Stücke verloren',
      what: 'Weniger kam an, als abging.',
    },
    'delivery-unknown': {
      name: 'Lieferung der Option fehlt',
      what: 'Die Option wurde ausgeübt, der Kauf oder Verkauf daraus steht nicht im Buch.',
    },
    'multiplier-unknown': {
      name: 'Bezugsverhältnis unbekannt',
      what: 'Ohne Bezugsverhältnis lässt sich nichts bewerten.',
    },
    'worth-unknown': {
      name: 'Wert einer Buchung unbekannt',
      what: 'Weder Betrag noch Stück und Kurs sind angegeben.',
    },
    'return-exceeds-cost': {
      name: 'Mehr Kapital zurück als gekostet',
      what: 'Was über den Einstand hinausgeht, ist Gewinn; prüfen Sie die Beträge.',
    },
    'return-in-other-currency': {
      name: 'Kapital in anderer Währung zurück',
      what: 'Ob es den Einstand übersteigt, lässt sich so nicht sagen.',
    },
    'quantity-differs': {
      name: 'Stückzahl weicht ab',
      what: 'Die Quelle nennt eine andere Stückzahl, als die Posten ergeben.',
    },
    'negative-cash': {
      name: 'Konto im Minus',
      what: 'Eine Einzahlung oder ein Verkauf fehlt, oder es ist ein Kredit.',
    },
    'settlement-differs': {
      name: 'Gebuchter Betrag weicht ab',
      what: 'Was die Bank gebucht hat, ist nicht die Summe der Teile; der gebuchte Betrag zählt.',
    },
    'price-missing': {
      name: 'Kurs fehlt',
      what: 'Ohne Kurs ist der Bestand in keiner Summe. Ein Kurs gilt nur wenige Tage weiter.',
    },
    'rate-missing': {
      name: 'Wechselkurs fehlt',
      what: 'Rufen Sie die Kurse der Zentralbank ab, oder lesen Sie eine Datei ein.',
    },
    'multiplier-missing': {
      name: 'Bezugsverhältnis fehlt',
      what: 'Geben Sie beim Papier an, wie viel ein Punkt wert ist.',
    },
    'instrument-unknown': {
      name: 'Papier nicht bekannt',
      what: 'Buchungen nennen ein Papier, von dem das Buch nichts weiß.',
    },
    'typed-and-imported': {
      name: 'Von Hand und aus einer Datei',
      what: 'Eine von Hand erfasste Buchung kam auch mit einer Datei und zählt doppelt. Ist es dieselbe, nehmen Sie die erfasste zurück.',
    },
    'account-left-out': {
      name: 'Handelskonto nicht dabei',
      what: 'Sagen Sie beim Konto, ob es eigenes Geld ist.',
    },
  },
  mend: {
    activity: 'Buchung ansehen',
    instrument: 'Papier ergänzen',
    prices: 'Kurse besorgen',
    rates: 'Wechselkurse abrufen',
    account: 'Konto einordnen',
    transfer: 'Übertrag ansehen',
    none: 'Nichts zu tun',
  },
  statement: {
    title: 'Abgleich mit dem Depotauszug',
    lead: 'Tippen oder fügen Sie ein, was die Bank für einen Tag nennt; jede Zeile wird mit dem Buch verglichen. Geschrieben wird nichts.',
    account: 'Depot oder Konto',
    on: 'Auszug vom',
    units: 'Stücke',
    unitsHelp: 'Je Zeile ISIN, WKN oder Kennung und Stückzahl, zum Beispiel: DE0007164600; 40',
    cash: 'Guthaben',
    cashHelp: 'Je Zeile Währung und Betrag, zum Beispiel: EUR; 1.234,56',
    check: 'Vergleichen',
    wrongLines: 'Nicht verstanden: Zeile {{lines}}. Erwartet: Name, Strichpunkt, Zahl.',
    wrongCurrency: 'Erwartet: eine Währung aus drei Buchstaben wie EUR.',
    agrees: '{{account}} stimmt am {{on}} in jeder Zeile überein.',
    differs_one: '{{shown}} Zeile von {{account}} weicht am {{on}} ab.',
    differs_other: '{{shown}} Zeilen von {{account}} weichen am {{on}} ab.',
    lines: 'Auszug und Buch',
    of: 'Papier oder Währung',
    stated: 'Auszug',
    ledger: 'Buch',
    difference: 'Unterschied',
    same: 'gleich',
    latest: 'Zuletzt bewegt:',
  },
};
