import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly onFiles: (files: readonly File[]) => void };

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the page and shows where they would go while they hover. */
export function DropZone({ onFiles }: Props) {
  const { t } = useTranslation();
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    // Every element that the pointer crosses sends an enter before the other's leave; the depth tells the page's edge.
    let depth = 0;
    const set = (next: number) => {
      depth = Math.max(0, next);
      setHovering(depth > 0);
    };
    const enter = (event: DragEvent) => {
      if (hasFiles(event)) set(depth + 1);
    };
    const leave = (event: DragEvent) => {
      if (hasFiles(event)) set(depth - 1);
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      set(0);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    const events = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(events)) window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(events)) window.removeEventListener(name as 'drop', listener);
    };
  }, [onFiles]);

  if (!hovering) return null;
  return (
    <Box
      sx={{
        position: 'fixed',
        inset: 0,
        zIndex: 'tooltip',
        p: 2,
        bgcolor: 'rgb(from var(--k-palette-background-default) r g b / 0.88)',
        pointerEvents: 'none',
      }}
    >
      <Box
        sx={{
          height: 1,
          border: '2px dashed',
          borderColor: 'primary.main',
          borderRadius: 2,
          display: 'grid',
          placeContent: 'center',
          justifyItems: 'center',
          gap: 1,
          textAlign: 'center',
        }}
      >
        <FileDownload color="primary" sx={{ fontSize: 40 }} />
        <Typography variant="h1" component="p">
          {t('app.drop.title')}
        </Typography>
        <Typography color="textSecondary">{t('app.drop.hint')}</Typography>
      </Box>
    </Box>
  );
}
