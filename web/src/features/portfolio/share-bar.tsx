import Box from '@mui/material/Box';

type Props = {
  /** 0.25 for 25 %; below nothing the bar is empty. */
  readonly share: number | null;
  /** A mark where it should end. */
  readonly target?: number | null;
};

/** A part of the whole as a bar; its words stand beside it. */
export function ShareBar({ share, target = null }: Props) {
  const percent = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 6, borderRadius: 3, bgcolor: 'action.hover', minWidth: 40 }}>
      <Box sx={{ height: 1, borderRadius: 3, bgcolor: 'primary.main', width: percent(share ?? 0) }} />
      {target !== null && (
        <Box
          sx={{ position: 'absolute', top: -3, bottom: -3, width: 2, bgcolor: 'text.primary', left: percent(target) }}
        />
      )}
    </Box>
  );
}
