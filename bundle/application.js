// Made from the sources by `deno task bundle`: do not edit.
import{d as r,g as o}from"./common.js";var a=[],i=null;function s(t){typeof setImmediate=="function"?setImmediate(t):c(t)}function c(t){i===
null&&(i=new MessageChannel,i.port1.onmessage=()=>a.shift()?.()),a.push(t),i.port2.postMessage(null)}
function u(){return new Promise(s)}function f(t){if(typeof reportError=="function")return reportError(
t);queueMicrotask(()=>{throw t})}var m=2147483647,b={now:()=>performance.now(),set:(t,e)=>setTimeout(e,Math.min(t,m)),clear:t=>clearTimeout(
t)};function l(){return u()}var h=1e3,w=class VirtualClock{#t=0;#s=0;#r=0;#n=new Map;now(){
return this.#t}get nextAt(){return this.#i()?.at??1/0}set(t,e){r(t,-1/0,1/0,"ms","set a timer"),o(e,
"fn","set a timer");let n=++this.#s;return this.#n.set(n,{at:this.#t+Math.max(0,t),order:n,fn:e}),n}clear(t){
this.#n.delete(t)}soon(t){o(t,"fn","call back soon"),this.#r++,s(()=>{this.#r--,t()})}async#e(){await l();
for(let t=1;this.#r>0&&t<h;t++)await l()}async advance(t){r(t,0,1/0,"ms","advance the clock");let e=this.#t+
t;for(await this.#e();;){let n=this.#i();if(n===null||n.at>e)break;this.#o(n),await this.#e()}this.#t=
Math.max(this.#t,e),await this.#e()}async runUntilIdle(t=36e5){r(t,0,1/0,"limit","run the clock");let e=this.#t;
for(await this.#e();;){let n=this.#i();if(n===null||n.at-e>t)break;this.#o(n),await this.#e()}return this.#t-
e}#i(){let t=null;for(let e of this.#n.values())(t===null||e.at<t.at)&&(t=e);return t}#o(t){this.#n.
delete(t.order),this.#t=Math.max(this.#t,t.at),t.fn()}};export{s as a,u as b,f as c,m as d,b as e,w as f};
