// Made from the sources by `deno task bundle`: do not edit.
var He=Object.defineProperty;var Ke=(t,e)=>{for(var n in e)He(t,n,{get:e[n],enumerable:!0})};function Kt(t){switch(typeof t){case"string":return JSON.stringify(t.length>60?`${t.slice(0,60)}\u2026`:
t);case"bigint":return`the BigInt ${t}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return t===null?"null":$e(t);default:return String(t)}}function $e(t){let e;try{e=t.
constructor?.name}catch{return"an object"}return typeof e!="string"||e===""||e==="Object"?"an object":
`an instance of ${e.slice(0,60)}`}function b(t,e,n,r){return new TypeError($t(t,e,n,r))}function $t(t,e,n,r){
return`Cannot ${n}: "${e}" must be ${r}, not ${Kt(t)}`}function Qt(t,e,n,r,o,i){let c=i===1/0?`${r},\
 at least ${o}`:`${r} from ${o} to ${i}`;throw typeof t!="number"?b(t,e,n,c):new RangeError($t(t,e,n,
c))}function E(t,e,n,r,o){(typeof t!="number"||!(t>=e&&t<=n)||!Number.isInteger(t))&&Qt(t,r,o,"an in\
teger",e,n)}function Qe(t,e,n,r,o){(typeof t!="number"||!(t>=e&&t<=n))&&Qt(t,r,o,"a number",e,n)}function B(t,e,n){
if(typeof t!="string")throw b(t,e,n,"a string")}function Xt(t,e,n){if(typeof t!="boolean")throw b(t,
e,n,"true or false")}function Yt(t,e,n){if(typeof t!="function")throw b(t,e,n,"a function")}function Xe(t){
return typeof t=="object"&&t!==null&&!Array.isArray(t)&&!ArrayBuffer.isView(t)}function Ye(t,e,n,r,o=""){
if(!Xe(t))throw b(t,n,r,"an object");for(let i in t){if(Object.hasOwn(e,i))continue;let c=Object.keys(
e).map(a=>o+a).join(", ");throw new TypeError(`Cannot ${r}: there is no option "${o}${i}", only ${c}`)}
for(let i in e){let c=t[i];c!==void 0&&e[i](c,o+i,r)}}function Ao(t,e){return(n,r,o)=>E(n,t,e,r,o)}function So(t,e){
return(n,r,o)=>Qe(n,t,e,r,o)}function xo(...t){let e=t.map(Kt).join(" or ");return(n,r,o)=>{if(!t.includes(
n))throw b(n,r,o,e)}}function Ro(t){return(e,n,r)=>{if(!Array.isArray(e))throw b(e,n,r,"an array");for(let o=0;o<
e.length;o++)t(e[o],`${n}[${o}]`,r)}}function yo(t){return(e,n,r)=>Ye(e,t,n,r,`${n}.`)}function go(t,...e){
return(n,r,o)=>{let i=null;for(let c of e)try{return c(n,r,o)}catch(a){a instanceof RangeError&&(i=a)}
throw i!==null?i:b(n,r,o,t)}}function wo(t){if(typeof t?.type=="number")return t.type;throw b(t,"conn","read a netconn type","a n\
etconn")}var Co=0,jt=16,Oo=24,qt=32,je=33,qe=34,No=40,Io=41,Mo=42,zt=64,Do=72,ze=8;function F(t){return E(
t,0,255,"type","check a netconn type"),t}function ko(t){return F(t)&240}function Lo(t){return(F(t)&ze)!==
0}function Po(t){return(F(t)&243)===je}function Uo(t){return(F(t)&243)===qe}function vo(t){return(F(
t)&224)!==0}function st(t,e){return t[e]<<8|t[e+1]}function O(t,e){return t[e]<<24|t[e+1]<<16|t[e+2]<<8|t[e+3]}function Zt(t,e,n){t[e]=n>>>8,t[e+1]=n}function M(t,e,n){t[e]=n>>>24,t[e+1]=n>>>16,t[e+2]=n>>>8,t[e+
3]=n}var ct=new Int32Array(4),Ze=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,Je=/^[0-9a-f]{1,4}$/i;function ut(t,e){
let n=0,r=0,o=-1;for(let i=0;i<=t.length;i++){let c=i<t.length?t.charCodeAt(i):46;if(c===46){if(o<0||
++r>4)return!1;n=n<<8|o,o=-1}else{let a=c-48;if(a<0||a>9||o===0||(o=o<0?a:10*o+a,o>255))return!1}}return r!==
4?!1:(e[0]=0,e[1]=0,e[2]=65535,e[3]=n,!0)}function te(t){let e=t.replace(/[ \t\n\v\f\r][^]*$/,"").split(
".");if(e.length>4)return null;let n=0;for(let r=0;r<e.length;r++){let o=tn(e[r]),i=r===e.length-1,c=i?
2**(8*(5-e.length)):256;if(!(o<c))return null;n=i?n|o:n|o<<24-8*r}return n|0}function tn(t){let e=Ze.
exec(t);return e===null?NaN:e[1]!==void 0?parseInt(`0${e[1]}`,16):e[2]!==void 0?parseInt(e[2],8):Number(
e[3])}function ee(t,e){let n=t.indexOf("::");if(n<0){let a=at(t,!0);return a!==null&&a.length===8&&Jt(
a,e)}let r=n===0?[]:at(t.slice(0,n),!1),o=t.slice(n+2),i=o===""?[]:at(o,!0);if(r===null||i===null)return!1;
let c=8-r.length-i.length;return c<1?!1:Jt([...r,...new Array(c).fill(0),...i],e)}function at(t,e){let n=t.
split(":");if(n.length>8)return null;let r=[];for(let o=0;o<n.length;o++){let i=n[o];if(Je.test(i)){
r.push(parseInt(i,16));continue}if(!(e&&o===n.length-1)||!ut(i,ct))return null;r.push(ct[3]>>>16,ct[3]&
65535)}return r}function Jt(t,e){for(let n=0;n<4;n++)e[n]=t[2*n]<<16|t[2*n+1];return!0}function ne(t,e,n,r){
let o=[];for(let u of[t,e,n,r])o.push(u>>>16,u&65535);let i=0,c=1;for(let u=0,h=0;u<8;u++)h=o[u]===0?
h+1:0,h>c&&(c=h,i=u+1-h);let a=u=>u.map(h=>h.toString(16)).join(":");return c===1?a(o):`${a(o.slice(
0,i))}::${a(o.slice(i+c))}`}var H=65535,ht=new Int32Array(4),W="make an address",A=class IpAddr{static{A=this}w0;w1;w2;w3;constructor(t=0,e=0,n=0,r=0){
this.w0=t|0,this.w1=e|0,this.w2=n|0,this.w3=r|0}static ANY4=A.fromV4(0);static ANY6=new A;static LOOPBACK4=A.
fromV4(2130706433);static LOOPBACK6=new A(0,0,0,1);static BROADCAST4=A.fromV4(-1);static v4(t,e,n,r){
return E(t,0,255,"a",W),E(e,0,255,"b",W),E(n,0,255,"c",W),E(r,0,255,"d",W),A.fromV4(t<<24|e<<16|n<<8|
r)}static fromV4(t){return E(t,-2147483648,4294967295,"bits",W),new A(0,0,H,t)}static parse(t){if(B(
t,"text","parse an address"),!ut(t,ht)&&!ee(t,ht))return null;let[e,n,r,o]=ht;return new A(e,n,r,o)}static parseAton(t){
B(t,"text","parse an address");let e=te(t);return e===null?null:A.fromV4(e)}get isV4(){return this.w2===
H&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.w2===0||this.w2===H)}get v4(){
return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===14:this.w0>>>24===255}get isLoopback(){
return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.w1|this.w2)===0}get isLinkLocal(){return this.
isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){return this.w3===-1&&this.isV4}set4(t){
return this.w0=0,this.w1=0,this.w2=H,this.w3=t|0,this}set6(t,e,n,r){return this.w0=t|0,this.w1=e|0,this.
w2=n|0,this.w3=r|0,this}read4(t,e){return this.set4(O(t,e))}read6(t,e){return this.w0=O(t,e),this.w1=
O(t,e+4),this.w2=O(t,e+8),this.w3=O(t,e+12),this}write4(t,e){M(t,e,this.w3)}write6(t,e){M(t,e,this.w0),
M(t,e+4,this.w1),M(t,e+8,this.w2),M(t,e+12,this.w3)}copyFrom(t){return this.w0=t.w0,this.w1=t.w1,this.
w2=t.w2,this.w3=t.w3,this}clone(){return new A(this.w0,this.w1,this.w2,this.w3)}equals(t){return this.
w3===t.w3&&this.w2===t.w2&&this.w1===t.w1&&this.w0===t.w0}matchesPrefix(t,e){let n=t.isV4;if(n!==this.
isV4)return!1;let r=n?e+96:e;return K(this.w0,t.w0,r)&&K(this.w1,t.w1,r-32)&&K(this.w2,t.w2,r-64)&&K(
this.w3,t.w3,r-96)}hash(){let t=Math.imul(this.w0^739982445,2246822507)^this.w1;return t=Math.imul(t^
t>>>15,3266489909)^this.w2,t=Math.imul(t^t>>>13,668265263)^this.w3,t=Math.imul(t^t>>>16,374761393),t^
t>>>15}toString(){let t=this.w3;return this.isV4?`${t>>>24}.${t>>>16&255}.${t>>>8&255}.${t&255}`:ne(
this.w0,this.w1,this.w2,this.w3)}};function K(t,e,n){return n<=0?!0:n>=32?t===e:(t^e)>>>32-n===0}function Ko(t){
let e=t.indexOf("/");if(e<0)return null;let n=A.parse(t.slice(0,e)),r=t.slice(e+1);if(n===null||!/^(?:0|[1-9][0-9]{0,2})$/.
test(r))return null;let o=Number(r);return o<=(n.isV4?32:128)?{addr:n,prefixLen:o}:null}var Xo=0,Yo=-1,jo=-2,qo=-3,zo=-4,Zo=-5,Jo=-6,ti=-7,ei=-8,ni=-9,ri=-10,oi=-11,ii=-12,si=-13,ci=-14,ai=-15,
ui=-16;var li=class Frame{memory;offsets=new Int32Array(65);lengths=new Int32Array(65);count=1;length=0;csumStart=0;csumOffset=0;gsoType=0;gsoSize=0;origin=0;accepted=0;#t;constructor(t,e){
this.memory=t,this.#t=e+256,this.reset()}reset(){this.offsets[0]=this.#t,this.lengths[0]=0,this.count=
1,this.length=0,this.csumStart=0,this.csumOffset=0,this.gsoType=0,this.gsoSize=0,this.origin=0,this.
accepted=0}append(t,e){return e===0?!0:this.count>64?!1:(this.offsets[this.count]=t,this.lengths[this.
count]=e,this.count++,this.length+=e,!0)}prepend(t){let e=this.offsets[0]-t;return this.offsets[0]=e,
this.lengths[0]=this.lengths[0]+t,this.length+=t,this.csumOffset!==0&&(this.csumStart+=t),e}copyTo(t,e){
for(let n=0;n<this.count;n++){let r=this.offsets[n],o=this.lengths[n];t.set(this.memory.subarray(r,r+
o),e),e+=o}}},fi=class FrameMeta{checksumValid=!1;gsoType=0;gsoSize=0;origin=0;reset(){
this.checksumValid=!1,this.gsoType=0,this.gsoSize=0,this.origin=0}};var D=[128,512,2048,8704,69632];function bi(t){return D[lt(t)]}function lt(t){let e=0;for(;D[e]<t;)e++;
return e}var G=128,$=69632/G,m=-1,Ei=class BlockPool{start;chunks;#t;#e;#n;#r;#o;#i;#c;#s;#a=new Int32Array(
D.length).fill(m);#u=m;#h=0;#l=0;#d=0;constructor(t,e){let n=Math.floor(e/69632);if(n<1)throw new RangeError(
"Packet memory is too small");this.start=t,this.chunks=n,this.#t=new Int8Array(n).fill(m),this.#e=new Int32Array(
n),this.#n=new Int32Array(n),this.#r=new Int32Array(n),this.#o=new Int32Array(n),this.#i=new Int32Array(
n),this.#c=new Int32Array(n*$),this.#s=new Uint8Array(n*$)}get chunksUsed(){return this.#l}get blocksUsed(){
return this.#d}get pressure(){return this.#l/this.chunks}get chunksFree(){return this.chunks-this.#l}has(t,e=0){
return this.chunksFree>e||this.#a[lt(t)]!==m}allocate(t,e=0){let n=lt(t);if(n===D.length)return m;let r=this.#a[n];
if(r===m){if(this.#l+e>=this.chunks)return m;r=this.#f(n)}let o=D[n],i=this.#n[r];i!==m?this.#n[r]=this.#c[i]:
(i=r*$+this.#r[r]*(o/G),this.#r[r]=this.#r[r]+1);let c=this.#e[r]+1;return this.#e[r]=c,c*o===69632&&
this.#p(n,r),this.#s[i]=1,this.#d++,this.start+i*G}free(t){let e=(t-this.start)/G;if(this.#s[e]!==1)
throw new Error(`Bug: block ${t} is not in use`);this.#s[e]=0,this.#d--;let n=Math.floor(e/$),r=this.#t[n],
o=this.#e[n]-1,i=(o+1)*D[r]===69632;if(this.#e[n]=o,o===0){i||this.#p(r,n),this.#t[n]=m,this.#i[n]=this.#u,
this.#u=n,this.#l--;return}this.#c[e]=this.#n[n],this.#n[n]=e,i&&this.#m(r,n)}owns(t){let e=(t-this.
start)/G;return this.#s[e]===1}sizeOf(t){let e=(t-this.start)/69632|0;return D[this.#t[e]]}#f(t){let e=this.#u;
return e!==m?this.#u=this.#i[e]:e=this.#h++,this.#t[e]=t,this.#e[e]=0,this.#n[e]=m,this.#r[e]=0,this.#l++,
this.#m(t,e),e}#m(t,e){let n=this.#a[t];this.#o[e]=m,this.#i[e]=n,n!==m&&(this.#o[n]=e),this.#a[t]=e}#p(t,e){
let n=this.#o[e],r=this.#i[e];n===m?this.#a[t]=r:this.#i[n]=r,r!==m&&(this.#o[r]=n)}};function Q(t,e){return e<<8|t}var re=class RingEnd{words;isLocal;headAt;tailAt;data;capacity;head;tail;constructor(t,e,n,r=!1){
this.words=t,this.isLocal=r,this.headAt=e+0,this.tailAt=e+16,this.data=e+32,this.capacity=n,this.head=
Atomics.load(t,this.headAt),this.tail=Atomics.load(t,this.tailAt)}indexOf(t){return this.data+(t&this.
capacity-1)}show(t,e){this.isLocal?this.words[t]=e:Atomics.store(this.words,t,e)}},oe=class RingWriter extends re{#t=this.
tail;get position(){return this.tail}get released(){return this.head=Atomics.load(this.words,this.headAt)}space(t=!1){
let e=t?this.released:this.head;return this.capacity-(this.tail-e|0)}get pending(){return this.tail!==
this.#t}reserve(t,e){let n=this.capacity-(this.tail&this.capacity-1),r=e<=n?e:e+n;return this.space()<
r&&this.space(!0)<r?-1:(e>n&&this.#e(0,n),this.#e(t,e)+1)}#e(t,e){let n=this.indexOf(this.tail);return this.
words[n]=Q(t,e),this.tail=this.tail+e|0,n}publish(){this.#t=this.tail,this.show(this.tailAt,this.tail)}},
xi=class RingReader extends re{opcode=0;length=0;get ready(){return this.head!==Atomics.
load(this.words,this.tailAt)}next(){for(;;){if(this.head===this.tail&&(this.tail=Atomics.load(this.words,
this.tailAt),this.head===this.tail))return-1;let t=this.indexOf(this.head),e=this.words[t];if(this.opcode=
e&255,this.length=e>>>8,this.head=this.head+this.length|0,this.opcode!==0)return t+1}}get position(){
return this.head}rewind(t){this.head=t}release(){this.show(this.headAt,this.head)}};var nn=64,Oi=0,Ni=16,Ii=32,Mi=48,Di=49,rn=65536,on=1<<18,ce=4<<20;function sn(t,e){return Math.ceil(
t/e)*e}function ki(t){if(!(t>=ce&&t<1<<30))throw new RangeError(`Memory must be ${ce} to ${(1<<30)-1}\
 bytes: got ${t}`);let e=0,n=256/4,r=n+nn,o=r+32+rn,i=sn((o+32+on)*4,4096),c=Math.floor((t-i)/2/69632)*
69632;return{size:t,frameScratch:e,controlWord:n,requestWord:r,eventWord:o,coreArena:i,coreArenaSize:c,
sendArena:i+c,sendArenaSize:c}}var Pi={search:[],ndots:1,attempts:2,timeout:5e3,retransmit:[],edns:1232,tcp:!0,use0x20:!1,nxdomainIsFinal:!0,
maxRequeries:8,cacheSize:1024,maxTtl:604800,maxNegativeTtl:300,maxQueries:256,deadServerMs:3e4},Ui={
attempts:1,retransmit:[1e3,1e3,2e3,3e3],edns:0,tcp:!1,nxdomainIsFinal:!1,maxRequeries:0,cacheSize:4,
maxNegativeTtl:0,maxQueries:4,deadServerMs:0};var ae=Object.getPrototypeOf(Uint8Array.prototype),cn=Object.getOwnPropertyDescriptor(ae,Symbol.toStringTag).
get;function an(t){return ArrayBuffer.isView(t)&&t instanceof Uint8Array||cn.call(t)==="Uint8Array"}
function un(t){if(t.length>0)return!1;try{return ae.keys.call(t),!1}catch{return!0}}function ue(t,e,n,r="\
a Uint8Array"){if(!an(t))throw b(t,e,n,r);if(un(t))throw hn(e,n)}function hn(t,e){return new TypeError(
`Cannot ${e}: the buffer of "${t}" was transferred or has shrunk`)}var ln=[253,0,0],X=[253,27],Y=[253,174,1],fn=[253,127],j=0,dn=1,mn=2,_=[3,4,5,6];function he(t,e){return[
[32,t,32,j,ln,e],[fn,Y,33,t]]}function le(t,e,n){return[[2,64,32,j,32,t,70,13,0,3,64],[n,32,j,65,e,106,
34,j],[32,t,71,13,0,11,11]]}function pn(){return[[1,_.length,123],le(dn,[192,0],_.map((t,e)=>he(t,16*
e))),le(mn,[16],he(_[0],0)),[32,_[0],32,_[1],Y],[32,_[2],32,_[3],Y,Y,34,_[0]],[X,0,32,_[0],X,1,106],
[32,_[0],X,2,106,32,_[0],X,3,106],11]}function fe(t){return t.flat(1/0)}function U(t){let e=fe(t).length;
return[e<128?[e]:[e&127|128,e>>7],t]}var ft=109;function bn(t){let e=fe([[0,97,115,109,1,0,0,0],[1,U(
[1,96,3,127,127,127,1,127])],[2,U([1,1,ft,1,ft,2,t?3:1,0,128,128,4])],[3,U([1,0])],[7,U([1,1,ft,0,0])],
[10,U([1,U(pn())])]]);return new WebAssembly.Module(Uint8Array.from(e))}var dt=null;function En(t){return dt?.
isShared!==t&&(dt={module:bn(t),isShared:t}),dt.module}function de(t){let e=En(!(t.buffer instanceof
ArrayBuffer)),{exports:n}=new WebAssembly.Instance(e,{m:{m:t}});return n.m}var mt="compute a checksum",Sn=32768,xn=96;function S(t){let e=(t>>>16)+(t&65535);return(e>>>16)+(e&
65535)}function bt(t){return~S(t)&65535}function pe(t,e,n,r){let o=e+(n&-2),i=S(r);for(let c=e;c<o;c+=
2)i+=t[c]<<8|t[c+1];return(n&1)!==0&&(i+=t[o]<<8),S(i)}function Ki(t,e,n){return bt(pe(t,e,n,0))}var me=65534;
function $i(t,e=0,n=t?.length-e){ue(t,"b",mt),E(e,0,t.length,"o",mt),E(n,0,t.length-e,"len",mt);let r=0;
for(let o=0;o<n;o+=me)r=pe(t,e+o,Math.min(me,n-o),r);return bt(r)}function Rn(t,e,n,r){return S(n+(r>>>
16)+(r&65535)+(t>>>16)+(t&65535)+(e>>>16)+(e&65535))}function Qi(t,e,n,r){let o=Rn(t.w3,e.w3,n,r);return e.
isV4||(o+=(t.w0>>>16)+(t.w0&65535)+(t.w1>>>16)+(t.w1&65535)+(t.w2>>>16)+(t.w2&65535)+(e.w0>>>16)+(e.
w0&65535)+(e.w1>>>16)+(e.w1&65535)+(e.w2>>>16)+(e.w2&65535)),S(o)}function Xi(t,e,n){return bt((~t&65535)+(~e&65535)+n)}function pt(t){return(t&255)<<8|t>>>8}var be=class Checksum{#t;#e;#n;#r;#o=0;#i=!1;constructor(t,e=null){
this.#t=t,this.#r=e,this.#e=new Uint32Array(t.buffer,0,t.buffer.byteLength>>>2),this.#n=t.byteOffset}reset(t=0){
return this.#o=S(t),this.#i=!1,this}add(t,e){return this.addSum(this.sumOf(t,e),e)}addSum(t,e){return this.#o=
S(this.#o+(this.#i?pt(t):t)),(e&1)!==0&&(this.#i=!this.#i),this}get folded(){return this.#o}finish(){
return~this.#o&65535}sumOf(t,e){if(this.#r!==null&&e>=xn)return this.#c(t,e);let n=this.#t,r=t,o=e,i=0,
c=(this.#n+r&1)!==0;c&&o>0&&(i=n[r++],o--);let a=0;(this.#n+r&2)!==0&&o>=2&&(a=n[r]|n[r+1]<<8,r+=2,o-=
2);let u=o>>>2;return a+=this.#s(this.#n+r>>>2,u),r+=u<<2,(o&2)!==0&&(a+=n[r]|n[r+1]<<8,r+=2),(o&1)!==
0&&(a+=n[r]),a=S(a),c?S(a+(i<<8)):pt(a)}#c(t,e){let n=this.#t,r=this.#n+t,o=r+e,i=0;for(;o-r>=16;){let a=Math.
min(o-r,65536),u=r+(a&-16);i+=S(this.#r(r,r+(a&-64),u)),r=u}r-=this.#n;let c=t+e;for(;r+1<c;r+=2)i+=
n[r]|n[r+1]<<8;return r<c&&(i+=n[r]),pt(S(i))}#s(t,e){let n=this.#e,r=0,o=t,i=t+e;for(;o<i;){let c=Math.
min(i,o+Sn),a=0,u=0,h=c-7;for(;o<h;o+=8){let f=n[o]|0,P=n[o+1]|0,Bt=n[o+2]|0,Ft=n[o+3]|0,Wt=n[o+4]|0,
Gt=n[o+5]|0,Vt=n[o+6]|0,Ht=n[o+7]|0;a=a+f+P+Bt+Ft+Wt+Gt+Vt+Ht|0,u=u+(f>>>16)+(P>>>16)+(Bt>>>16)+(Ft>>>
16)+(Wt>>>16)+(Gt>>>16)+(Vt>>>16)+(Ht>>>16)|0}for(;o<c;o++){let f=n[o]|0;a=a+f|0,u=u+(f>>>16)|0}let g=a-
(u<<16)|0;r=S(r+S(u)+S(g))}return r}};var yn=65536;function q(){return typeof SharedArrayBuffer=="function"}function Zi(t){let e=Math.ceil(
t/yn);try{return new WebAssembly.Memory({initial:e,maximum:e,shared:q()})}catch{return Et(t)}}function Et(t){
return q()?new SharedArrayBuffer(t):new ArrayBuffer(t)}var Ji=class PacketMemory{buffer;u8;i32;wasm;constructor(t){
this.wasm=t instanceof WebAssembly.Memory?t:null,this.buffer=t instanceof WebAssembly.Memory?t.buffer:
t,this.u8=new Uint8Array(this.buffer),this.i32=new Int32Array(this.buffer)}checksum(){let{wasm:t}=this;
return new be(this.u8,t===null?null:de(t))}};var Ee=class Spinner{#t;#e;#n=!1;#r=!1;#o=0;#i=0;#c=0;#s=1;#a=0;constructor(t,e=navigator.
hardwareConcurrency){this.#t=t,this.#e=e}begin(t){return this.#u(!0),this.#o=t,this.#r&&!this.#h()}goesOn(t){
return t-this.#o<.1&&!this.#h()}sleeps(){this.#u(!1)}end(t){this.#u(!0),t-this.#o>=.1&&this.#c++,(++this.#i===
32||this.#c>8)&&this.#l()}#u(t){this.#n!==t&&(this.#n=t,Atomics.add(this.#t,0,t?1:-1))}#h(){return Atomics.
load(this.#t,0)>this.#e}#l(){let t=this.#c<=8;this.#i=this.#c=0,this.#a++,this.#r?t?this.#a===8&&(this.#s=
1):(this.#s=Math.min(2*this.#s,16),this.#d(!1)):t&&this.#a>=this.#s&&this.#d(!0)}#d(t){this.#r=t,this.#a=
0}};var tt=1024,v=16,St=0,xt=1,z=0,V=1,At=2,Z=null,J=[];function gn(){if(Z===null){let t=crypto.getRandomValues(
new Int32Array(1))[0]|1,e=Et((tt+1)*v*4);Z={id:t,words:new Int32Array(e)}}return Z}function ss(t){return new Ee(
t.words.subarray(tt*v))}function cs(){let t=J.indexOf(!1);if(t<0&&(t=J.length),t===tt)throw new RangeError(
`Cannot start a stack: this thread has ${tt}`);J[t]=!0;let{words:e}=gn();return Atomics.store(e,t*v+
xt,0),Atomics.store(e,t*v+St,z),t}function as(t){J[t]=!1}var Rt=new Map;function us(t,e){Rt.set(t,e)}
function hs(t){Rt.delete(t)}var ls=class Bells{table;number;#t;#e;#n;#r;#o;constructor(t,e,n){
this.table=t.id,this.number=e,this.#t=t.words,this.#e=e*v+St,this.#n=t===Z,this.#o=n}ring(t=this.number){
if(this.#n){let o=Rt.get(t);if(o!==void 0){o();return}}let e=this.#t,n=t*v+St;if(Atomics.load(e,n)===
At||Atomics.exchange(e,n,At)!==V)return;let r=Atomics.load(e,n+xt);if(r===0){Atomics.notify(e,n);return}
this.#r===void 0&&(this.#r=this.#o()),this.#r?.(r-1)}ringAsleep(){do this.awake();while(!this.sleep());
this.ring()}close(){this.#r?.close(),this.#r=null}setEventFd(t){Atomics.store(this.#t,this.#e+xt,t+1)}awake(){
Atomics.store(this.#t,this.#e,z)}get rung(){return Atomics.load(this.#t,this.#e)===At}get isAsleep(){
return Atomics.load(this.#t,this.#e)===V}sleep(){return Atomics.compareExchange(this.#t,this.#e,z,V)===
z}wait(t){Atomics.wait(this.#t,this.#e,V,t)}async waitAsync(){if(!q())return await new Promise(()=>{});
let t=Atomics.waitAsync(this.#t,this.#e,V);t.async&&await t.value}};var _n={eventfd:{parameters:["u32","i32"],result:"i32"},close:{parameters:["i32"],result:"i32"},read:{
parameters:["i32","pointer","usize"],result:"i32"},ppoll:{parameters:["pointer","u64","pointer","poi\
nter"],result:"i32"},ppollAsync:{name:"ppoll",parameters:["pointer","u64","pointer","pointer"],result:"\
i32",nonblocking:!0}},Tn={write:{parameters:["i32","buffer","usize"],result:"i32"}},wn=2048,Cn=524288,
yt=1,gt=64,On=1e3;function ms(){let t=Se(_n);return t===null?null:new Nn(t)}function ps(){let t=Se(Tn);
if(t===null)return null;let{write:e}=t.symbols,n=new BigUint64Array([1n]);return Object.assign(r=>void e(
r,n,8n),{close:()=>t.close()})}var Nn=class Poll{eventFd;#t;#e=new Ae;#n=new Ae;#r=new Uint8Array(
new ArrayBuffer(8));#o;constructor(t){if(this.#t=t,this.#o=Deno.UnsafePointer.of(this.#r),this.eventFd=
t.symbols.eventfd(0,wn|Cn),this.eventFd<0)throw t.close(),new Error("Cannot make an eventfd: too man\
y open files");this.#e.add(this.eventFd)}add(t){this.#e.add(t)}remove(t){this.#e.remove(t)}wait(t){let e=this.#e;
e.setTimeout(t);let n=this.#t.symbols.ppoll(e.pointer,BigInt(e.count),e.timeoutPointer,null);return this.#i(
e,n)}async waitAsync(t){let e=this.#n;e.copyFrom(this.#e),e.setTimeout(t);let n=await this.#t.symbols.
ppollAsync(e.pointer,BigInt(e.count),e.timeoutPointer,null);return n>0&&this.#e.takeResults(e),this.#i(
e,n)}ready(t){return this.#e.ready(t)}close(){this.#t.symbols.close(this.eventFd),this.#t.close()}#i(t,e){
return e<=0?(this.#e.clearResults(),0):(t.isReady(0)&&this.#t.symbols.read(this.eventFd,this.#o,8n),
e)}},Ae=class PollSet{count=0;pointer;timeoutPointer;#t;#e;constructor(){this.#t=new Int32Array(
new ArrayBuffer(gt*8)),this.#e=new Uint32Array(new ArrayBuffer(16)),this.pointer=Deno.UnsafePointer.
of(this.#t),this.timeoutPointer=Deno.UnsafePointer.of(this.#e)}add(t){if(this.count===gt)throw new RangeError(
`Cannot wait for more than ${gt} descriptors`);this.#t[2*this.count]=t,this.#t[2*this.count+1]=yt,this.
count++}remove(t){let e=this.#n(t);e<0||(this.#t.copyWithin(2*e,2*e+2,2*this.count),this.count--)}setTimeout(t){
let e=Math.max(0,Math.min(t,On)),n=Math.floor(e/1e3);this.#e[0]=n;let r=Math.ceil((e-n*1e3)*1e6);this.#e[2]=
Math.min(r,999999999)}copyFrom(t){this.#t.set(t.#t),this.count=t.count}takeResults(t){for(let e=0;e<
this.count;e++){let n=t.#n(this.#t[2*e]);this.#t[2*e+1]=n<0?yt:t.#t[2*n+1]}}clearResults(){for(let t=0;t<
this.count;t++)this.#t[2*t+1]=yt}ready(t){let e=this.#n(t);return e>=0&&this.isReady(e)}isReady(t){return this.#t[2*
t+1]>>>16!==0}#n(t){for(let e=0;e<this.count;e++)if(this.#t[2*e]===t)return e;return-1}};function Se(t){
if(typeof Deno>"u"||Deno.build.os!=="linux"||Deno.permissions.querySync({name:"ffi"}).state!=="grant\
ed")return null;for(let e of["libc.so.6",`libc.musl-${Deno.build.arch}.so.1`])try{return Deno.dlopen(
e,t)}catch{}return null}var _t=class BbrModel{delivered=0;bw=0;bwShort=1/0;inflightShort=1/0;inflightLong=1/0;minRtt=1/0;minRttStale=!1;extraAcked=0;roundStart=!1;rounds=0;roundsSinceProbe=0;lossRoundStart=!1;hasQueue=!1;lossInRound=!1;inflightLatest=0;#t=0;#e=0;#n=0;#r=0;#o=0;#i;#c;#s;#a=1/0;#u;#h=0;#l=0;#d=0;#f=0;constructor(t,e){
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
this.#s=t}};function Tt(t,e){return Math.max(Math.min(t,65536),2*e)}var T=0,xe=1,wt=2,et=3,Ct=4,w=5,N=6,Re=[2.77,.5,.9,1,1,1.25,1],ye=[2,2,2,2,2,2.25,.5],ge=0,Mn=1,_e=2,
Te=3,Ot=4,Dn=.99,Nt=.02,kn=.15,Ln=6,Pn=200,Un=1.25,vn=3,Bn=3,Fn=2e3,Wn=1e3,Gn=63,nt=4,Vn=1073741823,
Hn=class Bbr{name="bbr";#t=new _t(0,0);#e=T;#n=0;#r=0;#o=!1;#i=!1;#c=!1;#s=0;#a=0;#u=!1;#h=!1;#l=0;#d=0;#f=ge;#m=!1;#p=!1;#x=!1;#E=1/0;#b=0;#A=0;#k=0;#g=0;#L=!1;#_=!1;#S=0;#I=!1;#T=!1;#R=-1;#P=1/0;#U=1/0;#v=1/0;onStart(t,e){
this.#t=new _t(t.srtt,e),this.#e=T,this.#n=t.cwnd;let n=t.cwnd/(t.srtt>0?t.srtt:1);t.pacingRate=Re[T]*
n,t.sendQuantum=Tt(t.pacingRate,t.sndMss)}onSample(t,e,n){let r=this.#t;this.#o=e.inRecovery,e.inRecovery||
(this.#T=!1),r.take(e,t.cwnd,t.sndMss,this.#Z()),this.#z(e);let{newlyAcked:o}=e;r.noteAggregation(o,
t.cwnd,this.#h,n),this.#i&&e.hasData&&this.#st(t,e),this.#J(e),this.#tt(t,e),this.#e===xe&&(e.inFlight<=
this.#j(t,r.bw)||r.rounds>this.#d+Bn)&&this.#C(t),e.hasData&&this.#nt(t,e,n),r.noteRtt(e.rtt,n),this.#ct(
t,e,n),r.advance(e),this.#X(t,Re[this.#e]),t.sendQuantum=Tt(t.pacingRate,t.sndMss),this.#at(t,e)}#z(t){
this.#t.roundStart&&(this.#L=this.#_,this.#_=!1),t.cwndLimited&&(this.#_=!0),t.cwndLimited=!1}get#B(){
return this.#L||this.#_}#Z(){return this.#e===T||this.#e===Ct||this.#e===w}#y(){return this.#e>=wt&&
this.#e<=w}#w(){this.#s=0,this.#a=0,this.#u=!1}#J(t){if(!(this.#u||!this.#t.roundStart)&&!(t.appLimited||
t.rate===0)){if(t.rate>=this.#s*Un){this.#w(),this.#s=t.rate;return}++this.#a<vn||(this.#u=!0,this.#h=
!0)}}#tt(t,e){if(this.#e!==T)return;let n=this.#t;e.newlyLost>0&&this.#l++,n.lossRoundStart&&e.inRecovery&&
this.#M(t,e)&&(this.#l>=Ln||!e.hasSack)&&this.#F(t),n.lossRoundStart&&(this.#l=0),this.#h&&(this.#e=
xe,this.#d=n.rounds)}#F(t){let e=this.#t;this.#R=T,this.#h=!0;let n=e.minRtt===1/0?t.cwnd:e.bdp(1);e.
inflightLong=Math.max(n,e.inflightLatest)}#C(t){let e=this.#t;e.resetSignals(),this.#E=1/0,e.roundsSinceProbe=
t.random()<.5?0:1,this.#k=Fn+Wn*t.random(),this.#g=-1,this.#f=Ot,e.startRound(),this.#e=wt}#O(){let t=this.#t;
t.resetShortTerm(),this.#A=0,this.#b=0,this.#x=!1,this.#f=Mn,t.startRound(),this.#e=Ct}#et(t,e){this.#f=
_e,this.#t.startRound(),this.#w(),this.#s=e.rate,this.#e=w,this.#W(t)}#nt(t,e,n){if(!this.#h||this.#rt(
t,e))return;let r=this.#t;switch(this.#e){case wt:this.#G(t,n)?this.#O():e.inFlight<=this.#H(t)&&e.inFlight<=
this.#j(t,r.maxBw)&&(this.#e=et);return;case et:this.#G(t,n)&&this.#O();return;case Ct:if(!r.roundStart)
return;this.#m=!0,this.#et(t,e);return;case w:if(!this.#it(t,e))return;this.#p=!1,this.#C(t)}}#rt(t,e){
let n=this.#t;return this.#f===_e&&n.roundStart&&(this.#f=Te),this.#f===Ot&&n.roundStart&&(this.#m=!1,
this.#f=ge,this.#y()&&(e.appLimited||n.advanceMaxBw(),this.#x&&!this.#p))?(this.#O(),!0):(this.#M(t,
e)||n.inflightLong===1/0||(e.sentInFlight>n.inflightLong&&(n.inflightLong=e.sentInFlight),this.#e===
w&&this.#ot(t,e)),!1)}#ot(t,e){let n=this.#t;if(!(!this.#B||t.cwnd<n.inflightLong)){if(this.#b+=e.newlyAcked,
this.#b>=this.#E){let r=Math.floor(this.#b/this.#E);this.#b-=r*this.#E,n.inflightLong+=r*t.sndMss}n.
roundStart&&this.#W(t)}}#W(t){this.#E=Math.max(t.cwnd/2**this.#A,t.sndMss),this.#A=Math.min(this.#A+
1,30)}#it(t,e){let{inflightLong:n}=this.#t;return this.#p&&e.inFlight>=n?(this.#x=!0,!0):this.#B&&t.
cwnd>=n?(this.#w(),this.#s=e.rate,!1):this.#u}#G(t,e){if(this.#g<0&&(this.#g=e),e>this.#g+this.#k)return!0;
let n=this.#V(t)/t.sndMss;return this.#t.roundsSinceProbe>=Math.min(n,Gn)}#V(t){return Math.min(this.#t.
bdp(1),t.cwnd)}#H(t){let{inflightLong:e}=this.#t,n=Math.max(t.sndMss,kn*e);return e===1/0?1/0:Math.max(
e-n,nt*t.sndMss)}#M(t,e){return e.hasSack?e.lost>e.sentInFlight*Nt&&this.#t.isCongestion(e,t.sndMss):
e.lost>0}onSegmentLost(t,e){if(this.#t.delivered=e.totalDelivered,this.#t.noteLoss()&&this.#N(t),!this.#m||
!this.#M(t,e))return;let n=e.sentInFlight-e.size,r=(Nt*n-(e.lost-e.size))/(1-Nt);this.#K(t,e,n+Math.
max(r,0))}#K(t,e,n){this.#p=!0,this.#m=!1,e.appLimited||(this.#t.inflightLong=Math.max(n,this.#V(t)*
.7)),this.#e===w&&(this.#R=w,this.#C(t))}onLoss(t,e,n){this.#N(t),this.#o=!0}onMark(t,e,n){this.#t.noteLoss()&&
this.#N(t),this.#i=!0}#st(t,e){this.#i=!1,this.#e===T?this.#F(t):this.#m&&this.#K(t,e,e.sentInFlight)}onTimeout(t,e,n,r){
this.#N(t),this.#o=!0,t.cwnd=t.sndMss}onAck(){}onIdle(){}#N(t){if(this.#$(t),this.#T)return;let e=this.#t;
this.#T=!0,this.#R=-1,this.#P=e.bwShort,this.#U=e.inflightShort,this.#v=e.inflightLong}#$(t){this.#r=
!this.#o&&this.#e!==N?t.cwnd:Math.max(this.#r,t.cwnd)}#D(t){t.cwnd=Math.max(t.cwnd,this.#r)}onRecovered(t){
this.#o=!1,this.#D(t)}onUndo(t){let e=this.#t;this.#o=!1,this.#T=!1,this.#D(t),e.lossInRound=!1,this.#w(),
e.bwShort=Math.max(e.bwShort,this.#P),e.inflightShort=Math.max(e.inflightShort,this.#U),e.inflightLong=
Math.max(e.inflightLong,this.#v);let n=this.#R;this.#R=-1,n===T&&this.#e!==T?(this.#h=!1,this.#e!==N&&
(this.#e=T)):n===w&&this.#y()&&this.#e!==w&&this.#O()}#ct(t,e,n){let r=this.#t;this.#e!==N&&r.minRttStale&&
!this.#c&&(this.#$(t),this.#y()&&this.#f>=Te&&r.advanceMaxBw(),this.#e=N,this.#S=0,this.#f=Ot,r.startRound()),
this.#e===N&&(e.markAppLimited(e.inFlight),this.#S===0&&e.inFlight<=this.#q(t)?(this.#S=n+Pn,this.#I=
!1,r.startRound()):this.#S!==0&&(r.roundStart&&(this.#I=!0),this.#I&&this.#Q(t,n))),e.delivered>0&&(this.#c=
!1)}#Q(t,e){if(this.#S===0||e<=this.#S)return;let n=this.#t;n.noteProbedRtt(e),this.#D(t),n.resetShortTerm(),
this.#h?(this.#C(t),this.#e=et):this.#e=T}onRestart(t,e){this.#c=!0,this.#t.restartAggregation(e),this.#y()?
this.#X(t,1):this.#e===N&&this.#Q(t,e)}#X(t,e){let n=e*this.#t.bw*Dn;n>0&&(this.#h||n>t.pacingRate)&&
(t.pacingRate=n)}#Y(t,e){let{sndMss:n,sendQuantum:r}=t,o=Math.max(e,3*r,nt*n);return this.#e===w?o+2*
n:o}#j(t,e){let{minRtt:n}=this.#t,r=n===1/0?this.#n:e*n;return this.#Y(t,r)}#q(t){let e=this.#t.bdp(
ye[N]),n=e===1/0?this.#n:e;return Math.max(n,nt*t.sndMss)}#at(t,e){let n=this.#t,r=n.bdp(ye[this.#e]),
o=this.#Y(t,(r===1/0?this.#n:r)+n.extraAcked),{newlyAcked:i,totalDelivered:c}=e,{cwnd:a}=t;this.#h?a=
Math.min(a+i,o):(a<o||c<this.#n)&&(a+=i);let u=nt*t.sndMss;a=Math.max(a,u),this.#e===N&&(a=Math.min(
a,this.#q(t)));let h=1/0;this.#e===et||this.#e===N?h=this.#H(t):this.#y()&&(h=n.inflightLong),h=Math.
max(Math.min(h,n.inflightShort),u),t.cwnd=Math.floor(Math.min(a,h,Vn))}};function we(){return new Hn}function ws(t,e){return(t-e|0)<0}function Cs(t,e){return(t-e|0)<=0}function Os(t,e){return(t-e|0)>0}
function Ce(t,e){return(t-e|0)>=0}function Ns(t,e){return(t-e|0)>0?t:e}var Kn=4,$n=16,Qn=8,Xn=8,Oe=4,Yn=5,Ne=class HyStart{#t=!1;#e=0;#n=1/0;#r=1/0;#o=0;#i=-1;#c=1/0;#s=0;reset(){
this.#t=!1,this.#n=1/0,this.#r=1/0,this.#i=-1,this.#c=1/0,this.#s=0}onAck(t,e){this.#t||this.#a(t);let{
rttSample:n}=t;n>=0&&(this.#o++,n<this.#r&&(this.#r=n),this.#u());let r=e;return this.#i>=0&&(this.#s+=
e,r=Math.floor(this.#s/Oe),this.#s-=r*Oe),Ce(t.sndUna,this.#e)&&(this.#t=!1,this.#n=this.#r,this.#i>=
0&&++this.#i>=Yn)?-1:r}#a(t){this.#t=!0,this.#e=t.sndNxt,this.#r=1/0,this.#o=0}#u(){if(this.#o<Xn||this.#r===
1/0)return;if(this.#i>=0){this.#r<this.#c&&(this.#i=-1,this.#c=1/0);return}if(this.#n===1/0)return;let t=Math.
max(Kn,Math.min(this.#n/Qn,$n));this.#r>=this.#n+t&&(this.#c=this.#r,this.#i=0,this.#s=0)}};function rt(t,e,n){let r=Math.min(t.cwnd,e);Ie(t);let o=Math.min(Math.floor(n),30);t.cwnd=Math.max(t.
cwnd>>o,r)}function Ie(t){if(t.ssthresh===2147483647)return;let{cwnd:e}=t;t.ssthresh=Math.max(t.ssthresh,
(e>>1)+(e>>2))}function Ls(t,e,n,r,o){if(n){t.cwndUsed=0,t.cwndCheckedAt=o;return}if(e>t.cwndUsed&&(t.
cwndUsed=e),o-t.cwndCheckedAt<t.rto)return;let i=Math.max(t.cwndUsed,r);i<t.cwnd&&(Ie(t),t.cwnd=t.cwnd+
i>>1),t.cwndUsed=0,t.cwndCheckedAt=o}var ot=.7,Me=.4,jn=3*(1-ot)/(1+ot),It=1073741823,qn=2,zn=class Cubic{name="cubic";#t=0;#e=0;#n=-1;#r=0;#o=0;#i=0;#c=0;#s=!0;#a=new Ne;#u=0;#h=0;#l=-1;#d=0;#f=0;#m=!0;onAck(t,e,n,r){
if(t.cwnd<t.ssthresh){let o=this.#p(t,e,n);if(o<=0)return;e=o}this.#x(t,e,r)}#p(t,e,n){let r=e;if(n)
r=Math.min(e,t.sndMss);else if(this.#s&&(r=this.#a.onAck(t,e),r<0))return t.ssthresh=t.cwnd,this.#s=
!1,e;let o=t.ssthresh-t.cwnd;return t.cwnd=Math.min(t.cwnd+Math.min(r,o),It),r===e?r-o:0}#x(t,e,n){let{
sndMss:r}=t,o=t.cwnd/r;this.#n<0&&this.#E(o,n);let i=n-this.#i;i>qn*t.srtt&&(this.#n+=i),this.#i=n;let c=e/
r,a=(n-this.#n)/1e3,u=this.#r>=this.#o?1:jn;if(this.#r+=u*c/o,this.#b(a)<this.#r)this.#r>o&&(t.cwnd=
Math.floor(this.#r*r));else{let h=this.#b(a+t.srtt/1e3),g=Math.min(Math.max(h,o),1.5*o);this.#c+=(g-
o)/o*e;let f=Math.floor(this.#c);this.#c-=f,t.cwnd+=f}t.cwnd>It&&(t.cwnd=It)}#E(t,e){this.#n=e,this.#i=
e,this.#r=t,this.#c=0,this.#t<=t?(this.#t=t,this.#e=0):this.#e=Math.cbrt((this.#t-t)/Me)}#b(t){let e=t-
this.#e;return Me*e*e*e+this.#t}onLoss(t,e,n){this.#A(t)}#A(t){this.#u=this.#t,this.#h=this.#e,this.#l=
this.#n,this.#d=this.#r,this.#f=this.#o,this.#m=this.#s;let e=t.cwnd/t.sndMss;this.#t=e<this.#t?e*(1+
ot)/2:e,this.#o=e,this.#n=-1,this.#s=!1,t.ssthresh=Math.max(Math.floor(t.cwnd*ot),2*t.sndMss)}onTimeout(t,e,n,r){
n&&this.#A(t),this.#t=0,t.cwnd=t.sndMss}onRecovered(t){}onUndo(t){this.#t=this.#u,this.#e=this.#h,this.#n=
this.#l,this.#r=this.#d,this.#o=this.#f,this.#s=this.#m}onIdle(t,e,n){rt(t,e,n),this.#a.reset()}};function De(){
return new zn}var Zn=class NewReno{name="newreno";onAck(t,e,n,r){if(t.cwnd<t.ssthresh){let o=n?Math.
min(e,t.sndMss):e;t.cwnd=Math.min(t.cwnd+o,t.ssthresh);return}t.bytesAcked+=e,t.bytesAcked>=t.cwnd&&
(t.bytesAcked-=t.cwnd,t.cwnd=Math.min(t.cwnd+t.sndMss,1073741823))}onLoss(t,e,n){t.ssthresh=ke(t,e),
t.bytesAcked=0}onTimeout(t,e,n){n&&(t.ssthresh=ke(t,e)),t.cwnd=t.sndMss,t.bytesAcked=0}onRecovered(t){
t.bytesAcked=0}onUndo(t){t.bytesAcked=0}onIdle(t,e,n){rt(t,e,n)}};function ke(t,e){return Math.max(e>>
1,2*t.sndMss)}var Le=new Zn;var Dt=new Map([["cubic",De],["newreno",()=>Le],["bbr",we]]),Mt=new Set(["bbr"]);function Xs(t,e,n=!1){
let r="register a congestion control";if(B(t,"name",r),t==="")throw b(t,"name",r,"a name");Yt(e,"fac\
tory",r),Xt(n,"wantsSamples",r),Dt.set(t,e),n?Mt.add(t):Mt.delete(t)}function Ys(t){return Mt.has(t)}
function js(t){return Dt.get(t)??null}function qs(){return[...Dt.keys()]}var it=["off","want","always","probe"];function Jn(t){return it.indexOf(t)}var kt=["off","on","when-asked"];var x=jt,R=qt,C=zt,k=2147483647,Lt=[];function d(t,e,n,r,o){if(Lt[t]!==void 0)throw new Error(`Bug: \
two options ${t}`);return Lt[t]={number:t,name:e,least:n,most:r,kinds:o}}function I(t,e,n){return d(
t,e,0,1,n)}var ic=d(1,"TTL",1,255,x|R|C),sc=d(2,"TOS",0,255,x|R|C),cc=I(3,"NODELAY",x),ac=I(4,"KEEPA\
LIVE",x),uc=d(5,"KEEPIDLE",1,k,x),hc=d(6,"KEEPINTVL",1,k,x),lc=d(7,"KEEPCNT",1,k,x),fc=I(8,"REUSEADD\
R",x|R),dc=I(9,"BROADCAST",R),mc=d(10,"MULTICAST_TTL",0,255,R|C),pc=I(11,"MULTICAST_LOOP",R|C),bc=I(
12,"HDRINCL",C),Ec=d(13,"CHECKSUM",-1,65534,C),Ac=I(14,"NOCHECKSUM",R),Sc=d(15,"MULTICAST_IF",0,255,
R|C),xc=I(16,"MULTICAST_ALL",R),Rc=d(17,"USER_TIMEOUT",0,k,x),yc=d(18,"ECN",0,kt.length-1,x),gc=d(19,
"DONT_FRAGMENT",0,it.length-1,x|R|C),_c=d(20,"TRACE",0,k,x),Tc=d(30,"RECV_BUFFER",1,k,R|C),wc=d(31,"\
RECV_PAYLOAD",0,k,R|C),Cc=d(40,"MSS",88,65495,x),Oc=I(41,"IPV6_ONLY",x|R);function Nc(t){return Lt[t]}
function Ic(t,e,n,r){E(e,t.least,t.most,n,r)}var Pt={A:1,NS:2,CNAME:5,SOA:6,PTR:12,MX:15,TXT:16,AAAA:28,SRV:33,NAPTR:35,ANY:255,CAA:257},tr=new Map(
Object.entries(Pt).map(([t,e])=>[e,t]));function Lc(t){return tr.get(t)??`TYPE${t}`}function Pc(t){let e=t.
toUpperCase();if(Object.hasOwn(Pt,e))return Pt[e];let n=/^TYPE([0-9]{1,5})$/.exec(e),r=n===null?-1:Number(
n[1]);return r<=65535?r:-1}var Uc=0,vc=1,Bc=3,Fc=4,er=16,nr=["NOERROR","FORMERR","SERVFAIL","NXDOMAI\
N","NOTIMP","REFUSED","YXDOMAIN","YXRRSET","NXRRSET","NOTAUTH","NOTZONE"];function Wc(t){return t===
er?"BADVERS":nr[t]??`RCODE${t}`}function Vc(t){return t>=4}var Pe=["open","recovery","loss","cwr"];var Qc=0,Xc=1,Yc=2,jc=3,qc=4,zc=5,Zc=6,Jc=7,ta=8,ea=9,na=10,ra=11,oa=12,ia=13,sa=14,ca=15,aa=16,ua=17,
ha=18,la=19,rr=0,or=1,ir=2,sr=3,cr=4,ar=5,ur=6,hr=7,lr=8,fr=9,dr=10,mr=11,Ue=["send","fast-retransmi\
t","timeout-retransmit","tail-probe","window-probe","keepalive","ack-in","sack-in","dsack-in","lost",
"recovery","timeout","recovered","undo","receive","receive-early","receive-again","ack-out","sack-ou\
t","dsack-out"];function pr(t){let e=[];for(let n=0;n<t.length;n+=mr)e.push({at:t[n+rr],kind:Ue[t[n+
or]],start:t[n+ir],end:t[n+sr],cwnd:t[n+cr],ssthresh:t[n+ar],pipe:t[n+ur],srtt:t[n+hr],rtt:t[n+lr],rto:t[n+
fr],phase:Pe[t[n+dr]]});return e}var br={numbers:[],more:!1,overwritten:0},da=class Traces{#t=new Map;#e=new Set;#n=0;answer(t,e){
switch(t.op){case"trace":return this.#r(e(t.conn));case"takeTrace":return this.#o(t.trace,t.most);case"\
stopTrace":{let n=this.#t.get(t.trace);return n===void 0||(n.stop(),this.#e.add(t.trace)),null}}}#r(t){
return t===null?null:(this.#t.set(++this.#n,t),this.#n)}#o(t,e){let n=this.#t.get(t);if(n===void 0)return br;
let{ring:r}=n,o=r.take(e),i=r.count>0;return!i&&this.#e.delete(t)&&this.#t.delete(t),{numbers:o,more:i,
overwritten:r.overwritten}}};var Er=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,L=class MacAddr{static{
L=this}hi;lo;constructor(t,e){this.hi=t|0,this.lo=e&65535}static BROADCAST=new L(-1,65535);static ZERO=new L(
0,0);static parse(t){if(!Er.test(t))return null;let e=t.replaceAll(/[:-]/g,"");return new L(parseInt(
e.slice(0,8),16),parseInt(e.slice(8),16))}static read(t,e){return new L(O(t,e),st(t,e+4))}static forMulticast(t){
return t.isV4?new L(16801280|t.w3>>>16&127,t.w3):new L(858980352|t.w3>>>16,t.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(t){return this.hi===t.hi&&this.lo===t.lo}isAt(t,e){return O(t,e)===this.hi&&st(
t,e+4)===this.lo}write(t,e){M(t,e,this.hi),Zt(t,e+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var Ar=[];function Sr(t){if(t<=32||t>=127)return`\\${String(t).padStart(3,"0")}`;let e=String.fromCharCode(
t);return t===46||t===92?`\\${e}`:e}var xr=class DnsNameReader{next=0;bad=null;#t;#e;#n;#r=new Map;constructor(t,e,n){
this.#t=t,this.#e=e,this.#n=n}read(t,e){let n=this.#t,r="",o=1,i=t,c=0,a=-1,u=0,h=0;for(this.bad=null;;){
if(t>=e)return this.#o("truncated");let g=n[t];if(g===0){c===0&&(this.next=t+1);break}if(g>=192){if(t+
1>=e)return this.#o("truncated");let f=this.#e+((g&63)<<8|n[t+1]);if(f>=i||f<this.#e+12||++c>127)return this.#o(
"bad-field");c===1&&(this.next=t+2,a=f,u=r.length,h=o);let P=this.#r.get(f);if(P!==void 0){r+=P.text,
o+=P.length;break}i=t=f,e=this.#n;continue}if(g>63)return this.#o("bad-field");if(o+=g+1,o>255)return this.#o(
"bad-length");if(t+1+g>e)return this.#o("truncated");t++;for(let f=t+g;t<f;t++)r+=Ar[n[t]]??=Sr(n[t]);
r+="."}return o>255?this.#o("bad-length"):(a>=0&&this.#r.set(a,{text:r.slice(u),length:o-h}),r===""?
".":r)}#o(t){return this.bad=t,""}};function Rr(t,e,n){let r=n;if(t!==""&&t!=="."){let o=r++;for(let c=0;c<
t.length;c++){let a=t.charCodeAt(c);if(a===46){let u=r-o-1;if(u===0||u>63)return-1;e[o]=u,o=r++;continue}
if(a===92){let u=/^(?:([01][0-9]{2}|2[0-4][0-9]|25[0-5])|([^0-9]))/.exec(t.slice(c+1,c+4));if(u===null||
(c+=u[0].length,a=u[1]===void 0?u[2].charCodeAt(0):Number(u[1]),u[1]===void 0&&a>126))return-1}else if(a>
126)return-1;if(r-n>=254)return-1;e[r++]=a}let i=r-o-1;if(i===0)r=o;else{if(i>63)return-1;e[o]=i}}return e[r++]=
0,r-n}function xa(t){let e=new Uint8Array(256),n=Rr(t,e,0);return n<0?null:new xr(e,0,n).read(0,n)}function Ra(t){
let e=new Uint8Array(16);if(t.write6(e,0),t.isV4)return`${e[15]}.${e[14]}.${e[13]}.${e[12]}.in-addr.\
arpa.`;let n="";for(let r=15;r>=0;r--)n+=`${(e[r]&15).toString(16)}.${(e[r]>>4).toString(16)}.`;return`${n}\
ip6.arpa.`}var bo={};Ke(bo,{BIND_BACKLOG_SHIFT:()=>uo,BIND_REUSE:()=>ao,EVT_ACCEPT:()=>zr,EVT_CLOSED:()=>Jr,EVT_CONNECTED:()=>Xr,
EVT_CONTROL:()=>ro,EVT_DATA:()=>Yr,EVT_DATAGRAM:()=>eo,EVT_DATAGRAM_ERROR:()=>io,EVT_ERROR:()=>Zr,EVT_FIN:()=>jr,
EVT_NOT_BEGUN:()=>so,EVT_RELEASED:()=>to,EVT_REPLY:()=>Qr,EVT_SEND_ERROR:()=>no,EVT_SENT:()=>qr,EVT_STOPPED:()=>oo,
MAX_CONTROL:()=>fo,REQ_ABORT:()=>Gr,REQ_ACCEPTED:()=>kr,REQ_BIND:()=>Or,REQ_BIND_IF:()=>Nr,REQ_CONNECT:()=>Ir,
REQ_CONTROL:()=>Vr,REQ_DELETE:()=>Cr,REQ_DISCONNECT:()=>Mr,REQ_FREE:()=>vr,REQ_GETADDR:()=>Fr,REQ_GROUP:()=>Kr,
REQ_LISTEN:()=>Dr,REQ_NEW:()=>wr,REQ_OPTION:()=>Wr,REQ_RECVED:()=>Ur,REQ_SEND:()=>Pr,REQ_SHUTDOWN:()=>Br,
REQ_STOP:()=>Hr,REQ_TAKEN:()=>$r,REQ_WRITE:()=>Lr,SHUT_RX:()=>ho,SHUT_TX:()=>lo,WRITE_PUSH:()=>co,describeEvent:()=>po,
describeRequest:()=>mo});var s="int",y="addr",Ut="text",ve="pieces",Be={int:1,addr:4,text:0,pieces:0};function vt(t,e,n,r){if(t[e]!==
void 0)throw new Error(`Bug: two records ${e}`);let o={opcode:e,header:0,name:n,fields:r},i=0;for(let a in r)
o[a]=i,i+=Be[r[a]];o.header=Q(e,1+i);let c=o;return t[e]=c,c}function wa(t,e,n){t[e]=n.w0,t[e+1]=n.w1,
t[e+2]=n.w2,t[e+3]=n.w3}function yr(t,e,n){return n.w0=t[e],n.w1=t[e+1],n.w2=t[e+2],n.w3=t[e+3],n}function Ca(t){
return 1+(t+3>>2)}function gr(t){return 1+2*t}function Oa(t,e){return t+Q(0,e)}function Na(t,e,n){t[e]=
n.byteLength,new Uint8Array(t.buffer,t.byteOffset+4*(e+1)).set(n)}function _r(t,e){let n=t.byteOffset+
4*(e+1);return new Uint8Array(t.buffer,n,t[e]).slice()}function Fe(t,e,n){let r=t.name,o=n;for(let[i,
c]of Object.entries(t.fields))r+=` ${i}=${Tr[c](e,o)}`,o+=Be[c];return r}var Tr={int:(t,e)=>`${t[e]}`,
addr:(t,e)=>`${yr(t,e,new A)}`,text:(t,e)=>new TextDecoder().decode(_r(t,e)),pieces:(t,e)=>{let n=[];
for(let r=e+1;r<e+gr(t[e]);r+=2)n.push(`${t[r]}+${t[r+1]}`);return`[${n.join(" ")}]`}};var We=[],Ge=[];function l(t,e,n){return vt(We,t,e,n)}function p(t,e,n){return vt(Ge,t,e,n)}var wr=l(
1,"NEW",{conn:s,type:s,protocol:s}),Cr=l(2,"DELETE",{conn:s}),Or=l(3,"BIND",{conn:s,call:s,addr:y,port:s,
flags:s}),Nr=l(4,"BIND_IF",{conn:s,call:s,netif:s}),Ir=l(5,"CONNECT",{conn:s,call:s,addr:y,port:s}),
Mr=l(6,"DISCONNECT",{conn:s,call:s}),Dr=l(7,"LISTEN",{conn:s,call:s,backlog:s}),kr=l(8,"ACCEPTED",{listener:s,
conn:s}),Lr=l(9,"WRITE",{conn:s,offset:s,length:s,flags:s}),Pr=l(10,"SEND",{conn:s,call:s,addr:y,port:s,
pieces:ve}),Ur=l(11,"RECVED",{conn:s,bytes:s}),vr=l(12,"FREE",{pbuf:s}),Br=l(13,"SHUTDOWN",{conn:s,call:s,
flags:s}),Fr=l(14,"GETADDR",{conn:s,call:s,local:s}),Wr=l(15,"OPTION",{conn:s,option:s,value:s}),Gr=l(
16,"ABORT",{conn:s}),Vr=l(17,"CONTROL",{call:s,text:Ut}),Hr=l(18,"STOP",{}),Kr=l(19,"GROUP",{conn:s,
call:s,group:y,ifAddr:y,netif:s,op:s,source:y}),$r=l(20,"TAKEN",{conn:s,bytes:s,count:s,drops:s}),Qr=p(
1,"REPLY",{call:s,err:s,addr:y,port:s}),Xr=p(2,"CONNECTED",{conn:s,addr:y,port:s}),Yr=p(3,"DATA",{conn:s,
pbuf:s,offset:s,length:s,more:s}),jr=p(4,"FIN",{conn:s}),qr=p(5,"SENT",{conn:s,bytes:s,sndBuf:s}),zr=p(
6,"ACCEPT",{listener:s,conn:s,remote:y,remotePort:s,local:y,localPort:s}),Zr=p(7,"ERROR",{conn:s,err:s}),
Jr=p(8,"CLOSED",{conn:s}),to=p(9,"RELEASED",{conn:s}),eo=p(10,"DATAGRAM",{conn:s,pbuf:s,offset:s,length:s,
from:y,fromPort:s,to:y,toPort:s,netif:s,size:s}),no=p(11,"SEND_ERROR",{conn:s,err:s}),ro=p(12,"CONTR\
OL",{call:s,more:s,text:Ut}),oo=p(13,"STOPPED",{}),io=p(14,"DATAGRAM_ERROR",{conn:s,err:s}),so=p(15,
"NOT_BEGUN",{conn:s,err:s}),co=1,ao=1,uo=8,ho=1,lo=2,fo=16384;function mo(t,e,n){return Ve("request",
We[t],t,e,n)}function po(t,e,n){return Ve("event",Ge[t],t,e,n)}function Ve(t,e,n,r,o){return e===void 0?
`unknown ${t} ${n}`:Fe(e,r,o)}var Da=["keep","follow"],ka={forwarding:!1,reassemblyMs:3e4,reassemblyLimit:64,reassemblyShare:.25,icmpErrorRate:1e3,
icmpErrorBurst:50,ttl:64,dontFragment:"want",addressChange:"keep",echoReply:!0,icmpQuote:528,receiveCoalescing:!0,
igmpVersion:3,neighbours:"learn",neighbourLockMs:1e3,neighbourRetryMs:1e3,neighbourRetries:3,neighbourErrors:!0,
neighbourReachableMs:3e5,neighbourLimit:512,neighbourQueueBytes:212992,nonlocalBind:!1};var Ua=class Outbox{ring;words;#t;#e=[];constructor(t,e,n,r){this.ring=new oe(t,e,n,
r),this.words=this.#t=t}get isBacklogged(){return this.#e.length>0}reserve(t){return this.#e.length>
0?-1:(this.words=this.#t,this.ring.reserve(t&255,t>>>8))}keep(t){let e=new Int32Array(t>>>8);return e[0]=
t,this.#e.push(e),this.words=e,1}retry(){let t=0;for(let e of this.#e){let n=e[0],r=this.ring.reserve(
n&255,n>>>8);if(r<0)break;this.#t.set(e.subarray(1),r),t++}return this.#e.splice(0,t),t}};var Fa={mss:65495,sndBuf:1048576,sndBufMax:4194304,rcvBuf:1048576,rcvBufMax:4194304,windowScale:!0,timestamps:!0,
sack:!0,outOfOrderLimit:4096,initialWindow:10,rtoInitial:1e3,rtoMin:200,rtoMax:12e4,synBackoff:!0,synRetries:6,
synCookies:"auto",synQueueLimit:0,jointBacklog:!1,synAckRetries:5,maxRetries:15,lastWaitMs:0,userTimeoutMs:0,
blackHoleTimeouts:3,delayedAckMs:40,quickAcks:16,ackEverySecond:!1,strictNagle:!1,superPackets:!0,timeWaitMs:6e4,
rfc1337:!1,timeWaitLimit:65536,finWait2Ms:6e4,orphanLimit:65536,orphanRetries:8,keepIdleMs:72e5,keepIntervalMs:75e3,
keepCount:9,traceRecords:0,challengeAckRate:1e3,congestion:"cubic",pacing:!1,ecn:"when-asked"};export{Kt as a,b,E as c,Qe as d,B as e,Xt as f,Yt as g,Xe as h,Ye as i,Ao as j,So as k,xo as l,Ro as m,
yo as n,go as o,wo as p,Co as q,jt as r,Oo as s,qt as t,je as u,qe as v,No as w,Io as x,Mo as y,zt as z,
Do as A,ze as B,ko as C,Lo as D,Po as E,Uo as F,vo as G,an as H,un as I,ue as J,hn as K,st as L,O as M,
Zt as N,M as O,A as P,Ko as Q,it as R,Jn as S,kt as T,ic as U,sc as V,cc as W,ac as X,uc as Y,hc as Z,
lc as _,fc as $,dc as aa,mc as ba,pc as ca,bc as da,Ec as ea,Ac as fa,Sc as ga,xc as ha,Rc as ia,yc as ja,
gc as ka,_c as la,Tc as ma,wc as na,Cc as oa,Oc as pa,Nc as qa,Ic as ra,Xo as sa,Yo as ta,jo as ua,qo as va,
zo as wa,Zo as xa,Jo as ya,ti as za,ei as Aa,ni as Ba,ri as Ca,oi as Da,ii as Ea,si as Fa,ci as Ga,ai as Ha,
ui as Ia,xr as Ja,Rr as Ka,xa as La,Ra as Ma,Lc as Na,Pc as Oa,Uc as Pa,vc as Qa,Bc as Ra,Fc as Sa,er as Ta,
Wc as Ua,Vc as Va,xi as Wa,wa as Xa,yr as Ya,Ca as Za,gr as _a,Oa as $a,Na as ab,_r as bb,wr as cb,Or as db,
Nr as eb,Ir as fb,Mr as gb,Dr as hb,Pr as ib,Br as jb,Fr as kb,Wr as lb,Gr as mb,Hr as nb,co as ob,ao as pb,
uo as qb,ho as rb,lo as sb,fo as tb,bo as ub,li as vb,fi as wb,bi as xb,Ei as yb,Oi as zb,Ni as Ab,Ii as Bb,
Mi as Cb,Di as Db,rn as Eb,on as Fb,ce as Gb,ki as Hb,Ua as Ib,Pe as Jb,Qc as Kb,Xc as Lb,Yc as Mb,jc as Nb,
qc as Ob,zc as Pb,Zc as Qb,Jc as Rb,ta as Sb,ea as Tb,na as Ub,ra as Vb,oa as Wb,ia as Xb,sa as Yb,ca as Zb,
aa as _b,ua as $b,ha as ac,la as bc,rr as cc,or as dc,ir as ec,sr as fc,cr as gc,ar as hc,ur as ic,hr as jc,
lr as kc,fr as lc,dr as mc,mr as nc,pr as oc,da as pc,Da as qc,ka as rc,Fa as sc,Pi as tc,Ui as uc,L as vc,
bt as wc,pe as xc,Ki as yc,$i as zc,Rn as Ac,Qi as Bc,Xi as Cc,q as Dc,Zi as Ec,Ji as Fc,gn as Gc,ss as Hc,
cs as Ic,as as Jc,us as Kc,hs as Lc,ls as Mc,On as Nc,ms as Oc,ps as Pc,Tt as Qc,ws as Rc,Cs as Sc,Os as Tc,
Ce as Uc,Ns as Vc,Ls as Wc,Xs as Xc,Ys as Yc,js as Zc,qs as _c};
