// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="./mod.d.ts"
import{a as Ps,b as fo,c as fu}from"./application.js";import{b as Ls}from"./threads.js";
import{A as C,Aa as Yi,Ab as co,Ac as ho,B as Sr,Ba as Br,Bb as lo,Bc as mo,C as F,Ca as ji,Cb as Ns,
D as me,Da as Mr,Db as ye,Dc as Yr,E as gt,Ea as Xi,Ec as Is,F as Ar,Fa as Ur,G as Cp,Ga as Qi,Gb as _s,
H as kp,Hb as Os,I as x,Ia as tt,Ib as ws,Ic as pu,J as Rp,Jb as Ts,K as q,Kb as vs,L as Sp,La as Ji,
Lb as Cs,M as Ap,Ma as Zi,Mb as ks,Mc as jr,N as Gi,Na as es,Nb as uo,Nc as Xr,O as xp,Oa as ts,Ob as Rs,
Oc as rt,P as Pp,Pa as Fr,Pb as Ss,Pc as Qr,Q as xr,Qa as Wr,Qb as Ot,Qc as Jr,R as Ip,Ra as bt,Rb as As,
Rc as Zr,S as Lp,Sa as Gr,T as Q,Ta as rs,U as et,Ua as ns,Uc as en,V as Dp,W as Bp,Wa as er,X as Mp,
Xa as os,Xc as tn,Ya as is,a as l,aa as f,b as re,ba as Vi,c as Te,ca as ie,cb as Vr,d as U,da as Ge,
db as ss,dd as hu,e as z,ea as j,eb as Nt,f as ve,fa as J,fb as _t,g as O,ga as Pr,gb as as,gd as mu,
h as P,ha as Ir,hb as Kr,i as Ce,ia as Xt,ib as Hr,j as Ue,ja as Qt,jb as cs,k as Fe,ka as to,kb as ls,
l as g,la as Ki,lb as us,m as We,ma as Hi,mb as ds,n as H,na as ro,nb as fs,o as de,oa as no,ob as $r,
p as m,pa as oo,pb as ps,q as p,qa as Et,qb as hs,r as eo,ra as Lr,s as h,sa as Jt,sb as ao,t as k,ta as Dr,
tb as ms,ua as $i,ub as ys,v as w,va as io,vb as zr,w as D,wa as zi,wb as gs,x as Wi,xa as Zt,xb as Es,
xc as xs,y as he,ya as qi,yb as qr,z as A,za as so,zb as bs,zc as po}from"./common.js";var ke=0,wt=1,Re=2,tr=3,nt=4,W=0,Ve=1,ot=2,Tt=3,Ds=4,Up=0,Fp=0,vt=1,Bs=2,rr=4,rn=8,Ms=16,it=1,Ct=2,st=4,
nn=8,kt=16,Ke=32,on=64,sn=128,Wp=0,Gp=1,Vp=2,Kp=3,Rt=2,Hp=1,$p=2,zp=3,He=255;var G=null;var Us=0,Fs=1,yu=2,gu=3,R=class Fragment{kind;offset;length;#e;#t;#r;#n;#o=1;constructor(e,t,r,n,o,i,s=null){
this.kind=e,this.#e=t,this.#t=r,this.offset=n,this.length=o,this.#n=i,this.#r=s}static received(e,t,r,n){
return new R(Us,e,t,r,n,null)}static block(e,t){let r=e.allocateBlock(t);return r<0?null:new R(Fs,e,
r,r,t,null)}static external(e){return new R(yu,null,-1,-1,e.byteLength,e)}part(e,t){return this.#o++,
new R(gu,this.#e,-1,this.offset+e,t,null,this)}get bytes(){let e=this.#n??=this.view(0,this.length);
if(e.length===this.length)return e;if(!this.isWhole)throw J("data","use a netbuf");return e.subarray(
0,this.length)}get isWhole(){return this.#n===null||this.#n.length>=this.length}view(e,t){let r=this.
offset+e;return this.#e.u8.subarray(r,r+t)}get memory(){return this.#e}isIn(e){return this.#e===e}retain(){
this.#o++}release(){if(!(--this.#o>0)){if(this.#o<0)throw new Error("Bug: fragment released twice");
this.#r!==null?this.#r.release():this.kind===Us?this.#e.freePbuf(this.#t):this.kind===Fs&&this.#e.freeBlock(
this.#t)}}};var yo=1,an=2,Eu=[],Vs=0,Ws=new FinalizationRegistry(e=>{if(e.length!==0){Vs++;for(let t of e)t.release()}}),
nr=64,St=new Array(nr).fill(null),Gs=0;function bu(){for(let e=0;e<nr;e++)St[e]?.watch(),St[e]=null;
return Vs}var y=class NetBuf{port=0;toPort=0;netif=0;flags=0;#e;#t;#r=null;#n=0;#o=0;#i=null;#s=null;#a=null;#l=null;#c=0;#u=0;#p=!1;#m=!1;constructor(e=null,t=null){
if(this.#e=e,this.#t=t,t===null){if(e!==null&&typeof e?.allocateBlock!="function")throw h(e,"memory",
"make a netbuf","a stack's memory or null");this.handOut()}}static received(e,t,r,n){let o=new y(e.memory,
Eu);return o.#t=null,o.#r=e,o.#n=t,o.#o=r,o.port=n.fromPort,o.toPort=n.toPort,o.netif=n.netif,o.flags=
n.flags,o.#s=n,o}get#d(){let e=this.#t??=[],t=this.#r;return t===null||(this.#r=null,this.#o===t.length?
e.push(t):(e.push(t.part(this.#n,this.#o)),t.release())),e}get#f(){return this.#r===null&&(this.#t===
null||this.#t.length===0)}handOut(){G!==null&&G.made(this,"a netbuf"),this.#u=Gs++;let e=this.#u&nr-
1;return St[e]?.watch(),St[e]=this,this}watch(){this.#p||this.#f||(this.#p=!0,Ws.register(this,this.#d,
this))}get addr(){return this.#a??=(this.#s?.from??f.ANY4).clone()}get toAddr(){return this.#l??=(this.#s?.
to??f.ANY4).clone()}static from(e){j(e,"bytes","make a netbuf");let t=new y;return t.ref(e),t}get fragments(){
return this.#d}static is(e){return typeof e=="object"&&e!==null&&#m in e}get deleted(){return this.#m}#h(e,t="\
netbuf"){if(this.#m)throw new TypeError(`Cannot ${e}: "${t}" was deleted`)}get byteLength(){if(this.#r!==
null)return this.#o;let e=0;for(let t of this.#d)e+=t.length;return e}get from(){return{hostname:this.
addr.toString(),port:this.port}}get to(){return{hostname:this.toAddr.toString(),port:this.toPort}}append(e){
if(this.#h("append to a netbuf"),!(e instanceof R))throw h(e,"fragment","append to a netbuf","a frag\
ment");this.#d.push(e),Gs-this.#u>nr&&this.watch()}alloc(e){let t="allocate a netbuf";this.#h(t),k(e,
0,65535,"size",t),this.free();let r=this.#e===null?R.external(new Uint8Array(e)):R.block(this.#e,e);
return r===null?null:(this.append(r),r.bytes)}ref(e){this.#h("refer to bytes"),j(e,"bytes","refer to\
 bytes"),this.free(),this.append(R.external(e))}free(){this.#c=0,this.flags&=~an;let e=this.#r;if(e!==
null){this.#r=this.#i=null,e.release();return}if(this.#f)return;let t=this.#d;for(let r=0;r<t.length;r++)
t[r].release();t.length=0}delete(){this.free(),this.#m=!0,G!==null&&G.ended(this);let e=this.#u&nr-1;
St[e]===this&&(St[e]=null),this.#p&&(this.#p=!1,Ws.unregister(this))}[Symbol.dispose](){this.delete()}chain(e){
if(this.#h("chain netbufs"),!y.is(e))throw h(e,"tail","chain netbufs","a netbuf");if(e.#h("chain net\
bufs","tail"),e===this)throw new TypeError("Cannot chain a netbuf to itself");for(let t of e.#d)this.#d.
push(t);e.#d.length=0,e.delete(),this.#c=0}data(){let e=this.#r;return e===null?this.#d[this.#c]?.bytes??
null:this.#i??=e.view(this.#n,this.#o)}next(){let e=this.#d.length-1;return this.#c>=e?-1:++this.#c===
e?1:0}first(){this.#c=0}*[Symbol.iterator](){for(let e of this.#d)yield e.bytes}copyInto(e,t=0){let r="\
copy from a netbuf";this.#h(r),j(e,"target",r),k(t,0,Number.MAX_SAFE_INTEGER,"offset",r);let n=0;for(let o of this.#d){
if(t>=o.length){t-=o.length;continue}let i=Math.min(o.length-t,e.byteLength-n);if(i===0)break;e.set(
t===0&&i===o.length?o.bytes:o.bytes.subarray(t,t+i),n),n+=i,t=0}return n}toBytes(){let e=new Uint8Array(
this.byteLength);return this.copyInto(e),e}take(e){if(this.#h("copy into a netbuf"),j(e,"source","co\
py into a netbuf"),e.byteLength>this.byteLength)return!1;let t=0;for(let r of this.#d){let n=Math.min(
r.length,e.byteLength-t);r.bytes.set(e.subarray(t,t+n)),t+=n}return!0}};function At({least:e,most:t}){return C(e,t)}var E=Object.freeze({});function B(e,t,r){return typeof e!=
"number"?-16:Number.isInteger(e)&&e>=t&&e<=r?0:-6}function or(e){return e instanceof f?0:-16}function at(e,t){
return e instanceof f?B(t,0,65535):-16}var ge=(e,t,r="port")=>k(e,0,65535,r,t),Pe=(e,t,r)=>{if(typeof e!=
"number")throw h(e,t,r,"an integer from 0 to 65535")};function $e(e,t,r){w(e,t,r);let n=f.parse(e);if(n!==
null)return n;throw h(e,t,r,'an address, such as "10.0.0.1"')}var Y=(e,t,r)=>{$e(e,t,r)},ct=(e,t,r)=>{
if(w(e,t,r),Vi(e)!==null)return;throw h(e,t,r,'an address with a prefix length, such as "10.0.0.2/24\
"')},ze=(e,t,r)=>{if(w(e,t,r),!(e!==""&&e!=="."&&Ji(e)!==null))throw h(e,t,r,'a name, such as "examp\
le.com"')};function xt(e,t,r){w(e,"hostname",r),ge(t,r)}function Pt(e,t,r){if(!he(e))throw h(e,t,r,"\
an object with hostname and port");w(e.hostname,`${t}.hostname`,r),ge(e.port,r,`${t}.port`)}function V(e,t){
return typeof e!="string"||typeof t!="number"?`${eo(e)}, port ${eo(t)}`:e.includes(":")?`"[${e}]:${t}\
"`:`"${e}:${t}"`}function Ie(e,t){if(!y.is(e))j(e,"data",t,"a Uint8Array or a netbuf");else if(e.deleted)
throw new TypeError(`Cannot ${t}: "data" is a netbuf that was deleted`)}function cn(e,t,r,n){let o=Q(
t)===q?r.isV4?65507:65527:65535;if(!(e<=o||Q(t)===x))throw new RangeError(`Cannot ${n}: "data" is to\
o long for a datagram: ${e} bytes, and at most ${o} fit`)}function Ks(e){return y.is(e)?!e.deleted:ie(
e)}var lt=At(Mr),ut=At(Ur),go=(e,t,r)=>{if(typeof e=="number"&&e>=0)return;let o=h(e,t,r,"a number o\
f milliseconds, at least 0");throw typeof e=="number"?new RangeError(o.message):o},Nu=(e,t,r)=>{if(!(he(
e)&&typeof e.aborted=="boolean"&&typeof e.addEventListener=="function"&&typeof e.removeEventListener==
"function"&&typeof e.throwIfAborted=="function"))throw h(e,t,r,"an AbortSignal")},It={signal:Nu,timeout:go};
function X(e,t){e!==E&&A(e,It,"options",t)}var Ee=class Delivery{fragments;length;constructor(e){this.fragments=[e],this.length=
e.length}append(e){this.fragments.push(e),this.length+=e.length}release(){for(let e of this.fragments)
e.release();this.fragments.length=0}};var Eo={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPROGR\
ESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function ir(e){
return k(e,-128,127,"err","name a code"),Eo[e]??`ERR_${e}`}var bo=class OutOfResourcesError extends Error{constructor(e){
super(e),this.name="OutOfResourcesError"}},$s=class NameServerError extends Error{rcode;code="\
ERR_VAL";constructor(e,t){super(e),this.name="NameServerError",this.rcode=t}},zs={[-1]:"memory is ex\
hausted",[-2]:"no port or buffer is left",[-3]:"it timed out",[-4]:"it is unreachable: no route lead\
s there, or no neighbour answers",[-5]:"another operation is in progress",[-6]:"the value is not val\
id for this netconn",[-7]:"it would have to wait",[-8]:"the address is in use",[-9]:"it is connectin\
g already",[-10]:"it is connected already",[-11]:"it is not connected",[-12]:"there is no such inter\
face",[-13]:"the connection was aborted",[-14]:"the connection was reset",[-15]:"the connection is c\
losed",[-16]:"an argument is not valid"};function qs(e){return zs[e]}var qe="receive a datagram";function _u(e,t){
return e===-2&&(t.startsWith("send")||t===qe)}function Ou(e,t){return e===-4&&t.startsWith("bind")}function wu(e,t){
return e===-14&&(t.startsWith("connect")||t.startsWith("send")||t===qe)}function N(e,t,r){let n=t.startsWith(
"connect"),o=wu(e,t),i=_u(e,t),s=Ou(e,t),a=r!==void 0?r:o?"connection refused":i?"a datagram is too \
long for its path":s?"the address is not one of this host's":e===-13&&n?"it timed out":zs[e]??"of an\
 unknown error",c=`Cannot ${t}: ${a}`,u=i?new RangeError(c):s?new Deno.errors.AddrNotAvailable(c):Tu(
e,n,o,c);return Object.assign(u,{code:ir(e)})}function Tu(e,t,r,n){let o=Deno.errors;switch(e){case-14:
return r?new o.ConnectionRefused(n):new o.ConnectionReset(n);case-13:return t?new o.TimedOut(n):new o.
ConnectionAborted(n);case-3:return new o.TimedOut(n);case-15:case-11:return new o.NotConnected(n);case-8:
return new o.AddrInUse(n);case-4:return new o.NetworkUnreachable(n);case-7:return new o.WouldBlock(n);case-5:case-9:
return new o.Busy(n);case-10:return new o.AlreadyExists(n);case-12:case-6:return new RangeError(n);case-16:
return new TypeError(n);default:return new bo(n)}}function Ys(e){let t=e?.code;return t===Eo[-14]||t===
Eo[-4]}function ln(e,t,r){return r&&e===-6?N(e,t,"it is not the port of a single host"):N(e,t)}function un(e,t,r,n){
if(e===-6&&r.isV4&&(!r.isAny||n))throw N(e,t,"it is a broadcast, see setBroadcast()");Z(e,t)}function dn(e,t,r,n){
let o=n?-7:-3;if(Z(e===-7?o:e,"write"),!(t<0||t>=r))throw N(o,`write all: ${t} of ${r} bytes were ta\
ken`)}function Z(e,t){if(e!==0)throw N(e,t)}function fn(e,t,r){let n=i=>`Cannot ${r}: ${i}`,o=(i,s)=>Object.
assign(i,{code:ir(s)});switch(e){case"timeout":return o(new Deno.errors.TimedOut(n("no name server h\
as answered")),-3);case"unreachable":return o(new Deno.errors.NetworkUnreachable(n("no name server c\
an be reached")),-4);case"busy":return o(new bo(n("too many queries are under way")),-1);case"bad-na\
me":return o(new TypeError(n("it is no name")),-16);case"ended":return N(-15,r);case"nxdomain":case"\
nodata":case"no-server":return o(new Deno.errors.NotFound(n(vu[e])),-6);default:{let i=Vr(Math.max(t,
0)),s=`the name server does not know (${i})`;return new $s(n(s),i)}}}var vu={nxdomain:"the name does\
 not exist",nodata:"the name has no such record","no-server":"there is no name server to ask"};var Lt=Promise.resolve(),ee=class Pending{#e=!1;#t=!1;#r;#n;#o=null;#i=null;#s=null;get settled(){
return this.#e}settle(e){this.#e||(this.#e=!0,this.#r=e,this.#i?.(e),this.#a())}fail(e){this.#e||(this.#e=
this.#t=!0,this.#n=e,this.#s?.(e),this.#a())}get promise(){return new Promise((e,t)=>{this.#t?t(this.#n):
this.#e?e(this.#r):(this.#i=e,this.#s=t)})}result(){if(this.#t)throw this.#n;return this.#r}onSettled(e){
let t=this.#o;this.#e?queueMicrotask(e):t===null?this.#o=e:this.#o=()=>{t(),e()}}#a(){this.#o!==null&&
queueMicrotask(this.#o),this.#o=null}};function*T(e){return e.settled||(yield e),e.result()}var v=class Operation{#e;#t=null;#r=!1;#n=!1;#o;#i;#s=null;#a=null;#l=null;constructor(e){
if(typeof e?.next!="function")throw h(e,"steps","begin an operation","a generator");this.#e=e,this.#c()}get done(){
return this.#r}#c(){this.#t=null;try{let{done:e,value:t}=this.#e.next();if(e)this.#o=t;else{this.#t=
t,t.onSettled(()=>{this.#t===t&&this.#c()});return}}catch(e){this.#n=!0,this.#i=e}this.#r=!0,this.#n?
this.#l?.(this.#i):this.#a?.(this.#o)}result(){if(this.#n)throw this.#i;return this.#o}get promise(){
return this.#s!==null?this.#s:(this.#r?this.#s=this.#n?Promise.reject(this.#i):Promise.resolve(this.#o):
this.#s=new Promise((e,t)=>{this.#a=e,this.#l=t}),this.#s)}then(e,t){return this.promise.then(e,t)}*steps(){
for(;!this.#r;){let e=this.#t;yield e,this.#t===e&&this.#c()}return this.result()}block(e){if(typeof e?.
waitFor!="function")throw h(e,"blocker","block","that of a stack");for(;!this.#r;)e.waitFor(this.#t),
this.#t.settled&&this.#c();return e.flush(),this.result()}};var ne=Symbol("timed out"),Dt=Symbol("invalid"),Cu=[],No=[];function js(e,t){e.leave?.(),e.pending.settle(
t)}var be=class Mailbox{#e=[];#t=0;#r=No;#n=!0;#o;constructor(e){this.#o=e}get valid(){
return this.#n}get length(){return this.#e.length-this.#t}get readers(){return this.#r.length}post(e){
let t=this.#i();t!==null?js(t,e):this.#e.push(e)}#i(){let e=this.#r;return e.length>1?e.shift():e.length===
0?null:(this.#r=No,e[0])}#s(e){this.#r.length===0?this.#r=[e]:this.#r.push(e)}peek(){return this.#e[this.#t]}tryFetch(){
if(this.#t===this.#e.length)return;let e=this.#e[this.#t];return this.#e[this.#t++]=void 0,this.#t===
this.#e.length?(this.#e.length=0,this.#t=0):this.#t>=1024&&this.#t*2>=this.#e.length&&(this.#e.splice(
0,this.#t),this.#t=0),e}fetch(e={}){let{signal:t,timeout:r}=e,n=new ee;if(t?.aborted)return n.fail(t.
reason),n;let o=this.tryFetch();return o!==void 0||!this.#n?(n.settle(o??Dt),n):(this.#s(t===void 0&&
r===void 0?{pending:n,leave:null}:this.#a(n,t,r)),n)}#a(e,t,r){let n=-1,o=()=>{n!==-1&&this.#o.clear(
n),t?.removeEventListener("abort",a)},i={pending:e,leave:o},s=()=>{o(),this.#r.splice(this.#r.indexOf(
i),1)},a=()=>{s(),e.fail(t.reason)};return t?.addEventListener("abort",a),r!==void 0&&(n=this.#o.set(
r,()=>{n=-1,s(),e.settle(ne)})),i}invalidate(){if(this.#n=!1,this.release(),this.length===0)return Cu;
let e=this.#e.slice(this.#t);return this.#e=[],this.#t=0,e}release(){let e=this.#r;if(e.length!==0){
this.#r=No;for(let t of e)js(t,Dt)}}};var Xs=class DatagramState{limit;payloadCounts;refusesLarge;hasPeer=!1;verified=null;origin=null;bytes=0;count=0;drops=0;constructor(e,t,r){
this.limit=e,this.payloadCounts=t,this.refusesLarge=r}hasRoom(e){return!this.payloadCounts||e<=this.
limit}take(e){return this.bytes+=e,this.count++,this.count>=32||this.bytes>=Math.min(this.limit>>3,16384)}drop(e){
this.bytes+=e,this.count++,this.drops++}settle(){this.bytes=this.count=this.drops=0}};var Qs=0,Bt=1,Oo=2,pn=3,ku=0,wo=1,Mt=2,To=3,Js=0,oe=1,vo=2,Ut=3,Zs=65535,ea=class Conn{face;context;port;id;type;proto;group;phase=Qs;rx=ku;tx=Js;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;linger=-1;remoteEnd=null;localEnd=null;isIpv6Only=!1;release=null;connecting=null;connectOver=null;acceptMbox=null;early=null;recvMbox;recvAvail=0;partial=null;refused=null;uncredited=0;datagrams=null;sendBuffer=null;sndBuf;blockedWrite=null;vector=null;awaitsRelief=!1;writable=null;constructor(e,t,r,n,o,i){
this.face=e,this.context=t,this.port=t.port,this.id=o,this.type=r,this.proto=n,this.group=Q(r),this.
sndBuf=t.sndBuf,i&&(this.tx=oe),this.group!==x&&(this.datagrams=Co(t)),this.group===q&&(this.flags=64),
this.recvMbox=new be(t.time)}get isTcp(){return this.group===x}get hasPcb(){return this.phase===Qs}get isDeleted(){
return this.phase>=Oo}get wasConnected(){return this.tx!==Js}get unacknowledged(){return this.sendBuffer===
null?0:this.sendBuffer.bytes}get sendSpace(){return this.sndBuf-this.unacknowledged}nonblocking(e){return(this.
flags&2)!==0||(e&4)!==0}event(e,t){this.phase!==pn&&this.face.owner?.onEvent(e,t>Zs?Zs:t)}eventsOfEnd(){
this.event(4,0),this.event(0,0),this.event(2,0)}err(){let e=this.pendingErr;return this.pendingErr=0,
e}causeOfEnd(){return this.pendingErr!==0?this.pendingErr:-15}recvWait(e){return this.recvTimeout>0&&
e.timeout===void 0?{signal:e.signal,timeout:this.recvTimeout}:e}ask(e,t=0){let{call:r,reply:n}=this.
port.call();return this.port.post(e,this.id,r,t),n}setOption(e,t){this.isDeleted||(this.forgetVerified(),
e===Br&&this.datagrams!==null&&(this.datagrams.refusesLarge=t>=2),this.port.post(ys,this.id,e.number,
t))}forgetVerified(){this.datagrams!==null&&(this.datagrams.verified=null)}tellFamilies(){let e=(this.
flags&32)!==0;e===this.isIpv6Only||!et(this.type)||(this.isIpv6Only=e,this.setOption(Qi,e?1:0))}},Ft=Symbol(
"released");function Co(e){let{recvBufferSize:t,datagramCost:r,refusesLarge:n=!1}=e;return new Xs(t,
r===0,n)}function hn(e){return{err:e,addr:f.ANY4,port:0}}function mn(e){if(!Array.isArray(e))return-1;let t=0;for(let r=0;r<e.length;r++){let n=e[r];if(!(n instanceof
R?n.isWhole:ie(n)&&!Ge(n)))return-1;t+=n.length}return t}function Wt(e){return e.map(t=>t instanceof
R?(t.retain(),t):R.external(t))}function Gt(e){for(let t of e)t.release()}function ta(e,t){let r=0;for(let n of e){
if(!n.isWhole)return!1;t.set(n.bytes,r),r+=n.length}return!0}function ra(e,t){let r=0;for(let n of e)
if(r+=n.length,t<r)return n.isWhole;return!0}function yn(e){let t=new ee;return(e.writable??=[]).push(t),t}function Ne(e){let t=e.writable;if(t!==
null){e.writable=null;for(let r of t)r.settle()}}function gn(e,t){let{time:r}=e.context,n={passed:!1,
clear(){}};if(t===void 0)return n;let o=r.set(Math.max(0,t),()=>{n.passed=!0,Ne(e)});return n.clear=
()=>{n.passed||r.clear(o)},n}var ar=2048,En=8704,Ru=65544,na=class SendBuffer{bytes=0;held=0;#e;#t=[];#r=[];#n=0;#o=null;#i=0;offset=0;constructor(e){
this.#e=e}get u8(){return this.#e.u8}allocateBlock(e){let t=this.#e.allocateStream(e,this);return t>=
0&&(this.held+=this.#e.blockSize(t)),t}freeBlock(e){this.held-=this.#e.blockSize(e),this.#e.freeBlock(
e)}freePbuf(){throw new Error("Bug: a send buffer holds no received buffer")}#s(e){return R.block(this,
e)??(e>En?R.block(this,En):null)??(e>ar?R.block(this,ar):null)}append(e,t,r){let n=this.#o;if(n===null||
this.#i===n.length){if(n!==null&&n.release(),n=this.#o=this.#s(Su(r)),n===null)return 0;this.#i=r>ar?
e.byteOffset+t&7:0}let o=Math.min(r,n.length-this.#i,65536),i=t===0&&o===e.byteLength?e:e.subarray(t,
t+o);return this.#e.u8.set(i,n.offset+this.#i),this.offset=n.offset+this.#i,this.#i+=o,this.#a(n,o),
o}appendRef(e,t,r){this.offset=e.offset+t,this.#a(e,r)}#a(e,t){this.bytes+=t;let r=this.#t.length-1;
if(r>=this.#n&&this.#t[r]===e){this.#r[r]=this.#r[r]+t;return}if(e.retain(),r<this.#n){this.#t=[e],this.#r=
[t],this.#n=0;return}this.#t.push(e),this.#r.push(t)}acknowledge(e){for(this.bytes-=e;e>0;){let t=this.#r[this.#n];
if(t>e){this.#r[this.#n]=t-e;return}e-=t,this.#t[this.#n].release(),this.#t[this.#n++]=null}this.#n===
this.#t.length?(this.#n>1&&(this.#t=[],this.#r=[],this.#n=0),this.#o!==null&&(this.#o.release(),this.#o=
null)):this.#n>=256&&this.#n*2>=this.#r.length&&(this.#t.splice(0,this.#n),this.#r.splice(0,this.#n),
this.#n=0)}clear(){this.acknowledge(this.bytes),this.#o!==null&&(this.#o.release(),this.#o=null)}};function Su(e){
return e<=ar?ar:e<=En-8?En:Ru}function fe(e){return{err:e,written:-1}}function cr(e,t,r,n,o){let i=e.sendBuffer??=new na(e.port),s=(o&
2)!==0,a=(o&1)!==0,c=0,u=0;for(let d of t){let b=u+d.length;for(;r+c<b;){let S=e.sendSpace;if(S<=0||
!e.port.hasRoom())return c;let ue=r+c-u,pe=Math.min(d.length-ue,S),Ze=pe;if(!(d instanceof R))Ze=i.append(
d,ue,pe);else if(!a&&d.isIn(e.port))i.appendRef(d,ue,pe);else if(d.isWhole)Ze=i.append(d.bytes,ue,pe);else
return c;if(Ze===0)return c;c+=Ze;let du=!s&&r+c===n;e.port.postWrite(e.id,i.offset,Ze,du)}u=b}return c}function*oa(e,t,r,n,o,i){e.state=1;let s=i.timeout??(e.sendTimeout===0?void 0:e.sendTimeout),a=gn(e,
s),c={pieces:Wt(t),written:r,total:n,apiflags:o};e.blockedWrite=c;let u=()=>Ne(e);i.signal?.addEventListener(
"abort",u);try{for(e.event(3,0);;){if(c.written===n)return{err:0,written:n};if(!e.hasPcb)return fe(e.
causeOfEnd());if(e.tx!==oe)return fe(-15);if(!ra(c.pieces,c.written))throw xu(c);if(i.signal?.aborted)
throw new Ro(c.written,i.signal.reason);if(a.passed)return c.written>0?{err:0,written:c.written}:fe(
-7);yield*Au(e)}}finally{i.signal?.removeEventListener("abort",u),a.clear(),sa(e,c)}}function ia(e){
let t=e.blockedWrite;if(t===null||!e.hasPcb||e.tx!==oe)return;let{pieces:r,total:n,apiflags:o}=t;t.written+=
cr(e,r,t.written,n,o);let i=t.written===n;(!i||e.sendSpace<=e.context.sndLowat)&&e.event(3,0),i&&sa(
e,t),Ne(e)}function sa(e,t){e.blockedWrite===t&&(e.blockedWrite=null,Gt(t.pieces),e.state===1&&(e.state=
0))}function*Au(e){e.sendSpace>0&&ko(e),yield*T(yn(e))}function ko(e){if(e.awaitsRelief)return;e.awaitsRelief=
!0,(e.port.hasRoom()?e.port.streamMemory(e.sendBuffer):e.port.room()).onSettled(()=>{e.awaitsRelief=
!1,e.blockedWrite!==null?ia(e):e.port.passMemoryOn(),!((e.flags&16)===0||!e.hasPcb||e.tx!==oe)&&(e.flags&=
-17,e.event(2,0))})}function aa(e,t,r){e.sendBuffer?.acknowledge(t),r>0&&(e.sndBuf=r),(e.sendSpace>=
e.context.writeStep||e.unacknowledged===0)&&(e.blockedWrite!==null?ia(e):Ne(e)),!(!e.hasPcb||e.tx!==
oe||e.sendSpace<=e.context.sndLowat)&&(e.flags&=-17,e.event(2,t))}var Ro=class WriteAborted extends Error{written;constructor(e,t){
super("Write aborted",{cause:t}),this.written=e}};function xu({written:e,total:t}){let{message:r}=J(
"data","write");return new TypeError(`${r}; ${e} of ${t} bytes were taken`)}var ca=class Origin{from;fromPort;to;toPort;netif;flags;constructor(e,t,r,n,o,i){this.
from=e.clone(),this.fromPort=t,this.to=r.clone(),this.toPort=n,this.netif=o,this.flags=i}equals(e,t,r,n,o,i){
return this.fromPort===t&&this.toPort===n&&this.netif===o&&this.flags===i&&this.from.equals(e)&&this.
to.equals(r)}};var lr=class DatagramRun{#e;#t;#r;#n=0;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=
r}get bytesLeft(){return this.#e.length-this.#n}next(){let e=this.#n,t=Math.min(this.#t,this.bytesLeft);
return this.#n=e+t,this.bytesLeft>0&&this.#e.retain(),y.received(this.#e,e,t,this.#r)}release(){this.
bytesLeft!==0&&(this.#n=this.#e.length,this.#e.release())}};function ua(e,t,r){if(!_n(e)){t.release();return}let n=e.partial;if(n===null?n=new Ee(t):n.append(t),
r){e.partial=n;return}e.partial=null,fa(e,n)}function da(e){_n(e)&&fa(e,-15)}function fa(e,t){e.recvMbox.
length>=e.context.mboxSize||e.refused!==null?(e.refused??=[]).push(t):pa(e,t)}function pa(e,t){let r=t instanceof
Ee?t.length:0;e.recvAvail+=r,e.recvMbox.post(t),e.event(0,r)}function bn(e,t=e.context.mboxSize){for(;e.
refused!==null&&e.recvMbox.length<t;){let r=e.refused.shift();e.refused.length===0&&(e.refused=null),
pa(e,r)}}function ha(e,t,r,n,o,i,s,a){if(!_n(e)){t.release();return}let c=Iu(e,n,o,i,s,a);if(r>=t.length){
la(e,y.received(t,0,t.length,c));return}let u=new lr(t,r,c),d=Pu(e,t.length);for(;u.bytesLeft>0&&!(d&&
e.recvMbox.readers===0);)la(e,u.next());u.bytesLeft!==0&&(e.recvAvail+=u.bytesLeft,e.recvMbox.post(u))}
function Pu(e,t){return e.context.mboxSize===1/0&&e.datagrams.hasRoom(e.recvAvail+t)&&(e.face.owner===
null||!e.face.owner.hearsEvents)}function Iu(e,t,r,n,o,i){let s=e.datagrams,a=s.origin,c=(e.flags&64)!==
0,u=c?yo:0,d=c?n:f.ANY4,b=c?o:0;return a?.equals(t,r,d,b,i,u)?a:s.origin=new ca(t,r,d,b,i,u)}function la(e,t){
let r=t.byteLength;if(!_n(e)){t.delete();return}if(e.recvMbox.length>=e.context.mboxSize||!e.datagrams.
hasRoom(e.recvAvail+r)){t.delete(),Lu(e,r);return}e.recvAvail+=r,e.recvMbox.post(t),e.event(0,r)}function Lu(e,t){
e.datagrams.drop(t),e.recvMbox.length===0&&ur(e)}function ur(e){let t=e.datagrams;if(t===null||t.count===
0)return;let{bytes:r,count:n,drops:o}=t;e.port.postTaken(e.id,r,n,o),t.settle()}function ma(e,t){e.hasPcb&&
(e.pendingErr=t,e.event(4,0),e.pendingErr!==0&&e.recvMbox.readers>0&&e.recvMbox.post(e.err()))}function Nn(e){
for(let t of e.recvMbox.invalidate())t instanceof y?t.delete():typeof t!="number"&&t.release();if(e.
refused!==null){for(let t of e.refused)t instanceof Ee&&t.release();e.refused=null}e.partial?.release(),
e.partial=null,e.recvAvail=0}function _n(e){return e.recvMbox.valid&&e.hasPcb}function*So(e,t,r,n){let o=at(t,r);if(o!==0)return o;if(n.signal?.throwIfAborted(),!e.isTcp)return yield*Du(
e,t,r);let i=ga(e);if(i!==0)return i;if(!e.nonblocking(0))return yield*T(Ea(e,t,r,n));ba(e,t,r),e.flags|=
4;let{call:s,reply:a}=e.port.call();e.port.postAddr($r,e.id,s,t,r);let{err:c}=yield*T(a);return c===
0?-5:(Ao(e,c),c)}function ya(e,t,r,n){return e.isTcp&&!e.nonblocking(0)&&at(t,r)===0&&ga(e)===0?Ea(e,
t,r,n).promise:new v(So(e,t,r,n)).promise}function ga(e){return!e.hasPcb||!e.port.isOpen?-15:e.state===
3?-9:e.state===0&&!e.wasConnected?0:-10}function Ea(e,t,r,n){return ba(e,t,r),e.connecting=Bu(e,n),e.
port.postAddr($r,e.id,0,t,r),e.connecting}function ba(e,t,r){e.tellFamilies(),e.flags&=-5,e.state=3,
e.remoteEnd={addr:t.clone(),port:r}}function*Du(e,t,r){if(!e.hasPcb)return-15;e.tellFamilies();let{call:n,
reply:o}=e.port.call();e.port.postAddr($r,e.id,n,t,r);let{err:i}=yield*T(o);return i===0&&(e.datagrams.
hasPeer=!0,e.forgetVerified()),i}function Bu(e,{signal:t,timeout:r}){let{time:n}=e.context,o=new ee;
if(t===void 0&&r===void 0)return o;let i=-1,s=()=>{i!==-1&&n.clear(i),o.fail(t.reason)};return t?.addEventListener(
"abort",s,{once:!0}),r!==void 0&&(i=n.set(r,()=>{i=-1,t?.removeEventListener("abort",s),o.settle(-3)})),
e.connectOver=()=>{i!==-1&&n.clear(i),t?.removeEventListener("abort",s)},o}function Vt(e,t){e.connectOver?.(),
e.connectOver=null,e.connecting?.settle(t),e.connecting=null}function Na(e,t,r){e.hasPcb&&(e.tx=oe,e.
localEnd={addr:t,port:r},e.state=0,e.flags&=-5,e.event(2,0),Vt(e,0))}function Ao(e,t){e.remoteEnd=null,
e.state===3&&(e.state=0),e.flags&=-5,Vt(e,t)}function*_a(e){return e.group!==q?-6:e.hasPcb?(e.datagrams.
hasPeer=!1,e.forgetVerified(),(yield*T(e.ask(ps))).err):-11}function On(e){e.hasPcb&&(e.port.post(zr,e.id),wn(e,-13))}function wn(e,t){e.hasPcb&&(bn(e,1/0),e.phase=
Bt,e.pendingErr=t,e.flags|=1,e.state=0,e.eventsOfEnd(),e.flags&=-5,e.recvMbox.valid&&Oa(e.recvMbox,t),
e.acceptMbox?.valid&&Oa(e.acceptMbox,t),Vt(e,t),Ne(e))}function Oa(e,t){e.post(t),e.release()}function wa(e){
e.tx=Ut,Ne(e)}function Ta(e){if(e.tx===Ut){e.hasPcb&&(e.phase=Bt);return}e.isTcp&&!e.wasConnected&&e.
recvMbox.invalidate(),wn(e,e.wasConnected?-13:-15)}function va(e){e.sendBuffer!==null&&(e.sendBuffer.
clear(),e.port.forgetStream(e.sendBuffer)),G!==null&&G.ended(e),e.release!==null&&e.release!==Ft&&e.
release.resolve(),e.release=Ft,e.face.owner?.onReleased()}function*Ca(e,t,r){let n=xo(e,t,r);if(n!==void 0)return n;let o=yield*Sa(e);return o!==0||!e.hasPcb?
o:(vn(e,t,r),0)}function xo(e,t,r){if(!e.isTcp||!e.hasPcb)return-11;if(e.state===3)return-11;if(e.state===
2)return t&&r?Mu(e):-11;if(!t&&!r)return 0;if(r&&!t&&e.tx!==oe)return-11;if(!(ka(e,t,r)&&e.linger>=0))
return vn(e,t,r),0}function ka(e,t,r){return t&&r?!0:t?e.tx===vo:e.rx===wo||e.rx===To}function vn(e,t,r){
let n=ka(e,t,r),o=t&&(r||e.state!==1);if(t&&(e.rx=e.rx>=Mt?To:wo,e.flags|=8),r&&e.tx===oe&&(e.tx=vo),
n&&(e.phase=Bt),e.tx!==Ut){let i=(t?co:0)|(r?lo:0);e.port.post(ao,e.id,0,i)}n&&e.event(4,0),o&&e.event(
0,0),r&&e.event(2,0),(n||t)&&Nn(e),(n||r)&&Ne(e)}function Mu(e){return e.state=0,e.flags|=8,e.phase=
Bt,e.port.post(ao,e.id,0,co|lo),Ra(e),e.eventsOfEnd(),0}function Ra(e){if(e.acceptMbox!==null)for(let t of e.
acceptMbox.invalidate())typeof t!="number"&&Tn(t);if(e.early!==null){let t=e.early;e.early=null;for(let r of t)
Tn(r)}}function Tn(e){On(e),e.phase=pn,e.port.postDelete(e.id,!0),Nn(e)}function*Sa(e){if(e.unacknowledged===
0)return 0;if(e.linger>0){if(e.nonblocking(0))return-7;e.state=4;let t=gn(e,e.linger*1e3);for(;e.unacknowledged>
0&&e.hasPcb&&!t.passed;)yield*T(yn(e));t.clear(),e.state=0}return e.unacknowledged>0&&e.hasPcb&&e.port.
post(zr,e.id),0}function*Aa(e){let t=Po(e);if(t!==void 0)return t;let r=yield*Sa(e);return r!==0?r:(e.
isDeleted||xa(e),0)}function Po(e){if(e.isDeleted)return 0;if(!(e.hasPcb&&e.isTcp&&e.wasConnected&&e.
linger>=0))return xa(e),0}function xa(e){let t=e.hasPcb;e.phase=Oo,G!==null&&G.ended(e),e.state=0,e.
flags|=8,e.port.postDelete(e.id,e.tx!==Ut),Ra(e),t&&e.isTcp&&e.event(4,0),e.event(0,0),e.event(2,0),
e.phase=pn,Nn(e),Ne(e),Vt(e,-15)}function*Pa(e,t){if(!e.isTcp)return-16;let r=B(t,0,255);if(r!==0)return r;if(!e.hasPcb)return-11;if(e.
state!==0&&e.state!==2)return-11;if(e.wasConnected)return-6;let n=Math.max(1,t);e.tellFamilies();let{
err:o}=yield*T(e.ask(hs,n));return o===0&&Io(e),o}function Io(e){if(!e.hasPcb||e.state!==0)return;e.
state=2,e.recvMbox.invalidate(),e.acceptMbox=new be(e.context.time);let t=e.early??[];e.early=null;for(let r of t)
Ba(e,e.acceptMbox,r)}function*Ia(e,t){return t.signal?.throwIfAborted(),Lo(e)??Cn(e,yield*T(Do(e,t)))}
function Lo(e){let t=e.err();if(t!==0)return t;let r=e.acceptMbox;if(r===null||!r.valid)return-15;let n=r.
tryFetch();return n!==void 0?Cn(e,n):(e.flags&1)!==0?-15:e.nonblocking(0)?-7:void 0}function Do(e,t){
return e.acceptMbox.fetch(e.recvWait(t))}function Cn(e,t){return t===ne?-3:t===Dt?-11:(e.event(1,0),
typeof t=="number"?t:(e.port.postAccepted(e.id,t.id),t.face))}function La(e,t){let r=e.acceptMbox?.length??
e.early?.length??0;return e.hasPcb&&r<e.context.mboxSize?!0:(Tn(t),!1)}function Da(e,t){e.acceptMbox===
null?(e.early??=[]).push(t):Ba(e,e.acceptMbox,t)}function Ba(e,t,r){t.post(r),e.event(0,0)}function*Ma(e,t,r,n){return(yield*Bo(e,t,r,n,0)).err}function*Bo(e,t,r,n,o){let i=at(t,r)||B(o,0,255);
if(i!==0)return hn(i);if(!e.hasPcb)return hn(-6);e.forgetVerified(),e.tellFamilies();let{call:s,reply:a}=e.
port.call(),c=n|o<<bs;e.port.postAddr(ds,e.id,s,t,r,c);let u=yield*T(a);return u.err===0&&o>0&&Io(e),
u}function*Ua(e,t){let r=B(t,0,255);return r!==0?r:e.hasPcb?(e.forgetVerified(),(yield*T(e.ask(fs,t))).
err):-6}function*Fa(e,t){if(!e.hasPcb)return hn(-11);let r=t?e.localEnd:e.remoteEnd;return r!==null?
{err:0,...r}:yield*T(e.ask(ms,t?1:0))}function Wa(e,t){return e.wasConnected?t?e.localEnd:e.remoteEnd:
null}function*Ga(e,t,r,n,o){return or(t)!==0?-16:e.hasPcb?t.isV4===et(e.type)?-6:yield*Mo(e,o?1:0,t,r,n,f.
ANY4):-11}function*Mo(e,t,r,n,o,i){let s=or(r)||or(n)||or(i)||B(o,-1,255);if(s!==0)return s;if(!e.hasPcb)
return-11;if(e.group!==q)return-6;let{call:a,reply:c}=e.port.call();return e.port.postGroup(e.id,a,r,
n,o,t,i),(yield*T(c)).err}function*kn(e,t,r){if(B(t,0,255)!==0)return-16;let n=Va(e);if(n!==void 0)return n;r.signal?.throwIfAborted();
let o=Ka(e,t)??Ha(yield*T(Fo(e,r)));return Go(e,o,t)}function Uo(e,t){let r=Va(e);if(r!==void 0)return r;
let n=Ka(e,t);return n===void 0?void 0:Go(e,n,t)}function Fo(e,t){return e.recvMbox.fetch(e.recvWait(
t))}function Wo(e,t,r){return Go(e,Ha(t),r)}function Rn(e,t){return t instanceof Ee?new y(e.port,t.fragments).
handOut():t}function Va(e){if(!e.isTcp)return e.hasPcb&&e.pendingErr!==0?e.err():void 0;if(!e.recvMbox.
valid)return-11;if((e.flags&128)!==0)return e.flags&=-129,$a(e)}function Ka(e,t){if(!e.recvMbox.valid){
let n=e.err();return n!==0?n:-11}let r=Uu(e);if(r!==void 0)return r;if(e.nonblocking(t)||e.pendingErr!==
0||(e.flags&1)!==0){let n=e.err();return n!==0?n:(e.flags&1)!==0?-11:-7}}function Uu(e){let t=e.recvMbox.
peek();if(t===void 0)return;if(!(t instanceof lr))return e.recvMbox.tryFetch(),t;let r=t.next();return t.
bytesLeft===0&&e.recvMbox.tryFetch(),r}function Ha(e){if(e===ne)return-3;if(e===Dt)return-11;if(e instanceof
lr)throw new Error("Bug: nobody waits for it");return e}function Go(e,t,r){return t instanceof y?Fu(
e,t):t instanceof Ee?Wu(e,t,r):t===-15&&e.isTcp?Gu(e,r):t}function Fu(e,t){let r=t.byteLength;return e.
recvAvail-=r,e.datagrams.take(r)&&ur(e),e.event(1,r),t.handOut()}function Wu(e,t,r){let{length:n}=t;
return e.recvAvail-=n,e.event(1,n),e.uncredited+=n,(r&8)===0&&Vo(e,n),bn(e),t}function Gu(e,t){return(t&
16)===0?$a(e):(e.flags|=128,-7)}function $a(e){if(e.rx=Mt,e.event(1,0),!e.hasPcb){let t=e.err();return t!==
0?t:-14}return vn(e,!0,!1),-15}function Vo(e,t){if(!e.isTcp)return-16;let r=B(t,0,Number.MAX_SAFE_INTEGER);
if(r!==0)return r;let n=Math.min(t,e.uncredited);return e.uncredited-=n,n>0&&e.hasPcb&&e.port.postRecved(
e.id,n),0}var za=32,qa=uo/8,Ya=class RequestOutbox extends As{lazyFrees=0;lazyBytes=0;#e;#t;#r;#n;#o=!1;#i=!1;#s=0;#a=0;#l=!1;#c=!1;#u=[];constructor(e,t,r,n){
super(e,t.requestWord,uo,n!==null),this.#e=e,this.#t=t.controlWord+vs,this.#r=r,this.#n=n}get isClosed(){
return this.#o}close(){this.#o=!0}release(){this.#h()}start(e){if(this.#o)return this.words=new Int32Array(
e>>>8),1;let t=this.reserve(e);return t<0&&!this.isBacklogged&&(this.flush(),t=this.reserve(e)),t<0?
this.keep(e):t}finish(e=0){if(!this.#o){if(this.#s+=1+e,this.isBacklogged){this.#m();return}this.#i=
!0,this.#s>=za?this.flush():this.#m()}}finishLazy(){if(this.#o||this.isBacklogged){this.finish();return}
this.#i=!0,this.ring.publish()}flush(){this.show(!1)}show(e){this.isBacklogged&&this.#p(),this.#i&&(this.#i=
!1,this.#s=this.#a=0,this.lazyFrees=0,this.lazyBytes=0,this.ring.publish(),e&&this.#n!==null?this.#n.
turn():this.#r())}#p(){let e=this.retry();this.isBacklogged&&(this.raiseBlocked(),e+=this.retry()),e>
0&&(this.#i=!0)}#m(){this.#l||(this.#l=!0,queueMicrotask(this.#d))}#d=()=>{if(this.#s>this.#a&&this.#s<
za){this.#a=this.#s,queueMicrotask(this.#d);return}this.#l=!1,this.show(!0)};flushLater(){this.#c||(this.#c=
!0,setImmediate(this.#f))}#f=()=>{this.#c=!1,this.flush()};hasRoom(){return this.isBacklogged?!1:this.
ring.space()>=qa||this.ring.space(!0)>=qa}room(){let e=new ee;return this.#u.push(e),this.#o?(this.#h(),
e):(this.flush(),this.raiseBlocked(),this.hasRoom()&&this.#h(),e)}proceed(){this.isBacklogged&&this.
flush(),this.#u.length!==0&&(this.hasRoom()||this.raiseBlocked(),this.hasRoom()&&this.#h())}#h(){let e=this.#u;
this.#u=[];for(let t of e)t.settle()}raiseBlocked(){Atomics.store(this.#e,this.#t,1)}};var ja=4096,Vu=65536,Ku=1/4,Hu=1/128,Sn=2048,$u=16,zu=2,Xa=class SendMemory{#e;#t;#r;#n=0;#o=new Map;#i=[];constructor(e,t){
this.#e=new Os(e,t);let{chunks:r}=this.#e;this.#t=Math.max(1,r>>2,Math.min(r>>1,$u)),this.#r=Math.max(
1,r>>4)}get blocksUsed(){return this.#e.blocksUsed}get isShort(){return this.#s<this.#e.chunks>>3}get isWaitedFor(){
return this.#o.size>0||this.#i.length>0}get#s(){let e=this.#t+this.#a;return Math.max(0,this.#e.chunksFree-
e)}get#a(){let e=Math.ceil(this.#n/69632);return Math.max(0,this.#r-e)}get#l(){return this.#s*69632*
Ku}get#c(){let e=this.#e.chunksFree-this.#a;if(e<=zu)return Sn;let t=Math.min(e,this.#t)*69632;return Math.
min(Math.max(t*Hu,ja),Vu)}forStream(e,t){let r=t.held+_s(e),n=r<=this.#c;if(!n&&r>this.#l)return-1;let o=this.#a+
(n?0:this.#t);return this.#e.allocate(e,o)}forDatagram(e){let t=this.#e.allocate(e,this.#u);return t>=
0&&(this.#n+=this.#e.sizeOf(t)),t}get#u(){let e=this.#r*69632;return this.#n<e?0:this.#t}forNetbuf(e){
return this.#e.allocate(e,this.#t+this.#a)}sizeOf(e){return this.#e.sizeOf(e)}free(e){this.#e.free(e)}freeDatagram(e){
this.#n-=this.#e.sizeOf(e),this.#e.free(e)}streamWait(e){let t=this.#o.get(e);return t===void 0&&(t=
new ee,this.#o.set(e,t)),t}forget(e){this.#o.delete(e)}datagramWait(e){let t=new ee;return this.#i.push(
{size:e,pending:t}),t}serve(){for(;this.#i.length>0&&this.#e.has(this.#i[0].size,this.#u);)this.#i.shift().
pending.settle();if(this.#o.size===0)return;let e=this.#e.chunksFree-this.#a;if(e<=0&&!this.#e.has(Sn,
1/0))return;let t=1+Math.max(0,e)*(69632/Sn),r=Math.max(this.#l,this.#c);for(let n of[!0,!1])for(let[
o,i]of this.#o){if(t<=0)return;o.held<ja===n&&(o.held+Sn>r||(t--,this.#o.delete(o),i.settle()))}}release(){
for(let{pending:e}of this.#i.splice(0))e.settle();for(let e of this.#o.values())e.settle();this.#o.clear()}};var Qa=class SendArena{datagramMemory;#e;#t;#r;#n;#o=[];#i=[];#s=0;#a=!1;#l=!1;constructor(e,t,r){
this.#e=e.i32,this.#t=t.controlWord+Cs,this.#r=r,this.#n=new Xa(t.sendArena,t.sendArenaSize),this.datagramMemory=
{u8:e.u8,allocateBlock:n=>this.forDatagram(n),freeBlock:n=>this.#c(n),freePbuf:()=>{}}}forNetbuf(e){
let t=this.#n.forNetbuf(e);return t>=0||!this.reclaim()?t:this.#n.forNetbuf(e)}forDatagram(e){let t=this.#n.
forDatagram(e);return t>=0||!this.reclaim()?t:this.#n.forDatagram(e)}forStream(e,t){let r=this.#n.forStream(
e,t);return r<0&&this.reclaim()&&(r=this.#n.forStream(e,t)),this.#l||this.#u(),r}sizeOf(e){return this.#n.
sizeOf(e)}get blocksUsed(){return this.reclaim(),this.#n.blocksUsed}free(e){this.#n.free(e),this.#l&&
this.#u(),this.passOn()}#c(e){this.#n.freeDatagram(e),this.passOn()}#u(){let{isShort:e}=this.#n;e!==
this.#l&&(this.#l=e,this.#e[this.#t]=e?1:0)}get hasLent(){return this.#o.length>0}lend(e){this.#o.push(
e),this.#i.push(this.#r.ring.position)}reclaim(){if(this.#o.length===0)return!1;let e=this.#r.ring.released,
t=this.#s;for(;t<this.#o.length&&(e-this.#i[t]|0)>=0;){let r=this.#o[t++];typeof r=="number"?this.#c(
r):r.release()}return t===this.#o.length?(this.#o.length=0,this.#i.length=0,t=0):t>1024&&t*2>this.#o.
length&&(this.#o.splice(0,t),this.#i.splice(0,t),t=0),this.#s=t,!0}get isWaitedFor(){return this.#n.
isWaitedFor}streamWait(e){return this.#p(this.#n.streamWait(e))}datagramWait(e){return this.#p(this.#n.
datagramWait(e))}#p(e){return this.#r.isClosed?this.release():this.hasLent&&(this.#r.flush(),this.reclaimWithSignal()),
e}reclaimWithSignal(){this.#r.raiseBlocked(),this.reclaim()}forget(e){this.#n.forget(e)}passOn(){this.#a||
!this.#n.isWaitedFor||(this.#a=!0,queueMicrotask(this.#m))}#m=()=>{this.#a=!1,this.#n.serve()};release(){
this.#n.release()}};var{REQ_ABORT:qu,REQ_ACCEPTED:Ko,REQ_CONTROL:Ho,REQ_DELETE:$o,REQ_FREE:Ja,REQ_GROUP:Ye,REQ_RECVED:zo,
REQ_SEND:_e,REQ_TAKEN:fr,REQ_WRITE:pr}=ye,Yu=32,ju=256,Xu=_e.pieces+Kr(1),ec=16,tc=class RequestWriter{u8;requests;arena;local;#e;#t;#r;constructor(e,t,r,n,o){
this.u8=e.u8,this.#e=e.i32,this.requests=new Ya(e.i32,t,r,o),this.arena=new Qa(e,t,this.requests),this.
local=o,this.#t=t.controlWord+ks,this.#r=n}post(e,t,r=0,n=0,o=0){let{header:i}=e,s=this.requests.start(
i),{words:a}=this.requests,c=s+(i>>>8)-1;s<c&&(a[s]=t),s+1<c&&(a[s+1]=r),s+2<c&&(a[s+2]=n),s+3<c&&(a[s+
3]=o),this.requests.finish()}postAddr(e,t,r,n,o,i=0){let s=this.requests.start(e.header),{words:a}=this.
requests;a[s+e.conn]=t,a[s+e.call]=r,Nt(a,s+e.addr,n),a[s+e.port]=o,e.flags!==void 0&&(a[s+e.flags]=
i),this.requests.finish()}postGroup(e,t,r,n,o,i,s){let a=this.requests.start(Ye.header),{words:c}=this.
requests;c[a+Ye.conn]=e,c[a+Ye.call]=t,Nt(c,a+Ye.group,r),Nt(c,a+Ye.ifAddr,n),c[a+Ye.netif]=o,c[a+Ye.
op]=i,Nt(c,a+Ye.source,s),this.requests.finish()}postControl(e,t){let r=new TextEncoder().encode(t),
n=as(r.byteLength),o=this.requests.start(Hr(Ho.header,n)),{words:i}=this.requests;i[o+Ho.call]=e,cs(
i,o+Ho.text,r),this.requests.finish()}postWrite(e,t,r,n){let o=this.requests.start(pr.header),{words:i}=this.
requests;i[o+pr.conn]=e,i[o+pr.offset]=t,i[o+pr.length]=r,i[o+pr.flags]=n?Es:0,this.requests.finish(
r>>12)}postRecved(e,t){let{requests:r}=this,n=r.start(zo.header);r.words[n+zo.conn]=e,r.words[n+zo.bytes]=
t,r.lazyBytes+=t,r.lazyBytes<this.#r&&this.#e[this.#t]===0?r.finishLazy():r.finish()}postAccepted(e,t){
let r=this.requests.start(Ko.header),{words:n}=this.requests;n[r+Ko.listener]=e,n[r+Ko.conn]=t,this.
requests.finishLazy()}postDelete(e,t){let r=this.requests.start($o.header);this.requests.words[r+$o.
conn]=e,t?this.requests.finish():(this.requests.finishLazy(),this.requests.flushLater())}refuse(e){this.
post(qu,e),this.post($o,e)}freePbuf(e){if(this.local!==null){this.local.freePbuf(e);return}let{requests:t}=this,
r=t.start(Ja.header);t.words[r+Ja.pbuf]=e,++t.lazyFrees<Yu?t.finishLazy():t.finish()}postDatagram(e,t,r,n,o){
if(!this.hasRoom())return!1;let i=o.length,s=Hr(_e.header,Kr(i)),a=this.requests.start(s),{words:c}=this.
requests;Za(c,a,e,t,r,n,i);let u=a+_e.pieces+1;for(let d of o)c[u++]=d.offset,c[u++]=d.length;this.requests.
finish();for(let d of o)d.retain(),this.arena.lend(d);return!0}postBytes(e,t,r,n){let{requests:o}=this;
if(o.isClosed||!this.hasRoom())return!1;let{length:i}=n,s=i<=ju,a=s?0:this.arena.forDatagram(i);if(a<
0)return!1;let c=Kr(1)+(s?i+7>>2:0),u=o.start(Hr(_e.header,c)),d=s?(u+Xu+1&-2)*4:a;this.u8.set(n,d);
let{words:b}=o;return Za(b,u,e,0,t,r,1),b[u+_e.pieces+1]=d,b[u+_e.pieces+2]=i,s||this.arena.lend(a),
o.finish(),!0}postTaken(e,t,r,n){let o=this.requests.start(fr.header),{words:i}=this.requests;i[o+fr.
conn]=e,i[o+fr.bytes]=t,i[o+fr.count]=r,i[o+fr.drops]=n,this.requests.finishLazy()}hasRoom(){return this.
requests.hasRoom()}room(){return this.requests.room()}flush(){this.requests.flush()}};function Za(e,t,r,n,o,i,s){
e[t+_e.conn]=r,e[t+_e.call]=n,Nt(e,t+_e.addr,o),e[t+_e.port]=i,e[t+_e.pieces]=s}var Qu=1,Ju=65507;function*nc(e,t,r,n,o){if(!y.is(t)||t.deleted)return-16;let i=at(r,n);if(i!==0)return i;
let s=e.err();if(s!==0)return s;if(e.isTcp||!e.hasPcb)return-11;let a=mn(t.fragments);if(a<0)return-16;
if(a>65527)return-1;let c=r.isAny;if(!c&&!r.isV4&&!et(e.type))return-6;if(c&&!e.datagrams.hasPeer&&et(
e.type))return-6;let{fragments:u}=t;if(ic(e,u)&&qo(e,r,a)&&e.port.postDatagram(e.id,0,r,n,u))return 0;
let d=Wt(u);try{return yield*Zu(e,d,a,r.clone(),n,o)}finally{Gt(d)}}function oc(e,t,r,n){return e.pendingErr===
0&&!e.isTcp&&e.hasPcb&&qo(e,r,t.length)&&e.port.postBytes(e.id,r,n,t)}function qo(e,t,r){let{verified:n}=e.
datagrams;return r<=Ju&&n!==null&&n.equals(t)}function*Zu(e,t,r,n,o,i){if(ic(e,t))return yield*rc(e,
t,r,n,o);let s=R.block(e.port.datagramMemory,r)??(yield*td(e,r,i));if(s===null)return-11;try{if(!ta(
t,s.bytes))throw J("data","send");return yield*rc(e,[s],r,n,o)}finally{s.release()}}function*rc(e,t,r,n,o){
if(e.port.hasRoom()||(yield*sc(e)),!e.hasPcb)return-11;if(qo(e,n,r))return e.port.postDatagram(e.id,
0,n,o,t),0;let i=yield*ed(e,t,n,o);return i===0&&!e.datagrams.refusesLarge&&(e.datagrams.verified=n),
i}function*ed(e,t,r,n){for(e.tellFamilies();;){if(e.port.hasRoom()||(yield*sc(e)),!e.hasPcb)return-11;
let{call:o,reply:i}=e.port.call();e.port.postDatagram(e.id,o,r,n,t);let{err:s}=yield*T(i);if(s!==-7||
e.nonblocking(0))return s;let a=new ee;e.context.time.set(Qu,()=>a.settle()),yield*T(a)}}function ic(e,t){
if(t.length>ec)return!1;for(let r=0;r<t.length;r++)if(!t[r].isIn(e.port))return!1;return!0}function*sc(e){
for(;!e.port.hasRoom()&&e.hasPcb;)yield*T(e.port.room())}function*td(e,t,r){for(;e.hasPcb;){r.signal?.
throwIfAborted(),yield*T(e.port.datagramRoom(t));let n=R.block(e.port.datagramMemory,t);if(n!==null)
return n}return null}function ac(e){e.forgetVerified()}function*cc(e,t,r,n,o){if(!e.isTcp)return fe(-6);let i=e.nonblocking(r);if((i||e.sendTimeout!==0)&&!n)
return fe(-6);let s=mn(t);if(s<0||B(r,0,255)!==0)return fe(-16);if(s===0)return{err:0,written:-1};let a=e.
err();if(a!==0)return fe(a);if(e.state!==0)return fe(-5);if(!e.hasPcb||e.tx!==oe)return fe(-11);o.signal?.
throwIfAborted();let c=cr(e,t,0,s,r);return c===s?(e.sendSpace<=e.context.sndLowat&&Yo(e),{err:0,written:c}):
i?(Yo(e),e.flags|=16,e.sendSpace>e.context.sndLowat&&ko(e),c>0?{err:0,written:c}:fe(-7)):yield*oa(e,
t,c,s,r,o)}function lc(e,t){if(!e.isTcp||!e.hasPcb||e.tx!==oe||e.pendingErr!==0||e.state!==0||e.sendSpace<
t.length)return 0;let r=e.vector??=[];r[0]=t;let n=cr(e,r,0,t.length,0);return r.length=0,n===t.length&&
e.sendSpace<=e.context.sndLowat&&Yo(e),n}function Yo(e){e.state=1,e.event(3,0),e.state===1&&(e.state=
0)}var dt={},hr=class LwipConn{owner=null;#e;constructor(e,t,r=0,n){let o=n??e.port.add(
this);this.#e=new ea(this,e,t,r,o,n!==void 0),n===void 0&&e.port.post(us,o,t,r)}get type(){return this.#e.
type}get proto(){return this.#e.proto}get state(){return this.#e.state}set state(e){this.#e.state=e}get flags(){
return this.#e.flags}set flags(e){this.#e.flags=e}get pendingErr(){return this.#e.pendingErr}set pendingErr(e){
this.#e.pendingErr=e}get recvTimeout(){return this.#e.recvTimeout}set recvTimeout(e){this.#e.recvTimeout=
e}get sendTimeout(){return this.#e.sendTimeout}set sendTimeout(e){this.#e.sendTimeout=e}get recvAvail(){
return this.#e.recvAvail}set recvAvail(e){this.#e.recvAvail=e}get linger(){return this.#e.linger}set linger(e){
this.#e.linger=e}get remoteEnd(){return this.#e.remoteEnd}set remoteEnd(e){this.#e.remoteEnd=e}get localEnd(){
return this.#e.localEnd}set localEnd(e){this.#e.localEnd=e}get id(){return this.#e.id}get hasPcb(){return this.#e.
hasPcb}get hasPeer(){return this.#e.datagrams?.hasPeer??!1}get deleted(){return this.#e.isDeleted}get sawEnd(){
return this.#e.rx>=Mt}get unacknowledged(){return this.#e.unacknowledged}get released(){let e=this.#e;
return e.release===Ft?Promise.resolve():(e.release??=Promise.withResolvers(),e.release.promise)}noteOwned(){
let e=this.#e;if(G===null||e.isDeleted||e.release===Ft)return;let t=e.group===q,r=e.isTcp?"TCP":t?"U\
DP":"RAW";G.made(e,`a ${r} netconn`)}err(){return this.#e.err()}bind(e,t,r=0){return new v(Ma(this.#e,
e,t,r))}open(e,t,r,n){let o=this.#e,i=new v(Bo(o,e,t,r,n));return o.port.flush(),i}bindIf(e){return new v(
Ua(this.#e,e))}getaddr(e){return new v(Fa(this.#e,e))}knownEnd(e){return Wa(this.#e,e)}setOption(e,t){
this.#e.setOption(e,t)}get recvBufSize(){let{datagrams:e}=this.#e;return e?.payloadCounts?e.limit:2147483647}set recvBufSize(e){
let t=this.#e,r=t.datagrams??=Co(t.context);r.limit=e,r.payloadCounts=!0,t.isTcp||t.setOption(Xi,e)}limitDatagrams(e){
let t=this.#e;this.recvBufSize=e,t.context.datagramCost!==0&&(t.datagrams.payloadCounts=!1,t.setOption(
Mr,e))}connect(e,t,r=dt){return new v(So(this.#e,e,t,r))}connectSoon(e,t,r){return ya(this.#e,e,t,r)}disconnect(){
return new v(_a(this.#e))}listen(e){return new v(Pa(this.#e,e))}accept(e=dt){return new v(Ia(this.#e,
e))}acceptNow(){return Lo(this.#e)}async acceptSoon(e){let t=await Do(this.#e,e).promise;return Cn(this.#e,
t)}recvTcp(e=0,t=dt){let r=this.#e,n=r.isTcp?kn(r,e,t):uc();return new v(n)}recvDatagram(e=0,t=dt){let r=this.#e,
n=r.isTcp?uc():kn(r,e,t);return new v(n)}recv(e=0,t=dt){return new v(this.#t(e,t))}*#t(e,t){return Rn(
this.#e,yield*kn(this.#e,e,t))}recvNow(){let e=Uo(this.#e,0);return e===void 0?void 0:Rn(this.#e,e)}recvTcpNow(e){
let t=this.#e;return t.isTcp?Uo(t,e):-16}arrival(e){return Fo(this.#e,e).promise}received(e){return Rn(
this.#e,Wo(this.#e,e,0))}receivedTcp(e,t){return Wo(this.#e,e,t)}recvd(e){return Vo(this.#e,e)}reportTaken(){
ur(this.#e)}send(e,t,r,n=dt){return new v(nc(this.#e,e,t,r,n))}sendNow(e,t,r){return oc(this.#e,e,t,
r)}write(e,t,r,n=dt){return new v(cc(this.#e,e,t,r,n))}writeNow(e){return lc(this.#e,e)}close(){return this.
shutdown(!0,!0)}shutdown(e,t){return new v(Ca(this.#e,e,t))}shutdownNow(e,t){return xo(this.#e,e,t)}abort(){
On(this.#e)}delete(){return new v(Aa(this.#e))}deleteNow(){return Po(this.#e)}joinLeave(e,t,r,n){return new v(
Ga(this.#e,e,t,r,n))}membership(e,t,r,n,o){return new v(Mo(this.#e,e,t,r,n,o))}onConnected(e,t){Na(this.#e,
e,t)}onNotBegun(e){Ao(this.#e,e)}onData(e,t){ua(this.#e,e,t)}onFin(){da(this.#e)}onSent(e,t){aa(this.#e,
e,t)}onAccept(e,t,r,n,o){let i=new hr(this.#e.context,this.type,0,e);return i.remoteEnd={addr:t,port:r},
i.localEnd={addr:n,port:o},La(this.#e,i.#e)&&(this.owner?.onAccepted(i),Da(this.#e,i.#e)),i}onError(e){
wn(this.#e,e)}onClosed(){wa(this.#e)}onStopped(){Ta(this.#e)}onReleased(){va(this.#e)}onDatagrams(e,t,r,n,o,i,s){
ha(this.#e,e,t,r,n,o,i,s)}onDatagramError(e){ma(this.#e,e)}onSendError(e){ac(this.#e)}};function*uc(){
return-16}async function Kt(e,t,r,n,o){let i=$e(t,"hostname","bind");ge(r,"bind"),n&&e.setOption(Et,1);let s=n?
qr:0,a=await e.open(i,r,s,o),c=`bind to ${V(t,r)}`;if(Z(a.err,c),e.deleted)throw N(-15,c);return{hostname:a.
addr.toString(),port:a.port}}var dc=class PartialRead{#e=null;#t=0;get isEmpty(){return this.#e===null}begin(e){this.#e=
e,this.#t=0}take(e){let{fragments:t}=this.#e,r=0,n=0;for(;n<t.length&&r<e.byteLength;){let o=t[n],i=e.
byteLength-r,s=Math.min(o.length,this.#t+i);e.set(o.bytes.subarray(this.#t,s),r),r+=s-this.#t,this.#t=
s,s===o.length&&(o.release(),n++,this.#t=0)}return t.splice(0,n),t.length===0&&(this.#e=null),r}takeChunk(e){
let{fragments:t}=this.#e,r=t[0],n=Math.min(r.length,this.#t+e),o=new Uint8Array(r.bytes.subarray(this.#t,
n));return this.#t=n,n===r.length&&(r.release(),t.shift(),this.#t=0,t.length===0&&(this.#e=null)),o}takeAll(){
let e=-this.#t;for(let r of this.#e.fragments)e+=r.length;let t=new Uint8Array(e);return this.take(t),
t}drop(){this.#e?.release(),this.#e=null}};var Ht=class Turn{#e;#t=!1;#r=null;constructor(e){this.#e=e}get isTaken(){return this.#t}tryTake(){
return this.#t?!1:this.#t=!0}async take(e,t){let r=this.#r??=new be(this.#e);if(await new v(T(r.fetch(
e)))===ne)throw N(-3,t)}give(){this.#r!==null&&this.#r.readers>0?this.#r.post(!0):this.#t=!1}};var fc=65536,nd=1<<24,od=2048,pc={records:C(1,nd)},id=gt(pc),mr=(e,t,r)=>{typeof e!="boolean"&&id(e,
t,r)};function hc(e){A(e,pc,"options","trace")}function An(e){return e===!1?0:e===!0?fc:e.records??fc}
var jo=class NetconnTrace{#e;#t;#r=0;constructor(e,t){Wi(e,"ask","make a trace"),k(t,
1,Number.MAX_SAFE_INTEGER,"trace","make a trace"),this.#e=e,this.#t=t}get overwritten(){return this.#r}async take(){
let e=[];for(;;){let t=await this.#e({op:"takeTrace",trace:this.#t,most:od});for(let r of xs(t.numbers))
e.push(r);if(this.#r=Math.max(this.#r,t.overwritten),!t.more)return e}}async stop(){return await this.#e(
{op:"stopTrace",trace:this.#t}),await this.take()}async[Symbol.asyncDispose](){await this.stop().catch(
()=>{})}};var sd=D,Xo=(e,t,r)=>{if(!(e===null||typeof e=="function"))throw h(e,t,r,"a function or null")},ad={
callback:Xo,proto:C(0,255),recvBufferSize:lt},cd={reuseAddress:sd},ld=Ar('an address, such as "10.0.\
0.1", or an index from 1 to 255',C(1,255),Y),yc={interface:ld},mc={...yc,source:Y},ud=F(...Xt),dd=F(
...Pr),fd={idle:At(ro),interval:At(no),probes:At(oo)};function je(e,t,r={}){let n="make a netconn";A(
r,ad,"options",n),k(t,0,255,"type",n);let o=Q(t);if(o!==x&&o!==q&&o!==xr)throw new TypeError(`Invali\
d netconn type: ${t}`);let{port:i}=e;if(!i.isOpen)throw new TypeError(i.whyClosed);let{proto:s=0,callback:a=null,
recvBufferSize:c}=r,u=new hr(e,t,s);return u.noteOwned(),c!==void 0&&u.limitDatagrams(c),new ae(e,u,
a)}var gc,Ec,pd=class Owner{netconn;constructor(e){this.netconn=e}get hearsEvents(){
return this.netconn.callback!==null}onEvent(e,t){gc(this.netconn,e,t)}onAccepted(e){Ec(this.netconn,
e)}onReleased(){this.netconn.unref()}},ae=class Netconn{static{gc=(e,t,r)=>e.#l(t,r),
Ec=(e,t)=>e.#a(t)}lwip;callbackArg=null;#e;#t;#r=!0;#n;#o;#i=new dc;constructor(e,t,r){let n="make a\
 netconn";if(!he(e))throw h(e,"context",n,"that of a stack");if(!(t instanceof hr))throw h(t,"conn",
n,"the state of a netconn");Xo(r,"callback",n),this.#e=e,this.lwip=t,this.#t=r,this.#n=new Ht(e.time),
this.#o=new Ht(e.time),t.owner=new pd(this),e.alive.add()}ref(){this.#r||this.lwip.deleted||(this.#r=
!0,this.#e.alive.add())}unref(){this.#r&&(this.#r=!1,this.#e.alive.drop())}get context(){return this.#e}get type(){
return this.lwip.type}get callback(){return this.#t}set callback(e){Xo(e,"callback","set a callback"),
this.#t=e}get stackEnded(){return!this.#e.port.isOpen}get isBusy(){return this.#o.isTaken||this.#n.isTaken}get#s(){
return Q(this.type)===x}#a(e){new ae(this.#e,e,this.#t)}#l(e,t){let r=this.#t;if(r!==null)try{r(this,
e,t)}catch(n){reportError(n)}}async bind(e,t,r={}){A(r,cd,"options","bind"),await Kt(this.lwip,e,t,r.
reuseAddress??!1,0)}async connect(e,t,r=E){xt(e,t,"connect"),X(r,"connect"),r.signal?.throwIfAborted();
let n=f.parse(e),o;try{o=n===null?await this.#c(e,t,r):await this.lwip.connectSoon(n,t,r)}catch(i){let{
code:s}=i;throw(r.signal?.aborted||s==="ERR_TIMEOUT")&&await this.lwip.delete(),i}if(o!==0)throw o===
-3&&await this.lwip.delete(),ln(o,`connect to ${V(e,t)}`,this.#s)}async#c(e,t,r){let{time:n,resolve:o}=this.#e,
i=n.now(),s=`connect to ${V(e,t)}`,a=await o(e,s,r),c=r.timeout===void 0?void 0:Math.max(0,r.timeout-
(n.now()-i));return await this.lwip.connectSoon(a,t,{...r,timeout:c})}async disconnect(){Z(await this.
lwip.disconnect(),"disconnect")}async listen(e=255){k(e,1,255,"backlog","listen"),Z(await this.lwip.
listen(e),"listen")}async accept(e=E){for(X(e,"accept"),e.signal?.throwIfAborted();;){let t=this.lwip.
acceptNow()??await this.lwip.acceptSoon(e);if(typeof t!="number")return this.netconnOf(t);if(t!==-13)
throw N(t,"accept a connection")}}async tryAccept(){let e=this.nonblocking;this.nonblocking=!0;let t=this.
lwip.accept();this.nonblocking=e;let r=await t;if(typeof r!="number")return this.netconnOf(r);if(r===
-7||r===-13)return null;throw N(r,"accept a connection")}netconnOf(e){if(!(e instanceof hr))throw h(
e,"conn","find a netconn","the state of an accepted netconn");return e.noteOwned(),e.owner.netconn}recv(e=E){
if(e!==E)return this.#u(e);let t=this.#m();return t instanceof y?Promise.resolve(t):this.#p(t,e)}async#u(e){
X(e,"receive");let t=e.signal?.aborted?void 0:this.#m();return t instanceof y?t:await this.#p(t,e)}async#p(e,t){
t.signal?.throwIfAborted();let r=e;if(r===void 0){let n=this.#s;n&&!this.#o.tryTake()&&(await this.#o.
take(t,"receive"),r=this.#d());try{r??=this.lwip.received(await this.lwip.arrival(t))}finally{n&&this.#o.
give()}}return typeof r=="number"?this.#y(r):r}#m(){return this.#o.isTaken?void 0:this.#d()}#d(){return this.#i.
isEmpty?this.lwip.recvNow():this.#f()}#f(){let e=this.#i.takeAll();return this.lwip.recvd(e.byteLength),
y.from(e)}async tryRecv(){if(!this.#i.isEmpty)return this.#f();let e=await this.lwip.recv(4);if(e!==
-7)return typeof e=="number"?this.#y(e):e}async read(e,t=E){j(e,"into","read"),X(t,"read");let{length:r}=e;
return r===0?0:await this.#h(()=>{if(e.length<r)throw J("into","read");let n=this.#i.take(e);return this.
lwip.recvd(n),n},t)}async readChunk(e,t=E){return k(e,1,Number.MAX_SAFE_INTEGER,"limit","read"),X(t,
"read"),await this.#h(()=>{let r=this.#i.takeChunk(e);return this.lwip.recvd(r.byteLength),r},t)}async#h(e,t){
if(!this.#s)throw new TypeError("Cannot read: not a TCP netconn");this.#o.tryTake()||await this.#o.take(
t,"read");try{if(this.#i.isEmpty){t.signal?.throwIfAborted();let n=8,o=this.lwip.recvTcpNow(n)??this.
lwip.receivedTcp(await this.lwip.arrival(t),n);if(!(o instanceof Ee))return this.#y(o);this.#i.begin(
o)}let r=e();return this.lwip.deleted&&this.#i.drop(),r}finally{this.#o.give()}}#y(e){if(this.lwip.sawEnd&&
!this.lwip.deleted)return null;throw N(e,this.#s?"receive":qe)}write(e,t=E){if(ie(e)&&t===E&&this.#n.
tryTake()){let r=0;try{r=this.lwip.writeNow(e)}finally{this.#n.give()}if(r>0){if(r===e.length)return Lt;
e=e.subarray(r)}}return this.#g(e,t)}async#g(e,t){Ie(e,"write"),X(t,"write");let r=this.vectorsOf(e);
if(this.#n.tryTake())try{return await this.#b(r,e.byteLength,t)}finally{this.#n.give()}await this.#E(
r,e.byteLength,t)}async#E(e,t,r){let n=Wt(e);try{await this.#n.take(r,"write");try{if(!n.every(o=>o.
isWhole))throw J("data","write");await this.#b(n,t,r)}finally{this.#n.give()}}finally{Gt(n)}}async#b(e,t,r){
let n,o;try{let i=this.lwip.write(e,0,!0,r);({err:n,written:o}=i.done?i.result():await i.promise)}catch(i){
throw i instanceof Ro?i.cause:i}dn(n,o,t,this.nonblocking)}vectorsOf(e){if(!(e instanceof y))return[
e];if(e.fragments.every(t=>t.isWhole))return e.fragments;throw J("data","write")}async tryWrite(e){Ie(
e,"write");let{err:t,written:r}=await this.lwip.write(this.vectorsOf(e),4,!0);return t===-7?0:(Z(t,"\
write"),Math.max(0,r))}send(e,t=E){return t===E&&this.#N(e,f.ANY4,0)?this.#e.port.datagramTurn():this.#_(
e,t)}async#_(e,t){Ie(e,"send"),X(t,"send");let r=e instanceof y;r&&ge(e.port,"send","data.port");let n=r?
e.addr:f.ANY4;if(n.isAny&&!this.lwip.hasPeer)throw N(-11,"send");await this.#w(e,n,r?e.port:0,"send",
t)}async sendTo(e,t,r=E){Pt(t,"to","send"),X(r,"send");let n=f.parse(t.hostname);if(n!==null&&this.#N(
e,n,t.port)){await this.#e.port.datagramTurn();return}Ie(e,"send");let o=`send to ${V(t.hostname,t.port)}`,
i=n??await this.#e.resolve(t.hostname,o,r);await this.#w(e,i,t.port,o,r)}#N(e,t,r){return ie(e)&&e.length>
0&&this.lwip.sendNow(e,t,r)}async#w(e,t,r,n,o){let i=!(e instanceof y);cn(e.byteLength,this.type,t,n);
let s=i?y.from(e):e;try{let a=await hd(this.lwip.send(s,t,r,o));un(a,n,t,this.lwip.hasPeer)}finally{
i&&s.delete()}}async shutdown(e,t){D(e,"rx","shut down"),D(t,"tx","shut down");let r=this.lwip.shutdownNow(
e,t)??await this.lwip.shutdown(e,t).promise;if(r===0)return;throw N(r,`shut down ${e?t?"both directi\
ons":"receiving":"sending"}`)}async close(){this.#i.drop();let e=this.lwip.deleteNow()??await this.lwip.
delete().promise;if(e===-7&&(this.lwip.linger=-1,e=await this.lwip.delete().promise),e!==0)throw N(e,
"close")}async abort(){this.lwip.abort(),await this.close()}async[Symbol.asyncDispose](){await this.
close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.recv()}catch(t){if(this.lwip.deleted)
return;if(Qo(this,t))continue;throw t}if(e===null)return;yield e}}localAddr(){return this.#k(!0)}remoteAddr(){
return this.#k(!1)}async#k(e){return Le(this,e)??Jo(await this.lwip.getaddr(e),e)}takeError(){let e=this.
lwip.err();return e===0?null:N(e,this.#s?"go on":"send")}get nonblocking(){return(this.lwip.flags&2)!==
0}set nonblocking(e){D(e,"nonblocking","set nonblocking"),e?this.lwip.flags|=2:this.lwip.flags&=-3}setNoDelay(e=!0){
this.#O(Ki,e,"set no delay")}setKeepAlive(e=!0){if(typeof e!="boolean"){A(e,fd,"options","set keepal\
ive");let{idle:t,interval:r,probes:n}=e;t!==void 0&&this.lwip.setOption(ro,t),r!==void 0&&this.lwip.
setOption(no,r),n!==void 0&&this.lwip.setOption(oo,n)}this.lwip.setOption(Hi,e===!1?0:1)}setUserTimeout(e){
tt(so,e,"ms","set the user timeout"),this.lwip.setOption(so,e)}setTtl(e){tt(Qt,e,"ttl","set the time\
 to live"),this.lwip.setOption(Qt,e)}setRecvBufferSize(e){if(this.#s)throw new TypeError("Cannot set\
 a receive buffer size: it is TCP");lt(e,"bytes","set the receive buffer size"),this.lwip.limitDatagrams(
e)}setTos(e){tt(to,e,"tos","set the type of service"),this.lwip.setOption(to,e)}setDontFragment(e){dd(
e,"mode","set Don't Fragment"),this.lwip.setOption(Br,Ir(e))}setEcn(e){ud(e,"mode","set ECN"),this.lwip.
setOption(Yi,Xt.indexOf(e))}setMss(e){if(!this.#s)throw new TypeError("Cannot set the MSS: it is not\
 TCP");ut(e,"bytes","set the MSS"),this.lwip.setOption(Ur,e)}setReuseAddress(e=!0){this.#O(Et,e,"set\
 reuse of addresses")}#O(e,t,r){D(t,"on",r),this.lwip.setOption(e,t?1:0)}setLinger(e){e!==null&&k(e,
0,32767,"seconds","set the time to linger"),this.lwip.linger=e??-1}setUdpChecksum(e=!0){D(e,"on","se\
t the checksum"),this.lwip.setOption(zi,e?0:1)}setBroadcast(e=!0){this.#O(Lr,e,"set broadcast")}setMulticastTtl(e){
tt(Jt,e,"ttl","set the time to live"),this.lwip.setOption(Jt,e)}setMulticastLoop(e=!0){this.#O(Dr,e,
"set the loop of groups")}setMulticastNetif(e){tt(Zt,e,"index","set the interface of groups"),this.lwip.
setOption(Zt,e)}setMulticastAll(e=!0){this.#O(qi,e,"set multicast of others")}setHeaderIncluded(e=!0){
this.#O($i,e,"set inclusion of the header")}setChecksumOffset(e){tt(io,e,"offset","set the checksum'\
s offset"),this.lwip.setOption(io,e)}async bindNetif(e){k(e,1,255,"index","bind to an interface"),Z(
await this.lwip.bindIf(e),`bind to interface ${e}`)}async joinGroup(e,t={}){A(t,mc,"options","join a\
 group");let{source:r}=t,n=r===void 0?2:4;await this.#T(n,"join",e,r,t)}async leaveGroup(e,t={}){A(t,
mc,"options","leave a group");let{source:r}=t,n=r===void 0?3:5;await this.#T(n,"leave",e,r,t)}async blockSource(e,t,r={}){
let n=6;await this.#R(n,"block in",e,t,r)}async unblockSource(e,t,r={}){let n=7;await this.#R(n,"unb\
lock in",e,t,r)}async#R(e,t,r,n,o){A(o,yc,"options",`${t} a group`),$e(n,"source",`${t} a group`),await this.#T(
e,t,r,n,o)}async#T(e,t,r,n,{interface:o="0.0.0.0"}){let i=(d,b)=>$e(d,b,`${t} a group`),s=i(r,"group"),
a=n===void 0?"":` for source "${n}"`,c=typeof o=="number",u=await this.lwip.membership(e,s,c?f.ANY4:
i(o,"interface"),c?o:-1,n===void 0?f.ANY4:i(n,"source"));Z(u,`${t} "${r}"${a}`)}info(){return this.lwip.
deleted?Promise.resolve(null):this.#e.info(this.lwip.id)}datagramInfo(){return this.lwip.deleted?Promise.
resolve(null):(this.lwip.reportTaken(),this.#e.datagramInfo(this.lwip.id))}setTrace(e={}){if(hc(e),!this.#s)
throw new TypeError("Cannot trace: not a TCP netconn");this.lwip.setOption(ji,An(e))}async trace(e={}){
this.setTrace(e);let t=n=>this.#e.trace(n);if(this.lwip.state===2)throw new TypeError("Cannot trace \
a listener: trace what it accepts");let r=this.lwip.deleted?null:await t({op:"trace",conn:this.lwip.
id});if(r===null)throw N(-11,"trace");return new jo(t,r)}async setCongestion(e){if(w(e,"name","set t\
he congestion control"),this.lwip.deleted)throw new TypeError("The netconn is closed");await this.#e.
congestion(this.lwip.id,e)}};function Qo({type:e},t){return Q(e)!==x&&Ys(t)}function Le({lwip:e},t){
let r=e.knownEnd(t);return r&&{hostname:r.addr.toString(),port:r.port}}function Jo({err:e,addr:t,port:r},n){
return Z(e,`tell the ${n?"local":"remote"} address`),{hostname:t.toString(),port:r}}function hd(e){return e.
done?e.result():e.promise}var yr={};function xn(e,t){e!==yr&&A(e,{timeout:go},"options",t)}function bc(e){if(!he(e))throw h(e,
"context","block","that of a stack")}var Zo=class BlockingStack{#e;constructor(e){bc(
e),this.#e=e}netconn(e,t={}){return new ei(this.#e,this.#e.netconn(e,t))}gethostbyname(e){return w(e,
"name","resolve a name"),this.run(this.#e.lookup(e)).toString()}run(e){if(!(e instanceof v))throw h(
e,"operation","block","an operation");return e.block(this.#e.blocker)}},ei=class BlockingNetconn{netconn;#e;constructor(e,t){
if(bc(e),!(t instanceof ae))throw h(t,"netconn","block","a netconn");this.#e=e,this.netconn=t}#t(e){
return e.block(this.#e.blocker)}bind(e,t){let r=$e(e,"hostname","bind");ge(t,"bind");let n=this.#t(this.
netconn.lwip.bind(r,t));Z(n,`bind to ${V(e,t)}`)}connect(e,t,r=yr){xt(e,t,"connect"),xn(r,"connect");
let{lwip:n}=this.netconn,o=this.#r(e),i=this.#t(n.connect(o,t,r));if(i===-3&&this.close(),i===0)return;
let s=Q(this.netconn.type)===x;throw ln(i,`connect to ${V(e,t)}`,s)}#r(e){return f.parse(e)??this.#t(
this.#e.lookup(e))}disconnect(){Z(this.#t(this.netconn.lwip.disconnect()),"disconnect")}listen(e=255){
k(e,1,255,"backlog","listen"),Z(this.#t(this.netconn.lwip.listen(e)),"listen")}accept(e=yr){for(xn(e,
"accept");;){let t=this.#t(this.netconn.lwip.accept(e));if(typeof t!="number")return new ei(this.#e,
this.netconn.netconnOf(t));if(t!==-13)throw N(t,"accept a connection")}}recv(e=yr){xn(e,"receive");let t=this.#t(
this.netconn.lwip.recv(0,e));if(typeof t!="number")return t;if(t===-15||this.netconn.lwip.sawEnd)return null;
let r=Q(this.netconn.type)===x;throw N(t,r?"receive":qe)}write(e,t=yr){Ie(e,"write"),xn(t,"write");let r=e.
byteLength,n=this.netconn.vectorsOf(e),{err:o,written:i}=this.#t(this.netconn.lwip.write(n,0,!0,t));
dn(o,i,r,this.netconn.nonblocking)}send(e){if(Ie(e,"send"),e instanceof y)ge(e.port,"send","data.por\
t"),this.#n(e,e.addr,e.port,"send");else{using t=y.from(e);this.#n(t,f.ANY4,0,"send")}}sendTo(e,t){Ie(
e,"send"),Pt(t,"to","send");let r=this.#r(t.hostname),n=`send to ${V(t.hostname,t.port)}`;if(e instanceof
y)this.#n(e,r,t.port,n);else{using o=y.from(e);this.#n(o,r,t.port,n)}}#n(e,t,r,n){cn(e.byteLength,this.
netconn.type,t,n);let{lwip:o}=this.netconn;if(t.isAny&&!o.hasPeer)throw N(-11,n);let i=this.#t(o.send(
e,t,r));un(i,n,t,o.hasPeer)}shutdown(e,t){D(e,"rx","shut down"),D(t,"tx","shut down"),Z(this.#t(this.
netconn.lwip.shutdown(e,t)),"shut down")}close(){let e=this.#t(this.netconn.lwip.delete());if(e!==0)
throw N(e,"close")}[Symbol.dispose](){this.close()}localAddr(){return this.#o(!0)}remoteAddr(){return this.#o(
!1)}#o(e){return Le(this.netconn,e)??Jo(this.#t(this.netconn.lwip.getaddr(e)),e)}};var Pn=class Opening{done;#e;#t;#r=null;#n=null;constructor(e,t,r){if(!(e instanceof
ae))throw h(e,"netconn","listen","a netconn");this.#e=e,this.#t=t,this.done=r().then(n=>{this.#t={transport:t.
transport,...n}}),this.done.catch(n=>{this.#o||(this.#n=n),this.close()})}get addr(){return this.#t}get#o(){
return this.#r!==null||this.#e.stackEnded}close(){return this.#r??=this.#e.close(),this.#r.catch(()=>{}),
this.#r}hasFailedWith(e){return e===this.#n}endsWith(e){return!this.hasFailedWith(e)&&this.#o}};var md={hostname:w,port:Pe,transport:F("udp"),reuseAddress:D,loopback:D,multicastAll:D,recvBufferSize:lt};
function Nc(e){A(e,md,"options","listen"),Pe(e.port,"port","listen")}var yd={source:Y},ti=class DatagramConn{netconn;#e;constructor(e,t){
this.netconn=e;let{hostname:r="0.0.0.0",port:n}=t,o={transport:"udp",hostname:r,port:n},i=()=>this.#t(
r,t);this.#e=new Pn(e,o,i)}async#t(e,t){let{port:r,reuseAddress:n=!1,loopback:o,multicastAll:i}=t;return o===
!1&&this.netconn.setMulticastLoop(!1),i!==!0&&this.netconn.setMulticastAll(!1),await Kt(this.netconn.
lwip,e,r,n,0)}async ready(){return await this.#e.done,this}get addr(){return this.#e.addr}async receive(e,t=E){
let r=e!==void 0;r&&j(e,"p","receive"),X(t,"receive");let n=r?e.length:0;await this.#e.done;using o=await this.
netconn.recv(t);let i={transport:"udp",...o.from};if(e===void 0)return[o.toBytes(),i];if(e.length<n)
throw J("p","receive");return[e.subarray(0,o.copyInto(e)),i]}async send(e,t){j(e,"p","send"),Pt(t,"a\
ddr","send");let{length:r}=e;if(await this.#e.done,e.length<r)throw J("p","send");return await this.
netconn.sendTo(e,t),r}setRecvBufferSize(e){this.netconn.setRecvBufferSize(e)}info(){return this.netconn.
datagramInfo()}async joinMulticastV4(e,t,r={}){let n="join a group";A(r,yd,"options",n),Y(e,"address",
n),Y(t,"networkInterface",n),await this.#e.done;let o={...r,interface:t};await this.netconn.joinGroup(
e,o);let i=!0;return{leave:async()=>{i&&(i=!1,await this.netconn.leaveGroup(e,o))},setTTL:async s=>this.
netconn.setMulticastTtl(s),setLoopback:async s=>{D(s,"loopback","set the loop of groups"),this.netconn.
setMulticastLoop(s)}}}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
receive()}catch(t){if(this.#e.endsWith(t))return;if(this.#e.hasFailedWith(t)||!Qo(this.netconn,t))throw t;
continue}yield e}}};var wc=class Names{#e;#t;constructor(e,t){this.#e=e,this.#t=t}async lookup(e,t=2){w(
e,"name","look up a name"),k(t,0,3,"addrtype","look up a name");let r={op:"lookup",name:e,addrtype:t},
n=await this.#o(r,{});if(n===null||n===ne)return{err:-15,addr:f.ANY4};let{err:o}=n;return{err:o,addr:o===
0?ri(n):f.ANY4}}async addressOf(e,t,r){let n={op:"lookup",name:e,addrtype:2};return ri(gr(await this.#o(
n,r),t))}addressNow(e){return new v(this.#r(e))}*#r(e){let r=yield*this.#e.control({op:"lookup",name:e,
addrtype:2}).steps();return ri(gr(r,`resolve "${e}"`))}async addresses(e,t){_c(e,t);let r=await this.#o(
{op:"addresses",name:e},t);return gr(r,`resolve "${e}"`).addrs}async resolve(e,t,r){let n=await this.#n(
e,t,r),{records:o}=gr(n,`resolve "${e}" for ${t}`);return o.map(({data:i})=>i)}async records(e,t,r){
let n=await this.#n(e,t,r),o=`resolve "${e}" for ${t}`,i=n!==null&&n!==ne&&n.rcode>=0,{rcode:s,aliases:a,
records:c}=i?n:gr(n,o);return{rcode:Vr(s),aliases:a.map(Oc),records:c.map(Oc)}}async#n(e,t,r){_c(e,r),
w(t,"type",In);let n=is(t);if(n<=0)throw h(t,"type",In,'a record type, such as "MX"');let o=t.toUpperCase()===
"PTR"?f.parse(e):null,i=o===null?e:Zi(o);return await this.#o({op:"resolve",name:i,type:n},r)}async#o(e,t){
if(t.signal?.throwIfAborted(),!this.#e.isOpen)return null;let r=this.#e.control(e).promise;try{return await gd(
r,t,this.#t)}catch(n){if(this.#e.isOpen||t.signal?.aborted)throw n;return null}}},In="resolve a name";
function _c(e,t){w(e,"name",In),X(t,In)}function ri(e){return f.parse(e.addrs[0])}function gr(e,t){if(e===
null)throw fn("ended",-1,t);if(e===ne)throw fn("timeout",-1,t);if(e.status==="ok")return e;throw fn(
e.status,e.rcode,t)}function Oc({name:e,type:t,ttl:r,data:n}){return{name:e,type:os(t),ttl:r,data:n}}
function gd(e,{signal:t,timeout:r},n){return t===void 0&&r===void 0?e:new Promise((o,i)=>{let s=()=>{
a!==-1&&n.clear(a),i(t.reason)},a=r===void 0?-1:n.set(r,()=>{t?.removeEventListener("abort",s),o(ne)});
t?.addEventListener("abort",s,{once:!0});let c=()=>{a!==-1&&n.clear(a),t?.removeEventListener("abort",
s)};e.then(o,i).finally(c)})}var ni=class HandedOn{isBusy=!1;async#e(e){throw oi(e)}read(){return this.#e("read")}readChunk(){
return this.#e("read")}write(){return this.#e("write")}shutdown(){return this.#e("shut down")}async close(){}async abort(){}};
function oi(e){return new Deno.errors.BadResource(`Cannot ${e}: startTls has taken the connection ov\
er, use what it has returned`)}var Ed=65536,ii,Er=class StreamConn{static{ii=e=>{let t=e.#e;if(t instanceof ni)throw oi(
"start TLS");if(e.#n!==null)throw bd();if(t.isBusy||e.#s)throw Nd();return e.#e=new ni,t}}netconn;localAddr;remoteAddr;#e;#t=null;#r=null;#n=null;#o=0;constructor(e,t,r,n){
this.netconn=e,this.#e=t,this.localAddr=r,this.remoteAddr=n}read(e,t=E){return ie(e)&&!Ge(e)?this.#e.
read(e,t):this.#i(e)}async#i(e){return j(e,"p","read"),null}async write(e,t=E){j(e,"p","write");let{
length:r}=e;return await this.#e.write(e,t),r}async closeWrite(){await this.#e.shutdown(!1,!0)}close(){
this.#n??=this.#e.close(),this.#n.catch(()=>{})}[Symbol.dispose](){this.close()}async[Symbol.asyncDispose](){
this.close(),await this.#n}ref(){this.netconn.ref()}unref(){this.netconn.unref()}setNoDelay(e=!0){this.
netconn.setNoDelay(e)}setKeepAlive(e=!0){this.netconn.setKeepAlive(e)}trace(e={}){return this.netconn.
trace(e)}get#s(){return this.#t?.locked===!0||this.#r?.locked===!0}#a(){++this.#o===2&&this.close()}get readable(){
return this.#t??=new ReadableStream({type:"bytes",pull:async e=>{let t=e.byobRequest,r=t===null?await this.#e.
readChunk(Ed):await this.#e.read(t.view);r===null?(e.close(),t?.respond(0),this.#a()):typeof r=="num\
ber"?t.respond(r):e.enqueue(r)},cancel:async()=>{await this.#e.shutdown(!0,!1).catch(()=>{}),this.#a()}})}get writable(){
return this.#r??=new WritableStream({write:e=>this.#e.write(e),close:async()=>{await this.#e.shutdown(
!1,!0),this.#a()},abort:()=>this.#e.abort()})}};function bd(){let e="Cannot start TLS: the connectio\
n is closed";return new Deno.errors.BadResource(e)}function Nd(){return new Deno.errors.Busy("Cannot\
 start TLS: a read or a write of the connection is under way, or one of its streams is locked")}var Ln=class StreamListener{netconn;#e;#t;constructor(e,t,r){this.netconn=e,this.#t=
r;let{hostname:n="0.0.0.0",port:o}=t,i={transport:"tcp",hostname:n,port:o},s=()=>this.#r(n,t);this.#e=
new Pn(e,i,s)}async#r(e,t){let{port:r,reuseAddress:n=!1,trace:o=!1,mss:i}=t,{tcpBacklog:s=255}=t,{backlog:a=Math.
min(s,255)}=t;i!==void 0&&this.netconn.setMss(i),o!==!1&&this.netconn.setTrace(o===!0?{}:o);let{lwip:c}=this.
netconn;return await Kt(c,e,r,n,a)}async ready(){return await this.#e.done,this}get addr(){return this.#e.
addr}async accept(e=E){return await this.#e.done,await this.#t(await this.netconn.accept(e))}ref(){this.
netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}[Symbol.dispose](){this.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
accept()}catch(t){if(this.#e.endsWith(t))return;throw t}yield e}}};var br={...It,hostname:w,port:Pe,transport:F("tcp"),autoSelectFamily:F(!1),trace:mr,mss:ut},si=class TcpConn extends Er{constructor(e,t,r){
super(e,e,t,r)}static async of(e){if(!(e instanceof ae))throw h(e,"netconn","wrap a connection","a n\
etconn");let t=await e.localAddr(),r=await e.remoteAddr();return new si(e,{transport:"tcp",...t},{transport:"\
tcp",...r})}},ai={hostname:w,port:Pe,backlog:C(1,255),tcpBacklog:C(1,2147483647),transport:F("tcp"),
reusePort:F(!1),reuseAddress:D,trace:mr,mss:ut},ci=class TcpListener extends Ln{constructor(e,t){
super(e,t,Bn)}};function Tc(e){A(e,ai,"options","listen"),Pe(e.port,"port","listen")}async function Dn(e,t){
A(t,br,"options","connect");let{hostname:r="127.0.0.1",port:n,trace:o=!1,mss:i}=t,{signal:s,timeout:a}=t;
xt(r,n,"connect");let c=s===void 0&&a===void 0?E:{signal:s,timeout:a},u=e.netconn(x);try{i!==void 0&&
u.setMss(i),o!==!1&&u.setTrace(o===!0?{}:o),await u.connect(r,n,c)}catch(d){throw await u.close(),d}
return await Bn(u)}async function Bn(e){try{return await si.of(e)}catch(t){throw e.close().catch(()=>{}),
t}}var _d={};function M(e){return _d[e]??=process.getBuiltinModule(e)}function $t(e){let t=e.at(-1),r=typeof t=="function"?t:null,[n,o]=e;return typeof n=="object"&&n!==null?
{options:n,callback:r}:e.length===0||typeof n=="function"?{options:{},callback:r}:typeof n=="string"&&
!Od(n)?{options:{path:n},callback:r}:{options:{port:n,...typeof o=="string"?{host:o}:{}},callback:r}}
function Od(e){return e!==""&&Number(e)>=0}var vc={EPERM:[-1,"operation not permitted"],EBADF:[-9,"bad file descriptor"],ENOMEM:[-12,"not enoug\
h memory"],EACCES:[-13,"permission denied"],ENODEV:[-19,"no such device"],EINVAL:[-22,"invalid argum\
ent"],EPIPE:[-32,"broken pipe"],EDESTADDRREQ:[-89,"destination address required"],EMSGSIZE:[-90,"mes\
sage too long"],ENOTSUP:[-95,"operation not supported on socket"],EAFNOSUPPORT:[-97,"address family \
not supported"],EADDRINUSE:[-98,"address already in use"],EADDRNOTAVAIL:[-99,"address not available"],
ENETDOWN:[-100,"network is down"],ENETUNREACH:[-101,"network is unreachable"],ECONNABORTED:[-103,"so\
ftware caused connection abort"],ECONNRESET:[-104,"connection reset by peer"],ENOBUFS:[-105,"no buff\
er space available"],EISCONN:[-106,"socket is already connected"],ENOTCONN:[-107,"socket is not conn\
ected"],ETIMEDOUT:[-110,"connection timed out"],ECONNREFUSED:[-111,"connection refused"],EHOSTUNREACH:[
-113,"host is unreachable"],EALREADY:[-114,"connection already in progress"],ECANCELED:[-125,"operat\
ion canceled"],EAI_AGAIN:[-3001,"temporary failure"],ENOTFOUND:[-3008,"unknown node or service"]},wd={
ERR_MEM:"ENOBUFS",ERR_BUF:"ENOBUFS",ERR_TIMEOUT:"ETIMEDOUT",ERR_ABRT:"ETIMEDOUT",ERR_RTE:"EHOSTUNREA\
CH",ERR_VAL:"EINVAL",ERR_USE:"EADDRINUSE",ERR_ISCONN:"EISCONN",ERR_RST:"ECONNRESET",ERR_CLSD:"EPIPE",
ERR_CONN:"EPIPE"},Td={connect:{ERR_RST:"ECONNREFUSED",ERR_BUF:"EADDRNOTAVAIL"},bind:{ERR_RTE:"EADDRN\
OTAVAIL"},listen:{ERR_RTE:"EADDRNOTAVAIL"},read:{ERR_CLSD:"ENOTCONN",ERR_CONN:"ENOTCONN"}};function ft(e,t){
let r=String(e?.code);return Td[t]?.[r]??wd[r]??"EINVAL"}function ui(e,t,r,n,o){let i=new Error(r,o===
void 0?{}:{cause:o}),[s]=vc[e]??[],a=n===null?{}:vd(n);return Object.assign(i,{errno:s,code:e,syscall:t,
...a})}function vd({address:e,port:t}){return t>0?{address:e,port:t}:{address:e}}function li({address:e,
port:t}){return t>0?` ${e}:${t}`:` ${e}`}function L(e,t,r,n,o){let i=o===void 0?"":` - Local (${li(o).
trim()})`,s=r===null?"":li(r);return ui(e,t,`${t} ${e}${s}${i}`,r,n)}function Cc(e,t,r,n){let o=vc[e]?.[1]??
"unknown error",i=r===null?"":li(r),s=`${t} ${e}: ${o}${i}`;return ui(e,t,s,r,n)}function di(e,t){let n=t===
void 0||t instanceof Error&&t.name==="NotFound"?"ENOTFOUND":"EAI_AGAIN",o=`getaddrinfo ${n} ${e}`;return Object.
assign(ui(n,"getaddrinfo",o,null,t),{hostname:e})}function _(e,t,r=Error){let n=new r(t),{name:o}=n;
return n.name=`${o} [${e}]`,n.stack,n.name=o,Object.assign(n,{code:e})}function kc(e){let t=new AggregateError(
e);return Object.assign(t,{code:e[0]?.code})}function I(e,t,r){let n=e.includes(".")?"property":"arg\
ument";return _("ERR_INVALID_ARG_TYPE",`The "${e}" ${n} must be ${t}. Received ${Rc(r)}`,TypeError)}
function Rc(e){if(e==null)return String(e);if(typeof e=="function")return`function ${e.name}`.trimEnd();
if(typeof e=="object"){let{name:r}=e.constructor??{};return r?`an instance of ${r}`:"an object"}let t=typeof e==
"string"?`'${e}'`:String(e);return`type ${typeof e} (${t})`}function Cd(e,t){return _("ERR_SOCKET_BA\
D_PORT",`${e} should be >= 0 and < 65536. Received ${Rc(t)}.`,RangeError)}function Xe(e,t){let n=typeof e==
"string"&&e.trim()!==""||typeof e=="number"?Number(e):NaN;if(n!==n>>>0||n>65535)throw Cd(t,e);return n}function Mn(e){if(!(typeof e=="object"&&e!==null&&"aborted"in e))throw I("options.signal","an instan\
ce of AbortSignal",e)}function Un(e,t,r){e.addEventListener("abort",r,{once:!0}),t.once("close",()=>e.
removeEventListener("abort",r))}function te(e){return M("node:net").isIP(String(e))}function Nr(e){return(t,{all:r,family:n},o)=>{let i=(...s)=>process.
nextTick(()=>o(...s));e.addresses(t).then(s=>{let a=kd(s.map(c=>({address:c,family:te(c)})).filter(c=>!n||
c.family===n));if(a.length===0)return i(di(t));r?i(null,a):i(null,a[0].address,a[0].family)},s=>i(di(
t,s)))}}function kd(e){let t=e.filter(({family:r})=>r===4);return t.length>0?t:e}function Sc(e,t,r,n,o){
let i=o;if(n!==void 0)n(t,r,i);else if(f.parse(t)!==null)process.nextTick(o,null,t);else{let s={family:void 0,
hints:0};Nr(e)(t,s,i)}}function Ac(e){let t=e[0]?.family,r=new Set,n=e.filter(({address:a,family:c})=>{
let u=te(a)===c&&!r.has(a);return r.add(a),u}),o=n.filter(({family:a})=>a===t),i=n.filter(({family:a})=>a!==
t),s=[];for(let a=0;a<Math.max(o.length,i.length);a++)a<o.length&&s.push(o[a]),a<i.length&&s.push(i[a]);
return s}function xc(e){let t=`Invalid IP address: ${e}`;return _("ERR_INVALID_IP_ADDRESS",t,TypeError)}
function Pc(e,t,r){let n=`Invalid address family: ${e} ${t}:${r}`,o=_("ERR_INVALID_ADDRESS_FAMILY",n,
RangeError);return Object.assign(o,{host:t,port:r})}function pt(e,t){if(!(!e||typeof e.check=="function"))throw I(t,"an instance of net.BlockList",e)}function Qe(e,t){
return e?.check(t,`ipv${te(t)}`)===!0}function De(e,t){if(typeof e!="number")throw I(t,"of type number",e)}function zt(e,t){e!==void 0&&De(
e,t)}function Se(e,t){if(typeof e!="string")throw I(t,"of type string",e)}function Fn(e,t){if(!(e===
void 0||typeof e=="function"))throw I(t,"of type function",e)}function Ic(e,t){if(!(e==null||typeof e==
"boolean"))throw I(t,"of type boolean",e)}var Wn=-128,Rd=65507,Sd=64,Dc=class SendLine{#e;#t;#r=[];#n=0;#o=[];#i=0;#s=!1;#a=null;constructor(e,t){
this.#e=e,this.#t=t}get waiting(){return{bytes:this.#n+this.#i,count:this.#r.length+this.#o.length}}send(e,t,r,n){
let o=this.#r.length===0&&!this.#l(t);if(o&&this.#c(e,t,r,n))return;let i=Lc(e);if(i>Rd)return void process.
nextTick(n,-1,0);let s={pieces:e,length:i,addr:t,port:r,done:n};o&&this.#u(s)||(this.#r.push(s),this.#n+=
i,this.#r.length===1&&this.#m())}#l(e){let t=this.#o;if(t.length===Sd)return!0;for(let r=0;r<t.length;r++)
if(t[r].addr.equals(e))return!0;return!1}#c(e,t,r,n){let o=e[0];return e.length!==1||o.length===0||!this.#t.
sendNow(o,t,r)?!1:(process.nextTick(n,0,o.length),!0)}#u(e){let t=this.#e.isOpen?this.#t.err():-15;if(t!==
0)return process.nextTick(e.done,t,0),!0;if(!this.#e.hasRoom())return!1;let{pieces:r,length:n,addr:o,
port:i}=e;if(Lc(r)!==n)return fi(e,-16),!0;let s=R.block(this.#e.datagramMemory,n);if(s===null)return!1;
let a=s.offset;for(let d of r)this.#e.u8.set(d,a),a+=d.length;let c=new y;c.append(s);let u=this.#t.
send(c,o,i);return c.delete(),u.done?(fi(e,u.result()),!0):(this.#o.push(e),this.#i+=n,u.promise.then(
d=>this.#p(e,d)),!0)}#p(e,t){this.#o.splice(this.#o.indexOf(e),1),this.#i-=e.length,fi(e,t),this.#m(),
this.#f()}#m(){for(;this.#r.length>0&&!this.#s;){let[e]=this.#r;if(this.#l(e.addr))return;if(!this.#u(
e))return this.#d(e.length);this.#r.shift(),this.#n-=e.length}}#d(e){this.#s=!0,(this.#e.hasRoom()?this.#e.
datagramRoom(e):this.#e.room()).onSettled(()=>{this.#s=!1,this.#m()})}end(e){this.#a=e;for(let t of this.#r.
splice(0))process.nextTick(t.done,-13,0);this.#n=0,this.#f()}#f(){this.#a===null||this.#o.length>0||
(process.nextTick(this.#a),this.#a=null)}};function Lc(e){let t=0;for(let r of e)t+=r.length;return t}
function fi({length:e,done:t},r){let n=r===-4?Wn:r;process.nextTick(t,n,r===0?e:0)}var Ad={[-1]:"EMSGSIZE",[-2]:"EMSGSIZE",[Wn]:"ENETUNREACH",[-4]:"EHOSTUNREACH",[-14]:"ECONNREFUSED",
[-8]:"EADDRINUSE",[-6]:"EINVAL",[-13]:"ECANCELED",[-15]:"ENETDOWN",[-11]:"ENETDOWN"},xd={bind:{[-4]:"\
EADDRNOTAVAIL"},send:{[-6]:"EACCES"},connect:{[-4]:"ENETUNREACH"}},Pd={recvmsg:qe};function _r(e,t,r,n=0){
let o=xd[t]?.[e]??Ad[e]??"EINVAL",i=r===void 0?null:{address:r,port:n},s=i===null?"":` to ${V(r,n)}`,
a=Pd[t]??`${t}${s}`,c=N(e===Wn?-4:e,a);return L(o,t,i,c)}function Bc(e,t,r,n){let o=N(e,t);return L(
r?Id(e,n):"EINVAL",t,null,o)}function Id(e,t){if(e===-1)return"ENOBUFS";switch(t){case 2:return e===
-8?"EADDRINUSE":"ENODEV";case 4:return e===-8?"EADDRNOTAVAIL":"ENODEV";case 3:return"EADDRNOTAVAIL";default:
return"EINVAL"}}function Mc(){return _("ERR_SOCKET_DGRAM_NOT_RUNNING","Not running")}function pi(){return _(
"ERR_SOCKET_DGRAM_NOT_CONNECTED","Not connected")}function Gn(){return _("ERR_SOCKET_DGRAM_IS_CONNEC\
TED","Already connected")}function Uc(){return _("ERR_SOCKET_ALREADY_BOUND","Socket is already bound")}
function hi(e){return _("ERR_IP_BLOCKED",`IP(${e}) is blocked`)}function Fc(){return _("ERR_SOCKET_B\
AD_BUFFER_SIZE","Buffer size must be a positive integer",TypeError)}function Wc(e){let t=`Could not \
get or set buffer size: ${e} returned EBADF`,{errno:r}=L("EBADF",e,null);return Object.assign(_("ERR\
_SOCKET_BUFFER_SIZE",t),{errno:r,syscall:e})}var Ld="of type string or an instance of Buffer, TypedArray, or DataView";function Kc(e){let r=typeof e==
"object"&&e!==null?e:{type:e},{type:n,lookup:o,signal:i}=r;if(Gc(r.recvBufferSize,"options.recvBuffe\
rSize"),Gc(r.sendBufferSize,"options.sendBufferSize"),pt(r.receiveBlockList,"options.receiveBlockLis\
t"),pt(r.sendBlockList,"options.sendBlockList"),n!=="udp4"&&n!=="udp6")throw _("ERR_SOCKET_BAD_TYPE",
"Bad socket type: it must be udp4 or udp6",TypeError);return Fn(o,"lookup"),i!==void 0&&Mn(i),{type:n,
reuseAddr:!!r.reuseAddr,reusePort:!!r.reusePort,ipv6Only:!!r.ipv6Only,recvBufferSize:r.recvBufferSize||
void 0,sendBufferSize:r.sendBufferSize||void 0,lookup:o,signal:i,receiveBlockList:r.receiveBlockList,
sendBlockList:r.sendBlockList}}function Gc(e,t){if(e&&(De(e,t),e>>>0!==e))throw _("ERR_OUT_OF_RANGE",
`The value of "${t}" is out of range: ${e} is no number of bytes`,RangeError)}function yi(e){if(!e)throw _(
"ERR_MISSING_ARGS",'The "multicastAddress" argument must be specified',TypeError)}function gi(e){let t=Xe(
e,"Port");if(t>0)return t;throw _("ERR_SOCKET_BAD_PORT","Port should be > 0 and < 65536. Received 0.",
RangeError)}function Hc(e){let[t,r]=e,n=e[e.length-1],o=typeof n=="function"?n:void 0;if(typeof t=="\
object"&&t!==null){let{port:a,address:c,fd:u}=t;if(typeof u=="number"&&u>0)throw L("ENOTSUP","bind",
null);return c&&Se(c,"options.address"),{port:a,address:c,callback:o}}let i=typeof t=="function"?void 0:
t,s=typeof r=="function"?void 0:r;return s&&Se(s,"address"),{port:i,address:s,callback:o}}function $c(e,t){
let[r,n,o,i,s,a]=e;if((t?typeof o=="number":!!(s||i&&typeof i!="function"))?(r=Dd(r,n,o),t&&typeof i==
"function"&&(a=i,i=void 0)):t?a=n:(a=i,i=n,s=o),t&&(i||s))throw Gn();let u=Bd(r),d=t?0:gi(i);return typeof s==
"function"?(a=s,s=void 0):s!=null&&Se(s,"address"),{pieces:u,port:d,address:s??void 0,callback:typeof a==
"function"?a:void 0}}function Dd(e,t,r){let n=mi(e,"buffer"),o=t>>>0,i=r>>>0;if(o>n.length)throw Vc(
"offset");if(o+i>n.length)throw Vc("length");return n.subarray(o,o+i)}function Vc(e){return _("ERR_B\
UFFER_OUT_OF_BOUNDS",`"${e}" is outside of buffer bounds`,RangeError)}function Bd(e){return Array.isArray(
e)?e.length===0?[new Uint8Array(0)]:e.map(t=>mi(t,"buffer list arguments")):[mi(e,"buffer")]}function mi(e,t){
if(e instanceof Uint8Array)return e;if(typeof e=="string")return Buffer.from(e);if(!ArrayBuffer.isView(
e))throw I(t,Ld,e);let{buffer:r,byteOffset:n,byteLength:o}=e;return new Uint8Array(r,n,o)}var Md=64,zc=class UdpHandle{#e;#t;#r;#n;#o;#i;#s=!1;#a=0;#l=null;#c=null;#u="";constructor(e,t,r){
this.#e=e,this.#o=t,this.#n=r;let n=t?Gi:q;this.#t=je(e,n),this.#t.unref(),this.#r=this.#t.lwip,this.#i=
new Dc(e.port,this.#r)}get waiting(){return this.#i.waiting}#p(e){return e.block(this.#e.blocker)}bind(e,t,r,n){
n&&(this.#r.flags|=32),r&&this.#r.setOption(Et,1);let o=r?qr:0;return this.#p(this.#r.open(e,t,o,0))}connect(e,t){
return this.#p(this.#r.connect(e,t))}disconnect(){this.#r.disconnect()}send(e,t,r,n){this.#i.send(e,
t,r,n)}changeMembership(e,t,r,n){return this.#p(this.#r.membership(e,t,r,-1,n))}setMulticastInterface(e){
let t=e.isAny?0:this.#m(e);return t<0?!1:(this.setOption(Zt,t),!0)}#m(e){let{port:t}=this.#e,r=t.control(
{op:"netifs"}),n=this.#p(r),o=e.toString(),i=({addresses:s})=>s.some(a=>a.split("/")[0]===o);return n.
find(i)?.index??-1}setOption(e,t){this.#r.setOption(e,t)}limitDatagrams(e){this.#r.limitDatagrams(e)}ref(){
this.#t.ref()}unref(){this.#t.unref()}receive=()=>{if(this.#l=null,this.#s)return;let e=this.#r.recvNow();
e!==void 0?this.#g(e):(this.#a=0,this.#r.arrival(E).then(this.#d))};#d=e=>process.nextTick(this.#f,this.#r.
received(e));#f=e=>process.nextTick(this.#g,e);#h=()=>queueMicrotask(this.#y);#y=()=>process.nextTick(
this.receive);#g=e=>{if(this.#s){e instanceof y&&e.delete();return}if(e===-15||e===-11)return this.#n.
onEnded();try{e instanceof y?this.#E(e):this.#n.onReceiveError(e)}finally{this.#_()}};#E(e){try{this.#n.
onDatagram(e,this.#b(e.addr),e.port)}finally{e.delete()}}#b(e){return(this.#c===null||!this.#c.equals(
e))&&(this.#c=e,this.#u=Ei(e,this.#o)),this.#u}#_(){if(!this.#s){if(++this.#a<Md){process.nextTick(this.#h);
return}this.#a=0,this.#l=setImmediate(this.receive)}}close(e){this.#s=!0,this.#l!==null&&clearImmediate(
this.#l),this.#t.close(),this.#i.end(e)}};function Ei(e,t){return t&&e.isV4?`::ffff:${e}`:e.toString()}function Ud(e){return class DatagramSocket extends e{type;#e;#t;#r=null;#n=!1;#o="no\
ne";#i="none";#s=null;#a=null;#l=null;#c=!0;#u;#p;constructor(t,r,n){super(),this.#e=t,this.#t=r,this.
type=r.type;let{recvBufferSize:o}=t;this.#u=r.recvBufferSize??o,this.#p=r.sendBufferSize??o,n!==void 0&&
this.on("message",n),r.signal!==void 0&&this.#m(r.signal)}#m(t){let r=()=>{this.#n||this.close()};t.
aborted?r():Un(t,this,r)}get#d(){return this.type==="udp6"}#f(){if(this.#n)throw Mc()}#h(){return this.#r??=
new zc(this.#e,this.#d,{onDatagram:(t,r,n)=>this.#B(t,r,n),onReceiveError:t=>this.emit("error",_r(t,
"recvmsg")),onEnded:()=>{this.#n||this.close()}})}#y(t,r){let{lookup:n}=this.#t;Sc(this.#e,t,this.#d?
6:4,n,r)}#g(t){let r=f.parse(t);return r!==null&&(this.#d||r.isV4)?r:null}#E(t,r){let n=this.#d?"IPv\
6":"IPv4";return{address:Ei(t,this.#d),family:n,port:r}}bind(...t){if(this.#f(),this.#o!=="none")throw Uc();
let{port:r,address:n,callback:o}=Hc(t),i=r?Xe(r,"Port"):0;return this.#o="under way",o!==void 0&&this.#b(
o),this.#y(n||(this.#d?"::":"0.0.0.0"),(s,a)=>{this.#n||(s!==null?this.#N(s):this.#_(a,i))}),this}#b(t){
let r=()=>{this.removeListener(e.errorMonitor,r),this.removeListener("listening",n)},n=()=>{r(),t.call(
this)};this.on(e.errorMonitor,r),this.on("listening",n)}#_(t,r){let n=u=>this.#N(L(u,"bind",{address:t,
port:r})),o=this.#g(t);if(o===null)return n("EINVAL");if(this.#t.reusePort)return n("ENOTSUP");if(!this.#e.
port.isOpen)return n("ENETDOWN");let i=this.#h(),{reuseAddr:s,ipv6Only:a}=this.#t,c=i.bind(o,r,s,a);
if(c.err===0)return this.#w(i,c);this.#N(_r(c.err,"bind",t,r))}#N(t){this.#o="none",this.emit("error",
t)}#w(t,r){this.#s=r,this.#o="done",this.#c&&t.ref();let{recvBufferSize:n}=this.#t;n!==void 0&&t.limitDatagrams(
n),process.nextTick(t.receive),this.emit("listening")}address(){if(this.#f(),this.#s===null)throw L(
"EBADF","getsockname",null);return this.#E(this.#s.addr,this.#s.port)}#k(t){if(this.#l===null){this.#l=
[];let r=()=>{this.removeListener("listening",n),this.#l=null},n=()=>{this.removeListener(e.errorMonitor,
r);let o=this.#l??[];this.#l=null;for(let i of o)i()};this.once(e.errorMonitor,r),this.once("listeni\
ng",n)}this.#l.push(t)}connect(t,r,n){let o=gi(t);if(typeof r=="function"&&(n=r,r=""),Se(r??="","add\
ress"),this.#f(),this.#i!=="none")throw Gn();this.#i="under way",this.#o==="none"&&this.bind({port:0});
let i=()=>this.#O(o,r,typeof n=="function"?n:null);this.#o==="done"?i():this.#k(i)}#O(t,r,n){n!==null&&
this.once("connect",n);let o=i=>{if(this.#i="none",n===null)return void this.emit("error",i);this.removeListener(
"connect",n),n.call(this,i)};this.#y(r||this.#T,(i,s)=>{this.#n||(i!==null?process.nextTick(o,i):this.#R(
s,t,r,o))})}#R(t,r,n,o){let i=u=>process.nextTick(o,L(u,"connect",{address:n,port:r})),s=this.#g(t);
if(s===null)return i("EINVAL");if(this.#D(t))return process.nextTick(o,hi(t));let a=s.isAny?qc(s):s,
c=this.#r.connect(a,r);if(c!==0){let u=_r(c,"connect",n,r);return process.nextTick(o,u)}this.#a={addr:a,
port:r},this.#i="done",process.nextTick(()=>this.emit("connect"))}get#T(){return this.#d?"::1":"127.\
0.0.1"}#D(t){return Qe(this.#t.sendBlockList,t)}disconnect(){if(this.#i!=="done")throw pi();this.#r?.
disconnect(),this.#i="none",this.#a=null}remoteAddress(){if(this.#f(),this.#a===null)throw pi();return this.#E(
this.#a.addr,this.#a.port)}send(...t){let r=$c(t,this.#i==="done");this.#f(),this.#o==="none"&&this.
bind({port:0}),this.#o==="done"?this.#U(r):this.#k(()=>this.#U(r))}sendto(...t){De(t[1],"offset"),De(
t[2],"length"),De(t[3],"port"),Se(t[4],"address"),this.send(...t)}#U(t){let{port:r,address:n,callback:o}=t;
if(r===0)return this.#C(f.ANY4,void 0,t);this.#y(n||this.#T,(i,s)=>{i!==null?o!==void 0?process.nextTick(
o,i):process.nextTick(()=>this.emit("error",i)):this.#n||this.#v(s,t)})}#v(t,r){let{port:n,address:o=t,
callback:i}=r,s=c=>{i!==void 0&&process.nextTick(i,c)},a=this.#g(t);if(a===null)return s(L("EINVAL",
"send",{address:o,port:n}));if(this.#D(t))return s(hi(t));this.#C(a.isAny?qc(a):a,o,r)}#C(t,r,{pieces:n,
port:o,callback:i}){let s=this.#r;if(s!==null){if(i===void 0)return s.send(n,t,o,Fd);s.send(n,t,o,(a,c)=>{
a===0?i(null,c):i(_r(a,"send",r,o))})}}#B(t,r,n){if(Qe(this.#t.receiveBlockList,r))return;let o=this.#d?
"IPv6":"IPv4",i=t.byteLength,s=Buffer.allocUnsafe(i);t.copyInto(s);let a={address:r,family:o,port:n,
size:i};this.emit("message",s,a)}#x(t){if(this.#f(),this.#s===null)throw L("EBADF",t,null);return this.#r}#P(t,r,n){
let o=this.#x(t),i=Math.trunc(n);if(!(i>=r.least&&i<=r.most))throw L("EINVAL",t,null);o.setOption(r,
i)}setBroadcast(t){this.#P("setBroadcast",Lr,t?1:0)}setTTL(t){return De(t,"ttl"),this.#P("setTTL",Qt,
t),t}setMulticastTTL(t){return De(t,"ttl"),this.#P("setMulticastTTL",Jt,t),t}setMulticastLoopback(t){
let r=t?1:0;return this.#P("setMulticastLoopback",Dr,r),t}setMulticastInterface(t){let r="setMultica\
stInterface";this.#f(),Se(t,"interfaceAddress");let n=this.#x(r),o=this.#g(t);if(o===null)throw L("E\
INVAL",r,null);if(!n.setMulticastInterface(o))throw L("EADDRNOTAVAIL",r,null)}addMembership(t,r){yi(
t);let{MEMBER_JOIN:n}=er;this.#I("addMembership",n,t,r)}dropMembership(t,r){yi(t);let{MEMBER_LEAVE:n}=er;
this.#I("dropMembership",n,t,r)}addSourceSpecificMembership(t,r,n){this.#M("addSourceSpecificMembers\
hip",4,t,r,n)}dropSourceSpecificMembership(t,r,n){this.#M("dropSourceSpecificMembership",5,t,r,n)}#M(t,r,n,o,i){
Se(n,"sourceAddress"),Se(o,"groupAddress"),this.#I(t,r,o,i,n)}#I(t,r,n,o,i="0.0.0.0"){this.#f();let s=f.
parse(String(n)),a=f.parse(o||"0.0.0.0"),c=f.parse(i);if(s===null||a===null||c===null)throw L("EINVA\
L",t,null);if(!this.#e.port.isOpen)throw L("ENETDOWN",t,null);let d=(this.#s===null?this.#S():this.#h()).
changeMembership(r,s,a,c);if(d!==0)throw Bc(d,t,s.isMulticast,r)}#S(){let t=this.#h(),r=this.#d?f.ANY6:
f.ANY4,n=t.bind(r,0,!1,!1);return n.err===0&&(this.#s=n),t}#L(t,r){if(t>>>0!==t)throw Fc();if(this.#f(),
this.#s===null)throw Wc(r);return this.#r}setRecvBufferSize(t){let r=this.#L(t,"uv_recv_buffer_size");
t!==0&&(this.#u=Math.min(t,2147483647),r.limitDatagrams(this.#u))}setSendBufferSize(t){this.#L(t,"uv\
_send_buffer_size"),t>0&&(this.#p=t)}getRecvBufferSize(){return this.#L(0,"uv_recv_buffer_size"),this.#u}getSendBufferSize(){
return this.#L(0,"uv_send_buffer_size"),this.#p}getSendQueueSize(){return this.#f(),this.#r?.waiting.
bytes??0}getSendQueueCount(){return this.#f(),this.#r?.waiting.count??0}ref(){return this.#c=!0,this.#o===
"done"&&this.#r?.ref(),this}unref(){return this.#c=!1,this.#o==="done"&&this.#r?.unref(),this}close(t){
if(typeof t=="function"&&this.on("close",t),this.#l!==null)return this.#l.push(()=>this.close()),this;
this.#f(),this.#n=!0;let r=()=>void this.emit("close"),n=this.#r;return this.#r=null,n===null?process.
nextTick(r):n.close(r),this}async[Symbol.asyncDispose](){this.#n||await new Promise(t=>this.close(()=>t()))}}}
var Fd=()=>{};function qc(e){return e.isV4?f.LOOPBACK4:f.LOOPBACK6}var Yc;function jc(e,t,r){let n=Kc(
t),o=typeof r=="function"?r:void 0;return Yc??=Ud(M("node:events")),new Yc(e,n,o)}var Qc=class Connector{#e;#t;#r;#n;#o=[];#i=[];#s=null;#a=!1;#l=!1;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n}start(){let{host:e}=this.#r,t=te(e);t===0?this.#u():process.
nextTick(()=>this.#h(e,t))}cancel(){this.#a=!0,this.#s?.close().catch(()=>{}),this.#s=null}get isConnecting(){
return this.#l}get#c(){return this.#a||!this.#t.connecting}#u(){let{host:e,family:t,hints:r,lookup:n,
localAddress:o}=this.#r,i=this.#r.autoSelectFamily&&t!==4&&t!==6&&o===null;(n??Nr(this.#e))(e,{family:t,
hints:r,...i?{all:i}:{}},(s,a,c)=>{i?this.#m(s,a):this.#p(s,a,c)})}#p(e,t,r){let n=this.#t;if(n.emit(
"lookup",e,t,r,this.#r.host),this.#c)return;let o=e??this.#d(t,r);o?process.nextTick(()=>this.#f(o)):
(n.touch(),this.#h(t,r))}#m(e,t){let r=this.#t,{host:n}=this.#r;if(this.#c)return;if(e)return this.#p(
e,void 0,void 0);for(let{address:i,family:s}of t)if(r.emit("lookup",null,i,s,n),this.#c)return;let o=Ac(
t);if(o.length===0){let[i]=t,s=this.#d(i?.address,i?.family);process.nextTick(()=>this.#f(s));return}
r.touch(),o.length===1?this.#h(o[0].address,o[0].family):(r.autoSelectFamilyAttemptedAddresses=[],this.#i=
o,this.#y(0))}#d(e,t){if(te(e)===0)return xc(e);if(t===4||t===6)return null;let{host:r,port:n}=this.#r;
return Pc(t,r,n)}#f(e){this.#c||this.#t.destroy(e)}#h(e,t){let r=this.#t;if(!this.#c){if(Qe(this.#n,
e)){r.destroy(Xc(e));return}this.#_(e,t,n=>{if(!this.#c){if(n!==null)return this.#b(n);r.emit("conne\
ctionAttempt",e,this.#r.port,t),!(this.#c||this.#g(e))&&this.#N(e,t,void 0,o=>{this.#c||(o!==null&&this.#E(
e,t,o),this.#c||this.#b(o))})}})}}#y(e){let t=this.#t;if(this.#c)return;if(e===this.#i.length){t.destroy(
kc(this.#o));return}let{address:r,family:n}=this.#i[e],{port:o,attemptTimeout:i}=this.#r,s=a=>{this.#l=
!1,this.#o.push(a),process.nextTick(()=>this.#y(e+1))};if(Qe(this.#n,r))return s(Xc(r));this.#_(r,n,
a=>{if(this.#c)return;if(a!==null)return s(a);if(t.emit("connectionAttempt",r,o,n),this.#c||this.#g(
r))return;t.autoSelectFamilyAttemptedAddresses.push(`${r}:${o}`);let c=e===this.#i.length-1,u=c?void 0:
i;this.#N(r,n,u,d=>{if(this.#c)return;if(d===null)return this.#b(null);s(d);let{code:b}=d.cause??{};
b==="ERR_TIMEOUT"&&!c?t.emit("connectionAttemptTimeout",r,o,n):this.#E(r,n,d)})})}#g(e){if(!this.#t.
isAttempted)return!1;let t={address:e,port:this.#r.port};return this.#t.destroy(L("EALREADY","connec\
t",t)),!0}#E(e,t,r){let{port:n}=this.#r;this.#t.emit("connectionAttemptFailed",e,n,t,r)}#b(e){let t=this.#s;
this.#s=null,this.#l=!1,e!==null?this.#t.destroy(e):this.#t.onConnected(t)}#_(e,t,r){if(this.#t.netconn!==
null)return this.#s=this.#t.netconn,r(null);let{port:n,localAddress:o,localPort:i}=this.#r,s=o!==null||
i!==0,c={address:o??(t===6?"::":"0.0.0.0"),port:i},u=null,d=b=>r(s?bi(u,b,"bind",c):bi(u,b,"connect",
{address:e,port:n}));try{u=this.#s=je(this.#e,x),this.#t.prepare(u)}catch(b){process.nextTick(d,b);return}
if(!s)return r(null);u.bind(c.address,i).then(()=>process.nextTick(r,null),b=>process.nextTick(d,b))}#N(e,t,r,n){
let o=this.#s,i={address:e,port:this.#r.port},s=a=>n(bi(o,a,"connect",i));if(o===this.#t.netconn){process.
nextTick(n,null);return}if(t===6){process.nextTick(s,Wd(e,i.port));return}this.#l=!0,o.connect(e,i.port,
{timeout:r}).then(()=>process.nextTick(n,null),a=>process.nextTick(s,a))}};function Wd(e,t){let r=`c\
onnect to ${V(e,t)}`;return N(-4,r,"the stack has no IPv6 yet")}function bi(e,t,r,n){let o=Gd(e,t,r);
return e?.close().catch(()=>{}),L(o,r,n,t)}function Gd(e,t,r){if(e===null||e.stackEnded)return"ENETD\
OWN";let n=ft(t,r);return n==="EHOSTUNREACH"&&e.lwip.remoteEnd===null?"ENETUNREACH":n}function Xc(e){
return _("ERR_IP_BLOCKED",`IP(${e}) is blocked by net.BlockList`)}var Jc=class IdleTimer{#e;#t=0;#r=0;#n=null;#o=0;constructor(e){this.#e=e}set(e){if(this.#t=
e,e===0)return;this.#r=performance.now();let t=this.#r+e;this.#n!==null&&this.#o<=t||(this.stop(),this.#i(
e))}touch(){this.#t!==0&&(this.#r=performance.now(),this.#n===null&&this.#i(this.#t))}stop(){this.#n?.
close(),this.#n=null}#i(e){this.#o=performance.now()+e;let{setTimeout:t}=M("node:timers");this.#n=t(
this.#s,e).unref()}#s=()=>{if(this.#n=null,this.#t===0)return;let e=this.#r+this.#t-performance.now();
e>=1?this.#i(e):this.#e()}};var Ni=class OnRead{isStopped=!1;#e;#t;#r;#n=null;constructor(e,t,r){this.#r=e,this.#e=
t,this.#t=r}static of(e){if(e===null||typeof e!="object")return null;let{buffer:t,callback:r}=e;if(typeof r!=
"function")return null;let n=typeof t=="function"?t:null,o=n===null?t:n();return!(o instanceof Uint8Array)||
o.length===0?null:new Ni(o,n,r)}get hasLeft(){return this.#n!==null}deliver(e){let t=this.#n??e;for(;t.
length>0;){let r=t.subarray(0,this.#r.length);t=t.subarray(r.length),this.#n=t.length>0?t:null,this.#r.
set(r);let n=this.#t(r.length,this.#r)!==!1,o=this.#e?.();if(o instanceof Uint8Array&&o.length>0&&(this.#r=
o),!n)return this.isStopped=!0,!1}return!0}};var Vd=32,Kd=250,Hd=10;function Zc(e){let{host:t,port:r,localAddress:n,localPort:o,lookup:i}=e;if(t!=
null&&typeof t!="string")throw I("options.host","of type string",t);if(n&&te(n)===0){let c=`Invalid \
IP address: ${n}`;throw _("ERR_INVALID_IP_ADDRESS",c,TypeError)}if(o&&zt(o,"options.localPort"),typeof r!=
"number"&&typeof r!="string")throw I("options.port","one of type number or string",r);te(t??"localho\
st")===0&&(Fn(i,"options.lookup"),zt(e.hints,"options.hints")),Ic(e.autoSelectFamily,"options.autoSe\
lectFamily");let a=e.family;return{host:t||"localhost",port:Xe(r,"Port"),localAddress:n||null,localPort:Number(
o??0),family:a,hints:$d(e.hints,a),lookup:i??null,autoSelectFamily:zd(e.autoSelectFamily),attemptTimeout:qd(
e.autoSelectFamilyAttemptTimeout)}}function $d(e,t){return e||(t===4||t===6?0:Vd)}function zd(e){let{
getDefaultAutoSelectFamily:t}=M("node:net");return e??t()}function qd(e){return zt(e,"options.autoSe\
lectFamilyAttemptTimeout"),Math.max(e??Kd,Hd)}var Or=Symbol("taken"),_i=Symbol("resets"),Yd=65536,jd=65536,Xd=new Uint8Array(0),Qd=10,Jd=1e3,Zd=null;
function Vn(){return Zd??=ef(M("node:stream").Duplex)}function ef(e){return class Socket extends e{connecting=!1;timeout=void 0;server=null;_server=null;autoSelectFamilyAttemptedAddresses;_host=null;blockList;#e;#t=null;#r=new Set;#n=new Jc(
()=>this.emit("timeout"));#o;#i=!1;#s=!1;#a=0;#l=0;#c=0;#u=null;#p=0;#m=0;#d=!1;#f;#h=!1;#y=!1;#g=!1;#E=!1;#b=0;#_=!0;#N=0;#w=null;constructor(t,r){
let n=tf(r);super({...n,allowHalfOpen:!!n.allowHalfOpen,emitClose:!1,autoDestroy:!0,decodeStrings:!0,
signal:void 0}),this.#e=t,this.#g=!!n.noDelay,this.#E=!!n.keepAlive,this.#b=Number(n.keepAliveInitialDelay??
0)|0,this.#o=Ni.of(n.onread),n.blockList&&(this.blockList=n.blockList),this.on("end",this.#P);let{[Or]:o,
[_i]:i}=n;this.#y=i===!0,o!==void 0&&this.#k(o,n),this.#f=n.signal,this.#f!==void 0&&M("node:stream").
addAbortSignal(this.#f,this)}#k(t,r){this.#t=this.#w=t,this.#d=!0,this.#O(t),this.prepare(t),r.pauseOnCreate?
this.pause():r.readable!==!1&&this.read(0)}#O(t){t.lwip.released.then(()=>{this.#t!==t||!t.stackEnded||
process.nextTick(()=>this.#t===t&&this.destroy())})}connect(...t){let{options:r,callback:n}=$t(t),o=rf(
r);if(this.#f?.aborted)return this;if(this.destroyed&&this.#R(),this.#d=!0,n!==null&&this.once("conn\
ect",n),this.touch(),this.connecting=!0,r.noDelay!==void 0&&this.setNoDelay(!!r.noDelay),r.keepAlive!==
void 0){let a=Number(r.keepAliveInitialDelay??0);this.setKeepAlive(!!r.keepAlive,a)}let i=this.blockList??
null,s=new Qc(this.#e,this,o,i);return this.#r.add(s),te(o.host)===0&&(this._host=o.host),s.start(),
this}#R(){this._undestroy(),this.#t=this.#w=this._server=null,this.#i=this.#s=this.#h=!1,this.#a=this.#l=
this.#c=this.#p=0,this.#m++,delete this.write}get isAttempted(){return[...this.#r].some(t=>t.isConnecting)}prepare(t){
this.#g&&t.setNoDelay(!0),this.#E&&this.#G(t),this.#_||t.unref(),this.#N>0&&t.setTos(this.#N)}onConnected(t){
this.#r.clear(),this.#t!==t&&this.#O(t),this.#t=this.#w=t,this.connecting=!1,this.touch(),this.emit(
"connect"),this.emit("ready"),!this.isPaused()&&this.#t!==null&&this.read(0)}_read(t){this.connecting||
this.#t===null?this.destroyed||this.once("connect",()=>this._read(t)):this.#T()}read(t){return this.#o?.
isStopped&&!this.connecting&&(this.#o.isStopped=!1,this.#T()),super.read(t)}resume(){return this.#o!==
null&&(this.#o.isStopped=!1),!this.connecting&&this.#t!==null&&this.#T(),super.resume()}#T(){this.#i||
this.#s||(this.#i=!0,this.#o?.hasLeft?process.nextTick(this.#v,Xd):this.#D())}#D(){let t=this.#t;t.readChunk(
Yd).then(r=>process.nextTick(this.#U,t,r),r=>process.nextTick(this.#B,t,r))}#U=(t,r)=>{if(this.#t===
t){if(this.touch(),r===null)return this.#C();this.#a+=r.length,this.#v(r)}};#v=t=>{let r=!0;try{r=this.#o?.
deliver(t)??this.push(t)}finally{r&&!this.destroyed?this.#D():this.#i=!1}};#C(){this.#i=!1,this.#s=!0,
this.push(null),this.read(0)}#B=(t,r)=>{if(this.#t===t)if(this.#i=!1,this.#x())this.destroy();else{let n=ft(
r,"read");this.destroy(L(n,"read",null,r))}};#x(){return this.#t?.stackEnded===!0}#P=()=>{this.allowHalfOpen||
(this.write=this.#M)};#M=(t,r,n)=>{if(!this.writableEnded)return super.write(t,r,n);let o=typeof r==
"function"?r:n,s=_("EPIPE","This socket has been ended by the other party");return typeof o=="functi\
on"&&process.nextTick(o,s),this.destroy(s),!1};_write(t,r,n){if(this.connecting)return this.#I(t.length,
()=>this._write(t,r,n),n);this.#S(t,t.length,n)}_writev(t,r){let n=0;for(let{chunk:i}of t)n+=i.length;
if(this.connecting)return this.#I(n,()=>this._writev(t,r),r);if(n<=jd){let i=Buffer.concat(t.map(({chunk:s})=>s),
n);return this.#S(i,n,r)}let o=new y;for(let{chunk:i}of t)o.append(R.external(i));this.#S(o,n,r)}#I(t,r,n){
let o=()=>{this.off("connect",i),n(sf())},i=()=>{this.off("close",o),this.#p=0,r()};this.#p=t,this.once(
"connect",i),this.once("close",o)}#S(t,r,n){let o=this.#t;if(o===null){n(_("ERR_SOCKET_CLOSED","Sock\
et is closed"));return}this.touch(),this.#l+=r;let i=o.write(t);if(i===Lt)return el(t),n();this.#c=r,
this.#u=n;let s=a=>{el(t),this.#u===n&&this.#L(a,n)};i.then(()=>process.nextTick(s,null),a=>process.
nextTick(s,a))}#L(t,r){if(t!==null&&this.#x()){this.destroy();return}let n=this.#c;if(this.#c=0,this.#u=
null,t===null)return this.touch(),r();let o=this.#F(t);o==="EPIPE"&&(this.#l-=n),r(L(o,"write",null,
t))}#V(){let t=this.#u;if(this.#u=null,t===null)return;let r=this.#m;setImmediate(()=>{this.#m===r&&
(this.#c=0,t(L("ECANCELED","write",null)))})}#F(t){let r=ft(t,"write");return r==="ECONNRESET"&&this.#s?
"EPIPE":r}_final(t){if(this.connecting){this.once("connect",()=>this._final(t));return}if(this.#t===
null)return t();let r=()=>process.nextTick(t);this.#t.shutdown(!1,!0).then(r,r)}_destroy(t,r){this.connecting=
!1,this.#n.stop();for(let a of this.#r)a.cancel();this.#r.clear();let n=this.#t;this.#t=null;let o=t!=
null,i=this.#d?[o]:[],s=()=>this.emit("close",...i);if(n===null)r(t),this.#d?setImmediate(s):process.
nextTick(s);else{this.#V();let c=this.#h||o&&this.#y?n.abort():n.close(),u=()=>void setImmediate(s);
c.then(u,u),r(t)}this.#d=!1,this._server!==null&&(this._server._connections--,this._server._emitCloseIfDrained())}destroySoon(){
this.writable&&this.end(),this.writableFinished?this.destroy():this.once("finish",this.destroy)}resetAndDestroy(){
return this.destroyed?this:this.connecting?(this.once("connect",()=>this.#W()),this):(this.#t===null?
this.destroy(_("ERR_SOCKET_CLOSED","Socket is closed")):this.#W(),this)}#W(){this.#h=!0,this.destroy()}touch(){
this.#n.touch()}_unrefTimer(){this.#n.touch()}setTimeout(t,r){return this.destroyed?this:(nf(t,r),this.
timeout=t,this.#n.set(t),r!==void 0&&(t===0?this.removeListener("timeout",r):this.once("timeout",r)),
this)}setNoDelay(t=!0){return this.#g=!!t,this.#t?.setNoDelay(this.#g),this}setKeepAlive(t=!1,r=0){return this.#E=
!!t,this.#b=Number(r)|0,this.#t!==null&&this.#G(this.#t),this}#G(t){let r=this.#b;if(!this.#E||r<=0)
t.setKeepAlive(this.#E);else{let n=Jd;t.setKeepAlive({idle:r,interval:n,probes:Qd})}}setTypeOfService(t){
return of(t),this.#N=t,this.#t?.setTos(t),this}getTypeOfService(){return this.#N}ref(){return this.#_=
!0,this.#t?.ref(),this}unref(){return this.#_=!1,this.#t?.unref(),this}get netconn(){return this.#t}#A(t){
let r=t?this.#t:this.#w,n=r===null?null:Le(r,t);if(n===null)return{};let{hostname:o,port:i}=n;return{
address:o,family:`IPv${te(o)}`,port:i}}address(){return this.#A(!0)}get localAddress(){return this.#A(
!0).address}get localPort(){return this.#A(!0).port}get localFamily(){return this.#A(!0).family}get remoteAddress(){
return this.#A(!1).address}get remotePort(){return this.#A(!1).port}get remoteFamily(){return this.#A(
!1).family}get bytesRead(){return this.#a}get bytesWritten(){let t=Math.max(this.writableLength,this.#p);
return this.#l+t-this.#c}get bufferSize(){return this.#d?this.writableLength:void 0}get pending(){return this.#t===
null||this.connecting}get _connecting(){return this.connecting}get readyState(){return this.connecting?
"opening":this.readable?this.writable?"open":"readOnly":this.writable?"writeOnly":"closed"}}}function el(e){
e instanceof y&&e.delete()}function tf(e){if(e==null)return{};if(typeof e!="object")throw I("options",
"of type object",e);let t={...e};if(typeof t.fd=="number"){let r=`open ENOTSUP ${t.fd}: a stack has \
no descriptors`;throw _("ENOTSUP",r)}for(let r of["objectMode","readableObjectMode","writableObjectM\
ode"])if(t[r]){let n=`The property 'options.${r}' is not supported`;throw _("ERR_INVALID_ARG_VALUE",
n,TypeError)}return pt(t.blockList,"options.blockList"),t}function rf(e){if(e.path&&e.port===void 0){
let t=`connect ENOTSUP ${e.path}: a stack has no pipes`;throw _("ENOTSUP",t)}if(e.port===void 0)throw _(
"ERR_MISSING_ARGS",'The "options" or "port" or "path" argument must be specified',TypeError);return Zc(
e)}function nf(e,t){if(typeof e!="number")throw I("msecs","of type number",e);if(!(e>=0&&Number.isFinite(
e))){let r=`The value of "msecs" is out of range. It must be a non-negative finite number. Received ${e}`;
throw _("ERR_OUT_OF_RANGE",r,RangeError)}if(t!==void 0&&typeof t!="function")throw I("callback","of \
type function",t)}function of(e){if(typeof e!="number")throw I("tos","of type number",e);if(Number.isInteger(
e)&&e>=0&&e<=255)return;let t=`The value of "tos" is out of range. It must be >= 0 && <= 255. Receiv\
ed ${e}`;throw _("ERR_OUT_OF_RANGE",t,RangeError)}function sf(){return _("ERR_SOCKET_CLOSED_BEFORE_C\
ONNECTION","Socket closed before the connection was established")}var tl=255,nl=class ListenHandle{#e;#t;#r;#n;constructor(e,t,r,n){this.#e=e,this.#n=
t,this.#t=r,this.#r=n}static open(e,t,r,{address:n,port:o,backlog:i}){let s=null;try{s=je(e,x);let c=s.
lwip.open(f.parse(n),o,0,i).block(e.blocker);if(c.err!==0)throw N(c.err,`bind to ${V(n,o)}`);let u=rl(
c.addr.toString(),c.port);return new nl(s,u,r,t)}catch(a){let u=s===null||s.stackEnded?"ENETDOWN":ft(
a,"listen");throw s?.close().catch(()=>{}),Cc(u,"listen",{address:n,port:o},a)}}start(){this.#e.accept().
then(e=>{process.nextTick(this.#s,e),this.start()},()=>process.nextTick(()=>this.#o()))}#o(){this.#i&&
this.#t.close()}get#i(){return this.#t._handle===this}#s=e=>{let t=this.#t;if(!this.#i||this.#a(e)){
e.close().catch(()=>{});return}if(t._connections>=(t.maxConnections??1/0))return this.#l(e);let r=new this.#r(
{[Or]:e,allowHalfOpen:t.allowHalfOpen,pauseOnCreate:t.pauseOnConnect,noDelay:t.noDelay,keepAlive:t.keepAlive,
keepAliveInitialDelay:t.keepAliveInitialDelay,readableHighWaterMark:t.highWaterMark,writableHighWaterMark:t.
highWaterMark});t._connections++,r.server=r._server=t,t.emit("connection",r),this.#c(r.server)};#a(e){
let{blockList:t}=this.#t;return!!t&&Qe(t,Le(e,!1).hostname)}#l(e){let t=Le(e,!0),r=Le(e,!1),{family:n}=rl(
r.hostname,r.port);e.close().catch(()=>{}),this.#t.emit("drop",{localAddress:t.hostname,localPort:t.
port,localFamily:n,remoteAddress:r.hostname,remotePort:r.port,remoteFamily:n})}#c(e){let t=e;t===this.#t||
t?._handle!==null||(t._handle=this,this.#e.lwip.released.then(()=>{t._handle===this&&(t._handle=null)}))}close(){
this.#i&&(this.#t._handle=null),this.#e.close().catch(()=>{})}getsockname(e){return Object.assign(e,
this.#n),0}ref(){this.#e.ref()}unref(){this.#e.unref()}};function rl(e,t){return{address:e,family:`I\
Pv${te(e)}`,port:t}}function Kn(e,t,r,n){let{options:o,callback:i}=$t(n);if(r._handle!==null)throw _(
"ERR_SERVER_ALREADY_LISTEN","Listen method has been called more than once without closing.");i!==null&&
r.once("listening",i);let s=lf(o,n);if(o.signal!==void 0){let{signal:u}=o;Mn(u);let d=()=>void r.close();
u.aborted?process.nextTick(d):Un(u,r,d)}let a=u=>{try{let d={...s,address:u},b=nl.open(e,t,r,d);r._handle=
b,r._unref&&b.unref(),b.start(),process.nextTick(()=>{r._handle===b&&r.emit("listening")})}catch(d){
af(r,d)}},{host:c}=s;c===null?a("0.0.0.0"):te(c)!==0?a(c):cf(e,r,c,a)}function af(e,t){process.nextTick(
()=>e.emit("error",t))}function cf(e,t,r,n){let o=!1;t.once("close",()=>o=!0);let i={family:void 0,hints:0};
Nr(e)(r,i,(s,a)=>{s!==null?t.emit("error",s):!o&&t._handle===null&&n(a)})}function lf(e,t){let r=Number(
e.backlog)||Number(t[1])||Number(t[2]),n=Math.min(r>0?r:tl,tl),i=e.port===null||e.port===void 0&&(Object.
hasOwn(e,"port")||uf(t[0]))?0:e.port;if(!(typeof i=="number"||typeof i=="string")||typeof e.fd=="num\
ber")throw _("ERR_INVALID_ARG_VALUE",`The argument 'options' must have the property "port": a stack \
has no pipes and no file descriptors`,TypeError);let a=e.host?e.host:null;if(a!==null&&typeof a!="st\
ring")throw I("options.host","of type string",a);return{host:a,port:Xe(i,"options.port"),backlog:n}}
function uf(e){return e==null||typeof e=="function"}var df=["remoteAddress","remotePort","remoteFamily","localAddress","localPort","localFamily"];function ol(e,t){
e.prependListener?.("secureConnection",r=>{let n=ff(r);if(n instanceof t)for(let o of df)Object.defineProperty(
r,o,{get:()=>Reflect.get(n,o),configurable:!0})})}function ff(e){let{_handle:t}=e;return t?._parentWrap?.
stream}function il(e,t,r){return class Server extends e{_handle=null;_connections=0;_unref=!1;maxConnections=void 0;dropMaxConnection=!1;allowHalfOpen;pauseOnConnect;noDelay;keepAlive;keepAliveInitialDelay;highWaterMark;blockList;constructor(n,o){
super();let i=pf(n);this.allowHalfOpen=!!i.allowHalfOpen,this.pauseOnConnect=!!i.pauseOnConnect,this.
noDelay=!!i.noDelay,this.keepAlive=!!i.keepAlive,this.keepAliveInitialDelay=Number(i.keepAliveInitialDelay??
0),this.highWaterMark=i.highWaterMark,this.blockList=i.blockList;let s=typeof n=="function"?n:o;typeof s==
"function"&&this.on("connection",s)}get listening(){return this._handle!==null}listen(...n){return Kn(
t,r,this,n),this}address(){if(this._handle===null)return null;let n={};return this._handle.getsockname(
n),n}close(n){return typeof n=="function"&&(this._handle!==null?this.once("close",n):this.once("clos\
e",()=>n(hf()))),this._handle?.close(),this._handle=null,this._emitCloseIfDrained(),this}_emitCloseIfDrained(){
this._handle!==null||this._connections>0||process.nextTick(()=>this.emit("close"))}getConnections(n){
if(typeof n!="function")throw I("callback","of type function",n);return process.nextTick(()=>n(null,
this._connections)),this}ref(){return this._unref=!1,this._handle?.ref(),this}unref(){return this._unref=
!0,this._handle?.unref(),this}async[Symbol.asyncDispose](){this._handle!==null&&await new Promise((n,o)=>{
this.close(i=>i?o(i):n())})}}}function pf(e){if(e===void 0||typeof e=="function")return{};if(e===null)
return{};if(typeof e=="object"){let t=e;for(let r of["highWaterMark","keepAliveInitialDelay"])zt(t[r],
`options.${r}`);return pt(t.blockList,"options.blockList"),t}throw I("options","of type object",e)}function hf(){
return _("ERR_SERVER_NOT_RUNNING","Server is not running.")}var Oi=class NodeSockets{#e;#t=null;#r=null;constructor(e){this.#e=e}get Socket(){return this.#t??=
sl(yf(this.#e))}get Server(){if(this.#r===null){let{EventEmitter:e}=M("node:events"),t=this.Socket,r=il(
e,this.#e,t);this.#r=sl(r)}return this.#r}connect=(...e)=>{let{options:t}=$t(e),r=new this.Socket(t),
{timeout:n}=t;return n&&r.setTimeout(n),r.connect(...e)};createConnection=this.connect;createServer=(e,t)=>new this.
Server(e,t);createSocket=(e,t)=>jc(this.#e,e,t);listen(e,...t){if(e instanceof this.Server)return e.
listen(...t);mf(e);let r=this.Socket,n=e;return Kn(this.#e,r,n,t),ol(e,r),e}};function mf(e){if(e instanceof
M("node:net").Server)return;throw I("server",`an instance of Server of node:net or of this stack${typeof e==
"function"?": pass createServer(app) of node:http":""}`,e)}function yf(e){let t=Vn();class r extends t{constructor(o){
super(e,o)}}return r}function sl(e){return new Proxy(e,{apply:(t,r,n)=>new e(...n)})}var qt=class EventLoopClock{#e=new Map;#t=1;now(){return performance.now()}set(e,t){
let r=this.#t++,n=Math.min(e,Ps),i=setTimeout(()=>this.#r(r),n);return this.#e.set(r,{at:this.now()+
n,fn:t,timer:i}),r}clear(e){let t=this.#e.get(e);t!==void 0&&(clearTimeout(t.timer),this.#e.delete(e))}#r(e){
let t=this.#e.get(e);this.clear(e),t?.fn()}runDue(){let e=this.now(),t=1/0;for(let[r,{at:n}]of[...this.#e])
n<=e?this.#r(r):t=Math.min(t,n-e);return t}};var gf=(e,t,r)=>{w(e,t,r);let{length:n}=new TextEncoder().encode(e);if(!(n>=1&&n<=255))throw h(e,t,r,
"a name of 1 to 255 bytes")},wi={keyFormat:F("pem"),key:w,cert:w},Ti={alpnProtocols:me(gf)},al={...wi,
...Ti,caCerts:me(w),unsafelyDisableHostnameVerification:D},cl=(e,t,r)=>{if(w(e,t,r),f.parse(e)===null&&
(ze(e,t,r),!/^[\p{L}\p{N}._-]+$/u.test(e)))throw h(e,t,r,'a name, such as "example.com"')},Ef={...br,
...al,hostname:cl},bf={...It,...al,server:F(!0,!1),hostname:cl},Nf={...It,...wi,...Ti,server:F(!0,!1)},
_f={...ai,...wi,...Ti};function ll(e,t){A(e,Ef,"options",t),ge(e.port,t),fl(e,t)}function ul(e,t){let r=e?.
server===!0;A(e,r?Nf:bf,"options",t),r?vi(e,t):fl(e,t)}function dl(e,t){A(e,_f,"options",t),Pe(e.port,
"port",t),vi(e,t)}function vi(e,t){w(e.cert,"cert",t),w(e.key,"key",t)}function fl(e,t){let{cert:r,key:n}=e;
(r!==void 0||n!==void 0)&&vi(e,t)}var Ae=class Deadline{#e;#t;#r;constructor(e,t){this.#e=e,this.#t=t,this.#r=e.timeout===
void 0?0:t.now()}get left(){let{signal:e,timeout:t}=this.#e;if(e===void 0&&t===void 0)return E;if(t===
void 0)return{signal:e};let r=this.#t.now()-this.#r;return{signal:e,timeout:Math.max(0,t-r)}}async for(e,t){
let{left:r}=this;if(r===E)return await e;let n=new be(this.#t),o=()=>n.post(!0);return e.then(o,o),await Hn(
n,r,t),await e}};async function Hn(e,t,r){if(await new v(T(e.fetch(t)))===ne)throw N(-3,r)}var pl={CERT_HAS_EXPIRED:"Expired",CERT_NOT_YET_VALID:"NotValidYet",CERT_REVOKED:"Revoked",DEPTH_ZERO_SELF_SIGNED_CERT:"\
UnknownIssuer",ERR_TLS_CERT_ALTNAME_INVALID:"NotValidForName",SELF_SIGNED_CERT_IN_CHAIN:"UnknownIssu\
er",UNABLE_TO_GET_ISSUER_CERT:"UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT_LOCALLY:"UnknownIssuer",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
UnknownIssuer or Expired"};function hl(e,t){let{code:r="ERR_SSL",message:n}=e,o=Object.hasOwn(pl,r)?
`invalid peer certificate: ${pl[r]} (${n})`:n,i=`Cannot ${t}: ${o}`;return Object.assign(new Deno.errors.
InvalidData(i,{cause:e}),{code:r})}function $n(e,t="without a close_notify"){let r=new Deno.errors.UnexpectedEof(
`Cannot ${e}: the peer has closed the connection ${t}`);return Object.assign(r,{code:ir(-15)})}function wr(e,t,r,n){
let o=`Cannot ${t}: "${e}" must be ${r}`;if(n===void 0)return new Deno.errors.InvalidData(o);let i=n.
message;return new Deno.errors.InvalidData(`${o}: ${i}`,{cause:n})}var Of=/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;function Ci(e,t,r){let{connect:n}=M(
"node:tls"),{cert:o,key:i,caCerts:s=[],alpnProtocols:a=[]}=t,c=o===void 0||i===void 0?ml({}):yl({cert:o,
key:i},r);s.forEach((d,b)=>{for(let S of gl(d,`caCerts[${b}]`,r))c.context.addCACert(S)});let u=t.unsafelyDisableHostnameVerification!==
!0;return{done:"secureConnect",open:(d,b)=>n({socket:d,secureContext:c,host:e,...f.parse(e)===null?{
servername:e}:{},...a.length===0?{}:{ALPNProtocols:a},rejectUnauthorized:!0,checkServerIdentity:(S,ue)=>{
if(!u)return;let pe=wf(S,ue);return pe!==void 0&&b(),pe}})}}function ki(e,t=[],r){let{TLSSocket:n}=M(
"node:tls"),o=yl(e,r);return{done:"secure",open:i=>new n(i,{isServer:!0,secureContext:o,...t.length===
0?{}:{ALPNProtocols:t}})}}function ml(e){return M("node:tls").createSecureContext(e)}function yl({cert:e,
key:t},r){let{createPrivateKey:n,X509Certificate:o}=M("node:crypto"),[i]=gl(e,"cert",r),s;try{s=n(t)}catch(a){
throw wr("key",r,"a private key in PEM",a)}if(!new o(i).checkPrivateKey(s))throw wr("key",r,'that of\
 the certificate in "cert"');return ml({cert:e,key:t})}function gl(e,t,r){let{X509Certificate:n}=M("\
node:crypto"),o="a certificate in PEM, or several",i=e.match(Of)??[],s=e.split("-----BEGIN CERTIFICA\
TE-----").length-1;if(i.length===0||i.length<s)throw wr(t,r,o);for(let a of i)try{new n(a)}catch(c){
throw wr(t,r,o,c)}return i}function wf(e,t){let{checkServerIdentity:r}=M("node:tls"),{subjectaltname:n}=t;
if(n!==void 0&&n!=="")return r(e,t);let o=`The certificate has no name that could be "${e}"`;return Object.
assign(new Error(o),{code:"ERR_TLS_CERT_ALTNAME_INVALID"})}var Tf=65536;function vf({Duplex:e}){return class extends e{#e;#t;bytesIn=0;#r=!1;#n=!0;#o=Promise.resolve();#i=E;#s=!1;constructor(t,r){
super({allowHalfOpen:!0}),this.#e=t,this.#t=r,setImmediate(()=>{this.#n=!1,this.proceed()})}proceed(){
!this.#r||this.#n||this.destroyed||this.#t.hasRoom&&(this.#n=!0,this.#a().then(()=>{this.#n=!1,this.
proceed()},t=>this.#t.onFailure(t)))}async#a(){for(;this.#r&&this.#t.hasRoom;){let t=await this.#e.readChunk(
Tf);if(this.destroyed)return;if(t===null){this.#r=!1,this.#t.onEnd();return}this.bytesIn+=t.length,this.#r=
this.push(t)}}_read(){this.#r=!0,this.proceed()}mute(){this.#s=!0}async flushed(t){this.#i=t,await Ri(),
await this.#o}write(t,...r){return this.destroyed?(this.#l(t,()=>{}),!0):super.write(t,...r)}_write(t,r,n){
this.#l(t,n)}#l(t,r){if(this.#s)return r();this.#o=this.#e.write(t,this.#i).catch(n=>this.#t.onFailure(
n)).then(r)}}}function Ri(){return new Promise(e=>setImmediate(e))}var El;function bl(e,t){return El??=
vf(M("node:stream")),new El(e,t)}var Nl=class Plaintext{#e=[];#t=0;#r=0;get length(){return this.#r}add(e){e.length!==
0&&(this.#e.push(e),this.#r+=e.length)}take(e){let t=0;for(;t<e.length&&this.#r>0;){let r=this.#n(e.
length-t);e.set(r,t),t+=r.length}return t}takeChunk(e){let t=this.#n(e);return t.length===t.buffer.byteLength?
new Uint8Array(t.buffer):new Uint8Array(t)}#n(e){let t=this.#e[0],r=Math.min(t.length,this.#t+e),n=t.
subarray(this.#t,r);return this.#r-=n.length,this.#t=r,r===t.length&&(this.#e.shift(),this.#t=0),n}drop(){
this.#e=[],this.#t=this.#r=0}};var Cf=65536,_l=65536,kf=1e3,Rf=1e3,Ol=class TlsChannel{#e;#t;#r;#n;#o;#i=Promise.withResolvers();#s;#a;#l;#c=new Nl;#u;#p=!1;#m=!1;#d=!1;#f=!1;#h=null;#y=null;#g=!1;#E=null;#b=0;#_=new Set;#N=Promise.
resolve();#w=null;constructor(e,t,r,n,o){this.#e=e,this.#t=o,this.#r=`shake hands with ${r}`,this.#u=
t.done==="secureConnect",this.#s=new Ht(o),this.#a=new Ht(o),this.#l=new be(o),this.#n=bl(e,this),this.#o=
t.open(this.#n,()=>this.#n.mute()),this.#k(t),n.for(this.#i.promise,this.#r).catch(i=>this.#C(i))}#k({
done:e}){let t=this.#o,r=n=>this.#C(hl(n,this.#O));t.once(e,()=>this.#T()),t.on("data",n=>this.#D(n)),
t.once("end",()=>this.#U()),t.on("error",r),t.on("_tlsError",r),t.once("close",()=>{this.#m&&this.#h!==
null||this.#C(this.#R())})}get#O(){return this.#p?"go on":this.#r}#R(){return this.#p?$n(this.#O):$n(
this.#O,"during the handshake")}#T(){if(this.#y!==null)return;this.#p=!0,this.#b=this.#n.bytesIn;let{
alpnProtocol:e}=this.#o;this.#i.resolve({alpnProtocol:e||null})}#D(e){this.#g&&this.#E?.post(!0),!(this.#d||
this.#g||this.#y!==null)&&(this.#c.add(e),this.#v())}#U(){this.#m=!0,this.#v()}#v(){this.#l.readers>
0&&this.#l.post(!0)}get hasRoom(){return this.#c.length<Cf&&!this.#m}onEnd(){this.#E?.post(!0),setImmediate(
()=>{if(!(this.#m||this.#y!==null)){if(!this.#p)return this.#C(this.#R());this.#f=!0,this.#v()}})}onFailure(e){
this.#E?.post(!0),!this.#g&&this.#C(e)}#C(e){this.#y===null&&(this.#B(e),this.close().catch(()=>{}))}#B(e){
this.#y=e,this.#i.promise.catch(()=>{}),this.#i.reject(e);for(let t of this.#_)t(e);this.#v(),this.#o.
destroy()}async handshake(e){X(e,"shake hands"),e.signal?.throwIfAborted();let r=await new Ae(e,this.#t).
for(this.#i.promise,this.#r);if(this.#g)throw N(-15,this.#r);if(this.#y!==null)throw this.#y;return{
...r}}get isBusy(){return this.#s.isTaken||this.#a.isTaken}async read(e,t=E){X(t,"read");let{length:r}=e;
return r===0?0:await this.#x(()=>{if(e.length<r)throw J("p","read");return this.#c.take(e)},t)}async readChunk(e,t=E){
return await this.#x(()=>this.#c.takeChunk(e),t)}async#x(e,t){t.signal?.throwIfAborted();let r=new Ae(
t,this.#t);this.#s.tryTake()||await this.#s.take(t,"read");try{for(;this.#c.length===0;){if(this.#P())
return null;await Hn(this.#l,r.left,"read")}let n=e();return this.#n.proceed(),n}finally{this.#s.give()}}#P(){
if(this.#g||this.#d)throw N(-15,"read");if(this.#m)return!0;if(this.#y!==null)throw this.#y;if(this.#f)
throw $n("read");return!1}async write(e,t=E){if(j(e,"p","write"),X(t,"write"),t.signal?.throwIfAborted(),
this.#h!==null)throw N(-15,"write");let{length:r}=e,n=new Ae(t,this.#t);await this.#M(n,"write",async()=>{
await n.for(this.#N,"write");for(let o=0;o<r;o+=_l){if(e.length<r)throw J("p","write");let i=e.slice(
o,o+_l);await n.for(this.#I(i),"write")}})}async#M(e,t,r){await e.for(this.#i.promise,t),this.#a.tryTake()||
await this.#a.take(e.left,t);try{if(this.#y!==null)throw this.#y;await r()}finally{this.#a.give()}}#I(e){
let t=this.#S(r=>this.#o.write(e,r));return this.#N=t.catch(()=>{}),t}async#S(e){let{promise:t,resolve:r,
reject:n}=Promise.withResolvers();this.#_.add(n),e(o=>o?n(this.#y??o):r());try{await t}finally{this.#_.
delete(n)}}async shutdown(e,t){e&&(this.#d=!0,this.#c.drop(),this.#v(),this.#n.proceed()),t&&await(this.#h??=
this.#L())}async#L(){let e=new Ae(E,this.#t);await this.#M(e,"shut down sending",async()=>{await this.#S(
t=>this.#o.end(t)),await this.#n.flushed(E)}),this.#y===null&&await this.#e.shutdown(!1,!0)}close(){
return this.#w??=this.#V()}async#V(){if(this.#y!==null)return await Ri(),await this.#e.close();this.#g=
!0,this.#c.drop(),this.#v();let e=this.#p&&!this.#a.isTaken;e&&this.#h===null&&await this.#A(),e&&this.#W?
this.#G().catch(()=>{}):await this.#F()}async#F(){this.#y===null&&this.#B(N(-15,"go on")),await this.#e.
close()}get#W(){return this.#u&&!this.#m&&!this.#f&&this.#n.bytesIn===this.#b&&this.#o.getProtocol()===
"TLSv1.3"}async#G(){let e=this.#E=new be(this.#t);try{await this.#e.shutdown(!1,!0),await Hn(e,{timeout:Rf},
"close")}finally{await this.#F()}}async#A(){this.#h=Promise.resolve();let e=new Ae({timeout:kf},this.#t),
t=this.#S(r=>this.#o.end(r)).catch(()=>{}).then(()=>this.#n.flushed(e.left));await e.for(t,"close").
catch(()=>{})}async abort(){this.#g=!0,this.#y===null&&this.#B(N(-15,"go on")),await(this.#w??=this.#e.
abort())}};var Tr,wl=class TlsConn extends Er{static{Tr=(e,t,r,n,o)=>{let{netconn:i,localAddr:s,
remoteAddr:a}=e,c=ii(e);try{let u=new Ol(c,t,r,n,o);return new wl(i,u,s,a)}catch(u){throw c.close().
catch(()=>{}),u}}}#e;constructor(e,t,r,n){super(e,t,r,n),this.#e=t}handshake(e=E){return this.#e.handshake(
e)}},Tl=class TlsListener extends Ln{constructor(e,t,r){super(e,t,r)}};async function vl(e,t){
let r="connect with TLS";ll(t,r);let{hostname:n="127.0.0.1"}=t,{time:o}=e.context,i=new Ae(t,o),s=Ci(
n,t,r),a=await Dn(e,Sf(t));return Tr(a,s,V(n,t.port),i,o)}function Sf(e){let r=Object.keys(br).map(n=>[
n,e[n]]);return Object.fromEntries(r)}var Af="a TcpConn or a TlsConn (a socket of stack.node goes to\
 tls.connect({ socket }) of node:tls)";async function Cl(e,t,r){let n="start TLS";if(!(t instanceof Er))
throw h(t,"conn",n,Af);ul(r,n);let{time:o}=e.context,i=new Ae(r,o),{hostname:s,port:a}=t.remoteAddr;
if(r.server===!0){let d=ki(r,r.alpnProtocols,n);return Tr(t,d,V(s,a),i,o)}let{hostname:c="127.0.0.1"}=r,
u=Ci(c,r,n);return Tr(t,u,V(c,a),i,o)}function kl(e,t){let r="listen with TLS";dl(t,r);let{cert:n,key:o,
keyFormat:i,alpnProtocols:s,...a}=t,c=ki({cert:n,key:o},s,r),{time:u}=e.context,d=async b=>{let S=await Bn(
b),{hostname:ue,port:pe}=S.remoteAddr,Ze=new Ae(E,u);return Tr(S,c,V(ue,pe),Ze,u)};return new Tl(e.netconn(
x),a,d)}var Rl=mo;function Sl(e){return e.rcvBuf??mo.rcvBuf}var xf={sndBuf:1<<20,mboxSize:1/0,recvBufferSize:212992,datagramCost:256,writeStep:1/4,tcp:{},ip:{},
dns:{},api:{}},vr=1460,Al=4*vr,Si=4*vr,Pf={sndBuf:Si,mboxSize:127,recvBufferSize:2147483647,datagramCost:0,
lazyWindow:0,writeStep:0,tcp:{mss:vr,sndBuf:Si,sndBufMax:Si,rcvBuf:Al,rcvBufMax:Al,windowScale:!1,timestamps:!1,
sack:!1,ecn:"off",initialWindow:3,rtoInitial:3e3,rtoMin:1500,rtoMax:192e3,synBackoff:!1,synRetries:6,
synCookies:"off",jointBacklog:!0,synAckRetries:6,maxRetries:12,lastWaitMs:500,delayedAckMs:250,quickAcks:0,
ackEverySecond:!0,strictNagle:!0,superPackets:!1,timeWaitMs:12e4,rfc1337:!0,finWait2Ms:2e4,orphanLimit:0,
orphanRetries:0},ip:{ttl:255,dontFragment:"off",addressChange:"follow",icmpQuote:8,reassemblyMs:15e3,
reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2,neighbourRetries:5,neighbourErrors:!1,nonlocalBind:!0},
dns:Yr,api:{eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,datagramErrors:!1}},xl={modern:xf,
lwip:Pf};function Pl(e){if(!Object.hasOwn(xl,e))throw new TypeError(`Invalid profile: "${e}"`);return xl[e]}
function Il(e,t=vr){let r=Math.min(t,vr);return Math.min(Math.max(e>>1,2*r+1),e-1)}function Ll(e,t){let{started:r,profile:n,time:o}=e,{port:i,alive:s}=r,{sndBuf:a,mboxSize:c,writeStep:u,
recvBufferSize:d,datagramCost:b}=n;return{port:i,time:o,sndBuf:a,sndLowat:Il(a,n.tcp.mss),mboxSize:c,
recvBufferSize:d,datagramCost:b,writeStep:Math.max(1,u*a),refusesLarge:If(n),alive:s,blocker:Lf(i,o),
resolve:(S,ue,pe)=>t.addressOf(S,ue,pe),addresses:S=>t.addresses(S,E),info:async S=>await i.control(
{op:"info",conn:S}),datagramInfo:async S=>await i.control({op:"datagramInfo",conn:S}),trace:async S=>await i.
control(S),congestion:async(S,ue)=>{await i.control({op:"congestion",conn:S,name:ue})}}}function If({
ip:e}){let t=e.dontFragment??ho.dontFragment;return Ir(t)>=2}function Lf(e,t){let r=t instanceof qt?
()=>t.runDue():null;return{waitFor:n=>r===null?e.takeTurnsFor(n):e.waitFor(n,r),flush:()=>e.flush()}}var $=D,Df=w,ce=C(0,2147483647),Bf=C(1,1<<30),xe=Sr(0,2147483647),ht=Sr(1,2147483647),Je=C(0,255),Dl=F(
"learn","static"),Mf={mss:ut,sndBuf:C(2,1<<30),sndBufMax:C(0,1<<30),rcvBuf:Bf,rcvBufMax:C(0,1<<30),windowScale:$,
timestamps:$,sack:$,outOfOrderLimit:ce,initialWindow:C(1,65535),rtoInitial:ht,rtoMin:xe,rtoMax:ht,synBackoff:$,
synRetries:Je,synCookies:F("off","auto","always"),synQueueLimit:ce,jointBacklog:$,synAckRetries:Je,maxRetries:Je,
lastWaitMs:xe,userTimeoutMs:xe,blackHoleTimeouts:Je,delayedAckMs:xe,quickAcks:ce,ackEverySecond:$,strictNagle:$,
superPackets:$,timeWaitMs:xe,timeWaitLimit:ce,finWait2Ms:xe,orphanLimit:ce,orphanRetries:Je,keepIdleMs:ht,
keepIntervalMs:ht,keepCount:C(1,255),traceRecords:C(0,1<<24),challengeAckRate:ce,congestion:Df,pacing:$,
rfc1337:$,ecn:F(...Xt)},Uf={forwarding:$,reassemblyMs:xe,reassemblyLimit:ce,reassemblyShare:Sr(0,1),
icmpErrorRate:ce,icmpErrorBurst:ce,ttl:C(1,255),addressChange:F(...po),echoReply:$,icmpQuote:C(8,65507),
receiveCoalescing:$,igmpVersion:C(1,3),dontFragment:F(...Pr),neighbours:Dl,neighbourLockMs:xe,neighbourRetryMs:ht,
neighbourRetries:Je,neighbourErrors:$,neighbourReachableMs:xe,neighbourLimit:C(1,2147483647),neighbourQueueBytes:ce,
nonlocalBind:$},Ff={search:me(ze),ndots:Je,attempts:C(1,100),timeout:ht,retransmit:me(ht),edns:Ar("0\
 or 512 to 65535 bytes",F(0),C(512,65535)),tcp:$,use0x20:$,nxdomainIsFinal:$,maxRequeries:Je,cacheSize:ce,
maxTtl:ce,maxNegativeTtl:ce,maxQueries:C(1,65535),deadServerMs:xe},Ai=(e,t,r)=>{w(e,t,r);let n=Is.parse(
e);if(n!==null&&!n.isMulticast)return;throw h(e,t,r,'a hardware address, such as "02:00:00:00:00:01"')},
Oe=(e,t,r)=>{if(w(e,t,r),e==="")throw h(e,t,r,"a name")},Bl=(e,t,r)=>{if(!he(e)||typeof e.module!="s\
tring")throw h(e,t,r,"a driver, such as an end of cable()")},Wf={driver:Bl,addresses:me(ct),gateway:Y,
mac:Ai,mtu:C(68,65535),name:Oe,neighbours:Dl},Gf=(e,t,r)=>{A(e,Wf,t,r,`${t}.`),Bl(e.driver,`${t}.dri\
ver`,r)},Vf={to:ct,via:Y,netif:Oe},xi=(e,t,r)=>{A(e,Vf,t,r,`${t}.`);let{to:n,netif:o}=e;ct(n,`${t}.t\
o`,r),Oe(o,`${t}.netif`,r)},Pi=me(Oe),Kf=me(Y),Hf=(e,t,r)=>{if(!he(e))throw h(e,t,r,"an object");for(let[
n,o]of Object.entries(e))ze(n,`a name of ${t}`,r),(Array.isArray(o)?Kf:Y)(o,`${t}.${n}`,r)},$f=(e,t,r)=>{
let n=["now","set","clear"];if(!(he(e)&&n.every(i=>typeof e[i]=="function")))throw h(e,t,r,"a clock,\
 such as a VirtualClock")},zf=(e,t,r)=>k(e,Ss,(1<<30)-1,t,r),qf={profile:F("modern","lwip"),netifs:me(
Gf),routes:me(xi),thread:$,clock:$f,memory:zf,seed:C(-Number.MAX_SAFE_INTEGER,Number.MAX_SAFE_INTEGER),
sndBuf:C(2,1<<30),recvBufferSize:lt,hosts:Hf,nameservers:Pi,dns:gt(Ff),ip:gt(Uf),tcp:gt(Mf),trace:mr};
function Ml(e){A(e,qf,"options","start a stack")}var Yf=2147483647,Fl=class Calls{#e=1;#t=!1;#r=new Map;#n=new Map;#o=new Map;#i(){let e=this.#e;
return this.#e=e===Yf?1:e+1,e}begin(){let e=this.#i(),t=new ee;return this.#t?t.settle(Ul()):this.#r.
set(e,t),{call:e,reply:t}}beginControl(){let e=this.#i(),t=new ee;return this.#n.set(e,t),{call:e,reply:t}}take(e){
let t=this.#r.get(e);return this.#r.delete(e),t}answerControl(e,t,r){let n=this.#o.get(e)??[];if(n.push(
t),r){this.#o.set(e,n);return}this.#o.delete(e);let o=new TextDecoder,i=n.map(s=>o.decode(s,{stream:!0})).
join("");this.#n.get(e)?.settle(i),this.#n.delete(e)}close(){this.#t=!0}release(e){for(let r of this.#r.
values())r.settle(Ul());this.#r.clear();let t=JSON.stringify({error:e});for(let r of this.#n.values())
r.settle(t);this.#n.clear()}};function Ul(){return{err:-15,addr:f.ANY4,port:0}}var{EVT_ACCEPT:mt,EVT_CLOSED:Wl,EVT_CONNECTED:zn,EVT_CONTROL:qn,EVT_DATA:Yt,EVT_DATAGRAM:we,EVT_DATAGRAM_ERROR:Ii,
EVT_ERROR:Li,EVT_FIN:Gl,EVT_NOT_BEGUN:Di,EVT_RELEASED:Vl,EVT_REPLY:Cr,EVT_SEND_ERROR:Bi,EVT_SENT:Yn,
EVT_STOPPED:jf}=ye,Kl=class EventReader{ring;calls=new Fl;#e;#t;#r=0;#n=[];#o=[];#i=[];#s=new f;#a=new f;#l=f.
ANY4;constructor(e,t,r,n){this.#e=e,this.#t=n,this.ring=new ss(e,t.eventWord,Rs,r)}add(e){let t=this.#n.
pop()??this.#r++;return this.#o[t]=e,t}stop(){for(let e of this.#c())e?.onStopped()}close(e){this.calls.
close();for(let t of this.#c())t?.onStopped(),t?.onReleased();this.#o.length=this.#i.length=0,this.calls.
release(e)}#c(){return[...this.#o,...this.#i]}#u(e){return e>=0?this.#o[e]:this.#i[~e]}#p(e){let t=this.#u(
e);t!==void 0&&(e>=0?(this.#o[e]=void 0,this.#n.push(e)):this.#i[~e]=void 0,t.onReleased())}drain(){
let{ring:e}=this,t=this.#e;for(let r=e.next();r>=0;r=e.next())this.#m(e.opcode,t,r);e.release()}#m(e,t,r){
switch(e){case Yt.opcode:this.#d(t,r);return;case Yn.opcode:this.#u(t[r+Yn.conn])?.onSent(t[r+Yn.bytes],
t[r+Yn.sndBuf]);return;case we.opcode:this.#f(t,r);return;case Cr.opcode:this.calls.take(t[r+Cr.call])?.
settle({err:t[r+Cr.err],addr:_t(t,r+Cr.addr,new f),port:t[r+Cr.port]});return;case mt.opcode:this.#h(
t,r);return;case zn.opcode:this.#u(t[r+zn.conn])?.onConnected(this.#y(t,r+zn.addr),t[r+zn.port]);return;case Di.
opcode:this.#u(t[r+Di.conn])?.onNotBegun(t[r+Di.err]);return;case Gl.opcode:this.#u(t[r+Gl.conn])?.onFin();
return;case Li.opcode:this.#u(t[r+Li.conn])?.onError(t[r+Li.err]);return;case Wl.opcode:this.#u(t[r+
Wl.conn])?.onClosed();return;case Vl.opcode:this.#p(t[r+Vl.conn]);return;case Bi.opcode:this.#u(t[r+
Bi.conn])?.onSendError(t[r+Bi.err]);return;case Ii.opcode:this.#u(t[r+Ii.conn])?.onDatagramError(t[r+
Ii.err]);return;case qn.opcode:this.calls.answerControl(t[r+qn.call],ls(t,r+qn.text),t[r+qn.more]===
1);return;case jf.opcode:this.#t.close();return}}#d(e,t){let r=R.received(this.#t,e[t+Yt.pbuf],e[t+Yt.
offset],e[t+Yt.length]),n=this.#u(e[t+Yt.conn]);n===void 0?r.release():n.onData(r,e[t+Yt.more]===1)}#f(e,t){
let r=R.received(this.#t,e[t+we.pbuf],e[t+we.offset],e[t+we.length]),n=this.#u(e[t+we.conn]);if(n===
void 0){r.release();return}n.onDatagrams(r,e[t+we.size],_t(e,t+we.from,this.#s),e[t+we.fromPort],_t(
e,t+we.to,this.#a),e[t+we.toPort],e[t+we.netif])}#h(e,t){let r=e[t+mt.conn],n=this.#u(e[t+mt.listener])?.
onAccept(r,_t(e,t+mt.remote,new f),e[t+mt.remotePort],this.#y(e,t+mt.local),e[t+mt.localPort]);n!==void 0?
this.#i[~r]=n:this.#t.refuse(r)}#y(e,t){let r=_t(e,t,this.#a);return this.#l.equals(r)||(this.#l=r.clone()),
this.#l}};var Xf=1,Qf=16,Hl=class EventWait{#e;#t;#r;#n;#o;#i=0;#s=0;constructor(e,t,r,n){this.#e=
e,this.#t=t+ws,this.#r=t+Ts,this.#n=r,this.#o=n}awake(){this.#i=Atomics.load(this.#e,this.#t),Atomics.
store(this.#e,this.#r,0)}asleep(){return Atomics.store(this.#e,this.#r,1),!this.#n.ready}async wait(){
let e=performance.now();if(this.#o.begin(e)&&(e-this.#s>Xf&&(await new Promise(r=>setImmediate(r)),this.#s=
e),await this.#a())||!this.asleep())return;let t=Atomics.waitAsync(this.#e,this.#t,this.#i);t.async&&
(this.#o.sleeps(),await t.value),this.#s=performance.now(),this.#o.end(this.#s)}block(e){if(e>0&&this.#o.
begin(performance.now())){let t;do t=this.#l();while(t===void 0);if(t)return}this.asleep()&&(this.#o.
sleeps(),Atomics.wait(this.#e,this.#t,this.#i,e),this.#o.end(performance.now()))}async#a(){let e;do await null,
e=this.#l();while(e===void 0);return e}#l(){let e=!1;for(let r=0;r<Qf&&!e;r++)e=this.#n.ready;let t=performance.
now();return e&&this.#o.end(t),e?!0:this.#o.goesOn(t)?void 0:!1}end(){this.#o.sleeps()}wake(){Atomics.
add(this.#e,this.#t,1),Atomics.notify(this.#e,this.#t)}};var $l=1e3,Jf=5e3,Zf=256,ep=1e3,Mi=new Set,jn=class Port extends tc{#e;#t;#r;givesTurns=!0;#n=0;#o=!0;#i=!1;#s="\
The stack is closed";coreAnswers=null;#a;stopped;constructor(e,t,r,n,o,i=null){super(e,t,r,n,i);let{
i32:s}=e;this.#e=new Kl(s,t,i!==null,this);let{ring:a}=this.#e;this.#t=new Hl(s,t.controlWord,a,o),this.#r=
r,Mi.add(this),this.stopped=new Promise(c=>this.#a=c)}get isOpen(){return this.#o&&!this.#i}get whyClosed(){
return this.#s}add(e){return this.#e.add(e)}call(){return this.#e.calls.begin()}control(e){return new v(
this.#l(e))}*#l(e){if(!this.isOpen)throw new TypeError(this.#s);let t=JSON.stringify(e);if(t.length>
Ns)throw new RangeError(`Cannot ask the stack: ${t.length} characters are too many`);let{call:r,reply:n}=this.#e.
calls.beginControl();this.postControl(r,t);let o=JSON.parse(yield*T(n));if(o.error!==void 0)throw new TypeError(
o.error);return o.value}datagramTurn(){return++this.#n<Zf||!this.givesTurns?Lt:(this.#n=0,this.flush(),
new Promise(e=>setImmediate(e)))}get datagramMemory(){return this.arena.datagramMemory}allocateBlock(e){
return this.arena.forNetbuf(e)}allocateStream(e,t){return this.arena.forStream(e,t)}blockSize(e){return this.
arena.sizeOf(e)}freeBlock(e){this.arena.free(e)}streamMemory(e){return this.arena.streamWait(e)}datagramRoom(e){
return this.arena.datagramWait(e)}forgetStream(e){this.arena.forget(e)}passMemoryOn(){this.arena.passOn()}get blocksUsed(){
return this.arena.blocksUsed}async run(){for(;this.#o;)this.#t.awake(),this.drain(),await this.#t.wait();
this.#t.end()}waitFor(e,t){let r=performance.now();for(;;){this.#t.awake(),this.flush(),this.drain();
let n=Math.min(t(),$l);for(let o of Mi)o.requests.show(!0);if(e.settled)break;this.#t.block(n),r=this.#c(
r)}this.#t.asleep()||this.#t.wake()}takeTurnsFor(e){for(let t=0;!e.settled;t++){if(t===ep)throw new Error(
"Bug: the core does not answer");this.flush(),this.local.turnNow(),this.drain()}}#c(e){let t=performance.
now();return this.coreAnswers===null||t-e<$l?e:this.coreAnswers()?(this.#r(),t):(t-e>Jf&&this.close(
"The tcpip thread has died: it does not answer"),e)}drain(){let{arena:e}=this;this.#e.drain(),e.hasLent&&
e.reclaim(),this.requests.proceed(),e.hasLent&&e.isWaitedFor&&e.reclaimWithSignal()}stop(){this.isOpen&&
(this.#i=!0,this.#e.stop(),this.post(gs,0))}close(e){e!==void 0&&(this.#s=e),this.#o&&(this.#o=!1,Mi.
delete(this),this.requests.close(),this.#e.close(e??"The stack has ended"),this.arena.release(),this.
requests.release(),this.#a(),this.#t.wake())}};var zl=256<<20;function ql(e){let t=tp(Pl(e.profile??"modern"),e.memory??zl),r=e.sndBuf??e.tcp?.sndBuf;
return{...t,sndBuf:r??t.sndBuf,recvBufferSize:e.recvBufferSize??t.recvBufferSize,tcp:{...t.tcp,...r===
void 0?{}:{sndBufMax:r},...e.tcp,...r===void 0?{}:{sndBuf:r}},ip:{...t.ip,...e.ip},dns:{...t.dns,...e.
dns}}}function tp(e,t){let{coreArenaSize:r}=Ot(t),n=r>>3,o=r>>1,i={...e.tcp},{sndBuf:s,sndBufMax:a,rcvBuf:c,
rcvBufMax:u}={...Rl,...i};a>o&&(i.sndBufMax=o),s>n&&(i.sndBuf=n),u>o&&(i.rcvBufMax=o),c>n&&(i.rcvBuf=
n);let{recvBufferSize:d,datagramCost:b}=e;return{...e,sndBuf:Math.min(e.sndBuf,n),recvBufferSize:b>0?
Math.min(d,n):d,tcp:i}}function Yl(e,t){let{recvBufferSize:r,datagramCost:n,mboxSize:o}=t;return{memory:e.
memory??zl,netifs:e.netifs??[],routes:e.routes??[],ip:t.ip,tcp:e.trace===void 0?t.tcp:{...t.tcp,traceRecords:An(
e.trace)},dns:t.dns,api:{...t.api,recvBufferSize:r,datagramCost:n,recvSlots:o},nameservers:e.nameservers??
[],hosts:e.hosts??{},...e.seed===void 0?{}:{seed:e.seed}}}function jl(e){return e.lazyWindow??Math.min(
65536,Sl(e.tcp)>>3)}var Xn=class KeepAlive{#e;#t=1;#r=!0;constructor(e){this.#e=e}setStack(e){e!==this.#r&&
(this.#r=e,e?this.add():this.drop())}add(){++this.#t===1&&this.#e(!0)}drop(){--this.#t===0&&this.#e(
!1)}};function Xl(e){let t=Worker.prototype,r=Object.getOwnPropertySymbols(t).find(o=>!o.description&&
typeof t[o]=="function");if(r===void 0)return()=>{};let n=t[r];return o=>n.call(e,o)}function Qn(e,t){return new Promise(r=>{let n=setTimeout(r,e);t.then(()=>clearTimeout(n))})}function Ql(e){let t=e.endsWith(".ts"),n=t&&e.startsWith("file:")?"core/thread/entry.ts":"bundle/thr\
ead.js";return new URL((t?"../../":"../")+n,e)}var rp="its Worker was ended from outside",np=class TcpipThread{port;#e;#t=Jr();#r=new en(
rt(),this.#t,tn);#n=`tcpip_thread ${crypto.randomUUID()}`;#o;#i=Promise.withResolvers();#s=Promise.withResolvers();#a;#l=!1;#c=!1;#u=!1;constructor(e,t){
let r=Ot(e.memory),n=jr(r.size);this.#e=new Worker(Ql(import.meta.url),{type:"module",name:"tcpip_th\
read"}),this.#o=new Ls(this.#n,()=>this.#m()),this.port=new jn(new Xr(n),r,()=>this.#r.ring(),t,Qr(rt())),
this.port.coreAnswers=()=>!this.#r.rung,this.#a={memory:n,config:e,bells:rt(),bell:this.#t,lock:this.#n}}async start(){
let e=this.#e;e.onmessage=t=>this.#p(t.data),e.onerror=t=>{t.preventDefault(),this.#d(t.message,t.error??
void 0),this.#s.resolve()};try{e.postMessage(this.#a);let t=await this.#i.promise;return this.port.run(),
t}catch(t){throw await this.#h(),t}}keepAlive(){let e=Xl(this.#e);return new Xn(t=>{e(t),this.#o.set(
t)})}#p(e){switch(e.type){case"alive":this.#o.begin();return;case"started":this.#l=!0,this.#i.resolve(
e.netifs);return;case"failed":this.#c=!0,this.#i.reject(op(e));return;case"died":this.#d(e.message,e.
stack),e.isWatched||this.#s.resolve();return;case"ended":this.#c=!0,this.#f(),this.#s.resolve()}}async#m(){
this.#c||await new Promise(e=>setTimeout(e)),this.#c||this.#d(rp),this.#f(),this.#s.resolve()}#d(e,t){
if(this.#u)return;this.#u=!0;let r=`The tcpip thread has died: ${e}`,n=new Error(r,t===void 0?{}:{cause:t});
this.#i.reject(n),this.#f(r),this.#l&&reportError(n)}#f(e){this.port.drain(),this.port.close(e)}async end(e){
this.port.stop(),this.#o.set(!0);let t=this.#s.promise;await Promise.race([t,Qn(e,t)]),await this.#h()}async#h(){
this.#c=!0,this.#e.terminate(),this.port.close(),this.#r.close(),Zr(this.#t),await this.#o.end()}};async function Jl(e,t,r){
let n=new np(e,t),o=await n.start();return{port:n.port,netifs:o,alive:n.keepAlive(),end:()=>n.end(r)}}
function op(e){let t=Deno.errors,r={TypeError,RangeError,SyntaxError},n=t[e.name]??r[e.name]??Error,
o=new n(e.message);return e.code===void 0?o:Object.assign(o,{code:e.code})}var Zl=5e3;async function eu(e){Ml(e);let t=e.clock??fo,r=e.thread??e.clock===void 0;if(r&&e.clock!==
void 0)throw new TypeError("Cannot use a clock with a thread: pass thread false");let n=ql(e),o=Yl(e,
n),i=jl(n);return{started:await ip(r?Jl(o,i,Zl):sp(o,i,t)),profile:n,time:r?new qt:t}}function ip(e){
if(G===null)return e;let t={};G.made(t,"a stack");let r=()=>G?.ended(t);return e.then(({port:n})=>n.
stopped.then(r),r),e}async function sp(e,t,r){let{InlineHost:n}=await import("./in_thread.js"),
o=Ot(e.memory),i=jr(o.size),s=new Xr(i),a=Jr(),c=new en(rt(),a,tn),u=new n(i,e,c,r,{tell:()=>d.drain(),
die:b=>{let S=`The stack has died: ${ap(b)}`;d.close(S),reportError(new Error(S,{cause:b}))}}),d=new jn(
s,o,u.schedule,t,Qr(rt()),u);d.givesTurns=r===fo;try{let b=await u.open(e);return{port:d,netifs:b,alive:new Xn(
()=>{}),end:async()=>{d.stop();let{ended:S}=u;await Promise.race([S,Qn(Zl,S)]),d.close()}}}catch(b){
throw d.close(),c.close(),Zr(a),b}}function ap(e){return String(e?.message??e)}var kr=class Stack{static{kr=this}#e;#t;#r;#n;#o;#i=null;#s=null;constructor(e){let{
started:t,time:r}=e;this.#e=t.port,this.#r=t.netifs,this.#n=t.end,this.#o=new wc(t.port,r),this.#t=Ll(
e,this.#o)}static async start(e={}){return new kr(await eu(e))}get netifs(){return this.#r}get context(){
return this.#t}netconn(e,t={}){return je(this.#t,e,t)}connect(e){return Dn(this,e)}listen(e){return Tc(
e),new ci(this.netconn(x),e)}connectTls(e){return vl(this,e)}startTls(e,t={}){return Cl(this,e,t)}listenTls(e){
return kl(this,e)}listenDatagram(e){Nc(e);let{recvBufferSize:t}=e,r=this.netconn(q,t===void 0?{}:{recvBufferSize:t});
return new ti(r,e)}blocking(){if(!(this.#t.time instanceof qt))throw new TypeError("Cannot block: th\
e stack runs in this thread");return new Zo({blocker:this.#t.blocker,netconn:(t,r)=>this.netconn(t,r),
lookup:t=>this.#o.addressNow(t)})}get node(){return this.#s??=new Oi(this.#t)}netbuf(){return new y(
this.#e)}lookup(e,t){return this.#o.lookup(e,t)}resolve(e,t,r=E){return t===void 0?this.#o.addresses(
e,r):this.#o.resolve(e,t,r)}resolveRecords(e,t,r=E){return this.#o.records(e,t,r)}async nameservers(){
return await this.#a({op:"nameservers"})}async setNameservers(e){Pi(e,"servers","set the name server\
s"),await this.#a({op:"setNameservers",servers:e})}async addNameserver(e){Oe(e,"server","add a name \
server"),await this.#a({op:"addNameserver",server:e})}async addHost(e,t){ze(e,"name","add a host"),Y(
t,"address","add a host"),await this.#a({op:"addHost",name:e,address:t})}async removeHost(e,t){return ze(
e,"name","remove a host"),t!==void 0&&Y(t,"address","remove a host"),await this.#a({op:"removeHost",
name:e,address:t??null})}async forgetNames(){await this.#a({op:"forgetNames"})}async#a(e){return await this.#e.
control(e)}async stats(){return await this.#a({op:"stats"})}async dump(){return await this.#a({op:"d\
ump"})}async addAddress(e,t){Oe(e,"netif","add an address"),ct(t,"address","add an address"),await this.#a(
{op:"addAddress",netif:e,address:t})}async replaceAddress(e,t,r){Oe(e,"netif","replace an address"),
Y(t,"old","replace an address"),ct(r,"address","replace an address"),await this.#a({op:"replaceAddre\
ss",netif:e,old:t,address:r})}async removeAddress(e,t){Oe(e,"netif","remove an address"),Y(t,"addres\
s","remove an address"),await this.#a({op:"removeAddress",netif:e,address:t})}async addRoute(e){xi(e,
"route","add a route"),await this.#a({op:"addRoute",route:e})}async setUp(e,t){Oe(e,"netif","set an \
interface"),D(t,"up","set an interface"),await this.#a({op:"setUp",netif:e,up:t})}async setNeighbour(e,t,r){
Oe(e,"netif","set a neighbour"),Y(t,"address","set a neighbour"),Ai(r,"mac","set a neighbour"),await this.#a(
{op:"setNeighbour",netif:e,address:t,mac:r})}ref(){this.#t.alive.setStack(!0)}unref(){this.#t.alive.
setStack(!1)}get ended(){return this.#e.stopped}close(){return this.#i??=this.#n()}async[Symbol.asyncDispose](){
await this.close()}};var Jn=0,tu=1,yt=null;async function lT(e={}){if(yt!==null)throw new TypeError("tcpip_init was calle\
d before");let t=await kr.start(e);return yt=t,t.ended.then(()=>{yt===t&&(yt=null)}),t}function uT(e){
return ru(e,0,null)}function dT(e,t){return ru(e,0,t)}function ru(e,t,r){if(!(r===null||typeof r=="f\
unction")||B(t,0,255)!==0||B(e,0,255)!==0)return null;let o=Q(e);if(o!==x&&o!==q&&o!==xr)return null;
let i=yt?.netconn(e,{proto:t,callback:r})??null;return o!==x&&(i?.setMulticastTtl(255),i?.setMulticastLoop(
!1)),i}function K(e){return e instanceof ae}function le(e,t){if(K(e))return e;throw h(e,"conn",t,"a \
netconn")}function Zn(e){return typeof e=="boolean"||typeof e=="number"?!!e:void 0}function nu(e,t,r){
let n=Zn(e);if(n!==void 0)return n;throw h(e,t,r,"true or false")}async function cp(e){return e===null?
0:K(e)?await e.lwip.delete():-16}function fT(e){return cp(e)}async function pT(e,t,r){let n=jt(t);return!K(
e)||n===null?-16:await e.lwip.bind(n,r)}async function hT(e,t){return K(e)?await e.lwip.bindIf(t):-16}
async function mT(e,t,r){let n=jt(t);return!K(e)||n===null?-16:await e.lwip.connect(n,r)}async function yT(e){
return K(e)?await e.lwip.disconnect():-16}function gT(e){return lp(e,255)}async function lp(e,t){return K(
e)?await e.lwip.listen(t):-16}async function ET(e){if(!K(e))return{err:-16};let t=await e.lwip.accept();
return typeof t=="number"?Rr(t):{err:0,conn:e.netconnOf(t)}}async function bT(e){return K(e)?ou(await e.
lwip.recv()):{err:-16}}function NT(e){return up(e,0)}async function up(e,t){return!K(e)||B(t,0,255)!==
0?{err:-16}:ou(await e.lwip.recvDatagram(t))}function _T(e){return dp(e,0)}async function dp(e,t){if(!K(
e)||B(t,0,255)!==0)return{err:-16};let r=await e.lwip.recvTcp(t);if(!(r instanceof Ee))return Rr(r);
let n=new y;for(let o of r.fragments)n.append(o);return{err:0,buf:n}}function ou(e){return typeof e==
"number"?Rr(e):(G!==null&&G.made(e,"a netbuf"),{err:0,buf:e})}function Rr(e){return{err:e}}function OT(e,t){
return K(e)?e.lwip.recvd(t):-16}async function wT(e,t){return K(e)?t===null?-6:iu(t)?await su(e.lwip.
send(t,t.addr,t.port)):-16:-16}function iu(e){return y.is(e)&&!e.deleted}async function su(e){try{return await e.
promise}catch{return-16}}async function TT(e,t,r,n){let o=jt(r);if(!K(e)||o===null)return-16;if(t===
null)return-6;let i=B(n,0,65535);return!iu(t)||i!==0?i||-16:(t.addr.copyFrom(o),t.port=n,await su(e.
lwip.send(t,o,n)))}async function vT(e,t,r=1){return(await au(e,[t],r,!1)).err}function CT(e,t,r=1){
return fp(e,[t],r)}function fp(e,t,r=1){return au(e,t,r,!0)}async function au(e,t,r,n){let o=K(e)?pp(
t):null;if(o===null)return{err:-16,written:0};try{let i=e.lwip.write(o,r,n),{err:s,written:a}=await i.
promise;return{err:s,written:Math.max(0,a)}}catch{return{err:-16,written:0}}}function pp(e){if(!Array.
isArray(e))return null;let t=[];for(let r of e){if(!Ks(r))return null;y.is(r)?t.push(...r.fragments):
t.push(r)}return t}async function kT(e){return K(e)?await e.lwip.close():-16}async function RT(e,t,r){
let n=Zn(t),o=Zn(r);return!K(e)||n===void 0||o===void 0?-16:await e.lwip.shutdown(n,o)}async function cu(e,t){
let r=Zn(t);if(!K(e)||r===void 0)return{err:-16,addr:"0.0.0.0",port:0};let{err:n,addr:o,port:i}=await e.
lwip.getaddr(r);return{err:n,addr:o.toString(),port:i}}function ST(e){return cu(e,!1)}function AT(e){
return cu(e,!0)}function xT(e){return e===null?0:K(e)?e.lwip.err():-16}function PT(e){return hp(e,2)}
async function hp(e,t){if(yt===null||typeof e!="string")return{err:-16};let r=B(t,0,3);if(r!==0)return Rr(
r);let{err:n,addr:o}=await yt.lookup(e,t);return n===0?{err:n,addr:o.toString()}:Rr(n)}async function IT(e,t,r,n){
let o=jt(t),i=jt(r);if(!K(e)||o===null||i===null)return-16;let s=B(n,Jn,tu);if(s!==0)return s;let a=n===
Jn;return await e.lwip.joinLeave(o,i,-1,a)}async function LT(e,t,r,n){let o=jt(t);if(!K(e)||o===null)
return-16;let i=B(n,Jn,tu);if(i!==0)return i;let s=B(r,0,255);if(s!==0)return s===-6?-12:s;let a=n===
Jn;return await e.lwip.joinLeave(o,f.ANY4,r,a)}function DT(e,t){let r="set nonblocking";le(e,r).nonblocking=
nu(t,"val",r)}function BT(e){return le(e,"tell nonblocking").nonblocking}function lu(e,t,r){let{lwip:n}=le(
e,"set a timeout"),o=t==="sendTimeout";k(r,o?-2147483648:0,o?2147483647:4294967295,"timeout","set a \
timeout"),n[t]=r}function MT(e,t){lu(e,"recvTimeout",t)}function UT(e){return le(e,"tell a timeout").
lwip.recvTimeout}function FT(e,t){lu(e,"sendTimeout",t)}function WT(e){return le(e,"tell a timeout").
lwip.sendTimeout}function GT(e,t){let{lwip:r}=le(e,"set a buffer size");k(t,0,2147483647,"size","set\
 a buffer size"),r.recvBufSize=t}function VT(e){return le(e,"tell a buffer size").lwip.recvBufSize}function KT(e){
return le(e,"tell a buffer size").lwip.recvBufSize}function HT(e,t){le(e,"set a value").callbackArg=
t}function $T(e){return le(e,"tell a value").callbackArg}function mp(e,t){let{lwip:r}=le(e,"set flag\
s");k(t,0,4294967295,"flags","set flags"),r.flags|=t&255}function yp(e,t){let{lwip:r}=le(e,"clear fl\
ags");k(t,0,4294967295,"flags","clear flags"),r.flags&=~t}function gp(e,t){let{lwip:r}=le(e,"tell fl\
ags");return k(t,0,4294967295,"flag","tell flags"),(r.flags&t)!==0}function zT(e,t){nu(t,"val","set \
IPv6 only")?mp(e,32):yp(e,32)}function qT(e){return gp(e,32)}function YT(){}function jT(){}function jt(e){
return e===null?f.ANY4:typeof e=="string"?f.parse(e):null}var Ui=5,Ep={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:Ui};function bp(e){return typeof e=="number"?
Ep[e]??Ui:Ui}function Np(e){let t=typeof e=="number"?qs(e):void 0;return e===0?"no error":t??"unknow\
n error"}function ov(){return new y}function Be(e){return y.is(e)&&!e.deleted}function Me(e,t){if(y.is(e))return e;
throw h(e,"buf",t,"a netbuf")}function Fi(e){return Number.isInteger(e)&&e>=0&&e<=65535}function iv(e){
e!==null&&Me(e,"delete a netbuf").delete()}function sv(e,t){return Be(e)&&Fi(t)?e.alloc(t):null}function av(e){
Me(e,"free a netbuf").free()}function cv(e,t){return!Be(e)||!ie(t)||Ge(t)?-16:(e.ref(t),0)}function lv(e,t){
if(!Be(e))throw h(e,"head","chain netbufs","a netbuf");e.chain(t)}function uv(e){if(!Be(e))return{err:-16};
let t=e.data();return t===null?{err:-2}:{err:0,data:t}}function dv(e){return Be(e)?e.next():-1}function fv(e){
e!==null&&Me(e,"move a cursor").first()}function _p(e,t,r,n){return!Be(e)||!ie(t)||Ge(t)||!Fi(r)||!Fi(
n)?0:e.copyInto(t.subarray(0,r),n)}function pv(e,t,r){return _p(e,t,r,0)}function hv(e,t){return!Be(
e)||!ie(t)||Ge(t)?-16:e.take(t)?0:-1}function mv(e){return Me(e,"tell a length").byteLength}function yv(e){
return Me(e,"tell an address").addr.toString()}function gv(e){return Me(e,"tell a port").port}function Ev(e,t){
let r=uu(t);return!Be(e)||r===null?-16:(e.addr.copyFrom(r),0)}function uu(e){return typeof e=="strin\
g"?f.parse(e):null}function bv(e){return Me(e,"tell an address").toAddr.toString()}function Nv(e,t){
let r=uu(t);return!Be(e)||r===null?-16:(e.toAddr.copyFrom(r),0)}function _v(e){return Me(e,"tell a p\
ort").toPort}function Ov(e,t){let r=Me(e,"note a checksum");k(t,0,65535,"chksum","note a checksum"),
r.flags=an}function Op(e){if(!(e instanceof ae&&Q(e.type)===x))throw h(e,"conn","make a duplex","a TCP netconn");
let r=Vn(),n={[Or]:e,[_i]:!0};return new r(e.context,{...n,allowHalfOpen:!0})}var wp={checksum:!1,tcpSegmentation:0};import{cable as oC}from"./cable.js";import{tap as sC}from"./tap.js";import{tap as Tp}from"./tap.js";function vp(e,t={}){let{module:r,options:n}=Tp(e,t),o={...n,medium:"\
ip"};return{module:r,options:o}}export{ei as BlockingNetconn,Zo as BlockingStack,ti as DatagramConn,H as ERR_ABRT,Ue as ERR_ALREADY,
p as ERR_ARG,Te as ERR_BUF,m as ERR_CLSD,g as ERR_CONN,We as ERR_IF,ve as ERR_INPROGRESS,Fe as ERR_ISCONN,
re as ERR_MEM,l as ERR_OK,de as ERR_RST,z as ERR_RTE,U as ERR_TIMEOUT,Ce as ERR_USE,O as ERR_VAL,P as ERR_WOULDBLOCK,
f as IpAddr,Yr as LWIP_DNS,an as NETBUF_FLAG_CHKSUM,yo as NETBUF_FLAG_DESTADDR,Mp as NETCONNTYPE_DATAGRAM,
Q as NETCONNTYPE_GROUP,et as NETCONNTYPE_ISIPV6,Dp as NETCONNTYPE_ISUDPLITE,Bp as NETCONNTYPE_ISUDPNOCHKSUM,
Ds as NETCONN_CLOSE,Tt as NETCONN_CONNECT,vt as NETCONN_COPY,Rt as NETCONN_DNS_DEFAULT,Wp as NETCONN_DNS_IPV4,
Vp as NETCONN_DNS_IPV4_IPV6,Gp as NETCONN_DNS_IPV6,Kp as NETCONN_DNS_IPV6_IPV4,rr as NETCONN_DONTBLOCK,
nt as NETCONN_EVT_ERROR,wt as NETCONN_EVT_RCVMINUS,ke as NETCONN_EVT_RCVPLUS,tr as NETCONN_EVT_SENDMINUS,
Re as NETCONN_EVT_SENDPLUS,sn as NETCONN_FIN_RX_PENDING,kt as NETCONN_FLAG_CHECK_WRITESPACE,st as NETCONN_FLAG_IN_NONBLOCKING_CONNECT,
Ke as NETCONN_FLAG_IPV6_V6ONLY,it as NETCONN_FLAG_MBOXCLOSED,nn as NETCONN_FLAG_MBOXINVALID,Ct as NETCONN_FLAG_NON_BLOCKING,
on as NETCONN_FLAG_PKTINFO,kp as NETCONN_INVALID,Jn as NETCONN_JOIN,tu as NETCONN_LEAVE,ot as NETCONN_LISTEN,
Bs as NETCONN_MORE,rn as NETCONN_NOAUTORCVD,Fp as NETCONN_NOCOPY,Ms as NETCONN_NOFIN,Up as NETCONN_NOFLAG,
W as NETCONN_NONE,xr as NETCONN_RAW,Ip as NETCONN_RAW_IPV6,Hp as NETCONN_SHUT_RD,zp as NETCONN_SHUT_RDWR,
$p as NETCONN_SHUT_WR,x as NETCONN_TCP,Rp as NETCONN_TCP_IPV6,Lp as NETCONN_TYPE_IPV6,q as NETCONN_UDP,
Sp as NETCONN_UDPLITE,xp as NETCONN_UDPLITE_IPV6,Ap as NETCONN_UDPNOCHKSUM,Pp as NETCONN_UDPNOCHKSUM_IPV6,
Gi as NETCONN_UDP_IPV6,Ve as NETCONN_WRITE,wp as NO_OFFLOAD,$s as NameServerError,y as NetBuf,ae as Netconn,
jo as NetconnTrace,Oi as NodeSockets,v as Operation,bo as OutOfResourcesError,kr as Stack,He as TCP_DEFAULT_LISTEN_BACKLOG,
si as TcpConn,ci as TcpListener,wl as TlsConn,Tl as TlsListener,fu as VirtualClock,oC as cable,pu as checksum,
mu as congestionNames,ir as errName,bp as err_to_errno,bu as leakedNetbufs,Np as lwip_strerr,sv as netbuf_alloc,
lv as netbuf_chain,pv as netbuf_copy,_p as netbuf_copy_partial,uv as netbuf_data,iv as netbuf_delete,
bv as netbuf_destaddr,_v as netbuf_destport,fv as netbuf_first,av as netbuf_free,yv as netbuf_fromaddr,
gv as netbuf_fromport,mv as netbuf_len,ov as netbuf_new,dv as netbuf_next,cv as netbuf_ref,Ov as netbuf_set_chksum,
Nv as netbuf_set_destaddr,Ev as netbuf_set_fromaddr,hv as netbuf_take,ET as netconn_accept,AT as netconn_addr,
pT as netconn_bind,hT as netconn_bind_if,yp as netconn_clear_flags,kT as netconn_close,mT as netconn_connect,
cp as netconn_delete,yT as netconn_disconnect,xT as netconn_err,$T as netconn_get_callback_arg,qT as netconn_get_ipv6only,
KT as netconn_get_recvbufsize,UT as netconn_get_recvtimeout,WT as netconn_get_sendtimeout,cu as netconn_getaddr,
PT as netconn_gethostbyname,hp as netconn_gethostbyname_addrtype,gp as netconn_is_flag_set,BT as netconn_is_nonblocking,
IT as netconn_join_leave_group,LT as netconn_join_leave_group_netif,gT as netconn_listen,lp as netconn_listen_with_backlog,
uT as netconn_new,dT as netconn_new_with_callback,ru as netconn_new_with_proto_and_callback,ST as netconn_peer,
fT as netconn_prepare_delete,bT as netconn_recv,VT as netconn_recv_bufsize,_T as netconn_recv_tcp_pbuf,
dp as netconn_recv_tcp_pbuf_flags,NT as netconn_recv_udp_raw_netbuf,up as netconn_recv_udp_raw_netbuf_flags,
wT as netconn_send,TT as netconn_sendto,HT as netconn_set_callback_arg,mp as netconn_set_flags,zT as netconn_set_ipv6only,
DT as netconn_set_nonblocking,GT as netconn_set_recvbufsize,MT as netconn_set_recvtimeout,FT as netconn_set_sendtimeout,
RT as netconn_shutdown,OT as netconn_tcp_recvd,jT as netconn_thread_cleanup,YT as netconn_thread_init,
Cp as netconn_type,vT as netconn_write,CT as netconn_write_partly,fp as netconn_write_vectors_partly,
hu as registerCongestion,sC as tap,lT as tcpip_init,Op as toNodeDuplex,vp as tun};
