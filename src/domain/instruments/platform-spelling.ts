/** What the network behind ProjectX and F.US symbols calls the products that it does not call by the exchange's symbol. */
const cqgRoots: Readonly<Record<string, string>> = {
  EP: 'ES',
  ENQ: 'NQ',
  CLE: 'CL',
  MCLE: 'MCL',
  NGE: 'NG',
  RBE: 'RB',
  HOE: 'HO',
  GCE: 'GC',
  SIE: 'SI',
  CPE: 'HG',
  PLE: 'PL',
  USA: 'ZB',
  TYA: 'ZN',
  FVA: 'ZF',
  TUA: 'ZT',
  EU6: '6E',
  BP6: '6B',
  JY6: '6J',
  DA6: '6A',
  CA6: '6C',
};

const contractId = /^CON\.F\.US\.([A-Z0-9]+)\.([FGHJKMNQUVXZ]\d{1,2})$/;
const symbolId = /^F\.US\.([A-Z0-9]+?)([FGHJKMNQUVXZ]\d{1,2})?$/;
/** `NQU25_FUT_CME`, `NQU25-CME`: a symbol and the exchange that it is sent to. */
const exchangeTail = /(?:_FUT)?[_-](?:CME|CBOT|NYMEX|COMEX|EUREX)$/;

const exchangeRoot = (root: string): string => cqgRoots[root] ?? root;

/**
 * Returns a contract that a platform spells in its own way (`CON.F.US.ENQ.U25`, `F.US.ENQU25`, `/ESZ5`, `/ESZ25:XCME`,
 * `NQU25_FUT_CME`) in the exchange's own compact way; every other text as it is. Upper case in, upper case out.
 */
export const plainSpelling = (spelled: string): string => {
  const contract = contractId.exec(spelled);
  if (contract !== null) return `${exchangeRoot(contract[1]!)}${contract[2]}`;
  const symbol = symbolId.exec(spelled);
  if (symbol !== null) return `${exchangeRoot(symbol[1]!)}${symbol[2] ?? ''}`;
  if (/^\/[A-Z0-9]+(?::[A-Z]+)?$/.test(spelled)) return spelled.slice(1).replace(/:[A-Z]+$/, '');
  return spelled.replace(exchangeTail, '');
};
