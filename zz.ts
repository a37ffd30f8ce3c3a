import { loadKnowledge } from '#knowledge/load.ts';
import { questionTeaching, aspectTeaching } from '#operations/make-mind.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { touchedLabels } from '#understanding/retrain.ts';
import { encode } from '#understanding/artefact.ts';
import { classify } from '#understanding/classify.ts';
const l = await loadKnowledge({ intents: 'intents', data: 'data' });
const k = l.value.knowledge; 
const trainer = createTrainer('/tmp/zzcache');
let t=performance.now(); const lap=(n)=>{const x=performance.now(); console.log(n, Math.round(x-t)); t=x;};
const q=questionTeaching(k); lap('rows');
const base = await trainer(q); lap('base');
console.log((encode(base).length/1e6).toFixed(1),'MB', base.lessons.reduce((s,l)=>s+l.against.length,0)/base.labels.length);
await trainer(aspectTeaching(k)); lap('aspects');
for (const [label, text] of [['ui.deadline','nghỉ việc rồi thì chừng nào hết hạn nộp'],['office.contact','đến nộp hồ sơ gửi xe máy ở đâu có mất tiền không'],['chat.thanks','Dạ, không có gì ạ']]) {
 const rows=[...q.rows,{label,text}]; t=performance.now();
 console.log(touchedLabels(base,{...q,rows})?.length); lap('touched');
 const next=await trainer({...q,rows},{before:base}); lap('retrain');
 const whole=process.argv[2]?await trainer({...q,rows},{anew:true}):undefined; lap('whole');
 if(whole){let same=0,n=0,right=[0,0];for(const r of q.rows.filter((_,i)=>i%7===0)){const a=classify(next,r.text)[0]?.intent,b=classify(whole,r.text)[0]?.intent;n++;if(a===b)same++;if(a===r.label)right[0]++;if(b===r.label)right[1]++;}console.log(same,n,right);}
}
