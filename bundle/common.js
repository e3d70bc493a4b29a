// Made from the sources by `deno task bundle`: do not edit.
var ze=Object.defineProperty;var Ye=(t,e)=>{for(var n in e)ze(t,n,{get:e[n],enumerable:!0})};function Xt(t){switch(typeof t){case"string":return JSON.stringify(t.length>60?`${t.slice(0,60)}\u2026`:
t);case"bigint":return`the BigInt ${t}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return t===null?"null":je(t);default:return String(t)}}function je(t){let e;try{e=t.
constructor?.name}catch{return"an object"}return typeof e!="string"||e===""||e==="Object"?"an object":
`an instance of ${e.slice(0,60)}`}function A(t,e,n,r){return new TypeError(zt(t,e,n,r))}function zt(t,e,n,r){
return`Cannot ${n}: "${e}" must be ${r}, not ${Xt(t)}`}function Yt(t,e,n,r,o,i){let c=i===1/0?`${r},\
 at least ${o}`:`${r} from ${o} to ${i}`;throw typeof t!="number"?A(t,e,n,c):new RangeError(zt(t,e,n,
c))}function E(t,e,n,r,o){(typeof t!="number"||!(t>=e&&t<=n)||!Number.isInteger(t))&&Yt(t,r,o,"an in\
teger",e,n)}function qe(t,e,n,r,o){(typeof t!="number"||!(t>=e&&t<=n))&&Yt(t,r,o,"a number",e,n)}function B(t,e,n){
if(typeof t!="string")throw A(t,e,n,"a string")}function jt(t,e,n){if(typeof t!="boolean")throw A(t,
e,n,"true or false")}function qt(t,e,n){if(typeof t!="function")throw A(t,e,n,"a function")}function Ze(t){
return typeof t=="object"&&t!==null&&!Array.isArray(t)&&!ArrayBuffer.isView(t)}function Je(t,e,n,r,o=""){
if(!Ze(t))throw A(t,n,r,"an object");for(let i in t){if(Object.hasOwn(e,i))continue;let c=Object.keys(
e).map(a=>o+a).join(", ");throw new TypeError(`Cannot ${r}: there is no option "${o}${i}", only ${c}`)}
for(let i in e){let c=t[i];c!==void 0&&e[i](c,o+i,r)}}function Co(t,e){return(n,r,o)=>E(n,t,e,r,o)}function No(t,e){
return(n,r,o)=>qe(n,t,e,r,o)}function Io(...t){let e=t.map(Xt).join(" or ");return(n,r,o)=>{if(!t.includes(
n))throw A(n,r,o,e)}}function Mo(t){return(e,n,r)=>{if(!Array.isArray(e))throw A(e,n,r,"an array");for(let o=0;o<
e.length;o++)t(e[o],`${n}[${o}]`,r)}}function Do(t){return(e,n,r)=>Je(e,t,n,r,`${n}.`)}function ko(t,...e){
return(n,r,o)=>{let i=null;for(let c of e)try{return c(n,r,o)}catch(a){a instanceof RangeError&&(i=a)}
throw i!==null?i:A(n,r,o,t)}}function Uo(t){if(typeof t?.type=="number")return t.type;throw A(t,"conn","read a netconn type","a n\
etconn")}var vo=0,Zt=16,Bo=24,Jt=32,tn=33,en=34,Fo=40,Wo=41,Go=42,te=64,Vo=72,nn=8;function F(t){return E(
t,0,255,"type","check a netconn type"),t}function Ko(t){return F(t)&240}function Ho(t){return(F(t)&nn)!==
0}function $o(t){return(F(t)&243)===tn}function Qo(t){return(F(t)&243)===en}function Xo(t){return(F(
t)&224)!==0}function at(t,e){return t[e]<<8|t[e+1]}function C(t,e){return t[e]<<24|t[e+1]<<16|t[e+2]<<8|t[e+3]}function ee(t,e,n){t[e]=n>>>8,t[e+1]=n}function M(t,e,n){t[e]=n>>>24,t[e+1]=n>>>16,t[e+2]=n>>>8,t[e+
3]=n}var ut=new Int32Array(4),rn=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,on=/^[0-9a-f]{1,4}$/i;function lt(t,e){
let n=0,r=0,o=-1;for(let i=0;i<=t.length;i++){let c=i<t.length?t.charCodeAt(i):46;if(c===46){if(o<0||
++r>4)return!1;n=n<<8|o,o=-1}else{let a=c-48;if(a<0||a>9||o===0||(o=o<0?a:10*o+a,o>255))return!1}}return r!==
4?!1:(e[0]=0,e[1]=0,e[2]=65535,e[3]=n,!0)}function re(t){let e=t.replace(/[ \t\n\v\f\r][^]*$/,"").split(
".");if(e.length>4)return null;let n=0;for(let r=0;r<e.length;r++){let o=sn(e[r]),i=r===e.length-1,c=i?
2**(8*(5-e.length)):256;if(!(o<c))return null;n=i?n|o:n|o<<24-8*r}return n|0}function sn(t){let e=rn.
exec(t);return e===null?NaN:e[1]!==void 0?parseInt(`0${e[1]}`,16):e[2]!==void 0?parseInt(e[2],8):Number(
e[3])}function oe(t,e){let n=t.indexOf("::");if(n<0){let a=ht(t,!0);return a!==null&&a.length===8&&ne(
a,e)}let r=n===0?[]:ht(t.slice(0,n),!1),o=t.slice(n+2),i=o===""?[]:ht(o,!0);if(r===null||i===null)return!1;
let c=8-r.length-i.length;return c<1?!1:ne([...r,...new Array(c).fill(0),...i],e)}function ht(t,e){let n=t.
split(":");if(n.length>8)return null;let r=[];for(let o=0;o<n.length;o++){let i=n[o];if(on.test(i)){
r.push(parseInt(i,16));continue}if(!(e&&o===n.length-1)||!lt(i,ut))return null;r.push(ut[3]>>>16,ut[3]&
65535)}return r}function ne(t,e){for(let n=0;n<4;n++)e[n]=t[2*n]<<16|t[2*n+1];return!0}function ie(t,e,n,r){
let o=[];for(let u of[t,e,n,r])o.push(u>>>16,u&65535);let i=0,c=1;for(let u=0,h=0;u<8;u++)h=o[u]===0?
h+1:0,h>c&&(c=h,i=u+1-h);let a=u=>u.map(h=>h.toString(16)).join(":");return c===1?a(o):`${a(o.slice(
0,i))}::${a(o.slice(i+c))}`}var H=65535,ft=new Int32Array(4),W="make an address",l=class IpAddr{static{l=this}w0;w1;w2;w3;zone=0;constructor(t=0,e=0,n=0,r=0){
this.w0=t|0,this.w1=e|0,this.w2=n|0,this.w3=r|0}static ANY4=l.fromV4(0);static ANY6=new l;static LOOPBACK4=l.
fromV4(2130706433);static LOOPBACK6=new l(0,0,0,1);static BROADCAST4=l.fromV4(-1);static v4(t,e,n,r){
return E(t,0,255,"a",W),E(e,0,255,"b",W),E(n,0,255,"c",W),E(r,0,255,"d",W),l.fromV4(t<<24|e<<16|n<<8|
r)}static fromV4(t){return E(t,-2147483648,4294967295,"bits",W),new l(0,0,H,t)}static parse(t){if(B(
t,"text","parse an address"),!lt(t,ft)&&!oe(t,ft))return null;let[e,n,r,o]=ft;return new l(e,n,r,o)}static parseAton(t){
B(t,"text","parse an address");let e=re(t);return e===null?null:l.fromV4(e)}get isV4(){return this.w2===
H&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.w2===0||this.w2===H)}get v4(){
return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===14:this.w0>>>24===255}get isLoopback(){
return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.w1|this.w2)===0}get isLinkLocal(){return this.
isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){return this.w3===-1&&this.isV4}set4(t){
return this.w0=0,this.w1=0,this.w2=H,this.w3=t|0,this.zone=0,this}set6(t,e,n,r){return this.w0=t|0,this.
w1=e|0,this.w2=n|0,this.w3=r|0,this.zone=0,this}read4(t,e){return this.set4(C(t,e))}read6(t,e){return this.
w0=C(t,e),this.w1=C(t,e+4),this.w2=C(t,e+8),this.w3=C(t,e+12),this.zone=0,this}write4(t,e){M(t,e,this.
w3)}write6(t,e){M(t,e,this.w0),M(t,e+4,this.w1),M(t,e+8,this.w2),M(t,e+12,this.w3)}copyFrom(t){return this.
w0=t.w0,this.w1=t.w1,this.w2=t.w2,this.w3=t.w3,this.zone=t.zone,this}clone(){return new l().copyFrom(
this)}equals(t){return this.w3===t.w3&&this.w2===t.w2&&this.w1===t.w1&&this.w0===t.w0}isIdentical(t){
return this.equals(t)&&this.zone===t.zone}isSameHost(t){return this.equals(t)&&(this.zone===t.zone||
this.zone===0||t.zone===0)}matchesPrefix(t,e){let n=t.isV4;if(n!==this.isV4)return!1;let r=n?e+96:e;
return $(this.w0,t.w0,r)&&$(this.w1,t.w1,r-32)&&$(this.w2,t.w2,r-64)&&$(this.w3,t.w3,r-96)}hash(){let t=Math.
imul(this.w0^739982445,2246822507)^this.w1;return t=Math.imul(t^t>>>15,3266489909)^this.w2,t=Math.imul(
t^t>>>13,668265263)^this.w3,t=Math.imul(t^t>>>16,374761393),t^t>>>15}toString(){let t=this.w3;if(this.
isV4)return`${t>>>24}.${t>>>16&255}.${t>>>8&255}.${t&255}`;let e=ie(this.w0,this.w1,this.w2,t);return this.
zone>0?`${e}%${this.zone}`:e}};function $(t,e,n){return n<=0?!0:n>=32?t===e:(t^e)>>>32-n===0}function ti(t){
let e=t.indexOf("/");if(e<0)return null;let n=l.parse(t.slice(0,e)),r=t.slice(e+1);if(n===null||!/^(?:0|[1-9][0-9]{0,2})$/.
test(r))return null;let o=Number(r);return o<=(n.isV4?32:128)?{addr:n,prefixLen:o}:null}var ri=0,oi=-1,ii=-2,si=-3,ci=-4,ai=-5,ui=-6,hi=-7,li=-8,fi=-9,di=-10,mi=-11,pi=-12,bi=-13,Ai=-14,Ei=-15,
Si=-16;var Ri=class Frame{memory;offsets=new Int32Array(65);lengths=new Int32Array(65);count=1;length=0;csumStart=0;csumOffset=0;gsoType=0;gsoSize=0;origin=0;accepted=0;#t;constructor(t,e){
this.memory=t,this.#t=e+256,this.reset()}reset(){this.offsets[0]=this.#t,this.lengths[0]=0,this.count=
1,this.length=0,this.csumStart=0,this.csumOffset=0,this.gsoType=0,this.gsoSize=0,this.origin=0,this.
accepted=0}append(t,e){return e===0?!0:this.count>64?!1:(this.offsets[this.count]=t,this.lengths[this.
count]=e,this.count++,this.length+=e,!0)}prepend(t){let e=this.offsets[0]-t;return this.offsets[0]=e,
this.lengths[0]=this.lengths[0]+t,this.length+=t,this.csumOffset!==0&&(this.csumStart+=t),e}pullUp(t){
let e=this.offsets[1];this.offsets[1]=e+t,this.lengths[1]=this.lengths[1]-t,this.length-=t;let n=this.
prepend(t);return this.memory.copyWithin(n,e,e+t),n}copyTo(t,e){for(let n=0;n<this.count;n++){let r=this.
offsets[n],o=this.lengths[n];t.set(this.memory.subarray(r,r+o),e),e+=o}}},yi=class FrameMeta{checksumValid=!1;gsoType=0;gsoSize=0;origin=0;reset(){
this.checksumValid=!1,this.gsoType=0,this.gsoSize=0,this.origin=0}};var D=[128,512,2048,8704,69632];function wi(t){return D[dt(t)]}function dt(t){let e=0;for(;D[e]<t;)e++;
return e}var G=128,Q=69632/G,p=-1,Oi=class BlockPool{start;chunks;#t;#e;#n;#r;#o;#i;#c;#s;#a=new Int32Array(
D.length).fill(p);#u=p;#h=0;#l=0;#d=0;constructor(t,e){let n=Math.floor(e/69632);if(n<1)throw new RangeError(
"Packet memory is too small");this.start=t,this.chunks=n,this.#t=new Int8Array(n).fill(p),this.#e=new Int32Array(
n),this.#n=new Int32Array(n),this.#r=new Int32Array(n),this.#o=new Int32Array(n),this.#i=new Int32Array(
n),this.#c=new Int32Array(n*Q),this.#s=new Uint8Array(n*Q)}get chunksUsed(){return this.#l}get blocksUsed(){
return this.#d}get pressure(){return this.#l/this.chunks}get chunksFree(){return this.chunks-this.#l}has(t,e=0){
return this.chunksFree>e||this.#a[dt(t)]!==p}allocate(t,e=0){let n=dt(t);if(n===D.length)return p;let r=this.#a[n];
if(r===p){if(this.#l+e>=this.chunks)return p;r=this.#f(n)}let o=D[n],i=this.#n[r];i!==p?this.#n[r]=this.#c[i]:
(i=r*Q+this.#r[r]*(o/G),this.#r[r]=this.#r[r]+1);let c=this.#e[r]+1;return this.#e[r]=c,c*o===69632&&
this.#p(n,r),this.#s[i]=1,this.#d++,this.start+i*G}free(t){let e=(t-this.start)/G;if(this.#s[e]!==1)
throw new Error(`Bug: block ${t} is not in use`);this.#s[e]=0,this.#d--;let n=Math.floor(e/Q),r=this.#t[n],
o=this.#e[n]-1,i=(o+1)*D[r]===69632;if(this.#e[n]=o,o===0){i||this.#p(r,n),this.#t[n]=p,this.#i[n]=this.#u,
this.#u=n,this.#l--;return}this.#c[e]=this.#n[n],this.#n[n]=e,i&&this.#m(r,n)}owns(t){let e=(t-this.
start)/G;return this.#s[e]===1}sizeOf(t){let e=(t-this.start)/69632|0;return D[this.#t[e]]}#f(t){let e=this.#u;
return e!==p?this.#u=this.#i[e]:e=this.#h++,this.#t[e]=t,this.#e[e]=0,this.#n[e]=p,this.#r[e]=0,this.#l++,
this.#m(t,e),e}#m(t,e){let n=this.#a[t];this.#o[e]=p,this.#i[e]=n,n!==p&&(this.#o[n]=e),this.#a[t]=e}#p(t,e){
let n=this.#o[e],r=this.#i[e];n===p?this.#a[t]=r:this.#i[n]=r,r!==p&&(this.#o[r]=n)}};function X(t,e){return e<<8|t}var se=class RingEnd{words;isLocal;headAt;tailAt;data;capacity;head;tail;constructor(t,e,n,r=!1){
this.words=t,this.isLocal=r,this.headAt=e+0,this.tailAt=e+16,this.data=e+32,this.capacity=n,this.head=
Atomics.load(t,this.headAt),this.tail=Atomics.load(t,this.tailAt)}indexOf(t){return this.data+(t&this.
capacity-1)}show(t,e){this.isLocal?this.words[t]=e:Atomics.store(this.words,t,e)}},ce=class RingWriter extends se{#t=this.
tail;get position(){return this.tail}get released(){return this.head=Atomics.load(this.words,this.headAt)}space(t=!1){
let e=t?this.released:this.head;return this.capacity-(this.tail-e|0)}get pending(){return this.tail!==
this.#t}reserve(t,e){let n=this.capacity-(this.tail&this.capacity-1),r=e<=n?e:e+n;return this.space()<
r&&this.space(!0)<r?-1:(e>n&&this.#e(0,n),this.#e(t,e)+1)}#e(t,e){let n=this.indexOf(this.tail);return this.
words[n]=X(t,e),this.tail=this.tail+e|0,n}publish(){this.#t=this.tail,this.show(this.tailAt,this.tail)}},
Ii=class RingReader extends se{opcode=0;length=0;get ready(){return this.head!==Atomics.
load(this.words,this.tailAt)}next(){for(;;){if(this.head===this.tail&&(this.tail=Atomics.load(this.words,
this.tailAt),this.head===this.tail))return-1;let t=this.indexOf(this.head),e=this.words[t];if(this.opcode=
e&255,this.length=e>>>8,this.head=this.head+this.length|0,this.opcode!==0)return t+1}}get position(){
return this.head}rewind(t){this.head=t}release(){this.show(this.headAt,this.head)}};var an=64,Bi=0,Fi=16,Wi=32,Gi=48,Vi=49,un=65536,hn=1<<18,he=4<<20;function ln(t,e){return Math.ceil(
t/e)*e}function Ki(t){if(!(t>=he&&t<1<<30))throw new RangeError(`Memory must be ${he} to ${(1<<30)-1}\
 bytes: got ${t}`);let e=0,n=256/4,r=n+an,o=r+32+un,i=ln((o+32+hn)*4,4096),c=Math.floor((t-i)/2/69632)*
69632;return{size:t,frameScratch:e,controlWord:n,requestWord:r,eventWord:o,coreArena:i,coreArenaSize:c,
sendArena:i+c,sendArenaSize:c}}var $i={search:[],ndots:1,attempts:2,timeout:5e3,retransmit:[],edns:1232,tcp:!0,use0x20:!1,nxdomainIsFinal:!0,
maxRequeries:8,cacheSize:1024,maxTtl:604800,maxNegativeTtl:300,maxQueries:256,deadServerMs:3e4},Qi={
attempts:1,retransmit:[1e3,1e3,2e3,3e3],edns:0,tcp:!1,nxdomainIsFinal:!1,maxRequeries:0,cacheSize:4,
maxNegativeTtl:0,maxQueries:4,deadServerMs:0};var le=Object.getPrototypeOf(Uint8Array.prototype),fn=Object.getOwnPropertyDescriptor(le,Symbol.toStringTag).
get;function dn(t){return ArrayBuffer.isView(t)&&t instanceof Uint8Array||fn.call(t)==="Uint8Array"}
function mn(t){if(t.length>0)return!1;try{return le.keys.call(t),!1}catch{return!0}}function fe(t,e,n,r="\
a Uint8Array"){if(!dn(t))throw A(t,e,n,r);if(mn(t))throw pn(e,n)}function pn(t,e){return new TypeError(
`Cannot ${e}: the buffer of "${t}" was transferred or has shrunk`)}var bn=[253,0,0],z=[253,27],Y=[253,174,1],An=[253,127],j=0,En=1,Sn=2,T=[3,4,5,6];function de(t,e){return[
[32,t,32,j,bn,e],[An,Y,33,t]]}function me(t,e,n){return[[2,64,32,j,32,t,70,13,0,3,64],[n,32,j,65,e,106,
34,j],[32,t,71,13,0,11,11]]}function xn(){return[[1,T.length,123],me(En,[192,0],T.map((t,e)=>de(t,16*
e))),me(Sn,[16],de(T[0],0)),[32,T[0],32,T[1],Y],[32,T[2],32,T[3],Y,Y,34,T[0]],[z,0,32,T[0],z,1,106],
[32,T[0],z,2,106,32,T[0],z,3,106],11]}function pe(t){return t.flat(1/0)}function U(t){let e=pe(t).length;
return[e<128?[e]:[e&127|128,e>>7],t]}var mt=109;function Rn(t){let e=pe([[0,97,115,109,1,0,0,0],[1,U(
[1,96,3,127,127,127,1,127])],[2,U([1,1,mt,1,mt,2,t?3:1,0,128,128,4])],[3,U([1,0])],[7,U([1,1,mt,0,0])],
[10,U([1,U(xn())])]]);return new WebAssembly.Module(Uint8Array.from(e))}var pt=null;function yn(t){return pt?.
isShared!==t&&(pt={module:Rn(t),isShared:t}),pt.module}function be(t){let e=yn(!(t.buffer instanceof
ArrayBuffer)),{exports:n}=new WebAssembly.Instance(e,{m:{m:t}});return n.m}var bt="compute a checksum",_n=32768,Tn=96;function S(t){let e=(t>>>16)+(t&65535);return(e>>>16)+(e&
65535)}function q(t){return~S(t)&65535}function Et(t,e,n,r){let o=e+(n&-2),i=S(r);for(let c=e;c<o;c+=
2)i+=t[c]<<8|t[c+1];return(n&1)!==0&&(i+=t[o]<<8),S(i)}function ts(t,e,n){return q(Et(t,e,n,0))}var Ae=65534;
function es(t,e=0,n=t?.length-e){fe(t,"b",bt),E(e,0,t.length,"o",bt),E(n,0,t.length-e,"len",bt);let r=0;
for(let o=0;o<n;o+=Ae)r=Et(t,e+o,Math.min(Ae,n-o),r);return q(r)}function wn(t,e,n,r){return S(n+(r>>>
16)+(r&65535)+(t>>>16)+(t&65535)+(e>>>16)+(e&65535))}function On(t,e,n,r){let o=wn(t.w3,e.w3,n,r);return e.
isV4||(o+=(t.w0>>>16)+(t.w0&65535)+(t.w1>>>16)+(t.w1&65535)+(t.w2>>>16)+(t.w2&65535)+(e.w0>>>16)+(e.
w0&65535)+(e.w1>>>16)+(e.w1&65535)+(e.w2>>>16)+(e.w2&65535)),S(o)}function ns(t,e,n,r,o,i){return q(
Et(t,e,n,On(r,o,i,n)))}function rs(t,e,n){return q((~t&65535)+(~e&65535)+n)}function At(t){return(t&255)<<8|t>>>8}var Ee=class Checksum{#t;#e;#n;#r;#o=0;#i=!1;constructor(t,e=null){
this.#t=t,this.#r=e,this.#e=new Uint32Array(t.buffer,0,t.buffer.byteLength>>>2),this.#n=t.byteOffset}reset(t=0){
return this.#o=S(t),this.#i=!1,this}add(t,e){return this.addSum(this.sumOf(t,e),e)}addSum(t,e){return this.#o=
S(this.#o+(this.#i?At(t):t)),(e&1)!==0&&(this.#i=!this.#i),this}get folded(){return this.#o}finish(){
return~this.#o&65535}sumOf(t,e){if(this.#r!==null&&e>=Tn)return this.#c(t,e);let n=this.#t,r=t,o=e,i=0,
c=(this.#n+r&1)!==0;c&&o>0&&(i=n[r++],o--);let a=0;(this.#n+r&2)!==0&&o>=2&&(a=n[r]|n[r+1]<<8,r+=2,o-=
2);let u=o>>>2;return a+=this.#s(this.#n+r>>>2,u),r+=u<<2,(o&2)!==0&&(a+=n[r]|n[r+1]<<8,r+=2),(o&1)!==
0&&(a+=n[r]),a=S(a),c?S(a+(i<<8)):At(a)}#c(t,e){let n=this.#t,r=this.#n+t,o=r+e,i=0;for(;o-r>=16;){let a=Math.
min(o-r,65536),u=r+(a&-16);i+=S(this.#r(r,r+(a&-64),u)),r=u}r-=this.#n;let c=t+e;for(;r+1<c;r+=2)i+=
n[r]|n[r+1]<<8;return r<c&&(i+=n[r]),At(S(i))}#s(t,e){let n=this.#e,r=0,o=t,i=t+e;for(;o<i;){let c=Math.
min(i,o+_n),a=0,u=0,h=c-7;for(;o<h;o+=8){let m=n[o]|0,P=n[o+1]|0,Gt=n[o+2]|0,Vt=n[o+3]|0,Kt=n[o+4]|0,
Ht=n[o+5]|0,$t=n[o+6]|0,Qt=n[o+7]|0;a=a+m+P+Gt+Vt+Kt+Ht+$t+Qt|0,u=u+(m>>>16)+(P>>>16)+(Gt>>>16)+(Vt>>>
16)+(Kt>>>16)+(Ht>>>16)+($t>>>16)+(Qt>>>16)|0}for(;o<c;o++){let m=n[o]|0;a=a+m|0,u=u+(m>>>16)|0}let _=a-
(u<<16)|0;r=S(r+S(u)+S(_))}return r}};var Cn=65536;function Z(){return typeof SharedArrayBuffer=="function"}function as(t){let e=Math.ceil(
t/Cn);try{return new WebAssembly.Memory({initial:e,maximum:e,shared:Z()})}catch{return St(t)}}function St(t){
return Z()?new SharedArrayBuffer(t):new ArrayBuffer(t)}var us=class PacketMemory{buffer;u8;i32;wasm;constructor(t){
this.wasm=t instanceof WebAssembly.Memory?t:null,this.buffer=t instanceof WebAssembly.Memory?t.buffer:
t,this.u8=new Uint8Array(this.buffer),this.i32=new Int32Array(this.buffer)}checksum(){let{wasm:t}=this;
return new Ee(this.u8,t===null?null:be(t))}};var Se=class Spinner{#t;#e;#n=!1;#r=!1;#o=0;#i=0;#c=0;#s=1;#a=0;constructor(t,e=navigator.
hardwareConcurrency){this.#t=t,this.#e=e}begin(t){return this.#u(!0),this.#o=t,this.#r&&!this.#h()}goesOn(t){
return t-this.#o<.1&&!this.#h()}sleeps(){this.#u(!1)}end(t){this.#u(!0),t-this.#o>=.1&&this.#c++,(++this.#i===
32||this.#c>8)&&this.#l()}#u(t){this.#n!==t&&(this.#n=t,Atomics.add(this.#t,0,t?1:-1))}#h(){return Atomics.
load(this.#t,0)>this.#e}#l(){let t=this.#c<=8;this.#i=this.#c=0,this.#a++,this.#r?t?this.#a===8&&(this.#s=
1):(this.#s=Math.min(2*this.#s,16),this.#d(!1)):t&&this.#a>=this.#s&&this.#d(!0)}#d(t){this.#r=t,this.#a=
0}};var nt=1024,v=16,Rt=0,yt=1,J=0,V=1,xt=2,tt=null,et=[];function Nn(){if(tt===null){let t=crypto.getRandomValues(
new Int32Array(1))[0]|1,e=St((nt+1)*v*4);tt={id:t,words:new Int32Array(e)}}return tt}function bs(t){
return new Se(t.words.subarray(nt*v))}function As(){let t=et.indexOf(!1);if(t<0&&(t=et.length),t===nt)
throw new RangeError(`Cannot start a stack: this thread has ${nt}`);et[t]=!0;let{words:e}=Nn();return Atomics.
store(e,t*v+yt,0),Atomics.store(e,t*v+Rt,J),t}function Es(t){et[t]=!1}var gt=new Map;function Ss(t,e){
gt.set(t,e)}function xs(t){gt.delete(t)}var Rs=class Bells{table;number;#t;#e;#n;#r;#o;constructor(t,e,n){
this.table=t.id,this.number=e,this.#t=t.words,this.#e=e*v+Rt,this.#n=t===tt,this.#o=n}ring(t=this.number){
if(this.#n){let o=gt.get(t);if(o!==void 0){o();return}}let e=this.#t,n=t*v+Rt;if(Atomics.load(e,n)===
xt||Atomics.exchange(e,n,xt)!==V)return;let r=Atomics.load(e,n+yt);if(r===0){Atomics.notify(e,n);return}
this.#r===void 0&&(this.#r=this.#o()),this.#r?.(r-1)}ringAsleep(){do this.awake();while(!this.sleep());
this.ring()}close(){this.#r?.close(),this.#r=null}setEventFd(t){Atomics.store(this.#t,this.#e+yt,t+1)}awake(){
Atomics.store(this.#t,this.#e,J)}get rung(){return Atomics.load(this.#t,this.#e)===xt}get isAsleep(){
return Atomics.load(this.#t,this.#e)===V}sleep(){return Atomics.compareExchange(this.#t,this.#e,J,V)===
J}wait(t){Atomics.wait(this.#t,this.#e,V,t)}async waitAsync(){if(!Z())return await new Promise(()=>{});
let t=Atomics.waitAsync(this.#t,this.#e,V);t.async&&await t.value}};var In={eventfd:{parameters:["u32","i32"],result:"i32"},close:{parameters:["i32"],result:"i32"},read:{
parameters:["i32","pointer","usize"],result:"i32"},ppoll:{parameters:["pointer","u64","pointer","poi\
nter"],result:"i32"},ppollAsync:{name:"ppoll",parameters:["pointer","u64","pointer","pointer"],result:"\
i32",nonblocking:!0}},Mn={write:{parameters:["i32","buffer","usize"],result:"i32"}},Dn=2048,kn=524288,
_t=1,Tt=64,Ln=1e3;function _s(){let t=Re(In);return t===null?null:new Pn(t)}function Ts(){let t=Re(Mn);
if(t===null)return null;let{write:e}=t.symbols,n=new BigUint64Array([1n]);return Object.assign(r=>void e(
r,n,8n),{close:()=>t.close()})}var Pn=class Poll{eventFd;#t;#e=new xe;#n=new xe;#r=new Uint8Array(
new ArrayBuffer(8));#o;constructor(t){if(this.#t=t,this.#o=Deno.UnsafePointer.of(this.#r),this.eventFd=
t.symbols.eventfd(0,Dn|kn),this.eventFd<0)throw t.close(),new Error("Cannot make an eventfd: too man\
y open files");this.#e.add(this.eventFd)}add(t){this.#e.add(t)}remove(t){this.#e.remove(t)}wait(t){let e=this.#e;
e.setTimeout(t);let n=this.#t.symbols.ppoll(e.pointer,BigInt(e.count),e.timeoutPointer,null);return this.#i(
e,n)}async waitAsync(t){let e=this.#n;e.copyFrom(this.#e),e.setTimeout(t);let n=await this.#t.symbols.
ppollAsync(e.pointer,BigInt(e.count),e.timeoutPointer,null);return n>0&&this.#e.takeResults(e),this.#i(
e,n)}ready(t){return this.#e.ready(t)}close(){this.#t.symbols.close(this.eventFd),this.#t.close()}#i(t,e){
return e<=0?(this.#e.clearResults(),0):(t.isReady(0)&&this.#t.symbols.read(this.eventFd,this.#o,8n),
e)}},xe=class PollSet{count=0;pointer;timeoutPointer;#t;#e;constructor(){this.#t=new Int32Array(
new ArrayBuffer(Tt*8)),this.#e=new Uint32Array(new ArrayBuffer(16)),this.pointer=Deno.UnsafePointer.
of(this.#t),this.timeoutPointer=Deno.UnsafePointer.of(this.#e)}add(t){if(this.count===Tt)throw new RangeError(
`Cannot wait for more than ${Tt} descriptors`);this.#t[2*this.count]=t,this.#t[2*this.count+1]=_t,this.
count++}remove(t){let e=this.#n(t);e<0||(this.#t.copyWithin(2*e,2*e+2,2*this.count),this.count--)}setTimeout(t){
let e=Math.max(0,Math.min(t,Ln)),n=Math.floor(e/1e3);this.#e[0]=n;let r=Math.ceil((e-n*1e3)*1e6);this.#e[2]=
Math.min(r,999999999)}copyFrom(t){this.#t.set(t.#t),this.count=t.count}takeResults(t){for(let e=0;e<
this.count;e++){let n=t.#n(this.#t[2*e]);this.#t[2*e+1]=n<0?_t:t.#t[2*n+1]}}clearResults(){for(let t=0;t<
this.count;t++)this.#t[2*t+1]=_t}ready(t){let e=this.#n(t);return e>=0&&this.isReady(e)}isReady(t){return this.#t[2*
t+1]>>>16!==0}#n(t){for(let e=0;e<this.count;e++)if(this.#t[2*e]===t)return e;return-1}};function Re(t){
if(typeof Deno>"u"||Deno.build.os!=="linux"||Deno.permissions.querySync({name:"ffi"}).state!=="grant\
ed")return null;for(let e of["libc.so.6",`libc.musl-${Deno.build.arch}.so.1`])try{return Deno.dlopen(
e,t)}catch{}return null}var wt=class BbrModel{delivered=0;bw=0;bwShort=1/0;inflightShort=1/0;inflightLong=1/0;minRtt=1/0;minRttStale=!1;extraAcked=0;roundStart=!1;rounds=0;roundsSinceProbe=0;lossRoundStart=!1;hasQueue=!1;lossInRound=!1;inflightLatest=0;#t=0;#e=0;#n=0;#r=0;#o=0;#i;#c;#s;#a=1/0;#u;#h=0;#l=0;#d=0;#f=0;constructor(t,e){
t>0&&(this.minRtt=t),this.#c=this.minRtt,this.#i=e,this.#s=e,this.#u=e}get maxBw(){return Math.max(this.#t,
this.#e)}bdp(t){return this.minRtt===1/0?1/0:t*this.bw*this.minRtt}take(t,e,n,r){if(this.roundStart=
!1,this.lossRoundStart=!1,this.delivered=t.totalDelivered,!t.hasData)return;let{rate:o,delivered:i,priorDelivered:c,
rtt:a}=t;if(a>=0&&a<this.#a){this.#a=a;let u=this.minRtt+2*n/Math.max(this.bw,1);this.hasQueue=a>u+Math.
max(1,this.minRtt/16)}this.#n=Math.max(this.#n,o),this.inflightLatest=Math.max(this.inflightLatest,i),
c>=this.#o&&(this.#o=this.delivered,this.lossRoundStart=!0),c>=this.#r&&(this.startRound(),this.rounds++,
this.roundsSinceProbe++,this.roundStart=!0),o>0&&(o>=this.maxBw||!t.appLimited)&&(this.#t=Math.max(this.#t,
o)),this.lossRoundStart&&(!r&&this.lossInRound&&this.isCongestion(t,n)&&this.#m(e),this.lossInRound=
!1,this.#a=1/0)}isCongestion(t,e){return this.hasQueue||!t.hasSack||t.lost>.05*t.sentInFlight+3*e}#m(t){
this.bwShort===1/0&&(this.bwShort=this.maxBw),this.inflightShort===1/0&&(this.inflightShort=t),this.
bwShort=Math.max(this.#n,.7*this.bwShort),this.inflightShort=Math.max(this.inflightLatest,.7*this.inflightShort)}advance(t){
this.lossRoundStart&&(this.#n=t.rate,this.inflightLatest=t.delivered),this.bw=Math.min(this.maxBw,this.
bwShort)}startRound(){this.#r=this.delivered}noteLoss(){let t=!this.lossInRound;return t&&(this.#o=this.
delivered),this.lossInRound=!0,t}advanceMaxBw(){this.#t!==0&&(this.#e=this.#t,this.#t=0)}resetSignals(){
this.lossInRound=!1,this.#n=0,this.inflightLatest=0}resetShortTerm(){this.bwShort=1/0,this.inflightShort=
1/0}noteAggregation(t,e,n,r){this.roundStart&&++this.#f>=(n?5:1)&&(this.#f=0,this.#d=n?this.#l:0,this.#l=
0);let o=this.bw*(r-this.#u);this.#h<=o&&(this.restartAggregation(r),o=0),this.#h+=t;let i=Math.min(
this.#h-o,e);i>this.#l&&(this.#l=i),this.extraAcked=Math.max(this.#l,this.#d)}restartAggregation(t){
this.#h=0,this.#u=t}noteRtt(t,e){this.minRttStale=e>this.#s+5e3,t>=0&&(t<this.#c||this.minRttStale)&&
(this.#c=t,this.#s=e),(this.#c<this.minRtt||e>this.#i+1e4)&&(this.minRtt=this.#c,this.#i=this.#s)}noteProbedRtt(t){
this.#s=t}};function Ot(t,e){return Math.max(Math.min(t,65536),2*e)}var w=0,ye=1,Ct=2,rt=3,Nt=4,O=5,N=6,ge=[2.77,.5,.9,1,1,1.25,1],_e=[2,2,2,2,2,2.25,.5],Te=0,vn=1,we=2,
Oe=3,It=4,Bn=.99,Mt=.02,Fn=.15,Wn=6,Gn=200,Vn=1.25,Kn=3,Hn=3,$n=2e3,Qn=1e3,Xn=63,ot=4,zn=1073741823,
Yn=class Bbr{name="bbr";#t=new wt(0,0);#e=w;#n=0;#r=0;#o=!1;#i=!1;#c=!1;#s=0;#a=0;#u=!1;#h=!1;#l=0;#d=0;#f=Te;#m=!1;#p=!1;#x=!1;#A=1/0;#b=0;#E=0;#k=0;#g=0;#L=!1;#_=!1;#S=0;#I=!1;#T=!1;#R=-1;#P=1/0;#U=1/0;#v=1/0;onStart(t,e){
this.#t=new wt(t.srtt,e),this.#e=w,this.#n=t.cwnd;let n=t.cwnd/(t.srtt>0?t.srtt:1);t.pacingRate=ge[w]*
n,t.sendQuantum=Ot(t.pacingRate,t.sndMss)}onSample(t,e,n){let r=this.#t;this.#o=e.inRecovery,e.inRecovery||
(this.#T=!1),r.take(e,t.cwnd,t.sndMss,this.#Z()),this.#q(e);let{newlyAcked:o}=e;r.noteAggregation(o,
t.cwnd,this.#h,n),this.#i&&e.hasData&&this.#st(t,e),this.#J(e),this.#tt(t,e),this.#e===ye&&(e.inFlight<=
this.#Y(t,r.bw)||r.rounds>this.#d+Hn)&&this.#O(t),e.hasData&&this.#nt(t,e,n),r.noteRtt(e.rtt,n),this.#ct(
t,e,n),r.advance(e),this.#X(t,ge[this.#e]),t.sendQuantum=Ot(t.pacingRate,t.sndMss),this.#at(t,e)}#q(t){
this.#t.roundStart&&(this.#L=this.#_,this.#_=!1),t.cwndLimited&&(this.#_=!0),t.cwndLimited=!1}get#B(){
return this.#L||this.#_}#Z(){return this.#e===w||this.#e===Nt||this.#e===O}#y(){return this.#e>=Ct&&
this.#e<=O}#w(){this.#s=0,this.#a=0,this.#u=!1}#J(t){if(!(this.#u||!this.#t.roundStart)&&!(t.appLimited||
t.rate===0)){if(t.rate>=this.#s*Vn){this.#w(),this.#s=t.rate;return}++this.#a<Kn||(this.#u=!0,this.#h=
!0)}}#tt(t,e){if(this.#e!==w)return;let n=this.#t;e.newlyLost>0&&this.#l++,n.lossRoundStart&&e.inRecovery&&
this.#M(t,e)&&(this.#l>=Wn||!e.hasSack)&&this.#F(t),n.lossRoundStart&&(this.#l=0),this.#h&&(this.#e=
ye,this.#d=n.rounds)}#F(t){let e=this.#t;this.#R=w,this.#h=!0;let n=e.minRtt===1/0?t.cwnd:e.bdp(1);e.
inflightLong=Math.max(n,e.inflightLatest)}#O(t){let e=this.#t;e.resetSignals(),this.#A=1/0,e.roundsSinceProbe=
t.random()<.5?0:1,this.#k=$n+Qn*t.random(),this.#g=-1,this.#f=It,e.startRound(),this.#e=Ct}#C(){let t=this.#t;
t.resetShortTerm(),this.#E=0,this.#b=0,this.#x=!1,this.#f=vn,t.startRound(),this.#e=Nt}#et(t,e){this.#f=
we,this.#t.startRound(),this.#w(),this.#s=e.rate,this.#e=O,this.#W(t)}#nt(t,e,n){if(!this.#h||this.#rt(
t,e))return;let r=this.#t;switch(this.#e){case Ct:this.#G(t,n)?this.#C():e.inFlight<=this.#K(t)&&e.inFlight<=
this.#Y(t,r.maxBw)&&(this.#e=rt);return;case rt:this.#G(t,n)&&this.#C();return;case Nt:if(!r.roundStart)
return;this.#m=!0,this.#et(t,e);return;case O:if(!this.#it(t,e))return;this.#p=!1,this.#O(t)}}#rt(t,e){
let n=this.#t;return this.#f===we&&n.roundStart&&(this.#f=Oe),this.#f===It&&n.roundStart&&(this.#m=!1,
this.#f=Te,this.#y()&&(e.appLimited||n.advanceMaxBw(),this.#x&&!this.#p))?(this.#C(),!0):(this.#M(t,
e)||n.inflightLong===1/0||(e.sentInFlight>n.inflightLong&&(n.inflightLong=e.sentInFlight),this.#e===
O&&this.#ot(t,e)),!1)}#ot(t,e){let n=this.#t;if(!(!this.#B||t.cwnd<n.inflightLong)){if(this.#b+=e.newlyAcked,
this.#b>=this.#A){let r=Math.floor(this.#b/this.#A);this.#b-=r*this.#A,n.inflightLong+=r*t.sndMss}n.
roundStart&&this.#W(t)}}#W(t){this.#A=Math.max(t.cwnd/2**this.#E,t.sndMss),this.#E=Math.min(this.#E+
1,30)}#it(t,e){let{inflightLong:n}=this.#t;return this.#p&&e.inFlight>=n?(this.#x=!0,!0):this.#B&&t.
cwnd>=n?(this.#w(),this.#s=e.rate,!1):this.#u}#G(t,e){if(this.#g<0&&(this.#g=e),e>this.#g+this.#k)return!0;
let n=this.#V(t)/t.sndMss;return this.#t.roundsSinceProbe>=Math.min(n,Xn)}#V(t){return Math.min(this.#t.
bdp(1),t.cwnd)}#K(t){let{inflightLong:e}=this.#t,n=Math.max(t.sndMss,Fn*e);return e===1/0?1/0:Math.max(
e-n,ot*t.sndMss)}#M(t,e){return e.hasSack?e.lost>e.sentInFlight*Mt&&this.#t.isCongestion(e,t.sndMss):
e.lost>0}onSegmentLost(t,e){if(this.#t.delivered=e.totalDelivered,this.#t.noteLoss()&&this.#N(t),!this.#m||
!this.#M(t,e))return;let n=e.sentInFlight-e.size,r=(Mt*n-(e.lost-e.size))/(1-Mt);this.#H(t,e,n+Math.
max(r,0))}#H(t,e,n){this.#p=!0,this.#m=!1,e.appLimited||(this.#t.inflightLong=Math.max(n,this.#V(t)*
.7)),this.#e===O&&(this.#R=O,this.#O(t))}onLoss(t,e,n){this.#N(t),this.#o=!0}onMark(t,e,n){this.#t.noteLoss()&&
this.#N(t),this.#i=!0}#st(t,e){this.#i=!1,this.#e===w?this.#F(t):this.#m&&this.#H(t,e,e.sentInFlight)}onTimeout(t,e,n,r){
this.#N(t),this.#o=!0,t.cwnd=t.sndMss}onAck(){}onIdle(){}#N(t){if(this.#$(t),this.#T)return;let e=this.#t;
this.#T=!0,this.#R=-1,this.#P=e.bwShort,this.#U=e.inflightShort,this.#v=e.inflightLong}#$(t){this.#r=
!this.#o&&this.#e!==N?t.cwnd:Math.max(this.#r,t.cwnd)}#D(t){t.cwnd=Math.max(t.cwnd,this.#r)}onRecovered(t){
this.#o=!1,this.#D(t)}onUndo(t){let e=this.#t;this.#o=!1,this.#T=!1,this.#D(t),e.lossInRound=!1,this.#w(),
e.bwShort=Math.max(e.bwShort,this.#P),e.inflightShort=Math.max(e.inflightShort,this.#U),e.inflightLong=
Math.max(e.inflightLong,this.#v);let n=this.#R;this.#R=-1,n===w&&this.#e!==w?(this.#h=!1,this.#e!==N&&
(this.#e=w)):n===O&&this.#y()&&this.#e!==O&&this.#C()}#ct(t,e,n){let r=this.#t;this.#e!==N&&r.minRttStale&&
!this.#c&&(this.#$(t),this.#y()&&this.#f>=Oe&&r.advanceMaxBw(),this.#e=N,this.#S=0,this.#f=It,r.startRound()),
this.#e===N&&(e.markAppLimited(e.inFlight),this.#S===0&&e.inFlight<=this.#j(t)?(this.#S=n+Gn,this.#I=
!1,r.startRound()):this.#S!==0&&(r.roundStart&&(this.#I=!0),this.#I&&this.#Q(t,n))),e.delivered>0&&(this.#c=
!1)}#Q(t,e){if(this.#S===0||e<=this.#S)return;let n=this.#t;n.noteProbedRtt(e),this.#D(t),n.resetShortTerm(),
this.#h?(this.#O(t),this.#e=rt):this.#e=w}onRestart(t,e){this.#c=!0,this.#t.restartAggregation(e),this.#y()?
this.#X(t,1):this.#e===N&&this.#Q(t,e)}#X(t,e){let n=e*this.#t.bw*Bn;n>0&&(this.#h||n>t.pacingRate)&&
(t.pacingRate=n)}#z(t,e){let{sndMss:n,sendQuantum:r}=t,o=Math.max(e,3*r,ot*n);return this.#e===O?o+2*
n:o}#Y(t,e){let{minRtt:n}=this.#t,r=n===1/0?this.#n:e*n;return this.#z(t,r)}#j(t){let e=this.#t.bdp(
_e[N]),n=e===1/0?this.#n:e;return Math.max(n,ot*t.sndMss)}#at(t,e){let n=this.#t,r=n.bdp(_e[this.#e]),
o=this.#z(t,(r===1/0?this.#n:r)+n.extraAcked),{newlyAcked:i,totalDelivered:c}=e,{cwnd:a}=t;this.#h?a=
Math.min(a+i,o):(a<o||c<this.#n)&&(a+=i);let u=ot*t.sndMss;a=Math.max(a,u),this.#e===N&&(a=Math.min(
a,this.#j(t)));let h=1/0;this.#e===rt||this.#e===N?h=this.#K(t):this.#y()&&(h=n.inflightLong),h=Math.
max(Math.min(h,n.inflightShort),u),t.cwnd=Math.floor(Math.min(a,h,zn))}};function Ce(){return new Yn}function Us(t,e){return(t-e|0)<0}function vs(t,e){return(t-e|0)<=0}function Bs(t,e){return(t-e|0)>0}
function Ne(t,e){return(t-e|0)>=0}function Fs(t,e){return(t-e|0)>0?t:e}var jn=4,qn=16,Zn=8,Jn=8,Ie=4,tr=5,Me=class HyStart{#t=!1;#e=0;#n=1/0;#r=1/0;#o=0;#i=-1;#c=1/0;#s=0;reset(){
this.#t=!1,this.#n=1/0,this.#r=1/0,this.#i=-1,this.#c=1/0,this.#s=0}onAck(t,e){this.#t||this.#a(t);let{
rttSample:n}=t;n>=0&&(this.#o++,n<this.#r&&(this.#r=n),this.#u());let r=e;return this.#i>=0&&(this.#s+=
e,r=Math.floor(this.#s/Ie),this.#s-=r*Ie),Ne(t.sndUna,this.#e)&&(this.#t=!1,this.#n=this.#r,this.#i>=
0&&++this.#i>=tr)?-1:r}#a(t){this.#t=!0,this.#e=t.sndNxt,this.#r=1/0,this.#o=0}#u(){if(this.#o<Jn||this.#r===
1/0)return;if(this.#i>=0){this.#r<this.#c&&(this.#i=-1,this.#c=1/0);return}if(this.#n===1/0)return;let t=Math.
max(jn,Math.min(this.#n/Zn,qn));this.#r>=this.#n+t&&(this.#c=this.#r,this.#i=0,this.#s=0)}};function it(t,e,n){let r=Math.min(t.cwnd,e);De(t);let o=Math.min(Math.floor(n),30);t.cwnd=Math.max(t.
cwnd>>o,r)}function De(t){if(t.ssthresh===2147483647)return;let{cwnd:e}=t;t.ssthresh=Math.max(t.ssthresh,
(e>>1)+(e>>2))}function Hs(t,e,n,r,o){if(n){t.cwndUsed=0,t.cwndCheckedAt=o;return}if(e>t.cwndUsed&&(t.
cwndUsed=e),o-t.cwndCheckedAt<t.rto)return;let i=Math.max(t.cwndUsed,r);i<t.cwnd&&(De(t),t.cwnd=t.cwnd+
i>>1),t.cwndUsed=0,t.cwndCheckedAt=o}var st=.7,ke=.4,er=3*(1-st)/(1+st),Dt=1073741823,nr=2,rr=class Cubic{name="cubic";#t=0;#e=0;#n=-1;#r=0;#o=0;#i=0;#c=0;#s=!0;#a=new Me;#u=0;#h=0;#l=-1;#d=0;#f=0;#m=!0;onAck(t,e,n,r){
if(t.cwnd<t.ssthresh){let o=this.#p(t,e,n);if(o<=0)return;e=o}this.#x(t,e,r)}#p(t,e,n){let r=e;if(n)
r=Math.min(e,t.sndMss);else if(this.#s&&(r=this.#a.onAck(t,e),r<0))return t.ssthresh=t.cwnd,this.#s=
!1,e;let o=t.ssthresh-t.cwnd;return t.cwnd=Math.min(t.cwnd+Math.min(r,o),Dt),r===e?r-o:0}#x(t,e,n){let{
sndMss:r}=t,o=t.cwnd/r;this.#n<0&&this.#A(o,n);let i=n-this.#i;i>nr*t.srtt&&(this.#n+=i),this.#i=n;let c=e/
r,a=(n-this.#n)/1e3,u=this.#r>=this.#o?1:er;if(this.#r+=u*c/o,this.#b(a)<this.#r)this.#r>o&&(t.cwnd=
Math.floor(this.#r*r));else{let h=this.#b(a+t.srtt/1e3),_=Math.min(Math.max(h,o),1.5*o);this.#c+=(_-
o)/o*e;let m=Math.floor(this.#c);this.#c-=m,t.cwnd+=m}t.cwnd>Dt&&(t.cwnd=Dt)}#A(t,e){this.#n=e,this.#i=
e,this.#r=t,this.#c=0,this.#t<=t?(this.#t=t,this.#e=0):this.#e=Math.cbrt((this.#t-t)/ke)}#b(t){let e=t-
this.#e;return ke*e*e*e+this.#t}onLoss(t,e,n){this.#E(t)}#E(t){this.#u=this.#t,this.#h=this.#e,this.#l=
this.#n,this.#d=this.#r,this.#f=this.#o,this.#m=this.#s;let e=t.cwnd/t.sndMss;this.#t=e<this.#t?e*(1+
st)/2:e,this.#o=e,this.#n=-1,this.#s=!1,t.ssthresh=Math.max(Math.floor(t.cwnd*st),2*t.sndMss)}onTimeout(t,e,n,r){
n&&this.#E(t),this.#t=0,t.cwnd=t.sndMss}onRecovered(t){}onUndo(t){this.#t=this.#u,this.#e=this.#h,this.#n=
this.#l,this.#r=this.#d,this.#o=this.#f,this.#s=this.#m}onIdle(t,e,n){it(t,e,n),this.#a.reset()}};function Le(){
return new rr}var or=class NewReno{name="newreno";onAck(t,e,n,r){if(t.cwnd<t.ssthresh){let o=n?Math.
min(e,t.sndMss):e;t.cwnd=Math.min(t.cwnd+o,t.ssthresh);return}t.bytesAcked+=e,t.bytesAcked>=t.cwnd&&
(t.bytesAcked-=t.cwnd,t.cwnd=Math.min(t.cwnd+t.sndMss,1073741823))}onLoss(t,e,n){t.ssthresh=Pe(t,e),
t.bytesAcked=0}onTimeout(t,e,n){n&&(t.ssthresh=Pe(t,e)),t.cwnd=t.sndMss,t.bytesAcked=0}onRecovered(t){
t.bytesAcked=0}onUndo(t){t.bytesAcked=0}onIdle(t,e,n){it(t,e,n)}};function Pe(t,e){return Math.max(e>>
1,2*t.sndMss)}var Ue=new or;var Lt=new Map([["cubic",Le],["newreno",()=>Ue],["bbr",Ce]]),kt=new Set(["bbr"]);function rc(t,e,n=!1){
let r="register a congestion control";if(B(t,"name",r),t==="")throw A(t,"name",r,"a name");qt(e,"fac\
tory",r),jt(n,"wantsSamples",r),Lt.set(t,e),n?kt.add(t):kt.delete(t)}function oc(t){return kt.has(t)}
function ic(t){return Lt.get(t)??null}function sc(){return[...Lt.keys()]}var ir=2,K=-16646144,uc=new l(K,0,0,1),hc=new l(K,0,0,2),lc=new l(K,0,0,22);function fc(t,e){return e.
set6(K,0,1,4278190080|t.w3&16777215)}function dc(t){return t.w0===K&&t.w1===0&&t.w2===1&&t.w3>>>24===
255}function sr(t){return t.w0>>>16&15}function Pt(t){return t.isV4?!1:t.isLinkLocal?!0:t.isMulticast&&
sr(t)<=ir}function mc(t,e){let n=t.w0^e.w0;return n!==0?Math.clz32(n):(n=t.w1^e.w1,n!==0?32+Math.clz32(
n):(n=t.w2^e.w2,n!==0?64+Math.clz32(n):96+Math.clz32(t.w3^e.w3)))}function ve(t){let e=t.indexOf("%"),
n=l.parse(e<0?t:t.slice(0,e));if(n===null)return null;if(e<0)return{addr:n,zone:""};let r=t.slice(e+
1);return n.isV4||!/^[^\s%/\]]+$/.test(r)?null:{addr:n,zone:r}}function Be(t,e){let{w0:n,w1:r,w2:o,w3:i}=t,
c=`${new l(n,r,o,i)}`;return e===""||!Pt(t)?c:`${c}%${e}`}var cr=-1,ar=/^[1-9][0-9]{0,2}$/,Fe=class Zones{static{Fe=this}static NUMBERS=new Fe(
[]);#t;constructor(t){this.#t=t}parse(t){let e=ve(t);if(e===null)return null;let{addr:n,zone:r}=e;return r===
""||(Pt(n)||n.isMulticast)&&(n.zone=this.#e(r)),n}format(t){let e=this.#t.find(({index:n})=>n===t.zone);
return e===void 0?t.toString():Be(t,e.name)}#e(t){let e=this.#t.find(({name:n})=>n===t);return e!==void 0?
e.index:ar.test(t)?Number(t):cr}};var ct=["off","want","always","probe"];function ur(t){return ct.indexOf(t)}var Ut=["off","on","when-asked"];var x=Zt,R=Jt,y=te,k=2147483647,vt=[];function d(t,e,n,r,o){if(vt[t]!==void 0)throw new Error(`Bug: \
two options ${t}`);return vt[t]={number:t,name:e,least:n,most:r,kinds:o}}function I(t,e,n){return d(
t,e,0,1,n)}var wc=d(1,"TTL",1,255,x|R|y),Oc=d(2,"TOS",0,255,x|R|y),Cc=I(3,"NODELAY",x),Nc=I(4,"KEEPA\
LIVE",x),Ic=d(5,"KEEPIDLE",1,k,x),Mc=d(6,"KEEPINTVL",1,k,x),Dc=d(7,"KEEPCNT",1,k,x),kc=I(8,"REUSEADD\
R",x|R),Lc=I(9,"BROADCAST",R),Pc=d(10,"MULTICAST_TTL",0,255,R|y),Uc=I(11,"MULTICAST_LOOP",R|y),vc=I(
12,"HDRINCL",y),Bc=d(13,"CHECKSUM",-1,65534,y),Fc=I(14,"NOCHECKSUM",R),Wc=d(15,"MULTICAST_IF",0,255,
R|y),Gc=I(16,"MULTICAST_ALL",R),Vc=d(17,"USER_TIMEOUT",0,k,x),Kc=d(18,"ECN",0,Ut.length-1,x),Hc=d(19,
"DONT_FRAGMENT",0,ct.length-1,x|R|y),$c=d(20,"TRACE",0,k,x),Qc=d(30,"RECV_BUFFER",1,k,R|y),Xc=d(31,"\
RECV_PAYLOAD",0,k,R|y),zc=d(40,"MSS",88,65495,x),Yc=I(41,"IPV6_ONLY",x|R|y),jc=d(42,"ICMP_PASS",-1,255,
y),qc=d(43,"ICMP_BLOCK",-1,255,y);function Zc(t){return vt[t]}function Jc(t,e,n,r){E(e,t.least,t.most,
n,r)}var Bt={A:1,NS:2,CNAME:5,SOA:6,PTR:12,MX:15,TXT:16,AAAA:28,SRV:33,NAPTR:35,ANY:255,CAA:257},hr=new Map(
Object.entries(Bt).map(([t,e])=>[e,t]));function ra(t){return hr.get(t)??`TYPE${t}`}function oa(t){let e=t.
toUpperCase();if(Object.hasOwn(Bt,e))return Bt[e];let n=/^TYPE([0-9]{1,5})$/.exec(e),r=n===null?-1:Number(
n[1]);return r<=65535?r:-1}var ia=0,sa=1,ca=3,aa=4,lr=16,fr=["NOERROR","FORMERR","SERVFAIL","NXDOMAI\
N","NOTIMP","REFUSED","YXDOMAIN","YXRRSET","NXRRSET","NOTAUTH","NOTZONE"];function ua(t){return t===
lr?"BADVERS":fr[t]??`RCODE${t}`}function la(t){return t>=4}var We=["open","recovery","loss","cwr"];var pa=0,ba=1,Aa=2,Ea=3,Sa=4,xa=5,Ra=6,ya=7,ga=8,_a=9,Ta=10,wa=11,Oa=12,Ca=13,Na=14,Ia=15,Ma=16,Da=17,
ka=18,La=19,dr=0,mr=1,pr=2,br=3,Ar=4,Er=5,Sr=6,xr=7,Rr=8,yr=9,gr=10,_r=11,Ge=["send","fast-retransmi\
t","timeout-retransmit","tail-probe","window-probe","keepalive","ack-in","sack-in","dsack-in","lost",
"recovery","timeout","recovered","undo","receive","receive-early","receive-again","ack-out","sack-ou\
t","dsack-out"];function Tr(t){let e=[];for(let n=0;n<t.length;n+=_r)e.push({at:t[n+dr],kind:Ge[t[n+
mr]],start:t[n+pr],end:t[n+br],cwnd:t[n+Ar],ssthresh:t[n+Er],pipe:t[n+Sr],srtt:t[n+xr],rtt:t[n+Rr],rto:t[n+
yr],phase:We[t[n+gr]]});return e}var wr={numbers:[],more:!1,overwritten:0},Ua=class Traces{#t=new Map;#e=new Set;#n=0;answer(t,e){
switch(t.op){case"trace":return this.#r(e(t.conn));case"takeTrace":return this.#o(t.trace,t.most);case"\
stopTrace":{let n=this.#t.get(t.trace);return n===void 0||(n.stop(),this.#e.add(t.trace)),null}}}#r(t){
return t===null?null:(this.#t.set(++this.#n,t),this.#n)}#o(t,e){let n=this.#t.get(t);if(n===void 0)return wr;
let{ring:r}=n,o=r.take(e),i=r.count>0;return!i&&this.#e.delete(t)&&this.#t.delete(t),{numbers:o,more:i,
overwritten:r.overwritten}}};var Or=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,L=class MacAddr{static{
L=this}hi;lo;constructor(t,e){this.hi=t|0,this.lo=e&65535}static BROADCAST=new L(-1,65535);static ZERO=new L(
0,0);static parse(t){if(!Or.test(t))return null;let e=t.replaceAll(/[:-]/g,"");return new L(parseInt(
e.slice(0,8),16),parseInt(e.slice(8),16))}static read(t,e){return new L(C(t,e),at(t,e+4))}static forMulticast(t){
return t.isV4?new L(16801280|t.w3>>>16&127,t.w3):new L(858980352|t.w3>>>16,t.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(t){return this.hi===t.hi&&this.lo===t.lo}isAt(t,e){return C(t,e)===this.hi&&at(
t,e+4)===this.lo}write(t,e){M(t,e,this.hi),ee(t,e+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var Cr=[];function Nr(t){if(t<=32||t>=127)return`\\${String(t).padStart(3,"0")}`;let e=String.fromCharCode(
t);return t===46||t===92?`\\${e}`:e}var Ir=class DnsNameReader{next=0;bad=null;#t;#e;#n;#r=new Map;constructor(t,e,n){
this.#t=t,this.#e=e,this.#n=n}read(t,e){let n=this.#t,r="",o=1,i=t,c=0,a=-1,u=0,h=0;for(this.bad=null;;){
if(t>=e)return this.#o("truncated");let _=n[t];if(_===0){c===0&&(this.next=t+1);break}if(_>=192){if(t+
1>=e)return this.#o("truncated");let m=this.#e+((_&63)<<8|n[t+1]);if(m>=i||m<this.#e+12||++c>127)return this.#o(
"bad-field");c===1&&(this.next=t+2,a=m,u=r.length,h=o);let P=this.#r.get(m);if(P!==void 0){r+=P.text,
o+=P.length;break}i=t=m,e=this.#n;continue}if(_>63)return this.#o("bad-field");if(o+=_+1,o>255)return this.#o(
"bad-length");if(t+1+_>e)return this.#o("truncated");t++;for(let m=t+_;t<m;t++)r+=Cr[n[t]]??=Nr(n[t]);
r+="."}return o>255?this.#o("bad-length"):(a>=0&&this.#r.set(a,{text:r.slice(u),length:o-h}),r===""?
".":r)}#o(t){return this.bad=t,""}};function Mr(t,e,n){let r=n;if(t!==""&&t!=="."){let o=r++;for(let c=0;c<
t.length;c++){let a=t.charCodeAt(c);if(a===46){let u=r-o-1;if(u===0||u>63)return-1;e[o]=u,o=r++;continue}
if(a===92){let u=/^(?:([01][0-9]{2}|2[0-4][0-9]|25[0-5])|([^0-9]))/.exec(t.slice(c+1,c+4));if(u===null||
(c+=u[0].length,a=u[1]===void 0?u[2].charCodeAt(0):Number(u[1]),u[1]===void 0&&a>126))return-1}else if(a>
126)return-1;if(r-n>=254)return-1;e[r++]=a}let i=r-o-1;if(i===0)r=o;else{if(i>63)return-1;e[o]=i}}return e[r++]=
0,r-n}function Ka(t){let e=new Uint8Array(256),n=Mr(t,e,0);return n<0?null:new Ir(e,0,n).read(0,n)}function Ha(t){
let e=new Uint8Array(16);if(t.write6(e,0),t.isV4)return`${e[15]}.${e[14]}.${e[13]}.${e[12]}.in-addr.\
arpa.`;let n="";for(let r=15;r>=0;r--)n+=`${(e[r]&15).toString(16)}.${(e[r]>>4).toString(16)}.`;return`${n}\
ip6.arpa.`}var wo={};Ye(wo,{BIND_BACKLOG_SHIFT:()=>xo,BIND_REUSE:()=>So,EVT_ACCEPT:()=>co,EVT_CLOSED:()=>uo,EVT_CONNECTED:()=>ro,
EVT_CONTROL:()=>mo,EVT_DATA:()=>oo,EVT_DATAGRAM:()=>lo,EVT_DATAGRAM_ERROR:()=>bo,EVT_ERROR:()=>ao,EVT_FIN:()=>io,
EVT_NOT_BEGUN:()=>Ao,EVT_RELEASED:()=>ho,EVT_REPLY:()=>no,EVT_SEND_ERROR:()=>fo,EVT_SENT:()=>so,EVT_STOPPED:()=>po,
MAX_CONTROL:()=>go,REQ_ABORT:()=>qr,REQ_ACCEPTED:()=>Kr,REQ_BIND:()=>Br,REQ_BIND_IF:()=>Fr,REQ_CONNECT:()=>Wr,
REQ_CONTROL:()=>Zr,REQ_DELETE:()=>vr,REQ_DISCONNECT:()=>Gr,REQ_FREE:()=>Xr,REQ_GETADDR:()=>Yr,REQ_GROUP:()=>to,
REQ_LISTEN:()=>Vr,REQ_NEW:()=>Ur,REQ_OPTION:()=>jr,REQ_RECVED:()=>Qr,REQ_SEND:()=>$r,REQ_SHUTDOWN:()=>zr,
REQ_STOP:()=>Jr,REQ_TAKEN:()=>eo,REQ_WRITE:()=>Hr,SHUT_RX:()=>Ro,SHUT_TX:()=>yo,WRITE_PUSH:()=>Eo,describeEvent:()=>To,
describeRequest:()=>_o});var s="int",g="addr",Ft="text",Ve="pieces",Ke={int:1,addr:5,text:0,pieces:0};function Wt(t,e,n,r){if(t[e]!==
void 0)throw new Error(`Bug: two records ${e}`);let o={opcode:e,header:0,name:n,fields:r},i=0;for(let a in r)
o[a]=i,i+=Ke[r[a]];o.header=X(e,1+i);let c=o;return t[e]=c,c}function Ya(t,e,n){t[e]=n.w0,t[e+1]=n.w1,
t[e+2]=n.w2,t[e+3]=n.w3,t[e+4]=n.zone}function Dr(t,e,n){return n.w0=t[e],n.w1=t[e+1],n.w2=t[e+2],n.
w3=t[e+3],n.zone=t[e+4],n}function ja(t){return 1+(t+3>>2)}function kr(t){return 1+2*t}function qa(t,e){
return t+X(0,e)}function Za(t,e,n){t[e]=n.byteLength,new Uint8Array(t.buffer,t.byteOffset+4*(e+1)).set(
n)}function Lr(t,e){let n=t.byteOffset+4*(e+1);return new Uint8Array(t.buffer,n,t[e]).slice()}function He(t,e,n){
let r=t.name,o=n;for(let[i,c]of Object.entries(t.fields))r+=` ${i}=${Pr[c](e,o)}`,o+=Ke[c];return r}
var Pr={int:(t,e)=>`${t[e]}`,addr:(t,e)=>`${Dr(t,e,new l)}`,text:(t,e)=>new TextDecoder().decode(Lr(
t,e)),pieces:(t,e)=>{let n=[];for(let r=e+1;r<e+kr(t[e]);r+=2)n.push(`${t[r]}+${t[r+1]}`);return`[${n.
join(" ")}]`}};var $e=[],Qe=[];function f(t,e,n){return Wt($e,t,e,n)}function b(t,e,n){return Wt(Qe,t,e,n)}var Ur=f(
1,"NEW",{conn:s,type:s,protocol:s}),vr=f(2,"DELETE",{conn:s}),Br=f(3,"BIND",{conn:s,call:s,addr:g,port:s,
flags:s}),Fr=f(4,"BIND_IF",{conn:s,call:s,netif:s}),Wr=f(5,"CONNECT",{conn:s,call:s,addr:g,port:s}),
Gr=f(6,"DISCONNECT",{conn:s,call:s}),Vr=f(7,"LISTEN",{conn:s,call:s,backlog:s}),Kr=f(8,"ACCEPTED",{listener:s,
conn:s}),Hr=f(9,"WRITE",{conn:s,offset:s,length:s,flags:s}),$r=f(10,"SEND",{conn:s,call:s,addr:g,port:s,
pieces:Ve}),Qr=f(11,"RECVED",{conn:s,bytes:s}),Xr=f(12,"FREE",{pbuf:s}),zr=f(13,"SHUTDOWN",{conn:s,call:s,
flags:s}),Yr=f(14,"GETADDR",{conn:s,call:s,local:s}),jr=f(15,"OPTION",{conn:s,option:s,value:s}),qr=f(
16,"ABORT",{conn:s}),Zr=f(17,"CONTROL",{call:s,text:Ft}),Jr=f(18,"STOP",{}),to=f(19,"GROUP",{conn:s,
call:s,group:g,ifAddr:g,netif:s,op:s,source:g}),eo=f(20,"TAKEN",{conn:s,bytes:s,count:s,drops:s}),no=b(
1,"REPLY",{call:s,err:s,addr:g,port:s}),ro=b(2,"CONNECTED",{conn:s,addr:g,port:s,zone:s}),oo=b(3,"DA\
TA",{conn:s,pbuf:s,offset:s,length:s,more:s}),io=b(4,"FIN",{conn:s}),so=b(5,"SENT",{conn:s,bytes:s,sndBuf:s}),
co=b(6,"ACCEPT",{listener:s,conn:s,remote:g,remotePort:s,local:g,localPort:s}),ao=b(7,"ERROR",{conn:s,
err:s}),uo=b(8,"CLOSED",{conn:s}),ho=b(9,"RELEASED",{conn:s}),lo=b(10,"DATAGRAM",{conn:s,pbuf:s,offset:s,
length:s,from:g,fromPort:s,to:g,toPort:s,netif:s,size:s,ttl:s,tos:s}),fo=b(11,"SEND_ERROR",{conn:s,err:s}),
mo=b(12,"CONTROL",{call:s,more:s,text:Ft}),po=b(13,"STOPPED",{}),bo=b(14,"DATAGRAM_ERROR",{conn:s,err:s}),
Ao=b(15,"NOT_BEGUN",{conn:s,err:s}),Eo=1,So=1,xo=8,Ro=1,yo=2,go=16384;function _o(t,e,n){return Xe("\
request",$e[t],t,e,n)}function To(t,e,n){return Xe("event",Qe[t],t,e,n)}function Xe(t,e,n,r,o){return e===
void 0?`unknown ${t} ${n}`:He(e,r,o)}var eu=["keep","follow"],nu={forwarding:!1,reassemblyMs:3e4,reassemblyLimit:64,reassemblyShare:.25,icmpErrorRate:1e3,
icmpErrorBurst:50,ttl:64,dontFragment:"want",addressChange:"keep",echoReply:!0,icmpQuote:528,receiveCoalescing:!0,
igmpVersion:3,mldVersion:2,neighbours:"learn",neighbourLockMs:1e3,neighbourRetryMs:1e3,neighbourRetries:3,
neighbourErrors:!0,neighbourReachableMs:3e5,neighbourLimit:512,neighbourQueueBytes:212992,nonlocalBind:!1};var iu=class Outbox{ring;words;#t;#e=[];constructor(t,e,n,r){this.ring=new ce(t,e,n,
r),this.words=this.#t=t}get isBacklogged(){return this.#e.length>0}reserve(t){return this.#e.length>
0?-1:(this.words=this.#t,this.ring.reserve(t&255,t>>>8))}keep(t){let e=new Int32Array(t>>>8);return e[0]=
t,this.#e.push(e),this.words=e,1}retry(){let t=0;for(let e of this.#e){let n=e[0],r=this.ring.reserve(
n&255,n>>>8);if(r<0)break;this.#t.set(e.subarray(1),r),t++}return this.#e.splice(0,t),t}};var au={mss:65495,sndBuf:1048576,sndBufMax:4194304,rcvBuf:1048576,rcvBufMax:4194304,windowScale:!0,timestamps:!0,
sack:!0,outOfOrderLimit:4096,initialWindow:10,rtoInitial:1e3,rtoMin:200,rtoMax:12e4,synBackoff:!0,synRetries:6,
synCookies:"auto",synQueueLimit:0,jointBacklog:!1,synAckRetries:5,maxRetries:15,lastWaitMs:0,userTimeoutMs:0,
blackHoleTimeouts:3,delayedAckMs:40,quickAcks:16,ackEverySecond:!1,strictNagle:!1,superPackets:!0,timeWaitMs:6e4,
rfc1337:!1,timeWaitLimit:65536,finWait2Ms:6e4,orphanLimit:65536,orphanRetries:8,keepIdleMs:72e5,keepIntervalMs:75e3,
keepCount:9,traceRecords:0,challengeAckRate:1e3,congestion:"cubic",pacing:!1,ecn:"when-asked"};export{Xt as a,A as b,E as c,qe as d,B as e,jt as f,qt as g,Ze as h,Je as i,Co as j,No as k,Io as l,
Mo as m,Do as n,ko as o,Uo as p,vo as q,Zt as r,Bo as s,Jt as t,tn as u,en as v,Fo as w,Wo as x,Go as y,
te as z,Vo as A,nn as B,Ko as C,Ho as D,$o as E,Qo as F,Xo as G,dn as H,mn as I,fe as J,pn as K,at as L,
C as M,ee as N,M as O,l as P,ti as Q,ir as R,uc as S,hc as T,lc as U,fc as V,dc as W,sr as X,Pt as Y,
mc as Z,Be as _,Fe as $,ct as aa,ur as ba,Ut as ca,wc as da,Oc as ea,Cc as fa,Nc as ga,Ic as ha,Mc as ia,
Dc as ja,kc as ka,Lc as la,Pc as ma,Uc as na,vc as oa,Bc as pa,Fc as qa,Wc as ra,Gc as sa,Vc as ta,Kc as ua,
Hc as va,$c as wa,Qc as xa,Xc as ya,zc as za,Yc as Aa,jc as Ba,qc as Ca,Zc as Da,Jc as Ea,ri as Fa,oi as Ga,
ii as Ha,si as Ia,ci as Ja,ai as Ka,ui as La,hi as Ma,li as Na,fi as Oa,di as Pa,mi as Qa,pi as Ra,bi as Sa,
Ai as Ta,Ei as Ua,Si as Va,Ir as Wa,Mr as Xa,Ka as Ya,Ha as Za,ra as _a,oa as $a,ia as ab,sa as bb,ca as cb,
aa as db,lr as eb,ua as fb,la as gb,Ii as hb,Ya as ib,Dr as jb,ja as kb,kr as lb,qa as mb,Za as nb,Lr as ob,
Ur as pb,Br as qb,Fr as rb,Wr as sb,Gr as tb,Vr as ub,$r as vb,zr as wb,Yr as xb,jr as yb,qr as zb,Jr as Ab,
Eo as Bb,So as Cb,xo as Db,Ro as Eb,yo as Fb,go as Gb,wo as Hb,Ri as Ib,yi as Jb,wi as Kb,Oi as Lb,Bi as Mb,
Fi as Nb,Wi as Ob,Gi as Pb,Vi as Qb,un as Rb,hn as Sb,he as Tb,Ki as Ub,iu as Vb,We as Wb,pa as Xb,ba as Yb,
Aa as Zb,Ea as _b,Sa as $b,xa as ac,Ra as bc,ya as cc,ga as dc,_a as ec,Ta as fc,wa as gc,Oa as hc,Ca as ic,
Na as jc,Ia as kc,Ma as lc,Da as mc,ka as nc,La as oc,dr as pc,mr as qc,pr as rc,br as sc,Ar as tc,Er as uc,
Sr as vc,xr as wc,Rr as xc,yr as yc,gr as zc,_r as Ac,Tr as Bc,Ua as Cc,eu as Dc,nu as Ec,au as Fc,$i as Gc,
Qi as Hc,L as Ic,q as Jc,Et as Kc,ts as Lc,es as Mc,wn as Nc,On as Oc,ns as Pc,rs as Qc,Z as Rc,as as Sc,
us as Tc,Nn as Uc,bs as Vc,As as Wc,Es as Xc,Ss as Yc,xs as Zc,Rs as _c,Ln as $c,_s as ad,Ts as bd,Ot as cd,
Us as dd,vs as ed,Bs as fd,Ne as gd,Fs as hd,Hs as id,rc as jd,oc as kd,ic as ld,sc as md};
