// Made from the sources by `deno task bundle`: do not edit.
function A(t,e){return t[e]<<8|t[e+1]}function p(t,e){return t[e]<<24|t[e+1]<<16|t[e+2]<<8|t[e+3]}function x(t,e,r){t[e]=r>>>8,t[e+1]=r}function m(t,e,r){t[e]=r>>>24,t[e+1]=r>>>16,t[e+2]=r>>>8,t[e+3]=
r}var Ut=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,l=class MacAddr{static{
l=this}hi;lo;constructor(t,e){this.hi=t|0,this.lo=e&65535}static BROADCAST=new l(-1,65535);static ZERO=new l(
0,0);static parse(t){if(!Ut.test(t))return null;let e=t.replaceAll(/[:-]/g,"");return new l(parseInt(
e.slice(0,8),16),parseInt(e.slice(8),16))}static read(t,e){return new l(p(t,e),A(t,e+4))}static forMulticast(t){
return t.isV4?new l(16801280|t.w3>>>16&127,t.w3):new l(858980352|t.w3>>>16,t.w3)}get isMulticast(){return(this.
hi&16777216)!==0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===
0&&this.lo===0}equals(t){return this.hi===t.hi&&this.lo===t.lo}isAt(t,e){return p(t,e)===this.hi&&A(
t,e+4)===this.lo}write(t,e){m(t,e,this.hi),x(t,e+4,this.lo)}toString(){return((this.hi>>>0).toString(
16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&:")}};var j=18;var Q=13;var W=128;var z={checksum:!1,tcpSegmentation:0};var Z=["libc.so.6",`libc.musl-${Deno.build.arch}.so.1`],Rt={open:{parameters:["buffer","i32"],result:"\
i32"},close:{parameters:["i32"],result:"i32"},socket:{parameters:["i32","i32","i32"],result:"i32"},ioctl:{
parameters:["i32","u64","buffer"],result:"i32"},ioctlValue:{name:"ioctl",parameters:["i32","u64","u6\
4"],result:"i32"},setns:{parameters:["i32","i32"],result:"i32"},readv:{parameters:["i32","pointer","\
i32"],result:"i32"},writev:{parameters:["i32","pointer","i32"],result:"i32"},__errno_location:{parameters:[],
result:"pointer"}},J=0,Pt=524288,tt=1073741824,Ft=2,$t=524288,U=1,_=2,R=5,P=6,kt=11,F=13,$=16,k=17,v=19,
L=22,M=77,vt={[U]:"EPERM",[_]:"ENOENT",[R]:"EIO",[P]:"ENXIO",[kt]:"EAGAIN",[F]:"EACCES",[$]:"EBUSY",
[k]:"EEXIST",[v]:"ENODEV",[L]:"EINVAL",[M]:"EBADFD"},S=class SystemError extends Error{call;errno;constructor(t,e){
super(`${t} failed with ${vt[e]??`errno ${e}`}`),this.name="SystemError",this.call=t,this.errno=e}},
et=class Linux{readv;writev;#t;#r;constructor(t){if(Deno.build.os!=="linux")throw new Deno.
errors.NotSupported(`Cannot ${t}: it exists on Linux only, this is ${Deno.build.os}`);if(Deno.permissions.
querySync({name:"ffi"}).state!=="granted")throw new Deno.errors.NotCapable(`Cannot ${t}: foreign fun\
ctions are not allowed, run with --allow-ffi`);this.#t=Lt();let{readv:e,writev:r,__errno_location:n}=this.#t.
symbols;this.readv=e,this.writev=r;let o=n();this.#r=new Int32Array(Deno.UnsafePointerView.getArrayBuffer(
o,4))}get errno(){return this.#r[0]}open(t,e){let r=new TextEncoder().encode(`${t}\0`),n=this.#t.symbols.
open(r,e|Pt);return this.#e(`open "${t}"`,n)}close(t){this.#t.symbols.close(t)}socket(t){let e=Ft|$t;
return this.#e("socket",this.#t.symbols.socket(t,e,0))}ioctl(t,e,r){let[n,o]=e;this.#e(n,this.#t.symbols.
ioctl(t,BigInt(o),r))}ioctlValue(t,e,r){let[n,o]=e;this.#e(n,this.#t.symbols.ioctlValue(t,BigInt(o),
BigInt(r)))}inNamespace(t,e){let r=this.open("/proc/thread-self/ns/net",J);try{let n=t.includes("/")?
t:`/var/run/netns/${t}`,o=this.open(n,J);try{let{setns:s}=this.#t.symbols;this.#e("setns",s(o,tt));try{
return e()}finally{this.#e("setns back",s(r,tt))}}finally{this.close(o)}}finally{this.close(r)}}unload(){
this.#t.close()}#e(t,e){if(e<0)throw new S(t,this.errno);return e}};function O(t){return Number(Deno.
UnsafePointer.value(Deno.UnsafePointer.of(t)))}function Lt(){let t;for(let e of Z)try{return Deno.dlopen(
e,Rt)}catch(r){t??=r}throw new Deno.errors.NotSupported(`Cannot load the C library: ${Z.join(" and ")}\
 are missing`,{cause:t})}function Mt(t){switch(typeof t){case"string":return JSON.stringify(t.length>60?`${t.slice(0,60)}\u2026`:
t);case"bigint":return`the BigInt ${t}`;case"symbol":return"a symbol";case"function":return"a functi\
on";case"object":return t===null?"null":Vt(t);default:return String(t)}}function Vt(t){let e;try{e=t.
constructor?.name}catch{return"an object"}return typeof e!="string"||e===""||e==="Object"?"an object":
`an instance of ${e.slice(0,60)}`}function y(t,e,r,n){return new TypeError(rt(t,e,r,n))}function rt(t,e,r,n){
return`Cannot ${r}: "${e}" must be ${n}, not ${Mt(t)}`}function Gt(t,e,r,n,o,s){let i=s===1/0?`${n},\
 at least ${o}`:`${n} from ${o} to ${s}`;throw typeof t!="number"?y(t,e,r,i):new RangeError(rt(t,e,r,
i))}function b(t,e,r,n,o){(typeof t!="number"||!(t>=e&&t<=r)||!Number.isInteger(t))&&Gt(t,n,o,"an in\
teger",e,r)}function d(t,e,r){if(typeof t!="string")throw y(t,e,r,"a string")}function I(t,e,r){if(typeof t!="bo\
olean")throw y(t,e,r,"true or false")}function Ht(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)&&!ArrayBuffer.isView(t)}function Bt(t,e,r,n,o=""){
if(!Ht(t))throw y(t,r,n,"an object");for(let s in t){if(Object.hasOwn(e,s))continue;let i=Object.keys(
e).map(c=>o+c).join(", ");throw new TypeError(`Cannot ${n}: there is no option "${o}${s}", only ${i}`)}
for(let s in e){let i=t[s];i!==void 0&&e[s](i,o+s,n)}}function nt(t,e){return(r,n,o)=>b(r,t,e,n,o)}function ot(t){return(e,r,n)=>{if(!Array.isArray(e))throw y(e,r,n,"an array");for(let o=0;o<e.length;o++)
t(e[o],`${r}[${o}]`,n)}}function st(t){return(e,r,n)=>Bt(e,t,r,n,`${r}.`)}function it(t,...e){return(r,n,o)=>{
let s=null;for(let i of e)try{return i(r,n,o)}catch(c){c instanceof RangeError&&(s=c)}throw s!==null?
s:y(r,n,o,t)}}var V=new Int32Array(4),qt=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,Xt=/^[0-9a-f]{1,4}$/i;function H(t,e){
let r=0,n=0,o=-1;for(let s=0;s<=t.length;s++){let i=s<t.length?t.charCodeAt(s):46;if(i===46){if(o<0||
++n>4)return!1;r=r<<8|o,o=-1}else{let c=i-48;if(c<0||c>9||o===0||(o=o<0?c:10*o+c,o>255))return!1}}return n!==
4?!1:(e[0]=0,e[1]=0,e[2]=65535,e[3]=r,!0)}function ut(t){let e=t.replace(/[ \t\n\v\f\r][^]*$/,"").split(
".");if(e.length>4)return null;let r=0;for(let n=0;n<e.length;n++){let o=Yt(e[n]),s=n===e.length-1,i=s?
2**(8*(5-e.length)):256;if(!(o<i))return null;r=s?r|o:r|o<<24-8*n}return r|0}function Yt(t){let e=qt.
exec(t);return e===null?NaN:e[1]!==void 0?parseInt(`0${e[1]}`,16):e[2]!==void 0?parseInt(e[2],8):Number(
e[3])}function at(t,e){let r=t.indexOf("::");if(r<0){let c=G(t,!0);return c!==null&&c.length===8&&ct(
c,e)}let n=r===0?[]:G(t.slice(0,r),!1),o=t.slice(r+2),s=o===""?[]:G(o,!0);if(n===null||s===null)return!1;
let i=8-n.length-s.length;return i<1?!1:ct([...n,...new Array(i).fill(0),...s],e)}function G(t,e){let r=t.
split(":");if(r.length>8)return null;let n=[];for(let o=0;o<r.length;o++){let s=r[o];if(Xt.test(s)){
n.push(parseInt(s,16));continue}if(!(e&&o===r.length-1)||!H(s,V))return null;n.push(V[3]>>>16,V[3]&65535)}
return n}function ct(t,e){for(let r=0;r<4;r++)e[r]=t[2*r]<<16|t[2*r+1];return!0}function ft(t,e,r,n){
let o=[];for(let u of[t,e,r,n])o.push(u>>>16,u&65535);let s=0,i=1;for(let u=0,a=0;u<8;u++)a=o[u]===0?
a+1:0,a>i&&(i=a,s=u+1-a);let c=u=>u.map(a=>a.toString(16)).join(":");return i===1?c(o):`${c(o.slice(
0,s))}::${c(o.slice(s+i))}`}var N=65535,B=new Int32Array(4),w="make an address",f=class IpAddr{static{f=this}w0;w1;w2;w3;constructor(t=0,e=0,r=0,n=0){
this.w0=t|0,this.w1=e|0,this.w2=r|0,this.w3=n|0}static ANY4=f.fromV4(0);static ANY6=new f;static LOOPBACK4=f.
fromV4(2130706433);static LOOPBACK6=new f(0,0,0,1);static BROADCAST4=f.fromV4(-1);static v4(t,e,r,n){
return b(t,0,255,"a",w),b(e,0,255,"b",w),b(r,0,255,"c",w),b(n,0,255,"d",w),f.fromV4(t<<24|e<<16|r<<8|
n)}static fromV4(t){return b(t,-2147483648,4294967295,"bits",w),new f(0,0,N,t)}static parse(t){if(d(
t,"text","parse an address"),!H(t,B)&&!at(t,B))return null;let[e,r,n,o]=B;return new f(e,r,n,o)}static parseAton(t){
d(t,"text","parse an address");let e=ut(t);return e===null?null:f.fromV4(e)}get isV4(){return this.w2===
N&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.w2===0||this.w2===N)}get v4(){
return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===14:this.w0>>>24===255}get isLoopback(){
return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.w1|this.w2)===0}get isLinkLocal(){return this.
isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){return this.w3===-1&&this.isV4}set4(t){
return this.w0=0,this.w1=0,this.w2=N,this.w3=t|0,this}set6(t,e,r,n){return this.w0=t|0,this.w1=e|0,this.
w2=r|0,this.w3=n|0,this}read4(t,e){return this.set4(p(t,e))}read6(t,e){return this.w0=p(t,e),this.w1=
p(t,e+4),this.w2=p(t,e+8),this.w3=p(t,e+12),this}write4(t,e){m(t,e,this.w3)}write6(t,e){m(t,e,this.w0),
m(t,e+4,this.w1),m(t,e+8,this.w2),m(t,e+12,this.w3)}copyFrom(t){return this.w0=t.w0,this.w1=t.w1,this.
w2=t.w2,this.w3=t.w3,this}clone(){return new f(this.w0,this.w1,this.w2,this.w3)}equals(t){return this.
w3===t.w3&&this.w2===t.w2&&this.w1===t.w1&&this.w0===t.w0}matchesPrefix(t,e){let r=t.isV4;if(r!==this.
isV4)return!1;let n=r?e+96:e;return C(this.w0,t.w0,n)&&C(this.w1,t.w1,n-32)&&C(this.w2,t.w2,n-64)&&C(
this.w3,t.w3,n-96)}hash(){let t=Math.imul(this.w0^739982445,2246822507)^this.w1;return t=Math.imul(t^
t>>>15,3266489909)^this.w2,t=Math.imul(t^t>>>13,668265263)^this.w3,t=Math.imul(t^t>>>16,374761393),t^
t>>>15}toString(){let t=this.w3;return this.isV4?`${t>>>24}.${t>>>16&255}.${t>>>8&255}.${t&255}`:ft(
this.w0,this.w1,this.w2,this.w3)}};function C(t,e,r){return r<=0?!0:r>=32?t===e:(t^e)>>>32-r===0}function pt(t){
let e=t.indexOf("/");if(e<0)return null;let r=f.parse(t.slice(0,e)),n=t.slice(e+1);if(r===null||!/^(?:0|[1-9][0-9]{0,2})$/.
test(n))return null;let o=Number(n);return o<=(r.isV4?32:128)?{addr:r,prefixLen:o}:null}var q="/dev/net/tun",Kt=2,jt=2048,ht=2,Qt=10,bt=["TUNSETIFF",1074025674],Wt=["TUNSETOFFLOAD",1074025680],
zt=["TUNSETVNETHDRSZ",1074025688],Zt=["SIOCGIFFLAGS",35091],Jt=["SIOCSIFFLAGS",35092],yt=["SIOCSIFAD\
DR",35094],te=["SIOCSIFNETMASK",35100],ee=["SIOCGIFMTU",35105],re=["SIOCSIFMTU",35106],Et=["SIOCGIFI\
NDEX",35123],mt=1,ne=1,oe=2,se=4096,ie=16384,ce=1,ue=2,ae=4,fe=8,pe=10,g=16,me=40,lt=15,le={address:it(
"a string or an array of them",d,ot(d)),mtu:nt(576,65521),up:I,offload:I,netns:d,create:I};function At(t,e){
d(t,"name","open a device"),st(le)(e,"options",`open device "${t}"`)}function wt(t,e){let{name:r,netns:n}=e,
o=X(e),s=o.some(({addr:u})=>!u.isV4),i=[],c=u=>(i.push(u),u);try{let u=()=>({socket:c(t.socket(ht)),
socket6:s?c(t.socket(Qt)):-1,fd:c(t.open(q,Kt|jt))}),{socket:a,socket6:Ot,fd:E}=n===void 0?u():t.inNamespace(
n,u);e.create===!1&&t.ioctl(a,Et,h(r));let It=se|ie|(e.medium==="ip"?ne:oe);t.ioctl(E,bt,h(r,It)),t.
ioctl(E,zt,Ae(pe));let Nt=de(t,E,e.offload??!0),Ct=he(t,a,r,e.mtu);for(let{addr:Y,prefixLen:Dt}of o){
let K={addr:Y,prefixLen:Dt};Y.isV4?ye(t,a,r,K):Ee(t,a,Ot,r,K)}return(e.up??!0)&&be(t,a,r),i.splice(i.
indexOf(E),1),{fd:E,mtu:Ct,offload:Nt}}catch(u){throw u instanceof S?we(u,e):u}finally{for(let u of i)
t.close(u)}}function X(t){let{name:e,address:r=[]}=t,n=`Cannot open device "${e}"`,o=new TextEncoder().
encode(e).length;if(o<1||o>lt||/[\0-\x20/:%]/.test(e))throw new RangeError(`${n}: "name" must have 1\
 to ${lt} bytes, no white space and none of "/:%"`);let s=[r].flat().map(i=>{let c=pt(i);if(c!==null)
return c;throw new RangeError(`${n}: "${i}" is no address with a prefix length`)});if(s.filter(({addr:i})=>i.
isV4).length>1)throw new RangeError(`${n}: it can be given one IPv4 address only`);return s}function de(t,e,r){
let n=ce|ue|ae|fe,o=r?[n,0]:[0];for(let s of o)try{return t.ioctlValue(e,Wt,s),s!==0}catch(i){if(s===
0)throw i}return!1}function he(t,e,r,n){let o=h(r);t.ioctl(e,ee,o);let s=o.getInt32(g,!0);return n===
void 0||n===s?s:(t.ioctl(e,re,h(r,n)),n)}function be(t,e,r){let n=h(r);t.ioctl(e,Zt,n);let o=n.getInt16(
g,!0);(o&mt)===0&&t.ioctl(e,Jt,h(r,o|mt))}function ye(t,e,r,{addr:n,prefixLen:o}){let s=o===0?0:-1<<
32-o;t.ioctl(e,yt,dt(r,n.v4)),t.ioctl(e,te,dt(r,s))}function Ee(t,e,r,n,{addr:o,prefixLen:s}){let i=h(
n);t.ioctl(e,Et,i);let c=new DataView(new ArrayBuffer(24));o.write6(new Uint8Array(c.buffer),0),c.setUint32(
16,s,!0),c.setInt32(20,i.getInt32(g,!0),!0);try{t.ioctl(r,yt,c)}catch(u){if(!(u instanceof S&&u.errno===
k))throw u}}function h(t,e=0){let r=new DataView(new ArrayBuffer(me));return new TextEncoder().encodeInto(
t,new Uint8Array(r.buffer)),r.setInt32(g,e,!0),r}function dt(t,e){let r=h(t,ht);return r.setInt32(g+
4,e),r}function Ae(t){let e=new DataView(new ArrayBuffer(4));return e.setInt32(0,t,!0),e}function we(t,e){
let{name:r,netns:n}=e,o=e.medium==="ip"?"tun":"tap",s=`Cannot open ${o.toUpperCase()} device "${r}"`,
i={cause:t};switch(t.errno){case U:case F:return new Deno.errors.PermissionDenied(`${s}: ${t.message}\
; run as root or with CAP_NET_ADMIN, or make it before with "ip tuntap add dev ${r} mode ${o} user $\
USER" and give it its address and MTU there`,i);case $:return new Deno.errors.Busy(`${s}: another pr\
ogram uses it`,i);case L:if(t.call!==bt[0])break;return new Deno.errors.AlreadyExists(`${s}: ${t.message}\
; an interface of that name exists and is not a ${o.toUpperCase()} device`,i);case P:case _:case v:return t.
call.includes(q)?new Deno.errors.NotSupported(`${s}: ${q} is missing; load the module with "modprobe\
 tun", or give the container this device`,i):new Deno.errors.NotFound(t.errno===_&&n!==void 0?`${s}:\
 there is no network namespace "${n}"`:`${s}: there is no such device`,i)}return new Error(`${s}: ${t.
message}`,i)}var T=10,xt=1,Se=2,_t=128;function sr(t,e={}){At(t,e);let r={...e,name:t,medium:"ethernet"};return X(
r),{module:import.meta.url,options:r}}function ir(t,e){return new Oe(t,e)}var Oe=class TapDevice{medium;mtu;maxFrame;offload;fd;discarded=0;#t;#r;#e;#n;#o;#s;#i;constructor(t,e){
let r=t.medium==="ip"?"TUN":"TAP";this.#t=new et(`open ${r} device "${t.name}"`);try{let n=wt(this.#t,
t);this.fd=n.fd,this.mtu=Math.min(n.mtu,65535),this.medium=t.medium;let o=t.medium==="ip"?0:j;this.maxFrame=
o+(n.offload?65535:this.mtu),this.offload=n.offload?{checksum:!0,tcpSegmentation:65160}:z}catch(n){throw this.#t.
unload(),n}this.#r=e.memory,this.#e=O(this.#r),this.#n=new Uint8Array(new ArrayBuffer(T)),this.#o=new Uint8Array(
new ArrayBuffer(T)),this.#s=new St(2),this.#s.set(0,O(this.#n),T),this.#i=new St(66),this.#i.set(0,O(
this.#o),T)}receive(t,e,r,n){let o=this.#s;o.set(1,this.#e+e,r);let s=this.#t.readv(this.fd,o.pointer,
2);if(s<0){let{errno:c}=this.#t;return c===M||c===R?-1:0}let i=this.#n;return n.checksumValid=(i[0]&
(xt|Se))!==0,n.gsoType=i[1]&~_t,n.gsoSize=n.gsoType===0?0:i[4]|i[5]<<8,s-T}transmit(t){let e=this.#o;
e[0]=t.csumStart!==0?xt:0,e[1]=t.gsoType|(Ie(t)?_t:0),D(e,2,t.gsoType===0?0:t.lengths[0]),D(e,4,t.gsoSize),
D(e,6,t.csumStart),D(e,8,t.csumOffset);let r=this.#i,n=t.count;for(let s=0;s<n;s++)r.set(s+1,this.#e+
t.offsets[s],t.lengths[s]);return this.#t.writev(this.fd,r.pointer,n+1)<0&&this.discarded++,!0}close(){
this.#t.close(this.fd),this.#t.unload()}},St=class Iovecs{pointer;#t;constructor(t){
this.#t=new Uint32Array(new ArrayBuffer(t*16)),this.pointer=Deno.UnsafePointer.of(this.#t)}set(t,e,r){
let n=this.#t,o=t*4;n[o]=e,n[o+1]=e/4294967296,n[o+2]=r}};function Ie(t){if(t.gsoType!==1&&t.gsoType!==
4)return!1;let e=t.offsets[0]+t.csumStart+Q;return(t.memory[e]&W)!==0}function D(t,e,r){t[e]=r,t[e+1]=
r>>>8}export{Oe as TapDevice,ir as open,sr as tap};
