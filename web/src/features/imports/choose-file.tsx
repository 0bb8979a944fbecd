import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { FilePicker } from './file-picker.tsx';

/** Where an import begins: the place to drop files on, the button for those who do not drag, and where files come from. */
export function ChooseFile() {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box
        sx={{
          border: '1.5px dashed',
          borderColor: 'text.disabled',
          borderRadius: 2,
          bgcolor: 'background.paper',
          display: 'grid',
          justifyItems: 'center',
          gap: 1,
          textAlign: 'center',
          px: 2,
          py: { xs: 4, md: 6 },
        }}
      >
        <UploadFile color="primary" sx={{ fontSize: 36 }} />
        <Typography variant="h2" component="p">
          {t('imports.choose.drop')}
        </Typography>
        <Typography color="textSecondary" sx={{ maxWidth: '56ch' }}>
          {t('imports.choose.or')}
        </Typography>
        <Box sx={{ my: 1 }}>
          <FilePicker label={t('imports.choose.button')} variant="contained" size="large" />
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '56ch' }}>
          {t('imports.choose.safe')}
        </Typography>
      </Box>
      <Box component="section">
        <Typography variant="h2" sx={{ mb: 0.5 }}>
          {t('imports.choose.howTitle')}
        </Typography>
        <Box component="ol" sx={{ m: 0, pl: 2.5, color: 'text.secondary', '& li': { mb: 0.5 } }}>
          <li>{t('imports.choose.how1')}</li>
          <li>{t('imports.choose.how2')}</li>
          <li>{t('imports.choose.how3')}</li>
        </Box>
      </Box>
    </Box>
  );
}
