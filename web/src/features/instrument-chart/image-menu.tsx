import Camera from '@mui/icons-material/PhotoCameraOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { canCopyImages, copyImage, download } from './chart-image.ts';

type Props = { readonly image: () => Promise<Blob>; readonly fileName: string };

/** Takes an image of the chart as it is shown. */
export function ImageMenu({ image, fileName }: Props) {
  const { t } = useTranslation();
  const notify = useNotice();
  const errorText = useErrorText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const act = (work: Promise<void>, done: string): void => {
    setAnchor(null);
    work.then(
      () => notify(done),
      (error: unknown) => notify(errorText(error)),
    );
  };
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Camera />}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('charts.image')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          dense
          onClick={() =>
            act(
              image().then((blob) => download(blob, fileName)),
              t('charts.imageSaved', { file: fileName }),
            )
          }
        >
          {t('charts.saveImage')}
        </MenuItem>
        {canCopyImages() && (
          <MenuItem dense onClick={() => act(copyImage(image()), t('charts.imageCopied'))}>
            {t('charts.copyImage')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
