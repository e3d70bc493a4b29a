// Made from the sources by `deno task bundle`: do not edit.
import{d as i,g as r}from"./common.js";var o=2147483647,m={now:()=>performance.now(),set:(t,e)=>setTimeout(e,Math.min(t,o)),clear:t=>clearTimeout(
t)};function a(){return new Promise(t=>setImmediate(t))}var s=1e3,c=class VirtualClock{#t=0;#o=0;#i=0;#n=new Map;now(){
return this.#t}get nextAt(){return this.#r()?.at??1/0}set(t,e){i(t,-1/0,1/0,"ms","set a timer"),r(e,
"fn","set a timer");let n=++this.#o;return this.#n.set(n,{at:this.#t+Math.max(0,t),order:n,fn:e}),n}clear(t){
this.#n.delete(t)}soon(t){r(t,"fn","call back soon"),this.#i++,setImmediate(()=>{this.#i--,t()})}async#e(){
await a();for(let t=1;this.#i>0&&t<s;t++)await a()}async advance(t){i(t,0,1/0,"ms","advance the cloc\
k");let e=this.#t+t;for(await this.#e();;){let n=this.#r();if(n===null||n.at>e)break;this.#a(n),await this.#e()}
this.#t=Math.max(this.#t,e),await this.#e()}async runUntilIdle(t=36e5){i(t,0,1/0,"limit","run the cl\
ock");let e=this.#t;for(await this.#e();;){let n=this.#r();if(n===null||n.at-e>t)break;this.#a(n),await this.#e()}
return this.#t-e}#r(){let t=null;for(let e of this.#n.values())(t===null||e.at<t.at)&&(t=e);return t}#a(t){
this.#n.delete(t.order),this.#t=Math.max(this.#t,t.at),t.fn()}};export{o as a,m as b,c};
