// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="./mod.d.ts"
import{a as Is,b as po,c as pu}from"./application.js";import{b as Ds}from"./threads.js";
import{A as C,Aa as ji,Ab as lo,Ac as mo,B as xn,Ba as Un,Bb as uo,Bc as yo,C as F,Ca as Xi,Cb as _s,
D as me,Da as Fn,Db as ye,Dc as Xn,E as gt,Ea as Qi,Ec as Ls,F as Pn,Fa as Wn,G as vp,Ga as Ji,Gb as Os,
H as Cp,Hb as ws,I as x,Ia as tt,Ib as Ts,Ic as hu,J as kp,Jb as vs,K as q,Kb as Cs,L as Rp,La as Zi,
Lb as ks,M as Sp,Ma as es,Mb as Rs,Mc as Qn,N as Vi,Na as ts,Nb as fo,Nc as Jn,O as Ap,Oa as ns,Ob as Ss,
Oc as nt,P as xp,Pa as Gn,Pb as As,Pc as Zn,Q as In,Qa as Vn,Qb as Ot,Qc as er,R as Pp,Ra as bt,Rb as xs,
Rc as tr,S as Ip,Sa as Kn,T as Q,Ta as rs,U as et,Ua as os,Uc as nr,V as Lp,W as Dp,Wa as en,X as Bp,
Xa as is,Xc as rr,Ya as ss,a as l,aa as f,b as ne,ba as Ki,c as Te,ca as ie,cb as Hn,d as U,da as Ge,
db as as,dd as mu,e as z,ea as j,eb as Nt,f as ve,fa as J,fb as _t,g as O,ga as Ln,gb as cs,gd as yu,
h as P,ha as Dn,hb as $n,i as Ce,ia as Xt,ib as zn,j as Ue,ja as Qt,jb as ls,k as Fe,ka as no,kb as us,
l as g,la as Hi,lb as ds,m as We,ma as $i,mb as fs,n as H,na as ro,nb as ps,o as de,oa as oo,ob as qn,
p as m,pa as io,pb as hs,q as p,qa as Et,qb as ms,r as to,ra as Bn,s as h,sa as Jt,sb as co,t as k,ta as Mn,
tb as ys,ua as zi,ub as gs,v as w,va as so,vb as Yn,w as D,wa as qi,wb as Es,x as Gi,xa as Zt,xb as bs,
xc as Ps,y as he,ya as Yi,yb as jn,z as A,za as ao,zb as Ns,zc as ho}from"./common.js";var ke=0,wt=1,Re=2,tn=3,rt=4,W=0,Ve=1,ot=2,Tt=3,Bs=4,Mp=0,Up=0,vt=1,Ms=2,nn=4,or=8,Us=16,it=1,Ct=2,st=4,
ir=8,kt=16,Ke=32,sr=64,ar=128,Fp=0,Wp=1,Gp=2,Vp=3,Rt=2,Kp=1,Hp=2,$p=3,He=255;var G=null;var Fs=0,Ws=1,gu=2,Eu=3,R=class Fragment{kind;offset;length;#e;#t;#n;#r;#o=1;constructor(e,t,n,r,o,i,s=null){
this.kind=e,this.#e=t,this.#t=n,this.offset=r,this.length=o,this.#r=i,this.#n=s}static received(e,t,n,r){
return new R(Fs,e,t,n,r,null)}static block(e,t){let n=e.allocateBlock(t);return n<0?null:new R(Ws,e,
n,n,t,null)}static external(e){return new R(gu,null,-1,-1,e.byteLength,e)}part(e,t){return this.#o++,
new R(Eu,this.#e,-1,this.offset+e,t,null,this)}get bytes(){let e=this.#r??=this.view(0,this.length);
if(e.length===this.length)return e;if(!this.isWhole)throw J("data","use a netbuf");return e.subarray(
0,this.length)}get isWhole(){return this.#r===null||this.#r.length>=this.length}view(e,t){let n=this.
offset+e;return this.#e.u8.subarray(n,n+t)}get memory(){return this.#e}isIn(e){return this.#e===e}retain(){
this.#o++}release(){if(!(--this.#o>0)){if(this.#o<0)throw new Error("Bug: fragment released twice");
this.#n!==null?this.#n.release():this.kind===Fs?this.#e.freePbuf(this.#t):this.kind===Ws&&this.#e.freeBlock(
this.#t)}}};var go=1,cr=2,bu=[],Ks=0,Gs=new FinalizationRegistry(e=>{if(e.length!==0){Ks++;for(let t of e)t.release()}}),
rn=64,St=new Array(rn).fill(null),Vs=0;function Nu(){for(let e=0;e<rn;e++)St[e]?.watch(),St[e]=null;
return Ks}var y=class NetBuf{port=0;toPort=0;netif=0;flags=0;#e;#t;#n=null;#r=0;#o=0;#i=null;#s=null;#a=null;#l=null;#c=0;#u=0;#p=!1;#m=!1;constructor(e=null,t=null){
if(this.#e=e,this.#t=t,t===null){if(e!==null&&typeof e?.allocateBlock!="function")throw h(e,"memory",
"make a netbuf","a stack's memory or null");this.handOut()}}static received(e,t,n,r){let o=new y(e.memory,
bu);return o.#t=null,o.#n=e,o.#r=t,o.#o=n,o.port=r.fromPort,o.toPort=r.toPort,o.netif=r.netif,o.flags=
r.flags,o.#s=r,o}get#d(){let e=this.#t??=[],t=this.#n;return t===null||(this.#n=null,this.#o===t.length?
e.push(t):(e.push(t.part(this.#r,this.#o)),t.release())),e}get#f(){return this.#n===null&&(this.#t===
null||this.#t.length===0)}handOut(){G!==null&&G.made(this,"a netbuf"),this.#u=Vs++;let e=this.#u&rn-
1;return St[e]?.watch(),St[e]=this,this}watch(){this.#p||this.#f||(this.#p=!0,Gs.register(this,this.#d,
this))}get addr(){return this.#a??=(this.#s?.from??f.ANY4).clone()}get toAddr(){return this.#l??=(this.#s?.
to??f.ANY4).clone()}static from(e){j(e,"bytes","make a netbuf");let t=new y;return t.ref(e),t}get fragments(){
return this.#d}static is(e){return typeof e=="object"&&e!==null&&#m in e}get deleted(){return this.#m}#h(e,t="\
netbuf"){if(this.#m)throw new TypeError(`Cannot ${e}: "${t}" was deleted`)}get byteLength(){if(this.#n!==
null)return this.#o;let e=0;for(let t of this.#d)e+=t.length;return e}get from(){return{hostname:this.
addr.toString(),port:this.port}}get to(){return{hostname:this.toAddr.toString(),port:this.toPort}}append(e){
if(this.#h("append to a netbuf"),!(e instanceof R))throw h(e,"fragment","append to a netbuf","a frag\
ment");this.#d.push(e),Vs-this.#u>rn&&this.watch()}alloc(e){let t="allocate a netbuf";this.#h(t),k(e,
0,65535,"size",t),this.free();let n=this.#e===null?R.external(new Uint8Array(e)):R.block(this.#e,e);
return n===null?null:(this.append(n),n.bytes)}ref(e){this.#h("refer to bytes"),j(e,"bytes","refer to\
 bytes"),this.free(),this.append(R.external(e))}free(){this.#c=0,this.flags&=~cr;let e=this.#n;if(e!==
null){this.#n=this.#i=null,e.release();return}if(this.#f)return;let t=this.#d;for(let n=0;n<t.length;n++)
t[n].release();t.length=0}delete(){this.free(),this.#m=!0,G!==null&&G.ended(this);let e=this.#u&rn-1;
St[e]===this&&(St[e]=null),this.#p&&(this.#p=!1,Gs.unregister(this))}[Symbol.dispose](){this.delete()}chain(e){
if(this.#h("chain netbufs"),!y.is(e))throw h(e,"tail","chain netbufs","a netbuf");if(e.#h("chain net\
bufs","tail"),e===this)throw new TypeError("Cannot chain a netbuf to itself");for(let t of e.#d)this.#d.
push(t);e.#d.length=0,e.delete(),this.#c=0}data(){let e=this.#n;return e===null?this.#d[this.#c]?.bytes??
null:this.#i??=e.view(this.#r,this.#o)}next(){let e=this.#d.length-1;return this.#c>=e?-1:++this.#c===
e?1:0}first(){this.#c=0}*[Symbol.iterator](){for(let e of this.#d)yield e.bytes}copyInto(e,t=0){let n="\
copy from a netbuf";this.#h(n),j(e,"target",n),k(t,0,Number.MAX_SAFE_INTEGER,"offset",n);let r=0;for(let o of this.#d){
if(t>=o.length){t-=o.length;continue}let i=Math.min(o.length-t,e.byteLength-r);if(i===0)break;e.set(
t===0&&i===o.length?o.bytes:o.bytes.subarray(t,t+i),r),r+=i,t=0}return r}toBytes(){let e=new Uint8Array(
this.byteLength);return this.copyInto(e),e}take(e){if(this.#h("copy into a netbuf"),j(e,"source","co\
py into a netbuf"),e.byteLength>this.byteLength)return!1;let t=0;for(let n of this.#d){let r=Math.min(
n.length,e.byteLength-t);n.bytes.set(e.subarray(t,t+r)),t+=r}return!0}};function At({least:e,most:t}){return C(e,t)}var on=65507,E=Object.freeze({});function B(e,t,n){return typeof e!=
"number"?-16:Number.isInteger(e)&&e>=t&&e<=n?0:-6}function sn(e){return e instanceof f?0:-16}function at(e,t){
return e instanceof f?B(t,0,65535):-16}var ge=(e,t,n="port")=>k(e,0,65535,n,t),Pe=(e,t,n)=>{if(typeof e!=
"number")throw h(e,t,n,"an integer from 0 to 65535")};function $e(e,t,n){w(e,t,n);let r=f.parse(e);if(r!==
null)return r;throw h(e,t,n,'an address, such as "10.0.0.1"')}var Y=(e,t,n)=>{$e(e,t,n)},ct=(e,t,n)=>{
if(w(e,t,n),Ki(e)!==null)return;throw h(e,t,n,'an address with a prefix length, such as "10.0.0.2/24\
"')},ze=(e,t,n)=>{if(w(e,t,n),!(e!==""&&e!=="."&&Zi(e)!==null))throw h(e,t,n,'a name, such as "examp\
le.com"')};function xt(e,t,n){w(e,"hostname",n),ge(t,n)}function Pt(e,t,n){if(!he(e))throw h(e,t,n,"\
an object with hostname and port");w(e.hostname,`${t}.hostname`,n),ge(e.port,n,`${t}.port`)}function V(e,t){
return typeof e!="string"||typeof t!="number"?`${to(e)}, port ${to(t)}`:e.includes(":")?`"[${e}]:${t}\
"`:`"${e}:${t}"`}function Ie(e,t){if(!y.is(e))j(e,"data",t,"a Uint8Array or a netbuf");else if(e.deleted)
throw new TypeError(`Cannot ${t}: "data" is a netbuf that was deleted`)}function lr(e,t,n,r){let o=Q(
t)===q?n.isV4?on:65527:65535;if(!(e<=o||Q(t)===x))throw new RangeError(`Cannot ${r}: "data" is too l\
ong for a datagram: ${e} bytes, and at most ${o} fit`)}function Hs(e){return y.is(e)?!e.deleted:ie(e)}
var lt=At(Fn),ut=At(Wn),Eo=(e,t,n)=>{if(typeof e=="number"&&e>=0)return;let o=h(e,t,n,"a number of m\
illiseconds, at least 0");throw typeof e=="number"?new RangeError(o.message):o},_u=(e,t,n)=>{if(!(he(
e)&&typeof e.aborted=="boolean"&&typeof e.addEventListener=="function"&&typeof e.removeEventListener==
"function"&&typeof e.throwIfAborted=="function"))throw h(e,t,n,"an AbortSignal")},It={signal:_u,timeout:Eo};
function X(e,t){e!==E&&A(e,It,"options",t)}var Ee=class Delivery{fragments;length;constructor(e){this.fragments=[e],this.length=
e.length}append(e){this.fragments.push(e),this.length+=e.length}release(){for(let e of this.fragments)
e.release();this.fragments.length=0}};var bo={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPROGR\
ESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function an(e){
return k(e,-128,127,"err","name a code"),bo[e]??`ERR_${e}`}var No=class OutOfResourcesError extends Error{constructor(e){
super(e),this.name="OutOfResourcesError"}},zs=class NameServerError extends Error{rcode;code="\
ERR_VAL";constructor(e,t){super(e),this.name="NameServerError",this.rcode=t}},qs={[-1]:"memory is ex\
hausted",[-2]:"no port or buffer is left",[-3]:"it timed out",[-4]:"it is unreachable: no route lead\
s there, or no neighbour answers",[-5]:"another operation is in progress",[-6]:"the value is not val\
id for this netconn",[-7]:"it would have to wait",[-8]:"the address is in use",[-9]:"it is connectin\
g already",[-10]:"it is connected already",[-11]:"it is not connected",[-12]:"there is no such inter\
face",[-13]:"the connection was aborted",[-14]:"the connection was reset",[-15]:"the connection is c\
losed",[-16]:"an argument is not valid"};function Ys(e){return qs[e]}var qe="receive a datagram";function Ou(e,t){
return e===-2&&(t.startsWith("send")||t===qe)}function wu(e,t){return e===-4&&t.startsWith("bind")}function Tu(e,t){
return e===-14&&(t.startsWith("connect")||t.startsWith("send")||t===qe)}function N(e,t,n){let r=t.startsWith(
"connect"),o=Tu(e,t),i=Ou(e,t),s=wu(e,t),a=n!==void 0?n:o?"connection refused":i?"a datagram is too \
long for its path":s?"the address is not one of this host's":e===-13&&r?"it timed out":qs[e]??"of an\
 unknown error",c=`Cannot ${t}: ${a}`,u=i?new RangeError(c):s?new Deno.errors.AddrNotAvailable(c):vu(
e,r,o,c);return Object.assign(u,{code:an(e)})}function vu(e,t,n,r){let o=Deno.errors;switch(e){case-14:
return n?new o.ConnectionRefused(r):new o.ConnectionReset(r);case-13:return t?new o.TimedOut(r):new o.
ConnectionAborted(r);case-3:return new o.TimedOut(r);case-15:case-11:return new o.NotConnected(r);case-8:
return new o.AddrInUse(r);case-4:return new o.NetworkUnreachable(r);case-7:return new o.WouldBlock(r);case-5:case-9:
return new o.Busy(r);case-10:return new o.AlreadyExists(r);case-12:case-6:return new RangeError(r);case-16:
return new TypeError(r);default:return new No(r)}}function js(e){let t=e?.code;return t===bo[-14]||t===
bo[-4]}function ur(e,t,n){return n&&e===-6?N(e,t,"it is not the port of a single host"):N(e,t)}function dr(e,t,n,r){
if(e===-6&&n.isV4&&(!n.isAny||r))throw N(e,t,"it is a broadcast, see setBroadcast()");Z(e,t)}function fr(e,t,n,r){
let o=r?-7:-3;if(Z(e===-7?o:e,"write"),!(t<0||t>=n))throw N(o,`write all: ${t} of ${n} bytes were ta\
ken`)}function Z(e,t){if(e!==0)throw N(e,t)}function pr(e,t,n){let r=i=>`Cannot ${n}: ${i}`,o=(i,s)=>Object.
assign(i,{code:an(s)});switch(e){case"timeout":return o(new Deno.errors.TimedOut(r("no name server h\
as answered")),-3);case"unreachable":return o(new Deno.errors.NetworkUnreachable(r("no name server c\
an be reached")),-4);case"busy":return o(new No(r("too many queries are under way")),-1);case"bad-na\
me":return o(new TypeError(r("it is no name")),-16);case"ended":return N(-15,n);case"nxdomain":case"\
nodata":case"no-server":return o(new Deno.errors.NotFound(r(Cu[e])),-6);default:{let i=Hn(Math.max(t,
0)),s=`the name server does not know (${i})`;return new zs(r(s),i)}}}var Cu={nxdomain:"the name does\
 not exist",nodata:"the name has no such record","no-server":"there is no name server to ask"};var Lt=Promise.resolve(),ee=class Pending{#e=!1;#t=!1;#n;#r;#o=null;#i=null;#s=null;get settled(){
return this.#e}settle(e){this.#e||(this.#e=!0,this.#n=e,this.#i?.(e),this.#a())}fail(e){this.#e||(this.#e=
this.#t=!0,this.#r=e,this.#s?.(e),this.#a())}get promise(){return new Promise((e,t)=>{this.#t?t(this.#r):
this.#e?e(this.#n):(this.#i=e,this.#s=t)})}result(){if(this.#t)throw this.#r;return this.#n}onSettled(e){
let t=this.#o;this.#e?queueMicrotask(e):t===null?this.#o=e:this.#o=()=>{t(),e()}}#a(){this.#o!==null&&
queueMicrotask(this.#o),this.#o=null}};function*T(e){return e.settled||(yield e),e.result()}var v=class Operation{#e;#t=null;#n=!1;#r=!1;#o;#i;#s=null;#a=null;#l=null;constructor(e){
if(typeof e?.next!="function")throw h(e,"steps","begin an operation","a generator");this.#e=e,this.#c()}get done(){
return this.#n}#c(){this.#t=null;try{let{done:e,value:t}=this.#e.next();if(e)this.#o=t;else{this.#t=
t,t.onSettled(()=>{this.#t===t&&this.#c()});return}}catch(e){this.#r=!0,this.#i=e}this.#n=!0,this.#r?
this.#l?.(this.#i):this.#a?.(this.#o)}result(){if(this.#r)throw this.#i;return this.#o}get promise(){
return this.#s!==null?this.#s:(this.#n?this.#s=this.#r?Promise.reject(this.#i):Promise.resolve(this.#o):
this.#s=new Promise((e,t)=>{this.#a=e,this.#l=t}),this.#s)}then(e,t){return this.promise.then(e,t)}*steps(){
for(;!this.#n;){let e=this.#t;yield e,this.#t===e&&this.#c()}return this.result()}block(e){if(typeof e?.
waitFor!="function")throw h(e,"blocker","block","that of a stack");for(;!this.#n;)e.waitFor(this.#t),
this.#t.settled&&this.#c();return e.flush(),this.result()}};var re=Symbol("timed out"),Dt=Symbol("invalid"),ku=[],_o=[];function Xs(e,t){e.leave?.(),e.pending.settle(
t)}var be=class Mailbox{#e=[];#t=0;#n=_o;#r=!0;#o;constructor(e){this.#o=e}get valid(){
return this.#r}get length(){return this.#e.length-this.#t}get readers(){return this.#n.length}post(e){
let t=this.#i();t!==null?Xs(t,e):this.#e.push(e)}#i(){let e=this.#n;return e.length>1?e.shift():e.length===
0?null:(this.#n=_o,e[0])}#s(e){this.#n.length===0?this.#n=[e]:this.#n.push(e)}peek(){return this.#e[this.#t]}tryFetch(){
if(this.#t===this.#e.length)return;let e=this.#e[this.#t];return this.#e[this.#t++]=void 0,this.#t===
this.#e.length?(this.#e.length=0,this.#t=0):this.#t>=1024&&this.#t*2>=this.#e.length&&(this.#e.splice(
0,this.#t),this.#t=0),e}fetch(e={}){let{signal:t,timeout:n}=e,r=new ee;if(t?.aborted)return r.fail(t.
reason),r;let o=this.tryFetch();return o!==void 0||!this.#r?(r.settle(o??Dt),r):(this.#s(t===void 0&&
n===void 0?{pending:r,leave:null}:this.#a(r,t,n)),r)}#a(e,t,n){let r=-1,o=()=>{r!==-1&&this.#o.clear(
r),t?.removeEventListener("abort",a)},i={pending:e,leave:o},s=()=>{o(),this.#n.splice(this.#n.indexOf(
i),1)},a=()=>{s(),e.fail(t.reason)};return t?.addEventListener("abort",a),n!==void 0&&(r=this.#o.set(
n,()=>{r=-1,s(),e.settle(re)})),i}invalidate(){if(this.#r=!1,this.release(),this.length===0)return ku;
let e=this.#e.slice(this.#t);return this.#e=[],this.#t=0,e}release(){let e=this.#n;if(e.length!==0){
this.#n=_o;for(let t of e)Xs(t,Dt)}}};var Qs=class DatagramState{limit;payloadCounts;refusesLarge;hasPeer=!1;verified=null;origin=null;bytes=0;count=0;drops=0;constructor(e,t,n){
this.limit=e,this.payloadCounts=t,this.refusesLarge=n}hasRoom(e){return!this.payloadCounts||e<=this.
limit}take(e){return this.bytes+=e,this.count++,this.count>=32||this.bytes>=Math.min(this.limit>>3,16384)}drop(e){
this.bytes+=e,this.count++,this.drops++}settle(){this.bytes=this.count=this.drops=0}};var Js=0,Bt=1,wo=2,hr=3,Ru=0,To=1,Mt=2,vo=3,Zs=0,oe=1,Co=2,Ut=3,ea=65535,ta=class Conn{face;context;port;id;type;proto;group;phase=Js;rx=Ru;tx=Zs;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;linger=-1;remoteEnd=null;localEnd=null;isIpv6Only=!1;release=null;connecting=null;connectOver=null;acceptMbox=null;early=null;recvMbox;recvAvail=0;partial=null;refused=null;uncredited=0;datagrams=null;sendBuffer=null;sndBuf;blockedWrite=null;vector=null;awaitsCapacity=!1;writable=null;constructor(e,t,n,r,o,i){
this.face=e,this.context=t,this.port=t.port,this.id=o,this.type=n,this.proto=r,this.group=Q(n),this.
sndBuf=t.sndBuf,i&&(this.tx=oe),this.group!==x&&(this.datagrams=ko(t)),this.group===q&&(this.flags=64),
this.recvMbox=new be(t.time)}get isTcp(){return this.group===x}get hasPcb(){return this.phase===Js}get isDeleted(){
return this.phase>=wo}get wasConnected(){return this.tx!==Zs}get unacknowledged(){return this.sendBuffer===
null?0:this.sendBuffer.bytes}get sendSpace(){return this.sndBuf-this.unacknowledged}nonblocking(e){return(this.
flags&2)!==0||(e&4)!==0}event(e,t){this.phase!==hr&&this.face.owner?.onEvent(e,t>ea?ea:t)}eventsOfEnd(){
this.event(4,0),this.event(0,0),this.event(2,0)}err(){let e=this.pendingErr;return this.pendingErr=0,
e}causeOfEnd(){return this.pendingErr!==0?this.pendingErr:-15}recvWait(e){return this.recvTimeout>0&&
e.timeout===void 0?{signal:e.signal,timeout:this.recvTimeout}:e}ask(e,t=0){let{call:n,reply:r}=this.
port.call();return this.port.post(e,this.id,n,t),r}setOption(e,t){this.isDeleted||(this.clearVerified(),
e===Un&&this.datagrams!==null&&(this.datagrams.refusesLarge=t>=2),this.port.post(gs,this.id,e.number,
t))}clearVerified(){this.datagrams!==null&&(this.datagrams.verified=null)}sendIpv6Only(){let e=(this.
flags&32)!==0;e===this.isIpv6Only||!et(this.type)||(this.isIpv6Only=e,this.setOption(Ji,e?1:0))}},Ft=Symbol(
"released");function ko(e){let{recvBufferSize:t,datagramCost:n,refusesLarge:r=!1}=e;return new Qs(t,
n===0,r)}function mr(e){return{err:e,addr:f.ANY4,port:0}}function yr(e){if(!Array.isArray(e))return-1;let t=0;for(let n=0;n<e.length;n++){let r=e[n];if(!(r instanceof
R?r.isWhole:ie(r)&&!Ge(r)))return-1;t+=r.length}return t}function Wt(e){return e.map(t=>t instanceof
R?(t.retain(),t):R.external(t))}function Gt(e){for(let t of e)t.release()}function na(e,t){let n=0;for(let r of e){
if(!r.isWhole)return!1;t.set(r.bytes,n),n+=r.length}return!0}function ra(e,t){let n=0;for(let r of e)
if(n+=r.length,t<n)return r.isWhole;return!0}function gr(e){let t=new ee;return(e.writable??=[]).push(t),t}function Ne(e){let t=e.writable;if(t!==
null){e.writable=null;for(let n of t)n.settle()}}function Er(e,t){let{time:n}=e.context,r={passed:!1,
clear(){}};if(t===void 0)return r;let o=n.set(Math.max(0,t),()=>{r.passed=!0,Ne(e)});return r.clear=
()=>{r.passed||n.clear(o)},r}var ln=2048,br=8704,Su=65544,oa=class SendBuffer{bytes=0;held=0;#e;#t=[];#n=[];#r=0;#o=null;#i=0;offset=0;constructor(e){
this.#e=e}get u8(){return this.#e.u8}allocateBlock(e){let t=this.#e.allocateStream(e,this);return t>=
0&&(this.held+=this.#e.blockSize(t)),t}freeBlock(e){this.held-=this.#e.blockSize(e),this.#e.freeBlock(
e)}freePbuf(){throw new Error("Bug: a send buffer holds no received buffer")}#s(e){return R.block(this,
e)??(e>br?R.block(this,br):null)??(e>ln?R.block(this,ln):null)}append(e,t,n){let r=this.#o;if(r===null||
this.#i===r.length){if(r!==null&&r.release(),r=this.#o=this.#s(Au(n)),r===null)return 0;this.#i=n>ln?
e.byteOffset+t&7:0}let o=Math.min(n,r.length-this.#i,65536),i=t===0&&o===e.byteLength?e:e.subarray(t,
t+o);return this.#e.u8.set(i,r.offset+this.#i),this.offset=r.offset+this.#i,this.#i+=o,this.#a(r,o),
o}appendRef(e,t,n){this.offset=e.offset+t,this.#a(e,n)}#a(e,t){this.bytes+=t;let n=this.#t.length-1;
if(n>=this.#r&&this.#t[n]===e){this.#n[n]=this.#n[n]+t;return}if(e.retain(),n<this.#r){this.#t=[e],this.#n=
[t],this.#r=0;return}this.#t.push(e),this.#n.push(t)}acknowledge(e){for(this.bytes-=e;e>0;){let t=this.#n[this.#r];
if(t>e){this.#n[this.#r]=t-e;return}e-=t,this.#t[this.#r].release(),this.#t[this.#r++]=null}this.#r===
this.#t.length?(this.#r>1&&(this.#t=[],this.#n=[],this.#r=0),this.#o!==null&&(this.#o.release(),this.#o=
null)):this.#r>=256&&this.#r*2>=this.#n.length&&(this.#t.splice(0,this.#r),this.#n.splice(0,this.#r),
this.#r=0)}clear(){this.acknowledge(this.bytes),this.#o!==null&&(this.#o.release(),this.#o=null)}};function Au(e){
return e<=ln?ln:e<=br-8?br:Su}function fe(e){return{err:e,written:-1}}function un(e,t,n,r,o){let i=e.sendBuffer??=new oa(e.port),s=(o&
2)!==0,a=(o&1)!==0,c=0,u=0;for(let d of t){let b=u+d.length;for(;n+c<b;){let S=e.sendSpace;if(S<=0||
!e.port.hasRoom())return c;let ue=n+c-u,pe=Math.min(d.length-ue,S),Ze=pe;if(!(d instanceof R))Ze=i.append(
d,ue,pe);else if(!a&&d.isIn(e.port))i.appendRef(d,ue,pe);else if(d.isWhole)Ze=i.append(d.bytes,ue,pe);else
return c;if(Ze===0)return c;c+=Ze;let fu=!s&&n+c===r;e.port.postWrite(e.id,i.offset,Ze,fu)}u=b}return c}function*ia(e,t,n,r,o,i){e.state=1;let s=i.timeout??(e.sendTimeout===0?void 0:e.sendTimeout),a=Er(e,
s),c={pieces:Wt(t),written:n,total:r,apiflags:o};e.blockedWrite=c;let u=()=>Ne(e);i.signal?.addEventListener(
"abort",u);try{for(e.event(3,0);;){if(c.written===r)return{err:0,written:r};if(!e.hasPcb)return fe(e.
causeOfEnd());if(e.tx!==oe)return fe(-15);if(!ra(c.pieces,c.written))throw Pu(c);if(i.signal?.aborted)
throw new So(c.written,i.signal.reason);if(a.passed)return c.written>0?{err:0,written:c.written}:fe(
-7);yield*xu(e)}}finally{i.signal?.removeEventListener("abort",u),a.clear(),aa(e,c)}}function sa(e){
let t=e.blockedWrite;if(t===null||!e.hasPcb||e.tx!==oe)return;let{pieces:n,total:r,apiflags:o}=t;t.written+=
un(e,n,t.written,r,o);let i=t.written===r;(!i||e.sendSpace<=e.context.sndLowat)&&e.event(3,0),i&&aa(
e,t),Ne(e)}function aa(e,t){e.blockedWrite===t&&(e.blockedWrite=null,Gt(t.pieces),e.state===1&&(e.state=
0))}function*xu(e){e.sendSpace>0&&Ro(e),yield*T(gr(e))}function Ro(e){if(e.awaitsCapacity)return;e.awaitsCapacity=
!0,(e.port.hasRoom()?e.port.streamMemory(e.sendBuffer):e.port.room()).onSettled(()=>{e.awaitsCapacity=
!1,e.blockedWrite!==null?sa(e):e.port.passMemoryOn(),!((e.flags&16)===0||!e.hasPcb||e.tx!==oe)&&(e.flags&=
-17,e.event(2,0))})}function ca(e,t,n){e.sendBuffer?.acknowledge(t),n>0&&(e.sndBuf=n),(e.sendSpace>=
e.context.writeStep||e.unacknowledged===0)&&(e.blockedWrite!==null?sa(e):Ne(e)),!(!e.hasPcb||e.tx!==
oe||e.sendSpace<=e.context.sndLowat)&&(e.flags&=-17,e.event(2,t))}var So=class WriteAborted extends Error{written;constructor(e,t){
super("Write aborted",{cause:t}),this.written=e}};function Pu({written:e,total:t}){let{message:n}=J(
"data","write");return new TypeError(`${n}; ${e} of ${t} bytes were taken`)}var la=class Origin{from;fromPort;to;toPort;netif;flags;constructor(e,t,n,r,o,i){this.
from=e.clone(),this.fromPort=t,this.to=n.clone(),this.toPort=r,this.netif=o,this.flags=i}equals(e,t,n,r,o,i){
return this.fromPort===t&&this.toPort===r&&this.netif===o&&this.flags===i&&this.from.equals(e)&&this.
to.equals(n)}};var dn=class DatagramRun{#e;#t;#n;#r=0;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=
n}get bytesLeft(){return this.#e.length-this.#r}next(){let e=this.#r,t=Math.min(this.#t,this.bytesLeft);
return this.#r=e+t,this.bytesLeft>0&&this.#e.retain(),y.received(this.#e,e,t,this.#n)}release(){this.
bytesLeft!==0&&(this.#r=this.#e.length,this.#e.release())}};function da(e,t,n){if(!Or(e)){t.release();return}let r=e.partial;if(r===null?r=new Ee(t):r.append(t),
n){e.partial=r;return}e.partial=null,pa(e,r)}function fa(e){Or(e)&&pa(e,-15)}function pa(e,t){e.recvMbox.
length>=e.context.mboxSize||e.refused!==null?(e.refused??=[]).push(t):ha(e,t)}function ha(e,t){let n=t instanceof
Ee?t.length:0;e.recvAvail+=n,e.recvMbox.post(t),e.event(0,n)}function Nr(e,t=e.context.mboxSize){for(;e.
refused!==null&&e.recvMbox.length<t;){let n=e.refused.shift();e.refused.length===0&&(e.refused=null),
ha(e,n)}}function ma(e,t,n,r,o,i,s,a){if(!Or(e)){t.release();return}let c=Lu(e,r,o,i,s,a);if(n>=t.length){
ua(e,y.received(t,0,t.length,c));return}let u=new dn(t,n,c),d=Iu(e,t.length);for(;u.bytesLeft>0&&!(d&&
e.recvMbox.readers===0);)ua(e,u.next());u.bytesLeft!==0&&(e.recvAvail+=u.bytesLeft,e.recvMbox.post(u))}
function Iu(e,t){return e.context.mboxSize===1/0&&e.datagrams.hasRoom(e.recvAvail+t)&&(e.face.owner===
null||!e.face.owner.hearsEvents)}function Lu(e,t,n,r,o,i){let s=e.datagrams,a=s.origin,c=(e.flags&64)!==
0,u=c?go:0,d=c?r:f.ANY4,b=c?o:0;return a?.equals(t,n,d,b,i,u)?a:s.origin=new la(t,n,d,b,i,u)}function ua(e,t){
let n=t.byteLength;if(!Or(e)){t.delete();return}if(e.recvMbox.length>=e.context.mboxSize||!e.datagrams.
hasRoom(e.recvAvail+n)){t.delete(),Du(e,n);return}e.recvAvail+=n,e.recvMbox.post(t),e.event(0,n)}function Du(e,t){
e.datagrams.drop(t),e.recvMbox.length===0&&fn(e)}function fn(e){let t=e.datagrams;if(t===null||t.count===
0)return;let{bytes:n,count:r,drops:o}=t;e.port.postTaken(e.id,n,r,o),t.settle()}function ya(e,t){e.hasPcb&&
(e.pendingErr=t,e.event(4,0),e.pendingErr!==0&&e.recvMbox.readers>0&&e.recvMbox.post(e.err()))}function _r(e){
for(let t of e.recvMbox.invalidate())t instanceof y?t.delete():typeof t!="number"&&t.release();if(e.
refused!==null){for(let t of e.refused)t instanceof Ee&&t.release();e.refused=null}e.partial?.release(),
e.partial=null,e.recvAvail=0}function Or(e){return e.recvMbox.valid&&e.hasPcb}function*Ao(e,t,n,r){let o=at(t,n);if(o!==0)return o;if(r.signal?.throwIfAborted(),!e.isTcp)return yield*Bu(
e,t,n);let i=Ea(e);if(i!==0)return i;if(!e.nonblocking(0))return yield*T(ba(e,t,n,r));Na(e,t,n),e.flags|=
4;let{call:s,reply:a}=e.port.call();e.port.postAddr(qn,e.id,s,t,n);let{err:c}=yield*T(a);return c===
0?-5:(xo(e,c),c)}function ga(e,t,n,r){return e.isTcp&&!e.nonblocking(0)&&at(t,n)===0&&Ea(e)===0?ba(e,
t,n,r).promise:new v(Ao(e,t,n,r)).promise}function Ea(e){return!e.hasPcb||!e.port.isOpen?-15:e.state===
3?-9:e.state===0&&!e.wasConnected?0:-10}function ba(e,t,n,r){return Na(e,t,n),e.connecting=Mu(e,r),e.
port.postAddr(qn,e.id,0,t,n),e.connecting}function Na(e,t,n){e.sendIpv6Only(),e.flags&=-5,e.state=3,
e.remoteEnd={addr:t.clone(),port:n}}function*Bu(e,t,n){if(!e.hasPcb)return-15;e.sendIpv6Only();let{call:r,
reply:o}=e.port.call();e.port.postAddr(qn,e.id,r,t,n);let{err:i}=yield*T(o);return i===0&&(e.datagrams.
hasPeer=!0,e.clearVerified()),i}function Mu(e,{signal:t,timeout:n}){let{time:r}=e.context,o=new ee;if(t===
void 0&&n===void 0)return o;let i=-1,s=()=>{i!==-1&&r.clear(i),o.fail(t.reason)};return t?.addEventListener(
"abort",s,{once:!0}),n!==void 0&&(i=r.set(n,()=>{i=-1,t?.removeEventListener("abort",s),o.settle(-3)})),
e.connectOver=()=>{i!==-1&&r.clear(i),t?.removeEventListener("abort",s)},o}function Vt(e,t){e.connectOver?.(),
e.connectOver=null,e.connecting?.settle(t),e.connecting=null}function _a(e,t,n){e.hasPcb&&(e.tx=oe,e.
localEnd={addr:t,port:n},e.state=0,e.flags&=-5,e.event(2,0),Vt(e,0))}function xo(e,t){e.remoteEnd=null,
e.state===3&&(e.state=0),e.flags&=-5,Vt(e,t)}function*Oa(e){return e.group!==q?-6:e.hasPcb?(e.datagrams.
hasPeer=!1,e.clearVerified(),(yield*T(e.ask(hs))).err):-11}function wr(e){e.hasPcb&&(e.port.post(Yn,e.id),Tr(e,-13))}function Tr(e,t){e.hasPcb&&(Nr(e,1/0),e.phase=
Bt,e.pendingErr=t,e.flags|=1,e.state=0,e.eventsOfEnd(),e.flags&=-5,e.recvMbox.valid&&wa(e.recvMbox,t),
e.acceptMbox?.valid&&wa(e.acceptMbox,t),Vt(e,t),Ne(e))}function wa(e,t){e.post(t),e.release()}function Ta(e){
e.tx=Ut,Ne(e)}function va(e){if(e.tx===Ut){e.hasPcb&&(e.phase=Bt);return}e.isTcp&&!e.wasConnected&&e.
recvMbox.invalidate(),Tr(e,e.wasConnected?-13:-15)}function Ca(e){e.sendBuffer!==null&&(e.sendBuffer.
clear(),e.port.forgetStream(e.sendBuffer)),G!==null&&G.ended(e),e.release!==null&&e.release!==Ft&&e.
release.resolve(),e.release=Ft,e.face.owner?.onReleased()}function*ka(e,t,n){let r=Po(e,t,n);if(r!==void 0)return r;let o=yield*Aa(e);return o!==0||!e.hasPcb?
o:(Cr(e,t,n),0)}function Po(e,t,n){if(!e.isTcp||!e.hasPcb)return-11;if(e.state===3)return-11;if(e.state===
2)return t&&n?Uu(e):-11;if(!t&&!n)return 0;if(n&&!t&&e.tx!==oe)return-11;if(!(Ra(e,t,n)&&e.linger>=0))
return Cr(e,t,n),0}function Ra(e,t,n){return t&&n?!0:t?e.tx===Co:e.rx===To||e.rx===vo}function Cr(e,t,n){
let r=Ra(e,t,n),o=t&&(n||e.state!==1);if(t&&(e.rx=e.rx>=Mt?vo:To,e.flags|=8),n&&e.tx===oe&&(e.tx=Co),
r&&(e.phase=Bt),e.tx!==Ut){let i=(t?lo:0)|(n?uo:0);e.port.post(co,e.id,0,i)}r&&e.event(4,0),o&&e.event(
0,0),n&&e.event(2,0),(r||t)&&_r(e),(r||n)&&Ne(e)}function Uu(e){return e.state=0,e.flags|=8,e.phase=
Bt,e.port.post(co,e.id,0,lo|uo),Sa(e),e.eventsOfEnd(),0}function Sa(e){if(e.acceptMbox!==null)for(let t of e.
acceptMbox.invalidate())typeof t!="number"&&vr(t);if(e.early!==null){let t=e.early;e.early=null;for(let n of t)
vr(n)}}function vr(e){wr(e),e.phase=hr,e.port.postDelete(e.id,!0),_r(e)}function*Aa(e){if(e.unacknowledged===
0)return 0;if(e.linger>0){if(e.nonblocking(0))return-7;e.state=4;let t=Er(e,e.linger*1e3);for(;e.unacknowledged>
0&&e.hasPcb&&!t.passed;)yield*T(gr(e));t.clear(),e.state=0}return e.unacknowledged>0&&e.hasPcb&&e.port.
post(Yn,e.id),0}function*xa(e){let t=Io(e);if(t!==void 0)return t;let n=yield*Aa(e);return n!==0?n:(e.
isDeleted||Pa(e),0)}function Io(e){if(e.isDeleted)return 0;if(!(e.hasPcb&&e.isTcp&&e.wasConnected&&e.
linger>=0))return Pa(e),0}function Pa(e){let t=e.hasPcb;e.phase=wo,G!==null&&G.ended(e),e.state=0,e.
flags|=8,e.port.postDelete(e.id,e.tx!==Ut),Sa(e),t&&e.isTcp&&e.event(4,0),e.event(0,0),e.event(2,0),
e.phase=hr,_r(e),Ne(e),Vt(e,-15)}function*Ia(e,t){if(!e.isTcp)return-16;let n=B(t,0,255);if(n!==0)return n;if(!e.hasPcb)return-11;if(e.
state!==0&&e.state!==2)return-11;if(e.wasConnected)return-6;let r=Math.max(1,t);e.sendIpv6Only();let{
err:o}=yield*T(e.ask(ms,r));return o===0&&Lo(e),o}function Lo(e){if(!e.hasPcb||e.state!==0)return;e.
state=2,e.recvMbox.invalidate(),e.acceptMbox=new be(e.context.time);let t=e.early??[];e.early=null;for(let n of t)
Ma(e,e.acceptMbox,n)}function*La(e,t){return t.signal?.throwIfAborted(),Do(e)??kr(e,yield*T(Bo(e,t)))}
function Do(e){let t=e.err();if(t!==0)return t;let n=e.acceptMbox;if(n===null||!n.valid)return-15;let r=n.
tryFetch();return r!==void 0?kr(e,r):(e.flags&1)!==0?-15:e.nonblocking(0)?-7:void 0}function Bo(e,t){
return e.acceptMbox.fetch(e.recvWait(t))}function kr(e,t){return t===re?-3:t===Dt?-11:(e.event(1,0),
typeof t=="number"?t:(e.port.postAccepted(e.id,t.id),t.face))}function Da(e,t){let n=e.acceptMbox?.length??
e.early?.length??0;return e.hasPcb&&n<e.context.mboxSize?!0:(vr(t),!1)}function Ba(e,t){e.acceptMbox===
null?(e.early??=[]).push(t):Ma(e,e.acceptMbox,t)}function Ma(e,t,n){t.post(n),e.event(0,0)}function*Ua(e,t,n,r){return(yield*Mo(e,t,n,r,0)).err}function*Mo(e,t,n,r,o){let i=at(t,n)||B(o,0,255);
if(i!==0)return mr(i);if(!e.hasPcb)return mr(-6);e.clearVerified(),e.sendIpv6Only();let{call:s,reply:a}=e.
port.call(),c=r|o<<Ns;e.port.postAddr(fs,e.id,s,t,n,c);let u=yield*T(a);return u.err===0&&o>0&&Lo(e),
u}function*Fa(e,t){let n=B(t,0,255);return n!==0?n:e.hasPcb?(e.clearVerified(),(yield*T(e.ask(ps,t))).
err):-6}function*Wa(e,t){if(!e.hasPcb)return mr(-11);let n=t?e.localEnd:e.remoteEnd;return n!==null?
{err:0,...n}:yield*T(e.ask(ys,t?1:0))}function Ga(e,t){return e.wasConnected?t?e.localEnd:e.remoteEnd:
null}function*Va(e,t,n,r,o){return sn(t)!==0?-16:e.hasPcb?t.isV4===et(e.type)?-6:yield*Uo(e,o?1:0,t,n,r,f.
ANY4):-11}function*Uo(e,t,n,r,o,i){let s=sn(n)||sn(r)||sn(i)||B(o,-1,255);if(s!==0)return s;if(!e.hasPcb)
return-11;if(e.group!==q)return-6;let{call:a,reply:c}=e.port.call();return e.port.postGroup(e.id,a,n,
r,o,t,i),(yield*T(c)).err}function*Rr(e,t,n){if(B(t,0,255)!==0)return-16;let r=Ka(e);if(r!==void 0)return r;n.signal?.throwIfAborted();
let o=Ha(e,t)??$a(yield*T(Wo(e,n)));return Vo(e,o,t)}function Fo(e,t){let n=Ka(e);if(n!==void 0)return n;
let r=Ha(e,t);return r===void 0?void 0:Vo(e,r,t)}function Wo(e,t){return e.recvMbox.fetch(e.recvWait(
t))}function Go(e,t,n){return Vo(e,$a(t),n)}function Sr(e,t){return t instanceof Ee?new y(e.port,t.fragments).
handOut():t}function Ka(e){if(!e.isTcp)return e.hasPcb&&e.pendingErr!==0?e.err():void 0;if(!e.recvMbox.
valid)return-11;if((e.flags&128)!==0)return e.flags&=-129,za(e)}function Ha(e,t){if(!e.recvMbox.valid){
let r=e.err();return r!==0?r:-11}let n=Fu(e);if(n!==void 0)return n;if(e.nonblocking(t)||e.pendingErr!==
0||(e.flags&1)!==0){let r=e.err();return r!==0?r:(e.flags&1)!==0?-11:-7}}function Fu(e){let t=e.recvMbox.
peek();if(t===void 0)return;if(!(t instanceof dn))return e.recvMbox.tryFetch(),t;let n=t.next();return t.
bytesLeft===0&&e.recvMbox.tryFetch(),n}function $a(e){if(e===re)return-3;if(e===Dt)return-11;if(e instanceof
dn)throw new Error("Bug: nobody waits for it");return e}function Vo(e,t,n){return t instanceof y?Wu(
e,t):t instanceof Ee?Gu(e,t,n):t===-15&&e.isTcp?Vu(e,n):t}function Wu(e,t){let n=t.byteLength;return e.
recvAvail-=n,e.datagrams.take(n)&&fn(e),e.event(1,n),t.handOut()}function Gu(e,t,n){let{length:r}=t;
return e.recvAvail-=r,e.event(1,r),e.uncredited+=r,(n&8)===0&&Ko(e,r),Nr(e),t}function Vu(e,t){return(t&
16)===0?za(e):(e.flags|=128,-7)}function za(e){if(e.rx=Mt,e.event(1,0),!e.hasPcb){let t=e.err();return t!==
0?t:-14}return Cr(e,!0,!1),-15}function Ko(e,t){if(!e.isTcp)return-16;let n=B(t,0,Number.MAX_SAFE_INTEGER);
if(n!==0)return n;let r=Math.min(t,e.uncredited);return e.uncredited-=r,r>0&&e.hasPcb&&e.port.postRecved(
e.id,r),0}var qa=32,Ya=fo/8,ja=class RequestOutbox extends xs{lazyFrees=0;lazyBytes=0;#e;#t;#n;#r;#o=!1;#i=!1;#s=0;#a=0;#l=!1;#c=!1;#u=[];constructor(e,t,n,r){
super(e,t.requestWord,fo,r!==null),this.#e=e,this.#t=t.controlWord+Cs,this.#n=n,this.#r=r}get isClosed(){
return this.#o}close(){this.#o=!0}release(){this.#h()}start(e){if(this.#o)return this.words=new Int32Array(
e>>>8),1;let t=this.reserve(e);return t<0&&!this.isBacklogged&&(this.flush(),t=this.reserve(e)),t<0?
this.keep(e):t}finish(e=0){if(!this.#o){if(this.#s+=1+e,this.isBacklogged){this.#m();return}this.#i=
!0,this.#s>=qa?this.flush():this.#m()}}finishLazy(){if(this.#o||this.isBacklogged){this.finish();return}
this.#i=!0,this.ring.publish()}flush(){this.show(!1)}show(e){this.isBacklogged&&this.#p(),this.#i&&(this.#i=
!1,this.#s=this.#a=0,this.lazyFrees=0,this.lazyBytes=0,this.ring.publish(),e&&this.#r!==null?this.#r.
turn():this.#n())}#p(){let e=this.retry();this.isBacklogged&&(this.raiseBlocked(),e+=this.retry()),e>
0&&(this.#i=!0)}#m(){this.#l||(this.#l=!0,queueMicrotask(this.#d))}#d=()=>{if(this.#s>this.#a&&this.#s<
qa){this.#a=this.#s,queueMicrotask(this.#d);return}this.#l=!1,this.show(!0)};flushLater(){this.#c||(this.#c=
!0,setImmediate(this.#f))}#f=()=>{this.#c=!1,this.flush()};hasRoom(){return this.isBacklogged?!1:this.
ring.space()>=Ya||this.ring.space(!0)>=Ya}room(){let e=new ee;return this.#u.push(e),this.#o?(this.#h(),
e):(this.flush(),this.raiseBlocked(),this.hasRoom()&&this.#h(),e)}proceed(){this.isBacklogged&&this.
flush(),this.#u.length!==0&&(this.hasRoom()||this.raiseBlocked(),this.hasRoom()&&this.#h())}#h(){let e=this.#u;
this.#u=[];for(let t of e)t.settle()}raiseBlocked(){Atomics.store(this.#e,this.#t,1)}};var Xa=4096,Ku=65536,Hu=1/4,$u=1/128,Ar=2048,zu=16,qu=2,Qa=class SendMemory{#e;#t;#n;#r=0;#o=new Map;#i=[];constructor(e,t){
this.#e=new ws(e,t);let{chunks:n}=this.#e;this.#t=Math.max(1,n>>2,Math.min(n>>1,zu)),this.#n=Math.max(
1,n>>4)}get blocksUsed(){return this.#e.blocksUsed}get isShort(){return this.#s<this.#e.chunks>>3}get isWaitedFor(){
return this.#o.size>0||this.#i.length>0}get#s(){let e=this.#t+this.#a;return Math.max(0,this.#e.chunksFree-
e)}get#a(){let e=Math.ceil(this.#r/69632);return Math.max(0,this.#n-e)}get#l(){return this.#s*69632*
Hu}get#c(){let e=this.#e.chunksFree-this.#a;if(e<=qu)return Ar;let t=Math.min(e,this.#t)*69632;return Math.
min(Math.max(t*$u,Xa),Ku)}forStream(e,t){let n=t.held+Os(e),r=n<=this.#c;if(!r&&n>this.#l)return-1;let o=this.#a+
(r?0:this.#t);return this.#e.allocate(e,o)}forDatagram(e){let t=this.#e.allocate(e,this.#u);return t>=
0&&(this.#r+=this.#e.sizeOf(t)),t}get#u(){let e=this.#n*69632;return this.#r<e?0:this.#t}forNetbuf(e){
return this.#e.allocate(e,this.#t+this.#a)}sizeOf(e){return this.#e.sizeOf(e)}free(e){this.#e.free(e)}freeDatagram(e){
this.#r-=this.#e.sizeOf(e),this.#e.free(e)}streamWait(e){let t=this.#o.get(e);return t===void 0&&(t=
new ee,this.#o.set(e,t)),t}forget(e){this.#o.delete(e)}datagramWait(e){let t=new ee;return this.#i.push(
{size:e,pending:t}),t}serve(){for(;this.#i.length>0&&this.#e.has(this.#i[0].size,this.#u);)this.#i.shift().
pending.settle();if(this.#o.size===0)return;let e=this.#e.chunksFree-this.#a;if(e<=0&&!this.#e.has(Ar,
1/0))return;let t=1+Math.max(0,e)*(69632/Ar),n=Math.max(this.#l,this.#c);for(let r of[!0,!1])for(let[
o,i]of this.#o){if(t<=0)return;o.held<Xa===r&&(o.held+Ar>n||(t--,this.#o.delete(o),i.settle()))}}release(){
for(let{pending:e}of this.#i.splice(0))e.settle();for(let e of this.#o.values())e.settle();this.#o.clear()}};var Ja=class SendArena{datagramMemory;#e;#t;#n;#r;#o=[];#i=[];#s=0;#a=!1;#l=!1;constructor(e,t,n){
this.#e=e.i32,this.#t=t.controlWord+ks,this.#n=n,this.#r=new Qa(t.sendArena,t.sendArenaSize),this.datagramMemory=
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
isWaitedFor}streamWait(e){return this.#p(this.#r.streamWait(e))}datagramWait(e){return this.#p(this.#r.
datagramWait(e))}#p(e){return this.#n.isClosed?this.release():this.hasLent&&(this.#n.flush(),this.reclaimWithSignal()),
e}reclaimWithSignal(){this.#n.raiseBlocked(),this.reclaim()}forget(e){this.#r.forget(e)}passOn(){this.#a||
!this.#r.isWaitedFor||(this.#a=!0,queueMicrotask(this.#m))}#m=()=>{this.#a=!1,this.#r.serve()};release(){
this.#r.release()}};var{REQ_ABORT:Yu,REQ_ACCEPTED:Ho,REQ_CONTROL:$o,REQ_DELETE:zo,REQ_FREE:Za,REQ_GROUP:Ye,REQ_RECVED:qo,
REQ_SEND:_e,REQ_TAKEN:hn,REQ_WRITE:mn}=ye,ju=32,Xu=256,Qu=_e.pieces+$n(1),tc=16,nc=class RequestWriter{u8;requests;arena;local;#e;#t;#n;constructor(e,t,n,r,o){
this.u8=e.u8,this.#e=e.i32,this.requests=new ja(e.i32,t,n,o),this.arena=new Ja(e,t,this.requests),this.
local=o,this.#t=t.controlWord+Rs,this.#n=r}post(e,t,n=0,r=0,o=0){let{header:i}=e,s=this.requests.start(
i),{words:a}=this.requests,c=s+(i>>>8)-1;s<c&&(a[s]=t),s+1<c&&(a[s+1]=n),s+2<c&&(a[s+2]=r),s+3<c&&(a[s+
3]=o),this.requests.finish()}postAddr(e,t,n,r,o,i=0){let s=this.requests.start(e.header),{words:a}=this.
requests;a[s+e.conn]=t,a[s+e.call]=n,Nt(a,s+e.addr,r),a[s+e.port]=o,e.flags!==void 0&&(a[s+e.flags]=
i),this.requests.finish()}postGroup(e,t,n,r,o,i,s){let a=this.requests.start(Ye.header),{words:c}=this.
requests;c[a+Ye.conn]=e,c[a+Ye.call]=t,Nt(c,a+Ye.group,n),Nt(c,a+Ye.ifAddr,r),c[a+Ye.netif]=o,c[a+Ye.
op]=i,Nt(c,a+Ye.source,s),this.requests.finish()}postControl(e,t){let n=new TextEncoder().encode(t),
r=cs(n.byteLength),o=this.requests.start(zn($o.header,r)),{words:i}=this.requests;i[o+$o.call]=e,ls(
i,o+$o.text,n),this.requests.finish()}postWrite(e,t,n,r){let o=this.requests.start(mn.header),{words:i}=this.
requests;i[o+mn.conn]=e,i[o+mn.offset]=t,i[o+mn.length]=n,i[o+mn.flags]=r?bs:0,this.requests.finish(
n>>12)}postRecved(e,t){let{requests:n}=this,r=n.start(qo.header);n.words[r+qo.conn]=e,n.words[r+qo.bytes]=
t,n.lazyBytes+=t,n.lazyBytes<this.#n&&this.#e[this.#t]===0?n.finishLazy():n.finish()}postAccepted(e,t){
let n=this.requests.start(Ho.header),{words:r}=this.requests;r[n+Ho.listener]=e,r[n+Ho.conn]=t,this.
requests.finishLazy()}postDelete(e,t){let n=this.requests.start(zo.header);this.requests.words[n+zo.
conn]=e,t?this.requests.finish():(this.requests.finishLazy(),this.requests.flushLater())}refuse(e){this.
post(Yu,e),this.post(zo,e)}freePbuf(e){if(this.local!==null){this.local.freePbuf(e);return}let{requests:t}=this,
n=t.start(Za.header);t.words[n+Za.pbuf]=e,++t.lazyFrees<ju?t.finishLazy():t.finish()}postDatagram(e,t,n,r,o){
if(!this.hasRoom())return!1;let i=o.length,s=zn(_e.header,$n(i)),a=this.requests.start(s),{words:c}=this.
requests;ec(c,a,e,t,n,r,i);let u=a+_e.pieces+1;for(let d of o)c[u++]=d.offset,c[u++]=d.length;this.requests.
finish();for(let d of o)d.retain(),this.arena.lend(d);return!0}postBytes(e,t,n,r){let{requests:o}=this;
if(o.isClosed||!this.hasRoom())return!1;let{length:i}=r,s=i<=Xu,a=s?0:this.arena.forDatagram(i);if(a<
0)return!1;let c=$n(1)+(s?i+7>>2:0),u=o.start(zn(_e.header,c)),d=s?(u+Qu+1&-2)*4:a;this.u8.set(r,d);
let{words:b}=o;return ec(b,u,e,0,t,n,1),b[u+_e.pieces+1]=d,b[u+_e.pieces+2]=i,s||this.arena.lend(a),
o.finish(),!0}postTaken(e,t,n,r){let o=this.requests.start(hn.header),{words:i}=this.requests;i[o+hn.
conn]=e,i[o+hn.bytes]=t,i[o+hn.count]=n,i[o+hn.drops]=r,this.requests.finishLazy()}hasRoom(){return this.
requests.hasRoom()}room(){return this.requests.room()}flush(){this.requests.flush()}};function ec(e,t,n,r,o,i,s){
e[t+_e.conn]=n,e[t+_e.call]=r,Nt(e,t+_e.addr,o),e[t+_e.port]=i,e[t+_e.pieces]=s}var Ju=1;function*oc(e,t,n,r,o){if(!y.is(t)||t.deleted)return-16;let i=at(n,r);if(i!==0)return i;let s=e.
err();if(s!==0)return s;if(e.isTcp||!e.hasPcb)return-11;let a=yr(t.fragments);if(a<0)return-16;if(a>
65527)return-1;let c=n.isAny;if(!c&&!n.isV4&&!et(e.type))return-6;if(c&&!e.datagrams.hasPeer&&et(e.type))
return-6;let{fragments:u}=t;if(sc(e,u)&&Yo(e,n,a)&&e.port.postDatagram(e.id,0,n,r,u))return 0;let d=Wt(
u);try{return yield*Zu(e,d,a,n.clone(),r,o)}finally{Gt(d)}}function ic(e,t,n,r){return e.pendingErr===
0&&!e.isTcp&&e.hasPcb&&Yo(e,n,t.length)&&e.port.postBytes(e.id,n,r,t)}function Yo(e,t,n){let{verified:r}=e.
datagrams;return n<=on&&r!==null&&r.equals(t)}function*Zu(e,t,n,r,o,i){if(sc(e,t))return yield*rc(e,
t,n,r,o);let s=R.block(e.port.datagramMemory,n)??(yield*td(e,n,i));if(s===null)return-11;try{if(!na(
t,s.bytes))throw J("data","send");return yield*rc(e,[s],n,r,o)}finally{s.release()}}function*rc(e,t,n,r,o){
if(e.port.hasRoom()||(yield*ac(e)),!e.hasPcb)return-11;if(Yo(e,r,n))return e.port.postDatagram(e.id,
0,r,o,t),0;let i=yield*ed(e,t,r,o);return i===0&&!e.datagrams.refusesLarge&&(e.datagrams.verified=r),
i}function*ed(e,t,n,r){for(e.sendIpv6Only();;){if(e.port.hasRoom()||(yield*ac(e)),!e.hasPcb)return-11;
let{call:o,reply:i}=e.port.call();e.port.postDatagram(e.id,o,n,r,t);let{err:s}=yield*T(i);if(s!==-7||
e.nonblocking(0))return s;let a=new ee;e.context.time.set(Ju,()=>a.settle()),yield*T(a)}}function sc(e,t){
if(t.length>tc)return!1;for(let n=0;n<t.length;n++)if(!t[n].isIn(e.port))return!1;return!0}function*ac(e){
for(;!e.port.hasRoom()&&e.hasPcb;)yield*T(e.port.room())}function*td(e,t,n){for(;e.hasPcb;){n.signal?.
throwIfAborted(),yield*T(e.port.datagramRoom(t));let r=R.block(e.port.datagramMemory,t);if(r!==null)
return r}return null}function cc(e){e.clearVerified()}function*lc(e,t,n,r,o){if(!e.isTcp)return fe(-6);let i=e.nonblocking(n);if((i||e.sendTimeout!==0)&&!r)
return fe(-6);let s=yr(t);if(s<0||B(n,0,255)!==0)return fe(-16);if(s===0)return{err:0,written:-1};let a=e.
err();if(a!==0)return fe(a);if(e.state!==0)return fe(-5);if(!e.hasPcb||e.tx!==oe)return fe(-11);o.signal?.
throwIfAborted();let c=un(e,t,0,s,n);return c===s?(e.sendSpace<=e.context.sndLowat&&jo(e),{err:0,written:c}):
i?(jo(e),e.flags|=16,e.sendSpace>e.context.sndLowat&&Ro(e),c>0?{err:0,written:c}:fe(-7)):yield*ia(e,
t,c,s,n,o)}function uc(e,t){if(!e.isTcp||!e.hasPcb||e.tx!==oe||e.pendingErr!==0||e.state!==0||e.sendSpace<
t.length)return 0;let n=e.vector??=[];n[0]=t;let r=un(e,n,0,t.length,0);return n.length=0,r===t.length&&
e.sendSpace<=e.context.sndLowat&&jo(e),r}function jo(e){e.state=1,e.event(3,0),e.state===1&&(e.state=
0)}var dt={},yn=class LwipConn{owner=null;#e;constructor(e,t,n=0,r){let o=r??e.port.add(
this);this.#e=new ta(this,e,t,n,o,r!==void 0),r===void 0&&e.port.post(ds,o,t,n)}get type(){return this.#e.
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
let e=this.#e;if(G===null||e.isDeleted||e.release===Ft)return;let t=e.group===q,n=e.isTcp?"TCP":t?"U\
DP":"RAW";G.made(e,`a ${n} netconn`)}err(){return this.#e.err()}bind(e,t,n=0){return new v(Ua(this.#e,
e,t,n))}open(e,t,n,r){let o=this.#e,i=new v(Mo(o,e,t,n,r));return o.port.flush(),i}bindIf(e){return new v(
Fa(this.#e,e))}getaddr(e){return new v(Wa(this.#e,e))}knownEnd(e){return Ga(this.#e,e)}setOption(e,t){
this.#e.setOption(e,t)}get recvBufSize(){let{datagrams:e}=this.#e;return e?.payloadCounts?e.limit:2147483647}set recvBufSize(e){
let t=this.#e,n=t.datagrams??=ko(t.context);n.limit=e,n.payloadCounts=!0,t.isTcp||t.setOption(Qi,e)}limitDatagrams(e){
let t=this.#e;this.recvBufSize=e,t.context.datagramCost!==0&&(t.datagrams.payloadCounts=!1,t.setOption(
Fn,e))}connect(e,t,n=dt){return new v(Ao(this.#e,e,t,n))}connectSoon(e,t,n){return ga(this.#e,e,t,n)}disconnect(){
return new v(Oa(this.#e))}listen(e){return new v(Ia(this.#e,e))}accept(e=dt){return new v(La(this.#e,
e))}acceptNow(){return Do(this.#e)}async acceptSoon(e){let t=await Bo(this.#e,e).promise;return kr(this.#e,
t)}recvTcp(e=0,t=dt){let n=this.#e,r=n.isTcp?Rr(n,e,t):dc();return new v(r)}recvDatagram(e=0,t=dt){let n=this.#e,
r=n.isTcp?dc():Rr(n,e,t);return new v(r)}recv(e=0,t=dt){return new v(this.#t(e,t))}*#t(e,t){return Sr(
this.#e,yield*Rr(this.#e,e,t))}recvNow(){let e=Fo(this.#e,0);return e===void 0?void 0:Sr(this.#e,e)}recvTcpNow(e){
let t=this.#e;return t.isTcp?Fo(t,e):-16}arrival(e){return Wo(this.#e,e).promise}received(e){return Sr(
this.#e,Go(this.#e,e,0))}receivedTcp(e,t){return Go(this.#e,e,t)}recvd(e){return Ko(this.#e,e)}reportTaken(){
fn(this.#e)}send(e,t,n,r=dt){return new v(oc(this.#e,e,t,n,r))}sendNow(e,t,n){return ic(this.#e,e,t,
n)}write(e,t,n,r=dt){return new v(lc(this.#e,e,t,n,r))}writeNow(e){return uc(this.#e,e)}close(){return this.
shutdown(!0,!0)}shutdown(e,t){return new v(ka(this.#e,e,t))}shutdownNow(e,t){return Po(this.#e,e,t)}abort(){
wr(this.#e)}delete(){return new v(xa(this.#e))}deleteNow(){return Io(this.#e)}joinLeave(e,t,n,r){return new v(
Va(this.#e,e,t,n,r))}membership(e,t,n,r,o){return new v(Uo(this.#e,e,t,n,r,o))}onConnected(e,t){_a(this.#e,
e,t)}onNotBegun(e){xo(this.#e,e)}onData(e,t){da(this.#e,e,t)}onFin(){fa(this.#e)}onSent(e,t){ca(this.#e,
e,t)}onAccept(e,t,n,r,o){let i=new yn(this.#e.context,this.type,0,e);return i.remoteEnd={addr:t,port:n},
i.localEnd={addr:r,port:o},Da(this.#e,i.#e)&&(this.owner?.onAccepted(i),Ba(this.#e,i.#e)),i}onError(e){
Tr(this.#e,e)}onClosed(){Ta(this.#e)}onStopped(){va(this.#e)}onReleased(){Ca(this.#e)}onDatagrams(e,t,n,r,o,i,s){
ma(this.#e,e,t,n,r,o,i,s)}onDatagramError(e){ya(this.#e,e)}onSendError(e){cc(this.#e)}};function*dc(){
return-16}async function Kt(e,t,n,r,o){let i=$e(t,"hostname","bind");ge(n,"bind"),r&&e.setOption(Et,1);let s=r?
jn:0,a=await e.open(i,n,s,o),c=`bind to ${V(t,n)}`;if(Z(a.err,c),e.deleted)throw N(-15,c);return{hostname:a.
addr.toString(),port:a.port}}var fc=class PartialRead{#e=null;#t=0;get isEmpty(){return this.#e===null}begin(e){this.#e=
e,this.#t=0}take(e){let{fragments:t}=this.#e,n=0,r=0;for(;r<t.length&&n<e.byteLength;){let o=t[r],i=e.
byteLength-n,s=Math.min(o.length,this.#t+i);e.set(o.bytes.subarray(this.#t,s),n),n+=s-this.#t,this.#t=
s,s===o.length&&(o.release(),r++,this.#t=0)}return t.splice(0,r),t.length===0&&(this.#e=null),n}takeChunk(e){
let{fragments:t}=this.#e,n=t[0],r=Math.min(n.length,this.#t+e),o=new Uint8Array(n.bytes.subarray(this.#t,
r));return this.#t=r,r===n.length&&(n.release(),t.shift(),this.#t=0,t.length===0&&(this.#e=null)),o}takeAll(){
let e=-this.#t;for(let n of this.#e.fragments)e+=n.length;let t=new Uint8Array(e);return this.take(t),
t}drop(){this.#e?.release(),this.#e=null}};var Ht=class Turn{#e;#t=!1;#n=null;constructor(e){this.#e=e}get isTaken(){return this.#t}tryTake(){
return this.#t?!1:this.#t=!0}async take(e,t){let n=this.#n??=new be(this.#e);if(await new v(T(n.fetch(
e)))===re)throw N(-3,t)}give(){this.#n!==null&&this.#n.readers>0?this.#n.post(!0):this.#t=!1}};var pc=65536,rd=1<<24,od=2048,hc={records:C(1,rd)},id=gt(hc),gn=(e,t,n)=>{typeof e!="boolean"&&id(e,
t,n)};function mc(e){A(e,hc,"options","trace")}function xr(e){return e===!1?0:e===!0?pc:e.records??pc}
var Xo=class NetconnTrace{#e;#t;#n=0;constructor(e,t){Gi(e,"ask","make a trace"),k(t,
1,Number.MAX_SAFE_INTEGER,"trace","make a trace"),this.#e=e,this.#t=t}get overwritten(){return this.#n}async take(){
let e=[];for(;;){let t=await this.#e({op:"takeTrace",trace:this.#t,most:od});for(let n of Ps(t.numbers))
e.push(n);if(this.#n=Math.max(this.#n,t.overwritten),!t.more)return e}}async stop(){return await this.#e(
{op:"stopTrace",trace:this.#t}),await this.take()}async[Symbol.asyncDispose](){await this.stop().catch(
()=>{})}};var sd=D,Qo=(e,t,n)=>{if(!(e===null||typeof e=="function"))throw h(e,t,n,"a function or null")},ad={
callback:Qo,proto:C(0,255),recvBufferSize:lt},cd={reuseAddress:sd},ld=Pn('an address, such as "10.0.\
0.1", or an index from 1 to 255',C(1,255),Y),gc={interface:ld},yc={...gc,source:Y},ud=F(...Xt),dd=F(
...Ln),fd={idle:At(ro),interval:At(oo),probes:At(io)};function je(e,t,n={}){let r="make a netconn";A(
n,ad,"options",r),k(t,0,255,"type",r);let o=Q(t);if(o!==x&&o!==q&&o!==In)throw new TypeError(`Invali\
d netconn type: ${t}`);let{port:i}=e;if(!i.isOpen)throw new TypeError(i.whyClosed);let{proto:s=0,callback:a=null,
recvBufferSize:c}=n,u=new yn(e,t,s);return u.noteOwned(),c!==void 0&&u.limitDatagrams(c),new ae(e,u,
a)}var Ec,bc,pd=class Owner{netconn;constructor(e){this.netconn=e}get hearsEvents(){
return this.netconn.callback!==null}onEvent(e,t){Ec(this.netconn,e,t)}onAccepted(e){bc(this.netconn,
e)}onReleased(){this.netconn.unref()}},ae=class Netconn{static{Ec=(e,t,n)=>e.#l(t,n),
bc=(e,t)=>e.#a(t)}lwip;callbackArg=null;#e;#t;#n=!0;#r;#o;#i=new fc;constructor(e,t,n){let r="make a\
 netconn";if(!he(e))throw h(e,"context",r,"that of a stack");if(!(t instanceof yn))throw h(t,"conn",
r,"the state of a netconn");Qo(n,"callback",r),this.#e=e,this.lwip=t,this.#t=n,this.#r=new Ht(e.time),
this.#o=new Ht(e.time),t.owner=new pd(this),e.alive.add()}ref(){this.#n||this.lwip.deleted||(this.#n=
!0,this.#e.alive.add())}unref(){this.#n&&(this.#n=!1,this.#e.alive.drop())}get context(){return this.#e}get type(){
return this.lwip.type}get callback(){return this.#t}set callback(e){Qo(e,"callback","set a callback"),
this.#t=e}get stackEnded(){return!this.#e.port.isOpen}get isBusy(){return this.#o.isTaken||this.#r.isTaken}get#s(){
return Q(this.type)===x}#a(e){new ae(this.#e,e,this.#t)}#l(e,t){let n=this.#t;if(n!==null)try{n(this,
e,t)}catch(r){reportError(r)}}async bind(e,t,n={}){A(n,cd,"options","bind"),await Kt(this.lwip,e,t,n.
reuseAddress??!1,0)}async connect(e,t,n=E){xt(e,t,"connect"),X(n,"connect"),n.signal?.throwIfAborted();
let r=f.parse(e),o;try{o=r===null?await this.#c(e,t,n):await this.lwip.connectSoon(r,t,n)}catch(i){let{
code:s}=i;throw(n.signal?.aborted||s==="ERR_TIMEOUT")&&await this.lwip.delete(),i}if(o!==0)throw o===
-3&&await this.lwip.delete(),ur(o,`connect to ${V(e,t)}`,this.#s)}async#c(e,t,n){let{time:r,resolve:o}=this.#e,
i=r.now(),s=`connect to ${V(e,t)}`,a=await o(e,s,n),c=n.timeout===void 0?void 0:Math.max(0,n.timeout-
(r.now()-i));return await this.lwip.connectSoon(a,t,{...n,timeout:c})}async disconnect(){Z(await this.
lwip.disconnect(),"disconnect")}async listen(e=255){k(e,1,255,"backlog","listen"),Z(await this.lwip.
listen(e),"listen")}async accept(e=E){for(X(e,"accept"),e.signal?.throwIfAborted();;){let t=this.lwip.
acceptNow()??await this.lwip.acceptSoon(e);if(typeof t!="number")return this.netconnOf(t);if(t!==-13)
throw N(t,"accept a connection")}}async tryAccept(){let e=this.nonblocking;this.nonblocking=!0;let t=this.
lwip.accept();this.nonblocking=e;let n=await t;if(typeof n!="number")return this.netconnOf(n);if(n===
-7||n===-13)return null;throw N(n,"accept a connection")}netconnOf(e){if(!(e instanceof yn))throw h(
e,"conn","find a netconn","the state of an accepted netconn");return e.noteOwned(),e.owner.netconn}recv(e=E){
if(e!==E)return this.#u(e);let t=this.#m();return t instanceof y?Promise.resolve(t):this.#p(t,e)}async#u(e){
X(e,"receive");let t=e.signal?.aborted?void 0:this.#m();return t instanceof y?t:await this.#p(t,e)}async#p(e,t){
t.signal?.throwIfAborted();let n=e;if(n===void 0){let r=this.#s;r&&!this.#o.tryTake()&&(await this.#o.
take(t,"receive"),n=this.#d());try{n??=this.lwip.received(await this.lwip.arrival(t))}finally{r&&this.#o.
give()}}return typeof n=="number"?this.#y(n):n}#m(){return this.#o.isTaken?void 0:this.#d()}#d(){return this.#i.
isEmpty?this.lwip.recvNow():this.#f()}#f(){let e=this.#i.takeAll();return this.lwip.recvd(e.byteLength),
y.from(e)}async tryRecv(){if(!this.#i.isEmpty)return this.#f();let e=await this.lwip.recv(4);if(e!==
-7)return typeof e=="number"?this.#y(e):e}async read(e,t=E){j(e,"into","read"),X(t,"read");let{length:n}=e;
return n===0?0:await this.#h(()=>{if(e.length<n)throw J("into","read");let r=this.#i.take(e);return this.
lwip.recvd(r),r},t)}async readChunk(e,t=E){return k(e,1,Number.MAX_SAFE_INTEGER,"limit","read"),X(t,
"read"),await this.#h(()=>{let n=this.#i.takeChunk(e);return this.lwip.recvd(n.byteLength),n},t)}async#h(e,t){
if(!this.#s)throw new TypeError("Cannot read: not a TCP netconn");this.#o.tryTake()||await this.#o.take(
t,"read");try{if(this.#i.isEmpty){t.signal?.throwIfAborted();let r=8,o=this.lwip.recvTcpNow(r)??this.
lwip.receivedTcp(await this.lwip.arrival(t),r);if(!(o instanceof Ee))return this.#y(o);this.#i.begin(
o)}let n=e();return this.lwip.deleted&&this.#i.drop(),n}finally{this.#o.give()}}#y(e){if(this.lwip.sawEnd&&
!this.lwip.deleted)return null;throw N(e,this.#s?"receive":qe)}write(e,t=E){if(ie(e)&&t===E&&this.#r.
tryTake()){let n=0;try{n=this.lwip.writeNow(e)}finally{this.#r.give()}if(n>0){if(n===e.length)return Lt;
e=e.subarray(n)}}return this.#g(e,t)}async#g(e,t){Ie(e,"write"),X(t,"write");let n=this.vectorsOf(e);
if(this.#r.tryTake())try{return await this.#b(n,e.byteLength,t)}finally{this.#r.give()}await this.#E(
n,e.byteLength,t)}async#E(e,t,n){let r=Wt(e);try{await this.#r.take(n,"write");try{if(!r.every(o=>o.
isWhole))throw J("data","write");await this.#b(r,t,n)}finally{this.#r.give()}}finally{Gt(r)}}async#b(e,t,n){
let r,o;try{let i=this.lwip.write(e,0,!0,n);({err:r,written:o}=i.done?i.result():await i.promise)}catch(i){
throw i instanceof So?i.cause:i}fr(r,o,t,this.nonblocking)}vectorsOf(e){if(!(e instanceof y))return[
e];if(e.fragments.every(t=>t.isWhole))return e.fragments;throw J("data","write")}async tryWrite(e){Ie(
e,"write");let{err:t,written:n}=await this.lwip.write(this.vectorsOf(e),4,!0);return t===-7?0:(Z(t,"\
write"),Math.max(0,n))}send(e,t=E){return t===E&&this.#N(e,f.ANY4,0)?this.#e.port.datagramTurn():this.#_(
e,t)}async#_(e,t){Ie(e,"send"),X(t,"send");let n=e instanceof y;n&&ge(e.port,"send","data.port");let r=n?
e.addr:f.ANY4;if(r.isAny&&!this.lwip.hasPeer)throw N(-11,"send");await this.#w(e,r,n?e.port:0,"send",
t)}async sendTo(e,t,n=E){Pt(t,"to","send"),X(n,"send");let r=f.parse(t.hostname);if(r!==null&&this.#N(
e,r,t.port)){await this.#e.port.datagramTurn();return}Ie(e,"send");let o=`send to ${V(t.hostname,t.port)}`,
i=r??await this.#e.resolve(t.hostname,o,n);await this.#w(e,i,t.port,o,n)}#N(e,t,n){return ie(e)&&e.length>
0&&this.lwip.sendNow(e,t,n)}async#w(e,t,n,r,o){let i=!(e instanceof y);lr(e.byteLength,this.type,t,r);
let s=i?y.from(e):e;try{let a=await hd(this.lwip.send(s,t,n,o));dr(a,r,t,this.lwip.hasPeer)}finally{
i&&s.delete()}}async shutdown(e,t){D(e,"rx","shut down"),D(t,"tx","shut down");let n=this.lwip.shutdownNow(
e,t)??await this.lwip.shutdown(e,t).promise;if(n===0)return;throw N(n,`shut down ${e?t?"both directi\
ons":"receiving":"sending"}`)}async close(){this.#i.drop();let e=this.lwip.deleteNow()??await this.lwip.
delete().promise;if(e===-7&&(this.lwip.linger=-1,e=await this.lwip.delete().promise),e!==0)throw N(e,
"close")}async abort(){this.lwip.abort(),await this.close()}async[Symbol.asyncDispose](){await this.
close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.recv()}catch(t){if(this.lwip.deleted)
return;if(Jo(this,t))continue;throw t}if(e===null)return;yield e}}localAddr(){return this.#k(!0)}remoteAddr(){
return this.#k(!1)}async#k(e){return Le(this,e)??Zo(await this.lwip.getaddr(e),e)}takeError(){let e=this.
lwip.err();return e===0?null:N(e,this.#s?"go on":"send")}get nonblocking(){return(this.lwip.flags&2)!==
0}set nonblocking(e){D(e,"nonblocking","set nonblocking"),e?this.lwip.flags|=2:this.lwip.flags&=-3}setNoDelay(e=!0){
this.#O(Hi,e,"set no delay")}setKeepAlive(e=!0){if(typeof e!="boolean"){A(e,fd,"options","set keepal\
ive");let{idle:t,interval:n,probes:r}=e;t!==void 0&&this.lwip.setOption(ro,t),n!==void 0&&this.lwip.
setOption(oo,n),r!==void 0&&this.lwip.setOption(io,r)}this.lwip.setOption($i,e===!1?0:1)}setUserTimeout(e){
tt(ao,e,"ms","set the user timeout"),this.lwip.setOption(ao,e)}setTtl(e){tt(Qt,e,"ttl","set the time\
 to live"),this.lwip.setOption(Qt,e)}setRecvBufferSize(e){if(this.#s)throw new TypeError("Cannot set\
 a receive buffer size: it is TCP");lt(e,"bytes","set the receive buffer size"),this.lwip.limitDatagrams(
e)}setTos(e){tt(no,e,"tos","set the type of service"),this.lwip.setOption(no,e)}setDontFragment(e){dd(
e,"mode","set Don't Fragment"),this.lwip.setOption(Un,Dn(e))}setEcn(e){ud(e,"mode","set ECN"),this.lwip.
setOption(ji,Xt.indexOf(e))}setMss(e){if(!this.#s)throw new TypeError("Cannot set the MSS: it is not\
 TCP");ut(e,"bytes","set the MSS"),this.lwip.setOption(Wn,e)}setReuseAddress(e=!0){this.#O(Et,e,"set\
 reuse of addresses")}#O(e,t,n){D(t,"on",n),this.lwip.setOption(e,t?1:0)}setLinger(e){e!==null&&k(e,
0,32767,"seconds","set the time to linger"),this.lwip.linger=e??-1}setUdpChecksum(e=!0){D(e,"on","se\
t the checksum"),this.lwip.setOption(qi,e?0:1)}setBroadcast(e=!0){this.#O(Bn,e,"set broadcast")}setMulticastTtl(e){
tt(Jt,e,"ttl","set the time to live"),this.lwip.setOption(Jt,e)}setMulticastLoop(e=!0){this.#O(Mn,e,
"set the loop of groups")}setMulticastNetif(e){tt(Zt,e,"index","set the interface of groups"),this.lwip.
setOption(Zt,e)}setMulticastAll(e=!0){this.#O(Yi,e,"set multicast of others")}setHeaderIncluded(e=!0){
this.#O(zi,e,"set inclusion of the header")}setChecksumOffset(e){tt(so,e,"offset","set the checksum'\
s offset"),this.lwip.setOption(so,e)}async bindNetif(e){k(e,1,255,"index","bind to an interface"),Z(
await this.lwip.bindIf(e),`bind to interface ${e}`)}async joinGroup(e,t={}){A(t,yc,"options","join a\
 group");let{source:n}=t,r=n===void 0?2:4;await this.#T(r,"join",e,n,t)}async leaveGroup(e,t={}){A(t,
yc,"options","leave a group");let{source:n}=t,r=n===void 0?3:5;await this.#T(r,"leave",e,n,t)}async blockSource(e,t,n={}){
let r=6;await this.#R(r,"block in",e,t,n)}async unblockSource(e,t,n={}){let r=7;await this.#R(r,"unb\
lock in",e,t,n)}async#R(e,t,n,r,o){A(o,gc,"options",`${t} a group`),$e(r,"source",`${t} a group`),await this.#T(
e,t,n,r,o)}async#T(e,t,n,r,{interface:o="0.0.0.0"}){let i=(d,b)=>$e(d,b,`${t} a group`),s=i(n,"group"),
a=r===void 0?"":` for source "${r}"`,c=typeof o=="number",u=await this.lwip.membership(e,s,c?f.ANY4:
i(o,"interface"),c?o:-1,r===void 0?f.ANY4:i(r,"source"));Z(u,`${t} "${n}"${a}`)}info(){return this.lwip.
deleted?Promise.resolve(null):this.#e.info(this.lwip.id)}datagramInfo(){return this.lwip.deleted?Promise.
resolve(null):(this.lwip.reportTaken(),this.#e.datagramInfo(this.lwip.id))}setTrace(e={}){if(mc(e),!this.#s)
throw new TypeError("Cannot trace: not a TCP netconn");this.lwip.setOption(Xi,xr(e))}async trace(e={}){
this.setTrace(e);let t=r=>this.#e.trace(r);if(this.lwip.state===2)throw new TypeError("Cannot trace \
a listener: trace what it accepts");let n=this.lwip.deleted?null:await t({op:"trace",conn:this.lwip.
id});if(n===null)throw N(-11,"trace");return new Xo(t,n)}async setCongestion(e){if(w(e,"name","set t\
he congestion control"),this.lwip.deleted)throw new TypeError("The netconn is closed");await this.#e.
congestion(this.lwip.id,e)}};function Jo({type:e},t){return Q(e)!==x&&js(t)}function Le({lwip:e},t){
let n=e.knownEnd(t);return n&&{hostname:n.addr.toString(),port:n.port}}function Zo({err:e,addr:t,port:n},r){
return Z(e,`tell the ${r?"local":"remote"} address`),{hostname:t.toString(),port:n}}function hd(e){return e.
done?e.result():e.promise}var En={};function Pr(e,t){e!==En&&A(e,{timeout:Eo},"options",t)}function Nc(e){if(!he(e))throw h(e,
"context","block","the context of a stack")}var ei=class BlockingStack{#e;constructor(e){
Nc(e),this.#e=e}netconn(e,t={}){return new ti(this.#e,this.#e.netconn(e,t))}gethostbyname(e){return w(
e,"name","resolve a name"),this.run(this.#e.lookup(e)).toString()}run(e){if(!(e instanceof v))throw h(
e,"operation","block","an operation");return e.block(this.#e.blocker)}},ti=class BlockingNetconn{netconn;#e;constructor(e,t){
if(Nc(e),!(t instanceof ae))throw h(t,"netconn","block","a netconn");this.#e=e,this.netconn=t}#t(e){
return e.block(this.#e.blocker)}bind(e,t){let n=$e(e,"hostname","bind");ge(t,"bind");let r=this.#t(this.
netconn.lwip.bind(n,t));Z(r,`bind to ${V(e,t)}`)}connect(e,t,n=En){xt(e,t,"connect"),Pr(n,"connect");
let{lwip:r}=this.netconn,o=this.#n(e),i=this.#t(r.connect(o,t,n));if(i===-3&&this.close(),i===0)return;
let s=Q(this.netconn.type)===x;throw ur(i,`connect to ${V(e,t)}`,s)}#n(e){return f.parse(e)??this.#t(
this.#e.lookup(e))}disconnect(){Z(this.#t(this.netconn.lwip.disconnect()),"disconnect")}listen(e=255){
k(e,1,255,"backlog","listen"),Z(this.#t(this.netconn.lwip.listen(e)),"listen")}accept(e=En){for(Pr(e,
"accept");;){let t=this.#t(this.netconn.lwip.accept(e));if(typeof t!="number")return new ti(this.#e,
this.netconn.netconnOf(t));if(t!==-13)throw N(t,"accept a connection")}}recv(e=En){Pr(e,"receive");let t=this.#t(
this.netconn.lwip.recv(0,e));if(typeof t!="number")return t;if(t===-15||this.netconn.lwip.sawEnd)return null;
let n=Q(this.netconn.type)===x;throw N(t,n?"receive":qe)}write(e,t=En){Ie(e,"write"),Pr(t,"write");let n=e.
byteLength,r=this.netconn.vectorsOf(e),{err:o,written:i}=this.#t(this.netconn.lwip.write(r,0,!0,t));
fr(o,i,n,this.netconn.nonblocking)}send(e){if(Ie(e,"send"),e instanceof y)ge(e.port,"send","data.por\
t"),this.#r(e,e.addr,e.port,"send");else{using t=y.from(e);this.#r(t,f.ANY4,0,"send")}}sendTo(e,t){Ie(
e,"send"),Pt(t,"to","send");let n=this.#n(t.hostname),r=`send to ${V(t.hostname,t.port)}`;if(e instanceof
y)this.#r(e,n,t.port,r);else{using o=y.from(e);this.#r(o,n,t.port,r)}}#r(e,t,n,r){lr(e.byteLength,this.
netconn.type,t,r);let{lwip:o}=this.netconn;if(t.isAny&&!o.hasPeer)throw N(-11,r);let i=this.#t(o.send(
e,t,n));dr(i,r,t,o.hasPeer)}shutdown(e,t){D(e,"rx","shut down"),D(t,"tx","shut down"),Z(this.#t(this.
netconn.lwip.shutdown(e,t)),"shut down")}close(){let e=this.#t(this.netconn.lwip.delete());if(e!==0)
throw N(e,"close")}[Symbol.dispose](){this.close()}localAddr(){return this.#o(!0)}remoteAddr(){return this.#o(
!1)}#o(e){return Le(this.netconn,e)??Zo(this.#t(this.netconn.lwip.getaddr(e)),e)}};var Ir=class Opening{done;#e;#t;#n=null;#r=null;constructor(e,t,n){if(!(e instanceof
ae))throw h(e,"netconn","listen","a netconn");this.#e=e,this.#t=t,this.done=n().then(r=>{this.#t={transport:t.
transport,...r}}),this.done.catch(r=>{this.#o||(this.#r=r),this.close()})}get addr(){return this.#t}get#o(){
return this.#n!==null||this.#e.stackEnded}close(){return this.#n??=this.#e.close(),this.#n.catch(()=>{}),
this.#n}hasFailedWith(e){return e===this.#r}endsWith(e){return!this.hasFailedWith(e)&&this.#o}};var md={hostname:w,port:Pe,transport:F("udp"),reuseAddress:D,loopback:D,multicastAll:D,recvBufferSize:lt};
function _c(e){A(e,md,"options","listen"),Pe(e.port,"port","listen")}var yd={source:Y},ni=class DatagramConn{netconn;#e;constructor(e,t){
this.netconn=e;let{hostname:n="0.0.0.0",port:r}=t,o={transport:"udp",hostname:n,port:r},i=()=>this.#t(
n,t);this.#e=new Ir(e,o,i)}async#t(e,t){let{port:n,reuseAddress:r=!1,loopback:o,multicastAll:i}=t;return o===
!1&&this.netconn.setMulticastLoop(!1),i!==!0&&this.netconn.setMulticastAll(!1),await Kt(this.netconn.
lwip,e,n,r,0)}async ready(){return await this.#e.done,this}get addr(){return this.#e.addr}async receive(e,t=E){
let n=e!==void 0;n&&j(e,"p","receive"),X(t,"receive");let r=n?e.length:0;await this.#e.done;using o=await this.
netconn.recv(t);let i={transport:"udp",...o.from};if(e===void 0)return[o.toBytes(),i];if(e.length<r)
throw J("p","receive");return[e.subarray(0,o.copyInto(e)),i]}async send(e,t){j(e,"p","send"),Pt(t,"a\
ddr","send");let{length:n}=e;if(await this.#e.done,e.length<n)throw J("p","send");return await this.
netconn.sendTo(e,t),n}setRecvBufferSize(e){this.netconn.setRecvBufferSize(e)}info(){return this.netconn.
datagramInfo()}async joinMulticastV4(e,t,n={}){let r="join a group";A(n,yd,"options",r),Y(e,"address",
r),Y(t,"networkInterface",r),await this.#e.done;let o={...n,interface:t};await this.netconn.joinGroup(
e,o);let i=!0;return{leave:async()=>{i&&(i=!1,await this.netconn.leaveGroup(e,o))},setTTL:async s=>this.
netconn.setMulticastTtl(s),setLoopback:async s=>{D(s,"loopback","set the loop of groups"),this.netconn.
setMulticastLoop(s)}}}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
receive()}catch(t){if(this.#e.endsWith(t))return;if(this.#e.hasFailedWith(t)||!Jo(this.netconn,t))throw t;
continue}yield e}}};var Tc=class Names{#e;#t;constructor(e,t){this.#e=e,this.#t=t}async lookup(e,t=2){w(
e,"name","look up a name"),k(t,0,3,"addrtype","look up a name");let n={op:"lookup",name:e,addrtype:t},
r=await this.#o(n,{});if(r===null||r===re)return{err:-15,addr:f.ANY4};let{err:o}=r;return{err:o,addr:o===
0?ri(r):f.ANY4}}async addressOf(e,t,n){let r={op:"lookup",name:e,addrtype:2};return ri(bn(await this.#o(
r,n),t))}addressNow(e){return new v(this.#n(e))}*#n(e){let n=yield*this.#e.control({op:"lookup",name:e,
addrtype:2}).steps();return ri(bn(n,`resolve "${e}"`))}async addresses(e,t){Oc(e,t);let n=await this.#o(
{op:"addresses",name:e},t);return bn(n,`resolve "${e}"`).addrs}async resolve(e,t,n){let r=await this.#r(
e,t,n),{records:o}=bn(r,`resolve "${e}" for ${t}`);return o.map(({data:i})=>i)}async records(e,t,n){
let r=await this.#r(e,t,n),o=`resolve "${e}" for ${t}`,i=r!==null&&r!==re&&r.rcode>=0,{rcode:s,aliases:a,
records:c}=i?r:bn(r,o);return{rcode:Hn(s),aliases:a.map(wc),records:c.map(wc)}}async#r(e,t,n){Oc(e,n),
w(t,"type",Lr);let r=ss(t);if(r<=0)throw h(t,"type",Lr,'a record type, such as "MX"');let o=t.toUpperCase()===
"PTR"?f.parse(e):null,i=o===null?e:es(o);return await this.#o({op:"resolve",name:i,type:r},n)}async#o(e,t){
if(t.signal?.throwIfAborted(),!this.#e.isOpen)return null;let n=this.#e.control(e).promise;try{return await gd(
n,t,this.#t)}catch(r){if(this.#e.isOpen||t.signal?.aborted)throw r;return null}}},Lr="resolve a name";
function Oc(e,t){w(e,"name",Lr),X(t,Lr)}function ri(e){return f.parse(e.addrs[0])}function bn(e,t){if(e===
null)throw pr("ended",-1,t);if(e===re)throw pr("timeout",-1,t);if(e.status==="ok")return e;throw pr(
e.status,e.rcode,t)}function wc({name:e,type:t,ttl:n,data:r}){return{name:e,type:is(t),ttl:n,data:r}}
function gd(e,{signal:t,timeout:n},r){return t===void 0&&n===void 0?e:new Promise((o,i)=>{let s=()=>{
a!==-1&&r.clear(a),i(t.reason)},a=n===void 0?-1:r.set(n,()=>{t?.removeEventListener("abort",s),o(re)});
t?.addEventListener("abort",s,{once:!0});let c=()=>{a!==-1&&r.clear(a),t?.removeEventListener("abort",
s)};e.then(o,i).finally(c)})}var oi=class HandedOn{isBusy=!1;async#e(e){throw ii(e)}read(){return this.#e("read")}readChunk(){
return this.#e("read")}write(){return this.#e("write")}shutdown(){return this.#e("shut down")}async close(){}async abort(){}};
function ii(e){return new Deno.errors.BadResource(`Cannot ${e}: startTls has taken the connection ov\
er, use what it has returned`)}var Ed=65536,si,Nn=class StreamConn{static{si=e=>{let t=e.#e;if(t instanceof oi)throw ii(
"start TLS");if(e.#r!==null)throw bd();if(t.isBusy||e.#s)throw Nd();return e.#e=new oi,t}}netconn;localAddr;remoteAddr;#e;#t=null;#n=null;#r=null;#o=0;constructor(e,t,n,r){
this.netconn=e,this.#e=t,this.localAddr=n,this.remoteAddr=r}read(e,t=E){return ie(e)&&!Ge(e)?this.#e.
read(e,t):this.#i(e)}async#i(e){return j(e,"p","read"),null}async write(e,t=E){j(e,"p","write");let{
length:n}=e;return await this.#e.write(e,t),n}async closeWrite(){await this.#e.shutdown(!1,!0)}close(){
this.#r??=this.#e.close(),this.#r.catch(()=>{})}[Symbol.dispose](){this.close()}async[Symbol.asyncDispose](){
this.close(),await this.#r}ref(){this.netconn.ref()}unref(){this.netconn.unref()}setNoDelay(e=!0){this.
netconn.setNoDelay(e)}setKeepAlive(e=!0){this.netconn.setKeepAlive(e)}trace(e={}){return this.netconn.
trace(e)}get#s(){return this.#t?.locked===!0||this.#n?.locked===!0}#a(){++this.#o===2&&this.close()}get readable(){
return this.#t??=new ReadableStream({type:"bytes",pull:async e=>{let t=e.byobRequest,n=t===null?await this.#e.
readChunk(Ed):await this.#e.read(t.view);n===null?(e.close(),t?.respond(0),this.#a()):typeof n=="num\
ber"?t.respond(n):e.enqueue(n)},cancel:async()=>{await this.#e.shutdown(!0,!1).catch(()=>{}),this.#a()}})}get writable(){
return this.#n??=new WritableStream({write:e=>this.#e.write(e),close:async()=>{await this.#e.shutdown(
!1,!0),this.#a()},abort:()=>this.#e.abort()})}};function bd(){let e="Cannot start TLS: the connectio\
n is closed";return new Deno.errors.BadResource(e)}function Nd(){return new Deno.errors.Busy("Cannot\
 start TLS: a read or a write of the connection is under way, or one of its streams is locked")}var Dr=class StreamListener{netconn;#e;#t;constructor(e,t,n){this.netconn=e,this.#t=
n;let{hostname:r="0.0.0.0",port:o}=t,i={transport:"tcp",hostname:r,port:o},s=()=>this.#n(r,t);this.#e=
new Ir(e,i,s)}async#n(e,t){let{port:n,reuseAddress:r=!1,trace:o=!1,mss:i}=t,{tcpBacklog:s=255}=t,{backlog:a=Math.
min(s,255)}=t;i!==void 0&&this.netconn.setMss(i),o!==!1&&this.netconn.setTrace(o===!0?{}:o);let{lwip:c}=this.
netconn;return await Kt(c,e,n,r,a)}async ready(){return await this.#e.done,this}get addr(){return this.#e.
addr}async accept(e=E){return await this.#e.done,await this.#t(await this.netconn.accept(e))}ref(){this.
netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}[Symbol.dispose](){this.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
accept()}catch(t){if(this.#e.endsWith(t))return;throw t}yield e}}};var _n={...It,hostname:w,port:Pe,transport:F("tcp"),autoSelectFamily:F(!1),trace:gn,mss:ut},ai=class TcpConn extends Nn{constructor(e,t,n){
super(e,e,t,n)}static async of(e){if(!(e instanceof ae))throw h(e,"netconn","wrap a connection","a n\
etconn");let t=await e.localAddr(),n=await e.remoteAddr();return new ai(e,{transport:"tcp",...t},{transport:"\
tcp",...n})}},ci={hostname:w,port:Pe,backlog:C(1,255),tcpBacklog:C(1,2147483647),transport:F("tcp"),
reusePort:F(!1),reuseAddress:D,trace:gn,mss:ut},li=class TcpListener extends Dr{constructor(e,t){
super(e,t,Mr)}};function vc(e){A(e,ci,"options","listen"),Pe(e.port,"port","listen")}async function Br(e,t){
A(t,_n,"options","connect");let{hostname:n="127.0.0.1",port:r,trace:o=!1,mss:i}=t,{signal:s,timeout:a}=t;
xt(n,r,"connect");let c=s===void 0&&a===void 0?E:{signal:s,timeout:a},u=e.netconn(x);try{i!==void 0&&
u.setMss(i),o!==!1&&u.setTrace(o===!0?{}:o),await u.connect(n,r,c)}catch(d){throw await u.close(),d}
return await Mr(u)}async function Mr(e){try{return await ai.of(e)}catch(t){throw e.close().catch(()=>{}),
t}}var _d={};function M(e){return _d[e]??=process.getBuiltinModule(e)}function $t(e){let t=e.at(-1),n=typeof t=="function"?t:null,[r,o]=e;return typeof r=="object"&&r!==null?
{options:r,callback:n}:e.length===0||typeof r=="function"?{options:{},callback:n}:typeof r=="string"&&
!Od(r)?{options:{path:r},callback:n}:{options:{port:r,...typeof o=="string"?{host:o}:{}},callback:n}}
function Od(e){return e!==""&&Number(e)>=0}var Cc={EPERM:[-1,"operation not permitted"],EBADF:[-9,"bad file descriptor"],ENOMEM:[-12,"not enoug\
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
let n=String(e?.code);return Td[t]?.[n]??wd[n]??"EINVAL"}function di(e,t,n,r,o){let i=new Error(n,o===
void 0?{}:{cause:o}),[s]=Cc[e]??[],a=r===null?{}:vd(r);return Object.assign(i,{errno:s,code:e,syscall:t,
...a})}function vd({address:e,port:t}){return t>0?{address:e,port:t}:{address:e}}function ui({address:e,
port:t}){return t>0?` ${e}:${t}`:` ${e}`}function L(e,t,n,r,o){let i=o===void 0?"":` - Local (${ui(o).
trim()})`,s=n===null?"":ui(n);return di(e,t,`${t} ${e}${s}${i}`,n,r)}function kc(e,t,n,r){let o=Cc[e]?.[1]??
"unknown error",i=n===null?"":ui(n),s=`${t} ${e}: ${o}${i}`;return di(e,t,s,n,r)}function fi(e,t){let r=t===
void 0||t instanceof Error&&t.name==="NotFound"?"ENOTFOUND":"EAI_AGAIN",o=`getaddrinfo ${r} ${e}`;return Object.
assign(di(r,"getaddrinfo",o,null,t),{hostname:e})}function _(e,t,n=Error){let r=new n(t),{name:o}=r;
return r.name=`${o} [${e}]`,r.stack,r.name=o,Object.assign(r,{code:e})}function Rc(e){let t=new AggregateError(
e);return Object.assign(t,{code:e[0]?.code})}function I(e,t,n){let r=e.includes(".")?"property":"arg\
ument";return _("ERR_INVALID_ARG_TYPE",`The "${e}" ${r} must be ${t}. Received ${Sc(n)}`,TypeError)}
function Sc(e){if(e==null)return String(e);if(typeof e=="function")return`function ${e.name}`.trimEnd();
if(typeof e=="object"){let{name:n}=e.constructor??{};return n?`an instance of ${n}`:"an object"}let t=typeof e==
"string"?`'${e}'`:String(e);return`type ${typeof e} (${t})`}function Cd(e,t){return _("ERR_SOCKET_BA\
D_PORT",`${e} should be >= 0 and < 65536. Received ${Sc(t)}.`,RangeError)}function Xe(e,t){let r=typeof e==
"string"&&e.trim()!==""||typeof e=="number"?Number(e):NaN;if(r!==r>>>0||r>65535)throw Cd(t,e);return r}function Ur(e){if(!(typeof e=="object"&&e!==null&&"aborted"in e))throw I("options.signal","an instan\
ce of AbortSignal",e)}function Fr(e,t,n){e.addEventListener("abort",n,{once:!0}),t.once("close",()=>e.
removeEventListener("abort",n))}function te(e){return M("node:net").isIP(String(e))}function On(e){return(t,{all:n,family:r},o)=>{let i=(...s)=>process.
nextTick(()=>o(...s));e.addresses(t).then(s=>{let a=kd(s.map(c=>({address:c,family:te(c)})).filter(c=>!r||
c.family===r));if(a.length===0)return i(fi(t));n?i(null,a):i(null,a[0].address,a[0].family)},s=>i(fi(
t,s)))}}function kd(e){let t=e.filter(({family:n})=>n===4);return t.length>0?t:e}function Ac(e,t,n,r,o){
let i=o;if(r!==void 0)r(t,n,i);else if(f.parse(t)!==null)process.nextTick(o,null,t);else{let s={family:void 0,
hints:0};On(e)(t,s,i)}}function xc(e){let t=e[0]?.family,n=new Set,r=e.filter(({address:a,family:c})=>{
let u=te(a)===c&&!n.has(a);return n.add(a),u}),o=r.filter(({family:a})=>a===t),i=r.filter(({family:a})=>a!==
t),s=[];for(let a=0;a<Math.max(o.length,i.length);a++)a<o.length&&s.push(o[a]),a<i.length&&s.push(i[a]);
return s}function Pc(e){let t=`Invalid IP address: ${e}`;return _("ERR_INVALID_IP_ADDRESS",t,TypeError)}
function Ic(e,t,n){let r=`Invalid address family: ${e} ${t}:${n}`,o=_("ERR_INVALID_ADDRESS_FAMILY",r,
RangeError);return Object.assign(o,{host:t,port:n})}function pt(e,t){if(!(!e||typeof e.check=="function"))throw I(t,"an instance of net.BlockList",e)}function Qe(e,t){
return e?.check(t,`ipv${te(t)}`)===!0}function De(e,t){if(typeof e!="number")throw I(t,"of type number",e)}function zt(e,t){e!==void 0&&De(
e,t)}function Se(e,t){if(typeof e!="string")throw I(t,"of type string",e)}function Wr(e,t){if(!(e===
void 0||typeof e=="function"))throw I(t,"of type function",e)}function Lc(e,t){if(!(e==null||typeof e==
"boolean"))throw I(t,"of type boolean",e)}var Gr=-128,Rd=64,Bc=class SendQueue{#e;#t;#n=[];#r=0;#o=[];#i=0;#s=!1;#a=null;constructor(e,t){
this.#e=e,this.#t=t}get waiting(){return{bytes:this.#r+this.#i,count:this.#n.length+this.#o.length}}send(e,t,n,r){
let o=this.#n.length===0&&!this.#l(t);if(o&&this.#c(e,t,n,r))return;let i=Dc(e);if(i>on)return void process.
nextTick(r,-1,0);let s={pieces:e,length:i,addr:t,port:n,done:r};o&&this.#u(s)||(this.#n.push(s),this.#r+=
i,this.#n.length===1&&this.#m())}#l(e){let t=this.#o;if(t.length===Rd)return!0;for(let n=0;n<t.length;n++)
if(t[n].addr.equals(e))return!0;return!1}#c(e,t,n,r){let o=e[0];return e.length!==1||o.length===0||!this.#t.
sendNow(o,t,n)?!1:(process.nextTick(r,0,o.length),!0)}#u(e){let t=this.#e.isOpen?this.#t.err():-15;if(t!==
0)return process.nextTick(e.done,t,0),!0;if(!this.#e.hasRoom())return!1;let{pieces:n,length:r,addr:o,
port:i}=e;if(Dc(n)!==r)return pi(e,-16),!0;let s=R.block(this.#e.datagramMemory,r);if(s===null)return!1;
let a=s.offset;for(let d of n)this.#e.u8.set(d,a),a+=d.length;let c=new y;c.append(s);let u=this.#t.
send(c,o,i);return c.delete(),u.done?(pi(e,u.result()),!0):(this.#o.push(e),this.#i+=r,u.promise.then(
d=>this.#p(e,d)),!0)}#p(e,t){this.#o.splice(this.#o.indexOf(e),1),this.#i-=e.length,pi(e,t),this.#m(),
this.#f()}#m(){for(;this.#n.length>0&&!this.#s;){let[e]=this.#n;if(this.#l(e.addr))return;if(!this.#u(
e))return this.#d(e.length);this.#n.shift(),this.#r-=e.length}}#d(e){this.#s=!0,(this.#e.hasRoom()?this.#e.
datagramRoom(e):this.#e.room()).onSettled(()=>{this.#s=!1,this.#m()})}end(e){this.#a=e;for(let t of this.#n.
splice(0))process.nextTick(t.done,-13,0);this.#r=0,this.#f()}#f(){this.#a===null||this.#o.length>0||
(process.nextTick(this.#a),this.#a=null)}};function Dc(e){let t=0;for(let n of e)t+=n.length;return t}
function pi({length:e,done:t},n){let r=n===-4?Gr:n;process.nextTick(t,r,n===0?e:0)}var Sd={[-1]:"EMSGSIZE",[-2]:"EMSGSIZE",[Gr]:"ENETUNREACH",[-4]:"EHOSTUNREACH",[-14]:"ECONNREFUSED",
[-8]:"EADDRINUSE",[-6]:"EINVAL",[-13]:"ECANCELED",[-15]:"ENETDOWN",[-11]:"ENETDOWN"},Ad={bind:{[-4]:"\
EADDRNOTAVAIL"},send:{[-6]:"EACCES"},connect:{[-4]:"ENETUNREACH"}},xd={recvmsg:qe};function wn(e,t,n,r=0){
let o=Ad[t]?.[e]??Sd[e]??"EINVAL",i=n===void 0?null:{address:n,port:r},s=i===null?"":` to ${V(n,r)}`,
a=xd[t]??`${t}${s}`,c=N(e===Gr?-4:e,a);return L(o,t,i,c)}function Mc(e,t,n,r){let o=N(e,t);return L(
n?Pd(e,r):"EINVAL",t,null,o)}function Pd(e,t){if(e===-1)return"ENOBUFS";switch(t){case 2:return e===
-8?"EADDRINUSE":"ENODEV";case 4:return e===-8?"EADDRNOTAVAIL":"ENODEV";case 3:return"EADDRNOTAVAIL";default:
return"EINVAL"}}function Uc(){return _("ERR_SOCKET_DGRAM_NOT_RUNNING","Not running")}function hi(){return _(
"ERR_SOCKET_DGRAM_NOT_CONNECTED","Not connected")}function Vr(){return _("ERR_SOCKET_DGRAM_IS_CONNEC\
TED","Already connected")}function Fc(){return _("ERR_SOCKET_ALREADY_BOUND","Socket is already bound")}
function mi(e){return _("ERR_IP_BLOCKED",`IP(${e}) is blocked`)}function Wc(){return _("ERR_SOCKET_B\
AD_BUFFER_SIZE","Buffer size must be a positive integer",TypeError)}function Gc(e){let t=`Could not \
get or set buffer size: ${e} returned EBADF`,{errno:n}=L("EBADF",e,null);return Object.assign(_("ERR\
_SOCKET_BUFFER_SIZE",t),{errno:n,syscall:e})}var Id="of type string or an instance of Buffer, TypedArray, or DataView";function Hc(e){let n=typeof e==
"object"&&e!==null?e:{type:e},{type:r,lookup:o,signal:i}=n;if(Vc(n.recvBufferSize,"options.recvBuffe\
rSize"),Vc(n.sendBufferSize,"options.sendBufferSize"),pt(n.receiveBlockList,"options.receiveBlockLis\
t"),pt(n.sendBlockList,"options.sendBlockList"),r!=="udp4"&&r!=="udp6")throw _("ERR_SOCKET_BAD_TYPE",
"Bad socket type: it must be udp4 or udp6",TypeError);return Wr(o,"lookup"),i!==void 0&&Ur(i),{type:r,
reuseAddr:!!n.reuseAddr,reusePort:!!n.reusePort,ipv6Only:!!n.ipv6Only,recvBufferSize:n.recvBufferSize||
void 0,sendBufferSize:n.sendBufferSize||void 0,lookup:o,signal:i,receiveBlockList:n.receiveBlockList,
sendBlockList:n.sendBlockList}}function Vc(e,t){if(e&&(De(e,t),e>>>0!==e))throw _("ERR_OUT_OF_RANGE",
`The value of "${t}" is out of range: ${e} is no number of bytes`,RangeError)}function gi(e){if(!e)throw _(
"ERR_MISSING_ARGS",'The "multicastAddress" argument must be specified',TypeError)}function Ei(e){let t=Xe(
e,"Port");if(t>0)return t;throw _("ERR_SOCKET_BAD_PORT","Port should be > 0 and < 65536. Received 0.",
RangeError)}function $c(e){let[t,n]=e,r=e[e.length-1],o=typeof r=="function"?r:void 0;if(typeof t=="\
object"&&t!==null){let{port:a,address:c,fd:u}=t;if(typeof u=="number"&&u>0)throw L("ENOTSUP","bind",
null);return c&&Se(c,"options.address"),{port:a,address:c,callback:o}}let i=typeof t=="function"?void 0:
t,s=typeof n=="function"?void 0:n;return s&&Se(s,"address"),{port:i,address:s,callback:o}}function zc(e,t){
let[n,r,o,i,s,a]=e;if((t?typeof o=="number":!!(s||i&&typeof i!="function"))?(n=Ld(n,r,o),t&&typeof i==
"function"&&(a=i,i=void 0)):t?a=r:(a=i,i=r,s=o),t&&(i||s))throw Vr();let u=Dd(n),d=t?0:Ei(i);return typeof s==
"function"?(a=s,s=void 0):s!=null&&Se(s,"address"),{pieces:u,port:d,address:s??void 0,callback:typeof a==
"function"?a:void 0}}function Ld(e,t,n){let r=yi(e,"buffer"),o=t>>>0,i=n>>>0;if(o>r.length)throw Kc(
"offset");if(o+i>r.length)throw Kc("length");return r.subarray(o,o+i)}function Kc(e){return _("ERR_B\
UFFER_OUT_OF_BOUNDS",`"${e}" is outside of buffer bounds`,RangeError)}function Dd(e){return Array.isArray(
e)?e.length===0?[new Uint8Array(0)]:e.map(t=>yi(t,"buffer list arguments")):[yi(e,"buffer")]}function yi(e,t){
if(e instanceof Uint8Array)return e;if(typeof e=="string")return Buffer.from(e);if(!ArrayBuffer.isView(
e))throw I(t,Id,e);let{buffer:n,byteOffset:r,byteLength:o}=e;return new Uint8Array(n,r,o)}var Bd=64,qc=class UdpHandle{#e;#t;#n;#r;#o;#i;#s=!1;#a=0;#l=null;#c=null;#u="";constructor(e,t,n){
this.#e=e,this.#o=t,this.#r=n;let r=t?Vi:q;this.#t=je(e,r),this.#t.unref(),this.#n=this.#t.lwip,this.#i=
new Bc(e.port,this.#n)}get waiting(){return this.#i.waiting}#p(e){return e.block(this.#e.blocker)}bind(e,t,n,r){
r&&(this.#n.flags|=32),n&&this.#n.setOption(Et,1);let o=n?jn:0;return this.#p(this.#n.open(e,t,o,0))}connect(e,t){
return this.#p(this.#n.connect(e,t))}disconnect(){this.#n.disconnect()}send(e,t,n,r){this.#i.send(e,
t,n,r)}changeMembership(e,t,n,r){return this.#p(this.#n.membership(e,t,n,-1,r))}setMulticastInterface(e){
let t=e.isAny?0:this.#m(e);return t<0?!1:(this.setOption(Zt,t),!0)}#m(e){let{port:t}=this.#e,n=t.control(
{op:"netifs"}),r=this.#p(n),o=e.toString(),i=({addresses:s})=>s.some(a=>a.split("/")[0]===o);return r.
find(i)?.index??-1}setOption(e,t){this.#n.setOption(e,t)}limitDatagrams(e){this.#n.limitDatagrams(e)}ref(){
this.#t.ref()}unref(){this.#t.unref()}receive=()=>{if(this.#l=null,this.#s)return;let e=this.#n.recvNow();
e!==void 0?this.#g(e):(this.#a=0,this.#n.arrival(E).then(this.#d))};#d=e=>process.nextTick(this.#f,this.#n.
received(e));#f=e=>process.nextTick(this.#g,e);#h=()=>queueMicrotask(this.#y);#y=()=>process.nextTick(
this.receive);#g=e=>{if(this.#s){e instanceof y&&e.delete();return}if(e===-15||e===-11)return this.#r.
onEnded();try{e instanceof y?this.#E(e):this.#r.onReceiveError(e)}finally{this.#_()}};#E(e){try{this.#r.
onDatagram(e,this.#b(e.addr),e.port)}finally{e.delete()}}#b(e){return(this.#c===null||!this.#c.equals(
e))&&(this.#c=e,this.#u=bi(e,this.#o)),this.#u}#_(){if(!this.#s){if(++this.#a<Bd){process.nextTick(this.#h);
return}this.#a=0,this.#l=setImmediate(this.receive)}}close(e){this.#s=!0,this.#l!==null&&clearImmediate(
this.#l),this.#t.close(),this.#i.end(e)}};function bi(e,t){return t&&e.isV4?`::ffff:${e}`:e.toString()}function Md(e){return class DatagramSocket extends e{type;#e;#t;#n=null;#r=!1;#o="no\
ne";#i="none";#s=null;#a=null;#l=null;#c=!0;#u;#p;constructor(t,n,r){super(),this.#e=t,this.#t=n,this.
type=n.type;let{recvBufferSize:o}=t;this.#u=n.recvBufferSize??o,this.#p=n.sendBufferSize??o,r!==void 0&&
this.on("message",r),n.signal!==void 0&&this.#m(n.signal)}#m(t){let n=()=>{this.#r||this.close()};t.
aborted?n():Fr(t,this,n)}get#d(){return this.type==="udp6"}#f(){if(this.#r)throw Uc()}#h(){return this.#n??=
new qc(this.#e,this.#d,{onDatagram:(t,n,r)=>this.#B(t,n,r),onReceiveError:t=>this.emit("error",wn(t,
"recvmsg")),onEnded:()=>{this.#r||this.close()}})}#y(t,n){let{lookup:r}=this.#t;Ac(this.#e,t,this.#d?
6:4,r,n)}#g(t){let n=f.parse(t);return n!==null&&(this.#d||n.isV4)?n:null}#E(t,n){let r=this.#d?"IPv\
6":"IPv4";return{address:bi(t,this.#d),family:r,port:n}}bind(...t){if(this.#f(),this.#o!=="none")throw Fc();
let{port:n,address:r,callback:o}=$c(t),i=n?Xe(n,"Port"):0;return this.#o="under way",o!==void 0&&this.#b(
o),this.#y(r||(this.#d?"::":"0.0.0.0"),(s,a)=>{this.#r||(s!==null?this.#N(s):this.#_(a,i))}),this}#b(t){
let n=()=>{this.removeListener(e.errorMonitor,n),this.removeListener("listening",r)},r=()=>{n(),t.call(
this)};this.on(e.errorMonitor,n),this.on("listening",r)}#_(t,n){let r=u=>this.#N(L(u,"bind",{address:t,
port:n})),o=this.#g(t);if(o===null)return r("EINVAL");if(this.#t.reusePort)return r("ENOTSUP");if(!this.#e.
port.isOpen)return r("ENETDOWN");let i=this.#h(),{reuseAddr:s,ipv6Only:a}=this.#t,c=i.bind(o,n,s,a);
if(c.err===0)return this.#w(i,c);this.#N(wn(c.err,"bind",t,n))}#N(t){this.#o="none",this.emit("error",
t)}#w(t,n){this.#s=n,this.#o="done",this.#c&&t.ref();let{recvBufferSize:r}=this.#t;r!==void 0&&t.limitDatagrams(
r),process.nextTick(t.receive),this.emit("listening")}address(){if(this.#f(),this.#s===null)throw L(
"EBADF","getsockname",null);return this.#E(this.#s.addr,this.#s.port)}#k(t){if(this.#l===null){this.#l=
[];let n=()=>{this.removeListener("listening",r),this.#l=null},r=()=>{this.removeListener(e.errorMonitor,
n);let o=this.#l??[];this.#l=null;for(let i of o)i()};this.once(e.errorMonitor,n),this.once("listeni\
ng",r)}this.#l.push(t)}connect(t,n,r){let o=Ei(t);if(typeof n=="function"&&(r=n,n=""),Se(n??="","add\
ress"),this.#f(),this.#i!=="none")throw Vr();this.#i="under way",this.#o==="none"&&this.bind({port:0});
let i=()=>this.#O(o,n,typeof r=="function"?r:null);this.#o==="done"?i():this.#k(i)}#O(t,n,r){r!==null&&
this.once("connect",r);let o=i=>{if(this.#i="none",r===null)return void this.emit("error",i);this.removeListener(
"connect",r),r.call(this,i)};this.#y(n||this.#T,(i,s)=>{this.#r||(i!==null?process.nextTick(o,i):this.#R(
s,t,n,o))})}#R(t,n,r,o){let i=u=>process.nextTick(o,L(u,"connect",{address:r,port:n})),s=this.#g(t);
if(s===null)return i("EINVAL");if(this.#D(t))return process.nextTick(o,mi(t));let a=s.isAny?Yc(s):s,
c=this.#n.connect(a,n);if(c!==0){let u=wn(c,"connect",r,n);return process.nextTick(o,u)}this.#a={addr:a,
port:n},this.#i="done",process.nextTick(()=>this.emit("connect"))}get#T(){return this.#d?"::1":"127.\
0.0.1"}#D(t){return Qe(this.#t.sendBlockList,t)}disconnect(){if(this.#i!=="done")throw hi();this.#n?.
disconnect(),this.#i="none",this.#a=null}remoteAddress(){if(this.#f(),this.#a===null)throw hi();return this.#E(
this.#a.addr,this.#a.port)}send(...t){let n=zc(t,this.#i==="done");this.#f(),this.#o==="none"&&this.
bind({port:0}),this.#o==="done"?this.#U(n):this.#k(()=>this.#U(n))}sendto(...t){De(t[1],"offset"),De(
t[2],"length"),De(t[3],"port"),Se(t[4],"address"),this.send(...t)}#U(t){let{port:n,address:r,callback:o}=t;
if(n===0)return this.#C(f.ANY4,void 0,t);this.#y(r||this.#T,(i,s)=>{i!==null?o!==void 0?process.nextTick(
o,i):process.nextTick(()=>this.emit("error",i)):this.#r||this.#v(s,t)})}#v(t,n){let{port:r,address:o=t,
callback:i}=n,s=c=>{i!==void 0&&process.nextTick(i,c)},a=this.#g(t);if(a===null)return s(L("EINVAL",
"send",{address:o,port:r}));if(this.#D(t))return s(mi(t));this.#C(a.isAny?Yc(a):a,o,n)}#C(t,n,{pieces:r,
port:o,callback:i}){let s=this.#n;if(s!==null){if(i===void 0)return s.send(r,t,o,Ud);s.send(r,t,o,(a,c)=>{
a===0?i(null,c):i(wn(a,"send",n,o))})}}#B(t,n,r){if(Qe(this.#t.receiveBlockList,n))return;let o=this.#d?
"IPv6":"IPv4",i=t.byteLength,s=Buffer.allocUnsafe(i);t.copyInto(s);let a={address:n,family:o,port:r,
size:i};this.emit("message",s,a)}#x(t){if(this.#f(),this.#s===null)throw L("EBADF",t,null);return this.#n}#P(t,n,r){
let o=this.#x(t),i=Math.trunc(r);if(!(i>=n.least&&i<=n.most))throw L("EINVAL",t,null);o.setOption(n,
i)}setBroadcast(t){this.#P("setBroadcast",Bn,t?1:0)}setTTL(t){return De(t,"ttl"),this.#P("setTTL",Qt,
t),t}setMulticastTTL(t){return De(t,"ttl"),this.#P("setMulticastTTL",Jt,t),t}setMulticastLoopback(t){
let n=t?1:0;return this.#P("setMulticastLoopback",Mn,n),t}setMulticastInterface(t){let n="setMultica\
stInterface";this.#f(),Se(t,"interfaceAddress");let r=this.#x(n),o=this.#g(t);if(o===null)throw L("E\
INVAL",n,null);if(!r.setMulticastInterface(o))throw L("EADDRNOTAVAIL",n,null)}addMembership(t,n){gi(
t);let{MEMBER_JOIN:r}=en;this.#I("addMembership",r,t,n)}dropMembership(t,n){gi(t);let{MEMBER_LEAVE:r}=en;
this.#I("dropMembership",r,t,n)}addSourceSpecificMembership(t,n,r){this.#M("addSourceSpecificMembers\
hip",4,t,n,r)}dropSourceSpecificMembership(t,n,r){this.#M("dropSourceSpecificMembership",5,t,n,r)}#M(t,n,r,o,i){
Se(r,"sourceAddress"),Se(o,"groupAddress"),this.#I(t,n,o,i,r)}#I(t,n,r,o,i="0.0.0.0"){this.#f();let s=f.
parse(String(r)),a=f.parse(o||"0.0.0.0"),c=f.parse(i);if(s===null||a===null||c===null)throw L("EINVA\
L",t,null);if(!this.#e.port.isOpen)throw L("ENETDOWN",t,null);let d=(this.#s===null?this.#S():this.#h()).
changeMembership(n,s,a,c);if(d!==0)throw Mc(d,t,s.isMulticast,n)}#S(){let t=this.#h(),n=this.#d?f.ANY6:
f.ANY4,r=t.bind(n,0,!1,!1);return r.err===0&&(this.#s=r),t}#L(t,n){if(t>>>0!==t)throw Wc();if(this.#f(),
this.#s===null)throw Gc(n);return this.#n}setRecvBufferSize(t){let n=this.#L(t,"uv_recv_buffer_size");
t!==0&&(this.#u=Math.min(t,2147483647),n.limitDatagrams(this.#u))}setSendBufferSize(t){this.#L(t,"uv\
_send_buffer_size"),t>0&&(this.#p=t)}getRecvBufferSize(){return this.#L(0,"uv_recv_buffer_size"),this.#u}getSendBufferSize(){
return this.#L(0,"uv_send_buffer_size"),this.#p}getSendQueueSize(){return this.#f(),this.#n?.waiting.
bytes??0}getSendQueueCount(){return this.#f(),this.#n?.waiting.count??0}ref(){return this.#c=!0,this.#o===
"done"&&this.#n?.ref(),this}unref(){return this.#c=!1,this.#o==="done"&&this.#n?.unref(),this}close(t){
if(typeof t=="function"&&this.on("close",t),this.#l!==null)return this.#l.push(()=>this.close()),this;
this.#f(),this.#r=!0;let n=()=>void this.emit("close"),r=this.#n;return this.#n=null,r===null?process.
nextTick(n):r.close(n),this}async[Symbol.asyncDispose](){this.#r||await new Promise(t=>this.close(()=>t()))}}}
var Ud=()=>{};function Yc(e){return e.isV4?f.LOOPBACK4:f.LOOPBACK6}var jc;function Xc(e,t,n){let r=Hc(
t),o=typeof n=="function"?n:void 0;return jc??=Md(M("node:events")),new jc(e,r,o)}var Jc=class Connector{#e;#t;#n;#r;#o=[];#i=[];#s=null;#a=!1;#l=!1;constructor(e,t,n,r){
this.#e=e,this.#t=t,this.#n=n,this.#r=r}start(){let{host:e}=this.#n,t=te(e);t===0?this.#u():process.
nextTick(()=>this.#h(e,t))}cancel(){this.#a=!0,this.#s?.close().catch(()=>{}),this.#s=null}get isConnecting(){
return this.#l}get#c(){return this.#a||!this.#t.connecting}#u(){let{host:e,family:t,hints:n,lookup:r,
localAddress:o}=this.#n,i=this.#n.autoSelectFamily&&t!==4&&t!==6&&o===null;(r??On(this.#e))(e,{family:t,
hints:n,...i?{all:i}:{}},(s,a,c)=>{i?this.#m(s,a):this.#p(s,a,c)})}#p(e,t,n){let r=this.#t;if(r.emit(
"lookup",e,t,n,this.#n.host),this.#c)return;let o=e??this.#d(t,n);o?process.nextTick(()=>this.#f(o)):
(r.touch(),this.#h(t,n))}#m(e,t){let n=this.#t,{host:r}=this.#n;if(this.#c)return;if(e)return this.#p(
e,void 0,void 0);for(let{address:i,family:s}of t)if(n.emit("lookup",null,i,s,r),this.#c)return;let o=xc(
t);if(o.length===0){let[i]=t,s=this.#d(i?.address,i?.family);process.nextTick(()=>this.#f(s));return}
n.touch(),o.length===1?this.#h(o[0].address,o[0].family):(n.autoSelectFamilyAttemptedAddresses=[],this.#i=
o,this.#y(0))}#d(e,t){if(te(e)===0)return Pc(e);if(t===4||t===6)return null;let{host:n,port:r}=this.#n;
return Ic(t,n,r)}#f(e){this.#c||this.#t.destroy(e)}#h(e,t){let n=this.#t;if(!this.#c){if(Qe(this.#r,
e)){n.destroy(Qc(e));return}this.#_(e,t,r=>{if(!this.#c){if(r!==null)return this.#b(r);n.emit("conne\
ctionAttempt",e,this.#n.port,t),!(this.#c||this.#g(e))&&this.#N(e,t,void 0,o=>{this.#c||(o!==null&&this.#E(
e,t,o),this.#c||this.#b(o))})}})}}#y(e){let t=this.#t;if(this.#c)return;if(e===this.#i.length){t.destroy(
Rc(this.#o));return}let{address:n,family:r}=this.#i[e],{port:o,attemptTimeout:i}=this.#n,s=a=>{this.#l=
!1,this.#o.push(a),process.nextTick(()=>this.#y(e+1))};if(Qe(this.#r,n))return s(Qc(n));this.#_(n,r,
a=>{if(this.#c)return;if(a!==null)return s(a);if(t.emit("connectionAttempt",n,o,r),this.#c||this.#g(
n))return;t.autoSelectFamilyAttemptedAddresses.push(`${n}:${o}`);let c=e===this.#i.length-1,u=c?void 0:
i;this.#N(n,r,u,d=>{if(this.#c)return;if(d===null)return this.#b(null);s(d);let{code:b}=d.cause??{};
b==="ERR_TIMEOUT"&&!c?t.emit("connectionAttemptTimeout",n,o,r):this.#E(n,r,d)})})}#g(e){if(!this.#t.
isAttempted)return!1;let t={address:e,port:this.#n.port};return this.#t.destroy(L("EALREADY","connec\
t",t)),!0}#E(e,t,n){let{port:r}=this.#n;this.#t.emit("connectionAttemptFailed",e,r,t,n)}#b(e){let t=this.#s;
this.#s=null,this.#l=!1,e!==null?this.#t.destroy(e):this.#t.onConnected(t)}#_(e,t,n){if(this.#t.netconn!==
null)return this.#s=this.#t.netconn,n(null);let{port:r,localAddress:o,localPort:i}=this.#n,s=o!==null||
i!==0,c={address:o??(t===6?"::":"0.0.0.0"),port:i},u=null,d=b=>n(s?Ni(u,b,"bind",c):Ni(u,b,"connect",
{address:e,port:r}));try{u=this.#s=je(this.#e,x),this.#t.prepare(u)}catch(b){process.nextTick(d,b);return}
if(!s)return n(null);u.bind(c.address,i).then(()=>process.nextTick(n,null),b=>process.nextTick(d,b))}#N(e,t,n,r){
let o=this.#s,i={address:e,port:this.#n.port},s=a=>r(Ni(o,a,"connect",i));if(o===this.#t.netconn){process.
nextTick(r,null);return}if(t===6){process.nextTick(s,Fd(e,i.port));return}this.#l=!0,o.connect(e,i.port,
{timeout:n}).then(()=>process.nextTick(r,null),a=>process.nextTick(s,a))}};function Fd(e,t){let n=`c\
onnect to ${V(e,t)}`;return N(-4,n,"the stack has no IPv6 yet")}function Ni(e,t,n,r){let o=Wd(e,t,n);
return e?.close().catch(()=>{}),L(o,n,r,t)}function Wd(e,t,n){if(e===null||e.stackEnded)return"ENETD\
OWN";let r=ft(t,n);return r==="EHOSTUNREACH"&&e.lwip.remoteEnd===null?"ENETUNREACH":r}function Qc(e){
return _("ERR_IP_BLOCKED",`IP(${e}) is blocked by net.BlockList`)}var Zc=class IdleTimer{#e;#t=0;#n=0;#r=null;#o=0;constructor(e){this.#e=e}set(e){if(this.#t=
e,e===0)return;this.#n=performance.now();let t=this.#n+e;this.#r!==null&&this.#o<=t||(this.stop(),this.#i(
e))}touch(){this.#t!==0&&(this.#n=performance.now(),this.#r===null&&this.#i(this.#t))}stop(){this.#r?.
close(),this.#r=null}#i(e){this.#o=performance.now()+e;let{setTimeout:t}=M("node:timers");this.#r=t(
this.#s,e).unref()}#s=()=>{if(this.#r=null,this.#t===0)return;let e=this.#n+this.#t-performance.now();
e>=1?this.#i(e):this.#e()}};var _i=class OnRead{isStopped=!1;#e;#t;#n;#r=null;constructor(e,t,n){this.#n=e,this.#e=
t,this.#t=n}static of(e){if(e===null||typeof e!="object")return null;let{buffer:t,callback:n}=e;if(typeof n!=
"function")return null;let r=typeof t=="function"?t:null,o=r===null?t:r();return!(o instanceof Uint8Array)||
o.length===0?null:new _i(o,r,n)}get hasLeft(){return this.#r!==null}deliver(e){let t=this.#r??e;for(;t.
length>0;){let n=t.subarray(0,this.#n.length);t=t.subarray(n.length),this.#r=t.length>0?t:null,this.#n.
set(n);let r=this.#t(n.length,this.#n)!==!1,o=this.#e?.();if(o instanceof Uint8Array&&o.length>0&&(this.#n=
o),!r)return this.isStopped=!0,!1}return!0}};var Gd=32,Vd=250,Kd=10;function el(e){let{host:t,port:n,localAddress:r,localPort:o,lookup:i}=e;if(t!=
null&&typeof t!="string")throw I("options.host","of type string",t);if(r&&te(r)===0){let c=`Invalid \
IP address: ${r}`;throw _("ERR_INVALID_IP_ADDRESS",c,TypeError)}if(o&&zt(o,"options.localPort"),typeof n!=
"number"&&typeof n!="string")throw I("options.port","one of type number or string",n);te(t??"localho\
st")===0&&(Wr(i,"options.lookup"),zt(e.hints,"options.hints")),Lc(e.autoSelectFamily,"options.autoSe\
lectFamily");let a=e.family;return{host:t||"localhost",port:Xe(n,"Port"),localAddress:r||null,localPort:Number(
o??0),family:a,hints:Hd(e.hints,a),lookup:i??null,autoSelectFamily:$d(e.autoSelectFamily),attemptTimeout:zd(
e.autoSelectFamilyAttemptTimeout)}}function Hd(e,t){return e||(t===4||t===6?0:Gd)}function $d(e){let{
getDefaultAutoSelectFamily:t}=M("node:net");return e??t()}function zd(e){return zt(e,"options.autoSe\
lectFamilyAttemptTimeout"),Math.max(e??Vd,Kd)}var Tn=Symbol("taken"),Oi=Symbol("resets"),qd=65536,Yd=65536,jd=new Uint8Array(0),Xd=10,Qd=1e3,Jd=null;
function Kr(){return Jd??=Zd(M("node:stream").Duplex)}function Zd(e){return class Socket extends e{connecting=!1;timeout=void 0;server=null;_server=null;autoSelectFamilyAttemptedAddresses;_host=null;blockList;#e;#t=null;#n=new Set;#r=new Zc(
()=>this.emit("timeout"));#o;#i=!1;#s=!1;#a=0;#l=0;#c=0;#u=null;#p=0;#m=0;#d=!1;#f;#h=!1;#y=!1;#g=!1;#E=!1;#b=0;#_=!0;#N=0;#w=null;constructor(t,n){
let r=ef(n);super({...r,allowHalfOpen:!!r.allowHalfOpen,emitClose:!1,autoDestroy:!0,decodeStrings:!0,
signal:void 0}),this.#e=t,this.#g=!!r.noDelay,this.#E=!!r.keepAlive,this.#b=Number(r.keepAliveInitialDelay??
0)|0,this.#o=_i.of(r.onread),r.blockList&&(this.blockList=r.blockList),this.on("end",this.#P);let{[Tn]:o,
[Oi]:i}=r;this.#y=i===!0,o!==void 0&&this.#k(o,r),this.#f=r.signal,this.#f!==void 0&&M("node:stream").
addAbortSignal(this.#f,this)}#k(t,n){this.#t=this.#w=t,this.#d=!0,this.#O(t),this.prepare(t),n.pauseOnCreate?
this.pause():n.readable!==!1&&this.read(0)}#O(t){t.lwip.released.then(()=>{this.#t!==t||!t.stackEnded||
process.nextTick(()=>this.#t===t&&this.destroy())})}connect(...t){let{options:n,callback:r}=$t(t),o=tf(
n);if(this.#f?.aborted)return this;if(this.destroyed&&this.#R(),this.#d=!0,r!==null&&this.once("conn\
ect",r),this.touch(),this.connecting=!0,n.noDelay!==void 0&&this.setNoDelay(!!n.noDelay),n.keepAlive!==
void 0){let a=Number(n.keepAliveInitialDelay??0);this.setKeepAlive(!!n.keepAlive,a)}let i=this.blockList??
null,s=new Jc(this.#e,this,o,i);return this.#n.add(s),te(o.host)===0&&(this._host=o.host),s.start(),
this}#R(){this._undestroy(),this.#t=this.#w=this._server=null,this.#i=this.#s=this.#h=!1,this.#a=this.#l=
this.#c=this.#p=0,this.#m++,delete this.write}get isAttempted(){return[...this.#n].some(t=>t.isConnecting)}prepare(t){
this.#g&&t.setNoDelay(!0),this.#E&&this.#G(t),this.#_||t.unref(),this.#N>0&&t.setTos(this.#N)}onConnected(t){
this.#n.clear(),this.#t!==t&&this.#O(t),this.#t=this.#w=t,this.connecting=!1,this.touch(),this.emit(
"connect"),this.emit("ready"),!this.isPaused()&&this.#t!==null&&this.read(0)}_read(t){this.connecting||
this.#t===null?this.destroyed||this.once("connect",()=>this._read(t)):this.#T()}read(t){return this.#o?.
isStopped&&!this.connecting&&(this.#o.isStopped=!1,this.#T()),super.read(t)}resume(){return this.#o!==
null&&(this.#o.isStopped=!1),!this.connecting&&this.#t!==null&&this.#T(),super.resume()}#T(){this.#i||
this.#s||(this.#i=!0,this.#o?.hasLeft?process.nextTick(this.#v,jd):this.#D())}#D(){let t=this.#t;t.readChunk(
qd).then(n=>process.nextTick(this.#U,t,n),n=>process.nextTick(this.#B,t,n))}#U=(t,n)=>{if(this.#t===
t){if(this.touch(),n===null)return this.#C();this.#a+=n.length,this.#v(n)}};#v=t=>{let n=!0;try{n=this.#o?.
deliver(t)??this.push(t)}finally{n&&!this.destroyed?this.#D():this.#i=!1}};#C(){this.#i=!1,this.#s=!0,
this.push(null),this.read(0)}#B=(t,n)=>{if(this.#t===t)if(this.#i=!1,this.#x())this.destroy();else{let r=ft(
n,"read");this.destroy(L(r,"read",null,n))}};#x(){return this.#t?.stackEnded===!0}#P=()=>{this.allowHalfOpen||
(this.write=this.#M)};#M=(t,n,r)=>{if(!this.writableEnded)return super.write(t,n,r);let o=typeof n==
"function"?n:r,s=_("EPIPE","This socket has been ended by the other party");return typeof o=="functi\
on"&&process.nextTick(o,s),this.destroy(s),!1};_write(t,n,r){if(this.connecting)return this.#I(t.length,
()=>this._write(t,n,r),r);this.#S(t,t.length,r)}_writev(t,n){let r=0;for(let{chunk:i}of t)r+=i.length;
if(this.connecting)return this.#I(r,()=>this._writev(t,n),n);if(r<=Yd){let i=Buffer.concat(t.map(({chunk:s})=>s),
r);return this.#S(i,r,n)}let o=new y;for(let{chunk:i}of t)o.append(R.external(i));this.#S(o,r,n)}#I(t,n,r){
let o=()=>{this.off("connect",i),r(of())},i=()=>{this.off("close",o),this.#p=0,n()};this.#p=t,this.once(
"connect",i),this.once("close",o)}#S(t,n,r){let o=this.#t;if(o===null){r(_("ERR_SOCKET_CLOSED","Sock\
et is closed"));return}this.touch(),this.#l+=n;let i=o.write(t);if(i===Lt)return tl(t),r();this.#c=n,
this.#u=r;let s=a=>{tl(t),this.#u===r&&this.#L(a,r)};i.then(()=>process.nextTick(s,null),a=>process.
nextTick(s,a))}#L(t,n){if(t!==null&&this.#x()){this.destroy();return}let r=this.#c;if(this.#c=0,this.#u=
null,t===null)return this.touch(),n();let o=this.#F(t);o==="EPIPE"&&(this.#l-=r),n(L(o,"write",null,
t))}#V(){let t=this.#u;if(this.#u=null,t===null)return;let n=this.#m;setImmediate(()=>{this.#m===n&&
(this.#c=0,t(L("ECANCELED","write",null)))})}#F(t){let n=ft(t,"write");return n==="ECONNRESET"&&this.#s?
"EPIPE":n}_final(t){if(this.connecting){this.once("connect",()=>this._final(t));return}if(this.#t===
null)return t();let n=()=>process.nextTick(t);this.#t.shutdown(!1,!0).then(n,n)}_destroy(t,n){this.connecting=
!1,this.#r.stop();for(let a of this.#n)a.cancel();this.#n.clear();let r=this.#t;this.#t=null;let o=t!=
null,i=this.#d?[o]:[],s=()=>this.emit("close",...i);if(r===null)n(t),this.#d?setImmediate(s):process.
nextTick(s);else{this.#V();let c=this.#h||o&&this.#y?r.abort():r.close(),u=()=>void setImmediate(s);
c.then(u,u),n(t)}this.#d=!1,this._server!==null&&(this._server._connections--,this._server._emitCloseIfDrained())}destroySoon(){
this.writable&&this.end(),this.writableFinished?this.destroy():this.once("finish",this.destroy)}resetAndDestroy(){
return this.destroyed?this:this.connecting?(this.once("connect",()=>this.#W()),this):(this.#t===null?
this.destroy(_("ERR_SOCKET_CLOSED","Socket is closed")):this.#W(),this)}#W(){this.#h=!0,this.destroy()}touch(){
this.#r.touch()}_unrefTimer(){this.#r.touch()}setTimeout(t,n){return this.destroyed?this:(nf(t,n),this.
timeout=t,this.#r.set(t),n!==void 0&&(t===0?this.removeListener("timeout",n):this.once("timeout",n)),
this)}setNoDelay(t=!0){return this.#g=!!t,this.#t?.setNoDelay(this.#g),this}setKeepAlive(t=!1,n=0){return this.#E=
!!t,this.#b=Number(n)|0,this.#t!==null&&this.#G(this.#t),this}#G(t){let n=this.#b;if(!this.#E||n<=0)
t.setKeepAlive(this.#E);else{let r=Qd;t.setKeepAlive({idle:n,interval:r,probes:Xd})}}setTypeOfService(t){
return rf(t),this.#N=t,this.#t?.setTos(t),this}getTypeOfService(){return this.#N}ref(){return this.#_=
!0,this.#t?.ref(),this}unref(){return this.#_=!1,this.#t?.unref(),this}get netconn(){return this.#t}#A(t){
let n=t?this.#t:this.#w,r=n===null?null:Le(n,t);if(r===null)return{};let{hostname:o,port:i}=r;return{
address:o,family:`IPv${te(o)}`,port:i}}address(){return this.#A(!0)}get localAddress(){return this.#A(
!0).address}get localPort(){return this.#A(!0).port}get localFamily(){return this.#A(!0).family}get remoteAddress(){
return this.#A(!1).address}get remotePort(){return this.#A(!1).port}get remoteFamily(){return this.#A(
!1).family}get bytesRead(){return this.#a}get bytesWritten(){let t=Math.max(this.writableLength,this.#p);
return this.#l+t-this.#c}get bufferSize(){return this.#d?this.writableLength:void 0}get pending(){return this.#t===
null||this.connecting}get _connecting(){return this.connecting}get readyState(){return this.connecting?
"opening":this.readable?this.writable?"open":"readOnly":this.writable?"writeOnly":"closed"}}}function tl(e){
e instanceof y&&e.delete()}function ef(e){if(e==null)return{};if(typeof e!="object")throw I("options",
"of type object",e);let t={...e};if(typeof t.fd=="number"){let n=`open ENOTSUP ${t.fd}: a stack has \
no descriptors`;throw _("ENOTSUP",n)}for(let n of["objectMode","readableObjectMode","writableObjectM\
ode"])if(t[n]){let r=`The property 'options.${n}' is not supported`;throw _("ERR_INVALID_ARG_VALUE",
r,TypeError)}return pt(t.blockList,"options.blockList"),t}function tf(e){if(e.path&&e.port===void 0){
let t=`connect ENOTSUP ${e.path}: a stack has no pipes`;throw _("ENOTSUP",t)}if(e.port===void 0)throw _(
"ERR_MISSING_ARGS",'The "options" or "port" or "path" argument must be specified',TypeError);return el(
e)}function nf(e,t){if(typeof e!="number")throw I("msecs","of type number",e);if(!(e>=0&&Number.isFinite(
e))){let n=`The value of "msecs" is out of range. It must be a non-negative finite number. Received ${e}`;
throw _("ERR_OUT_OF_RANGE",n,RangeError)}if(t!==void 0&&typeof t!="function")throw I("callback","of \
type function",t)}function rf(e){if(typeof e!="number")throw I("tos","of type number",e);if(Number.isInteger(
e)&&e>=0&&e<=255)return;let t=`The value of "tos" is out of range. It must be >= 0 && <= 255. Receiv\
ed ${e}`;throw _("ERR_OUT_OF_RANGE",t,RangeError)}function of(){return _("ERR_SOCKET_CLOSED_BEFORE_C\
ONNECTION","Socket closed before the connection was established")}var nl=255,ol=class ListenHandle{#e;#t;#n;#r;constructor(e,t,n,r){this.#e=e,this.#r=
t,this.#t=n,this.#n=r}static open(e,t,n,{address:r,port:o,backlog:i}){let s=null;try{s=je(e,x);let c=s.
lwip.open(f.parse(r),o,0,i).block(e.blocker);if(c.err!==0)throw N(c.err,`bind to ${V(r,o)}`);let u=rl(
c.addr.toString(),c.port);return new ol(s,u,n,t)}catch(a){let u=s===null||s.stackEnded?"ENETDOWN":ft(
a,"listen");throw s?.close().catch(()=>{}),kc(u,"listen",{address:r,port:o},a)}}start(){this.#e.accept().
then(e=>{process.nextTick(this.#s,e),this.start()},()=>process.nextTick(()=>this.#o()))}#o(){this.#i&&
this.#t.close()}get#i(){return this.#t._handle===this}#s=e=>{let t=this.#t;if(!this.#i||this.#a(e)){
e.close().catch(()=>{});return}if(t._connections>=(t.maxConnections??1/0))return this.#l(e);let n=new this.#n(
{[Tn]:e,allowHalfOpen:t.allowHalfOpen,pauseOnCreate:t.pauseOnConnect,noDelay:t.noDelay,keepAlive:t.keepAlive,
keepAliveInitialDelay:t.keepAliveInitialDelay,readableHighWaterMark:t.highWaterMark,writableHighWaterMark:t.
highWaterMark});t._connections++,n.server=n._server=t,t.emit("connection",n),this.#c(n.server)};#a(e){
let{blockList:t}=this.#t;return!!t&&Qe(t,Le(e,!1).hostname)}#l(e){let t=Le(e,!0),n=Le(e,!1),{family:r}=rl(
n.hostname,n.port);e.close().catch(()=>{}),this.#t.emit("drop",{localAddress:t.hostname,localPort:t.
port,localFamily:r,remoteAddress:n.hostname,remotePort:n.port,remoteFamily:r})}#c(e){let t=e;t===this.#t||
t?._handle!==null||(t._handle=this,this.#e.lwip.released.then(()=>{t._handle===this&&(t._handle=null)}))}close(){
this.#i&&(this.#t._handle=null),this.#e.close().catch(()=>{})}getsockname(e){return Object.assign(e,
this.#r),0}ref(){this.#e.ref()}unref(){this.#e.unref()}};function rl(e,t){return{address:e,family:`I\
Pv${te(e)}`,port:t}}function Hr(e,t,n,r){let{options:o,callback:i}=$t(r);if(n._handle!==null)throw _(
"ERR_SERVER_ALREADY_LISTEN","Listen method has been called more than once without closing.");i!==null&&
n.once("listening",i);let s=cf(o,r);if(o.signal!==void 0){let{signal:u}=o;Ur(u);let d=()=>void n.close();
u.aborted?process.nextTick(d):Fr(u,n,d)}let a=u=>{try{let d={...s,address:u},b=ol.open(e,t,n,d);n._handle=
b,n._unref&&b.unref(),b.start(),process.nextTick(()=>{n._handle===b&&n.emit("listening")})}catch(d){
sf(n,d)}},{host:c}=s;c===null?a("0.0.0.0"):te(c)!==0?a(c):af(e,n,c,a)}function sf(e,t){process.nextTick(
()=>e.emit("error",t))}function af(e,t,n,r){let o=!1;t.once("close",()=>o=!0);let i={family:void 0,hints:0};
On(e)(n,i,(s,a)=>{s!==null?t.emit("error",s):!o&&t._handle===null&&r(a)})}function cf(e,t){let n=Number(
e.backlog)||Number(t[1])||Number(t[2]),r=Math.min(n>0?n:nl,nl),i=e.port===null||e.port===void 0&&(Object.
hasOwn(e,"port")||lf(t[0]))?0:e.port;if(!(typeof i=="number"||typeof i=="string")||typeof e.fd=="num\
ber")throw _("ERR_INVALID_ARG_VALUE",`The argument 'options' must have the property "port": a stack \
has no pipes and no file descriptors`,TypeError);let a=e.host?e.host:null;if(a!==null&&typeof a!="st\
ring")throw I("options.host","of type string",a);return{host:a,port:Xe(i,"options.port"),backlog:r}}
function lf(e){return e==null||typeof e=="function"}var uf=["remoteAddress","remotePort","remoteFamily","localAddress","localPort","localFamily"];function il(e,t){
e.prependListener?.("secureConnection",n=>{let r=df(n);if(r instanceof t)for(let o of uf)Object.defineProperty(
n,o,{get:()=>Reflect.get(r,o),configurable:!0})})}function df(e){let{_handle:t}=e;return t?._parentWrap?.
stream}function sl(e,t,n){return class Server extends e{_handle=null;_connections=0;_unref=!1;maxConnections=void 0;dropMaxConnection=!1;allowHalfOpen;pauseOnConnect;noDelay;keepAlive;keepAliveInitialDelay;highWaterMark;blockList;constructor(r,o){
super();let i=ff(r);this.allowHalfOpen=!!i.allowHalfOpen,this.pauseOnConnect=!!i.pauseOnConnect,this.
noDelay=!!i.noDelay,this.keepAlive=!!i.keepAlive,this.keepAliveInitialDelay=Number(i.keepAliveInitialDelay??
0),this.highWaterMark=i.highWaterMark,this.blockList=i.blockList;let s=typeof r=="function"?r:o;typeof s==
"function"&&this.on("connection",s)}get listening(){return this._handle!==null}listen(...r){return Hr(
t,n,this,r),this}address(){if(this._handle===null)return null;let r={};return this._handle.getsockname(
r),r}close(r){return typeof r=="function"&&(this._handle!==null?this.once("close",r):this.once("clos\
e",()=>r(pf()))),this._handle?.close(),this._handle=null,this._emitCloseIfDrained(),this}_emitCloseIfDrained(){
this._handle!==null||this._connections>0||process.nextTick(()=>this.emit("close"))}getConnections(r){
if(typeof r!="function")throw I("callback","of type function",r);return process.nextTick(()=>r(null,
this._connections)),this}ref(){return this._unref=!1,this._handle?.ref(),this}unref(){return this._unref=
!0,this._handle?.unref(),this}async[Symbol.asyncDispose](){this._handle!==null&&await new Promise((r,o)=>{
this.close(i=>i?o(i):r())})}}}function ff(e){if(e===void 0||typeof e=="function")return{};if(e===null)
return{};if(typeof e=="object"){let t=e;for(let n of["highWaterMark","keepAliveInitialDelay"])zt(t[n],
`options.${n}`);return pt(t.blockList,"options.blockList"),t}throw I("options","of type object",e)}function pf(){
return _("ERR_SERVER_NOT_RUNNING","Server is not running.")}var wi=class NodeSockets{#e;#t=null;#n=null;constructor(e){this.#e=e}get Socket(){return this.#t??=
al(mf(this.#e))}get Server(){if(this.#n===null){let{EventEmitter:e}=M("node:events"),t=this.Socket,n=sl(
e,this.#e,t);this.#n=al(n)}return this.#n}connect=(...e)=>{let{options:t}=$t(e),n=new this.Socket(t),
{timeout:r}=t;return r&&n.setTimeout(r),n.connect(...e)};createConnection=this.connect;createServer=(e,t)=>new this.
Server(e,t);createSocket=(e,t)=>Xc(this.#e,e,t);listen(e,...t){if(e instanceof this.Server)return e.
listen(...t);hf(e);let n=this.Socket,r=e;return Hr(this.#e,n,r,t),il(e,n),e}};function hf(e){if(e instanceof
M("node:net").Server)return;throw I("server",`an instance of Server of node:net or of this stack${typeof e==
"function"?": pass createServer(app) of node:http":""}`,e)}function mf(e){let t=Kr();class n extends t{constructor(o){
super(e,o)}}return n}function al(e){return new Proxy(e,{apply:(t,n,r)=>new e(...r)})}var qt=class EventLoopClock{#e=new Map;#t=1;now(){return performance.now()}set(e,t){
let n=this.#t++,r=Math.min(e,Is),i=setTimeout(()=>this.#n(n),r);return this.#e.set(n,{at:this.now()+
r,fn:t,timer:i}),n}clear(e){let t=this.#e.get(e);t!==void 0&&(clearTimeout(t.timer),this.#e.delete(e))}#n(e){
let t=this.#e.get(e);this.clear(e),t?.fn()}runDue(){let e=this.now(),t=1/0;for(let[n,{at:r}]of[...this.#e])
r<=e?this.#n(n):t=Math.min(t,r-e);return t}};var yf=(e,t,n)=>{w(e,t,n);let{length:r}=new TextEncoder().encode(e);if(!(r>=1&&r<=255))throw h(e,t,n,
"a name of 1 to 255 bytes")},Ti={keyFormat:F("pem"),key:w,cert:w},vi={alpnProtocols:me(yf)},cl={...Ti,
...vi,caCerts:me(w),unsafelyDisableHostnameVerification:D},ll=(e,t,n)=>{if(w(e,t,n),f.parse(e)===null&&
(ze(e,t,n),!/^[\p{L}\p{N}._-]+$/u.test(e)))throw h(e,t,n,'a name, such as "example.com"')},gf={..._n,
...cl,hostname:ll},Ef={...It,...cl,server:F(!0,!1),hostname:ll},bf={...It,...Ti,...vi,server:F(!0,!1)},
Nf={...ci,...Ti,...vi};function ul(e,t){A(e,gf,"options",t),ge(e.port,t),pl(e,t)}function dl(e,t){let n=e?.
server===!0;A(e,n?bf:Ef,"options",t),n?Ci(e,t):pl(e,t)}function fl(e,t){A(e,Nf,"options",t),Pe(e.port,
"port",t),Ci(e,t)}function Ci(e,t){w(e.cert,"cert",t),w(e.key,"key",t)}function pl(e,t){let{cert:n,key:r}=e;
(n!==void 0||r!==void 0)&&Ci(e,t)}var Ae=class Deadline{#e;#t;#n;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.timeout===
void 0?0:t.now()}get left(){let{signal:e,timeout:t}=this.#e;if(e===void 0&&t===void 0)return E;if(t===
void 0)return{signal:e};let n=this.#t.now()-this.#n;return{signal:e,timeout:Math.max(0,t-n)}}async for(e,t){
let{left:n}=this;if(n===E)return await e;let r=new be(this.#t),o=()=>r.post(!0);return e.then(o,o),await $r(
r,n,t),await e}};async function $r(e,t,n){if(await new v(T(e.fetch(t)))===re)throw N(-3,n)}var hl={CERT_HAS_EXPIRED:"Expired",CERT_NOT_YET_VALID:"NotValidYet",CERT_REVOKED:"Revoked",DEPTH_ZERO_SELF_SIGNED_CERT:"\
UnknownIssuer",ERR_TLS_CERT_ALTNAME_INVALID:"NotValidForName",SELF_SIGNED_CERT_IN_CHAIN:"UnknownIssu\
er",UNABLE_TO_GET_ISSUER_CERT:"UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT_LOCALLY:"UnknownIssuer",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
UnknownIssuer or Expired"};function ml(e,t){let{code:n="ERR_SSL",message:r}=e,o=Object.hasOwn(hl,n)?
`invalid peer certificate: ${hl[n]} (${r})`:r,i=`Cannot ${t}: ${o}`;return Object.assign(new Deno.errors.
InvalidData(i,{cause:e}),{code:n})}function zr(e,t="without a close_notify"){let n=new Deno.errors.UnexpectedEof(
`Cannot ${e}: the peer has closed the connection ${t}`);return Object.assign(n,{code:an(-15)})}function vn(e,t,n,r){
let o=`Cannot ${t}: "${e}" must be ${n}`;if(r===void 0)return new Deno.errors.InvalidData(o);let i=r.
message;return new Deno.errors.InvalidData(`${o}: ${i}`,{cause:r})}var _f=/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;function ki(e,t,n){let{connect:r}=M(
"node:tls"),{cert:o,key:i,caCerts:s=[],alpnProtocols:a=[]}=t,c=o===void 0||i===void 0?yl({}):gl({cert:o,
key:i},n);s.forEach((d,b)=>{for(let S of El(d,`caCerts[${b}]`,n))c.context.addCACert(S)});let u=t.unsafelyDisableHostnameVerification!==
!0;return{done:"secureConnect",open:(d,b)=>r({socket:d,secureContext:c,host:e,...f.parse(e)===null?{
servername:e}:{},...a.length===0?{}:{ALPNProtocols:a},rejectUnauthorized:!0,checkServerIdentity:(S,ue)=>{
if(!u)return;let pe=Of(S,ue);return pe!==void 0&&b(),pe}})}}function Ri(e,t=[],n){let{TLSSocket:r}=M(
"node:tls"),o=gl(e,n);return{done:"secure",open:i=>new r(i,{isServer:!0,secureContext:o,...t.length===
0?{}:{ALPNProtocols:t}})}}function yl(e){return M("node:tls").createSecureContext(e)}function gl({cert:e,
key:t},n){let{createPrivateKey:r,X509Certificate:o}=M("node:crypto"),[i]=El(e,"cert",n),s;try{s=r(t)}catch(a){
throw vn("key",n,"a private key in PEM",a)}if(!new o(i).checkPrivateKey(s))throw vn("key",n,'that of\
 the certificate in "cert"');return yl({cert:e,key:t})}function El(e,t,n){let{X509Certificate:r}=M("\
node:crypto"),o="a certificate in PEM, or several",i=e.match(_f)??[],s=e.split("-----BEGIN CERTIFICA\
TE-----").length-1;if(i.length===0||i.length<s)throw vn(t,n,o);for(let a of i)try{new r(a)}catch(c){
throw vn(t,n,o,c)}return i}function Of(e,t){let{checkServerIdentity:n}=M("node:tls"),{subjectaltname:r}=t;
if(r!==void 0&&r!=="")return n(e,t);let o=`The certificate has no name that could be "${e}"`;return Object.
assign(new Error(o),{code:"ERR_TLS_CERT_ALTNAME_INVALID"})}var wf=65536;function Tf({Duplex:e}){return class extends e{#e;#t;bytesIn=0;#n=!1;#r=!0;#o=Promise.resolve();#i=E;#s=!1;constructor(t,n){
super({allowHalfOpen:!0}),this.#e=t,this.#t=n,setImmediate(()=>{this.#r=!1,this.proceed()})}proceed(){
!this.#n||this.#r||this.destroyed||this.#t.hasRoom&&(this.#r=!0,this.#a().then(()=>{this.#r=!1,this.
proceed()},t=>this.#t.onFailure(t)))}async#a(){for(;this.#n&&this.#t.hasRoom;){let t=await this.#e.readChunk(
wf);if(this.destroyed)return;if(t===null){this.#n=!1,this.#t.onEnd();return}this.bytesIn+=t.length,this.#n=
this.push(t)}}_read(){this.#n=!0,this.proceed()}stopOutput(){this.#s=!0}async flushed(t){this.#i=t,await Si(),
await this.#o}write(t,...n){return this.destroyed?(this.#l(t,()=>{}),!0):super.write(t,...n)}_write(t,n,r){
this.#l(t,r)}#l(t,n){if(this.#s)return n();this.#o=this.#e.write(t,this.#i).catch(r=>this.#t.onFailure(
r)).then(n)}}}function Si(){return new Promise(e=>setImmediate(e))}var bl;function Nl(e,t){return bl??=
Tf(M("node:stream")),new bl(e,t)}var _l=class Plaintext{#e=[];#t=0;#n=0;get length(){return this.#n}add(e){e.length!==
0&&(this.#e.push(e),this.#n+=e.length)}take(e){let t=0;for(;t<e.length&&this.#n>0;){let n=this.#r(e.
length-t);e.set(n,t),t+=n.length}return t}takeChunk(e){let t=this.#r(e);return t.length===t.buffer.byteLength?
new Uint8Array(t.buffer):new Uint8Array(t)}#r(e){let t=this.#e[0],n=Math.min(t.length,this.#t+e),r=t.
subarray(this.#t,n);return this.#n-=r.length,this.#t=n,n===t.length&&(this.#e.shift(),this.#t=0),r}drop(){
this.#e=[],this.#t=this.#n=0}};var vf=65536,Ol=65536,Cf=1e3,kf=1e3,wl=class TlsChannel{#e;#t;#n;#r;#o;#i=Promise.withResolvers();#s;#a;#l;#c=new _l;#u;#p=!1;#m=!1;#d=!1;#f=!1;#h=null;#y=null;#g=!1;#E=null;#b=0;#_=new Set;#N=Promise.
resolve();#w=null;constructor(e,t,n,r,o){this.#e=e,this.#t=o,this.#n=`shake hands with ${n}`,this.#u=
t.done==="secureConnect",this.#s=new Ht(o),this.#a=new Ht(o),this.#l=new be(o),this.#r=Nl(e,this),this.#o=
t.open(this.#r,()=>this.#r.stopOutput()),this.#k(t),r.for(this.#i.promise,this.#n).catch(i=>this.#C(
i))}#k({done:e}){let t=this.#o,n=r=>this.#C(ml(r,this.#O));t.once(e,()=>this.#T()),t.on("data",r=>this.#D(
r)),t.once("end",()=>this.#U()),t.on("error",n),t.on("_tlsError",n),t.once("close",()=>{this.#m&&this.#h!==
null||this.#C(this.#R())})}get#O(){return this.#p?"go on":this.#n}#R(){return this.#p?zr(this.#O):zr(
this.#O,"during the handshake")}#T(){if(this.#y!==null)return;this.#p=!0,this.#b=this.#r.bytesIn;let{
alpnProtocol:e}=this.#o;this.#i.resolve({alpnProtocol:e||null})}#D(e){this.#g&&this.#E?.post(!0),!(this.#d||
this.#g||this.#y!==null)&&(this.#c.add(e),this.#v())}#U(){this.#m=!0,this.#v()}#v(){this.#l.readers>
0&&this.#l.post(!0)}get hasRoom(){return this.#c.length<vf&&!this.#m}onEnd(){this.#E?.post(!0),setImmediate(
()=>{if(!(this.#m||this.#y!==null)){if(!this.#p)return this.#C(this.#R());this.#f=!0,this.#v()}})}onFailure(e){
this.#E?.post(!0),!this.#g&&this.#C(e)}#C(e){this.#y===null&&(this.#B(e),this.close().catch(()=>{}))}#B(e){
this.#y=e,this.#i.promise.catch(()=>{}),this.#i.reject(e);for(let t of this.#_)t(e);this.#v(),this.#o.
destroy()}async handshake(e){X(e,"shake hands"),e.signal?.throwIfAborted();let n=await new Ae(e,this.#t).
for(this.#i.promise,this.#n);if(this.#g)throw N(-15,this.#n);if(this.#y!==null)throw this.#y;return{
...n}}get isBusy(){return this.#s.isTaken||this.#a.isTaken}async read(e,t=E){X(t,"read");let{length:n}=e;
return n===0?0:await this.#x(()=>{if(e.length<n)throw J("p","read");return this.#c.take(e)},t)}async readChunk(e,t=E){
return await this.#x(()=>this.#c.takeChunk(e),t)}async#x(e,t){t.signal?.throwIfAborted();let n=new Ae(
t,this.#t);this.#s.tryTake()||await this.#s.take(t,"read");try{for(;this.#c.length===0;){if(this.#P())
return null;await $r(this.#l,n.left,"read")}let r=e();return this.#r.proceed(),r}finally{this.#s.give()}}#P(){
if(this.#g||this.#d)throw N(-15,"read");if(this.#m)return!0;if(this.#y!==null)throw this.#y;if(this.#f)
throw zr("read");return!1}async write(e,t=E){if(j(e,"p","write"),X(t,"write"),t.signal?.throwIfAborted(),
this.#h!==null)throw N(-15,"write");let{length:n}=e,r=new Ae(t,this.#t);await this.#M(r,"write",async()=>{
await r.for(this.#N,"write");for(let o=0;o<n;o+=Ol){if(e.length<n)throw J("p","write");let i=e.slice(
o,o+Ol);await r.for(this.#I(i),"write")}})}async#M(e,t,n){await e.for(this.#i.promise,t),this.#a.tryTake()||
await this.#a.take(e.left,t);try{if(this.#y!==null)throw this.#y;await n()}finally{this.#a.give()}}#I(e){
let t=this.#S(n=>this.#o.write(e,n));return this.#N=t.catch(()=>{}),t}async#S(e){let{promise:t,resolve:n,
reject:r}=Promise.withResolvers();this.#_.add(r),e(o=>o?r(this.#y??o):n());try{await t}finally{this.#_.
delete(r)}}async shutdown(e,t){e&&(this.#d=!0,this.#c.drop(),this.#v(),this.#r.proceed()),t&&await(this.#h??=
this.#L())}async#L(){let e=new Ae(E,this.#t);await this.#M(e,"shut down sending",async()=>{await this.#S(
t=>this.#o.end(t)),await this.#r.flushed(E)}),this.#y===null&&await this.#e.shutdown(!1,!0)}close(){
return this.#w??=this.#V()}async#V(){if(this.#y!==null)return await Si(),await this.#e.close();this.#g=
!0,this.#c.drop(),this.#v();let e=this.#p&&!this.#a.isTaken;e&&this.#h===null&&await this.#A(),e&&this.#W?
this.#G().catch(()=>{}):await this.#F()}async#F(){this.#y===null&&this.#B(N(-15,"go on")),await this.#e.
close()}get#W(){return this.#u&&!this.#m&&!this.#f&&this.#r.bytesIn===this.#b&&this.#o.getProtocol()===
"TLSv1.3"}async#G(){let e=this.#E=new be(this.#t);try{await this.#e.shutdown(!1,!0),await $r(e,{timeout:kf},
"close")}finally{await this.#F()}}async#A(){this.#h=Promise.resolve();let e=new Ae({timeout:Cf},this.#t),
t=this.#S(n=>this.#o.end(n)).catch(()=>{}).then(()=>this.#r.flushed(e.left));await e.for(t,"close").
catch(()=>{})}async abort(){this.#g=!0,this.#y===null&&this.#B(N(-15,"go on")),await(this.#w??=this.#e.
abort())}};var Cn,Tl=class TlsConn extends Nn{static{Cn=(e,t,n,r,o)=>{let{netconn:i,localAddr:s,
remoteAddr:a}=e,c=si(e);try{let u=new wl(c,t,n,r,o);return new Tl(i,u,s,a)}catch(u){throw c.close().
catch(()=>{}),u}}}#e;constructor(e,t,n,r){super(e,t,n,r),this.#e=t}handshake(e=E){return this.#e.handshake(
e)}},vl=class TlsListener extends Dr{constructor(e,t,n){super(e,t,n)}};async function Cl(e,t){
let n="connect with TLS";ul(t,n);let{hostname:r="127.0.0.1"}=t,{time:o}=e.context,i=new Ae(t,o),s=ki(
r,t,n),a=await Br(e,Rf(t));return Cn(a,s,V(r,t.port),i,o)}function Rf(e){let n=Object.keys(_n).map(r=>[
r,e[r]]);return Object.fromEntries(n)}var Sf="a TcpConn or a TlsConn (a socket of stack.node goes to\
 tls.connect({ socket }) of node:tls)";async function kl(e,t,n){let r="start TLS";if(!(t instanceof Nn))
throw h(t,"conn",r,Sf);dl(n,r);let{time:o}=e.context,i=new Ae(n,o),{hostname:s,port:a}=t.remoteAddr;
if(n.server===!0){let d=Ri(n,n.alpnProtocols,r);return Cn(t,d,V(s,a),i,o)}let{hostname:c="127.0.0.1"}=n,
u=ki(c,n,r);return Cn(t,u,V(c,a),i,o)}function Rl(e,t){let n="listen with TLS";fl(t,n);let{cert:r,key:o,
keyFormat:i,alpnProtocols:s,...a}=t,c=Ri({cert:r,key:o},s,n),{time:u}=e.context,d=async b=>{let S=await Mr(
b),{hostname:ue,port:pe}=S.remoteAddr,Ze=new Ae(E,u);return Cn(S,c,V(ue,pe),Ze,u)};return new vl(e.netconn(
x),a,d)}var Sl=yo;function Al(e){return e.rcvBuf??yo.rcvBuf}var Af={sndBuf:1<<20,mboxSize:1/0,recvBufferSize:212992,datagramCost:256,writeStep:1/4,tcp:{},ip:{},
dns:{},api:{}},kn=1460,xl=4*kn,Ai=4*kn,xf={sndBuf:Ai,mboxSize:127,recvBufferSize:2147483647,datagramCost:0,
lazyWindow:0,writeStep:0,tcp:{mss:kn,sndBuf:Ai,sndBufMax:Ai,rcvBuf:xl,rcvBufMax:xl,windowScale:!1,timestamps:!1,
sack:!1,ecn:"off",initialWindow:3,rtoInitial:3e3,rtoMin:1500,rtoMax:192e3,synBackoff:!1,synRetries:6,
synCookies:"off",jointBacklog:!0,synAckRetries:6,maxRetries:12,lastWaitMs:500,delayedAckMs:250,quickAcks:0,
ackEverySecond:!0,strictNagle:!0,superPackets:!1,timeWaitMs:12e4,rfc1337:!0,finWait2Ms:2e4,orphanLimit:0,
orphanRetries:0},ip:{ttl:255,dontFragment:"off",addressChange:"follow",icmpQuote:8,reassemblyMs:15e3,
reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2,neighbourRetries:5,neighbourErrors:!1,nonlocalBind:!0},
dns:Xn,api:{eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,datagramErrors:!1}},Pl={modern:Af,
lwip:xf};function Il(e){if(!Object.hasOwn(Pl,e))throw new TypeError(`Invalid profile: "${e}"`);return Pl[e]}
function Ll(e,t=kn){let n=Math.min(t,kn);return Math.min(Math.max(e>>1,2*n+1),e-1)}function Dl(e,t){let{started:n,profile:r,time:o}=e,{port:i,alive:s}=n,{sndBuf:a,mboxSize:c,writeStep:u,
recvBufferSize:d,datagramCost:b}=r;return{port:i,time:o,sndBuf:a,sndLowat:Ll(a,r.tcp.mss),mboxSize:c,
recvBufferSize:d,datagramCost:b,writeStep:Math.max(1,u*a),refusesLarge:Pf(r),alive:s,blocker:If(i,o),
resolve:(S,ue,pe)=>t.addressOf(S,ue,pe),addresses:S=>t.addresses(S,E),info:async S=>await i.control(
{op:"info",conn:S}),datagramInfo:async S=>await i.control({op:"datagramInfo",conn:S}),trace:async S=>await i.
control(S),congestion:async(S,ue)=>{await i.control({op:"congestion",conn:S,name:ue})}}}function Pf({
ip:e}){let t=e.dontFragment??mo.dontFragment;return Dn(t)>=2}function If(e,t){let n=t instanceof qt?
()=>t.runDue():null;return{waitFor:r=>n===null?e.takeTurnsFor(r):e.waitFor(r,n),flush:()=>e.flush()}}var $=D,Lf=w,ce=C(0,2147483647),Df=C(1,1<<30),xe=xn(0,2147483647),ht=xn(1,2147483647),Je=C(0,255),Bl=F(
"learn","static"),Bf={mss:ut,sndBuf:C(2,1<<30),sndBufMax:C(0,1<<30),rcvBuf:Df,rcvBufMax:C(0,1<<30),windowScale:$,
timestamps:$,sack:$,outOfOrderLimit:ce,initialWindow:C(1,65535),rtoInitial:ht,rtoMin:xe,rtoMax:ht,synBackoff:$,
synRetries:Je,synCookies:F("off","auto","always"),synQueueLimit:ce,jointBacklog:$,synAckRetries:Je,maxRetries:Je,
lastWaitMs:xe,userTimeoutMs:xe,blackHoleTimeouts:Je,delayedAckMs:xe,quickAcks:ce,ackEverySecond:$,strictNagle:$,
superPackets:$,timeWaitMs:xe,timeWaitLimit:ce,finWait2Ms:xe,orphanLimit:ce,orphanRetries:Je,keepIdleMs:ht,
keepIntervalMs:ht,keepCount:C(1,255),traceRecords:C(0,1<<24),challengeAckRate:ce,congestion:Lf,pacing:$,
rfc1337:$,ecn:F(...Xt)},Mf={forwarding:$,reassemblyMs:xe,reassemblyLimit:ce,reassemblyShare:xn(0,1),
icmpErrorRate:ce,icmpErrorBurst:ce,ttl:C(1,255),addressChange:F(...ho),echoReply:$,icmpQuote:C(8,65507),
receiveCoalescing:$,igmpVersion:C(1,3),dontFragment:F(...Ln),neighbours:Bl,neighbourLockMs:xe,neighbourRetryMs:ht,
neighbourRetries:Je,neighbourErrors:$,neighbourReachableMs:xe,neighbourLimit:C(1,2147483647),neighbourQueueBytes:ce,
nonlocalBind:$},Uf={search:me(ze),ndots:Je,attempts:C(1,100),timeout:ht,retransmit:me(ht),edns:Pn("0\
 or 512 to 65535 bytes",F(0),C(512,65535)),tcp:$,use0x20:$,nxdomainIsFinal:$,maxRequeries:Je,cacheSize:ce,
maxTtl:ce,maxNegativeTtl:ce,maxQueries:C(1,65535),deadServerMs:xe},xi=(e,t,n)=>{w(e,t,n);let r=Ls.parse(
e);if(r!==null&&!r.isMulticast)return;throw h(e,t,n,'a hardware address, such as "02:00:00:00:00:01"')},
Oe=(e,t,n)=>{if(w(e,t,n),e==="")throw h(e,t,n,"a name")},Ml=(e,t,n)=>{if(!he(e)||typeof e.module!="s\
tring")throw h(e,t,n,"a driver, such as an end of cable()")},Ff={driver:Ml,addresses:me(ct),gateway:Y,
mac:xi,mtu:C(68,65535),name:Oe,neighbours:Bl},Wf=(e,t,n)=>{A(e,Ff,t,n,`${t}.`),Ml(e.driver,`${t}.dri\
ver`,n)},Gf={to:ct,via:Y,netif:Oe},Pi=(e,t,n)=>{A(e,Gf,t,n,`${t}.`);let{to:r,netif:o}=e;ct(r,`${t}.t\
o`,n),Oe(o,`${t}.netif`,n)},Ii=me(Oe),Vf=me(Y),Kf=(e,t,n)=>{if(!he(e))throw h(e,t,n,"an object");for(let[
r,o]of Object.entries(e))ze(r,`a name of ${t}`,n),(Array.isArray(o)?Vf:Y)(o,`${t}.${r}`,n)},Hf=(e,t,n)=>{
let r=["now","set","clear"];if(!(he(e)&&r.every(i=>typeof e[i]=="function")))throw h(e,t,n,"a clock,\
 such as a VirtualClock")},$f=(e,t,n)=>k(e,As,(1<<30)-1,t,n),zf={profile:F("modern","lwip"),netifs:me(
Wf),routes:me(Pi),thread:$,clock:Hf,memory:$f,seed:C(-Number.MAX_SAFE_INTEGER,Number.MAX_SAFE_INTEGER),
sndBuf:C(2,1<<30),recvBufferSize:lt,hosts:Kf,nameservers:Ii,dns:gt(Uf),ip:gt(Mf),tcp:gt(Bf),trace:gn};
function Ul(e){A(e,zf,"options","start a stack")}var qf=2147483647,Wl=class Calls{#e=1;#t=!1;#n=new Map;#r=new Map;#o=new Map;#i(){let e=this.#e;
return this.#e=e===qf?1:e+1,e}begin(){let e=this.#i(),t=new ee;return this.#t?t.settle(Fl()):this.#n.
set(e,t),{call:e,reply:t}}beginControl(){let e=this.#i(),t=new ee;return this.#r.set(e,t),{call:e,reply:t}}take(e){
let t=this.#n.get(e);return this.#n.delete(e),t}answerControl(e,t,n){let r=this.#o.get(e)??[];if(r.push(
t),n){this.#o.set(e,r);return}this.#o.delete(e);let o=new TextDecoder,i=r.map(s=>o.decode(s,{stream:!0})).
join("");this.#r.get(e)?.settle(i),this.#r.delete(e)}close(){this.#t=!0}release(e){for(let n of this.#n.
values())n.settle(Fl());this.#n.clear();let t=JSON.stringify({error:e});for(let n of this.#r.values())
n.settle(t);this.#r.clear()}};function Fl(){return{err:-15,addr:f.ANY4,port:0}}var{EVT_ACCEPT:mt,EVT_CLOSED:Gl,EVT_CONNECTED:qr,EVT_CONTROL:Yr,EVT_DATA:Yt,EVT_DATAGRAM:we,EVT_DATAGRAM_ERROR:Li,
EVT_ERROR:Di,EVT_FIN:Vl,EVT_NOT_BEGUN:Bi,EVT_RELEASED:Kl,EVT_REPLY:Rn,EVT_SEND_ERROR:Mi,EVT_SENT:jr,
EVT_STOPPED:Yf}=ye,Hl=class EventReader{ring;calls=new Wl;#e;#t;#n=0;#r=[];#o=[];#i=[];#s=new f;#a=new f;#l=f.
ANY4;constructor(e,t,n,r){this.#e=e,this.#t=r,this.ring=new as(e,t.eventWord,Ss,n)}add(e){let t=this.#r.
pop()??this.#n++;return this.#o[t]=e,t}stop(){for(let e of this.#c())e?.onStopped()}close(e){this.calls.
close();for(let t of this.#c())t?.onStopped(),t?.onReleased();this.#o.length=this.#i.length=0,this.calls.
release(e)}#c(){return[...this.#o,...this.#i]}#u(e){return e>=0?this.#o[e]:this.#i[~e]}#p(e){let t=this.#u(
e);t!==void 0&&(e>=0?(this.#o[e]=void 0,this.#r.push(e)):this.#i[~e]=void 0,t.onReleased())}drain(){
let{ring:e}=this,t=this.#e;for(let n=e.next();n>=0;n=e.next())this.#m(e.opcode,t,n);e.release()}#m(e,t,n){
switch(e){case Yt.opcode:this.#d(t,n);return;case jr.opcode:this.#u(t[n+jr.conn])?.onSent(t[n+jr.bytes],
t[n+jr.sndBuf]);return;case we.opcode:this.#f(t,n);return;case Rn.opcode:this.calls.take(t[n+Rn.call])?.
settle({err:t[n+Rn.err],addr:_t(t,n+Rn.addr,new f),port:t[n+Rn.port]});return;case mt.opcode:this.#h(
t,n);return;case qr.opcode:this.#u(t[n+qr.conn])?.onConnected(this.#y(t,n+qr.addr),t[n+qr.port]);return;case Bi.
opcode:this.#u(t[n+Bi.conn])?.onNotBegun(t[n+Bi.err]);return;case Vl.opcode:this.#u(t[n+Vl.conn])?.onFin();
return;case Di.opcode:this.#u(t[n+Di.conn])?.onError(t[n+Di.err]);return;case Gl.opcode:this.#u(t[n+
Gl.conn])?.onClosed();return;case Kl.opcode:this.#p(t[n+Kl.conn]);return;case Mi.opcode:this.#u(t[n+
Mi.conn])?.onSendError(t[n+Mi.err]);return;case Li.opcode:this.#u(t[n+Li.conn])?.onDatagramError(t[n+
Li.err]);return;case Yr.opcode:this.calls.answerControl(t[n+Yr.call],us(t,n+Yr.text),t[n+Yr.more]===
1);return;case Yf.opcode:this.#t.close();return}}#d(e,t){let n=R.received(this.#t,e[t+Yt.pbuf],e[t+Yt.
offset],e[t+Yt.length]),r=this.#u(e[t+Yt.conn]);r===void 0?n.release():r.onData(n,e[t+Yt.more]===1)}#f(e,t){
let n=R.received(this.#t,e[t+we.pbuf],e[t+we.offset],e[t+we.length]),r=this.#u(e[t+we.conn]);if(r===
void 0){n.release();return}r.onDatagrams(n,e[t+we.size],_t(e,t+we.from,this.#s),e[t+we.fromPort],_t(
e,t+we.to,this.#a),e[t+we.toPort],e[t+we.netif])}#h(e,t){let n=e[t+mt.conn],r=this.#u(e[t+mt.listener])?.
onAccept(n,_t(e,t+mt.remote,new f),e[t+mt.remotePort],this.#y(e,t+mt.local),e[t+mt.localPort]);r!==void 0?
this.#i[~n]=r:this.#t.refuse(n)}#y(e,t){let n=_t(e,t,this.#a);return this.#l.equals(n)||(this.#l=n.clone()),
this.#l}};var jf=1,Xf=16,$l=class EventWait{#e;#t;#n;#r;#o;#i=0;#s=0;constructor(e,t,n,r){this.#e=
e,this.#t=t+Ts,this.#n=t+vs,this.#r=n,this.#o=r}awake(){this.#i=Atomics.load(this.#e,this.#t),Atomics.
store(this.#e,this.#n,0)}asleep(){return Atomics.store(this.#e,this.#n,1),!this.#r.ready}async wait(){
let e=performance.now();if(this.#o.begin(e)&&(e-this.#s>jf&&(await new Promise(n=>setImmediate(n)),this.#s=
e),await this.#a())||!this.asleep())return;let t=Atomics.waitAsync(this.#e,this.#t,this.#i);t.async&&
(this.#o.sleeps(),await t.value),this.#s=performance.now(),this.#o.end(this.#s)}block(e){if(e>0&&this.#o.
begin(performance.now())){let t;do t=this.#l();while(t===void 0);if(t)return}this.asleep()&&(this.#o.
sleeps(),Atomics.wait(this.#e,this.#t,this.#i,e),this.#o.end(performance.now()))}async#a(){let e;do await null,
e=this.#l();while(e===void 0);return e}#l(){let e=!1;for(let n=0;n<Xf&&!e;n++)e=this.#r.ready;let t=performance.
now();return e&&this.#o.end(t),e?!0:this.#o.goesOn(t)?void 0:!1}end(){this.#o.sleeps()}wake(){Atomics.
add(this.#e,this.#t,1),Atomics.notify(this.#e,this.#t)}};var zl=1e3,Qf=5e3,Jf=256,Zf=1e3,Ui=new Set,Xr=class Port extends nc{#e;#t;#n;yieldsToEventLoop=!0;#r=0;#o=!0;#i=!1;#s="\
The stack is closed";coreAnswers=null;#a;stopped;constructor(e,t,n,r,o,i=null){super(e,t,n,r,i);let{
i32:s}=e;this.#e=new Hl(s,t,i!==null,this);let{ring:a}=this.#e;this.#t=new $l(s,t.controlWord,a,o),this.#n=
n,Ui.add(this),this.stopped=new Promise(c=>this.#a=c)}get isOpen(){return this.#o&&!this.#i}get whyClosed(){
return this.#s}add(e){return this.#e.add(e)}call(){return this.#e.calls.begin()}control(e){return new v(
this.#l(e))}*#l(e){if(!this.isOpen)throw new TypeError(this.#s);let t=JSON.stringify(e);if(t.length>
_s)throw new RangeError(`Cannot make a control call: ${t.length} characters are too many`);let{call:n,
reply:r}=this.#e.calls.beginControl();this.postControl(n,t);let o=JSON.parse(yield*T(r));if(o.error!==
void 0)throw new TypeError(o.error);return o.value}datagramTurn(){return++this.#r<Jf||!this.yieldsToEventLoop?
Lt:(this.#r=0,this.flush(),new Promise(e=>setImmediate(e)))}get datagramMemory(){return this.arena.datagramMemory}allocateBlock(e){
return this.arena.forNetbuf(e)}allocateStream(e,t){return this.arena.forStream(e,t)}blockSize(e){return this.
arena.sizeOf(e)}freeBlock(e){this.arena.free(e)}streamMemory(e){return this.arena.streamWait(e)}datagramRoom(e){
return this.arena.datagramWait(e)}forgetStream(e){this.arena.forget(e)}passMemoryOn(){this.arena.passOn()}get blocksUsed(){
return this.arena.blocksUsed}async run(){for(;this.#o;)this.#t.awake(),this.drain(),await this.#t.wait();
this.#t.end()}waitFor(e,t){let n=performance.now();for(;;){this.#t.awake(),this.flush(),this.drain();
let r=Math.min(t(),zl);for(let o of Ui)o.requests.show(!0);if(e.settled)break;this.#t.block(r),n=this.#c(
n)}this.#t.asleep()||this.#t.wake()}takeTurnsFor(e){for(let t=0;!e.settled;t++){if(t===Zf)throw new Error(
"Bug: the core does not answer");this.flush(),this.local.turnNow(),this.drain()}}#c(e){let t=performance.
now();return this.coreAnswers===null||t-e<zl?e:this.coreAnswers()?(this.#n(),t):(t-e>Qf&&this.close(
"The tcpip thread has died: it does not answer"),e)}drain(){let{arena:e}=this;this.#e.drain(),e.hasLent&&
e.reclaim(),this.requests.proceed(),e.hasLent&&e.isWaitedFor&&e.reclaimWithSignal()}stop(){this.isOpen&&
(this.#i=!0,this.#e.stop(),this.post(Es,0))}close(e){e!==void 0&&(this.#s=e),this.#o&&(this.#o=!1,Ui.
delete(this),this.requests.close(),this.#e.close(e??"The stack has ended"),this.arena.release(),this.
requests.release(),this.#a(),this.#t.wake())}};var ql=256<<20;function Yl(e){let t=ep(Il(e.profile??"modern"),e.memory??ql),n=e.sndBuf??e.tcp?.sndBuf;
return{...t,sndBuf:n??t.sndBuf,recvBufferSize:e.recvBufferSize??t.recvBufferSize,tcp:{...t.tcp,...n===
void 0?{}:{sndBufMax:n},...e.tcp,...n===void 0?{}:{sndBuf:n}},ip:{...t.ip,...e.ip},dns:{...t.dns,...e.
dns}}}function ep(e,t){let{coreArenaSize:n}=Ot(t),r=n>>3,o=n>>1,i={...e.tcp},{sndBuf:s,sndBufMax:a,rcvBuf:c,
rcvBufMax:u}={...Sl,...i};a>o&&(i.sndBufMax=o),s>r&&(i.sndBuf=r),u>o&&(i.rcvBufMax=o),c>r&&(i.rcvBuf=
r);let{recvBufferSize:d,datagramCost:b}=e;return{...e,sndBuf:Math.min(e.sndBuf,r),recvBufferSize:b>0?
Math.min(d,r):d,tcp:i}}function jl(e,t){let{recvBufferSize:n,datagramCost:r,mboxSize:o}=t;return{memory:e.
memory??ql,netifs:e.netifs??[],routes:e.routes??[],ip:t.ip,tcp:e.trace===void 0?t.tcp:{...t.tcp,traceRecords:xr(
e.trace)},dns:t.dns,api:{...t.api,recvBufferSize:n,datagramCost:r,recvSlots:o},nameservers:e.nameservers??
[],hosts:e.hosts??{},...e.seed===void 0?{}:{seed:e.seed}}}function Xl(e){return e.lazyWindow??Math.min(
65536,Al(e.tcp)>>3)}var Qr=class KeepAlive{#e;#t=1;#n=!0;constructor(e){this.#e=e}setStack(e){e!==this.#n&&
(this.#n=e,e?this.add():this.drop())}add(){++this.#t===1&&this.#e(!0)}drop(){--this.#t===0&&this.#e(
!1)}};function Ql(e){let t=Worker.prototype,n=Object.getOwnPropertySymbols(t).find(o=>!o.description&&
typeof t[o]=="function");if(n===void 0)return()=>{};let r=t[n];return o=>r.call(e,o)}function Jr(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.then(()=>clearTimeout(r))})}function Jl(e){let t=e.endsWith(".ts"),r=t&&e.startsWith("file:")?"core/thread/entry.ts":"bundle/thr\
ead.js";return new URL((t?"../../":"../")+r,e)}var tp="its Worker was ended from outside",np=class TcpipThread{port;#e;#t=er();#n=new nr(
nt(),this.#t,rr);#r=`tcpip_thread ${crypto.randomUUID()}`;#o;#i=Promise.withResolvers();#s=Promise.withResolvers();#a;#l=!1;#c=!1;#u=!1;constructor(e,t){
let n=Ot(e.memory),r=Qn(n.size);this.#e=new Worker(Jl(import.meta.url),{type:"module",name:"tcpip_th\
read"}),this.#o=new Ds(this.#r,()=>this.#m()),this.port=new Xr(new Jn(r),n,()=>this.#n.ring(),t,Zn(nt())),
this.port.coreAnswers=()=>!this.#n.rung,this.#a={memory:r,config:e,bells:nt(),bell:this.#t,lock:this.#r}}async start(){
let e=this.#e;e.onmessage=t=>this.#p(t.data),e.onerror=t=>{t.preventDefault(),this.#d(t.message,t.error??
void 0),this.#s.resolve()};try{e.postMessage(this.#a);let t=await this.#i.promise;return this.port.run(),
t}catch(t){throw await this.#h(),t}}keepAlive(){let e=Ql(this.#e);return new Qr(t=>{e(t),this.#o.set(
t)})}#p(e){switch(e.type){case"alive":this.#o.begin();return;case"started":this.#l=!0,this.#i.resolve(
e.netifs);return;case"failed":this.#c=!0,this.#i.reject(rp(e));return;case"died":this.#d(e.message,e.
stack),e.isWatched||this.#s.resolve();return;case"ended":this.#c=!0,this.#f(),this.#s.resolve()}}async#m(){
this.#c||await new Promise(e=>setTimeout(e)),this.#c||this.#d(tp),this.#f(),this.#s.resolve()}#d(e,t){
if(this.#u)return;this.#u=!0;let n=`The tcpip thread has died: ${e}`,r=new Error(n,t===void 0?{}:{cause:t});
this.#i.reject(r),this.#f(n),this.#l&&reportError(r)}#f(e){this.port.drain(),this.port.close(e)}async end(e){
this.port.stop(),this.#o.set(!0);let t=this.#s.promise;await Promise.race([t,Jr(e,t)]),await this.#h()}async#h(){
this.#c=!0,this.#e.terminate(),this.port.close(),this.#n.close(),tr(this.#t),await this.#o.end()}};async function Zl(e,t,n){
let r=new np(e,t),o=await r.start();return{port:r.port,netifs:o,alive:r.keepAlive(),end:()=>r.end(n)}}
function rp(e){let t=Deno.errors,n={TypeError,RangeError,SyntaxError},r=t[e.name]??n[e.name]??Error,
o=new r(e.message);return e.code===void 0?o:Object.assign(o,{code:e.code})}var eu=5e3;async function tu(e){Ul(e);let t=e.clock??po,n=e.thread??e.clock===void 0;if(n&&e.clock!==
void 0)throw new TypeError("Cannot use a clock with a thread: pass thread false");let r=Yl(e),o=jl(e,
r),i=Xl(r);return{started:await op(n?Zl(o,i,eu):ip(o,i,t)),profile:r,time:n?new qt:t}}function op(e){
if(G===null)return e;let t={};G.made(t,"a stack");let n=()=>G?.ended(t);return e.then(({port:r})=>r.
stopped.then(n),n),e}async function ip(e,t,n){let{InlineHost:r}=await import("./in_thread.js"),
o=Ot(e.memory),i=Qn(o.size),s=new Jn(i),a=er(),c=new nr(nt(),a,rr),u=new r(i,e,c,n,{tell:()=>d.drain(),
die:b=>{let S=`The stack has died: ${sp(b)}`;d.close(S),reportError(new Error(S,{cause:b}))}}),d=new Xr(
s,o,u.schedule,t,Zn(nt()),u);d.yieldsToEventLoop=n===po;try{let b=await u.open(e);return{port:d,netifs:b,
alive:new Qr(()=>{}),end:async()=>{d.stop();let{ended:S}=u;await Promise.race([S,Jr(eu,S)]),d.close()}}}catch(b){
throw d.close(),c.close(),tr(a),b}}function sp(e){return String(e?.message??e)}var Sn=class Stack{static{Sn=this}#e;#t;#n;#r;#o;#i=null;#s=null;constructor(e){let{
started:t,time:n}=e;this.#e=t.port,this.#n=t.netifs,this.#r=t.end,this.#o=new Tc(t.port,n),this.#t=Dl(
e,this.#o)}static async start(e={}){return new Sn(await tu(e))}get netifs(){return this.#n}get context(){
return this.#t}netconn(e,t={}){return je(this.#t,e,t)}connect(e){return Br(this,e)}listen(e){return vc(
e),new li(this.netconn(x),e)}connectTls(e){return Cl(this,e)}startTls(e,t={}){return kl(this,e,t)}listenTls(e){
return Rl(this,e)}listenDatagram(e){_c(e);let{recvBufferSize:t}=e,n=this.netconn(q,t===void 0?{}:{recvBufferSize:t});
return new ni(n,e)}blocking(){if(!(this.#t.time instanceof qt))throw new TypeError("Cannot block: th\
e stack runs in this thread");return new ei({blocker:this.#t.blocker,netconn:(t,n)=>this.netconn(t,n),
lookup:t=>this.#o.addressNow(t)})}get node(){return this.#s??=new wi(this.#t)}netbuf(){return new y(
this.#e)}lookup(e,t){return this.#o.lookup(e,t)}resolve(e,t,n=E){return t===void 0?this.#o.addresses(
e,n):this.#o.resolve(e,t,n)}resolveRecords(e,t,n=E){return this.#o.records(e,t,n)}async nameservers(){
return await this.#a({op:"nameservers"})}async setNameservers(e){Ii(e,"servers","set the name server\
s"),await this.#a({op:"setNameservers",servers:e})}async addNameserver(e){Oe(e,"server","add a name \
server"),await this.#a({op:"addNameserver",server:e})}async addHost(e,t){ze(e,"name","add a host"),Y(
t,"address","add a host"),await this.#a({op:"addHost",name:e,address:t})}async removeHost(e,t){return ze(
e,"name","remove a host"),t!==void 0&&Y(t,"address","remove a host"),await this.#a({op:"removeHost",
name:e,address:t??null})}async forgetNames(){await this.#a({op:"forgetNames"})}async#a(e){return await this.#e.
control(e)}async stats(){return await this.#a({op:"stats"})}async dump(){return await this.#a({op:"d\
ump"})}async addAddress(e,t){Oe(e,"netif","add an address"),ct(t,"address","add an address"),await this.#a(
{op:"addAddress",netif:e,address:t})}async replaceAddress(e,t,n){Oe(e,"netif","replace an address"),
Y(t,"old","replace an address"),ct(n,"address","replace an address"),await this.#a({op:"replaceAddre\
ss",netif:e,old:t,address:n})}async removeAddress(e,t){Oe(e,"netif","remove an address"),Y(t,"addres\
s","remove an address"),await this.#a({op:"removeAddress",netif:e,address:t})}async addRoute(e){Pi(e,
"route","add a route"),await this.#a({op:"addRoute",route:e})}async setUp(e,t){Oe(e,"netif","set an \
interface"),D(t,"up","set an interface"),await this.#a({op:"setUp",netif:e,up:t})}async setNeighbour(e,t,n){
Oe(e,"netif","set a neighbour"),Y(t,"address","set a neighbour"),xi(n,"mac","set a neighbour"),await this.#a(
{op:"setNeighbour",netif:e,address:t,mac:n})}ref(){this.#t.alive.setStack(!0)}unref(){this.#t.alive.
setStack(!1)}get ended(){return this.#e.stopped}close(){return this.#i??=this.#r()}async[Symbol.asyncDispose](){
await this.close()}};var Zr=0,nu=1,yt=null;async function lT(e={}){if(yt!==null)throw new TypeError("Cannot start a stack\
: that of tcpip_init runs already");let t=await Sn.start(e);return yt=t,t.ended.then(()=>{yt===t&&(yt=
null)}),t}function uT(e){return ru(e,0,null)}function dT(e,t){return ru(e,0,t)}function ru(e,t,n){if(!(n===
null||typeof n=="function")||B(t,0,255)!==0||B(e,0,255)!==0)return null;let o=Q(e);if(o!==x&&o!==q&&
o!==In)return null;let i=yt?.netconn(e,{proto:t,callback:n})??null;return o!==x&&(i?.setMulticastTtl(
255),i?.setMulticastLoop(!1)),i}function K(e){return e instanceof ae}function le(e,t){if(K(e))return e;
throw h(e,"conn",t,"a netconn")}function eo(e){return typeof e=="boolean"||typeof e=="number"?!!e:void 0}
function ou(e,t,n){let r=eo(e);if(r!==void 0)return r;throw h(e,t,n,"true or false")}async function ap(e){
return e===null?0:K(e)?await e.lwip.delete():-16}function fT(e){return ap(e)}async function pT(e,t,n){
let r=jt(t);return!K(e)||r===null?-16:await e.lwip.bind(r,n)}async function hT(e,t){return K(e)?await e.
lwip.bindIf(t):-16}async function mT(e,t,n){let r=jt(t);return!K(e)||r===null?-16:await e.lwip.connect(
r,n)}async function yT(e){return K(e)?await e.lwip.disconnect():-16}function gT(e){return cp(e,255)}
async function cp(e,t){return K(e)?await e.lwip.listen(t):-16}async function ET(e){if(!K(e))return{err:-16};
let t=await e.lwip.accept();return typeof t=="number"?An(t):{err:0,conn:e.netconnOf(t)}}async function bT(e){
return K(e)?iu(await e.lwip.recv()):{err:-16}}function NT(e){return lp(e,0)}async function lp(e,t){return!K(
e)||B(t,0,255)!==0?{err:-16}:iu(await e.lwip.recvDatagram(t))}function _T(e){return up(e,0)}async function up(e,t){
if(!K(e)||B(t,0,255)!==0)return{err:-16};let n=await e.lwip.recvTcp(t);if(!(n instanceof Ee))return An(
n);let r=new y;for(let o of n.fragments)r.append(o);return{err:0,buf:r}}function iu(e){return typeof e==
"number"?An(e):(G!==null&&G.made(e,"a netbuf"),{err:0,buf:e})}function An(e){return{err:e}}function OT(e,t){
return K(e)?e.lwip.recvd(t):-16}async function wT(e,t){return K(e)?t===null?-6:su(t)?await au(e.lwip.
send(t,t.addr,t.port)):-16:-16}function su(e){return y.is(e)&&!e.deleted}async function au(e){try{return await e.
promise}catch{return-16}}async function TT(e,t,n,r){let o=jt(n);if(!K(e)||o===null)return-16;if(t===
null)return-6;let i=B(r,0,65535);return!su(t)||i!==0?i||-16:(t.addr.copyFrom(o),t.port=r,await au(e.
lwip.send(t,o,r)))}async function vT(e,t,n=1){return(await cu(e,[t],n,!1)).err}function CT(e,t,n=1){
return dp(e,[t],n)}function dp(e,t,n=1){return cu(e,t,n,!0)}async function cu(e,t,n,r){let o=K(e)?fp(
t):null;if(o===null)return{err:-16,written:0};try{let i=e.lwip.write(o,n,r),{err:s,written:a}=await i.
promise;return{err:s,written:Math.max(0,a)}}catch{return{err:-16,written:0}}}function fp(e){if(!Array.
isArray(e))return null;let t=[];for(let n of e){if(!Hs(n))return null;y.is(n)?t.push(...n.fragments):
t.push(n)}return t}async function kT(e){return K(e)?await e.lwip.close():-16}async function RT(e,t,n){
let r=eo(t),o=eo(n);return!K(e)||r===void 0||o===void 0?-16:await e.lwip.shutdown(r,o)}async function lu(e,t){
let n=eo(t);if(!K(e)||n===void 0)return{err:-16,addr:"0.0.0.0",port:0};let{err:r,addr:o,port:i}=await e.
lwip.getaddr(n);return{err:r,addr:o.toString(),port:i}}function ST(e){return lu(e,!1)}function AT(e){
return lu(e,!0)}function xT(e){return e===null?0:K(e)?e.lwip.err():-16}function PT(e){return pp(e,2)}
async function pp(e,t){if(yt===null||typeof e!="string")return{err:-16};let n=B(t,0,3);if(n!==0)return An(
n);let{err:r,addr:o}=await yt.lookup(e,t);return r===0?{err:r,addr:o.toString()}:An(r)}async function IT(e,t,n,r){
let o=jt(t),i=jt(n);if(!K(e)||o===null||i===null)return-16;let s=B(r,Zr,nu);if(s!==0)return s;let a=r===
Zr;return await e.lwip.joinLeave(o,i,-1,a)}async function LT(e,t,n,r){let o=jt(t);if(!K(e)||o===null)
return-16;let i=B(r,Zr,nu);if(i!==0)return i;let s=B(n,0,255);if(s!==0)return s===-6?-12:s;let a=r===
Zr;return await e.lwip.joinLeave(o,f.ANY4,n,a)}function DT(e,t){let n="set nonblocking";le(e,n).nonblocking=
ou(t,"val",n)}function BT(e){return le(e,"tell nonblocking").nonblocking}function uu(e,t,n){let{lwip:r}=le(
e,"set a timeout"),o=t==="sendTimeout";k(n,o?-2147483648:0,o?2147483647:4294967295,"timeout","set a \
timeout"),r[t]=n}function MT(e,t){uu(e,"recvTimeout",t)}function UT(e){return le(e,"tell a timeout").
lwip.recvTimeout}function FT(e,t){uu(e,"sendTimeout",t)}function WT(e){return le(e,"tell a timeout").
lwip.sendTimeout}function GT(e,t){let{lwip:n}=le(e,"set a buffer size");k(t,0,2147483647,"size","set\
 a buffer size"),n.recvBufSize=t}function VT(e){return le(e,"tell a buffer size").lwip.recvBufSize}function KT(e){
return le(e,"tell a buffer size").lwip.recvBufSize}function HT(e,t){le(e,"set a value").callbackArg=
t}function $T(e){return le(e,"tell a value").callbackArg}function hp(e,t){let{lwip:n}=le(e,"set flag\
s");k(t,0,4294967295,"flags","set flags"),n.flags|=t&255}function mp(e,t){let{lwip:n}=le(e,"clear fl\
ags");k(t,0,4294967295,"flags","clear flags"),n.flags&=~t}function yp(e,t){let{lwip:n}=le(e,"tell fl\
ags");return k(t,0,4294967295,"flag","tell flags"),(n.flags&t)!==0}function zT(e,t){ou(t,"val","set \
IPv6 only")?hp(e,32):mp(e,32)}function qT(e){return yp(e,32)}function YT(){}function jT(){}function jt(e){
return e===null?f.ANY4:typeof e=="string"?f.parse(e):null}var Fi=5,gp={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:Fi};function Ep(e){return typeof e=="number"?
gp[e]??Fi:Fi}function bp(e){let t=typeof e=="number"?Ys(e):void 0;return e===0?"no error":t??"unknow\
n error"}function ov(){return new y}function Be(e){return y.is(e)&&!e.deleted}function Me(e,t){if(y.is(e))return e;
throw h(e,"buf",t,"a netbuf")}function Wi(e){return Number.isInteger(e)&&e>=0&&e<=65535}function iv(e){
e!==null&&Me(e,"delete a netbuf").delete()}function sv(e,t){return Be(e)&&Wi(t)?e.alloc(t):null}function av(e){
Me(e,"free a netbuf").free()}function cv(e,t){return!Be(e)||!ie(t)||Ge(t)?-16:(e.ref(t),0)}function lv(e,t){
if(!Be(e))throw h(e,"head","chain netbufs","a netbuf");e.chain(t)}function uv(e){if(!Be(e))return{err:-16};
let t=e.data();return t===null?{err:-2}:{err:0,data:t}}function dv(e){return Be(e)?e.next():-1}function fv(e){
e!==null&&Me(e,"move a cursor").first()}function Np(e,t,n,r){return!Be(e)||!ie(t)||Ge(t)||!Wi(n)||!Wi(
r)?0:e.copyInto(t.subarray(0,n),r)}function pv(e,t,n){return Np(e,t,n,0)}function hv(e,t){return!Be(
e)||!ie(t)||Ge(t)?-16:e.take(t)?0:-1}function mv(e){return Me(e,"tell a length").byteLength}function yv(e){
return Me(e,"tell an address").addr.toString()}function gv(e){return Me(e,"tell a port").port}function Ev(e,t){
let n=du(t);return!Be(e)||n===null?-16:(e.addr.copyFrom(n),0)}function du(e){return typeof e=="strin\
g"?f.parse(e):null}function bv(e){return Me(e,"tell an address").toAddr.toString()}function Nv(e,t){
let n=du(t);return!Be(e)||n===null?-16:(e.toAddr.copyFrom(n),0)}function _v(e){return Me(e,"tell a p\
ort").toPort}function Ov(e,t){let n=Me(e,"note a checksum");k(t,0,65535,"chksum","note a checksum"),
n.flags=cr}function _p(e){if(!(e instanceof ae&&Q(e.type)===x))throw h(e,"conn","make a duplex","a TCP netconn");
let n=Kr(),r={[Tn]:e,[Oi]:!0};return new n(e.context,{...r,allowHalfOpen:!0})}var Op={checksum:!1,tcpSegmentation:0};import{cable as oC}from"./cable.js";import{tap as sC}from"./tap.js";import{tap as wp}from"./tap.js";function Tp(e,t={}){let{module:n,options:r}=wp(e,t),o={...r,medium:"\
ip"};return{module:n,options:o}}export{ti as BlockingNetconn,ei as BlockingStack,ni as DatagramConn,H as ERR_ABRT,Ue as ERR_ALREADY,
p as ERR_ARG,Te as ERR_BUF,m as ERR_CLSD,g as ERR_CONN,We as ERR_IF,ve as ERR_INPROGRESS,Fe as ERR_ISCONN,
ne as ERR_MEM,l as ERR_OK,de as ERR_RST,z as ERR_RTE,U as ERR_TIMEOUT,Ce as ERR_USE,O as ERR_VAL,P as ERR_WOULDBLOCK,
f as IpAddr,Xn as LWIP_DNS,cr as NETBUF_FLAG_CHKSUM,go as NETBUF_FLAG_DESTADDR,Bp as NETCONNTYPE_DATAGRAM,
Q as NETCONNTYPE_GROUP,et as NETCONNTYPE_ISIPV6,Lp as NETCONNTYPE_ISUDPLITE,Dp as NETCONNTYPE_ISUDPNOCHKSUM,
Bs as NETCONN_CLOSE,Tt as NETCONN_CONNECT,vt as NETCONN_COPY,Rt as NETCONN_DNS_DEFAULT,Fp as NETCONN_DNS_IPV4,
Gp as NETCONN_DNS_IPV4_IPV6,Wp as NETCONN_DNS_IPV6,Vp as NETCONN_DNS_IPV6_IPV4,nn as NETCONN_DONTBLOCK,
rt as NETCONN_EVT_ERROR,wt as NETCONN_EVT_RCVMINUS,ke as NETCONN_EVT_RCVPLUS,tn as NETCONN_EVT_SENDMINUS,
Re as NETCONN_EVT_SENDPLUS,ar as NETCONN_FIN_RX_PENDING,kt as NETCONN_FLAG_CHECK_WRITESPACE,st as NETCONN_FLAG_IN_NONBLOCKING_CONNECT,
Ke as NETCONN_FLAG_IPV6_V6ONLY,it as NETCONN_FLAG_MBOXCLOSED,ir as NETCONN_FLAG_MBOXINVALID,Ct as NETCONN_FLAG_NON_BLOCKING,
sr as NETCONN_FLAG_PKTINFO,Cp as NETCONN_INVALID,Zr as NETCONN_JOIN,nu as NETCONN_LEAVE,ot as NETCONN_LISTEN,
Ms as NETCONN_MORE,or as NETCONN_NOAUTORCVD,Up as NETCONN_NOCOPY,Us as NETCONN_NOFIN,Mp as NETCONN_NOFLAG,
W as NETCONN_NONE,In as NETCONN_RAW,Pp as NETCONN_RAW_IPV6,Kp as NETCONN_SHUT_RD,$p as NETCONN_SHUT_RDWR,
Hp as NETCONN_SHUT_WR,x as NETCONN_TCP,kp as NETCONN_TCP_IPV6,Ip as NETCONN_TYPE_IPV6,q as NETCONN_UDP,
Rp as NETCONN_UDPLITE,Ap as NETCONN_UDPLITE_IPV6,Sp as NETCONN_UDPNOCHKSUM,xp as NETCONN_UDPNOCHKSUM_IPV6,
Vi as NETCONN_UDP_IPV6,Ve as NETCONN_WRITE,Op as NO_OFFLOAD,zs as NameServerError,y as NetBuf,ae as Netconn,
Xo as NetconnTrace,wi as NodeSockets,v as Operation,No as OutOfResourcesError,Sn as Stack,He as TCP_DEFAULT_LISTEN_BACKLOG,
ai as TcpConn,li as TcpListener,Tl as TlsConn,vl as TlsListener,pu as VirtualClock,oC as cable,hu as checksum,
yu as congestionNames,an as errName,Ep as err_to_errno,Nu as leakedNetbufs,bp as lwip_strerr,sv as netbuf_alloc,
lv as netbuf_chain,pv as netbuf_copy,Np as netbuf_copy_partial,uv as netbuf_data,iv as netbuf_delete,
bv as netbuf_destaddr,_v as netbuf_destport,fv as netbuf_first,av as netbuf_free,yv as netbuf_fromaddr,
gv as netbuf_fromport,mv as netbuf_len,ov as netbuf_new,dv as netbuf_next,cv as netbuf_ref,Ov as netbuf_set_chksum,
Nv as netbuf_set_destaddr,Ev as netbuf_set_fromaddr,hv as netbuf_take,ET as netconn_accept,AT as netconn_addr,
pT as netconn_bind,hT as netconn_bind_if,mp as netconn_clear_flags,kT as netconn_close,mT as netconn_connect,
ap as netconn_delete,yT as netconn_disconnect,xT as netconn_err,$T as netconn_get_callback_arg,qT as netconn_get_ipv6only,
KT as netconn_get_recvbufsize,UT as netconn_get_recvtimeout,WT as netconn_get_sendtimeout,lu as netconn_getaddr,
PT as netconn_gethostbyname,pp as netconn_gethostbyname_addrtype,yp as netconn_is_flag_set,BT as netconn_is_nonblocking,
IT as netconn_join_leave_group,LT as netconn_join_leave_group_netif,gT as netconn_listen,cp as netconn_listen_with_backlog,
uT as netconn_new,dT as netconn_new_with_callback,ru as netconn_new_with_proto_and_callback,ST as netconn_peer,
fT as netconn_prepare_delete,bT as netconn_recv,VT as netconn_recv_bufsize,_T as netconn_recv_tcp_pbuf,
up as netconn_recv_tcp_pbuf_flags,NT as netconn_recv_udp_raw_netbuf,lp as netconn_recv_udp_raw_netbuf_flags,
wT as netconn_send,TT as netconn_sendto,HT as netconn_set_callback_arg,hp as netconn_set_flags,zT as netconn_set_ipv6only,
DT as netconn_set_nonblocking,GT as netconn_set_recvbufsize,MT as netconn_set_recvtimeout,FT as netconn_set_sendtimeout,
RT as netconn_shutdown,OT as netconn_tcp_recvd,jT as netconn_thread_cleanup,YT as netconn_thread_init,
vp as netconn_type,vT as netconn_write,CT as netconn_write_partly,dp as netconn_write_vectors_partly,
mu as registerCongestion,sC as tap,lT as tcpip_init,_p as toNodeDuplex,Tp as tun};
