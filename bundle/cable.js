// Made from the sources by `deno task bundle`: do not edit.
function $(r){switch(typeof r){case"string":return JSON.stringify(r.length>60?`${r.slice(0,60)}\u2026`:
r);case"bigint":return`the BigInt ${r}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return r===null?"null":K(r);default:return String(r)}}function K(r){let t;try{t=r.constructor?.
name}catch{return"an object"}return typeof t!="string"||t===""||t==="Object"?"an object":`an instanc\
e of ${t.slice(0,60)}`}function d(r,t,e,n){return new TypeError(T(r,t,e,n))}function T(r,t,e,n){return`\
Cannot ${e}: "${t}" must be ${n}, not ${$(r)}`}function j(r,t,e,n,s,o){let i=o===1/0?`${n}, at least\
 ${s}`:`${n} from ${s} to ${o}`;throw typeof r!="number"?d(r,t,e,i):new RangeError(T(r,t,e,i))}function V(r,t,e,n,s){
(typeof r!="number"||!(r>=t&&r<=e)||!Number.isInteger(r))&&j(r,n,s,"an integer",t,e)}function x(r,t,e){if(typeof r!="boolean")throw d(r,t,e,"true or false")}function b(r){return typeof r=="object"&&r!==null&&!Array.isArray(r)&&!ArrayBuffer.isView(r)}function w(r,t,e,n,s=""){
if(!b(r))throw d(r,e,n,"an object");for(let o in r){if(Object.hasOwn(t,o))continue;let i=Object.keys(
t).map(a=>s+a).join(", ");throw new TypeError(`Cannot ${n}: there is no option "${s}${o}", only ${i}`)}
for(let o in t){let i=r[o];i!==void 0&&t[o](i,s+o,n)}}function A(r,t){return(e,n,s)=>V(e,r,t,n,s)}var O=["AddrInUse","AddrNotAvailable","AlreadyExists","BadResource","BrokenPipe","Busy","ConnectionA\
borted","ConnectionRefused","ConnectionReset","Interrupted","InvalidData","NetworkUnreachable","NotC\
apable","NotConnected","NotFound","NotSupported","PermissionDenied","TimedOut","UnexpectedEof","Woul\
dBlock","WriteZero"],z=null;function W(){return z??=typeof Deno>"u"?X():Deno.errors}var Y=Symbol.for(
"netconn.errors");function X(){let r=globalThis;return r[Y]??=Q()}function Q(){let r={};for(let t of O)
r[t]=Z(t);return r}function Z(r){let t=class extends Error{constructor(e,n){super(e,n),this.name=r}};
return Object.defineProperty(t,"name",{value:r}),t}var R=Object.create(null,Object.fromEntries(O.map(
r=>[r,{enumerable:!0,get:()=>W()[r]}])));function f(r,t){return r[t]<<8|r[t+1]}function g(r,t){return r[t]<<24|r[t+1]<<16|r[t+2]<<8|r[t+3]}function C(r,t,e){r[t]=e>>>8,r[t+1]=e}function N(r,t,e){r[t]=e>>>24,r[t+1]=e>>>16,r[t+2]=e>>>8,r[t+3]=
e}var q=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,l=class MacAddr{static{l=
this}hi;lo;constructor(r,t){this.hi=r|0,this.lo=t&65535}static BROADCAST=new l(-1,65535);static ZERO=new l(
0,0);static parse(r){if(!q.test(r))return null;let t=r.replaceAll(/[:-]/g,"");return new l(parseInt(
t.slice(0,8),16),parseInt(t.slice(8),16))}static read(r,t){return new l(g(r,t),f(r,t+4))}static forMulticast(r){
return r.isV4?new l(16801280|r.w3>>>16&127,r.w3):new l(858980352|r.w3>>>16,r.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(r){return this.hi===r.hi&&this.lo===r.lo}isAt(r,t){return g(r,t)===this.hi&&f(
r,t+4)===this.lo}write(r,t){N(r,t,this.hi),C(r,t+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var _=18;var S={checksum:!1,tcpSegmentation:0};function J(r){return 15+r+7&-8}function k(r,t){let e=4096;for(;e<r||e<4*J(t);)e*=2;return e}var y=class Bytes{u8;i32;#r;constructor(r){
let{buffer:t,byteOffset:e,byteLength:n}=r;this.u8=r,this.#r=e&7,this.i32=new Int32Array(t,e-this.#r,
this.#r+n>>>2)}copy(r,t,e,n){let s=this.#r+r-t.#r-e&7;if(n>128&&s!==4){this.u8.set(t.u8.subarray(e,e+
n),r);return}let o=this.u8,i=t.u8,a=e+n;if((s&3)===0){for(;(t.#r+e&3)!==0&&e<a;)o[r++]=i[e++];let c=a-
e>>2,u=this.#r+r>>2,v=t.#r+e>>2;rr(this.i32,u,t.i32,v,c),r+=c<<2,e+=c<<2}for(;e<a;)o[r++]=i[e++]}};function rr(r,t,e,n,s){
let o=n+s;for(;n+4<=o;n+=4,t+=4){let i=e[n],a=e[n+1],c=e[n+2],u=e[n+3];r[t]=i,r[t+1]=a,r[t+2]=c,r[t+
3]=u}for(;n<o;)r[t++]=e[n++]}var D=class FrameWriter{#r;#o;#i;#n;#t;#e;constructor(r,t,e,n){
this.#r=new Int32Array(r,t,256/4),this.#o=new y(new Uint8Array(r,t+256,e)),this.#i=new y(n),this.#n=
e,this.#t=Atomics.load(this.#r,0),this.#e=Atomics.load(this.#r,32)}write(r){let t=this.#r[33],e=8+t+
r.length+7&-8,n=this.#t&this.#n-1,s=0;if((n+e>this.#n||n>=131072&&this.#s())&&(s=this.#n-n),!this.#a(
s+e))return!1;s>0&&(this.#o.i32[n>>2]=-1,n=0);let o=this.#o,i=n>>2;o.i32[i]=r.length|t<<20,o.i32[i+1]=
r.gsoSize|r.gsoType<<16|(r.csumStart!==0?16777216:0);let a=n+8+t;for(let c=0;c<r.count;c++){let u=r.
lengths[c];o.copy(a,this.#i,r.offsets[c],u),a+=u}return this.#t=this.#t+s+e|0,!0}publish(){Atomics.store(
this.#r,0,this.#t)}#s(){return this.#e=Atomics.load(this.#r,32),this.#e===this.#t}#a(r){let t=this.#n-
r;return(this.#t-this.#e|0)<=t||(this.#e=Atomics.load(this.#r,32),(this.#t-this.#e|0)<=t)?!0:(Atomics.
store(this.#r,1,1),this.#e=Atomics.load(this.#r,32),(this.#t-this.#e|0)>t?!1:(Atomics.store(this.#r,
1,0),!0))}},I=class FrameReader{unblocked=!1;oversized=0;#r;#o;#i;#n;#t;#e;#s;#a;constructor(r,t,e,n){
this.#r=new Int32Array(r,t,256/4),this.#o=new y(new Uint8Array(r,t+256,e)),this.#i=new y(n),this.#n=
e,this.#t=Atomics.load(this.#r,32),this.#e=this.#s=this.#t,this.#a=Atomics.load(this.#r,33)}read(r,t,e){
(r&7)!==this.#a&&(this.#a=r&7,Atomics.store(this.#r,33,this.#a));let n=this.#o,s=0;for(;s===0&&this.#u();){
let o=this.#t&this.#n-1,i=n.i32[o>>2];if(i===-1){this.#t=this.#t+this.#n-o|0;continue}s=i&1048575;let a=8+
(i>>>20);if(s<=t){let c=n.i32[(o>>2)+1];e.gsoSize=c&65535,e.gsoType=c>>>16&255,e.checksumValid=(c&16777216)!==
0,this.#i.copy(r,n,o+a,s),this.#c(a+s+7&-8)}else this.oversized++,this.#c(a+s+7&-8),s=0}return s}#u(){
return this.#s===this.#t&&(this.#s=Atomics.load(this.#r,0)),this.#s!==this.#t}#c(r){this.#t=this.#t+
r|0;let t=this.#t-this.#e|0;this.#t!==this.#s&&t<this.#n>>3||(this.#e=this.#t,Atomics.store(this.#r,
32,this.#t),Atomics.load(this.#r,1)===0)||(Atomics.load(this.#r,0)-this.#t|0)>this.#n>>1||(Atomics.store(
this.#r,1,0),this.unblocked=!0)}};var p=16,h=0,U=1,F=2,G=128,H=0,tr=1,m=2,E=3,er=2048,nr=64*1024,sr={mtu:A(576,65535),offload:x,ringBytes:A(
0,1<<30)};function Sr(r={}){w(r,sr,"options","make a cable");let{mtu:t=1500,offload:e=!1,ringBytes:n=4<<
20}=r,s=k(n,P(t,e)),o=G+2*(256+s),i=typeof SharedArrayBuffer=="function"?new SharedArrayBuffer(o):new ArrayBuffer(
o),a=c=>({module:import.meta.url,options:{shared:i,end:c,mtu:t,offload:e,ringBytes:s}});return[a(0),
a(1)]}function kr(r,t){if(!b(r)||!or(r.shared))throw d(r,"options","open a cable","the options of an\
 end");return new ir(r,t)}function or(r){return r instanceof ArrayBuffer||typeof SharedArrayBuffer==
"function"&&r instanceof SharedArrayBuffer}var ir=class CableEnd{medium="ethernet";mtu;maxFrame;offload;discarded=0;#r;#o;#i;#n;#t;#e=0;#s=0;constructor(r,t){
let{shared:e,end:n,mtu:s,offload:o,ringBytes:i}=r;this.mtu=s,this.maxFrame=P(s,o),this.offload=o?{checksum:!0,
tcpSegmentation:65160,udpSegmentation:65160}:S,this.#i=t,this.#n=new Int32Array(e,n*p*4,p),this.#t=new Int32Array(
e,(1-n)*p*4,p);let a=u=>G+u*(256+i),{memory:c}=t;this.#r=new D(e,a(n),i,c),this.#o=new I(e,a(1-n),i,
c),this.#a()}#a(){let r=this.#n,{doorbell:t}=this.#i;if(Atomics.compareExchange(r,h,H,tr)!==H)throw new R.
Busy("Cannot open a cable's end twice: make a new cable");if(r[U]=t.number,r[F]=t.table,Atomics.store(
r,h,m),Atomics.load(this.#t,h)===m&&this.#t[F]!==t.table)throw Atomics.store(r,h,E),new TypeError("C\
annot join stacks that different threads have started: start both ends of a cable from one thread");
t.ring()}receive(r,t,e,n){let s=this.#o.read(t,e,n);return s===0&&Atomics.load(this.#t,h)===E&&(s=this.#o.
read(t,e,n)||-1),this.#o.unblocked&&(this.#o.unblocked=!1,this.#c()),s}transmit(r){let t=Atomics.load(
this.#t,h);if(t===E||r.length>this.maxFrame)return this.discarded++,!0;if(!this.#r.write(r))return t!==
m?this.discarded++:this.flush(),t!==m;let e=this.#s===0;return this.#e+=r.length,this.#s+=r.length,(e||
this.#e>er)&&this.#u(),this.#s>nr&&this.flush(),!0}flush(){this.#s!==0&&(this.#s=0,this.#u(),this.#c())}#u(){
this.#e=0,this.#r.publish()}close(){this.#u(),Atomics.store(this.#n,h,E),this.#c()}#c(){Atomics.load(
this.#t,h)===m&&this.#i.doorbell.ring(this.#t[U])}};function P(r,t){return(t?65535:r)+_}export{ir as CableEnd,Sr as cable,kr as open};
