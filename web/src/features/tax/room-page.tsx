import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TaxRoom } from '#contract/tax-plans.ts';
import { taxRoomQueryOf, taxYearsQuery } from '#web/shared/api/tax-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { Euro, EuroResult } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { Facts } from './facts.tsx';
import { TaxTabs } from './tax-tabs.tsx';
import { useTaxWords } from './use-tax-words.ts';

/** What could still be realised in the running year without tax. */
export function RoomPage() {
  const { t } = useTranslation();
  const years = useQuery(taxYearsQuery);
  const year = years.data?.current ?? new Date().getFullYear();
  const query = useQuery(taxRoomQueryOf(year));
  const persons = years.data?.persons ?? [];
  return (
    <Page title={t('tax.room.title')} lead={`${t('tax.room.lead', { year })} ${t('tax.lead')}`}>
      <TaxTabs year={year} />
      <QueryState query={query}>
        {(room) =>
          room.rooms.length === 0 ? (
            <StatePanel
              title={t('tax.noPersonTitle')}
              reason={t('tax.noPersonReason')}
              next={
                <RouterButton to="/tax/profile" variant="contained">
                  {t('tax.toProfile')}
                </RouterButton>
              }
            />
          ) : (
            <Rooms room={room} nameOf={(id) => persons.find((person) => person.id === id)?.name ?? id} />
          )
        }
      </QueryState>
    </Page>
  );
}

function Rooms({ room, nameOf }: { readonly room: TaxRoom; readonly nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {room.rooms.map((one) => (
        <Box
          key={one.persons.join(' ')}
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            alignItems: 'start',
          }}
        >
          <Panel title={one.persons.map(nameOf).join(' + ')}>
            <Facts
              facts={[
                { name: t('tax.room.allowance'), value: <Euro value={one.allowanceLeft} />, strong: true },
                { name: t('tax.room.shareLosses'), value: <Euro value={one.shareLosses} /> },
                { name: t('tax.room.otherLosses'), value: <Euro value={one.otherLosses} /> },
                { name: t('tax.room.credit'), value: <Euro value={one.coveredByForeignTax} /> },
                { name: t('tax.room.shares'), value: <Euro value={one.shareGains} />, strong: true },
                { name: t('tax.room.other'), value: <Euro value={one.otherGains} /> },
                ...Object.entries(one.fundGains).map(([type, most]) => ({
                  name: `${t('tax.room.funds')}: ${words.fundTypes[type as keyof typeof words.fundTypes]}`,
                  value: <Euro value={most} />,
                })),
                ...one.privateSales.map(({ person, below }) => ({
                  name: `${t('tax.room.privateSales')} (${nameOf(person)})`,
                  value: <Euro value={below} />,
                })),
              ]}
            />
          </Panel>
          {one.banks.length > 0 && (
            <Panel flush title={t('tax.room.banks')}>
              <FactTable
                label={t('tax.room.banks')}
                rows={one.banks}
                keyOf={({ bank, owners }) => `${bank} ${owners.join(' ')}`}
                columns={[
                  {
                    title: t('tax.profile.fields.bank'),
                    cell: ({ bank, owners }) => `${bank} · ${owners.map(nameOf).join(' + ')}`,
                  },
                  {
                    title: t('tax.room.orderLeft'),
                    isNumber: true,
                    cell: ({ allowanceLeft }) => <Euro value={allowanceLeft} />,
                  },
                  {
                    title: t('tax.room.shareLosses'),
                    isNumber: true,
                    cell: ({ shareLosses }) => <Euro value={shareLosses} />,
                  },
                  {
                    title: t('tax.room.otherLosses'),
                    isNumber: true,
                    cell: ({ otherLosses }) => <Euro value={otherLosses} />,
                  },
                ]}
              />
            </Panel>
          )}
        </Box>
      ))}
      <Panel flush title={t('tax.room.losses')} lead={t('tax.room.lossesLead')}>
        {room.losses.length === 0 ? (
          <Box sx={{ px: 2, pb: 2 }}>{t('tax.room.noLosses')}</Box>
        ) : (
          <FactTable
            label={t('tax.room.losses')}
            rows={room.losses}
            keyOf={({ lot, account }) => `${lot} ${account}`}
            columns={[
              { title: t('tax.columns.instrument'), cell: ({ name }) => name },
              { title: t('tax.columns.account'), cell: ({ account }) => account },
              { title: t('tax.columns.acquired'), cell: ({ acquiredOn }) => acquiredOn && format.isoDate(acquiredOn) },
              { title: t('tax.columns.quantity'), isNumber: true, cell: ({ quantity }) => format.quantity(quantity) },
              { title: t('tax.columns.worth'), isNumber: true, cell: ({ worth }) => worth && <Euro value={worth} /> },
              { title: t('tax.columns.gain'), isNumber: true, cell: ({ gain }) => gain && <EuroResult value={gain} /> },
              {
                title: t('tax.columns.taxable'),
                isNumber: true,
                cell: ({ taxable }) => taxable && <EuroResult value={taxable} />,
              },
              { title: t('tax.columns.usable'), isNumber: true, cell: ({ usable }) => <Euro value={usable} /> },
            ]}
          />
        )}
      </Panel>
    </Box>
  );
}
