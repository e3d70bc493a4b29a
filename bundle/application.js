// Made from the sources by `deno task bundle`: do not edit.
var REAL_CLOCK={now:()=>performance.now(),set:(ms,fn)=>setTimeout(fn,Math.min(ms,2147483647)),clear:handle=>clearTimeout(
handle)};function settle(){return new Promise(resolve=>setImmediate(resolve))}var LONGEST_INSTANT=1e3,
VirtualClock=class{#now=0;#order=0;#owed=0;#alarms=new Map;now(){return this.#now}get nextAt(){return this.#next()?.
at??1/0}set(ms,fn){let order=++this.#order;return this.#alarms.set(order,{at:this.#now+Math.max(0,ms),
order,fn}),order}clear(handle){this.#alarms.delete(handle)}soon(fn){this.#owed++,setImmediate(()=>{this.#owed--,
fn()})}async#settle(){await settle();for(let i=1;this.#owed>0&&i<LONGEST_INSTANT;i++)await settle()}async advance(ms){
if(!(ms>=0))throw new RangeError(`Cannot advance by ${ms} ms`);let end=this.#now+ms;for(await this.#settle();;){
let next=this.#next();if(next===null||next.at>end)break;this.#fire(next),await this.#settle()}this.#now=
Math.max(this.#now,end),await this.#settle()}async runUntilIdle(limit=36e5){let start=this.#now;for(await this.#settle();;){
let next=this.#next();if(next===null||next.at-start>limit)break;this.#fire(next),await this.#settle()}
return this.#now-start}#next(){let next=null;for(let alarm of this.#alarms.values())(next===null||alarm.
at<next.at)&&(next=alarm);return next}#fire(alarm){this.#alarms.delete(alarm.order),this.#now=Math.max(
this.#now,alarm.at),alarm.fn()}};export{REAL_CLOCK,VirtualClock};
