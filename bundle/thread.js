// Made from the sources by `deno task bundle`: do not edit.
import{a as w}from"./threads.js";import{a as M}from"./core.js";import{$c as g,
Mb as l,Tc as f,Ub as d,Vc as p,_c as u,ad as m,bd as v}from"./common.js";function S(){return typeof Deno>"u"&&typeof process<"u"?T(process):h(globalThis)}function h(e){return{
receive:n=>{e.onmessage=({data:o})=>{e.onmessage=null,n(o)}},postMessage:n=>e.postMessage(n),close:()=>e.
close()}}function T(e){let{parentPort:n}=e.getBuiltinModule("node:worker_threads");return{receive:o=>n.
once("message",s=>o(s)),postMessage:o=>n.postMessage(o),close:()=>e.exit()}}var a=S();a.receive(e=>void b(e).finally(()=>a.close()));async function b(e){let{lock:n}=e,o=n===null||
await w(n);o&&a.postMessage({type:"alive"});let s=await E(e);if(s===null)return;let{host:t,poll:r}=s,
i=p(e.bells);try{x(s,i),await t.close()}catch(c){i.sleeps(),y(t);let{message:k,stack:P}=c;a.postMessage(
{type:"died",message:k??String(c),stack:P??"",isWatched:o}),await t.closeDrivers(),r?.close();return}
r?.close(),i.sleeps(),y(t),a.postMessage({type:"ended"})}async function E(e){let n=null;try{let o=new u(
e.bells,e.bell,v);n=new M(e.memory,e.config,o,N(e)),n.stack.clock.now=performance.now();let s=await n.
open(e.config),t=H(n,o);return a.postMessage({type:"started",netifs:s}),{host:n,bells:o,poll:t}}catch(o){
await n?.closeDrivers();let{name:s,message:t,code:r}=o;return a.postMessage({type:"failed",name:s,message:t,
...r===void 0?{}:{code:r}}),null}}function y({port:e}){e.stopped(),e.publish()}function N({memory:e,
config:n}){let{i32:o}=new f(e),s=d(n.memory).controlWord+l;return()=>{Atomics.add(o,s,1),Atomics.notify(
o,s)}}function H(e,n){let o=e.drivers.flatMap(t=>t.fd===void 0?[]:[t.fd]);if(o.length===0)return null;
let s=m();if(s===null)throw new TypeError("Cannot wait for a driver's file descriptor: needs Linux a\
nd --allow-ffi");for(let t of o)s.add(t);return n.setEventFd(s.eventFd),s}function x({host:e,bells:n,
poll:o},s){for(;;){n.awake();let t=performance.now(),r=e.turn(t);if(e.ended(t))return;if(r)continue;
let i=Math.min(e.sleepTime(t),g);i<=0||e.port.ready||s.begin(t)&&(e.port.isUrgent&&e.port.wake(),B(e,
n,o,s))||e.port.wakePending&&!e.port.isUrgent&&o!==null&&o.wait(0)>0||n.sleep()&&(e.port.wake(),s.sleeps(),
o===null?n.wait(i):W(e,o,i),s.end(performance.now()))}}function B(e,n,o,s){for(;;){let t=e.port.ready||
n.rung||o!==null&&o.wait(0)>0,r=performance.now();if(t&&s.end(r),t||!s.goesOn(r))return t}}function W(e,n,o){
for(let s of e.stack.ended.splice(0)){let{fd:t}=s;t!==void 0&&n.remove(t)}n.wait(o)}
