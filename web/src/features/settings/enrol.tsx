import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { confirmTwoFactor, type Enrolment } from '#web/shared/api/sign-in.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { useNotice } from '#web/shared/page/notice.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';

type Props = { readonly enrolment: Enrolment; readonly onDone: () => void };

/** Shows the key as a code to scan and the recovery codes; a first code of the app switches the second step on. */
export function Enrol({ enrolment, onDone }: Props) {
  const { t } = useTranslation();
  const notify = useNotice();
  const confirming = useMutation({
    mutationFn: (values: FormData) => confirmTwoFactor(textOf(values, 'code').replaceAll(/\s/g, '')),
    onSuccess: onDone,
  });
  const copy = () =>
    void navigator.clipboard
      .writeText(enrolment.backupCodes.join('\n'))
      .then(() => notify(t('settings.second.copied')));
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', sm: 'auto 1fr' }, pt: 1 }}>
      <Box>
        {/* Scanners want dark on light, also where the page is dark. */}
        <Box sx={{ bgcolor: '#fff', p: 1.5, borderRadius: 1, width: 'fit-content', border: 1, borderColor: 'divider' }}>
          <QRCodeSVG value={enrolment.totpURI} size={168} title={t('settings.second.qr')} />
        </Box>
        <Typography variant="caption" component="p" sx={{ mt: 1, maxWidth: 200, overflowWrap: 'anywhere' }}>
          {t('settings.second.key')}: <code>{secretOf(enrolment.totpURI)}</code>
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <Typography>{t('settings.second.scan')}</Typography>
        <Box>
          <Typography variant="h3">{t('settings.second.codes')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t('settings.second.codesHelp')}
          </Typography>
          <Box
            component="ul"
            sx={{
              listStyle: 'none',
              m: 0,
              my: 1,
              p: 1.5,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
              gap: 0.5,
              fontFamily: 'monospace',
            }}
          >
            {enrolment.backupCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </Box>
          <Button variant="outlined" color="inherit" onClick={copy}>
            {t('settings.second.copy')}
          </Button>
        </Box>
        <Form label={t('settings.second.title')} onSubmit={confirming.mutate}>
          <ErrorAlert error={confirming.error} />
          <TextField
            name="code"
            label={t('settings.second.code')}
            autoComplete="one-time-code"
            required
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            sx={{ maxWidth: 240 }}
          />
          <Button type="submit" variant="contained" loading={confirming.isPending} sx={{ justifySelf: 'start' }}>
            {t('settings.second.finish')}
          </Button>
        </Form>
      </Box>
    </Box>
  );
}
