// Made from the sources by `deno task bundle`: do not edit.
import{$ as Ht,$b as wa,Aa as oo,Ac as zr,Ba as Ql,Bb as ic,C as vl,Ca as Kl,Cb as ac,Cc as Wc,D as $n,
Da as Yl,Db as uc,E as Pl,Eb as dc,Ec as $c,F as Sl,Fa as c,Fb as lc,Fc as Qc,Ga as ge,Gc as Kc,Ha as ae,
Hb as lo,Ia as zl,Ib as co,Ic as S,Ja as R,Jb as Xn,Jc as Yc,Kb as mo,Kc as qt,L as A,La as y,Lb as cc,
Lc as It,M as g,Ma as hr,N as f,Na as Z,Nb as mc,Nc as fo,O as I,Ob as pc,Oc as ue,P as p,Pa as Xl,Pb as fc,
Pc as zc,Q as Qn,Qa as F,Qb as hc,Qc as Zn,R as Xs,Ra as Kr,Rb as yc,S as Zs,Sa as Gt,Sb as Oa,T as gt,
Ta as Bt,Tc as Xc,U as js,Ub as Ac,V as Kn,Va as Sa,Vb as bc,W as Qr,Wa as io,Wb as po,X as Js,Xa as Na,
Xb as Ca,Y as pe,Ya as ao,Yb as gc,Z as eo,Zb as ka,_ as Nl,_b as Ic,ab as Zl,ac as _c,b as xl,ba as Ol,
bb as uo,bc as Rc,ca as Cl,cb as Yr,cc as Tc,cd as Zc,da as Yn,db as jl,dc as xc,dd as P,ea as Ea,eb as Jl,
ec as Ec,ed as N,fa as kl,fc as vc,fd as T,ga as wl,gb as ec,gc as Pc,gd as L,ha as Ll,hb as tc,hc as Sc,
hd as Se,ia as Ml,ib as yr,ic as Nc,id as jc,ja as Dl,jb as Vt,jc as La,ka as va,kb as rc,kc as Oc,kd as Jc,
la as to,lc as Cc,ld as Wt,ma as ro,mb as nc,mc as kc,na as no,nb as sc,nc as wc,oa as Ul,ob as oc,oc as Lc,
pa as Fl,pc as Mc,qa as Hl,qc as Ma,r as Ys,ra as Gl,rc as Dc,sa as Bl,sc as Uc,t as El,ta as Vl,tc as Fc,
ua as ql,uc as Hc,va as Pa,vb as Ar,vc as Gc,wa as Wl,wc as Bc,xa as zn,xc as Da,ya as so,yc as Vc,z as zs,
za as $l,zc as qc}from"./common.js";var em=class SeededRng{#e;#t;#r;#n;constructor(e){let t=e|0,r=()=>{t=t+2654435769|0;
let n=t;return n=Math.imul(n^n>>>16,2246822507),n=Math.imul(n^n>>>13,3266489909),n^n>>>16};this.#e=r(),
this.#t=r(),this.#r=r(),this.#n=r()|1}nextU32(){let e=Math.imul(this.#t,5),t=Math.imul(e<<7|e>>>25,9)>>>
0,r=this.#t<<9;return this.#r^=this.#e,this.#n^=this.#t,this.#t^=this.#r,this.#e^=this.#n,this.#r^=r,
this.#n=this.#n<<11|this.#n>>>21,t}};function $(e,t){return Math.floor(e.nextU32()/4294967296*t)}var tm={autoconfiguration:!0,temporary:!1,identifiers:"stable",dad:!0};var rm={eachAck:!1,multicastTtl:1,multicastLoop:!0,broadcast:!1,datagramErrors:!0,datagramsNameAnyFamily:!1,
recvBufferSize:212992,datagramCost:256,recvSlots:1/0};var Ie=1,Ne=2,Oe=3,H=4,$t=5,tt=6,br=7,Xr=8,Zr=9,ho=10,gr=16,nm=class IcmpErrorInfo{kind=0;type=0;code=0;protocol=0;length=0;local=p.
ANY4.clone();remote=p.ANY4.clone();from=p.ANY4.clone();localPort=0;remotePort=0;seq=0;mtu=0;quoteOffset=0;quoteLength=0};var sm=class DatagramQueue{held=0;drops=0;#e;#t;#r;#n;#s=0;#o=0;constructor(e){let{recvSlots:t,
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
sources.length&&this.sources.every(t=>e.has(t))}},om=class NetifGroup{addr;uses=0;members=[];filter=new jr;constructor(e){
this.addr=e.clone()}refresh(){let e=new jr,t=this.members.filter(r=>r.isExclude);if(e.isExclude=this.
uses>0||t.length>0,e.isExclude){if(this.uses===0)for(let r of t[0].sources)this.members.every(n=>!n.
allows(r))&&e.add(r)}else for(let{sources:r}of this.members)r.forEach(n=>e.add(n));return this.filter.
equals(e)?!1:(this.filter.copyFrom(e),!0)}};var VI=-536870911,im=class Membership extends jr{netif;group;constructor(e,t){super(),
this.netif=e,this.group=t.clone()}},am=class Groups{#e;constructor(e){this.#e=e}join(e,t){
if(!Ua(t))return-6;let r=this.#t(e,t);return r.uses++,this.#r(e,r),0}leave(e,t){let r=e.group(t);return r===
null||r.uses===0?-6:(r.uses--,this.#r(e,r),0)}update(e){let{netif:t,group:r}=e;if(e.isEmpty&&t.group(
r)===null)return;let n=this.#t(t,r),s=n.members.indexOf(e);e.isEmpty?s>=0&&n.members.splice(s,1):s<0&&
n.members.push(e),this.#r(t,n)}#t(e,t){let r=e.group(t);return r===null&&(r=new om(t),e.groups.push(
r)),r}#r(e,t){let r=t.refresh();t.filter.isEmpty&&e.groups.splice(e.groups.indexOf(t),1),r&&this.#e.
onGroupChange(e,t.addr,t.filter)}};function Ua(e){return e.isMulticast&&(!e.isV4||e.v4!==VI)}var qI=64,cm=class Memberships{list=[];#e;constructor(e){this.#e=e}change(e,t,r,n){if(!Ua(
r))return-6;if(ec(e)&&!$I(n,r))return-6;let s=t.map(a=>WI(e,this.#t(a,r),n)),o=e===2||e===4,i=s.find(
a=>a!==0);return i!==void 0&&(o||!s.includes(0))?i:(t.forEach((a,u)=>{s[u]===0&&this.#r(e,a,r,n)}),0)}leaveAll(){
for(let e of this.list.splice(0))e.reset(!1),this.#e.update(e)}#t(e,t){for(let r of this.list)if(r.netif===
e&&r.group.equals(t))return r;return null}#r(e,t,r,n){let s=this.#t(t,r);switch(s===null&&(s=new im(
t,r),this.list.push(s)),e){case 2:case 3:s.reset(e===2);break;case 4:case 6:s.add(n);break;case 5:case 7:
s.remove(n);break}s.isEmpty&&this.list.splice(this.list.indexOf(s),1),this.#e.update(s)}};function WI(e,t,r){
if(e===2)return t===null?0:-8;if(e===3)return t===null?-6:0;if(t===null)return e===4?0:-6;let n=e===
6||e===7;return t.isExclude!==n?-6:e===5||e===7?t.has(r)?0:-6:t.has(r)?-8:t.sources.length<qI?0:-1}function $I(e,t){
return e.isV4===t.isV4&&!e.isAny&&!e.isMulticast&&!e.isBroadcast4}var jn=class TcpListener{user;local;localPort;backlog;opening=0;waiting=0;ifIndex=0;ttl=64;tos=0;dontFragment;options;closed=!1;inTimeWait=!1;isConnection=!1;#e;next=null;portNext=null;portPrev=null;portHeld=!1;constructor(e,t,r,n){
let{flow:s}=t;this.#e=e,this.user=n,this.local=s.local.clone(),this.localPort=t.localPort,this.backlog=
Math.max(r,1),this.options=t.options,this.ifIndex=s.ifIndex,this.ttl=s.ttl,this.tos=s.tos,this.dontFragment=
s.dontFragment}setOption(e,t){this.options=this.options.with(e,t)}get reuse(){return this.options.reuse}get ipv6Only(){
return this.options.ipv6Only}get isJoint(){return this.#e.config.jointBacklog}get pending(){return this.
opening+this.waiting}get hasRoom(){return(this.isJoint?this.pending:this.waiting)<this.backlog}get mayOpen(){
let{synQueueLimit:e,jointBacklog:t}=this.#e.config;return t||this.opening<(e===0?this.backlog:e)}begun(e){
e.listener=this,this.opening++}completed(e){e.listener!==this||e.completed||(e.completed=!0,this.opening--,
this.waiting++)}accepted(e){e.listener===this&&(e.listener=null,e.completed?this.waiting--:this.opening--)}close(){
this.closed||(this.closed=!0,this.#e.removeListener(this))}};function pm(e,t,r){let n=e instanceof jn?e:e.flow;switch(t){case Yn:n.ttl=r;return;case Ea:n.tos=r;return;case Pa:
n.dontFragment=r;return;case kl:return e.setOption("noDelay",r!==0);case Wl:return e.setOption("trac\
eRecords",r);case Vl:return e.setOption("userTimeoutMs",r);case wl:return e.setOption("keepAlive",r!==
0);case Ll:return e.setOption("keepIdleMs",r);case Ml:return e.setOption("keepIntervalMs",r);case Dl:
return e.setOption("keepCount",r);case $l:return e.setOption("mssLimit",r);case ql:return e.setOption(
"ecn",Cl[r])}e instanceof jn||(t===va?e.setOption("reuse",r!==0):t===oo&&e.setOption("ipv6Only",r!==
0))}function fm(e,t,r){switch(t){case Yn:return e.ttl=r,!0;case Ea:return e.tos=r,!0;case Pa:return e.
flow.dontFragment=r,!0;case ro:return e.multicastTtl=r,!0;case no:return e.multicastLoop=r!==0,!0;case Gl:
return e.multicastIfIndex=r,!0;default:return!1}}function hm(e,t,r){if(!fm(e,t,r))switch(t){case va:
e.reuse=r!==0;return;case to:e.broadcast=r!==0;return;case oo:e.limitFamily(r!==0);return;case Bl:e.
multicastAll=r!==0;return;case Hl:e.noChecksum=r!==0;return}}function ym(e,t,r){if(!fm(e,t,r))switch(t){case Ul:
e.headerIncluded=r!==0;return;case oo:e.limitFamily(r!==0);return;case Fl:e.checksumOffset=r;return;case Ql:
return e.filterIcmp(r,!0);case Kl:return e.filterIcmp(r,!1)}}var Ce=class DatagramEndpoint{id;#e;#t=null;#r=null;#n=null;queue;constructor(e,t){this.#e=
e,this.id=t,this.queue=new sm(e.config)}static udp(e,t,r,n){let s=new Ce(e,t);return s.#t=r.create(s,
{family:$n(n)?0:4,lite:Pl(n)}),s.#t.namesAnyFamily=e.config.datagramsNameAnyFamily,s.#t.noChecksum=Sl(
n),s}static raw(e,t,r,n,s){let o=new Ce(e,t),{datagramsNameAnyFamily:i}=e.config,a=i?0:6,u=$n(n)?a:4;
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
null?zs:El}setOption(e,t){e===zn||e===so?this.queue.setLimit(t,e===zn):this.#t!==null?hm(this.#t,e,t):
this.#r!==null&&ym(this.#r,e,t)}changeMembership(e,t,r,n){let s=this.#t;return s===null||s.family!==
0&&s.family===4!==r.isV4?-6:(this.#n??=new cm(this.#e.ip.groups),s.memberships=this.#n.list,this.#n.
change(e,t,r,n))}shutdown(){return-11}release(){this.#n?.leaveAll(),this.#t?.remove(),this.#r?.remove(),
this.#t=this.#r=null,this.#e.sink.released(this.id),this.#e.forget(this)}abort(){}onDatagram(e,t,r,n,s,o,i,a,u){
this.onDatagrams(e,t,t.length,r,n,s,o,i,a,u)}onDatagrams(e,t,r,n,s,o,i,a,u,d){let{sink:l,pbufs:m}=this.#e,
{length:h}=t;this.queue.add(h,r<h?Math.ceil(h/r):1),m.charge(t,this.queue);let{index:b}=a;l.datagram(
this.id,t,r,n,s,o,i,b,u,d)}refusal(e,t){let{pbufs:r,sink:n}=this.#e;return n.hasRoom()?this.queue.refusal(
e,t,r):"receive-buffer"}onRefused(){this.queue.drops++}taken(e,t,r){this.queue.take(e,t),this.queue.
drops+=r}#s({remote:e,remotePort:t}){return this.#t?.isPeer(e,t)??this.#r?.isPeer(e)??!1}onIcmpError(e,t){
let{config:r,sink:n}=this.#e;if(!r.datagramErrors||!this.#s(t))return;let s=t.kind===H?e.flow.dontFragment>=
2?-2:0:QI(t.kind);s!==0&&n.hasRoom()&&n.datagramError(this.id,s)}};function QI(e){switch(e){case Oe:case Ne:
return-14;case Ie:case $t:case tt:return-4;default:return 0}}var Ao=["CLOSED","LISTEN","SYN-SENT","SYN-RECEIVED","ESTABLISHED","FIN-WAIT-1","FIN-WAIT-2","CLOSE-W\
AIT","CLOSING","LAST-ACK","TIME-WAIT"];var We=class TcpEndpoint{id;pcb;listener=null;sentBytes=0;sentMarked=!1;sentNext=null;#e;#t=null;#r=null;#n=!1;constructor(e,t,r){
this.#e=e,this.id=t,this.pcb=r}attach(e){this.pcb=e,e.user=this}bind(e,t,r){let n=this.pcb;return n===
null?-6:this.#e.isBindable(e,!0)?(this.#e.completeOwn(e),n.bind(e,t,{reuse:r||n.reuse})):-4}bindNetif(e){
if(this.pcb!==null)this.pcb.flow.ifIndex=e;else if(this.listener!==null)this.listener.ifIndex=e;else
return-6;return 0}connect(e,t){return this.pcb===null?-11:this.pcb.connect(e,t)}disconnect(){return-6}listen(e){
if(this.listener!==null)return this.listener.backlog=e,0;let t=this.pcb;if(t===null)return-11;if(t.state!==
0)return-6;let r=t.listen(e,this);return r===null?-8:(this.pcb=null,this.listener=r,0)}accepted(e){e.#r===
this.listener&&e.#o()}address(e,t){let r=this.pcb,n=this.listener;t.err=-11,r!==null?(t.addr=e?r.flow.
local:r.flow.remote,t.port=e?r.localPort:r.remotePort,(e||r.state!==0)&&(t.err=0)):n!==null&&e&&(t.addr=
n.local,t.port=n.localPort,t.err=0)}write(e,t,r){this.pcb!==null&&this.pcb.write(e,t,r)}recved(e){this.
pcb!==null&&this.pcb.recved(e)}get kind(){return Ys}setOption(e,t){let r=this.pcb??this.listener;r!==
null&&pm(r,e,t)}get trace(){return this.pcb===null?this.#t:this.pcb.trace}shutdown(e,t){if(this.listener!==
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
flow.remote,e.remotePort,e.flow.local,e.localPort),!0}};var Am=class ApiTable{sink;pbufs;ip;config;#e;#t;#r;#n=[];#s=[];#o=[];#i=null;#a=0;constructor(e){
this.sink=e.sink,this.pbufs=e.pbufs,this.ip=e.ip,this.config={...rm,...e.config},this.#e=e.tcp,this.#t=
e.udp,this.#r=e.raw}get count(){return this.#a}get(e){return e>=0?this.#n[e]:this.#s[~e]}create(e,t,r){
let n=vl(t);if(n===Ys){let s=new We(this,e,null),o=this.#e.create(s);$n(t)&&o.flow.local.copyFrom(p.
ANY6),s.attach(o),this.#n[e]=s}else{let s=n===zs?Ce.raw(this,e,this.#r,t,r):Ce.udp(this,e,this.#t,t),
{multicastTtl:o,multicastLoop:i,broadcast:a}=this.config,{recvBufferSize:u,datagramCost:d}=this.config;
s.setOption(d>0?zn:so,u),s.setOption(to,a?1:0),s.setOption(ro,o),s.setOption(no,i?1:0),this.#n[e]=s}
this.#n[e].setOption(Yn,this.ip.config.ttl),this.#a++}adopt(e){let t=this.#o.pop()??this.#s.length,r=new We(
this,~t,null);return r.attach(e),this.#s[t]=r,this.#a++,r}isBindable(e,t){return this.ip.isBindable(
e,t)}completeOwn(e){this.ip.completeOwn(e)}forget(e){let{id:t}=e;this.#a--,t>=0?this.#n[t]=void 0:(this.#s[~t]=
void 0,this.#o.push(~t))}releaseAll(){for(let e of[...this.#n,...this.#s])e?.release()}markSent(e){e.
sentMarked||(e.sentMarked=!0,e.sentNext=this.#i,this.#i=e)}reportSent(){let e=this.#i;for(this.#i=null;e!==
null;){let t=e.sentNext;e.sentNext=null,e.sentMarked=!1,e.reportSent(),e=t}}freePbuf(e){let t=this.pbufs.
byId(e);t!==null&&this.pbufs.free(t)}group(e,t,r,n,s,o){let i=n.isV4!==r.isV4&&!n.isAny;if(s<0&&i)return-6;
let a=this.#d(n,s<0?r.zone||-1:s);if(r.zone=0,a.length===0)return s>=0?-12:-6;if(t===1){for(let u of a){
let d=this.ip.joinGroup(u,r);if(d!==0)return d}return 0}if(t===0){let u=-6;for(let d of a)this.ip.leaveGroup(
d,r)===0&&(u=0);return u}return e instanceof Ce?e.changeMembership(t,a,r,o):-6}#d(e,t){if(t>=0){let r=this.
ip.netifByIndex(t);return r===null?[]:[r]}return this.ip.netifs.filter(r=>e.isAny?!r.isLoopback:r.hasAddress(
e))}};var bm=class Clock{now=0};var gm=class Stats{drops=new Map;ipReceived=0;ipSent=0;ipForwarded=0;fragmentsReceived=0;reassembled=0;icmpReceived=0;icmpSent=0;igmpReceived=0;igmpSent=0;icmpRateLimited=0;addressConflicts=0;udpReceived=0;udpSent=0;tcpReceived=0;tcpSent=0;tcpRetransmitted=0;tcpResetsSent=0;tcpActiveOpens=0;tcpPassiveOpens=0;tcpListenDrops=0;tcpPruned=0;tcpOrphansReset=0;tcpTimeWaitOverflows=0;tcpSynCookiesSent=0;tcpSynCookiesAccepted=0;tcpSynCookiesFailed=0;drop(e){
this.drops.set(e,(this.drops.get(e)??0)+1)}};var k=class Timer{target;at=1/0;heapAt=1/0;heapIndex=-1;constructor(e){this.target=e}},
Ba=class TimerQueue{#e=[];#t;constructor(e){this.#t=e}get size(){return this.#e.length}set(e,t){
if(e.at=t,e.heapIndex>=0){if(t>=e.heapAt)return;e.heapAt=t,this.#n(e.heapIndex)}else t<1/0&&(e.heapAt=
t,e.heapIndex=this.#e.length,this.#e.push(e),this.#n(e.heapIndex))}setIn(e,t){this.set(e,this.#t.now+
t)}remove(e){e.at=1/0;let t=e.heapIndex;if(t<0)return;e.heapIndex=-1;let r=this.#e.pop();r!==e&&(this.#e[t]=
r,r.heapIndex=t,this.#n(t),this.#s(r.heapIndex))}nextDeadline(){for(;;){let e=this.#e[0];if(e===void 0)
return 1/0;if(e.at===e.heapAt)return e.at;this.#r(e)}}run(){let e=this.#t.now;for(;;){let t=this.#e[0];
if(t===void 0||t.heapAt>e)return;if(t.at>e){this.#r(t);continue}this.remove(t),t.target.onTimer(t)}}#r(e){
let t=e.at;t===1/0?this.remove(e):(e.heapAt=t,this.#s(0))}#n(e){let t=this.#e,r=t[e];for(;e>0;){let n=e-
1>>1,s=t[n];if(s.heapAt<=r.heapAt)break;t[e]=s,s.heapIndex=e,e=n}t[e]=r,r.heapIndex=e}#s(e){let t=this.#e,
r=t[e],n=t.length>>1;for(;e<n;){let s=2*e+1,o=t[s],i=t[s+1];if(i!==void 0&&i.heapAt<o.heapAt&&(s++,o=
i),o.heapAt>=r.heapAt)break;t[e]=o,o.heapIndex=e,e=s}t[e]=r,r.heapIndex=e}};var zI=class Pbuf{id;offset=0;length=0;next=null;block=-1;taken=!1;spare=-1;holder=null;seq=0;flags=0;constructor(e){
this.id=e}};function Rm(e){let t=0;for(let r=e;r!==null;r=r.next)t+=r.length;return t}var Im=3/4,_m=7/
8,XI=1/4,ZI=1/256,jI=16384,Va=2048,JI=2*Va,e_=8704,Tm=class PbufPool{memory;blocks;#e=[];#t=[];constructor(e,t){
this.memory=e,this.blocks=t}get isShort(){return this.blocks.pressure>=Im}get isScarce(){return this.
blocks.pressure>=_m}get isExhausted(){return!this.blocks.has(Va)}get share(){let{pressure:e,chunks:t,
chunksFree:r}=this.blocks;if(e<Im)return 1/0;let n=Math.max(r*69632*ZI,JI);return Math.max((_m-e)*t*
69632*XI,Math.min(n,jI))}charge(e,t){for(let r=e;r!==null;r=r.next)r.holder===null&&(r.holder=t,t.held+=
this.blocks.sizeOf(r.block))}get used(){return this.#e.length-this.#t.length}allocate(e){let t=this.
blocks.allocate(e);if(t<0)return null;let r=this.#t.pop()??this.#r();return r.block=t,r.offset=t,r.length=
e,r.next=null,r.taken=!1,r.seq=0,r.flags=0,r}#r(){let e=new zI(this.#e.length);return this.#e.push(e),
e}keep(e,t,r){let n=this.blocks.sizeOf(e.block);if(!e.taken&&mo(r)===n&&(e.spare=this.blocks.allocate(
n)),e.taken||e.spare<0){let o=this.allocate(r);if(o===null)return null;let i=t&7;return r+i<=this.blocks.
sizeOf(o.block)&&(o.offset+=i),this.memory.u8.copyWithin(o.offset,t,t+r),o}let s=this.#t.pop()??this.#r();
return s.block=e.block,s.offset=t,s.length=r,s.next=null,s.taken=!1,s.seq=0,s.flags=0,e.taken=!0,s}keepPieces(e,t){
let r=null,n=null,s=this.isScarce?Va:e_;for(let o=0;o<t;o+=s){let i=Math.min(s,t-o),a=this.allocate(
i);if(a===null)return this.free(r),null;this.memory.u8.copyWithin(a.offset,e+o,e+o+i),n===null?r=a:n.
next=a,n=a}return r}renew(e){e.taken&&(e.taken=!1,e.block=e.spare,e.spare=-1),e.offset=e.block}free(e){
for(;e!==null;){let t=e.next;e.holder!==null&&(e.holder.held-=this.blocks.sizeOf(e.block),e.holder=null),
e.block>=0&&!e.taken&&this.blocks.free(e.block),e.spare>=0&&(this.blocks.free(e.spare),e.spare=-1),e.
block=-1,e.next=null,this.#t.push(e),e=t}}byId(e){let t=this.#e[e];return t!==void 0&&t.block>=0?t:null}},
Jr=69632;var t_=new TextDecoder("utf-8",{ignoreBOM:!0}),xm=class DnsReader{bytes;start;end;at;limit;bad=null;#e;constructor(e,t,r){
this.bytes=e,this.start=t,this.end=t+r,this.at=t,this.limit=this.end,this.#e=new io(e,t,this.end)}get left(){
return this.bad===null?this.limit-this.at:0}fail(e){this.bad??=e}skip(e){if(this.bad!==null)return-1;
if(e>this.limit-this.at)return this.bad="truncated",-1;let t=this.at;return this.at+=e,t}u8(){let e=this.
skip(1);return e<0?0:this.bytes[e]}u16(){let e=this.skip(2);return e<0?0:A(this.bytes,e)}u32(){let e=this.
skip(4);return e<0?0:g(this.bytes,e)>>>0}name(){if(this.bad!==null)return"";let e=this.#e,t=e.read(this.
at,this.limit);return this.bad=e.bad,this.bad===null&&(this.at=e.next),t}text(e){let t=this.skip(e);
return t<0?"":t_.decode(this.bytes.slice(t,t+e))}string(){return this.text(this.u8())}hex(e){let t=this.
skip(e),r="";for(let n=0;t>=0&&n<e;n++)r+=this.bytes[t+n].toString(16).padStart(2,"0");return r}},Em=class DnsWriter{bytes;end;at;ok=!0;constructor(e,t,r){
this.bytes=e,this.at=t,this.end=t+r}#e(e){if(!this.ok||e>this.end-this.at)return this.ok=!1,-1;let t=this.
at;return this.at+=e,t}u8(e){let t=this.#e(1);t>=0&&(this.bytes[t]=e)}u16(e){let t=this.#e(2);t>=0&&
f(this.bytes,t,e)}u32(e){let t=this.#e(4);t>=0&&I(this.bytes,t,e)}name(e){if(!this.ok)return;let t=new Uint8Array(
256),r=Na(e,t,0);r<0?this.ok=!1:this.raw(t.subarray(0,r))}raw(e){let t=this.#e(e.length);t>=0&&this.
bytes.set(e,t)}string(e){let t=new TextEncoder().encode(e);t.length>255&&(this.ok=!1),this.u8(t.length),
this.raw(t)}};function wm(e,t,r,n){let s=e.skip(n);if(s<0)return"";let o=e.at,{limit:i}=e;e.at=s,e.limit=o;let a=r===
1?r_(e,t):Lm(e);return e.bad==="truncated"&&(e.bad="bad-length"),e.at!==o&&e.fail("bad-length"),e.limit=
i,a}function r_(e,t){switch(t){case 1:return vm(e,4);case 28:return vm(e,16);case 2:case 5:case 12:return e.
name();case 15:return{preference:e.u16(),exchange:e.name()};case 16:return n_(e);case 33:return{priority:e.
u16(),weight:e.u16(),port:e.u16(),target:e.name()};case 6:return s_(e);case 35:return{order:e.u16(),
preference:e.u16(),flags:e.string(),services:e.string(),regexp:e.string(),replacement:e.name()};case 257:
return{critical:(e.u8()&128)!==0,tag:e.string(),value:e.text(e.left)};default:return Lm(e)}}function vm(e,t){
let r=e.skip(t);if(r<0)return"";let n=new p;if(t===4)return n.read4(e.bytes,r).toString();let s=n.read6(
e.bytes,r).toString();return n.isV4?`::ffff:${s}`:s}function n_(e){let t=[];do t.push(e.string());while(e.
left>0);return t}function s_(e){return{mname:e.name(),rname:e.name(),serial:e.u32(),refresh:e.u32(),
retry:e.u32(),expire:e.u32(),minimum:e.u32()}}function Lm(e){let t=e.left;return`\\# ${t} ${e.hex(t)}`.
trimEnd()}function Mm(e,t){let r=e.at;e.u16(0);let{type:n,data:s}=t,o=typeof s=="string"&&s.startsWith(
"\\# ");t.class!==1||o?a_(e,String(s)):o_(e,n,s),e.ok&&f(e.bytes,r,e.at-r-2)}function o_(e,t,r){switch(t){case 1:case 28:
return i_(e,t,String(r));case 2:case 5:case 12:return e.name(String(r));case 16:for(let n of r)e.string(
n);return;case 15:{let{preference:n,exchange:s}=r;return e.u16(n),e.name(s)}case 33:{let{priority:n,
weight:s,port:o,target:i}=r;return e.u16(n),e.u16(s),e.u16(o),e.name(i)}case 6:{let n=r;return e.name(
n.mname),e.name(n.rname),e.u32(n.serial),e.u32(n.refresh),e.u32(n.retry),e.u32(n.expire),e.u32(n.minimum)}case 35:{
let n=r;return e.u16(n.order),e.u16(n.preference),e.string(n.flags),e.string(n.services),e.string(n.
regexp),e.name(n.replacement)}case 257:{let{critical:n,tag:s,value:o}=r;return e.u8(n?128:0),e.string(
s),e.raw(new TextEncoder().encode(o))}default:e.ok=!1}}function i_(e,t,r){let n=p.parse(r),s=new Uint8Array(
16);if(n===null||t===1&&!n.isV4){e.ok=!1;return}n.write6(s,0),e.raw(t===1?s.subarray(12):s)}function a_(e,t){
let r=/^\\# ([0-9]+)(?: ((?:[0-9a-f]{2})*))?$/i.exec(t),n=r?.[2]??"";if(r===null||Number(r[1])!==n.length/
2){e.ok=!1;return}for(let s=0;s<n.length;s+=2)e.u8(parseInt(n.slice(s,s+2),16))}var Io=53,en=512,Um=32768,Fm=1024,Wa=512,Hm=256,Gm=128,u_=30720,go=15;function Bm(e){return(e&u_)>>11}
function Vm(e,t,r){let n=new xm(e,t,r),s=n.u16(),o=n.u16(),i=[n.u16(),n.u16(),n.u16(),n.u16()],a={id:s,
flags:o&~go,rcode:o&go,questions:[],answers:[],authorities:[],additionals:[],edns:null};for(let d=0;d<
i[0]&&n.bad===null;d++)a.questions.push({name:n.name(),type:n.u16(),class:n.u16()});return n.bad!==null?
n.bad:(qa(n,a,a.answers,i[1]),qa(n,a,a.authorities,i[2]),qa(n,a,a.additionals,i[3]),n.bad===null||n.
bad==="truncated"&&(o&Wa)!==0?a:n.bad)}function qa(e,t,r,n){let s=r===t.additionals;for(let o=0;o<n&&
e.bad===null;o++){let i=e.name(),a=e.u16(),u=e.u16(),d=e.u32(),l=e.u16();if(a===41&&s)d_(e,t,i,u,d,l);else{
let m=wm(e,a,u,l),h={name:i,type:a,class:u,ttl:d>2147483647?0:d};e.bad===null&&r.push({...h,data:m})}}}
function d_(e,t,r,n,s,o){if(e.skip(o),e.bad===null){if(r!=="."||t.edns!==null)return e.fail("bad-fie\
ld");t.edns={udpSize:n,version:s>>>16&255,dnssecOk:(s&32768)!==0},t.rcode|=s>>>24<<4}}function _o(e,t,r,n){
let{questions:s,answers:o,authorities:i,additionals:a,edns:u}=e,d=new Em(t,r,n);d.u16(e.id),d.u16(e.
flags&~go|e.rcode&go),d.u16(s.length),d.u16(o.length),d.u16(i.length),d.u16(a.length+(u===null?0:1));
for(let l of s)d.name(l.name),d.u16(l.type),d.u16(l.class);for(let l of[o,i,a])for(let m of l)l_(d,m);
return u!==null&&(d.name("."),d.u16(41),d.u16(u.udpSize),d.u8(e.rcode>>>4),d.u8(u.version),d.u16(u.dnssecOk?
32768:0),d.u16(0)),d.ok?d.at-r:-1}function l_(e,t){e.name(t.name),e.u16(t.type),e.u16(t.class),e.u32(
t.ttl),Mm(e,t)}var es=16;function Tr(e){return e.status==="nxdomain"||e.status==="nodata"}function Y(e,t,r=-1){return{
status:e,rcode:r,name:t,aliases:[],records:[],negativeTtl:0}}function $a(e,t,r){let n=p_(e.answers),
s=Y("ok",t,e.rcode);for(;;){let i=n.get(s.name.toLowerCase())??[],a=i.filter(d=>r===255||d.type===r);
if(a.length>0)return s.records=f_(a),s;let u=i.find(d=>d.type===5);if(u===void 0)break;if(s.aliases.
length===es)return s.status="failed",s;s.aliases.push(u),s.name=u.data}let o=m_(e,s.name);return o!==
null&&(s.negativeTtl=Math.min(o.ttl,o.data.minimum)),s.status=c_(e,s,o),s}function c_(e,t,r){return e.
rcode===Yr?"nxdomain":t.aliases.length>0&&r===null?"incomplete":"nodata"}function m_(e,t){let r=`.${t.
toLowerCase()}`;for(let n of e.authorities){if(n.type!==6||n.class!==1)continue;let s=n.name.toLowerCase();
if(s==="."||r.endsWith(`.${s}`))return n}return null}function qm(e){let{flags:t,answers:r,authorities:n}=e;
return r.length===0&&(t&(Fm|Gm))===0&&n.some(s=>s.type===2)&&!n.some(s=>s.type===6)}function p_(e){let t=new Map;
for(let r of e){if(r.class!==1)continue;let n=r.name.toLowerCase(),s=t.get(n);s===void 0?t.set(n,[r]):
s.push(r)}return t}function f_(e){let t=1/0;for(let r of e)t=Math.min(t,r.ttl);return e.map(r=>({...r,
ttl:t}))}var Wm=[28,1];function Qm(e,t,r,n){let s=r===0?Wm:[r===6?28:1],o=Wm.flatMap(d=>e.knownLocally(t,[d]));
if(o.length>0){let d=o.filter(m=>s.includes(ts(m))),l=d.length>0?"ok":"nodata";return n(Y(l,t),d)}let i=e.
candidates(t),a=[],u=s.length;s.forEach((d,l)=>Km(e,i,d,null,m=>{if(a[l]={answer:m,addrs:rs(m.records,
d)},--u>0)return;let h=a.map(b=>b.answer);n(h_(h),a.flatMap(b=>b.addrs))}))}function h_(e){return e.
find(({status:t})=>t==="ok")??e.findLast(t=>!Tr(t))??e.at(-1)}function Km(e,t,r,n,s){let[o,...i]=t;if(o===
void 0)return s(n??Y("bad-name",""));$m(e,o,r,a=>{if(!Tr(a))return s(a);let u=n?.status==="nodata"?n:
a;if(i.length===0)return s(u);$m(e,o,r===1?28:1,d=>{Tr(d)?Km(e,i,r,u,s):s(u)})})}function $m(e,t,r,n){
e.ask(t,r,s=>n(Qa(s,r)))}function Qa(e,t){return e.status==="ok"&&rs(e.records,t).length===0?{...e,status:"\
nodata"}:e}function ts(e){return e.isV4?1:28}function rs(e,t){let r=[];for(let n of e){if(n.type!==t)
continue;let s=p.parse(String(n.data));s!==null&&ts(s)===t&&r.push(s)}return r}var Ka=0,Ym=class DnsCache{#e=new Map;#t;#r;constructor(e,t){this.#t=e,this.#r=t}get size(){
return this.#e.size}clear(){this.#e.clear()}store(e,t){let{aliases:r,records:n,status:s,name:o,negativeTtl:i}=e;
if(t===255)return;for(let u of r)this.#n(u.name,5,[u],u.ttl);let a=Math.min(i,this.#t.maxNegativeTtl);
s==="ok"?this.#n(o,t,n,n[0].ttl):s==="nodata"?this.#n(o,t,[],a):s==="nxdomain"&&this.#n(o,Ka,[],a)}find(e,t){
let r=Y("incomplete",e,0);for(;;){if(this.#s(r.name,Ka)!==void 0)return r.status="nxdomain",r.rcode=
Yr,r;let n=this.#s(r.name,t);if(n!==void 0)return r.records=this.#o(n),r.status=n.records.length>0?"\
ok":"nodata",r;let s=t===255?void 0:this.#s(r.name,5);if(s===void 0)return r;if(r.aliases.length===es)
return r.status="failed",r;r.aliases.push(...this.#o(s)),r.name=s.records[0].data}}#n(e,t,r,n){let{cacheSize:s,
maxTtl:o}=this.#t,i=Math.min(n,o),a=Ya(e,t);if(this.#e.delete(a),i<=0||s<=0)return;r.length>0&&this.#e.
delete(Ya(e,Ka));let u=this.#r.now+i*1e3;if(this.#e.set(a,{records:r,until:u}),!(this.#e.size<=s))for(let d of this.#e.
keys()){this.#e.delete(d);return}}#s(e,t){let r=Ya(e,t),n=this.#e.get(r);if(n!==void 0&&(this.#e.delete(
r),!(n.until<=this.#r.now)))return this.#e.set(r,n),n}#o(e){let t=Math.ceil((e.until-this.#r.now)/1e3);
return e.records.map(r=>({...r,ttl:t}))}};function Ya(e,t){return`${t} ${e.toLowerCase()}`}var za=class NameServer{addr;port;knowsEdns=!0;deadUntil=-1/0;constructor(e,t){this.
addr=e,this.port=t}toString(){return`${this.addr.isV4?`${this.addr}`:`[${this.addr}]`}:${this.port}`}};
function zm(e,t=Ht.NUMBERS){let r=/^(?:\[([^\]]+)\]|([^:]+))(?::([0-9]{1,5}))?$/.exec(e),n=t.parse(r?.[1]??
r?.[2]??e),s=Number(r?.[3]??Io);return n===null||n.isAny||s<1||s>65535?null:new za(n,s)}function Xm(e,t){
let r=e.filter(n=>n.deadUntil>t);return r.length===0||r.length===e.length?[...e]:[...e.filter(n=>n.deadUntil<=
t),...r]}var ns=2,Zm=class TcpChannel{isStream=!0;#e;#t;#r;#n=null;#s=0;#o=new Uint8Array(ns);#i=0;#a=!1;constructor(e,t){
this.#e=e,this.#r=t,this.#t=e.tcp.create(this)}open(e,t){let r=this.#d(e)||this.#t.connect(t.addr,t.
port);return r!==0&&this.#u(),r}#d(e){let{pbufs:t}=this.#e,r=t.allocate(en);if(r===null)return-1;this.#n=
r;let{u8:n}=t.memory,s=r.offset+ns,o=_o(e,n,s,en-ns);return o<0?-6:(f(n,r.offset,o),r.length=ns+o,0)}close(){
this.#r!==null&&this.#u()}#u(){this.#r=null,this.#t.abort(),this.#l()}#l(){this.#e.pbufs.free(this.#n),
this.#n=null}onConnected(e){let t=this.#n;t!==null&&(this.#s=t.length,e.write(t.offset,t.length,!0))}onSent(e,t){
this.#s-=t,this.#s<=0&&this.#l()}onReceive(e,t,r){let{pbufs:n}=this.#e;for(let o=t;o!==null;o=o.next)
this.#m(n.memory.u8,o.offset,o.length);n.free(t),e.recved(r);let s=this.#r;!this.#a||this.#i<this.#o.
length||s!==null&&(this.#r=null,e.close(),s.onMessage(this.#o,0,this.#i))}#m(e,t,r){let n=t+r;for(;t<
n;){let s=this.#o,o=Math.min(n-t,s.length-this.#i);if(o===0)return;s.set(e.subarray(t,t+o),this.#i),
this.#i+=o,t+=o,this.#i===ns&&!this.#a&&(this.#a=!0,this.#o=new Uint8Array(s[0]<<8|s[1]),this.#i=0)}}onFin(e){
e.close(),this.#c()}onError(){this.#l(),this.#c()}onClosed(){this.#l()}#c(){let e=this.#r;this.#r=null,
e?.onUnreachable()}};var Xa=class UdpChannel{isStream=!1;#e;#t;#r;#n;constructor(e,t,r){this.#e=e,this.#t=
t,this.#r=r,this.#n=e.udp.create(this,{family:r.addr.isV4?4:6})}send(e){let{pbufs:t}=this.#e,r=this.#n;
if(!r.isConnected){let i=r.connect(this.#r.addr,this.#r.port);if(i!==0)return i}let n=t.allocate(en);
if(n===null)return-1;let s=_o(e,t.memory.u8,n.offset,en),o=s<0?-6:r.send(n.offset,s,null,0);return t.
free(n),o}close(){this.#n.remove()}onDatagram(e,t){let{pbufs:r}=this.#e;this.#t.onMessage(r.memory.u8,
t.offset,t.length),r.free(t)}onIcmpError(e,t){t.kind!==H&&this.#t.onUnreachable()}};var jm=class Exchange{name;type;waiters=[];#e;#t;#r;#n=new k(this);#s=[];#o=new Set;#i=-1;#a=0;#d=null;#u=null;#l=0;#m=-1;#c=!1;constructor(e,t,r,n,s){
this.#e=e,this.#t=t,this.#r=r,this.name=n,this.type=s}start(e){this.#s=Xm(e,this.#e.clock.now),this.#o.
clear(),this.#i=-1,this.#a=0,this.#m=-1,this.#c=!1,e.length===0?this.#v(Y("no-server",this.name)):this.#f()}abort(){
this.#g()}get#p(){return this.#s[this.#i]}#f(){let e=this.#s;for(;this.#g(),!(++this.#i===e.length&&
(this.#i=0,++this.#a>=this.#t.attempts)||this.#o.size===e.length);)if(!this.#o.has(this.#p)&&this.#h())
return;let t=this.#m>=0?"failed":this.#c?"timeout":"unreachable";this.#v(Y(t,this.name,this.#m))}#h(){
this.#u=this.#b(),this.#l=0;let e=new Xa(this.#e,this,this.#p);return this.#d=e,this.#A(e)}#A(e){let{
retransmit:t,timeout:r}=this.#t,n=t[this.#l++]??r;this.#e.timers.setIn(this.#n,n);let s=e.send(this.#u);
return this.#d!==e?!0:s===0||s===-1||s===-2||t.length>0}#I(){let e=this.#p;this.#g();let t=new Zm(this.#e,
this);if(this.#u={...this.#u,id:this.#_()},t.open(this.#u,e)!==0)return this.#f();this.#d=t,this.#e.
timers.setIn(this.#n,this.#t.timeout)}#_(){return this.#e.rng.nextU32()&65535}#b(){let{edns:e,use0x20:t}=this.#t,
r=t?this.#R(this.name):this.name,n=e>0&&this.#p.knowsEdns;return{id:this.#_(),flags:Hm,rcode:0,questions:[
{name:r,type:this.type,class:1}],answers:[],authorities:[],additionals:[],edns:n?{udpSize:e,version:0,
dnssecOk:!1}:null}}#R(e){return e.replace(/[a-z]/gi,t=>this.#e.rng.nextU32()&1?t.toUpperCase():t.toLowerCase())}onTimer(){
let e=this.#d;if(e instanceof Xa&&this.#l<this.#t.retransmit.length){this.#A(e)||this.#f();return}this.#c=
!0,this.#y(),this.#f()}onUnreachable(){this.#y(),this.#f()}#y(){this.#p.deadUntil=this.#e.clock.now+
this.#t.deadServerMs}onMessage(e,t,r){let n=Vm(e,t,r);if(typeof n=="object"&&this.#T(n)){this.#E(n);
return}let s=typeof n=="string"?n:"bad-field";this.#e.stats.drop(s),this.#d.isStream&&this.#x(uo)}#T(e){
let t=this.#u,{flags:r,id:n,questions:s,rcode:o}=e;if((r&Um)===0||Bm(r)!==0||n!==t.id)return!1;if(s.
length===0)return o===uo;if(s.length!==1)return!1;let[i]=t.questions,[a]=s;return(this.#t.use0x20?a.
name===i.name:a.name.toLowerCase()===i.name.toLowerCase())&&a.type===i.type&&a.class===i.class}#E(e){
let{rcode:t}=e,r=(e.flags&Wa)!==0;if(this.#p.deadUntil=-1/0,r&&this.#t.tcp&&!this.#d.isStream)return this.#I();
switch(t){case Zl:return qm(e)?this.#x(t):this.#v($a(e,this.name,this.type));case Yr:return this.#t.
nxdomainIsFinal?this.#v($a(e,this.name,this.type)):this.#x(t);case uo:case jl:case Jl:if(this.#u.edns===
null)return this.#x(t);this.#p.knowsEdns=!1,this.#g(),this.#h()||this.#f();return;default:this.#x(t)}}#x(e){
this.#m=e,this.#o.add(this.#p),this.#f()}#g(){this.#e.timers.remove(this.#n),this.#d?.close(),this.#d=
null}#v(e){this.#g(),this.#r.onAnswer(this,e)}};var Jm=class HostTable{#e=new Map;add(e,t){let r=Za(e),n=this.#e.get(r);n===void 0?this.#e.
set(r,[t.clone()]):n.some(s=>s.equals(t))||n.push(t.clone())}remove(e,t){let r=Za(e),n=this.#e.get(r);
if(n===void 0)return!1;if(t===null)return this.#e.delete(r);let s=n.findIndex(o=>o.equals(t));return s<
0?!1:(n.splice(s,1),n.length===0&&this.#e.delete(r),!0)}get(e){return this.#e.get(Za(e))??[]}};function Za(e){
return(e.endsWith(".")?e.slice(0,-1):e).toLowerCase()}var y_=/(?<!\\)(?:\\\\)*\./g,A_=/(?<!\\)(?:\\\\)*\.$/;function ep(e,t,r){let n=ao(e);if(n===null||e===
"")return[];if(A_.test(e))return[n];let s=e.match(y_)?.length??0,o=[];for(let a of t){let u=ao(a);if(u===
null)continue;let d=ao(u==="."?e:`${e}.${u}`);d!==null&&o.push(d)}let i=s>=r?[n,...o]:[...o,n];return[
...new Set(i)]}var b_=[[1],[28],[1,28],[28,1]],g_=256,I_=4096,rp=class Resolver{config;hosts=new Jm;cache;#e;#t=[];#r=[];#n=[];#s=new Map;#o={
candidates:e=>this.#d(e),knownLocally:(e,t)=>this.#l(e,t),ask:(e,t,r)=>this.#p(e,t,r)};constructor(e,t={}){
this.#e=e,this.config={...Kc,...t},this.cache=new Ym(this.config,e.clock)}get nameServers(){return this.#i.
map(String)}get#i(){return[...this.#t,...this.#r]}get#a(){return[...this.config.search,...this.#n]}setAdvertised(e,t){
this.#n=t,this.#r=e.map(r=>this.#r.find(n=>n.addr.isSameHost(r))??new za(r,Io))}addNameServer(e){this.
setNameServers([...this.#t.map(String),e])}order(e){return this.#e.order(e)}get onlyFamily(){return this.#e.
onlyFamily()}get pending(){return this.#s.size}setNameServers(e){this.#t=e.map(t=>{let r=zm(t,this.#e.
zones);if(r===null)throw xl(t,"server","set the name servers",'the address of a name server, such as\
 "10.0.0.1" or "10.0.0.1:53"');return this.#t.find(n=>`${n}`==`${r}`)??r});for(let t of[...this.#s.values()])
t.start(this.#i)}close(){for(let e of this.#s.values())e.abort();this.#s.clear()}lookup(e,t,r){let n=b_[t],
s=e.endsWith(".")?e.length-1:e.length;if(e===""||s>=g_||n===void 0)return r(-16,[],Y("bad-name",e));
let o=this.#l(e,n);if(o.length>0)return r(0,o,Y("ok",e));let i=this.#d(e);this.#m(i,n,Y("bad-name",e),
r)}addresses(e,t,r){Qm(this.#o,e,t,(n,s)=>{r(ja(n),this.#e.order(s))})}query(e,t,r){this.#u(this.#d(
e),t,null,r)}#d(e){return ep(e,this.#a,this.config.ndots)}#u(e,t,r,n){let[s,...o]=e;if(s===void 0)return n(
ja(r??Y("bad-name","")));this.#p(s,t,i=>{if(Tr(i)){let a=r?.status==="nodata"?r:i;this.#u(o,t,a,n)}else
n(ja(i))})}#l(e,t){if(e==="localhost")return[t[0]===28?p.LOOPBACK6:p.LOOPBACK4];let n=(this.#e.zones??
Ht.NUMBERS).parse(e)??p.parseAton(e);if(n!==null&&n.zone>=0&&t.includes(ts(n)))return[n];for(let o of t){
let i=this.hosts.get(e).filter(a=>ts(a)===o);if(i.length>0)return i}return[]}#m(e,t,r,n){let[s,...o]=e;
if(s===void 0)return n(-6,[],r);for(let i of t){let a=this.cache.find(s,i),u=rs(a.records,i);if(u.length>
0)return n(0,u,a)}this.#c(s,t,(i,a)=>{a.length>0?n(0,a,i):Tr(i)?this.#m(o,t,i,n):n(i.status==="busy"?
-1:-6,[],i)})}#c(e,t,r){let[n,...s]=t;this.#p(e,n,o=>{let i=Qa(o,n),a=rs(i.records,n);i.status==="no\
data"&&s.length>0?this.#c(e,s,r):r(i,a)})}#p(e,t,r){this.#f(e,t,[],0,r)}#f(e,t,r,n,s){let o=this.cache.
find(e,t),i=[...r,...o.aliases];if(o.status!=="incomplete")return s({...o,aliases:i});if(n>this.config.
maxRequeries||i.length>es)return s({...Y("failed",o.name,0),aliases:i});this.#h(o.name,t,a=>{let u=[
...i,...a.aliases];if(a.status!=="incomplete")return s({...a,aliases:u});this.#f(a.name,t,u,n+1,s)})}#h(e,t,r){
let n=tp(e,t),s=this.#s.get(n);if(s!==void 0){s.waiters.length<I_?s.waiters.push(r):r(Y("busy",e));return}
if(this.#i.length===0)return r(Y("no-server",e));if(this.#s.size>=this.config.maxQueries)return r(Y(
"busy",e));let o=new jm(this.#e,this.config,this,e,t);o.waiters.push(r),this.#s.set(n,o),o.start(this.#i)}onAnswer(e,t){
this.#s.delete(tp(e.name,e.type)),this.cache.store(t,e.type);for(let r of e.waiters)r({...t})}};function tp(e,t){
return`${t} ${e.toLowerCase()}`}var __={ok:0,"bad-name":-16,nodata:-6,nxdomain:-6,incomplete:-6,failed:-6,
timeout:-3,unreachable:-4,busy:-1,"no-server":-6};function ja(e){let{status:t,rcode:r,name:n,aliases:s,
records:o}=e;return{err:__[t],status:t,rcode:r,name:n,aliases:s,records:o}}var R_=0,Ja=6,np=12,sp=14,eu=16,we=14,tu=18,tn=2048,To=2054,ru=33024,_t=34525,T_=1536;function ss(e,t){
return A(e,t+np)}function op(e,t){return(e[t]&1)!==0}function nu(e,t,r,n,s){r.write(e,t+R_),n.write(
e,t+Ja),f(e,t+np,s)}function ip(e,t,r){if(r<we)return"truncated";let n=ss(e,t);if(n===ru){if(r<tu)return"truncated";n=A(
e,t+eu)}return n<T_?"bad-length":null}var ap=0,os=1,Le=2,xr=4,Rt=6,Qt=8,xo=9,Re=10,rn=12,Eo=16,M=20,up=60,Kt=16384,vo=8192,Po=8191;function V(e,t){
return e[t]>>>4}function de(e,t){return(e[t]&15)<<2}function dp(e,t){return e[t+os]}function lp(e,t){
return e[t+os]&3}function rt(e,t){return A(e,t+Le)}function nt(e,t){return A(e,t+xr)}function Er(e,t){
return A(e,t+Rt)}function cp(e,t){return(A(e,t+Rt)&(vo|Po))!==0}function mp(e,t){return(e[t+Rt]&32)!==
0}function Yt(e,t){return(e[t+Rt]&64)!==0}function su(e,t){return(A(e,t+Rt)&Po)<<3}function pp(e,t){
return e[t+Qt]}function st(e,t){return e[t+xo]}function fp(e,t){return A(e,t+Re)}function ot(e,t){return g(
e,t+rn)}function it(e,t){return g(e,t+Eo)}function So(e,t,r,n,s,o,i,a,u,d){e[t]=69,e[t+os]=r,f(e,t+Le,
n),f(e,t+xr,s),f(e,t+Rt,o),e[t+Qt]=i,e[t+xo]=a,I(e,t+rn,u),I(e,t+Eo,d);let l=17664+(r&255)+(n&65535)+
(s&65535)+(o&65535)+((i&255)<<8)+(a&255)+(u>>>16)+(u&65535)+(d>>>16)+(d&65535),m=(l>>>16)+(l&65535);
f(e,t+Re,~((m>>>16)+m))}function vr(e,t){f(e,t+Re,0),f(e,t+Re,It(e,t,de(e,t)))}function hp(e,t,r){if(r<
M)return"truncated";if(e[t]>>>4!==4)return"bad-version";let n=de(e,t);if(n<M)return"bad-header-lengt\
h";if(n>r)return"truncated";let s=rt(e,t);return s<n?"bad-length":s>r?"truncated":It(e,t,n)===0?null:
"bad-checksum"}var yp=128;function ou(e,t){return new RangeError(`A driver has received ${e} bytes, of at most ${t}`)}
var Ap=class FrameReceiver{#e;#t;#r;#n=new Xn;#s=new Xn;constructor(e,t,r){this.#e=e,
this.#t=t,this.#r=r}receiveFrom(e){let{coalescer:t}=e,r=0;for(;r<yp;r++){let n=t===null?this.#o(e):this.#i(
e,t);if(n<=0){n<0&&(e.ended=!0);break}e.netif.stats.rxFrames++,e.netif.stats.rxBytes+=n}return t!==null&&
this.#d(e,t),r===yp}#o(e){let{source:t,lent:r,shift:n}=e,{maxFrame:s}=t;this.#t.renew(r);let o=this.#n;
o.reset();let i=r.block+n,a=t.receive(this.#e,i,s,o);if(!(a<=s))throw ou(a,s);return a>0&&this.#u(e,
i,a,o),a}#i(e,t){let{source:r,lent:n,shift:s,blockSize:o}=e,{maxFrame:i}=r,a=this.#n;a.reset();let u=this.#e;
if(t.isOpen(n.block+o,i)){let{end:m}=t,h=r.receive(u,t.place(),i,a);if(!(h<=i))throw ou(h,i);return h<=
0?t.restore():t.join(h,a)||this.#a(e,t,m,h),h}this.#d(e,t),this.#t.renew(n);let d=n.block+s,l=r.receive(
u,d,i,a);if(!(l<=i))throw ou(l,i);return l>0&&!t.begin(d,l,a)&&this.#u(e,d,l,a),l}#a(e,t,r,n){let{lent:s,
spare:o,shift:i}=e;this.#t.renew(o);let a=o.block+i;t.moveFrame(a,r,n),this.#d(e,t),e.lent=o,e.spare=
s,t.begin(a,n,this.#n)||this.#u(e,a,n,this.#n)}#d(e,t){if(t.count===0)return;let r=this.#s;r.reset();
let{start:n,end:s}=t;t.finish(r),this.#u(e,n,s-n,r)}#u(e,t,r,n){let{netif:s,lent:o}=e,i=s.device.medium===
"ip"?0:we;e.expect(V(this.#e,t+i)),o.offset=t,o.length=r,this.#r.inputFrame(s,o,n)}};var bp=0,gp=2,Ip=4,_p=6,iu=8,Rp=14,x_=18,Tp=24,No=28,is=1,au=2,xp=1,Ep=2048,vp=1540;function uu(e,t){
return A(e,t+_p)}function Pp(e,t){return g(e,t+Rp)}function Sp(e,t){return g(e,t+Tp)}function Np(e,t,r,n,s,o,i){
return f(e,t+bp,xp),f(e,t+gp,Ep),f(e,t+Ip,vp),f(e,t+_p,r),n.write(e,t+iu),I(e,t+Rp,s),o.write(e,t+x_),
I(e,t+Tp,i),No}function Op(e,t,r){if(r<No)return"truncated";if(A(e,t+bp)!==xp||A(e,t+gp)!==Ep)return"\
bad-version";if(A(e,t+Ip)!==vp)return"bad-length";let n=uu(e,t);return n===is||n===au?null:"bad-fiel\
d"}var E_=1e4,Cp=class Arp{#e;#t;#r;#n;#s;#o;#i=new p;#a=new p;#d=-1/0;constructor(e){this.#e=
e.cache,this.#t=e.sender,this.#r=e.sources,this.#n=e.frame,this.#s=e.clock,this.#o=e.stats,this.#e.setSolicitor(
4,this)}input(e,t){let r=this.#n.memory,n=t.offset,s=Op(r,n,t.length);if(s!==null)return this.#o.drop(
s);let o=n+iu,i=this.#i.set4(Pp(r,n));if((r[o]&1)!==0)return this.#o.drop("bad-address");if(e.mac.isAt(
r,o))return;if(!this.#u(e,i))return this.#o.drop("bad-address");let a=this.#a.set4(Sp(r,n)),u=e.hasAddress(
a),d=uu(r,n)===is,l=this.#e.lookup(e,i);if(l!==null){let h=d&&i.equals(a);this.#e.arp.confirm(l,r,o,
h)}else u&&d&&v_(e,i)&&this.#e.arp.learn(e,i,r,o);if(!u||!d)return;let m=S.read(r,o);this.#m(e,m,au,
a.v4,m,i.v4)}#u(e,t){return t.isAny||this.#r.isSource(t.v4)?!0:(e.hasAddress(t)?this.#l(e,t):this.#r.
isOwn(t.v4)&&this.#o.addressConflicts++,!1)}solicit(e,t){let{netif:r,ip:n}=e,s=t?e.mac:S.BROADCAST,o=P_(
r,n);this.#m(r,s,is,o,S.ZERO,n.v4)}announce(e,t){let r=S.BROADCAST;this.#m(e,r,is,t.v4,S.ZERO,t.v4)}#l(e,t){
this.#o.addressConflicts++,!(this.#s.now-this.#d<E_)&&(this.#d=this.#s.now,this.announce(e,t))}#m(e,t,r,n,s,o){
let i=this.#n;i.reset();let a=i.prepend(No);Np(i.memory,a,r,e.mac,n,s,o),this.#t.sendTo(e,t,i,To)}};
function v_(e,t){for(let r=0;r<e.addresses.length;r++){let{addr:n,prefixLen:s}=e.addresses[r];if(t.matchesPrefix(
n,s))return!0}return!1}function P_(e,t){let r=0;for(let n=0;n<e.addresses.length;n++){let{addr:s,prefixLen:o}=e.
addresses[n];if(s.isV4){if(t.matchesPrefix(s,o))return s.v4;r===0&&(r=s.v4)}}return r}var Tt=0,z=1,le=2,$e=3,nn=4,Pr=5,xt=6,Et=7,Oo=8,du=class Neighbour{netif;ip;mac=S.ZERO;state=z;deadline=1/0;expiresAt=0;updatedAt=0;usedAt=0;confirmedAt=-1/0;hasAnswered=!1;isRouter=!1;probes=0;queueHead=null;queueTail=null;queueBytes=0;isAwaited=!1;index=-1;hashNext=null;constructor(e,t){
this.netif=e,this.ip=t.clone()}get isProven(){return this.hasAnswered||this.confirmedAt>-1/0}get isResolved(){
return this.state>=le}};var S_=3,N_=15e3,O_=5e3,kp=class ArpAging{#e;#t;#r;constructor(e,t,r){this.#e=e,this.#t=
t,this.#r=r}retryMs(){return this.#r.neighbourRetryMs}due(e,t){let r=this.#e;e.state===z?e.probes<this.#r.
neighbourRetries?r.solicit(e,!1):r.giveUp(e):e.state===Pr?e.probes<S_?r.solicit(e,!0):r.discard(e):t>=
e.expiresAt?r.discard(e):e.usedAt>e.expiresAt-this.#r.neighbourReachableMs?(e.state=Pr,e.updatedAt=t,
r.solicit(e,!0)):e.deadline=e.expiresAt}confirm(e,t,r,n=!1){let{state:s,mac:o,updatedAt:i}=e;if(s>=Et)
return;let{now:a}=this.#t,u=s!==z&&!o.isAt(t,r),{neighbourLockMs:d,neighbourReachableMs:l}=this.#r;if(u&&
!n&&a<i+d)return this.#n(e);o.isAt(t,r)||(e.mac=S.read(t,r)),(u||e.probes>0)&&(e.hasAnswered=!u),(u||
s!==le)&&(e.updatedAt=a),e.state=le,e.probes=0,e.expiresAt=a+l,this.#e.arm(e,e.expiresAt-this.#s),u&&
this.#n(e),this.#e.release(e)}#n(e){if(e.state!==le)return;let t=this.#t.now+O_;t>=e.deadline||(e.expiresAt=
t+this.#s,this.#e.arm(e,t))}get#s(){return Math.min(N_,this.#r.neighbourReachableMs/2)}learn(e,t,r,n){
let s=this.#e;s.learnsOn(e)&&this.confirm(s.lookup(e,t)??s.insert(e,t),r,n)}};var C_=1/16;function wp(e,t){t.csumStart=e.seq>>>16,t.gsoSize=e.seq&65535,t.csumOffset=e.flags>>>8,t.
gsoType=e.flags&255}function Lp(e){return(e.flags&255)!==0}var Mp=class NeighbourQueue{#e;#t;#r;#n;#s;#o=0;#i=0;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=t.blocks.chunks*69632*C_}get packets(){return this.#o}get bytes(){
return this.#i}add(e,t){let r=mo(t.length);this.#a(e,r);let n=this.#i+r>this.#s,s=n||this.#t.isShort?
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
blocks.sizeOf(t.block);return e.queueBytes-=r,this.#i-=r,this.#o--,t}};var Dp=256,Up=class NeighbourTable{#e=new Array(Dp).fill(null);#t=[];#r=0;#n=0;get entries(){
return this.#t}dynamic(e){return e?this.#r:this.#n}#s({ip:e,state:t},r){t!==Et&&(e.isV4?this.#r+=r:this.#n+=
r)}lookup(e,t){let r=this.#e[lu(e,t)];for(;r!==null&&(r.netif!==e||!r.ip.equals(t));)r=r.hashNext;return r}displaced(e,t){
let r=null,n=null,s=0;for(let o=0;o<this.#t.length;o++){let i=this.#t[o];i.state===Et||i.ip.isV4!==e||
((r===null||i.usedAt<r.usedAt)&&(r=i),!i.isProven&&(s++,(n===null||i.usedAt<n.usedAt)&&(n=i)))}return s>=
t?n:r}add(e){let t=lu(e.netif,e.ip);e.hashNext=this.#e[t],this.#e[t]=e,e.index=this.#t.length,this.#t.
push(e),this.#s(e,1)}keep(e){this.#s(e,-1),e.state=Et,e.deadline=1/0}remove(e){let t=lu(e.netif,e.ip),
r=this.#e[t];if(r===e)this.#e[t]=e.hashNext;else{for(;r!==null&&r.hashNext!==e;)r=r.hashNext;r!==null&&
(r.hashNext=e.hashNext)}let n=this.#t.pop();n!==e&&(this.#t[e.index]=n,n.index=e.index),this.#s(e,-1),
e.hashNext=null,e.index=-1,e.state=Tt,e.deadline=1/0}};function lu(e,t){return(t.hash()^e.index)&Dp-
1}var as=16,wo=32,sn=64,Co=128,ko=256,Lo=0,Fp=1,us=2,cu=3,Hp=3,k_=5e3,w_=3,L_=6e4,M_=15;function Gp(e){
return e&M_}function Bp(e,t,r,n){if(e===Tt)return e;if(e===z)return t===Lo?e:(r?le:$e)|as|wo;let s=t===
us;if(s&&!n)return e===le?$e:e;let o=s?as:0;return r?le|o:s?$e|o:e}function Vp(e,t){if(t!==us)return e;
let r=e===z?wo:0;return $e|as|r}function qp(e){return e<=z?e:le}function Wp(e){return e===Tt?z|sn:e===
$e?nn:e}function $p(e,t,r){switch(e){case z:return t<cu?e|sn:Tt|ko;case le:return $e;case nn:return Pr|
Co;case Pr:return t<Hp?e|Co:r?xt|sn:Tt|ko;case xt:return e|sn;default:return e}}function Qp(e,t,r,n){
switch(e){case z:case Pr:return n;case le:return r;case nn:return k_;case xt:{let s=w_**(t-Hp);return Math.
min(n*s,Math.max(n,L_))}default:return 1/0}}function Kp(e,t){return e/2+$(t,4294967296)/4294967295*e}var D_={reachableMs:()=>3e4,retransMs:()=>1e3,isPatient:()=>!1,onReachability:()=>{}},zp=class NudAging{host=D_;#e;#t;constructor(e,t){
this.#e=e,this.#t=t}retryMs(e){let{netif:t,state:r,probes:n}=e,s=this.host.reachableMs(t);return Qp(
r,n,s,this.host.retransMs(t))}advertised(e,t,r,n,s){if(e.state>=Et)return!1;let o=Yp(e,t,r),a=e.state===
z?o!==Lo:o!==us||s,u=Bp(e.state,o,n,s);return this.#n(e,u,t,r),this.#s(e,u),n&&e.state===le&&(e.hasAnswered=
!0,this.#i(e)),a}heard(e,t,r,n){let s=this.#e.lookup(e,t);if(s!==null&&s.state>=Et)return s;if(s===null&&
!this.#e.learnsOn(e))return null;let o=s??this.#e.insert(e,t);s===null&&(o.usedAt=-1/0);let i=Vp(o.state,
Yp(o,r,n));return this.#n(o,i,r,n),this.#s(o,i),o}ask(e,t){if(this.#e.lookup(e,t)!==null||!this.#e.learnsOn(
e))return;let n=this.#e.insert(e,t);n.usedAt=-1/0,n.probes=cu-1,this.#e.solicit(n,!1)}used(e){this.#s(
e,Wp(e.state))}due(e,t){if(this.#r(e)){this.#s(e,qp(e.state));let s=e.confirmedAt+this.host.reachableMs(
e.netif);return this.#e.arm(e,Math.max(s,t+1))}if(e.state===xt&&e.usedAt<t-this.retryMs(e))return this.#e.
discard(e);let n=this.host.isPatient(e);this.#s(e,$p(e.state,e.probes,n))}#r({state:e,confirmedAt:t,
updatedAt:r,netif:n}){return e===le?t+this.host.reachableMs(n)>this.#t.now:e>z&&t>=r}#n(e,t,r,n){(t&
as)!==0&&(e.mac=S.read(r,n),e.hasAnswered=!1,e.updatedAt=this.#t.now)}#s(e,t){let r=Gp(t),n=e.state;
if((t&ko)!==0)return this.#a(e);r!==n&&(e.state=r,e.updatedAt=this.#t.now,this.#i(e)),mu(r)!==mu(n)&&
this.host.onReachability(e,mu(r)),(t&wo)!==0&&this.#o(e),(t&sn)!==0&&this.#e.solicit(e,!1),(t&Co)!==
0&&this.#e.solicit(e,!0)}#o(e){let t=e.queueHead!==null;this.#e.release(e),t&&e.state===$e&&this.used(
e)}#i(e){e.state<=nn&&(e.probes=0),this.#e.arm(e,this.#t.now+this.retryMs(e))}#a(e){this.#e.giveUp(e),
this.host.onReachability(e,!1)}};function mu(e){return e>z&&e!==xt}function Yp(e,t,r){return r<0?Lo:
e.state>z&&e.mac.isAt(t,r)?Fp:us}var U_=1/4,Xp=class NeighbourCache{arp;nud;#e;#t;#r;#n;#s=new Up;#o;#i=null;#a=null;constructor(e){
this.#e=e.clock,this.#t=e.timers,this.#r=e.config,this.#n=new k(this);let{stats:t,pbufs:r,config:n,user:s}=e;
this.arp=new kp(this,e.clock,n),this.nud=new zp(this,e.clock),this.#o=new Mp(t,r,n,s)}get size(){return this.#s.
entries.length}get queued(){return this.#o.packets}get queuedBytes(){return this.#o.bytes}get entries(){
return this.#s.entries}setSolicitor(e,t){e===4?this.#i=t:this.#a=t}announce(e,t){e.device.medium==="\
ethernet"&&this.#d(t)?.announce(e,t)}#d(e){return e.isV4?this.#i:this.#a}lookup(e,t){return this.#s.
lookup(e,t)}resolve(e,t){let r=this.lookup(e,t);if(r!==null)return r;let n=t.isMulticast,s=n||e.isBroadcast(
t);if(!s&&!this.learnsOn(e))return null;let o=this.insert(e,t);return s&&(o.mac=n?S.forMulticast(t):
S.BROADCAST,o.state=Oo),o}isResolvable(e,t){return this.learnsOn(e)||t.isMulticast||e.isBroadcast(t)||
this.lookup(e,t)!==null}learnsOn(e){return(e.neighbours??this.#r.neighbours)==="learn"}enqueue(e,t){
let r=this.#o.add(e,t);return e.probes===0&&this.solicit(e,!1),r}setStatic(e,t,r){let n=this.lookup(
e,t);return n!==null&&n.state===Oo&&(this.discard(n),n=null),n===null&&(n=new du(e,t),this.#s.add(n)),
n.mac=r,this.#s.keep(n),this.#o.send(n),n}remove(e,t){let r=this.lookup(e,t);return r!==null&&this.discard(
r),r!==null}removeNetif(e){let{entries:t}=this.#s;for(let r=t.length-1;r>=0;r--)t[r].netif===e&&this.
discard(t[r])}forgetDerived(e){let{entries:t}=this.#s;for(let r=t.length-1;r>=0;r--){let n=t[r];n.netif===
e&&n.state===Oo&&this.discard(n)}}onTimer(){let e=this.#e.now,{entries:t}=this.#s;for(let n=t.length-
1;n>=0;n--)n<t.length&&t[n].deadline<=e&&this.#u(t[n]).due(t[n],e);let r=1/0;for(let n=0;n<t.length;n++)
r=Math.min(r,t[n].deadline);this.#t.set(this.#n,r)}#u(e){return e.ip.isV4?this.arp:this.nud}solicit(e,t){
e.probes++,this.arm(e,this.#e.now+this.#u(e).retryMs(e)),this.#d(e.ip)?.solicit(e,t)}arm(e,t){e.deadline=
t,t<this.#n.at&&this.#t.set(this.#n,t)}release(e){this.#o.send(e)}giveUp(e){this.#s.remove(e),this.#o.
fail(e)}discard(e){this.#s.remove(e),this.#o.drop(e)}insert(e,t){let{neighbourLimit:r}=this.#r;if(this.#s.
dynamic(t.isV4)>=r){let s=Math.max(1,r*U_),o=this.#s.displaced(t.isV4,s);o!==null&&this.discard(o)}let n=new du(
e,t);return n.usedAt=this.#e.now,this.#s.add(n),n}};var he=4,ce=6,Mo=7,j=8,Qe=24,_=40,Me=1280;function Zp(e,t){return A(e,t)>>>4&255}function jp(e,t){return e[t+
1]>>>4&3}function Te(e,t){return A(e,t+he)}function vt(e,t){return e[t+ce]}function Jp(e,t){return e[t+Mo]}function an(e,t,r,n,s,o,i,a,u){
I(e,t,1610612736|r<<20|n),f(e,t+he,s),e[t+ce]=o,e[t+Mo]=i,a.write6(e,t+j),u.write6(e,t+Qe)}function ds(e,t){
return on(e,t+j)||on(e,t+Qe)}function on(e,t){return g(e,t+8)===65535&&g(e,t)===0&&g(e,t+4)===0}function ef(e,t,r){
return r<_?"truncated":e[t]>>>4!==6?"bad-version":Te(e,t)>r-_?"truncated":ds(e,t)?"bad-address":null}var Do=class DeviceFailure extends Error{constructor(e){super(String(e?.message??e),
{cause:e})}},F_=class NetifStats{rxFrames=0;rxBytes=0;txFrames=0;txBytes=0;txDropped=0},
tf=class Netif{index;name;device;mac;mtu;ipv6Mtu;hopLimit=0;speaksIpv6;up=!0;neighbours=null;isLoopback;addresses=[];groups=[];stats=new F_;blocked=!1;constructor(e,t,r,n,s,o=!1){
this.index=e,this.name=t,this.device=r,this.mac=n,this.mtu=s,this.ipv6Mtu=s,this.speaksIpv6=s>=Me,this.
isLoopback=o}speaks(e){return e.isV4||this.speaksIpv6}mtuOf(e){return e.isV4?this.mtu:this.ipv6Mtu}hasAddress(e){
let t=this.addresses;for(let r=0;r<t.length;r++)if(t[r].addr.equals(e))return!0;return!1}address(e){
return this.addresses.find(t=>t.addr.equals(e))??null}hasGroup(e){return this.group(e)!==null}group(e){
let t=this.groups;for(let r=0;r<t.length;r++)if(t[r].addr.equals(e))return t[r];return null}isBroadcast(e){
if(!e.isV4)return!1;if(e.w3===-1)return!0;if(e.w3===0)return!1;let t=this.addresses;for(let r=0;r<t.
length;r++)if(pu(t[r])===e.w3)return!0;return!1}};function pu({addr:e,prefixLen:t}){let r=32-t;return r<
2||r>=32||!e.isV4?0:e.w3|(1<<r)-1}var rf=class PayloadCutter{#e;#t;#r;#n=1;#s=0;constructor(e,t){this.#e=t,this.#t=this.#r=
new co(e,0)}begin(e){this.#r=e,this.#n=1,this.#s=0}next(e){let{offsets:t,lengths:r}=this.#r,n=this.#t,
s=this.#e,o=this.#n,i=this.#s;n.reset(),n.offsets[0]=t[0],n.lengths[0]=n.length=r[0];for(let a=e;a>0;){
let u=Math.min(a,r[o]-i),d=t[o]+i;s.add(d,u),n.append(d,u),a-=u,i+=u,i===r[o]&&(o++,i=0)}this.#n=o,this.#s=
i}send(e,t){let r=this.#t;return e.transmit(r)?(t.txFrames++,t.txBytes+=r.length,!0):!1}};var Uo=class SegmentHeader4{length=0;#e=0;#t=0;begin(e,t){this.length=de(e,t),this.#e=
nt(e,t),f(e,t+Le,0),f(e,t+xr,0),f(e,t+Re,0),this.#t=qt(e,t,this.length,0)}pseudoSum(e,t,r){return fo(
ot(e,t),it(e,t),r,0)}write(e,t,r,n){let s=this.#e+n&65535;f(e,t+Le,r),f(e,t+xr,s),f(e,t+Re,Yc(this.#t+
r+s))}};var H_=16,G_=8,zt=class Ipv6Chain{protocol=0;offset=0;nextHeaderAt=0;isLaterFragment=!1;start(e,t,r){
if(r<_||V(e,t)!==6||ds(e,t))return!1;let n=t+ce,s=t+_;return this.skip(e,vt(e,t),n,s,t+r)}skip(e,t,r,n,s){
this.isLaterFragment=!1,this.protocol=t,this.nextHeaderAt=r,this.offset=n;for(let o=0;!this.isLaterFragment;o++){
if(!B_(this.protocol))return!0;if(o===H_||!this.#e(e,s))return!1}return!0}#e(e,t){let r=this.offset;
if(r+8>t)return!1;let n=this.protocol===44,s=n?G_:e[r+1]+1<<3;return r+s>t?!1:(this.isLaterFragment=
n&&A(e,r+2)>>>3!==0,this.protocol=e[r],this.nextHeaderAt=r,this.offset=r+s,!0)}};function B_(e){return e===
0||e===60||e===43||e===44}function V_(e){switch(e){case 6:return 20;case 17:case 136:case 58:return 8;case 59:
return 0;default:return 1}}function nf(e,t,r,n,s){return e.skip(t,r,n,n,s)&&(e.isLaterFragment||e.offset+
V_(e.protocol)<=s)}var q_=32,W_=65536,Fo=class SegmentHeader6{length=_;#e=new zt;begin(e,t){this.#e.start(
e,t,W_),this.length=this.#e.offset-t}pseudoSum(e,t,r){return qt(e,t+j,q_,r)}write(e,t,r){f(e,t+he,r-
_)}};var $_=0,hu=2,ln=4,ls=8,sf=12,at=13,cn=14,ut=16,Q_=18,St=20,oe=20,of=60,J=1,Xt=2,Nr=4,De=8,ye=16;var Or=64,Cr=128;function cs(e,t){return g(e,t+ln)}function af(e,t){return g(e,t+ls)}function Ue(e,t){return e[t+sf]>>>
4<<2}function Ho(e,t){return e[t+at]}function ms(e,t,r,n,s,o,i,a,u,d){f(e,t+$_,r),f(e,t+hu,n),I(e,t+ln,s),I(e,t+ls,o),e[t+sf]=i<<2,e[t+at]=
a,f(e,t+cn,u),f(e,t+ut,0),f(e,t+Q_,d)}function uf(e,t,r){if(r<oe)return"truncated";let n=Ue(e,t);return n<
oe?"bad-header-length":n>r?"truncated":null}var df=class TcpSegmenter{#e;#t;#r;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}send(e,t,r,n,s){
let o=this.#e,i=this.#r;s.begin(o,n);let a=s.pseudoSum(o,n,6),u=n+s.length,d=Ue(o,u),l=cs(o,u),m=Ho(
o,u),h=r.length-r.lengths[0],b=r.gsoSize;i.begin(r);for(let x=0,C=0;x<h;x+=b,C++){let X=Math.min(b,h-
x);s.write(o,n,s.length+d+X,C),I(o,u+ln,l+x|0);let bt=m;x>0&&(bt&=~Cr),x+X<h&&(bt&=~(J|De)),o[u+at]=
bt,f(o,u+ut,0);let fr=this.#t.reset(a+d+X).add(u,d);if(i.next(X),f(o,u+ut,fr.finish()),!i.send(e,t))
return r.accepted=x,!1}return r.gsoType=0,!0}};var Go=0,Bo=2,Zt=4,dt=6,v=8;function yu(e,t){return A(e,t+Go)}function ps(e,t){return A(e,t+Bo)}function Nt(e,t){
return A(e,t+Zt)}function fs(e,t){return A(e,t+dt)}function Vo(e,t,r){f(e,t+dt,r===0?65535:r)}function Au(e,t,r,n,s){
f(e,t+Go,r),f(e,t+Bo,n),f(e,t+Zt,s),f(e,t+dt,0)}function lf(e,t,r){if(r<v)return"truncated";let n=Nt(
e,t);return n<v?"bad-length":n>r?"truncated":null}function cf(e,t,r){if(r<v)return"truncated";let n=Nt(
e,t);return n!==0&&(n<v||n>r)?"bad-length":fs(e,t)===0?"bad-checksum":null}function bu(e,t,r){let n=Nt(
e,t);return n===0?r:n}var mf=class UdpSegmenter{#e;#t;#r;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}send(e,t,r,n,s){
let o=this.#e,i=this.#r;s.begin(o,n);let a=n+s.length,u=A(o,a+Go)+A(o,a+Bo)+s.pseudoSum(o,n,17),d=r.
length-r.lengths[0],l=r.gsoSize;i.begin(r);for(let m=0,h=0;m<d;m+=l,h++){let b=Math.min(l,d-m),x=v+b;
s.write(o,n,s.length+x,h),f(o,a+Zt,x);let C=this.#t.reset(u+2*x);if(i.next(b),Vo(o,a,C.finish()),!i.
send(e,t))return r.accepted=m,!1}return r.gsoType=0,!0}};var gu=class Segmenter{#e;#t;#r;#n;constructor(e,t){this.#e=e,this.#n={4:new Uo,6:new Fo};
let r=new rf(e,t);this.#t=new df(e,t,r),this.#r=new mf(e,t,r)}static isTakenBy(e,t){let{checksum:r,tcpSegmentation:n,
udpSegmentation:s=0}=e.offload,o=t.gsoType===5?s:n;return r&&t.length-t.lengths[0]<=o}send(e,t,r){let n=e.
medium==="ip"?0:we,s=r.offsets[0]+n,o=this.#n[V(this.#e,s)];return r.gsoType===5?this.#r.send(e,t,r,
s,o):this.#t.send(e,t,r,s,o)}};var mn=1,pf=class Ethernet{neighbours;arp;#e;#t;#r;#n;constructor(e){let{frame:t,clock:r,
stats:n,sources:s}=e;this.#e=n,this.#t=t.memory,this.#r=e.upper,this.#n=new gu(t.memory,e.sum);let o=new Xp(
e);this.neighbours=o,this.arp=new Cp({cache:o,sender:this,sources:s,frame:t,clock:r,stats:n})}input(e,t,r){
if(t.flags=0,!e.up)return this.#e.drop("not-for-us");if(e.device.medium==="ip"){this.#r.input(e,t,r,
0);return}let n=this.#t,s=t.offset,o=ip(n,s,t.length);if(o!==null)return this.#e.drop(o);if((n[s+Ja]&
1)!==0)return this.#e.drop("bad-address");if(op(n,s))t.flags=mn;else if(!e.mac.isAt(n,s))return this.#e.
drop("not-for-us");let i=this.#o(t);i===tn||i===_t?this.#r.input(e,t,r,i):i===To?this.arp.input(e,t):
this.#e.drop("unknown-ethertype")}output(e,t,r,n){if(t!==null){let s=r.prepend(we);nu(this.#t,s,t.mac,
e.mac,n)}return this.#s(e,r)}sendTo(e,t,r,n){let s=r.prepend(we);nu(this.#t,s,t,e.mac,n),this.#s(e,r)}#s(e,t){
let{device:r,stats:n}=e;try{if(t.gsoType!==0&&!gu.isTakenBy(r,t)){if(this.#n.send(r,n,t))return 0}else if(r.
transmit(t))return n.txFrames++,n.txBytes+=t.length,0}catch(s){throw new Do(s)}return e.blocked=!0,n.
txDropped++,-7}#o(e){let t=this.#t,r=e.offset,n=ss(t,r),s=we;return n===ru&&(n=(A(t,r+sp)&4095)===0?
A(t,r+eu):-1,s=tu),e.offset+=s,e.length-=s,n}};function Jt(e,t){let r=t.isV4,n=null;for(let s=0;s<e.addresses.length;s++){let{addr:o,prefixLen:i}=e.
addresses[s];if(o.isV4===r){if(t.matchesPrefix(o,i))return o;n??=o}}return n}function qo({addr:e,prefixLen:t}){return{addr:e,prefixLen:t,origin:"manual",state:"preferred",preferredUntil:1/0,
validUntil:1/0}}var ff=class IpInterfaces{ipv6=null;#e;#t;#r;#n;constructor(e,t,r,n){this.#e=e,this.#t=
t,this.#r=r,this.#n=n}add(e){this.#t.addNetif(e),e.up&&this.#u(e)}remove(e){e.up=!1,this.ipv6?.remove(
e),this.#n.forEach(({groups:t})=>t.remove(e)),e.groups.length=0,this.#t.removeNetif(e),this.#r.neighbours.
removeNetif(e)}setUp(e,t){e.up!==t&&(e.up=t,this.#t.generation++,this.#t.listener?.onUpChange(e),t?(this.#u(
e),this.#n.forEach(({groups:r})=>r.restart(e)),this.ipv6?.setUp(e,!0)):(this.ipv6?.setUp(e,!1),this.#r.
neighbours.removeNetif(e),this.#n.forEach(({groups:r})=>r.stop(e))))}addAddress(e,t,r){if(!e.speaks(
t))return-6;let n=this.#o(e,t);if(n!==null)return this.ipv6.add(n,t,r);let s=this.assign(e,t,r);return s===
0&&this.#s(e,e.address(t),"added"),s}#s(e,t,r){let{listener:n}=this.#t;n===null||t===null||n.onAddressChange(
e,qo(t),r)}#o(e,t){return t.isV4?null:this.ipv6?.of(e)??null}assign(e,t,r,n=!0){let s=t.isV4?Jt(e,t)===
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
for(let{addr:t}of e.addresses)this.#r.neighbours.announce(e,t)}};var K_=-1,$o=-2,Ot=-1,Q=class Flow{local=p.ANY4.clone();remote=p.ANY4.clone();ttl=64;tos=0;ifIndex=0;strongSource=!1;dontFragment=0;atomicId=K_;label=0;multicastLoop=!1;netif=null;nextHop=p.
ANY4.clone();neighbour=null;generation=-1;mayBeTooBig(e){return!e.isV4||this.dontFragment!==0}};function Qo(e,t){let{offset:r,length:n,checksumValid:s,gsoSize:o}=e;return s&&o>0&&n>v&&Nt(t,r)===n}
var Ko=class SuperDatagram{#e;#t;#r;#n;constructor(e,t){this.#e=e.frame.memory,this.#t=
e.sum,this.#r=t.segmentHeader(),this.#n=new Uint8Array(t.maxHeaders+v)}forEach(e,t){let r=this.#e,n=this.#n,
s=e.ipOffset,{gsoSize:o,pbuf:i}=e,a=e.offset-s+v,u=e.offset+e.length;this.#r.begin(r,s),e.gsoSize=0;
for(let d=0,l=s+a;l<u;d++,l+=o){let m=l-a,h=Math.min(o,u-l);if(d>0){for(let b=0;b<a;b++)n[b]=r[m+b];
r.copyWithin(m,s,s+a)}if(e.ipOffset=i.offset=m,e.offset=l-v,e.length=v+h,i.length=a+h,this.#s(e,d),t(
e),d>0)for(let b=0;b<a;b++)r[m+b]=n[b]}}#s(e,t){let r=this.#e,{ipOffset:n,offset:s,length:o,src:i,dst:a}=e;
this.#r.write(r,n,s-n+o,t),f(r,s+Zt,o),f(r,s+dt,0);let u=ue(i,a,17,o),d=this.#t.reset(u).add(s,o).finish();
Vo(r,s,d)}};var Y_=64,hf=new Xn;hf.checksumValid=!0;var yf=class IpForward{#e;#t;#r;#n;#s;#o=new Q;#i;constructor(e,t,r,n,s){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=s,this.#i=new Ko(e,t)}input(e,t){let{stats:r,config:n}=this.#e;
if(!n.forwarding)return r.drop("not-for-us");if(this.#c(e)&&!this.#d(e)){this.#i.forEach(e,this.#a);
return}if(!this.#u(e))return this.#l(e);if(e.ttl<=1)return r.drop("ttl-exceeded"),this.#s.send(e,tt);
let s=this.#o,{dst:o}=e,i=this.#r.table.lookup(o,null);if(i===null||!z_(i,o))return r.drop("no-route"),
this.#s.send(e,Xr);s.netif=i.netif,s.neighbour=null,s.remote.copyFrom(o),s.nextHop.copyFrom(i.gateway??
o),this.#m(e,t)&&this.#f(e,t)}#a=e=>{this.input(e,hf)};#d(e){let t=this.#r.table.lookup(e.dst,null),
r=e.offset-e.ipOffset+v;return e.ttl>1&&t!==null&&r+e.gsoSize<=t.netif.mtuOf(e.dst)}#u({src:e,dst:t,
pbuf:r}){return(r.flags&mn)===0&&!e.isLinkLocal&&!t.isLinkLocal}#l(e){this.#e.stats.drop("forwarding\
-refused");let{src:t,dst:r,pbuf:n}=e;!(this.#t.isZoned(t)&&!r.isLinkLocal)||(n.flags&mn)!==0||this.#s.
send(e,ho)}#m(e,t){let{stats:r,frame:n}=this.#e,s=this.#o.netif.mtuOf(e.dst),o=e.pbuf.length;if(t.gsoType!==
0){let i=this.#p(e,t);if(i===0||(o=i+t.gsoSize,s<i+Y_))return r.drop("forwarding-refused"),!1}return o<=
s||this.#t.fragments.mayRouterCut(n.memory,e.ipOffset)?!0:(r.drop("needs-fragmentation"),this.#s.send(
e,H,s),!1)}#c(e){return e.protocol===17&&Qo(e,this.#e.frame.memory)}#p(e,t){let{ipOffset:r,offset:n}=e,
{memory:s}=this.#e.frame;if(this.#t.copiedLength(s,r)!==n-r)return 0;if(this.#c(e))return n-r+v;if(t.
gsoType!==this.#t.gsoTcp||e.protocol!==6||t.gsoSize<1||e.length<oe)return 0;let o=Ue(s,n);return o<oe||
o>=e.length?0:n-r+o}#f(e,t){let{stats:r,frame:n}=this.#e,s=this.#o,o=s.netif.mtuOf(e.dst);t.checksumValid&&
t.gsoType===0&&this.#h(e);let i=t.gsoType!==0;i&&this.#A(e);let a=this.#n.load(e.pbuf,n,i);if(this.#t.
decrementHopLimit(n.memory,a),i){n.csumStart=e.offset-e.ipOffset,n.csumOffset=Iu(e.protocol),n.gsoType=
this.#c(e)?5:t.gsoType;let d=o-this.#p(e,t);n.gsoSize=Math.min(t.gsoSize,d)}let u=this.#n.sendPacket(
s,n,o);u===0?r.ipForwarded++:u===-4&&this.#s.send(e,Ie)}#h(e){let t=Iu(e.protocol);if(t===0||e.length<
t+2)return;let{sum:r,frame:n}=this.#e;if(e.isFragment)return;let s=e.offset+t;if(A(n.memory,s)===0)return;
let{src:o,dst:i,protocol:a,offset:u,length:d}=e;f(n.memory,s,0),r.reset(ue(o,i,a,d)).add(u,d);let l=r.
finish();f(n.memory,s,l===0?65535:l)}#A({src:e,dst:t,protocol:r,length:n,offset:s}){let o=ue(e,t,r,n),
{memory:i}=this.#e.frame;f(i,s+Iu(r),o)}};function z_({netif:e},t){return!e.isLoopback&&e.speaks(t)}
function Iu(e){return e===6?ut:e===17?dt:0}var Af=class GroupQuery{version=3;group=new p;sourceCount=0;maxMs=0;robustness=0;intervalMs=0};var J_=366,gf=class GroupState{addr;filter=new jr;responseAt=1/0;isLastReporter=!1;reportsLeft=0;#e=0;#t=[];#r=[];#n=[];constructor(e){
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
responseAt<1/0&&this.#n.length===0}get isAskedTooMuch(){return this.#n.length>J_}};var Tu=2,xu=125e3,eR=1e4,tR=1e3,rR=1e4,nR=100,If=class GroupLink{netif;#e;#t;#r;#n=new Af;#s=new p;#o=new k(
this);#i=[];#a;#d=Tu;#u=xu;#l=-1/0;#m=-1/0;#c=1/0;#p=1/0;constructor(e,t,r,n){this.netif=e,this.#e=t,
this.#t=r,this.#r=n,this.#a=r.highestVersion(t.config)}get version(){let{now:e}=this.#e.clock,t=this.#t.
highestVersion(this.#e.config);return e<this.#m&&(t=Math.min(t,2)),e<this.#l&&(t=1),t!==this.#a&&(this.#a=
t,this.#f()),t}#f(){this.#c=this.#p=1/0;for(let e of this.#i)e.cancel();this.#S()}change(e,t){let{version:r}=this,
n=this.#P(e)??this.#N(e),s=n.isJoined;this.netif.up?r===3?(n.change(t,this.#d),this.#I(n)):(n.change(
t,0),s?!n.isJoined&&r===2&&n.isLastReporter&&this.#r.leave(this.netif,n.addr):this.#h(n)):n.change(t,
0),this.#S(),this.#g()}restart(){let{version:e}=this;if(this.netif.up){for(let t of this.#i)t.isJoined&&
(e===3?t.restart(this.#d):this.#h(t));e===3&&this.#_(),this.#g()}}stop(){this.#l=this.#m=-1/0,this.#d=
Tu,this.#u=xu,this.#a=this.#t.highestVersion(this.#e.config),this.#f(),this.#e.timers.remove(this.#o)}#h(e){
e.reportsLeft=this.#d,this.#A(e)}#A(e){this.#r.report(this.netif,this.#a,e.addr),e.isLastReporter=!0,
e.reportsLeft>0&&e.reportsLeft--;let{now:t}=this.#e.clock;e.responseAt=e.reportsLeft>0?t+this.#v(rR):
1/0}#I(e){this.#r.begin(this.netif),e.reportChanges(this.#r),this.#r.finish(),this.#b()}#_(){this.#p=
1/0,this.#r.begin(this.netif);for(let e of this.#i)e.hasChanges&&e.reportChanges(this.#r);this.#r.finish(),
this.#b()}#b(){if(!this.#i.some(r=>r.hasChanges))return;let{now:e}=this.#e.clock,t=e+this.#v(tR);this.#p=
Math.min(this.#p,t)}query(e){let{clock:t,frame:r,stats:n}=this.#e,s=this.#n;this.#t.readQuery(r.memory,
e.offset,e.length,s);let{version:o,group:i}=s;if(i.isAny?s.sourceCount>0:!i.isMulticast)return n.drop(
"bad-field");o===3&&this.#R(s);let a=t.now+this.#d*this.#u+eR;o===1&&(this.#l=a),o===2&&i.isAny&&(this.#m=
a);let u=Math.max(nR,s.maxMs);this.version===3?this.#y(e,s,u):this.#E(i,u),this.#g()}#R({robustness:e,
intervalMs:t}){this.#d=e||Tu,this.#u=t||xu}#y(e,t,r){let n=this.#e.clock.now+this.#v(r);if(this.#c<=
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
rng,e)+1}#P(e){for(let t of this.#i)if(t.addr.equals(e))return t;return null}#N(e){let t=new gf(e);return this.#i.
push(t),t}#S(){for(let e=this.#i.length-1;e>=0;e--){let t=this.#i[e];!t.isJoined&&!t.hasChanges&&this.#i.
splice(e,1)}}};var sR=1500,_f=class GroupReport{#e;#t;#r;#n=new Q;#s=null;#o=null;#i=0;#a=0;constructor(e,t,r){
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
n=Math.min(this.#s.mtuOf(r),sR);return Math.max(e,n)-t}#l(){let e=this.#o.offset+this.#u-this.#i,{recordLength:t,
addressLength:r}=this.#t;return Math.floor((e-t)/r)}#m(e,t,r,n,s){let o=this.#e.frame.memory,i=this.#t,
a=this.#i;i.writeRecord(o,a,e,s,t),a+=i.recordLength;for(let u=n;u<n+s;u++)i.writeSource(o,a,r[u]),a+=
i.addressLength;this.#i=a,this.#a++}#c(e,t){let{frame:r,stats:n}=this.#e,s=this.#n;s.local.copyFrom(
this.#t.source(e,t)),s.remote.copyFrom(t),s.nextHop.copyFrom(t),s.netif=e,s.neighbour=null,this.#t.prependHeaders(
s,r),this.#t.countSent(n),this.#r.sendPacket(s,r,e.mtuOf(t)),s.netif=null}};var Rf=class GroupReporter{#e;#t;#r;#n=new Map;#s=new p;constructor(e,t,r){this.#e=e,
this.#t=t.groups,this.#r=new _f(e,t,r)}versionOn(e){return this.#o(e).version}#o(e){let t=this.#n.get(
e);return t===void 0&&(t=new If(e,this.#e,this.#t,this.#r),this.#n.set(e,t)),t}onGroupChange(e,t,r){
e.isLoopback||!this.#t.isReported(t)||this.#o(e).change(t,r)}restart(e){this.#n.get(e)?.restart()}stop(e){
this.#n.get(e)?.stop()}remove(e){this.stop(e),this.#n.delete(e)}input(e){let{stats:t,frame:r}=this.#e,
n=this.#t,{netif:s,offset:o}=e,i=r.memory;if(s.isLoopback)return t.drop("not-for-us");let a=n.check(
e);if(a!==null)return t.drop(a);if(n.countReceived(t),n.isQuery(i,o))this.#o(s).query(e);else if(n.isReport(
i,o)){if(!n.mayReport(s,e.src))return t.drop("bad-address");n.readGroup(i,o,this.#s),this.#o(s).heard(
this.#s)}}};var Tf=1,pn=2,Yo=4,Eu=8,Ke=8;function fn(e,t){return e[t]}function hs(e,t){return e[t+Tf]}function K(e,t,r,n,s){
e[t]=r,e[t+Tf]=n,f(e,t+pn,0),I(e,t+Yo,s)}var zo=32,xf=class LargeReplies{#e=Array.from({length:zo},()=>new p);#t=new Int32Array(
zo);#r=0;note(e,t){this.#e[this.#r].copyFrom(e),this.#t[this.#r]=t,this.#r=(this.#r+1)%zo}has(e,t){for(let r=0;r<
zo;r++)if(this.#t[r]===t&&this.#e[r].equals(e))return!0;return!1}};var oR=8,Ef=class Icmp{messages=null;paths=null;#e;#t;#r;#n;#s;#o;#i=new Q;#a=new nm;#d=new p;#u=new p;#l=new xf;constructor(e,t,r,n,s,o){
this.#e=e,this.#t=t,this.#i.ttl=e.config.ttl,this.#r=r,this.#n=n,this.#s=s,this.#o=o}input(e){let{stats:t,
sum:r,frame:n}=this.#e,{icmp:s}=this.#t,{offset:o,length:i,src:a,dst:u}=e;if(i<Ke)return t.drop("tru\
ncated");if(!e.checksumValid&&r.reset(s.pseudoSum(a,u,i)).add(o,i).finish()!==0)return t.drop("bad-c\
hecksum");t.icmpReceived++;let d=fn(n.memory,o);d===s.echoRequest?this.#m(e):this.#p(e,d)}hostUnreachable(e,t,r){
let{frame:n,config:s}=this.#e,o=n.memory,i=this.#d,a=this.#u;if(this.#t.readAddresses(o,e,i,a),this.#r.
netifOf(i)!==null){if(!s.neighbourErrors)return;let u=this.#o.get(this.#t.protocolOf(o,e));if(u?.onUnresolved!==
void 0)return this.#h(e,t,r)===null?u.onUnresolved(this.#a):void 0}this.#s.sendAbout(e,i,a,r,Ie,0)}crowdedOut(e,t){
let r=this.#a;return this.#h(e,t,null)!==null?!1:this.#o.get(r.protocol)?.onCrowdedOut?.(r)??!1}#m(e){
let{frame:t,config:r,stats:n}=this.#e,{icmp:s}=this.#t;if(!r.echoReply||e.isBroadcast||e.isMulticast&&
!s.echoesToGroups)return;let o=e.isMulticast?this.#r.sourceOn(e.netif,e.src):e.dst;if(o===null)return n.
drop("no-route");let i=this.#i;if(i.local.copyFrom(o),this.#t.isZoned(o)&&(i.local.zone=e.netif.index),
i.remote.copyFrom(e.src),i.ifIndex=this.#t.isZoned(e.src)?e.netif.index:0,this.#r.route(i)!==0)return n.
drop("no-route");let a=t.memory,u=e.offset;t.reset(),t.append(u+Ke,e.length-Ke);let d=t.prepend(Ke),
l=hs(a,u),m=g(a,u+Yo);e.length>s.largeReply&&this.#l.note(i.remote,m),K(a,d,s.echoReply,l,m),f(a,d+pn,
this.#c(e,l)),i.tos=e.tos&252,n.icmpSent++,this.#n.send(i,t,s.protocol)}#c({offset:e,length:t,src:r,
dst:n},s){let{icmp:o}=this.#t,{local:i,remote:a}=this.#i,u=A(this.#e.frame.memory,e+pn),d=o.echoRequest<<
8|s,l=o.echoReply<<8|s,m=Zn(u,d,l);return i.equals(n)?m:Zn(m,o.pseudoSum(r,n,t),o.pseudoSum(i,a,t))}onIcmpError(e){
let{kind:t,remote:r,mtu:n,length:s,quoteOffset:o,seq:i}=e,a=this.#e.frame.memory;!(fn(a,o)===this.#t.
icmp.echoReply)||t!==H||this.#l.has(r,i)&&this.paths?.updatePathMtu(r,n,s)}#p(e,t){let r=this.#e.frame.
memory,{icmp:n}=this.#t,{offset:s,length:o}=e,i=this.#a;if(i.kind=n.kindOf(t,hs(r,s)),i.kind===0)return this.
messages?.onIcmpMessage(e,t);if(e.isBroadcast||e.isMulticast)return this.#e.stats.drop("bad-address");
i.type=t,i.code=hs(r,s),i.mtu=i.kind===H?n.mtuOf(r,s):0,i.from.copyFrom(e.src),this.#f(s+Eu,o-Eu,e.netif)}#f(e,t,r){
let{stats:n,frame:s}=this.#e,o=this.#h(e,t,r);if(o!==null)return n.drop(o);if(this.#t.fragments.isLater(
s.memory,e))return;let i=this.#a;this.#o.get(i.protocol)?.onIcmpError?.(i),this.#o.raw?.onIcmpError?.(
i)}#h(e,t,r){let n=this.#e.frame.memory,s=this.#a,o=this.#t.icmp.readQuote(n,e,t,s);if(o!==null)return o;
if(s.quoteLength<oR)return"truncated";let{hasErrorsAboutGroups:i}=this.#t.icmp;if(this.#r.netifOf(s.
local)===null||s.remote.isMulticast&&!i||this.#r.isBroadcast(s.remote))return"bad-address";r!==null&&
!r.isLoopback&&this.#t.isZoned(s.remote)&&(s.remote.zone=r.index);let a=s.quoteOffset;return s.localPort=
A(n,a),s.remotePort=A(n,a+2),s.seq=g(n,a+4),null}};var vf=class TokenBucket{#e;#t=1/0;#r=0;constructor(e){this.#e=e}take(e,t){let{now:r}=this.#e,
n=r-this.#r;return this.#t=Math.min(t,this.#t+n*e/1e3),this.#r=r,this.#t<1?!1:(this.#t--,!0)}};var Pf=class IcmpErrors{#e;#t;#r;#n;#s;#o=new Q;constructor(e,t,r,n){this.#e=e,this.#t=
t,this.#o.ttl=e.config.ttl,this.#r=r,this.#n=n,this.#s=new vf(e.clock)}send(e,t,r=0,n=!1){if((e.isBroadcast||
e.isMulticast)&&!n)return;let{ipOffset:s,src:o,dst:i,netif:a}=e;this.sendAbout(s,o,i,a,t,r)}sendAbout(e,t,r,n,s,o){
let{stats:i,config:a,frame:u,sum:d}=this.#e,{icmp:l,any:m}=this.#t;if(!this.#i(e,t))return;let h=this.#r.
netifOf(t)!==null;if(!h&&!this.#s.take(a.icmpErrorRate,a.icmpErrorBurst)){i.icmpRateLimited++;return}
let b=this.#o;if(b.local.copyFrom(this.#r.netifOf(r)!==null?r:m),b.remote.copyFrom(t),b.ifIndex=!h&&
this.#t.isZoned(t)?n.index:0,this.#r.route(b)!==0)return;let x=u.memory,C=l.quoteLength(x,e);u.reset(),
u.append(e,C);let X=u.prepend(Ke);l.writeError(x,X,s,o),d.reset(l.pseudoSum(b.local,b.remote,u.length)).
add(X,Ke).add(e,C),f(x,X+pn,d.finish()),i.icmpSent++,this.#n.send(b,u,l.protocol)}#i(e,t){let r=this.#e.
frame.memory,n=this.#t,{icmp:s,fragments:o}=n;if(t.isAny||t.isMulticast||this.#r.isBroadcast(t)||t.isLoopback&&
this.#r.loopback===null)return!1;if(o.isLater(r,e))return s.answersLaterFragments;if(n.protocolOf(r,
e)!==s.protocol)return!0;let i=n.headersLength(r,e);return n.packetLength(r,e)<=i||!s.isError(fn(r,e+
i))}};var Sf=class HeaderProblem{kind=0;pointer=0;toGroups=!1};var Nf=class RxPacket{pbuf;netif;src=p.ANY4.clone();dst=p.ANY4.clone();protocol=0;ipOffset=0;offset=0;length=0;ttl=0;tos=0;isFragment=!1;hasFragmentHeader=!1;isBroadcast=!1;isMulticast=!1;checksumValid=!1;gsoSize=0};var Of=class FragmentInfo{id=0;scope=0;start=0;length=0;more=!1;headerLength=0;ecn=0};var hn=65536,kr=-1,iR=3,aR=class Datagram{src=p.ANY4.clone();dst=p.ANY4.clone();id=0;scope=0;netif;expiresAt=0;pbuf=null;firstHole=0;end=hn;headerLength=0;codepoints=0},
Cf=class IpReassembly{#e;#t;#r=new Of;#n;#s;#o;#i=[];#a=[];#d=0;constructor(e,t,r){this.#e=
e,this.#t=t;let n=t.maxHeaders+t.fragments.extraLength;this.#n=n+7&-8,this.#s=r,this.#o=new k(this)}get size(){
return this.#i.length}input(e){let{stats:t}=this.#e,r=this.#r;t.fragmentsReceived++,this.#t.fragments.
read(e,r);let{start:n,length:s,more:o,headerLength:i}=r;if(s===0||o&&(s&7)!==0)return this.#u(e,!1);
if(this.#l(i,n+s))return this.#u(e,!0);let a=this.#m(e,r)??this.#c(e,r);if(a===null)return null;if(a.
pbuf===null)return t.drop("fragment-overlap"),null;let{ipOffset:u}=e;return this.#p(a,u+i,n,s,!o)?(a.
codepoints|=1<<r.ecn,n===0&&this.#A(a,u,i),a.firstHole===kr?this.#_(a):null):(t.drop("fragment-overl\
ap"),this.#b(a),null)}#u(e,t){return this.#e.stats.drop("bad-length"),this.#s.onFragmentRefused(e,t),
null}#l(e,t){let{maxPacket:r,fragments:n}=this.#t;return e-n.extraLength+t>r}onTimer(){let{clock:e,stats:t}=this.#e;
for(;this.#i.length>0&&this.#i[0].expiresAt<=e.now;){let r=this.#i[0];if(r.pbuf!==null&&(t.drop("fra\
gment-timeout"),r.headerLength>0)){let n=this.#I(r);this.#s.onReassemblyTimeout(n,r.netif)}this.#R(r)}
this.#y()}#m({src:e,dst:t},{id:r,scope:n}){for(let s=this.#i.length-1;s>=0;s--){let o=this.#i[s];if(o.
id===r&&o.scope===n&&o.src.equals(e)&&o.dst.equals(t))return o}return null}#c(e,{id:t,scope:r}){let{
config:n,pbufs:s,stats:o,clock:i}=this.#e,a=s.blocks.chunks*n.reassemblyShare,u=Math.max(1,Math.floor(
a));for(;this.#i.length>0&&(this.#i.length>=n.reassemblyLimit||this.#d>=u);)o.drop("fragment-limit"),
this.#R(this.#i[0]);let d=s.allocate(69632);if(d===null)return o.drop("no-memory"),null;this.#d++;let l=this.#a.
pop()??new aR;return l.src.copyFrom(e.src),l.dst.copyFrom(e.dst),l.id=t,l.scope=r,l.netif=e.netif,l.
expiresAt=i.now+this.#t.fragments.lifetimeMs(this.#e),l.pbuf=d,l.end=hn,l.headerLength=0,l.codepoints=
0,l.firstHole=0,this.#T(l,0,hn,kr),this.#i.push(l),this.#i.length===1&&this.#y(),l}#p(e,t,r,n,s){let o=r+
n;if(s?e.end!==hn&&e.end!==o:o>e.end)return!1;let i=this.#e.pbufs.memory.u8,a=kr;for(let u=e.firstHole;u!==
kr;){let d=this.#E(e,u),l=this.#x(e,u);if(r<d&&o>u){if(r<u||o>d||s&&e.end===hn&&d!==hn)return!1;this.#f(
e,u,d,l,a,r,o,s);let m=this.#g(e)+r;return i.copyWithin(m,t,t+n),!0}a=u,u=l}return this.#h(e,t,r,o,s)}#f(e,t,r,n,s,o,i,a){
let u=n;a?e.end=i:i<r&&(this.#T(e,i,r,n),u=i),o>t&&(this.#T(e,t,o,u),u=t),s===kr?e.firstHole=u:this.#T(
e,s,this.#E(e,s),u)}#h(e,t,r,n,s){if(s&&e.end!==n)return!1;let o=this.#e.pbufs.memory.u8,i=this.#g(e);
for(let a=r;a<n;a++)if(o[i+a]!==o[t+a-r])return!1;return!0}#A(e,t,r){this.#e.pbufs.memory.u8.copyWithin(
this.#g(e)-r,t,t+r),e.headerLength=r}#I(e){return this.#g(e)-e.headerLength}#_(e){let{stats:t,pbufs:r}=this.#e;
if((e.codepoints&1)!==0&&e.codepoints!==1)return t.drop("bad-field"),this.#b(e),null;if(this.#l(e.headerLength,
e.end))return t.drop("bad-length"),this.#b(e),null;let n=e.pbuf,{fragments:s}=this.#t,o=(e.codepoints&
1<<iR)!==0,i=this.#I(e),{headerLength:a,end:u}=e,d=s.finish(r.memory.u8,i,a,u,o);return n.offset=d,n.
length=i+a+u-d,e.pbuf=null,this.#d--,this.#R(e),t.reassembled++,n}#b(e){this.#e.pbufs.free(e.pbuf),e.
pbuf=null,this.#d--}#R(e){e.pbuf!==null&&this.#b(e);let t=this.#i;for(let r=t.indexOf(e)+1;r<t.length;r++)
t[r-1]=t[r];t.pop(),this.#a.push(e)}#y(){let e=this.#i.length>0?this.#i[0].expiresAt:kr;e!==kr&&this.#e.
timers.set(this.#o,e)}#T(e,t,r,n){let s=this.#e.pbufs.memory.i32,o=this.#g(e)+t>>2;s[o]=r,s[o+1]=n}#E(e,t){
return this.#e.pbufs.memory.i32[this.#g(e)+t>>2]}#x(e,t){return this.#e.pbufs.memory.i32[(this.#g(e)+
t>>2)+1]}#g(e){return e.pbuf.block+this.#n}};var kf=class IpInput{reassembly;#e;#t;#r;#n;#s;#o;#i=new Nf;#a=new Sf;#d=new p;#u=new p;#l;constructor(e,t,r,n,s,o){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=s,this.#o=o,this.reassembly=new Cf(e,t,this),this.#l=
new Ko(e,t)}input(e,t,r){let{stats:n,frame:s}=this.#e,o=this.#t,i=s.memory,a=t.offset,u=o.check(i,a,
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
problemPointer(e,t);r>=0&&this.#s.send(e,br,r)}onReassemblyTimeout(e,t){let r=this.#d,n=this.#u,s=this.#e.
frame.memory;if(this.#t.readAddresses(s,e,r,n),n.isMulticast||this.#r.isBroadcast(n))return;let o=Zr;
this.#s.sendAbout(e,r,n,t,o,0)}#p({netif:e},t,r){if(!this.#t.isZoned(t))return;let s=e.isLoopback&&!t.
isMulticast?r??this.#r.netifOf(t):null;t.zone=(s??e).index}#f(e){let{dst:t,netif:r}=e;return e.isBroadcast=
!1,e.isMulticast=t.isMulticast,e.isMulticast?this.#t.isAllHosts(t)||this.#h(e):r.hasAddress(t)||(r.isLoopback||
!this.#t.isZoned(t))&&this.#r.netifOf(t)!==null?!0:(e.isBroadcast=this.#r.isBroadcast(t),e.isBroadcast)}#h(e){
let t=e.netif.group(e.dst);return t===null?!1:this.#t.isGroupMessage(e)||t.filter.allows(e.src)}#A=e=>{
if(e.gsoSize>0&&e.protocol===17)return this.#I(e);let{raw:t}=this.#o,r=t!==null&&t.inputRaw(e),n=this.#o.
get(e.protocol);if(n!==null)return n.input(e);if(r)return;this.#e.stats.drop("unknown-protocol");let s=this.#t.
protocolPointer(e);this.#s.send(e,Ne,s)};#I(e){let{frame:t,stats:r}=this.#e;if(!Qo(e,t.memory))return r.
drop("bad-length");let{raw:n}=this.#o;(n===null||!n.wants(e))&&this.#o.get(e.protocol)?.inputMany?.(
e)||this.#l.forEach(e,this.#A)}};var wf=class IpFragmenter{#e;#t;#r;#n=new Int32Array(65);#s=new Int32Array(65);#o=0;#i=0;constructor(e,t,r){
this.#e=e,this.#t=t,this.#r=r}fragmentCount(e){let{memory:t,offsets:r,length:n}=this.#e,{fragments:s}=this.#t,
o=s.repeatedLength(t,r[0]),i=e-o-s.extraLength;return Math.ceil((n-o)/(i&-8))}send(e,t,r){let n=this.#e,
{fragments:s,etherType:o}=this.#t,i=n.memory,a=n.offsets[0],u=s.repeatedLength(i,a),d=n.length-u,l=s.
firstOffset(i,a);this.#a(u);let m=s.begin(i,a),h=u+s.extraLength;for(;d>0;){let b=r-h&-8,x=d<=r-h,C=x?
d:b;s.write(i,m,h,l,C,x),this.#d(m,h,C);let X=this.#r.output(e,t,n,o);if(X!==0)return X;d-=C,l+=C;let bt=s.
shorten(i,m,h);m+=h-bt,h=bt}return 0}#a(e){let t=this.#e;this.#o=t.count,this.#i=0;for(let r=0;r<t.count;r++)
this.#n[r]=t.offsets[r],this.#s[r]=t.lengths[r];this.#n[0]+=e,this.#s[0]-=e}#d(e,t,r){let n=this.#e;
if(n.count=1,n.length=t,n.offsets[0]=e,n.lengths[0]=t,n.csumStart=0,n.csumOffset=0,n.gsoType=0,n.gsoSize=
0,this.#n[0]===e+t){let s=Math.min(r,this.#s[0]);n.lengths[0]+=s,n.length+=s,this.#n[0]+=s,this.#s[0]-=
s,r-=s,this.#s[0]===0&&(this.#i=1)}for(;r>0&&this.#i<this.#o;){let s=this.#i,o=Math.min(r,this.#s[s]);
n.append(this.#n[s],o),this.#n[s]+=o,this.#s[s]-=o,r-=o,this.#s[s]===0&&this.#i++}}};var Lf=class IpOutput{#e;#t;#r;#n;#s;#o;constructor(e,t,r,n,s){this.#e=e,this.#t=t,this.#n=
r,this.#r=n,this.#s=new wf(e.frame,t,n),this.#o=s}send(e,t,r){let n=this.#t,s=t.length+n.headerLength(
e);if(s>n.maxPacket)return-2;let o=this.#o.of(e),i=s<=o||t.gsoType!==0;return!i&&e.dontFragment>=2?-2:
(n.prependHeader(e,t,r,i),this.#a(e,e.netif,t,o))}sendPacket(e,t,r){return this.#a(e,e.netif,t,r)}resume(e,t){
let{frame:r}=this.#e;this.load(t,r,Lp(t)),wp(t,r);let{netif:n}=e;this.#u(n,e,r,this.#i(r,n))}sendGiven(e,t,r){
let n=this.#t.completeHeader(e,t,r);if(n!==0)return n;let s=e.netif;return this.#a(e,s,t,this.#i(t,s))}#i({
memory:e,offsets:t},r){return this.#t.cutLimit(e,t[0],r)}load(e,t,r){let n=t.memory,s=this.#t,o=s.copiedLength(
n,e.offset);r&&(o+=s.protocolOf(n,e.offset)===17?v:Ue(n,e.offset+o));let i=e.offset+o;t.reset(),t.append(
i,e.length-o);let a=t.prepend(o);return n.copyWithin(a,e.offset,i),a}#a(e,t,r,n){if(!t.up)return-12;
if(e.multicastLoop&&e.remote.isMulticast&&this.#m(t,e.remote,r),e.ttl===0&&!t.isLoopback)return 0;if(t.
isLoopback)return this.#d(e,t,r,n);if(t.device.medium==="ip")return this.#u(t,null,r,n);let{neighbours:s}=this.#r,
o=e.neighbour;return(o===null||o.state===Tt)&&(o=s.resolve(t,e.nextHop),e.neighbour=o,o===null)?(this.#e.
stats.drop("neighbour-unreachable"),-4):(o.usedAt=this.#e.clock.now,o.isResolved?(o.state===$e&&s.nud.
used(o),this.#u(t,o,r,n)):(s.enqueue(o,r),0))}#d({remote:e},t,r,n){this.#t.isZoned(e)&&!e.isMulticast&&
(r.origin=e.zone);let o=this.#u(t,null,r,n);return r.origin=0,o}#u(e,t,r,n){let{stats:s}=this.#e,o=this.#t,
i;if(r.length<=n||r.gsoType!==0)s.ipSent++,i=this.#r.output(e,t,r,o.etherType);else if(this.#l(r))s.
ipSent+=this.#s.fragmentCount(n),i=this.#s.send(e,t,n);else return s.drop("needs-fragmentation"),-2;
return i===-7&&s.drop("device-full"),i}#l({memory:e,offsets:t,lengths:r}){return this.#t.fragments.mayCut(
e,t[0],r[0])}#m(e,t,r){let{loopback:n}=this.#n;n===null||!n.up||n===e||e.hasGroup(t)&&(r.origin=e.index,
n.device.transmit(r),r.origin=0)}};var Mf=class TransportTable{raw=null;#e=new Array(256).fill(null);register(e,t){this.#e[e]=
t}addressGoes(e,t){for(let r of this.#e)r?.onAddressGoes?.(e,t);this.raw?.onAddressGoes?.(e,t)}get(e){
return this.#e[e]}forEach(e){for(let t of this.#e)t!==null&&e(t)}};var vu=class IpMachine{family;transports=new Mf;output;errors;icmp;input;groups;constructor(e,{
context:t,router:r,link:n,paths:s},o=t){this.family=e;let{transports:i}=this,a=new Lf(t,e,r,n,s),u=new Pf(
t,e,r,a),d=new Ef(t,e,r,a,u,i),l=new yf(t,e,r,a,u);this.input=new kf(t,e,r,l,u,i),this.output=a,this.
errors=u,this.icmp=d,this.groups=new Rf(o,e,a),i.register(e.icmp.protocol,d)}},Df=class IpMachines{v4;v6;constructor(e,t){
this.v4=e,this.v6=t}of(e){return e.isV4?this.v4:this.v6}ofPacket(e,t){let r=V(e,t);return r===4?this.
v4:r===6?this.v6:null}ofEtherType(e){return e===this.v4.family.etherType?this.v4:this.v6}forEach(e){
e(this.v4),e(this.v6)}};var yn=1024,er=4,dR=6e5,lR=552,Uf=68,cR=[32e3,17914,8166,4352,2002,1492,1006,576,508],Ff=class PathMtuCache{#e;#t=new Array(
yn*er).fill(null);#r=new Int32Array(yn*er);#n=new Float64Array(yn*er);#s=new Uint8Array(yn*er);#o=!1;constructor(e){
this.#e=e}of(e){let t=e.netif.mtuOf(e.remote);return e.dontFragment===3?t:this.get(e.remote,t)}get(e,t){
let r=this.#o?this.#i(e):-1;return r<0?t:Math.min(t,this.#r[r])}isLocked(e){let t=this.#o?this.#i(e):
-1;return t>=0&&this.#s[t]===1}update(e,t,r,n){if(!e.isV4&&t<Me)return;let s=e.isV4?lR:Me,o=this.get(
e,n),i=r>s?r:o,a=t>0?t:mR(i);if(a>=o||e.isV4&&a<Uf)return;let u=this.#a(e);this.#r[u]=Math.min(o,Math.
max(s,a)),this.#s[u]=e.isV4&&a<s?1:0,this.#n[u]=this.#e.now+dR,this.#o=!0}#i(e){let t=(e.hash()&yn-1)*
er;for(let r=t;r<t+er;r++){let n=this.#t[r];if(!(n===null||!n.equals(e)))return this.#n[r]>this.#e.now?
r:-1}return-1}#a(e){let t=(e.hash()&yn-1)*er,r=t;for(let s=t;s<t+er;s++){if(this.#t[s]?.equals(e))return s;
this.#n[s]<this.#n[r]&&(r=s)}let n=this.#t[r];return n===null?this.#t[r]=e.clone():n.copyFrom(e),r}};
function mR(e){return cR.find(t=>t<e)??Uf}var Hf=class RoutingTable{#e=[];get entries(){return this.#e}add(e){let t=0;for(;t<this.#e.
length&&this.#e[t].prefixLen>=e.prefixLen;)t++;this.#e.splice(t,0,e)}remove(e){let t=0;for(let r=this.#e.
length-1;r>=0;r--)e(this.#e[r])&&(this.#e.splice(r,1),t++);return t}lookup(e,t){let r=this.#e;for(let n=0;n<
r.length;n++){let s=r[n];if(!(t!==null&&s.netif!==t)&&s.netif.up&&e.matchesPrefix(s.dst,s.prefixLen))
return s}return null}};function Xo(e){let t=e>>>24;return t!==0&&t!==127&&t<224}function Pu(e){let t=e>>>24;return t!==0&&t!==
127&&(t<240||e===-1)}function Su(e){return e>>>24===127}var Zo=class AddressRules4{bits=32;mayBeOwn(e,t){return e.isLoopback?t.isLoopback:Xo(
e.v4)}source(e,t){return Jt(e,t)}mayBeNameless(e){return e.isBroadcast4}isOnLink(){return!1}isOnEveryLink(e){
return e.isMulticast||e.isBroadcast4}};var jo=2,pR=5,Gf=14,Jo=[{prefix:new p(0,0,0,1),prefixLen:128,precedence:50,label:0},{prefix:new p,prefixLen:0,
precedence:40,label:1},{prefix:p.ANY4,prefixLen:96,precedence:35,label:4},{prefix:new p(537001984),prefixLen:16,
precedence:30,label:2},{prefix:new p(536936448),prefixLen:32,precedence:5,label:5},{prefix:new p(4227858432),
prefixLen:7,precedence:3,label:13},{prefix:new p,prefixLen:96,precedence:1,label:3},{prefix:new p(4273995776),
prefixLen:10,precedence:1,label:11},{prefix:new p(1073610752),prefixLen:16,precedence:1,label:12}];function tr(e,t){
let r=e[0],n=-1;for(let s of e){let{prefix:o,prefixLen:i}=s;i<=n||eo(t,o)<i||(r=s,n=i)}return r}function lt(e){
return e.isV4?e.isLinkLocal||e.isLoopback?jo:Gf:e.isMulticast?e.w0>>>16&15:e.isLinkLocal||e.isLoopback?
jo:e.w0>>>22===1019?pR:Gf}var fR=[["1",(e,t,r)=>wr(n=>n.addr.equals(r.destination),e,t)],["2",AR],["3",(e,t)=>wr(r=>!r.isDeprecated,
e,t)],["4",(e,t)=>wr(r=>r.isHome===!0,e,t)],["5",(e,t,r)=>wr(n=>n.netif===r.netif,e,t)],["5.5",(e,t,r)=>wr(
n=>r.isOfNextHop?.(n.addr)??!1,e,t)],["6",bR],["7",(e,t,r)=>wr(n=>n.isTemporary===r.prefersTemporary,
e,t)],["8",gR]];function Bf(e,t){let r=null;for(let n of e)hR(n,t)&&(r===null||yR(n,r,t)>0)&&(r=n);return r}
function hR({addr:e,netif:t},r){if(e.isAny||e.isMulticast||e.isV4!==r.destination.isV4||e.isLoopback&&
!r.destination.isLoopback)return!1;let n=r.destination.isMulticast||lt(r.destination)<=jo&&!r.destination.
isLoopback;return t===r.netif||!n}function yR(e,t,r){for(let[,n]of fR){let s=n(e,t,r);if(s!==0)return s}
return 0}function wr(e,t,r){return Number(e(t))-Number(e(r))}function AR(e,t,{destination:r}){let n=lt(
e.addr),s=lt(t.addr);return n===s?0:Math.min(n,s)>=lt(r)?s-n:n-s}function bR(e,t,{destination:r,policies:n}){
let{label:s}=tr(n,r);return wr(o=>tr(n,o.addr).label===s,e,t)}function gR(e,t,{destination:r}){return ys(
e,r)-ys(t,r)}function ys({addr:e,prefixLen:t},r){let n=e.isV4?t+96:t;return Math.min(n,eo(e,r))}var ei=class AddressRules6{bits=128;advertised=null;#e=p.ANY6;#t=null;#r={destination:new p,
netif:0,policies:Jo,prefersTemporary:!0,isOfNextHop:e=>this.advertised?.hasAdvertised(this.#t,this.#e,
e)??!1};mayBeOwn(e,t){return e.isLoopback?t.isLoopback:!e.isAny&&!e.isMulticast}source(e,t,r){let n=this.#r;
return this.#t=e,this.#e=t,n.destination=r,n.netif=e.index,Bf(e.addresses,n)?.addr??null}mayBeNameless(){
return!1}isOnLink(e){return e.isLinkLocal}isOnEveryLink(e){return e.isMulticast}};var Vf=class Router{netifs=[];table=new Hf;loopback=null;learnt=null;listener=null;generation=0;#e;#t;constructor(e=new Zo,t=new ei){
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
return-4}else{if(s=this.#i(e,n),s===null&&(ti(e)!==0||n!==null))return-4;let i=r.isAny?null:r,a=this.#u(
t,s,i);a===null&&ti(e)===0&&!e.strongSource&&!r.isLoopback&&(a=this.#u(t,null,i));let u=this.#r(t).isOnEveryLink(
t);if(a===null&&!u)return-4;if(s=a===null?s??this.#l():a.netif,o=u?null:a.gateway,s===null||!this.#m(
e,s,o))return-4}return s===null||!s.up?-4:s.speaks(t)?r.isLoopback&&!s.isLoopback?-4:(e.netif=s,e.nextHop.
copyFrom(o??t),e.generation=this.generation,0):-4}#i(e,t){let r=ti(e);if(r===0)return t;let n=this.byIndex(
r);return t===null||t===n?n:null}#a(e,t){let r=ti(e);if(r!==0){let n=this.byIndex(r);return t===null||
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
this.table.add({...n,isConnected:!0})}};function ti({remote:e,ifIndex:t}){let{zone:r}=e;return r===0?
t:t===0||t===r?r:-1}var qf=class IpSender{#e;#t;#r;#n;#s;constructor(e,t){this.#e=e.router,this.#t=e.link.
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
e);if(n!==0)return n;let{output:s}=this.#n.of(e.remote);return s.sendGiven(e,t,r)}};var ni=0,IR=1,_R=131,RR=137,TR=148,ri=4;function si(e,t,r){let n=e[t];if(n===ni)return r-t;if(n===IR)
return 1;if(t+2>r)return 0;let s=e[t+1];return s<2||t+s>r?0:s}function $f(e,t,r){let n=t+r;for(let s=t;s<
n;){let o=si(e,s,n);if(o===0)return"bad-options";s+=o}return null}function Wf(e,t,r,n){let s=t+r;for(let o=t;o<
s;){if(e[o]===ni)return-1;let i=si(e,o,s);if(i===0)return-1;if(e[o]===n)return o;o+=i}return-1}function Qf(e,t,r){
return Wf(e,t,r,_R)>=0||Wf(e,t,r,RR)>=0}function Kf(e,t){return I(e,t,TR<<24|ri<<16),ri}var xR=128,ER=3,Yf=class Fragments4{extraLength=0;#e;#t=0;constructor(e){this.#e=e}lifetimeMs({
config:e}){return e.reassemblyMs}mayCut(e,t){return!Yt(e,t)}mayRouterCut(e,t){return!Yt(e,t)}repeatedLength(e,t){
return de(e,t)}begin(e,t){return this.#t=Er(e,t)&(Kt|vo),t}firstOffset(e,t){return su(e,t)}write(e,t,r,n,s,o){
let i=o?this.#t:this.#t|vo;f(e,t+Le,r+s),f(e,t+Rt,i|n>>>3),vr(e,t)}shorten(e,t,r){if(r===M)return r;
let n=t+r,s=t+M;for(let i=s;i<n;){let a=si(e,i,n);if(a===0)break;(e[i]&xR)!==0&&(e.copyWithin(s,i,i+
a),s+=a),i+=a}for(;(s-t&3)!==0;)e[s++]=ni;let o=s-t;return e[t+ap]=64|o>>>2,e.copyWithin(n-o,t,s),o}read({
ipOffset:e,length:t,offset:r},n){let s=this.#e;n.id=nt(s,e),n.scope=st(s,e),n.start=su(s,e),n.length=
t,n.more=mp(s,e),n.headerLength=r-e,n.ecn=lp(s,e)}problemPointer(){return-1}finish(e,t,r,n,s){return f(
e,t+Le,r+n),f(e,t+Rt,0),s&&(e[t+os]|=ER),vr(e,t),t}isLater(e,t){return(Er(e,t)&Po)!==0}};var vR=6,zf=0,rr=3,PR=5,Xf=8,As=11,Nu=12,Zf=0,jf=1,Ou=2,Cu=3,ku=4,Jf=0,eh=1;function th(e,t){return A(
e,t+vR)}function rh(e){return e===rr||e===PR||e===As||e===Nu||e===4}var SR=8,nh=class Icmp4Codec{protocol=1;echoRequest=Xf;echoReply=zf;echoesToGroups=!1;largeReply=1/0;hasErrorsAboutGroups=!1;answersLaterFragments=!1;#e;constructor(e){
this.#e=e}pseudoSum(){return 0}isError(e){return rh(e)}kindOf(e,t){if(e===As)return tt;if(e===Nu)return br;
if(e!==rr)return 0;switch(t){case Ou:return Ne;case Cu:return Oe;case ku:return H;case 9:case 10:case 13:
return $t;default:return Ie}}mtuOf(e,t){return th(e,t)}writeError(e,t,r,n){switch(r){case Xr:return K(
e,t,rr,Zf,0);case Ie:return K(e,t,rr,jf,0);case Ne:return K(e,t,rr,Ou,0);case Oe:return K(e,t,rr,Cu,
0);case H:return K(e,t,rr,ku,n);case tt:return K(e,t,As,Jf,0);case Zr:return K(e,t,As,eh,0);default:
throw new Error(`Bug: IPv4 has no error of kind ${r}`)}}quoteLength(e,t){let r=Math.max(SR,this.#e.icmpQuote);
return Math.min(rt(e,t),de(e,t)+r)}readQuote(e,t,r,n){if(r<M)return"truncated";if(V(e,t)!==4)return"\
bad-version";let s=de(e,t);return s<M?"bad-header-length":(n.local.set4(ot(e,t)),n.remote.set4(it(e,
t)),n.protocol=st(e,t),n.length=rt(e,t),n.quoteOffset=t+s,n.quoteLength=r-s,null)}};var An=1024,Lr=4,NR=65536,sh=class Ip4Ids{#e;#t;#r;#n=new Int32Array(4*256);#s=new Int32Array(
An*Lr);#o=new Int32Array(An*Lr);#i=new Int16Array(An*Lr).fill(-1);#a=new Uint16Array(An*Lr);#d=0;#u=new Float64Array(
An*Lr).fill(-1);constructor(e,t){this.#e=e,this.#t=t,this.#r=t.nextU32()|0;let r=this.#n;for(let n=0;n<
r.length;n++)r[n]=t.nextU32()}take(e,t,r,n){let s=this.#l(this.#d,e,t,r)?this.#d:this.#d=this.#m(e,t,
r),{now:o}=this.#e,i=Math.min(Math.floor(o-this.#u[s]),NR);i>0&&(this.#a[s]+=1+$(this.#t,i),this.#u[s]=
o);let a=this.#a[s];return this.#a[s]=a+n,a}#l(e,t,r,n){return this.#o[e]===r&&this.#s[e]===t&&this.#i[e]===
n}#m(e,t,r){let n=this.#n,s=Math.imul(e^this.#r,2654435761)>>>8,i=((n[t&255]^n[256+(t>>>8&255)]^n[512+
(t>>>16&255)]^n[768+(t>>>24)]^s^r)&An-1)*Lr,a=i;for(let u=i;u<i+Lr;u++){if(this.#l(u,e,t,r))return u;
this.#u[u]<this.#u[a]&&(a=u)}return this.#s[a]=e,this.#o[a]=t,this.#i[a]=r,this.#a[a]=this.#t.nextU32(),
this.#u[a]=this.#e.now,a}};var wu=1,oh=2,Lu=4,bn=8,OR=8,CR=9,kR=10,ii=12,wR=6,Mu=8,bs=8,Du=17,Uu=18,Fu=22,ih=23,ah=34,LR=100,MR=128;
function Hu(e,t){return e[t]}function Gu(e,t){return g(e,t+Lu)}function uh(e,t,r){return r>=ii?3:e[t+
wu]===0?1:2}function dh(e,t,r){let n=e[t+wu];return r===1?LR:r===2?n:ai(n)}function lh(e,t){return e[t+
OR]&7}function ch(e,t){return ai(e[t+CR])}function Bu(e,t){return A(e,t+kR)}function mh(e,t,r){return g(
e,t+ii+4*r)}function ai(e){return e<MR?e:(e&15|16)<<(e>>>4&7)+3}function Vu(e,t,r,n,s){return e[t]=r,
e[t+wu]=n,I(e,t+Lu,s),qu(e,t,bn),bn}function ph(e,t,r){I(e,t,ah<<24),I(e,t+Lu,r)}function fh(e,t,r,n,s){
return f(e,t,r<<8),f(e,t+2,n),I(e,t+4,s),bs}function qu(e,t,r){f(e,t+oh,0),f(e,t+oh,It(e,t,r))}function hh(e,t,r){
if(r<bn)return"truncated";if(It(e,t,r)!==0)return"bad-checksum";switch(e[t]){case Du:return r===bn?null:
r<ii?"bad-length":ii+4*Bu(e,t)>r?"truncated":null;case ah:return DR(e,t,r);default:return null}}function DR(e,t,r){
let n=t+r,s=t+Mu;for(let o=A(e,t+wR);o>0;o--){if(s+bs>n)return"truncated";s+=UR(e,s)}return s>n?"tru\
ncated":null}function UR(e,t){return bs+4*(A(e,t+2)+e[t+1])}var ui=M+ri,FR=64|ui>>>2,HR=100,yh=class IgmpCodec{messageLength=bn;reportLength=Mu;recordLength=bs;addressLength=4;headersLength=ui;leastMtu=68;tos=192;allRouters=p.
fromV4(3758096386);reportRouters=p.fromV4(3758096406);#e;constructor(e){this.#e=e}highestVersion(e){
return e.igmpVersion}source(e,t){return Jt(e,t)??p.ANY4}isReported(){return!0}countReceived(e){e.igmpReceived++}check({
ttl:e,offset:t,length:r}){return e===1?hh(this.#e,t,r):"bad-field"}isQuery(e,t){return Hu(e,t)===Du}isReport(e,t){
let r=Hu(e,t);return r===Uu||r===Fu}mayReport(e,t){return e.addresses.some(r=>t.matchesPrefix(r.addr,
r.prefixLen))}readQuery(e,t,r,n){let s=uh(e,t,r);n.version=s,n.group.set4(s===1?0:Gu(e,t)),n.sourceCount=
s===3?Bu(e,t):0,n.maxMs=dh(e,t,s)*HR,n.robustness=s===3?lh(e,t):0,n.intervalMs=s===3?ch(e,t)*1e3:0}readSource(e,t,r,n){
n.set4(mh(e,t,r))}readGroup(e,t,r){r.set4(Gu(e,t))}countSent(e){e.igmpSent++}writeReport(e,t,r,n){Vu(
e,t,r===1?Uu:Fu,0,n.v4)}writeLeave(e,t,r){Vu(e,t,ih,0,r.v4)}writeRecord(e,t,r,n,s){fh(e,t,r,n,s.v4)}writeSource(e,t,r){
r.write4(e,t)}writeReport3(e,t,r,n){ph(e,t,n),qu(e,t,r)}prependHeaders(e,t){let r=t.length+ui,n=t.memory,
s=t.prepend(ui),{local:o,remote:i,tos:a,ttl:u}=e;So(n,s,a,r,0,Kt,u,2,o.v4,i.v4),n[s]=FR,Kf(n,s+M),vr(
n,s)}};var BR=-536870911,Ah=class Ipv4{etherType=tn;gsoTcp=1;any=p.ANY4;maxPacket=65535;maxHeaders=up;icmp;fragments;groups;#e;#t;#r;#n;#s=new p;constructor(e,t,r){
this.#e=e.frame.memory,this.#t=t,this.#r=r,this.#n=new sh(e.clock,e.rng),this.icmp=new nh(e.config),
this.fragments=new Yf(this.#e),this.groups=new yh(this.#e)}check(e,t,r){let n=hp(e,t,r);if(n!==null)
return n;let s=de(e,t);return s>M?VR(e,t,s):null}packetLength(e,t){return rt(e,t)}readInto(e){let{pbuf:t}=e,
r=this.#e,n=t.offset,s=de(r,n);e.src.set4(ot(r,n)),e.dst.set4(it(r,n)),e.protocol=st(r,n),e.ipOffset=
n,e.offset=n+s,e.length=t.length-s,e.ttl=pp(r,n),e.tos=dp(r,n),e.isFragment=cp(r,n)}mayEnter(e){return this.#t.
mayEnter(e)}walk(){return null}protocolPointer(){return xo}isAllHosts(e){return e.w3===BR}isForOthers(){
return!1}isGroupMessage(e){return e.protocol===2}isZoned(){return!1}headerLength(){return M}prependHeader(e,t,r,n){
let{dontFragment:s}=e,o=s===1?n&&!this.#r.isLocked(e.remote):s!==0,i=WR(t),a=o&&e.atomicId!==$o?qR(e,
i):this.#o(e,r,i),u=o?Kt:0,d=t.length+M,l=t.prepend(M);So(t.memory,l,e.tos,d,a,u,e.ttl,r,e.local.w3,
e.remote.w3)}completeHeader(e,t,r){let n=t.memory;if(t.count<2||t.lengths[1]<M)return-6;if(t.length>
65535)return-2;let s=t.offsets[1],o=de(n,s);if(V(n,s)!==4||o<M||o>t.lengths[1])return-6;let i=t.pullUp(
o);return f(n,i+Le,t.length),ot(n,i)===0&&e.local.write4(n,i+rn),nt(n,i)===0&&!Yt(n,i)&&f(n,i+xr,this.#o(
e,r,1)),it(n,i)===0?-6:(vr(n,i),0)}decrementHopLimit(e,t){let r=e[t+Qt]<<8|st(e,t);e[t+Qt]--;let n=Zn(
fp(e,t),r,r-256);f(e,t+Re,n)}segmentHeader(){return new Uo}headersLength(e,t){return de(e,t)}copiedLength(e,t){
return de(e,t)}protocolOf(e,t){return st(e,t)}readAddresses(e,t,r,n){r.set4(ot(e,t)),n.set4(it(e,t))}cutLimit(e,t,r){
return Yt(e,t)?r.mtu:this.#r.get(this.#s.read4(e,t+Eo),r.mtu)}#o({local:e,remote:t},r,n){return this.#n.
take(e.w3,t.w3,r,n)}};function VR(e,t,r){let n=t+M,s=r-M,o=$f(e,n,s);return o!==null?o:Qf(e,n,s)?"so\
urce-route":null}function qR(e,t){let r=e.atomicId;return r<0?0:(e.atomicId=r+t&65535,r)}function WR(e){
return e.gsoType===0?1:Math.ceil((e.length-e.lengths[0])/e.gsoSize)}var QR=67,KR=68,bh=class Martians{#e;#t;#r=new Map;#n=-1;#s=0;constructor(e,t){this.#e=
e,this.#t=t}mayEnter(e){let t=e.src.w3,r=e.dst.w3;return e.netif.isLoopback?(Su(t)||this.isOwn(t)||this.
isSource(t))&&(Su(r)||Pu(r)):Pu(r)&&(this.isSource(t)||t===0&&this.#o(e))}isSource(e){return this.#n!==
this.#e.generation&&this.#i(),e===this.#s?e!==0:!Xo(e)||this.#r.has(e)?!1:(this.#s=e,!0)}isOwn(e){return this.#n!==
this.#e.generation&&this.#i(),this.#r.get(e)===!0}#o({dst:e,protocol:t,offset:r,length:n,isFragment:s}){
if(t===2)return e.isMulticast;if(t!==17||e.w3!==-1||n<v||s)return!1;let o=ps(this.#t,r);return o===QR||
o===KR}#i(){this.#n=this.#e.generation,this.#s=0,this.#r.clear();let e=this.#e.netifs.flatMap(t=>t.addresses).
filter(({addr:t})=>t.isV4&&!t.isLoopback);for(let t of e)this.#r.set(pu(t),!1);for(let{addr:t}of e)this.#r.
set(t.v4,!0)}};var YR=4,gs=8,gn=24,gh=24,Ih=25,_h=26,Is=28,zR=6,di=8,In=20,Mr=130,$u=131,Qu=132,_s=143,XR=1,Rh=32768;function Th(e){return e>=Mr&&e<=Qu||e===_s}function Ku(e,t,r){return r.read6(e,t+gs)}function xh(e){
return e>=Is?2:1}function Eh(e,t,r){let n=A(e,t+YR);return r===1?n:ZR(n)}function vh(e,t){return e[t+gh]&7}function Ph(e,t){return ai(e[t+Ih])}function Yu(e,t){return A(e,t+
_h)}function Sh(e,t,r,n){return n.read6(e,t+Is+16*r)}function ZR(e){return e<Rh?e:(e&4095|4096)<<(e>>>
12&7)+3}function Nh(e,t,r,n,s,o){if(r<di)return"truncated";if(n!==XR||!s)return"bad-field";if(!o.isLinkLocal&&
(e[t]===Mr||!o.isAny))return"bad-address";let i=jR(e,t,r);return i!==null||e[t]===_s?i:JR(e,t)}function jR(e,t,r){
return e[t]===_s?tT(e,t,r):r<gn?"truncated":e[t]===Mr?eT(e,t,r):null}function JR(e,t){if(e[t+gs]===255)
return null;if(e[t]!==Mr)return"bad-field";for(let r=0;r<16;r++)if(e[t+gs+r]!==0)return"bad-field";return null}
function eT(e,t,r){return r===gn?null:r<Is?"bad-length":Is+16*Yu(e,t)>r?"truncated":null}function tT(e,t,r){
let n=t+r,s=t+di;for(let o=rT(e,t);o>0;o--){if(s+In>n)return"truncated";s+=nT(e,s)}return s>n?"trunc\
ated":null}function rT(e,t){return A(e,t+zR)}function nT(e,t){return In+16*sT(e,t)+4*e[t+1]}function sT(e,t){return A(e,t+2)}var zu=1,Rs=2,Oh=4,oT=8,_n=1,Xu=2,li=3,Zu=4,Ch=128,kh=129,ju=137,wh=0,Lh=1,Mh=2,Dh=3,Ju=4,Uh=5,Fh=6,
Hh=0,Gh=1,iT=128;function ed(e,t){return e[t]}function Bh(e,t){return g(e,t+Oh)>>>0}function td(e){return e<iT}function Vh(e){return!td(e)&&e!==ju}function Dr(e,t,r,n,s){return e[t]=r,
e[t+zu]=n,f(e,t+Rs,0),I(e,t+Oh,s),oT}function qh(e,t,r,n,s){f(e,t+Rs,0);let o=zc(e,t,r,n,s,58);f(e,t+
Rs,o)}var ct=1,Rn=2,ci=3,rd=4,mi=5,pi=14,fi=24,hi=25,yi=31,Wh=38,$h=128,Qh=64,Kh=16;var Tn=2,mt=8,nd=8,Yh=8,aT=8,zh=[96,64,56,48,40,32],Ai=class NdOptionReader{type=0;at=0;length=0;#e=0;#t=0;start(e,t){
this.#e=e,this.#t=t}next(e){for(;this.#e+2<=this.#t;){let t=this.#e,r=e[t+1]<<3;if(r===0||t+r>this.#t)
break;if(this.#e=t+r,!!uT(e,t,r))return this.type=e[t],this.at=t,this.length=r,!0}return this.#e=this.#t,
!1}};function uT(e,t,r){switch(e[t]){case ct:case Rn:case mi:return r===8;case ci:return r===32&&e[t+
2]<=128&&!on(e,t+16);case fi:return dT(e,t,r);case hi:return r>=24&&r%16===8;case yi:return r>=16;case Wh:
return r===16&&(e[t+3]&7)<zh.length&&!on(e,t+4);default:return!0}}function dT(e,t,r){let n=e[t+2],s=n>
64?16:n>0?8:0;return n<=128&&r>=8+s&&r<=24&&(e[t+3]&24)!==16&&!(r===24&&on(e,t+8))}function Xh(e,t,r){
for(let n=t;n<r;)if(n+2>r||e[n+1]===0||(n+=e[n+1]<<3,n>r))return"bad-options";return null}function Zh(e,t,r,n){
for(let s=t;s<r;s+=e[s+1]<<3)if(e[s]===n)return!0;return!1}function sd(e,t){return e[t+2]}function od(e,t){
return e[t+3]}function Ts(e,t){return g(e,t+4)>>>0}function jh(e,t){return g(e,t+8)>>>0}function Jh(e,t,r){
return r.read6(e,t+16)}function ey(e,t,r,n){return r>=24?n.read6(e,t+8):r<16?n.set6(0,0,0,0):n.set6(
g(e,t+8),g(e,t+12),0,0)}function ty(e,t){return g(e,t+4)>>>0}function ry(e){return e-Yh>>>4}function ny(e,t,r,n){
return n.read6(e,t+Yh+16*r)}function sy(e,t,r){let n=t+r,s=[],o=new io(e,n,n),i=t+aT;for(;i<n&&e[i]!==
0;){let a=o.read(i,n);if(o.bad!==null)return[];s.push(a),i=o.next}return s}var xs=133,Es=134,xn=135,En=136,vs=ju;function bi(e){return e>=xs&&e<=vs}var vn=255,ay=4,uy=5,dy=6,ly=8,
cy=12,my=4,gi=8,py=24,id=8,Ii=16,Pn=24,fy=40;var ad=128,_i=64,ud=32;function hy(e,t){return e[t+ay]}function yy(e,t){return e[t+uy]}function Ay(e,t){return A(e,t+dy)}function by(e,t){return g(e,t+ly)>>>0}function gy(e,t){return g(e,
t+cy)>>>0}function Iy(e,t){return e[t+my]}function Sn(e,t,r){return r.read6(e,t+gi)}function dd(e,t,r){
return r.read6(e,t+py)}function Ri(e){switch(e){case xs:return id;case Es:return Ii;case xn:case En:return Pn;case vs:return fy;default:
return 0}}var _y=new p,lT=new p;function Ry(e,t,r,n,s,o){let i=r<1?0:Ri(e[t]);return i===0||r<i?"tru\
ncated":n!==vn||e[t+zu]!==0?"bad-field":Xh(e,t+i,t+r)??cT(e,t,r,s,o)}function cT(e,t,r,n,s){switch(e[t]){case xs:
return iy(e,t,r,n);case Es:return n.isLinkLocal?null:"bad-address";case xn:return!oy(e,t)||n.isAny&&
!Qr(s)?"bad-address":iy(e,t,r,n);case En:return oy(e,t)?s.isMulticast&&(e[t+my]&_i)!==0?"bad-field":
null:"bad-address";default:return mT(e,t,n)}}function oy(e,t){let r=Sn(e,t,_y);return!r.isMulticast&&
!r.isV4}function iy(e,t,r,n){if(!n.isAny)return null;let s=t+Ri(e[t]);return Zh(e,s,t+r,ct)?"bad-opt\
ions":null}function mT(e,t,r){let n=Sn(e,t,_y),s=dd(e,t,lT);return!r.isLinkLocal||s.isMulticast||s.isV4?
"bad-address":n.isLinkLocal||n.equals(s)?null:"bad-address"}var Ty=class Icmp6Messages{neighbours=null;#e;constructor(e){this.#e=e}onIcmpMessage(e,t){
Th(t)?this.#e.input(e):bi(t)&&this.neighbours?.onIcmpMessage(e,t)}};var xy=class Ipv6OptionReader{type=0;at=0;dataLength=0;malformedAt=-1;#e=0;#t=0;start(e,t){
this.#e=e,this.#t=t,this.malformedAt=-1}next(e){for(;this.#e<this.#t;){let t=this.#e,r=e[t];if(r===0){
this.#e++;continue}if(t+2>this.#t)return this.#r(t);let n=e[t+1];if(t+2+n>this.#t)return this.#r(t+1);
if(this.#e=t+2+n,r!==1)return this.type=r,this.at=t,this.dataLength=n,!0}return!1}#r(e){return this.
malformedAt=e,this.#e=this.#t,!1}};function ld(e){return e>>>6}var pt=8,Ti=8,Ps=0,Ss=1,AT=2,vy=3,Py=7,bT=8,gT=9,IT=8,_T=8,Sy=class Ipv6Walk{protocol=0;offset=0;nextHeaderAt=0;hasRouterAlert=!1;hasFragment=!1;isFragment=!1;fragmentAt=0;fragmentNamedAt=0;fragmentOffset=0;moreFragments=!1;fragmentId=0;unfragmentableEnd=0;unfragmentableNextAt=0;problemCode=-1;problemAt=0;problemForMulticast=!1;#e=new xy;start(e,t){
let r=this.startHopByHop(e,t);if(r!==null)return r;let n=t+_+Te(e,t);return this.resume(e,this.protocol,
this.nextHeaderAt,this.offset,n)}startHopByHop(e,t){let r=t+_;if(this.hasRouterAlert=!1,this.hasFragment=
!1,this.isFragment=!1,this.problemCode=-1,this.protocol=vt(e,t),this.nextHeaderAt=t+ce,this.offset=r,
this.#r(),this.protocol!==0)return null;let n=Te(e,t);if(n===0)return this.#n(Ps,t+he),"truncated";let s=this.#s(
e,r,r+n);return s!==null?s:(this.#t(e),this.#r(),null)}resume(e,t,r,n,s){this.problemCode=-1,this.isFragment=
!1,this.protocol=t,this.nextHeaderAt=r,this.offset=n;for(let o=0;!this.isFragment;o++){let{offset:i}=this,
a;switch(this.protocol){case 60:a=this.#s(e,i,s);break;case 43:a=this.#i(e,i,s);break;case 44:a=this.#a(
e,i,s);break;case 0:return this.#n(Ss,this.nextHeaderAt);default:return null}if(a!==null)return a;if(o===
IT)return this.#n(bT,i);let u=this.protocol===43;this.#t(e),u&&!this.hasFragment&&this.#r()}return null}#t(e){
let t=this.offset,r=this.protocol===44?pt:cd(e,t);this.protocol=e[t],this.nextHeaderAt=t,this.offset=
t+r}#r(){this.unfragmentableEnd=this.offset,this.unfragmentableNextAt=this.nextHeaderAt}#n(e,t,r=!1){
return this.problemCode=e,this.problemAt=t,this.problemForMulticast=r,"bad-options"}#s(e,t,r){if(!Ey(
e,t,r))return"truncated";let n=this.#e;n.start(t+2,t+cd(e,t));for(let s=0;n.next(e);s++){let{type:o,
at:i}=n;if(s===_T)return this.#n(gT,i);if(o===5)this.hasRouterAlert=!0;else if(ld(o)!==0)return this.#o(
o,i)}return n.malformedAt<0?null:this.#n(Ps,n.malformedAt)}#o(e,t){let r=ld(e);return r===1?"bad-opt\
ions":this.#n(AT,t,r===2)}#i(e,t,r){return Ey(e,t,r)?e[t+3]===0?null:this.#n(Ps,t+2):"truncated"}#a(e,t,r){
if(t+pt>r)return"truncated";let n=A(e,t+2);return this.hasFragment=!0,this.fragmentAt=t,this.fragmentNamedAt=
this.nextHeaderAt,this.fragmentOffset=n&65528,this.moreFragments=(n&1)!==0,this.fragmentId=g(e,t+4),
this.isFragment=this.moreFragments||this.fragmentOffset!==0,this.fragmentOffset===0&&e[t]===0?this.#n(
Ss,t):null}};function cd(e,t){return e[t+1]+1<<3}function Ey(e,t,r){return t+8<=r&&t+cd(e,t)<=r}function Ny(e,t,r,n,s,o){
return e[t]=r,e[t+1]=0,f(e,t+2,n&65528|(s?1:0)),I(e,t+4,o),pt}function Oy(e,t,r){return e[t]=r,e[t+1]=
0,f(e,t+2,1282),I(e,t+4,256),Ti}var xi=256,Ns=4,RT=65536,Cy=class Ip6Ids{#e;#t;#r=0;#n=new Array(xi*Ns).fill(null);#s=new Int32Array(
xi*Ns);#o=new Float64Array(xi*Ns).fill(-1);constructor(e,t){this.#e=e,this.#t=t}take(e){this.#r===0&&
(this.#r=this.#t.nextU32()|1);let t=this.#i(e),{now:r}=this.#e,n=Math.min(Math.floor(r-this.#o[t]),RT);
this.#o[t]=r;let s=n>0?1+$(this.#t,n):1;return this.#s[t]+=s}#i(e){let r=(Math.imul(e.hash()^this.#r,
2654435761)>>>16&xi-1)*Ns,n=r;for(let o=r;o<r+Ns;o++){if(this.#n[o]?.equals(e))return o;this.#o[o]<this.#o[n]&&
(n=o)}let s=this.#n[n];return s===null?this.#n[n]=e.clone():s.copyFrom(e),this.#s[n]=this.#t.nextU32(),
this.#o[n]=this.#e.now,n}};var TT=6e4,xT=2,ET=48,ky=class Fragments6{extraLength=pt;#e;#t;#r;#n=new zt;#s=new p;#o=0;#i=0;constructor({
frame:e,clock:t,rng:r},n){this.#e=e.memory,this.#t=n,this.#r=new Cy(t,r)}lifetimeMs(){return TT}mayCut(e,t,r){
return md(e,t,t+r)>=0}mayRouterCut(){return!1}repeatedLength(e,t){let r=md(e,t,1/0);return r===t+ce?
_:r+Ei(e,r)-t}begin(e,t){let r=this.repeatedLength(e,t),n=md(e,t,1/0);return this.#o=e[n],this.#i=this.#r.
take(this.#s.read6(e,t+Qe)),e[n]=44,e.copyWithin(t-pt,t,t+r),t-pt}firstOffset(){return 0}write(e,t,r,n,s,o){
let i=r-_+s;f(e,t+he,i);let a=t+r-pt;Ny(e,a,this.#o,n,!o,this.#i)}shorten(e,t,r){return r}read(e,t){
let{src:r,dst:n,netif:s,ipOffset:o,length:i}=e,a=this.#t;t.id=a.fragmentId,t.scope=pe(r)||pe(n)?s.index:
0,t.start=a.fragmentOffset,t.length=i,t.more=a.moreFragments,t.headerLength=a.offset-o,t.ecn=jp(this.#e,
o)}problemPointer({ipOffset:e},t){return t?this.#t.fragmentAt+xT-e:he}finish(e,t,r,n,s){let o=r-pt,i=o-
_+n;f(e,t+he,i),s&&(e[t+1]|=ET),e[vT(e,t)]=e[t+o];let a=t+pt;return e.copyWithin(a,t,t+o),a}isLater(e,t){
let r=this.#n,n=_+Te(e,t);return r.start(e,t,n)&&r.isLaterFragment}};function Ei(e,t){return e[t+1]+
1<<3}function md(e,t,r){let n=t+ce,s=e[n],o=t+_;for(;s===0||s===43||s===60;){if(o+8>r||o+Ei(e,o)>r)return-1;
s!==60&&(n=o),s=e[o],o+=Ei(e,o)}return s===44?-1:n}function vT(e,t){let r=t+ce,n=t+_;for(;e[r]!==44;)
r=n,n+=Ei(e,n);return r}var wy=class Icmp6Codec{protocol=58;echoRequest=Ch;echoReply=kh;echoesToGroups=!0;largeReply=Me-
_;hasErrorsAboutGroups=!0;answersLaterFragments=!0;#e=new zt;pseudoSum(e,t,r){return ue(e,t,58,r)}isError(e){
return!Vh(e)}kindOf(e,t){switch(e){case _n:return PT(t);case Xu:return H;case li:return tt;case Zu:return t===
Ss?Ne:br;default:return td(e)?Ie:0}}mtuOf(e,t){return Bh(e,t)}writeError(e,t,r,n){switch(r){case Xr:
return K(e,t,_n,wh,0);case Ie:return K(e,t,_n,Dh,0);case ho:return K(e,t,_n,Mh,0);case Oe:return K(e,
t,_n,Ju,0);case H:return K(e,t,Xu,0,n);case tt:return K(e,t,li,Hh,0);case Zr:return K(e,t,li,Gh,0);default:
return K(e,t,Zu,ST(r),n)}}quoteLength(e,t){let r=Me-_-Ke;return Math.min(_+Te(e,t),r)}readQuote(e,t,r,n){
if(r<_)return"truncated";if(V(e,t)!==6)return"bad-version";let s=this.#e;return s.start(e,t,r)?(n.local.
read6(e,t+j),n.remote.read6(e,t+Qe),n.protocol=s.protocol,n.length=_+Te(e,t),n.quoteOffset=s.offset,
n.quoteLength=t+r-s.offset,null):"truncated"}};function PT(e){switch(e){case Ju:return Oe;case Lh:case Uh:case Fh:
return $t;default:return Ie}}function ST(e){if(e>=gr)return e-gr;if(e===Ne)return Ss;if(e===br)return Ps;
throw new Error(`Bug: IPv6 has no error of kind ${e}`)}var Ly=class Martians6{#e;#t;#r=new p;#n=null;#s=-1;constructor(e,t){this.#e=e,this.#t=
t}mayEnter(e){let{src:t,dst:r,netif:n}=e;if(r.isAny||t.isMulticast)return!1;if(n.isLoopback)return!0;
if(r.isMulticast){if(Js(r)<Xs)return!1}else if(r.isLoopback)return!1;return this.#o(t,n)||this.#a(e)}#o(e,t){
let{generation:r}=this.#e;return this.#s===r&&this.#n===t&&this.#r.equals(e)?!0:e.isAny||e.isLoopback||
this.#i(e,t)?!1:(this.#s=r,this.#n=t,this.#r.copyFrom(e),!0)}#i(e,t){return pe(e)?t.hasAddress(e):this.#e.
netifOf(e)!==null}#a({src:e,dst:t,protocol:r,ttl:n,offset:s,length:o}){return e.isLoopback||e.isAny&&
!t.isMulticast?!1:e.isAny&&r===0?o>0&&this.#t[s]===58:r===58&&(e.isAny||n===vn&&o>0&&bi(this.#t[s]))}};function pd(e,t,r,n,s){return Dr(e,t,r,0,n<<16),s.write6(e,t+gs),gn}function My(e,t,r){return Dr(e,t,_s,0,r)}function Dy(e,t,r,n,s){return I(e,t,r<<24|n),s.write6(e,t+4),
In}var Uy=class MldCodec{messageLength=gn;reportLength=di;recordLength=In;addressLength=16;headersLength=_+
Ti;leastMtu=Me;tos=0;allRouters=gt;reportRouters=js;#e;#t;#r;constructor({frame:e,sum:t},r){this.#e=
e.memory,this.#t=t,this.#r=r}highestVersion({mldVersion:e}){return e+1}isReported(e){return Js(e)>=Xs&&
!e.equals(Zs)}source(e){let{addresses:t}=e;for(let r=0;r<t.length;r++){let{addr:n}=t[r];if(!n.isV4&&
n.isLinkLocal)return n}return p.ANY6}countReceived(){}check({ttl:e,offset:t,length:r,src:n}){let{hasRouterAlert:s}=this.#r;
return Nh(this.#e,t,r,e,s,n)}isQuery(e,t){return ed(e,t)===Mr}isReport(e,t){return ed(e,t)===$u}mayReport(e,t){
return t.isLinkLocal}readQuery(e,t,r,n){let s=xh(r),o=s===2;n.version=s+1,Ku(e,t,n.group),n.sourceCount=
o?Yu(e,t):0,n.maxMs=Eh(e,t,s),n.robustness=o?vh(e,t):0,n.intervalMs=o?Ph(e,t)*1e3:0}readSource(e,t,r,n){
Sh(e,t,r,n)}readGroup(e,t,r){Ku(e,t,r)}countSent(e){e.icmpSent++}writeReport(e,t,r,n){pd(e,t,$u,0,n)}writeLeave(e,t,r){
pd(e,t,Qu,0,r)}writeRecord(e,t,r,n,s){Dy(e,t,r,n,s)}writeSource(e,t,r){r.write6(e,t)}writeReport3(e,t,r,n){
My(e,t,n)}prependHeaders(e,t){this.#n(e,t);let r=t.memory,n=t.prepend(Ti);Oy(r,n,58);let s=t.length,
o=t.prepend(_),{local:i,remote:a,tos:u,ttl:d}=e;an(r,o,u,0,s,0,d,i,a)}#n({local:e,remote:t},r){let{memory:n,
offsets:s,lengths:o,length:i}=r,a=o[0]>0?s[0]:s[1],u=ue(e,t,58,i),d=this.#t.reset(u).add(a,i).finish();
f(n,a+Rs,d)}};var Fy=_+65535,fd=1280,Hy=160,OT=1048575,Gy=class Ipv6{etherType=_t;gsoTcp=4;any=p.ANY6;maxPacket=Fy;maxHeaders=fd;icmp=new wy;fragments;groups;#e;#t;#r;#n;#s=new Sy;#o=new zt;#i=new p;constructor(e,t,r){
this.#e=e,this.#t=e.frame.memory,this.#r=new Ly(t,this.#t),this.#n=r,this.fragments=new ky(e,this.#s),
this.groups=new Uy(e,this.#s)}check(e,t,r){return ef(e,t,r)}packetLength(e,t){return _+Te(e,t)}readInto(e){
let{pbuf:t}=e,r=this.#t,n=t.offset;e.src.read6(r,n+j),e.dst.read6(r,n+Qe),e.protocol=vt(r,n),e.ipOffset=
n,e.offset=n+_,e.length=t.length-_,e.ttl=Jp(r,n),e.tos=Zp(r,n),e.isFragment=!1}mayEnter(e){return this.#r.
mayEnter(e)}walk(e,t){let{protocol:r,ipOffset:n,offset:s}=e,o=this.#s;if(CT(r))return o.hasRouterAlert=
!1,o.nextHeaderAt=n+ce,null;let i=this.#t,a=o.start(i,n);return a!==null?(o.problemCode<0||(t.kind=gr+
o.problemCode,t.pointer=o.problemAt-n,t.toGroups=o.problemForMulticast),a):(e.protocol=o.protocol,e.
length-=o.offset-s,e.offset=o.offset,e.isFragment=o.isFragment,o.hasFragment&&(e.hasFragmentHeader=!0),
this.#a(e,t))}#a(e,t){let{protocol:r,ipOffset:n,offset:s,length:o}=e,i=this.#s;if(s-n>fd)return t.kind=
gr+Py,t.pointer=fd,"bad-options";if(!e.isFragment||i.fragmentOffset!==0)return null;let a=this.#t,u=s+
o;return nf(this.#o,a,r,s,u)?null:(t.kind=gr+vy,t.pointer=0,"bad-options")}protocolPointer({ipOffset:e}){
return this.#s.nextHeaderAt-e}isAllHosts({w0:e,w1:t,w2:r,w3:n}){return n===1&&(t|r)===0&&(e>>>16===65282||
e>>>16===65281)}isForOthers(e){return Qr(e)||e.equals(gt)||e.equals(js)}isGroupMessage({protocol:e,offset:t,
length:r}){return e===0&&r>0&&this.#t[t]===58}isZoned(e){return pe(e)}headerLength(){return _}prependHeader(e,t,r){
let n=t.length,s=t.prepend(_);an(t.memory,s,e.tos,e.label===Ot?this.#u(e):e.label,n,r,this.#d(e),e.local,
e.remote)}#d({ttl:e,remote:t,netif:r}){let{hopLimit:n}=r;return e===this.#e.config.ttl&&!t.isMulticast&&
n>0?n:e}#u(e){return e.label=this.#e.rng.nextU32()&OT||1,e.label}completeHeader(e,t){let r=t.memory;
if(t.count<2||t.lengths[1]<_)return-6;if(t.length>Fy)return-2;let n=t.offsets[1];if(V(r,n)!==6||ds(r,
n))return-6;let s=this.#o,i=s.start(r,n,t.lengths[1])?s.offset-n:_,a=t.pullUp(i<=Hy?i:_),u=t.length-
_;f(r,a+he,u);let d=this.#i;return d.read6(r,a+j).isAny&&e.local.write6(r,a+j),d.read6(r,a+Qe).isAny?
-6:0}decrementHopLimit(e,t){e[t+Mo]--}segmentHeader(){return new Fo}headersLength(e,t){return this.#o.
start(e,t,this.packetLength(e,t))?this.#o.offset-t:_}copiedLength(e,t){let r=this.headersLength(e,t);
return r<=Hy?r:_}protocolOf(e,t){return this.#o.start(e,t,this.packetLength(e,t))?this.#o.protocol:vt(
e,t)}readAddresses(e,t,r,n){r.read6(e,t+j),n.read6(e,t+Qe)}cutLimit(e,t,r){return this.#n.get(this.#i.
read6(e,t+Qe),r.ipv6Mtu)}};function CT(e){return e===6||e===17||e===58}var kT=[["1",(e,t)=>Nn(LT,e,t)],["2",(e,t)=>Nn(MT,e,t)],["3",(e,t)=>Nn(r=>r.source?.isDeprecated===!1,
e,t)],["4",(e,t)=>Nn(r=>r.source?.isHome===!0,e,t)],["5",(e,t,r)=>Nn(n=>DT(n,r),e,t)],["6",UT],["7",
(e,t)=>Nn(r=>r.isEncapsulated!==!0,e,t)],["8",(e,t)=>lt(t.addr)-lt(e.addr)],["9",FT]];function By(e,t){
let r=[];for(let n of e){let s=r.length;for(;s>0&&wT(n,r[s-1],t)>0;)s--;r.splice(s,0,n)}return r}function wT(e,t,r){
for(let[,n]of kT){let s=n(e,t,r);if(s!==0)return s}return 0}function Nn(e,t,r){return Number(e(t))-Number(
e(r))}function LT(e){return e.source!==null&&e.isUnreachable!==!0}function MT({addr:e,source:t}){return t!==
null&&lt(t.addr)===lt(e)}function DT({addr:e,source:t},r){return t!==null&&tr(r,t.addr).label===tr(r,
e).label}function UT(e,t,r){return tr(r,e.addr).precedence-tr(r,t.addr).precedence}function FT(e,t){
return e.addr.isV4!==t.addr.isV4||!e.source||!t.source?0:ys(e.source,e.addr)-ys(t.source,t.addr)}function Vy(e,t,r){if(r.length<2)return[...r];let n=r.map(s=>HT(e,t,s));return By(n,Jo).map(({addr:s})=>s)}
function HT(e,t,r){let n=new Q;if(n.remote.copyFrom(r),e.route(n)!==0)return{addr:r,source:null};let s=GT(
e,n.local),i=t.lookup(n.netif,n.nextHop)?.state===xt;return{addr:r,source:s,isUnreachable:i}}function GT(e,t){
let r=e.netifOf(t);return r===null?null:r.address(t)??{addr:t,prefixLen:8,netif:r.index,isDeprecated:!1,
isTemporary:!1}}function qy(e){let t=e.netifs.filter(({isLoopback:s})=>!s).flatMap(({addresses:s})=>s),
r=t.some(({addr:s})=>s.isV4),n=t.some(({addr:s})=>!s.isV4);return r===n?null:r?4:6}var On=64,Wy=class Eui64Identifiers{isHardwareBased=!0;#e;#t;constructor(e){this.#e=
(e.hi^33554432)&4294967040|255,this.#t=4261412864|(e.hi&255)<<16|e.lo}form(e,t){return t>0?null:{addr:new p(
e.w0,e.w1,this.#e,this.#t),dadCounter:t}}};function vi(e,t){return e===0&&t===0||e===33578751&&t>>>24===
254?!0:e===-33554433&&t>>>7===33554431}var $y=class InterfaceAddress{addr;prefixLen;origin;dadCounter;uniqueness;preferredUntil;validUntil;state;isRemoved=!1;constructor(e,t){
this.addr=e.addr.clone(),this.prefixLen=e.prefixLen,this.origin=e.origin,this.dadCounter=e.dadCounter??
0,this.uniqueness=e.uniqueness,this.preferredUntil=e.preferredUntil??1/0,this.validUntil=e.validUntil??
1/0,this.state=this.stateAt(t)}get isUsable(){return!this.isRemoved&&this.state!=="tentative"&&this.
state!=="duplicate"}get isDeprecated(){return this.state!=="preferred"}get isTemporary(){return this.
origin==="temporary"}stateAt(e){return this.uniqueness!=="unique"&&this.uniqueness!=="optimistic"?this.
uniqueness:e>=this.preferredUntil?"deprecated":this.uniqueness==="optimistic"?"optimistic":"preferre\
d"}};var Ky=class AddressTable{#e;#t;#r;#n=[];#s=new k(this);constructor(e,t,r){this.#e=e,
this.#t=t,this.#r=r}get entries(){return this.#n}find(e){return this.#n.find(t=>t.addr.equals(e))??null}add(e){
let{now:t}=this.#e.clock;if((e.validUntil??1/0)<=t||this.find(e.addr)!==null||Qy(e.origin)&&this.#o>=
this.#r)return null;let n=new $y(e,t);return this.#n.push(n),this.#a(),this.#t.onAddressChange(n,"ad\
ded"),n}get#o(){return this.#n.filter(e=>Qy(e.origin)).length}setLifetimes(e,t,r){e.isRemoved||(e.preferredUntil=
t,e.validUntil=r,this.#i(e),this.#a())}setUniqueness(e,t){e.isRemoved||(e.uniqueness=t,this.#i(e),this.#a())}setPrefixLen(e,t){
e.prefixLen=t,this.#t.onAddressChange(e,"state")}remove(e){let t=this.#n.indexOf(e);return t<0?!1:(this.#n.
splice(t,1),e.isRemoved=!0,this.#a(),this.#t.onAddressChange(e,"removed"),!0)}onTimer(){for(let e of[
...this.#n])this.#i(e);this.#a()}#i(e){let{now:t}=this.#e.clock;if(t>=e.validUntil){this.remove(e);return}
let r=e.stateAt(t);r!==e.state&&(e.state=r,this.#t.onAddressChange(e,"state"))}#a(){let{clock:e,timers:t}=this.#e,
r=1/0;for(let{preferredUntil:n,validUntil:s}of this.#n)r=Math.min(r,s),n>e.now&&(r=Math.min(r,n));t.
set(this.#s,r)}};function Qy(e){return e==="slaac"||e==="temporary"}var BT=1e3,VT=3,qT=8,Yy=class DuplicateAddressDetection{#e;#t;#r;#n;#s=[];#o=new k(this);constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n}get running(){return this.#s.length}start(e){this.cancel(e);
let t=this.#t.dadTransmits;if(t<=0)return this.#n.onUnique(e);let{clock:r,rng:n}=this.#e,s=r.now+$(n,
BT+1);this.#s.push({address:e,nonces:[],left:t,deadline:s,isLooped:!1}),this.#l()}cancel(e){let t=this.#s.
findIndex(r=>r.address===e);t<0||(this.#s.splice(t,1),this.#l())}handleSolicitation(e,t,r,n){let s=this.#u(
e);return s===null?!1:t?(WT(s,r,n)?s.isLooped=!0:this.#d(s),!0):s.address.uniqueness!=="optimistic"}handleAdvertisement(e){
let t=this.#u(e);return t===null?!1:(this.#d(t),!0)}onTimer(){let{now:e}=this.#e.clock,t=this.#s.filter(
r=>r.deadline<=e);for(let r of t)r.address.isRemoved?this.cancel(r.address):this.#s.includes(r)&&this.#i(
r);this.#l()}#i(e){if(e.left===0&&e.isLooped&&(e.left=VT,e.isLooped=!1),e.left>0)return this.#a(e);this.#s.
splice(this.#s.indexOf(e),1),this.#n.onUnique(e.address)}#a(e){let{clock:t,rng:r}=this.#e,n=r.nextU32()|
0,s=r.nextU32()>>>16;e.nonces.length===2*qT&&e.nonces.splice(0,2),e.nonces.push(n,s),e.left--,e.deadline=
t.now+this.#r.retransMs,this.#n.sendDadProbe(e.address.addr,n,s)}#d(e){this.#s.splice(this.#s.indexOf(
e),1),this.#l(),this.#n.onDuplicate(e.address)}#u(e){return this.#s.find(({address:t})=>!t.isRemoved&&
t.addr.equals(e))??null}#l(){let e=1/0;for(let t of this.#s)e=Math.min(e,t.deadline);this.#e.timers.
set(this.#o,e)}};function WT(e,t,r){let{nonces:n}=e;for(let s=0;s<n.length;s+=2)if(n[s]===t&&n[s+1]===
r)return!0;return!1}var $T=new p(4269801472),zy=class LinkLocal{#e;#t=!1;constructor(e){this.#e=e}get isDisabled(){
return this.#t}start(){this.#t=!1,this.#r(0)}#r(e){let{table:t,dad:r,identifiers:n,optimisticDad:s}=this.#e,
o=n.form($T,e),i=o&&t.add({...o,prefixLen:128-On,origin:"link-local",uniqueness:s?"optimistic":"tent\
ative"});return i!==null&&r.start(i),i!==null}onDuplicate(e){let{table:t,identifiers:r,onDisabled:n}=this.#e;
t.setUniqueness(e,"duplicate"),this.#r(e.dadCounter+1)?t.remove(e):r.isHardwareBased&&(this.#t=!0,n())}};var yd=72e5,Xy=class Slaac{#e;constructor(e){this.#e=e}handlePrefix(e){if(!this.#t(e))
return;let t=this.#r(e);t!==null?this.#n(t,e):e.validMs>0&&this.#s(e,0,e.preferredMs)}#t(e){let{prefix:t,
prefixLen:r,preferredMs:n,validMs:s}=e;return!e.isAutonomous||e.isDelegated&&this.#e.config.delegatesPrefixes||
n>s||r+On!==128||t.isLinkLocal||t.w0>>>24===255?!1:(t.w0|t.w1)!==0}#r({prefix:e,prefixLen:t}){return this.#e.
table.entries.find(r=>r.origin==="slaac"&&r.prefixLen===t&&r.addr.matchesPrefix(e,t))??null}#n(e,t){
let{context:r,table:n,temporary:s}=this.#e,{now:o}=r.clock,i=e.validUntil-o,{validMs:a}=t,{validUntil:u}=e;
a>yd||a>i?u=o+a:i>yd&&(u=o+yd);let d=Math.min(o+t.preferredMs,u);n.setLifetimes(e,d,u),s?.follow(e)}#s({
prefix:e,prefixLen:t,validMs:r},n,s){let{context:o,temporary:i}=this.#e,{now:a}=o.clock,u=this.#o(e,
t,n,a+s,a+r);u!==null&&i?.follow(u)}#o(e,t,r,n,s){let{table:o,dad:i,identifiers:a,config:u}=this.#e,
d=a.form(e,r),l=d&&o.add({...d,prefixLen:t,origin:"slaac",uniqueness:u.optimisticDad?"optimistic":"t\
entative",preferredUntil:n,validUntil:s});return l!==null&&i.start(l),l}onDuplicate(e){let{table:t,identifiers:r,
temporary:n}=this.#e;t.setUniqueness(e,"duplicate");let{addr:s,prefixLen:o,dadCounter:i,preferredUntil:a,
validUntil:u}=e;if(r.form(s,i+1)===null)return;t.remove(e);let d=i+1,l=this.#o(s,o,d,a,u);l!==null&&
n?.follow(l)}};var Zy=3,QT=.4,KT=2e3,YT=8,jy=class TemporaryAddresses{#e;#t;#r;#n;#s;#o=[];#i=new k(
this);constructor(e,t,r,n,s){this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=s}get regenAdvanceMs(){
let{dadTransmits:e}=this.#n,{retransMs:t}=this.#s;return KT+Zy*e*t}follow(e){let t=this.#c(e);t===null&&
(t={leader:e,addresses:[],failures:0,regenerateAt:1/0},this.#o.push(t)),t.leader=e;for(let r of t.addresses)
this.#a(t,r);this.#d(t),this.#p()}#a(e,t){let{leader:r}=e;this.#t.setLifetimes(t.address,Math.min(r.
preferredUntil,t.preferredCap),Math.min(r.validUntil,t.validCap))}onUnique(e){let t=this.#c(e);t!==null&&
(t.failures=0)}onDuplicate(e){let t=this.#c(e);this.#t.remove(e),t!==null&&(t.failures++,this.#d(t),
this.#p())}stop(){this.#o=[],this.#p()}onTimer(){let{now:e}=this.#e.clock;for(let t of this.#o)t.regenerateAt<=
e&&this.#d(t);this.#p()}#d(e){if(e.regenerateAt=1/0,e.addresses=e.addresses.filter(i=>!i.address.isRemoved),
e.failures>=Zy)return;let{now:t}=this.#e.clock,r=this.regenAdvanceMs,s=e.addresses.at(-1)?.address.preferredUntil??
-1/0;if(s-r>t){e.regenerateAt=s-r;return}let o=this.#u(e);o!==null&&(e.addresses.push(o),e.regenerateAt=
o.address.preferredUntil-r,this.#r.start(o.address))}#u(e){let{clock:t,rng:r}=this.#e,{leader:n}=e,{
tempPreferredMs:s,tempValidMs:o,optimisticDad:i}=this.#n,a=$(r,this.#l),u=t.now+s-a,d=t.now+o,l=Math.
min(n.preferredUntil,u);if(l-t.now<=this.regenAdvanceMs)return null;let m=this.#m(n.addr),h=m&&this.#t.
add({addr:m,prefixLen:n.prefixLen,origin:"temporary",uniqueness:i?"optimistic":"tentative",preferredUntil:l,
validUntil:Math.min(n.validUntil,d)});return h&&{address:h,preferredCap:u,validCap:d}}get#l(){let{tempPreferredMs:e}=this.#n,
t=e-this.regenAdvanceMs;return Math.max(0,Math.min(QT*e,t))}#m(e){let{rng:t}=this.#e;for(let r=0;r<YT;r++){
let{w0:n,w1:s}=e,o=new p(n,s,t.nextU32(),t.nextU32());if(!vi(o.w2,o.w3)&&this.#t.find(o)===null)return o}
return null}#c(e){return this.#o.find(({leader:t})=>e.addr.matchesPrefix(t.addr,128-On))??null}#p(){
this.#o=this.#o.filter(t=>!t.leader.isRemoved);let e=1/0;for(let{regenerateAt:t}of this.#o)e=Math.min(
e,t);this.#e.timers.set(this.#i,e)}};var Jy={dadTransmits:1,optimisticDad:!1,delegatesPrefixes:!1,autoconfigures:!0,usesTemporary:!1,usesGivenAtOnce:!1,
addressLimit:16,tempPreferredMs:864e5,tempValidMs:1728e5},eA=class Autoconfiguration{table;dad;#e;#t;#r;#n;#s;#o=!1;constructor(e,t,r,n,s){
let o=new Ky(e,s,r.addressLimit),i=new Yy(e,r,n,this),a=r.usesTemporary?new jy(e,o,i,r,n):null,{optimisticDad:u}=r,
d=()=>this.#a();this.table=o,this.dad=i,this.#e=r,this.#t=s,this.#s=a,this.#r=new zy({table:o,dad:i,
identifiers:t,optimisticDad:u,onDisabled:d}),this.#n=new Xy({context:e,table:o,dad:i,identifiers:t,temporary:a,
config:r})}get isDisabled(){return this.#r.isDisabled}start(){this.stop(),this.#o=!1;for(let e of this.
table.entries)this.table.setUniqueness(e,this.#i),this.dad.start(e);this.#r.start()}get#i(){return this.#e.
usesGivenAtOnce?"optimistic":"tentative"}stop(){this.#o=!0,this.#s?.stop();for(let e of[...this.table.
entries])this.dad.cancel(e),zT(e)&&this.table.remove(e)}add(e,t,r,n=1/0,s=1/0){let o=this.#i,i=this.
table.add({addr:e,prefixLen:t,origin:r,uniqueness:o,preferredUntil:n,validUntil:s});return i!==null&&
!this.#o&&this.dad.start(i),i}remove(e){this.dad.cancel(e),this.table.remove(e)}handlePrefix(e){this.#e.
autoconfigures&&!this.isDisabled&&this.#n.handlePrefix(e)}sendDadProbe(e,t,r){this.#t.sendDadProbe(e,
t,r)}onUnique(e){this.table.setUniqueness(e,"unique"),e.origin==="temporary"&&this.#s?.onUnique(e)}onDuplicate(e){
e.origin==="link-local"?this.#r.onDuplicate(e):e.origin==="slaac"?this.#n.onDuplicate(e):e.origin===
"temporary"?this.#s?.onDuplicate(e):this.table.setUniqueness(e,"duplicate")}#a(){this.#s?.stop();for(let e of[
...this.table.entries])this.dad.cancel(e),this.table.setUniqueness(e,"duplicate");this.#t.onDisabled()}};
function zT({origin:e}){return e==="link-local"||e==="slaac"||e==="temporary"}var rA=class DestinationCache{#e=Array.from({length:64},()=>[]);#t=0;get size(){return this.#t}nextHop(e,t=null){
return this.#t===0?null:this.#s(e,t)?.nextHop??null}hasNextHop(e){return this.#t>0&&this.#e.some(t=>t.
some(r=>r.nextHop.equals(e)))}redirect(e,t,r,n,s=null){if(n===null||!e.equals(n)||!e.isLinkLocal||r.
isMulticast||!t.isLinkLocal&&!t.equals(r))return!1;let o=t.equals(r)?null:s;return this.#n(i=>i.destination.
equals(r)&&(o===null||tA(i,o))),this.#r(r,o,t),!0}#r(e,t,r){let n=this.#o(e);n.length===4&&(n.shift(),
this.#t--),n.push({destination:e.clone(),source:t?.clone()??null,nextHop:r.clone()}),this.#t++}forgetNextHop(e){
return this.#n(t=>t.nextHop.equals(e))}forgetRouter(e){return this.#n(({nextHop:t,destination:r})=>t.
equals(e)&&!r.equals(e))}#n(e){let t=this.#t;if(t===0)return!1;for(let r of this.#e)for(let n=r.length-
1;n>=0;n--)e(r[n])&&(r.splice(n,1),this.#t--);return this.#t<t}clear(){for(let e of this.#e)e.length=
0;this.#t=0}#s(e,t){let r=this.#o(e),n=null;for(let s=0;s<r.length;s++){let o=r[s];if(o.destination.
equals(e)){if(t===null||tA(o,t))return o;o.source===null&&(n=o)}}return n}#o(e){return this.#e[e.hash()&
63]}};function tA(e,t){return e.source?.equals(t)===!0}var nA=64,sA=3e4,oA=1e3,XT=100,ZT=36e5,jT=10,JT=6e4,iA=72e5,uA=class LinkParameters{hopLimit=nA;retransMs=oA;mtu;#e;#t;#r=new k(
this);#n=sA;#s=0;constructor(e,t){this.#e=e,this.#t=this.mtu=t,this.#o()}get reachableMs(){return this.#s}reset(){
this.hopLimit=nA,this.retransMs=oA,this.mtu=this.#t,this.#n=sA,this.#o(),this.#e.timers.set(this.#r,
1/0)}handleAdvertisement(e,t,r){if(e>0&&(this.hopLimit=e),r>0&&(this.retransMs=aA(r,jT,JT)),t>0){let s=aA(
t,XT,ZT);s!==this.#n&&(this.#n=s,this.#o())}let{timers:n}=this.#e;this.#r.at===1/0&&n.setIn(this.#r,
iA)}handleMtu(e){e>=Me&&e<=this.#t&&(this.mtu=e)}onTimer(){this.#o(),this.#e.timers.setIn(this.#r,iA)}#o(){
this.#s=Kp(this.#n,this.#e.rng)}};function aA(e,t,r){return Math.min(Math.max(e,t),r)}var ex=4294967295;function Cn(e){return e===ex?1/0:e*1e3}var nr=class LifetimeList{#e;#t;#r;#n=[];#s=new k(
this);constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}get entries(){return this.#n}get isFull(){return this.#n.
length>=this.#t}add(e){return this.isFull||e.validUntil<=this.#e.clock.now?!1:(this.#n.push(e),this.#o(),
!0)}setUntil(e,t){e.validUntil=t,t<=this.#e.clock.now?this.remove(e):this.#o()}remove(e){let t=this.#n.
indexOf(e);return t<0?!1:(this.#n.splice(t,1),this.#o(),!0)}clear(){this.#n.length=0,this.#o()}onTimer(){
let{now:e}=this.#e.clock,t=this.#n.filter(r=>r.validUntil<=e);for(let r of t)this.remove(r)&&this.#r(
r);this.#o()}#o(){let e=1/0;for(let t of this.#n)e=Math.min(e,t.validUntil);this.#e.timers.set(this.#s,
e)}};var tx=32,dA=class PrefixList{#e;#t;constructor(e,t){this.#e=e,this.#t=new nr(e,tx,t)}get entries(){
return this.#t.entries}set(e,t,r){if(e.isLinkLocal||e.w0>>>24===255)return;let n=this.#e.clock.now+r,
s=this.#t.entries.find(o=>o.prefixLen===t&&e.matchesPrefix(o.prefix,t));s!==void 0?this.#t.setUntil(
s,n):this.#t.add({prefix:e.clone(),prefixLen:t,validUntil:n})}isOnLink(e){return e.isLinkLocal||e.isMulticast?
!0:this.longest(e)!==null}longest(e){let{entries:t}=this.#t,r=null;for(let n=0;n<t.length;n++){let s=t[n];
r!==null&&s.prefixLen<=r.prefixLen||e.matchesPrefix(s.prefix,s.prefixLen)&&(r=s)}return r}clear(){this.#t.
clear()}};var rx=4,nx=8,sx=253,lA=class AdvertisedDns{#e;#t;#r;#n;constructor(e,t){this.#e=e,this.#t=
t,this.#r=new nr(e,rx,t),this.#n=new nr(e,nx,t)}get servers(){return this.#r.entries}get domains(){return this.#n.
entries}handleServer(e,t){if(e.isMulticast||e.isAny||e.isLoopback)return;let r=this.servers.find(s=>s.
addr.equals(e)),n={addr:e.clone(),validUntil:0};this.#s(this.#r,r,n,t)}handleDomain(e,t){if(e===""||
e.length>sx)return;let r=e.toLowerCase(),n=this.domains.find(s=>s.name.toLowerCase()===r);this.#s(this.#n,
n,{name:e,validUntil:0},t)}clear(){let e=this.servers.length+this.domains.length>0;this.#r.clear(),this.#n.
clear(),e&&this.#t()}#s(e,t,r,n){let s=this.#e.clock.now+n;if(t!==void 0){e.setUntil(t,s),n===0&&this.#t();
return}n!==0&&(r.validUntil=s,!(e.isFull&&!ox(e,s))&&e.add(r)&&this.#t())}};function ox(e,t){let r=e.
entries.reduce((n,s)=>s.validUntil<n.validUntil?s:n);return r.validUntil<t&&e.remove(r)}var ix=6e4,cA=class RouterProbe{#e;#t;#r=new k(this);#n=[];constructor(e,t){this.#e=
e,this.#t=t}want(e){let{clock:t,timers:r}=this.#e;t.now-e.probedAt<ix||(e.probedAt=t.now,this.#n.push(
e),r.set(this.#r,t.now))}clear(){this.#n.length=0,this.#e.timers.set(this.#r,1/0)}onTimer(){for(let{
addr:e}of this.#n.splice(0))this.#t(e)}};var ax=16,ux=64,dx=16,mA=2,fA=class RouterList{#e;#t=[];#r;#n;#s;#o=0;constructor(e,t){
this.#e=e,this.#n=t,this.#s=new cA(e,r=>t.probeRouter(r)),this.#r=new nr(e,ux,r=>this.#l(r))}get routes(){
return this.#r.entries}get hasDefault(){return this.#r.entries.some(e=>e.prefixLen===0)}has(e){return this.#c(
e)!==null}handleAdvertisement(e,t,r){let n=r===mA?0:pA(r);this.#d(e,p.ANY6,0,t,n)}handleRoute(e,t,r,n,s){
s!==mA&&this.#d(e,t,r,n,pA(s))}handlePrefix(e,t,r,n){let s=this.#c(e)?.prefixes,o=s?.entries.find(a=>a.
prefixLen===r&&t.matchesPrefix(a.prefix,r)),i=this.#e.clock.now+n;o!==void 0?s.setUntil(o,i):s?.add(
{prefix:t.clone(),prefixLen:r,validUntil:i})}setReachable(e,t){let r=this.#c(e);r!==null&&(r.isReachable=
t,t||(r.probedAt=this.#e.clock.now))}remove(e){let t=this.#c(e);if(t!==null)for(let r of[...this.#r.
entries])r.router===t&&(this.#r.remove(r),this.#l(r))}clear(){for(let t of this.#t)t.prefixes.clear();
this.#t.length=0,this.#s.clear();let e=[...this.#r.entries];this.#r.clear();for(let t of e)this.#n.onRouteChange(
t,!1)}hasAdvertised(e,t){let r=this.#c(e);return r!==null&&Ad(r,t)}select(e,t){return this.selectRoute(
e,t)?.router??null}selectRoute(e,t){let r=this.#a(e,t,1);return r===null?null:(r.router.isReachable?
this.#i(e,t,r):r.router.turn=++this.#o,r)}#i(e,t,r){for(let n of this.#r.entries)!n.router.isReachable&&
e.matchesPrefix(n.prefix,n.prefixLen)&&hA(n,r,t)&&this.#s.want(n.router)}presentRoute(e,t){return this.#a(
e,t,-1)}#a(e,t,r){let n=null;for(let s of this.#r.entries)e.matchesPrefix(s.prefix,s.prefixLen)&&(n===
null||lx(s,n,t,r))&&(n=s);return n}hasAlternative(e){return this.has(e)&&this.#t.some(t=>t.isReachable&&
!t.addr.equals(e))}#d(e,t,r,n,s){if(!e.isLinkLocal)return;let o=this.#p(e,t,r),i=this.#e.clock.now+n;
if(o!==null){o.preference=s,this.#r.setUntil(o,i),n===0&&this.#l(o);return}if(n===0||this.#r.isFull)
return;let a=this.#c(e)??this.#u(e);if(a===null)return;let u=t.clone(),d={router:a,prefix:u,prefixLen:r,
preference:s,validUntil:i};this.#r.add(d),this.#n.onRouteChange(d,!0)}#u(e){if(this.#t.length>=ax)return null;
let t=new nr(this.#e,dx,()=>{}),r={addr:e.clone(),isReachable:!1,turn:0,probedAt:this.#e.clock.now,prefixes:t};
return this.#t.push(r),r}#l(e){this.#n.onRouteChange(e,!1),this.#m(e.router)}#m(e){if(this.#r.entries.
some(r=>r.router===e))return;let t=this.#t.indexOf(e);t<0||(this.#t.splice(t,1),e.prefixes.clear(),this.#n.
onRouterGone(e.addr))}#c(e){return this.#t.find(t=>t.addr.equals(e))??null}#p(e,t,r){return this.#r.
entries.find(n=>n.router.addr.equals(e)&&n.prefixLen===r&&t.matchesPrefix(n.prefix,r))??null}};function pA(e){
return e===3?-1:e}function lx(e,t,r,n){if(e.router.isReachable!==t.router.isReachable)return e.router.
isReachable;let s=n*(t.router.turn-e.router.turn);return!e.router.isReachable&&s!==0?s>0:hA(e,t,r)}function hA(e,t,r){
if(e.prefixLen!==t.prefixLen)return e.prefixLen>t.prefixLen;let n=r!==null&&Ad(e.router,r),s=r!==null&&
Ad(t.router,r);return n!==s?n:e.preference>t.preference}function Ad({prefixes:e},t){return e.entries.
some(({prefix:r,prefixLen:n})=>t.matchesPrefix(r,n))}var cx=1e3,mx=4e3,bd=36e5,px=.1,yA=class RouterSolicitation{#e;#t;#r=new k(this);#n=0;constructor(e,t){
this.#e=e,this.#t=t}get isRunning(){return this.#r.at<1/0}start(){let{timers:e,rng:t}=this.#e;this.#n=
0,e.setIn(this.#r,$(t,cx+1))}stop(){this.#e.timers.set(this.#r,1/0)}handleAdvertisement(e){e>0&&this.
stop()}onTimer(){let e=this.#n,t=this.#s(e===0?mx:2*e,e);this.#n=t>bd?this.#s(bd,bd):t,this.#e.timers.
setIn(this.#r,this.#n),this.#t()}#s(e,t){let r=$(this.#e.rng,65536)/65535*2-1;return e+r*px*(t||e)}};function Si(e,t){let r=Pi(e,0),n=Pi(e,8),s=[r^0x736f6d6570736575n,n^0x646f72616e646f6dn,r^0x6c7967656e657261n,
n^0x7465646279746573n],o=t.length&-8;for(let i=0;i<o;i+=8)AA(s,Pi(t,i));AA(s,Pi(t,o)|BigInt(t.length&
255)<<56n),s[2]^=0xffn;for(let i=0;i<4;i++)Id(s);return s[0]^s[1]^s[2]^s[3]}function Pi(e,t){let r=0n;
for(let n=Math.min(e.length,t+8)-1;n>=t;n--)r=r<<8n|BigInt(e[n]);return r}function AA(e,t){e[3]^=t,Id(
e),Id(e),e[0]^=t}function Id(e){bA(e,0,1,13n,2,3,16n),bA(e,2,1,17n,0,3,21n)}function bA(e,t,r,n,s,o,i){
e[t]=BigInt.asUintN(64,e[t]+e[r]),e[r]=gd(e[r],n)^e[t],e[t]=gd(e[t],32n),e[s]=BigInt.asUintN(64,e[s]+
e[o]),e[o]=gd(e[o],i)^e[s]}function gd(e,t){return BigInt.asUintN(64,e<<t)|e>>64n-t}var fx=3,Os=8;function gA(e){let t=new Uint8Array(16);for(let r=0;r<16;r+=4)I(t,r,e.nextU32());return t}
var IA=class StableIdentifiers{isHardwareBased=!1;networkId="";#e;#t;constructor(e,t){
this.#e=e.slice(0,16),this.#t=t}form(e,t){for(let r=t;r<=fx;r++){let n=this.#r(e,r),s=Number(n>>32n)|
0,o=Number(n&0xffffffffn)|0;if(vi(s,o))continue;return{addr:new p(e.w0,e.w1,s,o),dadCounter:r}}return null}#r(e,t){
let r=new TextEncoder,n=r.encode(this.#t),s=r.encode(this.networkId),o=new Uint8Array(Os+8+n.length+
s.length);return I(o,0,e.w0),I(o,4,e.w1),I(o,Os,t),I(o,Os+4,n.length),o.set(n,Os+8),o.set(s,Os+8+n.length),
Si(this.#e,o)}};var hx=8;function _A(e){let t=new TextEncoder().encode(e),r=new Uint8Array(16);for(let n=0;n<16;n+=hx){
let s=new Uint8Array(16).fill(n),o=Si(s,t);I(r,n,Number(o>>32n)|0),I(r,n+4,Number(o&0xffffffffn)|0)}
return r}var RA=class Ipv6Link{netif;config;parameters;addresses;prefixes;routers;redirects=new rA;dns;#e;#t;#r=new p;#n=new Set;constructor(e,t,r,n){
let s=Math.min(r.mtu??t.mtu,t.mtu);this.netif=t,this.config=r,this.#e=n,this.parameters=new uA(e,s),
this.prefixes=new dA(e,()=>n.onRoutesChange(t)),this.routers=new fA(e,this),this.dns=new lA(e,()=>n.
onDnsChange(t)),this.#t=new yA(e,()=>n.sendRouterSolicitation(t,this.#o));let o=t.device.medium==="e\
thernet";this.addresses=new eA(e,yx(e,t,r),{...Jy,autoconfigures:r.autoconfiguration,usesTemporary:r.
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
delete(e);let r=Kn(e.addr,this.#r);this.#e.setGroup(this.netif,r,t)}onDisabled(){this.#s(),this.netif.
speaksIpv6=!1}};function yx({rng:e},{mac:t,name:r},{identifiers:n,stableSecret:s}){if(n==="eui64")return new Wy(
t);let o=s===void 0?gA(e):_A(s);return new IA(o,r)}var TA=class LearntRoutes{#e;constructor(e){this.#e=e}lookup(e,t,r,n){let s=null;for(let o of this.#e.
values()){if(t!==null&&o.netif!==t||!o.netif.up)continue;let i=Ax(o,e,r,n);i!==null&&(s===null||i.prefixLen>
s.prefixLen)&&(s=i)}return s}};function Ax(e,t,r,n){let{netif:s,redirects:o,prefixes:i,routers:a}=e,
u=o.nextHop(t,r);if(u!==null){let m=u.equals(t)?null:u;return Ni(s,t,128,m)}if(t.isLinkLocal)return Ni(
s,t,64);let d=i.longest(t);if(d!==null)return Ni(s,d.prefix,d.prefixLen);let l=n?a.presentRoute(t,r):
a.selectRoute(t,r);return l===null?null:Ni(s,l.prefix,l.prefixLen,l.router.addr)}function Ni(e,t,r,n=null){
return{dst:t,prefixLen:r,netif:e,gateway:n,isConnected:!1}}var xA=class Ipv6Host{onDns=null;#e;#t=new Map;constructor(e){this.#e=e,e.router.learnt=
new TA(this.#t)}of(e){return this.#t.get(e)??null}get links(){return[...this.#t.values()]}enable(e,t){
let r=new RA(this.#e.context,e,t,this);this.#t.set(e,r),e.up&&r.start()}setUp(e,t){let r=this.of(e);
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
e)}onDnsChange(e){this.onDns?.(),this.#e.router.listener?.onDnsChange(e)}};function EA(e){return e>>>3&3}var vA=class RouterAdvertReader{#e;#t;#r=new Ai;#n=new p;constructor(e,t){
this.#e=e,this.#t=t}take(e,{src:t,offset:r,length:n}){let s=this.#e,o=Ay(s,r)*1e3,i=hy(s,r);i>0&&(e.
netif.hopLimit=i),e.parameters.handleAdvertisement(i,by(s,r),gy(s,r));let a=EA(yy(s,r));e.routers.handleAdvertisement(
t,o,a);let u=this.#r;for(u.start(r+Ii,r+n);u.next(s);)this.#o(e,t);this.#s(e,t),e.onRouterAdvertised(
o)}#s(e,t){let r=this.#t.lookup(e.netif,t);r!==null&&(r.isRouter=!0);let n=r===null||r.state!==z;e.routers.
setReachable(t,n)}#o(e,t){let r=this.#e,{type:n,at:s,length:o}=this.#r;switch(n){case ct:this.#t.nud.
heard(e.netif,t,r,s+Tn);return;case mi:return e.parameters.handleMtu(ty(r,s));case ci:return this.#i(
e,t,s);case fi:return this.#a(e,t,s,o);case hi:return this.#d(e,s,o);case yi:for(let i of sy(r,s,o))
e.dns.handleDomain(i.replace(/\.$/,""),Cn(Ts(r,s)))}}#i(e,t,r){let n=this.#e,s=Jh(n,r,this.#n),o=sd(
n,r),i=od(n,r),a=Cn(Ts(n,r)),u=(i&$h)!==0;u&&e.prefixes.set(s,o,a),e.routers.handlePrefix(t,s,o,a),e.
addresses.handlePrefix({prefix:s,prefixLen:o,isOnLink:u,isAutonomous:(i&Qh)!==0,isDelegated:(i&Kh)!==
0,preferredMs:Cn(jh(n,r)),validMs:a})}#a(e,t,r,n){let s=this.#e;e.routers.handleRoute(t,ey(s,r,n,this.#n),
sd(s,r),Cn(Ts(s,r)),EA(od(s,r)))}#d(e,t,r){let n=this.#e,s=Cn(Ts(n,t));for(let o=0;o<ry(r);o++){let i=ny(
n,t,o,this.#n);pe(i)&&(i.zone=e.netif.index),e.dns.handleServer(i,s)}}};var bx=3e4,gx=1e3,PA=class NeighbourDiscovery{#e;#t;#r;#n;#s;#o=new Ai;#i=new p;#a=new p;#d=new p;constructor(e,t,r,n){
this.#e=e,this.#t=t,this.#r=r,this.#n=n,this.#s=new vA(e.frame.memory,t),t.setSolicitor(6,this),t.nud.
host=this}onIcmpMessage(e,t){let{stats:r,frame:n,config:s}=this.#e,{offset:o,length:i,ttl:a,src:u,dst:d,
netif:l}=e,m=this.#r.of(l);if(m===null)return r.drop("not-for-us");if(e.hasFragmentHeader)return r.drop(
"bad-field");let h=Ry(n.memory,o,i,a,u,d);if(h!==null)return r.drop(h);let b=m.config.autoconfiguration&&
!s.forwarding;t===xn?this.#m(m,e):t===En?this.#h(m,e):t===Es&&b?this.#s.take(m,e):t===vs&&b?this.#A(
m,e):r.drop("not-for-us")}#u({offset:e,length:t},r){let n=this.#e.frame.memory,s=this.#o;for(s.start(
e+Ri(n[e]),e+t);s.next(n);)if(s.type===r)return s.at;return-1}#l(e,t){let r=this.#u(e,t);if(r<0)return-1;
let n=r+Tn;return(this.#e.frame.memory[n]&1)!==0?-1:n}#m(e,t){let{stats:r,frame:n}=this.#e,{netif:s,
src:o,offset:i}=t,a=n.memory,u=Sn(a,i,this.#i);if(this.#c(e,t,u))return;if(!s.hasAddress(u))return r.
drop("not-for-us");if(s.hasAddress(o))return void r.addressConflicts++;let d=this.#l(t,ct);d>=0&&!o.
isAny&&this.#p(s,o)&&this.#t.nud.heard(s,o,a,d);let l=o.isAny?Zs:o,m=o.isAny?0:_i,h=this.#f|m|Ix(e,u);
this.#n.advertise(s,u,l,h)}#c(e,t,r){let n=this.#e.frame.memory,s=this.#u(t,pi),o=s>=0&&this.#o.length===
mt,i=o?g(n,s+2):0,a=o?A(n,s+6):-1,{dad:u}=e.addresses;return u.handleSolicitation(r,t.src.isAny,i,a)}#p(e,t){
return this.#r.firstHop(e,t,null)?.equals(t)===!0||this.#t.lookup(e,t)!==null}get#f(){return this.#e.
config.forwarding?ad:0}#h(e,t){let{stats:r,frame:n}=this.#e,{netif:s,offset:o}=t,i=n.memory,a=Sn(i,o,
this.#i);if(e.addresses.dad.handleAdvertisement(a))return;if(s.hasAddress(a))return void r.addressConflicts++;
let u=this.#t.lookup(s,a);if(u===null)return;let d=Iy(i,o);this.#t.nud.advertised(u,i,this.#l(t,Rn),
(d&_i)!==0,(d&ud)!==0)&&(u.isRouter=(d&ad)!==0,u.isRouter||e.onNoRouter(u.ip))}#A(e,t){let{stats:r,frame:n}=this.#e,
{netif:s,offset:o,src:i}=t,a=n.memory,u=Sn(a,o,this.#i),d=dd(a,o,this.#a),{redirects:l}=e,m=this.#I(
t),h=this.#r.firstHop(s,d,m);if(s.hasAddress(u)||s.hasAddress(d)||!l.redirect(i,u,d,h,m))return r.drop(
"bad-address");let x=this.#l(t,Rn),C=x<0?this.#t.lookup(s,u):this.#t.nud.heard(s,u,a,x);C!==null&&!u.
equals(d)&&(C.isRouter=!0),this.#r.onRoutesChange(s)}#I(e){let t=this.#u(e,rd),r=nd+_;if(t<0||this.#o.
length<r)return null;let n=this.#e.frame.memory,s=t+nd,o=this.#d.read6(n,s+j);return e.netif.hasAddress(
o)?o:null}solicit(e,t){let{netif:r,ip:n,mac:s}=e,o=this.#_(e);o===null||!r.up||this.#n.solicit(r,o,n,
t?s:null)}#_({netif:e,ip:t,queueHead:r}){let n=this.#e.frame.memory;if(r!==null&&V(n,r.offset)===6){
let i=this.#d.read6(n,r.offset+j);if(this.#b(e,i))return i}let s=Jt(e,t);return s===null||this.#b(e,
s)?s:e.addresses.find(({addr:i})=>!i.isV4&&this.#b(e,i))?.addr??null}#b(e,t){return e.hasAddress(t)&&
this.#r.of(e)?.hidesLink(t)!==!0}announce(e,t){t.isLinkLocal||this.#r.of(e)===null||this.#n.advertise(
e,t,gt,this.#f)}reachableMs(e){return this.#r.of(e)?.parameters.reachableMs??bx}retransMs(e){return this.#r.
of(e)?.parameters.retransMs??gx}isPatient({netif:e,ip:t}){let r=this.#r.of(e);return r!==null&&!r.routers.
hasAlternative(t)&&!r.redirects.hasNextHop(t)}onReachability({netif:e,ip:t},r){let n=this.#r.of(e);if(n===
null)return;let s=!r&&n.redirects.forgetNextHop(t),o=n.routers.has(t);o&&n.routers.setReachable(t,r),
(s||o)&&this.#r.onRoutesChange(e)}};function Ix({addresses:e},t){return e.table.find(t)?.state==="op\
timistic"?0:ud}function SA(e,t,r,n){return e[t]=r,e[t+1]=n>>>3,e.fill(0,t+2,t+n),n}function Oi(e,t,r,n){return SA(e,
t,r,mt),n.write(e,t+Tn),mt}function NA(e,t,r,n){return SA(e,t,pi,mt),I(e,t+2,r),f(e,t+6,n),mt}function OA(e,t){return Dr(e,t,xs,0,0)}function _d(e,t,r){return Dr(e,t,xn,0,0),r.write6(e,t+gi),Pn}function CA(e,t,r,n){return Dr(e,t,En,0,
r<<24),n.write6(e,t+gi),Pn}var kn=Pn+mt,kA=class NdSender{#e;#t;#r;#n=new Q;#s=new p;constructor(e,t,r){this.#e=
e,this.#t=t,this.#r=r}solicit(e,t,r,n){let s=this.#o(kn),o=this.#e.frame.memory,i=s+_d(o,s,r);Oi(o,i,
ct,e.mac);let a=n===null?Kn(r,this.#s):r;this.#i(s,kn,t,a),this.#a(e,n??S.forMulticast(a))}probe(e,t,r,n){
let s=this.#o(kn),o=this.#e.frame.memory,i=s+_d(o,s,t);NA(o,i,r,n);let a=Kn(t,this.#s);this.#i(s,kn,
p.ANY6,a),this.#a(e,S.forMulticast(a))}advertise(e,t,r,n){let s=this.#o(kn),o=this.#e.frame.memory,i=s+
CA(o,s,n,t);Oi(o,i,Rn,e.mac),this.#i(s,kn,t,r),r.isMulticast?this.#a(e,S.forMulticast(r)):this.#d(e,
t,r)}solicitRouters(e,t){let r=!t.isAny&&e.device.medium==="ethernet",s=id+(r?mt:0),o=this.#o(s),i=this.#e.
frame.memory,a=o+OA(i,o);r&&Oi(i,a,ct,e.mac),this.#i(o,s,t,gt),this.#a(e,S.forMulticast(gt))}#o(e){let{
frame:t}=this.#e;return t.reset(),t.prepend(e)}#i(e,t,r,n){let{frame:s,stats:o}=this.#e,i=s.memory;qh(
i,e,t,r,n);let a=s.prepend(_);an(i,a,0,0,t,58,vn,r,n),o.icmpSent++}#a(e,t){let{frame:r,stats:n}=this.#e;
n.ipSent++,e.device.medium==="ethernet"?this.#t.sendTo(e,t,r,_t):this.#t.output(e,null,r,_t)}#d(e,t,r){
let n=this.#n;n.local.copyFrom(t),n.remote.copyFrom(r),n.nextHop.copyFrom(r),n.netif=e,n.neighbour=null,
n.ttl=vn,this.#r.sendPacket(n,this.#e.frame,e.ipv6Mtu)}};var _x={input:()=>{}},wA=class IpLayer{clock;timers;linkTimers;rng;stats;pbufs;frame;config;sum;router;link;groups;ipv6;#e;#t;#r;constructor(e){
this.clock=e.clock,this.timers=e.timers,this.linkTimers=e.linkTimers??e.timers,this.rng=e.rng,this.stats=
e.stats,this.pbufs=e.pbufs,this.frame=e.frame,this.config={...$c,...e.config},this.sum=e.pbufs.memory.
checksum();let t=new ei;this.router=new Vf(new Zo,t);let{clock:r,timers:n,stats:s,pbufs:o,frame:i,sum:a,
config:u,router:d}=this,l=new bh(d,i.memory);this.link=new pf({clock:r,timers:n,stats:s,pbufs:o,frame:i,
sum:a,config:u,user:this,upper:this,sources:l});let m=new Ff(r),h={context:this,router:d,link:this.link,
paths:m},b=new vu(new Ah(this,l,m),h);b.transports.register(2,b.groups);let x={clock:r,timers:this.linkTimers,
rng:this.rng,stats:s,pbufs:o,frame:i,config:u,sum:a},C=new Gy(this,d,m),X=new vu(C,h,x),bt=new Ty(X.
groups);X.icmp.messages=bt,X.transports.register(59,_x);let fr=new Df(b,X);this.#e=fr,this.#t=new ff(
u,d,this.link,fr),this.#r=new qf(h,fr),fr.forEach(({icmp:xa})=>xa.paths=this.#r),this.groups=new am(
{onGroupChange:(xa,Tl,BI)=>fr.of(Tl).groups.onGroupChange(xa,Tl,BI)});let Il=new kA(this,this.link,X.
output),_l=this.#t,{groups:GI}=this,{neighbours:Rl}=this.link;this.ipv6=new xA({context:x,router:d,groups:GI,
addresses:_l,sender:Il,neighbours:Rl}),_l.ipv6=this.ipv6,t.advertised=this.ipv6,bt.neighbours=new PA(
this,Rl,this.ipv6,Il)}get netifs(){return this.router.netifs}get generation(){return this.router.generation}addNetif(e){
this.#t.add(e)}removeNetif(e){this.#t.remove(e)}enableIpv6(e,t){this.ipv6.enable(e,t)}setUp(e,t){this.#t.
setUp(e,t)}addAddress(e,t,r){return this.#t.addAddress(e,t,r)}removeAddress(e,t){return this.#t.removeAddress(
e,t)}replaceAddress(e,t,r,n){return this.#t.replaceAddress(e,t,r,n)}addRoute(e,t,r,n){return this.router.
addRoute(e,t,r,n)}removeRoute(e,t,r,n){return this.router.removeRoute(e,t,r,n)}netifByIndex(e){return this.
router.byIndex(e)}netifOf(e){return this.router.netifOf(e)}completeOwn(e){this.router.completeOwn(e)}completePeer(e,t){
return this.router.completePeer(e,t)}isBroadcast(e){return this.router.isBroadcast(e)}orderDestinations(e){
return Vy(this.router,this.link.neighbours,e)}onlyFamily(){return qy(this.router)}setNeighbour(e,t,r){
return this.link.neighbours.setStatic(e,t,r)}removeNeighbour(e,t){return this.link.neighbours.remove(
e,t)}get dontFragment(){return Ol(this.config.dontFragment)}route(e){return this.#r.route(e)}mtu(e){
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
e,t)}leaveGroup(e,t){return this.groups.leave(e,t)}};var MA=class Attachment{netif;source;lent;spare;blockSize;coalescer;shift;ended=!1;constructor(e,t,r,n){
this.netif=e,this.source=t,this.coalescer=n,this.blockSize=n===null?t.maxFrame+8:Jr,this.lent=LA(r,this.
blockSize),this.spare=n===null?this.lent:LA(r,this.blockSize),this.shift=t.medium==="ethernet"?6:4}expect(e){
let t=this.source.medium==="ethernet";e===4?this.shift=t?6:4:e===6&&(this.shift=t?2:0)}};function LA(e,t){
let r=e.allocate(t);if(r===null)throw new RangeError("Packet memory is exhausted");return r}var Rx=512,DA=class LoopbackDevice{medium="ip";mtu=65535;maxFrame=65535;offload={checksum:!0,
tcpSegmentation:65535};#e;#t;#r=null;#n=null;#s=0;constructor(e,t=Rx){this.#e=e,this.#t=t}get pending(){
return this.#s}transmit(e){if(this.#s>=this.#t)return!1;let t=this.#e.allocate(e.length);return t===
null?!1:(e.copyTo(this.#e.memory.u8,t.offset),t.seq=e.gsoSize,t.flags=e.origin<<8|e.gsoType<<1|(e.csumOffset!==
0?1:0),this.#n===null?this.#r=t:this.#n.next=t,this.#n=t,this.#s++,!0)}take(e){let t=this.#r;return t===
null?null:(this.#r=t.next,t.next===null&&(this.#n=null),t.next=null,this.#s--,e.checksumValid=(t.flags&
1)!==0,e.gsoType=t.flags>>>1&127,e.origin=t.flags>>>8,e.gsoSize=t.seq,t.flags=0,t)}receive(e,t,r,n){
let s=this.take(n);if(s===null)return 0;let{length:o}=s,i=this.#e.memory.u8;return e.set(i.subarray(
s.offset,s.offset+o),t),this.#e.free(s),o}close(){this.#e.free(this.#r),this.#r=null,this.#n=null,this.#s=
0}};var Tx=69,FA=class RunHeader4{etherType=tn;length=M;addressesAt=rn;gsoTcp=1;protocolOf(e,t,r){
return e[t]!==Tx||rt(e,t)!==r||(Er(e,t)&~Kt)!==0?-1:st(e,t)}isIntact(e,t){return qt(e,t,M,0)===65535}pseudoSum(e,t,r){
return fo(ot(e,t),it(e,t),r,0)}follows(e,t,r,n,s){return rt(e,t)===n&&A(e,t)===A(e,r)&&Er(e,t)===Er(
e,r)&&A(e,t+Qt)===A(e,r+Qt)&&(Yt(e,t)||nt(e,t)===(nt(e,r)+s&65535))&&(UA(e,t)-UA(e,r))%65535===0}finish(e,t,r){
f(e,t+Le,r),f(e,t+Re,0),f(e,t+Re,It(e,t,M))}};function UA(e,t){return rt(e,t)+nt(e,t)+A(e,t+Re)}var xx=32,GA=class RunHeader6{etherType=_t;length=_;addressesAt=j;gsoTcp=4;protocolOf(e,t,r){
return HA(e,t,r)?vt(e,t):-1}isIntact(){return!0}pseudoSum(e,t,r){return qt(e,t+j,xx,r)}follows(e,t,r,n){
return HA(e,t,n)&&g(e,t)===g(e,r)&&A(e,t+ce)===A(e,r+ce)}finish(e,t,r){f(e,t+he,r-_)}};function HA(e,t,r){
return Te(e,t)===r-_}var BA=class TcpRun{#e;#t=0;#r=!1;constructor(e){this.#e=e}begin(e,t){let r=this.#e;
if(t<oe)return 0;let n=Ue(r,e);return n<oe||n>=t||r[e+at]!==ye?0:(this.#t=cs(r,e)+t-n|0,this.#r=!1,n)}follows(e,t,r){
let n=this.#e;if(cs(n,e)!==this.#t||Ue(n,e)!==r||(Ho(n,e)&~De)!==ye||g(n,e+ls)!==g(n,t+ls)||A(n,e+cn)!==
A(n,t+cn))return!1;for(let s=St;s<r;s+=4)if(g(n,e+s)!==g(n,t+s))return!1;return!0}joined(e,t){return this.#t=
this.#t+t|0,this.#r=(this.#e[e+at]&De)!==0,!this.#r}finish(e){this.#r&&(this.#e[e+at]|=De)}};var Ex=64,vx=256,VA=class UdpRun{#e;constructor(e){this.#e=e}begin(e,t){let r=t-v;return r>
vx&&(r&3)!==0?0:r>0&&this.#t(e,t)?v:0}follows(e,t,r,n){return this.#t(e,r+n)}#t(e,t){let r=this.#e;return Nt(
r,e)===t&&fs(r,e)!==0}joined(e,t,r){return r<Ex}finish(e,t){f(this.#e,e+Zt,t)}};var Px=4,qA=we+_+of,WA=class ReceiveCoalescer{count=0;start=0;end=0;#e;#t;#r;#n;#s=new Int32Array(
qA/4+2);#o=new Uint8Array(3);#i=new Uint8Array(qA);#a;#d;#u;#l=new Array(16).fill(null);#m;#c=0;#p=0;#f=0;#h=!1;constructor(e,t,r){
this.#e=e,this.#n=new Int32Array(e.buffer),this.#t=t,this.#a=new BA(e),this.#d=new VA(e),this.#u=this.#a,
this.#m=this.#l[4]=new FA,this.#l[6]=new GA,this.#r=r==="ethernet"?we:0}isOpen(e,t){return this.#h&&
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
this.#e,e+n)];return s===null||t<n+s.length+v?null:n===0||ss(this.#e,e)===s.etherType?s:null}#_(e){return e===
6?this.#a:e===17?this.#d:null}#b(e,t,r){if(r.checksumValid)return!0;let n=this.#r+this.#m.length,s=t-
n;return this.#t.reset(this.#f+s).add(e+n,s).finish()===0}#R(e,t,r){let n=this.#e,{start:s}=this,o=t-
this.#c;if(o<=0||o>this.#p||r.gsoType!==0||r.origin!==0)return!1;let i=e+this.#r,a=s+this.#r,u=this.#m,
d=i+u.length,l=a+u.length,m=this.#c-this.#r-u.length,{addressesAt:h}=u,b=u.length-h+Px;return u.follows(
n,i,a,t-this.#r,this.count)&&this.#y(e,s,this.#r)&&this.#y(i+h,a+h,b)&&this.#u.follows(d,l,m,o)&&this.#b(
e,t,r)}#y(e,t,r){let n=this.#e,s=this.#n,o=e+r;if(((e^t)&3)===0){for(;e<o&&(e&3)!==0;e++,t++)if(n[e]!==
n[t])return!1;for(;e+4<=o;e+=4,t+=4)if(s[e>>2]!==s[t>>2])return!1}for(;e<o;e++,t++)if(n[e]!==n[t])return!1;
return!0}};var $A=class DatagramFlow extends Q{unicastTtl=64;multicastTtl=1;multicastIfIndex=0;boundIfIndex=0;loopsMulticast=!0;strongSource=!0;atomicId=$o;label=Ot;invalidate(){
this.netif=null}leadsTo(e,t){let{netif:r,neighbour:n}=this;return r===null||this.generation!==e.generation||
r.isLoopback||!this.#e(t)?!1:r.device.medium==="ip"||n?.isResolved===!0}aim(e,t,r){let n=r.isMulticast;
return this.ttl=n?this.multicastTtl:this.unicastTtl,this.multicastLoop=n&&this.loopsMulticast,(this.
netif===null||this.generation!==e.generation||!this.#e(r))&&(this.netif=null,this.remote.copyFrom(r),
this.local.copyFrom(t),(t.isMulticast||e.isBroadcast(t))&&this.local.copyFrom(r.isV4?p.ANY4:p.ANY6),
this.ifIndex=n&&this.multicastIfIndex!==0&&r.zone===0?this.multicastIfIndex:this.boundIfIndex),e.route(
this)}#e(e){return this.remote.equals(e)&&this.remote.zone===e.zone}};var Ci=class DatagramPcb{local;remote;family;boundFamily;namesAnyFamily=!1;broadcast=!0;flow=new $A;constructor(e){
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
this.flow.multicastIfIndex=e,this.flow.invalidate()}};var Sx=2,Nx=62,QA=class RawPcb extends Ci{user;protocol;headerIncluded=!1;checksumOffset=-1;#e;#t=null;constructor(e,t,r,n){
super(n),this.#e=e,this.user=t,this.protocol=r,n!==4&&r===58&&(this.checksumOffset=Sx)}filterIcmp(e,t){
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
return!this.remote.isAny&&this.remote.isSameHost(e)}#n(e){let t=this.checksumOffset;if(t>Nx||e.count<
2||e.lengths[1]<t+2)return!1;let{ip:r}=this.#e,{flow:n,protocol:s}=this,o=e.pullUp(t+2);f(e.memory,o+
t,0);let a=!n.remote.isV4||s!==1&&s!==2?ue(n.local,n.remote,s,e.length):0,u=r.sum.reset(a);for(let d=0;d<
e.count;d++)u.add(e.offsets[d],e.lengths[d]);return f(e.memory,o+t,u.finish()),!0}};var KA=class RawLayer{ip;#e;#t;#r=[];constructor(e){this.ip=e.ip,this.#e=e.stats,this.#t=
e.pbufs,this.ip.registerRaw(this)}get size(){return this.#r.length}create(e,t,r=4){let n=new QA(this,
e,t,r);return n.flow.dontFragment=this.ip.dontFragment,this.#r.push(n),n}remove(e){let t=this.#r.indexOf(
e);t>=0&&this.#r.splice(t,1)}wants(e){for(let t=0;t<this.#r.length;t++)if(this.#r[t].matches(e))return!0;
return!1}inputRaw(e){let t=!1;for(let r=this.#r.length-1;r>=0;r--){let n=this.#r[r];n===void 0||!n.matches(
e)||(t=!0,this.#n(n,e))}return t}onIcmpError(e){if(e.kind!==H)return;let{remote:t,mtu:r,length:n}=e,
s=!1;for(let o=this.#r.length-1;o>=0;o--){let i=this.#r[o];i===void 0||!i.maySend(e)||(s||this.ip.updatePathMtu(
t,r,n),s=!0,i.user.onIcmpError?.(i,e))}}onAddressGoes(e,t){if(t!==null)for(let r of this.#r)r.follow(
e,t)}#n(e,t){let{ipOffset:r,src:n,dst:s,netif:o,protocol:i,ttl:a,tos:u}=t,{user:d}=e,l=t.offset+t.length,
m=e.user.refusal?.(l-r,1)??null;if(m!==null)return e.user.onRefused?.(),this.#e.drop(m);let h=this.#t.
allocate(l-r);if(h===null)return this.#e.drop("no-memory");this.#t.memory.u8.copyWithin(h.offset,r,l),
d.onDatagram(e,h,n,i,s,i,o,a,u)}};function E(e){e.context.markDirty(e)}function ie(e){e.ackDue=!0,e.context.markDirty(e)}function ft(e){
let t=e.rexmitAt;e.lossAt<t&&(t=e.lossAt),e.delackAt<t&&(t=e.delackAt),e.paceAt<t&&(t=e.paceAt),e.keepAt<
t&&(t=e.keepAt),e.lingerAt<t&&(t=e.lingerAt),t!==e.timer.at&&e.context.timers.set(e.timer,t)}var Fe={onConnected(){},onReceive(e,t){e.context.pbufs.free(t)},onFin(){},onSent(){},onError(){},onClosed(){}};var Ox=0,Cx=1,zA=2,kx=3,wx=4,Lx=5,Mx=8,wt=12,YA=4,Dx=14,XA=16844810,ZA=class TcpOptions{mss=-1;windowScale=-1;sackPermitted=!1;hasTimestamps=!1;tsVal=0;tsEcr=0;sackCount=0;sack=new Int32Array(
2*YA);clear(){this.mss=-1,this.windowScale=-1,this.sackPermitted=!1,this.hasTimestamps=!1,this.tsVal=
0,this.tsEcr=0,this.sackCount=0}parse(e,t,r){if(this.clear(),r===wt&&g(e,t)===XA)return this.hasTimestamps=
!0,this.tsVal=g(e,t+4),this.tsEcr=g(e,t+8),!0;let n=t+r,s=t;for(;s<n;){let o=e[s];if(o===Ox)return!0;
if(o===Cx){s++;continue}if(s+2>n)return!1;let i=e[s+1];if(i<2||s+i>n)return!1;this.#e(e,s,o,i),s+=i}
return!0}#e(e,t,r,n){switch(r){case zA:n===4&&(this.mss=A(e,t+2));break;case kx:n===3&&(this.windowScale=
Math.min(e[t+2],Dx));break;case wx:n===2&&(this.sackPermitted=!0);break;case Lx:this.#t(e,t,n);break;case Mx:
if(n!==10)break;this.hasTimestamps=!0,this.tsVal=g(e,t+2),this.tsEcr=g(e,t+6);break}}#t(e,t,r){let n=r-
2>>>2;if(r!==2+4*n||(n&1)!==0)return;let s=Math.min(n>>>1,YA);for(let o=0;o<2*s;o++)this.sack[o]=g(e,
t+2+4*o);this.sackCount=s}};function jA(e,t,r){return 4+(t?12:e?4:0)+(r>=0?4:0)}function JA(e,t,r,n,s,o,i,a){
e[t]=zA,e[t+1]=4,f(e,t+2,r);let u=t+4;return s?(Cs(e,u,o,i),n&&f(e,u,1026),u+=wt):n&&(I(e,u,16843778),
u+=4),a>=0&&(I(e,u,16974592|a),u+=4),u-t}function Cs(e,t,r,n){return I(e,t,XA),I(e,t+4,r),I(e,t+8,n),
wt}function eb(e){return e===0?0:4+8*e}function tb(e,t,r,n){if(n===0)return 0;I(e,t,16844034+8*n);for(let s=0;s<
2*n;s++)I(e,t+4+4*s,r[s]);return 4+8*n}function ki(e){let{sndNxt:t,sndWnd:r}=e;if(e.state===3)return t;let n=e.sndUna+r|0,s=t-n|0;return s<=
0||r>0&&s<1<<e.sndScale?t:n}var Ux=class Pacing{burstLeft=0;nextSendAt=0};function Rd(e){return e.pacing??=new Ux}var Fx=2,Hx=1.2;function Td(e){if(e.pacingRate<=0)return!1;let t=Rd(e);return e.context.clock.now>=t.
nextSendAt?(t.burstLeft=e.sendQuantum,!1):t.burstLeft>0?!1:(e.paceAt=t.nextSendAt,!0)}function xd(e,t){
if(e.pacingRate<=0||t<=e.sendQuantum)return t;let{sndMss:r,sendQuantum:n}=e;return Math.max(n-n%r,r)}
function rb(e,t){if(e.pacingRate<=0)return;let{now:r}=e.context.clock,n=Rd(e),s=t/e.pacingRate;n.nextSendAt<=
r&&(s-=Math.min(r-n.nextSendAt,s/2),n.nextSendAt=r),n.nextSendAt+=s,n.burstLeft-=t}function wi(e){if(!e.
context.config.pacing||e.srtt===0||e.sent.rates!==null)return;let t=2*e.cwnd<e.ssthresh?Fx:Hx;e.pacingRate=
t*e.cwnd/e.srtt,e.sendQuantum=Zc(e.pacingRate,e.sndMss)}var nb=class BlackHole{mss;foundAt;constructor(e,t){this.mss=e,this.foundAt=t}};var Gx=1024,Bx=536,Vx=16,qx=6e5;function sb(e){let{blackHoleTimeouts:t}=e.context.config,{sent:r,sndMss:n}=e,
s=e.totalAcked<Vx*n?t:2*t;if(t===0||e.retries<s||r.count===0||(r.endOf(0)-r.first|0)<n)return;let o=Math.
max(Math.min(n>>1,Gx),Bx);o>=n||(e.blackHole=new nb(o,e.context.clock.now))}function ob(e){let{blackHole:t}=e;
return t===null?1/0:e.context.clock.now-t.foundAt<qx?t.mss:(e.blackHole=null,1/0)}var Wx=class LossState{prrDelivered=0;prrOut=0;recoverFs=1;undoable=!1;undoFrom=0;repeats=0;repeatStamp=0;stamped=!1;priorCwnd=0;priorSsthresh=0;frto=0;windowFactor=1;windowPersist=0;dsackRound=0;inDsackRound=!1};
function ze(e){return e.loss??=new Wx}function ee(e){let{sent:t}=e,r=(e.sndNxt-e.sndUna|0)-t.sacked-t.lost+t.retransmitted;return e.dupAcks===
0||e.sackOn?r:Math.max(r-e.dupAcks*e.sndMss,0)}function te(e){return e.context.clock.now*1e3|0}function ks(e){
let t=e.minRtt===1/0?0:e.minRtt*1e3;e.sent.beginAck(te(e),t,e.recoveryPoint)}function wn(e,t,r){let n=Math.max(t,.001);e.srtt===0?(e.srtt=n,e.rttvar=n/2):(e.rttvar+=(Math.abs(e.
srtt-n)-e.rttvar)/4,e.srtt+=(n-e.srtt)/8),e.rto=Math.min(e.srtt+Math.max(r.rtoMin,4*e.rttvar),r.rtoMax)}
var $x=3e5;function Li(e,t,r){t>e.minRtt&&r-e.minRttAt<$x||(e.minRtt=t,e.minRttAt=r)}function Lt(e,t){
return Math.min(e.rto*2**e.backoff,t.rtoMax)}function Mt(e){e.retries===0&&(e.unansweredSince=e.context.clock.now),ws(e)}function ws(e){let{config:t,
clock:r}=e.context,n=t.lastWaitMs>0&&e.retries>=Mi(e);e.rexmitAt=r.now+(n?t.lastWaitMs:Lt(e,t)),e.options.
userTimeoutMs!==0&&(e.rexmitAt=Math.min(e.rexmitAt,e.unansweredSince+e.options.userTimeoutMs))}function Fr(e){
e.backoff=0,e.retries=0}function Mi(e){let{config:t}=e.context;return e.state!==2&&e.state!==3?!e.orphaned||
t.orphanRetries===0?t.maxRetries:Lt(e,t)<t.rtoMax?Math.min(t.orphanRetries,t.maxRetries):0:e.passive?
t.synAckRetries:t.synRetries}var ib=class TailProbe{due=!1;inFlight=!1;end=0;repeated=!1};var Qx=3,Kx=1e3,Yx=200,zx=2,Xx=1e3,Zx=16,jx=64;function vd(e){let{sent:t}=e;if(e.lossTimer===1&&Hr(e),
t.sacked===0&&t.lost===0)return!1;let r=t.detectLost(te(e),Jx(e));return r>0&&(e.lossTimer=1,e.lossAt=
e.context.clock.now+r/1e3),t.hasLost&&E(e),t.newlyLost>0}function Jx(e){let{sent:t,loss:r}=e;if(!t.reordered&&
(e.caState!==0&&e.caState!==3||t.hasSacked(Qx,e.sndMss)))return 0;let n=r===null?1:r.windowFactor,s=Math.
min(n*e.minRtt/4,e.srtt)*1e3;return Math.max(s,Kx)|0}function ab(e){let t=ze(e);t.inDsackRound&&!L(e.
sndUna,t.dsackRound)||(t.inDsackRound=!0,t.dsackRound=e.sndNxt,t.windowFactor<jx&&t.windowFactor++,t.
windowPersist=Zx)}function Fi(e){let{loss:t}=e;t===null||t.windowPersist===0||--t.windowPersist===0&&
(t.windowFactor=1)}function Hi(e){if(!e.sackOn)return;if(!db(e))return lb(e);let t=Xx;if(e.srtt>0){let r=(e.
sndNxt-e.sndUna|0)<=e.sndMss;t=2*e.srtt+(r?Yx:zx)}e.lossTimer=2,e.lossAt=Math.min(e.context.clock.now+
t,e.rexmitAt)}function ub(e){db(e)||lb(e)}function db(e){let{sent:t,caState:r}=e;return t.count>0&&t.
sacked===0&&(r===0||r===3)&&e.tailProbe?.inFlight!==!0&&!e.probing}function lb(e){e.lossTimer===2&&Hr(
e)}function cb(e){e.sent.count!==0&&(ws(e),e.flow.netif?.blocked!==!0&&(e.tailProbe??=new ib,e.tailProbe.
due=!0,E(e)))}function Hr(e){e.lossTimer=0,e.lossAt=1/0}var e0=new Int32Array(0),mb=class RateSampler{totalDelivered=0;inFlight=0;cwndLimited=!1;inRecovery=!1;hasSack=!0;newlyAcked=0;newlyLost=0;rtt=-1;hasData=!1;rate=0;delivered=0;priorDelivered=0;sentInFlight=0;lost=0;appLimited=!1;size=0;#e;#t;#r;#n=0;#s=0;#o=0;#i=0;#a=0;#d=0;#u=0;#l=0;constructor(e,t,r,n){
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
if(t===0){r.length>48&&(this.#r=e0);return}if(r.length===6*t)return;let n=new Int32Array(6*t),s=6*e;
n.set(r.subarray(s),0),n.set(r.subarray(0,s),r.length-s),this.#r=n}};function Gi(e){if(!Jc(e.congestionName))return;let{congestion:t,sent:r}=e;r.rates=new mb(e,t,r.capacity,
te(e)),t.onStart?.(e,e.context.clock.now)}function sr(e){let{sent:t}=e;if(t.rates===null||(e.sendQueue.
end-e.sndNxt|0)>=e.sndMss||t.hasLost)return;let n=ee(e);n<e.cwnd&&t.rates.markAppLimited(n)}function pb(e){
let{sent:t}=e;t.rates?.settle(te(e),t.delivered,t.freshRtt)}function fb(e){let{rates:t}=e.sent;t!==null&&
(t.finish(te(e),e.minRtt),t.inFlight=ee(e),t.hasSack=e.sackOn,t.inRecovery=e.caState===1||e.caState===
2,e.congestion.onSample?.(e,t,e.context.clock.now),t.end())}function hb(e){let{rates:t}=e.sent;t===null||
!t.isAppLimited||ee(e)>0||e.congestion.onRestart?.(e,e.context.clock.now)}var or=new Int32Array(0),Pd=Array.from({length:6},()=>[]);function yb(e){return Math.clz32(32)-Math.
clz32(e)}function Ln(e=32){let t=yb(e);return(t<6?Pd[t].pop():void 0)??new Int32Array(e)}function Mn(e){
let{length:t}=e;if(t===0)return;let r=yb(t);r<6&&Pd[r].length*t<32768&&Pd[r].push(e)}function Bi(e,t){
let{length:r}=e,n=Ln(2*r);for(let s=0;s<r;s++)n[s]=e[t+s&r-1];return Mn(e),n}var Xe=1,be=2,Dt=4,Vi=8,ir=16,r0=1e3,re=0,B=1,Ut=2,Ze=4,Ab=32/Ze,bb=class SentSegments{first=0;count=0;sacked=0;lost=0;retransmitted=0;trace=null;sampleSentAt=0;hasSample=!1;delivered=0;onceDelivered=!1;repeatAcked=!1;freshRtt=-1;newlyLost=0;repeatsLost=0;newestAt=0;newestEnd=0;newestRtt=-1;reordered=!1;reorderings=0;reorderedBy=0;rates=null;#e=or;#t=-1;#r=0;#n=0;#s=0;#o=0;#i=0;#a=0;#d=0;#u=0;#l=0;#m=or;#c=0;reset(e){
this.first=e,this.count=0,this.sacked=0,this.lost=0,this.retransmitted=0,this.#E(),this.#n=e,this.#s=
e,this.#l=e,this.#c=0,this.newestRtt=-1,this.reordered=!1,this.reorderings=0,this.reorderedBy=0,this.
rates?.resize(0,0)}get capacity(){return this.#t+1}get hasLost(){return this.lost>this.retransmitted}startOf(e){
return e===0?this.first:this.#e[this.#y(e-1)+re]}endOf(e){return this.#e[this.#y(e)+re]}flagsOf(e){return this.#e[this.#y(
e)+B]}add(e,t,r){this.count>this.#t&&this.#x();let n=this.#y(this.count++);this.#e[n+re]=e,this.#e[n+
B]=r,this.#e[n+Ut]=t,this.rates!==null&&this.#p(this.count-1,t)}#p(e,t){let r=(this.endOf(this.count-
1)-this.first|0)-this.sacked-this.lost+this.retransmitted,n=this.endOf(e)-this.startOf(e)|0;this.rates.
sent(this.#y(e)/Ze,t,r,n)}beginAck(e,t,r){this.#i=e,this.#a=t,this.#d=r,this.#u=this.#n,this.delivered=
0,this.onceDelivered=!1,this.repeatAcked=!1,this.freshRtt=-1,this.newlyLost=0,this.repeatsLost=0,this.
rates!==null&&this.rates.begin()}ackTo(e,t=0){let r=this.#e,n=this.#a;this.#a=Math.max(n,t);let s=!1;
for(this.hasSample=!1;this.count>0;){let o=Ze*this.#r,i=r[o+re],a=r[o+B],u=N(i,e),d=u?i:e,l=d-this.first|
0;if(l===0||(this.#R(a,l),(a&Xe)===0&&(this.delivered+=l,this.#A(o,d,a)),(a&Vi)!==0?s=!0:!this.hasSample&&
(a&Xe)===0&&(this.hasSample=!0,this.sampleSentAt=r[o+Ut]),this.first=d,!u))break;this.#r=this.#r+1&this.#t,
this.count--}this.#a=n,s&&(this.hasSample=!1),this.repeatAcked=s,this.first=e,this.#n=Se(this.#n,e),
this.#s=Se(this.#s,e),this.#l=Se(this.#l,e),this.count===0&&this.#E()}markBlocks(e,t,r){if(this.count===
0)return 0;this.#m.length===0&&(this.#m=Ln());let n=this.#m,s=this.endOf(this.count-1),o=0;for(let i=0;i<
2*t;i+=2){let a=e[i],u=e[i+1];if(N(a,this.first)||L(a,u)||T(u,s))continue;let d=a;for(let l=0;l<2*this.#c;l+=
2)if(n[l]===a&&N(n[l+1],u)){d=Se(a,n[l+1]-r|0);break}o+=this.markSacked(d,u,r)}for(let i=0;i<2*t;i++)
n[i]=e[i];return this.#c=t,this.delivered+=o,o}markSacked(e,t,r){if(this.count===0||!P(e,t))return 0;
let n=0;for(let s=this.#T(e);s<this.count;s++){let o=this.startOf(s);if(L(o,t))break;let i=this.#y(s);
if((this.#e[i+B]&Xe)!==0)continue;if(P(o,e)){let d=o+r*Math.ceil((e-o|0)/r)|0;if(L(d,this.endOf(s))||
L(d,t))continue;this.split(s++,d),o=d}if(T(this.endOf(s),t)){let d=(t-o|0)-(t-o|0)%r;if(d===0)break;
this.split(s,o+d|0)}i=this.#y(s);let a=this.#e[i+re]-o|0,u=this.#e[i+B];this.#R(u,a),this.#e[i+B]=Xe|
u&~(be|Dt),this.sacked+=a,n+=a,this.#A(i,this.#e[i+re],u),this.#n=Se(this.#n,this.#e[i+re])}return n}detectLost(e,t){
if(this.count===0||this.newestRtt<0)return 0;let r=this.newestRtt+t,n=0;this.retransmitted>0&&(this.
newestAt-this.#o|0)>=0&&(n=this.#f(e,this.newestRtt+Math.max(t,r0)));for(let s=this.#T(this.#s);s<this.
count;s++){let o=this.#y(s),i=this.#e[o+re];if((this.#e[o+B]&(Xe|be))===0){if(!this.#h(this.#e[o+Ut],
i))break;let a=this.#e[o+Ut]+r-e|0;if(a>0){(n===0||a<n)&&(n=a);break}this.newlyLost+=this.#b(s)}this.#s=
i}return n}#f(e,t){let r=0,n=e,s=this.retransmitted;for(let o=0;o<this.count&&s>0;o++){let i=this.#y(
o),a=this.#e[i+B];if((a&Dt)===0)continue;let u=this.startOf(o),d=this.#e[i+re],l=d-u|0,m=this.#e[i+Ut],
h=m+t-e|0;if(s-=l,this.#h(m,d)){if(h<=0){this.#e[i+B]=a&~Dt,this.retransmitted-=l,this.repeatsLost+=
l,this.rates!==null&&this.rates.noteLost(i/Ze,l),P(u,this.#l)&&(this.#l=u);continue}(r===0||h<r)&&(r=
h)}(m-n|0)<0&&(n=m)}return this.#o=n,r}#h(e,t){let r=this.newestAt-e|0;return r>0||r===0&&T(this.newestEnd,
t)}#A(e,t,r){let n=this.#e[e+Ut],s=this.#i-n|0;if(this.rates!==null&&this.rates.noteDelivered(e/Ze,n,
t),(r&Vi)===0)(this.freshRtt<0||s<this.freshRtt)&&(this.freshRtt=s),N(t,this.#d)&&(this.onceDelivered=
!0),P(t,this.#u)&&this.#I(t);else if(s<this.#a)return;this.newestRtt>=0&&!this.#_(n,t)||(this.newestAt=
n,this.newestEnd=t,this.newestRtt=Math.max(s,0))}#I(e){let t=this.#u-e|0;this.reordered=!0,this.reorderings++,
t>this.reorderedBy&&(this.reorderedBy=t)}#_(e,t){let r=e-this.newestAt|0;return r>0||r===0&&T(t,this.
newestEnd)}hasSacked(e,t){if(this.sacked>=e*t)return!0;let r=0,n=this.sacked;for(let s=this.#T(this.#n-
1|0);s>=0&&!(n<=0);s--){if((this.flagsOf(s)&Xe)===0)continue;let o=this.endOf(s)-this.startOf(s)|0;if(r+=
o<=t?1:Math.ceil(o/t),r>=e)return!0;n-=o}return!1}unmarkLost(){for(let e=0;e<this.count;e++){let t=this.#y(
e),r=this.#e[t+B];(r&(be|Dt))===be&&(this.#e[t+B]=r&~be,this.lost-=this.#e[t+re]-this.startOf(e)|0)}
this.#s=this.first}markFirstLost(e){this.count===0||(this.flagsOf(0)&(be|Xe))!==0||((this.endOf(0)-this.
first|0)>e&&this.split(0,this.first+e|0),this.#b(0))}markAllLost(){if(this.count===0)return;let e=(this.
flagsOf(0)&Xe)!==0;this.lost=0,this.retransmitted=0,e&&(this.sacked=0);for(let t=0;t<this.count;t++){
let r=this.#y(t),n=this.#e[r+B]&~Dt;if(e&&(n&=~Xe),(n&Xe)===0){let s=this.#e[r+re]-this.startOf(t)|0;
this.rates!==null&&(n&be)===0&&this.rates.noteLost(r/Ze,s),n|=be,this.lost+=s}this.#e[r+B]=n}e&&(this.#n=
this.first,this.#c=0),this.#s=this.endOf(this.count-1),this.#l=this.first}nextLost(){if(!this.hasLost)
return-1;let e=this.#T(this.#l);for(;e<this.count;e++)if((this.#e[this.#y(e)+B]&(be|Dt))===be)return this.#l=
this.startOf(e),e;return-1}markRepeated(e,t){let r=this.#y(e),n=this.#e[r+B];(n&(be|Dt))===be?(this.
retransmitted===0&&(this.#o=t),this.retransmitted+=this.#e[r+re]-this.startOf(e)|0,this.#e[r+B]=n|Dt|
Vi):this.#e[r+B]=n|Vi,this.#e[r+Ut]=t,this.rates!==null&&this.#p(e,t)}split(e,t){this.count>this.#t&&
this.#x();let r=this.#e;for(let s=this.count;s>e;s--){let o=this.#y(s),i=this.#y(s-1);r[o+re]=r[i+re],
r[o+B]=r[i+B],r[o+Ut]=r[i+Ut],this.rates!==null&&this.rates.copy(o/Ze,i/Ze)}this.count++;let n=this.#y(
e);r[n+re]=t,r[n+B]&=~ir}#b(e){let t=this.#y(e),r=this.startOf(e),n=this.#e[t+re]-r|0;return this.#e[t+
B]|=be,this.lost+=n,this.rates!==null&&this.rates.noteLost(t/Ze,n),P(r,this.#l)&&(this.#l=r),this.trace!==
null&&this.trace.lost(r,this.#e[t+re]),n}#R(e,t){(e&Xe)!==0&&(this.sacked-=t),(e&be)!==0&&(this.lost-=
t),(e&Dt)!==0&&(this.retransmitted-=t)}#y(e){return Ze*(this.#r+e&this.#t)}#T(e){let t=0,r=this.count-
1;for(;t<r;){let n=t+r>>1;N(this.endOf(n),e)?t=n+1:r=n}return t}#E(){Mn(this.#e),Mn(this.#m),this.#e=
or,this.#m=or,this.#c=0,this.#t=-1,this.#r=0,this.rates!==null&&this.rates.resize(0,0)}#x(){if(this.#e.
length===0){this.#e=Ln(),this.#t=Ab-1,this.rates!==null&&this.rates.resize(0,Ab);return}let e=2*(this.#t+
1);this.rates!==null&&this.rates.resize(this.#r,e),this.#e=Bi(this.#e,Ze*this.#r),this.#t=e-1,this.#r=
0}};var gb=class LossCounters{retransmits=0;repeatedBytes=0;timeouts=0;recoveries=0;undos=0;dsacks=0;tailProbes=0;ceReceived=0;ecnReductions=0},
Ib=new gb;function me(e){return e.counters??=new gb}function Ee(e,t){return(t.now|0)+e.tsOffset|0}var Sd=Or|Cr,qi=3,n0=2,s0=3;function _b(e,t){return t?(e.ecnAsked=e.options.ecn==="on"&&e.retries===
0,e.ecnAsked?Sd:(e.ecnPlainSyn=!0,0)):e.ecnOn?Or:0}function Ls(e,t){let r=t.flags&Sd;if((t.flags&ye)!==
0)e.ecnOn=e.options.ecn==="on"&&r===Or;else{let n=r===Sd&&(t.packet.tos&qi)===0;e.ecnOn=n&&(e.passive?
e.options.ecn!=="off":e.ecnAsked)}}function Rb(e,t,r){return e.ecnOn&&!e.ecnPlainSyn&&r>0&&t===e.sndNxt&&
e.sndWnd>0}function Tb(e,t){let{tos:r}=e.flow;return t?r&~qi|n0:e.options.ecn==="off"?r:r&~qi}function xb(e,t){
e.ecnOn&&((t.flags&Cr)!==0&&(e.ecnEcho=!1,ie(e)),(t.packet.tos&qi)===s0&&(e.ecnEcho=!0,me(e).ceReceived++,
ie(e)))}function Wi(e,t){return e.ecnOn&&(t.flags&Or)!==0&&t.ack===e.sndUna}function Eb(e,t){return Wi(
e,t)&&T(e.sndUna,e.reducedAt)}function $i(e){e.reducedAt=e.sndNxt,e.cwrDue=e.ecnOn}function vb(e){e.
reducedAt=e.sndUna-1|0,e.cwrDue=!1}var o0=1073741823;function kd(e){let t=ze(e);if(e.caState!==3){if(e.caState===0||!t.undoable){t.priorCwnd=
e.cwnd,t.priorSsthresh=e.ssthresh,t.undoFrom=e.sndUna;let r=e.sent.retransmitted;t.repeats=Math.ceil(
r/e.sndMss),r===0?t.stamped=!1:t.stamped||(t.stamped=!0,t.repeatStamp=Ee(e,e.context.clock)-o0|0)}t.
undoable=!0}}function wd(e){e.loss!==null&&(e.loss.undoable=!1,e.loss.frto=0)}function Pb(e,t){let{loss:r}=e;
r!==null&&(r.repeats+=t<=e.sndMss?1:Math.ceil(t/e.sndMss),r.stamped||(r.stamped=!0,r.repeatStamp=Ee(
e,e.context.clock)))}function Sb(e,t,r){let{loss:n}=e;return n===null||!n.undoable?!1:n.stamped&&n.repeats<=
0?(Nd(e),!0):e.caState===0?!1:r&&e.tsOn&&n.stamped&&t.options.tsEcr!==0&&P(t.options.tsEcr,n.repeatStamp)||
n.frto!==0&&i0(e,r)?(Nd(e),!0):!1}function i0(e,t){let r=ze(e),{sent:n}=e;return e.caState!==2?(r.frto=
0,!1):n.onceDelivered?(r.frto=0,!0):(t?r.frto===1?r.frto=2:r.frto=0:n.delivered>0&&(r.frto=0),!1)}function Nb(e,t,r){
let{loss:n}=e;if(n===null||!n.undoable||P(t,n.undoFrom)||T(r,e.sndNxt)||N(r,t))return!1;let s=r-t|0;
return n.repeats-=s<=e.sndMss?1:Math.ceil(s/e.sndMss),!0}function Nd(e){let t=ze(e);t.undoable=!1,t.
frto=0,e.cwnd=Math.max(e.cwnd,t.priorCwnd),e.ssthresh=Math.max(e.ssthresh,t.priorSsthresh),e.congestion.
onUndo(e),vb(e),e.caState!==0&&Fi(e),e.caState=0,e.repeatDue=!1,e.backoff=0,e.sent.reordered=!0,e.sent.
unmarkLost(),me(e).undos++,e.trace!==null&&e.trace.turn(Nc)}function ar(e){return!e.finSent&&(e.finQueued||e.sendQueue.end!==e.sndNxt)}function Dn(e,t){let{clock:r,
config:n}=e.context;e.lastSendAt=r.now,e.trace!==null&&e.trace.sendCounted(),rb(e,t),r.now-e.lastTextAt<
n.delayedAckMs&&(e.quickAcks=0),e.rexmitAt===1/0&&Mt(e),(e.caState===1||e.caState===3)&&e.loss!==null&&
(e.loss.prrOut+=t)}function Ms(e,t){Dn(e,t),Pb(e,t);let r=t<=e.sndMss?1:Math.ceil(t/e.sndMss),n=me(e);
n.retransmits+=r,n.repeatedBytes+=t,e.context.stats.tcpRetransmitted+=r}function ur(e,t,r,n){let s=n?
J:0;return r>0&&T(e.pushSeq,t)&&N(e.pushSeq,t+r|0)&&(s|=De),s}var Ob=class SendLimits{delivered=0;rate=0;rateAppLimited=!1;#e=0;#t=0;#r=0;#n=0;#s=0;#o;#i;#a=0;#d=!1;constructor(e){
this.#o=this.#i=Math.trunc(e)}enter(e,t){e!==this.#s&&(this.#u(t),this.#s===0?(this.#i=this.#o,this.#a=
this.delivered):e===0&&(this.#d=!0),this.#s=e)}#u(e){let t=Math.trunc(e)-this.#o;this.#o+=t,this.#s===
0?this.#e+=t:this.#s===1?this.#t+=t:this.#s===2?this.#r+=t:this.#n+=t}deliver(e,t,r){this.delivered+=
e;let n=Math.trunc(t),s=n-this.#i;if(e===0||s<Math.max(r,1))return;let o=this.delivered-this.#a;this.
rate=Math.round(o*1e3/s),this.rateAppLimited=this.#d,this.#d=!1,this.#i=n,this.#a=this.delivered}times(e){
return this.#u(e),{application:this.#e,network:this.#t,receiver:this.#r,buffer:this.#n}}};function Qi(e){let{now:t}=e.context.clock;if(e.limits===null){if(e.sendQueue.length===0)return;e.limits=
new Ob(t)}e.limits.enter(l0(e),t)}function l0(e){let{sendQueue:t,sndMss:r}=e;if(t.length===0)return 0;
let n=t.end-e.sndNxt|0;return n<=0?e.writeSpace<r?3:1:(e.sndUna+e.sndWnd-e.sndNxt|0)<Math.min(n,r)&&
e.cwnd-ee(e)>=r?2:1}function kb(e,t,r,n,s){let{sndMss:o}=e,i=Math.min(t,r,s),a=e.cwnd-n;if(i>a&&(i=a,e.cwndLimited=!0),i<=
0)return 0;if(i<t){if(i>=o)return i-i%o;let d=e.options.noDelay||e.sndNxt===e.sndUna;return i===r&&d&&
2*i>=e.sndWndMax?i:0}let u=i%o;return u===0||e.finQueued||Ld(e)?i:i-u}function Ld(e){return e.options.
noDelay||e.sndNxt===e.sndUna?!0:e.context.config.strictNagle?e.writeSpace===0:!T(e.sndSml,e.sndUna)}function Gr(e){let{pbufs:t}=e.context;if(!t.isShort)return e.rcvBuf;let r=Math.max(t.share>>1,2*e.rcvMss);
return Math.min(e.rcvBuf,r,Db(e))}function wb(e,t){let{context:r}=e,{pbufs:n}=r;if(!n.isShort)return t;
let s=Math.max(n.share-e.held,0)|0;return n.isScarce&&(s=Math.min(s,Math.max(Db(e)-e.unread,0))),t<=
s?t:(r.stats.drop("no-memory"),Md(r),s)}function Lb(e,t,r,n){let{pbufs:s}=e.context,o=n>2048&&s.isShort?
s.keepPieces(r,n):s.keep(t,r,n);return o!==null&&s.charge(o,e),o}function Mb(e){let{pbufs:t}=e.context;
return!t.isScarce&&e.held<t.share}function Md(e){let{clock:t,connections:r,pbufs:n,stats:s}=e;t.now<
e.nextPruneAt||(e.nextPruneAt=t.now+1e3,r.some(({reassembly:o})=>(o.isEmpty||s.tcpPruned++,o.dropData(
n),!1)))}function Db({rcvMss:e}){return Math.max(2*e,5840)}function Ub(e){let t=0;for(;t<14&&65535<<t<e;)t++;return t}function Ki(e){return e===4||e===5||e===6}
function Un(e){return e.rcvAdv-e.rcvNxt|0}function Yi(e){let t=Un(e),r=Hb(e);r-t>=Math.min(e.rcvBuf>>
1,e.rcvMss)&&(t=r);let n=1<<e.rcvScale,s=Math.min(t+n-1>>e.rcvScale,65535),o=e.rcvNxt+(s<<e.rcvScale)|
0;return(o-e.rcvAdv|0)>0&&(e.rcvAdv=o),s}function Fb(e,t){if(e.unread=Math.max(e.unread-t,0),c0(e,t),
!Ki(e.state))return;let r=Un(e),n=Hb(e)-r,s=m0(e);(n>=s>>2||2*r<s&&n>=2*e.rcvMss)&&ie(e)}function c0(e,t){
let{config:r,clock:n}=e.context;if(e.rcvBuf>=r.rcvBufMax||e.context.pbufs.isShort||(e.takenBytes+=t,
n.now-e.takenSince<e.srtt))return;let s=e.takenBytes;if(e.takenBytes=0,e.takenSince=n.now,s<=e.takenMost)
return;e.takenMost=s;let o=Math.min(2*s+16*e.rcvMss,r.rcvBufMax);o>e.rcvBuf&&(e.rcvBuf=o)}function m0(e){
return Math.min(Gr(e),65535<<e.rcvScale)}function Hb(e){let t=Math.max(Gr(e)-e.unread,0);return Math.
min(t,65535<<e.rcvScale)}var Ds=new Int32Array(8);function je(e,t,r,n){let{ip:s}=e.context,{frame:o}=s,{flow:i}=e;if(i.netif===
null)return r;let a=Rb(e,t,r);e.ecnEcho&&(n|=Or),a&&e.cwrDue&&(n|=Cr),o.reset(),r>0&&e.sendQueue.gather(
o,t,r);let u=p0(e,r),d=oe+eb(u)+(e.tsOn?wt:0),l=o.prepend(d);ms(o.memory,l,e.localPort,e.remotePort,
t,e.rcvNxt,d,n|ye,Yi(e),0);let m=l+St;e.tsOn&&(m+=Cs(o.memory,m,Ee(e,e.context.clock),e.tsRecent)),u>
0&&tb(o.memory,m,Ds,u),r>e.sndMss&&(o.gsoType=e.context.ip.gsoTcp(i),o.gsoSize=e.sndMss);let h=r;if(!Gb(
e,l,a)){if(h=o.accepted,h===0)return-1;e.context.stats.tcpSent++,n&=~J}return a&&(e.cwrDue=!1),e.trace!==
null&&e.trace.segmentSent(t,h,n,Ds,u),u>0&&(e.hasDuplicate=!1),e.ackDue=e.hasDuplicate,e.unacked=0,e.
delackAt=1/0,e.lastAckSent=e.rcvNxt,h}function p0(e,t){let{reassembly:r}=e;if(!e.sackOn||r.isEmpty&&
!e.hasDuplicate)return 0;let n=e.tsOn?3:4;if(t>0&&(n=Math.min(n,e.sndMss-t-4>>3)),n<=0)return 0;let s=0;
return e.hasDuplicate&&(Ds[0]=e.duplicateLeft,Ds[1]=e.duplicateRight,s=1),r.isEmpty?s:r.sackBlocks(Ds,
s,n)}function zi(e){let{config:t,ip:r}=e.context,{frame:n}=r;if(e.flow.netif===null)return!0;let s=e.
state===2,o=(s?t.windowScale:e.scaleOn)?e.rcvScale:-1,i=s?t.timestamps:e.tsOn,a=s?t.sack:e.sackOn;n.
reset();let u=oe+jA(a,i,o),d=n.prepend(u);return ms(n.memory,d,e.localPort,e.remotePort,e.iss,s?0:e.
rcvNxt,u,(s?Xt:Xt|ye)|_b(e,s),Math.min(Gr(e),65535),0),JA(n.memory,d+St,f0(e),a,i,Ee(e,e.context.clock),
s?0:e.tsRecent,o),Gb(e,d,!1)?(e.trace!==null&&e.trace.synSent(!s),e.ackDue=!1,e.lastAckSent=e.rcvNxt,
!0):!1}function f0(e){let{netif:t,remote:r}=e.flow;return Math.min(t.mtuOf(r)-Dd(e),e.options.mssLimit)}
function Dd(e){return e.context.ip.headerLength(e.flow)+oe}function Gb(e,t,r){let{ip:n,stats:s}=e.context,
{flow:o}=e,{tos:i}=o;n.finishChecksum(o,n.frame,6,t,ut),o.tos=Tb(e,r);let a=n.send(o,n.frame,6);return o.
tos=i,a!==0&&o.netif!==null&&o.netif.blocked?!1:(s.tcpSent++,!0)}function Bb(e){let{sent:t,sendQueue:r}=e;if(e.probeDue=!1,e.sndNxt!==e.sndUna)return h0(e);if(!ar(e))
return!0;let n=r.end-e.sndNxt|0,s=Math.min(e.sndWnd,e.sndMss),o=r.fit(e.sndNxt,Math.min(n,Math.max(s,
1))),i=n===0,a=e.sndNxt;return je(e,a,o,ur(e,a,o,i))<0?(e.probeDue=!0,!1):(e.probing=e.sndWnd===0,e.
sndNxt=a+o+(i?1:0)|0,e.finSent=i,e.totalSent+=o,t.add(e.sndNxt,te(e),i?ir:0),Dn(e,o),e.trace!==null&&
e.trace.sentProbe(wa),!0)}function h0(e){let{sent:t}=e,r=(t.flagsOf(0)&ir)!==0,n=(t.endOf(0)-e.sndUna|
0)-(r?1:0),s=e.sendQueue.fit(e.sndUna,Math.min(n,e.sndMss)),o=r&&s===n,i=e.sndUna;return je(e,i,s,ur(
e,i,s,o))<0?(e.probeDue=!0,!1):(e.probing=!0,t.markRepeated(0,te(e)),Ms(e,s),e.trace!==null&&e.trace.
sentProbe(wa),!0)}function Vb(e,t){let{sent:r,sendQueue:n}=e;if(t.due=!1,r.count===0||t.inFlight)return!0;
let s=e.finSent?0:n.end-e.sndNxt|0,o=e.sndUna+e.sndWnd-e.sndNxt|0,i=Math.min(s,o,e.sndMss),a=i<=0;return(a?
A0(e):y0(e,i))?(t.inFlight=!0,t.repeated=a,t.end=e.sndNxt,me(e).tailProbes++,e.trace!==null&&e.trace.
sentProbe(Ic),!0):(t.due=!0,!1)}function y0(e,t){let r=e.sndNxt,n=e.sendQueue.fit(r,t);return je(e,r,
n,ur(e,r,n,!1))<0?!1:(e.sndNxt=r+n|0,e.totalSent+=n,n%e.sndMss!==0&&(e.sndSml=e.sndNxt),e.sent.add(e.
sndNxt,te(e),0),Dn(e,n),!0)}function A0(e){let{sent:t,sendQueue:r,sndMss:n}=e,s=t.count-1,o=t.startOf(
s),i=(t.flagsOf(s)&ir)!==0,a=(t.endOf(s)-o|0)-(i?1:0);if(a>n){let d=a-(a%n===0?n:a%n);t.split(s++,o+
d|0),o=o+d|0}let u=(t.endOf(s)-o|0)-(i?1:0);return r.fit(o,u)<u?!0:je(e,o,u,ur(e,o,u,i))<0?!1:(t.markRepeated(
s,te(e)),Ms(e,u),!0)}var qb=65415,b0=36;function Wb(e){if(e.freed||e.state===0)return;let t=!Xi(e);e.paceAt=1/0,t&&(e.state===
2||e.state===3?t=(!e.synDue||g0(e))&&(!e.ackDue||ve(e)):(Br(e),t=(!e.sent.hasLost||I0(e)||_0(e))&&(!ar(
e)||R0(e))&&(!e.probeDue||Bb(e))&&(e.tailProbe===null||!e.tailProbe.due||Vb(e,e.tailProbe))&&(!e.ackDue||
ve(e)))),t||E(e),Qi(e),ft(e)}function ve(e){return!Xi(e)&&je(e,ki(e),0,0)>=0?!0:(ie(e),!1)}function Br(e){
if(e.flow.netif===null)return;let t=e.context.ip.mtu(e.flow)-Dd(e),r=Math.max(Math.min(e.peerMss,t,e.
options.mssLimit)-(e.tsOn?wt:0),b0);e.blackHole!==null&&(r=Math.min(r,ob(e))),r!==e.sndMss&&(e.sndMss=
r,e.cwnd<r&&(e.cwnd=r))}function Xi(e){e.context.ip.route(e.flow);let{netif:t}=e.flow;return t!==null&&
t.blocked}function g0(e){return e.synCrowdedOut=!1,zi(e)?(e.synDue=!1,e.sndNxt=e.iss+1|0,e.lastSendAt=
e.context.clock.now,Mt(e),!0):!1}function I0(e){let{loss:t}=e;if(t===null||t.frto!==2)return!1;if(T(
e.sndNxt,e.recoveryPoint))return!0;let r=e.sendQueue.end-e.sndNxt|0,n=e.sndUna+e.sndWnd-e.sndNxt|0;return r>
0&&!e.finSent&&n>=e.sndMss&&(r>=e.sndMss||e.finQueued||Ld(e))?!0:(t.frto=0,!1)}function _0(e){let{sent:t,
sendQueue:r,sndMss:n}=e,s=xd(e,$b(e));for(;;){let o=t.nextLost();if(o<0||Td(e))return!0;let i=t.startOf(
o),a=t.flagsOf(o),u=ee(e),d=Math.min(Math.max(e.cwnd-u,0),s);(e.repeatDue||u===0)&&(d=Math.max(d,n));
let l=e.sndUna+e.sndWnd-i|0;if(i!==e.sndUna&&l<=0)return!0;d=Math.min(d,Math.max(l,n));let m=(a&ir)!==
0,h=(t.endOf(o)-i|0)-(m?1:0),b=h;if(b>d&&(b=d-d%n),b===0&&h>0)return!0;b=r.fit(i,b),b<h&&(t.split(o,
i+b|0),m=!1);let x=ur(e,i,b,m),C=je(e,i,b,x);if(C<0||(C<b&&t.split(o,i+C|0),t.markRepeated(o,te(e)),
e.repeatDue=!1,Ms(e,C),C<b))return!1}}function R0(e){let{sendQueue:t,sent:r}=e,n=ee(e),s=e.sndNxt;x0(
e),r.rates!==null&&hb(e);let o=xd(e,$b(e));e.cwndLimited=!1;let i=!0;for(;i&&ar(e)&&!Td(e);){let a=t.
end-e.sndNxt|0,u=e.sndUna+e.sndWnd-e.sndNxt|0,d=kb(e,a,u,n,E0(e,o));d>0&&(d=T0(e,d));let l=e.finQueued&&
d===a&&u>d;if(d===0&&!l)break;let m=e.sndNxt,h=je(e,m,d,ur(e,m,d,l));if(i=h===d,h<0)break;i||(d=h,l=
!1);let b=l?d+1:d;e.sndNxt=m+b|0,e.finSent=l,e.totalSent+=d,d%e.sndMss!==0&&(e.sndSml=e.sndNxt),r.add(
e.sndNxt,te(e),l?ir:0),n+=b,Dn(e,b)}if(r.rates!==null&&e.cwndLimited&&(r.rates.cwndLimited=!0),e.sndNxt!==
s&&(Hi(e),e.caState===0&&r.rates===null)){let{config:a,clock:u}=e.context;jc(e,n,e.cwndLimited||e.sendQueue.
end!==e.sndNxt,Zi(e,a.initialWindow),u.now)}return i&&e.sndNxt===e.sndUna&&e.rexmitAt===1/0&&ar(e)&&
e.paceAt===1/0&&Mt(e),i}function T0(e,t){let r=e.sendQueue.fit(e.sndNxt,t);return r===t||r<=e.sndMss?
r:r-r%e.sndMss}function x0(e){let{clock:t,config:r}=e.context;e.sndNxt===e.sndUna&&t.now-e.lastSendAt>
e.rto&&e.rexmitAt===1/0&&(e.congestion.onIdle(e,Zi(e,r.initialWindow),(t.now-e.lastSendAt)/e.rto),e.
cwndUsed=0,e.cwndCheckedAt=t.now)}function Zi(e,t){return Math.min(t*e.sndMss,Math.max(2*e.sndMss,t*
1460))}function E0(e,t){let{sndMss:r}=e;if(t<=8*r)return t;let n=e.sndNxt-e.iss-1|0;for(let s=0;s<8;s++){
let o=t-s*r;if((n+o&7)===0)return o}return t}function $b(e){let{netif:t}=e.flow,{sndMss:r}=e;if(t===
null||!e.context.config.superPackets)return r;let{tcpSegmentation:n}=t.device.offload,s=n>0?Math.min(
n,qb):qb;return s<2*r?r:s-s%r}function dr(e,t){if(t.hasRst)return;let{packet:r}=t,n=e.replyFlow;n.local.copyFrom(r.dst),n.remote.copyFrom(
r.src),n.netif=null,n.neighbour=null;let s=t.hasAck;Ud(e,n,t.dstPort,t.srcPort,s?t.ack:0,s?0:t.seq+t.
sequenceLength|0,s?Nr:Nr|ye,0,null)}function Qb(e,t){let r=e.waitFlow;r.local.copyFrom(t.local),r.remote.
copyFrom(t.remote),r.ttl=t.ttl,r.tos=t.tos,r.dontFragment=t.dontFragment,r.ifIndex=t.ifIndex,r.netif=
null,r.neighbour=null,Ud(e,r,t.localPort,t.remotePort,t.sndNxt,t.rcvNxt,ye,t.window,t.tsOn?t:null)}function Je(e){
Ud(e.context,e.flow,e.localPort,e.remotePort,ki(e),e.rcvNxt,Nr|ye,0,e.tsOn?e:null)}function Us(e){e.
context.mayChallenge()&&ve(e)}function Ud(e,t,r,n,s,o,i,a,u){let{ip:d,stats:l}=e,{frame:m}=d;if(d.route(
t)!==0)return;let h=oe+(u===null?0:wt);m.reset();let b=m.prepend(h);if(ms(m.memory,b,r,n,s,o,h,i,a,0),
u!==null){let x=b+St;Cs(m.memory,x,Ee(u,e.clock),u.tsRecent)}d.finishChecksum(t,m,6,b,ut),d.send(t,m,
6),l.tcpSent++,(i&Nr)!==0&&l.tcpResetsSent++}function Ft(e){let{user:t}=e;qe(e),t.onClosed(e)}function ne(e,t){let{user:r}=e;qe(e),r.onError(e,t)}
function ji(e){e.state>=3&&Je(e),ne(e,-13)}function qe(e){if(e.freed)return;let{context:t}=e;e.freed=
!0,e.state=0,e.listener?.accepted(e),Fd(e),t.timers.remove(e.timer),t.connections.remove(e),t.ports.
remove(e),t.timeWaits.remove(e),e.reassembly.clear(t.pbufs),e.sendQueue.reset(0),e.sent.reset(0),e.user=
Fe}function Fd(e){e.orphaned&&(e.orphaned=!1,e.context.orphans--)}var Ji=class TimeWaitRemnant{local;localPort;remote;remotePort;reuse;ttl;tos;dontFragment;ifIndex;sndNxt;sndWndMax;rcvNxt;window;tsOn;tsRecent;tsOffset;hash=0;hashNext=null;hashed=!1;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil;refused;constructor(e,t){
let{flow:r}=e;this.local=r.local,this.localPort=e.localPort,this.remote=r.remote,this.remotePort=e.remotePort,
this.reuse=e.reuse,this.ttl=r.ttl,this.tos=r.tos,this.dontFragment=r.dontFragment,this.ifIndex=r.ifIndex,
this.sndNxt=e.sndNxt,this.sndWndMax=e.sndWndMax,this.rcvNxt=e.rcvNxt,this.window=t,this.tsOn=e.tsOn,
this.tsRecent=e.tsRecent,this.tsOffset=e.tsOffset,this.waitUntil=e.waitUntil,this.refused=e.refused}get ipv6Only(){
return!1}get sndUna(){return this.sndNxt}get isConnection(){return!0}get inTimeWait(){return!0}get ackDue(){
return!1}};var v0=class Island{left=0;right=0;head=null;tail=null;next=null;touched=0},ta=null,
Kb=class Reassembly{bytes=0;pieces=0;hasFin=!1;finSeq=0;#e=null;#t=0;get isEmpty(){return this.#e===
null}insert(e,t,r,n,s,o=null){let i=n+s|0;if(this.hasFin&&T(i,this.finSeq)&&(i=this.finSeq),L(n,i))return!0;
let a=null,u=this.#e;for(;u!==null&&P(u.right,n);)a=u,u=u.next;let d,l=n;for(u!==null&&N(u.left,n)?(d=
u,l=u.right):(d=P0(n),d.next=u,a===null?this.#e=d:a.next=d),d.touched=++this.#t;P(l,i);){let m=d.next,
h=m!==null&&P(m.left,i)?m.left:i,b=r+(l-n|0)|0,x=e.keep(t,b,h-l|0);if(x===null)return d.head===null&&
this.#s(d,a),!1;o!==null&&e.charge(x,o),this.#r(d,x,l,h),m!==null&&m.left===h&&this.#n(d,m),l=d.right}
return!0}insertFin(e,t){if(this.hasFin)return;this.hasFin=!0,this.finSeq=t;let r=null,n=this.#e;for(;n!==
null&&N(n.right,t);)r=n,n=n.next;for(;n!==null;){let s=n.next;this.#o(e,n),n=s}r===null?this.#e=null:
r.next=null}take(e){let t=this.#e;if(t===null||t.left!==e)return null;let r=t.head;this.#e=t.next;for(let n=r;n!==
null;n=n.next)this.bytes-=n.length,this.pieces--;return ea(t),r}sackBlocks(e,t,r){let n=this.#t+1,s=t;
for(;s<r;){let o=null;for(let i=this.#e;i!==null;i=i.next)i.touched<n&&(o===null||i.touched>o.touched)&&
(o=i);if(o===null)break;n=o.touched,e[2*s]=o.left,e[2*s+1]=o.right,s++}return s}heldUntil(e,t){for(let r=this.#e;r!==
null&&!P(e,r.left);r=r.next)if(P(e,r.right))return P(r.right,t)?r.right:t;return e}clear(e){this.dropData(
e),this.hasFin=!1}dropData(e){let t=this.#e;for(this.#e=null;t!==null;){let r=t.next;this.#o(e,t),t=
r}}#r(e,t,r,n){t.seq=r,e.tail===null?e.head=t:e.tail.next=t,e.tail=t,e.right=n,this.bytes+=t.length,
this.pieces++}#n(e,t){e.tail.next=t.head,e.tail=t.tail,e.right=t.right,e.next=t.next,ea(t)}#s(e,t){t===
null?this.#e=e.next:t.next=e.next,ea(e)}#o(e,t){for(let r=t.head;r!==null;r=r.next)this.bytes-=r.length,
this.pieces--;e.free(t.head),ea(t)}};function P0(e){let t=ta??new v0;return ta=t.next,t.left=e,t.right=
e,t.head=null,t.tail=null,t.next=null,t}function ea(e){e.head=null,e.tail=null,e.next=ta,ta=e}var Yb=class SendQueue{start=0;end=0;#e=or;#t=0;#r=0;get length(){return this.end-this.
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
Mn(this.#e),this.#e=or,this.#t=0}#a(){this.#e=this.#e.length===0?Ln():Bi(this.#e,2*this.#t),this.#t=
0}};var Vr=class Tcb{user;state=0;flow=new Q;localPort=0;remotePort=0;sndBuf;rcvBuf;options;context;freed=!1;userClosed=!1;orphaned=!1;rxClosed=!1;passive=!1;listener=null;completed=!1;hash=0;hashNext=null;hashed=!1;dirty=!1;dirtyNext=null;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil=0;refused=!1;iss=0;sndUna=0;sndNxt=0;sndWnd=0;sndWndMax=0;sndWl1=0;sndWl2=0;sndSml=0;pushSeq=0;finQueued=!1;finSent=!1;synDue=!1;synRepeatedEarly=!1;synCrowdedOut=!1;probeDue=!1;probing=!1;sndMss=536;peerMss=536;sndScale=0;sendQueue=new Yb;sent=new bb;irs=0;rcvNxt=0;rcvAdv=0;lastAckSent=0;rcvScale=0;unread=0;held=0;rcvMss=536;finReceived=!1;reassembly=new Kb;takenBytes=0;takenMost=0;takenSince=0;ackDue=!1;unacked=0;quickAcks=0;hasDuplicate=!1;duplicateLeft=0;duplicateRight=0;scaleOn=!1;tsOn=!1;sackOn=!1;tsRecent=0;tsRecentAt=0;tsOffset=0;srtt=0;rttvar=0;rttSample=-1;minRtt=1/0;minRttAt=0;rto;backoff=0;retries=0;unansweredSince=0;softError=0;blackHole=null;congestionName;cwnd=0;ssthresh=2147483647;bytesAcked=0;caState=0;recoveryPoint=0;dupAcks=0;loss=null;lossTimer=0;tailProbe=null;dsackSeen=!1;repeatDue=!1;cwndLimited=!1;cwndUsed=0;cwndCheckedAt=0;lastSendAt=0;pacingRate=0;sendQuantum=0;pacing=null;ecnOn=!1;ecnAsked=!1;ecnPlainSyn=!1;ecnEcho=!1;cwrDue=!1;reducedAt=0;rexmitAt=1/0;lossAt=1/0;delackAt=1/0;paceAt=1/0;keepAt=1/0;lingerAt=1/0;timer=new k(
this);keepProbes=0;lastRecvAt=0;lastTextAt=-1/0;answers=null;limits=null;totalAcked=0;totalSent=0;totalReceived=0;counters=null;trace=null;#e=null;constructor(e,t){
let{config:r}=e;this.context=e,this.flow.dontFragment=e.ip.dontFragment,this.user=t,this.options=e.options,
this.sndBuf=r.sndBuf,this.rcvBuf=r.rcvBuf,this.rto=r.rtoInitial,this.congestionName=r.congestion}get congestion(){
return this.#e??=Wt(this.congestionName)()}replaceCongestion(e){this.congestionName=e,this.#e=null}random(){
return this.context.rng.nextU32()/4294967296}get local(){return this.flow.local}get remote(){return this.
flow.remote}get reuse(){return this.options.reuse}get ipv6Only(){return this.options.ipv6Only}get isConnection(){
return this.state!==0}get inTimeWait(){return this.state===10}get writeSpace(){let e=this.sndBuf-this.
sendQueue.length;return e>0?e:0}get canSend(){let{state:e}=this;return!this.finQueued&&(e===4||e===7||
e===2||e===3)}};function ra(e){let{context:t}=e;if(e.state=10,Fd(e),e.reassembly.clear(t.pbufs),e.sendQueue.reset(e.
sndNxt),e.sent.reset(e.sndNxt),e.rexmitAt=1/0,Hr(e),e.delackAt=1/0,e.keepAt=1/0,e.lingerAt=1/0,t.timers.
remove(e.timer),t.timeWaits.add(e),E(e),e.userClosed&&Hd(e),t.timeWaits.count>t.config.timeWaitLimit){
let r=t.timeWaits.oldest;t.stats.tcpTimeWaitOverflows++,r.ackDue&&sa(t,r),yt(t,r)}}function na(e){if(!e.
userClosed||e.ackDue||e.dirty||!e.inTimeWait)return;let{context:t}=e,r=new Ji(e,Yi(e));t.timeWaits.replace(
e,r),t.ports.replace(e,r),t.remnants.add(r),qe(e)}function Hd(e){let{user:t}=e;e.user=Fe,t.onClosed(
e)}function sa(e,t){t instanceof Vr?ve(t):t instanceof Ji&&Qb(e,t)}function yt(e,t){t instanceof Vr?
Ft(t):t instanceof Ji&&(e.remnants.remove(t),e.ports.remove(t),e.timeWaits.remove(t))}function Vd(e){switch(e.userClosed=!0,e.rxClosed=!0,e.state){case 0:case 2:Ft(e);break;case 4:case 7:
e.unread>0?Gd(e):e.finQueued||Bd(e);break;case 3:e.finQueued||Bd(e);break;case 5:e.unread>0&&Gd(e);break;case 6:
if(e.unread>0){Gd(e);break}qd(e),ft(e);break;case 10:Hd(e),na(e);break}return!e.freed&&e.state!==10&&
S0(e),0}function Gd(e){Je(e),Ft(e)}function S0(e){let{context:t}=e,{orphanLimit:r}=t.config;if(r>0&&
t.orphans>=r)return t.stats.tcpOrphansReset++,ji(e);e.orphaned=!0,t.orphans++}function zb(e,t,r){if(t&&
r)return e.userClosed?-11:Vd(e);if(r){if(!e.canSend||e.state===2)return-11;Bd(e)}if(t){if(e.state===
0)return-11;e.rxClosed=!0}return 0}function oa(e){if(e.freed)return;e.state>=3&&e.state!==10&&Je(e),
qe(e)}function Bd(e){e.finQueued=!0,e.pushSeq=e.sendQueue.end,e.state===4?e.state=5:e.state===7&&(e.
state=9),E(e)}function qd(e){if(!e.userClosed)return;let{clock:t,config:r}=e.context;e.lingerAt=t.now+
r.finWait2Ms}var ia=class SequenceSecret{#e;#t;#r=-1/0;#n=0;#s=0;#o=0;#i=0;constructor(e){this.#e=
e.nextU32()|0,this.#t=e.nextU32()|0}isn(e,t,r,n,s){let o=Math.max(Math.floor(s*250),this.#r+2);return this.#r=
o,this.#a(e,r,t<<16|n),(o|0)+this.#d(36)|0}timestampOffset(e,t){return this.#a(t,e,0),this.#d(36)}code(e,t,r,n,s,o){
return this.#a(e,r,t<<16|n),this.#u(s),this.#u(o),this.#d(44)}#a(e,t,r){this.#n=this.#e,this.#s=this.#t,
this.#o=1819895653^this.#e,this.#i=1952801890^this.#t,this.#u(e.w0),this.#u(e.w1),this.#u(e.w2),this.#u(
e.w3),this.#u(t.w0),this.#u(t.w1),this.#u(t.w2),this.#u(t.w3),this.#u(r)}#d(e){this.#u(e<<24),this.#o^=
255;for(let t=0;t<4;t++)this.#l();return this.#s^this.#i}#u(e){this.#i^=e,this.#l(),this.#l(),this.#n^=
e}#l(){let e=this.#n+this.#s|0,t=Fn(this.#s,5)^e;e=Fn(e,16);let r=this.#o+this.#i|0,n=Fn(this.#i,8)^
r;e=e+n|0,n=Fn(n,7)^e,r=r+t|0,t=Fn(t,13)^r,r=Fn(r,16),this.#n=e,this.#s=t,this.#o=r,this.#i=n}};function Fn(e,t){
return e<<t|e>>>32-t}var Xb=6e4,Hn=3,Wd=[216,536,1220,1360,1440,1460,4312,8960],Zb=6,N0=(1<<Zb)-1,O0=15,jb=15,Jb=16,eg=32,
tg=class SynCookies{#e;#t=[null,null];#r=[-1,-1];constructor(e){this.#e=e}make(e,t,r,n,s,o,i){
let a=Math.floor(i/Xb),u=a&1;this.#r[u]!==a&&(this.#r[u]=a,this.#t[u]=new ia(this.#e));let d=Wd.length-
1;for(;d>0&&Wd[d]>o;)d--;return this.#t[u].code(e,t,r,n,s,d)<<Hn+1|u<<Hn|d}isExpecting(e){return this.#n(
0,e)||this.#n(1,e)}check(e,t,r,n,s,o,i){let a=o>>Hn&1;if(!this.#n(a,i))return 0;let u=o&(1<<Hn)-1;return(this.#t[a].
code(e,t,r,n,s,u)<<Hn+1^o)>>>Hn+1?0:Wd[u]}#n(e,t){let r=Math.floor(t/Xb);return this.#t[e]!==null&&r-
this.#r[e]<=1}};function rg(e,t,r,n){let s=(t<0?jb:t)|(r?Jb:0)|(n?eg:0),o=e&~N0|s;return(o-e|0)>0?o-
(1<<Zb)|0:o}function ng(e){let t=e&O0;return t===jb?-1:t}function sg(e){return(e&Jb)!==0}function og(e){
return(e&eg)!==0}var C0=536,k0=1220,w0=48,ig=3e3;function Gn(e,t,r){let{packet:n}=r;e.flow.local.copyFrom(n.dst),e.flow.
remote.copyFrom(n.src),e.flow.ttl=t.ttl,e.flow.tos=t.tos,e.flow.dontFragment=t.dontFragment,e.flow.ifIndex=
t.ifIndex,e.localPort=r.dstPort,e.remotePort=r.srcPort,e.passive=!0,e.options=t.options}function cr(e,t){
let{config:r,clock:n}=e.context,{options:s}=t;e.irs=t.seq,e.rcvNxt=t.seq+1|0,e.rcvAdv=e.rcvNxt+Math.
min(Gr(e),65535)|0,e.lastAckSent=e.rcvNxt,e.trace!==null&&e.trace.synArrives(),e.sndWnd=t.window,e.sndWndMax=
t.window,e.sndWl1=t.seq,e.sndWl2=e.sndUna;let o=e.flow.remote.isV4?C0:k0;e.peerMss=s.mss>0?Math.max(
s.mss,w0):o,e.scaleOn=r.windowScale&&s.windowScale>=0,e.sndScale=e.scaleOn?s.windowScale:0,e.scaleOn||
(e.rcvScale=0),e.tsOn=r.timestamps&&s.hasTimestamps,e.tsRecent=s.tsVal,e.tsRecentAt=n.now,e.sackOn=r.
sack&&s.sackPermitted,Ls(e,t)}function Bn(e,t,r=!0){let{config:n,clock:s}=e.context;e.state=e.finQueued?
5:4,e.sndUna=t.ack,e.sndWl2=t.ack,e.sndSml=t.ack,e.recoveryPoint=e.iss,e.reducedAt=e.iss,e.sent.reset(
t.ack),Br(e),e.rcvMss=Math.min(e.sndMss,1460),e.quickAcks=n.quickAcks;let o=e.retries>0;if(r)if(!o&&
!e.synRepeatedEarly){let i=s.now-e.lastSendAt;wn(e,i,n),Li(e,i,s.now)}else if(e.tsOn&&t.options.tsEcr!==
0){let i=Ee(e,s)-t.options.tsEcr|0;i>=0&&wn(e,i,n)}else o&&n.rtoInitial<ig&&(e.rto=ig);e.cwnd=o?e.sndMss:
Zi(e,n.initialWindow),Gi(e),wi(e),Fr(e),e.softError=0,e.rexmitAt=1/0,e.options.keepAlive&&(e.keepAt=
s.now+e.options.keepIdleMs),E(e)}function aa(e){let{listener:t}=e;return t?.completed(e),t!==null&&!t.
closed&&t.user.onAccept(e)?!0:(e.freed||(Je(e),e.user=Fe,qe(e)),!1)}var $d=49152,qr=16384,ug=class PortTable{#e=new Map;add(e){if(e.portHeld)return;let t=this.#e.
get(e.localPort)??null;e.portPrev=null,e.portNext=t,t!==null&&(t.portPrev=e),this.#e.set(e.localPort,
e),e.portHeld=!0}remove(e){if(!e.portHeld)return;e.portHeld=!1;let{portNext:t,portPrev:r}=e;t!==null&&
(t.portPrev=r),r!==null?r.portNext=t:t!==null?this.#e.set(e.localPort,t):this.#e.delete(e.localPort),
e.portNext=null,e.portPrev=null}replace(e,t){let{portNext:r,portPrev:n}=e;t.portNext=r,t.portPrev=n,
r!==null&&(r.portPrev=t),n!==null?n.portNext=t:this.#e.set(t.localPort,t),t.portHeld=!0,e.portHeld=!1,
e.portNext=null,e.portPrev=null}all(){let e=[];for(let t of this.#e.values())for(let r=t;r!==null;r=
r.portNext)e.push(r);return e}isShareable(e){let t=this.#e.get(e)??null;for(;t!==null;t=t.portNext)if(!t.
isConnection)return!1;return!0}conflicts(e,t,r,n=!1){let s=this.#e.get(t)??null;for(;s!==null;s=s.portNext)
if(!((n||s.ipv6Only)&&e.isV4!==s.local.isV4)&&L0(e,s.local)&&!(r&&(s.reuse||s.inTimeWait)))return!0;
return!1}chooseFree(e,t){let r=$(e,qr);for(let n=0;n<t;n++){let s=$d+(r+n)%qr;if(!this.#e.has(s))return s}
return 0}};function L0(e,t){return e.isSameHost(t)||ag(e,t)||ag(t,e)}function ag(e,t){return e.isAny&&
(!e.isV4||t.isV4)}var M0=new Float64Array(0),D0=64,dg=class TraceRing{limit;count=0;overwritten=0;numbers=M0;#e=0;#t=0;constructor(e){
this.limit=e}get next(){return this.#t}add(){return this.count===this.#e&&this.#e<this.limit&&this.#r(),
this.count<this.#e?this.count++:this.overwritten++,this.#t++}has(e){return e>=this.#t-this.count}placeOf(e){
return zr*(e%this.#e)}take(e){let t=[];for(let r=Math.min(e,this.count);r>0;r--){let n=this.placeOf(
this.#t-this.count--);for(let s=0;s<zr;s++)t.push(Math.round(this.numbers[n+s]*1e3)/1e3)}return t}#r(){
let e=this.numbers,t=this.#e,r=Math.min(Math.max(D0,2*t),this.limit);this.numbers=new Float64Array(zr*
r),this.#e=r;for(let n=this.#t-this.count;n<this.#t;n++){let s=zr*(n%t),o=e.subarray(s,s+zr);this.numbers.
set(o,this.placeOf(n))}}};function ua(e,t){e.trace===null&&(e.trace=e.sent.trace=new U0(e,t))}function lg(e){let t=e.options.traceRecords;
t>0&&ua(e,t),e.trace!==null&&e.trace.rebase()}var U0=class TraceRecorder{ring;#e;#t;#r=-1;#n=-1;#s=0;#o=0;#i=0;#a=0;#d=0;#u=0;#l=0;constructor(e,t){
this.#e=e,this.ring=new dg(t),this.#t=e.context.clock.now,this.rebase()}rebase(){let e=this.#e;this.#s=
e.sndUna,this.#o=e.sndUna-e.iss>>>0,this.#i=e.rcvNxt,this.#a=e.rcvNxt-e.irs>>>0,this.#d=e.lastAckSent,
this.#u=e.rcvAdv,this.#l=e.sndUna+e.sndWnd|0}stop(){let e=this.#e;e.trace===this&&(e.trace=e.sent.trace=
null)}segmentSent(e,t,r,n,s){let o=this.#e,i=t+((r&J)!==0?1:0),a=P(e,o.sndNxt);if(i>0){let d=Ca;a&&(d=
o.caState===2?ka:gc),this.#r=this.#f(d,this.#c(e),i)}else a&&this.#f(_c,this.#c(e),0);let u=i===0&&!a;
this.#m(u||s>0);for(let d=0;d<s;d++){let l=d===0&&o.hasDuplicate;this.#f(l?Lc:wc,this.#p(n[2*d]),n[2*
d+1]-n[2*d]|0)}}synSent(e){let{sndNxt:t,iss:r}=this.#e,n=t===r?Ca:ka;this.#f(n,0,1),e&&this.#m(!0)}#m(e){
let{rcvNxt:t,rcvAdv:r}=this.#e;!e&&t===this.#d&&r===this.#u||(this.#d=t,this.#u=r,this.#a=this.#p(t),
this.#i=t,this.#f(kc,this.#a,r-t|0))}sendCounted(){this.#h(this.#r)}sentProbe(e){this.#A(this.#r,Ma,
e)}ackArrives(e){let t=this.#e,r=e.ack+t.sndWnd|0;if(this.#n=-1,e.sequenceLength>0&&e.ack===t.sndUna&&
r===this.#l&&e.options.sackCount===0)return;this.#l=r;let n=this.#c(e.ack);this.#n=this.#f(Rc,n,t.sndWnd)}sackArrives(e,t,r){
for(let n=0;n<t;n++)this.#f(n===0&&r?xc:Tc,this.#c(e[2*n]),e[2*n+1]-e[2*n]|0)}ackTaken(){let{sndUna:e,
rttSample:t}=this.#e;if(this.#o=this.#c(e),this.#s=e,!(this.#n<0)){this.#A(this.#n,Da,t);for(let r=this.#n;r<
this.ring.next;r++)this.#h(r)}}lost(e,t){this.#f(Ec,this.#c(e),t-e|0)}turn(e){let{sndUna:t,sndNxt:r}=this.#e;
this.#f(e,this.#c(t),r-t|0)}synArrives(){let{irs:e}=this.#e;this.#i=e,this.#a=0,this.#f(La,0,1)}segmentArrives(e){
let{rcvNxt:t}=this.#e,{seq:r,sequenceLength:n}=e,s=La;T(r,t)?s=Oc:N(r+n|0,t)&&(s=Cc),this.#f(s,this.#p(
r),n)}#c(e){return this.#o+(e-this.#s|0)}#p(e){return this.#a+(e-this.#i|0)}#f(e,t,r){let{ring:n}=this,
s=n.add(),o=n.placeOf(s),{numbers:i}=n;return i[o+Mc]=this.#e.context.clock.now-this.#t,i[o+Ma]=e,i[o+
Dc]=t,i[o+Uc]=t+r,i[o+Da]=-1,this.#h(s),s}#h(e){let{ring:t}=this;if(!t.has(e))return;let r=this.#e,n=t.
placeOf(e),{numbers:s}=t;s[n+Fc]=r.cwnd,s[n+Hc]=r.ssthresh,s[n+Gc]=ee(r),s[n+Bc]=r.srtt,s[n+Vc]=Lt(r,
r.context.config),s[n+qc]=r.caState}#A(e,t,r){let{ring:n}=this;n.has(e)&&(n.numbers[n.placeOf(e)+t]=
r)}};var F0=64,H0=1e3;function cg(e,t,r){let{ports:n,rng:s}=e.context;if(e.freed||e.state!==0||e.portHeld)
return-6;if(e.options.ipv6Only&&t.isV4)return-6;let o=r;if(r===0){if(o=n.chooseFree(s,qr),o===0)return-2}else if(n.
conflicts(t,r,e.options.reuse,e.options.ipv6Only))return-8;return e.flow.local.copyFrom(t),e.localPort=
o,n.add(e),0}function mg(e,t,r){let{context:n}=e,{flow:s}=e;if(e.freed||e.state!==0)return-10;if(t.isAny||
t.isMulticast||n.ip.isBroadcast(t)||r===0)return-6;if(e.options.ipv6Only&&t.isV4)return-6;let o=s.local.
clone();s.remote.copyFrom(t),s.netif=null,s.neighbour=null;let i=n.ip.route(s);return i===0&&(e.remotePort=
r,G0(s),i=e.portHeld?B0(e):V0(e)),i!==0?(s.local.copyFrom(o),s.remote.set4(0),s.netif=null,e.remotePort=
0,i):(n.ports.add(e),mr(e),e.state=2,e.synDue=!0,n.connections.add(e),E(e),n.stats.tcpActiveOpens++,
0)}function G0({local:e,remote:t,netif:r}){r===null||r.isLoopback||(pe(e)&&(e.zone=r.index),pe(t)&&(t.
zone=r.index))}function pg(e,t,r){let{context:n}=e;if(e.freed||e.state!==0||n.listeners.has(e.flow.local,
e.localPort))return null;let s=new jn(n,e,t,r);return n.ports.remove(e),n.timers.remove(e.timer),e.freed=
!0,n.addListener(s),s}function mr(e,t){let{context:r,flow:n}=e,{config:s,secret:o}=r;e.iss=t??o.isn(
n.local,e.localPort,n.remote,e.remotePort,r.clock.now),e.sndUna=e.iss,e.sndNxt=e.iss,e.sndSml=e.iss,
e.pushSeq=e.iss,e.recoveryPoint=e.iss,e.sendQueue.reset(e.iss+1|0),e.tsOffset=o.timestampOffset(n.local,
n.remote),n.atomicId=(e.iss^e.tsOffset)>>>16,n.label=Ot;let i=Math.max(s.rcvBufMax,e.rcvBuf);e.rcvScale=
s.windowScale?Ub(i):0,lg(e)}function B0(e){let{context:t,localPort:r,remotePort:n}=e,{local:s,remote:o}=e.
flow,i=fg(t,s,r,o,n);return i===null?0:hg(t,i)?(yt(t,i),0):-8}function fg(e,t,r,n,s){return e.connections.
find(t,r,n,s)??e.remnants.find(t,r,n,s)}function hg(e,t){let{clock:r,config:n}=e,s=t.waitUntil-n.timeWaitMs;
return t.inTimeWait&&t.tsOn&&r.now-s>=H0}function V0(e){let{context:t}=e,{ports:r,rng:n}=t,{local:s,
remote:o}=e.flow,i=r.chooseFree(n,F0);if(i===0){let a=n.nextU32()%qr;for(let u=0;u<qr&&i===0;u++){let d=$d+
(a+u)%qr;if(!r.isShareable(d))continue;let l=fg(t,s,d,o,e.remotePort);l!==null&&!hg(t,l)||(l!==null&&
yt(t,l),i=d)}}return i===0?-2:(e.localPort=i,0)}function da(e,t){let r=ze(e),n=e.sndNxt-e.sndUna|0;r.prrDelivered=0,r.prrOut=0,r.recoverFs=Math.max(
n-e.sent.sacked+t,e.sndMss)}function Qd(e,t,r){let n=ze(e),s=ee(e),{ssthresh:o}=e;n.prrDelivered+=t;
let i;s>o?i=Math.ceil(n.prrDelivered*o/n.recoverFs)-n.prrOut:(i=Math.max(n.prrDelivered-n.prrOut,t),
r&&(i+=e.sndMss),i=Math.min(o-s,i)),n.prrOut===0&&i<e.sndMss&&(i=e.sndMss),e.cwnd=Math.max(s+Math.max(
i,0),e.sndMss)}var q0=3;function Kd(e,t,r,n){pb(e);let{clock:s}=e.context;e.limits?.deliver(e.sent.delivered,s.now,
e.srtt),Wi(e,t)&&wd(e),e.loss!==null&&Sb(e,t,r>0),e.tailProbe!==null&&e.tailProbe.inFlight&&z0(e,e.tailProbe,
t,r);let o=e.caState,i=o!==0&&L(e.sndUna,o===3?e.reducedAt:e.recoveryPoint);r>0&&(o===0||o===2)&&e.sent.
rates===null&&!Wi(e,t)&&$0(e,r,n),i&&Q0(e),W0(e,t,r,i),fb(e),wi(e),r>0&&e.caState===0?(e.dupAcks=0,e.
recoveryPoint=Se(e.recoveryPoint,e.sndUna-1|0)):r>0&&e.caState===2&&(e.dupAcks=0)}function W0(e,t,r,n){
let{sent:s}=e;if(e.sackOn){let o=vd(e);zd(e)&&(o||n&&s.lost>0)&&Yd(e)}else r>0&&e.caState===1&&K0(e,
r);e.caState===0&&Eb(e,t)&&Y0(e),s.rates===null&&(e.caState===3||e.sackOn&&e.caState===1)&&Qd(e,s.delivered,
r>0&&s.newlyLost===0&&s.repeatsLost===0),r>0?Hi(e):ub(e)}function $0(e,t,r){(e.cwndLimited||e.cwnd<e.
ssthresh&&2*r>=e.cwnd)&&e.congestion.onAck(e,t,e.caState===2,e.context.clock.now)}function Q0(e){let t=e.
caState===1;if(e.caState===3){e.caState=0,e.sent.rates===null&&(e.cwnd=e.ssthresh),e.congestion.onRecovered(
e);return}e.caState=0,e.dupAcks=0,e.repeatDue=!1,e.loss!==null&&(e.loss.frto=0),e.sent.rates!==null?
e.congestion.onRecovered(e):t&&(e.cwnd=e.sackOn?e.ssthresh:Math.min(e.cwnd,e.ssthresh),e.congestion.
onRecovered(e)),Fi(e),e.trace!==null&&e.trace.turn(Sc)}function K0(e,t){let r=Math.ceil(t/e.sndMss);
e.dupAcks=Math.max(e.dupAcks-Math.max(r-1,0),0),e.sent.markFirstLost(e.sndMss),e.repeatDue=!0}function yg(e){
e.caState!==2&&(e.dupAcks++,E(e),zd(e)&&e.dupAcks===q0&&T(e.sndUna,e.recoveryPoint)&&(e.sent.markFirstLost(
e.sndMss),Yd(e)))}function Yd(e){let t=e.caState===3;kd(e),t||Xd(e),e.caState=1,e.trace!==null&&e.trace.
turn(vc),e.recoveryPoint=e.sndNxt,e.repeatDue=!0,me(e).recoveries++,e.sent.rates===null&&(e.sackOn?t||
da(e,e.sent.delivered):e.cwnd=e.ssthresh)}function zd(e){return e.caState===0||e.caState===3}function Xd(e){
let t=Math.min(e.sndNxt-e.sndUna|0,e.cwnd);$i(e),e.congestion.onLoss(e,t,e.context.clock.now)}function Ag(e){
e.caState!==0&&(Xd(e),e.caState!==2&&(e.sackOn?da(e,0):e.cwnd=Math.min(e.cwnd,e.ssthresh)))}function Y0(e){
let{congestion:t}=e,r=e.sndNxt-e.sndUna|0,{now:n}=e.context.clock;$i(e),wd(e),t.onMark!==void 0?t.onMark(
e,r,n):t.onLoss(e,r,n),e.caState=3,me(e).ecnReductions++,e.sent.rates===null&&da(e,e.sent.delivered)}
function bg(e){let{lossTimer:t}=e;if(Hr(e),t===2)return cb(e);if(t!==1)return;sr(e),ks(e),vd(e)&&zd(
e)&&Yd(e),e.caState===1&&e.sent.rates===null&&Qd(e,0,!1)}function gg(e){let t=e.sndNxt-e.sndUna|0,{caState:r,
context:n}=e;sr(e),kd(e);let s=ze(e);s.frto=e.sackOn&&r!==1?1:0,$i(e),e.congestion.onTimeout(e,t,e.backoff===
0&&r!==3,n.clock.now),e.caState=2,e.recoveryPoint=e.sndNxt,e.dupAcks=0,e.repeatDue=!0,e.tailProbe!==
null&&(e.tailProbe.inFlight=!1,e.tailProbe.due=!1),Hr(e),e.sent.markAllLost(),e.backoff++,me(e).timeouts++,
e.trace!==null&&e.trace.turn(Pc)}function z0(e,t,r,n){if(!P(e.sndUna,t.end))if(!t.repeated||e.dsackSeen)
t.inFlight=!1;else if(T(e.sndUna,t.end)){if(t.inFlight=!1,e.caState!==0)return;Xd(e),e.cwnd=Math.min(
e.cwnd,e.ssthresh)}else n===0&&r.ack===e.sndUna&&r.length===0&&e.sent.delivered===0&&(t.inFlight=!1)}function Ig(e){let{cwnd:t,sendQueue:r}=e,{sndBufMax:n}=e.context.config;if(e.context.sendShort){e.sndBuf=
Math.min(e.sndBuf,e.context.config.sndBuf);return}e.sndBuf>=n||2*t<=e.sndBuf||(r.end-e.sndNxt|0)>=t-
ee(e)||(e.sndBuf=Math.min(2*t,n))}function Zd(e,t){let{sack:r,sackCount:n}=t.options,{sent:s}=e;Z0(t)&&(e.dsackSeen=!0,me(e).dsacks++,
(Nb(e,r[0],r[1])||X0(e,r[1]))&&ab(e)),e.trace!==null&&e.trace.sackArrives(r,n,e.dsackSeen),s.markBlocks(
r,n,e.sndMss)>0&&E(e)}function X0(e,t){let{dsacks:r,retransmits:n}=me(e),{tailProbe:s}=e;return e.sent.
reordered&&r<=n&&!(s!==null&&s.inFlight&&t===s.end)}function Z0(e){let{sack:t,sackCount:r}=e.options;
return P(t[0],t[1])?N(t[1],e.ack)?!0:r>1&&L(t[0],t[2])&&N(t[1],t[3]):!1}function _g(e,t){let{seq:r,ack:n}=t;if(!P(e.sndWl1,r)&&!(e.sndWl1===r&&N(e.sndWl2,n)))return!1;let s=t.
window<<e.sndScale,o=s!==e.sndWnd;return e.sndWnd=s,e.sndWl1=r,e.sndWl2=n,s>e.sndWndMax&&(e.sndWndMax=
s),o}function Rg(e){e.sndWnd!==0&&(e.sndUna===e.sndNxt?(e.rexmitAt=1/0,Fr(e)):e.probing&&(e.sent.markAllLost(),
Fr(e),Mt(e)),e.probing=!1)}function Gs(e,t){return N(t,e.sndNxt)&&L(t,e.sndUna-e.sndWndMax|0)}function Tg(e,t){let{ack:r}=t;return e.
state===3?T(r,e.sndUna)&&N(r,e.sndNxt)?!(e.passive&&eE(e)):(dr(e.context,t),!1):Gs(e,r)?!0:(Us(e),!1)}
function xg(e,t){if(e.state===3&&!J0(e,t))return!1;let{ack:r}=t;if(P(r,e.sndUna))return j0(e,t),!0;let n=e.
sndNxt-e.sndUna|0,s=_g(e,t);e.trace!==null&&e.trace.ackArrives(t),e.sndWnd===0&&(e.retries=0,e.unansweredSince=
e.context.clock.now);let o=r-e.sndUna|0,i=0;return sr(e),ks(e),o>0&&(i=tE(e,t)),e.dsackSeen=!1,e.sackOn&&
t.options.sackCount>0&&Zd(e,t),Eg(e),o===0&&n>0&&!e.sackOn&&sE(e,t,s)&&yg(e),(n>0||e.dsackSeen)&&Kd(
e,t,o,n),i>0&&e.sendQueue.length===0&&Qi(e),e.trace!==null&&e.trace.ackTaken(),s&&Rg(e),(e.sent.hasLost||
e.sendQueue.end!==e.sndNxt||e.finQueued&&!e.finSent)&&E(e),i>0&&(Ig(e),e.user.onSent(e,i)),!e.freed&&
e.finSent&&e.sndUna===e.sndNxt&&oE(e),!e.freed}function j0(e,t){let{sent:r}=e;!e.sackOn||t.options.sackCount===
0||r.count===0||(sr(e),ks(e),e.dsackSeen=!1,Zd(e,t),Eg(e),Kd(e,t,0,e.sndNxt-e.sndUna|0),r.hasLost&&E(
e))}function J0(e,t){return Bn(e,t),e.sndWl1=t.seq-1|0,e.passive?aa(e):e.userClosed||e.user.onConnected(
e),!e.freed}function eE({listener:e,context:t}){return e===null||e.closed||t.config.jointBacklog||e.
hasRoom?!1:(t.stats.tcpListenDrops++,!0)}function tE(e,t){let{ack:r}=t,{sent:n,sendQueue:s}=e;n.ackTo(
r,rE(e,t)),e.sndUna=r;let{neighbour:o}=e.flow;o!==null&&(o.confirmedAt=e.context.clock.now);let i=T(
r,s.end)?s.end:r,a=i-s.start|0;return a>0&&s.release(i),e.totalAcked+=a,nE(e,t),Fr(e),e.softError=0,
e.sndSml=Se(e.sndSml,r),e.pushSeq=Se(e.pushSeq,r),e.reducedAt=Se(e.reducedAt,r-1|0),r===e.sndNxt?(e.
rexmitAt=1/0,e.probing=!1):Mt(e),a}function rE(e,t){let{tsEcr:r}=t.options;if(!e.tsOn||r===0)return 0;
let{now:n}=e.context.clock,s=Ee(e,e.context.clock)-r|0;return s<=0||s>e.context.config.rtoMax?0:(s-1+
n%1)*1e3|0}function nE(e,t){let{sent:r}=e,{config:n}=e.context;if(r.hasSample){let s=te(e)-r.sampleSentAt|
0;s>=0&&wn(e,s/1e3,n)}else if(e.tsOn&&t.options.tsEcr!==0){let s=Ee(e,e.context.clock)-t.options.tsEcr|
0;s>=0&&s<n.rtoMax&&wn(e,s,n)}}function Eg(e){let t=e.sent.freshRtt;e.rttSample=t<0?-1:t/1e3,t>=0&&Li(
e,e.rttSample,e.context.clock.now)}function sE(e,t,r){return!r&&!e.probing&&t.length===0&&!t.hasFin}
function oE(e){e.state===5?(e.state=6,qd(e)):e.state===8?ra(e):e.state===9&&Ft(e)}var vg=class AnswerTimes{answeredAt=-1/0;strayAnsweredAt=-1/0;mayAnswer(e,t){let r=e?
this.answeredAt:this.strayAnsweredAt;return t-r<500?!1:(e?this.answeredAt=t:this.strayAnsweredAt=t,!0)}};function Bs(e,t,r){e.sackOn&&(e.hasDuplicate&&ve(e),e.hasDuplicate=!0,e.duplicateLeft=t,e.duplicateRight=
r)}var iE=576*3600*1e3;function Pg(e,t){let{options:r}=t;if(!e.tsOn||!r.hasTimestamps||L(r.tsVal,e.tsRecent))
return!1;let{clock:n}=e.context;return!(n.now-e.tsRecentAt>iE)}function jd(e,t){let{hasTimestamps:r,
tsVal:n}=t.options;!e.tsOn||!r||T(t.seq,e.lastAckSent)||(e.tsRecent=n,e.tsRecentAt=e.context.clock.now)}function Sg(e,t){let{context:r}=e,n=t.hasAck;if(n&&(N(t.ack,e.iss)||T(t.ack,e.sndNxt))){if(t.hasRst)
return;dr(r,t),e.retries===0&&!e.synRepeatedEarly&&(e.synRepeatedEarly=!0,e.synDue=!0,E(e));return}if(t.
hasRst){n&&ne(e,-14);return}if(t.hasSyn){if(cr(e,t),e.lastRecvAt=r.clock.now,!n){e.state=3,e.synDue=
!0,E(e);return}e.trace!==null&&e.trace.ackArrives(t),Bn(e,t),e.trace!==null&&e.trace.ackTaken(),e.ackDue=
!0,e.user.onConnected(e)}}function Ng(e,t,r){let{clock:n,config:s}=e.context;e.unacked+=t,e.quickAcks>0?(e.quickAcks-=el(t,r),
e.ackDue=!0):(e.unacked>=2*e.rcvMss||!e.reassembly.isEmpty||Un(e)<e.rcvMss||s.ackEverySecond&&e.delackAt!==
1/0)&&(e.ackDue=!0),e.ackDue?s.ackEverySecond?ve(e):E(e):e.delackAt===1/0&&(e.delackAt=n.now+s.delayedAckMs)}
function Og(e,t){let{clock:r,config:n}=e.context;return(t.flags&De)!==0&&t.length>=e.rcvMss&&!n.ackEverySecond&&
r.now-e.lastSendAt>=n.delayedAckMs}function Jd(e,t){if(e.sackOn){ve(e);return}e.unacked>0&&ve(e);for(let r=0;r<
t;r++)ve(e)}function el(e,t){return t>0?Math.ceil(e/t):1}function kg(e,t){if(!Ki(e.state))return;if(e.rxClosed){Je(e),ne(e,-13);return}xb(e,t);let{reassembly:r}=e,
{pbufs:n}=e.context,s=t.gsoSize>0?t.gsoSize:t.length;if(s>e.rcvMss&&(e.rcvMss=s),t.seq!==e.rcvNxt)return aE(
e,t);let o=wb(e,t.length);if(o<t.length&&(t.length=o,t.flags&=~(J|De),o===0))return;let i=t.packet.pbuf;
if(r.isEmpty&&!r.hasFin){let a=Lb(e,i,t.offset,o);a===null?e.context.stats.drop("no-memory"):(Og(e,t)&&
(e.ackDue=!0),Cg(e,a,o,t.gsoSize))}else{r.insert(n,i,t.offset,t.seq,o,e);let a=r.take(e.rcvNxt);if(a===
null)return;e.ackDue=!0,Cg(e,a,Rm(a),t.gsoSize)}}function aE(e,t){let{reassembly:r,context:n}=e,s=t.
seq+t.length|0,o=r.heldUntil(t.seq,s);o!==t.seq&&Bs(e,t.seq,o),Mb(e)?r.pieces<n.config.outOfOrderLimit&&
r.insert(n.pbufs,t.packet.pbuf,t.offset,t.seq,t.length,e):(n.stats.drop("no-memory"),Md(n)),Jd(e,el(
t.length,t.gsoSize))}function Cg(e,t,r,n){e.rcvNxt=e.rcvNxt+r|0,e.unread+=r,e.totalReceived+=r,e.lastTextAt=
e.context.clock.now,Ng(e,r,n),e.user.onReceive(e,t,r)}function wg(e,t){if(!Ki(e.state))return;let{reassembly:r,
context:n}=e;if(t.hasFin){let o=t.seq+t.length|0;if(T(o,e.rcvNxt)){r.insertFin(n.pbufs,o),t.length===
0&&Jd(e,1);return}}else if(r.finSeq!==e.rcvNxt)return;r.clear(n.pbufs),e.rcvNxt=e.rcvNxt+1|0,T(e.rcvNxt,
e.rcvAdv)&&(e.rcvAdv=e.rcvNxt),e.finReceived=!0,ie(e);let{state:s}=e;s===4?e.state=7:s===5&&(e.state=
8),e.userClosed||e.user.onFin(e),s===6&&!e.freed&&ra(e)}function Lg(e,t,r){let{clock:n,ip:s,stats:o}=e,i=e.cookieTcb??=e.create(Fe);if(Gn(i,t,r),i.flow.netif=
null,i.flow.neighbour=null,mr(i),cr(i,r),i.iss=e.cookies.make(i.flow.local,i.localPort,i.flow.remote,
i.remotePort,r.seq,i.peerMss,n.now),i.tsOn){let a=n.now|0,u=i.scaleOn?i.sndScale:-1,d=rg(a,u,i.sackOn,
i.ecnOn);i.tsOffset=i.tsOffset+d-a|0}else i.scaleOn=!1,i.sackOn=!1,i.ecnOn=!1;i.state=3,s.route(i.flow),
zi(i),o.tcpSynCookiesSent++}function la(e,t){let{packet:r}=t;return e.listeners.find(r.dst,t.dstPort,r.netif.index)}function Mg(e,t,r){
if(!r.hasRst){if(r.hasAck){dr(e,r);return}if(!(!r.hasSyn||(r.flags&J)!==0)&&tl(e,t)){if(e.config.synCookies===
"always"||!t.mayOpen)return Lg(e,t,r);rl(e,t,r,null)}}}function tl(e,t){let{config:r,pbufs:n,stats:s}=e;
if(n.isExhausted)return s.drop("no-memory"),!1;let o=t.mayOpen||r.synCookies!=="off";return t.hasRoom&&
o?!0:(s.tcpListenDrops++,!1)}function rl(e,t,r,n){let s=e.create(Fe);Gn(s,t,r),t.begun(s),mr(s),n!==
null&&P(s.iss,n)&&mr(s,n),cr(s,r),s.lastRecvAt=e.clock.now,s.state=3,s.synDue=!0,e.ports.add(s),e.connections.
add(s),E(s),e.stats.tcpPassiveOpens++}var uE=65537;function ca(e,t,r){if(r.hasRst)return dE(e,t,r);if(r.hasSyn)return lE(e,t,r);r.hasAck&&
(mE(t,r)&&(e.timeWaits.remove(t),e.timeWaits.add(t)),r.sequenceLength>0?sa(e,t):(r.seq!==t.rcvNxt||r.
ack!==t.sndNxt)&&Dg(e,t))}function dE(e,t,r){r.seq!==t.rcvNxt||e.config.rfc1337||(!t.tsOn||t.refused)&&
yt(e,t)}function lE(e,t,r){let n=r.hasAck||r.hasFin||!cE(t,r)?null:la(e,r);if(n===null)r.options.hasTimestamps||
(t.refused=!0),Dg(e,t);else if(tl(e,n)){let s=t.sndNxt+uE|0;yt(e,t),rl(e,n,r,s)}}function cE(e,t){let{
options:r}=t;return e.tsOn&&r.hasTimestamps&&r.tsVal!==e.tsRecent?T(r.tsVal,e.tsRecent):T(t.seq,e.rcvNxt)}
function mE(e,t){let{options:r}=t;return t.hasFin&&(t.seq+t.sequenceLength|0)===e.rcvNxt&&Gs(e,t.ack)&&
(!e.tsOn||!r.hasTimestamps||L(r.tsVal,e.tsRecent))}function Dg(e,t){e.mayChallenge()&&sa(e,t)}function ma(e,t){e.state===2?Sg(e,t):e.state===10?ca(e.context,e,t):pE(e,t),e.freed||ft(e)}function pE(e,t){
if(t.hasRst)return RE(e,t);let r=t.hasSyn&&fE(e,t);if(r){if(!t.hasAck)return hE(e,t);yE(e,t)}if(t.hasSyn)
return Us(e);if(Pg(e,t))return Ug(e,t);bE(e,t)&&t.hasAck&&Tg(e,t)&&(AE(e,t),r&&(e.ecnOn&&Ls(e,t),ie(
e)),xg(e,t)&&(t.length>0&&kg(e,t),!e.freed&&(t.hasFin||e.reassembly.hasFin)&&wg(e,t)))}function fE(e,t){
return e.state===3&&t.seq===e.irs}function hE(e,t){e.ecnOn&&Ls(e,t);let{hasTimestamps:r,tsVal:n}=t.options;
r&&L(n,e.tsRecent)&&jd(e,t),e.synDue=!0,E(e)}function yE(e,t){t.flags&=~Xt,t.seq=e.rcvNxt,t.window>>=
e.sndScale}function AE(e,t){e.trace!==null&&t.sequenceLength>0&&e.trace.segmentArrives(t),jd(e,t),e.
lastRecvAt=e.context.clock.now,e.keepProbes=0,gE(e,t)}function bE(e,t){let{rcvNxt:r,rcvAdv:n}=e,{seq:s,
sequenceLength:o}=t,i=s+o|0,a=s===r||(o===0?L(s,e.lastAckSent)&&N(s,n):T(i,r)&&P(s,n));return a||Ug(
e,t),a}function gE(e,t){let{sequenceLength:r}=t;if(r===0)return;let n=t.seq+r|0;P(t.seq,e.rcvNxt)&&IE(
e,t),T(n,e.rcvAdv)&&_E(e,t,n)}function IE(e,t){let r=e.rcvNxt-t.seq|0;Bs(e,t.seq,e.rcvNxt),t.seq=e.rcvNxt,
t.offset+=r,t.length-=r,ie(e)}function _E(e,t,r){let n=r-e.rcvAdv|0;if(t.hasFin){if(n===1)return;t.flags&=
~J,n--}t.length-=n,ie(e)}function Ug(e,t){let r=t.hasAck&&Gs(e,t.ack);if(t.sequenceLength===0){if(!TE(
e,r))return}else if(r){e.trace!==null&&e.trace.segmentArrives(t);let n=t.seq+t.length|0;t.length>0&&
N(n,e.rcvNxt)&&Bs(e,t.seq,n)}ie(e)}function RE(e,t){let{seq:r}=t;if(r!==e.rcvNxt){T(r,e.rcvNxt)&&P(r,
e.rcvAdv)&&Us(e);return}e.state===3&&e.passive?qe(e):ne(e,-14)}function TE(e,t){return e.answers??=new vg,
e.answers.mayAnswer(t,e.context.clock.now)}function Fg(e,t,r){let{clock:n,cookies:s,stats:o}=e,{packet:i}=r;if(r.hasSyn||r.hasRst||!s.isExpecting(
n.now))return!1;let a=s.check(i.dst,r.dstPort,i.src,r.srcPort,r.seq-1|0,r.ack-1|0,n.now);return a===
0?(o.tcpSynCookiesFailed++,!1):t.hasRoom?(xE(e,t,r,a),!0):(o.tcpListenDrops++,!0)}function xE(e,t,r,n){
let{clock:s,stats:o}=e,i=e.create(Fe);Gn(i,t,r),t.begun(i),mr(i,r.ack-1|0),i.sndNxt=r.ack,EE(i,r,n),
e.ports.add(i),e.connections.add(i),o.tcpPassiveOpens++,o.tcpSynCookiesAccepted++,e.ip.route(i.flow),
Bn(i,r,!1),i.sndWl1=r.seq-1|0,i.lastRecvAt=s.now,i.lastSendAt=s.now,aa(i)&&ma(i,r)}function EE(e,t,r){
let{options:n,seq:s}=t;n.mss=r,n.windowScale=-1,n.sackPermitted=!1;let o=!1;if(n.hasTimestamps){let i=n.
tsEcr-e.tsOffset|0;n.windowScale=ng(i),n.sackPermitted=sg(i),o=og(i)&&e.options.ecn!=="off"}t.seq=s-
1|0,cr(e,t),e.ecnOn=o,t.seq=s}function Hg(e,t){if(!L(t.seq,e.sndUna)||!P(t.seq,e.sndNxt))return;let r=e.state===2;switch(t.kind){case H:
vE(e,t);break;case Oe:case Ne:r&&ne(e,-14);break;case $t:r?ne(e,-4):e.softError=-4;break;default:e.softError=
-4}}function vE(e,t){let{ip:r}=e.context;if(!e.flow.mayBeTooBig(t.remote))return;let n=e.sndMss;r.updatePathMtu(
t.remote,t.mtu,t.length),Br(e),!(e.sndMss>=n)&&(e.cwnd=Math.max(Math.floor(e.cwnd*e.sndMss/n),e.sndMss),
e.sndUna!==e.sndNxt&&(e.sent.markAllLost(),e.repeatDue=!0,E(e)))}function Gg(e,t){e.state===2?t.seq===e.iss&&ne(e,-4):e.sndUna!==e.sndNxt&&(e.softError=-4)}function Bg(e,t){
let{state:r}=e;return!(r===2||r===3)||t.seq!==e.iss?!1:(e.synCrowdedOut=!0,!0)}function Vg(e,t){for(let r of Wg(
e,t))r.synDue=!0,E(r)}function qg(e,t){for(let r of Wg(e,t))r.state===2?ne(r,-4):r.softError=-4}function Wg(e,t){
return e.connections.filter(({flow:r,synCrowdedOut:n})=>n&&r.neighbour===t)}var PE={application:0,network:0,receiver:0,buffer:0};function SE(e){let{limits:t,lastTextAt:r}=e,{now:n}=e.
context.clock,{application:s,network:o,receiver:i,buffer:a}=t?.times(n)??PE;return{delivered:t?.delivered??
0,deliveryRate:t?.rate??0,deliveryRateAppLimited:t?.rateAppLimited??!1,busyTime:o+i+a,receiverLimitedTime:i,
senderLimitedTime:a,applicationLimitedTime:s,sinceDataSent:e.totalSent>0?n-e.lastSendAt:0,sinceDataReceived:r===
-1/0?0:n-r}}function $g(e){let{sendQueue:t,sent:r}=e,n=e.counters??Ib,s=t.end-e.sndNxt|0,o=Math.max(
Math.min(s,t.length),0);return{state:Ao[e.state],srtt:e.srtt,rttvar:e.rttvar,minRtt:e.minRtt===1/0?0:
e.minRtt,rto:Lt(e,e.context.config),backoff:e.backoff,congestion:e.congestionName,cwnd:e.cwnd,ssthresh:e.
ssthresh,pacingRate:e.pacingRate*1e3,pipe:ee(e),recovery:po[e.caState],reordering:r.reordered,reorderings:r.
reorderings,reorderedBy:r.reorderedBy,...SE(e),sendQueue:t.length,unsent:o,inFlight:t.length-o,sacked:r.
sacked,lost:r.lost,outOfOrder:e.reassembly.bytes,unread:e.unread,sndBuf:e.sndBuf,rcvBuf:e.rcvBuf,mss:e.
sndMss,mssLimit:e.options.mssLimit,peerMss:e.peerMss,rcvMss:e.rcvMss,sndWnd:e.sndWnd,rcvWnd:Un(e),sndScale:e.
scaleOn?e.sndScale:-1,rcvScale:e.scaleOn?e.rcvScale:-1,timestamps:e.tsOn,sack:e.sackOn,ecn:e.ecnOn,noDelay:e.
options.noDelay,keepAlive:e.options.keepAlive,ceReceived:n.ceReceived,ecnReductions:n.ecnReductions,
bytesSent:e.totalSent,bytesAcked:e.totalAcked,bytesReceived:e.totalReceived,retransmits:n.retransmits,
bytesRetransmitted:n.repeatedBytes,timeouts:n.timeouts,recoveries:n.recoveries,undos:n.undos,dsacks:n.
dsacks,tailProbes:n.tailProbes}}function Qg(e){let{keepAlive:t,keepIdleMs:r}=e.options;e.keepAt=t?e.context.clock.now+r:1/0,ft(e)}function Kg(e){
let{now:t}=e.context.clock;if(e.keepAt=1/0,!e.options.keepAlive)return;let r=e.state===4||e.state===
7||e.state===6,n=e.lastRecvAt+e.options.keepIdleMs;!r||e.sndUna!==e.sndNxt||ar(e)?e.keepAt=t+e.options.
keepIdleMs:n>t?e.keepAt=n:NE(e)?(Je(e),ne(e,-13)):(OE(e),e.keepProbes++,e.keepAt=t+e.options.keepIntervalMs)}
function NE(e){if(e.options.userTimeoutMs===0)return e.keepProbes>=e.options.keepCount;let t=e.context.
clock.now-e.lastRecvAt;return e.keepProbes>0&&t>=e.options.userTimeoutMs}function OE(e){Xi(e)||je(e,
e.sndNxt-1|0,0,0)}function Yg(e){let{now:t}=e.context.clock;e.delackAt<=t&&(e.delackAt=1/0,ie(e)),e.paceAt<=t&&(e.paceAt=
1/0,E(e)),e.lossAt<=t&&bg(e),e.rexmitAt<=t&&CE(e),!e.freed&&e.keepAt<=t&&Kg(e),!e.freed&&e.lingerAt<=
t&&Ft(e),e.freed||ft(e)}function CE(e){if(e.rexmitAt=1/0,e.state===2||e.state===3)return kE(e);if(e.
sndUna===e.sndNxt&&e.sndWnd>0){e.probeDue=!0,E(e);return}if(e.retries>=Mi(e)||Xg(e)){zg(e);return}e.
retries++,e.sndWnd===0?(e.probeDue=!0,e.backoff++):e.flow.netif?.blocked!==!0&&(e.flow.label=Ot,gg(e),
sb(e)),ws(e),E(e)}function zg(e){ne(e,e.softError===0?-13:e.softError)}function Xg(e){return e.options.
userTimeoutMs!==0&&e.context.clock.now>=e.unansweredSince+e.options.userTimeoutMs}function kE(e){let{
config:t}=e.context;if(e.retries>=Mi(e)||Xg(e)){e.passive?qe(e):zg(e);return}e.retries++,t.synBackoff&&
e.backoff++,e.flow.label=Ot,e.synDue=!0,e.context.stats.tcpRetransmitted++,E(e)}var Zg=class TcpPcb extends Vr{constructor(e,t){super(e,t);let{traceRecords:r}=this.
options;r>0&&ua(this,r)}setCongestion(e){if(Wt(e)===null)return-6;let t=this.sent.rates!==null;return this.
replaceCongestion(e),this.pacingRate=0,this.sent.rates=null,this.sndUna!==this.iss&&Gi(this),t&&this.
sent.rates===null&&Ag(this),0}setOption(e,t){this.options=this.options.with(e,t),e==="keepAlive"?Qg(
this):e==="mssLimit"?Br(this):e==="traceRecords"&&ua(this,t)}bind(e,t,r){return r?.reuse!==void 0&&this.
setOption("reuse",r.reuse),cg(this,e,t)}connect(e,t){return mg(this,e,t)}listen(e,t){return pg(this,
e,t)}write(e,t,r){!this.canSend||t<=0||(this.sent.rates!==null&&sr(this),this.sendQueue.append(e,t),
r&&(this.pushSeq=this.sendQueue.end),E(this))}recved(e){this.freed||Fb(this,e)}shutdown(e,t){return this.
freed?-11:zb(this,e,t)}close(){return this.freed||this.userClosed?-11:Vd(this)}abort(){oa(this)}info(){
return $g(this)}onTimer(){Yg(this)}};var jg=class Segment{packet;srcPort=0;dstPort=0;seq=0;ack=0;flags=0;window=0;offset=0;length=0;gsoSize=0;options=new ZA;get hasAck(){
return(this.flags&ye)!==0}get hasSyn(){return(this.flags&Xt)!==0}get hasFin(){return(this.flags&J)!==
0}get hasRst(){return(this.flags&Nr)!==0}get sequenceLength(){return this.length+((this.flags&J)!==0?
1:0)+((this.flags&Xt)!==0?1:0)}read(e,t){let r=t.offset,n=Ue(e,r);return this.packet=t,this.srcPort=
A(e,r),this.dstPort=A(e,r+hu),this.seq=g(e,r+ln),this.ack=af(e,r),this.flags=e[r+at],this.window=A(e,
r+cn),this.offset=r+n,this.length=t.length-n,this.gsoSize=t.gsoSize,this.options.parse(e,r+St,n-oe)}};var Jg={noDelay:!1,reuse:!1,ipv6Only:!1,keepAlive:!1},nl=class SocketOptions{noDelay;reuse;ipv6Only;keepAlive;keepIdleMs;keepIntervalMs;keepCount;userTimeoutMs;ecn;mssLimit;traceRecords;constructor(e){
this.noDelay=e.noDelay,this.reuse=e.reuse,this.ipv6Only=e.ipv6Only,this.keepAlive=e.keepAlive,this.keepIdleMs=
e.keepIdleMs,this.keepIntervalMs=e.keepIntervalMs,this.keepCount=e.keepCount,this.userTimeoutMs=e.userTimeoutMs,
this.ecn=e.ecn,this.mssLimit=e.mssLimit,this.traceRecords=e.traceRecords}with(e,t){return this[e]===
t?this:new nl({...this,[e]:t})}};var sl=class ConnectionTable{count=0;#e=new Array(64).fill(null);#t=63;#r;constructor(e){
this.#r=e}add(e){this.count>this.#t&&this.#s(),e.hash=this.#n(e.local,e.localPort,e.remote,e.remotePort);
let t=e.hash&this.#t;e.hashNext=this.#e[t],this.#e[t]=e,e.hashed=!0,this.count++}remove(e){if(!e.hashed)
return;e.hashed=!1,this.count--;let t=e.hash&this.#t,r=this.#e[t];if(r===e)this.#e[t]=e.hashNext;else{
for(;r.hashNext!==e;)r=r.hashNext;r.hashNext=e.hashNext}e.hashNext=null}find(e,t,r,n){let s=this.#n(
e,t,r,n),o=this.#e[s&this.#t];for(;o!==null;){if(o.hash===s&&o.remotePort===n&&o.localPort===t&&o.remote.
isSameHost(r)&&o.local.isSameHost(e))return o;o=o.hashNext}return null}any(){for(let e of this.#e)if(e!==
null)return e;return null}some(e){for(let t of this.#e)for(let r=t;r!==null;r=r.hashNext)if(e(r))return!0;
return!1}filter(e){let t=[];for(let r of this.#e)for(let n=r;n!==null;n=n.hashNext)e(n)&&t.push(n);return t}#n(e,t,r,n){
let s=this.#r^(t<<16|n);return s=pa(s^r.w3),s=pa(s^e.w3),r.isV4||(s=pa(s^r.w0^Math.imul(r.w1,5)^Math.
imul(r.w2,9)),s=pa(s^e.w0^Math.imul(e.w1,5)^Math.imul(e.w2,9))),s}#s(){let e=this.#e;this.#e=new Array(
2*e.length).fill(null),this.#t=this.#e.length-1;for(let t of e){let r=t;for(;r!==null;){let n=r.hashNext,
s=r.hash&this.#t;r.hashNext=this.#e[s],this.#e[s]=r,r=n}}}};function pa(e){return e^=e>>>16,e=Math.imul(
e,2246822507),e^=e>>>13,e=Math.imul(e,3266489909),e^e>>>16}var eI=class ListenerTable{#e=new Map;add(e){let t=this.#e.get(e.localPort)??null;if(t===
null||!e.local.isAny){e.next=t,this.#e.set(e.localPort,e);return}let r=t;for(;r.next!==null;)r=r.next;
r.next=e}remove(e){let t=this.#e.get(e.localPort)??null;if(t===e)e.next!==null?this.#e.set(e.localPort,
e.next):this.#e.delete(e.localPort);else for(let r=t;r!==null;r=r.next)if(r.next===e){r.next=e.next;
break}e.next=null}has(e,t){let r=this.#e.get(t)??null;for(;r!==null;r=r.next)if(r.local.isSameHost(e))
return!0;return!1}find(e,t,r){let n=this.#e.get(t)??null;for(;n!==null;n=n.next)if(!(n.ifIndex!==0&&
n.ifIndex!==r)){if(n.local.isSameHost(e))return n;if(n.local.isAny&&(n.local.isV4===e.isV4||e.isV4&&
!n.ipv6Only))return n}return null}all(){let e=[];for(let t of this.#e.values())for(let r=t;r!==null;r=
r.next)e.push(r);return e}};var tI=class TimeWaitList{count=0;oldest=null;#e=null;#t=new k(this);#r;#n;#s;#o;constructor(e,t,r,n){
this.#r=e,this.#n=t,this.#s=r,this.#o=n}add(e){e.waitUntil=this.#n.now+this.#s,e.waitPrev=this.#e,e.
waitNext=null,this.#e===null?this.oldest=e:this.#e.waitNext=e,this.#e=e,this.count++,this.oldest===e&&
this.#i()}remove(e){if(e.waitPrev===null&&this.oldest!==e)return;let t=this.oldest===e;t?this.oldest=
e.waitNext:e.waitPrev.waitNext=e.waitNext,e.waitNext===null?this.#e=e.waitPrev:e.waitNext.waitPrev=e.
waitPrev,e.waitPrev=null,e.waitNext=null,this.count--,t&&this.#i()}replace(e,t){let{waitNext:r,waitPrev:n}=e;
t.waitNext=r,t.waitPrev=n,r===null?this.#e=t:r.waitPrev=t,n===null?this.oldest=t:n.waitNext=t,e.waitNext=
null,e.waitPrev=null}onTimer(){let{now:e}=this.#n;for(;this.oldest!==null&&this.oldest.waitUntil<=e;)
this.#o(this.oldest);this.#i()}#i(){this.oldest===null?this.#r.remove(this.#t):this.#r.set(this.#t,this.
oldest.waitUntil)}};var wE=1073741823,rI=class TcpLayer{ip;clock;timers;rng;stats;pbufs;config;options;connections;remnants;ports=new ug;listeners=new eI;timeWaits;orphans=0;sendShort=!1;nextPruneAt=0;secret;cookies;cookieTcb=null;replyFlow=new Q;waitFlow=new Q;#e=new jg;#t=null;#r=null;#n=0;#s=-1;constructor(e){
this.ip=e.ip,this.clock=e.clock,this.timers=e.timers,this.rng=e.rng,this.stats=e.stats,this.pbufs=e.
pbufs;let{rcvBuf:t,sndBuf:r}=e.config??{};this.config={...Qc,...t===void 0?{}:{rcvBufMax:t},...r===void 0?
{}:{sndBufMax:r},...e.config};let{congestion:n,timeWaitMs:s}=this.config;if(this.options=new nl({...this.
config,...Jg,mssLimit:this.config.mss}),this.timeWaits=new tI(this.timers,this.clock,s,i=>yt(this,i)),
Wt(n)===null)throw new RangeError(`Unknown congestion control "${n}"`);let o=e.rng.nextU32();this.connections=
new sl(o),this.remnants=new sl(o),this.secret=new ia(e.rng),this.cookies=new tg(e.rng),this.replyFlow.
dontFragment=this.ip.dontFragment,this.ip.register(6,this)}get connectionCount(){return this.connections.
count+this.remnants.count}create(e){return new Zg(this,e)}input(e){let{memory:t}=this.ip.frame,r=uf(
t,e.offset,e.length);if(r!==null)return this.stats.drop(r);if(e.isBroadcast||e.isMulticast)return this.
stats.drop("bad-address");if(!this.ip.verifyChecksum(e))return this.stats.drop("bad-checksum");let n=this.#e;
if(!n.read(t,e))return this.stats.drop("bad-options");this.stats.tcpReceived++;let s=this.connections.
find(e.dst,n.dstPort,e.src,n.srcPort);if(s!==null)return ma(s,n);let o=this.remnants.find(e.dst,n.dstPort,
e.src,n.srcPort);if(o!==null)return ca(this,o,n);let i=la(this,n);if(i===null)return dr(this,n);n.hasAck&&
Fg(this,i,n)||Mg(this,i,n)}onIcmpError(e){let t=this.#o(e);t!==null&&Hg(t,e)}onUnresolved(e){let t=this.#o(
e);t!==null&&Gg(t,e)}onCrowdedOut(e){let t=this.#o(e);return t!==null&&Bg(t,e)}#o(e){let{local:t,localPort:r,
remote:n,remotePort:s}=e;return this.connections.find(t,r,n,s)}onNeighbourFound(e){Vg(this,e)}onNeighbourFailed(e){
qg(this,e)}onAddressGoes(e,t){for(let r of this.ports.all())r.local.isSameHost(e)&&(r instanceof Vr?
r.inTimeWait||ji(r):!r.inTimeWait&&t!==null&&r.local.copyFrom(t))}flush(e=wE){let{stats:t}=this,r=this.#t,
n=this.#r;for(this.#t=null,this.#r=null;r!==null&&e>0;){let s=r.dirtyNext;r.dirtyNext=null,r.dirty=!1;
let o=t.tcpSent;Wb(r),r.state===10&&na(r),e=e-(t.tcpSent-o)|0,r=s}return r===null?!1:(n.dirtyNext=this.#t,
this.#t=r,this.#r??=n,!0)}markDirty(e){e.dirty||(e.dirty=!0,this.#r===null?this.#t=e:this.#r.dirtyNext=
e,this.#r=e)}isSettled(e){return!this.connections.some(({state:t})=>t===5||t===8||t===9||e&&t===6)}shutdown(){
for(let e of this.listeners.all())e.close();for(;;){let e=this.connections.any();if(e===null)break;oa(
e)}for(;this.timeWaits.oldest!==null;)yt(this,this.timeWaits.oldest)}addListener(e){this.ports.add(e),
this.listeners.add(e)}removeListener(e){this.ports.remove(e),this.listeners.remove(e)}mayChallenge(){
let e=Math.floor(this.clock.now/1e3);if(e!==this.#s){this.#s=e;let{challengeAckRate:t}=this.config;this.#n=
t/2+Math.floor(t*(this.rng.nextU32()/4294967296))}return--this.#n>=0}};function ol(e,t,r,n){let{flow:s,boundFamily:o,local:i,remote:a}=e,{dst:u,src:d,netif:l}=r,m=u.isV4;if(o!==
0&&o===4!==m||s.boundIfIndex!==0&&s.boundIfIndex!==l.index||r.isMulticast&&!LE(e,r))return 0;let h=o===
0?1:2;if(e.isConnected){if(e.remotePort!==n||!a.isAny&&!a.isSameHost(d))return 0;h+=8}return i.isAny?
h:i.isSameHost(u)||r.isBroadcast&&ME(t.netifOf(i),i,r)?h+4:0}function LE(e,t){let r=e.memberships;if(r===
null)return e.multicastAll;for(let n=0;n<r.length;n++){let s=r[n];if(s.netif===t.netif&&s.group.equals(
t.dst))return s.allows(t.src)}return e.multicastAll}function ME(e,t,r){if(e===null)return!1;if(r.dst.
isBroadcast4)return e===r.netif;for(let n=0;n<e.addresses.length;n++){let{addr:s,prefixLen:o}=e.addresses[n];
if(s.equals(t))return r.dst.matchesPrefix(s,o)}return!1}var DE=65535,nI=class UdpPcb extends Ci{user;isLite;localPort=0;remotePort=0;isConnected=!1;reuse=!1;noChecksum=!1;coverageTx=0;coverageRx=0;memberships=null;multicastAll=!0;hashNext=null;#e;constructor(e,t,r,n){
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
if(!this.speaks(o))return-6;if(e.length+v>DE)return-1;if(!this.broadcast&&s.isBroadcast(o))return-6;
let i=this.#r();if(i!==0)return i;let{flow:a}=this;if(i=a.aim(s,this.local,o),i!==0)return i;let u=n<
e.length?Math.ceil(e.length/n):1;return u>1&&(e.gsoType=5,e.gsoSize=n),this.#t(e,r),i=s.send(a,e,this.
protocol),i===0?s.stats.udpSent+=u:u>1&&(s.stats.udpSent+=e.accepted/n),i}remove(){this.#e.unbind(this)}#t(e,t){
let{ip:r}=this.#e,n=e.length+v,s=e.prepend(v),{flow:o,protocol:i}=this;if(this.isLite){let a=this.coverageTx;
a>0&&a<v&&(a=v),a>n&&(a=0),Au(e.memory,s,this.localPort,t,a);let u=a===0?n:a;r.finishChecksum(o,e,i,
s,dt,u);return}Au(e.memory,s,this.localPort,t,n),!(this.noChecksum&&o.remote.isV4)&&r.finishChecksum(
o,e,i,s,dt)}#r(){return this.localPort!==0?0:this.#e.bind(this,this.local,0,this.boundFamily)}};var sI=49152,UE=65535,fa=1024,oI=class UdpPortTable{#e;#t=new Array(fa).fill(null);#r=0;constructor(e){
this.#e=e}get size(){return this.#r}first(e){return this.#t[e&fa-1]}forEach(e){for(let t of this.#t)
for(let r=t;r!==null;r=r.hashNext)e(r)}bind(e,t,r,n){let s=r===0?this.#s(e):r;if(s===0)return-8;if(r!==
0&&this.#n(e,t,r,n))return-8;this.unbind(e),e.local.copyFrom(t),e.localPort=s,e.boundFamily=n,e.flow.
invalidate();let o=s&fa-1;return e.hashNext=this.#t[o],this.#t[o]=e,this.#r++,0}unbind(e){if(e.localPort===
0)return;let t=e.localPort&fa-1,r=this.#t[t];if(r===e)this.#t[t]=e.hashNext;else{for(;r!==null&&r.hashNext!==
e;)r=r.hashNext;r!==null&&(r.hashNext=e.hashNext)}e.hashNext=null,e.localPort=0,this.#r--}#n(e,t,r,n){
for(let s=this.first(r);s!==null;s=s.hashNext)if(!(s===e||s.localPort!==r||s.isLite!==e.isLite||s.reuse&&
e.reuse||!(n===0||s.boundFamily===0||n===s.boundFamily))&&(t.isAny||s.local.isAny||s.local.isSameHost(
t)))return!0;return!1}#s(e){let t=UE-sI+1,r=$(this.#e,t);for(let n=0;n<t;n++){let s=sI+(r+n)%t;if(!this.#o(
s,e.isLite))return s}return 0}#o(e,t){let r=this.first(e);for(;r!==null&&(r.localPort!==e||r.isLite!==
t);)r=r.hashNext;return r!==null}};var iI=class UdpLayer{ip;#e;#t;#r;constructor(e){this.ip=e.ip,this.#r=new oI(e.rng),
this.#e=e.stats,this.#t=e.pbufs;for(let t of[!1,!0])this.ip.register(t?136:17,{input:r=>this.#n(r,t),
...t?{}:{inputMany:r=>this.#o(r)},onIcmpError:r=>this.#l(r,t),onAddressGoes:(r,n)=>this.#m(r,n,t)})}get bound(){
return this.#r.size}create(e,t={}){let{family:r=4,lite:n=!1}=t,s=new nI(this,e,r,n);return s.flow.dontFragment=
this.ip.dontFragment,s}bind(e,t,r,n){return this.#r.bind(e,t,r,n)}unbind(e){this.#r.unbind(e)}#n(e,t){
let r=this.#t.memory.u8,{offset:n}=e,s=t?cf(r,n,e.length):lf(r,n,e.length);if(s!==null)return this.#e.
drop(s);let o=t?e.length:Nt(r,n);if(!this.#i(e,o,t))return this.#e.drop("bad-checksum");let i=yu(r,n),
a=ps(r,n),u=this.#a(e,i,a,t);if(u===null){this.#e.drop("no-listener"),this.ip.sendUnreachable(e,Oe);
return}if(t&&u.coverageRx>bu(r,n,o))return this.#e.drop("bad-checksum");let d=o-v;if(u.reuse&&(e.isBroadcast||
e.isMulticast)&&this.#d(u,e,d,i,a),this.#s(u,d))return;let l=this.#t.keep(e.pbuf,n+v,d);this.#u(u,l,
e,i,a)}#s({user:e},t){let r=e.refusal?.(t,1)??null;return r===null?!1:(e.onRefused?.(),this.#e.drop(
r),!0)}#o(e){if(e.isMulticast||e.isBroadcast)return!1;let t=this.#t.memory.u8,{offset:r,gsoSize:n,src:s,
dst:o,netif:i,ttl:a,tos:u}=e,d=yu(t,r),l=ps(t,r),m=this.#a(e,d,l,!1);if(m===null||m.user.onDatagrams===
void 0)return!1;let h=e.length-v,b=Math.ceil(h/n);if((m.user.refusal?.(h,b)??null)!==null)return!1;let x=this.#t.
keep(e.pbuf,r+v,h);return x===null?!1:(this.#e.udpReceived+=b,m.user.onDatagrams(m,x,n,s,d,o,l,i,a,u),
!0)}#i(e,t,r){let n=this.#t.memory.u8,{offset:s}=e;if(r){let o=bu(n,s,t);return this.ip.verifyChecksum(
e,o,t)}return fs(n,s)===0?e.dst.isV4:this.ip.verifyChecksum(e,t,t)}#a(e,t,r,n){let s=null,o=0,i=this.#r.
first(r);for(;i!==null;i=i.hashNext){if(i.localPort!==r||i.isLite!==n)continue;let a=ol(i,this.ip,e,
t);a>o&&(s=i,o=a)}return s}#d(e,t,r,n,s){let o=t.offset+v,i=this.#r.first(s);for(;i!==null;){let a=i.
hashNext;if(i!==e&&i.localPort===s&&i.isLite===e.isLite&&i.reuse&&ol(i,this.ip,t,n)>0&&!this.#s(i,r)){
let u=this.#t.allocate(r);u!==null&&this.#t.memory.u8.copyWithin(u.offset,o,o+r),this.#u(i,u,t,n,s)}
i=a}}#u(e,t,r,n,s){if(t===null)return this.#e.drop("no-memory");this.#e.udpReceived++;let{src:o,dst:i,
netif:a,ttl:u,tos:d}=r,{user:l}=e;l.onDatagram(e,t,o,n,i,s,a,u,d)}#l(e,t){let r=this.#c(e,t);if(r===
null)return;let{remote:n}=e;e.kind===H&&r.flow.mayBeTooBig(n)&&this.ip.updatePathMtu(n,e.mtu,e.length),
r.user.onIcmpError?.(r,e)}#m(e,t,r){t!==null&&this.#r.forEach(n=>{n.isLite===r&&n.follow(e,t)})}#c(e,t){
let r=null,n=this.#r.first(e.localPort);for(;n!==null;n=n.hashNext)if(!(n.localPort!==e.localPort||n.
isLite!==t)&&!(!n.local.isAny&&!n.local.isSameHost(e.local))){if(n.isPeer(e.remote,e.remotePort))return n;
(!n.isConnected||n.remote.isAny)&&(r??=n)}return r}};var FE=64,aI=class Stack{clock=new bm;timers=new Ba(this.clock);linkTimers=new Ba(this.
clock);stats=new gm;pbufs;ip;tcp;udp;raw;resolver;api;#e;#t;#r=[];#n;#s;#o=1;ended=[];constructor(e){
let{memory:t,rng:r}=e;this.#e=t,this.#t=r;let n=new cc(e.arena.start,e.arena.size);this.pbufs=new Tm(
t,n);let{clock:s,timers:o,stats:i,pbufs:a}=this;this.ip=new wA({clock:s,timers:o,linkTimers:this.linkTimers,
rng:r,stats:i,pbufs:a,frame:new co(t.u8,e.frameScratch),...e.ip===void 0?{}:{config:e.ip}});let u=this.
ip;this.#s=new Ap(t.u8,a,u),this.tcp=new rI({ip:u,clock:s,timers:o,rng:r,stats:i,pbufs:a,...e.tcp===
void 0?{}:{config:e.tcp}}),this.udp=new iI({ip:u,rng:r,stats:i,pbufs:a}),this.raw=new KA({ip:u,stats:i,
pbufs:a});let{tcp:d,udp:l,raw:m}=this;this.resolver=new rp({clock:s,timers:o,rng:r,stats:i,pbufs:a,udp:l,
tcp:d,zones:new Ht(u.netifs),order:h=>u.orderDestinations(h),onlyFamily:()=>u.onlyFamily()},e.dns),u.
ipv6.onDns=()=>this.#d(),this.tcp.replyFlow.ttl=u.config.ttl,this.api=new Am({sink:e.sink,pbufs:a,ip:u,
tcp:d,udp:l,raw:m,...e.api===void 0?{}:{config:e.api}}),this.#n=new DA(a),this.#i()}#i(){let e=this.#n,
t=this.attach("lo",e,S.ZERO,e.mtu,!0);this.ip.addAddress(t,p.LOOPBACK4,8),this.ip.addAddress(t,p.LOOPBACK6,
128)}attach(e,t,r,n,s=!1){if(this.#o>255)throw new RangeError("Too many interfaces");if(t.maxFrame+8>
Jr)throw new RangeError(`Frames of ${t.maxFrame} bytes are too large`);let o=r??this.#a(),i=new tf(this.#o++,
e,t,o,n,s),a=this.ip.config.receiveCoalescing&&t.offload.tcpSegmentation===0?new WA(this.#e.u8,this.
ip.sum,t.medium):null;return this.#r.push(new MA(i,t,this.pbufs,a)),this.ip.addNetif(i),i}#a(){let e=this.#t.
nextU32()&4244635647|33554432;return new S(e|0,this.#t.nextU32()&65535)}receive(){let e=this.#r,t=!1;
for(let r=0;r<e.length;r++){let n=e[r];n.ended||(this.#s.receiveFrom(n)&&(t=!0),n.ended&&this.ended.
push(n.source))}return t}flush(){let e=this.#r;for(let r=0;r<e.length;r++)e[r].netif.blocked=!1;let t=this.
tcp.flush(FE);for(let r=0;r<e.length;r++)e[r].source.flush?.();return this.api.reportSent(),t}#d(){let e=this.
ip.ipv6.links.map(({dns:t})=>t);this.resolver.setAdvertised(e.flatMap(({servers:t})=>t.map(({addr:r})=>r)),
e.flatMap(({domains:t})=>t.map(({name:r})=>r)))}get loopbackPending(){return this.#n.pending>0}runTimers(){
this.timers.run(),this.linkTimers.run()}nextDeadline(){return Math.min(this.timers.nextDeadline(),this.
linkTimers.nextDeadline())}};var HE=/^([^%/]*:[^%/]*)%([^%/]+)(\/.*)?$/;function Wr(e,t){let r=HE.exec(e);if(r===null)return e;let[
,n,s,o=""]=r;if(s===t.name||s===`${t.index}`)return n+o;throw new TypeError(`Address "${e}" is not o\
n "${t.name}"`)}function uI(e,t){return{index:t.index,name:t.name,mac:t.mac.toString(),mtu:t.mtu,ipv6Mtu:t.ipv6Mtu,addresses:t.
addresses.map(r=>`${r.addr}/${r.prefixLen}`),addressInfo:GE(e,t),groups:t.groups.filter(({addr:r})=>!Qr(
r)).map(({addr:r})=>r.toString()),up:t.up,rxFrames:t.stats.rxFrames,rxBytes:t.stats.rxBytes,txFrames:t.
stats.txFrames,txBytes:t.stats.txBytes,txDropped:t.stats.txDropped}}function GE(e,t){let r=e.ip.ipv6.
of(t)?.addresses.table.entries??[],n=t.addresses.filter(({addr:o})=>!r.some(i=>i.addr.equals(o))).map(
qo),{now:s}=e.clock;return[...n,...r].map(o=>il(t,o,s))}function il(e,t,r){let{addr:n,prefixLen:s,origin:o,
state:i}=t;return{address:ha(e,n),prefixLen:s,origin:o,state:i,preferredMs:Math.max(0,t.preferredUntil-
r),validMs:Math.max(0,t.validUntil-r)}}function ha({name:e},t){let{w0:r,w1:n,w2:s,w3:o}=t;return Nl(
new p(r,n,s,o),e)}var BE=256,VE=64,al={lost:0,changes:[]},qE={added:"address-added",state:"address-changed",removed:"a\
ddress-removed"},dI=class ChangeLog{#e;#t=new Map;#r=[];#n=0;#s=0;constructor(e){this.#e=
e}get size(){return this.#r.length}answer(e,t){switch(e.op){case"watchChanges":return t(this.#o()),!0;case"\
takeChanges":return this.#i(e.reader,t),!0;case"leaveChanges":return this.#a(e.reader),t(null),!0;default:
return!1}}#o(){let e=this.#n+this.#r.length;return this.#t.set(++this.#s,{next:e,answer:null}),this.#e.
ip.router.listener=this,this.#s}#i(e,t){let r=this.#t.get(e);if(r===void 0)return t(al);r.answer?.(al),
r.answer=t,r.next<this.#n+this.#r.length&&this.#d(r)}#a(e){let t=this.#t.get(e);t!==void 0&&(this.#t.
delete(e),t.answer?.(al),this.#t.size===0&&(this.#e.ip.router.listener=null),this.#u())}#d(e){let t=Math.
max(0,this.#n-e.next),r=e.next+t-this.#n,n=this.#r.slice(r,r+VE);e.next+=t+n.length;let{answer:s}=e;
e.answer=null,s({lost:t,changes:n}),this.#u()}#u(){let e=this.#n+this.#r.length;for(let t of this.#t.
values())e=Math.min(e,t.next);e>this.#n&&this.#l(e-this.#n)}#l(e){this.#r.splice(0,e),this.#n+=e}#m(e){
this.#r.length===BE&&this.#l(1),this.#r.push(e);for(let t of this.#t.values())t.answer!==null&&this.#d(
t)}onAddressChange(e,t,r){let{now:n}=this.#e.clock,s=il(e,t,n);this.#m({type:qE[r],netif:e.name,address:s})}onUpChange({
name:e,up:t}){this.#m({type:t?"netif-up":"netif-down",netif:e})}onDefaultRouter(e,t,r){this.#m({type:r?
"router-added":"router-removed",netif:e.name,router:ha(e,t)})}onMtuChange({name:e,ipv6Mtu:t}){this.#m(
{type:"mtu-changed",netif:e,ipv6Mtu:t})}onDnsChange(e){let t=this.#e.ip.ipv6.of(e)?.dns;t!==void 0&&
this.#m({type:"nameservers-changed",netif:e.name,servers:t.servers.map(({addr:r})=>ha(e,r)),search:t.
domains.map(({name:r})=>r)})}};function lI(e,t,r){switch(t.op){case"lookup":return e.lookup(t.name,t.addrtype,(n,s,o)=>{let{status:i,
rcode:a}=o;r({err:n,status:i,rcode:a,addrs:s.map(String)})}),!0;case"addresses":return WE(e,t,r),!0;case"\
orderAddresses":return r(e.order(t.addrs.map(ul)).map(String)),!0;case"resolve":return e.query(t.name,
t.type,r),!0;case"nameservers":return r(e.nameServers),!0;case"setNameservers":return e.setNameServers(
t.servers),r(null),!0;case"addNameserver":return e.addNameServer(t.server),r(null),!0;case"addHost":
return e.hosts.add(t.name,ul(t.address)),r(null),!0;case"removeHost":{let n=t.address===null?null:ul(
t.address);return r(e.hosts.remove(t.name,n)),!0}case"forgetNames":return e.cache.clear(),r(null),!0;default:
return!1}}function WE(e,t,r){let n=t.isConfigured?e.onlyFamily:null,s=t.family===0?n??0:t.family;e.addresses(
t.name,s,({err:o,status:i,rcode:a},u)=>{r({err:o,status:i,rcode:a,addrs:u.map(String)})})}function ul(e){
let t=Ht.NUMBERS.parse(e);if(t===null)throw new TypeError(`Invalid address "${e}"`);return t}function cI(e){let{iss:t,irs:r,sent:n,sendQueue:s,reassembly:o}=e,i=[`${e.local}:${e.localPort} > ${e.
remote}:${e.remotePort}`,Ao[e.state],`snd.una=${e.sndUna-t|0} snd.nxt=${e.sndNxt-t|0}`,`snd.wnd=${e.
sndWnd} queued=${s.length}`,`rcv.nxt=${e.rcvNxt-r|0} rcv.wnd=${e.rcvAdv-e.rcvNxt|0}`,`unread=${e.unread}\
 cwnd=${e.cwnd} ${po[e.caState]}`,`srtt=${Math.round(e.srtt)} rto=${Math.round(Lt(e,e.context.config))}`];
(n.sacked>0||n.lost>0)&&i.push(`sacked=${n.sacked} lost=${n.lost}`),o.bytes>0&&i.push(`out-of-order=${o.
bytes}`),e.retries>0&&i.push(`retries=${e.retries}`);let{now:a}=e.context.clock;for(let[u,d]of $E(e))
d<1/0&&i.push(`${u}+${Math.round(d-a)}`);return i.join(" ")}function $E(e){return[["rexmit",e.rexmitAt],
["loss",e.lossAt],["delack",e.delackAt],["pace",e.paceAt],["keepalive",e.keepAt],["linger",e.lingerAt]]}var QE=["gone","incomplete","reachable","stale","delay","probe","unreachable","permanent","no-arp"];
function mI(e){let{stack:t}=e,{tcp:r,udp:n,ip:s,timers:o,pbufs:i,clock:a}=t,u=o.nextDeadline()-a.now;
return[...pr("interfaces",KE(e)),...pr("routes",s.router.table.entries.map(({dst:d,prefixLen:l,netif:m,
gateway:h})=>`${d}/${l} ${h===null?"":`via ${h} `}on ${m.name}`)),...pr("neighbours",s.link.neighbours.
entries.map(d=>`${d.ip} ${d.mac} on ${d.netif.name} ${QE[d.state]}`+(d.queueBytes>0?` ${d.queueBytes}\
 bytes wait`:""))),...pr("listeners",r.listeners.all().map(d=>`${d.local}:${d.localPort} backlog=${d.
backlog} opening=${d.opening} waiting=${d.waiting}`)),...pr("connections",r.connections.filter(()=>!0).
map(cI)),...pr("time-wait",r.remnants.filter(()=>!0).map(YE)),...pr("timers",[`${o.size} in the queu\
e, `+(u<1/0?`the next in ${Math.round(u)} ms`:"none is set")]),...pr("memory",[`${i.blocks.chunksUsed}\
 of ${i.blocks.chunks} chunks, ${i.blocks.blocksUsed} blocks, ${i.used} received buffers`,`${t.api.count}\
 endpoints, ${n.bound} UDP control blocks bound`])].join(`
`)}function pr(e,t){return t.length===0?[]:[e,...t.map(r=>`  ${r}`)]}function KE(e){return e.describeNetifs().
map(t=>`${t.index} ${t.name} ${t.up?"up":"down"} ${t.mac} mtu=${t.mtu} ${t.addresses.join(" ")} rx=${t.
rxFrames} tx=${t.txFrames} dropped=${t.txDropped}`)}function YE(e){let{local:t,localPort:r,remote:n,
remotePort:s}=e;return`${t}:${r} > ${n}:${s}`}function pI(e,t,r){let n=s=>r(JSON.stringify({value:s}));try{let s=JSON.parse(t);if(lI(e.stack.resolver,
s,n)||e.changes.answer(s,n))return;n(zE(e,s)??null)}catch(s){if(s instanceof Do)throw s;r(JSON.stringify(
{error:s.message}))}}function zE(e,t){let{ip:r}=e.stack;switch(t.op){case"netifs":return e.describeNetifs();case"\
stats":return XE(e);case"dump":return mI(e);case"info":return dl(e,t.conn)?.pcb?.info();case"datagra\
mInfo":{let n=e.stack.api.get(t.conn);return n instanceof Ce?n.queue.info():void 0}case"trace":case"\
takeTrace":case"stopTrace":return e.traces.answer(t,n=>dl(e,n)?.trace??null);case"congestion":{let n=dl(
e,t.conn);if(n===null||n.listener!==null)throw new TypeError("Cannot set the congestion control: the\
 netconn has no TCP connection");if(Wt(t.name)===null)throw new TypeError(`Unknown congestion contro\
l "${t.name}"`);n.pcb?.setCongestion(t.name);return}case"addAddress":e.addAddress(e.netif(t.netif),t.
address);return;case"removeAddress":return ZE(e,t);case"replaceAddress":{let n=e.netif(t.netif);e.replaceAddress(
n,ya(t.old,n),t.address);return}case"addRoute":e.addRoute(t.route);return;case"removeRoute":return e.
removeRoute(t.route);case"setUp":r.setUp(e.netif(t.netif),t.up);return;case"setNeighbour":{let n=S.parse(
t.mac);if(n===null)throw new TypeError(`Invalid hardware address "${t.mac}"`);let s=e.netif(t.netif);
r.setNeighbour(s,ya(t.address,s),n);return}case"removeNeighbour":{let n=e.netif(t.netif);return r.removeNeighbour(
n,ya(t.address,n))}}}function dl(e,t){let r=e.stack.api.get(t);return r instanceof We?r:null}function XE(e){
let{stack:t}=e,{drops:r,...n}={...t.stats};return{drops:Object.fromEntries(r),counters:n,pbufs:t.pbufs.
used,blocks:t.pbufs.blocks.blocksUsed,endpoints:t.api.count,tcpConnections:t.tcp.connectionCount,tcpTimeWaits:t.
tcp.timeWaits.count,tcpOrphans:t.tcp.orphans,timers:t.timers.size,netifs:e.describeNetifs()}}function ZE(e,t){
let r=e.netif(t.netif);e.stack.ip.removeAddress(r,ya(t.address,r))}function ya(e,t){let r=p.parse(Wr(
e,t));if(r===null)throw new TypeError(`Invalid address "${e}"`);return r}var{EVT_ACCEPT:$r,EVT_CLOSED:fI,EVT_CONNECTED:Vs,EVT_CONTROL:Aa,EVT_DATA:Vn,EVT_DATAGRAM:Pe,EVT_DATAGRAM_ERROR:ll,
EVT_ERROR:cl,EVT_FIN:hI,EVT_NOT_BEGUN:ml,EVT_RELEASED:yI,EVT_REPLY:qs,EVT_SEND_ERROR:pl,EVT_SENT:ba,
EVT_STOPPED:jE}=lo,JE=.25,ev=5,tv=16384,AI=class EventWriter{#e;#t;#r;#n;#s;#o=!1;#i=0;#a=!1;#d=!1;constructor(e,t,r,n){
this.#e=e,this.#t=new bc(e,t.eventWord,Oa,n),this.#r=t.controlWord+mc,this.#n=r,this.#s=n}#u(e){let t=this.#l(
e);return this.#a=!0,t}#l(e){let t=this.#t,r=t.reserve(e);return r<0&&!t.isBacklogged&&(this.publish(),
r=t.reserve(e)),r<0?t.keep(e):r}reply(e,t,r=p.ANY4,n=0){if(e===0)return;let s=this.#u(qs.header),o=this.#t.
words;o[s+qs.call]=e,o[s+qs.err]=t,yr(o,s+qs.addr,r),o[s+qs.port]=n}answerControl(e,t){let r=new TextEncoder().
encode(t),n=0;do{let s=r.subarray(n,n+tv);n+=s.byteLength;let o=rc(s.byteLength),i=this.#u(nc(Aa.header,
o)),a=this.#t.words;a[i+Aa.call]=e,a[i+Aa.more]=n<r.byteLength?1:0,sc(a,i+Aa.text,s)}while(n<r.byteLength)}connected(e,t,r,n=0){
let s=this.#u(Vs.header);this.#d=!0;let o=this.#t.words;o[s+Vs.conn]=e,yr(o,s+Vs.addr,t),o[s+Vs.port]=
r,o[s+Vs.zone]=n}notBegun(e,t){let r=this.#u(ml.header);this.#t.words[r+ml.conn]=e,this.#t.words[r+ml.
err]=t}data(e,t){for(let r=t;r!==null;){let n=r.next;r.next=null;let s=this.#u(Vn.header),o=this.#t.
words;o[s+Vn.conn]=e,o[s+Vn.pbuf]=r.id,o[s+Vn.offset]=r.offset,o[s+Vn.length]=r.length,o[s+Vn.more]=
n===null?0:1,r=n}}fin(e){let t=this.#u(hI.header);this.#d=!0,this.#t.words[t+hI.conn]=e}sent(e,t,r){
let n=this.#u(ba.header),s=this.#t.words;s[n+ba.conn]=e,s[n+ba.bytes]=t,s[n+ba.sndBuf]=r}accept(e,t,r,n,s,o){
let i=this.#u($r.header);this.#d=!0;let a=this.#t.words;a[i+$r.listener]=e,a[i+$r.conn]=t,yr(a,i+$r.
remote,r),a[i+$r.remotePort]=n,yr(a,i+$r.local,s),a[i+$r.localPort]=o}error(e,t){let r=this.#u(cl.header);
this.#t.words[r+cl.conn]=e,this.#t.words[r+cl.err]=t}closed(e){let t=this.#l(fI.header);this.#t.words[t+
fI.conn]=e}released(e){let t=this.#l(yI.header);this.#t.words[t+yI.conn]=e}datagram(e,t,r,n,s,o,i,a,u=0,d=0){
let l=this.#u(Pe.header),m=this.#t.words;m[l+Pe.conn]=e,m[l+Pe.pbuf]=t.id,m[l+Pe.offset]=t.offset,m[l+
Pe.length]=t.length,yr(m,l+Pe.from,n),m[l+Pe.fromPort]=s,yr(m,l+Pe.to,o),m[l+Pe.toPort]=i,m[l+Pe.netif]=
a,m[l+Pe.size]=r,m[l+Pe.ttl]=u,m[l+Pe.tos]=d}sendError(e,t){let r=this.#u(pl.header);this.#t.words[r+
pl.conn]=e,this.#t.words[r+pl.err]=t}datagramError(e,t){let r=this.#u(ll.header);this.#t.words[r+ll.
conn]=e,this.#t.words[r+ll.err]=t}stopped(){this.#u(jE.header)}hasRoom(){return!this.#t.isBacklogged&&
this.#t.ring.space(!0)>Oa/4}get backlogged(){return this.#t.isBacklogged}publish(){this.show(this.#i),
this.#a&&this.wake()}show(e){this.#t.isBacklogged&&this.#t.retry(),this.#t.ring.pending&&(this.#t.ring.
publish(),this.#o||(this.#o=!0,this.#i=e));let t=this.#a?JE:ev;this.#o&&e-this.#i>t&&this.wake()}get wakePending(){
return this.#o}get isUrgent(){return this.#a}get hasLifecycleEvent(){return this.#d}wake(){if(!this.#o)
return;this.#o=this.#a=this.#d=!1;let e=this.#r;this.#s?this.#n():Atomics.load(this.#e,e)!==0&&Atomics.
exchange(this.#e,e,0)!==0&&this.#n()}};var bI=class AddressReply{err=0;addr;port=0};var rv=10,gI=Ar.conn,ga=Ar.pieces,II=ga+1,fl=ga+2,_I=class DatagramSender{#e;#t;#r;#n=new p;#s=new Int32Array(
64);#o=0;constructor(e,t,r){this.#e=e,this.#t=t,this.#r=r}get isWaiting(){return this.#o!==0}get deadline(){
return this.#o===0?1/0:this.#o}send(e,t){let r=this.#r.api.get(e[t+gI]),n=e[t+Ar.call],s=-11,o=!1;if(r instanceof
Ce){let i=Vt(e,t+Ar.addr,this.#n),a=e[t+ga];r.load(e,t+II,a),o=n===0&&a===1;let u=o?e[t+fl]:1/0;o&&this.#i(
r,r.joinLimit(i),e,t),s=r.send(i,e[t+Ar.port],u),o&&s===-7&&r.accepted>0&&(this.#e.rewind(this.#s[r.
accepted/u-1]),s=0)}if(s===-7&&n===0){if(this.#a())return!1;o&&this.#e.rewind(this.#s[0])}return this.#o=
0,n!==0?this.#t.reply(n,s):s!==0&&this.#t.sendError(e[t+gI],s),!0}#i(e,t,r,n){let s=this.#e,o=r[n+fl],
i=o;for(let a=0;;a++){if(this.#s[a]=s.position,a+1>=t||i<o)return;let u=s.next();if(u<0)return;if(i=
r[u+fl],s.opcode!==Ar.opcode||!nv(r,n,u)||i>o||i===0){s.rewind(this.#s[a]);return}e.loadMore(r[u+II],
i)}}#a(){let{now:e}=this.#r.clock;return this.#o===0&&(this.#o=e+rv),e<this.#o}};function nv(e,t,r){
for(let n=0;n<=ga;n++)if(e[t+n]!==e[r+n])return!1;return!0}var{REQ_ABORT:RI,REQ_ACCEPTED:hl,REQ_BIND:qn,REQ_BIND_IF:TI,REQ_CONNECT:Ws,REQ_CONTROL:yl,REQ_DELETE:xI,
REQ_DISCONNECT:sv,REQ_FREE:EI,REQ_GETADDR:vI,REQ_GROUP:Wn,REQ_LISTEN:PI,REQ_NEW:Ia,REQ_OPTION:_a,REQ_RECVED:Al,
REQ_SEND:ov,REQ_SHUTDOWN:SI,REQ_STOP:iv,REQ_TAKEN:$s,REQ_WRITE:Qs}=lo,NI=4096,CI=class RequestReader{#e;#t;#r;#n;#s;#o;#i;#a;#d=new p;#u=new p;#l=new p;#m=new bI;constructor(e,t,r,n,s){
this.#e=e,this.#t=t.controlWord,this.#r=new tc(e,t.requestWord,yc,n),this.#s=r,this.#n=s}attach(e,t){
this.#o=e,this.#i=t,this.#a=new _I(this.#r,this.#n,e)}get ready(){return!this.#a.isWaiting&&this.#r.
ready}get deadline(){return this.#a.deadline}handle(){let e=this.#r,t=0;for(;t<NI;t++){let n=e.position,
s=e.next();if(s<0)break;if(!this.#p(e.opcode,this.#e,s)){e.rewind(n);break}}if(t===0)return!1;e.release(),
this.#c();let r=this.#t+pc;return Atomics.load(this.#e,r)!==0&&Atomics.exchange(this.#e,r,0)!==0&&this.#s(),
t===NI}#c(){this.#o.tcp.sendShort=this.#e[this.#t+fc]===1;let e=this.#o.pbufs.isShort?1:0;this.#e[this.#t+
hc]=e}#p(e,t,r){return e===ov.opcode?this.#a.send(t,r):(this.#f(e,t,r),!0)}#f(e,t,r){let n=this.#o.api;
switch(e){case Qs.opcode:{let s=n.get(t[r+Qs.conn]);if(s instanceof We){let o=t[r+Qs.offset],i=t[r+Qs.
length],a=t[r+Qs.flags];s.write(o,i,(a&ic)!==0)}return}case Al.opcode:{let s=n.get(t[r+Al.conn]);s instanceof
We&&s.recved(t[r+Al.bytes]);return}case $s.opcode:{let s=n.get(t[r+$s.conn]);s instanceof Ce&&s.taken(
t[r+$s.bytes],t[r+$s.count],t[r+$s.drops]);return}case EI.opcode:n.freePbuf(t[r+EI.pbuf]);return;case Ia.
opcode:n.create(t[r+Ia.conn],t[r+Ia.type],t[r+Ia.protocol]);return;case xI.opcode:n.get(t[r+xI.conn])?.
release();return;case RI.opcode:n.get(t[r+RI.conn])?.abort();return;case hl.opcode:{let s=n.get(t[r+
hl.listener]),o=n.get(t[r+hl.conn]);s instanceof We&&o instanceof We&&s.accepted(o);return}case _a.opcode:
this.#h(t,r);return;case yl.opcode:this.#A(t[r+yl.call],oc(t,r+yl.text));return;case iv.opcode:this.#i.
stop();return;default:this.#I(e,t,r)}}#h(e,t){let r=this.#o.api.get(e[t+_a.conn]),n=Yl(e[t+_a.option]);
r===void 0||n===void 0||(n.kinds&r.kind)!==0&&r.setOption(n,e[t+_a.value])}#A(e,t){this.#i.control(new TextDecoder().
decode(t),r=>this.#n.answerControl(e,r))}#I(e,t,r){let n=this.#o.api.get(t[r+qn.conn]),s=t[r+qn.call];
if(n===void 0){this.#n.reply(s,-11);return}switch(e){case qn.opcode:{let o=this.#_(n,t,r);o===0?this.#y(
s,n,!0):this.#n.reply(s,o);return}case TI.opcode:{let o=t[r+TI.netif],i=this.#o.ip.netifByIndex(o)!==
null;this.#n.reply(s,i?n.bindNetif(o):-6);return}case Ws.opcode:this.#b(n,t,r);return;case sv.opcode:
this.#n.reply(s,n.disconnect());return;case PI.opcode:this.#n.reply(s,OI(n,t[r+PI.backlog]));return;case SI.
opcode:{let o=t[r+SI.flags],i=(o&dc)!==0,a=(o&lc)!==0;this.#n.reply(s,n.shutdown(i,a));return}case vI.
opcode:this.#y(s,n,t[r+vI.local]===1);return;case Wn.opcode:this.#n.reply(s,this.#R(n,t,r));return;default:
throw new Error(`Bug: unknown request ${e}`)}}#_(e,t,r){let n=Vt(t,r+qn.addr,this.#d),s=t[r+qn.flags],
o=(s&ac)!==0,i=s>>uc,a=e.bind(n,t[r+qn.port],o);return a===0&&i>0?OI(e,i):a}#b(e,t,r){let n=t[r+Ws.call],
s=Vt(t,r+Ws.addr,this.#d),o=e.connect(s,t[r+Ws.port]);n!==0?this.#n.reply(n,o):o!==0&&this.#n.notBegun(
t[r+Ws.conn],o)}#R(e,t,r){return this.#o.api.group(e,t[r+Wn.op],Vt(t,r+Wn.group,this.#d),Vt(t,r+Wn.ifAddr,
this.#u),t[r+Wn.netif],Vt(t,r+Wn.source,this.#l))}#y(e,t,r){let n=this.#m;n.addr=p.ANY4,n.port=0,t.address(
r,n),this.#n.reply(e,n.err,n.addr,n.port)}};function OI(e,t){return e instanceof We?e.listen(t):-6}var kI=class CorePort extends AI{#e;constructor(e,t,r,n=!1){super(e.i32,t,r,n);let{i32:s}=e;
this.#e=new CI(s,t,r,n,this)}attach(e,t){this.#e.attach(e,t)}get ready(){return this.#e.ready}handleRequests(){
return this.#e.handle()}get deadline(){return this.#e.deadline}wakeSoon(e){!this.hasLifecycleEvent||
this.ready||(this.show(e),this.wake())}};var wI=68,LI=65535,av=8;async function MI({module:e,options:t},r){let{open:n}=await import(e);typeof n!=
"function"&&At(e,"it exports no open");let s=await uv(e,()=>n(t,r));try{dv(e,s)}catch(o){throw await mv(
s),o}return s}async function uv(e,t){try{return await t()}catch(r){throw r instanceof Error?r:new TypeError(
`Cannot open driver "${e}": it has thrown ${String(r)}`)}}function dv(e,t){(typeof t!="object"||t===
null)&&At(e,`its open has given ${String(t)}`);let r=t,{medium:n,mtu:s,maxFrame:o,mac:i,fd:a}=r;for(let d of[
"receive","transmit","close"])typeof r[d]!="function"&&At(e,`its ${d} is ${Ks(r[d])}, not a function`);
r.flush!==void 0&&typeof r.flush!="function"&&At(e,`its flush is ${Ks(r.flush)}, not a function`),n!==
"ethernet"&&n!=="ip"&&At(e,`its medium is ${bl(n)}, not "ethernet" or "ip"`),Ra(s,wI,LI)||Ta(e,"mtu",
s,wI,LI);let u=Jr-av;Ra(o,1,u)||Ta(e,"maxFrame",o,1,u),lv(e,r.offload),i!==void 0&&cv(e,i),a!==void 0&&
!Ra(a,0,2147483647)&&Ta(e,"fd",a,0,2147483647)}function lv(e,t){(typeof t!="object"||t===null)&&At(e,
`its offload is ${Ks(t)}, not an object`);let{checksum:r,tcpSegmentation:n,udpSegmentation:s}=t;r!==
void 0&&typeof r!="boolean"&&At(e,`its offload.checksum is ${bl(r)}, not a boolean`);for(let[o,i]of Object.
entries({tcpSegmentation:n,udpSegmentation:s}))i!==void 0&&!Ra(i,0,2147483647)&&Ta(e,`offload.${o}`,
i,0,2147483647)}function cv(e,t){t instanceof Uint8Array||At(e,`its mac is ${Ks(t)}, not a Uint8Arra\
y`),t.length!==6&&At(e,`its mac has ${t.length} bytes, not 6`);let r=S.read(t,0);r.isMulticast&&At(e,
`its mac ${r} is a group's`)}function Ra(e,t,r){return Number.isInteger(e)&&e>=t&&e<=r}function At(e,t){
throw new TypeError(`Cannot use driver "${e}": ${t}`)}function Ta(e,t,r,n,s){throw new RangeError(`C\
annot use driver "${e}": its ${t} is ${bl(r)}, not an integer of ${n} to ${s}`)}function bl(e){return typeof e==
"string"?`"${e}"`:Ks(e)}function Ks(e){return e==null||typeof e=="number"||typeof e=="boolean"?String(
e):`a ${typeof e}`}async function mv(e){let t=e?.close;if(typeof t=="function")try{await t.call(e)}catch{}}var pv=10,DI=1e3,fv=200,hv=class CryptoRng{#e=new Uint32Array(256);#t=this.#e.length;nextU32(){
return this.#t===this.#e.length&&(crypto.getRandomValues(this.#e),this.#t=0),this.#e[this.#t++]}},P$=class Host{stack;port;drivers=[];traces=new Wc;changes;#e=1/0;#t;#r;#n;constructor(e,t,r,n,s=!1,o=DI){
this.#t=o;let i=Ac(t.memory);this.#r=new Xc(e),this.#n=r,this.port=new kI(this.#r,i,n,s),this.stack=
new aI({memory:this.#r,frameScratch:i.frameScratch,arena:{start:i.coreArena,size:i.coreArenaSize},rng:t.
seed===void 0?new hv:new em(t.seed),sink:this.port,ip:t.ip,tcp:t.tcp,dns:t.dns,api:t.api}),this.changes=
new dI(this.stack),this.port.attach(this.stack,{control:(a,u)=>pI(this,a,u),stop:()=>this.#d()})}async open(e){
UI(e.ip.neighbours);try{for(let t of e.netifs)await this.#o(t);this.#s(e),this.#a(e)}catch(t){throw await this.
closeDrivers(),t}return this.stack.ip.netifs.map(({index:t,name:r})=>({index:t,name:r}))}#s({netifs:e,
routes:t}){for(let r of t)r.via===void 0&&this.addRoute(r);for(let[r,{name:n,gateway:s=[]}]of e.entries()){
let o=HI(n,r+1);for(let i of[s].flat()){let a=i.includes(":")?"::/0":"0.0.0.0/0";this.addRoute({to:a,
via:i,netif:o})}}for(let r of t)r.via!==void 0&&this.addRoute(r)}async#o(e){let t=await MI(e.driver,
{memory:this.#r.u8,doorbell:this.#n});this.drivers.push(t);let r=Math.min(e.mtu??t.mtu,t.mtu);if(!(r>=
68))throw new RangeError(`Cannot use an MTU of ${r} bytes: less than 68`);UI(e.neighbours);let n=this.
stack.attach(HI(e.name,this.drivers.length),t,yv(e,t),r);n.neighbours=e.neighbours??null,this.#i(n,e.
ipv6);for(let s of e.addresses??[])this.addAddress(n,s)}#i(e,t){t===!1&&(e.speaksIpv6=!1),e.speaksIpv6&&
(t!==void 0||e.device.medium==="ethernet")&&this.stack.ip.enableIpv6(e,{...tm,...t})}#a({nameservers:e,
hosts:t}){let{resolver:r}=this.stack;r.setNameServers(e);for(let[n,s]of Object.entries(t))for(let o of[
s].flat())r.hosts.add(n,gl(o))}addAddress(e,t){let r=Qn(Wr(t,e));if(r===null)throw new TypeError(`In\
valid address "${t}"`);let n=this.stack.ip.addAddress(e,r.addr,r.prefixLen);if(n!==0)throw new TypeError(
`Cannot use address "${t}" on "${e.name}": `+FI(n,r.addr,e))}replaceAddress(e,t,r){let n=Qn(Wr(r,e));
if(n===null)throw new TypeError(`Invalid address "${r}"`);let{addr:s,prefixLen:o}=n,i=this.stack.ip.
replaceAddress(e,t,s,o);if(i!==0)throw new TypeError(`Cannot use address "${r}" in the place of "${t}\
" on "${e.name}": ${FI(i,s,e)}`)}addRoute(e){let t=Qn(e.to);if(t===null)throw new TypeError(`Invalid\
 network "${e.to}"`);let{to:r,netif:n,via:s}=e,o=this.netif(n),i=this.stack.ip.addRoute(t.addr,t.prefixLen,
o,s===void 0?null:gl(Wr(s,o)));if(i===0)return;let a=i===-4?`: the gateway "${s}" is on none of the \
networks of "${n}"`:"";throw new TypeError(`Cannot add a route to "${r}"${a}`)}removeRoute({to:e,via:t,
netif:r}){let n=Qn(e);if(n===null)throw new TypeError(`Invalid network "${e}"`);let s=this.netif(r);
return this.stack.ip.removeRoute(n.addr,n.prefixLen,s,t===void 0?null:gl(Wr(t,s)))===0}netif(e){for(let t of this.
stack.ip.netifs)if(t.name===e)return t;throw new TypeError(`No interface is named "${e}"`)}describeNetifs(){
let{stack:e}=this;return e.ip.netifs.map(t=>uI(e,t))}turn(e){let{stack:t,port:r}=this;t.clock.now=e;
let n=r.handleRequests();return t.receive()&&(n=!0),t.runTimers(),n||r.wakeSoon(e),t.flush()&&(n=!0),
r.show(e),n||t.loopbackPending}#d(){this.#e<1/0||(this.#e=this.stack.clock.now+this.#t,this.stack.resolver.
close(),this.stack.api.releaseAll())}ended(e){if(this.#e===1/0)return!1;if(e>=this.#e)return!0;let t=this.#e-
e;return this.stack.tcp.isSettled(t>DI-fv)}sleepTime(e){let t=Math.min(this.stack.nextDeadline(),this.
port.deadline);this.#e!==1/0&&(t=Math.min(t,e+pv));let r=Math.max(0,t-e);return this.port.backlogged?
Math.min(r,1):r}async close(){let e=[];try{this.stack.tcp.shutdown(),this.stack.flush()}catch(t){e.push(
t)}if(e.push(...await this.closeDrivers()),e.length>0)throw e[0]}async closeDrivers(){let e=[];for(let t of this.
drivers.splice(0))try{await t.close()}catch(r){e.push(r)}return e}};function yv(e,t){if(t.medium==="\
ip")return S.ZERO;if(e.mac!==void 0){let r=S.parse(e.mac);if(r===null||r.isMulticast)throw new TypeError(
`Invalid hardware address "${e.mac}"`);return r}return t.mac===void 0?null:S.read(t.mac,0)}function UI(e){
if(!(e===void 0||e==="learn"||e==="static"))throw new TypeError(`Invalid neighbours "${e}": learn or\
 static`)}function FI(e,t,r){return r.speaks(t)?e===-8?"an interface has it already":"it is not that\
 of a single host outside of loopback":"it has no IPv6, as `ipv6` is false or its MTU less than 1280"}
function HI(e,t){return e??`if${t}`}function gl(e){let t=p.parse(e);if(t===null)throw new TypeError(
`Invalid address "${e}"`);return t}export{P$ as a};
