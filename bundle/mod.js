// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="./mod.d.ts"
import{a as Es,b as Hr,c as Ot,d as js,e as yo,f as bd}from"./application.js";import{b as Js}from"./threads.js";
import{$ as _t,$a as _s,A as Qm,Aa as Re,Ab as po,Ac as Eo,B as Jm,Ba as Ve,Bb as mo,Bc as bo,C as X,
Ca as Ke,Cb as Ms,D as nt,Da as E,Db as Ee,Dc as Zr,E as Zm,Ea as He,Ec as Xs,F as eh,Fa as z,G as th,
Ga as de,Gb as Us,H as oe,Ha as y,Hb as Fs,I as Ge,Ia as p,Ib as Ws,Ic as Nd,J as Z,Jb as Gs,K as ee,
Kb as Vs,La as ms,Lb as Ks,Ma as hs,Mb as Hs,Mc as Qs,Na as ys,Nb as ho,Nc as en,Oa as gs,Ob as $s,Oc as tn,
P as f,Pb as zs,Pc as ot,Q as es,Qb as kt,Qc as rn,R as Ir,Rb as qs,Rc as nn,S as Lr,Sc as on,T as rr,
U as Dr,Ua as Kr,V as ts,Va as bs,Vc as sn,W as rs,Wa as Ns,X as ns,Xa as $r,Y as co,Ya as zr,Yc as an,
Z as lo,Za as Tt,_ as uo,_a as qr,a as ao,aa as Br,ab as Os,b as h,ba as Mr,c as v,ca as Ur,cb as vt,
da as os,db as Ts,e as w,ea as is,eb as wt,ed as _d,f as D,fa as ss,fb as Ct,g as Ji,ga as Fr,gb as vs,
h as ye,ha as as,hb as Yr,hd as Od,i as R,ia as cs,ib as jr,j as C,ja as ls,jb as ws,k as Ar,ka as Wr,
kb as Cs,l as F,la as us,lb as ks,m as ge,ma as Gr,mb as Rs,n as Nt,na as ds,nb as Ss,o as xr,oa as Vr,
ob as Xr,p as Hm,pa as fs,pb as As,q as $m,qb as xs,r as x,ra as ps,s as zm,sa as l,sb as fo,t as j,
ta as ne,tb as Ps,u as qm,ua as Ce,ub as Is,v as Ym,va as W,vb as Qr,w as Zi,wa as Q,wb as Ls,x as jm,
xa as ke,xb as Ds,xc as Ys,y as Xm,ya as T,yb as Jr,z as Pr,za as P,zb as Bs,zc as go}from"./common.js";var Zs=["AddrInUse","AddrNotAvailable","AlreadyExists","BadResource","BrokenPipe","Busy","Connection\
Aborted","ConnectionRefused","ConnectionReset","Interrupted","InvalidData","NetworkUnreachable","Not\
Capable","NotConnected","NotFound","NotSupported","PermissionDenied","TimedOut","UnexpectedEof","Wou\
ldBlock","WriteZero"],Td=null;function vd(){return Td??=typeof Deno>"u"?Cd():Deno.errors}var wd=Symbol.
for("netconn.errors");function Cd(){let e=globalThis;return e[wd]??=kd()}function kd(){let e={};for(let t of Zs)
e[t]=Rd(t);return e}function Rd(e){let t=class extends Error{constructor(r,n){super(r,n),this.name=e}};
return Object.defineProperty(t,"name",{value:e}),t}var O=Object.create(null,Object.fromEntries(Zs.map(
e=>[e,{enumerable:!0,get:()=>vd()[e]}])));var V=null;var ea=0,ta=1,Sd=2,Ad=3,I=class Fragment{kind;offset;length;#e;#t;#r;#n;#o=1;constructor(e,t,r,n,o,i,s=null){
this.kind=e,this.#e=t,this.#t=r,this.offset=n,this.length=o,this.#n=i,this.#r=s}static received(e,t,r,n){
return new I(ea,e,t,r,n,null)}static block(e,t){let r=e.allocateBlock(t);return r<0?null:new I(ta,e,
r,r,t,null)}static external(e){return new I(Sd,null,-1,-1,e.byteLength,e)}part(e,t){return this.#o++,
new I(Ad,this.#e,-1,this.offset+e,t,null,this)}get bytes(){let e=this.#n??=this.view(0,this.length);
if(e.length===this.length)return e;if(!this.isWhole)throw ee("data","use a netbuf");return e.subarray(
0,this.length)}get isWhole(){return this.#n===null||this.#n.length>=this.length}view(e,t){let r=this.
offset+e;return this.#e.u8.subarray(r,r+t)}get memory(){return this.#e}isIn(e){return this.#e===e}retain(){
this.#o++}release(){if(!(--this.#o>0)){if(this.#o<0)throw new Error("Bug: fragment released twice");
this.#r!==null?this.#r.release():this.kind===ea?this.#e.freePbuf(this.#t):this.kind===ta&&this.#e.freeBlock(
this.#t)}}};var No=1,cn=2,xd=[],oa=0,ra=new FinalizationRegistry(e=>{if(e.length!==0){oa++;for(let t of e)t.release()}}),
nr=64,Rt=new Array(nr).fill(null),na=0;function Pd(){for(let e=0;e<nr;e++)Rt[e]?.watch(),Rt[e]=null;
return oa}var m=class NetBuf{port=0;toPort=0;netif=0;flags=0;#e;#t;#r=null;#n=0;#o=0;#i=null;#a=null;#s=null;#l=null;#c=0;#u=0;#f=!1;#h=!1;constructor(e=null,t=null){
if(this.#e=e,this.#t=t,t===null){if(e!==null&&typeof e?.allocateBlock!="function")throw h(e,"memory",
"make a netbuf","a stack's memory or null");this.handOut()}}static received(e,t,r,n){let o=new m(e.memory,
xd);return o.#t=null,o.#r=e,o.#n=t,o.#o=r,o.port=n.fromPort,o.toPort=n.toPort,o.netif=n.netif,o.flags=
n.flags,o.#a=n,o}get#d(){let e=this.#t??=[],t=this.#r;return t===null||(this.#r=null,this.#o===t.length?
e.push(t):(e.push(t.part(this.#n,this.#o)),t.release())),e}get#p(){return this.#r===null&&(this.#t===
null||this.#t.length===0)}handOut(){V!==null&&V.made(this,"a netbuf"),this.#u=na++;let e=this.#u&nr-
1;return Rt[e]?.watch(),Rt[e]=this,this}watch(){this.#f||this.#p||(this.#f=!0,ra.register(this,this.#d,
this))}get addr(){return this.#s??=(this.#a?.from??f.ANY4).clone()}get toAddr(){return this.#l??=(this.#a?.
to??f.ANY4).clone()}static from(e){Z(e,"bytes","make a netbuf");let t=new m;return t.ref(e),t}get fragments(){
return this.#d}static is(e){return typeof e=="object"&&e!==null&&#h in e}get deleted(){return this.#h}#m(e,t="\
netbuf"){if(this.#h)throw new TypeError(`Cannot ${e}: "${t}" was deleted`)}get byteLength(){if(this.#r!==
null)return this.#o;let e=0;for(let t of this.#d)e+=t.length;return e}get from(){return{hostname:this.
addr.toString(),port:this.port}}get to(){return{hostname:this.toAddr.toString(),port:this.toPort}}append(e){
if(this.#m("append to a netbuf"),!(e instanceof I))throw h(e,"fragment","append to a netbuf","a frag\
ment");this.#d.push(e),na-this.#u>nr&&this.watch()}alloc(e){let t="allocate a netbuf";this.#m(t),v(e,
0,65535,"size",t),this.free();let r=this.#e===null?I.external(new Uint8Array(e)):I.block(this.#e,e);
return r===null?null:(this.append(r),r.bytes)}ref(e){this.#m("refer to bytes"),Z(e,"bytes","refer to\
 bytes"),this.free(),this.append(I.external(e))}free(){this.#c=0,this.flags&=~cn;let e=this.#r;if(e!==
null){this.#r=this.#i=null,e.release();return}if(this.#p)return;let t=this.#d;for(let r=0;r<t.length;r++)
t[r].release();t.length=0}delete(){this.free(),this.#h=!0,V!==null&&V.ended(this);let e=this.#u&nr-1;
Rt[e]===this&&(Rt[e]=null),this.#f&&(this.#f=!1,ra.unregister(this))}[Symbol.dispose](){this.delete()}chain(e){
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
r.length,e.byteLength-t);r.bytes.set(e.subarray(t,t+n)),t+=n}return!0}};function St({least:e,most:t}){return C(e,t)}var or=65507,g=Object.freeze({});function U(e,t,r){return typeof e!=
"number"?-16:Number.isInteger(e)&&e>=t&&e<=r?0:-6}function ir(e){return e instanceof f?0:-16}function it(e,t){
return e instanceof f?U(t,0,65535):-16}var be=(e,t,r="port")=>v(e,0,65535,r,t),Be=(e,t,r)=>{if(typeof e!=
"number")throw h(e,t,r,"an integer from 0 to 65535")};function $e(e,t,r){w(e,t,r);let n=f.parse(e);if(n!==
null)return n;throw h(e,t,r,'an address, such as "10.0.0.1"')}var J=(e,t,r)=>{$e(e,t,r)},st=(e,t,r)=>{
if(w(e,t,r),es(e)!==null)return;throw h(e,t,r,'an address with a prefix length, such as "10.0.0.2/24\
"')},ze=(e,t,r)=>{if(w(e,t,r),!(e!==""&&e!=="."&&ms(e)!==null))throw h(e,t,r,'a name, such as "examp\
le.com"')};function At(e,t,r){w(e,"hostname",r),be(t,r)}function xt(e,t,r){if(!ye(e))throw h(e,t,r,"\
an object with hostname and port");w(e.hostname,`${t}.hostname`,r),be(e.port,r,`${t}.port`)}function G(e,t){
return typeof e!="string"||typeof t!="number"?`${ao(e)}, port ${ao(t)}`:e.includes(":")?`"[${e}]:${t}\
"`:`"${e}:${t}"`}function Se(e,t){if(!m.is(e))Z(e,"data",t,"a Uint8Array or a netbuf");else if(e.deleted)
throw new TypeError(`Cannot ${t}: "data" is a netbuf that was deleted`)}function ln(e,t,r,n){let o=X(
t)===j?r.isV4?or:65527:65535;if(!(e<=o||X(t)===x))throw new RangeError(`Cannot ${n}: "data" is too l\
ong for a datagram: ${e} bytes, and at most ${o} fit`)}function ia(e){return m.is(e)?!e.deleted:oe(e)}
var qe=St(Gr),at=St(Vr),_o=(e,t,r)=>{if(typeof e=="number"&&e>=0)return;let o=h(e,t,r,"a number of m\
illiseconds, at least 0");throw typeof e=="number"?new RangeError(o.message):o},Id=(e,t,r)=>{if(!(ye(
e)&&typeof e.aborted=="boolean"&&typeof e.addEventListener=="function"&&typeof e.removeEventListener==
"function"&&typeof e.throwIfAborted=="function"))throw h(e,t,r,"an AbortSignal")},Pt={signal:Id,timeout:_o};
function $(e,t){e!==g&&R(e,Pt,"options",t)}var Ae=0,It=1,xe=2,sr=3,ct=4,K=0,Ye=1,lt=2,Lt=3,sa=4,vh=0,wh=0,Dt=1,aa=2,Bt=4,ar=8,ca=16,ut=1,Pe=2,dt=4,
un=8,Mt=16,je=32,dn=64,fn=128,Ch=0,kh=1,Rh=2,Sh=3,Ut=2,Ah=1,xh=2,Ph=3,Xe=255;var Oo={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPROGR\
ESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function cr(e){
return v(e,-128,127,"err","name a code"),Oo[e]??`ERR_${e}`}var To=class OutOfResourcesError extends Error{constructor(e){
super(e),this.name="OutOfResourcesError"}},ua=class NameServerError extends Error{rcode;code="\
ERR_VAL";constructor(e,t){super(e),this.name="NameServerError",this.rcode=t}},da={[-1]:"memory is ex\
hausted",[-2]:"no port or buffer is left",[-3]:"it timed out",[-4]:"it is unreachable: no route lead\
s there, or no neighbour answers",[-5]:"another operation is in progress",[-6]:"the value is not val\
id for this netconn",[-7]:"it would have to wait",[-8]:"the address is in use",[-9]:"it is connectin\
g already",[-10]:"it is connected already",[-11]:"it is not connected",[-12]:"there is no such inter\
face",[-13]:"the connection was aborted",[-14]:"the connection was reset",[-15]:"the connection is c\
losed",[-16]:"an argument is not valid"};function fa(e){return da[e]}var Qe="receive a datagram";function Ld(e,t){
return e===-2&&(t.startsWith("send")||t===Qe)}function Dd(e,t){return e===-4&&t.startsWith("bind")}function Bd(e,t){
return e===-14&&(t.startsWith("connect")||t.startsWith("send")||t===Qe)}function b(e,t,r){let n=t.startsWith(
"connect"),o=Bd(e,t),i=Ld(e,t),s=Dd(e,t),a=r!==void 0?r:o?"connection refused":i?"a datagram is too \
long for its path":s?"the address is not one of this host's":e===-13&&n?"it timed out":da[e]??"of an\
 unknown error",c=`Cannot ${t}: ${a}`,u=i?new RangeError(c):s?new O.AddrNotAvailable(c):Md(e,n,o,c);
return Object.assign(u,{code:cr(e)})}function Md(e,t,r,n){switch(e){case-14:return r?new O.ConnectionRefused(
n):new O.ConnectionReset(n);case-13:return t?new O.TimedOut(n):new O.ConnectionAborted(n);case-3:return new O.
TimedOut(n);case-15:case-11:return new O.NotConnected(n);case-8:return new O.AddrInUse(n);case-4:return new O.
NetworkUnreachable(n);case-7:return new O.WouldBlock(n);case-5:case-9:return new O.Busy(n);case-10:return new O.
AlreadyExists(n);case-12:case-6:return new RangeError(n);case-16:return new TypeError(n);default:return new To(
n)}}function pa(e){let t=e?.code;return t===Oo[-14]||t===Oo[-4]}function pn(e,t,r){return r&&e===-6?
b(e,t,"it is not the port of a single host"):b(e,t)}function mn(e,t,r,n){if(e===-6&&r.isV4&&(!r.isAny||
n))throw b(e,t,"it is a broadcast, see setBroadcast()");q(e,t)}function hn(e,t,r,n){let o=n?-7:-3;if(q(
e===-7?o:e,"write"),!(t<0||t>=r))throw b(o,`write all: ${t} of ${r} bytes were taken`)}function q(e,t){
if(e!==0)throw b(e,t)}function yn(e,t,r){let n=i=>`Cannot ${r}: ${i}`,o=(i,s)=>Object.assign(i,{code:cr(
s)});switch(e){case"timeout":return o(new O.TimedOut(n("no name server has answered")),-3);case"unre\
achable":return o(new O.NetworkUnreachable(n("no name server can be reached")),-4);case"busy":return o(
new To(n("too many queries are under way")),-1);case"bad-name":return o(new TypeError(n("it is no na\
me")),-16);case"ended":return b(-15,r);case"nxdomain":case"nodata":case"no-server":return o(new O.NotFound(
n(Ud[e])),-6);default:{let i=Kr(Math.max(t,0)),s=`the name server does not know (${i})`;return new ua(
n(s),i)}}}var Ud={nxdomain:"the name does not exist",nodata:"the name has no such record","no-server":"\
there is no name server to ask"};var Ft=Promise.resolve(),te=class Pending{#e=!1;#t=!1;#r;#n;#o=null;#i=null;#a=null;get settled(){
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
this.#t.settled&&this.#c();return e.flush(),this.result()}};var ie=Symbol("timed out"),Wt=Symbol("invalid"),Fd=[],vo=[];function ma(e,t){e.leave?.(),e.pending.settle(
t)}var Ne=class Mailbox{#e=[];#t=0;#r=vo;#n=!0;#o;constructor(e){this.#o=e}get valid(){
return this.#n}get length(){return this.#e.length-this.#t}get readers(){return this.#r.length}post(e){
let t=this.#i();t!==null?ma(t,e):this.#e.push(e)}#i(){let e=this.#r;return e.length>1?e.shift():e.length===
0?null:(this.#r=vo,e[0])}#a(e){this.#r.length===0?this.#r=[e]:this.#r.push(e)}peek(){return this.#e[this.#t]}tryFetch(){
if(this.#t===this.#e.length)return;let e=this.#e[this.#t];return this.#e[this.#t++]=void 0,this.#t===
this.#e.length?(this.#e.length=0,this.#t=0):this.#t>=1024&&this.#t*2>=this.#e.length&&(this.#e.splice(
0,this.#t),this.#t=0),e}fetch(e={}){let{signal:t,timeout:r}=e,n=new te;if(t?.aborted)return n.fail(t.
reason),n;let o=this.tryFetch();return o!==void 0||!this.#n?(n.settle(o??Wt),n):(this.#a(t===void 0&&
r===void 0?{pending:n,leave:null}:this.#s(n,t,r)),n)}#s(e,t,r){let n=-1,o=()=>{n!==-1&&this.#o.clear(
n),t?.removeEventListener("abort",a)},i={pending:e,leave:o},s=()=>{o(),this.#r.splice(this.#r.indexOf(
i),1)},a=()=>{s(),e.fail(t.reason)};return t?.addEventListener("abort",a),r!==void 0&&(n=this.#o.set(
r,()=>{n=-1,s(),e.settle(ie)})),i}invalidate(){if(this.#n=!1,this.release(),this.length===0)return Fd;
let e=this.#e.slice(this.#t);return this.#e=[],this.#t=0,e}release(){let e=this.#r;if(e.length!==0){
this.#r=vo;for(let t of e)ma(t,Wt)}}};var ha=class DatagramState{limit;payloadCounts;refusesLarge;hasPeer=!1;verified=null;origin=null;bytes=0;count=0;drops=0;constructor(e,t,r){
this.limit=e,this.payloadCounts=t,this.refusesLarge=r}hasRoom(e){return!this.payloadCounts||e<=this.
limit}take(e){return this.bytes+=e,this.count++,this.count>=32||this.bytes>=Math.min(this.limit>>3,16384)}drop(e){
this.bytes+=e,this.count++,this.drops++}settle(){this.bytes=this.count=this.drops=0}};var ya=0,Vt=1,Co=2,gn=3,Wd=0,ko=1,Kt=2,Ro=3,ga=0,se=1,So=2,Ht=3,Ea=65535,ba=class Conn{face;context;port;id;type;proto;group;phase=ya;rx=Wd;tx=ga;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;linger=-1;remoteEnd=null;localEnd=null;isIpv6Only=!1;release=null;connecting=null;connectOver=null;acceptMbox=null;early=null;recvMbox;recvAvail=0;partial=null;refused=null;uncredited=0;datagrams=null;sendBuffer=null;sndBuf;blockedWrite=null;vector=null;awaitsCapacity=!1;writable=null;constructor(e,t,r,n,o,i){
this.face=e,this.context=t,this.port=t.port,this.id=o,this.type=r,this.proto=n,this.group=X(r),this.
sndBuf=t.sndBuf,i&&(this.tx=se),this.group!==x&&(this.datagrams=Ao(t)),this.group===j&&(this.flags=64),
this.recvMbox=new Ne(t.time)}get isTcp(){return this.group===x}get hasPcb(){return this.phase===ya}get isDeleted(){
return this.phase>=Co}get wasConnected(){return this.tx!==ga}get unacknowledged(){return this.sendBuffer===
null?0:this.sendBuffer.bytes}get sendSpace(){return this.sndBuf-this.unacknowledged}nonblocking(e){return(this.
flags&2)!==0||(e&4)!==0}event(e,t){this.phase!==gn&&this.face.owner?.onEvent(e,t>Ea?Ea:t)}eventsOfEnd(){
this.event(4,0),this.event(0,0),this.event(2,0)}err(){let e=this.pendingErr;return this.pendingErr=0,
e}causeOfEnd(){return this.pendingErr!==0?this.pendingErr:-15}recvWait(e){return this.recvTimeout>0&&
e.timeout===void 0?{signal:e.signal,timeout:this.recvTimeout}:e}ask(e,t=0){let{call:r,reply:n}=this.
port.call();return this.port.post(e,this.id,r,t),n}setOption(e,t){this.isDeleted||(this.clearVerified(),
e===Wr&&this.datagrams!==null&&(this.datagrams.refusesLarge=t>=2),this.port.post(Is,this.id,e.number,
t))}clearVerified(){this.datagrams!==null&&(this.datagrams.verified=null)}sendIpv6Only(){let e=(this.
flags&32)!==0;e===this.isIpv6Only||!nt(this.type)||(this.isIpv6Only=e,this.setOption(fs,e?1:0))}},$t=Symbol(
"released");function Ao(e){let{recvBufferSize:t,datagramCost:r,refusesLarge:n=!1}=e;return new ha(t,
r===0,n)}function En(e){return{err:e,addr:f.ANY4,port:0}}var Na=class Origin{from;fromPort;to;toPort;netif;flags;constructor(e,t,r,n,o,i){this.
from=e.clone(),this.fromPort=t,this.to=r.clone(),this.toPort=n,this.netif=o,this.flags=i}equals(e,t,r,n,o,i){
return this.fromPort===t&&this.toPort===n&&this.netif===o&&this.flags===i&&this.from.equals(e)&&this.
to.equals(r)}};var lr=class DatagramRun{#e;#t;#r;#n=0;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=
r}get bytesLeft(){return this.#e.length-this.#n}next(){let e=this.#n,t=Math.min(this.#t,this.bytesLeft);
return this.#n=e+t,this.bytesLeft>0&&this.#e.retain(),m.received(this.#e,e,t,this.#r)}release(){this.
bytesLeft!==0&&(this.#n=this.#e.length,this.#e.release())}};var _e=class Delivery{fragments;length;constructor(e){this.fragments=[e],this.length=
e.length}append(e){this.fragments.push(e),this.length+=e.length}release(){for(let e of this.fragments)
e.release();this.fragments.length=0}};function Oa(e,t,r){if(!_n(e)){t.release();return}let n=e.partial;if(n===null?n=new _e(t):n.append(t),
r){e.partial=n;return}e.partial=null,va(e,n)}function Ta(e){_n(e)&&va(e,-15)}function va(e,t){e.recvMbox.
length>=e.context.mboxSize||e.refused!==null?(e.refused??=[]).push(t):wa(e,t)}function wa(e,t){let r=t instanceof
_e?t.length:0;e.recvAvail+=r,e.recvMbox.post(t),e.event(0,r)}function bn(e,t=e.context.mboxSize){for(;e.
refused!==null&&e.recvMbox.length<t;){let r=e.refused.shift();e.refused.length===0&&(e.refused=null),
wa(e,r)}}function Ca(e,t,r,n,o,i,s,a){if(!_n(e)){t.release();return}let c=Vd(e,n,o,i,s,a);if(r>=t.length){
_a(e,m.received(t,0,t.length,c));return}let u=new lr(t,r,c),d=Gd(e,t.length);for(;u.bytesLeft>0&&!(d&&
e.recvMbox.readers===0);)_a(e,u.next());u.bytesLeft!==0&&(e.recvAvail+=u.bytesLeft,e.recvMbox.post(u))}
function Gd(e,t){return e.context.mboxSize===1/0&&e.datagrams.hasRoom(e.recvAvail+t)&&(e.face.owner===
null||!e.face.owner.hearsEvents)}function Vd(e,t,r,n,o,i){let s=e.datagrams,a=s.origin,c=(e.flags&64)!==
0,u=c?No:0,d=c?n:f.ANY4,N=c?o:0;return a?.equals(t,r,d,N,i,u)?a:s.origin=new Na(t,r,d,N,i,u)}function _a(e,t){
let r=t.byteLength;if(!_n(e)){t.delete();return}if(e.recvMbox.length>=e.context.mboxSize||!e.datagrams.
hasRoom(e.recvAvail+r)){t.delete(),Kd(e,r);return}e.recvAvail+=r,e.recvMbox.post(t),e.event(0,r)}function Kd(e,t){
e.datagrams.drop(t),e.recvMbox.length===0&&ur(e)}function ur(e){let t=e.datagrams;if(t===null||t.count===
0)return;let{bytes:r,count:n,drops:o}=t;e.port.postTaken(e.id,r,n,o),t.settle()}function ka(e,t){e.hasPcb&&
(e.pendingErr=t,e.event(4,0),e.pendingErr!==0&&e.recvMbox.readers>0&&e.recvMbox.post(e.err()))}function Nn(e){
for(let t of e.recvMbox.invalidate())t instanceof m?t.delete():typeof t!="number"&&t.release();if(e.
refused!==null){for(let t of e.refused)t instanceof _e&&t.release();e.refused=null}e.partial?.release(),
e.partial=null,e.recvAvail=0}function _n(e){return e.recvMbox.valid&&e.hasPcb}function*xo(e,t,r,n){let o=it(t,r);if(o!==0)return o;if(n.signal?.throwIfAborted(),!e.isTcp)return yield*Hd(
e,t,r);let i=Sa(e);if(i!==0)return i;if(!e.nonblocking(0))return yield*k(Aa(e,t,r,n));xa(e,t,r),e.flags|=
4;let{call:s,reply:a}=e.port.call();e.port.postAddr(Xr,e.id,s,t,r);let{err:c}=yield*k(a);return c===
0?-5:(Po(e,c),c)}function Ra(e,t,r,n){return e.isTcp&&!e.nonblocking(0)&&it(t,r)===0&&Sa(e)===0?Aa(e,
t,r,n).promise:new S(xo(e,t,r,n)).promise}function Sa(e){return!e.hasPcb||!e.port.isOpen?-15:e.state===
3?-9:e.state===0&&!e.wasConnected?0:-10}function Aa(e,t,r,n){return xa(e,t,r),e.connecting=$d(e,n),e.
port.postAddr(Xr,e.id,0,t,r),e.connecting}function xa(e,t,r){e.sendIpv6Only(),e.flags&=-5,e.state=3,
e.remoteEnd={addr:t.clone(),port:r}}function*Hd(e,t,r){if(!e.hasPcb)return-15;e.sendIpv6Only();let{call:n,
reply:o}=e.port.call();e.port.postAddr(Xr,e.id,n,t,r);let{err:i}=yield*k(o);return i===0&&(e.datagrams.
hasPeer=!0,e.clearVerified()),i}function $d(e,{signal:t,timeout:r}){let{time:n}=e.context,o=new te;if(t===
void 0&&r===void 0)return o;let i=-1,s=()=>{i!==-1&&n.clear(i),o.fail(t.reason)};return t?.addEventListener(
"abort",s,{once:!0}),r!==void 0&&(i=n.set(r,()=>{i=-1,t?.removeEventListener("abort",s),o.settle(-3)})),
e.connectOver=()=>{i!==-1&&n.clear(i),t?.removeEventListener("abort",s)},o}function zt(e,t){e.connectOver?.(),
e.connectOver=null,e.connecting?.settle(t),e.connecting=null}function Pa(e,t,r){e.hasPcb&&(e.tx=se,e.
localEnd={addr:t,port:r},e.state=0,e.flags&=-5,e.event(2,0),zt(e,0))}function Po(e,t){e.remoteEnd=null,
e.state===3&&(e.state=0),e.flags&=-5,zt(e,t)}function*Ia(e){return e.group!==j?-6:e.hasPcb?(e.datagrams.
hasPeer=!1,e.clearVerified(),(yield*k(e.ask(As))).err):-11}function On(e){let t=new te;return(e.writable??=[]).push(t),t}function Oe(e){let t=e.writable;if(t!==
null){e.writable=null;for(let r of t)r.settle()}}function Tn(e,t){let{time:r}=e.context,n={passed:!1,
clear(){}};if(t===void 0)return n;let o=r.set(Math.max(0,t),()=>{n.passed=!0,Oe(e)});return n.clear=
()=>{n.passed||r.clear(o)},n}function vn(e){e.hasPcb&&(e.port.post(Qr,e.id),wn(e,-13))}function wn(e,t){e.hasPcb&&(bn(e,1/0),e.phase=
Vt,e.pendingErr=t,e.flags|=1,e.state=0,e.eventsOfEnd(),e.flags&=-5,e.recvMbox.valid&&La(e.recvMbox,t),
e.acceptMbox?.valid&&La(e.acceptMbox,t),zt(e,t),Oe(e))}function La(e,t){e.post(t),e.release()}function Da(e){
e.tx=Ht,Oe(e)}function Ba(e){if(e.tx===Ht){e.hasPcb&&(e.phase=Vt);return}e.isTcp&&!e.wasConnected&&e.
recvMbox.invalidate(),wn(e,e.wasConnected?-13:-15)}function Ma(e){e.sendBuffer!==null&&(e.sendBuffer.
clear(),e.port.forgetStream(e.sendBuffer)),V!==null&&V.ended(e),e.release!==null&&e.release!==$t&&e.
release.resolve(),e.release=$t,e.face.owner?.onReleased()}function*Ua(e,t,r){let n=Io(e,t,r);if(n!==void 0)return n;let o=yield*Ga(e);return o!==0||!e.hasPcb?
o:(kn(e,t,r),0)}function Io(e,t,r){if(!e.isTcp||!e.hasPcb)return-11;if(e.state===3)return-11;if(e.state===
2)return t&&r?zd(e):-11;if(!t&&!r)return 0;if(r&&!t&&e.tx!==se)return-11;if(!(Fa(e,t,r)&&e.linger>=0))
return kn(e,t,r),0}function Fa(e,t,r){return t&&r?!0:t?e.tx===So:e.rx===ko||e.rx===Ro}function kn(e,t,r){
let n=Fa(e,t,r),o=t&&(r||e.state!==1);if(t&&(e.rx=e.rx>=Kt?Ro:ko,e.flags|=8),r&&e.tx===se&&(e.tx=So),
n&&(e.phase=Vt),e.tx!==Ht){let i=(t?po:0)|(r?mo:0);e.port.post(fo,e.id,0,i)}n&&e.event(4,0),o&&e.event(
0,0),r&&e.event(2,0),(n||t)&&Nn(e),(n||r)&&Oe(e)}function zd(e){return e.state=0,e.flags|=8,e.phase=
Vt,e.port.post(fo,e.id,0,po|mo),Wa(e),e.eventsOfEnd(),0}function Wa(e){if(e.acceptMbox!==null)for(let t of e.
acceptMbox.invalidate())typeof t!="number"&&Cn(t);if(e.early!==null){let t=e.early;e.early=null;for(let r of t)
Cn(r)}}function Cn(e){vn(e),e.phase=gn,e.port.postDelete(e.id,!0),Nn(e)}function*Ga(e){if(e.unacknowledged===
0)return 0;if(e.linger>0){if(e.nonblocking(0))return-7;e.state=4;let t=Tn(e,e.linger*1e3);for(;e.unacknowledged>
0&&e.hasPcb&&!t.passed;)yield*k(On(e));t.clear(),e.state=0}return e.unacknowledged>0&&e.hasPcb&&e.port.
post(Qr,e.id),0}function*Va(e){let t=Lo(e);if(t!==void 0)return t;let r=yield*Ga(e);return r!==0?r:(e.
isDeleted||Ka(e),0)}function Lo(e){if(e.isDeleted)return 0;if(!(e.hasPcb&&e.isTcp&&e.wasConnected&&e.
linger>=0))return Ka(e),0}function Ka(e){let t=e.hasPcb;e.phase=Co,V!==null&&V.ended(e),e.state=0,e.
flags|=8,e.port.postDelete(e.id,e.tx!==Ht),Wa(e),t&&e.isTcp&&e.event(4,0),e.event(0,0),e.event(2,0),
e.phase=gn,Nn(e),Oe(e),zt(e,-15)}function*Ha(e,t){if(!e.isTcp)return-16;let r=U(t,0,255);if(r!==0)return r;if(!e.hasPcb)return-11;if(e.
state!==0&&e.state!==2)return-11;if(e.wasConnected)return-6;let n=Math.max(1,t);e.sendIpv6Only();let{
err:o}=yield*k(e.ask(xs,n));return o===0&&Do(e),o}function Do(e){if(!e.hasPcb||e.state!==0)return;e.
state=2,e.recvMbox.invalidate(),e.acceptMbox=new Ne(e.context.time);let t=e.early??[];e.early=null;for(let r of t)
Ya(e,e.acceptMbox,r)}function*$a(e,t){return t.signal?.throwIfAborted(),Bo(e)??Rn(e,yield*k(Mo(e,t)))}
function Bo(e){let t=e.err();if(t!==0)return t;let r=e.acceptMbox;if(r===null||!r.valid)return-15;let n=r.
tryFetch();return n!==void 0?Rn(e,n):(e.flags&1)!==0?-15:e.nonblocking(0)?-7:void 0}function Mo(e,t){
return e.acceptMbox.fetch(e.recvWait(t))}function Rn(e,t){return t===ie?-3:t===Wt?-11:(e.event(1,0),
typeof t=="number"?t:(e.port.postAccepted(e.id,t.id),t.face))}function za(e,t){let r=e.acceptMbox?.length??
e.early?.length??0;return e.hasPcb&&r<e.context.mboxSize?!0:(Cn(t),!1)}function qa(e,t){e.acceptMbox===
null?(e.early??=[]).push(t):Ya(e,e.acceptMbox,t)}function Ya(e,t,r){t.post(r),e.event(0,0)}function*ja(e,t,r,n){return(yield*Uo(e,t,r,n,0)).err}function*Uo(e,t,r,n,o){let i=it(t,r)||U(o,0,255);
if(i!==0)return En(i);if(!e.hasPcb)return En(-6);e.clearVerified(),e.sendIpv6Only();let{call:s,reply:a}=e.
port.call(),c=n|o<<Bs;e.port.postAddr(Rs,e.id,s,t,r,c);let u=yield*k(a);return u.err===0&&o>0&&Do(e),
u}function*Xa(e,t){let r=U(t,0,255);return r!==0?r:e.hasPcb?(e.clearVerified(),(yield*k(e.ask(Ss,t))).
err):-6}function*Qa(e,t){if(!e.hasPcb)return En(-11);let r=t?e.localEnd:e.remoteEnd;return r!==null?
{err:0,...r}:yield*k(e.ask(Ps,t?1:0))}function Ja(e,t){return e.wasConnected?t?e.localEnd:e.remoteEnd:
null}function Sn(e){if(!Array.isArray(e))return-1;let t=0;for(let r=0;r<e.length;r++){let n=e[r];if(!(n instanceof
I?n.isWhole:oe(n)&&!Ge(n)))return-1;t+=n.length}return t}function qt(e){return e.map(t=>t instanceof
I?(t.retain(),t):I.external(t))}function Yt(e){for(let t of e)t.release()}function Za(e,t){let r=0;for(let n of e){
if(!n.isWhole)return!1;t.set(n.bytes,r),r+=n.length}return!0}function ec(e,t){let r=0;for(let n of e)
if(r+=n.length,t<r)return n.isWhole;return!0}var dr=2048,An=8704,qd=65544,tc=class SendBuffer{bytes=0;held=0;#e;#t=[];#r=[];#n=0;#o=null;#i=0;offset=0;constructor(e){
this.#e=e}get u8(){return this.#e.u8}allocateBlock(e){let t=this.#e.allocateStream(e,this);return t>=
0&&(this.held+=this.#e.blockSize(t)),t}freeBlock(e){this.held-=this.#e.blockSize(e),this.#e.freeBlock(
e)}freePbuf(){throw new Error("Bug: a send buffer holds no received buffer")}#a(e){return I.block(this,
e)??(e>An?I.block(this,An):null)??(e>dr?I.block(this,dr):null)}append(e,t,r){let n=this.#o;if(n===null||
this.#i===n.length){if(n!==null&&n.release(),n=this.#o=this.#a(Yd(r)),n===null)return 0;this.#i=r>dr?
e.byteOffset+t&7:0}let o=Math.min(r,n.length-this.#i,65536),i=t===0&&o===e.byteLength?e:e.subarray(t,
t+o);return this.#e.u8.set(i,n.offset+this.#i),this.offset=n.offset+this.#i,this.#i+=o,this.#s(n,o),
o}appendRef(e,t,r){this.offset=e.offset+t,this.#s(e,r)}#s(e,t){this.bytes+=t;let r=this.#t.length-1;
if(r>=this.#n&&this.#t[r]===e){this.#r[r]=this.#r[r]+t;return}if(e.retain(),r<this.#n){this.#t=[e],this.#r=
[t],this.#n=0;return}this.#t.push(e),this.#r.push(t)}acknowledge(e){for(this.bytes-=e;e>0;){let t=this.#r[this.#n];
if(t>e){this.#r[this.#n]=t-e;return}e-=t,this.#t[this.#n].release(),this.#t[this.#n++]=null}this.#n===
this.#t.length?(this.#n>1&&(this.#t=[],this.#r=[],this.#n=0),this.#o!==null&&(this.#o.release(),this.#o=
null)):this.#n>=256&&this.#n*2>=this.#r.length&&(this.#t.splice(0,this.#n),this.#r.splice(0,this.#n),
this.#n=0)}clear(){this.acknowledge(this.bytes),this.#o!==null&&(this.#o.release(),this.#o=null)}};function Yd(e){
return e<=dr?dr:e<=An-8?An:qd}function pe(e){return{err:e,written:-1}}function fr(e,t,r,n,o){let i=e.sendBuffer??=new tc(e.port),s=(o&
2)!==0,a=(o&1)!==0,c=0,u=0;for(let d of t){let N=u+d.length;for(;r+c<N;){let A=e.sendSpace;if(A<=0||
!e.port.hasRoom())return c;let ue=r+c-u,he=Math.min(d.length-ue,A),rt=he;if(!(d instanceof I))rt=i.append(
d,ue,he);else if(!a&&d.isIn(e.port))i.appendRef(d,ue,he);else if(d.isWhole)rt=i.append(d.bytes,ue,he);else
return c;if(rt===0)return c;c+=rt;let Ed=!s&&r+c===n;e.port.postWrite(e.id,i.offset,rt,Ed)}u=N}return c}function*rc(e,t,r,n,o,i){e.state=1;let s=i.timeout??(e.sendTimeout===0?void 0:e.sendTimeout),a=Tn(e,
s),c={pieces:qt(t),written:r,total:n,apiflags:o};e.blockedWrite=c;let u=()=>Oe(e);i.signal?.addEventListener(
"abort",u);try{for(e.event(3,0);;){if(c.written===n)return{err:0,written:n};if(!e.hasPcb)return pe(e.
causeOfEnd());if(e.tx!==se)return pe(-15);if(!ec(c.pieces,c.written))throw Xd(c);if(i.signal?.aborted)
throw new Wo(c.written,i.signal.reason);if(a.passed)return c.written>0?{err:0,written:c.written}:pe(
-7);yield*jd(e)}}finally{i.signal?.removeEventListener("abort",u),a.clear(),oc(e,c)}}function nc(e){
let t=e.blockedWrite;if(t===null||!e.hasPcb||e.tx!==se)return;let{pieces:r,total:n,apiflags:o}=t;t.written+=
fr(e,r,t.written,n,o);let i=t.written===n;(!i||e.sendSpace<=e.context.sndLowat)&&e.event(3,0),i&&oc(
e,t),Oe(e)}function oc(e,t){e.blockedWrite===t&&(e.blockedWrite=null,Yt(t.pieces),e.state===1&&(e.state=
0))}function*jd(e){e.sendSpace>0&&Fo(e),yield*k(On(e))}function Fo(e){if(e.awaitsCapacity)return;e.awaitsCapacity=
!0,(e.port.hasRoom()?e.port.streamMemory(e.sendBuffer):e.port.room()).onSettled(()=>{e.awaitsCapacity=
!1,e.blockedWrite!==null?nc(e):e.port.passMemoryOn(),!((e.flags&16)===0||!e.hasPcb||e.tx!==se)&&(e.flags&=
-17,e.event(2,0))})}function ic(e,t,r){e.sendBuffer?.acknowledge(t),r>0&&(e.sndBuf=r),(e.sendSpace>=
e.context.writeStep||e.unacknowledged===0)&&(e.blockedWrite!==null?nc(e):Oe(e)),!(!e.hasPcb||e.tx!==
se||e.sendSpace<=e.context.sndLowat)&&(e.flags&=-17,e.event(2,t))}var Wo=class WriteAborted extends Error{written;constructor(e,t){
super("Write aborted",{cause:t}),this.written=e}};function Xd({written:e,total:t}){let{message:r}=ee(
"data","write");return new TypeError(`${r}; ${e} of ${t} bytes were taken`)}function*sc(e,t,r,n,o){return ir(t)!==0?-16:e.hasPcb?t.isV4===nt(e.type)?-6:yield*Go(e,o?1:0,t,r,n,f.
ANY4):-11}function*Go(e,t,r,n,o,i){let s=ir(r)||ir(n)||ir(i)||U(o,-1,255);if(s!==0)return s;if(!e.hasPcb)
return-11;if(e.group!==j)return-6;let{call:a,reply:c}=e.port.call();return e.port.postGroup(e.id,a,r,
n,o,t,i),(yield*k(c)).err}function*xn(e,t,r){if(U(t,0,255)!==0)return-16;let n=ac(e);if(n!==void 0)return n;r.signal?.throwIfAborted();
let o=cc(e,t)??lc(yield*k(Ko(e,r)));return $o(e,o,t)}function Vo(e,t){let r=ac(e);if(r!==void 0)return r;
let n=cc(e,t);return n===void 0?void 0:$o(e,n,t)}function Ko(e,t){return e.recvMbox.fetch(e.recvWait(
t))}function Ho(e,t,r){return $o(e,lc(t),r)}function Pn(e,t){return t instanceof _e?new m(e.port,t.fragments).
handOut():t}function ac(e){if(!e.isTcp)return e.hasPcb&&e.pendingErr!==0?e.err():void 0;if(!e.recvMbox.
valid)return-11;if((e.flags&128)!==0)return e.flags&=-129,uc(e)}function cc(e,t){if(!e.recvMbox.valid){
let n=e.err();return n!==0?n:-11}let r=Qd(e);if(r!==void 0)return r;if(e.nonblocking(t)||e.pendingErr!==
0||(e.flags&1)!==0){let n=e.err();return n!==0?n:(e.flags&1)!==0?-11:-7}}function Qd(e){let t=e.recvMbox.
peek();if(t===void 0)return;if(!(t instanceof lr))return e.recvMbox.tryFetch(),t;let r=t.next();return t.
bytesLeft===0&&e.recvMbox.tryFetch(),r}function lc(e){if(e===ie)return-3;if(e===Wt)return-11;if(e instanceof
lr)throw new Error("Bug: nobody waits for it");return e}function $o(e,t,r){return t instanceof m?Jd(
e,t):t instanceof _e?Zd(e,t,r):t===-15&&e.isTcp?ef(e,r):t}function Jd(e,t){let r=t.byteLength;return e.
recvAvail-=r,e.datagrams.take(r)&&ur(e),e.event(1,r),t.handOut()}function Zd(e,t,r){let{length:n}=t;
return e.recvAvail-=n,e.event(1,n),e.uncredited+=n,(r&8)===0&&zo(e,n),bn(e),t}function ef(e,t){return(t&
16)===0?uc(e):(e.flags|=128,-7)}function uc(e){if(e.rx=Kt,e.event(1,0),!e.hasPcb){let t=e.err();return t!==
0?t:-14}return kn(e,!0,!1),-15}function zo(e,t){if(!e.isTcp)return-16;let r=U(t,0,Number.MAX_SAFE_INTEGER);
if(r!==0)return r;let n=Math.min(t,e.uncredited);return e.uncredited-=n,n>0&&e.hasPcb&&e.port.postRecved(
e.id,n),0}var dc=32,fc=ho/8,pc=class RequestOutbox extends qs{lazyFrees=0;lazyBytes=0;#e;#t;#r;#n;#o=!1;#i=!1;#a=0;#s=0;#l=!1;#c=!1;#u=[];constructor(e,t,r,n){
super(e,t.requestWord,ho,n!==null),this.#e=e,this.#t=t.controlWord+Vs,this.#r=r,this.#n=n}get isClosed(){
return this.#o}close(){this.#o=!0}release(){this.#m()}start(e){if(this.#o)return this.words=new Int32Array(
e>>>8),1;let t=this.reserve(e);return t<0&&!this.isBacklogged&&(this.flush(),t=this.reserve(e)),t<0?
this.keep(e):t}finish(e=0){if(!this.#o){if(this.#a+=1+e,this.isBacklogged){this.#h();return}this.#i=
!0,this.#a>=dc?this.flush():this.#h()}}finishLazy(){if(this.#o||this.isBacklogged){this.finish();return}
this.#i=!0,this.ring.publish()}flush(){this.show(!1)}show(e){this.isBacklogged&&this.#f(),this.#i&&(this.#i=
!1,this.#a=this.#s=0,this.lazyFrees=0,this.lazyBytes=0,this.ring.publish(),e&&this.#n!==null?this.#n.
turn():this.#r())}#f(){let e=this.retry();this.isBacklogged&&(this.raiseBlocked(),e+=this.retry()),e>
0&&(this.#i=!0)}#h(){this.#l||(this.#l=!0,queueMicrotask(this.#d))}#d=()=>{if(this.#a>this.#s&&this.#a<
dc){this.#s=this.#a,queueMicrotask(this.#d);return}this.#l=!1,this.show(!0)};flushLater(){this.#c||(this.#c=
!0,Es(this.#p))}#p=()=>{this.#c=!1,this.flush()};hasRoom(){return this.isBacklogged?!1:this.ring.space()>=
fc||this.ring.space(!0)>=fc}room(){let e=new te;return this.#u.push(e),this.#o?(this.#m(),e):(this.flush(),
this.raiseBlocked(),this.hasRoom()&&this.#m(),e)}proceed(){this.isBacklogged&&this.flush(),this.#u.length!==
0&&(this.hasRoom()||this.raiseBlocked(),this.hasRoom()&&this.#m())}#m(){let e=this.#u;this.#u=[];for(let t of e)
t.settle()}raiseBlocked(){Atomics.store(this.#e,this.#t,1)}};var mc=4096,tf=65536,rf=1/4,nf=1/128,In=2048,of=16,sf=2,hc=class SendMemory{#e;#t;#r;#n=0;#o=new Map;#i=[];constructor(e,t){
this.#e=new Fs(e,t);let{chunks:r}=this.#e;this.#t=Math.max(1,r>>2,Math.min(r>>1,of)),this.#r=Math.max(
1,r>>4)}get blocksUsed(){return this.#e.blocksUsed}get isShort(){return this.#a<this.#e.chunks>>3}get isWaitedFor(){
return this.#o.size>0||this.#i.length>0}get#a(){let e=this.#t+this.#s;return Math.max(0,this.#e.chunksFree-
e)}get#s(){let e=Math.ceil(this.#n/69632);return Math.max(0,this.#r-e)}get#l(){return this.#a*69632*
rf}get#c(){let e=this.#e.chunksFree-this.#s;if(e<=sf)return In;let t=Math.min(e,this.#t)*69632;return Math.
min(Math.max(t*nf,mc),tf)}forStream(e,t){let r=t.held+Us(e),n=r<=this.#c;if(!n&&r>this.#l)return-1;let o=this.#s+
(n?0:this.#t);return this.#e.allocate(e,o)}forDatagram(e){let t=this.#e.allocate(e,this.#u);return t>=
0&&(this.#n+=this.#e.sizeOf(t)),t}get#u(){let e=this.#r*69632;return this.#n<e?0:this.#t}forNetbuf(e){
return this.#e.allocate(e,this.#t+this.#s)}sizeOf(e){return this.#e.sizeOf(e)}free(e){this.#e.free(e)}freeDatagram(e){
this.#n-=this.#e.sizeOf(e),this.#e.free(e)}streamWait(e){let t=this.#o.get(e);return t===void 0&&(t=
new te,this.#o.set(e,t)),t}forget(e){this.#o.delete(e)}datagramWait(e){let t=new te;return this.#i.push(
{size:e,pending:t}),t}serve(){for(;this.#i.length>0&&this.#e.has(this.#i[0].size,this.#u);)this.#i.shift().
pending.settle();if(this.#o.size===0)return;let e=this.#e.chunksFree-this.#s;if(e<=0&&!this.#e.has(In,
1/0))return;let t=1+Math.max(0,e)*(69632/In),r=Math.max(this.#l,this.#c);for(let n of[!0,!1])for(let[
o,i]of this.#o){if(t<=0)return;o.held<mc===n&&(o.held+In>r||(t--,this.#o.delete(o),i.settle()))}}release(){
for(let{pending:e}of this.#i.splice(0))e.settle();for(let e of this.#o.values())e.settle();this.#o.clear()}};var yc=class SendArena{datagramMemory;#e;#t;#r;#n;#o=[];#i=[];#a=0;#s=!1;#l=!1;constructor(e,t,r){
this.#e=e.i32,this.#t=t.controlWord+Ks,this.#r=r,this.#n=new hc(t.sendArena,t.sendArenaSize),this.datagramMemory=
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
this.#n.release()}};var{REQ_ABORT:af,REQ_ACCEPTED:qo,REQ_CONTROL:Yo,REQ_DELETE:jo,REQ_FREE:gc,REQ_GROUP:Je,REQ_RECVED:Xo,
REQ_SEND:Te,REQ_TAKEN:mr,REQ_WRITE:hr}=Ee,cf=32,lf=256,uf=Te.pieces+Yr(1),bc=16,Nc=class RequestWriter{u8;requests;arena;local;#e;#t;#r;constructor(e,t,r,n,o){
this.u8=e.u8,this.#e=e.i32,this.requests=new pc(e.i32,t,r,o),this.arena=new yc(e,t,this.requests),this.
local=o,this.#t=t.controlWord+Hs,this.#r=n}post(e,t,r=0,n=0,o=0){let{header:i}=e,s=this.requests.start(
i),{words:a}=this.requests,c=s+(i>>>8)-1;s<c&&(a[s]=t),s+1<c&&(a[s+1]=r),s+2<c&&(a[s+2]=n),s+3<c&&(a[s+
3]=o),this.requests.finish()}postAddr(e,t,r,n,o,i=0){let s=this.requests.start(e.header),{words:a}=this.
requests;a[s+e.conn]=t,a[s+e.call]=r,wt(a,s+e.addr,n),a[s+e.port]=o,e.flags!==void 0&&(a[s+e.flags]=
i),this.requests.finish()}postGroup(e,t,r,n,o,i,s){let a=this.requests.start(Je.header),{words:c}=this.
requests;c[a+Je.conn]=e,c[a+Je.call]=t,wt(c,a+Je.group,r),wt(c,a+Je.ifAddr,n),c[a+Je.netif]=o,c[a+Je.
op]=i,wt(c,a+Je.source,s),this.requests.finish()}postControl(e,t){let r=new TextEncoder().encode(t),
n=vs(r.byteLength),o=this.requests.start(jr(Yo.header,n)),{words:i}=this.requests;i[o+Yo.call]=e,ws(
i,o+Yo.text,r),this.requests.finish()}postWrite(e,t,r,n){let o=this.requests.start(hr.header),{words:i}=this.
requests;i[o+hr.conn]=e,i[o+hr.offset]=t,i[o+hr.length]=r,i[o+hr.flags]=n?Ds:0,this.requests.finish(
r>>12)}postRecved(e,t){let{requests:r}=this,n=r.start(Xo.header);r.words[n+Xo.conn]=e,r.words[n+Xo.bytes]=
t,r.lazyBytes+=t,r.lazyBytes<this.#r&&this.#e[this.#t]===0?r.finishLazy():r.finish()}postAccepted(e,t){
let r=this.requests.start(qo.header),{words:n}=this.requests;n[r+qo.listener]=e,n[r+qo.conn]=t,this.
requests.finishLazy()}postDelete(e,t){let r=this.requests.start(jo.header);this.requests.words[r+jo.
conn]=e,t?this.requests.finish():(this.requests.finishLazy(),this.requests.flushLater())}refuse(e){this.
post(af,e),this.post(jo,e)}freePbuf(e){if(this.local!==null){this.local.freePbuf(e);return}let{requests:t}=this,
r=t.start(gc.header);t.words[r+gc.pbuf]=e,++t.lazyFrees<cf?t.finishLazy():t.finish()}postDatagram(e,t,r,n,o){
if(!this.hasRoom())return!1;let i=o.length,s=jr(Te.header,Yr(i)),a=this.requests.start(s),{words:c}=this.
requests;Ec(c,a,e,t,r,n,i);let u=a+Te.pieces+1;for(let d of o)c[u++]=d.offset,c[u++]=d.length;this.requests.
finish();for(let d of o)d.retain(),this.arena.lend(d);return!0}postBytes(e,t,r,n){let{requests:o}=this;
if(o.isClosed||!this.hasRoom())return!1;let{length:i}=n,s=i<=lf,a=s?0:this.arena.forDatagram(i);if(a<
0)return!1;let c=Yr(1)+(s?i+7>>2:0),u=o.start(jr(Te.header,c)),d=s?(u+uf+1&-2)*4:a;this.u8.set(n,d);
let{words:N}=o;return Ec(N,u,e,0,t,r,1),N[u+Te.pieces+1]=d,N[u+Te.pieces+2]=i,s||this.arena.lend(a),
o.finish(),!0}postTaken(e,t,r,n){let o=this.requests.start(mr.header),{words:i}=this.requests;i[o+mr.
conn]=e,i[o+mr.bytes]=t,i[o+mr.count]=r,i[o+mr.drops]=n,this.requests.finishLazy()}hasRoom(){return this.
requests.hasRoom()}room(){return this.requests.room()}flush(){this.requests.flush()}};function Ec(e,t,r,n,o,i,s){
e[t+Te.conn]=r,e[t+Te.call]=n,wt(e,t+Te.addr,o),e[t+Te.port]=i,e[t+Te.pieces]=s}var df=1;function*Oc(e,t,r,n,o){if(!m.is(t)||t.deleted)return-16;let i=it(r,n);if(i!==0)return i;let s=e.
err();if(s!==0)return s;if(e.isTcp||!e.hasPcb)return-11;let a=Sn(t.fragments);if(a<0)return-16;if(a>
65527)return-1;let c=r.isAny;if(!c&&!r.isV4&&!nt(e.type))return-6;if(c&&!e.datagrams.hasPeer&&nt(e.type))
return-6;let{fragments:u}=t;if(vc(e,u)&&Qo(e,r,a)&&e.port.postDatagram(e.id,0,r,n,u))return 0;let d=qt(
u);try{return yield*ff(e,d,a,r.clone(),n,o)}finally{Yt(d)}}function Tc(e,t,r,n){return e.pendingErr===
0&&!e.isTcp&&e.hasPcb&&Qo(e,r,t.length)&&e.port.postBytes(e.id,r,n,t)}function Qo(e,t,r){let{verified:n}=e.
datagrams;return r<=or&&n!==null&&n.equals(t)}function*ff(e,t,r,n,o,i){if(vc(e,t))return yield*_c(e,
t,r,n,o);let s=I.block(e.port.datagramMemory,r)??(yield*mf(e,r,i));if(s===null)return-11;try{if(!Za(
t,s.bytes))throw ee("data","send");return yield*_c(e,[s],r,n,o)}finally{s.release()}}function*_c(e,t,r,n,o){
if(e.port.hasRoom()||(yield*wc(e)),!e.hasPcb)return-11;if(Qo(e,n,r))return e.port.postDatagram(e.id,
0,n,o,t),0;let i=yield*pf(e,t,n,o);return i===0&&!e.datagrams.refusesLarge&&(e.datagrams.verified=n),
i}function*pf(e,t,r,n){for(e.sendIpv6Only();;){if(e.port.hasRoom()||(yield*wc(e)),!e.hasPcb)return-11;
let{call:o,reply:i}=e.port.call();e.port.postDatagram(e.id,o,r,n,t);let{err:s}=yield*k(i);if(s!==-7||
e.nonblocking(0))return s;let a=new te;e.context.time.set(df,()=>a.settle()),yield*k(a)}}function vc(e,t){
if(t.length>bc)return!1;for(let r=0;r<t.length;r++)if(!t[r].isIn(e.port))return!1;return!0}function*wc(e){
for(;!e.port.hasRoom()&&e.hasPcb;)yield*k(e.port.room())}function*mf(e,t,r){for(;e.hasPcb;){r.signal?.
throwIfAborted(),yield*k(e.port.datagramRoom(t));let n=I.block(e.port.datagramMemory,t);if(n!==null)
return n}return null}function Cc(e){e.clearVerified()}function*kc(e,t,r,n,o){if(!e.isTcp)return pe(-6);let i=e.nonblocking(r);if((i||e.sendTimeout!==0)&&!n)
return pe(-6);let s=Sn(t);if(s<0||U(r,0,255)!==0)return pe(-16);if(s===0)return{err:0,written:-1};let a=e.
err();if(a!==0)return pe(a);if(e.state!==0)return pe(-5);if(!e.hasPcb||e.tx!==se)return pe(-11);o.signal?.
throwIfAborted();let c=fr(e,t,0,s,r);return c===s?(e.sendSpace<=e.context.sndLowat&&Jo(e),{err:0,written:c}):
i?(Jo(e),e.flags|=16,e.sendSpace>e.context.sndLowat&&Fo(e),c>0?{err:0,written:c}:pe(-7)):yield*rc(e,
t,c,s,r,o)}function Rc(e,t){if(!e.isTcp||!e.hasPcb||e.tx!==se||e.pendingErr!==0||e.state!==0||e.sendSpace<
t.length)return 0;let r=e.vector??=[];r[0]=t;let n=fr(e,r,0,t.length,0);return r.length=0,n===t.length&&
e.sendSpace<=e.context.sndLowat&&Jo(e),n}function Jo(e){e.state=1,e.event(3,0),e.state===1&&(e.state=
0)}var ft={},yr=class LwipConn{owner=null;#e;constructor(e,t,r=0,n){let o=n??e.port.add(
this);this.#e=new ba(this,e,t,r,o,n!==void 0),n===void 0&&e.port.post(ks,o,t,r)}get type(){return this.#e.
type}get proto(){return this.#e.proto}get state(){return this.#e.state}set state(e){this.#e.state=e}get flags(){
return this.#e.flags}set flags(e){this.#e.flags=e}get pendingErr(){return this.#e.pendingErr}set pendingErr(e){
this.#e.pendingErr=e}get recvTimeout(){return this.#e.recvTimeout}set recvTimeout(e){this.#e.recvTimeout=
e}get sendTimeout(){return this.#e.sendTimeout}set sendTimeout(e){this.#e.sendTimeout=e}get recvAvail(){
return this.#e.recvAvail}set recvAvail(e){this.#e.recvAvail=e}get linger(){return this.#e.linger}set linger(e){
this.#e.linger=e}get remoteEnd(){return this.#e.remoteEnd}set remoteEnd(e){this.#e.remoteEnd=e}get localEnd(){
return this.#e.localEnd}set localEnd(e){this.#e.localEnd=e}get id(){return this.#e.id}get hasPcb(){return this.#e.
hasPcb}get hasPeer(){return this.#e.datagrams?.hasPeer??!1}get deleted(){return this.#e.isDeleted}get sawEnd(){
return this.#e.rx>=Kt}get unacknowledged(){return this.#e.unacknowledged}get released(){let e=this.#e;
return e.release===$t?Promise.resolve():(e.release??=Promise.withResolvers(),e.release.promise)}noteOwned(){
let e=this.#e;if(V===null||e.isDeleted||e.release===$t)return;let t=e.group===j,r=e.isTcp?"TCP":t?"U\
DP":"RAW";V.made(e,`a ${r} netconn`)}err(){return this.#e.err()}bind(e,t,r=0){return new S(ja(this.#e,
e,t,r))}open(e,t,r,n){let o=this.#e,i=new S(Uo(o,e,t,r,n));return o.port.flush(),i}bindIf(e){return new S(
Xa(this.#e,e))}getaddr(e){return new S(Qa(this.#e,e))}knownEnd(e){return Ja(this.#e,e)}setOption(e,t){
this.#e.setOption(e,t)}get recvBufSize(){let{datagrams:e}=this.#e;return e?.payloadCounts?e.limit:2147483647}set recvBufSize(e){
let t=this.#e,r=t.datagrams??=Ao(t.context);r.limit=e,r.payloadCounts=!0,t.isTcp||t.setOption(ds,e)}limitDatagrams(e){
let t=this.#e;this.recvBufSize=e,t.context.datagramCost!==0&&(t.datagrams.payloadCounts=!1,t.setOption(
Gr,e))}connect(e,t,r=ft){return new S(xo(this.#e,e,t,r))}connectSoon(e,t,r){return Ra(this.#e,e,t,r)}disconnect(){
return new S(Ia(this.#e))}listen(e){return new S(Ha(this.#e,e))}accept(e=ft){return new S($a(this.#e,
e))}acceptNow(){return Bo(this.#e)}async acceptSoon(e){let t=await Mo(this.#e,e).promise;return Rn(this.#e,
t)}recvTcp(e=0,t=ft){let r=this.#e,n=r.isTcp?xn(r,e,t):Sc();return new S(n)}recvDatagram(e=0,t=ft){let r=this.#e,
n=r.isTcp?Sc():xn(r,e,t);return new S(n)}recv(e=0,t=ft){return new S(this.#t(e,t))}*#t(e,t){return Pn(
this.#e,yield*xn(this.#e,e,t))}recvNow(){let e=Vo(this.#e,0);return e===void 0?void 0:Pn(this.#e,e)}recvTcpNow(e){
let t=this.#e;return t.isTcp?Vo(t,e):-16}arrival(e){return Ko(this.#e,e).promise}received(e){return Pn(
this.#e,Ho(this.#e,e,0))}receivedTcp(e,t){return Ho(this.#e,e,t)}recvd(e){return zo(this.#e,e)}reportTaken(){
ur(this.#e)}send(e,t,r,n=ft){return new S(Oc(this.#e,e,t,r,n))}sendNow(e,t,r){return Tc(this.#e,e,t,
r)}write(e,t,r,n=ft){return new S(kc(this.#e,e,t,r,n))}writeNow(e){return Rc(this.#e,e)}close(){return this.
shutdown(!0,!0)}shutdown(e,t){return new S(Ua(this.#e,e,t))}shutdownNow(e,t){return Io(this.#e,e,t)}abort(){
vn(this.#e)}delete(){return new S(Va(this.#e))}deleteNow(){return Lo(this.#e)}joinLeave(e,t,r,n){return new S(
sc(this.#e,e,t,r,n))}membership(e,t,r,n,o){return new S(Go(this.#e,e,t,r,n,o))}onConnected(e,t){Pa(this.#e,
e,t)}onNotBegun(e){Po(this.#e,e)}onData(e,t){Oa(this.#e,e,t)}onFin(){Ta(this.#e)}onSent(e,t){ic(this.#e,
e,t)}onAccept(e,t,r,n,o){let i=new yr(this.#e.context,this.type,0,e);return i.remoteEnd={addr:t,port:r},
i.localEnd={addr:n,port:o},za(this.#e,i.#e)&&(this.owner?.onAccepted(i),qa(this.#e,i.#e)),i}onError(e){
wn(this.#e,e)}onClosed(){Da(this.#e)}onStopped(){Ba(this.#e)}onReleased(){Ma(this.#e)}onDatagrams(e,t,r,n,o,i,s){
Ca(this.#e,e,t,r,n,o,i,s)}onDatagramError(e){ka(this.#e,e)}onSendError(e){Cc(this.#e)}};function*Sc(){
return-16}async function Ac({lwip:e},t,r){D(t,"rx","shut down"),D(r,"tx","shut down");let n=e.shutdownNow(t,r)??
await e.shutdown(t,r).promise;if(n===0)return;throw b(n,`shut down ${t?r?"both directions":"receivin\
g":"sending"}`)}async function Zo({lwip:e,partial:t}){t?.drop();let r=e.deleteNow()??await e.delete().
promise;if(r===-7&&(e.linger=-1,r=await e.delete().promise),r!==0)throw b(r,"close")}async function xc(e){
e.lwip.abort(),await Zo(e)}async function jt(e,t,r,n,o){let i=$e(t,"hostname","bind");be(r,"bind"),n&&e.setOption(_t,1);let s=n?
Jr:0,a=await e.open(i,r,s,o),c=`bind to ${G(t,r)}`;if(q(a.err,c),e.deleted)throw b(-15,c);return{hostname:a.
addr.toString(),port:a.port}}var yf={reuseAddress:D};async function Pc({lwip:e},t,r,n){R(n,yf,"options","bind"),await jt(e,t,r,n.
reuseAddress??!1,0)}async function Ic({lwip:e},t){v(t,1,255,"index","bind to an interface"),q(await e.
bindIf(t),`bind to interface ${t}`)}async function Lc(e,t,r,n){At(t,r,"connect"),$(n,"connect"),n.signal?.
throwIfAborted();let{lwip:o}=e,i=f.parse(t),s;try{s=i===null?await gf(e,t,r,n):await o.connectSoon(i,
r,n)}catch(a){let{code:c}=a;throw(n.signal?.aborted||c==="ERR_TIMEOUT")&&await o.delete(),a}if(s!==0)
throw s===-3&&await o.delete(),pn(s,`connect to ${G(t,r)}`,e.isTcp)}async function gf({lwip:e,context:t},r,n,o){
let{time:i,resolve:s}=t,a=i.now(),c=`connect to ${G(r,n)}`,u=await s(r,c,o),d=o.timeout===void 0?void 0:
Math.max(0,o.timeout-(i.now()-a));return await e.connectSoon(u,n,{...o,timeout:d})}async function Dc({
lwip:e}){q(await e.disconnect(),"disconnect")}async function Bc({lwip:e},t){v(t,1,255,"backlog","lis\
ten"),q(await e.listen(t),"listen")}async function Mc({lwip:e},t,r){for($(t,"accept"),t.signal?.throwIfAborted();;){
let n=e.acceptNow()??await e.acceptSoon(t);if(typeof n!="number")return r(n);if(n!==-13)throw b(n,"a\
ccept a connection")}}async function Uc({lwip:e},t){let r=e.flags&2;e.flags|=2;let n=e.accept();e.flags=
e.flags&-3|r;let o=await n;if(typeof o!="number")return t(o);if(o===-7||o===-13)return null;throw b(
o,"accept a connection")}var Ef=xr('an address, such as "10.0.0.1", or an index from 1 to 255',C(1,255),J),Fc={interface:Ef},
Wc={...Fc,source:J};async function Gc(e,t,r){R(r,Wc,"options","join a group");let{source:n}=r;await ti(
e,n===void 0?2:4,"join",t,n,r)}async function Vc(e,t,r){R(r,Wc,"options","leave a group");let{source:n}=r;
await ti(e,n===void 0?3:5,"leave",t,n,r)}async function ei(e,t,r,n,o,i){R(i,Fc,"options",`${r} a gro\
up`),$e(o,"source",`${r} a group`),await ti(e,t,r,n,o,i)}async function ti({lwip:e},t,r,n,o,{interface:i="\
0.0.0.0"}){let s=(N,A)=>$e(N,A,`${r} a group`),a=s(n,"group"),c=o===void 0?"":` for source "${o}"`,u=typeof i==
"number",d=await e.membership(t,a,u?f.ANY4:s(i,"interface"),u?i:-1,o===void 0?f.ANY4:s(o,"source"));
q(d,`${r} "${n}"${c}`)}var Kc=65536,bf=1<<24,Nf=2048,Hc={records:C(1,bf)},_f=Nt(Hc),gr=(e,t,r)=>{typeof e!="boolean"&&_f(e,
t,r)};function $c(e){R(e,Hc,"options","trace")}function Ln(e){return e===!1?0:e===!0?Kc:e.records??Kc}
var ri=class NetconnTrace{#e;#t;#r=0;constructor(e,t){Ji(e,"ask","make a trace"),v(t,
1,Number.MAX_SAFE_INTEGER,"trace","make a trace"),this.#e=e,this.#t=t}get overwritten(){return this.#r}async take(){
let e=[];for(;;){let t=await this.#e({op:"takeTrace",trace:this.#t,most:Nf});for(let r of Ys(t.numbers))
e.push(r);if(this.#r=Math.max(this.#r,t.overwritten),!t.more)return e}}async stop(){return await this.#e(
{op:"stopTrace",trace:this.#t}),await this.take()}async[Symbol.asyncDispose](){await this.stop().catch(
()=>{})}};async function ni({lwip:e},t){return Me({lwip:e},t)??oi(await e.getaddr(t),t)}function Me({lwip:e},t){
let r=e.knownEnd(t);return r&&{hostname:r.addr.toString(),port:r.port}}function oi({err:e,addr:t,port:r},n){
return q(e,`tell the ${n?"local":"remote"} address`),{hostname:t.toString(),port:r}}function zc({lwip:e,
isTcp:t}){let r=e.err();return r===0?null:b(r,t?"go on":"send")}function qc({lwip:e,context:t}){return e.
deleted?Promise.resolve(null):t.info(e.id)}function Yc({lwip:e,context:t}){return e.deleted?Promise.
resolve(null):(e.reportTaken(),t.datagramInfo(e.id))}function ii(e,t){if($c(t),!e.isTcp)throw new TypeError(
"Cannot trace: not a TCP netconn");e.lwip.setOption(us,Ln(t))}async function jc(e,t){let{lwip:r,context:n}=e;
if(r.state===2)throw new TypeError("Cannot trace a listener: trace what it accepts");ii(e,t);let o=s=>n.
trace(s),i=r.deleted?null:await o({op:"trace",conn:r.id});if(i===null)throw b(-11,"trace");return new ri(
o,i)}async function Xc({lwip:e,context:t},r){if(w(r,"name","set the congestion control"),e.deleted)throw new TypeError(
"The netconn is closed");await t.congestion(e.id,r)}var Of={idle:St(co),interval:St(lo),probes:St(uo)},Tf=F(...rr),vf=F(...Ir);function Dn({flags:e}){return(e&
2)!==0}function Qc({lwip:e},t){D(t,"nonblocking","set nonblocking"),t?e.flags|=2:e.flags&=-3}function pt({
lwip:e},t,r,n){D(r,"on",n),e.setOption(t,r?1:0)}function mt({lwip:e},t,r,n,o){ps(t,r,n,o),e.setOption(
t,r)}function Jc({lwip:e},t){if(typeof t!="boolean"){R(t,Of,"options","set keepalive");let{idle:r,interval:n,
probes:o}=t;r!==void 0&&e.setOption(co,r),n!==void 0&&e.setOption(lo,n),o!==void 0&&e.setOption(uo,o)}
e.setOption(ns,t===!1?0:1)}function Zc(e,t){if(e.isTcp)throw new TypeError("Cannot set a receive buf\
fer size: it is TCP");qe(t,"bytes","set the receive buffer size"),e.lwip.limitDatagrams(t)}function el({
lwip:e},t){vf(t,"mode","set Don't Fragment"),e.setOption(Wr,Lr(t))}function tl({lwip:e},t){Tf(t,"mod\
e","set ECN"),e.setOption(ls,rr.indexOf(t))}function rl(e,t){if(!e.isTcp)throw new TypeError("Cannot\
 set the MSS: it is not TCP");at(t,"bytes","set the MSS"),e.lwip.setOption(Vr,t)}function nl({lwip:e},t){
t!==null&&v(t,0,32767,"seconds","set the time to linger"),e.linger=t??-1}function ol({lwip:e},t){D(t,
"on","set the checksum"),e.setOption(ss,t?0:1)}var il=class PartialRead{#e=null;#t=0;get isEmpty(){return this.#e===null}begin(e){this.#e=
e,this.#t=0}take(e){let{fragments:t}=this.#e,r=0,n=0;for(;n<t.length&&r<e.byteLength;){let o=t[n],i=e.
byteLength-r,s=Math.min(o.length,this.#t+i);e.set(o.bytes.subarray(this.#t,s),r),r+=s-this.#t,this.#t=
s,s===o.length&&(o.release(),n++,this.#t=0)}return t.splice(0,n),t.length===0&&(this.#e=null),r}takeChunk(e){
let{fragments:t}=this.#e,r=t[0],n=Math.min(r.length,this.#t+e),o=new Uint8Array(r.bytes.subarray(this.#t,
n));return this.#t=n,n===r.length&&(r.release(),t.shift(),this.#t=0,t.length===0&&(this.#e=null)),o}takeAll(){
let e=-this.#t;for(let r of this.#e.fragments)e+=r.length;let t=new Uint8Array(e);return this.take(t),
t}drop(){this.#e?.release(),this.#e=null}};function si(e,t){if(t!==g)return wf(e,t);let r=al(e);return r instanceof m?Promise.resolve(r):sl(e,r,
t)}async function wf(e,t){$(t,"receive");let r=t.signal?.aborted?void 0:al(e);return r instanceof m?
r:await sl(e,r,t)}async function sl(e,t,r){r.signal?.throwIfAborted();let{lwip:n,reading:o}=e,i=t;if(i===
void 0){let s=e.isTcp;s&&!o.tryTake()&&(await o.take(r,"receive"),i=cl(e));try{i??=n.received(await n.
arrival(r))}finally{s&&o.give()}}return typeof i=="number"?ai(e,i):i}function al(e){return e.reading.
isTaken?void 0:cl(e)}function cl(e){return ll(e)?ul(e):e.lwip.recvNow()}function ll({partial:e}){return e!==
null&&!e.isEmpty}function ul({partial:e,lwip:t}){let r=e.takeAll();return t.recvd(r.byteLength),m.from(
r)}async function dl(e){if(ll(e))return ul(e);let t=await e.lwip.recv(4);if(t!==-7)return typeof t==
"number"?ai(e,t):t}async function fl(e,t,r){Z(t,"into","read"),$(r,"read");let{length:n}=t;return n===
0?0:await ml(e,o=>{if(t.length<n)throw ee("into","read");let i=o.take(t);return e.lwip.recvd(i),i},r)}
async function pl(e,t,r){return v(t,1,Number.MAX_SAFE_INTEGER,"limit","read"),$(r,"read"),await ml(e,
n=>{let o=n.takeChunk(t);return e.lwip.recvd(o.byteLength),o},r)}async function ml(e,t,r){if(!e.isTcp)
throw new TypeError("Cannot read: not a TCP netconn");let{lwip:n,reading:o}=e;o.tryTake()||await o.take(
r,"read");try{let i=e.partial??=new il;if(i.isEmpty){r.signal?.throwIfAborted();let a=n.recvTcpNow(8)??
n.receivedTcp(await n.arrival(r),8);if(!(a instanceof _e))return ai(e,a);i.begin(a)}let s=t(i);return n.
deleted&&i.drop(),s}finally{o.give()}}function ai({lwip:e,isTcp:t},r){if(e.sawEnd&&!e.deleted)return null;
throw b(r,t?"receive":Qe)}async function*hl(e){for(;;){let t;try{t=await si(e,g)}catch(r){if(e.lwip.
deleted)return;if(ci(e.lwip,r))continue;throw r}if(t===null)return;yield t}}function ci({type:e},t){
return X(e)!==x&&pa(t)}function yl({lwip:e,context:t},r,n){return n===g&&El(e,r,f.ANY4,0)?t.port.datagramTurn():Cf(e,r,n)}async function Cf(e,t,r){
Se(t,"send"),$(r,"send");let n=t instanceof m;n&&be(t.port,"send","data.port");let o=n?t.addr:f.ANY4;
if(o.isAny&&!e.hasPeer)throw b(-11,"send");await bl(e,t,o,n?t.port:0,"send",r)}async function gl({lwip:e,
context:t},r,n,o){xt(n,"to","send"),$(o,"send");let i=f.parse(n.hostname);if(i!==null&&El(e,r,i,n.port)){
await t.port.datagramTurn();return}Se(r,"send");let s=`send to ${G(n.hostname,n.port)}`,a=i??await t.
resolve(n.hostname,s,o);await bl(e,r,a,n.port,s,o)}function El(e,t,r,n){return oe(t)&&t.length>0&&e.
sendNow(t,r,n)}async function bl(e,t,r,n,o,i){let s=!(t instanceof m);ln(t.byteLength,e.type,r,o);let a=s?
m.from(t):t;try{let c=e.send(a,r,n,i),u=await(c.done?c.result():c.promise);mn(u,o,r,e.hasPeer)}finally{
s&&a.delete()}}var Xt=class Turn{#e;#t=!1;#r=null;constructor(e){this.#e=e}get isTaken(){return this.#t}tryTake(){
return this.#t?!1:this.#t=!0}async take(e,t){let r=this.#r??=new Ne(this.#e);if(await new S(k(r.fetch(
e)))===ie)throw b(-3,t)}give(){this.#r!==null&&this.#r.readers>0?this.#r.post(!0):this.#t=!1}};var Nl=class NetconnState{context;lwip;keepsAlive=!0;writing;reading;partial=null;constructor(e,t){
this.context=e,this.lwip=t,this.writing=new Xt(e.time),this.reading=new Xt(e.time),e.alive.add()}onReleased(){
this.unref()}get isTcp(){return X(this.lwip.type)===x}ref(){this.keepsAlive||this.lwip.deleted||(this.
keepsAlive=!0,this.context.alive.add())}unref(){this.keepsAlive&&(this.keepsAlive=!1,this.context.alive.
drop())}};function _l(e,t,r){if(oe(t)&&r===g&&e.writing.tryTake()){let n=0;try{n=e.lwip.writeNow(t)}finally{e.
writing.give()}if(n>0){if(n===t.length)return Ft;t=t.subarray(n)}}return kf(e,t,r)}async function kf(e,t,r){
Se(t,"write"),$(r,"write");let n=Bn(t);if(e.writing.tryTake())try{return await Ol(e,n,t.byteLength,r)}finally{
e.writing.give()}await Rf(e,n,t.byteLength,r)}async function Rf(e,t,r,n){let{writing:o}=e,i=qt(t);try{
await o.take(n,"write");try{if(!i.every(s=>s.isWhole))throw ee("data","write");await Ol(e,i,r,n)}finally{
o.give()}}finally{Yt(i)}}async function Ol({lwip:e},t,r,n){let o,i;try{let s=e.write(t,0,!0,n);({err:o,
written:i}=s.done?s.result():await s.promise)}catch(s){throw s instanceof Wo?s.cause:s}hn(o,i,r,Dn(e))}
function Bn(e){if(!(e instanceof m))return[e];if(e.fragments.every(t=>t.isWhole))return e.fragments;
throw ee("data","write")}async function Tl({lwip:e},t){Se(t,"write");let r=Bn(t),{err:n,written:o}=await e.
write(r,4,!0);return n===-7?0:(q(n,"write"),Math.max(0,o))}var ui=(e,t,r)=>{if(!(e===null||typeof e=="function"))throw h(e,t,r,"a function or null")},Sf={callback:ui,
proto:C(0,255),recvBufferSize:qe};function me(e,t,r={}){let n="make a netconn";R(r,Sf,"options",n),v(
t,0,255,"type",n);let o=X(t);if(o!==x&&o!==j&&o!==Pr)throw new TypeError(`Invalid netconn type: ${t}`);
let{port:i}=e;if(!i.isOpen)throw new TypeError(i.whyClosed);let{proto:s=0,callback:a=null,recvBufferSize:c}=r,
u=new yr(e,t,s);return u.noteOwned(),c!==void 0&&u.limitDatagrams(c),new ae(e,u,a)}var Af=class Owner extends Nl{netconn;callback;constructor(e,t,r,n){
super(t,r),this.netconn=e,this.callback=n}get hearsEvents(){return this.callback!==null}onEvent(e,t){
let{callback:r}=this;if(r!==null)try{r(this.netconn,e,t)}catch(n){Ot(n)}}onAccepted(e){new ae(this.context,
e,this.callback)}};function li(e){return e.noteOwned(),e.owner.netconn}var ae=class Netconn{callbackArg=null;#e;constructor(e,t,r){
let n="make a netconn";if(!ye(e))throw h(e,"context",n,"that of a stack");if(!(t instanceof yr))throw h(
t,"conn",n,"the state of a netconn");ui(r,"callback",n),this.#e=new Af(this,e,t,r),t.owner=this.#e}get lwip(){
return this.#e.lwip}ref(){this.#e.ref()}unref(){this.#e.unref()}get context(){return this.#e.context}get type(){
return this.#e.lwip.type}get callback(){return this.#e.callback}set callback(e){ui(e,"callback","set\
 a callback"),this.#e.callback=e}get stackEnded(){return!this.#e.context.port.isOpen}get isBusy(){let{
reading:e,writing:t}=this.#e;return e.isTaken||t.isTaken}bind(e,t,r={}){return Pc(this.#e,e,t,r)}connect(e,t,r=g){
return Lc(this.#e,e,t,r)}disconnect(){return Dc(this.#e)}listen(e=255){return Bc(this.#e,e)}accept(e=g){
return Mc(this.#e,e,li)}tryAccept(){return Uc(this.#e,li)}netconnOf(e){if(!(e instanceof yr))throw h(
e,"conn","find a netconn","the state of an accepted netconn");return li(e)}recv(e=g){return si(this.#e,
e)}tryRecv(){return dl(this.#e)}read(e,t=g){return fl(this.#e,e,t)}readChunk(e,t=g){return pl(this.#e,
e,t)}write(e,t=g){return _l(this.#e,e,t)}vectorsOf(e){return Bn(e)}tryWrite(e){return Tl(this.#e,e)}send(e,t=g){
return yl(this.#e,e,t)}sendTo(e,t,r=g){return gl(this.#e,e,t,r)}shutdown(e,t){return Ac(this.#e,e,t)}close(){
return Zo(this.#e)}abort(){return xc(this.#e)}async[Symbol.asyncDispose](){await this.close()}[Symbol.
asyncIterator](){return hl(this.#e)}localAddr(){return ni(this.#e,!0)}remoteAddr(){return ni(this.#e,
!1)}takeError(){return zc(this.#e)}get nonblocking(){return Dn(this.#e.lwip)}set nonblocking(e){Qc(this.#e,
e)}setNoDelay(e=!0){pt(this.#e,rs,e,"set no delay")}setKeepAlive(e=!0){Jc(this.#e,e)}setUserTimeout(e){
mt(this.#e,cs,e,"ms","set the user timeout")}setTtl(e){mt(this.#e,Dr,e,"ttl","set the time to live")}setRecvBufferSize(e){
Zc(this.#e,e)}setTos(e){mt(this.#e,ts,e,"tos","set the type of service")}setDontFragment(e){el(this.#e,
e)}setEcn(e){tl(this.#e,e)}setMss(e){rl(this.#e,e)}setReuseAddress(e=!0){pt(this.#e,_t,e,"set reuse \
of addresses")}setLinger(e){nl(this.#e,e)}setUdpChecksum(e=!0){ol(this.#e,e)}setBroadcast(e=!0){pt(this.#e,
Br,e,"set broadcast")}setMulticastTtl(e){mt(this.#e,Mr,e,"ttl","set the time to live")}setMulticastLoop(e=!0){
pt(this.#e,Ur,e,"set the loop of groups")}setMulticastNetif(e){mt(this.#e,Fr,e,"index","set the inte\
rface of groups")}setMulticastAll(e=!0){pt(this.#e,as,e,"set multicast of others")}setHeaderIncluded(e=!0){
pt(this.#e,os,e,"set inclusion of the header")}setChecksumOffset(e){mt(this.#e,is,e,"offset","set th\
e checksum's offset")}bindNetif(e){return Ic(this.#e,e)}joinGroup(e,t={}){return Gc(this.#e,e,t)}leaveGroup(e,t={}){
return Vc(this.#e,e,t)}blockSource(e,t,r={}){let n=6;return ei(this.#e,n,"block in",e,t,r)}unblockSource(e,t,r={}){
let n=7;return ei(this.#e,n,"unblock in",e,t,r)}info(){return qc(this.#e)}datagramInfo(){return Yc(this.#e)}setTrace(e={}){
ii(this.#e,e)}trace(e={}){return jc(this.#e,e)}setCongestion(e){return Xc(this.#e,e)}};var Er={};function Mn(e,t){e!==Er&&R(e,{timeout:_o},"options",t)}function vl(e){if(!ye(e))throw h(e,
"context","block","the context of a stack")}var di=class BlockingStack{#e;constructor(e){
vl(e),this.#e=e}netconn(e,t={}){return new fi(this.#e,this.#e.netconn(e,t))}gethostbyname(e){return w(
e,"name","resolve a name"),this.run(this.#e.lookup(e)).toString()}run(e){if(!(e instanceof S))throw h(
e,"operation","block","an operation");return e.block(this.#e.blocker)}},fi=class BlockingNetconn{netconn;#e;constructor(e,t){
if(vl(e),!(t instanceof ae))throw h(t,"netconn","block","a netconn");this.#e=e,this.netconn=t}#t(e){
return e.block(this.#e.blocker)}bind(e,t){let r=$e(e,"hostname","bind");be(t,"bind");let n=this.#t(this.
netconn.lwip.bind(r,t));q(n,`bind to ${G(e,t)}`)}connect(e,t,r=Er){At(e,t,"connect"),Mn(r,"connect");
let{lwip:n}=this.netconn,o=this.#r(e),i=this.#t(n.connect(o,t,r));if(i===-3&&this.close(),i===0)return;
let s=X(this.netconn.type)===x;throw pn(i,`connect to ${G(e,t)}`,s)}#r(e){return f.parse(e)??this.#t(
this.#e.lookup(e))}disconnect(){q(this.#t(this.netconn.lwip.disconnect()),"disconnect")}listen(e=255){
v(e,1,255,"backlog","listen"),q(this.#t(this.netconn.lwip.listen(e)),"listen")}accept(e=Er){for(Mn(e,
"accept");;){let t=this.#t(this.netconn.lwip.accept(e));if(typeof t!="number")return new fi(this.#e,
this.netconn.netconnOf(t));if(t!==-13)throw b(t,"accept a connection")}}recv(e=Er){Mn(e,"receive");let t=this.#t(
this.netconn.lwip.recv(0,e));if(typeof t!="number")return t;if(t===-15||this.netconn.lwip.sawEnd)return null;
let r=X(this.netconn.type)===x;throw b(t,r?"receive":Qe)}write(e,t=Er){Se(e,"write"),Mn(t,"write");let r=e.
byteLength,n=this.netconn.vectorsOf(e),{err:o,written:i}=this.#t(this.netconn.lwip.write(n,0,!0,t));
hn(o,i,r,this.netconn.nonblocking)}send(e){if(Se(e,"send"),e instanceof m)be(e.port,"send","data.por\
t"),this.#n(e,e.addr,e.port,"send");else{using t=m.from(e);this.#n(t,f.ANY4,0,"send")}}sendTo(e,t){Se(
e,"send"),xt(t,"to","send");let r=this.#r(t.hostname),n=`send to ${G(t.hostname,t.port)}`;if(e instanceof
m)this.#n(e,r,t.port,n);else{using o=m.from(e);this.#n(o,r,t.port,n)}}#n(e,t,r,n){ln(e.byteLength,this.
netconn.type,t,n);let{lwip:o}=this.netconn;if(t.isAny&&!o.hasPeer)throw b(-11,n);let i=this.#t(o.send(
e,t,r));mn(i,n,t,o.hasPeer)}shutdown(e,t){D(e,"rx","shut down"),D(t,"tx","shut down"),q(this.#t(this.
netconn.lwip.shutdown(e,t)),"shut down")}close(){let e=this.#t(this.netconn.lwip.delete());if(e!==0)
throw b(e,"close")}[Symbol.dispose](){this.close()}localAddr(){return this.#o(!0)}remoteAddr(){return this.#o(
!1)}#o(e){return Me(this.netconn,e)??oi(this.#t(this.netconn.lwip.getaddr(e)),e)}};var Un=class Opening{done;#e;#t;#r=null;#n=null;constructor(e,t,r){if(!(e instanceof
ae))throw h(e,"netconn","listen","a netconn");this.#e=e,this.#t=t,this.done=r().then(n=>{this.#t={transport:t.
transport,...n}}),this.done.catch(n=>{this.#o||(this.#n=n),this.close()})}get addr(){return this.#t}get#o(){
return this.#r!==null||this.#e.stackEnded}close(){return this.#r??=this.#e.close(),this.#r.catch(()=>{}),
this.#r}hasFailedWith(e){return e===this.#n}endsWith(e){return!this.hasFailedWith(e)&&this.#o}};var xf={hostname:w,port:Be,transport:F("udp"),reuseAddress:D,loopback:D,multicastAll:D,recvBufferSize:qe};
function wl(e){R(e,xf,"options","listen"),Be(e.port,"port","listen")}var Pf={source:J},pi=class DatagramConn{netconn;#e;constructor(e,t){
this.netconn=e;let{hostname:r="0.0.0.0",port:n}=t,o={transport:"udp",hostname:r,port:n},i=()=>this.#t(
r,t);this.#e=new Un(e,o,i)}async#t(e,t){let{port:r,reuseAddress:n=!1,loopback:o,multicastAll:i}=t;return o===
!1&&this.netconn.setMulticastLoop(!1),i!==!0&&this.netconn.setMulticastAll(!1),await jt(this.netconn.
lwip,e,r,n,0)}async ready(){return await this.#e.done,this}get addr(){return this.#e.addr}async receive(e,t=g){
let r=e!==void 0;r&&Z(e,"p","receive"),$(t,"receive");let n=r?e.length:0;await this.#e.done;using o=await this.
netconn.recv(t);let i={transport:"udp",...o.from};if(e===void 0)return[o.toBytes(),i];if(e.length<n)
throw ee("p","receive");return[e.subarray(0,o.copyInto(e)),i]}async send(e,t){Z(e,"p","send"),xt(t,"\
addr","send");let{length:r}=e;if(await this.#e.done,e.length<r)throw ee("p","send");return await this.
netconn.sendTo(e,t),r}setRecvBufferSize(e){this.netconn.setRecvBufferSize(e)}info(){return this.netconn.
datagramInfo()}async joinMulticastV4(e,t,r={}){let n="join a group";R(r,Pf,"options",n),J(e,"address",
n),J(t,"networkInterface",n),await this.#e.done;let o={...r,interface:t};await this.netconn.joinGroup(
e,o);let i=!0;return{leave:async()=>{i&&(i=!1,await this.netconn.leaveGroup(e,o))},setTTL:async s=>this.
netconn.setMulticastTtl(s),setLoopback:async s=>{D(s,"loopback","set the loop of groups"),this.netconn.
setMulticastLoop(s)}}}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
receive()}catch(t){if(this.#e.endsWith(t))return;if(this.#e.hasFailedWith(t)||!ci(this.netconn,t))throw t;
continue}yield e}}};var Rl=class Names{#e;#t;constructor(e,t){this.#e=e,this.#t=t}async lookup(e,t=2){w(
e,"name","look up a name"),v(t,0,3,"addrtype","look up a name");let r={op:"lookup",name:e,addrtype:t},
n=await this.#o(r,{});if(n===null||n===ie)return{err:-15,addr:f.ANY4};let{err:o}=n;return{err:o,addr:o===
0?mi(n):f.ANY4}}async addressOf(e,t,r){let n={op:"lookup",name:e,addrtype:2};return mi(br(await this.#o(
n,r),t))}addressNow(e){return new S(this.#r(e))}*#r(e){let r=yield*this.#e.control({op:"lookup",name:e,
addrtype:2}).steps();return mi(br(r,`resolve "${e}"`))}async addresses(e,t){Cl(e,t);let r=await this.#o(
{op:"addresses",name:e},t);return br(r,`resolve "${e}"`).addrs}async resolve(e,t,r){let n=await this.#n(
e,t,r),{records:o}=br(n,`resolve "${e}" for ${t}`);return o.map(({data:i})=>i)}async records(e,t,r){
let n=await this.#n(e,t,r),o=`resolve "${e}" for ${t}`,i=n!==null&&n!==ie&&n.rcode>=0,{rcode:s,aliases:a,
records:c}=i?n:br(n,o);return{rcode:Kr(s),aliases:a.map(kl),records:c.map(kl)}}async#n(e,t,r){Cl(e,r),
w(t,"type",Fn);let n=gs(t);if(n<=0)throw h(t,"type",Fn,'a record type, such as "MX"');let o=t.toUpperCase()===
"PTR"?f.parse(e):null,i=o===null?e:hs(o);return await this.#o({op:"resolve",name:i,type:n},r)}async#o(e,t){
if(t.signal?.throwIfAborted(),!this.#e.isOpen)return null;let r=this.#e.control(e).promise;try{return await If(
r,t,this.#t)}catch(n){if(this.#e.isOpen||t.signal?.aborted)throw n;return null}}},Fn="resolve a name";
function Cl(e,t){w(e,"name",Fn),$(t,Fn)}function mi(e){return f.parse(e.addrs[0])}function br(e,t){if(e===
null)throw yn("ended",-1,t);if(e===ie)throw yn("timeout",-1,t);if(e.status==="ok")return e;throw yn(
e.status,e.rcode,t)}function kl({name:e,type:t,ttl:r,data:n}){return{name:e,type:ys(t),ttl:r,data:n}}
function If(e,{signal:t,timeout:r},n){return t===void 0&&r===void 0?e:new Promise((o,i)=>{let s=()=>{
a!==-1&&n.clear(a),i(t.reason)},a=r===void 0?-1:n.set(r,()=>{t?.removeEventListener("abort",s),o(ie)});
t?.addEventListener("abort",s,{once:!0});let c=()=>{a!==-1&&n.clear(a),t?.removeEventListener("abort",
s)};e.then(o,i).finally(c)})}var hi=class HandedOn{isBusy=!1;async#e(e){throw yi(e)}read(){return this.#e("read")}readChunk(){
return this.#e("read")}write(){return this.#e("write")}shutdown(){return this.#e("shut down")}async close(){}async abort(){}};
function yi(e){return new O.BadResource(`Cannot ${e}: startTls has taken the connection over, use wh\
at it has returned`)}var Lf=65536,gi,Nr=class StreamConn{static{gi=e=>{let t=e.#e;if(t instanceof hi)throw yi(
"start TLS");if(e.#n!==null)throw Df();if(t.isBusy||e.#a)throw Bf();return e.#e=new hi,t}}netconn;localAddr;remoteAddr;#e;#t=null;#r=null;#n=null;#o=0;constructor(e,t,r,n){
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
ocked")}var Wn=class StreamListener{netconn;#e;#t;constructor(e,t,r){this.netconn=e,this.#t=
r;let{hostname:n="0.0.0.0",port:o}=t,i={transport:"tcp",hostname:n,port:o},s=()=>this.#r(n,t);this.#e=
new Un(e,i,s)}async#r(e,t){let{port:r,reuseAddress:n=!1,trace:o=!1,mss:i}=t,{tcpBacklog:s=255}=t,{backlog:a=Math.
min(s,255)}=t;i!==void 0&&this.netconn.setMss(i),o!==!1&&this.netconn.setTrace(o===!0?{}:o);let{lwip:c}=this.
netconn;return await jt(c,e,r,n,a)}async ready(){return await this.#e.done,this}get addr(){return this.#e.
addr}async accept(e=g){return await this.#e.done,await this.#t(await this.netconn.accept(e))}ref(){this.
netconn.ref()}unref(){this.netconn.unref()}close(){this.#e.close()}[Symbol.dispose](){this.close()}async[Symbol.
asyncDispose](){await this.#e.close()}async*[Symbol.asyncIterator](){for(;;){let e;try{e=await this.
accept()}catch(t){if(this.#e.endsWith(t))return;throw t}yield e}}};var _r={...Pt,hostname:w,port:Be,transport:F("tcp"),autoSelectFamily:F(!1),trace:gr,mss:at},Ei=class TcpConn extends Nr{constructor(e,t,r){
super(e,e,t,r)}static async of(e){if(!(e instanceof ae))throw h(e,"netconn","wrap a connection","a n\
etconn");let t=await e.localAddr(),r=await e.remoteAddr();return new Ei(e,{transport:"tcp",...t},{transport:"\
tcp",...r})}},bi={hostname:w,port:Be,backlog:C(1,255),tcpBacklog:C(1,2147483647),transport:F("tcp"),
reusePort:F(!1),reuseAddress:D,trace:gr,mss:at},Ni=class TcpListener extends Wn{constructor(e,t){
super(e,t,Vn)}};function Sl(e){R(e,bi,"options","listen"),Be(e.port,"port","listen")}async function Gn(e,t){
R(t,_r,"options","connect");let{hostname:r="127.0.0.1",port:n,trace:o=!1,mss:i}=t,{signal:s,timeout:a}=t;
At(r,n,"connect");let c=s===void 0&&a===void 0?g:{signal:s,timeout:a},u=me(e,x);try{i!==void 0&&u.setMss(
i),o!==!1&&u.setTrace(o===!0?{}:o),await u.connect(r,n,c)}catch(d){throw await u.close(),d}return await Vn(
u)}async function Vn(e){try{return await Ei.of(e)}catch(t){throw e.close().catch(()=>{}),t}}var Mf={};function B(e){return Mf[e]??=Uf(e)}function Uf(e){if(typeof process>"u")throw new O.NotSupported(
`Cannot load ${e}: Deno, Node and Bun have it, this runtime has not`);return process.getBuiltinModule(
e)}function Al(){return typeof Deno>"u"&&typeof process<"u"}function Qt(e){let t=e.at(-1),r=typeof t=="function"?t:null,[n,o]=e;return typeof n=="object"&&n!==null?
{options:n,callback:r}:e.length===0||typeof n=="function"?{options:{},callback:r}:typeof n=="string"&&
!Ff(n)?{options:{path:n},callback:r}:{options:{port:n,...typeof o=="string"?{host:o}:{}},callback:r}}
function Ff(e){return e!==""&&Number(e)>=0}var xl={EPERM:[-1,"operation not permitted"],EBADF:[-9,"bad file descriptor"],ENOMEM:[-12,"not enoug\
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
let r=String(e?.code);return Gf[t]?.[r]??Wf[r]??"EINVAL"}function Oi(e,t,r,n,o){let i=new Error(r,o===
void 0?{}:{cause:o}),[s]=xl[e]??[],a=n===null?{}:Vf(n);return Object.assign(i,{errno:s,code:e,syscall:t,
...a})}function Vf({address:e,port:t}){return t>0?{address:e,port:t}:{address:e}}function _i({address:e,
port:t}){return t>0?` ${e}:${t}`:` ${e}`}function M(e,t,r,n,o){let i=o===void 0?"":` - Local (${_i(o).
trim()})`,s=r===null?"":_i(r);return Oi(e,t,`${t} ${e}${s}${i}`,r,n)}function Pl(e,t,r,n){let o=xl[e]?.[1]??
"unknown error",i=r===null?"":_i(r),s=`${t} ${e}: ${o}${i}`;return Oi(e,t,s,r,n)}function Ti(e,t){let n=t===
void 0||t instanceof Error&&t.name==="NotFound"?"ENOTFOUND":"EAI_AGAIN",o=`getaddrinfo ${n} ${e}`;return Object.
assign(Oi(n,"getaddrinfo",o,null,t),{hostname:e})}function _(e,t,r=Error){let n=new r(t),{name:o}=n;
return n.name=`${o} [${e}]`,n.stack,n.name=o,Object.assign(n,{code:e})}function Il(e){let t=new AggregateError(
e);return Object.assign(t,{code:e[0]?.code})}function L(e,t,r){let n=e.includes(".")?"property":"arg\
ument";return _("ERR_INVALID_ARG_TYPE",`The "${e}" ${n} must be ${t}. Received ${Ll(r)}`,TypeError)}
function Ll(e){if(e==null)return String(e);if(typeof e=="function")return`function ${e.name}`.trimEnd();
if(typeof e=="object"){let{name:r}=e.constructor??{};return r?`an instance of ${r}`:"an object"}let t=typeof e==
"string"?`'${e}'`:String(e);return`type ${typeof e} (${t})`}function Kf(e,t){return _("ERR_SOCKET_BA\
D_PORT",`${e} should be >= 0 and < 65536. Received ${Ll(t)}.`,RangeError)}function Ze(e,t){let n=typeof e==
"string"&&e.trim()!==""||typeof e=="number"?Number(e):NaN;if(n!==n>>>0||n>65535)throw Kf(t,e);return n}function Kn(e){if(!(typeof e=="object"&&e!==null&&"aborted"in e))throw L("options.signal","an instan\
ce of AbortSignal",e)}function Hn(e,t,r){e.addEventListener("abort",r,{once:!0}),t.once("close",()=>e.
removeEventListener("abort",r))}function re(e){return B("node:net").isIP(String(e))}function Or(e){return(t,{all:r,family:n},o)=>{let i=(...s)=>process.
nextTick(()=>o(...s));e.addresses(t).then(s=>{let a=Hf(s.map(c=>({address:c,family:re(c)})).filter(c=>!n||
c.family===n));if(a.length===0)return i(Ti(t));r?i(null,a):i(null,a[0].address,a[0].family)},s=>i(Ti(
t,s)))}}function Hf(e){let t=e.filter(({family:r})=>r===4);return t.length>0?t:e}function Dl(e,t,r,n,o){
let i=o;if(n!==void 0)n(t,r,i);else if(f.parse(t)!==null)process.nextTick(o,null,t);else{let s={family:void 0,
hints:0};Or(e)(t,s,i)}}function Bl(e){let t=e[0]?.family,r=new Set,n=e.filter(({address:a,family:c})=>{
let u=re(a)===c&&!r.has(a);return r.add(a),u}),o=n.filter(({family:a})=>a===t),i=n.filter(({family:a})=>a!==
t),s=[];for(let a=0;a<Math.max(o.length,i.length);a++)a<o.length&&s.push(o[a]),a<i.length&&s.push(i[a]);
return s}function Ml(e){let t=`Invalid IP address: ${e}`;return _("ERR_INVALID_IP_ADDRESS",t,TypeError)}
function Ul(e,t,r){let n=`Invalid address family: ${e} ${t}:${r}`,o=_("ERR_INVALID_ADDRESS_FAMILY",n,
RangeError);return Object.assign(o,{host:t,port:r})}function yt(e,t){if(!(!e||typeof e.check=="function"))throw L(t,"an instance of net.BlockList",e)}function et(e,t){
return e?.check(t,`ipv${re(t)}`)===!0}function Ue(e,t){if(typeof e!="number")throw L(t,"of type number",e)}function Jt(e,t){e!==void 0&&Ue(
e,t)}function Ie(e,t){if(typeof e!="string")throw L(t,"of type string",e)}function $n(e,t){if(!(e===
void 0||typeof e=="function"))throw L(t,"of type function",e)}function Fl(e,t){if(!(e==null||typeof e==
"boolean"))throw L(t,"of type boolean",e)}var zn=-128,$f=64,Gl=class SendQueue{#e;#t;#r=[];#n=0;#o=[];#i=0;#a=!1;#s=null;constructor(e,t){
this.#e=e,this.#t=t}get waiting(){return{bytes:this.#n+this.#i,count:this.#r.length+this.#o.length}}send(e,t,r,n){
let o=this.#r.length===0&&!this.#l(t);if(o&&this.#c(e,t,r,n))return;let i=Wl(e);if(i>or)return void process.
nextTick(n,-1,0);let s={pieces:e,length:i,addr:t,port:r,done:n};o&&this.#u(s)||(this.#r.push(s),this.#n+=
i,this.#r.length===1&&this.#h())}#l(e){let t=this.#o;if(t.length===$f)return!0;for(let r=0;r<t.length;r++)
if(t[r].addr.equals(e))return!0;return!1}#c(e,t,r,n){let o=e[0];return e.length!==1||o.length===0||!this.#t.
sendNow(o,t,r)?!1:(process.nextTick(n,0,o.length),!0)}#u(e){let t=this.#e.isOpen?this.#t.err():-15;if(t!==
0)return process.nextTick(e.done,t,0),!0;if(!this.#e.hasRoom())return!1;let{pieces:r,length:n,addr:o,
port:i}=e;if(Wl(r)!==n)return vi(e,-16),!0;let s=I.block(this.#e.datagramMemory,n);if(s===null)return!1;
let a=s.offset;for(let d of r)this.#e.u8.set(d,a),a+=d.length;let c=new m;c.append(s);let u=this.#t.
send(c,o,i);return c.delete(),u.done?(vi(e,u.result()),!0):(this.#o.push(e),this.#i+=n,u.promise.then(
d=>this.#f(e,d)),!0)}#f(e,t){this.#o.splice(this.#o.indexOf(e),1),this.#i-=e.length,vi(e,t),this.#h(),
this.#p()}#h(){for(;this.#r.length>0&&!this.#a;){let[e]=this.#r;if(this.#l(e.addr))return;if(!this.#u(
e))return this.#d(e.length);this.#r.shift(),this.#n-=e.length}}#d(e){this.#a=!0,(this.#e.hasRoom()?this.#e.
datagramRoom(e):this.#e.room()).onSettled(()=>{this.#a=!1,this.#h()})}end(e){this.#s=e;for(let t of this.#r.
splice(0))process.nextTick(t.done,-13,0);this.#n=0,this.#p()}#p(){this.#s===null||this.#o.length>0||
(process.nextTick(this.#s),this.#s=null)}};function Wl(e){let t=0;for(let r of e)t+=r.length;return t}
function vi({length:e,done:t},r){let n=r===-4?zn:r;process.nextTick(t,n,r===0?e:0)}var zf={[-1]:"EMSGSIZE",[-2]:"EMSGSIZE",[zn]:"ENETUNREACH",[-4]:"EHOSTUNREACH",[-14]:"ECONNREFUSED",
[-8]:"EADDRINUSE",[-6]:"EINVAL",[-13]:"ECANCELED",[-15]:"ENETDOWN",[-11]:"ENETDOWN"},qf={bind:{[-4]:"\
EADDRNOTAVAIL"},send:{[-6]:"EACCES"},connect:{[-4]:"ENETUNREACH"}},Yf={recvmsg:Qe};function Tr(e,t,r,n=0){
let o=qf[t]?.[e]??zf[e]??"EINVAL",i=r===void 0?null:{address:r,port:n},s=i===null?"":` to ${G(r,n)}`,
a=Yf[t]??`${t}${s}`,c=b(e===zn?-4:e,a);return M(o,t,i,c)}function Vl(e,t,r,n){let o=b(e,t);return M(
r?jf(e,n):"EINVAL",t,null,o)}function jf(e,t){if(e===-1)return"ENOBUFS";switch(t){case 2:return e===
-8?"EADDRINUSE":"ENODEV";case 4:return e===-8?"EADDRNOTAVAIL":"ENODEV";case 3:return"EADDRNOTAVAIL";default:
return"EINVAL"}}function Kl(){return _("ERR_SOCKET_DGRAM_NOT_RUNNING","Not running")}function wi(){return _(
"ERR_SOCKET_DGRAM_NOT_CONNECTED","Not connected")}function qn(){return _("ERR_SOCKET_DGRAM_IS_CONNEC\
TED","Already connected")}function Hl(){return _("ERR_SOCKET_ALREADY_BOUND","Socket is already bound")}
function Ci(e){return _("ERR_IP_BLOCKED",`IP(${e}) is blocked`)}function $l(){return _("ERR_SOCKET_B\
AD_BUFFER_SIZE","Buffer size must be a positive integer",TypeError)}function zl(e){let t=`Could not \
get or set buffer size: ${e} returned EBADF`,{errno:r}=M("EBADF",e,null);return Object.assign(_("ERR\
_SOCKET_BUFFER_SIZE",t),{errno:r,syscall:e})}var Xf="of type string or an instance of Buffer, TypedArray, or DataView";function jl(e){let r=typeof e==
"object"&&e!==null?e:{type:e},{type:n,lookup:o,signal:i}=r;if(ql(r.recvBufferSize,"options.recvBuffe\
rSize"),ql(r.sendBufferSize,"options.sendBufferSize"),yt(r.receiveBlockList,"options.receiveBlockLis\
t"),yt(r.sendBlockList,"options.sendBlockList"),n!=="udp4"&&n!=="udp6")throw _("ERR_SOCKET_BAD_TYPE",
"Bad socket type: it must be udp4 or udp6",TypeError);return $n(o,"lookup"),i!==void 0&&Kn(i),{type:n,
reuseAddr:!!r.reuseAddr,reusePort:!!r.reusePort,ipv6Only:!!r.ipv6Only,recvBufferSize:r.recvBufferSize||
void 0,sendBufferSize:r.sendBufferSize||void 0,lookup:o,signal:i,receiveBlockList:r.receiveBlockList,
sendBlockList:r.sendBlockList}}function ql(e,t){if(e&&(Ue(e,t),e>>>0!==e))throw _("ERR_OUT_OF_RANGE",
`The value of "${t}" is out of range: ${e} is no number of bytes`,RangeError)}function Ri(e){if(!e)throw _(
"ERR_MISSING_ARGS",'The "multicastAddress" argument must be specified',TypeError)}function Si(e){let t=Ze(
e,"Port");if(t>0)return t;throw _("ERR_SOCKET_BAD_PORT","Port should be > 0 and < 65536. Received 0.",
RangeError)}function Xl(e){let[t,r]=e,n=e[e.length-1],o=typeof n=="function"?n:void 0;if(typeof t=="\
object"&&t!==null){let{port:a,address:c,fd:u}=t;if(typeof u=="number"&&u>0)throw M("ENOTSUP","bind",
null);return c&&Ie(c,"options.address"),{port:a,address:c,callback:o}}let i=typeof t=="function"?void 0:
t,s=typeof r=="function"?void 0:r;return s&&Ie(s,"address"),{port:i,address:s,callback:o}}function Ql(e,t){
let[r,n,o,i,s,a]=e;if((t?typeof o=="number":!!(s||i&&typeof i!="function"))?(r=Qf(r,n,o),t&&typeof i==
"function"&&(a=i,i=void 0)):t?a=n:(a=i,i=n,s=o),t&&(i||s))throw qn();let u=Jf(r),d=t?0:Si(i);return typeof s==
"function"?(a=s,s=void 0):s!=null&&Ie(s,"address"),{pieces:u,port:d,address:s??void 0,callback:typeof a==
"function"?a:void 0}}function Qf(e,t,r){let n=ki(e,"buffer"),o=t>>>0,i=r>>>0;if(o>n.length)throw Yl(
"offset");if(o+i>n.length)throw Yl("length");return n.subarray(o,o+i)}function Yl(e){return _("ERR_B\
UFFER_OUT_OF_BOUNDS",`"${e}" is outside of buffer bounds`,RangeError)}function Jf(e){return Array.isArray(
e)?e.length===0?[new Uint8Array(0)]:e.map(t=>ki(t,"buffer list arguments")):[ki(e,"buffer")]}function ki(e,t){
if(e instanceof Uint8Array)return e;if(typeof e=="string")return Buffer.from(e);if(!ArrayBuffer.isView(
e))throw L(t,Xf,e);let{buffer:r,byteOffset:n,byteLength:o}=e;return new Uint8Array(r,n,o)}var Zf=64,Jl=class UdpHandle{#e;#t;#r;#n;#o;#i;#a=!1;#s=0;#l=null;#c=null;#u="";constructor(e,t,r){
this.#e=e,this.#o=t,this.#n=r;let n=t?Zi:j;this.#t=me(e,n),this.#t.unref(),this.#r=this.#t.lwip,this.#i=
new Gl(e.port,this.#r)}get waiting(){return this.#i.waiting}#f(e){return e.block(this.#e.blocker)}bind(e,t,r,n){
n&&(this.#r.flags|=32),r&&this.#r.setOption(_t,1);let o=r?Jr:0;return this.#f(this.#r.open(e,t,o,0))}connect(e,t){
return this.#f(this.#r.connect(e,t))}disconnect(){this.#r.disconnect()}send(e,t,r,n){this.#i.send(e,
t,r,n)}changeMembership(e,t,r,n){return this.#f(this.#r.membership(e,t,r,-1,n))}setMulticastInterface(e){
let t=e.isAny?0:this.#h(e);return t<0?!1:(this.setOption(Fr,t),!0)}#h(e){let{port:t}=this.#e,r=t.control(
{op:"netifs"}),n=this.#f(r),o=e.toString(),i=({addresses:s})=>s.some(a=>a.split("/")[0]===o);return n.
find(i)?.index??-1}setOption(e,t){this.#r.setOption(e,t)}limitDatagrams(e){this.#r.limitDatagrams(e)}ref(){
this.#t.ref()}unref(){this.#t.unref()}receive=()=>{if(this.#l=null,this.#a)return;let e=this.#r.recvNow();
e!==void 0?this.#g(e):(this.#s=0,this.#r.arrival(g).then(this.#d))};#d=e=>process.nextTick(this.#p,this.#r.
received(e));#p=e=>process.nextTick(this.#g,e);#m=()=>queueMicrotask(this.#y);#y=()=>process.nextTick(
this.receive);#g=e=>{if(this.#a){e instanceof m&&e.delete();return}if(e===-15||e===-11)return this.#n.
onEnded();try{e instanceof m?this.#E(e):this.#n.onReceiveError(e)}finally{this.#N()}};#E(e){try{this.#n.
onDatagram(e,this.#b(e.addr),e.port)}finally{e.delete()}}#b(e){return(this.#c===null||!this.#c.equals(
e))&&(this.#c=e,this.#u=Ai(e,this.#o)),this.#u}#N(){if(!this.#a){if(++this.#s<Zf){process.nextTick(this.#m);
return}this.#s=0,this.#l=setImmediate(this.receive)}}close(e){this.#a=!0,this.#l!==null&&clearImmediate(
this.#l),this.#t.close(),this.#i.end(e)}};function Ai(e,t){return t&&e.isV4?`::ffff:${e}`:e.toString()}function ep(e){return class DatagramSocket extends e{type;#e;#t;#r=null;#n=!1;#o="no\
ne";#i="none";#a=null;#s=null;#l=null;#c=!0;#u;#f;constructor(t,r,n){super(),this.#e=t,this.#t=r,this.
type=r.type;let{recvBufferSize:o}=t;this.#u=r.recvBufferSize??o,this.#f=r.sendBufferSize??o,n!==void 0&&
this.on("message",n),r.signal!==void 0&&this.#h(r.signal)}#h(t){let r=()=>{this.#n||this.close()};t.
aborted?r():Hn(t,this,r)}get#d(){return this.type==="udp6"}#p(){if(this.#n)throw Kl()}#m(){return this.#r??=
new Jl(this.#e,this.#d,{onDatagram:(t,r,n)=>this.#L(t,r,n),onReceiveError:t=>this.emit("error",Tr(t,
"recvmsg")),onEnded:()=>{this.#n||this.close()}})}#y(t,r){let{lookup:n}=this.#t;Dl(this.#e,t,this.#d?
6:4,n,r)}#g(t){let r=f.parse(t);return r!==null&&(this.#d||r.isV4)?r:null}#E(t,r){let n=this.#d?"IPv\
6":"IPv4";return{address:Ai(t,this.#d),family:n,port:r}}bind(...t){if(this.#p(),this.#o!=="none")throw Hl();
let{port:r,address:n,callback:o}=Xl(t),i=r?Ze(r,"Port"):0;return this.#o="under way",o!==void 0&&this.#b(
o),this.#y(n||(this.#d?"::":"0.0.0.0"),(s,a)=>{this.#n||(s!==null?this.#_(s):this.#N(a,i))}),this}#b(t){
let r=()=>{this.removeListener(e.errorMonitor,r),this.removeListener("listening",n)},n=()=>{r(),t.call(
this)};this.on(e.errorMonitor,r),this.on("listening",n)}#N(t,r){let n=u=>this.#_(M(u,"bind",{address:t,
port:r})),o=this.#g(t);if(o===null)return n("EINVAL");if(this.#t.reusePort)return n("ENOTSUP");if(!this.#e.
port.isOpen)return n("ENETDOWN");let i=this.#m(),{reuseAddr:s,ipv6Only:a}=this.#t,c=i.bind(o,r,s,a);
if(c.err===0)return this.#v(i,c);this.#_(Tr(c.err,"bind",t,r))}#_(t){this.#o="none",this.emit("error",
t)}#v(t,r){this.#a=r,this.#o="done",this.#c&&t.ref();let{recvBufferSize:n}=this.#t;n!==void 0&&t.limitDatagrams(
n),process.nextTick(t.receive),this.emit("listening")}address(){if(this.#p(),this.#a===null)throw M(
"EBADF","getsockname",null);return this.#E(this.#a.addr,this.#a.port)}#B(t){if(this.#l===null){this.#l=
[];let r=()=>{this.removeListener("listening",n),this.#l=null},n=()=>{this.removeListener(e.errorMonitor,
r);let o=this.#l??[];this.#l=null;for(let i of o)i()};this.once(e.errorMonitor,r),this.once("listeni\
ng",n)}this.#l.push(t)}connect(t,r,n){let o=Si(t);if(typeof r=="function"&&(n=r,r=""),Ie(r??="","add\
ress"),this.#p(),this.#i!=="none")throw qn();this.#i="under way",this.#o==="none"&&this.bind({port:0});
let i=()=>this.#k(o,r,typeof n=="function"?n:null);this.#o==="done"?i():this.#B(i)}#k(t,r,n){n!==null&&
this.once("connect",n);let o=i=>{if(this.#i="none",n===null)return void this.emit("error",i);this.removeListener(
"connect",n),n.call(this,i)};this.#y(r||this.#R,(i,s)=>{this.#n||(i!==null?process.nextTick(o,i):this.#M(
s,t,r,o))})}#M(t,r,n,o){let i=u=>process.nextTick(o,M(u,"connect",{address:n,port:r})),s=this.#g(t);
if(s===null)return i("EINVAL");if(this.#I(t))return process.nextTick(o,Ci(t));let a=s.isAny?Zl(s):s,
c=this.#r.connect(a,r);if(c!==0){let u=Tr(c,"connect",n,r);return process.nextTick(o,u)}this.#s={addr:a,
port:r},this.#i="done",process.nextTick(()=>this.emit("connect"))}get#R(){return this.#d?"::1":"127.\
0.0.1"}#I(t){return et(this.#t.sendBlockList,t)}disconnect(){if(this.#i!=="done")throw wi();this.#r?.
disconnect(),this.#i="none",this.#s=null}remoteAddress(){if(this.#p(),this.#s===null)throw wi();return this.#E(
this.#s.addr,this.#s.port)}send(...t){let r=Ql(t,this.#i==="done");this.#p(),this.#o==="none"&&this.
bind({port:0}),this.#o==="done"?this.#U(r):this.#B(()=>this.#U(r))}sendto(...t){Ue(t[1],"offset"),Ue(
t[2],"length"),Ue(t[3],"port"),Ie(t[4],"address"),this.send(...t)}#U(t){let{port:r,address:n,callback:o}=t;
if(r===0)return this.#T(f.ANY4,void 0,t);this.#y(n||this.#R,(i,s)=>{i!==null?o!==void 0?process.nextTick(
o,i):process.nextTick(()=>this.emit("error",i)):this.#n||this.#O(s,t)})}#O(t,r){let{port:n,address:o=t,
callback:i}=r,s=c=>{i!==void 0&&process.nextTick(i,c)},a=this.#g(t);if(a===null)return s(M("EINVAL",
"send",{address:o,port:n}));if(this.#I(t))return s(Ci(t));this.#T(a.isAny?Zl(a):a,o,r)}#T(t,r,{pieces:n,
port:o,callback:i}){let s=this.#r;if(s!==null){if(i===void 0)return s.send(n,t,o,tp);s.send(n,t,o,(a,c)=>{
a===0?i(null,c):i(Tr(a,"send",r,o))})}}#L(t,r,n){if(et(this.#t.receiveBlockList,r))return;let o=this.#d?
"IPv6":"IPv4",i=t.byteLength,s=Buffer.allocUnsafe(i);t.copyInto(s);let a={address:r,family:o,port:n,
size:i};this.emit("message",s,a)}#S(t){if(this.#p(),this.#a===null)throw M("EBADF",t,null);return this.#r}#A(t,r,n){
let o=this.#S(t),i=Math.trunc(n);if(!(i>=r.least&&i<=r.most))throw M("EINVAL",t,null);o.setOption(r,
i)}setBroadcast(t){this.#A("setBroadcast",Br,t?1:0)}setTTL(t){return Ue(t,"ttl"),this.#A("setTTL",Dr,
t),t}setMulticastTTL(t){return Ue(t,"ttl"),this.#A("setMulticastTTL",Mr,t),t}setMulticastLoopback(t){
let r=t?1:0;return this.#A("setMulticastLoopback",Ur,r),t}setMulticastInterface(t){let r="setMultica\
stInterface";this.#p(),Ie(t,"interfaceAddress");let n=this.#S(r),o=this.#g(t);if(o===null)throw M("E\
INVAL",r,null);if(!n.setMulticastInterface(o))throw M("EADDRNOTAVAIL",r,null)}addMembership(t,r){Ri(
t);let{MEMBER_JOIN:n}=vt;this.#x("addMembership",n,t,r)}dropMembership(t,r){Ri(t);let{MEMBER_LEAVE:n}=vt;
this.#x("dropMembership",n,t,r)}addSourceSpecificMembership(t,r,n){this.#D("addSourceSpecificMembers\
hip",4,t,r,n)}dropSourceSpecificMembership(t,r,n){this.#D("dropSourceSpecificMembership",5,t,r,n)}#D(t,r,n,o,i){
Ie(n,"sourceAddress"),Ie(o,"groupAddress"),this.#x(t,r,o,i,n)}#x(t,r,n,o,i="0.0.0.0"){this.#p();let s=f.
parse(String(n)),a=f.parse(o||"0.0.0.0"),c=f.parse(i);if(s===null||a===null||c===null)throw M("EINVA\
L",t,null);if(!this.#e.port.isOpen)throw M("ENETDOWN",t,null);let d=(this.#a===null?this.#w():this.#m()).
changeMembership(r,s,a,c);if(d!==0)throw Vl(d,t,s.isMulticast,r)}#w(){let t=this.#m(),r=this.#d?f.ANY6:
f.ANY4,n=t.bind(r,0,!1,!1);return n.err===0&&(this.#a=n),t}#P(t,r){if(t>>>0!==t)throw $l();if(this.#p(),
this.#a===null)throw zl(r);return this.#r}setRecvBufferSize(t){let r=this.#P(t,"uv_recv_buffer_size");
t!==0&&(this.#u=Math.min(t,2147483647),r.limitDatagrams(this.#u))}setSendBufferSize(t){this.#P(t,"uv\
_send_buffer_size"),t>0&&(this.#f=t)}getRecvBufferSize(){return this.#P(0,"uv_recv_buffer_size"),this.#u}getSendBufferSize(){
return this.#P(0,"uv_send_buffer_size"),this.#f}getSendQueueSize(){return this.#p(),this.#r?.waiting.
bytes??0}getSendQueueCount(){return this.#p(),this.#r?.waiting.count??0}ref(){return this.#c=!0,this.#o===
"done"&&this.#r?.ref(),this}unref(){return this.#c=!1,this.#o==="done"&&this.#r?.unref(),this}close(t){
if(typeof t=="function"&&this.on("close",t),this.#l!==null)return this.#l.push(()=>this.close()),this;
this.#p(),this.#n=!0;let r=()=>void this.emit("close"),n=this.#r;return this.#r=null,n===null?process.
nextTick(r):n.close(r),this}async[Symbol.asyncDispose](){this.#n||await new Promise(t=>this.close(()=>t()))}}}
var tp=()=>{};function Zl(e){return e.isV4?f.LOOPBACK4:f.LOOPBACK6}var eu;function tu(e,t,r){let n=jl(
t),o=typeof r=="function"?r:void 0;return eu??=ep(B("node:events")),new eu(e,n,o)}var nu=class Connector{#e;#t;#r;#n;#o=[];#i=[];#a=null;#s=!1;#l=!1;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n}start(){let{host:e}=this.#r,t=re(e);t===0?this.#u():process.
nextTick(()=>this.#m(e,t))}cancel(){this.#s=!0,this.#a?.close().catch(()=>{}),this.#a=null}get isConnecting(){
return this.#l}get#c(){return this.#s||!this.#t.connecting}#u(){let{host:e,family:t,hints:r,lookup:n,
localAddress:o}=this.#r,i=this.#r.autoSelectFamily&&t!==4&&t!==6&&o===null;(n??Or(this.#e))(e,{family:t,
hints:r,...i?{all:i}:{}},(s,a,c)=>{i?this.#h(s,a):this.#f(s,a,c)})}#f(e,t,r){let n=this.#t;if(n.emit(
"lookup",e,t,r,this.#r.host),this.#c)return;let o=e??this.#d(t,r);o?process.nextTick(()=>this.#p(o)):
(n.touch(),this.#m(t,r))}#h(e,t){let r=this.#t,{host:n}=this.#r;if(this.#c)return;if(e)return this.#f(
e,void 0,void 0);for(let{address:i,family:s}of t)if(r.emit("lookup",null,i,s,n),this.#c)return;let o=Bl(
t);if(o.length===0){let[i]=t,s=this.#d(i?.address,i?.family);process.nextTick(()=>this.#p(s));return}
r.touch(),o.length===1?this.#m(o[0].address,o[0].family):(r.autoSelectFamilyAttemptedAddresses=[],this.#i=
o,this.#y(0))}#d(e,t){if(re(e)===0)return Ml(e);if(t===4||t===6)return null;let{host:r,port:n}=this.#r;
return Ul(t,r,n)}#p(e){this.#c||this.#t.destroy(e)}#m(e,t){let r=this.#t;if(!this.#c){if(et(this.#n,
e)){r.destroy(ru(e));return}this.#N(e,t,n=>{if(!this.#c){if(n!==null)return this.#b(n);r.emit("conne\
ctionAttempt",e,this.#r.port,t),!(this.#c||this.#g(e))&&this.#_(e,t,void 0,o=>{this.#c||(o!==null&&this.#E(
e,t,o),this.#c||this.#b(o))})}})}}#y(e){let t=this.#t;if(this.#c)return;if(e===this.#i.length){t.destroy(
Il(this.#o));return}let{address:r,family:n}=this.#i[e],{port:o,attemptTimeout:i}=this.#r,s=a=>{this.#l=
!1,this.#o.push(a),process.nextTick(()=>this.#y(e+1))};if(et(this.#n,r))return s(ru(r));this.#N(r,n,
a=>{if(this.#c)return;if(a!==null)return s(a);if(t.emit("connectionAttempt",r,o,n),this.#c||this.#g(
r))return;t.autoSelectFamilyAttemptedAddresses.push(`${r}:${o}`);let c=e===this.#i.length-1,u=c?void 0:
i;this.#_(r,n,u,d=>{if(this.#c)return;if(d===null)return this.#b(null);s(d);let{code:N}=d.cause??{};
N==="ERR_TIMEOUT"&&!c?t.emit("connectionAttemptTimeout",r,o,n):this.#E(r,n,d)})})}#g(e){if(!this.#t.
isAttempted)return!1;let t={address:e,port:this.#r.port};return this.#t.destroy(M("EALREADY","connec\
t",t)),!0}#E(e,t,r){let{port:n}=this.#r;this.#t.emit("connectionAttemptFailed",e,n,t,r)}#b(e){let t=this.#a;
this.#a=null,this.#l=!1,e!==null?this.#t.destroy(e):this.#t.onConnected(t)}#N(e,t,r){if(this.#t.netconn!==
null)return this.#a=this.#t.netconn,r(null);let{port:n,localAddress:o,localPort:i}=this.#r,s=o!==null||
i!==0,c={address:o??(t===6?"::":"0.0.0.0"),port:i},u=null,d=N=>r(s?xi(u,N,"bind",c):xi(u,N,"connect",
{address:e,port:n}));try{u=this.#a=me(this.#e,x),this.#t.prepare(u)}catch(N){process.nextTick(d,N);return}
if(!s)return r(null);u.bind(c.address,i).then(()=>process.nextTick(r,null),N=>process.nextTick(d,N))}#_(e,t,r,n){
let o=this.#a,i={address:e,port:this.#r.port},s=a=>n(xi(o,a,"connect",i));if(o===this.#t.netconn){process.
nextTick(n,null);return}if(t===6){process.nextTick(s,rp(e,i.port));return}this.#l=!0,o.connect(e,i.port,
{timeout:r}).then(()=>process.nextTick(n,null),a=>process.nextTick(s,a))}};function rp(e,t){let r=`c\
onnect to ${G(e,t)}`;return b(-4,r,"the stack has no IPv6 yet")}function xi(e,t,r,n){let o=np(e,t,r);
return e?.close().catch(()=>{}),M(o,r,n,t)}function np(e,t,r){if(e===null||e.stackEnded)return"ENETD\
OWN";let n=ht(t,r);return n==="EHOSTUNREACH"&&e.lwip.remoteEnd===null?"ENETUNREACH":n}function ru(e){
return _("ERR_IP_BLOCKED",`IP(${e}) is blocked by net.BlockList`)}var ou=class IdleTimer{#e;#t=0;#r=0;#n=null;#o=0;constructor(e){this.#e=e}set(e){if(this.#t=
e,e===0)return;this.#r=performance.now();let t=this.#r+e;this.#n!==null&&this.#o<=t||(this.stop(),this.#i(
e))}touch(){this.#t!==0&&(this.#r=performance.now(),this.#n===null&&this.#i(this.#t))}stop(){this.#n?.
close(),this.#n=null}#i(e){this.#o=performance.now()+e;let{setTimeout:t}=B("node:timers");this.#n=t(
this.#a,e).unref()}#a=()=>{if(this.#n=null,this.#t===0)return;let e=this.#r+this.#t-performance.now();
e>=1?this.#i(e):this.#e()}};var Pi=class OnRead{isStopped=!1;#e;#t;#r;#n=null;constructor(e,t,r){this.#r=e,this.#e=
t,this.#t=r}static of(e){if(e===null||typeof e!="object")return null;let{buffer:t,callback:r}=e;if(typeof r!=
"function")return null;let n=typeof t=="function"?t:null,o=n===null?t:n();return!(o instanceof Uint8Array)||
o.length===0?null:new Pi(o,n,r)}get hasLeft(){return this.#n!==null}deliver(e){let t=this.#n??e;for(;t.
length>0;){let r=t.subarray(0,this.#r.length);t=t.subarray(r.length),this.#n=t.length>0?t:null,this.#r.
set(r);let n=this.#t(r.length,this.#r)!==!1,o=this.#e?.();if(o instanceof Uint8Array&&o.length>0&&(this.#r=
o),!n)return this.isStopped=!0,!1}return!0}};var op=32,ip=250,sp=10;function iu(e){let{host:t,port:r,localAddress:n,localPort:o,lookup:i}=e;if(t!=
null&&typeof t!="string")throw L("options.host","of type string",t);if(n&&re(n)===0){let c=`Invalid \
IP address: ${n}`;throw _("ERR_INVALID_IP_ADDRESS",c,TypeError)}if(o&&Jt(o,"options.localPort"),typeof r!=
"number"&&typeof r!="string")throw L("options.port","one of type number or string",r);re(t??"localho\
st")===0&&($n(i,"options.lookup"),Jt(e.hints,"options.hints")),Fl(e.autoSelectFamily,"options.autoSe\
lectFamily");let a=e.family;return{host:t||"localhost",port:Ze(r,"Port"),localAddress:n||null,localPort:Number(
o??0),family:a,hints:ap(e.hints,a),lookup:i??null,autoSelectFamily:cp(e.autoSelectFamily),attemptTimeout:lp(
e.autoSelectFamilyAttemptTimeout)}}function ap(e,t){return e||(t===4||t===6?0:op)}function cp(e){let{
getDefaultAutoSelectFamily:t}=B("node:net");return e??t()}function lp(e){return Jt(e,"options.autoSe\
lectFamilyAttemptTimeout"),Math.max(e??ip,sp)}var vr=Symbol("taken"),Ii=Symbol("resets"),up=65536,dp=65536,fp=new Uint8Array(0),pp=10,mp=1e3,hp=null;
function Yn(){return hp??=yp(B("node:stream").Duplex)}function yp(e){return class Socket extends e{connecting=!1;timeout=void 0;server=null;_server=null;autoSelectFamilyAttemptedAddresses;_host=null;blockList;#e;#t=null;#r=new Set;#n=new ou(
()=>this.emit("timeout"));#o;#i=!1;#a=!1;#s=0;#l=0;#c=0;#u=null;#f=0;#h=0;#d=!1;#p;#m=!1;#y=!1;#g=!1;#E=!1;#b=0;#N=!0;#_=0;#v=null;constructor(t,r){
let n=gp(r);super({...n,allowHalfOpen:!!n.allowHalfOpen,emitClose:!1,autoDestroy:!0,decodeStrings:!0,
signal:void 0}),this.#e=t,this.#g=!!n.noDelay,this.#E=!!n.keepAlive,this.#b=Number(n.keepAliveInitialDelay??
0)|0,this.#o=Pi.of(n.onread),n.blockList&&(this.blockList=n.blockList),this.on("end",this.#A);let{[vr]:o,
[Ii]:i}=n;this.#y=i===!0,o!==void 0&&this.#B(o,n),this.#p=n.signal,this.#p!==void 0&&B("node:stream").
addAbortSignal(this.#p,this)}#B(t,r){this.#t=this.#v=t,this.#d=!0,this.#k(t),this.prepare(t),r.pauseOnCreate?
this.pause():r.readable!==!1&&this.read(0)}#k(t){t.lwip.released.then(()=>{this.#t!==t||!t.stackEnded||
process.nextTick(()=>this.#t===t&&this.destroy())})}connect(...t){let{options:r,callback:n}=Qt(t),o=Ep(
r);if(this.#p?.aborted)return this;if(this.destroyed&&this.#M(),this.#d=!0,n!==null&&this.once("conn\
ect",n),this.touch(),this.connecting=!0,r.noDelay!==void 0&&this.setNoDelay(!!r.noDelay),r.keepAlive!==
void 0){let a=Number(r.keepAliveInitialDelay??0);this.setKeepAlive(!!r.keepAlive,a)}let i=this.blockList??
null,s=new nu(this.#e,this,o,i);return this.#r.add(s),re(o.host)===0&&(this._host=o.host),s.start(),
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
et is closed"));return}this.touch(),this.#l+=r;let i=o.write(t);if(i===Ft)return su(t),n();this.#c=r,
this.#u=n;let s=a=>{su(t),this.#u===n&&this.#P(a,n)};i.then(()=>process.nextTick(s,null),a=>process.
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
"opening":this.readable?this.writable?"open":"readOnly":this.writable?"writeOnly":"closed"}}}function su(e){
e instanceof m&&e.delete()}function gp(e){if(e==null)return{};if(typeof e!="object")throw L("options",
"of type object",e);let t={...e};if(typeof t.fd=="number"){let r=`open ENOTSUP ${t.fd}: a stack has \
no descriptors`;throw _("ENOTSUP",r)}for(let r of["objectMode","readableObjectMode","writableObjectM\
ode"])if(t[r]){let n=`The property 'options.${r}' is not supported`;throw _("ERR_INVALID_ARG_VALUE",
n,TypeError)}return yt(t.blockList,"options.blockList"),t}function Ep(e){if(e.path&&e.port===void 0){
let t=`connect ENOTSUP ${e.path}: a stack has no pipes`;throw _("ENOTSUP",t)}if(e.port===void 0)throw _(
"ERR_MISSING_ARGS",'The "options" or "port" or "path" argument must be specified',TypeError);return iu(
e)}function bp(e,t){if(typeof e!="number")throw L("msecs","of type number",e);if(!(e>=0&&Number.isFinite(
e))){let r=`The value of "msecs" is out of range. It must be a non-negative finite number. Received ${e}`;
throw _("ERR_OUT_OF_RANGE",r,RangeError)}if(t!==void 0&&typeof t!="function")throw L("callback","of \
type function",t)}function Np(e){if(typeof e!="number")throw L("tos","of type number",e);if(Number.isInteger(
e)&&e>=0&&e<=255)return;let t=`The value of "tos" is out of range. It must be >= 0 && <= 255. Receiv\
ed ${e}`;throw _("ERR_OUT_OF_RANGE",t,RangeError)}function _p(){return _("ERR_SOCKET_CLOSED_BEFORE_C\
ONNECTION","Socket closed before the connection was established")}var au=255,lu=class ListenHandle{#e;#t;#r;#n;constructor(e,t,r,n){this.#e=e,this.#n=
t,this.#t=r,this.#r=n}static open(e,t,r,{address:n,port:o,backlog:i}){let s=null;try{s=me(e,x);let c=s.
lwip.open(f.parse(n),o,0,i).block(e.blocker);if(c.err!==0)throw b(c.err,`bind to ${G(n,o)}`);let u=cu(
c.addr.toString(),c.port);return new lu(s,u,r,t)}catch(a){let u=s===null||s.stackEnded?"ENETDOWN":ht(
a,"listen");throw s?.close().catch(()=>{}),Pl(u,"listen",{address:n,port:o},a)}}start(){this.#e.accept().
then(e=>{process.nextTick(this.#a,e),this.start()},()=>process.nextTick(()=>this.#o()))}#o(){this.#i&&
this.#t.close()}get#i(){return this.#t._handle===this}#a=e=>{let t=this.#t;if(!this.#i||this.#s(e)){
e.close().catch(()=>{});return}if(t._connections>=(t.maxConnections??1/0))return this.#l(e);let r=new this.#r(
{[vr]:e,allowHalfOpen:t.allowHalfOpen,pauseOnCreate:t.pauseOnConnect,noDelay:t.noDelay,keepAlive:t.keepAlive,
keepAliveInitialDelay:t.keepAliveInitialDelay,readableHighWaterMark:t.highWaterMark,writableHighWaterMark:t.
highWaterMark});t._connections++,r.server=r._server=t,t.emit("connection",r),this.#c(r.server)};#s(e){
let{blockList:t}=this.#t;return!!t&&et(t,Me(e,!1).hostname)}#l(e){let t=Me(e,!0),r=Me(e,!1),{family:n}=cu(
r.hostname,r.port);e.close().catch(()=>{}),this.#t.emit("drop",{localAddress:t.hostname,localPort:t.
port,localFamily:n,remoteAddress:r.hostname,remotePort:r.port,remoteFamily:n})}#c(e){let t=e;t===this.#t||
t?._handle!==null||(t._handle=this,this.#e.lwip.released.then(()=>{t._handle===this&&(t._handle=null)}))}close(){
this.#i&&(this.#t._handle=null),this.#e.close().catch(()=>{})}getsockname(e){return Object.assign(e,
this.#n),0}ref(){this.#e.ref()}unref(){this.#e.unref()}};function cu(e,t){return{address:e,family:`I\
Pv${re(e)}`,port:t}}function jn(e,t,r,n){let{options:o,callback:i}=Qt(n);if(r._handle!==null)throw _(
"ERR_SERVER_ALREADY_LISTEN","Listen method has been called more than once without closing.");i!==null&&
r.once("listening",i);let s=vp(o,n);if(o.signal!==void 0){let{signal:u}=o;Kn(u);let d=()=>void r.close();
u.aborted?process.nextTick(d):Hn(u,r,d)}let a=u=>{try{let d={...s,address:u},N=lu.open(e,t,r,d);r._handle=
N,r._unref&&N.unref(),N.start(),process.nextTick(()=>{r._handle===N&&r.emit("listening")})}catch(d){
Op(r,d)}},{host:c}=s;c===null?a("0.0.0.0"):re(c)!==0?a(c):Tp(e,r,c,a)}function Op(e,t){process.nextTick(
()=>e.emit("error",t))}function Tp(e,t,r,n){let o=!1;t.once("close",()=>o=!0);let i={family:void 0,hints:0};
Or(e)(r,i,(s,a)=>{s!==null?t.emit("error",s):!o&&t._handle===null&&n(a)})}function vp(e,t){let r=Number(
e.backlog)||Number(t[1])||Number(t[2]),n=Math.min(r>0?r:au,au),i=e.port===null||e.port===void 0&&(Object.
hasOwn(e,"port")||wp(t[0]))?0:e.port;if(!(typeof i=="number"||typeof i=="string")||typeof e.fd=="num\
ber")throw _("ERR_INVALID_ARG_VALUE",`The argument 'options' must have the property "port": a stack \
has no pipes and no file descriptors`,TypeError);let a=e.host?e.host:null;if(a!==null&&typeof a!="st\
ring")throw L("options.host","of type string",a);return{host:a,port:Ze(i,"options.port"),backlog:n}}
function wp(e){return e==null||typeof e=="function"}var Cp=["remoteAddress","remotePort","remoteFamily","localAddress","localPort","localFamily"];function uu(e,t){
e.prependListener?.("secureConnection",r=>{let n=kp(r);if(n instanceof t)for(let o of Cp)Object.defineProperty(
r,o,{get:()=>Reflect.get(n,o),configurable:!0})})}function kp(e){let{_handle:t}=e;return t?._parentWrap?.
stream}function du(e,t,r){return class Server extends e{_handle=null;_connections=0;_unref=!1;maxConnections=void 0;dropMaxConnection=!1;allowHalfOpen;pauseOnConnect;noDelay;keepAlive;keepAliveInitialDelay;highWaterMark;blockList;constructor(n,o){
super();let i=Rp(n);this.allowHalfOpen=!!i.allowHalfOpen,this.pauseOnConnect=!!i.pauseOnConnect,this.
noDelay=!!i.noDelay,this.keepAlive=!!i.keepAlive,this.keepAliveInitialDelay=Number(i.keepAliveInitialDelay??
0),this.highWaterMark=i.highWaterMark,this.blockList=i.blockList;let s=typeof n=="function"?n:o;typeof s==
"function"&&this.on("connection",s)}get listening(){return this._handle!==null}listen(...n){return jn(
t,r,this,n),this}address(){if(this._handle===null)return null;let n={};return this._handle.getsockname(
n),n}close(n){return typeof n=="function"&&(this._handle!==null?this.once("close",n):this.once("clos\
e",()=>n(Sp()))),this._handle?.close(),this._handle=null,this._emitCloseIfDrained(),this}_emitCloseIfDrained(){
this._handle!==null||this._connections>0||process.nextTick(()=>this.emit("close"))}getConnections(n){
if(typeof n!="function")throw L("callback","of type function",n);return process.nextTick(()=>n(null,
this._connections)),this}ref(){return this._unref=!1,this._handle?.ref(),this}unref(){return this._unref=
!0,this._handle?.unref(),this}async[Symbol.asyncDispose](){this._handle!==null&&await new Promise((n,o)=>{
this.close(i=>i?o(i):n())})}}}function Rp(e){if(e===void 0||typeof e=="function")return{};if(e===null)
return{};if(typeof e=="object"){let t=e;for(let r of["highWaterMark","keepAliveInitialDelay"])Jt(t[r],
`options.${r}`);return yt(t.blockList,"options.blockList"),t}throw L("options","of type object",e)}function Sp(){
return _("ERR_SERVER_NOT_RUNNING","Server is not running.")}var Li=class NodeSockets{#e;#t=null;#r=null;constructor(e){this.#e=e}get Socket(){return this.#t??=
fu(xp(this.#e))}get Server(){if(this.#r===null){let{EventEmitter:e}=B("node:events"),t=this.Socket,r=du(
e,this.#e,t);this.#r=fu(r)}return this.#r}connect=(...e)=>{let{options:t}=Qt(e),r=new this.Socket(t),
{timeout:n}=t;return n&&r.setTimeout(n),r.connect(...e)};createConnection=this.connect;createServer=(e,t)=>new this.
Server(e,t);createSocket=(e,t)=>tu(this.#e,e,t);listen(e,...t){if(e instanceof this.Server)return e.
listen(...t);Ap(e);let r=this.Socket,n=e;return jn(this.#e,r,n,t),uu(e,r),e}};function Ap(e){if(e instanceof
B("node:net").Server)return;let r=`an instance of Server of node:net or of this stack${typeof e=="fu\
nction"?": pass createServer(app) of node:http":typeof e?.listen=="function"?": in this runtime, suc\
h a server takes connections of the system only":""}`;throw L("server",r,e)}function xp(e){let t=Yn();
return class Socket extends t{constructor(n){super(e,n)}}}function fu(e){return new Proxy(
e,{apply:(t,r,n)=>new e(...n)})}var Zt=class EventLoopClock{#e=new Map;#t=1;now(){return performance.now()}set(e,t){
let r=this.#t++,n=Math.min(e,js),i=setTimeout(()=>this.#r(r),n);return this.#e.set(r,{at:this.now()+
n,fn:t,timer:i}),r}clear(e){let t=this.#e.get(e);t!==void 0&&(clearTimeout(t.timer),this.#e.delete(e))}#r(e){
let t=this.#e.get(e);this.clear(e),t?.fn()}runDue(){let e=this.now(),t=1/0;for(let[r,{at:n}]of[...this.#e])
n<=e?this.#r(r):t=Math.min(t,n-e);return t}};var Pp=1,Ip=16;function pu(){try{return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,1,0),
!0}catch{return!1}}var mu=class EventWait{#e;#t;#r;#n;#o;#i=0;#a=0;constructor(e,t,r,n){
this.#e=e,this.#t=t+Ws,this.#r=t+Gs,this.#n=r,this.#o=n}awake(){this.#i=Atomics.load(this.#e,this.#t),
Atomics.store(this.#e,this.#r,0)}asleep(){return Atomics.store(this.#e,this.#r,1),!this.#n.ready}async wait(){
let e=performance.now();if(this.#o.begin(e)&&(e-this.#a>Pp&&(await Hr(),this.#a=e),await this.#s())||
!this.asleep())return;let t=Atomics.waitAsync(this.#e,this.#t,this.#i);t.async&&(this.#o.sleeps(),await t.
value),this.#a=performance.now(),this.#o.end(this.#a)}block(e){if(e>0&&this.#o.begin(performance.now())){
let t;do t=this.#l();while(t===void 0);if(t)return}this.asleep()&&(this.#o.sleeps(),Atomics.wait(this.#e,
this.#t,this.#i,e),this.#o.end(performance.now()))}async#s(){let e;do await null,e=this.#l();while(e===
void 0);return e}#l(){let e=!1;for(let r=0;r<Ip&&!e;r++)e=this.#n.ready;let t=performance.now();return e&&
this.#o.end(t),e?!0:this.#o.goesOn(t)?void 0:!1}end(){this.#o.sleeps()}wake(){Atomics.add(this.#e,this.#t,
1),Atomics.notify(this.#e,this.#t)}};var Lp=(e,t,r)=>{w(e,t,r);let{length:n}=new TextEncoder().encode(e);if(!(n>=1&&n<=255))throw h(e,t,r,
"a name of 1 to 255 bytes")},Di={keyFormat:F("pem"),key:w,cert:w},Bi={alpnProtocols:ge(Lp)},hu={...Di,
...Bi,caCerts:ge(w),unsafelyDisableHostnameVerification:D},yu=(e,t,r)=>{if(w(e,t,r),f.parse(e)===null&&
(ze(e,t,r),!/^[\p{L}\p{N}._-]+$/u.test(e)))throw h(e,t,r,'a name, such as "example.com"')},Dp={..._r,
...hu,hostname:yu},Bp={...Pt,...hu,server:F(!0,!1),hostname:yu},Mp={...Pt,...Di,...Bi,server:F(!0,!1)},
Up={...bi,...Di,...Bi};function gu(e,t){R(e,Dp,"options",t),be(e.port,t),Nu(e,t)}function Eu(e,t){let r=e?.
server===!0;R(e,r?Mp:Bp,"options",t),r?Mi(e,t):Nu(e,t)}function bu(e,t){R(e,Up,"options",t),Be(e.port,
"port",t),Mi(e,t)}function Mi(e,t){w(e.cert,"cert",t),w(e.key,"key",t)}function Nu(e,t){let{cert:r,key:n}=e;
(r!==void 0||n!==void 0)&&Mi(e,t)}var Le=class Deadline{#e;#t;#r;constructor(e,t){this.#e=e,this.#t=t,this.#r=e.timeout===
void 0?0:t.now()}get left(){let{signal:e,timeout:t}=this.#e;if(e===void 0&&t===void 0)return g;if(t===
void 0)return{signal:e};let r=this.#t.now()-this.#r;return{signal:e,timeout:Math.max(0,t-r)}}async for(e,t){
let{left:r}=this;if(r===g)return await e;let n=new Ne(this.#t),o=()=>n.post(!0);return e.then(o,o),await Xn(
n,r,t),await e}};async function Xn(e,t,r){if(await new S(k(e.fetch(t)))===ie)throw b(-3,r)}var _u={CERT_HAS_EXPIRED:"Expired",CERT_NOT_YET_VALID:"NotValidYet",CERT_REVOKED:"Revoked",DEPTH_ZERO_SELF_SIGNED_CERT:"\
UnknownIssuer",ERR_TLS_CERT_ALTNAME_INVALID:"NotValidForName",SELF_SIGNED_CERT_IN_CHAIN:"UnknownIssu\
er",UNABLE_TO_GET_ISSUER_CERT:"UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT_LOCALLY:"UnknownIssuer",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
UnknownIssuer or Expired"};function Ou(e,t){let{code:r="ERR_SSL",message:n}=e,o=Object.hasOwn(_u,r)?
`invalid peer certificate: ${_u[r]} (${n})`:n,i=`Cannot ${t}: ${o}`;return Object.assign(new O.InvalidData(
i,{cause:e}),{code:r})}function Qn(e,t="without a close_notify"){let r=new O.UnexpectedEof(`Cannot ${e}\
: the peer has closed the connection ${t}`);return Object.assign(r,{code:cr(-15)})}function wr(e,t,r,n){
let o=`Cannot ${t}: "${e}" must be ${r}`;if(n===void 0)return new O.InvalidData(o);let i=n.message;return new O.
InvalidData(`${o}: ${i}`,{cause:n})}var Fp=/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;function Ui(e,t,r){let{connect:n}=B(
"node:tls"),{cert:o,key:i,caCerts:s=[],alpnProtocols:a=[]}=t,c=o===void 0||i===void 0?Tu({}):vu({cert:o,
key:i},r);s.forEach((d,N)=>{for(let A of wu(d,`caCerts[${N}]`,r))c.context.addCACert(A)});let u=t.unsafelyDisableHostnameVerification!==
!0;return{done:"secureConnect",open:(d,N)=>n({socket:d,secureContext:c,host:e,...f.parse(e)===null?{
servername:e}:{},...a.length===0?{}:{ALPNProtocols:a},rejectUnauthorized:!0,checkServerIdentity:(A,ue)=>{
if(!u)return;let he=Wp(A,ue);return he!==void 0&&N(),he}})}}function Fi(e,t=[],r){let{TLSSocket:n}=B(
"node:tls"),o=vu(e,r);return{done:"secure",open:i=>new n(i,{isServer:!0,secureContext:o,...t.length===
0?{}:{ALPNProtocols:t}})}}function Tu(e){return B("node:tls").createSecureContext(e)}function vu({cert:e,
key:t},r){let{createPrivateKey:n,X509Certificate:o}=B("node:crypto"),[i]=wu(e,"cert",r),s;try{s=n(t)}catch(a){
throw wr("key",r,"a private key in PEM",a)}if(!new o(i).checkPrivateKey(s))throw wr("key",r,'that of\
 the certificate in "cert"');return Tu({cert:e,key:t})}function wu(e,t,r){let{X509Certificate:n}=B("\
node:crypto"),o="a certificate in PEM, or several",i=e.match(Fp)??[],s=e.split("-----BEGIN CERTIFICA\
TE-----").length-1;if(i.length===0||i.length<s)throw wr(t,r,o);for(let a of i)try{new n(a)}catch(c){
throw wr(t,r,o,c)}return i}function Wp(e,t){let{checkServerIdentity:r}=B("node:tls"),{subjectaltname:n}=t;
if(n!==void 0&&n!=="")return r(e,t);let o=`The certificate has no name that could be "${e}"`;return Object.
assign(new Error(o),{code:"ERR_TLS_CERT_ALTNAME_INVALID"})}var Gp=65536;function Vp({Duplex:e}){return class extends e{#e;#t;bytesIn=0;#r=!1;#n=!0;#o=Promise.resolve();#i=g;#a=!1;constructor(t,r){
super({allowHalfOpen:!0}),this.#e=t,this.#t=r,setImmediate(()=>{this.#n=!1,this.proceed()})}proceed(){
!this.#r||this.#n||this.destroyed||this.#t.hasRoom&&(this.#n=!0,this.#s().then(()=>{this.#n=!1,this.
proceed()},t=>this.#t.onFailure(t)))}async#s(){for(;this.#r&&this.#t.hasRoom;){let t=await this.#e.readChunk(
Gp);if(this.destroyed)return;if(t===null){this.#r=!1,this.#t.onEnd();return}this.bytesIn+=t.length,this.#r=
this.push(t)}}_read(){this.#r=!0,this.proceed()}stopOutput(){this.#a=!0}async flushed(t){this.#i=t,await Wi(),
await this.#o}write(t,...r){return this.destroyed?(this.#l(t,()=>{}),!0):super.write(t,...r)}_write(t,r,n){
this.#l(t,n)}#l(t,r){if(this.#a)return r();this.#o=this.#e.write(t,this.#i).catch(n=>this.#t.onFailure(
n)).then(r)}}}function Wi(){return new Promise(e=>setImmediate(e))}var Cu;function ku(e,t){return Cu??=
Vp(B("node:stream")),new Cu(e,t)}var Ru=class Plaintext{#e=[];#t=0;#r=0;get length(){return this.#r}add(e){e.length!==
0&&(this.#e.push(e),this.#r+=e.length)}take(e){let t=0;for(;t<e.length&&this.#r>0;){let r=this.#n(e.
length-t);e.set(r,t),t+=r.length}return t}takeChunk(e){let t=this.#n(e);return t.length===t.buffer.byteLength?
new Uint8Array(t.buffer):new Uint8Array(t)}#n(e){let t=this.#e[0],r=Math.min(t.length,this.#t+e),n=t.
subarray(this.#t,r);return this.#r-=n.length,this.#t=r,r===t.length&&(this.#e.shift(),this.#t=0),n}drop(){
this.#e=[],this.#t=this.#r=0}};var Kp=65536,Su=65536,Hp=1e3,$p=1e3,Au=class TlsChannel{#e;#t;#r;#n;#o;#i=Promise.withResolvers();#a;#s;#l;#c=new Ru;#u;#f=!1;#h=!1;#d=!1;#p=!1;#m=null;#y=null;#g=!1;#E=null;#b=0;#N=new Set;#_=Promise.
resolve();#v=null;constructor(e,t,r,n,o){this.#e=e,this.#t=o,this.#r=`shake hands with ${r}`,this.#u=
t.done==="secureConnect",this.#a=new Xt(o),this.#s=new Xt(o),this.#l=new Ne(o),this.#n=ku(e,this),this.#o=
t.open(this.#n,()=>this.#n.stopOutput()),this.#B(t),n.for(this.#i.promise,this.#r).catch(i=>this.#T(
i))}#B({done:e}){let t=this.#o,r=n=>this.#T(Ou(n,this.#k));t.once(e,()=>this.#R()),t.on("data",n=>this.#I(
n)),t.once("end",()=>this.#U()),t.on("error",r),t.on("_tlsError",r),t.once("close",()=>{this.#h&&this.#m!==
null||this.#T(this.#M())})}get#k(){return this.#f?"go on":this.#r}#M(){return this.#f?Qn(this.#k):Qn(
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
return null;await Xn(this.#l,r.left,"read")}let n=e();return this.#n.proceed(),n}finally{this.#a.give()}}#A(){
if(this.#g||this.#d)throw b(-15,"read");if(this.#h)return!0;if(this.#y!==null)throw this.#y;if(this.#p)
throw Qn("read");return!1}async write(e,t=g){if(Z(e,"p","write"),$(t,"write"),t.signal?.throwIfAborted(),
this.#m!==null)throw b(-15,"write");let{length:r}=e,n=new Le(t,this.#t);await this.#D(n,"write",async()=>{
await n.for(this.#_,"write");for(let o=0;o<r;o+=Su){if(e.length<r)throw ee("p","write");let i=e.slice(
o,o+Su);await n.for(this.#x(i),"write")}})}async#D(e,t,r){await e.for(this.#i.promise,t),this.#s.tryTake()||
await this.#s.take(e.left,t);try{if(this.#y!==null)throw this.#y;await r()}finally{this.#s.give()}}#x(e){
let t=this.#w(r=>this.#o.write(e,r));return this.#_=t.catch(()=>{}),t}async#w(e){let{promise:t,resolve:r,
reject:n}=Promise.withResolvers();this.#N.add(n),e(o=>o?n(this.#y??o):r());try{await t}finally{this.#N.
delete(n)}}async shutdown(e,t){e&&(this.#d=!0,this.#c.drop(),this.#O(),this.#n.proceed()),t&&await(this.#m??=
this.#P())}async#P(){let e=new Le(g,this.#t);await this.#D(e,"shut down sending",async()=>{await this.#w(
t=>this.#o.end(t)),await this.#n.flushed(g)}),this.#y===null&&await this.#e.shutdown(!1,!0)}close(){
return this.#v??=this.#V()}async#V(){if(this.#y!==null)return await Wi(),await this.#e.close();this.#g=
!0,this.#c.drop(),this.#O();let e=this.#f&&!this.#s.isTaken;e&&this.#m===null&&await this.#C(),e&&this.#W?
this.#G().catch(()=>{}):await this.#F()}async#F(){this.#y===null&&this.#L(b(-15,"go on")),await this.#e.
close()}get#W(){return this.#u&&!this.#h&&!this.#p&&this.#n.bytesIn===this.#b&&this.#o.getProtocol()===
"TLSv1.3"}async#G(){let e=this.#E=new Ne(this.#t);try{await this.#e.shutdown(!1,!0),await Xn(e,{timeout:$p},
"close")}finally{await this.#F()}}async#C(){this.#m=Promise.resolve();let e=new Le({timeout:Hp},this.#t),
t=this.#w(r=>this.#o.end(r)).catch(()=>{}).then(()=>this.#n.flushed(e.left));await e.for(t,"close").
catch(()=>{})}async abort(){this.#g=!0,this.#y===null&&this.#L(b(-15,"go on")),await(this.#v??=this.#e.
abort())}};var Cr,xu=class TlsConn extends Nr{static{Cr=(e,t,r,n,o)=>{let{netconn:i,localAddr:s,
remoteAddr:a}=e,c=gi(e);try{let u=new Au(c,t,r,n,o);return new xu(i,u,s,a)}catch(u){throw c.close().
catch(()=>{}),u}}}#e;constructor(e,t,r,n){super(e,t,r,n),this.#e=t}handshake(e=g){return this.#e.handshake(
e)}},Pu=class TlsListener extends Wn{constructor(e,t,r){super(e,t,r)}};async function Iu(e,t){
let r="connect with TLS";gu(t,r);let{hostname:n="127.0.0.1"}=t,{time:o}=e,i=new Le(t,o),s=Ui(n,t,r),
a=await Gn(e,zp(t));return Cr(a,s,G(n,t.port),i,o)}function zp(e){let r=Object.keys(_r).map(n=>[n,e[n]]);
return Object.fromEntries(r)}var qp="a TcpConn or a TlsConn (a socket of stack.node goes to tls.conn\
ect({ socket }) of node:tls)";async function Lu(e,t,r){let n="start TLS";if(!(t instanceof Nr))throw h(
t,"conn",n,qp);Eu(r,n);let{time:o}=e,i=new Le(r,o),{hostname:s,port:a}=t.remoteAddr;if(r.server===!0){
let d=Fi(r,r.alpnProtocols,n);return Cr(t,d,G(s,a),i,o)}let{hostname:c="127.0.0.1"}=r,u=Ui(c,r,n);return Cr(
t,u,G(c,a),i,o)}function Du(e,t){let r="listen with TLS";bu(t,r);let{cert:n,key:o,keyFormat:i,alpnProtocols:s,
...a}=t,c=Fi({cert:n,key:o},s,r),{time:u}=e,d=async N=>{let A=await Vn(N),{hostname:ue,port:he}=A.remoteAddr,
rt=new Le(g,u);return Cr(A,c,G(ue,he),rt,u)};return new Pu(me(e,x),a,d)}var Bu=bo;function Mu(e){return e.rcvBuf??bo.rcvBuf}var Yp={sndBuf:1<<20,mboxSize:1/0,recvBufferSize:212992,datagramCost:256,writeStep:1/4,tcp:{},ip:{},
dns:{},api:{}},kr=1460,Uu=4*kr,Gi=4*kr,jp={sndBuf:Gi,mboxSize:127,recvBufferSize:2147483647,datagramCost:0,
lazyWindow:0,writeStep:0,tcp:{mss:kr,sndBuf:Gi,sndBufMax:Gi,rcvBuf:Uu,rcvBufMax:Uu,windowScale:!1,timestamps:!1,
sack:!1,ecn:"off",initialWindow:3,rtoInitial:3e3,rtoMin:1500,rtoMax:192e3,synBackoff:!1,synRetries:6,
synCookies:"off",jointBacklog:!0,synAckRetries:6,maxRetries:12,lastWaitMs:500,delayedAckMs:250,quickAcks:0,
ackEverySecond:!0,strictNagle:!0,superPackets:!1,timeWaitMs:12e4,rfc1337:!0,finWait2Ms:2e4,orphanLimit:0,
orphanRetries:0},ip:{ttl:255,dontFragment:"off",addressChange:"follow",icmpQuote:8,reassemblyMs:15e3,
reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2,neighbourRetries:5,neighbourErrors:!1,nonlocalBind:!0},
dns:Zr,api:{eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,datagramErrors:!1}},Fu={modern:Yp,
lwip:jp};function Wu(e){if(!Object.hasOwn(Fu,e))throw new TypeError(`Invalid profile: "${e}"`);return Fu[e]}
function Gu(e,t=kr){let r=Math.min(t,kr);return Math.min(Math.max(e>>1,2*r+1),e-1)}function Vu(e,t){let{started:r,profile:n,time:o}=e,{port:i,alive:s}=r,{sndBuf:a,mboxSize:c,writeStep:u,
recvBufferSize:d,datagramCost:N}=n;return{port:i,time:o,sndBuf:a,sndLowat:Gu(a,n.tcp.mss),mboxSize:c,
recvBufferSize:d,datagramCost:N,writeStep:Math.max(1,u*a),refusesLarge:Xp(n),alive:s,blocker:Qp(i,o),
resolve:(A,ue,he)=>t.addressOf(A,ue,he),addresses:A=>t.addresses(A,g),info:async A=>await i.control(
{op:"info",conn:A}),datagramInfo:async A=>await i.control({op:"datagramInfo",conn:A}),trace:async A=>await i.
control(A),congestion:async(A,ue)=>{await i.control({op:"congestion",conn:A,name:ue})}}}function Xp({
ip:e}){let t=e.dontFragment??Eo.dontFragment;return Lr(t)>=2}function Qp(e,t){let r=t instanceof Zt?
()=>t.runDue():null;return{waitFor:n=>r===null?e.takeTurnsFor(n):e.waitFor(n,r),flush:()=>e.flush()}}var Y=D,Jp=w,ce=C(0,2147483647),Zp=C(1,1<<30),De=Ar(0,2147483647),gt=Ar(1,2147483647),tt=C(0,255),Ku=F(
"learn","static"),em={mss:at,sndBuf:C(2,1<<30),sndBufMax:C(0,1<<30),rcvBuf:Zp,rcvBufMax:C(0,1<<30),windowScale:Y,
timestamps:Y,sack:Y,outOfOrderLimit:ce,initialWindow:C(1,65535),rtoInitial:gt,rtoMin:De,rtoMax:gt,synBackoff:Y,
synRetries:tt,synCookies:F("off","auto","always"),synQueueLimit:ce,jointBacklog:Y,synAckRetries:tt,maxRetries:tt,
lastWaitMs:De,userTimeoutMs:De,blackHoleTimeouts:tt,delayedAckMs:De,quickAcks:ce,ackEverySecond:Y,strictNagle:Y,
superPackets:Y,timeWaitMs:De,timeWaitLimit:ce,finWait2Ms:De,orphanLimit:ce,orphanRetries:tt,keepIdleMs:gt,
keepIntervalMs:gt,keepCount:C(1,255),traceRecords:C(0,1<<24),challengeAckRate:ce,congestion:Jp,pacing:Y,
rfc1337:Y,ecn:F(...rr)},tm={forwarding:Y,reassemblyMs:De,reassemblyLimit:ce,reassemblyShare:Ar(0,1),
icmpErrorRate:ce,icmpErrorBurst:ce,ttl:C(1,255),addressChange:F(...go),echoReply:Y,icmpQuote:C(8,65507),
receiveCoalescing:Y,igmpVersion:C(1,3),dontFragment:F(...Ir),neighbours:Ku,neighbourLockMs:De,neighbourRetryMs:gt,
neighbourRetries:tt,neighbourErrors:Y,neighbourReachableMs:De,neighbourLimit:C(1,2147483647),neighbourQueueBytes:ce,
nonlocalBind:Y},rm={search:ge(ze),ndots:tt,attempts:C(1,100),timeout:gt,retransmit:ge(gt),edns:xr("0\
 or 512 to 65535 bytes",F(0),C(512,65535)),tcp:Y,use0x20:Y,nxdomainIsFinal:Y,maxRequeries:tt,cacheSize:ce,
maxTtl:ce,maxNegativeTtl:ce,maxQueries:C(1,65535),deadServerMs:De},Vi=(e,t,r)=>{w(e,t,r);let n=Xs.parse(
e);if(n!==null&&!n.isMulticast)return;throw h(e,t,r,'a hardware address, such as "02:00:00:00:00:01"')},
ve=(e,t,r)=>{if(w(e,t,r),e==="")throw h(e,t,r,"a name")},Hu=(e,t,r)=>{if(!ye(e)||typeof e.module!="s\
tring")throw h(e,t,r,"a driver, such as an end of cable()")},nm={driver:Hu,addresses:ge(st),gateway:J,
mac:Vi,mtu:C(68,65535),name:ve,neighbours:Ku},om=(e,t,r)=>{R(e,nm,t,r,`${t}.`),Hu(e.driver,`${t}.dri\
ver`,r)},im={to:st,via:J,netif:ve},Ki=(e,t,r)=>{R(e,im,t,r,`${t}.`);let{to:n,netif:o}=e;st(n,`${t}.t\
o`,r),ve(o,`${t}.netif`,r)},Hi=ge(ve),sm=ge(J),am=(e,t,r)=>{if(!ye(e))throw h(e,t,r,"an object");for(let[
n,o]of Object.entries(e))ze(n,`a name of ${t}`,r),(Array.isArray(o)?sm:J)(o,`${t}.${n}`,r)},cm=(e,t,r)=>{
let n=["now","set","clear"];if(!(ye(e)&&n.every(i=>typeof e[i]=="function")))throw h(e,t,r,"a clock,\
 such as a VirtualClock")},lm=(e,t,r)=>v(e,zs,(1<<30)-1,t,r),um={profile:F("modern","lwip"),netifs:ge(
om),routes:ge(Ki),thread:Y,clock:cm,memory:lm,seed:C(-Number.MAX_SAFE_INTEGER,Number.MAX_SAFE_INTEGER),
sndBuf:C(2,1<<30),recvBufferSize:qe,hosts:am,nameservers:Hi,dns:Nt(rm),ip:Nt(tm),tcp:Nt(em),trace:gr};
function $u(e){R(e,um,"options","start a stack")}var dm=2147483647,qu=class Calls{#e=1;#t=!1;#r=new Map;#n=new Map;#o=new Map;#i(){let e=this.#e;
return this.#e=e===dm?1:e+1,e}begin(){let e=this.#i(),t=new te;return this.#t?t.settle(zu()):this.#r.
set(e,t),{call:e,reply:t}}beginControl(){let e=this.#i(),t=new te;return this.#n.set(e,t),{call:e,reply:t}}take(e){
let t=this.#r.get(e);return this.#r.delete(e),t}answerControl(e,t,r){let n=this.#o.get(e)??[];if(n.push(
t),r){this.#o.set(e,n);return}this.#o.delete(e);let o=new TextDecoder,i=n.map(s=>o.decode(s,{stream:!0})).
join("");this.#n.get(e)?.settle(i),this.#n.delete(e)}close(){this.#t=!0}release(e){for(let r of this.#r.
values())r.settle(zu());this.#r.clear();let t=JSON.stringify({error:e});for(let r of this.#n.values())
r.settle(t);this.#n.clear()}};function zu(){return{err:-15,addr:f.ANY4,port:0}}var{EVT_ACCEPT:Et,EVT_CLOSED:Yu,EVT_CONNECTED:Jn,EVT_CONTROL:Zn,EVT_DATA:er,EVT_DATAGRAM:we,EVT_DATAGRAM_ERROR:$i,
EVT_ERROR:zi,EVT_FIN:ju,EVT_NOT_BEGUN:qi,EVT_RELEASED:Xu,EVT_REPLY:Rr,EVT_SEND_ERROR:Yi,EVT_SENT:eo,
EVT_STOPPED:fm}=Ee,Qu=class EventReader{ring;calls=new qu;#e;#t;#r=0;#n=[];#o=[];#i=[];#a=new f;#s=new f;#l=f.
ANY4;constructor(e,t,r,n){this.#e=e,this.#t=n,this.ring=new Ts(e,t.eventWord,$s,r)}add(e){let t=this.#n.
pop()??this.#r++;return this.#o[t]=e,t}stop(){for(let e of this.#c())e?.onStopped()}close(e){this.calls.
close();for(let t of this.#c())t?.onStopped(),t?.onReleased();this.#o.length=this.#i.length=0,this.calls.
release(e)}#c(){return[...this.#o,...this.#i]}#u(e){return e>=0?this.#o[e]:this.#i[~e]}#f(e){let t=this.#u(
e);t!==void 0&&(e>=0?(this.#o[e]=void 0,this.#n.push(e)):this.#i[~e]=void 0,t.onReleased())}drain(){
let{ring:e}=this,t=this.#e;for(let r=e.next();r>=0;r=e.next())this.#h(e.opcode,t,r);e.release()}#h(e,t,r){
switch(e){case er.opcode:this.#d(t,r);return;case eo.opcode:this.#u(t[r+eo.conn])?.onSent(t[r+eo.bytes],
t[r+eo.sndBuf]);return;case we.opcode:this.#p(t,r);return;case Rr.opcode:this.calls.take(t[r+Rr.call])?.
settle({err:t[r+Rr.err],addr:Ct(t,r+Rr.addr,new f),port:t[r+Rr.port]});return;case Et.opcode:this.#m(
t,r);return;case Jn.opcode:this.#u(t[r+Jn.conn])?.onConnected(this.#y(t,r+Jn.addr),t[r+Jn.port]);return;case qi.
opcode:this.#u(t[r+qi.conn])?.onNotBegun(t[r+qi.err]);return;case ju.opcode:this.#u(t[r+ju.conn])?.onFin();
return;case zi.opcode:this.#u(t[r+zi.conn])?.onError(t[r+zi.err]);return;case Yu.opcode:this.#u(t[r+
Yu.conn])?.onClosed();return;case Xu.opcode:this.#f(t[r+Xu.conn]);return;case Yi.opcode:this.#u(t[r+
Yi.conn])?.onSendError(t[r+Yi.err]);return;case $i.opcode:this.#u(t[r+$i.conn])?.onDatagramError(t[r+
$i.err]);return;case Zn.opcode:this.calls.answerControl(t[r+Zn.call],Cs(t,r+Zn.text),t[r+Zn.more]===
1);return;case fm.opcode:this.#t.close();return}}#d(e,t){let r=I.received(this.#t,e[t+er.pbuf],e[t+er.
offset],e[t+er.length]),n=this.#u(e[t+er.conn]);n===void 0?r.release():n.onData(r,e[t+er.more]===1)}#p(e,t){
let r=I.received(this.#t,e[t+we.pbuf],e[t+we.offset],e[t+we.length]),n=this.#u(e[t+we.conn]);if(n===
void 0){r.release();return}n.onDatagrams(r,e[t+we.size],Ct(e,t+we.from,this.#a),e[t+we.fromPort],Ct(
e,t+we.to,this.#s),e[t+we.toPort],e[t+we.netif])}#m(e,t){let r=e[t+Et.conn],n=this.#u(e[t+Et.listener])?.
onAccept(r,Ct(e,t+Et.remote,new f),e[t+Et.remotePort],this.#y(e,t+Et.local),e[t+Et.localPort]);n!==void 0?
this.#i[~r]=n:this.#t.refuse(r)}#y(e,t){let r=Ct(e,t,this.#s);return this.#l.equals(r)||(this.#l=r.clone()),
this.#l}};var Ju=1e3,pm=5e3,mm=256,hm=1e3,ji=new Set,to=class Port extends Nc{#e;#t;#r;yieldsToEventLoop=!0;#n=0;#o=!0;#i=!1;#a="\
The stack is closed";coreAnswers=null;#s;stopped;constructor(e,t,r,n,o,i=null){super(e,t,r,n,i);let{
i32:s}=e;this.#e=new Qu(s,t,i!==null,this);let{ring:a}=this.#e;this.#t=new mu(s,t.controlWord,a,o),this.#r=
r,ji.add(this),this.stopped=new Promise(c=>this.#s=c)}get isOpen(){return this.#o&&!this.#i}get whyClosed(){
return this.#a}add(e){return this.#e.add(e)}call(){return this.#e.calls.begin()}control(e){return new S(
this.#l(e))}*#l(e){if(!this.isOpen)throw new TypeError(this.#a);let t=JSON.stringify(e);if(t.length>
Ms)throw new RangeError(`Cannot make a control call: ${t.length} characters are too many`);let{call:r,
reply:n}=this.#e.calls.beginControl();this.postControl(r,t);let o=JSON.parse(yield*k(n));if(o.error!==
void 0)throw new TypeError(o.error);return o.value}datagramTurn(){return++this.#n<mm||!this.yieldsToEventLoop?
Ft:(this.#n=0,this.flush(),Hr())}get datagramMemory(){return this.arena.datagramMemory}allocateBlock(e){
return this.arena.forNetbuf(e)}allocateStream(e,t){return this.arena.forStream(e,t)}blockSize(e){return this.
arena.sizeOf(e)}freeBlock(e){this.arena.free(e)}streamMemory(e){return this.arena.streamWait(e)}datagramRoom(e){
return this.arena.datagramWait(e)}forgetStream(e){this.arena.forget(e)}passMemoryOn(){this.arena.passOn()}get blocksUsed(){
return this.arena.blocksUsed}async run(){for(;this.#o;)this.#t.awake(),this.drain(),await this.#t.wait();
this.#t.end()}waitFor(e,t){let r=performance.now();for(;;){this.#t.awake(),this.flush(),this.drain();
let n=Math.min(t(),Ju);for(let o of ji)o.requests.show(!0);if(e.settled)break;this.#t.block(n),r=this.#c(
r)}this.#t.asleep()||this.#t.wake()}takeTurnsFor(e){for(let t=0;!e.settled;t++){if(t===hm)throw new Error(
"Bug: the core does not answer");this.flush(),this.local.turnNow(),this.drain()}}#c(e){let t=performance.
now();return this.coreAnswers===null||t-e<Ju?e:this.coreAnswers()?(this.#r(),t):(t-e>pm&&this.close(
"The tcpip thread has died: it does not answer"),e)}drain(){let{arena:e}=this;this.#e.drain(),e.hasLent&&
e.reclaim(),this.requests.proceed(),e.hasLent&&e.isWaitedFor&&e.reclaimWithSignal()}stop(){this.isOpen&&
(this.#i=!0,this.#e.stop(),this.post(Ls,0))}close(e){e!==void 0&&(this.#a=e),this.#o&&(this.#o=!1,ji.
delete(this),this.requests.close(),this.#e.close(e??"The stack has ended"),this.arena.release(),this.
requests.release(),this.#s(),this.#t.wake())}};var Zu=256<<20;function ed(e){let t=ym(Wu(e.profile??"modern"),e.memory??Zu),r=e.sndBuf??e.tcp?.sndBuf;
return{...t,sndBuf:r??t.sndBuf,recvBufferSize:e.recvBufferSize??t.recvBufferSize,tcp:{...t.tcp,...r===
void 0?{}:{sndBufMax:r},...e.tcp,...r===void 0?{}:{sndBuf:r}},ip:{...t.ip,...e.ip},dns:{...t.dns,...e.
dns}}}function ym(e,t){let{coreArenaSize:r}=kt(t),n=r>>3,o=r>>1,i={...e.tcp},{sndBuf:s,sndBufMax:a,rcvBuf:c,
rcvBufMax:u}={...Bu,...i};a>o&&(i.sndBufMax=o),s>n&&(i.sndBuf=n),u>o&&(i.rcvBufMax=o),c>n&&(i.rcvBuf=
n);let{recvBufferSize:d,datagramCost:N}=e;return{...e,sndBuf:Math.min(e.sndBuf,n),recvBufferSize:N>0?
Math.min(d,n):d,tcp:i}}function td(e,t){let{recvBufferSize:r,datagramCost:n,mboxSize:o}=t;return{memory:e.
memory??Zu,netifs:e.netifs??[],routes:e.routes??[],ip:t.ip,tcp:e.trace===void 0?t.tcp:{...t.tcp,traceRecords:Ln(
e.trace)},dns:t.dns,api:{...t.api,recvBufferSize:r,datagramCost:n,recvSlots:o},nameservers:e.nameservers??
[],hosts:e.hosts??{},...e.seed===void 0?{}:{seed:e.seed}}}function rd(e){return e.lazyWindow??Math.min(
65536,Mu(e.tcp)>>3)}var ro=class KeepAlive{#e;#t=1;#r=!0;constructor(e){this.#e=e}setStack(e){e!==this.#r&&
(this.#r=e,e?this.add():this.drop())}add(){++this.#t===1&&this.#e(!0)}drop(){--this.#t===0&&this.#e(
!1)}};function no(e,t){return new Promise(r=>{let n=setTimeout(r,e);t.then(()=>clearTimeout(n))})}function nd(e){let t=e.endsWith(".ts"),n=t&&e.startsWith("file:")?"core/thread/entry.ts":"bundle/thr\
ead.js";return new URL((t?"../../":"../")+n,e)}function od(e,t){return Al()?bm(e,t):gm(e,t)}function gm(e,t){let r=new Worker(e,{type:"module",name:"\
tcpip_thread"});r.onmessage=({data:i})=>t.onMessage(i),r.onerror=i=>{i.preventDefault(),t.onError(i.
message,i.error??void 0)};let n=`tcpip_thread ${crypto.randomUUID()}`,o=new Js(n,()=>t.onEnd());return{
lock:n,post:i=>r.postMessage(i),watch:()=>o.begin(),ref:Em(r),expect:i=>o.set(i),terminate:()=>(r.terminate(),
o.end())}}function Em(e){let t=Worker.prototype,r=Object.getOwnPropertySymbols(t).find(o=>!o.description&&
typeof t[o]=="function");if(r===void 0)return()=>{};let n=t[r];return o=>n.call(e,o)}function bm(e,t){
let{Worker:r}=B("node:worker_threads"),n=new r(e,{name:"tcpip_thread"});return n.on("message",o=>t.onMessage(
o)),n.on("error",o=>{let{message:i}=o;t.onError(i??String(o),o)}),n.on("exit",()=>t.onEnd()),{lock:null,
post:o=>n.postMessage(o),watch:()=>{},ref:o=>o?n.ref():n.unref(),expect:()=>{},terminate:async()=>void await n.
terminate()}}var Nm="its Worker was ended from outside",_m=class TcpipThread{port;#e;#t=nn();#r=new sn(
ot(),this.#t,an);#n=Promise.withResolvers();#o=Promise.withResolvers();#i;#a=!1;#s=!1;#l=!1;constructor(e,t){
let r=kt(e.memory),n=en(r.size);this.#e=od(nd(import.meta.url),this),this.port=new to(new tn(n),r,()=>this.#r.
ring(),t,rn(ot())),this.port.coreAnswers=()=>!this.#r.rung,this.#i={memory:n,config:e,bells:ot(),bell:this.#t,
lock:this.#e.lock}}async start(){try{this.#e.post(this.#i);let e=await this.#n.promise;return this.port.
run(),e}catch(e){throw await this.#f(),e}}keepAlive(){return new ro(e=>{this.#e.ref(e),this.#e.expect(
e)})}onMessage(e){switch(e.type){case"alive":this.#e.watch();return;case"started":this.#a=!0,this.#n.
resolve(e.netifs);return;case"failed":this.#s=!0,this.#n.reject(Om(e));return;case"died":this.#c(e.message,
e.stack),e.isWatched||this.#o.resolve();return;case"ended":this.#s=!0,this.#u(),this.#o.resolve()}}onError(e,t){
this.#c(e,t),this.#o.resolve()}async onEnd(){this.#s||await new Promise(e=>setTimeout(e)),this.#s||this.#c(
Nm),this.#u(),this.#o.resolve()}#c(e,t){if(this.#l)return;this.#l=!0;let r=`The tcpip thread has die\
d: ${e}`,n=new Error(r,t===void 0?{}:{cause:t});this.#n.reject(n),this.#u(r),this.#a&&Ot(n)}#u(e){this.
port.drain(),this.port.close(e)}async end(e){this.port.stop(),this.#e.expect(!0);let t=this.#o.promise;
await Promise.race([t,no(e,t)]),await this.#f()}async#f(){this.#s=!0;let e=this.#e.terminate();this.
port.close(),this.#r.close(),on(this.#t),await e}};async function id(e,t,r){let n=new _m(e,t),o=await n.
start();return{port:n.port,netifs:o,alive:n.keepAlive(),end:()=>n.end(r)}}function Om(e){let t={TypeError,
RangeError,SyntaxError},n=O[e.name]??t[e.name]??Error,o=new n(e.message);return e.code===void 0?o:Object.
assign(o,{code:e.code})}var sd=5e3;async function ad(e){$u(e);let t=e.clock??yo,r=e.thread??e.clock===void 0;if(r&&e.clock!==
void 0)throw new TypeError("Cannot use a clock with a thread: pass thread false");if(r&&!Qs())throw new O.
NotSupported("Cannot start a stack in a thread: there is no shared memory here: serve the page isola\
ted (Cross-Origin-Opener-Policy: same-origin, Cross-Origin-Embedder-Policy: require-corp), or pass t\
hread false");let n=ed(e),o=td(e,n),i=rd(n);return{started:await Tm(r?id(o,i,sd):vm(o,i,t)),profile:n,
time:r?new Zt:t}}function Tm(e){if(V===null)return e;let t={};V.made(t,"a stack");let r=()=>V?.ended(
t);return e.then(({port:n})=>n.stopped.then(r),r),e}async function vm(e,t,r){let{InlineHost:n}=await import("./in_thread.js"),
o=kt(e.memory),i=en(o.size),s=new tn(i),a=nn(),c=new sn(ot(),a,an),u=new n(i,e,c,r,{tell:()=>d.drain(),
die:N=>{let A=`The stack has died: ${wm(N)}`;d.close(A),Ot(new Error(A,{cause:N}))}}),d=new to(s,o,u.
schedule,t,rn(ot()),u);d.yieldsToEventLoop=r===yo;try{let N=await u.open(e);return{port:d,netifs:N,alive:new ro(
()=>{}),end:async()=>{d.stop();let{ended:A}=u;await Promise.race([A,no(sd,A)]),d.close()}}}catch(N){
throw d.close(),c.close(),on(a),N}}function wm(e){return String(e?.message??e)}var oo=class Stack{#e;#t;#r;#n;#o;#i=null;#a=null;constructor(e){let{started:t,time:r}=e;
this.#e=t.port,this.#r=t.netifs,this.#n=t.end,this.#o=new Rl(t.port,r),this.#t=Vu(e,this.#o)}static async start(e={}){
return new oo(await ad(e))}get netifs(){return this.#r}get context(){return this.#t}netconn(e,t={}){
return me(this.#t,e,t)}connect(e){return Gn(this.#t,e)}listen(e){return Sl(e),new Ni(this.netconn(x),
e)}connectTls(e){return Iu(this.#t,e)}startTls(e,t={}){return Lu(this.#t,e,t)}listenTls(e){return Du(
this.#t,e)}listenDatagram(e){wl(e);let{recvBufferSize:t}=e,r=this.netconn(j,t===void 0?{}:{recvBufferSize:t});
return new pi(r,e)}blocking(){if(!(this.#t.time instanceof Zt))throw new TypeError("Cannot block: th\
e stack runs in this thread");if(!pu())throw new O.NotSupported("Cannot block the main thread of a p\
age: block in a Worker of it");return new di({blocker:this.#t.blocker,netconn:(t,r)=>this.netconn(t,
r),lookup:t=>this.#o.addressNow(t)})}get node(){return this.#a??=new Li(this.#t)}netbuf(){return new m(
this.#e)}lookup(e,t){return this.#o.lookup(e,t)}resolve(e,t,r=g){return t===void 0?this.#o.addresses(
e,r):this.#o.resolve(e,t,r)}resolveRecords(e,t,r=g){return this.#o.records(e,t,r)}async nameservers(){
return await this.#s({op:"nameservers"})}async setNameservers(e){Hi(e,"servers","set the name server\
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
s","remove an address"),await this.#s({op:"removeAddress",netif:e,address:t})}async addRoute(e){Ki(e,
"route","add a route"),await this.#s({op:"addRoute",route:e})}async setUp(e,t){ve(e,"netif","set an \
interface"),D(t,"up","set an interface"),await this.#s({op:"setUp",netif:e,up:t})}async setNeighbour(e,t,r){
ve(e,"netif","set a neighbour"),J(t,"address","set a neighbour"),Vi(r,"mac","set a neighbour"),await this.#s(
{op:"setNeighbour",netif:e,address:t,mac:r})}ref(){this.#t.alive.setStack(!0)}unref(){this.#t.alive.
setStack(!1)}get ended(){return this.#e.stopped}close(){return this.#i??=this.#n()}async[Symbol.asyncDispose](){
await this.close()}};function Cm(e){if(!(e instanceof ae&&X(e.type)===x))throw h(e,"conn","make a duplex","a TCP netconn");
let r=Yn(),n={[vr]:e,[Ii]:!0};return new r(e.context,{...n,allowHalfOpen:!0})}import{cable as GR}from"./cable.js";import{tap as KR}from"./tap.js";import{tap as km}from"./tap.js";function Rm(e,t={}){let{module:r,options:n}=km(e,t),o={...n,medium:"\
ip"};return{module:r,options:o}}var Sm={checksum:!1,tcpSegmentation:0};var io=0,cd=1,bt=null;async function uk(e={}){if(bt!==null)throw new TypeError("Cannot start a stack\
: that of tcpip_init runs already");let t=await oo.start(e);return bt=t,t.ended.then(()=>{bt===t&&(bt=
null)}),t}function dk(e){return ld(e,0,null)}function fk(e,t){return ld(e,0,t)}function ld(e,t,r){if(!(r===
null||typeof r=="function")||U(t,0,255)!==0||U(e,0,255)!==0)return null;let o=X(e);if(o!==x&&o!==j&&
o!==Pr)return null;let i=bt?.netconn(e,{proto:t,callback:r})??null;return o!==x&&(i?.setMulticastTtl(
255),i?.setMulticastLoop(!1)),i}function H(e){return e instanceof ae}function le(e,t){if(H(e))return e;
throw h(e,"conn",t,"a netconn")}function so(e){return typeof e=="boolean"||typeof e=="number"?!!e:void 0}
function ud(e,t,r){let n=so(e);if(n!==void 0)return n;throw h(e,t,r,"true or false")}async function Am(e){
return e===null?0:H(e)?await e.lwip.delete():-16}function pk(e){return Am(e)}async function mk(e,t,r){
let n=tr(t);return!H(e)||n===null?-16:await e.lwip.bind(n,r)}async function hk(e,t){return H(e)?await e.
lwip.bindIf(t):-16}async function yk(e,t,r){let n=tr(t);return!H(e)||n===null?-16:await e.lwip.connect(
n,r)}async function gk(e){return H(e)?await e.lwip.disconnect():-16}function Ek(e){return xm(e,255)}
async function xm(e,t){return H(e)?await e.lwip.listen(t):-16}async function bk(e){if(!H(e))return{err:-16};
let t=await e.lwip.accept();return typeof t=="number"?Sr(t):{err:0,conn:e.netconnOf(t)}}async function Nk(e){
return H(e)?dd(await e.lwip.recv()):{err:-16}}function _k(e){return Pm(e,0)}async function Pm(e,t){return!H(
e)||U(t,0,255)!==0?{err:-16}:dd(await e.lwip.recvDatagram(t))}function Ok(e){return Im(e,0)}async function Im(e,t){
if(!H(e)||U(t,0,255)!==0)return{err:-16};let r=await e.lwip.recvTcp(t);if(!(r instanceof _e))return Sr(
r);let n=new m;for(let o of r.fragments)n.append(o);return{err:0,buf:n}}function dd(e){return typeof e==
"number"?Sr(e):(V!==null&&V.made(e,"a netbuf"),{err:0,buf:e})}function Sr(e){return{err:e}}function Tk(e,t){
return H(e)?e.lwip.recvd(t):-16}async function vk(e,t){return H(e)?t===null?-6:fd(t)?await pd(e.lwip.
send(t,t.addr,t.port)):-16:-16}function fd(e){return m.is(e)&&!e.deleted}async function pd(e){try{return await e.
promise}catch{return-16}}async function wk(e,t,r,n){let o=tr(r);if(!H(e)||o===null)return-16;if(t===
null)return-6;let i=U(n,0,65535);return!fd(t)||i!==0?i||-16:(t.addr.copyFrom(o),t.port=n,await pd(e.
lwip.send(t,o,n)))}async function Ck(e,t,r=1){return(await md(e,[t],r,!1)).err}function kk(e,t,r=1){
return Lm(e,[t],r)}function Lm(e,t,r=1){return md(e,t,r,!0)}async function md(e,t,r,n){let o=H(e)?Dm(
t):null;if(o===null)return{err:-16,written:0};try{let i=e.lwip.write(o,r,n),{err:s,written:a}=await i.
promise;return{err:s,written:Math.max(0,a)}}catch{return{err:-16,written:0}}}function Dm(e){if(!Array.
isArray(e))return null;let t=[];for(let r of e){if(!ia(r))return null;m.is(r)?t.push(...r.fragments):
t.push(r)}return t}async function Rk(e){return H(e)?await e.lwip.close():-16}async function Sk(e,t,r){
let n=so(t),o=so(r);return!H(e)||n===void 0||o===void 0?-16:await e.lwip.shutdown(n,o)}async function hd(e,t){
let r=so(t);if(!H(e)||r===void 0)return{err:-16,addr:"0.0.0.0",port:0};let{err:n,addr:o,port:i}=await e.
lwip.getaddr(r);return{err:n,addr:o.toString(),port:i}}function Ak(e){return hd(e,!1)}function xk(e){
return hd(e,!0)}function Pk(e){return e===null?0:H(e)?e.lwip.err():-16}function Ik(e){return Bm(e,2)}
async function Bm(e,t){if(bt===null||typeof e!="string")return{err:-16};let r=U(t,0,3);if(r!==0)return Sr(
r);let{err:n,addr:o}=await bt.lookup(e,t);return n===0?{err:n,addr:o.toString()}:Sr(n)}async function Lk(e,t,r,n){
let o=tr(t),i=tr(r);if(!H(e)||o===null||i===null)return-16;let s=U(n,io,cd);if(s!==0)return s;let a=n===
io;return await e.lwip.joinLeave(o,i,-1,a)}async function Dk(e,t,r,n){let o=tr(t);if(!H(e)||o===null)
return-16;let i=U(n,io,cd);if(i!==0)return i;let s=U(r,0,255);if(s!==0)return s===-6?-12:s;let a=n===
io;return await e.lwip.joinLeave(o,f.ANY4,r,a)}function Bk(e,t){let r="set nonblocking";le(e,r).nonblocking=
ud(t,"val",r)}function Mk(e){return le(e,"tell nonblocking").nonblocking}function yd(e,t,r){let{lwip:n}=le(
e,"set a timeout"),o=t==="sendTimeout";v(r,o?-2147483648:0,o?2147483647:4294967295,"timeout","set a \
timeout"),n[t]=r}function Uk(e,t){yd(e,"recvTimeout",t)}function Fk(e){return le(e,"tell a timeout").
lwip.recvTimeout}function Wk(e,t){yd(e,"sendTimeout",t)}function Gk(e){return le(e,"tell a timeout").
lwip.sendTimeout}function Vk(e,t){let{lwip:r}=le(e,"set a buffer size");v(t,0,2147483647,"size","set\
 a buffer size"),r.recvBufSize=t}function Kk(e){return le(e,"tell a buffer size").lwip.recvBufSize}function Hk(e){
return le(e,"tell a buffer size").lwip.recvBufSize}function $k(e,t){le(e,"set a value").callbackArg=
t}function zk(e){return le(e,"tell a value").callbackArg}function Mm(e,t){let{lwip:r}=le(e,"set flag\
s");v(t,0,4294967295,"flags","set flags"),r.flags|=t&255}function Um(e,t){let{lwip:r}=le(e,"clear fl\
ags");v(t,0,4294967295,"flags","clear flags"),r.flags&=~t}function Fm(e,t){let{lwip:r}=le(e,"tell fl\
ags");return v(t,0,4294967295,"flag","tell flags"),(r.flags&t)!==0}function qk(e,t){ud(t,"val","set \
IPv6 only")?Mm(e,32):Um(e,32)}function Yk(e){return Fm(e,32)}function jk(){}function Xk(){}function tr(e){
return e===null?f.ANY4:typeof e=="string"?f.parse(e):null}var Xi=5,Wm={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:Xi};function Gm(e){return typeof e=="number"?
Wm[e]??Xi:Xi}function Vm(e){let t=typeof e=="number"?fa(e):void 0;return e===0?"no error":t??"unknow\
n error"}function iR(){return new m}function Fe(e){return m.is(e)&&!e.deleted}function We(e,t){if(m.is(e))return e;
throw h(e,"buf",t,"a netbuf")}function Qi(e){return Number.isInteger(e)&&e>=0&&e<=65535}function sR(e){
e!==null&&We(e,"delete a netbuf").delete()}function aR(e,t){return Fe(e)&&Qi(t)?e.alloc(t):null}function cR(e){
We(e,"free a netbuf").free()}function lR(e,t){return!Fe(e)||!oe(t)||Ge(t)?-16:(e.ref(t),0)}function uR(e,t){
if(!Fe(e))throw h(e,"head","chain netbufs","a netbuf");e.chain(t)}function dR(e){if(!Fe(e))return{err:-16};
let t=e.data();return t===null?{err:-2}:{err:0,data:t}}function fR(e){return Fe(e)?e.next():-1}function pR(e){
e!==null&&We(e,"move a cursor").first()}function Km(e,t,r,n){return!Fe(e)||!oe(t)||Ge(t)||!Qi(r)||!Qi(
n)?0:e.copyInto(t.subarray(0,r),n)}function mR(e,t,r){return Km(e,t,r,0)}function hR(e,t){return!Fe(
e)||!oe(t)||Ge(t)?-16:e.take(t)?0:-1}function yR(e){return We(e,"tell a length").byteLength}function gR(e){
return We(e,"tell an address").addr.toString()}function ER(e){return We(e,"tell a port").port}function bR(e,t){
let r=gd(t);return!Fe(e)||r===null?-16:(e.addr.copyFrom(r),0)}function gd(e){return typeof e=="strin\
g"?f.parse(e):null}function NR(e){return We(e,"tell an address").toAddr.toString()}function _R(e,t){
let r=gd(t);return!Fe(e)||r===null?-16:(e.toAddr.copyFrom(r),0)}function OR(e){return We(e,"tell a p\
ort").toPort}function TR(e,t){let r=We(e,"note a checksum");v(t,0,65535,"chksum","note a checksum"),
r.flags=cn}export{fi as BlockingNetconn,di as BlockingStack,pi as DatagramConn,z as ERR_ABRT,Ve as ERR_ALREADY,
p as ERR_ARG,Ce as ERR_BUF,y as ERR_CLSD,E as ERR_CONN,He as ERR_IF,ke as ERR_INPROGRESS,Ke as ERR_ISCONN,
ne as ERR_MEM,l as ERR_OK,de as ERR_RST,Q as ERR_RTE,W as ERR_TIMEOUT,Re as ERR_USE,T as ERR_VAL,P as ERR_WOULDBLOCK,
f as IpAddr,Zr as LWIP_DNS,cn as NETBUF_FLAG_CHKSUM,No as NETBUF_FLAG_DESTADDR,th as NETCONNTYPE_DATAGRAM,
X as NETCONNTYPE_GROUP,nt as NETCONNTYPE_ISIPV6,Zm as NETCONNTYPE_ISUDPLITE,eh as NETCONNTYPE_ISUDPNOCHKSUM,
sa as NETCONN_CLOSE,Lt as NETCONN_CONNECT,Dt as NETCONN_COPY,Ut as NETCONN_DNS_DEFAULT,Ch as NETCONN_DNS_IPV4,
Rh as NETCONN_DNS_IPV4_IPV6,kh as NETCONN_DNS_IPV6,Sh as NETCONN_DNS_IPV6_IPV4,Bt as NETCONN_DONTBLOCK,
ct as NETCONN_EVT_ERROR,It as NETCONN_EVT_RCVMINUS,Ae as NETCONN_EVT_RCVPLUS,sr as NETCONN_EVT_SENDMINUS,
xe as NETCONN_EVT_SENDPLUS,fn as NETCONN_FIN_RX_PENDING,Mt as NETCONN_FLAG_CHECK_WRITESPACE,dt as NETCONN_FLAG_IN_NONBLOCKING_CONNECT,
je as NETCONN_FLAG_IPV6_V6ONLY,ut as NETCONN_FLAG_MBOXCLOSED,un as NETCONN_FLAG_MBOXINVALID,Pe as NETCONN_FLAG_NON_BLOCKING,
dn as NETCONN_FLAG_PKTINFO,$m as NETCONN_INVALID,io as NETCONN_JOIN,cd as NETCONN_LEAVE,lt as NETCONN_LISTEN,
aa as NETCONN_MORE,ar as NETCONN_NOAUTORCVD,wh as NETCONN_NOCOPY,ca as NETCONN_NOFIN,vh as NETCONN_NOFLAG,
K as NETCONN_NONE,Pr as NETCONN_RAW,Qm as NETCONN_RAW_IPV6,Ah as NETCONN_SHUT_RD,Ph as NETCONN_SHUT_RDWR,
xh as NETCONN_SHUT_WR,x as NETCONN_TCP,zm as NETCONN_TCP_IPV6,Jm as NETCONN_TYPE_IPV6,j as NETCONN_UDP,
qm as NETCONN_UDPLITE,jm as NETCONN_UDPLITE_IPV6,Ym as NETCONN_UDPNOCHKSUM,Xm as NETCONN_UDPNOCHKSUM_IPV6,
Zi as NETCONN_UDP_IPV6,Ye as NETCONN_WRITE,Sm as NO_OFFLOAD,ua as NameServerError,m as NetBuf,ae as Netconn,
ri as NetconnTrace,Li as NodeSockets,To as OutOfResourcesError,oo as Stack,Xe as TCP_DEFAULT_LISTEN_BACKLOG,
Ei as TcpConn,Ni as TcpListener,xu as TlsConn,Pu as TlsListener,bd as VirtualClock,GR as cable,Nd as checksum,
Od as congestionNames,cr as errName,Gm as err_to_errno,O as errors,Pd as leakedNetbufs,Vm as lwip_strerr,
aR as netbuf_alloc,uR as netbuf_chain,mR as netbuf_copy,Km as netbuf_copy_partial,dR as netbuf_data,
sR as netbuf_delete,NR as netbuf_destaddr,OR as netbuf_destport,pR as netbuf_first,cR as netbuf_free,
gR as netbuf_fromaddr,ER as netbuf_fromport,yR as netbuf_len,iR as netbuf_new,fR as netbuf_next,lR as netbuf_ref,
TR as netbuf_set_chksum,_R as netbuf_set_destaddr,bR as netbuf_set_fromaddr,hR as netbuf_take,bk as netconn_accept,
xk as netconn_addr,mk as netconn_bind,hk as netconn_bind_if,Um as netconn_clear_flags,Rk as netconn_close,
yk as netconn_connect,Am as netconn_delete,gk as netconn_disconnect,Pk as netconn_err,zk as netconn_get_callback_arg,
Yk as netconn_get_ipv6only,Hk as netconn_get_recvbufsize,Fk as netconn_get_recvtimeout,Gk as netconn_get_sendtimeout,
hd as netconn_getaddr,Ik as netconn_gethostbyname,Bm as netconn_gethostbyname_addrtype,Fm as netconn_is_flag_set,
Mk as netconn_is_nonblocking,Lk as netconn_join_leave_group,Dk as netconn_join_leave_group_netif,Ek as netconn_listen,
xm as netconn_listen_with_backlog,dk as netconn_new,fk as netconn_new_with_callback,ld as netconn_new_with_proto_and_callback,
Ak as netconn_peer,pk as netconn_prepare_delete,Nk as netconn_recv,Kk as netconn_recv_bufsize,Ok as netconn_recv_tcp_pbuf,
Im as netconn_recv_tcp_pbuf_flags,_k as netconn_recv_udp_raw_netbuf,Pm as netconn_recv_udp_raw_netbuf_flags,
vk as netconn_send,wk as netconn_sendto,$k as netconn_set_callback_arg,Mm as netconn_set_flags,qk as netconn_set_ipv6only,
Bk as netconn_set_nonblocking,Vk as netconn_set_recvbufsize,Uk as netconn_set_recvtimeout,Wk as netconn_set_sendtimeout,
Sk as netconn_shutdown,Tk as netconn_tcp_recvd,Xk as netconn_thread_cleanup,jk as netconn_thread_init,
Hm as netconn_type,Ck as netconn_write,kk as netconn_write_partly,Lm as netconn_write_vectors_partly,
_d as registerCongestion,KR as tap,uk as tcpip_init,Cm as toNodeDuplex,Rm as tun};
