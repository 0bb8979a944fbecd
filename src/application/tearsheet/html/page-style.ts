/** Looks of the tear sheet: light and dark by the reader's choice, always light on paper, one column on a phone. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f6f7f9;--text:#131a26;--soft:#525d6f;--rule:#e1e5eb;--own:#1f4bb8;--other:#8a5a00;--good:#08733b;--bad:#bd2430}
@media (prefers-color-scheme:dark){:root{--paper:#151b23;--ground:#0e1319;--text:#e7ebf2;--soft:#a0abbc;--rule:#2c3644;--own:#86aaff;--other:#e9b44c;--good:#45c986;--bad:#ff8a83}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums lining-nums;-webkit-text-size-adjust:100%}
main{max-width:1240px;margin:0 auto;padding:24px 20px 40px}
h1{font-size:24px;line-height:1.2;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:15px;margin:0 0 2px}
h3{font-size:13px;margin:0 0 4px;color:var(--soft);font-weight:600}
.about,.note{color:var(--soft);margin:0;overflow-wrap:anywhere}
.note{font-size:12.5px;margin-bottom:10px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(148px,1fr));gap:12px;margin:18px 0}
.tile,.card{background:var(--paper);border:1px solid var(--rule);border-radius:8px;padding:14px 16px;min-width:0}
.tile span{display:block;color:var(--soft);font-size:12.5px}
.tile strong{font-size:21px;font-weight:600;white-space:nowrap}
.tile strong.long{font-size:14px;font-weight:400;white-space:normal;color:var(--soft)}
.tile small{display:block;color:var(--soft);font-size:12px}
.sheet{display:grid;grid-template-columns:minmax(0,1.75fr) minmax(0,1fr);gap:16px;align-items:start}
.charts{display:grid;gap:16px;min-width:0}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:16px}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:12.5px;color:var(--soft);margin:2px 0 10px}
.legend i{display:inline-block;width:18px;height:0;border-top:3px solid var(--own);margin-right:6px;vertical-align:middle}
.legend i.other{border-color:var(--other)}
.plot{position:relative;margin:10px 10px 24px 62px}
.plot.tall{height:270px}.plot.low{height:130px}
.plot svg{display:block;width:100%;height:100%;overflow:visible}
.plot .y,.plot .x{position:absolute;font-size:11.5px;color:var(--soft);white-space:nowrap}
.plot .y{right:100%;margin-right:8px;transform:translateY(-50%)}
.plot .x{top:100%;margin-top:6px;transform:translateX(-50%)}
line,path,rect{vector-effect:non-scaling-stroke}
.grid{stroke:var(--rule);stroke-width:1}.zero{stroke:var(--soft);stroke-width:1}
.line{fill:none;stroke-width:1.6;stroke-linejoin:round}.own{stroke:var(--own)}.other{stroke:var(--other)}
.line.water{stroke:var(--bad)}.area{fill:var(--bad);opacity:.18}
.band{fill:var(--bad);opacity:.07}
.bar.good{fill:var(--good)}.bar.bad{fill:var(--bad)}.bar.other{fill:var(--other);stroke:none}.bar{opacity:.82}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th{font-weight:400;text-align:left}
thead th{color:var(--soft);font-size:12.5px}
.months{font-size:12.5px;min-width:620px}
.months th,.months td{padding:5px 4px;text-align:right}
.months tr>:first-child{text-align:left}
.heat.good{background:color-mix(in srgb,var(--good) var(--heat),transparent)}
.heat.bad{background:color-mix(in srgb,var(--bad) var(--heat),transparent)}
.months td{border:1px solid var(--paper)}
.months .total{font-weight:600;border-left-width:6px}
.drawdowns{font-size:13px;min-width:460px}
.drawdowns th,.drawdowns td{padding:5px 8px 5px 0;border-top:1px solid var(--rule);white-space:nowrap}
.drawdowns thead th{border:0}
.number{text-align:right!important}.bad-text{color:var(--bad)}
.group+.group{margin-top:18px}
small{color:var(--soft);font-size:11.5px;font-weight:400;white-space:nowrap}
.compared{table-layout:fixed}.compared thead th:first-child{width:52%}
.figures th,.figures td{padding:4px 0;border-top:1px solid var(--rule);vertical-align:baseline}
.figures td,.figures thead th+th{text-align:right;padding-left:12px;overflow-wrap:anywhere}
.figures thead th{border:0}
.figures td{white-space:nowrap}
.why{color:var(--soft);font-size:12px;white-space:normal}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary:hover{text-decoration:underline dotted}
summary:focus-visible{outline:2px solid var(--own);outline-offset:2px}
details p{margin:4px 0 6px;color:var(--soft);font-size:12px}
code{font-size:11.5px}
@media (max-width:980px){.tiles{grid-template-columns:repeat(3,minmax(0,1fr))}.sheet{grid-template-columns:minmax(0,1fr)}.groups{columns:2;column-gap:32px}.group{break-inside:avoid}}
@media (max-width:640px){main{padding:16px 12px 32px}.pair{grid-template-columns:minmax(0,1fr)}.groups{columns:1}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.tile strong{font-size:18px}.card{padding:12px}.compared thead th:first-child{width:44%}.plot{margin-left:54px}.plot .x:nth-of-type(even){display:none}}
@media print{:root{color-scheme:light;--paper:#fff;--ground:#fff;--text:#131a26;--soft:#525d6f;--rule:#d5dae2;--own:#1f4bb8;--other:#8a5a00;--good:#08733b;--bad:#bd2430}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;padding:0}.card,.tile{break-inside:avoid}.tiles{grid-template-columns:repeat(6,minmax(0,1fr));gap:6px}.tile{padding:8px}.tile strong{font-size:15px}.sheet{grid-template-columns:minmax(0,1fr)}.groups{columns:2;column-gap:28px}.groups.card{break-inside:auto}.group{break-inside:avoid}body{font-size:12px}.scroll{overflow:visible}.months{min-width:0}@page{margin:14mm}}
`;
