import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation, Position, PositionLeg } from '#contract/positions.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
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
    <Drawer
      variant="persistent"
      anchor="right"
      open={explanation !== null}
      slotProps={{
        paper: { component: 'aside', sx: { width: 'min(420px, 100vw)', bgcolor: 'background.paper', zIndex: 'modal' } },
      }}
    >
      {explanation && (
        <Why key={explanation.figure} explanation={explanation} position={position} legs={legs} onClose={onClose} />
      )}
    </Drawer>
  );
}

function Why({ explanation, position, legs, onClose }: Props & { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useExplainWords();
  const figureName = useFigureName();
  const figureText = useFigureText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const asker = document.activeElement;
    heading.current?.focus();
    return () => {
      if (asker instanceof HTMLElement) asker.focus();
    };
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose]);

  const { figure } = explanation;
  const value = figureText(figure, position);
  const rows = legs.filter(({ key }) => explanation.rows.includes(key));
  return (
    <Box sx={{ p: 2.5, display: 'grid', gap: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: 1 }}>
        <Box>
          <Typography variant="overline" color="textSecondary">
            {t('positions.one.why')}
          </Typography>
          <Typography variant="h2" tabIndex={-1} ref={heading} sx={{ outline: 'none' }}>
            {figureName(figure)}
          </Typography>
        </Box>
        <IconButton aria-label={t('app.close')} onClick={onClose}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box className="tabular" sx={{ fontSize: '1.5rem', fontWeight: 620, letterSpacing: '-0.02em' }}>
        {value}
      </Box>
      {explanation.value === null && <Typography>{t('explain.none')}</Typography>}
      <Part title={t('explain.formula')}>{words.formula(explanation.formula)}</Part>
      {explanation.calculation !== '' && (
        <Part title={t('explain.calculation')}>
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
        </Part>
      )}
      {explanation.inputs.length > 0 && (
        <Part title={t('explain.inputs')}>
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
        </Part>
      )}
      <Part title={t('explain.method')}>{words.method(explanation.method)}</Part>
      {rows.length > 0 && (
        <Part title={`${t('explain.rows')} (${format.count(rows.length)})`}>
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
        </Part>
      )}
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ fontSize: '0.8125rem' }}>
      <Typography variant="overline" component="h3" color="textSecondary" sx={{ display: 'block', mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
