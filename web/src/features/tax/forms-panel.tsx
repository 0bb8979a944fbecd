import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaxFormLineView, TaxYearView } from '#contract/tax.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { ItemRows } from './items-panel.tsx';
import { useTaxWords } from './use-tax-words.ts';

type Form = TaxYearView['forms'][number];
/** One line with its amounts of both persons. */
type Line = {
  readonly key: string;
  readonly first: TaxFormLineView;
  readonly byPerson: ReadonlyMap<string, TaxFormLineView>;
};

const linesOf = (form: Extract<Form, { state: 'released' }>): readonly Line[] => {
  const groups = Map.groupBy(
    form.lines,
    ({ line, fundType, good, formula }) => `${line} ${formula} ${fundType} ${good}`,
  );
  return [...groups].map(([key, lines]) => ({
    key,
    first: lines[0]!,
    byPerson: new Map(lines.map((line) => [line.person, line])),
  }));
};

/** The three forms of a year, a column for each person, each line down to its items. */
export function FormsPanel({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  return (
    <Panel flush title={t('tax.forms.title')} lead={t('tax.forms.lead')}>
      {year.forms.map((form) => (
        <FormLines key={form.form} form={form} year={year} />
      ))}
    </Panel>
  );
}

function FormLines({ form, year }: { readonly form: Form; readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  const [open, setOpen] = useState<string | null>(null);
  const title = t('tax.forms.form', { form: form.form, year: form.year });
  const items = new Map(year.items.map((item) => [item.id, item]));
  const lines = form.state === 'released' ? linesOf(form) : [];
  const entry = (line: TaxFormLineView | undefined) =>
    line === undefined ? null : /^-?\d+(\.\d+)?$/.test(line.entry) && line.amount !== null ? (
      format.hidden ? (
        <Euro value={line.entry} />
      ) : (
        format.exact(line.entry)
      )
    ) : (
      line.entry
    );
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Box component="h3" sx={{ m: 0, px: 2, pb: 1, fontSize: '0.9375rem' }}>
        {title}
      </Box>
      {form.state === 'not-released' ? (
        <Alert severity="info" sx={{ mx: 2 }}>
          {words.notReleased}
        </Alert>
      ) : (
        <>
          {!form.verified && (
            <Alert severity="info" sx={{ mx: 2, mb: 1 }}>
              {t('tax.forms.unverified', { source: form.source })}
            </Alert>
          )}
          {lines.length === 0 ? (
            <Box sx={{ px: 2 }}>{t('tax.forms.none')}</Box>
          ) : (
            <FactTable
              label={title}
              rows={lines}
              keyOf={({ key }) => key}
              below={({ key, byPerson, first }) =>
                key === open && (
                  <ItemRows
                    label={t('tax.forms.open', { line: first.line })}
                    items={[...new Set([...byPerson.values()].flatMap((line) => line.items))].flatMap(
                      (id) => items.get(id) ?? [],
                    )}
                    names={year.instrumentNames}
                  />
                )
              }
              columns={[
                {
                  title: t('tax.columns.line'),
                  cell: ({ key, first }) =>
                    first.items.length === 0 ? (
                      first.line
                    ) : (
                      <Link
                        component="button"
                        type="button"
                        aria-expanded={key === open}
                        title={t('tax.forms.open', { line: first.line })}
                        onClick={() => setOpen(key === open ? null : key)}
                        sx={{ fontWeight: 620, minHeight: 24, minWidth: 24, textAlign: 'left' }}
                      >
                        {first.line}
                      </Link>
                    ),
                },
                {
                  title: t('tax.columns.what'),
                  cell: ({ first }) =>
                    [words.lines[first.formula], first.fundType && words.fundTypes[first.fundType], first.good]
                      .filter(Boolean)
                      .join(', '),
                },
                ...year.persons.flatMap(({ id, name }) => {
                  const prefix = year.persons.length > 1 ? `${name}: ` : '';
                  return [
                    {
                      title: `${prefix}${t('tax.columns.amount')}`,
                      isNumber: true,
                      cell: ({ byPerson }: Line) => {
                        const amount = byPerson.get(id)?.amount ?? null;
                        return amount === null ? null : <Euro value={amount} />;
                      },
                    },
                    {
                      title: `${prefix}${t('tax.columns.entry')}`,
                      isNumber: true,
                      cell: ({ byPerson }: Line) => {
                        const line = byPerson.get(id);
                        return (
                          line && (
                            <>
                              {entry(line)}
                              {line.kz !== null && (
                                <Box
                                  component="span"
                                  sx={{ color: 'text.secondary', display: 'block', fontSize: '0.75rem' }}
                                >
                                  {t('tax.forms.keyOf', { key: line.kz })}
                                </Box>
                              )}
                            </>
                          )
                        );
                      },
                    },
                  ];
                }),
              ]}
            />
          )}
        </>
      )}
    </Box>
  );
}
