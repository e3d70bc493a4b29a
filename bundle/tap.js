// Made from the sources by `deno task bundle`: do not edit.
function w(e,r){return e[r]<<8|e[r+1]}function d(e,r){return e[r]<<24|e[r+1]<<16|e[r+2]<<8|e[r+3]}function C(e,r,t){e[r]=t>>>8,e[r+1]=t}function p(e,r,t){e[r]=t>>>24,e[r+1]=t>>>16,e[r+2]=t>>>8,e[r+3]=
t}var Pe=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,m=class MacAddr{static{
m=this}hi;lo;constructor(e,r){this.hi=e|0,this.lo=r&65535}static BROADCAST=new m(-1,65535);static ZERO=new m(
0,0);static parse(e){if(!Pe.test(e))return null;let r=e.replaceAll(/[:-]/g,"");return new m(parseInt(
r.slice(0,8),16),parseInt(r.slice(8),16))}static read(e,r){return new m(d(e,r),w(e,r+4))}static forMulticast(e){
return e.isV4?new m(16801280|e.w3>>>16&127,e.w3):new m(858980352|e.w3>>>16,e.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(e){return this.hi===e.hi&&this.lo===e.lo}isAt(e,r){return d(e,r)===this.hi&&w(
e,r+4)===this.lo}write(e,r){p(e,r,this.hi),C(e,r+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var W=18;var Q=13;var Z=128;var z={checksum:!1,tcpSegmentation:0};var J=["AddrInUse","AddrNotAvailable","AlreadyExists","BadResource","BrokenPipe","Busy","ConnectionA\
borted","ConnectionRefused","ConnectionReset","Interrupted","InvalidData","NetworkUnreachable","NotC\
apable","NotConnected","NotFound","NotSupported","PermissionDenied","TimedOut","UnexpectedEof","Woul\
dBlock","WriteZero"],Re=null;function Fe(){return Re??=typeof Deno>"u"?$e():Deno.errors}var ke=Symbol.
for("netconn.errors");function $e(){let e=globalThis;return e[ke]??=ve()}function ve(){let e={};for(let r of J)
e[r]=Le(r);return e}function Le(e){let r=class extends Error{constructor(t,n){super(t,n),this.name=e}};
return Object.defineProperty(r,"name",{value:e}),r}var f=Object.create(null,Object.fromEntries(J.map(
e=>[e,{enumerable:!0,get:()=>Fe()[e]}])));var Me={open:{parameters:["buffer","i32"],result:"i32"},close:{parameters:["i32"],result:"i32"},socket:{
parameters:["i32","i32","i32"],result:"i32"},ioctl:{parameters:["i32","u64","buffer"],result:"i32"},
ioctlValue:{name:"ioctl",parameters:["i32","u64","u64"],result:"i32"},setns:{parameters:["i32","i32"],
result:"i32"},readv:{parameters:["i32","pointer","i32"],result:"i32"},writev:{parameters:["i32","poi\
nter","i32"],result:"i32"},__errno_location:{parameters:[],result:"pointer"}},ee=0,Ve=524288,re=1073741824,
Ge=2,Be=524288,P=1,S=2,R=5,F=6,He=11,k=13,$=16,v=17,L=19,M=22,V=77,qe={[P]:"EPERM",[S]:"ENOENT",[R]:"\
EIO",[F]:"ENXIO",[He]:"EAGAIN",[k]:"EACCES",[$]:"EBUSY",[v]:"EEXIST",[L]:"ENODEV",[M]:"EINVAL",[V]:"\
EBADFD"},_=class SystemError extends Error{call;errno;constructor(e,r){super(`${e} f\
ailed with ${qe[r]??`errno ${r}`}`),this.name="SystemError",this.call=e,this.errno=r}},te=class Linux{readv;writev;#e;#t;constructor(e){
if(typeof Deno>"u")throw new f.NotSupported(`Cannot ${e}: its system calls need Deno, this runtime h\
as no foreign functions`);if(Deno.build.os!=="linux")throw new f.NotSupported(`Cannot ${e}: it exist\
s on Linux only, this is ${Deno.build.os}`);if(Deno.permissions.querySync({name:"ffi"}).state!=="gra\
nted")throw new f.NotCapable(`Cannot ${e}: foreign functions are not allowed, run with --allow-ffi`);
this.#e=Xe();let{readv:r,writev:t,__errno_location:n}=this.#e.symbols;this.readv=r,this.writev=t;let o=n();
this.#t=new Int32Array(Deno.UnsafePointerView.getArrayBuffer(o,4))}get errno(){return this.#t[0]}open(e,r){
let t=new TextEncoder().encode(`${e}\0`),n=this.#e.symbols.open(t,r|Ve);return this.#r(`open "${e}"`,
n)}close(e){this.#e.symbols.close(e)}socket(e){let r=Ge|Be;return this.#r("socket",this.#e.symbols.socket(
e,r,0))}ioctl(e,r,t){let[n,o]=r;this.#r(n,this.#e.symbols.ioctl(e,BigInt(o),t))}ioctlValue(e,r,t){let[
n,o]=r;this.#r(n,this.#e.symbols.ioctlValue(e,BigInt(o),BigInt(t)))}inNamespace(e,r){let t=this.open(
"/proc/thread-self/ns/net",ee);try{let n=e.includes("/")?e:`/var/run/netns/${e}`,o=this.open(n,ee);try{
let{setns:s}=this.#e.symbols;this.#r("setns",s(o,re));try{return r()}finally{this.#r("setns back",s(
t,re))}}finally{this.close(o)}}finally{this.close(t)}}unload(){this.#e.close()}#r(e,r){if(r<0)throw new _(
e,this.errno);return r}};function O(e){return Number(Deno.UnsafePointer.value(Deno.UnsafePointer.of(
e)))}function Xe(){let e=["libc.so.6",`libc.musl-${Deno.build.arch}.so.1`],r;for(let t of e)try{return Deno.
dlopen(t,Me)}catch(n){r??=n}throw new f.NotSupported(`Cannot load the C library: ${e.join(" and ")} \
are missing`,{cause:r})}function Ke(e){switch(typeof e){case"string":return JSON.stringify(e.length>60?`${e.slice(0,60)}\u2026`:
e);case"bigint":return`the BigInt ${e}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return e===null?"null":Ye(e);default:return String(e)}}function Ye(e){let r;try{r=e.
constructor?.name}catch{return"an object"}return typeof r!="string"||r===""||r==="Object"?"an object":
`an instance of ${r.slice(0,60)}`}function E(e,r,t,n){return new TypeError(ne(e,r,t,n))}function ne(e,r,t,n){
return`Cannot ${t}: "${r}" must be ${n}, not ${Ke(e)}`}function je(e,r,t,n,o,s){let i=s===1/0?`${n},\
 at least ${o}`:`${n} from ${o} to ${s}`;throw typeof e!="number"?E(e,r,t,i):new RangeError(ne(e,r,t,
i))}function b(e,r,t,n,o){(typeof e!="number"||!(e>=r&&e<=t)||!Number.isInteger(e))&&je(e,n,o,"an in\
teger",r,t)}function h(e,r,t){if(typeof e!="string")throw E(e,r,t,"a string")}function I(e,r,t){if(typeof e!="bo\
olean")throw E(e,r,t,"true or false")}function We(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)&&!ArrayBuffer.isView(e)}function Qe(e,r,t,n,o=""){
if(!We(e))throw E(e,t,n,"an object");for(let s in e){if(Object.hasOwn(r,s))continue;let i=Object.keys(
r).map(a=>o+a).join(", ");throw new TypeError(`Cannot ${n}: there is no option "${o}${s}", only ${i}`)}
for(let s in r){let i=e[s];i!==void 0&&r[s](i,o+s,n)}}function oe(e,r){return(t,n,o)=>b(t,e,r,n,o)}function se(e){return(r,t,n)=>{if(!Array.isArray(r))throw E(r,t,n,"an array");for(let o=0;o<r.length;o++)
e(r[o],`${t}[${o}]`,n)}}function ie(e){return(r,t,n)=>Qe(r,e,t,n,`${t}.`)}function ae(e,...r){return(t,n,o)=>{
let s=null;for(let i of r)try{return i(t,n,o)}catch(a){a instanceof RangeError&&(s=a)}throw s!==null?
s:E(t,n,o,e)}}var G=new Int32Array(4),Ze=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,ze=/^[0-9a-f]{1,4}$/i;function H(e,r){
let t=0,n=0,o=-1;for(let s=0;s<=e.length;s++){let i=s<e.length?e.charCodeAt(s):46;if(i===46){if(o<0||
++n>4)return!1;t=t<<8|o,o=-1}else{let a=i-48;if(a<0||a>9||o===0||(o=o<0?a:10*o+a,o>255))return!1}}return n!==
4?!1:(r[0]=0,r[1]=0,r[2]=65535,r[3]=t,!0)}function ue(e){let r=e.replace(/[ \t\n\v\f\r][^]*$/,"").split(
".");if(r.length>4)return null;let t=0;for(let n=0;n<r.length;n++){let o=Je(r[n]),s=n===r.length-1,i=s?
2**(8*(5-r.length)):256;if(!(o<i))return null;t=s?t|o:t|o<<24-8*n}return t|0}function Je(e){let r=Ze.
exec(e);return r===null?NaN:r[1]!==void 0?parseInt(`0${r[1]}`,16):r[2]!==void 0?parseInt(r[2],8):Number(
r[3])}function le(e,r){let t=e.indexOf("::");if(t<0){let a=B(e,!0);return a!==null&&a.length===8&&ce(
a,r)}let n=t===0?[]:B(e.slice(0,t),!1),o=e.slice(t+2),s=o===""?[]:B(o,!0);if(n===null||s===null)return!1;
let i=8-n.length-s.length;return i<1?!1:ce([...n,...new Array(i).fill(0),...s],r)}function B(e,r){let t=e.
split(":");if(t.length>8)return null;let n=[];for(let o=0;o<t.length;o++){let s=t[o];if(ze.test(s)){
n.push(parseInt(s,16));continue}if(!(r&&o===t.length-1)||!H(s,G))return null;n.push(G[3]>>>16,G[3]&65535)}
return n}function ce(e,r){for(let t=0;t<4;t++)r[t]=e[2*t]<<16|e[2*t+1];return!0}function fe(e,r,t,n){
let o=[];for(let c of[e,r,t,n])o.push(c>>>16,c&65535);let s=0,i=1;for(let c=0,u=0;c<8;c++)u=o[c]===0?
u+1:0,u>i&&(i=u,s=c+1-u);let a=c=>c.map(u=>u.toString(16)).join(":");return i===1?a(o):`${a(o.slice(
0,s))}::${a(o.slice(s+i))}`}var N=65535,q=new Int32Array(4),g="make an address",l=class IpAddr{static{l=this}w0;w1;w2;w3;constructor(e=0,r=0,t=0,n=0){
this.w0=e|0,this.w1=r|0,this.w2=t|0,this.w3=n|0}static ANY4=l.fromV4(0);static ANY6=new l;static LOOPBACK4=l.
fromV4(2130706433);static LOOPBACK6=new l(0,0,0,1);static BROADCAST4=l.fromV4(-1);static v4(e,r,t,n){
return b(e,0,255,"a",g),b(r,0,255,"b",g),b(t,0,255,"c",g),b(n,0,255,"d",g),l.fromV4(e<<24|r<<16|t<<8|
n)}static fromV4(e){return b(e,-2147483648,4294967295,"bits",g),new l(0,0,N,e)}static parse(e){if(h(
e,"text","parse an address"),!H(e,q)&&!le(e,q))return null;let[r,t,n,o]=q;return new l(r,t,n,o)}static parseAton(e){
h(e,"text","parse an address");let r=ue(e);return r===null?null:l.fromV4(r)}get isV4(){return this.w2===
N&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.w2===0||this.w2===N)}get v4(){
return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===14:this.w0>>>24===255}get isLoopback(){
return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.w1|this.w2)===0}get isLinkLocal(){return this.
isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){return this.w3===-1&&this.isV4}set4(e){
return this.w0=0,this.w1=0,this.w2=N,this.w3=e|0,this}set6(e,r,t,n){return this.w0=e|0,this.w1=r|0,this.
w2=t|0,this.w3=n|0,this}read4(e,r){return this.set4(d(e,r))}read6(e,r){return this.w0=d(e,r),this.w1=
d(e,r+4),this.w2=d(e,r+8),this.w3=d(e,r+12),this}write4(e,r){p(e,r,this.w3)}write6(e,r){p(e,r,this.w0),
p(e,r+4,this.w1),p(e,r+8,this.w2),p(e,r+12,this.w3)}copyFrom(e){return this.w0=e.w0,this.w1=e.w1,this.
w2=e.w2,this.w3=e.w3,this}clone(){return new l(this.w0,this.w1,this.w2,this.w3)}equals(e){return this.
w3===e.w3&&this.w2===e.w2&&this.w1===e.w1&&this.w0===e.w0}matchesPrefix(e,r){let t=e.isV4;if(t!==this.
isV4)return!1;let n=t?r+96:r;return U(this.w0,e.w0,n)&&U(this.w1,e.w1,n-32)&&U(this.w2,e.w2,n-64)&&U(
this.w3,e.w3,n-96)}hash(){let e=Math.imul(this.w0^739982445,2246822507)^this.w1;return e=Math.imul(e^
e>>>15,3266489909)^this.w2,e=Math.imul(e^e>>>13,668265263)^this.w3,e=Math.imul(e^e>>>16,374761393),e^
e>>>15}toString(){let e=this.w3;return this.isV4?`${e>>>24}.${e>>>16&255}.${e>>>8&255}.${e&255}`:fe(
this.w0,this.w1,this.w2,this.w3)}};function U(e,r,t){return t<=0?!0:t>=32?e===r:(e^r)>>>32-t===0}function de(e){
let r=e.indexOf("/");if(r<0)return null;let t=l.parse(e.slice(0,r)),n=e.slice(r+1);if(t===null||!/^(?:0|[1-9][0-9]{0,2})$/.
test(n))return null;let o=Number(n);return o<=(t.isV4?32:128)?{addr:t,prefixLen:o}:null}var X="/dev/net/tun",er=2,rr=2048,ye=2,tr=10,be=["TUNSETIFF",1074025674],nr=["TUNSETOFFLOAD",1074025680],
or=["TUNSETVNETHDRSZ",1074025688],sr=["SIOCGIFFLAGS",35091],ir=["SIOCSIFFLAGS",35092],Ee=["SIOCSIFAD\
DR",35094],ar=["SIOCSIFNETMASK",35100],cr=["SIOCGIFMTU",35105],ur=["SIOCSIFMTU",35106],Ae=["SIOCGIFI\
NDEX",35123],pe=1,lr=1,fr=2,dr=4096,pr=16384,mr=1,hr=2,yr=4,br=8,Er=10,x=16,Ar=40,me=15,wr={address:ae(
"a string or an array of them",h,se(h)),mtu:oe(576,65521),up:I,offload:I,netns:h,create:I};function we(e,r){
h(e,"name","open a device"),ie(wr)(r,"options",`open device "${e}"`)}function ge(e,r){let{name:t,netns:n}=r,
o=K(r),s=o.some(({addr:c})=>!c.isV4),i=[],a=c=>(i.push(c),c);try{let c=()=>({socket:a(e.socket(ye)),
socket6:s?a(e.socket(tr)):-1,fd:a(e.open(X,er|rr))}),{socket:u,socket6:Oe,fd:A}=n===void 0?c():e.inNamespace(
n,c);r.create===!1&&e.ioctl(u,Ae,y(t));let Ie=dr|pr|(r.medium==="ip"?lr:fr);e.ioctl(A,be,y(t,Ie)),e.
ioctl(A,or,_r(Er));let Ne=gr(e,A,r.offload??!0),Ue=xr(e,u,t,r.mtu);for(let{addr:Y,prefixLen:De}of o){
let j={addr:Y,prefixLen:De};Y.isV4?Cr(e,u,t,j):Sr(e,u,Oe,t,j)}return(r.up??!0)&&Tr(e,u,t),i.splice(i.
indexOf(A),1),{fd:A,mtu:Ue,offload:Ne}}catch(c){throw c instanceof _?Or(c,r):c}finally{for(let c of i)
e.close(c)}}function K(e){let{name:r,address:t=[]}=e,n=`Cannot open device "${r}"`,o=new TextEncoder().
encode(r).length;if(o<1||o>me||/[\0-\x20/:%]/.test(r))throw new RangeError(`${n}: "name" must have 1\
 to ${me} bytes, no white space and none of "/:%"`);let s=[t].flat().map(i=>{let a=de(i);if(a!==null)
return a;throw new RangeError(`${n}: "${i}" is no address with a prefix length`)});if(s.filter(({addr:i})=>i.
isV4).length>1)throw new RangeError(`${n}: it can be given one IPv4 address only`);return s}function gr(e,r,t){
let n=mr|hr|yr|br,o=t?[n,0]:[0];for(let s of o)try{return e.ioctlValue(r,nr,s),s!==0}catch(i){if(s===
0)throw i}return!1}function xr(e,r,t,n){let o=y(t);e.ioctl(r,cr,o);let s=o.getInt32(x,!0);return n===
void 0||n===s?s:(e.ioctl(r,ur,y(t,n)),n)}function Tr(e,r,t){let n=y(t);e.ioctl(r,sr,n);let o=n.getInt16(
x,!0);(o&pe)===0&&e.ioctl(r,ir,y(t,o|pe))}function Cr(e,r,t,{addr:n,prefixLen:o}){let s=o===0?0:-1<<
32-o;e.ioctl(r,Ee,he(t,n.v4)),e.ioctl(r,ar,he(t,s))}function Sr(e,r,t,n,{addr:o,prefixLen:s}){let i=y(
n);e.ioctl(r,Ae,i);let a=new DataView(new ArrayBuffer(24));o.write6(new Uint8Array(a.buffer),0),a.setUint32(
16,s,!0),a.setInt32(20,i.getInt32(x,!0),!0);try{e.ioctl(t,Ee,a)}catch(c){if(!(c instanceof _&&c.errno===
v))throw c}}function y(e,r=0){let t=new DataView(new ArrayBuffer(Ar));return new TextEncoder().encodeInto(
e,new Uint8Array(t.buffer)),t.setInt32(x,r,!0),t}function he(e,r){let t=y(e,ye);return t.setInt32(x+
4,r),t}function _r(e){let r=new DataView(new ArrayBuffer(4));return r.setInt32(0,e,!0),r}function Or(e,r){
let{name:t,netns:n}=r,o=r.medium==="ip"?"tun":"tap",s=`Cannot open ${o.toUpperCase()} device "${t}"`,
i={cause:e};switch(e.errno){case P:case k:return new f.PermissionDenied(`${s}: ${e.message}; run as \
root or with CAP_NET_ADMIN, or make it before with "ip tuntap add dev ${t} mode ${o} user $USER" and\
 give it its address and MTU there`,i);case $:return new f.Busy(`${s}: another program uses it`,i);case M:
if(e.call!==be[0])break;return new f.AlreadyExists(`${s}: ${e.message}; an interface of that name ex\
ists and is not a ${o.toUpperCase()} device`,i);case F:case S:case L:return e.call.includes(X)?new f.
NotSupported(`${s}: ${X} is missing; load the module with "modprobe tun", or give the container this\
 device`,i):new f.NotFound(e.errno===S&&n!==void 0?`${s}: there is no network namespace "${n}"`:`${s}\
: there is no such device`,i)}return new Error(`${s}: ${e.message}`,i)}var T=10,Ce=1,Pr=2,Se=128;function yt(e,r={}){we(e,r);let t={...r,name:e,medium:"ethernet"};return K(
t),{module:import.meta.url,options:t}}function bt(e,r){return new Rr(e,r)}var Rr=class TapDevice{medium;mtu;maxFrame;offload;fd;discarded=0;#e;#t;#r;#n;#o;#s;#i;constructor(e,r){
let t=e.medium==="ip"?"TUN":"TAP";this.#e=new te(`open ${t} device "${e.name}"`);try{let n=ge(this.#e,
e);this.fd=n.fd,this.mtu=Math.min(n.mtu,65535),this.medium=e.medium;let o=e.medium==="ip"?0:W;this.maxFrame=
o+(n.offload?65535:this.mtu),this.offload=n.offload?{checksum:!0,tcpSegmentation:65160}:z}catch(n){throw this.#e.
unload(),n}this.#t=r.memory,this.#r=O(this.#t),this.#n=new Uint8Array(new ArrayBuffer(T)),this.#o=new Uint8Array(
new ArrayBuffer(T)),this.#s=new _e(2),this.#s.set(0,O(this.#n),T),this.#i=new _e(66),this.#i.set(0,O(
this.#o),T)}receive(e,r,t,n){let o=this.#s;o.set(1,this.#r+r,t);let s=this.#e.readv(this.fd,o.pointer,
2);if(s<0){let{errno:a}=this.#e;return a===V||a===R?-1:0}let i=this.#n;return n.checksumValid=(i[0]&
(Ce|Pr))!==0,n.gsoType=i[1]&~Se,n.gsoSize=n.gsoType===0?0:i[4]|i[5]<<8,s-T}transmit(e){let r=this.#o;
r[0]=e.csumStart!==0?Ce:0,r[1]=e.gsoType|(Fr(e)?Se:0),D(r,2,e.gsoType===0?0:e.lengths[0]),D(r,4,e.gsoSize),
D(r,6,e.csumStart),D(r,8,e.csumOffset);let t=this.#i,n=e.count;for(let s=0;s<n;s++)t.set(s+1,this.#r+
e.offsets[s],e.lengths[s]);return this.#e.writev(this.fd,t.pointer,n+1)<0&&this.discarded++,!0}close(){
this.#e.close(this.fd),this.#e.unload()}},_e=class Iovecs{pointer;#e;constructor(e){
this.#e=new Uint32Array(new ArrayBuffer(e*16)),this.pointer=Deno.UnsafePointer.of(this.#e)}set(e,r,t){
let n=this.#e,o=e*4;n[o]=r,n[o+1]=r/4294967296,n[o+2]=t}};function Fr(e){if(e.gsoType!==1&&e.gsoType!==
4)return!1;let r=e.offsets[0]+e.csumStart+Q;return(e.memory[r]&Z)!==0}function D(e,r,t){e[r]=t,e[r+1]=
t>>>8}export{Rr as TapDevice,bt as open,yt as tap};
