// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="./mod.d.ts"
import{a as gs,b as $r,c as Ot,d as Hs,e as mo,f as md}from"./application.js";import{b as qs}from"./threads.js";
import{$ as _t,$a as qr,A as Qm,Aa as Re,Ab as Bs,B as Jm,Ba as Ve,Bb as Ms,C as X,Ca as Ke,Cb as Us,
D as nt,Da as E,Db as Fs,Dc as zs,E as Zm,Ea as He,Eb as po,Ec as Jr,F as eh,Fa as z,Fb as Ws,Fc as Zr,
G as th,Ga as de,Gb as Gs,Gc as ot,H as oe,Ha as y,Hb as wt,Hc as en,I as Ge,Ia as p,Ib as Vs,Ic as tn,
J as Z,Jc as rn,K as ee,La as ps,Ma as ms,Mc as nn,Na as hs,Oa as ys,P as f,Pc as on,Q as Zi,R as Lr,
S as Dr,T as Zt,U as Br,Ua as Hr,V as es,W as ts,Wa as Es,X as rs,Xa as Tt,Xc as yd,Y as so,Ya as vt,
Z as ao,Za as bs,_ as co,_a as zr,_c as gd,a as io,aa as Mr,ab as Ns,b as h,ba as Ur,bb as _s,c as v,
ca as Fr,cb as Os,da as ns,db as Ts,e as w,ea as os,eb as vs,f as B,fa as is,fb as Yr,g as Qi,ga as Wr,
gb as ws,h as ye,ha as ss,hb as Cs,i as R,ia as as,j as C,ja as cs,jb as lo,k as xr,ka as Gr,kb as ks,
l as F,la as ls,lb as Rs,m as ge,ma as Vr,mb as jr,n as Nt,na as us,nb as Ss,o as Pr,oa as Kr,ob as As,
oc as Ks,p as Hm,pa as ds,pb as Xr,q as $m,qb as xs,qc as ho,r as x,ra as fs,rb as uo,rc as yo,s as zm,
sa as l,sb as fo,sc as go,t as j,ta as ne,tb as Ps,u as qm,ua as Ce,ub as Ee,uc as Qr,v as Ym,va as W,
vc as $s,w as Ji,wa as Q,x as jm,xa as ke,xb as Is,y as Xm,ya as T,yb as Ls,z as Ir,za as P,zb as Ds,
zc as hd}from"./common.js";var Ys=["AddrInUse","AddrNotAvailable","AlreadyExists","BadResource","BrokenPipe","Busy","Connection\
Aborted","ConnectionRefused","ConnectionReset","Interrupted","InvalidData","NetworkUnreachable","Not\
Capable","NotConnected","NotFound","NotSupported","PermissionDenied","TimedOut","UnexpectedEof","Wou\
ldBlock","WriteZero"],Ed=null;function bd(){return Ed??=typeof Deno>"u"?_d():Deno.errors}var Nd=Symbol.
for("netconn.errors");function _d(){let e=globalThis;return e[Nd]??=Od()}function Od(){let e={};for(let t of Ys)
e[t]=Td(t);return e}function Td(e){let t=class extends Error{constructor(r,n){super(r,n),this.name=e}};
return Object.defineProperty(t,"name",{value:e}),t}var O=Object.create(null,Object.fromEntries(Ys.map(
e=>[e,{enumerable:!0,get:()=>bd()[e]}])));var V=null;var js=0,Xs=1,vd=2,wd=3,I=class Fragment{kind;offset;length;#e;#t;#r;#n;#o=1;constructor(e,t,r,n,o,i,s=null){
this.kind=e,this.#e=t,this.#t=r,this.offset=n,this.length=o,this.#n=i,this.#r=s}static received(e,t,r,n){
return new I(js,e,t,r,n,null)}static block(e,t){let r=e.allocateBlock(t);return r<0?null:new I(Xs,e,
r,r,t,null)}static external(e){return new I(vd,null,-1,-1,e.byteLength,e)}part(e,t){return this.#o++,
new I(wd,this.#e,-1,this.offset+e,t,null,this)}get bytes(){let e=this.#n??=this.view(0,this.length);
if(e.length===this.length)return e;if(!this.isWhole)throw ee("data","use a netbuf");return e.subarray(
0,this.length)}get isWhole(){return this.#n===null||this.#n.length>=this.length}view(e,t){let r=this.
offset+e;return this.#e.u8.subarray(r,r+t)}get memory(){return this.#e}isIn(e){return this.#e===e}retain(){
this.#o++}release(){if(!(--this.#o>0)){if(this.#o<0)throw new Error("Bug: fragment released twice");
this.#r!==null?this.#r.release():this.kind===js?this.#e.freePbuf(this.#t):this.kind===Xs&&this.#e.freeBlock(
this.#t)}}};var Eo=1,sn=2,Cd=[],Zs=0,Qs=new FinalizationRegistry(e=>{if(e.length!==0){Zs++;for(let t of e)t.release()}}),
er=64,Ct=new Array(er).fill(null),Js=0;function kd(){for(let e=0;e<er;e++)Ct[e]?.watch(),Ct[e]=null;
return Zs}var m=class NetBuf{port=0;toPort=0;netif=0;flags=0;#e;#t;#r=null;#n=0;#o=0;#i=null;#a=null;#s=null;#l=null;#c=0;#u=0;#f=!1;#h=!1;constructor(e=null,t=null){
if(this.#e=e,this.#t=t,t===null){if(e!==null&&typeof e?.allocateBlock!="function")throw h(e,"memory",
"make a netbuf","a stack's memory or null");this.handOut()}}static received(e,t,r,n){let o=new m(e.memory,
Cd);return o.#t=null,o.#r=e,o.#n=t,o.#o=r,o.port=n.fromPort,o.toPort=n.toPort,o.netif=n.netif,o.flags=
n.flags,o.#a=n,o}get#d(){let e=this.#t??=[],t=this.#r;return t===null||(this.#r=null,this.#o===t.length?
e.push(t):(e.push(t.part(this.#n,this.#o)),t.release())),e}get#p(){return this.#r===null&&(this.#t===
null||this.#t.length===0)}handOut(){V!==null&&V.made(this,"a netbuf"),this.#u=Js++;let e=this.#u&er-
1;return Ct[e]?.watch(),Ct[e]=this,this}watch(){this.#f||this.#p||(this.#f=!0,Qs.register(this,this.#d,
this))}get addr(){return this.#s??=(this.#a?.from??f.ANY4).clone()}get toAddr(){return this.#l??=(this.#a?.
to??f.ANY4).clone()}static from(e){Z(e,"bytes","make a netbuf");let t=new m;return t.ref(e),t}get fragments(){
return this.#d}static is(e){return typeof e=="object"&&e!==null&&#h in e}get deleted(){return this.#h}#m(e,t="\
netbuf"){if(this.#h)throw new TypeError(`Cannot ${e}: "${t}" was deleted`)}get byteLength(){if(this.#r!==
null)return this.#o;let e=0;for(let t of this.#d)e+=t.length;return e}get from(){return{hostname:this.
addr.toString(),port:this.port}}get to(){return{hostname:this.toAddr.toString(),port:this.toPort}}append(e){
if(this.#m("append to a netbuf"),!(e instanceof I))throw h(e,"fragment","append to a netbuf","a frag\
ment");this.#d.push(e),Js-this.#u>er&&this.watch()}alloc(e){let t="allocate a netbuf";this.#m(t),v(e,
0,65535,"size",t),this.free();let r=this.#e===null?I.external(new Uint8Array(e)):I.block(this.#e,e);
return r===null?null:(this.append(r),r.bytes)}ref(e){this.#m("refer to bytes"),Z(e,"bytes","refer to\
 bytes"),this.free(),this.append(I.external(e))}free(){this.#c=0,this.flags&=~sn;let e=this.#r;if(e!==
null){this.#r=this.#i=null,e.release();return}if(this.#p)return;let t=this.#d;for(let r=0;r<t.length;r++)
t[r].release();t.length=0}delete(){this.free(),this.#h=!0,V!==null&&V.ended(this);let e=this.#u&er-1;
Ct[e]===this&&(Ct[e]=null),this.#f&&(this.#f=!1,Qs.unregister(this))}[Symbol.dispose](){this.delete()}chain(e){
if(this.#m("chain netbufs"),!m.is(e))throw h(e,"tail","chain netbufs","a netbuf");if(e.#m("chain net\
bufs","tail"),e===this)throw new TypeError("Cannot chain a netbuf to itself");for(let t of e.#d)this.#d.
push(t);e.#d.length=0,e.delete(),this.#c=0}data(){let e=this.#r;return e===null?this.#d[this.#c]?.bytes??
null:this.#i??=e.view(this.#n,this.#o)}next(){let e=this.#d.length-1;return this.#c>=e?-1:++this.#c===
e?1:0}first(){this.#c=0}*[Symbol.iterator](){for(let e of this.#d)yield e.bytes}copyInto(e,t=0){let r="\
copy from a netbuf";this.#m(r),Z(e,"target",r),v(t,0,Number.MAX_SAFE_INTEGER,"offset",r);let n=0;for(let o of this.#d){
if(t>=o.length){t-=o.length;continue}let i=Math.min(o.length-t,e.byteLength-n);if(i===0)break;e.set(
t===0&&i===o.length?o.bytes:o.bytes.subarray(t,t+i),n),n+=i,t=0}return n}toBytes(){let e=new Uint8Array(
this.byteLength);return this.copyInto(e),e}take(e){if(this.#m("copy into a netbuf"),Z(e,"source","co\
py into a netbuf"),e.byteLength>this.byteLength)return!1;let t=0;for(let r of this.#d){let n=Math.min(
r.length,e.byteLength-t);r.bytes.set(e.subarray(t,t+n)),t+=n}return!0}};function kt({least:e,most:t}){return C(e,t)}var tr=65507,g=Object.freeze({});function U(e,t,r){return typeof e!=
"number"?-16:Number.isInteger(e)&&e>=t&&e<=r?0:-6}function rr(e){return e instanceof f?0:-16}function it(e,t){
return e instanceof f?U(t,0,65535):-16}var be=(e,t,r="port")=>v(e,0,65535,r,t),Be=(e,t,r)=>{if(typeof e!=
"number")throw h(e,t,r,"an integer from 0 to 65535")};function $e(e,t,r){w(e,t,r);let n=f.parse(e);if(n!==
null)return n;throw h(e,t,r,'an address, such as "10.0.0.1"')}var J=(e,t,r)=>{$e(e,t,r)},st=(e,t,r)=>{
if(w(e,t,r),Zi(e)!==null)return;throw h(e,t,r,'an address with a prefix length, such as "10.0.0.2/24\
"')},ze=(e,t,r)=>{if(w(e,t,r),!(e!==""&&e!=="."&&ps(e)!==null))throw h(e,t,r,'a name, such as "examp\
le.com"')};function Rt(e,t,r){w(e,"hostname",r),be(t,r)}function St(e,t,r){if(!ye(e))throw h(e,t,r,"\
an object with hostname and port");w(e.hostname,`${t}.hostname`,r),be(e.port,r,`${t}.port`)}function G(e,t){
return typeof e!="string"||typeof t!="number"?`${io(e)}, port ${io(t)}`:e.includes(":")?`"[${e}]:${t}\
"`:`"${e}:${t}"`}function Se(e,t){if(!m.is(e))Z(e,"data",t,"a Uint8Array or a netbuf");else if(e.deleted)
throw new TypeError(`Cannot ${t}: "data" is a netbuf that was deleted`)}function an(e,t,r,n){let o=X(
t)===j?r.isV4?tr:65527:65535;if(!(e<=o||X(t)===x))throw new RangeError(`Cannot ${n}: "data" is too l\
ong for a datagram: ${e} bytes, and at most ${o} fit`)}function ea(e){return m.is(e)?!e.deleted:oe(e)}
var qe=kt(Vr),at=kt(Kr),bo=(e,t,r)=>{if(typeof e=="number"&&e>=0)return;let o=h(e,t,r,"a number of m\
illiseconds, at least 0");throw typeof e=="number"?new RangeError(o.message):o},Rd=(e,t,r)=>{if(!(ye(
e)&&typeof e.aborted=="boolean"&&typeof e.addEventListener=="function"&&typeof e.removeEventListener==
"function"&&typeof e.throwIfAborted=="function"))throw h(e,t,r,"an AbortSignal")},At={signal:Rd,timeout:bo};
function $(e,t){e!==g&&R(e,At,"options",t)}var Ae=0,xt=1,xe=2,nr=3,ct=4,K=0,Ye=1,lt=2,Pt=3,ta=4,vh=0,wh=0,It=1,ra=2,Lt=4,or=8,na=16,ut=1,Pe=2,dt=4,
cn=8,Dt=16,je=32,ln=64,un=128,Ch=0,kh=1,Rh=2,Sh=3,Bt=2,Ah=1,xh=2,Ph=3,Xe=255;var No={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPROGR\
ESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function ir(e){
return v(e,-128,127,"err","name a code"),No[e]??`ERR_${e}`}var _o=class OutOfResourcesError extends Error{constructor(e){
super(e),this.name="OutOfResourcesError"}},oa=class NameServerError extends Error{rcode;code="\
ERR_VAL";constructor(e,t){super(e),this.name="NameServerError",this.rcode=t}},ia={[-1]:"memory is ex\
hausted",[-2]:"no port or buffer is left",[-3]:"it timed out",[-4]:"it is unreachable: no route lead\
s there, or no neighbour answers",[-5]:"another operation is in progress",[-6]:"the value is not val\
id for this netconn",[-7]:"it would have to wait",[-8]:"the address is in use",[-9]:"it is connectin\
g already",[-10]:"it is connected already",[-11]:"it is not connected",[-12]:"there is no such inter\
face",[-13]:"the connection was aborted",[-14]:"the connection was reset",[-15]:"the connection is c\
losed",[-16]:"an argument is not valid"};function sa(e){return ia[e]}var Qe="receive a datagram";function Ad(e,t){
return e===-2&&(t.startsWith("send")||t===Qe)}function xd(e,t){return e===-4&&t.startsWith("bind")}function Pd(e,t){
return e===-14&&(t.startsWith("connect")||t.startsWith("send")||t===Qe)}function b(e,t,r){let n=t.startsWith(
"connect"),o=Pd(e,t),i=Ad(e,t),s=xd(e,t),a=r!==void 0?r:o?"connection refused":i?"a datagram is too \
long for its path":s?"the address is not one of this host's":e===-13&&n?"it timed out":ia[e]??"of an\
 unknown error",c=`Cannot ${t}: ${a}`,u=i?new RangeError(c):s?new O.AddrNotAvailable(c):Id(e,n,o,c);
return Object.assign(u,{code:ir(e)})}function Id(e,t,r,n){switch(e){case-14:return r?new O.ConnectionRefused(
n):new O.ConnectionReset(n);case-13:return t?new O.TimedOut(n):new O.ConnectionAborted(n);case-3:return new O.
TimedOut(n);case-15:case-11:return new O.NotConnected(n);case-8:return new O.AddrInUse(n);case-4:return new O.
NetworkUnreachable(n);case-7:return new O.WouldBlock(n);case-5:case-9:return new O.Busy(n);case-10:return new O.
AlreadyExists(n);case-12:case-6:return new RangeError(n);case-16:return new TypeError(n);default:return new _o(
n)}}function aa(e){let t=e?.code;return t===No[-14]||t===No[-4]}function dn(e,t,r){return r&&e===-6?
b(e,t,"it is not the port of a single host"):b(e,t)}function fn(e,t,r,n){if(e===-6&&r.isV4&&(!r.isAny||
n))throw b(e,t,"it is a broadcast, see setBroadcast()");q(e,t)}function pn(e,t,r,n){let o=n?-7:-3;if(q(
e===-7?o:e,"write"),!(t<0||t>=r))throw b(o,`write all: ${t} of ${r} bytes were taken`)}function q(e,t){
if(e!==0)throw b(e,t)}function mn(e,t,r){let n=i=>`Cannot ${r}: ${i}`,o=(i,s)=>Object.assign(i,{code:ir(
s)});switch(e){case"timeout":return o(new O.TimedOut(n("no name server has answered")),-3);case"unre\
achable":return o(new O.NetworkUnreachable(n("no name server can be reached")),-4);case"busy":return o(
new _o(n("too many queries are under way")),-1);case"bad-name":return o(new TypeError(n("it is no na\
me")),-16);case"ended":return b(-15,r);case"nxdomain":case"nodata":case"no-server":return o(new O.NotFound(
n(Ld[e])),-6);default:{let i=Hr(Math.max(t,0)),s=`the name server does not know (${i})`;return new oa(
n(s),i)}}}var Ld={nxdomain:"the name does not exist",nodata:"the name has no such record","no-server":"\
there is no name server to ask"};var Mt=Promise.resolve(),te=class Pending{#e=!1;#t=!1;#r;#n;#o=null;#i=null;#a=null;get settled(){
return this.#e}settle(e){this.#e||(this.#e=!0,this.#r=e,this.#i?.(e),this.#s())}fail(e){this.#e||(this.#e=
this.#t=!0,this.#n=e,this.#a?.(e),this.#s())}get promise(){return new Promise((e,t)=>{this.#t?t(this.#n):
this.#e?e(this.#r):(this.#i=e,this.#a=t)})}result(){if(this.#t)throw this.#n;return this.#r}onSettled(e){
let t=this.#o;this.#e?queueMicrotask(e):t===null?this.#o=e:this.#o=()=>{t(),e()}}#s(){this.#o!==null&&
queueMicrotask(this.#o),this.#o=null}};function*k(e){return e.settled||(yield e),e.result()}var S=class Operation{#e;#t=null;#r=!1;#n=!1;#o;#i;#a=null;#s=null;#l=null;constructor(e){
if(typeof e?.next!="function")throw h(e,"steps","begin an operation","a generator");this.#e=e,this.#c()}get done(){
return this.#r}#c(){this.#t=null;try{let{done:e,value:t}=this.#e.next();if(e)this.#o=t;else{this.#t=
t,t.onSettled(()=>{this.#t===t&&this.#c()});return}}catch(e){this.#n=!0,this.#i=e}this.#r=!0,this.#n?
this.#l?.(this.#i):this.#s?.(this.#o)}result(){if(this.#n)throw this.#i;return this.#o}get promise(){
return this.#a!==null?this.#a:(this.#r?this.#a=this.#n?Promise.reject(this.#i):Promise.resolve(this.#o):
this.#a=new Promise((e,t)=>{this.#s=e,this.#l=t}),this.#a)}then(e,t){return this.promise.then(e,t)}*steps(){
for(;!this.#r;){let e=this.#t;yield e,this.#t===e&&this.#c()}return this.result()}block(e){if(typeof e?.
waitFor!="function")throw h(e,"blocker","block","that of a stack");for(;!this.#r;)e.waitFor(this.#t),
this.#t.settled&&this.#c();return e.flush(),this.result()}};var ie=Symbol("timed out"),Ut=Symbol("invalid"),Dd=[],Oo=[];function ca(e,t){e.leave?.(),e.pending.settle(
t)}var Ne=class Mailbox{#e=[];#t=0;#r=Oo;#n=!0;#o;constructor(e){this.#o=e}get valid(){
return this.#n}get length(){return this.#e.length-this.#t}get readers(){return this.#r.length}post(e){
let t=this.#i();t!==null?ca(t,e):this.#e.push(e)}#i(){let e=this.#r;return e.length>1?e.shift():e.length===
0?null:(this.#r=Oo,e[0])}#a(e){this.#r.length===0?this.#r=[e]:this.#r.push(e)}peek(){return this.#e[this.#t]}tryFetch(){
if(this.#t===this.#e.length)return;let e=this.#e[this.#t];return this.#e[this.#t++]=void 0,this.#t===
this.#e.length?(this.#e.length=0,this.#t=0):this.#t>=1024&&this.#t*2>=this.#e.length&&(this.#e.splice(
0,this.#t),this.#t=0),e}fetch(e={}){let{signal:t,timeout:r}=e,n=new te;if(t?.aborted)return n.fail(t.
reason),n;let o=this.tryFetch();return o!==void 0||!this.#n?(n.settle(o??Ut),n):(this.#a(t===void 0&&
r===void 0?{pending:n,leave:null}:this.#s(n,t,r)),n)}#s(e,t,r){let n=-1,o=()=>{n!==-1&&this.#o.clear(
n),t?.removeEventListener("abort",a)},i={pending:e,leave:o},s=()=>{o(),this.#r.splice(this.#r.indexOf(
i),1)},a=()=>{s(),e.fail(t.reason)};return t?.addEventListener("abort",a),r!==void 0&&(n=this.#o.set(
r,()=>{n=-1,s(),e.settle(ie)})),i}invalidate(){if(this.#n=!1,this.release(),this.length===0)return Dd;
let e=this.#e.slice(this.#t);return this.#e=[],this.#t=0,e}release(){let e=this.#r;if(e.length!==0){
this.#r=Oo;for(let t of e)ca(t,Ut)}}};var la=class DatagramState{limit;payloadCounts;refusesLarge;hasPeer=!1;verified=null;origin=null;bytes=0;count=0;drops=0;constructor(e,t,r){
this.limit=e,this.payloadCounts=t,this.refusesLarge=r}hasRoom(e){return!this.payloadCounts||e<=this.
limit}take(e){return this.bytes+=e,this.count++,this.count>=32||this.bytes>=Math.min(this.limit>>3,16384)}drop(e){
this.bytes+=e,this.count++,this.drops++}settle(){this.bytes=this.count=this.drops=0}};var ua=0,Ft=1,vo=2,hn=3,Bd=0,wo=1,Wt=2,Co=3,da=0,se=1,ko=2,Gt=3,fa=65535,pa=class Conn{face;context;port;id;type;proto;group;phase=ua;rx=Bd;tx=da;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;linger=-1;remoteEnd=null;localEnd=null;isIpv6Only=!1;release=null;connecting=null;connectOver=null;acceptMbox=null;early=null;recvMbox;recvAvail=0;partial=null;refused=null;uncredited=0;datagrams=null;sendBuffer=null;sndBuf;blockedWrite=null;vector=null;awaitsCapacity=!1;writable=null;constructor(e,t,r,n,o,i){
this.face=e,this.context=t,this.port=t.port,this.id=o,this.type=r,this.proto=n,this.group=X(r),this.
sndBuf=t.sndBuf,i&&(this.tx=se),this.group!==x&&(this.datagrams=Ro(t)),this.group===j&&(this.flags=64),
this.recvMbox=new Ne(t.time)}get isTcp(){return this.group===x}get hasPcb(){return this.phase===ua}get isDeleted(){
return this.phase>=vo}get wasConnected(){return this.tx!==da}get unacknowledged(){return this.sendBuffer===
null?0:this.sendBuffer.bytes}get sendSpace(){return this.sndBuf-this.unacknowledged}nonblocking(e){return(this.
flags&2)!==0||(e&4)!==0}event(e,t){this.phase!==hn&&this.face.owner?.onEvent(e,t>fa?fa:t)}eventsOfEnd(){
this.event(4,0),this.event(0,0),this.event(2,0)}err(){let e=this.pendingErr;return this.pendingErr=0,
e}causeOfEnd(){return this.pendingErr!==0?this.pendingErr:-15}recvWait(e){return this.recvTimeout>0&&
e.timeout===void 0?{signal:e.signal,timeout:this.recvTimeout}:e}ask(e,t=0){let{call:r,reply:n}=this.
port.call();return this.port.post(e,this.id,r,t),n}setOption(e,t){this.isDeleted||(this.clearVerified(),
e===Gr&&this.datagrams!==null&&(this.datagrams.refusesLarge=t>=2),this.port.post(Rs,this.id,e.number,
t))}clearVerified(){this.datagrams!==null&&(this.datagrams.verified=null)}sendIpv6Only(){let e=(this.
flags&32)!==0;e===this.isIpv6Only||!nt(this.type)||(this.isIpv6Only=e,this.setOption(ds,e?1:0))}},Vt=Symbol(
"released");function Ro(e){let{recvBufferSize:t,datagramCost:r,refusesLarge:n=!1}=e;return new la(t,
r===0,n)}function yn(e){return{err:e,addr:f.ANY4,port:0}}var ma=class Origin{from;fromPort;to;toPort;netif;flags;constructor(e,t,r,n,o,i){this.
from=e.clone(),this.fromPort=t,this.to=r.clone(),this.toPort=n,this.netif=o,this.flags=i}equals(e,t,r,n,o,i){
return this.fromPort===t&&this.toPort===n&&this.netif===o&&this.flags===i&&this.from.equals(e)&&this.
to.equals(r)}};var ar=class DatagramRun{#e;#t;#r;#n=0;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=
r}get bytesLeft(){return this.#e.length-this.#n}next(){let e=this.#n,t=Math.min(this.#t,this.bytesLeft);
return this.#n=e+t,this.bytesLeft>0&&this.#e.retain(),m.received(this.#e,e,t,this.#r)}release(){this.
bytesLeft!==0&&(this.#n=this.#e.length,this.#e.release())}};var _e=class Delivery{fragments;length;constructor(e){this.fragments=[e],this.length=
e.length}append(e){this.fragments.push(e),this.length+=e.length}release(){for(let e of this.fragments)
e.release();this.fragments.length=0}};function ya(e,t,r){if(!bn(e)){t.release();return}let n=e.partial;if(n===null?n=new _e(t):n.append(t),
r){e.partial=n;return}e.partial=null,Ea(e,n)}function ga(e){bn(e)&&Ea(e,-15)}function Ea(e,t){e.recvMbox.
length>=e.context.mboxSize||e.refused!==null?(e.refused??=[]).push(t):ba(e,t)}function ba(e,t){let r=t instanceof
_e?t.length:0;e.recvAvail+=r,e.recvMbox.post(t),e.event(0,r)}function gn(e,t=e.context.mboxSize){for(;e.
refused!==null&&e.recvMbox.length<t;){let r=e.refused.shift();e.refused.length===0&&(e.refused=null),
ba(e,r)}}function Na(e,t,r,n,o,i,s,a){if(!bn(e)){t.release();return}let c=Ud(e,n,o,i,s,a);if(r>=t.length){
ha(e,m.received(t,0,t.length,c));return}let u=new ar(t,r,c),d=Md(e,t.length);for(;u.bytesLeft>0&&!(d&&
e.recvMbox.readers===0);)ha(e,u.next());u.bytesLeft!==0&&(e.recvAvail+=u.bytesLeft,e.recvMbox.post(u))}
function Md(e,t){return e.context.mboxSize===1/0&&e.datagrams.hasRoom(e.recvAvail+t)&&(e.face.owner===
null||!e.face.owner.hearsEvents)}function Ud(e,t,r,n,o,i){let s=e.datagrams,a=s.origin,c=(e.flags&64)!==
0,u=c?Eo:0,d=c?n:f.ANY4,N=c?o:0;return a?.equals(t,r,d,N,i,u)?a:s.origin=new ma(t,r,d,N,i,u)}function ha(e,t){
let r=t.byteLength;if(!bn(e)){t.delete();return}if(e.recvMbox.length>=e.context.mboxSize||!e.datagrams.
hasRoom(e.recvAvail+r)){t.delete(),Fd(e,r);return}e.recvAvail+=r,e.recvMbox.post(t),e.event(0,r)}function Fd(e,t){
e.datagrams.drop(t),e.recvMbox.length===0&&cr(e)}function cr(e){let t=e.datagrams;if(t===null||t.count===
0)return;let{bytes:r,count:n,drops:o}=t;e.port.postTaken(e.id,r,n,o),t.settle()}function _a(e,t){e.hasPcb&&
(e.pendingErr=t,e.event(4,0),e.pendingErr!==0&&e.recvMbox.readers>0&&e.recvMbox.post(e.err()))}function En(e){
for(let t of e.recvMbox.invalidate())t instanceof m?t.delete():typeof t!="number"&&t.release();if(e.
refused!==null){for(let t of e.refused)t instanceof _e&&t.release();e.refused=null}e.partial?.release(),
e.partial=null,e.recvAvail=0}function bn(e){return e.recvMbox.valid&&e.hasPcb}function*So(e,t,r,n){let o=it(t,r);if(o!==0)return o;if(n.signal?.throwIfAborted(),!e.isTcp)return yield*Wd(
e,t,r);let i=Ta(e);if(i!==0)return i;if(!e.nonblocking(0))return yield*k(va(e,t,r,n));wa(e,t,r),e.flags|=
4;let{call:s,reply:a}=e.port.call();e.port.postAddr(Yr,e.id,s,t,r);let{err:c}=yield*k(a);return c===
0?-5:(Ao(e,c),c)}function Oa(e,t,r,n){return e.isTcp&&!e.nonblocking(0)&&it(t,r)===0&&Ta(e)===0?va(e,
t,r,n).promise:new S(So(e,t,r,n)).promise}function Ta(e){return!e.hasPcb||!e.port.isOpen?-15:e.state===
3?-9:e.state===0&&!e.wasConnected?0:-10}function va(e,t,r,n){return wa(e,t,r),e.connecting=Gd(e,n),e.
port.postAddr(Yr,e.id,0,t,r),e.connecting}function wa(e,t,r){e.sendIpv6Only(),e.flags&=-5,e.state=3,
e.remoteEnd={addr:t.clone(),port:r}}function*Wd(e,t,r){if(!e.hasPcb)return-15;e.sendIpv6Only();let{call:n,
reply:o}=e.port.call();e.port.postAddr(Yr,e.id,n,t,r);let{err:i}=yield*k(o);return i===0&&(e.datagrams.
hasPeer=!0,e.clearVerified()),i}function Gd(e,{signal:t,timeout:r}){let{time:n}=e.context,o=new te;if(t===
void 0&&r===void 0)return o;let i=-1,s=()=>{i!==-1&&n.clear(i),o.fail(t.reason)};return t?.addEventListener(
"abort",s,{once:!0}),r!==void 0&&(i=n.set(r,()=>{i=-1,t?.removeEventListener("abort",s),o.settle(-3)})),
e.connectOver=()=>{i!==-1&&n.clear(i),t?.removeEventListener("abort",s)},o}function Kt(e,t){e.connectOver?.(),
e.connectOver=null,e.connecting?.settle(t),e.connecting=null}function Ca(e,t,r){e.hasPcb&&(e.tx=se,e.
localEnd={addr:t,port:r},e.state=0,e.flags&=-5,e.event(2,0),Kt(e,0))}function Ao(e,t){e.remoteEnd=null,
e.state===3&&(e.state=0),e.flags&=-5,Kt(e,t)}function*ka(e){return e.group!==j?-6:e.hasPcb?(e.datagrams.
hasPeer=!1,e.clearVerified(),(yield*k(e.ask(ws))).err):-11}function Nn(e){let t=new te;return(e.writable??=[]).push(t),t}function Oe(e){let t=e.writable;if(t!==
null){e.writable=null;for(let r of t)r.settle()}}function _n(e,t){let{time:r}=e.context,n={passed:!1,
clear(){}};if(t===void 0)return n;let o=r.set(Math.max(0,t),()=>{n.passed=!0,Oe(e)});return n.clear=
()=>{n.passed||r.clear(o)},n}function On(e){e.hasPcb&&(e.port.post(jr,e.id),Tn(e,-13))}function Tn(e,t){e.hasPcb&&(gn(e,1/0),e.phase=
Ft,e.pendingErr=t,e.flags|=1,e.state=0,e.eventsOfEnd(),e.flags&=-5,e.recvMbox.valid&&Ra(e.recvMbox,t),
e.acceptMbox?.valid&&Ra(e.acceptMbox,t),Kt(e,t),Oe(e))}function Ra(e,t){e.post(t),e.release()}function Sa(e){
e.tx=Gt,Oe(e)}function Aa(e){if(e.tx===Gt){e.hasPcb&&(e.phase=Ft);return}e.isTcp&&!e.wasConnected&&e.
recvMbox.invalidate(),Tn(e,e.wasConnected?-13:-15)}function xa(e){e.sendBuffer!==null&&(e.sendBuffer.
clear(),e.port.forgetStream(e.sendBuffer)),V!==null&&V.ended(e),e.release!==null&&e.release!==Vt&&e.
release.resolve(),e.release=Vt,e.face.owner?.onReleased()}function*Pa(e,t,r){let n=xo(e,t,r);if(n!==void 0)return n;let o=yield*Da(e);return o!==0||!e.hasPcb?
o:(wn(e,t,r),0)}function xo(e,t,r){if(!e.isTcp||!e.hasPcb)return-11;if(e.state===3)return-11;if(e.state===
2)return t&&r?Vd(e):-11;if(!t&&!r)return 0;if(r&&!t&&e.tx!==se)return-11;if(!(Ia(e,t,r)&&e.linger>=0))
return wn(e,t,r),0}function Ia(e,t,r){return t&&r?!0:t?e.tx===ko:e.rx===wo||e.rx===Co}function wn(e,t,r){
let n=Ia(e,t,r),o=t&&(r||e.state!==1);if(t&&(e.rx=e.rx>=Wt?Co:wo,e.flags|=8),r&&e.tx===se&&(e.tx=ko),
n&&(e.phase=Ft),e.tx!==Gt){let i=(t?uo:0)|(r?fo:0);e.port.post(lo,e.id,0,i)}n&&e.event(4,0),o&&e.event(
0,0),r&&e.event(2,0),(n||t)&&En(e),(n||r)&&Oe(e)}function Vd(e){return e.state=0,e.flags|=8,e.phase=
Ft,e.port.post(lo,e.id,0,uo|fo),La(e),e.eventsOfEnd(),0}function La(e){if(e.acceptMbox!==null)for(let t of e.
acceptMbox.invalidate())typeof t!="number"&&vn(t);if(e.early!==null){let t=e.early;e.early=null;for(let r of t)
vn(r)}}function vn(e){On(e),e.phase=hn,e.port.postDelete(e.id,!0),En(e)}function*Da(e){if(e.unacknowledged===
0)return 0;if(e.linger>0){if(e.nonblocking(0))return-7;e.state=4;let t=_n(e,e.linger*1e3);for(;e.unacknowledged>
0&&e.hasPcb&&!t.passed;)yield*k(Nn(e));t.clear(),e.state=0}return e.unacknowledged>0&&e.hasPcb&&e.port.
post(jr,e.id),0}function*Ba(e){let t=Po(e);if(t!==void 0)return t;let r=yield*Da(e);return r!==0?r:(e.
isDeleted||Ma(e),0)}function Po(e){if(e.isDeleted)return 0;if(!(e.hasPcb&&e.isTcp&&e.wasConnected&&e.
linger>=0))return Ma(e),0}function Ma(e){let t=e.hasPcb;e.phase=vo,V!==null&&V.ended(e),e.state=0,e.
flags|=8,e.port.postDelete(e.id,e.tx!==Gt),La(e),t&&e.isTcp&&e.event(4,0),e.event(0,0),e.event(2,0),
e.phase=hn,En(e),Oe(e),Kt(e,-15)}function*Ua(e,t){if(!e.isTcp)return-16;let r=U(t,0,255);if(r!==0)return r;if(!e.hasPcb)return-11;if(e.
state!==0&&e.state!==2)return-11;if(e.wasConnected)return-6;let n=Math.max(1,t);e.sendIpv6Only();let{
err:o}=yield*k(e.ask(Cs,n));return o===0&&Io(e),o}function Io(e){if(!e.hasPcb||e.state!==0)return;e.
state=2,e.recvMbox.invalidate(),e.acceptMbox=new Ne(e.context.time);let t=e.early??[];e.early=null;for(let r of t)
Va(e,e.acceptMbox,r)}function*Fa(e,t){return t.signal?.throwIfAborted(),Lo(e)??Cn(e,yield*k(Do(e,t)))}
function Lo(e){let t=e.err();if(t!==0)return t;let r=e.acceptMbox;if(r===null||!r.valid)return-15;let n=r.
tryFetch();return n!==void 0?Cn(e,n):(e.flags&1)!==0?-15:e.nonblocking(0)?-7:void 0}function Do(e,t){
return e.acceptMbox.fetch(e.recvWait(t))}function Cn(e,t){return t===ie?-3:t===Ut?-11:(e.event(1,0),
typeof t=="number"?t:(e.port.postAccepted(e.id,t.id),t.face))}function Wa(e,t){let r=e.acceptMbox?.length??
e.early?.length??0;return e.hasPcb&&r<e.context.mboxSize?!0:(vn(t),!1)}function Ga(e,t){e.acceptMbox===
null?(e.early??=[]).push(t):Va(e,e.acceptMbox,t)}function Va(e,t,r){t.post(r),e.event(0,0)}function*Ka(e,t,r,n){return(yield*Bo(e,t,r,n,0)).err}function*Bo(e,t,r,n,o){let i=it(t,r)||U(o,0,255);
if(i!==0)return yn(i);if(!e.hasPcb)return yn(-6);e.clearVerified(),e.sendIpv6Only();let{call:s,reply:a}=e.
port.call(),c=n|o<<xs;e.port.postAddr(Ts,e.id,s,t,r,c);let u=yield*k(a);return u.err===0&&o>0&&Io(e),
u}function*Ha(e,t){let r=U(t,0,255);return r!==0?r:e.hasPcb?(e.clearVerified(),(yield*k(e.ask(vs,t))).
err):-6}function*$a(e,t){if(!e.hasPcb)return yn(-11);let r=t?e.localEnd:e.remoteEnd;return r!==null?
{err:0,...r}:yield*k(e.ask(ks,t?1:0))}function za(e,t){return e.wasConnected?t?e.localEnd:e.remoteEnd:
null}function kn(e){if(!Array.isArray(e))return-1;let t=0;for(let r=0;r<e.length;r++){let n=e[r];if(!(n instanceof
I?n.isWhole:oe(n)&&!Ge(n)))return-1;t+=n.length}return t}function Ht(e){return e.map(t=>t instanceof
I?(t.retain(),t):I.external(t))}function $t(e){for(let t of e)t.release()}function qa(e,t){let r=0;for(let n of e){
if(!n.isWhole)return!1;t.set(n.bytes,r),r+=n.length}return!0}function Ya(e,t){let r=0;for(let n of e)
if(r+=n.length,t<r)return n.isWhole;return!0}var lr=2048,Rn=8704,Kd=65544,ja=class SendBuffer{bytes=0;held=0;#e;#t=[];#r=[];#n=0;#o=null;#i=0;offset=0;constructor(e){
this.#e=e}get u8(){return this.#e.u8}allocateBlock(e){let t=this.#e.allocateStream(e,this);return t>=
0&&(this.held+=this.#e.blockSize(t)),t}freeBlock(e){this.held-=this.#e.blockSize(e),this.#e.freeBlock(
e)}freePbuf(){throw new Error("Bug: a send buffer holds no received buffer")}#a(e){return I.block(this,
e)??(e>Rn?I.block(this,Rn):null)??(e>lr?I.block(this,lr):null)}append(e,t,r){let n=this.#o;if(n===null||
this.#i===n.length){if(n!==null&&n.release(),n=this.#o=this.#a(Hd(r)),n===null)return 0;this.#i=r>lr?
e.byteOffset+t&7:0}let o=Math.min(r,n.length-this.#i,65536),i=t===0&&o===e.byteLength?e:e.subarray(t,
t+o);return this.#e.u8.set(i,n.offset+this.#i),this.offset=n.offset+this.#i,this.#i+=o,this.#s(n,o),
o}appendRef(e,t,r){this.offset=e.offset+t,this.#s(e,r)}#s(e,t){this.bytes+=t;let r=this.#t.length-1;
if(r>=this.#n&&this.#t[r]===e){this.#r[r]=this.#r[r]+t;return}if(e.retain(),r<this.#n){this.#t=[e],this.#r=
[t],this.#n=0;return}this.#t.push(e),this.#r.push(t)}acknowledge(e){for(this.bytes-=e;e>0;){let t=this.#r[this.#n];
if(t>e){this.#r[this.#n]=t-e;return}e-=t,this.#t[this.#n].release(),this.#t[this.#n++]=null}this.#n===
this.#t.length?(this.#n>1&&(this.#t=[],this.#r=[],this.#n=0),this.#o!==null&&(this.#o.release(),this.#o=
null)):this.#n>=256&&this.#n*2>=this.#r.length&&(this.#t.splice(0,this.#n),this.#r.splice(0,this.#n),
this.#n=0)}clear(){this.acknowledge(this.bytes),this.#o!==null&&(this.#o.release(),this.#o=null)}};function Hd(e){
return e<=lr?lr:e<=Rn-8?Rn:Kd}function pe(e){return{err:e,written:-1}}function ur(e,t,r,n,o){let i=e.sendBuffer??=new ja(e.port),s=(o&
2)!==0,a=(o&1)!==0,c=0,u=0;for(let d of t){let N=u+d.length;for(;r+c<N;){let A=e.sendSpace;if(A<=0||
!e.port.hasRoom())return c;let ue=r+c-u,he=Math.min(d.length-ue,A),rt=he;if(!(d instanceof I))rt=i.append(
d,ue,he);else if(!a&&d.isIn(e.port))i.appendRef(d,ue,he);else if(d.isWhole)rt=i.append(d.bytes,ue,he);else
return c;if(rt===0)return c;c+=rt;let pd=!s&&r+c===n;e.port.postWrite(e.id,i.offset,rt,pd)}u=N}return c}function*Xa(e,t,r,n,o,i){e.state=1;let s=i.timeout??(e.sendTimeout===0?void 0:e.sendTimeout),a=_n(e,
s),c={pieces:Ht(t),written:r,total:n,apiflags:o};e.blockedWrite=c;let u=()=>Oe(e);i.signal?.addEventListener(
"abort",u);try{for(e.event(3,0);;){if(c.written===n)return{err:0,written:n};if(!e.hasPcb)return pe(e.
causeOfEnd());if(e.tx!==se)return pe(-15);if(!Ya(c.pieces,c.written))throw zd(c);if(i.signal?.aborted)
throw new Uo(c.written,i.signal.reason);if(a.passed)return c.written>0?{err:0,written:c.written}:pe(
-7);yield*$d(e)}}finally{i.signal?.removeEventListener("abort",u),a.clear(),Ja(e,c)}}function Qa(e){
let t=e.blockedWrite;if(t===null||!e.hasPcb||e.tx!==se)return;let{pieces:r,total:n,apiflags:o}=t;t.written+=
ur(e,r,t.written,n,o);let i=t.written===n;(!i||e.sendSpace<=e.context.sndLowat)&&e.event(3,0),i&&Ja(
e,t),Oe(e)}function Ja(e,t){e.blockedWrite===t&&(e.blockedWrite=null,$t(t.pieces),e.state===1&&(e.state=
0))}function*$d(e){e.sendSpace>0&&Mo(e),yield*k(Nn(e))}function Mo(e){if(e.awaitsCapacity)return;e.awaitsCapacity=
!0,(e.port.hasRoom()?e.port.streamMemory(e.sendBuffer):e.port.room()).onSettled(()=>{e.awaitsCapacity=
!1,e.blockedWrite!==null?Qa(e):e.port.passMemoryOn(),!((e.flags&16)===0||!e.hasPcb||e.tx!==se)&&(e.flags&=
-17,e.event(2,0))})}function Za(e,t,r){e.sendBuffer?.acknowledge(t),r>0&&(e.sndBuf=r),(e.sendSpace>=
e.context.writeStep||e.unacknowledged===0)&&(e.blockedWrite!==null?Qa(e):Oe(e)),!(!e.hasPcb||e.tx!==
se||e.sendSpace<=e.context.sndLowat)&&(e.flags&=-17,e.event(2,t))}var Uo=class WriteAborted extends Error{written;constructor(e,t){
super("Write aborted",{cause:t}),this.written=e}};function zd({written:e,total:t}){let{message:r}=ee(
"data","write");return new TypeError(`${r}; ${e} of ${t} bytes were taken`)}function*ec(e,t,r,n,o){return rr(t)!==0?-16:e.hasPcb?t.isV4===nt(e.type)?-6:yield*Fo(e,o?1:0,t,r,n,f.
ANY4):-11}function*Fo(e,t,r,n,o,i){let s=rr(r)||rr(n)||rr(i)||U(o,-1,255);if(s!==0)return s;if(!e.hasPcb)
return-11;if(e.group!==j)return-6;let{call:a,reply:c}=e.port.call();return e.port.postGroup(e.id,a,r,
n,o,t,i),(yield*k(c)).err}function*Sn(e,t,r){if(U(t,0,255)!==0)return-16;let n=tc(e);if(n!==void 0)return n;r.signal?.throwIfAborted();
let o=rc(e,t)??nc(yield*k(Go(e,r)));return Ko(e,o,t)}function Wo(e,t){let r=tc(e);if(r!==void 0)return r;
let n=rc(e,t);return n===void 0?void 0:Ko(e,n,t)}function Go(e,t){return e.recvMbox.fetch(e.recvWait(
t))}function Vo(e,t,r){return Ko(e,nc(t),r)}function An(e,t){return t instanceof _e?new m(e.port,t.fragments).
handOut():t}function tc(e){if(!e.isTcp)return e.hasPcb&&e.pendingErr!==0?e.err():void 0;if(!e.recvMbox.
valid)return-11;if((e.flags&128)!==0)return e.flags&=-129,oc(e)}function rc(e,t){if(!e.recvMbox.valid){
let n=e.err();return n!==0?n:-11}let r=jd(e);if(r!==void 0)return r;if(e.nonblocking(t)||e.pendingErr!==
0||(e.flags&1)!==0){let n=e.err();return n!==0?n:(e.flags&1)!==0?-11:-7}}function jd(e){let t=e.recvMbox.
peek();if(t===void 0)return;if(!(t instanceof ar))return e.recvMbox.tryFetch(),t;let r=t.next();return t.
bytesLeft===0&&e.recvMbox.tryFetch(),r}function nc(e){if(e===ie)return-3;if(e===Ut)return-11;if(e instanceof
ar)throw new Error("Bug: nobody waits for it");return e}function Ko(e,t,r){return t instanceof m?Xd(
e,t):t instanceof _e?Qd(e,t,r):t===-15&&e.isTcp?Jd(e,r):t}function Xd(e,t){let r=t.byteLength;return e.
recvAvail-=r,e.datagrams.take(r)&&cr(e),e.event(1,r),t.handOut()}function Qd(e,t,r){let{length:n}=t;
return e.recvAvail-=n,e.event(1,n),e.uncredited+=n,(r&8)===0&&Ho(e,n),gn(e),t}function Jd(e,t){return(t&
16)===0?oc(e):(e.flags|=128,-7)}function oc(e){if(e.rx=Wt,e.event(1,0),!e.hasPcb){let t=e.err();return t!==
0?t:-14}return wn(e,!0,!1),-15}function Ho(e,t){if(!e.isTcp)return-16;let r=U(t,0,Number.MAX_SAFE_INTEGER);
if(r!==0)return r;let n=Math.min(t,e.uncredited);return e.uncredited-=n,n>0&&e.hasPcb&&e.port.postRecved(
e.id,n),0}var ic=32,sc=po/8,ac=class RequestOutbox extends Vs{lazyFrees=0;lazyBytes=0;#e;#t;#r;#n;#o=!1;#i=!1;#a=0;#s=0;#l=!1;#c=!1;#u=[];constructor(e,t,r,n){
super(e,t.requestWord,po,n!==null),this.#e=e,this.#t=t.controlWord+Ms,this.#r=r,this.#n=n}get isClosed(){
return this.#o}close(){this.#o=!0}release(){this.#m()}start(e){if(this.#o)return this.words=new Int32Array(
e>>>8),1;let t=this.reserve(e);return t<0&&!this.isBacklogged&&(this.flush(),t=this.reserve(e)),t<0?
this.keep(e):t}finish(e=0){if(!this.#o){if(this.#a+=1+e,this.isBacklogged){this.#h();return}this.#i=
!0,this.#a>=ic?this.flush():this.#h()}}finishLazy(){if(this.#o||this.isBacklogged){this.finish();return}
this.#i=!0,this.ring.publish()}flush(){this.show(!1)}show(e){this.isBacklogged&&this.#f(),this.#i&&(this.#i=
!1,this.#a=this.#s=0,this.lazyFrees=0,this.lazyBytes=0,this.ring.publish(),e&&this.#n!==null?this.#n.
turn():this.#r())}#f(){let e=this.retry();this.isBacklogged&&(this.raiseBlocked(),e+=this.retry()),e>
0&&(this.#i=!0)}#h(){this.#l||(this.#l=!0,queueMicrotask(this.#d))}#d=()=>{if(this.#a>this.#s&&this.#a<
ic){this.#s=this.#a,queueMicrotask(this.#d);return}this.#l=!1,this.show(!0)};flushLater(){this.#c||(this.#c=
!0,gs(this.#p))}#p=()=>{this.#c=!1,this.flush()};hasRoom(){return this.isBacklogged?!1:this.ring.space()>=
sc||this.ring.space(!0)>=sc}room(){let e=new te;return this.#u.push(e),this.#o?(this.#m(),e):(this.flush(),
this.raiseBlocked(),this.hasRoom()&&this.#m(),e)}proceed(){this.isBacklogged&&this.flush(),this.#u.length!==
0&&(this.hasRoom()||this.raiseBlocked(),this.hasRoom()&&this.#m())}#m(){let e=this.#u;this.#u=[];for(let t of e)
t.settle()}raiseBlocked(){Atomics.store(this.#e,this.#t,1)}};var cc=4096,Zd=65536,ef=1/4,tf=1/128,xn=2048,rf=16,nf=2,lc=class SendMemory{#e;#t;#r;#n=0;#o=new Map;#i=[];constructor(e,t){
this.#e=new Ls(e,t);let{chunks:r}=this.#e;this.#t=Math.max(1,r>>2,Math.min(r>>1,rf)),this.#r=Math.max(
1,r>>4)}get blocksUsed(){return this.#e.blocksUsed}get isShort(){return this.#a<this.#e.chunks>>3}get isWaitedFor(){
return this.#o.size>0||this.#i.length>0}get#a(){let e=this.#t+this.#s;return Math.max(0,this.#e.chunksFree-
e)}get#s(){let e=Math.ceil(this.#n/69632);return Math.max(0,this.#r-e)}get#l(){return this.#a*69632*
ef}get#c(){let e=this.#e.chunksFree-this.#s;if(e<=nf)return xn;let t=Math.min(e,this.#t)*69632;return Math.
min(Math.max(t*tf,cc),Zd)}forStream(e,t){let r=t.held+Is(e),n=r<=this.#c;if(!n&&r>this.#l)return-1;let o=this.#s+
(n?0:this.#t);return this.#e.allocate(e,o)}forDatagram(e){let t=this.#e.allocate(e,this.#u);return t>=
0&&(this.#n+=this.#e.sizeOf(t)),t}get#u(){let e=this.#r*69632;return this.#n<e?0:this.#t}forNetbuf(e){
return this.#e.allocate(e,this.#t+this.#s)}sizeOf(e){return this.#e.sizeOf(e)}free(e){this.#e.free(e)}freeDatagram(e){
this.#n-=this.#e.sizeOf(e),this.#e.free(e)}streamWait(e){let t=this.#o.get(e);return t===void 0&&(t=
new te,this.#o.set(e,t)),t}forget(e){this.#o.delete(e)}datagramWait(e){let t=new te;return this.#i.push(
{size:e,pending:t}),t}serve(){for(;this.#i.length>0&&this.#e.has(this.#i[0].size,this.#u);)this.#i.shift().
pending.settle();if(this.#o.size===0)return;let e=this.#e.chunksFree-this.#s;if(e<=0&&!this.#e.has(xn,
1/0))return;let t=1+Math.max(0,e)*(69632/xn),r=Math.max(this.#l,this.#c);for(let n of[!0,!1])for(let[
o,i]of this.#o){if(t<=0)return;o.held<cc===n&&(o.held+xn>r||(t--,this.#o.delete(o),i.settle()))}}release(){
for(let{pending:e}of this.#i.splice(0))e.settle();for(let e of this.#o.values())e.settle();this.#o.clear()}};var uc=class SendArena{datagramMemory;#e;#t;#r;#n;#o=[];#i=[];#a=0;#s=!1;#l=!1;constructor(e,t,r){
this.#e=e.i32,this.#t=t.controlWord+Us,this.#r=r,this.#n=new lc(t.sendArena,t.sendArenaSize),this.datagramMemory=
{u8:e.u8,allocateBlock:n=>this.forDatagram(n),freeBlock:n=>this.#c(n),freePbuf:()=>{}}}forNetbuf(e){
let t=this.#n.forNetbuf(e);return t>=0||!this.reclaim()?t:this.#n.forNetbuf(e)}forDatagram(e){let t=this.#n.
forDatagram(e);return t>=0||!this.reclaim()?t:this.#n.forDatagram(e)}forStream(e,t){let r=this.#n.forStream(
e,t);return r<0&&this.reclaim()&&(r=this.#n.forStream(e,t)),this.#l||this.#u(),r}sizeOf(e){return this.#n.
sizeOf(e)}get blocksUsed(){return this.reclaim(),this.#n.blocksUsed}free(e){this.#n.free(e),this.#l&&
this.#u(),this.passOn()}#c(e){this.#n.freeDatagram(e),this.passOn()}#u(){let{isShort:e}=this.#n;e!==
this.#l&&(this.#l=e,this.#e[this.#t]=e?1:0)}get hasLent(){return this.#o.length>0}lend(e){this.#o.push(
e),this.#i.push(this.#r.ring.position)}reclaim(){if(this.#o.length===0)return!1;let e=this.#r.ring.released,
t=this.#a;for(;t<this.#o.length&&(e-this.#i[t]|0)>=0;){let r=this.#o[t++];typeof r=="number"?this.#c(
r):r.release()}return t===this.#o.length?(this.#o.length=0,this.#i.length=0,t=0):t>1024&&t*2>this.#o.
length&&(this.#o.splice(0,t),this.#i.splice(0,t),t=0),this.#a=t,!0}get isWaitedFor(){return this.#n.
isWaitedFor}streamWait(e){return this.#f(this.#n.streamWait(e))}datagramWait(e){return this.#f(this.#n.
datagramWait(e))}#f(e){return this.#r.isClosed?this.release():this.hasLent&&(this.#r.flush(),this.reclaimWithSignal()),
e}reclaimWithSignal(){this.#r.raiseBlocked(),this.reclaim()}forget(e){this.#n.forget(e)}passOn(){this.#s||
!this.#n.isWaitedFor||(this.#s=!0,queueMicrotask(this.#h))}#h=()=>{this.#s=!1,this.#n.serve()};release(){
this.#n.release()}};var{REQ_ABORT:of,REQ_ACCEPTED:$o,REQ_CONTROL:zo,REQ_DELETE:qo,REQ_FREE:dc,REQ_GROUP:Je,REQ_RECVED:Yo,
REQ_SEND:Te,REQ_TAKEN:fr,REQ_WRITE:pr}=Ee,sf=32,af=256,cf=Te.pieces+zr(1),pc=16,mc=class RequestWriter{u8;requests;arena;local;#e;#t;#r;constructor(e,t,r,n,o){
this.u8=e.u8,this.#e=e.i32,this.requests=new ac(e.i32,t,r,o),this.arena=new uc(e,t,this.requests),this.
local=o,this.#t=t.controlWord+Fs,this.#r=n}post(e,t,r=0,n=0,o=0){let{header:i}=e,s=this.requests.start(
i),{words:a}=this.requests,c=s+(i>>>8)-1;s<c&&(a[s]=t),s+1<c&&(a[s+1]=r),s+2<c&&(a[s+2]=n),s+3<c&&(a[s+
3]=o),this.requests.finish()}postAddr(e,t,r,n,o,i=0){let s=this.requests.start(e.header),{words:a}=this.
requests;a[s+e.conn]=t,a[s+e.call]=r,Tt(a,s+e.addr,n),a[s+e.port]=o,e.flags!==void 0&&(a[s+e.flags]=
i),this.requests.finish()}postGroup(e,t,r,n,o,i,s){let a=this.requests.start(Je.header),{words:c}=this.
requests;c[a+Je.conn]=e,c[a+Je.call]=t,Tt(c,a+Je.group,r),Tt(c,a+Je.ifAddr,n),c[a+Je.netif]=o,c[a+Je.
op]=i,Tt(c,a+Je.source,s),this.requests.finish()}postControl(e,t){let r=new TextEncoder().encode(t),
n=bs(r.byteLength),o=this.requests.start(qr(zo.header,n)),{words:i}=this.requests;i[o+zo.call]=e,Ns(
i,o+zo.text,r),this.requests.finish()}postWrite(e,t,r,n){let o=this.requests.start(pr.header),{words:i}=this.
requests;i[o+pr.conn]=e,i[o+pr.offset]=t,i[o+pr.length]=r,i[o+pr.flags]=n?As:0,this.requests.finish(
r>>12)}postRecved(e,t){let{requests:r}=this,n=r.start(Yo.header);r.words[n+Yo.conn]=e,r.words[n+Yo.bytes]=
t,r.lazyBytes+=t,r.lazyBytes<this.#r&&this.#e[this.#t]===0?r.finishLazy():r.finish()}postAccepted(e,t){
let r=this.requests.start($o.header),{words:n}=this.requests;n[r+$o.listener]=e,n[r+$o.conn]=t,this.
requests.finishLazy()}postDelete(e,t){let r=this.requests.start(qo.header);this.requests.words[r+qo.
conn]=e,t?this.requests.finish():(this.requests.finishLazy(),this.requests.flushLater())}refuse(e){this.
post(of,e),this.post(qo,e)}freePbuf(e){if(this.local!==null){this.local.freePbuf(e);return}let{requests:t}=this,
r=t.start(dc.header);t.words[r+dc.pbuf]=e,++t.lazyFrees<sf?t.finishLazy():t.finish()}postDatagram(e,t,r,n,o){
if(!this.hasRoom())return!1;let i=o.length,s=qr(Te.header,zr(i)),a=this.requests.start(s),{words:c}=this.
requests;fc(c,a,e,t,r,n,i);let u=a+Te.pieces+1;for(let d of o)c[u++]=d.offset,c[u++]=d.length;this.requests.
finish();for(let d of o)d.retain(),this.arena.lend(d);return!0}postBytes(e,t,r,n){let{requests:o}=this;
if(o.isClosed||!this.hasRoom())return!1;let{length:i}=n,s=i<=af,a=s?0:this.arena.forDatagram(i);if(a<
0)return!1;let c=zr(1)+(s?i+7>>2:0),u=o.start(qr(Te.header,c)),d=s?(u+cf+1&-2)*4:a;this.u8.set(n,d);
let{words:N}=o;return fc(N,u,e,0,t,r,1),N[u+Te.pieces+1]=d,N[u+Te.pieces+2]=i,s||this.arena.lend(a),
o.finish(),!0}postTaken(e,t,r,n){let o=this.requests.start(fr.header),{words:i}=this.requests;i[o+fr.
conn]=e,i[o+fr.bytes]=t,i[o+fr.count]=r,i[o+fr.drops]=n,this.requests.finishLazy()}hasRoom(){return this.
requests.hasRoom()}room(){return this.requests.room()}flush(){this.requests.flush()}};function fc(e,t,r,n,o,i,s){
e[t+Te.conn]=r,e[t+Te.call]=n,Tt(e,t+Te.addr,o),e[t+Te.port]=i,e[t+Te.pieces]=s}var lf=1;function*yc(e,t,r,n,o){if(!m.is(t)||t.deleted)return-16;let i=it(r,n);if(i!==0)return i;let s=e.
err();if(s!==0)return s;if(e.isTcp||!e.hasPcb)return-11;let a=kn(t.fragments);if(a<0)return-16;if(a>
65527)return-1;let c=r.isAny;if(!c&&!r.isV4&&!nt(e.type))return-6;if(c&&!e.datagrams.hasPeer&&nt(e.type))
return-6;let{fragments:u}=t;if(Ec(e,u)&&jo(e,r,a)&&e.port.postDatagram(e.id,0,r,n,u))return 0;let d=Ht(
u);try{return yield*uf(e,d,a,r.clone(),n,o)}finally{$t(d)}}function gc(e,t,r,n){return e.pendingErr===
0&&!e.isTcp&&e.hasPcb&&jo(e,r,t.length)&&e.port.postBytes(e.id,r,n,t)}function jo(e,t,r){let{verified:n}=e.
datagrams;return r<=tr&&n!==null&&n.equals(t)}function*uf(e,t,r,n,o,i){if(Ec(e,t))return yield*hc(e,
t,r,n,o);let s=I.block(e.port.datagramMemory,r)??(yield*ff(e,r,i));if(s===null)return-11;try{if(!qa(
t,s.bytes))throw ee("data","send");return yield*hc(e,[s],r,n,o)}finally{s.release()}}function*hc(e,t,r,n,o){
if(e.port.hasRoom()||(yield*bc(e)),!e.hasPcb)return-11;if(jo(e,n,r))return e.port.postDatagram(e.id,
0,n,o,t),0;let i=yield*df(e,t,n,o);return i===0&&!e.datagrams.refusesLarge&&(e.datagrams.verified=n),
i}function*df(e,t,r,n){for(e.sendIpv6Only();;){if(e.port.hasRoom()||(yield*bc(e)),!e.hasPcb)return-11;
let{call:o,reply:i}=e.port.call();e.port.postDatagram(e.id,o,r,n,t);let{err:s}=yield*k(i);if(s!==-7||
e.nonblocking(0))return s;let a=new te;e.context.time.set(lf,()=>a.settle()),yield*k(a)}}function Ec(e,t){
if(t.length>pc)return!1;for(let r=0;r<t.length;r++)if(!t[r].isIn(e.port))return!1;return!0}function*bc(e){
for(;!e.port.hasRoom()&&e.hasPcb;)yield*k(e.port.room())}function*ff(e,t,r){for(;e.hasPcb;){r.signal?.
throwIfAborted(),yield*k(e.port.datagramRoom(t));let n=I.block(e.port.datagramMemory,t);if(n!==null)
return n}return null}function Nc(e){e.clearVerified()}function*_c(e,t,r,n,o){if(!e.isTcp)return pe(-6);let i=e.nonblocking(r);if((i||e.sendTimeout!==0)&&!n)
return pe(-6);let s=kn(t);if(s<0||U(r,0,255)!==0)return pe(-16);if(s===0)return{err:0,written:-1};let a=e.
err();if(a!==0)return pe(a);if(e.state!==0)return pe(-5);if(!e.hasPcb||e.tx!==se)return pe(-11);o.signal?.
throwIfAborted();let c=ur(e,t,0,s,r);return c===s?(e.sendSpace<=e.context.sndLowat&&Xo(e),{err:0,written:c}):
i?(Xo(e),e.flags|=16,e.sendSpace>e.context.sndLowat&&Mo(e),c>0?{err:0,written:c}:pe(-7)):yield*Xa(e,
t,c,s,r,o)}function Oc(e,t){if(!e.isTcp||!e.hasPcb||e.tx!==se||e.pendingErr!==0||e.state!==0||e.sendSpace<
t.length)return 0;let r=e.vector??=[];r[0]=t;let n=ur(e,r,0,t.length,0);return r.length=0,n===t.length&&
e.sendSpace<=e.context.sndLowat&&Xo(e),n}function Xo(e){e.state=1,e.event(3,0),e.state===1&&(e.state=
0)}var ft={},mr=class LwipConn{owner=null;#e;constructor(e,t,r=0,n){let o=n??e.port.add(
this);this.#e=new pa(this,e,t,r,o,n!==void 0),n===void 0&&e.port.post(Os,o,t,r)}get type(){return this.#e.
type}get proto(){return this.#e.proto}get state(){return this.#e.state}set state(e){this.#e.state=e}get flags(){
return this.#e.flags}set flags(e){this.#e.flags=e}get pendingErr(){return this.#e.pendingErr}set pendingErr(e){
this.#e.pendingErr=e}get recvTimeout(){return this.#e.recvTimeout}set recvTimeout(e){this.#e.recvTimeout=
e}get sendTimeout(){return this.#e.sendTimeout}set sendTimeout(e){this.#e.sendTimeout=e}get recvAvail(){
return this.#e.recvAvail}set recvAvail(e){this.#e.recvAvail=e}get linger(){return this.#e.linger}set linger(e){
this.#e.linger=e}get remoteEnd(){return this.#e.remoteEnd}set remoteEnd(e){this.#e.remoteEnd=e}get localEnd(){
return this.#e.localEnd}set localEnd(e){this.#e.localEnd=e}get id(){return this.#e.id}get hasPcb(){return this.#e.
hasPcb}get hasPeer(){return this.#e.datagrams?.hasPeer??!1}get deleted(){return this.#e.isDeleted}get sawEnd(){
return this.#e.rx>=Wt}get unacknowledged(){return this.#e.unacknowledged}get released(){let e=this.#e;
return e.release===Vt?Promise.resolve():(e.release??=Promise.withResolvers(),e.release.promise)}noteOwned(){
let e=this.#e;if(V===null||e.isDeleted||e.release===Vt)return;let t=e.group===j,r=e.isTcp?"TCP":t?"U\
DP":"RAW";V.made(e,`a ${r} netconn`)}err(){return this.#e.err()}bind(e,t,r=0){return new S(Ka(this.#e,
e,t,r))}open(e,t,r,n){let o=this.#e,i=new S(Bo(o,e,t,r,n));return o.port.flush(),i}bindIf(e){return new S(
Ha(this.#e,e))}getaddr(e){return new S($a(this.#e,e))}knownEnd(e){return za(this.#e,e)}setOption(e,t){
this.#e.setOption(e,t)}get recvBufSize(){let{datagrams:e}=this.#e;return e?.payloadCounts?e.limit:2147483647}set recvBufSize(e){
let t=this.#e,r=t.datagrams??=Ro(t.context);r.limit=e,r.payloadCounts=!0,t.isTcp||t.setOption(us,e)}limitDatagrams(e){
let t=this.#e;this.recvBufSize=e,t.context.datagramCost!==0&&(t.datagrams.payloadCounts=!1,t.setOption(
Vr,e))}connect(e,t,r=ft){return new S(So(this.#e,e,t,r))}connectSoon(e,t,r){return Oa(this.#e,e,t,r)}disconnect(){
return new S(ka(this.#e))}listen(e){return new S(Ua(this.#e,e))}accept(e=ft){return new S(Fa(this.#e,
e))}acceptNow(){return Lo(this.#e)}async acceptSoon(e){let t=await Do(this.#e,e).promise;return Cn(this.#e,
t)}recvTcp(e=0,t=ft){let r=this.#e,n=r.isTcp?Sn(r,e,t):Tc();return new S(n)}recvDatagram(e=0,t=ft){let r=this.#e,
n=r.isTcp?Tc():Sn(r,e,t);return new S(n)}recv(e=0,t=ft){return new S(this.#t(e,t))}*#t(e,t){return An(
this.#e,yield*Sn(this.#e,e,t))}recvNow(){let e=Wo(this.#e,0);return e===void 0?void 0:An(this.#e,e)}recvTcpNow(e){
let t=this.#e;return t.isTcp?Wo(t,e):-16}arrival(e){return Go(this.#e,e).promise}received(e){return An(
this.#e,Vo(this.#e,e,0))}receivedTcp(e,t){return Vo(this.#e,e,t)}recvd(e){return Ho(this.#e,e)}reportTaken(){
cr(this.#e)}send(e,t,r,n=ft){return new S(yc(this.#e,e,t,r,n))}sendNow(e,t,r){return gc(this.#e,e,t,
r)}write(e,t,r,n=ft){return new S(_c(this.#e,e,t,r,n))}writeNow(e){return Oc(this.#e,e)}close(){return this.
shutdown(!0,!0)}shutdown(e,t){return new S(Pa(this.#e,e,t))}shutdownNow(e,t){return xo(this.#e,e,t)}abort(){
On(this.#e)}delete(){return new S(Ba(this.#e))}deleteNow(){return Po(this.#e)}joinLeave(e,t,r,n){return new S(
ec(this.#e,e,t,r,n))}membership(e,t,r,n,o){return new S(Fo(this.#e,e,t,r,n,o))}onConnected(e,t){Ca(this.#e,
e,t)}onNotBegun(e){Ao(this.#e,e)}onData(e,t){ya(this.#e,e,t)}onFin(){ga(this.#e)}onSent(e,t){Za(this.#e,
e,t)}onAccept(e,t,r,n,o){let i=new mr(this.#e.context,this.type,0,e);return i.remoteEnd={addr:t,port:r},
i.localEnd={addr:n,port:o},Wa(this.#e,i.#e)&&(this.owner?.onAccepted(i),Ga(this.#e,i.#e)),i}onError(e){
Tn(this.#e,e)}onClosed(){Sa(this.#e)}onStopped(){Aa(this.#e)}onReleased(){xa(this.#e)}onDatagrams(e,t,r,n,o,i,s){
Na(this.#e,e,t,r,n,o,i,s)}onDatagramError(e){_a(this.#e,e)}onSendError(e){Nc(this.#e)}};function*Tc(){
return-16}async function vc({lwip:e},t,r){B(t,"rx","shut down"),B(r,"tx","shut down");let n=e.shutdownNow(t,r)??
await e.shutdown(t,r).promise;if(n===0)return;throw b(n,`shut down ${t?r?"both directions":"receivin\
g":"sending"}`)}async function Qo({lwip:e,partial:t}){t?.drop();let r=e.deleteNow()??await e.delete().
promise;if(r===-7&&(e.linger=-1,r=await e.delete().promise),r!==0)throw b(r,"close")}async function wc(e){
e.lwip.abort(),await Qo(e)}async function zt(e,t,r,n,o){let i=$e(t,"hostname","bind");be(r,"bind"),n&&e.setOption(_t,1);let s=n?
Xr:0,a=await e.open(i,r,s,o),c=`bind to ${G(t,r)}`;if(q(a.err,c),e.deleted)throw b(-15,c);return{hostname:a.
addr.toString(),port:a.port}}var mf={reuseAddress:B};async function Cc({lwip:e},t,r,n){R(n,mf,"options","bind"),await zt(e,t,r,n.
reuseAddress??!1,0)}async function kc({lwip:e},t){v(t,1,255,"index","bind to an interface"),q(await e.
bindIf(t),`bind to interface ${t}`)}async function Rc(e,t,r,n){Rt(t,r,"connect"),$(n,"connect"),n.signal?.
throwIfAborted();let{lwip:o}=e,i=f.parse(t),s;try{s=i===null?await hf(e,t,r,n):await o.connectSoon(i,
r,n)}catch(a){let{code:c}=a;throw(n.signal?.aborted||c==="ERR_TIMEOUT")&&await o.delete(),a}if(s!==0)
throw s===-3&&await o.delete(),dn(s,`connect to ${G(t,r)}`,e.isTcp)}async function hf({lwip:e,context:t},r,n,o){
let{time:i,resolve:s}=t,a=i.now(),c=`connect to ${G(r,n)}`,u=await s(r,c,o),d=o.timeout===void 0?void 0:
Math.max(0,o.timeout-(i.now()-a));return await e.connectSoon(u,n,{...o,timeout:d})}async function Sc({
lwip:e}){q(await e.disconnect(),"disconnect")}async function Ac({lwip:e},t){v(t,1,255,"backlog","lis\
ten"),q(await e.listen(t),"listen")}async function xc({lwip:e},t,r){for($(t,"accept"),t.signal?.throwIfAborted();;){
let n=e.acceptNow()??await e.acceptSoon(t);if(typeof n!="number")return r(n);if(n!==-13)throw b(n,"a\
ccept a connection")}}async function Pc({lwip:e},t){let r=e.flags&2;e.flags|=2;let n=e.accept();e.flags=
e.flags&-3|r;let o=await n;if(typeof o!="number")return t(o);if(o===-7||o===-13)return null;throw b(
o,"accept a connection")}var yf=Pr('an address, such as "10.0.0.1", or an index from 1 to 255',C(1,255),J),Lc={interface:yf},
Dc={...Lc,source:J};async function Bc(e,t,r){R(r,Dc,"options","join a group");let{source:n}=r;await ei(
e,n===void 0?2:4,"join",t,n,r)}async function Mc(e,t,r){R(r,Dc,"options","leave a group");let{source:n}=r;
await ei(e,n===void 0?3:5,"leave",t,n,r)}async function Zo(e,t,r,n,o,i){R(i,Lc,"options",`${r} a gro\
up`),$e(o,"source",`${r} a group`),await ei(e,t,r,n,o,i)}async function ei({lwip:e},t,r,n,o,{interface:i="\
0.0.0.0"}){let s=(N,A)=>$e(N,A,`${r} a group`),a=s(n,"group"),c=o===void 0?"":` for source "${o}"`,u=typeof i==
"number",d=await e.membership(t,a,u?f.ANY4:s(i,"interface"),u?i:-1,o===void 0?f.ANY4:s(o,"source"));
q(d,`${r} "${n}"${c}`)}var Uc=65536,gf=1<<24,Ef=2048,Fc={records:C(1,gf)},bf=Nt(Fc),Er=(e,t,r)=>{typeof e!="boolean"&&bf(e,
t,r)};function Wc(e){R(e,Fc,"options","trace")}function Pn(e){return e===!1?0:e===!0?Uc:e.records??Uc}
var ti=class NetconnTrace{#e;#t;#r=0;constructor(e,t){Qi(e,"ask","make a trace"),v(t,
1,Number.MAX_SAFE_INTEGER,"trace","make a trace"),this.#e=e,this.#t=t}get overwritten(){return this.#r}async take(){
let e=[];for(;;){let t=await this.#e({op:"takeTrace",trace:this.#t,most:Ef});for(let r of Ks(t.numbers))
e.push(r);if(this.#r=Math.max(this.#r,t.overwritten),!t.more)return e}}async stop(){return await this.#e(
{op:"stopTrace",trace:this.#t}),await this.take()}async[Symbol.asyncDispose](){await this.stop().catch(
()=>{})}};async function ri({lwip:e},t){return Me({lwip:e},t)??ni(await e.getaddr(t),t)}function Me({lwip:e},t){
let r=e.knownEnd(t);return r&&{hostname:r.addr.toString(),port:r.port}}function ni({err:e,addr:t,port:r},n){
return q(e,`tell the ${n?"local":"remote"} address`),{hostname:t.toString(),port:r}}function Gc({lwip:e,
isTcp:t}){let r=e.err();return r===0?null:b(r,t?"use the connection":"send")}function Vc({lwip:e,context:t}){
return e.deleted?Promise.resolve(null):t.info(e.id)}function Kc({lwip:e,context:t}){return e.deleted?
Promise.resolve(null):(e.reportTaken(),t.datagramInfo(e.id))}function oi(e,t){if(Wc(t),!e.isTcp)throw new TypeError(
"Cannot trace: not a TCP netconn");e.lwip.setOption(ls,Pn(t))}async function Hc(e,t){let{lwip:r,context:n}=e;
if(r.state===2)throw new TypeError("Cannot trace a listener: trace what it accepts");oi(e,t);let o=s=>n.
trace(s),i=r.deleted?null:await o({op:"trace",conn:r.id});if(i===null)throw b(-11,"trace");return new ti(
o,i)}async function $c({lwip:e,context:t},r){if(w(r,"name","set the congestion control"),e.deleted)throw new TypeError(
"The netconn is closed");await t.congestion(e.id,r)}var Nf={idle:kt(so),interval:kt(ao),probes:kt(co)},_f=F(...Zt),Of=F(...Lr);function In({flags:e}){return(e&
2)!==0}function zc({lwip:e},t){B(t,"nonblocking","set nonblocking"),t?e.flags|=2:e.flags&=-3}function pt({
lwip:e},t,r,n){B(r,"on",n),e.setOption(t,r?1:0)}function mt({lwip:e},t,r,n,o){fs(t,r,n,o),e.setOption(
t,r)}function qc({lwip:e},t){if(typeof t!="boolean"){R(t,Nf,"options","set keepalive");let{idle:r,interval:n,
probes:o}=t;r!==void 0&&e.setOption(so,r),n!==void 0&&e.setOption(ao,n),o!==void 0&&e.setOption(co,o)}
e.setOption(rs,t===!1?0:1)}function Yc(e,t){if(e.isTcp)throw new TypeError("Cannot set a receive buf\
fer size: it is TCP");qe(t,"bytes","set the receive buffer size"),e.lwip.limitDatagrams(t)}function jc({
lwip:e},t){Of(t,"mode","set Don't Fragment"),e.setOption(Gr,Dr(t))}function Xc({lwip:e},t){_f(t,"mod\
e","set ECN"),e.setOption(cs,Zt.indexOf(t))}function Qc(e,t){if(!e.isTcp)throw new TypeError("Cannot\
 set the MSS: it is not TCP");at(t,"bytes","set the MSS"),e.lwip.setOption(Kr,t)}function Jc({lwip:e},t){
t!==null&&v(t,0,32767,"seconds","set the time to linger"),e.linger=t??-1}function Zc({lwip:e},t){B(t,
"on","set the checksum"),e.setOption(is,t?0:1)}var el=class PartialRead{#e=null;#t=0;get isEmpty(){return this.#e===null}begin(e){this.#e=
e,this.#t=0}take(e){let{fragments:t}=this.#e,r=0,n=0;for(;n<t.length&&r<e.byteLength;){let o=t[n],i=e.
byteLength-r,s=Math.min(o.length,this.#t+i);e.set(o.bytes.subarray(this.#t,s),r),r+=s-this.#t,this.#t=
s,s===o.length&&(o.release(),n++,this.#t=0)}return t.splice(0,n),t.length===0&&(this.#e=null),r}takeChunk(e){
let{fragments:t}=this.#e,r=t[0],n=Math.min(r.length,this.#t+e),o=new Uint8Array(r.bytes.subarray(this.#t,
n));return this.#t=n,n===r.length&&(r.release(),t.shift(),this.#t=0,t.length===0&&(this.#e=null)),o}takeAll(){
let e=-this.#t;for(let r of this.#e.fragments)e+=r.length;let t=new Uint8Array(e);return this.take(t),
t}drop(){this.#e?.release(),this.#e=null}};function ii(e,t){if(t!==g)return Tf(e,t);let r=rl(e);return r instanceof m?Promise.resolve(r):tl(e,r,
t)}async function Tf(e,t){$(t,"receive");let r=t.signal?.aborted?void 0:rl(e);return r instanceof m?
r:await tl(e,r,t)}async function tl(e,t,r){r.signal?.throwIfAborted();let{lwip:n,reading:o}=e,i=t;if(i===
void 0){let s=e.isTcp;s&&!o.tryTake()&&(await o.take(r,"receive"),i=nl(e));try{i??=n.received(await n.
arrival(r))}finally{s&&o.give()}}return typeof i=="number"?si(e,i):i}function rl(e){return e.reading.
isTaken?void 0:nl(e)}function nl(e){return ol(e)?il(e):e.lwip.recvNow()}function ol({partial:e}){return e!==
null&&!e.isEmpty}function il({partial:e,lwip:t}){let r=e.takeAll();return t.recvd(r.byteLength),m.from(
r)}async function sl(e){if(ol(e))return il(e);let t=await e.lwip.recv(4);if(t!==-7)return typeof t==
"number"?si(e,t):t}async function al(e,t,r){Z(t,"into","read"),$(r,"read");let{length:n}=t;return n===
0?0:await ll(e,o=>{if(t.length<n)throw ee("into","read");let i=o.take(t);return e.lwip.recvd(i),i},r)}
async function cl(e,t,r){return v(t,1,Number.MAX_SAFE_INTEGER,"limit","read"),$(r,"read"),await ll(e,
n=>{let o=n.takeChunk(t);return e.lwip.recvd(o.byteLength),o},r)}async function ll(e,t,r){if(!e.isTcp)
throw new TypeError("Cannot read: not a TCP netconn");let{lwip:n,reading:o}=e;o.tryTake()||await o.take(
r,"read");try{let i=e.partial??=new el;if(i.isEmpty){r.signal?.throwIfAborted();let a=n.recvTcpNow(8)??
n.receivedTcp(await n.arrival(r),8);if(!(a instanceof _e))return si(e,a);i.begin(a)}let s=t(i);return n.
deleted&&i.drop(),s}finally{o.give()}}function si({lwip:e,isTcp:t},r){if(e.sawEnd&&!e.deleted)return null;
throw b(r,t?"receive":Qe)}async function*ul(e){for(;;){let t;try{t=await ii(e,g)}catch(r){if(e.lwip.
deleted)return;if(ai(e.lwip,r))continue;throw r}if(t===null)return;yield t}}function ai({type:e},t){
return X(e)!==x&&aa(t)}function dl({lwip:e,context:t},r,n){return n===g&&pl(e,r,f.ANY4,0)?t.port.datagramTurn():vf(e,r,n)}async function vf(e,t,r){
Se(t,"send"),$(r,"send");let n=t instanceof m;n&&be(t.port,"send","data.port");let o=n?t.addr:f.ANY4;
if(o.isAny&&!e.hasPeer)throw b(-11,"send");await ml(e,t,o,n?t.port:0,"send",r)}async function fl({lwip:e,
context:t},r,n,o){St(n,"to","send"),$(o,"send");let i=f.parse(n.hostname);if(i!==null&&pl(e,r,i,n.port)){
await t.port.datagramTurn();return}Se(r,"send");let s=`send to ${G(n.hostname,n.port)}`,a=i??await t.
resolve(n.hostname,s,o);await ml(e,r,a,n.port,s,o)}function pl(e,t,r,n){return oe(t)&&t.length>0&&e.
sendNow(t,r,n)}async function ml(e,t,r,n,o,i){let s=!(t instanceof m);an(t.byteLength,e.type,r,o);let a=s?
m.from(t):t;try{let c=e.send(a,r,n,i),u=await(c.done?c.result():c.promise);fn(u,o,r,e.hasPeer)}finally{
s&&a.delete()}}var qt=class Turn{#e;#t=!1;#r=null;constructor(e){this.#e=e}get isTaken(){return this.#t}tryTake(){
return this.#t?!1:this.#t=!0}async take(e,t){let r=this.#r??=new Ne(this.#e);if(await new S(k(r.fetch(
e)))===ie)throw b(-3,t)}give(){this.#r!==null&&this.#r.readers>0?this.#r.post(!0):this.#t=!1}};var hl=class NetconnState{context;lwip;keepsAlive=!0;writing;reading;partial=null;constructor(e,t){
this.context=e,this.lwip=t,this.writing=new qt(e.time),this.reading=new qt(e.time),e.alive.add()}onReleased(){
this.unref()}get isTcp(){return X(this.lwip.type)===x}ref(){this.keepsAlive||this.lwip.deleted||(this.
keepsAlive=!0,this.context.alive.add())}unref(){this.keepsAlive&&(this.keepsAlive=!1,this.context.alive.
drop())}};function yl(e,t,r){if(oe(t)&&r===g&&e.writing.tryTake()){let n=0;try{n=e.lwip.writeNow(t)}finally{e.
writing.give()}if(n>0){if(n===t.length)return Mt;t=t.subarray(n)}}return wf(e,t,r)}async function wf(e,t,r){
Se(t,"write"),$(r,"write");let n=Ln(t);if(e.writing.tryTake())try{return await gl(e,n,t.byteLength,r)}finally{
e.writing.give()}await Cf(e,n,t.byteLength,r)}async function Cf(e,t,r,n){let{writing:o}=e,i=Ht(t);try{
await o.take(n,"write");try{if(!i.every(s=>s.isWhole))throw ee("data","write");await gl(e,i,r,n)}finally{
o.give()}}finally{$t(i)}}async function gl({lwip:e},t,r,n){let o,i;try{let s=e.write(t,0,!0,n);({err:o,
written:i}=s.done?s.result():await s.promise)}catch(s){throw s instanceof Uo?s.cause:s}pn(o,i,r,In(e))}
function Ln(e){if(!(e instanceof m))return[e];if(e.fragments.every(t=>t.isWhole))return e.fragments;
throw ee("data","write")}async function El({lwip:e},t){Se(t,"write");let r=Ln(t),{err:n,written:o}=await e.
write(r,4,!0);return n===-7?0:(q(n,"write"),Math.max(0,o))}var li=(e,t,r)=>{if(!(e===null||typeof e=="function"))throw h(e,t,r,"a function or null")},Sf={callback:li,
proto:C(0,255),recvBufferSize:qe};function me(e,t,r={}){let n="make a netconn";R(r,Sf,"options",n),v(
t,0,255,"type",n);let o=X(t);if(o!==x&&o!==j&&o!==Ir)throw new TypeError(`Invalid netconn type: ${t}`);
let{port:i}=e;if(!i.isOpen)throw new TypeError(i.whyClosed);let{proto:s=0,callback:a=null,recvBufferSize:c}=r,
u=new mr(e,t,s);return u.noteOwned(),c!==void 0&&u.limitDatagrams(c),new ae(e,u,a)}var Af=class Owner extends hl{netconn;callback;constructor(e,t,r,n){
super(t,r),this.netconn=e,this.callback=n}get hearsEvents(){return this.callback!==null}onEvent(e,t){
let{callback:r}=this;if(r!==null)try{r(this.netconn,e,t)}catch(n){Ot(n)}}onAccepted(e){new ae(this.context,
e,this.callback)}};function ci(e){return e.noteOwned(),e.owner.netconn}var ae=class Netconn{callbackArg=null;#e;constructor(e,t,r){
let n="make a netconn";if(!ye(e))throw h(e,"context",n,"that of a stack");if(!(t instanceof mr))throw h(
t,"conn",n,"the state of a netconn");li(r,"callback",n),this.#e=new Af(this,e,t,r),t.owner=this.#e}get lwip(){
return this.#e.lwip}ref(){this.#e.ref()}unref(){this.#e.unref()}get context(){return this.#e.context}get type(){
return this.#e.lwip.type}get callback(){return this.#e.callback}set callback(e){li(e,"callback","set\
 a callback"),this.#e.callback=e}get stackEnded(){return!this.#e.context.port.isOpen}get isBusy(){let{
reading:e,writing:t}=this.#e;return e.isTaken||t.isTaken}bind(e,t,r={}){return Cc(this.#e,e,t,r)}connect(e,t,r=g){
return Rc(this.#e,e,t,r)}disconnect(){return Sc(this.#e)}listen(e=255){return Ac(this.#e,e)}accept(e=g){
return xc(this.#e,e,ci)}tryAccept(){return Pc(this.#e,ci)}netconnOf(e){if(!(e instanceof mr))throw h(
e,"conn","find a netconn","the state of an accepted netconn");return ci(e)}recv(e=g){return ii(this.#e,
e)}tryRecv(){return sl(this.#e)}read(e,t=g){return al(this.#e,e,t)}readChunk(e,t=g){return cl(this.#e,
e,t)}write(e,t=g){return yl(this.#e,e,t)}vectorsOf(e){return Ln(e)}tryWrite(e){return El(this.#e,e)}send(e,t=g){
return dl(this.#e,e,t)}sendTo(e,t,r=g){return fl(this.#e,e,t,r)}shutdown(e,t){return vc(this.#e,e,t)}close(){
return Qo(this.#e)}abort(){return wc(this.#e)}async[Symbol.asyncDispose](){await this.close()}[Symbol.
asyncIterator](){return ul(this.#e)}localAddr(){return ri(this.#e,!0)}remoteAddr(){return ri(this.#e,
!1)}takeError(){return Gc(this.#e)}get nonblocking(){return In(this.#e.lwip)}set nonblocking(e){zc(this.#e,
e)}setNoDelay(e=!0){pt(this.#e,ts,e,"set no delay")}setKeepAlive(e=!0){qc(this.#e,e)}setUserTimeout(e){
mt(this.#e,as,e,"ms","set the user timeout")}setTtl(e){mt(this.#e,Br,e,"ttl","set the time to live")}setRecvBufferSize(e){
Yc(this.#e,e)}setTos(e){mt(this.#e,es,e,"tos","set the type of service")}setDontFragment(e){jc(this.#e,
e)}setEcn(e){Xc(this.#e,e)}setMss(e){Qc(this.#e,e)}setReuseAddress(e=!0){pt(this.#e,_t,e,"set reuse \
of addresses")}setLinger(e){Jc(this.#e,e)}setUdpChecksum(e=!0){Zc(this.#e,e)}setBroadcast(e=!0){pt(this.#e,
Mr,e,"set broadcast")}setMulticastTtl(e){mt(this.#e,Ur,e,"ttl","set the time to live")}setMulticastLoop(e=!0){
pt(this.#e,Fr,e,"set the loop of groups")}setMulticastNetif(e){mt(this.#e,Wr,e,"index","set the inte\
rface of groups")}setMulticastAll(e=!0){pt(this.#e,ss,e,"set multicast of others")}setHeaderIncluded(e=!0){
pt(this.#e,ns,e,"set inclusion of the header")}setChecksumOffset(e){mt(this.#e,os,e,"offset","set th\
e checksum's offset")}bindNetif(e){return kc(this.#e,e)}joinGroup(e,t={}){return Bc(this.#e,e,t)}leaveGroup(e,t={}){
return Mc(this.#e,e,t)}blockSource(e,t,r={}){let n=6;return Zo(this.#e,n,"block in",e,t,r)}unblockSource(e,t,r={}){
let n=7;return Zo(this.#e,n,"unblock in",e,t,r)}info(){return Vc(this.#e)}datagramInfo(){return Kc(this.#e)}setTrace(e={}){
oi(this.#e,e)}trace(e={}){return Hc(this.#e,e)}setCongestion(e){return $c(this.#e,e)}};var br={};function Dn(e,t){e!==br&&R(e,{timeout:bo},"options",t)}function bl(e){if(!ye(e))throw h(e,
"context","block","the context of a stack")}var ui=class BlockingStack{#e;constructor(e){
bl(e),this.#e=e}netconn(e,t={}){return new di(this.#e,this.#e.netconn(e,t))}gethostbyname(e){return w(
e,"name","resolve a name"),this.run(this.#e.lookup(e)).toString()}run(e){if(!(e instanceof S))throw h(
e,"operation","block","an operation");return e.block(this.#e.blocker)}},di=class BlockingNetconn{netconn;#e;constructor(e,t){
if(bl(e),!(t instanceof ae))throw h(t,"netconn","block","a netconn");this.#e=e,this.netconn=t}#t(e){
return e.block(this.#e.blocker)}bind(e,t){let r=$e(e,"hostname","bind");be(t,"bind");let n=this.#t(this.
netconn.lwip.bind(r,t));q(n,`bind to ${G(e,t)}`)}connect(e,t,r=br){Rt(e,t,"connect"),Dn(r,"connect");
let{lwip:n}=this.netconn,o=this.#r(e),i=this.#t(n.connect(o,t,r));if(i===-3&&this.close(),i===0)return;
let s=X(this.netconn.type)===x;throw dn(i,`connect to ${G(e,t)}`,s)}#r(e){return f.parse(e)??this.#t(
this.#e.lookup(e))}disconnect(){q(this.#t(this.netconn.lwip.disconnect()),"disconnect")}listen(e=255){
v(e,1,255,"backlog","listen"),q(this.#t(this.netconn.lwip.listen(e)),"listen")}accept(e=br){for(Dn(e,
"accept");;){let t=this.#t(this.netconn.lwip.accept(e));if(typeof t!="number")return new di(this.#e,
this.netconn.netconnOf(t));if(t!==-13)throw b(t,"accept a connection")}}recv(e=br){Dn(e,"receive");let t=this.#t(
this.netconn.lwip.recv(0,e));if(typeof t!="number")return t;if(t===-15||this.netconn.lwip.sawEnd)return null;
let r=X(this.netconn.type)===x;throw b(t,r?"receive":Qe)}write(e,t=br){Se(e,"write"),Dn(t,"write");let r=e.
byteLength,n=this.netconn.vectorsOf(e),{err:o,written:i}=this.#t(this.netconn.lwip.write(n,0,!0,t));
pn(o,i,r,this.netconn.nonblocking)}send(e){if(Se(e,"send"),e instanceof m)be(e.port,"send","data.por\
t"),this.#n(e,e.addr,e.port,"send");else{using t=m.from(e);this.#n(t,f.ANY4,0,"send")}}sendTo(e,t){Se(
e,"send"),St(t,"to","send");let r=this.#r(t.hostname),n=`send to ${G(t.hostname,t.port)}`;if(e instanceof
m)this.#n(e,r,t.port,n);else{using o=m.from(e);this.#n(o,r,t.port,n)}}#n(e,t,r,n){an(e.byteLength,this.
netconn.type,t,n);let{lwip:o}=this.netconn;if(t.isAny&&!o.hasPeer)throw b(-11,n);let i=this.#t(o.send(
e,t,r));fn(i,n,t,o.hasPeer)}shutdown(e,t){B(e,"rx","shut down"),B(t,"tx","shut down"),q(this.#t(this.
netconn.lwip.shutdown(e,t)),"shut down")}close(){let e=this.#t(this.netconn.lwip.delete());if(e!==0)
throw b(e,"close")}[Symbol.dispose](){this.close()}localAddr(){return this.#o(!0)}remoteAddr(){return this.#o(
!1)}#o(e){return Me(this.netconn,e)??ni(this.#t(this.netconn.lwip.getaddr(e)),e)}};var Bn=class Opening{done;#e;#t;#r=null;#n=null;constructor(e,t,r){if(!(e instanceof
ae))throw h(e,"netconn","listen","a netconn");this.#e=e,this.#t=t,this.done=r().then(n=>{this.#t={transport:t.
transport,...n}}),this.done.catch(n=>{this.#o||(this.#n=n),this.close()})}get addr(){return this.#t}get#o(){
return this.#r!==null||this.#e.stackEnded}close(){return this.#r??=this.#e.close(),this.#r.catch(()=>{}),
this.#r}hasFailedWith(e){return e===this.#n}endsWith(e){return!this.hasFailedWith(e)&&this.#o}};var xf={hostname:w,port:Be,transport:F("udp"),reuseAddress:B,loopback:B,multicastAll:B,recvBufferSize:qe};
function Nl(e){R(e,xf,"options","listen"),Be(e.port,"port","listen")}var Pf={source:J},fi=class DatagramConn{netconn;#e;constructor(e,t){
this.netconn=e;let{hostname:r="0.0.0.0",port:n}=t,o={transport:"udp",hostname:r,port:n},i=()=>this.#t(
r,t);this.#e=new Bn(e,o,i)}async#t(e,t){let{port:r,reuseAddress:n=!1,loopback:o,multicastAll:i}=t;return o===
!1&&this.netconn.setMulticastLoop(!1),i!==!0&&this.netconn.setMulticastAll(!1),await zt(this.netconn.
lwip,e,r,n,0)}async ready(){return await this.#e.done,this}get addr(){return this.#e.addr}async receive(e,t=g){
let r=e!==void 0;r&&Z(e,"p","receive"),$(t,"receive");let n=r?e.length:0;await this.#e.done;using o=await this.
netconn.recv(t);let i={transport:"udp",...o.from};if(e===void 0)return[o.toBytes(),i];if(e.length<n)
throw ee("p","receive");return[e.subarray(0,o.copyInto(e)),i]}async send(e,t){Z(e,"p","send"),St(t,"\
addr","send");let{length:r}=e;if(await this.#e.done,e.length<r)throw ee("p","send");return await this.
netconn.sendTo(e,t),r}setRecvBufferSize(e){this.netconn.setRecvBufferSize(e)}info(){return this.netconn.
datagramInfo()}async joinMulticastV4(e,t,r={}){let n="join a group";R(r,Pf,"options",n),J(e,"address",
n),J(t,"networkInterface",n),await this.#e.done;let o={...r,interface:t};await this.netconn.joinGroup(
e,o);let i=!0;return{leave:async()=>{i&&(i=!1,await this.netconn.leaveGroup(e,o))},setTTL:async s=>this.
netconn.setMulticastTtl(s),setLoopback:async s=>{B(s,"loopback","set the loop of groups"),this.netconn.
setMulticastLoop(s)}}}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
receive()}catch(t){if(this.#e.endsWith(t))return;if(this.#e.hasFailedWith(t)||!ai(this.netconn,t))throw t;
continue}yield e}}};var Tl=class Names{#e;#t;constructor(e,t){this.#e=e,this.#t=t}async lookup(e,t=2){w(
e,"name","look up a name"),v(t,0,3,"addrtype","look up a name");let r={op:"lookup",name:e,addrtype:t},
n=await this.#o(r,{});if(n===null||n===ie)return{err:-15,addr:f.ANY4};let{err:o}=n;return{err:o,addr:o===
0?pi(n):f.ANY4}}async addressOf(e,t,r){let n={op:"lookup",name:e,addrtype:2};return pi(Nr(await this.#o(
n,r),t))}addressNow(e){return new S(this.#r(e))}*#r(e){let r=yield*this.#e.control({op:"lookup",name:e,
addrtype:2}).steps();return pi(Nr(r,`resolve "${e}"`))}async addresses(e,t){_l(e,t);let r=await this.#o(
{op:"addresses",name:e},t);return Nr(r,`resolve "${e}"`).addrs}async resolve(e,t,r){let n=await this.#n(
e,t,r),{records:o}=Nr(n,`resolve "${e}" for ${t}`);return o.map(({data:i})=>i)}async records(e,t,r){
let n=await this.#n(e,t,r),o=`resolve "${e}" for ${t}`,i=n!==null&&n!==ie&&n.rcode>=0,{rcode:s,aliases:a,
records:c}=i?n:Nr(n,o);return{rcode:Hr(s),aliases:a.map(Ol),records:c.map(Ol)}}async#n(e,t,r){_l(e,r),
w(t,"type",Mn);let n=ys(t);if(n<=0)throw h(t,"type",Mn,'a record type, such as "MX"');let o=t.toUpperCase()===
"PTR"?f.parse(e):null,i=o===null?e:ms(o);return await this.#o({op:"resolve",name:i,type:n},r)}async#o(e,t){
if(t.signal?.throwIfAborted(),!this.#e.isOpen)return null;let r=this.#e.control(e).promise;try{return await If(
r,t,this.#t)}catch(n){if(this.#e.isOpen||t.signal?.aborted)throw n;return null}}},Mn="resolve a name";
function _l(e,t){w(e,"name",Mn),$(t,Mn)}function pi(e){return f.parse(e.addrs[0])}function Nr(e,t){if(e===
null)throw mn("ended",-1,t);if(e===ie)throw mn("timeout",-1,t);if(e.status==="ok")return e;throw mn(
e.status,e.rcode,t)}function Ol({name:e,type:t,ttl:r,data:n}){return{name:e,type:hs(t),ttl:r,data:n}}
function If(e,{signal:t,timeout:r},n){return t===void 0&&r===void 0?e:new Promise((o,i)=>{let s=()=>{
a!==-1&&n.clear(a),i(t.reason)},a=r===void 0?-1:n.set(r,()=>{t?.removeEventListener("abort",s),o(ie)});
t?.addEventListener("abort",s,{once:!0});let c=()=>{a!==-1&&n.clear(a),t?.removeEventListener("abort",
s)};e.then(o,i).finally(c)})}var mi=class HandedOn{isBusy=!1;async#e(e){throw hi(e)}read(){return this.#e("read")}readChunk(){
return this.#e("read")}write(){return this.#e("write")}shutdown(){return this.#e("shut down")}async close(){}async abort(){}};
function hi(e){return new O.BadResource(`Cannot ${e}: startTls has taken the connection over, use wh\
at it has returned`)}var Lf=65536,yi,_r=class StreamConn{static{yi=e=>{let t=e.#e;if(t instanceof mi)throw hi(
"start TLS");if(e.#n!==null)throw Df();if(t.isBusy||e.#a)throw Bf();return e.#e=new mi,t}}netconn;localAddr;remoteAddr;#e;#t=null;#r=null;#n=null;#o=0;constructor(e,t,r,n){
this.netconn=e,this.#e=t,this.localAddr=r,this.remoteAddr=n}read(e,t=g){return oe(e)&&!Ge(e)?this.#e.
read(e,t):this.#i(e)}async#i(e){return Z(e,"p","read"),null}async write(e,t=g){Z(e,"p","write");let{
length:r}=e;return await this.#e.write(e,t),r}async closeWrite(){await this.#e.shutdown(!1,!0)}close(){
this.#n??=this.#e.close(),this.#n.catch(()=>{})}[Symbol.dispose](){this.close()}async[Symbol.asyncDispose](){
this.close(),await this.#n}ref(){this.netconn.ref()}unref(){this.netconn.unref()}setNoDelay(e=!0){this.
netconn.setNoDelay(e)}setKeepAlive(e=!0){this.netconn.setKeepAlive(e)}trace(e={}){return this.netconn.
trace(e)}info(){return this.netconn.info()}get#a(){return this.#t?.locked===!0||this.#r?.locked===!0}#s(){
++this.#o===2&&this.close()}get readable(){return this.#t??=new ReadableStream({type:"bytes",pull:async e=>{
let t=e.byobRequest,r=t===null?await this.#e.readChunk(Lf):await this.#e.read(t.view);r===null?(e.close(),
t?.respond(0),this.#s()):typeof r=="number"?t.respond(r):e.enqueue(r)},cancel:async()=>{await this.#e.
shutdown(!0,!1).catch(()=>{}),this.#s()}})}get writable(){return this.#r??=new WritableStream({write:e=>this.#e.
write(e),close:async()=>{await this.#e.shutdown(!1,!0),this.#s()},abort:()=>this.#e.abort()})}};function Df(){
let e="Cannot start TLS: the connection is closed";return new O.BadResource(e)}function Bf(){return new O.
Busy("Cannot start TLS: a read or a write of the connection is under way, or one of its streams is l\
ocked")}var Un=class StreamListener{netconn;#e;#t;constructor(e,t,r){this.netconn=e,this.#t=
r;let{hostname:n="0.0.0.0",port:o}=t,i={transport:"tcp",hostname:n,port:o},s=()=>this.#r(n,t);this.#e=
new Bn(e,i,s)}async#r(e,t){let{port:r,reuseAddress:n=!1,trace:o=!1,mss:i}=t,{tcpBacklog:s=255}=t,{backlog:a=Math.
min(s,255)}=t;i!==void 0&&this.netconn.setMss(i),o!==!1&&this.netconn.setTrace(o===!0?{}:o);let{lwip:c}=this.
netconn;return await zt(c,e,r,n,a)}async ready(){return await this.#e.done,this}get addr(){return this.#e.
addr}async accept(e=g){return await this.#e.done,await this.#t(await this.netconn.accept(e))}ref(){this.
netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}[Symbol.dispose](){this.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
accept()}catch(t){if(this.#e.endsWith(t))return;throw t}yield e}}};var Or={...At,hostname:w,port:Be,transport:F("tcp"),autoSelectFamily:F(!1),trace:Er,mss:at},gi=class TcpConn extends _r{constructor(e,t,r){
super(e,e,t,r)}static async of(e){if(!(e instanceof ae))throw h(e,"netconn","wrap a connection","a n\
etconn");let t=await e.localAddr(),r=await e.remoteAddr();return new gi(e,{transport:"tcp",...t},{transport:"\
tcp",...r})}},Ei={hostname:w,port:Be,backlog:C(1,255),tcpBacklog:C(1,2147483647),transport:F("tcp"),
reusePort:F(!1),reuseAddress:B,trace:Er,mss:at},bi=class TcpListener extends Un{constructor(e,t){
super(e,t,Wn)}};function vl(e){R(e,Ei,"options","listen"),Be(e.port,"port","listen")}async function Fn(e,t){
R(t,Or,"options","connect");let{hostname:r="127.0.0.1",port:n,trace:o=!1,mss:i}=t,{signal:s,timeout:a}=t;
Rt(r,n,"connect");let c=s===void 0&&a===void 0?g:{signal:s,timeout:a},u=me(e,x);try{i!==void 0&&u.setMss(
i),o!==!1&&u.setTrace(o===!0?{}:o),await u.connect(r,n,c)}catch(d){throw await u.close(),d}return await Wn(
u)}async function Wn(e){try{return await gi.of(e)}catch(t){throw e.close().catch(()=>{}),t}}var Mf={};function L(e){return Mf[e]??=Uf(e)}function Uf(e){if(typeof process>"u")throw new O.NotSupported(
`Cannot load ${e}: Deno, Node and Bun have it, this runtime has not`);return process.getBuiltinModule(
e)}function wl(){return typeof Deno>"u"&&typeof process<"u"}function Yt(e){let t=e.at(-1),r=typeof t=="function"?t:null,[n,o]=e;return typeof n=="object"&&n!==null?
{options:n,callback:r}:e.length===0||typeof n=="function"?{options:{},callback:r}:typeof n=="string"&&
!Ff(n)?{options:{path:n},callback:r}:{options:{port:n,...typeof o=="string"?{host:o}:{}},callback:r}}
function Ff(e){return e!==""&&Number(e)>=0}var Cl={EPERM:[-1,"operation not permitted"],EBADF:[-9,"bad file descriptor"],ENOMEM:[-12,"not enoug\
h memory"],EACCES:[-13,"permission denied"],ENODEV:[-19,"no such device"],EINVAL:[-22,"invalid argum\
ent"],EPIPE:[-32,"broken pipe"],EDESTADDRREQ:[-89,"destination address required"],EMSGSIZE:[-90,"mes\
sage too long"],ENOTSUP:[-95,"operation not supported on socket"],EAFNOSUPPORT:[-97,"address family \
not supported"],EADDRINUSE:[-98,"address already in use"],EADDRNOTAVAIL:[-99,"address not available"],
ENETDOWN:[-100,"network is down"],ENETUNREACH:[-101,"network is unreachable"],ECONNABORTED:[-103,"so\
ftware caused connection abort"],ECONNRESET:[-104,"connection reset by peer"],ENOBUFS:[-105,"no buff\
er space available"],EISCONN:[-106,"socket is already connected"],ENOTCONN:[-107,"socket is not conn\
ected"],ETIMEDOUT:[-110,"connection timed out"],ECONNREFUSED:[-111,"connection refused"],EHOSTUNREACH:[
-113,"host is unreachable"],EALREADY:[-114,"connection already in progress"],ECANCELED:[-125,"operat\
ion canceled"],EAI_AGAIN:[-3001,"temporary failure"],ENOTFOUND:[-3008,"unknown node or service"]},Wf={
ERR_MEM:"ENOBUFS",ERR_BUF:"ENOBUFS",ERR_TIMEOUT:"ETIMEDOUT",ERR_ABRT:"ETIMEDOUT",ERR_RTE:"EHOSTUNREA\
CH",ERR_VAL:"EINVAL",ERR_USE:"EADDRINUSE",ERR_ISCONN:"EISCONN",ERR_RST:"ECONNRESET",ERR_CLSD:"EPIPE",
ERR_CONN:"EPIPE"},Gf={connect:{ERR_RST:"ECONNREFUSED",ERR_BUF:"EADDRNOTAVAIL"},bind:{ERR_RTE:"EADDRN\
OTAVAIL"},listen:{ERR_RTE:"EADDRNOTAVAIL"},read:{ERR_CLSD:"ENOTCONN",ERR_CONN:"ENOTCONN"}};function ht(e,t){
let r=String(e?.code);return Gf[t]?.[r]??Wf[r]??"EINVAL"}function _i(e,t,r,n,o){let i=new Error(r,o===
void 0?{}:{cause:o}),[s]=Cl[e]??[],a=n===null?{}:Vf(n);return Object.assign(i,{errno:s,code:e,syscall:t,
...a})}function Vf({address:e,port:t}){return t>0?{address:e,port:t}:{address:e}}function Ni({address:e,
port:t}){return t>0?` ${e}:${t}`:` ${e}`}function M(e,t,r,n,o){let i=o===void 0?"":` - Local (${Ni(o).
trim()})`,s=r===null?"":Ni(r);return _i(e,t,`${t} ${e}${s}${i}`,r,n)}function kl(e,t,r,n){let o=Cl[e]?.[1]??
"unknown error",i=r===null?"":Ni(r),s=`${t} ${e}: ${o}${i}`;return _i(e,t,s,r,n)}function Oi(e,t){let n=t===
void 0||t instanceof Error&&t.name==="NotFound"?"ENOTFOUND":"EAI_AGAIN",o=`getaddrinfo ${n} ${e}`;return Object.
assign(_i(n,"getaddrinfo",o,null,t),{hostname:e})}function _(e,t,r=Error){let n=new r(t),{name:o}=n;
return n.name=`${o} [${e}]`,n.stack,n.name=o,Object.assign(n,{code:e})}function Rl(e){let t=new AggregateError(
e);return Object.assign(t,{code:e[0]?.code})}function D(e,t,r){let n=e.includes(".")?"property":"arg\
ument";return _("ERR_INVALID_ARG_TYPE",`The "${e}" ${n} must be ${t}. Received ${Sl(r)}`,TypeError)}
function Sl(e){if(e==null)return String(e);if(typeof e=="function")return`function ${e.name}`.trimEnd();
if(typeof e=="object"){let{name:r}=e.constructor??{};return r?`an instance of ${r}`:"an object"}let t=typeof e==
"string"?`'${e}'`:String(e);return`type ${typeof e} (${t})`}function Kf(e,t){return _("ERR_SOCKET_BA\
D_PORT",`${e} should be >= 0 and < 65536. Received ${Sl(t)}.`,RangeError)}function Ze(e,t){let n=typeof e==
"string"&&e.trim()!==""||typeof e=="number"?Number(e):NaN;if(n!==n>>>0||n>65535)throw Kf(t,e);return n}function Gn(e){if(!(typeof e=="object"&&e!==null&&"aborted"in e))throw D("options.signal","an instan\
ce of AbortSignal",e)}function Vn(e,t,r){e.addEventListener("abort",r,{once:!0}),t.once("close",()=>e.
removeEventListener("abort",r))}function re(e){return L("node:net").isIP(String(e))}function Tr(e){return(t,{all:r,family:n},o)=>{let i=(...s)=>process.
nextTick(()=>o(...s));e.addresses(t).then(s=>{let a=Hf(s.map(c=>({address:c,family:re(c)})).filter(c=>!n||
c.family===n));if(a.length===0)return i(Oi(t));r?i(null,a):i(null,a[0].address,a[0].family)},s=>i(Oi(
t,s)))}}function Hf(e){let t=e.filter(({family:r})=>r===4);return t.length>0?t:e}function Al(e,t,r,n,o){
let i=o;if(n!==void 0)n(t,r,i);else if(f.parse(t)!==null)process.nextTick(o,null,t);else{let s={family:void 0,
hints:0};Tr(e)(t,s,i)}}function xl(e){let t=e[0]?.family,r=new Set,n=e.filter(({address:a,family:c})=>{
let u=re(a)===c&&!r.has(a);return r.add(a),u}),o=n.filter(({family:a})=>a===t),i=n.filter(({family:a})=>a!==
t),s=[];for(let a=0;a<Math.max(o.length,i.length);a++)a<o.length&&s.push(o[a]),a<i.length&&s.push(i[a]);
return s}function Pl(e){let t=`Invalid IP address: ${e}`;return _("ERR_INVALID_IP_ADDRESS",t,TypeError)}
function Il(e,t,r){let n=`Invalid address family: ${e} ${t}:${r}`,o=_("ERR_INVALID_ADDRESS_FAMILY",n,
RangeError);return Object.assign(o,{host:t,port:r})}function yt(e,t){if(!(!e||typeof e.check=="function"))throw D(t,"an instance of net.BlockList",e)}function et(e,t){
return e?.check(t,`ipv${re(t)}`)===!0}function Ue(e,t){if(typeof e!="number")throw D(t,"of type number",e)}function jt(e,t){e!==void 0&&Ue(
e,t)}function Ie(e,t){if(typeof e!="string")throw D(t,"of type string",e)}function Kn(e,t){if(!(e===
void 0||typeof e=="function"))throw D(t,"of type function",e)}function Ll(e,t){if(!(e==null||typeof e==
"boolean"))throw D(t,"of type boolean",e)}var Hn=-128,$f=64,Bl=class SendQueue{#e;#t;#r=[];#n=0;#o=[];#i=0;#a=!1;#s=null;constructor(e,t){
this.#e=e,this.#t=t}get waiting(){return{bytes:this.#n+this.#i,count:this.#r.length+this.#o.length}}send(e,t,r,n){
let o=this.#r.length===0&&!this.#l(t);if(o&&this.#c(e,t,r,n))return;let i=Dl(e);if(i>tr)return void process.
nextTick(n,-1,0);let s={pieces:e,length:i,addr:t,port:r,done:n};o&&this.#u(s)||(this.#r.push(s),this.#n+=
i,this.#r.length===1&&this.#h())}#l(e){let t=this.#o;if(t.length===$f)return!0;for(let r=0;r<t.length;r++)
if(t[r].addr.equals(e))return!0;return!1}#c(e,t,r,n){let o=e[0];return e.length!==1||o.length===0||!this.#t.
sendNow(o,t,r)?!1:(process.nextTick(n,0,o.length),!0)}#u(e){let t=this.#e.isOpen?this.#t.err():-15;if(t!==
0)return process.nextTick(e.done,t,0),!0;if(!this.#e.hasRoom())return!1;let{pieces:r,length:n,addr:o,
port:i}=e;if(Dl(r)!==n)return Ti(e,-16),!0;let s=I.block(this.#e.datagramMemory,n);if(s===null)return!1;
let a=s.offset;for(let d of r)this.#e.u8.set(d,a),a+=d.length;let c=new m;c.append(s);let u=this.#t.
send(c,o,i);return c.delete(),u.done?(Ti(e,u.result()),!0):(this.#o.push(e),this.#i+=n,u.promise.then(
d=>this.#f(e,d)),!0)}#f(e,t){this.#o.splice(this.#o.indexOf(e),1),this.#i-=e.length,Ti(e,t),this.#h(),
this.#p()}#h(){for(;this.#r.length>0&&!this.#a;){let[e]=this.#r;if(this.#l(e.addr))return;if(!this.#u(
e))return this.#d(e.length);this.#r.shift(),this.#n-=e.length}}#d(e){this.#a=!0,(this.#e.hasRoom()?this.#e.
datagramRoom(e):this.#e.room()).onSettled(()=>{this.#a=!1,this.#h()})}end(e){this.#s=e;for(let t of this.#r.
splice(0))process.nextTick(t.done,-13,0);this.#n=0,this.#p()}#p(){this.#s===null||this.#o.length>0||
(process.nextTick(this.#s),this.#s=null)}};function Dl(e){let t=0;for(let r of e)t+=r.length;return t}
function Ti({length:e,done:t},r){let n=r===-4?Hn:r;process.nextTick(t,n,r===0?e:0)}var zf={[-1]:"EMSGSIZE",[-2]:"EMSGSIZE",[Hn]:"ENETUNREACH",[-4]:"EHOSTUNREACH",[-14]:"ECONNREFUSED",
[-8]:"EADDRINUSE",[-6]:"EINVAL",[-13]:"ECANCELED",[-15]:"ENETDOWN",[-11]:"ENETDOWN"},qf={bind:{[-4]:"\
EADDRNOTAVAIL"},send:{[-6]:"EACCES"},connect:{[-4]:"ENETUNREACH"}},Yf={recvmsg:Qe};function vr(e,t,r,n=0){
let o=qf[t]?.[e]??zf[e]??"EINVAL",i=r===void 0?null:{address:r,port:n},s=i===null?"":` to ${G(r,n)}`,
a=Yf[t]??`${t}${s}`,c=b(e===Hn?-4:e,a);return M(o,t,i,c)}function Ml(e,t,r,n){let o=b(e,t);return M(
r?jf(e,n):"EINVAL",t,null,o)}function jf(e,t){if(e===-1)return"ENOBUFS";switch(t){case 2:return e===
-8?"EADDRINUSE":"ENODEV";case 4:return e===-8?"EADDRNOTAVAIL":"ENODEV";case 3:return"EADDRNOTAVAIL";default:
return"EINVAL"}}function Ul(){return _("ERR_SOCKET_DGRAM_NOT_RUNNING","Not running")}function vi(){return _(
"ERR_SOCKET_DGRAM_NOT_CONNECTED","Not connected")}function $n(){return _("ERR_SOCKET_DGRAM_IS_CONNEC\
TED","Already connected")}function Fl(){return _("ERR_SOCKET_ALREADY_BOUND","Socket is already bound")}
function wi(e){return _("ERR_IP_BLOCKED",`IP(${e}) is blocked`)}function Wl(){return _("ERR_SOCKET_B\
AD_BUFFER_SIZE","Buffer size must be a positive integer",TypeError)}function Gl(e){let t=`Could not \
get or set buffer size: ${e} returned EBADF`,{errno:r}=M("EBADF",e,null);return Object.assign(_("ERR\
_SOCKET_BUFFER_SIZE",t),{errno:r,syscall:e})}var Xf="of type string or an instance of Buffer, TypedArray, or DataView";function Hl(e){let r=typeof e==
"object"&&e!==null?e:{type:e},{type:n,lookup:o,signal:i}=r;if(Vl(r.recvBufferSize,"options.recvBuffe\
rSize"),Vl(r.sendBufferSize,"options.sendBufferSize"),yt(r.receiveBlockList,"options.receiveBlockLis\
t"),yt(r.sendBlockList,"options.sendBlockList"),n!=="udp4"&&n!=="udp6")throw _("ERR_SOCKET_BAD_TYPE",
"Bad socket type: it must be udp4 or udp6",TypeError);return Kn(o,"lookup"),i!==void 0&&Gn(i),{type:n,
reuseAddr:!!r.reuseAddr,reusePort:!!r.reusePort,ipv6Only:!!r.ipv6Only,recvBufferSize:r.recvBufferSize||
void 0,sendBufferSize:r.sendBufferSize||void 0,lookup:o,signal:i,receiveBlockList:r.receiveBlockList,
sendBlockList:r.sendBlockList}}function Vl(e,t){if(e&&(Ue(e,t),e>>>0!==e))throw _("ERR_OUT_OF_RANGE",
`The value of "${t}" is out of range: ${e} is no number of bytes`,RangeError)}function ki(e){if(!e)throw _(
"ERR_MISSING_ARGS",'The "multicastAddress" argument must be specified',TypeError)}function Ri(e){let t=Ze(
e,"Port");if(t>0)return t;throw _("ERR_SOCKET_BAD_PORT","Port should be > 0 and < 65536. Received 0.",
RangeError)}function $l(e){let[t,r]=e,n=e[e.length-1],o=typeof n=="function"?n:void 0;if(typeof t=="\
object"&&t!==null){let{port:a,address:c,fd:u}=t;if(typeof u=="number"&&u>0)throw M("ENOTSUP","bind",
null);return c&&Ie(c,"options.address"),{port:a,address:c,callback:o}}let i=typeof t=="function"?void 0:
t,s=typeof r=="function"?void 0:r;return s&&Ie(s,"address"),{port:i,address:s,callback:o}}function zl(e,t){
let[r,n,o,i,s,a]=e;if((t?typeof o=="number":!!(s||i&&typeof i!="function"))?(r=Qf(r,n,o),t&&typeof i==
"function"&&(a=i,i=void 0)):t?a=n:(a=i,i=n,s=o),t&&(i||s))throw $n();let u=Jf(r),d=t?0:Ri(i);return typeof s==
"function"?(a=s,s=void 0):s!=null&&Ie(s,"address"),{pieces:u,port:d,address:s??void 0,callback:typeof a==
"function"?a:void 0}}function Qf(e,t,r){let n=Ci(e,"buffer"),o=t>>>0,i=r>>>0;if(o>n.length)throw Kl(
"offset");if(o+i>n.length)throw Kl("length");return n.subarray(o,o+i)}function Kl(e){return _("ERR_B\
UFFER_OUT_OF_BOUNDS",`"${e}" is outside of buffer bounds`,RangeError)}function Jf(e){return Array.isArray(
e)?e.length===0?[new Uint8Array(0)]:e.map(t=>Ci(t,"buffer list arguments")):[Ci(e,"buffer")]}function Ci(e,t){
if(e instanceof Uint8Array)return e;if(typeof e=="string")return Buffer.from(e);if(!ArrayBuffer.isView(
e))throw D(t,Xf,e);let{buffer:r,byteOffset:n,byteLength:o}=e;return new Uint8Array(r,n,o)}var Zf=64,ql=class UdpHandle{#e;#t;#r;#n;#o;#i;#a=!1;#s=0;#l=null;#c=null;#u="";constructor(e,t,r){
this.#e=e,this.#o=t,this.#n=r;let n=t?Ji:j;this.#t=me(e,n),this.#t.unref(),this.#r=this.#t.lwip,this.#i=
new Bl(e.port,this.#r)}get waiting(){return this.#i.waiting}#f(e){return e.block(this.#e.blocker)}bind(e,t,r,n){
n&&(this.#r.flags|=32),r&&this.#r.setOption(_t,1);let o=r?Xr:0;return this.#f(this.#r.open(e,t,o,0))}connect(e,t){
return this.#f(this.#r.connect(e,t))}disconnect(){this.#r.disconnect()}send(e,t,r,n){this.#i.send(e,
t,r,n)}changeMembership(e,t,r,n){return this.#f(this.#r.membership(e,t,r,-1,n))}setMulticastInterface(e){
let t=e.isAny?0:this.#h(e);return t<0?!1:(this.setOption(Wr,t),!0)}#h(e){let{port:t}=this.#e,r=t.control(
{op:"netifs"}),n=this.#f(r),o=e.toString(),i=({addresses:s})=>s.some(a=>a.split("/")[0]===o);return n.
find(i)?.index??-1}setOption(e,t){this.#r.setOption(e,t)}limitDatagrams(e){this.#r.limitDatagrams(e)}ref(){
this.#t.ref()}unref(){this.#t.unref()}receive=()=>{if(this.#l=null,this.#a)return;let e=this.#r.recvNow();
e!==void 0?this.#g(e):(this.#s=0,this.#r.arrival(g).then(this.#d))};#d=e=>process.nextTick(this.#p,this.#r.
received(e));#p=e=>process.nextTick(this.#g,e);#m=()=>queueMicrotask(this.#y);#y=()=>process.nextTick(
this.receive);#g=e=>{if(this.#a){e instanceof m&&e.delete();return}if(e===-15||e===-11)return this.#n.
onEnded();try{e instanceof m?this.#E(e):this.#n.onReceiveError(e)}finally{this.#N()}};#E(e){try{this.#n.
onDatagram(e,this.#b(e.addr),e.port)}finally{e.delete()}}#b(e){return(this.#c===null||!this.#c.equals(
e))&&(this.#c=e,this.#u=Si(e,this.#o)),this.#u}#N(){if(!this.#a){if(++this.#s<Zf){process.nextTick(this.#m);
return}this.#s=0,this.#l=setImmediate(this.receive)}}close(e){this.#a=!0,this.#l!==null&&clearImmediate(
this.#l),this.#t.close(),this.#i.end(e)}};function Si(e,t){return t&&e.isV4?`::ffff:${e}`:e.toString()}function ep(e){return class DatagramSocket extends e{type;#e;#t;#r=null;#n=!1;#o="no\
ne";#i="none";#a=null;#s=null;#l=null;#c=!0;#u;#f;constructor(t,r,n){super(),this.#e=t,this.#t=r,this.
type=r.type;let{recvBufferSize:o}=t;this.#u=r.recvBufferSize??o,this.#f=r.sendBufferSize??o,n!==void 0&&
this.on("message",n),r.signal!==void 0&&this.#h(r.signal)}#h(t){let r=()=>{this.#n||this.close()};t.
aborted?r():Vn(t,this,r)}get#d(){return this.type==="udp6"}#p(){if(this.#n)throw Ul()}#m(){return this.#r??=
new ql(this.#e,this.#d,{onDatagram:(t,r,n)=>this.#L(t,r,n),onReceiveError:t=>this.emit("error",vr(t,
"recvmsg")),onEnded:()=>{this.#n||this.close()}})}#y(t,r){let{lookup:n}=this.#t;Al(this.#e,t,this.#d?
6:4,n,r)}#g(t){let r=f.parse(t);return r!==null&&(this.#d||r.isV4)?r:null}#E(t,r){let n=this.#d?"IPv\
6":"IPv4";return{address:Si(t,this.#d),family:n,port:r}}bind(...t){if(this.#p(),this.#o!=="none")throw Fl();
let{port:r,address:n,callback:o}=$l(t),i=r?Ze(r,"Port"):0;return this.#o="under way",o!==void 0&&this.#b(
o),this.#y(n||(this.#d?"::":"0.0.0.0"),(s,a)=>{this.#n||(s!==null?this.#_(s):this.#N(a,i))}),this}#b(t){
let r=()=>{this.removeListener(e.errorMonitor,r),this.removeListener("listening",n)},n=()=>{r(),t.call(
this)};this.on(e.errorMonitor,r),this.on("listening",n)}#N(t,r){let n=u=>this.#_(M(u,"bind",{address:t,
port:r})),o=this.#g(t);if(o===null)return n("EINVAL");if(this.#t.reusePort)return n("ENOTSUP");if(!this.#e.
port.isOpen)return n("ENETDOWN");let i=this.#m(),{reuseAddr:s,ipv6Only:a}=this.#t,c=i.bind(o,r,s,a);
if(c.err===0)return this.#v(i,c);this.#_(vr(c.err,"bind",t,r))}#_(t){this.#o="none",this.emit("error",
t)}#v(t,r){this.#a=r,this.#o="done",this.#c&&t.ref();let{recvBufferSize:n}=this.#t;n!==void 0&&t.limitDatagrams(
n),process.nextTick(t.receive),this.emit("listening")}address(){if(this.#p(),this.#a===null)throw M(
"EBADF","getsockname",null);return this.#E(this.#a.addr,this.#a.port)}#B(t){if(this.#l===null){this.#l=
[];let r=()=>{this.removeListener("listening",n),this.#l=null},n=()=>{this.removeListener(e.errorMonitor,
r);let o=this.#l??[];this.#l=null;for(let i of o)i()};this.once(e.errorMonitor,r),this.once("listeni\
ng",n)}this.#l.push(t)}connect(t,r,n){let o=Ri(t);if(typeof r=="function"&&(n=r,r=""),Ie(r??="","add\
ress"),this.#p(),this.#i!=="none")throw $n();this.#i="under way",this.#o==="none"&&this.bind({port:0});
let i=()=>this.#k(o,r,typeof n=="function"?n:null);this.#o==="done"?i():this.#B(i)}#k(t,r,n){n!==null&&
this.once("connect",n);let o=i=>{if(this.#i="none",n===null)return void this.emit("error",i);this.removeListener(
"connect",n),n.call(this,i)};this.#y(r||this.#R,(i,s)=>{this.#n||(i!==null?process.nextTick(o,i):this.#M(
s,t,r,o))})}#M(t,r,n,o){let i=u=>process.nextTick(o,M(u,"connect",{address:n,port:r})),s=this.#g(t);
if(s===null)return i("EINVAL");if(this.#I(t))return process.nextTick(o,wi(t));let a=s.isAny?Yl(s):s,
c=this.#r.connect(a,r);if(c!==0){let u=vr(c,"connect",n,r);return process.nextTick(o,u)}this.#s={addr:a,
port:r},this.#i="done",process.nextTick(()=>this.emit("connect"))}get#R(){return this.#d?"::1":"127.\
0.0.1"}#I(t){return et(this.#t.sendBlockList,t)}disconnect(){if(this.#i!=="done")throw vi();this.#r?.
disconnect(),this.#i="none",this.#s=null}remoteAddress(){if(this.#p(),this.#s===null)throw vi();return this.#E(
this.#s.addr,this.#s.port)}send(...t){let r=zl(t,this.#i==="done");this.#p(),this.#o==="none"&&this.
bind({port:0}),this.#o==="done"?this.#U(r):this.#B(()=>this.#U(r))}sendto(...t){Ue(t[1],"offset"),Ue(
t[2],"length"),Ue(t[3],"port"),Ie(t[4],"address"),this.send(...t)}#U(t){let{port:r,address:n,callback:o}=t;
if(r===0)return this.#T(f.ANY4,void 0,t);this.#y(n||this.#R,(i,s)=>{i!==null?o!==void 0?process.nextTick(
o,i):process.nextTick(()=>this.emit("error",i)):this.#n||this.#O(s,t)})}#O(t,r){let{port:n,address:o=t,
callback:i}=r,s=c=>{i!==void 0&&process.nextTick(i,c)},a=this.#g(t);if(a===null)return s(M("EINVAL",
"send",{address:o,port:n}));if(this.#I(t))return s(wi(t));this.#T(a.isAny?Yl(a):a,o,r)}#T(t,r,{pieces:n,
port:o,callback:i}){let s=this.#r;if(s!==null){if(i===void 0)return s.send(n,t,o,tp);s.send(n,t,o,(a,c)=>{
a===0?i(null,c):i(vr(a,"send",r,o))})}}#L(t,r,n){if(et(this.#t.receiveBlockList,r))return;let o=this.#d?
"IPv6":"IPv4",i=t.byteLength,s=Buffer.allocUnsafe(i);t.copyInto(s);let a={address:r,family:o,port:n,
size:i};this.emit("message",s,a)}#S(t){if(this.#p(),this.#a===null)throw M("EBADF",t,null);return this.#r}#A(t,r,n){
let o=this.#S(t),i=Math.trunc(n);if(!(i>=r.least&&i<=r.most))throw M("EINVAL",t,null);o.setOption(r,
i)}setBroadcast(t){this.#A("setBroadcast",Mr,t?1:0)}setTTL(t){return Ue(t,"ttl"),this.#A("setTTL",Br,
t),t}setMulticastTTL(t){return Ue(t,"ttl"),this.#A("setMulticastTTL",Ur,t),t}setMulticastLoopback(t){
let r=t?1:0;return this.#A("setMulticastLoopback",Fr,r),t}setMulticastInterface(t){let r="setMultica\
stInterface";this.#p(),Ie(t,"interfaceAddress");let n=this.#S(r),o=this.#g(t);if(o===null)throw M("E\
INVAL",r,null);if(!n.setMulticastInterface(o))throw M("EADDRNOTAVAIL",r,null)}addMembership(t,r){ki(
t),this.#x("addMembership",2,t,r)}dropMembership(t,r){ki(t),this.#x("dropMembership",3,t,r)}addSourceSpecificMembership(t,r,n){
this.#D("addSourceSpecificMembership",4,t,r,n)}dropSourceSpecificMembership(t,r,n){this.#D("dropSour\
ceSpecificMembership",5,t,r,n)}#D(t,r,n,o,i){Ie(n,"sourceAddress"),Ie(o,"groupAddress"),this.#x(t,r,
o,i,n)}#x(t,r,n,o,i="0.0.0.0"){this.#p();let s=f.parse(String(n)),a=f.parse(o||"0.0.0.0"),c=f.parse(
i);if(s===null||a===null||c===null)throw M("EINVAL",t,null);if(!this.#e.port.isOpen)throw M("ENETDOW\
N",t,null);let d=(this.#a===null?this.#w():this.#m()).changeMembership(r,s,a,c);if(d!==0)throw Ml(d,
t,s.isMulticast,r)}#w(){let t=this.#m(),r=this.#d?f.ANY6:f.ANY4,n=t.bind(r,0,!1,!1);return n.err===0&&
(this.#a=n),t}#P(t,r){if(t>>>0!==t)throw Wl();if(this.#p(),this.#a===null)throw Gl(r);return this.#r}setRecvBufferSize(t){
let r=this.#P(t,"uv_recv_buffer_size");t!==0&&(this.#u=Math.min(t,2147483647),r.limitDatagrams(this.#u))}setSendBufferSize(t){
this.#P(t,"uv_send_buffer_size"),t>0&&(this.#f=t)}getRecvBufferSize(){return this.#P(0,"uv_recv_buff\
er_size"),this.#u}getSendBufferSize(){return this.#P(0,"uv_send_buffer_size"),this.#f}getSendQueueSize(){
return this.#p(),this.#r?.waiting.bytes??0}getSendQueueCount(){return this.#p(),this.#r?.waiting.count??
0}ref(){return this.#c=!0,this.#o==="done"&&this.#r?.ref(),this}unref(){return this.#c=!1,this.#o===
"done"&&this.#r?.unref(),this}close(t){if(typeof t=="function"&&this.on("close",t),this.#l!==null)return this.#l.
push(()=>this.close()),this;this.#p(),this.#n=!0;let r=()=>void this.emit("close"),n=this.#r;return this.#r=
null,n===null?process.nextTick(r):n.close(r),this}async[Symbol.asyncDispose](){this.#n||await new Promise(
t=>this.close(()=>t()))}}}var tp=()=>{};function Yl(e){return e.isV4?f.LOOPBACK4:f.LOOPBACK6}var jl;
function Xl(e,t,r){let n=Hl(t),o=typeof r=="function"?r:void 0;return jl??=ep(L("node:events")),new jl(
e,n,o)}var Jl=class Connector{#e;#t;#r;#n;#o=[];#i=[];#a=null;#s=!1;#l=!1;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n}start(){let{host:e}=this.#r,t=re(e);t===0?this.#u():process.
nextTick(()=>this.#m(e,t))}cancel(){this.#s=!0,this.#a?.close().catch(()=>{}),this.#a=null}get isConnecting(){
return this.#l}get#c(){return this.#s||!this.#t.connecting}#u(){let{host:e,family:t,hints:r,lookup:n,
localAddress:o}=this.#r,i=this.#r.autoSelectFamily&&t!==4&&t!==6&&o===null;(n??Tr(this.#e))(e,{family:t,
hints:r,...i?{all:i}:{}},(s,a,c)=>{i?this.#h(s,a):this.#f(s,a,c)})}#f(e,t,r){let n=this.#t;if(n.emit(
"lookup",e,t,r,this.#r.host),this.#c)return;let o=e??this.#d(t,r);o?process.nextTick(()=>this.#p(o)):
(n.touch(),this.#m(t,r))}#h(e,t){let r=this.#t,{host:n}=this.#r;if(this.#c)return;if(e)return this.#f(
e,void 0,void 0);for(let{address:i,family:s}of t)if(r.emit("lookup",null,i,s,n),this.#c)return;let o=xl(
t);if(o.length===0){let[i]=t,s=this.#d(i?.address,i?.family);process.nextTick(()=>this.#p(s));return}
r.touch(),o.length===1?this.#m(o[0].address,o[0].family):(r.autoSelectFamilyAttemptedAddresses=[],this.#i=
o,this.#y(0))}#d(e,t){if(re(e)===0)return Pl(e);if(t===4||t===6)return null;let{host:r,port:n}=this.#r;
return Il(t,r,n)}#p(e){this.#c||this.#t.destroy(e)}#m(e,t){let r=this.#t;if(!this.#c){if(et(this.#n,
e)){r.destroy(Ql(e));return}this.#N(e,t,n=>{if(!this.#c){if(n!==null)return this.#b(n);r.emit("conne\
ctionAttempt",e,this.#r.port,t),!(this.#c||this.#g(e))&&this.#_(e,t,void 0,o=>{this.#c||(o!==null&&this.#E(
e,t,o),this.#c||this.#b(o))})}})}}#y(e){let t=this.#t;if(this.#c)return;if(e===this.#i.length){t.destroy(
Rl(this.#o));return}let{address:r,family:n}=this.#i[e],{port:o,attemptTimeout:i}=this.#r,s=a=>{this.#l=
!1,this.#o.push(a),process.nextTick(()=>this.#y(e+1))};if(et(this.#n,r))return s(Ql(r));this.#N(r,n,
a=>{if(this.#c)return;if(a!==null)return s(a);if(t.emit("connectionAttempt",r,o,n),this.#c||this.#g(
r))return;t.autoSelectFamilyAttemptedAddresses.push(`${r}:${o}`);let c=e===this.#i.length-1,u=c?void 0:
i;this.#_(r,n,u,d=>{if(this.#c)return;if(d===null)return this.#b(null);s(d);let{code:N}=d.cause??{};
N==="ERR_TIMEOUT"&&!c?t.emit("connectionAttemptTimeout",r,o,n):this.#E(r,n,d)})})}#g(e){if(!this.#t.
isAttempted)return!1;let t={address:e,port:this.#r.port};return this.#t.destroy(M("EALREADY","connec\
t",t)),!0}#E(e,t,r){let{port:n}=this.#r;this.#t.emit("connectionAttemptFailed",e,n,t,r)}#b(e){let t=this.#a;
this.#a=null,this.#l=!1,e!==null?this.#t.destroy(e):this.#t.onConnected(t)}#N(e,t,r){if(this.#t.netconn!==
null)return this.#a=this.#t.netconn,r(null);let{port:n,localAddress:o,localPort:i}=this.#r,s=o!==null||
i!==0,c={address:o??(t===6?"::":"0.0.0.0"),port:i},u=null,d=N=>r(s?Ai(u,N,"bind",c):Ai(u,N,"connect",
{address:e,port:n}));try{u=this.#a=me(this.#e,x),this.#t.prepare(u)}catch(N){process.nextTick(d,N);return}
if(!s)return r(null);u.bind(c.address,i).then(()=>process.nextTick(r,null),N=>process.nextTick(d,N))}#_(e,t,r,n){
let o=this.#a,i={address:e,port:this.#r.port},s=a=>n(Ai(o,a,"connect",i));if(o===this.#t.netconn){process.
nextTick(n,null);return}if(t===6){process.nextTick(s,rp(e,i.port));return}this.#l=!0,o.connect(e,i.port,
{timeout:r}).then(()=>process.nextTick(n,null),a=>process.nextTick(s,a))}};function rp(e,t){let r=`c\
onnect to ${G(e,t)}`;return b(-4,r,"the stack has no IPv6 yet")}function Ai(e,t,r,n){let o=np(e,t,r);
return e?.close().catch(()=>{}),M(o,r,n,t)}function np(e,t,r){if(e===null||e.stackEnded)return"ENETD\
OWN";let n=ht(t,r);return n==="EHOSTUNREACH"&&e.lwip.remoteEnd===null?"ENETUNREACH":n}function Ql(e){
return _("ERR_IP_BLOCKED",`IP(${e}) is blocked by net.BlockList`)}var Zl=class IdleTimer{#e;#t=0;#r=0;#n=null;#o=0;constructor(e){this.#e=e}set(e){if(this.#t=
e,e===0)return;this.#r=performance.now();let t=this.#r+e;this.#n!==null&&this.#o<=t||(this.stop(),this.#i(
e))}touch(){this.#t!==0&&(this.#r=performance.now(),this.#n===null&&this.#i(this.#t))}stop(){this.#n?.
close(),this.#n=null}#i(e){this.#o=performance.now()+e;let{setTimeout:t}=L("node:timers");this.#n=t(
this.#a,e).unref()}#a=()=>{if(this.#n=null,this.#t===0)return;let e=this.#r+this.#t-performance.now();
e>=1?this.#i(e):this.#e()}};var xi=class OnRead{isStopped=!1;#e;#t;#r;#n=null;constructor(e,t,r){this.#r=e,this.#e=
t,this.#t=r}static of(e){if(e===null||typeof e!="object")return null;let{buffer:t,callback:r}=e;if(typeof r!=
"function")return null;let n=typeof t=="function"?t:null,o=n===null?t:n();return!(o instanceof Uint8Array)||
o.length===0?null:new xi(o,n,r)}get hasLeft(){return this.#n!==null}deliver(e){let t=this.#n??e;for(;t.
length>0;){let r=t.subarray(0,this.#r.length);t=t.subarray(r.length),this.#n=t.length>0?t:null,this.#r.
set(r);let n=this.#t(r.length,this.#r)!==!1,o=this.#e?.();if(o instanceof Uint8Array&&o.length>0&&(this.#r=
o),!n)return this.isStopped=!0,!1}return!0}};var op=32,ip=250,sp=10;function eu(e){let{host:t,port:r,localAddress:n,localPort:o,lookup:i}=e;if(t!=
null&&typeof t!="string")throw D("options.host","of type string",t);if(n&&re(n)===0){let c=`Invalid \
IP address: ${n}`;throw _("ERR_INVALID_IP_ADDRESS",c,TypeError)}if(o&&jt(o,"options.localPort"),typeof r!=
"number"&&typeof r!="string")throw D("options.port","one of type number or string",r);re(t??"localho\
st")===0&&(Kn(i,"options.lookup"),jt(e.hints,"options.hints")),Ll(e.autoSelectFamily,"options.autoSe\
lectFamily");let a=e.family;return{host:t||"localhost",port:Ze(r,"Port"),localAddress:n||null,localPort:Number(
o??0),family:a,hints:ap(e.hints,a),lookup:i??null,autoSelectFamily:cp(e.autoSelectFamily),attemptTimeout:lp(
e.autoSelectFamilyAttemptTimeout)}}function ap(e,t){return e||(t===4||t===6?0:op)}function cp(e){let{
getDefaultAutoSelectFamily:t}=L("node:net");return e??t()}function lp(e){return jt(e,"options.autoSe\
lectFamilyAttemptTimeout"),Math.max(e??ip,sp)}var wr=Symbol("taken"),Pi=Symbol("resets"),up=65536,dp=65536,fp=new Uint8Array(0),pp=10,mp=1e3,hp=null;
function zn(){return hp??=yp(L("node:stream").Duplex)}function yp(e){return class Socket extends e{connecting=!1;timeout=void 0;server=null;_server=null;autoSelectFamilyAttemptedAddresses;_host=null;blockList;#e;#t=null;#r=new Set;#n=new Zl(
()=>this.emit("timeout"));#o;#i=!1;#a=!1;#s=0;#l=0;#c=0;#u=null;#f=0;#h=0;#d=!1;#p;#m=!1;#y=!1;#g=!1;#E=!1;#b=0;#N=!0;#_=0;#v=null;constructor(t,r){
let n=gp(r);super({...n,allowHalfOpen:!!n.allowHalfOpen,emitClose:!1,autoDestroy:!0,decodeStrings:!0,
signal:void 0}),this.#e=t,this.#g=!!n.noDelay,this.#E=!!n.keepAlive,this.#b=Number(n.keepAliveInitialDelay??
0)|0,this.#o=xi.of(n.onread),n.blockList&&(this.blockList=n.blockList),this.on("end",this.#A);let{[wr]:o,
[Pi]:i}=n;this.#y=i===!0,o!==void 0&&this.#B(o,n),this.#p=n.signal,this.#p!==void 0&&L("node:stream").
addAbortSignal(this.#p,this)}#B(t,r){this.#t=this.#v=t,this.#d=!0,this.#k(t),this.prepare(t),r.pauseOnCreate?
this.pause():r.readable!==!1&&this.read(0)}#k(t){t.lwip.released.then(()=>{this.#t!==t||!t.stackEnded||
process.nextTick(()=>this.#t===t&&this.destroy())})}connect(...t){let{options:r,callback:n}=Yt(t),o=Ep(
r);if(this.#p?.aborted)return this;if(this.destroyed&&this.#M(),this.#d=!0,n!==null&&this.once("conn\
ect",n),this.touch(),this.connecting=!0,r.noDelay!==void 0&&this.setNoDelay(!!r.noDelay),r.keepAlive!==
void 0){let a=Number(r.keepAliveInitialDelay??0);this.setKeepAlive(!!r.keepAlive,a)}let i=this.blockList??
null,s=new Jl(this.#e,this,o,i);return this.#r.add(s),re(o.host)===0&&(this._host=o.host),s.start(),
this}#M(){this._undestroy(),this.#t=this.#v=this._server=null,this.#i=this.#a=this.#m=!1,this.#s=this.#l=
this.#c=this.#f=0,this.#h++,delete this.write}get isAttempted(){return[...this.#r].some(t=>t.isConnecting)}prepare(t){
this.#g&&t.setNoDelay(!0),this.#E&&this.#G(t),this.#N||t.unref(),this.#_>0&&t.setTos(this.#_)}onConnected(t){
this.#r.clear(),this.#t!==t&&this.#k(t),this.#t=this.#v=t,this.connecting=!1,this.touch(),this.emit(
"connect"),this.emit("ready"),!this.isPaused()&&this.#t!==null&&this.read(0)}_read(t){this.connecting||
this.#t===null?this.destroyed||this.once("connect",()=>this._read(t)):this.#R()}read(t){return this.#o?.
isStopped&&!this.connecting&&(this.#o.isStopped=!1,this.#R()),super.read(t)}resume(){return this.#o!==
null&&(this.#o.isStopped=!1),!this.connecting&&this.#t!==null&&this.#R(),super.resume()}#R(){this.#i||
this.#a||(this.#i=!0,this.#o?.hasLeft?process.nextTick(this.#O,fp):this.#I())}#I(){let t=this.#t;t.readChunk(
up).then(r=>process.nextTick(this.#U,t,r),r=>process.nextTick(this.#L,t,r))}#U=(t,r)=>{if(this.#t===
t){if(this.touch(),r===null)return this.#T();this.#s+=r.length,this.#O(r)}};#O=t=>{let r=!0;try{r=this.#o?.
deliver(t)??this.push(t)}finally{r&&!this.destroyed?this.#I():this.#i=!1}};#T(){this.#i=!1,this.#a=!0,
this.push(null),this.read(0)}#L=(t,r)=>{if(this.#t===t)if(this.#i=!1,this.#S())this.destroy();else{let n=ht(
r,"read");this.destroy(M(n,"read",null,r))}};#S(){return this.#t?.stackEnded===!0}#A=()=>{this.allowHalfOpen||
(this.write=this.#D)};#D=(t,r,n)=>{if(!this.writableEnded)return super.write(t,r,n);let o=typeof r==
"function"?r:n,s=_("EPIPE","This socket has been ended by the other party");return typeof o=="functi\
on"&&process.nextTick(o,s),this.destroy(s),!1};_write(t,r,n){if(this.connecting)return this.#x(t.length,
()=>this._write(t,r,n),n);this.#w(t,t.length,n)}_writev(t,r){let n=0;for(let{chunk:i}of t)n+=i.length;
if(this.connecting)return this.#x(n,()=>this._writev(t,r),r);if(n<=dp){let i=Buffer.concat(t.map(({chunk:s})=>s),
n);return this.#w(i,n,r)}let o=new m;for(let{chunk:i}of t)o.append(I.external(i));this.#w(o,n,r)}#x(t,r,n){
let o=()=>{this.off("connect",i),n(_p())},i=()=>{this.off("close",o),this.#f=0,r()};this.#f=t,this.once(
"connect",i),this.once("close",o)}#w(t,r,n){let o=this.#t;if(o===null){n(_("ERR_SOCKET_CLOSED","Sock\
et is closed"));return}this.touch(),this.#l+=r;let i=o.write(t);if(i===Mt)return tu(t),n();this.#c=r,
this.#u=n;let s=a=>{tu(t),this.#u===n&&this.#P(a,n)};i.then(()=>process.nextTick(s,null),a=>process.
nextTick(s,a))}#P(t,r){if(t!==null&&this.#S()){this.destroy();return}let n=this.#c;if(this.#c=0,this.#u=
null,t===null)return this.touch(),r();let o=this.#F(t);o==="EPIPE"&&(this.#l-=n),r(M(o,"write",null,
t))}#V(){let t=this.#u;if(this.#u=null,t===null)return;let r=this.#h;setImmediate(()=>{this.#h===r&&
(this.#c=0,t(M("ECANCELED","write",null)))})}#F(t){let r=ht(t,"write");return r==="ECONNRESET"&&this.#a?
"EPIPE":r}_final(t){if(this.connecting){this.once("connect",()=>this._final(t));return}if(this.#t===
null)return t();let r=()=>process.nextTick(t);this.#t.shutdown(!1,!0).then(r,r)}_destroy(t,r){this.connecting=
!1,this.#n.stop();for(let a of this.#r)a.cancel();this.#r.clear();let n=this.#t;this.#t=null;let o=t!=
null,i=this.#d?[o]:[],s=()=>this.emit("close",...i);if(n===null)r(t),this.#d?setImmediate(s):process.
nextTick(s);else{this.#V();let c=this.#m||o&&this.#y?n.abort():n.close(),u=()=>void setImmediate(s);
c.then(u,u),r(t)}this.#d=!1,this._server!==null&&(this._server._connections--,this._server._emitCloseIfDrained())}destroySoon(){
this.writable&&this.end(),this.writableFinished?this.destroy():this.once("finish",this.destroy)}resetAndDestroy(){
return this.destroyed?this:this.connecting?(this.once("connect",()=>this.#W()),this):(this.#t===null?
this.destroy(_("ERR_SOCKET_CLOSED","Socket is closed")):this.#W(),this)}#W(){this.#m=!0,this.destroy()}touch(){
this.#n.touch()}_unrefTimer(){this.#n.touch()}setTimeout(t,r){return this.destroyed?this:(bp(t,r),this.
timeout=t,this.#n.set(t),r!==void 0&&(t===0?this.removeListener("timeout",r):this.once("timeout",r)),
this)}setNoDelay(t=!0){return this.#g=!!t,this.#t?.setNoDelay(this.#g),this}setKeepAlive(t=!1,r=0){return this.#E=
!!t,this.#b=Number(r)|0,this.#t!==null&&this.#G(this.#t),this}#G(t){let r=this.#b;if(!this.#E||r<=0)
t.setKeepAlive(this.#E);else{let n=mp;t.setKeepAlive({idle:r,interval:n,probes:pp})}}setTypeOfService(t){
return Np(t),this.#_=t,this.#t?.setTos(t),this}getTypeOfService(){return this.#_}ref(){return this.#N=
!0,this.#t?.ref(),this}unref(){return this.#N=!1,this.#t?.unref(),this}get netconn(){return this.#t}#C(t){
let r=t?this.#t:this.#v,n=r===null?null:Me(r,t);if(n===null)return{};let{hostname:o,port:i}=n;return{
address:o,family:`IPv${re(o)}`,port:i}}address(){return this.#C(!0)}get localAddress(){return this.#C(
!0).address}get localPort(){return this.#C(!0).port}get localFamily(){return this.#C(!0).family}get remoteAddress(){
return this.#C(!1).address}get remotePort(){return this.#C(!1).port}get remoteFamily(){return this.#C(
!1).family}get bytesRead(){return this.#s}get bytesWritten(){let t=Math.max(this.writableLength,this.#f);
return this.#l+t-this.#c}get bufferSize(){return this.#d?this.writableLength:void 0}get pending(){return this.#t===
null||this.connecting}get _connecting(){return this.connecting}get readyState(){return this.connecting?
"opening":this.readable?this.writable?"open":"readOnly":this.writable?"writeOnly":"closed"}}}function tu(e){
e instanceof m&&e.delete()}function gp(e){if(e==null)return{};if(typeof e!="object")throw D("options",
"of type object",e);let t={...e};if(typeof t.fd=="number"){let r=`open ENOTSUP ${t.fd}: a stack has \
no descriptors`;throw _("ENOTSUP",r)}for(let r of["objectMode","readableObjectMode","writableObjectM\
ode"])if(t[r]){let n=`The property 'options.${r}' is not supported`;throw _("ERR_INVALID_ARG_VALUE",
n,TypeError)}return yt(t.blockList,"options.blockList"),t}function Ep(e){if(e.path&&e.port===void 0){
let t=`connect ENOTSUP ${e.path}: a stack has no pipes`;throw _("ENOTSUP",t)}if(e.port===void 0)throw _(
"ERR_MISSING_ARGS",'The "options" or "port" or "path" argument must be specified',TypeError);return eu(
e)}function bp(e,t){if(typeof e!="number")throw D("msecs","of type number",e);if(!(e>=0&&Number.isFinite(
e))){let r=`The value of "msecs" is out of range. It must be a non-negative finite number. Received ${e}`;
throw _("ERR_OUT_OF_RANGE",r,RangeError)}if(t!==void 0&&typeof t!="function")throw D("callback","of \
type function",t)}function Np(e){if(typeof e!="number")throw D("tos","of type number",e);if(Number.isInteger(
e)&&e>=0&&e<=255)return;let t=`The value of "tos" is out of range. It must be >= 0 && <= 255. Receiv\
ed ${e}`;throw _("ERR_OUT_OF_RANGE",t,RangeError)}function _p(){return _("ERR_SOCKET_CLOSED_BEFORE_C\
ONNECTION","Socket closed before the connection was established")}var ru=255,ou=class ListenHandle{#e;#t;#r;#n;constructor(e,t,r,n){this.#e=e,this.#n=
t,this.#t=r,this.#r=n}static open(e,t,r,{address:n,port:o,backlog:i}){let s=null;try{s=me(e,x);let c=s.
lwip.open(f.parse(n),o,0,i).block(e.blocker);if(c.err!==0)throw b(c.err,`bind to ${G(n,o)}`);let u=nu(
c.addr.toString(),c.port);return new ou(s,u,r,t)}catch(a){let u=s===null||s.stackEnded?"ENETDOWN":ht(
a,"listen");throw s?.close().catch(()=>{}),kl(u,"listen",{address:n,port:o},a)}}start(){this.#e.accept().
then(e=>{process.nextTick(this.#a,e),this.start()},()=>process.nextTick(()=>this.#o()))}#o(){this.#i&&
this.#t.close()}get#i(){return this.#t._handle===this}#a=e=>{let t=this.#t;if(!this.#i||this.#s(e)){
e.close().catch(()=>{});return}if(t._connections>=(t.maxConnections??1/0))return this.#l(e);let r=new this.#r(
{[wr]:e,allowHalfOpen:t.allowHalfOpen,pauseOnCreate:t.pauseOnConnect,noDelay:t.noDelay,keepAlive:t.keepAlive,
keepAliveInitialDelay:t.keepAliveInitialDelay,readableHighWaterMark:t.highWaterMark,writableHighWaterMark:t.
highWaterMark});t._connections++,r.server=r._server=t,t.emit("connection",r),this.#c(r.server)};#s(e){
let{blockList:t}=this.#t;return!!t&&et(t,Me(e,!1).hostname)}#l(e){let t=Me(e,!0),r=Me(e,!1),{family:n}=nu(
r.hostname,r.port);e.close().catch(()=>{}),this.#t.emit("drop",{localAddress:t.hostname,localPort:t.
port,localFamily:n,remoteAddress:r.hostname,remotePort:r.port,remoteFamily:n})}#c(e){let t=e;t===this.#t||
t?._handle!==null||(t._handle=this,this.#e.lwip.released.then(()=>{t._handle===this&&(t._handle=null)}))}close(){
this.#i&&(this.#t._handle=null),this.#e.close().catch(()=>{})}getsockname(e){return Object.assign(e,
this.#n),0}ref(){this.#e.ref()}unref(){this.#e.unref()}};function nu(e,t){return{address:e,family:`I\
Pv${re(e)}`,port:t}}function qn(e,t,r,n){let{options:o,callback:i}=Yt(n);if(r._handle!==null)throw _(
"ERR_SERVER_ALREADY_LISTEN","Listen method has been called more than once without closing.");i!==null&&
r.once("listening",i);let s=vp(o,n);if(o.signal!==void 0){let{signal:u}=o;Gn(u);let d=()=>void r.close();
u.aborted?process.nextTick(d):Vn(u,r,d)}let a=u=>{try{let d={...s,address:u},N=ou.open(e,t,r,d);r._handle=
N,r._unref&&N.unref(),N.start(),process.nextTick(()=>{r._handle===N&&r.emit("listening")})}catch(d){
Op(r,d)}},{host:c}=s;c===null?a("0.0.0.0"):re(c)!==0?a(c):Tp(e,r,c,a)}function Op(e,t){process.nextTick(
()=>e.emit("error",t))}function Tp(e,t,r,n){let o=!1;t.once("close",()=>o=!0);let i={family:void 0,hints:0};
Tr(e)(r,i,(s,a)=>{s!==null?t.emit("error",s):!o&&t._handle===null&&n(a)})}function vp(e,t){let r=Number(
e.backlog)||Number(t[1])||Number(t[2]),n=Math.min(r>0?r:ru,ru),i=e.port===null||e.port===void 0&&(Object.
hasOwn(e,"port")||wp(t[0]))?0:e.port;if(!(typeof i=="number"||typeof i=="string")||typeof e.fd=="num\
ber")throw _("ERR_INVALID_ARG_VALUE",`The argument 'options' must have the property "port": a stack \
has no pipes and no file descriptors`,TypeError);let a=e.host?e.host:null;if(a!==null&&typeof a!="st\
ring")throw D("options.host","of type string",a);return{host:a,port:Ze(i,"options.port"),backlog:n}}
function wp(e){return e==null||typeof e=="function"}var Cp=["remoteAddress","remotePort","remoteFamily","localAddress","localPort","localFamily"];function iu(e,t){
e.prependListener?.("secureConnection",r=>{let n=kp(r);if(n instanceof t)for(let o of Cp)Object.defineProperty(
r,o,{get:()=>Reflect.get(n,o),configurable:!0})})}function kp(e){let{_handle:t}=e;return t?._parentWrap?.
stream}function su(e,t,r){return class Server extends e{_handle=null;_connections=0;_unref=!1;maxConnections=void 0;dropMaxConnection=!1;allowHalfOpen;pauseOnConnect;noDelay;keepAlive;keepAliveInitialDelay;highWaterMark;blockList;constructor(n,o){
super();let i=Rp(n);this.allowHalfOpen=!!i.allowHalfOpen,this.pauseOnConnect=!!i.pauseOnConnect,this.
noDelay=!!i.noDelay,this.keepAlive=!!i.keepAlive,this.keepAliveInitialDelay=Number(i.keepAliveInitialDelay??
0),this.highWaterMark=i.highWaterMark,this.blockList=i.blockList;let s=typeof n=="function"?n:o;typeof s==
"function"&&this.on("connection",s)}get listening(){return this._handle!==null}listen(...n){return qn(
t,r,this,n),this}address(){if(this._handle===null)return null;let n={};return this._handle.getsockname(
n),n}close(n){return typeof n=="function"&&(this._handle!==null?this.once("close",n):this.once("clos\
e",()=>n(Sp()))),this._handle?.close(),this._handle=null,this._emitCloseIfDrained(),this}_emitCloseIfDrained(){
this._handle!==null||this._connections>0||process.nextTick(()=>this.emit("close"))}getConnections(n){
if(typeof n!="function")throw D("callback","of type function",n);return process.nextTick(()=>n(null,
this._connections)),this}ref(){return this._unref=!1,this._handle?.ref(),this}unref(){return this._unref=
!0,this._handle?.unref(),this}async[Symbol.asyncDispose](){this._handle!==null&&await new Promise((n,o)=>{
this.close(i=>i?o(i):n())})}}}function Rp(e){if(e===void 0||typeof e=="function")return{};if(e===null)
return{};if(typeof e=="object"){let t=e;for(let r of["highWaterMark","keepAliveInitialDelay"])jt(t[r],
`options.${r}`);return yt(t.blockList,"options.blockList"),t}throw D("options","of type object",e)}function Sp(){
return _("ERR_SERVER_NOT_RUNNING","Server is not running.")}var Ii=class NodeSockets{#e;#t=null;#r=null;constructor(e){this.#e=e}get Socket(){return this.#t??=
au(xp(this.#e))}get Server(){if(this.#r===null){let{EventEmitter:e}=L("node:events"),t=this.Socket,r=su(
e,this.#e,t);this.#r=au(r)}return this.#r}connect=(...e)=>{let{options:t}=Yt(e),r=new this.Socket(t),
{timeout:n}=t;return n&&r.setTimeout(n),r.connect(...e)};createConnection=this.connect;createServer=(e,t)=>new this.
Server(e,t);createSocket=(e,t)=>Xl(this.#e,e,t);listen(e,...t){if(e instanceof this.Server)return e.
listen(...t);Ap(e);let r=this.Socket,n=e;return qn(this.#e,r,n,t),iu(e,r),e}};function Ap(e){if(e instanceof
L("node:net").Server)return;let r=`an instance of Server of node:net or of this stack${typeof e=="fu\
nction"?": pass createServer(app) of node:http":e instanceof L("node:http").Server?": in this runtim\
e, such a server takes connections of the system only":""}`;throw D("server",r,e)}function xp(e){let t=zn();
return class Socket extends t{constructor(n){super(e,n)}}}function au(e){return new Proxy(
e,{apply:(t,r,n)=>new e(...n)})}var Xt=class EventLoopClock{#e=new Map;#t=1;now(){return performance.now()}set(e,t){
let r=this.#t++,n=Math.min(e,Hs),i=setTimeout(()=>this.#r(r),n);return this.#e.set(r,{at:this.now()+
n,fn:t,timer:i}),r}clear(e){let t=this.#e.get(e);t!==void 0&&(clearTimeout(t.timer),this.#e.delete(e))}#r(e){
let t=this.#e.get(e);this.clear(e),t?.fn()}runDue(){let e=this.now(),t=1/0;for(let[r,{at:n}]of[...this.#e])
n<=e?this.#r(r):t=Math.min(t,n-e);return t}};var Pp=1,Ip=16;function cu(){try{return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,1,0),
!0}catch{return!1}}var lu=class EventWait{#e;#t;#r;#n;#o;#i=0;#a=0;constructor(e,t,r,n){
this.#e=e,this.#t=t+Ds,this.#r=t+Bs,this.#n=r,this.#o=n}awake(){this.#i=Atomics.load(this.#e,this.#t),
Atomics.store(this.#e,this.#r,0)}asleep(){return Atomics.store(this.#e,this.#r,1),!this.#n.ready}async wait(){
let e=performance.now();if(this.#o.begin(e)&&(e-this.#a>Pp&&(await $r(),this.#a=e),await this.#s())||
!this.asleep())return;let t=Atomics.waitAsync(this.#e,this.#t,this.#i);t.async&&(this.#o.sleeps(),await t.
value),this.#a=performance.now(),this.#o.end(this.#a)}block(e){if(e>0&&this.#o.begin(performance.now())){
let t;do t=this.#l();while(t===void 0);if(t)return}this.asleep()&&(this.#o.sleeps(),Atomics.wait(this.#e,
this.#t,this.#i,e),this.#o.end(performance.now()))}async#s(){let e;do await null,e=this.#l();while(e===
void 0);return e}#l(){let e=!1;for(let r=0;r<Ip&&!e;r++)e=this.#n.ready;let t=performance.now();return e&&
this.#o.end(t),e?!0:this.#o.goesOn(t)?void 0:!1}end(){this.#o.sleeps()}wake(){Atomics.add(this.#e,this.#t,
1),Atomics.notify(this.#e,this.#t)}};var Lp=(e,t,r)=>{w(e,t,r);let{length:n}=new TextEncoder().encode(e);if(!(n>=1&&n<=255))throw h(e,t,r,
"a name of 1 to 255 bytes")},Li={keyFormat:F("pem"),key:w,cert:w},Di={alpnProtocols:ge(Lp)},uu={...Li,
...Di,caCerts:ge(w),unsafelyDisableHostnameVerification:B},du=(e,t,r)=>{if(w(e,t,r),f.parse(e)===null&&
(ze(e,t,r),!/^[\p{L}\p{N}._-]+$/u.test(e)))throw h(e,t,r,'a name, such as "example.com"')},Dp={...Or,
...uu,hostname:du},Bp={...At,...uu,server:F(!0,!1),hostname:du},Mp={...At,...Li,...Di,server:F(!0,!1)},
Up={...Ei,...Li,...Di};function fu(e,t){R(e,Dp,"options",t),be(e.port,t),hu(e,t)}function pu(e,t){let r=e?.
server===!0;R(e,r?Mp:Bp,"options",t),r?Bi(e,t):hu(e,t)}function mu(e,t){R(e,Up,"options",t),Be(e.port,
"port",t),Bi(e,t)}function Bi(e,t){w(e.cert,"cert",t),w(e.key,"key",t)}function hu(e,t){let{cert:r,key:n}=e;
(r!==void 0||n!==void 0)&&Bi(e,t)}var Le=class Deadline{#e;#t;#r;constructor(e,t){this.#e=e,this.#t=t,this.#r=e.timeout===
void 0?0:t.now()}get left(){let{signal:e,timeout:t}=this.#e;if(e===void 0&&t===void 0)return g;if(t===
void 0)return{signal:e};let r=this.#t.now()-this.#r;return{signal:e,timeout:Math.max(0,t-r)}}async for(e,t){
let{left:r}=this;if(r===g)return await e;let n=new Ne(this.#t),o=()=>n.post(!0);return e.then(o,o),await Yn(
n,r,t),await e}};async function Yn(e,t,r){if(await new S(k(e.fetch(t)))===ie)throw b(-3,r)}var yu={CERT_HAS_EXPIRED:"Expired",CERT_NOT_YET_VALID:"NotValidYet",CERT_REVOKED:"Revoked",DEPTH_ZERO_SELF_SIGNED_CERT:"\
UnknownIssuer",ERR_TLS_CERT_ALTNAME_INVALID:"NotValidForName",SELF_SIGNED_CERT_IN_CHAIN:"UnknownIssu\
er",UNABLE_TO_GET_ISSUER_CERT:"UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT_LOCALLY:"UnknownIssuer",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
UnknownIssuer or Expired"};function gu(e,t){let{code:r="ERR_SSL",message:n}=e,o=Object.hasOwn(yu,r)?
`invalid peer certificate: ${yu[r]} (${n})`:n,i=`Cannot ${t}: ${o}`;return Object.assign(new O.InvalidData(
i,{cause:e}),{code:r})}function jn(e,t="without a close_notify"){let r=new O.UnexpectedEof(`Cannot ${e}\
: the peer has closed the connection ${t}`);return Object.assign(r,{code:ir(-15)})}function Cr(e,t,r,n){
let o=`Cannot ${t}: "${e}" must be ${r}`;if(n===void 0)return new O.InvalidData(o);let i=n.message;return new O.
InvalidData(`${o}: ${i}`,{cause:n})}var Fp=/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;function Mi(e,t,r){let{connect:n}=L(
"node:tls"),{cert:o,key:i,caCerts:s=[],alpnProtocols:a=[]}=t,c=o===void 0||i===void 0?Eu({}):bu({cert:o,
key:i},r);s.forEach((d,N)=>{for(let A of Nu(d,`caCerts[${N}]`,r))c.context.addCACert(A)});let u=t.unsafelyDisableHostnameVerification!==
!0;return{done:"secureConnect",open:(d,N)=>n({socket:d,secureContext:c,host:e,...f.parse(e)===null?{
servername:e}:{},...a.length===0?{}:{ALPNProtocols:a},rejectUnauthorized:!0,checkServerIdentity:(A,ue)=>{
if(!u)return;let he=Wp(A,ue);return he!==void 0&&N(),he}})}}function Ui(e,t=[],r){let{TLSSocket:n}=L(
"node:tls"),o=bu(e,r);return{done:"secure",open:i=>new n(i,{isServer:!0,secureContext:o,...t.length===
0?{}:{ALPNProtocols:t}})}}function Eu(e){return L("node:tls").createSecureContext(e)}function bu({cert:e,
key:t},r){let{createPrivateKey:n,X509Certificate:o}=L("node:crypto"),[i]=Nu(e,"cert",r),s;try{s=n(t)}catch(a){
throw Cr("key",r,"a private key in PEM",a)}if(!new o(i).checkPrivateKey(s))throw Cr("key",r,'that of\
 the certificate in "cert"');return Eu({cert:e,key:t})}function Nu(e,t,r){let{X509Certificate:n}=L("\
node:crypto"),o="a certificate in PEM, or several",i=e.match(Fp)??[],s=e.split("-----BEGIN CERTIFICA\
TE-----").length-1;if(i.length===0||i.length<s)throw Cr(t,r,o);for(let a of i)try{new n(a)}catch(c){
throw Cr(t,r,o,c)}return i}function Wp(e,t){let{checkServerIdentity:r}=L("node:tls"),{subjectaltname:n}=t;
if(n!==void 0&&n!=="")return r(e,t);let o=`The certificate has no name that could be "${e}"`;return Object.
assign(new Error(o),{code:"ERR_TLS_CERT_ALTNAME_INVALID"})}var Gp=65536;function Vp({Duplex:e}){return class extends e{#e;#t;bytesIn=0;#r=!1;#n=!0;#o=Promise.resolve();#i=g;#a=!1;constructor(t,r){
super({allowHalfOpen:!0}),this.#e=t,this.#t=r,setImmediate(()=>{this.#n=!1,this.proceed()})}proceed(){
!this.#r||this.#n||this.destroyed||this.#t.hasRoom&&(this.#n=!0,this.#s().then(()=>{this.#n=!1,this.
proceed()},t=>this.#t.onFailure(t)))}async#s(){for(;this.#r&&this.#t.hasRoom;){let t=await this.#e.readChunk(
Gp);if(this.destroyed)return;if(t===null){this.#r=!1,this.#t.onEnd();return}this.bytesIn+=t.length,this.#r=
this.push(t)}}_read(){this.#r=!0,this.proceed()}stopOutput(){this.#a=!0}async flushed(t){this.#i=t,await Fi(),
await this.#o}write(t,...r){return this.destroyed?(this.#l(t,()=>{}),!0):super.write(t,...r)}_write(t,r,n){
this.#l(t,n)}#l(t,r){if(this.#a)return r();this.#o=this.#e.write(t,this.#i).catch(n=>this.#t.onFailure(
n)).then(r)}}}function Fi(){return new Promise(e=>setImmediate(e))}var _u;function Ou(e,t){return _u??=
Vp(L("node:stream")),new _u(e,t)}var Tu=class Plaintext{#e=[];#t=0;#r=0;get length(){return this.#r}add(e){e.length!==
0&&(this.#e.push(e),this.#r+=e.length)}take(e){let t=0;for(;t<e.length&&this.#r>0;){let r=this.#n(e.
length-t);e.set(r,t),t+=r.length}return t}takeChunk(e){let t=this.#n(e);return t.length===t.buffer.byteLength?
new Uint8Array(t.buffer):new Uint8Array(t)}#n(e){let t=this.#e[0],r=Math.min(t.length,this.#t+e),n=t.
subarray(this.#t,r);return this.#r-=n.length,this.#t=r,r===t.length&&(this.#e.shift(),this.#t=0),n}drop(){
this.#e=[],this.#t=this.#r=0}};var Kp=65536,vu=65536,Hp=1e3,$p=1e3,wu=class TlsChannel{#e;#t;#r;#n;#o;#i=Promise.withResolvers();#a;#s;#l;#c=new Tu;#u;#f=!1;#h=!1;#d=!1;#p=!1;#m=null;#y=null;#g=!1;#E=null;#b=0;#N=new Set;#_=Promise.
resolve();#v=null;constructor(e,t,r,n,o){this.#e=e,this.#t=o,this.#r=`shake hands with ${r}`,this.#u=
t.done==="secureConnect",this.#a=new qt(o),this.#s=new qt(o),this.#l=new Ne(o),this.#n=Ou(e,this),this.#o=
t.open(this.#n,()=>this.#n.stopOutput()),this.#B(t),n.for(this.#i.promise,this.#r).catch(i=>this.#T(
i))}#B({done:e}){let t=this.#o,r=n=>this.#T(gu(n,this.#k));t.once(e,()=>this.#R()),t.on("data",n=>this.#I(
n)),t.once("end",()=>this.#U()),t.on("error",r),t.on("_tlsError",r),t.once("close",()=>{this.#h&&this.#m!==
null||this.#T(this.#M())})}get#k(){return this.#f?"go on":this.#r}#M(){return this.#f?jn(this.#k):jn(
this.#k,"during the handshake")}#R(){if(this.#y!==null)return;this.#f=!0,this.#b=this.#n.bytesIn;let{
alpnProtocol:e}=this.#o;this.#i.resolve({alpnProtocol:e||null})}#I(e){this.#g&&this.#E?.post(!0),!(this.#d||
this.#g||this.#y!==null)&&(this.#c.add(e),this.#O())}#U(){this.#h=!0,this.#O()}#O(){this.#l.readers>
0&&this.#l.post(!0)}get hasRoom(){return this.#c.length<Kp&&!this.#h}onEnd(){this.#E?.post(!0),setImmediate(
()=>{if(!(this.#h||this.#y!==null)){if(!this.#f)return this.#T(this.#M());this.#p=!0,this.#O()}})}onFailure(e){
this.#E?.post(!0),!this.#g&&this.#T(e)}#T(e){this.#y===null&&(this.#L(e),this.close().catch(()=>{}))}#L(e){
this.#y=e,this.#i.promise.catch(()=>{}),this.#i.reject(e);for(let t of this.#N)t(e);this.#O(),this.#o.
destroy()}async handshake(e){$(e,"shake hands"),e.signal?.throwIfAborted();let r=await new Le(e,this.#t).
for(this.#i.promise,this.#r);if(this.#g)throw b(-15,this.#r);if(this.#y!==null)throw this.#y;return{
...r}}get isBusy(){return this.#a.isTaken||this.#s.isTaken}async read(e,t=g){$(t,"read");let{length:r}=e;
return r===0?0:await this.#S(()=>{if(e.length<r)throw ee("p","read");return this.#c.take(e)},t)}async readChunk(e,t=g){
return await this.#S(()=>this.#c.takeChunk(e),t)}async#S(e,t){t.signal?.throwIfAborted();let r=new Le(
t,this.#t);this.#a.tryTake()||await this.#a.take(t,"read");try{for(;this.#c.length===0;){if(this.#A())
return null;await Yn(this.#l,r.left,"read")}let n=e();return this.#n.proceed(),n}finally{this.#a.give()}}#A(){
if(this.#g||this.#d)throw b(-15,"read");if(this.#h)return!0;if(this.#y!==null)throw this.#y;if(this.#p)
throw jn("read");return!1}async write(e,t=g){if(Z(e,"p","write"),$(t,"write"),t.signal?.throwIfAborted(),
this.#m!==null)throw b(-15,"write");let{length:r}=e,n=new Le(t,this.#t);await this.#D(n,"write",async()=>{
await n.for(this.#_,"write");for(let o=0;o<r;o+=vu){if(e.length<r)throw ee("p","write");let i=e.slice(
o,o+vu);await n.for(this.#x(i),"write")}})}async#D(e,t,r){await e.for(this.#i.promise,t),this.#s.tryTake()||
await this.#s.take(e.left,t);try{if(this.#y!==null)throw this.#y;await r()}finally{this.#s.give()}}#x(e){
let t=this.#w(r=>this.#o.write(e,r));return this.#_=t.catch(()=>{}),t}async#w(e){let{promise:t,resolve:r,
reject:n}=Promise.withResolvers();this.#N.add(n),e(o=>o?n(this.#y??o):r());try{await t}finally{this.#N.
delete(n)}}async shutdown(e,t){e&&(this.#d=!0,this.#c.drop(),this.#O(),this.#n.proceed()),t&&await(this.#m??=
this.#P())}async#P(){let e=new Le(g,this.#t);await this.#D(e,"shut down sending",async()=>{await this.#w(
t=>this.#o.end(t)),await this.#n.flushed(g)}),this.#y===null&&await this.#e.shutdown(!1,!0)}close(){
return this.#v??=this.#V()}async#V(){if(this.#y!==null)return await Fi(),await this.#e.close();this.#g=
!0,this.#c.drop(),this.#O();let e=this.#f&&!this.#s.isTaken;e&&this.#m===null&&await this.#C(),e&&this.#W?
this.#G().catch(()=>{}):await this.#F()}async#F(){this.#y===null&&this.#L(b(-15,"go on")),await this.#e.
close()}get#W(){return this.#u&&!this.#h&&!this.#p&&this.#n.bytesIn===this.#b&&this.#o.getProtocol()===
"TLSv1.3"}async#G(){let e=this.#E=new Ne(this.#t);try{await this.#e.shutdown(!1,!0),await Yn(e,{timeout:$p},
"close")}finally{await this.#F()}}async#C(){this.#m=Promise.resolve();let e=new Le({timeout:Hp},this.#t),
t=this.#w(r=>this.#o.end(r)).catch(()=>{}).then(()=>this.#n.flushed(e.left));await e.for(t,"close").
catch(()=>{})}async abort(){this.#g=!0,this.#y===null&&this.#L(b(-15,"go on")),await(this.#v??=this.#e.
abort())}};var kr,Cu=class TlsConn extends _r{static{kr=(e,t,r,n,o)=>{let{netconn:i,localAddr:s,
remoteAddr:a}=e,c=yi(e);try{let u=new wu(c,t,r,n,o);return new Cu(i,u,s,a)}catch(u){throw c.close().
catch(()=>{}),u}}}#e;constructor(e,t,r,n){super(e,t,r,n),this.#e=t}handshake(e=g){return this.#e.handshake(
e)}},ku=class TlsListener extends Un{constructor(e,t,r){super(e,t,r)}};async function Ru(e,t){
let r="connect with TLS";fu(t,r);let{hostname:n="127.0.0.1"}=t,{time:o}=e,i=new Le(t,o),s=Mi(n,t,r),
a=await Fn(e,zp(t));return kr(a,s,G(n,t.port),i,o)}function zp(e){let r=Object.keys(Or).map(n=>[n,e[n]]);
return Object.fromEntries(r)}var qp="a TcpConn or a TlsConn (a socket of stack.node goes to tls.conn\
ect({ socket }) of node:tls)";async function Su(e,t,r){let n="start TLS";if(!(t instanceof _r))throw h(
t,"conn",n,qp);pu(r,n);let{time:o}=e,i=new Le(r,o),{hostname:s,port:a}=t.remoteAddr;if(r.server===!0){
let d=Ui(r,r.alpnProtocols,n);return kr(t,d,G(s,a),i,o)}let{hostname:c="127.0.0.1"}=r,u=Mi(c,r,n);return kr(
t,u,G(c,a),i,o)}function Au(e,t){let r="listen with TLS";mu(t,r);let{cert:n,key:o,keyFormat:i,alpnProtocols:s,
...a}=t,c=Ui({cert:n,key:o},s,r),{time:u}=e,d=async N=>{let A=await Wn(N),{hostname:ue,port:he}=A.remoteAddr,
rt=new Le(g,u);return kr(A,c,G(ue,he),rt,u)};return new ku(me(e,x),a,d)}var xu=go;function Pu(e){return e.rcvBuf??go.rcvBuf}var Yp={sndBuf:1<<20,mboxSize:1/0,recvBufferSize:212992,datagramCost:256,writeStep:1/4,tcp:{},ip:{},
dns:{},api:{}},Rr=1460,Iu=4*Rr,Wi=4*Rr,jp={sndBuf:Wi,mboxSize:127,recvBufferSize:2147483647,datagramCost:0,
lazyWindow:0,writeStep:0,tcp:{mss:Rr,sndBuf:Wi,sndBufMax:Wi,rcvBuf:Iu,rcvBufMax:Iu,windowScale:!1,timestamps:!1,
sack:!1,ecn:"off",initialWindow:3,rtoInitial:3e3,rtoMin:1500,rtoMax:192e3,synBackoff:!1,synRetries:6,
synCookies:"off",jointBacklog:!0,synAckRetries:6,maxRetries:12,lastWaitMs:500,delayedAckMs:250,quickAcks:0,
ackEverySecond:!0,strictNagle:!0,superPackets:!1,timeWaitMs:12e4,rfc1337:!0,finWait2Ms:2e4,orphanLimit:0,
orphanRetries:0},ip:{ttl:255,dontFragment:"off",addressChange:"follow",icmpQuote:8,reassemblyMs:15e3,
reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2,neighbourRetries:5,neighbourErrors:!1,nonlocalBind:!0},
dns:Qr,api:{eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,datagramErrors:!1}},Lu={modern:Yp,
lwip:jp};function Du(e){if(!Object.hasOwn(Lu,e))throw new TypeError(`Invalid profile: "${e}"`);return Lu[e]}
function Bu(e,t=Rr){let r=Math.min(t,Rr);return Math.min(Math.max(e>>1,2*r+1),e-1)}function Mu(e,t){let{started:r,profile:n,time:o}=e,{port:i,alive:s}=r,{sndBuf:a,mboxSize:c,writeStep:u,
recvBufferSize:d,datagramCost:N}=n;return{port:i,time:o,sndBuf:a,sndLowat:Bu(a,n.tcp.mss),mboxSize:c,
recvBufferSize:d,datagramCost:N,writeStep:Math.max(1,u*a),refusesLarge:Xp(n),alive:s,blocker:Qp(i,o),
resolve:(A,ue,he)=>t.addressOf(A,ue,he),addresses:A=>t.addresses(A,g),info:async A=>await i.control(
{op:"info",conn:A}),datagramInfo:async A=>await i.control({op:"datagramInfo",conn:A}),trace:async A=>await i.
control(A),congestion:async(A,ue)=>{await i.control({op:"congestion",conn:A,name:ue})}}}function Xp({
ip:e}){let t=e.dontFragment??yo.dontFragment;return Dr(t)>=2}function Qp(e,t){let r=t instanceof Xt?
()=>t.runDue():null;return{waitFor:n=>r===null?e.takeTurnsFor(n):e.waitFor(n,r),flush:()=>e.flush()}}var Y=B,Jp=w,ce=C(0,2147483647),Zp=C(1,1<<30),De=xr(0,2147483647),gt=xr(1,2147483647),tt=C(0,255),Uu=F(
"learn","static"),em={mss:at,sndBuf:C(2,1<<30),sndBufMax:C(0,1<<30),rcvBuf:Zp,rcvBufMax:C(0,1<<30),windowScale:Y,
timestamps:Y,sack:Y,outOfOrderLimit:ce,initialWindow:C(1,65535),rtoInitial:gt,rtoMin:De,rtoMax:gt,synBackoff:Y,
synRetries:tt,synCookies:F("off","auto","always"),synQueueLimit:ce,jointBacklog:Y,synAckRetries:tt,maxRetries:tt,
lastWaitMs:De,userTimeoutMs:De,blackHoleTimeouts:tt,delayedAckMs:De,quickAcks:ce,ackEverySecond:Y,strictNagle:Y,
superPackets:Y,timeWaitMs:De,timeWaitLimit:ce,finWait2Ms:De,orphanLimit:ce,orphanRetries:tt,keepIdleMs:gt,
keepIntervalMs:gt,keepCount:C(1,255),traceRecords:C(0,1<<24),challengeAckRate:ce,congestion:Jp,pacing:Y,
rfc1337:Y,ecn:F(...Zt)},tm={forwarding:Y,reassemblyMs:De,reassemblyLimit:ce,reassemblyShare:xr(0,1),
icmpErrorRate:ce,icmpErrorBurst:ce,ttl:C(1,255),addressChange:F(...ho),echoReply:Y,icmpQuote:C(8,65507),
receiveCoalescing:Y,igmpVersion:C(1,3),dontFragment:F(...Lr),neighbours:Uu,neighbourLockMs:De,neighbourRetryMs:gt,
neighbourRetries:tt,neighbourErrors:Y,neighbourReachableMs:De,neighbourLimit:C(1,2147483647),neighbourQueueBytes:ce,
nonlocalBind:Y},rm={search:ge(ze),ndots:tt,attempts:C(1,100),timeout:gt,retransmit:ge(gt),edns:Pr("0\
 or 512 to 65535 bytes",F(0),C(512,65535)),tcp:Y,use0x20:Y,nxdomainIsFinal:Y,maxRequeries:tt,cacheSize:ce,
maxTtl:ce,maxNegativeTtl:ce,maxQueries:C(1,65535),deadServerMs:De},Gi=(e,t,r)=>{w(e,t,r);let n=$s.parse(
e);if(n!==null&&!n.isMulticast)return;throw h(e,t,r,'a hardware address, such as "02:00:00:00:00:01"')},
ve=(e,t,r)=>{if(w(e,t,r),e==="")throw h(e,t,r,"a name")},Fu=(e,t,r)=>{if(!ye(e)||typeof e.module!="s\
tring")throw h(e,t,r,"a driver, such as an end of cable()")},nm={driver:Fu,addresses:ge(st),gateway:J,
mac:Gi,mtu:C(68,65535),name:ve,neighbours:Uu},om=(e,t,r)=>{R(e,nm,t,r,`${t}.`),Fu(e.driver,`${t}.dri\
ver`,r)},im={to:st,via:J,netif:ve},Vi=(e,t,r)=>{R(e,im,t,r,`${t}.`);let{to:n,netif:o}=e;st(n,`${t}.t\
o`,r),ve(o,`${t}.netif`,r)},Ki=ge(ve),sm=ge(J),am=(e,t,r)=>{if(!ye(e))throw h(e,t,r,"an object");for(let[
n,o]of Object.entries(e))ze(n,`a name of ${t}`,r),(Array.isArray(o)?sm:J)(o,`${t}.${n}`,r)},cm=(e,t,r)=>{
let n=["now","set","clear"];if(!(ye(e)&&n.every(i=>typeof e[i]=="function")))throw h(e,t,r,"a clock,\
 such as a VirtualClock")},lm=(e,t,r)=>v(e,Gs,(1<<30)-1,t,r),um={profile:F("modern","lwip"),netifs:ge(
om),routes:ge(Vi),thread:Y,clock:cm,memory:lm,seed:C(-Number.MAX_SAFE_INTEGER,Number.MAX_SAFE_INTEGER),
sndBuf:C(2,1<<30),recvBufferSize:qe,hosts:am,nameservers:Ki,dns:Nt(rm),ip:Nt(tm),tcp:Nt(em),trace:Er};
function Wu(e){R(e,um,"options","start a stack")}var dm=2147483647,Vu=class Calls{#e=1;#t=!1;#r=new Map;#n=new Map;#o=new Map;#i(){let e=this.#e;
return this.#e=e===dm?1:e+1,e}begin(){let e=this.#i(),t=new te;return this.#t?t.settle(Gu()):this.#r.
set(e,t),{call:e,reply:t}}beginControl(){let e=this.#i(),t=new te;return this.#n.set(e,t),{call:e,reply:t}}take(e){
let t=this.#r.get(e);return this.#r.delete(e),t}answerControl(e,t,r){let n=this.#o.get(e)??[];if(n.push(
t),r){this.#o.set(e,n);return}this.#o.delete(e);let o=new TextDecoder,i=n.map(s=>o.decode(s,{stream:!0})).
join("");this.#n.get(e)?.settle(i),this.#n.delete(e)}close(){this.#t=!0}release(e){for(let r of this.#r.
values())r.settle(Gu());this.#r.clear();let t=JSON.stringify({error:e});for(let r of this.#n.values())
r.settle(t);this.#n.clear()}};function Gu(){return{err:-15,addr:f.ANY4,port:0}}var{EVT_ACCEPT:Et,EVT_CLOSED:Ku,EVT_CONNECTED:Xn,EVT_CONTROL:Qn,EVT_DATA:Qt,EVT_DATAGRAM:we,EVT_DATAGRAM_ERROR:Hi,
EVT_ERROR:$i,EVT_FIN:Hu,EVT_NOT_BEGUN:zi,EVT_RELEASED:$u,EVT_REPLY:Sr,EVT_SEND_ERROR:qi,EVT_SENT:Jn,
EVT_STOPPED:fm}=Ee,zu=class EventReader{ring;calls=new Vu;#e;#t;#r=0;#n=[];#o=[];#i=[];#a=new f;#s=new f;#l=f.
ANY4;constructor(e,t,r,n){this.#e=e,this.#t=n,this.ring=new Es(e,t.eventWord,Ws,r)}add(e){let t=this.#n.
pop()??this.#r++;return this.#o[t]=e,t}stop(){for(let e of this.#c())e?.onStopped()}close(e){this.calls.
close();for(let t of this.#c())t?.onStopped(),t?.onReleased();this.#o.length=this.#i.length=0,this.calls.
release(e)}#c(){return[...this.#o,...this.#i]}#u(e){return e>=0?this.#o[e]:this.#i[~e]}#f(e){let t=this.#u(
e);t!==void 0&&(e>=0?(this.#o[e]=void 0,this.#n.push(e)):this.#i[~e]=void 0,t.onReleased())}drain(){
let{ring:e}=this,t=this.#e;for(let r=e.next();r>=0;r=e.next())this.#h(e.opcode,t,r);e.release()}#h(e,t,r){
switch(e){case Qt.opcode:this.#d(t,r);return;case Jn.opcode:this.#u(t[r+Jn.conn])?.onSent(t[r+Jn.bytes],
t[r+Jn.sndBuf]);return;case we.opcode:this.#p(t,r);return;case Sr.opcode:this.calls.take(t[r+Sr.call])?.
settle({err:t[r+Sr.err],addr:vt(t,r+Sr.addr,new f),port:t[r+Sr.port]});return;case Et.opcode:this.#m(
t,r);return;case Xn.opcode:this.#u(t[r+Xn.conn])?.onConnected(this.#y(t,r+Xn.addr),t[r+Xn.port]);return;case zi.
opcode:this.#u(t[r+zi.conn])?.onNotBegun(t[r+zi.err]);return;case Hu.opcode:this.#u(t[r+Hu.conn])?.onFin();
return;case $i.opcode:this.#u(t[r+$i.conn])?.onError(t[r+$i.err]);return;case Ku.opcode:this.#u(t[r+
Ku.conn])?.onClosed();return;case $u.opcode:this.#f(t[r+$u.conn]);return;case qi.opcode:this.#u(t[r+
qi.conn])?.onSendError(t[r+qi.err]);return;case Hi.opcode:this.#u(t[r+Hi.conn])?.onDatagramError(t[r+
Hi.err]);return;case Qn.opcode:this.calls.answerControl(t[r+Qn.call],_s(t,r+Qn.text),t[r+Qn.more]===
1);return;case fm.opcode:this.#t.close();return}}#d(e,t){let r=I.received(this.#t,e[t+Qt.pbuf],e[t+Qt.
offset],e[t+Qt.length]),n=this.#u(e[t+Qt.conn]);n===void 0?r.release():n.onData(r,e[t+Qt.more]===1)}#p(e,t){
let r=I.received(this.#t,e[t+we.pbuf],e[t+we.offset],e[t+we.length]),n=this.#u(e[t+we.conn]);if(n===
void 0){r.release();return}n.onDatagrams(r,e[t+we.size],vt(e,t+we.from,this.#a),e[t+we.fromPort],vt(
e,t+we.to,this.#s),e[t+we.toPort],e[t+we.netif])}#m(e,t){let r=e[t+Et.conn],n=this.#u(e[t+Et.listener])?.
onAccept(r,vt(e,t+Et.remote,new f),e[t+Et.remotePort],this.#y(e,t+Et.local),e[t+Et.localPort]);n!==void 0?
this.#i[~r]=n:this.#t.refuse(r)}#y(e,t){let r=vt(e,t,this.#s);return this.#l.equals(r)||(this.#l=r.clone()),
this.#l}};var qu=1e3,pm=5e3,mm=256,hm=1e3,Yi=new Set,Zn=class Port extends mc{#e;#t;#r;yieldsToEventLoop=!0;#n=0;#o=!0;#i=!1;#a="\
The stack is closed";coreAnswers=null;#s;stopped;constructor(e,t,r,n,o,i=null){super(e,t,r,n,i);let{
i32:s}=e;this.#e=new zu(s,t,i!==null,this);let{ring:a}=this.#e;this.#t=new lu(s,t.controlWord,a,o),this.#r=
r,Yi.add(this),this.stopped=new Promise(c=>this.#s=c)}get isOpen(){return this.#o&&!this.#i}get whyClosed(){
return this.#a}add(e){return this.#e.add(e)}call(){return this.#e.calls.begin()}control(e){return new S(
this.#l(e))}*#l(e){if(!this.isOpen)throw new TypeError(this.#a);let t=JSON.stringify(e);if(t.length>
Ps)throw new RangeError(`Cannot make a control call: ${t.length} characters are too many`);let{call:r,
reply:n}=this.#e.calls.beginControl();this.postControl(r,t);let o=JSON.parse(yield*k(n));if(o.error!==
void 0)throw new TypeError(o.error);return o.value}datagramTurn(){return++this.#n<mm||!this.yieldsToEventLoop?
Mt:(this.#n=0,this.flush(),$r())}get datagramMemory(){return this.arena.datagramMemory}allocateBlock(e){
return this.arena.forNetbuf(e)}allocateStream(e,t){return this.arena.forStream(e,t)}blockSize(e){return this.
arena.sizeOf(e)}freeBlock(e){this.arena.free(e)}streamMemory(e){return this.arena.streamWait(e)}datagramRoom(e){
return this.arena.datagramWait(e)}forgetStream(e){this.arena.forget(e)}passMemoryOn(){this.arena.passOn()}get blocksUsed(){
return this.arena.blocksUsed}async run(){for(;this.#o;)this.#t.awake(),this.drain(),await this.#t.wait();
this.#t.end()}waitFor(e,t){let r=performance.now();for(;;){this.#t.awake(),this.flush(),this.drain();
let n=Math.min(t(),qu);for(let o of Yi)o.requests.show(!0);if(e.settled)break;this.#t.block(n),r=this.#c(
r)}this.#t.asleep()||this.#t.wake()}takeTurnsFor(e){for(let t=0;!e.settled;t++){if(t===hm)throw new Error(
"Bug: the core does not answer");this.flush(),this.local.turnNow(),this.drain()}}#c(e){let t=performance.
now();return this.coreAnswers===null||t-e<qu?e:this.coreAnswers()?(this.#r(),t):(t-e>pm&&this.close(
"The tcpip thread has died: it does not answer"),e)}drain(){let{arena:e}=this;this.#e.drain(),e.hasLent&&
e.reclaim(),this.requests.proceed(),e.hasLent&&e.isWaitedFor&&e.reclaimWithSignal()}stop(){this.isOpen&&
(this.#i=!0,this.#e.stop(),this.post(Ss,0))}close(e){e!==void 0&&(this.#a=e),this.#o&&(this.#o=!1,Yi.
delete(this),this.requests.close(),this.#e.close(e??"The stack has ended"),this.arena.release(),this.
requests.release(),this.#s(),this.#t.wake())}};var Yu=256<<20;function ju(e){let t=ym(Du(e.profile??"modern"),e.memory??Yu),r=e.sndBuf??e.tcp?.sndBuf;
return{...t,sndBuf:r??t.sndBuf,recvBufferSize:e.recvBufferSize??t.recvBufferSize,tcp:{...t.tcp,...r===
void 0?{}:{sndBufMax:r},...e.tcp,...r===void 0?{}:{sndBuf:r}},ip:{...t.ip,...e.ip},dns:{...t.dns,...e.
dns}}}function ym(e,t){let{coreArenaSize:r}=wt(t),n=r>>3,o=r>>1,i={...e.tcp},{sndBuf:s,sndBufMax:a,rcvBuf:c,
rcvBufMax:u}={...xu,...i};a>o&&(i.sndBufMax=o),s>n&&(i.sndBuf=n),u>o&&(i.rcvBufMax=o),c>n&&(i.rcvBuf=
n);let{recvBufferSize:d,datagramCost:N}=e;return{...e,sndBuf:Math.min(e.sndBuf,n),recvBufferSize:N>0?
Math.min(d,n):d,tcp:i}}function Xu(e,t){let{recvBufferSize:r,datagramCost:n,mboxSize:o}=t;return{memory:e.
memory??Yu,netifs:e.netifs??[],routes:e.routes??[],ip:t.ip,tcp:e.trace===void 0?t.tcp:{...t.tcp,traceRecords:Pn(
e.trace)},dns:t.dns,api:{...t.api,recvBufferSize:r,datagramCost:n,recvSlots:o},nameservers:e.nameservers??
[],hosts:e.hosts??{},...e.seed===void 0?{}:{seed:e.seed}}}function Qu(e){return e.lazyWindow??Math.min(
65536,Pu(e.tcp)>>3)}var eo=class KeepAlive{#e;#t=1;#r=!0;constructor(e){this.#e=e}setStack(e){e!==this.#r&&
(this.#r=e,e?this.add():this.drop())}add(){++this.#t===1&&this.#e(!0)}drop(){--this.#t===0&&this.#e(
!1)}};function to(e,t){return new Promise(r=>{let n=setTimeout(r,e);t.then(()=>clearTimeout(n))})}function Ju(e){let t=e.endsWith(".ts"),n=t&&e.startsWith("file:")?"core/thread/entry.ts":"bundle/thr\
ead.js";return new URL((t?"../../":"../")+n,e)}function Zu(e,t){return wl()?bm(e,t):gm(e,t)}function gm(e,t){let r=new Worker(e,{type:"module",name:"\
tcpip_thread"});r.onmessage=({data:i})=>t.onMessage(i),r.onerror=i=>{i.preventDefault(),t.onError(i.
message,i.error??void 0)};let n=`tcpip_thread ${crypto.randomUUID()}`,o=new qs(n,()=>t.onEnd());return{
lock:n,post:i=>r.postMessage(i),watch:()=>o.begin(),ref:Em(r),expect:i=>o.set(i),terminate:()=>(r.terminate(),
o.end())}}function Em(e){let t=Worker.prototype,r=Object.getOwnPropertySymbols(t).find(o=>!o.description&&
typeof t[o]=="function");if(r===void 0)return()=>{};let n=t[r];return o=>n.call(e,o)}function bm(e,t){
let{Worker:r}=L("node:worker_threads"),n=new r(e,{name:"tcpip_thread"});return n.on("message",o=>t.onMessage(
o)),n.on("error",o=>{let{message:i}=o;t.onError(i??String(o),o)}),n.on("exit",()=>t.onEnd()),{lock:null,
post:o=>n.postMessage(o),watch:()=>{},ref:o=>o?n.ref():n.unref(),expect:()=>{},terminate:async()=>void await n.
terminate()}}var Nm="its Worker was ended from outside",_m=class TcpipThread{port;#e;#t=tn();#r=new nn(
ot(),this.#t,on);#n=Promise.withResolvers();#o=Promise.withResolvers();#i;#a=!1;#s=!1;#l=!1;constructor(e,t){
let r=wt(e.memory),n=Jr(r.size);this.#e=Zu(Ju(import.meta.url),this),this.port=new Zn(new Zr(n),r,()=>this.#r.
ring(),t,en(ot())),this.port.coreAnswers=()=>!this.#r.rung,this.#i={memory:n,config:e,bells:ot(),bell:this.#t,
lock:this.#e.lock}}async start(){try{this.#e.post(this.#i);let e=await this.#n.promise;return this.port.
run(),e}catch(e){throw await this.#f(),e}}keepAlive(){return new eo(e=>{this.#e.ref(e),this.#e.expect(
e)})}onMessage(e){switch(e.type){case"alive":this.#e.watch();return;case"started":this.#a=!0,this.#n.
resolve(e.netifs);return;case"failed":this.#s=!0,this.#n.reject(Om(e));return;case"died":this.#c(e.message,
e.stack),e.isWatched||this.#o.resolve();return;case"ended":this.#s=!0,this.#u(),this.#o.resolve()}}onError(e,t){
this.#c(e,t),this.#o.resolve()}async onEnd(){this.#s||await new Promise(e=>setTimeout(e)),this.#s||this.#c(
Nm),this.#u(),this.#o.resolve()}#c(e,t){if(this.#l)return;this.#l=!0;let r=`The tcpip thread has die\
d: ${e}`,n=new Error(r,t===void 0?{}:{cause:t});this.#n.reject(n),this.#u(r),this.#a&&Ot(n)}#u(e){this.
port.drain(),this.port.close(e)}async end(e){this.port.stop(),this.#e.expect(!0);let t=this.#o.promise;
await Promise.race([t,to(e,t)]),await this.#f()}async#f(){this.#s=!0;let e=this.#e.terminate();this.
port.close(),this.#r.close(),rn(this.#t),await e}};async function ed(e,t,r){let n=new _m(e,t),o=await n.
start();return{port:n.port,netifs:o,alive:n.keepAlive(),end:()=>n.end(r)}}function Om(e){let t={TypeError,
RangeError,SyntaxError},n=O[e.name]??t[e.name]??Error,o=new n(e.message);return e.code===void 0?o:Object.
assign(o,{code:e.code})}var td=5e3;async function rd(e){Wu(e);let t=e.clock??mo,r=e.thread??e.clock===void 0;if(r&&e.clock!==
void 0)throw new TypeError("Cannot use a clock with a thread: pass thread false");if(r&&!zs())throw new O.
NotSupported("Cannot start a stack in a thread: there is no shared memory here: serve the page isola\
ted (Cross-Origin-Opener-Policy: same-origin, Cross-Origin-Embedder-Policy: require-corp), or pass t\
hread false");let n=ju(e),o=Xu(e,n),i=Qu(n);return{started:await Tm(r?ed(o,i,td):vm(o,i,t)),profile:n,
time:r?new Xt:t}}function Tm(e){if(V===null)return e;let t={};V.made(t,"a stack");let r=()=>V?.ended(
t);return e.then(({port:n})=>n.stopped.then(r),r),e}async function vm(e,t,r){let{InlineHost:n}=await import("./in_thread.js"),
o=wt(e.memory),i=Jr(o.size),s=new Zr(i),a=tn(),c=new nn(ot(),a,on),u=new n(i,e,c,r,{tell:()=>d.drain(),
die:N=>{let A=`The stack has died: ${wm(N)}`;d.close(A),Ot(new Error(A,{cause:N}))}}),d=new Zn(s,o,u.
schedule,t,en(ot()),u);d.yieldsToEventLoop=r===mo;try{let N=await u.open(e);return{port:d,netifs:N,alive:new eo(
()=>{}),end:async()=>{d.stop();let{ended:A}=u;await Promise.race([A,to(td,A)]),d.close()}}}catch(N){
throw d.close(),c.close(),rn(a),N}}function wm(e){return String(e?.message??e)}var ro=class Stack{#e;#t;#r;#n;#o;#i=null;#a=null;constructor(e){let{started:t,time:r}=e;
this.#e=t.port,this.#r=t.netifs,this.#n=t.end,this.#o=new Tl(t.port,r),this.#t=Mu(e,this.#o)}static async start(e={}){
return new ro(await rd(e))}get netifs(){return this.#r}get context(){return this.#t}netconn(e,t={}){
return me(this.#t,e,t)}connect(e){return Fn(this.#t,e)}listen(e){return vl(e),new bi(this.netconn(x),
e)}connectTls(e){return Ru(this.#t,e)}startTls(e,t={}){return Su(this.#t,e,t)}listenTls(e){return Au(
this.#t,e)}listenDatagram(e){Nl(e);let{recvBufferSize:t}=e,r=this.netconn(j,t===void 0?{}:{recvBufferSize:t});
return new fi(r,e)}blocking(){if(!(this.#t.time instanceof Xt))throw new TypeError("Cannot block: th\
e stack runs in this thread");if(!cu())throw new O.NotSupported("Cannot block the main thread of a p\
age: block in a Worker of it");return new ui({blocker:this.#t.blocker,netconn:(t,r)=>this.netconn(t,
r),lookup:t=>this.#o.addressNow(t)})}get node(){return this.#a??=new Ii(this.#t)}netbuf(){return new m(
this.#e)}lookup(e,t){return this.#o.lookup(e,t)}resolve(e,t,r=g){return t===void 0?this.#o.addresses(
e,r):this.#o.resolve(e,t,r)}resolveRecords(e,t,r=g){return this.#o.records(e,t,r)}async nameservers(){
return await this.#s({op:"nameservers"})}async setNameservers(e){Ki(e,"servers","set the name server\
s"),await this.#s({op:"setNameservers",servers:e})}async addNameserver(e){ve(e,"server","add a name \
server"),await this.#s({op:"addNameserver",server:e})}async addHost(e,t){ze(e,"name","add a host"),J(
t,"address","add a host"),await this.#s({op:"addHost",name:e,address:t})}async removeHost(e,t){return ze(
e,"name","remove a host"),t!==void 0&&J(t,"address","remove a host"),await this.#s({op:"removeHost",
name:e,address:t??null})}async forgetNames(){await this.#s({op:"forgetNames"})}async#s(e){return await this.#e.
control(e)}async stats(){return await this.#s({op:"stats"})}async dump(){return await this.#s({op:"d\
ump"})}async addAddress(e,t){ve(e,"netif","add an address"),st(t,"address","add an address"),await this.#s(
{op:"addAddress",netif:e,address:t})}async replaceAddress(e,t,r){ve(e,"netif","replace an address"),
J(t,"old","replace an address"),st(r,"address","replace an address"),await this.#s({op:"replaceAddre\
ss",netif:e,old:t,address:r})}async removeAddress(e,t){ve(e,"netif","remove an address"),J(t,"addres\
s","remove an address"),await this.#s({op:"removeAddress",netif:e,address:t})}async addRoute(e){Vi(e,
"route","add a route"),await this.#s({op:"addRoute",route:e})}async setUp(e,t){ve(e,"netif","set an \
interface"),B(t,"up","set an interface"),await this.#s({op:"setUp",netif:e,up:t})}async setNeighbour(e,t,r){
ve(e,"netif","set a neighbour"),J(t,"address","set a neighbour"),Gi(r,"mac","set a neighbour"),await this.#s(
{op:"setNeighbour",netif:e,address:t,mac:r})}ref(){this.#t.alive.setStack(!0)}unref(){this.#t.alive.
setStack(!1)}get ended(){return this.#e.stopped}close(){return this.#i??=this.#n()}async[Symbol.asyncDispose](){
await this.close()}};function Cm(e){if(!(e instanceof ae&&X(e.type)===x))throw h(e,"conn","make a duplex","a TCP netconn");
let r=zn(),n={[wr]:e,[Pi]:!0};return new r(e.context,{...n,allowHalfOpen:!0})}import{cable as HR}from"./cable.js";import{tap as zR}from"./tap.js";import{tap as km}from"./tap.js";function Rm(e,t={}){let{module:r,options:n}=km(e,t),o={...n,medium:"\
ip"};return{module:r,options:o}}var Sm={checksum:!1,tcpSegmentation:0};var no=0,nd=1,bt=null;async function pk(e={}){if(bt!==null)throw new TypeError("Cannot start a stack\
: that of tcpip_init runs already");let t=await ro.start(e);return bt=t,t.ended.then(()=>{bt===t&&(bt=
null)}),t}function mk(e){return od(e,0,null)}function hk(e,t){return od(e,0,t)}function od(e,t,r){if(!(r===
null||typeof r=="function")||U(t,0,255)!==0||U(e,0,255)!==0)return null;let o=X(e);if(o!==x&&o!==j&&
o!==Ir)return null;let i=bt?.netconn(e,{proto:t,callback:r})??null;return o!==x&&(i?.setMulticastTtl(
255),i?.setMulticastLoop(!1)),i}function H(e){return e instanceof ae}function le(e,t){if(H(e))return e;
throw h(e,"conn",t,"a netconn")}function oo(e){return typeof e=="boolean"||typeof e=="number"?!!e:void 0}
function id(e,t,r){let n=oo(e);if(n!==void 0)return n;throw h(e,t,r,"true or false")}async function Am(e){
return e===null?0:H(e)?await e.lwip.delete():-16}function yk(e){return Am(e)}async function gk(e,t,r){
let n=Jt(t);return!H(e)||n===null?-16:await e.lwip.bind(n,r)}async function Ek(e,t){return H(e)?await e.
lwip.bindIf(t):-16}async function bk(e,t,r){let n=Jt(t);return!H(e)||n===null?-16:await e.lwip.connect(
n,r)}async function Nk(e){return H(e)?await e.lwip.disconnect():-16}function _k(e){return xm(e,255)}
async function xm(e,t){return H(e)?await e.lwip.listen(t):-16}async function Ok(e){if(!H(e))return{err:-16};
let t=await e.lwip.accept();return typeof t=="number"?Ar(t):{err:0,conn:e.netconnOf(t)}}async function Tk(e){
return H(e)?sd(await e.lwip.recv()):{err:-16}}function vk(e){return Pm(e,0)}async function Pm(e,t){return!H(
e)||U(t,0,255)!==0?{err:-16}:sd(await e.lwip.recvDatagram(t))}function wk(e){return Im(e,0)}async function Im(e,t){
if(!H(e)||U(t,0,255)!==0)return{err:-16};let r=await e.lwip.recvTcp(t);if(!(r instanceof _e))return Ar(
r);let n=new m;for(let o of r.fragments)n.append(o);return{err:0,buf:n}}function sd(e){return typeof e==
"number"?Ar(e):(V!==null&&V.made(e,"a netbuf"),{err:0,buf:e})}function Ar(e){return{err:e}}function Ck(e,t){
return H(e)?e.lwip.recvd(t):-16}async function kk(e,t){return H(e)?t===null?-6:ad(t)?await cd(e.lwip.
send(t,t.addr,t.port)):-16:-16}function ad(e){return m.is(e)&&!e.deleted}async function cd(e){try{return await e.
promise}catch{return-16}}async function Rk(e,t,r,n){let o=Jt(r);if(!H(e)||o===null)return-16;if(t===
null)return-6;let i=U(n,0,65535);return!ad(t)||i!==0?i||-16:(t.addr.copyFrom(o),t.port=n,await cd(e.
lwip.send(t,o,n)))}async function Sk(e,t,r=1){return(await ld(e,[t],r,!1)).err}function Ak(e,t,r=1){
return Lm(e,[t],r)}function Lm(e,t,r=1){return ld(e,t,r,!0)}async function ld(e,t,r,n){let o=H(e)?Dm(
t):null;if(o===null)return{err:-16,written:0};try{let i=e.lwip.write(o,r,n),{err:s,written:a}=await i.
promise;return{err:s,written:Math.max(0,a)}}catch{return{err:-16,written:0}}}function Dm(e){if(!Array.
isArray(e))return null;let t=[];for(let r of e){if(!ea(r))return null;m.is(r)?t.push(...r.fragments):
t.push(r)}return t}async function xk(e){return H(e)?await e.lwip.close():-16}async function Pk(e,t,r){
let n=oo(t),o=oo(r);return!H(e)||n===void 0||o===void 0?-16:await e.lwip.shutdown(n,o)}async function ud(e,t){
let r=oo(t);if(!H(e)||r===void 0)return{err:-16,addr:"0.0.0.0",port:0};let{err:n,addr:o,port:i}=await e.
lwip.getaddr(r);return{err:n,addr:o.toString(),port:i}}function Ik(e){return ud(e,!1)}function Lk(e){
return ud(e,!0)}function Dk(e){return e===null?0:H(e)?e.lwip.err():-16}function Bk(e){return Bm(e,2)}
async function Bm(e,t){if(bt===null||typeof e!="string")return{err:-16};let r=U(t,0,3);if(r!==0)return Ar(
r);let{err:n,addr:o}=await bt.lookup(e,t);return n===0?{err:n,addr:o.toString()}:Ar(n)}async function Mk(e,t,r,n){
let o=Jt(t),i=Jt(r);if(!H(e)||o===null||i===null)return-16;let s=U(n,no,nd);if(s!==0)return s;let a=n===
no;return await e.lwip.joinLeave(o,i,-1,a)}async function Uk(e,t,r,n){let o=Jt(t);if(!H(e)||o===null)
return-16;let i=U(n,no,nd);if(i!==0)return i;let s=U(r,0,255);if(s!==0)return s===-6?-12:s;let a=n===
no;return await e.lwip.joinLeave(o,f.ANY4,r,a)}function Fk(e,t){let r="set nonblocking";le(e,r).nonblocking=
id(t,"val",r)}function Wk(e){return le(e,"tell nonblocking").nonblocking}function dd(e,t,r){let{lwip:n}=le(
e,"set a timeout"),o=t==="sendTimeout";v(r,o?-2147483648:0,o?2147483647:4294967295,"timeout","set a \
timeout"),n[t]=r}function Gk(e,t){dd(e,"recvTimeout",t)}function Vk(e){return le(e,"tell a timeout").
lwip.recvTimeout}function Kk(e,t){dd(e,"sendTimeout",t)}function Hk(e){return le(e,"tell a timeout").
lwip.sendTimeout}function $k(e,t){let{lwip:r}=le(e,"set a buffer size");v(t,0,2147483647,"size","set\
 a buffer size"),r.recvBufSize=t}function zk(e){return le(e,"tell a buffer size").lwip.recvBufSize}function qk(e){
return le(e,"tell a buffer size").lwip.recvBufSize}function Yk(e,t){le(e,"set a value").callbackArg=
t}function jk(e){return le(e,"tell a value").callbackArg}function Mm(e,t){let{lwip:r}=le(e,"set flag\
s");v(t,0,4294967295,"flags","set flags"),r.flags|=t&255}function Um(e,t){let{lwip:r}=le(e,"clear fl\
ags");v(t,0,4294967295,"flags","clear flags"),r.flags&=~t}function Fm(e,t){let{lwip:r}=le(e,"tell fl\
ags");return v(t,0,4294967295,"flag","tell flags"),(r.flags&t)!==0}function Xk(e,t){id(t,"val","set \
IPv6 only")?Mm(e,32):Um(e,32)}function Qk(e){return Fm(e,32)}function Jk(){}function Zk(){}function Jt(e){
return e===null?f.ANY4:typeof e=="string"?f.parse(e):null}var ji=5,Wm={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:ji};function Gm(e){return typeof e=="number"?
Wm[e]??ji:ji}function Vm(e){let t=typeof e=="number"?sa(e):void 0;return e===0?"no error":t??"unknow\
n error"}function cR(){return new m}function Fe(e){return m.is(e)&&!e.deleted}function We(e,t){if(m.is(e))return e;
throw h(e,"buf",t,"a netbuf")}function Xi(e){return Number.isInteger(e)&&e>=0&&e<=65535}function lR(e){
e!==null&&We(e,"delete a netbuf").delete()}function uR(e,t){return Fe(e)&&Xi(t)?e.alloc(t):null}function dR(e){
We(e,"free a netbuf").free()}function fR(e,t){return!Fe(e)||!oe(t)||Ge(t)?-16:(e.ref(t),0)}function pR(e,t){
if(!Fe(e))throw h(e,"head","chain netbufs","a netbuf");e.chain(t)}function mR(e){if(!Fe(e))return{err:-16};
let t=e.data();return t===null?{err:-2}:{err:0,data:t}}function hR(e){return Fe(e)?e.next():-1}function yR(e){
e!==null&&We(e,"move a cursor").first()}function Km(e,t,r,n){return!Fe(e)||!oe(t)||Ge(t)||!Xi(r)||!Xi(
n)?0:e.copyInto(t.subarray(0,r),n)}function gR(e,t,r){return Km(e,t,r,0)}function ER(e,t){return!Fe(
e)||!oe(t)||Ge(t)?-16:e.take(t)?0:-1}function bR(e){return We(e,"tell a length").byteLength}function NR(e){
return We(e,"tell an address").addr.toString()}function _R(e){return We(e,"tell a port").port}function OR(e,t){
let r=fd(t);return!Fe(e)||r===null?-16:(e.addr.copyFrom(r),0)}function fd(e){return typeof e=="strin\
g"?f.parse(e):null}function TR(e){return We(e,"tell an address").toAddr.toString()}function vR(e,t){
let r=fd(t);return!Fe(e)||r===null?-16:(e.toAddr.copyFrom(r),0)}function wR(e){return We(e,"tell a p\
ort").toPort}function CR(e,t){let r=We(e,"note a checksum");v(t,0,65535,"chksum","note a checksum"),
r.flags=sn}export{di as BlockingNetconn,ui as BlockingStack,fi as DatagramConn,z as ERR_ABRT,Ve as ERR_ALREADY,
p as ERR_ARG,Ce as ERR_BUF,y as ERR_CLSD,E as ERR_CONN,He as ERR_IF,ke as ERR_INPROGRESS,Ke as ERR_ISCONN,
ne as ERR_MEM,l as ERR_OK,de as ERR_RST,Q as ERR_RTE,W as ERR_TIMEOUT,Re as ERR_USE,T as ERR_VAL,P as ERR_WOULDBLOCK,
f as IpAddr,Qr as LWIP_DNS,sn as NETBUF_FLAG_CHKSUM,Eo as NETBUF_FLAG_DESTADDR,th as NETCONNTYPE_DATAGRAM,
X as NETCONNTYPE_GROUP,nt as NETCONNTYPE_ISIPV6,Zm as NETCONNTYPE_ISUDPLITE,eh as NETCONNTYPE_ISUDPNOCHKSUM,
ta as NETCONN_CLOSE,Pt as NETCONN_CONNECT,It as NETCONN_COPY,Bt as NETCONN_DNS_DEFAULT,Ch as NETCONN_DNS_IPV4,
Rh as NETCONN_DNS_IPV4_IPV6,kh as NETCONN_DNS_IPV6,Sh as NETCONN_DNS_IPV6_IPV4,Lt as NETCONN_DONTBLOCK,
ct as NETCONN_EVT_ERROR,xt as NETCONN_EVT_RCVMINUS,Ae as NETCONN_EVT_RCVPLUS,nr as NETCONN_EVT_SENDMINUS,
xe as NETCONN_EVT_SENDPLUS,un as NETCONN_FIN_RX_PENDING,Dt as NETCONN_FLAG_CHECK_WRITESPACE,dt as NETCONN_FLAG_IN_NONBLOCKING_CONNECT,
je as NETCONN_FLAG_IPV6_V6ONLY,ut as NETCONN_FLAG_MBOXCLOSED,cn as NETCONN_FLAG_MBOXINVALID,Pe as NETCONN_FLAG_NON_BLOCKING,
ln as NETCONN_FLAG_PKTINFO,$m as NETCONN_INVALID,no as NETCONN_JOIN,nd as NETCONN_LEAVE,lt as NETCONN_LISTEN,
ra as NETCONN_MORE,or as NETCONN_NOAUTORCVD,wh as NETCONN_NOCOPY,na as NETCONN_NOFIN,vh as NETCONN_NOFLAG,
K as NETCONN_NONE,Ir as NETCONN_RAW,Qm as NETCONN_RAW_IPV6,Ah as NETCONN_SHUT_RD,Ph as NETCONN_SHUT_RDWR,
xh as NETCONN_SHUT_WR,x as NETCONN_TCP,zm as NETCONN_TCP_IPV6,Jm as NETCONN_TYPE_IPV6,j as NETCONN_UDP,
qm as NETCONN_UDPLITE,jm as NETCONN_UDPLITE_IPV6,Ym as NETCONN_UDPNOCHKSUM,Xm as NETCONN_UDPNOCHKSUM_IPV6,
Ji as NETCONN_UDP_IPV6,Ye as NETCONN_WRITE,Sm as NO_OFFLOAD,oa as NameServerError,m as NetBuf,ae as Netconn,
ti as NetconnTrace,Ii as NodeSockets,_o as OutOfResourcesError,ro as Stack,Xe as TCP_DEFAULT_LISTEN_BACKLOG,
gi as TcpConn,bi as TcpListener,Cu as TlsConn,ku as TlsListener,md as VirtualClock,HR as cable,hd as checksum,
gd as congestionNames,ir as errName,Gm as err_to_errno,O as errors,kd as leakedNetbufs,Vm as lwip_strerr,
uR as netbuf_alloc,pR as netbuf_chain,gR as netbuf_copy,Km as netbuf_copy_partial,mR as netbuf_data,
lR as netbuf_delete,TR as netbuf_destaddr,wR as netbuf_destport,yR as netbuf_first,dR as netbuf_free,
NR as netbuf_fromaddr,_R as netbuf_fromport,bR as netbuf_len,cR as netbuf_new,hR as netbuf_next,fR as netbuf_ref,
CR as netbuf_set_chksum,vR as netbuf_set_destaddr,OR as netbuf_set_fromaddr,ER as netbuf_take,Ok as netconn_accept,
Lk as netconn_addr,gk as netconn_bind,Ek as netconn_bind_if,Um as netconn_clear_flags,xk as netconn_close,
bk as netconn_connect,Am as netconn_delete,Nk as netconn_disconnect,Dk as netconn_err,jk as netconn_get_callback_arg,
Qk as netconn_get_ipv6only,qk as netconn_get_recvbufsize,Vk as netconn_get_recvtimeout,Hk as netconn_get_sendtimeout,
ud as netconn_getaddr,Bk as netconn_gethostbyname,Bm as netconn_gethostbyname_addrtype,Fm as netconn_is_flag_set,
Wk as netconn_is_nonblocking,Mk as netconn_join_leave_group,Uk as netconn_join_leave_group_netif,_k as netconn_listen,
xm as netconn_listen_with_backlog,mk as netconn_new,hk as netconn_new_with_callback,od as netconn_new_with_proto_and_callback,
Ik as netconn_peer,yk as netconn_prepare_delete,Tk as netconn_recv,zk as netconn_recv_bufsize,wk as netconn_recv_tcp_pbuf,
Im as netconn_recv_tcp_pbuf_flags,vk as netconn_recv_udp_raw_netbuf,Pm as netconn_recv_udp_raw_netbuf_flags,
kk as netconn_send,Rk as netconn_sendto,Yk as netconn_set_callback_arg,Mm as netconn_set_flags,Xk as netconn_set_ipv6only,
Fk as netconn_set_nonblocking,$k as netconn_set_recvbufsize,Gk as netconn_set_recvtimeout,Kk as netconn_set_sendtimeout,
Pk as netconn_shutdown,Ck as netconn_tcp_recvd,Zk as netconn_thread_cleanup,Jk as netconn_thread_init,
Hm as netconn_type,Sk as netconn_write,Ak as netconn_write_partly,Lm as netconn_write_vectors_partly,
yd as registerCongestion,zR as tap,pk as tcpip_init,Cm as toNodeDuplex,Rm as tun};
