import { figureNamesDe } from './figure-names-de.ts';
import type { FigureWords } from './figure-words.ts';

export const figureWordsDe: FigureWords = {
  names: figureNamesDe,
  groups: {
    growth: 'Wachstum',
    periods: 'Zeiträume',
    risk: 'Risiko',
    drawdown: 'Rückgänge',
    ratios: 'Ertrag für das Risiko',
    days: 'Tage',
    benchmark: 'Gegen die Vergleichsreihe',
    results: 'Ergebnisse',
    sides: 'Long und Short',
    'r-multiples': 'R-Vielfache',
    time: 'Zeit in der Position',
    excursions: 'Ausschläge',
    evidence: 'Aussagekraft',
  },
  conventions: {
    compounded: 'Renditen werden verzinst verkettet.',
    summed: 'Renditen werden addiert, nicht verkettet.',
    'annualised-by-periods': 'Ein Jahr hat so viele Renditen wie angegeben, in der Regel 252.',
    'annualised-by-calendar': 'Ein Jahr hat 365 Tage, gezählt vom ersten bis zum letzten Datum.',
    'sample-deviation':
      'Standardabweichung einer Stichprobe (n − 1), mit der Wurzel der Perioden auf das Jahr gebracht, wo es eine Jahreszahl ist.',
    'sample-deviation-excess':
      'Überschuss über den risikolosen Zins je Tag, (1 + rf)^(1/Perioden) − 1; Abweichung einer Stichprobe (n − 1).',
    'downside-over-all-returns': 'Nur Tage unter dem risikolosen Zins zählen, geteilt wird aber durch alle Tage.',
    'autocorrelation-penalty': 'Geteilt durch einen Abschlag für Renditen, die dem Vortag ähneln (Lo).',
    'raw-kurtosis':
      'Mit der rohen Wölbung, 3 bei Normalverteilung; Wahrscheinlichkeit, dass das wahre Verhältnis über 0 liegt.',
    'sortino-by-root-two':
      'Sortino-Verhältnis durch √2, damit es neben einem Sharpe-Verhältnis stehen kann (Schwager).',
    'threshold-zero-excess': 'Gewinne durch Verluste um 0, vom Überschuss über den risikolosen Zins.',
    'peak-before-first-day':
      'Was vor dem ersten Tag da war, ist ein Höchststand: Ein Verlust am ersten Tag ist ein Rückgang.',
    'ulcer-sample': 'Wurzel aus der Summe der Quadrate durch n − 1 wie QuantStats; Martin teilt durch n.',
    'normal-distribution': 'Parametrisch: Mittel und Abweichung einer Normalverteilung, ein Tag, 95 %.',
    'mean-below-normal-var':
      'Mittel der Werte unter dem parametrischen VaR wie QuantStats bis 0.0.82; ohne solche Werte nicht definiert.',
    'historical-quantile': 'Historisch: Quantile dessen, was war, zwischen den Rängen linear.',
    'historical-tail-mean': 'Historisch: Mittel des schlechtesten Zwanzigstels wie empyrical.',
    'bias-corrected':
      'Um die Größe der Stichprobe berichtigt wie pandas; die Wölbung ist die über 3 hinaus, 0 bei Normalverteilung.',
    'fixed-odds': 'Kellys Anteil bei festen Quoten, aus Trefferquote und Gewinn-Verlust-Verhältnis.',
    'zero-days-left-out': 'Tage mit genau 0 sind weder Gewinn noch Verlust und zählen nicht.',
    'ruin-by-win-rate': 'Allein aus der Trefferquote wie QuantStats; die Höhe der Gewinne und Verluste zählt nicht.',
    'alpha-times-periods': 'Ohne risikolosen Zins, das Mittel eines Tages mal die Perioden, wie QuantStats.',
    'alpha-compounded-excess':
      'Von beiden der risikolose Zins abgezogen, das Mittel eines Tages auf ein Jahr verzinst, wie empyrical.',
    'not-annualised': 'Nicht auf das Jahr gebracht, wie QuantStats.',
    'total-return-over-beta': 'Die gesamte Rendite, keine jährliche, wie QuantStats.',
    'cagr-over-beta': 'Das jährliche Wachstum, wie in Lehrbüchern.',
    'capture-by-geometric-mean':
      'Jährliches geometrisches Wachstum der Tage, an denen die Vergleichsreihe stieg oder fiel, wie empyrical.',
    'calendar-periods': 'Kalendermonate und -jahre mit mindestens einer Rendite; angefangene zählen mit.',
    'net-of-commission': 'Nach Gebühren.',
    'gross-of-commission': 'Vor Gebühren.',
    'flat-trades-neither': 'Ein Trade mit genau 0 ist weder Gewinn noch Verlust, aber einer von allen.',
    'planned-risk': 'Nur Trades mit geplantem Stopp; R ist das Nettoergebnis durch das Risiko bis dorthin.',
    'median-middle': 'Der mittlere, oder das Mittel der beiden mittleren.',
    'money-curve':
      'Der laufenden Summe der Nettoergebnisse in der Reihenfolge des Schließens; der Anfang ist ein Höchststand.',
    'excursions-from-candles': 'Aus den Hochs und Tiefs der Kerzen, solange die Position offen war, vor Gebühren.',
    'runs-without-flat':
      'Serien von Gewinnen und Verlusten, Trades mit 0 ausgelassen; jenseits von ±1,96 ist es kaum Zufall.',
    'bootstrap-of-mean':
      '1000 Stichproben mit Zurücklegen, immer dieselben; ab 2000 Trades der Grenzwert, dem sie zustreben.',
    plain: 'Gezählt, wie es dasteht.',
  },
  reasons: {
    'no-data': 'es gibt nichts, woraus sie zu berechnen wäre',
    'no-variation': 'alle Werte sind gleich',
    'no-wins': 'es gibt keinen Gewinn',
    'no-losses': 'es gibt keinen Verlust',
    'no-gains-or-losses': 'nichts wurde gewonnen und nichts verloren',
    'no-drawdown': 'es gibt keinen Rückgang',
    'no-benchmark': 'es gibt keine Vergleichsreihe',
    'no-benchmark-variation': 'die Vergleichsreihe ändert sich nie',
    'nothing-beyond': 'kein Wert liegt jenseits der Grenze',
    'no-such-period': 'so weit reicht die Reihe nicht zurück',
    'no-risk-plan': 'kein Trade hat einen geplanten Stopp',
    'no-excursions': 'für diese Trades gibt es keine Kerzen',
    'lost-more-than-everything': 'mehr als alles ging verloren',
    'not-positive': 'die Formel hat hier keine Wurzel',
    'out-of-range': 'die Zahl ist zu groß, um sie zu berechnen',
  },
  samples: {
    returns: 'Tage',
    'span-days': 'Kalendertage',
    'matched-days': 'gemeinsame Tage',
    drawdowns: 'Rückgänge',
    months: 'Monate',
    years: 'Jahre',
    trades: 'Trades',
    'long-trades': 'Long-Trades',
    'short-trades': 'Short-Trades',
    wins: 'Gewinne',
    losses: 'Verluste',
    'trades-with-risk': 'Trades mit Stopp',
    'trades-with-excursions': 'Trades mit Kerzen',
    'trades-with-duration': 'Trades mit Zeiten',
  },
  tooLittle: 'braucht {needs} {of}, hat {has}',
};
