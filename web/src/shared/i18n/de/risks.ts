import type { risks as english } from '#web/shared/i18n/en/risks.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const risks: Translated<typeof english> = {
  title: 'Risiken',
  lead: 'Das Depot an festen Regeln gemessen. Jede Grenze ist ein Vorschlag und lässt sich ändern oder abschalten.',
  summary: '{{broken}} überschritten, {{kept}} eingehalten, {{unknown}} nicht messbar, {{off}} abgeschaltet',
  saved: 'Die Regel ist geändert.',
  change: 'Grenze ändern',
  turnOn: 'Einschalten',
  turnOff: 'Abschalten',
  atMost: '{{value}}, höchstens {{threshold}}',
  atLeast: '{{value}}, mindestens {{threshold}}',
  notMeasured: '{{reason}} Grenze: {{threshold}}',
  own: 'eigene Grenze',
  notCounted: 'Ohne Bestand oder mit einem Fonds wird nicht gezählt.',
  more_one: 'und {{shown}} weiterer',
  more_other: 'und {{shown}} weitere',
  thresholdOf: 'Grenze: {{name}}',
  threshold: 'Grenze',
  set: 'Grenze setzen',
  wrongThreshold: 'Erwartet: eine Zahl ab 0, zum Beispiel 12,5.',
  usual: 'Wieder die übliche Grenze nehmen',
  states: {
    broken: 'Überschritten',
    kept: 'Eingehalten',
    'not-known': 'Nicht messbar',
    off: 'Abgeschaltet',
  },
  reasons: {
    'nothing-held': 'Nichts davon liegt im Depot.',
    'not-said': 'Dafür fehlt eine Angabe.',
    'too-few-days': 'Dafür sind es noch zu wenige Tage.',
    'no-targets': 'Keine Gliederung hat Ziele.',
  },
  groups: {
    concentration: 'Klumpenrisiko',
    place: 'Länder und Branchen',
    currency: 'Währungen',
    money: 'Guthaben und Schulden',
    cost: 'Kosten',
    risk: 'Schwankung und Hebel',
    data: 'Daten',
  },
  rules: {
    'largest-share': {
      name: 'Größte Einzelaktie',
      why: 'Geht ein einzelnes Unternehmen unter, ist höchstens dieser Teil weg.',
    },
    'largest-fund': {
      name: 'Größter Fonds',
      why: 'Auch ein breiter Fonds hängt an einem Index und einem Anbieter.',
    },
    'largest-bond': {
      name: 'Größte Anleihe',
      why: 'Ein Schuldner kann ausfallen.',
    },
    'top-five-shares': {
      name: 'Die fünf größten Aktien',
      why: 'Zusammen sollen wenige Unternehmen nicht das Depot bestimmen.',
    },
    'number-of-holdings': {
      name: 'Zahl der Bestände',
      why: 'Ohne breiten Fonds streuen erst mehrere Bestände das Risiko.',
    },
    crypto: {
      name: 'Krypto',
      why: 'Kryptowerte schwanken stärker als alles andere und haben keinen Ertrag.',
    },
    metals: {
      name: 'Edelmetalle',
      why: 'Metalle haben keinen Ertrag.',
    },
    'leveraged-products': {
      name: 'Optionen, Scheine, Zertifikate',
      why: 'Sie können wertlos verfallen, und ihr Emittent kann ausfallen.',
    },
    sector: {
      name: 'Größte Branche',
      why: 'Eine Branche fällt oft als Ganzes. Branchen kommen aus der eigenen Gliederung der Branchen, siehe Aufteilung.',
    },
    country: {
      name: 'Größtes Land',
      why: 'Recht, Steuern und Konjunktur eines Landes treffen alle seine Papiere.',
    },
    'home-country': {
      name: 'Heimatland',
      why: 'Arbeit und Wohnung hängen meist schon am eigenen Land.',
    },
    'foreign-currency': {
      name: 'Fremde Währungen',
      why: 'Ausgaben fallen in der eigenen Währung an; Wechselkurse schwanken.',
    },
    'one-foreign-currency': {
      name: 'Größte fremde Währung',
      why: 'Eine einzelne Währung kann lange fallen.',
    },
    'idle-money': {
      name: 'Unverzinstes Guthaben',
      why: 'Geld auf dem Verrechnungskonto verliert durch die Teuerung.',
    },
    'deposit-guarantee': {
      name: 'Einlagensicherung',
      why: 'Gesetzlich gesichert sind 100 000 Euro je Person und Bank (§ 8 EinSiG).',
    },
    debts: {
      name: 'Schulden auf Konten',
      why: 'Ein Wertpapierkredit vergrößert jeden Verlust.',
    },
    'fees-of-year': {
      name: 'Gebühren des Jahres',
      why: 'Was Gebühren nehmen, verzinst sich nicht mehr.',
    },
    'fees-of-trades': {
      name: 'Gebühren je Order',
      why: 'Kleine Orders sind im Verhältnis teuer.',
    },
    turnover: {
      name: 'Umschlag',
      why: 'Häufiges Umschichten kostet Gebühren und zieht Steuern vor.',
    },
    exposure: {
      name: 'Hebel',
      why: 'Mit Futures kann mehr bewegt werden, als da ist.',
    },
    owed: {
      name: 'Leerverkäufe',
      why: 'Der Verlust eines Leerverkaufs ist nicht begrenzt.',
    },
    drawdown: {
      name: 'Rückgang vom Höchststand',
      why: 'Ein großer Rückgang braucht einen noch größeren Anstieg zurück.',
    },
    volatility: {
      name: 'Schwankung',
      why: 'Je stärker das Depot schwankt, desto länger muss das Geld entbehrlich sein.',
    },
    'distance-from-targets': {
      name: 'Abstand von den Zielen',
      why: 'Wer Ziele hat, soll wissen, wann umzuschichten ist.',
    },
    unvalued: {
      name: 'Bestände ohne Wert',
      why: 'Was keinen Kurs hat, fehlt in jeder anderen Regel.',
    },
  },
};
