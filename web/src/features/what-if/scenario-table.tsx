import ShowChart from '@mui/icons-material/ShowChartOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { PositionWhatIf, ScenarioOutcome } from '#contract/position-what-if.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ScenarioName } from './position-scenarios.ts';

type Found = PositionWhatIf['scenarios'][number];

type Props = {
  readonly rows: readonly { readonly name: ScenarioName; readonly found: Found }[];
  readonly before: PositionWhatIf['before'];
  readonly currency: string;
  /** The one on the chart. */
  readonly shown: string | null;
  readonly stale: boolean;
  readonly onShow: (name: ScenarioName | null) => void;
};

/** Each scenario at its worst and at its best, beside what was; any can be drawn on the chart. */
export function ScenarioTable({ rows, before, currency, shown, stale, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <Box
      sx={{ overflowX: 'auto', opacity: stale ? 0.55 : 1 }}
      aria-busy={stale}
      tabIndex={0}
      role="group"
      aria-label={t('whatIf.one.table')}
    >
      <Table size="small" sx={{ '& td, & th': { px: { xs: 0.5, sm: 2 } }, '& th': { whiteSpace: 'normal' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('whatIf.one.scenario')}</TableCell>
            <TableCell align="right">{t('whatIf.result.worst')}</TableCell>
            <TableCell align="right">{t('whatIf.result.best')}</TableCell>
            <TableCell padding="checkbox" aria-label={t('whatIf.one.onChart')} />
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            <TableCell component="th" scope="row">
              {t('whatIf.result.before')}
            </TableCell>
            <TableCell align="right" colSpan={2}>
              <Result value={before.net} currency={currency} />
            </TableCell>
            <TableCell />
          </TableRow>
          {rows.map(({ name, found }) => (
            <TableRow key={name} selected={shown === name}>
              <TableCell component="th" scope="row">
                {t(`whatIf.one.names.${name}`)}
              </TableCell>
              <Outcomes found={found} currency={currency} />
              <TableCell padding="checkbox">
                <Tooltip title={t('whatIf.one.onChart')}>
                  <span>
                    <IconButton
                      size="small"
                      aria-label={`${t('whatIf.one.onChart')}: ${t(`whatIf.one.names.${name}`)}`}
                      aria-pressed={shown === name}
                      color={shown === name ? 'primary' : 'default'}
                      disabled={found.unknown !== null || name === 'half'}
                      onClick={() => onShow(shown === name ? null : name)}
                    >
                      <ShowChart fontSize="small" />
                    </IconButton>
                  </span>
                </Tooltip>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** One where the bars leave nothing open. */
function Outcomes({ found: { unknown, worst, best }, currency }: { readonly found: Found; readonly currency: string }) {
  const { t } = useTranslation();
  if (unknown !== null || worst === null || best === null)
    return (
      <TableCell colSpan={2} align="right" sx={{ color: 'text.secondary' }}>
        {unknown !== null && t(`whatIf.one.why.${unknown}`)}
      </TableCell>
    );
  const same = worst.net === best.net && worst.at === best.at && worst.price === best.price;
  return (
    <>
      <Side outcome={worst} currency={currency} wide={same} />
      {!same && <Side outcome={best} currency={currency} wide={false} />}
    </>
  );
}

type SideProps = { readonly outcome: ScenarioOutcome; readonly currency: string; readonly wide: boolean };

function Side({ outcome, currency, wide }: SideProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { net, difference, exit, price, at } = outcome;
  return (
    <TableCell align="right" colSpan={wide ? 2 : 1} sx={{ verticalAlign: 'top' }}>
      <Result value={net} currency={currency} />
      <Box className="tabular" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        {t('whatIf.one.difference', { difference: format.signedMoney(difference, currency) })}
        <br />
        {price === null
          ? t(`whatIf.one.exits.${exit}`)
          : t('whatIf.one.exit', {
              how: t(`whatIf.one.exits.${exit}`),
              price: format.price(price),
              time: format.time(at),
            })}
      </Box>
    </TableCell>
  );
}
