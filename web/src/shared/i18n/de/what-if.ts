import type { whatIf as english } from '#web/shared/i18n/en/what-if.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const whatIf: Translated<typeof english> = {
  title: 'Was wäre wenn',
  lead: 'Was Ihre geschlossenen Trades mit anderem Ausstieg, anderer Größe oder ohne manche von ihnen gebracht hätten, gerechnet auf den gespeicherten Balken.',
  scenario: {
    title: 'Was anders ist',
    lead: 'Alles, was hier gewählt ist, gilt zugleich. Die Adresse enthält es: Sie können sie teilen oder aufheben.',
    stop: 'Stop',
    target: 'Ziel',
    none: 'Keiner',
    points: 'Abstand',
    planned: 'Wie geplant',
    stopPoints: 'Abstand des Stops, Punkte',
    targetPoints: 'Abstand des Ziels, Punkte',
    plannedHint: 'Trades ohne Plan bleiben, wie sie waren.',
    pointsHint: 'Vom durchschnittlichen Einstieg, in Punkten des Preises.',
    later: 'Letzter Ausstieg später, Minuten',
    laterHint: 'Leer: wann er war.',
    size: 'Größe',
    sizes: { '1': 'Wie sie war', '0.5': 'Halb', '2': 'Doppelt', own: 'Andere' },
    factor: 'Mal die Größe',
    leftOut: 'Weglassen',
    leftOutHint:
      'Ein Trade wird weggelassen, wenn eines davon zutrifft: ein Wochentag, ein Fehler, als ungültig markiert, Regeln gebrochen …',
    reset: 'Nichts ändern',
    badPoints: 'Erwartet wird eine Zahl über 0',
    badMinutes: 'Erwartet wird eine ganze Zahl von 1 bis 10080',
    badFactor: 'Erwartet wird eine Zahl über 0, höchstens 100',
  },
  result: {
    title: 'Vorher und nachher',
    nothing: 'Noch ist nichts geändert: Alle drei Spalten sind Ihre Trades, wie sie waren.',
    working: 'Wird gerechnet …',
    table: 'Jede Kennzahl vorher, im schlechtesten und im besten Fall',
    figure: 'Kennzahl',
    before: 'Wie es war',
    worst: 'Im schlechtesten Fall',
    best: 'Im besten Fall',
    difference: '{{difference}} gegen vorher',
    same: 'unverändert',
    percentPoints: '{{points}} %-Pkt.',
    considered_one: '{{shown}} Trade betrachtet',
    considered_other: '{{shown}} Trades betrachtet',
    latest: 'Von {{all}} Trades werden nur die letzten {{shown}} auf ihren Balken betrachtet.',
  },
  counts: {
    title: 'Was aus den Trades wurde',
    exits: {
      stop: 'endeten am Stop',
      target: 'endeten am Ziel',
      later: 'endeten später',
      'as-it-was': 'endeten, wie sie endeten',
    },
    inWorst: 'Ausstiege sind im schlechtesten Fall gezählt.',
    uncertain: 'schlechtester und bester Fall verschieden',
    dropped: 'weggelassen',
    unknown: {
      'no-bars': 'nicht berechnet: aus ihrer Zeit sind keine Balken gespeichert',
      'no-bar-then': 'nicht berechnet: beim späteren Ausstieg gibt es keinen Balken',
    },
    unknownHint: 'Was nicht berechnet ist, fehlt in jeder der Spalten, damit Gleiches mit Gleichem verglichen wird.',
  },
  cases: {
    title: 'Warum zwei Fälle',
    text: 'Ein Balken sagt, wie hoch und wie tief der Preis ging, nicht, was zuerst kam. Liegen Stop und Ziel im selben Balken oder liegt eine Ihrer Ausführungen darin, kann beides gewesen sein: Der schlechteste Fall nimmt bei jedem Trade das Schlechtere, der beste das Bessere. Die Wahrheit liegt dazwischen.',
    fills:
      'Ein Stop oder Ziel wird zu seinem Preis ausgeführt oder zur Eröffnung eines Balkens, der jenseits davon beginnt. Slippage ist nicht bekannt.',
  },
  empty: {
    title: 'Noch keine geschlossenen Trades',
    reason:
      'Importieren Sie eine Datei mit Ausführungen; dann können Sie hier fragen, was andere Ausstiege aus ihnen gemacht hätten.',
    next: 'Datei importieren',
  },
  noMatch: {
    title: 'Nichts passt zu diesen Filtern',
    reason: 'Es gibt geschlossene Trades, aber keiner erfüllt alles, was oben gewählt ist.',
  },
};
