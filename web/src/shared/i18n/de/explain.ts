import type { explain as english } from '#web/shared/i18n/en/explain.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const explain: Translated<typeof english> = {
  formula: 'Formel',
  calculation: 'Mit Zahlen',
  method: 'Verfahren',
  inputs: 'Was hineingeht',
  rows: 'Quellzeilen',
  rowsHint: 'In der Tabelle der Ausführungen markiert.',
  none: 'Diese Kennzahl hat noch keinen Wert: Die Position ist noch offen.',
  formulas: {
    maxQuantity: 'Der größte Bestand nach einer Ausführung.',
    averageEntry:
      'Summe aus Menge × Kurs der Ausführungen, die eröffnet oder aufgestockt haben, geteilt durch ihre Menge.',
    averageExit: {
      closed: 'Summe aus Menge × Kurs der Ausführungen, die abgebaut oder geschlossen haben, geteilt durch ihre Menge.',
      open: 'Hat einen Wert, sobald die Position glatt ist; ein Teil ist noch offen.',
    },
    points: {
      closed: 'Ø Ausstieg − Ø Einstand, bei einer Short-Position umgekehrt.',
      open: 'Hat einen Wert, sobald die Position glatt ist; ein Teil ist noch offen.',
    },
    grossPnl: {
      closed: '(Wert des Verkauften − Wert des Gekauften) × Punktwert.',
      open: 'Für das schon Geschlossene: (Ausstiegskurs − Einstiegskurs) × Menge × Punktwert, bei einer Short-Position umgekehrt.',
    },
    commission: 'Summe der Provisionen aller Ausführungen der Position.',
    netPnl: 'Ergebnis brutto − Provision.',
    executions: 'Anzahl der Ausführungen, aus denen die Position besteht.',
    openedAt: 'Zeit der Ausführung, mit der ein Bestand entstand.',
    closedAt: {
      closed: 'Zeit der Ausführung, nach der nichts mehr offen war.',
      open: 'Hat einen Wert, sobald die Position glatt ist; ein Teil ist noch offen.',
    },
    side: 'Long, wenn die erste Ausführung ein Kauf war, short, wenn sie ein Verkauf war.',
    status: 'Geschlossen, wenn sich alle Mengen zu null addieren, sonst offen.',
  },
  methods: {
    exact: 'Exakt, Stelle für Stelle; nichts ist gerundet.',
    'half-even': 'Exakt gerechnet; nur die Division ist gerundet, halb auf gerade, weit hinter dem Tick.',
    fifo: 'Was zuerst hereinkam, geht zuerst hinaus (FIFO).',
    'commission-split':
      'Eine Ausführung, die die Null kreuzt, teilt ihre Provision nach der Menge, auf den Cent; der Rest bleibt beim schließenden Teil.',
    'ledger-order': 'Ausführungen zählen nach ihrer Zeit; innerhalb einer Sekunde in der Reihenfolge der Datei.',
  },
  names: {
    entryQuantity: 'Menge im Einstieg',
    entryValue: 'Einstiegswert (Menge × Kurs)',
    exitQuantity: 'Menge im Ausstieg',
    exitValue: 'Ausstiegswert (Menge × Kurs)',
    openQuantity: 'Offene Menge',
    averageEntry: 'Ø Einstand',
    averageExit: 'Ø Ausstieg',
    pointValue: 'Punktwert',
    realisedValue: 'Realisierter Wert (Punkte × Menge)',
    grossPnl: 'Ergebnis brutto',
    commission: 'Provision',
    legs: 'Ausführungen',
  },
  sources: {
    executions: 'aus den Ausführungen unten',
    catalogue: 'aus dem Produktkatalog',
    figure: 'eine andere Kennzahl dieser Position',
  },
  units: {
    contracts: 'Kontrakte',
    points: 'Punkte',
    executions: 'Ausführungen',
  },
};
