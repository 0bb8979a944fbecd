import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Explanation, Position, PositionLeg } from '#contract/positions.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Why, WhyDrawer, WhyPart } from '#web/shared/why/why-drawer.tsx';
import { useExplainWords } from './use-explain-words.ts';
import { useFigureName, useFigureText } from './use-figure-text.ts';

type Props = {
  readonly explanation: Explanation | null;
  readonly position: Position;
  readonly legs: readonly PositionLeg[];
  readonly onClose: () => void;
};

/** *Why this number?*: its formula, its inputs and its source rows, beside the page whose rows it marks. */
export function WhyPanel({ explanation, position, legs, onClose }: Props) {
  return (
    <WhyDrawer open={explanation !== null}>
      {explanation && (
        <Explained
          key={explanation.figure}
          explanation={explanation}
          position={position}
          legs={legs}
          onClose={onClose}
        />
      )}
    </WhyDrawer>
  );
}

function Explained({ explanation, position, legs, onClose }: Props & { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useExplainWords();
  const figureName = useFigureName();
  const figureText = useFigureText();
  const { figure } = explanation;
  const rows = legs.filter(({ key }) => explanation.rows.includes(key));
  return (
    <Why
      question={t('positions.one.why')}
      name={figureName(figure)}
      value={figureText(figure, position)}
      onClose={onClose}
    >
      {explanation.value === null && <Typography>{t('explain.none')}</Typography>}
      <WhyPart title={t('explain.formula')}>{words.formula(explanation.formula)}</WhyPart>
      {explanation.calculation !== '' && (
        <WhyPart title={t('explain.calculation')}>
          <Box
            className="tabular"
            sx={{
              p: 1.5,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              bgcolor: 'background.default',
              overflowWrap: 'anywhere',
              maxHeight: 240,
              overflow: 'auto',
            }}
            tabIndex={0}
          >
            {words.calculation(explanation)}
          </Box>
        </WhyPart>
      )}
      {explanation.inputs.length > 0 && (
        <WhyPart title={t('explain.inputs')}>
          <Box component="dl" className="tabular" sx={{ m: 0, display: 'grid', gap: 1 }}>
            {explanation.inputs.map((input) => (
              <Box
                key={`${input.name} ${input.source}`}
                sx={{ display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 2 }}
              >
                <dt>{words.input(input.name)}</dt>
                <Box component="dd" sx={{ m: 0, fontWeight: 560, textAlign: 'right', overflowWrap: 'anywhere' }}>
                  {words.value(input)}
                </Box>
                <Box
                  component="dd"
                  sx={{
                    m: 0,
                    gridColumn: '1 / -1',
                    color: 'text.secondary',
                    fontSize: '0.75rem',
                    overflowWrap: 'anywhere',
                  }}
                >
                  {words.source(input.source)}
                </Box>
              </Box>
            ))}
          </Box>
        </WhyPart>
      )}
      <WhyPart title={t('explain.method')}>{words.method(explanation.method)}</WhyPart>
      {rows.length > 0 && (
        <WhyPart title={`${t('explain.rows')} (${format.count(rows.length)})`}>
          <Typography variant="body2" color="textSecondary">
            {t('explain.rowsHint')}
          </Typography>
          <Box
            component="ul"
            className="tabular"
            sx={{ m: 0, mt: 1, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}
          >
            {rows.slice(0, 50).map((leg) => (
              <Box
                component="li"
                key={`${leg.key} ${leg.legQuantity}`}
                sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}
              >
                <span>
                  {t(`positions.one.${leg.side}`)} {format.quantity(leg.legQuantity)} @ {format.price(leg.price)}
                </span>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {format.dateTimeSeconds(leg.executedAt)}
                </Box>
              </Box>
            ))}
          </Box>
        </WhyPart>
      )}
    </Why>
  );
}
