import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionWhatIf as Answer } from '#contract/position-what-if.ts';
import type { Multiple } from '#domain/market/multiples.ts';
import type { ShownScenario } from '#web/features/chart/scenario-layer.ts';
import { positionWhatIfQuery } from '#web/shared/api/what-if-queries.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { useIntervalName } from '#web/shared/price-chart/use-interval-name.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { OwnScenarioFields } from './own-scenario-fields.tsx';
import {
  isOwnChanged,
  lacksPlan,
  type OwnScenario,
  ownScenario,
  type ScenarioName,
  usualScenarios,
} from './position-scenarios.ts';
import { ScenarioTable } from './scenario-table.tsx';
import { useSettled } from './use-settled.ts';

type Props = {
  readonly id: string;
  /** Draws a scenario on the position's chart; null takes it away. */
  readonly onShow: (scenario: ShownScenario | null) => void;
};

const calmMs = 350;

/** What this position would have made otherwise, worked out on its bars when it is asked for. */
export function PositionWhatIf({ id, onShow }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Panel title={t('whatIf.one.title')} lead={t('whatIf.one.lead')}>
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('whatIf.one.open')}
        </Button>
      </Panel>
    );
  }
  return <Opened id={id} onShow={onShow} />;
}

function Opened({ id, onShow }: Props) {
  const { t } = useTranslation();
  const [own, setOwn] = useState<OwnScenario>({});
  const [shown, setShown] = useState<ScenarioName | null>(null);
  const settled = useSettled(own, calmMs);
  const names = useMemo(
    (): readonly ScenarioName[] => [
      ...usualScenarios.map(({ name }) => name),
      ...(isOwnChanged(settled) ? (['own'] as const) : []),
    ],
    [settled],
  );
  const body = useMemo(() => {
    const usual = usualScenarios.map(({ asked }) => asked);
    return { scenarios: isOwnChanged(settled) ? [...usual, ownScenario(settled)] : usual };
  }, [settled]);
  const query = useQuery(positionWhatIfQuery(id, body));

  const change = (next: OwnScenario): void => {
    setOwn(next);
    // What is drawn is no longer what is asked.
    if (shown !== 'own') return;
    setShown(null);
    onShow(null);
  };

  const show = (name: ScenarioName | null, answer: Answer): void => {
    setShown(name);
    const found = name === null ? undefined : answer.scenarios[names.indexOf(name)];
    if (found === undefined) {
      onShow(null);
      return;
    }
    const { levels, worst, best } = found;
    const exits = [worst, best].flatMap((side, nth) =>
      side === null || side.price === null
        ? []
        : [
            {
              name: t(`whatIf.one.marks.${nth === 0 ? 'worst' : 'best'}`),
              price: Number(side.price),
              at: Date.parse(side.at),
            },
          ],
    );
    const [first, second] = exits;
    const same = first !== undefined && second !== undefined && first.price === second.price && first.at === second.at;
    onShow({
      levels: (['stop', 'target'] as const).flatMap((kind) =>
        levels[kind] === null ? [] : [{ kind, name: t(`whatIf.scenario.${kind}`), price: Number(levels[kind]) }],
      ),
      exits: same ? [{ ...first, name: t('whatIf.one.marks.exit') }] : exits,
    });
  };

  return (
    <Panel title={t('whatIf.one.title')} lead={t('whatIf.one.lead')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <OwnScenarioFields own={own} onChange={change} />
        <QueryState query={query} lines={6}>
          {(answer) => (
            <>
              <ScenarioTable
                rows={names.flatMap((name, nth) => {
                  const found = answer.scenarios[nth];
                  const asked = body.scenarios[nth];
                  return found === undefined || asked === undefined || lacksPlan(asked, answer.plan)
                    ? []
                    : [{ name, found }];
                })}
                before={answer.before}
                currency={answer.currency}
                shown={shown}
                stale={query.isPlaceholderData || settled !== own}
                onShow={(name) => show(name, answer)}
              />
              <Unknown answer={answer} bars={answer.interval} source={answer.source} />
            </>
          )}
        </QueryState>
        <Typography variant="body2" color="textSecondary">
          {t('whatIf.one.slippage')}
        </Typography>
      </Box>
    </Panel>
  );
}

type UnknownProps = { readonly answer: Answer; readonly bars: string | null; readonly source: string | null };

/** What cannot be known of this position, and why. */
function Unknown({ answer, bars, source }: UnknownProps) {
  const { t } = useTranslation();
  const interval = useIntervalName();
  const { source: sourceName } = useFetchWords();
  const { plan, scenarios } = answer;
  const differ = scenarios.some(({ worst, best }) => worst !== null && best !== null && worst.net !== best.net);
  const lines = [
    bars === null
      ? t('whatIf.one.unknown.noBars')
      : t('whatIf.one.unknown.bars', { bars: interval(bars as Multiple), source: sourceName(source ?? '') }),
    ...(differ ? [t('whatIf.one.unknown.order')] : []),
    ...(bars !== null && scenarios.some(({ unknown }) => unknown === 'no-bar-then')
      ? [t('whatIf.one.unknown.noBarThen')]
      : []),
    ...(plan.plannedStop === null ? [t('whatIf.one.unknown.noStop')] : []),
    ...(plan.plannedTarget === null ? [t('whatIf.one.unknown.noTarget')] : []),
  ];
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
}
