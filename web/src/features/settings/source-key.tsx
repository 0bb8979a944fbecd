import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeyedSource, type MarketDataKeys, sourceKey } from '#contract/source-keys.ts';
import { removeSourceKey, setSourceKey, sourceKeysQuery } from '#web/shared/api/source-key-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { useNotice } from '#web/shared/page/notice.tsx';
import { PasswordField } from '#web/shared/page/password-field.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

type Stored = MarketDataKeys['sources'][number]['key'];
type Props = { readonly source: KeyedSource; readonly stored: Stored };

/** Where the source itself says how to get a key. */
const keyPages: Readonly<Record<KeyedSource, string>> = {
  alphavantage: 'https://www.alphavantage.co/support/#api-key',
  eodhd: 'https://eodhd.com/register',
};

/** The key of one source: what is stored of it, and a field to enter it in, which forgets it at once. */
export function SourceKey({ source, stored }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const notify = useNotice();
  const [replacing, setReplacing] = useState(false);
  const entering = replacing || !stored?.readable;
  const name = t(`settings.market.source.${source}.name`);
  const done = async (text: string): Promise<void> => {
    setReplacing(false);
    await queries.invalidateQueries({ queryKey: sourceKeysQuery.queryKey });
    notify(text);
  };
  const removing = useMutation({
    mutationFn: () => removeSourceKey(source),
    onSuccess: () => done(t('settings.market.removed', { name })),
  });
  return (
    <Box sx={{ maxWidth: 440, pt: 1 }}>
      <ErrorAlert error={removing.error} />
      {stored && !stored.readable && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t('settings.market.lost')}
        </Alert>
      )}
      {stored && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="body2" sx={{ mr: 'auto' }}>
            {t('settings.market.stored', { ending: stored.ending, date: format.dateTime(stored.enteredAt) })}
          </Typography>
          {!entering && (
            <Button
              size="small"
              onClick={() => setReplacing(true)}
              aria-label={t('settings.market.replaceOf', { name })}
            >
              {t('settings.market.replace')}
            </Button>
          )}
          <Button
            size="small"
            color="inherit"
            loading={removing.isPending}
            onClick={() => removing.mutate()}
            aria-label={t('settings.market.removeOf', { name })}
          >
            {t('settings.market.remove')}
          </Button>
        </Box>
      )}
      {entering && <KeyForm source={source} name={name} onSaved={() => done(t('settings.market.saved', { name }))} />}
    </Box>
  );
}

type FormProps = { readonly source: KeyedSource; readonly name: string; readonly onSaved: () => Promise<void> };

function KeyForm({ source, name, onSaved }: FormProps) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const [misshapen, setMisshapen] = useState(false);
  const saving = useMutation({
    mutationFn: (secret: string) => setSourceKey(source, secret),
    onSuccess: () => {
      // A new round empties the field.
      setRound(round + 1);
      return onSaved();
    },
    // Nothing of the key stays in the memory of the page.
    gcTime: 0,
  });
  const submit = (values: FormData): void => {
    const entered = sourceKey.safeParse(textOf(values, 'key'));
    setMisshapen(!entered.success);
    if (entered.success) saving.mutate(entered.data);
  };
  return (
    <Form key={round} label={t('settings.market.keyOf', { name })} onSubmit={submit}>
      <ErrorAlert error={saving.error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', pt: 0.5 }}>
        <PasswordField
          name="key"
          size="small"
          label={t('settings.market.keyOf', { name })}
          autoComplete="off"
          required
          error={misshapen}
          helperText={misshapen ? t('settings.market.shape') : undefined}
          sx={{ flex: '1 1 220px' }}
        />
        <Button type="submit" variant="outlined" loading={saving.isPending} sx={{ minHeight: 40 }}>
          {t('settings.market.save')}
        </Button>
      </Box>
      <Link href={keyPages[source]} target="_blank" rel="noreferrer" variant="body2" sx={{ justifySelf: 'start' }}>
        {t('settings.market.getKey', { name })}
      </Link>
    </Form>
  );
}
