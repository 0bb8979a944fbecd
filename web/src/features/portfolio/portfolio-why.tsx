import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Why, WhyDrawer, WhyPart } from '#web/shared/why/why-drawer.tsx';

/** How a figure came about: what it means, its formula, and what went into it. */
export type Explanation = {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** In a sentence. */
  readonly meaning: string;
  readonly formula?: string;
  readonly inputs: readonly { readonly name: string; readonly value: ReactNode }[];
  /** Links to where the inputs come from. */
  readonly more?: ReactNode;
};

type Props = { readonly explanation: Explanation | null; readonly onClose: () => void };

/** *Why this number?* of the portfolio. */
export function PortfolioWhy({ explanation, onClose }: Props) {
  return (
    <WhyDrawer open={explanation !== null}>
      {explanation && <Explained key={explanation.key} explanation={explanation} onClose={onClose} />}
    </WhyDrawer>
  );
}

function Explained({ explanation, onClose }: { readonly explanation: Explanation; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { name, value, meaning, formula, inputs, more } = explanation;
  return (
    <Why question={t('portfolio.why.question')} name={name} value={value} onClose={onClose}>
      <WhyPart title={t('portfolio.why.meaning')}>{meaning}</WhyPart>
      {formula !== undefined && (
        <WhyPart title={t('portfolio.why.formula')}>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {formula}
          </Box>
        </WhyPart>
      )}
      {inputs.length > 0 && (
        <WhyPart title={t('portfolio.why.inputs')}>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 0.5, columnGap: 2 }}
          >
            {inputs.map((input) => (
              <Box key={input.name} sx={{ display: 'contents' }}>
                <Box component="dt" sx={{ color: 'text.secondary' }}>
                  {input.name}
                </Box>
                <Box component="dd" className="tabular" sx={{ m: 0, textAlign: 'right' }}>
                  {input.value}
                </Box>
              </Box>
            ))}
          </Box>
        </WhyPart>
      )}
      {more && <WhyPart title={t('portfolio.why.more')}>{more}</WhyPart>}
    </Why>
  );
}
