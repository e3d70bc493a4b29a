// Made from the sources by `deno task bundle`: do not edit.
import{a as w}from"./threads.js";import{a as v}from"./core.js";import{Ib as l,
Nc as f,Pc as d,Qb as c,Uc as p,Vc as u,Wc as m,Xc as g}from"./common.js";var i=globalThis;i.onmessage=e=>{i.onmessage=null,S(e.data).finally(()=>i.close())};async function S(e){
let s=await w(e.lock);s&&i.postMessage({type:"alive"});let n=await P(e);if(n===null)return;let{host:o,
poll:t}=n,r=d(e.bells);try{T(n,r),await o.close()}catch(a){r.sleeps(),y(o);let{message:M,stack:k}=a;
i.postMessage({type:"died",message:M??String(a),stack:k??"",isWatched:s}),await o.closeDrivers(),t?.
close();return}t?.close(),r.sleeps(),y(o),i.postMessage({type:"ended"})}async function P(e){let s=null;
try{let n=new p(e.bells,e.bell,g);s=new v(e.memory,e.config,n,E(e)),s.stack.clock.now=performance.now();
let o=await s.open(e.config),t=b(s,n);return i.postMessage({type:"started",netifs:o}),{host:s,bells:n,
poll:t}}catch(n){await s?.closeDrivers();let{name:o,message:t,code:r}=n;return i.postMessage({type:"\
failed",name:o,message:t,...r===void 0?{}:{code:r}}),null}}function y({port:e}){e.stopped(),e.publish()}
function E({memory:e,config:s}){let{i32:n}=new f(e),o=c(s.memory).controlWord+l;return()=>{Atomics.add(
n,o,1),Atomics.notify(n,o)}}function b(e,s){let n=e.drivers.flatMap(t=>t.fd===void 0?[]:[t.fd]);if(n.
length===0)return null;let o=m();if(o===null)throw new TypeError("Cannot wait for a driver's file de\
scriptor: needs Linux and --allow-ffi");for(let t of n)o.add(t);return s.setEventFd(o.eventFd),o}function T({
host:e,bells:s,poll:n},o){for(;;){s.awake();let t=performance.now(),r=e.turn(t);if(e.ended(t))return;
if(r)continue;let a=Math.min(e.sleepTime(t),u);a<=0||e.port.ready||o.begin(t)&&(e.port.isUrgent&&e.port.
wake(),H(e,s,n,o))||e.port.wakePending&&!e.port.isUrgent&&n!==null&&n.wait(0)>0||s.sleep()&&(e.port.
wake(),o.sleeps(),n===null?s.wait(a):F(e,n,a),o.end(performance.now()))}}function H(e,s,n,o){for(;;){
let t=e.port.ready||s.rung||n!==null&&n.wait(0)>0,r=performance.now();if(t&&o.end(r),t||!o.goesOn(r))
return t}}function F(e,s,n){for(let o of e.stack.ended.splice(0)){let{fd:t}=o;t!==void 0&&s.remove(t)}
s.wait(n)}
