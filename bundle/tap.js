// Made from the sources by `deno task bundle`: do not edit.
function w(e,t){return e[t]<<8|e[t+1]}function d(e,t){return e[t]<<24|e[t+1]<<16|e[t+2]<<8|e[t+3]}function C(e,t,r){e[t]=r>>>8,e[t+1]=r}function p(e,t,r){e[t]=r>>>24,e[t+1]=r>>>16,e[t+2]=r>>>8,e[t+3]=
r}var Pe=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,m=class MacAddr{static{
m=this}hi;lo;constructor(e,t){this.hi=e|0,this.lo=t&65535}static BROADCAST=new m(-1,65535);static ZERO=new m(
0,0);static parse(e){if(!Pe.test(e))return null;let t=e.replaceAll(/[:-]/g,"");return new m(parseInt(
t.slice(0,8),16),parseInt(t.slice(8),16))}static read(e,t){return new m(d(e,t),w(e,t+4))}static forMulticast(e){
return e.isV4?new m(16801280|e.w3>>>16&127,e.w3):new m(858980352|e.w3>>>16,e.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(e){return this.hi===e.hi&&this.lo===e.lo}isAt(e,t){return d(e,t)===this.hi&&w(
e,t+4)===this.lo}write(e,t){p(e,t,this.hi),C(e,t+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var j=18;var W=13;var Q=128;var Z={checksum:!1,tcpSegmentation:0};var J=["AddrInUse","AddrNotAvailable","AlreadyExists","BadResource","BrokenPipe","Busy","ConnectionA\
borted","ConnectionRefused","ConnectionReset","Interrupted","InvalidData","NetworkUnreachable","NotC\
apable","NotConnected","NotFound","NotSupported","PermissionDenied","TimedOut","UnexpectedEof","Woul\
dBlock","WriteZero"],Re=null;function Fe(){return Re??=typeof Deno>"u"?$e():Deno.errors}var ke=Symbol.
for("netconn.errors");function $e(){let e=globalThis;return e[ke]??=ve()}function ve(){let e={};for(let t of J)
e[t]=Le(t);return e}function Le(e){let t=class extends Error{constructor(r,n){super(r,n),this.name=e}};
return Object.defineProperty(t,"name",{value:e}),t}var f=Object.create(null,Object.fromEntries(J.map(
e=>[e,{enumerable:!0,get:()=>Fe()[e]}])));var Me={open:{parameters:["buffer","i32"],result:"i32"},close:{parameters:["i32"],result:"i32"},socket:{
parameters:["i32","i32","i32"],result:"i32"},ioctl:{parameters:["i32","u64","buffer"],result:"i32"},
ioctlValue:{name:"ioctl",parameters:["i32","u64","u64"],result:"i32"},setns:{parameters:["i32","i32"],
result:"i32"},readv:{parameters:["i32","pointer","i32"],result:"i32"},writev:{parameters:["i32","poi\
nter","i32"],result:"i32"},__errno_location:{parameters:[],result:"pointer"}},ee=0,Ve=524288,te=1073741824,
Ge=2,Be=524288,P=1,S=2,R=5,F=6,He=11,k=13,$=16,v=17,L=19,M=22,V=77,qe={[P]:"EPERM",[S]:"ENOENT",[R]:"\
EIO",[F]:"ENXIO",[He]:"EAGAIN",[k]:"EACCES",[$]:"EBUSY",[v]:"EEXIST",[L]:"ENODEV",[M]:"EINVAL",[V]:"\
EBADFD"},_=class SystemError extends Error{call;errno;constructor(e,t){super(`${e} f\
ailed with ${qe[t]??`errno ${t}`}`),this.name="SystemError",this.call=e,this.errno=t}},re=class Linux{readv;writev;#e;#r;constructor(e){
if(typeof Deno>"u")throw new f.NotSupported(`Cannot ${e}: its system calls need Deno, this runtime h\
as no foreign functions`);if(Deno.build.os!=="linux")throw new f.NotSupported(`Cannot ${e}: it exist\
s on Linux only, this is ${Deno.build.os}`);if(Deno.permissions.querySync({name:"ffi"}).state!=="gra\
nted")throw new f.NotCapable(`Cannot ${e}: foreign functions are not allowed, run with --allow-ffi`);
this.#e=ze();let{readv:t,writev:r,__errno_location:n}=this.#e.symbols;this.readv=t,this.writev=r;let o=n();
this.#r=new Int32Array(Deno.UnsafePointerView.getArrayBuffer(o,4))}get errno(){return this.#r[0]}open(e,t){
let r=new TextEncoder().encode(`${e}\0`),n=this.#e.symbols.open(r,t|Ve);return this.#t(`open "${e}"`,
n)}close(e){this.#e.symbols.close(e)}socket(e){let t=Ge|Be;return this.#t("socket",this.#e.symbols.socket(
e,t,0))}ioctl(e,t,r){let[n,o]=t;this.#t(n,this.#e.symbols.ioctl(e,BigInt(o),r))}ioctlValue(e,t,r){let[
n,o]=t;this.#t(n,this.#e.symbols.ioctlValue(e,BigInt(o),BigInt(r)))}inNamespace(e,t){let r=this.open(
"/proc/thread-self/ns/net",ee);try{let n=e.includes("/")?e:`/var/run/netns/${e}`,o=this.open(n,ee);try{
let{setns:s}=this.#e.symbols;this.#t("setns",s(o,te));try{return t()}finally{this.#t("setns back",s(
r,te))}}finally{this.close(o)}}finally{this.close(r)}}unload(){this.#e.close()}#t(e,t){if(t<0)throw new _(
e,this.errno);return t}};function O(e){return Number(Deno.UnsafePointer.value(Deno.UnsafePointer.of(
e)))}function ze(){let e=["libc.so.6",`libc.musl-${Deno.build.arch}.so.1`],t;for(let r of e)try{return Deno.
dlopen(r,Me)}catch(n){t??=n}throw new f.NotSupported(`Cannot load the C library: ${e.join(" and ")} \
are missing`,{cause:t})}function Xe(e){switch(typeof e){case"string":return JSON.stringify(e.length>60?`${e.slice(0,60)}\u2026`:
e);case"bigint":return`the BigInt ${e}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return e===null?"null":Ke(e);default:return String(e)}}function Ke(e){let t;try{t=e.
constructor?.name}catch{return"an object"}return typeof t!="string"||t===""||t==="Object"?"an object":
`an instance of ${t.slice(0,60)}`}function E(e,t,r,n){return new TypeError(ne(e,t,r,n))}function ne(e,t,r,n){
return`Cannot ${r}: "${t}" must be ${n}, not ${Xe(e)}`}function Ye(e,t,r,n,o,s){let i=s===1/0?`${n},\
 at least ${o}`:`${n} from ${o} to ${s}`;throw typeof e!="number"?E(e,t,r,i):new RangeError(ne(e,t,r,
i))}function b(e,t,r,n,o){(typeof e!="number"||!(e>=t&&e<=r)||!Number.isInteger(e))&&Ye(e,n,o,"an in\
teger",t,r)}function h(e,t,r){if(typeof e!="string")throw E(e,t,r,"a string")}function I(e,t,r){if(typeof e!="bo\
olean")throw E(e,t,r,"true or false")}function je(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)&&!ArrayBuffer.isView(e)}function We(e,t,r,n,o=""){
if(!je(e))throw E(e,r,n,"an object");for(let s in e){if(Object.hasOwn(t,s))continue;let i=Object.keys(
t).map(a=>o+a).join(", ");throw new TypeError(`Cannot ${n}: there is no option "${o}${s}", only ${i}`)}
for(let s in t){let i=e[s];i!==void 0&&t[s](i,o+s,n)}}function oe(e,t){return(r,n,o)=>b(r,e,t,n,o)}function se(e){return(t,r,n)=>{if(!Array.isArray(t))throw E(t,r,n,"an array");for(let o=0;o<t.length;o++)
e(t[o],`${r}[${o}]`,n)}}function ie(e){return(t,r,n)=>We(t,e,r,n,`${r}.`)}function ae(e,...t){return(r,n,o)=>{
let s=null;for(let i of t)try{return i(r,n,o)}catch(a){a instanceof RangeError&&(s=a)}throw s!==null?
s:E(r,n,o,e)}}var G=new Int32Array(4),Qe=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,Ze=/^[0-9a-f]{1,4}$/i;function H(e,t){
let r=0,n=0,o=-1;for(let s=0;s<=e.length;s++){let i=s<e.length?e.charCodeAt(s):46;if(i===46){if(o<0||
++n>4)return!1;r=r<<8|o,o=-1}else{let a=i-48;if(a<0||a>9||o===0||(o=o<0?a:10*o+a,o>255))return!1}}return n!==
4?!1:(t[0]=0,t[1]=0,t[2]=65535,t[3]=r,!0)}function ue(e){let t=e.replace(/[ \t\n\v\f\r][^]*$/,"").split(
".");if(t.length>4)return null;let r=0;for(let n=0;n<t.length;n++){let o=Je(t[n]),s=n===t.length-1,i=s?
2**(8*(5-t.length)):256;if(!(o<i))return null;r=s?r|o:r|o<<24-8*n}return r|0}function Je(e){let t=Qe.
exec(e);return t===null?NaN:t[1]!==void 0?parseInt(`0${t[1]}`,16):t[2]!==void 0?parseInt(t[2],8):Number(
t[3])}function le(e,t){let r=e.indexOf("::");if(r<0){let a=B(e,!0);return a!==null&&a.length===8&&ce(
a,t)}let n=r===0?[]:B(e.slice(0,r),!1),o=e.slice(r+2),s=o===""?[]:B(o,!0);if(n===null||s===null)return!1;
let i=8-n.length-s.length;return i<1?!1:ce([...n,...new Array(i).fill(0),...s],t)}function B(e,t){let r=e.
split(":");if(r.length>8)return null;let n=[];for(let o=0;o<r.length;o++){let s=r[o];if(Ze.test(s)){
n.push(parseInt(s,16));continue}if(!(t&&o===r.length-1)||!H(s,G))return null;n.push(G[3]>>>16,G[3]&65535)}
return n}function ce(e,t){for(let r=0;r<4;r++)t[r]=e[2*r]<<16|e[2*r+1];return!0}function fe(e,t,r,n){
let o=[];for(let c of[e,t,r,n])o.push(c>>>16,c&65535);let s=0,i=1;for(let c=0,u=0;c<8;c++)u=o[c]===0?
u+1:0,u>i&&(i=u,s=c+1-u);let a=c=>c.map(u=>u.toString(16)).join(":");return i===1?a(o):`${a(o.slice(
0,s))}::${a(o.slice(s+i))}`}var N=65535,q=new Int32Array(4),g="make an address",l=class IpAddr{static{l=this}w0;w1;w2;w3;zone=0;constructor(e=0,t=0,r=0,n=0){
this.w0=e|0,this.w1=t|0,this.w2=r|0,this.w3=n|0}static ANY4=l.fromV4(0);static ANY6=new l;static LOOPBACK4=l.
fromV4(2130706433);static LOOPBACK6=new l(0,0,0,1);static BROADCAST4=l.fromV4(-1);static v4(e,t,r,n){
return b(e,0,255,"a",g),b(t,0,255,"b",g),b(r,0,255,"c",g),b(n,0,255,"d",g),l.fromV4(e<<24|t<<16|r<<8|
n)}static fromV4(e){return b(e,-2147483648,4294967295,"bits",g),new l(0,0,N,e)}static parse(e){if(h(
e,"text","parse an address"),!H(e,q)&&!le(e,q))return null;let[t,r,n,o]=q;return new l(t,r,n,o)}static parseAton(e){
h(e,"text","parse an address");let t=ue(e);return t===null?null:l.fromV4(t)}get isV4(){return this.w2===
N&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.w2===0||this.w2===N)}get v4(){
return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===14:this.w0>>>24===255}get isLoopback(){
return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.w1|this.w2)===0}get isLinkLocal(){return this.
isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){return this.w3===-1&&this.isV4}set4(e){
return this.w0=0,this.w1=0,this.w2=N,this.w3=e|0,this.zone=0,this}set6(e,t,r,n){return this.w0=e|0,this.
w1=t|0,this.w2=r|0,this.w3=n|0,this.zone=0,this}read4(e,t){return this.set4(d(e,t))}read6(e,t){return this.
w0=d(e,t),this.w1=d(e,t+4),this.w2=d(e,t+8),this.w3=d(e,t+12),this.zone=0,this}write4(e,t){p(e,t,this.
w3)}write6(e,t){p(e,t,this.w0),p(e,t+4,this.w1),p(e,t+8,this.w2),p(e,t+12,this.w3)}copyFrom(e){return this.
w0=e.w0,this.w1=e.w1,this.w2=e.w2,this.w3=e.w3,this.zone=e.zone,this}clone(){return new l().copyFrom(
this)}equals(e){return this.w3===e.w3&&this.w2===e.w2&&this.w1===e.w1&&this.w0===e.w0}isIdentical(e){
return this.equals(e)&&this.zone===e.zone}isSameHost(e){return this.equals(e)&&(this.zone===e.zone||
this.zone===0||e.zone===0)}matchesPrefix(e,t){let r=e.isV4;if(r!==this.isV4)return!1;let n=r?t+96:t;
return U(this.w0,e.w0,n)&&U(this.w1,e.w1,n-32)&&U(this.w2,e.w2,n-64)&&U(this.w3,e.w3,n-96)}hash(){let e=Math.
imul(this.w0^739982445,2246822507)^this.w1;return e=Math.imul(e^e>>>15,3266489909)^this.w2,e=Math.imul(
e^e>>>13,668265263)^this.w3,e=Math.imul(e^e>>>16,374761393),e^e>>>15}toString(){let e=this.w3;if(this.
isV4)return`${e>>>24}.${e>>>16&255}.${e>>>8&255}.${e&255}`;let t=fe(this.w0,this.w1,this.w2,e);return this.
zone>0?`${t}%${this.zone}`:t}};function U(e,t,r){return r<=0?!0:r>=32?e===t:(e^t)>>>32-r===0}function de(e){
let t=e.indexOf("/");if(t<0)return null;let r=l.parse(e.slice(0,t)),n=e.slice(t+1);if(r===null||!/^(?:0|[1-9][0-9]{0,2})$/.
test(n))return null;let o=Number(n);return o<=(r.isV4?32:128)?{addr:r,prefixLen:o}:null}var z="/dev/net/tun",et=2,tt=2048,ye=2,rt=10,be=["TUNSETIFF",1074025674],nt=["TUNSETOFFLOAD",1074025680],
ot=["TUNSETVNETHDRSZ",1074025688],st=["SIOCGIFFLAGS",35091],it=["SIOCSIFFLAGS",35092],Ee=["SIOCSIFAD\
DR",35094],at=["SIOCSIFNETMASK",35100],ct=["SIOCGIFMTU",35105],ut=["SIOCSIFMTU",35106],Ae=["SIOCGIFI\
NDEX",35123],pe=1,lt=1,ft=2,dt=4096,pt=16384,mt=1,ht=2,yt=4,bt=8,Et=10,x=16,At=40,me=15,wt={address:ae(
"a string or an array of them",h,se(h)),mtu:oe(576,65521),up:I,offload:I,netns:h,create:I};function we(e,t){
h(e,"name","open a device"),ie(wt)(t,"options",`open device "${e}"`)}function ge(e,t){let{name:r,netns:n}=t,
o=X(t),s=o.some(({addr:c})=>!c.isV4),i=[],a=c=>(i.push(c),c);try{let c=()=>({socket:a(e.socket(ye)),
socket6:s?a(e.socket(rt)):-1,fd:a(e.open(z,et|tt))}),{socket:u,socket6:Oe,fd:A}=n===void 0?c():e.inNamespace(
n,c);t.create===!1&&e.ioctl(u,Ae,y(r));let Ie=dt|pt|(t.medium==="ip"?lt:ft);e.ioctl(A,be,y(r,Ie)),e.
ioctl(A,ot,_t(Et));let Ne=gt(e,A,t.offload??!0),Ue=xt(e,u,r,t.mtu);for(let{addr:K,prefixLen:De}of o){
let Y={addr:K,prefixLen:De};K.isV4?Ct(e,u,r,Y):St(e,u,Oe,r,Y)}return(t.up??!0)&&Tt(e,u,r),i.splice(i.
indexOf(A),1),{fd:A,mtu:Ue,offload:Ne}}catch(c){throw c instanceof _?Ot(c,t):c}finally{for(let c of i)
e.close(c)}}function X(e){let{name:t,address:r=[]}=e,n=`Cannot open device "${t}"`,o=new TextEncoder().
encode(t).length;if(o<1||o>me||/[\0-\x20/:%]/.test(t))throw new RangeError(`${n}: "name" must have 1\
 to ${me} bytes, no white space and none of "/:%"`);let s=[r].flat().map(i=>{let a=de(i);if(a!==null)
return a;throw new RangeError(`${n}: "${i}" is no address with a prefix length`)});if(s.filter(({addr:i})=>i.
isV4).length>1)throw new RangeError(`${n}: it can be given one IPv4 address only`);return s}function gt(e,t,r){
let n=mt|ht|yt|bt,o=r?[n,0]:[0];for(let s of o)try{return e.ioctlValue(t,nt,s),s!==0}catch(i){if(s===
0)throw i}return!1}function xt(e,t,r,n){let o=y(r);e.ioctl(t,ct,o);let s=o.getInt32(x,!0);return n===
void 0||n===s?s:(e.ioctl(t,ut,y(r,n)),n)}function Tt(e,t,r){let n=y(r);e.ioctl(t,st,n);let o=n.getInt16(
x,!0);(o&pe)===0&&e.ioctl(t,it,y(r,o|pe))}function Ct(e,t,r,{addr:n,prefixLen:o}){let s=o===0?0:-1<<
32-o;e.ioctl(t,Ee,he(r,n.v4)),e.ioctl(t,at,he(r,s))}function St(e,t,r,n,{addr:o,prefixLen:s}){let i=y(
n);e.ioctl(t,Ae,i);let a=new DataView(new ArrayBuffer(24));o.write6(new Uint8Array(a.buffer),0),a.setUint32(
16,s,!0),a.setInt32(20,i.getInt32(x,!0),!0);try{e.ioctl(r,Ee,a)}catch(c){if(!(c instanceof _&&c.errno===
v))throw c}}function y(e,t=0){let r=new DataView(new ArrayBuffer(At));return new TextEncoder().encodeInto(
e,new Uint8Array(r.buffer)),r.setInt32(x,t,!0),r}function he(e,t){let r=y(e,ye);return r.setInt32(x+
4,t),r}function _t(e){let t=new DataView(new ArrayBuffer(4));return t.setInt32(0,e,!0),t}function Ot(e,t){
let{name:r,netns:n}=t,o=t.medium==="ip"?"tun":"tap",s=`Cannot open ${o.toUpperCase()} device "${r}"`,
i={cause:e};switch(e.errno){case P:case k:return new f.PermissionDenied(`${s}: ${e.message}; run as \
root or with CAP_NET_ADMIN, or make it before with "ip tuntap add dev ${r} mode ${o} user $USER" and\
 give it its address and MTU there`,i);case $:return new f.Busy(`${s}: another program uses it`,i);case M:
if(e.call!==be[0])break;return new f.AlreadyExists(`${s}: ${e.message}; an interface of that name ex\
ists and is not a ${o.toUpperCase()} device`,i);case F:case S:case L:return e.call.includes(z)?new f.
NotSupported(`${s}: ${z} is missing; load the module with "modprobe tun", or give the container this\
 device`,i):new f.NotFound(e.errno===S&&n!==void 0?`${s}: there is no network namespace "${n}"`:`${s}\
: there is no such device`,i)}return new Error(`${s}: ${e.message}`,i)}var T=10,Ce=1,Pt=2,Se=128;function yr(e,t={}){we(e,t);let r={...t,name:e,medium:"ethernet"};return X(
r),{module:import.meta.url,options:r}}function br(e,t){return new Rt(e,t)}var Rt=class TapDevice{medium;mtu;maxFrame;offload;fd;discarded=0;#e;#r;#t;#n;#o;#s;#i;constructor(e,t){
let r=e.medium==="ip"?"TUN":"TAP";this.#e=new re(`open ${r} device "${e.name}"`);try{let n=ge(this.#e,
e);this.fd=n.fd,this.mtu=Math.min(n.mtu,65535),this.medium=e.medium;let o=e.medium==="ip"?0:j;this.maxFrame=
o+(n.offload?65535:this.mtu),this.offload=n.offload?{checksum:!0,tcpSegmentation:65160}:Z}catch(n){throw this.#e.
unload(),n}this.#r=t.memory,this.#t=O(this.#r),this.#n=new Uint8Array(new ArrayBuffer(T)),this.#o=new Uint8Array(
new ArrayBuffer(T)),this.#s=new _e(2),this.#s.set(0,O(this.#n),T),this.#i=new _e(66),this.#i.set(0,O(
this.#o),T)}receive(e,t,r,n){let o=this.#s;o.set(1,this.#t+t,r);let s=this.#e.readv(this.fd,o.pointer,
2);if(s<0){let{errno:a}=this.#e;return a===V||a===R?-1:0}let i=this.#n;return n.checksumValid=(i[0]&
(Ce|Pt))!==0,n.gsoType=i[1]&~Se,n.gsoSize=n.gsoType===0?0:i[4]|i[5]<<8,s-T}transmit(e){let t=this.#o;
t[0]=e.csumStart!==0?Ce:0,t[1]=e.gsoType|(Ft(e)?Se:0),D(t,2,e.gsoType===0?0:e.lengths[0]),D(t,4,e.gsoSize),
D(t,6,e.csumStart),D(t,8,e.csumOffset);let r=this.#i,n=e.count;for(let s=0;s<n;s++)r.set(s+1,this.#t+
e.offsets[s],e.lengths[s]);return this.#e.writev(this.fd,r.pointer,n+1)<0&&this.discarded++,!0}close(){
this.#e.close(this.fd),this.#e.unload()}},_e=class Iovecs{pointer;#e;constructor(e){
this.#e=new Uint32Array(new ArrayBuffer(e*16)),this.pointer=Deno.UnsafePointer.of(this.#e)}set(e,t,r){
let n=this.#e,o=e*4;n[o]=t,n[o+1]=t/4294967296,n[o+2]=r}};function Ft(e){if(e.gsoType!==1&&e.gsoType!==
4)return!1;let t=e.offsets[0]+e.csumStart+W;return(e.memory[t]&Q)!==0}function D(e,t,r){e[t]=r,e[t+1]=
r>>>8}export{Rt as TapDevice,br as open,yr as tap};
