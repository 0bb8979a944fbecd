import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { ZoneField } from '#web/shared/zones/zone-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { withRows } from './mapping-draft.ts';
import { type MappingProps, mappingGrid } from './mapping-fields.tsx';

const open = 'open';

/** How the cells are read: what a row is, what tells bought from sold, how numbers and times are written. */
export function MappingReading({ outline, mapping, onChange }: MappingProps) {
  const { t } = useTranslation();
  const change = (part: Partial<MappingProps['mapping']>): void => onChange({ ...mapping, ...part });
  const columns = [...new Set(outline.header.filter((name) => name !== ''))];
  const isActivities = mapping.rows === 'activities';
  return (
    <Box sx={mappingGrid}>
      <ChoiceField
        label={t('mapping.rows.label')}
        value={mapping.rows}
        options={[
          ['executions', t('mapping.rows.executions')],
          ['round-trips', t('mapping.rows.round-trips')],
          ['activities', t('mapping.rows.activities')],
        ]}
        onChange={(rows) => onChange(withRows(mapping, rows))}
      />
      {!isActivities && (
        <ChoiceField
          label={t('mapping.side.label')}
          value={mapping.sideFrom}
          options={[
            ['words', t('mapping.side.words')],
            ['quantity', t('mapping.side.quantity')],
          ]}
          onChange={(sideFrom) => change({ sideFrom })}
        />
      )}
      {!isActivities && mapping.sideFrom === 'words' && (
        <>
          <Words label={t('mapping.side.buy')} value={mapping.buyWords} onChange={(buyWords) => change({ buyWords })} />
          <Words
            label={t('mapping.side.sell')}
            value={mapping.sellWords}
            onChange={(sellWords) => change({ sellWords })}
          />
        </>
      )}
      <Autocomplete
        multiple
        size="small"
        options={columns}
        value={mapping.costs}
        onChange={(_, costs) => change({ costs: costs.slice(0, 8) })}
        renderInput={(input) => <TextField {...input} label={t('mapping.costs.label')} helperText=" " />}
      />
      <ChoiceField
        label={t('mapping.costs.sign')}
        value={mapping.costSign}
        options={[
          ['positive', t('mapping.costs.positive')],
          ['negative', t('mapping.costs.negative')],
        ]}
        onChange={(costSign) => change({ costSign })}
      />
      {!isActivities && (
        <ChoiceField
          label={t('mapping.tradedAs.label')}
          value={mapping.tradedAs}
          options={(['any', 'future', 'listed', 'lot'] as const).map((kind) => [kind, t(`mapping.tradedAs.${kind}`)])}
          onChange={(tradedAs) => change({ tradedAs })}
        />
      )}
      <ChoiceField
        label={t('mapping.numbers.label')}
        value={mapping.numbers ?? open}
        options={[
          [open, t('mapping.fromFile')],
          ['point', t('mapping.numbers.point')],
          ['comma', t('mapping.numbers.comma')],
        ]}
        onChange={(numbers) => change({ numbers: numbers === open ? null : numbers })}
      />
      <ChoiceField
        label={t('mapping.dates')}
        value={mapping.dateOrder ?? open}
        options={[
          [open, t('mapping.fromFile')],
          ['day-first', t('imports.preview.day-first')],
          ['month-first', t('imports.preview.month-first')],
          ['iso', t('imports.preview.iso')],
        ]}
        onChange={(order) => change({ dateOrder: order === open ? null : order })}
      />
      <ZoneField
        label={t('mapping.zone')}
        value={mapping.timeZone}
        helperText={t('mapping.zoneHelp')}
        onChange={(timeZone) => change({ timeZone })}
      />
      {mapping.columns.account === undefined && (
        <TextField
          size="small"
          label={t('mapping.account')}
          helperText={t('mapping.accountHelp')}
          value={mapping.account ?? ''}
          onChange={({ target }) => change({ account: target.value.trim() === '' ? null : target.value })}
        />
      )}
    </Box>
  );
}

type WordsProps = {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (words: string[]) => void;
};

/** Words of the file, compared without their letter case. */
function Words({ label, value, onChange }: WordsProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      size="small"
      options={[] as string[]}
      value={[...value]}
      limitTags={3}
      onChange={(_, words) => onChange([...new Set(words.map((word) => word.trim().toLowerCase()).filter(Boolean))])}
      renderInput={(input) => <TextField {...input} label={label} helperText=" " />}
    />
  );
}
