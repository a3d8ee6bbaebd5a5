/** How the page of results looks, on screen and on paper, by day and by night. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b2733;--line:#c8d0d8;--bar:#0b4f8a;--track:#e6ebf0;--page:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--line:#46525e;--bar:#7db8ee;--track:#2b3640;--page:#151b21}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:1100px;margin:0 auto;padding:16px}
h1{font-size:1.5rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;padding:8px 0;font-size:.9rem}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
thead button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;text-align:left;cursor:pointer}
th[aria-sort=ascending] button::after{content:" ▲"}
th[aria-sort=descending] button::after{content:" ▼"}
td svg{display:block;width:100%;min-width:80px;height:6px}
.track{fill:var(--track)}.bar{fill:var(--bar)}
figure{margin:16px 0}figure svg{width:100%;max-width:640px;height:auto}
figure text{fill:currentColor;font-size:13px}.axis{stroke:var(--line)}.mean{stroke:var(--bar);stroke-width:2;fill:none}
@media print{.scroll{overflow:visible}caption{display:none}}
`

/** Sorts the table by the column whose head is pressed; pressed again, the other way round. Blank cells stay last. */
export const pageScript = `
(()=>{
const table=document.querySelector('table');if(!table)return;
const body=table.tBodies[0],heads=[...table.tHead.rows[0].cells];
const order=new Intl.Collator('vi',{numeric:true}).compare;
heads.forEach((head,at)=>head.querySelector('button').addEventListener('click',()=>{
const numeric=head.dataset.kind==='number',up=head.getAttribute('aria-sort')!=='ascending';
heads.forEach((one)=>one.removeAttribute('aria-sort'));
head.setAttribute('aria-sort',up?'ascending':'descending');
const value=(row)=>numeric?row.cells[at].dataset.v:row.cells[at].textContent;
const rows=[...body.rows].sort((a,b)=>{
const x=value(a),y=value(b);
if(x===''||y==='')return x===y?0:x===''?1:-1;
return (up?1:-1)*(numeric?x-y:order(x,y))});
body.append(...rows)}))
})()
`
