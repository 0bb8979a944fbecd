import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { portfolioKey, switchPortfolioSettings } from '#web/shared/api/portfolio-queries.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';

/** Takes the last change of the portfolio's settings back, or brings it back. */
export function SettingsHistory() {
  const { t } = useTranslation();
  const notify = useNotice();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const turn = useMutation({
    mutationFn: switchPortfolioSettings,
    onSuccess: () => queries.invalidateQueries({ queryKey: portfolioKey }),
    onError: (error) => notify(errorText(error)),
  });
  return (['undo', 'redo'] as const).map((way) => (
    <Tooltip key={way} title={t(`portfolio.settings.${way}`)}>
      <IconButton aria-label={t(`portfolio.settings.${way}`)} onClick={() => turn.mutate(way)}>
        {way === 'undo' ? <Undo fontSize="small" /> : <Redo fontSize="small" />}
      </IconButton>
    </Tooltip>
  ));
}
