import Box from '@mui/material/Box';
import type { Line } from './lines-option.ts';

const colorOf = {
  line: 'primary.main',
  quiet: 'text.secondary',
  text: 'text.primary',
  gain: 'success.main',
  loss: 'error.main',
};
const styleOf = { area: 'solid', line: 'solid', dashed: 'dashed', dotted: 'dotted' };

/** What each line of a chart is. */
export function ChartKey({ lines }: { readonly lines: readonly Pick<Line, 'name' | 'color' | 'look'>[] }) {
  return (
    <Box
      component="ul"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, listStyle: 'none', m: 0, p: 0 }}
    >
      {lines.map(({ name, color, look }) => (
        <Box
          component="li"
          key={name}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.75rem', color: 'text.secondary' }}
        >
          <Box
            component="span"
            aria-hidden
            sx={{ width: 18, borderTopWidth: 2, borderTopStyle: styleOf[look], borderTopColor: colorOf[color] }}
          />
          {name}
        </Box>
      ))}
    </Box>
  );
}
