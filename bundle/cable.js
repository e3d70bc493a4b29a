// Made from the sources by `deno task bundle`: do not edit.
function B(t){switch(typeof t){case"string":return JSON.stringify(t.length>60?`${t.slice(0,60)}\u2026`:
t);case"bigint":return`the BigInt ${t}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return t===null?"null":$(t);default:return String(t)}}function $(t){let e;try{e=t.constructor?.
name}catch{return"an object"}return typeof e!="string"||e===""||e==="Object"?"an object":`an instanc\
e of ${e.slice(0,60)}`}function d(t,e,r,n){return new TypeError(w(t,e,r,n))}function w(t,e,r,n){return`\
Cannot ${r}: "${e}" must be ${n}, not ${B(t)}`}function v(t,e,r,n,i,s){let o=s===1/0?`${n}, at least\
 ${i}`:`${n} from ${i} to ${s}`;throw typeof t!="number"?d(t,e,r,o):new RangeError(w(t,e,r,o))}function K(t,e,r,n,i){
(typeof t!="number"||!(t>=e&&t<=r)||!Number.isInteger(t))&&v(t,n,i,"an integer",e,r)}function x(t,e,r){if(typeof t!="boolean")throw d(t,e,r,"true or false")}function A(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)&&!ArrayBuffer.isView(t)}function O(t,e,r,n,i=""){
if(!A(t))throw d(t,r,n,"an object");for(let s in t){if(Object.hasOwn(e,s))continue;let o=Object.keys(
e).map(a=>i+a).join(", ");throw new TypeError(`Cannot ${n}: there is no option "${i}${s}", only ${o}`)}
for(let s in e){let o=t[s];o!==void 0&&e[s](o,i+s,n)}}function E(t,e){return(r,n,i)=>K(r,t,e,n,i)}function f(t,e){return t[e]<<8|t[e+1]}function g(t,e){return t[e]<<24|t[e+1]<<16|t[e+2]<<8|t[e+3]}function T(t,e,r){t[e]=r>>>8,t[e+1]=r}function R(t,e,r){t[e]=r>>>24,t[e+1]=r>>>16,t[e+2]=r>>>8,t[e+3]=
r}var V=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,h=class MacAddr{static{h=
this}hi;lo;constructor(t,e){this.hi=t|0,this.lo=e&65535}static BROADCAST=new h(-1,65535);static ZERO=new h(
0,0);static parse(t){if(!V.test(t))return null;let e=t.replaceAll(/[:-]/g,"");return new h(parseInt(
e.slice(0,8),16),parseInt(e.slice(8),16))}static read(t,e){return new h(g(t,e),f(t,e+4))}static forMulticast(t){
return t.isV4?new h(16801280|t.w3>>>16&127,t.w3):new h(858980352|t.w3>>>16,t.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(t){return this.hi===t.hi&&this.lo===t.lo}isAt(t,e){return g(t,e)===this.hi&&f(
t,e+4)===this.lo}write(t,e){R(t,e,this.hi),T(t,e+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var _=18;var S={checksum:!1,tcpSegmentation:0};function z(t){return 15+t+7&-8}function C(t,e){let r=4096;for(;r<t||r<4*z(e);)r*=2;return r}var p=class Bytes{u8;i32;#t;constructor(t){
let{buffer:e,byteOffset:r,byteLength:n}=t;this.u8=t,this.#t=r&7,this.i32=new Int32Array(e,r-this.#t,
this.#t+n>>>2)}copy(t,e,r,n){let i=this.#t+t-e.#t-r&7;if(n>128&&i!==4){this.u8.set(e.u8.subarray(r,r+
n),t);return}let s=this.u8,o=e.u8,a=r+n;if((i&3)===0){for(;(e.#t+r&3)!==0&&r<a;)s[t++]=o[r++];let c=a-
r>>2,u=this.#t+t>>2,P=e.#t+r>>2;j(this.i32,u,e.i32,P,c),t+=c<<2,r+=c<<2}for(;r<a;)s[t++]=o[r++]}};function j(t,e,r,n,i){
let s=n+i;for(;n+4<=s;n+=4,e+=4){let o=r[n],a=r[n+1],c=r[n+2],u=r[n+3];t[e]=o,t[e+1]=a,t[e+2]=c,t[e+
3]=u}for(;n<s;)t[e++]=r[n++]}var N=class FrameWriter{#t;#s;#o;#n;#e;#r;constructor(t,e,r,n){
this.#t=new Int32Array(t,e,256/4),this.#s=new p(new Uint8Array(t,e+256,r)),this.#o=new p(n),this.#n=
r,this.#e=Atomics.load(this.#t,0),this.#r=Atomics.load(this.#t,32)}write(t){let e=this.#t[33],r=8+e+
t.length+7&-8,n=this.#e&this.#n-1,i=0;if((n+r>this.#n||n>=131072&&this.#i())&&(i=this.#n-n),!this.#a(
i+r))return!1;i>0&&(this.#s.i32[n>>2]=-1,n=0);let s=this.#s,o=n>>2;s.i32[o]=t.length|e<<20,s.i32[o+1]=
t.gsoSize|t.gsoType<<16|(t.csumStart!==0?16777216:0);let a=n+8+e;for(let c=0;c<t.count;c++){let u=t.
lengths[c];s.copy(a,this.#o,t.offsets[c],u),a+=u}return this.#e=this.#e+i+r|0,!0}publish(){Atomics.store(
this.#t,0,this.#e)}#i(){return this.#r=Atomics.load(this.#t,32),this.#r===this.#e}#a(t){let e=this.#n-
t;return(this.#e-this.#r|0)<=e||(this.#r=Atomics.load(this.#t,32),(this.#e-this.#r|0)<=e)?!0:(Atomics.
store(this.#t,1,1),this.#r=Atomics.load(this.#t,32),(this.#e-this.#r|0)>e?!1:(Atomics.store(this.#t,
1,0),!0))}},D=class FrameReader{unblocked=!1;oversized=0;#t;#s;#o;#n;#e;#r;#i;#a;constructor(t,e,r,n){
this.#t=new Int32Array(t,e,256/4),this.#s=new p(new Uint8Array(t,e+256,r)),this.#o=new p(n),this.#n=
r,this.#e=Atomics.load(this.#t,32),this.#r=this.#i=this.#e,this.#a=Atomics.load(this.#t,33)}read(t,e,r){
(t&7)!==this.#a&&(this.#a=t&7,Atomics.store(this.#t,33,this.#a));let n=this.#s,i=0;for(;i===0&&this.#u();){
let s=this.#e&this.#n-1,o=n.i32[s>>2];if(o===-1){this.#e=this.#e+this.#n-s|0;continue}i=o&1048575;let a=8+
(o>>>20);if(i<=e){let c=n.i32[(s>>2)+1];r.gsoSize=c&65535,r.gsoType=c>>>16&255,r.checksumValid=(c&16777216)!==
0,this.#o.copy(t,n,s+a,i),this.#c(a+i+7&-8)}else this.oversized++,this.#c(a+i+7&-8),i=0}return i}#u(){
return this.#i===this.#e&&(this.#i=Atomics.load(this.#t,0)),this.#i!==this.#e}#c(t){this.#e=this.#e+
t|0;let e=this.#e-this.#r|0;this.#e!==this.#i&&e<this.#n>>3||(this.#r=this.#e,Atomics.store(this.#t,
32,this.#e),Atomics.load(this.#t,1)===0)||(Atomics.load(this.#t,0)-this.#e|0)>this.#n>>1||(Atomics.store(
this.#t,1,0),this.unblocked=!0)}};var y=16,l=0,k=1,H=2,U=128,M=0,Y=1,m=2,b=3,W=2048,X=64*1024,Q={mtu:E(576,65535),offload:x,ringBytes:E(
0,1<<30)};function bt(t={}){O(t,Q,"options","make a cable");let{mtu:e=1500,offload:r=!1,ringBytes:n=4<<
20}=t,i=C(n,G(e,r)),s=new SharedArrayBuffer(U+2*(256+i)),o=a=>({module:import.meta.url,options:{shared:s,
end:a,mtu:e,offload:r,ringBytes:i}});return[o(0),o(1)]}function At(t,e){if(!A(t)||!(t.shared instanceof
SharedArrayBuffer))throw d(t,"options","open a cable","the options of an end");return new Z(t,e)}var Z=class CableEnd{medium="\
ethernet";mtu;maxFrame;offload;discarded=0;#t;#s;#o;#n;#e;#r=0;#i=0;constructor(t,e){let{shared:r,end:n,
mtu:i,offload:s,ringBytes:o}=t;this.mtu=i,this.maxFrame=G(i,s),this.offload=s?{checksum:!0,tcpSegmentation:65160,
udpSegmentation:65160}:S,this.#o=e,this.#n=new Int32Array(r,n*y*4,y),this.#e=new Int32Array(r,(1-n)*
y*4,y);let a=u=>U+u*(256+o),{memory:c}=e;this.#t=new N(r,a(n),o,c),this.#s=new D(r,a(1-n),o,c),this.#a()}#a(){
let t=this.#n,{doorbell:e}=this.#o;if(Atomics.compareExchange(t,l,M,Y)!==M)throw new Deno.errors.Busy(
"Cannot open a cable's end twice: make a new cable");if(t[k]=e.number,t[H]=e.table,Atomics.store(t,l,
m),Atomics.load(this.#e,l)===m&&this.#e[H]!==e.table)throw Atomics.store(t,l,b),new TypeError("Canno\
t join stacks that different threads have started: start both ends of a cable from one thread");e.ring()}receive(t,e,r,n){
let i=this.#s.read(e,r,n);return i===0&&Atomics.load(this.#e,l)===b&&(i=this.#s.read(e,r,n)||-1),this.#s.
unblocked&&(this.#s.unblocked=!1,this.#c()),i}transmit(t){let e=Atomics.load(this.#e,l);if(e===b||t.
length>this.maxFrame)return this.discarded++,!0;if(!this.#t.write(t))return e!==m?this.discarded++:this.
flush(),e!==m;let r=this.#i===0;return this.#r+=t.length,this.#i+=t.length,(r||this.#r>W)&&this.#u(),
this.#i>X&&this.flush(),!0}flush(){this.#i!==0&&(this.#i=0,this.#u(),this.#c())}#u(){this.#r=0,this.#t.
publish()}close(){this.#u(),Atomics.store(this.#n,l,b),this.#c()}#c(){Atomics.load(this.#e,l)===m&&this.#o.
doorbell.ring(this.#e[k])}};function G(t,e){return(e?65535:t)+_}export{Z as CableEnd,bt as cable,At as open};
