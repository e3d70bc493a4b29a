// Made from the sources by `deno task bundle`: do not edit.
var fn=Object.defineProperty;var se=(t,e)=>{for(var n in e)fn(t,n,{get:e[n],enumerable:!0})};var so=0,oo=-1,io=-2,co=-3,ao=-4,uo=-5,ho=-6,lo=-7,fo=-8,mo=-9,po=-10,bo=-11,xo=-12,go=-13,Eo=-14,yo=-15,
Ao=-16;function oe(t){switch(typeof t){case"string":return JSON.stringify(t.length>60?`${t.slice(0,60)}\u2026`:
t);case"bigint":return`the BigInt ${t}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return t===null?"null":dn(t);default:return String(t)}}function dn(t){let e;try{e=t.
constructor?.name}catch{return"an object"}return typeof e!="string"||e===""||e==="Object"?"an object":
`an instance of ${e.slice(0,60)}`}function g(t,e,n,r){return new TypeError(ie(t,e,n,r))}function ie(t,e,n,r){
return`Cannot ${n}: "${e}" must be ${r}, not ${oe(t)}`}function ce(t,e,n,r,s,o){let a=o===1/0?`${r},\
 at least ${s}`:`${r} from ${s} to ${o}`;throw typeof t!="number"?g(t,e,n,a):new RangeError(ie(t,e,n,
a))}function E(t,e,n,r,s){(typeof t!="number"||!(t>=e&&t<=n)||!Number.isInteger(t))&&ce(t,r,s,"an in\
teger",e,n)}function mn(t,e,n,r,s){(typeof t!="number"||!(t>=e&&t<=n))&&ce(t,r,s,"a number",e,n)}function F(t,e,n){
if(typeof t!="string")throw g(t,e,n,"a string")}function ae(t,e,n){if(typeof t!="boolean")throw g(t,
e,n,"true or false")}function ue(t,e,n){if(typeof t!="function")throw g(t,e,n,"a function")}function pn(t){
return typeof t=="object"&&t!==null&&!Array.isArray(t)&&!ArrayBuffer.isView(t)}function bn(t,e,n,r,s=""){
if(!pn(t))throw g(t,n,r,"an object");for(let o in t){if(Object.hasOwn(e,o))continue;let a=Object.keys(
e).map(c=>s+c).join(", ");throw new TypeError(`Cannot ${r}: there is no option "${s}${o}", only ${a}`)}
for(let o in e){let a=t[o];a!==void 0&&e[o](a,s+o,r)}}function So(t,e){return(n,r,s)=>E(n,t,e,r,s)}function _o(t,e){
return(n,r,s)=>mn(n,t,e,r,s)}function To(...t){let e=t.map(oe).join(" or ");return(n,r,s)=>{if(!t.includes(
n))throw g(n,r,s,e)}}function wo(t){return(e,n,r)=>{if(!Array.isArray(e))throw g(e,n,r,"an array");for(let s=0;s<
e.length;s++)t(e[s],`${n}[${s}]`,r)}}function Co(t){return(e,n,r)=>bn(e,t,n,r,`${n}.`)}function Oo(t,...e){
return(n,r,s)=>{let o=null;for(let a of e)try{return a(n,r,s)}catch(c){c instanceof RangeError&&(o=c)}
throw o!==null?o:g(n,r,s,t)}}function Io(t){if(typeof t?.type=="number")return t.type;throw g(t,"conn","tell a type","a netconn")}
var Mo=0,he=16,ko=24,le=32,xn=33,gn=34,Lo=40,Po=41,Uo=42,fe=64,vo=72,En=8;function W(t){return E(t,0,
255,"type","look at a type of netconn"),t}function Bo(t){return W(t)&240}function Fo(t){return(W(t)&
En)!==0}function Wo(t){return(W(t)&243)===xn}function Go(t){return(W(t)&243)===gn}function Vo(t){return(W(
t)&224)!==0}function G(t,e){return t[e]<<8|t[e+1]}function _(t,e){return t[e]<<24|t[e+1]<<16|t[e+2]<<8|t[e+3]}function U(t,e,n){t[e]=n>>>8,t[e+1]=n}function C(t,e,n){t[e]=n>>>24,t[e+1]=n>>>16,t[e+2]=n>>>8,t[e+3]=
n}var at=new Int32Array(4),yn=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,An=/^[0-9a-f]{1,4}$/i;function ht(t,e){
let n=0,r=0,s=-1;for(let o=0;o<=t.length;o++){let a=o<t.length?t.charCodeAt(o):46;if(a===46){if(s<0||
++r>4)return!1;n=n<<8|s,s=-1}else{let c=a-48;if(c<0||c>9||s===0||(s=s<0?c:10*s+c,s>255))return!1}}return r!==
4?!1:(e[0]=0,e[1]=0,e[2]=65535,e[3]=n,!0)}function me(t){let e=t.replace(/[ \t\n\v\f\r][^]*$/,"").split(
".");if(e.length>4)return null;let n=0;for(let r=0;r<e.length;r++){let s=Rn(e[r]),o=r===e.length-1,a=o?
2**(8*(5-e.length)):256;if(!(s<a))return null;n=o?n|s:n|s<<24-8*r}return n|0}function Rn(t){let e=yn.
exec(t);return e===null?NaN:e[1]!==void 0?parseInt(`0${e[1]}`,16):e[2]!==void 0?parseInt(e[2],8):Number(
e[3])}function pe(t,e){let n=t.indexOf("::");if(n<0){let c=ut(t,!0);return c!==null&&c.length===8&&de(
c,e)}let r=n===0?[]:ut(t.slice(0,n),!1),s=t.slice(n+2),o=s===""?[]:ut(s,!0);if(r===null||o===null)return!1;
let a=8-r.length-o.length;return a<1?!1:de([...r,...new Array(a).fill(0),...o],e)}function ut(t,e){let n=t.
split(":");if(n.length>8)return null;let r=[];for(let s=0;s<n.length;s++){let o=n[s];if(An.test(o)){
r.push(parseInt(o,16));continue}if(!(e&&s===n.length-1)||!ht(o,at))return null;r.push(at[3]>>>16,at[3]&
65535)}return r}function de(t,e){for(let n=0;n<4;n++)e[n]=t[2*n]<<16|t[2*n+1];return!0}function be(t,e,n,r){
let s=[];for(let u of[t,e,n,r])s.push(u>>>16,u&65535);let o=0,a=1;for(let u=0,h=0;u<8;u++)h=s[u]===0?
h+1:0,h>a&&(a=h,o=u+1-h);let c=u=>u.map(h=>h.toString(16)).join(":");return a===1?c(s):`${c(s.slice(
0,o))}::${c(s.slice(o+a))}`}var Q=65535,lt=new Int32Array(4),V="make an address",m=class IpAddr{static{m=this}w0;w1;w2;w3;constructor(t=0,e=0,n=0,r=0){
this.w0=t|0,this.w1=e|0,this.w2=n|0,this.w3=r|0}static ANY4=m.fromV4(0);static ANY6=new m;static LOOPBACK4=m.
fromV4(2130706433);static LOOPBACK6=new m(0,0,0,1);static BROADCAST4=m.fromV4(-1);static v4(t,e,n,r){
return E(t,0,255,"a",V),E(e,0,255,"b",V),E(n,0,255,"c",V),E(r,0,255,"d",V),m.fromV4(t<<24|e<<16|n<<8|
r)}static fromV4(t){return E(t,-2147483648,4294967295,"bits",V),new m(0,0,Q,t)}static parse(t){if(F(
t,"text","parse an address"),!ht(t,lt)&&!pe(t,lt))return null;let[e,n,r,s]=lt;return new m(e,n,r,s)}static parseAton(t){
F(t,"text","parse an address");let e=me(t);return e===null?null:m.fromV4(e)}get isV4(){return this.w2===
Q&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.w2===0||this.w2===Q)}get v4(){
return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===14:this.w0>>>24===255}get isLoopback(){
return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.w1|this.w2)===0}get isLinkLocal(){return this.
isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){return this.w3===-1&&this.isV4}set4(t){
return this.w0=0,this.w1=0,this.w2=Q,this.w3=t|0,this}set6(t,e,n,r){return this.w0=t|0,this.w1=e|0,this.
w2=n|0,this.w3=r|0,this}read4(t,e){return this.set4(_(t,e))}read6(t,e){return this.w0=_(t,e),this.w1=
_(t,e+4),this.w2=_(t,e+8),this.w3=_(t,e+12),this}write4(t,e){C(t,e,this.w3)}write6(t,e){C(t,e,this.w0),
C(t,e+4,this.w1),C(t,e+8,this.w2),C(t,e+12,this.w3)}copyFrom(t){return this.w0=t.w0,this.w1=t.w1,this.
w2=t.w2,this.w3=t.w3,this}clone(){return new m(this.w0,this.w1,this.w2,this.w3)}equals(t){return this.
w3===t.w3&&this.w2===t.w2&&this.w1===t.w1&&this.w0===t.w0}matchesPrefix(t,e){let n=t.isV4;if(n!==this.
isV4)return!1;let r=n?e+96:e;return X(this.w0,t.w0,r)&&X(this.w1,t.w1,r-32)&&X(this.w2,t.w2,r-64)&&X(
this.w3,t.w3,r-96)}hash(){let t=Math.imul(this.w0^739982445,2246822507)^this.w1;return t=Math.imul(t^
t>>>15,3266489909)^this.w2,t=Math.imul(t^t>>>13,668265263)^this.w3,t=Math.imul(t^t>>>16,374761393),t^
t>>>15}toString(){let t=this.w3;return this.isV4?`${t>>>24}.${t>>>16&255}.${t>>>8&255}.${t&255}`:be(
this.w0,this.w1,this.w2,this.w3)}};function X(t,e,n){return n<=0?!0:n>=32?t===e:(t^e)>>>32-n===0}function qo(t){
let e=t.indexOf("/");if(e<0)return null;let n=m.parse(t.slice(0,e)),r=t.slice(e+1);if(n===null||!/^(?:0|[1-9][0-9]{0,2})$/.
test(r))return null;let s=Number(r);return s<=(n.isV4?32:128)?{addr:n,prefixLen:s}:null}var Zo=class Frame{memory;offsets=new Int32Array(65);lengths=new Int32Array(65);count=1;length=0;csumStart=0;csumOffset=0;gsoType=0;gsoSize=0;origin=0;accepted=0;#t;constructor(t,e){
this.memory=t,this.#t=e+256,this.reset()}reset(){this.offsets[0]=this.#t,this.lengths[0]=0,this.count=
1,this.length=0,this.csumStart=0,this.csumOffset=0,this.gsoType=0,this.gsoSize=0,this.origin=0,this.
accepted=0}append(t,e){return e===0?!0:this.count>64?!1:(this.offsets[this.count]=t,this.lengths[this.
count]=e,this.count++,this.length+=e,!0)}prepend(t){let e=this.offsets[0]-t;return this.offsets[0]=e,
this.lengths[0]=this.lengths[0]+t,this.length+=t,this.csumOffset!==0&&(this.csumStart+=t),e}copyTo(t,e){
for(let n=0;n<this.count;n++){let r=this.offsets[n],s=this.lengths[n];t.set(this.memory.subarray(r,r+
s),e),e+=s}}},Jo=class FrameMeta{checksumValid=!1;gsoType=0;gsoSize=0;origin=0;reset(){
this.checksumValid=!1,this.gsoType=0,this.gsoSize=0,this.origin=0}};var k=[128,512,2048,8704,69632];function ri(t){return k[ft(t)]}function ft(t){let e=0;for(;k[e]<t;)e++;
return e}var K=128,Y=69632/K,b=-1,si=class BlockPool{start;chunks;#t;#e;#n;#r;#s;#o;#c;#i;#a=new Int32Array(
k.length).fill(b);#u=b;#h=0;#l=0;#d=0;constructor(t,e){let n=Math.floor(e/69632);if(n<1)throw new RangeError(
"Packet memory is too small");this.start=t,this.chunks=n,this.#t=new Int8Array(n).fill(b),this.#e=new Int32Array(
n),this.#n=new Int32Array(n),this.#r=new Int32Array(n),this.#s=new Int32Array(n),this.#o=new Int32Array(
n),this.#c=new Int32Array(n*Y),this.#i=new Uint8Array(n*Y)}get chunksUsed(){return this.#l}get blocksUsed(){
return this.#d}get pressure(){return this.#l/this.chunks}get chunksFree(){return this.chunks-this.#l}has(t,e=0){
return this.chunksFree>e||this.#a[ft(t)]!==b}allocate(t,e=0){let n=ft(t);if(n===k.length)return b;let r=this.#a[n];
if(r===b){if(this.#l+e>=this.chunks)return b;r=this.#f(n)}let s=k[n],o=this.#n[r];o!==b?this.#n[r]=this.#c[o]:
(o=r*Y+this.#r[r]*(s/K),this.#r[r]=this.#r[r]+1);let a=this.#e[r]+1;return this.#e[r]=a,a*s===69632&&
this.#p(n,r),this.#i[o]=1,this.#d++,this.start+o*K}free(t){let e=(t-this.start)/K;if(this.#i[e]!==1)
throw new Error(`Bug: block ${t} is not in use`);this.#i[e]=0,this.#d--;let n=Math.floor(e/Y),r=this.#t[n],
s=this.#e[n]-1,o=(s+1)*k[r]===69632;if(this.#e[n]=s,s===0){o||this.#p(r,n),this.#t[n]=b,this.#o[n]=this.#u,
this.#u=n,this.#l--;return}this.#c[e]=this.#n[n],this.#n[n]=e,o&&this.#m(r,n)}owns(t){let e=(t-this.
start)/K;return this.#i[e]===1}sizeOf(t){let e=(t-this.start)/69632|0;return k[this.#t[e]]}#f(t){let e=this.#u;
return e!==b?this.#u=this.#o[e]:e=this.#h++,this.#t[e]=t,this.#e[e]=0,this.#n[e]=b,this.#r[e]=0,this.#l++,
this.#m(t,e),e}#m(t,e){let n=this.#a[t];this.#s[e]=b,this.#o[e]=n,n!==b&&(this.#s[n]=e),this.#a[t]=e}#p(t,e){
let n=this.#s[e],r=this.#o[e];n===b?this.#a[t]=r:this.#o[n]=r,r!==b&&(this.#s[r]=n)}};function q(t,e){return e<<8|t}var xe=class RingEnd{words;isLocal;headAt;tailAt;data;capacity;head;tail;constructor(t,e,n,r=!1){
this.words=t,this.isLocal=r,this.headAt=e+0,this.tailAt=e+16,this.data=e+32,this.capacity=n,this.head=
Atomics.load(t,this.headAt),this.tail=Atomics.load(t,this.tailAt)}indexOf(t){return this.data+(t&this.
capacity-1)}show(t,e){this.isLocal?this.words[t]=e:Atomics.store(this.words,t,e)}},ge=class RingWriter extends xe{#t=this.
tail;get position(){return this.tail}get released(){return this.head=Atomics.load(this.words,this.headAt)}space(t=!1){
let e=t?this.released:this.head;return this.capacity-(this.tail-e|0)}get pending(){return this.tail!==
this.#t}reserve(t,e){let n=this.capacity-(this.tail&this.capacity-1),r=e<=n?e:e+n;return this.space()<
r&&this.space(!0)<r?-1:(e>n&&this.#e(0,n),this.#e(t,e)+1)}#e(t,e){let n=this.indexOf(this.tail);return this.
words[n]=q(t,e),this.tail=this.tail+e|0,n}publish(){this.#t=this.tail,this.show(this.tailAt,this.tail)}},
ci=class RingReader extends xe{opcode=0;length=0;get ready(){return this.head!==Atomics.
load(this.words,this.tailAt)}next(){for(;;){if(this.head===this.tail&&(this.tail=Atomics.load(this.words,
this.tailAt),this.head===this.tail))return-1;let t=this.indexOf(this.head),e=this.words[t];if(this.opcode=
e&255,this.length=e>>>8,this.head=this.head+this.length|0,this.opcode!==0)return t+1}}get position(){
return this.head}rewind(t){this.head=t}release(){this.show(this.headAt,this.head)}};var _n=64,pi=0,bi=16,xi=32,gi=48,Ei=49,Tn=65536,wn=1<<18,Ae=4<<20;function Cn(t,e){return Math.ceil(
t/e)*e}function yi(t){if(!(t>=Ae&&t<1<<30))throw new RangeError(`Memory must be ${Ae} to ${(1<<30)-1}\
 bytes: got ${t}`);let e=0,n=256/4,r=n+_n,s=r+32+Tn,o=Cn((s+32+wn)*4,4096),a=Math.floor((t-o)/2/69632)*
69632;return{size:t,frameScratch:e,controlWord:n,requestWord:r,eventWord:s,coreArena:o,coreArenaSize:a,
sendArena:o+a,sendArenaSize:a}}var Ri={search:[],ndots:1,attempts:2,timeout:5e3,retransmit:[],edns:1232,tcp:!0,use0x20:!1,nxdomainIsFinal:!0,
maxRequeries:8,cacheSize:1024,maxTtl:604800,maxNegativeTtl:300,maxQueries:256,deadServerMs:3e4},Si={
attempts:1,retransmit:[1e3,1e3,2e3,3e3],edns:0,tcp:!1,nxdomainIsFinal:!1,maxRequeries:0,cacheSize:4,
maxNegativeTtl:0,maxQueries:4,deadServerMs:0};var Re=Object.getPrototypeOf(Uint8Array.prototype),On=Object.getOwnPropertyDescriptor(Re,Symbol.toStringTag).
get;function Nn(t){return ArrayBuffer.isView(t)&&t instanceof Uint8Array||On.call(t)==="Uint8Array"}
function Dn(t){if(t.length>0)return!1;try{return Re.keys.call(t),!1}catch{return!0}}function Se(t,e,n,r="\
a Uint8Array"){if(!Nn(t))throw g(t,e,n,r);if(Dn(t))throw In(e,n)}function In(t,e){return new TypeError(
`Cannot ${e}: the buffer of "${t}" was transferred or has shrunk`)}var Mn=[253,0,0],j=[253,27],z=[253,174,1],kn=[253,127],Z=0,Ln=1,Pn=2,T=[3,4,5,6];function _e(t,e){return[
[32,t,32,Z,Mn,e],[kn,z,33,t]]}function Te(t,e,n){return[[2,64,32,Z,32,t,70,13,0,3,64],[n,32,Z,65,e,106,
34,Z],[32,t,71,13,0,11,11]]}function Un(){return[[1,T.length,123],Te(Ln,[192,0],T.map((t,e)=>_e(t,16*
e))),Te(Pn,[16],_e(T[0],0)),[32,T[0],32,T[1],z],[32,T[2],32,T[3],z,z,34,T[0]],[j,0,32,T[0],j,1,106],
[32,T[0],j,2,106,32,T[0],j,3,106],11]}function Ce(t){return t.flat(1/0)}function v(t){let e=Ce(t).length;
return[e<128?[e]:[e&127|128,e>>7],t]}var dt=109;function vn(){return Uint8Array.from(Ce([[0,97,115,109,
1,0,0,0],[1,v([1,96,3,127,127,127,1,127])],[2,v([1,1,dt,1,dt,2,3,0,128,128,4])],[3,v([1,0])],[7,v([1,
1,dt,0,0])],[10,v([1,v(Un())])]]))}var we=null;function Oe(t){we??=new WebAssembly.Module(vn());let{
exports:e}=new WebAssembly.Instance(we,{m:{m:t}});return e.m}var mt="compute a checksum",Fn=32768,Wn=96;function y(t){let e=(t>>>16)+(t&65535);return(e>>>16)+(e&
65535)}function bt(t){return~y(t)&65535}function De(t,e,n,r){let s=e+(n&-2),o=y(r);for(let a=e;a<s;a+=
2)o+=t[a]<<8|t[a+1];return(n&1)!==0&&(o+=t[s]<<8),y(o)}function Ii(t,e,n){return bt(De(t,e,n,0))}var Ne=65534;
function Mi(t,e=0,n=t?.length-e){Se(t,"b",mt),E(e,0,t.length,"o",mt),E(n,0,t.length-e,"len",mt);let r=0;
for(let s=0;s<n;s+=Ne)r=De(t,e+s,Math.min(Ne,n-s),r);return bt(r)}function Gn(t,e,n,r){return y(n+(r>>>
16)+(r&65535)+(t>>>16)+(t&65535)+(e>>>16)+(e&65535))}function ki(t,e,n,r){let s=Gn(t.w3,e.w3,n,r);return e.
isV4||(s+=(t.w0>>>16)+(t.w0&65535)+(t.w1>>>16)+(t.w1&65535)+(t.w2>>>16)+(t.w2&65535)+(e.w0>>>16)+(e.
w0&65535)+(e.w1>>>16)+(e.w1&65535)+(e.w2>>>16)+(e.w2&65535)),y(s)}function Li(t,e,n){return bt((~t&65535)+(~e&65535)+n)}function pt(t){return(t&255)<<8|t>>>8}var Ie=class Checksum{#t;#e;#n;#r;#s=0;#o=!1;constructor(t,e=null){
this.#t=t,this.#r=e,this.#e=new Uint32Array(t.buffer,0,t.buffer.byteLength>>>2),this.#n=t.byteOffset}reset(t=0){
return this.#s=y(t),this.#o=!1,this}add(t,e){return this.addSum(this.sumOf(t,e),e)}addSum(t,e){return this.#s=
y(this.#s+(this.#o?pt(t):t)),(e&1)!==0&&(this.#o=!this.#o),this}get folded(){return this.#s}finish(){
return~this.#s&65535}sumOf(t,e){if(this.#r!==null&&e>=Wn)return this.#c(t,e);let n=this.#t,r=t,s=e,o=0,
a=(this.#n+r&1)!==0;a&&s>0&&(o=n[r++],s--);let c=0;(this.#n+r&2)!==0&&s>=2&&(c=n[r]|n[r+1]<<8,r+=2,s-=
2);let u=s>>>2;return c+=this.#i(this.#n+r>>>2,u),r+=u<<2,(s&2)!==0&&(c+=n[r]|n[r+1]<<8,r+=2),(s&1)!==
0&&(c+=n[r]),c=y(c),a?y(c+(o<<8)):pt(c)}#c(t,e){let n=this.#t,r=this.#n+t,s=r+e,o=0;for(;s-r>=16;){let c=Math.
min(s-r,65536),u=r+(c&-16);o+=y(this.#r(r,r+(c&-64),u)),r=u}r-=this.#n;let a=t+e;for(;r+1<a;r+=2)o+=
n[r]|n[r+1]<<8;return r<a&&(o+=n[r]),pt(y(o))}#i(t,e){let n=this.#e,r=0,s=t,o=t+e;for(;s<o;){let a=Math.
min(o,s+Fn),c=0,u=0,h=a-7;for(;s<h;s+=8){let f=n[s]|0,M=n[s+1]|0,Zt=n[s+2]|0,Jt=n[s+3]|0,te=n[s+4]|0,
ee=n[s+5]|0,ne=n[s+6]|0,re=n[s+7]|0;c=c+f+M+Zt+Jt+te+ee+ne+re|0,u=u+(f>>>16)+(M>>>16)+(Zt>>>16)+(Jt>>>
16)+(te>>>16)+(ee>>>16)+(ne>>>16)+(re>>>16)|0}for(;s<a;s++){let f=n[s]|0;c=c+f|0,u=u+(f>>>16)|0}let l=c-
(u<<16)|0;r=y(r+y(u)+y(l))}return r}};var Vn=65536;function Fi(t){let e=Math.ceil(t/Vn);try{return new WebAssembly.Memory({initial:e,maximum:e,
shared:!0})}catch{return new SharedArrayBuffer(t)}}var Wi=class PacketMemory{buffer;u8;i32;wasm;constructor(t){
this.wasm=t instanceof WebAssembly.Memory?t:null,this.buffer=t instanceof WebAssembly.Memory?t.buffer:
t,this.u8=new Uint8Array(this.buffer),this.i32=new Int32Array(this.buffer)}checksum(){let{wasm:t}=this;
return new Ie(this.u8,t===null?null:Oe(t))}};var Me=class Spinner{#t;#e;#n=!1;#r=!1;#s=0;#o=0;#c=0;#i=1;#a=0;constructor(t,e=navigator.
hardwareConcurrency){this.#t=t,this.#e=e}begin(t){return this.#u(!0),this.#s=t,this.#r&&!this.#h()}goesOn(t){
return t-this.#s<.1&&!this.#h()}sleeps(){this.#u(!1)}end(t){this.#u(!0),t-this.#s>=.1&&this.#c++,(++this.#o===
32||this.#c>8)&&this.#l()}#u(t){this.#n!==t&&(this.#n=t,Atomics.add(this.#t,0,t?1:-1))}#h(){return Atomics.
load(this.#t,0)>this.#e}#l(){let t=this.#c<=8;this.#o=this.#c=0,this.#a++,this.#r?t?this.#a===8&&(this.#i=
1):(this.#i=Math.min(2*this.#i,16),this.#d(!1)):t&&this.#a>=this.#i&&this.#d(!0)}#d(t){this.#r=t,this.#a=
0}};var yt=1024,B=16,gt=0,Et=1,J=0,H=1,xt=2,tt=null,et=[];function Kn(){if(tt===null){let t=crypto.getRandomValues(
new Int32Array(1))[0]|1,e=new SharedArrayBuffer((yt+1)*B*4);tt={id:t,words:new Int32Array(e)}}return tt}
function Qi(t){return new Me(t.words.subarray(yt*B))}function Xi(){let t=et.indexOf(!1);if(t<0&&(t=et.
length),t===yt)throw new RangeError("Too many stacks in one thread");et[t]=!0;let{words:e}=Kn();return Atomics.
store(e,t*B+Et,0),Atomics.store(e,t*B+gt,J),t}function Yi(t){et[t]=!1}var At=new Map;function qi(t,e){
At.set(t,e)}function ji(t){At.delete(t)}var zi=class Bells{table;number;#t;#e;#n;#r;#s;constructor(t,e,n){
this.table=t.id,this.number=e,this.#t=t.words,this.#e=e*B+gt,this.#n=t===tt,this.#s=n}ring(t=this.number){
if(this.#n){let s=At.get(t);if(s!==void 0){s();return}}let e=this.#t,n=t*B+gt;if(Atomics.load(e,n)===
xt||Atomics.exchange(e,n,xt)!==H)return;let r=Atomics.load(e,n+Et);if(r===0){Atomics.notify(e,n);return}
this.#r===void 0&&(this.#r=this.#s()),this.#r?.(r-1)}ringAsleep(){do this.awake();while(!this.sleep());
this.ring()}close(){this.#r?.close(),this.#r=null}setEventFd(t){Atomics.store(this.#t,this.#e+Et,t+1)}awake(){
Atomics.store(this.#t,this.#e,J)}get rung(){return Atomics.load(this.#t,this.#e)===xt}get isAsleep(){
return Atomics.load(this.#t,this.#e)===H}sleep(){return Atomics.compareExchange(this.#t,this.#e,J,H)===
J}wait(t){Atomics.wait(this.#t,this.#e,H,t)}async waitAsync(){let t=Atomics.waitAsync(this.#t,this.#e,
H);t.async&&await t.value}};var Hn={eventfd:{parameters:["u32","i32"],result:"i32"},close:{parameters:["i32"],result:"i32"},read:{
parameters:["i32","pointer","usize"],result:"i32"},ppoll:{parameters:["pointer","u64","pointer","poi\
nter"],result:"i32"},ppollAsync:{name:"ppoll",parameters:["pointer","u64","pointer","pointer"],result:"\
i32",nonblocking:!0}},$n={write:{parameters:["i32","buffer","usize"],result:"i32"}},Qn=2048,Xn=524288,
Rt=1,St=64,Yn=1e3;function tc(){let t=Le(Hn);return t===null?null:new qn(t)}function ec(){let t=Le($n);
if(t===null)return null;let{write:e}=t.symbols,n=new BigUint64Array([1n]);return Object.assign(r=>void e(
r,n,8n),{close:()=>t.close()})}var qn=class Poll{eventFd;#t;#e=new ke;#n=new ke;#r=new Uint8Array(
new ArrayBuffer(8));#s;constructor(t){if(this.#t=t,this.#s=Deno.UnsafePointer.of(this.#r),this.eventFd=
t.symbols.eventfd(0,Qn|Xn),this.eventFd<0)throw t.close(),new Error("Cannot make an eventfd: too man\
y open files");this.#e.add(this.eventFd)}add(t){this.#e.add(t)}remove(t){this.#e.remove(t)}wait(t){let e=this.#e;
e.setTimeout(t);let n=this.#t.symbols.ppoll(e.pointer,BigInt(e.count),e.timeoutPointer,null);return this.#o(
e,n)}async waitAsync(t){let e=this.#n;e.copyFrom(this.#e),e.setTimeout(t);let n=await this.#t.symbols.
ppollAsync(e.pointer,BigInt(e.count),e.timeoutPointer,null);return n>0&&this.#e.takeResults(e),this.#o(
e,n)}ready(t){return this.#e.ready(t)}close(){this.#t.symbols.close(this.eventFd),this.#t.close()}#o(t,e){
return e<=0?(this.#e.clearResults(),0):(t.isReady(0)&&this.#t.symbols.read(this.eventFd,this.#s,8n),
e)}},ke=class PollSet{count=0;pointer;timeoutPointer;#t;#e;constructor(){this.#t=new Int32Array(
new ArrayBuffer(St*8)),this.#e=new Uint32Array(new ArrayBuffer(16)),this.pointer=Deno.UnsafePointer.
of(this.#t),this.timeoutPointer=Deno.UnsafePointer.of(this.#e)}add(t){if(this.count===St)throw new RangeError(
`Cannot wait for more than ${St} descriptors`);this.#t[2*this.count]=t,this.#t[2*this.count+1]=Rt,this.
count++}remove(t){let e=this.#n(t);e<0||(this.#t.copyWithin(2*e,2*e+2,2*this.count),this.count--)}setTimeout(t){
let e=Math.max(0,Math.min(t,Yn)),n=Math.floor(e/1e3);this.#e[0]=n;let r=Math.ceil((e-n*1e3)*1e6);this.#e[2]=
Math.min(r,999999999)}copyFrom(t){this.#t.set(t.#t),this.count=t.count}takeResults(t){for(let e=0;e<
this.count;e++){let n=t.#n(this.#t[2*e]);this.#t[2*e+1]=n<0?Rt:t.#t[2*n+1]}}clearResults(){for(let t=0;t<
this.count;t++)this.#t[2*t+1]=Rt}ready(t){let e=this.#n(t);return e>=0&&this.isReady(e)}isReady(t){return this.#t[2*
t+1]>>>16!==0}#n(t){for(let e=0;e<this.count;e++)if(this.#t[2*e]===t)return e;return-1}};function Le(t){
if(Deno.build.os!=="linux"||Deno.permissions.querySync({name:"ffi"}).state!=="granted")return null;for(let e of[
"libc.so.6",`libc.musl-${Deno.build.arch}.so.1`])try{return Deno.dlopen(e,t)}catch{}return null}var _t=class BbrModel{delivered=0;bw=0;bwShort=1/0;inflightShort=1/0;inflightLong=1/0;minRtt=1/0;minRttStale=!1;extraAcked=0;roundStart=!1;rounds=0;roundsSinceProbe=0;lossRoundStart=!1;hasQueue=!1;lossInRound=!1;inflightLatest=0;#t=0;#e=0;#n=0;#r=0;#s=0;#o;#c;#i;#a=1/0;#u;#h=0;#l=0;#d=0;#f=0;constructor(t,e){
t>0&&(this.minRtt=t),this.#c=this.minRtt,this.#o=e,this.#i=e,this.#u=e}get maxBw(){return Math.max(this.#t,
this.#e)}bdp(t){return this.minRtt===1/0?1/0:t*this.bw*this.minRtt}take(t,e,n,r){if(this.roundStart=
!1,this.lossRoundStart=!1,this.delivered=t.totalDelivered,!t.hasData)return;let{rate:s,delivered:o,priorDelivered:a,
rtt:c}=t;if(c>=0&&c<this.#a){this.#a=c;let u=this.minRtt+2*n/Math.max(this.bw,1);this.hasQueue=c>u+Math.
max(1,this.minRtt/16)}this.#n=Math.max(this.#n,s),this.inflightLatest=Math.max(this.inflightLatest,o),
a>=this.#s&&(this.#s=this.delivered,this.lossRoundStart=!0),a>=this.#r&&(this.startRound(),this.rounds++,
this.roundsSinceProbe++,this.roundStart=!0),s>0&&(s>=this.maxBw||!t.appLimited)&&(this.#t=Math.max(this.#t,
s)),this.lossRoundStart&&(!r&&this.lossInRound&&this.isCongestion(t,n)&&this.#m(e),this.lossInRound=
!1,this.#a=1/0)}isCongestion(t,e){return this.hasQueue||!t.hasSack||t.lost>.05*t.sentInFlight+3*e}#m(t){
this.bwShort===1/0&&(this.bwShort=this.maxBw),this.inflightShort===1/0&&(this.inflightShort=t),this.
bwShort=Math.max(this.#n,.7*this.bwShort),this.inflightShort=Math.max(this.inflightLatest,.7*this.inflightShort)}advance(t){
this.lossRoundStart&&(this.#n=t.rate,this.inflightLatest=t.delivered),this.bw=Math.min(this.maxBw,this.
bwShort)}startRound(){this.#r=this.delivered}noteLoss(){let t=!this.lossInRound;return t&&(this.#s=this.
delivered),this.lossInRound=!0,t}advanceMaxBw(){this.#t!==0&&(this.#e=this.#t,this.#t=0)}resetSignals(){
this.lossInRound=!1,this.#n=0,this.inflightLatest=0}resetShortTerm(){this.bwShort=1/0,this.inflightShort=
1/0}noteAggregation(t,e,n,r){this.roundStart&&++this.#f>=(n?5:1)&&(this.#f=0,this.#d=n?this.#l:0,this.#l=
0);let s=this.bw*(r-this.#u);this.#h<=s&&(this.restartAggregation(r),s=0),this.#h+=t;let o=Math.min(
this.#h-s,e);o>this.#l&&(this.#l=o),this.extraAcked=Math.max(this.#l,this.#d)}restartAggregation(t){
this.#h=0,this.#u=t}noteRtt(t,e){this.minRttStale=e>this.#i+5e3,t>=0&&(t<this.#c||this.minRttStale)&&
(this.#c=t,this.#i=e),(this.#c<this.minRtt||e>this.#o+1e4)&&(this.minRtt=this.#c,this.#o=this.#i)}noteProbedRtt(t){
this.#i=t}};function Tt(t,e){return Math.max(Math.min(t,65536),2*e)}var w=0,Pe=1,wt=2,nt=3,Ct=4,O=5,D=6,Ue=[2.77,.5,.9,1,1,1.25,1],ve=[2,2,2,2,2,2.25,.5],Be=0,zn=1,Fe=2,
We=3,Ot=4,Zn=.99,Nt=.02,Jn=.15,tr=6,er=200,nr=1.25,rr=3,sr=3,or=2e3,ir=1e3,cr=63,rt=4,ar=1073741823,
ur=class Bbr{name="bbr";#t=new _t(0,0);#e=w;#n=0;#r=0;#s=!1;#o=!1;#c=!1;#i=0;#a=0;#u=!1;#h=!1;#l=0;#d=0;#f=Be;#m=!1;#p=!1;#y=!1;#x=1/0;#b=0;#g=0;#k=0;#S=0;#L=!1;#_=!1;#E=0;#D=!1;#T=!1;#A=-1;#P=1/0;#U=1/0;#v=1/0;onStart(t,e){
this.#t=new _t(t.srtt,e),this.#e=w,this.#n=t.cwnd;let n=t.cwnd/(t.srtt>0?t.srtt:1);t.pacingRate=Ue[w]*
n,t.sendQuantum=Tt(t.pacingRate,t.sndMss)}onSample(t,e,n){let r=this.#t;this.#s=e.inRecovery,e.inRecovery||
(this.#T=!1),r.take(e,t.cwnd,t.sndMss,this.#Z()),this.#z(e);let{newlyAcked:s}=e;r.noteAggregation(s,
t.cwnd,this.#h,n),this.#o&&e.hasData&&this.#it(t,e),this.#J(e),this.#tt(t,e),this.#e===Pe&&(e.inFlight<=
this.#q(t,r.bw)||r.rounds>this.#d+sr)&&this.#C(t),e.hasData&&this.#nt(t,e,n),r.noteRtt(e.rtt,n),this.#ct(
t,e,n),r.advance(e),this.#X(t,Ue[this.#e]),t.sendQuantum=Tt(t.pacingRate,t.sndMss),this.#at(t,e)}#z(t){
this.#t.roundStart&&(this.#L=this.#_,this.#_=!1),t.cwndLimited&&(this.#_=!0),t.cwndLimited=!1}get#B(){
return this.#L||this.#_}#Z(){return this.#e===w||this.#e===Ct||this.#e===O}#R(){return this.#e>=wt&&
this.#e<=O}#w(){this.#i=0,this.#a=0,this.#u=!1}#J(t){if(!(this.#u||!this.#t.roundStart)&&!(t.appLimited||
t.rate===0)){if(t.rate>=this.#i*nr){this.#w(),this.#i=t.rate;return}++this.#a<rr||(this.#u=!0,this.#h=
!0)}}#tt(t,e){if(this.#e!==w)return;let n=this.#t;e.newlyLost>0&&this.#l++,n.lossRoundStart&&e.inRecovery&&
this.#I(t,e)&&(this.#l>=tr||!e.hasSack)&&this.#F(t),n.lossRoundStart&&(this.#l=0),this.#h&&(this.#e=
Pe,this.#d=n.rounds)}#F(t){let e=this.#t;this.#A=w,this.#h=!0;let n=e.minRtt===1/0?t.cwnd:e.bdp(1);e.
inflightLong=Math.max(n,e.inflightLatest)}#C(t){let e=this.#t;e.resetSignals(),this.#x=1/0,e.roundsSinceProbe=
t.random()<.5?0:1,this.#k=or+ir*t.random(),this.#S=-1,this.#f=Ot,e.startRound(),this.#e=wt}#O(){let t=this.#t;
t.resetShortTerm(),this.#g=0,this.#b=0,this.#y=!1,this.#f=zn,t.startRound(),this.#e=Ct}#et(t,e){this.#f=
Fe,this.#t.startRound(),this.#w(),this.#i=e.rate,this.#e=O,this.#W(t)}#nt(t,e,n){if(!this.#h||this.#rt(
t,e))return;let r=this.#t;switch(this.#e){case wt:this.#G(t,n)?this.#O():e.inFlight<=this.#K(t)&&e.inFlight<=
this.#q(t,r.maxBw)&&(this.#e=nt);return;case nt:this.#G(t,n)&&this.#O();return;case Ct:if(!r.roundStart)
return;this.#m=!0,this.#et(t,e);return;case O:if(!this.#ot(t,e))return;this.#p=!1,this.#C(t)}}#rt(t,e){
let n=this.#t;return this.#f===Fe&&n.roundStart&&(this.#f=We),this.#f===Ot&&n.roundStart&&(this.#m=!1,
this.#f=Be,this.#R()&&(e.appLimited||n.advanceMaxBw(),this.#y&&!this.#p))?(this.#O(),!0):(this.#I(t,
e)||n.inflightLong===1/0||(e.sentInFlight>n.inflightLong&&(n.inflightLong=e.sentInFlight),this.#e===
O&&this.#st(t,e)),!1)}#st(t,e){let n=this.#t;if(!(!this.#B||t.cwnd<n.inflightLong)){if(this.#b+=e.newlyAcked,
this.#b>=this.#x){let r=Math.floor(this.#b/this.#x);this.#b-=r*this.#x,n.inflightLong+=r*t.sndMss}n.
roundStart&&this.#W(t)}}#W(t){this.#x=Math.max(t.cwnd/2**this.#g,t.sndMss),this.#g=Math.min(this.#g+
1,30)}#ot(t,e){let{inflightLong:n}=this.#t;return this.#p&&e.inFlight>=n?(this.#y=!0,!0):this.#B&&t.
cwnd>=n?(this.#w(),this.#i=e.rate,!1):this.#u}#G(t,e){if(this.#S<0&&(this.#S=e),e>this.#S+this.#k)return!0;
let n=this.#V(t)/t.sndMss;return this.#t.roundsSinceProbe>=Math.min(n,cr)}#V(t){return Math.min(this.#t.
bdp(1),t.cwnd)}#K(t){let{inflightLong:e}=this.#t,n=Math.max(t.sndMss,Jn*e);return e===1/0?1/0:Math.max(
e-n,rt*t.sndMss)}#I(t,e){return e.hasSack?e.lost>e.sentInFlight*Nt&&this.#t.isCongestion(e,t.sndMss):
e.lost>0}onSegmentLost(t,e){if(this.#t.delivered=e.totalDelivered,this.#t.noteLoss()&&this.#N(t),!this.#m||
!this.#I(t,e))return;let n=e.sentInFlight-e.size,r=(Nt*n-(e.lost-e.size))/(1-Nt);this.#H(t,e,n+Math.
max(r,0))}#H(t,e,n){this.#p=!0,this.#m=!1,e.appLimited||(this.#t.inflightLong=Math.max(n,this.#V(t)*
.7)),this.#e===O&&(this.#A=O,this.#C(t))}onLoss(t,e,n){this.#N(t),this.#s=!0}onMark(t,e,n){this.#t.noteLoss()&&
this.#N(t),this.#o=!0}#it(t,e){this.#o=!1,this.#e===w?this.#F(t):this.#m&&this.#H(t,e,e.sentInFlight)}onTimeout(t,e,n,r){
this.#N(t),this.#s=!0,t.cwnd=t.sndMss}onAck(){}onIdle(){}#N(t){if(this.#$(t),this.#T)return;let e=this.#t;
this.#T=!0,this.#A=-1,this.#P=e.bwShort,this.#U=e.inflightShort,this.#v=e.inflightLong}#$(t){this.#r=
!this.#s&&this.#e!==D?t.cwnd:Math.max(this.#r,t.cwnd)}#M(t){t.cwnd=Math.max(t.cwnd,this.#r)}onRecovered(t){
this.#s=!1,this.#M(t)}onUndo(t){let e=this.#t;this.#s=!1,this.#T=!1,this.#M(t),e.lossInRound=!1,this.#w(),
e.bwShort=Math.max(e.bwShort,this.#P),e.inflightShort=Math.max(e.inflightShort,this.#U),e.inflightLong=
Math.max(e.inflightLong,this.#v);let n=this.#A;this.#A=-1,n===w&&this.#e!==w?(this.#h=!1,this.#e!==D&&
(this.#e=w)):n===O&&this.#R()&&this.#e!==O&&this.#O()}#ct(t,e,n){let r=this.#t;this.#e!==D&&r.minRttStale&&
!this.#c&&(this.#$(t),this.#R()&&this.#f>=We&&r.advanceMaxBw(),this.#e=D,this.#E=0,this.#f=Ot,r.startRound()),
this.#e===D&&(e.markAppLimited(e.inFlight),this.#E===0&&e.inFlight<=this.#j(t)?(this.#E=n+er,this.#D=
!1,r.startRound()):this.#E!==0&&(r.roundStart&&(this.#D=!0),this.#D&&this.#Q(t,n))),e.delivered>0&&(this.#c=
!1)}#Q(t,e){if(this.#E===0||e<=this.#E)return;let n=this.#t;n.noteProbedRtt(e),this.#M(t),n.resetShortTerm(),
this.#h?(this.#C(t),this.#e=nt):this.#e=w}onRestart(t,e){this.#c=!0,this.#t.restartAggregation(e),this.#R()?
this.#X(t,1):this.#e===D&&this.#Q(t,e)}#X(t,e){let n=e*this.#t.bw*Zn;n>0&&(this.#h||n>t.pacingRate)&&
(t.pacingRate=n)}#Y(t,e){let{sndMss:n,sendQuantum:r}=t,s=Math.max(e,3*r,rt*n);return this.#e===O?s+2*
n:s}#q(t,e){let{minRtt:n}=this.#t,r=n===1/0?this.#n:e*n;return this.#Y(t,r)}#j(t){let e=this.#t.bdp(
ve[D]),n=e===1/0?this.#n:e;return Math.max(n,rt*t.sndMss)}#at(t,e){let n=this.#t,r=n.bdp(ve[this.#e]),
s=this.#Y(t,(r===1/0?this.#n:r)+n.extraAcked),{newlyAcked:o,totalDelivered:a}=e,{cwnd:c}=t;this.#h?c=
Math.min(c+o,s):(c<s||a<this.#n)&&(c+=o);let u=rt*t.sndMss;c=Math.max(c,u),this.#e===D&&(c=Math.min(
c,this.#j(t)));let h=1/0;this.#e===nt||this.#e===D?h=this.#K(t):this.#R()&&(h=n.inflightLong),h=Math.
max(Math.min(h,n.inflightShort),u),t.cwnd=Math.floor(Math.min(c,h,ar))}};function Ge(){return new ur}function fc(t,e){return(t-e|0)<0}function dc(t,e){return(t-e|0)<=0}function mc(t,e){return(t-e|0)>0}
function Ve(t,e){return(t-e|0)>=0}function pc(t,e){return(t-e|0)>0?t:e}var hr=4,lr=16,fr=8,dr=8,Ke=4,mr=5,He=class HyStart{#t=!1;#e=0;#n=1/0;#r=1/0;#s=0;#o=-1;#c=1/0;#i=0;reset(){
this.#t=!1,this.#n=1/0,this.#r=1/0,this.#o=-1,this.#c=1/0,this.#i=0}onAck(t,e){this.#t||this.#a(t);let{
rttSample:n}=t;n>=0&&(this.#s++,n<this.#r&&(this.#r=n),this.#u());let r=e;return this.#o>=0&&(this.#i+=
e,r=Math.floor(this.#i/Ke),this.#i-=r*Ke),Ve(t.sndUna,this.#e)&&(this.#t=!1,this.#n=this.#r,this.#o>=
0&&++this.#o>=mr)?-1:r}#a(t){this.#t=!0,this.#e=t.sndNxt,this.#r=1/0,this.#s=0}#u(){if(this.#s<dr||this.#r===
1/0)return;if(this.#o>=0){this.#r<this.#c&&(this.#o=-1,this.#c=1/0);return}if(this.#n===1/0)return;let t=Math.
max(hr,Math.min(this.#n/fr,lr));this.#r>=this.#n+t&&(this.#c=this.#r,this.#o=0,this.#i=0)}};function st(t,e,n){let r=Math.min(t.cwnd,e);$e(t);let s=Math.min(Math.floor(n),30);t.cwnd=Math.max(t.
cwnd>>s,r)}function $e(t){if(t.ssthresh===2147483647)return;let{cwnd:e}=t;t.ssthresh=Math.max(t.ssthresh,
(e>>1)+(e>>2))}function yc(t,e,n,r,s){if(n){t.cwndUsed=0,t.cwndCheckedAt=s;return}if(e>t.cwndUsed&&(t.
cwndUsed=e),s-t.cwndCheckedAt<t.rto)return;let o=Math.max(t.cwndUsed,r);o<t.cwnd&&($e(t),t.cwnd=t.cwnd+
o>>1),t.cwndUsed=0,t.cwndCheckedAt=s}var ot=.7,Qe=.4,pr=3*(1-ot)/(1+ot),Dt=1073741823,br=2,xr=class Cubic{name="cubic";#t=0;#e=0;#n=-1;#r=0;#s=0;#o=0;#c=0;#i=!0;#a=new He;#u=0;#h=0;#l=-1;#d=0;#f=0;#m=!0;onAck(t,e,n,r){
if(t.cwnd<t.ssthresh){let s=this.#p(t,e,n);if(s<=0)return;e=s}this.#y(t,e,r)}#p(t,e,n){let r=e;if(n)
r=Math.min(e,t.sndMss);else if(this.#i&&(r=this.#a.onAck(t,e),r<0))return t.ssthresh=t.cwnd,this.#i=
!1,e;let s=t.ssthresh-t.cwnd;return t.cwnd=Math.min(t.cwnd+Math.min(r,s),Dt),r===e?r-s:0}#y(t,e,n){let{
sndMss:r}=t,s=t.cwnd/r;this.#n<0&&this.#x(s,n);let o=n-this.#o;o>br*t.srtt&&(this.#n+=o),this.#o=n;let a=e/
r,c=(n-this.#n)/1e3,u=this.#r>=this.#s?1:pr;if(this.#r+=u*a/s,this.#b(c)<this.#r)this.#r>s&&(t.cwnd=
Math.floor(this.#r*r));else{let h=this.#b(c+t.srtt/1e3),l=Math.min(Math.max(h,s),1.5*s);this.#c+=(l-
s)/s*e;let f=Math.floor(this.#c);this.#c-=f,t.cwnd+=f}t.cwnd>Dt&&(t.cwnd=Dt)}#x(t,e){this.#n=e,this.#o=
e,this.#r=t,this.#c=0,this.#t<=t?(this.#t=t,this.#e=0):this.#e=Math.cbrt((this.#t-t)/Qe)}#b(t){let e=t-
this.#e;return Qe*e*e*e+this.#t}onLoss(t,e,n){this.#g(t)}#g(t){this.#u=this.#t,this.#h=this.#e,this.#l=
this.#n,this.#d=this.#r,this.#f=this.#s,this.#m=this.#i;let e=t.cwnd/t.sndMss;this.#t=e<this.#t?e*(1+
ot)/2:e,this.#s=e,this.#n=-1,this.#i=!1,t.ssthresh=Math.max(Math.floor(t.cwnd*ot),2*t.sndMss)}onTimeout(t,e,n,r){
n&&this.#g(t),this.#t=0,t.cwnd=t.sndMss}onRecovered(t){}onUndo(t){this.#t=this.#u,this.#e=this.#h,this.#n=
this.#l,this.#r=this.#d,this.#s=this.#f,this.#i=this.#m}onIdle(t,e,n){st(t,e,n),this.#a.reset()}};function Xe(){
return new xr}var gr=class NewReno{name="newreno";onAck(t,e,n,r){if(t.cwnd<t.ssthresh){let s=n?Math.
min(e,t.sndMss):e;t.cwnd=Math.min(t.cwnd+s,t.ssthresh);return}t.bytesAcked+=e,t.bytesAcked>=t.cwnd&&
(t.bytesAcked-=t.cwnd,t.cwnd=Math.min(t.cwnd+t.sndMss,1073741823))}onLoss(t,e,n){t.ssthresh=Ye(t,e),
t.bytesAcked=0}onTimeout(t,e,n){n&&(t.ssthresh=Ye(t,e)),t.cwnd=t.sndMss,t.bytesAcked=0}onRecovered(t){
t.bytesAcked=0}onUndo(t){t.bytesAcked=0}onIdle(t,e,n){st(t,e,n)}};function Ye(t,e){return Math.max(e>>
1,2*t.sndMss)}var qe=new gr;var Mt=new Map([["cubic",Xe],["newreno",()=>qe],["bbr",Ge]]),It=new Set(["bbr"]);function kc(t,e,n=!1){
let r="register a congestion control";if(F(t,"name",r),t==="")throw g(t,"name",r,"a name");ue(e,"fac\
tory",r),ae(n,"wantsSamples",r),Mt.set(t,e),n?It.add(t):It.delete(t)}function Lc(t){return It.has(t)}
function Pc(t){return Mt.get(t)??null}function Uc(){return[...Mt.keys()]}var it=["off","want","always","probe"];function Er(t){return it.indexOf(t)}var kt=["off","on","when-asked"];var A=he,R=le,N=fe,L=2147483647,Lt=[];function p(t,e,n,r,s){if(Lt[t]!==void 0)throw new Error(`Bug: \
two ${t}`);return Lt[t]={number:t,name:e,least:n,most:r,kinds:s}}function I(t,e,n){return p(t,e,0,1,
n)}var $c=p(1,"TTL",1,255,A|R|N),Qc=p(2,"TOS",0,255,A|R|N),Xc=I(3,"NODELAY",A),Yc=I(4,"KEEPALIVE",A),
qc=p(5,"KEEPIDLE",1,L,A),jc=p(6,"KEEPINTVL",1,L,A),zc=p(7,"KEEPCNT",1,L,A),Zc=I(8,"REUSEADDR",A|R),Jc=I(
9,"BROADCAST",R),ta=p(10,"MULTICAST_TTL",0,255,R|N),ea=I(11,"MULTICAST_LOOP",R|N),na=I(12,"HDRINCL",
N),ra=p(13,"CHECKSUM",-1,65534,N),sa=I(14,"NOCHECKSUM",R),oa=p(15,"MULTICAST_IF",0,255,R|N),ia=I(16,
"MULTICAST_ALL",R),ca=p(17,"USER_TIMEOUT",0,L,A),aa=p(18,"ECN",0,kt.length-1,A),ua=p(19,"DONT_FRAGME\
NT",0,it.length-1,A|R|N),ha=p(20,"TRACE",0,L,A),la=p(30,"RECV_BUFFER",1,L,R|N),fa=p(31,"RECV_PAYLOAD",
0,L,R|N),da=p(40,"MSS",88,65495,A),ma=I(41,"IPV6_ONLY",A|R);function pa(t){return Lt[t]}function ba(t,e,n,r){
E(e,t.least,t.most,n,r)}var Nr={};se(Nr,{GROUP_JOIN:()=>Ar,GROUP_LEAVE:()=>yr,MEMBER_BLOCK_SOURCE:()=>wr,MEMBER_JOIN:()=>Rr,
MEMBER_JOIN_SOURCE:()=>_r,MEMBER_LEAVE:()=>Sr,MEMBER_LEAVE_SOURCE:()=>Tr,MEMBER_UNBLOCK_SOURCE:()=>Cr,
isAboutSource:()=>Or});var yr=0,Ar=1,Rr=2,Sr=3,_r=4,Tr=5,wr=6,Cr=7;function Or(t){return t>=4}var Dr=[];function Ir(t){if(t<=32||t>=127)return`\\${String(t).padStart(3,"0")}`;let e=String.fromCharCode(
t);return t===46||t===92?`\\${e}`:e}var Pt=class DnsNameReader{next=0;bad=null;#t;#e;#n;#r=new Map;constructor(t,e,n){
this.#t=t,this.#e=e,this.#n=n}read(t,e){let n=this.#t,r="",s=1,o=t,a=0,c=-1,u=0,h=0;for(this.bad=null;;){
if(t>=e)return this.#s("truncated");let l=n[t];if(l===0){a===0&&(this.next=t+1);break}if(l>=192){if(t+
1>=e)return this.#s("truncated");let f=this.#e+((l&63)<<8|n[t+1]);if(f>=o||f<this.#e+12||++a>127)return this.#s(
"bad-field");a===1&&(this.next=t+2,c=f,u=r.length,h=s);let M=this.#r.get(f);if(M!==void 0){r+=M.text,
s+=M.length;break}o=t=f,e=this.#n;continue}if(l>63)return this.#s("bad-field");if(s+=l+1,s>255)return this.#s(
"bad-length");if(t+1+l>e)return this.#s("truncated");t++;for(let f=t+l;t<f;t++)r+=Dr[n[t]]??=Ir(n[t]);
r+="."}return s>255?this.#s("bad-length"):(c>=0&&this.#r.set(c,{text:r.slice(u),length:s-h}),r===""?
".":r)}#s(t){return this.bad=t,""}};function Ut(t,e,n){let r=n;if(t!==""&&t!=="."){let s=r++;for(let a=0;a<
t.length;a++){let c=t.charCodeAt(a);if(c===46){let u=r-s-1;if(u===0||u>63)return-1;e[s]=u,s=r++;continue}
if(c===92){let u=/^(?:([01][0-9]{2}|2[0-4][0-9]|25[0-5])|([^0-9]))/.exec(t.slice(a+1,a+4));if(u===null||
(a+=u[0].length,c=u[1]===void 0?u[2].charCodeAt(0):Number(u[1]),u[1]===void 0&&c>126))return-1}else if(c>
126)return-1;if(r-n>=254)return-1;e[r++]=c}let o=r-s-1;if(o===0)r=s;else{if(o>63)return-1;e[s]=o}}return e[r++]=
0,r-n}function ya(t){let e=new Uint8Array(256),n=Ut(t,e,0);return n<0?null:new Pt(e,0,n).read(0,n)}function Aa(t){
let e=new Uint8Array(16);if(t.write6(e,0),t.isV4)return`${e[15]}.${e[14]}.${e[13]}.${e[12]}.in-addr.\
arpa.`;let n="";for(let r=15;r>=0;r--)n+=`${(e[r]&15).toString(16)}.${(e[r]>>4).toString(16)}.`;return`${n}\
ip6.arpa.`}var Mr=new TextDecoder("utf-8",{ignoreBOM:!0}),je=class DnsReader{bytes;start;end;at;limit;bad=null;#t;constructor(t,e,n){
this.bytes=t,this.start=e,this.end=e+n,this.at=e,this.limit=this.end,this.#t=new Pt(t,e,this.end)}get left(){
return this.bad===null?this.limit-this.at:0}fail(t){this.bad??=t}skip(t){if(this.bad!==null)return-1;
if(t>this.limit-this.at)return this.bad="truncated",-1;let e=this.at;return this.at+=t,e}u8(){let t=this.
skip(1);return t<0?0:this.bytes[t]}u16(){let t=this.skip(2);return t<0?0:G(this.bytes,t)}u32(){let t=this.
skip(4);return t<0?0:_(this.bytes,t)>>>0}name(){if(this.bad!==null)return"";let t=this.#t,e=t.read(this.
at,this.limit);return this.bad=t.bad,this.bad===null&&(this.at=t.next),e}text(t){let e=this.skip(t);
return e<0?"":Mr.decode(this.bytes.slice(e,e+t))}string(){return this.text(this.u8())}hex(t){let e=this.
skip(t),n="";for(let r=0;e>=0&&r<t;r++)n+=this.bytes[e+r].toString(16).padStart(2,"0");return n}},ze=class DnsWriter{bytes;end;at;ok=!0;constructor(t,e,n){
this.bytes=t,this.at=e,this.end=e+n}#t(t){if(!this.ok||t>this.end-this.at)return this.ok=!1,-1;let e=this.
at;return this.at+=t,e}u8(t){let e=this.#t(1);e>=0&&(this.bytes[e]=t)}u16(t){let e=this.#t(2);e>=0&&
U(this.bytes,e,t)}u32(t){let e=this.#t(4);e>=0&&C(this.bytes,e,t)}name(t){if(!this.ok)return;let e=new Uint8Array(
256),n=Ut(t,e,0);n<0?this.ok=!1:this.raw(e.subarray(0,n))}raw(t){let e=this.#t(t.length);e>=0&&this.
bytes.set(t,e)}string(t){let e=new TextEncoder().encode(t);e.length>255&&(this.ok=!1),this.u8(e.length),
this.raw(e)}};var $=1,Bt=2,Ft=5,Wt=6,Gt=12,Vt=15,Kt=16,Ht=28,$t=33,Qt=35,Xt=41,kr=255,Yt=257,Je=1,vt={A:$,NS:Bt,CNAME:Ft,
SOA:Wt,PTR:Gt,MX:Vt,TXT:Kt,AAAA:Ht,SRV:$t,NAPTR:Qt,ANY:kr,CAA:Yt},Lr=new Map(Object.entries(vt).map(
([t,e])=>[e,t]));function Pr(t){return Lr.get(t)??`TYPE${t}`}function Ia(t){let e=t.toUpperCase();if(Object.
hasOwn(vt,e))return vt[e];let n=/^TYPE([0-9]{1,5})$/.exec(e),r=n===null?-1:Number(n[1]);return r<=65535?
r:-1}function tn(t,e,n,r){let s=t.skip(r);if(s<0)return"";let o=t.at,{limit:a}=t;t.at=s,t.limit=o;let c=n===
Je?Ur(t,e):en(t);return t.bad==="truncated"&&(t.bad="bad-length"),t.at!==o&&t.fail("bad-length"),t.limit=
a,c}function Ur(t,e){switch(e){case $:return Ze(t,4);case Ht:return Ze(t,16);case Bt:case Ft:case Gt:
return t.name();case Vt:return{preference:t.u16(),exchange:t.name()};case Kt:return vr(t);case $t:return{
priority:t.u16(),weight:t.u16(),port:t.u16(),target:t.name()};case Wt:return Br(t);case Qt:return{order:t.
u16(),preference:t.u16(),flags:t.string(),services:t.string(),regexp:t.string(),replacement:t.name()};case Yt:
return{critical:(t.u8()&128)!==0,tag:t.string(),value:t.text(t.left)};default:return en(t)}}function Ze(t,e){
let n=t.skip(e);if(n<0)return"";let r=new m;if(e===4)return r.read4(t.bytes,n).toString();let s=r.read6(
t.bytes,n).toString();return r.isV4?`::ffff:${s}`:s}function vr(t){let e=[];do e.push(t.string());while(t.
left>0);return e}function Br(t){return{mname:t.name(),rname:t.name(),serial:t.u32(),refresh:t.u32(),
retry:t.u32(),expire:t.u32(),minimum:t.u32()}}function en(t){let e=t.left;return`\\# ${e} ${t.hex(e)}`.
trimEnd()}function nn(t,e){let n=t.at;t.u16(0);let{type:r,data:s}=e,o=typeof s=="string"&&s.startsWith(
"\\# ");e.class!==Je||o?Gr(t,String(s)):Fr(t,r,s),t.ok&&U(t.bytes,n,t.at-n-2)}function Fr(t,e,n){switch(e){case $:case Ht:
return Wr(t,e,String(n));case Bt:case Ft:case Gt:return t.name(String(n));case Kt:for(let r of n)t.string(
r);return;case Vt:{let{preference:r,exchange:s}=n;return t.u16(r),t.name(s)}case $t:{let{priority:r,
weight:s,port:o,target:a}=n;return t.u16(r),t.u16(s),t.u16(o),t.name(a)}case Wt:{let r=n;return t.name(
r.mname),t.name(r.rname),t.u32(r.serial),t.u32(r.refresh),t.u32(r.retry),t.u32(r.expire),t.u32(r.minimum)}case Qt:{
let r=n;return t.u16(r.order),t.u16(r.preference),t.string(r.flags),t.string(r.services),t.string(r.
regexp),t.name(r.replacement)}case Yt:{let{critical:r,tag:s,value:o}=n;return t.u8(r?128:0),t.string(
s),t.raw(new TextEncoder().encode(o))}default:t.ok=!1}}function Wr(t,e,n){let r=m.parse(n),s=new Uint8Array(
16);if(r===null||e===$&&!r.isV4){t.ok=!1;return}r.write6(s,0),t.raw(e===$?s.subarray(12):s)}function Gr(t,e){
let n=/^\\# ([0-9]+)(?: ((?:[0-9a-f]{2})*))?$/i.exec(e),r=n?.[2]??"";if(n===null||Number(n[1])!==r.length/
2){t.ok=!1;return}for(let s=0;s<r.length;s+=2)t.u8(parseInt(r.slice(s,s+2),16))}var Pa=53,Ua=512,va=32768,Ba=1024,Vr=512,Fa=256,Wa=128,Kr=30720,ct=15,Ga=0,Va=1,Ka=3,Ha=4,Hr=16,$r=[
"NOERROR","FORMERR","SERVFAIL","NXDOMAIN","NOTIMP","REFUSED","YXDOMAIN","YXRRSET","NXRRSET","NOTAUTH",
"NOTZONE"];function $a(t){return t===Hr?"BADVERS":$r[t]??`RCODE${t}`}function Qa(t){return(t&Kr)>>11}
function Xa(t,e,n){let r=new je(t,e,n),s=r.u16(),o=r.u16(),a=[r.u16(),r.u16(),r.u16(),r.u16()],c={id:s,
flags:o&~ct,rcode:o&ct,questions:[],answers:[],authorities:[],additionals:[],edns:null};for(let h=0;h<
a[0]&&r.bad===null;h++)c.questions.push({name:r.name(),type:r.u16(),class:r.u16()});return r.bad!==null?
r.bad:(qt(r,c,c.answers,a[1]),qt(r,c,c.authorities,a[2]),qt(r,c,c.additionals,a[3]),r.bad===null||r.
bad==="truncated"&&(o&Vr)!==0?c:r.bad)}function qt(t,e,n,r){let s=n===e.additionals;for(let o=0;o<r&&
t.bad===null;o++){let a=t.name(),c=t.u16(),u=t.u16(),h=t.u32(),l=t.u16();if(c===Xt&&s)Qr(t,e,a,u,h,l);else{
let f=tn(t,c,u,l),M={name:a,type:c,class:u,ttl:h>2147483647?0:h};t.bad===null&&n.push({...M,data:f})}}}
function Qr(t,e,n,r,s,o){if(t.skip(o),t.bad===null){if(n!=="."||e.edns!==null)return t.fail("bad-fie\
ld");e.edns={udpSize:r,version:s>>>16&255,dnssecOk:(s&32768)!==0},e.rcode|=s>>>24<<4}}function Ya(t,e,n,r){
let{questions:s,answers:o,authorities:a,additionals:c,edns:u}=t,h=new ze(e,n,r);h.u16(t.id),h.u16(t.
flags&~ct|t.rcode&ct),h.u16(s.length),h.u16(o.length),h.u16(a.length),h.u16(c.length+(u===null?0:1));
for(let l of s)h.name(l.name),h.u16(l.type),h.u16(l.class);for(let l of[o,a,c])for(let f of l)Xr(h,f);
return u!==null&&(h.name("."),h.u16(Xt),h.u16(u.udpSize),h.u8(t.rcode>>>4),h.u8(u.version),h.u16(u.dnssecOk?
32768:0),h.u16(0)),h.ok?h.at-n:-1}function Xr(t,e){t.name(e.name),t.u16(e.type),t.u16(e.class),t.u32(
e.ttl),nn(t,e)}var rn=["open","recovery","loss","cwr"];var Za=0,Ja=1,tu=2,eu=3,nu=4,ru=5,su=6,ou=7,iu=8,cu=9,au=10,uu=11,hu=12,lu=13,fu=14,du=15,mu=16,pu=17,
bu=18,xu=19,Yr=0,qr=1,jr=2,zr=3,Zr=4,Jr=5,ts=6,es=7,ns=8,rs=9,ss=10,os=11,sn=["send","fast-retransmi\
t","timeout-retransmit","tail-probe","window-probe","keepalive","ack-in","sack-in","dsack-in","lost",
"recovery","timeout","recovered","undo","receive","receive-early","receive-again","ack-out","sack-ou\
t","dsack-out"];function is(t){let e=[];for(let n=0;n<t.length;n+=os)e.push({at:t[n+Yr],kind:sn[t[n+
qr]],start:t[n+jr],end:t[n+zr],cwnd:t[n+Zr],ssthresh:t[n+Jr],pipe:t[n+ts],srtt:t[n+es],rtt:t[n+ns],rto:t[n+
rs],phase:rn[t[n+ss]]});return e}var cs={numbers:[],more:!1,overwritten:0},Eu=class Traces{#t=new Map;#e=new Set;#n=0;answer(t,e){
switch(t.op){case"trace":return this.#r(e(t.conn));case"takeTrace":return this.#s(t.trace,t.most);case"\
stopTrace":{let n=this.#t.get(t.trace);return n===void 0||(n.stop(),this.#e.add(t.trace)),null}}}#r(t){
return t===null?null:(this.#t.set(++this.#n,t),this.#n)}#s(t,e){let n=this.#t.get(t);if(n===void 0)return cs;
let{ring:r}=n,s=r.take(e),o=r.count>0;return!o&&this.#e.delete(t)&&this.#t.delete(t),{numbers:s,more:o,
overwritten:r.overwritten}}};var as=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,P=class MacAddr{static{
P=this}hi;lo;constructor(t,e){this.hi=t|0,this.lo=e&65535}static BROADCAST=new P(-1,65535);static ZERO=new P(
0,0);static parse(t){if(!as.test(t))return null;let e=t.replaceAll(/[:-]/g,"");return new P(parseInt(
e.slice(0,8),16),parseInt(e.slice(8),16))}static read(t,e){return new P(_(t,e),G(t,e+4))}static forMulticast(t){
return t.isV4?new P(16801280|t.w3>>>16&127,t.w3):new P(858980352|t.w3>>>16,t.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(t){return this.hi===t.hi&&this.lo===t.lo}isAt(t,e){return _(t,e)===this.hi&&G(
t,e+4)===this.lo}write(t,e){C(t,e,this.hi),U(t,e+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var no={};se(no,{BIND_BACKLOG_SHIFT:()=>js,BIND_REUSE:()=>qs,EVT_ACCEPT:()=>Bs,EVT_CLOSED:()=>Ws,EVT_CONNECTED:()=>Ls,
EVT_CONTROL:()=>Hs,EVT_DATA:()=>Ps,EVT_DATAGRAM:()=>Vs,EVT_DATAGRAM_ERROR:()=>Qs,EVT_ERROR:()=>Fs,EVT_FIN:()=>Us,
EVT_NOT_BEGUN:()=>Xs,EVT_RELEASED:()=>Gs,EVT_REPLY:()=>ks,EVT_SEND_ERROR:()=>Ks,EVT_SENT:()=>vs,EVT_STOPPED:()=>$s,
MAX_CONTROL:()=>Js,REQ_ABORT:()=>Os,REQ_ACCEPTED:()=>ys,REQ_BIND:()=>ps,REQ_BIND_IF:()=>bs,REQ_CONNECT:()=>xs,
REQ_CONTROL:()=>Ns,REQ_DELETE:()=>ms,REQ_DISCONNECT:()=>gs,REQ_FREE:()=>_s,REQ_GETADDR:()=>ws,REQ_GROUP:()=>Is,
REQ_LISTEN:()=>Es,REQ_NEW:()=>ds,REQ_OPTION:()=>Cs,REQ_RECVED:()=>Ss,REQ_SEND:()=>Rs,REQ_SHUTDOWN:()=>Ts,
REQ_STOP:()=>Ds,REQ_TAKEN:()=>Ms,REQ_WRITE:()=>As,SHUT_RX:()=>zs,SHUT_TX:()=>Zs,WRITE_PUSH:()=>Ys,describeEvent:()=>eo,
describeRequest:()=>to});var i="int",S="addr",jt="text",on="pieces",cn={int:1,addr:4,text:0,pieces:0};function zt(t,e,n,r){if(t[e]!==
void 0)throw new Error(`Bug: two records ${e}`);let s={opcode:e,header:0,name:n,fields:r},o=0;for(let c in r)
s[c]=o,o+=cn[r[c]];s.header=q(e,1+o);let a=s;return t[e]=a,a}function Ou(t,e,n){t[e]=n.w0,t[e+1]=n.w1,
t[e+2]=n.w2,t[e+3]=n.w3}function us(t,e,n){return n.w0=t[e],n.w1=t[e+1],n.w2=t[e+2],n.w3=t[e+3],n}function Nu(t){
return 1+(t+3>>2)}function hs(t){return 1+2*t}function Du(t,e){return t+q(0,e)}function Iu(t,e,n){t[e]=
n.byteLength,new Uint8Array(t.buffer,t.byteOffset+4*(e+1)).set(n)}function ls(t,e){let n=t.byteOffset+
4*(e+1);return new Uint8Array(t.buffer,n,t[e]).slice()}function an(t,e,n){let r=t.name,s=n;for(let[o,
a]of Object.entries(t.fields))r+=` ${o}=${fs[a](e,s)}`,s+=cn[a];return r}var fs={int:(t,e)=>`${t[e]}`,
addr:(t,e)=>`${us(t,e,new m)}`,text:(t,e)=>new TextDecoder().decode(ls(t,e)),pieces:(t,e)=>{let n=[];
for(let r=e+1;r<e+hs(t[e]);r+=2)n.push(`${t[r]}+${t[r+1]}`);return`[${n.join(" ")}]`}};var un=[],hn=[];function d(t,e,n){return zt(un,t,e,n)}function x(t,e,n){return zt(hn,t,e,n)}var ds=d(
1,"NEW",{conn:i,type:i,protocol:i}),ms=d(2,"DELETE",{conn:i}),ps=d(3,"BIND",{conn:i,call:i,addr:S,port:i,
flags:i}),bs=d(4,"BIND_IF",{conn:i,call:i,netif:i}),xs=d(5,"CONNECT",{conn:i,call:i,addr:S,port:i}),
gs=d(6,"DISCONNECT",{conn:i,call:i}),Es=d(7,"LISTEN",{conn:i,call:i,backlog:i}),ys=d(8,"ACCEPTED",{listener:i,
conn:i}),As=d(9,"WRITE",{conn:i,offset:i,length:i,flags:i}),Rs=d(10,"SEND",{conn:i,call:i,addr:S,port:i,
pieces:on}),Ss=d(11,"RECVED",{conn:i,bytes:i}),_s=d(12,"FREE",{pbuf:i}),Ts=d(13,"SHUTDOWN",{conn:i,call:i,
flags:i}),ws=d(14,"GETADDR",{conn:i,call:i,local:i}),Cs=d(15,"OPTION",{conn:i,option:i,value:i}),Os=d(
16,"ABORT",{conn:i}),Ns=d(17,"CONTROL",{call:i,text:jt}),Ds=d(18,"STOP",{}),Is=d(19,"GROUP",{conn:i,
call:i,group:S,ifAddr:S,netif:i,op:i,source:S}),Ms=d(20,"TAKEN",{conn:i,bytes:i,count:i,drops:i}),ks=x(
1,"REPLY",{call:i,err:i,addr:S,port:i}),Ls=x(2,"CONNECTED",{conn:i,addr:S,port:i}),Ps=x(3,"DATA",{conn:i,
pbuf:i,offset:i,length:i,more:i}),Us=x(4,"FIN",{conn:i}),vs=x(5,"SENT",{conn:i,bytes:i,sndBuf:i}),Bs=x(
6,"ACCEPT",{listener:i,conn:i,remote:S,remotePort:i,local:S,localPort:i}),Fs=x(7,"ERROR",{conn:i,err:i}),
Ws=x(8,"CLOSED",{conn:i}),Gs=x(9,"RELEASED",{conn:i}),Vs=x(10,"DATAGRAM",{conn:i,pbuf:i,offset:i,length:i,
from:S,fromPort:i,to:S,toPort:i,netif:i,size:i}),Ks=x(11,"SEND_ERROR",{conn:i,err:i}),Hs=x(12,"CONTR\
OL",{call:i,more:i,text:jt}),$s=x(13,"STOPPED",{}),Qs=x(14,"DATAGRAM_ERROR",{conn:i,err:i}),Xs=x(15,
"NOT_BEGUN",{conn:i,err:i}),Ys=1,qs=1,js=8,zs=1,Zs=2,Js=16384;function to(t,e,n){return ln("request",
un[t],t,e,n)}function eo(t,e,n){return ln("event",hn[t],t,e,n)}function ln(t,e,n,r,s){return e===void 0?
`unknown ${t} ${n}`:an(e,r,s)}var Lu=["keep","follow"],Pu={forwarding:!1,reassemblyMs:3e4,reassemblyLimit:64,reassemblyShare:.25,icmpErrorRate:1e3,
icmpErrorBurst:50,ttl:64,dontFragment:"want",addressChange:"keep",echoReply:!0,icmpQuote:528,receiveCoalescing:!0,
igmpVersion:3,neighbours:"learn",neighbourLockMs:1e3,neighbourRetryMs:1e3,neighbourRetries:3,neighbourErrors:!0,
neighbourReachableMs:3e5,neighbourLimit:512,neighbourQueueBytes:212992,nonlocalBind:!1};var Bu=class Outbox{ring;words;#t;#e=[];constructor(t,e,n,r){this.ring=new ge(t,e,n,
r),this.words=this.#t=t}get isBacklogged(){return this.#e.length>0}reserve(t){return this.#e.length>
0?-1:(this.words=this.#t,this.ring.reserve(t&255,t>>>8))}keep(t){let e=new Int32Array(t>>>8);return e[0]=
t,this.#e.push(e),this.words=e,1}retry(){let t=0;for(let e of this.#e){let n=e[0],r=this.ring.reserve(
n&255,n>>>8);if(r<0)break;this.#t.set(e.subarray(1),r),t++}return this.#e.splice(0,t),t}};var Gu={mss:65495,sndBuf:1048576,sndBufMax:4194304,rcvBuf:1048576,rcvBufMax:4194304,windowScale:!0,timestamps:!0,
sack:!0,outOfOrderLimit:4096,initialWindow:10,rtoInitial:1e3,rtoMin:200,rtoMax:12e4,synBackoff:!0,synRetries:6,
synCookies:"auto",synQueueLimit:0,jointBacklog:!1,synAckRetries:5,maxRetries:15,lastWaitMs:0,userTimeoutMs:0,
blackHoleTimeouts:3,delayedAckMs:40,quickAcks:16,ackEverySecond:!1,strictNagle:!1,superPackets:!0,timeWaitMs:6e4,
rfc1337:!1,timeWaitLimit:65536,finWait2Ms:6e4,orphanLimit:65536,orphanRetries:8,keepIdleMs:72e5,keepIntervalMs:75e3,
keepCount:9,traceRecords:0,challengeAckRate:1e3,congestion:"cubic",pacing:!1,ecn:"when-asked"};export{so as a,oo as b,io as c,co as d,ao as e,uo as f,ho as g,lo as h,fo as i,mo as j,po as k,bo as l,
xo as m,go as n,Eo as o,yo as p,Ao as q,oe as r,g as s,E as t,mn as u,F as v,ae as w,ue as x,pn as y,
bn as z,So as A,_o as B,To as C,wo as D,Co as E,Oo as F,Io as G,Mo as H,he as I,ko as J,le as K,xn as L,
gn as M,Lo as N,Po as O,Uo as P,fe as Q,vo as R,En as S,Bo as T,Fo as U,Wo as V,Go as W,Vo as X,G as Y,
_ as Z,U as _,C as $,m as aa,qo as ba,Nn as ca,Dn as da,Se as ea,In as fa,it as ga,Er as ha,kt as ia,
$c as ja,Qc as ka,Xc as la,Yc as ma,qc as na,jc as oa,zc as pa,Zc as qa,Jc as ra,ta as sa,ea as ta,na as ua,
ra as va,sa as wa,oa as xa,ia as ya,ca as za,aa as Aa,ua as Ba,ha as Ca,la as Da,fa as Ea,da as Fa,ma as Ga,
pa as Ha,ba as Ia,ya as Ja,Aa as Ka,yr as La,Ar as Ma,Rr as Na,Sr as Oa,_r as Pa,Tr as Qa,wr as Ra,Cr as Sa,
Or as Ta,Nr as Ua,$ as Va,Bt as Wa,Ft as Xa,Wt as Ya,Ht as Za,kr as _a,Je as $a,Pr as ab,Ia as bb,Pa as cb,
Ua as db,va as eb,Ba as fb,Vr as gb,Fa as hb,Wa as ib,Ga as jb,Va as kb,Ka as lb,Ha as mb,Hr as nb,$a as ob,
Qa as pb,Xa as qb,Ya as rb,ci as sb,Ou as tb,us as ub,Nu as vb,hs as wb,Du as xb,Iu as yb,ls as zb,ds as Ab,
ps as Bb,bs as Cb,xs as Db,gs as Eb,Es as Fb,Rs as Gb,Ts as Hb,ws as Ib,Cs as Jb,Os as Kb,Ds as Lb,Ys as Mb,
qs as Nb,js as Ob,zs as Pb,Zs as Qb,Js as Rb,no as Sb,Zo as Tb,Jo as Ub,ri as Vb,si as Wb,pi as Xb,bi as Yb,
xi as Zb,gi as _b,Ei as $b,Tn as ac,wn as bc,Ae as cc,yi as dc,Bu as ec,rn as fc,Za as gc,Ja as hc,tu as ic,
eu as jc,nu as kc,ru as lc,su as mc,ou as nc,iu as oc,cu as pc,au as qc,uu as rc,hu as sc,lu as tc,fu as uc,
du as vc,mu as wc,pu as xc,bu as yc,xu as zc,Yr as Ac,qr as Bc,jr as Cc,zr as Dc,Zr as Ec,Jr as Fc,ts as Gc,
es as Hc,ns as Ic,rs as Jc,ss as Kc,os as Lc,is as Mc,Eu as Nc,Lu as Oc,Pu as Pc,Gu as Qc,Ri as Rc,Si as Sc,
P as Tc,bt as Uc,De as Vc,Ii as Wc,Mi as Xc,Gn as Yc,ki as Zc,Li as _c,Fi as $c,Wi as ad,Kn as bd,Qi as cd,
Xi as dd,Yi as ed,qi as fd,ji as gd,zi as hd,Yn as id,tc as jd,ec as kd,Tt as ld,fc as md,dc as nd,mc as od,
Ve as pd,pc as qd,yc as rd,kc as sd,Lc as td,Pc as ud,Uc as vd};
