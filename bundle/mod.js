// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="./mod.d.ts"
import{a as xs,b as sr,c as St,d as oa,e as Ro,f as Vd}from"./application.js";import{b as aa}from"./threads.js";
import{$ as J,$a as As,A as Fh,Aa as Cs,Ab as Ks,B as Wh,Ba as wo,Bb as Hs,Bc as ra,C as Z,Ca as Ts,
Cb as dr,D as ze,Db as zs,Dc as So,E as Vh,Ea as vs,Eb as To,Ec as Ao,F as Gh,Fa as l,Fb as vo,Fc as xo,
G as Kh,Ga as ae,Gb as $s,H as le,Ha as Se,Hb as we,Hc as fr,I as $e,Ia as M,Ic as ia,J as ne,Ja as ee,
K as re,Ka as Ae,Kb as qs,La as C,Lb as Ys,Ma as A,Mb as js,Mc as Gd,Na as xe,Nb as Xs,Oa as qe,Ob as Qs,
P as N,Pa as Ye,Pb as Zs,Q as fs,Qa as E,Qb as Js,Ra as je,Rb as ko,Rc as sa,Sa as Y,Sb as ea,Sc as pr,
Ta as be,Tb as ta,Tc as mr,Ua as g,Ub as Pt,Uc as dt,Va as p,Vb as na,Vc as hr,Wc as yr,Xc as gr,Ya as ks,
Za as Rs,_a as Ss,_c as br,a as Eo,aa as jn,b as h,ba as Xn,bd as Er,c as w,ca as sn,da as Qn,e as k,
ea as ps,f as D,fa as ms,fb as ir,g as ds,ga as hs,h as ge,ha as No,hb as Ps,i as T,ia as _o,ib as At,
j as v,ja as Oo,jb as xt,jd as Kd,k as zn,ka as Rt,kb as Is,l as U,la as Zn,lb as ar,m as Oe,ma as Jn,
mb as cr,md as Hd,n as lt,na as er,nb as Ls,o as $n,oa as ys,ob as Ds,p as Ih,pa as gs,pb as Bs,q as Lh,
qa as bs,qb as Ms,r as B,ra as tr,rb as Us,s as ut,sa as Es,sb as lr,t as Q,ta as Ns,tb as Fs,u as Dh,
ua as _s,ub as Ws,v as Bh,va as nr,w as qn,wa as Os,wb as Co,x as Mh,xa as rr,xb as Vs,y as Uh,ya as ws,
yb as Gs,z as Yn,za as or,zb as ur}from"./common.js";var ca=["AddrInUse","AddrNotAvailable","AlreadyExists","BadResource","BrokenPipe","Busy","Connection\
Aborted","ConnectionRefused","ConnectionReset","Interrupted","InvalidData","NetworkUnreachable","Not\
Capable","NotConnected","NotFound","NotSupported","PermissionDenied","TimedOut","UnexpectedEof","Wou\
ldBlock","WriteZero"],zd=null;function $d(){return zd??=typeof Deno>"u"?Yd():Deno.errors}var qd=Symbol.
for("netconn.errors");function Yd(){let e=globalThis;return e[qd]??=jd()}function jd(){let e={};for(let t of ca)
e[t]=Xd(t);return e}function Xd(e){let t=class extends Error{constructor(n,r){super(n,r),this.name=e}};
return Object.defineProperty(t,"name",{value:e}),t}var O=Object.create(null,Object.fromEntries(ca.map(
e=>[e,{enumerable:!0,get:()=>$d()[e]}])));var F=null;var la=0,ua=1,Qd=2,Zd=3,x=class Fragment{kind;offset;length;#e;#t;#n;#r;#o=1;constructor(e,t,n,r,o,i,s=null){
this.kind=e,this.#e=t,this.#t=n,this.offset=r,this.length=o,this.#r=i,this.#n=s}static received(e,t,n,r){
return new x(la,e,t,n,r,null)}static block(e,t){let n=e.allocateBlock(t);return n<0?null:new x(ua,e,
n,n,t,null)}static external(e){return new x(Qd,null,-1,-1,e.byteLength,e)}part(e,t){return this.#o++,
new x(Zd,this.#e,-1,this.offset+e,t,null,this)}get bytes(){let e=this.#r??=this.view(0,this.length);
if(e.length===this.length)return e;if(!this.isWhole)throw re("data","use a netbuf");return e.subarray(
0,this.length)}get isWhole(){return this.#r===null||this.#r.length>=this.length}view(e,t){let n=this.
offset+e;return this.#e.u8.subarray(n,n+t)}get memory(){return this.#e}isIn(e){return this.#e===e}retain(){
this.#o++}release(){if(!(--this.#o>0)){if(this.#o<0)throw new Error("Bug: fragment released twice");
this.#n!==null?this.#n.release():this.kind===la?this.#e.freePbuf(this.#t):this.kind===ua&&this.#e.freeBlock(
this.#t)}}};var Po=1,Nr=2,Jd=[],pa=0,da=new FinalizationRegistry(e=>{if(e.length!==0){pa++;for(let t of e)t.release()}}),
an=64,It=new Array(an).fill(null),fa=0;function ef(){for(let e=0;e<an;e++)It[e]?.watch(),It[e]=null;
return pa}var y=class NetBuf{port=0;toPort=0;netif=0;flags=0;#e;#t;#n=null;#r=0;#o=0;#i=null;#s=null;#a=null;#l=null;#c=0;#u=0;#f=!1;#h=!1;constructor(e=null,t=null){
if(this.#e=e,this.#t=t,t===null){if(e!==null&&typeof e?.allocateBlock!="function")throw h(e,"memory",
"make a netbuf","a stack's memory or null");this.handOut()}}static received(e,t,n,r){let o=new y(e.memory,
Jd);return o.#t=null,o.#n=e,o.#r=t,o.#o=n,o.port=r.fromPort,o.toPort=r.toPort,o.netif=r.netif,o.flags=
r.flags,o.#s=r,o}get#d(){let e=this.#t??=[],t=this.#n;return t===null||(this.#n=null,this.#o===t.length?
e.push(t):(e.push(t.part(this.#r,this.#o)),t.release())),e}get#p(){return this.#n===null&&(this.#t===
null||this.#t.length===0)}handOut(){F!==null&&F.made(this,"a netbuf"),this.#u=fa++;let e=this.#u&an-
1;return It[e]?.watch(),It[e]=this,this}watch(){this.#f||this.#p||(this.#f=!0,da.register(this,this.#d,
this))}get addr(){return this.#a??=(this.#s?.from??N.ANY4).clone()}get toAddr(){return this.#l??=(this.#s?.
to??N.ANY4).clone()}get ttl(){return this.#s?.ttl??0}get tos(){return this.#s?.tos??0}get zones(){return this.#s?.
zones??J.NUMBERS}static from(e){ne(e,"bytes","make a netbuf");let t=new y;return t.ref(e),t}get fragments(){
return this.#d}static is(e){return typeof e=="object"&&e!==null&&#h in e}get deleted(){return this.#h}#m(e,t="\
netbuf"){if(this.#h)throw new TypeError(`Cannot ${e}: "${t}" was deleted`)}get byteLength(){if(this.#n!==
null)return this.#o;let e=0;for(let t of this.#d)e+=t.length;return e}get from(){return{hostname:this.
zones.format(this.addr),port:this.port}}get to(){return{hostname:this.zones.format(this.toAddr),port:this.
toPort}}append(e){if(this.#m("append to a netbuf"),!(e instanceof x))throw h(e,"fragment","append to\
 a netbuf","a fragment");this.#d.push(e),fa-this.#u>an&&this.watch()}alloc(e){let t="allocate a netb\
uf";this.#m(t),w(e,0,65535,"size",t),this.free();let n=this.#e===null?x.external(new Uint8Array(e)):
x.block(this.#e,e);return n===null?null:(this.append(n),n.bytes)}ref(e){this.#m("refer to bytes"),ne(
e,"bytes","refer to bytes"),this.free(),this.append(x.external(e))}free(){this.#c=0,this.flags&=~Nr;
let e=this.#n;if(e!==null){this.#n=this.#i=null,e.release();return}if(this.#p)return;let t=this.#d;for(let n=0;n<
t.length;n++)t[n].release();t.length=0}delete(){this.free(),this.#h=!0,F!==null&&F.ended(this);let e=this.#u&
an-1;It[e]===this&&(It[e]=null),this.#f&&(this.#f=!1,da.unregister(this))}[Symbol.dispose](){this.delete()}chain(e){
if(this.#m("chain netbufs"),!y.is(e))throw h(e,"tail","chain netbufs","a netbuf");if(e.#m("chain net\
bufs","tail"),e===this)throw new TypeError("Cannot chain a netbuf to itself");for(let t of e.#d)this.#d.
push(t);e.#d.length=0,e.delete(),this.#c=0}data(){let e=this.#n;return e===null?this.#d[this.#c]?.bytes??
null:this.#i??=e.view(this.#r,this.#o)}next(){let e=this.#d.length-1;return this.#c>=e?-1:++this.#c===
e?1:0}first(){this.#c=0}*[Symbol.iterator](){for(let e of this.#d)yield e.bytes}copyInto(e,t=0){let n="\
copy from a netbuf";this.#m(n),ne(e,"target",n),w(t,0,Number.MAX_SAFE_INTEGER,"offset",n);let r=0;for(let o of this.#d){
if(t>=o.length){t-=o.length;continue}let i=Math.min(o.length-t,e.byteLength-r);if(i===0)break;e.set(
t===0&&i===o.length?o.bytes:o.bytes.subarray(t,t+i),r),r+=i,t=0}return r}toBytes(){let e=new Uint8Array(
this.byteLength);return this.copyInto(e),e}take(e){if(this.#m("copy into a netbuf"),ne(e,"source","c\
opy into a netbuf"),e.byteLength>this.byteLength)return!1;let t=0;for(let n of this.#d){let r=Math.min(
n.length,e.byteLength-t);n.bytes.set(e.subarray(t,t+r)),t+=r}return!0}};function Lt({least:e,most:t}){return v(e,t)}var cn=65507,m=Object.freeze({});function G(e,t,n){return typeof e!=
"number"?-16:Number.isInteger(e)&&e>=t&&e<=n?0:-6}function ln(e){return e instanceof N?0:-16}function ft(e,t){
return e instanceof N?G(t,0,65535):-16}var Ce=(e,t,n="port")=>w(e,0,65535,n,t),Ge=(e,t,n)=>{if(typeof e!=
"number")throw h(e,t,n,"an integer from 0 to 65535")};function Xe(e,t,n,r=J.NUMBERS){k(e,t,n);let o=r.
parse(e);if(o!==null)return o;throw h(e,t,n,'an address, such as "10.0.0.1"')}var oe=(e,t,n)=>{Xe(e,
t,n)},un=(e,t,n)=>{if(oe(e,t,n),!!e.includes("%"))throw h(e,t,n,'an address, such as "10.0.0.1"')},tf=/^([^%]*:[^%]*)%[^\s%/]+(?=\/)/,
pt=(e,t,n)=>{if(k(e,t,n),fs(e.replace(tf,"$1"))!==null)return;throw h(e,t,n,'an address with a prefi\
x length, such as "10.0.0.2/24"')},Qe=(e,t,n)=>{if(k(e,t,n),!(e!==""&&e!=="."&&ks(e)!==null))throw h(
e,t,n,'a name, such as "example.com"')};function Dt(e,t,n){k(e,"hostname",n),Ce(t,n)}function Bt(e,t,n){
if(!ge(e))throw h(e,t,n,"an object with hostname and port");k(e.hostname,`${t}.hostname`,n),Ce(e.port,
n,`${t}.port`)}function Pe(e){return e.includes(":")?6:4}function K(e,t){return typeof e!="string"||
typeof t!="number"?`${Eo(e)}, port ${Eo(t)}`:Pe(e)===6?`"[${e}]:${t}"`:`"${e}:${t}"`}function Ie(e,t){
if(!y.is(e))ne(e,"data",t,"a Uint8Array or a netbuf");else if(e.deleted)throw new TypeError(`Cannot ${t}\
: "data" is a netbuf that was deleted`)}function _r(e,t,n,r){let o=Z(t)===Q?n.isV4?cn:65527:65535;if(!(e<=
o||Z(t)===B))throw new RangeError(`Cannot ${r}: "data" is too long for a datagram: ${e} bytes, and a\
t most ${o} fit`)}function ma(e){return y.is(e)?!e.deleted:le(e)}var Ze=Lt(rr),mt=Lt(or),dn=(e,t,n)=>{
if(typeof e=="number"&&e>=0)return;let o=h(e,t,n,"a number of milliseconds, at least 0");throw typeof e==
"number"?new RangeError(o.message):o},nf=(e,t,n)=>{if(!(ge(e)&&typeof e.aborted=="boolean"&&typeof e.
addEventListener=="function"&&typeof e.removeEventListener=="function"&&typeof e.throwIfAborted=="fu\
nction"))throw h(e,t,n,"an AbortSignal")},Je={signal:nf,timeout:dn};function q(e,t){e!==m&&T(e,Je,"o\
ptions",t)}var Le=0,Mt=1,De=2,fn=3,ht=4,z=0,et=1,yt=2,Ut=3,ha=4,my=0,hy=0,Ft=1,ya=2,Wt=4,pn=8,ga=16,gt=1,Be=2,bt=4,
Or=8,Vt=16,Me=32,wr=64,Cr=128,yy=0,gy=1,by=2,Ey=3,Gt=2,Ny=1,_y=2,Oy=3,tt=255;var Io={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPROGR\
ESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function mn(e){
return w(e,-128,127,"err","name a code"),Io[e]??`ERR_${e}`}var Lo=class OutOfResourcesError extends Error{constructor(e){
super(e),this.name="OutOfResourcesError"}},ba=class NameServerError extends Error{rcode;code="\
ERR_VAL";constructor(e,t){super(e),this.name="NameServerError",this.rcode=t}},Tr={[-1]:"memory is ex\
hausted",[-2]:"no port or buffer is left",[-3]:"it timed out",[-4]:"it is unreachable: no route lead\
s there, or no neighbour answers",[-5]:"another operation is in progress",[-6]:"the value is not val\
id for this netconn",[-7]:"it would have to wait",[-8]:"the address is in use",[-9]:"it is connectin\
g already",[-10]:"it is connected already",[-11]:"it is not connected",[-12]:"there is no such inter\
face",[-13]:"the connection was aborted",[-14]:"the connection was reset",[-15]:"the connection is c\
losed",[-16]:"an argument is not valid"};function Ea(e){return Tr[e]}var nt="receive a datagram";function of(e,t){
return e===-2&&(t.startsWith("send")||t===nt)}function sf(e,t){return e===-4&&t.startsWith("bind")}var af='\
of UDP and RAW only those of IPv6 take IPv6 addresses, such as NETCONN_UDP_IPV6, or listenDatagram()\
 with hostname "::"';function cf(e){let t=Tr[-4];return/"[^"]*%/.test(e)?`${t}, or the zone is no in\
terface`:/"\[?(fe[89ab][0-9a-f]|ff[0-9a-f]2):/i.test(e)?`${t}, or it needs a zone, such as %if1`:t}function lf(e,t){
return e===-14&&(t.startsWith("connect")||t.startsWith("send")||t===nt)}function b(e,t,n){let r=t.startsWith(
"connect"),o=lf(e,t),i=of(e,t),s=sf(e,t),a=n!==void 0?n:o?"connection refused":i?"a datagram is too \
long for its path":s?"the address is not one of this host's":e===-13&&r?"it timed out":e===-4?cf(t):
e===-6&&t.includes('"[')?`${Tr[e]}; ${af}`:Tr[e]??"of an unknown error",c=`Cannot ${t}: ${a}`,u=i?new RangeError(
c):s?new O.AddrNotAvailable(c):uf(e,r,o,c);return Object.assign(u,{code:mn(e)})}function uf(e,t,n,r){
switch(e){case-14:return n?new O.ConnectionRefused(r):new O.ConnectionReset(r);case-13:return t?new O.
TimedOut(r):new O.ConnectionAborted(r);case-3:return new O.TimedOut(r);case-15:case-11:return new O.
NotConnected(r);case-8:return new O.AddrInUse(r);case-4:return new O.NetworkUnreachable(r);case-7:return new O.
WouldBlock(r);case-5:case-9:return new O.Busy(r);case-10:return new O.AlreadyExists(r);case-12:case-6:
return new RangeError(r);case-16:return new TypeError(r);default:return new Lo(r)}}function Na(e){let t=e?.
code;return t===Io[-14]||t===Io[-4]}function Kt(e,t,n){return n&&e===-6?b(e,t,"it is not the port of\
 a single host"):b(e,t)}function vr(e,t,n,r){if(e===-6&&n.isV4&&(!n.isAny||r))throw b(e,t,"it is a b\
roadcast, see setBroadcast()");j(e,t)}function kr(e,t,n,r){let o=r?-7:-3;if(j(e===-7?o:e,"write"),!(t<
0||t>=n))throw b(o,`write all: ${t} of ${n} bytes were taken`)}function j(e,t){if(e!==0)throw b(e,t)}
function rt(e,t,n){let r=i=>`Cannot ${n}: ${i}`,o=(i,s)=>Object.assign(i,{code:mn(s)});switch(e){case"\
timeout":return o(new O.TimedOut(r("no name server has answered")),-3);case"unreachable":return o(new O.
NetworkUnreachable(r("no name server can be reached")),-4);case"busy":return o(new Lo(r("too many qu\
eries are under way")),-1);case"bad-name":return o(new TypeError(r("it is no name")),-16);case"ended":
return b(-15,n);case"nxdomain":case"nodata":case"no-server":return o(new O.NotFound(r(`${df(n)}${ff[e]}`)),
-6);default:{let i=ir(Math.max(t,0)),s=`the name server does not know (${i})`;return new ba(r(s),i)}}}
function df(e){return/"[^"]*(:[^"]*:|\/)/.test(e)?"it is no address, and as a name: ":""}var ff={nxdomain:"\
the name does not exist",nodata:"the name has no such record","no-server":"there is no name server t\
o ask"};var Ht=Promise.resolve(),ie=class Pending{#e=!1;#t=!1;#n;#r;#o=null;#i=null;#s=null;get settled(){
return this.#e}settle(e){this.#e||(this.#e=!0,this.#n=e,this.#i?.(e),this.#a())}fail(e){this.#e||(this.#e=
this.#t=!0,this.#r=e,this.#s?.(e),this.#a())}get promise(){return new Promise((e,t)=>{this.#t?t(this.#r):
this.#e?e(this.#n):(this.#i=e,this.#s=t)})}result(){if(this.#t)throw this.#r;return this.#n}onSettled(e){
let t=this.#o;this.#e?queueMicrotask(e):t===null?this.#o=e:this.#o=()=>{t(),e()}}#a(){this.#o!==null&&
queueMicrotask(this.#o),this.#o=null}};function*R(e){return e.settled||(yield e),e.result()}var S=class Operation{#e;#t=null;#n=!1;#r=!1;#o;#i;#s=null;#a=null;#l=null;constructor(e){
if(typeof e?.next!="function")throw h(e,"steps","begin an operation","a generator");this.#e=e,this.#c()}get done(){
return this.#n}#c(){this.#t=null;try{let{done:e,value:t}=this.#e.next();if(e)this.#o=t;else{this.#t=
t,t.onSettled(()=>{this.#t===t&&this.#c()});return}}catch(e){this.#r=!0,this.#i=e}this.#n=!0,this.#r?
this.#l?.(this.#i):this.#a?.(this.#o)}result(){if(this.#r)throw this.#i;return this.#o}get promise(){
return this.#s!==null?this.#s:(this.#n?this.#s=this.#r?Promise.reject(this.#i):Promise.resolve(this.#o):
this.#s=new Promise((e,t)=>{this.#a=e,this.#l=t}),this.#s)}then(e,t){return this.promise.then(e,t)}*steps(){
for(;!this.#n;){let e=this.#t;yield e,this.#t===e&&this.#c()}return this.result()}block(e){if(typeof e?.
waitFor!="function")throw h(e,"blocker","block","that of a stack");for(;!this.#n;)e.waitFor(this.#t),
this.#t.settled&&this.#c();return e.flush(),this.result()}};var te=Symbol("timed out"),ot=Symbol("invalid"),pf=[],Do=[];function _a(e,t){e.leave?.(),e.pending.settle(
t)}var fe=class Mailbox{#e=[];#t=0;#n=Do;#r=!0;#o;constructor(e){this.#o=e}get valid(){
return this.#r}get length(){return this.#e.length-this.#t}get readers(){return this.#n.length}post(e){
let t=this.#i();t!==null?_a(t,e):this.#e.push(e)}#i(){let e=this.#n;return e.length>1?e.shift():e.length===
0?null:(this.#n=Do,e[0])}#s(e){this.#n.length===0?this.#n=[e]:this.#n.push(e)}peek(){return this.#e[this.#t]}tryFetch(){
if(this.#t===this.#e.length)return;let e=this.#e[this.#t];return this.#e[this.#t++]=void 0,this.#t===
this.#e.length?(this.#e.length=0,this.#t=0):this.#t>=1024&&this.#t*2>=this.#e.length&&(this.#e.splice(
0,this.#t),this.#t=0),e}fetch(e={}){let{signal:t,timeout:n}=e,r=new ie;if(t?.aborted)return r.fail(t.
reason),r;let o=this.tryFetch();return o!==void 0||!this.#r?(r.settle(o??ot),r):(this.#s(t===void 0&&
n===void 0?{pending:r,leave:null}:this.#a(r,t,n)),r)}#a(e,t,n){let r=-1,o=()=>{r!==-1&&this.#o.clear(
r),t?.removeEventListener("abort",a)},i={pending:e,leave:o},s=()=>{o(),this.#n.splice(this.#n.indexOf(
i),1)},a=()=>{s(),e.fail(t.reason)};return t?.addEventListener("abort",a),n!==void 0&&(r=this.#o.set(
n,()=>{r=-1,s(),e.settle(te)})),i}invalidate(){if(this.#r=!1,this.release(),this.length===0)return pf;
let e=this.#e.slice(this.#t);return this.#e=[],this.#t=0,e}release(){let e=this.#n;if(e.length!==0){
this.#n=Do;for(let t of e)_a(t,ot)}}};var Oa=class DatagramState{limit;payloadCounts;refusesLarge;hasPeer=!1;verified=null;origin=null;bytes=0;count=0;drops=0;constructor(e,t,n){
this.limit=e,this.payloadCounts=t,this.refusesLarge=n}hasRoom(e){return!this.payloadCounts||e<=this.
limit}take(e){return this.bytes+=e,this.count++,this.count>=32||this.bytes>=Math.min(this.limit>>3,16384)}drop(e){
this.bytes+=e,this.count++,this.drops++}settle(){this.bytes=this.count=this.drops=0}};function ce({zones:e}){return e??J.NUMBERS}var wa=0,zt=1,Mo=2,Rr=3,mf=0,Uo=1,$t=2,Fo=3,Ca=0,ue=1,Wo=2,
qt=3,Ta=65535,va=class Conn{face;context;port;id;type;proto;group;phase=wa;rx=mf;tx=Ca;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;linger=-1;remoteEnd=null;localEnd=null;isIpv6Only=!1;release=null;connecting=null;connectOver=null;acceptMbox=null;early=null;recvMbox;recvAvail=0;partial=null;refused=null;uncredited=0;datagrams=null;sendBuffer=null;sndBuf;blockedWrite=null;vector=null;awaitsCapacity=!1;writable=null;constructor(e,t,n,r,o,i){
this.face=e,this.context=t,this.port=t.port,this.id=o,this.type=n,this.proto=r,this.group=Z(n),this.
sndBuf=t.sndBuf,i&&(this.tx=ue),this.group!==B&&(this.datagrams=Vo(t)),this.group===Q&&(this.flags=64),
this.recvMbox=new fe(t.time)}get isTcp(){return this.group===B}get hasPcb(){return this.phase===wa}get isDeleted(){
return this.phase>=Mo}get wasConnected(){return this.tx!==Ca}get unacknowledged(){return this.sendBuffer===
null?0:this.sendBuffer.bytes}get sendSpace(){return this.sndBuf-this.unacknowledged}nonblocking(e){return(this.
flags&2)!==0||(e&4)!==0}event(e,t){this.phase!==Rr&&this.face.owner?.onEvent(e,t>Ta?Ta:t)}eventsOfEnd(){
this.event(4,0),this.event(0,0),this.event(2,0)}err(){let e=this.pendingErr;return this.pendingErr=0,
e}causeOfEnd(){return this.pendingErr!==0?this.pendingErr:-15}recvWait(e){return this.recvTimeout>0&&
e.timeout===void 0?{signal:e.signal,timeout:this.recvTimeout}:e}ask(e,t=0){let{call:n,reply:r}=this.
port.call();return this.port.post(e,this.id,n,t),r}setOption(e,t){this.isDeleted||(this.clearVerified(),
e===nr&&this.datagrams!==null&&(this.datagrams.refusesLarge=t>=2),this.port.post(Gs,this.id,e.number,
t))}clearVerified(){this.datagrams!==null&&(this.datagrams.verified=null)}sendIpv6Only(){let e=(this.
flags&32)!==0;e===this.isIpv6Only||!ze(this.type)||(this.isIpv6Only=e,this.setOption(Cs,e?1:0))}},Yt=Symbol(
"released");function Vo(e){let{recvBufferSize:t,datagramCost:n,refusesLarge:r=!1}=e;return new Oa(t,
n===0,r)}function Sr(e){return{err:e,addr:N.ANY4,port:0}}var ka=class Origin{from;fromPort;to;toPort;netif;flags;ttl;tos;zones;constructor(e,t,n,r,o,i,s=0,a=0,c=J.
NUMBERS){this.from=e.clone(),this.fromPort=t,this.to=n.clone(),this.toPort=r,this.netif=o,this.flags=
i,this.ttl=s,this.tos=a,this.zones=c}equals(e,t,n,r,o,i,s,a){return this.fromPort===t&&this.toPort===
r&&this.netif===o&&this.flags===i&&this.ttl===s&&this.tos===a&&this.from.equals(e)&&this.to.equals(n)&&
this.from.zone===e.zone&&this.to.zone===n.zone}};var yn=class DatagramRun{#e;#t;#n;#r=0;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=
n}get bytesLeft(){return this.#e.length-this.#r}next(){let e=this.#r,t=Math.min(this.#t,this.bytesLeft);
return this.#r=e+t,this.bytesLeft>0&&this.#e.retain(),y.received(this.#e,e,t,this.#n)}release(){this.
bytesLeft!==0&&(this.#r=this.#e.length,this.#e.release())}};var Te=class Delivery{fragments;length;constructor(e){this.fragments=[e],this.length=
e.length}append(e){this.fragments.push(e),this.length+=e.length}release(){for(let e of this.fragments)
e.release();this.fragments.length=0}};function Sa(e,t,n){if(!Pr(e)){t.release();return}let r=e.partial;if(r===null?r=new Te(t):r.append(t),
n){e.partial=r;return}e.partial=null,xa(e,r)}function Aa(e){Pr(e)&&xa(e,-15)}function xa(e,t){e.recvMbox.
length>=e.context.mboxSize||e.refused!==null?(e.refused??=[]).push(t):Pa(e,t)}function Pa(e,t){let n=t instanceof
Te?t.length:0;e.recvAvail+=n,e.recvMbox.post(t),e.event(0,n)}function Ar(e,t=e.context.mboxSize){for(;e.
refused!==null&&e.recvMbox.length<t;){let n=e.refused.shift();e.refused.length===0&&(e.refused=null),
Pa(e,n)}}function Ia(e,t,n,r,o,i,s,a,c,u){if(!Pr(e)){t.release();return}let d=yf(e,r,o,i,s,a,c,u);if(n>=
t.length){Ra(e,y.received(t,0,t.length,d));return}let f=new yn(t,n,d),L=hf(e,t.length);for(;f.bytesLeft>
0&&!(L&&e.recvMbox.readers===0);)Ra(e,f.next());f.bytesLeft!==0&&(e.recvAvail+=f.bytesLeft,e.recvMbox.
post(f))}function hf(e,t){return e.context.mboxSize===1/0&&e.datagrams.hasRoom(e.recvAvail+t)&&(e.face.
owner===null||!e.face.owner.hearsEvents)}function yf(e,t,n,r,o,i,s,a){let c=e.datagrams,u=c.origin,d=(e.
flags&64)!==0,f=d?Po:0,L=d?r:N.ANY4,V=d?o:0;return u?.equals(t,n,L,V,i,f,s,a)?u:c.origin=new ka(t,n,
L,V,i,f,s,a,e.context.zones)}function Ra(e,t){let n=t.byteLength;if(!Pr(e)){t.delete();return}if(e.recvMbox.
length>=e.context.mboxSize||!e.datagrams.hasRoom(e.recvAvail+n)){t.delete(),gf(e,n);return}e.recvAvail+=
n,e.recvMbox.post(t),e.event(0,n)}function gf(e,t){e.datagrams.drop(t),e.recvMbox.length===0&&gn(e)}
function gn(e){let t=e.datagrams;if(t===null||t.count===0)return;let{bytes:n,count:r,drops:o}=t;e.port.
postTaken(e.id,n,r,o),t.settle()}function La(e,t){e.hasPcb&&(e.pendingErr=t,e.event(4,0),e.pendingErr!==
0&&e.recvMbox.readers>0&&e.recvMbox.post(e.err()))}function xr(e){for(let t of e.recvMbox.invalidate())
t instanceof y?t.delete():typeof t!="number"&&t.release();if(e.refused!==null){for(let t of e.refused)
t instanceof Te&&t.release();e.refused=null}e.partial?.release(),e.partial=null,e.recvAvail=0}function Pr(e){
return e.recvMbox.valid&&e.hasPcb}function*Go(e,t,n,r){let o=ft(t,n);if(o!==0)return o;if(r.signal?.throwIfAborted(),!e.isTcp)return yield*bf(
e,t,n);let i=Ba(e);if(i!==0)return i;if(!e.nonblocking(0))return yield*R(Ma(e,t,n,r));Ua(e,t,n),e.flags|=
4;let{call:s,reply:a}=e.port.call();e.port.postAddr(lr,e.id,s,t,n);let{err:c}=yield*R(a);return c===
0?-5:(Ko(e,c),c)}function Da(e,t,n,r){return e.isTcp&&!e.nonblocking(0)&&ft(t,n)===0&&Ba(e)===0?Ma(e,
t,n,r).promise:new S(Go(e,t,n,r)).promise}function Ba(e){return!e.hasPcb||!e.port.isOpen?-15:e.state===
3?-9:e.state===0&&!e.wasConnected?0:-10}function Ma(e,t,n,r){return Ua(e,t,n),e.connecting=Ef(e,r),e.
port.postAddr(lr,e.id,0,t,n),e.connecting}function Ua(e,t,n){e.sendIpv6Only(),e.flags&=-5,e.state=3,
e.remoteEnd={addr:t.clone(),port:n}}function*bf(e,t,n){if(!e.hasPcb)return-15;e.sendIpv6Only();let{call:r,
reply:o}=e.port.call();e.port.postAddr(lr,e.id,r,t,n);let{err:i}=yield*R(o);return i===0&&(e.datagrams.
hasPeer=!0,e.clearVerified()),i}function Ef(e,{signal:t,timeout:n}){let{time:r}=e.context,o=new ie;if(t===
void 0&&n===void 0)return o;let i=-1,s=()=>{i!==-1&&r.clear(i),o.fail(t.reason)};return t?.addEventListener(
"abort",s,{once:!0}),n!==void 0&&(i=r.set(n,()=>{i=-1,t?.removeEventListener("abort",s),o.settle(-3)})),
e.connectOver=()=>{i!==-1&&r.clear(i),t?.removeEventListener("abort",s)},o}function jt(e,t){e.connectOver?.(),
e.connectOver=null,e.connecting?.settle(t),e.connecting=null}function Fa(e,t,n,r){if(!e.hasPcb)return;
let{remoteEnd:o}=e;o!==null&&o.addr.zone!==r&&(o.addr=o.addr.clone(),o.addr.zone=r),e.tx=ue,e.localEnd=
{addr:t,port:n},e.state=0,e.flags&=-5,e.event(2,0),jt(e,0)}function Ko(e,t){e.remoteEnd=null,e.state===
3&&(e.state=0),e.flags&=-5,jt(e,t)}function*Wa(e){return e.group!==Q?-6:e.hasPcb?(e.datagrams.hasPeer=
!1,e.clearVerified(),(yield*R(e.ask(Fs))).err):-11}function Ir(e){let t=new ie;return(e.writable??=[]).push(t),t}function ve(e){let t=e.writable;if(t!==
null){e.writable=null;for(let n of t)n.settle()}}function Lr(e,t){let{time:n}=e.context,r={passed:!1,
clear(){}};if(t===void 0)return r;let o=n.set(Math.max(0,t),()=>{r.passed=!0,ve(e)});return r.clear=
()=>{r.passed||n.clear(o)},r}function Dr(e){e.hasPcb&&(e.port.post(ur,e.id),Br(e,-13))}function Br(e,t){e.hasPcb&&(Ar(e,1/0),e.phase=
zt,e.pendingErr=t,e.flags|=1,e.state=0,e.eventsOfEnd(),e.flags&=-5,e.recvMbox.valid&&Va(e.recvMbox,t),
e.acceptMbox?.valid&&Va(e.acceptMbox,t),jt(e,t),ve(e))}function Va(e,t){e.post(t),e.release()}function Ga(e){
e.tx=qt,ve(e)}function Ka(e){if(e.tx===qt){e.hasPcb&&(e.phase=zt);return}e.isTcp&&!e.wasConnected&&e.
recvMbox.invalidate(),Br(e,e.wasConnected?-13:-15)}function Ha(e){e.sendBuffer!==null&&(e.sendBuffer.
clear(),e.port.forgetStream(e.sendBuffer)),F!==null&&F.ended(e),e.release!==null&&e.release!==Yt&&e.
release.resolve(),e.release=Yt,e.face.owner?.onReleased()}function*za(e,t,n){let r=Ho(e,t,n);if(r!==void 0)return r;let o=yield*Ya(e);return o!==0||!e.hasPcb?
o:(Ur(e,t,n),0)}function Ho(e,t,n){if(!e.isTcp||!e.hasPcb)return-11;if(e.state===3)return-11;if(e.state===
2)return t&&n?Nf(e):-11;if(!t&&!n)return 0;if(n&&!t&&e.tx!==ue)return-11;if(!($a(e,t,n)&&e.linger>=0))
return Ur(e,t,n),0}function $a(e,t,n){return t&&n?!0:t?e.tx===Wo:e.rx===Uo||e.rx===Fo}function Ur(e,t,n){
let r=$a(e,t,n),o=t&&(n||e.state!==1);if(t&&(e.rx=e.rx>=$t?Fo:Uo,e.flags|=8),n&&e.tx===ue&&(e.tx=Wo),
r&&(e.phase=zt),e.tx!==qt){let i=(t?To:0)|(n?vo:0);e.port.post(Co,e.id,0,i)}r&&e.event(4,0),o&&e.event(
0,0),n&&e.event(2,0),(r||t)&&xr(e),(r||n)&&ve(e)}function Nf(e){return e.state=0,e.flags|=8,e.phase=
zt,e.port.post(Co,e.id,0,To|vo),qa(e),e.eventsOfEnd(),0}function qa(e){if(e.acceptMbox!==null)for(let t of e.
acceptMbox.invalidate())typeof t!="number"&&Mr(t);if(e.early!==null){let t=e.early;e.early=null;for(let n of t)
Mr(n)}}function Mr(e){Dr(e),e.phase=Rr,e.port.postDelete(e.id,!0),xr(e)}function*Ya(e){if(e.unacknowledged===
0)return 0;if(e.linger>0){if(e.nonblocking(0))return-7;e.state=4;let t=Lr(e,e.linger*1e3);for(;e.unacknowledged>
0&&e.hasPcb&&!t.passed;)yield*R(Ir(e));t.clear(),e.state=0}return e.unacknowledged>0&&e.hasPcb&&e.port.
post(ur,e.id),0}function*ja(e){let t=zo(e);if(t!==void 0)return t;let n=yield*Ya(e);return n!==0?n:(e.
isDeleted||Xa(e),0)}function zo(e){if(e.isDeleted)return 0;if(!(e.hasPcb&&e.isTcp&&e.wasConnected&&e.
linger>=0))return Xa(e),0}function Xa(e){let t=e.hasPcb;e.phase=Mo,F!==null&&F.ended(e),e.state=0,e.
flags|=8,e.port.postDelete(e.id,e.tx!==qt),qa(e),t&&e.isTcp&&e.event(4,0),e.event(0,0),e.event(2,0),
e.phase=Rr,xr(e),ve(e),jt(e,-15)}function*Qa(e,t){if(!e.isTcp)return-16;let n=G(t,0,255);if(n!==0)return n;if(!e.hasPcb)return-11;if(e.
state!==0&&e.state!==2)return-11;if(e.wasConnected)return-6;let r=Math.max(1,t);e.sendIpv6Only();let{
err:o}=yield*R(e.ask(Ws,r));return o===0&&$o(e),o}function $o(e){if(!e.hasPcb||e.state!==0)return;e.
state=2,e.recvMbox.invalidate(),e.acceptMbox=new fe(e.context.time);let t=e.early??[];e.early=null;for(let n of t)
tc(e,e.acceptMbox,n)}function*Za(e,t){return t.signal?.throwIfAborted(),qo(e)??Fr(e,yield*R(Yo(e,t)))}
function qo(e){let t=e.err();if(t!==0)return t;let n=e.acceptMbox;if(n===null||!n.valid)return-15;let r=n.
tryFetch();return r!==void 0?Fr(e,r):(e.flags&1)!==0?-15:e.nonblocking(0)?-7:void 0}function Yo(e,t){
return e.acceptMbox.fetch(e.recvWait(t))}function Fr(e,t){return t===te?-3:t===ot?-11:(e.event(1,0),
typeof t=="number"?t:(e.port.postAccepted(e.id,t.id),t.face))}function Ja(e,t){let n=e.acceptMbox?.length??
e.early?.length??0;return e.hasPcb&&n<e.context.mboxSize?!0:(Mr(t),!1)}function ec(e,t){e.acceptMbox===
null?(e.early??=[]).push(t):tc(e,e.acceptMbox,t)}function tc(e,t,n){t.post(n),e.event(0,0)}function*nc(e,t,n,r){return(yield*jo(e,t,n,r,0)).err}function*jo(e,t,n,r,o){let i=ft(t,n)||G(o,0,255);
if(i!==0)return Sr(i);if(!e.hasPcb)return Sr(-6);e.clearVerified(),e.sendIpv6Only();let{call:s,reply:a}=e.
port.call(),c=r|o<<zs;e.port.postAddr(Ms,e.id,s,t,n,c);let u=yield*R(a);return u.err===0&&o>0&&$o(e),
u}function*rc(e,t){let n=G(t,0,255);return n!==0?n:e.hasPcb?(e.clearVerified(),(yield*R(e.ask(Us,t))).
err):-6}function*oc(e,t){if(!e.hasPcb)return Sr(-11);let n=t?e.localEnd:e.remoteEnd;return n!==null?
{err:0,...n}:yield*R(e.ask(Vs,t?1:0))}function ic(e,t){return e.wasConnected?t?e.localEnd:e.remoteEnd:
null}function Wr(e){if(!Array.isArray(e))return-1;let t=0;for(let n=0;n<e.length;n++){let r=e[n];if(!(r instanceof
x?r.isWhole:le(r)&&!$e(r)))return-1;t+=r.length}return t}function Xt(e){return e.map(t=>t instanceof
x?(t.retain(),t):x.external(t))}function Qt(e){for(let t of e)t.release()}function sc(e,t){let n=0;for(let r of e){
if(!r.isWhole)return!1;t.set(r.bytes,n),n+=r.length}return!0}function ac(e,t){let n=0;for(let r of e)
if(n+=r.length,t<n)return r.isWhole;return!0}var bn=2048,Vr=8704,_f=65544,cc=class SendBuffer{bytes=0;held=0;#e;#t=[];#n=[];#r=0;#o=null;#i=0;offset=0;constructor(e){
this.#e=e}get u8(){return this.#e.u8}allocateBlock(e){let t=this.#e.allocateStream(e,this);return t>=
0&&(this.held+=this.#e.blockSize(t)),t}freeBlock(e){this.held-=this.#e.blockSize(e),this.#e.freeBlock(
e)}freePbuf(){throw new Error("Bug: a send buffer holds no received buffer")}#s(e){return x.block(this,
e)??(e>Vr?x.block(this,Vr):null)??(e>bn?x.block(this,bn):null)}append(e,t,n){let r=this.#o;if(r===null||
this.#i===r.length){if(r!==null&&r.release(),r=this.#o=this.#s(Of(n)),r===null)return 0;this.#i=n>bn?
e.byteOffset+t&7:0}let o=Math.min(n,r.length-this.#i,65536),i=t===0&&o===e.byteLength?e:e.subarray(t,
t+o);return this.#e.u8.set(i,r.offset+this.#i),this.offset=r.offset+this.#i,this.#i+=o,this.#a(r,o),
o}appendRef(e,t,n){this.offset=e.offset+t,this.#a(e,n)}#a(e,t){this.bytes+=t;let n=this.#t.length-1;
if(n>=this.#r&&this.#t[n]===e){this.#n[n]=this.#n[n]+t;return}if(e.retain(),n<this.#r){this.#t=[e],this.#n=
[t],this.#r=0;return}this.#t.push(e),this.#n.push(t)}acknowledge(e){for(this.bytes-=e;e>0;){let t=this.#n[this.#r];
if(t>e){this.#n[this.#r]=t-e;return}e-=t,this.#t[this.#r].release(),this.#t[this.#r++]=null}this.#r===
this.#t.length?(this.#r>1&&(this.#t=[],this.#n=[],this.#r=0),this.#o!==null&&(this.#o.release(),this.#o=
null)):this.#r>=256&&this.#r*2>=this.#n.length&&(this.#t.splice(0,this.#r),this.#n.splice(0,this.#r),
this.#r=0)}clear(){this.acknowledge(this.bytes),this.#o!==null&&(this.#o.release(),this.#o=null)}};function Of(e){
return e<=bn?bn:e<=Vr-8?Vr:_f}function Ne(e){return{err:e,written:-1}}function En(e,t,n,r,o){let i=e.sendBuffer??=new cc(e.port),s=(o&
2)!==0,a=(o&1)!==0,c=0,u=0;for(let d of t){let f=u+d.length;for(;n+c<f;){let L=e.sendSpace;if(L<=0||
!e.port.hasRoom())return c;let V=n+c-u,se=Math.min(d.length-V,L),Ve=se;if(!(d instanceof x))Ve=i.append(
d,V,se);else if(!a&&d.isIn(e.port))i.appendRef(d,V,se);else if(d.isWhole)Ve=i.append(d.bytes,V,se);else
return c;if(Ve===0)return c;c+=Ve;let Wd=!s&&n+c===r;e.port.postWrite(e.id,i.offset,Ve,Wd)}u=f}return c}function*lc(e,t,n,r,o,i){e.state=1;let s=i.timeout??(e.sendTimeout===0?void 0:e.sendTimeout),a=Lr(e,
s),c={pieces:Xt(t),written:n,total:r,apiflags:o};e.blockedWrite=c;let u=()=>ve(e);i.signal?.addEventListener(
"abort",u);try{for(e.event(3,0);;){if(c.written===r)return{err:0,written:r};if(!e.hasPcb)return Ne(e.
causeOfEnd());if(e.tx!==ue)return Ne(-15);if(!ac(c.pieces,c.written))throw Cf(c);if(i.signal?.aborted)
throw new Qo(c.written,i.signal.reason);if(a.passed)return c.written>0?{err:0,written:c.written}:Ne(
-7);yield*wf(e)}}finally{i.signal?.removeEventListener("abort",u),a.clear(),dc(e,c)}}function uc(e){
let t=e.blockedWrite;if(t===null||!e.hasPcb||e.tx!==ue)return;let{pieces:n,total:r,apiflags:o}=t;t.written+=
En(e,n,t.written,r,o);let i=t.written===r;(!i||e.sendSpace<=e.context.sndLowat)&&e.event(3,0),i&&dc(
e,t),ve(e)}function dc(e,t){e.blockedWrite===t&&(e.blockedWrite=null,Qt(t.pieces),e.state===1&&(e.state=
0))}function*wf(e){e.sendSpace>0&&Xo(e),yield*R(Ir(e))}function Xo(e){if(e.awaitsCapacity)return;e.awaitsCapacity=
!0,(e.port.hasRoom()?e.port.streamMemory(e.sendBuffer):e.port.room()).onSettled(()=>{e.awaitsCapacity=
!1,e.blockedWrite!==null?uc(e):e.port.passMemoryOn(),!((e.flags&16)===0||!e.hasPcb||e.tx!==ue)&&(e.flags&=
-17,e.event(2,0))})}function fc(e,t,n){e.sendBuffer?.acknowledge(t),n>0&&(e.sndBuf=n),(e.sendSpace>=
e.context.writeStep||e.unacknowledged===0)&&(e.blockedWrite!==null?uc(e):ve(e)),!(!e.hasPcb||e.tx!==
ue||e.sendSpace<=e.context.sndLowat)&&(e.flags&=-17,e.event(2,t))}var Qo=class WriteAborted extends Error{written;constructor(e,t){
super("Write aborted",{cause:t}),this.written=e}};function Cf({written:e,total:t}){let{message:n}=re(
"data","write");return new TypeError(`${n}; ${e} of ${t} bytes were taken`)}function*pc(e,t,n,r,o){return ln(t)!==0?-16:e.hasPcb?t.isV4===ze(e.type)?-6:yield*Zo(e,o?1:0,t,n,r,N.
ANY4):-11}function*Zo(e,t,n,r,o,i){let s=ln(n)||ln(r)||ln(i)||G(o,-1,255);if(s!==0)return s;if(!e.hasPcb)
return-11;if(e.group!==Q)return-6;let{call:a,reply:c}=e.port.call();return e.port.postGroup(e.id,a,n,
r,o,t,i),(yield*R(c)).err}function*Gr(e,t,n){if(G(t,0,255)!==0)return-16;let r=mc(e);if(r!==void 0)return r;n.signal?.throwIfAborted();
let o=hc(e,t)??yc(yield*R(ei(e,n)));return ni(e,o,t)}function Jo(e,t){let n=mc(e);if(n!==void 0)return n;
let r=hc(e,t);return r===void 0?void 0:ni(e,r,t)}function ei(e,t){return e.recvMbox.fetch(e.recvWait(
t))}function ti(e,t,n){return ni(e,yc(t),n)}function Kr(e,t){return t instanceof Te?new y(e.port,t.fragments).
handOut():t}function mc(e){if(!e.isTcp)return e.hasPcb&&e.pendingErr!==0?e.err():void 0;if(!e.recvMbox.
valid)return-11;if((e.flags&128)!==0)return e.flags&=-129,gc(e)}function hc(e,t){if(!e.recvMbox.valid){
let r=e.err();return r!==0?r:-11}let n=kf(e);if(n!==void 0)return n;if(e.nonblocking(t)||e.pendingErr!==
0||(e.flags&1)!==0){let r=e.err();return r!==0?r:(e.flags&1)!==0?-11:-7}}function kf(e){let t=e.recvMbox.
peek();if(t===void 0)return;if(!(t instanceof yn))return e.recvMbox.tryFetch(),t;let n=t.next();return t.
bytesLeft===0&&e.recvMbox.tryFetch(),n}function yc(e){if(e===te)return-3;if(e===ot)return-11;if(e instanceof
yn)throw new Error("Bug: nobody waits for it");return e}function ni(e,t,n){return t instanceof y?Rf(
e,t):t instanceof Te?Sf(e,t,n):t===-15&&e.isTcp?Af(e,n):t}function Rf(e,t){let n=t.byteLength;return e.
recvAvail-=n,e.datagrams.take(n)&&gn(e),e.event(1,n),t.handOut()}function Sf(e,t,n){let{length:r}=t;
return e.recvAvail-=r,e.event(1,r),e.uncredited+=r,(n&8)===0&&ri(e,r),Ar(e),t}function Af(e,t){return(t&
16)===0?gc(e):(e.flags|=128,-7)}function gc(e){if(e.rx=$t,e.event(1,0),!e.hasPcb){let t=e.err();return t!==
0?t:-14}return Ur(e,!0,!1),-15}function ri(e,t){if(!e.isTcp)return-16;let n=G(t,0,Number.MAX_SAFE_INTEGER);
if(n!==0)return n;let r=Math.min(t,e.uncredited);return e.uncredited-=r,r>0&&e.hasPcb&&e.port.postRecved(
e.id,r),0}var bc=32,Ec=ko/8,Nc=class RequestOutbox extends na{lazyFrees=0;lazyBytes=0;#e;#t;#n;#r;#o=!1;#i=!1;#s=0;#a=0;#l=!1;#c=!1;#u=[];constructor(e,t,n,r){
super(e,t.requestWord,ko,r!==null),this.#e=e,this.#t=t.controlWord+Qs,this.#n=n,this.#r=r}get isClosed(){
return this.#o}close(){this.#o=!0}release(){this.#m()}start(e){if(this.#o)return this.words=new Int32Array(
e>>>8),1;let t=this.reserve(e);return t<0&&!this.isBacklogged&&(this.flush(),t=this.reserve(e)),t<0?
this.keep(e):t}finish(e=0){if(!this.#o){if(this.#s+=1+e,this.isBacklogged){this.#h();return}this.#i=
!0,this.#s>=bc?this.flush():this.#h()}}finishLazy(){if(this.#o||this.isBacklogged){this.finish();return}
this.#i=!0,this.ring.publish()}flush(){this.show(!1)}show(e){this.isBacklogged&&this.#f(),this.#i&&(this.#i=
!1,this.#s=this.#a=0,this.lazyFrees=0,this.lazyBytes=0,this.ring.publish(),e&&this.#r!==null?this.#r.
turn():this.#n())}#f(){let e=this.retry();this.isBacklogged&&(this.raiseBlocked(),e+=this.retry()),e>
0&&(this.#i=!0)}#h(){this.#l||(this.#l=!0,queueMicrotask(this.#d))}#d=()=>{if(this.#s>this.#a&&this.#s<
bc){this.#a=this.#s,queueMicrotask(this.#d);return}this.#l=!1,this.show(!0)};flushLater(){this.#c||(this.#c=
!0,xs(this.#p))}#p=()=>{this.#c=!1,this.flush()};hasRoom(){return this.isBacklogged?!1:this.ring.space()>=
Ec||this.ring.space(!0)>=Ec}room(){let e=new ie;return this.#u.push(e),this.#o?(this.#m(),e):(this.flush(),
this.raiseBlocked(),this.hasRoom()&&this.#m(),e)}proceed(){this.isBacklogged&&this.flush(),this.#u.length!==
0&&(this.hasRoom()||this.raiseBlocked(),this.hasRoom()&&this.#m())}#m(){let e=this.#u;this.#u=[];for(let t of e)
t.settle()}raiseBlocked(){Atomics.store(this.#e,this.#t,1)}};var _c=4096,xf=65536,Pf=1/4,If=1/128,Hr=2048,Lf=16,Df=2,Oc=class SendMemory{#e;#t;#n;#r=0;#o=new Map;#i=[];constructor(e,t){
this.#e=new Ys(e,t);let{chunks:n}=this.#e;this.#t=Math.max(1,n>>2,Math.min(n>>1,Lf)),this.#n=Math.max(
1,n>>4)}get blocksUsed(){return this.#e.blocksUsed}get isShort(){return this.#s<this.#e.chunks>>3}get isWaitedFor(){
return this.#o.size>0||this.#i.length>0}get#s(){let e=this.#t+this.#a;return Math.max(0,this.#e.chunksFree-
e)}get#a(){let e=Math.ceil(this.#r/69632);return Math.max(0,this.#n-e)}get#l(){return this.#s*69632*
Pf}get#c(){let e=this.#e.chunksFree-this.#a;if(e<=Df)return Hr;let t=Math.min(e,this.#t)*69632;return Math.
min(Math.max(t*If,_c),xf)}forStream(e,t){let n=t.held+qs(e),r=n<=this.#c;if(!r&&n>this.#l)return-1;let o=this.#a+
(r?0:this.#t);return this.#e.allocate(e,o)}forDatagram(e){let t=this.#e.allocate(e,this.#u);return t>=
0&&(this.#r+=this.#e.sizeOf(t)),t}get#u(){let e=this.#n*69632;return this.#r<e?0:this.#t}forNetbuf(e){
return this.#e.allocate(e,this.#t+this.#a)}sizeOf(e){return this.#e.sizeOf(e)}free(e){this.#e.free(e)}freeDatagram(e){
this.#r-=this.#e.sizeOf(e),this.#e.free(e)}streamWait(e){let t=this.#o.get(e);return t===void 0&&(t=
new ie,this.#o.set(e,t)),t}forget(e){this.#o.delete(e)}datagramWait(e){let t=new ie;return this.#i.push(
{size:e,pending:t}),t}serve(){for(;this.#i.length>0&&this.#e.has(this.#i[0].size,this.#u);)this.#i.shift().
pending.settle();if(this.#o.size===0)return;let e=this.#e.chunksFree-this.#a;if(e<=0&&!this.#e.has(Hr,
1/0))return;let t=1+Math.max(0,e)*(69632/Hr),n=Math.max(this.#l,this.#c);for(let r of[!0,!1])for(let[
o,i]of this.#o){if(t<=0)return;o.held<_c===r&&(o.held+Hr>n||(t--,this.#o.delete(o),i.settle()))}}release(){
for(let{pending:e}of this.#i.splice(0))e.settle();for(let e of this.#o.values())e.settle();this.#o.clear()}};var wc=class SendArena{datagramMemory;#e;#t;#n;#r;#o=[];#i=[];#s=0;#a=!1;#l=!1;constructor(e,t,n){
this.#e=e.i32,this.#t=t.controlWord+Zs,this.#n=n,this.#r=new Oc(t.sendArena,t.sendArenaSize),this.datagramMemory=
{u8:e.u8,allocateBlock:r=>this.forDatagram(r),freeBlock:r=>this.#c(r),freePbuf:()=>{}}}forNetbuf(e){
let t=this.#r.forNetbuf(e);return t>=0||!this.reclaim()?t:this.#r.forNetbuf(e)}forDatagram(e){let t=this.#r.
forDatagram(e);return t>=0||!this.reclaim()?t:this.#r.forDatagram(e)}forStream(e,t){let n=this.#r.forStream(
e,t);return n<0&&this.reclaim()&&(n=this.#r.forStream(e,t)),this.#l||this.#u(),n}sizeOf(e){return this.#r.
sizeOf(e)}get blocksUsed(){return this.reclaim(),this.#r.blocksUsed}free(e){this.#r.free(e),this.#l&&
this.#u(),this.passOn()}#c(e){this.#r.freeDatagram(e),this.passOn()}#u(){let{isShort:e}=this.#r;e!==
this.#l&&(this.#l=e,this.#e[this.#t]=e?1:0)}get hasLent(){return this.#o.length>0}lend(e){this.#o.push(
e),this.#i.push(this.#n.ring.position)}reclaim(){if(this.#o.length===0)return!1;let e=this.#n.ring.released,
t=this.#s;for(;t<this.#o.length&&(e-this.#i[t]|0)>=0;){let n=this.#o[t++];typeof n=="number"?this.#c(
n):n.release()}return t===this.#o.length?(this.#o.length=0,this.#i.length=0,t=0):t>1024&&t*2>this.#o.
length&&(this.#o.splice(0,t),this.#i.splice(0,t),t=0),this.#s=t,!0}get isWaitedFor(){return this.#r.
isWaitedFor}streamWait(e){return this.#f(this.#r.streamWait(e))}datagramWait(e){return this.#f(this.#r.
datagramWait(e))}#f(e){return this.#n.isClosed?this.release():this.hasLent&&(this.#n.flush(),this.reclaimWithSignal()),
e}reclaimWithSignal(){this.#n.raiseBlocked(),this.reclaim()}forget(e){this.#r.forget(e)}passOn(){this.#a||
!this.#r.isWaitedFor||(this.#a=!0,queueMicrotask(this.#h))}#h=()=>{this.#a=!1,this.#r.serve()};release(){
this.#r.release()}};var{REQ_ABORT:Bf,REQ_ACCEPTED:oi,REQ_CONTROL:ii,REQ_DELETE:si,REQ_FREE:Cc,REQ_GROUP:it,REQ_RECVED:ai,
REQ_SEND:ke,REQ_TAKEN:_n,REQ_WRITE:On}=we,Mf=32,Uf=256,Ff=ke.pieces+ar(1),vc=16,kc=class RequestWriter{u8;requests;arena;local;#e;#t;#n;constructor(e,t,n,r,o){
this.u8=e.u8,this.#e=e.i32,this.requests=new Nc(e.i32,t,n,o),this.arena=new wc(e,t,this.requests),this.
local=o,this.#t=t.controlWord+Js,this.#n=r}post(e,t,n=0,r=0,o=0){let{header:i}=e,s=this.requests.start(
i),{words:a}=this.requests,c=s+(i>>>8)-1;s<c&&(a[s]=t),s+1<c&&(a[s+1]=n),s+2<c&&(a[s+2]=r),s+3<c&&(a[s+
3]=o),this.requests.finish()}postAddr(e,t,n,r,o,i=0){let s=this.requests.start(e.header),{words:a}=this.
requests;a[s+e.conn]=t,a[s+e.call]=n,At(a,s+e.addr,r),a[s+e.port]=o,e.flags!==void 0&&(a[s+e.flags]=
i),this.requests.finish()}postGroup(e,t,n,r,o,i,s){let a=this.requests.start(it.header),{words:c}=this.
requests;c[a+it.conn]=e,c[a+it.call]=t,At(c,a+it.group,n),At(c,a+it.ifAddr,r),c[a+it.netif]=o,c[a+it.
op]=i,At(c,a+it.source,s),this.requests.finish()}postControl(e,t){let n=new TextEncoder().encode(t),
r=Is(n.byteLength),o=this.requests.start(cr(ii.header,r)),{words:i}=this.requests;i[o+ii.call]=e,Ls(
i,o+ii.text,n),this.requests.finish()}postWrite(e,t,n,r){let o=this.requests.start(On.header),{words:i}=this.
requests;i[o+On.conn]=e,i[o+On.offset]=t,i[o+On.length]=n,i[o+On.flags]=r?Hs:0,this.requests.finish(
n>>12)}postRecved(e,t){let{requests:n}=this,r=n.start(ai.header);n.words[r+ai.conn]=e,n.words[r+ai.bytes]=
t,n.lazyBytes+=t,n.lazyBytes<this.#n&&this.#e[this.#t]===0?n.finishLazy():n.finish()}postAccepted(e,t){
let n=this.requests.start(oi.header),{words:r}=this.requests;r[n+oi.listener]=e,r[n+oi.conn]=t,this.
requests.finishLazy()}postDelete(e,t){let n=this.requests.start(si.header);this.requests.words[n+si.
conn]=e,t?this.requests.finish():(this.requests.finishLazy(),this.requests.flushLater())}refuse(e){this.
post(Bf,e),this.post(si,e)}freePbuf(e){if(this.local!==null){this.local.freePbuf(e);return}let{requests:t}=this,
n=t.start(Cc.header);t.words[n+Cc.pbuf]=e,++t.lazyFrees<Mf?t.finishLazy():t.finish()}postDatagram(e,t,n,r,o){
if(!this.hasRoom())return!1;let i=o.length,s=cr(ke.header,ar(i)),a=this.requests.start(s),{words:c}=this.
requests;Tc(c,a,e,t,n,r,i);let u=a+ke.pieces+1;for(let d of o)c[u++]=d.offset,c[u++]=d.length;this.requests.
finish();for(let d of o)d.retain(),this.arena.lend(d);return!0}postBytes(e,t,n,r){let{requests:o}=this;
if(o.isClosed||!this.hasRoom())return!1;let{length:i}=r,s=i<=Uf,a=s?0:this.arena.forDatagram(i);if(a<
0)return!1;let c=ar(1)+(s?i+7>>2:0),u=o.start(cr(ke.header,c)),d=s?(u+Ff+1&-2)*4:a;this.u8.set(r,d);
let{words:f}=o;return Tc(f,u,e,0,t,n,1),f[u+ke.pieces+1]=d,f[u+ke.pieces+2]=i,s||this.arena.lend(a),
o.finish(),!0}postTaken(e,t,n,r){let o=this.requests.start(_n.header),{words:i}=this.requests;i[o+_n.
conn]=e,i[o+_n.bytes]=t,i[o+_n.count]=n,i[o+_n.drops]=r,this.requests.finishLazy()}hasRoom(){return this.
requests.hasRoom()}room(){return this.requests.room()}flush(){this.requests.flush()}};function Tc(e,t,n,r,o,i,s){
e[t+ke.conn]=n,e[t+ke.call]=r,At(e,t+ke.addr,o),e[t+ke.port]=i,e[t+ke.pieces]=s}var Wf=1;function*Sc(e,t,n,r,o){if(!y.is(t)||t.deleted)return-16;let i=ft(n,r);if(i!==0)return i;let s=e.
err();if(s!==0)return s;if(e.isTcp||!e.hasPcb)return-11;let a=Wr(t.fragments);if(a<0)return-16;if(a>
65527)return-1;if(n.isAny&&!e.datagrams.hasPeer&&ze(e.type))return-6;let{fragments:u}=t;if(xc(e,u)&&
ci(e,n,a)&&e.port.postDatagram(e.id,0,n,r,u))return 0;let d=Xt(u);try{return yield*Vf(e,d,a,n.clone(),
r,o)}finally{Qt(d)}}function Ac(e,t,n,r){return e.pendingErr===0&&!e.isTcp&&e.hasPcb&&ci(e,n,t.length)&&
e.port.postBytes(e.id,n,r,t)}function ci(e,t,n){let{verified:r}=e.datagrams;return n<=cn&&r!==null&&
r.isIdentical(t)}function*Vf(e,t,n,r,o,i){if(xc(e,t))return yield*Rc(e,t,n,r,o);let s=x.block(e.port.
datagramMemory,n)??(yield*Kf(e,n,i));if(s===null)return-11;try{if(!sc(t,s.bytes))throw re("data","se\
nd");return yield*Rc(e,[s],n,r,o)}finally{s.release()}}function*Rc(e,t,n,r,o){if(e.port.hasRoom()||(yield*Pc(
e)),!e.hasPcb)return-11;if(ci(e,r,n))return e.port.postDatagram(e.id,0,r,o,t),0;let i=yield*Gf(e,t,r,
o);return i===0&&!e.datagrams.refusesLarge&&(e.datagrams.verified=r),i}function*Gf(e,t,n,r){for(e.sendIpv6Only();;){
if(e.port.hasRoom()||(yield*Pc(e)),!e.hasPcb)return-11;let{call:o,reply:i}=e.port.call();e.port.postDatagram(
e.id,o,n,r,t);let{err:s}=yield*R(i);if(s!==-7||e.nonblocking(0))return s;let a=new ie;e.context.time.
set(Wf,()=>a.settle()),yield*R(a)}}function xc(e,t){if(t.length>vc)return!1;for(let n=0;n<t.length;n++)
if(!t[n].isIn(e.port))return!1;return!0}function*Pc(e){for(;!e.port.hasRoom()&&e.hasPcb;)yield*R(e.port.
room())}function*Kf(e,t,n){for(;e.hasPcb;){n.signal?.throwIfAborted(),yield*R(e.port.datagramRoom(t));
let r=x.block(e.port.datagramMemory,t);if(r!==null)return r}return null}function Ic(e){e.clearVerified()}function*Lc(e,t,n,r,o){if(!e.isTcp)return Ne(-6);let i=e.nonblocking(n);if((i||e.sendTimeout!==0)&&!r)
return Ne(-6);let s=Wr(t);if(s<0||G(n,0,255)!==0)return Ne(-16);if(s===0)return{err:0,written:-1};let a=e.
err();if(a!==0)return Ne(a);if(e.state!==0)return Ne(-5);if(!e.hasPcb||e.tx!==ue)return Ne(-11);o.signal?.
throwIfAborted();let c=En(e,t,0,s,n);return c===s?(e.sendSpace<=e.context.sndLowat&&li(e),{err:0,written:c}):
i?(li(e),e.flags|=16,e.sendSpace>e.context.sndLowat&&Xo(e),c>0?{err:0,written:c}:Ne(-7)):yield*lc(e,
t,c,s,n,o)}function Dc(e,t){if(!e.isTcp||!e.hasPcb||e.tx!==ue||e.pendingErr!==0||e.state!==0||e.sendSpace<
t.length)return 0;let n=e.vector??=[];n[0]=t;let r=En(e,n,0,t.length,0);return n.length=0,r===t.length&&
e.sendSpace<=e.context.sndLowat&&li(e),r}function li(e){e.state=1,e.event(3,0),e.state===1&&(e.state=
0)}var Et={},wn=class LwipConn{owner=null;#e;constructor(e,t,n=0,r){let o=r??e.port.add(
this);this.#e=new va(this,e,t,n,o,r!==void 0),r===void 0&&e.port.post(Bs,o,t,n)}get type(){return this.#e.
type}get zones(){return ce(this.#e.context)}get proto(){return this.#e.proto}get state(){return this.#e.
state}set state(e){this.#e.state=e}get flags(){return this.#e.flags}set flags(e){this.#e.flags=e}get pendingErr(){
return this.#e.pendingErr}set pendingErr(e){this.#e.pendingErr=e}get recvTimeout(){return this.#e.recvTimeout}set recvTimeout(e){
this.#e.recvTimeout=e}get sendTimeout(){return this.#e.sendTimeout}set sendTimeout(e){this.#e.sendTimeout=
e}get recvAvail(){return this.#e.recvAvail}set recvAvail(e){this.#e.recvAvail=e}get linger(){return this.#e.
linger}set linger(e){this.#e.linger=e}get remoteEnd(){return this.#e.remoteEnd}set remoteEnd(e){this.#e.
remoteEnd=e}get localEnd(){return this.#e.localEnd}set localEnd(e){this.#e.localEnd=e}get id(){return this.#e.
id}get hasPcb(){return this.#e.hasPcb}get hasPeer(){return this.#e.datagrams?.hasPeer??!1}get deleted(){
return this.#e.isDeleted}get sawEnd(){return this.#e.rx>=$t}get unacknowledged(){return this.#e.unacknowledged}get released(){
let e=this.#e;return e.release===Yt?Promise.resolve():(e.release??=Promise.withResolvers(),e.release.
promise)}noteOwned(){let e=this.#e;if(F===null||e.isDeleted||e.release===Yt)return;let t=e.group===Q,
n=e.isTcp?"TCP":t?"UDP":"RAW";F.made(e,`a ${n} netconn`)}err(){return this.#e.err()}bind(e,t,n=0){return new S(
nc(this.#e,e,t,n))}open(e,t,n,r){let o=this.#e,i=new S(jo(o,e,t,n,r));return o.port.flush(),i}bindIf(e){
return new S(rc(this.#e,e))}getaddr(e){return new S(oc(this.#e,e))}knownEnd(e){return ic(this.#e,e)}setOption(e,t){
this.#e.setOption(e,t)}get recvBufSize(){let{datagrams:e}=this.#e;return e?.payloadCounts?e.limit:2147483647}set recvBufSize(e){
let t=this.#e,n=t.datagrams??=Vo(t.context);n.limit=e,n.payloadCounts=!0,t.isTcp||t.setOption(ws,e)}limitDatagrams(e){
let t=this.#e;this.recvBufSize=e,t.context.datagramCost!==0&&(t.datagrams.payloadCounts=!1,t.setOption(
rr,e))}connect(e,t,n=Et){return new S(Go(this.#e,e,t,n))}connectSoon(e,t,n){return Da(this.#e,e,t,n)}disconnect(){
return new S(Wa(this.#e))}listen(e){return new S(Qa(this.#e,e))}accept(e=Et){return new S(Za(this.#e,
e))}acceptNow(){return qo(this.#e)}async acceptSoon(e){let t=await Yo(this.#e,e).promise;return Fr(this.#e,
t)}recvTcp(e=0,t=Et){let n=this.#e,r=n.isTcp?Gr(n,e,t):Bc();return new S(r)}recvDatagram(e=0,t=Et){let n=this.#e,
r=n.isTcp?Bc():Gr(n,e,t);return new S(r)}recv(e=0,t=Et){return new S(this.#t(e,t))}*#t(e,t){return Kr(
this.#e,yield*Gr(this.#e,e,t))}recvNow(){let e=Jo(this.#e,0);return e===void 0?void 0:Kr(this.#e,e)}recvTcpNow(e){
let t=this.#e;return t.isTcp?Jo(t,e):-16}arrival(e){return ei(this.#e,e).promise}received(e){return Kr(
this.#e,ti(this.#e,e,0))}receivedTcp(e,t){return ti(this.#e,e,t)}recvd(e){return ri(this.#e,e)}reportTaken(){
gn(this.#e)}send(e,t,n,r=Et){return new S(Sc(this.#e,e,t,n,r))}sendNow(e,t,n){return Ac(this.#e,e,t,
n)}write(e,t,n,r=Et){return new S(Lc(this.#e,e,t,n,r))}writeNow(e){return Dc(this.#e,e)}close(){return this.
shutdown(!0,!0)}shutdown(e,t){return new S(za(this.#e,e,t))}shutdownNow(e,t){return Ho(this.#e,e,t)}abort(){
Dr(this.#e)}delete(){return new S(ja(this.#e))}deleteNow(){return zo(this.#e)}joinLeave(e,t,n,r){return new S(
pc(this.#e,e,t,n,r))}membership(e,t,n,r,o){return new S(Zo(this.#e,e,t,n,r,o))}onConnected(e,t,n){Fa(
this.#e,e,t,n)}onNotBegun(e){Ko(this.#e,e)}onData(e,t){Sa(this.#e,e,t)}onFin(){Aa(this.#e)}onSent(e,t){
fc(this.#e,e,t)}onAccept(e,t,n,r,o){let i=new wn(this.#e.context,this.type,0,e);return i.remoteEnd={
addr:t,port:n},i.localEnd={addr:r,port:o},Ja(this.#e,i.#e)&&(this.owner?.onAccepted(i),ec(this.#e,i.#e)),
i}onError(e){Br(this.#e,e)}onClosed(){Ga(this.#e)}onStopped(){Ka(this.#e)}onReleased(){Ha(this.#e)}onDatagrams(e,t,n,r,o,i,s,a,c){
Ia(this.#e,e,t,n,r,o,i,s,a,c)}onDatagramError(e){La(this.#e,e)}onSendError(e){Ic(this.#e)}};function*Bc(){
return-16}async function Mc({lwip:e},t,n){D(t,"rx","shut down"),D(n,"tx","shut down");let r=e.shutdownNow(t,n)??
await e.shutdown(t,n).promise;if(r===0)return;throw b(r,`shut down ${t?n?"both directions":"receivin\
g":"sending"}`)}async function ui({lwip:e,partial:t}){t?.drop();let n=e.deleteNow()??await e.delete().
promise;if(n===-7&&(e.linger=-1,n=await e.delete().promise),n!==0)throw b(n,"close")}async function Uc(e){
e.lwip.abort(),await ui(e)}async function Zt(e,t,n,r,o){let i=Xe(t,"hostname","bind",e.zones);Ce(n,"bind"),r&&e.setOption(Rt,1);
let s=r?dr:0,a=await e.open(i,n,s,o),c=`bind to ${K(t,n)}`;if(j(a.err,c),e.deleted)throw b(-15,c);return{
hostname:e.zones.format(a.addr),port:a.port}}var zf={reuseAddress:D};async function Fc({lwip:e},t,n,r){T(r,zf,"options","bind"),await Zt(e,t,n,r.
reuseAddress??!1,0)}async function Wc({lwip:e},t){w(t,1,255,"index","bind to an interface"),j(await e.
bindIf(t),`bind to interface ${t}`)}async function Vc(e,t,n,r){Dt(t,n,"connect"),q(r,"connect"),r.signal?.
throwIfAborted();let{lwip:o}=e,i=o.zones.parse(t),s;try{s=i===null?await $f(e,t,n,r):await o.connectSoon(
i,n,r)}catch(a){let{code:c}=a;throw(r.signal?.aborted||c==="ERR_TIMEOUT")&&await o.delete(),a}if(s!==
0)throw s===-3&&await o.delete(),Kt(s,`connect to ${K(t,n)}`,e.isTcp)}async function $f({lwip:e,context:t},n,r,o){
let{time:i,resolve:s}=t,a=i.now(),c=`connect to ${K(n,r)}`,u=await s(n,c,o),d=o.timeout===void 0?void 0:
Math.max(0,o.timeout-(i.now()-a));return await e.connectSoon(u,r,{...o,timeout:d})}async function Gc({
lwip:e}){j(await e.disconnect(),"disconnect")}async function Kc({lwip:e},t){w(t,1,255,"backlog","lis\
ten"),j(await e.listen(t),"listen")}async function Hc({lwip:e},t,n){for(q(t,"accept"),t.signal?.throwIfAborted();;){
let r=e.acceptNow()??await e.acceptSoon(t);if(typeof r!="number")return n(r);if(r!==-13)throw b(r,"a\
ccept a connection")}}async function zc({lwip:e},t){let n=e.flags&2;e.flags|=2;let r=e.accept();e.flags=
e.flags&-3|n;let o=await r;if(typeof o!="number")return t(o);if(o===-7||o===-13)return null;throw b(
o,"accept a connection")}var qf=$n('an address, such as "10.0.0.1", or an index from 1 to 255',v(1,255),oe),qc={interface:qf},
Yc={...qc,source:oe};async function jc(e,t,n){T(n,Yc,"options","join a group");let{source:r}=n;await pi(
e,r===void 0?2:4,"join",t,r,n)}async function Xc(e,t,n){T(n,Yc,"options","leave a group");let{source:r}=n;
await pi(e,r===void 0?3:5,"leave",t,r,n)}async function fi(e,t,n,r,o,i){T(i,qc,"options",`${n} a gro\
up`),Xe(o,"source",`${n} a group`),await pi(e,t,n,r,o,i)}async function pi({lwip:e},t,n,r,o,{interface:i="\
0.0.0.0"}){let s=(f,L)=>Xe(f,L,`${n} a group`,e.zones),a=s(r,"group"),c=o===void 0?"":` for source "${o}\
"`,u=typeof i=="number",d=await e.membership(t,a,u?N.ANY4:s(i,"interface"),u?i:-1,o===void 0?N.ANY4:
s(o,"source"));j(d,`${n} "${r}"${c}`)}var Qc=65536,Yf=1<<24,jf=2048,Zc={records:v(1,Yf)},Xf=lt(Zc),kn=(e,t,n)=>{typeof e!="boolean"&&Xf(e,
t,n)};function Jc(e){T(e,Zc,"options","trace")}function zr(e){return e===!1?0:e===!0?Qc:e.records??Qc}
var mi=class NetconnTrace{#e;#t;#n=0;constructor(e,t){ds(e,"ask","make a trace"),w(t,
1,Number.MAX_SAFE_INTEGER,"trace","make a trace"),this.#e=e,this.#t=t}get overwritten(){return this.#n}async take(){
let e=[];for(;;){let t=await this.#e({op:"takeTrace",trace:this.#t,most:jf});for(let n of ra(t.numbers))
e.push(n);if(this.#n=Math.max(this.#n,t.overwritten),!t.more)return e}}async stop(){return await this.#e(
{op:"stopTrace",trace:this.#t}),await this.take()}async[Symbol.asyncDispose](){await this.stop().catch(
()=>{})}};async function hi({lwip:e},t){return Rn({lwip:e},t)??yi(e.zones,await e.getaddr(t),t)}function Rn({lwip:e},t){
let n=e.knownEnd(t);return n&&{hostname:e.zones.format(n.addr),port:n.port}}function yi(e,{err:t,addr:n,
port:r},o){return j(t,`tell the ${o?"local":"remote"} address`),{hostname:e.format(n),port:r}}function el({
lwip:e,isTcp:t}){let n=e.err();return n===0?null:b(n,t?"use the connection":"send")}function tl({lwip:e,
context:t}){return e.deleted?Promise.resolve(null):t.info(e.id)}function nl({lwip:e,context:t}){return e.
deleted?Promise.resolve(null):(e.reportTaken(),t.datagramInfo(e.id))}function gi(e,t){if(Jc(t),!e.isTcp)
throw new TypeError("Cannot trace: not a TCP netconn");e.lwip.setOption(Os,zr(t))}async function rl(e,t){
let{lwip:n,context:r}=e;if(n.state===2)throw new TypeError("Cannot trace a listener: trace what it a\
ccepts");gi(e,t);let o=s=>r.trace(s),i=n.deleted?null:await o({op:"trace",conn:n.id});if(i===null)throw b(
-11,"trace");return new mi(o,i)}async function ol({lwip:e,context:t},n){if(k(n,"name","set the conge\
stion control"),e.deleted)throw new TypeError("The netconn is closed");await t.congestion(e.id,n)}var Qf={idle:Lt(No),interval:Lt(_o),probes:Lt(Oo)},Zf=U(...sn),Jf=U(...jn);function $r({flags:e}){return(e&
2)!==0}function il({lwip:e},t){D(t,"nonblocking","set nonblocking"),t?e.flags|=2:e.flags&=-3}function Nt({
lwip:e},t,n,r){D(n,"on",r),e.setOption(t,n?1:0)}function _t({lwip:e},t,n,r,o){vs(t,n,r,o),e.setOption(
t,n)}function sl({lwip:e},t){if(typeof t!="boolean"){T(t,Qf,"options","set keepalive");let{idle:n,interval:r,
probes:o}=t;n!==void 0&&e.setOption(No,n),r!==void 0&&e.setOption(_o,r),o!==void 0&&e.setOption(Oo,o)}
e.setOption(hs,t===!1?0:1)}function al(e,t){if(e.isTcp)throw new TypeError("Cannot set a receive buf\
fer size: it is TCP");Ze(t,"bytes","set the receive buffer size"),e.lwip.limitDatagrams(t)}function cl({
lwip:e},t){Jf(t,"mode","set Don't Fragment"),e.setOption(nr,Xn(t))}function ll({lwip:e},t){Zf(t,"mod\
e","set ECN"),e.setOption(_s,sn.indexOf(t))}function ul(e,t){if(!e.isTcp)throw new TypeError("Cannot\
 set the MSS: it is not TCP");mt(t,"bytes","set the MSS"),e.lwip.setOption(or,t)}function dl({lwip:e},t){
t!==null&&w(t,0,32767,"seconds","set the time to linger"),e.linger=t??-1}function fl({lwip:e},t){D(t,
"on","set the checksum"),e.setOption(bs,t?0:1)}function pl({lwip:e},t){let n="set the filter of ICMP\
 types";if(t===null)return e.setOption(wo,-1);if(!Array.isArray(t))throw h(t,"types",n,"a list of ty\
pes or null");let r=[...t];for(let o of r)w(o,0,255,"types",n);e.setOption(Ts,-1);for(let o of r)e.setOption(
wo,o)}var ml=class PartialRead{#e=null;#t=0;get isEmpty(){return this.#e===null}begin(e){this.#e=
e,this.#t=0}take(e){let{fragments:t}=this.#e,n=0,r=0;for(;r<t.length&&n<e.byteLength;){let o=t[r],i=e.
byteLength-n,s=Math.min(o.length,this.#t+i);e.set(o.bytes.subarray(this.#t,s),n),n+=s-this.#t,this.#t=
s,s===o.length&&(o.release(),r++,this.#t=0)}return t.splice(0,r),t.length===0&&(this.#e=null),n}takeChunk(e){
let{fragments:t}=this.#e,n=t[0],r=Math.min(n.length,this.#t+e),o=new Uint8Array(n.bytes.subarray(this.#t,
r));return this.#t=r,r===n.length&&(n.release(),t.shift(),this.#t=0,t.length===0&&(this.#e=null)),o}takeAll(){
let e=-this.#t;for(let n of this.#e.fragments)e+=n.length;let t=new Uint8Array(e);return this.take(t),
t}drop(){this.#e?.release(),this.#e=null}};function bi(e,t){if(t!==m)return ep(e,t);let n=yl(e);return n instanceof y?Promise.resolve(n):hl(e,n,
t)}async function ep(e,t){q(t,"receive");let n=t.signal?.aborted?void 0:yl(e);return n instanceof y?
n:await hl(e,n,t)}async function hl(e,t,n){n.signal?.throwIfAborted();let{lwip:r,reading:o}=e,i=t;if(i===
void 0){let s=e.isTcp;s&&!o.tryTake()&&(await o.take(n,"receive"),i=gl(e));try{i??=r.received(await r.
arrival(n))}finally{s&&o.give()}}return typeof i=="number"?Ei(e,i):i}function yl(e){return e.reading.
isTaken?void 0:gl(e)}function gl(e){return bl(e)?El(e):e.lwip.recvNow()}function bl({partial:e}){return e!==
null&&!e.isEmpty}function El({partial:e,lwip:t}){let n=e.takeAll();return t.recvd(n.byteLength),y.from(
n)}async function Nl(e){if(bl(e))return El(e);let t=await e.lwip.recv(4);if(t!==-7)return typeof t==
"number"?Ei(e,t):t}async function _l(e,t,n){ne(t,"into","read"),q(n,"read");let{length:r}=t;return r===
0?0:await wl(e,o=>{if(t.length<r)throw re("into","read");let i=o.take(t);return e.lwip.recvd(i),i},n)}
async function Ol(e,t,n){return w(t,1,Number.MAX_SAFE_INTEGER,"limit","read"),q(n,"read"),await wl(e,
r=>{let o=r.takeChunk(t);return e.lwip.recvd(o.byteLength),o},n)}async function wl(e,t,n){if(!e.isTcp)
throw new TypeError("Cannot read: not a TCP netconn");let{lwip:r,reading:o}=e;o.tryTake()||await o.take(
n,"read");try{let i=e.partial??=new ml;if(i.isEmpty){n.signal?.throwIfAborted();let a=r.recvTcpNow(8)??
r.receivedTcp(await r.arrival(n),8);if(!(a instanceof Te))return Ei(e,a);i.begin(a)}let s=t(i);return r.
deleted&&i.drop(),s}finally{o.give()}}function Ei({lwip:e,isTcp:t},n){if(e.sawEnd&&!e.deleted)return null;
throw b(n,t?"receive":nt)}async function*Cl(e){for(;;){let t;try{t=await bi(e,m)}catch(n){if(e.lwip.
deleted)return;if(Ni(e.lwip,n))continue;throw n}if(t===null)return;yield t}}function Ni({type:e},t){
return Z(e)!==B&&Na(t)}function Tl({lwip:e,context:t},n,r){return r===m&&kl(e,n,N.ANY4,0)?t.port.datagramTurn():tp(e,n,r)}async function tp(e,t,n){
Ie(t,"send"),q(n,"send");let r=t instanceof y;r&&Ce(t.port,"send","data.port");let o=r?t.addr:N.ANY4;
if(o.isAny&&!e.hasPeer)throw b(-11,"send");await Rl(e,t,o,r?t.port:0,"send",n)}async function vl({lwip:e,
context:t},n,r,o){Bt(r,"to","send"),q(o,"send");let i=e.zones.parse(r.hostname);if(i!==null&&kl(e,n,
i,r.port)){await t.port.datagramTurn();return}Ie(n,"send");let s=`send to ${K(r.hostname,r.port)}`,a=i??
await t.resolve(r.hostname,s,o);await Rl(e,n,a,r.port,s,o)}function kl(e,t,n,r){return le(t)&&t.length>
0&&e.sendNow(t,n,r)}async function Rl(e,t,n,r,o,i){let s=!(t instanceof y);_r(t.byteLength,e.type,n,
o);let a=s?y.from(t):t;try{let c=e.send(a,n,r,i),u=await(c.done?c.result():c.promise);vr(u,o,n,e.hasPeer)}finally{
s&&a.delete()}}var Jt=class Turn{#e;#t=!1;#n=null;constructor(e){this.#e=e}get isTaken(){return this.#t}tryTake(){
return this.#t?!1:this.#t=!0}async take(e,t){let n=this.#n??=new fe(this.#e);if(await new S(R(n.fetch(
e)))===te)throw b(-3,t)}give(){this.#n!==null&&this.#n.readers>0?this.#n.post(!0):this.#t=!1}};var Sl=class NetconnState{context;lwip;keepsAlive=!0;writing;reading;partial=null;constructor(e,t){
this.context=e,this.lwip=t,this.writing=new Jt(e.time),this.reading=new Jt(e.time),e.alive.add()}onReleased(){
this.unref()}get isTcp(){return Z(this.lwip.type)===B}ref(){this.keepsAlive||this.lwip.deleted||(this.
keepsAlive=!0,this.context.alive.add())}unref(){this.keepsAlive&&(this.keepsAlive=!1,this.context.alive.
drop())}};function Al(e,t,n){if(le(t)&&n===m&&e.writing.tryTake()){let r=0;try{r=e.lwip.writeNow(t)}finally{e.
writing.give()}if(r>0){if(r===t.length)return Ht;t=t.subarray(r)}}return np(e,t,n)}async function np(e,t,n){
Ie(t,"write"),q(n,"write");let r=qr(t);if(e.writing.tryTake())try{return await xl(e,r,t.byteLength,n)}finally{
e.writing.give()}await rp(e,r,t.byteLength,n)}async function rp(e,t,n,r){let{writing:o}=e,i=Xt(t);try{
await o.take(r,"write");try{if(!i.every(s=>s.isWhole))throw re("data","write");await xl(e,i,n,r)}finally{
o.give()}}finally{Qt(i)}}async function xl({lwip:e},t,n,r){let o,i;try{let s=e.write(t,0,!0,r);({err:o,
written:i}=s.done?s.result():await s.promise)}catch(s){throw s instanceof Qo?s.cause:s}kr(o,i,n,$r(e))}
function qr(e){if(!(e instanceof y))return[e];if(e.fragments.every(t=>t.isWhole))return e.fragments;
throw re("data","write")}async function Pl({lwip:e},t){Ie(t,"write");let n=qr(t),{err:r,written:o}=await e.
write(n,4,!0);return r===-7?0:(j(r,"write"),Math.max(0,o))}var Oi=(e,t,n)=>{if(!(e===null||typeof e=="function"))throw h(e,t,n,"a function or null")},sp={callback:Oi,
proto:v(0,255),recvBufferSize:Ze};function Re(e,t,n={}){let r="make a netconn";T(n,sp,"options",r),w(
t,0,255,"type",r);let o=Z(t);if(o!==B&&o!==Q&&o!==Yn)throw new TypeError(`Invalid netconn type: ${t}`);
let{port:i}=e;if(!i.isOpen)throw new TypeError(i.whyClosed);let{proto:s=0,callback:a=null,recvBufferSize:c}=n,
u=new wn(e,t,s);return u.noteOwned(),c!==void 0&&u.limitDatagrams(c),new pe(e,u,a)}var ap=class Owner extends Sl{netconn;callback;constructor(e,t,n,r){
super(t,n),this.netconn=e,this.callback=r}get hearsEvents(){return this.callback!==null}onEvent(e,t){
let{callback:n}=this;if(n!==null)try{n(this.netconn,e,t)}catch(r){St(r)}}onAccepted(e){new pe(this.context,
e,this.callback)}};function _i(e){return e.noteOwned(),e.owner.netconn}var pe=class Netconn{callbackArg=null;#e;constructor(e,t,n){
let r="make a netconn";if(!ge(e))throw h(e,"context",r,"that of a stack");if(!(t instanceof wn))throw h(
t,"conn",r,"the state of a netconn");Oi(n,"callback",r),this.#e=new ap(this,e,t,n),t.owner=this.#e}get lwip(){
return this.#e.lwip}ref(){this.#e.ref()}unref(){this.#e.unref()}get context(){return this.#e.context}get type(){
return this.#e.lwip.type}get callback(){return this.#e.callback}set callback(e){Oi(e,"callback","set\
 a callback"),this.#e.callback=e}get stackEnded(){return!this.#e.context.port.isOpen}get isBusy(){let{
reading:e,writing:t}=this.#e;return e.isTaken||t.isTaken}bind(e,t,n={}){return Fc(this.#e,e,t,n)}connect(e,t,n=m){
return Vc(this.#e,e,t,n)}disconnect(){return Gc(this.#e)}listen(e=255){return Kc(this.#e,e)}accept(e=m){
return Hc(this.#e,e,_i)}tryAccept(){return zc(this.#e,_i)}netconnOf(e){if(!(e instanceof wn))throw h(
e,"conn","find a netconn","the state of an accepted netconn");return _i(e)}recv(e=m){return bi(this.#e,
e)}tryRecv(){return Nl(this.#e)}read(e,t=m){return _l(this.#e,e,t)}readChunk(e,t=m){return Ol(this.#e,
e,t)}write(e,t=m){return Al(this.#e,e,t)}vectorsOf(e){return qr(e)}tryWrite(e){return Pl(this.#e,e)}send(e,t=m){
return Tl(this.#e,e,t)}sendTo(e,t,n=m){return vl(this.#e,e,t,n)}shutdown(e,t){return Mc(this.#e,e,t)}close(){
return ui(this.#e)}abort(){return Uc(this.#e)}async[Symbol.asyncDispose](){await this.close()}[Symbol.
asyncIterator](){return Cl(this.#e)}localAddr(){return hi(this.#e,!0)}remoteAddr(){return hi(this.#e,
!1)}takeError(){return el(this.#e)}get nonblocking(){return $r(this.#e.lwip)}set nonblocking(e){il(this.#e,
e)}setNoDelay(e=!0){Nt(this.#e,ms,e,"set no delay")}setKeepAlive(e=!0){sl(this.#e,e)}setUserTimeout(e){
_t(this.#e,Ns,e,"ms","set the user timeout")}setTtl(e){_t(this.#e,Qn,e,"ttl","set the time to live")}setRecvBufferSize(e){
al(this.#e,e)}setTos(e){_t(this.#e,ps,e,"tos","set the type of service")}setDontFragment(e){cl(this.#e,
e)}setEcn(e){ll(this.#e,e)}setMss(e){ul(this.#e,e)}setReuseAddress(e=!0){Nt(this.#e,Rt,e,"set reuse \
of addresses")}setLinger(e){dl(this.#e,e)}setUdpChecksum(e=!0){fl(this.#e,e)}setBroadcast(e=!0){Nt(this.#e,
Zn,e,"set broadcast")}setMulticastTtl(e){_t(this.#e,Jn,e,"ttl","set the time to live")}setMulticastLoop(e=!0){
Nt(this.#e,er,e,"set the loop of groups")}setMulticastNetif(e){_t(this.#e,tr,e,"index","set the inte\
rface of groups")}setMulticastAll(e=!0){Nt(this.#e,Es,e,"set multicast of others")}setHeaderIncluded(e=!0){
Nt(this.#e,ys,e,"set inclusion of the header")}setChecksumOffset(e){_t(this.#e,gs,e,"offset","set th\
e checksum's offset")}setIcmpFilter(e){pl(this.#e,e)}bindNetif(e){return Wc(this.#e,e)}joinGroup(e,t={}){
return jc(this.#e,e,t)}leaveGroup(e,t={}){return Xc(this.#e,e,t)}blockSource(e,t,n={}){let r=6;return fi(
this.#e,r,"block in",e,t,n)}unblockSource(e,t,n={}){let r=7;return fi(this.#e,r,"unblock in",e,t,n)}info(){
return tl(this.#e)}datagramInfo(){return nl(this.#e)}setTrace(e={}){gi(this.#e,e)}trace(e={}){return rl(
this.#e,e)}setCongestion(e){return ol(this.#e,e)}};var Sn={};function Yr(e,t){e!==Sn&&T(e,{timeout:dn},"options",t)}function Il(e){if(!ge(e))throw h(e,
"context","block","the context of a stack")}var wi=class BlockingStack{#e;constructor(e){
Il(e),this.#e=e}netconn(e,t={}){return new Ci(this.#e,this.#e.netconn(e,t))}gethostbyname(e){return k(
e,"name","resolve a name"),this.run(this.#e.lookup(e)).toString()}run(e){if(!(e instanceof S))throw h(
e,"operation","block","an operation");return e.block(this.#e.blocker)}},Ci=class BlockingNetconn{netconn;#e;constructor(e,t){
if(Il(e),!(t instanceof pe))throw h(t,"netconn","block","a netconn");this.#e=e,this.netconn=t}#t(e){
return e.block(this.#e.blocker)}bind(e,t){let{zones:n}=this.netconn.lwip,r=Xe(e,"hostname","bind",n);
Ce(t,"bind");let o=this.#t(this.netconn.lwip.bind(r,t));j(o,`bind to ${K(e,t)}`)}connect(e,t,n=Sn){Dt(
e,t,"connect"),Yr(n,"connect");let{lwip:r}=this.netconn,o=this.#n(e),i=this.#t(r.connect(o,t,n));if(i===
-3&&this.close(),i===0)return;let s=Z(this.netconn.type)===B;throw Kt(i,`connect to ${K(e,t)}`,s)}#n(e){
return this.netconn.lwip.zones.parse(e)??this.#t(this.#e.lookup(e))}disconnect(){j(this.#t(this.netconn.
lwip.disconnect()),"disconnect")}listen(e=255){w(e,1,255,"backlog","listen"),j(this.#t(this.netconn.
lwip.listen(e)),"listen")}accept(e=Sn){for(Yr(e,"accept");;){let t=this.#t(this.netconn.lwip.accept(
e));if(typeof t!="number")return new Ci(this.#e,this.netconn.netconnOf(t));if(t!==-13)throw b(t,"acc\
ept a connection")}}recv(e=Sn){Yr(e,"receive");let t=this.#t(this.netconn.lwip.recv(0,e));if(typeof t!=
"number")return t;if(t===-15||this.netconn.lwip.sawEnd)return null;let n=Z(this.netconn.type)===B;throw b(
t,n?"receive":nt)}write(e,t=Sn){Ie(e,"write"),Yr(t,"write");let n=e.byteLength,r=this.netconn.vectorsOf(
e),{err:o,written:i}=this.#t(this.netconn.lwip.write(r,0,!0,t));kr(o,i,n,this.netconn.nonblocking)}send(e){
if(Ie(e,"send"),e instanceof y)Ce(e.port,"send","data.port"),this.#r(e,e.addr,e.port,"send");else{using t=y.
from(e);this.#r(t,N.ANY4,0,"send")}}sendTo(e,t){Ie(e,"send"),Bt(t,"to","send");let n=this.#n(t.hostname),
r=`send to ${K(t.hostname,t.port)}`;if(e instanceof y)this.#r(e,n,t.port,r);else{using o=y.from(e);this.#r(
o,n,t.port,r)}}#r(e,t,n,r){_r(e.byteLength,this.netconn.type,t,r);let{lwip:o}=this.netconn;if(t.isAny&&
!o.hasPeer)throw b(-11,r);let i=this.#t(o.send(e,t,n));vr(i,r,t,o.hasPeer)}shutdown(e,t){D(e,"rx","s\
hut down"),D(t,"tx","shut down"),j(this.#t(this.netconn.lwip.shutdown(e,t)),"shut down")}close(){let e=this.#t(
this.netconn.lwip.delete());if(e!==0)throw b(e,"close")}[Symbol.dispose](){this.close()}localAddr(){
return this.#o(!0)}remoteAddr(){return this.#o(!1)}#o(e){let{lwip:t}=this.netconn;return Rn(this.netconn,
e)??yi(t.zones,this.#t(t.getaddr(e)),e)}};var jr=class Opening{done;#e;#t;#n=null;#r=null;constructor(e,t,n){if(!(e instanceof
pe))throw h(e,"netconn","listen","a netconn");this.#e=e,this.#t=t,this.done=n().then(r=>{this.#t={transport:t.
transport,...r}}),this.done.catch(r=>{this.#o||(this.#r=r),this.close()})}get addr(){return this.#t}get#o(){
return this.#n!==null||this.#e.stackEnded}close(){return this.#n??=this.#e.close(),this.#n.catch(()=>{}),
this.#n}hasFailedWith(e){return e===this.#r}endsWith(e){return!this.hasFailedWith(e)&&this.#o}};var cp={hostname:k,port:Ge,transport:U("udp"),reuseAddress:D,loopback:D,multicastAll:D,recvBufferSize:Ze};
function Dl(e){T(e,cp,"options","listen"),Ge(e.port,"port","listen")}var Ll={source:oe},Ti=class DatagramConn{netconn;#e;constructor(e,t){
this.netconn=e;let{hostname:n="0.0.0.0",port:r}=t,o={transport:"udp",hostname:n,port:r},i=()=>this.#t(
n,t);this.#e=new jr(e,o,i)}async#t(e,t){let{port:n,reuseAddress:r=!1,loopback:o,multicastAll:i}=t;return o===
!1&&this.netconn.setMulticastLoop(!1),i!==!0&&this.netconn.setMulticastAll(!1),await Zt(this.netconn.
lwip,e,n,r,0)}async ready(){return await this.#e.done,this}get addr(){return this.#e.addr}async receive(e,t=m){
let n=e!==void 0;n&&ne(e,"p","receive"),q(t,"receive");let r=n?e.length:0;await this.#e.done;using o=await this.
netconn.recv(t);let i={transport:"udp",...o.from};if(e===void 0)return[o.toBytes(),i];if(e.length<r)
throw re("p","receive");return[e.subarray(0,o.copyInto(e)),i]}async send(e,t){ne(e,"p","send"),Bt(t,
"addr","send");let{length:n}=e;if(await this.#e.done,e.length<n)throw re("p","send");return await this.
netconn.sendTo(e,t),n}setRecvBufferSize(e){this.netconn.setRecvBufferSize(e)}info(){return this.netconn.
datagramInfo()}async joinMulticastV4(e,t,n={}){let r="join a group";return T(n,Ll,"options",r),oe(e,
"address",r),oe(t,"networkInterface",r),await this.#n(e,{...n,interface:t})}async joinMulticastV6(e,t,n={}){
let r="join a group";return T(n,Ll,"options",r),oe(e,"address",r),w(t,0,255,"networkInterface",r),await this.#n(
e,t===0?{...n}:{...n,interface:t})}async#n(e,t){await this.#e.done,await this.netconn.joinGroup(e,t);
let n=!0;return{leave:async()=>{n&&(n=!1,await this.netconn.leaveGroup(e,t))},setTTL:async r=>this.netconn.
setMulticastTtl(r),setLoopback:async r=>{D(r,"loopback","set the loop of groups"),this.netconn.setMulticastLoop(
r)}}}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}async[Symbol.asyncDispose](){
await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.receive()}catch(t){
if(this.#e.endsWith(t))return;if(this.#e.hasFailedWith(t)||!Ni(this.netconn,t))throw t;continue}yield e}}};var lp={family:0,isConfigured:!1},Ul=class Names{#e;#t;constructor(e,t){this.#e=e,this.#t=
t}async lookup(e,t=2){k(e,"name","look up a name"),w(t,0,3,"addrtype","look up a name");let n={op:"l\
ookup",name:e,addrtype:t},r=await this.#i(n,{});if(r===null||r===te)return{err:-15,addr:N.ANY4};let{
err:o}=r;return{err:o,addr:o===0?vi(r):N.ANY4}}async addressOf(e,t,n){let r={op:"lookup",name:e,addrtype:2};
return vi(An(await this.#i(r,n),t))}addressNow(e){return new S(this.#n(e))}*#n(e){let n=yield*this.#e.
control({op:"lookup",name:e,addrtype:2}).steps();return vi(An(n,`resolve "${e}"`))}async addresses(e,t,n=lp){
Bl(e,t);let r=await this.#r(e,n,t);return An(r,`resolve "${e}"`).addrs}async family(e,t){let n={family:t,
isConfigured:!1};return await this.#r(e,n,m)}#r(e,t,n){let r={op:"addresses",name:e,...t};return this.#i(
r,n)}async order(e){let t={op:"orderAddresses",addrs:[...e]};return await this.#i(t,m)}async resolve(e,t,n){
let r=await this.#o(e,t,n),{records:o}=An(r,`resolve "${e}" for ${t}`);return o.map(({data:i})=>i)}async records(e,t,n){
let r=await this.#o(e,t,n),o=`resolve "${e}" for ${t}`,i=r!==null&&r!==te&&r.rcode>=0,{rcode:s,aliases:a,
records:c}=i?r:An(r,o);return{rcode:ir(s),aliases:a.map(Ml),records:c.map(Ml)}}async#o(e,t,n){Bl(e,n),
k(t,"type",Xr);let r=As(t);if(r<=0)throw h(t,"type",Xr,'a record type, such as "MX"');let o=t.toUpperCase()===
"PTR"?N.parse(e):null,i=o===null?e:Rs(o);return await this.#i({op:"resolve",name:i,type:r},n)}async#i(e,t){
if(t.signal?.throwIfAborted(),!this.#e.isOpen)return null;let n=this.#e.control(e).promise;try{return await up(
n,t,this.#t)}catch(r){if(this.#e.isOpen||t.signal?.aborted)throw r;return null}}},Xr="resolve a name";
function Bl(e,t){k(e,"name",Xr),q(t,Xr)}function vi(e){return J.NUMBERS.parse(e.addrs[0])}function An(e,t){
if(e===null)throw rt("ended",-1,t);if(e===te)throw rt("timeout",-1,t);if(e.status==="ok")return e;throw rt(
e.status,e.rcode,t)}function Ml({name:e,type:t,ttl:n,data:r}){return{name:e,type:Ss(t),ttl:n,data:r}}
function up(e,{signal:t,timeout:n},r){return t===void 0&&n===void 0?e:new Promise((o,i)=>{let s=()=>{
a!==-1&&r.clear(a),i(t.reason)},a=n===void 0?-1:r.set(n,()=>{t?.removeEventListener("abort",s),o(te)});
t?.addEventListener("abort",s,{once:!0});let c=()=>{a!==-1&&r.clear(a),t?.removeEventListener("abort",
s)};e.then(o,i).finally(c)})}var dp=50,fp=250,Fl=class ConnectSchedule{#e;#t;#n;#r=new Set;#o=new Set;#i=[];#s=1/0;#a=-1/0;#l=0;constructor(e={}){
this.#e=e.resolutionDelay??dp,this.#t=e.attemptDelay??fp,this.#n=e.firstFamilyCount??1}handleAnswer(e,t,n){
for(let s of e)this.#r.add(s);this.#i=ki(t,Pe,this.#n);let r=this.#r.has(6)&&this.#e<1/0&&t.some(s=>Pe(
s)===6),i=this.#c||r?n:n+this.#e;this.#s=Math.min(this.#s,i)}get#c(){return this.#r.size===2}handleFailure(){
this.#l--,this.#a=-1/0}next(e){if(e<this.#u)return null;let t=this.#f;return t===void 0?null:(this.#o.
add(t),this.#l++,this.#a=e+this.#t,t)}get wakeAt(){return this.#f===void 0?1/0:this.#u}get isOver(){
return this.#c&&this.#l===0&&this.#f===void 0}get#u(){return Math.max(this.#s,this.#a)}get#f(){return this.#i.
find(e=>!this.#o.has(e))}};function ki(e,t,n=1){if(e.length===0)return[];let r=t(e[0]),o=e.filter(a=>t(
a)===r),i=e.filter(a=>t(a)!==r),s=o.splice(0,n);for(;o.length+i.length>0;)s.push(...i.splice(0,1),...o.
splice(0,1));return s}var Ri=[6,4];function Vl(e,t,n){return new pp(e,t,n).outcome}var pp=class NamedConnect{outcome;#e;#t;#n;#r;#o=new Set;#i=new Map;#s=[];#a=0;#l=-1;#c=-1;#u=!1;#f;#h;constructor(e,t,n){
if(this.#e=e,this.#t=t,this.#n=n,this.#r=new Fl(n.schedule),this.outcome=new Promise((r,o)=>{this.#f=
r,this.#h=o}),this.#p(),!this.#u)for(let r of Ri)e.family(n.hostname,r).then(o=>this.#y(r,o),o=>this.#E(
o))}get#d(){let{hostname:e,port:t}=this.#n;return`connect to ${K(e,t)}`}#p(){let{signal:e,timeout:t}=this.#n.
wait;if(e?.aborted)return this.#E(e.reason);e?.addEventListener("abort",this.#m,{once:!0}),t!==void 0&&
(this.#c=this.#t.set(t,()=>{this.#c=-1;let n=this.#d;this.#E(this.#a===0?rt("timeout",-1,n):b(-3,n))}))}#m=()=>this.#E(
this.#n.wait.signal.reason);#y(e,t){if(this.#u)return;if(t===null)return this.#g();this.#i.set(e,t);
let n=[...this.#i.keys()],r=Ri.flatMap(o=>this.#i.get(o)?.addrs??[]);this.#e.order(r).then(o=>{if(!(this.#u||
this.#i.size>n.length)){if(o===null)return this.#g();this.#r.handleAnswer(n,o,this.#t.now()),this.#b()}},
o=>this.#E(o))}#g(){this.#E(rt("ended",-1,this.#d))}#b(){this.#l!==-1&&this.#t.clear(this.#l),this.#l=
-1;let e=this.#r;for(;;){let n=e.next(this.#t.now());if(n===null)break;if(this.#N(J.NUMBERS.parse(n)),
this.#u)return}if(e.isOver)return this.#w();let{wakeAt:t}=e;t!==1/0&&(this.#l=this.#t.set(t-this.#t.
now(),()=>{this.#l=-1,this.#b()}))}#N(e){let t=this.#a++,n;try{n=this.#n.open(e)}catch(r){return this.#E(
r)}this.#o.add(n),n.lwip.connectSoon(e,this.#n.port,m).then(r=>{this.#u||(r===0?this.#O(n):this.#_(n,
t,r))},r=>this.#E(r))}#_(e,t,n){this.#o.delete(e),this.#s[t]=n,e.close().catch(()=>{}),this.#r.handleFailure(),
this.#b()}#O(e){this.#o.delete(e),this.#v(),this.#f(e)}#w(){let[e]=this.#s;if(e!==void 0)return this.#E(
Kt(e,this.#d,!0));let{status:t,rcode:n}=this.#S;this.#E(rt(t,n,this.#d))}get#S(){let[e,t]=Ri.map(n=>this.#i.
get(n));return Wl(t)&&!Wl(e)?e:t}#E(e){if(this.#u)return;let t=this.#v();Promise.all(t).then(()=>this.#h(
e))}#v(){this.#u=!0;for(let n of[this.#l,this.#c])n!==-1&&this.#t.clear(n);let{signal:e}=this.#n.wait;
e?.removeEventListener("abort",this.#m);let t=[...this.#o];return this.#o.clear(),t.map(n=>n.abort().
catch(()=>{}))}};function Wl({status:e}){return e==="nodata"||e==="nxdomain"}var Si=class HandedOn{isBusy=!1;async#e(e){throw Ai(e)}read(){return this.#e("read")}readChunk(){
return this.#e("read")}write(){return this.#e("write")}shutdown(){return this.#e("shut down")}async close(){}async abort(){}};
function Ai(e){return new O.BadResource(`Cannot ${e}: startTls has taken the connection over, use wh\
at it has returned`)}var mp=65536,xi,xn=class StreamConn{static{xi=e=>{let t=e.#e;if(t instanceof Si)throw Ai(
"start TLS");if(e.#r!==null)throw hp();if(t.isBusy||e.#s)throw yp();return e.#e=new Si,t}}netconn;localAddr;remoteAddr;#e;#t=null;#n=null;#r=null;#o=0;constructor(e,t,n,r){
this.netconn=e,this.#e=t,this.localAddr=n,this.remoteAddr=r}read(e,t=m){return le(e)&&!$e(e)?this.#e.
read(e,t):this.#i(e)}async#i(e){return ne(e,"p","read"),null}async write(e,t=m){ne(e,"p","write");let{
length:n}=e;return await this.#e.write(e,t),n}async closeWrite(){await this.#e.shutdown(!1,!0)}close(){
this.#r??=this.#e.close(),this.#r.catch(()=>{})}[Symbol.dispose](){this.close()}async[Symbol.asyncDispose](){
this.close(),await this.#r}ref(){this.netconn.ref()}unref(){this.netconn.unref()}setNoDelay(e=!0){this.
netconn.setNoDelay(e)}setKeepAlive(e=!0){this.netconn.setKeepAlive(e)}trace(e={}){return this.netconn.
trace(e)}info(){return this.netconn.info()}get#s(){return this.#t?.locked===!0||this.#n?.locked===!0}#a(){
++this.#o===2&&this.close()}get readable(){return this.#t??=new ReadableStream({type:"bytes",pull:async e=>{
let t=e.byobRequest,n=t===null?await this.#e.readChunk(mp):await this.#e.read(t.view);n===null?(e.close(),
t?.respond(0),this.#a()):typeof n=="number"?t.respond(n):e.enqueue(n)},cancel:async()=>{await this.#e.
shutdown(!0,!1).catch(()=>{}),this.#a()}})}get writable(){return this.#n??=new WritableStream({write:e=>this.#e.
write(e),close:async()=>{await this.#e.shutdown(!1,!0),this.#a()},abort:()=>this.#e.abort()})}};function hp(){
let e="Cannot start TLS: the connection is closed";return new O.BadResource(e)}function yp(){return new O.
Busy("Cannot start TLS: a read or a write of the connection is under way, or one of its streams is l\
ocked")}var Qr=class StreamListener{netconn;#e;#t;constructor(e,t,n){this.netconn=e,this.#t=
n;let{hostname:r="0.0.0.0",port:o}=t,i={transport:"tcp",hostname:r,port:o},s=()=>this.#n(r,t);this.#e=
new jr(e,i,s)}async#n(e,t){let{port:n,reuseAddress:r=!1,trace:o=!1,mss:i}=t,{tcpBacklog:s=255}=t,{backlog:a=Math.
min(s,255)}=t;i!==void 0&&this.netconn.setMss(i),o!==!1&&this.netconn.setTrace(o===!0?{}:o);let{lwip:c}=this.
netconn;return await Zt(c,e,n,r,a)}async ready(){return await this.#e.done,this}get addr(){return this.#e.
addr}async accept(e=m){return await this.#e.done,await this.#t(await this.netconn.accept(e))}ref(){this.
netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}[Symbol.dispose](){this.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
accept()}catch(t){if(this.#e.endsWith(t))return;throw t}yield e}}};var In={...Je,hostname:k,port:Ge,transport:U("tcp"),autoSelectFamily:D,autoSelectFamilyAttemptDelay:dn,
trace:kn,mss:mt},Pi=class TcpConn extends xn{constructor(e,t,n){super(e,e,t,n)}static async of(e){
if(!(e instanceof pe))throw h(e,"netconn","wrap a connection","a netconn");let t=await e.localAddr(),
n=await e.remoteAddr();return new Pi(e,{transport:"tcp",...t},{transport:"tcp",...n})}},Ii={hostname:k,
port:Ge,backlog:v(1,255),tcpBacklog:v(1,2147483647),transport:U("tcp"),reusePort:U(!1),reuseAddress:D,
trace:kn,mss:mt},Li=class TcpListener extends Qr{constructor(e,t){super(e,t,Pn)}};function Zr(e,{
hostname:t=""}){let n=Pe(t)===6;return Re(e,n?ut:B)}function Kl(e){T(e,Ii,"options","listen"),Ge(e.port,
"port","listen")}async function Jr(e,t){T(t,In,"options","connect");let{hostname:n="127.0.0.1",port:r,
signal:o,timeout:i}=t;Dt(n,r,"connect");let s=o===void 0&&i===void 0?m:{signal:o,timeout:i},a=ce(e).
parse(n);if(a===null)return await Pn(await Vl(e.names,e.time,{hostname:n,port:r,wait:s,schedule:gp(t),
open:u=>Gl(e,u,t)}));let c=Gl(e,a,t);try{await c.connect(n,r,s)}catch(u){throw await c.close(),u}return await Pn(
c)}function Gl(e,t,{mss:n,trace:r=!1}){let o=t.isV4?B:ut,i=Re(e,o);return n!==void 0&&i.setMss(n),r!==
!1&&i.setTrace(r===!0?{}:r),i}function gp({autoSelectFamily:e=!0,autoSelectFamilyAttemptDelay:t}){return e?
t===void 0?{}:{attemptDelay:t}:{resolutionDelay:1/0,attemptDelay:1/0}}async function Pn(e){try{return await Pi.
of(e)}catch(t){throw e.close().catch(()=>{}),t}}var bp={};function I(e){return bp[e]??=Ep(e)}function Ep(e){if(typeof process>"u")throw new O.NotSupported(
`Cannot load ${e}: Deno, Node and Bun have it, this runtime has not`);return process.getBuiltinModule(
e)}function Hl(){return typeof Deno>"u"&&typeof process<"u"}function en(e){let t=e.at(-1),n=typeof t=="function"?t:null,[r,o]=e;return typeof r=="object"&&r!==null?
{options:r,callback:n}:e.length===0||typeof r=="function"?{options:{},callback:n}:typeof r=="string"&&
!Np(r)?{options:{path:r},callback:n}:{options:{port:r,...typeof o=="string"?{host:o}:{}},callback:n}}
function Np(e){return e!==""&&Number(e)>=0}var zl={EPERM:[-1,"operation not permitted"],EBADF:[-9,"bad file descriptor"],ENOMEM:[-12,"not enoug\
h memory"],EACCES:[-13,"permission denied"],ENODEV:[-19,"no such device"],EINVAL:[-22,"invalid argum\
ent"],EPIPE:[-32,"broken pipe"],EDESTADDRREQ:[-89,"destination address required"],EMSGSIZE:[-90,"mes\
sage too long"],ENOTSUP:[-95,"operation not supported on socket"],EAFNOSUPPORT:[-97,"address family \
not supported"],EADDRINUSE:[-98,"address already in use"],EADDRNOTAVAIL:[-99,"address not available"],
ENETDOWN:[-100,"network is down"],ENETUNREACH:[-101,"network is unreachable"],ECONNABORTED:[-103,"so\
ftware caused connection abort"],ECONNRESET:[-104,"connection reset by peer"],ENOBUFS:[-105,"no buff\
er space available"],EISCONN:[-106,"socket is already connected"],ENOTCONN:[-107,"socket is not conn\
ected"],ETIMEDOUT:[-110,"connection timed out"],ECONNREFUSED:[-111,"connection refused"],EHOSTUNREACH:[
-113,"host is unreachable"],EALREADY:[-114,"connection already in progress"],ECANCELED:[-125,"operat\
ion canceled"],EAI_AGAIN:[-3001,"temporary failure"],ENOTFOUND:[-3008,"unknown node or service"]},_p={
ERR_MEM:"ENOBUFS",ERR_BUF:"ENOBUFS",ERR_TIMEOUT:"ETIMEDOUT",ERR_ABRT:"ETIMEDOUT",ERR_RTE:"EHOSTUNREA\
CH",ERR_VAL:"EINVAL",ERR_USE:"EADDRINUSE",ERR_ISCONN:"EISCONN",ERR_RST:"ECONNRESET",ERR_CLSD:"EPIPE",
ERR_CONN:"EPIPE"},Op={connect:{ERR_RST:"ECONNREFUSED",ERR_BUF:"EADDRNOTAVAIL"},bind:{ERR_RTE:"EADDRN\
OTAVAIL"},listen:{ERR_RTE:"EADDRNOTAVAIL"},read:{ERR_CLSD:"ENOTCONN",ERR_CONN:"ENOTCONN"}};function Ot(e,t){
let n=String(e?.code);return Op[t]?.[n]??_p[n]??"EINVAL"}function Bi(e,t,n,r,o){let i=new Error(n,o===
void 0?{}:{cause:o}),[s]=zl[e]??[],a=r===null?{}:wp(r);return Object.assign(i,{errno:s,code:e,syscall:t,
...a})}function wp({address:e,port:t}){return t>0?{address:e,port:t}:{address:e}}function Di({address:e,
port:t}){return t>0?` ${e}:${t}`:` ${e}`}function W(e,t,n,r,o){let i=o===void 0?"":` - Local (${Di(o).
trim()})`,s=n===null?"":Di(n);return Bi(e,t,`${t} ${e}${s}${i}`,n,r)}function $l(e,t,n,r){let o=zl[e]?.[1]??
"unknown error",i=n===null?"":Di(n),s=`${t} ${e}: ${o}${i}`;return Bi(e,t,s,n,r)}function ql(e,t){let r=t===
void 0||t instanceof Error&&t.name==="NotFound"?"ENOTFOUND":"EAI_AGAIN",o=`getaddrinfo ${r} ${e}`;return Object.
assign(Bi(r,"getaddrinfo",o,null,t),{hostname:e})}function _(e,t,n=Error){let r=new n(t),{name:o}=r;
return r.name=`${o} [${e}]`,r.stack,r.name=o,Object.assign(r,{code:e})}function Yl(e){let t=new AggregateError(
e);return Object.assign(t,{code:e[0]?.code})}function P(e,t,n){let r=e.includes(".")?"property":"arg\
ument";return _("ERR_INVALID_ARG_TYPE",`The "${e}" ${r} must be ${t}. Received ${jl(n)}`,TypeError)}
function jl(e){if(e==null)return String(e);if(typeof e=="function")return`function ${e.name}`.trimEnd();
if(typeof e=="object"){let{name:n}=e.constructor??{};return n?`an instance of ${n}`:"an object"}let t=typeof e==
"string"?`'${e}'`:String(e);return`type ${typeof e} (${t})`}function Cp(e,t){return _("ERR_SOCKET_BA\
D_PORT",`${e} should be >= 0 and < 65536. Received ${jl(t)}.`,RangeError)}function st(e,t){let r=typeof e==
"string"&&e.trim()!==""||typeof e=="number"?Number(e):NaN;if(r!==r>>>0||r>65535)throw Cp(t,e);return r}function eo(e){if(!(typeof e=="object"&&e!==null&&"aborted"in e))throw P("options.signal","an instan\
ce of AbortSignal",e)}function to(e,t,n){e.addEventListener("abort",n,{once:!0}),t.once("close",()=>e.
removeEventListener("abort",n))}function X(e){return I("node:net").isIP(String(e))}var Ln=32;function wt(e){return(t,n,r)=>{let o=(...a)=>process.
nextTick(()=>r(...a)),i=((n.hints??0)&Ln)!==0,s={family:Tp(n.family),isConfigured:i};e.addresses(t,s).
then(a=>{let c=a.map(d=>({address:d,family:X(d)})),u=vp(c,n);n.all?o(null,u):o(null,u[0].address,u[0].
family)},a=>o(ql(t,a)))}}function Tp(e){return e===4||e==="IPv4"?4:e===6||e==="IPv6"?6:0}function vp(e,{
order:t,verbatim:n}){let r=t??(n===!1?"ipv4first":"verbatim");if(r==="verbatim")return e;let o=r==="\
ipv4first"?4:6,i=({family:s})=>+(s===o);return e.toSorted((s,a)=>i(a)-i(s))}function Xl(e,t,n,r,o){let i=o;
r!==void 0?r(t,n,i):ce(e).parse(t)!==null?process.nextTick(o,null,t):wt(e)(t,{family:n},i)}function Ql(e){
let t=new Set,n=e.filter(({address:r,family:o})=>{let i=X(r)===o&&!t.has(r);return t.add(r),i});return ki(
n,({family:r})=>r)}function Zl(e){let t=`Invalid IP address: ${e}`;return _("ERR_INVALID_IP_ADDRESS",
t,TypeError)}function Jl(e,t,n){let r=`Invalid address family: ${e} ${t}:${n}`,o=_("ERR_INVALID_ADDR\
ESS_FAMILY",r,RangeError);return Object.assign(o,{host:t,port:n})}function Ct(e,t){if(!(!e||typeof e.check=="function"))throw P(t,"an instance of net.BlockList",e)}function at(e,t){
return e?.check(t,`ipv${X(t)}`)===!0}function Ke(e,t){if(typeof e!="number")throw P(t,"of type number",e)}function tn(e,t){e!==void 0&&Ke(
e,t)}function _e(e,t){if(typeof e!="string")throw P(t,"of type string",e)}function no(e,t){if(!(e===
void 0||typeof e=="function"))throw P(t,"of type function",e)}function eu(e,t){if(!(e==null||typeof e==
"boolean"))throw P(t,"of type boolean",e)}var ro=-128,kp=64,nu=class SendQueue{#e;#t;#n=[];#r=0;#o=[];#i=0;#s=!1;#a=null;constructor(e,t){
this.#e=e,this.#t=t}get waiting(){return{bytes:this.#r+this.#i,count:this.#n.length+this.#o.length}}send(e,t,n,r){
let o=this.#n.length===0&&!this.#l(t);if(o&&this.#c(e,t,n,r))return;let i=tu(e);if(i>cn)return void process.
nextTick(r,-1,0);let s={pieces:e,length:i,addr:t,port:n,done:r};o&&this.#u(s)||(this.#n.push(s),this.#r+=
i,this.#n.length===1&&this.#h())}#l(e){let t=this.#o;if(t.length===kp)return!0;for(let n=0;n<t.length;n++)
if(t[n].addr.isSameHost(e))return!0;return!1}#c(e,t,n,r){let o=e[0];return e.length!==1||o.length===
0||!this.#t.sendNow(o,t,n)?!1:(process.nextTick(r,0,o.length),!0)}#u(e){let t=this.#e.isOpen?this.#t.
err():-15;if(t!==0)return process.nextTick(e.done,t,0),!0;if(!this.#e.hasRoom())return!1;let{pieces:n,
length:r,addr:o,port:i}=e;if(tu(n)!==r)return Mi(e,-16),!0;let s=x.block(this.#e.datagramMemory,r);if(s===
null)return!1;let a=s.offset;for(let d of n)this.#e.u8.set(d,a),a+=d.length;let c=new y;c.append(s);
let u=this.#t.send(c,o,i);return c.delete(),u.done?(Mi(e,u.result()),!0):(this.#o.push(e),this.#i+=r,
u.promise.then(d=>this.#f(e,d)),!0)}#f(e,t){this.#o.splice(this.#o.indexOf(e),1),this.#i-=e.length,Mi(
e,t),this.#h(),this.#p()}#h(){for(;this.#n.length>0&&!this.#s;){let[e]=this.#n;if(this.#l(e.addr))return;
if(!this.#u(e))return this.#d(e.length);this.#n.shift(),this.#r-=e.length}}#d(e){this.#s=!0,(this.#e.
hasRoom()?this.#e.datagramRoom(e):this.#e.room()).onSettled(()=>{this.#s=!1,this.#h()})}end(e){this.#a=
e;for(let t of this.#n.splice(0))process.nextTick(t.done,-13,0);this.#r=0,this.#p()}#p(){this.#a===null||
this.#o.length>0||(process.nextTick(this.#a),this.#a=null)}};function tu(e){let t=0;for(let n of e)t+=
n.length;return t}function Mi({length:e,done:t},n){let r=n===-4?ro:n;process.nextTick(t,r,n===0?e:0)}var Rp={[-1]:"EMSGSIZE",[-2]:"EMSGSIZE",[ro]:"ENETUNREACH",[-4]:"EHOSTUNREACH",[-14]:"ECONNREFUSED",
[-8]:"EADDRINUSE",[-6]:"EINVAL",[-13]:"ECANCELED",[-15]:"ENETDOWN",[-11]:"ENETDOWN"},Sp={bind:{[-4]:"\
EADDRNOTAVAIL"},send:{[-6]:"EACCES"},connect:{[-4]:"ENETUNREACH"}},Ap={recvmsg:nt};function Dn(e,t,n,r=0){
let o=Sp[t]?.[e]??Rp[e]??"EINVAL",i=n===void 0?null:{address:n,port:r},s=i===null?"":` to ${K(n,r)}`,
a=Ap[t]??`${t}${s}`,c=b(e===ro?-4:e,a);return W(o,t,i,c)}function ru(e,t,n,r){let o=b(e,t);return W(
n?xp(e,r):"EINVAL",t,null,o)}function xp(e,t){if(e===-1)return"ENOBUFS";switch(t){case 2:return e===
-8?"EADDRINUSE":"ENODEV";case 4:return e===-8?"EADDRNOTAVAIL":"ENODEV";case 3:return"EADDRNOTAVAIL";default:
return"EINVAL"}}function ou(){return _("ERR_SOCKET_DGRAM_NOT_RUNNING","Not running")}function Ui(){return _(
"ERR_SOCKET_DGRAM_NOT_CONNECTED","Not connected")}function oo(){return _("ERR_SOCKET_DGRAM_IS_CONNEC\
TED","Already connected")}function iu(){return _("ERR_SOCKET_ALREADY_BOUND","Socket is already bound")}
function Fi(e){return _("ERR_IP_BLOCKED",`IP(${e}) is blocked`)}function su(){return _("ERR_SOCKET_B\
AD_BUFFER_SIZE","Buffer size must be a positive integer",TypeError)}function au(e){let t=`Could not \
get or set buffer size: ${e} returned EBADF`,{errno:n}=W("EBADF",e,null);return Object.assign(_("ERR\
_SOCKET_BUFFER_SIZE",t),{errno:n,syscall:e})}var Pp="of type string or an instance of Buffer, TypedArray, or DataView";function uu(e){let n=typeof e==
"object"&&e!==null?e:{type:e},{type:r,lookup:o,signal:i}=n;if(cu(n.recvBufferSize,"options.recvBuffe\
rSize"),cu(n.sendBufferSize,"options.sendBufferSize"),Ct(n.receiveBlockList,"options.receiveBlockLis\
t"),Ct(n.sendBlockList,"options.sendBlockList"),r!=="udp4"&&r!=="udp6")throw _("ERR_SOCKET_BAD_TYPE",
"Bad socket type: it must be udp4 or udp6",TypeError);return no(o,"lookup"),i!==void 0&&eo(i),{type:r,
reuseAddr:!!n.reuseAddr,reusePort:!!n.reusePort,ipv6Only:!!n.ipv6Only,recvBufferSize:n.recvBufferSize||
void 0,sendBufferSize:n.sendBufferSize||void 0,lookup:o,signal:i,receiveBlockList:n.receiveBlockList,
sendBlockList:n.sendBlockList}}function cu(e,t){if(e&&(Ke(e,t),e>>>0!==e))throw _("ERR_OUT_OF_RANGE",
`The value of "${t}" is out of range: ${e} is no number of bytes`,RangeError)}function Vi(e){if(!e)throw _(
"ERR_MISSING_ARGS",'The "multicastAddress" argument must be specified',TypeError)}function Gi(e){let t=st(
e,"Port");if(t>0)return t;throw _("ERR_SOCKET_BAD_PORT","Port should be > 0 and < 65536. Received 0.",
RangeError)}function du(e){let[t,n]=e,r=e[e.length-1],o=typeof r=="function"?r:void 0;if(typeof t=="\
object"&&t!==null){let{port:a,address:c,fd:u}=t;if(typeof u=="number"&&u>0)throw W("ENOTSUP","bind",
null);return c&&_e(c,"options.address"),{port:a,address:c,callback:o}}let i=typeof t=="function"?void 0:
t,s=typeof n=="function"?void 0:n;return s&&_e(s,"address"),{port:i,address:s,callback:o}}function fu(e,t){
let[n,r,o,i,s,a]=e;if((t?typeof o=="number":!!(s||i&&typeof i!="function"))?(n=Ip(n,r,o),t&&typeof i==
"function"&&(a=i,i=void 0)):t?a=r:(a=i,i=r,s=o),t&&(i||s))throw oo();let u=Lp(n),d=t?0:Gi(i);return typeof s==
"function"?(a=s,s=void 0):s!=null&&_e(s,"address"),{pieces:u,port:d,address:s??void 0,callback:typeof a==
"function"?a:void 0}}function Ip(e,t,n){let r=Wi(e,"buffer"),o=t>>>0,i=n>>>0;if(o>r.length)throw lu(
"offset");if(o+i>r.length)throw lu("length");return r.subarray(o,o+i)}function lu(e){return _("ERR_B\
UFFER_OUT_OF_BOUNDS",`"${e}" is outside of buffer bounds`,RangeError)}function Lp(e){return Array.isArray(
e)?e.length===0?[new Uint8Array(0)]:e.map(t=>Wi(t,"buffer list arguments")):[Wi(e,"buffer")]}function Wi(e,t){
if(e instanceof Uint8Array)return e;if(typeof e=="string")return Buffer.from(e);if(!ArrayBuffer.isView(
e))throw P(t,Pp,e);let{buffer:n,byteOffset:r,byteLength:o}=e;return new Uint8Array(n,r,o)}function Bn(e,t,n){return t&&e.isV4?`::ffff:${e}`:n.format(e)}function Ki(e,t){return{address:e,family:`\
IPv${X(e)}`,port:t}}function Mn({lwip:e},t){let n=e.knownEnd(t);if(n===null)return null;let r=Bn(n.addr,
ze(e.type),e.zones);return Ki(r,n.port)}var Dp=64,pu=class UdpHandle{#e;#t;#n;#r;#o;#i;#s=!1;#a=0;#l=null;#c=null;#u="";constructor(e,t,n){
this.#e=e,this.#o=t,this.#r=n;let r=t?qn:Q;this.#t=Re(e,r),this.#t.unref(),this.#n=this.#t.lwip,this.#i=
new nu(e.port,this.#n)}get waiting(){return this.#i.waiting}#f(e){return e.block(this.#e.blocker)}bind(e,t,n,r){
r&&(this.#n.flags|=32),n&&this.#n.setOption(Rt,1);let o=n?dr:0;return this.#f(this.#n.open(e,t,o,0))}connect(e,t){
return this.#f(this.#n.connect(e,t))}disconnect(){this.#n.disconnect()}send(e,t,n,r){this.#i.send(e,
t,n,r)}changeMembership(e,t,n,r){return this.#f(this.#n.membership(e,t,n,-1,r))}setMulticastInterface(e){
let t=e.isAny?0:this.#h(e);return t<0?!1:(this.setOption(tr,t),!0)}#h(e){let{port:t}=this.#e,n=t.control(
{op:"netifs"}),r=this.#f(n),o=e.toString(),i=({addresses:s})=>s.some(a=>a.split("/")[0]===o);return r.
find(i)?.index??-1}setOption(e,t){this.#n.setOption(e,t)}limitDatagrams(e){this.#n.limitDatagrams(e)}ref(){
this.#t.ref()}unref(){this.#t.unref()}receive=()=>{if(this.#l=null,this.#s)return;let e=this.#n.recvNow();
e!==void 0?this.#g(e):(this.#a=0,this.#n.arrival(m).then(this.#d))};#d=e=>process.nextTick(this.#p,this.#n.
received(e));#p=e=>process.nextTick(this.#g,e);#m=()=>queueMicrotask(this.#y);#y=()=>process.nextTick(
this.receive);#g=e=>{if(this.#s){e instanceof y&&e.delete();return}if(e===-15||e===-11)return this.#r.
onEnded();try{e instanceof y?this.#b(e):this.#r.onReceiveError(e)}finally{this.#_()}};#b(e){try{this.#r.
onDatagram(e,this.#N(e.addr),e.port)}finally{e.delete()}}#N(e){let t=this.#c;return(t===null||!t.equals(
e)||t.zone!==e.zone)&&(this.#c=e,this.#u=Bn(e,this.#o,ce(this.#e))),this.#u}#_(){if(!this.#s){if(++this.#a<
Dp){process.nextTick(this.#m);return}this.#a=0,this.#l=setImmediate(this.receive)}}close(e){this.#s=
!0,this.#l!==null&&clearImmediate(this.#l),this.#t.close(),this.#i.end(e)}};function Bp(e){return class DatagramSocket extends e{type;#e;#t;#n=null;#r=!1;#o="no\
ne";#i="none";#s=null;#a=null;#l=null;#c=!0;#u;#f;constructor(t,n,r){super(),this.#e=t,this.#t=n,this.
type=n.type;let{recvBufferSize:o}=t;this.#u=n.recvBufferSize??o,this.#f=n.sendBufferSize??o,r!==void 0&&
this.on("message",r),n.signal!==void 0&&this.#h(n.signal)}#h(t){let n=()=>{this.#r||this.close()};t.
aborted?n():to(t,this,n)}get#d(){return this.type==="udp6"}#p(){if(this.#r)throw ou()}#m(){return this.#n??=
new pu(this.#e,this.#d,{onDatagram:(t,n,r)=>this.#B(t,n,r),onReceiveError:t=>this.emit("error",Dn(t,
"recvmsg")),onEnded:()=>{this.#r||this.close()}})}#y(t,n){let{lookup:r}=this.#t;Xl(this.#e,t,this.#d?
6:4,r,n)}#g(t){let n=ce(this.#e).parse(t);return n!==null&&(this.#d||n.isV4)?n:null}#b(t,n){let r=this.#d?
"IPv6":"IPv4";return{address:Bn(t,this.#d,ce(this.#e)),family:r,port:n}}bind(...t){if(this.#p(),this.#o!==
"none")throw iu();let{port:n,address:r,callback:o}=du(t),i=n?st(n,"Port"):0;return this.#o="under wa\
y",o!==void 0&&this.#N(o),this.#y(r||(this.#d?"::":"0.0.0.0"),(s,a)=>{this.#r||(s!==null?this.#O(s):
this.#_(a,i))}),this}#N(t){let n=()=>{this.removeListener(e.errorMonitor,n),this.removeListener("lis\
tening",r)},r=()=>{n(),t.call(this)};this.on(e.errorMonitor,n),this.on("listening",r)}#_(t,n){let r=u=>this.#O(
W(u,"bind",{address:t,port:n})),o=this.#g(t);if(o===null)return r("EINVAL");if(this.#t.reusePort)return r(
"ENOTSUP");if(!this.#e.port.isOpen)return r("ENETDOWN");let i=this.#m(),{reuseAddr:s,ipv6Only:a}=this.#t,
c=i.bind(o,n,s,a);if(c.err===0)return this.#w(i,c);this.#O(Dn(c.err,"bind",t,n))}#O(t){this.#o="none",
this.emit("error",t)}#w(t,n){this.#s=n,this.#o="done",this.#c&&t.ref();let{recvBufferSize:r}=this.#t;
r!==void 0&&t.limitDatagrams(r),process.nextTick(t.receive),this.emit("listening")}address(){if(this.#p(),
this.#s===null)throw W("EBADF","getsockname",null);return this.#b(this.#s.addr,this.#s.port)}#S(t){if(this.#l===
null){this.#l=[];let n=()=>{this.removeListener("listening",r),this.#l=null},r=()=>{this.removeListener(
e.errorMonitor,n);let o=this.#l??[];this.#l=null;for(let i of o)i()};this.once(e.errorMonitor,n),this.
once("listening",r)}this.#l.push(t)}connect(t,n,r){let o=Gi(t);if(typeof n=="function"&&(r=n,n=""),_e(
n??="","address"),this.#p(),this.#i!=="none")throw oo();this.#i="under way",this.#o==="none"&&this.bind(
{port:0});let i=()=>this.#E(o,n,typeof r=="function"?r:null);this.#o==="done"?i():this.#S(i)}#E(t,n,r){
r!==null&&this.once("connect",r);let o=i=>{if(this.#i="none",r===null)return void this.emit("error",
i);this.removeListener("connect",r),r.call(this,i)};this.#y(n||this.#A,(i,s)=>{this.#r||(i!==null?process.
nextTick(o,i):this.#v(s,t,n,o))})}#v(t,n,r,o){let i=u=>process.nextTick(o,W(u,"connect",{address:r,port:n})),
s=this.#g(t);if(s===null)return i("EINVAL");if(this.#D(t))return process.nextTick(o,Fi(t));let a=s.isAny?
mu(s):s,c=this.#n.connect(a,n);if(c!==0){let u=Dn(c,"connect",r,n);return process.nextTick(o,u)}this.#a=
{addr:a,port:n},this.#i="done",process.nextTick(()=>this.emit("connect"))}get#A(){return this.#d?"::\
1":"127.0.0.1"}#D(t){return at(this.#t.sendBlockList,t)}disconnect(){if(this.#i!=="done")throw Ui();
this.#n?.disconnect(),this.#i="none",this.#a=null}remoteAddress(){if(this.#p(),this.#a===null)throw Ui();
return this.#b(this.#a.addr,this.#a.port)}send(...t){let n=fu(t,this.#i==="done");this.#p(),this.#o===
"none"&&this.bind({port:0}),this.#o==="done"?this.#U(n):this.#S(()=>this.#U(n))}sendto(...t){Ke(t[1],
"offset"),Ke(t[2],"length"),Ke(t[3],"port"),_e(t[4],"address"),this.send(...t)}#U(t){let{port:n,address:r,
callback:o}=t;if(n===0)return this.#T(N.ANY4,void 0,t);this.#y(r||this.#A,(i,s)=>{i!==null?o!==void 0?
process.nextTick(o,i):process.nextTick(()=>this.emit("error",i)):this.#r||this.#C(s,t)})}#C(t,n){let{
port:r,address:o=t,callback:i}=n,s=c=>{i!==void 0&&process.nextTick(i,c)},a=this.#g(t);if(a===null)return s(
W("EINVAL","send",{address:o,port:r}));if(this.#D(t))return s(Fi(t));this.#T(a.isAny?mu(a):a,o,n)}#T(t,n,{
pieces:r,port:o,callback:i}){let s=this.#n;if(s!==null){if(i===void 0)return s.send(r,t,o,Mp);s.send(
r,t,o,(a,c)=>{a===0?i(null,c):i(Dn(a,"send",n,o))})}}#B(t,n,r){if(at(this.#t.receiveBlockList,n))return;
let o=this.#d?"IPv6":"IPv4",i=t.byteLength,s=Buffer.allocUnsafe(i);t.copyInto(s);let a={address:n,family:o,
port:r,size:i};this.emit("message",s,a)}#x(t){if(this.#p(),this.#s===null)throw W("EBADF",t,null);return this.#n}#P(t,n,r){
let o=this.#x(t),i=Math.trunc(r);if(!(i>=n.least&&i<=n.most))throw W("EINVAL",t,null);o.setOption(n,
i)}setBroadcast(t){this.#P("setBroadcast",Zn,t?1:0)}setTTL(t){return Ke(t,"ttl"),this.#P("setTTL",Qn,
t),t}setMulticastTTL(t){return Ke(t,"ttl"),this.#P("setMulticastTTL",Jn,t),t}setMulticastLoopback(t){
let n=t?1:0;return this.#P("setMulticastLoopback",er,n),t}setMulticastInterface(t){let n="setMultica\
stInterface";this.#p(),_e(t,"interfaceAddress");let r=this.#x(n),o=this.#g(t);if(o===null)throw W("E\
INVAL",n,null);if(!r.setMulticastInterface(o))throw W("EADDRNOTAVAIL",n,null)}addMembership(t,n){Vi(
t),this.#I("addMembership",2,t,n)}dropMembership(t,n){Vi(t),this.#I("dropMembership",3,t,n)}addSourceSpecificMembership(t,n,r){
this.#M("addSourceSpecificMembership",4,t,n,r)}dropSourceSpecificMembership(t,n,r){this.#M("dropSour\
ceSpecificMembership",5,t,n,r)}#M(t,n,r,o,i){_e(r,"sourceAddress"),_e(o,"groupAddress"),this.#I(t,n,
o,i,r)}#I(t,n,r,o,i="0.0.0.0"){this.#p();let s=ce(this.#e),a=s.parse(String(r)),c=s.parse(o||"0.0.0.\
0"),u=s.parse(i);if(a===null||c===null||u===null)throw W("EINVAL",t,null);if(!this.#e.port.isOpen)throw W(
"ENETDOWN",t,null);let f=(this.#s===null?this.#k():this.#m()).changeMembership(n,a,c,u);if(f!==0)throw ru(
f,t,a.isMulticast,n)}#k(){let t=this.#m(),n=this.#d?N.ANY6:N.ANY4,r=t.bind(n,0,!1,!1);return r.err===
0&&(this.#s=r),t}#L(t,n){if(t>>>0!==t)throw su();if(this.#p(),this.#s===null)throw au(n);return this.#n}setRecvBufferSize(t){
let n=this.#L(t,"uv_recv_buffer_size");t!==0&&(this.#u=Math.min(t,2147483647),n.limitDatagrams(this.#u))}setSendBufferSize(t){
this.#L(t,"uv_send_buffer_size"),t>0&&(this.#f=t)}getRecvBufferSize(){return this.#L(0,"uv_recv_buff\
er_size"),this.#u}getSendBufferSize(){return this.#L(0,"uv_send_buffer_size"),this.#f}getSendQueueSize(){
return this.#p(),this.#n?.waiting.bytes??0}getSendQueueCount(){return this.#p(),this.#n?.waiting.count??
0}ref(){return this.#c=!0,this.#o==="done"&&this.#n?.ref(),this}unref(){return this.#c=!1,this.#o===
"done"&&this.#n?.unref(),this}close(t){if(typeof t=="function"&&this.on("close",t),this.#l!==null)return this.#l.
push(()=>this.close()),this;this.#p(),this.#r=!0;let n=()=>void this.emit("close"),r=this.#n;return this.#n=
null,r===null?process.nextTick(n):r.close(n),this}async[Symbol.asyncDispose](){this.#r||await new Promise(
t=>this.close(()=>t()))}}}var Mp=()=>{};function mu(e){return e.isV4?N.LOOPBACK4:N.LOOPBACK6}var hu;
function yu(e,t,n){let r=uu(t),o=typeof n=="function"?n:void 0;return hu??=Bp(I("node:events")),new hu(
e,r,o)}var Up=[void 0,0,4,6,"IPv4","IPv6"],Fp=[void 0,"verbatim","ipv4first","ipv6first"];function bu(e,t){
let[n,r]=t,o=t[typeof r=="function"?1:2],i=Wp(r);if(typeof o!="function")throw P("callback","of type\
 function",o);n&&_e(n,"hostname");let s=o,a=String(n||""),c=X(a);if(c===0&&a!=="")return wt(e)(a,i,s);
let u=a===""?null:a,d=c||(i.family===6?6:4),f=u===null?[]:[{address:u,family:d}];process.nextTick(()=>{
i.all?s(null,f):s(null,u,d)})}function Wp(e){if(typeof e=="function"||e===void 0||e===null)return{};
let t=typeof e=="object";if(!t&&typeof e!="number")throw P("options","of type object or an integer",
e);let n=t?e:{family:e};gu(n.family,"options.family",Up),gu(n.order,"options.order",Fp);let{hints:r=0}=n,
{ADDRCONFIG:o}=I("node:dns");return{...n,hints:(r&o)===0?r:Ln}}function gu(e,t,n){if(n.includes(e))return;
let r=`The property '${t}' must be one of: ${n.slice(1).join(", ")}. Received ${String(e)}`;throw _(
"ERR_INVALID_ARG_VALUE",r,TypeError)}var Nu=class Connector{#e;#t;#n;#r;#o=[];#i=[];#s=null;#a=!1;#l=!1;constructor(e,t,n,r){
this.#e=e,this.#t=t,this.#n=n,this.#r=r}start(){let{host:e}=this.#n,t=X(e);t===0?this.#u():process.nextTick(
()=>this.#m(e,t))}cancel(){this.#a=!0,this.#s?.close().catch(()=>{}),this.#s=null}get isConnecting(){
return this.#l}get#c(){return this.#a||!this.#t.connecting}#u(){let{host:e,family:t,hints:n,lookup:r,
localAddress:o}=this.#n,i=this.#n.autoSelectFamily&&t!==4&&t!==6&&o===null;(r??wt(this.#e))(e,{family:t,
hints:n,...i?{all:i}:{}},(s,a,c)=>{i?this.#h(s,a):this.#f(s,a,c)})}#f(e,t,n){let r=this.#t;if(r.emit(
"lookup",e,t,n,this.#n.host),this.#c)return;let o=e??this.#d(t,n);o?process.nextTick(()=>this.#p(o)):
(r.touch(),this.#m(t,n))}#h(e,t){let n=this.#t,{host:r}=this.#n;if(this.#c)return;if(e)return this.#f(
e,void 0,void 0);for(let{address:i,family:s}of t)if(n.emit("lookup",null,i,s,r),this.#c)return;let o=Ql(
t);if(o.length===0){let[i]=t,s=this.#d(i?.address,i?.family);process.nextTick(()=>this.#p(s));return}
n.touch(),o.length===1?this.#m(o[0].address,o[0].family):(n.autoSelectFamilyAttemptedAddresses=[],this.#i=
o,this.#y(0))}#d(e,t){if(X(e)===0)return Zl(e);if(t===4||t===6)return null;let{host:n,port:r}=this.#n;
return Jl(t,n,r)}#p(e){this.#c||this.#t.destroy(e)}#m(e,t){let n=this.#t;if(!this.#c){if(at(this.#r,
e)){n.destroy(Eu(e));return}this.#_(e,t,r=>{if(!this.#c){if(r!==null)return this.#N(r);n.emit("conne\
ctionAttempt",e,this.#n.port,t),!(this.#c||this.#g(e))&&this.#O(e,void 0,o=>{this.#c||(o!==null&&this.#b(
e,t,o),this.#c||this.#N(o))})}})}}#y(e){let t=this.#t;if(this.#c)return;if(e===this.#i.length){t.destroy(
Yl(this.#o));return}let{address:n,family:r}=this.#i[e],{port:o,attemptTimeout:i}=this.#n,s=a=>{this.#l=
!1,this.#o.push(a),process.nextTick(()=>this.#y(e+1))};if(at(this.#r,n))return s(Eu(n));this.#_(n,r,
a=>{if(this.#c)return;if(a!==null)return s(a);if(t.emit("connectionAttempt",n,o,r),this.#c||this.#g(
n))return;t.autoSelectFamilyAttemptedAddresses.push(`${n}:${o}`);let c=e===this.#i.length-1,u=c?void 0:
i;this.#O(n,u,d=>{if(this.#c)return;if(d===null)return this.#N(null);s(d);let{code:f}=d.cause??{};f===
"ERR_TIMEOUT"&&!c?t.emit("connectionAttemptTimeout",n,o,r):this.#b(n,r,d)})})}#g(e){if(!this.#t.isAttempted)
return!1;let t={address:e,port:this.#n.port};return this.#t.destroy(W("EALREADY","connect",t)),!0}#b(e,t,n){
let{port:r}=this.#n;this.#t.emit("connectionAttemptFailed",e,r,t,n)}#N(e){let t=this.#s;this.#s=null,
this.#l=!1,e!==null?this.#t.destroy(e):this.#t.onConnected(t)}#_(e,t,n){if(this.#t.netconn!==null)return this.#s=
this.#t.netconn,n(null);let{port:r,localAddress:o,localPort:i}=this.#n,s=o!==null||i!==0,c={address:o??
(t===6?"::":"0.0.0.0"),port:i},u=null,d=f=>n(s?Hi(u,f,"bind",c):Hi(u,f,"connect",{address:e,port:r}));
try{let f=t===6?ut:B;u=this.#s=Re(this.#e,f),this.#t.prepare(u)}catch(f){process.nextTick(d,f);return}
if(!s)return n(null);u.bind(c.address,i).then(()=>process.nextTick(n,null),f=>process.nextTick(d,f))}#O(e,t,n){
let r=this.#s,o={address:e,port:this.#n.port},i=s=>n(Hi(r,s,"connect",o));if(r===this.#t.netconn){process.
nextTick(n,null);return}this.#l=!0,r.connect(e,o.port,{timeout:t}).then(()=>process.nextTick(n,null),
s=>process.nextTick(i,s))}};function Hi(e,t,n,r){let o=Vp(e,t,n);return e?.close().catch(()=>{}),W(o,
n,r,t)}function Vp(e,t,n){if(e===null||e.stackEnded)return"ENETDOWN";let r=Ot(t,n);return r==="EHOST\
UNREACH"&&e.lwip.remoteEnd===null?"ENETUNREACH":r}function Eu(e){return _("ERR_IP_BLOCKED",`IP(${e})\
 is blocked by net.BlockList`)}var _u=class IdleTimer{#e;#t=0;#n=0;#r=null;#o=0;constructor(e){this.#e=e}set(e){if(this.#t=
e,e===0)return;this.#n=performance.now();let t=this.#n+e;this.#r!==null&&this.#o<=t||(this.stop(),this.#i(
e))}touch(){this.#t!==0&&(this.#n=performance.now(),this.#r===null&&this.#i(this.#t))}stop(){this.#r?.
close(),this.#r=null}#i(e){this.#o=performance.now()+e;let{setTimeout:t}=I("node:timers");this.#r=t(
this.#s,e).unref()}#s=()=>{if(this.#r=null,this.#t===0)return;let e=this.#n+this.#t-performance.now();
e>=1?this.#i(e):this.#e()}};var zi=class OnRead{isStopped=!1;#e;#t;#n;#r=null;constructor(e,t,n){this.#n=e,this.#e=
t,this.#t=n}static of(e){if(e===null||typeof e!="object")return null;let{buffer:t,callback:n}=e;if(typeof n!=
"function")return null;let r=typeof t=="function"?t:null,o=r===null?t:r();return!(o instanceof Uint8Array)||
o.length===0?null:new zi(o,r,n)}get hasLeft(){return this.#r!==null}deliver(e){let t=this.#r??e;for(;t.
length>0;){let n=t.subarray(0,this.#n.length);t=t.subarray(n.length),this.#r=t.length>0?t:null,this.#n.
set(n);let r=this.#t(n.length,this.#n)!==!1,o=this.#e?.();if(o instanceof Uint8Array&&o.length>0&&(this.#n=
o),!r)return this.isStopped=!0,!1}return!0}};var Gp=250,Kp=10;function Ou(e){let{host:t,port:n,localAddress:r,localPort:o,lookup:i}=e;if(t!=null&&
typeof t!="string")throw P("options.host","of type string",t);if(r&&X(r)===0){let c=`Invalid IP addr\
ess: ${r}`;throw _("ERR_INVALID_IP_ADDRESS",c,TypeError)}if(o&&tn(o,"options.localPort"),typeof n!="\
number"&&typeof n!="string")throw P("options.port","one of type number or string",n);X(t??"localhost")===
0&&(no(i,"options.lookup"),tn(e.hints,"options.hints")),eu(e.autoSelectFamily,"options.autoSelectFam\
ily");let a=e.family;return{host:t||"localhost",port:st(n,"Port"),localAddress:r||null,localPort:Number(
o??0),family:a,hints:Hp(e.hints,a),lookup:i??null,autoSelectFamily:zp(e.autoSelectFamily),attemptTimeout:$p(
e.autoSelectFamilyAttemptTimeout)}}function Hp(e,t){return e||(t===4||t===6?0:Ln)}function zp(e){let{
getDefaultAutoSelectFamily:t}=I("node:net");return e??t()}function $p(e){return tn(e,"options.autoSe\
lectFamilyAttemptTimeout"),Math.max(e??Gp,Kp)}var Un=Symbol("taken"),$i=Symbol("resets"),qp=65536,Yp=65536,jp=new Uint8Array(0),Xp=10,Qp=1e3,Zp=null;
function io(){return Zp??=Jp(I("node:stream").Duplex)}function Jp(e){return class Socket extends e{connecting=!1;timeout=void 0;server=null;_server=null;autoSelectFamilyAttemptedAddresses;_host=null;blockList;#e;#t=null;#n=new Set;#r=new _u(
()=>this.emit("timeout"));#o;#i=!1;#s=!1;#a=0;#l=0;#c=0;#u=null;#f=0;#h=0;#d=!1;#p;#m=!1;#y=!1;#g=!1;#b=!1;#N=0;#_=!0;#O=0;#w=null;constructor(t,n){
let r=em(n);super({...r,allowHalfOpen:!!r.allowHalfOpen,emitClose:!1,autoDestroy:!0,decodeStrings:!0,
signal:void 0}),this.#e=t,this.#g=!!r.noDelay,this.#b=!!r.keepAlive,this.#N=Number(r.keepAliveInitialDelay??
0)|0,this.#o=zi.of(r.onread),r.blockList&&(this.blockList=r.blockList),this.on("end",this.#P);let{[Un]:o,
[$i]:i}=r;this.#y=i===!0,o!==void 0&&this.#S(o,r),this.#p=r.signal,this.#p!==void 0&&I("node:stream").
addAbortSignal(this.#p,this)}#S(t,n){this.#t=this.#w=t,this.#d=!0,this.#E(t),this.prepare(t),n.pauseOnCreate?
this.pause():n.readable!==!1&&this.read(0)}#E(t){t.lwip.released.then(()=>{this.#t!==t||!t.stackEnded||
process.nextTick(()=>this.#t===t&&this.destroy())})}connect(...t){let{options:n,callback:r}=en(t),o=tm(
n);if(this.#p?.aborted)return this;if(this.destroyed&&this.#v(),this.#d=!0,r!==null&&this.once("conn\
ect",r),this.touch(),this.connecting=!0,n.noDelay!==void 0&&this.setNoDelay(!!n.noDelay),n.keepAlive!==
void 0){let a=Number(n.keepAliveInitialDelay??0);this.setKeepAlive(!!n.keepAlive,a)}let i=this.blockList??
null,s=new Nu(this.#e,this,o,i);return this.#n.add(s),X(o.host)===0&&(this._host=o.host),s.start(),this}#v(){
this._undestroy(),this.#t=this.#w=this._server=null,this.#i=this.#s=this.#m=!1,this.#a=this.#l=this.#c=
this.#f=0,this.#h++,delete this.write}get isAttempted(){return[...this.#n].some(t=>t.isConnecting)}prepare(t){
this.#g&&t.setNoDelay(!0),this.#b&&this.#V(t),this.#_||t.unref(),this.#O>0&&t.setTos(this.#O)}onConnected(t){
this.#n.clear(),this.#t!==t&&this.#E(t),this.#t=this.#w=t,this.connecting=!1,this.touch(),this.emit(
"connect"),this.emit("ready"),!this.isPaused()&&this.#t!==null&&this.read(0)}_read(t){this.connecting||
this.#t===null?this.destroyed||this.once("connect",()=>this._read(t)):this.#A()}read(t){return this.#o?.
isStopped&&!this.connecting&&(this.#o.isStopped=!1,this.#A()),super.read(t)}resume(){return this.#o!==
null&&(this.#o.isStopped=!1),!this.connecting&&this.#t!==null&&this.#A(),super.resume()}#A(){this.#i||
this.#s||(this.#i=!0,this.#o?.hasLeft?process.nextTick(this.#C,jp):this.#D())}#D(){let t=this.#t;t.readChunk(
qp).then(n=>process.nextTick(this.#U,t,n),n=>process.nextTick(this.#B,t,n))}#U=(t,n)=>{if(this.#t===
t){if(this.touch(),n===null)return this.#T();this.#a+=n.length,this.#C(n)}};#C=t=>{let n=!0;try{n=this.#o?.
deliver(t)??this.push(t)}finally{n&&!this.destroyed?this.#D():this.#i=!1}};#T(){this.#i=!1,this.#s=!0,
this.push(null),this.read(0)}#B=(t,n)=>{if(this.#t===t)if(this.#i=!1,this.#x())this.destroy();else{let r=Ot(
n,"read");this.destroy(W(r,"read",null,n))}};#x(){return this.#t?.stackEnded===!0}#P=()=>{this.allowHalfOpen||
(this.write=this.#M)};#M=(t,n,r)=>{if(!this.writableEnded)return super.write(t,n,r);let o=typeof n==
"function"?n:r,s=_("EPIPE","This socket has been ended by the other party");return typeof o=="functi\
on"&&process.nextTick(o,s),this.destroy(s),!1};_write(t,n,r){if(this.connecting)return this.#I(t.length,
()=>this._write(t,n,r),r);this.#k(t,t.length,r)}_writev(t,n){let r=0;for(let{chunk:i}of t)r+=i.length;
if(this.connecting)return this.#I(r,()=>this._writev(t,n),n);if(r<=Yp){let i=Buffer.concat(t.map(({chunk:s})=>s),
r);return this.#k(i,r,n)}let o=new y;for(let{chunk:i}of t)o.append(x.external(i));this.#k(o,r,n)}#I(t,n,r){
let o=()=>{this.off("connect",i),r(om())},i=()=>{this.off("close",o),this.#f=0,n()};this.#f=t,this.once(
"connect",i),this.once("close",o)}#k(t,n,r){let o=this.#t;if(o===null){r(_("ERR_SOCKET_CLOSED","Sock\
et is closed"));return}this.touch(),this.#l+=n;let i=o.write(t);if(i===Ht)return wu(t),r();this.#c=n,
this.#u=r;let s=a=>{wu(t),this.#u===r&&this.#L(a,r)};i.then(()=>process.nextTick(s,null),a=>process.
nextTick(s,a))}#L(t,n){if(t!==null&&this.#x()){this.destroy();return}let r=this.#c;if(this.#c=0,this.#u=
null,t===null)return this.touch(),n();let o=this.#F(t);o==="EPIPE"&&(this.#l-=r),n(W(o,"write",null,
t))}#G(){let t=this.#u;if(this.#u=null,t===null)return;let n=this.#h;setImmediate(()=>{this.#h===n&&
(this.#c=0,t(W("ECANCELED","write",null)))})}#F(t){let n=Ot(t,"write");return n==="ECONNRESET"&&this.#s?
"EPIPE":n}_final(t){if(this.connecting){this.once("connect",()=>this._final(t));return}if(this.#t===
null)return t();let n=()=>process.nextTick(t);this.#t.shutdown(!1,!0).then(n,n)}_destroy(t,n){this.connecting=
!1,this.#r.stop();for(let a of this.#n)a.cancel();this.#n.clear();let r=this.#t;this.#t=null;let o=t!=
null,i=this.#d?[o]:[],s=()=>this.emit("close",...i);if(r===null)n(t),this.#d?setImmediate(s):process.
nextTick(s);else{this.#G();let c=this.#m||o&&this.#y?r.abort():r.close(),u=()=>void setImmediate(s);
c.then(u,u),n(t)}this.#d=!1,this._server!==null&&(this._server._connections--,this._server._emitCloseIfDrained())}destroySoon(){
this.writable&&this.end(),this.writableFinished?this.destroy():this.once("finish",this.destroy)}resetAndDestroy(){
return this.destroyed?this:this.connecting?(this.once("connect",()=>this.#W()),this):(this.#t===null?
this.destroy(_("ERR_SOCKET_CLOSED","Socket is closed")):this.#W(),this)}#W(){this.#m=!0,this.destroy()}touch(){
this.#r.touch()}_unrefTimer(){this.#r.touch()}setTimeout(t,n){return this.destroyed?this:(nm(t,n),this.
timeout=t,this.#r.set(t),n!==void 0&&(t===0?this.removeListener("timeout",n):this.once("timeout",n)),
this)}setNoDelay(t=!0){return this.#g=!!t,this.#t?.setNoDelay(this.#g),this}setKeepAlive(t=!1,n=0){return this.#b=
!!t,this.#N=Number(n)|0,this.#t!==null&&this.#V(this.#t),this}#V(t){let n=this.#N;if(!this.#b||n<=0)
t.setKeepAlive(this.#b);else{let r=Qp;t.setKeepAlive({idle:n,interval:r,probes:Xp})}}setTypeOfService(t){
return rm(t),this.#O=t,this.#t?.setTos(t),this}getTypeOfService(){return this.#O}ref(){return this.#_=
!0,this.#t?.ref(),this}unref(){return this.#_=!1,this.#t?.unref(),this}get netconn(){return this.#t}#R(t){
let n=t?this.#t:this.#w;return(n===null?null:Mn(n,t))??{}}address(){return this.#R(!0)}get localAddress(){
return this.#R(!0).address}get localPort(){return this.#R(!0).port}get localFamily(){return this.#R(
!0).family}get remoteAddress(){return this.#R(!1).address}get remotePort(){return this.#R(!1).port}get remoteFamily(){
return this.#R(!1).family}get bytesRead(){return this.#a}get bytesWritten(){let t=Math.max(this.writableLength,
this.#f);return this.#l+t-this.#c}get bufferSize(){return this.#d?this.writableLength:void 0}get pending(){
return this.#t===null||this.connecting}get _connecting(){return this.connecting}get readyState(){return this.
connecting?"opening":this.readable?this.writable?"open":"readOnly":this.writable?"writeOnly":"closed"}}}
function wu(e){e instanceof y&&e.delete()}function em(e){if(e==null)return{};if(typeof e!="object")throw P(
"options","of type object",e);let t={...e};if(typeof t.fd=="number"){let n=`open ENOTSUP ${t.fd}: a \
stack has no descriptors`;throw _("ENOTSUP",n)}for(let n of["objectMode","readableObjectMode","writa\
bleObjectMode"])if(t[n]){let r=`The property 'options.${n}' is not supported`;throw _("ERR_INVALID_A\
RG_VALUE",r,TypeError)}return Ct(t.blockList,"options.blockList"),t}function tm(e){if(e.path&&e.port===
void 0){let t=`connect ENOTSUP ${e.path}: a stack has no pipes`;throw _("ENOTSUP",t)}if(e.port===void 0)
throw _("ERR_MISSING_ARGS",'The "options" or "port" or "path" argument must be specified',TypeError);
return Ou(e)}function nm(e,t){if(typeof e!="number")throw P("msecs","of type number",e);if(!(e>=0&&Number.
isFinite(e))){let n=`The value of "msecs" is out of range. It must be a non-negative finite number. \
Received ${e}`;throw _("ERR_OUT_OF_RANGE",n,RangeError)}if(t!==void 0&&typeof t!="function")throw P(
"callback","of type function",t)}function rm(e){if(typeof e!="number")throw P("tos","of type number",
e);if(Number.isInteger(e)&&e>=0&&e<=255)return;let t=`The value of "tos" is out of range. It must be\
 >= 0 && <= 255. Received ${e}`;throw _("ERR_OUT_OF_RANGE",t,RangeError)}function om(){return _("ERR\
_SOCKET_CLOSED_BEFORE_CONNECTION","Socket closed before the connection was established")}var Cu=255,Tu=class ListenHandle{#e;#t;#n;#r;constructor(e,t,n,r){this.#e=e,this.#r=
t,this.#t=n,this.#n=r}static open(e,t,n,{address:r,port:o,backlog:i,ipv6Only:s}){let a=null;try{let c=X(
r)===6;a=Re(e,c?ut:B),c&&s&&(a.lwip.flags|=32);let u=ce(e).parse(r),f=a.lwip.open(u,o,0,i).block(e.blocker);
if(f.err!==0)throw b(f.err,`bind to ${K(r,o)}`);let L=Ki(ce(e).format(f.addr),f.port);return new Tu(
a,L,n,t)}catch(c){let d=a===null||a.stackEnded?"ENETDOWN":Ot(c,"listen");throw a?.close().catch(()=>{}),
$l(d,"listen",{address:r,port:o},c)}}start(){this.#e.accept().then(e=>{process.nextTick(this.#s,e),this.
start()},()=>process.nextTick(()=>this.#o()))}#o(){this.#i&&this.#t.close()}get#i(){return this.#t._handle===
this}#s=e=>{let t=this.#t;if(!this.#i||this.#a(e)){e.close().catch(()=>{});return}if(t._connections>=
(t.maxConnections??1/0))return this.#l(e);let n=new this.#n({[Un]:e,allowHalfOpen:t.allowHalfOpen,pauseOnCreate:t.
pauseOnConnect,noDelay:t.noDelay,keepAlive:t.keepAlive,keepAliveInitialDelay:t.keepAliveInitialDelay,
readableHighWaterMark:t.highWaterMark,writableHighWaterMark:t.highWaterMark});t._connections++,n.server=
n._server=t,t.emit("connection",n),this.#c(n.server)};#a(e){let{blockList:t}=this.#t;return!!t&&at(t,
Rn(e,!1).hostname)}#l(e){let t=Mn(e,!0),n=Mn(e,!1);e.close().catch(()=>{}),this.#t.emit("drop",{localAddress:t.
address,localPort:t.port,localFamily:t.family,remoteAddress:n.address,remotePort:n.port,remoteFamily:n.
family})}#c(e){let t=e;t===this.#t||t?._handle!==null||(t._handle=this,this.#e.lwip.released.then(()=>{
t._handle===this&&(t._handle=null)}))}close(){this.#i&&(this.#t._handle=null),this.#e.close().catch(
()=>{})}getsockname(e){return Object.assign(e,this.#r),0}ref(){this.#e.ref()}unref(){this.#e.unref()}};
function so(e,t,n,r){let{options:o,callback:i}=en(r);if(n._handle!==null)throw _("ERR_SERVER_ALREADY\
_LISTEN","Listen method has been called more than once without closing.");i!==null&&n.once("listenin\
g",i);let s=am(o,r);if(o.signal!==void 0){let{signal:u}=o;eo(u);let d=()=>void n.close();u.aborted?process.
nextTick(d):to(u,n,d)}let a=u=>{try{let d={...s,address:u},f=Tu.open(e,t,n,d);n._handle=f,n._unref&&
f.unref(),f.start(),process.nextTick(()=>{n._handle===f&&n.emit("listening")})}catch(d){im(n,d)}},{host:c}=s;
c===null?a("::"):X(c)!==0?a(c):sm(e,n,c,a)}function im(e,t){process.nextTick(()=>e.emit("error",t))}
function sm(e,t,n,r){let o=!1;t.once("close",()=>o=!0),wt(e)(n,{},(i,s)=>{i!==null?t.emit("error",i):
!o&&t._handle===null&&r(s)})}function am(e,t){let n=Number(e.backlog)||Number(t[1])||Number(t[2]),r=Math.
min(n>0?n:Cu,Cu),i=e.port===null||e.port===void 0&&(Object.hasOwn(e,"port")||cm(t[0]))?0:e.port;if(!(typeof i==
"number"||typeof i=="string")||typeof e.fd=="number")throw _("ERR_INVALID_ARG_VALUE",`The argument '\
options' must have the property "port": a stack has no pipes and no file descriptors`,TypeError);let a=e.
host?e.host:null;if(a!==null&&typeof a!="string")throw P("options.host","of type string",a);let c=!!e.
ipv6Only;return{host:a,port:st(i,"options.port"),backlog:r,ipv6Only:c}}function cm(e){return e==null||
typeof e=="function"}var lm=["remoteAddress","remotePort","remoteFamily","localAddress","localPort","localFamily"];function vu(e,t){
e.prependListener?.("secureConnection",n=>{let r=um(n);if(r instanceof t)for(let o of lm)Object.defineProperty(
n,o,{get:()=>Reflect.get(r,o),configurable:!0})})}function um(e){let{_handle:t}=e;return t?._parentWrap?.
stream}function ku(e,t,n){return class Server extends e{_handle=null;_connections=0;_unref=!1;maxConnections=void 0;dropMaxConnection=!1;allowHalfOpen;pauseOnConnect;noDelay;keepAlive;keepAliveInitialDelay;highWaterMark;blockList;constructor(r,o){
super();let i=dm(r);this.allowHalfOpen=!!i.allowHalfOpen,this.pauseOnConnect=!!i.pauseOnConnect,this.
noDelay=!!i.noDelay,this.keepAlive=!!i.keepAlive,this.keepAliveInitialDelay=Number(i.keepAliveInitialDelay??
0),this.highWaterMark=i.highWaterMark,this.blockList=i.blockList;let s=typeof r=="function"?r:o;typeof s==
"function"&&this.on("connection",s)}get listening(){return this._handle!==null}listen(...r){return so(
t,n,this,r),this}address(){if(this._handle===null)return null;let r={};return this._handle.getsockname(
r),r}close(r){return typeof r=="function"&&(this._handle!==null?this.once("close",r):this.once("clos\
e",()=>r(fm()))),this._handle?.close(),this._handle=null,this._emitCloseIfDrained(),this}_emitCloseIfDrained(){
this._handle!==null||this._connections>0||process.nextTick(()=>this.emit("close"))}getConnections(r){
if(typeof r!="function")throw P("callback","of type function",r);return process.nextTick(()=>r(null,
this._connections)),this}ref(){return this._unref=!1,this._handle?.ref(),this}unref(){return this._unref=
!0,this._handle?.unref(),this}async[Symbol.asyncDispose](){this._handle!==null&&await new Promise((r,o)=>{
this.close(i=>i?o(i):r())})}}}function dm(e){if(e===void 0||typeof e=="function")return{};if(e===null)
return{};if(typeof e=="object"){let t=e;for(let n of["highWaterMark","keepAliveInitialDelay"])tn(t[n],
`options.${n}`);return Ct(t.blockList,"options.blockList"),t}throw P("options","of type object",e)}function fm(){
return _("ERR_SERVER_NOT_RUNNING","Server is not running.")}var qi=class NodeSockets{#e;#t=null;#n=null;constructor(e){this.#e=e}get Socket(){return this.#t??=
Ru(mm(this.#e))}get Server(){if(this.#n===null){let{EventEmitter:e}=I("node:events"),t=this.Socket,n=ku(
e,this.#e,t);this.#n=Ru(n)}return this.#n}connect=(...e)=>{let{options:t}=en(e),n=new this.Socket(t),
{timeout:r}=t;return r&&n.setTimeout(r),n.connect(...e)};createConnection=this.connect;lookup=(...e)=>bu(
this.#e,e);createServer=(e,t)=>new this.Server(e,t);createSocket=(e,t)=>yu(this.#e,e,t);listen(e,...t){
if(e instanceof this.Server)return e.listen(...t);pm(e);let n=this.Socket,r=e;return so(this.#e,n,r,
t),vu(e,n),e}};function pm(e){if(e instanceof I("node:net").Server)return;let n=`an instance of Serv\
er of node:net or of this stack${typeof e=="function"?": pass createServer(app) of node:http":e instanceof
I("node:http").Server?": in this runtime, such a server takes connections of the system only":""}`;throw P(
"server",n,e)}function mm(e){let t=io();return class Socket extends t{constructor(r){
super(e,r)}}}function Ru(e){return new Proxy(e,{apply:(t,n,r)=>new e(...r)})}var nn=class EventLoopClock{#e=new Map;#t=1;now(){return performance.now()}set(e,t){
let n=this.#t++,r=Math.min(e,oa),i=setTimeout(()=>this.#n(n),r);return this.#e.set(n,{at:this.now()+
r,fn:t,timer:i}),n}clear(e){let t=this.#e.get(e);t!==void 0&&(clearTimeout(t.timer),this.#e.delete(e))}#n(e){
let t=this.#e.get(e);this.clear(e),t?.fn()}runDue(){let e=this.now(),t=1/0;for(let[n,{at:r}]of[...this.#e])
r<=e?this.#n(n):t=Math.min(t,r-e);return t}};var hm=1,ym=16;function Su(){try{return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,1,0),
!0}catch{return!1}}var Au=class EventWait{#e;#t;#n;#r;#o;#i=0;#s=0;constructor(e,t,n,r){
this.#e=e,this.#t=t+js,this.#n=t+Xs,this.#r=n,this.#o=r}awake(){this.#i=Atomics.load(this.#e,this.#t),
Atomics.store(this.#e,this.#n,0)}asleep(){return Atomics.store(this.#e,this.#n,1),!this.#r.ready}async wait(){
let e=performance.now();if(this.#o.begin(e)&&(e-this.#s>hm&&(await sr(),this.#s=e),await this.#a())||
!this.asleep())return;let t=Atomics.waitAsync(this.#e,this.#t,this.#i);t.async&&(this.#o.sleeps(),await t.
value),this.#s=performance.now(),this.#o.end(this.#s)}block(e){if(e>0&&this.#o.begin(performance.now())){
let t;do t=this.#l();while(t===void 0);if(t)return}this.asleep()&&(this.#o.sleeps(),Atomics.wait(this.#e,
this.#t,this.#i,e),this.#o.end(performance.now()))}async#a(){let e;do await null,e=this.#l();while(e===
void 0);return e}#l(){let e=!1;for(let n=0;n<ym&&!e;n++)e=this.#r.ready;let t=performance.now();return e&&
this.#o.end(t),e?!0:this.#o.goesOn(t)?void 0:!1}end(){this.#o.sleeps()}wake(){Atomics.add(this.#e,this.#t,
1),Atomics.notify(this.#e,this.#t)}};var gm=(e,t,n)=>{k(e,t,n);let{length:r}=new TextEncoder().encode(e);if(!(r>=1&&r<=255))throw h(e,t,n,
"a name of 1 to 255 bytes")},Yi={keyFormat:U("pem"),key:k,cert:k},ji={alpnProtocols:Oe(gm)},xu={...Yi,
...ji,caCerts:Oe(k),unsafelyDisableHostnameVerification:D},Pu=(e,t,n)=>{if(k(e,t,n),J.NUMBERS.parse(
e)===null&&(Qe(e,t,n),!/^[\p{L}\p{N}._-]+$/u.test(e)))throw h(e,t,n,'a name, such as "example.com"')},
bm={...In,...xu,hostname:Pu},Em={...Je,...xu,server:U(!0,!1),hostname:Pu},Nm={...Je,...Yi,...ji,server:U(
!0,!1)},_m={...Ii,...Yi,...ji};function Iu(e,t){T(e,bm,"options",t),Ce(e.port,t),Bu(e,t)}function Lu(e,t){
let n=e?.server===!0;T(e,n?Nm:Em,"options",t),n?Xi(e,t):Bu(e,t)}function Du(e,t){T(e,_m,"options",t),
Ge(e.port,"port",t),Xi(e,t)}function Xi(e,t){k(e.cert,"cert",t),k(e.key,"key",t)}function Bu(e,t){let{
cert:n,key:r}=e;(n!==void 0||r!==void 0)&&Xi(e,t)}var Ue=class Deadline{#e;#t;#n;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.timeout===
void 0?0:t.now()}get left(){let{signal:e,timeout:t}=this.#e;if(e===void 0&&t===void 0)return m;if(t===
void 0)return{signal:e};let n=this.#t.now()-this.#n;return{signal:e,timeout:Math.max(0,t-n)}}async for(e,t){
let{left:n}=this;if(n===m)return await e;let r=new fe(this.#t),o=()=>r.post(!0);return e.then(o,o),await ao(
r,n,t),await e}};async function ao(e,t,n){if(await new S(R(e.fetch(t)))===te)throw b(-3,n)}var Mu={CERT_HAS_EXPIRED:"Expired",CERT_NOT_YET_VALID:"NotValidYet",CERT_REVOKED:"Revoked",DEPTH_ZERO_SELF_SIGNED_CERT:"\
UnknownIssuer",ERR_TLS_CERT_ALTNAME_INVALID:"NotValidForName",SELF_SIGNED_CERT_IN_CHAIN:"UnknownIssu\
er",UNABLE_TO_GET_ISSUER_CERT:"UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT_LOCALLY:"UnknownIssuer",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
UnknownIssuer or Expired"};function Uu(e,t){let{code:n="ERR_SSL",message:r}=e,o=Object.hasOwn(Mu,n)?
`invalid peer certificate: ${Mu[n]} (${r})`:r,i=`Cannot ${t}: ${o}`;return Object.assign(new O.InvalidData(
i,{cause:e}),{code:n})}function co(e,t="without a close_notify"){let n=new O.UnexpectedEof(`Cannot ${e}\
: the peer has closed the connection ${t}`);return Object.assign(n,{code:mn(-15)})}function Fn(e,t,n,r){
let o=`Cannot ${t}: "${e}" must be ${n}`;if(r===void 0)return new O.InvalidData(o);let i=r.message;return new O.
InvalidData(`${o}: ${i}`,{cause:r})}var Om=/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;function Qi(e,t,n){let{connect:r}=I(
"node:tls"),{cert:o,key:i,caCerts:s=[],alpnProtocols:a=[]}=t,c=o===void 0||i===void 0?Fu({}):Wu({cert:o,
key:i},n);s.forEach((d,f)=>{for(let L of Vu(d,`caCerts[${f}]`,n))c.context.addCACert(L)});let u=t.unsafelyDisableHostnameVerification!==
!0;return{done:"secureConnect",open:(d,f)=>r({socket:d,secureContext:c,host:e,...J.NUMBERS.parse(e)===
null?{servername:e}:{},...a.length===0?{}:{ALPNProtocols:a},rejectUnauthorized:!0,checkServerIdentity:(L,V)=>{
if(!u)return;let se=wm(L,V);return se!==void 0&&f(),se}})}}function Zi(e,t=[],n){let{TLSSocket:r}=I(
"node:tls"),o=Wu(e,n);return{done:"secure",open:i=>new r(i,{isServer:!0,secureContext:o,...t.length===
0?{}:{ALPNProtocols:t}})}}function Fu(e){return I("node:tls").createSecureContext(e)}function Wu({cert:e,
key:t},n){let{createPrivateKey:r,X509Certificate:o}=I("node:crypto"),[i]=Vu(e,"cert",n),s;try{s=r(t)}catch(a){
throw Fn("key",n,"a private key in PEM",a)}if(!new o(i).checkPrivateKey(s))throw Fn("key",n,'that of\
 the certificate in "cert"');return Fu({cert:e,key:t})}function Vu(e,t,n){let{X509Certificate:r}=I("\
node:crypto"),o="a certificate in PEM, or several",i=e.match(Om)??[],s=e.split("-----BEGIN CERTIFICA\
TE-----").length-1;if(i.length===0||i.length<s)throw Fn(t,n,o);for(let a of i)try{new r(a)}catch(c){
throw Fn(t,n,o,c)}return i}function wm(e,t){let{checkServerIdentity:n}=I("node:tls"),{subjectaltname:r}=t;
if(r!==void 0&&r!=="")return n(e,t);let o=`The certificate has no name that could be "${e}"`;return Object.
assign(new Error(o),{code:"ERR_TLS_CERT_ALTNAME_INVALID"})}var Cm=65536;function Tm({Duplex:e}){return class extends e{#e;#t;bytesIn=0;#n=!1;#r=!0;#o=Promise.resolve();#i=m;#s=!1;constructor(t,n){
super({allowHalfOpen:!0}),this.#e=t,this.#t=n,setImmediate(()=>{this.#r=!1,this.proceed()})}proceed(){
!this.#n||this.#r||this.destroyed||this.#t.hasRoom&&(this.#r=!0,this.#a().then(()=>{this.#r=!1,this.
proceed()},t=>this.#t.onFailure(t)))}async#a(){for(;this.#n&&this.#t.hasRoom;){let t=await this.#e.readChunk(
Cm);if(this.destroyed)return;if(t===null){this.#n=!1,this.#t.onEnd();return}this.bytesIn+=t.length,this.#n=
this.push(t)}}_read(){this.#n=!0,this.proceed()}stopOutput(){this.#s=!0}async flushed(t){this.#i=t,await Ji(),
await this.#o}write(t,...n){return this.destroyed?(this.#l(t,()=>{}),!0):super.write(t,...n)}_write(t,n,r){
this.#l(t,r)}#l(t,n){if(this.#s)return n();this.#o=this.#e.write(t,this.#i).catch(r=>this.#t.onFailure(
r)).then(n)}}}function Ji(){return new Promise(e=>setImmediate(e))}var Gu;function Ku(e,t){return Gu??=
Tm(I("node:stream")),new Gu(e,t)}var Hu=class Plaintext{#e=[];#t=0;#n=0;get length(){return this.#n}add(e){e.length!==
0&&(this.#e.push(e),this.#n+=e.length)}take(e){let t=0;for(;t<e.length&&this.#n>0;){let n=this.#r(e.
length-t);e.set(n,t),t+=n.length}return t}takeChunk(e){let t=this.#r(e);return t.length===t.buffer.byteLength?
new Uint8Array(t.buffer):new Uint8Array(t)}#r(e){let t=this.#e[0],n=Math.min(t.length,this.#t+e),r=t.
subarray(this.#t,n);return this.#n-=r.length,this.#t=n,n===t.length&&(this.#e.shift(),this.#t=0),r}drop(){
this.#e=[],this.#t=this.#n=0}};var vm=65536,zu=65536,km=1e3,Rm=1e3,$u=class TlsChannel{#e;#t;#n;#r;#o;#i=Promise.withResolvers();#s;#a;#l;#c=new Hu;#u;#f=!1;#h=!1;#d=!1;#p=!1;#m=null;#y=null;#g=!1;#b=null;#N=0;#_=new Set;#O=Promise.
resolve();#w=null;constructor(e,t,n,r,o){this.#e=e,this.#t=o,this.#n=`shake hands with ${n}`,this.#u=
t.done==="secureConnect",this.#s=new Jt(o),this.#a=new Jt(o),this.#l=new fe(o),this.#r=Ku(e,this),this.#o=
t.open(this.#r,()=>this.#r.stopOutput()),this.#S(t),r.for(this.#i.promise,this.#n).catch(i=>this.#T(
i))}#S({done:e}){let t=this.#o,n=r=>this.#T(Uu(r,this.#E));t.once(e,()=>this.#A()),t.on("data",r=>this.#D(
r)),t.once("end",()=>this.#U()),t.on("error",n),t.on("_tlsError",n),t.once("close",()=>{this.#h&&this.#m!==
null||this.#T(this.#v())})}get#E(){return this.#f?"go on":this.#n}#v(){return this.#f?co(this.#E):co(
this.#E,"during the handshake")}#A(){if(this.#y!==null)return;this.#f=!0,this.#N=this.#r.bytesIn;let{
alpnProtocol:e}=this.#o;this.#i.resolve({alpnProtocol:e||null})}#D(e){this.#g&&this.#b?.post(!0),!(this.#d||
this.#g||this.#y!==null)&&(this.#c.add(e),this.#C())}#U(){this.#h=!0,this.#C()}#C(){this.#l.readers>
0&&this.#l.post(!0)}get hasRoom(){return this.#c.length<vm&&!this.#h}onEnd(){this.#b?.post(!0),setImmediate(
()=>{if(!(this.#h||this.#y!==null)){if(!this.#f)return this.#T(this.#v());this.#p=!0,this.#C()}})}onFailure(e){
this.#b?.post(!0),!this.#g&&this.#T(e)}#T(e){this.#y===null&&(this.#B(e),this.close().catch(()=>{}))}#B(e){
this.#y=e,this.#i.promise.catch(()=>{}),this.#i.reject(e);for(let t of this.#_)t(e);this.#C(),this.#o.
destroy()}async handshake(e){q(e,"shake hands"),e.signal?.throwIfAborted();let n=await new Ue(e,this.#t).
for(this.#i.promise,this.#n);if(this.#g)throw b(-15,this.#n);if(this.#y!==null)throw this.#y;return{
...n}}get isBusy(){return this.#s.isTaken||this.#a.isTaken}async read(e,t=m){q(t,"read");let{length:n}=e;
return n===0?0:await this.#x(()=>{if(e.length<n)throw re("p","read");return this.#c.take(e)},t)}async readChunk(e,t=m){
return await this.#x(()=>this.#c.takeChunk(e),t)}async#x(e,t){t.signal?.throwIfAborted();let n=new Ue(
t,this.#t);this.#s.tryTake()||await this.#s.take(t,"read");try{for(;this.#c.length===0;){if(this.#P())
return null;await ao(this.#l,n.left,"read")}let r=e();return this.#r.proceed(),r}finally{this.#s.give()}}#P(){
if(this.#g||this.#d)throw b(-15,"read");if(this.#h)return!0;if(this.#y!==null)throw this.#y;if(this.#p)
throw co("read");return!1}async write(e,t=m){if(ne(e,"p","write"),q(t,"write"),t.signal?.throwIfAborted(),
this.#m!==null)throw b(-15,"write");let{length:n}=e,r=new Ue(t,this.#t);await this.#M(r,"write",async()=>{
await r.for(this.#O,"write");for(let o=0;o<n;o+=zu){if(e.length<n)throw re("p","write");let i=e.slice(
o,o+zu);await r.for(this.#I(i),"write")}})}async#M(e,t,n){await e.for(this.#i.promise,t),this.#a.tryTake()||
await this.#a.take(e.left,t);try{if(this.#y!==null)throw this.#y;await n()}finally{this.#a.give()}}#I(e){
let t=this.#k(n=>this.#o.write(e,n));return this.#O=t.catch(()=>{}),t}async#k(e){let{promise:t,resolve:n,
reject:r}=Promise.withResolvers();this.#_.add(r),e(o=>o?r(this.#y??o):n());try{await t}finally{this.#_.
delete(r)}}async shutdown(e,t){e&&(this.#d=!0,this.#c.drop(),this.#C(),this.#r.proceed()),t&&await(this.#m??=
this.#L())}async#L(){let e=new Ue(m,this.#t);await this.#M(e,"shut down sending",async()=>{await this.#k(
t=>this.#o.end(t)),await this.#r.flushed(m)}),this.#y===null&&await this.#e.shutdown(!1,!0)}close(){
return this.#w??=this.#G()}async#G(){if(this.#y!==null)return await Ji(),await this.#e.close();this.#g=
!0,this.#c.drop(),this.#C();let e=this.#f&&!this.#a.isTaken;e&&this.#m===null&&await this.#R(),e&&this.#W?
this.#V().catch(()=>{}):await this.#F()}async#F(){this.#y===null&&this.#B(b(-15,"go on")),await this.#e.
close()}get#W(){return this.#u&&!this.#h&&!this.#p&&this.#r.bytesIn===this.#N&&this.#o.getProtocol()===
"TLSv1.3"}async#V(){let e=this.#b=new fe(this.#t);try{await this.#e.shutdown(!1,!0),await ao(e,{timeout:Rm},
"close")}finally{await this.#F()}}async#R(){this.#m=Promise.resolve();let e=new Ue({timeout:km},this.#t),
t=this.#k(n=>this.#o.end(n)).catch(()=>{}).then(()=>this.#r.flushed(e.left));await e.for(t,"close").
catch(()=>{})}async abort(){this.#g=!0,this.#y===null&&this.#B(b(-15,"go on")),await(this.#w??=this.#e.
abort())}};var Wn,qu=class TlsConn extends xn{static{Wn=(e,t,n,r,o)=>{let{netconn:i,localAddr:s,
remoteAddr:a}=e,c=xi(e);try{let u=new $u(c,t,n,r,o);return new qu(i,u,s,a)}catch(u){throw c.close().
catch(()=>{}),u}}}#e;constructor(e,t,n,r){super(e,t,n,r),this.#e=t}handshake(e=m){return this.#e.handshake(
e)}},Yu=class TlsListener extends Qr{constructor(e,t,n){super(e,t,n)}};async function ju(e,t){
let n="connect with TLS";Iu(t,n);let{hostname:r="127.0.0.1"}=t,{time:o}=e,i=new Ue(t,o),s=Qi(r,t,n),
a=await Jr(e,Sm(t));return Wn(a,s,K(r,t.port),i,o)}function Sm(e){let n=Object.keys(In).map(r=>[r,e[r]]);
return Object.fromEntries(n)}var Am="a TcpConn or a TlsConn (a socket of stack.node goes to tls.conn\
ect({ socket }) of node:tls)";async function Xu(e,t,n){let r="start TLS";if(!(t instanceof xn))throw h(
t,"conn",r,Am);Lu(n,r);let{time:o}=e,i=new Ue(n,o),{hostname:s,port:a}=t.remoteAddr;if(n.server===!0){
let d=Zi(n,n.alpnProtocols,r);return Wn(t,d,K(s,a),i,o)}let{hostname:c="127.0.0.1"}=n,u=Qi(c,n,r);return Wn(
t,u,K(c,a),i,o)}function Qu(e,t){let n="listen with TLS";Du(t,n);let{cert:r,key:o,keyFormat:i,alpnProtocols:s,
...a}=t,c=Zi({cert:r,key:o},s,n),{time:u}=e,d=async f=>{let L=await Pn(f),{hostname:V,port:se}=L.remoteAddr,
Ve=new Ue(m,u);return Wn(L,c,K(V,se),Ve,u)};return new Yu(Zr(e,a),a,d)}function es(e){return{...e,addressInfo:e.addressInfo.map(Ju)}}function Zu(e){return"address"in e?{...e,
address:Ju(e.address)}:e}function Ju(e){return{...e,preferredMs:e.preferredMs??1/0,validMs:e.validMs??
1/0}}var ed={done:!0,value:void 0},td=class NetifChanges{#e;#t;#n;#r=!1;constructor(e,t){
this.#e=e,this.#t=new fe(t),this.#n=this.#o({op:"watchChanges"}),F?.made(this,"an iterator of change\
s"),this.#n.catch(()=>this.#a()),e.stopped.then(()=>F?.ended(this))}#o(e){return this.#e.control(e).
promise}async take(e=m){let t=this.#t.fetch(e);this.#i();let n=await t.promise;return n===ot?null:n}async#i(){
if(!(this.#r||this.#t.readers===0)){this.#r=!0;try{let e=await this.#n;for(;this.#t.readers>0;){let t={
op:"takeChanges",reader:e};this.#s(await this.#o(t))}}catch{this.#a()}this.#r=!1}}#s({lost:e,changes:t}){
e>0&&this.#t.post({type:"lost",count:e});for(let n of t)this.#t.post(Zu(n))}#a(){this.#t.invalidate(),
F?.ended(this)}async next(){let e=await this.take();return e===null||e===te?ed:{done:!1,value:e}}async return(){
return this.#t.valid&&(this.#a(),await this.#n.then(e=>this.#o({op:"leaveChanges",reader:e})).catch(
()=>{})),ed}[Symbol.asyncIterator](){return this}async[Symbol.asyncDispose](){await this.return()}};var xm={...Je,family:U(4,6)};async function nd(e,t,n){T(n,xm,"options","wait for an address");let{family:r,
signal:o,timeout:i=1/0}=n;o?.throwIfAborted();let s=e.time.now()+i,a=e.changes();try{for(;;){let c=Pm(
await e.netifs(),t,r);if(c!==null)return c;let u=s-e.time.now(),d=u===1/0?{}:{timeout:Math.max(0,u)};
if(await a.take({signal:o,...d})===te)throw b(-3,`wait for an address of "${t}"`)}}finally{a.return()}}
function Pm(e,t,n){let r=e.find(s=>s.name===t);if(r===void 0)throw new O.NotFound(`Cannot wait for a\
n address: no interface is named "${t}"`);let o=r.addressInfo.filter(s=>Im(s)&&(n===void 0||Pe(s.address)===
n));return(o.find(({state:s})=>s!=="deprecated")??o[0])?.address??null}function Im({origin:e,state:t}){
return e!=="manual"&&e!=="link-local"&&t!=="tentative"&&t!=="duplicate"}var rd=xo;function od(e){return e.rcvBuf??xo.rcvBuf}var Lm={sndBuf:1<<20,mboxSize:1/0,recvBufferSize:212992,datagramCost:256,writeStep:1/4,tcp:{},ip:{},
dns:{},api:{}},Vn=1460,id=4*Vn,ts=4*Vn,Dm={sndBuf:ts,mboxSize:127,recvBufferSize:2147483647,datagramCost:0,
lazyWindow:0,writeStep:0,tcp:{mss:Vn,sndBuf:ts,sndBufMax:ts,rcvBuf:id,rcvBufMax:id,windowScale:!1,timestamps:!1,
sack:!1,ecn:"off",initialWindow:3,rtoInitial:3e3,rtoMin:1500,rtoMax:192e3,synBackoff:!1,synRetries:6,
synCookies:"off",jointBacklog:!0,synAckRetries:6,maxRetries:12,lastWaitMs:500,delayedAckMs:250,quickAcks:0,
ackEverySecond:!0,strictNagle:!0,superPackets:!1,timeWaitMs:12e4,rfc1337:!0,finWait2Ms:2e4,orphanLimit:0,
orphanRetries:0},ip:{ttl:255,dontFragment:"off",addressChange:"follow",icmpQuote:8,reassemblyMs:15e3,
reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2,mldVersion:1,neighbourRetries:5,neighbourErrors:!1,
nonlocalBind:!0},dns:fr,api:{eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,datagramErrors:!1,
datagramsNameAnyFamily:!0}},sd={modern:Lm,lwip:Dm};function ad(e){if(!Object.hasOwn(sd,e))throw new TypeError(
`Invalid profile: "${e}"`);return sd[e]}function cd(e,t=Vn){let n=Math.min(t,Vn);return Math.min(Math.
max(e>>1,2*n+1),e-1)}function ld(e,t){let{started:n,profile:r,time:o}=e,{port:i,alive:s,netifs:a}=n,{sndBuf:c,mboxSize:u,
writeStep:d,recvBufferSize:f,datagramCost:L}=r;return{port:i,time:o,zones:new J(a),sndBuf:c,sndLowat:cd(
c,r.tcp.mss),mboxSize:u,recvBufferSize:f,datagramCost:L,writeStep:Math.max(1,d*c),refusesLarge:Bm(r),
alive:s,blocker:Mm(i,o),resolve:(V,se,Ve)=>t.addressOf(V,se,Ve),addresses:(V,se)=>t.addresses(V,m,se),
names:t,info:async V=>await i.control({op:"info",conn:V}),datagramInfo:async V=>await i.control({op:"\
datagramInfo",conn:V}),trace:async V=>await i.control(V),congestion:async(V,se)=>{await i.control({op:"\
congestion",conn:V,name:se})}}}function Bm({ip:e}){let t=e.dontFragment??Ao.dontFragment;return Xn(t)>=
2}function Mm(e,t){let n=t instanceof nn?()=>t.runDue():null;return{waitFor:r=>n===null?e.takeTurnsFor(
r):e.waitFor(r,n),flush:()=>e.flush()}}var $=D,Um=k,me=v(0,2147483647),Fm=v(1,1<<30),Fe=zn(0,2147483647),Tt=zn(1,2147483647),ct=v(0,255),ud=U(
"learn","static"),Wm={mss:mt,sndBuf:v(2,1<<30),sndBufMax:v(0,1<<30),rcvBuf:Fm,rcvBufMax:v(0,1<<30),windowScale:$,
timestamps:$,sack:$,outOfOrderLimit:me,initialWindow:v(1,65535),rtoInitial:Tt,rtoMin:Fe,rtoMax:Tt,synBackoff:$,
synRetries:ct,synCookies:U("off","auto","always"),synQueueLimit:me,jointBacklog:$,synAckRetries:ct,maxRetries:ct,
lastWaitMs:Fe,userTimeoutMs:Fe,blackHoleTimeouts:ct,delayedAckMs:Fe,quickAcks:me,ackEverySecond:$,strictNagle:$,
superPackets:$,timeWaitMs:Fe,timeWaitLimit:me,finWait2Ms:Fe,orphanLimit:me,orphanRetries:ct,keepIdleMs:Tt,
keepIntervalMs:Tt,keepCount:v(1,255),traceRecords:v(0,1<<24),challengeAckRate:me,congestion:Um,pacing:$,
rfc1337:$,ecn:U(...sn)},Vm={forwarding:$,reassemblyMs:Fe,reassemblyLimit:me,reassemblyShare:zn(0,1),
icmpErrorRate:me,icmpErrorBurst:me,ttl:v(1,255),addressChange:U(...So),echoReply:$,icmpQuote:v(8,65507),
receiveCoalescing:$,igmpVersion:v(1,3),mldVersion:v(1,2),dontFragment:U(...jn),neighbours:ud,neighbourLockMs:Fe,
neighbourRetryMs:Tt,neighbourRetries:ct,neighbourErrors:$,neighbourReachableMs:Fe,neighbourLimit:v(1,
2147483647),neighbourQueueBytes:me,nonlocalBind:$},Gm={search:Oe(Qe),ndots:ct,attempts:v(1,100),timeout:Tt,
retransmit:Oe(Tt),edns:$n("0 or 512 to 65535 bytes",U(0),v(512,65535)),tcp:$,use0x20:$,nxdomainIsFinal:$,
maxRequeries:ct,cacheSize:me,maxTtl:me,maxNegativeTtl:me,maxQueries:v(1,65535),deadServerMs:Fe},ns=(e,t,n)=>{
k(e,t,n);let r=ia.parse(e);if(r!==null&&!r.isMulticast)return;throw h(e,t,n,'a hardware address, suc\
h as "02:00:00:00:00:01"')},de=(e,t,n)=>{if(k(e,t,n),e==="")throw h(e,t,n,"a name")},dd=(e,t,n)=>{if(!ge(
e)||typeof e.module!="string")throw h(e,t,n,"a driver, such as an end of cable()")},Km={autoconfiguration:$,
temporary:$,identifiers:U("stable","eui64"),stableSecret:de,dad:U(!1,!0,"optimistic"),mtu:v(1280,65535)},
Hm=lt(Km),zm=(e,t,n)=>{if(e!==!1){if(ge(e))return Hm(e,t,n);throw h(e,t,n,"false or an object")}};function fd(e){
let t=Oe(e);return(n,r,o)=>(Array.isArray(n)?t:e)(n,r,o)}var $m={driver:dd,addresses:Oe(pt),gateway:fd(
oe),mac:ns,mtu:v(68,65535),name:de,neighbours:ud,ipv6:zm},qm=(e,t,n)=>{T(e,$m,t,n,`${t}.`),dd(e.driver,
`${t}.driver`,n)},Ym={to:pt,via:oe,netif:de},lo=(e,t,n)=>{T(e,Ym,t,n,`${t}.`);let{to:r,netif:o}=e;pt(
r,`${t}.to`,n),de(o,`${t}.netif`,n)},rs=Oe(de),jm=fd(un),Xm=(e,t,n)=>{if(!ge(e))throw h(e,t,n,"an ob\
ject");for(let[r,o]of Object.entries(e))Qe(r,`a name of ${t}`,n),jm(o,`${t}.${r}`,n)},Qm=(e,t,n)=>{let r=[
"now","set","clear"];if(!(ge(e)&&r.every(i=>typeof e[i]=="function")))throw h(e,t,n,"a clock, such a\
s a VirtualClock")},Zm=(e,t,n)=>w(e,ta,(1<<30)-1,t,n),Jm={profile:U("modern","lwip"),netifs:Oe(qm),routes:Oe(
lo),thread:$,clock:Qm,memory:Zm,seed:v(-Number.MAX_SAFE_INTEGER,Number.MAX_SAFE_INTEGER),sndBuf:v(2,
1<<30),recvBufferSize:Ze,hosts:Xm,nameservers:rs,dns:lt(Gm),ip:lt(Vm),tcp:lt(Wm),trace:kn};function pd(e){
T(e,Jm,"options","start a stack")}var eh=2147483647,hd=class Calls{#e=1;#t=!1;#n=new Map;#r=new Map;#o=new Map;#i(){let e=this.#e;
return this.#e=e===eh?1:e+1,e}begin(){let e=this.#i(),t=new ie;return this.#t?t.settle(md()):this.#n.
set(e,t),{call:e,reply:t}}beginControl(){let e=this.#i(),t=new ie;return this.#r.set(e,t),{call:e,reply:t}}take(e){
let t=this.#n.get(e);return this.#n.delete(e),t}answerControl(e,t,n){let r=this.#o.get(e)??[];if(r.push(
t),n){this.#o.set(e,r);return}this.#o.delete(e);let o=new TextDecoder,i=r.map(s=>o.decode(s,{stream:!0})).
join("");this.#r.get(e)?.settle(i),this.#r.delete(e)}close(){this.#t=!0}release(e){for(let n of this.#n.
values())n.settle(md());this.#n.clear();let t=JSON.stringify({error:e});for(let n of this.#r.values())
n.settle(t);this.#r.clear()}};function md(){return{err:-15,addr:N.ANY4,port:0}}var{EVT_ACCEPT:vt,EVT_CLOSED:yd,EVT_CONNECTED:Gn,EVT_CONTROL:uo,EVT_DATA:rn,EVT_DATAGRAM:he,EVT_DATAGRAM_ERROR:os,
EVT_ERROR:is,EVT_FIN:gd,EVT_NOT_BEGUN:ss,EVT_RELEASED:bd,EVT_REPLY:Kn,EVT_SEND_ERROR:as,EVT_SENT:fo,
EVT_STOPPED:th}=we,Ed=class EventReader{ring;calls=new hd;#e;#t;#n=0;#r=[];#o=[];#i=[];#s=new N;#a=new N;#l=N.
ANY4;constructor(e,t,n,r){this.#e=e,this.#t=r,this.ring=new Ps(e,t.eventWord,ea,n)}add(e){let t=this.#r.
pop()??this.#n++;return this.#o[t]=e,t}stop(){for(let e of this.#c())e?.onStopped()}close(e){this.calls.
close();for(let t of this.#c())t?.onStopped(),t?.onReleased();this.#o.length=this.#i.length=0,this.calls.
release(e)}#c(){return[...this.#o,...this.#i]}#u(e){return e>=0?this.#o[e]:this.#i[~e]}#f(e){let t=this.#u(
e);t!==void 0&&(e>=0?(this.#o[e]=void 0,this.#r.push(e)):this.#i[~e]=void 0,t.onReleased())}drain(){
let{ring:e}=this,t=this.#e;for(let n=e.next();n>=0;n=e.next())this.#h(e.opcode,t,n);e.release()}#h(e,t,n){
switch(e){case rn.opcode:this.#d(t,n);return;case fo.opcode:this.#u(t[n+fo.conn])?.onSent(t[n+fo.bytes],
t[n+fo.sndBuf]);return;case he.opcode:this.#p(t,n);return;case Kn.opcode:this.calls.take(t[n+Kn.call])?.
settle({err:t[n+Kn.err],addr:xt(t,n+Kn.addr,new N),port:t[n+Kn.port]});return;case vt.opcode:this.#m(
t,n);return;case Gn.opcode:this.#u(t[n+Gn.conn])?.onConnected(this.#y(t,n+Gn.addr),t[n+Gn.port],t[n+
Gn.zone]);return;case ss.opcode:this.#u(t[n+ss.conn])?.onNotBegun(t[n+ss.err]);return;case gd.opcode:
this.#u(t[n+gd.conn])?.onFin();return;case is.opcode:this.#u(t[n+is.conn])?.onError(t[n+is.err]);return;case yd.
opcode:this.#u(t[n+yd.conn])?.onClosed();return;case bd.opcode:this.#f(t[n+bd.conn]);return;case as.
opcode:this.#u(t[n+as.conn])?.onSendError(t[n+as.err]);return;case os.opcode:this.#u(t[n+os.conn])?.
onDatagramError(t[n+os.err]);return;case uo.opcode:this.calls.answerControl(t[n+uo.call],Ds(t,n+uo.text),
t[n+uo.more]===1);return;case th.opcode:this.#t.close();return}}#d(e,t){let n=x.received(this.#t,e[t+
rn.pbuf],e[t+rn.offset],e[t+rn.length]),r=this.#u(e[t+rn.conn]);r===void 0?n.release():r.onData(n,e[t+
rn.more]===1)}#p(e,t){let n=x.received(this.#t,e[t+he.pbuf],e[t+he.offset],e[t+he.length]),r=this.#u(
e[t+he.conn]);if(r===void 0){n.release();return}r.onDatagrams(n,e[t+he.size],xt(e,t+he.from,this.#s),
e[t+he.fromPort],xt(e,t+he.to,this.#a),e[t+he.toPort],e[t+he.netif],e[t+he.ttl],e[t+he.tos])}#m(e,t){
let n=e[t+vt.conn],r=this.#u(e[t+vt.listener])?.onAccept(n,xt(e,t+vt.remote,new N),e[t+vt.remotePort],
this.#y(e,t+vt.local),e[t+vt.localPort]);r!==void 0?this.#i[~n]=r:this.#t.refuse(n)}#y(e,t){let n=xt(
e,t,this.#a);return this.#l.isIdentical(n)||(this.#l=n.clone()),this.#l}};var Nd=1e3,nh=5e3,rh=256,oh=1e3,cs=new Set,po=class Port extends kc{#e;#t;#n;yieldsToEventLoop=!0;#r=0;#o=!0;#i=!1;#s="\
The stack is closed";coreAnswers=null;#a;stopped;constructor(e,t,n,r,o,i=null){super(e,t,n,r,i);let{
i32:s}=e;this.#e=new Ed(s,t,i!==null,this);let{ring:a}=this.#e;this.#t=new Au(s,t.controlWord,a,o),this.#n=
n,cs.add(this),this.stopped=new Promise(c=>this.#a=c)}get isOpen(){return this.#o&&!this.#i}get whyClosed(){
return this.#s}add(e){return this.#e.add(e)}call(){return this.#e.calls.begin()}control(e){return new S(
this.#l(e))}*#l(e){if(!this.isOpen)throw new TypeError(this.#s);let t=JSON.stringify(e);if(t.length>
$s)throw new RangeError(`Cannot make a control call: ${t.length} characters are too many`);let{call:n,
reply:r}=this.#e.calls.beginControl();this.postControl(n,t);let o=JSON.parse(yield*R(r));if(o.error!==
void 0)throw new TypeError(o.error);return o.value}datagramTurn(){return++this.#r<rh||!this.yieldsToEventLoop?
Ht:(this.#r=0,this.flush(),sr())}get datagramMemory(){return this.arena.datagramMemory}allocateBlock(e){
return this.arena.forNetbuf(e)}allocateStream(e,t){return this.arena.forStream(e,t)}blockSize(e){return this.
arena.sizeOf(e)}freeBlock(e){this.arena.free(e)}streamMemory(e){return this.arena.streamWait(e)}datagramRoom(e){
return this.arena.datagramWait(e)}forgetStream(e){this.arena.forget(e)}passMemoryOn(){this.arena.passOn()}get blocksUsed(){
return this.arena.blocksUsed}async run(){for(;this.#o;)this.#t.awake(),this.drain(),await this.#t.wait();
this.#t.end()}waitFor(e,t){let n=performance.now();for(;;){this.#t.awake(),this.flush(),this.drain();
let r=Math.min(t(),Nd);for(let o of cs)o.requests.show(!0);if(e.settled)break;this.#t.block(r),n=this.#c(
n)}this.#t.asleep()||this.#t.wake()}takeTurnsFor(e){for(let t=0;!e.settled;t++){if(t===oh)throw new Error(
"Bug: the core does not answer");this.flush(),this.local.turnNow(),this.drain()}}#c(e){let t=performance.
now();return this.coreAnswers===null||t-e<Nd?e:this.coreAnswers()?(this.#n(),t):(t-e>nh&&this.close(
"The tcpip thread has died: it does not answer"),e)}drain(){let{arena:e}=this;this.#e.drain(),e.hasLent&&
e.reclaim(),this.requests.proceed(),e.hasLent&&e.isWaitedFor&&e.reclaimWithSignal()}stop(){this.isOpen&&
(this.#i=!0,this.#e.stop(),this.post(Ks,0))}close(e){e!==void 0&&(this.#s=e),this.#o&&(this.#o=!1,cs.
delete(this),this.requests.close(),this.#e.close(e??"The stack has ended"),this.arena.release(),this.
requests.release(),this.#a(),this.#t.wake())}};var _d=256<<20;function Od(e){let t=ih(ad(e.profile??"modern"),e.memory??_d),n=e.sndBuf??e.tcp?.sndBuf;
return{...t,sndBuf:n??t.sndBuf,recvBufferSize:e.recvBufferSize??t.recvBufferSize,tcp:{...t.tcp,...n===
void 0?{}:{sndBufMax:n},...e.tcp,...n===void 0?{}:{sndBuf:n}},ip:{...t.ip,...e.ip},dns:{...t.dns,...e.
dns}}}function ih(e,t){let{coreArenaSize:n}=Pt(t),r=n>>3,o=n>>1,i={...e.tcp},{sndBuf:s,sndBufMax:a,rcvBuf:c,
rcvBufMax:u}={...rd,...i};a>o&&(i.sndBufMax=o),s>r&&(i.sndBuf=r),u>o&&(i.rcvBufMax=o),c>r&&(i.rcvBuf=
r);let{recvBufferSize:d,datagramCost:f}=e;return{...e,sndBuf:Math.min(e.sndBuf,r),recvBufferSize:f>0?
Math.min(d,r):d,tcp:i}}function wd(e,t){let{recvBufferSize:n,datagramCost:r,mboxSize:o}=t;return{memory:e.
memory??_d,netifs:e.netifs??[],routes:e.routes??[],ip:t.ip,tcp:e.trace===void 0?t.tcp:{...t.tcp,traceRecords:zr(
e.trace)},dns:t.dns,api:{...t.api,recvBufferSize:n,datagramCost:r,recvSlots:o},nameservers:e.nameservers??
[],hosts:e.hosts??{},...e.seed===void 0?{}:{seed:e.seed}}}function Cd(e){return e.lazyWindow??Math.min(
65536,od(e.tcp)>>3)}var mo=class KeepAlive{#e;#t=1;#n=!0;constructor(e){this.#e=e}setStack(e){e!==this.#n&&
(this.#n=e,e?this.add():this.drop())}add(){++this.#t===1&&this.#e(!0)}drop(){--this.#t===0&&this.#e(
!1)}};function ho(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.then(()=>clearTimeout(r))})}function Td(e){let t=e.endsWith(".ts"),r=t&&e.startsWith("file:")?"core/thread/entry.ts":"bundle/thr\
ead.js";return new URL((t?"../../":"../")+r,e)}function vd(e,t){return Hl()?ch(e,t):sh(e,t)}function sh(e,t){let n=new Worker(e,{type:"module",name:"\
tcpip_thread"});n.onmessage=({data:i})=>t.onMessage(i),n.onerror=i=>{i.preventDefault(),t.onError(i.
message,i.error??void 0)};let r=`tcpip_thread ${crypto.randomUUID()}`,o=new aa(r,()=>t.onEnd());return{
lock:r,post:i=>n.postMessage(i),watch:()=>o.begin(),ref:ah(n),expect:i=>o.set(i),terminate:()=>(n.terminate(),
o.end())}}function ah(e){let t=Worker.prototype,n=Object.getOwnPropertySymbols(t).find(o=>!o.description&&
typeof t[o]=="function");if(n===void 0)return()=>{};let r=t[n];return o=>r.call(e,o)}function ch(e,t){
let{Worker:n}=I("node:worker_threads"),r=new n(e,{name:"tcpip_thread"});return r.on("message",o=>t.onMessage(
o)),r.on("error",o=>{let{message:i}=o;t.onError(i??String(o),o)}),r.on("exit",()=>t.onEnd()),{lock:null,
post:o=>r.postMessage(o),watch:()=>{},ref:o=>o?r.ref():r.unref(),expect:()=>{},terminate:async()=>void await r.
terminate()}}var lh="its Worker was ended from outside",uh=class TcpipThread{port;#e;#t=yr();#n=new br(
dt(),this.#t,Er);#r=Promise.withResolvers();#o=Promise.withResolvers();#i;#s=!1;#a=!1;#l=!1;constructor(e,t){
let n=Pt(e.memory),r=pr(n.size);this.#e=vd(Td(import.meta.url),this),this.port=new po(new mr(r),n,()=>this.#n.
ring(),t,hr(dt())),this.port.coreAnswers=()=>!this.#n.rung,this.#i={memory:r,config:e,bells:dt(),bell:this.#t,
lock:this.#e.lock}}async start(){try{this.#e.post(this.#i);let e=await this.#r.promise;return this.port.
run(),e}catch(e){throw await this.#f(),e}}keepAlive(){return new mo(e=>{this.#e.ref(e),this.#e.expect(
e)})}onMessage(e){switch(e.type){case"alive":this.#e.watch();return;case"started":this.#s=!0,this.#r.
resolve(e.netifs);return;case"failed":this.#a=!0,this.#r.reject(dh(e));return;case"died":this.#c(e.message,
e.stack),e.isWatched||this.#o.resolve();return;case"ended":this.#a=!0,this.#u(),this.#o.resolve()}}onError(e,t){
this.#c(e,t),this.#o.resolve()}async onEnd(){this.#a||await new Promise(e=>setTimeout(e)),this.#a||this.#c(
lh),this.#u(),this.#o.resolve()}#c(e,t){if(this.#l)return;this.#l=!0;let n=`The tcpip thread has die\
d: ${e}`,r=new Error(n,t===void 0?{}:{cause:t});this.#r.reject(r),this.#u(n),this.#s&&St(r)}#u(e){this.
port.drain(),this.port.close(e)}async end(e){this.port.stop(),this.#e.expect(!0);let t=this.#o.promise;
await Promise.race([t,ho(e,t)]),await this.#f()}async#f(){this.#a=!0;let e=this.#e.terminate();this.
port.close(),this.#n.close(),gr(this.#t),await e}};async function kd(e,t,n){let r=new uh(e,t),o=await r.
start();return{port:r.port,netifs:o,alive:r.keepAlive(),end:()=>r.end(n)}}function dh(e){let t={TypeError,
RangeError,SyntaxError},r=O[e.name]??t[e.name]??Error,o=new r(e.message);return e.code===void 0?o:Object.
assign(o,{code:e.code})}var Rd=5e3;async function Sd(e){pd(e);let t=e.clock??Ro,n=e.thread??e.clock===void 0;if(n&&e.clock!==
void 0)throw new TypeError("Cannot use a clock with a thread: pass thread false");if(n&&!sa())throw new O.
NotSupported("Cannot start a stack in a thread: there is no shared memory here: serve the page isola\
ted (Cross-Origin-Opener-Policy: same-origin, Cross-Origin-Embedder-Policy: require-corp), or pass t\
hread false");let r=Od(e),o=wd(e,r),i=Cd(r);return{started:await fh(n?kd(o,i,Rd):ph(o,i,t)),profile:r,
time:n?new nn:t}}function fh(e){if(F===null)return e;let t={};F.made(t,"a stack");let n=()=>F?.ended(
t);return e.then(({port:r})=>r.stopped.then(n),n),e}async function ph(e,t,n){let{InlineHost:r}=await import("./in_thread.js"),
o=Pt(e.memory),i=pr(o.size),s=new mr(i),a=yr(),c=new br(dt(),a,Er),u=new r(i,e,c,n,{tell:()=>d.drain(),
die:f=>{let L=`The stack has died: ${mh(f)}`;d.close(L),St(new Error(L,{cause:f}))}}),d=new po(s,o,u.
schedule,t,hr(dt()),u);d.yieldsToEventLoop=n===Ro;try{let f=await u.open(e);return{port:d,netifs:f,alive:new mo(
()=>{}),end:async()=>{d.stop();let{ended:L}=u;await Promise.race([L,ho(Rd,L)]),d.close()}}}catch(f){
throw d.close(),c.close(),gr(a),f}}function mh(e){return String(e?.message??e)}var yo=class Stack{#e;#t;#n;#r;#o=null;#i=null;constructor(e){let{started:t,time:n}=e;
this.#e=t.port,this.#n=t.end,this.#r=new Ul(t.port,n),this.#t=ld(e,this.#r)}static async start(e={}){
return new yo(await Sd(e))}get context(){return this.#t}netconn(e,t={}){return Re(this.#t,e,t)}connect(e){
return Jr(this.#t,e)}listen(e){return Kl(e),new Li(Zr(this.#t,e),e)}connectTls(e){return ju(this.#t,
e)}startTls(e,t={}){return Xu(this.#t,e,t)}listenTls(e){return Qu(this.#t,e)}listenDatagram(e){Dl(e);
let{hostname:t="",recvBufferSize:n}=e,r=this.netconn(Pe(t)===6?qn:Q,n===void 0?{}:{recvBufferSize:n});
return new Ti(r,e)}blocking(){if(!(this.#t.time instanceof nn))throw new TypeError("Cannot block: th\
e stack runs in this thread");if(!Su())throw new O.NotSupported("Cannot block the main thread of a p\
age: block in a Worker of it");return new wi({blocker:this.#t.blocker,netconn:(t,n)=>this.netconn(t,
n),lookup:t=>this.#r.addressNow(t)})}get node(){return this.#i??=new qi(this.#t)}netbuf(){return new y(
this.#e)}lookup(e,t){return this.#r.lookup(e,t)}resolve(e,t,n=m){return t===void 0?this.#r.addresses(
e,n):this.#r.resolve(e,t,n)}resolveRecords(e,t,n=m){return this.#r.records(e,t,n)}async nameservers(){
return await this.#s({op:"nameservers"})}async setNameservers(e){rs(e,"servers","set the name server\
s"),await this.#s({op:"setNameservers",servers:e})}async addNameserver(e){de(e,"server","add a name \
server"),await this.#s({op:"addNameserver",server:e})}async addHost(e,t){Qe(e,"name","add a host"),un(
t,"address","add a host"),await this.#s({op:"addHost",name:e,address:t})}async removeHost(e,t){return Qe(
e,"name","remove a host"),t!==void 0&&un(t,"address","remove a host"),await this.#s({op:"removeHost",
name:e,address:t??null})}async forgetNames(){await this.#s({op:"forgetNames"})}async#s(e){return await this.#e.
control(e)}async stats(){let e=await this.#s({op:"stats"});return{...e,netifs:e.netifs.map(es)}}async dump(){
return await this.#s({op:"dump"})}async netifs(){return(await this.#s({op:"netifs"})).map(es)}async configured(e,t={}){
return de(e,"netif","wait for an address"),await nd({time:this.#t.time,netifs:()=>this.netifs(),changes:()=>this.
changes()},e,t)}changes(){return new td(this.#e,this.#t.time)}async addAddress(e,t){de(e,"netif","ad\
d an address"),pt(t,"address","add an address"),await this.#s({op:"addAddress",netif:e,address:t})}async replaceAddress(e,t,n){
de(e,"netif","replace an address"),oe(t,"old","replace an address"),pt(n,"address","replace an addre\
ss"),await this.#s({op:"replaceAddress",netif:e,old:t,address:n})}async removeAddress(e,t){de(e,"net\
if","remove an address"),oe(t,"address","remove an address"),await this.#s({op:"removeAddress",netif:e,
address:t})}async addRoute(e){lo(e,"route","add a route"),await this.#s({op:"addRoute",route:e})}async removeRoute(e){
return lo(e,"route","remove a route"),await this.#s({op:"removeRoute",route:e})}async setUp(e,t){de(
e,"netif","set an interface"),D(t,"up","set an interface"),await this.#s({op:"setUp",netif:e,up:t})}async setNeighbour(e,t,n){
de(e,"netif","set a neighbour"),oe(t,"address","set a neighbour"),ns(n,"mac","set a neighbour"),await this.#s(
{op:"setNeighbour",netif:e,address:t,mac:n})}async removeNeighbour(e,t){return de(e,"netif","remove \
a neighbour"),oe(t,"address","remove a neighbour"),await this.#s({op:"removeNeighbour",netif:e,address:t})}ref(){
this.#t.alive.setStack(!0)}unref(){this.#t.alive.setStack(!1)}get ended(){return this.#e.stopped}close(){
return this.#o??=this.#n()}async[Symbol.asyncDispose](){await this.close()}};function hh(e){if(!(e instanceof pe&&Z(e.type)===B))throw h(e,"conn","make a duplex","a TCP netconn");
let n=io(),r={[Un]:e,[$i]:!0};return new n(e.context,{...r,allowHalfOpen:!0})}import{cable as OA}from"./cable.js";import{tap as CA}from"./tap.js";import{tap as yh}from"./tap.js";function gh(e,t={}){let{module:n,options:r}=yh(e,t),o={...r,medium:"\
ip"};return{module:n,options:o}}var bh={checksum:!1,tcpSegmentation:0};var go=0,Ad=1,kt=null;async function $R(e={}){if(kt!==null)throw new TypeError("Cannot start a stack\
: that of tcpip_init runs already");let t=await yo.start(e);return kt=t,t.ended.then(()=>{kt===t&&(kt=
null)}),t}function qR(e){return xd(e,0,null)}function YR(e,t){return xd(e,0,t)}function xd(e,t,n){if(!(n===
null||typeof n=="function")||G(t,0,255)!==0||G(e,0,255)!==0)return null;let o=Z(e);if(o!==B&&o!==Q&&
o!==Yn)return null;let i=kt?.netconn(e,{proto:t,callback:n})??null;return o!==B&&(i?.setMulticastTtl(
255),i?.setMulticastLoop(!1)),i}function H(e){return e instanceof pe}function ye(e,t){if(H(e))return e;
throw h(e,"conn",t,"a netconn")}function bo(e){return typeof e=="boolean"||typeof e=="number"?!!e:void 0}
function Pd(e,t,n){let r=bo(e);if(r!==void 0)return r;throw h(e,t,n,"true or false")}async function Eh(e){
return e===null?0:H(e)?await e.lwip.delete():-16}function jR(e){return Eh(e)}async function XR(e,t,n){
let r=on(e,t);return!H(e)||r===null?-16:await e.lwip.bind(r,n)}async function QR(e,t){return H(e)?await e.
lwip.bindIf(t):-16}async function ZR(e,t,n){let r=on(e,t);return!H(e)||r===null?-16:await e.lwip.connect(
r,n)}async function JR(e){return H(e)?await e.lwip.disconnect():-16}function eS(e){return Nh(e,255)}
async function Nh(e,t){return H(e)?await e.lwip.listen(t):-16}async function tS(e){if(!H(e))return{err:-16};
let t=await e.lwip.accept();return typeof t=="number"?Hn(t):{err:0,conn:e.netconnOf(t)}}async function nS(e){
return H(e)?Id(await e.lwip.recv()):{err:-16}}function rS(e){return _h(e,0)}async function _h(e,t){return!H(
e)||G(t,0,255)!==0?{err:-16}:Id(await e.lwip.recvDatagram(t))}function oS(e){return Oh(e,0)}async function Oh(e,t){
if(!H(e)||G(t,0,255)!==0)return{err:-16};let n=await e.lwip.recvTcp(t);if(!(n instanceof Te))return Hn(
n);let r=new y;for(let o of n.fragments)r.append(o);return{err:0,buf:r}}function Id(e){return typeof e==
"number"?Hn(e):(F!==null&&F.made(e,"a netbuf"),{err:0,buf:e})}function Hn(e){return{err:e}}function iS(e,t){
return H(e)?e.lwip.recvd(t):-16}async function sS(e,t){return H(e)?t===null?-6:Ld(t)?await Dd(e.lwip.
send(t,t.addr,t.port)):-16:-16}function Ld(e){return y.is(e)&&!e.deleted}async function Dd(e){try{return await e.
promise}catch{return-16}}async function aS(e,t,n,r){let o=on(e,n);if(!H(e)||o===null)return-16;if(t===
null)return-6;let i=G(r,0,65535);return!Ld(t)||i!==0?i||-16:(t.addr.copyFrom(o),t.port=r,await Dd(e.
lwip.send(t,o,r)))}async function cS(e,t,n=1){return(await Bd(e,[t],n,!1)).err}function lS(e,t,n=1){
return wh(e,[t],n)}function wh(e,t,n=1){return Bd(e,t,n,!0)}async function Bd(e,t,n,r){let o=H(e)?Ch(
t):null;if(o===null)return{err:-16,written:0};try{let i=e.lwip.write(o,n,r),{err:s,written:a}=await i.
promise;return{err:s,written:Math.max(0,a)}}catch{return{err:-16,written:0}}}function Ch(e){if(!Array.
isArray(e))return null;let t=[];for(let n of e){if(!ma(n))return null;y.is(n)?t.push(...n.fragments):
t.push(n)}return t}async function uS(e){return H(e)?await e.lwip.close():-16}async function dS(e,t,n){
let r=bo(t),o=bo(n);return!H(e)||r===void 0||o===void 0?-16:await e.lwip.shutdown(r,o)}async function Md(e,t){
let n=bo(t);if(!H(e)||n===void 0)return{err:-16,addr:"0.0.0.0",port:0};let{err:r,addr:o,port:i}=await e.
lwip.getaddr(n);return{err:r,addr:e.lwip.zones.format(o),port:i}}function fS(e){return Md(e,!1)}function pS(e){
return Md(e,!0)}function mS(e){return e===null?0:H(e)?e.lwip.err():-16}function hS(e){return Th(e,2)}
async function Th(e,t){if(kt===null||typeof e!="string")return{err:-16};let n=G(t,0,3);if(n!==0)return Hn(
n);let{err:r,addr:o}=await kt.lookup(e,t);return r===0?{err:r,addr:o.toString()}:Hn(r)}async function yS(e,t,n,r){
let o=on(e,t),i=on(e,n);if(!H(e)||o===null||i===null)return-16;let s=G(r,go,Ad);if(s!==0)return s;let a=r===
go;return await e.lwip.joinLeave(o,i,-1,a)}async function gS(e,t,n,r){let o=on(e,t);if(!H(e)||o===null)
return-16;let i=G(r,go,Ad);if(i!==0)return i;let s=G(n,0,255);if(s!==0)return s===-6?-12:s;let a=r===
go;return await e.lwip.joinLeave(o,N.ANY4,n,a)}function bS(e,t){let n="set nonblocking";ye(e,n).nonblocking=
Pd(t,"val",n)}function ES(e){return ye(e,"tell nonblocking").nonblocking}function Ud(e,t,n){let{lwip:r}=ye(
e,"set a timeout"),o=t==="sendTimeout";w(n,o?-2147483648:0,o?2147483647:4294967295,"timeout","set a \
timeout"),r[t]=n}function NS(e,t){Ud(e,"recvTimeout",t)}function _S(e){return ye(e,"tell a timeout").
lwip.recvTimeout}function OS(e,t){Ud(e,"sendTimeout",t)}function wS(e){return ye(e,"tell a timeout").
lwip.sendTimeout}function CS(e,t){let{lwip:n}=ye(e,"set a buffer size");w(t,0,2147483647,"size","set\
 a buffer size"),n.recvBufSize=t}function TS(e){return ye(e,"tell a buffer size").lwip.recvBufSize}function vS(e){
return ye(e,"tell a buffer size").lwip.recvBufSize}function kS(e,t){ye(e,"set a value").callbackArg=
t}function RS(e){return ye(e,"tell a value").callbackArg}function vh(e,t){let{lwip:n}=ye(e,"set flag\
s");w(t,0,4294967295,"flags","set flags"),n.flags|=t&255}function kh(e,t){let{lwip:n}=ye(e,"clear fl\
ags");w(t,0,4294967295,"flags","clear flags"),n.flags&=~t}function Rh(e,t){let{lwip:n}=ye(e,"tell fl\
ags");return w(t,0,4294967295,"flag","tell flags"),(n.flags&t)!==0}function SS(e,t){Pd(t,"val","set \
IPv6 only")?vh(e,32):kh(e,32)}function AS(e){return Rh(e,32)}function xS(){}function PS(){}function on(e,t){
return t===null?N.ANY4:typeof t!="string"?null:H(e)?e.lwip.zones.parse(t):N.parse(t)}var ls=5,Sh={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:ls};function Ah(e){return typeof e=="number"?
Sh[e]??ls:ls}function xh(e){let t=typeof e=="number"?Ea(e):void 0;return e===0?"no error":t??"unknow\
n error"}function WS(){return new y}function We(e){return y.is(e)&&!e.deleted}function He(e,t){if(y.is(e))return e;
throw h(e,"buf",t,"a netbuf")}function us(e){return Number.isInteger(e)&&e>=0&&e<=65535}function VS(e){
e!==null&&He(e,"delete a netbuf").delete()}function GS(e,t){return We(e)&&us(t)?e.alloc(t):null}function KS(e){
He(e,"free a netbuf").free()}function HS(e,t){return!We(e)||!le(t)||$e(t)?-16:(e.ref(t),0)}function zS(e,t){
if(!We(e))throw h(e,"head","chain netbufs","a netbuf");e.chain(t)}function $S(e){if(!We(e))return{err:-16};
let t=e.data();return t===null?{err:-2}:{err:0,data:t}}function qS(e){return We(e)?e.next():-1}function YS(e){
e!==null&&He(e,"move a cursor").first()}function Ph(e,t,n,r){return!We(e)||!le(t)||$e(t)||!us(n)||!us(
r)?0:e.copyInto(t.subarray(0,n),r)}function jS(e,t,n){return Ph(e,t,n,0)}function XS(e,t){return!We(
e)||!le(t)||$e(t)?-16:e.take(t)?0:-1}function QS(e){return He(e,"tell a length").byteLength}function ZS(e){
return He(e,"tell an address").from.hostname}function JS(e){return He(e,"tell a port").port}function eA(e,t){
let n=Fd(e,t);return!We(e)||n===null?-16:(e.addr.copyFrom(n),0)}function Fd(e,t){return typeof t=="s\
tring"&&We(e)?e.zones.parse(t):null}function tA(e){return He(e,"tell an address").to.hostname}function nA(e,t){
let n=Fd(e,t);return!We(e)||n===null?-16:(e.toAddr.copyFrom(n),0)}function rA(e){return He(e,"tell a\
 port").toPort}function oA(e,t){let n=He(e,"note a checksum");w(t,0,65535,"chksum","note a checksum"),
n.flags=Nr}export{Ci as BlockingNetconn,wi as BlockingStack,Ti as DatagramConn,Y as ERR_ABRT,qe as ERR_ALREADY,
p as ERR_ARG,Se as ERR_BUF,g as ERR_CLSD,E as ERR_CONN,je as ERR_IF,Ae as ERR_INPROGRESS,Ye as ERR_ISCONN,
ae as ERR_MEM,l as ERR_OK,be as ERR_RST,ee as ERR_RTE,M as ERR_TIMEOUT,xe as ERR_USE,C as ERR_VAL,A as ERR_WOULDBLOCK,
N as IpAddr,fr as LWIP_DNS,Nr as NETBUF_FLAG_CHKSUM,Po as NETBUF_FLAG_DESTADDR,Kh as NETCONNTYPE_DATAGRAM,
Z as NETCONNTYPE_GROUP,ze as NETCONNTYPE_ISIPV6,Vh as NETCONNTYPE_ISUDPLITE,Gh as NETCONNTYPE_ISUDPNOCHKSUM,
ha as NETCONN_CLOSE,Ut as NETCONN_CONNECT,Ft as NETCONN_COPY,Gt as NETCONN_DNS_DEFAULT,yy as NETCONN_DNS_IPV4,
by as NETCONN_DNS_IPV4_IPV6,gy as NETCONN_DNS_IPV6,Ey as NETCONN_DNS_IPV6_IPV4,Wt as NETCONN_DONTBLOCK,
ht as NETCONN_EVT_ERROR,Mt as NETCONN_EVT_RCVMINUS,Le as NETCONN_EVT_RCVPLUS,fn as NETCONN_EVT_SENDMINUS,
De as NETCONN_EVT_SENDPLUS,Cr as NETCONN_FIN_RX_PENDING,Vt as NETCONN_FLAG_CHECK_WRITESPACE,bt as NETCONN_FLAG_IN_NONBLOCKING_CONNECT,
Me as NETCONN_FLAG_IPV6_V6ONLY,gt as NETCONN_FLAG_MBOXCLOSED,Or as NETCONN_FLAG_MBOXINVALID,Be as NETCONN_FLAG_NON_BLOCKING,
wr as NETCONN_FLAG_PKTINFO,Lh as NETCONN_INVALID,go as NETCONN_JOIN,Ad as NETCONN_LEAVE,yt as NETCONN_LISTEN,
ya as NETCONN_MORE,pn as NETCONN_NOAUTORCVD,hy as NETCONN_NOCOPY,ga as NETCONN_NOFIN,my as NETCONN_NOFLAG,
z as NETCONN_NONE,Yn as NETCONN_RAW,Fh as NETCONN_RAW_IPV6,Ny as NETCONN_SHUT_RD,Oy as NETCONN_SHUT_RDWR,
_y as NETCONN_SHUT_WR,B as NETCONN_TCP,ut as NETCONN_TCP_IPV6,Wh as NETCONN_TYPE_IPV6,Q as NETCONN_UDP,
Dh as NETCONN_UDPLITE,Mh as NETCONN_UDPLITE_IPV6,Bh as NETCONN_UDPNOCHKSUM,Uh as NETCONN_UDPNOCHKSUM_IPV6,
qn as NETCONN_UDP_IPV6,et as NETCONN_WRITE,bh as NO_OFFLOAD,ba as NameServerError,y as NetBuf,pe as Netconn,
mi as NetconnTrace,qi as NodeSockets,Lo as OutOfResourcesError,yo as Stack,tt as TCP_DEFAULT_LISTEN_BACKLOG,
Pi as TcpConn,Li as TcpListener,qu as TlsConn,Yu as TlsListener,Vd as VirtualClock,OA as cable,Gd as checksum,
Hd as congestionNames,mn as errName,Ah as err_to_errno,O as errors,ef as leakedNetbufs,xh as lwip_strerr,
GS as netbuf_alloc,zS as netbuf_chain,jS as netbuf_copy,Ph as netbuf_copy_partial,$S as netbuf_data,
VS as netbuf_delete,tA as netbuf_destaddr,rA as netbuf_destport,YS as netbuf_first,KS as netbuf_free,
ZS as netbuf_fromaddr,JS as netbuf_fromport,QS as netbuf_len,WS as netbuf_new,qS as netbuf_next,HS as netbuf_ref,
oA as netbuf_set_chksum,nA as netbuf_set_destaddr,eA as netbuf_set_fromaddr,XS as netbuf_take,tS as netconn_accept,
pS as netconn_addr,XR as netconn_bind,QR as netconn_bind_if,kh as netconn_clear_flags,uS as netconn_close,
ZR as netconn_connect,Eh as netconn_delete,JR as netconn_disconnect,mS as netconn_err,RS as netconn_get_callback_arg,
AS as netconn_get_ipv6only,vS as netconn_get_recvbufsize,_S as netconn_get_recvtimeout,wS as netconn_get_sendtimeout,
Md as netconn_getaddr,hS as netconn_gethostbyname,Th as netconn_gethostbyname_addrtype,Rh as netconn_is_flag_set,
ES as netconn_is_nonblocking,yS as netconn_join_leave_group,gS as netconn_join_leave_group_netif,eS as netconn_listen,
Nh as netconn_listen_with_backlog,qR as netconn_new,YR as netconn_new_with_callback,xd as netconn_new_with_proto_and_callback,
fS as netconn_peer,jR as netconn_prepare_delete,nS as netconn_recv,TS as netconn_recv_bufsize,oS as netconn_recv_tcp_pbuf,
Oh as netconn_recv_tcp_pbuf_flags,rS as netconn_recv_udp_raw_netbuf,_h as netconn_recv_udp_raw_netbuf_flags,
sS as netconn_send,aS as netconn_sendto,kS as netconn_set_callback_arg,vh as netconn_set_flags,SS as netconn_set_ipv6only,
bS as netconn_set_nonblocking,CS as netconn_set_recvbufsize,NS as netconn_set_recvtimeout,OS as netconn_set_sendtimeout,
dS as netconn_shutdown,iS as netconn_tcp_recvd,PS as netconn_thread_cleanup,xS as netconn_thread_init,
Ih as netconn_type,cS as netconn_write,lS as netconn_write_partly,wh as netconn_write_vectors_partly,
Kd as registerCongestion,CA as tap,$R as tcpip_init,hh as toNodeDuplex,gh as tun};
