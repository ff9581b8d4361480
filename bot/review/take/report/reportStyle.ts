/** How a report looks, on a screen and on A4. Nothing is fetched. */
export const REPORT_STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #605e5c; } }
* { box-sizing: border-box; }
body { color: #1b1a19; font: 14px/1.5 "Segoe UI", "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei",
  "Noto Sans CJK SC", "Noto Sans CJK TC", sans-serif; margin: 0 auto; max-width: 860px; padding: 32px 24px;
  font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; } h2 { border-bottom: 2px solid #0f6cbd; font-size: 17px; margin: 32px 0 8px; padding-bottom: 4px; }
h3 { font-size: 14px; margin: 18px 0 4px; } p { margin: 4px 0; } .soft { color: #605e5c; font-size: 12px; }
table { border-collapse: collapse; width: 100%; } caption { font-weight: 600; margin-top: 16px; padding-bottom: 4px; text-align: start; }
th, td { border-bottom: 1px solid #e1dfdd; padding: 4px 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { color: #605e5c; font-size: 12px; font-weight: 600; } td.n, th.n { text-align: end; white-space: nowrap; }
td.bar { min-width: 120px; padding-inline-end: 0; width: 26%; } .fill { background: #0f6cbd; height: 10px; margin-top: 5px; }
table.figures th:first-child, table.figures td:first-child { width: 38%; }
.late { color: #a4262c; font-weight: 600; } dl { margin: 0; } dt { font-weight: 600; margin-top: 6px; } dd { margin: 0; color: #323130; }
tr, dt, caption { break-inside: avoid; } h2, h3, caption, thead { break-after: avoid; }
@media print { body { font-size: 9.5pt; max-width: none; padding: 0; } h1 { font-size: 20pt; } h2 { font-size: 13pt; margin-top: 18pt; } }`;
