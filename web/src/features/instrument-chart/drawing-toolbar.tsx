import Ray from '@mui/icons-material/CallMade';
import Rectangle from '@mui/icons-material/CropSquare';
import Delete from '@mui/icons-material/DeleteOutlined';
import HorizontalRule from '@mui/icons-material/HorizontalRule';
import Fibonacci from '@mui/icons-material/LinearScale';
import Measure from '@mui/icons-material/Straighten';
import TextIcon from '@mui/icons-material/TextFields';
import Trend from '@mui/icons-material/Timeline';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Drawing, type DrawingKind, drawingKind } from '#contract/drawings.ts';
import { ColorChoice } from './color-choice.tsx';

const icons = {
  horizontal: HorizontalRule,
  trend: Trend,
  ray: Ray,
  rectangle: Rectangle,
  text: TextIcon,
  fibonacci: Fibonacci,
  measure: Measure,
} as const;

type Props = {
  readonly tool: DrawingKind | null;
  readonly onTool: (tool: DrawingKind | null) => void;
  readonly selected: Drawing | null;
  readonly onChange: (change: { text?: string; color?: string }) => void;
  readonly onRemove: () => void;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly children?: ReactNode;
};

/** The tools to draw with, and what can be done with the drawing that is selected. */
export function DrawingToolbar({ tool, onTool, selected, onChange, onRemove, canUndo, onUndo, children }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, pb: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={tool}
        aria-label={t('charts.tools')}
        onChange={(_, next: DrawingKind | null) => onTool(next)}
      >
        {drawingKind.options.map((kind) => {
          const Icon = icons[kind];
          return (
            <ToggleButton
              key={kind}
              value={kind}
              aria-label={t(`charts.drawings.${kind}`)}
              title={t(`charts.drawings.${kind}`)}
            >
              <Icon sx={{ fontSize: 18 }} />
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      <Tooltip title={t('charts.undo')}>
        <span>
          <IconButton aria-label={t('charts.undo')} disabled={!canUndo} onClick={onUndo}>
            <Undo sx={{ fontSize: 18 }} />
          </IconButton>
        </span>
      </Tooltip>
      {children}
      {tool !== null && (
        <Box component="span" role="status" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
          {t(tool === 'horizontal' || tool === 'text' ? 'charts.placeOne' : 'charts.placeTwo')}
        </Box>
      )}
      {selected !== null && (
        <>
          <DrawingText key={selected.id} drawing={selected} onText={(text) => onChange({ text })} />
          <ColorChoice color={selected.color} onColor={(color) => onChange({ color })} />
          <IconButton aria-label={t('charts.removeDrawing')} title={t('charts.removeDrawing')} onClick={onRemove}>
            <Delete sx={{ fontSize: 18 }} />
          </IconButton>
        </>
      )}
    </Box>
  );
}

/** The words of a drawing, kept when the field is left. */
function DrawingText({ drawing, onText }: { readonly drawing: Drawing; readonly onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(drawing.text);
  useEffect(() => setText(drawing.text), [drawing.text]);
  const keep = (): void => {
    if (text !== drawing.text) onText(text);
  };
  return (
    <TextField
      label={t('charts.text')}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
      slotProps={{ htmlInput: { maxLength: 500 } }}
      sx={{ width: 180 }}
    />
  );
}
