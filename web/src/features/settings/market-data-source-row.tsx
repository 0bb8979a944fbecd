import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { keyedSources, type MarketDataKeys } from '#contract/source-keys.ts';
import { SourceKey } from './source-key.tsx';

type Source = MarketDataKeys['sources'][number];

/** Whether a source may be asked, in a word and a colour. */
const standingOf = ({ state, needsKey, key }: Source) => {
  if (state === 'off') return { word: 'off', color: 'default' } as const;
  if (!needsKey) return { word: 'on', color: 'success' } as const;
  if (key === null) return { word: 'noKey', color: 'default' } as const;
  return key.readable ? ({ word: 'on', color: 'success' } as const) : ({ word: 'lost', color: 'warning' } as const);
};

export function MarketDataSourceRow({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const { word, color } = standingOf(source);
  const keyed = keyedSources.find((name) => name === source.name);
  return (
    <Box
      component="li"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0.5 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 560 }}>{t(`settings.market.source.${source.name}.name`)}</Typography>
        <Chip size="small" variant="outlined" color={color} label={t(`settings.market.standing.${word}`)} />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t(`settings.market.source.${source.name}.text`)}
      </Typography>
      {keyed && <SourceKey source={keyed} stored={source.key} />}
    </Box>
  );
}
