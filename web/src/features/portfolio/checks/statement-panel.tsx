import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement, StatementCheck } from '#contract/portfolio-checks.ts';
import { activityNamesQuery } from '#web/shared/api/activity-queries.ts';
import { checkStatement } from '#web/shared/api/portfolio-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { readStatement } from './read-statement.ts';
import { StatementLines } from './statement-lines.tsx';

/** Sets what a broker states of an account beside the ledger, line by line. */
export function StatementPanel() {
  const { t } = useTranslation();
  const format = useFormats();
  const { data: names } = useQuery(activityNamesQuery);
  const [chosen, setAccount] = useState('');
  const [on, setOn] = useState(new Date().toISOString().slice(0, 10));
  const [units, setUnits] = useState('');
  const [cash, setCash] = useState('');
  const [tried, setTried] = useState(false);
  const accounts = names?.accounts ?? [];
  const account = chosen === '' ? (accounts[0] ?? '') : chosen;
  const statedUnits = readStatement(units);
  const statedCash = readStatement(cash);
  const wrongCurrency = statedCash.lines.some(({ of }) => !/^[A-Za-z]{3}$/.test(of));
  const isWrong = account === '' || statedUnits.wrong.length > 0 || statedCash.wrong.length > 0 || wrongCurrency;
  const check = useMutation<StatementCheck, Error, Statement>({ mutationFn: checkStatement });
  const problem = (wrong: readonly number[]) =>
    tried && wrong.length > 0
      ? t('health.statement.wrongLines', { lines: wrong.map((one) => format.count(one)).join(', ') })
      : undefined;
  const unitsProblem = problem(statedUnits.wrong);
  const cashProblem =
    problem(statedCash.wrong) ?? (tried && wrongCurrency ? t('health.statement.wrongCurrency') : undefined);
  return (
    <Panel title={t('health.statement.title')} lead={t('health.statement.lead')}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isWrong) return;
          check.mutate({
            account,
            on,
            units: statedUnits.lines.map(({ of, amount }) => ({ instrument: of, quantity: amount })),
            cash: statedCash.lines.map(({ of, amount }) => ({ currency: of.toUpperCase(), amount })),
          });
        }}
        sx={{
          display: 'grid',
          gap: 2,
          mt: 1,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <TextField
          select
          label={t('health.statement.account')}
          value={account}
          error={tried && account === ''}
          onChange={({ target }) => setAccount(target.value)}
        >
          {accounts.map((one) => (
            <MenuItem key={one} value={one} dense>
              {one}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          label={t('health.statement.on')}
          value={on}
          onChange={({ target }) => target.value !== '' && setOn(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          multiline
          minRows={4}
          label={t('health.statement.units')}
          value={units}
          error={unitsProblem !== undefined}
          helperText={unitsProblem ?? t('health.statement.unitsHelp')}
          onChange={({ target }) => setUnits(target.value)}
        />
        <TextField
          multiline
          minRows={4}
          label={t('health.statement.cash')}
          value={cash}
          error={cashProblem !== undefined}
          helperText={cashProblem ?? t('health.statement.cashHelp')}
          onChange={({ target }) => setCash(target.value)}
        />
        <Box>
          <Button type="submit" variant="contained" loading={check.isPending}>
            {t('health.statement.check')}
          </Button>
        </Box>
      </Box>
      <ErrorAlert error={check.error} />
      <Box aria-live="polite" sx={{ mt: 2 }}>
        {check.data && <StatementLines check={check.data} />}
      </Box>
    </Panel>
  );
}
