import AddPhoto from '@mui/icons-material/AddPhotoAlternateOutlined';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationChange, ImageFacts } from '#contract/journal.ts';
import { sendImage } from '#web/shared/api/journal-queries.ts';
import { paths } from '#web/shared/api/paths.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { ImageLightbox } from './image-lightbox.tsx';

type Props = {
  readonly images: Readonly<Record<string, ImageFacts>>;
  readonly disabled: boolean;
  readonly onChange: (images: NonNullable<AnnotationChange['images']>) => void;
};

/** Pictures: chosen, dropped or pasted here; small here, large on a click. */
export function ImagesField({ images, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [large, setLarge] = useState<string | null>(null);
  /** Those that housekeeping has removed, taken back into the note since. */
  const [gone, setGone] = useState<readonly string[]>([]);
  const all = Object.entries(images);
  const send = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const { id, ...facts } = await sendImage(file);
        onChange({ [id]: facts });
      }
    },
  });
  const take = (files: Iterable<File>) => {
    const pictures = [...files];
    if (pictures.length > 0 && !disabled) send.mutate(pictures);
  };
  const drop = (event: DragEvent) => {
    // The page around takes files to import them.
    event.preventDefault();
    event.stopPropagation();
    take(event.dataTransfer.files);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  };
  return (
    <Box
      onDrop={drop}
      onDragOver={hover}
      onDragEnter={hover}
      onPaste={paste}
      tabIndex={disabled ? undefined : 0}
      role="group"
      aria-label={t('journal.parts.images')}
      sx={{ borderRadius: 1 }}
    >
      <Typography variant="body2" component="span" sx={{ fontWeight: 560, display: 'block', mb: 0.75 }}>
        {t('journal.parts.images')}
      </Typography>
      {all.length > 0 && (
        <Box component="ul" sx={{ m: 0, mb: 1, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {all.map(([id, { width, height }], index) => (
            <Box component="li" key={id} sx={{ position: 'relative' }}>
              <ButtonBase
                disabled={gone.includes(id)}
                onClick={() => setLarge(id)}
                aria-label={t('journal.images.open', { number: index + 1 })}
                sx={{ borderRadius: 1, border: 1, borderColor: 'divider', overflow: 'hidden' }}
              >
                {gone.includes(id) ? (
                  <Typography
                    variant="body2"
                    color="textSecondary"
                    sx={{ width: 132, height: 88, p: 1, display: 'grid', placeItems: 'center' }}
                  >
                    {t('journal.images.gone')}
                  </Typography>
                ) : (
                  <Box
                    component="img"
                    src={paths.journalImage(id)}
                    alt=""
                    width={width}
                    height={height}
                    loading="lazy"
                    onError={() => setGone((before) => [...before, id])}
                    sx={{ width: 132, height: 88, objectFit: 'cover', display: 'block' }}
                  />
                )}
              </ButtonBase>
              {!disabled && (
                <IconButton
                  aria-label={t('journal.images.remove', { number: index + 1 })}
                  onClick={() => onChange({ [id]: null })}
                  sx={{
                    position: 'absolute',
                    top: 4,
                    right: 4,
                    p: 0.25,
                    bgcolor: 'background.paper',
                    border: 1,
                    borderColor: 'divider',
                    '&:hover': { bgcolor: 'background.default' },
                  }}
                >
                  <Close sx={{ fontSize: 16 }} />
                </IconButton>
              )}
            </Box>
          ))}
        </Box>
      )}
      {!disabled && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<AddPhoto />}
            loading={send.isPending}
            onClick={() => picker.current?.click()}
          >
            {t('journal.images.add')}
          </Button>
          <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 240px' }}>
            {t('journal.images.hint')}
          </Typography>
          <input
            ref={picker}
            hidden
            type="file"
            multiple
            accept="image/png,image/jpeg,image/webp,image/gif"
            onChange={({ target }) => {
              take(target.files ?? []);
              target.value = '';
            }}
          />
        </Box>
      )}
      <ErrorAlert error={send.error} />
      {large !== null && images[large] !== undefined && (
        <ImageLightbox
          ids={Object.keys(images).filter((id) => !gone.includes(id))}
          shown={large}
          onShow={setLarge}
          onClose={() => setLarge(null)}
        />
      )}
    </Box>
  );
}
