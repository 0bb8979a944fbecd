import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundSymbols, SearchedSource, SymbolChoice } from '#contract/symbols.ts';
import { searchSymbols } from '#web/shared/api/symbol-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

type Props = { readonly onChoose: (choice: SymbolChoice, query: string) => void };

/** Looks at the sources for a name, ISIN or ticker; a choice fills the form. Without an answer the form works by hand. */
export function SymbolSearch({ onChoose }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<SymbolChoice | null>(null);
  const searching = useMutation({ mutationFn: searchSymbols, onMutate: () => setChosen(null) });
  const ready = query.trim().length >= 2;
  const search = (): void => {
    if (ready && !searching.isPending) searching.mutate(query.trim());
  };
  const found = searching.data;
  return (
    <Box role="search" aria-label={t('instruments.one.search.title')} sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          type="search"
          fullWidth
          label={t('instruments.one.search.field')}
          helperText={t('instruments.one.search.help')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            // The form around it is not sent off by that.
            event.preventDefault();
            search();
          }}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        <Button
          variant="outlined"
          onClick={search}
          disabled={!ready}
          loading={searching.isPending}
          sx={{ minHeight: 40, flexShrink: 0 }}
        >
          {t('instruments.one.search.submit')}
        </Button>
      </Box>
      <ErrorAlert error={searching.error} />
      {found && (
        <Found
          found={found}
          chosen={chosen}
          onChoose={(choice) => {
            setChosen(choice);
            onChoose(choice, found.query);
          }}
        />
      )}
    </Box>
  );
}

type FoundProps = {
  readonly found: FoundSymbols;
  readonly chosen: SymbolChoice | null;
  readonly onChoose: (choice: SymbolChoice) => void;
};

function Found({ found: { symbols, sources }, chosen, onChoose }: FoundProps) {
  const { t } = useTranslation();
  const words = useFetchWords();
  const sourceWords = useSearchedWords();
  const notes = sources.flatMap((source) => sourceWords(source) ?? []);
  const nobody = sources.every(({ code }) => code === 'switched-off');
  const unanswered = sources.every(({ code }) => code !== 'found' && code !== 'nothing');
  return (
    <Box role="status" sx={{ mt: 1 }}>
      {symbols.length > 0 && (
        <List
          dense
          aria-label={t('instruments.one.search.choices')}
          sx={{ maxHeight: 264, overflowY: 'auto', border: 1, borderColor: 'divider', borderRadius: 1, py: 0 }}
        >
          {symbols.map((choice) => {
            const { source, symbol, name, known } = choice;
            return (
              <ListItem key={`${source} ${symbol}`} disablePadding divider>
                <ListItemButton
                  selected={choice === chosen}
                  onClick={() => onChoose(choice)}
                  disabled={choice.assetClass === 'future'}
                >
                  <ListItemText
                    primary={`${symbol} · ${name}`}
                    secondary={[
                      choice.assetClass && t(`instruments.one.class.${choice.assetClass}`),
                      choice.calendar === null
                        ? choice.exchange
                        : t(`markets.calendar.${choice.calendar}` as 'markets.calendar.NYSE'),
                      choice.mic,
                      choice.quotedIn,
                      words.source(source),
                      known && t('instruments.one.search.known', { id: known }),
                      choice.assetClass === 'future' && t('instruments.one.search.future'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    sx={{ overflowWrap: 'anywhere' }}
                  />
                </ListItemButton>
              </ListItem>
            );
          })}
        </List>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {nobody
          ? t('instruments.one.search.nobody')
          : symbols.length > 0
            ? chosen === null
              ? t('instruments.one.search.choose')
              : t('instruments.one.search.chosen', { symbol: chosen.symbol })
            : t(unanswered ? 'instruments.one.search.unanswered' : 'instruments.one.search.nothing')}
      </Typography>
      {!nobody &&
        notes.map((note) => (
          <Typography key={note} variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {note}
          </Typography>
        ))}
    </Box>
  );
}

/** Says why a source has no part in what was found; null where it has. */
function useSearchedWords(): (source: SearchedSource) => string | null {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFetchWords();
  return ({ source, code, until, fault }) => {
    if (code === 'found' || code === 'switched-off') return null;
    const name = words.source(source);
    const said =
      code === 'limited' || code === 'unreachable' || code === 'key'
        ? words.fault(code, fault)
        : t(`instruments.one.search.said.${code}`);
    const line = t('instruments.one.search.source', { source: name, said });
    return until === null ? line : `${line} ${t('chart.fetch.until', { time: format.dateTime(until) })}`;
  };
}
