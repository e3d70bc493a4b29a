// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="./mod.d.ts"
import{a as As,b as ir,c as Rt,d as ra,e as ko,f as Vd}from"./application.js";import{b as sa}from"./threads.js";
import{$ as K,$a as Ss,A as Uh,Aa as ws,Ab as Gs,B as Fh,Ba as Oo,Bb as Ks,Bc as na,C as J,Ca as Cs,
Cb as ur,D as He,Db as Hs,Dc as Ro,E as Wh,Ea as Ts,Eb as Co,Ec as So,F as Vh,Fa as l,Fb as To,Fc as Ao,
G as Gh,Ga as ae,Gb as zs,H as ce,Ha as Re,Hb as Oe,Hc as dr,I as ze,Ia as M,Ic as oa,J as ne,Ja as ee,
K as re,Ka as Se,Kb as $s,La as C,Lb as qs,Ma as A,Mb as Ys,Mc as Gd,Na as Ae,Nb as js,Oa as $e,Ob as Xs,
P as N,Pa as qe,Pb as Qs,Q as ds,Qa as E,Qb as Zs,Ra as Ye,Rb as vo,Rc as ia,Sa as j,Sb as Js,Sc as fr,
Ta as ge,Tb as ea,Tc as pr,Ua as g,Ub as xt,Uc as ut,Va as p,Vb as ta,Vc as mr,Wc as hr,Xc as yr,Ya as vs,
Za as ks,_a as Rs,_c as gr,a as bo,aa as Yn,b as h,ba as jn,bd as br,c as w,ca as on,da as Xn,e as k,
ea as fs,f as D,fa as ps,fb as or,g as us,ga as ms,h as ye,ha as Eo,hb as xs,i as T,ia as No,ib as St,
j as v,ja as _o,jb as At,jd as Kd,k as Hn,ka as kt,kb as Ps,l as U,la as Qn,lb as sr,m as _e,ma as Zn,
mb as ar,md as Hd,n as ct,na as Jn,nb as Is,o as zn,oa as hs,ob as Ls,p as Ph,pa as ys,pb as Ds,q as Ih,
qa as gs,qb as Bs,r as B,ra as er,rb as Ms,s as lt,sa as bs,sb as cr,t as Z,ta as Es,tb as Us,u as Lh,
ua as Ns,ub as Fs,v as Dh,va as tr,w as $n,wa as _s,wb as wo,x as Bh,xa as nr,xb as Ws,y as Mh,ya as Os,
yb as Vs,z as qn,za as rr,zb as lr}from"./common.js";var aa=["AddrInUse","AddrNotAvailable","AlreadyExists","BadResource","BrokenPipe","Busy","Connection\
Aborted","ConnectionRefused","ConnectionReset","Interrupted","InvalidData","NetworkUnreachable","Not\
Capable","NotConnected","NotFound","NotSupported","PermissionDenied","TimedOut","UnexpectedEof","Wou\
ldBlock","WriteZero"],zd=null;function $d(){return zd??=typeof Deno>"u"?Yd():Deno.errors}var qd=Symbol.
for("netconn.errors");function Yd(){let e=globalThis;return e[qd]??=jd()}function jd(){let e={};for(let t of aa)
e[t]=Xd(t);return e}function Xd(e){let t=class extends Error{constructor(n,r){super(n,r),this.name=e}};
return Object.defineProperty(t,"name",{value:e}),t}var O=Object.create(null,Object.fromEntries(aa.map(
e=>[e,{enumerable:!0,get:()=>$d()[e]}])));var F=null;var ca=0,la=1,Qd=2,Zd=3,x=class Fragment{kind;offset;length;#e;#t;#n;#r;#o=1;constructor(e,t,n,r,o,i,s=null){
this.kind=e,this.#e=t,this.#t=n,this.offset=r,this.length=o,this.#r=i,this.#n=s}static received(e,t,n,r){
return new x(ca,e,t,n,r,null)}static block(e,t){let n=e.allocateBlock(t);return n<0?null:new x(la,e,
n,n,t,null)}static external(e){return new x(Qd,null,-1,-1,e.byteLength,e)}part(e,t){return this.#o++,
new x(Zd,this.#e,-1,this.offset+e,t,null,this)}get bytes(){let e=this.#r??=this.view(0,this.length);
if(e.length===this.length)return e;if(!this.isWhole)throw re("data","use a netbuf");return e.subarray(
0,this.length)}get isWhole(){return this.#r===null||this.#r.length>=this.length}view(e,t){let n=this.
offset+e;return this.#e.u8.subarray(n,n+t)}get memory(){return this.#e}isIn(e){return this.#e===e}retain(){
this.#o++}release(){if(!(--this.#o>0)){if(this.#o<0)throw new Error("Bug: fragment released twice");
this.#n!==null?this.#n.release():this.kind===ca?this.#e.freePbuf(this.#t):this.kind===la&&this.#e.freeBlock(
this.#t)}}};var xo=1,Er=2,Jd=[],fa=0,ua=new FinalizationRegistry(e=>{if(e.length!==0){fa++;for(let t of e)t.release()}}),
sn=64,Pt=new Array(sn).fill(null),da=0;function ef(){for(let e=0;e<sn;e++)Pt[e]?.watch(),Pt[e]=null;
return fa}var y=class NetBuf{port=0;toPort=0;netif=0;flags=0;#e;#t;#n=null;#r=0;#o=0;#i=null;#s=null;#a=null;#c=null;#l=0;#u=0;#f=!1;#h=!1;constructor(e=null,t=null){
if(this.#e=e,this.#t=t,t===null){if(e!==null&&typeof e?.allocateBlock!="function")throw h(e,"memory",
"make a netbuf","a stack's memory or null");this.handOut()}}static received(e,t,n,r){let o=new y(e.memory,
Jd);return o.#t=null,o.#n=e,o.#r=t,o.#o=n,o.port=r.fromPort,o.toPort=r.toPort,o.netif=r.netif,o.flags=
r.flags,o.#s=r,o}get#d(){let e=this.#t??=[],t=this.#n;return t===null||(this.#n=null,this.#o===t.length?
e.push(t):(e.push(t.part(this.#r,this.#o)),t.release())),e}get#p(){return this.#n===null&&(this.#t===
null||this.#t.length===0)}handOut(){F!==null&&F.made(this,"a netbuf"),this.#u=da++;let e=this.#u&sn-
1;return Pt[e]?.watch(),Pt[e]=this,this}watch(){this.#f||this.#p||(this.#f=!0,ua.register(this,this.#d,
this))}get addr(){return this.#a??=(this.#s?.from??N.ANY4).clone()}get toAddr(){return this.#c??=(this.#s?.
to??N.ANY4).clone()}get ttl(){return this.#s?.ttl??0}get tos(){return this.#s?.tos??0}get zones(){return this.#s?.
zones??K.NUMBERS}static from(e){ne(e,"bytes","make a netbuf");let t=new y;return t.ref(e),t}get fragments(){
return this.#d}static is(e){return typeof e=="object"&&e!==null&&#h in e}get deleted(){return this.#h}#m(e,t="\
netbuf"){if(this.#h)throw new TypeError(`Cannot ${e}: "${t}" was deleted`)}get byteLength(){if(this.#n!==
null)return this.#o;let e=0;for(let t of this.#d)e+=t.length;return e}get from(){return{hostname:this.
zones.format(this.addr),port:this.port}}get to(){return{hostname:this.zones.format(this.toAddr),port:this.
toPort}}append(e){if(this.#m("append to a netbuf"),!(e instanceof x))throw h(e,"fragment","append to\
 a netbuf","a fragment");this.#d.push(e),da-this.#u>sn&&this.watch()}alloc(e){let t="allocate a netb\
uf";this.#m(t),w(e,0,65535,"size",t),this.free();let n=this.#e===null?x.external(new Uint8Array(e)):
x.block(this.#e,e);return n===null?null:(this.append(n),n.bytes)}ref(e){this.#m("refer to bytes"),ne(
e,"bytes","refer to bytes"),this.free(),this.append(x.external(e))}free(){this.#l=0,this.flags&=~Er;
let e=this.#n;if(e!==null){this.#n=this.#i=null,e.release();return}if(this.#p)return;let t=this.#d;for(let n=0;n<
t.length;n++)t[n].release();t.length=0}delete(){this.free(),this.#h=!0,F!==null&&F.ended(this);let e=this.#u&
sn-1;Pt[e]===this&&(Pt[e]=null),this.#f&&(this.#f=!1,ua.unregister(this))}[Symbol.dispose](){this.delete()}chain(e){
if(this.#m("chain netbufs"),!y.is(e))throw h(e,"tail","chain netbufs","a netbuf");if(e.#m("chain net\
bufs","tail"),e===this)throw new TypeError("Cannot chain a netbuf to itself");for(let t of e.#d)this.#d.
push(t);e.#d.length=0,e.delete(),this.#l=0}data(){let e=this.#n;return e===null?this.#d[this.#l]?.bytes??
null:this.#i??=e.view(this.#r,this.#o)}next(){let e=this.#d.length-1;return this.#l>=e?-1:++this.#l===
e?1:0}first(){this.#l=0}*[Symbol.iterator](){for(let e of this.#d)yield e.bytes}copyInto(e,t=0){let n="\
copy from a netbuf";this.#m(n),ne(e,"target",n),w(t,0,Number.MAX_SAFE_INTEGER,"offset",n);let r=0;for(let o of this.#d){
if(t>=o.length){t-=o.length;continue}let i=Math.min(o.length-t,e.byteLength-r);if(i===0)break;e.set(
t===0&&i===o.length?o.bytes:o.bytes.subarray(t,t+i),r),r+=i,t=0}return r}toBytes(){let e=new Uint8Array(
this.byteLength);return this.copyInto(e),e}take(e){if(this.#m("copy into a netbuf"),ne(e,"source","c\
opy into a netbuf"),e.byteLength>this.byteLength)return!1;let t=0;for(let n of this.#d){let r=Math.min(
n.length,e.byteLength-t);n.bytes.set(e.subarray(t,t+r)),t+=r}return!0}};function It({least:e,most:t}){return v(e,t)}var an=65507,m=Object.freeze({});function G(e,t,n){return typeof e!=
"number"?-16:Number.isInteger(e)&&e>=t&&e<=n?0:-6}function cn(e){return e instanceof N?0:-16}function dt(e,t){
return e instanceof N?G(t,0,65535):-16}var we=(e,t,n="port")=>w(e,0,65535,n,t),Ve=(e,t,n)=>{if(typeof e!=
"number")throw h(e,t,n,"an integer from 0 to 65535")};function je(e,t,n,r=K.NUMBERS){k(e,t,n);let o=r.
parse(e);if(o!==null)return o;throw h(e,t,n,'an address, such as "10.0.0.1"')}var oe=(e,t,n)=>{je(e,
t,n)},ln=(e,t,n)=>{if(oe(e,t,n),!!e.includes("%"))throw h(e,t,n,'an address, such as "10.0.0.1"')},tf=/^([^%]*:[^%]*)%[^\s%/]+(?=\/)/,
ft=(e,t,n)=>{if(k(e,t,n),ds(e.replace(tf,"$1"))!==null)return;throw h(e,t,n,'an address with a prefi\
x length, such as "10.0.0.2/24"')},Xe=(e,t,n)=>{if(k(e,t,n),!(e!==""&&e!=="."&&vs(e)!==null))throw h(
e,t,n,'a name, such as "example.com"')};function Lt(e,t,n){k(e,"hostname",n),we(t,n)}function Dt(e,t,n){
if(!ye(e))throw h(e,t,n,"an object with hostname and port");k(e.hostname,`${t}.hostname`,n),we(e.port,
n,`${t}.port`)}function H(e,t){return typeof e!="string"||typeof t!="number"?`${bo(e)}, port ${bo(t)}`:
e.includes(":")?`"[${e}]:${t}"`:`"${e}:${t}"`}function xe(e,t){if(!y.is(e))ne(e,"data",t,"a Uint8Arr\
ay or a netbuf");else if(e.deleted)throw new TypeError(`Cannot ${t}: "data" is a netbuf that was del\
eted`)}function Nr(e,t,n,r){let o=J(t)===Z?n.isV4?an:65527:65535;if(!(e<=o||J(t)===B))throw new RangeError(
`Cannot ${r}: "data" is too long for a datagram: ${e} bytes, and at most ${o} fit`)}function pa(e){return y.
is(e)?!e.deleted:ce(e)}var Qe=It(nr),pt=It(rr),un=(e,t,n)=>{if(typeof e=="number"&&e>=0)return;let o=h(
e,t,n,"a number of milliseconds, at least 0");throw typeof e=="number"?new RangeError(o.message):o},
nf=(e,t,n)=>{if(!(ye(e)&&typeof e.aborted=="boolean"&&typeof e.addEventListener=="function"&&typeof e.
removeEventListener=="function"&&typeof e.throwIfAborted=="function"))throw h(e,t,n,"an AbortSignal")},
Ze={signal:nf,timeout:un};function Y(e,t){e!==m&&T(e,Ze,"options",t)}var Pe=0,Bt=1,Ie=2,dn=3,mt=4,$=0,Je=1,ht=2,Mt=3,ma=4,py=0,my=0,Ut=1,ha=2,Ft=4,fn=8,ya=16,yt=1,Le=2,gt=4,
_r=8,Wt=16,De=32,Or=64,wr=128,hy=0,yy=1,gy=2,by=3,Vt=2,Ey=1,Ny=2,_y=3,et=255;var Po={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPROGR\
ESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function pn(e){
return w(e,-128,127,"err","name a code"),Po[e]??`ERR_${e}`}var Io=class OutOfResourcesError extends Error{constructor(e){
super(e),this.name="OutOfResourcesError"}},ga=class NameServerError extends Error{rcode;code="\
ERR_VAL";constructor(e,t){super(e),this.name="NameServerError",this.rcode=t}},Cr={[-1]:"memory is ex\
hausted",[-2]:"no port or buffer is left",[-3]:"it timed out",[-4]:"it is unreachable: no route lead\
s there, or no neighbour answers",[-5]:"another operation is in progress",[-6]:"the value is not val\
id for this netconn",[-7]:"it would have to wait",[-8]:"the address is in use",[-9]:"it is connectin\
g already",[-10]:"it is connected already",[-11]:"it is not connected",[-12]:"there is no such inter\
face",[-13]:"the connection was aborted",[-14]:"the connection was reset",[-15]:"the connection is c\
losed",[-16]:"an argument is not valid"};function ba(e){return Cr[e]}var tt="receive a datagram";function of(e,t){
return e===-2&&(t.startsWith("send")||t===tt)}function sf(e,t){return e===-4&&t.startsWith("bind")}var af='\
of UDP and RAW only those of IPv6 take IPv6 addresses, such as NETCONN_UDP_IPV6, or listenDatagram()\
 with hostname "::"';function cf(e){let t=Cr[-4];return/"[^"]*%/.test(e)?`${t}, or the zone is no in\
terface`:/"\[?(fe[89ab][0-9a-f]|ff[0-9a-f]2):/i.test(e)?`${t}, or it needs a zone, such as %if1`:t}function lf(e,t){
return e===-14&&(t.startsWith("connect")||t.startsWith("send")||t===tt)}function b(e,t,n){let r=t.startsWith(
"connect"),o=lf(e,t),i=of(e,t),s=sf(e,t),a=n!==void 0?n:o?"connection refused":i?"a datagram is too \
long for its path":s?"the address is not one of this host's":e===-13&&r?"it timed out":e===-4?cf(t):
e===-6&&t.includes('"[')?`${Cr[e]}; ${af}`:Cr[e]??"of an unknown error",c=`Cannot ${t}: ${a}`,u=i?new RangeError(
c):s?new O.AddrNotAvailable(c):uf(e,r,o,c);return Object.assign(u,{code:pn(e)})}function uf(e,t,n,r){
switch(e){case-14:return n?new O.ConnectionRefused(r):new O.ConnectionReset(r);case-13:return t?new O.
TimedOut(r):new O.ConnectionAborted(r);case-3:return new O.TimedOut(r);case-15:case-11:return new O.
NotConnected(r);case-8:return new O.AddrInUse(r);case-4:return new O.NetworkUnreachable(r);case-7:return new O.
WouldBlock(r);case-5:case-9:return new O.Busy(r);case-10:return new O.AlreadyExists(r);case-12:case-6:
return new RangeError(r);case-16:return new TypeError(r);default:return new Io(r)}}function Ea(e){let t=e?.
code;return t===Po[-14]||t===Po[-4]}function Gt(e,t,n){return n&&e===-6?b(e,t,"it is not the port of\
 a single host"):b(e,t)}function Tr(e,t,n,r){if(e===-6&&n.isV4&&(!n.isAny||r))throw b(e,t,"it is a b\
roadcast, see setBroadcast()");X(e,t)}function vr(e,t,n,r){let o=r?-7:-3;if(X(e===-7?o:e,"write"),!(t<
0||t>=n))throw b(o,`write all: ${t} of ${n} bytes were taken`)}function X(e,t){if(e!==0)throw b(e,t)}
function nt(e,t,n){let r=i=>`Cannot ${n}: ${i}`,o=(i,s)=>Object.assign(i,{code:pn(s)});switch(e){case"\
timeout":return o(new O.TimedOut(r("no name server has answered")),-3);case"unreachable":return o(new O.
NetworkUnreachable(r("no name server can be reached")),-4);case"busy":return o(new Io(r("too many qu\
eries are under way")),-1);case"bad-name":return o(new TypeError(r("it is no name")),-16);case"ended":
return b(-15,n);case"nxdomain":case"nodata":case"no-server":return o(new O.NotFound(r(`${df(n)}${ff[e]}`)),
-6);default:{let i=or(Math.max(t,0)),s=`the name server does not know (${i})`;return new ga(r(s),i)}}}
function df(e){return/"[^"]*(:[^"]*:|\/)/.test(e)?"it is no address, and as a name: ":""}var ff={nxdomain:"\
the name does not exist",nodata:"the name has no such record","no-server":"there is no name server t\
o ask"};var Kt=Promise.resolve(),ie=class Pending{#e=!1;#t=!1;#n;#r;#o=null;#i=null;#s=null;get settled(){
return this.#e}settle(e){this.#e||(this.#e=!0,this.#n=e,this.#i?.(e),this.#a())}fail(e){this.#e||(this.#e=
this.#t=!0,this.#r=e,this.#s?.(e),this.#a())}get promise(){return new Promise((e,t)=>{this.#t?t(this.#r):
this.#e?e(this.#n):(this.#i=e,this.#s=t)})}result(){if(this.#t)throw this.#r;return this.#n}onSettled(e){
let t=this.#o;this.#e?queueMicrotask(e):t===null?this.#o=e:this.#o=()=>{t(),e()}}#a(){this.#o!==null&&
queueMicrotask(this.#o),this.#o=null}};function*R(e){return e.settled||(yield e),e.result()}var S=class Operation{#e;#t=null;#n=!1;#r=!1;#o;#i;#s=null;#a=null;#c=null;constructor(e){
if(typeof e?.next!="function")throw h(e,"steps","begin an operation","a generator");this.#e=e,this.#l()}get done(){
return this.#n}#l(){this.#t=null;try{let{done:e,value:t}=this.#e.next();if(e)this.#o=t;else{this.#t=
t,t.onSettled(()=>{this.#t===t&&this.#l()});return}}catch(e){this.#r=!0,this.#i=e}this.#n=!0,this.#r?
this.#c?.(this.#i):this.#a?.(this.#o)}result(){if(this.#r)throw this.#i;return this.#o}get promise(){
return this.#s!==null?this.#s:(this.#n?this.#s=this.#r?Promise.reject(this.#i):Promise.resolve(this.#o):
this.#s=new Promise((e,t)=>{this.#a=e,this.#c=t}),this.#s)}then(e,t){return this.promise.then(e,t)}*steps(){
for(;!this.#n;){let e=this.#t;yield e,this.#t===e&&this.#l()}return this.result()}block(e){if(typeof e?.
waitFor!="function")throw h(e,"blocker","block","that of a stack");for(;!this.#n;)e.waitFor(this.#t),
this.#t.settled&&this.#l();return e.flush(),this.result()}};var te=Symbol("timed out"),rt=Symbol("invalid"),pf=[],Lo=[];function Na(e,t){e.leave?.(),e.pending.settle(
t)}var de=class Mailbox{#e=[];#t=0;#n=Lo;#r=!0;#o;constructor(e){this.#o=e}get valid(){
return this.#r}get length(){return this.#e.length-this.#t}get readers(){return this.#n.length}post(e){
let t=this.#i();t!==null?Na(t,e):this.#e.push(e)}#i(){let e=this.#n;return e.length>1?e.shift():e.length===
0?null:(this.#n=Lo,e[0])}#s(e){this.#n.length===0?this.#n=[e]:this.#n.push(e)}peek(){return this.#e[this.#t]}tryFetch(){
if(this.#t===this.#e.length)return;let e=this.#e[this.#t];return this.#e[this.#t++]=void 0,this.#t===
this.#e.length?(this.#e.length=0,this.#t=0):this.#t>=1024&&this.#t*2>=this.#e.length&&(this.#e.splice(
0,this.#t),this.#t=0),e}fetch(e={}){let{signal:t,timeout:n}=e,r=new ie;if(t?.aborted)return r.fail(t.
reason),r;let o=this.tryFetch();return o!==void 0||!this.#r?(r.settle(o??rt),r):(this.#s(t===void 0&&
n===void 0?{pending:r,leave:null}:this.#a(r,t,n)),r)}#a(e,t,n){let r=-1,o=()=>{r!==-1&&this.#o.clear(
r),t?.removeEventListener("abort",a)},i={pending:e,leave:o},s=()=>{o(),this.#n.splice(this.#n.indexOf(
i),1)},a=()=>{s(),e.fail(t.reason)};return t?.addEventListener("abort",a),n!==void 0&&(r=this.#o.set(
n,()=>{r=-1,s(),e.settle(te)})),i}invalidate(){if(this.#r=!1,this.release(),this.length===0)return pf;
let e=this.#e.slice(this.#t);return this.#e=[],this.#t=0,e}release(){let e=this.#n;if(e.length!==0){
this.#n=Lo;for(let t of e)Na(t,rt)}}};var _a=class DatagramState{limit;payloadCounts;refusesLarge;hasPeer=!1;verified=null;origin=null;bytes=0;count=0;drops=0;constructor(e,t,n){
this.limit=e,this.payloadCounts=t,this.refusesLarge=n}hasRoom(e){return!this.payloadCounts||e<=this.
limit}take(e){return this.bytes+=e,this.count++,this.count>=32||this.bytes>=Math.min(this.limit>>3,16384)}drop(e){
this.bytes+=e,this.count++,this.drops++}settle(){this.bytes=this.count=this.drops=0}};var Oa=0,Ht=1,Bo=2,kr=3,mf=0,Mo=1,zt=2,Uo=3,wa=0,le=1,Fo=2,$t=3,Ca=65535,Ta=class Conn{face;context;port;id;type;proto;group;phase=Oa;rx=mf;tx=wa;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;linger=-1;remoteEnd=null;localEnd=null;isIpv6Only=!1;release=null;connecting=null;connectOver=null;acceptMbox=null;early=null;recvMbox;recvAvail=0;partial=null;refused=null;uncredited=0;datagrams=null;sendBuffer=null;sndBuf;blockedWrite=null;vector=null;awaitsCapacity=!1;writable=null;constructor(e,t,n,r,o,i){
this.face=e,this.context=t,this.port=t.port,this.id=o,this.type=n,this.proto=r,this.group=J(n),this.
sndBuf=t.sndBuf,i&&(this.tx=le),this.group!==B&&(this.datagrams=Wo(t)),this.group===Z&&(this.flags=64),
this.recvMbox=new de(t.time)}get isTcp(){return this.group===B}get hasPcb(){return this.phase===Oa}get isDeleted(){
return this.phase>=Bo}get wasConnected(){return this.tx!==wa}get unacknowledged(){return this.sendBuffer===
null?0:this.sendBuffer.bytes}get sendSpace(){return this.sndBuf-this.unacknowledged}nonblocking(e){return(this.
flags&2)!==0||(e&4)!==0}event(e,t){this.phase!==kr&&this.face.owner?.onEvent(e,t>Ca?Ca:t)}eventsOfEnd(){
this.event(4,0),this.event(0,0),this.event(2,0)}err(){let e=this.pendingErr;return this.pendingErr=0,
e}causeOfEnd(){return this.pendingErr!==0?this.pendingErr:-15}recvWait(e){return this.recvTimeout>0&&
e.timeout===void 0?{signal:e.signal,timeout:this.recvTimeout}:e}ask(e,t=0){let{call:n,reply:r}=this.
port.call();return this.port.post(e,this.id,n,t),r}setOption(e,t){this.isDeleted||(this.clearVerified(),
e===tr&&this.datagrams!==null&&(this.datagrams.refusesLarge=t>=2),this.port.post(Vs,this.id,e.number,
t))}clearVerified(){this.datagrams!==null&&(this.datagrams.verified=null)}sendIpv6Only(){let e=(this.
flags&32)!==0;e===this.isIpv6Only||!He(this.type)||(this.isIpv6Only=e,this.setOption(ws,e?1:0))}},qt=Symbol(
"released");function Wo(e){let{recvBufferSize:t,datagramCost:n,refusesLarge:r=!1}=e;return new _a(t,
n===0,r)}function Rr(e){return{err:e,addr:N.ANY4,port:0}}var va=class Origin{from;fromPort;to;toPort;netif;flags;ttl;tos;zones;constructor(e,t,n,r,o,i,s=0,a=0,c=K.
NUMBERS){this.from=e.clone(),this.fromPort=t,this.to=n.clone(),this.toPort=r,this.netif=o,this.flags=
i,this.ttl=s,this.tos=a,this.zones=c}equals(e,t,n,r,o,i,s,a){return this.fromPort===t&&this.toPort===
r&&this.netif===o&&this.flags===i&&this.ttl===s&&this.tos===a&&this.from.equals(e)&&this.to.equals(n)&&
this.from.zone===e.zone&&this.to.zone===n.zone}};var hn=class DatagramRun{#e;#t;#n;#r=0;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=
n}get bytesLeft(){return this.#e.length-this.#r}next(){let e=this.#r,t=Math.min(this.#t,this.bytesLeft);
return this.#r=e+t,this.bytesLeft>0&&this.#e.retain(),y.received(this.#e,e,t,this.#n)}release(){this.
bytesLeft!==0&&(this.#r=this.#e.length,this.#e.release())}};var Ce=class Delivery{fragments;length;constructor(e){this.fragments=[e],this.length=
e.length}append(e){this.fragments.push(e),this.length+=e.length}release(){for(let e of this.fragments)
e.release();this.fragments.length=0}};function Ra(e,t,n){if(!xr(e)){t.release();return}let r=e.partial;if(r===null?r=new Ce(t):r.append(t),
n){e.partial=r;return}e.partial=null,Aa(e,r)}function Sa(e){xr(e)&&Aa(e,-15)}function Aa(e,t){e.recvMbox.
length>=e.context.mboxSize||e.refused!==null?(e.refused??=[]).push(t):xa(e,t)}function xa(e,t){let n=t instanceof
Ce?t.length:0;e.recvAvail+=n,e.recvMbox.post(t),e.event(0,n)}function Sr(e,t=e.context.mboxSize){for(;e.
refused!==null&&e.recvMbox.length<t;){let n=e.refused.shift();e.refused.length===0&&(e.refused=null),
xa(e,n)}}function Pa(e,t,n,r,o,i,s,a,c,u){if(!xr(e)){t.release();return}let d=yf(e,r,o,i,s,a,c,u);if(n>=
t.length){ka(e,y.received(t,0,t.length,d));return}let f=new hn(t,n,d),L=hf(e,t.length);for(;f.bytesLeft>
0&&!(L&&e.recvMbox.readers===0);)ka(e,f.next());f.bytesLeft!==0&&(e.recvAvail+=f.bytesLeft,e.recvMbox.
post(f))}function hf(e,t){return e.context.mboxSize===1/0&&e.datagrams.hasRoom(e.recvAvail+t)&&(e.face.
owner===null||!e.face.owner.hearsEvents)}function yf(e,t,n,r,o,i,s,a){let c=e.datagrams,u=c.origin,d=(e.
flags&64)!==0,f=d?xo:0,L=d?r:N.ANY4,V=d?o:0;return u?.equals(t,n,L,V,i,f,s,a)?u:c.origin=new va(t,n,
L,V,i,f,s,a,e.context.zones)}function ka(e,t){let n=t.byteLength;if(!xr(e)){t.delete();return}if(e.recvMbox.
length>=e.context.mboxSize||!e.datagrams.hasRoom(e.recvAvail+n)){t.delete(),gf(e,n);return}e.recvAvail+=
n,e.recvMbox.post(t),e.event(0,n)}function gf(e,t){e.datagrams.drop(t),e.recvMbox.length===0&&yn(e)}
function yn(e){let t=e.datagrams;if(t===null||t.count===0)return;let{bytes:n,count:r,drops:o}=t;e.port.
postTaken(e.id,n,r,o),t.settle()}function Ia(e,t){e.hasPcb&&(e.pendingErr=t,e.event(4,0),e.pendingErr!==
0&&e.recvMbox.readers>0&&e.recvMbox.post(e.err()))}function Ar(e){for(let t of e.recvMbox.invalidate())
t instanceof y?t.delete():typeof t!="number"&&t.release();if(e.refused!==null){for(let t of e.refused)
t instanceof Ce&&t.release();e.refused=null}e.partial?.release(),e.partial=null,e.recvAvail=0}function xr(e){
return e.recvMbox.valid&&e.hasPcb}function*Vo(e,t,n,r){let o=dt(t,n);if(o!==0)return o;if(r.signal?.throwIfAborted(),!e.isTcp)return yield*bf(
e,t,n);let i=Da(e);if(i!==0)return i;if(!e.nonblocking(0))return yield*R(Ba(e,t,n,r));Ma(e,t,n),e.flags|=
4;let{call:s,reply:a}=e.port.call();e.port.postAddr(cr,e.id,s,t,n);let{err:c}=yield*R(a);return c===
0?-5:(Go(e,c),c)}function La(e,t,n,r){return e.isTcp&&!e.nonblocking(0)&&dt(t,n)===0&&Da(e)===0?Ba(e,
t,n,r).promise:new S(Vo(e,t,n,r)).promise}function Da(e){return!e.hasPcb||!e.port.isOpen?-15:e.state===
3?-9:e.state===0&&!e.wasConnected?0:-10}function Ba(e,t,n,r){return Ma(e,t,n),e.connecting=Ef(e,r),e.
port.postAddr(cr,e.id,0,t,n),e.connecting}function Ma(e,t,n){e.sendIpv6Only(),e.flags&=-5,e.state=3,
e.remoteEnd={addr:t.clone(),port:n}}function*bf(e,t,n){if(!e.hasPcb)return-15;e.sendIpv6Only();let{call:r,
reply:o}=e.port.call();e.port.postAddr(cr,e.id,r,t,n);let{err:i}=yield*R(o);return i===0&&(e.datagrams.
hasPeer=!0,e.clearVerified()),i}function Ef(e,{signal:t,timeout:n}){let{time:r}=e.context,o=new ie;if(t===
void 0&&n===void 0)return o;let i=-1,s=()=>{i!==-1&&r.clear(i),o.fail(t.reason)};return t?.addEventListener(
"abort",s,{once:!0}),n!==void 0&&(i=r.set(n,()=>{i=-1,t?.removeEventListener("abort",s),o.settle(-3)})),
e.connectOver=()=>{i!==-1&&r.clear(i),t?.removeEventListener("abort",s)},o}function Yt(e,t){e.connectOver?.(),
e.connectOver=null,e.connecting?.settle(t),e.connecting=null}function Ua(e,t,n,r){if(!e.hasPcb)return;
let{remoteEnd:o}=e;o!==null&&o.addr.zone!==r&&(o.addr=o.addr.clone(),o.addr.zone=r),e.tx=le,e.localEnd=
{addr:t,port:n},e.state=0,e.flags&=-5,e.event(2,0),Yt(e,0)}function Go(e,t){e.remoteEnd=null,e.state===
3&&(e.state=0),e.flags&=-5,Yt(e,t)}function*Fa(e){return e.group!==Z?-6:e.hasPcb?(e.datagrams.hasPeer=
!1,e.clearVerified(),(yield*R(e.ask(Us))).err):-11}function Pr(e){let t=new ie;return(e.writable??=[]).push(t),t}function Te(e){let t=e.writable;if(t!==
null){e.writable=null;for(let n of t)n.settle()}}function Ir(e,t){let{time:n}=e.context,r={passed:!1,
clear(){}};if(t===void 0)return r;let o=n.set(Math.max(0,t),()=>{r.passed=!0,Te(e)});return r.clear=
()=>{r.passed||n.clear(o)},r}function Lr(e){e.hasPcb&&(e.port.post(lr,e.id),Dr(e,-13))}function Dr(e,t){e.hasPcb&&(Sr(e,1/0),e.phase=
Ht,e.pendingErr=t,e.flags|=1,e.state=0,e.eventsOfEnd(),e.flags&=-5,e.recvMbox.valid&&Wa(e.recvMbox,t),
e.acceptMbox?.valid&&Wa(e.acceptMbox,t),Yt(e,t),Te(e))}function Wa(e,t){e.post(t),e.release()}function Va(e){
e.tx=$t,Te(e)}function Ga(e){if(e.tx===$t){e.hasPcb&&(e.phase=Ht);return}e.isTcp&&!e.wasConnected&&e.
recvMbox.invalidate(),Dr(e,e.wasConnected?-13:-15)}function Ka(e){e.sendBuffer!==null&&(e.sendBuffer.
clear(),e.port.forgetStream(e.sendBuffer)),F!==null&&F.ended(e),e.release!==null&&e.release!==qt&&e.
release.resolve(),e.release=qt,e.face.owner?.onReleased()}function*Ha(e,t,n){let r=Ko(e,t,n);if(r!==void 0)return r;let o=yield*qa(e);return o!==0||!e.hasPcb?
o:(Mr(e,t,n),0)}function Ko(e,t,n){if(!e.isTcp||!e.hasPcb)return-11;if(e.state===3)return-11;if(e.state===
2)return t&&n?Nf(e):-11;if(!t&&!n)return 0;if(n&&!t&&e.tx!==le)return-11;if(!(za(e,t,n)&&e.linger>=0))
return Mr(e,t,n),0}function za(e,t,n){return t&&n?!0:t?e.tx===Fo:e.rx===Mo||e.rx===Uo}function Mr(e,t,n){
let r=za(e,t,n),o=t&&(n||e.state!==1);if(t&&(e.rx=e.rx>=zt?Uo:Mo,e.flags|=8),n&&e.tx===le&&(e.tx=Fo),
r&&(e.phase=Ht),e.tx!==$t){let i=(t?Co:0)|(n?To:0);e.port.post(wo,e.id,0,i)}r&&e.event(4,0),o&&e.event(
0,0),n&&e.event(2,0),(r||t)&&Ar(e),(r||n)&&Te(e)}function Nf(e){return e.state=0,e.flags|=8,e.phase=
Ht,e.port.post(wo,e.id,0,Co|To),$a(e),e.eventsOfEnd(),0}function $a(e){if(e.acceptMbox!==null)for(let t of e.
acceptMbox.invalidate())typeof t!="number"&&Br(t);if(e.early!==null){let t=e.early;e.early=null;for(let n of t)
Br(n)}}function Br(e){Lr(e),e.phase=kr,e.port.postDelete(e.id,!0),Ar(e)}function*qa(e){if(e.unacknowledged===
0)return 0;if(e.linger>0){if(e.nonblocking(0))return-7;e.state=4;let t=Ir(e,e.linger*1e3);for(;e.unacknowledged>
0&&e.hasPcb&&!t.passed;)yield*R(Pr(e));t.clear(),e.state=0}return e.unacknowledged>0&&e.hasPcb&&e.port.
post(lr,e.id),0}function*Ya(e){let t=Ho(e);if(t!==void 0)return t;let n=yield*qa(e);return n!==0?n:(e.
isDeleted||ja(e),0)}function Ho(e){if(e.isDeleted)return 0;if(!(e.hasPcb&&e.isTcp&&e.wasConnected&&e.
linger>=0))return ja(e),0}function ja(e){let t=e.hasPcb;e.phase=Bo,F!==null&&F.ended(e),e.state=0,e.
flags|=8,e.port.postDelete(e.id,e.tx!==$t),$a(e),t&&e.isTcp&&e.event(4,0),e.event(0,0),e.event(2,0),
e.phase=kr,Ar(e),Te(e),Yt(e,-15)}function*Xa(e,t){if(!e.isTcp)return-16;let n=G(t,0,255);if(n!==0)return n;if(!e.hasPcb)return-11;if(e.
state!==0&&e.state!==2)return-11;if(e.wasConnected)return-6;let r=Math.max(1,t);e.sendIpv6Only();let{
err:o}=yield*R(e.ask(Fs,r));return o===0&&zo(e),o}function zo(e){if(!e.hasPcb||e.state!==0)return;e.
state=2,e.recvMbox.invalidate(),e.acceptMbox=new de(e.context.time);let t=e.early??[];e.early=null;for(let n of t)
ec(e,e.acceptMbox,n)}function*Qa(e,t){return t.signal?.throwIfAborted(),$o(e)??Ur(e,yield*R(qo(e,t)))}
function $o(e){let t=e.err();if(t!==0)return t;let n=e.acceptMbox;if(n===null||!n.valid)return-15;let r=n.
tryFetch();return r!==void 0?Ur(e,r):(e.flags&1)!==0?-15:e.nonblocking(0)?-7:void 0}function qo(e,t){
return e.acceptMbox.fetch(e.recvWait(t))}function Ur(e,t){return t===te?-3:t===rt?-11:(e.event(1,0),
typeof t=="number"?t:(e.port.postAccepted(e.id,t.id),t.face))}function Za(e,t){let n=e.acceptMbox?.length??
e.early?.length??0;return e.hasPcb&&n<e.context.mboxSize?!0:(Br(t),!1)}function Ja(e,t){e.acceptMbox===
null?(e.early??=[]).push(t):ec(e,e.acceptMbox,t)}function ec(e,t,n){t.post(n),e.event(0,0)}function*tc(e,t,n,r){return(yield*Yo(e,t,n,r,0)).err}function*Yo(e,t,n,r,o){let i=dt(t,n)||G(o,0,255);
if(i!==0)return Rr(i);if(!e.hasPcb)return Rr(-6);e.clearVerified(),e.sendIpv6Only();let{call:s,reply:a}=e.
port.call(),c=r|o<<Hs;e.port.postAddr(Bs,e.id,s,t,n,c);let u=yield*R(a);return u.err===0&&o>0&&zo(e),
u}function*nc(e,t){let n=G(t,0,255);return n!==0?n:e.hasPcb?(e.clearVerified(),(yield*R(e.ask(Ms,t))).
err):-6}function*rc(e,t){if(!e.hasPcb)return Rr(-11);let n=t?e.localEnd:e.remoteEnd;return n!==null?
{err:0,...n}:yield*R(e.ask(Ws,t?1:0))}function oc(e,t){return e.wasConnected?t?e.localEnd:e.remoteEnd:
null}function Fr(e){if(!Array.isArray(e))return-1;let t=0;for(let n=0;n<e.length;n++){let r=e[n];if(!(r instanceof
x?r.isWhole:ce(r)&&!ze(r)))return-1;t+=r.length}return t}function jt(e){return e.map(t=>t instanceof
x?(t.retain(),t):x.external(t))}function Xt(e){for(let t of e)t.release()}function ic(e,t){let n=0;for(let r of e){
if(!r.isWhole)return!1;t.set(r.bytes,n),n+=r.length}return!0}function sc(e,t){let n=0;for(let r of e)
if(n+=r.length,t<n)return r.isWhole;return!0}var gn=2048,Wr=8704,_f=65544,ac=class SendBuffer{bytes=0;held=0;#e;#t=[];#n=[];#r=0;#o=null;#i=0;offset=0;constructor(e){
this.#e=e}get u8(){return this.#e.u8}allocateBlock(e){let t=this.#e.allocateStream(e,this);return t>=
0&&(this.held+=this.#e.blockSize(t)),t}freeBlock(e){this.held-=this.#e.blockSize(e),this.#e.freeBlock(
e)}freePbuf(){throw new Error("Bug: a send buffer holds no received buffer")}#s(e){return x.block(this,
e)??(e>Wr?x.block(this,Wr):null)??(e>gn?x.block(this,gn):null)}append(e,t,n){let r=this.#o;if(r===null||
this.#i===r.length){if(r!==null&&r.release(),r=this.#o=this.#s(Of(n)),r===null)return 0;this.#i=n>gn?
e.byteOffset+t&7:0}let o=Math.min(n,r.length-this.#i,65536),i=t===0&&o===e.byteLength?e:e.subarray(t,
t+o);return this.#e.u8.set(i,r.offset+this.#i),this.offset=r.offset+this.#i,this.#i+=o,this.#a(r,o),
o}appendRef(e,t,n){this.offset=e.offset+t,this.#a(e,n)}#a(e,t){this.bytes+=t;let n=this.#t.length-1;
if(n>=this.#r&&this.#t[n]===e){this.#n[n]=this.#n[n]+t;return}if(e.retain(),n<this.#r){this.#t=[e],this.#n=
[t],this.#r=0;return}this.#t.push(e),this.#n.push(t)}acknowledge(e){for(this.bytes-=e;e>0;){let t=this.#n[this.#r];
if(t>e){this.#n[this.#r]=t-e;return}e-=t,this.#t[this.#r].release(),this.#t[this.#r++]=null}this.#r===
this.#t.length?(this.#r>1&&(this.#t=[],this.#n=[],this.#r=0),this.#o!==null&&(this.#o.release(),this.#o=
null)):this.#r>=256&&this.#r*2>=this.#n.length&&(this.#t.splice(0,this.#r),this.#n.splice(0,this.#r),
this.#r=0)}clear(){this.acknowledge(this.bytes),this.#o!==null&&(this.#o.release(),this.#o=null)}};function Of(e){
return e<=gn?gn:e<=Wr-8?Wr:_f}function Ee(e){return{err:e,written:-1}}function bn(e,t,n,r,o){let i=e.sendBuffer??=new ac(e.port),s=(o&
2)!==0,a=(o&1)!==0,c=0,u=0;for(let d of t){let f=u+d.length;for(;n+c<f;){let L=e.sendSpace;if(L<=0||
!e.port.hasRoom())return c;let V=n+c-u,se=Math.min(d.length-V,L),We=se;if(!(d instanceof x))We=i.append(
d,V,se);else if(!a&&d.isIn(e.port))i.appendRef(d,V,se);else if(d.isWhole)We=i.append(d.bytes,V,se);else
return c;if(We===0)return c;c+=We;let Wd=!s&&n+c===r;e.port.postWrite(e.id,i.offset,We,Wd)}u=f}return c}function*cc(e,t,n,r,o,i){e.state=1;let s=i.timeout??(e.sendTimeout===0?void 0:e.sendTimeout),a=Ir(e,
s),c={pieces:jt(t),written:n,total:r,apiflags:o};e.blockedWrite=c;let u=()=>Te(e);i.signal?.addEventListener(
"abort",u);try{for(e.event(3,0);;){if(c.written===r)return{err:0,written:r};if(!e.hasPcb)return Ee(e.
causeOfEnd());if(e.tx!==le)return Ee(-15);if(!sc(c.pieces,c.written))throw Cf(c);if(i.signal?.aborted)
throw new Xo(c.written,i.signal.reason);if(a.passed)return c.written>0?{err:0,written:c.written}:Ee(
-7);yield*wf(e)}}finally{i.signal?.removeEventListener("abort",u),a.clear(),uc(e,c)}}function lc(e){
let t=e.blockedWrite;if(t===null||!e.hasPcb||e.tx!==le)return;let{pieces:n,total:r,apiflags:o}=t;t.written+=
bn(e,n,t.written,r,o);let i=t.written===r;(!i||e.sendSpace<=e.context.sndLowat)&&e.event(3,0),i&&uc(
e,t),Te(e)}function uc(e,t){e.blockedWrite===t&&(e.blockedWrite=null,Xt(t.pieces),e.state===1&&(e.state=
0))}function*wf(e){e.sendSpace>0&&jo(e),yield*R(Pr(e))}function jo(e){if(e.awaitsCapacity)return;e.awaitsCapacity=
!0,(e.port.hasRoom()?e.port.streamMemory(e.sendBuffer):e.port.room()).onSettled(()=>{e.awaitsCapacity=
!1,e.blockedWrite!==null?lc(e):e.port.passMemoryOn(),!((e.flags&16)===0||!e.hasPcb||e.tx!==le)&&(e.flags&=
-17,e.event(2,0))})}function dc(e,t,n){e.sendBuffer?.acknowledge(t),n>0&&(e.sndBuf=n),(e.sendSpace>=
e.context.writeStep||e.unacknowledged===0)&&(e.blockedWrite!==null?lc(e):Te(e)),!(!e.hasPcb||e.tx!==
le||e.sendSpace<=e.context.sndLowat)&&(e.flags&=-17,e.event(2,t))}var Xo=class WriteAborted extends Error{written;constructor(e,t){
super("Write aborted",{cause:t}),this.written=e}};function Cf({written:e,total:t}){let{message:n}=re(
"data","write");return new TypeError(`${n}; ${e} of ${t} bytes were taken`)}function*fc(e,t,n,r,o){return cn(t)!==0?-16:e.hasPcb?t.isV4===He(e.type)?-6:yield*Qo(e,o?1:0,t,n,r,N.
ANY4):-11}function*Qo(e,t,n,r,o,i){let s=cn(n)||cn(r)||cn(i)||G(o,-1,255);if(s!==0)return s;if(!e.hasPcb)
return-11;if(e.group!==Z)return-6;let{call:a,reply:c}=e.port.call();return e.port.postGroup(e.id,a,n,
r,o,t,i),(yield*R(c)).err}function*Vr(e,t,n){if(G(t,0,255)!==0)return-16;let r=pc(e);if(r!==void 0)return r;n.signal?.throwIfAborted();
let o=mc(e,t)??hc(yield*R(Jo(e,n)));return ti(e,o,t)}function Zo(e,t){let n=pc(e);if(n!==void 0)return n;
let r=mc(e,t);return r===void 0?void 0:ti(e,r,t)}function Jo(e,t){return e.recvMbox.fetch(e.recvWait(
t))}function ei(e,t,n){return ti(e,hc(t),n)}function Gr(e,t){return t instanceof Ce?new y(e.port,t.fragments).
handOut():t}function pc(e){if(!e.isTcp)return e.hasPcb&&e.pendingErr!==0?e.err():void 0;if(!e.recvMbox.
valid)return-11;if((e.flags&128)!==0)return e.flags&=-129,yc(e)}function mc(e,t){if(!e.recvMbox.valid){
let r=e.err();return r!==0?r:-11}let n=kf(e);if(n!==void 0)return n;if(e.nonblocking(t)||e.pendingErr!==
0||(e.flags&1)!==0){let r=e.err();return r!==0?r:(e.flags&1)!==0?-11:-7}}function kf(e){let t=e.recvMbox.
peek();if(t===void 0)return;if(!(t instanceof hn))return e.recvMbox.tryFetch(),t;let n=t.next();return t.
bytesLeft===0&&e.recvMbox.tryFetch(),n}function hc(e){if(e===te)return-3;if(e===rt)return-11;if(e instanceof
hn)throw new Error("Bug: nobody waits for it");return e}function ti(e,t,n){return t instanceof y?Rf(
e,t):t instanceof Ce?Sf(e,t,n):t===-15&&e.isTcp?Af(e,n):t}function Rf(e,t){let n=t.byteLength;return e.
recvAvail-=n,e.datagrams.take(n)&&yn(e),e.event(1,n),t.handOut()}function Sf(e,t,n){let{length:r}=t;
return e.recvAvail-=r,e.event(1,r),e.uncredited+=r,(n&8)===0&&ni(e,r),Sr(e),t}function Af(e,t){return(t&
16)===0?yc(e):(e.flags|=128,-7)}function yc(e){if(e.rx=zt,e.event(1,0),!e.hasPcb){let t=e.err();return t!==
0?t:-14}return Mr(e,!0,!1),-15}function ni(e,t){if(!e.isTcp)return-16;let n=G(t,0,Number.MAX_SAFE_INTEGER);
if(n!==0)return n;let r=Math.min(t,e.uncredited);return e.uncredited-=r,r>0&&e.hasPcb&&e.port.postRecved(
e.id,r),0}var gc=32,bc=vo/8,Ec=class RequestOutbox extends ta{lazyFrees=0;lazyBytes=0;#e;#t;#n;#r;#o=!1;#i=!1;#s=0;#a=0;#c=!1;#l=!1;#u=[];constructor(e,t,n,r){
super(e,t.requestWord,vo,r!==null),this.#e=e,this.#t=t.controlWord+Xs,this.#n=n,this.#r=r}get isClosed(){
return this.#o}close(){this.#o=!0}release(){this.#m()}start(e){if(this.#o)return this.words=new Int32Array(
e>>>8),1;let t=this.reserve(e);return t<0&&!this.isBacklogged&&(this.flush(),t=this.reserve(e)),t<0?
this.keep(e):t}finish(e=0){if(!this.#o){if(this.#s+=1+e,this.isBacklogged){this.#h();return}this.#i=
!0,this.#s>=gc?this.flush():this.#h()}}finishLazy(){if(this.#o||this.isBacklogged){this.finish();return}
this.#i=!0,this.ring.publish()}flush(){this.show(!1)}show(e){this.isBacklogged&&this.#f(),this.#i&&(this.#i=
!1,this.#s=this.#a=0,this.lazyFrees=0,this.lazyBytes=0,this.ring.publish(),e&&this.#r!==null?this.#r.
turn():this.#n())}#f(){let e=this.retry();this.isBacklogged&&(this.raiseBlocked(),e+=this.retry()),e>
0&&(this.#i=!0)}#h(){this.#c||(this.#c=!0,queueMicrotask(this.#d))}#d=()=>{if(this.#s>this.#a&&this.#s<
gc){this.#a=this.#s,queueMicrotask(this.#d);return}this.#c=!1,this.show(!0)};flushLater(){this.#l||(this.#l=
!0,As(this.#p))}#p=()=>{this.#l=!1,this.flush()};hasRoom(){return this.isBacklogged?!1:this.ring.space()>=
bc||this.ring.space(!0)>=bc}room(){let e=new ie;return this.#u.push(e),this.#o?(this.#m(),e):(this.flush(),
this.raiseBlocked(),this.hasRoom()&&this.#m(),e)}proceed(){this.isBacklogged&&this.flush(),this.#u.length!==
0&&(this.hasRoom()||this.raiseBlocked(),this.hasRoom()&&this.#m())}#m(){let e=this.#u;this.#u=[];for(let t of e)
t.settle()}raiseBlocked(){Atomics.store(this.#e,this.#t,1)}};var Nc=4096,xf=65536,Pf=1/4,If=1/128,Kr=2048,Lf=16,Df=2,_c=class SendMemory{#e;#t;#n;#r=0;#o=new Map;#i=[];constructor(e,t){
this.#e=new qs(e,t);let{chunks:n}=this.#e;this.#t=Math.max(1,n>>2,Math.min(n>>1,Lf)),this.#n=Math.max(
1,n>>4)}get blocksUsed(){return this.#e.blocksUsed}get isShort(){return this.#s<this.#e.chunks>>3}get isWaitedFor(){
return this.#o.size>0||this.#i.length>0}get#s(){let e=this.#t+this.#a;return Math.max(0,this.#e.chunksFree-
e)}get#a(){let e=Math.ceil(this.#r/69632);return Math.max(0,this.#n-e)}get#c(){return this.#s*69632*
Pf}get#l(){let e=this.#e.chunksFree-this.#a;if(e<=Df)return Kr;let t=Math.min(e,this.#t)*69632;return Math.
min(Math.max(t*If,Nc),xf)}forStream(e,t){let n=t.held+$s(e),r=n<=this.#l;if(!r&&n>this.#c)return-1;let o=this.#a+
(r?0:this.#t);return this.#e.allocate(e,o)}forDatagram(e){let t=this.#e.allocate(e,this.#u);return t>=
0&&(this.#r+=this.#e.sizeOf(t)),t}get#u(){let e=this.#n*69632;return this.#r<e?0:this.#t}forNetbuf(e){
return this.#e.allocate(e,this.#t+this.#a)}sizeOf(e){return this.#e.sizeOf(e)}free(e){this.#e.free(e)}freeDatagram(e){
this.#r-=this.#e.sizeOf(e),this.#e.free(e)}streamWait(e){let t=this.#o.get(e);return t===void 0&&(t=
new ie,this.#o.set(e,t)),t}forget(e){this.#o.delete(e)}datagramWait(e){let t=new ie;return this.#i.push(
{size:e,pending:t}),t}serve(){for(;this.#i.length>0&&this.#e.has(this.#i[0].size,this.#u);)this.#i.shift().
pending.settle();if(this.#o.size===0)return;let e=this.#e.chunksFree-this.#a;if(e<=0&&!this.#e.has(Kr,
1/0))return;let t=1+Math.max(0,e)*(69632/Kr),n=Math.max(this.#c,this.#l);for(let r of[!0,!1])for(let[
o,i]of this.#o){if(t<=0)return;o.held<Nc===r&&(o.held+Kr>n||(t--,this.#o.delete(o),i.settle()))}}release(){
for(let{pending:e}of this.#i.splice(0))e.settle();for(let e of this.#o.values())e.settle();this.#o.clear()}};var Oc=class SendArena{datagramMemory;#e;#t;#n;#r;#o=[];#i=[];#s=0;#a=!1;#c=!1;constructor(e,t,n){
this.#e=e.i32,this.#t=t.controlWord+Qs,this.#n=n,this.#r=new _c(t.sendArena,t.sendArenaSize),this.datagramMemory=
{u8:e.u8,allocateBlock:r=>this.forDatagram(r),freeBlock:r=>this.#l(r),freePbuf:()=>{}}}forNetbuf(e){
let t=this.#r.forNetbuf(e);return t>=0||!this.reclaim()?t:this.#r.forNetbuf(e)}forDatagram(e){let t=this.#r.
forDatagram(e);return t>=0||!this.reclaim()?t:this.#r.forDatagram(e)}forStream(e,t){let n=this.#r.forStream(
e,t);return n<0&&this.reclaim()&&(n=this.#r.forStream(e,t)),this.#c||this.#u(),n}sizeOf(e){return this.#r.
sizeOf(e)}get blocksUsed(){return this.reclaim(),this.#r.blocksUsed}free(e){this.#r.free(e),this.#c&&
this.#u(),this.passOn()}#l(e){this.#r.freeDatagram(e),this.passOn()}#u(){let{isShort:e}=this.#r;e!==
this.#c&&(this.#c=e,this.#e[this.#t]=e?1:0)}get hasLent(){return this.#o.length>0}lend(e){this.#o.push(
e),this.#i.push(this.#n.ring.position)}reclaim(){if(this.#o.length===0)return!1;let e=this.#n.ring.released,
t=this.#s;for(;t<this.#o.length&&(e-this.#i[t]|0)>=0;){let n=this.#o[t++];typeof n=="number"?this.#l(
n):n.release()}return t===this.#o.length?(this.#o.length=0,this.#i.length=0,t=0):t>1024&&t*2>this.#o.
length&&(this.#o.splice(0,t),this.#i.splice(0,t),t=0),this.#s=t,!0}get isWaitedFor(){return this.#r.
isWaitedFor}streamWait(e){return this.#f(this.#r.streamWait(e))}datagramWait(e){return this.#f(this.#r.
datagramWait(e))}#f(e){return this.#n.isClosed?this.release():this.hasLent&&(this.#n.flush(),this.reclaimWithSignal()),
e}reclaimWithSignal(){this.#n.raiseBlocked(),this.reclaim()}forget(e){this.#r.forget(e)}passOn(){this.#a||
!this.#r.isWaitedFor||(this.#a=!0,queueMicrotask(this.#h))}#h=()=>{this.#a=!1,this.#r.serve()};release(){
this.#r.release()}};var{REQ_ABORT:Bf,REQ_ACCEPTED:ri,REQ_CONTROL:oi,REQ_DELETE:ii,REQ_FREE:wc,REQ_GROUP:ot,REQ_RECVED:si,
REQ_SEND:ve,REQ_TAKEN:Nn,REQ_WRITE:_n}=Oe,Mf=32,Uf=256,Ff=ve.pieces+sr(1),Tc=16,vc=class RequestWriter{u8;requests;arena;local;#e;#t;#n;constructor(e,t,n,r,o){
this.u8=e.u8,this.#e=e.i32,this.requests=new Ec(e.i32,t,n,o),this.arena=new Oc(e,t,this.requests),this.
local=o,this.#t=t.controlWord+Zs,this.#n=r}post(e,t,n=0,r=0,o=0){let{header:i}=e,s=this.requests.start(
i),{words:a}=this.requests,c=s+(i>>>8)-1;s<c&&(a[s]=t),s+1<c&&(a[s+1]=n),s+2<c&&(a[s+2]=r),s+3<c&&(a[s+
3]=o),this.requests.finish()}postAddr(e,t,n,r,o,i=0){let s=this.requests.start(e.header),{words:a}=this.
requests;a[s+e.conn]=t,a[s+e.call]=n,St(a,s+e.addr,r),a[s+e.port]=o,e.flags!==void 0&&(a[s+e.flags]=
i),this.requests.finish()}postGroup(e,t,n,r,o,i,s){let a=this.requests.start(ot.header),{words:c}=this.
requests;c[a+ot.conn]=e,c[a+ot.call]=t,St(c,a+ot.group,n),St(c,a+ot.ifAddr,r),c[a+ot.netif]=o,c[a+ot.
op]=i,St(c,a+ot.source,s),this.requests.finish()}postControl(e,t){let n=new TextEncoder().encode(t),
r=Ps(n.byteLength),o=this.requests.start(ar(oi.header,r)),{words:i}=this.requests;i[o+oi.call]=e,Is(
i,o+oi.text,n),this.requests.finish()}postWrite(e,t,n,r){let o=this.requests.start(_n.header),{words:i}=this.
requests;i[o+_n.conn]=e,i[o+_n.offset]=t,i[o+_n.length]=n,i[o+_n.flags]=r?Ks:0,this.requests.finish(
n>>12)}postRecved(e,t){let{requests:n}=this,r=n.start(si.header);n.words[r+si.conn]=e,n.words[r+si.bytes]=
t,n.lazyBytes+=t,n.lazyBytes<this.#n&&this.#e[this.#t]===0?n.finishLazy():n.finish()}postAccepted(e,t){
let n=this.requests.start(ri.header),{words:r}=this.requests;r[n+ri.listener]=e,r[n+ri.conn]=t,this.
requests.finishLazy()}postDelete(e,t){let n=this.requests.start(ii.header);this.requests.words[n+ii.
conn]=e,t?this.requests.finish():(this.requests.finishLazy(),this.requests.flushLater())}refuse(e){this.
post(Bf,e),this.post(ii,e)}freePbuf(e){if(this.local!==null){this.local.freePbuf(e);return}let{requests:t}=this,
n=t.start(wc.header);t.words[n+wc.pbuf]=e,++t.lazyFrees<Mf?t.finishLazy():t.finish()}postDatagram(e,t,n,r,o){
if(!this.hasRoom())return!1;let i=o.length,s=ar(ve.header,sr(i)),a=this.requests.start(s),{words:c}=this.
requests;Cc(c,a,e,t,n,r,i);let u=a+ve.pieces+1;for(let d of o)c[u++]=d.offset,c[u++]=d.length;this.requests.
finish();for(let d of o)d.retain(),this.arena.lend(d);return!0}postBytes(e,t,n,r){let{requests:o}=this;
if(o.isClosed||!this.hasRoom())return!1;let{length:i}=r,s=i<=Uf,a=s?0:this.arena.forDatagram(i);if(a<
0)return!1;let c=sr(1)+(s?i+7>>2:0),u=o.start(ar(ve.header,c)),d=s?(u+Ff+1&-2)*4:a;this.u8.set(r,d);
let{words:f}=o;return Cc(f,u,e,0,t,n,1),f[u+ve.pieces+1]=d,f[u+ve.pieces+2]=i,s||this.arena.lend(a),
o.finish(),!0}postTaken(e,t,n,r){let o=this.requests.start(Nn.header),{words:i}=this.requests;i[o+Nn.
conn]=e,i[o+Nn.bytes]=t,i[o+Nn.count]=n,i[o+Nn.drops]=r,this.requests.finishLazy()}hasRoom(){return this.
requests.hasRoom()}room(){return this.requests.room()}flush(){this.requests.flush()}};function Cc(e,t,n,r,o,i,s){
e[t+ve.conn]=n,e[t+ve.call]=r,St(e,t+ve.addr,o),e[t+ve.port]=i,e[t+ve.pieces]=s}var Wf=1;function*Rc(e,t,n,r,o){if(!y.is(t)||t.deleted)return-16;let i=dt(n,r);if(i!==0)return i;let s=e.
err();if(s!==0)return s;if(e.isTcp||!e.hasPcb)return-11;let a=Fr(t.fragments);if(a<0)return-16;if(a>
65527)return-1;if(n.isAny&&!e.datagrams.hasPeer&&He(e.type))return-6;let{fragments:u}=t;if(Ac(e,u)&&
ai(e,n,a)&&e.port.postDatagram(e.id,0,n,r,u))return 0;let d=jt(u);try{return yield*Vf(e,d,a,n.clone(),
r,o)}finally{Xt(d)}}function Sc(e,t,n,r){return e.pendingErr===0&&!e.isTcp&&e.hasPcb&&ai(e,n,t.length)&&
e.port.postBytes(e.id,n,r,t)}function ai(e,t,n){let{verified:r}=e.datagrams;return n<=an&&r!==null&&
r.equals(t)&&r.zone===t.zone}function*Vf(e,t,n,r,o,i){if(Ac(e,t))return yield*kc(e,t,n,r,o);let s=x.
block(e.port.datagramMemory,n)??(yield*Kf(e,n,i));if(s===null)return-11;try{if(!ic(t,s.bytes))throw re(
"data","send");return yield*kc(e,[s],n,r,o)}finally{s.release()}}function*kc(e,t,n,r,o){if(e.port.hasRoom()||
(yield*xc(e)),!e.hasPcb)return-11;if(ai(e,r,n))return e.port.postDatagram(e.id,0,r,o,t),0;let i=yield*Gf(
e,t,r,o);return i===0&&!e.datagrams.refusesLarge&&(e.datagrams.verified=r),i}function*Gf(e,t,n,r){for(e.
sendIpv6Only();;){if(e.port.hasRoom()||(yield*xc(e)),!e.hasPcb)return-11;let{call:o,reply:i}=e.port.
call();e.port.postDatagram(e.id,o,n,r,t);let{err:s}=yield*R(i);if(s!==-7||e.nonblocking(0))return s;
let a=new ie;e.context.time.set(Wf,()=>a.settle()),yield*R(a)}}function Ac(e,t){if(t.length>Tc)return!1;
for(let n=0;n<t.length;n++)if(!t[n].isIn(e.port))return!1;return!0}function*xc(e){for(;!e.port.hasRoom()&&
e.hasPcb;)yield*R(e.port.room())}function*Kf(e,t,n){for(;e.hasPcb;){n.signal?.throwIfAborted(),yield*R(
e.port.datagramRoom(t));let r=x.block(e.port.datagramMemory,t);if(r!==null)return r}return null}function Pc(e){
e.clearVerified()}function*Ic(e,t,n,r,o){if(!e.isTcp)return Ee(-6);let i=e.nonblocking(n);if((i||e.sendTimeout!==0)&&!r)
return Ee(-6);let s=Fr(t);if(s<0||G(n,0,255)!==0)return Ee(-16);if(s===0)return{err:0,written:-1};let a=e.
err();if(a!==0)return Ee(a);if(e.state!==0)return Ee(-5);if(!e.hasPcb||e.tx!==le)return Ee(-11);o.signal?.
throwIfAborted();let c=bn(e,t,0,s,n);return c===s?(e.sendSpace<=e.context.sndLowat&&ci(e),{err:0,written:c}):
i?(ci(e),e.flags|=16,e.sendSpace>e.context.sndLowat&&jo(e),c>0?{err:0,written:c}:Ee(-7)):yield*cc(e,
t,c,s,n,o)}function Lc(e,t){if(!e.isTcp||!e.hasPcb||e.tx!==le||e.pendingErr!==0||e.state!==0||e.sendSpace<
t.length)return 0;let n=e.vector??=[];n[0]=t;let r=bn(e,n,0,t.length,0);return n.length=0,r===t.length&&
e.sendSpace<=e.context.sndLowat&&ci(e),r}function ci(e){e.state=1,e.event(3,0),e.state===1&&(e.state=
0)}var bt={},On=class LwipConn{owner=null;#e;constructor(e,t,n=0,r){let o=r??e.port.add(
this);this.#e=new Ta(this,e,t,n,o,r!==void 0),r===void 0&&e.port.post(Ds,o,t,n)}get type(){return this.#e.
type}get zones(){return this.#e.context.zones??K.NUMBERS}get proto(){return this.#e.proto}get state(){
return this.#e.state}set state(e){this.#e.state=e}get flags(){return this.#e.flags}set flags(e){this.#e.
flags=e}get pendingErr(){return this.#e.pendingErr}set pendingErr(e){this.#e.pendingErr=e}get recvTimeout(){
return this.#e.recvTimeout}set recvTimeout(e){this.#e.recvTimeout=e}get sendTimeout(){return this.#e.
sendTimeout}set sendTimeout(e){this.#e.sendTimeout=e}get recvAvail(){return this.#e.recvAvail}set recvAvail(e){
this.#e.recvAvail=e}get linger(){return this.#e.linger}set linger(e){this.#e.linger=e}get remoteEnd(){
return this.#e.remoteEnd}set remoteEnd(e){this.#e.remoteEnd=e}get localEnd(){return this.#e.localEnd}set localEnd(e){
this.#e.localEnd=e}get id(){return this.#e.id}get hasPcb(){return this.#e.hasPcb}get hasPeer(){return this.#e.
datagrams?.hasPeer??!1}get deleted(){return this.#e.isDeleted}get sawEnd(){return this.#e.rx>=zt}get unacknowledged(){
return this.#e.unacknowledged}get released(){let e=this.#e;return e.release===qt?Promise.resolve():(e.
release??=Promise.withResolvers(),e.release.promise)}noteOwned(){let e=this.#e;if(F===null||e.isDeleted||
e.release===qt)return;let t=e.group===Z,n=e.isTcp?"TCP":t?"UDP":"RAW";F.made(e,`a ${n} netconn`)}err(){
return this.#e.err()}bind(e,t,n=0){return new S(tc(this.#e,e,t,n))}open(e,t,n,r){let o=this.#e,i=new S(
Yo(o,e,t,n,r));return o.port.flush(),i}bindIf(e){return new S(nc(this.#e,e))}getaddr(e){return new S(
rc(this.#e,e))}knownEnd(e){return oc(this.#e,e)}setOption(e,t){this.#e.setOption(e,t)}get recvBufSize(){
let{datagrams:e}=this.#e;return e?.payloadCounts?e.limit:2147483647}set recvBufSize(e){let t=this.#e,
n=t.datagrams??=Wo(t.context);n.limit=e,n.payloadCounts=!0,t.isTcp||t.setOption(Os,e)}limitDatagrams(e){
let t=this.#e;this.recvBufSize=e,t.context.datagramCost!==0&&(t.datagrams.payloadCounts=!1,t.setOption(
nr,e))}connect(e,t,n=bt){return new S(Vo(this.#e,e,t,n))}connectSoon(e,t,n){return La(this.#e,e,t,n)}disconnect(){
return new S(Fa(this.#e))}listen(e){return new S(Xa(this.#e,e))}accept(e=bt){return new S(Qa(this.#e,
e))}acceptNow(){return $o(this.#e)}async acceptSoon(e){let t=await qo(this.#e,e).promise;return Ur(this.#e,
t)}recvTcp(e=0,t=bt){let n=this.#e,r=n.isTcp?Vr(n,e,t):Dc();return new S(r)}recvDatagram(e=0,t=bt){let n=this.#e,
r=n.isTcp?Dc():Vr(n,e,t);return new S(r)}recv(e=0,t=bt){return new S(this.#t(e,t))}*#t(e,t){return Gr(
this.#e,yield*Vr(this.#e,e,t))}recvNow(){let e=Zo(this.#e,0);return e===void 0?void 0:Gr(this.#e,e)}recvTcpNow(e){
let t=this.#e;return t.isTcp?Zo(t,e):-16}arrival(e){return Jo(this.#e,e).promise}received(e){return Gr(
this.#e,ei(this.#e,e,0))}receivedTcp(e,t){return ei(this.#e,e,t)}recvd(e){return ni(this.#e,e)}reportTaken(){
yn(this.#e)}send(e,t,n,r=bt){return new S(Rc(this.#e,e,t,n,r))}sendNow(e,t,n){return Sc(this.#e,e,t,
n)}write(e,t,n,r=bt){return new S(Ic(this.#e,e,t,n,r))}writeNow(e){return Lc(this.#e,e)}close(){return this.
shutdown(!0,!0)}shutdown(e,t){return new S(Ha(this.#e,e,t))}shutdownNow(e,t){return Ko(this.#e,e,t)}abort(){
Lr(this.#e)}delete(){return new S(Ya(this.#e))}deleteNow(){return Ho(this.#e)}joinLeave(e,t,n,r){return new S(
fc(this.#e,e,t,n,r))}membership(e,t,n,r,o){return new S(Qo(this.#e,e,t,n,r,o))}onConnected(e,t,n){Ua(
this.#e,e,t,n)}onNotBegun(e){Go(this.#e,e)}onData(e,t){Ra(this.#e,e,t)}onFin(){Sa(this.#e)}onSent(e,t){
dc(this.#e,e,t)}onAccept(e,t,n,r,o){let i=new On(this.#e.context,this.type,0,e);return i.remoteEnd={
addr:t,port:n},i.localEnd={addr:r,port:o},Za(this.#e,i.#e)&&(this.owner?.onAccepted(i),Ja(this.#e,i.#e)),
i}onError(e){Dr(this.#e,e)}onClosed(){Va(this.#e)}onStopped(){Ga(this.#e)}onReleased(){Ka(this.#e)}onDatagrams(e,t,n,r,o,i,s,a,c){
Pa(this.#e,e,t,n,r,o,i,s,a,c)}onDatagramError(e){Ia(this.#e,e)}onSendError(e){Pc(this.#e)}};function*Dc(){
return-16}async function Bc({lwip:e},t,n){D(t,"rx","shut down"),D(n,"tx","shut down");let r=e.shutdownNow(t,n)??
await e.shutdown(t,n).promise;if(r===0)return;throw b(r,`shut down ${t?n?"both directions":"receivin\
g":"sending"}`)}async function li({lwip:e,partial:t}){t?.drop();let n=e.deleteNow()??await e.delete().
promise;if(n===-7&&(e.linger=-1,n=await e.delete().promise),n!==0)throw b(n,"close")}async function Mc(e){
e.lwip.abort(),await li(e)}async function Qt(e,t,n,r,o){let i=je(t,"hostname","bind",e.zones);we(n,"bind"),r&&e.setOption(kt,1);
let s=r?ur:0,a=await e.open(i,n,s,o),c=`bind to ${H(t,n)}`;if(X(a.err,c),e.deleted)throw b(-15,c);return{
hostname:e.zones.format(a.addr),port:a.port}}var zf={reuseAddress:D};async function Uc({lwip:e},t,n,r){T(r,zf,"options","bind"),await Qt(e,t,n,r.
reuseAddress??!1,0)}async function Fc({lwip:e},t){w(t,1,255,"index","bind to an interface"),X(await e.
bindIf(t),`bind to interface ${t}`)}async function Wc(e,t,n,r){Lt(t,n,"connect"),Y(r,"connect"),r.signal?.
throwIfAborted();let{lwip:o}=e,i=o.zones.parse(t),s;try{s=i===null?await $f(e,t,n,r):await o.connectSoon(
i,n,r)}catch(a){let{code:c}=a;throw(r.signal?.aborted||c==="ERR_TIMEOUT")&&await o.delete(),a}if(s!==
0)throw s===-3&&await o.delete(),Gt(s,`connect to ${H(t,n)}`,e.isTcp)}async function $f({lwip:e,context:t},n,r,o){
let{time:i,resolve:s}=t,a=i.now(),c=`connect to ${H(n,r)}`,u=await s(n,c,o),d=o.timeout===void 0?void 0:
Math.max(0,o.timeout-(i.now()-a));return await e.connectSoon(u,r,{...o,timeout:d})}async function Vc({
lwip:e}){X(await e.disconnect(),"disconnect")}async function Gc({lwip:e},t){w(t,1,255,"backlog","lis\
ten"),X(await e.listen(t),"listen")}async function Kc({lwip:e},t,n){for(Y(t,"accept"),t.signal?.throwIfAborted();;){
let r=e.acceptNow()??await e.acceptSoon(t);if(typeof r!="number")return n(r);if(r!==-13)throw b(r,"a\
ccept a connection")}}async function Hc({lwip:e},t){let n=e.flags&2;e.flags|=2;let r=e.accept();e.flags=
e.flags&-3|n;let o=await r;if(typeof o!="number")return t(o);if(o===-7||o===-13)return null;throw b(
o,"accept a connection")}var qf=zn('an address, such as "10.0.0.1", or an index from 1 to 255',v(1,255),oe),$c={interface:qf},
qc={...$c,source:oe};async function Yc(e,t,n){T(n,qc,"options","join a group");let{source:r}=n;await fi(
e,r===void 0?2:4,"join",t,r,n)}async function jc(e,t,n){T(n,qc,"options","leave a group");let{source:r}=n;
await fi(e,r===void 0?3:5,"leave",t,r,n)}async function di(e,t,n,r,o,i){T(i,$c,"options",`${n} a gro\
up`),je(o,"source",`${n} a group`),await fi(e,t,n,r,o,i)}async function fi({lwip:e},t,n,r,o,{interface:i="\
0.0.0.0"}){let s=(f,L)=>je(f,L,`${n} a group`,e.zones),a=s(r,"group"),c=o===void 0?"":` for source "${o}\
"`,u=typeof i=="number",d=await e.membership(t,a,u?N.ANY4:s(i,"interface"),u?i:-1,o===void 0?N.ANY4:
s(o,"source"));X(d,`${n} "${r}"${c}`)}var Xc=65536,Yf=1<<24,jf=2048,Qc={records:v(1,Yf)},Xf=ct(Qc),vn=(e,t,n)=>{typeof e!="boolean"&&Xf(e,
t,n)};function Zc(e){T(e,Qc,"options","trace")}function Hr(e){return e===!1?0:e===!0?Xc:e.records??Xc}
var pi=class NetconnTrace{#e;#t;#n=0;constructor(e,t){us(e,"ask","make a trace"),w(t,
1,Number.MAX_SAFE_INTEGER,"trace","make a trace"),this.#e=e,this.#t=t}get overwritten(){return this.#n}async take(){
let e=[];for(;;){let t=await this.#e({op:"takeTrace",trace:this.#t,most:jf});for(let n of na(t.numbers))
e.push(n);if(this.#n=Math.max(this.#n,t.overwritten),!t.more)return e}}async stop(){return await this.#e(
{op:"stopTrace",trace:this.#t}),await this.take()}async[Symbol.asyncDispose](){await this.stop().catch(
()=>{})}};async function mi({lwip:e},t){return kn({lwip:e},t)??hi(e.zones,await e.getaddr(t),t)}function kn({lwip:e},t){
let n=e.knownEnd(t);return n&&{hostname:e.zones.format(n.addr),port:n.port}}function hi(e,{err:t,addr:n,
port:r},o){return X(t,`tell the ${o?"local":"remote"} address`),{hostname:e.format(n),port:r}}function Jc({
lwip:e,isTcp:t}){let n=e.err();return n===0?null:b(n,t?"use the connection":"send")}function el({lwip:e,
context:t}){return e.deleted?Promise.resolve(null):t.info(e.id)}function tl({lwip:e,context:t}){return e.
deleted?Promise.resolve(null):(e.reportTaken(),t.datagramInfo(e.id))}function yi(e,t){if(Zc(t),!e.isTcp)
throw new TypeError("Cannot trace: not a TCP netconn");e.lwip.setOption(_s,Hr(t))}async function nl(e,t){
let{lwip:n,context:r}=e;if(n.state===2)throw new TypeError("Cannot trace a listener: trace what it a\
ccepts");yi(e,t);let o=s=>r.trace(s),i=n.deleted?null:await o({op:"trace",conn:n.id});if(i===null)throw b(
-11,"trace");return new pi(o,i)}async function rl({lwip:e,context:t},n){if(k(n,"name","set the conge\
stion control"),e.deleted)throw new TypeError("The netconn is closed");await t.congestion(e.id,n)}var Qf={idle:It(Eo),interval:It(No),probes:It(_o)},Zf=U(...on),Jf=U(...Yn);function zr({flags:e}){return(e&
2)!==0}function ol({lwip:e},t){D(t,"nonblocking","set nonblocking"),t?e.flags|=2:e.flags&=-3}function Et({
lwip:e},t,n,r){D(n,"on",r),e.setOption(t,n?1:0)}function Nt({lwip:e},t,n,r,o){Ts(t,n,r,o),e.setOption(
t,n)}function il({lwip:e},t){if(typeof t!="boolean"){T(t,Qf,"options","set keepalive");let{idle:n,interval:r,
probes:o}=t;n!==void 0&&e.setOption(Eo,n),r!==void 0&&e.setOption(No,r),o!==void 0&&e.setOption(_o,o)}
e.setOption(ms,t===!1?0:1)}function sl(e,t){if(e.isTcp)throw new TypeError("Cannot set a receive buf\
fer size: it is TCP");Qe(t,"bytes","set the receive buffer size"),e.lwip.limitDatagrams(t)}function al({
lwip:e},t){Jf(t,"mode","set Don't Fragment"),e.setOption(tr,jn(t))}function cl({lwip:e},t){Zf(t,"mod\
e","set ECN"),e.setOption(Ns,on.indexOf(t))}function ll(e,t){if(!e.isTcp)throw new TypeError("Cannot\
 set the MSS: it is not TCP");pt(t,"bytes","set the MSS"),e.lwip.setOption(rr,t)}function ul({lwip:e},t){
t!==null&&w(t,0,32767,"seconds","set the time to linger"),e.linger=t??-1}function dl({lwip:e},t){D(t,
"on","set the checksum"),e.setOption(gs,t?0:1)}function fl({lwip:e},t){let n="set the filter of ICMP\
 types";if(t===null)return e.setOption(Oo,-1);if(!Array.isArray(t))throw h(t,"types",n,"a list of ty\
pes or null");let r=[...t];for(let o of r)w(o,0,255,"types",n);e.setOption(Cs,-1);for(let o of r)e.setOption(
Oo,o)}var pl=class PartialRead{#e=null;#t=0;get isEmpty(){return this.#e===null}begin(e){this.#e=
e,this.#t=0}take(e){let{fragments:t}=this.#e,n=0,r=0;for(;r<t.length&&n<e.byteLength;){let o=t[r],i=e.
byteLength-n,s=Math.min(o.length,this.#t+i);e.set(o.bytes.subarray(this.#t,s),n),n+=s-this.#t,this.#t=
s,s===o.length&&(o.release(),r++,this.#t=0)}return t.splice(0,r),t.length===0&&(this.#e=null),n}takeChunk(e){
let{fragments:t}=this.#e,n=t[0],r=Math.min(n.length,this.#t+e),o=new Uint8Array(n.bytes.subarray(this.#t,
r));return this.#t=r,r===n.length&&(n.release(),t.shift(),this.#t=0,t.length===0&&(this.#e=null)),o}takeAll(){
let e=-this.#t;for(let n of this.#e.fragments)e+=n.length;let t=new Uint8Array(e);return this.take(t),
t}drop(){this.#e?.release(),this.#e=null}};function gi(e,t){if(t!==m)return ep(e,t);let n=hl(e);return n instanceof y?Promise.resolve(n):ml(e,n,
t)}async function ep(e,t){Y(t,"receive");let n=t.signal?.aborted?void 0:hl(e);return n instanceof y?
n:await ml(e,n,t)}async function ml(e,t,n){n.signal?.throwIfAborted();let{lwip:r,reading:o}=e,i=t;if(i===
void 0){let s=e.isTcp;s&&!o.tryTake()&&(await o.take(n,"receive"),i=yl(e));try{i??=r.received(await r.
arrival(n))}finally{s&&o.give()}}return typeof i=="number"?bi(e,i):i}function hl(e){return e.reading.
isTaken?void 0:yl(e)}function yl(e){return gl(e)?bl(e):e.lwip.recvNow()}function gl({partial:e}){return e!==
null&&!e.isEmpty}function bl({partial:e,lwip:t}){let n=e.takeAll();return t.recvd(n.byteLength),y.from(
n)}async function El(e){if(gl(e))return bl(e);let t=await e.lwip.recv(4);if(t!==-7)return typeof t==
"number"?bi(e,t):t}async function Nl(e,t,n){ne(t,"into","read"),Y(n,"read");let{length:r}=t;return r===
0?0:await Ol(e,o=>{if(t.length<r)throw re("into","read");let i=o.take(t);return e.lwip.recvd(i),i},n)}
async function _l(e,t,n){return w(t,1,Number.MAX_SAFE_INTEGER,"limit","read"),Y(n,"read"),await Ol(e,
r=>{let o=r.takeChunk(t);return e.lwip.recvd(o.byteLength),o},n)}async function Ol(e,t,n){if(!e.isTcp)
throw new TypeError("Cannot read: not a TCP netconn");let{lwip:r,reading:o}=e;o.tryTake()||await o.take(
n,"read");try{let i=e.partial??=new pl;if(i.isEmpty){n.signal?.throwIfAborted();let a=r.recvTcpNow(8)??
r.receivedTcp(await r.arrival(n),8);if(!(a instanceof Ce))return bi(e,a);i.begin(a)}let s=t(i);return r.
deleted&&i.drop(),s}finally{o.give()}}function bi({lwip:e,isTcp:t},n){if(e.sawEnd&&!e.deleted)return null;
throw b(n,t?"receive":tt)}async function*wl(e){for(;;){let t;try{t=await gi(e,m)}catch(n){if(e.lwip.
deleted)return;if(Ei(e.lwip,n))continue;throw n}if(t===null)return;yield t}}function Ei({type:e},t){
return J(e)!==B&&Ea(t)}function Cl({lwip:e,context:t},n,r){return r===m&&vl(e,n,N.ANY4,0)?t.port.datagramTurn():tp(e,n,r)}async function tp(e,t,n){
xe(t,"send"),Y(n,"send");let r=t instanceof y;r&&we(t.port,"send","data.port");let o=r?t.addr:N.ANY4;
if(o.isAny&&!e.hasPeer)throw b(-11,"send");await kl(e,t,o,r?t.port:0,"send",n)}async function Tl({lwip:e,
context:t},n,r,o){Dt(r,"to","send"),Y(o,"send");let i=e.zones.parse(r.hostname);if(i!==null&&vl(e,n,
i,r.port)){await t.port.datagramTurn();return}xe(n,"send");let s=`send to ${H(r.hostname,r.port)}`,a=i??
await t.resolve(r.hostname,s,o);await kl(e,n,a,r.port,s,o)}function vl(e,t,n,r){return ce(t)&&t.length>
0&&e.sendNow(t,n,r)}async function kl(e,t,n,r,o,i){let s=!(t instanceof y);Nr(t.byteLength,e.type,n,
o);let a=s?y.from(t):t;try{let c=e.send(a,n,r,i),u=await(c.done?c.result():c.promise);Tr(u,o,n,e.hasPeer)}finally{
s&&a.delete()}}var Zt=class Turn{#e;#t=!1;#n=null;constructor(e){this.#e=e}get isTaken(){return this.#t}tryTake(){
return this.#t?!1:this.#t=!0}async take(e,t){let n=this.#n??=new de(this.#e);if(await new S(R(n.fetch(
e)))===te)throw b(-3,t)}give(){this.#n!==null&&this.#n.readers>0?this.#n.post(!0):this.#t=!1}};var Rl=class NetconnState{context;lwip;keepsAlive=!0;writing;reading;partial=null;constructor(e,t){
this.context=e,this.lwip=t,this.writing=new Zt(e.time),this.reading=new Zt(e.time),e.alive.add()}onReleased(){
this.unref()}get isTcp(){return J(this.lwip.type)===B}ref(){this.keepsAlive||this.lwip.deleted||(this.
keepsAlive=!0,this.context.alive.add())}unref(){this.keepsAlive&&(this.keepsAlive=!1,this.context.alive.
drop())}};function Sl(e,t,n){if(ce(t)&&n===m&&e.writing.tryTake()){let r=0;try{r=e.lwip.writeNow(t)}finally{e.
writing.give()}if(r>0){if(r===t.length)return Kt;t=t.subarray(r)}}return np(e,t,n)}async function np(e,t,n){
xe(t,"write"),Y(n,"write");let r=$r(t);if(e.writing.tryTake())try{return await Al(e,r,t.byteLength,n)}finally{
e.writing.give()}await rp(e,r,t.byteLength,n)}async function rp(e,t,n,r){let{writing:o}=e,i=jt(t);try{
await o.take(r,"write");try{if(!i.every(s=>s.isWhole))throw re("data","write");await Al(e,i,n,r)}finally{
o.give()}}finally{Xt(i)}}async function Al({lwip:e},t,n,r){let o,i;try{let s=e.write(t,0,!0,r);({err:o,
written:i}=s.done?s.result():await s.promise)}catch(s){throw s instanceof Xo?s.cause:s}vr(o,i,n,zr(e))}
function $r(e){if(!(e instanceof y))return[e];if(e.fragments.every(t=>t.isWhole))return e.fragments;
throw re("data","write")}async function xl({lwip:e},t){xe(t,"write");let n=$r(t),{err:r,written:o}=await e.
write(n,4,!0);return r===-7?0:(X(r,"write"),Math.max(0,o))}var _i=(e,t,n)=>{if(!(e===null||typeof e=="function"))throw h(e,t,n,"a function or null")},sp={callback:_i,
proto:v(0,255),recvBufferSize:Qe};function ke(e,t,n={}){let r="make a netconn";T(n,sp,"options",r),w(
t,0,255,"type",r);let o=J(t);if(o!==B&&o!==Z&&o!==qn)throw new TypeError(`Invalid netconn type: ${t}`);
let{port:i}=e;if(!i.isOpen)throw new TypeError(i.whyClosed);let{proto:s=0,callback:a=null,recvBufferSize:c}=n,
u=new On(e,t,s);return u.noteOwned(),c!==void 0&&u.limitDatagrams(c),new fe(e,u,a)}var ap=class Owner extends Rl{netconn;callback;constructor(e,t,n,r){
super(t,n),this.netconn=e,this.callback=r}get hearsEvents(){return this.callback!==null}onEvent(e,t){
let{callback:n}=this;if(n!==null)try{n(this.netconn,e,t)}catch(r){Rt(r)}}onAccepted(e){new fe(this.context,
e,this.callback)}};function Ni(e){return e.noteOwned(),e.owner.netconn}var fe=class Netconn{callbackArg=null;#e;constructor(e,t,n){
let r="make a netconn";if(!ye(e))throw h(e,"context",r,"that of a stack");if(!(t instanceof On))throw h(
t,"conn",r,"the state of a netconn");_i(n,"callback",r),this.#e=new ap(this,e,t,n),t.owner=this.#e}get lwip(){
return this.#e.lwip}ref(){this.#e.ref()}unref(){this.#e.unref()}get context(){return this.#e.context}get type(){
return this.#e.lwip.type}get callback(){return this.#e.callback}set callback(e){_i(e,"callback","set\
 a callback"),this.#e.callback=e}get stackEnded(){return!this.#e.context.port.isOpen}get isBusy(){let{
reading:e,writing:t}=this.#e;return e.isTaken||t.isTaken}bind(e,t,n={}){return Uc(this.#e,e,t,n)}connect(e,t,n=m){
return Wc(this.#e,e,t,n)}disconnect(){return Vc(this.#e)}listen(e=255){return Gc(this.#e,e)}accept(e=m){
return Kc(this.#e,e,Ni)}tryAccept(){return Hc(this.#e,Ni)}netconnOf(e){if(!(e instanceof On))throw h(
e,"conn","find a netconn","the state of an accepted netconn");return Ni(e)}recv(e=m){return gi(this.#e,
e)}tryRecv(){return El(this.#e)}read(e,t=m){return Nl(this.#e,e,t)}readChunk(e,t=m){return _l(this.#e,
e,t)}write(e,t=m){return Sl(this.#e,e,t)}vectorsOf(e){return $r(e)}tryWrite(e){return xl(this.#e,e)}send(e,t=m){
return Cl(this.#e,e,t)}sendTo(e,t,n=m){return Tl(this.#e,e,t,n)}shutdown(e,t){return Bc(this.#e,e,t)}close(){
return li(this.#e)}abort(){return Mc(this.#e)}async[Symbol.asyncDispose](){await this.close()}[Symbol.
asyncIterator](){return wl(this.#e)}localAddr(){return mi(this.#e,!0)}remoteAddr(){return mi(this.#e,
!1)}takeError(){return Jc(this.#e)}get nonblocking(){return zr(this.#e.lwip)}set nonblocking(e){ol(this.#e,
e)}setNoDelay(e=!0){Et(this.#e,ps,e,"set no delay")}setKeepAlive(e=!0){il(this.#e,e)}setUserTimeout(e){
Nt(this.#e,Es,e,"ms","set the user timeout")}setTtl(e){Nt(this.#e,Xn,e,"ttl","set the time to live")}setRecvBufferSize(e){
sl(this.#e,e)}setTos(e){Nt(this.#e,fs,e,"tos","set the type of service")}setDontFragment(e){al(this.#e,
e)}setEcn(e){cl(this.#e,e)}setMss(e){ll(this.#e,e)}setReuseAddress(e=!0){Et(this.#e,kt,e,"set reuse \
of addresses")}setLinger(e){ul(this.#e,e)}setUdpChecksum(e=!0){dl(this.#e,e)}setBroadcast(e=!0){Et(this.#e,
Qn,e,"set broadcast")}setMulticastTtl(e){Nt(this.#e,Zn,e,"ttl","set the time to live")}setMulticastLoop(e=!0){
Et(this.#e,Jn,e,"set the loop of groups")}setMulticastNetif(e){Nt(this.#e,er,e,"index","set the inte\
rface of groups")}setMulticastAll(e=!0){Et(this.#e,bs,e,"set multicast of others")}setHeaderIncluded(e=!0){
Et(this.#e,hs,e,"set inclusion of the header")}setChecksumOffset(e){Nt(this.#e,ys,e,"offset","set th\
e checksum's offset")}setIcmpFilter(e){fl(this.#e,e)}bindNetif(e){return Fc(this.#e,e)}joinGroup(e,t={}){
return Yc(this.#e,e,t)}leaveGroup(e,t={}){return jc(this.#e,e,t)}blockSource(e,t,n={}){let r=6;return di(
this.#e,r,"block in",e,t,n)}unblockSource(e,t,n={}){let r=7;return di(this.#e,r,"unblock in",e,t,n)}info(){
return el(this.#e)}datagramInfo(){return tl(this.#e)}setTrace(e={}){yi(this.#e,e)}trace(e={}){return nl(
this.#e,e)}setCongestion(e){return rl(this.#e,e)}};var Rn={};function qr(e,t){e!==Rn&&T(e,{timeout:un},"options",t)}function Pl(e){if(!ye(e))throw h(e,
"context","block","the context of a stack")}var Oi=class BlockingStack{#e;constructor(e){
Pl(e),this.#e=e}netconn(e,t={}){return new wi(this.#e,this.#e.netconn(e,t))}gethostbyname(e){return k(
e,"name","resolve a name"),this.run(this.#e.lookup(e)).toString()}run(e){if(!(e instanceof S))throw h(
e,"operation","block","an operation");return e.block(this.#e.blocker)}},wi=class BlockingNetconn{netconn;#e;constructor(e,t){
if(Pl(e),!(t instanceof fe))throw h(t,"netconn","block","a netconn");this.#e=e,this.netconn=t}#t(e){
return e.block(this.#e.blocker)}bind(e,t){let{zones:n}=this.netconn.lwip,r=je(e,"hostname","bind",n);
we(t,"bind");let o=this.#t(this.netconn.lwip.bind(r,t));X(o,`bind to ${H(e,t)}`)}connect(e,t,n=Rn){Lt(
e,t,"connect"),qr(n,"connect");let{lwip:r}=this.netconn,o=this.#n(e),i=this.#t(r.connect(o,t,n));if(i===
-3&&this.close(),i===0)return;let s=J(this.netconn.type)===B;throw Gt(i,`connect to ${H(e,t)}`,s)}#n(e){
return this.netconn.lwip.zones.parse(e)??this.#t(this.#e.lookup(e))}disconnect(){X(this.#t(this.netconn.
lwip.disconnect()),"disconnect")}listen(e=255){w(e,1,255,"backlog","listen"),X(this.#t(this.netconn.
lwip.listen(e)),"listen")}accept(e=Rn){for(qr(e,"accept");;){let t=this.#t(this.netconn.lwip.accept(
e));if(typeof t!="number")return new wi(this.#e,this.netconn.netconnOf(t));if(t!==-13)throw b(t,"acc\
ept a connection")}}recv(e=Rn){qr(e,"receive");let t=this.#t(this.netconn.lwip.recv(0,e));if(typeof t!=
"number")return t;if(t===-15||this.netconn.lwip.sawEnd)return null;let n=J(this.netconn.type)===B;throw b(
t,n?"receive":tt)}write(e,t=Rn){xe(e,"write"),qr(t,"write");let n=e.byteLength,r=this.netconn.vectorsOf(
e),{err:o,written:i}=this.#t(this.netconn.lwip.write(r,0,!0,t));vr(o,i,n,this.netconn.nonblocking)}send(e){
if(xe(e,"send"),e instanceof y)we(e.port,"send","data.port"),this.#r(e,e.addr,e.port,"send");else{using t=y.
from(e);this.#r(t,N.ANY4,0,"send")}}sendTo(e,t){xe(e,"send"),Dt(t,"to","send");let n=this.#n(t.hostname),
r=`send to ${H(t.hostname,t.port)}`;if(e instanceof y)this.#r(e,n,t.port,r);else{using o=y.from(e);this.#r(
o,n,t.port,r)}}#r(e,t,n,r){Nr(e.byteLength,this.netconn.type,t,r);let{lwip:o}=this.netconn;if(t.isAny&&
!o.hasPeer)throw b(-11,r);let i=this.#t(o.send(e,t,n));Tr(i,r,t,o.hasPeer)}shutdown(e,t){D(e,"rx","s\
hut down"),D(t,"tx","shut down"),X(this.#t(this.netconn.lwip.shutdown(e,t)),"shut down")}close(){let e=this.#t(
this.netconn.lwip.delete());if(e!==0)throw b(e,"close")}[Symbol.dispose](){this.close()}localAddr(){
return this.#o(!0)}remoteAddr(){return this.#o(!1)}#o(e){let{lwip:t}=this.netconn;return kn(this.netconn,
e)??hi(t.zones,this.#t(t.getaddr(e)),e)}};var Yr=class Opening{done;#e;#t;#n=null;#r=null;constructor(e,t,n){if(!(e instanceof
fe))throw h(e,"netconn","listen","a netconn");this.#e=e,this.#t=t,this.done=n().then(r=>{this.#t={transport:t.
transport,...r}}),this.done.catch(r=>{this.#o||(this.#r=r),this.close()})}get addr(){return this.#t}get#o(){
return this.#n!==null||this.#e.stackEnded}close(){return this.#n??=this.#e.close(),this.#n.catch(()=>{}),
this.#n}hasFailedWith(e){return e===this.#r}endsWith(e){return!this.hasFailedWith(e)&&this.#o}};var cp={hostname:k,port:Ve,transport:U("udp"),reuseAddress:D,loopback:D,multicastAll:D,recvBufferSize:Qe};
function Ll(e){T(e,cp,"options","listen"),Ve(e.port,"port","listen")}var Il={source:oe},Ci=class DatagramConn{netconn;#e;constructor(e,t){
this.netconn=e;let{hostname:n="0.0.0.0",port:r}=t,o={transport:"udp",hostname:n,port:r},i=()=>this.#t(
n,t);this.#e=new Yr(e,o,i)}async#t(e,t){let{port:n,reuseAddress:r=!1,loopback:o,multicastAll:i}=t;return o===
!1&&this.netconn.setMulticastLoop(!1),i!==!0&&this.netconn.setMulticastAll(!1),await Qt(this.netconn.
lwip,e,n,r,0)}async ready(){return await this.#e.done,this}get addr(){return this.#e.addr}async receive(e,t=m){
let n=e!==void 0;n&&ne(e,"p","receive"),Y(t,"receive");let r=n?e.length:0;await this.#e.done;using o=await this.
netconn.recv(t);let i={transport:"udp",...o.from};if(e===void 0)return[o.toBytes(),i];if(e.length<r)
throw re("p","receive");return[e.subarray(0,o.copyInto(e)),i]}async send(e,t){ne(e,"p","send"),Dt(t,
"addr","send");let{length:n}=e;if(await this.#e.done,e.length<n)throw re("p","send");return await this.
netconn.sendTo(e,t),n}setRecvBufferSize(e){this.netconn.setRecvBufferSize(e)}info(){return this.netconn.
datagramInfo()}async joinMulticastV4(e,t,n={}){let r="join a group";return T(n,Il,"options",r),oe(e,
"address",r),oe(t,"networkInterface",r),await this.#n(e,{...n,interface:t})}async joinMulticastV6(e,t,n={}){
let r="join a group";return T(n,Il,"options",r),oe(e,"address",r),w(t,0,255,"networkInterface",r),await this.#n(
e,t===0?{...n}:{...n,interface:t})}async#n(e,t){await this.#e.done,await this.netconn.joinGroup(e,t);
let n=!0;return{leave:async()=>{n&&(n=!1,await this.netconn.leaveGroup(e,t))},setTTL:async r=>this.netconn.
setMulticastTtl(r),setLoopback:async r=>{D(r,"loopback","set the loop of groups"),this.netconn.setMulticastLoop(
r)}}}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}async[Symbol.asyncDispose](){
await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.receive()}catch(t){
if(this.#e.endsWith(t))return;if(this.#e.hasFailedWith(t)||!Ei(this.netconn,t))throw t;continue}yield e}}};var lp={family:0,isConfigured:!1},Ml=class Names{#e;#t;constructor(e,t){this.#e=e,this.#t=
t}async lookup(e,t=2){k(e,"name","look up a name"),w(t,0,3,"addrtype","look up a name");let n={op:"l\
ookup",name:e,addrtype:t},r=await this.#i(n,{});if(r===null||r===te)return{err:-15,addr:N.ANY4};let{
err:o}=r;return{err:o,addr:o===0?Ti(r):N.ANY4}}async addressOf(e,t,n){let r={op:"lookup",name:e,addrtype:2};
return Ti(Sn(await this.#i(r,n),t))}addressNow(e){return new S(this.#n(e))}*#n(e){let n=yield*this.#e.
control({op:"lookup",name:e,addrtype:2}).steps();return Ti(Sn(n,`resolve "${e}"`))}async addresses(e,t,n=lp){
Dl(e,t);let r=await this.#r(e,n,t);return Sn(r,`resolve "${e}"`).addrs}async family(e,t){let n={family:t,
isConfigured:!1};return await this.#r(e,n,m)}#r(e,t,n){let r={op:"addresses",name:e,...t};return this.#i(
r,n)}async order(e){let t={op:"orderAddresses",addrs:[...e]};return await this.#i(t,m)}async resolve(e,t,n){
let r=await this.#o(e,t,n),{records:o}=Sn(r,`resolve "${e}" for ${t}`);return o.map(({data:i})=>i)}async records(e,t,n){
let r=await this.#o(e,t,n),o=`resolve "${e}" for ${t}`,i=r!==null&&r!==te&&r.rcode>=0,{rcode:s,aliases:a,
records:c}=i?r:Sn(r,o);return{rcode:or(s),aliases:a.map(Bl),records:c.map(Bl)}}async#o(e,t,n){Dl(e,n),
k(t,"type",jr);let r=Ss(t);if(r<=0)throw h(t,"type",jr,'a record type, such as "MX"');let o=t.toUpperCase()===
"PTR"?N.parse(e):null,i=o===null?e:ks(o);return await this.#i({op:"resolve",name:i,type:r},n)}async#i(e,t){
if(t.signal?.throwIfAborted(),!this.#e.isOpen)return null;let n=this.#e.control(e).promise;try{return await up(
n,t,this.#t)}catch(r){if(this.#e.isOpen||t.signal?.aborted)throw r;return null}}},jr="resolve a name";
function Dl(e,t){k(e,"name",jr),Y(t,jr)}function Ti(e){return K.NUMBERS.parse(e.addrs[0])}function Sn(e,t){
if(e===null)throw nt("ended",-1,t);if(e===te)throw nt("timeout",-1,t);if(e.status==="ok")return e;throw nt(
e.status,e.rcode,t)}function Bl({name:e,type:t,ttl:n,data:r}){return{name:e,type:Rs(t),ttl:n,data:r}}
function up(e,{signal:t,timeout:n},r){return t===void 0&&n===void 0?e:new Promise((o,i)=>{let s=()=>{
a!==-1&&r.clear(a),i(t.reason)},a=n===void 0?-1:r.set(n,()=>{t?.removeEventListener("abort",s),o(te)});
t?.addEventListener("abort",s,{once:!0});let c=()=>{a!==-1&&r.clear(a),t?.removeEventListener("abort",
s)};e.then(o,i).finally(c)})}var Fl=class ConnectSchedule{#e;#t;#n;#r=new Set;#o=new Set;#i=[];#s=1/0;#a=-1/0;#c=0;constructor(e={}){
this.#e=e.resolutionDelay??50,this.#t=e.attemptDelay??250,this.#n=e.firstFamilyCount??1}handleAnswer(e,t,n){
for(let s of e)this.#r.add(s);this.#i=vi(t,Ul,this.#n);let r=this.#r.has(6)&&this.#e<1/0&&t.some(s=>Ul(
s)===6),i=this.#l||r?n:n+this.#e;this.#s=Math.min(this.#s,i)}get#l(){return this.#r.size===2}handleFailure(){
this.#c--,this.#a=-1/0}next(e){if(e<this.#u)return null;let t=this.#f;return t===void 0?null:(this.#o.
add(t),this.#c++,this.#a=e+this.#t,t)}get wakeAt(){return this.#f===void 0?1/0:this.#u}get isOver(){
return this.#l&&this.#c===0&&this.#f===void 0}get#u(){return Math.max(this.#s,this.#a)}get#f(){return this.#i.
find(e=>!this.#o.has(e))}};function Ul(e){return e.includes(":")?6:4}function vi(e,t,n=1){if(e.length===
0)return[];let r=t(e[0]),o=e.filter(a=>t(a)===r),i=e.filter(a=>t(a)!==r),s=o.splice(0,n);for(;o.length+
i.length>0;)s.push(...i.splice(0,1),...o.splice(0,1));return s}var ki=[6,4];function Vl(e,t,n){return new dp(e,t,n).outcome}var dp=class NamedConnect{outcome;#e;#t;#n;#r;#o=new Set;#i=new Map;#s=[];#a=0;#c=-1;#l=-1;#u=!1;#f;#h;constructor(e,t,n){
if(this.#e=e,this.#t=t,this.#n=n,this.#r=new Fl(n.schedule),this.outcome=new Promise((r,o)=>{this.#f=
r,this.#h=o}),this.#p(),!this.#u)for(let r of ki)e.family(n.hostname,r).then(o=>this.#y(r,o),o=>this.#E(
o))}get#d(){let{hostname:e,port:t}=this.#n;return`connect to ${H(e,t)}`}#p(){let{signal:e,timeout:t}=this.#n.
wait;if(e?.aborted)return this.#E(e.reason);e?.addEventListener("abort",this.#m,{once:!0}),t!==void 0&&
(this.#l=this.#t.set(t,()=>{this.#l=-1;let n=this.#d;this.#E(this.#a===0?nt("timeout",-1,n):b(-3,n))}))}#m=()=>this.#E(
this.#n.wait.signal.reason);#y(e,t){if(this.#u)return;if(t===null)return this.#g();this.#i.set(e,t);
let n=[...this.#i.keys()],r=ki.flatMap(o=>this.#i.get(o)?.addrs??[]);this.#e.order(r).then(o=>{if(!(this.#u||
this.#i.size>n.length)){if(o===null)return this.#g();this.#r.handleAnswer(n,o,this.#t.now()),this.#b()}},
o=>this.#E(o))}#g(){this.#E(nt("ended",-1,this.#d))}#b(){this.#c!==-1&&this.#t.clear(this.#c),this.#c=
-1;let e=this.#r;for(;;){let n=e.next(this.#t.now());if(n===null)break;if(this.#N(K.NUMBERS.parse(n)),
this.#u)return}if(e.isOver)return this.#w();let{wakeAt:t}=e;t!==1/0&&(this.#c=this.#t.set(t-this.#t.
now(),()=>{this.#c=-1,this.#b()}))}#N(e){let t=this.#a++,n;try{n=this.#n.open(e)}catch(r){return this.#E(
r)}this.#o.add(n),n.lwip.connectSoon(e,this.#n.port,m).then(r=>{this.#u||(r===0?this.#O(n):this.#_(n,
t,r))},r=>this.#E(r))}#_(e,t,n){this.#o.delete(e),this.#s[t]=n,e.close().catch(()=>{}),this.#r.handleFailure(),
this.#b()}#O(e){this.#o.delete(e),this.#v(),this.#f(e)}#w(){let[e]=this.#s;if(e!==void 0)return this.#E(
Gt(e,this.#d,!0));let{status:t,rcode:n}=this.#S;this.#E(nt(t,n,this.#d))}get#S(){let[e,t]=ki.map(n=>this.#i.
get(n));return Wl(t)&&!Wl(e)?e:t}#E(e){if(this.#u)return;let t=this.#v();Promise.all(t).then(()=>this.#h(
e))}#v(){this.#u=!0;for(let n of[this.#c,this.#l])n!==-1&&this.#t.clear(n);let{signal:e}=this.#n.wait;
e?.removeEventListener("abort",this.#m);let t=[...this.#o];return this.#o.clear(),t.map(n=>n.abort().
catch(()=>{}))}};function Wl({status:e}){return e==="nodata"||e==="nxdomain"}var Ri=class HandedOn{isBusy=!1;async#e(e){throw Si(e)}read(){return this.#e("read")}readChunk(){
return this.#e("read")}write(){return this.#e("write")}shutdown(){return this.#e("shut down")}async close(){}async abort(){}};
function Si(e){return new O.BadResource(`Cannot ${e}: startTls has taken the connection over, use wh\
at it has returned`)}var fp=65536,Ai,An=class StreamConn{static{Ai=e=>{let t=e.#e;if(t instanceof Ri)throw Si(
"start TLS");if(e.#r!==null)throw pp();if(t.isBusy||e.#s)throw mp();return e.#e=new Ri,t}}netconn;localAddr;remoteAddr;#e;#t=null;#n=null;#r=null;#o=0;constructor(e,t,n,r){
this.netconn=e,this.#e=t,this.localAddr=n,this.remoteAddr=r}read(e,t=m){return ce(e)&&!ze(e)?this.#e.
read(e,t):this.#i(e)}async#i(e){return ne(e,"p","read"),null}async write(e,t=m){ne(e,"p","write");let{
length:n}=e;return await this.#e.write(e,t),n}async closeWrite(){await this.#e.shutdown(!1,!0)}close(){
this.#r??=this.#e.close(),this.#r.catch(()=>{})}[Symbol.dispose](){this.close()}async[Symbol.asyncDispose](){
this.close(),await this.#r}ref(){this.netconn.ref()}unref(){this.netconn.unref()}setNoDelay(e=!0){this.
netconn.setNoDelay(e)}setKeepAlive(e=!0){this.netconn.setKeepAlive(e)}trace(e={}){return this.netconn.
trace(e)}info(){return this.netconn.info()}get#s(){return this.#t?.locked===!0||this.#n?.locked===!0}#a(){
++this.#o===2&&this.close()}get readable(){return this.#t??=new ReadableStream({type:"bytes",pull:async e=>{
let t=e.byobRequest,n=t===null?await this.#e.readChunk(fp):await this.#e.read(t.view);n===null?(e.close(),
t?.respond(0),this.#a()):typeof n=="number"?t.respond(n):e.enqueue(n)},cancel:async()=>{await this.#e.
shutdown(!0,!1).catch(()=>{}),this.#a()}})}get writable(){return this.#n??=new WritableStream({write:e=>this.#e.
write(e),close:async()=>{await this.#e.shutdown(!1,!0),this.#a()},abort:()=>this.#e.abort()})}};function pp(){
let e="Cannot start TLS: the connection is closed";return new O.BadResource(e)}function mp(){return new O.
Busy("Cannot start TLS: a read or a write of the connection is under way, or one of its streams is l\
ocked")}var Xr=class StreamListener{netconn;#e;#t;constructor(e,t,n){this.netconn=e,this.#t=
n;let{hostname:r="0.0.0.0",port:o}=t,i={transport:"tcp",hostname:r,port:o},s=()=>this.#n(r,t);this.#e=
new Yr(e,i,s)}async#n(e,t){let{port:n,reuseAddress:r=!1,trace:o=!1,mss:i}=t,{tcpBacklog:s=255}=t,{backlog:a=Math.
min(s,255)}=t;i!==void 0&&this.netconn.setMss(i),o!==!1&&this.netconn.setTrace(o===!0?{}:o);let{lwip:c}=this.
netconn;return await Qt(c,e,n,r,a)}async ready(){return await this.#e.done,this}get addr(){return this.#e.
addr}async accept(e=m){return await this.#e.done,await this.#t(await this.netconn.accept(e))}ref(){this.
netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}[Symbol.dispose](){this.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
accept()}catch(t){if(this.#e.endsWith(t))return;throw t}yield e}}};var Pn={...Ze,hostname:k,port:Ve,transport:U("tcp"),autoSelectFamily:D,autoSelectFamilyAttemptDelay:un,
trace:vn,mss:pt},xi=class TcpConn extends An{constructor(e,t,n){super(e,e,t,n)}static async of(e){
if(!(e instanceof fe))throw h(e,"netconn","wrap a connection","a netconn");let t=await e.localAddr(),
n=await e.remoteAddr();return new xi(e,{transport:"tcp",...t},{transport:"tcp",...n})}},Pi={hostname:k,
port:Ve,backlog:v(1,255),tcpBacklog:v(1,2147483647),transport:U("tcp"),reusePort:U(!1),reuseAddress:D,
trace:vn,mss:pt},Ii=class TcpListener extends Xr{constructor(e,t){super(e,t,xn)}};function Qr(e,{
hostname:t=""}){let n=t.includes(":");return ke(e,n?lt:B)}function Kl(e){T(e,Pi,"options","listen"),
Ve(e.port,"port","listen")}async function Zr(e,t){T(t,Pn,"options","connect");let{hostname:n="127.0.\
0.1",port:r,signal:o,timeout:i}=t;Lt(n,r,"connect");let s=o===void 0&&i===void 0?m:{signal:o,timeout:i},
a=(e.zones??K.NUMBERS).parse(n);if(a===null)return await xn(await Vl(e.names,e.time,{hostname:n,port:r,
wait:s,schedule:hp(t),open:u=>Gl(e,u,t)}));let c=Gl(e,a,t);try{await c.connect(n,r,s)}catch(u){throw await c.
close(),u}return await xn(c)}function Gl(e,t,{mss:n,trace:r=!1}){let o=t.isV4?B:lt,i=ke(e,o);return n!==
void 0&&i.setMss(n),r!==!1&&i.setTrace(r===!0?{}:r),i}function hp({autoSelectFamily:e=!0,autoSelectFamilyAttemptDelay:t}){
return e?t===void 0?{}:{attemptDelay:t}:{resolutionDelay:1/0,attemptDelay:1/0}}async function xn(e){
try{return await xi.of(e)}catch(t){throw e.close().catch(()=>{}),t}}var yp={};function I(e){return yp[e]??=gp(e)}function gp(e){if(typeof process>"u")throw new O.NotSupported(
`Cannot load ${e}: Deno, Node and Bun have it, this runtime has not`);return process.getBuiltinModule(
e)}function Hl(){return typeof Deno>"u"&&typeof process<"u"}function Jt(e){let t=e.at(-1),n=typeof t=="function"?t:null,[r,o]=e;return typeof r=="object"&&r!==null?
{options:r,callback:n}:e.length===0||typeof r=="function"?{options:{},callback:n}:typeof r=="string"&&
!bp(r)?{options:{path:r},callback:n}:{options:{port:r,...typeof o=="string"?{host:o}:{}},callback:n}}
function bp(e){return e!==""&&Number(e)>=0}var zl={EPERM:[-1,"operation not permitted"],EBADF:[-9,"bad file descriptor"],ENOMEM:[-12,"not enoug\
h memory"],EACCES:[-13,"permission denied"],ENODEV:[-19,"no such device"],EINVAL:[-22,"invalid argum\
ent"],EPIPE:[-32,"broken pipe"],EDESTADDRREQ:[-89,"destination address required"],EMSGSIZE:[-90,"mes\
sage too long"],ENOTSUP:[-95,"operation not supported on socket"],EAFNOSUPPORT:[-97,"address family \
not supported"],EADDRINUSE:[-98,"address already in use"],EADDRNOTAVAIL:[-99,"address not available"],
ENETDOWN:[-100,"network is down"],ENETUNREACH:[-101,"network is unreachable"],ECONNABORTED:[-103,"so\
ftware caused connection abort"],ECONNRESET:[-104,"connection reset by peer"],ENOBUFS:[-105,"no buff\
er space available"],EISCONN:[-106,"socket is already connected"],ENOTCONN:[-107,"socket is not conn\
ected"],ETIMEDOUT:[-110,"connection timed out"],ECONNREFUSED:[-111,"connection refused"],EHOSTUNREACH:[
-113,"host is unreachable"],EALREADY:[-114,"connection already in progress"],ECANCELED:[-125,"operat\
ion canceled"],EAI_AGAIN:[-3001,"temporary failure"],ENOTFOUND:[-3008,"unknown node or service"]},Ep={
ERR_MEM:"ENOBUFS",ERR_BUF:"ENOBUFS",ERR_TIMEOUT:"ETIMEDOUT",ERR_ABRT:"ETIMEDOUT",ERR_RTE:"EHOSTUNREA\
CH",ERR_VAL:"EINVAL",ERR_USE:"EADDRINUSE",ERR_ISCONN:"EISCONN",ERR_RST:"ECONNRESET",ERR_CLSD:"EPIPE",
ERR_CONN:"EPIPE"},Np={connect:{ERR_RST:"ECONNREFUSED",ERR_BUF:"EADDRNOTAVAIL"},bind:{ERR_RTE:"EADDRN\
OTAVAIL"},listen:{ERR_RTE:"EADDRNOTAVAIL"},read:{ERR_CLSD:"ENOTCONN",ERR_CONN:"ENOTCONN"}};function _t(e,t){
let n=String(e?.code);return Np[t]?.[n]??Ep[n]??"EINVAL"}function Di(e,t,n,r,o){let i=new Error(n,o===
void 0?{}:{cause:o}),[s]=zl[e]??[],a=r===null?{}:_p(r);return Object.assign(i,{errno:s,code:e,syscall:t,
...a})}function _p({address:e,port:t}){return t>0?{address:e,port:t}:{address:e}}function Li({address:e,
port:t}){return t>0?` ${e}:${t}`:` ${e}`}function W(e,t,n,r,o){let i=o===void 0?"":` - Local (${Li(o).
trim()})`,s=n===null?"":Li(n);return Di(e,t,`${t} ${e}${s}${i}`,n,r)}function $l(e,t,n,r){let o=zl[e]?.[1]??
"unknown error",i=n===null?"":Li(n),s=`${t} ${e}: ${o}${i}`;return Di(e,t,s,n,r)}function ql(e,t){let r=t===
void 0||t instanceof Error&&t.name==="NotFound"?"ENOTFOUND":"EAI_AGAIN",o=`getaddrinfo ${r} ${e}`;return Object.
assign(Di(r,"getaddrinfo",o,null,t),{hostname:e})}function _(e,t,n=Error){let r=new n(t),{name:o}=r;
return r.name=`${o} [${e}]`,r.stack,r.name=o,Object.assign(r,{code:e})}function Yl(e){let t=new AggregateError(
e);return Object.assign(t,{code:e[0]?.code})}function P(e,t,n){let r=e.includes(".")?"property":"arg\
ument";return _("ERR_INVALID_ARG_TYPE",`The "${e}" ${r} must be ${t}. Received ${jl(n)}`,TypeError)}
function jl(e){if(e==null)return String(e);if(typeof e=="function")return`function ${e.name}`.trimEnd();
if(typeof e=="object"){let{name:n}=e.constructor??{};return n?`an instance of ${n}`:"an object"}let t=typeof e==
"string"?`'${e}'`:String(e);return`type ${typeof e} (${t})`}function Op(e,t){return _("ERR_SOCKET_BA\
D_PORT",`${e} should be >= 0 and < 65536. Received ${jl(t)}.`,RangeError)}function it(e,t){let r=typeof e==
"string"&&e.trim()!==""||typeof e=="number"?Number(e):NaN;if(r!==r>>>0||r>65535)throw Op(t,e);return r}function Jr(e){if(!(typeof e=="object"&&e!==null&&"aborted"in e))throw P("options.signal","an instan\
ce of AbortSignal",e)}function eo(e,t,n){e.addEventListener("abort",n,{once:!0}),t.once("close",()=>e.
removeEventListener("abort",n))}function Be(e){return e.zones??K.NUMBERS}function Q(e){return I("node:net").isIP(String(e))}var In=32;
function Ot(e){return(t,n,r)=>{let o=(...a)=>process.nextTick(()=>r(...a)),i=((n.hints??0)&In)!==0,s={
family:wp(n.family),isConfigured:i};e.addresses(t,s).then(a=>{let c=a.map(d=>({address:d,family:Q(d)})),
u=Cp(c,n);n.all?o(null,u):o(null,u[0].address,u[0].family)},a=>o(ql(t,a)))}}function wp(e){return e===
4||e==="IPv4"?4:e===6||e==="IPv6"?6:0}function Cp(e,{order:t,verbatim:n}){let r=t??(n===!1?"ipv4firs\
t":"verbatim");if(r==="verbatim")return e;let o=r==="ipv4first"?4:6,i=({family:s})=>+(s===o);return e.
toSorted((s,a)=>i(a)-i(s))}function Xl(e,t,n,r,o){let i=o;r!==void 0?r(t,n,i):Be(e).parse(t)!==null?
process.nextTick(o,null,t):Ot(e)(t,{family:n},i)}function Ql(e){let t=new Set,n=e.filter(({address:r,
family:o})=>{let i=Q(r)===o&&!t.has(r);return t.add(r),i});return vi(n,({family:r})=>r)}function Zl(e){
let t=`Invalid IP address: ${e}`;return _("ERR_INVALID_IP_ADDRESS",t,TypeError)}function Jl(e,t,n){let r=`\
Invalid address family: ${e} ${t}:${n}`,o=_("ERR_INVALID_ADDRESS_FAMILY",r,RangeError);return Object.
assign(o,{host:t,port:n})}function wt(e,t){if(!(!e||typeof e.check=="function"))throw P(t,"an instance of net.BlockList",e)}function st(e,t){
return e?.check(t,`ipv${Q(t)}`)===!0}function Ge(e,t){if(typeof e!="number")throw P(t,"of type number",e)}function en(e,t){e!==void 0&&Ge(
e,t)}function Ne(e,t){if(typeof e!="string")throw P(t,"of type string",e)}function to(e,t){if(!(e===
void 0||typeof e=="function"))throw P(t,"of type function",e)}function eu(e,t){if(!(e==null||typeof e==
"boolean"))throw P(t,"of type boolean",e)}var no=-128,Tp=64,nu=class SendQueue{#e;#t;#n=[];#r=0;#o=[];#i=0;#s=!1;#a=null;constructor(e,t){
this.#e=e,this.#t=t}get waiting(){return{bytes:this.#r+this.#i,count:this.#n.length+this.#o.length}}send(e,t,n,r){
let o=this.#n.length===0&&!this.#c(t);if(o&&this.#l(e,t,n,r))return;let i=tu(e);if(i>an)return void process.
nextTick(r,-1,0);let s={pieces:e,length:i,addr:t,port:n,done:r};o&&this.#u(s)||(this.#n.push(s),this.#r+=
i,this.#n.length===1&&this.#h())}#c(e){let t=this.#o;if(t.length===Tp)return!0;for(let n=0;n<t.length;n++)
if(t[n].addr.isSameHost(e))return!0;return!1}#l(e,t,n,r){let o=e[0];return e.length!==1||o.length===
0||!this.#t.sendNow(o,t,n)?!1:(process.nextTick(r,0,o.length),!0)}#u(e){let t=this.#e.isOpen?this.#t.
err():-15;if(t!==0)return process.nextTick(e.done,t,0),!0;if(!this.#e.hasRoom())return!1;let{pieces:n,
length:r,addr:o,port:i}=e;if(tu(n)!==r)return Bi(e,-16),!0;let s=x.block(this.#e.datagramMemory,r);if(s===
null)return!1;let a=s.offset;for(let d of n)this.#e.u8.set(d,a),a+=d.length;let c=new y;c.append(s);
let u=this.#t.send(c,o,i);return c.delete(),u.done?(Bi(e,u.result()),!0):(this.#o.push(e),this.#i+=r,
u.promise.then(d=>this.#f(e,d)),!0)}#f(e,t){this.#o.splice(this.#o.indexOf(e),1),this.#i-=e.length,Bi(
e,t),this.#h(),this.#p()}#h(){for(;this.#n.length>0&&!this.#s;){let[e]=this.#n;if(this.#c(e.addr))return;
if(!this.#u(e))return this.#d(e.length);this.#n.shift(),this.#r-=e.length}}#d(e){this.#s=!0,(this.#e.
hasRoom()?this.#e.datagramRoom(e):this.#e.room()).onSettled(()=>{this.#s=!1,this.#h()})}end(e){this.#a=
e;for(let t of this.#n.splice(0))process.nextTick(t.done,-13,0);this.#r=0,this.#p()}#p(){this.#a===null||
this.#o.length>0||(process.nextTick(this.#a),this.#a=null)}};function tu(e){let t=0;for(let n of e)t+=
n.length;return t}function Bi({length:e,done:t},n){let r=n===-4?no:n;process.nextTick(t,r,n===0?e:0)}var vp={[-1]:"EMSGSIZE",[-2]:"EMSGSIZE",[no]:"ENETUNREACH",[-4]:"EHOSTUNREACH",[-14]:"ECONNREFUSED",
[-8]:"EADDRINUSE",[-6]:"EINVAL",[-13]:"ECANCELED",[-15]:"ENETDOWN",[-11]:"ENETDOWN"},kp={bind:{[-4]:"\
EADDRNOTAVAIL"},send:{[-6]:"EACCES"},connect:{[-4]:"ENETUNREACH"}},Rp={recvmsg:tt};function Ln(e,t,n,r=0){
let o=kp[t]?.[e]??vp[e]??"EINVAL",i=n===void 0?null:{address:n,port:r},s=i===null?"":` to ${H(n,r)}`,
a=Rp[t]??`${t}${s}`,c=b(e===no?-4:e,a);return W(o,t,i,c)}function ru(e,t,n,r){let o=b(e,t);return W(
n?Sp(e,r):"EINVAL",t,null,o)}function Sp(e,t){if(e===-1)return"ENOBUFS";switch(t){case 2:return e===
-8?"EADDRINUSE":"ENODEV";case 4:return e===-8?"EADDRNOTAVAIL":"ENODEV";case 3:return"EADDRNOTAVAIL";default:
return"EINVAL"}}function ou(){return _("ERR_SOCKET_DGRAM_NOT_RUNNING","Not running")}function Mi(){return _(
"ERR_SOCKET_DGRAM_NOT_CONNECTED","Not connected")}function ro(){return _("ERR_SOCKET_DGRAM_IS_CONNEC\
TED","Already connected")}function iu(){return _("ERR_SOCKET_ALREADY_BOUND","Socket is already bound")}
function Ui(e){return _("ERR_IP_BLOCKED",`IP(${e}) is blocked`)}function su(){return _("ERR_SOCKET_B\
AD_BUFFER_SIZE","Buffer size must be a positive integer",TypeError)}function au(e){let t=`Could not \
get or set buffer size: ${e} returned EBADF`,{errno:n}=W("EBADF",e,null);return Object.assign(_("ERR\
_SOCKET_BUFFER_SIZE",t),{errno:n,syscall:e})}var Ap="of type string or an instance of Buffer, TypedArray, or DataView";function uu(e){let n=typeof e==
"object"&&e!==null?e:{type:e},{type:r,lookup:o,signal:i}=n;if(cu(n.recvBufferSize,"options.recvBuffe\
rSize"),cu(n.sendBufferSize,"options.sendBufferSize"),wt(n.receiveBlockList,"options.receiveBlockLis\
t"),wt(n.sendBlockList,"options.sendBlockList"),r!=="udp4"&&r!=="udp6")throw _("ERR_SOCKET_BAD_TYPE",
"Bad socket type: it must be udp4 or udp6",TypeError);return to(o,"lookup"),i!==void 0&&Jr(i),{type:r,
reuseAddr:!!n.reuseAddr,reusePort:!!n.reusePort,ipv6Only:!!n.ipv6Only,recvBufferSize:n.recvBufferSize||
void 0,sendBufferSize:n.sendBufferSize||void 0,lookup:o,signal:i,receiveBlockList:n.receiveBlockList,
sendBlockList:n.sendBlockList}}function cu(e,t){if(e&&(Ge(e,t),e>>>0!==e))throw _("ERR_OUT_OF_RANGE",
`The value of "${t}" is out of range: ${e} is no number of bytes`,RangeError)}function Wi(e){if(!e)throw _(
"ERR_MISSING_ARGS",'The "multicastAddress" argument must be specified',TypeError)}function Vi(e){let t=it(
e,"Port");if(t>0)return t;throw _("ERR_SOCKET_BAD_PORT","Port should be > 0 and < 65536. Received 0.",
RangeError)}function du(e){let[t,n]=e,r=e[e.length-1],o=typeof r=="function"?r:void 0;if(typeof t=="\
object"&&t!==null){let{port:a,address:c,fd:u}=t;if(typeof u=="number"&&u>0)throw W("ENOTSUP","bind",
null);return c&&Ne(c,"options.address"),{port:a,address:c,callback:o}}let i=typeof t=="function"?void 0:
t,s=typeof n=="function"?void 0:n;return s&&Ne(s,"address"),{port:i,address:s,callback:o}}function fu(e,t){
let[n,r,o,i,s,a]=e;if((t?typeof o=="number":!!(s||i&&typeof i!="function"))?(n=xp(n,r,o),t&&typeof i==
"function"&&(a=i,i=void 0)):t?a=r:(a=i,i=r,s=o),t&&(i||s))throw ro();let u=Pp(n),d=t?0:Vi(i);return typeof s==
"function"?(a=s,s=void 0):s!=null&&Ne(s,"address"),{pieces:u,port:d,address:s??void 0,callback:typeof a==
"function"?a:void 0}}function xp(e,t,n){let r=Fi(e,"buffer"),o=t>>>0,i=n>>>0;if(o>r.length)throw lu(
"offset");if(o+i>r.length)throw lu("length");return r.subarray(o,o+i)}function lu(e){return _("ERR_B\
UFFER_OUT_OF_BOUNDS",`"${e}" is outside of buffer bounds`,RangeError)}function Pp(e){return Array.isArray(
e)?e.length===0?[new Uint8Array(0)]:e.map(t=>Fi(t,"buffer list arguments")):[Fi(e,"buffer")]}function Fi(e,t){
if(e instanceof Uint8Array)return e;if(typeof e=="string")return Buffer.from(e);if(!ArrayBuffer.isView(
e))throw P(t,Ap,e);let{buffer:n,byteOffset:r,byteLength:o}=e;return new Uint8Array(n,r,o)}function Dn(e,t,n){return t&&e.isV4?`::ffff:${e}`:n.format(e)}function Gi(e,t){return{address:e,family:`\
IPv${Q(e)}`,port:t}}function Bn({lwip:e},t){let n=e.knownEnd(t);if(n===null)return null;let r=Dn(n.addr,
He(e.type),e.zones);return Gi(r,n.port)}var Ip=64,pu=class UdpHandle{#e;#t;#n;#r;#o;#i;#s=!1;#a=0;#c=null;#l=null;#u="";constructor(e,t,n){
this.#e=e,this.#o=t,this.#r=n;let r=t?$n:Z;this.#t=ke(e,r),this.#t.unref(),this.#n=this.#t.lwip,this.#i=
new nu(e.port,this.#n)}get waiting(){return this.#i.waiting}#f(e){return e.block(this.#e.blocker)}bind(e,t,n,r){
r&&(this.#n.flags|=32),n&&this.#n.setOption(kt,1);let o=n?ur:0;return this.#f(this.#n.open(e,t,o,0))}connect(e,t){
return this.#f(this.#n.connect(e,t))}disconnect(){this.#n.disconnect()}send(e,t,n,r){this.#i.send(e,
t,n,r)}changeMembership(e,t,n,r){return this.#f(this.#n.membership(e,t,n,-1,r))}setMulticastInterface(e){
let t=e.isAny?0:this.#h(e);return t<0?!1:(this.setOption(er,t),!0)}#h(e){let{port:t}=this.#e,n=t.control(
{op:"netifs"}),r=this.#f(n),o=e.toString(),i=({addresses:s})=>s.some(a=>a.split("/")[0]===o);return r.
find(i)?.index??-1}setOption(e,t){this.#n.setOption(e,t)}limitDatagrams(e){this.#n.limitDatagrams(e)}ref(){
this.#t.ref()}unref(){this.#t.unref()}receive=()=>{if(this.#c=null,this.#s)return;let e=this.#n.recvNow();
e!==void 0?this.#g(e):(this.#a=0,this.#n.arrival(m).then(this.#d))};#d=e=>process.nextTick(this.#p,this.#n.
received(e));#p=e=>process.nextTick(this.#g,e);#m=()=>queueMicrotask(this.#y);#y=()=>process.nextTick(
this.receive);#g=e=>{if(this.#s){e instanceof y&&e.delete();return}if(e===-15||e===-11)return this.#r.
onEnded();try{e instanceof y?this.#b(e):this.#r.onReceiveError(e)}finally{this.#_()}};#b(e){try{this.#r.
onDatagram(e,this.#N(e.addr),e.port)}finally{e.delete()}}#N(e){let t=this.#l;return(t===null||!t.equals(
e)||t.zone!==e.zone)&&(this.#l=e,this.#u=Dn(e,this.#o,Be(this.#e))),this.#u}#_(){if(!this.#s){if(++this.#a<
Ip){process.nextTick(this.#m);return}this.#a=0,this.#c=setImmediate(this.receive)}}close(e){this.#s=
!0,this.#c!==null&&clearImmediate(this.#c),this.#t.close(),this.#i.end(e)}};function Lp(e){return class DatagramSocket extends e{type;#e;#t;#n=null;#r=!1;#o="no\
ne";#i="none";#s=null;#a=null;#c=null;#l=!0;#u;#f;constructor(t,n,r){super(),this.#e=t,this.#t=n,this.
type=n.type;let{recvBufferSize:o}=t;this.#u=n.recvBufferSize??o,this.#f=n.sendBufferSize??o,r!==void 0&&
this.on("message",r),n.signal!==void 0&&this.#h(n.signal)}#h(t){let n=()=>{this.#r||this.close()};t.
aborted?n():eo(t,this,n)}get#d(){return this.type==="udp6"}#p(){if(this.#r)throw ou()}#m(){return this.#n??=
new pu(this.#e,this.#d,{onDatagram:(t,n,r)=>this.#B(t,n,r),onReceiveError:t=>this.emit("error",Ln(t,
"recvmsg")),onEnded:()=>{this.#r||this.close()}})}#y(t,n){let{lookup:r}=this.#t;Xl(this.#e,t,this.#d?
6:4,r,n)}#g(t){let n=Be(this.#e).parse(t);return n!==null&&(this.#d||n.isV4)?n:null}#b(t,n){let r=this.#d?
"IPv6":"IPv4";return{address:Dn(t,this.#d,Be(this.#e)),family:r,port:n}}bind(...t){if(this.#p(),this.#o!==
"none")throw iu();let{port:n,address:r,callback:o}=du(t),i=n?it(n,"Port"):0;return this.#o="under wa\
y",o!==void 0&&this.#N(o),this.#y(r||(this.#d?"::":"0.0.0.0"),(s,a)=>{this.#r||(s!==null?this.#O(s):
this.#_(a,i))}),this}#N(t){let n=()=>{this.removeListener(e.errorMonitor,n),this.removeListener("lis\
tening",r)},r=()=>{n(),t.call(this)};this.on(e.errorMonitor,n),this.on("listening",r)}#_(t,n){let r=u=>this.#O(
W(u,"bind",{address:t,port:n})),o=this.#g(t);if(o===null)return r("EINVAL");if(this.#t.reusePort)return r(
"ENOTSUP");if(!this.#e.port.isOpen)return r("ENETDOWN");let i=this.#m(),{reuseAddr:s,ipv6Only:a}=this.#t,
c=i.bind(o,n,s,a);if(c.err===0)return this.#w(i,c);this.#O(Ln(c.err,"bind",t,n))}#O(t){this.#o="none",
this.emit("error",t)}#w(t,n){this.#s=n,this.#o="done",this.#l&&t.ref();let{recvBufferSize:r}=this.#t;
r!==void 0&&t.limitDatagrams(r),process.nextTick(t.receive),this.emit("listening")}address(){if(this.#p(),
this.#s===null)throw W("EBADF","getsockname",null);return this.#b(this.#s.addr,this.#s.port)}#S(t){if(this.#c===
null){this.#c=[];let n=()=>{this.removeListener("listening",r),this.#c=null},r=()=>{this.removeListener(
e.errorMonitor,n);let o=this.#c??[];this.#c=null;for(let i of o)i()};this.once(e.errorMonitor,n),this.
once("listening",r)}this.#c.push(t)}connect(t,n,r){let o=Vi(t);if(typeof n=="function"&&(r=n,n=""),Ne(
n??="","address"),this.#p(),this.#i!=="none")throw ro();this.#i="under way",this.#o==="none"&&this.bind(
{port:0});let i=()=>this.#E(o,n,typeof r=="function"?r:null);this.#o==="done"?i():this.#S(i)}#E(t,n,r){
r!==null&&this.once("connect",r);let o=i=>{if(this.#i="none",r===null)return void this.emit("error",
i);this.removeListener("connect",r),r.call(this,i)};this.#y(n||this.#A,(i,s)=>{this.#r||(i!==null?process.
nextTick(o,i):this.#v(s,t,n,o))})}#v(t,n,r,o){let i=u=>process.nextTick(o,W(u,"connect",{address:r,port:n})),
s=this.#g(t);if(s===null)return i("EINVAL");if(this.#D(t))return process.nextTick(o,Ui(t));let a=s.isAny?
mu(s):s,c=this.#n.connect(a,n);if(c!==0){let u=Ln(c,"connect",r,n);return process.nextTick(o,u)}this.#a=
{addr:a,port:n},this.#i="done",process.nextTick(()=>this.emit("connect"))}get#A(){return this.#d?"::\
1":"127.0.0.1"}#D(t){return st(this.#t.sendBlockList,t)}disconnect(){if(this.#i!=="done")throw Mi();
this.#n?.disconnect(),this.#i="none",this.#a=null}remoteAddress(){if(this.#p(),this.#a===null)throw Mi();
return this.#b(this.#a.addr,this.#a.port)}send(...t){let n=fu(t,this.#i==="done");this.#p(),this.#o===
"none"&&this.bind({port:0}),this.#o==="done"?this.#U(n):this.#S(()=>this.#U(n))}sendto(...t){Ge(t[1],
"offset"),Ge(t[2],"length"),Ge(t[3],"port"),Ne(t[4],"address"),this.send(...t)}#U(t){let{port:n,address:r,
callback:o}=t;if(n===0)return this.#T(N.ANY4,void 0,t);this.#y(r||this.#A,(i,s)=>{i!==null?o!==void 0?
process.nextTick(o,i):process.nextTick(()=>this.emit("error",i)):this.#r||this.#C(s,t)})}#C(t,n){let{
port:r,address:o=t,callback:i}=n,s=c=>{i!==void 0&&process.nextTick(i,c)},a=this.#g(t);if(a===null)return s(
W("EINVAL","send",{address:o,port:r}));if(this.#D(t))return s(Ui(t));this.#T(a.isAny?mu(a):a,o,n)}#T(t,n,{
pieces:r,port:o,callback:i}){let s=this.#n;if(s!==null){if(i===void 0)return s.send(r,t,o,Dp);s.send(
r,t,o,(a,c)=>{a===0?i(null,c):i(Ln(a,"send",n,o))})}}#B(t,n,r){if(st(this.#t.receiveBlockList,n))return;
let o=this.#d?"IPv6":"IPv4",i=t.byteLength,s=Buffer.allocUnsafe(i);t.copyInto(s);let a={address:n,family:o,
port:r,size:i};this.emit("message",s,a)}#x(t){if(this.#p(),this.#s===null)throw W("EBADF",t,null);return this.#n}#P(t,n,r){
let o=this.#x(t),i=Math.trunc(r);if(!(i>=n.least&&i<=n.most))throw W("EINVAL",t,null);o.setOption(n,
i)}setBroadcast(t){this.#P("setBroadcast",Qn,t?1:0)}setTTL(t){return Ge(t,"ttl"),this.#P("setTTL",Xn,
t),t}setMulticastTTL(t){return Ge(t,"ttl"),this.#P("setMulticastTTL",Zn,t),t}setMulticastLoopback(t){
let n=t?1:0;return this.#P("setMulticastLoopback",Jn,n),t}setMulticastInterface(t){let n="setMultica\
stInterface";this.#p(),Ne(t,"interfaceAddress");let r=this.#x(n),o=this.#g(t);if(o===null)throw W("E\
INVAL",n,null);if(!r.setMulticastInterface(o))throw W("EADDRNOTAVAIL",n,null)}addMembership(t,n){Wi(
t),this.#I("addMembership",2,t,n)}dropMembership(t,n){Wi(t),this.#I("dropMembership",3,t,n)}addSourceSpecificMembership(t,n,r){
this.#M("addSourceSpecificMembership",4,t,n,r)}dropSourceSpecificMembership(t,n,r){this.#M("dropSour\
ceSpecificMembership",5,t,n,r)}#M(t,n,r,o,i){Ne(r,"sourceAddress"),Ne(o,"groupAddress"),this.#I(t,n,
o,i,r)}#I(t,n,r,o,i="0.0.0.0"){this.#p();let s=Be(this.#e),a=s.parse(String(r)),c=s.parse(o||"0.0.0.\
0"),u=s.parse(i);if(a===null||c===null||u===null)throw W("EINVAL",t,null);if(!this.#e.port.isOpen)throw W(
"ENETDOWN",t,null);let f=(this.#s===null?this.#k():this.#m()).changeMembership(n,a,c,u);if(f!==0)throw ru(
f,t,a.isMulticast,n)}#k(){let t=this.#m(),n=this.#d?N.ANY6:N.ANY4,r=t.bind(n,0,!1,!1);return r.err===
0&&(this.#s=r),t}#L(t,n){if(t>>>0!==t)throw su();if(this.#p(),this.#s===null)throw au(n);return this.#n}setRecvBufferSize(t){
let n=this.#L(t,"uv_recv_buffer_size");t!==0&&(this.#u=Math.min(t,2147483647),n.limitDatagrams(this.#u))}setSendBufferSize(t){
this.#L(t,"uv_send_buffer_size"),t>0&&(this.#f=t)}getRecvBufferSize(){return this.#L(0,"uv_recv_buff\
er_size"),this.#u}getSendBufferSize(){return this.#L(0,"uv_send_buffer_size"),this.#f}getSendQueueSize(){
return this.#p(),this.#n?.waiting.bytes??0}getSendQueueCount(){return this.#p(),this.#n?.waiting.count??
0}ref(){return this.#l=!0,this.#o==="done"&&this.#n?.ref(),this}unref(){return this.#l=!1,this.#o===
"done"&&this.#n?.unref(),this}close(t){if(typeof t=="function"&&this.on("close",t),this.#c!==null)return this.#c.
push(()=>this.close()),this;this.#p(),this.#r=!0;let n=()=>void this.emit("close"),r=this.#n;return this.#n=
null,r===null?process.nextTick(n):r.close(n),this}async[Symbol.asyncDispose](){this.#r||await new Promise(
t=>this.close(()=>t()))}}}var Dp=()=>{};function mu(e){return e.isV4?N.LOOPBACK4:N.LOOPBACK6}var hu;
function yu(e,t,n){let r=uu(t),o=typeof n=="function"?n:void 0;return hu??=Lp(I("node:events")),new hu(
e,r,o)}var Bp=[void 0,0,4,6,"IPv4","IPv6"],Mp=[void 0,"verbatim","ipv4first","ipv6first"];function bu(e,t){
let[n,r]=t,o=t[typeof r=="function"?1:2],i=Up(r);if(typeof o!="function")throw P("callback","of type\
 function",o);n&&Ne(n,"hostname");let s=o,a=String(n||""),c=Q(a);if(c===0&&a!=="")return Ot(e)(a,i,s);
let u=a===""?null:a,d=c||(i.family===6?6:4),f=u===null?[]:[{address:u,family:d}];process.nextTick(()=>{
i.all?s(null,f):s(null,u,d)})}function Up(e){if(typeof e=="function"||e===void 0||e===null)return{};
let t=typeof e=="object";if(!t&&typeof e!="number")throw P("options","of type object or an integer",
e);let n=t?e:{family:e};gu(n.family,"options.family",Bp),gu(n.order,"options.order",Mp);let{hints:r=0}=n,
{ADDRCONFIG:o}=I("node:dns");return{...n,hints:(r&o)===0?r:In}}function gu(e,t,n){if(n.includes(e))return;
let r=`The property '${t}' must be one of: ${n.slice(1).join(", ")}. Received ${String(e)}`;throw _(
"ERR_INVALID_ARG_VALUE",r,TypeError)}var Nu=class Connector{#e;#t;#n;#r;#o=[];#i=[];#s=null;#a=!1;#c=!1;constructor(e,t,n,r){
this.#e=e,this.#t=t,this.#n=n,this.#r=r}start(){let{host:e}=this.#n,t=Q(e);t===0?this.#u():process.nextTick(
()=>this.#m(e,t))}cancel(){this.#a=!0,this.#s?.close().catch(()=>{}),this.#s=null}get isConnecting(){
return this.#c}get#l(){return this.#a||!this.#t.connecting}#u(){let{host:e,family:t,hints:n,lookup:r,
localAddress:o}=this.#n,i=this.#n.autoSelectFamily&&t!==4&&t!==6&&o===null;(r??Ot(this.#e))(e,{family:t,
hints:n,...i?{all:i}:{}},(s,a,c)=>{i?this.#h(s,a):this.#f(s,a,c)})}#f(e,t,n){let r=this.#t;if(r.emit(
"lookup",e,t,n,this.#n.host),this.#l)return;let o=e??this.#d(t,n);o?process.nextTick(()=>this.#p(o)):
(r.touch(),this.#m(t,n))}#h(e,t){let n=this.#t,{host:r}=this.#n;if(this.#l)return;if(e)return this.#f(
e,void 0,void 0);for(let{address:i,family:s}of t)if(n.emit("lookup",null,i,s,r),this.#l)return;let o=Ql(
t);if(o.length===0){let[i]=t,s=this.#d(i?.address,i?.family);process.nextTick(()=>this.#p(s));return}
n.touch(),o.length===1?this.#m(o[0].address,o[0].family):(n.autoSelectFamilyAttemptedAddresses=[],this.#i=
o,this.#y(0))}#d(e,t){if(Q(e)===0)return Zl(e);if(t===4||t===6)return null;let{host:n,port:r}=this.#n;
return Jl(t,n,r)}#p(e){this.#l||this.#t.destroy(e)}#m(e,t){let n=this.#t;if(!this.#l){if(st(this.#r,
e)){n.destroy(Eu(e));return}this.#_(e,t,r=>{if(!this.#l){if(r!==null)return this.#N(r);n.emit("conne\
ctionAttempt",e,this.#n.port,t),!(this.#l||this.#g(e))&&this.#O(e,void 0,o=>{this.#l||(o!==null&&this.#b(
e,t,o),this.#l||this.#N(o))})}})}}#y(e){let t=this.#t;if(this.#l)return;if(e===this.#i.length){t.destroy(
Yl(this.#o));return}let{address:n,family:r}=this.#i[e],{port:o,attemptTimeout:i}=this.#n,s=a=>{this.#c=
!1,this.#o.push(a),process.nextTick(()=>this.#y(e+1))};if(st(this.#r,n))return s(Eu(n));this.#_(n,r,
a=>{if(this.#l)return;if(a!==null)return s(a);if(t.emit("connectionAttempt",n,o,r),this.#l||this.#g(
n))return;t.autoSelectFamilyAttemptedAddresses.push(`${n}:${o}`);let c=e===this.#i.length-1,u=c?void 0:
i;this.#O(n,u,d=>{if(this.#l)return;if(d===null)return this.#N(null);s(d);let{code:f}=d.cause??{};f===
"ERR_TIMEOUT"&&!c?t.emit("connectionAttemptTimeout",n,o,r):this.#b(n,r,d)})})}#g(e){if(!this.#t.isAttempted)
return!1;let t={address:e,port:this.#n.port};return this.#t.destroy(W("EALREADY","connect",t)),!0}#b(e,t,n){
let{port:r}=this.#n;this.#t.emit("connectionAttemptFailed",e,r,t,n)}#N(e){let t=this.#s;this.#s=null,
this.#c=!1,e!==null?this.#t.destroy(e):this.#t.onConnected(t)}#_(e,t,n){if(this.#t.netconn!==null)return this.#s=
this.#t.netconn,n(null);let{port:r,localAddress:o,localPort:i}=this.#n,s=o!==null||i!==0,c={address:o??
(t===6?"::":"0.0.0.0"),port:i},u=null,d=f=>n(s?Ki(u,f,"bind",c):Ki(u,f,"connect",{address:e,port:r}));
try{let f=t===6?lt:B;u=this.#s=ke(this.#e,f),this.#t.prepare(u)}catch(f){process.nextTick(d,f);return}
if(!s)return n(null);u.bind(c.address,i).then(()=>process.nextTick(n,null),f=>process.nextTick(d,f))}#O(e,t,n){
let r=this.#s,o={address:e,port:this.#n.port},i=s=>n(Ki(r,s,"connect",o));if(r===this.#t.netconn){process.
nextTick(n,null);return}this.#c=!0,r.connect(e,o.port,{timeout:t}).then(()=>process.nextTick(n,null),
s=>process.nextTick(i,s))}};function Ki(e,t,n,r){let o=Fp(e,t,n);return e?.close().catch(()=>{}),W(o,
n,r,t)}function Fp(e,t,n){if(e===null||e.stackEnded)return"ENETDOWN";let r=_t(t,n);return r==="EHOST\
UNREACH"&&e.lwip.remoteEnd===null?"ENETUNREACH":r}function Eu(e){return _("ERR_IP_BLOCKED",`IP(${e})\
 is blocked by net.BlockList`)}var _u=class IdleTimer{#e;#t=0;#n=0;#r=null;#o=0;constructor(e){this.#e=e}set(e){if(this.#t=
e,e===0)return;this.#n=performance.now();let t=this.#n+e;this.#r!==null&&this.#o<=t||(this.stop(),this.#i(
e))}touch(){this.#t!==0&&(this.#n=performance.now(),this.#r===null&&this.#i(this.#t))}stop(){this.#r?.
close(),this.#r=null}#i(e){this.#o=performance.now()+e;let{setTimeout:t}=I("node:timers");this.#r=t(
this.#s,e).unref()}#s=()=>{if(this.#r=null,this.#t===0)return;let e=this.#n+this.#t-performance.now();
e>=1?this.#i(e):this.#e()}};var Hi=class OnRead{isStopped=!1;#e;#t;#n;#r=null;constructor(e,t,n){this.#n=e,this.#e=
t,this.#t=n}static of(e){if(e===null||typeof e!="object")return null;let{buffer:t,callback:n}=e;if(typeof n!=
"function")return null;let r=typeof t=="function"?t:null,o=r===null?t:r();return!(o instanceof Uint8Array)||
o.length===0?null:new Hi(o,r,n)}get hasLeft(){return this.#r!==null}deliver(e){let t=this.#r??e;for(;t.
length>0;){let n=t.subarray(0,this.#n.length);t=t.subarray(n.length),this.#r=t.length>0?t:null,this.#n.
set(n);let r=this.#t(n.length,this.#n)!==!1,o=this.#e?.();if(o instanceof Uint8Array&&o.length>0&&(this.#n=
o),!r)return this.isStopped=!0,!1}return!0}};var Wp=250,Vp=10;function Ou(e){let{host:t,port:n,localAddress:r,localPort:o,lookup:i}=e;if(t!=null&&
typeof t!="string")throw P("options.host","of type string",t);if(r&&Q(r)===0){let c=`Invalid IP addr\
ess: ${r}`;throw _("ERR_INVALID_IP_ADDRESS",c,TypeError)}if(o&&en(o,"options.localPort"),typeof n!="\
number"&&typeof n!="string")throw P("options.port","one of type number or string",n);Q(t??"localhost")===
0&&(to(i,"options.lookup"),en(e.hints,"options.hints")),eu(e.autoSelectFamily,"options.autoSelectFam\
ily");let a=e.family;return{host:t||"localhost",port:it(n,"Port"),localAddress:r||null,localPort:Number(
o??0),family:a,hints:Gp(e.hints,a),lookup:i??null,autoSelectFamily:Kp(e.autoSelectFamily),attemptTimeout:Hp(
e.autoSelectFamilyAttemptTimeout)}}function Gp(e,t){return e||(t===4||t===6?0:In)}function Kp(e){let{
getDefaultAutoSelectFamily:t}=I("node:net");return e??t()}function Hp(e){return en(e,"options.autoSe\
lectFamilyAttemptTimeout"),Math.max(e??Wp,Vp)}var Mn=Symbol("taken"),zi=Symbol("resets"),zp=65536,$p=65536,qp=new Uint8Array(0),Yp=10,jp=1e3,Xp=null;
function oo(){return Xp??=Qp(I("node:stream").Duplex)}function Qp(e){return class Socket extends e{connecting=!1;timeout=void 0;server=null;_server=null;autoSelectFamilyAttemptedAddresses;_host=null;blockList;#e;#t=null;#n=new Set;#r=new _u(
()=>this.emit("timeout"));#o;#i=!1;#s=!1;#a=0;#c=0;#l=0;#u=null;#f=0;#h=0;#d=!1;#p;#m=!1;#y=!1;#g=!1;#b=!1;#N=0;#_=!0;#O=0;#w=null;constructor(t,n){
let r=Zp(n);super({...r,allowHalfOpen:!!r.allowHalfOpen,emitClose:!1,autoDestroy:!0,decodeStrings:!0,
signal:void 0}),this.#e=t,this.#g=!!r.noDelay,this.#b=!!r.keepAlive,this.#N=Number(r.keepAliveInitialDelay??
0)|0,this.#o=Hi.of(r.onread),r.blockList&&(this.blockList=r.blockList),this.on("end",this.#P);let{[Mn]:o,
[zi]:i}=r;this.#y=i===!0,o!==void 0&&this.#S(o,r),this.#p=r.signal,this.#p!==void 0&&I("node:stream").
addAbortSignal(this.#p,this)}#S(t,n){this.#t=this.#w=t,this.#d=!0,this.#E(t),this.prepare(t),n.pauseOnCreate?
this.pause():n.readable!==!1&&this.read(0)}#E(t){t.lwip.released.then(()=>{this.#t!==t||!t.stackEnded||
process.nextTick(()=>this.#t===t&&this.destroy())})}connect(...t){let{options:n,callback:r}=Jt(t),o=Jp(
n);if(this.#p?.aborted)return this;if(this.destroyed&&this.#v(),this.#d=!0,r!==null&&this.once("conn\
ect",r),this.touch(),this.connecting=!0,n.noDelay!==void 0&&this.setNoDelay(!!n.noDelay),n.keepAlive!==
void 0){let a=Number(n.keepAliveInitialDelay??0);this.setKeepAlive(!!n.keepAlive,a)}let i=this.blockList??
null,s=new Nu(this.#e,this,o,i);return this.#n.add(s),Q(o.host)===0&&(this._host=o.host),s.start(),this}#v(){
this._undestroy(),this.#t=this.#w=this._server=null,this.#i=this.#s=this.#m=!1,this.#a=this.#c=this.#l=
this.#f=0,this.#h++,delete this.write}get isAttempted(){return[...this.#n].some(t=>t.isConnecting)}prepare(t){
this.#g&&t.setNoDelay(!0),this.#b&&this.#V(t),this.#_||t.unref(),this.#O>0&&t.setTos(this.#O)}onConnected(t){
this.#n.clear(),this.#t!==t&&this.#E(t),this.#t=this.#w=t,this.connecting=!1,this.touch(),this.emit(
"connect"),this.emit("ready"),!this.isPaused()&&this.#t!==null&&this.read(0)}_read(t){this.connecting||
this.#t===null?this.destroyed||this.once("connect",()=>this._read(t)):this.#A()}read(t){return this.#o?.
isStopped&&!this.connecting&&(this.#o.isStopped=!1,this.#A()),super.read(t)}resume(){return this.#o!==
null&&(this.#o.isStopped=!1),!this.connecting&&this.#t!==null&&this.#A(),super.resume()}#A(){this.#i||
this.#s||(this.#i=!0,this.#o?.hasLeft?process.nextTick(this.#C,qp):this.#D())}#D(){let t=this.#t;t.readChunk(
zp).then(n=>process.nextTick(this.#U,t,n),n=>process.nextTick(this.#B,t,n))}#U=(t,n)=>{if(this.#t===
t){if(this.touch(),n===null)return this.#T();this.#a+=n.length,this.#C(n)}};#C=t=>{let n=!0;try{n=this.#o?.
deliver(t)??this.push(t)}finally{n&&!this.destroyed?this.#D():this.#i=!1}};#T(){this.#i=!1,this.#s=!0,
this.push(null),this.read(0)}#B=(t,n)=>{if(this.#t===t)if(this.#i=!1,this.#x())this.destroy();else{let r=_t(
n,"read");this.destroy(W(r,"read",null,n))}};#x(){return this.#t?.stackEnded===!0}#P=()=>{this.allowHalfOpen||
(this.write=this.#M)};#M=(t,n,r)=>{if(!this.writableEnded)return super.write(t,n,r);let o=typeof n==
"function"?n:r,s=_("EPIPE","This socket has been ended by the other party");return typeof o=="functi\
on"&&process.nextTick(o,s),this.destroy(s),!1};_write(t,n,r){if(this.connecting)return this.#I(t.length,
()=>this._write(t,n,r),r);this.#k(t,t.length,r)}_writev(t,n){let r=0;for(let{chunk:i}of t)r+=i.length;
if(this.connecting)return this.#I(r,()=>this._writev(t,n),n);if(r<=$p){let i=Buffer.concat(t.map(({chunk:s})=>s),
r);return this.#k(i,r,n)}let o=new y;for(let{chunk:i}of t)o.append(x.external(i));this.#k(o,r,n)}#I(t,n,r){
let o=()=>{this.off("connect",i),r(nm())},i=()=>{this.off("close",o),this.#f=0,n()};this.#f=t,this.once(
"connect",i),this.once("close",o)}#k(t,n,r){let o=this.#t;if(o===null){r(_("ERR_SOCKET_CLOSED","Sock\
et is closed"));return}this.touch(),this.#c+=n;let i=o.write(t);if(i===Kt)return wu(t),r();this.#l=n,
this.#u=r;let s=a=>{wu(t),this.#u===r&&this.#L(a,r)};i.then(()=>process.nextTick(s,null),a=>process.
nextTick(s,a))}#L(t,n){if(t!==null&&this.#x()){this.destroy();return}let r=this.#l;if(this.#l=0,this.#u=
null,t===null)return this.touch(),n();let o=this.#F(t);o==="EPIPE"&&(this.#c-=r),n(W(o,"write",null,
t))}#G(){let t=this.#u;if(this.#u=null,t===null)return;let n=this.#h;setImmediate(()=>{this.#h===n&&
(this.#l=0,t(W("ECANCELED","write",null)))})}#F(t){let n=_t(t,"write");return n==="ECONNRESET"&&this.#s?
"EPIPE":n}_final(t){if(this.connecting){this.once("connect",()=>this._final(t));return}if(this.#t===
null)return t();let n=()=>process.nextTick(t);this.#t.shutdown(!1,!0).then(n,n)}_destroy(t,n){this.connecting=
!1,this.#r.stop();for(let a of this.#n)a.cancel();this.#n.clear();let r=this.#t;this.#t=null;let o=t!=
null,i=this.#d?[o]:[],s=()=>this.emit("close",...i);if(r===null)n(t),this.#d?setImmediate(s):process.
nextTick(s);else{this.#G();let c=this.#m||o&&this.#y?r.abort():r.close(),u=()=>void setImmediate(s);
c.then(u,u),n(t)}this.#d=!1,this._server!==null&&(this._server._connections--,this._server._emitCloseIfDrained())}destroySoon(){
this.writable&&this.end(),this.writableFinished?this.destroy():this.once("finish",this.destroy)}resetAndDestroy(){
return this.destroyed?this:this.connecting?(this.once("connect",()=>this.#W()),this):(this.#t===null?
this.destroy(_("ERR_SOCKET_CLOSED","Socket is closed")):this.#W(),this)}#W(){this.#m=!0,this.destroy()}touch(){
this.#r.touch()}_unrefTimer(){this.#r.touch()}setTimeout(t,n){return this.destroyed?this:(em(t,n),this.
timeout=t,this.#r.set(t),n!==void 0&&(t===0?this.removeListener("timeout",n):this.once("timeout",n)),
this)}setNoDelay(t=!0){return this.#g=!!t,this.#t?.setNoDelay(this.#g),this}setKeepAlive(t=!1,n=0){return this.#b=
!!t,this.#N=Number(n)|0,this.#t!==null&&this.#V(this.#t),this}#V(t){let n=this.#N;if(!this.#b||n<=0)
t.setKeepAlive(this.#b);else{let r=jp;t.setKeepAlive({idle:n,interval:r,probes:Yp})}}setTypeOfService(t){
return tm(t),this.#O=t,this.#t?.setTos(t),this}getTypeOfService(){return this.#O}ref(){return this.#_=
!0,this.#t?.ref(),this}unref(){return this.#_=!1,this.#t?.unref(),this}get netconn(){return this.#t}#R(t){
let n=t?this.#t:this.#w;return(n===null?null:Bn(n,t))??{}}address(){return this.#R(!0)}get localAddress(){
return this.#R(!0).address}get localPort(){return this.#R(!0).port}get localFamily(){return this.#R(
!0).family}get remoteAddress(){return this.#R(!1).address}get remotePort(){return this.#R(!1).port}get remoteFamily(){
return this.#R(!1).family}get bytesRead(){return this.#a}get bytesWritten(){let t=Math.max(this.writableLength,
this.#f);return this.#c+t-this.#l}get bufferSize(){return this.#d?this.writableLength:void 0}get pending(){
return this.#t===null||this.connecting}get _connecting(){return this.connecting}get readyState(){return this.
connecting?"opening":this.readable?this.writable?"open":"readOnly":this.writable?"writeOnly":"closed"}}}
function wu(e){e instanceof y&&e.delete()}function Zp(e){if(e==null)return{};if(typeof e!="object")throw P(
"options","of type object",e);let t={...e};if(typeof t.fd=="number"){let n=`open ENOTSUP ${t.fd}: a \
stack has no descriptors`;throw _("ENOTSUP",n)}for(let n of["objectMode","readableObjectMode","writa\
bleObjectMode"])if(t[n]){let r=`The property 'options.${n}' is not supported`;throw _("ERR_INVALID_A\
RG_VALUE",r,TypeError)}return wt(t.blockList,"options.blockList"),t}function Jp(e){if(e.path&&e.port===
void 0){let t=`connect ENOTSUP ${e.path}: a stack has no pipes`;throw _("ENOTSUP",t)}if(e.port===void 0)
throw _("ERR_MISSING_ARGS",'The "options" or "port" or "path" argument must be specified',TypeError);
return Ou(e)}function em(e,t){if(typeof e!="number")throw P("msecs","of type number",e);if(!(e>=0&&Number.
isFinite(e))){let n=`The value of "msecs" is out of range. It must be a non-negative finite number. \
Received ${e}`;throw _("ERR_OUT_OF_RANGE",n,RangeError)}if(t!==void 0&&typeof t!="function")throw P(
"callback","of type function",t)}function tm(e){if(typeof e!="number")throw P("tos","of type number",
e);if(Number.isInteger(e)&&e>=0&&e<=255)return;let t=`The value of "tos" is out of range. It must be\
 >= 0 && <= 255. Received ${e}`;throw _("ERR_OUT_OF_RANGE",t,RangeError)}function nm(){return _("ERR\
_SOCKET_CLOSED_BEFORE_CONNECTION","Socket closed before the connection was established")}var Cu=255,Tu=class ListenHandle{#e;#t;#n;#r;constructor(e,t,n,r){this.#e=e,this.#r=
t,this.#t=n,this.#n=r}static open(e,t,n,{address:r,port:o,backlog:i,ipv6Only:s}){let a=null;try{let c=Q(
r)===6;a=ke(e,c?lt:B),c&&s&&(a.lwip.flags|=32);let u=Be(e).parse(r),f=a.lwip.open(u,o,0,i).block(e.blocker);
if(f.err!==0)throw b(f.err,`bind to ${H(r,o)}`);let L=Gi(Be(e).format(f.addr),f.port);return new Tu(
a,L,n,t)}catch(c){let d=a===null||a.stackEnded?"ENETDOWN":_t(c,"listen");throw a?.close().catch(()=>{}),
$l(d,"listen",{address:r,port:o},c)}}start(){this.#e.accept().then(e=>{process.nextTick(this.#s,e),this.
start()},()=>process.nextTick(()=>this.#o()))}#o(){this.#i&&this.#t.close()}get#i(){return this.#t._handle===
this}#s=e=>{let t=this.#t;if(!this.#i||this.#a(e)){e.close().catch(()=>{});return}if(t._connections>=
(t.maxConnections??1/0))return this.#c(e);let n=new this.#n({[Mn]:e,allowHalfOpen:t.allowHalfOpen,pauseOnCreate:t.
pauseOnConnect,noDelay:t.noDelay,keepAlive:t.keepAlive,keepAliveInitialDelay:t.keepAliveInitialDelay,
readableHighWaterMark:t.highWaterMark,writableHighWaterMark:t.highWaterMark});t._connections++,n.server=
n._server=t,t.emit("connection",n),this.#l(n.server)};#a(e){let{blockList:t}=this.#t;return!!t&&st(t,
kn(e,!1).hostname)}#c(e){let t=Bn(e,!0),n=Bn(e,!1);e.close().catch(()=>{}),this.#t.emit("drop",{localAddress:t.
address,localPort:t.port,localFamily:t.family,remoteAddress:n.address,remotePort:n.port,remoteFamily:n.
family})}#l(e){let t=e;t===this.#t||t?._handle!==null||(t._handle=this,this.#e.lwip.released.then(()=>{
t._handle===this&&(t._handle=null)}))}close(){this.#i&&(this.#t._handle=null),this.#e.close().catch(
()=>{})}getsockname(e){return Object.assign(e,this.#r),0}ref(){this.#e.ref()}unref(){this.#e.unref()}};
function io(e,t,n,r){let{options:o,callback:i}=Jt(r);if(n._handle!==null)throw _("ERR_SERVER_ALREADY\
_LISTEN","Listen method has been called more than once without closing.");i!==null&&n.once("listenin\
g",i);let s=im(o,r);if(o.signal!==void 0){let{signal:u}=o;Jr(u);let d=()=>void n.close();u.aborted?process.
nextTick(d):eo(u,n,d)}let a=u=>{try{let d={...s,address:u},f=Tu.open(e,t,n,d);n._handle=f,n._unref&&
f.unref(),f.start(),process.nextTick(()=>{n._handle===f&&n.emit("listening")})}catch(d){rm(n,d)}},{host:c}=s;
c===null?a("::"):Q(c)!==0?a(c):om(e,n,c,a)}function rm(e,t){process.nextTick(()=>e.emit("error",t))}
function om(e,t,n,r){let o=!1;t.once("close",()=>o=!0),Ot(e)(n,{},(i,s)=>{i!==null?t.emit("error",i):
!o&&t._handle===null&&r(s)})}function im(e,t){let n=Number(e.backlog)||Number(t[1])||Number(t[2]),r=Math.
min(n>0?n:Cu,Cu),i=e.port===null||e.port===void 0&&(Object.hasOwn(e,"port")||sm(t[0]))?0:e.port;if(!(typeof i==
"number"||typeof i=="string")||typeof e.fd=="number")throw _("ERR_INVALID_ARG_VALUE",`The argument '\
options' must have the property "port": a stack has no pipes and no file descriptors`,TypeError);let a=e.
host?e.host:null;if(a!==null&&typeof a!="string")throw P("options.host","of type string",a);let c=!!e.
ipv6Only;return{host:a,port:it(i,"options.port"),backlog:r,ipv6Only:c}}function sm(e){return e==null||
typeof e=="function"}var am=["remoteAddress","remotePort","remoteFamily","localAddress","localPort","localFamily"];function vu(e,t){
e.prependListener?.("secureConnection",n=>{let r=cm(n);if(r instanceof t)for(let o of am)Object.defineProperty(
n,o,{get:()=>Reflect.get(r,o),configurable:!0})})}function cm(e){let{_handle:t}=e;return t?._parentWrap?.
stream}function ku(e,t,n){return class Server extends e{_handle=null;_connections=0;_unref=!1;maxConnections=void 0;dropMaxConnection=!1;allowHalfOpen;pauseOnConnect;noDelay;keepAlive;keepAliveInitialDelay;highWaterMark;blockList;constructor(r,o){
super();let i=lm(r);this.allowHalfOpen=!!i.allowHalfOpen,this.pauseOnConnect=!!i.pauseOnConnect,this.
noDelay=!!i.noDelay,this.keepAlive=!!i.keepAlive,this.keepAliveInitialDelay=Number(i.keepAliveInitialDelay??
0),this.highWaterMark=i.highWaterMark,this.blockList=i.blockList;let s=typeof r=="function"?r:o;typeof s==
"function"&&this.on("connection",s)}get listening(){return this._handle!==null}listen(...r){return io(
t,n,this,r),this}address(){if(this._handle===null)return null;let r={};return this._handle.getsockname(
r),r}close(r){return typeof r=="function"&&(this._handle!==null?this.once("close",r):this.once("clos\
e",()=>r(um()))),this._handle?.close(),this._handle=null,this._emitCloseIfDrained(),this}_emitCloseIfDrained(){
this._handle!==null||this._connections>0||process.nextTick(()=>this.emit("close"))}getConnections(r){
if(typeof r!="function")throw P("callback","of type function",r);return process.nextTick(()=>r(null,
this._connections)),this}ref(){return this._unref=!1,this._handle?.ref(),this}unref(){return this._unref=
!0,this._handle?.unref(),this}async[Symbol.asyncDispose](){this._handle!==null&&await new Promise((r,o)=>{
this.close(i=>i?o(i):r())})}}}function lm(e){if(e===void 0||typeof e=="function")return{};if(e===null)
return{};if(typeof e=="object"){let t=e;for(let n of["highWaterMark","keepAliveInitialDelay"])en(t[n],
`options.${n}`);return wt(t.blockList,"options.blockList"),t}throw P("options","of type object",e)}function um(){
return _("ERR_SERVER_NOT_RUNNING","Server is not running.")}var $i=class NodeSockets{#e;#t=null;#n=null;constructor(e){this.#e=e}get Socket(){return this.#t??=
Ru(fm(this.#e))}get Server(){if(this.#n===null){let{EventEmitter:e}=I("node:events"),t=this.Socket,n=ku(
e,this.#e,t);this.#n=Ru(n)}return this.#n}connect=(...e)=>{let{options:t}=Jt(e),n=new this.Socket(t),
{timeout:r}=t;return r&&n.setTimeout(r),n.connect(...e)};createConnection=this.connect;lookup=(...e)=>bu(
this.#e,e);createServer=(e,t)=>new this.Server(e,t);createSocket=(e,t)=>yu(this.#e,e,t);listen(e,...t){
if(e instanceof this.Server)return e.listen(...t);dm(e);let n=this.Socket,r=e;return io(this.#e,n,r,
t),vu(e,n),e}};function dm(e){if(e instanceof I("node:net").Server)return;let n=`an instance of Serv\
er of node:net or of this stack${typeof e=="function"?": pass createServer(app) of node:http":e instanceof
I("node:http").Server?": in this runtime, such a server takes connections of the system only":""}`;throw P(
"server",n,e)}function fm(e){let t=oo();return class Socket extends t{constructor(r){
super(e,r)}}}function Ru(e){return new Proxy(e,{apply:(t,n,r)=>new e(...r)})}var tn=class EventLoopClock{#e=new Map;#t=1;now(){return performance.now()}set(e,t){
let n=this.#t++,r=Math.min(e,ra),i=setTimeout(()=>this.#n(n),r);return this.#e.set(n,{at:this.now()+
r,fn:t,timer:i}),n}clear(e){let t=this.#e.get(e);t!==void 0&&(clearTimeout(t.timer),this.#e.delete(e))}#n(e){
let t=this.#e.get(e);this.clear(e),t?.fn()}runDue(){let e=this.now(),t=1/0;for(let[n,{at:r}]of[...this.#e])
r<=e?this.#n(n):t=Math.min(t,r-e);return t}};var pm=1,mm=16;function Su(){try{return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,1,0),
!0}catch{return!1}}var Au=class EventWait{#e;#t;#n;#r;#o;#i=0;#s=0;constructor(e,t,n,r){
this.#e=e,this.#t=t+Ys,this.#n=t+js,this.#r=n,this.#o=r}awake(){this.#i=Atomics.load(this.#e,this.#t),
Atomics.store(this.#e,this.#n,0)}asleep(){return Atomics.store(this.#e,this.#n,1),!this.#r.ready}async wait(){
let e=performance.now();if(this.#o.begin(e)&&(e-this.#s>pm&&(await ir(),this.#s=e),await this.#a())||
!this.asleep())return;let t=Atomics.waitAsync(this.#e,this.#t,this.#i);t.async&&(this.#o.sleeps(),await t.
value),this.#s=performance.now(),this.#o.end(this.#s)}block(e){if(e>0&&this.#o.begin(performance.now())){
let t;do t=this.#c();while(t===void 0);if(t)return}this.asleep()&&(this.#o.sleeps(),Atomics.wait(this.#e,
this.#t,this.#i,e),this.#o.end(performance.now()))}async#a(){let e;do await null,e=this.#c();while(e===
void 0);return e}#c(){let e=!1;for(let n=0;n<mm&&!e;n++)e=this.#r.ready;let t=performance.now();return e&&
this.#o.end(t),e?!0:this.#o.goesOn(t)?void 0:!1}end(){this.#o.sleeps()}wake(){Atomics.add(this.#e,this.#t,
1),Atomics.notify(this.#e,this.#t)}};var hm=(e,t,n)=>{k(e,t,n);let{length:r}=new TextEncoder().encode(e);if(!(r>=1&&r<=255))throw h(e,t,n,
"a name of 1 to 255 bytes")},qi={keyFormat:U("pem"),key:k,cert:k},Yi={alpnProtocols:_e(hm)},xu={...qi,
...Yi,caCerts:_e(k),unsafelyDisableHostnameVerification:D},Pu=(e,t,n)=>{if(k(e,t,n),K.NUMBERS.parse(
e)===null&&(Xe(e,t,n),!/^[\p{L}\p{N}._-]+$/u.test(e)))throw h(e,t,n,'a name, such as "example.com"')},
ym={...Pn,...xu,hostname:Pu},gm={...Ze,...xu,server:U(!0,!1),hostname:Pu},bm={...Ze,...qi,...Yi,server:U(
!0,!1)},Em={...Pi,...qi,...Yi};function Iu(e,t){T(e,ym,"options",t),we(e.port,t),Bu(e,t)}function Lu(e,t){
let n=e?.server===!0;T(e,n?bm:gm,"options",t),n?ji(e,t):Bu(e,t)}function Du(e,t){T(e,Em,"options",t),
Ve(e.port,"port",t),ji(e,t)}function ji(e,t){k(e.cert,"cert",t),k(e.key,"key",t)}function Bu(e,t){let{
cert:n,key:r}=e;(n!==void 0||r!==void 0)&&ji(e,t)}var Me=class Deadline{#e;#t;#n;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.timeout===
void 0?0:t.now()}get left(){let{signal:e,timeout:t}=this.#e;if(e===void 0&&t===void 0)return m;if(t===
void 0)return{signal:e};let n=this.#t.now()-this.#n;return{signal:e,timeout:Math.max(0,t-n)}}async for(e,t){
let{left:n}=this;if(n===m)return await e;let r=new de(this.#t),o=()=>r.post(!0);return e.then(o,o),await so(
r,n,t),await e}};async function so(e,t,n){if(await new S(R(e.fetch(t)))===te)throw b(-3,n)}var Mu={CERT_HAS_EXPIRED:"Expired",CERT_NOT_YET_VALID:"NotValidYet",CERT_REVOKED:"Revoked",DEPTH_ZERO_SELF_SIGNED_CERT:"\
UnknownIssuer",ERR_TLS_CERT_ALTNAME_INVALID:"NotValidForName",SELF_SIGNED_CERT_IN_CHAIN:"UnknownIssu\
er",UNABLE_TO_GET_ISSUER_CERT:"UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT_LOCALLY:"UnknownIssuer",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
UnknownIssuer or Expired"};function Uu(e,t){let{code:n="ERR_SSL",message:r}=e,o=Object.hasOwn(Mu,n)?
`invalid peer certificate: ${Mu[n]} (${r})`:r,i=`Cannot ${t}: ${o}`;return Object.assign(new O.InvalidData(
i,{cause:e}),{code:n})}function ao(e,t="without a close_notify"){let n=new O.UnexpectedEof(`Cannot ${e}\
: the peer has closed the connection ${t}`);return Object.assign(n,{code:pn(-15)})}function Un(e,t,n,r){
let o=`Cannot ${t}: "${e}" must be ${n}`;if(r===void 0)return new O.InvalidData(o);let i=r.message;return new O.
InvalidData(`${o}: ${i}`,{cause:r})}var Nm=/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;function Xi(e,t,n){let{connect:r}=I(
"node:tls"),{cert:o,key:i,caCerts:s=[],alpnProtocols:a=[]}=t,c=o===void 0||i===void 0?Fu({}):Wu({cert:o,
key:i},n);s.forEach((d,f)=>{for(let L of Vu(d,`caCerts[${f}]`,n))c.context.addCACert(L)});let u=t.unsafelyDisableHostnameVerification!==
!0;return{done:"secureConnect",open:(d,f)=>r({socket:d,secureContext:c,host:e,...K.NUMBERS.parse(e)===
null?{servername:e}:{},...a.length===0?{}:{ALPNProtocols:a},rejectUnauthorized:!0,checkServerIdentity:(L,V)=>{
if(!u)return;let se=_m(L,V);return se!==void 0&&f(),se}})}}function Qi(e,t=[],n){let{TLSSocket:r}=I(
"node:tls"),o=Wu(e,n);return{done:"secure",open:i=>new r(i,{isServer:!0,secureContext:o,...t.length===
0?{}:{ALPNProtocols:t}})}}function Fu(e){return I("node:tls").createSecureContext(e)}function Wu({cert:e,
key:t},n){let{createPrivateKey:r,X509Certificate:o}=I("node:crypto"),[i]=Vu(e,"cert",n),s;try{s=r(t)}catch(a){
throw Un("key",n,"a private key in PEM",a)}if(!new o(i).checkPrivateKey(s))throw Un("key",n,'that of\
 the certificate in "cert"');return Fu({cert:e,key:t})}function Vu(e,t,n){let{X509Certificate:r}=I("\
node:crypto"),o="a certificate in PEM, or several",i=e.match(Nm)??[],s=e.split("-----BEGIN CERTIFICA\
TE-----").length-1;if(i.length===0||i.length<s)throw Un(t,n,o);for(let a of i)try{new r(a)}catch(c){
throw Un(t,n,o,c)}return i}function _m(e,t){let{checkServerIdentity:n}=I("node:tls"),{subjectaltname:r}=t;
if(r!==void 0&&r!=="")return n(e,t);let o=`The certificate has no name that could be "${e}"`;return Object.
assign(new Error(o),{code:"ERR_TLS_CERT_ALTNAME_INVALID"})}var Om=65536;function wm({Duplex:e}){return class extends e{#e;#t;bytesIn=0;#n=!1;#r=!0;#o=Promise.resolve();#i=m;#s=!1;constructor(t,n){
super({allowHalfOpen:!0}),this.#e=t,this.#t=n,setImmediate(()=>{this.#r=!1,this.proceed()})}proceed(){
!this.#n||this.#r||this.destroyed||this.#t.hasRoom&&(this.#r=!0,this.#a().then(()=>{this.#r=!1,this.
proceed()},t=>this.#t.onFailure(t)))}async#a(){for(;this.#n&&this.#t.hasRoom;){let t=await this.#e.readChunk(
Om);if(this.destroyed)return;if(t===null){this.#n=!1,this.#t.onEnd();return}this.bytesIn+=t.length,this.#n=
this.push(t)}}_read(){this.#n=!0,this.proceed()}stopOutput(){this.#s=!0}async flushed(t){this.#i=t,await Zi(),
await this.#o}write(t,...n){return this.destroyed?(this.#c(t,()=>{}),!0):super.write(t,...n)}_write(t,n,r){
this.#c(t,r)}#c(t,n){if(this.#s)return n();this.#o=this.#e.write(t,this.#i).catch(r=>this.#t.onFailure(
r)).then(n)}}}function Zi(){return new Promise(e=>setImmediate(e))}var Gu;function Ku(e,t){return Gu??=
wm(I("node:stream")),new Gu(e,t)}var Hu=class Plaintext{#e=[];#t=0;#n=0;get length(){return this.#n}add(e){e.length!==
0&&(this.#e.push(e),this.#n+=e.length)}take(e){let t=0;for(;t<e.length&&this.#n>0;){let n=this.#r(e.
length-t);e.set(n,t),t+=n.length}return t}takeChunk(e){let t=this.#r(e);return t.length===t.buffer.byteLength?
new Uint8Array(t.buffer):new Uint8Array(t)}#r(e){let t=this.#e[0],n=Math.min(t.length,this.#t+e),r=t.
subarray(this.#t,n);return this.#n-=r.length,this.#t=n,n===t.length&&(this.#e.shift(),this.#t=0),r}drop(){
this.#e=[],this.#t=this.#n=0}};var Cm=65536,zu=65536,Tm=1e3,vm=1e3,$u=class TlsChannel{#e;#t;#n;#r;#o;#i=Promise.withResolvers();#s;#a;#c;#l=new Hu;#u;#f=!1;#h=!1;#d=!1;#p=!1;#m=null;#y=null;#g=!1;#b=null;#N=0;#_=new Set;#O=Promise.
resolve();#w=null;constructor(e,t,n,r,o){this.#e=e,this.#t=o,this.#n=`shake hands with ${n}`,this.#u=
t.done==="secureConnect",this.#s=new Zt(o),this.#a=new Zt(o),this.#c=new de(o),this.#r=Ku(e,this),this.#o=
t.open(this.#r,()=>this.#r.stopOutput()),this.#S(t),r.for(this.#i.promise,this.#n).catch(i=>this.#T(
i))}#S({done:e}){let t=this.#o,n=r=>this.#T(Uu(r,this.#E));t.once(e,()=>this.#A()),t.on("data",r=>this.#D(
r)),t.once("end",()=>this.#U()),t.on("error",n),t.on("_tlsError",n),t.once("close",()=>{this.#h&&this.#m!==
null||this.#T(this.#v())})}get#E(){return this.#f?"go on":this.#n}#v(){return this.#f?ao(this.#E):ao(
this.#E,"during the handshake")}#A(){if(this.#y!==null)return;this.#f=!0,this.#N=this.#r.bytesIn;let{
alpnProtocol:e}=this.#o;this.#i.resolve({alpnProtocol:e||null})}#D(e){this.#g&&this.#b?.post(!0),!(this.#d||
this.#g||this.#y!==null)&&(this.#l.add(e),this.#C())}#U(){this.#h=!0,this.#C()}#C(){this.#c.readers>
0&&this.#c.post(!0)}get hasRoom(){return this.#l.length<Cm&&!this.#h}onEnd(){this.#b?.post(!0),setImmediate(
()=>{if(!(this.#h||this.#y!==null)){if(!this.#f)return this.#T(this.#v());this.#p=!0,this.#C()}})}onFailure(e){
this.#b?.post(!0),!this.#g&&this.#T(e)}#T(e){this.#y===null&&(this.#B(e),this.close().catch(()=>{}))}#B(e){
this.#y=e,this.#i.promise.catch(()=>{}),this.#i.reject(e);for(let t of this.#_)t(e);this.#C(),this.#o.
destroy()}async handshake(e){Y(e,"shake hands"),e.signal?.throwIfAborted();let n=await new Me(e,this.#t).
for(this.#i.promise,this.#n);if(this.#g)throw b(-15,this.#n);if(this.#y!==null)throw this.#y;return{
...n}}get isBusy(){return this.#s.isTaken||this.#a.isTaken}async read(e,t=m){Y(t,"read");let{length:n}=e;
return n===0?0:await this.#x(()=>{if(e.length<n)throw re("p","read");return this.#l.take(e)},t)}async readChunk(e,t=m){
return await this.#x(()=>this.#l.takeChunk(e),t)}async#x(e,t){t.signal?.throwIfAborted();let n=new Me(
t,this.#t);this.#s.tryTake()||await this.#s.take(t,"read");try{for(;this.#l.length===0;){if(this.#P())
return null;await so(this.#c,n.left,"read")}let r=e();return this.#r.proceed(),r}finally{this.#s.give()}}#P(){
if(this.#g||this.#d)throw b(-15,"read");if(this.#h)return!0;if(this.#y!==null)throw this.#y;if(this.#p)
throw ao("read");return!1}async write(e,t=m){if(ne(e,"p","write"),Y(t,"write"),t.signal?.throwIfAborted(),
this.#m!==null)throw b(-15,"write");let{length:n}=e,r=new Me(t,this.#t);await this.#M(r,"write",async()=>{
await r.for(this.#O,"write");for(let o=0;o<n;o+=zu){if(e.length<n)throw re("p","write");let i=e.slice(
o,o+zu);await r.for(this.#I(i),"write")}})}async#M(e,t,n){await e.for(this.#i.promise,t),this.#a.tryTake()||
await this.#a.take(e.left,t);try{if(this.#y!==null)throw this.#y;await n()}finally{this.#a.give()}}#I(e){
let t=this.#k(n=>this.#o.write(e,n));return this.#O=t.catch(()=>{}),t}async#k(e){let{promise:t,resolve:n,
reject:r}=Promise.withResolvers();this.#_.add(r),e(o=>o?r(this.#y??o):n());try{await t}finally{this.#_.
delete(r)}}async shutdown(e,t){e&&(this.#d=!0,this.#l.drop(),this.#C(),this.#r.proceed()),t&&await(this.#m??=
this.#L())}async#L(){let e=new Me(m,this.#t);await this.#M(e,"shut down sending",async()=>{await this.#k(
t=>this.#o.end(t)),await this.#r.flushed(m)}),this.#y===null&&await this.#e.shutdown(!1,!0)}close(){
return this.#w??=this.#G()}async#G(){if(this.#y!==null)return await Zi(),await this.#e.close();this.#g=
!0,this.#l.drop(),this.#C();let e=this.#f&&!this.#a.isTaken;e&&this.#m===null&&await this.#R(),e&&this.#W?
this.#V().catch(()=>{}):await this.#F()}async#F(){this.#y===null&&this.#B(b(-15,"go on")),await this.#e.
close()}get#W(){return this.#u&&!this.#h&&!this.#p&&this.#r.bytesIn===this.#N&&this.#o.getProtocol()===
"TLSv1.3"}async#V(){let e=this.#b=new de(this.#t);try{await this.#e.shutdown(!1,!0),await so(e,{timeout:vm},
"close")}finally{await this.#F()}}async#R(){this.#m=Promise.resolve();let e=new Me({timeout:Tm},this.#t),
t=this.#k(n=>this.#o.end(n)).catch(()=>{}).then(()=>this.#r.flushed(e.left));await e.for(t,"close").
catch(()=>{})}async abort(){this.#g=!0,this.#y===null&&this.#B(b(-15,"go on")),await(this.#w??=this.#e.
abort())}};var Fn,qu=class TlsConn extends An{static{Fn=(e,t,n,r,o)=>{let{netconn:i,localAddr:s,
remoteAddr:a}=e,c=Ai(e);try{let u=new $u(c,t,n,r,o);return new qu(i,u,s,a)}catch(u){throw c.close().
catch(()=>{}),u}}}#e;constructor(e,t,n,r){super(e,t,n,r),this.#e=t}handshake(e=m){return this.#e.handshake(
e)}},Yu=class TlsListener extends Xr{constructor(e,t,n){super(e,t,n)}};async function ju(e,t){
let n="connect with TLS";Iu(t,n);let{hostname:r="127.0.0.1"}=t,{time:o}=e,i=new Me(t,o),s=Xi(r,t,n),
a=await Zr(e,km(t));return Fn(a,s,H(r,t.port),i,o)}function km(e){let n=Object.keys(Pn).map(r=>[r,e[r]]);
return Object.fromEntries(n)}var Rm="a TcpConn or a TlsConn (a socket of stack.node goes to tls.conn\
ect({ socket }) of node:tls)";async function Xu(e,t,n){let r="start TLS";if(!(t instanceof An))throw h(
t,"conn",r,Rm);Lu(n,r);let{time:o}=e,i=new Me(n,o),{hostname:s,port:a}=t.remoteAddr;if(n.server===!0){
let d=Qi(n,n.alpnProtocols,r);return Fn(t,d,H(s,a),i,o)}let{hostname:c="127.0.0.1"}=n,u=Xi(c,n,r);return Fn(
t,u,H(c,a),i,o)}function Qu(e,t){let n="listen with TLS";Du(t,n);let{cert:r,key:o,keyFormat:i,alpnProtocols:s,
...a}=t,c=Qi({cert:r,key:o},s,n),{time:u}=e,d=async f=>{let L=await xn(f),{hostname:V,port:se}=L.remoteAddr,
We=new Me(m,u);return Fn(L,c,H(V,se),We,u)};return new Yu(Qr(e,a),a,d)}function Ji(e){return{...e,addressInfo:e.addressInfo.map(Ju)}}function Zu(e){return"address"in e?{...e,
address:Ju(e.address)}:e}function Ju(e){return{...e,preferredMs:e.preferredMs??1/0,validMs:e.validMs??
1/0}}var ed={done:!0,value:void 0},td=class NetifChanges{#e;#t;#n;#r=!1;constructor(e,t){
this.#e=e,this.#t=new de(t),this.#n=this.#o({op:"watchChanges"}),F?.made(this,"an iterator of change\
s"),this.#n.catch(()=>this.#a()),e.stopped.then(()=>F?.ended(this))}#o(e){return this.#e.control(e).
promise}async take(e=m){let t=this.#t.fetch(e);this.#i();let n=await t.promise;return n===rt?null:n}async#i(){
if(!(this.#r||this.#t.readers===0)){this.#r=!0;try{let e=await this.#n;for(;this.#t.readers>0;){let t={
op:"takeChanges",reader:e};this.#s(await this.#o(t))}}catch{this.#a()}this.#r=!1}}#s({lost:e,changes:t}){
e>0&&this.#t.post({type:"lost",count:e});for(let n of t)this.#t.post(Zu(n))}#a(){this.#t.invalidate(),
F?.ended(this)}async next(){let e=await this.take();return e===null||e===te?ed:{done:!1,value:e}}async return(){
return this.#t.valid&&(this.#a(),await this.#n.then(e=>this.#o({op:"leaveChanges",reader:e})).catch(
()=>{})),ed}[Symbol.asyncIterator](){return this}async[Symbol.asyncDispose](){await this.return()}};var Sm={...Ze,family:U(4,6)};async function nd(e,t,n){T(n,Sm,"options","wait for an address");let{family:r,
signal:o,timeout:i=1/0}=n;o?.throwIfAborted();let s=e.time.now()+i,a=e.changes();try{for(;;){let c=Am(
await e.netifs(),t,r);if(c!==null)return c;let u=s-e.time.now(),d=u===1/0?{}:{timeout:Math.max(0,u)};
if(await a.take({signal:o,...d})===te)throw b(-3,`wait for an address of "${t}"`)}}finally{a.return()}}
function Am(e,t,n){let r=e.find(s=>s.name===t);if(r===void 0)throw new O.NotFound(`Cannot wait for a\
n address: no interface is named "${t}"`);let o=r.addressInfo.filter(s=>xm(s)&&(n===void 0||Pm(s)===
n));return(o.find(({state:s})=>s!=="deprecated")??o[0])?.address??null}function xm({origin:e,state:t}){
return e!=="manual"&&e!=="link-local"&&t!=="tentative"&&t!=="duplicate"}function Pm({address:e}){return e.
includes(":")?6:4}var rd=Ao;function od(e){return e.rcvBuf??Ao.rcvBuf}var Im={sndBuf:1<<20,mboxSize:1/0,recvBufferSize:212992,datagramCost:256,writeStep:1/4,tcp:{},ip:{},
dns:{},api:{}},Wn=1460,id=4*Wn,es=4*Wn,Lm={sndBuf:es,mboxSize:127,recvBufferSize:2147483647,datagramCost:0,
lazyWindow:0,writeStep:0,tcp:{mss:Wn,sndBuf:es,sndBufMax:es,rcvBuf:id,rcvBufMax:id,windowScale:!1,timestamps:!1,
sack:!1,ecn:"off",initialWindow:3,rtoInitial:3e3,rtoMin:1500,rtoMax:192e3,synBackoff:!1,synRetries:6,
synCookies:"off",jointBacklog:!0,synAckRetries:6,maxRetries:12,lastWaitMs:500,delayedAckMs:250,quickAcks:0,
ackEverySecond:!0,strictNagle:!0,superPackets:!1,timeWaitMs:12e4,rfc1337:!0,finWait2Ms:2e4,orphanLimit:0,
orphanRetries:0},ip:{ttl:255,dontFragment:"off",addressChange:"follow",icmpQuote:8,reassemblyMs:15e3,
reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2,mldVersion:1,neighbourRetries:5,neighbourErrors:!1,
nonlocalBind:!0},dns:dr,api:{eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,datagramErrors:!1,
datagramsNameAnyFamily:!0}},sd={modern:Im,lwip:Lm};function ad(e){if(!Object.hasOwn(sd,e))throw new TypeError(
`Invalid profile: "${e}"`);return sd[e]}function cd(e,t=Wn){let n=Math.min(t,Wn);return Math.min(Math.
max(e>>1,2*n+1),e-1)}function ld(e,t){let{started:n,profile:r,time:o}=e,{port:i,alive:s,netifs:a}=n,{sndBuf:c,mboxSize:u,
writeStep:d,recvBufferSize:f,datagramCost:L}=r;return{port:i,time:o,zones:new K(a),sndBuf:c,sndLowat:cd(
c,r.tcp.mss),mboxSize:u,recvBufferSize:f,datagramCost:L,writeStep:Math.max(1,d*c),refusesLarge:Dm(r),
alive:s,blocker:Bm(i,o),resolve:(V,se,We)=>t.addressOf(V,se,We),addresses:(V,se)=>t.addresses(V,m,se),
names:t,info:async V=>await i.control({op:"info",conn:V}),datagramInfo:async V=>await i.control({op:"\
datagramInfo",conn:V}),trace:async V=>await i.control(V),congestion:async(V,se)=>{await i.control({op:"\
congestion",conn:V,name:se})}}}function Dm({ip:e}){let t=e.dontFragment??So.dontFragment;return jn(t)>=
2}function Bm(e,t){let n=t instanceof tn?()=>t.runDue():null;return{waitFor:r=>n===null?e.takeTurnsFor(
r):e.waitFor(r,n),flush:()=>e.flush()}}var q=D,Mm=k,pe=v(0,2147483647),Um=v(1,1<<30),Ue=Hn(0,2147483647),Ct=Hn(1,2147483647),at=v(0,255),ud=U(
"learn","static"),Fm={mss:pt,sndBuf:v(2,1<<30),sndBufMax:v(0,1<<30),rcvBuf:Um,rcvBufMax:v(0,1<<30),windowScale:q,
timestamps:q,sack:q,outOfOrderLimit:pe,initialWindow:v(1,65535),rtoInitial:Ct,rtoMin:Ue,rtoMax:Ct,synBackoff:q,
synRetries:at,synCookies:U("off","auto","always"),synQueueLimit:pe,jointBacklog:q,synAckRetries:at,maxRetries:at,
lastWaitMs:Ue,userTimeoutMs:Ue,blackHoleTimeouts:at,delayedAckMs:Ue,quickAcks:pe,ackEverySecond:q,strictNagle:q,
superPackets:q,timeWaitMs:Ue,timeWaitLimit:pe,finWait2Ms:Ue,orphanLimit:pe,orphanRetries:at,keepIdleMs:Ct,
keepIntervalMs:Ct,keepCount:v(1,255),traceRecords:v(0,1<<24),challengeAckRate:pe,congestion:Mm,pacing:q,
rfc1337:q,ecn:U(...on)},Wm={forwarding:q,reassemblyMs:Ue,reassemblyLimit:pe,reassemblyShare:Hn(0,1),
icmpErrorRate:pe,icmpErrorBurst:pe,ttl:v(1,255),addressChange:U(...Ro),echoReply:q,icmpQuote:v(8,65507),
receiveCoalescing:q,igmpVersion:v(1,3),mldVersion:v(1,2),dontFragment:U(...Yn),neighbours:ud,neighbourLockMs:Ue,
neighbourRetryMs:Ct,neighbourRetries:at,neighbourErrors:q,neighbourReachableMs:Ue,neighbourLimit:v(1,
2147483647),neighbourQueueBytes:pe,nonlocalBind:q},Vm={search:_e(Xe),ndots:at,attempts:v(1,100),timeout:Ct,
retransmit:_e(Ct),edns:zn("0 or 512 to 65535 bytes",U(0),v(512,65535)),tcp:q,use0x20:q,nxdomainIsFinal:q,
maxRequeries:at,cacheSize:pe,maxTtl:pe,maxNegativeTtl:pe,maxQueries:v(1,65535),deadServerMs:Ue},ts=(e,t,n)=>{
k(e,t,n);let r=oa.parse(e);if(r!==null&&!r.isMulticast)return;throw h(e,t,n,'a hardware address, suc\
h as "02:00:00:00:00:01"')},ue=(e,t,n)=>{if(k(e,t,n),e==="")throw h(e,t,n,"a name")},dd=(e,t,n)=>{if(!ye(
e)||typeof e.module!="string")throw h(e,t,n,"a driver, such as an end of cable()")},Gm={autoconfiguration:q,
temporary:q,identifiers:U("stable","eui64"),stableSecret:ue,dad:U(!1,!0,"optimistic"),mtu:v(1280,65535)},
Km=ct(Gm),Hm=(e,t,n)=>{if(e!==!1){if(ye(e))return Km(e,t,n);throw h(e,t,n,"false or an object")}};function fd(e){
let t=_e(e);return(n,r,o)=>(Array.isArray(n)?t:e)(n,r,o)}var zm={driver:dd,addresses:_e(ft),gateway:fd(
oe),mac:ts,mtu:v(68,65535),name:ue,neighbours:ud,ipv6:Hm},$m=(e,t,n)=>{T(e,zm,t,n,`${t}.`),dd(e.driver,
`${t}.driver`,n)},qm={to:ft,via:oe,netif:ue},co=(e,t,n)=>{T(e,qm,t,n,`${t}.`);let{to:r,netif:o}=e;ft(
r,`${t}.to`,n),ue(o,`${t}.netif`,n)},ns=_e(ue),Ym=fd(ln),jm=(e,t,n)=>{if(!ye(e))throw h(e,t,n,"an ob\
ject");for(let[r,o]of Object.entries(e))Xe(r,`a name of ${t}`,n),Ym(o,`${t}.${r}`,n)},Xm=(e,t,n)=>{let r=[
"now","set","clear"];if(!(ye(e)&&r.every(i=>typeof e[i]=="function")))throw h(e,t,n,"a clock, such a\
s a VirtualClock")},Qm=(e,t,n)=>w(e,ea,(1<<30)-1,t,n),Zm={profile:U("modern","lwip"),netifs:_e($m),routes:_e(
co),thread:q,clock:Xm,memory:Qm,seed:v(-Number.MAX_SAFE_INTEGER,Number.MAX_SAFE_INTEGER),sndBuf:v(2,
1<<30),recvBufferSize:Qe,hosts:jm,nameservers:ns,dns:ct(Vm),ip:ct(Wm),tcp:ct(Fm),trace:vn};function pd(e){
T(e,Zm,"options","start a stack")}var Jm=2147483647,hd=class Calls{#e=1;#t=!1;#n=new Map;#r=new Map;#o=new Map;#i(){let e=this.#e;
return this.#e=e===Jm?1:e+1,e}begin(){let e=this.#i(),t=new ie;return this.#t?t.settle(md()):this.#n.
set(e,t),{call:e,reply:t}}beginControl(){let e=this.#i(),t=new ie;return this.#r.set(e,t),{call:e,reply:t}}take(e){
let t=this.#n.get(e);return this.#n.delete(e),t}answerControl(e,t,n){let r=this.#o.get(e)??[];if(r.push(
t),n){this.#o.set(e,r);return}this.#o.delete(e);let o=new TextDecoder,i=r.map(s=>o.decode(s,{stream:!0})).
join("");this.#r.get(e)?.settle(i),this.#r.delete(e)}close(){this.#t=!0}release(e){for(let n of this.#n.
values())n.settle(md());this.#n.clear();let t=JSON.stringify({error:e});for(let n of this.#r.values())
n.settle(t);this.#r.clear()}};function md(){return{err:-15,addr:N.ANY4,port:0}}var{EVT_ACCEPT:Tt,EVT_CLOSED:yd,EVT_CONNECTED:Vn,EVT_CONTROL:lo,EVT_DATA:nn,EVT_DATAGRAM:me,EVT_DATAGRAM_ERROR:rs,
EVT_ERROR:os,EVT_FIN:gd,EVT_NOT_BEGUN:is,EVT_RELEASED:bd,EVT_REPLY:Gn,EVT_SEND_ERROR:ss,EVT_SENT:uo,
EVT_STOPPED:eh}=Oe,Ed=class EventReader{ring;calls=new hd;#e;#t;#n=0;#r=[];#o=[];#i=[];#s=new N;#a=new N;#c=N.
ANY4;constructor(e,t,n,r){this.#e=e,this.#t=r,this.ring=new xs(e,t.eventWord,Js,n)}add(e){let t=this.#r.
pop()??this.#n++;return this.#o[t]=e,t}stop(){for(let e of this.#l())e?.onStopped()}close(e){this.calls.
close();for(let t of this.#l())t?.onStopped(),t?.onReleased();this.#o.length=this.#i.length=0,this.calls.
release(e)}#l(){return[...this.#o,...this.#i]}#u(e){return e>=0?this.#o[e]:this.#i[~e]}#f(e){let t=this.#u(
e);t!==void 0&&(e>=0?(this.#o[e]=void 0,this.#r.push(e)):this.#i[~e]=void 0,t.onReleased())}drain(){
let{ring:e}=this,t=this.#e;for(let n=e.next();n>=0;n=e.next())this.#h(e.opcode,t,n);e.release()}#h(e,t,n){
switch(e){case nn.opcode:this.#d(t,n);return;case uo.opcode:this.#u(t[n+uo.conn])?.onSent(t[n+uo.bytes],
t[n+uo.sndBuf]);return;case me.opcode:this.#p(t,n);return;case Gn.opcode:this.calls.take(t[n+Gn.call])?.
settle({err:t[n+Gn.err],addr:At(t,n+Gn.addr,new N),port:t[n+Gn.port]});return;case Tt.opcode:this.#m(
t,n);return;case Vn.opcode:this.#u(t[n+Vn.conn])?.onConnected(this.#y(t,n+Vn.addr),t[n+Vn.port],t[n+
Vn.zone]);return;case is.opcode:this.#u(t[n+is.conn])?.onNotBegun(t[n+is.err]);return;case gd.opcode:
this.#u(t[n+gd.conn])?.onFin();return;case os.opcode:this.#u(t[n+os.conn])?.onError(t[n+os.err]);return;case yd.
opcode:this.#u(t[n+yd.conn])?.onClosed();return;case bd.opcode:this.#f(t[n+bd.conn]);return;case ss.
opcode:this.#u(t[n+ss.conn])?.onSendError(t[n+ss.err]);return;case rs.opcode:this.#u(t[n+rs.conn])?.
onDatagramError(t[n+rs.err]);return;case lo.opcode:this.calls.answerControl(t[n+lo.call],Ls(t,n+lo.text),
t[n+lo.more]===1);return;case eh.opcode:this.#t.close();return}}#d(e,t){let n=x.received(this.#t,e[t+
nn.pbuf],e[t+nn.offset],e[t+nn.length]),r=this.#u(e[t+nn.conn]);r===void 0?n.release():r.onData(n,e[t+
nn.more]===1)}#p(e,t){let n=x.received(this.#t,e[t+me.pbuf],e[t+me.offset],e[t+me.length]),r=this.#u(
e[t+me.conn]);if(r===void 0){n.release();return}r.onDatagrams(n,e[t+me.size],At(e,t+me.from,this.#s),
e[t+me.fromPort],At(e,t+me.to,this.#a),e[t+me.toPort],e[t+me.netif],e[t+me.ttl],e[t+me.tos])}#m(e,t){
let n=e[t+Tt.conn],r=this.#u(e[t+Tt.listener])?.onAccept(n,At(e,t+Tt.remote,new N),e[t+Tt.remotePort],
this.#y(e,t+Tt.local),e[t+Tt.localPort]);r!==void 0?this.#i[~n]=r:this.#t.refuse(n)}#y(e,t){let n=At(
e,t,this.#a);return this.#c.equals(n)&&this.#c.zone===n.zone||(this.#c=n.clone()),this.#c}};var Nd=1e3,th=5e3,nh=256,rh=1e3,as=new Set,fo=class Port extends vc{#e;#t;#n;yieldsToEventLoop=!0;#r=0;#o=!0;#i=!1;#s="\
The stack is closed";coreAnswers=null;#a;stopped;constructor(e,t,n,r,o,i=null){super(e,t,n,r,i);let{
i32:s}=e;this.#e=new Ed(s,t,i!==null,this);let{ring:a}=this.#e;this.#t=new Au(s,t.controlWord,a,o),this.#n=
n,as.add(this),this.stopped=new Promise(c=>this.#a=c)}get isOpen(){return this.#o&&!this.#i}get whyClosed(){
return this.#s}add(e){return this.#e.add(e)}call(){return this.#e.calls.begin()}control(e){return new S(
this.#c(e))}*#c(e){if(!this.isOpen)throw new TypeError(this.#s);let t=JSON.stringify(e);if(t.length>
zs)throw new RangeError(`Cannot make a control call: ${t.length} characters are too many`);let{call:n,
reply:r}=this.#e.calls.beginControl();this.postControl(n,t);let o=JSON.parse(yield*R(r));if(o.error!==
void 0)throw new TypeError(o.error);return o.value}datagramTurn(){return++this.#r<nh||!this.yieldsToEventLoop?
Kt:(this.#r=0,this.flush(),ir())}get datagramMemory(){return this.arena.datagramMemory}allocateBlock(e){
return this.arena.forNetbuf(e)}allocateStream(e,t){return this.arena.forStream(e,t)}blockSize(e){return this.
arena.sizeOf(e)}freeBlock(e){this.arena.free(e)}streamMemory(e){return this.arena.streamWait(e)}datagramRoom(e){
return this.arena.datagramWait(e)}forgetStream(e){this.arena.forget(e)}passMemoryOn(){this.arena.passOn()}get blocksUsed(){
return this.arena.blocksUsed}async run(){for(;this.#o;)this.#t.awake(),this.drain(),await this.#t.wait();
this.#t.end()}waitFor(e,t){let n=performance.now();for(;;){this.#t.awake(),this.flush(),this.drain();
let r=Math.min(t(),Nd);for(let o of as)o.requests.show(!0);if(e.settled)break;this.#t.block(r),n=this.#l(
n)}this.#t.asleep()||this.#t.wake()}takeTurnsFor(e){for(let t=0;!e.settled;t++){if(t===rh)throw new Error(
"Bug: the core does not answer");this.flush(),this.local.turnNow(),this.drain()}}#l(e){let t=performance.
now();return this.coreAnswers===null||t-e<Nd?e:this.coreAnswers()?(this.#n(),t):(t-e>th&&this.close(
"The tcpip thread has died: it does not answer"),e)}drain(){let{arena:e}=this;this.#e.drain(),e.hasLent&&
e.reclaim(),this.requests.proceed(),e.hasLent&&e.isWaitedFor&&e.reclaimWithSignal()}stop(){this.isOpen&&
(this.#i=!0,this.#e.stop(),this.post(Gs,0))}close(e){e!==void 0&&(this.#s=e),this.#o&&(this.#o=!1,as.
delete(this),this.requests.close(),this.#e.close(e??"The stack has ended"),this.arena.release(),this.
requests.release(),this.#a(),this.#t.wake())}};var _d=256<<20;function Od(e){let t=oh(ad(e.profile??"modern"),e.memory??_d),n=e.sndBuf??e.tcp?.sndBuf;
return{...t,sndBuf:n??t.sndBuf,recvBufferSize:e.recvBufferSize??t.recvBufferSize,tcp:{...t.tcp,...n===
void 0?{}:{sndBufMax:n},...e.tcp,...n===void 0?{}:{sndBuf:n}},ip:{...t.ip,...e.ip},dns:{...t.dns,...e.
dns}}}function oh(e,t){let{coreArenaSize:n}=xt(t),r=n>>3,o=n>>1,i={...e.tcp},{sndBuf:s,sndBufMax:a,rcvBuf:c,
rcvBufMax:u}={...rd,...i};a>o&&(i.sndBufMax=o),s>r&&(i.sndBuf=r),u>o&&(i.rcvBufMax=o),c>r&&(i.rcvBuf=
r);let{recvBufferSize:d,datagramCost:f}=e;return{...e,sndBuf:Math.min(e.sndBuf,r),recvBufferSize:f>0?
Math.min(d,r):d,tcp:i}}function wd(e,t){let{recvBufferSize:n,datagramCost:r,mboxSize:o}=t;return{memory:e.
memory??_d,netifs:e.netifs??[],routes:e.routes??[],ip:t.ip,tcp:e.trace===void 0?t.tcp:{...t.tcp,traceRecords:Hr(
e.trace)},dns:t.dns,api:{...t.api,recvBufferSize:n,datagramCost:r,recvSlots:o},nameservers:e.nameservers??
[],hosts:e.hosts??{},...e.seed===void 0?{}:{seed:e.seed}}}function Cd(e){return e.lazyWindow??Math.min(
65536,od(e.tcp)>>3)}var po=class KeepAlive{#e;#t=1;#n=!0;constructor(e){this.#e=e}setStack(e){e!==this.#n&&
(this.#n=e,e?this.add():this.drop())}add(){++this.#t===1&&this.#e(!0)}drop(){--this.#t===0&&this.#e(
!1)}};function mo(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.then(()=>clearTimeout(r))})}function Td(e){let t=e.endsWith(".ts"),r=t&&e.startsWith("file:")?"core/thread/entry.ts":"bundle/thr\
ead.js";return new URL((t?"../../":"../")+r,e)}function vd(e,t){return Hl()?ah(e,t):ih(e,t)}function ih(e,t){let n=new Worker(e,{type:"module",name:"\
tcpip_thread"});n.onmessage=({data:i})=>t.onMessage(i),n.onerror=i=>{i.preventDefault(),t.onError(i.
message,i.error??void 0)};let r=`tcpip_thread ${crypto.randomUUID()}`,o=new sa(r,()=>t.onEnd());return{
lock:r,post:i=>n.postMessage(i),watch:()=>o.begin(),ref:sh(n),expect:i=>o.set(i),terminate:()=>(n.terminate(),
o.end())}}function sh(e){let t=Worker.prototype,n=Object.getOwnPropertySymbols(t).find(o=>!o.description&&
typeof t[o]=="function");if(n===void 0)return()=>{};let r=t[n];return o=>r.call(e,o)}function ah(e,t){
let{Worker:n}=I("node:worker_threads"),r=new n(e,{name:"tcpip_thread"});return r.on("message",o=>t.onMessage(
o)),r.on("error",o=>{let{message:i}=o;t.onError(i??String(o),o)}),r.on("exit",()=>t.onEnd()),{lock:null,
post:o=>r.postMessage(o),watch:()=>{},ref:o=>o?r.ref():r.unref(),expect:()=>{},terminate:async()=>void await r.
terminate()}}var ch="its Worker was ended from outside",lh=class TcpipThread{port;#e;#t=hr();#n=new gr(
ut(),this.#t,br);#r=Promise.withResolvers();#o=Promise.withResolvers();#i;#s=!1;#a=!1;#c=!1;constructor(e,t){
let n=xt(e.memory),r=fr(n.size);this.#e=vd(Td(import.meta.url),this),this.port=new fo(new pr(r),n,()=>this.#n.
ring(),t,mr(ut())),this.port.coreAnswers=()=>!this.#n.rung,this.#i={memory:r,config:e,bells:ut(),bell:this.#t,
lock:this.#e.lock}}async start(){try{this.#e.post(this.#i);let e=await this.#r.promise;return this.port.
run(),e}catch(e){throw await this.#f(),e}}keepAlive(){return new po(e=>{this.#e.ref(e),this.#e.expect(
e)})}onMessage(e){switch(e.type){case"alive":this.#e.watch();return;case"started":this.#s=!0,this.#r.
resolve(e.netifs);return;case"failed":this.#a=!0,this.#r.reject(uh(e));return;case"died":this.#l(e.message,
e.stack),e.isWatched||this.#o.resolve();return;case"ended":this.#a=!0,this.#u(),this.#o.resolve()}}onError(e,t){
this.#l(e,t),this.#o.resolve()}async onEnd(){this.#a||await new Promise(e=>setTimeout(e)),this.#a||this.#l(
ch),this.#u(),this.#o.resolve()}#l(e,t){if(this.#c)return;this.#c=!0;let n=`The tcpip thread has die\
d: ${e}`,r=new Error(n,t===void 0?{}:{cause:t});this.#r.reject(r),this.#u(n),this.#s&&Rt(r)}#u(e){this.
port.drain(),this.port.close(e)}async end(e){this.port.stop(),this.#e.expect(!0);let t=this.#o.promise;
await Promise.race([t,mo(e,t)]),await this.#f()}async#f(){this.#a=!0;let e=this.#e.terminate();this.
port.close(),this.#n.close(),yr(this.#t),await e}};async function kd(e,t,n){let r=new lh(e,t),o=await r.
start();return{port:r.port,netifs:o,alive:r.keepAlive(),end:()=>r.end(n)}}function uh(e){let t={TypeError,
RangeError,SyntaxError},r=O[e.name]??t[e.name]??Error,o=new r(e.message);return e.code===void 0?o:Object.
assign(o,{code:e.code})}var Rd=5e3;async function Sd(e){pd(e);let t=e.clock??ko,n=e.thread??e.clock===void 0;if(n&&e.clock!==
void 0)throw new TypeError("Cannot use a clock with a thread: pass thread false");if(n&&!ia())throw new O.
NotSupported("Cannot start a stack in a thread: there is no shared memory here: serve the page isola\
ted (Cross-Origin-Opener-Policy: same-origin, Cross-Origin-Embedder-Policy: require-corp), or pass t\
hread false");let r=Od(e),o=wd(e,r),i=Cd(r);return{started:await dh(n?kd(o,i,Rd):fh(o,i,t)),profile:r,
time:n?new tn:t}}function dh(e){if(F===null)return e;let t={};F.made(t,"a stack");let n=()=>F?.ended(
t);return e.then(({port:r})=>r.stopped.then(n),n),e}async function fh(e,t,n){let{InlineHost:r}=await import("./in_thread.js"),
o=xt(e.memory),i=fr(o.size),s=new pr(i),a=hr(),c=new gr(ut(),a,br),u=new r(i,e,c,n,{tell:()=>d.drain(),
die:f=>{let L=`The stack has died: ${ph(f)}`;d.close(L),Rt(new Error(L,{cause:f}))}}),d=new fo(s,o,u.
schedule,t,mr(ut()),u);d.yieldsToEventLoop=n===ko;try{let f=await u.open(e);return{port:d,netifs:f,alive:new po(
()=>{}),end:async()=>{d.stop();let{ended:L}=u;await Promise.race([L,mo(Rd,L)]),d.close()}}}catch(f){
throw d.close(),c.close(),yr(a),f}}function ph(e){return String(e?.message??e)}var ho=class Stack{#e;#t;#n;#r;#o=null;#i=null;constructor(e){let{started:t,time:n}=e;
this.#e=t.port,this.#n=t.end,this.#r=new Ml(t.port,n),this.#t=ld(e,this.#r)}static async start(e={}){
return new ho(await Sd(e))}get context(){return this.#t}netconn(e,t={}){return ke(this.#t,e,t)}connect(e){
return Zr(this.#t,e)}listen(e){return Kl(e),new Ii(Qr(this.#t,e),e)}connectTls(e){return ju(this.#t,
e)}startTls(e,t={}){return Xu(this.#t,e,t)}listenTls(e){return Qu(this.#t,e)}listenDatagram(e){Ll(e);
let{hostname:t="",recvBufferSize:n}=e,r=this.netconn(t.includes(":")?$n:Z,n===void 0?{}:{recvBufferSize:n});
return new Ci(r,e)}blocking(){if(!(this.#t.time instanceof tn))throw new TypeError("Cannot block: th\
e stack runs in this thread");if(!Su())throw new O.NotSupported("Cannot block the main thread of a p\
age: block in a Worker of it");return new Oi({blocker:this.#t.blocker,netconn:(t,n)=>this.netconn(t,
n),lookup:t=>this.#r.addressNow(t)})}get node(){return this.#i??=new $i(this.#t)}netbuf(){return new y(
this.#e)}lookup(e,t){return this.#r.lookup(e,t)}resolve(e,t,n=m){return t===void 0?this.#r.addresses(
e,n):this.#r.resolve(e,t,n)}resolveRecords(e,t,n=m){return this.#r.records(e,t,n)}async nameservers(){
return await this.#s({op:"nameservers"})}async setNameservers(e){ns(e,"servers","set the name server\
s"),await this.#s({op:"setNameservers",servers:e})}async addNameserver(e){ue(e,"server","add a name \
server"),await this.#s({op:"addNameserver",server:e})}async addHost(e,t){Xe(e,"name","add a host"),ln(
t,"address","add a host"),await this.#s({op:"addHost",name:e,address:t})}async removeHost(e,t){return Xe(
e,"name","remove a host"),t!==void 0&&ln(t,"address","remove a host"),await this.#s({op:"removeHost",
name:e,address:t??null})}async forgetNames(){await this.#s({op:"forgetNames"})}async#s(e){return await this.#e.
control(e)}async stats(){let e=await this.#s({op:"stats"});return{...e,netifs:e.netifs.map(Ji)}}async dump(){
return await this.#s({op:"dump"})}async netifs(){return(await this.#s({op:"netifs"})).map(Ji)}async configured(e,t={}){
return ue(e,"netif","wait for an address"),await nd({time:this.#t.time,netifs:()=>this.netifs(),changes:()=>this.
changes()},e,t)}changes(){return new td(this.#e,this.#t.time)}async addAddress(e,t){ue(e,"netif","ad\
d an address"),ft(t,"address","add an address"),await this.#s({op:"addAddress",netif:e,address:t})}async replaceAddress(e,t,n){
ue(e,"netif","replace an address"),oe(t,"old","replace an address"),ft(n,"address","replace an addre\
ss"),await this.#s({op:"replaceAddress",netif:e,old:t,address:n})}async removeAddress(e,t){ue(e,"net\
if","remove an address"),oe(t,"address","remove an address"),await this.#s({op:"removeAddress",netif:e,
address:t})}async addRoute(e){co(e,"route","add a route"),await this.#s({op:"addRoute",route:e})}async removeRoute(e){
return co(e,"route","remove a route"),await this.#s({op:"removeRoute",route:e})}async setUp(e,t){ue(
e,"netif","set an interface"),D(t,"up","set an interface"),await this.#s({op:"setUp",netif:e,up:t})}async setNeighbour(e,t,n){
ue(e,"netif","set a neighbour"),oe(t,"address","set a neighbour"),ts(n,"mac","set a neighbour"),await this.#s(
{op:"setNeighbour",netif:e,address:t,mac:n})}async removeNeighbour(e,t){return ue(e,"netif","remove \
a neighbour"),oe(t,"address","remove a neighbour"),await this.#s({op:"removeNeighbour",netif:e,address:t})}ref(){
this.#t.alive.setStack(!0)}unref(){this.#t.alive.setStack(!1)}get ended(){return this.#e.stopped}close(){
return this.#o??=this.#n()}async[Symbol.asyncDispose](){await this.close()}};function mh(e){if(!(e instanceof fe&&J(e.type)===B))throw h(e,"conn","make a duplex","a TCP netconn");
let n=oo(),r={[Mn]:e,[zi]:!0};return new n(e.context,{...r,allowHalfOpen:!0})}import{cable as bA}from"./cable.js";import{tap as NA}from"./tap.js";import{tap as hh}from"./tap.js";function yh(e,t={}){let{module:n,options:r}=hh(e,t),o={...r,medium:"\
ip"};return{module:n,options:o}}var gh={checksum:!1,tcpSegmentation:0};var yo=0,Ad=1,vt=null;async function GR(e={}){if(vt!==null)throw new TypeError("Cannot start a stack\
: that of tcpip_init runs already");let t=await ho.start(e);return vt=t,t.ended.then(()=>{vt===t&&(vt=
null)}),t}function KR(e){return xd(e,0,null)}function HR(e,t){return xd(e,0,t)}function xd(e,t,n){if(!(n===
null||typeof n=="function")||G(t,0,255)!==0||G(e,0,255)!==0)return null;let o=J(e);if(o!==B&&o!==Z&&
o!==qn)return null;let i=vt?.netconn(e,{proto:t,callback:n})??null;return o!==B&&(i?.setMulticastTtl(
255),i?.setMulticastLoop(!1)),i}function z(e){return e instanceof fe}function he(e,t){if(z(e))return e;
throw h(e,"conn",t,"a netconn")}function go(e){return typeof e=="boolean"||typeof e=="number"?!!e:void 0}
function Pd(e,t,n){let r=go(e);if(r!==void 0)return r;throw h(e,t,n,"true or false")}async function bh(e){
return e===null?0:z(e)?await e.lwip.delete():-16}function zR(e){return bh(e)}async function $R(e,t,n){
let r=rn(e,t);return!z(e)||r===null?-16:await e.lwip.bind(r,n)}async function qR(e,t){return z(e)?await e.
lwip.bindIf(t):-16}async function YR(e,t,n){let r=rn(e,t);return!z(e)||r===null?-16:await e.lwip.connect(
r,n)}async function jR(e){return z(e)?await e.lwip.disconnect():-16}function XR(e){return Eh(e,255)}
async function Eh(e,t){return z(e)?await e.lwip.listen(t):-16}async function QR(e){if(!z(e))return{err:-16};
let t=await e.lwip.accept();return typeof t=="number"?Kn(t):{err:0,conn:e.netconnOf(t)}}async function ZR(e){
return z(e)?Id(await e.lwip.recv()):{err:-16}}function JR(e){return Nh(e,0)}async function Nh(e,t){return!z(
e)||G(t,0,255)!==0?{err:-16}:Id(await e.lwip.recvDatagram(t))}function eS(e){return _h(e,0)}async function _h(e,t){
if(!z(e)||G(t,0,255)!==0)return{err:-16};let n=await e.lwip.recvTcp(t);if(!(n instanceof Ce))return Kn(
n);let r=new y;for(let o of n.fragments)r.append(o);return{err:0,buf:r}}function Id(e){return typeof e==
"number"?Kn(e):(F!==null&&F.made(e,"a netbuf"),{err:0,buf:e})}function Kn(e){return{err:e}}function tS(e,t){
return z(e)?e.lwip.recvd(t):-16}async function nS(e,t){return z(e)?t===null?-6:Ld(t)?await Dd(e.lwip.
send(t,t.addr,t.port)):-16:-16}function Ld(e){return y.is(e)&&!e.deleted}async function Dd(e){try{return await e.
promise}catch{return-16}}async function rS(e,t,n,r){let o=rn(e,n);if(!z(e)||o===null)return-16;if(t===
null)return-6;let i=G(r,0,65535);return!Ld(t)||i!==0?i||-16:(t.addr.copyFrom(o),t.port=r,await Dd(e.
lwip.send(t,o,r)))}async function oS(e,t,n=1){return(await Bd(e,[t],n,!1)).err}function iS(e,t,n=1){
return Oh(e,[t],n)}function Oh(e,t,n=1){return Bd(e,t,n,!0)}async function Bd(e,t,n,r){let o=z(e)?wh(
t):null;if(o===null)return{err:-16,written:0};try{let i=e.lwip.write(o,n,r),{err:s,written:a}=await i.
promise;return{err:s,written:Math.max(0,a)}}catch{return{err:-16,written:0}}}function wh(e){if(!Array.
isArray(e))return null;let t=[];for(let n of e){if(!pa(n))return null;y.is(n)?t.push(...n.fragments):
t.push(n)}return t}async function sS(e){return z(e)?await e.lwip.close():-16}async function aS(e,t,n){
let r=go(t),o=go(n);return!z(e)||r===void 0||o===void 0?-16:await e.lwip.shutdown(r,o)}async function Md(e,t){
let n=go(t);if(!z(e)||n===void 0)return{err:-16,addr:"0.0.0.0",port:0};let{err:r,addr:o,port:i}=await e.
lwip.getaddr(n);return{err:r,addr:e.lwip.zones.format(o),port:i}}function cS(e){return Md(e,!1)}function lS(e){
return Md(e,!0)}function uS(e){return e===null?0:z(e)?e.lwip.err():-16}function dS(e){return Ch(e,2)}
async function Ch(e,t){if(vt===null||typeof e!="string")return{err:-16};let n=G(t,0,3);if(n!==0)return Kn(
n);let{err:r,addr:o}=await vt.lookup(e,t);return r===0?{err:r,addr:o.toString()}:Kn(r)}async function fS(e,t,n,r){
let o=rn(e,t),i=rn(e,n);if(!z(e)||o===null||i===null)return-16;let s=G(r,yo,Ad);if(s!==0)return s;let a=r===
yo;return await e.lwip.joinLeave(o,i,-1,a)}async function pS(e,t,n,r){let o=rn(e,t);if(!z(e)||o===null)
return-16;let i=G(r,yo,Ad);if(i!==0)return i;let s=G(n,0,255);if(s!==0)return s===-6?-12:s;let a=r===
yo;return await e.lwip.joinLeave(o,N.ANY4,n,a)}function mS(e,t){let n="set nonblocking";he(e,n).nonblocking=
Pd(t,"val",n)}function hS(e){return he(e,"tell nonblocking").nonblocking}function Ud(e,t,n){let{lwip:r}=he(
e,"set a timeout"),o=t==="sendTimeout";w(n,o?-2147483648:0,o?2147483647:4294967295,"timeout","set a \
timeout"),r[t]=n}function yS(e,t){Ud(e,"recvTimeout",t)}function gS(e){return he(e,"tell a timeout").
lwip.recvTimeout}function bS(e,t){Ud(e,"sendTimeout",t)}function ES(e){return he(e,"tell a timeout").
lwip.sendTimeout}function NS(e,t){let{lwip:n}=he(e,"set a buffer size");w(t,0,2147483647,"size","set\
 a buffer size"),n.recvBufSize=t}function _S(e){return he(e,"tell a buffer size").lwip.recvBufSize}function OS(e){
return he(e,"tell a buffer size").lwip.recvBufSize}function wS(e,t){he(e,"set a value").callbackArg=
t}function CS(e){return he(e,"tell a value").callbackArg}function Th(e,t){let{lwip:n}=he(e,"set flag\
s");w(t,0,4294967295,"flags","set flags"),n.flags|=t&255}function vh(e,t){let{lwip:n}=he(e,"clear fl\
ags");w(t,0,4294967295,"flags","clear flags"),n.flags&=~t}function kh(e,t){let{lwip:n}=he(e,"tell fl\
ags");return w(t,0,4294967295,"flag","tell flags"),(n.flags&t)!==0}function TS(e,t){Pd(t,"val","set \
IPv6 only")?Th(e,32):vh(e,32)}function vS(e){return kh(e,32)}function kS(){}function RS(){}function rn(e,t){
return t===null?N.ANY4:typeof t!="string"?null:z(e)?e.lwip.zones.parse(t):N.parse(t)}var cs=5,Rh={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:cs};function Sh(e){return typeof e=="number"?
Rh[e]??cs:cs}function Ah(e){let t=typeof e=="number"?ba(e):void 0;return e===0?"no error":t??"unknow\
n error"}function BS(){return new y}function Fe(e){return y.is(e)&&!e.deleted}function Ke(e,t){if(y.is(e))return e;
throw h(e,"buf",t,"a netbuf")}function ls(e){return Number.isInteger(e)&&e>=0&&e<=65535}function MS(e){
e!==null&&Ke(e,"delete a netbuf").delete()}function US(e,t){return Fe(e)&&ls(t)?e.alloc(t):null}function FS(e){
Ke(e,"free a netbuf").free()}function WS(e,t){return!Fe(e)||!ce(t)||ze(t)?-16:(e.ref(t),0)}function VS(e,t){
if(!Fe(e))throw h(e,"head","chain netbufs","a netbuf");e.chain(t)}function GS(e){if(!Fe(e))return{err:-16};
let t=e.data();return t===null?{err:-2}:{err:0,data:t}}function KS(e){return Fe(e)?e.next():-1}function HS(e){
e!==null&&Ke(e,"move a cursor").first()}function xh(e,t,n,r){return!Fe(e)||!ce(t)||ze(t)||!ls(n)||!ls(
r)?0:e.copyInto(t.subarray(0,n),r)}function zS(e,t,n){return xh(e,t,n,0)}function $S(e,t){return!Fe(
e)||!ce(t)||ze(t)?-16:e.take(t)?0:-1}function qS(e){return Ke(e,"tell a length").byteLength}function YS(e){
return Ke(e,"tell an address").from.hostname}function jS(e){return Ke(e,"tell a port").port}function XS(e,t){
let n=Fd(e,t);return!Fe(e)||n===null?-16:(e.addr.copyFrom(n),0)}function Fd(e,t){return typeof t=="s\
tring"&&Fe(e)?e.zones.parse(t):null}function QS(e){return Ke(e,"tell an address").to.hostname}function ZS(e,t){
let n=Fd(e,t);return!Fe(e)||n===null?-16:(e.toAddr.copyFrom(n),0)}function JS(e){return Ke(e,"tell a\
 port").toPort}function eA(e,t){let n=Ke(e,"note a checksum");w(t,0,65535,"chksum","note a checksum"),
n.flags=Er}export{wi as BlockingNetconn,Oi as BlockingStack,Ci as DatagramConn,j as ERR_ABRT,$e as ERR_ALREADY,
p as ERR_ARG,Re as ERR_BUF,g as ERR_CLSD,E as ERR_CONN,Ye as ERR_IF,Se as ERR_INPROGRESS,qe as ERR_ISCONN,
ae as ERR_MEM,l as ERR_OK,ge as ERR_RST,ee as ERR_RTE,M as ERR_TIMEOUT,Ae as ERR_USE,C as ERR_VAL,A as ERR_WOULDBLOCK,
N as IpAddr,dr as LWIP_DNS,Er as NETBUF_FLAG_CHKSUM,xo as NETBUF_FLAG_DESTADDR,Gh as NETCONNTYPE_DATAGRAM,
J as NETCONNTYPE_GROUP,He as NETCONNTYPE_ISIPV6,Wh as NETCONNTYPE_ISUDPLITE,Vh as NETCONNTYPE_ISUDPNOCHKSUM,
ma as NETCONN_CLOSE,Mt as NETCONN_CONNECT,Ut as NETCONN_COPY,Vt as NETCONN_DNS_DEFAULT,hy as NETCONN_DNS_IPV4,
gy as NETCONN_DNS_IPV4_IPV6,yy as NETCONN_DNS_IPV6,by as NETCONN_DNS_IPV6_IPV4,Ft as NETCONN_DONTBLOCK,
mt as NETCONN_EVT_ERROR,Bt as NETCONN_EVT_RCVMINUS,Pe as NETCONN_EVT_RCVPLUS,dn as NETCONN_EVT_SENDMINUS,
Ie as NETCONN_EVT_SENDPLUS,wr as NETCONN_FIN_RX_PENDING,Wt as NETCONN_FLAG_CHECK_WRITESPACE,gt as NETCONN_FLAG_IN_NONBLOCKING_CONNECT,
De as NETCONN_FLAG_IPV6_V6ONLY,yt as NETCONN_FLAG_MBOXCLOSED,_r as NETCONN_FLAG_MBOXINVALID,Le as NETCONN_FLAG_NON_BLOCKING,
Or as NETCONN_FLAG_PKTINFO,Ih as NETCONN_INVALID,yo as NETCONN_JOIN,Ad as NETCONN_LEAVE,ht as NETCONN_LISTEN,
ha as NETCONN_MORE,fn as NETCONN_NOAUTORCVD,my as NETCONN_NOCOPY,ya as NETCONN_NOFIN,py as NETCONN_NOFLAG,
$ as NETCONN_NONE,qn as NETCONN_RAW,Uh as NETCONN_RAW_IPV6,Ey as NETCONN_SHUT_RD,_y as NETCONN_SHUT_RDWR,
Ny as NETCONN_SHUT_WR,B as NETCONN_TCP,lt as NETCONN_TCP_IPV6,Fh as NETCONN_TYPE_IPV6,Z as NETCONN_UDP,
Lh as NETCONN_UDPLITE,Bh as NETCONN_UDPLITE_IPV6,Dh as NETCONN_UDPNOCHKSUM,Mh as NETCONN_UDPNOCHKSUM_IPV6,
$n as NETCONN_UDP_IPV6,Je as NETCONN_WRITE,gh as NO_OFFLOAD,ga as NameServerError,y as NetBuf,fe as Netconn,
pi as NetconnTrace,$i as NodeSockets,Io as OutOfResourcesError,ho as Stack,et as TCP_DEFAULT_LISTEN_BACKLOG,
xi as TcpConn,Ii as TcpListener,qu as TlsConn,Yu as TlsListener,Vd as VirtualClock,bA as cable,Gd as checksum,
Hd as congestionNames,pn as errName,Sh as err_to_errno,O as errors,ef as leakedNetbufs,Ah as lwip_strerr,
US as netbuf_alloc,VS as netbuf_chain,zS as netbuf_copy,xh as netbuf_copy_partial,GS as netbuf_data,
MS as netbuf_delete,QS as netbuf_destaddr,JS as netbuf_destport,HS as netbuf_first,FS as netbuf_free,
YS as netbuf_fromaddr,jS as netbuf_fromport,qS as netbuf_len,BS as netbuf_new,KS as netbuf_next,WS as netbuf_ref,
eA as netbuf_set_chksum,ZS as netbuf_set_destaddr,XS as netbuf_set_fromaddr,$S as netbuf_take,QR as netconn_accept,
lS as netconn_addr,$R as netconn_bind,qR as netconn_bind_if,vh as netconn_clear_flags,sS as netconn_close,
YR as netconn_connect,bh as netconn_delete,jR as netconn_disconnect,uS as netconn_err,CS as netconn_get_callback_arg,
vS as netconn_get_ipv6only,OS as netconn_get_recvbufsize,gS as netconn_get_recvtimeout,ES as netconn_get_sendtimeout,
Md as netconn_getaddr,dS as netconn_gethostbyname,Ch as netconn_gethostbyname_addrtype,kh as netconn_is_flag_set,
hS as netconn_is_nonblocking,fS as netconn_join_leave_group,pS as netconn_join_leave_group_netif,XR as netconn_listen,
Eh as netconn_listen_with_backlog,KR as netconn_new,HR as netconn_new_with_callback,xd as netconn_new_with_proto_and_callback,
cS as netconn_peer,zR as netconn_prepare_delete,ZR as netconn_recv,_S as netconn_recv_bufsize,eS as netconn_recv_tcp_pbuf,
_h as netconn_recv_tcp_pbuf_flags,JR as netconn_recv_udp_raw_netbuf,Nh as netconn_recv_udp_raw_netbuf_flags,
nS as netconn_send,rS as netconn_sendto,wS as netconn_set_callback_arg,Th as netconn_set_flags,TS as netconn_set_ipv6only,
mS as netconn_set_nonblocking,NS as netconn_set_recvbufsize,yS as netconn_set_recvtimeout,bS as netconn_set_sendtimeout,
aS as netconn_shutdown,tS as netconn_tcp_recvd,RS as netconn_thread_cleanup,kS as netconn_thread_init,
Ph as netconn_type,oS as netconn_write,iS as netconn_write_partly,Oh as netconn_write_vectors_partly,
Kd as registerCongestion,NA as tap,GR as tcpip_init,mh as toNodeDuplex,yh as tun};
