// Made from the sources by `deno task bundle`: do not edit.
import{$ as Gt,$b as ka,Aa as so,Ac as zr,Ba as $l,Bb as oc,C as El,Ca as Ql,Cb as ic,Cc as qc,D as Wn,
Da as Kl,Db as ac,E as vl,Eb as uc,Ec as Wc,F as Pl,Fa as c,Fb as dc,Fc as $c,Ga as Ie,Gc as Qc,Ha as ae,
Hb as uo,Ia as Yl,Ib as lo,Ic as S,Ja as R,Jb as zn,Jc as Kc,Kb as co,Kc as Wt,L as A,La as y,Lb as lc,
Lc as _t,M as g,Ma as yr,N as f,Na as Z,Nb as cc,Nc as po,O as I,Ob as mc,Oc as ue,P as p,Pa as zl,Pb as pc,
Pc as Yc,Q as $n,Qa as F,Qb as fc,Qc as Xn,R as zs,Ra as Kr,Rb as hc,S as Xs,Sa as Bt,Sb as Na,T as It,
Ta as Vt,Tc as zc,U as Zs,Ub as yc,V as Qn,Va as Pa,Vb as Ac,W as Qr,Wa as oo,Wb as mo,X as js,Xa as Sa,
Xb as Oa,Y as pe,Ya as io,Yb as bc,Z as Js,Zb as Ca,_ as Sl,_b as gc,ab as Xl,ac as Ic,b as Tl,ba as Nl,
bb as ao,bc as _c,ca as Ol,cb as Yr,cc as Rc,cd as Xc,da as Kn,db as Zl,dc as Tc,dd as P,ea as xa,eb as jl,
ec as xc,ed as N,fa as Cl,fc as Ec,fd as T,ga as kl,gb as Jl,gc as vc,gd as L,ha as wl,hb as ec,hc as Pc,
hd as Ne,ia as Ll,ib as Ar,ic as Sc,id as Zc,ja as Ml,jb as qt,jc as wa,ka as Ea,kb as tc,kc as Nc,kd as jc,
la as eo,lc as Oc,ld as $t,ma as to,mb as rc,mc as Cc,na as ro,nb as nc,nc as kc,oa as Dl,ob as sc,oc as wc,
pa as Ul,pc as Lc,qa as Fl,qc as La,r as Ks,ra as Hl,rc as Mc,sa as Gl,sc as Dc,t as xl,ta as Bl,tc as Uc,
ua as Vl,uc as Fc,va,vb as br,vc as Hc,wa as ql,wc as Gc,xa as Yn,xc as Ma,ya as no,yc as Bc,z as Ys,
za as Wl,zc as Vc}from"./common.js";var Jc=class SeededRng{#e;#t;#r;#n;constructor(e){let t=e|0,r=()=>{t=t+2654435769|0;
let n=t;return n=Math.imul(n^n>>>16,2246822507),n=Math.imul(n^n>>>13,3266489909),n^n>>>16};this.#e=r(),
this.#t=r(),this.#r=r(),this.#n=r()|1}nextU32(){let e=Math.imul(this.#t,5),t=Math.imul(e<<7|e>>>25,9)>>>
0,r=this.#t<<9;return this.#r^=this.#e,this.#n^=this.#t,this.#t^=this.#r,this.#e^=this.#n,this.#r^=r,
this.#n=this.#n<<11|this.#n>>>21,t}};function $(e,t){return Math.floor(e.nextU32()/4294967296*t)}var em={autoconfiguration:!0,temporary:!1,identifiers:"stable",dad:!0};var tm={eachAck:!1,multicastTtl:1,multicastLoop:!0,broadcast:!1,datagramErrors:!0,datagramsNameAnyFamily:!1,
recvBufferSize:212992,datagramCost:256,recvSlots:1/0};var _e=1,Oe=2,Ce=3,H=4,Qt=5,rt=6,gr=7,Xr=8,Zr=9,fo=10,Ir=16,rm=class IcmpErrorInfo{kind=0;type=0;code=0;protocol=0;length=0;local=p.
ANY4.clone();remote=p.ANY4.clone();from=p.ANY4.clone();localPort=0;remotePort=0;seq=0;mtu=0;quoteOffset=0;quoteLength=0};var nm=class DatagramQueue{held=0;drops=0;#e;#t;#r;#n;#s=0;#o=0;constructor(e){let{recvSlots:t,
datagramCost:r,recvBufferSize:n}=e;this.#e=t+64,this.#t=r,this.#r=n,this.#n=r>0}setLimit(e,t){this.#r=
e,this.#n=t}refusal(e,t,r){if(this.#o+t>this.#e)return"receive-buffer";let n=t>1?e:0;return(this.#n?
this.#s+n+(this.#o+t-1)*this.#t:this.#s+n-65536)>this.#r?"receive-buffer":e>8704&&r.isScarce||this.held>=
r.share?"no-memory":null}add(e,t){this.#s+=e,this.#o+=t}take(e,t){this.#s-=e,this.#o-=t}info(){return{
drops:this.drops,waiting:this.#o,waitingBytes:this.#s,recvBufferSize:this.#r,memory:this.held}}};var jr=class GroupFilter{isExclude=!1;sources=[];get isEmpty(){return!this.isExclude&&
this.sources.length===0}allows(e){return this.has(e)!==this.isExclude}has(e){let t=this.sources;for(let r=0;r<
t.length;r++)if(t[r].equals(e))return!0;return!1}add(e){this.has(e)||this.sources.push(e.clone())}remove(e){
let t=this.sources.findIndex(r=>r.equals(e));return t>=0&&this.sources.splice(t,1),t>=0}reset(e){this.
isExclude=e,this.sources.length=0}copyFrom(e){this.isExclude=e.isExclude,this.sources.splice(0,this.
sources.length,...e.sources)}equals(e){return this.isExclude===e.isExclude&&this.sources.length===e.
sources.length&&this.sources.every(t=>e.has(t))}},sm=class NetifGroup{addr;uses=0;members=[];filter=new jr;constructor(e){
this.addr=e.clone()}refresh(){let e=new jr,t=this.members.filter(r=>r.isExclude);if(e.isExclude=this.
uses>0||t.length>0,e.isExclude){if(this.uses===0)for(let r of t[0].sources)this.members.every(n=>!n.
allows(r))&&e.add(r)}else for(let{sources:r}of this.members)r.forEach(n=>e.add(n));return this.filter.
equals(e)?!1:(this.filter.copyFrom(e),!0)}};var BI=-536870911,om=class Membership extends jr{netif;group;constructor(e,t){super(),
this.netif=e,this.group=t.clone()}},im=class Groups{#e;constructor(e){this.#e=e}join(e,t){
if(!Da(t))return-6;let r=this.#t(e,t);return r.uses++,this.#r(e,r),0}leave(e,t){let r=e.group(t);return r===
null||r.uses===0?-6:(r.uses--,this.#r(e,r),0)}update(e){let{netif:t,group:r}=e;if(e.isEmpty&&t.group(
r)===null)return;let n=this.#t(t,r),s=n.members.indexOf(e);e.isEmpty?s>=0&&n.members.splice(s,1):s<0&&
n.members.push(e),this.#r(t,n)}#t(e,t){let r=e.group(t);return r===null&&(r=new sm(t),e.groups.push(
r)),r}#r(e,t){let r=t.refresh();t.filter.isEmpty&&e.groups.splice(e.groups.indexOf(t),1),r&&this.#e.
onGroupChange(e,t.addr,t.filter)}};function Da(e){return e.isMulticast&&(!e.isV4||e.v4!==BI)}var VI=64,lm=class Memberships{list=[];#e;constructor(e){this.#e=e}change(e,t,r,n){if(!Da(
r))return-6;if(Jl(e)&&!WI(n,r))return-6;let s=t.map(a=>qI(e,this.#t(a,r),n)),o=e===2||e===4,i=s.find(
a=>a!==0);return i!==void 0&&(o||!s.includes(0))?i:(t.forEach((a,u)=>{s[u]===0&&this.#r(e,a,r,n)}),0)}leaveAll(){
for(let e of this.list.splice(0))e.reset(!1),this.#e.update(e)}#t(e,t){for(let r of this.list)if(r.netif===
e&&r.group.equals(t))return r;return null}#r(e,t,r,n){let s=this.#t(t,r);switch(s===null&&(s=new om(
t,r),this.list.push(s)),e){case 2:case 3:s.reset(e===2);break;case 4:case 6:s.add(n);break;case 5:case 7:
s.remove(n);break}s.isEmpty&&this.list.splice(this.list.indexOf(s),1),this.#e.update(s)}};function qI(e,t,r){
if(e===2)return t===null?0:-8;if(e===3)return t===null?-6:0;if(t===null)return e===4?0:-6;let n=e===
6||e===7;return t.isExclude!==n?-6:e===5||e===7?t.has(r)?0:-6:t.has(r)?-8:t.sources.length<VI?0:-1}function WI(e,t){
return e.isV4===t.isV4&&!e.isAny&&!e.isMulticast&&!e.isBroadcast4}var Zn=class TcpListener{user;local;localPort;backlog;opening=0;waiting=0;ifIndex=0;ttl=64;tos=0;dontFragment;options;closed=!1;inTimeWait=!1;isConnection=!1;#e;next=null;portNext=null;portPrev=null;portHeld=!1;constructor(e,t,r,n){
let{flow:s}=t;this.#e=e,this.user=n,this.local=s.local.clone(),this.localPort=t.localPort,this.backlog=
Math.max(r,1),this.options=t.options,this.ifIndex=s.ifIndex,this.ttl=s.ttl,this.tos=s.tos,this.dontFragment=
s.dontFragment}setOption(e,t){this.options=this.options.with(e,t)}get reuse(){return this.options.reuse}get ipv6Only(){
return this.options.ipv6Only}get isJoint(){return this.#e.config.jointBacklog}get pending(){return this.
opening+this.waiting}get hasRoom(){return(this.isJoint?this.pending:this.waiting)<this.backlog}get mayOpen(){
let{synQueueLimit:e,jointBacklog:t}=this.#e.config;return t||this.opening<(e===0?this.backlog:e)}begun(e){
e.listener=this,this.opening++}completed(e){e.listener!==this||e.completed||(e.completed=!0,this.opening--,
this.waiting++)}accepted(e){e.listener===this&&(e.listener=null,e.completed?this.waiting--:this.opening--)}close(){
this.closed||(this.closed=!0,this.#e.removeListener(this))}};function mm(e,t,r){let n=e instanceof Zn?e:e.flow;switch(t){case Kn:n.ttl=r;return;case xa:n.tos=r;return;case va:
n.dontFragment=r;return;case Cl:return e.setOption("noDelay",r!==0);case ql:return e.setOption("trac\
eRecords",r);case Bl:return e.setOption("userTimeoutMs",r);case kl:return e.setOption("keepAlive",r!==
0);case wl:return e.setOption("keepIdleMs",r);case Ll:return e.setOption("keepIntervalMs",r);case Ml:
return e.setOption("keepCount",r);case Wl:return e.setOption("mssLimit",r);case Vl:return e.setOption(
"ecn",Ol[r])}e instanceof Zn||(t===Ea?e.setOption("reuse",r!==0):t===so&&e.setOption("ipv6Only",r!==
0))}function pm(e,t,r){switch(t){case Kn:return e.ttl=r,!0;case xa:return e.tos=r,!0;case va:return e.
flow.dontFragment=r,!0;case to:return e.multicastTtl=r,!0;case ro:return e.multicastLoop=r!==0,!0;case Hl:
return e.multicastIfIndex=r,!0;default:return!1}}function fm(e,t,r){if(!pm(e,t,r))switch(t){case Ea:
e.reuse=r!==0;return;case eo:e.broadcast=r!==0;return;case so:e.limitFamily(r!==0);return;case Gl:e.
multicastAll=r!==0;return;case Fl:e.noChecksum=r!==0;return}}function hm(e,t,r){if(!pm(e,t,r))switch(t){case Dl:
e.headerIncluded=r!==0;return;case so:e.limitFamily(r!==0);return;case Ul:e.checksumOffset=r;return;case $l:
return e.filterIcmp(r,!0);case Ql:return e.filterIcmp(r,!1)}}var ke=class DatagramEndpoint{id;#e;#t=null;#r=null;#n=null;queue;constructor(e,t){this.#e=
e,this.id=t,this.queue=new nm(e.config)}static udp(e,t,r,n){let s=new ke(e,t);return s.#t=r.create(s,
{family:Wn(n)?0:4,lite:vl(n)}),s.#t.namesAnyFamily=e.config.datagramsNameAnyFamily,s.#t.noChecksum=Pl(
n),s}static raw(e,t,r,n,s){let o=new ke(e,t),{datagramsNameAnyFamily:i}=e.config,a=i?0:6,u=Wn(n)?a:4;
return o.#r=r.create(o,s,u),o.#r.namesAnyFamily=i,o}bind(e,t,r){let{ip:n}=this.#e;return n.isBindable(
e,!1)?(n.completeOwn(e),this.#t!==null?(r&&(this.#t.reuse=!0),this.#t.bind(e,t)):this.#r===null?-6:this.#r.
bind(e)):-4}bindNetif(e){let t=this.#t??this.#r;return t===null?-6:(t.ifIndex=e,0)}connect(e,t){let{
ip:r}=this.#e,n=(this.#t??this.#r)?.ifIndex??0,s=r.completePeer(e,n);return s!==0?s:this.#t!==null?this.#t.
connect(e,t):this.#r===null?-11:this.#r.connect(e)}disconnect(){return this.#t===null?-6:(this.#t.disconnect(),
0)}address(e,t){let r=this.#t,n=this.#r;t.err=-11,r!==null?(t.addr=e?r.local:r.remote,t.port=e?r.localPort:
r.remotePort,(e||r.isConnected)&&(t.err=0)):n!==null&&e&&(t.addr=n.local,t.port=n.protocol,t.err=0)}load(e,t,r){
let{frame:n}=this.#e.ip;n.reset();for(let s=0;s<r;s++)n.append(e[t+2*s],e[t+2*s+1])}joinLimit(e){let{
frame:t}=this.#e.ip;return this.#t===null?1:this.#t.joinLimit(e,t.length)}loadMore(e,t){this.#e.ip.frame.
append(e,t)}send(e,t,r){let{frame:n}=this.#e.ip;return this.#t!==null?this.#t.sendFrame(n,e,t,r):this.#r===
null?-11:this.#r.sendFrame(n,e)}get accepted(){return this.#e.ip.frame.accepted}get kind(){return this.#t===
null?Ys:xl}setOption(e,t){e===Yn||e===no?this.queue.setLimit(t,e===Yn):this.#t!==null?fm(this.#t,e,t):
this.#r!==null&&hm(this.#r,e,t)}changeMembership(e,t,r,n){let s=this.#t;return s===null||s.family!==
0&&s.family===4!==r.isV4?-6:(this.#n??=new lm(this.#e.ip.groups),s.memberships=this.#n.list,this.#n.
change(e,t,r,n))}shutdown(){return-11}release(){this.#n?.leaveAll(),this.#t?.remove(),this.#r?.remove(),
this.#t=this.#r=null,this.#e.sink.released(this.id),this.#e.forget(this)}abort(){}onDatagram(e,t,r,n,s,o,i,a,u){
this.onDatagrams(e,t,t.length,r,n,s,o,i,a,u)}onDatagrams(e,t,r,n,s,o,i,a,u,d){let{sink:l,pbufs:m}=this.#e,
{length:h}=t;this.queue.add(h,r<h?Math.ceil(h/r):1),m.charge(t,this.queue);let{index:b}=a;l.datagram(
this.id,t,r,n,s,o,i,b,u,d)}refusal(e,t){let{pbufs:r,sink:n}=this.#e;return n.hasRoom()?this.queue.refusal(
e,t,r):"receive-buffer"}onRefused(){this.queue.drops++}taken(e,t,r){this.queue.take(e,t),this.queue.
drops+=r}#s({remote:e,remotePort:t}){return this.#t?.isPeer(e,t)??this.#r?.isPeer(e)??!1}onIcmpError(e,t){
let{config:r,sink:n}=this.#e;if(!r.datagramErrors||!this.#s(t))return;let s=t.kind===H?e.flow.dontFragment>=
2?-2:0:$I(t.kind);s!==0&&n.hasRoom()&&n.datagramError(this.id,s)}};function $I(e){switch(e){case Ce:case Oe:
return-14;case _e:case Qt:case rt:return-4;default:return 0}}var yo=["CLOSED","LISTEN","SYN-SENT","SYN-RECEIVED","ESTABLISHED","FIN-WAIT-1","FIN-WAIT-2","CLOSE-W\
AIT","CLOSING","LAST-ACK","TIME-WAIT"];var $e=class TcpEndpoint{id;pcb;listener=null;sentBytes=0;sentMarked=!1;sentNext=null;#e;#t=null;#r=null;#n=!1;constructor(e,t,r){
this.#e=e,this.id=t,this.pcb=r}attach(e){this.pcb=e,e.user=this}bind(e,t,r){let n=this.pcb;return n===
null?-6:this.#e.isBindable(e,!0)?(this.#e.completeOwn(e),n.bind(e,t,{reuse:r||n.reuse})):-4}bindNetif(e){
if(this.pcb!==null)this.pcb.flow.ifIndex=e;else if(this.listener!==null)this.listener.ifIndex=e;else
return-6;return 0}connect(e,t){return this.pcb===null?-11:this.pcb.connect(e,t)}disconnect(){return-6}listen(e){
if(this.listener!==null)return this.listener.backlog=e,0;let t=this.pcb;if(t===null)return-11;if(t.state!==
0)return-6;let r=t.listen(e,this);return r===null?-8:(this.pcb=null,this.listener=r,0)}accepted(e){e.#r===
this.listener&&e.#o()}address(e,t){let r=this.pcb,n=this.listener;t.err=-11,r!==null?(t.addr=e?r.flow.
local:r.flow.remote,t.port=e?r.localPort:r.remotePort,(e||r.state!==0)&&(t.err=0)):n!==null&&e&&(t.addr=
n.local,t.port=n.localPort,t.err=0)}write(e,t,r){this.pcb!==null&&this.pcb.write(e,t,r)}recved(e){this.
pcb!==null&&this.pcb.recved(e)}get kind(){return Ks}setOption(e,t){let r=this.pcb??this.listener;r!==
null&&mm(r,e,t)}get trace(){return this.pcb===null?this.#t:this.pcb.trace}shutdown(e,t){if(this.listener!==
null)return this.listener.close(),this.listener=null,0;let r=this.pcb;return r===null?-11:!e&&r.rxClosed&&
t||e&&t?r.close():r.shutdown(e,t)}release(){if(this.#n)return;this.#n=!0,this.listener!==null&&(this.
listener.close(),this.listener=null);let e=this.pcb;e===null?this.#i():e.userClosed||e.close()}abort(){
let e=this.pcb;e!==null&&(this.#s(e),e.abort(),this.#n?this.#i():this.#e.sink.closed(this.id))}#s(e){
this.#t=e.trace,this.pcb=null;let t=this.#r;t!==null&&(t.accepted(e),t.isJoint?this.#r=null:t.waiting++)}#o(){
let e=this.#r;e!==null&&(this.#r=null,this.pcb===null?e.waiting--:e.accepted(this.pcb))}#i(){this.#o(),
this.sentBytes=0,this.#e.sink.released(this.id),this.#e.forget(this)}onConnected(e){let{local:t,remote:r}=e.
flow;this.#e.sink.connected(this.id,t,e.localPort,r.zone)}onReceive(e,t,r){if(this.#n){this.#e.pbufs.
free(t);return}this.reportSent(),this.#e.sink.data(this.id,t)}onFin(e){if(this.#n)return;let{sink:t}=this.#e;
this.reportSent(),t.fin(this.id),e.state===6&&t.closed(this.id)}onSent(e,t){if(this.#e.config.eachAck){
this.#e.sink.sent(this.id,t,e.sndBuf);return}this.sentBytes===0&&this.#e.markSent(this),this.sentBytes+=
t}reportSent(){if(this.sentBytes===0)return;let e=this.sentBytes;this.sentBytes=0,this.#e.sink.sent(
this.id,e,this.pcb?.sndBuf??0)}onError(e,t){this.reportSent(),this.#s(e),this.#n?this.#i():this.#e.sink.
error(this.id,t)}onClosed(e){this.reportSent(),this.#s(e),this.#n?this.#i():this.#e.sink.closed(this.
id)}onAccept(e){let t=this.#e.adopt(e);return t.#r=this.listener,this.#e.sink.accept(this.id,t.id,e.
flow.remote,e.remotePort,e.flow.local,e.localPort),!0}};var ym=class ApiTable{sink;pbufs;ip;config;#e;#t;#r;#n=[];#s=[];#o=[];#i=null;#a=0;constructor(e){
this.sink=e.sink,this.pbufs=e.pbufs,this.ip=e.ip,this.config={...tm,...e.config},this.#e=e.tcp,this.#t=
e.udp,this.#r=e.raw}get count(){return this.#a}get(e){return e>=0?this.#n[e]:this.#s[~e]}create(e,t,r){
let n=El(t);if(n===Ks){let s=new $e(this,e,null),o=this.#e.create(s);Wn(t)&&o.flow.local.copyFrom(p.
ANY6),s.attach(o),this.#n[e]=s}else{let s=n===Ys?ke.raw(this,e,this.#r,t,r):ke.udp(this,e,this.#t,t),
{multicastTtl:o,multicastLoop:i,broadcast:a}=this.config,{recvBufferSize:u,datagramCost:d}=this.config;
s.setOption(d>0?Yn:no,u),s.setOption(eo,a?1:0),s.setOption(to,o),s.setOption(ro,i?1:0),this.#n[e]=s}
this.#n[e].setOption(Kn,this.ip.config.ttl),this.#a++}adopt(e){let t=this.#o.pop()??this.#s.length,r=new $e(
this,~t,null);return r.attach(e),this.#s[t]=r,this.#a++,r}isBindable(e,t){return this.ip.isBindable(
e,t)}completeOwn(e){this.ip.completeOwn(e)}forget(e){let{id:t}=e;this.#a--,t>=0?this.#n[t]=void 0:(this.#s[~t]=
void 0,this.#o.push(~t))}releaseAll(){for(let e of[...this.#n,...this.#s])e?.release()}markSent(e){e.
sentMarked||(e.sentMarked=!0,e.sentNext=this.#i,this.#i=e)}reportSent(){let e=this.#i;for(this.#i=null;e!==
null;){let t=e.sentNext;e.sentNext=null,e.sentMarked=!1,e.reportSent(),e=t}}freePbuf(e){let t=this.pbufs.
byId(e);t!==null&&this.pbufs.free(t)}group(e,t,r,n,s,o){let i=n.isV4!==r.isV4&&!n.isAny;if(s<0&&i)return-6;
let a=this.#d(n,s<0?r.zone||-1:s);if(r.zone=0,a.length===0)return s>=0?-12:-6;if(t===1){for(let u of a){
let d=this.ip.joinGroup(u,r);if(d!==0)return d}return 0}if(t===0){let u=-6;for(let d of a)this.ip.leaveGroup(
d,r)===0&&(u=0);return u}return e instanceof ke?e.changeMembership(t,a,r,o):-6}#d(e,t){if(t>=0){let r=this.
ip.netifByIndex(t);return r===null?[]:[r]}return this.ip.netifs.filter(r=>e.isAny?!r.isLoopback:r.hasAddress(
e))}};var Am=class Clock{now=0};var bm=class Stats{drops=new Map;ipReceived=0;ipSent=0;ipForwarded=0;fragmentsReceived=0;reassembled=0;icmpReceived=0;icmpSent=0;igmpReceived=0;igmpSent=0;icmpRateLimited=0;addressConflicts=0;udpReceived=0;udpSent=0;tcpReceived=0;tcpSent=0;tcpRetransmitted=0;tcpResetsSent=0;tcpActiveOpens=0;tcpPassiveOpens=0;tcpListenDrops=0;tcpPruned=0;tcpOrphansReset=0;tcpTimeWaitOverflows=0;tcpSynCookiesSent=0;tcpSynCookiesAccepted=0;tcpSynCookiesFailed=0;drop(e){
this.drops.set(e,(this.drops.get(e)??0)+1)}};var k=class Timer{target;at=1/0;heapAt=1/0;heapIndex=-1;constructor(e){this.target=e}},
Ga=class TimerQueue{#e=[];#t;constructor(e){this.#t=e}get size(){return this.#e.length}set(e,t){
if(e.at=t,e.heapIndex>=0){if(t>=e.heapAt)return;e.heapAt=t,this.#n(e.heapIndex)}else t<1/0&&(e.heapAt=
t,e.heapIndex=this.#e.length,this.#e.push(e),this.#n(e.heapIndex))}setIn(e,t){this.set(e,this.#t.now+
t)}remove(e){e.at=1/0;let t=e.heapIndex;if(t<0)return;e.heapIndex=-1;let r=this.#e.pop();r!==e&&(this.#e[t]=
r,r.heapIndex=t,this.#n(t),this.#s(r.heapIndex))}nextDeadline(){for(;;){let e=this.#e[0];if(e===void 0)
return 1/0;if(e.at===e.heapAt)return e.at;this.#r(e)}}run(){let e=this.#t.now;for(;;){let t=this.#e[0];
if(t===void 0||t.heapAt>e)return;if(t.at>e){this.#r(t);continue}this.remove(t),t.target.onTimer(t)}}#r(e){
let t=e.at;t===1/0?this.remove(e):(e.heapAt=t,this.#s(0))}#n(e){let t=this.#e,r=t[e];for(;e>0;){let n=e-
1>>1,s=t[n];if(s.heapAt<=r.heapAt)break;t[e]=s,s.heapIndex=e,e=n}t[e]=r,r.heapIndex=e}#s(e){let t=this.#e,
r=t[e],n=t.length>>1;for(;e<n;){let s=2*e+1,o=t[s],i=t[s+1];if(i!==void 0&&i.heapAt<o.heapAt&&(s++,o=
i),o.heapAt>=r.heapAt)break;t[e]=o,o.heapIndex=e,e=s}t[e]=r,r.heapIndex=e}};var YI=class Pbuf{id;offset=0;length=0;next=null;block=-1;taken=!1;spare=-1;holder=null;seq=0;flags=0;constructor(e){
this.id=e}};function _m(e){let t=0;for(let r=e;r!==null;r=r.next)t+=r.length;return t}var gm=3/4,Im=7/
8,zI=1/4,XI=1/256,ZI=16384,Ba=2048,jI=2*Ba,JI=8704,Rm=class PbufPool{memory;blocks;#e=[];#t=[];constructor(e,t){
this.memory=e,this.blocks=t}get isShort(){return this.blocks.pressure>=gm}get isScarce(){return this.
blocks.pressure>=Im}get isExhausted(){return!this.blocks.has(Ba)}get share(){let{pressure:e,chunks:t,
chunksFree:r}=this.blocks;if(e<gm)return 1/0;let n=Math.max(r*69632*XI,jI);return Math.max((Im-e)*t*
69632*zI,Math.min(n,ZI))}charge(e,t){for(let r=e;r!==null;r=r.next)r.holder===null&&(r.holder=t,t.held+=
this.blocks.sizeOf(r.block))}get used(){return this.#e.length-this.#t.length}allocate(e){let t=this.
blocks.allocate(e);if(t<0)return null;let r=this.#t.pop()??this.#r();return r.block=t,r.offset=t,r.length=
e,r.next=null,r.taken=!1,r.seq=0,r.flags=0,r}#r(){let e=new YI(this.#e.length);return this.#e.push(e),
e}keep(e,t,r){let n=this.blocks.sizeOf(e.block);if(!e.taken&&co(r)===n&&(e.spare=this.blocks.allocate(
n)),e.taken||e.spare<0){let o=this.allocate(r);if(o===null)return null;let i=t&7;return r+i<=this.blocks.
sizeOf(o.block)&&(o.offset+=i),this.memory.u8.copyWithin(o.offset,t,t+r),o}let s=this.#t.pop()??this.#r();
return s.block=e.block,s.offset=t,s.length=r,s.next=null,s.taken=!1,s.seq=0,s.flags=0,e.taken=!0,s}keepPieces(e,t){
let r=null,n=null,s=this.isScarce?Ba:JI;for(let o=0;o<t;o+=s){let i=Math.min(s,t-o),a=this.allocate(
i);if(a===null)return this.free(r),null;this.memory.u8.copyWithin(a.offset,e+o,e+o+i),n===null?r=a:n.
next=a,n=a}return r}renew(e){e.taken&&(e.taken=!1,e.block=e.spare,e.spare=-1),e.offset=e.block}free(e){
for(;e!==null;){let t=e.next;e.holder!==null&&(e.holder.held-=this.blocks.sizeOf(e.block),e.holder=null),
e.block>=0&&!e.taken&&this.blocks.free(e.block),e.spare>=0&&(this.blocks.free(e.spare),e.spare=-1),e.
block=-1,e.next=null,this.#t.push(e),e=t}}byId(e){let t=this.#e[e];return t!==void 0&&t.block>=0?t:null}},
Jr=69632;var e_=new TextDecoder("utf-8",{ignoreBOM:!0}),Tm=class DnsReader{bytes;start;end;at;limit;bad=null;#e;constructor(e,t,r){
this.bytes=e,this.start=t,this.end=t+r,this.at=t,this.limit=this.end,this.#e=new oo(e,t,this.end)}get left(){
return this.bad===null?this.limit-this.at:0}fail(e){this.bad??=e}skip(e){if(this.bad!==null)return-1;
if(e>this.limit-this.at)return this.bad="truncated",-1;let t=this.at;return this.at+=e,t}u8(){let e=this.
skip(1);return e<0?0:this.bytes[e]}u16(){let e=this.skip(2);return e<0?0:A(this.bytes,e)}u32(){let e=this.
skip(4);return e<0?0:g(this.bytes,e)>>>0}name(){if(this.bad!==null)return"";let e=this.#e,t=e.read(this.
at,this.limit);return this.bad=e.bad,this.bad===null&&(this.at=e.next),t}text(e){let t=this.skip(e);
return t<0?"":e_.decode(this.bytes.slice(t,t+e))}string(){return this.text(this.u8())}hex(e){let t=this.
skip(e),r="";for(let n=0;t>=0&&n<e;n++)r+=this.bytes[t+n].toString(16).padStart(2,"0");return r}},xm=class DnsWriter{bytes;end;at;ok=!0;constructor(e,t,r){
this.bytes=e,this.at=t,this.end=t+r}#e(e){if(!this.ok||e>this.end-this.at)return this.ok=!1,-1;let t=this.
at;return this.at+=e,t}u8(e){let t=this.#e(1);t>=0&&(this.bytes[t]=e)}u16(e){let t=this.#e(2);t>=0&&
f(this.bytes,t,e)}u32(e){let t=this.#e(4);t>=0&&I(this.bytes,t,e)}name(e){if(!this.ok)return;let t=new Uint8Array(
256),r=Sa(e,t,0);r<0?this.ok=!1:this.raw(t.subarray(0,r))}raw(e){let t=this.#e(e.length);t>=0&&this.
bytes.set(e,t)}string(e){let t=new TextEncoder().encode(e);t.length>255&&(this.ok=!1),this.u8(t.length),
this.raw(t)}};function km(e,t,r,n){let s=e.skip(n);if(s<0)return"";let o=e.at,{limit:i}=e;e.at=s,e.limit=o;let a=r===
1?t_(e,t):wm(e);return e.bad==="truncated"&&(e.bad="bad-length"),e.at!==o&&e.fail("bad-length"),e.limit=
i,a}function t_(e,t){switch(t){case 1:return Em(e,4);case 28:return Em(e,16);case 2:case 5:case 12:return e.
name();case 15:return{preference:e.u16(),exchange:e.name()};case 16:return r_(e);case 33:return{priority:e.
u16(),weight:e.u16(),port:e.u16(),target:e.name()};case 6:return n_(e);case 35:return{order:e.u16(),
preference:e.u16(),flags:e.string(),services:e.string(),regexp:e.string(),replacement:e.name()};case 257:
return{critical:(e.u8()&128)!==0,tag:e.string(),value:e.text(e.left)};default:return wm(e)}}function Em(e,t){
let r=e.skip(t);if(r<0)return"";let n=new p;if(t===4)return n.read4(e.bytes,r).toString();let s=n.read6(
e.bytes,r).toString();return n.isV4?`::ffff:${s}`:s}function r_(e){let t=[];do t.push(e.string());while(e.
left>0);return t}function n_(e){return{mname:e.name(),rname:e.name(),serial:e.u32(),refresh:e.u32(),
retry:e.u32(),expire:e.u32(),minimum:e.u32()}}function wm(e){let t=e.left;return`\\# ${t} ${e.hex(t)}`.
trimEnd()}function Lm(e,t){let r=e.at;e.u16(0);let{type:n,data:s}=t,o=typeof s=="string"&&s.startsWith(
"\\# ");t.class!==1||o?i_(e,String(s)):s_(e,n,s),e.ok&&f(e.bytes,r,e.at-r-2)}function s_(e,t,r){switch(t){case 1:case 28:
return o_(e,t,String(r));case 2:case 5:case 12:return e.name(String(r));case 16:for(let n of r)e.string(
n);return;case 15:{let{preference:n,exchange:s}=r;return e.u16(n),e.name(s)}case 33:{let{priority:n,
weight:s,port:o,target:i}=r;return e.u16(n),e.u16(s),e.u16(o),e.name(i)}case 6:{let n=r;return e.name(
n.mname),e.name(n.rname),e.u32(n.serial),e.u32(n.refresh),e.u32(n.retry),e.u32(n.expire),e.u32(n.minimum)}case 35:{
let n=r;return e.u16(n.order),e.u16(n.preference),e.string(n.flags),e.string(n.services),e.string(n.
regexp),e.name(n.replacement)}case 257:{let{critical:n,tag:s,value:o}=r;return e.u8(n?128:0),e.string(
s),e.raw(new TextEncoder().encode(o))}default:e.ok=!1}}function o_(e,t,r){let n=p.parse(r),s=new Uint8Array(
16);if(n===null||t===1&&!n.isV4){e.ok=!1;return}n.write6(s,0),e.raw(t===1?s.subarray(12):s)}function i_(e,t){
let r=/^\\# ([0-9]+)(?: ((?:[0-9a-f]{2})*))?$/i.exec(t),n=r?.[2]??"";if(r===null||Number(r[1])!==n.length/
2){e.ok=!1;return}for(let s=0;s<n.length;s+=2)e.u8(parseInt(n.slice(s,s+2),16))}var go=53,en=512,Dm=32768,Um=1024,qa=512,Fm=256,Hm=128,a_=30720,bo=15;function Gm(e){return(e&a_)>>11}
function Bm(e,t,r){let n=new Tm(e,t,r),s=n.u16(),o=n.u16(),i=[n.u16(),n.u16(),n.u16(),n.u16()],a={id:s,
flags:o&~bo,rcode:o&bo,questions:[],answers:[],authorities:[],additionals:[],edns:null};for(let d=0;d<
i[0]&&n.bad===null;d++)a.questions.push({name:n.name(),type:n.u16(),class:n.u16()});return n.bad!==null?
n.bad:(Va(n,a,a.answers,i[1]),Va(n,a,a.authorities,i[2]),Va(n,a,a.additionals,i[3]),n.bad===null||n.
bad==="truncated"&&(o&qa)!==0?a:n.bad)}function Va(e,t,r,n){let s=r===t.additionals;for(let o=0;o<n&&
e.bad===null;o++){let i=e.name(),a=e.u16(),u=e.u16(),d=e.u32(),l=e.u16();if(a===41&&s)u_(e,t,i,u,d,l);else{
let m=km(e,a,u,l),h={name:i,type:a,class:u,ttl:d>2147483647?0:d};e.bad===null&&r.push({...h,data:m})}}}
function u_(e,t,r,n,s,o){if(e.skip(o),e.bad===null){if(r!=="."||t.edns!==null)return e.fail("bad-fie\
ld");t.edns={udpSize:n,version:s>>>16&255,dnssecOk:(s&32768)!==0},t.rcode|=s>>>24<<4}}function Io(e,t,r,n){
let{questions:s,answers:o,authorities:i,additionals:a,edns:u}=e,d=new xm(t,r,n);d.u16(e.id),d.u16(e.
flags&~bo|e.rcode&bo),d.u16(s.length),d.u16(o.length),d.u16(i.length),d.u16(a.length+(u===null?0:1));
for(let l of s)d.name(l.name),d.u16(l.type),d.u16(l.class);for(let l of[o,i,a])for(let m of l)d_(d,m);
return u!==null&&(d.name("."),d.u16(41),d.u16(u.udpSize),d.u8(e.rcode>>>4),d.u8(u.version),d.u16(u.dnssecOk?
32768:0),d.u16(0)),d.ok?d.at-r:-1}function d_(e,t){e.name(t.name),e.u16(t.type),e.u16(t.class),e.u32(
t.ttl),Lm(e,t)}var Jn=16;function xr(e){return e.status==="nxdomain"||e.status==="nodata"}function Y(e,t,r=-1){return{
status:e,rcode:r,name:t,aliases:[],records:[],negativeTtl:0}}function Wa(e,t,r){let n=m_(e.answers),
s=Y("ok",t,e.rcode);for(;;){let i=n.get(s.name.toLowerCase())??[],a=i.filter(d=>r===255||d.type===r);
if(a.length>0)return s.records=p_(a),s;let u=i.find(d=>d.type===5);if(u===void 0)break;if(s.aliases.
length===Jn)return s.status="failed",s;s.aliases.push(u),s.name=u.data}let o=c_(e,s.name);return o!==
null&&(s.negativeTtl=Math.min(o.ttl,o.data.minimum)),s.status=l_(e,s,o),s}function l_(e,t,r){return e.
rcode===Yr?"nxdomain":t.aliases.length>0&&r===null?"incomplete":"nodata"}function c_(e,t){let r=`.${t.
toLowerCase()}`;for(let n of e.authorities){if(n.type!==6||n.class!==1)continue;let s=n.name.toLowerCase();
if(s==="."||r.endsWith(`.${s}`))return n}return null}function Vm(e){let{flags:t,answers:r,authorities:n}=e;
return r.length===0&&(t&(Um|Hm))===0&&n.some(s=>s.type===2)&&!n.some(s=>s.type===6)}function m_(e){let t=new Map;
for(let r of e){if(r.class!==1)continue;let n=r.name.toLowerCase(),s=t.get(n);s===void 0?t.set(n,[r]):
s.push(r)}return t}function p_(e){let t=1/0;for(let r of e)t=Math.min(t,r.ttl);return e.map(r=>({...r,
ttl:t}))}var qm=[28,1];function $m(e,t,r,n){let s=r===0?qm:[r===6?28:1],o=qm.flatMap(d=>e.knownLocally(t,[d]));
if(o.length>0){let d=o.filter(m=>s.includes(es(m))),l=d.length>0?"ok":"nodata";return n(Y(l,t),d)}let i=e.
candidates(t),a=[],u=s.length;s.forEach((d,l)=>Qm(e,i,d,null,m=>{if(a[l]={answer:m,addrs:ts(m.records,
d)},--u>0)return;let h=a.map(b=>b.answer);n(f_(h),a.flatMap(b=>b.addrs))}))}function f_(e){return e.
find(({status:t})=>t==="ok")??e.findLast(t=>!xr(t))??e.at(-1)}function Qm(e,t,r,n,s){let[o,...i]=t;if(o===
void 0)return s(n??Y("bad-name",""));Wm(e,o,r,a=>{if(!xr(a))return s(a);let u=n?.status==="nodata"?n:
a;if(i.length===0)return s(u);Wm(e,o,r===1?28:1,d=>{xr(d)?Qm(e,i,r,u,s):s(u)})})}function Wm(e,t,r,n){
e.ask(t,r,s=>n($a(s,r)))}function $a(e,t){return e.status==="ok"&&ts(e.records,t).length===0?{...e,status:"\
nodata"}:e}function es(e){return e.isV4?1:28}function ts(e,t){let r=[];for(let n of e){if(n.type!==t)
continue;let s=p.parse(String(n.data));s!==null&&es(s)===t&&r.push(s)}return r}var Qa=0,Km=class DnsCache{#e=new Map;#t;#r;constructor(e,t){this.#t=e,this.#r=t}get size(){
return this.#e.size}clear(){this.#e.clear()}store(e,t){let{aliases:r,records:n,status:s,name:o,negativeTtl:i}=e;
if(t===255)return;for(let u of r)this.#n(u.name,5,[u],u.ttl);let a=Math.min(i,this.#t.maxNegativeTtl);
s==="ok"?this.#n(o,t,n,n[0].ttl):s==="nodata"?this.#n(o,t,[],a):s==="nxdomain"&&this.#n(o,Qa,[],a)}find(e,t){
let r=Y("incomplete",e,0);for(;;){if(this.#s(r.name,Qa)!==void 0)return r.status="nxdomain",r.rcode=
Yr,r;let n=this.#s(r.name,t);if(n!==void 0)return r.records=this.#o(n),r.status=n.records.length>0?"\
ok":"nodata",r;let s=t===255?void 0:this.#s(r.name,5);if(s===void 0)return r;if(r.aliases.length===Jn)
return r.status="failed",r;r.aliases.push(...this.#o(s)),r.name=s.records[0].data}}#n(e,t,r,n){let{cacheSize:s,
maxTtl:o}=this.#t,i=Math.min(n,o),a=Ka(e,t);if(this.#e.delete(a),i<=0||s<=0)return;r.length>0&&this.#e.
delete(Ka(e,Qa));let u=this.#r.now+i*1e3;if(this.#e.set(a,{records:r,until:u}),!(this.#e.size<=s))for(let d of this.#e.
keys()){this.#e.delete(d);return}}#s(e,t){let r=Ka(e,t),n=this.#e.get(r);if(n!==void 0&&(this.#e.delete(
r),!(n.until<=this.#r.now)))return this.#e.set(r,n),n}#o(e){let t=Math.ceil((e.until-this.#r.now)/1e3);
return e.records.map(r=>({...r,ttl:t}))}};function Ka(e,t){return`${t} ${e.toLowerCase()}`}var Ya=class NameServer{addr;port;knowsEdns=!0;deadUntil=-1/0;constructor(e,t){this.
addr=e,this.port=t}toString(){return`${this.addr.isV4?`${this.addr}`:`[${this.addr}]`}:${this.port}`}};
function Ym(e,t=Gt.NUMBERS){let r=/^(?:\[([^\]]+)\]|([^:]+))(?::([0-9]{1,5}))?$/.exec(e),n=t.parse(r?.[1]??
r?.[2]??e),s=Number(r?.[3]??go);return n===null||n.isAny||s<1||s>65535?null:new Ya(n,s)}function zm(e,t){
let r=e.filter(n=>n.deadUntil>t);return r.length===0||r.length===e.length?[...e]:[...e.filter(n=>n.deadUntil<=
t),...r]}var rs=2,Xm=class TcpChannel{isStream=!0;#e;#t;#r;#n=null;#s=0;#o=new Uint8Array(rs);#i=0;#a=!1;constructor(e,t){
this.#e=e,this.#r=t,this.#t=e.tcp.create(this)}open(e,t){let r=this.#d(e)||this.#t.connect(t.addr,t.
port);return r!==0&&this.#u(),r}#d(e){let{pbufs:t}=this.#e,r=t.allocate(en);if(r===null)return-1;this.#n=
r;let{u8:n}=t.memory,s=r.offset+rs,o=Io(e,n,s,en-rs);return o<0?-6:(f(n,r.offset,o),r.length=rs+o,0)}close(){
this.#r!==null&&this.#u()}#u(){this.#r=null,this.#t.abort(),this.#l()}#l(){this.#e.pbufs.free(this.#n),
this.#n=null}onConnected(e){let t=this.#n;t!==null&&(this.#s=t.length,e.write(t.offset,t.length,!0))}onSent(e,t){
this.#s-=t,this.#s<=0&&this.#l()}onReceive(e,t,r){let{pbufs:n}=this.#e;for(let o=t;o!==null;o=o.next)
this.#m(n.memory.u8,o.offset,o.length);n.free(t),e.recved(r);let s=this.#r;!this.#a||this.#i<this.#o.
length||s!==null&&(this.#r=null,e.close(),s.onMessage(this.#o,0,this.#i))}#m(e,t,r){let n=t+r;for(;t<
n;){let s=this.#o,o=Math.min(n-t,s.length-this.#i);if(o===0)return;s.set(e.subarray(t,t+o),this.#i),
this.#i+=o,t+=o,this.#i===rs&&!this.#a&&(this.#a=!0,this.#o=new Uint8Array(s[0]<<8|s[1]),this.#i=0)}}onFin(e){
e.close(),this.#c()}onError(){this.#l(),this.#c()}onClosed(){this.#l()}#c(){let e=this.#r;this.#r=null,
e?.onUnreachable()}};var za=class UdpChannel{isStream=!1;#e;#t;#r;#n;constructor(e,t,r){this.#e=e,this.#t=
t,this.#r=r,this.#n=e.udp.create(this,{family:r.addr.isV4?4:6})}send(e){let{pbufs:t}=this.#e,r=this.#n;
if(!r.isConnected){let i=r.connect(this.#r.addr,this.#r.port);if(i!==0)return i}let n=t.allocate(en);
if(n===null)return-1;let s=Io(e,t.memory.u8,n.offset,en),o=s<0?-6:r.send(n.offset,s,null,0);return t.
free(n),o}close(){this.#n.remove()}onDatagram(e,t){let{pbufs:r}=this.#e;this.#t.onMessage(r.memory.u8,
t.offset,t.length),r.free(t)}onIcmpError(e,t){t.kind!==H&&this.#t.onUnreachable()}};var Zm=class Exchange{name;type;waiters=[];#e;#t;#r;#n=new k(this);#s=[];#o=new Set;#i=-1;#a=0;#d=null;#u=null;#l=0;#m=-1;#c=!1;constructor(e,t,r,n,s){
this.#e=e,this.#t=t,this.#r=r,this.name=n,this.type=s}start(e){this.#s=zm(e,this.#e.clock.now),this.#o.
clear(),this.#i=-1,this.#a=0,this.#m=-1,this.#c=!1,e.length===0?this.#v(Y("no-server",this.name)):this.#f()}abort(){
this.#g()}get#p(){return this.#s[this.#i]}#f(){let e=this.#s;for(;this.#g(),!(++this.#i===e.length&&
(this.#i=0,++this.#a>=this.#t.attempts)||this.#o.size===e.length);)if(!this.#o.has(this.#p)&&this.#h())
return;let t=this.#m>=0?"failed":this.#c?"timeout":"unreachable";this.#v(Y(t,this.name,this.#m))}#h(){
this.#u=this.#b(),this.#l=0;let e=new za(this.#e,this,this.#p);return this.#d=e,this.#A(e)}#A(e){let{
retransmit:t,timeout:r}=this.#t,n=t[this.#l++]??r;this.#e.timers.setIn(this.#n,n);let s=e.send(this.#u);
return this.#d!==e?!0:s===0||s===-1||s===-2||t.length>0}#I(){let e=this.#p;this.#g();let t=new Xm(this.#e,
this);if(this.#u={...this.#u,id:this.#_()},t.open(this.#u,e)!==0)return this.#f();this.#d=t,this.#e.
timers.setIn(this.#n,this.#t.timeout)}#_(){return this.#e.rng.nextU32()&65535}#b(){let{edns:e,use0x20:t}=this.#t,
r=t?this.#R(this.name):this.name,n=e>0&&this.#p.knowsEdns;return{id:this.#_(),flags:Fm,rcode:0,questions:[
{name:r,type:this.type,class:1}],answers:[],authorities:[],additionals:[],edns:n?{udpSize:e,version:0,
dnssecOk:!1}:null}}#R(e){return e.replace(/[a-z]/gi,t=>this.#e.rng.nextU32()&1?t.toUpperCase():t.toLowerCase())}onTimer(){
let e=this.#d;if(e instanceof za&&this.#l<this.#t.retransmit.length){this.#A(e)||this.#f();return}this.#c=
!0,this.#y(),this.#f()}onUnreachable(){this.#y(),this.#f()}#y(){this.#p.deadUntil=this.#e.clock.now+
this.#t.deadServerMs}onMessage(e,t,r){let n=Bm(e,t,r);if(typeof n=="object"&&this.#T(n)){this.#E(n);
return}let s=typeof n=="string"?n:"bad-field";this.#e.stats.drop(s),this.#d.isStream&&this.#x(ao)}#T(e){
let t=this.#u,{flags:r,id:n,questions:s,rcode:o}=e;if((r&Dm)===0||Gm(r)!==0||n!==t.id)return!1;if(s.
length===0)return o===ao;if(s.length!==1)return!1;let[i]=t.questions,[a]=s;return(this.#t.use0x20?a.
name===i.name:a.name.toLowerCase()===i.name.toLowerCase())&&a.type===i.type&&a.class===i.class}#E(e){
let{rcode:t}=e,r=(e.flags&qa)!==0;if(this.#p.deadUntil=-1/0,r&&this.#t.tcp&&!this.#d.isStream)return this.#I();
switch(t){case Xl:return Vm(e)?this.#x(t):this.#v(Wa(e,this.name,this.type));case Yr:return this.#t.
nxdomainIsFinal?this.#v(Wa(e,this.name,this.type)):this.#x(t);case ao:case Zl:case jl:if(this.#u.edns===
null)return this.#x(t);this.#p.knowsEdns=!1,this.#g(),this.#h()||this.#f();return;default:this.#x(t)}}#x(e){
this.#m=e,this.#o.add(this.#p),this.#f()}#g(){this.#e.timers.remove(this.#n),this.#d?.close(),this.#d=
null}#v(e){this.#g(),this.#r.onAnswer(this,e)}};var jm=class HostTable{#e=new Map;add(e,t){let r=Xa(e),n=this.#e.get(r);n===void 0?this.#e.
set(r,[t.clone()]):n.some(s=>s.equals(t))||n.push(t.clone())}remove(e,t){let r=Xa(e),n=this.#e.get(r);
if(n===void 0)return!1;if(t===null)return this.#e.delete(r);let s=n.findIndex(o=>o.equals(t));return s<
0?!1:(n.splice(s,1),n.length===0&&this.#e.delete(r),!0)}get(e){return this.#e.get(Xa(e))??[]}};function Xa(e){
return(e.endsWith(".")?e.slice(0,-1):e).toLowerCase()}var h_=/(?<!\\)(?:\\\\)*\./g,y_=/(?<!\\)(?:\\\\)*\.$/;function Jm(e,t,r){let n=io(e);if(n===null||e===
"")return[];if(y_.test(e))return[n];let s=e.match(h_)?.length??0,o=[];for(let a of t){let u=io(a);if(u===
null)continue;let d=io(u==="."?e:`${e}.${u}`);d!==null&&o.push(d)}let i=s>=r?[n,...o]:[...o,n];return[
...new Set(i)]}var A_=[[1],[28],[1,28],[28,1]],b_=256,g_=4096,tp=class Resolver{config;hosts=new jm;cache;#e;#t=[];#r=[];#n=[];#s=new Map;#o={
candidates:e=>this.#d(e),knownLocally:(e,t)=>this.#l(e,t),ask:(e,t,r)=>this.#p(e,t,r)};constructor(e,t={}){
this.#e=e,this.config={...Qc,...t},this.cache=new Km(this.config,e.clock)}get nameServers(){return this.#i.
map(String)}get#i(){return[...this.#t,...this.#r]}get#a(){return[...this.config.search,...this.#n]}setAdvertised(e,t){
this.#n=t,this.#r=e.map(r=>this.#r.find(n=>n.addr.isSameHost(r))??new Ya(r,go))}addNameServer(e){this.
setNameServers([...this.#t.map(String),e])}order(e){return this.#e.order(e)}get onlyFamily(){return this.#e.
onlyFamily()}get pending(){return this.#s.size}setNameServers(e){this.#t=e.map(t=>{let r=Ym(t,this.#e.
zones);if(r===null)throw Tl(t,"server","set the name servers",'the address of a name server, such as\
 "10.0.0.1" or "10.0.0.1:53"');return this.#t.find(n=>`${n}`==`${r}`)??r});for(let t of[...this.#s.values()])
t.start(this.#i)}close(){for(let e of this.#s.values())e.abort();this.#s.clear()}lookup(e,t,r){let n=A_[t],
s=e.endsWith(".")?e.length-1:e.length;if(e===""||s>=b_||n===void 0)return r(-16,[],Y("bad-name",e));
let o=this.#l(e,n);if(o.length>0)return r(0,o,Y("ok",e));let i=this.#d(e);this.#m(i,n,Y("bad-name",e),
r)}addresses(e,t,r){$m(this.#o,e,t,(n,s)=>{r(Za(n),this.#e.order(s))})}query(e,t,r){this.#u(this.#d(
e),t,null,r)}#d(e){return Jm(e,this.#a,this.config.ndots)}#u(e,t,r,n){let[s,...o]=e;if(s===void 0)return n(
Za(r??Y("bad-name","")));this.#p(s,t,i=>{if(xr(i)){let a=r?.status==="nodata"?r:i;this.#u(o,t,a,n)}else
n(Za(i))})}#l(e,t){if(e==="localhost")return[t[0]===28?p.LOOPBACK6:p.LOOPBACK4];let n=(this.#e.zones??
Gt.NUMBERS).parse(e)??p.parseAton(e);if(n!==null&&n.zone>=0&&t.includes(es(n)))return[n];for(let o of t){
let i=this.hosts.get(e).filter(a=>es(a)===o);if(i.length>0)return i}return[]}#m(e,t,r,n){let[s,...o]=e;
if(s===void 0)return n(-6,[],r);for(let i of t){let a=this.cache.find(s,i),u=ts(a.records,i);if(u.length>
0)return n(0,u,a)}this.#c(s,t,(i,a)=>{a.length>0?n(0,a,i):xr(i)?this.#m(o,t,i,n):n(i.status==="busy"?
-1:-6,[],i)})}#c(e,t,r){let[n,...s]=t;this.#p(e,n,o=>{let i=$a(o,n),a=ts(i.records,n);i.status==="no\
data"&&s.length>0?this.#c(e,s,r):r(i,a)})}#p(e,t,r){this.#f(e,t,[],0,r)}#f(e,t,r,n,s){let o=this.cache.
find(e,t),i=[...r,...o.aliases];if(o.status!=="incomplete")return s({...o,aliases:i});if(n>this.config.
maxRequeries||i.length>Jn)return s({...Y("failed",o.name,0),aliases:i});this.#h(o.name,t,a=>{let u=[
...i,...a.aliases];if(a.status!=="incomplete")return s({...a,aliases:u});this.#f(a.name,t,u,n+1,s)})}#h(e,t,r){
let n=ep(e,t),s=this.#s.get(n);if(s!==void 0){s.waiters.length<g_?s.waiters.push(r):r(Y("busy",e));return}
if(this.#i.length===0)return r(Y("no-server",e));if(this.#s.size>=this.config.maxQueries)return r(Y(
"busy",e));let o=new Zm(this.#e,this.config,this,e,t);o.waiters.push(r),this.#s.set(n,o),o.start(this.#i)}onAnswer(e,t){
this.#s.delete(ep(e.name,e.type)),this.cache.store(t,e.type);for(let r of e.waiters)r({...t})}};function ep(e,t){
return`${t} ${e.toLowerCase()}`}var I_={ok:0,"bad-name":-16,nodata:-6,nxdomain:-6,incomplete:-6,failed:-6,
timeout:-3,unreachable:-4,busy:-1,"no-server":-6};function Za(e){let{status:t,rcode:r,name:n,aliases:s,
records:o}=e;return{err:I_[t],status:t,rcode:r,name:n,aliases:s,records:o}}var __=0,ja=6,rp=12,np=14,Ja=16,Le=14,eu=18,tn=2048,Ro=2054,tu=33024,Rt=34525,R_=1536;function ns(e,t){
return A(e,t+rp)}function sp(e,t){return(e[t]&1)!==0}function ru(e,t,r,n,s){r.write(e,t+__),n.write(
e,t+ja),f(e,t+rp,s)}function op(e,t,r){if(r<Le)return"truncated";let n=ns(e,t);if(n===tu){if(r<eu)return"truncated";n=A(
e,t+Ja)}return n<R_?"bad-length":null}var ip=0,ss=1,Me=2,Er=4,Tt=6,Kt=8,To=9,Te=10,rn=12,xo=16,M=20,ap=60,Yt=16384,Eo=8192,vo=8191;function V(e,t){
return e[t]>>>4}function de(e,t){return(e[t]&15)<<2}function up(e,t){return e[t+ss]}function dp(e,t){
return e[t+ss]&3}function nt(e,t){return A(e,t+Me)}function st(e,t){return A(e,t+Er)}function vr(e,t){
return A(e,t+Tt)}function lp(e,t){return(A(e,t+Tt)&(Eo|vo))!==0}function cp(e,t){return(e[t+Tt]&32)!==
0}function zt(e,t){return(e[t+Tt]&64)!==0}function nu(e,t){return(A(e,t+Tt)&vo)<<3}function mp(e,t){
return e[t+Kt]}function ot(e,t){return e[t+To]}function pp(e,t){return A(e,t+Te)}function it(e,t){return g(
e,t+rn)}function at(e,t){return g(e,t+xo)}function Po(e,t,r,n,s,o,i,a,u,d){e[t]=69,e[t+ss]=r,f(e,t+Me,
n),f(e,t+Er,s),f(e,t+Tt,o),e[t+Kt]=i,e[t+To]=a,I(e,t+rn,u),I(e,t+xo,d);let l=17664+(r&255)+(n&65535)+
(s&65535)+(o&65535)+((i&255)<<8)+(a&255)+(u>>>16)+(u&65535)+(d>>>16)+(d&65535),m=(l>>>16)+(l&65535);
f(e,t+Te,~((m>>>16)+m))}function Pr(e,t){f(e,t+Te,0),f(e,t+Te,_t(e,t,de(e,t)))}function fp(e,t,r){if(r<
M)return"truncated";if(e[t]>>>4!==4)return"bad-version";let n=de(e,t);if(n<M)return"bad-header-lengt\
h";if(n>r)return"truncated";let s=nt(e,t);return s<n?"bad-length":s>r?"truncated":_t(e,t,n)===0?null:
"bad-checksum"}var hp=128;function su(e,t){return new RangeError(`A driver has received ${e} bytes, of at most ${t}`)}
var yp=class FrameReceiver{#e;#t;#r;#n=new zn;#s=new zn;constructor(e,t,r){this.#e=e,
this.#t=t,this.#r=r}receiveFrom(e){let{coalescer:t}=e,r=0;for(;r<hp;r++){let n=t===null?this.#o(e):this.#i(
e,t);if(n<=0){n<0&&(e.ended=!0);break}e.netif.stats.rxFrames++,e.netif.stats.rxBytes+=n}return t!==null&&
this.#d(e,t),r===hp}#o(e){let{source:t,lent:r,shift:n}=e,{maxFrame:s}=t;this.#t.renew(r);let o=this.#n;
o.reset();let i=r.block+n,a=t.receive(this.#e,i,s,o);if(!(a<=s))throw su(a,s);return a>0&&this.#u(e,
i,a,o),a}#i(e,t){let{source:r,lent:n,shift:s,blockSize:o}=e,{maxFrame:i}=r,a=this.#n;a.reset();let u=this.#e;
if(t.isOpen(n.block+o,i)){let{end:m}=t,h=r.receive(u,t.place(),i,a);if(!(h<=i))throw su(h,i);return h<=
0?t.restore():t.join(h,a)||this.#a(e,t,m,h),h}this.#d(e,t),this.#t.renew(n);let d=n.block+s,l=r.receive(
u,d,i,a);if(!(l<=i))throw su(l,i);return l>0&&!t.begin(d,l,a)&&this.#u(e,d,l,a),l}#a(e,t,r,n){let{lent:s,
spare:o,shift:i}=e;this.#t.renew(o);let a=o.block+i;t.moveFrame(a,r,n),this.#d(e,t),e.lent=o,e.spare=
s,t.begin(a,n,this.#n)||this.#u(e,a,n,this.#n)}#d(e,t){if(t.count===0)return;let r=this.#s;r.reset();
let{start:n,end:s}=t;t.finish(r),this.#u(e,n,s-n,r)}#u(e,t,r,n){let{netif:s,lent:o}=e,i=s.device.medium===
"ip"?0:Le;e.expect(V(this.#e,t+i)),o.offset=t,o.length=r,this.#r.inputFrame(s,o,n)}};var Ap=0,bp=2,gp=4,Ip=6,ou=8,_p=14,T_=18,Rp=24,So=28,os=1,iu=2,Tp=1,xp=2048,Ep=1540;function au(e,t){
return A(e,t+Ip)}function vp(e,t){return g(e,t+_p)}function Pp(e,t){return g(e,t+Rp)}function Sp(e,t,r,n,s,o,i){
return f(e,t+Ap,Tp),f(e,t+bp,xp),f(e,t+gp,Ep),f(e,t+Ip,r),n.write(e,t+ou),I(e,t+_p,s),o.write(e,t+T_),
I(e,t+Rp,i),So}function Np(e,t,r){if(r<So)return"truncated";if(A(e,t+Ap)!==Tp||A(e,t+bp)!==xp)return"\
bad-version";if(A(e,t+gp)!==Ep)return"bad-length";let n=au(e,t);return n===os||n===iu?null:"bad-fiel\
d"}var x_=1e4,Op=class Arp{#e;#t;#r;#n;#s;#o;#i=new p;#a=new p;#d=-1/0;constructor(e){this.#e=
e.cache,this.#t=e.sender,this.#r=e.sources,this.#n=e.frame,this.#s=e.clock,this.#o=e.stats,this.#e.setSolicitor(
4,this)}input(e,t){let r=this.#n.memory,n=t.offset,s=Np(r,n,t.length);if(s!==null)return this.#o.drop(
s);let o=n+ou,i=this.#i.set4(vp(r,n));if((r[o]&1)!==0)return this.#o.drop("bad-address");if(e.mac.isAt(
r,o))return;if(!this.#u(e,i))return this.#o.drop("bad-address");let a=this.#a.set4(Pp(r,n)),u=e.hasAddress(
a),d=au(r,n)===os,l=this.#e.lookup(e,i);if(l!==null){let h=d&&i.equals(a);this.#e.arp.confirm(l,r,o,
h)}else u&&d&&E_(e,i)&&this.#e.arp.learn(e,i,r,o);if(!u||!d)return;let m=S.read(r,o);this.#m(e,m,iu,
a.v4,m,i.v4)}#u(e,t){return t.isAny||this.#r.isSource(t.v4)?!0:(e.hasAddress(t)?this.#l(e,t):this.#r.
isOwn(t.v4)&&this.#o.addressConflicts++,!1)}solicit(e,t){let{netif:r,ip:n}=e,s=t?e.mac:S.BROADCAST,o=v_(
r,n);this.#m(r,s,os,o,S.ZERO,n.v4)}announce(e,t){let r=S.BROADCAST;this.#m(e,r,os,t.v4,S.ZERO,t.v4)}#l(e,t){
this.#o.addressConflicts++,!(this.#s.now-this.#d<x_)&&(this.#d=this.#s.now,this.announce(e,t))}#m(e,t,r,n,s,o){
let i=this.#n;i.reset();let a=i.prepend(So);Sp(i.memory,a,r,e.mac,n,s,o),this.#t.sendTo(e,t,i,Ro)}};
function E_(e,t){for(let r=0;r<e.addresses.length;r++){let{addr:n,prefixLen:s}=e.addresses[r];if(t.matchesPrefix(
n,s))return!0}return!1}function v_(e,t){let r=0;for(let n=0;n<e.addresses.length;n++){let{addr:s,prefixLen:o}=e.
addresses[n];if(s.isV4){if(t.matchesPrefix(s,o))return s.v4;r===0&&(r=s.v4)}}return r}var xt=0,z=1,le=2,Qe=3,nn=4,Sr=5,Et=6,vt=7,No=8,uu=class Neighbour{netif;ip;mac=S.ZERO;state=z;deadline=1/0;expiresAt=0;updatedAt=0;usedAt=0;confirmedAt=-1/0;hasAnswered=!1;isRouter=!1;probes=0;queueHead=null;queueTail=null;queueBytes=0;isAwaited=!1;index=-1;hashNext=null;constructor(e,t){
this.netif=e,this.ip=t.clone()}get isProven(){return this.hasAnswered||this.confirmedAt>-1/0}get isResolved(){
return this.state>=le}};var P_=3,S_=15e3,N_=5e3,Cp=class ArpAging{#e;#t;#r;constructor(e,t,r){this.#e=e,this.#t=
t,this.#r=r}retryMs(){return this.#r.neighbourRetryMs}due(e,t){let r=this.#e;e.state===z?e.probes<this.#r.
neighbourRetries?r.solicit(e,!1):r.giveUp(e):e.state===Sr?e.probes<P_?r.solicit(e,!0):r.discard(e):t>=
e.expiresAt?r.discard(e):e.usedAt>e.expiresAt-this.#r.neighbourReachableMs?(e.state=Sr,e.updatedAt=t,
r.solicit(e,!0)):e.deadline=e.expiresAt}confirm(e,t,r,n=!1){let{state:s,mac:o,updatedAt:i}=e;if(s>=vt)
return;let{now:a}=this.#t,u=s!==z&&!o.isAt(t,r),{neighbourLockMs:d,neighbourReachableMs:l}=this.#r;if(u&&
!n&&a<i+d)return this.#n(e);o.isAt(t,r)||(e.mac=S.read(t,r)),(u||e.probes>0)&&(e.hasAnswered=!u),(u||
s!==le)&&(e.updatedAt=a),e.state=le,e.probes=0,e.expiresAt=a+l,this.#e.arm(e,e.expiresAt-this.#s),u&&
this.#n(e),this.#e.release(e)}#n(e){if(e.state!==le)return;let t=this.#t.now+N_;t>=e.deadline||(e.expiresAt=
t+this.#s,this.#e.arm(e,t))}get#s(){return Math.min(S_,this.#r.neighbourReachableMs/2)}learn(e,t,r,n){
let s=this.#e;s.learnsOn(e)&&this.confirm(s.lookup(e,t)??s.insert(e,t),r,n)}};var O_=1/16;function kp(e,t){t.csumStart=e.seq>>>16,t.gsoSize=e.seq&65535,t.csumOffset=e.flags>>>8,t.
gsoType=e.flags&255}function wp(e){return(e.flags&255)!==0}var Lp=class NeighbourQueue{#e;#t;#r;#n;#s;#o=0;#i=0;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=t.blocks.chunks*69632*O_}get packets(){return this.#o}get bytes(){
return this.#i}add(e,t){let r=co(t.length);this.#a(e,r);let n=this.#i+r>this.#s,s=n||this.#t.isShort?
null:this.#t.allocate(t.length);return s===null?(this.#e.drop(n?"neighbour-queue":"no-memory"),this.#d(
e,t.offsets[0],t.lengths[0]),!1):(t.copyTo(this.#t.memory.u8,s.offset),s.seq=t.csumStart<<16|t.gsoSize,
s.flags=t.csumOffset<<8|t.gsoType,this.#u(e,s,r),!0)}send(e){let t;for(;(t=this.#l(e))!==null;)this.#n.
onResolved(e,t),this.#t.free(t);e.isAwaited&&(e.isAwaited=!1,this.#n.onFound(e))}fail(e){e.isAwaited&&
this.#n.onFailed(e);let t;for(;(t=this.#l(e))!==null;)this.#e.drop("neighbour-unreachable"),this.#n.
onUnresolved(e,t),this.#t.free(t)}drop(e){let t;for(;(t=this.#l(e))!==null;)this.#e.drop("neighbour-\
queue"),this.#t.free(t)}#a(e,t){let r=this.#r.neighbourQueueBytes;for(;e.queueBytes+t>r||this.#i+t>this.#s;){
let n=this.#l(e);if(n===null)return;this.#e.drop("neighbour-queue"),this.#d(e,n.offset,n.length),this.#t.
free(n)}}#d(e,t,r){this.#n.onCrowdedOut(t,r)&&(e.isAwaited=!0)}#u(e,t,r){e.queueTail===null?e.queueHead=
t:e.queueTail.next=t,e.queueTail=t,e.queueBytes+=r,this.#i+=r,this.#o++}#l(e){let t=e.queueHead;if(t===
null)return null;e.queueHead=t.next,e.queueHead===null&&(e.queueTail=null),t.next=null;let r=this.#t.
blocks.sizeOf(t.block);return e.queueBytes-=r,this.#i-=r,this.#o--,t}};var Mp=256,Dp=class NeighbourTable{#e=new Array(Mp).fill(null);#t=[];#r=0;#n=0;get entries(){
return this.#t}dynamic(e){return e?this.#r:this.#n}#s({ip:e,state:t},r){t!==vt&&(e.isV4?this.#r+=r:this.#n+=
r)}lookup(e,t){let r=this.#e[du(e,t)];for(;r!==null&&(r.netif!==e||!r.ip.equals(t));)r=r.hashNext;return r}displaced(e,t){
let r=null,n=null,s=0;for(let o=0;o<this.#t.length;o++){let i=this.#t[o];i.state===vt||i.ip.isV4!==e||
((r===null||i.usedAt<r.usedAt)&&(r=i),!i.isProven&&(s++,(n===null||i.usedAt<n.usedAt)&&(n=i)))}return s>=
t?n:r}add(e){let t=du(e.netif,e.ip);e.hashNext=this.#e[t],this.#e[t]=e,e.index=this.#t.length,this.#t.
push(e),this.#s(e,1)}keep(e){this.#s(e,-1),e.state=vt,e.deadline=1/0}remove(e){let t=du(e.netif,e.ip),
r=this.#e[t];if(r===e)this.#e[t]=e.hashNext;else{for(;r!==null&&r.hashNext!==e;)r=r.hashNext;r!==null&&
(r.hashNext=e.hashNext)}let n=this.#t.pop();n!==e&&(this.#t[e.index]=n,n.index=e.index),this.#s(e,-1),
e.hashNext=null,e.index=-1,e.state=xt,e.deadline=1/0}};function du(e,t){return(t.hash()^e.index)&Mp-
1}var is=16,ko=32,sn=64,Oo=128,Co=256,wo=0,Up=1,as=2,lu=3,Fp=3,C_=5e3,k_=3,w_=6e4,L_=15;function Hp(e){
return e&L_}function Gp(e,t,r,n){if(e===xt)return e;if(e===z)return t===wo?e:(r?le:Qe)|is|ko;let s=t===
as;if(s&&!n)return e===le?Qe:e;let o=s?is:0;return r?le|o:s?Qe|o:e}function Bp(e,t){if(t!==as)return e;
let r=e===z?ko:0;return Qe|is|r}function Vp(e){return e<=z?e:le}function qp(e){return e===xt?z|sn:e===
Qe?nn:e}function Wp(e,t,r){switch(e){case z:return t<lu?e|sn:xt|Co;case le:return Qe;case nn:return Sr|
Oo;case Sr:return t<Fp?e|Oo:r?Et|sn:xt|Co;case Et:return e|sn;default:return e}}function $p(e,t,r,n){
switch(e){case z:case Sr:return n;case le:return r;case nn:return C_;case Et:{let s=k_**(t-Fp);return Math.
min(n*s,Math.max(n,w_))}default:return 1/0}}function Qp(e,t){return e/2+$(t,4294967296)/4294967295*e}var M_={reachableMs:()=>3e4,retransMs:()=>1e3,isPatient:()=>!1,onReachability:()=>{}},Yp=class NudAging{host=M_;#e;#t;constructor(e,t){
this.#e=e,this.#t=t}retryMs(e){let{netif:t,state:r,probes:n}=e,s=this.host.reachableMs(t);return $p(
r,n,s,this.host.retransMs(t))}advertised(e,t,r,n,s){if(e.state>=vt)return!1;let o=Kp(e,t,r),a=e.state===
z?o!==wo:o!==as||s,u=Gp(e.state,o,n,s);return this.#n(e,u,t,r),this.#s(e,u),n&&e.state===le&&(e.hasAnswered=
!0,this.#i(e)),a}heard(e,t,r,n){let s=this.#e.lookup(e,t);if(s!==null&&s.state>=vt)return s;if(s===null&&
!this.#e.learnsOn(e))return null;let o=s??this.#e.insert(e,t);s===null&&(o.usedAt=-1/0);let i=Bp(o.state,
Kp(o,r,n));return this.#n(o,i,r,n),this.#s(o,i),o}ask(e,t){if(this.#e.lookup(e,t)!==null||!this.#e.learnsOn(
e))return;let n=this.#e.insert(e,t);n.usedAt=-1/0,n.probes=lu-1,this.#e.solicit(n,!1)}used(e){this.#s(
e,qp(e.state))}due(e,t){if(this.#r(e)){this.#s(e,Vp(e.state));let s=e.confirmedAt+this.host.reachableMs(
e.netif);return this.#e.arm(e,Math.max(s,t+1))}if(e.state===Et&&e.usedAt<t-this.retryMs(e))return this.#e.
discard(e);let n=this.host.isPatient(e);this.#s(e,Wp(e.state,e.probes,n))}#r({state:e,confirmedAt:t,
updatedAt:r,netif:n}){return e===le?t+this.host.reachableMs(n)>this.#t.now:e>z&&t>=r}#n(e,t,r,n){(t&
is)!==0&&(e.mac=S.read(r,n),e.hasAnswered=!1,e.updatedAt=this.#t.now)}#s(e,t){let r=Hp(t),n=e.state;
if((t&Co)!==0)return this.#a(e);r!==n&&(e.state=r,e.updatedAt=this.#t.now,this.#i(e)),cu(r)!==cu(n)&&
this.host.onReachability(e,cu(r)),(t&ko)!==0&&this.#o(e),(t&sn)!==0&&this.#e.solicit(e,!1),(t&Oo)!==
0&&this.#e.solicit(e,!0)}#o(e){let t=e.queueHead!==null;this.#e.release(e),t&&e.state===Qe&&this.used(
e)}#i(e){e.state<=nn&&(e.probes=0),this.#e.arm(e,this.#t.now+this.retryMs(e))}#a(e){this.#e.giveUp(e),
this.host.onReachability(e,!1)}};function cu(e){return e>z&&e!==Et}function Kp(e,t,r){return r<0?wo:
e.state>z&&e.mac.isAt(t,r)?Up:as}var D_=1/4,zp=class NeighbourCache{arp;nud;#e;#t;#r;#n;#s=new Dp;#o;#i=null;#a=null;constructor(e){
this.#e=e.clock,this.#t=e.timers,this.#r=e.config,this.#n=new k(this);let{stats:t,pbufs:r,config:n,user:s}=e;
this.arp=new Cp(this,e.clock,n),this.nud=new Yp(this,e.clock),this.#o=new Lp(t,r,n,s)}get size(){return this.#s.
entries.length}get queued(){return this.#o.packets}get queuedBytes(){return this.#o.bytes}get entries(){
return this.#s.entries}setSolicitor(e,t){e===4?this.#i=t:this.#a=t}announce(e,t){e.device.medium==="\
ethernet"&&this.#d(t)?.announce(e,t)}#d(e){return e.isV4?this.#i:this.#a}lookup(e,t){return this.#s.
lookup(e,t)}resolve(e,t){let r=this.lookup(e,t);if(r!==null)return r;let n=t.isMulticast,s=n||e.isBroadcast(
t);if(!s&&!this.learnsOn(e))return null;let o=this.insert(e,t);return s&&(o.mac=n?S.forMulticast(t):
S.BROADCAST,o.state=No),o}isResolvable(e,t){return this.learnsOn(e)||t.isMulticast||e.isBroadcast(t)||
this.lookup(e,t)!==null}learnsOn(e){return(e.neighbours??this.#r.neighbours)==="learn"}enqueue(e,t){
let r=this.#o.add(e,t);return e.probes===0&&this.solicit(e,!1),r}setStatic(e,t,r){let n=this.lookup(
e,t);return n!==null&&n.state===No&&(this.discard(n),n=null),n===null&&(n=new uu(e,t),this.#s.add(n)),
n.mac=r,this.#s.keep(n),this.#o.send(n),n}remove(e,t){let r=this.lookup(e,t);return r!==null&&this.discard(
r),r!==null}removeNetif(e){let{entries:t}=this.#s;for(let r=t.length-1;r>=0;r--)t[r].netif===e&&this.
discard(t[r])}forgetDerived(e){let{entries:t}=this.#s;for(let r=t.length-1;r>=0;r--){let n=t[r];n.netif===
e&&n.state===No&&this.discard(n)}}onTimer(){let e=this.#e.now,{entries:t}=this.#s;for(let n=t.length-
1;n>=0;n--)n<t.length&&t[n].deadline<=e&&this.#u(t[n]).due(t[n],e);let r=1/0;for(let n=0;n<t.length;n++)
r=Math.min(r,t[n].deadline);this.#t.set(this.#n,r)}#u(e){return e.ip.isV4?this.arp:this.nud}solicit(e,t){
e.probes++,this.arm(e,this.#e.now+this.#u(e).retryMs(e)),this.#d(e.ip)?.solicit(e,t)}arm(e,t){e.deadline=
t,t<this.#n.at&&this.#t.set(this.#n,t)}release(e){this.#o.send(e)}giveUp(e){this.#s.remove(e),this.#o.
fail(e)}discard(e){this.#s.remove(e),this.#o.drop(e)}insert(e,t){let{neighbourLimit:r}=this.#r;if(this.#s.
dynamic(t.isV4)>=r){let s=Math.max(1,r*D_),o=this.#s.displaced(t.isV4,s);o!==null&&this.discard(o)}let n=new uu(
e,t);return n.usedAt=this.#e.now,this.#s.add(n),n}};var he=4,ce=6,Lo=7,j=8,Ke=24,_=40,De=1280;function Xp(e,t){return A(e,t)>>>4&255}function Zp(e,t){return e[t+
1]>>>4&3}function xe(e,t){return A(e,t+he)}function Pt(e,t){return e[t+ce]}function jp(e,t){return e[t+Lo]}function an(e,t,r,n,s,o,i,a,u){
I(e,t,1610612736|r<<20|n),f(e,t+he,s),e[t+ce]=o,e[t+Lo]=i,a.write6(e,t+j),u.write6(e,t+Ke)}function us(e,t){
return on(e,t+j)||on(e,t+Ke)}function on(e,t){return g(e,t+8)===65535&&g(e,t)===0&&g(e,t+4)===0}function Jp(e,t,r){
return r<_?"truncated":e[t]>>>4!==6?"bad-version":xe(e,t)>r-_?"truncated":us(e,t)?"bad-address":null}var Mo=class DeviceFailure extends Error{constructor(e){super(String(e?.message??e),
{cause:e})}},U_=class NetifStats{rxFrames=0;rxBytes=0;txFrames=0;txBytes=0;txDropped=0},
ef=class Netif{index;name;device;mac;mtu;ipv6Mtu;hopLimit=0;speaksIpv6;up=!0;neighbours=null;isLoopback;addresses=[];groups=[];stats=new U_;blocked=!1;constructor(e,t,r,n,s,o=!1){
this.index=e,this.name=t,this.device=r,this.mac=n,this.mtu=s,this.ipv6Mtu=s,this.speaksIpv6=s>=De,this.
isLoopback=o}speaks(e){return e.isV4||this.speaksIpv6}mtuOf(e){return e.isV4?this.mtu:this.ipv6Mtu}hasAddress(e){
let t=this.addresses;for(let r=0;r<t.length;r++)if(t[r].addr.equals(e))return!0;return!1}address(e){
return this.addresses.find(t=>t.addr.equals(e))??null}hasGroup(e){return this.group(e)!==null}group(e){
let t=this.groups;for(let r=0;r<t.length;r++)if(t[r].addr.equals(e))return t[r];return null}isBroadcast(e){
if(!e.isV4)return!1;if(e.w3===-1)return!0;if(e.w3===0)return!1;let t=this.addresses;for(let r=0;r<t.
length;r++)if(mu(t[r])===e.w3)return!0;return!1}};function mu({addr:e,prefixLen:t}){let r=32-t;return r<
2||r>=32||!e.isV4?0:e.w3|(1<<r)-1}var tf=class PayloadCutter{#e;#t;#r;#n=1;#s=0;constructor(e,t){this.#e=t,this.#t=this.#r=
new lo(e,0)}begin(e){this.#r=e,this.#n=1,this.#s=0}next(e){let{offsets:t,lengths:r}=this.#r,n=this.#t,
s=this.#e,o=this.#n,i=this.#s;n.reset(),n.offsets[0]=t[0],n.lengths[0]=n.length=r[0];for(let a=e;a>0;){
let u=Math.min(a,r[o]-i),d=t[o]+i;s.add(d,u),n.append(d,u),a-=u,i+=u,i===r[o]&&(o++,i=0)}this.#n=o,this.#s=
i}send(e,t){let r=this.#t;return e.transmit(r)?(t.txFrames++,t.txBytes+=r.length,!0):!1}};var Do=class SegmentHeader4{length=0;#e=0;#t=0;begin(e,t){this.length=de(e,t),this.#e=
st(e,t),f(e,t+Me,0),f(e,t+Er,0),f(e,t+Te,0),this.#t=Wt(e,t,this.length,0)}pseudoSum(e,t,r){return po(
it(e,t),at(e,t),r,0)}write(e,t,r,n){let s=this.#e+n&65535;f(e,t+Me,r),f(e,t+Er,s),f(e,t+Te,Kc(this.#t+
r+s))}};var F_=16,H_=8,Xt=class Ipv6Chain{protocol=0;offset=0;nextHeaderAt=0;isLaterFragment=!1;start(e,t,r){
if(r<_||V(e,t)!==6||us(e,t))return!1;let n=t+ce,s=t+_;return this.skip(e,Pt(e,t),n,s,t+r)}skip(e,t,r,n,s){
this.isLaterFragment=!1,this.protocol=t,this.nextHeaderAt=r,this.offset=n;for(let o=0;!this.isLaterFragment;o++){
if(!G_(this.protocol))return!0;if(o===F_||!this.#e(e,s))return!1}return!0}#e(e,t){let r=this.offset;
if(r+8>t)return!1;let n=this.protocol===44,s=n?H_:e[r+1]+1<<3;return r+s>t?!1:(this.isLaterFragment=
n&&A(e,r+2)>>>3!==0,this.protocol=e[r],this.nextHeaderAt=r,this.offset=r+s,!0)}};function G_(e){return e===
0||e===60||e===43||e===44}function B_(e){switch(e){case 6:return 20;case 17:case 136:case 58:return 8;case 59:
return 0;default:return 1}}function rf(e,t,r,n,s){return e.skip(t,r,n,n,s)&&(e.isLaterFragment||e.offset+
B_(e.protocol)<=s)}var V_=32,q_=65536,Uo=class SegmentHeader6{length=_;#e=new Xt;begin(e,t){this.#e.start(
e,t,q_),this.length=this.#e.offset-t}pseudoSum(e,t,r){return Wt(e,t+j,V_,r)}write(e,t,r){f(e,t+he,r-
_)}};var W_=0,fu=2,ln=4,ds=8,nf=12,ut=13,cn=14,dt=16,$_=18,Nt=20,oe=20,sf=60,J=1,Zt=2,Or=4,Ue=8,ye=16;var Cr=64,kr=128;function ls(e,t){return g(e,t+ln)}function of(e,t){return g(e,t+ds)}function Fe(e,t){return e[t+nf]>>>
4<<2}function Fo(e,t){return e[t+ut]}function cs(e,t,r,n,s,o,i,a,u,d){f(e,t+W_,r),f(e,t+fu,n),I(e,t+ln,s),I(e,t+ds,o),e[t+nf]=i<<2,e[t+ut]=
a,f(e,t+cn,u),f(e,t+dt,0),f(e,t+$_,d)}function af(e,t,r){if(r<oe)return"truncated";let n=Fe(e,t);return n<
oe?"bad-header-length":n>r?"truncated":null}var uf=class TcpSegmenter{#e;#t;#r;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}send(e,t,r,n,s){
let o=this.#e,i=this.#r;s.begin(o,n);let a=s.pseudoSum(o,n,6),u=n+s.length,d=Fe(o,u),l=ls(o,u),m=Fo(
o,u),h=r.length-r.lengths[0],b=r.gsoSize;i.begin(r);for(let x=0,C=0;x<h;x+=b,C++){let X=Math.min(b,h-
x);s.write(o,n,s.length+d+X,C),I(o,u+ln,l+x|0);let gt=m;x>0&&(gt&=~kr),x+X<h&&(gt&=~(J|Ue)),o[u+ut]=
gt,f(o,u+dt,0);let hr=this.#t.reset(a+d+X).add(u,d);if(i.next(X),f(o,u+dt,hr.finish()),!i.send(e,t))
return r.accepted=x,!1}return r.gsoType=0,!0}};var Ho=0,Go=2,jt=4,lt=6,v=8;function hu(e,t){return A(e,t+Ho)}function ms(e,t){return A(e,t+Go)}function Ot(e,t){
return A(e,t+jt)}function ps(e,t){return A(e,t+lt)}function Bo(e,t,r){f(e,t+lt,r===0?65535:r)}function yu(e,t,r,n,s){
f(e,t+Ho,r),f(e,t+Go,n),f(e,t+jt,s),f(e,t+lt,0)}function df(e,t,r){if(r<v)return"truncated";let n=Ot(
e,t);return n<v?"bad-length":n>r?"truncated":null}function lf(e,t,r){if(r<v)return"truncated";let n=Ot(
e,t);return n!==0&&(n<v||n>r)?"bad-length":ps(e,t)===0?"bad-checksum":null}function Au(e,t,r){let n=Ot(
e,t);return n===0?r:n}var cf=class UdpSegmenter{#e;#t;#r;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}send(e,t,r,n,s){
let o=this.#e,i=this.#r;s.begin(o,n);let a=n+s.length,u=A(o,a+Ho)+A(o,a+Go)+s.pseudoSum(o,n,17),d=r.
length-r.lengths[0],l=r.gsoSize;i.begin(r);for(let m=0,h=0;m<d;m+=l,h++){let b=Math.min(l,d-m),x=v+b;
s.write(o,n,s.length+x,h),f(o,a+jt,x);let C=this.#t.reset(u+2*x);if(i.next(b),Bo(o,a,C.finish()),!i.
send(e,t))return r.accepted=m,!1}return r.gsoType=0,!0}};var bu=class Segmenter{#e;#t;#r;#n;constructor(e,t){this.#e=e,this.#n={4:new Do,6:new Uo};
let r=new tf(e,t);this.#t=new uf(e,t,r),this.#r=new cf(e,t,r)}static isTakenBy(e,t){let{checksum:r,tcpSegmentation:n,
udpSegmentation:s=0}=e.offload,o=t.gsoType===5?s:n;return r&&t.length-t.lengths[0]<=o}send(e,t,r){let n=e.
medium==="ip"?0:Le,s=r.offsets[0]+n,o=this.#n[V(this.#e,s)];return r.gsoType===5?this.#r.send(e,t,r,
s,o):this.#t.send(e,t,r,s,o)}};var mn=1,mf=class Ethernet{neighbours;arp;#e;#t;#r;#n;constructor(e){let{frame:t,clock:r,
stats:n,sources:s}=e;this.#e=n,this.#t=t.memory,this.#r=e.upper,this.#n=new bu(t.memory,e.sum);let o=new zp(
e);this.neighbours=o,this.arp=new Op({cache:o,sender:this,sources:s,frame:t,clock:r,stats:n})}input(e,t,r){
if(t.flags=0,!e.up)return this.#e.drop("not-for-us");if(e.device.medium==="ip"){this.#r.input(e,t,r,
0);return}let n=this.#t,s=t.offset,o=op(n,s,t.length);if(o!==null)return this.#e.drop(o);if((n[s+ja]&
1)!==0)return this.#e.drop("bad-address");if(sp(n,s))t.flags=mn;else if(!e.mac.isAt(n,s))return this.#e.
drop("not-for-us");let i=this.#o(t);i===tn||i===Rt?this.#r.input(e,t,r,i):i===Ro?this.arp.input(e,t):
this.#e.drop("unknown-ethertype")}output(e,t,r,n){if(t!==null){let s=r.prepend(Le);ru(this.#t,s,t.mac,
e.mac,n)}return this.#s(e,r)}sendTo(e,t,r,n){let s=r.prepend(Le);ru(this.#t,s,t,e.mac,n),this.#s(e,r)}#s(e,t){
let{device:r,stats:n}=e;try{if(t.gsoType!==0&&!bu.isTakenBy(r,t)){if(this.#n.send(r,n,t))return 0}else if(r.
transmit(t))return n.txFrames++,n.txBytes+=t.length,0}catch(s){throw new Mo(s)}return e.blocked=!0,n.
txDropped++,-7}#o(e){let t=this.#t,r=e.offset,n=ns(t,r),s=Le;return n===tu&&(n=(A(t,r+np)&4095)===0?
A(t,r+Ja):-1,s=eu),e.offset+=s,e.length-=s,n}};function er(e,t){let r=t.isV4,n=null;for(let s=0;s<e.addresses.length;s++){let{addr:o,prefixLen:i}=e.
addresses[s];if(o.isV4===r){if(t.matchesPrefix(o,i))return o;n??=o}}return n}function Vo({addr:e,prefixLen:t}){return{addr:e,prefixLen:t,origin:"manual",state:"preferred",preferredUntil:1/0,
validUntil:1/0}}var pf=class IpInterfaces{ipv6=null;#e;#t;#r;#n;constructor(e,t,r,n){this.#e=e,this.#t=
t,this.#r=r,this.#n=n}add(e){this.#t.addNetif(e),e.up&&this.#u(e)}remove(e){e.up=!1,this.ipv6?.remove(
e),this.#n.forEach(({groups:t})=>t.remove(e)),e.groups.length=0,this.#t.removeNetif(e),this.#r.neighbours.
removeNetif(e)}setUp(e,t){e.up!==t&&(e.up=t,this.#t.generation++,this.#t.listener?.onUpChange(e),t?(this.#u(
e),this.#n.forEach(({groups:r})=>r.restart(e)),this.ipv6?.setUp(e,!0)):(this.ipv6?.setUp(e,!1),this.#r.
neighbours.removeNetif(e),this.#n.forEach(({groups:r})=>r.stop(e))))}addAddress(e,t,r){if(!e.speaks(
t))return-6;let n=this.#o(e,t);if(n!==null)return this.ipv6.add(n,t,r);let s=this.assign(e,t,r);return s===
0&&this.#s(e,e.address(t),"added"),s}#s(e,t,r){let{listener:n}=this.#t;n===null||t===null||n.onAddressChange(
e,Vo(t),r)}#o(e,t){return t.isV4?null:this.ipv6?.of(e)??null}assign(e,t,r,n=!0){let s=t.isV4?er(e,t)===
null:t.isLinkLocal,o=this.#t.addAddress(e,t,r,n);if(o!==0)return o;let{neighbours:i}=this.#r;return i.
forgetDerived(e),i.remove(e,t),e.up&&i.announce(e,t),s&&this.#n.of(t).groups.restart(e),0}removeAddress(e,t){
let r=this.#o(e,t);if(r!==null)return this.ipv6.removeAddress(r,t);let n=e.address(t),s=this.release(
e,t);return this.#s(e,n,"removed"),s}release(e,t){if(!e.hasAddress(t))return-6;let r=e.addresses.find(
n=>n.addr.isV4&&t.isV4&&!n.addr.equals(t));return this.#i(e,t,r?.addr??null),this.#t.removeAddress(e,
t),this.#r.neighbours.forgetDerived(e),0}#i(e,t,r){if(this.#e.addressChange!=="follow")return;let n=t.
clone();pe(n)&&(n.zone=e.index),this.#n.of(t).transports.addressGoes(n,r)}replaceAddress(e,t,r,n){if(!this.#a(
e,t)||r.isV4!==t.isV4)return-6;if(r.equals(t))return this.#d(e,r,n);let s=this.addAddress(e,r,n);return s!==
0?s:(this.#t.moveBefore(e,r,t),this.#i(e,t,r),this.removeAddress(e,t))}#a(e,t){let r=this.#o(e,t)?.addresses.
table;return e.hasAddress(t)||(r?.find(t)??null)!==null}#d(e,t,r){let n=this.#o(e,t);if(n!==null)return this.
ipv6.setPrefix(n,t,r);let s=this.#t.setPrefix(e,t,r);return s===0&&this.#s(e,e.address(t),"state"),s}#u(e){
for(let{addr:t}of e.addresses)this.#r.neighbours.announce(e,t)}};var Q_=-1,Wo=-2,Ct=-1,Q=class Flow{local=p.ANY4.clone();remote=p.ANY4.clone();ttl=64;tos=0;ifIndex=0;strongSource=!1;dontFragment=0;atomicId=Q_;label=0;multicastLoop=!1;netif=null;nextHop=p.
ANY4.clone();neighbour=null;generation=-1;mayBeTooBig(e){return!e.isV4||this.dontFragment!==0}};function $o(e,t){let{offset:r,length:n,checksumValid:s,gsoSize:o}=e;return s&&o>0&&n>v&&Ot(t,r)===n}
var Qo=class SuperDatagram{#e;#t;#r;#n;constructor(e,t){this.#e=e.frame.memory,this.#t=
e.sum,this.#r=t.segmentHeader(),this.#n=new Uint8Array(t.maxHeaders+v)}forEach(e,t){let r=this.#e,n=this.#n,
s=e.ipOffset,{gsoSize:o,pbuf:i}=e,a=e.offset-s+v,u=e.offset+e.length;this.#r.begin(r,s),e.gsoSize=0;
for(let d=0,l=s+a;l<u;d++,l+=o){let m=l-a,h=Math.min(o,u-l);if(d>0){for(let b=0;b<a;b++)n[b]=r[m+b];
r.copyWithin(m,s,s+a)}if(e.ipOffset=i.offset=m,e.offset=l-v,e.length=v+h,i.length=a+h,this.#s(e,d),t(
e),d>0)for(let b=0;b<a;b++)r[m+b]=n[b]}}#s(e,t){let r=this.#e,{ipOffset:n,offset:s,length:o,src:i,dst:a}=e;
this.#r.write(r,n,s-n+o,t),f(r,s+jt,o),f(r,s+lt,0);let u=ue(i,a,17,o),d=this.#t.reset(u).add(s,o).finish();
Bo(r,s,d)}};var K_=64,ff=new zn;ff.checksumValid=!0;var hf=class IpForward{#e;#t;#r;#n;#s;#o=new Q;#i;constructor(e,t,r,n,s){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=s,this.#i=new Qo(e,t)}input(e,t){let{stats:r,config:n}=this.#e;
if(!n.forwarding)return r.drop("not-for-us");if(this.#c(e)&&!this.#d(e)){this.#i.forEach(e,this.#a);
return}if(!this.#u(e))return this.#l(e);if(e.ttl<=1)return r.drop("ttl-exceeded"),this.#s.send(e,rt);
let s=this.#o,{dst:o}=e,i=this.#r.table.lookup(o,null);if(i===null||!Y_(i,o))return r.drop("no-route"),
this.#s.send(e,Xr);s.netif=i.netif,s.neighbour=null,s.remote.copyFrom(o),s.nextHop.copyFrom(i.gateway??
o),this.#m(e,t)&&this.#f(e,t)}#a=e=>{this.input(e,ff)};#d(e){let t=this.#r.table.lookup(e.dst,null),
r=e.offset-e.ipOffset+v;return e.ttl>1&&t!==null&&r+e.gsoSize<=t.netif.mtuOf(e.dst)}#u({src:e,dst:t,
pbuf:r}){return(r.flags&mn)===0&&!e.isLinkLocal&&!t.isLinkLocal}#l(e){this.#e.stats.drop("forwarding\
-refused");let{src:t,dst:r,pbuf:n}=e;!(this.#t.isZoned(t)&&!r.isLinkLocal)||(n.flags&mn)!==0||this.#s.
send(e,fo)}#m(e,t){let{stats:r,frame:n}=this.#e,s=this.#o.netif.mtuOf(e.dst),o=e.pbuf.length;if(t.gsoType!==
0){let i=this.#p(e,t);if(i===0||(o=i+t.gsoSize,s<i+K_))return r.drop("forwarding-refused"),!1}return o<=
s||this.#t.fragments.mayRouterCut(n.memory,e.ipOffset)?!0:(r.drop("needs-fragmentation"),this.#s.send(
e,H,s),!1)}#c(e){return e.protocol===17&&$o(e,this.#e.frame.memory)}#p(e,t){let{ipOffset:r,offset:n}=e,
{memory:s}=this.#e.frame;if(this.#t.copiedLength(s,r)!==n-r)return 0;if(this.#c(e))return n-r+v;if(t.
gsoType!==this.#t.gsoTcp||e.protocol!==6||t.gsoSize<1||e.length<oe)return 0;let o=Fe(s,n);return o<oe||
o>=e.length?0:n-r+o}#f(e,t){let{stats:r,frame:n}=this.#e,s=this.#o,o=s.netif.mtuOf(e.dst);t.checksumValid&&
t.gsoType===0&&this.#h(e);let i=t.gsoType!==0;i&&this.#A(e);let a=this.#n.load(e.pbuf,n,i);if(this.#t.
decrementHopLimit(n.memory,a),i){n.csumStart=e.offset-e.ipOffset,n.csumOffset=gu(e.protocol),n.gsoType=
this.#c(e)?5:t.gsoType;let d=o-this.#p(e,t);n.gsoSize=Math.min(t.gsoSize,d)}let u=this.#n.sendPacket(
s,n,o);u===0?r.ipForwarded++:u===-4&&this.#s.send(e,_e)}#h(e){let t=gu(e.protocol);if(t===0||e.length<
t+2)return;let{sum:r,frame:n}=this.#e;if(e.isFragment)return;let s=e.offset+t;if(A(n.memory,s)===0)return;
let{src:o,dst:i,protocol:a,offset:u,length:d}=e;f(n.memory,s,0),r.reset(ue(o,i,a,d)).add(u,d);let l=r.
finish();f(n.memory,s,l===0?65535:l)}#A({src:e,dst:t,protocol:r,length:n,offset:s}){let o=ue(e,t,r,n),
{memory:i}=this.#e.frame;f(i,s+gu(r),o)}};function Y_({netif:e},t){return!e.isLoopback&&e.speaks(t)}
function gu(e){return e===6?dt:e===17?lt:0}var yf=class GroupQuery{version=3;group=new p;sourceCount=0;maxMs=0;robustness=0;intervalMs=0};var j_=366,bf=class GroupState{addr;filter=new jr;responseAt=1/0;isLastReporter=!1;reportsLeft=0;#e=0;#t=[];#r=[];#n=[];constructor(e){
this.addr=e.clone()}get isJoined(){return!this.filter.isEmpty}get hasChanges(){return this.#e>0||this.#t.
length>0}cancel(){this.responseAt=1/0,this.reportsLeft=0,this.isLastReporter=!0,this.#e=0,this.#t.length=
this.#r.length=0,this.#n.length=0}change(e,t){let{filter:r}=this;if(t===0)return r.copyFrom(e);if(r.
isExclude!==e.isExclude)this.#e=t,this.#t.length=this.#r.length=0;else{for(let n of e.sources)r.has(
n)||this.#s(n,t);for(let n of r.sources)e.has(n)||this.#s(n,t)}r.copyFrom(e)}#s(e,t){let r=this.#t.findIndex(
n=>n.equals(e));r>=0?this.#r[r]=t:(this.#t.push(e),this.#r.push(t))}restart(e){if(this.#t.length=this.#r.
length=0,this.#e=this.filter.isExclude?e:0,!this.filter.isExclude)for(let t of this.filter.sources)this.#s(
t,e)}reportChanges(e){let{filter:t,addr:r}=this;if(this.#e>0){this.#e--;let n=t.isExclude?4:3;e.add(
n,r,t.sources)}else{let n=this.#t.filter(o=>t.allows(o)),s=this.#t.filter(o=>!t.allows(o));n.length>
0&&e.add(5,r,n),s.length>0&&e.add(6,r,s)}for(let n=this.#t.length-1;n>=0;n--)--this.#r[n]>0||(this.#t.
splice(n,1),this.#r.splice(n,1))}reportState(e,t){let{filter:r,addr:n}=this;if(!this.isJoined)return;
if(!t&&this.#n.length>0){let o=this.#n.filter(i=>r.allows(i));o.length>0&&e.add(1,n,o);return}let s=r.
isExclude?2:1;e.add(s,n,r.sources)}answered(){this.responseAt=1/0,this.#n.length=0}askAll(){this.#n.
length=0}ask(e){let t=this.#n;t.some(r=>r.equals(e))||t.push(e.clone())}get isAskedAll(){return this.
responseAt<1/0&&this.#n.length===0}get isAskedTooMuch(){return this.#n.length>j_}};var Ru=2,Tu=125e3,J_=1e4,eR=1e3,tR=1e4,rR=100,gf=class GroupLink{netif;#e;#t;#r;#n=new yf;#s=new p;#o=new k(
this);#i=[];#a;#d=Ru;#u=Tu;#l=-1/0;#m=-1/0;#c=1/0;#p=1/0;constructor(e,t,r,n){this.netif=e,this.#e=t,
this.#t=r,this.#r=n,this.#a=r.highestVersion(t.config)}get version(){let{now:e}=this.#e.clock,t=this.#t.
highestVersion(this.#e.config);return e<this.#m&&(t=Math.min(t,2)),e<this.#l&&(t=1),t!==this.#a&&(this.#a=
t,this.#f()),t}#f(){this.#c=this.#p=1/0;for(let e of this.#i)e.cancel();this.#S()}change(e,t){let{version:r}=this,
n=this.#P(e)??this.#N(e),s=n.isJoined;this.netif.up?r===3?(n.change(t,this.#d),this.#I(n)):(n.change(
t,0),s?!n.isJoined&&r===2&&n.isLastReporter&&this.#r.leave(this.netif,n.addr):this.#h(n)):n.change(t,
0),this.#S(),this.#g()}restart(){let{version:e}=this;if(this.netif.up){for(let t of this.#i)t.isJoined&&
(e===3?t.restart(this.#d):this.#h(t));e===3&&this.#_(),this.#g()}}stop(){this.#l=this.#m=-1/0,this.#d=
Ru,this.#u=Tu,this.#a=this.#t.highestVersion(this.#e.config),this.#f(),this.#e.timers.remove(this.#o)}#h(e){
e.reportsLeft=this.#d,this.#A(e)}#A(e){this.#r.report(this.netif,this.#a,e.addr),e.isLastReporter=!0,
e.reportsLeft>0&&e.reportsLeft--;let{now:t}=this.#e.clock;e.responseAt=e.reportsLeft>0?t+this.#v(tR):
1/0}#I(e){this.#r.begin(this.netif),e.reportChanges(this.#r),this.#r.finish(),this.#b()}#_(){this.#p=
1/0,this.#r.begin(this.netif);for(let e of this.#i)e.hasChanges&&e.reportChanges(this.#r);this.#r.finish(),
this.#b()}#b(){if(!this.#i.some(r=>r.hasChanges))return;let{now:e}=this.#e.clock,t=e+this.#v(eR);this.#p=
Math.min(this.#p,t)}query(e){let{clock:t,frame:r,stats:n}=this.#e,s=this.#n;this.#t.readQuery(r.memory,
e.offset,e.length,s);let{version:o,group:i}=s;if(i.isAny?s.sourceCount>0:!i.isMulticast)return n.drop(
"bad-field");o===3&&this.#R(s);let a=t.now+this.#d*this.#u+J_;o===1&&(this.#l=a),o===2&&i.isAny&&(this.#m=
a);let u=Math.max(rR,s.maxMs);this.version===3?this.#y(e,s,u):this.#E(i,u),this.#g()}#R({robustness:e,
intervalMs:t}){this.#d=e||Ru,this.#u=t||Tu}#y(e,t,r){let n=this.#e.clock.now+this.#v(r);if(this.#c<=
n)return;if(t.group.isAny){this.#i.some(o=>o.isJoined)&&(this.#c=n);return}let s=this.#P(t.group);s===
null||!s.isJoined||(t.sourceCount===0||s.isAskedAll?s.askAll():this.#T(e,t,s),s.responseAt=Math.min(
s.responseAt,n))}#T({offset:e},{sourceCount:t},r){let n=this.#e.frame.memory,s=this.#s;for(let o=0;o<
t&&!r.isAskedTooMuch;o++)this.#t.readSource(n,e,o,s),r.ask(s);r.isAskedTooMuch&&r.askAll()}#E(e,t){let{
now:r}=this.#e.clock;for(let n of this.#i)!n.isJoined||!(e.isAny||n.addr.equals(e))||n.responseAt-r>
t&&(n.responseAt=r+this.#v(t))}heard(e){if(this.version===3)return;let t=this.#P(e);t!==null&&(t.responseAt=
1/0,t.reportsLeft=0,t.isLastReporter=!1)}onTimer(){let{now:e}=this.#e.clock,{version:t}=this;if(t===
3)this.#x(e);else for(let r of this.#i)r.responseAt<=e&&this.#A(r);this.#p<=e&&this.#_(),this.#S(),this.#g()}#x(e){
let t=this.#c<=e;t&&(this.#c=1/0),this.#r.begin(this.netif);for(let r of this.#i){let n=r.responseAt<=
e;(t||n)&&r.reportState(this.#r,t),n&&r.answered()}this.#r.finish()}#g(){let e=Math.min(this.#c,this.#p);
for(let{responseAt:t}of this.#i)e=Math.min(e,t);this.#e.timers.set(this.#o,e)}#v(e){return $(this.#e.
rng,e)+1}#P(e){for(let t of this.#i)if(t.addr.equals(e))return t;return null}#N(e){let t=new bf(e);return this.#i.
push(t),t}#S(){for(let e=this.#i.length-1;e>=0;e--){let t=this.#i[e];!t.isJoined&&!t.hasChanges&&this.#i.
splice(e,1)}}};var nR=1500,If=class GroupReport{#e;#t;#r;#n=new Q;#s=null;#o=null;#i=0;#a=0;constructor(e,t,r){
this.#e=e,this.#t=t.groups,this.#r=r,this.#n.ttl=1,this.#n.tos=this.#t.tos}report(e,t,r){let{frame:n}=this.#e;
n.reset();let s=n.prepend(this.#t.messageLength);this.#t.writeReport(n.memory,s,t,r),this.#c(e,r)}leave(e,t){
let{frame:r}=this.#e;r.reset();let n=r.prepend(this.#t.messageLength);this.#t.writeLeave(r.memory,n,
t),this.#c(e,this.#t.allRouters)}begin(e){this.#s=e}add(e,t,r){let n=0;do{let s=this.#d(r.length-n);
if(s<0)return;let o=Math.min(s,r.length-n);if(this.#m(e,t,r,n,o),n+=o,e===2||e===4)return}while(n<r.
length)}finish(){let e=this.#o;if(e===null)return;let{frame:t,pbufs:r}=this.#e,n=this.#t,{offset:s}=e,
o=this.#i-s;n.writeReport3(t.memory,s,o,this.#a),t.reset(),t.append(s,o),this.#c(this.#s,n.reportRouters),
r.free(e),this.#o=null}#d(e){if(this.#o!==null){let n=this.#l();if(n>=e)return n;this.finish()}let{pbufs:t,
stats:r}=this.#e;return this.#o=t.allocate(this.#u),this.#o===null?(r.drop("no-memory"),-1):(this.#i=
this.#o.offset+this.#t.reportLength,this.#a=0,this.#l())}get#u(){let{leastMtu:e,headersLength:t,reportRouters:r}=this.#t,
n=Math.min(this.#s.mtuOf(r),nR);return Math.max(e,n)-t}#l(){let e=this.#o.offset+this.#u-this.#i,{recordLength:t,
addressLength:r}=this.#t;return Math.floor((e-t)/r)}#m(e,t,r,n,s){let o=this.#e.frame.memory,i=this.#t,
a=this.#i;i.writeRecord(o,a,e,s,t),a+=i.recordLength;for(let u=n;u<n+s;u++)i.writeSource(o,a,r[u]),a+=
i.addressLength;this.#i=a,this.#a++}#c(e,t){let{frame:r,stats:n}=this.#e,s=this.#n;s.local.copyFrom(
this.#t.source(e,t)),s.remote.copyFrom(t),s.nextHop.copyFrom(t),s.netif=e,s.neighbour=null,this.#t.prependHeaders(
s,r),this.#t.countSent(n),this.#r.sendPacket(s,r,e.mtuOf(t)),s.netif=null}};var _f=class GroupReporter{#e;#t;#r;#n=new Map;#s=new p;constructor(e,t,r){this.#e=e,
this.#t=t.groups,this.#r=new If(e,t,r)}versionOn(e){return this.#o(e).version}#o(e){let t=this.#n.get(
e);return t===void 0&&(t=new gf(e,this.#e,this.#t,this.#r),this.#n.set(e,t)),t}onGroupChange(e,t,r){
e.isLoopback||!this.#t.isReported(t)||this.#o(e).change(t,r)}restart(e){this.#n.get(e)?.restart()}stop(e){
this.#n.get(e)?.stop()}remove(e){this.stop(e),this.#n.delete(e)}input(e){let{stats:t,frame:r}=this.#e,
n=this.#t,{netif:s,offset:o}=e,i=r.memory;if(s.isLoopback)return t.drop("not-for-us");let a=n.check(
e);if(a!==null)return t.drop(a);if(n.countReceived(t),n.isQuery(i,o))this.#o(s).query(e);else if(n.isReport(
i,o)){if(!n.mayReport(s,e.src))return t.drop("bad-address");n.readGroup(i,o,this.#s),this.#o(s).heard(
this.#s)}}};var Rf=1,pn=2,Ko=4,xu=8,Ye=8;function fn(e,t){return e[t]}function fs(e,t){return e[t+Rf]}function K(e,t,r,n,s){
e[t]=r,e[t+Rf]=n,f(e,t+pn,0),I(e,t+Ko,s)}var Yo=32,Tf=class LargeReplies{#e=Array.from({length:Yo},()=>new p);#t=new Int32Array(
Yo);#r=0;note(e,t){this.#e[this.#r].copyFrom(e),this.#t[this.#r]=t,this.#r=(this.#r+1)%Yo}has(e,t){for(let r=0;r<
Yo;r++)if(this.#t[r]===t&&this.#e[r].equals(e))return!0;return!1}};var sR=8,xf=class Icmp{messages=null;paths=null;#e;#t;#r;#n;#s;#o;#i=new Q;#a=new rm;#d=new p;#u=new p;#l=new Tf;constructor(e,t,r,n,s,o){
this.#e=e,this.#t=t,this.#i.ttl=e.config.ttl,this.#r=r,this.#n=n,this.#s=s,this.#o=o}input(e){let{stats:t,
sum:r,frame:n}=this.#e,{icmp:s}=this.#t,{offset:o,length:i,src:a,dst:u}=e;if(i<Ye)return t.drop("tru\
ncated");if(!e.checksumValid&&r.reset(s.pseudoSum(a,u,i)).add(o,i).finish()!==0)return t.drop("bad-c\
hecksum");t.icmpReceived++;let d=fn(n.memory,o);d===s.echoRequest?this.#m(e):this.#p(e,d)}hostUnreachable(e,t,r){
let{frame:n,config:s}=this.#e,o=n.memory,i=this.#d,a=this.#u;if(this.#t.readAddresses(o,e,i,a),this.#r.
netifOf(i)!==null){if(!s.neighbourErrors)return;let u=this.#o.get(this.#t.protocolOf(o,e));if(u?.onUnresolved!==
void 0)return this.#h(e,t,r)===null?u.onUnresolved(this.#a):void 0}this.#s.sendAbout(e,i,a,r,_e,0)}crowdedOut(e,t){
let r=this.#a;return this.#h(e,t,null)!==null?!1:this.#o.get(r.protocol)?.onCrowdedOut?.(r)??!1}#m(e){
let{frame:t,config:r,stats:n}=this.#e,{icmp:s}=this.#t;if(!r.echoReply||e.isBroadcast||e.isMulticast&&
!s.echoesToGroups)return;let o=e.isMulticast?this.#r.sourceOn(e.netif,e.src):e.dst;if(o===null)return n.
drop("no-route");let i=this.#i;if(i.local.copyFrom(o),this.#t.isZoned(o)&&(i.local.zone=e.netif.index),
i.remote.copyFrom(e.src),i.ifIndex=this.#t.isZoned(e.src)?e.netif.index:0,this.#r.route(i)!==0)return n.
drop("no-route");let a=t.memory,u=e.offset;t.reset(),t.append(u+Ye,e.length-Ye);let d=t.prepend(Ye),
l=fs(a,u),m=g(a,u+Ko);e.length>s.largeReply&&this.#l.note(i.remote,m),K(a,d,s.echoReply,l,m),f(a,d+pn,
this.#c(e,l)),i.tos=e.tos&252,n.icmpSent++,this.#n.send(i,t,s.protocol)}#c({offset:e,length:t,src:r,
dst:n},s){let{icmp:o}=this.#t,{local:i,remote:a}=this.#i,u=A(this.#e.frame.memory,e+pn),d=o.echoRequest<<
8|s,l=o.echoReply<<8|s,m=Xn(u,d,l);return i.equals(n)?m:Xn(m,o.pseudoSum(r,n,t),o.pseudoSum(i,a,t))}onIcmpError(e){
let{kind:t,remote:r,mtu:n,length:s,quoteOffset:o,seq:i}=e,a=this.#e.frame.memory;!(fn(a,o)===this.#t.
icmp.echoReply)||t!==H||this.#l.has(r,i)&&this.paths?.updatePathMtu(r,n,s)}#p(e,t){let r=this.#e.frame.
memory,{icmp:n}=this.#t,{offset:s,length:o}=e,i=this.#a;if(i.kind=n.kindOf(t,fs(r,s)),i.kind===0)return this.
messages?.onIcmpMessage(e,t);if(e.isBroadcast||e.isMulticast)return this.#e.stats.drop("bad-address");
i.type=t,i.code=fs(r,s),i.mtu=i.kind===H?n.mtuOf(r,s):0,i.from.copyFrom(e.src),this.#f(s+xu,o-xu,e.netif)}#f(e,t,r){
let{stats:n,frame:s}=this.#e,o=this.#h(e,t,r);if(o!==null)return n.drop(o);if(this.#t.fragments.isLater(
s.memory,e))return;let i=this.#a;this.#o.get(i.protocol)?.onIcmpError?.(i),this.#o.raw?.onIcmpError?.(
i)}#h(e,t,r){let n=this.#e.frame.memory,s=this.#a,o=this.#t.icmp.readQuote(n,e,t,s);if(o!==null)return o;
if(s.quoteLength<sR)return"truncated";let{hasErrorsAboutGroups:i}=this.#t.icmp;if(this.#r.netifOf(s.
local)===null||s.remote.isMulticast&&!i||this.#r.isBroadcast(s.remote))return"bad-address";r!==null&&
!r.isLoopback&&this.#t.isZoned(s.remote)&&(s.remote.zone=r.index);let a=s.quoteOffset;return s.localPort=
A(n,a),s.remotePort=A(n,a+2),s.seq=g(n,a+4),null}};var Ef=class TokenBucket{#e;#t=1/0;#r=0;constructor(e){this.#e=e}take(e,t){let{now:r}=this.#e,
n=r-this.#r;return this.#t=Math.min(t,this.#t+n*e/1e3),this.#r=r,this.#t<1?!1:(this.#t--,!0)}};var vf=class IcmpErrors{#e;#t;#r;#n;#s;#o=new Q;constructor(e,t,r,n){this.#e=e,this.#t=
t,this.#o.ttl=e.config.ttl,this.#r=r,this.#n=n,this.#s=new Ef(e.clock)}send(e,t,r=0,n=!1){if((e.isBroadcast||
e.isMulticast)&&!n)return;let{ipOffset:s,src:o,dst:i,netif:a}=e;this.sendAbout(s,o,i,a,t,r)}sendAbout(e,t,r,n,s,o){
let{stats:i,config:a,frame:u,sum:d}=this.#e,{icmp:l,any:m}=this.#t;if(!this.#i(e,t))return;let h=this.#r.
netifOf(t)!==null;if(!h&&!this.#s.take(a.icmpErrorRate,a.icmpErrorBurst)){i.icmpRateLimited++;return}
let b=this.#o;if(b.local.copyFrom(this.#r.netifOf(r)!==null?r:m),b.remote.copyFrom(t),b.ifIndex=!h&&
this.#t.isZoned(t)?n.index:0,this.#r.route(b)!==0)return;let x=u.memory,C=l.quoteLength(x,e);u.reset(),
u.append(e,C);let X=u.prepend(Ye);l.writeError(x,X,s,o),d.reset(l.pseudoSum(b.local,b.remote,u.length)).
add(X,Ye).add(e,C),f(x,X+pn,d.finish()),i.icmpSent++,this.#n.send(b,u,l.protocol)}#i(e,t){let r=this.#e.
frame.memory,n=this.#t,{icmp:s,fragments:o}=n;if(t.isAny||t.isMulticast||this.#r.isBroadcast(t)||t.isLoopback&&
this.#r.loopback===null)return!1;if(o.isLater(r,e))return s.answersLaterFragments;if(n.protocolOf(r,
e)!==s.protocol)return!0;let i=n.headersLength(r,e);return n.packetLength(r,e)<=i||!s.isError(fn(r,e+
i))}};var Pf=class HeaderProblem{kind=0;pointer=0;toGroups=!1};var Sf=class RxPacket{pbuf;netif;src=p.ANY4.clone();dst=p.ANY4.clone();protocol=0;ipOffset=0;offset=0;length=0;ttl=0;tos=0;isFragment=!1;hasFragmentHeader=!1;isBroadcast=!1;isMulticast=!1;checksumValid=!1;gsoSize=0};var Nf=class FragmentInfo{id=0;scope=0;start=0;length=0;more=!1;headerLength=0;ecn=0};var hn=65536,wr=-1,oR=3,iR=class Datagram{src=p.ANY4.clone();dst=p.ANY4.clone();id=0;scope=0;netif;expiresAt=0;pbuf=null;firstHole=0;end=hn;headerLength=0;codepoints=0},
Of=class IpReassembly{#e;#t;#r=new Nf;#n;#s;#o;#i=[];#a=[];#d=0;constructor(e,t,r){this.#e=
e,this.#t=t;let n=t.maxHeaders+t.fragments.extraLength;this.#n=n+7&-8,this.#s=r,this.#o=new k(this)}get size(){
return this.#i.length}input(e){let{stats:t}=this.#e,r=this.#r;t.fragmentsReceived++,this.#t.fragments.
read(e,r);let{start:n,length:s,more:o,headerLength:i}=r;if(s===0||o&&(s&7)!==0)return this.#u(e,!1);
if(this.#l(i,n+s))return this.#u(e,!0);let a=this.#m(e,r)??this.#c(e,r);if(a===null)return null;if(a.
pbuf===null)return t.drop("fragment-overlap"),null;let{ipOffset:u}=e;return this.#p(a,u+i,n,s,!o)?(a.
codepoints|=1<<r.ecn,n===0&&this.#A(a,u,i),a.firstHole===wr?this.#_(a):null):(t.drop("fragment-overl\
ap"),this.#b(a),null)}#u(e,t){return this.#e.stats.drop("bad-length"),this.#s.onFragmentRefused(e,t),
null}#l(e,t){let{maxPacket:r,fragments:n}=this.#t;return e-n.extraLength+t>r}onTimer(){let{clock:e,stats:t}=this.#e;
for(;this.#i.length>0&&this.#i[0].expiresAt<=e.now;){let r=this.#i[0];if(r.pbuf!==null&&(t.drop("fra\
gment-timeout"),r.headerLength>0)){let n=this.#I(r);this.#s.onReassemblyTimeout(n,r.netif)}this.#R(r)}
this.#y()}#m({src:e,dst:t},{id:r,scope:n}){for(let s=this.#i.length-1;s>=0;s--){let o=this.#i[s];if(o.
id===r&&o.scope===n&&o.src.equals(e)&&o.dst.equals(t))return o}return null}#c(e,{id:t,scope:r}){let{
config:n,pbufs:s,stats:o,clock:i}=this.#e,a=s.blocks.chunks*n.reassemblyShare,u=Math.max(1,Math.floor(
a));for(;this.#i.length>0&&(this.#i.length>=n.reassemblyLimit||this.#d>=u);)o.drop("fragment-limit"),
this.#R(this.#i[0]);let d=s.allocate(69632);if(d===null)return o.drop("no-memory"),null;this.#d++;let l=this.#a.
pop()??new iR;return l.src.copyFrom(e.src),l.dst.copyFrom(e.dst),l.id=t,l.scope=r,l.netif=e.netif,l.
expiresAt=i.now+this.#t.fragments.lifetimeMs(this.#e),l.pbuf=d,l.end=hn,l.headerLength=0,l.codepoints=
0,l.firstHole=0,this.#T(l,0,hn,wr),this.#i.push(l),this.#i.length===1&&this.#y(),l}#p(e,t,r,n,s){let o=r+
n;if(s?e.end!==hn&&e.end!==o:o>e.end)return!1;let i=this.#e.pbufs.memory.u8,a=wr;for(let u=e.firstHole;u!==
wr;){let d=this.#E(e,u),l=this.#x(e,u);if(r<d&&o>u){if(r<u||o>d||s&&e.end===hn&&d!==hn)return!1;this.#f(
e,u,d,l,a,r,o,s);let m=this.#g(e)+r;return i.copyWithin(m,t,t+n),!0}a=u,u=l}return this.#h(e,t,r,o,s)}#f(e,t,r,n,s,o,i,a){
let u=n;a?e.end=i:i<r&&(this.#T(e,i,r,n),u=i),o>t&&(this.#T(e,t,o,u),u=t),s===wr?e.firstHole=u:this.#T(
e,s,this.#E(e,s),u)}#h(e,t,r,n,s){if(s&&e.end!==n)return!1;let o=this.#e.pbufs.memory.u8,i=this.#g(e);
for(let a=r;a<n;a++)if(o[i+a]!==o[t+a-r])return!1;return!0}#A(e,t,r){this.#e.pbufs.memory.u8.copyWithin(
this.#g(e)-r,t,t+r),e.headerLength=r}#I(e){return this.#g(e)-e.headerLength}#_(e){let{stats:t,pbufs:r}=this.#e;
if((e.codepoints&1)!==0&&e.codepoints!==1)return t.drop("bad-field"),this.#b(e),null;if(this.#l(e.headerLength,
e.end))return t.drop("bad-length"),this.#b(e),null;let n=e.pbuf,{fragments:s}=this.#t,o=(e.codepoints&
1<<oR)!==0,i=this.#I(e),{headerLength:a,end:u}=e,d=s.finish(r.memory.u8,i,a,u,o);return n.offset=d,n.
length=i+a+u-d,e.pbuf=null,this.#d--,this.#R(e),t.reassembled++,n}#b(e){this.#e.pbufs.free(e.pbuf),e.
pbuf=null,this.#d--}#R(e){e.pbuf!==null&&this.#b(e);let t=this.#i;for(let r=t.indexOf(e)+1;r<t.length;r++)
t[r-1]=t[r];t.pop(),this.#a.push(e)}#y(){let e=this.#i.length>0?this.#i[0].expiresAt:wr;e!==wr&&this.#e.
timers.set(this.#o,e)}#T(e,t,r,n){let s=this.#e.pbufs.memory.i32,o=this.#g(e)+t>>2;s[o]=r,s[o+1]=n}#E(e,t){
return this.#e.pbufs.memory.i32[this.#g(e)+t>>2]}#x(e,t){return this.#e.pbufs.memory.i32[(this.#g(e)+
t>>2)+1]}#g(e){return e.pbuf.block+this.#n}};var Cf=class IpInput{reassembly;#e;#t;#r;#n;#s;#o;#i=new Sf;#a=new Pf;#d=new p;#u=new p;#l;constructor(e,t,r,n,s,o){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=s,this.#o=o,this.reassembly=new Of(e,t,this),this.#l=
new Qo(e,t)}input(e,t,r){let{stats:n,frame:s}=this.#e,o=this.#t,i=s.memory,a=t.offset,u=o.check(i,a,
t.length);if(u!==null)return n.drop(u);t.length=o.packetLength(i,a);let d=this.#i;if(d.pbuf=t,d.netif=
e,o.readInto(d),d.checksumValid=r.checksumValid,d.gsoSize=r.gsoSize,!o.mayEnter(d))return n.drop("ba\
d-address");let l=r.origin===0?null:this.#r.byIndex(r.origin);if(l!==null&&d.dst.isMulticast&&(d.netif=
l),this.#p(d,d.src,l),this.#p(d,d.dst,l),n.ipReceived++,!this.#f(d))return d.isMulticast?o.isForOthers(
d.dst)?void 0:n.drop("not-for-us"):this.#n.input(d,r);if((t.flags&mn)!==0&&!d.isBroadcast&&!d.isMulticast)
return n.drop("not-for-us");d.hasFragmentHeader=!1,this.#m(d)&&(d.isFragment&&(d.hasFragmentHeader=!0),
d.isFragment?this.#c(d,e):this.#A(d))}#m(e){let t=this.#a;t.kind=0;let r=this.#t.walk(e,t);if(r===null)
return!0;this.#e.stats.drop(r);let{kind:n,pointer:s,toGroups:o}=t;return n!==0&&this.#s.send(e,n,s,o),
!1}#c(e,t){let r=this.reassembly.input(e);r!==null&&(e.pbuf=r,e.netif=t,this.#t.readInto(e),this.#p(
e,e.src,null),this.#p(e,e.dst,null),e.checksumValid=!1,e.gsoSize=0,this.#m(e)&&(e.isFragment?this.#e.
stats.drop("bad-options"):this.#A(e)),this.#e.pbufs.free(r))}onFragmentRefused(e,t){let r=this.#t.fragments.
problemPointer(e,t);r>=0&&this.#s.send(e,gr,r)}onReassemblyTimeout(e,t){let r=this.#d,n=this.#u,s=this.#e.
frame.memory;if(this.#t.readAddresses(s,e,r,n),n.isMulticast||this.#r.isBroadcast(n))return;let o=Zr;
this.#s.sendAbout(e,r,n,t,o,0)}#p({netif:e},t,r){if(!this.#t.isZoned(t))return;let s=e.isLoopback&&!t.
isMulticast?r??this.#r.netifOf(t):null;t.zone=(s??e).index}#f(e){let{dst:t,netif:r}=e;return e.isBroadcast=
!1,e.isMulticast=t.isMulticast,e.isMulticast?this.#t.isAllHosts(t)||this.#h(e):r.hasAddress(t)||(r.isLoopback||
!this.#t.isZoned(t))&&this.#r.netifOf(t)!==null?!0:(e.isBroadcast=this.#r.isBroadcast(t),e.isBroadcast)}#h(e){
let t=e.netif.group(e.dst);return t===null?!1:this.#t.isGroupMessage(e)||t.filter.allows(e.src)}#A=e=>{
if(e.gsoSize>0&&e.protocol===17)return this.#I(e);let{raw:t}=this.#o,r=t!==null&&t.inputRaw(e),n=this.#o.
get(e.protocol);if(n!==null)return n.input(e);if(r)return;this.#e.stats.drop("unknown-protocol");let s=this.#t.
protocolPointer(e);this.#s.send(e,Oe,s)};#I(e){let{frame:t,stats:r}=this.#e;if(!$o(e,t.memory))return r.
drop("bad-length");let{raw:n}=this.#o;(n===null||!n.wants(e))&&this.#o.get(e.protocol)?.inputMany?.(
e)||this.#l.forEach(e,this.#A)}};var kf=class IpFragmenter{#e;#t;#r;#n=new Int32Array(65);#s=new Int32Array(65);#o=0;#i=0;constructor(e,t,r){
this.#e=e,this.#t=t,this.#r=r}fragmentCount(e){let{memory:t,offsets:r,length:n}=this.#e,{fragments:s}=this.#t,
o=s.repeatedLength(t,r[0]),i=e-o-s.extraLength;return Math.ceil((n-o)/(i&-8))}send(e,t,r){let n=this.#e,
{fragments:s,etherType:o}=this.#t,i=n.memory,a=n.offsets[0],u=s.repeatedLength(i,a),d=n.length-u,l=s.
firstOffset(i,a);this.#a(u);let m=s.begin(i,a),h=u+s.extraLength;for(;d>0;){let b=r-h&-8,x=d<=r-h,C=x?
d:b;s.write(i,m,h,l,C,x),this.#d(m,h,C);let X=this.#r.output(e,t,n,o);if(X!==0)return X;d-=C,l+=C;let gt=s.
shorten(i,m,h);m+=h-gt,h=gt}return 0}#a(e){let t=this.#e;this.#o=t.count,this.#i=0;for(let r=0;r<t.count;r++)
this.#n[r]=t.offsets[r],this.#s[r]=t.lengths[r];this.#n[0]+=e,this.#s[0]-=e}#d(e,t,r){let n=this.#e;
if(n.count=1,n.length=t,n.offsets[0]=e,n.lengths[0]=t,n.csumStart=0,n.csumOffset=0,n.gsoType=0,n.gsoSize=
0,this.#n[0]===e+t){let s=Math.min(r,this.#s[0]);n.lengths[0]+=s,n.length+=s,this.#n[0]+=s,this.#s[0]-=
s,r-=s,this.#s[0]===0&&(this.#i=1)}for(;r>0&&this.#i<this.#o;){let s=this.#i,o=Math.min(r,this.#s[s]);
n.append(this.#n[s],o),this.#n[s]+=o,this.#s[s]-=o,r-=o,this.#s[s]===0&&this.#i++}}};var wf=class IpOutput{#e;#t;#r;#n;#s;#o;constructor(e,t,r,n,s){this.#e=e,this.#t=t,this.#n=
r,this.#r=n,this.#s=new kf(e.frame,t,n),this.#o=s}send(e,t,r){let n=this.#t,s=t.length+n.headerLength(
e);if(s>n.maxPacket)return-2;let o=this.#o.of(e),i=s<=o||t.gsoType!==0;return!i&&e.dontFragment>=2?-2:
(n.prependHeader(e,t,r,i),this.#a(e,e.netif,t,o))}sendPacket(e,t,r){return this.#a(e,e.netif,t,r)}resume(e,t){
let{frame:r}=this.#e;this.load(t,r,wp(t)),kp(t,r);let{netif:n}=e;this.#u(n,e,r,this.#i(r,n))}sendGiven(e,t,r){
let n=this.#t.completeHeader(e,t,r);if(n!==0)return n;let s=e.netif;return this.#a(e,s,t,this.#i(t,s))}#i({
memory:e,offsets:t},r){return this.#t.cutLimit(e,t[0],r)}load(e,t,r){let n=t.memory,s=this.#t,o=s.copiedLength(
n,e.offset);r&&(o+=s.protocolOf(n,e.offset)===17?v:Fe(n,e.offset+o));let i=e.offset+o;t.reset(),t.append(
i,e.length-o);let a=t.prepend(o);return n.copyWithin(a,e.offset,i),a}#a(e,t,r,n){if(!t.up)return-12;
if(e.multicastLoop&&e.remote.isMulticast&&this.#m(t,e.remote,r),e.ttl===0&&!t.isLoopback)return 0;if(t.
isLoopback)return this.#d(e,t,r,n);if(t.device.medium==="ip")return this.#u(t,null,r,n);let{neighbours:s}=this.#r,
o=e.neighbour;return(o===null||o.state===xt)&&(o=s.resolve(t,e.nextHop),e.neighbour=o,o===null)?(this.#e.
stats.drop("neighbour-unreachable"),-4):(o.usedAt=this.#e.clock.now,o.isResolved?(o.state===Qe&&s.nud.
used(o),this.#u(t,o,r,n)):(s.enqueue(o,r),0))}#d({remote:e},t,r,n){this.#t.isZoned(e)&&!e.isMulticast&&
(r.origin=e.zone);let o=this.#u(t,null,r,n);return r.origin=0,o}#u(e,t,r,n){let{stats:s}=this.#e,o=this.#t,
i;if(r.length<=n||r.gsoType!==0)s.ipSent++,i=this.#r.output(e,t,r,o.etherType);else if(this.#l(r))s.
ipSent+=this.#s.fragmentCount(n),i=this.#s.send(e,t,n);else return s.drop("needs-fragmentation"),-2;
return i===-7&&s.drop("device-full"),i}#l({memory:e,offsets:t,lengths:r}){return this.#t.fragments.mayCut(
e,t[0],r[0])}#m(e,t,r){let{loopback:n}=this.#n;n===null||!n.up||n===e||e.hasGroup(t)&&(r.origin=e.index,
n.device.transmit(r),r.origin=0)}};var Lf=class TransportTable{raw=null;#e=new Array(256).fill(null);register(e,t){this.#e[e]=
t}addressGoes(e,t){for(let r of this.#e)r?.onAddressGoes?.(e,t);this.raw?.onAddressGoes?.(e,t)}get(e){
return this.#e[e]}forEach(e){for(let t of this.#e)t!==null&&e(t)}};var Eu=class IpMachine{family;transports=new Lf;output;errors;icmp;input;groups;constructor(e,{
context:t,router:r,link:n,paths:s},o=t){this.family=e;let{transports:i}=this,a=new wf(t,e,r,n,s),u=new vf(
t,e,r,a),d=new xf(t,e,r,a,u,i),l=new hf(t,e,r,a,u);this.input=new Cf(t,e,r,l,u,i),this.output=a,this.
errors=u,this.icmp=d,this.groups=new _f(o,e,a),i.register(e.icmp.protocol,d)}},Mf=class IpMachines{v4;v6;constructor(e,t){
this.v4=e,this.v6=t}of(e){return e.isV4?this.v4:this.v6}ofPacket(e,t){let r=V(e,t);return r===4?this.
v4:r===6?this.v6:null}ofEtherType(e){return e===this.v4.family.etherType?this.v4:this.v6}forEach(e){
e(this.v4),e(this.v6)}};var yn=1024,tr=4,uR=6e5,dR=552,Df=68,lR=[32e3,17914,8166,4352,2002,1492,1006,576,508],Uf=class PathMtuCache{#e;#t=new Array(
yn*tr).fill(null);#r=new Int32Array(yn*tr);#n=new Float64Array(yn*tr);#s=new Uint8Array(yn*tr);#o=!1;constructor(e){
this.#e=e}of(e){let t=e.netif.mtuOf(e.remote);return e.dontFragment===3?t:this.get(e.remote,t)}get(e,t){
let r=this.#o?this.#i(e):-1;return r<0?t:Math.min(t,this.#r[r])}isLocked(e){let t=this.#o?this.#i(e):
-1;return t>=0&&this.#s[t]===1}update(e,t,r,n){if(!e.isV4&&t<De)return;let s=e.isV4?dR:De,o=this.get(
e,n),i=r>s?r:o,a=t>0?t:cR(i);if(a>=o||e.isV4&&a<Df)return;let u=this.#a(e);this.#r[u]=Math.min(o,Math.
max(s,a)),this.#s[u]=e.isV4&&a<s?1:0,this.#n[u]=this.#e.now+uR,this.#o=!0}#i(e){let t=(e.hash()&yn-1)*
tr;for(let r=t;r<t+tr;r++){let n=this.#t[r];if(!(n===null||!n.equals(e)))return this.#n[r]>this.#e.now?
r:-1}return-1}#a(e){let t=(e.hash()&yn-1)*tr,r=t;for(let s=t;s<t+tr;s++){if(this.#t[s]?.equals(e))return s;
this.#n[s]<this.#n[r]&&(r=s)}let n=this.#t[r];return n===null?this.#t[r]=e.clone():n.copyFrom(e),r}};
function cR(e){return lR.find(t=>t<e)??Df}var Ff=class RoutingTable{#e=[];get entries(){return this.#e}add(e){let t=0;for(;t<this.#e.
length&&this.#e[t].prefixLen>=e.prefixLen;)t++;this.#e.splice(t,0,e)}remove(e){let t=0;for(let r=this.#e.
length-1;r>=0;r--)e(this.#e[r])&&(this.#e.splice(r,1),t++);return t}lookup(e,t){let r=this.#e;for(let n=0;n<
r.length;n++){let s=r[n];if(!(t!==null&&s.netif!==t)&&s.netif.up&&e.matchesPrefix(s.dst,s.prefixLen))
return s}return null}};function zo(e){let t=e>>>24;return t!==0&&t!==127&&t<224}function vu(e){let t=e>>>24;return t!==0&&t!==
127&&(t<240||e===-1)}function Pu(e){return e>>>24===127}var Xo=class AddressRules4{bits=32;mayBeOwn(e,t){return e.isLoopback?t.isLoopback:zo(
e.v4)}source(e,t){return er(e,t)}mayBeNameless(e){return e.isBroadcast4}isOnLink(){return!1}isOnEveryLink(e){
return e.isMulticast||e.isBroadcast4}};var Zo=2,mR=5,Hf=14,jo=[{prefix:new p(0,0,0,1),prefixLen:128,precedence:50,label:0},{prefix:new p,prefixLen:0,
precedence:40,label:1},{prefix:p.ANY4,prefixLen:96,precedence:35,label:4},{prefix:new p(537001984),prefixLen:16,
precedence:30,label:2},{prefix:new p(536936448),prefixLen:32,precedence:5,label:5},{prefix:new p(4227858432),
prefixLen:7,precedence:3,label:13},{prefix:new p,prefixLen:96,precedence:1,label:3},{prefix:new p(4273995776),
prefixLen:10,precedence:1,label:11},{prefix:new p(1073610752),prefixLen:16,precedence:1,label:12}];function rr(e,t){
let r=e[0],n=-1;for(let s of e){let{prefix:o,prefixLen:i}=s;i<=n||Js(t,o)<i||(r=s,n=i)}return r}function ct(e){
return e.isV4?e.isLinkLocal||e.isLoopback?Zo:Hf:e.isMulticast?e.w0>>>16&15:e.isLinkLocal||e.isLoopback?
Zo:e.w0>>>22===1019?mR:Hf}var pR=[(e,t,r)=>Ae(n=>n.addr.equals(r.destination),e,t),yR,(e,t)=>Ae(r=>!r.isDeprecated,e,t),(e,t)=>Ae(
r=>r.isHome===!0,e,t),(e,t,r)=>Ae(n=>n.netif===r.netif,e,t),(e,t,r)=>Ae(n=>r.isOfNextHop?.(n.addr)??
!1,e,t),AR,(e,t,r)=>Ae(n=>n.isTemporary===r.prefersTemporary,e,t),bR];function Gf(e,t){let r=null;for(let n of e)
fR(n,t)&&(r===null||hR(n,r,t)>0)&&(r=n);return r}function fR({addr:e,netif:t},r){if(e.isAny||e.isMulticast||
e.isV4!==r.destination.isV4||e.isLoopback&&!r.destination.isLoopback)return!1;let n=r.destination.isMulticast||
ct(r.destination)<=Zo&&!r.destination.isLoopback;return t===r.netif||!n}function hR(e,t,r){for(let n of pR){
let s=n(e,t,r);if(s!==0)return s}return 0}function Ae(e,t,r){return Number(e(t))-Number(e(r))}function yR(e,t,{
destination:r}){let n=ct(e.addr),s=ct(t.addr);return n===s?0:Math.min(n,s)>=ct(r)?s-n:n-s}function AR(e,t,{
destination:r,policies:n}){let{label:s}=rr(n,r);return Ae(o=>rr(n,o.addr).label===s,e,t)}function bR(e,t,{
destination:r}){return hs(e,r)-hs(t,r)}function hs({addr:e,prefixLen:t},r){let n=e.isV4?t+96:t;return Math.
min(n,Js(e,r))}var Jo=class AddressRules6{bits=128;advertised=null;#e=p.ANY6;#t=null;#r={destination:new p,
netif:0,policies:jo,prefersTemporary:!0,isOfNextHop:e=>this.advertised?.hasAdvertised(this.#t,this.#e,
e)??!1};mayBeOwn(e,t){return e.isLoopback?t.isLoopback:!e.isAny&&!e.isMulticast}source(e,t,r){let n=this.#r;
return this.#t=e,this.#e=t,n.destination=r,n.netif=e.index,Gf(e.addresses,n)?.addr??null}mayBeNameless(){
return!1}isOnLink(e){return e.isLinkLocal}isOnEveryLink(e){return e.isMulticast}};var Bf=class Router{netifs=[];table=new Ff;loopback=null;learnt=null;listener=null;generation=0;#e;#t;constructor(e=new Xo,t=new Jo){
this.#e=e,this.#t=t}#r(e){return e.isV4?this.#e:this.#t}addNetif(e){this.netifs.push(e),e.isLoopback&&
(this.loopback=e);for(let{addr:t,prefixLen:r}of e.addresses)this.#c(e,t,r);this.generation++}removeNetif(e){
let t=this.netifs.indexOf(e);t>=0&&this.netifs.splice(t,1),this.loopback===e&&(this.loopback=null),this.
table.remove(r=>r.netif===e),this.generation++}checkAddress(e,t,r){let n=this.#r(t);if(!n.mayBeOwn(t,
e))return-6;if(!(r>=0&&r<=n.bits))return-6;let s=n.isOnLink(t);for(let o of this.netifs)if(!(s&&o!==
e)&&o.hasAddress(t))return-8;return 0}addAddress(e,t,r,n=!0){let s=this.checkAddress(e,t,r);if(s!==0)
return s;let o=t.clone();return e.addresses.push({addr:o,prefixLen:r,netif:e.index,isDeprecated:!1,isTemporary:!1}),
n&&this.#c(e,o,r),this.generation++,0}setPrefix(e,t,r){let n=e.addresses,s=n.findIndex(d=>d.addr.equals(
t));if(s<0)return-6;let o=n[s],i=this.table.entries.some(d=>d.dst===o.addr);this.removeAddress(e,t);
let a=this.addAddress(e,t,r,i);a!==0&&this.addAddress(e,t,o.prefixLen,i);let u=n.pop();return u.isDeprecated=
o.isDeprecated,u.isTemporary=o.isTemporary,n.splice(s,0,u),a}moveBefore(e,t,r){let n=e.addresses,s=n.
pop();if(!s.addr.equals(t))throw new Error("Bug: it is not the last");let o=n.findIndex(i=>i.addr.equals(
r));n.splice(o<0?n.length:o,0,s)}removeAddress(e,t){let r=e.addresses.findIndex(s=>s.addr.equals(t));
if(r<0)return-6;let[n]=e.addresses.splice(r,1);return this.table.remove(s=>s.isConnected&&s.netif===
e&&s.dst===n.addr),this.generation++,0}addRoute(e,t,r,n){if(!(t>=0&&t<=this.#r(e).bits))return-6;if(n!==
null&&n.isV4!==e.isV4)return-6;if(!this.netifs.includes(r))return-12;let s=this.#n(r,n);return s!==null&&
!this.#o(r,s)?-4:(this.table.add({dst:e.clone(),prefixLen:t,netif:r,gateway:s,isConnected:!1}),this.
generation++,this.#s(r,t,s,!0),0)}#n(e,t){if(t===null||t.isAny)return null;let r=t.clone();return r.
zone===0&&this.#r(r).isOnLink(r)&&(r.zone=e.index),r}#s(e,t,r,n){t!==0||r===null||this.listener?.onDefaultRouter(
e,r,n)}#o(e,t){if(e.isLoopback||t.isMulticast||this.netifOf(t)!==null||e.isBroadcast(t))return!1;if(e.
device.medium==="ip")return!0;let r=this.#r(t);if(r.isOnLink(t))return t.zone===e.index;let n=e.addresses.
filter(({addr:s})=>s.isV4===t.isV4);return n.length>0&&n.every(s=>s.prefixLen===r.bits)||this.table.
entries.some(s=>s.netif===e&&s.gateway===null&&t.matchesPrefix(s.dst,s.prefixLen))}removeRoute(e,t,r,n){
let s=this.#n(r,n);return this.table.remove(i=>!i.isConnected&&i.netif===r&&i.prefixLen===t&&i.dst.isV4===
e.isV4&&e.matchesPrefix(i.dst,t)&&(s===null?i.gateway===null:i.gateway?.equals(s)===!0))===0?-6:(this.
generation++,this.#s(r,t,s,!1),0)}byIndex(e){for(let t=0;t<this.netifs.length;t++)if(this.netifs[t].
index===e)return this.netifs[t];return null}netifOf(e){if(e.isLoopback)return this.loopback;let{netifs:t}=this;
for(let r=0;r<t.length;r++)if(t[r].hasAddress(e)&&(e.zone===0||e.zone===t[r].index))return t[r];return null}completeOwn(e){
e.zone!==0||!this.#r(e).isOnLink(e)||(e.zone=this.netifOf(e)?.index??0)}isBroadcast(e){let{netifs:t}=this;
for(let r=0;r<t.length;r++)if(t[r].isBroadcast(e))return!0;return!1}route(e){e.netif=null,e.neighbour=
null;let{remote:t,local:r}=e;if(t.isAny)return-4;let n=r.isAny?null:this.netifOf(r);if(n===null&&!r.
isAny)return-4;if(!r.isAny&&r.isV4!==t.isV4)return-4;let s,o=null;if(this.netifOf(t)!==null)s=this.loopback,
r.isAny&&r.copyFrom(t);else if(this.#r(t).isOnLink(t)){if(s=this.#a(e,n),s===null||!this.#m(e,s,null))
return-4}else{if(s=this.#i(e,n),s===null&&(ei(e)!==0||n!==null))return-4;let i=r.isAny?null:r,a=this.#u(
t,s,i);a===null&&ei(e)===0&&!e.strongSource&&!r.isLoopback&&(a=this.#u(t,null,i));let u=this.#r(t).isOnEveryLink(
t);if(a===null&&!u)return-4;if(s=a===null?s??this.#l():a.netif,o=u?null:a.gateway,s===null||!this.#m(
e,s,o))return-4}return s===null||!s.up?-4:s.speaks(t)?r.isLoopback&&!s.isLoopback?-4:(e.netif=s,e.nextHop.
copyFrom(o??t),e.generation=this.generation,0):-4}#i(e,t){let r=ei(e);if(r===0)return t;let n=this.byIndex(
r);return t===null||t===n?n:null}#a(e,t){let r=ei(e);if(r!==0){let n=this.byIndex(r);return t===null||
t===n||!e.local.isLinkLocal?n:null}return t??this.#d()}completePeer(e,t){if(e.zone!==0||!this.#r(e).
isOnLink(e))return 0;let n=this.netifOf(e)??this.byIndex(t)??this.#d();return e.zone=n?.index??0,n===
null?-4:0}#d(){let e=null;for(let t of this.netifs)if(!(!t.up||t.isLoopback||!t.speaksIpv6)&&t.addresses.
some(({addr:r})=>!r.isV4)){if(e!==null)return null;e=t}return e}lookup(e,t,r=null,n=!1){let s=this.table.
lookup(e,t);if(this.learnt===null||e.isV4||e.isMulticast)return s;let o=this.learnt.lookup(e,t,r,n);
return s===null||o===null?o??s:o.prefixLen>s.prefixLen?o:s}#u(e,t,r){let n=this.lookup(e,t,r);return this.#r(
e).isOnEveryLink(e)&&n!==null&&n.netif.isLoopback?null:n}#l(){for(let e of this.netifs)if(e.up&&!e.isLoopback)
return e;return null}sourceOn(e,t){return this.#r(t).source(e,t,t)}#m(e,t,r){let{local:n,remote:s}=e;
if(!n.isAny)return!0;let o=this.#r(s),i=o.source(t,r??s,s);return i!==null&&(n.copyFrom(i),o.isOnLink(
n)&&(n.zone=t.index)),i!==null||o.mayBeNameless(s)}#c(e,t,r){let n={dst:t,prefixLen:r,netif:e,gateway:null};
this.table.add({...n,isConnected:!0})}};function ei({remote:e,ifIndex:t}){let{zone:r}=e;return r===0?
t:t===0||t===r?r:-1}var Vf=class IpSender{#e;#t;#r;#n;#s;constructor(e,t){this.#e=e.router,this.#t=e.link.
neighbours,this.#r=e.paths,this.#s=e.context.sum,this.#n=t}route(e){if(e.netif!==null&&e.generation===
this.#e.generation)return 0;let t=this.#e.route(e);return t!==0||this.#o(e)?t:(e.netif=null,-4)}#o({
netif:e,nextHop:t}){return e.device.medium==="ip"||this.#t.isResolvable(e,t)}mtu(e){return this.#r.of(
e)}headerLength(e){return this.#n.of(e.remote).family.headerLength(e)}updatePathMtu(e,t,r){let n=this.#e.
lookup(e,null);if(n===null&&!e.isMulticast)return;let s=n?.netif.mtuOf(e)??65535;this.#r.update(e,t,
r,s)}finishChecksum(e,t,r,n,s,o){let{local:i,remote:a}=e,u=ue(i,a,r,t.length),d=n+s;if(this.#i(e,t,r)){
f(t.memory,d,u),t.csumStart=0,t.csumOffset=s;return}let l=this.#s.reset(u),m=o;for(let x=0;x<t.count&&
m>0;x++){let C=Math.min(m,t.lengths[x]);l.add(t.offsets[x],C),m-=C}let h=l.finish(),b=r===17||r===136;
f(t.memory,d,h===0&&b?65535:h)}#i(e,t,r){return r!==6&&r!==17?!1:t.gsoType!==0?!0:e.netif.device.offload.
checksum&&t.length+this.headerLength(e)<=this.mtu(e)}datagramSegmentation(e){let{checksum:t,udpSegmentation:r=0}=e.
netif.device.offload;return t&&r>0?r:65535-this.headerLength(e)-v}send(e,t,r){let n=this.route(e);if(n!==
0)return n;let{output:s}=this.#n.of(e.remote);return s.send(e,t,r)}sendPacket(e,t,r){let n=this.route(
e);if(n!==0)return n;let{output:s}=this.#n.of(e.remote);return s.sendGiven(e,t,r)}};var ri=0,gR=1,IR=131,_R=137,RR=148,ti=4;function ni(e,t,r){let n=e[t];if(n===ri)return r-t;if(n===gR)
return 1;if(t+2>r)return 0;let s=e[t+1];return s<2||t+s>r?0:s}function Wf(e,t,r){let n=t+r;for(let s=t;s<
n;){let o=ni(e,s,n);if(o===0)return"bad-options";s+=o}return null}function qf(e,t,r,n){let s=t+r;for(let o=t;o<
s;){if(e[o]===ri)return-1;let i=ni(e,o,s);if(i===0)return-1;if(e[o]===n)return o;o+=i}return-1}function $f(e,t,r){
return qf(e,t,r,IR)>=0||qf(e,t,r,_R)>=0}function Qf(e,t){return I(e,t,RR<<24|ti<<16),ti}var TR=128,xR=3,Kf=class Fragments4{extraLength=0;#e;#t=0;constructor(e){this.#e=e}lifetimeMs({
config:e}){return e.reassemblyMs}mayCut(e,t){return!zt(e,t)}mayRouterCut(e,t){return!zt(e,t)}repeatedLength(e,t){
return de(e,t)}begin(e,t){return this.#t=vr(e,t)&(Yt|Eo),t}firstOffset(e,t){return nu(e,t)}write(e,t,r,n,s,o){
let i=o?this.#t:this.#t|Eo;f(e,t+Me,r+s),f(e,t+Tt,i|n>>>3),Pr(e,t)}shorten(e,t,r){if(r===M)return r;
let n=t+r,s=t+M;for(let i=s;i<n;){let a=ni(e,i,n);if(a===0)break;(e[i]&TR)!==0&&(e.copyWithin(s,i,i+
a),s+=a),i+=a}for(;(s-t&3)!==0;)e[s++]=ri;let o=s-t;return e[t+ip]=64|o>>>2,e.copyWithin(n-o,t,s),o}read({
ipOffset:e,length:t,offset:r},n){let s=this.#e;n.id=st(s,e),n.scope=ot(s,e),n.start=nu(s,e),n.length=
t,n.more=cp(s,e),n.headerLength=r-e,n.ecn=dp(s,e)}problemPointer(){return-1}finish(e,t,r,n,s){return f(
e,t+Me,r+n),f(e,t+Tt,0),s&&(e[t+ss]|=xR),Pr(e,t),t}isLater(e,t){return(vr(e,t)&vo)!==0}};var ER=6,Yf=0,nr=3,vR=5,zf=8,ys=11,Su=12,Xf=0,Zf=1,Nu=2,Ou=3,Cu=4,jf=0,Jf=1;function eh(e,t){return A(
e,t+ER)}function th(e){return e===nr||e===vR||e===ys||e===Su||e===4}var PR=8,rh=class Icmp4Codec{protocol=1;echoRequest=zf;echoReply=Yf;echoesToGroups=!1;largeReply=1/0;hasErrorsAboutGroups=!1;answersLaterFragments=!1;#e;constructor(e){
this.#e=e}pseudoSum(){return 0}isError(e){return th(e)}kindOf(e,t){if(e===ys)return rt;if(e===Su)return gr;
if(e!==nr)return 0;switch(t){case Nu:return Oe;case Ou:return Ce;case Cu:return H;case 9:case 10:case 13:
return Qt;default:return _e}}mtuOf(e,t){return eh(e,t)}writeError(e,t,r,n){switch(r){case Xr:return K(
e,t,nr,Xf,0);case _e:return K(e,t,nr,Zf,0);case Oe:return K(e,t,nr,Nu,0);case Ce:return K(e,t,nr,Ou,
0);case H:return K(e,t,nr,Cu,n);case rt:return K(e,t,ys,jf,0);case Zr:return K(e,t,ys,Jf,0);default:
throw new Error(`Bug: IPv4 has no error of kind ${r}`)}}quoteLength(e,t){let r=Math.max(PR,this.#e.icmpQuote);
return Math.min(nt(e,t),de(e,t)+r)}readQuote(e,t,r,n){if(r<M)return"truncated";if(V(e,t)!==4)return"\
bad-version";let s=de(e,t);return s<M?"bad-header-length":(n.local.set4(it(e,t)),n.remote.set4(at(e,
t)),n.protocol=ot(e,t),n.length=nt(e,t),n.quoteOffset=t+s,n.quoteLength=r-s,null)}};var An=1024,Lr=4,SR=65536,nh=class Ip4Ids{#e;#t;#r;#n=new Int32Array(4*256);#s=new Int32Array(
An*Lr);#o=new Int32Array(An*Lr);#i=new Int16Array(An*Lr).fill(-1);#a=new Uint16Array(An*Lr);#d=0;#u=new Float64Array(
An*Lr).fill(-1);constructor(e,t){this.#e=e,this.#t=t,this.#r=t.nextU32()|0;let r=this.#n;for(let n=0;n<
r.length;n++)r[n]=t.nextU32()}take(e,t,r,n){let s=this.#l(this.#d,e,t,r)?this.#d:this.#d=this.#m(e,t,
r),{now:o}=this.#e,i=Math.min(Math.floor(o-this.#u[s]),SR);i>0&&(this.#a[s]+=1+$(this.#t,i),this.#u[s]=
o);let a=this.#a[s];return this.#a[s]=a+n,a}#l(e,t,r,n){return this.#o[e]===r&&this.#s[e]===t&&this.#i[e]===
n}#m(e,t,r){let n=this.#n,s=Math.imul(e^this.#r,2654435761)>>>8,i=((n[t&255]^n[256+(t>>>8&255)]^n[512+
(t>>>16&255)]^n[768+(t>>>24)]^s^r)&An-1)*Lr,a=i;for(let u=i;u<i+Lr;u++){if(this.#l(u,e,t,r))return u;
this.#u[u]<this.#u[a]&&(a=u)}return this.#s[a]=e,this.#o[a]=t,this.#i[a]=r,this.#a[a]=this.#t.nextU32(),
this.#u[a]=this.#e.now,a}};var ku=1,sh=2,wu=4,bn=8,NR=8,OR=9,CR=10,oi=12,kR=6,Lu=8,As=8,Mu=17,Du=18,Uu=22,oh=23,ih=34,wR=100,LR=128;
function Fu(e,t){return e[t]}function Hu(e,t){return g(e,t+wu)}function ah(e,t,r){return r>=oi?3:e[t+
ku]===0?1:2}function uh(e,t,r){let n=e[t+ku];return r===1?wR:r===2?n:ii(n)}function dh(e,t){return e[t+
NR]&7}function lh(e,t){return ii(e[t+OR])}function Gu(e,t){return A(e,t+CR)}function ch(e,t,r){return g(
e,t+oi+4*r)}function ii(e){return e<LR?e:(e&15|16)<<(e>>>4&7)+3}function Bu(e,t,r,n,s){return e[t]=r,
e[t+ku]=n,I(e,t+wu,s),Vu(e,t,bn),bn}function mh(e,t,r){I(e,t,ih<<24),I(e,t+wu,r)}function ph(e,t,r,n,s){
return f(e,t,r<<8),f(e,t+2,n),I(e,t+4,s),As}function Vu(e,t,r){f(e,t+sh,0),f(e,t+sh,_t(e,t,r))}function fh(e,t,r){
if(r<bn)return"truncated";if(_t(e,t,r)!==0)return"bad-checksum";switch(e[t]){case Mu:return r===bn?null:
r<oi?"bad-length":oi+4*Gu(e,t)>r?"truncated":null;case ih:return MR(e,t,r);default:return null}}function MR(e,t,r){
let n=t+r,s=t+Lu;for(let o=A(e,t+kR);o>0;o--){if(s+As>n)return"truncated";s+=DR(e,s)}return s>n?"tru\
ncated":null}function DR(e,t){return As+4*(A(e,t+2)+e[t+1])}var ai=M+ti,UR=64|ai>>>2,FR=100,hh=class IgmpCodec{messageLength=bn;reportLength=Lu;recordLength=As;addressLength=4;headersLength=ai;leastMtu=68;tos=192;allRouters=p.
fromV4(3758096386);reportRouters=p.fromV4(3758096406);#e;constructor(e){this.#e=e}highestVersion(e){
return e.igmpVersion}source(e,t){return er(e,t)??p.ANY4}isReported(){return!0}countReceived(e){e.igmpReceived++}check({
ttl:e,offset:t,length:r}){return e===1?fh(this.#e,t,r):"bad-field"}isQuery(e,t){return Fu(e,t)===Mu}isReport(e,t){
let r=Fu(e,t);return r===Du||r===Uu}mayReport(e,t){return e.addresses.some(r=>t.matchesPrefix(r.addr,
r.prefixLen))}readQuery(e,t,r,n){let s=ah(e,t,r);n.version=s,n.group.set4(s===1?0:Hu(e,t)),n.sourceCount=
s===3?Gu(e,t):0,n.maxMs=uh(e,t,s)*FR,n.robustness=s===3?dh(e,t):0,n.intervalMs=s===3?lh(e,t)*1e3:0}readSource(e,t,r,n){
n.set4(ch(e,t,r))}readGroup(e,t,r){r.set4(Hu(e,t))}countSent(e){e.igmpSent++}writeReport(e,t,r,n){Bu(
e,t,r===1?Du:Uu,0,n.v4)}writeLeave(e,t,r){Bu(e,t,oh,0,r.v4)}writeRecord(e,t,r,n,s){ph(e,t,r,n,s.v4)}writeSource(e,t,r){
r.write4(e,t)}writeReport3(e,t,r,n){mh(e,t,n),Vu(e,t,r)}prependHeaders(e,t){let r=t.length+ai,n=t.memory,
s=t.prepend(ai),{local:o,remote:i,tos:a,ttl:u}=e;Po(n,s,a,r,0,Yt,u,2,o.v4,i.v4),n[s]=UR,Qf(n,s+M),Pr(
n,s)}};var GR=-536870911,yh=class Ipv4{etherType=tn;gsoTcp=1;any=p.ANY4;maxPacket=65535;maxHeaders=ap;icmp;fragments;groups;#e;#t;#r;#n;#s=new p;constructor(e,t,r){
this.#e=e.frame.memory,this.#t=t,this.#r=r,this.#n=new nh(e.clock,e.rng),this.icmp=new rh(e.config),
this.fragments=new Kf(this.#e),this.groups=new hh(this.#e)}check(e,t,r){let n=fp(e,t,r);if(n!==null)
return n;let s=de(e,t);return s>M?BR(e,t,s):null}packetLength(e,t){return nt(e,t)}readInto(e){let{pbuf:t}=e,
r=this.#e,n=t.offset,s=de(r,n);e.src.set4(it(r,n)),e.dst.set4(at(r,n)),e.protocol=ot(r,n),e.ipOffset=
n,e.offset=n+s,e.length=t.length-s,e.ttl=mp(r,n),e.tos=up(r,n),e.isFragment=lp(r,n)}mayEnter(e){return this.#t.
mayEnter(e)}walk(){return null}protocolPointer(){return To}isAllHosts(e){return e.w3===GR}isForOthers(){
return!1}isGroupMessage(e){return e.protocol===2}isZoned(){return!1}headerLength(){return M}prependHeader(e,t,r,n){
let{dontFragment:s}=e,o=s===1?n&&!this.#r.isLocked(e.remote):s!==0,i=qR(t),a=o&&e.atomicId!==Wo?VR(e,
i):this.#o(e,r,i),u=o?Yt:0,d=t.length+M,l=t.prepend(M);Po(t.memory,l,e.tos,d,a,u,e.ttl,r,e.local.w3,
e.remote.w3)}completeHeader(e,t,r){let n=t.memory;if(t.count<2||t.lengths[1]<M)return-6;if(t.length>
65535)return-2;let s=t.offsets[1],o=de(n,s);if(V(n,s)!==4||o<M||o>t.lengths[1])return-6;let i=t.pullUp(
o);return f(n,i+Me,t.length),it(n,i)===0&&e.local.write4(n,i+rn),st(n,i)===0&&!zt(n,i)&&f(n,i+Er,this.#o(
e,r,1)),at(n,i)===0?-6:(Pr(n,i),0)}decrementHopLimit(e,t){let r=e[t+Kt]<<8|ot(e,t);e[t+Kt]--;let n=Xn(
pp(e,t),r,r-256);f(e,t+Te,n)}segmentHeader(){return new Do}headersLength(e,t){return de(e,t)}copiedLength(e,t){
return de(e,t)}protocolOf(e,t){return ot(e,t)}readAddresses(e,t,r,n){r.set4(it(e,t)),n.set4(at(e,t))}cutLimit(e,t,r){
return zt(e,t)?r.mtu:this.#r.get(this.#s.read4(e,t+xo),r.mtu)}#o({local:e,remote:t},r,n){return this.#n.
take(e.w3,t.w3,r,n)}};function BR(e,t,r){let n=t+M,s=r-M,o=Wf(e,n,s);return o!==null?o:$f(e,n,s)?"so\
urce-route":null}function VR(e,t){let r=e.atomicId;return r<0?0:(e.atomicId=r+t&65535,r)}function qR(e){
return e.gsoType===0?1:Math.ceil((e.length-e.lengths[0])/e.gsoSize)}var $R=67,QR=68,Ah=class Martians{#e;#t;#r=new Map;#n=-1;#s=0;constructor(e,t){this.#e=
e,this.#t=t}mayEnter(e){let t=e.src.w3,r=e.dst.w3;return e.netif.isLoopback?(Pu(t)||this.isOwn(t)||this.
isSource(t))&&(Pu(r)||vu(r)):vu(r)&&(this.isSource(t)||t===0&&this.#o(e))}isSource(e){return this.#n!==
this.#e.generation&&this.#i(),e===this.#s?e!==0:!zo(e)||this.#r.has(e)?!1:(this.#s=e,!0)}isOwn(e){return this.#n!==
this.#e.generation&&this.#i(),this.#r.get(e)===!0}#o({dst:e,protocol:t,offset:r,length:n,isFragment:s}){
if(t===2)return e.isMulticast;if(t!==17||e.w3!==-1||n<v||s)return!1;let o=ms(this.#t,r);return o===$R||
o===QR}#i(){this.#n=this.#e.generation,this.#s=0,this.#r.clear();let e=this.#e.netifs.flatMap(t=>t.addresses).
filter(({addr:t})=>t.isV4&&!t.isLoopback);for(let t of e)this.#r.set(mu(t),!1);for(let{addr:t}of e)this.#r.
set(t.v4,!0)}};var KR=4,bs=8,gn=24,bh=24,gh=25,Ih=26,gs=28,YR=6,ui=8,In=20,Mr=130,Wu=131,$u=132,Is=143,zR=1,_h=32768;function Rh(e){return e>=Mr&&e<=$u||e===Is}function Qu(e,t,r){return r.read6(e,t+bs)}function Th(e){
return e>=gs?2:1}function xh(e,t,r){let n=A(e,t+KR);return r===1?n:XR(n)}function Eh(e,t){return e[t+bh]&7}function vh(e,t){return ii(e[t+gh])}function Ku(e,t){return A(e,t+
Ih)}function Ph(e,t,r,n){return n.read6(e,t+gs+16*r)}function XR(e){return e<_h?e:(e&4095|4096)<<(e>>>
12&7)+3}function Sh(e,t,r,n,s,o){if(r<ui)return"truncated";if(n!==zR||!s)return"bad-field";if(!o.isLinkLocal&&
(e[t]===Mr||!o.isAny))return"bad-address";let i=ZR(e,t,r);return i!==null||e[t]===Is?i:jR(e,t)}function ZR(e,t,r){
return e[t]===Is?eT(e,t,r):r<gn?"truncated":e[t]===Mr?JR(e,t,r):null}function jR(e,t){if(e[t+bs]===255)
return null;if(e[t]!==Mr)return"bad-field";for(let r=0;r<16;r++)if(e[t+bs+r]!==0)return"bad-field";return null}
function JR(e,t,r){return r===gn?null:r<gs?"bad-length":gs+16*Ku(e,t)>r?"truncated":null}function eT(e,t,r){
let n=t+r,s=t+ui;for(let o=tT(e,t);o>0;o--){if(s+In>n)return"truncated";s+=rT(e,s)}return s>n?"trunc\
ated":null}function tT(e,t){return A(e,t+YR)}function rT(e,t){return In+16*nT(e,t)+4*e[t+1]}function nT(e,t){return A(e,t+2)}var Yu=1,_s=2,Nh=4,sT=8,_n=1,zu=2,di=3,Xu=4,Oh=128,Ch=129,Zu=137,kh=0,wh=1,Lh=2,Mh=3,ju=4,Dh=5,Uh=6,
Fh=0,Hh=1,oT=128;function Ju(e,t){return e[t]}function Gh(e,t){return g(e,t+Nh)>>>0}function ed(e){return e<oT}function Bh(e){return!ed(e)&&e!==Zu}function Dr(e,t,r,n,s){return e[t]=r,
e[t+Yu]=n,f(e,t+_s,0),I(e,t+Nh,s),sT}function Vh(e,t,r,n,s){f(e,t+_s,0);let o=Yc(e,t,r,n,s,58);f(e,t+
_s,o)}var mt=1,Rn=2,li=3,td=4,ci=5,mi=14,pi=24,fi=25,hi=31,qh=38,Wh=128,$h=64,Qh=16;var Tn=2,pt=8,rd=8,Kh=8,iT=8,Yh=[96,64,56,48,40,32],yi=class NdOptionReader{type=0;at=0;length=0;#e=0;#t=0;start(e,t){
this.#e=e,this.#t=t}next(e){for(;this.#e+2<=this.#t;){let t=this.#e,r=e[t+1]<<3;if(r===0||t+r>this.#t)
break;if(this.#e=t+r,!!aT(e,t,r))return this.type=e[t],this.at=t,this.length=r,!0}return this.#e=this.#t,
!1}};function aT(e,t,r){switch(e[t]){case mt:case Rn:case ci:return r===8;case li:return r===32&&e[t+
2]<=128&&!on(e,t+16);case pi:return uT(e,t,r);case fi:return r>=24&&r%16===8;case hi:return r>=16;case qh:
return r===16&&(e[t+3]&7)<Yh.length&&!on(e,t+4);default:return!0}}function uT(e,t,r){let n=e[t+2],s=n>
64?16:n>0?8:0;return n<=128&&r>=8+s&&r<=24&&(e[t+3]&24)!==16&&!(r===24&&on(e,t+8))}function zh(e,t,r){
for(let n=t;n<r;)if(n+2>r||e[n+1]===0||(n+=e[n+1]<<3,n>r))return"bad-options";return null}function Xh(e,t,r,n){
for(let s=t;s<r;s+=e[s+1]<<3)if(e[s]===n)return!0;return!1}function nd(e,t){return e[t+2]}function sd(e,t){
return e[t+3]}function Rs(e,t){return g(e,t+4)>>>0}function Zh(e,t){return g(e,t+8)>>>0}function jh(e,t,r){
return r.read6(e,t+16)}function Jh(e,t,r,n){return r>=24?n.read6(e,t+8):r<16?n.set6(0,0,0,0):n.set6(
g(e,t+8),g(e,t+12),0,0)}function ey(e,t){return g(e,t+4)>>>0}function ty(e){return e-Kh>>>4}function ry(e,t,r,n){
return n.read6(e,t+Kh+16*r)}function ny(e,t,r){let n=t+r,s=[],o=new oo(e,n,n),i=t+iT;for(;i<n&&e[i]!==
0;){let a=o.read(i,n);if(o.bad!==null)return[];s.push(a),i=o.next}return s}var Ts=133,xs=134,xn=135,En=136,Es=Zu;function Ai(e){return e>=Ts&&e<=Es}var vn=255,iy=4,ay=5,uy=6,dy=8,
ly=12,cy=4,bi=8,my=24,od=8,gi=16,Pn=24,py=40;var id=128,Ii=64,ad=32;function fy(e,t){return e[t+iy]}function hy(e,t){return e[t+ay]}function yy(e,t){return A(e,t+uy)}function Ay(e,t){return g(e,t+dy)>>>0}function by(e,t){return g(e,
t+ly)>>>0}function gy(e,t){return e[t+cy]}function Sn(e,t,r){return r.read6(e,t+bi)}function ud(e,t,r){
return r.read6(e,t+my)}function _i(e){switch(e){case Ts:return od;case xs:return gi;case xn:case En:return Pn;case Es:return py;default:
return 0}}var Iy=new p,dT=new p;function _y(e,t,r,n,s,o){let i=r<1?0:_i(e[t]);return i===0||r<i?"tru\
ncated":n!==vn||e[t+Yu]!==0?"bad-field":zh(e,t+i,t+r)??lT(e,t,r,s,o)}function lT(e,t,r,n,s){switch(e[t]){case Ts:
return oy(e,t,r,n);case xs:return n.isLinkLocal?null:"bad-address";case xn:return!sy(e,t)||n.isAny&&
!Qr(s)?"bad-address":oy(e,t,r,n);case En:return sy(e,t)?s.isMulticast&&(e[t+cy]&Ii)!==0?"bad-field":
null:"bad-address";default:return cT(e,t,n)}}function sy(e,t){let r=Sn(e,t,Iy);return!r.isMulticast&&
!r.isV4}function oy(e,t,r,n){if(!n.isAny)return null;let s=t+_i(e[t]);return Xh(e,s,t+r,mt)?"bad-opt\
ions":null}function cT(e,t,r){let n=Sn(e,t,Iy),s=ud(e,t,dT);return!r.isLinkLocal||s.isMulticast||s.isV4?
"bad-address":n.isLinkLocal||n.equals(s)?null:"bad-address"}var Ry=class Icmp6Messages{neighbours=null;#e;constructor(e){this.#e=e}onIcmpMessage(e,t){
Rh(t)?this.#e.input(e):Ai(t)&&this.neighbours?.onIcmpMessage(e,t)}};var Ty=class Ipv6OptionReader{type=0;at=0;dataLength=0;malformedAt=-1;#e=0;#t=0;start(e,t){
this.#e=e,this.#t=t,this.malformedAt=-1}next(e){for(;this.#e<this.#t;){let t=this.#e,r=e[t];if(r===0){
this.#e++;continue}if(t+2>this.#t)return this.#r(t);let n=e[t+1];if(t+2+n>this.#t)return this.#r(t+1);
if(this.#e=t+2+n,r!==1)return this.type=r,this.at=t,this.dataLength=n,!0}return!1}#r(e){return this.
malformedAt=e,this.#e=this.#t,!1}};function dd(e){return e>>>6}var ft=8,Ri=8,vs=0,Ps=1,yT=2,Ey=3,vy=7,AT=8,bT=9,gT=8,IT=8,Py=class Ipv6Walk{protocol=0;offset=0;nextHeaderAt=0;hasRouterAlert=!1;hasFragment=!1;isFragment=!1;fragmentAt=0;fragmentNamedAt=0;fragmentOffset=0;moreFragments=!1;fragmentId=0;unfragmentableEnd=0;unfragmentableNextAt=0;problemCode=-1;problemAt=0;problemForMulticast=!1;#e=new Ty;start(e,t){
let r=this.startHopByHop(e,t);if(r!==null)return r;let n=t+_+xe(e,t);return this.resume(e,this.protocol,
this.nextHeaderAt,this.offset,n)}startHopByHop(e,t){let r=t+_;if(this.hasRouterAlert=!1,this.hasFragment=
!1,this.isFragment=!1,this.problemCode=-1,this.protocol=Pt(e,t),this.nextHeaderAt=t+ce,this.offset=r,
this.#r(),this.protocol!==0)return null;let n=xe(e,t);if(n===0)return this.#n(vs,t+he),"truncated";let s=this.#s(
e,r,r+n);return s!==null?s:(this.#t(e),this.#r(),null)}resume(e,t,r,n,s){this.problemCode=-1,this.isFragment=
!1,this.protocol=t,this.nextHeaderAt=r,this.offset=n;for(let o=0;!this.isFragment;o++){let{offset:i}=this,
a;switch(this.protocol){case 60:a=this.#s(e,i,s);break;case 43:a=this.#i(e,i,s);break;case 44:a=this.#a(
e,i,s);break;case 0:return this.#n(Ps,this.nextHeaderAt);default:return null}if(a!==null)return a;if(o===
gT)return this.#n(AT,i);let u=this.protocol===43;this.#t(e),u&&!this.hasFragment&&this.#r()}return null}#t(e){
let t=this.offset,r=this.protocol===44?ft:ld(e,t);this.protocol=e[t],this.nextHeaderAt=t,this.offset=
t+r}#r(){this.unfragmentableEnd=this.offset,this.unfragmentableNextAt=this.nextHeaderAt}#n(e,t,r=!1){
return this.problemCode=e,this.problemAt=t,this.problemForMulticast=r,"bad-options"}#s(e,t,r){if(!xy(
e,t,r))return"truncated";let n=this.#e;n.start(t+2,t+ld(e,t));for(let s=0;n.next(e);s++){let{type:o,
at:i}=n;if(s===IT)return this.#n(bT,i);if(o===5)this.hasRouterAlert=!0;else if(dd(o)!==0)return this.#o(
o,i)}return n.malformedAt<0?null:this.#n(vs,n.malformedAt)}#o(e,t){let r=dd(e);return r===1?"bad-opt\
ions":this.#n(yT,t,r===2)}#i(e,t,r){return xy(e,t,r)?e[t+3]===0?null:this.#n(vs,t+2):"truncated"}#a(e,t,r){
if(t+ft>r)return"truncated";let n=A(e,t+2);return this.hasFragment=!0,this.fragmentAt=t,this.fragmentNamedAt=
this.nextHeaderAt,this.fragmentOffset=n&65528,this.moreFragments=(n&1)!==0,this.fragmentId=g(e,t+4),
this.isFragment=this.moreFragments||this.fragmentOffset!==0,this.fragmentOffset===0&&e[t]===0?this.#n(
Ps,t):null}};function ld(e,t){return e[t+1]+1<<3}function xy(e,t,r){return t+8<=r&&t+ld(e,t)<=r}function Sy(e,t,r,n,s,o){
return e[t]=r,e[t+1]=0,f(e,t+2,n&65528|(s?1:0)),I(e,t+4,o),ft}function Ny(e,t,r){return e[t]=r,e[t+1]=
0,f(e,t+2,1282),I(e,t+4,256),Ri}var Ti=256,Ss=4,_T=65536,Oy=class Ip6Ids{#e;#t;#r=0;#n=new Array(Ti*Ss).fill(null);#s=new Int32Array(
Ti*Ss);#o=new Float64Array(Ti*Ss).fill(-1);constructor(e,t){this.#e=e,this.#t=t}take(e){this.#r===0&&
(this.#r=this.#t.nextU32()|1);let t=this.#i(e),{now:r}=this.#e,n=Math.min(Math.floor(r-this.#o[t]),_T);
this.#o[t]=r;let s=n>0?1+$(this.#t,n):1;return this.#s[t]+=s}#i(e){let r=(Math.imul(e.hash()^this.#r,
2654435761)>>>16&Ti-1)*Ss,n=r;for(let o=r;o<r+Ss;o++){if(this.#n[o]?.equals(e))return o;this.#o[o]<this.#o[n]&&
(n=o)}let s=this.#n[n];return s===null?this.#n[n]=e.clone():s.copyFrom(e),this.#s[n]=this.#t.nextU32(),
this.#o[n]=this.#e.now,n}};var RT=6e4,TT=2,xT=48,Cy=class Fragments6{extraLength=ft;#e;#t;#r;#n=new Xt;#s=new p;#o=0;#i=0;constructor({
frame:e,clock:t,rng:r},n){this.#e=e.memory,this.#t=n,this.#r=new Oy(t,r)}lifetimeMs(){return RT}mayCut(e,t,r){
return cd(e,t,t+r)>=0}mayRouterCut(){return!1}repeatedLength(e,t){let r=cd(e,t,1/0);return r===t+ce?
_:r+xi(e,r)-t}begin(e,t){let r=this.repeatedLength(e,t),n=cd(e,t,1/0);return this.#o=e[n],this.#i=this.#r.
take(this.#s.read6(e,t+Ke)),e[n]=44,e.copyWithin(t-ft,t,t+r),t-ft}firstOffset(){return 0}write(e,t,r,n,s,o){
let i=r-_+s;f(e,t+he,i);let a=t+r-ft;Sy(e,a,this.#o,n,!o,this.#i)}shorten(e,t,r){return r}read(e,t){
let{src:r,dst:n,netif:s,ipOffset:o,length:i}=e,a=this.#t;t.id=a.fragmentId,t.scope=pe(r)||pe(n)?s.index:
0,t.start=a.fragmentOffset,t.length=i,t.more=a.moreFragments,t.headerLength=a.offset-o,t.ecn=Zp(this.#e,
o)}problemPointer({ipOffset:e},t){return t?this.#t.fragmentAt+TT-e:he}finish(e,t,r,n,s){let o=r-ft,i=o-
_+n;f(e,t+he,i),s&&(e[t+1]|=xT),e[ET(e,t)]=e[t+o];let a=t+ft;return e.copyWithin(a,t,t+o),a}isLater(e,t){
let r=this.#n,n=_+xe(e,t);return r.start(e,t,n)&&r.isLaterFragment}};function xi(e,t){return e[t+1]+
1<<3}function cd(e,t,r){let n=t+ce,s=e[n],o=t+_;for(;s===0||s===43||s===60;){if(o+8>r||o+xi(e,o)>r)return-1;
s!==60&&(n=o),s=e[o],o+=xi(e,o)}return s===44?-1:n}function ET(e,t){let r=t+ce,n=t+_;for(;e[r]!==44;)
r=n,n+=xi(e,n);return r}var ky=class Icmp6Codec{protocol=58;echoRequest=Oh;echoReply=Ch;echoesToGroups=!0;largeReply=De-
_;hasErrorsAboutGroups=!0;answersLaterFragments=!0;#e=new Xt;pseudoSum(e,t,r){return ue(e,t,58,r)}isError(e){
return!Bh(e)}kindOf(e,t){switch(e){case _n:return vT(t);case zu:return H;case di:return rt;case Xu:return t===
Ps?Oe:gr;default:return ed(e)?_e:0}}mtuOf(e,t){return Gh(e,t)}writeError(e,t,r,n){switch(r){case Xr:
return K(e,t,_n,kh,0);case _e:return K(e,t,_n,Mh,0);case fo:return K(e,t,_n,Lh,0);case Ce:return K(e,
t,_n,ju,0);case H:return K(e,t,zu,0,n);case rt:return K(e,t,di,Fh,0);case Zr:return K(e,t,di,Hh,0);default:
return K(e,t,Xu,PT(r),n)}}quoteLength(e,t){let r=De-_-Ye;return Math.min(_+xe(e,t),r)}readQuote(e,t,r,n){
if(r<_)return"truncated";if(V(e,t)!==6)return"bad-version";let s=this.#e;return s.start(e,t,r)?(n.local.
read6(e,t+j),n.remote.read6(e,t+Ke),n.protocol=s.protocol,n.length=_+xe(e,t),n.quoteOffset=s.offset,
n.quoteLength=t+r-s.offset,null):"truncated"}};function vT(e){switch(e){case ju:return Ce;case wh:case Dh:case Uh:
return Qt;default:return _e}}function PT(e){if(e>=Ir)return e-Ir;if(e===Oe)return Ps;if(e===gr)return vs;
throw new Error(`Bug: IPv6 has no error of kind ${e}`)}var wy=class Martians6{#e;#t;#r=new p;#n=null;#s=-1;constructor(e,t){this.#e=e,this.#t=
t}mayEnter(e){let{src:t,dst:r,netif:n}=e;if(r.isAny||t.isMulticast)return!1;if(n.isLoopback)return!0;
if(r.isMulticast){if(js(r)<zs)return!1}else if(r.isLoopback)return!1;return this.#o(t,n)||this.#a(e)}#o(e,t){
let{generation:r}=this.#e;return this.#s===r&&this.#n===t&&this.#r.equals(e)?!0:e.isAny||e.isLoopback||
this.#i(e,t)?!1:(this.#s=r,this.#n=t,this.#r.copyFrom(e),!0)}#i(e,t){return pe(e)?t.hasAddress(e):this.#e.
netifOf(e)!==null}#a({src:e,dst:t,protocol:r,ttl:n,offset:s,length:o}){return e.isLoopback||e.isAny&&
!t.isMulticast?!1:e.isAny&&r===0?o>0&&this.#t[s]===58:r===58&&(e.isAny||n===vn&&o>0&&Ai(this.#t[s]))}};function md(e,t,r,n,s){return Dr(e,t,r,0,n<<16),s.write6(e,t+bs),gn}function Ly(e,t,r){return Dr(e,t,Is,0,r)}function My(e,t,r,n,s){return I(e,t,r<<24|n),s.write6(e,t+4),
In}var Dy=class MldCodec{messageLength=gn;reportLength=ui;recordLength=In;addressLength=16;headersLength=_+
Ri;leastMtu=De;tos=0;allRouters=It;reportRouters=Zs;#e;#t;#r;constructor({frame:e,sum:t},r){this.#e=
e.memory,this.#t=t,this.#r=r}highestVersion({mldVersion:e}){return e+1}isReported(e){return js(e)>=zs&&
!e.equals(Xs)}source(e){let{addresses:t}=e;for(let r=0;r<t.length;r++){let{addr:n}=t[r];if(!n.isV4&&
n.isLinkLocal)return n}return p.ANY6}countReceived(){}check({ttl:e,offset:t,length:r,src:n}){let{hasRouterAlert:s}=this.#r;
return Sh(this.#e,t,r,e,s,n)}isQuery(e,t){return Ju(e,t)===Mr}isReport(e,t){return Ju(e,t)===Wu}mayReport(e,t){
return t.isLinkLocal}readQuery(e,t,r,n){let s=Th(r),o=s===2;n.version=s+1,Qu(e,t,n.group),n.sourceCount=
o?Ku(e,t):0,n.maxMs=xh(e,t,s),n.robustness=o?Eh(e,t):0,n.intervalMs=o?vh(e,t)*1e3:0}readSource(e,t,r,n){
Ph(e,t,r,n)}readGroup(e,t,r){Qu(e,t,r)}countSent(e){e.icmpSent++}writeReport(e,t,r,n){md(e,t,Wu,0,n)}writeLeave(e,t,r){
md(e,t,$u,0,r)}writeRecord(e,t,r,n,s){My(e,t,r,n,s)}writeSource(e,t,r){r.write6(e,t)}writeReport3(e,t,r,n){
Ly(e,t,n)}prependHeaders(e,t){this.#n(e,t);let r=t.memory,n=t.prepend(Ri);Ny(r,n,58);let s=t.length,
o=t.prepend(_),{local:i,remote:a,tos:u,ttl:d}=e;an(r,o,u,0,s,0,d,i,a)}#n({local:e,remote:t},r){let{memory:n,
offsets:s,lengths:o,length:i}=r,a=o[0]>0?s[0]:s[1],u=ue(e,t,58,i),d=this.#t.reset(u).add(a,i).finish();
f(n,a+_s,d)}};var Uy=_+65535,pd=1280,Fy=160,NT=1048575,Hy=class Ipv6{etherType=Rt;gsoTcp=4;any=p.ANY6;maxPacket=Uy;maxHeaders=pd;icmp=new ky;fragments;groups;#e;#t;#r;#n;#s=new Py;#o=new Xt;#i=new p;constructor(e,t,r){
this.#e=e,this.#t=e.frame.memory,this.#r=new wy(t,this.#t),this.#n=r,this.fragments=new Cy(e,this.#s),
this.groups=new Dy(e,this.#s)}check(e,t,r){return Jp(e,t,r)}packetLength(e,t){return _+xe(e,t)}readInto(e){
let{pbuf:t}=e,r=this.#t,n=t.offset;e.src.read6(r,n+j),e.dst.read6(r,n+Ke),e.protocol=Pt(r,n),e.ipOffset=
n,e.offset=n+_,e.length=t.length-_,e.ttl=jp(r,n),e.tos=Xp(r,n),e.isFragment=!1}mayEnter(e){return this.#r.
mayEnter(e)}walk(e,t){let{protocol:r,ipOffset:n,offset:s}=e,o=this.#s;if(OT(r))return o.hasRouterAlert=
!1,o.nextHeaderAt=n+ce,null;let i=this.#t,a=o.start(i,n);return a!==null?(o.problemCode<0||(t.kind=Ir+
o.problemCode,t.pointer=o.problemAt-n,t.toGroups=o.problemForMulticast),a):(e.protocol=o.protocol,e.
length-=o.offset-s,e.offset=o.offset,e.isFragment=o.isFragment,o.hasFragment&&(e.hasFragmentHeader=!0),
this.#a(e,t))}#a(e,t){let{protocol:r,ipOffset:n,offset:s,length:o}=e,i=this.#s;if(s-n>pd)return t.kind=
Ir+vy,t.pointer=pd,"bad-options";if(!e.isFragment||i.fragmentOffset!==0)return null;let a=this.#t,u=s+
o;return rf(this.#o,a,r,s,u)?null:(t.kind=Ir+Ey,t.pointer=0,"bad-options")}protocolPointer({ipOffset:e}){
return this.#s.nextHeaderAt-e}isAllHosts({w0:e,w1:t,w2:r,w3:n}){return n===1&&(t|r)===0&&(e>>>16===65282||
e>>>16===65281)}isForOthers(e){return Qr(e)||e.equals(It)||e.equals(Zs)}isGroupMessage({protocol:e,offset:t,
length:r}){return e===0&&r>0&&this.#t[t]===58}isZoned(e){return pe(e)}headerLength(){return _}prependHeader(e,t,r){
let n=t.length,s=t.prepend(_);an(t.memory,s,e.tos,e.label===Ct?this.#u(e):e.label,n,r,this.#d(e),e.local,
e.remote)}#d({ttl:e,remote:t,netif:r}){let{hopLimit:n}=r;return e===this.#e.config.ttl&&!t.isMulticast&&
n>0?n:e}#u(e){return e.label=this.#e.rng.nextU32()&NT||1,e.label}completeHeader(e,t){let r=t.memory;
if(t.count<2||t.lengths[1]<_)return-6;if(t.length>Uy)return-2;let n=t.offsets[1];if(V(r,n)!==6||us(r,
n))return-6;let s=this.#o,i=s.start(r,n,t.lengths[1])?s.offset-n:_,a=t.pullUp(i<=Fy?i:_),u=t.length-
_;f(r,a+he,u);let d=this.#i;return d.read6(r,a+j).isAny&&e.local.write6(r,a+j),d.read6(r,a+Ke).isAny?
-6:0}decrementHopLimit(e,t){e[t+Lo]--}segmentHeader(){return new Uo}headersLength(e,t){return this.#o.
start(e,t,this.packetLength(e,t))?this.#o.offset-t:_}copiedLength(e,t){let r=this.headersLength(e,t);
return r<=Fy?r:_}protocolOf(e,t){return this.#o.start(e,t,this.packetLength(e,t))?this.#o.protocol:Pt(
e,t)}readAddresses(e,t,r,n){r.read6(e,t+j),n.read6(e,t+Ke)}cutLimit(e,t,r){return this.#n.get(this.#i.
read6(e,t+Ke),r.ipv6Mtu)}};function OT(e){return e===6||e===17||e===58}var CT=[(e,t)=>Ae(wT,e,t),(e,t)=>Ae(LT,e,t),(e,t)=>Ae(r=>r.source?.isDeprecated===!1,e,t),(e,t)=>Ae(
r=>r.source?.isHome===!0,e,t),(e,t,r)=>Ae(n=>MT(n,r),e,t),DT,(e,t)=>Ae(r=>r.isEncapsulated!==!0,e,t),
(e,t)=>ct(t.addr)-ct(e.addr),UT];function Gy(e,t){let r=[];for(let n of e){let s=r.length;for(;s>0&&
kT(n,r[s-1],t)>0;)s--;r.splice(s,0,n)}return r}function kT(e,t,r){for(let n of CT){let s=n(e,t,r);if(s!==
0)return s}return 0}function wT(e){return e.source!==null&&e.isUnreachable!==!0}function LT({addr:e,
source:t}){return t!==null&&ct(t.addr)===ct(e)}function MT({addr:e,source:t},r){return t!==null&&rr(
r,t.addr).label===rr(r,e).label}function DT(e,t,r){return rr(r,e.addr).precedence-rr(r,t.addr).precedence}
function UT(e,t){return e.addr.isV4!==t.addr.isV4||!e.source||!t.source?0:hs(e.source,e.addr)-hs(t.source,
t.addr)}function By(e,t,r){if(r.length<2)return[...r];let n=r.map(s=>FT(e,t,s));return Gy(n,jo).map(({addr:s})=>s)}
function FT(e,t,r){let n=new Q;if(n.remote.copyFrom(r),e.route(n)!==0)return{addr:r,source:null};let s=HT(
e,n.local),i=t.lookup(n.netif,n.nextHop)?.state===Et;return{addr:r,source:s,isUnreachable:i}}function HT(e,t){
let r=e.netifOf(t);return r===null?null:r.address(t)??{addr:t,prefixLen:8,netif:r.index,isDeprecated:!1,
isTemporary:!1}}function Vy(e){let t=e.netifs.filter(({isLoopback:s})=>!s).flatMap(({addresses:s})=>s),
r=t.some(({addr:s})=>s.isV4),n=t.some(({addr:s})=>!s.isV4);return r===n?null:r?4:6}var Nn=64,qy=class Eui64Identifiers{isHardwareBased=!0;#e;#t;constructor(e){this.#e=
(e.hi^33554432)&4294967040|255,this.#t=4261412864|(e.hi&255)<<16|e.lo}form(e,t){return t>0?null:{addr:new p(
e.w0,e.w1,this.#e,this.#t),dadCounter:t}}};function Ei(e,t){return e===0&&t===0||e===33578751&&t>>>24===
254?!0:e===-33554433&&t>>>7===33554431}var Wy=class InterfaceAddress{addr;prefixLen;origin;dadCounter;uniqueness;preferredUntil;validUntil;state;isRemoved=!1;constructor(e,t){
this.addr=e.addr.clone(),this.prefixLen=e.prefixLen,this.origin=e.origin,this.dadCounter=e.dadCounter??
0,this.uniqueness=e.uniqueness,this.preferredUntil=e.preferredUntil??1/0,this.validUntil=e.validUntil??
1/0,this.state=this.stateAt(t)}get isUsable(){return!this.isRemoved&&this.state!=="tentative"&&this.
state!=="duplicate"}get isDeprecated(){return this.state!=="preferred"}get isTemporary(){return this.
origin==="temporary"}stateAt(e){return this.uniqueness!=="unique"&&this.uniqueness!=="optimistic"?this.
uniqueness:e>=this.preferredUntil?"deprecated":this.uniqueness==="optimistic"?"optimistic":"preferre\
d"}};var Qy=class AddressTable{#e;#t;#r;#n=[];#s=new k(this);constructor(e,t,r){this.#e=e,
this.#t=t,this.#r=r}get entries(){return this.#n}find(e){return this.#n.find(t=>t.addr.equals(e))??null}add(e){
let{now:t}=this.#e.clock;if((e.validUntil??1/0)<=t||this.find(e.addr)!==null||$y(e.origin)&&this.#o>=
this.#r)return null;let n=new Wy(e,t);return this.#n.push(n),this.#a(),this.#t.onAddressChange(n,"ad\
ded"),n}get#o(){return this.#n.filter(e=>$y(e.origin)).length}setLifetimes(e,t,r){e.isRemoved||(e.preferredUntil=
t,e.validUntil=r,this.#i(e),this.#a())}setUniqueness(e,t){e.isRemoved||(e.uniqueness=t,this.#i(e),this.#a())}setPrefixLen(e,t){
e.prefixLen=t,this.#t.onAddressChange(e,"state")}remove(e){let t=this.#n.indexOf(e);return t<0?!1:(this.#n.
splice(t,1),e.isRemoved=!0,this.#a(),this.#t.onAddressChange(e,"removed"),!0)}onTimer(){for(let e of[
...this.#n])this.#i(e);this.#a()}#i(e){let{now:t}=this.#e.clock;if(t>=e.validUntil){this.remove(e);return}
let r=e.stateAt(t);r!==e.state&&(e.state=r,this.#t.onAddressChange(e,"state"))}#a(){let{clock:e,timers:t}=this.#e,
r=1/0;for(let{preferredUntil:n,validUntil:s}of this.#n)r=Math.min(r,s),n>e.now&&(r=Math.min(r,n));t.
set(this.#s,r)}};function $y(e){return e==="slaac"||e==="temporary"}var GT=1e3,BT=3,VT=8,Ky=class DuplicateAddressDetection{#e;#t;#r;#n;#s=[];#o=new k(this);constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n}get running(){return this.#s.length}start(e){this.cancel(e);
let t=this.#t.dadTransmits;if(t<=0)return this.#n.onUnique(e);let{clock:r,rng:n}=this.#e,s=r.now+$(n,
GT+1);this.#s.push({address:e,nonces:[],left:t,deadline:s,isLooped:!1}),this.#l()}cancel(e){let t=this.#s.
findIndex(r=>r.address===e);t<0||(this.#s.splice(t,1),this.#l())}handleSolicitation(e,t,r,n){let s=this.#u(
e);return s===null?!1:t?(qT(s,r,n)?s.isLooped=!0:this.#d(s),!0):s.address.uniqueness!=="optimistic"}handleAdvertisement(e){
let t=this.#u(e);return t===null?!1:(this.#d(t),!0)}onTimer(){let{now:e}=this.#e.clock,t=this.#s.filter(
r=>r.deadline<=e);for(let r of t)r.address.isRemoved?this.cancel(r.address):this.#s.includes(r)&&this.#i(
r);this.#l()}#i(e){if(e.left===0&&e.isLooped&&(e.left=BT,e.isLooped=!1),e.left>0)return this.#a(e);this.#s.
splice(this.#s.indexOf(e),1),this.#n.onUnique(e.address)}#a(e){let{clock:t,rng:r}=this.#e,n=r.nextU32()|
0,s=r.nextU32()>>>16;e.nonces.length===2*VT&&e.nonces.splice(0,2),e.nonces.push(n,s),e.left--,e.deadline=
t.now+this.#r.retransMs,this.#n.sendDadProbe(e.address.addr,n,s)}#d(e){this.#s.splice(this.#s.indexOf(
e),1),this.#l(),this.#n.onDuplicate(e.address)}#u(e){return this.#s.find(({address:t})=>!t.isRemoved&&
t.addr.equals(e))??null}#l(){let e=1/0;for(let t of this.#s)e=Math.min(e,t.deadline);this.#e.timers.
set(this.#o,e)}};function qT(e,t,r){let{nonces:n}=e;for(let s=0;s<n.length;s+=2)if(n[s]===t&&n[s+1]===
r)return!0;return!1}var WT=new p(4269801472),Yy=class LinkLocal{#e;#t=!1;constructor(e){this.#e=e}get isDisabled(){
return this.#t}start(){this.#t=!1,this.#r(0)}#r(e){let{table:t,dad:r,identifiers:n,optimisticDad:s}=this.#e,
o=n.form(WT,e),i=o&&t.add({...o,prefixLen:128-Nn,origin:"link-local",uniqueness:s?"optimistic":"tent\
ative"});return i!==null&&r.start(i),i!==null}onDuplicate(e){let{table:t,identifiers:r,onDisabled:n}=this.#e;
t.setUniqueness(e,"duplicate"),this.#r(e.dadCounter+1)?t.remove(e):r.isHardwareBased&&(this.#t=!0,n())}};var hd=72e5,zy=class Slaac{#e;constructor(e){this.#e=e}handlePrefix(e){if(!this.#t(e))
return;let t=this.#r(e);t!==null?this.#n(t,e):e.validMs>0&&this.#s(e,0,e.preferredMs)}#t(e){let{prefix:t,
prefixLen:r,preferredMs:n,validMs:s}=e;return!e.isAutonomous||e.isDelegated&&this.#e.config.delegatesPrefixes||
n>s||r+Nn!==128||t.isLinkLocal||t.w0>>>24===255?!1:(t.w0|t.w1)!==0}#r({prefix:e,prefixLen:t}){return this.#e.
table.entries.find(r=>r.origin==="slaac"&&r.prefixLen===t&&r.addr.matchesPrefix(e,t))??null}#n(e,t){
let{context:r,table:n,temporary:s}=this.#e,{now:o}=r.clock,i=e.validUntil-o,{validMs:a}=t,{validUntil:u}=e;
a>hd||a>i?u=o+a:i>hd&&(u=o+hd);let d=Math.min(o+t.preferredMs,u);n.setLifetimes(e,d,u),s?.follow(e)}#s({
prefix:e,prefixLen:t,validMs:r},n,s){let{context:o,temporary:i}=this.#e,{now:a}=o.clock,u=this.#o(e,
t,n,a+s,a+r);u!==null&&i?.follow(u)}#o(e,t,r,n,s){let{table:o,dad:i,identifiers:a,config:u}=this.#e,
d=a.form(e,r),l=d&&o.add({...d,prefixLen:t,origin:"slaac",uniqueness:u.optimisticDad?"optimistic":"t\
entative",preferredUntil:n,validUntil:s});return l!==null&&i.start(l),l}onDuplicate(e){let{table:t,identifiers:r,
temporary:n}=this.#e;t.setUniqueness(e,"duplicate");let{addr:s,prefixLen:o,dadCounter:i,preferredUntil:a,
validUntil:u}=e;if(r.form(s,i+1)===null)return;t.remove(e);let d=i+1,l=this.#o(s,o,d,a,u);l!==null&&
n?.follow(l)}};var Xy=3,$T=.4,QT=2e3,KT=8,Zy=class TemporaryAddresses{#e;#t;#r;#n;#s;#o=[];#i=new k(
this);constructor(e,t,r,n,s){this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=s}get regenAdvanceMs(){
let{dadTransmits:e}=this.#n,{retransMs:t}=this.#s;return QT+Xy*e*t}follow(e){let t=this.#c(e);t===null&&
(t={leader:e,addresses:[],failures:0,regenerateAt:1/0},this.#o.push(t)),t.leader=e;for(let r of t.addresses)
this.#a(t,r);this.#d(t),this.#p()}#a(e,t){let{leader:r}=e;this.#t.setLifetimes(t.address,Math.min(r.
preferredUntil,t.preferredCap),Math.min(r.validUntil,t.validCap))}onUnique(e){let t=this.#c(e);t!==null&&
(t.failures=0)}onDuplicate(e){let t=this.#c(e);this.#t.remove(e),t!==null&&(t.failures++,this.#d(t),
this.#p())}stop(){this.#o=[],this.#p()}onTimer(){let{now:e}=this.#e.clock;for(let t of this.#o)t.regenerateAt<=
e&&this.#d(t);this.#p()}#d(e){if(e.regenerateAt=1/0,e.addresses=e.addresses.filter(i=>!i.address.isRemoved),
e.failures>=Xy)return;let{now:t}=this.#e.clock,r=this.regenAdvanceMs,s=e.addresses.at(-1)?.address.preferredUntil??
-1/0;if(s-r>t){e.regenerateAt=s-r;return}let o=this.#u(e);o!==null&&(e.addresses.push(o),e.regenerateAt=
o.address.preferredUntil-r,this.#r.start(o.address))}#u(e){let{clock:t,rng:r}=this.#e,{leader:n}=e,{
tempPreferredMs:s,tempValidMs:o,optimisticDad:i}=this.#n,a=$(r,this.#l),u=t.now+s-a,d=t.now+o,l=Math.
min(n.preferredUntil,u);if(l-t.now<=this.regenAdvanceMs)return null;let m=this.#m(n.addr),h=m&&this.#t.
add({addr:m,prefixLen:n.prefixLen,origin:"temporary",uniqueness:i?"optimistic":"tentative",preferredUntil:l,
validUntil:Math.min(n.validUntil,d)});return h&&{address:h,preferredCap:u,validCap:d}}get#l(){let{tempPreferredMs:e}=this.#n,
t=e-this.regenAdvanceMs;return Math.max(0,Math.min($T*e,t))}#m(e){let{rng:t}=this.#e;for(let r=0;r<KT;r++){
let{w0:n,w1:s}=e,o=new p(n,s,t.nextU32(),t.nextU32());if(!Ei(o.w2,o.w3)&&this.#t.find(o)===null)return o}
return null}#c(e){return this.#o.find(({leader:t})=>e.addr.matchesPrefix(t.addr,128-Nn))??null}#p(){
this.#o=this.#o.filter(t=>!t.leader.isRemoved);let e=1/0;for(let{regenerateAt:t}of this.#o)e=Math.min(
e,t);this.#e.timers.set(this.#i,e)}};var jy={dadTransmits:1,optimisticDad:!1,delegatesPrefixes:!1,autoconfigures:!0,usesTemporary:!1,usesGivenAtOnce:!1,
addressLimit:16,tempPreferredMs:864e5,tempValidMs:1728e5},Jy=class Autoconfiguration{table;dad;#e;#t;#r;#n;#s;#o=!1;constructor(e,t,r,n,s){
let o=new Qy(e,s,r.addressLimit),i=new Ky(e,r,n,this),a=r.usesTemporary?new Zy(e,o,i,r,n):null,{optimisticDad:u}=r,
d=()=>this.#a();this.table=o,this.dad=i,this.#e=r,this.#t=s,this.#s=a,this.#r=new Yy({table:o,dad:i,
identifiers:t,optimisticDad:u,onDisabled:d}),this.#n=new zy({context:e,table:o,dad:i,identifiers:t,temporary:a,
config:r})}get isDisabled(){return this.#r.isDisabled}start(){this.stop(),this.#o=!1;for(let e of this.
table.entries)this.table.setUniqueness(e,this.#i),this.dad.start(e);this.#r.start()}get#i(){return this.#e.
usesGivenAtOnce?"optimistic":"tentative"}stop(){this.#o=!0,this.#s?.stop();for(let e of[...this.table.
entries])this.dad.cancel(e),YT(e)&&this.table.remove(e)}add(e,t,r,n=1/0,s=1/0){let o=this.#i,i=this.
table.add({addr:e,prefixLen:t,origin:r,uniqueness:o,preferredUntil:n,validUntil:s});return i!==null&&
!this.#o&&this.dad.start(i),i}remove(e){this.dad.cancel(e),this.table.remove(e)}handlePrefix(e){this.#e.
autoconfigures&&!this.isDisabled&&this.#n.handlePrefix(e)}sendDadProbe(e,t,r){this.#t.sendDadProbe(e,
t,r)}onUnique(e){this.table.setUniqueness(e,"unique"),e.origin==="temporary"&&this.#s?.onUnique(e)}onDuplicate(e){
e.origin==="link-local"?this.#r.onDuplicate(e):e.origin==="slaac"?this.#n.onDuplicate(e):e.origin===
"temporary"?this.#s?.onDuplicate(e):this.table.setUniqueness(e,"duplicate")}#a(){this.#s?.stop();for(let e of[
...this.table.entries])this.dad.cancel(e),this.table.setUniqueness(e,"duplicate");this.#t.onDisabled()}};
function YT({origin:e}){return e==="link-local"||e==="slaac"||e==="temporary"}var tA=class DestinationCache{#e=Array.from({length:64},()=>[]);#t=0;get size(){return this.#t}nextHop(e,t=null){
return this.#t===0?null:this.#s(e,t)?.nextHop??null}hasNextHop(e){return this.#t>0&&this.#e.some(t=>t.
some(r=>r.nextHop.equals(e)))}redirect(e,t,r,n,s=null){if(n===null||!e.equals(n)||!e.isLinkLocal||r.
isMulticast||!t.isLinkLocal&&!t.equals(r))return!1;let o=t.equals(r)?null:s;return this.#n(i=>i.destination.
equals(r)&&(o===null||eA(i,o))),this.#r(r,o,t),!0}#r(e,t,r){let n=this.#o(e);n.length===4&&(n.shift(),
this.#t--),n.push({destination:e.clone(),source:t?.clone()??null,nextHop:r.clone()}),this.#t++}forgetNextHop(e){
return this.#n(t=>t.nextHop.equals(e))}forgetRouter(e){return this.#n(({nextHop:t,destination:r})=>t.
equals(e)&&!r.equals(e))}#n(e){let t=this.#t;if(t===0)return!1;for(let r of this.#e)for(let n=r.length-
1;n>=0;n--)e(r[n])&&(r.splice(n,1),this.#t--);return this.#t<t}clear(){for(let e of this.#e)e.length=
0;this.#t=0}#s(e,t){let r=this.#o(e),n=null;for(let s=0;s<r.length;s++){let o=r[s];if(o.destination.
equals(e)){if(t===null||eA(o,t))return o;o.source===null&&(n=o)}}return n}#o(e){return this.#e[e.hash()&
63]}};function eA(e,t){return e.source?.equals(t)===!0}var rA=64,nA=3e4,sA=1e3,zT=100,XT=36e5,ZT=10,jT=6e4,oA=72e5,aA=class LinkParameters{hopLimit=rA;retransMs=sA;mtu;#e;#t;#r=new k(
this);#n=nA;#s=0;constructor(e,t){this.#e=e,this.#t=this.mtu=t,this.#o()}get reachableMs(){return this.#s}reset(){
this.hopLimit=rA,this.retransMs=sA,this.mtu=this.#t,this.#n=nA,this.#o(),this.#e.timers.set(this.#r,
1/0)}handleAdvertisement(e,t,r){if(e>0&&(this.hopLimit=e),r>0&&(this.retransMs=iA(r,ZT,jT)),t>0){let s=iA(
t,zT,XT);s!==this.#n&&(this.#n=s,this.#o())}let{timers:n}=this.#e;this.#r.at===1/0&&n.setIn(this.#r,
oA)}handleMtu(e){e>=De&&e<=this.#t&&(this.mtu=e)}onTimer(){this.#o(),this.#e.timers.setIn(this.#r,oA)}#o(){
this.#s=Qp(this.#n,this.#e.rng)}};function iA(e,t,r){return Math.min(Math.max(e,t),r)}var JT=4294967295;function On(e){return e===JT?1/0:e*1e3}var sr=class LifetimeList{#e;#t;#r;#n=[];#s=new k(
this);constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}get entries(){return this.#n}get isFull(){return this.#n.
length>=this.#t}add(e){return this.isFull||e.validUntil<=this.#e.clock.now?!1:(this.#n.push(e),this.#o(),
!0)}setUntil(e,t){e.validUntil=t,t<=this.#e.clock.now?this.remove(e):this.#o()}remove(e){let t=this.#n.
indexOf(e);return t<0?!1:(this.#n.splice(t,1),this.#o(),!0)}clear(){this.#n.length=0,this.#o()}onTimer(){
let{now:e}=this.#e.clock,t=this.#n.filter(r=>r.validUntil<=e);for(let r of t)this.remove(r)&&this.#r(
r);this.#o()}#o(){let e=1/0;for(let t of this.#n)e=Math.min(e,t.validUntil);this.#e.timers.set(this.#s,
e)}};var ex=32,uA=class PrefixList{#e;#t;constructor(e,t){this.#e=e,this.#t=new sr(e,ex,t)}get entries(){
return this.#t.entries}set(e,t,r){if(e.isLinkLocal||e.w0>>>24===255)return;let n=this.#e.clock.now+r,
s=this.#t.entries.find(o=>o.prefixLen===t&&e.matchesPrefix(o.prefix,t));s!==void 0?this.#t.setUntil(
s,n):this.#t.add({prefix:e.clone(),prefixLen:t,validUntil:n})}isOnLink(e){return e.isLinkLocal||e.isMulticast?
!0:this.longest(e)!==null}longest(e){let{entries:t}=this.#t,r=null;for(let n=0;n<t.length;n++){let s=t[n];
r!==null&&s.prefixLen<=r.prefixLen||e.matchesPrefix(s.prefix,s.prefixLen)&&(r=s)}return r}clear(){this.#t.
clear()}};var tx=4,rx=8,nx=253,dA=class AdvertisedDns{#e;#t;#r;#n;constructor(e,t){this.#e=e,this.#t=
t,this.#r=new sr(e,tx,t),this.#n=new sr(e,rx,t)}get servers(){return this.#r.entries}get domains(){return this.#n.
entries}handleServer(e,t){if(e.isMulticast||e.isAny||e.isLoopback)return;let r=this.servers.find(s=>s.
addr.equals(e)),n={addr:e.clone(),validUntil:0};this.#s(this.#r,r,n,t)}handleDomain(e,t){if(e===""||
e.length>nx)return;let r=e.toLowerCase(),n=this.domains.find(s=>s.name.toLowerCase()===r);this.#s(this.#n,
n,{name:e,validUntil:0},t)}clear(){let e=this.servers.length+this.domains.length>0;this.#r.clear(),this.#n.
clear(),e&&this.#t()}#s(e,t,r,n){let s=this.#e.clock.now+n;if(t!==void 0){e.setUntil(t,s),n===0&&this.#t();
return}n!==0&&(r.validUntil=s,!(e.isFull&&!sx(e,s))&&e.add(r)&&this.#t())}};function sx(e,t){let r=e.
entries.reduce((n,s)=>s.validUntil<n.validUntil?s:n);return r.validUntil<t&&e.remove(r)}var ox=6e4,lA=class RouterProbe{#e;#t;#r=new k(this);#n=[];constructor(e,t){this.#e=
e,this.#t=t}want(e){let{clock:t,timers:r}=this.#e;t.now-e.probedAt<ox||(e.probedAt=t.now,this.#n.push(
e),r.set(this.#r,t.now))}clear(){this.#n.length=0,this.#e.timers.set(this.#r,1/0)}onTimer(){for(let{
addr:e}of this.#n.splice(0))this.#t(e)}};var ix=16,ax=64,ux=16,cA=2,pA=class RouterList{#e;#t=[];#r;#n;#s;#o=0;constructor(e,t){
this.#e=e,this.#n=t,this.#s=new lA(e,r=>t.probeRouter(r)),this.#r=new sr(e,ax,r=>this.#l(r))}get routes(){
return this.#r.entries}get hasDefault(){return this.#r.entries.some(e=>e.prefixLen===0)}has(e){return this.#c(
e)!==null}handleAdvertisement(e,t,r){let n=r===cA?0:mA(r);this.#d(e,p.ANY6,0,t,n)}handleRoute(e,t,r,n,s){
s!==cA&&this.#d(e,t,r,n,mA(s))}handlePrefix(e,t,r,n){let s=this.#c(e)?.prefixes,o=s?.entries.find(a=>a.
prefixLen===r&&t.matchesPrefix(a.prefix,r)),i=this.#e.clock.now+n;o!==void 0?s.setUntil(o,i):s?.add(
{prefix:t.clone(),prefixLen:r,validUntil:i})}setReachable(e,t){let r=this.#c(e);r!==null&&(r.isReachable=
t,t||(r.probedAt=this.#e.clock.now))}remove(e){let t=this.#c(e);if(t!==null)for(let r of[...this.#r.
entries])r.router===t&&(this.#r.remove(r),this.#l(r))}clear(){for(let t of this.#t)t.prefixes.clear();
this.#t.length=0,this.#s.clear();let e=[...this.#r.entries];this.#r.clear();for(let t of e)this.#n.onRouteChange(
t,!1)}hasAdvertised(e,t){let r=this.#c(e);return r!==null&&yd(r,t)}select(e,t){return this.selectRoute(
e,t)?.router??null}selectRoute(e,t){let r=this.#a(e,t,1);return r===null?null:(r.router.isReachable?
this.#i(e,t,r):r.router.turn=++this.#o,r)}#i(e,t,r){for(let n of this.#r.entries)!n.router.isReachable&&
e.matchesPrefix(n.prefix,n.prefixLen)&&fA(n,r,t)&&this.#s.want(n.router)}presentRoute(e,t){return this.#a(
e,t,-1)}#a(e,t,r){let n=null;for(let s of this.#r.entries)e.matchesPrefix(s.prefix,s.prefixLen)&&(n===
null||dx(s,n,t,r))&&(n=s);return n}hasAlternative(e){return this.has(e)&&this.#t.some(t=>t.isReachable&&
!t.addr.equals(e))}#d(e,t,r,n,s){if(!e.isLinkLocal)return;let o=this.#p(e,t,r),i=this.#e.clock.now+n;
if(o!==null){o.preference=s,this.#r.setUntil(o,i),n===0&&this.#l(o);return}if(n===0||this.#r.isFull)
return;let a=this.#c(e)??this.#u(e);if(a===null)return;let u=t.clone(),d={router:a,prefix:u,prefixLen:r,
preference:s,validUntil:i};this.#r.add(d),this.#n.onRouteChange(d,!0)}#u(e){if(this.#t.length>=ix)return null;
let t=new sr(this.#e,ux,()=>{}),r={addr:e.clone(),isReachable:!1,turn:0,probedAt:this.#e.clock.now,prefixes:t};
return this.#t.push(r),r}#l(e){this.#n.onRouteChange(e,!1),this.#m(e.router)}#m(e){if(this.#r.entries.
some(r=>r.router===e))return;let t=this.#t.indexOf(e);t<0||(this.#t.splice(t,1),e.prefixes.clear(),this.#n.
onRouterGone(e.addr))}#c(e){return this.#t.find(t=>t.addr.equals(e))??null}#p(e,t,r){return this.#r.
entries.find(n=>n.router.addr.equals(e)&&n.prefixLen===r&&t.matchesPrefix(n.prefix,r))??null}};function mA(e){
return e===3?-1:e}function dx(e,t,r,n){if(e.router.isReachable!==t.router.isReachable)return e.router.
isReachable;let s=n*(t.router.turn-e.router.turn);return!e.router.isReachable&&s!==0?s>0:fA(e,t,r)}function fA(e,t,r){
if(e.prefixLen!==t.prefixLen)return e.prefixLen>t.prefixLen;let n=r!==null&&yd(e.router,r),s=r!==null&&
yd(t.router,r);return n!==s?n:e.preference>t.preference}function yd({prefixes:e},t){return e.entries.
some(({prefix:r,prefixLen:n})=>t.matchesPrefix(r,n))}var lx=1e3,cx=4e3,Ad=36e5,mx=.1,hA=class RouterSolicitation{#e;#t;#r=new k(this);#n=0;constructor(e,t){
this.#e=e,this.#t=t}get isRunning(){return this.#r.at<1/0}start(){let{timers:e,rng:t}=this.#e;this.#n=
0,e.setIn(this.#r,$(t,lx+1))}stop(){this.#e.timers.set(this.#r,1/0)}handleAdvertisement(e){e>0&&this.
stop()}onTimer(){let e=this.#n,t=this.#s(e===0?cx:2*e,e);this.#n=t>Ad?this.#s(Ad,Ad):t,this.#e.timers.
setIn(this.#r,this.#n),this.#t()}#s(e,t){let r=$(this.#e.rng,65536)/65535*2-1;return e+r*mx*(t||e)}};function Pi(e,t){let r=vi(e,0),n=vi(e,8),s=[r^0x736f6d6570736575n,n^0x646f72616e646f6dn,r^0x6c7967656e657261n,
n^0x7465646279746573n],o=t.length&-8;for(let i=0;i<o;i+=8)yA(s,vi(t,i));yA(s,vi(t,o)|BigInt(t.length&
255)<<56n),s[2]^=0xffn;for(let i=0;i<4;i++)gd(s);return s[0]^s[1]^s[2]^s[3]}function vi(e,t){let r=0n;
for(let n=Math.min(e.length,t+8)-1;n>=t;n--)r=r<<8n|BigInt(e[n]);return r}function yA(e,t){e[3]^=t,gd(
e),gd(e),e[0]^=t}function gd(e){AA(e,0,1,13n,2,3,16n),AA(e,2,1,17n,0,3,21n)}function AA(e,t,r,n,s,o,i){
e[t]=BigInt.asUintN(64,e[t]+e[r]),e[r]=bd(e[r],n)^e[t],e[t]=bd(e[t],32n),e[s]=BigInt.asUintN(64,e[s]+
e[o]),e[o]=bd(e[o],i)^e[s]}function bd(e,t){return BigInt.asUintN(64,e<<t)|e>>64n-t}var px=3,Ns=8;function bA(e){let t=new Uint8Array(16);for(let r=0;r<16;r+=4)I(t,r,e.nextU32());return t}
var gA=class StableIdentifiers{isHardwareBased=!1;networkId="";#e;#t;constructor(e,t){
this.#e=e.slice(0,16),this.#t=t}form(e,t){for(let r=t;r<=px;r++){let n=this.#r(e,r),s=Number(n>>32n)|
0,o=Number(n&0xffffffffn)|0;if(Ei(s,o))continue;return{addr:new p(e.w0,e.w1,s,o),dadCounter:r}}return null}#r(e,t){
let r=new TextEncoder,n=r.encode(this.#t),s=r.encode(this.networkId),o=new Uint8Array(Ns+8+n.length+
s.length);return I(o,0,e.w0),I(o,4,e.w1),I(o,Ns,t),I(o,Ns+4,n.length),o.set(n,Ns+8),o.set(s,Ns+8+n.length),
Pi(this.#e,o)}};var fx=8;function IA(e){let t=new TextEncoder().encode(e),r=new Uint8Array(16);for(let n=0;n<16;n+=fx){
let s=new Uint8Array(16).fill(n),o=Pi(s,t);I(r,n,Number(o>>32n)|0),I(r,n+4,Number(o&0xffffffffn)|0)}
return r}var _A=class Ipv6Link{netif;config;parameters;addresses;prefixes;routers;redirects=new tA;dns;#e;#t;#r=new p;#n=new Set;constructor(e,t,r,n){
let s=Math.min(r.mtu??t.mtu,t.mtu);this.netif=t,this.config=r,this.#e=n,this.parameters=new aA(e,s),
this.prefixes=new uA(e,()=>n.onRoutesChange(t)),this.routers=new pA(e,this),this.dns=new dA(e,()=>n.
onDnsChange(t)),this.#t=new hA(e,()=>n.sendRouterSolicitation(t,this.#o));let o=t.device.medium==="e\
thernet";this.addresses=new Jy(e,hx(e,t,r),{...jy,autoconfigures:r.autoconfiguration,usesTemporary:r.
temporary,usesGivenAtOnce:!0,optimisticDad:r.dad==="optimistic",dadTransmits:r.dad===!1||!o?0:1},this.
parameters,this)}start(){this.netif.speaksIpv6=!0,this.#i(),this.addresses.start(),this.config.autoconfiguration&&
this.#t.start()}stop(){this.addresses.stop(),this.#s()}#s(){this.#t.stop(),this.routers.clear(),this.
prefixes.clear(),this.redirects.clear(),this.dns.clear(),this.parameters.reset(),this.netif.hopLimit=
0,this.#e.onRoutesChange(this.netif)}get#o(){let{addresses:e}=this.netif,t=e.find(({addr:r})=>r.isLinkLocal&&
!r.isV4);return t===void 0||this.hidesLink(t.addr)?p.ANY6:t.addr}hidesLink(e){let t=this.addresses.table.
find(e);return t?.state==="optimistic"&&t.origin!=="manual"}onRouterAdvertised(e){this.#t.handleAdvertisement(
e),this.#i(),this.#e.onRoutesChange(this.netif)}#i(){let{netif:e,parameters:t}=this;e.ipv6Mtu!==t.mtu&&
(e.ipv6Mtu=t.mtu,this.#e.onMtuChange(e))}onNoRouter(e){this.routers.remove(e),this.redirects.forgetRouter(
e)&&this.#e.onRoutesChange(this.netif)}onRouteChange({router:e,prefixLen:t},r){this.#e.onRoutesChange(
this.netif),!(t>0)&&this.#e.onDefaultRouter(this.netif,e.addr,r)}onRouterGone(e){this.redirects.forgetNextHop(
e),this.#e.onRoutesChange(this.netif),this.config.autoconfiguration&&!this.routers.hasDefault&&this.#t.
start()}probeRouter(e){this.#e.probeRouter(this.netif,e)}sendDadProbe(e,t,r){let n=this.addresses.table.
find(e);n!==null&&this.#a(n,!0),this.#e.sendProbe(this.netif,e,t,r)}onAddressChange(e,t){let{netif:r}=this,
n=this.#e;e.isUsable&&this.#a(e,!0),e.isUsable!==r.hasAddress(e.addr)&&n.onUsable(r,e),t==="removed"&&
this.#a(e,!1),n.onAddressChange(r,e,t)}#a(e,t){if(this.#n.has(e)===t)return;t?this.#n.add(e):this.#n.
delete(e);let r=Qn(e.addr,this.#r);this.#e.setGroup(this.netif,r,t)}onDisabled(){this.#s(),this.netif.
speaksIpv6=!1}};function hx({rng:e},{mac:t,name:r},{identifiers:n,stableSecret:s}){if(n==="eui64")return new qy(
t);let o=s===void 0?bA(e):IA(s);return new gA(o,r)}var RA=class LearntRoutes{#e;constructor(e){this.#e=e}lookup(e,t,r,n){let s=null;for(let o of this.#e.
values()){if(t!==null&&o.netif!==t||!o.netif.up)continue;let i=yx(o,e,r,n);i!==null&&(s===null||i.prefixLen>
s.prefixLen)&&(s=i)}return s}};function yx(e,t,r,n){let{netif:s,redirects:o,prefixes:i,routers:a}=e,
u=o.nextHop(t,r);if(u!==null){let m=u.equals(t)?null:u;return Si(s,t,128,m)}if(t.isLinkLocal)return Si(
s,t,64);let d=i.longest(t);if(d!==null)return Si(s,d.prefix,d.prefixLen);let l=n?a.presentRoute(t,r):
a.selectRoute(t,r);return l===null?null:Si(s,l.prefix,l.prefixLen,l.router.addr)}function Si(e,t,r,n=null){
return{dst:t,prefixLen:r,netif:e,gateway:n,isConnected:!1}}var TA=class Ipv6Host{onDns=null;#e;#t=new Map;constructor(e){this.#e=e,e.router.learnt=
new RA(this.#t)}of(e){return this.#t.get(e)??null}get links(){return[...this.#t.values()]}enable(e,t){
let r=new _A(this.#e.context,e,t,this);this.#t.set(e,r),e.up&&r.start()}setUp(e,t){let r=this.of(e);
t?r?.start():r?.stop()}remove(e){this.of(e)?.stop(),this.#t.delete(e)}add(e,t,r){let{netif:n,addresses:s}=e,
o=this.#e.router.checkAddress(n,t,r);return o!==0?o:s.add(t,r,"manual")===null?-8:0}removeAddress({addresses:e},t){
let r=e.table.find(t);return r===null?-6:(e.remove(r),0)}setPrefix({netif:e,addresses:t},r,n){let s=t.
table.find(r);if(s===null)return-6;let o=s.isUsable?this.#e.router.setPrefix(e,r,n):0;return o===0&&
t.table.setPrefixLen(s,n),o}firstHop(e,t,r){let n=this.#e.router.lookup(t,e,r,!0);return n===null?null:
n.gateway??t}hasAdvertised(e,t,r){return this.of(e)?.routers.hasAdvertised(t,r)??!1}sendProbe(e,t,r,n){
this.#e.sender.probe(e,t,r,n)}sendRouterSolicitation(e,t){this.#e.sender.solicitRouters(e,t)}probeRouter(e,t){
this.#e.neighbours.nud.ask(e,t)}setGroup(e,t,r){let{groups:n}=this.#e;r?n.join(e,t):n.leave(e,t)}onUsable(e,t){
let{addresses:r}=this.#e,{addr:n,prefixLen:s,origin:o,isUsable:i}=t;if(!i){r.release(e,n);return}let u=o===
"manual"||o==="driver"||o==="link-local";r.assign(e,n,s,u)}onAddressChange(e,t,r){let n=e.address(t.
addr);n!==null&&(n.isDeprecated=t.isDeprecated,n.isTemporary=t.isTemporary),this.#e.router.generation++,
this.#e.router.listener?.onAddressChange(e,t,r)}onRoutesChange(e){this.#e.router.generation++}onDefaultRouter(e,t,r){
this.#e.router.listener?.onDefaultRouter(e,t,r)}onMtuChange(e){this.#e.router.listener?.onMtuChange(
e)}onDnsChange(e){this.onDns?.(),this.#e.router.listener?.onDnsChange(e)}};function xA(e){return e>>>3&3}var EA=class RouterAdvertReader{#e;#t;#r=new yi;#n=new p;constructor(e,t){
this.#e=e,this.#t=t}take(e,{src:t,offset:r,length:n}){let s=this.#e,o=yy(s,r)*1e3,i=fy(s,r);i>0&&(e.
netif.hopLimit=i),e.parameters.handleAdvertisement(i,Ay(s,r),by(s,r));let a=xA(hy(s,r));e.routers.handleAdvertisement(
t,o,a);let u=this.#r;for(u.start(r+gi,r+n);u.next(s);)this.#o(e,t);this.#s(e,t),e.onRouterAdvertised(
o)}#s(e,t){let r=this.#t.lookup(e.netif,t);r!==null&&(r.isRouter=!0);let n=r===null||r.state!==z;e.routers.
setReachable(t,n)}#o(e,t){let r=this.#e,{type:n,at:s,length:o}=this.#r;switch(n){case mt:this.#t.nud.
heard(e.netif,t,r,s+Tn);return;case ci:return e.parameters.handleMtu(ey(r,s));case li:return this.#i(
e,t,s);case pi:return this.#a(e,t,s,o);case fi:return this.#d(e,s,o);case hi:for(let i of ny(r,s,o))
e.dns.handleDomain(i.replace(/\.$/,""),On(Rs(r,s)))}}#i(e,t,r){let n=this.#e,s=jh(n,r,this.#n),o=nd(
n,r),i=sd(n,r),a=On(Rs(n,r)),u=(i&Wh)!==0;u&&e.prefixes.set(s,o,a),e.routers.handlePrefix(t,s,o,a),e.
addresses.handlePrefix({prefix:s,prefixLen:o,isOnLink:u,isAutonomous:(i&$h)!==0,isDelegated:(i&Qh)!==
0,preferredMs:On(Zh(n,r)),validMs:a})}#a(e,t,r,n){let s=this.#e;e.routers.handleRoute(t,Jh(s,r,n,this.#n),
nd(s,r),On(Rs(s,r)),xA(sd(s,r)))}#d(e,t,r){let n=this.#e,s=On(Rs(n,t));for(let o=0;o<ty(r);o++){let i=ry(
n,t,o,this.#n);pe(i)&&(i.zone=e.netif.index),e.dns.handleServer(i,s)}}};var Ax=3e4,bx=1e3,vA=class NeighbourDiscovery{#e;#t;#r;#n;#s;#o=new yi;#i=new p;#a=new p;#d=new p;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=new EA(e.frame.memory,t),t.setSolicitor(6,this),t.nud.
host=this}onIcmpMessage(e,t){let{stats:r,frame:n,config:s}=this.#e,{offset:o,length:i,ttl:a,src:u,dst:d,
netif:l}=e,m=this.#r.of(l);if(m===null)return r.drop("not-for-us");if(e.hasFragmentHeader)return r.drop(
"bad-field");let h=_y(n.memory,o,i,a,u,d);if(h!==null)return r.drop(h);let b=m.config.autoconfiguration&&
!s.forwarding;t===xn?this.#m(m,e):t===En?this.#h(m,e):t===xs&&b?this.#s.take(m,e):t===Es&&b?this.#A(
m,e):r.drop("not-for-us")}#u({offset:e,length:t},r){let n=this.#e.frame.memory,s=this.#o;for(s.start(
e+_i(n[e]),e+t);s.next(n);)if(s.type===r)return s.at;return-1}#l(e,t){let r=this.#u(e,t);if(r<0)return-1;
let n=r+Tn;return(this.#e.frame.memory[n]&1)!==0?-1:n}#m(e,t){let{stats:r,frame:n}=this.#e,{netif:s,
src:o,offset:i}=t,a=n.memory,u=Sn(a,i,this.#i);if(this.#c(e,t,u))return;if(!s.hasAddress(u))return r.
drop("not-for-us");if(s.hasAddress(o))return void r.addressConflicts++;let d=this.#l(t,mt);d>=0&&!o.
isAny&&this.#p(s,o)&&this.#t.nud.heard(s,o,a,d);let l=o.isAny?Xs:o,m=o.isAny?0:Ii,h=this.#f|m|gx(e,u);
this.#n.advertise(s,u,l,h)}#c(e,t,r){let n=this.#e.frame.memory,s=this.#u(t,mi),o=s>=0&&this.#o.length===
pt,i=o?g(n,s+2):0,a=o?A(n,s+6):-1,{dad:u}=e.addresses;return u.handleSolicitation(r,t.src.isAny,i,a)}#p(e,t){
return this.#r.firstHop(e,t,null)?.equals(t)===!0||this.#t.lookup(e,t)!==null}get#f(){return this.#e.
config.forwarding?id:0}#h(e,t){let{stats:r,frame:n}=this.#e,{netif:s,offset:o}=t,i=n.memory,a=Sn(i,o,
this.#i);if(e.addresses.dad.handleAdvertisement(a))return;if(s.hasAddress(a))return void r.addressConflicts++;
let u=this.#t.lookup(s,a);if(u===null)return;let d=gy(i,o);this.#t.nud.advertised(u,i,this.#l(t,Rn),
(d&Ii)!==0,(d&ad)!==0)&&(u.isRouter=(d&id)!==0,u.isRouter||e.onNoRouter(u.ip))}#A(e,t){let{stats:r,frame:n}=this.#e,
{netif:s,offset:o,src:i}=t,a=n.memory,u=Sn(a,o,this.#i),d=ud(a,o,this.#a),{redirects:l}=e,m=this.#I(
t),h=this.#r.firstHop(s,d,m);if(s.hasAddress(u)||s.hasAddress(d)||!l.redirect(i,u,d,h,m))return r.drop(
"bad-address");let x=this.#l(t,Rn),C=x<0?this.#t.lookup(s,u):this.#t.nud.heard(s,u,a,x);C!==null&&!u.
equals(d)&&(C.isRouter=!0),this.#r.onRoutesChange(s)}#I(e){let t=this.#u(e,td),r=rd+_;if(t<0||this.#o.
length<r)return null;let n=this.#e.frame.memory,s=t+rd,o=this.#d.read6(n,s+j);return e.netif.hasAddress(
o)?o:null}solicit(e,t){let{netif:r,ip:n,mac:s}=e,o=this.#_(e);o===null||!r.up||this.#n.solicit(r,o,n,
t?s:null)}#_({netif:e,ip:t,queueHead:r}){let n=this.#e.frame.memory;if(r!==null&&V(n,r.offset)===6){
let i=this.#d.read6(n,r.offset+j);if(this.#b(e,i))return i}let s=er(e,t);return s===null||this.#b(e,
s)?s:e.addresses.find(({addr:i})=>!i.isV4&&this.#b(e,i))?.addr??null}#b(e,t){return e.hasAddress(t)&&
this.#r.of(e)?.hidesLink(t)!==!0}announce(e,t){t.isLinkLocal||this.#r.of(e)===null||this.#n.advertise(
e,t,It,this.#f)}reachableMs(e){return this.#r.of(e)?.parameters.reachableMs??Ax}retransMs(e){return this.#r.
of(e)?.parameters.retransMs??bx}isPatient({netif:e,ip:t}){let r=this.#r.of(e);return r!==null&&!r.routers.
hasAlternative(t)&&!r.redirects.hasNextHop(t)}onReachability({netif:e,ip:t},r){let n=this.#r.of(e);if(n===
null)return;let s=!r&&n.redirects.forgetNextHop(t),o=n.routers.has(t);o&&n.routers.setReachable(t,r),
(s||o)&&this.#r.onRoutesChange(e)}};function gx({addresses:e},t){return e.table.find(t)?.state==="op\
timistic"?0:ad}function PA(e,t,r,n){return e[t]=r,e[t+1]=n>>>3,e.fill(0,t+2,t+n),n}function Ni(e,t,r,n){return PA(e,
t,r,pt),n.write(e,t+Tn),pt}function SA(e,t,r,n){return PA(e,t,mi,pt),I(e,t+2,r),f(e,t+6,n),pt}function NA(e,t){return Dr(e,t,Ts,0,0)}function Id(e,t,r){return Dr(e,t,xn,0,0),r.write6(e,t+bi),Pn}function OA(e,t,r,n){return Dr(e,t,En,0,
r<<24),n.write6(e,t+bi),Pn}var Cn=Pn+pt,CA=class NdSender{#e;#t;#r;#n=new Q;#s=new p;constructor(e,t,r){this.#e=
e,this.#t=t,this.#r=r}solicit(e,t,r,n){let s=this.#o(Cn),o=this.#e.frame.memory,i=s+Id(o,s,r);Ni(o,i,
mt,e.mac);let a=n===null?Qn(r,this.#s):r;this.#i(s,Cn,t,a),this.#a(e,n??S.forMulticast(a))}probe(e,t,r,n){
let s=this.#o(Cn),o=this.#e.frame.memory,i=s+Id(o,s,t);SA(o,i,r,n);let a=Qn(t,this.#s);this.#i(s,Cn,
p.ANY6,a),this.#a(e,S.forMulticast(a))}advertise(e,t,r,n){let s=this.#o(Cn),o=this.#e.frame.memory,i=s+
OA(o,s,n,t);Ni(o,i,Rn,e.mac),this.#i(s,Cn,t,r),r.isMulticast?this.#a(e,S.forMulticast(r)):this.#d(e,
t,r)}solicitRouters(e,t){let r=!t.isAny&&e.device.medium==="ethernet",s=od+(r?pt:0),o=this.#o(s),i=this.#e.
frame.memory,a=o+NA(i,o);r&&Ni(i,a,mt,e.mac),this.#i(o,s,t,It),this.#a(e,S.forMulticast(It))}#o(e){let{
frame:t}=this.#e;return t.reset(),t.prepend(e)}#i(e,t,r,n){let{frame:s,stats:o}=this.#e,i=s.memory;Vh(
i,e,t,r,n);let a=s.prepend(_);an(i,a,0,0,t,58,vn,r,n),o.icmpSent++}#a(e,t){let{frame:r,stats:n}=this.#e;
n.ipSent++,e.device.medium==="ethernet"?this.#t.sendTo(e,t,r,Rt):this.#t.output(e,null,r,Rt)}#d(e,t,r){
let n=this.#n;n.local.copyFrom(t),n.remote.copyFrom(r),n.nextHop.copyFrom(r),n.netif=e,n.neighbour=null,
n.ttl=vn,this.#r.sendPacket(n,this.#e.frame,e.ipv6Mtu)}};var Ix={input:()=>{}},kA=class IpLayer{clock;timers;linkTimers;rng;stats;pbufs;frame;config;sum;router;link;groups;ipv6;#e;#t;#r;constructor(e){
this.clock=e.clock,this.timers=e.timers,this.linkTimers=e.linkTimers??e.timers,this.rng=e.rng,this.stats=
e.stats,this.pbufs=e.pbufs,this.frame=e.frame,this.config={...Wc,...e.config},this.sum=e.pbufs.memory.
checksum();let t=new Jo;this.router=new Bf(new Xo,t);let{clock:r,timers:n,stats:s,pbufs:o,frame:i,sum:a,
config:u,router:d}=this,l=new Ah(d,i.memory);this.link=new mf({clock:r,timers:n,stats:s,pbufs:o,frame:i,
sum:a,config:u,user:this,upper:this,sources:l});let m=new Uf(r),h={context:this,router:d,link:this.link,
paths:m},b=new Eu(new yh(this,l,m),h);b.transports.register(2,b.groups);let x={clock:r,timers:this.linkTimers,
rng:this.rng,stats:s,pbufs:o,frame:i,config:u,sum:a},C=new Hy(this,d,m),X=new Eu(C,h,x),gt=new Ry(X.
groups);X.icmp.messages=gt,X.transports.register(59,Ix);let hr=new Mf(b,X);this.#e=hr,this.#t=new pf(
u,d,this.link,hr),this.#r=new Vf(h,hr),hr.forEach(({icmp:Ta})=>Ta.paths=this.#r),this.groups=new im(
{onGroupChange:(Ta,Rl,GI)=>hr.of(Rl).groups.onGroupChange(Ta,Rl,GI)});let gl=new CA(this,this.link,X.
output),Il=this.#t,{groups:HI}=this,{neighbours:_l}=this.link;this.ipv6=new TA({context:x,router:d,groups:HI,
addresses:Il,sender:gl,neighbours:_l}),Il.ipv6=this.ipv6,t.advertised=this.ipv6,gt.neighbours=new vA(
this,_l,this.ipv6,gl)}get netifs(){return this.router.netifs}get generation(){return this.router.generation}addNetif(e){
this.#t.add(e)}removeNetif(e){this.#t.remove(e)}enableIpv6(e,t){this.ipv6.enable(e,t)}setUp(e,t){this.#t.
setUp(e,t)}addAddress(e,t,r){return this.#t.addAddress(e,t,r)}removeAddress(e,t){return this.#t.removeAddress(
e,t)}replaceAddress(e,t,r,n){return this.#t.replaceAddress(e,t,r,n)}addRoute(e,t,r,n){return this.router.
addRoute(e,t,r,n)}removeRoute(e,t,r,n){return this.router.removeRoute(e,t,r,n)}netifByIndex(e){return this.
router.byIndex(e)}netifOf(e){return this.router.netifOf(e)}completeOwn(e){this.router.completeOwn(e)}completePeer(e,t){
return this.router.completePeer(e,t)}isBroadcast(e){return this.router.isBroadcast(e)}orderDestinations(e){
return By(this.router,this.link.neighbours,e)}onlyFamily(){return Vy(this.router)}setNeighbour(e,t,r){
return this.link.neighbours.setStatic(e,t,r)}removeNeighbour(e,t){return this.link.neighbours.remove(
e,t)}get dontFragment(){return Nl(this.config.dontFragment)}route(e){return this.#r.route(e)}mtu(e){
return this.#r.mtu(e)}gsoTcp(e){return this.#e.of(e.remote).family.gsoTcp}headerLength(e){return this.#r.
headerLength(e)}updatePathMtu(e,t,r){this.#r.updatePathMtu(e,t,r)}finishChecksum(e,t,r,n,s,o=t.length){
this.#r.finishChecksum(e,t,r,n,s,o)}datagramSegmentation(e){return this.#r.datagramSegmentation(e)}verifyChecksum(e,t=e.
length,r=e.length){if(e.checksumValid)return!0;let{src:n,dst:s,protocol:o,offset:i}=e,a=ue(n,s,o,r);
return this.sum.reset(a).add(i,t).finish()===0}send(e,t,r){return this.#r.send(e,t,r)}sendPacket(e,t,r){
return this.#r.sendPacket(e,t,r)}register(e,t){this.#e.forEach(({transports:r})=>r.register(e,t))}registerRaw(e){
this.#e.forEach(({transports:t})=>t.raw=e)}input(e,t,r,n){if(t.length<1)return this.stats.drop("trun\
cated");let s=n===0?this.#n(t.offset):this.#e.ofEtherType(n);if(s===null)return this.stats.drop("bad\
-version");if(s===this.#e.v6&&!e.speaksIpv6)return this.stats.drop("not-for-us");s.input.input(e,t,r)}inputFrame(e,t,r){
this.link.input(e,t,r)}sendUnreachable(e,t){this.#e.of(e.dst).errors.send(e,t)}get reassembling(){let e=0;
return this.#e.forEach(({input:t})=>e+=t.reassembly.size),e}onResolved(e,t){this.#n(t.offset)?.output.
resume(e,t)}onUnresolved({netif:e},t){let{offset:r,length:n}=t;this.#n(r)?.icmp.hostUnreachable(r,n,
e)}onCrowdedOut(e,t){return this.#n(e)?.icmp.crowdedOut(e,t)??!1}#n(e){return this.#e.ofPacket(this.
frame.memory,e)}onFound(e){this.#e.of(e.ip).transports.forEach(t=>t.onNeighbourFound?.(e))}onFailed(e){
this.config.neighbourErrors&&this.#e.of(e.ip).transports.forEach(t=>t.onNeighbourFailed?.(e))}isBindable(e,t){
return this.config.nonlocalBind||e.isAny?!0:e.isMulticast||this.isBroadcast(e)?!t:this.netifOf(e)!==
null}groupVersionOn(e){return this.#e.v4.groups.versionOn(e)}joinGroup(e,t){return this.groups.join(
e,t)}leaveGroup(e,t){return this.groups.leave(e,t)}};var LA=class Attachment{netif;source;lent;spare;blockSize;coalescer;shift;ended=!1;constructor(e,t,r,n){
this.netif=e,this.source=t,this.coalescer=n,this.blockSize=n===null?t.maxFrame+8:Jr,this.lent=wA(r,this.
blockSize),this.spare=n===null?this.lent:wA(r,this.blockSize),this.shift=t.medium==="ethernet"?6:4}expect(e){
let t=this.source.medium==="ethernet";e===4?this.shift=t?6:4:e===6&&(this.shift=t?2:0)}};function wA(e,t){
let r=e.allocate(t);if(r===null)throw new RangeError("Packet memory is exhausted");return r}var _x=512,MA=class LoopbackDevice{medium="ip";mtu=65535;maxFrame=65535;offload={checksum:!0,
tcpSegmentation:65535};#e;#t;#r=null;#n=null;#s=0;constructor(e,t=_x){this.#e=e,this.#t=t}get pending(){
return this.#s}transmit(e){if(this.#s>=this.#t)return!1;let t=this.#e.allocate(e.length);return t===
null?!1:(e.copyTo(this.#e.memory.u8,t.offset),t.seq=e.gsoSize,t.flags=e.origin<<8|e.gsoType<<1|(e.csumOffset!==
0?1:0),this.#n===null?this.#r=t:this.#n.next=t,this.#n=t,this.#s++,!0)}take(e){let t=this.#r;return t===
null?null:(this.#r=t.next,t.next===null&&(this.#n=null),t.next=null,this.#s--,e.checksumValid=(t.flags&
1)!==0,e.gsoType=t.flags>>>1&127,e.origin=t.flags>>>8,e.gsoSize=t.seq,t.flags=0,t)}receive(e,t,r,n){
let s=this.take(n);if(s===null)return 0;let{length:o}=s,i=this.#e.memory.u8;return e.set(i.subarray(
s.offset,s.offset+o),t),this.#e.free(s),o}close(){this.#e.free(this.#r),this.#r=null,this.#n=null,this.#s=
0}};var Rx=69,UA=class RunHeader4{etherType=tn;length=M;addressesAt=rn;gsoTcp=1;protocolOf(e,t,r){
return e[t]!==Rx||nt(e,t)!==r||(vr(e,t)&~Yt)!==0?-1:ot(e,t)}isIntact(e,t){return Wt(e,t,M,0)===65535}pseudoSum(e,t,r){
return po(it(e,t),at(e,t),r,0)}follows(e,t,r,n,s){return nt(e,t)===n&&A(e,t)===A(e,r)&&vr(e,t)===vr(
e,r)&&A(e,t+Kt)===A(e,r+Kt)&&(zt(e,t)||st(e,t)===(st(e,r)+s&65535))&&(DA(e,t)-DA(e,r))%65535===0}finish(e,t,r){
f(e,t+Me,r),f(e,t+Te,0),f(e,t+Te,_t(e,t,M))}};function DA(e,t){return nt(e,t)+st(e,t)+A(e,t+Te)}var Tx=32,HA=class RunHeader6{etherType=Rt;length=_;addressesAt=j;gsoTcp=4;protocolOf(e,t,r){
return FA(e,t,r)?Pt(e,t):-1}isIntact(){return!0}pseudoSum(e,t,r){return Wt(e,t+j,Tx,r)}follows(e,t,r,n){
return FA(e,t,n)&&g(e,t)===g(e,r)&&A(e,t+ce)===A(e,r+ce)}finish(e,t,r){f(e,t+he,r-_)}};function FA(e,t,r){
return xe(e,t)===r-_}var GA=class TcpRun{#e;#t=0;#r=!1;constructor(e){this.#e=e}begin(e,t){let r=this.#e;
if(t<oe)return 0;let n=Fe(r,e);return n<oe||n>=t||r[e+ut]!==ye?0:(this.#t=ls(r,e)+t-n|0,this.#r=!1,n)}follows(e,t,r){
let n=this.#e;if(ls(n,e)!==this.#t||Fe(n,e)!==r||(Fo(n,e)&~Ue)!==ye||g(n,e+ds)!==g(n,t+ds)||A(n,e+cn)!==
A(n,t+cn))return!1;for(let s=Nt;s<r;s+=4)if(g(n,e+s)!==g(n,t+s))return!1;return!0}joined(e,t){return this.#t=
this.#t+t|0,this.#r=(this.#e[e+ut]&Ue)!==0,!this.#r}finish(e){this.#r&&(this.#e[e+ut]|=Ue)}};var xx=64,Ex=256,BA=class UdpRun{#e;constructor(e){this.#e=e}begin(e,t){let r=t-v;return r>
Ex&&(r&3)!==0?0:r>0&&this.#t(e,t)?v:0}follows(e,t,r,n){return this.#t(e,r+n)}#t(e,t){let r=this.#e;return Ot(
r,e)===t&&ps(r,e)!==0}joined(e,t,r){return r<xx}finish(e,t){f(this.#e,e+jt,t)}};var vx=4,VA=Le+_+sf,qA=class ReceiveCoalescer{count=0;start=0;end=0;#e;#t;#r;#n;#s=new Int32Array(
VA/4+2);#o=new Uint8Array(3);#i=new Uint8Array(VA);#a;#d;#u;#l=new Array(16).fill(null);#m;#c=0;#p=0;#f=0;#h=!1;constructor(e,t,r){
this.#e=e,this.#n=new Int32Array(e.buffer),this.#t=t,this.#a=new GA(e),this.#d=new BA(e),this.#u=this.#a,
this.#m=this.#l[4]=new UA,this.#l[6]=new HA,this.#r=r==="ethernet"?Le:0}isOpen(e,t){return this.#h&&
this.end+t<=e&&this.end-this.start-this.#r+this.#p<=65535}place(){let e=this.end-this.#c,t=e>>2,r=this.
end>>2;for(let n=t;n<r;n++)this.#s[n-t]=this.#n[n];for(let n=r<<2;n<this.end;n++)this.#o[n&3]=this.#e[n];
return e}restore(){this.#A(this.end)}#A(e){let t=e-this.#c>>2,r=e>>2;for(let n=t;n<r;n++)this.#n[n]=
this.#s[n-t];for(let n=r<<2;n<e;n++)this.#e[n]=this.#o[n&3]}begin(e,t,r){let n=e+this.#r,s=this.#I(e,
t,r);if(s===null)return!1;let o=this.#e,i=s.protocolOf(o,n,t-this.#r),a=this.#_(i);if(a===null)return!1;
let u=n+s.length,d=a.begin(u,e+t-u);if(d===0)return!1;let l=u+d-e;return t-l<l||!s.isIntact(o,n)||(this.#m=
s,this.#f=s.pseudoSum(o,n,i),!this.#b(e,t,r))?!1:(this.#u=a,this.count=1,this.start=e,this.end=e+t,this.#c=
l,this.#p=t-l,this.#h=!0,!0)}join(e,t){let r=this.#e,{end:n}=this,s=n-this.#c,o=this.#R(s,e,t);if(o){
let i=e-this.#c;this.end+=i,this.count++;let a=s+this.#r+this.#m.length;this.#h=this.#u.joined(a,i,this.
count)&&i===this.#p}else for(let i=0;i<this.#c;i++)this.#i[i]=r[s+i];return this.#A(n),o}moveFrame(e,t,r){
let n=this.#e,s=Math.min(this.#c,r);n.copyWithin(e+s,t,t+r-s);for(let o=0;o<s;o++)n[e+o]=this.#i[o]}finish(e){
if(e.checksumValid=!0,this.count>1){let t=this.#e,r=this.#m,n=this.start+this.#r,s=n+r.length;r.finish(
t,n,this.end-n),this.#u.finish(s,this.end-s),e.gsoType=this.#u===this.#a?r.gsoTcp:5,e.gsoSize=this.#p}
this.count=0,this.#h=!1}#I(e,t,r){let n=this.#r;if(r.gsoType!==0||r.origin!==0||t<=n)return null;let s=this.#l[V(
this.#e,e+n)];return s===null||t<n+s.length+v?null:n===0||ns(this.#e,e)===s.etherType?s:null}#_(e){return e===
6?this.#a:e===17?this.#d:null}#b(e,t,r){if(r.checksumValid)return!0;let n=this.#r+this.#m.length,s=t-
n;return this.#t.reset(this.#f+s).add(e+n,s).finish()===0}#R(e,t,r){let n=this.#e,{start:s}=this,o=t-
this.#c;if(o<=0||o>this.#p||r.gsoType!==0||r.origin!==0)return!1;let i=e+this.#r,a=s+this.#r,u=this.#m,
d=i+u.length,l=a+u.length,m=this.#c-this.#r-u.length,{addressesAt:h}=u,b=u.length-h+vx;return u.follows(
n,i,a,t-this.#r,this.count)&&this.#y(e,s,this.#r)&&this.#y(i+h,a+h,b)&&this.#u.follows(d,l,m,o)&&this.#b(
e,t,r)}#y(e,t,r){let n=this.#e,s=this.#n,o=e+r;if(((e^t)&3)===0){for(;e<o&&(e&3)!==0;e++,t++)if(n[e]!==
n[t])return!1;for(;e+4<=o;e+=4,t+=4)if(s[e>>2]!==s[t>>2])return!1}for(;e<o;e++,t++)if(n[e]!==n[t])return!1;
return!0}};var WA=class DatagramFlow extends Q{unicastTtl=64;multicastTtl=1;multicastIfIndex=0;boundIfIndex=0;loopsMulticast=!0;strongSource=!0;atomicId=Wo;label=Ct;invalidate(){
this.netif=null}leadsTo(e,t){let{netif:r,neighbour:n}=this;return r===null||this.generation!==e.generation||
r.isLoopback||!this.remote.isIdentical(t)?!1:r.device.medium==="ip"||n?.isResolved===!0}aim(e,t,r){let n=r.
isMulticast;return this.ttl=n?this.multicastTtl:this.unicastTtl,this.multicastLoop=n&&this.loopsMulticast,
(this.netif===null||this.generation!==e.generation||!this.remote.isIdentical(r))&&(this.netif=null,this.
remote.copyFrom(r),this.local.copyFrom(t),(t.isMulticast||e.isBroadcast(t))&&this.local.copyFrom(r.isV4?
p.ANY4:p.ANY6),this.ifIndex=n&&this.multicastIfIndex!==0&&r.zone===0?this.multicastIfIndex:this.boundIfIndex),
e.route(this)}};var Oi=class DatagramPcb{local;remote;family;boundFamily;namesAnyFamily=!1;broadcast=!0;flow=new WA;constructor(e){
this.family=e,this.boundFamily=e,this.local=this.any.clone(),this.remote=this.any.clone()}get any(){
return this.family===4?p.ANY4:p.ANY6}limit(e){this.family!==4&&(this.family=e?6:0,this.boundFamily=this.
family)}mayName(e){return e.isV4?this.family!==6:this.family!==4||this.namesAnyFamily}speaks(e){let t=this.
namesAnyFamily?this.boundFamily:this.family;return t===0||t===4===e.isV4}familyOf(e){return this.mayName(
e)?e.isV4?4:e.isAny&&this.family!==6?0:6:null}follow(e,t){this.local.equals(e)&&(this.local.copyFrom(
t),this.flow.invalidate())}get ttl(){return this.flow.unicastTtl}set ttl(e){this.flow.unicastTtl=e}get tos(){
return this.flow.tos}set tos(e){this.flow.tos=e}get ifIndex(){return this.flow.boundIfIndex}set ifIndex(e){
this.flow.boundIfIndex=e,this.flow.invalidate()}get multicastTtl(){return this.flow.multicastTtl}set multicastTtl(e){
this.flow.multicastTtl=e}get multicastLoop(){return this.flow.loopsMulticast}set multicastLoop(e){this.
flow.loopsMulticast=e}get multicastIfIndex(){return this.flow.multicastIfIndex}set multicastIfIndex(e){
this.flow.multicastIfIndex=e,this.flow.invalidate()}};var Px=2,Sx=62,$A=class RawPcb extends Oi{user;protocol;headerIncluded=!1;checksumOffset=-1;#e;#t=null;constructor(e,t,r,n){
super(n),this.#e=e,this.user=t,this.protocol=r,n!==4&&r===58&&(this.checksumOffset=Px)}filterIcmp(e,t){
let r=this.#t??=new Uint32Array(8);e<0?r.fill(t?0:4294967295):t?r[e>>>5]&=~(1<<(e&31)):r[e>>>5]|=1<<
(e&31)}#r({offset:e,length:t}){let{protocol:r}=this;if(this.#t===null||t===0||r!==1&&r!==58)return!1;
let n=this.#e.ip.frame.memory[e];return(this.#t[n>>>5]>>>(n&31)&1)!==0}limitFamily(e){this.namesAnyFamily&&
this.local.isAny&&this.limit(e)}bind(e){let t=this.familyOf(e);return t===null?-6:(this.local.copyFrom(
e),this.boundFamily=t,this.flow.invalidate(),0)}connect(e){return this.mayName(e)?(this.remote.copyFrom(
e),0):-6}disconnect(){this.remote.copyFrom(this.any),this.ifIndex=0}send(e,t,r){let{frame:n}=this.#e.
ip;return n.reset(),n.append(e,t),this.sendFrame(n,r)}sendFrame(e,t){let{ip:r}=this.#e,n=t===null||t.
isAny?this.remote:t;if(n.isAny)return-4;if(!this.speaks(n))return-6;if(!this.broadcast&&r.isBroadcast(
n))return-6;let{flow:s}=this,o=s.aim(r,this.local,n);return o!==0?o:this.headerIncluded?r.sendPacket(
s,e,this.protocol):this.checksumOffset>=0&&(this.family===4||!n.isV4)&&!this.#n(e)?-6:r.send(s,e,this.
protocol)}remove(){this.#e.remove(this)}matches(e){let{local:t,remote:r,flow:n}=this,{src:s,dst:o,netif:i}=e;
return this.protocol!==e.protocol||!this.speaks(o)||n.boundIfIndex!==0&&n.boundIfIndex!==i.index||!r.
isAny&&!r.isSameHost(s)||this.#r(e)?!1:t.isAny||t.isSameHost(o)||e.isBroadcast&&i.hasAddress(t)}maySend(e){
let{local:t,remote:r,flow:n}=this;return!n.mayBeTooBig(e.remote)&&!this.headerIncluded?!1:this.protocol===
e.protocol&&this.speaks(e.remote)&&(t.isAny||t.isSameHost(e.local))&&(r.isAny||r.isSameHost(e.remote))}isPeer(e){
return!this.remote.isAny&&this.remote.isSameHost(e)}#n(e){let t=this.checksumOffset;if(t>Sx||e.count<
2||e.lengths[1]<t+2)return!1;let{ip:r}=this.#e,{flow:n,protocol:s}=this,o=e.pullUp(t+2);f(e.memory,o+
t,0);let a=!n.remote.isV4||s!==1&&s!==2?ue(n.local,n.remote,s,e.length):0,u=r.sum.reset(a);for(let d=0;d<
e.count;d++)u.add(e.offsets[d],e.lengths[d]);return f(e.memory,o+t,u.finish()),!0}};var QA=class RawLayer{ip;#e;#t;#r=[];constructor(e){this.ip=e.ip,this.#e=e.stats,this.#t=
e.pbufs,this.ip.registerRaw(this)}get size(){return this.#r.length}create(e,t,r=4){let n=new $A(this,
e,t,r);return n.flow.dontFragment=this.ip.dontFragment,this.#r.push(n),n}remove(e){let t=this.#r.indexOf(
e);t>=0&&this.#r.splice(t,1)}wants(e){for(let t=0;t<this.#r.length;t++)if(this.#r[t].matches(e))return!0;
return!1}inputRaw(e){let t=!1;for(let r=this.#r.length-1;r>=0;r--){let n=this.#r[r];n===void 0||!n.matches(
e)||(t=!0,this.#n(n,e))}return t}onIcmpError(e){if(e.kind!==H)return;let{remote:t,mtu:r,length:n}=e,
s=!1;for(let o=this.#r.length-1;o>=0;o--){let i=this.#r[o];i===void 0||!i.maySend(e)||(s||this.ip.updatePathMtu(
t,r,n),s=!0,i.user.onIcmpError?.(i,e))}}onAddressGoes(e,t){if(t!==null)for(let r of this.#r)r.follow(
e,t)}#n(e,t){let{ipOffset:r,src:n,dst:s,netif:o,protocol:i,ttl:a,tos:u}=t,{user:d}=e,l=t.offset+t.length,
m=e.user.refusal?.(l-r,1)??null;if(m!==null)return e.user.onRefused?.(),this.#e.drop(m);let h=this.#t.
allocate(l-r);if(h===null)return this.#e.drop("no-memory");this.#t.memory.u8.copyWithin(h.offset,r,l),
d.onDatagram(e,h,n,i,s,i,o,a,u)}};function E(e){e.context.markDirty(e)}function ie(e){e.ackDue=!0,e.context.markDirty(e)}function ht(e){
let t=e.rexmitAt;e.lossAt<t&&(t=e.lossAt),e.delackAt<t&&(t=e.delackAt),e.paceAt<t&&(t=e.paceAt),e.keepAt<
t&&(t=e.keepAt),e.lingerAt<t&&(t=e.lingerAt),t!==e.timer.at&&e.context.timers.set(e.timer,t)}var He={onConnected(){},onReceive(e,t){e.context.pbufs.free(t)},onFin(){},onSent(){},onError(){},onClosed(){}};var Nx=0,Ox=1,YA=2,Cx=3,kx=4,wx=5,Lx=8,Lt=12,KA=4,Mx=14,zA=16844810,XA=class TcpOptions{mss=-1;windowScale=-1;sackPermitted=!1;hasTimestamps=!1;tsVal=0;tsEcr=0;sackCount=0;sack=new Int32Array(
2*KA);clear(){this.mss=-1,this.windowScale=-1,this.sackPermitted=!1,this.hasTimestamps=!1,this.tsVal=
0,this.tsEcr=0,this.sackCount=0}parse(e,t,r){if(this.clear(),r===Lt&&g(e,t)===zA)return this.hasTimestamps=
!0,this.tsVal=g(e,t+4),this.tsEcr=g(e,t+8),!0;let n=t+r,s=t;for(;s<n;){let o=e[s];if(o===Nx)return!0;
if(o===Ox){s++;continue}if(s+2>n)return!1;let i=e[s+1];if(i<2||s+i>n)return!1;this.#e(e,s,o,i),s+=i}
return!0}#e(e,t,r,n){switch(r){case YA:n===4&&(this.mss=A(e,t+2));break;case Cx:n===3&&(this.windowScale=
Math.min(e[t+2],Mx));break;case kx:n===2&&(this.sackPermitted=!0);break;case wx:this.#t(e,t,n);break;case Lx:
if(n!==10)break;this.hasTimestamps=!0,this.tsVal=g(e,t+2),this.tsEcr=g(e,t+6);break}}#t(e,t,r){let n=r-
2>>>2;if(r!==2+4*n||(n&1)!==0)return;let s=Math.min(n>>>1,KA);for(let o=0;o<2*s;o++)this.sack[o]=g(e,
t+2+4*o);this.sackCount=s}};function ZA(e,t,r){return 4+(t?12:e?4:0)+(r>=0?4:0)}function jA(e,t,r,n,s,o,i,a){
e[t]=YA,e[t+1]=4,f(e,t+2,r);let u=t+4;return s?(Os(e,u,o,i),n&&f(e,u,1026),u+=Lt):n&&(I(e,u,16843778),
u+=4),a>=0&&(I(e,u,16974592|a),u+=4),u-t}function Os(e,t,r,n){return I(e,t,zA),I(e,t+4,r),I(e,t+8,n),
Lt}function JA(e){return e===0?0:4+8*e}function eb(e,t,r,n){if(n===0)return 0;I(e,t,16844034+8*n);for(let s=0;s<
2*n;s++)I(e,t+4+4*s,r[s]);return 4+8*n}function Ci(e){let{sndNxt:t,sndWnd:r}=e;if(e.state===3)return t;let n=e.sndUna+r|0,s=t-n|0;return s<=
0||r>0&&s<1<<e.sndScale?t:n}var Dx=class Pacing{burstLeft=0;nextSendAt=0};function _d(e){return e.pacing??=new Dx}var Ux=2,Fx=1.2;function Rd(e){if(e.pacingRate<=0)return!1;let t=_d(e);return e.context.clock.now>=t.
nextSendAt?(t.burstLeft=e.sendQuantum,!1):t.burstLeft>0?!1:(e.paceAt=t.nextSendAt,!0)}function Td(e,t){
if(e.pacingRate<=0||t<=e.sendQuantum)return t;let{sndMss:r,sendQuantum:n}=e;return Math.max(n-n%r,r)}
function tb(e,t){if(e.pacingRate<=0)return;let{now:r}=e.context.clock,n=_d(e),s=t/e.pacingRate;n.nextSendAt<=
r&&(s-=Math.min(r-n.nextSendAt,s/2),n.nextSendAt=r),n.nextSendAt+=s,n.burstLeft-=t}function ki(e){if(!e.
context.config.pacing||e.srtt===0||e.sent.rates!==null)return;let t=2*e.cwnd<e.ssthresh?Ux:Fx;e.pacingRate=
t*e.cwnd/e.srtt,e.sendQuantum=Xc(e.pacingRate,e.sndMss)}var rb=class BlackHole{mss;foundAt;constructor(e,t){this.mss=e,this.foundAt=t}};var Hx=1024,Gx=536,Bx=16,Vx=6e5;function nb(e){let{blackHoleTimeouts:t}=e.context.config,{sent:r,sndMss:n}=e,
s=e.totalAcked<Bx*n?t:2*t;if(t===0||e.retries<s||r.count===0||(r.endOf(0)-r.first|0)<n)return;let o=Math.
max(Math.min(n>>1,Hx),Gx);o>=n||(e.blackHole=new rb(o,e.context.clock.now))}function sb(e){let{blackHole:t}=e;
return t===null?1/0:e.context.clock.now-t.foundAt<Vx?t.mss:(e.blackHole=null,1/0)}var qx=class LossState{prrDelivered=0;prrOut=0;recoverFs=1;undoable=!1;undoFrom=0;repeats=0;repeatStamp=0;stamped=!1;priorCwnd=0;priorSsthresh=0;frto=0;windowFactor=1;windowPersist=0;dsackRound=0;inDsackRound=!1};
function Xe(e){return e.loss??=new qx}function ee(e){let{sent:t}=e,r=(e.sndNxt-e.sndUna|0)-t.sacked-t.lost+t.retransmitted;return e.dupAcks===
0||e.sackOn?r:Math.max(r-e.dupAcks*e.sndMss,0)}function te(e){return e.context.clock.now*1e3|0}function Cs(e){
let t=e.minRtt===1/0?0:e.minRtt*1e3;e.sent.beginAck(te(e),t,e.recoveryPoint)}function kn(e,t,r){let n=Math.max(t,.001);e.srtt===0?(e.srtt=n,e.rttvar=n/2):(e.rttvar+=(Math.abs(e.
srtt-n)-e.rttvar)/4,e.srtt+=(n-e.srtt)/8),e.rto=Math.min(e.srtt+Math.max(r.rtoMin,4*e.rttvar),r.rtoMax)}
var Wx=3e5;function wi(e,t,r){t>e.minRtt&&r-e.minRttAt<Wx||(e.minRtt=t,e.minRttAt=r)}function Mt(e,t){
return Math.min(e.rto*2**e.backoff,t.rtoMax)}function Dt(e){e.retries===0&&(e.unansweredSince=e.context.clock.now),ks(e)}function ks(e){let{config:t,
clock:r}=e.context,n=t.lastWaitMs>0&&e.retries>=Li(e);e.rexmitAt=r.now+(n?t.lastWaitMs:Mt(e,t)),e.options.
userTimeoutMs!==0&&(e.rexmitAt=Math.min(e.rexmitAt,e.unansweredSince+e.options.userTimeoutMs))}function Fr(e){
e.backoff=0,e.retries=0}function Li(e){let{config:t}=e.context;return e.state!==2&&e.state!==3?!e.orphaned||
t.orphanRetries===0?t.maxRetries:Mt(e,t)<t.rtoMax?Math.min(t.orphanRetries,t.maxRetries):0:e.passive?
t.synAckRetries:t.synRetries}var ob=class TailProbe{due=!1;inFlight=!1;end=0;repeated=!1};var $x=3,Qx=1e3,Kx=200,Yx=2,zx=1e3,Xx=16,Zx=64;function Ed(e){let{sent:t}=e;if(e.lossTimer===1&&Hr(e),
t.sacked===0&&t.lost===0)return!1;let r=t.detectLost(te(e),jx(e));return r>0&&(e.lossTimer=1,e.lossAt=
e.context.clock.now+r/1e3),t.hasLost&&E(e),t.newlyLost>0}function jx(e){let{sent:t,loss:r}=e;if(!t.reordered&&
(e.caState!==0&&e.caState!==3||t.hasSacked($x,e.sndMss)))return 0;let n=r===null?1:r.windowFactor,s=Math.
min(n*e.minRtt/4,e.srtt)*1e3;return Math.max(s,Qx)|0}function ib(e){let t=Xe(e);t.inDsackRound&&!L(e.
sndUna,t.dsackRound)||(t.inDsackRound=!0,t.dsackRound=e.sndNxt,t.windowFactor<Zx&&t.windowFactor++,t.
windowPersist=Xx)}function Ui(e){let{loss:t}=e;t===null||t.windowPersist===0||--t.windowPersist===0&&
(t.windowFactor=1)}function Fi(e){if(!e.sackOn)return;if(!ub(e))return db(e);let t=zx;if(e.srtt>0){let r=(e.
sndNxt-e.sndUna|0)<=e.sndMss;t=2*e.srtt+(r?Kx:Yx)}e.lossTimer=2,e.lossAt=Math.min(e.context.clock.now+
t,e.rexmitAt)}function ab(e){ub(e)||db(e)}function ub(e){let{sent:t,caState:r}=e;return t.count>0&&t.
sacked===0&&(r===0||r===3)&&e.tailProbe?.inFlight!==!0&&!e.probing}function db(e){e.lossTimer===2&&Hr(
e)}function lb(e){e.sent.count!==0&&(ks(e),e.flow.netif?.blocked!==!0&&(e.tailProbe??=new ob,e.tailProbe.
due=!0,E(e)))}function Hr(e){e.lossTimer=0,e.lossAt=1/0}var Jx=new Int32Array(0),cb=class RateSampler{totalDelivered=0;inFlight=0;cwndLimited=!1;inRecovery=!1;hasSack=!0;newlyAcked=0;newlyLost=0;rtt=-1;hasData=!1;rate=0;delivered=0;priorDelivered=0;sentInFlight=0;lost=0;appLimited=!1;size=0;#e;#t;#r;#n=0;#s=0;#o=0;#i=0;#a=0;#d=0;#u=0;#l=0;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=new Int32Array(6*r),this.#s=n,this.#o=n;for(let s=0;s<r;s++)this.#r[6*s+
1]=n,this.#r[6*s+2]=n,this.#r[6*s+3]=1}get isAppLimited(){return this.#i>0}sent(e,t,r,n){r<=n&&(this.#o=
t,this.#s=t);let s=this.#r,o=6*e;s[o+0]=this.totalDelivered|0,s[o+1]=this.#s,s[o+2]=this.#o,s[o+3]=this.#i>
0?1:0,s[o+4]=r,s[o+5]=this.#n|0}begin(){this.hasData=!1,this.sentInFlight=0,this.lost=0,this.appLimited=
!1}noteDelivered(e,t,r){if(this.hasData){let o=t-this.#a|0;if(o<0||o===0&&(r-this.#d|0)<=0)return}let n=this.#r,
s=6*e;this.hasData=!0,this.#a=t,this.#d=r,this.priorDelivered=n[s+0],this.#u=n[s+1],this.#l=n[s+2],this.
appLimited=n[s+3]!==0,this.sentInFlight=n[s+4],this.lost=n[s+5]}noteLost(e,t){if(this.#n+=t,this.newlyLost+=
t,this.#t.onSegmentLost===void 0)return;let{sentInFlight:r,lost:n,appLimited:s}=this,o=this.#r,i=6*e;
this.size=t,this.sentInFlight=o[i+4],this.lost=(this.#n|0)-o[i+5]|0,this.appLimited=o[i+3]!==0,this.#t.
onSegmentLost(this.#e,this),this.sentInFlight=r,this.lost=n,this.appLimited=s}settle(e,t,r){this.newlyAcked=
t,this.totalDelivered+=t,t>0&&(this.#s=e),this.rtt=r<0?-1:r/1e3}finish(e,t){if(this.rate=0,this.delivered=
0,this.#i>0&&this.totalDelivered>this.#i&&(this.#i=0),!this.hasData)return;let r=this.totalDelivered;
this.delivered=(r|0)-this.priorDelivered|0,this.priorDelivered=r-this.delivered,this.lost=(this.#n|0)-
this.lost|0,this.#o=this.#a;let n=this.#a-this.#l|0,s=e-this.#u|0,o=Math.max(n,s)/1e3;o>0&&(o>=t||t===
1/0)&&(this.rate=this.delivered/o)}end(){this.newlyLost=0,this.newlyAcked=0}markAppLimited(e){this.#i=
Math.max(this.totalDelivered+e,1)}copy(e,t){let r=6*t;this.#r.copyWithin(6*e,r,r+6)}resize(e,t){let r=this.#r;
if(t===0){r.length>48&&(this.#r=Jx);return}if(r.length===6*t)return;let n=new Int32Array(6*t),s=6*e;
n.set(r.subarray(s),0),n.set(r.subarray(0,s),r.length-s),this.#r=n}};function Hi(e){if(!jc(e.congestionName))return;let{congestion:t,sent:r}=e;r.rates=new cb(e,t,r.capacity,
te(e)),t.onStart?.(e,e.context.clock.now)}function or(e){let{sent:t}=e;if(t.rates===null||(e.sendQueue.
end-e.sndNxt|0)>=e.sndMss||t.hasLost)return;let n=ee(e);n<e.cwnd&&t.rates.markAppLimited(n)}function mb(e){
let{sent:t}=e;t.rates?.settle(te(e),t.delivered,t.freshRtt)}function pb(e){let{rates:t}=e.sent;t!==null&&
(t.finish(te(e),e.minRtt),t.inFlight=ee(e),t.hasSack=e.sackOn,t.inRecovery=e.caState===1||e.caState===
2,e.congestion.onSample?.(e,t,e.context.clock.now),t.end())}function fb(e){let{rates:t}=e.sent;t===null||
!t.isAppLimited||ee(e)>0||e.congestion.onRestart?.(e,e.context.clock.now)}var ir=new Int32Array(0),vd=Array.from({length:6},()=>[]);function hb(e){return Math.clz32(32)-Math.
clz32(e)}function wn(e=32){let t=hb(e);return(t<6?vd[t].pop():void 0)??new Int32Array(e)}function Ln(e){
let{length:t}=e;if(t===0)return;let r=hb(t);r<6&&vd[r].length*t<32768&&vd[r].push(e)}function Gi(e,t){
let{length:r}=e,n=wn(2*r);for(let s=0;s<r;s++)n[s]=e[t+s&r-1];return Ln(e),n}var Ze=1,ge=2,Ut=4,Bi=8,ar=16,t0=1e3,re=0,B=1,Ft=2,je=4,yb=32/je,Ab=class SentSegments{first=0;count=0;sacked=0;lost=0;retransmitted=0;trace=null;sampleSentAt=0;hasSample=!1;delivered=0;onceDelivered=!1;repeatAcked=!1;freshRtt=-1;newlyLost=0;repeatsLost=0;newestAt=0;newestEnd=0;newestRtt=-1;reordered=!1;reorderings=0;reorderedBy=0;rates=null;#e=ir;#t=-1;#r=0;#n=0;#s=0;#o=0;#i=0;#a=0;#d=0;#u=0;#l=0;#m=ir;#c=0;reset(e){
this.first=e,this.count=0,this.sacked=0,this.lost=0,this.retransmitted=0,this.#E(),this.#n=e,this.#s=
e,this.#l=e,this.#c=0,this.newestRtt=-1,this.reordered=!1,this.reorderings=0,this.reorderedBy=0,this.
rates?.resize(0,0)}get capacity(){return this.#t+1}get hasLost(){return this.lost>this.retransmitted}startOf(e){
return e===0?this.first:this.#e[this.#y(e-1)+re]}endOf(e){return this.#e[this.#y(e)+re]}flagsOf(e){return this.#e[this.#y(
e)+B]}add(e,t,r){this.count>this.#t&&this.#x();let n=this.#y(this.count++);this.#e[n+re]=e,this.#e[n+
B]=r,this.#e[n+Ft]=t,this.rates!==null&&this.#p(this.count-1,t)}#p(e,t){let r=(this.endOf(this.count-
1)-this.first|0)-this.sacked-this.lost+this.retransmitted,n=this.endOf(e)-this.startOf(e)|0;this.rates.
sent(this.#y(e)/je,t,r,n)}beginAck(e,t,r){this.#i=e,this.#a=t,this.#d=r,this.#u=this.#n,this.delivered=
0,this.onceDelivered=!1,this.repeatAcked=!1,this.freshRtt=-1,this.newlyLost=0,this.repeatsLost=0,this.
rates!==null&&this.rates.begin()}ackTo(e,t=0){let r=this.#e,n=this.#a;this.#a=Math.max(n,t);let s=!1;
for(this.hasSample=!1;this.count>0;){let o=je*this.#r,i=r[o+re],a=r[o+B],u=N(i,e),d=u?i:e,l=d-this.first|
0;if(l===0||(this.#R(a,l),(a&Ze)===0&&(this.delivered+=l,this.#A(o,d,a)),(a&Bi)!==0?s=!0:!this.hasSample&&
(a&Ze)===0&&(this.hasSample=!0,this.sampleSentAt=r[o+Ft]),this.first=d,!u))break;this.#r=this.#r+1&this.#t,
this.count--}this.#a=n,s&&(this.hasSample=!1),this.repeatAcked=s,this.first=e,this.#n=Ne(this.#n,e),
this.#s=Ne(this.#s,e),this.#l=Ne(this.#l,e),this.count===0&&this.#E()}markBlocks(e,t,r){if(this.count===
0)return 0;this.#m.length===0&&(this.#m=wn());let n=this.#m,s=this.endOf(this.count-1),o=0;for(let i=0;i<
2*t;i+=2){let a=e[i],u=e[i+1];if(N(a,this.first)||L(a,u)||T(u,s))continue;let d=a;for(let l=0;l<2*this.#c;l+=
2)if(n[l]===a&&N(n[l+1],u)){d=Ne(a,n[l+1]-r|0);break}o+=this.markSacked(d,u,r)}for(let i=0;i<2*t;i++)
n[i]=e[i];return this.#c=t,this.delivered+=o,o}markSacked(e,t,r){if(this.count===0||!P(e,t))return 0;
let n=0;for(let s=this.#T(e);s<this.count;s++){let o=this.startOf(s);if(L(o,t))break;let i=this.#y(s);
if((this.#e[i+B]&Ze)!==0)continue;if(P(o,e)){let d=o+r*Math.ceil((e-o|0)/r)|0;if(L(d,this.endOf(s))||
L(d,t))continue;this.split(s++,d),o=d}if(T(this.endOf(s),t)){let d=(t-o|0)-(t-o|0)%r;if(d===0)break;
this.split(s,o+d|0)}i=this.#y(s);let a=this.#e[i+re]-o|0,u=this.#e[i+B];this.#R(u,a),this.#e[i+B]=Ze|
u&~(ge|Ut),this.sacked+=a,n+=a,this.#A(i,this.#e[i+re],u),this.#n=Ne(this.#n,this.#e[i+re])}return n}detectLost(e,t){
if(this.count===0||this.newestRtt<0)return 0;let r=this.newestRtt+t,n=0;this.retransmitted>0&&(this.
newestAt-this.#o|0)>=0&&(n=this.#f(e,this.newestRtt+Math.max(t,t0)));for(let s=this.#T(this.#s);s<this.
count;s++){let o=this.#y(s),i=this.#e[o+re];if((this.#e[o+B]&(Ze|ge))===0){if(!this.#h(this.#e[o+Ft],
i))break;let a=this.#e[o+Ft]+r-e|0;if(a>0){(n===0||a<n)&&(n=a);break}this.newlyLost+=this.#b(s)}this.#s=
i}return n}#f(e,t){let r=0,n=e,s=this.retransmitted;for(let o=0;o<this.count&&s>0;o++){let i=this.#y(
o),a=this.#e[i+B];if((a&Ut)===0)continue;let u=this.startOf(o),d=this.#e[i+re],l=d-u|0,m=this.#e[i+Ft],
h=m+t-e|0;if(s-=l,this.#h(m,d)){if(h<=0){this.#e[i+B]=a&~Ut,this.retransmitted-=l,this.repeatsLost+=
l,this.rates!==null&&this.rates.noteLost(i/je,l),P(u,this.#l)&&(this.#l=u);continue}(r===0||h<r)&&(r=
h)}(m-n|0)<0&&(n=m)}return this.#o=n,r}#h(e,t){let r=this.newestAt-e|0;return r>0||r===0&&T(this.newestEnd,
t)}#A(e,t,r){let n=this.#e[e+Ft],s=this.#i-n|0;if(this.rates!==null&&this.rates.noteDelivered(e/je,n,
t),(r&Bi)===0)(this.freshRtt<0||s<this.freshRtt)&&(this.freshRtt=s),N(t,this.#d)&&(this.onceDelivered=
!0),P(t,this.#u)&&this.#I(t);else if(s<this.#a)return;this.newestRtt>=0&&!this.#_(n,t)||(this.newestAt=
n,this.newestEnd=t,this.newestRtt=Math.max(s,0))}#I(e){let t=this.#u-e|0;this.reordered=!0,this.reorderings++,
t>this.reorderedBy&&(this.reorderedBy=t)}#_(e,t){let r=e-this.newestAt|0;return r>0||r===0&&T(t,this.
newestEnd)}hasSacked(e,t){if(this.sacked>=e*t)return!0;let r=0,n=this.sacked;for(let s=this.#T(this.#n-
1|0);s>=0&&!(n<=0);s--){if((this.flagsOf(s)&Ze)===0)continue;let o=this.endOf(s)-this.startOf(s)|0;if(r+=
o<=t?1:Math.ceil(o/t),r>=e)return!0;n-=o}return!1}unmarkLost(){for(let e=0;e<this.count;e++){let t=this.#y(
e),r=this.#e[t+B];(r&(ge|Ut))===ge&&(this.#e[t+B]=r&~ge,this.lost-=this.#e[t+re]-this.startOf(e)|0)}
this.#s=this.first}markFirstLost(e){this.count===0||(this.flagsOf(0)&(ge|Ze))!==0||((this.endOf(0)-this.
first|0)>e&&this.split(0,this.first+e|0),this.#b(0))}markAllLost(){if(this.count===0)return;let e=(this.
flagsOf(0)&Ze)!==0;this.lost=0,this.retransmitted=0,e&&(this.sacked=0);for(let t=0;t<this.count;t++){
let r=this.#y(t),n=this.#e[r+B]&~Ut;if(e&&(n&=~Ze),(n&Ze)===0){let s=this.#e[r+re]-this.startOf(t)|0;
this.rates!==null&&(n&ge)===0&&this.rates.noteLost(r/je,s),n|=ge,this.lost+=s}this.#e[r+B]=n}e&&(this.#n=
this.first,this.#c=0),this.#s=this.endOf(this.count-1),this.#l=this.first}nextLost(){if(!this.hasLost)
return-1;let e=this.#T(this.#l);for(;e<this.count;e++)if((this.#e[this.#y(e)+B]&(ge|Ut))===ge)return this.#l=
this.startOf(e),e;return-1}markRepeated(e,t){let r=this.#y(e),n=this.#e[r+B];(n&(ge|Ut))===ge?(this.
retransmitted===0&&(this.#o=t),this.retransmitted+=this.#e[r+re]-this.startOf(e)|0,this.#e[r+B]=n|Ut|
Bi):this.#e[r+B]=n|Bi,this.#e[r+Ft]=t,this.rates!==null&&this.#p(e,t)}split(e,t){this.count>this.#t&&
this.#x();let r=this.#e;for(let s=this.count;s>e;s--){let o=this.#y(s),i=this.#y(s-1);r[o+re]=r[i+re],
r[o+B]=r[i+B],r[o+Ft]=r[i+Ft],this.rates!==null&&this.rates.copy(o/je,i/je)}this.count++;let n=this.#y(
e);r[n+re]=t,r[n+B]&=~ar}#b(e){let t=this.#y(e),r=this.startOf(e),n=this.#e[t+re]-r|0;return this.#e[t+
B]|=ge,this.lost+=n,this.rates!==null&&this.rates.noteLost(t/je,n),P(r,this.#l)&&(this.#l=r),this.trace!==
null&&this.trace.lost(r,this.#e[t+re]),n}#R(e,t){(e&Ze)!==0&&(this.sacked-=t),(e&ge)!==0&&(this.lost-=
t),(e&Ut)!==0&&(this.retransmitted-=t)}#y(e){return je*(this.#r+e&this.#t)}#T(e){let t=0,r=this.count-
1;for(;t<r;){let n=t+r>>1;N(this.endOf(n),e)?t=n+1:r=n}return t}#E(){Ln(this.#e),Ln(this.#m),this.#e=
ir,this.#m=ir,this.#c=0,this.#t=-1,this.#r=0,this.rates!==null&&this.rates.resize(0,0)}#x(){if(this.#e.
length===0){this.#e=wn(),this.#t=yb-1,this.rates!==null&&this.rates.resize(0,yb);return}let e=2*(this.#t+
1);this.rates!==null&&this.rates.resize(this.#r,e),this.#e=Gi(this.#e,je*this.#r),this.#t=e-1,this.#r=
0}};var bb=class LossCounters{retransmits=0;repeatedBytes=0;timeouts=0;recoveries=0;undos=0;dsacks=0;tailProbes=0;ceReceived=0;ecnReductions=0},
gb=new bb;function me(e){return e.counters??=new bb}function ve(e,t){return(t.now|0)+e.tsOffset|0}var Pd=Cr|kr,Vi=3,r0=2,n0=3;function Ib(e,t){return t?(e.ecnAsked=e.options.ecn==="on"&&e.retries===
0,e.ecnAsked?Pd:(e.ecnPlainSyn=!0,0)):e.ecnOn?Cr:0}function ws(e,t){let r=t.flags&Pd;if((t.flags&ye)!==
0)e.ecnOn=e.options.ecn==="on"&&r===Cr;else{let n=r===Pd&&(t.packet.tos&Vi)===0;e.ecnOn=n&&(e.passive?
e.options.ecn!=="off":e.ecnAsked)}}function _b(e,t,r){return e.ecnOn&&!e.ecnPlainSyn&&r>0&&t===e.sndNxt&&
e.sndWnd>0}function Rb(e,t){let{tos:r}=e.flow;return t?r&~Vi|r0:e.options.ecn==="off"?r:r&~Vi}function Tb(e,t){
e.ecnOn&&((t.flags&kr)!==0&&(e.ecnEcho=!1,ie(e)),(t.packet.tos&Vi)===n0&&(e.ecnEcho=!0,me(e).ceReceived++,
ie(e)))}function qi(e,t){return e.ecnOn&&(t.flags&Cr)!==0&&t.ack===e.sndUna}function xb(e,t){return qi(
e,t)&&T(e.sndUna,e.reducedAt)}function Wi(e){e.reducedAt=e.sndNxt,e.cwrDue=e.ecnOn}function Eb(e){e.
reducedAt=e.sndUna-1|0,e.cwrDue=!1}var s0=1073741823;function Cd(e){let t=Xe(e);if(e.caState!==3){if(e.caState===0||!t.undoable){t.priorCwnd=
e.cwnd,t.priorSsthresh=e.ssthresh,t.undoFrom=e.sndUna;let r=e.sent.retransmitted;t.repeats=Math.ceil(
r/e.sndMss),r===0?t.stamped=!1:t.stamped||(t.stamped=!0,t.repeatStamp=ve(e,e.context.clock)-s0|0)}t.
undoable=!0}}function kd(e){e.loss!==null&&(e.loss.undoable=!1,e.loss.frto=0)}function vb(e,t){let{loss:r}=e;
r!==null&&(r.repeats+=t<=e.sndMss?1:Math.ceil(t/e.sndMss),r.stamped||(r.stamped=!0,r.repeatStamp=ve(
e,e.context.clock)))}function Pb(e,t,r){let{loss:n}=e;return n===null||!n.undoable?!1:n.stamped&&n.repeats<=
0?(Sd(e),!0):e.caState===0?!1:r&&e.tsOn&&n.stamped&&t.options.tsEcr!==0&&P(t.options.tsEcr,n.repeatStamp)||
n.frto!==0&&o0(e,r)?(Sd(e),!0):!1}function o0(e,t){let r=Xe(e),{sent:n}=e;return e.caState!==2?(r.frto=
0,!1):n.onceDelivered?(r.frto=0,!0):(t?r.frto===1?r.frto=2:r.frto=0:n.delivered>0&&(r.frto=0),!1)}function Sb(e,t,r){
let{loss:n}=e;if(n===null||!n.undoable||P(t,n.undoFrom)||T(r,e.sndNxt)||N(r,t))return!1;let s=r-t|0;
return n.repeats-=s<=e.sndMss?1:Math.ceil(s/e.sndMss),!0}function Sd(e){let t=Xe(e);t.undoable=!1,t.
frto=0,e.cwnd=Math.max(e.cwnd,t.priorCwnd),e.ssthresh=Math.max(e.ssthresh,t.priorSsthresh),e.congestion.
onUndo(e),Eb(e),e.caState!==0&&Ui(e),e.caState=0,e.repeatDue=!1,e.backoff=0,e.sent.reordered=!0,e.sent.
unmarkLost(),me(e).undos++,e.trace!==null&&e.trace.turn(Sc)}function ur(e){return!e.finSent&&(e.finQueued||e.sendQueue.end!==e.sndNxt)}function Mn(e,t){let{clock:r,
config:n}=e.context;e.lastSendAt=r.now,e.trace!==null&&e.trace.sendCounted(),tb(e,t),r.now-e.lastTextAt<
n.delayedAckMs&&(e.quickAcks=0),e.rexmitAt===1/0&&Dt(e),(e.caState===1||e.caState===3)&&e.loss!==null&&
(e.loss.prrOut+=t)}function Ls(e,t){Mn(e,t),vb(e,t);let r=t<=e.sndMss?1:Math.ceil(t/e.sndMss),n=me(e);
n.retransmits+=r,n.repeatedBytes+=t,e.context.stats.tcpRetransmitted+=r}function dr(e,t,r,n){let s=n?
J:0;return r>0&&T(e.pushSeq,t)&&N(e.pushSeq,t+r|0)&&(s|=Ue),s}var Nb=class SendLimits{delivered=0;rate=0;rateAppLimited=!1;#e=0;#t=0;#r=0;#n=0;#s=0;#o;#i;#a=0;#d=!1;constructor(e){
this.#o=this.#i=Math.trunc(e)}enter(e,t){e!==this.#s&&(this.#u(t),this.#s===0?(this.#i=this.#o,this.#a=
this.delivered):e===0&&(this.#d=!0),this.#s=e)}#u(e){let t=Math.trunc(e)-this.#o;this.#o+=t,this.#s===
0?this.#e+=t:this.#s===1?this.#t+=t:this.#s===2?this.#r+=t:this.#n+=t}deliver(e,t,r){this.delivered+=
e;let n=Math.trunc(t),s=n-this.#i;if(e===0||s<Math.max(r,1))return;let o=this.delivered-this.#a;this.
rate=Math.round(o*1e3/s),this.rateAppLimited=this.#d,this.#d=!1,this.#i=n,this.#a=this.delivered}times(e){
return this.#u(e),{application:this.#e,network:this.#t,receiver:this.#r,buffer:this.#n}}};function $i(e){let{now:t}=e.context.clock;if(e.limits===null){if(e.sendQueue.length===0)return;e.limits=
new Nb(t)}e.limits.enter(d0(e),t)}function d0(e){let{sendQueue:t,sndMss:r}=e;if(t.length===0)return 0;
let n=t.end-e.sndNxt|0;return n<=0?e.writeSpace<r?3:1:(e.sndUna+e.sndWnd-e.sndNxt|0)<Math.min(n,r)&&
e.cwnd-ee(e)>=r?2:1}function Cb(e,t,r,n,s){let{sndMss:o}=e,i=Math.min(t,r,s),a=e.cwnd-n;if(i>a&&(i=a,e.cwndLimited=!0),i<=
0)return 0;if(i<t){if(i>=o)return i-i%o;let d=e.options.noDelay||e.sndNxt===e.sndUna;return i===r&&d&&
2*i>=e.sndWndMax?i:0}let u=i%o;return u===0||e.finQueued||wd(e)?i:i-u}function wd(e){return e.options.
noDelay||e.sndNxt===e.sndUna?!0:e.context.config.strictNagle?e.writeSpace===0:!T(e.sndSml,e.sndUna)}function Gr(e){let{pbufs:t}=e.context;if(!t.isShort)return e.rcvBuf;let r=Math.max(t.share>>1,2*e.rcvMss);
return Math.min(e.rcvBuf,r,Mb(e))}function kb(e,t){let{context:r}=e,{pbufs:n}=r;if(!n.isShort)return t;
let s=Math.max(n.share-e.held,0)|0;return n.isScarce&&(s=Math.min(s,Math.max(Mb(e)-e.unread,0))),t<=
s?t:(r.stats.drop("no-memory"),Ld(r),s)}function wb(e,t,r,n){let{pbufs:s}=e.context,o=n>2048&&s.isShort?
s.keepPieces(r,n):s.keep(t,r,n);return o!==null&&s.charge(o,e),o}function Lb(e){let{pbufs:t}=e.context;
return!t.isScarce&&e.held<t.share}function Ld(e){let{clock:t,connections:r,pbufs:n,stats:s}=e;t.now<
e.nextPruneAt||(e.nextPruneAt=t.now+1e3,r.some(({reassembly:o})=>(o.isEmpty||s.tcpPruned++,o.dropData(
n),!1)))}function Mb({rcvMss:e}){return Math.max(2*e,5840)}function Db(e){let t=0;for(;t<14&&65535<<t<e;)t++;return t}function Qi(e){return e===4||e===5||e===6}
function Dn(e){return e.rcvAdv-e.rcvNxt|0}function Ki(e){let t=Dn(e),r=Fb(e);r-t>=Math.min(e.rcvBuf>>
1,e.rcvMss)&&(t=r);let n=1<<e.rcvScale,s=Math.min(t+n-1>>e.rcvScale,65535),o=e.rcvNxt+(s<<e.rcvScale)|
0;return(o-e.rcvAdv|0)>0&&(e.rcvAdv=o),s}function Ub(e,t){if(e.unread=Math.max(e.unread-t,0),l0(e,t),
!Qi(e.state))return;let r=Dn(e),n=Fb(e)-r,s=c0(e);(n>=s>>2||2*r<s&&n>=2*e.rcvMss)&&ie(e)}function l0(e,t){
let{config:r,clock:n}=e.context;if(e.rcvBuf>=r.rcvBufMax||e.context.pbufs.isShort||(e.takenBytes+=t,
n.now-e.takenSince<e.srtt))return;let s=e.takenBytes;if(e.takenBytes=0,e.takenSince=n.now,s<=e.takenMost)
return;e.takenMost=s;let o=Math.min(2*s+16*e.rcvMss,r.rcvBufMax);o>e.rcvBuf&&(e.rcvBuf=o)}function c0(e){
return Math.min(Gr(e),65535<<e.rcvScale)}function Fb(e){let t=Math.max(Gr(e)-e.unread,0);return Math.
min(t,65535<<e.rcvScale)}var Ms=new Int32Array(8);function Je(e,t,r,n){let{ip:s}=e.context,{frame:o}=s,{flow:i}=e;if(i.netif===
null)return r;let a=_b(e,t,r);e.ecnEcho&&(n|=Cr),a&&e.cwrDue&&(n|=kr),o.reset(),r>0&&e.sendQueue.gather(
o,t,r);let u=m0(e,r),d=oe+JA(u)+(e.tsOn?Lt:0),l=o.prepend(d);cs(o.memory,l,e.localPort,e.remotePort,
t,e.rcvNxt,d,n|ye,Ki(e),0);let m=l+Nt;e.tsOn&&(m+=Os(o.memory,m,ve(e,e.context.clock),e.tsRecent)),u>
0&&eb(o.memory,m,Ms,u),r>e.sndMss&&(o.gsoType=e.context.ip.gsoTcp(i),o.gsoSize=e.sndMss);let h=r;if(!Hb(
e,l,a)){if(h=o.accepted,h===0)return-1;e.context.stats.tcpSent++,n&=~J}return a&&(e.cwrDue=!1),e.trace!==
null&&e.trace.segmentSent(t,h,n,Ms,u),u>0&&(e.hasDuplicate=!1),e.ackDue=e.hasDuplicate,e.unacked=0,e.
delackAt=1/0,e.lastAckSent=e.rcvNxt,h}function m0(e,t){let{reassembly:r}=e;if(!e.sackOn||r.isEmpty&&
!e.hasDuplicate)return 0;let n=e.tsOn?3:4;if(t>0&&(n=Math.min(n,e.sndMss-t-4>>3)),n<=0)return 0;let s=0;
return e.hasDuplicate&&(Ms[0]=e.duplicateLeft,Ms[1]=e.duplicateRight,s=1),r.isEmpty?s:r.sackBlocks(Ms,
s,n)}function Yi(e){let{config:t,ip:r}=e.context,{frame:n}=r;if(e.flow.netif===null)return!0;let s=e.
state===2,o=(s?t.windowScale:e.scaleOn)?e.rcvScale:-1,i=s?t.timestamps:e.tsOn,a=s?t.sack:e.sackOn;n.
reset();let u=oe+ZA(a,i,o),d=n.prepend(u);return cs(n.memory,d,e.localPort,e.remotePort,e.iss,s?0:e.
rcvNxt,u,(s?Zt:Zt|ye)|Ib(e,s),Math.min(Gr(e),65535),0),jA(n.memory,d+Nt,p0(e),a,i,ve(e,e.context.clock),
s?0:e.tsRecent,o),Hb(e,d,!1)?(e.trace!==null&&e.trace.synSent(!s),e.ackDue=!1,e.lastAckSent=e.rcvNxt,
!0):!1}function p0(e){let{netif:t,remote:r}=e.flow;return Math.min(t.mtuOf(r)-Md(e),e.options.mssLimit)}
function Md(e){return e.context.ip.headerLength(e.flow)+oe}function Hb(e,t,r){let{ip:n,stats:s}=e.context,
{flow:o}=e,{tos:i}=o;n.finishChecksum(o,n.frame,6,t,dt),o.tos=Rb(e,r);let a=n.send(o,n.frame,6);return o.
tos=i,a!==0&&o.netif!==null&&o.netif.blocked?!1:(s.tcpSent++,!0)}function Gb(e){let{sent:t,sendQueue:r}=e;if(e.probeDue=!1,e.sndNxt!==e.sndUna)return f0(e);if(!ur(e))
return!0;let n=r.end-e.sndNxt|0,s=Math.min(e.sndWnd,e.sndMss),o=r.fit(e.sndNxt,Math.min(n,Math.max(s,
1))),i=n===0,a=e.sndNxt;return Je(e,a,o,dr(e,a,o,i))<0?(e.probeDue=!0,!1):(e.probing=e.sndWnd===0,e.
sndNxt=a+o+(i?1:0)|0,e.finSent=i,e.totalSent+=o,t.add(e.sndNxt,te(e),i?ar:0),Mn(e,o),e.trace!==null&&
e.trace.sentProbe(ka),!0)}function f0(e){let{sent:t}=e,r=(t.flagsOf(0)&ar)!==0,n=(t.endOf(0)-e.sndUna|
0)-(r?1:0),s=e.sendQueue.fit(e.sndUna,Math.min(n,e.sndMss)),o=r&&s===n,i=e.sndUna;return Je(e,i,s,dr(
e,i,s,o))<0?(e.probeDue=!0,!1):(e.probing=!0,t.markRepeated(0,te(e)),Ls(e,s),e.trace!==null&&e.trace.
sentProbe(ka),!0)}function Bb(e,t){let{sent:r,sendQueue:n}=e;if(t.due=!1,r.count===0||t.inFlight)return!0;
let s=e.finSent?0:n.end-e.sndNxt|0,o=e.sndUna+e.sndWnd-e.sndNxt|0,i=Math.min(s,o,e.sndMss),a=i<=0;return(a?
y0(e):h0(e,i))?(t.inFlight=!0,t.repeated=a,t.end=e.sndNxt,me(e).tailProbes++,e.trace!==null&&e.trace.
sentProbe(gc),!0):(t.due=!0,!1)}function h0(e,t){let r=e.sndNxt,n=e.sendQueue.fit(r,t);return Je(e,r,
n,dr(e,r,n,!1))<0?!1:(e.sndNxt=r+n|0,e.totalSent+=n,n%e.sndMss!==0&&(e.sndSml=e.sndNxt),e.sent.add(e.
sndNxt,te(e),0),Mn(e,n),!0)}function y0(e){let{sent:t,sendQueue:r,sndMss:n}=e,s=t.count-1,o=t.startOf(
s),i=(t.flagsOf(s)&ar)!==0,a=(t.endOf(s)-o|0)-(i?1:0);if(a>n){let d=a-(a%n===0?n:a%n);t.split(s++,o+
d|0),o=o+d|0}let u=(t.endOf(s)-o|0)-(i?1:0);return r.fit(o,u)<u?!0:Je(e,o,u,dr(e,o,u,i))<0?!1:(t.markRepeated(
s,te(e)),Ls(e,u),!0)}var Vb=65415,A0=36;function qb(e){if(e.freed||e.state===0)return;let t=!zi(e);e.paceAt=1/0,t&&(e.state===
2||e.state===3?t=(!e.synDue||b0(e))&&(!e.ackDue||Pe(e)):(Br(e),t=(!e.sent.hasLost||g0(e)||I0(e))&&(!ur(
e)||_0(e))&&(!e.probeDue||Gb(e))&&(e.tailProbe===null||!e.tailProbe.due||Bb(e,e.tailProbe))&&(!e.ackDue||
Pe(e)))),t||E(e),$i(e),ht(e)}function Pe(e){return!zi(e)&&Je(e,Ci(e),0,0)>=0?!0:(ie(e),!1)}function Br(e){
if(e.flow.netif===null)return;let t=e.context.ip.mtu(e.flow)-Md(e),r=Math.max(Math.min(e.peerMss,t,e.
options.mssLimit)-(e.tsOn?Lt:0),A0);e.blackHole!==null&&(r=Math.min(r,sb(e))),r!==e.sndMss&&(e.sndMss=
r,e.cwnd<r&&(e.cwnd=r))}function zi(e){e.context.ip.route(e.flow);let{netif:t}=e.flow;return t!==null&&
t.blocked}function b0(e){return e.synCrowdedOut=!1,Yi(e)?(e.synDue=!1,e.sndNxt=e.iss+1|0,e.lastSendAt=
e.context.clock.now,Dt(e),!0):!1}function g0(e){let{loss:t}=e;if(t===null||t.frto!==2)return!1;if(T(
e.sndNxt,e.recoveryPoint))return!0;let r=e.sendQueue.end-e.sndNxt|0,n=e.sndUna+e.sndWnd-e.sndNxt|0;return r>
0&&!e.finSent&&n>=e.sndMss&&(r>=e.sndMss||e.finQueued||wd(e))?!0:(t.frto=0,!1)}function I0(e){let{sent:t,
sendQueue:r,sndMss:n}=e,s=Td(e,Wb(e));for(;;){let o=t.nextLost();if(o<0||Rd(e))return!0;let i=t.startOf(
o),a=t.flagsOf(o),u=ee(e),d=Math.min(Math.max(e.cwnd-u,0),s);(e.repeatDue||u===0)&&(d=Math.max(d,n));
let l=e.sndUna+e.sndWnd-i|0;if(i!==e.sndUna&&l<=0)return!0;d=Math.min(d,Math.max(l,n));let m=(a&ar)!==
0,h=(t.endOf(o)-i|0)-(m?1:0),b=h;if(b>d&&(b=d-d%n),b===0&&h>0)return!0;b=r.fit(i,b),b<h&&(t.split(o,
i+b|0),m=!1);let x=dr(e,i,b,m),C=Je(e,i,b,x);if(C<0||(C<b&&t.split(o,i+C|0),t.markRepeated(o,te(e)),
e.repeatDue=!1,Ls(e,C),C<b))return!1}}function _0(e){let{sendQueue:t,sent:r}=e,n=ee(e),s=e.sndNxt;T0(
e),r.rates!==null&&fb(e);let o=Td(e,Wb(e));e.cwndLimited=!1;let i=!0;for(;i&&ur(e)&&!Rd(e);){let a=t.
end-e.sndNxt|0,u=e.sndUna+e.sndWnd-e.sndNxt|0,d=Cb(e,a,u,n,x0(e,o));d>0&&(d=R0(e,d));let l=e.finQueued&&
d===a&&u>d;if(d===0&&!l)break;let m=e.sndNxt,h=Je(e,m,d,dr(e,m,d,l));if(i=h===d,h<0)break;i||(d=h,l=
!1);let b=l?d+1:d;e.sndNxt=m+b|0,e.finSent=l,e.totalSent+=d,d%e.sndMss!==0&&(e.sndSml=e.sndNxt),r.add(
e.sndNxt,te(e),l?ar:0),n+=b,Mn(e,b)}if(r.rates!==null&&e.cwndLimited&&(r.rates.cwndLimited=!0),e.sndNxt!==
s&&(Fi(e),e.caState===0&&r.rates===null)){let{config:a,clock:u}=e.context;Zc(e,n,e.cwndLimited||e.sendQueue.
end!==e.sndNxt,Xi(e,a.initialWindow),u.now)}return i&&e.sndNxt===e.sndUna&&e.rexmitAt===1/0&&ur(e)&&
e.paceAt===1/0&&Dt(e),i}function R0(e,t){let r=e.sendQueue.fit(e.sndNxt,t);return r===t||r<=e.sndMss?
r:r-r%e.sndMss}function T0(e){let{clock:t,config:r}=e.context;e.sndNxt===e.sndUna&&t.now-e.lastSendAt>
e.rto&&e.rexmitAt===1/0&&(e.congestion.onIdle(e,Xi(e,r.initialWindow),(t.now-e.lastSendAt)/e.rto),e.
cwndUsed=0,e.cwndCheckedAt=t.now)}function Xi(e,t){return Math.min(t*e.sndMss,Math.max(2*e.sndMss,t*
1460))}function x0(e,t){let{sndMss:r}=e;if(t<=8*r)return t;let n=e.sndNxt-e.iss-1|0;for(let s=0;s<8;s++){
let o=t-s*r;if((n+o&7)===0)return o}return t}function Wb(e){let{netif:t}=e.flow,{sndMss:r}=e;if(t===
null||!e.context.config.superPackets)return r;let{tcpSegmentation:n}=t.device.offload,s=n>0?Math.min(
n,Vb):Vb;return s<2*r?r:s-s%r}function lr(e,t){if(t.hasRst)return;let{packet:r}=t,n=e.replyFlow;n.local.copyFrom(r.dst),n.remote.copyFrom(
r.src),n.netif=null,n.neighbour=null;let s=t.hasAck;Dd(e,n,t.dstPort,t.srcPort,s?t.ack:0,s?0:t.seq+t.
sequenceLength|0,s?Or:Or|ye,0,null)}function $b(e,t){let r=e.waitFlow;r.local.copyFrom(t.local),r.remote.
copyFrom(t.remote),r.ttl=t.ttl,r.tos=t.tos,r.dontFragment=t.dontFragment,r.ifIndex=t.ifIndex,r.netif=
null,r.neighbour=null,Dd(e,r,t.localPort,t.remotePort,t.sndNxt,t.rcvNxt,ye,t.window,t.tsOn?t:null)}function et(e){
Dd(e.context,e.flow,e.localPort,e.remotePort,Ci(e),e.rcvNxt,Or|ye,0,e.tsOn?e:null)}function Ds(e){e.
context.mayChallenge()&&Pe(e)}function Dd(e,t,r,n,s,o,i,a,u){let{ip:d,stats:l}=e,{frame:m}=d;if(d.route(
t)!==0)return;let h=oe+(u===null?0:Lt);m.reset();let b=m.prepend(h);if(cs(m.memory,b,r,n,s,o,h,i,a,0),
u!==null){let x=b+Nt;Os(m.memory,x,ve(u,e.clock),u.tsRecent)}d.finishChecksum(t,m,6,b,dt),d.send(t,m,
6),l.tcpSent++,(i&Or)!==0&&l.tcpResetsSent++}function Ht(e){let{user:t}=e;We(e),t.onClosed(e)}function ne(e,t){let{user:r}=e;We(e),r.onError(e,t)}
function Zi(e){e.state>=3&&et(e),ne(e,-13)}function We(e){if(e.freed)return;let{context:t}=e;e.freed=
!0,e.state=0,e.listener?.accepted(e),Ud(e),t.timers.remove(e.timer),t.connections.remove(e),t.ports.
remove(e),t.timeWaits.remove(e),e.reassembly.clear(t.pbufs),e.sendQueue.reset(0),e.sent.reset(0),e.user=
He}function Ud(e){e.orphaned&&(e.orphaned=!1,e.context.orphans--)}var ji=class TimeWaitRemnant{local;localPort;remote;remotePort;reuse;ttl;tos;dontFragment;ifIndex;sndNxt;sndWndMax;rcvNxt;window;tsOn;tsRecent;tsOffset;hash=0;hashNext=null;hashed=!1;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil;refused;constructor(e,t){
let{flow:r}=e;this.local=r.local,this.localPort=e.localPort,this.remote=r.remote,this.remotePort=e.remotePort,
this.reuse=e.reuse,this.ttl=r.ttl,this.tos=r.tos,this.dontFragment=r.dontFragment,this.ifIndex=r.ifIndex,
this.sndNxt=e.sndNxt,this.sndWndMax=e.sndWndMax,this.rcvNxt=e.rcvNxt,this.window=t,this.tsOn=e.tsOn,
this.tsRecent=e.tsRecent,this.tsOffset=e.tsOffset,this.waitUntil=e.waitUntil,this.refused=e.refused}get ipv6Only(){
return!1}get sndUna(){return this.sndNxt}get isConnection(){return!0}get inTimeWait(){return!0}get ackDue(){
return!1}};var E0=class Island{left=0;right=0;head=null;tail=null;next=null;touched=0},ea=null,
Qb=class Reassembly{bytes=0;pieces=0;hasFin=!1;finSeq=0;#e=null;#t=0;get isEmpty(){return this.#e===
null}insert(e,t,r,n,s,o=null){let i=n+s|0;if(this.hasFin&&T(i,this.finSeq)&&(i=this.finSeq),L(n,i))return!0;
let a=null,u=this.#e;for(;u!==null&&P(u.right,n);)a=u,u=u.next;let d,l=n;for(u!==null&&N(u.left,n)?(d=
u,l=u.right):(d=v0(n),d.next=u,a===null?this.#e=d:a.next=d),d.touched=++this.#t;P(l,i);){let m=d.next,
h=m!==null&&P(m.left,i)?m.left:i,b=r+(l-n|0)|0,x=e.keep(t,b,h-l|0);if(x===null)return d.head===null&&
this.#s(d,a),!1;o!==null&&e.charge(x,o),this.#r(d,x,l,h),m!==null&&m.left===h&&this.#n(d,m),l=d.right}
return!0}insertFin(e,t){if(this.hasFin)return;this.hasFin=!0,this.finSeq=t;let r=null,n=this.#e;for(;n!==
null&&N(n.right,t);)r=n,n=n.next;for(;n!==null;){let s=n.next;this.#o(e,n),n=s}r===null?this.#e=null:
r.next=null}take(e){let t=this.#e;if(t===null||t.left!==e)return null;let r=t.head;this.#e=t.next;for(let n=r;n!==
null;n=n.next)this.bytes-=n.length,this.pieces--;return Ji(t),r}sackBlocks(e,t,r){let n=this.#t+1,s=t;
for(;s<r;){let o=null;for(let i=this.#e;i!==null;i=i.next)i.touched<n&&(o===null||i.touched>o.touched)&&
(o=i);if(o===null)break;n=o.touched,e[2*s]=o.left,e[2*s+1]=o.right,s++}return s}heldUntil(e,t){for(let r=this.#e;r!==
null&&!P(e,r.left);r=r.next)if(P(e,r.right))return P(r.right,t)?r.right:t;return e}clear(e){this.dropData(
e),this.hasFin=!1}dropData(e){let t=this.#e;for(this.#e=null;t!==null;){let r=t.next;this.#o(e,t),t=
r}}#r(e,t,r,n){t.seq=r,e.tail===null?e.head=t:e.tail.next=t,e.tail=t,e.right=n,this.bytes+=t.length,
this.pieces++}#n(e,t){e.tail.next=t.head,e.tail=t.tail,e.right=t.right,e.next=t.next,Ji(t)}#s(e,t){t===
null?this.#e=e.next:t.next=e.next,Ji(e)}#o(e,t){for(let r=t.head;r!==null;r=r.next)this.bytes-=r.length,
this.pieces--;e.free(t.head),Ji(t)}};function v0(e){let t=ea??new E0;return ea=t.next,t.left=e,t.right=
e,t.head=null,t.tail=null,t.next=null,t}function Ji(e){e.head=null,e.tail=null,e.next=ea,ea=e}var Kb=class SendQueue{start=0;end=0;#e=ir;#t=0;#r=0;get length(){return this.end-this.
start|0}reset(e){this.start=e,this.end=e,this.#r=0,this.#i()}append(e,t){let r=this.end+t|0;if(this.#r>
0){let s=this.#n(this.#r-1),o=this.end-this.#s(this.#r-1)|0;if(this.#e[s]+o===e){this.#e[s+1]=r,this.
end=r;return}}2*this.#r===this.#e.length&&this.#a();let n=this.#n(this.#r++);this.#e[n]=e,this.#e[n+
1]=r,this.end=r}release(e){let t=this.#e;for(;this.#r>0;){let r=2*this.#t,n=t[r+1];if(T(n,e)){t[r]+=
e-this.start|0;break}this.start=n,this.#t++,2*this.#t===t.length&&(this.#t=0),this.#r--}this.start=e,
this.#r===0&&this.#i()}gather(e,t,r){let n=this.#o(t),s=t-this.#s(n)|0,o=r;for(;o>0;){let i=this.#n(
n),a=this.#e[i+1]-this.#s(n)|0,u=Math.min(a-s,o);e.append(this.#e[i]+s,u),o-=u,s=0,n++}}fit(e,t){if(this.#r<=
64)return t;let r=this.#o(e)+64-1;return r>=this.#r?t:Math.min(t,this.#e[this.#n(r)+1]-e|0)}#n(e){let t=2*
(this.#t+e);return t>=this.#e.length?t-this.#e.length:t}#s(e){return e===0?this.start:this.#e[this.#n(
e-1)+1]}#o(e){let t=0,r=this.#r-1;for(;t<r;){let n=t+r>>1;N(this.#e[this.#n(n)+1],e)?t=n+1:r=n}return t}#i(){
Ln(this.#e),this.#e=ir,this.#t=0}#a(){this.#e=this.#e.length===0?wn():Gi(this.#e,2*this.#t),this.#t=
0}};var Vr=class Tcb{user;state=0;flow=new Q;localPort=0;remotePort=0;sndBuf;rcvBuf;options;context;freed=!1;userClosed=!1;orphaned=!1;rxClosed=!1;passive=!1;listener=null;completed=!1;hash=0;hashNext=null;hashed=!1;dirty=!1;dirtyNext=null;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil=0;refused=!1;iss=0;sndUna=0;sndNxt=0;sndWnd=0;sndWndMax=0;sndWl1=0;sndWl2=0;sndSml=0;pushSeq=0;finQueued=!1;finSent=!1;synDue=!1;synRepeatedEarly=!1;synCrowdedOut=!1;probeDue=!1;probing=!1;sndMss=536;peerMss=536;sndScale=0;sendQueue=new Kb;sent=new Ab;irs=0;rcvNxt=0;rcvAdv=0;lastAckSent=0;rcvScale=0;unread=0;held=0;rcvMss=536;finReceived=!1;reassembly=new Qb;takenBytes=0;takenMost=0;takenSince=0;ackDue=!1;unacked=0;quickAcks=0;hasDuplicate=!1;duplicateLeft=0;duplicateRight=0;scaleOn=!1;tsOn=!1;sackOn=!1;tsRecent=0;tsRecentAt=0;tsOffset=0;srtt=0;rttvar=0;rttSample=-1;minRtt=1/0;minRttAt=0;rto;backoff=0;retries=0;unansweredSince=0;softError=0;blackHole=null;congestionName;cwnd=0;ssthresh=2147483647;bytesAcked=0;caState=0;recoveryPoint=0;dupAcks=0;loss=null;lossTimer=0;tailProbe=null;dsackSeen=!1;repeatDue=!1;cwndLimited=!1;cwndUsed=0;cwndCheckedAt=0;lastSendAt=0;pacingRate=0;sendQuantum=0;pacing=null;ecnOn=!1;ecnAsked=!1;ecnPlainSyn=!1;ecnEcho=!1;cwrDue=!1;reducedAt=0;rexmitAt=1/0;lossAt=1/0;delackAt=1/0;paceAt=1/0;keepAt=1/0;lingerAt=1/0;timer=new k(
this);keepProbes=0;lastRecvAt=0;lastTextAt=-1/0;answers=null;limits=null;totalAcked=0;totalSent=0;totalReceived=0;counters=null;trace=null;#e=null;constructor(e,t){
let{config:r}=e;this.context=e,this.flow.dontFragment=e.ip.dontFragment,this.user=t,this.options=e.options,
this.sndBuf=r.sndBuf,this.rcvBuf=r.rcvBuf,this.rto=r.rtoInitial,this.congestionName=r.congestion}get congestion(){
return this.#e??=$t(this.congestionName)()}replaceCongestion(e){this.congestionName=e,this.#e=null}random(){
return this.context.rng.nextU32()/4294967296}get local(){return this.flow.local}get remote(){return this.
flow.remote}get reuse(){return this.options.reuse}get ipv6Only(){return this.options.ipv6Only}get isConnection(){
return this.state!==0}get inTimeWait(){return this.state===10}get writeSpace(){let e=this.sndBuf-this.
sendQueue.length;return e>0?e:0}get canSend(){let{state:e}=this;return!this.finQueued&&(e===4||e===7||
e===2||e===3)}};function ta(e){let{context:t}=e;if(e.state=10,Ud(e),e.reassembly.clear(t.pbufs),e.sendQueue.reset(e.
sndNxt),e.sent.reset(e.sndNxt),e.rexmitAt=1/0,Hr(e),e.delackAt=1/0,e.keepAt=1/0,e.lingerAt=1/0,t.timers.
remove(e.timer),t.timeWaits.add(e),E(e),e.userClosed&&Fd(e),t.timeWaits.count>t.config.timeWaitLimit){
let r=t.timeWaits.oldest;t.stats.tcpTimeWaitOverflows++,r.ackDue&&na(t,r),At(t,r)}}function ra(e){if(!e.
userClosed||e.ackDue||e.dirty||!e.inTimeWait)return;let{context:t}=e,r=new ji(e,Ki(e));t.timeWaits.replace(
e,r),t.ports.replace(e,r),t.remnants.add(r),We(e)}function Fd(e){let{user:t}=e;e.user=He,t.onClosed(
e)}function na(e,t){t instanceof Vr?Pe(t):t instanceof ji&&$b(e,t)}function At(e,t){t instanceof Vr?
Ht(t):t instanceof ji&&(e.remnants.remove(t),e.ports.remove(t),e.timeWaits.remove(t))}function Bd(e){switch(e.userClosed=!0,e.rxClosed=!0,e.state){case 0:case 2:Ht(e);break;case 4:case 7:
e.unread>0?Hd(e):e.finQueued||Gd(e);break;case 3:e.finQueued||Gd(e);break;case 5:e.unread>0&&Hd(e);break;case 6:
if(e.unread>0){Hd(e);break}Vd(e),ht(e);break;case 10:Fd(e),ra(e);break}return!e.freed&&e.state!==10&&
P0(e),0}function Hd(e){et(e),Ht(e)}function P0(e){let{context:t}=e,{orphanLimit:r}=t.config;if(r>0&&
t.orphans>=r)return t.stats.tcpOrphansReset++,Zi(e);e.orphaned=!0,t.orphans++}function Yb(e,t,r){if(t&&
r)return e.userClosed?-11:Bd(e);if(r){if(!e.canSend||e.state===2)return-11;Gd(e)}if(t){if(e.state===
0)return-11;e.rxClosed=!0}return 0}function sa(e){if(e.freed)return;e.state>=3&&e.state!==10&&et(e),
We(e)}function Gd(e){e.finQueued=!0,e.pushSeq=e.sendQueue.end,e.state===4?e.state=5:e.state===7&&(e.
state=9),E(e)}function Vd(e){if(!e.userClosed)return;let{clock:t,config:r}=e.context;e.lingerAt=t.now+
r.finWait2Ms}var oa=class SequenceSecret{#e;#t;#r=-1/0;#n=0;#s=0;#o=0;#i=0;constructor(e){this.#e=
e.nextU32()|0,this.#t=e.nextU32()|0}isn(e,t,r,n,s){let o=Math.max(Math.floor(s*250),this.#r+2);return this.#r=
o,this.#a(e,r,t<<16|n),(o|0)+this.#d(36)|0}timestampOffset(e,t){return this.#a(t,e,0),this.#d(36)}code(e,t,r,n,s,o){
return this.#a(e,r,t<<16|n),this.#u(s),this.#u(o),this.#d(44)}#a(e,t,r){this.#n=this.#e,this.#s=this.#t,
this.#o=1819895653^this.#e,this.#i=1952801890^this.#t,this.#u(e.w0),this.#u(e.w1),this.#u(e.w2),this.#u(
e.w3),this.#u(t.w0),this.#u(t.w1),this.#u(t.w2),this.#u(t.w3),this.#u(r)}#d(e){this.#u(e<<24),this.#o^=
255;for(let t=0;t<4;t++)this.#l();return this.#s^this.#i}#u(e){this.#i^=e,this.#l(),this.#l(),this.#n^=
e}#l(){let e=this.#n+this.#s|0,t=Un(this.#s,5)^e;e=Un(e,16);let r=this.#o+this.#i|0,n=Un(this.#i,8)^
r;e=e+n|0,n=Un(n,7)^e,r=r+t|0,t=Un(t,13)^r,r=Un(r,16),this.#n=e,this.#s=t,this.#o=r,this.#i=n}};function Un(e,t){
return e<<t|e>>>32-t}var zb=6e4,Fn=3,qd=[216,536,1220,1360,1440,1460,4312,8960],Xb=6,S0=(1<<Xb)-1,N0=15,Zb=15,jb=16,Jb=32,
eg=class SynCookies{#e;#t=[null,null];#r=[-1,-1];constructor(e){this.#e=e}make(e,t,r,n,s,o,i){
let a=Math.floor(i/zb),u=a&1;this.#r[u]!==a&&(this.#r[u]=a,this.#t[u]=new oa(this.#e));let d=qd.length-
1;for(;d>0&&qd[d]>o;)d--;return this.#t[u].code(e,t,r,n,s,d)<<Fn+1|u<<Fn|d}isExpecting(e){return this.#n(
0,e)||this.#n(1,e)}check(e,t,r,n,s,o,i){let a=o>>Fn&1;if(!this.#n(a,i))return 0;let u=o&(1<<Fn)-1;return(this.#t[a].
code(e,t,r,n,s,u)<<Fn+1^o)>>>Fn+1?0:qd[u]}#n(e,t){let r=Math.floor(t/zb);return this.#t[e]!==null&&r-
this.#r[e]<=1}};function tg(e,t,r,n){let s=(t<0?Zb:t)|(r?jb:0)|(n?Jb:0),o=e&~S0|s;return(o-e|0)>0?o-
(1<<Xb)|0:o}function rg(e){let t=e&N0;return t===Zb?-1:t}function ng(e){return(e&jb)!==0}function sg(e){
return(e&Jb)!==0}var O0=536,C0=1220,k0=48,og=3e3;function Hn(e,t,r){let{packet:n}=r;e.flow.local.copyFrom(n.dst),e.flow.
remote.copyFrom(n.src),e.flow.ttl=t.ttl,e.flow.tos=t.tos,e.flow.dontFragment=t.dontFragment,e.flow.ifIndex=
t.ifIndex,e.localPort=r.dstPort,e.remotePort=r.srcPort,e.passive=!0,e.options=t.options}function mr(e,t){
let{config:r,clock:n}=e.context,{options:s}=t;e.irs=t.seq,e.rcvNxt=t.seq+1|0,e.rcvAdv=e.rcvNxt+Math.
min(Gr(e),65535)|0,e.lastAckSent=e.rcvNxt,e.trace!==null&&e.trace.synArrives(),e.sndWnd=t.window,e.sndWndMax=
t.window,e.sndWl1=t.seq,e.sndWl2=e.sndUna;let o=e.flow.remote.isV4?O0:C0;e.peerMss=s.mss>0?Math.max(
s.mss,k0):o,e.scaleOn=r.windowScale&&s.windowScale>=0,e.sndScale=e.scaleOn?s.windowScale:0,e.scaleOn||
(e.rcvScale=0),e.tsOn=r.timestamps&&s.hasTimestamps,e.tsRecent=s.tsVal,e.tsRecentAt=n.now,e.sackOn=r.
sack&&s.sackPermitted,ws(e,t)}function Gn(e,t,r=!0){let{config:n,clock:s}=e.context;e.state=e.finQueued?
5:4,e.sndUna=t.ack,e.sndWl2=t.ack,e.sndSml=t.ack,e.recoveryPoint=e.iss,e.reducedAt=e.iss,e.sent.reset(
t.ack),Br(e),e.rcvMss=Math.min(e.sndMss,1460),e.quickAcks=n.quickAcks;let o=e.retries>0;if(r)if(!o&&
!e.synRepeatedEarly){let i=s.now-e.lastSendAt;kn(e,i,n),wi(e,i,s.now)}else if(e.tsOn&&t.options.tsEcr!==
0){let i=ve(e,s)-t.options.tsEcr|0;i>=0&&kn(e,i,n)}else o&&n.rtoInitial<og&&(e.rto=og);e.cwnd=o?e.sndMss:
Xi(e,n.initialWindow),Hi(e),ki(e),Fr(e),e.softError=0,e.rexmitAt=1/0,e.options.keepAlive&&(e.keepAt=
s.now+e.options.keepIdleMs),E(e)}function ia(e){let{listener:t}=e;return t?.completed(e),t!==null&&!t.
closed&&t.user.onAccept(e)?!0:(e.freed||(et(e),e.user=He,We(e)),!1)}var Wd=49152,qr=16384,ag=class PortTable{#e=new Map;add(e){if(e.portHeld)return;let t=this.#e.
get(e.localPort)??null;e.portPrev=null,e.portNext=t,t!==null&&(t.portPrev=e),this.#e.set(e.localPort,
e),e.portHeld=!0}remove(e){if(!e.portHeld)return;e.portHeld=!1;let{portNext:t,portPrev:r}=e;t!==null&&
(t.portPrev=r),r!==null?r.portNext=t:t!==null?this.#e.set(e.localPort,t):this.#e.delete(e.localPort),
e.portNext=null,e.portPrev=null}replace(e,t){let{portNext:r,portPrev:n}=e;t.portNext=r,t.portPrev=n,
r!==null&&(r.portPrev=t),n!==null?n.portNext=t:this.#e.set(t.localPort,t),t.portHeld=!0,e.portHeld=!1,
e.portNext=null,e.portPrev=null}all(){let e=[];for(let t of this.#e.values())for(let r=t;r!==null;r=
r.portNext)e.push(r);return e}isShareable(e){let t=this.#e.get(e)??null;for(;t!==null;t=t.portNext)if(!t.
isConnection)return!1;return!0}conflicts(e,t,r,n=!1){let s=this.#e.get(t)??null;for(;s!==null;s=s.portNext)
if(!((n||s.ipv6Only)&&e.isV4!==s.local.isV4)&&w0(e,s.local)&&!(r&&(s.reuse||s.inTimeWait)))return!0;
return!1}chooseFree(e,t){let r=$(e,qr);for(let n=0;n<t;n++){let s=Wd+(r+n)%qr;if(!this.#e.has(s))return s}
return 0}};function w0(e,t){return e.isSameHost(t)||ig(e,t)||ig(t,e)}function ig(e,t){return e.isAny&&
(!e.isV4||t.isV4)}var L0=new Float64Array(0),M0=64,ug=class TraceRing{limit;count=0;overwritten=0;numbers=L0;#e=0;#t=0;constructor(e){
this.limit=e}get next(){return this.#t}add(){return this.count===this.#e&&this.#e<this.limit&&this.#r(),
this.count<this.#e?this.count++:this.overwritten++,this.#t++}has(e){return e>=this.#t-this.count}placeOf(e){
return zr*(e%this.#e)}take(e){let t=[];for(let r=Math.min(e,this.count);r>0;r--){let n=this.placeOf(
this.#t-this.count--);for(let s=0;s<zr;s++)t.push(Math.round(this.numbers[n+s]*1e3)/1e3)}return t}#r(){
let e=this.numbers,t=this.#e,r=Math.min(Math.max(M0,2*t),this.limit);this.numbers=new Float64Array(zr*
r),this.#e=r;for(let n=this.#t-this.count;n<this.#t;n++){let s=zr*(n%t),o=e.subarray(s,s+zr);this.numbers.
set(o,this.placeOf(n))}}};function aa(e,t){e.trace===null&&(e.trace=e.sent.trace=new D0(e,t))}function dg(e){let t=e.options.traceRecords;
t>0&&aa(e,t),e.trace!==null&&e.trace.rebase()}var D0=class TraceRecorder{ring;#e;#t;#r=-1;#n=-1;#s=0;#o=0;#i=0;#a=0;#d=0;#u=0;#l=0;constructor(e,t){
this.#e=e,this.ring=new ug(t),this.#t=e.context.clock.now,this.rebase()}rebase(){let e=this.#e;this.#s=
e.sndUna,this.#o=e.sndUna-e.iss>>>0,this.#i=e.rcvNxt,this.#a=e.rcvNxt-e.irs>>>0,this.#d=e.lastAckSent,
this.#u=e.rcvAdv,this.#l=e.sndUna+e.sndWnd|0}stop(){let e=this.#e;e.trace===this&&(e.trace=e.sent.trace=
null)}segmentSent(e,t,r,n,s){let o=this.#e,i=t+((r&J)!==0?1:0),a=P(e,o.sndNxt);if(i>0){let d=Oa;a&&(d=
o.caState===2?Ca:bc),this.#r=this.#f(d,this.#c(e),i)}else a&&this.#f(Ic,this.#c(e),0);let u=i===0&&!a;
this.#m(u||s>0);for(let d=0;d<s;d++){let l=d===0&&o.hasDuplicate;this.#f(l?wc:kc,this.#p(n[2*d]),n[2*
d+1]-n[2*d]|0)}}synSent(e){let{sndNxt:t,iss:r}=this.#e,n=t===r?Oa:Ca;this.#f(n,0,1),e&&this.#m(!0)}#m(e){
let{rcvNxt:t,rcvAdv:r}=this.#e;!e&&t===this.#d&&r===this.#u||(this.#d=t,this.#u=r,this.#a=this.#p(t),
this.#i=t,this.#f(Cc,this.#a,r-t|0))}sendCounted(){this.#h(this.#r)}sentProbe(e){this.#A(this.#r,La,
e)}ackArrives(e){let t=this.#e,r=e.ack+t.sndWnd|0;if(this.#n=-1,e.sequenceLength>0&&e.ack===t.sndUna&&
r===this.#l&&e.options.sackCount===0)return;this.#l=r;let n=this.#c(e.ack);this.#n=this.#f(_c,n,t.sndWnd)}sackArrives(e,t,r){
for(let n=0;n<t;n++)this.#f(n===0&&r?Tc:Rc,this.#c(e[2*n]),e[2*n+1]-e[2*n]|0)}ackTaken(){let{sndUna:e,
rttSample:t}=this.#e;if(this.#o=this.#c(e),this.#s=e,!(this.#n<0)){this.#A(this.#n,Ma,t);for(let r=this.#n;r<
this.ring.next;r++)this.#h(r)}}lost(e,t){this.#f(xc,this.#c(e),t-e|0)}turn(e){let{sndUna:t,sndNxt:r}=this.#e;
this.#f(e,this.#c(t),r-t|0)}synArrives(){let{irs:e}=this.#e;this.#i=e,this.#a=0,this.#f(wa,0,1)}segmentArrives(e){
let{rcvNxt:t}=this.#e,{seq:r,sequenceLength:n}=e,s=wa;T(r,t)?s=Nc:N(r+n|0,t)&&(s=Oc),this.#f(s,this.#p(
r),n)}#c(e){return this.#o+(e-this.#s|0)}#p(e){return this.#a+(e-this.#i|0)}#f(e,t,r){let{ring:n}=this,
s=n.add(),o=n.placeOf(s),{numbers:i}=n;return i[o+Lc]=this.#e.context.clock.now-this.#t,i[o+La]=e,i[o+
Mc]=t,i[o+Dc]=t+r,i[o+Ma]=-1,this.#h(s),s}#h(e){let{ring:t}=this;if(!t.has(e))return;let r=this.#e,n=t.
placeOf(e),{numbers:s}=t;s[n+Uc]=r.cwnd,s[n+Fc]=r.ssthresh,s[n+Hc]=ee(r),s[n+Gc]=r.srtt,s[n+Bc]=Mt(r,
r.context.config),s[n+Vc]=r.caState}#A(e,t,r){let{ring:n}=this;n.has(e)&&(n.numbers[n.placeOf(e)+t]=
r)}};var U0=64,F0=1e3;function lg(e,t,r){let{ports:n,rng:s}=e.context;if(e.freed||e.state!==0||e.portHeld)
return-6;if(e.options.ipv6Only&&t.isV4)return-6;let o=r;if(r===0){if(o=n.chooseFree(s,qr),o===0)return-2}else if(n.
conflicts(t,r,e.options.reuse,e.options.ipv6Only))return-8;return e.flow.local.copyFrom(t),e.localPort=
o,n.add(e),0}function cg(e,t,r){let{context:n}=e,{flow:s}=e;if(e.freed||e.state!==0)return-10;if(t.isAny||
t.isMulticast||n.ip.isBroadcast(t)||r===0)return-6;if(e.options.ipv6Only&&t.isV4)return-6;let o=s.local.
clone();s.remote.copyFrom(t),s.netif=null,s.neighbour=null;let i=n.ip.route(s);return i===0&&(e.remotePort=
r,H0(s),i=e.portHeld?G0(e):B0(e)),i!==0?(s.local.copyFrom(o),s.remote.set4(0),s.netif=null,e.remotePort=
0,i):(n.ports.add(e),pr(e),e.state=2,e.synDue=!0,n.connections.add(e),E(e),n.stats.tcpActiveOpens++,
0)}function H0({local:e,remote:t,netif:r}){r===null||r.isLoopback||(pe(e)&&(e.zone=r.index),pe(t)&&(t.
zone=r.index))}function mg(e,t,r){let{context:n}=e;if(e.freed||e.state!==0||n.listeners.has(e.flow.local,
e.localPort))return null;let s=new Zn(n,e,t,r);return n.ports.remove(e),n.timers.remove(e.timer),e.freed=
!0,n.addListener(s),s}function pr(e,t){let{context:r,flow:n}=e,{config:s,secret:o}=r;e.iss=t??o.isn(
n.local,e.localPort,n.remote,e.remotePort,r.clock.now),e.sndUna=e.iss,e.sndNxt=e.iss,e.sndSml=e.iss,
e.pushSeq=e.iss,e.recoveryPoint=e.iss,e.sendQueue.reset(e.iss+1|0),e.tsOffset=o.timestampOffset(n.local,
n.remote),n.atomicId=(e.iss^e.tsOffset)>>>16,n.label=Ct;let i=Math.max(s.rcvBufMax,e.rcvBuf);e.rcvScale=
s.windowScale?Db(i):0,dg(e)}function G0(e){let{context:t,localPort:r,remotePort:n}=e,{local:s,remote:o}=e.
flow,i=pg(t,s,r,o,n);return i===null?0:fg(t,i)?(At(t,i),0):-8}function pg(e,t,r,n,s){return e.connections.
find(t,r,n,s)??e.remnants.find(t,r,n,s)}function fg(e,t){let{clock:r,config:n}=e,s=t.waitUntil-n.timeWaitMs;
return t.inTimeWait&&t.tsOn&&r.now-s>=F0}function B0(e){let{context:t}=e,{ports:r,rng:n}=t,{local:s,
remote:o}=e.flow,i=r.chooseFree(n,U0);if(i===0){let a=n.nextU32()%qr;for(let u=0;u<qr&&i===0;u++){let d=Wd+
(a+u)%qr;if(!r.isShareable(d))continue;let l=pg(t,s,d,o,e.remotePort);l!==null&&!fg(t,l)||(l!==null&&
At(t,l),i=d)}}return i===0?-2:(e.localPort=i,0)}function ua(e,t){let r=Xe(e),n=e.sndNxt-e.sndUna|0;r.prrDelivered=0,r.prrOut=0,r.recoverFs=Math.max(
n-e.sent.sacked+t,e.sndMss)}function $d(e,t,r){let n=Xe(e),s=ee(e),{ssthresh:o}=e;n.prrDelivered+=t;
let i;s>o?i=Math.ceil(n.prrDelivered*o/n.recoverFs)-n.prrOut:(i=Math.max(n.prrDelivered-n.prrOut,t),
r&&(i+=e.sndMss),i=Math.min(o-s,i)),n.prrOut===0&&i<e.sndMss&&(i=e.sndMss),e.cwnd=Math.max(s+Math.max(
i,0),e.sndMss)}var V0=3;function Qd(e,t,r,n){mb(e);let{clock:s}=e.context;e.limits?.deliver(e.sent.delivered,s.now,
e.srtt),qi(e,t)&&kd(e),e.loss!==null&&Pb(e,t,r>0),e.tailProbe!==null&&e.tailProbe.inFlight&&Y0(e,e.tailProbe,
t,r);let o=e.caState,i=o!==0&&L(e.sndUna,o===3?e.reducedAt:e.recoveryPoint);r>0&&(o===0||o===2)&&e.sent.
rates===null&&!qi(e,t)&&W0(e,r,n),i&&$0(e),q0(e,t,r,i),pb(e),ki(e),r>0&&e.caState===0?(e.dupAcks=0,e.
recoveryPoint=Ne(e.recoveryPoint,e.sndUna-1|0)):r>0&&e.caState===2&&(e.dupAcks=0)}function q0(e,t,r,n){
let{sent:s}=e;if(e.sackOn){let o=Ed(e);Yd(e)&&(o||n&&s.lost>0)&&Kd(e)}else r>0&&e.caState===1&&Q0(e,
r);e.caState===0&&xb(e,t)&&K0(e),s.rates===null&&(e.caState===3||e.sackOn&&e.caState===1)&&$d(e,s.delivered,
r>0&&s.newlyLost===0&&s.repeatsLost===0),r>0?Fi(e):ab(e)}function W0(e,t,r){(e.cwndLimited||e.cwnd<e.
ssthresh&&2*r>=e.cwnd)&&e.congestion.onAck(e,t,e.caState===2,e.context.clock.now)}function $0(e){let t=e.
caState===1;if(e.caState===3){e.caState=0,e.sent.rates===null&&(e.cwnd=e.ssthresh),e.congestion.onRecovered(
e);return}e.caState=0,e.dupAcks=0,e.repeatDue=!1,e.loss!==null&&(e.loss.frto=0),e.sent.rates!==null?
e.congestion.onRecovered(e):t&&(e.cwnd=e.sackOn?e.ssthresh:Math.min(e.cwnd,e.ssthresh),e.congestion.
onRecovered(e)),Ui(e),e.trace!==null&&e.trace.turn(Pc)}function Q0(e,t){let r=Math.ceil(t/e.sndMss);
e.dupAcks=Math.max(e.dupAcks-Math.max(r-1,0),0),e.sent.markFirstLost(e.sndMss),e.repeatDue=!0}function hg(e){
e.caState!==2&&(e.dupAcks++,E(e),Yd(e)&&e.dupAcks===V0&&T(e.sndUna,e.recoveryPoint)&&(e.sent.markFirstLost(
e.sndMss),Kd(e)))}function Kd(e){let t=e.caState===3;Cd(e),t||zd(e),e.caState=1,e.trace!==null&&e.trace.
turn(Ec),e.recoveryPoint=e.sndNxt,e.repeatDue=!0,me(e).recoveries++,e.sent.rates===null&&(e.sackOn?t||
ua(e,e.sent.delivered):e.cwnd=e.ssthresh)}function Yd(e){return e.caState===0||e.caState===3}function zd(e){
let t=Math.min(e.sndNxt-e.sndUna|0,e.cwnd);Wi(e),e.congestion.onLoss(e,t,e.context.clock.now)}function yg(e){
e.caState!==0&&(zd(e),e.caState!==2&&(e.sackOn?ua(e,0):e.cwnd=Math.min(e.cwnd,e.ssthresh)))}function K0(e){
let{congestion:t}=e,r=e.sndNxt-e.sndUna|0,{now:n}=e.context.clock;Wi(e),kd(e),t.onMark!==void 0?t.onMark(
e,r,n):t.onLoss(e,r,n),e.caState=3,me(e).ecnReductions++,e.sent.rates===null&&ua(e,e.sent.delivered)}
function Ag(e){let{lossTimer:t}=e;if(Hr(e),t===2)return lb(e);if(t!==1)return;or(e),Cs(e),Ed(e)&&Yd(
e)&&Kd(e),e.caState===1&&e.sent.rates===null&&$d(e,0,!1)}function bg(e){let t=e.sndNxt-e.sndUna|0,{caState:r,
context:n}=e;or(e),Cd(e);let s=Xe(e);s.frto=e.sackOn&&r!==1?1:0,Wi(e),e.congestion.onTimeout(e,t,e.backoff===
0&&r!==3,n.clock.now),e.caState=2,e.recoveryPoint=e.sndNxt,e.dupAcks=0,e.repeatDue=!0,e.tailProbe!==
null&&(e.tailProbe.inFlight=!1,e.tailProbe.due=!1),Hr(e),e.sent.markAllLost(),e.backoff++,me(e).timeouts++,
e.trace!==null&&e.trace.turn(vc)}function Y0(e,t,r,n){if(!P(e.sndUna,t.end))if(!t.repeated||e.dsackSeen)
t.inFlight=!1;else if(T(e.sndUna,t.end)){if(t.inFlight=!1,e.caState!==0)return;zd(e),e.cwnd=Math.min(
e.cwnd,e.ssthresh)}else n===0&&r.ack===e.sndUna&&r.length===0&&e.sent.delivered===0&&(t.inFlight=!1)}function gg(e){let{cwnd:t,sendQueue:r}=e,{sndBufMax:n}=e.context.config;if(e.context.sendShort){e.sndBuf=
Math.min(e.sndBuf,e.context.config.sndBuf);return}e.sndBuf>=n||2*t<=e.sndBuf||(r.end-e.sndNxt|0)>=t-
ee(e)||(e.sndBuf=Math.min(2*t,n))}function Xd(e,t){let{sack:r,sackCount:n}=t.options,{sent:s}=e;X0(t)&&(e.dsackSeen=!0,me(e).dsacks++,
(Sb(e,r[0],r[1])||z0(e,r[1]))&&ib(e)),e.trace!==null&&e.trace.sackArrives(r,n,e.dsackSeen),s.markBlocks(
r,n,e.sndMss)>0&&E(e)}function z0(e,t){let{dsacks:r,retransmits:n}=me(e),{tailProbe:s}=e;return e.sent.
reordered&&r<=n&&!(s!==null&&s.inFlight&&t===s.end)}function X0(e){let{sack:t,sackCount:r}=e.options;
return P(t[0],t[1])?N(t[1],e.ack)?!0:r>1&&L(t[0],t[2])&&N(t[1],t[3]):!1}function Ig(e,t){let{seq:r,ack:n}=t;if(!P(e.sndWl1,r)&&!(e.sndWl1===r&&N(e.sndWl2,n)))return!1;let s=t.
window<<e.sndScale,o=s!==e.sndWnd;return e.sndWnd=s,e.sndWl1=r,e.sndWl2=n,s>e.sndWndMax&&(e.sndWndMax=
s),o}function _g(e){e.sndWnd!==0&&(e.sndUna===e.sndNxt?(e.rexmitAt=1/0,Fr(e)):e.probing&&(e.sent.markAllLost(),
Fr(e),Dt(e)),e.probing=!1)}function Hs(e,t){return N(t,e.sndNxt)&&L(t,e.sndUna-e.sndWndMax|0)}function Rg(e,t){let{ack:r}=t;return e.
state===3?T(r,e.sndUna)&&N(r,e.sndNxt)?!(e.passive&&J0(e)):(lr(e.context,t),!1):Hs(e,r)?!0:(Ds(e),!1)}
function Tg(e,t){if(e.state===3&&!j0(e,t))return!1;let{ack:r}=t;if(P(r,e.sndUna))return Z0(e,t),!0;let n=e.
sndNxt-e.sndUna|0,s=Ig(e,t);e.trace!==null&&e.trace.ackArrives(t),e.sndWnd===0&&(e.retries=0,e.unansweredSince=
e.context.clock.now);let o=r-e.sndUna|0,i=0;return or(e),Cs(e),o>0&&(i=eE(e,t)),e.dsackSeen=!1,e.sackOn&&
t.options.sackCount>0&&Xd(e,t),xg(e),o===0&&n>0&&!e.sackOn&&nE(e,t,s)&&hg(e),(n>0||e.dsackSeen)&&Qd(
e,t,o,n),i>0&&e.sendQueue.length===0&&$i(e),e.trace!==null&&e.trace.ackTaken(),s&&_g(e),(e.sent.hasLost||
e.sendQueue.end!==e.sndNxt||e.finQueued&&!e.finSent)&&E(e),i>0&&(gg(e),e.user.onSent(e,i)),!e.freed&&
e.finSent&&e.sndUna===e.sndNxt&&sE(e),!e.freed}function Z0(e,t){let{sent:r}=e;!e.sackOn||t.options.sackCount===
0||r.count===0||(or(e),Cs(e),e.dsackSeen=!1,Xd(e,t),xg(e),Qd(e,t,0,e.sndNxt-e.sndUna|0),r.hasLost&&E(
e))}function j0(e,t){return Gn(e,t),e.sndWl1=t.seq-1|0,e.passive?ia(e):e.userClosed||e.user.onConnected(
e),!e.freed}function J0({listener:e,context:t}){return e===null||e.closed||t.config.jointBacklog||e.
hasRoom?!1:(t.stats.tcpListenDrops++,!0)}function eE(e,t){let{ack:r}=t,{sent:n,sendQueue:s}=e;n.ackTo(
r,tE(e,t)),e.sndUna=r;let{neighbour:o}=e.flow;o!==null&&(o.confirmedAt=e.context.clock.now);let i=T(
r,s.end)?s.end:r,a=i-s.start|0;return a>0&&s.release(i),e.totalAcked+=a,rE(e,t),Fr(e),e.softError=0,
e.sndSml=Ne(e.sndSml,r),e.pushSeq=Ne(e.pushSeq,r),e.reducedAt=Ne(e.reducedAt,r-1|0),r===e.sndNxt?(e.
rexmitAt=1/0,e.probing=!1):Dt(e),a}function tE(e,t){let{tsEcr:r}=t.options;if(!e.tsOn||r===0)return 0;
let{now:n}=e.context.clock,s=ve(e,e.context.clock)-r|0;return s<=0||s>e.context.config.rtoMax?0:(s-1+
n%1)*1e3|0}function rE(e,t){let{sent:r}=e,{config:n}=e.context;if(r.hasSample){let s=te(e)-r.sampleSentAt|
0;s>=0&&kn(e,s/1e3,n)}else if(e.tsOn&&t.options.tsEcr!==0){let s=ve(e,e.context.clock)-t.options.tsEcr|
0;s>=0&&s<n.rtoMax&&kn(e,s,n)}}function xg(e){let t=e.sent.freshRtt;e.rttSample=t<0?-1:t/1e3,t>=0&&wi(
e,e.rttSample,e.context.clock.now)}function nE(e,t,r){return!r&&!e.probing&&t.length===0&&!t.hasFin}
function sE(e){e.state===5?(e.state=6,Vd(e)):e.state===8?ta(e):e.state===9&&Ht(e)}var Eg=class AnswerTimes{answeredAt=-1/0;strayAnsweredAt=-1/0;mayAnswer(e,t){let r=e?
this.answeredAt:this.strayAnsweredAt;return t-r<500?!1:(e?this.answeredAt=t:this.strayAnsweredAt=t,!0)}};function Gs(e,t,r){e.sackOn&&(e.hasDuplicate&&Pe(e),e.hasDuplicate=!0,e.duplicateLeft=t,e.duplicateRight=
r)}var oE=576*3600*1e3;function vg(e,t){let{options:r}=t;if(!e.tsOn||!r.hasTimestamps||L(r.tsVal,e.tsRecent))
return!1;let{clock:n}=e.context;return!(n.now-e.tsRecentAt>oE)}function Zd(e,t){let{hasTimestamps:r,
tsVal:n}=t.options;!e.tsOn||!r||T(t.seq,e.lastAckSent)||(e.tsRecent=n,e.tsRecentAt=e.context.clock.now)}function Pg(e,t){let{context:r}=e,n=t.hasAck;if(n&&(N(t.ack,e.iss)||T(t.ack,e.sndNxt))){if(t.hasRst)
return;lr(r,t),e.retries===0&&!e.synRepeatedEarly&&(e.synRepeatedEarly=!0,e.synDue=!0,E(e));return}if(t.
hasRst){n&&ne(e,-14);return}if(t.hasSyn){if(mr(e,t),e.lastRecvAt=r.clock.now,!n){e.state=3,e.synDue=
!0,E(e);return}e.trace!==null&&e.trace.ackArrives(t),Gn(e,t),e.trace!==null&&e.trace.ackTaken(),e.ackDue=
!0,e.user.onConnected(e)}}function Sg(e,t,r){let{clock:n,config:s}=e.context;e.unacked+=t,e.quickAcks>0?(e.quickAcks-=Jd(t,r),
e.ackDue=!0):(e.unacked>=2*e.rcvMss||!e.reassembly.isEmpty||Dn(e)<e.rcvMss||s.ackEverySecond&&e.delackAt!==
1/0)&&(e.ackDue=!0),e.ackDue?s.ackEverySecond?Pe(e):E(e):e.delackAt===1/0&&(e.delackAt=n.now+s.delayedAckMs)}
function Ng(e,t){let{clock:r,config:n}=e.context;return(t.flags&Ue)!==0&&t.length>=e.rcvMss&&!n.ackEverySecond&&
r.now-e.lastSendAt>=n.delayedAckMs}function jd(e,t){if(e.sackOn){Pe(e);return}e.unacked>0&&Pe(e);for(let r=0;r<
t;r++)Pe(e)}function Jd(e,t){return t>0?Math.ceil(e/t):1}function Cg(e,t){if(!Qi(e.state))return;if(e.rxClosed){et(e),ne(e,-13);return}Tb(e,t);let{reassembly:r}=e,
{pbufs:n}=e.context,s=t.gsoSize>0?t.gsoSize:t.length;if(s>e.rcvMss&&(e.rcvMss=s),t.seq!==e.rcvNxt)return iE(
e,t);let o=kb(e,t.length);if(o<t.length&&(t.length=o,t.flags&=~(J|Ue),o===0))return;let i=t.packet.pbuf;
if(r.isEmpty&&!r.hasFin){let a=wb(e,i,t.offset,o);a===null?e.context.stats.drop("no-memory"):(Ng(e,t)&&
(e.ackDue=!0),Og(e,a,o,t.gsoSize))}else{r.insert(n,i,t.offset,t.seq,o,e);let a=r.take(e.rcvNxt);if(a===
null)return;e.ackDue=!0,Og(e,a,_m(a),t.gsoSize)}}function iE(e,t){let{reassembly:r,context:n}=e,s=t.
seq+t.length|0,o=r.heldUntil(t.seq,s);o!==t.seq&&Gs(e,t.seq,o),Lb(e)?r.pieces<n.config.outOfOrderLimit&&
r.insert(n.pbufs,t.packet.pbuf,t.offset,t.seq,t.length,e):(n.stats.drop("no-memory"),Ld(n)),jd(e,Jd(
t.length,t.gsoSize))}function Og(e,t,r,n){e.rcvNxt=e.rcvNxt+r|0,e.unread+=r,e.totalReceived+=r,e.lastTextAt=
e.context.clock.now,Sg(e,r,n),e.user.onReceive(e,t,r)}function kg(e,t){if(!Qi(e.state))return;let{reassembly:r,
context:n}=e;if(t.hasFin){let o=t.seq+t.length|0;if(T(o,e.rcvNxt)){r.insertFin(n.pbufs,o),t.length===
0&&jd(e,1);return}}else if(r.finSeq!==e.rcvNxt)return;r.clear(n.pbufs),e.rcvNxt=e.rcvNxt+1|0,T(e.rcvNxt,
e.rcvAdv)&&(e.rcvAdv=e.rcvNxt),e.finReceived=!0,ie(e);let{state:s}=e;s===4?e.state=7:s===5&&(e.state=
8),e.userClosed||e.user.onFin(e),s===6&&!e.freed&&ta(e)}function wg(e,t,r){let{clock:n,ip:s,stats:o}=e,i=e.cookieTcb??=e.create(He);if(Hn(i,t,r),i.flow.netif=
null,i.flow.neighbour=null,pr(i),mr(i,r),i.iss=e.cookies.make(i.flow.local,i.localPort,i.flow.remote,
i.remotePort,r.seq,i.peerMss,n.now),i.tsOn){let a=n.now|0,u=i.scaleOn?i.sndScale:-1,d=tg(a,u,i.sackOn,
i.ecnOn);i.tsOffset=i.tsOffset+d-a|0}else i.scaleOn=!1,i.sackOn=!1,i.ecnOn=!1;i.state=3,s.route(i.flow),
Yi(i),o.tcpSynCookiesSent++}function da(e,t){let{packet:r}=t;return e.listeners.find(r.dst,t.dstPort,r.netif.index)}function Lg(e,t,r){
if(!r.hasRst){if(r.hasAck){lr(e,r);return}if(!(!r.hasSyn||(r.flags&J)!==0)&&el(e,t)){if(e.config.synCookies===
"always"||!t.mayOpen)return wg(e,t,r);tl(e,t,r,null)}}}function el(e,t){let{config:r,pbufs:n,stats:s}=e;
if(n.isExhausted)return s.drop("no-memory"),!1;let o=t.mayOpen||r.synCookies!=="off";return t.hasRoom&&
o?!0:(s.tcpListenDrops++,!1)}function tl(e,t,r,n){let s=e.create(He);Hn(s,t,r),t.begun(s),pr(s),n!==
null&&P(s.iss,n)&&pr(s,n),mr(s,r),s.lastRecvAt=e.clock.now,s.state=3,s.synDue=!0,e.ports.add(s),e.connections.
add(s),E(s),e.stats.tcpPassiveOpens++}var aE=65537;function la(e,t,r){if(r.hasRst)return uE(e,t,r);if(r.hasSyn)return dE(e,t,r);r.hasAck&&
(cE(t,r)&&(e.timeWaits.remove(t),e.timeWaits.add(t)),r.sequenceLength>0?na(e,t):(r.seq!==t.rcvNxt||r.
ack!==t.sndNxt)&&Mg(e,t))}function uE(e,t,r){r.seq!==t.rcvNxt||e.config.rfc1337||(!t.tsOn||t.refused)&&
At(e,t)}function dE(e,t,r){let n=r.hasAck||r.hasFin||!lE(t,r)?null:da(e,r);if(n===null)r.options.hasTimestamps||
(t.refused=!0),Mg(e,t);else if(el(e,n)){let s=t.sndNxt+aE|0;At(e,t),tl(e,n,r,s)}}function lE(e,t){let{
options:r}=t;return e.tsOn&&r.hasTimestamps&&r.tsVal!==e.tsRecent?T(r.tsVal,e.tsRecent):T(t.seq,e.rcvNxt)}
function cE(e,t){let{options:r}=t;return t.hasFin&&(t.seq+t.sequenceLength|0)===e.rcvNxt&&Hs(e,t.ack)&&
(!e.tsOn||!r.hasTimestamps||L(r.tsVal,e.tsRecent))}function Mg(e,t){e.mayChallenge()&&na(e,t)}function ca(e,t){e.state===2?Pg(e,t):e.state===10?la(e.context,e,t):mE(e,t),e.freed||ht(e)}function mE(e,t){
if(t.hasRst)return _E(e,t);let r=t.hasSyn&&pE(e,t);if(r){if(!t.hasAck)return fE(e,t);hE(e,t)}if(t.hasSyn)
return Ds(e);if(vg(e,t))return Dg(e,t);AE(e,t)&&t.hasAck&&Rg(e,t)&&(yE(e,t),r&&(e.ecnOn&&ws(e,t),ie(
e)),Tg(e,t)&&(t.length>0&&Cg(e,t),!e.freed&&(t.hasFin||e.reassembly.hasFin)&&kg(e,t)))}function pE(e,t){
return e.state===3&&t.seq===e.irs}function fE(e,t){e.ecnOn&&ws(e,t);let{hasTimestamps:r,tsVal:n}=t.options;
r&&L(n,e.tsRecent)&&Zd(e,t),e.synDue=!0,E(e)}function hE(e,t){t.flags&=~Zt,t.seq=e.rcvNxt,t.window>>=
e.sndScale}function yE(e,t){e.trace!==null&&t.sequenceLength>0&&e.trace.segmentArrives(t),Zd(e,t),e.
lastRecvAt=e.context.clock.now,e.keepProbes=0,bE(e,t)}function AE(e,t){let{rcvNxt:r,rcvAdv:n}=e,{seq:s,
sequenceLength:o}=t,i=s+o|0,a=s===r||(o===0?L(s,e.lastAckSent)&&N(s,n):T(i,r)&&P(s,n));return a||Dg(
e,t),a}function bE(e,t){let{sequenceLength:r}=t;if(r===0)return;let n=t.seq+r|0;P(t.seq,e.rcvNxt)&&gE(
e,t),T(n,e.rcvAdv)&&IE(e,t,n)}function gE(e,t){let r=e.rcvNxt-t.seq|0;Gs(e,t.seq,e.rcvNxt),t.seq=e.rcvNxt,
t.offset+=r,t.length-=r,ie(e)}function IE(e,t,r){let n=r-e.rcvAdv|0;if(t.hasFin){if(n===1)return;t.flags&=
~J,n--}t.length-=n,ie(e)}function Dg(e,t){let r=t.hasAck&&Hs(e,t.ack);if(t.sequenceLength===0){if(!RE(
e,r))return}else if(r){e.trace!==null&&e.trace.segmentArrives(t);let n=t.seq+t.length|0;t.length>0&&
N(n,e.rcvNxt)&&Gs(e,t.seq,n)}ie(e)}function _E(e,t){let{seq:r}=t;if(r!==e.rcvNxt){T(r,e.rcvNxt)&&P(r,
e.rcvAdv)&&Ds(e);return}e.state===3&&e.passive?We(e):ne(e,-14)}function RE(e,t){return e.answers??=new Eg,
e.answers.mayAnswer(t,e.context.clock.now)}function Ug(e,t,r){let{clock:n,cookies:s,stats:o}=e,{packet:i}=r;if(r.hasSyn||r.hasRst||!s.isExpecting(
n.now))return!1;let a=s.check(i.dst,r.dstPort,i.src,r.srcPort,r.seq-1|0,r.ack-1|0,n.now);return a===
0?(o.tcpSynCookiesFailed++,!1):t.hasRoom?(TE(e,t,r,a),!0):(o.tcpListenDrops++,!0)}function TE(e,t,r,n){
let{clock:s,stats:o}=e,i=e.create(He);Hn(i,t,r),t.begun(i),pr(i,r.ack-1|0),i.sndNxt=r.ack,xE(i,r,n),
e.ports.add(i),e.connections.add(i),o.tcpPassiveOpens++,o.tcpSynCookiesAccepted++,e.ip.route(i.flow),
Gn(i,r,!1),i.sndWl1=r.seq-1|0,i.lastRecvAt=s.now,i.lastSendAt=s.now,ia(i)&&ca(i,r)}function xE(e,t,r){
let{options:n,seq:s}=t;n.mss=r,n.windowScale=-1,n.sackPermitted=!1;let o=!1;if(n.hasTimestamps){let i=n.
tsEcr-e.tsOffset|0;n.windowScale=rg(i),n.sackPermitted=ng(i),o=sg(i)&&e.options.ecn!=="off"}t.seq=s-
1|0,mr(e,t),e.ecnOn=o,t.seq=s}function Fg(e,t){if(!L(t.seq,e.sndUna)||!P(t.seq,e.sndNxt))return;let r=e.state===2;switch(t.kind){case H:
EE(e,t);break;case Ce:case Oe:r&&ne(e,-14);break;case Qt:r?ne(e,-4):e.softError=-4;break;default:e.softError=
-4}}function EE(e,t){let{ip:r}=e.context;if(!e.flow.mayBeTooBig(t.remote))return;let n=e.sndMss;r.updatePathMtu(
t.remote,t.mtu,t.length),Br(e),!(e.sndMss>=n)&&(e.cwnd=Math.max(Math.floor(e.cwnd*e.sndMss/n),e.sndMss),
e.sndUna!==e.sndNxt&&(e.sent.markAllLost(),e.repeatDue=!0,E(e)))}function Hg(e,t){e.state===2?t.seq===e.iss&&ne(e,-4):e.sndUna!==e.sndNxt&&(e.softError=-4)}function Gg(e,t){
let{state:r}=e;return!(r===2||r===3)||t.seq!==e.iss?!1:(e.synCrowdedOut=!0,!0)}function Bg(e,t){for(let r of qg(
e,t))r.synDue=!0,E(r)}function Vg(e,t){for(let r of qg(e,t))r.state===2?ne(r,-4):r.softError=-4}function qg(e,t){
return e.connections.filter(({flow:r,synCrowdedOut:n})=>n&&r.neighbour===t)}var vE={application:0,network:0,receiver:0,buffer:0};function PE(e){let{limits:t,lastTextAt:r}=e,{now:n}=e.
context.clock,{application:s,network:o,receiver:i,buffer:a}=t?.times(n)??vE;return{delivered:t?.delivered??
0,deliveryRate:t?.rate??0,deliveryRateAppLimited:t?.rateAppLimited??!1,busyTime:o+i+a,receiverLimitedTime:i,
senderLimitedTime:a,applicationLimitedTime:s,sinceDataSent:e.totalSent>0?n-e.lastSendAt:0,sinceDataReceived:r===
-1/0?0:n-r}}function Wg(e){let{sendQueue:t,sent:r}=e,n=e.counters??gb,s=t.end-e.sndNxt|0,o=Math.max(
Math.min(s,t.length),0);return{state:yo[e.state],srtt:e.srtt,rttvar:e.rttvar,minRtt:e.minRtt===1/0?0:
e.minRtt,rto:Mt(e,e.context.config),backoff:e.backoff,congestion:e.congestionName,cwnd:e.cwnd,ssthresh:e.
ssthresh,pacingRate:e.pacingRate*1e3,pipe:ee(e),recovery:mo[e.caState],reordering:r.reordered,reorderings:r.
reorderings,reorderedBy:r.reorderedBy,...PE(e),sendQueue:t.length,unsent:o,inFlight:t.length-o,sacked:r.
sacked,lost:r.lost,outOfOrder:e.reassembly.bytes,unread:e.unread,sndBuf:e.sndBuf,rcvBuf:e.rcvBuf,mss:e.
sndMss,mssLimit:e.options.mssLimit,peerMss:e.peerMss,rcvMss:e.rcvMss,sndWnd:e.sndWnd,rcvWnd:Dn(e),sndScale:e.
scaleOn?e.sndScale:-1,rcvScale:e.scaleOn?e.rcvScale:-1,timestamps:e.tsOn,sack:e.sackOn,ecn:e.ecnOn,noDelay:e.
options.noDelay,keepAlive:e.options.keepAlive,ceReceived:n.ceReceived,ecnReductions:n.ecnReductions,
bytesSent:e.totalSent,bytesAcked:e.totalAcked,bytesReceived:e.totalReceived,retransmits:n.retransmits,
bytesRetransmitted:n.repeatedBytes,timeouts:n.timeouts,recoveries:n.recoveries,undos:n.undos,dsacks:n.
dsacks,tailProbes:n.tailProbes}}function $g(e){let{keepAlive:t,keepIdleMs:r}=e.options;e.keepAt=t?e.context.clock.now+r:1/0,ht(e)}function Qg(e){
let{now:t}=e.context.clock;if(e.keepAt=1/0,!e.options.keepAlive)return;let r=e.state===4||e.state===
7||e.state===6,n=e.lastRecvAt+e.options.keepIdleMs;!r||e.sndUna!==e.sndNxt||ur(e)?e.keepAt=t+e.options.
keepIdleMs:n>t?e.keepAt=n:SE(e)?(et(e),ne(e,-13)):(NE(e),e.keepProbes++,e.keepAt=t+e.options.keepIntervalMs)}
function SE(e){if(e.options.userTimeoutMs===0)return e.keepProbes>=e.options.keepCount;let t=e.context.
clock.now-e.lastRecvAt;return e.keepProbes>0&&t>=e.options.userTimeoutMs}function NE(e){zi(e)||Je(e,
e.sndNxt-1|0,0,0)}function Kg(e){let{now:t}=e.context.clock;e.delackAt<=t&&(e.delackAt=1/0,ie(e)),e.paceAt<=t&&(e.paceAt=
1/0,E(e)),e.lossAt<=t&&Ag(e),e.rexmitAt<=t&&OE(e),!e.freed&&e.keepAt<=t&&Qg(e),!e.freed&&e.lingerAt<=
t&&Ht(e),e.freed||ht(e)}function OE(e){if(e.rexmitAt=1/0,e.state===2||e.state===3)return CE(e);if(e.
sndUna===e.sndNxt&&e.sndWnd>0){e.probeDue=!0,E(e);return}if(e.retries>=Li(e)||zg(e)){Yg(e);return}e.
retries++,e.sndWnd===0?(e.probeDue=!0,e.backoff++):e.flow.netif?.blocked!==!0&&(e.flow.label=Ct,bg(e),
nb(e)),ks(e),E(e)}function Yg(e){ne(e,e.softError===0?-13:e.softError)}function zg(e){return e.options.
userTimeoutMs!==0&&e.context.clock.now>=e.unansweredSince+e.options.userTimeoutMs}function CE(e){let{
config:t}=e.context;if(e.retries>=Li(e)||zg(e)){e.passive?We(e):Yg(e);return}e.retries++,t.synBackoff&&
e.backoff++,e.flow.label=Ct,e.synDue=!0,e.context.stats.tcpRetransmitted++,E(e)}var Xg=class TcpPcb extends Vr{constructor(e,t){super(e,t);let{traceRecords:r}=this.
options;r>0&&aa(this,r)}setCongestion(e){if($t(e)===null)return-6;let t=this.sent.rates!==null;return this.
replaceCongestion(e),this.pacingRate=0,this.sent.rates=null,this.sndUna!==this.iss&&Hi(this),t&&this.
sent.rates===null&&yg(this),0}setOption(e,t){this.options=this.options.with(e,t),e==="keepAlive"?$g(
this):e==="mssLimit"?Br(this):e==="traceRecords"&&aa(this,t)}bind(e,t,r){return r?.reuse!==void 0&&this.
setOption("reuse",r.reuse),lg(this,e,t)}connect(e,t){return cg(this,e,t)}listen(e,t){return mg(this,
e,t)}write(e,t,r){!this.canSend||t<=0||(this.sent.rates!==null&&or(this),this.sendQueue.append(e,t),
r&&(this.pushSeq=this.sendQueue.end),E(this))}recved(e){this.freed||Ub(this,e)}shutdown(e,t){return this.
freed?-11:Yb(this,e,t)}close(){return this.freed||this.userClosed?-11:Bd(this)}abort(){sa(this)}info(){
return Wg(this)}onTimer(){Kg(this)}};var Zg=class Segment{packet;srcPort=0;dstPort=0;seq=0;ack=0;flags=0;window=0;offset=0;length=0;gsoSize=0;options=new XA;get hasAck(){
return(this.flags&ye)!==0}get hasSyn(){return(this.flags&Zt)!==0}get hasFin(){return(this.flags&J)!==
0}get hasRst(){return(this.flags&Or)!==0}get sequenceLength(){return this.length+((this.flags&J)!==0?
1:0)+((this.flags&Zt)!==0?1:0)}read(e,t){let r=t.offset,n=Fe(e,r);return this.packet=t,this.srcPort=
A(e,r),this.dstPort=A(e,r+fu),this.seq=g(e,r+ln),this.ack=of(e,r),this.flags=e[r+ut],this.window=A(e,
r+cn),this.offset=r+n,this.length=t.length-n,this.gsoSize=t.gsoSize,this.options.parse(e,r+Nt,n-oe)}};var jg={noDelay:!1,reuse:!1,ipv6Only:!1,keepAlive:!1},rl=class SocketOptions{noDelay;reuse;ipv6Only;keepAlive;keepIdleMs;keepIntervalMs;keepCount;userTimeoutMs;ecn;mssLimit;traceRecords;constructor(e){
this.noDelay=e.noDelay,this.reuse=e.reuse,this.ipv6Only=e.ipv6Only,this.keepAlive=e.keepAlive,this.keepIdleMs=
e.keepIdleMs,this.keepIntervalMs=e.keepIntervalMs,this.keepCount=e.keepCount,this.userTimeoutMs=e.userTimeoutMs,
this.ecn=e.ecn,this.mssLimit=e.mssLimit,this.traceRecords=e.traceRecords}with(e,t){return this[e]===
t?this:new rl({...this,[e]:t})}};var nl=class ConnectionTable{count=0;#e=new Array(64).fill(null);#t=63;#r;constructor(e){
this.#r=e}add(e){this.count>this.#t&&this.#s(),e.hash=this.#n(e.local,e.localPort,e.remote,e.remotePort);
let t=e.hash&this.#t;e.hashNext=this.#e[t],this.#e[t]=e,e.hashed=!0,this.count++}remove(e){if(!e.hashed)
return;e.hashed=!1,this.count--;let t=e.hash&this.#t,r=this.#e[t];if(r===e)this.#e[t]=e.hashNext;else{
for(;r.hashNext!==e;)r=r.hashNext;r.hashNext=e.hashNext}e.hashNext=null}find(e,t,r,n){let s=this.#n(
e,t,r,n),o=this.#e[s&this.#t];for(;o!==null;){if(o.hash===s&&o.remotePort===n&&o.localPort===t&&o.remote.
isSameHost(r)&&o.local.isSameHost(e))return o;o=o.hashNext}return null}any(){for(let e of this.#e)if(e!==
null)return e;return null}some(e){for(let t of this.#e)for(let r=t;r!==null;r=r.hashNext)if(e(r))return!0;
return!1}filter(e){let t=[];for(let r of this.#e)for(let n=r;n!==null;n=n.hashNext)e(n)&&t.push(n);return t}#n(e,t,r,n){
let s=this.#r^(t<<16|n);return s=ma(s^r.w3),s=ma(s^e.w3),r.isV4||(s=ma(s^r.w0^Math.imul(r.w1,5)^Math.
imul(r.w2,9)),s=ma(s^e.w0^Math.imul(e.w1,5)^Math.imul(e.w2,9))),s}#s(){let e=this.#e;this.#e=new Array(
2*e.length).fill(null),this.#t=this.#e.length-1;for(let t of e){let r=t;for(;r!==null;){let n=r.hashNext,
s=r.hash&this.#t;r.hashNext=this.#e[s],this.#e[s]=r,r=n}}}};function ma(e){return e^=e>>>16,e=Math.imul(
e,2246822507),e^=e>>>13,e=Math.imul(e,3266489909),e^e>>>16}var Jg=class ListenerTable{#e=new Map;add(e){let t=this.#e.get(e.localPort)??null;if(t===
null||!e.local.isAny){e.next=t,this.#e.set(e.localPort,e);return}let r=t;for(;r.next!==null;)r=r.next;
r.next=e}remove(e){let t=this.#e.get(e.localPort)??null;if(t===e)e.next!==null?this.#e.set(e.localPort,
e.next):this.#e.delete(e.localPort);else for(let r=t;r!==null;r=r.next)if(r.next===e){r.next=e.next;
break}e.next=null}has(e,t){let r=this.#e.get(t)??null;for(;r!==null;r=r.next)if(r.local.isSameHost(e))
return!0;return!1}find(e,t,r){let n=this.#e.get(t)??null;for(;n!==null;n=n.next)if(!(n.ifIndex!==0&&
n.ifIndex!==r)){if(n.local.isSameHost(e))return n;if(n.local.isAny&&(n.local.isV4===e.isV4||e.isV4&&
!n.ipv6Only))return n}return null}all(){let e=[];for(let t of this.#e.values())for(let r=t;r!==null;r=
r.next)e.push(r);return e}};var eI=class TimeWaitList{count=0;oldest=null;#e=null;#t=new k(this);#r;#n;#s;#o;constructor(e,t,r,n){
this.#r=e,this.#n=t,this.#s=r,this.#o=n}add(e){e.waitUntil=this.#n.now+this.#s,e.waitPrev=this.#e,e.
waitNext=null,this.#e===null?this.oldest=e:this.#e.waitNext=e,this.#e=e,this.count++,this.oldest===e&&
this.#i()}remove(e){if(e.waitPrev===null&&this.oldest!==e)return;let t=this.oldest===e;t?this.oldest=
e.waitNext:e.waitPrev.waitNext=e.waitNext,e.waitNext===null?this.#e=e.waitPrev:e.waitNext.waitPrev=e.
waitPrev,e.waitPrev=null,e.waitNext=null,this.count--,t&&this.#i()}replace(e,t){let{waitNext:r,waitPrev:n}=e;
t.waitNext=r,t.waitPrev=n,r===null?this.#e=t:r.waitPrev=t,n===null?this.oldest=t:n.waitNext=t,e.waitNext=
null,e.waitPrev=null}onTimer(){let{now:e}=this.#n;for(;this.oldest!==null&&this.oldest.waitUntil<=e;)
this.#o(this.oldest);this.#i()}#i(){this.oldest===null?this.#r.remove(this.#t):this.#r.set(this.#t,this.
oldest.waitUntil)}};var kE=1073741823,tI=class TcpLayer{ip;clock;timers;rng;stats;pbufs;config;options;connections;remnants;ports=new ag;listeners=new Jg;timeWaits;orphans=0;sendShort=!1;nextPruneAt=0;secret;cookies;cookieTcb=null;replyFlow=new Q;waitFlow=new Q;#e=new Zg;#t=null;#r=null;#n=0;#s=-1;constructor(e){
this.ip=e.ip,this.clock=e.clock,this.timers=e.timers,this.rng=e.rng,this.stats=e.stats,this.pbufs=e.
pbufs;let{rcvBuf:t,sndBuf:r}=e.config??{};this.config={...$c,...t===void 0?{}:{rcvBufMax:t},...r===void 0?
{}:{sndBufMax:r},...e.config};let{congestion:n,timeWaitMs:s}=this.config;if(this.options=new rl({...this.
config,...jg,mssLimit:this.config.mss}),this.timeWaits=new eI(this.timers,this.clock,s,i=>At(this,i)),
$t(n)===null)throw new RangeError(`Unknown congestion control "${n}"`);let o=e.rng.nextU32();this.connections=
new nl(o),this.remnants=new nl(o),this.secret=new oa(e.rng),this.cookies=new eg(e.rng),this.replyFlow.
dontFragment=this.ip.dontFragment,this.ip.register(6,this)}get connectionCount(){return this.connections.
count+this.remnants.count}create(e){return new Xg(this,e)}input(e){let{memory:t}=this.ip.frame,r=af(
t,e.offset,e.length);if(r!==null)return this.stats.drop(r);if(e.isBroadcast||e.isMulticast)return this.
stats.drop("bad-address");if(!this.ip.verifyChecksum(e))return this.stats.drop("bad-checksum");let n=this.#e;
if(!n.read(t,e))return this.stats.drop("bad-options");this.stats.tcpReceived++;let s=this.connections.
find(e.dst,n.dstPort,e.src,n.srcPort);if(s!==null)return ca(s,n);let o=this.remnants.find(e.dst,n.dstPort,
e.src,n.srcPort);if(o!==null)return la(this,o,n);let i=da(this,n);if(i===null)return lr(this,n);n.hasAck&&
Ug(this,i,n)||Lg(this,i,n)}onIcmpError(e){let t=this.#o(e);t!==null&&Fg(t,e)}onUnresolved(e){let t=this.#o(
e);t!==null&&Hg(t,e)}onCrowdedOut(e){let t=this.#o(e);return t!==null&&Gg(t,e)}#o(e){let{local:t,localPort:r,
remote:n,remotePort:s}=e;return this.connections.find(t,r,n,s)}onNeighbourFound(e){Bg(this,e)}onNeighbourFailed(e){
Vg(this,e)}onAddressGoes(e,t){for(let r of this.ports.all())r.local.isSameHost(e)&&(r instanceof Vr?
r.inTimeWait||Zi(r):!r.inTimeWait&&t!==null&&r.local.copyFrom(t))}flush(e=kE){let{stats:t}=this,r=this.#t,
n=this.#r;for(this.#t=null,this.#r=null;r!==null&&e>0;){let s=r.dirtyNext;r.dirtyNext=null,r.dirty=!1;
let o=t.tcpSent;qb(r),r.state===10&&ra(r),e=e-(t.tcpSent-o)|0,r=s}return r===null?!1:(n.dirtyNext=this.#t,
this.#t=r,this.#r??=n,!0)}markDirty(e){e.dirty||(e.dirty=!0,this.#r===null?this.#t=e:this.#r.dirtyNext=
e,this.#r=e)}isSettled(e){return!this.connections.some(({state:t})=>t===5||t===8||t===9||e&&t===6)}shutdown(){
for(let e of this.listeners.all())e.close();for(;;){let e=this.connections.any();if(e===null)break;sa(
e)}for(;this.timeWaits.oldest!==null;)At(this,this.timeWaits.oldest)}addListener(e){this.ports.add(e),
this.listeners.add(e)}removeListener(e){this.ports.remove(e),this.listeners.remove(e)}mayChallenge(){
let e=Math.floor(this.clock.now/1e3);if(e!==this.#s){this.#s=e;let{challengeAckRate:t}=this.config;this.#n=
t/2+Math.floor(t*(this.rng.nextU32()/4294967296))}return--this.#n>=0}};function sl(e,t,r,n){let{flow:s,boundFamily:o,local:i,remote:a}=e,{dst:u,src:d,netif:l}=r,m=u.isV4;if(o!==
0&&o===4!==m||s.boundIfIndex!==0&&s.boundIfIndex!==l.index||r.isMulticast&&!wE(e,r))return 0;let h=o===
0?1:2;if(e.isConnected){if(e.remotePort!==n||!a.isAny&&!a.isSameHost(d))return 0;h+=8}return i.isAny?
h:i.isSameHost(u)||r.isBroadcast&&LE(t.netifOf(i),i,r)?h+4:0}function wE(e,t){let r=e.memberships;if(r===
null)return e.multicastAll;for(let n=0;n<r.length;n++){let s=r[n];if(s.netif===t.netif&&s.group.equals(
t.dst))return s.allows(t.src)}return e.multicastAll}function LE(e,t,r){if(e===null)return!1;if(r.dst.
isBroadcast4)return e===r.netif;for(let n=0;n<e.addresses.length;n++){let{addr:s,prefixLen:o}=e.addresses[n];
if(s.equals(t))return r.dst.matchesPrefix(s,o)}return!1}var ME=65535,rI=class UdpPcb extends Oi{user;isLite;localPort=0;remotePort=0;isConnected=!1;reuse=!1;noChecksum=!1;coverageTx=0;coverageRx=0;memberships=null;multicastAll=!0;hashNext=null;#e;constructor(e,t,r,n){
super(r),this.#e=e,this.user=t,this.isLite=n}get protocol(){return this.isLite?136:17}bind(e,t){let r=this.
familyOf(e);return r===null?-6:this.#e.bind(this,e,t,r)}connect(e,t){if(!this.mayName(e))return-6;let r=this.#r();
return r!==0?r:(this.remote.copyFrom(e),this.remotePort=t,this.isConnected=!0,this.flow.invalidate(),
0)}disconnect(){this.remote.copyFrom(this.any),this.remotePort=0,this.isConnected=!1,this.ifIndex=0}limitFamily(e){
this.localPort===0&&this.limit(e)}isPeer(e,t){return this.isConnected&&this.remotePort===t&&this.remote.
isSameHost(e)}send(e,t,r,n){let{frame:s}=this.#e.ip;return s.reset(),s.append(e,t),this.sendFrame(s,
r,n)}joinLimit(e,t){let{ip:r}=this.#e,{flow:n}=this,s=e.isAny?this.remote:e;if(t===0||this.isLite||this.
noChecksum||s.isMulticast||!n.leadsTo(r,s)||r.headerLength(n)+v+t>r.mtu(n))return 1;let i=r.datagramSegmentation(
n);return Math.min(64,Math.max(1,Math.floor(i/t)))}sendFrame(e,t,r,n=e.length){let{ip:s}=this.#e,o=t;
if(o===null||o.isAny){if(!this.isConnected)return this.family===0?-6:-4;o=this.remote,r=this.remotePort}
if(!this.speaks(o))return-6;if(e.length+v>ME)return-1;if(!this.broadcast&&s.isBroadcast(o))return-6;
let i=this.#r();if(i!==0)return i;let{flow:a}=this;if(i=a.aim(s,this.local,o),i!==0)return i;let u=n<
e.length?Math.ceil(e.length/n):1;return u>1&&(e.gsoType=5,e.gsoSize=n),this.#t(e,r),i=s.send(a,e,this.
protocol),i===0?s.stats.udpSent+=u:u>1&&(s.stats.udpSent+=e.accepted/n),i}remove(){this.#e.unbind(this)}#t(e,t){
let{ip:r}=this.#e,n=e.length+v,s=e.prepend(v),{flow:o,protocol:i}=this;if(this.isLite){let a=this.coverageTx;
a>0&&a<v&&(a=v),a>n&&(a=0),yu(e.memory,s,this.localPort,t,a);let u=a===0?n:a;r.finishChecksum(o,e,i,
s,lt,u);return}yu(e.memory,s,this.localPort,t,n),!(this.noChecksum&&o.remote.isV4)&&r.finishChecksum(
o,e,i,s,lt)}#r(){return this.localPort!==0?0:this.#e.bind(this,this.local,0,this.boundFamily)}};var nI=49152,DE=65535,pa=1024,sI=class UdpPortTable{#e;#t=new Array(pa).fill(null);#r=0;constructor(e){
this.#e=e}get size(){return this.#r}first(e){return this.#t[e&pa-1]}forEach(e){for(let t of this.#t)
for(let r=t;r!==null;r=r.hashNext)e(r)}bind(e,t,r,n){let s=r===0?this.#s(e):r;if(s===0)return-8;if(r!==
0&&this.#n(e,t,r,n))return-8;this.unbind(e),e.local.copyFrom(t),e.localPort=s,e.boundFamily=n,e.flow.
invalidate();let o=s&pa-1;return e.hashNext=this.#t[o],this.#t[o]=e,this.#r++,0}unbind(e){if(e.localPort===
0)return;let t=e.localPort&pa-1,r=this.#t[t];if(r===e)this.#t[t]=e.hashNext;else{for(;r!==null&&r.hashNext!==
e;)r=r.hashNext;r!==null&&(r.hashNext=e.hashNext)}e.hashNext=null,e.localPort=0,this.#r--}#n(e,t,r,n){
for(let s=this.first(r);s!==null;s=s.hashNext)if(!(s===e||s.localPort!==r||s.isLite!==e.isLite||s.reuse&&
e.reuse||!(n===0||s.boundFamily===0||n===s.boundFamily))&&(t.isAny||s.local.isAny||s.local.isSameHost(
t)))return!0;return!1}#s(e){let t=DE-nI+1,r=$(this.#e,t);for(let n=0;n<t;n++){let s=nI+(r+n)%t;if(!this.#o(
s,e.isLite))return s}return 0}#o(e,t){let r=this.first(e);for(;r!==null&&(r.localPort!==e||r.isLite!==
t);)r=r.hashNext;return r!==null}};var oI=class UdpLayer{ip;#e;#t;#r;constructor(e){this.ip=e.ip,this.#r=new sI(e.rng),
this.#e=e.stats,this.#t=e.pbufs;for(let t of[!1,!0])this.ip.register(t?136:17,{input:r=>this.#n(r,t),
...t?{}:{inputMany:r=>this.#o(r)},onIcmpError:r=>this.#l(r,t),onAddressGoes:(r,n)=>this.#m(r,n,t)})}get bound(){
return this.#r.size}create(e,t={}){let{family:r=4,lite:n=!1}=t,s=new rI(this,e,r,n);return s.flow.dontFragment=
this.ip.dontFragment,s}bind(e,t,r,n){return this.#r.bind(e,t,r,n)}unbind(e){this.#r.unbind(e)}#n(e,t){
let r=this.#t.memory.u8,{offset:n}=e,s=t?lf(r,n,e.length):df(r,n,e.length);if(s!==null)return this.#e.
drop(s);let o=t?e.length:Ot(r,n);if(!this.#i(e,o,t))return this.#e.drop("bad-checksum");let i=hu(r,n),
a=ms(r,n),u=this.#a(e,i,a,t);if(u===null){this.#e.drop("no-listener"),this.ip.sendUnreachable(e,Ce);
return}if(t&&u.coverageRx>Au(r,n,o))return this.#e.drop("bad-checksum");let d=o-v;if(u.reuse&&(e.isBroadcast||
e.isMulticast)&&this.#d(u,e,d,i,a),this.#s(u,d))return;let l=this.#t.keep(e.pbuf,n+v,d);this.#u(u,l,
e,i,a)}#s({user:e},t){let r=e.refusal?.(t,1)??null;return r===null?!1:(e.onRefused?.(),this.#e.drop(
r),!0)}#o(e){if(e.isMulticast||e.isBroadcast)return!1;let t=this.#t.memory.u8,{offset:r,gsoSize:n,src:s,
dst:o,netif:i,ttl:a,tos:u}=e,d=hu(t,r),l=ms(t,r),m=this.#a(e,d,l,!1);if(m===null||m.user.onDatagrams===
void 0)return!1;let h=e.length-v,b=Math.ceil(h/n);if((m.user.refusal?.(h,b)??null)!==null)return!1;let x=this.#t.
keep(e.pbuf,r+v,h);return x===null?!1:(this.#e.udpReceived+=b,m.user.onDatagrams(m,x,n,s,d,o,l,i,a,u),
!0)}#i(e,t,r){let n=this.#t.memory.u8,{offset:s}=e;if(r){let o=Au(n,s,t);return this.ip.verifyChecksum(
e,o,t)}return ps(n,s)===0?e.dst.isV4:this.ip.verifyChecksum(e,t,t)}#a(e,t,r,n){let s=null,o=0,i=this.#r.
first(r);for(;i!==null;i=i.hashNext){if(i.localPort!==r||i.isLite!==n)continue;let a=sl(i,this.ip,e,
t);a>o&&(s=i,o=a)}return s}#d(e,t,r,n,s){let o=t.offset+v,i=this.#r.first(s);for(;i!==null;){let a=i.
hashNext;if(i!==e&&i.localPort===s&&i.isLite===e.isLite&&i.reuse&&sl(i,this.ip,t,n)>0&&!this.#s(i,r)){
let u=this.#t.allocate(r);u!==null&&this.#t.memory.u8.copyWithin(u.offset,o,o+r),this.#u(i,u,t,n,s)}
i=a}}#u(e,t,r,n,s){if(t===null)return this.#e.drop("no-memory");this.#e.udpReceived++;let{src:o,dst:i,
netif:a,ttl:u,tos:d}=r,{user:l}=e;l.onDatagram(e,t,o,n,i,s,a,u,d)}#l(e,t){let r=this.#c(e,t);if(r===
null)return;let{remote:n}=e;e.kind===H&&r.flow.mayBeTooBig(n)&&this.ip.updatePathMtu(n,e.mtu,e.length),
r.user.onIcmpError?.(r,e)}#m(e,t,r){t!==null&&this.#r.forEach(n=>{n.isLite===r&&n.follow(e,t)})}#c(e,t){
let r=null,n=this.#r.first(e.localPort);for(;n!==null;n=n.hashNext)if(!(n.localPort!==e.localPort||n.
isLite!==t)&&!(!n.local.isAny&&!n.local.isSameHost(e.local))){if(n.isPeer(e.remote,e.remotePort))return n;
(!n.isConnected||n.remote.isAny)&&(r??=n)}return r}};var UE=64,iI=class Stack{clock=new Am;timers=new Ga(this.clock);linkTimers=new Ga(this.
clock);stats=new bm;pbufs;ip;tcp;udp;raw;resolver;api;#e;#t;#r=[];#n;#s;#o=1;ended=[];constructor(e){
let{memory:t,rng:r}=e;this.#e=t,this.#t=r;let n=new lc(e.arena.start,e.arena.size);this.pbufs=new Rm(
t,n);let{clock:s,timers:o,stats:i,pbufs:a}=this;this.ip=new kA({clock:s,timers:o,linkTimers:this.linkTimers,
rng:r,stats:i,pbufs:a,frame:new lo(t.u8,e.frameScratch),...e.ip===void 0?{}:{config:e.ip}});let u=this.
ip;this.#s=new yp(t.u8,a,u),this.tcp=new tI({ip:u,clock:s,timers:o,rng:r,stats:i,pbufs:a,...e.tcp===
void 0?{}:{config:e.tcp}}),this.udp=new oI({ip:u,rng:r,stats:i,pbufs:a}),this.raw=new QA({ip:u,stats:i,
pbufs:a});let{tcp:d,udp:l,raw:m}=this;this.resolver=new tp({clock:s,timers:o,rng:r,stats:i,pbufs:a,udp:l,
tcp:d,zones:new Gt(u.netifs),order:h=>u.orderDestinations(h),onlyFamily:()=>u.onlyFamily()},e.dns),u.
ipv6.onDns=()=>this.#d(),this.tcp.replyFlow.ttl=u.config.ttl,this.api=new ym({sink:e.sink,pbufs:a,ip:u,
tcp:d,udp:l,raw:m,...e.api===void 0?{}:{config:e.api}}),this.#n=new MA(a),this.#i()}#i(){let e=this.#n,
t=this.attach("lo",e,S.ZERO,e.mtu,!0);this.ip.addAddress(t,p.LOOPBACK4,8),this.ip.addAddress(t,p.LOOPBACK6,
128)}attach(e,t,r,n,s=!1){if(this.#o>255)throw new RangeError("Too many interfaces");if(t.maxFrame+8>
Jr)throw new RangeError(`Frames of ${t.maxFrame} bytes are too large`);let o=r??this.#a(),i=new ef(this.#o++,
e,t,o,n,s),a=this.ip.config.receiveCoalescing&&t.offload.tcpSegmentation===0?new qA(this.#e.u8,this.
ip.sum,t.medium):null;return this.#r.push(new LA(i,t,this.pbufs,a)),this.ip.addNetif(i),i}#a(){let e=this.#t.
nextU32()&4244635647|33554432;return new S(e|0,this.#t.nextU32()&65535)}receive(){let e=this.#r,t=!1;
for(let r=0;r<e.length;r++){let n=e[r];n.ended||(this.#s.receiveFrom(n)&&(t=!0),n.ended&&this.ended.
push(n.source))}return t}flush(){let e=this.#r;for(let r=0;r<e.length;r++)e[r].netif.blocked=!1;let t=this.
tcp.flush(UE);for(let r=0;r<e.length;r++)e[r].source.flush?.();return this.api.reportSent(),t}#d(){let e=this.
ip.ipv6.links.map(({dns:t})=>t);this.resolver.setAdvertised(e.flatMap(({servers:t})=>t.map(({addr:r})=>r)),
e.flatMap(({domains:t})=>t.map(({name:r})=>r)))}get loopbackPending(){return this.#n.pending>0}runTimers(){
this.timers.run(),this.linkTimers.run()}nextDeadline(){return Math.min(this.timers.nextDeadline(),this.
linkTimers.nextDeadline())}};var FE=/^([^%/]*:[^%/]*)%([^%/]+)(\/.*)?$/;function Wr(e,t){let r=FE.exec(e);if(r===null)return e;let[
,n,s,o=""]=r;if(s===t.name||s===`${t.index}`)return n+o;throw new TypeError(`Address "${e}" is not o\
n "${t.name}"`)}function aI(e,t){return{index:t.index,name:t.name,mac:t.mac.toString(),mtu:t.mtu,ipv6Mtu:t.ipv6Mtu,addresses:t.
addresses.map(r=>`${r.addr}/${r.prefixLen}`),addressInfo:HE(e,t),groups:t.groups.filter(({addr:r})=>!Qr(
r)).map(({addr:r})=>r.toString()),up:t.up,rxFrames:t.stats.rxFrames,rxBytes:t.stats.rxBytes,txFrames:t.
stats.txFrames,txBytes:t.stats.txBytes,txDropped:t.stats.txDropped}}function HE(e,t){let r=e.ip.ipv6.
of(t)?.addresses.table.entries??[],n=t.addresses.filter(({addr:o})=>!r.some(i=>i.addr.equals(o))).map(
Vo),{now:s}=e.clock;return[...n,...r].map(o=>ol(t,o,s))}function ol(e,t,r){let{addr:n,prefixLen:s,origin:o,
state:i}=t;return{address:fa(e,n),prefixLen:s,origin:o,state:i,preferredMs:Math.max(0,t.preferredUntil-
r),validMs:Math.max(0,t.validUntil-r)}}function fa({name:e},t){return Sl(t,e)}var GE=256,BE=64,il={lost:0,changes:[]},VE={added:"address-added",state:"address-changed",removed:"a\
ddress-removed"},uI=class ChangeLog{#e;#t=new Map;#r=[];#n=0;#s=0;constructor(e){this.#e=
e}get size(){return this.#r.length}answer(e,t){switch(e.op){case"watchChanges":return t(this.#o()),!0;case"\
takeChanges":return this.#i(e.reader,t),!0;case"leaveChanges":return this.#a(e.reader),t(null),!0;default:
return!1}}#o(){let e=this.#n+this.#r.length;return this.#t.set(++this.#s,{next:e,answer:null}),this.#e.
ip.router.listener=this,this.#s}#i(e,t){let r=this.#t.get(e);if(r===void 0)return t(il);r.answer?.(il),
r.answer=t,r.next<this.#n+this.#r.length&&this.#d(r)}#a(e){let t=this.#t.get(e);t!==void 0&&(this.#t.
delete(e),t.answer?.(il),this.#t.size===0&&(this.#e.ip.router.listener=null),this.#u())}#d(e){let t=Math.
max(0,this.#n-e.next),r=e.next+t-this.#n,n=this.#r.slice(r,r+BE);e.next+=t+n.length;let{answer:s}=e;
e.answer=null,s({lost:t,changes:n}),this.#u()}#u(){let e=this.#n+this.#r.length;for(let t of this.#t.
values())e=Math.min(e,t.next);e>this.#n&&this.#l(e-this.#n)}#l(e){this.#r.splice(0,e),this.#n+=e}#m(e){
this.#r.length===GE&&this.#l(1),this.#r.push(e);for(let t of this.#t.values())t.answer!==null&&this.#d(
t)}onAddressChange(e,t,r){let{now:n}=this.#e.clock,s=ol(e,t,n);this.#m({type:VE[r],netif:e.name,address:s})}onUpChange({
name:e,up:t}){this.#m({type:t?"netif-up":"netif-down",netif:e})}onDefaultRouter(e,t,r){this.#m({type:r?
"router-added":"router-removed",netif:e.name,router:fa(e,t)})}onMtuChange({name:e,ipv6Mtu:t}){this.#m(
{type:"mtu-changed",netif:e,ipv6Mtu:t})}onDnsChange(e){let t=this.#e.ip.ipv6.of(e)?.dns;t!==void 0&&
this.#m({type:"nameservers-changed",netif:e.name,servers:t.servers.map(({addr:r})=>fa(e,r)),search:t.
domains.map(({name:r})=>r)})}};function dI(e,t,r){switch(t.op){case"lookup":return e.lookup(t.name,t.addrtype,(n,s,o)=>{let{status:i,
rcode:a}=o;r({err:n,status:i,rcode:a,addrs:s.map(String)})}),!0;case"addresses":return qE(e,t,r),!0;case"\
orderAddresses":return r(e.order(t.addrs.map(al)).map(String)),!0;case"resolve":return e.query(t.name,
t.type,r),!0;case"nameservers":return r(e.nameServers),!0;case"setNameservers":return e.setNameServers(
t.servers),r(null),!0;case"addNameserver":return e.addNameServer(t.server),r(null),!0;case"addHost":
return e.hosts.add(t.name,al(t.address)),r(null),!0;case"removeHost":{let n=t.address===null?null:al(
t.address);return r(e.hosts.remove(t.name,n)),!0}case"forgetNames":return e.cache.clear(),r(null),!0;default:
return!1}}function qE(e,t,r){let n=t.isConfigured?e.onlyFamily:null,s=t.family===0?n??0:t.family;e.addresses(
t.name,s,({err:o,status:i,rcode:a},u)=>{r({err:o,status:i,rcode:a,addrs:u.map(String)})})}function al(e){
let t=Gt.NUMBERS.parse(e);if(t===null)throw new TypeError(`Invalid address "${e}"`);return t}function lI(e){let{iss:t,irs:r,sent:n,sendQueue:s,reassembly:o}=e,i=[`${e.local}:${e.localPort} > ${e.
remote}:${e.remotePort}`,yo[e.state],`snd.una=${e.sndUna-t|0} snd.nxt=${e.sndNxt-t|0}`,`snd.wnd=${e.
sndWnd} queued=${s.length}`,`rcv.nxt=${e.rcvNxt-r|0} rcv.wnd=${e.rcvAdv-e.rcvNxt|0}`,`unread=${e.unread}\
 cwnd=${e.cwnd} ${mo[e.caState]}`,`srtt=${Math.round(e.srtt)} rto=${Math.round(Mt(e,e.context.config))}`];
(n.sacked>0||n.lost>0)&&i.push(`sacked=${n.sacked} lost=${n.lost}`),o.bytes>0&&i.push(`out-of-order=${o.
bytes}`),e.retries>0&&i.push(`retries=${e.retries}`);let{now:a}=e.context.clock;for(let[u,d]of WE(e))
d<1/0&&i.push(`${u}+${Math.round(d-a)}`);return i.join(" ")}function WE(e){return[["rexmit",e.rexmitAt],
["loss",e.lossAt],["delack",e.delackAt],["pace",e.paceAt],["keepalive",e.keepAt],["linger",e.lingerAt]]}var $E=["gone","incomplete","reachable","stale","delay","probe","unreachable","permanent","no-arp"];
function cI(e){let{stack:t}=e,{tcp:r,udp:n,ip:s,timers:o,pbufs:i,clock:a}=t,u=o.nextDeadline()-a.now;
return[...fr("interfaces",QE(e)),...fr("routes",s.router.table.entries.map(({dst:d,prefixLen:l,netif:m,
gateway:h})=>`${d}/${l} ${h===null?"":`via ${h} `}on ${m.name}`)),...fr("neighbours",s.link.neighbours.
entries.map(d=>`${d.ip} ${d.mac} on ${d.netif.name} ${$E[d.state]}`+(d.queueBytes>0?` ${d.queueBytes}\
 bytes wait`:""))),...fr("listeners",r.listeners.all().map(d=>`${d.local}:${d.localPort} backlog=${d.
backlog} opening=${d.opening} waiting=${d.waiting}`)),...fr("connections",r.connections.filter(()=>!0).
map(lI)),...fr("time-wait",r.remnants.filter(()=>!0).map(KE)),...fr("timers",[`${o.size} in the queu\
e, `+(u<1/0?`the next in ${Math.round(u)} ms`:"none is set")]),...fr("memory",[`${i.blocks.chunksUsed}\
 of ${i.blocks.chunks} chunks, ${i.blocks.blocksUsed} blocks, ${i.used} received buffers`,`${t.api.count}\
 endpoints, ${n.bound} UDP control blocks bound`])].join(`
`)}function fr(e,t){return t.length===0?[]:[e,...t.map(r=>`  ${r}`)]}function QE(e){return e.describeNetifs().
map(t=>`${t.index} ${t.name} ${t.up?"up":"down"} ${t.mac} mtu=${t.mtu} ${t.addresses.join(" ")} rx=${t.
rxFrames} tx=${t.txFrames} dropped=${t.txDropped}`)}function KE(e){let{local:t,localPort:r,remote:n,
remotePort:s}=e;return`${t}:${r} > ${n}:${s}`}function mI(e,t,r){let n=s=>r(JSON.stringify({value:s}));try{let s=JSON.parse(t);if(dI(e.stack.resolver,
s,n)||e.changes.answer(s,n))return;n(YE(e,s)??null)}catch(s){if(s instanceof Mo)throw s;r(JSON.stringify(
{error:s.message}))}}function YE(e,t){let{ip:r}=e.stack;switch(t.op){case"netifs":return e.describeNetifs();case"\
stats":return zE(e);case"dump":return cI(e);case"info":return ul(e,t.conn)?.pcb?.info();case"datagra\
mInfo":{let n=e.stack.api.get(t.conn);return n instanceof ke?n.queue.info():void 0}case"trace":case"\
takeTrace":case"stopTrace":return e.traces.answer(t,n=>ul(e,n)?.trace??null);case"congestion":{let n=ul(
e,t.conn);if(n===null||n.listener!==null)throw new TypeError("Cannot set the congestion control: the\
 netconn has no TCP connection");if($t(t.name)===null)throw new TypeError(`Unknown congestion contro\
l "${t.name}"`);n.pcb?.setCongestion(t.name);return}case"addAddress":e.addAddress(e.netif(t.netif),t.
address);return;case"removeAddress":return XE(e,t);case"replaceAddress":{let n=e.netif(t.netif);e.replaceAddress(
n,ha(t.old,n),t.address);return}case"addRoute":e.addRoute(t.route);return;case"removeRoute":return e.
removeRoute(t.route);case"setUp":r.setUp(e.netif(t.netif),t.up);return;case"setNeighbour":{let n=S.parse(
t.mac);if(n===null)throw new TypeError(`Invalid hardware address "${t.mac}"`);let s=e.netif(t.netif);
r.setNeighbour(s,ha(t.address,s),n);return}case"removeNeighbour":{let n=e.netif(t.netif);return r.removeNeighbour(
n,ha(t.address,n))}}}function ul(e,t){let r=e.stack.api.get(t);return r instanceof $e?r:null}function zE(e){
let{stack:t}=e,{drops:r,...n}={...t.stats};return{drops:Object.fromEntries(r),counters:n,pbufs:t.pbufs.
used,blocks:t.pbufs.blocks.blocksUsed,endpoints:t.api.count,tcpConnections:t.tcp.connectionCount,tcpTimeWaits:t.
tcp.timeWaits.count,tcpOrphans:t.tcp.orphans,timers:t.timers.size,netifs:e.describeNetifs()}}function XE(e,t){
let r=e.netif(t.netif);e.stack.ip.removeAddress(r,ha(t.address,r))}function ha(e,t){let r=p.parse(Wr(
e,t));if(r===null)throw new TypeError(`Invalid address "${e}"`);return r}var{EVT_ACCEPT:$r,EVT_CLOSED:pI,EVT_CONNECTED:Bs,EVT_CONTROL:ya,EVT_DATA:Bn,EVT_DATAGRAM:Se,EVT_DATAGRAM_ERROR:dl,
EVT_ERROR:ll,EVT_FIN:fI,EVT_NOT_BEGUN:cl,EVT_RELEASED:hI,EVT_REPLY:Vs,EVT_SEND_ERROR:ml,EVT_SENT:Aa,
EVT_STOPPED:ZE}=uo,jE=.25,JE=5,ev=16384,yI=class EventWriter{#e;#t;#r;#n;#s;#o=!1;#i=0;#a=!1;#d=!1;constructor(e,t,r,n){
this.#e=e,this.#t=new Ac(e,t.eventWord,Na,n),this.#r=t.controlWord+cc,this.#n=r,this.#s=n}#u(e){let t=this.#l(
e);return this.#a=!0,t}#l(e){let t=this.#t,r=t.reserve(e);return r<0&&!t.isBacklogged&&(this.publish(),
r=t.reserve(e)),r<0?t.keep(e):r}reply(e,t,r=p.ANY4,n=0){if(e===0)return;let s=this.#u(Vs.header),o=this.#t.
words;o[s+Vs.call]=e,o[s+Vs.err]=t,Ar(o,s+Vs.addr,r),o[s+Vs.port]=n}answerControl(e,t){let r=new TextEncoder().
encode(t),n=0;do{let s=r.subarray(n,n+ev);n+=s.byteLength;let o=tc(s.byteLength),i=this.#u(rc(ya.header,
o)),a=this.#t.words;a[i+ya.call]=e,a[i+ya.more]=n<r.byteLength?1:0,nc(a,i+ya.text,s)}while(n<r.byteLength)}connected(e,t,r,n=0){
let s=this.#u(Bs.header);this.#d=!0;let o=this.#t.words;o[s+Bs.conn]=e,Ar(o,s+Bs.addr,t),o[s+Bs.port]=
r,o[s+Bs.zone]=n}notBegun(e,t){let r=this.#u(cl.header);this.#t.words[r+cl.conn]=e,this.#t.words[r+cl.
err]=t}data(e,t){for(let r=t;r!==null;){let n=r.next;r.next=null;let s=this.#u(Bn.header),o=this.#t.
words;o[s+Bn.conn]=e,o[s+Bn.pbuf]=r.id,o[s+Bn.offset]=r.offset,o[s+Bn.length]=r.length,o[s+Bn.more]=
n===null?0:1,r=n}}fin(e){let t=this.#u(fI.header);this.#d=!0,this.#t.words[t+fI.conn]=e}sent(e,t,r){
let n=this.#u(Aa.header),s=this.#t.words;s[n+Aa.conn]=e,s[n+Aa.bytes]=t,s[n+Aa.sndBuf]=r}accept(e,t,r,n,s,o){
let i=this.#u($r.header);this.#d=!0;let a=this.#t.words;a[i+$r.listener]=e,a[i+$r.conn]=t,Ar(a,i+$r.
remote,r),a[i+$r.remotePort]=n,Ar(a,i+$r.local,s),a[i+$r.localPort]=o}error(e,t){let r=this.#u(ll.header);
this.#t.words[r+ll.conn]=e,this.#t.words[r+ll.err]=t}closed(e){let t=this.#l(pI.header);this.#t.words[t+
pI.conn]=e}released(e){let t=this.#l(hI.header);this.#t.words[t+hI.conn]=e}datagram(e,t,r,n,s,o,i,a,u=0,d=0){
let l=this.#u(Se.header),m=this.#t.words;m[l+Se.conn]=e,m[l+Se.pbuf]=t.id,m[l+Se.offset]=t.offset,m[l+
Se.length]=t.length,Ar(m,l+Se.from,n),m[l+Se.fromPort]=s,Ar(m,l+Se.to,o),m[l+Se.toPort]=i,m[l+Se.netif]=
a,m[l+Se.size]=r,m[l+Se.ttl]=u,m[l+Se.tos]=d}sendError(e,t){let r=this.#u(ml.header);this.#t.words[r+
ml.conn]=e,this.#t.words[r+ml.err]=t}datagramError(e,t){let r=this.#u(dl.header);this.#t.words[r+dl.
conn]=e,this.#t.words[r+dl.err]=t}stopped(){this.#u(ZE.header)}hasRoom(){return!this.#t.isBacklogged&&
this.#t.ring.space(!0)>Na/4}get backlogged(){return this.#t.isBacklogged}publish(){this.show(this.#i),
this.#a&&this.wake()}show(e){this.#t.isBacklogged&&this.#t.retry(),this.#t.ring.pending&&(this.#t.ring.
publish(),this.#o||(this.#o=!0,this.#i=e));let t=this.#a?jE:JE;this.#o&&e-this.#i>t&&this.wake()}get wakePending(){
return this.#o}get isUrgent(){return this.#a}get hasLifecycleEvent(){return this.#d}wake(){if(!this.#o)
return;this.#o=this.#a=this.#d=!1;let e=this.#r;this.#s?this.#n():Atomics.load(this.#e,e)!==0&&Atomics.
exchange(this.#e,e,0)!==0&&this.#n()}};var AI=class AddressReply{err=0;addr;port=0};var tv=10,bI=br.conn,ba=br.pieces,gI=ba+1,pl=ba+2,II=class DatagramSender{#e;#t;#r;#n=new p;#s=new Int32Array(
64);#o=0;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}get isWaiting(){return this.#o!==0}get deadline(){
return this.#o===0?1/0:this.#o}send(e,t){let r=this.#r.api.get(e[t+bI]),n=e[t+br.call],s=-11,o=!1;if(r instanceof
ke){let i=qt(e,t+br.addr,this.#n),a=e[t+ba];r.load(e,t+gI,a),o=n===0&&a===1;let u=o?e[t+pl]:1/0;o&&this.#i(
r,r.joinLimit(i),e,t),s=r.send(i,e[t+br.port],u),o&&s===-7&&r.accepted>0&&(this.#e.rewind(this.#s[r.
accepted/u-1]),s=0)}if(s===-7&&n===0){if(this.#a())return!1;o&&this.#e.rewind(this.#s[0])}return this.#o=
0,n!==0?this.#t.reply(n,s):s!==0&&this.#t.sendError(e[t+bI],s),!0}#i(e,t,r,n){let s=this.#e,o=r[n+pl],
i=o;for(let a=0;;a++){if(this.#s[a]=s.position,a+1>=t||i<o)return;let u=s.next();if(u<0)return;if(i=
r[u+pl],s.opcode!==br.opcode||!rv(r,n,u)||i>o||i===0){s.rewind(this.#s[a]);return}e.loadMore(r[u+gI],
i)}}#a(){let{now:e}=this.#r.clock;return this.#o===0&&(this.#o=e+tv),e<this.#o}};function rv(e,t,r){
for(let n=0;n<=ba;n++)if(e[t+n]!==e[r+n])return!1;return!0}var{REQ_ABORT:_I,REQ_ACCEPTED:fl,REQ_BIND:Vn,REQ_BIND_IF:RI,REQ_CONNECT:qs,REQ_CONTROL:hl,REQ_DELETE:TI,
REQ_DISCONNECT:nv,REQ_FREE:xI,REQ_GETADDR:EI,REQ_GROUP:qn,REQ_LISTEN:vI,REQ_NEW:ga,REQ_OPTION:Ia,REQ_RECVED:yl,
REQ_SEND:sv,REQ_SHUTDOWN:PI,REQ_STOP:ov,REQ_TAKEN:Ws,REQ_WRITE:$s}=uo,SI=4096,OI=class RequestReader{#e;#t;#r;#n;#s;#o;#i;#a;#d=new p;#u=new p;#l=new p;#m=new AI;constructor(e,t,r,n,s){
this.#e=e,this.#t=t.controlWord,this.#r=new ec(e,t.requestWord,hc,n),this.#s=r,this.#n=s}attach(e,t){
this.#o=e,this.#i=t,this.#a=new II(this.#r,this.#n,e)}get ready(){return!this.#a.isWaiting&&this.#r.
ready}get deadline(){return this.#a.deadline}handle(){let e=this.#r,t=0;for(;t<SI;t++){let n=e.position,
s=e.next();if(s<0)break;if(!this.#p(e.opcode,this.#e,s)){e.rewind(n);break}}if(t===0)return!1;e.release(),
this.#c();let r=this.#t+mc;return Atomics.load(this.#e,r)!==0&&Atomics.exchange(this.#e,r,0)!==0&&this.#s(),
t===SI}#c(){this.#o.tcp.sendShort=this.#e[this.#t+pc]===1;let e=this.#o.pbufs.isShort?1:0;this.#e[this.#t+
fc]=e}#p(e,t,r){return e===sv.opcode?this.#a.send(t,r):(this.#f(e,t,r),!0)}#f(e,t,r){let n=this.#o.api;
switch(e){case $s.opcode:{let s=n.get(t[r+$s.conn]);if(s instanceof $e){let o=t[r+$s.offset],i=t[r+$s.
length],a=t[r+$s.flags];s.write(o,i,(a&oc)!==0)}return}case yl.opcode:{let s=n.get(t[r+yl.conn]);s instanceof
$e&&s.recved(t[r+yl.bytes]);return}case Ws.opcode:{let s=n.get(t[r+Ws.conn]);s instanceof ke&&s.taken(
t[r+Ws.bytes],t[r+Ws.count],t[r+Ws.drops]);return}case xI.opcode:n.freePbuf(t[r+xI.pbuf]);return;case ga.
opcode:n.create(t[r+ga.conn],t[r+ga.type],t[r+ga.protocol]);return;case TI.opcode:n.get(t[r+TI.conn])?.
release();return;case _I.opcode:n.get(t[r+_I.conn])?.abort();return;case fl.opcode:{let s=n.get(t[r+
fl.listener]),o=n.get(t[r+fl.conn]);s instanceof $e&&o instanceof $e&&s.accepted(o);return}case Ia.opcode:
this.#h(t,r);return;case hl.opcode:this.#A(t[r+hl.call],sc(t,r+hl.text));return;case ov.opcode:this.#i.
stop();return;default:this.#I(e,t,r)}}#h(e,t){let r=this.#o.api.get(e[t+Ia.conn]),n=Kl(e[t+Ia.option]);
r===void 0||n===void 0||(n.kinds&r.kind)!==0&&r.setOption(n,e[t+Ia.value])}#A(e,t){this.#i.control(new TextDecoder().
decode(t),r=>this.#n.answerControl(e,r))}#I(e,t,r){let n=this.#o.api.get(t[r+Vn.conn]),s=t[r+Vn.call];
if(n===void 0){this.#n.reply(s,-11);return}switch(e){case Vn.opcode:{let o=this.#_(n,t,r);o===0?this.#y(
s,n,!0):this.#n.reply(s,o);return}case RI.opcode:{let o=t[r+RI.netif],i=this.#o.ip.netifByIndex(o)!==
null;this.#n.reply(s,i?n.bindNetif(o):-6);return}case qs.opcode:this.#b(n,t,r);return;case nv.opcode:
this.#n.reply(s,n.disconnect());return;case vI.opcode:this.#n.reply(s,NI(n,t[r+vI.backlog]));return;case PI.
opcode:{let o=t[r+PI.flags],i=(o&uc)!==0,a=(o&dc)!==0;this.#n.reply(s,n.shutdown(i,a));return}case EI.
opcode:this.#y(s,n,t[r+EI.local]===1);return;case qn.opcode:this.#n.reply(s,this.#R(n,t,r));return;default:
throw new Error(`Bug: unknown request ${e}`)}}#_(e,t,r){let n=qt(t,r+Vn.addr,this.#d),s=t[r+Vn.flags],
o=(s&ic)!==0,i=s>>ac,a=e.bind(n,t[r+Vn.port],o);return a===0&&i>0?NI(e,i):a}#b(e,t,r){let n=t[r+qs.call],
s=qt(t,r+qs.addr,this.#d),o=e.connect(s,t[r+qs.port]);n!==0?this.#n.reply(n,o):o!==0&&this.#n.notBegun(
t[r+qs.conn],o)}#R(e,t,r){return this.#o.api.group(e,t[r+qn.op],qt(t,r+qn.group,this.#d),qt(t,r+qn.ifAddr,
this.#u),t[r+qn.netif],qt(t,r+qn.source,this.#l))}#y(e,t,r){let n=this.#m;n.addr=p.ANY4,n.port=0,t.address(
r,n),this.#n.reply(e,n.err,n.addr,n.port)}};function NI(e,t){return e instanceof $e?e.listen(t):-6}var CI=class CorePort extends yI{#e;constructor(e,t,r,n=!1){super(e.i32,t,r,n);let{i32:s}=e;
this.#e=new OI(s,t,r,n,this)}attach(e,t){this.#e.attach(e,t)}get ready(){return this.#e.ready}handleRequests(){
return this.#e.handle()}get deadline(){return this.#e.deadline}wakeSoon(e){!this.hasLifecycleEvent||
this.ready||(this.show(e),this.wake())}};var kI=68,wI=65535,iv=8;async function LI({module:e,options:t},r){let{open:n}=await import(e);typeof n!=
"function"&&bt(e,"it exports no open");let s=await av(e,()=>n(t,r));try{uv(e,s)}catch(o){throw await cv(
s),o}return s}async function av(e,t){try{return await t()}catch(r){throw r instanceof Error?r:new TypeError(
`Cannot open driver "${e}": it has thrown ${String(r)}`)}}function uv(e,t){(typeof t!="object"||t===
null)&&bt(e,`its open has given ${String(t)}`);let r=t,{medium:n,mtu:s,maxFrame:o,mac:i,fd:a}=r;for(let d of[
"receive","transmit","close"])typeof r[d]!="function"&&bt(e,`its ${d} is ${Qs(r[d])}, not a function`);
r.flush!==void 0&&typeof r.flush!="function"&&bt(e,`its flush is ${Qs(r.flush)}, not a function`),n!==
"ethernet"&&n!=="ip"&&bt(e,`its medium is ${Al(n)}, not "ethernet" or "ip"`),_a(s,kI,wI)||Ra(e,"mtu",
s,kI,wI);let u=Jr-iv;_a(o,1,u)||Ra(e,"maxFrame",o,1,u),dv(e,r.offload),i!==void 0&&lv(e,i),a!==void 0&&
!_a(a,0,2147483647)&&Ra(e,"fd",a,0,2147483647)}function dv(e,t){(typeof t!="object"||t===null)&&bt(e,
`its offload is ${Qs(t)}, not an object`);let{checksum:r,tcpSegmentation:n,udpSegmentation:s}=t;r!==
void 0&&typeof r!="boolean"&&bt(e,`its offload.checksum is ${Al(r)}, not a boolean`);for(let[o,i]of Object.
entries({tcpSegmentation:n,udpSegmentation:s}))i!==void 0&&!_a(i,0,2147483647)&&Ra(e,`offload.${o}`,
i,0,2147483647)}function lv(e,t){t instanceof Uint8Array||bt(e,`its mac is ${Qs(t)}, not a Uint8Arra\
y`),t.length!==6&&bt(e,`its mac has ${t.length} bytes, not 6`);let r=S.read(t,0);r.isMulticast&&bt(e,
`its mac ${r} is a group's`)}function _a(e,t,r){return Number.isInteger(e)&&e>=t&&e<=r}function bt(e,t){
throw new TypeError(`Cannot use driver "${e}": ${t}`)}function Ra(e,t,r,n,s){throw new RangeError(`C\
annot use driver "${e}": its ${t} is ${Al(r)}, not an integer of ${n} to ${s}`)}function Al(e){return typeof e==
"string"?`"${e}"`:Qs(e)}function Qs(e){return e==null||typeof e=="number"||typeof e=="boolean"?String(
e):`a ${typeof e}`}async function cv(e){let t=e?.close;if(typeof t=="function")try{await t.call(e)}catch{}}var mv=10,MI=1e3,pv=200,fv=class CryptoRng{#e=new Uint32Array(256);#t=this.#e.length;nextU32(){
return this.#t===this.#e.length&&(crypto.getRandomValues(this.#e),this.#t=0),this.#e[this.#t++]}},E$=class Host{stack;port;drivers=[];traces=new qc;changes;#e=1/0;#t;#r;#n;constructor(e,t,r,n,s=!1,o=MI){
this.#t=o;let i=yc(t.memory);this.#r=new zc(e),this.#n=r,this.port=new CI(this.#r,i,n,s),this.stack=
new iI({memory:this.#r,frameScratch:i.frameScratch,arena:{start:i.coreArena,size:i.coreArenaSize},rng:t.
seed===void 0?new fv:new Jc(t.seed),sink:this.port,ip:t.ip,tcp:t.tcp,dns:t.dns,api:t.api}),this.changes=
new uI(this.stack),this.port.attach(this.stack,{control:(a,u)=>mI(this,a,u),stop:()=>this.#d()})}async open(e){
DI(e.ip.neighbours);try{for(let t of e.netifs)await this.#o(t);this.#s(e),this.#a(e)}catch(t){throw await this.
closeDrivers(),t}return this.stack.ip.netifs.map(({index:t,name:r})=>({index:t,name:r}))}#s({netifs:e,
routes:t}){for(let r of t)r.via===void 0&&this.addRoute(r);for(let[r,{name:n,gateway:s=[]}]of e.entries()){
let o=FI(n,r+1);for(let i of[s].flat()){let a=i.includes(":")?"::/0":"0.0.0.0/0";this.addRoute({to:a,
via:i,netif:o})}}for(let r of t)r.via!==void 0&&this.addRoute(r)}async#o(e){let t=await LI(e.driver,
{memory:this.#r.u8,doorbell:this.#n});this.drivers.push(t);let r=Math.min(e.mtu??t.mtu,t.mtu);if(!(r>=
68))throw new RangeError(`Cannot use an MTU of ${r} bytes: less than 68`);DI(e.neighbours);let n=this.
stack.attach(FI(e.name,this.drivers.length),t,hv(e,t),r);n.neighbours=e.neighbours??null,this.#i(n,e.
ipv6);for(let s of e.addresses??[])this.addAddress(n,s)}#i(e,t){t===!1&&(e.speaksIpv6=!1),e.speaksIpv6&&
(t!==void 0||e.device.medium==="ethernet")&&this.stack.ip.enableIpv6(e,{...em,...t})}#a({nameservers:e,
hosts:t}){let{resolver:r}=this.stack;r.setNameServers(e);for(let[n,s]of Object.entries(t))for(let o of[
s].flat())r.hosts.add(n,bl(o))}addAddress(e,t){let r=$n(Wr(t,e));if(r===null)throw new TypeError(`In\
valid address "${t}"`);let n=this.stack.ip.addAddress(e,r.addr,r.prefixLen);if(n!==0)throw new TypeError(
`Cannot use address "${t}" on "${e.name}": `+UI(n,r.addr,e))}replaceAddress(e,t,r){let n=$n(Wr(r,e));
if(n===null)throw new TypeError(`Invalid address "${r}"`);let{addr:s,prefixLen:o}=n,i=this.stack.ip.
replaceAddress(e,t,s,o);if(i!==0)throw new TypeError(`Cannot use address "${r}" in the place of "${t}\
" on "${e.name}": ${UI(i,s,e)}`)}addRoute(e){let t=$n(e.to);if(t===null)throw new TypeError(`Invalid\
 network "${e.to}"`);let{to:r,netif:n,via:s}=e,o=this.netif(n),i=this.stack.ip.addRoute(t.addr,t.prefixLen,
o,s===void 0?null:bl(Wr(s,o)));if(i===0)return;let a=i===-4?`: the gateway "${s}" is on none of the \
networks of "${n}"`:"";throw new TypeError(`Cannot add a route to "${r}"${a}`)}removeRoute({to:e,via:t,
netif:r}){let n=$n(e);if(n===null)throw new TypeError(`Invalid network "${e}"`);let s=this.netif(r);
return this.stack.ip.removeRoute(n.addr,n.prefixLen,s,t===void 0?null:bl(Wr(t,s)))===0}netif(e){for(let t of this.
stack.ip.netifs)if(t.name===e)return t;throw new TypeError(`No interface is named "${e}"`)}describeNetifs(){
let{stack:e}=this;return e.ip.netifs.map(t=>aI(e,t))}turn(e){let{stack:t,port:r}=this;t.clock.now=e;
let n=r.handleRequests();return t.receive()&&(n=!0),t.runTimers(),n||r.wakeSoon(e),t.flush()&&(n=!0),
r.show(e),n||t.loopbackPending}#d(){this.#e<1/0||(this.#e=this.stack.clock.now+this.#t,this.stack.resolver.
close(),this.stack.api.releaseAll())}ended(e){if(this.#e===1/0)return!1;if(e>=this.#e)return!0;let t=this.#e-
e;return this.stack.tcp.isSettled(t>MI-pv)}sleepTime(e){let t=Math.min(this.stack.nextDeadline(),this.
port.deadline);this.#e!==1/0&&(t=Math.min(t,e+mv));let r=Math.max(0,t-e);return this.port.backlogged?
Math.min(r,1):r}async close(){let e=[];try{this.stack.tcp.shutdown(),this.stack.flush()}catch(t){e.push(
t)}if(e.push(...await this.closeDrivers()),e.length>0)throw e[0]}async closeDrivers(){let e=[];for(let t of this.
drivers.splice(0))try{await t.close()}catch(r){e.push(r)}return e}};function hv(e,t){if(t.medium==="\
ip")return S.ZERO;if(e.mac!==void 0){let r=S.parse(e.mac);if(r===null||r.isMulticast)throw new TypeError(
`Invalid hardware address "${e.mac}"`);return r}return t.mac===void 0?null:S.read(t.mac,0)}function DI(e){
if(!(e===void 0||e==="learn"||e==="static"))throw new TypeError(`Invalid neighbours "${e}": learn or\
 static`)}function UI(e,t,r){return r.speaks(t)?e===-8?"an interface has it already":"it is not that\
 of a single host outside of loopback":"it has no IPv6, as `ipv6` is false or its MTU less than 1280"}
function FI(e,t){return e??`if${t}`}function bl(e){let t=p.parse(e);if(t===null)throw new TypeError(
`Invalid address "${e}"`);return t}export{E$ as a};
