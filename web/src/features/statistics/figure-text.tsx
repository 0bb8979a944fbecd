import Box from '@mui/material/Box';
import type { Figure } from '#contract/statistics.ts';
import { isSize, useFigureWords } from './use-figure-words.ts';

type Props = { readonly figure: Figure; readonly currency: string | null };

/** The value of a figure; amounts in the colour of their sign. */
export function FigureText({ figure, currency }: Props) {
  const say = useFigureWords();
  return (
    <Box component="span" className="tabular" sx={{ color: toneOfFigure(figure), whiteSpace: 'nowrap' }}>
      {say.value(figure, currency)}
    </Box>
  );
}

/** Gains and losses have a colour; of what is neither, the text's own. */
export const toneOfFigure = (figure: Figure): string => {
  if (figure.kind !== 'value') return figure.kind === 'infinite' ? 'text.primary' : 'text.secondary';
  if (figure.unit !== 'money' && figure.unit !== 'r-multiple') return 'text.primary';
  if (isSize(figure)) return 'text.primary';
  return figure.value > 0 ? 'success.main' : figure.value < 0 ? 'error.main' : 'text.primary';
};
