// Made from the sources by `deno task bundle`: do not edit.
import{$ as Ro,$a as nu,$b as Cu,Aa as ct,Ab as pu,Ac as me,Bb as mu,Bc as de,C as va,Ca as Ya,Cb as du,
Cc as Hn,D as Gr,Da as D,Db as hu,E as Sa,Ea as ir,Eb as yu,F as ka,Fa as ce,Fb as Po,Fc as zu,Ga as fe,
Hb as gu,Ia as Eo,Ib as Tu,Ja as za,Jb as Un,Ka as Xa,Kb as vo,L as g,La as Cn,Lb as Au,M as P,Mb as So,
N as m,Nb as _u,O as v,Ob as ko,P as y,Pa as ja,Pb as bu,Q as vn,Qa as Nn,Qb as Ru,Qc as Xu,Ra as ar,
Rb as xu,Rc as E,S as Oa,Sa as Ja,Sb as Iu,Sc as S,T as wa,Ta as Za,Tb as Eu,Tc as A,U as Br,Ub as Pu,
Uc as w,V as bo,Va as tu,Vb as vu,Vc as ht,W as Ca,Wa as eu,Wb as Su,Wc as ju,X as Na,Xa as He,Xb as ku,
Y as Ma,Ya as pe,Yb as Oo,Yc as Ju,Z as La,Za as ru,Zb as Ou,Zc as he,_ as Da,_b as wu,aa as Sn,ab as su,
ac as Nu,b as Ea,ba as kn,bb as ou,bc as Mu,ca as On,cc as Lu,da as Ua,dc as wo,ea as Fa,ec as Du,fa as Ha,
fc as Uu,ga as Ga,gc as Fu,ha as Ba,hc as Hu,ia as Va,ib as Ge,ic as Gu,ja as Wa,jc as Bu,ka as xo,kc as Co,
la as qa,lc as Vu,ma as Vr,mc as Wu,na as wn,nc as ur,oa as $a,ob as iu,pa as Io,pb as au,pc as qu,qa as Ka,
qb as uu,r as En,rb as lu,rc as $u,sa as f,sb as cu,sc as Ku,t as Pa,ta as ut,tc as Qu,ua as lt,ub as Mn,
va as Qa,vb as Ln,vc as O,wa as _,wb as Wr,wc as Yu,xb as Dn,xc as Fn,ya as h,yb as fu,yc as kt,z as Pn,
za as Fe}from"./common.js";var Zu=class SeededRng{#t;#e;#r;#n;constructor(t){let e=t|0,r=()=>{e=e+2654435769|0;
let n=e;return n=Math.imul(n^n>>>16,2246822507),n=Math.imul(n^n>>>13,3266489909),n^n>>>16};this.#t=r(),
this.#e=r(),this.#r=r(),this.#n=r()|1}nextU32(){let t=Math.imul(this.#e,5),e=Math.imul(t<<7|t>>>25,9)>>>
0,r=this.#e<<9;return this.#r^=this.#t,this.#n^=this.#e,this.#e^=this.#r,this.#t^=this.#n,this.#r^=r,
this.#n=this.#n<<11|this.#n>>>21,e}};function ye(t,e){return Math.floor(t.nextU32()/4294967296*e)}var tl={eachAck:!1,multicastTtl:1,multicastLoop:!0,broadcast:!1,datagramErrors:!0,recvBufferSize:212992,
datagramCost:256,recvSlots:1/0};var Gn=1,lr=2,Bt=3,ft=4,cr=5,Bn=6,el=7,rl=class IcmpErrorInfo{kind=0;type=0;code=0;protocol=0;length=0;local=y.
ANY4.clone();remote=y.ANY4.clone();from=y.ANY4.clone();localPort=0;remotePort=0;seq=0;mtu=0;quoteOffset=0;quoteLength=0};var nl=class DatagramQueue{held=0;drops=0;#t;#e;#r;#n;#s=0;#o=0;constructor(t){let{recvSlots:e,
datagramCost:r,recvBufferSize:n}=t;this.#t=e+64,this.#e=r,this.#r=n,this.#n=r>0}setLimit(t,e){this.#r=
t,this.#n=e}refusal(t,e,r){if(this.#o+e>this.#t)return"receive-buffer";let n=e>1?t:0;return(this.#n?
this.#s+n+(this.#o+e-1)*this.#e:this.#s+n-65536)>this.#r?"receive-buffer":t>8704&&r.isScarce||this.held>=
r.share?"no-memory":null}add(t,e){this.#s+=t,this.#o+=e}take(t,e){this.#s-=t,this.#o-=e}info(){return{
drops:this.drops,waiting:this.#o,waitingBytes:this.#s,recvBufferSize:this.#r,memory:this.held}}};var fr=class GroupFilter{isExclude=!1;sources=[];get isEmpty(){return!this.isExclude&&
this.sources.length===0}allows(t){return this.has(t)!==this.isExclude}has(t){let e=this.sources;for(let r=0;r<
e.length;r++)if(e[r].equals(t))return!0;return!1}add(t){this.has(t)||this.sources.push(t.clone())}remove(t){
let e=this.sources.findIndex(r=>r.equals(t));return e>=0&&this.sources.splice(e,1),e>=0}reset(t){this.
isExclude=t,this.sources.length=0}copyFrom(t){this.isExclude=t.isExclude,this.sources.splice(0,this.
sources.length,...t.sources)}equals(t){return this.isExclude===t.isExclude&&this.sources.length===t.
sources.length&&this.sources.every(e=>t.has(e))}},sl=class NetifGroup{addr;uses=0;members=[];filter=new fr;constructor(t){
this.addr=t.clone()}refresh(){let t=new fr,e=this.members.filter(r=>r.isExclude);if(t.isExclude=this.
uses>0||e.length>0,t.isExclude){if(this.uses===0)for(let r of e[0].sources)this.members.every(n=>!n.
allows(r))&&t.add(r)}else for(let{sources:r}of this.members)r.forEach(n=>t.add(n));return this.filter.
equals(t)?!1:(this.filter.copyFrom(t),!0)}};var ol=class Membership extends fr{netif;group;constructor(t,e){super(),this.netif=t,
this.group=e.clone()}},il=class Groups{#t;constructor(t){this.#t=t}join(t,e){if(!No(
e))return-6;let r=this.#e(t,e);return r.uses++,this.#r(t,r),0}leave(t,e){let r=t.group(e);return r===
null||r.uses===0?-6:(r.uses--,this.#r(t,r),0)}update(t){let{netif:e,group:r}=t;if(t.isEmpty&&e.group(
r)===null)return;let n=this.#e(e,r),s=n.members.indexOf(t);t.isEmpty?s>=0&&n.members.splice(s,1):s<0&&
n.members.push(t),this.#r(e,n)}#e(t,e){let r=t.group(e);return r===null&&(r=new sl(e),t.groups.push(
r)),r}#r(t,e){let r=e.refresh();e.filter.isEmpty&&t.groups.splice(t.groups.indexOf(e),1),r&&this.#t.
onGroupChange(t,e.addr,e.filter)}};function No(t){return t.isMulticast&&!(t.isV4&&t.v4===-536870911)}var jd=64,cl=class Memberships{list=[];#t;constructor(t){this.#t=t}change(t,e,r,n){if(!No(
r))return-6;if(tu(t)&&!Zd(n,r))return-6;let s=e.map(a=>Jd(t,this.#e(a,r),n)),o=t===2||t===4,i=s.find(
a=>a!==0);return i!==void 0&&(o||!s.includes(0))?i:(e.forEach((a,u)=>{s[u]===0&&this.#r(t,a,r,n)}),0)}leaveAll(){
for(let t of this.list.splice(0))t.reset(!1),this.#t.update(t)}#e(t,e){for(let r of this.list)if(r.netif===
t&&r.group.equals(e))return r;return null}#r(t,e,r,n){let s=this.#e(e,r);switch(s===null&&(s=new ol(
e,r),this.list.push(s)),t){case 2:case 3:s.reset(t===2);break;case 4:case 6:s.add(n);break;case 5:case 7:
s.remove(n);break}s.isEmpty&&this.list.splice(this.list.indexOf(s),1),this.#t.update(s)}};function Jd(t,e,r){
if(t===2)return e===null?0:-8;if(t===3)return e===null?-6:0;if(e===null)return t===4?0:-6;let n=t===
6||t===7;return e.isExclude!==n?-6:t===5||t===7?e.has(r)?0:-6:e.has(r)?-8:e.sources.length<jd?0:-1}function Zd(t,e){
return t.isV4===e.isV4&&!t.isAny&&!t.isMulticast&&!t.isBroadcast4}var qr=class TcpListener{user;local;localPort;backlog;opening=0;waiting=0;ifIndex=0;ttl=64;tos=0;dontFragment;options;closed=!1;inTimeWait=!1;isConnection=!1;#t;next=null;portNext=null;portPrev=null;portHeld=!1;constructor(t,e,r,n){
let{flow:s}=e;this.#t=t,this.user=n,this.local=s.local.clone(),this.localPort=e.localPort,this.backlog=
Math.max(r,1),this.options=e.options,this.ifIndex=s.ifIndex,this.ttl=s.ttl,this.tos=s.tos,this.dontFragment=
s.dontFragment}setOption(t,e){this.options=this.options.with(t,e)}get reuse(){return this.options.reuse}get ipv6Only(){
return this.options.ipv6Only}get isJoint(){return this.#t.config.jointBacklog}get pending(){return this.
opening+this.waiting}get hasRoom(){return(this.isJoint?this.pending:this.waiting)<this.backlog}get mayOpen(){
let{synQueueLimit:t,jointBacklog:e}=this.#t.config;return e||this.opening<(t===0?this.backlog:t)}begun(t){
t.listener=this,this.opening++}completed(t){t.listener!==this||t.completed||(t.completed=!0,this.opening--,
this.waiting++)}accepted(t){t.listener===this&&(t.listener=null,t.completed?this.waiting--:this.opening--)}close(){
this.closed||(this.closed=!0,this.#t.removeListener(this))}};function pl(t,e,r){let n=t instanceof qr?t:t.flow;switch(e){case Br:n.ttl=r;return;case bo:n.tos=r;return;case xo:
n.dontFragment=r;return;case Ca:return t.setOption("noDelay",r!==0);case qa:return t.setOption("trac\
eRecords",r);case Va:return t.setOption("userTimeoutMs",r);case Na:return t.setOption("keepAlive",r!==
0);case Ma:return t.setOption("keepIdleMs",r);case La:return t.setOption("keepIntervalMs",r);case Da:
return t.setOption("keepCount",r);case $a:return t.setOption("mssLimit",r);case Wa:return t.setOption(
"ecn",wa[r])}t instanceof qr||(e===Ro?t.setOption("reuse",r!==0):e===Io&&t.setOption("ipv6Only",r!==
0))}function ml(t,e,r){switch(e){case Br:return t.ttl=r,!0;case bo:return t.tos=r,!0;case xo:return t.
flow.dontFragment=r,!0;case kn:return t.multicastTtl=r,!0;case On:return t.multicastLoop=r!==0,!0;case Ga:
return t.multicastIfIndex=r,!0;default:return!1}}function dl(t,e,r){if(!ml(t,e,r))switch(e){case Ro:
t.reuse=r!==0;return;case Sn:t.broadcast=r!==0;return;case Io:t.limitFamily(r!==0);return;case Ba:t.
multicastAll=r!==0;return;case Ha:t.noChecksum=r!==0;return}}function hl(t,e,r){if(!ml(t,e,r))switch(e){case Ua:
t.headerIncluded=r!==0;return;case Fa:t.checksumOffset=r;return}}var yt=class DatagramEndpoint{id;#t;#e=null;#r=null;#n=null;queue;constructor(t,e){this.#t=
t,this.id=e,this.queue=new nl(t.config)}static udp(t,e,r,n){let s=new yt(t,e);return s.#e=r.create(s,
{family:Gr(n)?0:4,lite:Sa(n)}),s.#e.noChecksum=ka(n),s}static raw(t,e,r,n,s){let o=new yt(t,e);return o.#r=
r.create(o,s,Gr(n)?6:4),o}bind(t,e,r){return this.#t.ip.isBindable(t,!1)?this.#e!==null?(r&&(this.#e.
reuse=!0),this.#e.bind(t,e)):this.#r===null?-6:this.#r.bind(t):-4}bindNetif(t){let e=this.#e??this.#r;
return e===null?-6:(e.ifIndex=t,0)}connect(t,e){return this.#e!==null?this.#e.connect(t,e):this.#r===
null?-11:this.#r.connect(t)}disconnect(){return this.#e===null?-6:(this.#e.disconnect(),0)}address(t,e){
let r=this.#e,n=this.#r;e.err=-11,r!==null?(e.addr=t?r.local:r.remote,e.port=t?r.localPort:r.remotePort,
(t||r.isConnected)&&(e.err=0)):n!==null&&t&&(e.addr=n.local,e.port=n.protocol,e.err=0)}load(t,e,r){let{
frame:n}=this.#t.ip;n.reset();for(let s=0;s<r;s++)n.append(t[e+2*s],t[e+2*s+1])}joinLimit(t){let{frame:e}=this.#t.
ip;return this.#e===null?1:this.#e.joinLimit(t,e.length)}loadMore(t,e){this.#t.ip.frame.append(t,e)}send(t,e,r){
let{frame:n}=this.#t.ip;return this.#e!==null?this.#e.sendFrame(n,t,e,r):this.#r===null?-11:this.#r.
sendFrame(n,t)}get accepted(){return this.#t.ip.frame.accepted}get kind(){return this.#e===null?Pn:Pa}setOption(t,e){
t===Vr||t===wn?this.queue.setLimit(e,t===Vr):this.#e!==null?dl(this.#e,t,e):this.#r!==null&&hl(this.#r,
t,e)}changeMembership(t,e,r,n){let s=this.#e;return s===null||s.family!==0&&s.family===4!==r.isV4?-6:
(this.#n??=new cl(this.#t.ip.groups),s.memberships=this.#n.list,this.#n.change(t,e,r,n))}shutdown(){
return-11}release(){this.#n?.leaveAll(),this.#e?.remove(),this.#r?.remove(),this.#e=this.#r=null,this.#t.
sink.released(this.id),this.#t.forget(this)}abort(){}onDatagram(t,e,r,n,s,o,i){this.onDatagrams(t,e,
e.length,r,n,s,o,i)}onDatagrams(t,e,r,n,s,o,i,a){let{sink:u,pbufs:l}=this.#t,{length:c}=e;this.queue.
add(c,r<c?Math.ceil(c/r):1),l.charge(e,this.queue);let{index:p}=a;u.datagram(this.id,e,r,n,s,o,i,p)}refusal(t,e){
let{pbufs:r,sink:n}=this.#t;return n.hasRoom()?this.queue.refusal(t,e,r):"receive-buffer"}onRefused(){
this.queue.drops++}taken(t,e,r){this.queue.take(t,e),this.queue.drops+=r}#s({remote:t,remotePort:e}){
return this.#e?.isPeer(t,e)??this.#r?.isPeer(t)??!1}onIcmpError(t,e){let{config:r,sink:n}=this.#t;if(!r.
datagramErrors||!this.#s(e))return;let s=e.kind===ft?t.flow.dontFragment>=2?-2:0:th(e.kind);s!==0&&n.
hasRoom()&&n.datagramError(this.id,s)}};function th(t){switch(t){case Bt:case lr:return-14;case Gn:case cr:case Bn:
return-4;default:return 0}}var Wn=["CLOSED","LISTEN","SYN-SENT","SYN-RECEIVED","ESTABLISHED","FIN-WAIT-1","FIN-WAIT-2","CLOSE-W\
AIT","CLOSING","LAST-ACK","TIME-WAIT"];var Ot=class TcpEndpoint{id;pcb;listener=null;sentBytes=0;sentMarked=!1;sentNext=null;#t;#e=null;#r=null;#n=!1;constructor(t,e,r){
this.#t=t,this.id=e,this.pcb=r}attach(t){this.pcb=t,t.user=this}bind(t,e,r){let n=this.pcb;return n===
null?-6:this.#t.isBindable(t,!0)?n.bind(t,e,{reuse:r||n.reuse}):-4}bindNetif(t){if(this.pcb!==null)this.
pcb.flow.ifIndex=t;else if(this.listener!==null)this.listener.ifIndex=t;else return-6;return 0}connect(t,e){
return this.pcb===null?-11:this.pcb.connect(t,e)}disconnect(){return-6}listen(t){if(this.listener!==
null)return this.listener.backlog=t,0;let e=this.pcb;if(e===null)return-11;if(e.state!==0)return-6;let r=e.
listen(t,this);return r===null?-8:(this.pcb=null,this.listener=r,0)}accepted(t){t.#r===this.listener&&
t.#o()}address(t,e){let r=this.pcb,n=this.listener;e.err=-11,r!==null?(e.addr=t?r.flow.local:r.flow.
remote,e.port=t?r.localPort:r.remotePort,(t||r.state!==0)&&(e.err=0)):n!==null&&t&&(e.addr=n.local,e.
port=n.localPort,e.err=0)}write(t,e,r){this.pcb!==null&&this.pcb.write(t,e,r)}recved(t){this.pcb!==null&&
this.pcb.recved(t)}get kind(){return En}setOption(t,e){let r=this.pcb??this.listener;r!==null&&pl(r,
t,e)}get trace(){return this.pcb===null?this.#e:this.pcb.trace}shutdown(t,e){if(this.listener!==null)
return this.listener.close(),this.listener=null,0;let r=this.pcb;return r===null?-11:!t&&r.rxClosed&&
e||t&&e?r.close():r.shutdown(t,e)}release(){if(this.#n)return;this.#n=!0,this.listener!==null&&(this.
listener.close(),this.listener=null);let t=this.pcb;t===null?this.#i():t.userClosed||t.close()}abort(){
let t=this.pcb;t!==null&&(this.#s(t),t.abort(),this.#n?this.#i():this.#t.sink.closed(this.id))}#s(t){
this.#e=t.trace,this.pcb=null;let e=this.#r;e!==null&&(e.accepted(t),e.isJoint?this.#r=null:e.waiting++)}#o(){
let t=this.#r;t!==null&&(this.#r=null,this.pcb===null?t.waiting--:t.accepted(this.pcb))}#i(){this.#o(),
this.sentBytes=0,this.#t.sink.released(this.id),this.#t.forget(this)}onConnected(t){this.#t.sink.connected(
this.id,t.flow.local,t.localPort)}onReceive(t,e,r){if(this.#n){this.#t.pbufs.free(e);return}this.reportSent(),
this.#t.sink.data(this.id,e)}onFin(t){if(this.#n)return;let{sink:e}=this.#t;this.reportSent(),e.fin(
this.id),t.state===6&&e.closed(this.id)}onSent(t,e){if(this.#t.config.eachAck){this.#t.sink.sent(this.
id,e,t.sndBuf);return}this.sentBytes===0&&this.#t.markSent(this),this.sentBytes+=e}reportSent(){if(this.
sentBytes===0)return;let t=this.sentBytes;this.sentBytes=0,this.#t.sink.sent(this.id,t,this.pcb?.sndBuf??
0)}onError(t,e){this.reportSent(),this.#s(t),this.#n?this.#i():this.#t.sink.error(this.id,e)}onClosed(t){
this.reportSent(),this.#s(t),this.#n?this.#i():this.#t.sink.closed(this.id)}onAccept(t){let e=this.#t.
adopt(t);return e.#r=this.listener,this.#t.sink.accept(this.id,e.id,t.flow.remote,t.remotePort,t.flow.
local,t.localPort),!0}};var yl=class ApiTable{sink;pbufs;ip;config;#t;#e;#r;#n=[];#s=[];#o=[];#i=null;#a=0;constructor(t){
this.sink=t.sink,this.pbufs=t.pbufs,this.ip=t.ip,this.config={...tl,...t.config},this.#t=t.tcp,this.#e=
t.udp,this.#r=t.raw}get count(){return this.#a}get(t){return t>=0?this.#n[t]:this.#s[~t]}create(t,e,r){
let n=va(e);if(n===En){let s=new Ot(this,t,null),o=this.#t.create(s);Gr(e)&&o.flow.local.copyFrom(y.
ANY6),s.attach(o),this.#n[t]=s}else{let s=n===Pn?yt.raw(this,t,this.#r,e,r):yt.udp(this,t,this.#e,e),
{multicastTtl:o,multicastLoop:i,broadcast:a}=this.config,{recvBufferSize:u,datagramCost:l}=this.config;
s.setOption(l>0?Vr:wn,u),s.setOption(Sn,a?1:0),s.setOption(kn,o),s.setOption(On,i?1:0),this.#n[t]=s}
this.#n[t].setOption(Br,this.ip.config.ttl),this.#a++}adopt(t){let e=this.#o.pop()??this.#s.length,r=new Ot(
this,~e,null);return r.attach(t),this.#s[e]=r,this.#a++,r}isBindable(t,e){return this.ip.isBindable(
t,e)}forget(t){let{id:e}=t;this.#a--,e>=0?this.#n[e]=void 0:(this.#s[~e]=void 0,this.#o.push(~e))}releaseAll(){
for(let t of[...this.#n,...this.#s])t?.release()}markSent(t){t.sentMarked||(t.sentMarked=!0,t.sentNext=
this.#i,this.#i=t)}reportSent(){let t=this.#i;for(this.#i=null;t!==null;){let e=t.sentNext;t.sentNext=
null,t.sentMarked=!1,t.reportSent(),t=e}}freePbuf(t){let e=this.pbufs.byId(t);e!==null&&this.pbufs.free(
e)}group(t,e,r,n,s,o){let i=this.#l(n,s);if(i.length===0)return s>=0?-12:-6;if(e===1){for(let a of i){
let u=this.ip.joinGroup(a,r);if(u!==0)return u}return 0}if(e===0){let a=-6;for(let u of i)this.ip.leaveGroup(
u,r)===0&&(a=0);return a}return t instanceof yt?t.changeMembership(e,i,r,o):-6}#l(t,e){if(e>=0){let r=this.
ip.netifByIndex(e);return r===null?[]:[r]}return this.ip.netifs.filter(r=>t.isAny?!r.isLoopback:r.hasAddress(
t))}};var gl=class Clock{now=0};var Tl=class Stats{drops=new Map;ipReceived=0;ipSent=0;ipForwarded=0;fragmentsReceived=0;reassembled=0;icmpReceived=0;icmpSent=0;igmpReceived=0;igmpSent=0;icmpRateLimited=0;addressConflicts=0;udpReceived=0;udpSent=0;tcpReceived=0;tcpSent=0;tcpRetransmitted=0;tcpResetsSent=0;tcpActiveOpens=0;tcpPassiveOpens=0;tcpListenDrops=0;tcpPruned=0;tcpOrphansReset=0;tcpTimeWaitOverflows=0;tcpSynCookiesSent=0;tcpSynCookiesAccepted=0;tcpSynCookiesFailed=0;drop(t){
this.drops.set(t,(this.drops.get(t)??0)+1)}};var gt=class Timer{target;at=1/0;heapAt=1/0;heapIndex=-1;constructor(t){this.target=
t}},Al=class TimerQueue{#t=[];#e;constructor(t){this.#e=t}get size(){return this.#t.
length}set(t,e){if(t.at=e,t.heapIndex>=0){if(e>=t.heapAt)return;t.heapAt=e,this.#n(t.heapIndex)}else
e<1/0&&(t.heapAt=e,t.heapIndex=this.#t.length,this.#t.push(t),this.#n(t.heapIndex))}setIn(t,e){this.
set(t,this.#e.now+e)}remove(t){t.at=1/0;let e=t.heapIndex;if(e<0)return;t.heapIndex=-1;let r=this.#t.
pop();r!==t&&(this.#t[e]=r,r.heapIndex=e,this.#n(e),this.#s(r.heapIndex))}nextDeadline(){for(;;){let t=this.#t[0];
if(t===void 0)return 1/0;if(t.at===t.heapAt)return t.at;this.#r(t)}}run(){let t=this.#e.now;for(;;){
let e=this.#t[0];if(e===void 0||e.heapAt>t)return;if(e.at>t){this.#r(e);continue}this.remove(e),e.target.
onTimer(e)}}#r(t){let e=t.at;e===1/0?this.remove(t):(t.heapAt=e,this.#s(0))}#n(t){let e=this.#t,r=e[t];
for(;t>0;){let n=t-1>>1,s=e[n];if(s.heapAt<=r.heapAt)break;e[t]=s,s.heapIndex=t,t=n}e[t]=r,r.heapIndex=
t}#s(t){let e=this.#t,r=e[t],n=e.length>>1;for(;t<n;){let s=2*t+1,o=e[s],i=e[s+1];if(i!==void 0&&i.heapAt<
o.heapAt&&(s++,o=i),o.heapAt>=r.heapAt)break;e[t]=o,o.heapIndex=t,t=s}e[t]=r,r.heapIndex=t}};var nh=class Pbuf{id;offset=0;length=0;next=null;block=-1;taken=!1;spare=-1;holder=null;seq=0;flags=0;constructor(t){
this.id=t}};function Rl(t){let e=0;for(let r=t;r!==null;r=r.next)e+=r.length;return e}var _l=3/4,bl=7/
8,sh=1/4,oh=1/256,ih=16384,Uo=2048,ah=2*Uo,uh=8704,xl=class PbufPool{memory;blocks;#t=[];#e=[];constructor(t,e){
this.memory=t,this.blocks=e}get isShort(){return this.blocks.pressure>=_l}get isScarce(){return this.
blocks.pressure>=bl}get isExhausted(){return!this.blocks.has(Uo)}get share(){let{pressure:t,chunks:e,
chunksFree:r}=this.blocks;if(t<_l)return 1/0;let n=Math.max(r*69632*oh,ah);return Math.max((bl-t)*e*
69632*sh,Math.min(n,ih))}charge(t,e){for(let r=t;r!==null;r=r.next)r.holder===null&&(r.holder=e,e.held+=
this.blocks.sizeOf(r.block))}get used(){return this.#t.length-this.#e.length}allocate(t){let e=this.
blocks.allocate(t);if(e<0)return null;let r=this.#e.pop()??this.#r();return r.block=e,r.offset=e,r.length=
t,r.next=null,r.taken=!1,r.seq=0,r.flags=0,r}#r(){let t=new nh(this.#t.length);return this.#t.push(t),
t}keep(t,e,r){let n=this.blocks.sizeOf(t.block);if(!t.taken&&Dn(r)===n&&(t.spare=this.blocks.allocate(
n)),t.taken||t.spare<0){let o=this.allocate(r);if(o===null)return null;let i=e&7;return r+i<=this.blocks.
sizeOf(o.block)&&(o.offset+=i),this.memory.u8.copyWithin(o.offset,e,e+r),o}let s=this.#e.pop()??this.#r();
return s.block=t.block,s.offset=e,s.length=r,s.next=null,s.taken=!1,s.seq=0,s.flags=0,t.taken=!0,s}keepPieces(t,e){
let r=null,n=null,s=this.isScarce?Uo:uh;for(let o=0;o<e;o+=s){let i=Math.min(s,e-o),a=this.allocate(
i);if(a===null)return this.free(r),null;this.memory.u8.copyWithin(a.offset,t+o,t+o+i),n===null?r=a:n.
next=a,n=a}return r}renew(t){t.taken&&(t.taken=!1,t.block=t.spare,t.spare=-1),t.offset=t.block}free(t){
for(;t!==null;){let e=t.next;t.holder!==null&&(t.holder.held-=this.blocks.sizeOf(t.block),t.holder=null),
t.block>=0&&!t.taken&&this.blocks.free(t.block),t.spare>=0&&(this.blocks.free(t.spare),t.spare=-1),t.
block=-1,t.next=null,this.#e.push(t),t=e}}byId(t){let e=this.#t[t];return e!==void 0&&e.block>=0?e:null}},
pr=69632;var lh=new TextDecoder("utf-8",{ignoreBOM:!0}),Il=class DnsReader{bytes;start;end;at;limit;bad=null;#t;constructor(t,e,r){
this.bytes=t,this.start=e,this.end=e+r,this.at=e,this.limit=this.end,this.#t=new za(t,e,this.end)}get left(){
return this.bad===null?this.limit-this.at:0}fail(t){this.bad??=t}skip(t){if(this.bad!==null)return-1;
if(t>this.limit-this.at)return this.bad="truncated",-1;let e=this.at;return this.at+=t,e}u8(){let t=this.
skip(1);return t<0?0:this.bytes[t]}u16(){let t=this.skip(2);return t<0?0:g(this.bytes,t)}u32(){let t=this.
skip(4);return t<0?0:P(this.bytes,t)>>>0}name(){if(this.bad!==null)return"";let t=this.#t,e=t.read(this.
at,this.limit);return this.bad=t.bad,this.bad===null&&(this.at=t.next),e}text(t){let e=this.skip(t);
return e<0?"":lh.decode(this.bytes.slice(e,e+t))}string(){return this.text(this.u8())}hex(t){let e=this.
skip(t),r="";for(let n=0;e>=0&&n<t;n++)r+=this.bytes[e+n].toString(16).padStart(2,"0");return r}},El=class DnsWriter{bytes;end;at;ok=!0;constructor(t,e,r){
this.bytes=t,this.at=e,this.end=e+r}#t(t){if(!this.ok||t>this.end-this.at)return this.ok=!1,-1;let e=this.
at;return this.at+=t,e}u8(t){let e=this.#t(1);e>=0&&(this.bytes[e]=t)}u16(t){let e=this.#t(2);e>=0&&
m(this.bytes,e,t)}u32(t){let e=this.#t(4);e>=0&&v(this.bytes,e,t)}name(t){if(!this.ok)return;let e=new Uint8Array(
256),r=Xa(t,e,0);r<0?this.ok=!1:this.raw(e.subarray(0,r))}raw(t){let e=this.#t(t.length);e>=0&&this.
bytes.set(t,e)}string(t){let e=new TextEncoder().encode(t);e.length>255&&(this.ok=!1),this.u8(e.length),
this.raw(e)}};function Nl(t,e,r,n){let s=t.skip(n);if(s<0)return"";let o=t.at,{limit:i}=t;t.at=s,t.limit=o;let a=r===
1?ch(t,e):Ml(t);return t.bad==="truncated"&&(t.bad="bad-length"),t.at!==o&&t.fail("bad-length"),t.limit=
i,a}function ch(t,e){switch(e){case 1:return Pl(t,4);case 28:return Pl(t,16);case 2:case 5:case 12:return t.
name();case 15:return{preference:t.u16(),exchange:t.name()};case 16:return fh(t);case 33:return{priority:t.
u16(),weight:t.u16(),port:t.u16(),target:t.name()};case 6:return ph(t);case 35:return{order:t.u16(),
preference:t.u16(),flags:t.string(),services:t.string(),regexp:t.string(),replacement:t.name()};case 257:
return{critical:(t.u8()&128)!==0,tag:t.string(),value:t.text(t.left)};default:return Ml(t)}}function Pl(t,e){
let r=t.skip(e);if(r<0)return"";let n=new y;if(e===4)return n.read4(t.bytes,r).toString();let s=n.read6(
t.bytes,r).toString();return n.isV4?`::ffff:${s}`:s}function fh(t){let e=[];do e.push(t.string());while(t.
left>0);return e}function ph(t){return{mname:t.name(),rname:t.name(),serial:t.u32(),refresh:t.u32(),
retry:t.u32(),expire:t.u32(),minimum:t.u32()}}function Ml(t){let e=t.left;return`\\# ${e} ${t.hex(e)}`.
trimEnd()}function Ll(t,e){let r=t.at;t.u16(0);let{type:n,data:s}=e,o=typeof s=="string"&&s.startsWith(
"\\# ");e.class!==1||o?hh(t,String(s)):mh(t,n,s),t.ok&&m(t.bytes,r,t.at-r-2)}function mh(t,e,r){switch(e){case 1:case 28:
return dh(t,e,String(r));case 2:case 5:case 12:return t.name(String(r));case 16:for(let n of r)t.string(
n);return;case 15:{let{preference:n,exchange:s}=r;return t.u16(n),t.name(s)}case 33:{let{priority:n,
weight:s,port:o,target:i}=r;return t.u16(n),t.u16(s),t.u16(o),t.name(i)}case 6:{let n=r;return t.name(
n.mname),t.name(n.rname),t.u32(n.serial),t.u32(n.refresh),t.u32(n.retry),t.u32(n.expire),t.u32(n.minimum)}case 35:{
let n=r;return t.u16(n.order),t.u16(n.preference),t.string(n.flags),t.string(n.services),t.string(n.
regexp),t.name(n.replacement)}case 257:{let{critical:n,tag:s,value:o}=r;return t.u8(n?128:0),t.string(
s),t.raw(new TextEncoder().encode(o))}default:t.ok=!1}}function dh(t,e,r){let n=y.parse(r),s=new Uint8Array(
16);if(n===null||e===1&&!n.isV4){t.ok=!1;return}n.write6(s,0),t.raw(e===1?s.subarray(12):s)}function hh(t,e){
let r=/^\\# ([0-9]+)(?: ((?:[0-9a-f]{2})*))?$/i.exec(e),n=r?.[2]??"";if(r===null||Number(r[1])!==n.length/
2){t.ok=!1;return}for(let s=0;s<n.length;s+=2)t.u8(parseInt(n.slice(s,s+2),16))}var Ul=53,mr=512,Fl=32768,Hl=1024,Ho=512,Gl=256,Bl=128,yh=30720,$n=15;function Vl(t){return(t&yh)>>11}
function Wl(t,e,r){let n=new Il(t,e,r),s=n.u16(),o=n.u16(),i=[n.u16(),n.u16(),n.u16(),n.u16()],a={id:s,
flags:o&~$n,rcode:o&$n,questions:[],answers:[],authorities:[],additionals:[],edns:null};for(let l=0;l<
i[0]&&n.bad===null;l++)a.questions.push({name:n.name(),type:n.u16(),class:n.u16()});return n.bad!==null?
n.bad:(Fo(n,a,a.answers,i[1]),Fo(n,a,a.authorities,i[2]),Fo(n,a,a.additionals,i[3]),n.bad===null||n.
bad==="truncated"&&(o&Ho)!==0?a:n.bad)}function Fo(t,e,r,n){let s=r===e.additionals;for(let o=0;o<n&&
t.bad===null;o++){let i=t.name(),a=t.u16(),u=t.u16(),l=t.u32(),c=t.u16();if(a===41&&s)gh(t,e,i,u,l,c);else{
let p=Nl(t,a,u,c),d={name:i,type:a,class:u,ttl:l>2147483647?0:l};t.bad===null&&r.push({...d,data:p})}}}
function gh(t,e,r,n,s,o){if(t.skip(o),t.bad===null){if(r!=="."||e.edns!==null)return t.fail("bad-fie\
ld");e.edns={udpSize:n,version:s>>>16&255,dnssecOk:(s&32768)!==0},e.rcode|=s>>>24<<4}}function Kn(t,e,r,n){
let{questions:s,answers:o,authorities:i,additionals:a,edns:u}=t,l=new El(e,r,n);l.u16(t.id),l.u16(t.
flags&~$n|t.rcode&$n),l.u16(s.length),l.u16(o.length),l.u16(i.length),l.u16(a.length+(u===null?0:1));
for(let c of s)l.name(c.name),l.u16(c.type),l.u16(c.class);for(let c of[o,i,a])for(let p of c)Th(l,p);
return u!==null&&(l.name("."),l.u16(41),l.u16(u.udpSize),l.u8(t.rcode>>>4),l.u8(u.version),l.u16(u.dnssecOk?
32768:0),l.u16(0)),l.ok?l.at-r:-1}function Th(t,e){t.name(e.name),t.u16(e.type),t.u16(e.class),t.u32(
e.ttl),Ll(t,e)}var Kr=16;function z(t,e,r=-1){return{status:t,rcode:r,name:e,aliases:[],records:[],negativeTtl:0}}function Go(t,e,r){
let n=bh(t.answers),s=z("ok",e,t.rcode);for(;;){let i=n.get(s.name.toLowerCase())??[],a=i.filter(l=>r===
255||l.type===r);if(a.length>0)return s.records=Rh(a),s;let u=i.find(l=>l.type===5);if(u===void 0)break;
if(s.aliases.length===Kr)return s.status="failed",s;s.aliases.push(u),s.name=u.data}let o=_h(t,s.name);
return o!==null&&(s.negativeTtl=Math.min(o.ttl,o.data.minimum)),s.status=Ah(t,s,o),s}function Ah(t,e,r){
return t.rcode===ar?"nxdomain":e.aliases.length>0&&r===null?"incomplete":"nodata"}function _h(t,e){let r=`\
.${e.toLowerCase()}`;for(let n of t.authorities){if(n.type!==6||n.class!==1)continue;let s=n.name.toLowerCase();
if(s==="."||r.endsWith(`.${s}`))return n}return null}function ql(t){let{flags:e,answers:r,authorities:n}=t;
return r.length===0&&(e&(Hl|Bl))===0&&n.some(s=>s.type===2)&&!n.some(s=>s.type===6)}function bh(t){let e=new Map;
for(let r of t){if(r.class!==1)continue;let n=r.name.toLowerCase(),s=e.get(n);s===void 0?e.set(n,[r]):
s.push(r)}return e}function Rh(t){let e=1/0;for(let r of t)e=Math.min(e,r.ttl);return t.map(r=>({...r,
ttl:e}))}var Bo=0,$l=class DnsCache{#t=new Map;#e;#r;constructor(t,e){this.#e=t,this.#r=e}get size(){
return this.#t.size}clear(){this.#t.clear()}store(t,e){let{aliases:r,records:n,status:s,name:o,negativeTtl:i}=t;
if(e===255)return;for(let u of r)this.#n(u.name,5,[u],u.ttl);let a=Math.min(i,this.#e.maxNegativeTtl);
s==="ok"?this.#n(o,e,n,n[0].ttl):s==="nodata"?this.#n(o,e,[],a):s==="nxdomain"&&this.#n(o,Bo,[],a)}find(t,e){
let r=z("incomplete",t,0);for(;;){if(this.#s(r.name,Bo)!==void 0)return r.status="nxdomain",r.rcode=
ar,r;let n=this.#s(r.name,e);if(n!==void 0)return r.records=this.#o(n),r.status=n.records.length>0?"\
ok":"nodata",r;let s=e===255?void 0:this.#s(r.name,5);if(s===void 0)return r;if(r.aliases.length===Kr)
return r.status="failed",r;r.aliases.push(...this.#o(s)),r.name=s.records[0].data}}#n(t,e,r,n){let{cacheSize:s,
maxTtl:o}=this.#e,i=Math.min(n,o),a=Vo(t,e);if(this.#t.delete(a),i<=0||s<=0)return;r.length>0&&this.#t.
delete(Vo(t,Bo));let u=this.#r.now+i*1e3;if(this.#t.set(a,{records:r,until:u}),!(this.#t.size<=s))for(let l of this.#t.
keys()){this.#t.delete(l);return}}#s(t,e){let r=Vo(t,e),n=this.#t.get(r);if(n!==void 0&&(this.#t.delete(
r),!(n.until<=this.#r.now)))return this.#t.set(r,n),n}#o(t){let e=Math.ceil((t.until-this.#r.now)/1e3);
return t.records.map(r=>({...r,ttl:e}))}};function Vo(t,e){return`${e} ${t.toLowerCase()}`}var xh=class NameServer{addr;port;knowsEdns=!0;deadUntil=-1/0;constructor(t,e){this.
addr=t,this.port=e}toString(){return`${this.addr.isV4?`${this.addr}`:`[${this.addr}]`}:${this.port}`}};
function Kl(t){let e=/^(?:\[([^\]]+)\]|([^:]+))(?::([0-9]{1,5}))?$/.exec(t),r=y.parse(e?.[1]??e?.[2]??
t),n=Number(e?.[3]??Ul);return r===null||r.isAny||n<1||n>65535?null:new xh(r,n)}function Ql(t,e){let r=t.
filter(n=>n.deadUntil>e);return r.length===0||r.length===t.length?[...t]:[...t.filter(n=>n.deadUntil<=
e),...r]}var Qr=2,Yl=class TcpChannel{isStream=!0;#t;#e;#r;#n=null;#s=0;#o=new Uint8Array(Qr);#i=0;#a=!1;constructor(t,e){
this.#t=t,this.#r=e,this.#e=t.tcp.create(this)}open(t,e){let r=this.#l(t)||this.#e.connect(e.addr,e.
port);return r!==0&&this.#u(),r}#l(t){let{pbufs:e}=this.#t,r=e.allocate(mr);if(r===null)return-1;this.#n=
r;let{u8:n}=e.memory,s=r.offset+Qr,o=Kn(t,n,s,mr-Qr);return o<0?-6:(m(n,r.offset,o),r.length=Qr+o,0)}close(){
this.#r!==null&&this.#u()}#u(){this.#r=null,this.#e.abort(),this.#c()}#c(){this.#t.pbufs.free(this.#n),
this.#n=null}onConnected(t){let e=this.#n;e!==null&&(this.#s=e.length,t.write(e.offset,e.length,!0))}onSent(t,e){
this.#s-=e,this.#s<=0&&this.#c()}onReceive(t,e,r){let{pbufs:n}=this.#t;for(let o=e;o!==null;o=o.next)
this.#f(n.memory.u8,o.offset,o.length);n.free(e),t.recved(r);let s=this.#r;!this.#a||this.#i<this.#o.
length||s!==null&&(this.#r=null,t.close(),s.onMessage(this.#o,0,this.#i))}#f(t,e,r){let n=e+r;for(;e<
n;){let s=this.#o,o=Math.min(n-e,s.length-this.#i);if(o===0)return;s.set(t.subarray(e,e+o),this.#i),
this.#i+=o,e+=o,this.#i===Qr&&!this.#a&&(this.#a=!0,this.#o=new Uint8Array(s[0]<<8|s[1]),this.#i=0)}}onFin(t){
t.close(),this.#p()}onError(){this.#c(),this.#p()}onClosed(){this.#c()}#p(){let t=this.#r;this.#r=null,
t?.onUnreachable()}};var Wo=class UdpChannel{isStream=!1;#t;#e;#r;#n;constructor(t,e,r){this.#t=t,this.#e=
e,this.#r=r,this.#n=t.udp.create(this,{family:r.addr.isV4?4:6})}send(t){let{pbufs:e}=this.#t,r=this.#n;
if(!r.isConnected){let i=r.connect(this.#r.addr,this.#r.port);if(i!==0)return i}let n=e.allocate(mr);
if(n===null)return-1;let s=Kn(t,e.memory.u8,n.offset,mr),o=s<0?-6:r.send(n.offset,s,null,0);return e.
free(n),o}close(){this.#n.remove()}onDatagram(t,e){let{pbufs:r}=this.#t;this.#e.onMessage(r.memory.u8,
e.offset,e.length),r.free(e)}onIcmpError(t,e){e.kind!==ft&&this.#e.onUnreachable()}};var zl=class Exchange{name;type;waiters=[];#t;#e;#r;#n=new gt(this);#s=[];#o=new Set;#i=-1;#a=0;#l=null;#u=null;#c=0;#f=-1;#p=!1;constructor(t,e,r,n,s){
this.#t=t,this.#e=e,this.#r=r,this.name=n,this.type=s}start(t){this.#s=Ql(t,this.#t.clock.now),this.#o.
clear(),this.#i=-1,this.#a=0,this.#f=-1,this.#p=!1,t.length===0?this.#P(z("no-server",this.name)):this.#m()}abort(){
this.#_()}get#d(){return this.#s[this.#i]}#m(){let t=this.#s;for(;this.#_(),!(++this.#i===t.length&&
(this.#i=0,++this.#a>=this.#e.attempts)||this.#o.size===t.length);)if(!this.#o.has(this.#d)&&this.#y())
return;let e=this.#f>=0?"failed":this.#p?"timeout":"unreachable";this.#P(z(e,this.name,this.#f))}#y(){
this.#u=this.#R(),this.#c=0;let t=new Wo(this.#t,this,this.#d);return this.#l=t,this.#g(t)}#g(t){let{
retransmit:e,timeout:r}=this.#e,n=e[this.#c++]??r;this.#t.timers.setIn(this.#n,n);let s=t.send(this.#u);
return this.#l!==t?!0:s===0||s===-1||s===-2||e.length>0}#T(){let t=this.#d;this.#_();let e=new Yl(this.#t,
this);if(this.#u={...this.#u,id:this.#A()},e.open(this.#u,t)!==0)return this.#m();this.#l=e,this.#t.
timers.setIn(this.#n,this.#e.timeout)}#A(){return this.#t.rng.nextU32()&65535}#R(){let{edns:t,use0x20:e}=this.#e,
r=e?this.#E(this.name):this.name,n=t>0&&this.#d.knowsEdns;return{id:this.#A(),flags:Gl,rcode:0,questions:[
{name:r,type:this.type,class:1}],answers:[],authorities:[],additionals:[],edns:n?{udpSize:t,version:0,
dnssecOk:!1}:null}}#E(t){return t.replace(/[a-z]/gi,e=>this.#t.rng.nextU32()&1?e.toUpperCase():e.toLowerCase())}onTimer(){
let t=this.#l;if(t instanceof Wo&&this.#c<this.#e.retransmit.length){this.#g(t)||this.#m();return}this.#p=
!0,this.#h(),this.#m()}onUnreachable(){this.#h(),this.#m()}#h(){this.#d.deadUntil=this.#t.clock.now+
this.#e.deadServerMs}onMessage(t,e,r){let n=Wl(t,e,r);if(typeof n=="object"&&this.#b(n)){this.#I(n);
return}let s=typeof n=="string"?n:"bad-field";this.#t.stats.drop(s),this.#l.isStream&&this.#x(Nn)}#b(t){
let e=this.#u,{flags:r,id:n,questions:s,rcode:o}=t;if((r&Fl)===0||Vl(r)!==0||n!==e.id)return!1;if(s.
length===0)return o===Nn;if(s.length!==1)return!1;let[i]=e.questions,[a]=s;return(this.#e.use0x20?a.
name===i.name:a.name.toLowerCase()===i.name.toLowerCase())&&a.type===i.type&&a.class===i.class}#I(t){
let{rcode:e}=t,r=(t.flags&Ho)!==0;if(this.#d.deadUntil=-1/0,r&&this.#e.tcp&&!this.#l.isStream)return this.#T();
switch(e){case ja:return ql(t)?this.#x(e):this.#P(Go(t,this.name,this.type));case ar:return this.#e.
nxdomainIsFinal?this.#P(Go(t,this.name,this.type)):this.#x(e);case Nn:case Ja:case Za:if(this.#u.edns===
null)return this.#x(e);this.#d.knowsEdns=!1,this.#_(),this.#y()||this.#m();return;default:this.#x(e)}}#x(t){
this.#f=t,this.#o.add(this.#d),this.#m()}#_(){this.#t.timers.remove(this.#n),this.#l?.close(),this.#l=
null}#P(t){this.#_(),this.#r.onAnswer(this,t)}};var Xl=class HostTable{#t=new Map;add(t,e){let r=qo(t),n=this.#t.get(r);n===void 0?this.#t.
set(r,[e.clone()]):n.some(s=>s.equals(e))||n.push(e.clone())}remove(t,e){let r=qo(t),n=this.#t.get(r);
if(n===void 0)return!1;if(e===null)return this.#t.delete(r);let s=n.findIndex(o=>o.equals(e));return s<
0?!1:(n.splice(s,1),n.length===0&&this.#t.delete(r),!0)}get(t){return this.#t.get(qo(t))??[]}};function qo(t){
return(t.endsWith(".")?t.slice(0,-1):t).toLowerCase()}var Ih=/(?<!\\)(?:\\\\)*\./g,Eh=/(?<!\\)(?:\\\\)*\.$/;function $o(t,e,r){let n=Cn(t);if(n===null||t===
"")return[];if(Eh.test(t))return[n];let s=t.match(Ih)?.length??0,o=[];for(let a of e){let u=Cn(a);if(u===
null)continue;let l=Cn(u==="."?t:`${t}.${u}`);l!==null&&o.push(l)}let i=s>=r?[n,...o]:[...o,n];return[
...new Set(i)]}var Ph=[[1],[28],[1,28],[28,1]],vh=256,Sh=4096,Zl=class Resolver{config;hosts=new Xl;cache;#t;#e=[];#r=new Map;constructor(t,e={}){
this.#t=t,this.config={...Qu,...e},this.cache=new $l(this.config,t.clock)}get nameServers(){return this.#e.
map(t=>t.toString())}get pending(){return this.#r.size}setNameServers(t){this.#e=t.map(e=>{let r=Kl(
e);if(r===null)throw Ea(e,"server","set the name servers",'the address of a name server, such as "10\
.0.0.1" or "10.0.0.1:53"');return this.#e.find(n=>`${n}`==`${r}`)??r});for(let e of[...this.#r.values()])
e.start(this.#e)}close(){for(let t of this.#r.values())t.abort();this.#r.clear()}lookup(t,e,r){let n=Ph[e],
s=t.endsWith(".")?t.length-1:t.length;if(t===""||s>=vh||n===void 0)return r(-16,[],z("bad-name",t));
let o=this.#s(t,n);if(o.length>0)return r(0,o,z("ok",t));let{search:i,ndots:a}=this.config,u=$o(t,i,
a);this.#o(u,n,z("bad-name",t),r)}addresses(t,e){let r=[...this.#s(t,[1]),...this.#s(t,[28])];if(r.length>
0)return e(Ko(z("ok",t)),r);let n=[];[1,28].forEach((o,i)=>this.query(t,o,a=>{if(n[i]=a,n[1-i]===void 0)
return;let[u,l]=n,c=u.err===0||l.err!==0?u:l,p=[...Yn(u.records,1),...Yn(l.records,28)];e(c,p)}))}query(t,e,r){
let{search:n,ndots:s}=this.config;this.#n($o(t,n,s),e,null,r)}#n(t,e,r,n){let[s,...o]=t;if(s===void 0)
return n(Ko(r??z("bad-name","")));this.#a(s,e,i=>{if(Jl(i)){let a=r?.status==="nodata"?r:i;this.#n(o,
e,a,n)}else n(Ko(i))})}#s(t,e){if(t==="localhost")return[e[0]===28?y.LOOPBACK6:y.LOOPBACK4];let r=y.
parse(t)??y.parseAton(t);if(r!==null&&e.includes(Qo(r)))return[r];for(let n of e){let s=this.hosts.get(
t).filter(o=>Qo(o)===n);if(s.length>0)return s}return[]}#o(t,e,r,n){let[s,...o]=t;if(s===void 0)return n(
-6,[],r);for(let i of e){let a=this.cache.find(s,i),u=Yn(a.records,i);if(u.length>0)return n(0,u,a)}
this.#i(s,e,(i,a)=>{a.length>0?n(0,a,i):Jl(i)?this.#o(o,e,i,n):n(i.status==="busy"?-1:-6,[],i)})}#i(t,e,r){
let[n,...s]=e;this.#a(t,n,o=>{let i=Yn(o.records,n);o.status==="ok"&&i.length===0&&(o.status="nodata"),
o.status==="nodata"&&s.length>0?this.#i(t,s,r):r(o,i)})}#a(t,e,r){this.#l(t,e,[],0,r)}#l(t,e,r,n,s){
let o=this.cache.find(t,e),i=[...r,...o.aliases];if(o.status!=="incomplete")return s({...o,aliases:i});
if(n>this.config.maxRequeries||i.length>Kr)return s({...z("failed",o.name,0),aliases:i});this.#u(o.name,
e,a=>{let u=[...i,...a.aliases];if(a.status!=="incomplete")return s({...a,aliases:u});this.#l(a.name,
e,u,n+1,s)})}#u(t,e,r){let n=jl(t,e),s=this.#r.get(n);if(s!==void 0){s.waiters.length<Sh?s.waiters.push(
r):r(z("busy",t));return}if(this.#e.length===0)return r(z("no-server",t));if(this.#r.size>=this.config.
maxQueries)return r(z("busy",t));let o=new zl(this.#t,this.config,this,t,e);o.waiters.push(r),this.#r.
set(n,o),o.start(this.#e)}onAnswer(t,e){this.#r.delete(jl(t.name,t.type)),this.cache.store(e,t.type);
for(let r of t.waiters)r({...e})}};function jl(t,e){return`${e} ${t.toLowerCase()}`}function Qo(t){return t.
isV4?1:28}function Yn(t,e){let r=[];for(let n of t){if(n.type!==e)continue;let s=y.parse(String(n.data));
s!==null&&Qo(s)===e&&r.push(s)}return r}function Jl(t){return t.status==="nxdomain"||t.status==="nod\
ata"}var kh={ok:0,"bad-name":-16,nodata:-6,nxdomain:-6,incomplete:-6,failed:-6,timeout:-3,unreachable:-4,
busy:-1,"no-server":-6};function Ko(t){let{status:e,rcode:r,name:n,aliases:s,records:o}=t;return{err:kh[e],
status:e,rcode:r,name:n,aliases:s,records:o}}var tc=128;function Yo(t,e){return new RangeError(`A driver has received ${t} bytes, of at most ${e}`)}
var ec=class FrameReceiver{#t;#e;#r;#n=new Wr;#s=new Wr;constructor(t,e,r){this.#t=t,
this.#e=e,this.#r=r}receiveFrom(t){let{coalescer:e}=t,r=0;for(;r<tc;r++){let n=e===null?this.#o(t):this.#i(
t,e);if(n<=0){n<0&&(t.ended=!0);break}t.netif.stats.rxFrames++,t.netif.stats.rxBytes+=n}return e!==null&&
this.#l(t,e),r===tc}#o(t){let{source:e,lent:r,shift:n}=t,{maxFrame:s}=e;this.#e.renew(r);let o=this.#n;
o.reset();let i=r.block+n,a=e.receive(this.#t,i,s,o);if(!(a<=s))throw Yo(a,s);return a>0&&this.#u(t,
i,a,o),a}#i(t,e){let{source:r,lent:n,shift:s,blockSize:o}=t,{maxFrame:i}=r,a=this.#n;a.reset();let u=this.#t;
if(e.isOpen(n.block+o,i)){let{end:p}=e,d=r.receive(u,e.place(),i,a);if(!(d<=i))throw Yo(d,i);return d<=
0?e.restore():e.join(d,a)||this.#a(t,e,p,d),d}this.#l(t,e),this.#e.renew(n);let l=n.block+s,c=r.receive(
u,l,i,a);if(!(c<=i))throw Yo(c,i);return c>0&&!e.begin(l,c,a)&&this.#u(t,l,c,a),c}#a(t,e,r,n){let{lent:s,
spare:o,shift:i}=t;this.#e.renew(o);let a=o.block+i;e.moveFrame(a,r,n),this.#l(t,e),t.lent=o,t.spare=
s,e.begin(a,n,this.#n)||this.#u(t,a,n,this.#n)}#l(t,e){if(e.count===0)return;let r=this.#s;r.reset();
let{start:n,end:s}=e;e.finish(r),this.#u(t,n,s-n,r)}#u({netif:t,lent:e},r,n,s){e.offset=r,e.length=n,
this.#r.inputFrame(t,e,s)}};var Oh=0,zo=6,rc=12,nc=14,Xo=16,At=14,jo=18,ge=2048,zn=2054,Jo=33024,sc=34525,wh=1536;function Yr(t,e){
return g(t,e+rc)}function oc(t,e){return(t[e]&1)!==0}function Zo(t,e,r,n,s){r.write(t,e+Oh),n.write(
t,e+zo),m(t,e+rc,s)}function ic(t,e,r){if(r<At)return"truncated";let n=Yr(t,e);if(n===Jo){if(r<jo)return"truncated";n=g(
t,e+Xo)}return n<wh?"bad-length":null}var ac=0,uc=2,lc=4,cc=6,ti=8,fc=14,Ch=18,pc=24,Xn=28,zr=1,ei=2,mc=1,dc=2048,hc=1540;function ri(t,e){
return g(t,e+cc)}function yc(t,e){return P(t,e+fc)}function gc(t,e){return P(t,e+pc)}function Tc(t,e,r,n,s,o,i){
return m(t,e+ac,mc),m(t,e+uc,dc),m(t,e+lc,hc),m(t,e+cc,r),n.write(t,e+ti),v(t,e+fc,s),o.write(t,e+Ch),
v(t,e+pc,i),Xn}function Ac(t,e,r){if(r<Xn)return"truncated";if(g(t,e+ac)!==mc||g(t,e+uc)!==dc)return"\
bad-version";if(g(t,e+lc)!==hc)return"bad-length";let n=ri(t,e);return n===zr||n===ei?null:"bad-fiel\
d"}var Nh=1e4,_c=class Arp{#t;#e;#r;#n;#s;#o;#i=new y;#a=new y;#l=-1/0;constructor(t){this.#t=
t.cache,this.#e=t.sender,this.#r=t.sources,this.#n=t.frame,this.#s=t.clock,this.#o=t.stats,this.#t.setSolicitor(
4,this)}input(t,e){let r=this.#n.memory,n=e.offset,s=Ac(r,n,e.length);if(s!==null)return this.#o.drop(
s);let o=n+ti,i=this.#i.set4(yc(r,n));if((r[o]&1)!==0)return this.#o.drop("bad-address");if(t.mac.isAt(
r,o))return;if(!this.#u(t,i))return this.#o.drop("bad-address");let a=this.#a.set4(gc(r,n)),u=t.hasAddress(
a),l=ri(r,n)===zr,c=this.#t.lookup(t,i);if(c!==null){let d=l&&i.equals(a);this.#t.confirm(c,r,o,d)}else
u&&l&&Mh(t,i)&&this.#t.learn(t,i,r,o);if(!u||!l)return;let p=O.read(r,o);this.#f(t,p,ei,a.v4,p,i.v4)}#u(t,e){
return e.isAny||this.#r.isSource(e.v4)?!0:(t.hasAddress(e)?this.#c(t,e):this.#r.isOwn(e.v4)&&this.#o.
addressConflicts++,!1)}solicit(t,e){let{netif:r,ip:n}=t,s=e?t.mac:O.BROADCAST,o=Lh(r,n);this.#f(r,s,
zr,o,O.ZERO,n.v4)}announce(t,e){let r=O.BROADCAST;this.#f(t,r,zr,e.v4,O.ZERO,e.v4)}#c(t,e){this.#o.addressConflicts++,
!(this.#s.now-this.#l<Nh)&&(this.#l=this.#s.now,this.announce(t,e))}#f(t,e,r,n,s,o){let i=this.#n;i.
reset();let a=i.prepend(Xn);Tc(i.memory,a,r,t.mac,n,s,o),this.#e.sendTo(t,e,i,zn)}};function Mh(t,e){
for(let r=0;r<t.addresses.length;r++){let{addr:n,prefixLen:s}=t.addresses[r];if(e.matchesPrefix(n,s))
return!0}return!1}function Lh(t,e){let r=0;for(let n=0;n<t.addresses.length;n++){let{addr:s,prefixLen:o}=t.
addresses[n];if(s.isV4){if(e.matchesPrefix(s,o))return s.v4;r===0&&(r=s.v4)}}return r}var jn=0,Jn=1,Xr=2,ni=3,dr=4,Zn=5,si=class Neighbour{netif;ip;mac=O.ZERO;state=Jn;deadline=1/0;expiresAt=0;updatedAt=0;usedAt=0;probes=0;queueHead=null;queueTail=null;queueBytes=0;isAwaited=!1;index=-1;hashNext=null;constructor(t,e){
this.netif=t,this.ip=e.clone()}get isResolved(){return this.state>=Xr}};var Dh=3,Uh=15e3,Fh=5e3,Hh=1/16,bc=256;function Rc(t,e){e.csumStart=t.seq>>>16,e.gsoSize=t.seq&65535,
e.csumOffset=t.flags>>>8,e.gsoType=t.flags&255}function xc(t){return(t.flags&255)!==0}var Ic=class NeighbourCache{#t;#e;#r;#n;#s;#o;#i;#a=new Array(
bc).fill(null);#l=[];#u=null;#c=null;#f=0;#p=0;#d=0;#m;constructor(t){this.#t=t.clock,this.#e=t.timers,
this.#r=t.stats,this.#n=t.pbufs,this.#s=t.config,this.#o=t.user,this.#i=new gt(this),this.#m=this.#n.
blocks.chunks*69632*Hh}get size(){return this.#l.length}get queued(){return this.#p}get queuedBytes(){
return this.#d}get entries(){return this.#l}setSolicitor(t,e){t===4?this.#u=e:this.#c=e}lookup(t,e){
let r=this.#a[oi(t,e)];for(;r!==null&&(r.netif!==t||!r.ip.equals(e));)r=r.hashNext;return r}resolve(t,e){
let r=this.lookup(t,e);if(r!==null)return r;let n=e.isMulticast,s=n||t.isBroadcast(e);if(!s&&!this.#y(
t))return null;let o=this.#S(t,e);return s&&(o.mac=n?O.forMulticast(e):O.BROADCAST,o.state=Zn),o}isResolvable(t,e){
return this.#y(t)||e.isMulticast||t.isBroadcast(e)||this.lookup(t,e)!==null}#y(t){return(t.neighbours??
this.#s.neighbours)==="learn"}enqueue(t,e){let r=Dn(e.length);this.#g(t,r);let n=this.#d+r>this.#m,s=n||
this.#n.isShort?null:this.#n.allocate(e.length);return s===null?(this.#r.drop(n?"neighbour-queue":"n\
o-memory"),this.#T(t,e.offsets[0],e.lengths[0])):(e.copyTo(this.#n.memory.u8,s.offset),s.seq=e.csumStart<<
16|e.gsoSize,s.flags=e.csumOffset<<8|e.gsoType,this.#P(t,s,r)),t.probes===0&&this.#h(t,!1),s!==null}#g(t,e){
let r=this.#s.neighbourQueueBytes;for(;t.queueBytes+e>r||this.#d+e>this.#m;){let n=this.#v(t);if(n===
null)return;this.#r.drop("neighbour-queue"),this.#T(t,n.offset,n.length),this.#n.free(n)}}#T(t,e,r){
this.#o.onCrowdedOut(e,r)&&(t.isAwaited=!0)}confirm(t,e,r,n=!1){let{state:s,mac:o,updatedAt:i}=t;if(s>=
dr)return;let{now:a}=this.#t,u=s!==Jn&&!o.isAt(e,r),{neighbourLockMs:l,neighbourReachableMs:c}=this.#s;
if(u&&!n&&a<i+l)return this.#A(t);o.isAt(e,r)||(t.mac=O.read(e,r)),(u||s!==Xr)&&(t.updatedAt=a),t.state=
Xr,t.probes=0,t.expiresAt=a+c,this.#b(t,t.expiresAt-this.#R),u&&this.#A(t),this.#I(t)}#A(t){if(t.state!==
Xr)return;let e=this.#t.now+Fh;e>=t.deadline||(t.expiresAt=e+this.#R,this.#b(t,e))}get#R(){return Math.
min(Uh,this.#s.neighbourReachableMs/2)}learn(t,e,r,n){this.#y(t)&&this.confirm(this.lookup(t,e)??this.#S(
t,e),r,n)}setStatic(t,e,r){let n=this.lookup(t,e);return n!==null&&n.state===Zn&&(this.#_(n),n=null),
n===null?(n=new si(t,e),this.#k(n)):n.state!==dr&&this.#f--,n.mac=r,n.state=dr,n.deadline=1/0,this.#I(
n),n}remove(t,e){let r=this.lookup(t,e);return r!==null&&this.#_(r),r!==null}removeNetif(t){for(let e=this.#l.
length-1;e>=0;e--)this.#l[e].netif===t&&this.#_(this.#l[e])}forgetDerived(t){for(let e=this.#l.length-
1;e>=0;e--){let r=this.#l[e];r.netif===t&&r.state===Zn&&this.#_(r)}}onTimer(){let t=this.#t.now;for(let r=this.#l.
length-1;r>=0;r--)r<this.#l.length&&this.#l[r].deadline<=t&&this.#E(this.#l[r],t);let e=1/0;for(let r=0;r<
this.#l.length;r++)e=Math.min(e,this.#l[r].deadline);this.#e.set(this.#i,e)}#E(t,e){t.state===Jn?t.probes<
this.#s.neighbourRetries?this.#h(t,!1):this.#x(t):t.state===ni?t.probes<Dh?this.#h(t,!0):this.#_(t):
e>=t.expiresAt?this.#_(t):t.usedAt>t.expiresAt-this.#s.neighbourReachableMs?(t.state=ni,t.updatedAt=
e,this.#h(t,!0)):t.deadline=t.expiresAt}#h(t,e){t.probes++,this.#b(t,this.#t.now+this.#s.neighbourRetryMs),
(t.ip.isV4?this.#u:this.#c)?.solicit(t,e)}#b(t,e){t.deadline=e,e<this.#i.at&&this.#e.set(this.#i,e)}#I(t){
let e;for(;(e=this.#v(t))!==null;)this.#o.onResolved(t,e),this.#n.free(e);t.isAwaited&&(t.isAwaited=
!1,this.#o.onFound(t))}#x(t){this.#O(t),t.isAwaited&&this.#o.onFailed(t);let e;for(;(e=this.#v(t))!==
null;)this.#r.drop("neighbour-unreachable"),this.#o.onUnresolved(t,e),this.#n.free(e)}#_(t){this.#O(
t);let e;for(;(e=this.#v(t))!==null;)this.#r.drop("neighbour-queue"),this.#n.free(e)}#P(t,e,r){t.queueTail===
null?t.queueHead=e:t.queueTail.next=e,t.queueTail=e,t.queueBytes+=r,this.#d+=r,this.#p++}#v(t){let e=t.
queueHead;if(e===null)return null;t.queueHead=e.next,t.queueHead===null&&(t.queueTail=null),e.next=null;
let r=this.#n.blocks.sizeOf(e.block);return t.queueBytes-=r,this.#d-=r,this.#p--,e}#S(t,e){this.#f>=
this.#s.neighbourLimit&&this.#w();let r=new si(t,e);return r.usedAt=this.#t.now,this.#k(r),this.#f++,
r}#w(){let t=null;for(let e=0;e<this.#l.length;e++){let r=this.#l[e];r.state!==dr&&(t===null||r.usedAt<
t.usedAt)&&(t=r)}t!==null&&this.#_(t)}#k(t){let e=oi(t.netif,t.ip);t.hashNext=this.#a[e],this.#a[e]=
t,t.index=this.#l.length,this.#l.push(t)}#O(t){let e=oi(t.netif,t.ip),r=this.#a[e];if(r===t)this.#a[e]=
t.hashNext;else{for(;r!==null&&r.hashNext!==t;)r=r.hashNext;r!==null&&(r.hashNext=t.hashNext)}let n=this.#l.
pop();n!==t&&(this.#l[t.index]=n,n.index=t.index),t.state!==dr&&this.#f--,t.hashNext=null,t.index=-1,
t.state=jn,t.deadline=1/0}};function oi(t,e){return(e.hash()^t.index)&bc-1}var ts=class DeviceFailure extends Error{constructor(t){super(String(t?.message??t),
{cause:t})}},Gh=class NetifStats{rxFrames=0;rxBytes=0;txFrames=0;txBytes=0;txDropped=0},
Ec=class Netif{index;name;device;mac;mtu;up=!0;neighbours=null;isLoopback;addresses=[];groups=[];stats=new Gh;blocked=!1;constructor(t,e,r,n,s,o=!1){
this.index=t,this.name=e,this.device=r,this.mac=n,this.mtu=s,this.isLoopback=o}hasAddress(t){let e=this.
addresses;for(let r=0;r<e.length;r++)if(e[r].addr.equals(t))return!0;return!1}hasGroup(t){return this.
group(t)!==null}group(t){let e=this.groups;for(let r=0;r<e.length;r++)if(e[r].addr.equals(t))return e[r];
return null}isBroadcast(t){if(!t.isV4)return!1;if(t.w3===-1)return!0;if(t.w3===0)return!1;let e=this.
addresses;for(let r=0;r<e.length;r++)if(ii(e[r])===t.w3)return!0;return!1}};function ii({addr:t,prefixLen:e}){
let r=32-e;return r<2||r>=32||!t.isV4?0:t.w3|(1<<r)-1}var Pc=class PayloadCutter{#t;#e;#r;#n=1;#s=0;constructor(t,e){this.#t=e,this.#e=this.#r=
new Ln(t,0)}begin(t){this.#r=t,this.#n=1,this.#s=0}next(t){let{offsets:e,lengths:r}=this.#r,n=this.#e,
s=this.#t,o=this.#n,i=this.#s;n.reset(),n.offsets[0]=e[0],n.lengths[0]=n.length=r[0];for(let a=t;a>0;){
let u=Math.min(a,r[o]-i),l=e[o]+i;s.add(l,u),n.append(l,u),a-=u,i+=u,i===r[o]&&(o++,i=0)}this.#n=o,this.#s=
i}send(t,e){let r=this.#e;return t.transmit(r)?(e.txFrames++,e.txBytes+=r.length,!0):!1}};var vc=0,jr=1,G=2,Ct=4,Vt=6,Te=8,Sc=9,X=10,qe=12,es=16,I=20,kc=60,Ae=16384,rs=8192,_e=8191;function hr(t,e){
return t[e]>>>4}function C(t,e){return(t[e]&15)<<2}function Oc(t,e){return t[e+jr]}function wc(t,e){
return t[e+jr]&3}function st(t,e){return g(t,e+G)}function tt(t,e){return g(t,e+Ct)}function Wt(t,e){
return g(t,e+Vt)}function yr(t,e){return(g(t,e+Vt)&(rs|_e))!==0}function Cc(t,e){return(t[e+Vt]&32)!==
0}function Jt(t,e){return(t[e+Vt]&64)!==0}function Nc(t,e){return(g(t,e+Vt)&_e)<<3}function Mc(t,e){
return t[e+Te]}function et(t,e){return t[e+Sc]}function Lc(t,e){return g(t,e+X)}function B(t,e){return P(
t,e+qe)}function V(t,e){return P(t,e+es)}function ns(t,e,r,n,s,o,i,a,u,l){t[e]=69,t[e+jr]=r,m(t,e+G,
n),m(t,e+Ct,s),m(t,e+Vt,o),t[e+Te]=i,t[e+Sc]=a,v(t,e+qe,u),v(t,e+es,l);let c=17664+(r&255)+(n&65535)+
(s&65535)+(o&65535)+((i&255)<<8)+(a&255)+(u>>>16)+(u&65535)+(l>>>16)+(l&65535),p=(c>>>16)+(c&65535);
m(t,e+X,~((p>>>16)+p))}function qt(t,e){m(t,e+X,0),m(t,e+X,kt(t,e,C(t,e)))}function Dc(t,e,r){if(r<I)
return"truncated";if(t[e]>>>4!==4)return"bad-version";let n=C(t,e);if(n<I)return"bad-header-length";
if(n>r)return"truncated";let s=st(t,e);return s<n?"bad-length":s>r?"truncated":kt(t,e,n)===0?null:"b\
ad-checksum"}var Bh=0,ai=2,gr=4,Jr=8,Uc=12,$t=13,Tr=14,Kt=16,Vh=18,Zt=20,j=20,Fc=60,W=1,be=2,$e=4,_t=8,ot=16;var Ke=64,Qe=128;function Zr(t,e){return P(t,e+gr)}function Hc(t,e){return P(t,e+Jr)}function bt(t,e){return t[e+Uc]>>>
4<<2}function ss(t,e){return t[e+$t]}function tn(t,e,r,n,s,o,i,a,u,l){m(t,e+Bh,r),m(t,e+ai,n),v(t,e+gr,s),v(t,e+Jr,o),t[e+Uc]=i<<2,t[e+$t]=
a,m(t,e+Tr,u),m(t,e+Kt,0),m(t,e+Vh,l)}function Gc(t,e,r){if(r<j)return"truncated";let n=bt(t,e);return n<
j?"bad-header-length":n>r?"truncated":null}var Bc=class TcpSegmenter{#t;#e;#r;constructor(t,e,r){this.#t=t,this.#e=e,this.#r=r}send(t,e,r){
let n=this.#t,s=this.#r,i=r.offsets[0]+(t.medium==="ip"?0:At),a=C(n,i),u=i+a,l=bt(n,u),c=Zr(n,u),p=ss(
n,u),d=tt(n,i),T=B(n,i),R=V(n,i),L=r.length-r.lengths[0],Ur=r.gsoSize;s.begin(r);for(let St=0,Fr=0;St<
L;St+=Ur,Fr++){let Ue=Math.min(Ur,L-St);m(n,i+G,a+l+Ue),m(n,i+Ct,d+Fr&65535),m(n,i+X,0),m(n,i+X,kt(n,
i,a)),v(n,u+gr,c+St|0);let Hr=p;St>0&&(Hr&=~Qe),St+Ue<L&&(Hr&=~(W|_t)),n[u+$t]=Hr,m(n,u+Kt,0);let Xd=this.#e.
reset(me(T,R,6,l+Ue)).add(u,l);if(s.next(Ue),m(n,u+Kt,Xd.finish()),!s.send(t,e))return r.accepted=St,
!1}return r.gsoType=0,!0}};var os=0,is=2,Re=4,Qt=6,x=8;function ui(t,e){return g(t,e+os)}function en(t,e){return g(t,e+is)}function te(t,e){
return g(t,e+Re)}function rn(t,e){return g(t,e+Qt)}function as(t,e,r){m(t,e+Qt,r===0?65535:r)}function li(t,e,r,n,s){
m(t,e+os,r),m(t,e+is,n),m(t,e+Re,s),m(t,e+Qt,0)}function Vc(t,e,r){if(r<x)return"truncated";let n=te(
t,e);return n<x?"bad-length":n>r?"truncated":null}function Wc(t,e,r){if(r<x)return"truncated";let n=te(
t,e);return n!==0&&(n<x||n>r)?"bad-length":rn(t,e)===0?"bad-checksum":null}function ci(t,e,r){let n=te(
t,e);return n===0?r:n}var qc=class UdpSegmenter{#t;#e;#r;constructor(t,e,r){this.#t=t,this.#e=e,this.#r=r}send(t,e,r){
let n=this.#t,s=this.#r,o=r.lengths[0],i=r.offsets[0],a=i+(t.medium==="ip"?0:At),u=i+o-x,l=tt(n,a);m(
n,a+G,0),m(n,a+Ct,0),m(n,a+X,0);let c=Fn(n,a,C(n,a),0),p=g(n,u+os)+g(n,u+is)+me(B(n,a),V(n,a),17,0),
d=r.length-o,T=r.gsoSize;s.begin(r);for(let R=0,L=0;R<d;R+=T,L++){let Ur=Math.min(T,d-R),St=x+Ur,Fr=u-
a+St,Ue=l+L&65535;m(n,a+G,Fr),m(n,a+Ct,Ue),m(n,a+X,Yu(c+Fr+Ue)),m(n,u+Re,St);let Hr=this.#e.reset(p+
2*St);if(s.next(Ur),as(n,u,Hr.finish()),!s.send(t,e))return r.accepted=R,!1}return r.gsoType=0,!0}};var fi=class Segmenter{#t;#e;constructor(t,e){let r=new Pc(t,e);this.#t=new Bc(t,e,r),
this.#e=new qc(t,e,r)}static isTakenBy(t,e){let{checksum:r,tcpSegmentation:n,udpSegmentation:s=0}=t.
offload,o=e.gsoType===5?s:n;return r&&e.length-e.lengths[0]<=o}send(t,e,r){return r.gsoType===5?this.#e.
send(t,e,r):this.#t.send(t,e,r)}};var nn=1,$c=class Ethernet{neighbours;arp;#t;#e;#r;#n;constructor(t){let{frame:e,clock:r,
stats:n,sources:s}=t;this.#t=n,this.#e=e.memory,this.#r=t.upper,this.#n=new fi(e.memory,t.sum);let o=new Ic(
t);this.neighbours=o,this.arp=new _c({cache:o,sender:this,sources:s,frame:e,clock:r,stats:n})}input(t,e,r){
if(e.flags=0,!t.up)return this.#t.drop("not-for-us");if(t.device.medium==="ip"){this.#r.input(t,e,r);
return}let n=this.#e,s=e.offset,o=ic(n,s,e.length);if(o!==null)return this.#t.drop(o);if((n[s+zo]&1)!==
0)return this.#t.drop("bad-address");if(oc(n,s))e.flags=nn;else if(!t.mac.isAt(n,s))return this.#t.drop(
"not-for-us");let i=this.#o(e);i===ge?this.#r.input(t,e,r):i===zn?this.arp.input(t,e):i===sc?this.#t.
drop("no-ipv6"):this.#t.drop("unknown-ethertype")}output(t,e,r,n){if(e!==null){let s=r.prepend(At);Zo(
this.#e,s,e.mac,t.mac,n)}return this.#s(t,r)}sendTo(t,e,r,n){let s=r.prepend(At);Zo(this.#e,s,e,t.mac,
n),this.#s(t,r)}#s(t,e){let{device:r,stats:n}=t;try{if(e.gsoType!==0&&!fi.isTakenBy(r,e)){if(this.#n.
send(r,n,e))return 0}else if(r.transmit(e))return n.txFrames++,n.txBytes+=e.length,0}catch(s){throw new ts(
s)}return t.blocked=!0,n.txDropped++,-7}#o(t){let e=this.#e,r=t.offset,n=Yr(e,r),s=At;return n===Jo&&
(n=(g(e,r+nc)&4095)===0?g(e,r+Xo):-1,s=jo),t.offset+=s,t.length-=s,n}};var Kc=1,Ar=2,pi=4,Wh=6,mi=8,Ie=8,Qc=0,Nt=3,di=5,hi=8,Ye=11,yi=12,Yc=0,us=1,_r=2,ls=3,cs=4,zc=0,Xc=1;
function fs(t,e){return t[e]}function ps(t,e){return t[e+Kc]}function jc(t,e){return g(t,e+Wh)}function Jc(t){
return t===Nt||t===di||t===Ye||t===yi||t===4}function ms(t,e,r,n,s){t[e]=r,t[e+Kc]=n,m(t,e+Ar,0),v(t,
e+pi,s)}var Zc=40;var qh=-1,ds=-2,rt=class Flow{local=y.ANY4.clone();remote=y.ANY4.clone();ttl=64;tos=0;ifIndex=0;strongSource=!1;dontFragment=0;atomicId=qh;multicastLoop=!1;netif=null;nextHop=y.
ANY4.clone();neighbour=null;generation=-1};var $h=8,tf=class Icmp4{#t;#e;#r;#n;#s;#o=new rt;#i=new rl;#a=new y;#l=new y;constructor(t,e,r,n,s){
this.#t=t,this.#o.ttl=t.config.ttl,this.#e=e,this.#r=r,this.#n=n,this.#s=s}input(t){let{stats:e,sum:r,
frame:n}=this.#t,{offset:s,length:o}=t;if(o<Ie)return e.drop("truncated");if(!t.checksumValid&&r.reset().
add(s,o).finish()!==0)return e.drop("bad-checksum");e.icmpReceived++;let i=fs(n.memory,s);i===hi?this.#u(
t):this.#c(t,i)}hostUnreachable(t,e){let{frame:r,config:n}=this.#t,s=r.memory,o=this.#a.set4(B(s,t)),
i=this.#l.set4(V(s,t));if(this.#e.netifOf(o)!==null){if(!n.neighbourErrors)return;let u=this.#s.get(
et(s,t));if(u?.onUnresolved!==void 0)return this.#p(t,e)===null?u.onUnresolved(this.#i):void 0}let a=us;
this.#n.sendAbout(t,o,i,Nt,a,0)}crowdedOut(t,e){let r=this.#i;return this.#p(t,e)!==null?!1:this.#s.
get(r.protocol)?.onCrowdedOut?.(r)??!1}#u(t){let{frame:e,config:r,stats:n}=this.#t;if(!r.echoReply||
t.isBroadcast||t.isMulticast)return;let s=this.#o;if(s.local.copyFrom(t.dst),s.remote.copyFrom(t.src),
this.#e.route(s)!==0)return n.drop("no-route");let o=e.memory,i=t.offset;e.reset(),e.append(i+Ie,t.length-
Ie);let a=e.prepend(Ie),u=ps(o,i),l=P(o,i+pi);ms(o,a,Qc,u,l);let c=g(o,i+Ar),p=hi<<8|u,d=Hn(c,p,u);m(
o,a+Ar,d),s.tos=t.tos&252,n.icmpSent++,this.#r.send(s,e,1)}#c(t,e){let r=this.#t.frame.memory,{offset:n,
length:s}=t,o=this.#i;if(o.kind=Kh(e,ps(r,n)),o.kind!==0){if(t.isBroadcast||t.isMulticast)return this.#t.
stats.drop("bad-address");o.type=e,o.code=ps(r,n),o.mtu=o.kind===ft?jc(r,n):0,o.from.copyFrom(t.src),
this.#f(n+mi,s-mi)}}#f(t,e){let{stats:r,frame:n}=this.#t,s=this.#p(t,e);if(s!==null)return r.drop(s);
if((Wt(n.memory,t)&_e)!==0)return;let o=this.#i;this.#s.get(o.protocol)?.onIcmpError?.(o),this.#s.raw?.
onIcmpError?.(o)}#p(t,e){let r=this.#t.frame.memory;if(e<I)return"truncated";if(hr(r,t)!==4)return"b\
ad-version";let n=C(r,t);if(n<I)return"bad-header-length";if(e<n+$h)return"truncated";let s=this.#i;
if(s.local.set4(B(r,t)),s.remote.set4(V(r,t)),this.#e.netifOf(s.local)===null||s.remote.isMulticast||
this.#e.isBroadcast(s.remote))return"bad-address";let o=t+n;return s.protocol=et(r,t),s.length=st(r,
t),s.quoteOffset=o,s.quoteLength=e-n,s.localPort=g(r,o),s.remotePort=g(r,o+2),s.seq=P(r,o+4),null}};
function Kh(t,e){if(t===Ye)return Bn;if(t===yi)return el;if(t!==Nt)return 0;switch(e){case _r:return lr;case ls:
return Bt;case cs:return ft;case 9:case 10:case 13:return cr;default:return Gn}}var ef=class TokenBucket{#t;#e=1/0;#r=0;constructor(t){this.#t=t}take(t,e){let{now:r}=this.#t,
n=r-this.#r;return this.#e=Math.min(e,this.#e+n*t/1e3),this.#r=r,this.#e<1?!1:(this.#e--,!0)}};var Qh=8,rf=class Icmp4Errors{#t;#e;#r;#n;#s=new rt;constructor(t,e,r){this.#t=t,this.#s.
ttl=t.config.ttl,this.#e=e,this.#r=r,this.#n=new ef(t.clock)}send(t,e,r,n){if(t.isBroadcast||t.isMulticast)
return;let{ipOffset:s,src:o,dst:i}=t;this.sendAbout(s,o,i,e,r,n)}sendAbout(t,e,r,n,s,o){let{stats:i,
config:a,frame:u}=this.#t;if(!this.#o(t,e))return;if(!(this.#e.netifOf(e)!==null)&&!this.#n.take(a.icmpErrorRate,
a.icmpErrorBurst)){i.icmpRateLimited++;return}let c=this.#s;if(this.#e.netifOf(r)!==null?c.local.copyFrom(
r):c.local.set4(0),c.remote.copyFrom(e),this.#e.route(c)!==0)return;let p=u.memory,d=C(p,t)+Math.max(
Qh,a.icmpQuote),T=Math.min(st(p,t),d);u.reset(),u.append(t,T);let R=u.prepend(Ie);ms(p,R,n,s,o);let{
sum:L}=this.#t;L.reset().add(R,Ie).add(t,T),m(p,R+Ar,L.finish()),i.icmpSent++,this.#r.send(c,u,1)}#o(t,e){
let r=this.#t.frame.memory;if(e.isAny||e.isMulticast||this.#e.isBroadcast(e)||e.isLoopback&&this.#e.
loopback===null||(Wt(r,t)&_e)!==0)return!1;if(et(r,t)!==1)return!0;let n=C(r,t);if(st(r,t)<=n)return!1;
let s=fs(r,t+n);return!Jc(s)&&s!==di}};var gi=1,nf=2,Ti=4,br=8,Yh=8,zh=9,Xh=10,hs=12,jh=6,Ai=8,sn=8,_i=17,ys=18,gs=22,sf=23,of=34,bi=1,Ts=2,
af=3,As=4,uf=5,lf=6,Jh=100,Zh=128;function cf(t,e){return t[e]}function _s(t,e){return P(t,e+Ti)}function ff(t,e,r){
return r>=hs?3:t[e+gi]===0?1:2}function pf(t,e,r){let n=t[e+gi];return r===1?Jh:r===2?n:yf(n)}function mf(t,e){
return t[e+Yh]&7}function df(t,e){return yf(t[e+zh])}function Ri(t,e){return g(t,e+Xh)}function hf(t,e,r){
return P(t,e+hs+4*r)}function yf(t){return t<Zh?t:(t&15|16)<<(t>>>4&7)+3}function gf(t,e,r,n,s){return t[e]=
r,t[e+gi]=n,v(t,e+Ti,s),xi(t,e,br),br}function Tf(t,e,r){v(t,e,of<<24),v(t,e+Ti,r)}function Af(t,e,r,n,s){
return m(t,e,r<<8),m(t,e+2,n),v(t,e+4,s),sn}function xi(t,e,r){m(t,e+nf,0),m(t,e+nf,kt(t,e,r))}function _f(t,e,r){
if(r<br)return"truncated";if(kt(t,e,r)!==0)return"bad-checksum";switch(t[e]){case _i:return r===br?null:
r<hs?"bad-length":hs+4*Ri(t,e)>r?"truncated":null;case of:return ty(t,e,r);default:return null}}function ty(t,e,r){
let n=e+r,s=e+Ai;for(let o=g(t,e+jh);o>0;o--){if(s+sn>n)return"truncated";s+=ey(t,s)}return s>n?"tru\
ncated":null}function ey(t,e){return sn+4*(g(t,e+2)+t[e+1])}var ry=366,bf=class IgmpGroup{addr;filter=new fr;responseAt=1/0;isLastReporter=!1;reportsLeft=0;#t=0;#e=[];#r=[];#n=[];constructor(t){
this.addr=t.clone()}get isJoined(){return!this.filter.isEmpty}get hasChanges(){return this.#t>0||this.#e.
length>0}cancel(){this.responseAt=1/0,this.reportsLeft=0,this.isLastReporter=!0,this.#t=0,this.#e.length=
this.#r.length=0,this.#n.length=0}change(t,e){let{filter:r}=this;if(e===0)return r.copyFrom(t);if(r.
isExclude!==t.isExclude)this.#t=e,this.#e.length=this.#r.length=0;else{for(let n of t.sources)r.has(
n)||this.#s(n,e);for(let n of r.sources)t.has(n)||this.#s(n,e)}r.copyFrom(t)}#s(t,e){let r=this.#e.findIndex(
n=>n.equals(t));r>=0?this.#r[r]=e:(this.#e.push(t),this.#r.push(e))}restart(t){if(this.#e.length=this.#r.
length=0,this.#t=this.filter.isExclude?t:0,!this.filter.isExclude)for(let e of this.filter.sources)this.#s(
e,t)}reportChanges(t){let{filter:e,addr:r}=this;if(this.#t>0){this.#t--;let n=e.isExclude?As:af;t.add(
n,r,e.sources)}else{let n=this.#e.filter(o=>e.allows(o)),s=this.#e.filter(o=>!e.allows(o));n.length>
0&&t.add(uf,r,n),s.length>0&&t.add(lf,r,s)}for(let n=this.#e.length-1;n>=0;n--)--this.#r[n]>0||(this.#e.
splice(n,1),this.#r.splice(n,1))}reportState(t,e){let{filter:r,addr:n}=this;if(!this.isJoined)return;
if(!e&&this.#n.length>0){let o=this.#n.filter(i=>r.allows(i));o.length>0&&t.add(bi,n,o);return}let s=r.
isExclude?Ts:bi;t.add(s,n,r.sources)}answered(){this.responseAt=1/0,this.#n.length=0}askAll(){this.#n.
length=0}ask(t){let e=this.#n;e.some(r=>r.v4===t)||e.push(y.fromV4(t))}get isAskedAll(){return this.
responseAt<1/0&&this.#n.length===0}get isAskedTooMuch(){return this.#n.length>ry}};var Ii=2,Ei=125e3,ny=1e4,sy=1e3,oy=1e4,Rf=100,xf=class IgmpLink{netif;#t;#e;#r=new gt(
this);#n=[];#s;#o=Ii;#i=Ei;#a=-1/0;#l=-1/0;#u=1/0;#c=1/0;constructor(t,e,r){this.netif=t,this.#t=e,this.#e=
r,this.#s=e.config.igmpVersion}get version(){let{now:t}=this.#t.clock,e=this.#t.config.igmpVersion;return t<
this.#l&&(e=Math.min(e,2)),t<this.#a&&(e=1),e!==this.#s&&(this.#s=e,this.#f()),e}#f(){this.#u=this.#c=
1/0;for(let t of this.#n)t.cancel();this.#_()}change(t,e){let{version:r}=this,n=this.#I(t.v4)??this.#x(
t),s=n.isJoined;this.netif.up?r===3?(n.change(e,this.#o),this.#m(n)):(n.change(e,0),s?!n.isJoined&&r===
2&&n.isLastReporter&&this.#e.leave(this.netif,n.addr):this.#p(n)):n.change(e,0),this.#_(),this.#h()}restart(){
let{version:t}=this;if(this.netif.up){for(let e of this.#n)e.isJoined&&(t===3?e.restart(this.#o):this.#p(
e));t===3&&this.#y(),this.#h()}}stop(){this.#a=this.#l=-1/0,this.#o=Ii,this.#i=Ei,this.#s=this.#t.config.
igmpVersion,this.#f(),this.#t.timers.remove(this.#r)}#p(t){t.reportsLeft=this.#o,this.#d(t)}#d(t){this.#e.
report(this.netif,this.#s,t.addr),t.isLastReporter=!0,t.reportsLeft>0&&t.reportsLeft--;let{now:e}=this.#t.
clock;t.responseAt=t.reportsLeft>0?e+this.#b(oy):1/0}#m(t){this.#e.begin(this.netif),t.reportChanges(
this.#e),this.#e.finish(),this.#g()}#y(){this.#c=1/0,this.#e.begin(this.netif);for(let t of this.#n)
t.hasChanges&&t.reportChanges(this.#e);this.#e.finish(),this.#g()}#g(){if(!this.#n.some(r=>r.hasChanges))
return;let{now:t}=this.#t.clock,e=t+this.#b(sy);this.#c=Math.min(this.#c,e)}query(t){let e=this.#t.frame.
memory,{offset:r,length:n}=t,{now:s}=this.#t.clock,o=ff(e,r,n),i=o===1?0:_s(e,r),a=o===3?Ri(e,r):0;if(i===
0?a>0:i>>>28!==14)return this.#t.stats.drop("bad-field");o===3&&this.#T(e,r);let u=s+this.#o*this.#i+
ny;o===1&&(this.#a=u),o===2&&i===0&&(this.#l=u);let l=pf(e,r,o)*Rf,c=Math.max(Rf,l);this.version===3?
this.#A(t,i,a,c):this.#R(i,c),this.#h()}#T(t,e){this.#o=mf(t,e)||Ii;let r=df(t,e);this.#i=r===0?Ei:r*
1e3}#A(t,e,r,n){let s=this.#t.clock.now+this.#b(n);if(this.#u<=s)return;if(e===0){this.#n.some(i=>i.
isJoined)&&(this.#u=s);return}let o=this.#I(e);if(!(o===null||!o.isJoined)){if(r===0||o.isAskedAll)o.
askAll();else{let i=this.#t.frame.memory;for(let a=0;a<r&&!o.isAskedTooMuch;a++)o.ask(hf(i,t.offset,
a));o.isAskedTooMuch&&o.askAll()}o.responseAt=Math.min(o.responseAt,s)}}#R(t,e){let{now:r}=this.#t.clock;
for(let n of this.#n)!n.isJoined||t!==0&&n.addr.v4!==t||n.responseAt-r>e&&(n.responseAt=r+this.#b(e))}heard(t){
if(this.version===3)return;let e=this.#I(t);e!==null&&(e.responseAt=1/0,e.reportsLeft=0,e.isLastReporter=
!1)}onTimer(){let{now:t}=this.#t.clock,{version:e}=this;if(e===3)this.#E(t);else for(let r of this.#n)
r.responseAt<=t&&this.#d(r);this.#c<=t&&this.#y(),this.#_(),this.#h()}#E(t){let e=this.#u<=t;e&&(this.#u=
1/0),this.#e.begin(this.netif);for(let r of this.#n){let n=r.responseAt<=t;(e||n)&&r.reportState(this.#e,
e),n&&r.answered()}this.#e.finish()}#h(){let t=Math.min(this.#u,this.#c);for(let{responseAt:e}of this.#n)
t=Math.min(t,e);this.#t.timers.set(this.#r,t)}#b(t){return ye(this.#t.rng,t)+1}#I(t){for(let e of this.#n)
if(e.addr.v4===t)return e;return null}#x(t){let e=new bf(t);return this.#n.push(e),e}#_(){for(let t=this.#n.
length-1;t>=0;t--){let e=this.#n[t];!e.isJoined&&!e.hasChanges&&this.#n.splice(t,1)}}};var Rs=0,iy=1,ay=131,uy=137,ly=148,bs=4;function xs(t,e,r){let n=t[e];if(n===Rs)return r-e;if(n===iy)
return 1;if(e+2>r)return 0;let s=t[e+1];return s<2||e+s>r?0:s}function Ef(t,e,r){let n=e+r;for(let s=e;s<
n;){let o=xs(t,s,n);if(o===0)return"bad-options";s+=o}return null}function If(t,e,r,n){let s=e+r;for(let o=e;o<
s;){if(t[o]===Rs)return-1;let i=xs(t,o,s);if(i===0)return-1;if(t[o]===n)return o;o+=i}return-1}function Pf(t,e,r){
return If(t,e,r,ay)>=0||If(t,e,r,uy)>=0}function vf(t,e){return v(t,e,ly<<24|bs<<16),bs}var Sf=class RoutingTable{#t=[];get entries(){return this.#t}add(t){let e=0;for(;e<this.#t.
length&&this.#t[e].prefixLen>=t.prefixLen;)e++;this.#t.splice(e,0,t)}remove(t){let e=0;for(let r=this.#t.
length-1;r>=0;r--)t(this.#t[r])&&(this.#t.splice(r,1),e++);return e}lookup(t,e){let r=this.#t;for(let n=0;n<
r.length;n++){let s=r[n];if(!(e!==null&&s.netif!==e)&&s.netif.up&&t.matchesPrefix(s.dst,s.prefixLen))
return s}return null}};function Is(t){let e=t>>>24;return e!==0&&e!==127&&e<224}function Pi(t){let e=t>>>24;return e!==0&&e!==
127&&(e<240||t===-1)}function vi(t){return t>>>24===127}var kf=class Router{netifs=[];table=new Sf;loopback=null;generation=0;addNetif(t){this.
netifs.push(t),t.isLoopback&&(this.loopback=t);for(let{addr:e,prefixLen:r}of t.addresses)this.#o(t,e,
r);this.generation++}removeNetif(t){let e=this.netifs.indexOf(t);e>=0&&this.netifs.splice(e,1),this.
loopback===t&&(this.loopback=null),this.table.remove(r=>r.netif===t),this.generation++}addAddress(t,e,r){
if(!cy(e,t))return-6;if(!(r>=0&&r<=(e.isV4?32:128)))return-6;for(let s of this.netifs)if(s.hasAddress(
e))return-8;let n=e.clone();return t.addresses.push({addr:n,prefixLen:r}),this.#o(t,n,r),this.generation++,
0}setPrefix(t,e,r){let n=t.addresses,s=n.findIndex(a=>a.addr.equals(e));if(s<0)return-6;let o=n[s];this.
removeAddress(t,e);let i=this.addAddress(t,e,r);return i!==0&&this.addAddress(t,e,o.prefixLen),n.splice(
s,0,n.pop()),i}moveBefore(t,e,r){let n=t.addresses,s=n.pop();if(!s.addr.equals(e))throw new Error("B\
ug: it is not the last");let o=n.findIndex(i=>i.addr.equals(r));n.splice(o<0?n.length:o,0,s)}removeAddress(t,e){
let r=t.addresses.findIndex(s=>s.addr.equals(e));if(r<0)return-6;let[n]=t.addresses.splice(r,1);return this.
table.remove(s=>s.isConnected&&s.netif===t&&s.dst===n.addr),this.generation++,0}addRoute(t,e,r,n){if(!(e>=
0&&e<=(t.isV4?32:128)))return-6;if(n!==null&&n.isV4!==t.isV4)return-6;if(!this.netifs.includes(r))return-12;
let s=n===null||n.isAny?null:n.clone();return s!==null&&!this.#t(r,s)?-4:(this.table.add({dst:t.clone(),
prefixLen:e,netif:r,gateway:s,isConnected:!1}),this.generation++,0)}#t(t,e){if(t.isLoopback||e.isMulticast||
this.netifOf(e)!==null||t.isBroadcast(e))return!1;if(t.device.medium==="ip"||!e.isV4&&e.isLinkLocal)
return!0;let r=t.addresses.filter(({addr:s})=>s.isV4===e.isV4),n=e.isV4?32:128;return r.length>0&&r.
every(s=>s.prefixLen===n)||this.table.entries.some(s=>s.netif===t&&s.gateway===null&&e.matchesPrefix(
s.dst,s.prefixLen))}removeRoute(t,e,r){return this.table.remove(s=>!s.isConnected&&s.netif===r&&s.prefixLen===
e&&s.dst.isV4===t.isV4&&t.matchesPrefix(s.dst,e))===0?-6:(this.generation++,0)}byIndex(t){for(let e=0;e<
this.netifs.length;e++)if(this.netifs[e].index===t)return this.netifs[e];return null}netifOf(t){if(t.
isLoopback)return this.loopback;let{netifs:e}=this;for(let r=0;r<e.length;r++)if(e[r].hasAddress(t))
return e[r];return null}isBroadcast(t){let{netifs:e}=this;for(let r=0;r<e.length;r++)if(e[r].isBroadcast(
t))return!0;return!1}route(t){t.netif=null,t.neighbour=null;let{remote:e,local:r}=t;if(e.isAny)return-4;
let n=r.isAny?null:this.netifOf(r);if(n===null&&!r.isAny)return-4;if(!r.isAny&&r.isV4!==e.isV4)return-4;
let s,o=null;if(this.netifOf(e)!==null)s=this.loopback,r.isAny&&r.copyFrom(e);else{if(s=this.#e(t,n),
s===null&&(t.ifIndex!==0||n!==null))return-4;let i=this.#r(e,s);if(i===null&&t.ifIndex===0&&!t.strongSource&&
!r.isLoopback&&(i=this.#r(e,null)),i===null&&!Si(e))return-4;if(s=i===null?s??this.#n():i.netif,o=Si(
e)?null:i.gateway,s===null||!this.#s(t,s,o))return-4}return s===null||!s.up?-4:r.isLoopback&&!s.isLoopback?
-4:(t.netif=s,t.nextHop.copyFrom(o??e),t.generation=this.generation,0)}#e(t,e){if(t.ifIndex===0)return e;
let r=this.byIndex(t.ifIndex);return e===null||e===r?r:null}#r(t,e){let r=this.table.lookup(t,e);return Si(
t)&&r!==null&&r.netif.isLoopback?null:r}#n(){for(let t of this.netifs)if(t.up&&!t.isLoopback)return t;
return null}#s(t,e,r){let{local:n,remote:s}=t;if(!n.isAny)return!0;let o=on(e,r??s);return o!==null&&
n.copyFrom(o),o!==null||s.isBroadcast4}#o(t,e,r){let n={dst:e,prefixLen:r,netif:t,gateway:null};this.
table.add({...n,isConnected:!0})}};function cy(t,e){return t.isLoopback?e.isLoopback:t.isV4?Is(t.v4):
!t.isAny&&!t.isMulticast}function Si(t){return t.isMulticast||t.isBroadcast4}function on(t,e){let r=e.
isV4,n=null;for(let s=0;s<t.addresses.length;s++){let{addr:o,prefixLen:i}=t.addresses[s];if(o.isV4===
r){if(e.matchesPrefix(o,i))return o;n??=o}}return n}var fy=-536870890,py=-536870910,my=192,Es=I+bs,dy=68,hy=1500,yy=64|Es>>>2,Of=class IgmpOutput{#t;#e;#r=new rt;#n=null;#s=null;#o=0;#i=0;constructor(t,e){
this.#t=t,this.#e=e,this.#r.ttl=1,this.#r.tos=my}report(t,e,r){let n=e===1?ys:gs;this.#a(t,n,r,r.v4)}leave(t,e){
this.#a(t,sf,e,py)}#a(t,e,r,n){let{frame:s}=this.#t;s.reset(),gf(s.memory,s.prepend(br),e,0,r.v4),this.#p(
t,n)}begin(t){this.#n=t}add(t,e,r){let n=0;do{let s=this.#l(r.length-n);if(s<0)return;let o=Math.min(
s,r.length-n);if(this.#f(t,e,r,n,o),n+=o,t===Ts||t===As)return}while(n<r.length)}finish(){let t=this.#s;
if(t===null)return;let{frame:e,pbufs:r}=this.#t,n=e.memory,s=this.#o-t.offset;Tf(n,t.offset,this.#i),
xi(n,t.offset,s),e.reset(),e.append(t.offset,s),this.#p(this.#n,fy),r.free(t),this.#s=null}#l(t){if(this.#s!==
null){let n=this.#c();if(n>=t)return n;this.finish()}let{pbufs:e,stats:r}=this.#t;return this.#s=e.allocate(
this.#u),this.#s===null?(r.drop("no-memory"),-1):(this.#o=this.#s.offset+Ai,this.#i=0,this.#c())}get#u(){
return Math.max(dy,Math.min(this.#n.mtu,hy))-Es}#c(){return this.#s.offset+this.#u-this.#o-sn>>2}#f(t,e,r,n,s){
let o=this.#t.frame.memory,i=this.#o;i+=Af(o,i,t,s,e.v4);for(let a=n;a<n+s;a++)r[a].write4(o,i),i+=4;
this.#o=i,this.#i++}#p(t,e){let{frame:r,stats:n}=this.#t,s=this.#r,o=on(t,s.remote.set4(e));o===null?
s.local.set4(0):s.local.copyFrom(o),s.nextHop.set4(e),s.netif=t,s.neighbour=null;let i=r.length+Es,a=r.
memory,u=r.prepend(Es),{local:l,tos:c,ttl:p}=s;ns(a,u,c,i,0,Ae,p,2,l.v4,e),a[u]=yy,vf(a,u+I),qt(a,u),
n.igmpSent++,this.#e.sendPacket(s,r,t.mtu),s.netif=null}};var wf=class Igmp{#t;#e;#r=new Map;constructor(t,e){this.#t=t,this.#e=new Of(t,e)}versionOn(t){
return this.#n(t).version}#n(t){let e=this.#r.get(t);return e===void 0&&(e=new xf(t,this.#t,this.#e),
this.#r.set(t,e)),e}onGroupChange(t,e,r){t.isLoopback||!e.isV4||this.#n(t).change(e,r)}restart(t){this.#r.
get(t)?.restart()}stop(t){this.#r.get(t)?.stop()}remove(t){this.stop(t),this.#r.delete(t)}input(t){let{
stats:e,frame:r}=this.#t,{netif:n,offset:s,length:o}=t,i=r.memory;if(n.isLoopback)return e.drop("not\
-for-us");if(t.ttl!==1)return e.drop("bad-field");let a=_f(i,s,o);if(a!==null)return e.drop(a);e.igmpReceived++;
let u=cf(i,s);if(u===_i)this.#n(n).query(t);else if(u===ys||u===gs){if(!gy(n,t.src))return e.drop("b\
ad-address");this.#n(n).heard(_s(i,s))}}};function gy(t,e){return t.addresses.some(r=>e.matchesPrefix(
r.addr,r.prefixLen))}var Ty=60+x;function Ps(t,e){let{offset:r,length:n,checksumValid:s,gsoSize:o}=t;return s&&o>0&&n>x&&
te(e,r)===n}var vs=class SuperDatagram{#t;#e;#r=new Uint8Array(Ty);constructor(t,e){
this.#t=t,this.#e=e}forEach(t,e){let r=this.#t,n=this.#r,s=t.ipOffset,{gsoSize:o,pbuf:i}=t,a=t.offset-
s+x,u=t.offset+t.length,l=tt(r,s);t.gsoSize=0;for(let c=0,p=s+a;p<u;c++,p+=o){let d=p-a,T=Math.min(o,
u-p);if(c>0){for(let R=0;R<a;R++)n[R]=r[d+R];r.copyWithin(d,s,s+a)}if(t.ipOffset=i.offset=d,t.offset=
p-x,t.length=x+T,i.length=a+T,this.#n(t,l+c&65535),e(t),c>0)for(let R=0;R<a;R++)r[d+R]=n[R]}}#n(t,e){
let r=this.#t,{ipOffset:n,offset:s,length:o,src:i,dst:a}=t;m(r,n+G,s-n+o),m(r,n+Ct,e),qt(r,n),m(r,s+
Re,o),m(r,s+Qt,0);let u=me(i.w3,a.w3,17,o),l=this.#e.reset(u).add(s,o).finish();as(r,s,l)}};var Ay=64,Cf=new Wr;Cf.checksumValid=!0;var Nf=class Ip4Forward{#t;#e;#r;#n;#s=new rt;#o;constructor(t,e,r,n){
this.#t=t,this.#e=e,this.#r=r,this.#n=n,this.#o=new vs(t.frame.memory,t.sum)}input(t,e){let{stats:r,
config:n}=this.#t;if(!n.forwarding)return r.drop("not-for-us");if(this.#f(t)&&!this.#l(t)){this.#o.forEach(
t,this.#a);return}if(!this.#u(t))return r.drop("forwarding-refused");if(t.ttl<=1){r.drop("ttl-exceed\
ed");let i=zc;return this.#n.send(t,Ye,i,0)}let s=this.#s,o=this.#e.table.lookup(t.dst,null);if(o===
null||o.netif.isLoopback)return r.drop("no-route"),this.#i(t,Yc);s.netif=o.netif,s.neighbour=null,s.
remote.copyFrom(t.dst),s.nextHop.copyFrom(o.gateway??t.dst),this.#c(t,e)&&this.#d(t,e)}#i(t,e){this.#n.
send(t,Nt,e,0)}#a=t=>{this.input(t,Cf)};#l(t){let e=this.#e.table.lookup(t.dst,null),r=t.offset-t.ipOffset+
x;return t.ttl>1&&e!==null&&r+t.gsoSize<=e.netif.mtu}#u({src:t,dst:e,pbuf:r}){return(r.flags&nn)===0&&
!t.isLinkLocal&&!e.isLinkLocal}#c(t,e){let{stats:r,frame:n}=this.#t,s=this.#s.netif,o=t.pbuf.length;
if(e.gsoType!==0){let a=this.#p(t,e);if(a===0||(o=a+e.gsoSize,s.mtu<a+Ay))return r.drop("forwarding-\
refused"),!1}if(o<=s.mtu||!Jt(n.memory,t.ipOffset))return!0;r.drop("needs-fragmentation");let i=cs;return this.#n.
send(t,Nt,i,s.mtu),!1}#f(t){return t.protocol===17&&Ps(t,this.#t.frame.memory)}#p(t,e){if(this.#f(t))
return t.offset-t.ipOffset+x;if(e.gsoType!==1||t.protocol!==6||e.gsoSize<1||t.length<j)return 0;let{
memory:r}=this.#t.frame,n=bt(r,t.offset);return n<j||n>=t.length?0:t.offset-t.ipOffset+n}#d(t,e){let{
stats:r,frame:n}=this.#t,s=n.memory,o=this.#s;e.checksumValid&&e.gsoType===0&&this.#m(t);let i=e.gsoType!==
0;i&&this.#y(t);let a=this.#r.load(t.pbuf,n,i),u=s[a+Te]<<8|t.protocol;s[a+Te]--;let l=Hn(Lc(s,a),u,
u-256);if(m(s,a+X,l),i){n.csumStart=t.offset-t.ipOffset,n.csumOffset=ki(t.protocol),n.gsoType=this.#f(
t)?5:e.gsoType;let p=o.netif.mtu-this.#p(t,e);n.gsoSize=Math.min(e.gsoSize,p)}let c=this.#r.sendPacket(
o,n,o.netif.mtu);c===0?r.ipForwarded++:c===-4&&this.#i(t,us)}#m(t){let e=ki(t.protocol);if(e===0||t.
length<e+2)return;let{sum:r,frame:n}=this.#t;if(yr(n.memory,t.ipOffset))return;let s=t.offset+e;if(g(
n.memory,s)===0)return;let{src:o,dst:i,protocol:a,offset:u,length:l}=t;m(n.memory,s,0),r.reset(de(o,
i,a,l)).add(u,l);let c=r.finish();m(n.memory,s,c===0?65535:c)}#y({src:t,dst:e,protocol:r,length:n,offset:s}){
let o=de(t,e,r,n),{memory:i}=this.#t.frame;m(i,s+ki(r),o)}};function ki(t){return t===6?Kt:t===17?Qt:
0}var Mf=class RxPacket{pbuf;netif;src=y.ANY4.clone();dst=y.ANY4.clone();protocol=0;ipOffset=0;offset=0;length=0;ttl=0;tos=0;isBroadcast=!1;isMulticast=!1;checksumValid=!1;gsoSize=0};var _y=kc+7&-8,Lf=65535,Rr=65536,ze=-1,Df=3,by=class Datagram{src=0;dst=0;id=0;protocol=0;expiresAt=0;pbuf=null;firstHole=0;end=Rr;headerLength=0;firstLength=0;codepoints=0},
Uf=class IpReassembly{#t;#e;#r;#n=[];#s=[];#o=0;constructor(t,e){this.#t=t,this.#e=e,
this.#r=new gt(this)}get size(){return this.#n.length}input(t){let{stats:e,pbufs:r}=this.#t,n=r.memory.
u8;e.fragmentsReceived++;let s=C(n,t),o=st(n,t)-s,i=Nc(n,t),a=!Cc(n,t);if(o===0||!a&&(o&7)!==0||s+i+
o>Lf)return e.drop("bad-length"),null;let u=this.#i(n,t)??this.#a(n,t);return u===null?null:u.pbuf===
null?(e.drop("fragment-overlap"),null):this.#l(u,t+s,i,o,a)?(u.codepoints|=1<<wc(n,t),i===0&&this.#f(
u,t,s,o),u.firstHole===ze?this.#d(u):null):(e.drop("fragment-overlap"),this.#m(u),null)}onTimer(){let{
clock:t,stats:e}=this.#t;for(;this.#n.length>0&&this.#n[0].expiresAt<=t.now;){let r=this.#n[0];r.pbuf!==
null&&(e.drop("fragment-timeout"),r.headerLength>0&&this.#e.onReassemblyTimeout(this.#p(r))),this.#y(
r)}this.#g()}#i(t,e){let r=B(t,e),n=V(t,e),s=tt(t,e),o=et(t,e);for(let i=this.#n.length-1;i>=0;i--){
let a=this.#n[i];if(a.id===s&&a.src===r&&a.dst===n&&a.protocol===o)return a}return null}#a(t,e){let{
config:r,pbufs:n,stats:s,clock:o}=this.#t,i=n.blocks.chunks*r.reassemblyShare,a=Math.max(1,Math.floor(
i));for(;this.#n.length>0&&(this.#n.length>=r.reassemblyLimit||this.#o>=a);)s.drop("fragment-limit"),
this.#y(this.#n[0]);let u=n.allocate(69632);if(u===null)return s.drop("no-memory"),null;this.#o++;let l=this.#s.
pop()??new by;return l.src=B(t,e),l.dst=V(t,e),l.id=tt(t,e),l.protocol=et(t,e),l.expiresAt=o.now+r.reassemblyMs,
l.pbuf=u,l.end=Rr,l.headerLength=0,l.firstLength=0,l.codepoints=0,l.firstHole=0,this.#T(l,0,Rr,ze),this.#n.
push(l),this.#n.length===1&&this.#g(),l}#l(t,e,r,n,s){let o=r+n;if(s?t.end!==Rr&&t.end!==o:o>t.end)return!1;
let i=this.#t.pbufs.memory.u8,a=ze;for(let u=t.firstHole;u!==ze;){let l=this.#A(t,u),c=this.#R(t,u);
if(r<l&&o>u){if(r<u||o>l||s&&t.end===Rr&&l!==Rr)return!1;this.#u(t,u,l,c,a,r,o,s);let p=Xe(t)+r;return i.
copyWithin(p,e,e+n),!0}a=u,u=c}return this.#c(t,e,r,o,s)}#u(t,e,r,n,s,o,i,a){let u=n;a?t.end=i:i<r&&
(this.#T(t,i,r,n),u=i),o>e&&(this.#T(t,e,o,u),u=e),s===ze?t.firstHole=u:this.#T(t,s,this.#A(t,s),u)}#c(t,e,r,n,s){
if(s&&t.end!==n)return!1;let o=this.#t.pbufs.memory.u8,i=Xe(t);for(let a=r;a<n;a++)if(o[i+a]!==o[e+a-
r])return!1;return!0}#f(t,e,r,n){let s=this.#t.pbufs.memory.u8,o=Xe(t)-r;s.copyWithin(o,e,e+r),t.headerLength=
r,t.firstLength=n}#p(t){return Xe(t)-t.headerLength}#d(t){let{stats:e,pbufs:r}=this.#t,n=t.headerLength+
t.end;if((t.codepoints&1)!==0&&t.codepoints!==1)return e.drop("bad-field"),this.#m(t),null;if(n>Lf)return e.
drop("bad-length"),this.#m(t),null;let s=r.memory.u8,o=t.pbuf,i=this.#p(t);return m(s,i+G,n),m(s,i+Vt,
0),(t.codepoints&1<<Df)!==0&&(s[i+jr]|=Df),qt(s,i),o.offset=i,o.length=n,t.pbuf=null,this.#o--,this.#y(
t),e.reassembled++,o}#m(t){this.#t.pbufs.free(t.pbuf),t.pbuf=null,this.#o--}#y(t){t.pbuf!==null&&this.#m(
t);let e=this.#n;for(let r=e.indexOf(t)+1;r<e.length;r++)e[r-1]=e[r];e.pop(),this.#s.push(t)}#g(){let t=this.#n.
length>0?this.#n[0].expiresAt:ze;t!==ze&&this.#t.timers.set(this.#r,t)}#T(t,e,r,n){let s=this.#t.pbufs.
memory.i32,o=Xe(t)+e>>2;s[o]=r,s[o+1]=n}#A(t,e){return this.#t.pbufs.memory.i32[Xe(t)+e>>2]}#R(t,e){
return this.#t.pbufs.memory.i32[(Xe(t)+e>>2)+1]}};function Xe(t){return t.pbuf.block+_y}var Ry=-536870911,Ff=class Ip4Input{reassembly;#t;#e;#r;#n;#s;#o;#i;#a=new Mf;#l=new y;#u=new y;#c;constructor(t,e,r,n,s,o,i){
this.#t=t,this.#e=e,this.#r=r,this.#n=n,this.#s=s,this.#o=o,this.#i=i,this.reassembly=new Uf(t,this),
this.#c=new vs(t.frame.memory,t.sum)}input(t,e,r){let{stats:n,frame:s}=this.#t,o=s.memory,i=e.offset,
a=Dc(o,i,e.length);if(a!==null)return n.drop(a);let u=C(o,i);if(u>I){let p=i+I,d=u-I,T=Ef(o,p,d);if(T!==
null)return n.drop(T);if(Pf(o,p,d))return n.drop("source-route")}e.length=st(o,i);let l=this.#a;if(this.#f(
l,t,e),l.checksumValid=r.checksumValid,l.gsoSize=r.gsoSize,!this.#r.mayEnter(l))return n.drop("bad-a\
ddress");if(r.origin!==0&&(l.netif=this.#e.byIndex(r.origin)??t),n.ipReceived++,!this.#p(l))return l.
isMulticast?n.drop("not-for-us"):this.#n.input(l,r);if((e.flags&nn)!==0&&!l.isBroadcast&&!l.isMulticast)
return n.drop("not-for-us");if(!yr(o,i))return this.#m(l);let c=this.reassembly.input(i);c!==null&&(this.#f(
l,t,c),l.checksumValid=!1,l.gsoSize=0,this.#m(l),this.#t.pbufs.free(c))}onReassemblyTimeout(t){let e=this.#t.
frame.memory,r=this.#l.set4(B(e,t)),n=this.#u.set4(V(e,t));if(n.isMulticast||this.#e.isBroadcast(n))
return;let s=Xc;this.#o.sendAbout(t,r,n,Ye,s,0)}#f(t,e,r){let n=this.#t.frame.memory,s=r.offset,o=C(
n,s);t.pbuf=r,t.netif=e,t.src.set4(B(n,s)),t.dst.set4(V(n,s)),t.protocol=et(n,s),t.ipOffset=s,t.offset=
s+o,t.length=r.length-o,t.ttl=Mc(n,s),t.tos=Oc(n,s)}#p(t){let{dst:e,netif:r}=t;return t.isBroadcast=
!1,t.isMulticast=e.w3>>>28===14,t.isMulticast?e.w3===Ry||this.#d(t):r.hasAddress(e)||this.#e.netifOf(
e)!==null?!0:(t.isBroadcast=this.#e.isBroadcast(e),t.isBroadcast)}#d(t){let e=t.netif.group(t.dst);return e===
null?!1:t.protocol===2||e.filter.allows(t.src)}#m=t=>{if(t.gsoSize>0&&t.protocol===17)return this.#y(
t);let{raw:e}=this.#i,r=e!==null&&e.inputRaw(t);if(t.protocol===1)return this.#s.input(t);let n=this.#i.
get(t.protocol);if(n!==null)return n.input(t);if(r)return;this.#t.stats.drop("unknown-protocol");let s=_r;
this.#o.send(t,Nt,s,0)};#y(t){let{frame:e,stats:r}=this.#t;if(!Ps(t,e.memory))return r.drop("bad-len\
gth");let{raw:n}=this.#i;(n===null||!n.wants(t))&&this.#i.get(t.protocol)?.inputMany?.(t)||this.#c.forEach(
t,this.#m)}};var xy=128,Hf=class Ip4Fragmenter{#t;#e;#r=new Int32Array(65);#n=new Int32Array(65);#s=0;#o=0;constructor(t,e){
this.#t=t,this.#e=e}fragmentCount(t){let e=this.#t,r=C(e.memory,e.offsets[0]);return Math.ceil((e.length-
r)/(t-r&-8))}send(t,e,r){let n=this.#t,s=n.memory,o=n.offsets[0],i=C(s,o),a=n.length-i;this.#i(i);let u=Wt(
s,o),l=(u&_e)<<3;for(;a>0;){let c=r-i&-8,p=a<=r-i,d=p?a:c,T=p?u&rs:rs;m(s,o+G,i+d),m(s,o+Vt,u&Ae|T|l>>>
3),qt(s,o),this.#a(o,i,d);let R=this.#e.output(t,e,n,ge);if(R!==0)return R;a-=d,l+=d;let L=Iy(s,o,i);
o+=i-L,i=L}return 0}#i(t){let e=this.#t;this.#s=e.count,this.#o=0;for(let r=0;r<e.count;r++)this.#r[r]=
e.offsets[r],this.#n[r]=e.lengths[r];this.#r[0]+=t,this.#n[0]-=t}#a(t,e,r){let n=this.#t;if(n.count=
1,n.length=e,n.offsets[0]=t,n.lengths[0]=e,n.csumStart=0,n.csumOffset=0,n.gsoType=0,n.gsoSize=0,this.#r[0]===
t+e){let s=Math.min(r,this.#n[0]);n.lengths[0]+=s,n.length+=s,this.#r[0]+=s,this.#n[0]-=s,r-=s,this.#n[0]===
0&&(this.#o=1)}for(;r>0&&this.#o<this.#s;){let s=this.#o,o=Math.min(r,this.#n[s]);n.append(this.#r[s],
o),this.#r[s]+=o,this.#n[s]-=o,r-=o,this.#n[s]===0&&this.#o++}}};function Iy(t,e,r){if(r===I)return r;
let n=e+r,s=e+I;for(let i=s;i<n;){let a=xs(t,i,n);if(a===0)break;(t[i]&xy)!==0&&(t.copyWithin(s,i,i+
a),s+=a),i+=a}for(;(s-e&3)!==0;)t[s++]=Rs;let o=s-e;return t[e+vc]=64|o>>>2,t.copyWithin(n-o,e,s),o}var xr=1024,je=4,Ey=65536,Gf=class Ip4Ids{#t;#e;#r;#n=new Int32Array(4*256);#s=new Int32Array(
xr*je);#o=new Int32Array(xr*je);#i=new Int16Array(xr*je).fill(-1);#a=new Uint16Array(xr*je);#l=0;#u=new Float64Array(
xr*je).fill(-1);constructor(t,e){this.#t=t,this.#e=e,this.#r=e.nextU32()|0;let r=this.#n;for(let n=0;n<
r.length;n++)r[n]=e.nextU32()}take(t,e,r,n){let s=this.#c(this.#l,t,e,r)?this.#l:this.#l=this.#f(t,e,
r),{now:o}=this.#t,i=Math.min(Math.floor(o-this.#u[s]),Ey);i>0&&(this.#a[s]+=1+ye(this.#e,i),this.#u[s]=
o);let a=this.#a[s];return this.#a[s]=a+n,a}#c(t,e,r,n){return this.#o[t]===r&&this.#s[t]===e&&this.#i[t]===
n}#f(t,e,r){let n=this.#n,s=Math.imul(t^this.#r,2654435761)>>>8,i=((n[e&255]^n[256+(e>>>8&255)]^n[512+
(e>>>16&255)]^n[768+(e>>>24)]^s^r)&xr-1)*je,a=i;for(let u=i;u<i+je;u++){if(this.#c(u,t,e,r))return u;
this.#u[u]<this.#u[a]&&(a=u)}return this.#s[a]=t,this.#o[a]=e,this.#i[a]=r,this.#a[a]=this.#e.nextU32(),
this.#u[a]=this.#t.now,a}};var vy=65535,Bf=class Ip4Output{#t;#e;#r;#n;#s=new y;#o;#i;constructor(t,e,r,n){this.#t=
t,this.#r=e,this.#e=r,this.#n=new Hf(t.frame,r),this.#o=n,this.#i=new Gf(t.clock,t.rng)}send(t,e,r){
let n=t.netif,{dontFragment:s}=t,o=e.length+I;if(o>vy)return-2;let i=this.#o.of(t),a=o<=i||e.gsoType!==
0;if(!a&&s>=2)return-2;let u=s===1?a&&!this.#o.isLocked(t.remote):s!==0,l=ky(e),c=u&&t.atomicId!==ds?
Sy(t,l):this.takeIds(t,r,l),p=u?Ae:0,d=e.prepend(I);return ns(e.memory,d,t.tos,o,c,p,t.ttl,r,t.local.
w3,t.remote.w3),this.#a(t,n,e,i)}sendPacket(t,e,r){return this.#a(t,t.netif,e,r)}resume(t,e){let{frame:r}=this.#t;
this.load(e,r,xc(e)),Rc(e,r);let n=this.#s.read4(r.memory,r.offsets[0]+es),s=this.mtuOf(r,n,t.netif);
this.#l(t.netif,t,r,s)}mtuOf(t,e,r){return Jt(t.memory,t.offsets[0])?r.mtu:this.#o.get(e,r.mtu)}load(t,e,r){
let n=e.memory,s=C(n,t.offset);r&&(s+=et(n,t.offset)===17?x:bt(n,t.offset+s));let o=t.offset+s;e.reset(),
e.append(o,t.length-s);let i=e.prepend(s);return n.copyWithin(i,t.offset,o),i}#a(t,e,r,n){if(!e.up)return-12;
if(t.multicastLoop&&t.remote.isMulticast&&this.#u(e,t.remote,r),t.ttl===0&&!e.isLoopback)return 0;if(e.
device.medium==="ip")return this.#l(e,null,r,n);let{neighbours:s}=this.#e,o=t.neighbour;return(o===null||
o.state===jn)&&(o=s.resolve(e,t.nextHop),t.neighbour=o,o===null)?(this.#t.stats.drop("neighbour-unre\
achable"),-4):(o.usedAt=this.#t.clock.now,o.isResolved?this.#l(e,o,r,n):(s.enqueue(o,r),0))}#l(t,e,r,n){
let{stats:s}=this.#t,o;if(r.length<=n||r.gsoType!==0)s.ipSent++,o=this.#e.output(t,e,r,ge);else{if(Jt(
r.memory,r.offsets[0]))return s.drop("needs-fragmentation"),-2;s.ipSent+=this.#n.fragmentCount(n),o=
this.#n.send(t,e,n)}return o===-7&&s.drop("device-full"),o}#u(t,e,r){let{loopback:n}=this.#r;n===null||
!n.up||n===t||t.hasGroup(e)&&(r.origin=t.index,n.device.transmit(r),r.origin=0)}takeIds(t,e,r){return this.#i.
take(t.local.w3,t.remote.w3,e,r)}};function Sy(t,e){let r=t.atomicId;return r<0?0:(t.atomicId=r+e&65535,
r)}function ky(t){return t.gsoType===0?1:Math.ceil((t.length-t.lengths[0])/t.gsoSize)}var wy=67,Cy=68,Vf=class Martians{#t;#e;#r=new Map;#n=-1;#s=0;constructor(t,e){this.#t=
t,this.#e=e}mayEnter(t){let e=t.src.w3,r=t.dst.w3;return t.netif.isLoopback?(vi(e)||this.isOwn(e)||this.
isSource(e))&&(vi(r)||Pi(r)):Pi(r)&&(this.isSource(e)||e===0&&this.#o(t))}isSource(t){return this.#n!==
this.#t.generation&&this.#i(),t===this.#s?t!==0:!Is(t)||this.#r.has(t)?!1:(this.#s=t,!0)}isOwn(t){return this.#n!==
this.#t.generation&&this.#i(),this.#r.get(t)===!0}#o({dst:t,protocol:e,ipOffset:r,offset:n,length:s}){
if(e===2)return t.isMulticast;let o=this.#e;if(e!==17||t.w3!==-1||s<x||yr(o,r))return!1;let i=en(o,n);
return i===wy||i===Cy}#i(){this.#n=this.#t.generation,this.#s=0,this.#r.clear();let t=this.#t.netifs.
flatMap(e=>e.addresses).filter(({addr:e})=>e.isV4&&!e.isLoopback);for(let e of t)this.#r.set(ii(e),!1);
for(let{addr:e}of t)this.#r.set(e.v4,!0)}};var Ir=1024,Pe=4,My=6e5,Ly=552,Wf=68,Dy=1280,Uy=[32e3,17914,8166,4352,2002,1492,1006,576,508],qf=class PathMtuCache{#t;#e=new Array(
Ir*Pe).fill(null);#r=new Int32Array(Ir*Pe);#n=new Float64Array(Ir*Pe);#s=new Uint8Array(Ir*Pe);#o=!1;constructor(t){
this.#t=t}of(t){let{mtu:e}=t.netif;return t.dontFragment===3?e:this.get(t.remote,e)}get(t,e){let r=this.#o?
this.#i(t):-1;return r<0?e:Math.min(e,this.#r[r])}isLocked(t){let e=this.#o?this.#i(t):-1;return e>=
0&&this.#s[e]===1}update(t,e,r,n){let s=t.isV4?Ly:Dy,o=this.get(t,n),i=r>s?r:o,a=e>0?e:Fy(i);if(a>=o||
t.isV4&&a<Wf)return;let u=this.#a(t);this.#r[u]=Math.min(o,Math.max(s,a)),this.#s[u]=t.isV4&&a<s?1:0,
this.#n[u]=this.#t.now+My,this.#o=!0}#i(t){let e=(t.hash()&Ir-1)*Pe;for(let r=e;r<e+Pe;r++){let n=this.#e[r];
if(!(n===null||!n.equals(t)))return this.#n[r]>this.#t.now?r:-1}return-1}#a(t){let e=(t.hash()&Ir-1)*
Pe,r=e;for(let s=e;s<e+Pe;s++){if(this.#e[s]?.equals(t))return s;this.#n[s]<this.#n[r]&&(r=s)}let n=this.#e[r];
return n===null?this.#e[r]=t.clone():n.copyFrom(t),r}};function Fy(t){return Uy.find(e=>e<t)??Wf}var $f=class TransportTable{raw=null;#t=new Array(256).fill(null);register(t,e){this.#t[t]=
e}addressGoes(t,e){for(let r of this.#t)r?.onAddressGoes?.(t,e);this.raw?.onAddressGoes?.(t,e)}get(t){
return this.#t[t]}forEach(t){for(let e of this.#t)e!==null&&t(e)}};var Hy=65507,Kf=class IpLayer{clock;timers;rng;stats;pbufs;frame;config;sum;router=new kf;link;groups;igmp;#t=new $f;#e;#r;#n;#s;#o;constructor(t){
this.clock=t.clock,this.timers=t.timers,this.rng=t.rng,this.stats=t.stats,this.pbufs=t.pbufs,this.frame=
t.frame,this.config={...$u,...t.config},this.sum=t.pbufs.memory.checksum();let{clock:e,timers:r,stats:n,
pbufs:s,frame:o,sum:i,config:a,router:u}=this,l=new Vf(u,o.memory);this.link=new $c({clock:e,timers:r,
stats:n,pbufs:s,frame:o,sum:i,config:a,user:this,upper:this,sources:l});let c=this.#t;this.#e=new qf(
e);let p=new Bf(this,u,this.link,this.#e),d=new rf(this,u,p),T=new tf(this,u,p,d,c),R=new Nf(this,u,
p,d);this.#o=new Ff(this,u,l,R,T,d,c),this.igmp=new wf(this,p),c.register(2,this.igmp),this.groups=new il(
this.igmp),this.#r=p,this.#n=d,this.#s=T}get netifs(){return this.router.netifs}get generation(){return this.
router.generation}addNetif(t){this.router.addNetif(t),t.up&&this.#u(t)}removeNetif(t){t.up=!1,this.igmp.
remove(t),t.groups.length=0,this.router.removeNetif(t),this.link.neighbours.removeNetif(t)}setUp(t,e){
t.up!==e&&(t.up=e,this.router.generation++,e?(this.#u(t),this.igmp.restart(t)):(this.link.neighbours.
removeNetif(t),this.igmp.stop(t)))}addAddress(t,e,r){let n=e.isV4&&on(t,e)===null,s=this.router.addAddress(
t,e,r);return s!==0?s:(this.link.neighbours.forgetDerived(t),this.link.neighbours.remove(t,e),t.up&&
this.#c(t,e),n&&this.igmp.restart(t),0)}removeAddress(t,e){let{addresses:r}=t,n=r.find(s=>s.addr.isV4===
e.isV4&&!s.addr.equals(e));return this.#i(t,e,n?.addr??null)}#i(t,e,r){return t.hasAddress(e)?(this.
config.addressChange==="follow"&&this.#t.addressGoes(e,r),this.router.removeAddress(t,e),this.link.neighbours.
forgetDerived(t),0):-6}replaceAddress(t,e,r,n){if(!t.hasAddress(e)||r.isV4!==e.isV4)return-6;if(r.equals(
e))return this.router.setPrefix(t,r,n);let s=this.addAddress(t,r,n);return s!==0?s:(this.router.moveBefore(
t,r,e),this.#i(t,e,r))}addRoute(t,e,r,n){return this.router.addRoute(t,e,r,n)}removeRoute(t,e,r){return this.
router.removeRoute(t,e,r)}netifByIndex(t){return this.router.byIndex(t)}netifOf(t){return this.router.
netifOf(t)}isBroadcast(t){return this.router.isBroadcast(t)}setNeighbour(t,e,r){return this.link.neighbours.
setStatic(t,e,r)}removeNeighbour(t,e){return this.link.neighbours.remove(t,e)}get dontFragment(){return Oa(
this.config.dontFragment)}route(t){if(t.netif!==null&&t.generation===this.router.generation)return 0;
let e=this.router.route(t);return e!==0||this.#a(t)?e:(t.netif=null,-4)}#a({netif:t,nextHop:e}){return t.
device.medium==="ip"||this.link.neighbours.isResolvable(t,e)}mtu(t){return this.#e.of(t)}headerLength(t){
return t.remote.isV4?I:Zc}updatePathMtu(t,e,r){let n=this.router.table.lookup(t,null);n!==null&&this.#e.
update(t,e,r,n.netif.mtu)}finishChecksum(t,e,r,n,s,o=e.length){let{local:i,remote:a}=t,u=de(i,a,r,e.
length),l=n+s;if(this.#l(t,e,r)){m(e.memory,l,u),e.csumStart=0,e.csumOffset=s;return}let c=this.sum.
reset(u),p=o;for(let R=0;R<e.count&&p>0;R++){let L=Math.min(p,e.lengths[R]);c.add(e.offsets[R],L),p-=
L}let d=c.finish(),T=r===17||r===136;m(e.memory,l,d===0&&T?65535:d)}datagramSegmentation(t){let{checksum:e,
udpSegmentation:r=0}=t.netif.device.offload;return e&&r>0?r:Hy}#l(t,e,r){return r!==6&&r!==17?!1:e.gsoType!==
0?!0:t.netif.device.offload.checksum&&e.length+this.headerLength(t)<=this.mtu(t)}verifyChecksum(t,e=t.
length,r=t.length){if(t.checksumValid)return!0;let{src:n,dst:s,protocol:o,offset:i}=t,a=de(n,s,o,r);
return this.sum.reset(a).add(i,e).finish()===0}send(t,e,r){let n=this.route(t);return n!==0?n:t.remote.
isV4?this.#r.send(t,e,r):-4}sendPacket(t,e){let r=this.route(t);if(r!==0)return r;if(!t.remote.isV4)
return-4;let n=this.#r.mtuOf(e,t.remote,t.netif);return this.#r.sendPacket(t,e,n)}takeId(t,e){return this.#r.
takeIds(t,e,1)}register(t,e){this.#t.register(t,e)}registerRaw(t){this.#t.raw=t}input(t,e,r){if(e.length<
1)return this.stats.drop("truncated");let n=hr(this.frame.memory,e.offset);if(n===4)this.#o.input(t,
e,r);else{let s=n===6&&t.device.medium==="ip";this.stats.drop(s?"no-ipv6":"bad-version")}}inputFrame(t,e,r){
this.link.input(t,e,r)}sendUnreachable(t,e){let r=e===Bt?ls:_r;this.#n.send(t,Nt,r,0)}get reassembling(){
return this.#o.reassembly.size}onResolved(t,e){this.#r.resume(t,e)}onUnresolved(t,e){this.#s.hostUnreachable(
e.offset,e.length)}onCrowdedOut(t,e){return this.#s.crowdedOut(t,e)}onFound(t){this.#t.forEach(e=>e.
onNeighbourFound?.(t))}onFailed(t){this.config.neighbourErrors&&this.#t.forEach(e=>e.onNeighbourFailed?.(
t))}isBindable(t,e){return this.config.nonlocalBind||t.isAny?!0:t.isMulticast||this.isBroadcast(t)?!e:
this.netifOf(t)!==null}joinGroup(t,e){return this.groups.join(t,e)}leaveGroup(t,e){return this.groups.
leave(t,e)}#u(t){for(let{addr:e}of t.addresses)this.#c(t,e)}#c(t,e){t.device.medium!=="ethernet"||!e.
isV4||this.link.arp.announce(t,e)}};var Yf=class Attachment{netif;source;lent;spare;blockSize;coalescer;shift;ended=!1;constructor(t,e,r,n){
this.netif=t,this.source=e,this.coalescer=n,this.blockSize=n===null?e.maxFrame+8:pr,this.lent=Qf(r,this.
blockSize),this.spare=n===null?this.lent:Qf(r,this.blockSize),this.shift=e.medium==="ethernet"?6:4}};
function Qf(t,e){let r=t.allocate(e);if(r===null)throw new RangeError("Packet memory is exhausted");
return r}var Gy=512,zf=class LoopbackDevice{medium="ip";mtu=65535;maxFrame=65535;offload={checksum:!0,
tcpSegmentation:65535};#t;#e;#r=null;#n=null;#s=0;constructor(t,e=Gy){this.#t=t,this.#e=e}get pending(){
return this.#s}transmit(t){if(this.#s>=this.#e)return!1;let e=this.#t.allocate(t.length);return e===
null?!1:(t.copyTo(this.#t.memory.u8,e.offset),e.seq=t.gsoSize,e.flags=t.origin<<8|t.gsoType<<1|(t.csumOffset!==
0?1:0),this.#n===null?this.#r=e:this.#n.next=e,this.#n=e,this.#s++,!0)}take(t){let e=this.#r;return e===
null?null:(this.#r=e.next,e.next===null&&(this.#n=null),e.next=null,this.#s--,t.checksumValid=(e.flags&
1)!==0,t.gsoType=e.flags>>>1&127,t.origin=e.flags>>>8,t.gsoSize=e.seq,e.flags=0,e)}receive(t,e,r,n){
let s=this.take(n);if(s===null)return 0;let{length:o}=s,i=this.#t.memory.u8;return t.set(i.subarray(
s.offset,s.offset+o),e),this.#t.free(s),o}close(){this.#t.free(this.#r),this.#r=null,this.#n=null,this.#s=
0}};var Xf=class TcpRun{gsoType=1;#t;#e=0;#r=!1;constructor(t){this.#t=t}begin(t,e){let r=this.#t;
if(e<j)return 0;let n=bt(r,t);return n<j||n>=e||r[t+$t]!==ot?0:(this.#e=Zr(r,t)+e-n|0,this.#r=!1,n)}follows(t,e,r){
let n=this.#t;if(Zr(n,t)!==this.#e||bt(n,t)!==r||(ss(n,t)&~_t)!==ot||P(n,t+Jr)!==P(n,e+Jr)||g(n,t+Tr)!==
g(n,e+Tr))return!1;for(let s=Zt;s<r;s+=4)if(P(n,t+s)!==P(n,e+s))return!1;return!0}joined(t,e){return this.#e=
this.#e+e|0,this.#r=(this.#t[t+$t]&_t)!==0,!this.#r}finish(t){this.#r&&(this.#t[t+$t]|=_t)}};var By=64,Vy=256,jf=class UdpRun{gsoType=5;#t;constructor(t){this.#t=t}begin(t,e){let r=e-
x;return r>Vy&&(r&3)!==0?0:r>0&&this.#e(t,e)?x:0}follows(t,e,r,n){return this.#e(t,r+n)}#e(t,e){let r=this.#t;
return te(r,t)===e&&rn(r,t)!==0}joined(t,e,r){return r<By}finish(t,e){m(this.#t,t+Re,e)}};var Wy=69,Jf=At+I+Fc,qy=12,tp=class ReceiveCoalescer{count=0;start=0;end=0;#t;#e;#r;#n;#s=new Int32Array(
Jf/4+2);#o=new Uint8Array(3);#i=new Uint8Array(Jf);#a;#l;#u;#c=0;#f=0;#p=0;#d=!1;constructor(t,e,r){
this.#t=t,this.#n=new Int32Array(t.buffer),this.#e=e,this.#a=new Xf(t),this.#l=new jf(t),this.#u=this.#a,
this.#r=r==="ethernet"?At:0}isOpen(t,e){return this.#d&&this.end+e<=t&&this.end-this.start-this.#r+this.#f<=
65535}place(){let t=this.end-this.#c,e=t>>2,r=this.end>>2;for(let n=e;n<r;n++)this.#s[n-e]=this.#n[n];
for(let n=r<<2;n<this.end;n++)this.#o[n&3]=this.#t[n];return t}restore(){this.#m(this.end)}#m(t){let e=t-
this.#c>>2,r=t>>2;for(let n=e;n<r;n++)this.#n[n]=this.#s[n-e];for(let n=r<<2;n<t;n++)this.#t[n]=this.#o[n&
3]}begin(t,e,r){let n=this.#y(t,e,r);if(n===null)return!1;let s=t+this.#r+I,o=n.begin(s,t+e-s);if(o===
0)return!1;let i=s+o-t;if(e-i<i)return!1;let a=this.#t,u=t+this.#r;return Fn(a,u,I,0)!==65535||(this.#p=
me(B(a,u),V(a,u),et(a,u),0),!this.#g(t,e,r))?!1:(this.#u=n,this.count=1,this.start=t,this.end=t+e,this.#c=
i,this.#f=e-i,this.#d=!0,!0)}join(t,e){let r=this.#t,{end:n}=this,s=n-this.#c,o=this.#T(s,t,e);if(o){
let i=t-this.#c;this.end+=i,this.count++;let a=s+this.#r+I;this.#d=this.#u.joined(a,i,this.count)&&i===
this.#f}else for(let i=0;i<this.#c;i++)this.#i[i]=r[s+i];return this.#m(n),o}moveFrame(t,e,r){let n=this.#t,
s=Math.min(this.#c,r);n.copyWithin(t+s,e,e+r-s);for(let o=0;o<s;o++)n[t+o]=this.#i[o]}finish(t){if(t.
checksumValid=!0,this.count>1){let e=this.#t,r=this.start+this.#r,n=r+I;m(e,r+G,this.end-r),m(e,r+X,
0),m(e,r+X,kt(e,r,I)),this.#u.finish(n,this.end-n),t.gsoType=this.#u.gsoType,t.gsoSize=this.#f}this.
count=0,this.#d=!1}#y(t,e,r){let n=this.#t,s=t+this.#r;if(r.gsoType!==0||r.origin!==0||e<this.#r+I+x||
this.#r>0&&Yr(n,t)!==ge||n[s]!==Wy||st(n,s)!==e-this.#r||(Wt(n,s)&~Ae)!==0)return null;let i=et(n,s);
return i===6?this.#a:i===17?this.#l:null}#g(t,e,r){if(r.checksumValid)return!0;let n=this.#r+I,s=e-n;
return this.#e.reset(this.#p+s).add(t+n,s).finish()===0}#T(t,e,r){let n=this.#t,{start:s}=this,o=e-this.#c;
if(o<=0||o>this.#f||r.gsoType!==0||r.origin!==0)return!1;let i=t+this.#r,a=s+this.#r,u=i+I,l=a+I,c=this.#c-
this.#r-I;return st(n,i)===e-this.#r&&this.#A(t,s,this.#r)&&g(n,i)===g(n,a)&&Wt(n,i)===Wt(n,a)&&g(n,
i+Te)===g(n,a+Te)&&this.#A(i+qe,a+qe,qy)&&(Jt(n,i)||tt(n,i)===(tt(n,a)+this.count&65535))&&(Zf(n,i)-
Zf(n,a))%65535===0&&this.#u.follows(u,l,c,o)&&this.#g(t,e,r)}#A(t,e,r){let n=this.#t,s=this.#n,o=t+r;
if(((t^e)&3)===0){for(;t<o&&(t&3)!==0;t++,e++)if(n[t]!==n[e])return!1;for(;t+4<=o;t+=4,e+=4)if(s[t>>
2]!==s[e>>2])return!1}for(;t<o;t++,e++)if(n[t]!==n[e])return!1;return!0}};function Zf(t,e){return st(
t,e)+tt(t,e)+g(t,e+X)}var ep=class DatagramFlow extends rt{unicastTtl=64;multicastTtl=1;multicastIfIndex=0;boundIfIndex=0;loopsMulticast=!0;strongSource=!0;atomicId=ds;invalidate(){
this.netif=null}leadsTo(t,e){let{netif:r,neighbour:n}=this;return r===null||this.generation!==t.generation||
r.isLoopback||!this.remote.equals(e)||!e.isV4?!1:r.device.medium==="ip"||n?.isResolved===!0}aim(t,e,r){
let n=r.isMulticast;return this.ttl=n?this.multicastTtl:this.unicastTtl,this.multicastLoop=n&&this.loopsMulticast,
(this.netif===null||this.generation!==t.generation||!this.remote.equals(r))&&(this.netif=null,this.remote.
copyFrom(r),this.local.copyFrom(e),(e.isMulticast||t.isBroadcast(e))&&this.local.set4(0),this.ifIndex=
n&&this.multicastIfIndex!==0?this.multicastIfIndex:this.boundIfIndex),t.route(this)}};var Ss=class DatagramPcb{local;remote;broadcast=!0;flow=new ep;constructor(t){this.local=
t.clone(),this.remote=t.clone()}follow(t,e){this.local.equals(t)&&(this.local.copyFrom(e),this.flow.
invalidate())}get ttl(){return this.flow.unicastTtl}set ttl(t){this.flow.unicastTtl=t}get tos(){return this.
flow.tos}set tos(t){this.flow.tos=t}get ifIndex(){return this.flow.boundIfIndex}set ifIndex(t){this.
flow.boundIfIndex=t,this.flow.invalidate()}get multicastTtl(){return this.flow.multicastTtl}set multicastTtl(t){
this.flow.multicastTtl=t}get multicastLoop(){return this.flow.loopsMulticast}set multicastLoop(t){this.
flow.loopsMulticast=t}get multicastIfIndex(){return this.flow.multicastIfIndex}set multicastIfIndex(t){
this.flow.multicastIfIndex=t,this.flow.invalidate()}};var Ky=2,Qy=62,np=class RawPcb extends Ss{user;protocol;family;headerIncluded=!1;checksumOffset=-1;#t;constructor(t,e,r,n){
super(n===4?y.ANY4:y.ANY6),this.#t=t,this.user=e,this.protocol=r,this.family=n,n===6&&r===58&&(this.
checksumOffset=Ky)}bind(t){return this.family===4!==t.isV4?-6:(this.local.copyFrom(t),this.flow.invalidate(),
0)}connect(t){return this.family===4!==t.isV4?-6:(this.remote.copyFrom(t),0)}disconnect(){this.remote.
copyFrom(this.family===4?y.ANY4:y.ANY6),this.ifIndex=0}send(t,e,r){let{frame:n}=this.#t.ip;return n.
reset(),n.append(t,e),this.sendFrame(n,r)}sendFrame(t,e){let{ip:r}=this.#t,n=e===null||e.isAny?this.
remote:e;if(n.isAny)return-4;if(this.family===4!==n.isV4)return-6;if(!this.broadcast&&r.isBroadcast(
n))return-6;let{flow:s}=this,o=s.aim(r,this.local,n);return o!==0?o:this.headerIncluded?this.#e(t):this.
checksumOffset>=0&&!this.#r(t)?-6:r.send(s,t,this.protocol)}remove(){this.#t.remove(this)}matches(t){
let{local:e,remote:r,flow:n}=this,{src:s,dst:o,netif:i}=t;return this.protocol!==t.protocol||this.family===
4!==o.isV4||n.boundIfIndex!==0&&n.boundIfIndex!==i.index||!r.isAny&&!r.equals(s)?!1:e.isAny||e.equals(
o)||t.isBroadcast&&i.hasAddress(e)}maySend(t){let{local:e,remote:r,flow:n}=this;return n.dontFragment===
0&&!this.headerIncluded?!1:this.protocol===t.protocol&&this.family===4===t.remote.isV4&&(e.isAny||e.
equals(t.local))&&(r.isAny||r.equals(t.remote))}isPeer(t){return!this.remote.isAny&&this.remote.equals(
t)}#e(t){let{ip:e}=this.#t,{flow:r}=this,n=t.memory;if(t.count<2||t.lengths[1]<I)return-6;if(t.length>
65535)return-2;let s=t.offsets[1],o=C(n,s);if(!r.remote.isV4||hr(n,s)!==4||o<I||o>t.lengths[1])return-6;
let i=rp(t,o);return m(n,i+G,t.length),B(n,i)===0&&r.local.write4(n,i+qe),tt(n,i)===0&&!Jt(n,i)&&m(n,
i+Ct,e.takeId(r,this.protocol)),V(n,i)===0?-6:(qt(n,i),e.sendPacket(r,t))}#r(t){let e=this.checksumOffset;
if(e>Qy||t.count<2||t.lengths[1]<e+2)return!1;let{ip:r}=this.#t,{flow:n,protocol:s}=this,o=rp(t,e+2);
m(t.memory,o+e,0);let a=s!==1&&s!==2?de(n.local,n.remote,s,t.length):0,u=r.sum.reset(a);for(let l=0;l<
t.count;l++)u.add(t.offsets[l],t.lengths[l]);return m(t.memory,o+e,u.finish()),!0}};function rp(t,e){
let r=t.offsets[1];t.offsets[1]+=e,t.lengths[1]-=e,t.length-=e;let n=t.prepend(e);return t.memory.copyWithin(
n,r,r+e),n}var sp=class RawLayer{ip;#t;#e;#r=[];constructor(t){this.ip=t.ip,this.#t=t.stats,this.#e=
t.pbufs,this.ip.registerRaw(this)}get size(){return this.#r.length}create(t,e,r=4){let n=new np(this,
t,e,r);return n.flow.dontFragment=this.ip.dontFragment,this.#r.push(n),n}remove(t){let e=this.#r.indexOf(
t);e>=0&&this.#r.splice(e,1)}wants(t){for(let e=0;e<this.#r.length;e++)if(this.#r[e].matches(t))return!0;
return!1}inputRaw(t){let e=!1;for(let r=this.#r.length-1;r>=0;r--){let n=this.#r[r];n===void 0||!n.matches(
t)||(e=!0,this.#n(n,t))}return e}onIcmpError(t){if(t.kind!==ft)return;let{remote:e,mtu:r,length:n}=t,
s=!1;for(let o=this.#r.length-1;o>=0;o--){let i=this.#r[o];i===void 0||!i.maySend(t)||(s||this.ip.updatePathMtu(
e,r,n),s=!0,i.user.onIcmpError?.(i,t))}}onAddressGoes(t,e){if(e!==null)for(let r of this.#r)r.follow(
t,e)}#n(t,e){let{ipOffset:r,src:n,dst:s,netif:o,protocol:i}=e,a=e.offset+e.length,u=t.user.refusal?.(
a-r,1)??null;if(u!==null)return t.user.onRefused?.(),this.#t.drop(u);let l=this.#e.allocate(a-r);if(l===
null)return this.#t.drop("no-memory");this.#e.memory.u8.copyWithin(l.offset,r,a),t.user.onDatagram(t,
l,n,i,s,i,o)}};function b(t){t.context.markDirty(t)}function Z(t){t.ackDue=!0,t.context.markDirty(t)}function Yt(t){
let e=t.rexmitAt;t.lossAt<e&&(e=t.lossAt),t.delackAt<e&&(e=t.delackAt),t.paceAt<e&&(e=t.paceAt),t.keepAt<
e&&(e=t.keepAt),t.lingerAt<e&&(e=t.lingerAt),e!==t.timer.at&&t.context.timers.set(t.timer,e)}var Rt={onConnected(){},onReceive(t,e){t.context.pbufs.free(e)},onFin(){},onSent(){},onError(){},onClosed(){}};var Yy=0,zy=1,ip=2,Xy=3,jy=4,Jy=5,Zy=8,se=12,op=4,tg=14,ap=16844810,up=class TcpOptions{mss=-1;windowScale=-1;sackPermitted=!1;hasTimestamps=!1;tsVal=0;tsEcr=0;sackCount=0;sack=new Int32Array(
2*op);clear(){this.mss=-1,this.windowScale=-1,this.sackPermitted=!1,this.hasTimestamps=!1,this.tsVal=
0,this.tsEcr=0,this.sackCount=0}parse(t,e,r){if(this.clear(),r===se&&P(t,e)===ap)return this.hasTimestamps=
!0,this.tsVal=P(t,e+4),this.tsEcr=P(t,e+8),!0;let n=e+r,s=e;for(;s<n;){let o=t[s];if(o===Yy)return!0;
if(o===zy){s++;continue}if(s+2>n)return!1;let i=t[s+1];if(i<2||s+i>n)return!1;this.#t(t,s,o,i),s+=i}
return!0}#t(t,e,r,n){switch(r){case ip:n===4&&(this.mss=g(t,e+2));break;case Xy:n===3&&(this.windowScale=
Math.min(t[e+2],tg));break;case jy:n===2&&(this.sackPermitted=!0);break;case Jy:this.#e(t,e,n);break;case Zy:
if(n!==10)break;this.hasTimestamps=!0,this.tsVal=P(t,e+2),this.tsEcr=P(t,e+6);break}}#e(t,e,r){let n=r-
2>>>2;if(r!==2+4*n||(n&1)!==0)return;let s=Math.min(n>>>1,op);for(let o=0;o<2*s;o++)this.sack[o]=P(t,
e+2+4*o);this.sackCount=s}};function lp(t,e,r){return 4+(e?12:t?4:0)+(r>=0?4:0)}function cp(t,e,r,n,s,o,i,a){
t[e]=ip,t[e+1]=4,m(t,e+2,r);let u=e+4;return s?(ln(t,u,o,i),n&&m(t,u,1026),u+=se):n&&(v(t,u,16843778),
u+=4),a>=0&&(v(t,u,16974592|a),u+=4),u-e}function ln(t,e,r,n){return v(t,e,ap),v(t,e+4,r),v(t,e+8,n),
se}function fp(t){return t===0?0:4+8*t}function pp(t,e,r,n){if(n===0)return 0;v(t,e,16844034+8*n);for(let s=0;s<
2*n;s++)v(t,e+4+4*s,r[s]);return 4+8*n}function ks(t){let{sndNxt:e,sndWnd:r}=t;if(t.state===3)return e;let n=t.sndUna+r|0,s=e-n|0;return s<=
0||r>0&&s<1<<t.sndScale?e:n}var eg=class Pacing{burstLeft=0;nextSendAt=0};function Oi(t){return t.pacing??=new eg}var rg=2,ng=1.2;function wi(t){if(t.pacingRate<=0)return!1;let e=Oi(t);return t.context.clock.now>=e.
nextSendAt?(e.burstLeft=t.sendQuantum,!1):e.burstLeft>0?!1:(t.paceAt=e.nextSendAt,!0)}function Ci(t,e){
if(t.pacingRate<=0||e<=t.sendQuantum)return e;let{sndMss:r,sendQuantum:n}=t;return Math.max(n-n%r,r)}
function mp(t,e){if(t.pacingRate<=0)return;let{now:r}=t.context.clock,n=Oi(t),s=e/t.pacingRate;n.nextSendAt<=
r&&(s-=Math.min(r-n.nextSendAt,s/2),n.nextSendAt=r),n.nextSendAt+=s,n.burstLeft-=e}function Os(t){if(!t.
context.config.pacing||t.srtt===0||t.sent.rates!==null)return;let e=2*t.cwnd<t.ssthresh?rg:ng;t.pacingRate=
e*t.cwnd/t.srtt,t.sendQuantum=Xu(t.pacingRate,t.sndMss)}var dp=class BlackHole{mss;foundAt;constructor(t,e){this.mss=t,this.foundAt=e}};var sg=1024,og=536,ig=16,ag=6e5;function hp(t){let{blackHoleTimeouts:e}=t.context.config,{sent:r,sndMss:n}=t,
s=t.totalAcked<ig*n?e:2*e;if(e===0||t.retries<s||r.count===0||(r.endOf(0)-r.first|0)<n)return;let o=Math.
max(Math.min(n>>1,sg),og);o>=n||(t.blackHole=new dp(o,t.context.clock.now))}function yp(t){let{blackHole:e}=t;
return e===null?1/0:t.context.clock.now-e.foundAt<ag?e.mss:(t.blackHole=null,1/0)}var ug=class LossState{prrDelivered=0;prrOut=0;recoverFs=1;undoable=!1;undoFrom=0;repeats=0;repeatStamp=0;stamped=!1;priorCwnd=0;priorSsthresh=0;frto=0;windowFactor=1;windowPersist=0;dsackRound=0;inDsackRound=!1};
function Mt(t){return t.loss??=new ug}function q(t){let{sent:e}=t,r=(t.sndNxt-t.sndUna|0)-e.sacked-e.lost+e.retransmitted;return t.dupAcks===
0||t.sackOn?r:Math.max(r-t.dupAcks*t.sndMss,0)}function $(t){return t.context.clock.now*1e3|0}function cn(t){
let e=t.minRtt===1/0?0:t.minRtt*1e3;t.sent.beginAck($(t),e,t.recoveryPoint)}function Er(t,e,r){let n=Math.max(e,.001);t.srtt===0?(t.srtt=n,t.rttvar=n/2):(t.rttvar+=(Math.abs(t.
srtt-n)-t.rttvar)/4,t.srtt+=(n-t.srtt)/8),t.rto=Math.min(t.srtt+Math.max(r.rtoMin,4*t.rttvar),r.rtoMax)}
var lg=3e5;function ws(t,e,r){e>t.minRtt&&r-t.minRttAt<lg||(t.minRtt=e,t.minRttAt=r)}function oe(t,e){
return Math.min(t.rto*2**t.backoff,e.rtoMax)}function ie(t){t.retries===0&&(t.unansweredSince=t.context.clock.now),fn(t)}function fn(t){let{config:e,
clock:r}=t.context,n=e.lastWaitMs>0&&t.retries>=Cs(t);t.rexmitAt=r.now+(n?e.lastWaitMs:oe(t,e)),t.options.
userTimeoutMs!==0&&(t.rexmitAt=Math.min(t.rexmitAt,t.unansweredSince+t.options.userTimeoutMs))}function Ze(t){
t.backoff=0,t.retries=0}function Cs(t){let{config:e}=t.context;return t.state!==2&&t.state!==3?!t.orphaned||
e.orphanRetries===0?e.maxRetries:oe(t,e)<e.rtoMax?Math.min(e.orphanRetries,e.maxRetries):0:t.passive?
e.synAckRetries:e.synRetries}var gp=class TailProbe{due=!1;inFlight=!1;end=0;repeated=!1};var cg=3,fg=1e3,pg=200,mg=2,dg=1e3,hg=16,yg=64;function Mi(t){let{sent:e}=t;if(t.lossTimer===1&&tr(t),
e.sacked===0&&e.lost===0)return!1;let r=e.detectLost($(t),gg(t));return r>0&&(t.lossTimer=1,t.lossAt=
t.context.clock.now+r/1e3),e.hasLost&&b(t),e.newlyLost>0}function gg(t){let{sent:e,loss:r}=t;if(!e.reordered&&
(t.caState!==0&&t.caState!==3||e.hasSacked(cg,t.sndMss)))return 0;let n=r===null?1:r.windowFactor,s=Math.
min(n*t.minRtt/4,t.srtt)*1e3;return Math.max(s,fg)|0}function Tp(t){let e=Mt(t);e.inDsackRound&&!w(t.
sndUna,e.dsackRound)||(e.inDsackRound=!0,e.dsackRound=t.sndNxt,e.windowFactor<yg&&e.windowFactor++,e.
windowPersist=hg)}function Ls(t){let{loss:e}=t;e===null||e.windowPersist===0||--e.windowPersist===0&&
(e.windowFactor=1)}function Ds(t){if(!t.sackOn)return;if(!_p(t))return bp(t);let e=dg;if(t.srtt>0){let r=(t.
sndNxt-t.sndUna|0)<=t.sndMss;e=2*t.srtt+(r?pg:mg)}t.lossTimer=2,t.lossAt=Math.min(t.context.clock.now+
e,t.rexmitAt)}function Ap(t){_p(t)||bp(t)}function _p(t){let{sent:e,caState:r}=t;return e.count>0&&e.
sacked===0&&(r===0||r===3)&&t.tailProbe?.inFlight!==!0&&!t.probing}function bp(t){t.lossTimer===2&&tr(
t)}function Rp(t){t.sent.count!==0&&(fn(t),t.flow.netif?.blocked!==!0&&(t.tailProbe??=new gp,t.tailProbe.
due=!0,b(t)))}function tr(t){t.lossTimer=0,t.lossAt=1/0}var Tg=new Int32Array(0),xp=class RateSampler{totalDelivered=0;inFlight=0;cwndLimited=!1;inRecovery=!1;hasSack=!0;newlyAcked=0;newlyLost=0;rtt=-1;hasData=!1;rate=0;delivered=0;priorDelivered=0;sentInFlight=0;lost=0;appLimited=!1;size=0;#t;#e;#r;#n=0;#s=0;#o=0;#i=0;#a=0;#l=0;#u=0;#c=0;constructor(t,e,r,n){
this.#t=t,this.#e=e,this.#r=new Int32Array(6*r),this.#s=n,this.#o=n;for(let s=0;s<r;s++)this.#r[6*s+
1]=n,this.#r[6*s+2]=n,this.#r[6*s+3]=1}get isAppLimited(){return this.#i>0}sent(t,e,r,n){r<=n&&(this.#o=
e,this.#s=e);let s=this.#r,o=6*t;s[o+0]=this.totalDelivered|0,s[o+1]=this.#s,s[o+2]=this.#o,s[o+3]=this.#i>
0?1:0,s[o+4]=r,s[o+5]=this.#n|0}begin(){this.hasData=!1,this.sentInFlight=0,this.lost=0,this.appLimited=
!1}noteDelivered(t,e,r){if(this.hasData){let o=e-this.#a|0;if(o<0||o===0&&(r-this.#l|0)<=0)return}let n=this.#r,
s=6*t;this.hasData=!0,this.#a=e,this.#l=r,this.priorDelivered=n[s+0],this.#u=n[s+1],this.#c=n[s+2],this.
appLimited=n[s+3]!==0,this.sentInFlight=n[s+4],this.lost=n[s+5]}noteLost(t,e){if(this.#n+=e,this.newlyLost+=
e,this.#e.onSegmentLost===void 0)return;let{sentInFlight:r,lost:n,appLimited:s}=this,o=this.#r,i=6*t;
this.size=e,this.sentInFlight=o[i+4],this.lost=(this.#n|0)-o[i+5]|0,this.appLimited=o[i+3]!==0,this.#e.
onSegmentLost(this.#t,this),this.sentInFlight=r,this.lost=n,this.appLimited=s}settle(t,e,r){this.newlyAcked=
e,this.totalDelivered+=e,e>0&&(this.#s=t),this.rtt=r<0?-1:r/1e3}finish(t,e){if(this.rate=0,this.delivered=
0,this.#i>0&&this.totalDelivered>this.#i&&(this.#i=0),!this.hasData)return;let r=this.totalDelivered;
this.delivered=(r|0)-this.priorDelivered|0,this.priorDelivered=r-this.delivered,this.lost=(this.#n|0)-
this.lost|0,this.#o=this.#a;let n=this.#a-this.#c|0,s=t-this.#u|0,o=Math.max(n,s)/1e3;o>0&&(o>=e||e===
1/0)&&(this.rate=this.delivered/o)}end(){this.newlyLost=0,this.newlyAcked=0}markAppLimited(t){this.#i=
Math.max(this.totalDelivered+t,1)}copy(t,e){let r=6*e;this.#r.copyWithin(6*t,r,r+6)}resize(t,e){let r=this.#r;
if(e===0){r.length>48&&(this.#r=Tg);return}if(r.length===6*e)return;let n=new Int32Array(6*e),s=6*t;
n.set(r.subarray(s),0),n.set(r.subarray(0,s),r.length-s),this.#r=n}};function Us(t){if(!Ju(t.congestionName))return;let{congestion:e,sent:r}=t;r.rates=new xp(t,e,r.capacity,
$(t)),e.onStart?.(t,t.context.clock.now)}function ve(t){let{sent:e}=t;if(e.rates===null||(t.sendQueue.
end-t.sndNxt|0)>=t.sndMss||e.hasLost)return;let n=q(t);n<t.cwnd&&e.rates.markAppLimited(n)}function Ip(t){
let{sent:e}=t;e.rates?.settle($(t),e.delivered,e.freshRtt)}function Ep(t){let{rates:e}=t.sent;e!==null&&
(e.finish($(t),t.minRtt),e.inFlight=q(t),e.hasSack=t.sackOn,e.inRecovery=t.caState===1||t.caState===
2,t.congestion.onSample?.(t,e,t.context.clock.now),e.end())}function Pp(t){let{rates:e}=t.sent;e===null||
!e.isAppLimited||q(t)>0||t.congestion.onRestart?.(t,t.context.clock.now)}var Se=new Int32Array(0),Li=Array.from({length:6},()=>[]);function vp(t){return Math.clz32(32)-Math.
clz32(t)}function Pr(t=32){let e=vp(t);return(e<6?Li[e].pop():void 0)??new Int32Array(t)}function vr(t){
let{length:e}=t;if(e===0)return;let r=vp(e);r<6&&Li[r].length*e<32768&&Li[r].push(t)}function Fs(t,e){
let{length:r}=t,n=Pr(2*r);for(let s=0;s<r;s++)n[s]=t[e+s&r-1];return vr(t),n}var Lt=1,at=2,ae=4,Hs=8,ke=16,_g=1e3,K=0,H=1,ue=2,Dt=4,Sp=32/Dt,kp=class SentSegments{first=0;count=0;sacked=0;lost=0;retransmitted=0;trace=null;sampleSentAt=0;hasSample=!1;delivered=0;onceDelivered=!1;repeatAcked=!1;freshRtt=-1;newlyLost=0;repeatsLost=0;newestAt=0;newestEnd=0;newestRtt=-1;reordered=!1;reorderings=0;reorderedBy=0;rates=null;#t=Se;#e=-1;#r=0;#n=0;#s=0;#o=0;#i=0;#a=0;#l=0;#u=0;#c=0;#f=Se;#p=0;reset(t){
this.first=t,this.count=0,this.sacked=0,this.lost=0,this.retransmitted=0,this.#I(),this.#n=t,this.#s=
t,this.#c=t,this.#p=0,this.newestRtt=-1,this.reordered=!1,this.reorderings=0,this.reorderedBy=0,this.
rates?.resize(0,0)}get capacity(){return this.#e+1}get hasLost(){return this.lost>this.retransmitted}startOf(t){
return t===0?this.first:this.#t[this.#h(t-1)+K]}endOf(t){return this.#t[this.#h(t)+K]}flagsOf(t){return this.#t[this.#h(
t)+H]}add(t,e,r){this.count>this.#e&&this.#x();let n=this.#h(this.count++);this.#t[n+K]=t,this.#t[n+
H]=r,this.#t[n+ue]=e,this.rates!==null&&this.#d(this.count-1,e)}#d(t,e){let r=(this.endOf(this.count-
1)-this.first|0)-this.sacked-this.lost+this.retransmitted,n=this.endOf(t)-this.startOf(t)|0;this.rates.
sent(this.#h(t)/Dt,e,r,n)}beginAck(t,e,r){this.#i=t,this.#a=e,this.#l=r,this.#u=this.#n,this.delivered=
0,this.onceDelivered=!1,this.repeatAcked=!1,this.freshRtt=-1,this.newlyLost=0,this.repeatsLost=0,this.
rates!==null&&this.rates.begin()}ackTo(t,e=0){let r=this.#t,n=this.#a;this.#a=Math.max(n,e);let s=!1;
for(this.hasSample=!1;this.count>0;){let o=Dt*this.#r,i=r[o+K],a=r[o+H],u=S(i,t),l=u?i:t,c=l-this.first|
0;if(c===0||(this.#E(a,c),(a&Lt)===0&&(this.delivered+=c,this.#g(o,l,a)),(a&Hs)!==0?s=!0:!this.hasSample&&
(a&Lt)===0&&(this.hasSample=!0,this.sampleSentAt=r[o+ue]),this.first=l,!u))break;this.#r=this.#r+1&this.#e,
this.count--}this.#a=n,s&&(this.hasSample=!1),this.repeatAcked=s,this.first=t,this.#n=ht(this.#n,t),
this.#s=ht(this.#s,t),this.#c=ht(this.#c,t),this.count===0&&this.#I()}markBlocks(t,e,r){if(this.count===
0)return 0;this.#f.length===0&&(this.#f=Pr());let n=this.#f,s=this.endOf(this.count-1),o=0;for(let i=0;i<
2*e;i+=2){let a=t[i],u=t[i+1];if(S(a,this.first)||w(a,u)||A(u,s))continue;let l=a;for(let c=0;c<2*this.#p;c+=
2)if(n[c]===a&&S(n[c+1],u)){l=ht(a,n[c+1]-r|0);break}o+=this.markSacked(l,u,r)}for(let i=0;i<2*e;i++)
n[i]=t[i];return this.#p=e,this.delivered+=o,o}markSacked(t,e,r){if(this.count===0||!E(t,e))return 0;
let n=0;for(let s=this.#b(t);s<this.count;s++){let o=this.startOf(s);if(w(o,e))break;let i=this.#h(s);
if((this.#t[i+H]&Lt)!==0)continue;if(E(o,t)){let l=o+r*Math.ceil((t-o|0)/r)|0;if(w(l,this.endOf(s))||
w(l,e))continue;this.split(s++,l),o=l}if(A(this.endOf(s),e)){let l=(e-o|0)-(e-o|0)%r;if(l===0)break;
this.split(s,o+l|0)}i=this.#h(s);let a=this.#t[i+K]-o|0,u=this.#t[i+H];this.#E(u,a),this.#t[i+H]=Lt|
u&~(at|ae),this.sacked+=a,n+=a,this.#g(i,this.#t[i+K],u),this.#n=ht(this.#n,this.#t[i+K])}return n}detectLost(t,e){
if(this.count===0||this.newestRtt<0)return 0;let r=this.newestRtt+e,n=0;this.retransmitted>0&&(this.
newestAt-this.#o|0)>=0&&(n=this.#m(t,this.newestRtt+Math.max(e,_g)));for(let s=this.#b(this.#s);s<this.
count;s++){let o=this.#h(s),i=this.#t[o+K];if((this.#t[o+H]&(Lt|at))===0){if(!this.#y(this.#t[o+ue],
i))break;let a=this.#t[o+ue]+r-t|0;if(a>0){(n===0||a<n)&&(n=a);break}this.newlyLost+=this.#R(s)}this.#s=
i}return n}#m(t,e){let r=0,n=t,s=this.retransmitted;for(let o=0;o<this.count&&s>0;o++){let i=this.#h(
o),a=this.#t[i+H];if((a&ae)===0)continue;let u=this.startOf(o),l=this.#t[i+K],c=l-u|0,p=this.#t[i+ue],
d=p+e-t|0;if(s-=c,this.#y(p,l)){if(d<=0){this.#t[i+H]=a&~ae,this.retransmitted-=c,this.repeatsLost+=
c,this.rates!==null&&this.rates.noteLost(i/Dt,c),E(u,this.#c)&&(this.#c=u);continue}(r===0||d<r)&&(r=
d)}(p-n|0)<0&&(n=p)}return this.#o=n,r}#y(t,e){let r=this.newestAt-t|0;return r>0||r===0&&A(this.newestEnd,
e)}#g(t,e,r){let n=this.#t[t+ue],s=this.#i-n|0;if(this.rates!==null&&this.rates.noteDelivered(t/Dt,n,
e),(r&Hs)===0)(this.freshRtt<0||s<this.freshRtt)&&(this.freshRtt=s),S(e,this.#l)&&(this.onceDelivered=
!0),E(e,this.#u)&&this.#T(e);else if(s<this.#a)return;this.newestRtt>=0&&!this.#A(n,e)||(this.newestAt=
n,this.newestEnd=e,this.newestRtt=Math.max(s,0))}#T(t){let e=this.#u-t|0;this.reordered=!0,this.reorderings++,
e>this.reorderedBy&&(this.reorderedBy=e)}#A(t,e){let r=t-this.newestAt|0;return r>0||r===0&&A(e,this.
newestEnd)}hasSacked(t,e){if(this.sacked>=t*e)return!0;let r=0,n=this.sacked;for(let s=this.#b(this.#n-
1|0);s>=0&&!(n<=0);s--){if((this.flagsOf(s)&Lt)===0)continue;let o=this.endOf(s)-this.startOf(s)|0;if(r+=
o<=e?1:Math.ceil(o/e),r>=t)return!0;n-=o}return!1}unmarkLost(){for(let t=0;t<this.count;t++){let e=this.#h(
t),r=this.#t[e+H];(r&(at|ae))===at&&(this.#t[e+H]=r&~at,this.lost-=this.#t[e+K]-this.startOf(t)|0)}this.#s=
this.first}markFirstLost(t){this.count===0||(this.flagsOf(0)&(at|Lt))!==0||((this.endOf(0)-this.first|
0)>t&&this.split(0,this.first+t|0),this.#R(0))}markAllLost(){if(this.count===0)return;let t=(this.flagsOf(
0)&Lt)!==0;this.lost=0,this.retransmitted=0,t&&(this.sacked=0);for(let e=0;e<this.count;e++){let r=this.#h(
e),n=this.#t[r+H]&~ae;if(t&&(n&=~Lt),(n&Lt)===0){let s=this.#t[r+K]-this.startOf(e)|0;this.rates!==null&&
(n&at)===0&&this.rates.noteLost(r/Dt,s),n|=at,this.lost+=s}this.#t[r+H]=n}t&&(this.#n=this.first,this.#p=
0),this.#s=this.endOf(this.count-1),this.#c=this.first}nextLost(){if(!this.hasLost)return-1;let t=this.#b(
this.#c);for(;t<this.count;t++)if((this.#t[this.#h(t)+H]&(at|ae))===at)return this.#c=this.startOf(t),
t;return-1}markRepeated(t,e){let r=this.#h(t),n=this.#t[r+H];(n&(at|ae))===at?(this.retransmitted===
0&&(this.#o=e),this.retransmitted+=this.#t[r+K]-this.startOf(t)|0,this.#t[r+H]=n|ae|Hs):this.#t[r+H]=
n|Hs,this.#t[r+ue]=e,this.rates!==null&&this.#d(t,e)}split(t,e){this.count>this.#e&&this.#x();let r=this.#t;
for(let s=this.count;s>t;s--){let o=this.#h(s),i=this.#h(s-1);r[o+K]=r[i+K],r[o+H]=r[i+H],r[o+ue]=r[i+
ue],this.rates!==null&&this.rates.copy(o/Dt,i/Dt)}this.count++;let n=this.#h(t);r[n+K]=e,r[n+H]&=~ke}#R(t){
let e=this.#h(t),r=this.startOf(t),n=this.#t[e+K]-r|0;return this.#t[e+H]|=at,this.lost+=n,this.rates!==
null&&this.rates.noteLost(e/Dt,n),E(r,this.#c)&&(this.#c=r),this.trace!==null&&this.trace.lost(r,this.#t[e+
K]),n}#E(t,e){(t&Lt)!==0&&(this.sacked-=e),(t&at)!==0&&(this.lost-=e),(t&ae)!==0&&(this.retransmitted-=
e)}#h(t){return Dt*(this.#r+t&this.#e)}#b(t){let e=0,r=this.count-1;for(;e<r;){let n=e+r>>1;S(this.endOf(
n),t)?e=n+1:r=n}return e}#I(){vr(this.#t),vr(this.#f),this.#t=Se,this.#f=Se,this.#p=0,this.#e=-1,this.#r=
0,this.rates!==null&&this.rates.resize(0,0)}#x(){if(this.#t.length===0){this.#t=Pr(),this.#e=Sp-1,this.
rates!==null&&this.rates.resize(0,Sp);return}let t=2*(this.#e+1);this.rates!==null&&this.rates.resize(
this.#r,t),this.#t=Fs(this.#t,Dt*this.#r),this.#e=t-1,this.#r=0}};var Op=class LossCounters{retransmits=0;repeatedBytes=0;timeouts=0;recoveries=0;undos=0;dsacks=0;tailProbes=0;ceReceived=0;ecnReductions=0},
wp=new Op;function nt(t){return t.counters??=new Op}function mt(t,e){return(e.now|0)+t.tsOffset|0}var Di=Ke|Qe,Gs=3,bg=2,Rg=3;function Cp(t,e){return e?(t.ecnAsked=t.options.ecn==="on"&&t.retries===
0,t.ecnAsked?Di:(t.ecnPlainSyn=!0,0)):t.ecnOn?Ke:0}function pn(t,e){let r=e.flags&Di;if((e.flags&ot)!==
0)t.ecnOn=t.options.ecn==="on"&&r===Ke;else{let n=r===Di&&(e.packet.tos&Gs)===0;t.ecnOn=n&&(t.passive?
t.options.ecn!=="off":t.ecnAsked)}}function Np(t,e,r){return t.ecnOn&&!t.ecnPlainSyn&&r>0&&e===t.sndNxt&&
t.sndWnd>0}function Mp(t,e){let{tos:r}=t.flow;return e?r&~Gs|bg:t.options.ecn==="off"?r:r&~Gs}function Lp(t,e){
t.ecnOn&&((e.flags&Qe)!==0&&(t.ecnEcho=!1,Z(t)),(e.packet.tos&Gs)===Rg&&(t.ecnEcho=!0,nt(t).ceReceived++,
Z(t)))}function Bs(t,e){return t.ecnOn&&(e.flags&Ke)!==0&&e.ack===t.sndUna}function Dp(t,e){return Bs(
t,e)&&A(t.sndUna,t.reducedAt)}function Vs(t){t.reducedAt=t.sndNxt,t.cwrDue=t.ecnOn}function Up(t){t.
reducedAt=t.sndUna-1|0,t.cwrDue=!1}var xg=1073741823;function Gi(t){let e=Mt(t);if(t.caState!==3){if(t.caState===0||!e.undoable){e.priorCwnd=
t.cwnd,e.priorSsthresh=t.ssthresh,e.undoFrom=t.sndUna;let r=t.sent.retransmitted;e.repeats=Math.ceil(
r/t.sndMss),r===0?e.stamped=!1:e.stamped||(e.stamped=!0,e.repeatStamp=mt(t,t.context.clock)-xg|0)}e.
undoable=!0}}function Bi(t){t.loss!==null&&(t.loss.undoable=!1,t.loss.frto=0)}function Fp(t,e){let{loss:r}=t;
r!==null&&(r.repeats+=e<=t.sndMss?1:Math.ceil(e/t.sndMss),r.stamped||(r.stamped=!0,r.repeatStamp=mt(
t,t.context.clock)))}function Hp(t,e,r){let{loss:n}=t;return n===null||!n.undoable?!1:n.stamped&&n.repeats<=
0?(Ui(t),!0):t.caState===0?!1:r&&t.tsOn&&n.stamped&&e.options.tsEcr!==0&&E(e.options.tsEcr,n.repeatStamp)||
n.frto!==0&&Ig(t,r)?(Ui(t),!0):!1}function Ig(t,e){let r=Mt(t),{sent:n}=t;return t.caState!==2?(r.frto=
0,!1):n.onceDelivered?(r.frto=0,!0):(e?r.frto===1?r.frto=2:r.frto=0:n.delivered>0&&(r.frto=0),!1)}function Gp(t,e,r){
let{loss:n}=t;if(n===null||!n.undoable||E(e,n.undoFrom)||A(r,t.sndNxt)||S(r,e))return!1;let s=r-e|0;
return n.repeats-=s<=t.sndMss?1:Math.ceil(s/t.sndMss),!0}function Ui(t){let e=Mt(t);e.undoable=!1,e.
frto=0,t.cwnd=Math.max(t.cwnd,e.priorCwnd),t.ssthresh=Math.max(t.ssthresh,e.priorSsthresh),t.congestion.
onUndo(t),Up(t),t.caState!==0&&Ls(t),t.caState=0,t.repeatDue=!1,t.backoff=0,t.sent.reordered=!0,t.sent.
unmarkLost(),nt(t).undos++,t.trace!==null&&t.trace.turn(ku)}function Oe(t){return!t.finSent&&(t.finQueued||t.sendQueue.end!==t.sndNxt)}function Sr(t,e){let{clock:r,
config:n}=t.context;t.lastSendAt=r.now,t.trace!==null&&t.trace.sendCounted(),mp(t,e),r.now-t.lastTextAt<
n.delayedAckMs&&(t.quickAcks=0),t.rexmitAt===1/0&&ie(t),(t.caState===1||t.caState===3)&&t.loss!==null&&
(t.loss.prrOut+=e)}function mn(t,e){Sr(t,e),Fp(t,e);let r=e<=t.sndMss?1:Math.ceil(e/t.sndMss),n=nt(t);
n.retransmits+=r,n.repeatedBytes+=e,t.context.stats.tcpRetransmitted+=r}function we(t,e,r,n){let s=n?
W:0;return r>0&&A(t.pushSeq,e)&&S(t.pushSeq,e+r|0)&&(s|=_t),s}var Bp=class SendLimits{delivered=0;rate=0;rateAppLimited=!1;#t=0;#e=0;#r=0;#n=0;#s=0;#o;#i;#a=0;#l=!1;constructor(t){
this.#o=this.#i=Math.trunc(t)}enter(t,e){t!==this.#s&&(this.#u(e),this.#s===0?(this.#i=this.#o,this.#a=
this.delivered):t===0&&(this.#l=!0),this.#s=t)}#u(t){let e=Math.trunc(t)-this.#o;this.#o+=e,this.#s===
0?this.#t+=e:this.#s===1?this.#e+=e:this.#s===2?this.#r+=e:this.#n+=e}deliver(t,e,r){this.delivered+=
t;let n=Math.trunc(e),s=n-this.#i;if(t===0||s<Math.max(r,1))return;let o=this.delivered-this.#a;this.
rate=Math.round(o*1e3/s),this.rateAppLimited=this.#l,this.#l=!1,this.#i=n,this.#a=this.delivered}times(t){
return this.#u(t),{application:this.#t,network:this.#e,receiver:this.#r,buffer:this.#n}}};function Ws(t){let{now:e}=t.context.clock;if(t.limits===null){if(t.sendQueue.length===0)return;t.limits=
new Bp(e)}t.limits.enter(Sg(t),e)}function Sg(t){let{sendQueue:e,sndMss:r}=t;if(e.length===0)return 0;
let n=e.end-t.sndNxt|0;return n<=0?t.writeSpace<r?3:1:(t.sndUna+t.sndWnd-t.sndNxt|0)<Math.min(n,r)&&
t.cwnd-q(t)>=r?2:1}function Wp(t,e,r,n,s){let{sndMss:o}=t,i=Math.min(e,r,s),a=t.cwnd-n;if(i>a&&(i=a,t.cwndLimited=!0),i<=
0)return 0;if(i<e){if(i>=o)return i-i%o;let l=t.options.noDelay||t.sndNxt===t.sndUna;return i===r&&l&&
2*i>=t.sndWndMax?i:0}let u=i%o;return u===0||t.finQueued||Vi(t)?i:i-u}function Vi(t){return t.options.
noDelay||t.sndNxt===t.sndUna?!0:t.context.config.strictNagle?t.writeSpace===0:!A(t.sndSml,t.sndUna)}function er(t){let{pbufs:e}=t.context;if(!e.isShort)return t.rcvBuf;let r=Math.max(e.share>>1,2*t.rcvMss);
return Math.min(t.rcvBuf,r,Qp(t))}function qp(t,e){let{context:r}=t,{pbufs:n}=r;if(!n.isShort)return e;
let s=Math.max(n.share-t.held,0)|0;return n.isScarce&&(s=Math.min(s,Math.max(Qp(t)-t.unread,0))),e<=
s?e:(r.stats.drop("no-memory"),Wi(r),s)}function $p(t,e,r,n){let{pbufs:s}=t.context,o=n>2048&&s.isShort?
s.keepPieces(r,n):s.keep(e,r,n);return o!==null&&s.charge(o,t),o}function Kp(t){let{pbufs:e}=t.context;
return!e.isScarce&&t.held<e.share}function Wi(t){let{clock:e,connections:r,pbufs:n,stats:s}=t;e.now<
t.nextPruneAt||(t.nextPruneAt=e.now+1e3,r.some(({reassembly:o})=>(o.isEmpty||s.tcpPruned++,o.dropData(
n),!1)))}function Qp({rcvMss:t}){return Math.max(2*t,5840)}function Yp(t){let e=0;for(;e<14&&65535<<e<t;)e++;return e}function qs(t){return t===4||t===5||t===6}
function kr(t){return t.rcvAdv-t.rcvNxt|0}function $s(t){let e=kr(t),r=Xp(t);r-e>=Math.min(t.rcvBuf>>
1,t.rcvMss)&&(e=r);let n=1<<t.rcvScale,s=Math.min(e+n-1>>t.rcvScale,65535),o=t.rcvNxt+(s<<t.rcvScale)|
0;return(o-t.rcvAdv|0)>0&&(t.rcvAdv=o),s}function zp(t,e){if(t.unread=Math.max(t.unread-e,0),kg(t,e),
!qs(t.state))return;let r=kr(t),n=Xp(t)-r,s=Og(t);(n>=s>>2||2*r<s&&n>=2*t.rcvMss)&&Z(t)}function kg(t,e){
let{config:r,clock:n}=t.context;if(t.rcvBuf>=r.rcvBufMax||t.context.pbufs.isShort||(t.takenBytes+=e,
n.now-t.takenSince<t.srtt))return;let s=t.takenBytes;if(t.takenBytes=0,t.takenSince=n.now,s<=t.takenMost)
return;t.takenMost=s;let o=Math.min(2*s+16*t.rcvMss,r.rcvBufMax);o>t.rcvBuf&&(t.rcvBuf=o)}function Og(t){
return Math.min(er(t),65535<<t.rcvScale)}function Xp(t){let e=Math.max(er(t)-t.unread,0);return Math.
min(e,65535<<t.rcvScale)}var dn=new Int32Array(8);function Ut(t,e,r,n){let{ip:s}=t.context,{frame:o}=s,{flow:i}=t;if(i.netif===
null)return r;let a=Np(t,e,r);t.ecnEcho&&(n|=Ke),a&&t.cwrDue&&(n|=Qe),o.reset(),r>0&&t.sendQueue.gather(
o,e,r);let u=Cg(t,r),l=j+fp(u)+(t.tsOn?se:0),c=o.prepend(l);tn(o.memory,c,t.localPort,t.remotePort,e,
t.rcvNxt,l,n|ot,$s(t),0);let p=c+Zt;t.tsOn&&(p+=ln(o.memory,p,mt(t,t.context.clock),t.tsRecent)),u>0&&
pp(o.memory,p,dn,u),r>t.sndMss&&(o.gsoType=i.remote.isV4?1:4,o.gsoSize=t.sndMss);let d=r;if(!jp(t,c,
a)){if(d=o.accepted,d===0)return-1;t.context.stats.tcpSent++,n&=~W}return a&&(t.cwrDue=!1),t.trace!==
null&&t.trace.segmentSent(e,d,n,dn,u),u>0&&(t.hasDuplicate=!1),t.ackDue=t.hasDuplicate,t.unacked=0,t.
delackAt=1/0,t.lastAckSent=t.rcvNxt,d}function Cg(t,e){let{reassembly:r}=t;if(!t.sackOn||r.isEmpty&&
!t.hasDuplicate)return 0;let n=t.tsOn?3:4;if(e>0&&(n=Math.min(n,t.sndMss-e-4>>3)),n<=0)return 0;let s=0;
return t.hasDuplicate&&(dn[0]=t.duplicateLeft,dn[1]=t.duplicateRight,s=1),r.isEmpty?s:r.sackBlocks(dn,
s,n)}function Ks(t){let{config:e,ip:r}=t.context,{frame:n}=r;if(t.flow.netif===null)return!0;let s=t.
state===2,o=(s?e.windowScale:t.scaleOn)?t.rcvScale:-1,i=s?e.timestamps:t.tsOn,a=s?e.sack:t.sackOn;n.
reset();let u=j+lp(a,i,o),l=n.prepend(u);return tn(n.memory,l,t.localPort,t.remotePort,t.iss,s?0:t.rcvNxt,
u,(s?be:be|ot)|Cp(t,s),Math.min(er(t),65535),0),cp(n.memory,l+Zt,Ng(t),a,i,mt(t,t.context.clock),s?0:
t.tsRecent,o),jp(t,l,!1)?(t.trace!==null&&t.trace.synSent(!s),t.ackDue=!1,t.lastAckSent=t.rcvNxt,!0):
!1}function Ng(t){return Math.min(t.context.ip.mtu(t.flow)-qi(t),t.options.mssLimit)}function qi(t){
return(t.flow.remote.isV4?20:40)+j}function jp(t,e,r){let{ip:n,stats:s}=t.context,{flow:o}=t,{tos:i}=o;
n.finishChecksum(o,n.frame,6,e,Kt),o.tos=Mp(t,r);let a=n.send(o,n.frame,6);return o.tos=i,a!==0&&o.netif!==
null&&o.netif.blocked?!1:(s.tcpSent++,!0)}function Jp(t){let{sent:e,sendQueue:r}=t;if(t.probeDue=!1,t.sndNxt!==t.sndUna)return Mg(t);if(!Oe(t))
return!0;let n=r.end-t.sndNxt|0,s=Math.min(t.sndWnd,t.sndMss),o=r.fit(t.sndNxt,Math.min(n,Math.max(s,
1))),i=n===0,a=t.sndNxt;return Ut(t,a,o,we(t,a,o,i))<0?(t.probeDue=!0,!1):(t.probing=t.sndWnd===0,t.
sndNxt=a+o+(i?1:0)|0,t.finSent=i,t.totalSent+=o,e.add(t.sndNxt,$(t),i?ke:0),Sr(t,o),t.trace!==null&&
t.trace.sentProbe(ko),!0)}function Mg(t){let{sent:e}=t,r=(e.flagsOf(0)&ke)!==0,n=(e.endOf(0)-t.sndUna|
0)-(r?1:0),s=t.sendQueue.fit(t.sndUna,Math.min(n,t.sndMss)),o=r&&s===n,i=t.sndUna;return Ut(t,i,s,we(
t,i,s,o))<0?(t.probeDue=!0,!1):(t.probing=!0,e.markRepeated(0,$(t)),mn(t,s),t.trace!==null&&t.trace.
sentProbe(ko),!0)}function Zp(t,e){let{sent:r,sendQueue:n}=t;if(e.due=!1,r.count===0||e.inFlight)return!0;
let s=t.finSent?0:n.end-t.sndNxt|0,o=t.sndUna+t.sndWnd-t.sndNxt|0,i=Math.min(s,o,t.sndMss),a=i<=0;return(a?
Dg(t):Lg(t,i))?(e.inFlight=!0,e.repeated=a,e.end=t.sndNxt,nt(t).tailProbes++,t.trace!==null&&t.trace.
sentProbe(_u),!0):(e.due=!0,!1)}function Lg(t,e){let r=t.sndNxt,n=t.sendQueue.fit(r,e);return Ut(t,r,
n,we(t,r,n,!1))<0?!1:(t.sndNxt=r+n|0,t.totalSent+=n,n%t.sndMss!==0&&(t.sndSml=t.sndNxt),t.sent.add(t.
sndNxt,$(t),0),Sr(t,n),!0)}function Dg(t){let{sent:e,sendQueue:r,sndMss:n}=t,s=e.count-1,o=e.startOf(
s),i=(e.flagsOf(s)&ke)!==0,a=(e.endOf(s)-o|0)-(i?1:0);if(a>n){let l=a-(a%n===0?n:a%n);e.split(s++,o+
l|0),o=o+l|0}let u=(e.endOf(s)-o|0)-(i?1:0);return r.fit(o,u)<u?!0:Ut(t,o,u,we(t,o,u,i))<0?!1:(e.markRepeated(
s,$(t)),mn(t,u),!0)}var tm=65415,Ug=36;function em(t){if(t.freed||t.state===0)return;let e=!Qs(t);t.paceAt=1/0,e&&(t.state===
2||t.state===3?e=(!t.synDue||Fg(t))&&(!t.ackDue||dt(t)):(rr(t),e=(!t.sent.hasLost||Hg(t)||Gg(t))&&(!Oe(
t)||Bg(t))&&(!t.probeDue||Jp(t))&&(t.tailProbe===null||!t.tailProbe.due||Zp(t,t.tailProbe))&&(!t.ackDue||
dt(t)))),e||b(t),Ws(t),Yt(t)}function dt(t){return!Qs(t)&&Ut(t,ks(t),0,0)>=0?!0:(Z(t),!1)}function rr(t){
if(t.flow.netif===null)return;let e=t.context.ip.mtu(t.flow)-qi(t),r=Math.max(Math.min(t.peerMss,e,t.
options.mssLimit)-(t.tsOn?se:0),Ug);t.blackHole!==null&&(r=Math.min(r,yp(t))),r!==t.sndMss&&(t.sndMss=
r,t.cwnd<r&&(t.cwnd=r))}function Qs(t){t.context.ip.route(t.flow);let{netif:e}=t.flow;return e!==null&&
e.blocked}function Fg(t){return t.synCrowdedOut=!1,Ks(t)?(t.synDue=!1,t.sndNxt=t.iss+1|0,t.lastSendAt=
t.context.clock.now,ie(t),!0):!1}function Hg(t){let{loss:e}=t;if(e===null||e.frto!==2)return!1;if(A(
t.sndNxt,t.recoveryPoint))return!0;let r=t.sendQueue.end-t.sndNxt|0,n=t.sndUna+t.sndWnd-t.sndNxt|0;return r>
0&&!t.finSent&&n>=t.sndMss&&(r>=t.sndMss||t.finQueued||Vi(t))?!0:(e.frto=0,!1)}function Gg(t){let{sent:e,
sendQueue:r,sndMss:n}=t,s=Ci(t,rm(t));for(;;){let o=e.nextLost();if(o<0||wi(t))return!0;let i=e.startOf(
o),a=e.flagsOf(o),u=q(t),l=Math.min(Math.max(t.cwnd-u,0),s);(t.repeatDue||u===0)&&(l=Math.max(l,n));
let c=t.sndUna+t.sndWnd-i|0;if(i!==t.sndUna&&c<=0)return!0;l=Math.min(l,Math.max(c,n));let p=(a&ke)!==
0,d=(e.endOf(o)-i|0)-(p?1:0),T=d;if(T>l&&(T=l-l%n),T===0&&d>0)return!0;T=r.fit(i,T),T<d&&(e.split(o,
i+T|0),p=!1);let R=we(t,i,T,p),L=Ut(t,i,T,R);if(L<0||(L<T&&e.split(o,i+L|0),e.markRepeated(o,$(t)),t.
repeatDue=!1,mn(t,L),L<T))return!1}}function Bg(t){let{sendQueue:e,sent:r}=t,n=q(t),s=t.sndNxt;Wg(t),
r.rates!==null&&Pp(t);let o=Ci(t,rm(t));t.cwndLimited=!1;let i=!0;for(;i&&Oe(t)&&!wi(t);){let a=e.end-
t.sndNxt|0,u=t.sndUna+t.sndWnd-t.sndNxt|0,l=Wp(t,a,u,n,o);l>0&&(l=Vg(t,l));let c=t.finQueued&&l===a&&
u>l;if(l===0&&!c)break;let p=t.sndNxt,d=Ut(t,p,l,we(t,p,l,c));if(i=d===l,d<0)break;i||(l=d,c=!1);let T=c?
l+1:l;t.sndNxt=p+T|0,t.finSent=c,t.totalSent+=l,l%t.sndMss!==0&&(t.sndSml=t.sndNxt),r.add(t.sndNxt,$(
t),c?ke:0),n+=T,Sr(t,T)}if(r.rates!==null&&t.cwndLimited&&(r.rates.cwndLimited=!0),t.sndNxt!==s&&(Ds(
t),t.caState===0&&r.rates===null)){let{config:a,clock:u}=t.context;ju(t,n,t.cwndLimited||t.sendQueue.
end!==t.sndNxt,Ys(t,a.initialWindow),u.now)}return i&&t.sndNxt===t.sndUna&&t.rexmitAt===1/0&&Oe(t)&&
t.paceAt===1/0&&ie(t),i}function Vg(t,e){let r=t.sendQueue.fit(t.sndNxt,e);return r===e||r<=t.sndMss?
r:r-r%t.sndMss}function Wg(t){let{clock:e,config:r}=t.context;t.sndNxt===t.sndUna&&e.now-t.lastSendAt>
t.rto&&t.rexmitAt===1/0&&(t.congestion.onIdle(t,Ys(t,r.initialWindow),(e.now-t.lastSendAt)/t.rto),t.
cwndUsed=0,t.cwndCheckedAt=e.now)}function Ys(t,e){return Math.min(e*t.sndMss,Math.max(2*t.sndMss,e*
1460))}function rm(t){let{netif:e}=t.flow,{sndMss:r}=t;if(e===null||!t.context.config.superPackets)return r;
let{tcpSegmentation:n}=e.device.offload,s=n>0?Math.min(n,tm):tm;return s<2*r?r:s-s%r}function Ce(t,e){if(e.hasRst)return;let{packet:r}=e,n=t.replyFlow;n.local.copyFrom(r.dst),n.remote.copyFrom(
r.src),n.netif=null,n.neighbour=null;let s=e.hasAck;$i(t,n,e.dstPort,e.srcPort,s?e.ack:0,s?0:e.seq+e.
sequenceLength|0,s?$e:$e|ot,0,null)}function nm(t,e){let r=t.waitFlow;r.local.copyFrom(e.local),r.remote.
copyFrom(e.remote),r.ttl=e.ttl,r.tos=e.tos,r.dontFragment=e.dontFragment,r.ifIndex=e.ifIndex,r.netif=
null,r.neighbour=null,$i(t,r,e.localPort,e.remotePort,e.sndNxt,e.rcvNxt,ot,e.window,e.tsOn?e:null)}function Ft(t){
$i(t.context,t.flow,t.localPort,t.remotePort,ks(t),t.rcvNxt,$e|ot,0,t.tsOn?t:null)}function hn(t){t.
context.mayChallenge()&&dt(t)}function $i(t,e,r,n,s,o,i,a,u){let{ip:l,stats:c}=t,{frame:p}=l;if(l.route(
e)!==0)return;let d=j+(u===null?0:se);p.reset();let T=p.prepend(d);if(tn(p.memory,T,r,n,s,o,d,i,a,0),
u!==null){let R=T+Zt;ln(p.memory,R,mt(u,t.clock),u.tsRecent)}l.finishChecksum(e,p,6,T,Kt),l.send(e,p,
6),c.tcpSent++,(i&$e)!==0&&c.tcpResetsSent++}function le(t){let{user:e}=t;vt(t),e.onClosed(t)}function Q(t,e){let{user:r}=t;vt(t),r.onError(t,e)}
function zs(t){t.state>=3&&Ft(t),Q(t,-13)}function vt(t){if(t.freed)return;let{context:e}=t;t.freed=
!0,t.state=0,t.listener?.accepted(t),Ki(t),e.timers.remove(t.timer),e.connections.remove(t),e.ports.
remove(t),e.timeWaits.remove(t),t.reassembly.clear(e.pbufs),t.sendQueue.reset(0),t.sent.reset(0),t.user=
Rt}function Ki(t){t.orphaned&&(t.orphaned=!1,t.context.orphans--)}var Xs=class TimeWaitRemnant{local;localPort;remote;remotePort;reuse;ttl;tos;dontFragment;ifIndex;sndNxt;sndWndMax;rcvNxt;window;tsOn;tsRecent;tsOffset;hash=0;hashNext=null;hashed=!1;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil;refused;constructor(t,e){
let{flow:r}=t;this.local=r.local,this.localPort=t.localPort,this.remote=r.remote,this.remotePort=t.remotePort,
this.reuse=t.reuse,this.ttl=r.ttl,this.tos=r.tos,this.dontFragment=r.dontFragment,this.ifIndex=r.ifIndex,
this.sndNxt=t.sndNxt,this.sndWndMax=t.sndWndMax,this.rcvNxt=t.rcvNxt,this.window=e,this.tsOn=t.tsOn,
this.tsRecent=t.tsRecent,this.tsOffset=t.tsOffset,this.waitUntil=t.waitUntil,this.refused=t.refused}get ipv6Only(){
return!1}get sndUna(){return this.sndNxt}get isConnection(){return!0}get inTimeWait(){return!0}get ackDue(){
return!1}};var qg=class Island{left=0;right=0;head=null;tail=null;next=null;touched=0},Js=null,
sm=class Reassembly{bytes=0;pieces=0;hasFin=!1;finSeq=0;#t=null;#e=0;get isEmpty(){return this.#t===
null}insert(t,e,r,n,s,o=null){let i=n+s|0;if(this.hasFin&&A(i,this.finSeq)&&(i=this.finSeq),w(n,i))return!0;
let a=null,u=this.#t;for(;u!==null&&E(u.right,n);)a=u,u=u.next;let l,c=n;for(u!==null&&S(u.left,n)?(l=
u,c=u.right):(l=$g(n),l.next=u,a===null?this.#t=l:a.next=l),l.touched=++this.#e;E(c,i);){let p=l.next,
d=p!==null&&E(p.left,i)?p.left:i,T=r+(c-n|0)|0,R=t.keep(e,T,d-c|0);if(R===null)return l.head===null&&
this.#s(l,a),!1;o!==null&&t.charge(R,o),this.#r(l,R,c,d),p!==null&&p.left===d&&this.#n(l,p),c=l.right}
return!0}insertFin(t,e){if(this.hasFin)return;this.hasFin=!0,this.finSeq=e;let r=null,n=this.#t;for(;n!==
null&&S(n.right,e);)r=n,n=n.next;for(;n!==null;){let s=n.next;this.#o(t,n),n=s}r===null?this.#t=null:
r.next=null}take(t){let e=this.#t;if(e===null||e.left!==t)return null;let r=e.head;this.#t=e.next;for(let n=r;n!==
null;n=n.next)this.bytes-=n.length,this.pieces--;return js(e),r}sackBlocks(t,e,r){let n=this.#e+1,s=e;
for(;s<r;){let o=null;for(let i=this.#t;i!==null;i=i.next)i.touched<n&&(o===null||i.touched>o.touched)&&
(o=i);if(o===null)break;n=o.touched,t[2*s]=o.left,t[2*s+1]=o.right,s++}return s}heldUntil(t,e){for(let r=this.#t;r!==
null&&!E(t,r.left);r=r.next)if(E(t,r.right))return E(r.right,e)?r.right:e;return t}clear(t){this.dropData(
t),this.hasFin=!1}dropData(t){let e=this.#t;for(this.#t=null;e!==null;){let r=e.next;this.#o(t,e),e=
r}}#r(t,e,r,n){e.seq=r,t.tail===null?t.head=e:t.tail.next=e,t.tail=e,t.right=n,this.bytes+=e.length,
this.pieces++}#n(t,e){t.tail.next=e.head,t.tail=e.tail,t.right=e.right,t.next=e.next,js(e)}#s(t,e){e===
null?this.#t=t.next:e.next=t.next,js(t)}#o(t,e){for(let r=e.head;r!==null;r=r.next)this.bytes-=r.length,
this.pieces--;t.free(e.head),js(e)}};function $g(t){let e=Js??new qg;return Js=e.next,e.left=t,e.right=
t,e.head=null,e.tail=null,e.next=null,e}function js(t){t.head=null,t.tail=null,t.next=Js,Js=t}var om=class SendQueue{start=0;end=0;#t=Se;#e=0;#r=0;get length(){return this.end-this.
start|0}reset(t){this.start=t,this.end=t,this.#r=0,this.#i()}append(t,e){let r=this.end+e|0;if(this.#r>
0){let s=this.#n(this.#r-1),o=this.end-this.#s(this.#r-1)|0;if(this.#t[s]+o===t){this.#t[s+1]=r,this.
end=r;return}}2*this.#r===this.#t.length&&this.#a();let n=this.#n(this.#r++);this.#t[n]=t,this.#t[n+
1]=r,this.end=r}release(t){let e=this.#t;for(;this.#r>0;){let r=2*this.#e,n=e[r+1];if(A(n,t)){e[r]+=
t-this.start|0;break}this.start=n,this.#e++,2*this.#e===e.length&&(this.#e=0),this.#r--}this.start=t,
this.#r===0&&this.#i()}gather(t,e,r){let n=this.#o(e),s=e-this.#s(n)|0,o=r;for(;o>0;){let i=this.#n(
n),a=this.#t[i+1]-this.#s(n)|0,u=Math.min(a-s,o);t.append(this.#t[i]+s,u),o-=u,s=0,n++}}fit(t,e){if(this.#r<=
64)return e;let r=this.#o(t)+64-1;return r>=this.#r?e:Math.min(e,this.#t[this.#n(r)+1]-t|0)}#n(t){let e=2*
(this.#e+t);return e>=this.#t.length?e-this.#t.length:e}#s(t){return t===0?this.start:this.#t[this.#n(
t-1)+1]}#o(t){let e=0,r=this.#r-1;for(;e<r;){let n=e+r>>1;S(this.#t[this.#n(n)+1],t)?e=n+1:r=n}return e}#i(){
vr(this.#t),this.#t=Se,this.#e=0}#a(){this.#t=this.#t.length===0?Pr():Fs(this.#t,2*this.#e),this.#e=
0}};var nr=class Tcb{user;state=0;flow=new rt;localPort=0;remotePort=0;sndBuf;rcvBuf;options;context;freed=!1;userClosed=!1;orphaned=!1;rxClosed=!1;passive=!1;listener=null;completed=!1;hash=0;hashNext=null;hashed=!1;dirty=!1;dirtyNext=null;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil=0;refused=!1;iss=0;sndUna=0;sndNxt=0;sndWnd=0;sndWndMax=0;sndWl1=0;sndWl2=0;sndSml=0;pushSeq=0;finQueued=!1;finSent=!1;synDue=!1;synRepeatedEarly=!1;synCrowdedOut=!1;probeDue=!1;probing=!1;sndMss=536;peerMss=536;sndScale=0;sendQueue=new om;sent=new kp;irs=0;rcvNxt=0;rcvAdv=0;lastAckSent=0;rcvScale=0;unread=0;held=0;rcvMss=536;finReceived=!1;reassembly=new sm;takenBytes=0;takenMost=0;takenSince=0;ackDue=!1;unacked=0;quickAcks=0;hasDuplicate=!1;duplicateLeft=0;duplicateRight=0;scaleOn=!1;tsOn=!1;sackOn=!1;tsRecent=0;tsRecentAt=0;tsOffset=0;srtt=0;rttvar=0;rttSample=-1;minRtt=1/0;minRttAt=0;rto;backoff=0;retries=0;unansweredSince=0;softError=0;blackHole=null;congestionName;cwnd=0;ssthresh=2147483647;bytesAcked=0;caState=0;recoveryPoint=0;dupAcks=0;loss=null;lossTimer=0;tailProbe=null;dsackSeen=!1;repeatDue=!1;cwndLimited=!1;cwndUsed=0;cwndCheckedAt=0;lastSendAt=0;pacingRate=0;sendQuantum=0;pacing=null;ecnOn=!1;ecnAsked=!1;ecnPlainSyn=!1;ecnEcho=!1;cwrDue=!1;reducedAt=0;rexmitAt=1/0;lossAt=1/0;delackAt=1/0;paceAt=1/0;keepAt=1/0;lingerAt=1/0;timer=new gt(
this);keepProbes=0;lastRecvAt=0;lastTextAt=-1/0;answers=null;limits=null;totalAcked=0;totalSent=0;totalReceived=0;counters=null;trace=null;#t=null;constructor(t,e){
let{config:r}=t;this.context=t,this.flow.dontFragment=t.ip.dontFragment,this.user=e,this.options=t.options,
this.sndBuf=r.sndBuf,this.rcvBuf=r.rcvBuf,this.rto=r.rtoInitial,this.congestionName=r.congestion}get congestion(){
return this.#t??=he(this.congestionName)()}replaceCongestion(t){this.congestionName=t,this.#t=null}random(){
return this.context.rng.nextU32()/4294967296}get local(){return this.flow.local}get remote(){return this.
flow.remote}get reuse(){return this.options.reuse}get ipv6Only(){return this.options.ipv6Only}get isConnection(){
return this.state!==0}get inTimeWait(){return this.state===10}get writeSpace(){let t=this.sndBuf-this.
sendQueue.length;return t>0?t:0}get canSend(){let{state:t}=this;return!this.finQueued&&(t===4||t===7||
t===2||t===3)}};function Zs(t){let{context:e}=t;if(t.state=10,Ki(t),t.reassembly.clear(e.pbufs),t.sendQueue.reset(t.
sndNxt),t.sent.reset(t.sndNxt),t.rexmitAt=1/0,tr(t),t.delackAt=1/0,t.keepAt=1/0,t.lingerAt=1/0,e.timers.
remove(t.timer),e.timeWaits.add(t),b(t),t.userClosed&&Qi(t),e.timeWaits.count>e.config.timeWaitLimit){
let r=e.timeWaits.oldest;e.stats.tcpTimeWaitOverflows++,r.ackDue&&eo(e,r),Xt(e,r)}}function to(t){if(!t.
userClosed||t.ackDue||t.dirty||!t.inTimeWait)return;let{context:e}=t,r=new Xs(t,$s(t));e.timeWaits.replace(
t,r),e.ports.replace(t,r),e.remnants.add(r),vt(t)}function Qi(t){let{user:e}=t;t.user=Rt,e.onClosed(
t)}function eo(t,e){e instanceof nr?dt(e):e instanceof Xs&&nm(t,e)}function Xt(t,e){e instanceof nr?
le(e):e instanceof Xs&&(t.remnants.remove(e),t.ports.remove(e),t.timeWaits.remove(e))}function Xi(t){switch(t.userClosed=!0,t.rxClosed=!0,t.state){case 0:case 2:le(t);break;case 4:case 7:
t.unread>0?Yi(t):t.finQueued||zi(t);break;case 3:t.finQueued||zi(t);break;case 5:t.unread>0&&Yi(t);break;case 6:
if(t.unread>0){Yi(t);break}ji(t),Yt(t);break;case 10:Qi(t),to(t);break}return!t.freed&&t.state!==10&&
Kg(t),0}function Yi(t){Ft(t),le(t)}function Kg(t){let{context:e}=t,{orphanLimit:r}=e.config;if(r>0&&
e.orphans>=r)return e.stats.tcpOrphansReset++,zs(t);t.orphaned=!0,e.orphans++}function im(t,e,r){if(e&&
r)return t.userClosed?-11:Xi(t);if(r){if(!t.canSend||t.state===2)return-11;zi(t)}if(e){if(t.state===
0)return-11;t.rxClosed=!0}return 0}function ro(t){if(t.freed)return;t.state>=3&&t.state!==10&&Ft(t),
vt(t)}function zi(t){t.finQueued=!0,t.pushSeq=t.sendQueue.end,t.state===4?t.state=5:t.state===7&&(t.
state=9),b(t)}function ji(t){if(!t.userClosed)return;let{clock:e,config:r}=t.context;t.lingerAt=e.now+
r.finWait2Ms}var no=class SequenceSecret{#t;#e;#r=-1/0;#n=0;#s=0;#o=0;#i=0;constructor(t){this.#t=
t.nextU32()|0,this.#e=t.nextU32()|0}isn(t,e,r,n,s){let o=Math.max(Math.floor(s*250),this.#r+2);return this.#r=
o,this.#a(t,r,e<<16|n),(o|0)+this.#l(36)|0}timestampOffset(t,e){return this.#a(e,t,0),this.#l(36)}code(t,e,r,n,s,o){
return this.#a(t,r,e<<16|n),this.#u(s),this.#u(o),this.#l(44)}#a(t,e,r){this.#n=this.#t,this.#s=this.#e,
this.#o=1819895653^this.#t,this.#i=1952801890^this.#e,this.#u(t.w0),this.#u(t.w1),this.#u(t.w2),this.#u(
t.w3),this.#u(e.w0),this.#u(e.w1),this.#u(e.w2),this.#u(e.w3),this.#u(r)}#l(t){this.#u(t<<24),this.#o^=
255;for(let e=0;e<4;e++)this.#c();return this.#s^this.#i}#u(t){this.#i^=t,this.#c(),this.#c(),this.#n^=
t}#c(){let t=this.#n+this.#s|0,e=Or(this.#s,5)^t;t=Or(t,16);let r=this.#o+this.#i|0,n=Or(this.#i,8)^
r;t=t+n|0,n=Or(n,7)^t,r=r+e|0,e=Or(e,13)^r,r=Or(r,16),this.#n=t,this.#s=e,this.#o=r,this.#i=n}};function Or(t,e){
return t<<e|t>>>32-e}var am=6e4,wr=3,Ji=[216,536,1220,1360,1440,1460,4312,8960],um=6,Qg=(1<<um)-1,Yg=15,lm=15,cm=16,fm=32,
pm=class SynCookies{#t;#e=[null,null];#r=[-1,-1];constructor(t){this.#t=t}make(t,e,r,n,s,o,i){
let a=Math.floor(i/am),u=a&1;this.#r[u]!==a&&(this.#r[u]=a,this.#e[u]=new no(this.#t));let l=Ji.length-
1;for(;l>0&&Ji[l]>o;)l--;return this.#e[u].code(t,e,r,n,s,l)<<wr+1|u<<wr|l}isExpecting(t){return this.#n(
0,t)||this.#n(1,t)}check(t,e,r,n,s,o,i){let a=o>>wr&1;if(!this.#n(a,i))return 0;let u=o&(1<<wr)-1;return(this.#e[a].
code(t,e,r,n,s,u)<<wr+1^o)>>>wr+1?0:Ji[u]}#n(t,e){let r=Math.floor(e/am);return this.#e[t]!==null&&r-
this.#r[t]<=1}};function mm(t,e,r,n){let s=(e<0?lm:e)|(r?cm:0)|(n?fm:0),o=t&~Qg|s;return(o-t|0)>0?o-
(1<<um)|0:o}function dm(t){let e=t&Yg;return e===lm?-1:e}function hm(t){return(t&cm)!==0}function ym(t){
return(t&fm)!==0}var zg=536,Xg=1220,jg=48,gm=3e3;function Cr(t,e,r){let{packet:n}=r;t.flow.local.copyFrom(n.dst),t.flow.
remote.copyFrom(n.src),t.flow.ttl=e.ttl,t.flow.tos=e.tos,t.flow.dontFragment=e.dontFragment,t.flow.ifIndex=
e.ifIndex,t.localPort=r.dstPort,t.remotePort=r.srcPort,t.passive=!0,t.options=e.options}function Me(t,e){
let{config:r,clock:n}=t.context,{options:s}=e;t.irs=e.seq,t.rcvNxt=e.seq+1|0,t.rcvAdv=t.rcvNxt+Math.
min(er(t),65535)|0,t.lastAckSent=t.rcvNxt,t.trace!==null&&t.trace.synArrives(),t.sndWnd=e.window,t.sndWndMax=
e.window,t.sndWl1=e.seq,t.sndWl2=t.sndUna;let o=t.flow.remote.isV4?zg:Xg;t.peerMss=s.mss>0?Math.max(
s.mss,jg):o,t.scaleOn=r.windowScale&&s.windowScale>=0,t.sndScale=t.scaleOn?s.windowScale:0,t.scaleOn||
(t.rcvScale=0),t.tsOn=r.timestamps&&s.hasTimestamps,t.tsRecent=s.tsVal,t.tsRecentAt=n.now,t.sackOn=r.
sack&&s.sackPermitted,pn(t,e)}function Nr(t,e,r=!0){let{config:n,clock:s}=t.context;t.state=t.finQueued?
5:4,t.sndUna=e.ack,t.sndWl2=e.ack,t.sndSml=e.ack,t.recoveryPoint=t.iss,t.reducedAt=t.iss,t.sent.reset(
e.ack),rr(t),t.rcvMss=Math.min(t.sndMss,1460),t.quickAcks=n.quickAcks;let o=t.retries>0;if(r)if(!o&&
!t.synRepeatedEarly){let i=s.now-t.lastSendAt;Er(t,i,n),ws(t,i,s.now)}else if(t.tsOn&&e.options.tsEcr!==
0){let i=mt(t,s)-e.options.tsEcr|0;i>=0&&Er(t,i,n)}else o&&n.rtoInitial<gm&&(t.rto=gm);t.cwnd=o?t.sndMss:
Ys(t,n.initialWindow),Us(t),Os(t),Ze(t),t.softError=0,t.rexmitAt=1/0,t.options.keepAlive&&(t.keepAt=
s.now+t.options.keepIdleMs),b(t)}function so(t){let{listener:e}=t;return e?.completed(t),e!==null&&!e.
closed&&e.user.onAccept(t)?!0:(t.freed||(Ft(t),t.user=Rt,vt(t)),!1)}var Zi=49152,sr=16384,Am=class PortTable{#t=new Map;add(t){if(t.portHeld)return;let e=this.#t.
get(t.localPort)??null;t.portPrev=null,t.portNext=e,e!==null&&(e.portPrev=t),this.#t.set(t.localPort,
t),t.portHeld=!0}remove(t){if(!t.portHeld)return;t.portHeld=!1;let{portNext:e,portPrev:r}=t;e!==null&&
(e.portPrev=r),r!==null?r.portNext=e:e!==null?this.#t.set(t.localPort,e):this.#t.delete(t.localPort),
t.portNext=null,t.portPrev=null}replace(t,e){let{portNext:r,portPrev:n}=t;e.portNext=r,e.portPrev=n,
r!==null&&(r.portPrev=e),n!==null?n.portNext=e:this.#t.set(e.localPort,e),e.portHeld=!0,t.portHeld=!1,
t.portNext=null,t.portPrev=null}all(){let t=[];for(let e of this.#t.values())for(let r=e;r!==null;r=
r.portNext)t.push(r);return t}isShareable(t){let e=this.#t.get(t)??null;for(;e!==null;e=e.portNext)if(!e.
isConnection)return!1;return!0}conflicts(t,e,r,n=!1){let s=this.#t.get(e)??null;for(;s!==null;s=s.portNext)
if(!((n||s.ipv6Only)&&t.isV4!==s.local.isV4)&&Jg(t,s.local)&&!(r&&(s.reuse||s.inTimeWait)))return!0;
return!1}chooseFree(t,e){let r=ye(t,sr);for(let n=0;n<e;n++){let s=Zi+(r+n)%sr;if(!this.#t.has(s))return s}
return 0}};function Jg(t,e){return t.equals(e)||Tm(t,e)||Tm(e,t)}function Tm(t,e){return t.isAny&&(!t.
isV4||e.isV4)}var Zg=new Float64Array(0),tT=64,_m=class TraceRing{limit;count=0;overwritten=0;numbers=Zg;#t=0;#e=0;constructor(t){
this.limit=t}get next(){return this.#e}add(){return this.count===this.#t&&this.#t<this.limit&&this.#r(),
this.count<this.#t?this.count++:this.overwritten++,this.#e++}has(t){return t>=this.#e-this.count}placeOf(t){
return ur*(t%this.#t)}take(t){let e=[];for(let r=Math.min(t,this.count);r>0;r--){let n=this.placeOf(
this.#e-this.count--);for(let s=0;s<ur;s++)e.push(Math.round(this.numbers[n+s]*1e3)/1e3)}return e}#r(){
let t=this.numbers,e=this.#t,r=Math.min(Math.max(tT,2*e),this.limit);this.numbers=new Float64Array(ur*
r),this.#t=r;for(let n=this.#e-this.count;n<this.#e;n++){let s=ur*(n%e),o=t.subarray(s,s+ur);this.numbers.
set(o,this.placeOf(n))}}};function oo(t,e){t.trace===null&&(t.trace=t.sent.trace=new eT(t,e))}function bm(t){let e=t.options.traceRecords;
e>0&&oo(t,e),t.trace!==null&&t.trace.rebase()}var eT=class TraceRecorder{ring;#t;#e;#r=-1;#n=-1;#s=0;#o=0;#i=0;#a=0;#l=0;#u=0;#c=0;constructor(t,e){
this.#t=t,this.ring=new _m(e),this.#e=t.context.clock.now,this.rebase()}rebase(){let t=this.#t;this.#s=
t.sndUna,this.#o=t.sndUna-t.iss>>>0,this.#i=t.rcvNxt,this.#a=t.rcvNxt-t.irs>>>0,this.#l=t.lastAckSent,
this.#u=t.rcvAdv,this.#c=t.sndUna+t.sndWnd|0}stop(){let t=this.#t;t.trace===this&&(t.trace=t.sent.trace=
null)}segmentSent(t,e,r,n,s){let o=this.#t,i=e+((r&W)!==0?1:0),a=E(t,o.sndNxt);if(i>0){let l=vo;a&&(l=
o.caState===2?So:Au),this.#r=this.#m(l,this.#p(t),i)}else a&&this.#m(bu,this.#p(t),0);let u=i===0&&!a;
this.#f(u||s>0);for(let l=0;l<s;l++){let c=l===0&&o.hasDuplicate;this.#m(c?Mu:Nu,this.#d(n[2*l]),n[2*
l+1]-n[2*l]|0)}}synSent(t){let{sndNxt:e,iss:r}=this.#t,n=e===r?vo:So;this.#m(n,0,1),t&&this.#f(!0)}#f(t){
let{rcvNxt:e,rcvAdv:r}=this.#t;!t&&e===this.#l&&r===this.#u||(this.#l=e,this.#u=r,this.#a=this.#d(e),
this.#i=e,this.#m(Cu,this.#a,r-e|0))}sendCounted(){this.#y(this.#r)}sentProbe(t){this.#g(this.#r,wo,
t)}ackArrives(t){let e=this.#t,r=t.ack+e.sndWnd|0;if(this.#n=-1,t.sequenceLength>0&&t.ack===e.sndUna&&
r===this.#c&&t.options.sackCount===0)return;this.#c=r;let n=this.#p(t.ack);this.#n=this.#m(Ru,n,e.sndWnd)}sackArrives(t,e,r){
for(let n=0;n<e;n++)this.#m(n===0&&r?Iu:xu,this.#p(t[2*n]),t[2*n+1]-t[2*n]|0)}ackTaken(){let{sndUna:t,
rttSample:e}=this.#t;if(this.#o=this.#p(t),this.#s=t,!(this.#n<0)){this.#g(this.#n,Co,e);for(let r=this.#n;r<
this.ring.next;r++)this.#y(r)}}lost(t,e){this.#m(Eu,this.#p(t),e-t|0)}turn(t){let{sndUna:e,sndNxt:r}=this.#t;
this.#m(t,this.#p(e),r-e|0)}synArrives(){let{irs:t}=this.#t;this.#i=t,this.#a=0,this.#m(Oo,0,1)}segmentArrives(t){
let{rcvNxt:e}=this.#t,{seq:r,sequenceLength:n}=t,s=Oo;A(r,e)?s=Ou:S(r+n|0,e)&&(s=wu),this.#m(s,this.#d(
r),n)}#p(t){return this.#o+(t-this.#s|0)}#d(t){return this.#a+(t-this.#i|0)}#m(t,e,r){let{ring:n}=this,
s=n.add(),o=n.placeOf(s),{numbers:i}=n;return i[o+Lu]=this.#t.context.clock.now-this.#e,i[o+wo]=t,i[o+
Du]=e,i[o+Uu]=e+r,i[o+Co]=-1,this.#y(s),s}#y(t){let{ring:e}=this;if(!e.has(t))return;let r=this.#t,n=e.
placeOf(t),{numbers:s}=e;s[n+Fu]=r.cwnd,s[n+Hu]=r.ssthresh,s[n+Gu]=q(r),s[n+Bu]=r.srtt,s[n+Vu]=oe(r,
r.context.config),s[n+Wu]=r.caState}#g(t,e,r){let{ring:n}=this;n.has(t)&&(n.numbers[n.placeOf(t)+e]=
r)}};var rT=64,nT=1e3;function Rm(t,e,r){let{ports:n,rng:s}=t.context;if(t.freed||t.state!==0||t.portHeld)
return-6;if(t.options.ipv6Only&&e.isV4)return-6;let o=r;if(r===0){if(o=n.chooseFree(s,sr),o===0)return-2}else if(n.
conflicts(e,r,t.options.reuse,t.options.ipv6Only))return-8;return t.flow.local.copyFrom(e),t.localPort=
o,n.add(t),0}function xm(t,e,r){let{context:n}=t,{flow:s}=t;if(t.freed||t.state!==0)return-10;if(e.isAny||
e.isMulticast||n.ip.isBroadcast(e)||r===0)return-6;if(t.options.ipv6Only&&e.isV4)return-6;let o=s.local.
clone();s.remote.copyFrom(e),s.netif=null,s.neighbour=null;let i=n.ip.route(s);return i===0&&(t.remotePort=
r,i=t.portHeld?sT(t):oT(t)),i!==0?(s.local.copyFrom(o),s.remote.set4(0),s.netif=null,t.remotePort=0,
i):(n.ports.add(t),Le(t),t.state=2,t.synDue=!0,n.connections.add(t),b(t),n.stats.tcpActiveOpens++,0)}
function Im(t,e,r){let{context:n}=t;if(t.freed||t.state!==0||n.listeners.has(t.flow.local,t.localPort))
return null;let s=new qr(n,t,e,r);return n.ports.remove(t),n.timers.remove(t.timer),t.freed=!0,n.addListener(
s),s}function Le(t,e){let{context:r,flow:n}=t,{config:s,secret:o}=r;t.iss=e??o.isn(n.local,t.localPort,
n.remote,t.remotePort,r.clock.now),t.sndUna=t.iss,t.sndNxt=t.iss,t.sndSml=t.iss,t.pushSeq=t.iss,t.recoveryPoint=
t.iss,t.sendQueue.reset(t.iss+1|0),t.tsOffset=o.timestampOffset(n.local,n.remote),n.atomicId=(t.iss^
t.tsOffset)>>>16;let i=Math.max(s.rcvBufMax,t.rcvBuf);t.rcvScale=s.windowScale?Yp(i):0,bm(t)}function sT(t){
let{context:e,localPort:r,remotePort:n}=t,{local:s,remote:o}=t.flow,i=Em(e,s,r,o,n);return i===null?
0:Pm(e,i)?(Xt(e,i),0):-8}function Em(t,e,r,n,s){return t.connections.find(e,r,n,s)??t.remnants.find(
e,r,n,s)}function Pm(t,e){let{clock:r,config:n}=t,s=e.waitUntil-n.timeWaitMs;return e.inTimeWait&&e.
tsOn&&r.now-s>=nT}function oT(t){let{context:e}=t,{ports:r,rng:n}=e,{local:s,remote:o}=t.flow,i=r.chooseFree(
n,rT);if(i===0){let a=n.nextU32()%sr;for(let u=0;u<sr&&i===0;u++){let l=Zi+(a+u)%sr;if(!r.isShareable(
l))continue;let c=Em(e,s,l,o,t.remotePort);c!==null&&!Pm(e,c)||(c!==null&&Xt(e,c),i=l)}}return i===0?
-2:(t.localPort=i,0)}function io(t,e){let r=Mt(t),n=t.sndNxt-t.sndUna|0;r.prrDelivered=0,r.prrOut=0,r.recoverFs=Math.max(
n-t.sent.sacked+e,t.sndMss)}function ta(t,e,r){let n=Mt(t),s=q(t),{ssthresh:o}=t;n.prrDelivered+=e;let i;
s>o?i=Math.ceil(n.prrDelivered*o/n.recoverFs)-n.prrOut:(i=Math.max(n.prrDelivered-n.prrOut,e),r&&(i+=
t.sndMss),i=Math.min(o-s,i)),n.prrOut===0&&i<t.sndMss&&(i=t.sndMss),t.cwnd=Math.max(s+Math.max(i,0),
t.sndMss)}var iT=3;function ea(t,e,r,n){Ip(t);let{clock:s}=t.context;t.limits?.deliver(t.sent.delivered,s.now,
t.srtt),Bs(t,e)&&Bi(t),t.loss!==null&&Hp(t,e,r>0),t.tailProbe!==null&&t.tailProbe.inFlight&&pT(t,t.tailProbe,
e,r);let o=t.caState,i=o!==0&&w(t.sndUna,o===3?t.reducedAt:t.recoveryPoint);r>0&&(o===0||o===2)&&t.sent.
rates===null&&!Bs(t,e)&&uT(t,r,n),i&&lT(t),aT(t,e,r,i),Ep(t),Os(t),r>0&&t.caState===0?(t.dupAcks=0,t.
recoveryPoint=ht(t.recoveryPoint,t.sndUna-1|0)):r>0&&t.caState===2&&(t.dupAcks=0)}function aT(t,e,r,n){
let{sent:s}=t;if(t.sackOn){let o=Mi(t);na(t)&&(o||n&&s.lost>0)&&ra(t)}else r>0&&t.caState===1&&cT(t,
r);t.caState===0&&Dp(t,e)&&fT(t),s.rates===null&&(t.caState===3||t.sackOn&&t.caState===1)&&ta(t,s.delivered,
r>0&&s.newlyLost===0&&s.repeatsLost===0),r>0?Ds(t):Ap(t)}function uT(t,e,r){(t.cwndLimited||t.cwnd<t.
ssthresh&&2*r>=t.cwnd)&&t.congestion.onAck(t,e,t.caState===2,t.context.clock.now)}function lT(t){let e=t.
caState===1;if(t.caState===3){t.caState=0,t.sent.rates===null&&(t.cwnd=t.ssthresh),t.congestion.onRecovered(
t);return}t.caState=0,t.dupAcks=0,t.repeatDue=!1,t.loss!==null&&(t.loss.frto=0),t.sent.rates!==null?
t.congestion.onRecovered(t):e&&(t.cwnd=t.sackOn?t.ssthresh:Math.min(t.cwnd,t.ssthresh),t.congestion.
onRecovered(t)),Ls(t),t.trace!==null&&t.trace.turn(Su)}function cT(t,e){let r=Math.ceil(e/t.sndMss);
t.dupAcks=Math.max(t.dupAcks-Math.max(r-1,0),0),t.sent.markFirstLost(t.sndMss),t.repeatDue=!0}function vm(t){
t.caState!==2&&(t.dupAcks++,b(t),na(t)&&t.dupAcks===iT&&A(t.sndUna,t.recoveryPoint)&&(t.sent.markFirstLost(
t.sndMss),ra(t)))}function ra(t){let e=t.caState===3;Gi(t),e||sa(t),t.caState=1,t.trace!==null&&t.trace.
turn(Pu),t.recoveryPoint=t.sndNxt,t.repeatDue=!0,nt(t).recoveries++,t.sent.rates===null&&(t.sackOn?e||
io(t,t.sent.delivered):t.cwnd=t.ssthresh)}function na(t){return t.caState===0||t.caState===3}function sa(t){
let e=Math.min(t.sndNxt-t.sndUna|0,t.cwnd);Vs(t),t.congestion.onLoss(t,e,t.context.clock.now)}function Sm(t){
t.caState!==0&&(sa(t),t.caState!==2&&(t.sackOn?io(t,0):t.cwnd=Math.min(t.cwnd,t.ssthresh)))}function fT(t){
let{congestion:e}=t,r=t.sndNxt-t.sndUna|0,{now:n}=t.context.clock;Vs(t),Bi(t),e.onMark!==void 0?e.onMark(
t,r,n):e.onLoss(t,r,n),t.caState=3,nt(t).ecnReductions++,t.sent.rates===null&&io(t,t.sent.delivered)}
function km(t){let{lossTimer:e}=t;if(tr(t),e===2)return Rp(t);if(e!==1)return;ve(t),cn(t),Mi(t)&&na(
t)&&ra(t),t.caState===1&&t.sent.rates===null&&ta(t,0,!1)}function Om(t){let e=t.sndNxt-t.sndUna|0,{caState:r,
context:n}=t;ve(t),Gi(t);let s=Mt(t);s.frto=t.sackOn&&r!==1?1:0,Vs(t),t.congestion.onTimeout(t,e,t.backoff===
0&&r!==3,n.clock.now),t.caState=2,t.recoveryPoint=t.sndNxt,t.dupAcks=0,t.repeatDue=!0,t.tailProbe!==
null&&(t.tailProbe.inFlight=!1,t.tailProbe.due=!1),tr(t),t.sent.markAllLost(),t.backoff++,nt(t).timeouts++,
t.trace!==null&&t.trace.turn(vu)}function pT(t,e,r,n){if(!E(t.sndUna,e.end))if(!e.repeated||t.dsackSeen)
e.inFlight=!1;else if(A(t.sndUna,e.end)){if(e.inFlight=!1,t.caState!==0)return;sa(t),t.cwnd=Math.min(
t.cwnd,t.ssthresh)}else n===0&&r.ack===t.sndUna&&r.length===0&&t.sent.delivered===0&&(e.inFlight=!1)}function wm(t){let{cwnd:e,sendQueue:r}=t,{sndBufMax:n}=t.context.config;if(t.context.sendShort){t.sndBuf=
Math.min(t.sndBuf,t.context.config.sndBuf);return}t.sndBuf>=n||2*e<=t.sndBuf||(r.end-t.sndNxt|0)>=e-
q(t)||(t.sndBuf=Math.min(2*e,n))}function oa(t,e){let{sack:r,sackCount:n}=e.options,{sent:s}=t;dT(e)&&(t.dsackSeen=!0,nt(t).dsacks++,
(Gp(t,r[0],r[1])||mT(t,r[1]))&&Tp(t)),t.trace!==null&&t.trace.sackArrives(r,n,t.dsackSeen),s.markBlocks(
r,n,t.sndMss)>0&&b(t)}function mT(t,e){let{dsacks:r,retransmits:n}=nt(t),{tailProbe:s}=t;return t.sent.
reordered&&r<=n&&!(s!==null&&s.inFlight&&e===s.end)}function dT(t){let{sack:e,sackCount:r}=t.options;
return E(e[0],e[1])?S(e[1],t.ack)?!0:r>1&&w(e[0],e[2])&&S(e[1],e[3]):!1}function Cm(t,e){let{seq:r,ack:n}=e;if(!E(t.sndWl1,r)&&!(t.sndWl1===r&&S(t.sndWl2,n)))return!1;let s=e.
window<<t.sndScale,o=s!==t.sndWnd;return t.sndWnd=s,t.sndWl1=r,t.sndWl2=n,s>t.sndWndMax&&(t.sndWndMax=
s),o}function Nm(t){t.sndWnd!==0&&(t.sndUna===t.sndNxt?(t.rexmitAt=1/0,Ze(t)):t.probing&&(t.sent.markAllLost(),
Ze(t),ie(t)),t.probing=!1)}function Tn(t,e){return S(e,t.sndNxt)&&w(e,t.sndUna-t.sndWndMax|0)}function Mm(t,e){let{ack:r}=e;return t.
state===3?A(r,t.sndUna)&&S(r,t.sndNxt)?!(t.passive&&gT(t)):(Ce(t.context,e),!1):Tn(t,r)?!0:(hn(t),!1)}
function Lm(t,e){if(t.state===3&&!yT(t,e))return!1;let{ack:r}=e;if(E(r,t.sndUna))return hT(t,e),!0;let n=t.
sndNxt-t.sndUna|0,s=Cm(t,e);t.trace!==null&&t.trace.ackArrives(e),t.sndWnd===0&&(t.retries=0,t.unansweredSince=
t.context.clock.now);let o=r-t.sndUna|0,i=0;return ve(t),cn(t),o>0&&(i=TT(t,e)),t.dsackSeen=!1,t.sackOn&&
e.options.sackCount>0&&oa(t,e),Dm(t),o===0&&n>0&&!t.sackOn&&bT(t,e,s)&&vm(t),(n>0||t.dsackSeen)&&ea(
t,e,o,n),i>0&&t.sendQueue.length===0&&Ws(t),t.trace!==null&&t.trace.ackTaken(),s&&Nm(t),(t.sent.hasLost||
t.sendQueue.end!==t.sndNxt||t.finQueued&&!t.finSent)&&b(t),i>0&&(wm(t),t.user.onSent(t,i)),!t.freed&&
t.finSent&&t.sndUna===t.sndNxt&&RT(t),!t.freed}function hT(t,e){let{sent:r}=t;!t.sackOn||e.options.sackCount===
0||r.count===0||(ve(t),cn(t),t.dsackSeen=!1,oa(t,e),Dm(t),ea(t,e,0,t.sndNxt-t.sndUna|0),r.hasLost&&b(
t))}function yT(t,e){return Nr(t,e),t.sndWl1=e.seq-1|0,t.passive?so(t):t.userClosed||t.user.onConnected(
t),!t.freed}function gT({listener:t,context:e}){return t===null||t.closed||e.config.jointBacklog||t.
hasRoom?!1:(e.stats.tcpListenDrops++,!0)}function TT(t,e){let{ack:r}=e,{sent:n,sendQueue:s}=t;n.ackTo(
r,AT(t,e)),t.sndUna=r;let o=A(r,s.end)?s.end:r,i=o-s.start|0;return i>0&&s.release(o),t.totalAcked+=
i,_T(t,e),Ze(t),t.softError=0,t.sndSml=ht(t.sndSml,r),t.pushSeq=ht(t.pushSeq,r),t.reducedAt=ht(t.reducedAt,
r-1|0),r===t.sndNxt?(t.rexmitAt=1/0,t.probing=!1):ie(t),i}function AT(t,e){let{tsEcr:r}=e.options;if(!t.
tsOn||r===0)return 0;let{now:n}=t.context.clock,s=mt(t,t.context.clock)-r|0;return s<=0||s>t.context.
config.rtoMax?0:(s-1+n%1)*1e3|0}function _T(t,e){let{sent:r}=t,{config:n}=t.context;if(r.hasSample){
let s=$(t)-r.sampleSentAt|0;s>=0&&Er(t,s/1e3,n)}else if(t.tsOn&&e.options.tsEcr!==0){let s=mt(t,t.context.
clock)-e.options.tsEcr|0;s>=0&&s<n.rtoMax&&Er(t,s,n)}}function Dm(t){let e=t.sent.freshRtt;t.rttSample=
e<0?-1:e/1e3,e>=0&&ws(t,t.rttSample,t.context.clock.now)}function bT(t,e,r){return!r&&!t.probing&&e.
length===0&&!e.hasFin}function RT(t){t.state===5?(t.state=6,ji(t)):t.state===8?Zs(t):t.state===9&&le(
t)}var Um=class AnswerTimes{answeredAt=-1/0;strayAnsweredAt=-1/0;mayAnswer(t,e){let r=t?
this.answeredAt:this.strayAnsweredAt;return e-r<500?!1:(t?this.answeredAt=e:this.strayAnsweredAt=e,!0)}};function An(t,e,r){t.sackOn&&(t.hasDuplicate&&dt(t),t.hasDuplicate=!0,t.duplicateLeft=e,t.duplicateRight=
r)}var xT=576*3600*1e3;function Fm(t,e){let{options:r}=e;if(!t.tsOn||!r.hasTimestamps||w(r.tsVal,t.tsRecent))
return!1;let{clock:n}=t.context;return!(n.now-t.tsRecentAt>xT)}function ia(t,e){let{hasTimestamps:r,
tsVal:n}=e.options;!t.tsOn||!r||A(e.seq,t.lastAckSent)||(t.tsRecent=n,t.tsRecentAt=t.context.clock.now)}function Hm(t,e){let{context:r}=t,n=e.hasAck;if(n&&(S(e.ack,t.iss)||A(e.ack,t.sndNxt))){if(e.hasRst)
return;Ce(r,e),t.retries===0&&!t.synRepeatedEarly&&(t.synRepeatedEarly=!0,t.synDue=!0,b(t));return}if(e.
hasRst){n&&Q(t,-14);return}if(e.hasSyn){if(Me(t,e),t.lastRecvAt=r.clock.now,!n){t.state=3,t.synDue=!0,
b(t);return}t.trace!==null&&t.trace.ackArrives(e),Nr(t,e),t.trace!==null&&t.trace.ackTaken(),t.ackDue=
!0,t.user.onConnected(t)}}function Gm(t,e,r){let{clock:n,config:s}=t.context;t.unacked+=e,t.quickAcks>0?(t.quickAcks-=ua(e,r),
t.ackDue=!0):(t.unacked>=2*t.rcvMss||!t.reassembly.isEmpty||kr(t)<t.rcvMss||s.ackEverySecond&&t.delackAt!==
1/0)&&(t.ackDue=!0),t.ackDue?s.ackEverySecond?dt(t):b(t):t.delackAt===1/0&&(t.delackAt=n.now+s.delayedAckMs)}
function Bm(t,e){let{clock:r,config:n}=t.context;return(e.flags&_t)!==0&&e.length>=t.rcvMss&&!n.ackEverySecond&&
r.now-t.lastSendAt>=n.delayedAckMs}function aa(t,e){if(t.sackOn){dt(t);return}t.unacked>0&&dt(t);for(let r=0;r<
e;r++)dt(t)}function ua(t,e){return e>0?Math.ceil(t/e):1}function Wm(t,e){if(!qs(t.state))return;if(t.rxClosed){Ft(t),Q(t,-13);return}Lp(t,e);let{reassembly:r}=t,
{pbufs:n}=t.context,s=e.gsoSize>0?e.gsoSize:e.length;if(s>t.rcvMss&&(t.rcvMss=s),e.seq!==t.rcvNxt)return IT(
t,e);let o=qp(t,e.length);if(o<e.length&&(e.length=o,e.flags&=~(W|_t),o===0))return;let i=e.packet.pbuf;
if(r.isEmpty&&!r.hasFin){let a=$p(t,i,e.offset,o);a===null?t.context.stats.drop("no-memory"):(Bm(t,e)&&
(t.ackDue=!0),Vm(t,a,o,e.gsoSize))}else{r.insert(n,i,e.offset,e.seq,o,t);let a=r.take(t.rcvNxt);if(a===
null)return;t.ackDue=!0,Vm(t,a,Rl(a),e.gsoSize)}}function IT(t,e){let{reassembly:r,context:n}=t,s=e.
seq+e.length|0,o=r.heldUntil(e.seq,s);o!==e.seq&&An(t,e.seq,o),Kp(t)?r.pieces<n.config.outOfOrderLimit&&
r.insert(n.pbufs,e.packet.pbuf,e.offset,e.seq,e.length,t):(n.stats.drop("no-memory"),Wi(n)),aa(t,ua(
e.length,e.gsoSize))}function Vm(t,e,r,n){t.rcvNxt=t.rcvNxt+r|0,t.unread+=r,t.totalReceived+=r,t.lastTextAt=
t.context.clock.now,Gm(t,r,n),t.user.onReceive(t,e,r)}function qm(t,e){if(!qs(t.state))return;let{reassembly:r,
context:n}=t;if(e.hasFin){let o=e.seq+e.length|0;if(A(o,t.rcvNxt)){r.insertFin(n.pbufs,o),e.length===
0&&aa(t,1);return}}else if(r.finSeq!==t.rcvNxt)return;r.clear(n.pbufs),t.rcvNxt=t.rcvNxt+1|0,A(t.rcvNxt,
t.rcvAdv)&&(t.rcvAdv=t.rcvNxt),t.finReceived=!0,Z(t);let{state:s}=t;s===4?t.state=7:s===5&&(t.state=
8),t.userClosed||t.user.onFin(t),s===6&&!t.freed&&Zs(t)}function $m(t,e,r){let{clock:n,ip:s,stats:o}=t,i=t.cookieTcb??=t.create(Rt);if(Cr(i,e,r),i.flow.netif=
null,i.flow.neighbour=null,Le(i),Me(i,r),i.iss=t.cookies.make(i.flow.local,i.localPort,i.flow.remote,
i.remotePort,r.seq,i.peerMss,n.now),i.tsOn){let a=n.now|0,u=i.scaleOn?i.sndScale:-1,l=mm(a,u,i.sackOn,
i.ecnOn);i.tsOffset=i.tsOffset+l-a|0}else i.scaleOn=!1,i.sackOn=!1,i.ecnOn=!1;i.state=3,s.route(i.flow),
Ks(i),o.tcpSynCookiesSent++}function ao(t,e){let{packet:r}=e;return t.listeners.find(r.dst,e.dstPort,r.netif.index)}function Km(t,e,r){
if(!r.hasRst){if(r.hasAck){Ce(t,r);return}if(!(!r.hasSyn||(r.flags&W)!==0)&&la(t,e)){if(t.config.synCookies===
"always"||!e.mayOpen)return $m(t,e,r);ca(t,e,r,null)}}}function la(t,e){let{config:r,pbufs:n,stats:s}=t;
if(n.isExhausted)return s.drop("no-memory"),!1;let o=e.mayOpen||r.synCookies!=="off";return e.hasRoom&&
o?!0:(s.tcpListenDrops++,!1)}function ca(t,e,r,n){let s=t.create(Rt);Cr(s,e,r),e.begun(s),Le(s),n!==
null&&E(s.iss,n)&&Le(s,n),Me(s,r),s.lastRecvAt=t.clock.now,s.state=3,s.synDue=!0,t.ports.add(s),t.connections.
add(s),b(s),t.stats.tcpPassiveOpens++}var ET=65537;function uo(t,e,r){if(r.hasRst)return PT(t,e,r);if(r.hasSyn)return vT(t,e,r);r.hasAck&&
(kT(e,r)&&(t.timeWaits.remove(e),t.timeWaits.add(e)),r.sequenceLength>0?eo(t,e):(r.seq!==e.rcvNxt||r.
ack!==e.sndNxt)&&Qm(t,e))}function PT(t,e,r){r.seq!==e.rcvNxt||t.config.rfc1337||(!e.tsOn||e.refused)&&
Xt(t,e)}function vT(t,e,r){let n=r.hasAck||r.hasFin||!ST(e,r)?null:ao(t,r);if(n===null)r.options.hasTimestamps||
(e.refused=!0),Qm(t,e);else if(la(t,n)){let s=e.sndNxt+ET|0;Xt(t,e),ca(t,n,r,s)}}function ST(t,e){let{
options:r}=e;return t.tsOn&&r.hasTimestamps&&r.tsVal!==t.tsRecent?A(r.tsVal,t.tsRecent):A(e.seq,t.rcvNxt)}
function kT(t,e){let{options:r}=e;return e.hasFin&&(e.seq+e.sequenceLength|0)===t.rcvNxt&&Tn(t,e.ack)&&
(!t.tsOn||!r.hasTimestamps||w(r.tsVal,t.tsRecent))}function Qm(t,e){t.mayChallenge()&&eo(t,e)}function lo(t,e){t.state===2?Hm(t,e):t.state===10?uo(t.context,t,e):OT(t,e),t.freed||Yt(t)}function OT(t,e){
if(e.hasRst)return HT(t,e);let r=e.hasSyn&&wT(t,e);if(r){if(!e.hasAck)return CT(t,e);NT(t,e)}if(e.hasSyn)
return hn(t);if(Fm(t,e))return Ym(t,e);LT(t,e)&&e.hasAck&&Mm(t,e)&&(MT(t,e),r&&(t.ecnOn&&pn(t,e),Z(t)),
Lm(t,e)&&(e.length>0&&Wm(t,e),!t.freed&&(e.hasFin||t.reassembly.hasFin)&&qm(t,e)))}function wT(t,e){
return t.state===3&&e.seq===t.irs}function CT(t,e){t.ecnOn&&pn(t,e);let{hasTimestamps:r,tsVal:n}=e.options;
r&&w(n,t.tsRecent)&&ia(t,e),t.synDue=!0,b(t)}function NT(t,e){e.flags&=~be,e.seq=t.rcvNxt,e.window>>=
t.sndScale}function MT(t,e){t.trace!==null&&e.sequenceLength>0&&t.trace.segmentArrives(e),ia(t,e),t.
lastRecvAt=t.context.clock.now,t.keepProbes=0,DT(t,e)}function LT(t,e){let{rcvNxt:r,rcvAdv:n}=t,{seq:s,
sequenceLength:o}=e,i=s+o|0,a=s===r||(o===0?w(s,t.lastAckSent)&&S(s,n):A(i,r)&&E(s,n));return a||Ym(
t,e),a}function DT(t,e){let{sequenceLength:r}=e;if(r===0)return;let n=e.seq+r|0;E(e.seq,t.rcvNxt)&&UT(
t,e),A(n,t.rcvAdv)&&FT(t,e,n)}function UT(t,e){let r=t.rcvNxt-e.seq|0;An(t,e.seq,t.rcvNxt),e.seq=t.rcvNxt,
e.offset+=r,e.length-=r,Z(t)}function FT(t,e,r){let n=r-t.rcvAdv|0;if(e.hasFin){if(n===1)return;e.flags&=
~W,n--}e.length-=n,Z(t)}function Ym(t,e){let r=e.hasAck&&Tn(t,e.ack);if(e.sequenceLength===0){if(!GT(
t,r))return}else if(r){t.trace!==null&&t.trace.segmentArrives(e);let n=e.seq+e.length|0;e.length>0&&
S(n,t.rcvNxt)&&An(t,e.seq,n)}Z(t)}function HT(t,e){let{seq:r}=e;if(r!==t.rcvNxt){A(r,t.rcvNxt)&&E(r,
t.rcvAdv)&&hn(t);return}t.state===3&&t.passive?vt(t):Q(t,-14)}function GT(t,e){return t.answers??=new Um,
t.answers.mayAnswer(e,t.context.clock.now)}function zm(t,e,r){let{clock:n,cookies:s,stats:o}=t,{packet:i}=r;if(r.hasSyn||r.hasRst||!s.isExpecting(
n.now))return!1;let a=s.check(i.dst,r.dstPort,i.src,r.srcPort,r.seq-1|0,r.ack-1|0,n.now);return a===
0?(o.tcpSynCookiesFailed++,!1):e.hasRoom?(BT(t,e,r,a),!0):(o.tcpListenDrops++,!0)}function BT(t,e,r,n){
let{clock:s,stats:o}=t,i=t.create(Rt);Cr(i,e,r),e.begun(i),Le(i,r.ack-1|0),i.sndNxt=r.ack,VT(i,r,n),
t.ports.add(i),t.connections.add(i),o.tcpPassiveOpens++,o.tcpSynCookiesAccepted++,t.ip.route(i.flow),
Nr(i,r,!1),i.sndWl1=r.seq-1|0,i.lastRecvAt=s.now,i.lastSendAt=s.now,so(i)&&lo(i,r)}function VT(t,e,r){
let{options:n,seq:s}=e;n.mss=r,n.windowScale=-1,n.sackPermitted=!1;let o=!1;if(n.hasTimestamps){let i=n.
tsEcr-t.tsOffset|0;n.windowScale=dm(i),n.sackPermitted=hm(i),o=ym(i)&&t.options.ecn!=="off"}e.seq=s-
1|0,Me(t,e),t.ecnOn=o,e.seq=s}function Xm(t,e){if(!w(e.seq,t.sndUna)||!E(e.seq,t.sndNxt))return;let r=t.state===2;switch(e.kind){case ft:
WT(t,e);break;case Bt:case lr:r&&Q(t,-14);break;case cr:r?Q(t,-4):t.softError=-4;break;default:t.softError=
-4}}function WT(t,e){let{ip:r}=t.context;if(t.flow.dontFragment===0)return;let n=t.sndMss;r.updatePathMtu(
e.remote,e.mtu,e.length),rr(t),!(t.sndMss>=n)&&(t.cwnd=Math.max(Math.floor(t.cwnd*t.sndMss/n),t.sndMss),
t.sndUna!==t.sndNxt&&(t.sent.markAllLost(),t.repeatDue=!0,b(t)))}function jm(t,e){t.state===2?e.seq===t.iss&&Q(t,-4):t.sndUna!==t.sndNxt&&(t.softError=-4)}function Jm(t,e){
let{state:r}=t;return!(r===2||r===3)||e.seq!==t.iss?!1:(t.synCrowdedOut=!0,!0)}function Zm(t,e){for(let r of ed(
t,e))r.synDue=!0,b(r)}function td(t,e){for(let r of ed(t,e))r.state===2?Q(r,-4):r.softError=-4}function ed(t,e){
return t.connections.filter(({flow:r,synCrowdedOut:n})=>n&&r.neighbour===e)}var qT={application:0,network:0,receiver:0,buffer:0};function $T(t){let{limits:e,lastTextAt:r}=t,{now:n}=t.
context.clock,{application:s,network:o,receiver:i,buffer:a}=e?.times(n)??qT;return{delivered:e?.delivered??
0,deliveryRate:e?.rate??0,deliveryRateAppLimited:e?.rateAppLimited??!1,busyTime:o+i+a,receiverLimitedTime:i,
senderLimitedTime:a,applicationLimitedTime:s,sinceDataSent:t.totalSent>0?n-t.lastSendAt:0,sinceDataReceived:r===
-1/0?0:n-r}}function rd(t){let{sendQueue:e,sent:r}=t,n=t.counters??wp,s=e.end-t.sndNxt|0,o=Math.max(
Math.min(s,e.length),0);return{state:Wn[t.state],srtt:t.srtt,rttvar:t.rttvar,minRtt:t.minRtt===1/0?0:
t.minRtt,rto:oe(t,t.context.config),backoff:t.backoff,congestion:t.congestionName,cwnd:t.cwnd,ssthresh:t.
ssthresh,pacingRate:t.pacingRate*1e3,pipe:q(t),recovery:Un[t.caState],reordering:r.reordered,reorderings:r.
reorderings,reorderedBy:r.reorderedBy,...$T(t),sendQueue:e.length,unsent:o,inFlight:e.length-o,sacked:r.
sacked,lost:r.lost,outOfOrder:t.reassembly.bytes,unread:t.unread,sndBuf:t.sndBuf,rcvBuf:t.rcvBuf,mss:t.
sndMss,mssLimit:t.options.mssLimit,peerMss:t.peerMss,rcvMss:t.rcvMss,sndWnd:t.sndWnd,rcvWnd:kr(t),sndScale:t.
scaleOn?t.sndScale:-1,rcvScale:t.scaleOn?t.rcvScale:-1,timestamps:t.tsOn,sack:t.sackOn,ecn:t.ecnOn,noDelay:t.
options.noDelay,keepAlive:t.options.keepAlive,ceReceived:n.ceReceived,ecnReductions:n.ecnReductions,
bytesSent:t.totalSent,bytesAcked:t.totalAcked,bytesReceived:t.totalReceived,retransmits:n.retransmits,
bytesRetransmitted:n.repeatedBytes,timeouts:n.timeouts,recoveries:n.recoveries,undos:n.undos,dsacks:n.
dsacks,tailProbes:n.tailProbes}}function nd(t){let{keepAlive:e,keepIdleMs:r}=t.options;t.keepAt=e?t.context.clock.now+r:1/0,Yt(t)}function sd(t){
let{now:e}=t.context.clock;if(t.keepAt=1/0,!t.options.keepAlive)return;let r=t.state===4||t.state===
7||t.state===6,n=t.lastRecvAt+t.options.keepIdleMs;!r||t.sndUna!==t.sndNxt||Oe(t)?t.keepAt=e+t.options.
keepIdleMs:n>e?t.keepAt=n:KT(t)?(Ft(t),Q(t,-13)):(QT(t),t.keepProbes++,t.keepAt=e+t.options.keepIntervalMs)}
function KT(t){if(t.options.userTimeoutMs===0)return t.keepProbes>=t.options.keepCount;let e=t.context.
clock.now-t.lastRecvAt;return t.keepProbes>0&&e>=t.options.userTimeoutMs}function QT(t){Qs(t)||Ut(t,
t.sndNxt-1|0,0,0)}function od(t){let{now:e}=t.context.clock;t.delackAt<=e&&(t.delackAt=1/0,Z(t)),t.paceAt<=e&&(t.paceAt=
1/0,b(t)),t.lossAt<=e&&km(t),t.rexmitAt<=e&&YT(t),!t.freed&&t.keepAt<=e&&sd(t),!t.freed&&t.lingerAt<=
e&&le(t),t.freed||Yt(t)}function YT(t){if(t.rexmitAt=1/0,t.state===2||t.state===3)return zT(t);if(t.
sndUna===t.sndNxt&&t.sndWnd>0){t.probeDue=!0,b(t);return}if(t.retries>=Cs(t)||ad(t)){id(t);return}t.
retries++,t.sndWnd===0?(t.probeDue=!0,t.backoff++):t.flow.netif?.blocked!==!0&&(Om(t),hp(t)),fn(t),b(
t)}function id(t){Q(t,t.softError===0?-13:t.softError)}function ad(t){return t.options.userTimeoutMs!==
0&&t.context.clock.now>=t.unansweredSince+t.options.userTimeoutMs}function zT(t){let{config:e}=t.context;
if(t.retries>=Cs(t)||ad(t)){t.passive?vt(t):id(t);return}t.retries++,e.synBackoff&&t.backoff++,t.synDue=
!0,t.context.stats.tcpRetransmitted++,b(t)}var ud=class TcpPcb extends nr{constructor(t,e){super(t,e);let{traceRecords:r}=this.
options;r>0&&oo(this,r)}setCongestion(t){if(he(t)===null)return-6;let e=this.sent.rates!==null;return this.
replaceCongestion(t),this.pacingRate=0,this.sent.rates=null,this.sndUna!==this.iss&&Us(this),e&&this.
sent.rates===null&&Sm(this),0}setOption(t,e){this.options=this.options.with(t,e),t==="keepAlive"?nd(
this):t==="mssLimit"?rr(this):t==="traceRecords"&&oo(this,e)}bind(t,e,r){return r?.reuse!==void 0&&this.
setOption("reuse",r.reuse),Rm(this,t,e)}connect(t,e){return xm(this,t,e)}listen(t,e){return Im(this,
t,e)}write(t,e,r){!this.canSend||e<=0||(this.sent.rates!==null&&ve(this),this.sendQueue.append(t,e),
r&&(this.pushSeq=this.sendQueue.end),b(this))}recved(t){this.freed||zp(this,t)}shutdown(t,e){return this.
freed?-11:im(this,t,e)}close(){return this.freed||this.userClosed?-11:Xi(this)}abort(){ro(this)}info(){
return rd(this)}onTimer(){od(this)}};var ld=class Segment{packet;srcPort=0;dstPort=0;seq=0;ack=0;flags=0;window=0;offset=0;length=0;gsoSize=0;options=new up;get hasAck(){
return(this.flags&ot)!==0}get hasSyn(){return(this.flags&be)!==0}get hasFin(){return(this.flags&W)!==
0}get hasRst(){return(this.flags&$e)!==0}get sequenceLength(){return this.length+((this.flags&W)!==0?
1:0)+((this.flags&be)!==0?1:0)}read(t,e){let r=e.offset,n=bt(t,r);return this.packet=e,this.srcPort=
g(t,r),this.dstPort=g(t,r+ai),this.seq=P(t,r+gr),this.ack=Hc(t,r),this.flags=t[r+$t],this.window=g(t,
r+Tr),this.offset=r+n,this.length=e.length-n,this.gsoSize=e.gsoSize,this.options.parse(t,r+Zt,n-j)}};var cd={noDelay:!1,reuse:!1,ipv6Only:!1,keepAlive:!1},fa=class SocketOptions{noDelay;reuse;ipv6Only;keepAlive;keepIdleMs;keepIntervalMs;keepCount;userTimeoutMs;ecn;mssLimit;traceRecords;constructor(t){
this.noDelay=t.noDelay,this.reuse=t.reuse,this.ipv6Only=t.ipv6Only,this.keepAlive=t.keepAlive,this.keepIdleMs=
t.keepIdleMs,this.keepIntervalMs=t.keepIntervalMs,this.keepCount=t.keepCount,this.userTimeoutMs=t.userTimeoutMs,
this.ecn=t.ecn,this.mssLimit=t.mssLimit,this.traceRecords=t.traceRecords}with(t,e){return this[t]===
e?this:new fa({...this,[t]:e})}};var pa=class ConnectionTable{count=0;#t=new Array(64).fill(null);#e=63;#r;constructor(t){
this.#r=t}add(t){this.count>this.#e&&this.#s(),t.hash=this.#n(t.local,t.localPort,t.remote,t.remotePort);
let e=t.hash&this.#e;t.hashNext=this.#t[e],this.#t[e]=t,t.hashed=!0,this.count++}remove(t){if(!t.hashed)
return;t.hashed=!1,this.count--;let e=t.hash&this.#e,r=this.#t[e];if(r===t)this.#t[e]=t.hashNext;else{
for(;r.hashNext!==t;)r=r.hashNext;r.hashNext=t.hashNext}t.hashNext=null}find(t,e,r,n){let s=this.#n(
t,e,r,n),o=this.#t[s&this.#e];for(;o!==null;){if(o.hash===s&&o.remotePort===n&&o.localPort===e&&o.remote.
equals(r)&&o.local.equals(t))return o;o=o.hashNext}return null}any(){for(let t of this.#t)if(t!==null)
return t;return null}some(t){for(let e of this.#t)for(let r=e;r!==null;r=r.hashNext)if(t(r))return!0;
return!1}filter(t){let e=[];for(let r of this.#t)for(let n=r;n!==null;n=n.hashNext)t(n)&&e.push(n);return e}#n(t,e,r,n){
let s=this.#r^(e<<16|n);return s=co(s^r.w3),s=co(s^t.w3),r.isV4||(s=co(s^r.w0^Math.imul(r.w1,5)^Math.
imul(r.w2,9)),s=co(s^t.w0^Math.imul(t.w1,5)^Math.imul(t.w2,9))),s}#s(){let t=this.#t;this.#t=new Array(
2*t.length).fill(null),this.#e=this.#t.length-1;for(let e of t){let r=e;for(;r!==null;){let n=r.hashNext,
s=r.hash&this.#e;r.hashNext=this.#t[s],this.#t[s]=r,r=n}}}};function co(t){return t^=t>>>16,t=Math.imul(
t,2246822507),t^=t>>>13,t=Math.imul(t,3266489909),t^t>>>16}var fd=class ListenerTable{#t=new Map;add(t){let e=this.#t.get(t.localPort)??null;if(e===
null||!t.local.isAny){t.next=e,this.#t.set(t.localPort,t);return}let r=e;for(;r.next!==null;)r=r.next;
r.next=t}remove(t){let e=this.#t.get(t.localPort)??null;if(e===t)t.next!==null?this.#t.set(t.localPort,
t.next):this.#t.delete(t.localPort);else for(let r=e;r!==null;r=r.next)if(r.next===t){r.next=t.next;
break}t.next=null}has(t,e){let r=this.#t.get(e)??null;for(;r!==null;r=r.next)if(r.local.equals(t))return!0;
return!1}find(t,e,r){let n=this.#t.get(e)??null;for(;n!==null;n=n.next)if(!(n.ifIndex!==0&&n.ifIndex!==
r)){if(n.local.equals(t))return n;if(n.local.isAny&&(n.local.isV4===t.isV4||t.isV4&&!n.ipv6Only))return n}
return null}all(){let t=[];for(let e of this.#t.values())for(let r=e;r!==null;r=r.next)t.push(r);return t}};var pd=class TimeWaitList{count=0;oldest=null;#t=null;#e=new gt(this);#r;#n;#s;#o;constructor(t,e,r,n){
this.#r=t,this.#n=e,this.#s=r,this.#o=n}add(t){t.waitUntil=this.#n.now+this.#s,t.waitPrev=this.#t,t.
waitNext=null,this.#t===null?this.oldest=t:this.#t.waitNext=t,this.#t=t,this.count++,this.oldest===t&&
this.#i()}remove(t){if(t.waitPrev===null&&this.oldest!==t)return;let e=this.oldest===t;e?this.oldest=
t.waitNext:t.waitPrev.waitNext=t.waitNext,t.waitNext===null?this.#t=t.waitPrev:t.waitNext.waitPrev=t.
waitPrev,t.waitPrev=null,t.waitNext=null,this.count--,e&&this.#i()}replace(t,e){let{waitNext:r,waitPrev:n}=t;
e.waitNext=r,e.waitPrev=n,r===null?this.#t=e:r.waitPrev=e,n===null?this.oldest=e:n.waitNext=e,t.waitNext=
null,t.waitPrev=null}onTimer(){let{now:t}=this.#n;for(;this.oldest!==null&&this.oldest.waitUntil<=t;)
this.#o(this.oldest);this.#i()}#i(){this.oldest===null?this.#r.remove(this.#e):this.#r.set(this.#e,this.
oldest.waitUntil)}};var XT=1073741823,md=class TcpLayer{ip;clock;timers;rng;stats;pbufs;config;options;connections;remnants;ports=new Am;listeners=new fd;timeWaits;orphans=0;sendShort=!1;nextPruneAt=0;secret;cookies;cookieTcb=null;replyFlow=new rt;waitFlow=new rt;#t=new ld;#e=null;#r=null;#n=0;#s=-1;constructor(t){
this.ip=t.ip,this.clock=t.clock,this.timers=t.timers,this.rng=t.rng,this.stats=t.stats,this.pbufs=t.
pbufs;let{rcvBuf:e,sndBuf:r}=t.config??{};this.config={...Ku,...e===void 0?{}:{rcvBufMax:e},...r===void 0?
{}:{sndBufMax:r},...t.config};let{congestion:n,timeWaitMs:s}=this.config;if(this.options=new fa({...this.
config,...cd,mssLimit:this.config.mss}),this.timeWaits=new pd(this.timers,this.clock,s,i=>Xt(this,i)),
he(n)===null)throw new RangeError(`Unknown congestion control "${n}"`);let o=t.rng.nextU32();this.connections=
new pa(o),this.remnants=new pa(o),this.secret=new no(t.rng),this.cookies=new pm(t.rng),this.replyFlow.
dontFragment=this.ip.dontFragment,this.ip.register(6,this)}get connectionCount(){return this.connections.
count+this.remnants.count}create(t){return new ud(this,t)}input(t){let{memory:e}=this.ip.frame,r=Gc(
e,t.offset,t.length);if(r!==null)return this.stats.drop(r);if(t.isBroadcast||t.isMulticast)return this.
stats.drop("bad-address");if(!this.ip.verifyChecksum(t))return this.stats.drop("bad-checksum");let n=this.#t;
if(!n.read(e,t))return this.stats.drop("bad-options");this.stats.tcpReceived++;let s=this.connections.
find(t.dst,n.dstPort,t.src,n.srcPort);if(s!==null)return lo(s,n);let o=this.remnants.find(t.dst,n.dstPort,
t.src,n.srcPort);if(o!==null)return uo(this,o,n);let i=ao(this,n);if(i===null)return Ce(this,n);n.hasAck&&
zm(this,i,n)||Km(this,i,n)}onIcmpError(t){let e=this.#o(t);e!==null&&Xm(e,t)}onUnresolved(t){let e=this.#o(
t);e!==null&&jm(e,t)}onCrowdedOut(t){let e=this.#o(t);return e!==null&&Jm(e,t)}#o(t){let{local:e,localPort:r,
remote:n,remotePort:s}=t;return this.connections.find(e,r,n,s)}onNeighbourFound(t){Zm(this,t)}onNeighbourFailed(t){
td(this,t)}onAddressGoes(t,e){for(let r of this.ports.all())r.local.equals(t)&&(r instanceof nr?r.inTimeWait||
zs(r):!r.inTimeWait&&e!==null&&r.local.copyFrom(e))}flush(t=XT){let{stats:e}=this,r=this.#e,n=this.#r;
for(this.#e=null,this.#r=null;r!==null&&t>0;){let s=r.dirtyNext;r.dirtyNext=null,r.dirty=!1;let o=e.
tcpSent;em(r),r.state===10&&to(r),t=t-(e.tcpSent-o)|0,r=s}return r===null?!1:(n.dirtyNext=this.#e,this.#e=
r,this.#r??=n,!0)}markDirty(t){t.dirty||(t.dirty=!0,this.#r===null?this.#e=t:this.#r.dirtyNext=t,this.#r=
t)}isSettled(t){return!this.connections.some(({state:e})=>e===5||e===8||e===9||t&&e===6)}shutdown(){
for(let t of this.listeners.all())t.close();for(;;){let t=this.connections.any();if(t===null)break;ro(
t)}for(;this.timeWaits.oldest!==null;)Xt(this,this.timeWaits.oldest)}addListener(t){this.ports.add(t),
this.listeners.add(t)}removeListener(t){this.ports.remove(t),this.listeners.remove(t)}mayChallenge(){
let t=Math.floor(this.clock.now/1e3);if(t!==this.#s){this.#s=t;let{challengeAckRate:e}=this.config;this.#n=
e/2+Math.floor(e*(this.rng.nextU32()/4294967296))}return--this.#n>=0}};function ma(t,e,r,n){let{flow:s,boundFamily:o,local:i,remote:a}=t,{dst:u,src:l,netif:c}=r,p=u.isV4;if(o!==
0&&o===4!==p||s.boundIfIndex!==0&&s.boundIfIndex!==c.index||r.isMulticast&&!jT(t,r))return 0;let d=o===
0?1:2;if(t.isConnected){if(t.remotePort!==n||!a.isAny&&!a.equals(l))return 0;d+=8}return i.isAny?d:i.
equals(u)||r.isBroadcast&&JT(e.netifOf(i),i,r)?d+4:0}function jT(t,e){let r=t.memberships;if(r===null)
return t.multicastAll;for(let n=0;n<r.length;n++){let s=r[n];if(s.netif===e.netif&&s.group.equals(e.
dst))return s.allows(e.src)}return t.multicastAll}function JT(t,e,r){if(t===null)return!1;if(r.dst.isBroadcast4)
return t===r.netif;for(let n=0;n<t.addresses.length;n++){let{addr:s,prefixLen:o}=t.addresses[n];if(s.
equals(e))return r.dst.matchesPrefix(s,o)}return!1}var ZT=65535,dd=class UdpPcb extends Ss{user;family;isLite;localPort=0;remotePort=0;isConnected=!1;boundFamily;reuse=!1;noChecksum=!1;coverageTx=0;coverageRx=0;memberships=null;multicastAll=!0;hashNext=null;#t;constructor(t,e,r,n){
super(r===4?y.ANY4:y.ANY6),this.#t=t,this.user=e,this.family=r,this.boundFamily=r,this.isLite=n}get protocol(){
return this.isLite?136:17}bind(t,e){let r=this.#s(t);return r<0?-6:this.#t.bind(this,t,e,r)}connect(t,e){
if(!this.#n(t))return-6;let r=this.#r();return r!==0?r:(this.remote.copyFrom(t),this.remotePort=e,this.
isConnected=!0,this.flow.invalidate(),0)}disconnect(){this.remote.copyFrom(this.family===4?y.ANY4:y.
ANY6),this.remotePort=0,this.isConnected=!1,this.ifIndex=0}limitFamily(t){this.family===4||this.localPort!==
0||(this.family=t?6:0,this.boundFamily=this.family)}isPeer(t,e){return this.isConnected&&this.remotePort===
e&&this.remote.equals(t)}send(t,e,r,n){let{frame:s}=this.#t.ip;return s.reset(),s.append(t,e),this.sendFrame(
s,r,n)}joinLimit(t,e){let{ip:r}=this.#t,{flow:n}=this,s=t.isAny?this.remote:t;if(e===0||this.isLite||
this.noChecksum||s.isMulticast||!n.leadsTo(r,s)||r.headerLength(n)+x+e>r.mtu(n))return 1;let i=r.datagramSegmentation(
n);return Math.min(64,Math.max(1,Math.floor(i/e)))}sendFrame(t,e,r,n=t.length){let{ip:s}=this.#t,o=e;
if(o===null||o.isAny){if(!this.isConnected)return this.family===0?-6:-4;o=this.remote,r=this.remotePort}
if(!this.#n(o))return-6;if(t.length+x>ZT)return-1;if(!this.broadcast&&s.isBroadcast(o))return-6;let i=this.#r();
if(i!==0)return i;let{flow:a}=this;if(i=a.aim(s,this.local,o),i!==0)return i;let u=n<t.length?Math.ceil(
t.length/n):1;return u>1&&(t.gsoType=5,t.gsoSize=n),this.#e(t,r),i=s.send(a,t,this.protocol),i===0?s.
stats.udpSent+=u:u>1&&(s.stats.udpSent+=t.accepted/n),i}remove(){this.#t.unbind(this)}#e(t,e){let{ip:r}=this.#t,
n=t.length+x,s=t.prepend(x),{flow:o,protocol:i}=this;if(this.isLite){let a=this.coverageTx;a>0&&a<x&&
(a=x),a>n&&(a=0),li(t.memory,s,this.localPort,e,a);let u=a===0?n:a;r.finishChecksum(o,t,i,s,Qt,u);return}
li(t.memory,s,this.localPort,e,n),!(this.noChecksum&&o.remote.isV4)&&r.finishChecksum(o,t,i,s,Qt)}#r(){
return this.localPort!==0?0:this.#t.bind(this,this.local,0,this.boundFamily)}#n(t){return this.family===
0||this.family===4===t.isV4}#s(t){return this.#n(t)?t.isV4?4:t.isAny?this.family:6:-1}};var hd=49152,t0=65535,fo=1024,yd=class UdpPortTable{#t;#e=new Array(fo).fill(null);#r=0;constructor(t){
this.#t=t}get size(){return this.#r}first(t){return this.#e[t&fo-1]}forEach(t){for(let e of this.#e)
for(let r=e;r!==null;r=r.hashNext)t(r)}bind(t,e,r,n){let s=r===0?this.#s(t):r;if(s===0)return-8;if(r!==
0&&this.#n(t,e,r,n))return-8;this.unbind(t),t.local.copyFrom(e),t.localPort=s,t.boundFamily=n,t.flow.
invalidate();let o=s&fo-1;return t.hashNext=this.#e[o],this.#e[o]=t,this.#r++,0}unbind(t){if(t.localPort===
0)return;let e=t.localPort&fo-1,r=this.#e[e];if(r===t)this.#e[e]=t.hashNext;else{for(;r!==null&&r.hashNext!==
t;)r=r.hashNext;r!==null&&(r.hashNext=t.hashNext)}t.hashNext=null,t.localPort=0,this.#r--}#n(t,e,r,n){
for(let s=this.first(r);s!==null;s=s.hashNext)if(!(s===t||s.localPort!==r||s.isLite!==t.isLite||s.reuse&&
t.reuse||!(n===0||s.boundFamily===0||n===s.boundFamily))&&(e.isAny||s.local.isAny||s.local.equals(e)))
return!0;return!1}#s(t){let e=t0-hd+1,r=ye(this.#t,e);for(let n=0;n<e;n++){let s=hd+(r+n)%e;if(!this.#o(
s,t.isLite))return s}return 0}#o(t,e){let r=this.first(t);for(;r!==null&&(r.localPort!==t||r.isLite!==
e);)r=r.hashNext;return r!==null}};var gd=class UdpLayer{ip;#t;#e;#r;constructor(t){this.ip=t.ip,this.#r=new yd(t.rng),
this.#t=t.stats,this.#e=t.pbufs;for(let e of[!1,!0])this.ip.register(e?136:17,{input:r=>this.#n(r,e),
...e?{}:{inputMany:r=>this.#o(r)},onIcmpError:r=>this.#c(r,e),onAddressGoes:(r,n)=>this.#f(r,n,e)})}get bound(){
return this.#r.size}create(t,e={}){let{family:r=4,lite:n=!1}=e,s=new dd(this,t,r,n);return s.flow.dontFragment=
this.ip.dontFragment,s}bind(t,e,r,n){return this.#r.bind(t,e,r,n)}unbind(t){this.#r.unbind(t)}#n(t,e){
let r=this.#e.memory.u8,{offset:n}=t,s=e?Wc(r,n,t.length):Vc(r,n,t.length);if(s!==null)return this.#t.
drop(s);let o=e?t.length:te(r,n);if(!this.#i(t,o,e))return this.#t.drop("bad-checksum");let i=ui(r,n),
a=en(r,n),u=this.#a(t,i,a,e);if(u===null){this.#t.drop("no-listener"),this.ip.sendUnreachable(t,Bt);
return}if(e&&u.coverageRx>ci(r,n,o))return this.#t.drop("bad-checksum");let l=o-x;if(u.reuse&&(t.isBroadcast||
t.isMulticast)&&this.#l(u,t,l,i,a),this.#s(u,l))return;let c=this.#e.keep(t.pbuf,n+x,l);this.#u(u,c,
t,i,a)}#s({user:t},e){let r=t.refusal?.(e,1)??null;return r===null?!1:(t.onRefused?.(),this.#t.drop(
r),!0)}#o(t){if(t.isMulticast||t.isBroadcast)return!1;let e=this.#e.memory.u8,{offset:r,gsoSize:n,src:s,
dst:o,netif:i}=t,a=ui(e,r),u=en(e,r),l=this.#a(t,a,u,!1);if(l===null||l.user.onDatagrams===void 0)return!1;
let c=t.length-x,p=Math.ceil(c/n);if((l.user.refusal?.(c,p)??null)!==null)return!1;let d=this.#e.keep(
t.pbuf,r+x,c);return d===null?!1:(this.#t.udpReceived+=p,l.user.onDatagrams(l,d,n,s,a,o,u,i),!0)}#i(t,e,r){
let n=this.#e.memory.u8,{offset:s}=t;if(r){let o=ci(n,s,e);return this.ip.verifyChecksum(t,o,e)}return rn(
n,s)===0?t.dst.isV4:this.ip.verifyChecksum(t,e,e)}#a(t,e,r,n){let s=null,o=0,i=this.#r.first(r);for(;i!==
null;i=i.hashNext){if(i.localPort!==r||i.isLite!==n)continue;let a=ma(i,this.ip,t,e);a>o&&(s=i,o=a)}
return s}#l(t,e,r,n,s){let o=e.offset+x,i=this.#r.first(s);for(;i!==null;){let a=i.hashNext;if(i!==t&&
i.localPort===s&&i.isLite===t.isLite&&i.reuse&&ma(i,this.ip,e,n)>0&&!this.#s(i,r)){let u=this.#e.allocate(
r);u!==null&&this.#e.memory.u8.copyWithin(u.offset,o,o+r),this.#u(i,u,e,n,s)}i=a}}#u(t,e,r,n,s){if(e===
null)return this.#t.drop("no-memory");this.#t.udpReceived++;let{src:o,dst:i,netif:a}=r;t.user.onDatagram(
t,e,o,n,i,s,a)}#c(t,e){let r=this.#p(t,e);r!==null&&(t.kind===ft&&r.flow.dontFragment!==0&&this.ip.updatePathMtu(
t.remote,t.mtu,t.length),r.user.onIcmpError?.(r,t))}#f(t,e,r){e!==null&&this.#r.forEach(n=>{n.isLite===
r&&n.follow(t,e)})}#p(t,e){let r=null,n=this.#r.first(t.localPort);for(;n!==null;n=n.hashNext)if(!(n.
localPort!==t.localPort||n.isLite!==e)&&!(!n.local.isAny&&!n.local.equals(t.local))){if(n.isPeer(t.remote,
t.remotePort))return n;(!n.isConnected||n.remote.isAny)&&(r??=n)}return r}};var e0=64,Td=class Stack{clock=new gl;timers=new Al(this.clock);stats=new Tl;pbufs;ip;tcp;udp;raw;resolver;api;#t;#e;#r=[];#n;#s;#o=1;ended=[];constructor(t){
let{memory:e,rng:r}=t;this.#t=e,this.#e=r;let n=new fu(t.arena.start,t.arena.size);this.pbufs=new xl(
e,n);let{clock:s,timers:o,stats:i,pbufs:a}=this;this.ip=new Kf({clock:s,timers:o,rng:r,stats:i,pbufs:a,
frame:new Ln(e.u8,t.frameScratch),...t.ip===void 0?{}:{config:t.ip}});let u=this.ip;this.#s=new ec(e.
u8,a,u),this.tcp=new md({ip:u,clock:s,timers:o,rng:r,stats:i,pbufs:a,...t.tcp===void 0?{}:{config:t.
tcp}}),this.udp=new gd({ip:u,rng:r,stats:i,pbufs:a}),this.raw=new sp({ip:u,stats:i,pbufs:a});let{tcp:l,
udp:c,raw:p}=this;this.resolver=new Zl({clock:s,timers:o,rng:r,stats:i,pbufs:a,udp:c,tcp:l},t.dns),this.
tcp.replyFlow.ttl=u.config.ttl,this.api=new yl({sink:t.sink,pbufs:a,ip:u,tcp:l,udp:c,raw:p,...t.api===
void 0?{}:{config:t.api}}),this.#n=new zf(a),this.#i()}#i(){let t=this.#n,e=this.attach("lo",t,O.ZERO,
t.mtu,!0);this.ip.addAddress(e,y.LOOPBACK4,8)}attach(t,e,r,n,s=!1){if(this.#o>255)throw new RangeError(
"Too many interfaces");if(e.maxFrame+8>pr)throw new RangeError(`Frames of ${e.maxFrame} bytes are to\
o large`);let o=r??this.#a(),i=new Ec(this.#o++,t,e,o,n,s),a=this.ip.config.receiveCoalescing&&e.offload.
tcpSegmentation===0?new tp(this.#t.u8,this.ip.sum,e.medium):null;return this.#r.push(new Yf(i,e,this.
pbufs,a)),this.ip.addNetif(i),i}#a(){let t=this.#e.nextU32()&4244635647|33554432;return new O(t|0,this.#e.
nextU32()&65535)}receive(){let t=this.#r,e=!1;for(let r=0;r<t.length;r++){let n=t[r];n.ended||(this.#s.
receiveFrom(n)&&(e=!0),n.ended&&this.ended.push(n.source))}return e}flush(){let t=this.#r;for(let r=0;r<
t.length;r++)t[r].netif.blocked=!1;let e=this.tcp.flush(e0);for(let r=0;r<t.length;r++)t[r].source.flush?.();
return this.api.reportSent(),e}get loopbackPending(){return this.#n.pending>0}runTimers(){this.timers.
run()}nextDeadline(){return this.timers.nextDeadline()}};function _d(t,e,r){switch(e.op){case"lookup":return t.lookup(e.name,e.addrtype,(n,s,o)=>{let{status:i,
rcode:a}=o;r({err:n,status:i,rcode:a,addrs:s.map(String)})}),!0;case"addresses":return t.addresses(e.
name,({err:n,status:s,rcode:o},i)=>{r({err:n,status:s,rcode:o,addrs:i.map(String)})}),!0;case"resolv\
e":return t.query(e.name,e.type,r),!0;case"nameservers":return r(t.nameServers),!0;case"setNameserve\
rs":return t.setNameServers(e.servers),r(null),!0;case"addNameserver":return t.setNameServers([...t.
nameServers,e.server]),r(null),!0;case"addHost":return t.hosts.add(e.name,Ad(e.address)),r(null),!0;case"\
removeHost":{let n=e.address===null?null:Ad(e.address);return r(t.hosts.remove(e.name,n)),!0}case"fo\
rgetNames":return t.cache.clear(),r(null),!0;default:return!1}}function Ad(t){let e=y.parse(t);if(e===
null)throw new TypeError(`Invalid address "${t}"`);return e}function bd(t){let{iss:e,irs:r,sent:n,sendQueue:s,reassembly:o}=t,i=[`${t.local}:${t.localPort} > ${t.
remote}:${t.remotePort}`,Wn[t.state],`snd.una=${t.sndUna-e|0} snd.nxt=${t.sndNxt-e|0}`,`snd.wnd=${t.
sndWnd} queued=${s.length}`,`rcv.nxt=${t.rcvNxt-r|0} rcv.wnd=${t.rcvAdv-t.rcvNxt|0}`,`unread=${t.unread}\
 cwnd=${t.cwnd} ${Un[t.caState]}`,`srtt=${Math.round(t.srtt)} rto=${Math.round(oe(t,t.context.config))}`];
(n.sacked>0||n.lost>0)&&i.push(`sacked=${n.sacked} lost=${n.lost}`),o.bytes>0&&i.push(`out-of-order=${o.
bytes}`),t.retries>0&&i.push(`retries=${t.retries}`);let{now:a}=t.context.clock;for(let[u,l]of r0(t))
l<1/0&&i.push(`${u}+${Math.round(l-a)}`);return i.join(" ")}function r0(t){return[["rexmit",t.rexmitAt],
["loss",t.lossAt],["delack",t.delackAt],["pace",t.paceAt],["keepalive",t.keepAt],["linger",t.lingerAt]]}var n0=["gone","incomplete","reachable","probe","permanent","no-arp"];function Rd(t){let{stack:e}=t,
{tcp:r,udp:n,ip:s,timers:o,pbufs:i,clock:a}=e,u=o.nextDeadline()-a.now;return[...De("interfaces",s0(
t)),...De("routes",s.router.table.entries.map(({dst:l,prefixLen:c,netif:p,gateway:d})=>`${l}/${c} ${d===
null?"":`via ${d} `}on ${p.name}`)),...De("neighbours",s.link.neighbours.entries.map(l=>`${l.ip} ${l.
mac} on ${l.netif.name} ${n0[l.state]}`+(l.queueBytes>0?` ${l.queueBytes} bytes wait`:""))),...De("l\
isteners",r.listeners.all().map(l=>`${l.local}:${l.localPort} backlog=${l.backlog} opening=${l.opening}\
 waiting=${l.waiting}`)),...De("connections",r.connections.filter(()=>!0).map(bd)),...De("time-wait",
r.remnants.filter(()=>!0).map(o0)),...De("timers",[`${o.size} in the queue, `+(u<1/0?`the next in ${Math.
round(u)} ms`:"none is set")]),...De("memory",[`${i.blocks.chunksUsed} of ${i.blocks.chunks} chunks,\
 ${i.blocks.blocksUsed} blocks, ${i.used} received buffers`,`${e.api.count} endpoints, ${n.bound} UD\
P control blocks bound`])].join(`
`)}function De(t,e){return e.length===0?[]:[t,...e.map(r=>`  ${r}`)]}function s0(t){return t.describeNetifs().
map(e=>`${e.index} ${e.name} ${e.up?"up":"down"} ${e.mac} mtu=${e.mtu} ${e.addresses.join(" ")} rx=${e.
rxFrames} tx=${e.txFrames} dropped=${e.txDropped}`)}function o0(t){let{local:e,localPort:r,remote:n,
remotePort:s}=t;return`${e}:${r} > ${n}:${s}`}function xd(t,e,r){let n=s=>r(JSON.stringify({value:s}));try{let s=JSON.parse(e);if(_d(t.stack.resolver,
s,n))return;n(i0(t,s)??null)}catch(s){if(s instanceof ts)throw s;r(JSON.stringify({error:s.message}))}}
function i0(t,e){let{ip:r}=t.stack;switch(e.op){case"netifs":return t.describeNetifs();case"stats":return a0(
t);case"dump":return Rd(t);case"info":return da(t,e.conn)?.pcb?.info();case"datagramInfo":{let n=t.stack.
api.get(e.conn);return n instanceof yt?n.queue.info():void 0}case"trace":case"takeTrace":case"stopTr\
ace":return t.traces.answer(e,n=>da(t,n)?.trace??null);case"congestion":{let n=da(t,e.conn);if(n===null||
n.listener!==null)throw new TypeError("Cannot set the congestion control: the netconn has no TCP con\
nection");if(he(e.name)===null)throw new TypeError(`Unknown congestion control "${e.name}"`);n.pcb?.
setCongestion(e.name);return}case"addAddress":t.addAddress(t.netif(e.netif),e.address);return;case"r\
emoveAddress":r.removeAddress(t.netif(e.netif),ha(e.address));return;case"replaceAddress":t.replaceAddress(
t.netif(e.netif),ha(e.old),e.address);return;case"addRoute":t.addRoute(e.route);return;case"setUp":r.
setUp(t.netif(e.netif),e.up);return;case"setNeighbour":{let n=O.parse(e.mac);if(n===null)throw new TypeError(
`Invalid hardware address "${e.mac}"`);r.setNeighbour(t.netif(e.netif),ha(e.address),n);return}}}function da(t,e){
let r=t.stack.api.get(e);return r instanceof Ot?r:null}function a0(t){let{stack:e}=t,{drops:r,...n}={
...e.stats};return{drops:Object.fromEntries(r),counters:n,pbufs:e.pbufs.used,blocks:e.pbufs.blocks.blocksUsed,
endpoints:e.api.count,tcpConnections:e.tcp.connectionCount,tcpTimeWaits:e.tcp.timeWaits.count,tcpOrphans:e.
tcp.orphans,timers:e.timers.size,netifs:t.describeNetifs()}}function ha(t){let e=y.parse(t);if(e===null)
throw new TypeError(`Invalid address "${t}"`);return e}var{EVT_ACCEPT:or,EVT_CLOSED:Id,EVT_CONNECTED:po,EVT_CONTROL:mo,EVT_DATA:Mr,EVT_DATAGRAM:Gt,EVT_DATAGRAM_ERROR:ya,
EVT_ERROR:ga,EVT_FIN:Ed,EVT_NOT_BEGUN:Ta,EVT_RELEASED:Pd,EVT_REPLY:_n,EVT_SEND_ERROR:Aa,EVT_SENT:ho,
EVT_STOPPED:u0}=Mn,l0=.25,c0=5,f0=16384,vd=class EventWriter{#t;#e;#r;#n;#s;#o=!1;#i=0;#a=!1;#l=!1;constructor(t,e,r,n){
this.#t=t,this.#e=new Tu(t,e.eventWord,Po,n),this.#r=e.controlWord+pu,this.#n=r,this.#s=n}#u(t){let e=this.#c(
t);return this.#a=!0,e}#c(t){let e=this.#e,r=e.reserve(t);return r<0&&!e.isBacklogged&&(this.publish(),
r=e.reserve(t)),r<0?e.keep(t):r}reply(t,e,r=y.ANY4,n=0){if(t===0)return;let s=this.#u(_n.header),o=this.#e.
words;o[s+_n.call]=t,o[s+_n.err]=e,He(o,s+_n.addr,r),o[s+_n.port]=n}answerControl(t,e){let r=new TextEncoder().
encode(e),n=0;do{let s=r.subarray(n,n+f0);n+=s.byteLength;let o=ru(s.byteLength),i=this.#u(nu(mo.header,
o)),a=this.#e.words;a[i+mo.call]=t,a[i+mo.more]=n<r.byteLength?1:0,su(a,i+mo.text,s)}while(n<r.byteLength)}connected(t,e,r){
let n=this.#u(po.header);this.#l=!0;let s=this.#e.words;s[n+po.conn]=t,He(s,n+po.addr,e),s[n+po.port]=
r}notBegun(t,e){let r=this.#u(Ta.header);this.#e.words[r+Ta.conn]=t,this.#e.words[r+Ta.err]=e}data(t,e){
for(let r=e;r!==null;){let n=r.next;r.next=null;let s=this.#u(Mr.header),o=this.#e.words;o[s+Mr.conn]=
t,o[s+Mr.pbuf]=r.id,o[s+Mr.offset]=r.offset,o[s+Mr.length]=r.length,o[s+Mr.more]=n===null?0:1,r=n}}fin(t){
let e=this.#u(Ed.header);this.#l=!0,this.#e.words[e+Ed.conn]=t}sent(t,e,r){let n=this.#u(ho.header),
s=this.#e.words;s[n+ho.conn]=t,s[n+ho.bytes]=e,s[n+ho.sndBuf]=r}accept(t,e,r,n,s,o){let i=this.#u(or.
header);this.#l=!0;let a=this.#e.words;a[i+or.listener]=t,a[i+or.conn]=e,He(a,i+or.remote,r),a[i+or.
remotePort]=n,He(a,i+or.local,s),a[i+or.localPort]=o}error(t,e){let r=this.#u(ga.header);this.#e.words[r+
ga.conn]=t,this.#e.words[r+ga.err]=e}closed(t){let e=this.#c(Id.header);this.#e.words[e+Id.conn]=t}released(t){
let e=this.#c(Pd.header);this.#e.words[e+Pd.conn]=t}datagram(t,e,r,n,s,o,i,a){let u=this.#u(Gt.header),
l=this.#e.words;l[u+Gt.conn]=t,l[u+Gt.pbuf]=e.id,l[u+Gt.offset]=e.offset,l[u+Gt.length]=e.length,He(
l,u+Gt.from,n),l[u+Gt.fromPort]=s,He(l,u+Gt.to,o),l[u+Gt.toPort]=i,l[u+Gt.netif]=a,l[u+Gt.size]=r}sendError(t,e){
let r=this.#u(Aa.header);this.#e.words[r+Aa.conn]=t,this.#e.words[r+Aa.err]=e}datagramError(t,e){let r=this.#u(
ya.header);this.#e.words[r+ya.conn]=t,this.#e.words[r+ya.err]=e}stopped(){this.#u(u0.header)}hasRoom(){
return!this.#e.isBacklogged&&this.#e.ring.space(!0)>Po/4}get backlogged(){return this.#e.isBacklogged}publish(){
this.show(this.#i),this.#a&&this.wake()}show(t){this.#e.isBacklogged&&this.#e.retry(),this.#e.ring.pending&&
(this.#e.ring.publish(),this.#o||(this.#o=!0,this.#i=t));let e=this.#a?l0:c0;this.#o&&t-this.#i>e&&this.
wake()}get wakePending(){return this.#o}get isUrgent(){return this.#a}get hasLifecycleEvent(){return this.#l}wake(){
if(!this.#o)return;this.#o=this.#a=this.#l=!1;let t=this.#r;this.#s?this.#n():Atomics.load(this.#t,t)!==
0&&Atomics.exchange(this.#t,t,0)!==0&&this.#n()}};var Sd=class AddressReply{err=0;addr;port=0};var p0=10,kd=Ge.conn,yo=Ge.pieces,Od=yo+1,_a=yo+2,wd=class DatagramSender{#t;#e;#r;#n=new y;#s=new Int32Array(
64);#o=0;constructor(t,e,r){this.#t=t,this.#e=e,this.#r=r}get isWaiting(){return this.#o!==0}get deadline(){
return this.#o===0?1/0:this.#o}send(t,e){let r=this.#r.api.get(t[e+kd]),n=t[e+Ge.call],s=-11,o=!1;if(r instanceof
yt){let i=pe(t,e+Ge.addr,this.#n),a=t[e+yo];r.load(t,e+Od,a),o=n===0&&a===1;let u=o?t[e+_a]:1/0;o&&this.#i(
r,r.joinLimit(i),t,e),s=r.send(i,t[e+Ge.port],u),o&&s===-7&&r.accepted>0&&(this.#t.rewind(this.#s[r.
accepted/u-1]),s=0)}if(s===-7&&n===0){if(this.#a())return!1;o&&this.#t.rewind(this.#s[0])}return this.#o=
0,n!==0?this.#e.reply(n,s):s!==0&&this.#e.sendError(t[e+kd],s),!0}#i(t,e,r,n){let s=this.#t,o=r[n+_a],
i=o;for(let a=0;;a++){if(this.#s[a]=s.position,a+1>=e||i<o)return;let u=s.next();if(u<0)return;if(i=
r[u+_a],s.opcode!==Ge.opcode||!m0(r,n,u)||i>o||i===0){s.rewind(this.#s[a]);return}t.loadMore(r[u+Od],
i)}}#a(){let{now:t}=this.#r.clock;return this.#o===0&&(this.#o=t+p0),t<this.#o}};function m0(t,e,r){
for(let n=0;n<=yo;n++)if(t[e+n]!==t[r+n])return!1;return!0}var{REQ_ABORT:Cd,REQ_ACCEPTED:ba,REQ_BIND:Lr,REQ_BIND_IF:Nd,REQ_CONNECT:bn,REQ_CONTROL:Ra,REQ_DELETE:Md,
REQ_DISCONNECT:d0,REQ_FREE:Ld,REQ_GETADDR:Dd,REQ_GROUP:Dr,REQ_LISTEN:Ud,REQ_NEW:go,REQ_OPTION:To,REQ_RECVED:xa,
REQ_SEND:h0,REQ_SHUTDOWN:Fd,REQ_STOP:y0,REQ_TAKEN:Rn,REQ_WRITE:xn}=Mn,Hd=4096,Bd=class RequestReader{#t;#e;#r;#n;#s;#o;#i;#a;#l=new y;#u=new y;#c=new y;#f=new Sd;constructor(t,e,r,n,s){
this.#t=t,this.#e=e.controlWord,this.#r=new eu(t,e.requestWord,yu,n),this.#s=r,this.#n=s}attach(t,e){
this.#o=t,this.#i=e,this.#a=new wd(this.#r,this.#n,t)}get ready(){return!this.#a.isWaiting&&this.#r.
ready}get deadline(){return this.#a.deadline}handle(){let t=this.#r,e=0;for(;e<Hd;e++){let n=t.position,
s=t.next();if(s<0)break;if(!this.#d(t.opcode,this.#t,s)){t.rewind(n);break}}if(e===0)return!1;t.release(),
this.#p();let r=this.#e+mu;return Atomics.load(this.#t,r)!==0&&Atomics.exchange(this.#t,r,0)!==0&&this.#s(),
e===Hd}#p(){this.#o.tcp.sendShort=this.#t[this.#e+du]===1;let t=this.#o.pbufs.isShort?1:0;this.#t[this.#e+
hu]=t}#d(t,e,r){return t===h0.opcode?this.#a.send(e,r):(this.#m(t,e,r),!0)}#m(t,e,r){let n=this.#o.api;
switch(t){case xn.opcode:{let s=n.get(e[r+xn.conn]);if(s instanceof Ot){let o=e[r+xn.offset],i=e[r+xn.
length],a=e[r+xn.flags];s.write(o,i,(a&iu)!==0)}return}case xa.opcode:{let s=n.get(e[r+xa.conn]);s instanceof
Ot&&s.recved(e[r+xa.bytes]);return}case Rn.opcode:{let s=n.get(e[r+Rn.conn]);s instanceof yt&&s.taken(
e[r+Rn.bytes],e[r+Rn.count],e[r+Rn.drops]);return}case Ld.opcode:n.freePbuf(e[r+Ld.pbuf]);return;case go.
opcode:n.create(e[r+go.conn],e[r+go.type],e[r+go.protocol]);return;case Md.opcode:n.get(e[r+Md.conn])?.
release();return;case Cd.opcode:n.get(e[r+Cd.conn])?.abort();return;case ba.opcode:{let s=n.get(e[r+
ba.listener]),o=n.get(e[r+ba.conn]);s instanceof Ot&&o instanceof Ot&&s.accepted(o);return}case To.opcode:
this.#y(e,r);return;case Ra.opcode:this.#g(e[r+Ra.call],ou(e,r+Ra.text));return;case y0.opcode:this.#i.
stop();return;default:this.#T(t,e,r)}}#y(t,e){let r=this.#o.api.get(t[e+To.conn]),n=Ka(t[e+To.option]);
r===void 0||n===void 0||(n.kinds&r.kind)!==0&&r.setOption(n,t[e+To.value])}#g(t,e){this.#i.control(new TextDecoder().
decode(e),r=>this.#n.answerControl(t,r))}#T(t,e,r){let n=this.#o.api.get(e[r+Lr.conn]),s=e[r+Lr.call];
if(n===void 0){this.#n.reply(s,-11);return}switch(t){case Lr.opcode:{let o=this.#A(n,e,r);o===0?this.#h(
s,n,!0):this.#n.reply(s,o);return}case Nd.opcode:{let o=e[r+Nd.netif],i=this.#o.ip.netifByIndex(o)!==
null;this.#n.reply(s,i?n.bindNetif(o):-6);return}case bn.opcode:this.#R(n,e,r);return;case d0.opcode:
this.#n.reply(s,n.disconnect());return;case Ud.opcode:this.#n.reply(s,Gd(n,e[r+Ud.backlog]));return;case Fd.
opcode:{let o=e[r+Fd.flags],i=(o&lu)!==0,a=(o&cu)!==0;this.#n.reply(s,n.shutdown(i,a));return}case Dd.
opcode:this.#h(s,n,e[r+Dd.local]===1);return;case Dr.opcode:this.#n.reply(s,this.#E(n,e,r));return;default:
throw new Error(`Bug: unknown request ${t}`)}}#A(t,e,r){let n=pe(e,r+Lr.addr,this.#l),s=e[r+Lr.flags],
o=(s&au)!==0,i=s>>uu,a=t.bind(n,e[r+Lr.port],o);return a===0&&i>0?Gd(t,i):a}#R(t,e,r){let n=e[r+bn.call],
s=pe(e,r+bn.addr,this.#l),o=t.connect(s,e[r+bn.port]);n!==0?this.#n.reply(n,o):o!==0&&this.#n.notBegun(
e[r+bn.conn],o)}#E(t,e,r){return this.#o.api.group(t,e[r+Dr.op],pe(e,r+Dr.group,this.#l),pe(e,r+Dr.ifAddr,
this.#u),e[r+Dr.netif],pe(e,r+Dr.source,this.#c))}#h(t,e,r){let n=this.#f;n.addr=y.ANY4,n.port=0,e.address(
r,n),this.#n.reply(t,n.err,n.addr,n.port)}};function Gd(t,e){return t instanceof Ot?t.listen(e):-6}var Vd=class CorePort extends vd{#t;constructor(t,e,r,n=!1){super(t.i32,e,r,n);let{i32:s}=t;
this.#t=new Bd(s,e,r,n,this)}attach(t,e){this.#t.attach(t,e)}get ready(){return this.#t.ready}handleRequests(){
return this.#t.handle()}get deadline(){return this.#t.deadline}wakeSoon(t){!this.hasLifecycleEvent||
this.ready||(this.show(t),this.wake())}};var Wd=68,qd=65535,g0=8;async function $d({module:t,options:e},r){let{open:n}=await import(t);typeof n!=
"function"&&jt(t,"it exports no open");let s=await T0(t,()=>n(e,r));try{A0(t,s)}catch(o){throw await R0(
s),o}return s}async function T0(t,e){try{return await e()}catch(r){throw r instanceof Error?r:new TypeError(
`Cannot open driver "${t}": it has thrown ${String(r)}`)}}function A0(t,e){(typeof e!="object"||e===
null)&&jt(t,`its open has given ${String(e)}`);let r=e,{medium:n,mtu:s,maxFrame:o,mac:i,fd:a}=r;for(let l of[
"receive","transmit","close"])typeof r[l]!="function"&&jt(t,`its ${l} is ${In(r[l])}, not a function`);
r.flush!==void 0&&typeof r.flush!="function"&&jt(t,`its flush is ${In(r.flush)}, not a function`),n!==
"ethernet"&&n!=="ip"&&jt(t,`its medium is ${Ia(n)}, not "ethernet" or "ip"`),Ao(s,Wd,qd)||_o(t,"mtu",
s,Wd,qd);let u=pr-g0;Ao(o,1,u)||_o(t,"maxFrame",o,1,u),_0(t,r.offload),i!==void 0&&b0(t,i),a!==void 0&&
!Ao(a,0,2147483647)&&_o(t,"fd",a,0,2147483647)}function _0(t,e){(typeof e!="object"||e===null)&&jt(t,
`its offload is ${In(e)}, not an object`);let{checksum:r,tcpSegmentation:n,udpSegmentation:s}=e;r!==
void 0&&typeof r!="boolean"&&jt(t,`its offload.checksum is ${Ia(r)}, not a boolean`);for(let[o,i]of Object.
entries({tcpSegmentation:n,udpSegmentation:s}))i!==void 0&&!Ao(i,0,2147483647)&&_o(t,`offload.${o}`,
i,0,2147483647)}function b0(t,e){e instanceof Uint8Array||jt(t,`its mac is ${In(e)}, not a Uint8Arra\
y`),e.length!==6&&jt(t,`its mac has ${e.length} bytes, not 6`);let r=O.read(e,0);r.isMulticast&&jt(t,
`its mac ${r} is a group's`)}function Ao(t,e,r){return Number.isInteger(t)&&t>=e&&t<=r}function jt(t,e){
throw new TypeError(`Cannot use driver "${t}": ${e}`)}function _o(t,e,r,n,s){throw new RangeError(`C\
annot use driver "${t}": its ${e} is ${Ia(r)}, not an integer of ${n} to ${s}`)}function Ia(t){return typeof t==
"string"?`"${t}"`:In(t)}function In(t){return t==null||typeof t=="number"||typeof t=="boolean"?String(
t):`a ${typeof t}`}async function R0(t){let e=t?.close;if(typeof e=="function")try{await e.call(t)}catch{}}var x0=10,Kd=1e3,I0=200,E0=class CryptoRng{#t=new Uint32Array(256);#e=this.#t.length;nextU32(){
return this.#e===this.#t.length&&(crypto.getRandomValues(this.#t),this.#e=0),this.#t[this.#e++]}},OD=class Host{stack;port;drivers=[];traces=new qu;#t=1/0;#e;#r;#n;constructor(t,e,r,n,s=!1,o=Kd){
this.#e=o;let i=gu(e.memory);this.#r=new zu(t),this.#n=r,this.port=new Vd(this.#r,i,n,s),this.stack=
new Td({memory:this.#r,frameScratch:i.frameScratch,arena:{start:i.coreArena,size:i.coreArenaSize},rng:e.
seed===void 0?new E0:new Zu(e.seed),sink:this.port,ip:e.ip,tcp:e.tcp,dns:e.dns,api:e.api}),this.port.
attach(this.stack,{control:(a,u)=>xd(this,a,u),stop:()=>this.#a()})}async open(t){Qd(t.ip.neighbours);
try{for(let e of t.netifs)await this.#o(e);this.#s(t),this.#i(t)}catch(e){throw await this.closeDrivers(),
e}return this.describeNetifs()}#s({netifs:t,routes:e}){for(let r of e)r.via===void 0&&this.addRoute(
r);for(let[r,{name:n,gateway:s}]of t.entries()){let o=Yd(n,r+1);s!==void 0&&this.addRoute({to:"0.0.0\
.0/0",via:s,netif:o})}for(let r of e)r.via!==void 0&&this.addRoute(r)}async#o(t){let e=await $d(t.driver,
{memory:this.#r.u8,doorbell:this.#n});this.drivers.push(e);let r=Math.min(t.mtu??e.mtu,e.mtu);if(!(r>=
68))throw new RangeError(`Cannot use an MTU of ${r} bytes: less than 68`);Qd(t.neighbours);let n=this.
stack.attach(Yd(t.name,this.drivers.length),e,P0(t,e),r);n.neighbours=t.neighbours??null;for(let s of t.
addresses??[])this.addAddress(n,s)}#i({nameservers:t,hosts:e}){let{resolver:r}=this.stack;r.setNameServers(
t);for(let[n,s]of Object.entries(e))for(let o of[s].flat())r.hosts.add(n,zd(o))}addAddress(t,e){let r=vn(
e);if(r===null)throw new TypeError(`Invalid address "${e}"`);if(this.stack.ip.addAddress(t,r.addr,r.
prefixLen)!==0)throw new TypeError(`Cannot use address "${e}" on "${t.name}"`)}replaceAddress(t,e,r){
let n=vn(r);if(n===null)throw new TypeError(`Invalid address "${r}"`);let{addr:s,prefixLen:o}=n;if(this.
stack.ip.replaceAddress(t,e,s,o)!==0)throw new TypeError(`Cannot use address "${r}" in the place of \
"${e}" on "${t.name}"`)}addRoute(t){let e=vn(t.to);if(e===null)throw new TypeError(`Invalid network \
"${t.to}"`);let{to:r,netif:n,via:s}=t,o=this.stack.ip.addRoute(e.addr,e.prefixLen,this.netif(n),s===
void 0?null:zd(s));if(o===0)return;let i=o===-4?`: the gateway "${s}" is on none of the networks of \
"${n}"`:"";throw new TypeError(`Cannot add a route to "${r}"${i}`)}netif(t){for(let e of this.stack.
ip.netifs)if(e.name===t)return e;throw new TypeError(`No interface is named "${t}"`)}describeNetifs(){
return this.stack.ip.netifs.map(t=>({index:t.index,name:t.name,mac:t.mac.toString(),mtu:t.mtu,addresses:t.
addresses.map(e=>`${e.addr}/${e.prefixLen}`),groups:t.groups.map(e=>e.addr.toString()),up:t.up,rxFrames:t.
stats.rxFrames,rxBytes:t.stats.rxBytes,txFrames:t.stats.txFrames,txBytes:t.stats.txBytes,txDropped:t.
stats.txDropped}))}turn(t){let{stack:e,port:r}=this;e.clock.now=t;let n=r.handleRequests();return e.
receive()&&(n=!0),e.runTimers(),n||r.wakeSoon(t),e.flush()&&(n=!0),r.show(t),n||e.loopbackPending}#a(){
this.#t<1/0||(this.#t=this.stack.clock.now+this.#e,this.stack.resolver.close(),this.stack.api.releaseAll())}ended(t){
if(this.#t===1/0)return!1;if(t>=this.#t)return!0;let e=this.#t-t;return this.stack.tcp.isSettled(e>Kd-
I0)}sleepTime(t){let e=Math.min(this.stack.nextDeadline(),this.port.deadline);this.#t!==1/0&&(e=Math.
min(e,t+x0));let r=Math.max(0,e-t);return this.port.backlogged?Math.min(r,1):r}async close(){let t=[];
try{this.stack.tcp.shutdown(),this.stack.flush()}catch(e){t.push(e)}if(t.push(...await this.closeDrivers()),
t.length>0)throw t[0]}async closeDrivers(){let t=[];for(let e of this.drivers.splice(0))try{await e.
close()}catch(r){t.push(r)}return t}};function P0(t,e){if(e.medium==="ip")return O.ZERO;if(t.mac!==void 0){
let r=O.parse(t.mac);if(r===null||r.isMulticast)throw new TypeError(`Invalid hardware address "${t.mac}\
"`);return r}return e.mac===void 0?null:O.read(e.mac,0)}function Qd(t){if(!(t===void 0||t==="learn"||
t==="static"))throw new TypeError(`Invalid neighbours "${t}": learn or static`)}function Yd(t,e){return t??
`if${e}`}function zd(t){let e=y.parse(t);if(e===null)throw new TypeError(`Invalid address "${t}"`);return e}export{OD as a};
