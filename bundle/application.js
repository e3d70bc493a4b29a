// Made from the sources by `deno task bundle`: do not edit.
import{checkFunction,checkNumber}from"./common.js";var LONGEST_TIMER=2147483647,REAL_CLOCK={now:()=>performance.now(),set:(ms,fn)=>setTimeout(fn,Math.min(
ms,LONGEST_TIMER)),clear:handle=>clearTimeout(handle)};function settle(){return new Promise(resolve=>setImmediate(
resolve))}var LONGEST_INSTANT=1e3,VirtualClock=class{#now=0;#order=0;#owed=0;#alarms=new Map;now(){return this.#now}get nextAt(){
return this.#next()?.at??1/0}set(ms,fn){checkNumber(ms,-1/0,1/0,"ms","set a timer"),checkFunction(fn,
"fn","set a timer");let order=++this.#order;return this.#alarms.set(order,{at:this.#now+Math.max(0,ms),
order,fn}),order}clear(handle){this.#alarms.delete(handle)}soon(fn){checkFunction(fn,"fn","call back\
 soon"),this.#owed++,setImmediate(()=>{this.#owed--,fn()})}async#settle(){await settle();for(let i=1;this.#owed>
0&&i<LONGEST_INSTANT;i++)await settle()}async advance(ms){checkNumber(ms,0,1/0,"ms","advance the clo\
ck");let end=this.#now+ms;for(await this.#settle();;){let next=this.#next();if(next===null||next.at>
end)break;this.#fire(next),await this.#settle()}this.#now=Math.max(this.#now,end),await this.#settle()}async runUntilIdle(limit=36e5){
checkNumber(limit,0,1/0,"limit","run the clock");let start=this.#now;for(await this.#settle();;){let next=this.#next();
if(next===null||next.at-start>limit)break;this.#fire(next),await this.#settle()}return this.#now-start}#next(){
let next=null;for(let alarm of this.#alarms.values())(next===null||alarm.at<next.at)&&(next=alarm);return next}#fire(alarm){
this.#alarms.delete(alarm.order),this.#now=Math.max(this.#now,alarm.at),alarm.fn()}};export{LONGEST_TIMER,REAL_CLOCK,VirtualClock};
