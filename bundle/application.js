// Made from the sources by `deno task bundle`: do not edit.
import{b as h,d as i,g as l}from"./common.js";var m=[],s=null;function u(t){typeof setImmediate=="function"?setImmediate(t):v(t)}function v(t){s===
null&&(s=new MessageChannel,s.port1.onmessage=()=>m.shift()?.()),m.push(t),s.port2.postMessage(null)}
function f(){return new Promise(u)}function y(t){if(typeof reportError=="function")return reportError(
t);queueMicrotask(()=>{throw t})}var p=2147483647,b={now:()=>performance.now(),set:(t,e)=>setTimeout(e,Math.min(t,p)),clear:t=>clearTimeout(
t)};function d(){return f()}var x=1e3,w=36e5,k=1e3,g=class VirtualClock{#t=0;#a=0;#r=0;#i=new Map;now(){
return this.#t}get nextAt(){return this.#n()?.at??1/0}set(t,e){i(t,-1/0,1/0,"ms","set a timer"),l(e,
"fn","set a timer");let n=++this.#a;return this.#i.set(n,{at:this.#t+Math.max(0,t),order:n,fn:e}),n}clear(t){
this.#i.delete(t)}soon(t){l(t,"fn","call back soon"),this.#r++,u(()=>{this.#r--,t()})}async#e(){await d();
for(let t=1;this.#r>0&&t<x;t++)await d()}async advance(t){i(t,0,1/0,"ms","advance the clock");let e=this.#t+
t;for(await this.#e();;){let n=this.#n();if(n===null||n.at>e)break;this.#o(n),await this.#e()}this.#t=
Math.max(this.#t,e),await this.#e()}async runUntilIdle(t=w){i(t,0,1/0,"limit","run the clock");let e=this.#t;
for(await this.#e();;){let n=this.#n();if(n===null||n.at-e>t)break;this.#o(n),await this.#e()}return this.#t-
e}async sleep(t){i(t,0,1/0,"ms","sleep"),await new Promise(e=>this.set(t,e))}async until(t,e=w){if(typeof t?.
then!="function")throw h(t,"promise","run the clock","a promise");i(e,0,1/0,"limit","run the clock");
let n=this.#t,r=Promise.resolve(t),o=!0,c=()=>void(o=!1);for(r.then(c,c),await this.#e();o;){let a=this.#n()??
await this.#l(()=>o);if(!o)break;if(a===null)throw this.#s("no timer is set");if(a.at-n>e)throw this.#s(
`the limit of ${e} ms is reached`);this.#o(a),await this.#e()}return await r}async#l(t){let e=performance.
now()+k,n=null;for(;n===null&&t()&&performance.now()<e;)await new Promise(r=>b.set(1,r)),await this.#e(),
n=this.#n();return n}#s(t){return new Error(`Cannot run the clock until the promise settles: it is p\
ending at ${this.#t} ms of virtual time, and ${t}`)}#n(){let t=null;for(let e of this.#i.values())(t===
null||e.at<t.at)&&(t=e);return t}#o(t){this.#i.delete(t.order),this.#t=Math.max(this.#t,t.at),t.fn()}};export{u as a,f as b,y as c,p as d,b as e,g as f};
