import type { CustomField } from '#domain/journal/custom-field.ts';
import type { Setup } from '#domain/journal/setup.ts';

type DemoSetup = Setup & { readonly id: string; readonly tags: readonly string[] };

/** The made-up trader's ways to trade. */
export const demoSetups: readonly DemoSetup[] = [
  {
    id: 'demo-opening-drive',
    name: 'Opening drive',
    description:
      'The first half hour of New York picks a side and keeps it.\n\n- Join **with** the move, at the first shallow pullback.\n- No second try after a stop.',
    rules: [
      { id: 'side', text: 'Trade only in the direction of the first five minutes', weight: 5 },
      { id: 'pullback', text: 'Enter on a pullback, never on a new extreme', weight: 3 },
      { id: 'stop', text: 'Stop behind the pullback before the entry is sent', weight: 5 },
      { id: 'once', text: 'One try a day', weight: 2 },
    ],
    archived: false,
    tags: ['open', 'momentum'],
  },
  {
    id: 'demo-failed-break',
    name: 'Failed break',
    description: 'Price leaves the morning range, finds nobody and comes back. Target: the *other side* of the range.',
    rules: [
      { id: 'close', text: 'A five-minute bar has closed back inside', weight: 5 },
      { id: 'news', text: 'No scheduled news within 15 minutes', weight: 3 },
      { id: 'target', text: 'At least 2 R to the other side', weight: 3 },
    ],
    archived: false,
    tags: ['range', 'reversal'],
  },
];

export const demoField: CustomField & { readonly id: string } = {
  id: 'demo-market',
  name: 'Market',
  kind: 'select',
  choices: ['Trend', 'Range', 'News'],
  on: ['position', 'day'],
  archived: false,
};

export const demoMistakes = ['moved the stop', 'too early', 'too large', 'no plan'] as const;

export const demoNotes = {
  win: [
    'Waited for the pullback and got paid. **More of this.**',
    'Held to the target, although it hesitated for ten minutes.',
    'First half off at the plan, the rest ran.',
    'Boring and good.',
  ],
  loss: [
    'Stop was right, the idea was not. *Fine.*',
    'Chased it: the entry was 12 ticks worse than planned.',
    'Stayed in although the reason was gone.\n\n> Out when the reason is gone.',
    'Took it out of boredom. There was no setup.',
  ],
  day: [
    'Calm day, few tries. Stuck to the list.',
    'Two losses before ten, then stopped for an hour. That helped.',
    'Slept badly and traded like it.',
    'Clear plan: short below the overnight low, nothing else.',
  ],
} as const;

export const demoChecklist = [
  'Calendar of news checked',
  'Levels of the last session drawn',
  'Risk for the day written down',
  'Rested',
] as const;
