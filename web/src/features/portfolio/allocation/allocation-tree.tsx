import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Allocation, AllocationNode } from '#contract/allocation.ts';
import { ShareBar } from '#web/features/portfolio/share-bar.tsx';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { useNodeName } from './use-node-name.ts';

type Props = { readonly allocation: Allocation; readonly hasTargets: boolean };

/** Categories with their part of the whole, their target, and what lies in them. */
export function AllocationTree({ allocation, hasTargets }: Props) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {allocation.nodes.map((node) => (
        <Node key={node.category ?? ''} node={node} depth={0} allocation={allocation} hasTargets={hasTargets} />
      ))}
    </Box>
  );
}

function Node({
  node,
  depth,
  allocation,
  hasTargets,
}: Props & { readonly node: AllocationNode; readonly depth: number }) {
  const { t } = useTranslation();
  const money = useMoney();
  const nodeName = useNodeName(allocation.by);
  const [open, setOpen] = useState(false);
  const { share, targetShare, value, items, children } = node;
  const name = nodeName(node);
  const difference = share !== null && targetShare !== null ? share - targetShare : null;
  return (
    <Box component="li" sx={{ pl: depth === 0 ? 0 : { xs: 1.5, sm: 3 } }}>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <IconButton
            aria-expanded={open}
            aria-label={t(open ? 'allocation.hide' : 'allocation.show', { name })}
            onClick={() => setOpen(!open)}
            sx={{ ml: -0.75 }}
          >
            {open ? <ExpandLess fontSize="small" /> : <ExpandMore fontSize="small" />}
          </IconButton>
          <Box
            component="span"
            sx={{ flex: 1, minWidth: 0, fontWeight: depth === 0 ? 580 : 450, overflowWrap: 'anywhere' }}
          >
            {name}
          </Box>
          <Box component="span" className="tabular" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {money.plain(value, allocation.currency)}
          </Box>
          <Box component="span" className="tabular" sx={{ minWidth: 56, textAlign: 'right', fontWeight: 560 }}>
            {money.share(share)}
          </Box>
        </Box>
        <ShareBar share={share} target={targetShare} />
        {hasTargets && targetShare !== null && (
          <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            {t('allocation.target', { target: money.share(targetShare), difference: money.change(difference) })}
          </Box>
        )}
      </Box>
      {children.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 1, display: 'grid', gap: 1 }}>
          {children.map((child) => (
            <Node
              key={child.category ?? ''}
              node={child}
              depth={depth + 1}
              allocation={allocation}
              hasTargets={hasTargets}
            />
          ))}
        </Box>
      )}
      {open && (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, mt: 0.75, p: 0, pl: 3, display: 'grid', gap: 0.5, fontSize: '0.8125rem' }}
        >
          {items.map(({ subject, name: itemName, value: worth }, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an instrument of two depots stands here twice, in an order that is the server's
            <Box component="li" key={nth} sx={{ display: 'flex', gap: 2 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                {subject.kind === 'instrument' ? (
                  <RouterLink to="/portfolio/holdings/$id" params={{ id: subject.instrument }}>
                    {itemName}
                  </RouterLink>
                ) : (
                  itemName
                )}
              </Box>
              <Box className="tabular" sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>
                {money.plain(worth, allocation.currency)}
              </Box>
            </Box>
          ))}
          {items.length === 0 && <li>{t('allocation.nothingIn')}</li>}
        </Box>
      )}
    </Box>
  );
}
