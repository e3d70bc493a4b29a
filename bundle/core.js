// Made from the sources by `deno task bundle`: do not edit.
import{APP_WAITING,BIND_BACKLOG_SHIFT,BIND_REUSE,BlockPool,CA_NAMES,DEFAULT_DNS_CONFIG,DEFAULT_IP_CONFIG,
DEFAULT_TCP_CONFIG,DNS_A,DNS_AAAA,DNS_ANY,DNS_BADVERS,DNS_CNAME,DNS_FLAG_AA,DNS_FLAG_QR,DNS_FLAG_RA,
DNS_FLAG_RD,DNS_FLAG_TC,DNS_FORMERR,DNS_IN,DNS_NOERROR,DNS_NOTIMP,DNS_NS,DNS_NXDOMAIN,DNS_PORT,DNS_SOA,
DNS_UDP_SIZE,ECN_MODES,ERR_ABRT,ERR_ARG,ERR_BUF,ERR_CONN,ERR_IF,ERR_ISCONN,ERR_MEM,ERR_OK,ERR_RST,ERR_RTE,
ERR_TIMEOUT,ERR_USE,ERR_VAL,ERR_WOULDBLOCK,EVENT_WORDS,Frame,FrameMeta,GROUP_JOIN,GROUP_LEAVE,IpAddr,
MEMBER_BLOCK_SOURCE,MEMBER_JOIN,MEMBER_JOIN_SOURCE,MEMBER_LEAVE,MEMBER_LEAVE_SOURCE,MEMBER_UNBLOCK_SOURCE,
MacAddr,NETCONNTYPE_GROUP,NETCONNTYPE_ISIPV6,NETCONNTYPE_ISUDPLITE,NETCONNTYPE_ISUDPNOCHKSUM,NETCONN_RAW,
NETCONN_TCP,NETCONN_UDP,OPT_BROADCAST,OPT_CHECKSUM,OPT_DONT_FRAGMENT,OPT_ECN,OPT_HDRINCL,OPT_IPV6_ONLY,
OPT_KEEPALIVE,OPT_KEEPCNT,OPT_KEEPIDLE,OPT_KEEPINTVL,OPT_MSS,OPT_MULTICAST_ALL,OPT_MULTICAST_IF,OPT_MULTICAST_LOOP,
OPT_MULTICAST_TTL,OPT_NOCHECKSUM,OPT_NODELAY,OPT_RECV_BUFFER,OPT_RECV_PAYLOAD,OPT_REUSEADDR,OPT_TOS,
OPT_TRACE,OPT_TTL,OPT_USER_TIMEOUT,Outbox,PacketMemory,RECEIVE_SHORT,REQUEST_BLOCKED,REQUEST_WORDS,REQ_SEND,
RingReader,SEND_SHORT,SHUT_RX,SHUT_TX,TRACE_ACK_IN,TRACE_ACK_OUT,TRACE_AT,TRACE_CWND,TRACE_DSACK_IN,
TRACE_DSACK_OUT,TRACE_END,TRACE_FAST_RETRANSMIT,TRACE_KEEPALIVE,TRACE_KIND,TRACE_LOST,TRACE_PHASE,TRACE_PIPE,
TRACE_RECEIVE,TRACE_RECEIVE_AGAIN,TRACE_RECEIVE_EARLY,TRACE_RECOVERED,TRACE_RECOVERY,TRACE_RTO,TRACE_RTT,
TRACE_SACK_IN,TRACE_SACK_OUT,TRACE_SEND,TRACE_SRTT,TRACE_SSTHRESH,TRACE_START,TRACE_STRIDE,TRACE_TAIL_PROBE,
TRACE_TIMEOUT,TRACE_TIMEOUT_RETRANSMIT,TRACE_UNDO,TRACE_WINDOW_PROBE,Traces,WRITE_PUSH,blockSizeFor,
checksumPartial,dnsOpcode,dontFragmentNumber,emitDns,findCongestion,finishChecksum,getU16,getU32,isAboutSource,
layoutOf,optionOf,parseDns,parsePrefix,protocol_exports,pseudoHeaderSum,pseudoHeaderSum4,putAddr,putBytes,
quantumOf,rangeChecksum,seqGeq,seqGt,seqLeq,seqLt,seqMax,setU16,setU32,takeAddr,takeBytes,textWords,
toDnsName,updateChecksum16,validateWindow,wantsSamples,withTail,wrongKind}from"./common.js";var SeededRng=class{#a;#b;#c;#d;constructor(seed){let s=seed|0,next=()=>{s=s+2654435769|0;let z=s;return z=
Math.imul(z^z>>>16,2246822507),z=Math.imul(z^z>>>13,3266489909),z^z>>>16};this.#a=next(),this.#b=next(),
this.#c=next(),this.#d=next()|1}nextU32(){let x=Math.imul(this.#b,5),result=Math.imul(x<<7|x>>>25,9)>>>
0,t=this.#b<<9;return this.#c^=this.#a,this.#d^=this.#b,this.#b^=this.#c,this.#a^=this.#d,this.#c^=t,
this.#d=this.#d<<11|this.#d>>>21,result}};function randomBelow(rng,bound){return Math.floor(rng.nextU32()/
4294967296*bound)}var DEFAULT_API_CONFIG={eachAck:!1,multicastTtl:1,multicastLoop:!0,broadcast:!1,datagramErrors:!0,recvBufferSize:212992,
datagramCost:256,recvSlots:1/0};var ICMP_ERROR_HOST=1,ICMP_ERROR_PROTOCOL=2,ICMP_ERROR_PORT=3,ICMP_ERROR_TOO_BIG=4,ICMP_ERROR_PROHIBITED=5,
ICMP_ERROR_TIME_EXCEEDED=6,ICMP_ERROR_PARAMETER=7,IcmpErrorInfo=class{kind=0;type=0;code=0;protocol=0;length=0;local=IpAddr.
ANY4.clone();remote=IpAddr.ANY4.clone();from=IpAddr.ANY4.clone();localPort=0;remotePort=0;seq=0;mtu=0;quoteOffset=0;quoteLength=0};var DatagramQueue=class{held=0;drops=0;#slots;#cost;#limit;#countsAll;#bytes=0;#count=0;constructor(config){
let{recvSlots,datagramCost,recvBufferSize}=config;this.#slots=recvSlots+64,this.#cost=datagramCost,this.#limit=
recvBufferSize,this.#countsAll=datagramCost>0}setLimit(bytes,countsAll){this.#limit=bytes,this.#countsAll=
countsAll}refusal(bytes,count,pbufs){if(this.#count+count>this.#slots)return"receive-buffer";let extra=count>
1?bytes:0;return(this.#countsAll?this.#bytes+extra+(this.#count+count-1)*this.#cost:this.#bytes+extra-
65536)>this.#limit?"receive-buffer":bytes>8704&&pbufs.isScarce||this.held>=pbufs.share?"no-memory":null}add(bytes,count){
this.#bytes+=bytes,this.#count+=count}take(bytes,count){this.#bytes-=bytes,this.#count-=count}info(){
return{drops:this.drops,waiting:this.#count,waitingBytes:this.#bytes,recvBufferSize:this.#limit,memory:this.
held}}};var GroupFilter=class{isExclude=!1;sources=[];get isEmpty(){return!this.isExclude&&this.sources.length===
0}allows(source){return this.has(source)!==this.isExclude}has(source){let list=this.sources;for(let i=0;i<
list.length;i++)if(list[i].equals(source))return!0;return!1}add(source){this.has(source)||this.sources.
push(source.clone())}remove(source){let index=this.sources.findIndex(s=>s.equals(source));return index>=
0&&this.sources.splice(index,1),index>=0}reset(isExclude){this.isExclude=isExclude,this.sources.length=
0}copyFrom(other){this.isExclude=other.isExclude,this.sources.splice(0,this.sources.length,...other.
sources)}equals(other){return this.isExclude===other.isExclude&&this.sources.length===other.sources.
length&&this.sources.every(source=>other.has(source))}},NetifGroup=class{addr;uses=0;members=[];filter=new GroupFilter;constructor(addr){
this.addr=addr.clone()}refresh(){let next=new GroupFilter,excluding=this.members.filter(m=>m.isExclude);
if(next.isExclude=this.uses>0||excluding.length>0,next.isExclude){if(this.uses===0)for(let source of excluding[0].
sources)this.members.every(m=>!m.allows(source))&&next.add(source)}else for(let{sources}of this.members)
sources.forEach(s=>next.add(s));return this.filter.equals(next)?!1:(this.filter.copyFrom(next),!0)}};var Membership=class extends GroupFilter{netif;group;constructor(netif,group){super(),this.netif=netif,
this.group=group.clone()}},Groups=class{#listener;constructor(listener){this.#listener=listener}join(netif,group){
if(!isJoinable(group))return-6;let entry=this.#entry(netif,group);return entry.uses++,this.#refresh(
netif,entry),0}leave(netif,group){let entry=netif.group(group);return entry===null||entry.uses===0?-6:
(entry.uses--,this.#refresh(netif,entry),0)}update(member){let{netif,group}=member;if(member.isEmpty&&
netif.group(group)===null)return;let entry=this.#entry(netif,group),index=entry.members.indexOf(member);
member.isEmpty?index>=0&&entry.members.splice(index,1):index<0&&entry.members.push(member),this.#refresh(
netif,entry)}#entry(netif,group){let entry=netif.group(group);return entry===null&&(entry=new NetifGroup(
group),netif.groups.push(entry)),entry}#refresh(netif,entry){let isNews=entry.refresh();entry.filter.
isEmpty&&netif.groups.splice(netif.groups.indexOf(entry),1),isNews&&this.#listener.onGroupChange(netif,
entry.addr,entry.filter)}};function isJoinable(group){return group.isMulticast&&!(group.isV4&&group.
v4===-536870911)}var MAX_SOURCES=64,Memberships=class{list=[];#groups;constructor(groups){this.#groups=groups}change(op,netifs,group,source){
if(!isJoinable(group))return-6;if(isAboutSource(op)&&!isSource(source,group))return-6;let errors=netifs.
map(netif=>judge(op,this.#find(netif,group),source)),isJoin=op===2||op===4,bad=errors.find(err=>err!==
0);return bad!==void 0&&(isJoin||!errors.includes(0))?bad:(netifs.forEach((netif,i)=>{errors[i]===0&&
this.#apply(op,netif,group,source)}),0)}leaveAll(){for(let member of this.list.splice(0))member.reset(
!1),this.#groups.update(member)}#find(netif,group){for(let member of this.list)if(member.netif===netif&&
member.group.equals(group))return member;return null}#apply(op,netif,group,source){let member=this.#find(
netif,group);switch(member===null&&(member=new Membership(netif,group),this.list.push(member)),op){case 2:case 3:
member.reset(op===2);break;case 4:case 6:member.add(source);break;case 5:case 7:member.remove(source);
break}member.isEmpty&&this.list.splice(this.list.indexOf(member),1),this.#groups.update(member)}};function judge(op,member,source){
if(op===2)return member===null?0:-8;if(op===3)return member===null?-6:0;if(member===null)return op===
4?0:-6;let isBlock=op===6||op===7;return member.isExclude!==isBlock?-6:op===5||op===7?member.has(source)?
0:-6:member.has(source)?-8:member.sources.length<MAX_SOURCES?0:-1}function isSource(source,group){return source.
isV4===group.isV4&&!source.isAny&&!source.isMulticast&&!source.isBroadcast4}var DatagramEndpoint=class _DatagramEndpoint{id;#host;#udp=null;#raw=null;#memberships=null;queue;constructor(host,id){
this.#host=host,this.id=id,this.queue=new DatagramQueue(host.config)}static udp(host,id,layer,type){
let endpoint=new _DatagramEndpoint(host,id);return endpoint.#udp=layer.create(endpoint,{family:NETCONNTYPE_ISIPV6(
type)?0:4,lite:NETCONNTYPE_ISUDPLITE(type)}),endpoint.#udp.noChecksum=NETCONNTYPE_ISUDPNOCHKSUM(type),
endpoint}static raw(host,id,layer,type,protocol){let endpoint=new _DatagramEndpoint(host,id);return endpoint.#raw=
layer.create(endpoint,protocol,NETCONNTYPE_ISIPV6(type)?6:4),endpoint}bind(addr,port,reuse){return this.#host.
ip.isBindable(addr,!1)?this.#udp!==null?(reuse&&(this.#udp.reuse=!0),this.#udp.bind(addr,port)):this.#raw===
null?-6:this.#raw.bind(addr):-4}bindNetif(index){let pcb=this.#udp??this.#raw;return pcb===null?-6:(pcb.
ifIndex=index,0)}connect(addr,port){return this.#udp!==null?this.#udp.connect(addr,port):this.#raw===
null?-11:this.#raw.connect(addr)}disconnect(){return this.#udp===null?-6:(this.#udp.disconnect(),0)}address(local,reply){
let udp=this.#udp,raw=this.#raw;reply.err=-11,udp!==null?(reply.addr=local?udp.local:udp.remote,reply.
port=local?udp.localPort:udp.remotePort,(local||udp.isConnected)&&(reply.err=0)):raw!==null&&local&&
(reply.addr=raw.local,reply.port=raw.protocol,reply.err=0)}load(words,at,count){let{frame}=this.#host.
ip;frame.reset();for(let i=0;i<count;i++)frame.append(words[at+2*i],words[at+2*i+1])}joinLimit(addr){
let{frame}=this.#host.ip;return this.#udp===null?1:this.#udp.joinLimit(addr,frame.length)}loadMore(offset,length){
this.#host.ip.frame.append(offset,length)}send(addr,port,size){let{frame}=this.#host.ip;return this.#udp!==
null?this.#udp.sendFrame(frame,addr,port,size):this.#raw===null?-11:this.#raw.sendFrame(frame,addr)}get accepted(){
return this.#host.ip.frame.accepted}get kind(){return this.#udp===null?NETCONN_RAW:NETCONN_UDP}setOption(option,value){
let pcb=this.#udp??this.#raw;if(pcb!==null){switch(option){case OPT_TTL:pcb.ttl=value;return;case OPT_TOS:
pcb.tos=value;return;case OPT_RECV_BUFFER:case OPT_RECV_PAYLOAD:this.queue.setLimit(value,option===OPT_RECV_BUFFER);
return;case OPT_DONT_FRAGMENT:pcb.flow.dontFragment=value;return;case OPT_MULTICAST_TTL:pcb.multicastTtl=
value;return;case OPT_MULTICAST_LOOP:pcb.multicastLoop=value!==0;return;case OPT_MULTICAST_IF:pcb.flow.
multicastIfIndex=value,pcb.flow.invalidate();return}this.#udp!==null?setUdpOption(this.#udp,option,value):
setRawOption(this.#raw,option,value)}}changeMembership(op,netifs,group,source){let udp=this.#udp;return udp===
null||udp.family!==0&&udp.family===4!==group.isV4?-6:(this.#memberships??=new Memberships(this.#host.
ip.groups),udp.memberships=this.#memberships.list,this.#memberships.change(op,netifs,group,source))}shutdown(){
return-11}release(){this.#memberships?.leaveAll(),this.#udp?.remove(),this.#raw?.remove(),this.#udp=
this.#raw=null,this.#host.sink.released(this.id),this.#host.forget(this)}abort(){}onDatagram(pcb,data,src,srcPort,dst,dstPort,netif){
this.onDatagrams(pcb,data,data.length,src,srcPort,dst,dstPort,netif)}onDatagrams(_pcb,data,size,src,srcPort,dst,dstPort,netif){
let{sink,pbufs}=this.#host,{length}=data;this.queue.add(length,size<length?Math.ceil(length/size):1),
pbufs.charge(data,this.queue);let{index}=netif;sink.datagram(this.id,data,size,src,srcPort,dst,dstPort,
index)}refusal(bytes,count){let{pbufs,sink}=this.#host;return sink.hasRoom()?this.queue.refusal(bytes,
count,pbufs):"receive-buffer"}onRefused(){this.queue.drops++}taken(bytes,count,drops){this.queue.take(
bytes,count),this.queue.drops+=drops}#isPeer({remote,remotePort}){return this.#udp?.isPeer(remote,remotePort)??
this.#raw?.isPeer(remote)??!1}onIcmpError(pcb,info){let{config,sink}=this.#host;if(!config.datagramErrors||
!this.#isPeer(info))return;let err=info.kind===ICMP_ERROR_TOO_BIG?pcb.flow.dontFragment>=2?-2:0:errorOfIcmp(
info.kind);err!==0&&sink.hasRoom()&&sink.datagramError(this.id,err)}};function errorOfIcmp(kind){switch(kind){case ICMP_ERROR_PORT:case ICMP_ERROR_PROTOCOL:
return-14;case ICMP_ERROR_HOST:case ICMP_ERROR_PROHIBITED:case ICMP_ERROR_TIME_EXCEEDED:return-4;default:
return 0}}function setUdpOption(pcb,option,value){switch(option){case OPT_REUSEADDR:pcb.reuse=value!==
0;return;case OPT_BROADCAST:pcb.broadcast=value!==0;return;case OPT_IPV6_ONLY:pcb.limitFamily(value!==
0);return;case OPT_MULTICAST_ALL:pcb.multicastAll=value!==0;return;case OPT_NOCHECKSUM:pcb.noChecksum=
value!==0;return}}function setRawOption(pcb,option,value){switch(option){case OPT_HDRINCL:pcb.headerIncluded=
value!==0;return;case OPT_CHECKSUM:pcb.checksumOffset=value;return}}var TcpListener=class{user;local;localPort;backlog;opening=0;waiting=0;ifIndex=0;ttl=64;tos=0;dontFragment;options;closed=!1;inTimeWait=!1;isConnection=!1;#owner;next=null;portNext=null;portPrev=null;portHeld=!1;constructor(owner,bound,backlog,user){
let{flow}=bound;this.#owner=owner,this.user=user,this.local=flow.local.clone(),this.localPort=bound.
localPort,this.backlog=Math.max(backlog,1),this.options=bound.options,this.ifIndex=flow.ifIndex,this.
ttl=flow.ttl,this.tos=flow.tos,this.dontFragment=flow.dontFragment}setOption(name,value){this.options=
this.options.with(name,value)}get reuse(){return this.options.reuse}get ipv6Only(){return this.options.
ipv6Only}get isJoint(){return this.#owner.config.jointBacklog}get pending(){return this.opening+this.
waiting}get hasRoom(){return(this.isJoint?this.pending:this.waiting)<this.backlog}get mayOpen(){let{
synQueueLimit,jointBacklog}=this.#owner.config;return jointBacklog||this.opening<(synQueueLimit===0?
this.backlog:synQueueLimit)}begun(tcb){tcb.listener=this,this.opening++}completed(tcb){tcb.listener!==
this||tcb.completed||(tcb.completed=!0,this.opening--,this.waiting++)}accepted(tcb){tcb.listener===this&&
(tcb.listener=null,tcb.completed?this.waiting--:this.opening--)}close(){this.closed||(this.closed=!0,
this.#owner.removeListener(this))}};var TCP_STATE_NAMES=["CLOSED","LISTEN","SYN-SENT","SYN-RECEIVED","ESTABLISHED","FIN-WAIT-1","FIN-WAI\
T-2","CLOSE-WAIT","CLOSING","LAST-ACK","TIME-WAIT"];var TcpEndpoint=class{id;pcb;listener=null;sentBytes=0;sentMarked=!1;sentNext=null;#host;#endedTrace=null;#queue=null;#released=!1;constructor(host,id,pcb){
this.#host=host,this.id=id,this.pcb=pcb}attach(pcb){this.pcb=pcb,pcb.user=this}bind(addr,port,reuse){
let pcb=this.pcb;return pcb===null?-6:this.#host.isBindable(addr,!0)?pcb.bind(addr,port,{reuse:reuse||
pcb.reuse}):-4}bindNetif(index){if(this.pcb!==null)this.pcb.flow.ifIndex=index;else if(this.listener!==
null)this.listener.ifIndex=index;else return-6;return 0}connect(addr,port){return this.pcb===null?-11:
this.pcb.connect(addr,port)}disconnect(){return-6}listen(backlog){if(this.listener!==null)return this.
listener.backlog=backlog,0;let pcb=this.pcb;if(pcb===null)return-11;if(pcb.state!==0)return-6;let listener=pcb.
listen(backlog,this);return listener===null?-8:(this.pcb=null,this.listener=listener,0)}accepted(child){
child.#queue===this.listener&&child.#leaveQueue()}address(local,reply){let pcb=this.pcb,listener=this.
listener;reply.err=-11,pcb!==null?(reply.addr=local?pcb.flow.local:pcb.flow.remote,reply.port=local?
pcb.localPort:pcb.remotePort,(local||pcb.state!==0)&&(reply.err=0)):listener!==null&&local&&(reply.addr=
listener.local,reply.port=listener.localPort,reply.err=0)}write(offset,length,push){this.pcb!==null&&
this.pcb.write(offset,length,push)}recved(bytes){this.pcb!==null&&this.pcb.recved(bytes)}get kind(){
return NETCONN_TCP}setOption(option,value){let flow=this.pcb?.flow??this.listener;flow!==null&&(option===
OPT_TTL?flow.ttl=value:option===OPT_TOS?flow.tos=value:option===OPT_DONT_FRAGMENT?flow.dontFragment=
value:setTcpOption(this.pcb??this.listener,option,value))}get trace(){return this.pcb===null?this.#endedTrace:
this.pcb.trace}shutdown(rx,tx){if(this.listener!==null)return this.listener.close(),this.listener=null,
0;let pcb=this.pcb;return pcb===null?-11:!rx&&pcb.rxClosed&&tx||rx&&tx?pcb.close():pcb.shutdown(rx,tx)}release(){
if(this.#released)return;this.#released=!0,this.listener!==null&&(this.listener.close(),this.listener=
null);let pcb=this.pcb;pcb===null?this.#end():pcb.userClosed||pcb.close()}abort(){let pcb=this.pcb;pcb!==
null&&(this.#detach(pcb),pcb.abort(),this.#released?this.#end():this.#host.sink.closed(this.id))}#detach(pcb){
this.#endedTrace=pcb.trace,this.pcb=null;let queue=this.#queue;queue!==null&&(queue.accepted(pcb),queue.
isJoint?this.#queue=null:queue.waiting++)}#leaveQueue(){let queue=this.#queue;queue!==null&&(this.#queue=
null,this.pcb===null?queue.waiting--:queue.accepted(this.pcb))}#end(){this.#leaveQueue(),this.sentBytes=
0,this.#host.sink.released(this.id),this.#host.forget(this)}onConnected(pcb){this.#host.sink.connected(
this.id,pcb.flow.local,pcb.localPort)}onReceive(_pcb,data,_length){if(this.#released){this.#host.pbufs.
free(data);return}this.reportSent(),this.#host.sink.data(this.id,data)}onFin(pcb){if(this.#released)
return;let{sink}=this.#host;this.reportSent(),sink.fin(this.id),pcb.state===6&&sink.closed(this.id)}onSent(pcb,bytes){
if(this.#host.config.eachAck){this.#host.sink.sent(this.id,bytes,pcb.sndBuf);return}this.sentBytes===
0&&this.#host.markSent(this),this.sentBytes+=bytes}reportSent(){if(this.sentBytes===0)return;let bytes=this.
sentBytes;this.sentBytes=0,this.#host.sink.sent(this.id,bytes,this.pcb?.sndBuf??0)}onError(pcb,err){
this.reportSent(),this.#detach(pcb),this.#released?this.#end():this.#host.sink.error(this.id,err)}onClosed(pcb){
this.reportSent(),this.#detach(pcb),this.#released?this.#end():this.#host.sink.closed(this.id)}onAccept(pcb){
let child=this.#host.adopt(pcb);return child.#queue=this.listener,this.#host.sink.accept(this.id,child.
id,pcb.flow.remote,pcb.remotePort,pcb.flow.local,pcb.localPort),!0}};function setTcpOption(pcb,option,value){
switch(option){case OPT_NODELAY:return pcb.setOption("noDelay",value!==0);case OPT_TRACE:return pcb.
setOption("traceRecords",value);case OPT_USER_TIMEOUT:return pcb.setOption("userTimeoutMs",value);case OPT_KEEPALIVE:
return pcb.setOption("keepAlive",value!==0);case OPT_KEEPIDLE:return pcb.setOption("keepIdleMs",value);case OPT_KEEPINTVL:
return pcb.setOption("keepIntervalMs",value);case OPT_KEEPCNT:return pcb.setOption("keepCount",value);case OPT_MSS:
return pcb.setOption("mssLimit",value);case OPT_ECN:return pcb.setOption("ecn",ECN_MODES[value])}pcb instanceof
TcpListener||(option===OPT_REUSEADDR?pcb.setOption("reuse",value!==0):option===OPT_IPV6_ONLY&&pcb.setOption(
"ipv6Only",value!==0))}var ApiTable=class{sink;pbufs;ip;config;#tcp;#udp;#raw;#own=[];#accepted=[];#freeAccepted=[];#sent=null;#count=0;constructor(options){
this.sink=options.sink,this.pbufs=options.pbufs,this.ip=options.ip,this.config={...DEFAULT_API_CONFIG,
...options.config},this.#tcp=options.tcp,this.#udp=options.udp,this.#raw=options.raw}get count(){return this.#count}get(id){
return id>=0?this.#own[id]:this.#accepted[~id]}create(id,type,protocol){let group=NETCONNTYPE_GROUP(
type);if(group===NETCONN_TCP){let endpoint=new TcpEndpoint(this,id,null),pcb=this.#tcp.create(endpoint);
NETCONNTYPE_ISIPV6(type)&&pcb.flow.local.copyFrom(IpAddr.ANY6),endpoint.attach(pcb),this.#own[id]=endpoint}else{
let endpoint=group===NETCONN_RAW?DatagramEndpoint.raw(this,id,this.#raw,type,protocol):DatagramEndpoint.
udp(this,id,this.#udp,type),{multicastTtl,multicastLoop,broadcast}=this.config,{recvBufferSize,datagramCost}=this.
config;endpoint.setOption(datagramCost>0?OPT_RECV_BUFFER:OPT_RECV_PAYLOAD,recvBufferSize),endpoint.setOption(
OPT_BROADCAST,broadcast?1:0),endpoint.setOption(OPT_MULTICAST_TTL,multicastTtl),endpoint.setOption(OPT_MULTICAST_LOOP,
multicastLoop?1:0),this.#own[id]=endpoint}this.#own[id].setOption(OPT_TTL,this.ip.config.ttl),this.#count++}adopt(pcb){
let index=this.#freeAccepted.pop()??this.#accepted.length,endpoint=new TcpEndpoint(this,~index,null);
return endpoint.attach(pcb),this.#accepted[index]=endpoint,this.#count++,endpoint}isBindable(addr,isStream){
return this.ip.isBindable(addr,isStream)}forget(endpoint){let{id}=endpoint;this.#count--,id>=0?this.#own[id]=
void 0:(this.#accepted[~id]=void 0,this.#freeAccepted.push(~id))}releaseAll(){for(let endpoint of[...this.#own,
...this.#accepted])endpoint?.release()}markSent(endpoint){endpoint.sentMarked||(endpoint.sentMarked=
!0,endpoint.sentNext=this.#sent,this.#sent=endpoint)}reportSent(){let endpoint=this.#sent;for(this.#sent=
null;endpoint!==null;){let next=endpoint.sentNext;endpoint.sentNext=null,endpoint.sentMarked=!1,endpoint.
reportSent(),endpoint=next}}freePbuf(id){let p=this.pbufs.byId(id);p!==null&&this.pbufs.free(p)}group(endpoint,op,group,ifAddr,index,source){
let netifs=this.#netifs(ifAddr,index);if(netifs.length===0)return index>=0?-12:-6;if(op===1){for(let netif of netifs){
let err=this.ip.joinGroup(netif,group);if(err!==0)return err}return 0}if(op===0){let result=-6;for(let netif of netifs)
this.ip.leaveGroup(netif,group)===0&&(result=0);return result}return endpoint instanceof DatagramEndpoint?
endpoint.changeMembership(op,netifs,group,source):-6}#netifs(ifAddr,index){if(index>=0){let netif=this.
ip.netifByIndex(index);return netif===null?[]:[netif]}return this.ip.netifs.filter(netif=>ifAddr.isAny?
!netif.isLoopback:netif.hasAddress(ifAddr))}};var Clock=class{now=0};var Stats=class{drops=new Map;ipReceived=0;ipSent=0;ipForwarded=0;fragmentsReceived=0;reassembled=0;icmpReceived=0;icmpSent=0;igmpReceived=0;igmpSent=0;icmpRateLimited=0;addressConflicts=0;udpReceived=0;udpSent=0;tcpReceived=0;tcpSent=0;tcpRetransmitted=0;tcpResetsSent=0;tcpActiveOpens=0;tcpPassiveOpens=0;tcpListenDrops=0;tcpPruned=0;tcpOrphansReset=0;tcpTimeWaitOverflows=0;tcpSynCookiesSent=0;tcpSynCookiesAccepted=0;tcpSynCookiesFailed=0;drop(reason){
this.drops.set(reason,(this.drops.get(reason)??0)+1)}};var Timer=class{target;at=1/0;heapAt=1/0;heapIndex=-1;constructor(target){this.target=target}},TimerQueue=class{#heap=[];#clock;constructor(clock){
this.#clock=clock}get size(){return this.#heap.length}set(timer,at){if(timer.at=at,timer.heapIndex>=
0){if(at>=timer.heapAt)return;timer.heapAt=at,this.#up(timer.heapIndex)}else at<1/0&&(timer.heapAt=at,
timer.heapIndex=this.#heap.length,this.#heap.push(timer),this.#up(timer.heapIndex))}setIn(timer,ms){
this.set(timer,this.#clock.now+ms)}remove(timer){timer.at=1/0;let index=timer.heapIndex;if(index<0)return;
timer.heapIndex=-1;let last=this.#heap.pop();last!==timer&&(this.#heap[index]=last,last.heapIndex=index,
this.#up(index),this.#down(last.heapIndex))}nextDeadline(){for(;;){let top=this.#heap[0];if(top===void 0)
return 1/0;if(top.at===top.heapAt)return top.at;this.#settle(top)}}run(){let now=this.#clock.now;for(;;){
let top=this.#heap[0];if(top===void 0||top.heapAt>now)return;if(top.at>now){this.#settle(top);continue}
this.remove(top),top.target.onTimer(top)}}#settle(top){let at=top.at;at===1/0?this.remove(top):(top.
heapAt=at,this.#down(0))}#up(index){let heap=this.#heap,timer=heap[index];for(;index>0;){let parentIndex=index-
1>>1,parent=heap[parentIndex];if(parent.heapAt<=timer.heapAt)break;heap[index]=parent,parent.heapIndex=
index,index=parentIndex}heap[index]=timer,timer.heapIndex=index}#down(index){let heap=this.#heap,timer=heap[index],
half=heap.length>>1;for(;index<half;){let childIndex=2*index+1,child=heap[childIndex],right=heap[childIndex+
1];if(right!==void 0&&right.heapAt<child.heapAt&&(childIndex++,child=right),child.heapAt>=timer.heapAt)
break;heap[index]=child,child.heapIndex=index,index=childIndex}heap[index]=timer,timer.heapIndex=index}};var Pbuf=class{id;offset=0;length=0;next=null;block=-1;taken=!1;spare=-1;holder=null;seq=0;flags=0;constructor(id){
this.id=id}};function chainLength(head){let length=0;for(let p=head;p!==null;p=p.next)length+=p.length;
return length}var SHORT=3/4,SCARCE=7/8,SHARE=1/4,LAST_SHARE=1/256,MOST_LAST=16384,SMALL_BLOCK=2048,LEAST_SHARE=2*
SMALL_BLOCK,PIECE=8704,PbufPool=class{memory;blocks;#all=[];#spare=[];constructor(memory,blocks){this.
memory=memory,this.blocks=blocks}get isShort(){return this.blocks.pressure>=SHORT}get isScarce(){return this.
blocks.pressure>=SCARCE}get isExhausted(){return!this.blocks.has(SMALL_BLOCK)}get share(){let{pressure,
chunks,chunksFree}=this.blocks;if(pressure<SHORT)return 1/0;let last=Math.max(chunksFree*69632*LAST_SHARE,
LEAST_SHARE);return Math.max((SCARCE-pressure)*chunks*69632*SHARE,Math.min(last,MOST_LAST))}charge(head,holder){
for(let p=head;p!==null;p=p.next)p.holder===null&&(p.holder=holder,holder.held+=this.blocks.sizeOf(p.
block))}get used(){return this.#all.length-this.#spare.length}allocate(size){let block=this.blocks.allocate(
size);if(block<0)return null;let p=this.#spare.pop()??this.#new();return p.block=block,p.offset=block,
p.length=size,p.next=null,p.taken=!1,p.seq=0,p.flags=0,p}#new(){let p=new Pbuf(this.#all.length);return this.#all.
push(p),p}keep(lent,offset,length){let size=this.blocks.sizeOf(lent.block);if(!lent.taken&&blockSizeFor(
length)===size&&(lent.spare=this.blocks.allocate(size)),lent.taken||lent.spare<0){let copy=this.allocate(
length);if(copy===null)return null;let shift=offset&7;return length+shift<=this.blocks.sizeOf(copy.block)&&
(copy.offset+=shift),this.memory.u8.copyWithin(copy.offset,offset,offset+length),copy}let p=this.#spare.
pop()??this.#new();return p.block=lent.block,p.offset=offset,p.length=length,p.next=null,p.taken=!1,
p.seq=0,p.flags=0,lent.taken=!0,p}keepPieces(offset,length){let head=null,tail=null,most=this.isScarce?
SMALL_BLOCK:PIECE;for(let at=0;at<length;at+=most){let size=Math.min(most,length-at),piece=this.allocate(
size);if(piece===null)return this.free(head),null;this.memory.u8.copyWithin(piece.offset,offset+at,offset+
at+size),tail===null?head=piece:tail.next=piece,tail=piece}return head}renew(lent){lent.taken&&(lent.
taken=!1,lent.block=lent.spare,lent.spare=-1),lent.offset=lent.block}free(head){for(;head!==null;){let next=head.
next;head.holder!==null&&(head.holder.held-=this.blocks.sizeOf(head.block),head.holder=null),head.block>=
0&&!head.taken&&this.blocks.free(head.block),head.spare>=0&&(this.blocks.free(head.spare),head.spare=
-1),head.block=-1,head.next=null,this.#spare.push(head),head=next}}byId(id){let p=this.#all[id];return p!==
void 0&&p.block>=0?p:null}},MAX_PBUF=69632;var MAX_ALIASES=16;function noAnswer(status,name,rcode=-1){return{status,rcode,name,aliases:[],records:[],
negativeTtl:0}}function readAnswer(message,name,type){let byName=groupByName(message.answers),answer2=noAnswer(
"ok",name,message.rcode);for(;;){let owned=byName.get(answer2.name.toLowerCase())??[],records=owned.
filter(r=>type===DNS_ANY||r.type===type);if(records.length>0)return answer2.records=withEqualTtl(records),
answer2;let alias=owned.find(r=>r.type===DNS_CNAME);if(alias===void 0)break;if(answer2.aliases.length===
MAX_ALIASES)return answer2.status="failed",answer2;answer2.aliases.push(alias),answer2.name=alias.data}
let soa=findSoa(message,answer2.name);return soa!==null&&(answer2.negativeTtl=Math.min(soa.ttl,soa.data.
minimum)),answer2.status=statusOf(message,answer2,soa),answer2}function statusOf(message,answer2,soa){
return message.rcode===DNS_NXDOMAIN?"nxdomain":answer2.aliases.length>0&&soa===null?"incomplete":"no\
data"}function findSoa(message,name){let lower=`.${name.toLowerCase()}`;for(let record of message.authorities){
if(record.type!==DNS_SOA||record.class!==DNS_IN)continue;let zone=record.name.toLowerCase();if(zone===
"."||lower.endsWith(`.${zone}`))return record}return null}function isReferral(message){let{flags,answers,
authorities}=message;return answers.length===0&&(flags&(DNS_FLAG_AA|DNS_FLAG_RA))===0&&authorities.some(
r=>r.type===DNS_NS)&&!authorities.some(r=>r.type===DNS_SOA)}function groupByName(records){let byName=new Map;
for(let record of records){if(record.class!==DNS_IN)continue;let key=record.name.toLowerCase(),group=byName.
get(key);group===void 0?byName.set(key,[record]):group.push(record)}return byName}function withEqualTtl(records){
let ttl=1/0;for(let record of records)ttl=Math.min(ttl,record.ttl);return records.map(record=>({...record,
ttl}))}var NO_NAME=0,DnsCache=class{#entries=new Map;#config;#clock;constructor(config,clock){this.#config=
config,this.#clock=clock}get size(){return this.#entries.size}clear(){this.#entries.clear()}store(answer2,type){
let{aliases,records,status,name,negativeTtl}=answer2;if(type===DNS_ANY)return;for(let alias of aliases)
this.#put(alias.name,DNS_CNAME,[alias],alias.ttl);let absence=Math.min(negativeTtl,this.#config.maxNegativeTtl);
status==="ok"?this.#put(name,type,records,records[0].ttl):status==="nodata"?this.#put(name,type,[],absence):
status==="nxdomain"&&this.#put(name,NO_NAME,[],absence)}find(name,type){let answer2=noAnswer("incomp\
lete",name,0);for(;;){if(this.#get(answer2.name,NO_NAME)!==void 0)return answer2.status="nxdomain",answer2.
rcode=DNS_NXDOMAIN,answer2;let entry=this.#get(answer2.name,type);if(entry!==void 0)return answer2.records=
this.#aged(entry),answer2.status=entry.records.length>0?"ok":"nodata",answer2;let alias=type===DNS_ANY?
void 0:this.#get(answer2.name,DNS_CNAME);if(alias===void 0)return answer2;if(answer2.aliases.length===
MAX_ALIASES)return answer2.status="failed",answer2;answer2.aliases.push(...this.#aged(alias)),answer2.
name=alias.records[0].data}}#put(name,type,records,ttl){let{cacheSize,maxTtl}=this.#config,seconds=Math.
min(ttl,maxTtl),key=keyOf(name,type);if(this.#entries.delete(key),seconds<=0||cacheSize<=0)return;records.
length>0&&this.#entries.delete(keyOf(name,NO_NAME));let until=this.#clock.now+seconds*1e3;if(this.#entries.
set(key,{records,until}),!(this.#entries.size<=cacheSize))for(let oldest of this.#entries.keys()){this.#entries.
delete(oldest);return}}#get(name,type){let key=keyOf(name,type),entry=this.#entries.get(key);if(entry!==
void 0&&(this.#entries.delete(key),!(entry.until<=this.#clock.now)))return this.#entries.set(key,entry),
entry}#aged(entry){let ttl=Math.ceil((entry.until-this.#clock.now)/1e3);return entry.records.map(record=>({
...record,ttl}))}};function keyOf(name,type){return`${type} ${name.toLowerCase()}`}var NameServer=class{addr;port;knowsEdns=!0;deadUntil=-1/0;constructor(addr,port){this.addr=addr,this.
port=port}toString(){return`${this.addr.isV4?`${this.addr}`:`[${this.addr}]`}:${this.port}`}};function parseNameServer(text){
let match=/^(?:\[([^\]]+)\]|([^:]+))(?::([0-9]{1,5}))?$/.exec(text),addr=IpAddr.parse(match?.[1]??match?.[2]??
text),port=Number(match?.[3]??DNS_PORT);return addr===null||addr.isAny||port<1||port>65535?null:new NameServer(
addr,port)}function orderServers(servers,now){let dead=servers.filter(server=>server.deadUntil>now);
return dead.length===0||dead.length===servers.length?[...servers]:[...servers.filter(server=>server.
deadUntil<=now),...dead]}var PREFIX=2,TcpChannel=class{isStream=!0;#host;#pcb;#user;#query=null;#unacked=0;#received=new Uint8Array(
PREFIX);#filled=0;#hasLength=!1;constructor(host,user){this.#host=host,this.#user=user,this.#pcb=host.
tcp.create(this)}open(query,server){let err=this.#prepare(query)||this.#pcb.connect(server.addr,server.
port);return err!==0&&this.#end(),err}#prepare(query){let{pbufs}=this.#host,p=pbufs.allocate(DNS_UDP_SIZE);
if(p===null)return-1;this.#query=p;let{u8}=pbufs.memory,at=p.offset+PREFIX,length=emitDns(query,u8,at,
DNS_UDP_SIZE-PREFIX);return length<0?-6:(setU16(u8,p.offset,length),p.length=PREFIX+length,0)}close(){
this.#user!==null&&this.#end()}#end(){this.#user=null,this.#pcb.abort(),this.#release()}#release(){this.#host.
pbufs.free(this.#query),this.#query=null}onConnected(pcb){let query=this.#query;query!==null&&(this.#unacked=
query.length,pcb.write(query.offset,query.length,!0))}onSent(_pcb,bytes){this.#unacked-=bytes,this.#unacked<=
0&&this.#release()}onReceive(pcb,data,length){let{pbufs}=this.#host;for(let p=data;p!==null;p=p.next)
this.#append(pbufs.memory.u8,p.offset,p.length);pbufs.free(data),pcb.recved(length);let user=this.#user;
!this.#hasLength||this.#filled<this.#received.length||user!==null&&(this.#user=null,pcb.close(),user.
onMessage(this.#received,0,this.#filled))}#append(memory,offset,length){let end=offset+length;for(;offset<
end;){let into=this.#received,take=Math.min(end-offset,into.length-this.#filled);if(take===0)return;
into.set(memory.subarray(offset,offset+take),this.#filled),this.#filled+=take,offset+=take,this.#filled===
PREFIX&&!this.#hasLength&&(this.#hasLength=!0,this.#received=new Uint8Array(into[0]<<8|into[1]),this.#filled=
0)}}onFin(pcb){pcb.close(),this.#fail()}onError(){this.#release(),this.#fail()}onClosed(){this.#release()}#fail(){
let user=this.#user;this.#user=null,user?.onUnreachable()}};var UdpChannel=class{isStream=!1;#host;#user;#server;#pcb;constructor(host,user,server){this.#host=host,
this.#user=user,this.#server=server,this.#pcb=host.udp.create(this,{family:server.addr.isV4?4:6})}send(query){
let{pbufs}=this.#host,pcb=this.#pcb;if(!pcb.isConnected){let err2=pcb.connect(this.#server.addr,this.#server.
port);if(err2!==0)return err2}let p=pbufs.allocate(DNS_UDP_SIZE);if(p===null)return-1;let length=emitDns(
query,pbufs.memory.u8,p.offset,DNS_UDP_SIZE),err=length<0?-6:pcb.send(p.offset,length,null,0);return pbufs.
free(p),err}close(){this.#pcb.remove()}onDatagram(_pcb,data){let{pbufs}=this.#host;this.#user.onMessage(
pbufs.memory.u8,data.offset,data.length),pbufs.free(data)}onIcmpError(_pcb,info){info.kind!==ICMP_ERROR_TOO_BIG&&
this.#user.onUnreachable()}};var Exchange=class{name;type;waiters=[];#host;#config;#owner;#timer=new Timer(this);#servers=[];#refused=new Set;#index=-1;#round=0;#channel=null;#query=null;#transmissions=0;#rcode=-1;#silence=!1;constructor(host,config,owner,name,type){
this.#host=host,this.#config=config,this.#owner=owner,this.name=name,this.type=type}start(servers){this.#servers=
orderServers(servers,this.#host.clock.now),this.#refused.clear(),this.#index=-1,this.#round=0,this.#rcode=
-1,this.#silence=!1,servers.length===0?this.#finish(noAnswer("no-server",this.name)):this.#next()}abort(){
this.#hangUp()}get#server(){return this.#servers[this.#index]}#next(){let servers=this.#servers;for(;this.#hangUp(),
!(++this.#index===servers.length&&(this.#index=0,++this.#round>=this.#config.attempts)||this.#refused.
size===servers.length);)if(!this.#refused.has(this.#server)&&this.#ask())return;let status=this.#rcode>=
0?"failed":this.#silence?"timeout":"unreachable";this.#finish(noAnswer(status,this.name,this.#rcode))}#ask(){
this.#query=this.#makeQuery(),this.#transmissions=0;let channel=new UdpChannel(this.#host,this,this.#server);
return this.#channel=channel,this.#transmit(channel)}#transmit(channel){let{retransmit,timeout}=this.#config,
wait=retransmit[this.#transmissions++]??timeout;this.#host.timers.setIn(this.#timer,wait);let err=channel.
send(this.#query);return this.#channel!==channel?!0:err===0||err===-1||err===-2||retransmit.length>0}#askByTcp(){
let server=this.#server;this.#hangUp();let channel=new TcpChannel(this.#host,this);if(this.#query={...this.#query,
id:this.#randomId()},channel.open(this.#query,server)!==0)return this.#next();this.#channel=channel,
this.#host.timers.setIn(this.#timer,this.#config.timeout)}#randomId(){return this.#host.rng.nextU32()&
65535}#makeQuery(){let{edns,use0x20}=this.#config,name=use0x20?this.#mixCase(this.name):this.name,hasEdns=edns>
0&&this.#server.knowsEdns;return{id:this.#randomId(),flags:DNS_FLAG_RD,rcode:0,questions:[{name,type:this.
type,class:DNS_IN}],answers:[],authorities:[],additionals:[],edns:hasEdns?{udpSize:edns,version:0,dnssecOk:!1}:
null}}#mixCase(name){return name.replace(/[a-z]/gi,letter=>this.#host.rng.nextU32()&1?letter.toUpperCase():
letter.toLowerCase())}onTimer(){let channel=this.#channel;if(channel instanceof UdpChannel&&this.#transmissions<
this.#config.retransmit.length){this.#transmit(channel)||this.#next();return}this.#silence=!0,this.#avoidServer(),
this.#next()}onUnreachable(){this.#avoidServer(),this.#next()}#avoidServer(){this.#server.deadUntil=
this.#host.clock.now+this.#config.deadServerMs}onMessage(bytes,offset,length){let message=parseDns(bytes,
offset,length);if(typeof message=="object"&&this.#isResponse(message)){this.#handle(message);return}
let reason=typeof message=="string"?message:"bad-field";this.#host.stats.drop(reason),this.#channel.
isStream&&this.#refuse(DNS_FORMERR)}#isResponse(message){let query=this.#query,{flags,id,questions,rcode}=message;
if((flags&DNS_FLAG_QR)===0||dnsOpcode(flags)!==0||id!==query.id)return!1;if(questions.length===0)return rcode===
DNS_FORMERR;if(questions.length!==1)return!1;let[asked]=query.questions,[echoed]=questions;return(this.#config.
use0x20?echoed.name===asked.name:echoed.name.toLowerCase()===asked.name.toLowerCase())&&echoed.type===
asked.type&&echoed.class===asked.class}#handle(message){let{rcode}=message,isCut=(message.flags&DNS_FLAG_TC)!==
0;if(this.#server.deadUntil=-1/0,isCut&&this.#config.tcp&&!this.#channel.isStream)return this.#askByTcp();
switch(rcode){case DNS_NOERROR:return isReferral(message)?this.#refuse(rcode):this.#finish(readAnswer(
message,this.name,this.type));case DNS_NXDOMAIN:return this.#config.nxdomainIsFinal?this.#finish(readAnswer(
message,this.name,this.type)):this.#refuse(rcode);case DNS_FORMERR:case DNS_NOTIMP:case DNS_BADVERS:
if(this.#query.edns===null)return this.#refuse(rcode);this.#server.knowsEdns=!1,this.#hangUp(),this.#ask()||
this.#next();return;default:this.#refuse(rcode)}}#refuse(rcode){this.#rcode=rcode,this.#refused.add(
this.#server),this.#next()}#hangUp(){this.#host.timers.remove(this.#timer),this.#channel?.close(),this.#channel=
null}#finish(answer2){this.#hangUp(),this.#owner.onAnswer(this,answer2)}};var HostTable=class{#addrs=new Map;add(name,addr){let key=keyOf2(name),addrs=this.#addrs.get(key);addrs===
void 0?this.#addrs.set(key,[addr.clone()]):addrs.some(known=>known.equals(addr))||addrs.push(addr.clone())}remove(name,addr){
let key=keyOf2(name),addrs=this.#addrs.get(key);if(addrs===void 0)return!1;if(addr===null)return this.#addrs.
delete(key);let index=addrs.findIndex(known=>known.equals(addr));return index<0?!1:(addrs.splice(index,
1),addrs.length===0&&this.#addrs.delete(key),!0)}get(name){return this.#addrs.get(keyOf2(name))??[]}};
function keyOf2(name){return(name.endsWith(".")?name.slice(0,-1):name).toLowerCase()}var SEPARATORS=/(?<!\\)(?:\\\\)*\./g,ABSOLUTE=/(?<!\\)(?:\\\\)*\.$/;function searchNames(name,search,ndots){
let asIs=toDnsName(name);if(asIs===null||name==="")return[];if(ABSOLUTE.test(name))return[asIs];let dots=name.
match(SEPARATORS)?.length??0,candidates=[];for(let domain of search){let suffix=toDnsName(domain);if(suffix===
null)continue;let candidate=toDnsName(suffix==="."?name:`${name}.${suffix}`);candidate!==null&&candidates.
push(candidate)}let names=dots>=ndots?[asIs,...candidates]:[...candidates,asIs];return[...new Set(names)]}var FAMILIES=[[DNS_A],[DNS_AAAA],[DNS_A,DNS_AAAA],[DNS_AAAA,DNS_A]],MAX_NAME=256,MAX_WAITERS=4096,Resolver=class{config;hosts=new HostTable;cache;#host;#servers=[];#exchanges=new Map;constructor(host,config={}){
this.#host=host,this.config={...DEFAULT_DNS_CONFIG,...config},this.cache=new DnsCache(this.config,host.
clock)}get nameServers(){return this.#servers.map(server=>server.toString())}get pending(){return this.#exchanges.
size}setNameServers(servers){this.#servers=servers.map(text=>{let server=parseNameServer(text);if(server===
null)throw wrongKind(text,"server","set the name servers",'the address of a name server, such as "10\
.0.0.1" or "10.0.0.1:53"');return this.#servers.find(s=>`${s}`==`${server}`)??server});for(let exchange of[
...this.#exchanges.values()])exchange.start(this.#servers)}close(){for(let exchange of this.#exchanges.
values())exchange.abort();this.#exchanges.clear()}lookup(name,addrtype,done){let types=FAMILIES[addrtype],
length=name.endsWith(".")?name.length-1:name.length;if(name===""||length>=MAX_NAME||types===void 0)return done(
-16,[],noAnswer("bad-name",name));let known=this.#knownLocally(name,types);if(known.length>0)return done(
0,known,noAnswer("ok",name));let{search,ndots}=this.config,names=searchNames(name,search,ndots);this.#lookupNext(
names,types,noAnswer("bad-name",name),done)}addresses(name,done){let known=[...this.#knownLocally(name,
[DNS_A]),...this.#knownLocally(name,[DNS_AAAA])];if(known.length>0)return done(resultOf(noAnswer("ok",
name)),known);let results=[];[DNS_A,DNS_AAAA].forEach((type,index)=>this.query(name,type,result=>{if(results[index]=
result,results[1-index]===void 0)return;let[four,six]=results,best=four.err===0||six.err!==0?four:six,
addrs=[...addressesOf(four.records,DNS_A),...addressesOf(six.records,DNS_AAAA)];done(best,addrs)}))}query(name,type,done){
let{search,ndots}=this.config;this.#queryNext(searchNames(name,search,ndots),type,null,done)}#queryNext(names,type,last,done){
let[name,...rest]=names;if(name===void 0)return done(resultOf(last??noAnswer("bad-name","")));this.#ask(
name,type,answer2=>{if(isAbsence(answer2)){let telling=last?.status==="nodata"?last:answer2;this.#queryNext(
rest,type,telling,done)}else done(resultOf(answer2))})}#knownLocally(name,types){if(name==="localhos\
t")return[types[0]===DNS_AAAA?IpAddr.LOOPBACK6:IpAddr.LOOPBACK4];let literal=IpAddr.parse(name)??IpAddr.
parseAton(name);if(literal!==null&&types.includes(typeOf(literal)))return[literal];for(let type of types){
let addrs=this.hosts.get(name).filter(a=>typeOf(a)===type);if(addrs.length>0)return addrs}return[]}#lookupNext(names,types,last,done){
let[name,...rest]=names;if(name===void 0)return done(-6,[],last);for(let type of types){let cached=this.
cache.find(name,type),addrs=addressesOf(cached.records,type);if(addrs.length>0)return done(0,addrs,cached)}
this.#lookupFamily(name,types,(answer2,addrs)=>{addrs.length>0?done(0,addrs,answer2):isAbsence(answer2)?
this.#lookupNext(rest,types,answer2,done):done(answer2.status==="busy"?-1:-6,[],answer2)})}#lookupFamily(name,types,done){
let[type,...rest]=types;this.#ask(name,type,answer2=>{let addrs=addressesOf(answer2.records,type);answer2.
status==="ok"&&addrs.length===0&&(answer2.status="nodata"),answer2.status==="nodata"&&rest.length>0?
this.#lookupFamily(name,rest,done):done(answer2,addrs)})}#ask(name,type,done){this.#follow(name,type,
[],0,done)}#follow(name,type,aliases,queries,done){let cached=this.cache.find(name,type),soFar=[...aliases,
...cached.aliases];if(cached.status!=="incomplete")return done({...cached,aliases:soFar});if(queries>
this.config.maxRequeries||soFar.length>MAX_ALIASES)return done({...noAnswer("failed",cached.name,0),
aliases:soFar});this.#exchange(cached.name,type,answer2=>{let all=[...soFar,...answer2.aliases];if(answer2.
status!=="incomplete")return done({...answer2,aliases:all});this.#follow(answer2.name,type,all,queries+
1,done)})}#exchange(name,type,done){let key=keyOf3(name,type),running=this.#exchanges.get(key);if(running!==
void 0){running.waiters.length<MAX_WAITERS?running.waiters.push(done):done(noAnswer("busy",name));return}
if(this.#servers.length===0)return done(noAnswer("no-server",name));if(this.#exchanges.size>=this.config.
maxQueries)return done(noAnswer("busy",name));let exchange=new Exchange(this.#host,this.config,this,
name,type);exchange.waiters.push(done),this.#exchanges.set(key,exchange),exchange.start(this.#servers)}onAnswer(exchange,answer2){
this.#exchanges.delete(keyOf3(exchange.name,exchange.type)),this.cache.store(answer2,exchange.type);
for(let done of exchange.waiters)done({...answer2})}};function keyOf3(name,type){return`${type} ${name.
toLowerCase()}`}function typeOf(addr){return addr.isV4?DNS_A:DNS_AAAA}function addressesOf(records,type){
let addrs=[];for(let record of records){if(record.type!==type)continue;let addr=IpAddr.parse(String(
record.data));addr!==null&&typeOf(addr)===type&&addrs.push(addr)}return addrs}function isAbsence(answer2){
return answer2.status==="nxdomain"||answer2.status==="nodata"}var ERRORS={ok:0,"bad-name":-16,nodata:-6,
nxdomain:-6,incomplete:-6,failed:-6,timeout:-3,unreachable:-4,busy:-1,"no-server":-6};function resultOf(answer2){
let{status,rcode,name,aliases,records}=answer2;return{err:ERRORS[status],status,rcode,name,aliases,records}}var ETHERNET_DST=0,ETHERNET_SRC=6,ETHERNET_TYPE=12,ETHERNET_TCI=14,ETHERNET_TAGGED_TYPE=16,ETHERNET_HEADER_LENGTH=14,
ETHERNET_TAGGED_HEADER_LENGTH=18,ETHERTYPE_IPV4=2048,ETHERTYPE_ARP=2054,ETHERTYPE_VLAN=33024,ETHERTYPE_IPV6=34525,
ETHERTYPE_MIN=1536;function ethernetType(b,o){return getU16(b,o+ETHERNET_TYPE)}function isEthernetGroup(b,o){
return(b[o]&1)!==0}function writeEthernet(b,o,dst,src,type){dst.write(b,o+ETHERNET_DST),src.write(b,
o+ETHERNET_SRC),setU16(b,o+ETHERNET_TYPE,type)}function checkEthernet(b,o,len){if(len<ETHERNET_HEADER_LENGTH)return"truncated";let type=ethernetType(
b,o);if(type===ETHERTYPE_VLAN){if(len<ETHERNET_TAGGED_HEADER_LENGTH)return"truncated";type=getU16(b,
o+ETHERNET_TAGGED_TYPE)}return type<ETHERTYPE_MIN?"bad-length":null}var ARP_HARDWARE=0,ARP_PROTOCOL=2,ARP_LENGTHS=4,ARP_OPERATION=6,ARP_SENDER_MAC=8,ARP_SENDER_IP=14,ARP_TARGET_MAC=18,
ARP_TARGET_IP=24,ARP_LENGTH=28,ARP_REQUEST=1,ARP_REPLY=2,HARDWARE_ETHERNET=1,PROTOCOL_IPV4=2048,LENGTHS=1540;
function arpOperation(b,o){return getU16(b,o+ARP_OPERATION)}function arpSenderIp(b,o){return getU32(
b,o+ARP_SENDER_IP)}function arpTargetIp(b,o){return getU32(b,o+ARP_TARGET_IP)}function writeArp(b,o,operation,senderMac,senderIp,targetMac,targetIp){
return setU16(b,o+ARP_HARDWARE,HARDWARE_ETHERNET),setU16(b,o+ARP_PROTOCOL,PROTOCOL_IPV4),setU16(b,o+
ARP_LENGTHS,LENGTHS),setU16(b,o+ARP_OPERATION,operation),senderMac.write(b,o+ARP_SENDER_MAC),setU32(
b,o+ARP_SENDER_IP,senderIp),targetMac.write(b,o+ARP_TARGET_MAC),setU32(b,o+ARP_TARGET_IP,targetIp),ARP_LENGTH}
function checkArp(b,o,len){if(len<ARP_LENGTH)return"truncated";if(getU16(b,o+ARP_HARDWARE)!==HARDWARE_ETHERNET||
getU16(b,o+ARP_PROTOCOL)!==PROTOCOL_IPV4)return"bad-version";if(getU16(b,o+ARP_LENGTHS)!==LENGTHS)return"\
bad-length";let operation=arpOperation(b,o);return operation===ARP_REQUEST||operation===ARP_REPLY?null:
"bad-field"}var DEFEND_INTERVAL_MS=1e4,Arp=class{#cache;#sender;#sources;#frame;#clock;#stats;#senderIp=new IpAddr;#targetIp=new IpAddr;#defendedAt=-1/0;constructor(options){
this.#cache=options.cache,this.#sender=options.sender,this.#sources=options.sources,this.#frame=options.
frame,this.#clock=options.clock,this.#stats=options.stats,this.#cache.setSolicitor(4,this)}input(netif,pbuf){
let b=this.#frame.memory,o=pbuf.offset,bad=checkArp(b,o,pbuf.length);if(bad!==null)return this.#stats.
drop(bad);let senderMac=o+ARP_SENDER_MAC,senderIp=this.#senderIp.set4(arpSenderIp(b,o));if((b[senderMac]&
1)!==0)return this.#stats.drop("bad-address");if(netif.mac.isAt(b,senderMac))return;if(!this.#mayBeSender(
netif,senderIp))return this.#stats.drop("bad-address");let targetIp=this.#targetIp.set4(arpTargetIp(
b,o)),isForUs=netif.hasAddress(targetIp),isRequest=arpOperation(b,o)===ARP_REQUEST,neighbour=this.#cache.
lookup(netif,senderIp);if(neighbour!==null){let isAnnounced=isRequest&&senderIp.equals(targetIp);this.#cache.
confirm(neighbour,b,senderMac,isAnnounced)}else isForUs&&isRequest&&isOnLink(netif,senderIp)&&this.#cache.
learn(netif,senderIp,b,senderMac);if(!isForUs||!isRequest)return;let dst=MacAddr.read(b,senderMac);this.#send(
netif,dst,ARP_REPLY,targetIp.v4,dst,senderIp.v4)}#mayBeSender(netif,ip){return ip.isAny||this.#sources.
isSource(ip.v4)?!0:(netif.hasAddress(ip)?this.#conflict(netif,ip):this.#sources.isOwn(ip.v4)&&this.#stats.
addressConflicts++,!1)}solicit(neighbour,unicast){let{netif,ip}=neighbour,dst=unicast?neighbour.mac:
MacAddr.BROADCAST,source=sourceFor(netif,ip);this.#send(netif,dst,ARP_REQUEST,source,MacAddr.ZERO,ip.
v4)}announce(netif,ip){let dst=MacAddr.BROADCAST;this.#send(netif,dst,ARP_REQUEST,ip.v4,MacAddr.ZERO,
ip.v4)}#conflict(netif,ip){this.#stats.addressConflicts++,!(this.#clock.now-this.#defendedAt<DEFEND_INTERVAL_MS)&&
(this.#defendedAt=this.#clock.now,this.announce(netif,ip))}#send(netif,dst,operation,senderIp,targetMac,targetIp){
let frame=this.#frame;frame.reset();let o=frame.prepend(ARP_LENGTH);writeArp(frame.memory,o,operation,
netif.mac,senderIp,targetMac,targetIp),this.#sender.sendTo(netif,dst,frame,ETHERTYPE_ARP)}};function isOnLink(netif,ip){
for(let i=0;i<netif.addresses.length;i++){let{addr,prefixLen}=netif.addresses[i];if(ip.matchesPrefix(
addr,prefixLen))return!0}return!1}function sourceFor(netif,ip){let first=0;for(let i=0;i<netif.addresses.
length;i++){let{addr,prefixLen}=netif.addresses[i];if(addr.isV4){if(ip.matchesPrefix(addr,prefixLen))
return addr.v4;first===0&&(first=addr.v4)}}return first}var NEIGHBOUR_GONE=0,NEIGHBOUR_INCOMPLETE=1,NEIGHBOUR_REACHABLE=2,NEIGHBOUR_PROBE=3,NEIGHBOUR_PERMANENT=4,
NEIGHBOUR_NOARP=5,Neighbour=class{netif;ip;mac=MacAddr.ZERO;state=NEIGHBOUR_INCOMPLETE;deadline=1/0;expiresAt=0;updatedAt=0;usedAt=0;probes=0;queueHead=null;queueTail=null;queueBytes=0;isAwaited=!1;index=-1;hashNext=null;constructor(netif,ip){
this.netif=netif,this.ip=ip.clone()}get isResolved(){return this.state>=NEIGHBOUR_REACHABLE}};var UNICAST_PROBES=3,PROBE_LEAD_MS=15e3,DOUBT_MS=5e3,QUEUE_SHARE=1/16,BUCKETS=256;function restoreOffload(packet,frame){
frame.csumStart=packet.seq>>>16,frame.gsoSize=packet.seq&65535,frame.csumOffset=packet.flags>>>8,frame.
gsoType=packet.flags&255}function isSuperPacket(packet){return(packet.flags&255)!==0}var NeighbourCache=class{#clock;#timers;#stats;#pbufs;#config;#user;#timer;#buckets=new Array(
BUCKETS).fill(null);#all=[];#solicitor4=null;#solicitor6=null;#dynamic=0;#queued=0;#queuedBytes=0;#queueMost;constructor(options){
this.#clock=options.clock,this.#timers=options.timers,this.#stats=options.stats,this.#pbufs=options.
pbufs,this.#config=options.config,this.#user=options.user,this.#timer=new Timer(this),this.#queueMost=
this.#pbufs.blocks.chunks*69632*QUEUE_SHARE}get size(){return this.#all.length}get queued(){return this.#queued}get queuedBytes(){
return this.#queuedBytes}get entries(){return this.#all}setSolicitor(version,solicitor){version===4?
this.#solicitor4=solicitor:this.#solicitor6=solicitor}lookup(netif,ip){let n=this.#buckets[bucketOf(
netif,ip)];for(;n!==null&&(n.netif!==netif||!n.ip.equals(ip));)n=n.hashNext;return n}resolve(netif,ip){
let known=this.lookup(netif,ip);if(known!==null)return known;let isGroup=ip.isMulticast,isDerived=isGroup||
netif.isBroadcast(ip);if(!isDerived&&!this.#learnsOn(netif))return null;let made=this.#insert(netif,
ip);return isDerived&&(made.mac=isGroup?MacAddr.forMulticast(ip):MacAddr.BROADCAST,made.state=NEIGHBOUR_NOARP),
made}isResolvable(netif,ip){return this.#learnsOn(netif)||ip.isMulticast||netif.isBroadcast(ip)||this.
lookup(netif,ip)!==null}#learnsOn(netif){return(netif.neighbours??this.#config.neighbours)==="learn"}enqueue(neighbour,frame){
let size=blockSizeFor(frame.length);this.#makeRoom(neighbour,size);let isFull=this.#queuedBytes+size>
this.#queueMost,copy=isFull||this.#pbufs.isShort?null:this.#pbufs.allocate(frame.length);return copy===
null?(this.#stats.drop(isFull?"neighbour-queue":"no-memory"),this.#crowdOut(neighbour,frame.offsets[0],
frame.lengths[0])):(frame.copyTo(this.#pbufs.memory.u8,copy.offset),copy.seq=frame.csumStart<<16|frame.
gsoSize,copy.flags=frame.csumOffset<<8|frame.gsoType,this.#push(neighbour,copy,size)),neighbour.probes===
0&&this.#solicit(neighbour,!1),copy!==null}#makeRoom(n,size){let most=this.#config.neighbourQueueBytes;
for(;n.queueBytes+size>most||this.#queuedBytes+size>this.#queueMost;){let oldest=this.#shift(n);if(oldest===
null)return;this.#stats.drop("neighbour-queue"),this.#crowdOut(n,oldest.offset,oldest.length),this.#pbufs.
free(oldest)}}#crowdOut(n,offset,length){this.#user.onCrowdedOut(offset,length)&&(n.isAwaited=!0)}confirm(neighbour,b,o,overrides=!1){
let{state,mac,updatedAt}=neighbour;if(state>=NEIGHBOUR_PERMANENT)return;let{now}=this.#clock,isReplaced=state!==
NEIGHBOUR_INCOMPLETE&&!mac.isAt(b,o),{neighbourLockMs,neighbourReachableMs}=this.#config;if(isReplaced&&
!overrides&&now<updatedAt+neighbourLockMs)return this.#doubt(neighbour);mac.isAt(b,o)||(neighbour.mac=
MacAddr.read(b,o)),(isReplaced||state!==NEIGHBOUR_REACHABLE)&&(neighbour.updatedAt=now),neighbour.state=
NEIGHBOUR_REACHABLE,neighbour.probes=0,neighbour.expiresAt=now+neighbourReachableMs,this.#arm(neighbour,
neighbour.expiresAt-this.#probeLead),isReplaced&&this.#doubt(neighbour),this.#sendQueue(neighbour)}#doubt(n){
if(n.state!==NEIGHBOUR_REACHABLE)return;let at=this.#clock.now+DOUBT_MS;at>=n.deadline||(n.expiresAt=
at+this.#probeLead,this.#arm(n,at))}get#probeLead(){return Math.min(PROBE_LEAD_MS,this.#config.neighbourReachableMs/
2)}learn(netif,ip,b,o){this.#learnsOn(netif)&&this.confirm(this.lookup(netif,ip)??this.#insert(netif,
ip),b,o)}setStatic(netif,ip,mac){let n=this.lookup(netif,ip);return n!==null&&n.state===NEIGHBOUR_NOARP&&
(this.#remove(n),n=null),n===null?(n=new Neighbour(netif,ip),this.#link(n)):n.state!==NEIGHBOUR_PERMANENT&&
this.#dynamic--,n.mac=mac,n.state=NEIGHBOUR_PERMANENT,n.deadline=1/0,this.#sendQueue(n),n}remove(netif,ip){
let n=this.lookup(netif,ip);return n!==null&&this.#remove(n),n!==null}removeNetif(netif){for(let i=this.#all.
length-1;i>=0;i--)this.#all[i].netif===netif&&this.#remove(this.#all[i])}forgetDerived(netif){for(let i=this.#all.
length-1;i>=0;i--){let n=this.#all[i];n.netif===netif&&n.state===NEIGHBOUR_NOARP&&this.#remove(n)}}onTimer(){
let now=this.#clock.now;for(let i=this.#all.length-1;i>=0;i--)i<this.#all.length&&this.#all[i].deadline<=
now&&this.#due(this.#all[i],now);let next=1/0;for(let i=0;i<this.#all.length;i++)next=Math.min(next,
this.#all[i].deadline);this.#timers.set(this.#timer,next)}#due(n,now){n.state===NEIGHBOUR_INCOMPLETE?
n.probes<this.#config.neighbourRetries?this.#solicit(n,!1):this.#fail(n):n.state===NEIGHBOUR_PROBE?n.
probes<UNICAST_PROBES?this.#solicit(n,!0):this.#remove(n):now>=n.expiresAt?this.#remove(n):n.usedAt>
n.expiresAt-this.#config.neighbourReachableMs?(n.state=NEIGHBOUR_PROBE,n.updatedAt=now,this.#solicit(
n,!0)):n.deadline=n.expiresAt}#solicit(n,unicast){n.probes++,this.#arm(n,this.#clock.now+this.#config.
neighbourRetryMs),(n.ip.isV4?this.#solicitor4:this.#solicitor6)?.solicit(n,unicast)}#arm(n,at){n.deadline=
at,at<this.#timer.at&&this.#timers.set(this.#timer,at)}#sendQueue(n){let packet;for(;(packet=this.#shift(
n))!==null;)this.#user.onResolved(n,packet),this.#pbufs.free(packet);n.isAwaited&&(n.isAwaited=!1,this.#user.
onFound(n))}#fail(n){this.#unlink(n),n.isAwaited&&this.#user.onFailed(n);let packet;for(;(packet=this.#shift(
n))!==null;)this.#stats.drop("neighbour-unreachable"),this.#user.onUnresolved(n,packet),this.#pbufs.
free(packet)}#remove(n){this.#unlink(n);let packet;for(;(packet=this.#shift(n))!==null;)this.#stats.
drop("neighbour-queue"),this.#pbufs.free(packet)}#push(n,packet,size){n.queueTail===null?n.queueHead=
packet:n.queueTail.next=packet,n.queueTail=packet,n.queueBytes+=size,this.#queuedBytes+=size,this.#queued++}#shift(n){
let packet=n.queueHead;if(packet===null)return null;n.queueHead=packet.next,n.queueHead===null&&(n.queueTail=
null),packet.next=null;let size=this.#pbufs.blocks.sizeOf(packet.block);return n.queueBytes-=size,this.#queuedBytes-=
size,this.#queued--,packet}#insert(netif,ip){this.#dynamic>=this.#config.neighbourLimit&&this.#evict();
let n=new Neighbour(netif,ip);return n.usedAt=this.#clock.now,this.#link(n),this.#dynamic++,n}#evict(){
let oldest=null;for(let i=0;i<this.#all.length;i++){let n=this.#all[i];n.state!==NEIGHBOUR_PERMANENT&&
(oldest===null||n.usedAt<oldest.usedAt)&&(oldest=n)}oldest!==null&&this.#remove(oldest)}#link(n){let bucket=bucketOf(
n.netif,n.ip);n.hashNext=this.#buckets[bucket],this.#buckets[bucket]=n,n.index=this.#all.length,this.#all.
push(n)}#unlink(n){let bucket=bucketOf(n.netif,n.ip),at=this.#buckets[bucket];if(at===n)this.#buckets[bucket]=
n.hashNext;else{for(;at!==null&&at.hashNext!==n;)at=at.hashNext;at!==null&&(at.hashNext=n.hashNext)}
let last=this.#all.pop();last!==n&&(this.#all[n.index]=last,last.index=n.index),n.state!==NEIGHBOUR_PERMANENT&&
this.#dynamic--,n.hashNext=null,n.index=-1,n.state=NEIGHBOUR_GONE,n.deadline=1/0}};function bucketOf(netif,ip){
return(ip.hash()^netif.index)&BUCKETS-1}var DeviceFailure=class extends Error{constructor(cause){super(String(cause?.message??cause),{cause})}},
NetifStats=class{rxFrames=0;rxBytes=0;txFrames=0;txBytes=0;txDropped=0},Netif=class{index;name;device;mac;mtu;up=!0;neighbours=null;isLoopback;addresses=[];groups=[];stats=new NetifStats;blocked=!1;constructor(index,name,device,mac,mtu,isLoopback=!1){
this.index=index,this.name=name,this.device=device,this.mac=mac,this.mtu=mtu,this.isLoopback=isLoopback}hasAddress(addr){
let list=this.addresses;for(let i=0;i<list.length;i++)if(list[i].addr.equals(addr))return!0;return!1}hasGroup(addr){
return this.group(addr)!==null}group(addr){let list=this.groups;for(let i=0;i<list.length;i++)if(list[i].
addr.equals(addr))return list[i];return null}isBroadcast(addr){if(!addr.isV4)return!1;if(addr.w3===-1)
return!0;if(addr.w3===0)return!1;let list=this.addresses;for(let i=0;i<list.length;i++)if(directedBroadcast(
list[i])===addr.w3)return!0;return!1}};function directedBroadcast({addr,prefixLen}){let hostBits=32-
prefixLen;return hostBits<2||hostBits>=32||!addr.isV4?0:addr.w3|(1<<hostBits)-1}var PayloadCutter=class{#sum;#cut;#from;#fragment=1;#within=0;constructor(memory,sum){this.#sum=sum,
this.#cut=this.#from=new Frame(memory,0)}begin(frame){this.#from=frame,this.#fragment=1,this.#within=
0}next(length){let{offsets,lengths}=this.#from,cut=this.#cut,sum=this.#sum,fragment=this.#fragment,within=this.#within;
cut.reset(),cut.offsets[0]=offsets[0],cut.lengths[0]=cut.length=lengths[0];for(let left=length;left>
0;){let piece=Math.min(left,lengths[fragment]-within),offset=offsets[fragment]+within;sum.add(offset,
piece),cut.append(offset,piece),left-=piece,within+=piece,within===lengths[fragment]&&(fragment++,within=
0)}this.#fragment=fragment,this.#within=within}send(device,stats){let cut=this.#cut;return device.transmit(
cut)?(stats.txFrames++,stats.txBytes+=cut.length,!0):!1}};var IPV4_VERSION_IHL=0,IPV4_TOS=1,IPV4_TOTAL_LENGTH=2,IPV4_ID=4,IPV4_FRAGMENT=6,IPV4_TTL=8,IPV4_PROTOCOL=9,
IPV4_CHECKSUM=10,IPV4_SRC=12,IPV4_DST=16,IPV4_HEADER_LENGTH=20,IPV4_MAX_HEADER_LENGTH=60,IPV4_DF=16384,
IPV4_MF=8192,IPV4_OFFSET_MASK=8191;function ipVersion(b,o){return b[o]>>>4}function ipv4HeaderLength(b,o){
return(b[o]&15)<<2}function ipv4Tos(b,o){return b[o+IPV4_TOS]}function ipv4Ecn(b,o){return b[o+IPV4_TOS]&
3}function ipv4TotalLength(b,o){return getU16(b,o+IPV4_TOTAL_LENGTH)}function ipv4Id(b,o){return getU16(
b,o+IPV4_ID)}function ipv4Fragment(b,o){return getU16(b,o+IPV4_FRAGMENT)}function isIpv4Fragment(b,o){
return(getU16(b,o+IPV4_FRAGMENT)&(IPV4_MF|IPV4_OFFSET_MASK))!==0}function ipv4MoreFragments(b,o){return(b[o+
IPV4_FRAGMENT]&32)!==0}function ipv4DontFragment(b,o){return(b[o+IPV4_FRAGMENT]&64)!==0}function ipv4FragmentOffset(b,o){
return(getU16(b,o+IPV4_FRAGMENT)&IPV4_OFFSET_MASK)<<3}function ipv4Ttl(b,o){return b[o+IPV4_TTL]}function ipv4Protocol(b,o){
return b[o+IPV4_PROTOCOL]}function ipv4Checksum(b,o){return getU16(b,o+IPV4_CHECKSUM)}function ipv4Src(b,o){
return getU32(b,o+IPV4_SRC)}function ipv4Dst(b,o){return getU32(b,o+IPV4_DST)}function writeIpv4(b,o,tos,totalLength,id,fragment,ttl,protocol,src,dst){
b[o]=69,b[o+IPV4_TOS]=tos,setU16(b,o+IPV4_TOTAL_LENGTH,totalLength),setU16(b,o+IPV4_ID,id),setU16(b,
o+IPV4_FRAGMENT,fragment),b[o+IPV4_TTL]=ttl,b[o+IPV4_PROTOCOL]=protocol,setU32(b,o+IPV4_SRC,src),setU32(
b,o+IPV4_DST,dst);let sum=17664+(tos&255)+(totalLength&65535)+(id&65535)+(fragment&65535)+((ttl&255)<<
8)+(protocol&255)+(src>>>16)+(src&65535)+(dst>>>16)+(dst&65535),once=(sum>>>16)+(sum&65535);setU16(b,
o+IPV4_CHECKSUM,~((once>>>16)+once))}function fillIpv4Checksum(b,o){setU16(b,o+IPV4_CHECKSUM,0),setU16(
b,o+IPV4_CHECKSUM,rangeChecksum(b,o,ipv4HeaderLength(b,o)))}function checkIpv4(b,o,len){if(len<IPV4_HEADER_LENGTH)
return"truncated";if(b[o]>>>4!==4)return"bad-version";let headerLength=ipv4HeaderLength(b,o);if(headerLength<
IPV4_HEADER_LENGTH)return"bad-header-length";if(headerLength>len)return"truncated";let total=ipv4TotalLength(
b,o);return total<headerLength?"bad-length":total>len?"truncated":rangeChecksum(b,o,headerLength)===
0?null:"bad-checksum"}var TCP_SRC_PORT=0,TCP_DST_PORT=2,TCP_SEQ=4,TCP_ACK=8,TCP_DATA_OFFSET=12,TCP_FLAGS=13,TCP_WINDOW=14,
TCP_CHECKSUM=16,TCP_URGENT=18,TCP_OPTIONS=20,TCP_HEADER_LENGTH=20,TCP_MAX_HEADER_LENGTH=60,TCP_FLAG_FIN=1,
TCP_FLAG_SYN=2,TCP_FLAG_RST=4,TCP_FLAG_PSH=8,TCP_FLAG_ACK=16;var TCP_FLAG_ECE=64,TCP_FLAG_CWR=128;function tcpSeq(b,o){return getU32(b,o+TCP_SEQ)}function tcpAck(b,o){return getU32(b,o+TCP_ACK)}function tcpHeaderLength(b,o){
return b[o+TCP_DATA_OFFSET]>>>4<<2}function tcpFlags(b,o){return b[o+TCP_FLAGS]}function writeTcp(b,o,srcPort,dstPort,seq,ack,headerLength,flags,window,urgent){setU16(b,o+TCP_SRC_PORT,
srcPort),setU16(b,o+TCP_DST_PORT,dstPort),setU32(b,o+TCP_SEQ,seq),setU32(b,o+TCP_ACK,ack),b[o+TCP_DATA_OFFSET]=
headerLength<<2,b[o+TCP_FLAGS]=flags,setU16(b,o+TCP_WINDOW,window),setU16(b,o+TCP_CHECKSUM,0),setU16(
b,o+TCP_URGENT,urgent)}function checkTcp(b,o,len){if(len<TCP_HEADER_LENGTH)return"truncated";let headerLength=tcpHeaderLength(
b,o);return headerLength<TCP_HEADER_LENGTH?"bad-header-length":headerLength>len?"truncated":null}var TcpSegmenter=class{#memory;#sum;#cutter;constructor(memory,sum,cutter){this.#memory=memory,this.#sum=
sum,this.#cutter=cutter}send(device,stats,frame){let b=this.#memory,cutter=this.#cutter,ip=frame.offsets[0]+
(device.medium==="ip"?0:ETHERNET_HEADER_LENGTH),ipHeader=ipv4HeaderLength(b,ip),tcp=ip+ipHeader,tcpHeader=tcpHeaderLength(
b,tcp),seq=tcpSeq(b,tcp),flags=tcpFlags(b,tcp),id=ipv4Id(b,ip),src=ipv4Src(b,ip),dst=ipv4Dst(b,ip),end=frame.
length-frame.lengths[0],size=frame.gsoSize;cutter.begin(frame);for(let at=0,n=0;at<end;at+=size,n++){
let length=Math.min(size,end-at);setU16(b,ip+IPV4_TOTAL_LENGTH,ipHeader+tcpHeader+length),setU16(b,ip+
IPV4_ID,id+n&65535),setU16(b,ip+IPV4_CHECKSUM,0),setU16(b,ip+IPV4_CHECKSUM,rangeChecksum(b,ip,ipHeader)),
setU32(b,tcp+TCP_SEQ,seq+at|0);let own=flags;at>0&&(own&=~TCP_FLAG_CWR),at+length<end&&(own&=~(TCP_FLAG_FIN|
TCP_FLAG_PSH)),b[tcp+TCP_FLAGS]=own,setU16(b,tcp+TCP_CHECKSUM,0);let sum=this.#sum.reset(pseudoHeaderSum4(
src,dst,6,tcpHeader+length)).add(tcp,tcpHeader);if(cutter.next(length),setU16(b,tcp+TCP_CHECKSUM,sum.
finish()),!cutter.send(device,stats))return frame.accepted=at,!1}return frame.gsoType=0,!0}};var UDP_SRC_PORT=0,UDP_DST_PORT=2,UDP_LENGTH=4,UDP_CHECKSUM=6,UDP_HEADER_LENGTH=8;function udpSrcPort(b,o){
return getU16(b,o+UDP_SRC_PORT)}function udpDstPort(b,o){return getU16(b,o+UDP_DST_PORT)}function udpLength(b,o){
return getU16(b,o+UDP_LENGTH)}function udpChecksum(b,o){return getU16(b,o+UDP_CHECKSUM)}function setUdpChecksum(b,o,sum){
setU16(b,o+UDP_CHECKSUM,sum===0?65535:sum)}function writeUdp(b,o,srcPort,dstPort,length){setU16(b,o+
UDP_SRC_PORT,srcPort),setU16(b,o+UDP_DST_PORT,dstPort),setU16(b,o+UDP_LENGTH,length),setU16(b,o+UDP_CHECKSUM,
0)}function checkUdp(b,o,len){if(len<UDP_HEADER_LENGTH)return"truncated";let length=udpLength(b,o);return length<
UDP_HEADER_LENGTH?"bad-length":length>len?"truncated":null}function checkUdpLite(b,o,len){if(len<UDP_HEADER_LENGTH)
return"truncated";let coverage=udpLength(b,o);return coverage!==0&&(coverage<UDP_HEADER_LENGTH||coverage>
len)?"bad-length":udpChecksum(b,o)===0?"bad-checksum":null}function udpLiteCoverage(b,o,len){let coverage=udpLength(
b,o);return coverage===0?len:coverage}var UdpSegmenter=class{#memory;#sum;#cutter;constructor(memory,sum,cutter){this.#memory=memory,this.#sum=
sum,this.#cutter=cutter}send(device,stats,frame){let b=this.#memory,cutter=this.#cutter,headers=frame.
lengths[0],start=frame.offsets[0],ip=start+(device.medium==="ip"?0:ETHERNET_HEADER_LENGTH),udp=start+
headers-UDP_HEADER_LENGTH,id=ipv4Id(b,ip);setU16(b,ip+IPV4_TOTAL_LENGTH,0),setU16(b,ip+IPV4_ID,0),setU16(
b,ip+IPV4_CHECKSUM,0);let ipSum=checksumPartial(b,ip,ipv4HeaderLength(b,ip),0),udpSum=getU16(b,udp+UDP_SRC_PORT)+
getU16(b,udp+UDP_DST_PORT)+pseudoHeaderSum4(ipv4Src(b,ip),ipv4Dst(b,ip),17,0),end=frame.length-headers,
size=frame.gsoSize;cutter.begin(frame);for(let at=0,n=0;at<end;at+=size,n++){let length=Math.min(size,
end-at),udpLength2=UDP_HEADER_LENGTH+length,total=udp-ip+udpLength2,ownId=id+n&65535;setU16(b,ip+IPV4_TOTAL_LENGTH,
total),setU16(b,ip+IPV4_ID,ownId),setU16(b,ip+IPV4_CHECKSUM,finishChecksum(ipSum+total+ownId)),setU16(
b,udp+UDP_LENGTH,udpLength2);let sum=this.#sum.reset(udpSum+2*udpLength2);if(cutter.next(length),setUdpChecksum(
b,udp,sum.finish()),!cutter.send(device,stats))return frame.accepted=at,!1}return frame.gsoType=0,!0}};var Segmenter=class{#tcp;#udp;constructor(memory,sum){let cutter=new PayloadCutter(memory,sum);this.#tcp=
new TcpSegmenter(memory,sum,cutter),this.#udp=new UdpSegmenter(memory,sum,cutter)}static isTakenBy(device,frame){
let{checksum,tcpSegmentation,udpSegmentation=0}=device.offload,limit=frame.gsoType===5?udpSegmentation:
tcpSegmentation;return checksum&&frame.length-frame.lengths[0]<=limit}send(device,stats,frame){return frame.
gsoType===5?this.#udp.send(device,stats,frame):this.#tcp.send(device,stats,frame)}};var PBUF_LINK_GROUP=1,Ethernet=class{neighbours;arp;#stats;#memory;#upper;#segmenter;constructor(options){
let{frame,clock,stats,sources}=options;this.#stats=stats,this.#memory=frame.memory,this.#upper=options.
upper,this.#segmenter=new Segmenter(frame.memory,options.sum);let cache=new NeighbourCache(options);
this.neighbours=cache,this.arp=new Arp({cache,sender:this,sources,frame,clock,stats})}input(netif,pbuf,meta){
if(pbuf.flags=0,!netif.up)return this.#stats.drop("not-for-us");if(netif.device.medium==="ip"){this.#upper.
input(netif,pbuf,meta);return}let b=this.#memory,o=pbuf.offset,bad=checkEthernet(b,o,pbuf.length);if(bad!==
null)return this.#stats.drop(bad);if((b[o+ETHERNET_SRC]&1)!==0)return this.#stats.drop("bad-address");
if(isEthernetGroup(b,o))pbuf.flags=PBUF_LINK_GROUP;else if(!netif.mac.isAt(b,o))return this.#stats.drop(
"not-for-us");let type=this.#strip(pbuf);type===ETHERTYPE_IPV4?this.#upper.input(netif,pbuf,meta):type===
ETHERTYPE_ARP?this.arp.input(netif,pbuf):type===ETHERTYPE_IPV6?this.#stats.drop("no-ipv6"):this.#stats.
drop("unknown-ethertype")}output(netif,neighbour,frame,type){if(neighbour!==null){let o=frame.prepend(
ETHERNET_HEADER_LENGTH);writeEthernet(this.#memory,o,neighbour.mac,netif.mac,type)}return this.#transmit(
netif,frame)}sendTo(netif,dst,frame,type){let o=frame.prepend(ETHERNET_HEADER_LENGTH);writeEthernet(
this.#memory,o,dst,netif.mac,type),this.#transmit(netif,frame)}#transmit(netif,frame){let{device,stats}=netif;
try{if(frame.gsoType!==0&&!Segmenter.isTakenBy(device,frame)){if(this.#segmenter.send(device,stats,frame))
return 0}else if(device.transmit(frame))return stats.txFrames++,stats.txBytes+=frame.length,0}catch(error){
throw new DeviceFailure(error)}return netif.blocked=!0,stats.txDropped++,-7}#strip(pbuf){let b=this.#memory,
o=pbuf.offset,type=ethernetType(b,o),length=ETHERNET_HEADER_LENGTH;return type===ETHERTYPE_VLAN&&(type=
(getU16(b,o+ETHERNET_TCI)&4095)===0?getU16(b,o+ETHERNET_TAGGED_TYPE):-1,length=ETHERNET_TAGGED_HEADER_LENGTH),
pbuf.offset+=length,pbuf.length-=length,type}};var ICMP4_CODE=1,ICMP4_CHECKSUM=2,ICMP4_REST=4,ICMP4_MTU=6,ICMP4_QUOTE=8,ICMP4_HEADER_LENGTH=8,ICMP4_ECHO_REPLY=0,
ICMP4_UNREACHABLE=3,ICMP4_REDIRECT=5,ICMP4_ECHO=8,ICMP4_TIME_EXCEEDED=11,ICMP4_PARAMETER_PROBLEM=12,
ICMP4_UNREACHABLE_NET=0,ICMP4_UNREACHABLE_HOST=1,ICMP4_UNREACHABLE_PROTOCOL=2,ICMP4_UNREACHABLE_PORT=3,
ICMP4_FRAGMENTATION_NEEDED=4,ICMP4_TTL_EXCEEDED=0,ICMP4_REASSEMBLY_EXCEEDED=1;function icmp4Type(b,o){
return b[o]}function icmp4Code(b,o){return b[o+ICMP4_CODE]}function icmp4Mtu(b,o){return getU16(b,o+
ICMP4_MTU)}function isIcmp4Error(type){return type===ICMP4_UNREACHABLE||type===ICMP4_REDIRECT||type===
ICMP4_TIME_EXCEEDED||type===ICMP4_PARAMETER_PROBLEM||type===4}function writeIcmp4(b,o,type,code,rest){
b[o]=type,b[o+ICMP4_CODE]=code,setU16(b,o+ICMP4_CHECKSUM,0),setU32(b,o+ICMP4_REST,rest)}var IPV6_HEADER_LENGTH=40;var ATOMIC_ZERO=-1,ATOMIC_SHARED=-2,Flow=class{local=IpAddr.ANY4.clone();remote=IpAddr.ANY4.clone();ttl=64;tos=0;ifIndex=0;strongSource=!1;dontFragment=0;atomicId=ATOMIC_ZERO;multicastLoop=!1;netif=null;nextHop=IpAddr.
ANY4.clone();neighbour=null;generation=-1};var MIN_QUOTE=8,Icmp4=class{#context;#router;#output;#errors;#transports;#flow=new Flow;#info=new IcmpErrorInfo;#src=new IpAddr;#dst=new IpAddr;constructor(context,router,output2,errors,transports){
this.#context=context,this.#flow.ttl=context.config.ttl,this.#router=router,this.#output=output2,this.#errors=
errors,this.#transports=transports}input(packet){let{stats,sum,frame}=this.#context,{offset,length}=packet;
if(length<ICMP4_HEADER_LENGTH)return stats.drop("truncated");if(!packet.checksumValid&&sum.reset().add(
offset,length).finish()!==0)return stats.drop("bad-checksum");stats.icmpReceived++;let type=icmp4Type(
frame.memory,offset);type===ICMP4_ECHO?this.#reply(packet):this.#error(packet,type)}hostUnreachable(ipOffset,length){
let{frame,config}=this.#context,b=frame.memory,src=this.#src.set4(ipv4Src(b,ipOffset)),dst=this.#dst.
set4(ipv4Dst(b,ipOffset));if(this.#router.netifOf(src)!==null){if(!config.neighbourErrors)return;let handler=this.#transports.
get(ipv4Protocol(b,ipOffset));if(handler?.onUnresolved!==void 0)return this.#read(ipOffset,length)===
null?handler.onUnresolved(this.#info):void 0}let code=ICMP4_UNREACHABLE_HOST;this.#errors.sendAbout(
ipOffset,src,dst,ICMP4_UNREACHABLE,code,0)}crowdedOut(ipOffset,length){let info=this.#info;return this.#read(
ipOffset,length)!==null?!1:this.#transports.get(info.protocol)?.onCrowdedOut?.(info)??!1}#reply(packet){
let{frame,config,stats}=this.#context;if(!config.echoReply||packet.isBroadcast||packet.isMulticast)return;
let flow=this.#flow;if(flow.local.copyFrom(packet.dst),flow.remote.copyFrom(packet.src),this.#router.
route(flow)!==0)return stats.drop("no-route");let b=frame.memory,request=packet.offset;frame.reset(),
frame.append(request+ICMP4_HEADER_LENGTH,packet.length-ICMP4_HEADER_LENGTH);let o=frame.prepend(ICMP4_HEADER_LENGTH),
code=icmp4Code(b,request),rest=getU32(b,request+ICMP4_REST);writeIcmp4(b,o,ICMP4_ECHO_REPLY,code,rest);
let before=getU16(b,request+ICMP4_CHECKSUM),first=ICMP4_ECHO<<8|code,sum=updateChecksum16(before,first,
code);setU16(b,o+ICMP4_CHECKSUM,sum),flow.tos=packet.tos&252,stats.icmpSent++,this.#output.send(flow,
frame,1)}#error(packet,type){let b=this.#context.frame.memory,{offset,length}=packet,info=this.#info;
if(info.kind=kindOf(type,icmp4Code(b,offset)),info.kind!==0){if(packet.isBroadcast||packet.isMulticast)
return this.#context.stats.drop("bad-address");info.type=type,info.code=icmp4Code(b,offset),info.mtu=
info.kind===ICMP_ERROR_TOO_BIG?icmp4Mtu(b,offset):0,info.from.copyFrom(packet.src),this.#tell(offset+
ICMP4_QUOTE,length-ICMP4_QUOTE)}}#tell(o,length){let{stats,frame}=this.#context,bad=this.#read(o,length);
if(bad!==null)return stats.drop(bad);if((ipv4Fragment(frame.memory,o)&IPV4_OFFSET_MASK)!==0)return;let info=this.#info;
this.#transports.get(info.protocol)?.onIcmpError?.(info),this.#transports.raw?.onIcmpError?.(info)}#read(o,length){
let b=this.#context.frame.memory;if(length<IPV4_HEADER_LENGTH)return"truncated";if(ipVersion(b,o)!==
4)return"bad-version";let headerLength=ipv4HeaderLength(b,o);if(headerLength<IPV4_HEADER_LENGTH)return"\
bad-header-length";if(length<headerLength+MIN_QUOTE)return"truncated";let info=this.#info;if(info.local.
set4(ipv4Src(b,o)),info.remote.set4(ipv4Dst(b,o)),this.#router.netifOf(info.local)===null||info.remote.
isMulticast||this.#router.isBroadcast(info.remote))return"bad-address";let at=o+headerLength;return info.
protocol=ipv4Protocol(b,o),info.length=ipv4TotalLength(b,o),info.quoteOffset=at,info.quoteLength=length-
headerLength,info.localPort=getU16(b,at),info.remotePort=getU16(b,at+2),info.seq=getU32(b,at+4),null}};
function kindOf(type,code){if(type===ICMP4_TIME_EXCEEDED)return ICMP_ERROR_TIME_EXCEEDED;if(type===ICMP4_PARAMETER_PROBLEM)
return ICMP_ERROR_PARAMETER;if(type!==ICMP4_UNREACHABLE)return 0;switch(code){case ICMP4_UNREACHABLE_PROTOCOL:
return ICMP_ERROR_PROTOCOL;case ICMP4_UNREACHABLE_PORT:return ICMP_ERROR_PORT;case ICMP4_FRAGMENTATION_NEEDED:
return ICMP_ERROR_TOO_BIG;case 9:case 10:case 13:return ICMP_ERROR_PROHIBITED;default:return ICMP_ERROR_HOST}}var TokenBucket=class{#clock;#tokens=1/0;#filledAt=0;constructor(clock){this.#clock=clock}take(rate,burst){
let{now}=this.#clock,since=now-this.#filledAt;return this.#tokens=Math.min(burst,this.#tokens+since*
rate/1e3),this.#filledAt=now,this.#tokens<1?!1:(this.#tokens--,!0)}};var MIN_QUOTE2=8,Icmp4Errors=class{#context;#router;#output;#bucket;#flow=new Flow;constructor(context,router,output2){
this.#context=context,this.#flow.ttl=context.config.ttl,this.#router=router,this.#output=output2,this.#bucket=
new TokenBucket(context.clock)}send(packet,type,code,rest){if(packet.isBroadcast||packet.isMulticast)
return;let{ipOffset,src,dst}=packet;this.sendAbout(ipOffset,src,dst,type,code,rest)}sendAbout(ipOffset,src,dst,type,code,rest){
let{stats,config,frame}=this.#context;if(!this.#mayAnswer(ipOffset,src))return;if(!(this.#router.netifOf(
src)!==null)&&!this.#bucket.take(config.icmpErrorRate,config.icmpErrorBurst)){stats.icmpRateLimited++;
return}let flow=this.#flow;if(this.#router.netifOf(dst)!==null?flow.local.copyFrom(dst):flow.local.set4(
0),flow.remote.copyFrom(src),this.#router.route(flow)!==0)return;let b=frame.memory,most=ipv4HeaderLength(
b,ipOffset)+Math.max(MIN_QUOTE2,config.icmpQuote),quote=Math.min(ipv4TotalLength(b,ipOffset),most);frame.
reset(),frame.append(ipOffset,quote);let o=frame.prepend(ICMP4_HEADER_LENGTH);writeIcmp4(b,o,type,code,
rest);let{sum}=this.#context;sum.reset().add(o,ICMP4_HEADER_LENGTH).add(ipOffset,quote),setU16(b,o+ICMP4_CHECKSUM,
sum.finish()),stats.icmpSent++,this.#output.send(flow,frame,1)}#mayAnswer(ipOffset,src){let b=this.#context.
frame.memory;if(src.isAny||src.isMulticast||this.#router.isBroadcast(src)||src.isLoopback&&this.#router.
loopback===null||(ipv4Fragment(b,ipOffset)&IPV4_OFFSET_MASK)!==0)return!1;if(ipv4Protocol(b,ipOffset)!==
1)return!0;let headerLength=ipv4HeaderLength(b,ipOffset);if(ipv4TotalLength(b,ipOffset)<=headerLength)
return!1;let type=icmp4Type(b,ipOffset+headerLength);return!isIcmp4Error(type)&&type!==ICMP4_REDIRECT}};var IGMP_CODE=1,IGMP_CHECKSUM=2,IGMP_GROUP=4,IGMP_LENGTH=8,IGMP_QUERY_FLAGS=8,IGMP_QUERY_INTERVAL=9,
IGMP_QUERY_SOURCE_COUNT=10,IGMP_QUERY_SOURCES=12,IGMP_REPORT_RECORD_COUNT=6,IGMP_REPORT_RECORDS=8,IGMP_RECORD_LENGTH=8,
IGMP_QUERY=17,IGMP_V1_REPORT=18,IGMP_V2_REPORT=22,IGMP_V2_LEAVE=23,IGMP_V3_REPORT=34,IGMP_IS_INCLUDE=1,
IGMP_IS_EXCLUDE=2,IGMP_TO_INCLUDE=3,IGMP_TO_EXCLUDE=4,IGMP_ALLOW=5,IGMP_BLOCK=6,V1_MAX_RESPONSE=100,
FLOAT_CODE=128;function igmpType(b,o){return b[o]}function igmpGroup(b,o){return getU32(b,o+IGMP_GROUP)}
function igmpQueryVersion(b,o,len){return len>=IGMP_QUERY_SOURCES?3:b[o+IGMP_CODE]===0?1:2}function igmpMaxResponse(b,o,version){
let code=b[o+IGMP_CODE];return version===1?V1_MAX_RESPONSE:version===2?code:decodeIgmpTime(code)}function igmpRobustness(b,o){
return b[o+IGMP_QUERY_FLAGS]&7}function igmpQueryInterval(b,o){return decodeIgmpTime(b[o+IGMP_QUERY_INTERVAL])}
function igmpQuerySourceCount(b,o){return getU16(b,o+IGMP_QUERY_SOURCE_COUNT)}function igmpQuerySource(b,o,i){
return getU32(b,o+IGMP_QUERY_SOURCES+4*i)}function decodeIgmpTime(code){return code<FLOAT_CODE?code:
(code&15|16)<<(code>>>4&7)+3}function writeIgmp(b,o,type,code,group){return b[o]=type,b[o+IGMP_CODE]=
code,setU32(b,o+IGMP_GROUP,group),fillIgmpChecksum(b,o,IGMP_LENGTH),IGMP_LENGTH}function writeIgmpV3Report(b,o,records){
setU32(b,o,IGMP_V3_REPORT<<24),setU32(b,o+IGMP_GROUP,records)}function writeIgmpRecord(b,o,type,sources,group){
return setU16(b,o,type<<8),setU16(b,o+2,sources),setU32(b,o+4,group),IGMP_RECORD_LENGTH}function fillIgmpChecksum(b,o,len){
setU16(b,o+IGMP_CHECKSUM,0),setU16(b,o+IGMP_CHECKSUM,rangeChecksum(b,o,len))}function checkIgmp(b,o,len){
if(len<IGMP_LENGTH)return"truncated";if(rangeChecksum(b,o,len)!==0)return"bad-checksum";switch(b[o]){case IGMP_QUERY:
return len===IGMP_LENGTH?null:len<IGMP_QUERY_SOURCES?"bad-length":IGMP_QUERY_SOURCES+4*igmpQuerySourceCount(
b,o)>len?"truncated":null;case IGMP_V3_REPORT:return checkRecords(b,o,len);default:return null}}function checkRecords(b,o,len){
let end=o+len,at=o+IGMP_REPORT_RECORDS;for(let n=getU16(b,o+IGMP_REPORT_RECORD_COUNT);n>0;n--){if(at+
IGMP_RECORD_LENGTH>end)return"truncated";at+=recordLength(b,at)}return at>end?"truncated":null}function recordLength(b,at){
return IGMP_RECORD_LENGTH+4*(getU16(b,at+2)+b[at+1])}var MAX_QUERIED=366,IgmpGroup=class{addr;filter=new GroupFilter;responseAt=1/0;isLastReporter=!1;reportsLeft=0;#modeReports=0;#changed=[];#changedLeft=[];#queried=[];constructor(addr){
this.addr=addr.clone()}get isJoined(){return!this.filter.isEmpty}get hasChanges(){return this.#modeReports>
0||this.#changed.length>0}cancel(){this.responseAt=1/0,this.reportsLeft=0,this.isLastReporter=!0,this.#modeReports=
0,this.#changed.length=this.#changedLeft.length=0,this.#queried.length=0}change(next,times){let{filter}=this;
if(times===0)return filter.copyFrom(next);if(filter.isExclude!==next.isExclude)this.#modeReports=times,
this.#changed.length=this.#changedLeft.length=0;else{for(let s of next.sources)filter.has(s)||this.#mark(
s,times);for(let s of filter.sources)next.has(s)||this.#mark(s,times)}filter.copyFrom(next)}#mark(source,times){
let index=this.#changed.findIndex(s=>s.equals(source));index>=0?this.#changedLeft[index]=times:(this.#changed.
push(source),this.#changedLeft.push(times))}restart(times){if(this.#changed.length=this.#changedLeft.
length=0,this.#modeReports=this.filter.isExclude?times:0,!this.filter.isExclude)for(let source of this.
filter.sources)this.#mark(source,times)}reportChanges(output2){let{filter,addr}=this;if(this.#modeReports>
0){this.#modeReports--;let type=filter.isExclude?IGMP_TO_EXCLUDE:IGMP_TO_INCLUDE;output2.add(type,addr,
filter.sources)}else{let allowed=this.#changed.filter(s=>filter.allows(s)),blocked=this.#changed.filter(
s=>!filter.allows(s));allowed.length>0&&output2.add(IGMP_ALLOW,addr,allowed),blocked.length>0&&output2.
add(IGMP_BLOCK,addr,blocked)}for(let i=this.#changed.length-1;i>=0;i--)--this.#changedLeft[i]>0||(this.#changed.
splice(i,1),this.#changedLeft.splice(i,1))}reportState(output2,all){let{filter,addr}=this;if(!this.isJoined)
return;if(!all&&this.#queried.length>0){let wanted=this.#queried.filter(s=>filter.allows(s));wanted.
length>0&&output2.add(IGMP_IS_INCLUDE,addr,wanted);return}let type=filter.isExclude?IGMP_IS_EXCLUDE:
IGMP_IS_INCLUDE;output2.add(type,addr,filter.sources)}answered(){this.responseAt=1/0,this.#queried.length=
0}askAll(){this.#queried.length=0}ask(source){let queried=this.#queried;queried.some(s=>s.v4===source)||
queried.push(IpAddr.fromV4(source))}get isAskedAll(){return this.responseAt<1/0&&this.#queried.length===
0}get isAskedTooMuch(){return this.#queried.length>MAX_QUERIED}};var ROBUSTNESS=2,QUERY_INTERVAL_MS=125e3,QUERY_RESPONSE_MS=1e4,V3_UNSOLICITED_MS=1e3,V2_UNSOLICITED_MS=1e4,
TENTH_MS=100,IgmpLink=class{netif;#context;#output;#timer=new Timer(this);#groups=[];#version;#robustness=ROBUSTNESS;#queryIntervalMs=QUERY_INTERVAL_MS;#v1Until=-1/0;#v2Until=-1/0;#generalAt=1/0;#changesAt=1/0;constructor(netif,context,output2){
this.netif=netif,this.#context=context,this.#output=output2,this.#version=context.config.igmpVersion}get version(){
let{now}=this.#context.clock,version=this.#context.config.igmpVersion;return now<this.#v2Until&&(version=
Math.min(version,2)),now<this.#v1Until&&(version=1),version!==this.#version&&(this.#version=version,
this.#cancel()),version}#cancel(){this.#generalAt=this.#changesAt=1/0;for(let group of this.#groups)
group.cancel();this.#sweep()}change(addr,filter){let{version}=this,group=this.#find(addr.v4)??this.#add(
addr),wasJoined=group.isJoined;this.netif.up?version===3?(group.change(filter,this.#robustness),this.#reportChange(
group)):(group.change(filter,0),wasJoined?!group.isJoined&&version===2&&group.isLastReporter&&this.#output.
leave(this.netif,group.addr):this.#join(group)):group.change(filter,0),this.#sweep(),this.#arm()}restart(){
let{version}=this;if(this.netif.up){for(let group of this.#groups)group.isJoined&&(version===3?group.
restart(this.#robustness):this.#join(group));version===3&&this.#reportAllChanges(),this.#arm()}}stop(){
this.#v1Until=this.#v2Until=-1/0,this.#robustness=ROBUSTNESS,this.#queryIntervalMs=QUERY_INTERVAL_MS,
this.#version=this.#context.config.igmpVersion,this.#cancel(),this.#context.timers.remove(this.#timer)}#join(group){
group.reportsLeft=this.#robustness,this.#report(group)}#report(group){this.#output.report(this.netif,
this.#version,group.addr),group.isLastReporter=!0,group.reportsLeft>0&&group.reportsLeft--;let{now}=this.#context.
clock;group.responseAt=group.reportsLeft>0?now+this.#random(V2_UNSOLICITED_MS):1/0}#reportChange(group){
this.#output.begin(this.netif),group.reportChanges(this.#output),this.#output.finish(),this.#scheduleChanges()}#reportAllChanges(){
this.#changesAt=1/0,this.#output.begin(this.netif);for(let group of this.#groups)group.hasChanges&&group.
reportChanges(this.#output);this.#output.finish(),this.#scheduleChanges()}#scheduleChanges(){if(!this.#groups.
some(group=>group.hasChanges))return;let{now}=this.#context.clock,at=now+this.#random(V3_UNSOLICITED_MS);
this.#changesAt=Math.min(this.#changesAt,at)}query(packet){let b=this.#context.frame.memory,{offset,
length}=packet,{now}=this.#context.clock,version=igmpQueryVersion(b,offset,length),addr=version===1?
0:igmpGroup(b,offset),sources=version===3?igmpQuerySourceCount(b,offset):0;if(addr===0?sources>0:addr>>>
28!==14)return this.#context.stats.drop("bad-field");version===3&&this.#adopt(b,offset);let until=now+
this.#robustness*this.#queryIntervalMs+QUERY_RESPONSE_MS;version===1&&(this.#v1Until=until),version===
2&&addr===0&&(this.#v2Until=until);let max=igmpMaxResponse(b,offset,version)*TENTH_MS,maxMs=Math.max(
TENTH_MS,max);this.version===3?this.#askV3(packet,addr,sources,maxMs):this.#askV2(addr,maxMs),this.#arm()}#adopt(b,offset){
this.#robustness=igmpRobustness(b,offset)||ROBUSTNESS;let seconds=igmpQueryInterval(b,offset);this.#queryIntervalMs=
seconds===0?QUERY_INTERVAL_MS:seconds*1e3}#askV3(packet,addr,sources,maxMs){let at=this.#context.clock.
now+this.#random(maxMs);if(this.#generalAt<=at)return;if(addr===0){this.#groups.some(group2=>group2.
isJoined)&&(this.#generalAt=at);return}let group=this.#find(addr);if(!(group===null||!group.isJoined)){
if(sources===0||group.isAskedAll)group.askAll();else{let b=this.#context.frame.memory;for(let i=0;i<
sources&&!group.isAskedTooMuch;i++)group.ask(igmpQuerySource(b,packet.offset,i));group.isAskedTooMuch&&
group.askAll()}group.responseAt=Math.min(group.responseAt,at)}}#askV2(addr,maxMs){let{now}=this.#context.
clock;for(let group of this.#groups)!group.isJoined||addr!==0&&group.addr.v4!==addr||group.responseAt-
now>maxMs&&(group.responseAt=now+this.#random(maxMs))}heard(addr){if(this.version===3)return;let group=this.#find(
addr);group!==null&&(group.responseAt=1/0,group.reportsLeft=0,group.isLastReporter=!1)}onTimer(){let{
now}=this.#context.clock,{version}=this;if(version===3)this.#answerV3(now);else for(let group of this.#groups)
group.responseAt<=now&&this.#report(group);this.#changesAt<=now&&this.#reportAllChanges(),this.#sweep(),
this.#arm()}#answerV3(now){let isGeneral=this.#generalAt<=now;isGeneral&&(this.#generalAt=1/0),this.#output.
begin(this.netif);for(let group of this.#groups){let isDue=group.responseAt<=now;(isGeneral||isDue)&&
group.reportState(this.#output,isGeneral),isDue&&group.answered()}this.#output.finish()}#arm(){let at=Math.
min(this.#generalAt,this.#changesAt);for(let{responseAt}of this.#groups)at=Math.min(at,responseAt);this.#context.
timers.set(this.#timer,at)}#random(ms){return randomBelow(this.#context.rng,ms)+1}#find(addr){for(let group of this.#groups)
if(group.addr.v4===addr)return group;return null}#add(addr){let group=new IgmpGroup(addr);return this.#groups.
push(group),group}#sweep(){for(let i=this.#groups.length-1;i>=0;i--){let group=this.#groups[i];!group.
isJoined&&!group.hasChanges&&this.#groups.splice(i,1)}}};var IPV4_OPT_END=0,IPV4_OPT_NOP=1,IPV4_OPT_LOOSE_ROUTE=131,IPV4_OPT_STRICT_ROUTE=137,IPV4_OPT_ROUTER_ALERT=148,
IPV4_ROUTER_ALERT_LENGTH=4;function ipv4OptionLength(b,at,end){let type=b[at];if(type===IPV4_OPT_END)
return end-at;if(type===IPV4_OPT_NOP)return 1;if(at+2>end)return 0;let length=b[at+1];return length<
2||at+length>end?0:length}function checkIpv4Options(b,o,len){let end=o+len;for(let at=o;at<end;){let length=ipv4OptionLength(
b,at,end);if(length===0)return"bad-options";at+=length}return null}function findIpv4Option(b,o,len,type){
let end=o+len;for(let at=o;at<end;){if(b[at]===IPV4_OPT_END)return-1;let length=ipv4OptionLength(b,at,
end);if(length===0)return-1;if(b[at]===type)return at;at+=length}return-1}function hasIpv4SourceRoute(b,o,len){
return findIpv4Option(b,o,len,IPV4_OPT_LOOSE_ROUTE)>=0||findIpv4Option(b,o,len,IPV4_OPT_STRICT_ROUTE)>=
0}function writeIpv4RouterAlert(b,o){return setU32(b,o,IPV4_OPT_ROUTER_ALERT<<24|IPV4_ROUTER_ALERT_LENGTH<<
16),IPV4_ROUTER_ALERT_LENGTH}var RoutingTable=class{#routes=[];get entries(){return this.#routes}add(route){let i=0;for(;i<this.#routes.
length&&this.#routes[i].prefixLen>=route.prefixLen;)i++;this.#routes.splice(i,0,route)}remove(matches){
let removed=0;for(let i=this.#routes.length-1;i>=0;i--)matches(this.#routes[i])&&(this.#routes.splice(
i,1),removed++);return removed}lookup(addr,netif){let routes=this.#routes;for(let i=0;i<routes.length;i++){
let r=routes[i];if(!(netif!==null&&r.netif!==netif)&&r.netif.up&&addr.matchesPrefix(r.dst,r.prefixLen))
return r}return null}};function isHostAddress(addr){let top=addr>>>24;return top!==0&&top!==127&&top<224}function isDestination(addr){
let top=addr>>>24;return top!==0&&top!==127&&(top<240||addr===-1)}function isLoopbackBlock(addr){return addr>>>
24===127}var Router=class{netifs=[];table=new RoutingTable;loopback=null;generation=0;addNetif(netif){this.netifs.
push(netif),netif.isLoopback&&(this.loopback=netif);for(let{addr,prefixLen}of netif.addresses)this.#connect(
netif,addr,prefixLen);this.generation++}removeNetif(netif){let index=this.netifs.indexOf(netif);index>=
0&&this.netifs.splice(index,1),this.loopback===netif&&(this.loopback=null),this.table.remove(r=>r.netif===
netif),this.generation++}addAddress(netif,addr,prefixLen){if(!mayBeOwn(addr,netif))return-6;if(!(prefixLen>=
0&&prefixLen<=(addr.isV4?32:128)))return-6;for(let other of this.netifs)if(other.hasAddress(addr))return-8;
let copy=addr.clone();return netif.addresses.push({addr:copy,prefixLen}),this.#connect(netif,copy,prefixLen),
this.generation++,0}setPrefix(netif,addr,prefixLen){let list=netif.addresses,index=list.findIndex(a=>a.
addr.equals(addr));if(index<0)return-6;let before=list[index];this.removeAddress(netif,addr);let err=this.
addAddress(netif,addr,prefixLen);return err!==0&&this.addAddress(netif,addr,before.prefixLen),list.splice(
index,0,list.pop()),err}moveBefore(netif,addr,other){let list=netif.addresses,last=list.pop();if(!last.
addr.equals(addr))throw new Error("Bug: it is not the last");let index=list.findIndex(a=>a.addr.equals(
other));list.splice(index<0?list.length:index,0,last)}removeAddress(netif,addr){let index=netif.addresses.
findIndex(a=>a.addr.equals(addr));if(index<0)return-6;let[gone]=netif.addresses.splice(index,1);return this.
table.remove(r=>r.isConnected&&r.netif===netif&&r.dst===gone.addr),this.generation++,0}addRoute(dst,prefixLen,netif,gateway){
if(!(prefixLen>=0&&prefixLen<=(dst.isV4?32:128)))return-6;if(gateway!==null&&gateway.isV4!==dst.isV4)
return-6;if(!this.netifs.includes(netif))return-12;let hop=gateway===null||gateway.isAny?null:gateway.
clone();return hop!==null&&!this.#isNeighbour(netif,hop)?-4:(this.table.add({dst:dst.clone(),prefixLen,
netif,gateway:hop,isConnected:!1}),this.generation++,0)}#isNeighbour(netif,hop){if(netif.isLoopback||
hop.isMulticast||this.netifOf(hop)!==null||netif.isBroadcast(hop))return!1;if(netif.device.medium===
"ip"||!hop.isV4&&hop.isLinkLocal)return!0;let own=netif.addresses.filter(({addr})=>addr.isV4===hop.isV4),
whole=hop.isV4?32:128;return own.length>0&&own.every(a=>a.prefixLen===whole)||this.table.entries.some(
r=>r.netif===netif&&r.gateway===null&&hop.matchesPrefix(r.dst,r.prefixLen))}removeRoute(dst,prefixLen,netif){
return this.table.remove(r=>!r.isConnected&&r.netif===netif&&r.prefixLen===prefixLen&&r.dst.isV4===dst.
isV4&&dst.matchesPrefix(r.dst,prefixLen))===0?-6:(this.generation++,0)}byIndex(index){for(let i=0;i<
this.netifs.length;i++)if(this.netifs[i].index===index)return this.netifs[i];return null}netifOf(addr){
if(addr.isLoopback)return this.loopback;let{netifs}=this;for(let i=0;i<netifs.length;i++)if(netifs[i].
hasAddress(addr))return netifs[i];return null}isBroadcast(addr){let{netifs}=this;for(let i=0;i<netifs.
length;i++)if(netifs[i].isBroadcast(addr))return!0;return!1}route(flow){flow.netif=null,flow.neighbour=
null;let{remote,local}=flow;if(remote.isAny)return-4;let bound=local.isAny?null:this.netifOf(local);
if(bound===null&&!local.isAny)return-4;if(!local.isAny&&local.isV4!==remote.isV4)return-4;let netif,
gateway=null;if(this.netifOf(remote)!==null)netif=this.loopback,local.isAny&&local.copyFrom(remote);else{
if(netif=this.#wanted(flow,bound),netif===null&&(flow.ifIndex!==0||bound!==null))return-4;let best=this.#lookup(
remote,netif);if(best===null&&flow.ifIndex===0&&!flow.strongSource&&!local.isLoopback&&(best=this.#lookup(
remote,null)),best===null&&!isOnEveryLink(remote))return-4;if(netif=best===null?netif??this.#firstUp():
best.netif,gateway=isOnEveryLink(remote)?null:best.gateway,netif===null||!this.#chooseSource(flow,netif,
gateway))return-4}return netif===null||!netif.up?-4:local.isLoopback&&!netif.isLoopback?-4:(flow.netif=
netif,flow.nextHop.copyFrom(gateway??remote),flow.generation=this.generation,0)}#wanted(flow,bound){
if(flow.ifIndex===0)return bound;let netif=this.byIndex(flow.ifIndex);return bound===null||bound===netif?
netif:null}#lookup(remote,netif){let best=this.table.lookup(remote,netif);return isOnEveryLink(remote)&&
best!==null&&best.netif.isLoopback?null:best}#firstUp(){for(let netif of this.netifs)if(netif.up&&!netif.
isLoopback)return netif;return null}#chooseSource(flow,netif,gateway){let{local,remote}=flow;if(!local.
isAny)return!0;let chosen=sourceOn(netif,gateway??remote);return chosen!==null&&local.copyFrom(chosen),
chosen!==null||remote.isBroadcast4}#connect(netif,addr,prefixLen){let route={dst:addr,prefixLen,netif,
gateway:null};this.table.add({...route,isConnected:!0})}};function mayBeOwn(addr,netif){return addr.
isLoopback?netif.isLoopback:addr.isV4?isHostAddress(addr.v4):!addr.isAny&&!addr.isMulticast}function isOnEveryLink(addr){
return addr.isMulticast||addr.isBroadcast4}function sourceOn(netif,nextHop){let v4=nextHop.isV4,first=null;
for(let i=0;i<netif.addresses.length;i++){let{addr,prefixLen}=netif.addresses[i];if(addr.isV4===v4){
if(nextHop.matchesPrefix(addr,prefixLen))return addr;first??=addr}}return first}var V3_ROUTERS=-536870890,ALL_ROUTERS=-536870910,TOS=192,HEADER_LENGTH=IPV4_HEADER_LENGTH+IPV4_ROUTER_ALERT_LENGTH,
MIN_PACKET=68,MAX_PACKET=1500,VERSION_IHL=64|HEADER_LENGTH>>>2,IgmpOutput=class{#context;#output;#flow=new Flow;#netif=null;#report=null;#end=0;#records=0;constructor(context,output2){
this.#context=context,this.#output=output2,this.#flow.ttl=1,this.#flow.tos=TOS}report(netif,version,group){
let type=version===1?IGMP_V1_REPORT:IGMP_V2_REPORT;this.#sendShort(netif,type,group,group.v4)}leave(netif,group){
this.#sendShort(netif,IGMP_V2_LEAVE,group,ALL_ROUTERS)}#sendShort(netif,type,group,to){let{frame}=this.#context;
frame.reset(),writeIgmp(frame.memory,frame.prepend(IGMP_LENGTH),type,0,group.v4),this.#send(netif,to)}begin(netif){
this.#netif=netif}add(type,group,sources){let from=0;do{let fits=this.#makeRoom(sources.length-from);
if(fits<0)return;let count=Math.min(fits,sources.length-from);if(this.#write(type,group,sources,from,
count),from+=count,type===IGMP_IS_EXCLUDE||type===IGMP_TO_EXCLUDE)return}while(from<sources.length)}finish(){
let report=this.#report;if(report===null)return;let{frame,pbufs}=this.#context,b=frame.memory,length=this.#end-
report.offset;writeIgmpV3Report(b,report.offset,this.#records),fillIgmpChecksum(b,report.offset,length),
frame.reset(),frame.append(report.offset,length),this.#send(this.#netif,V3_ROUTERS),pbufs.free(report),
this.#report=null}#makeRoom(sources){if(this.#report!==null){let fits=this.#fits();if(fits>=sources)
return fits;this.finish()}let{pbufs,stats}=this.#context;return this.#report=pbufs.allocate(this.#size),
this.#report===null?(stats.drop("no-memory"),-1):(this.#end=this.#report.offset+IGMP_REPORT_RECORDS,
this.#records=0,this.#fits())}get#size(){return Math.max(MIN_PACKET,Math.min(this.#netif.mtu,MAX_PACKET))-
HEADER_LENGTH}#fits(){return this.#report.offset+this.#size-this.#end-IGMP_RECORD_LENGTH>>2}#write(type,group,sources,from,count){
let b=this.#context.frame.memory,at=this.#end;at+=writeIgmpRecord(b,at,type,count,group.v4);for(let i=from;i<
from+count;i++)sources[i].write4(b,at),at+=4;this.#end=at,this.#records++}#send(netif,to){let{frame,
stats}=this.#context,flow=this.#flow,source=sourceOn(netif,flow.remote.set4(to));source===null?flow.
local.set4(0):flow.local.copyFrom(source),flow.nextHop.set4(to),flow.netif=netif,flow.neighbour=null;
let total=frame.length+HEADER_LENGTH,b=frame.memory,o=frame.prepend(HEADER_LENGTH),{local,tos,ttl}=flow;
writeIpv4(b,o,tos,total,0,IPV4_DF,ttl,2,local.v4,to),b[o]=VERSION_IHL,writeIpv4RouterAlert(b,o+IPV4_HEADER_LENGTH),
fillIpv4Checksum(b,o),stats.igmpSent++,this.#output.sendPacket(flow,frame,netif.mtu),flow.netif=null}};var Igmp=class{#context;#output;#links=new Map;constructor(context,output2){this.#context=context,this.#output=
new IgmpOutput(context,output2)}versionOn(netif){return this.#link(netif).version}#link(netif){let link=this.#links.
get(netif);return link===void 0&&(link=new IgmpLink(netif,this.#context,this.#output),this.#links.set(
netif,link)),link}onGroupChange(netif,group,filter){netif.isLoopback||!group.isV4||this.#link(netif).
change(group,filter)}restart(netif){this.#links.get(netif)?.restart()}stop(netif){this.#links.get(netif)?.
stop()}remove(netif){this.stop(netif),this.#links.delete(netif)}input(packet){let{stats,frame}=this.#context,
{netif,offset,length}=packet,b=frame.memory;if(netif.isLoopback)return stats.drop("not-for-us");if(packet.
ttl!==1)return stats.drop("bad-field");let bad=checkIgmp(b,offset,length);if(bad!==null)return stats.
drop(bad);stats.igmpReceived++;let type=igmpType(b,offset);if(type===IGMP_QUERY)this.#link(netif).query(
packet);else if(type===IGMP_V1_REPORT||type===IGMP_V2_REPORT){if(!isNeighbour(netif,packet.src))return stats.
drop("bad-address");this.#link(netif).heard(igmpGroup(b,offset))}}};function isNeighbour(netif,addr){
return netif.addresses.some(own=>addr.matchesPrefix(own.addr,own.prefixLen))}var MAX_HEADERS=60+UDP_HEADER_LENGTH;function isSuperDatagram(packet,memory){let{offset,length,checksumValid,
gsoSize}=packet;return checksumValid&&gsoSize>0&&length>UDP_HEADER_LENGTH&&udpLength(memory,offset)===
length}var SuperDatagram=class{#memory;#sum;#covered=new Uint8Array(MAX_HEADERS);constructor(memory,sum){
this.#memory=memory,this.#sum=sum}forEach(packet,take){let b=this.#memory,covered=this.#covered,start=packet.
ipOffset,{gsoSize:size,pbuf}=packet,headers=packet.offset-start+UDP_HEADER_LENGTH,end=packet.offset+
packet.length,id=ipv4Id(b,start);packet.gsoSize=0;for(let n=0,at=start+headers;at<end;n++,at+=size){
let o=at-headers,length=Math.min(size,end-at);if(n>0){for(let i=0;i<headers;i++)covered[i]=b[o+i];b.
copyWithin(o,start,start+headers)}if(packet.ipOffset=pbuf.offset=o,packet.offset=at-UDP_HEADER_LENGTH,
packet.length=UDP_HEADER_LENGTH+length,pbuf.length=headers+length,this.#complete(packet,id+n&65535),
take(packet),n>0)for(let i=0;i<headers;i++)b[o+i]=covered[i]}}#complete(packet,id){let b=this.#memory,
{ipOffset,offset,length,src,dst}=packet;setU16(b,ipOffset+IPV4_TOTAL_LENGTH,offset-ipOffset+length),
setU16(b,ipOffset+IPV4_ID,id),fillIpv4Checksum(b,ipOffset),setU16(b,offset+UDP_LENGTH,length),setU16(
b,offset+UDP_CHECKSUM,0);let pseudo=pseudoHeaderSum4(src.w3,dst.w3,17,length),sum=this.#sum.reset(pseudo).
add(offset,length).finish();setUdpChecksum(b,offset,sum)}};var LEAST_SEGMENT=64,VERIFIED=new FrameMeta;VERIFIED.checksumValid=!0;var Ip4Forward=class{#context;#router;#output;#errors;#flow=new Flow;#datagrams;constructor(context,router,output2,errors){
this.#context=context,this.#router=router,this.#output=output2,this.#errors=errors,this.#datagrams=new SuperDatagram(
context.frame.memory,context.sum)}input(packet,meta){let{stats,config}=this.#context;if(!config.forwarding)
return stats.drop("not-for-us");if(this.#isDatagrams(packet)&&!this.#passes(packet)){this.#datagrams.
forEach(packet,this.#inputOne);return}if(!this.#isForwardable(packet))return stats.drop("forwarding-\
refused");if(packet.ttl<=1){stats.drop("ttl-exceeded");let code=ICMP4_TTL_EXCEEDED;return this.#errors.
send(packet,ICMP4_TIME_EXCEEDED,code,0)}let flow=this.#flow,route=this.#router.table.lookup(packet.dst,
null);if(route===null||route.netif.isLoopback)return stats.drop("no-route"),this.#refuse(packet,ICMP4_UNREACHABLE_NET);
flow.netif=route.netif,flow.neighbour=null,flow.remote.copyFrom(packet.dst),flow.nextHop.copyFrom(route.
gateway??packet.dst),this.#fits(packet,meta)&&this.#send(packet,meta)}#refuse(packet,code){this.#errors.
send(packet,ICMP4_UNREACHABLE,code,0)}#inputOne=packet=>{this.input(packet,VERIFIED)};#passes(packet){
let route=this.#router.table.lookup(packet.dst,null),headers=packet.offset-packet.ipOffset+UDP_HEADER_LENGTH;
return packet.ttl>1&&route!==null&&headers+packet.gsoSize<=route.netif.mtu}#isForwardable({src,dst,pbuf}){
return(pbuf.flags&PBUF_LINK_GROUP)===0&&!src.isLinkLocal&&!dst.isLinkLocal}#fits(packet,meta){let{stats,
frame}=this.#context,netif=this.#flow.netif,total=packet.pbuf.length;if(meta.gsoType!==0){let headers=this.#superHeaders(
packet,meta);if(headers===0||(total=headers+meta.gsoSize,netif.mtu<headers+LEAST_SEGMENT))return stats.
drop("forwarding-refused"),!1}if(total<=netif.mtu||!ipv4DontFragment(frame.memory,packet.ipOffset))return!0;
stats.drop("needs-fragmentation");let code=ICMP4_FRAGMENTATION_NEEDED;return this.#errors.send(packet,
ICMP4_UNREACHABLE,code,netif.mtu),!1}#isDatagrams(packet){return packet.protocol===17&&isSuperDatagram(
packet,this.#context.frame.memory)}#superHeaders(packet,meta){if(this.#isDatagrams(packet))return packet.
offset-packet.ipOffset+UDP_HEADER_LENGTH;if(meta.gsoType!==1||packet.protocol!==6||meta.gsoSize<1||packet.
length<TCP_HEADER_LENGTH)return 0;let{memory}=this.#context.frame,length=tcpHeaderLength(memory,packet.
offset);return length<TCP_HEADER_LENGTH||length>=packet.length?0:packet.offset-packet.ipOffset+length}#send(packet,meta){
let{stats,frame}=this.#context,b=frame.memory,flow=this.#flow;meta.checksumValid&&meta.gsoType===0&&
this.#completeChecksum(packet);let isSuper=meta.gsoType!==0;isSuper&&this.#writePartial(packet);let o=this.#output.
load(packet.pbuf,frame,isSuper),before=b[o+IPV4_TTL]<<8|packet.protocol;b[o+IPV4_TTL]--;let sum=updateChecksum16(
ipv4Checksum(b,o),before,before-256);if(setU16(b,o+IPV4_CHECKSUM,sum),isSuper){frame.csumStart=packet.
offset-packet.ipOffset,frame.csumOffset=checksumField(packet.protocol),frame.gsoType=this.#isDatagrams(
packet)?5:meta.gsoType;let most=flow.netif.mtu-this.#superHeaders(packet,meta);frame.gsoSize=Math.min(
meta.gsoSize,most)}let err=this.#output.sendPacket(flow,frame,flow.netif.mtu);err===0?stats.ipForwarded++:
err===-4&&this.#refuse(packet,ICMP4_UNREACHABLE_HOST)}#completeChecksum(packet){let field=checksumField(
packet.protocol);if(field===0||packet.length<field+2)return;let{sum,frame}=this.#context;if(isIpv4Fragment(
frame.memory,packet.ipOffset))return;let at=packet.offset+field;if(getU16(frame.memory,at)===0)return;
let{src,dst,protocol,offset,length}=packet;setU16(frame.memory,at,0),sum.reset(pseudoHeaderSum(src,dst,
protocol,length)).add(offset,length);let value=sum.finish();setU16(frame.memory,at,value===0?65535:value)}#writePartial({
src,dst,protocol,length,offset}){let sum=pseudoHeaderSum(src,dst,protocol,length),{memory}=this.#context.
frame;setU16(memory,offset+checksumField(protocol),sum)}};function checksumField(protocol){return protocol===
6?TCP_CHECKSUM:protocol===17?UDP_CHECKSUM:0}var RxPacket=class{pbuf;netif;src=IpAddr.ANY4.clone();dst=IpAddr.ANY4.clone();protocol=0;ipOffset=0;offset=0;length=0;ttl=0;tos=0;isBroadcast=!1;isMulticast=!1;checksumValid=!1;gsoSize=0};var PAYLOAD_START=IPV4_MAX_HEADER_LENGTH+7&-8,MAX_PACKET2=65535,OPEN_END=65536,NONE=-1,ECN_CE=3,Datagram=class{src=0;dst=0;id=0;protocol=0;expiresAt=0;pbuf=null;firstHole=0;end=OPEN_END;headerLength=0;firstLength=0;codepoints=0},
IpReassembly=class{#context;#user;#timer;#active=[];#spare=[];#blocks=0;constructor(context,user){this.#context=
context,this.#user=user,this.#timer=new Timer(this)}get size(){return this.#active.length}input(o){let{
stats,pbufs}=this.#context,b=pbufs.memory.u8;stats.fragmentsReceived++;let headerLength=ipv4HeaderLength(
b,o),length=ipv4TotalLength(b,o)-headerLength,start=ipv4FragmentOffset(b,o),isLast=!ipv4MoreFragments(
b,o);if(length===0||!isLast&&(length&7)!==0||headerLength+start+length>MAX_PACKET2)return stats.drop(
"bad-length"),null;let datagram=this.#find(b,o)??this.#create(b,o);return datagram===null?null:datagram.
pbuf===null?(stats.drop("fragment-overlap"),null):this.#place(datagram,o+headerLength,start,length,isLast)?
(datagram.codepoints|=1<<ipv4Ecn(b,o),start===0&&this.#takeHeader(datagram,o,headerLength,length),datagram.
firstHole===NONE?this.#complete(datagram):null):(stats.drop("fragment-overlap"),this.#condemn(datagram),
null)}onTimer(){let{clock,stats}=this.#context;for(;this.#active.length>0&&this.#active[0].expiresAt<=
clock.now;){let datagram=this.#active[0];datagram.pbuf!==null&&(stats.drop("fragment-timeout"),datagram.
headerLength>0&&this.#user.onReassemblyTimeout(this.#headerOf(datagram))),this.#release(datagram)}this.#arm()}#find(b,o){
let src=ipv4Src(b,o),dst=ipv4Dst(b,o),id=ipv4Id(b,o),protocol=ipv4Protocol(b,o);for(let i=this.#active.
length-1;i>=0;i--){let d=this.#active[i];if(d.id===id&&d.src===src&&d.dst===dst&&d.protocol===protocol)
return d}return null}#create(b,o){let{config,pbufs,stats,clock}=this.#context,share=pbufs.blocks.chunks*
config.reassemblyShare,mostBlocks=Math.max(1,Math.floor(share));for(;this.#active.length>0&&(this.#active.
length>=config.reassemblyLimit||this.#blocks>=mostBlocks);)stats.drop("fragment-limit"),this.#release(
this.#active[0]);let pbuf=pbufs.allocate(69632);if(pbuf===null)return stats.drop("no-memory"),null;this.#blocks++;
let d=this.#spare.pop()??new Datagram;return d.src=ipv4Src(b,o),d.dst=ipv4Dst(b,o),d.id=ipv4Id(b,o),
d.protocol=ipv4Protocol(b,o),d.expiresAt=clock.now+config.reassemblyMs,d.pbuf=pbuf,d.end=OPEN_END,d.
headerLength=0,d.firstLength=0,d.codepoints=0,d.firstHole=0,this.#setHole(d,0,OPEN_END,NONE),this.#active.
push(d),this.#active.length===1&&this.#arm(),d}#place(d,from,start,length,isLast){let end=start+length;
if(isLast?d.end!==OPEN_END&&d.end!==end:end>d.end)return!1;let u8=this.#context.pbufs.memory.u8,previous=NONE;
for(let hole=d.firstHole;hole!==NONE;){let holeEnd=this.#holeEnd(d,hole),next=this.#holeNext(d,hole);
if(start<holeEnd&&end>hole){if(start<hole||end>holeEnd||isLast&&d.end===OPEN_END&&holeEnd!==OPEN_END)
return!1;this.#fill(d,hole,holeEnd,next,previous,start,end,isLast);let to=payloadOf(d)+start;return u8.
copyWithin(to,from,from+length),!0}previous=hole,hole=next}return this.#isDuplicate(d,from,start,end,
isLast)}#fill(d,hole,holeEnd,next,previous,start,end,isLast){let rest=next;isLast?d.end=end:end<holeEnd&&
(this.#setHole(d,end,holeEnd,next),rest=end),start>hole&&(this.#setHole(d,hole,start,rest),rest=hole),
previous===NONE?d.firstHole=rest:this.#setHole(d,previous,this.#holeEnd(d,previous),rest)}#isDuplicate(d,from,start,end,isLast){
if(isLast&&d.end!==end)return!1;let u8=this.#context.pbufs.memory.u8,to=payloadOf(d);for(let i=start;i<
end;i++)if(u8[to+i]!==u8[from+i-start])return!1;return!0}#takeHeader(d,o,headerLength,n){let u8=this.#context.
pbufs.memory.u8,to=payloadOf(d)-headerLength;u8.copyWithin(to,o,o+headerLength),d.headerLength=headerLength,
d.firstLength=n}#headerOf(d){return payloadOf(d)-d.headerLength}#complete(d){let{stats,pbufs}=this.#context,
total=d.headerLength+d.end;if((d.codepoints&1)!==0&&d.codepoints!==1)return stats.drop("bad-field"),
this.#condemn(d),null;if(total>MAX_PACKET2)return stats.drop("bad-length"),this.#condemn(d),null;let b=pbufs.
memory.u8,pbuf=d.pbuf,o=this.#headerOf(d);return setU16(b,o+IPV4_TOTAL_LENGTH,total),setU16(b,o+IPV4_FRAGMENT,
0),(d.codepoints&1<<ECN_CE)!==0&&(b[o+IPV4_TOS]|=ECN_CE),fillIpv4Checksum(b,o),pbuf.offset=o,pbuf.length=
total,d.pbuf=null,this.#blocks--,this.#release(d),stats.reassembled++,pbuf}#condemn(d){this.#context.
pbufs.free(d.pbuf),d.pbuf=null,this.#blocks--}#release(d){d.pbuf!==null&&this.#condemn(d);let active=this.#active;
for(let i=active.indexOf(d)+1;i<active.length;i++)active[i-1]=active[i];active.pop(),this.#spare.push(
d)}#arm(){let oldest=this.#active.length>0?this.#active[0].expiresAt:NONE;oldest!==NONE&&this.#context.
timers.set(this.#timer,oldest)}#setHole(d,at,end,next){let i32=this.#context.pbufs.memory.i32,word=payloadOf(
d)+at>>2;i32[word]=end,i32[word+1]=next}#holeEnd(d,at){return this.#context.pbufs.memory.i32[payloadOf(
d)+at>>2]}#holeNext(d,at){return this.#context.pbufs.memory.i32[(payloadOf(d)+at>>2)+1]}};function payloadOf(d){
return d.pbuf.block+PAYLOAD_START}var ALL_HOSTS=-536870911,Ip4Input=class{reassembly;#context;#router;#martians;#forward;#icmp;#errors;#transports;#packet=new RxPacket;#src=new IpAddr;#dst=new IpAddr;#superDatagram;constructor(context,router,martians,forward,icmp,errors,transports){
this.#context=context,this.#router=router,this.#martians=martians,this.#forward=forward,this.#icmp=icmp,
this.#errors=errors,this.#transports=transports,this.reassembly=new IpReassembly(context,this),this.#superDatagram=
new SuperDatagram(context.frame.memory,context.sum)}input(netif,pbuf,meta){let{stats,frame}=this.#context,
b=frame.memory,o=pbuf.offset,bad=checkIpv4(b,o,pbuf.length);if(bad!==null)return stats.drop(bad);let headerLength=ipv4HeaderLength(
b,o);if(headerLength>IPV4_HEADER_LENGTH){let at=o+IPV4_HEADER_LENGTH,length=headerLength-IPV4_HEADER_LENGTH,
wrong=checkIpv4Options(b,at,length);if(wrong!==null)return stats.drop(wrong);if(hasIpv4SourceRoute(b,
at,length))return stats.drop("source-route")}pbuf.length=ipv4TotalLength(b,o);let packet=this.#packet;
if(this.#read(packet,netif,pbuf),packet.checksumValid=meta.checksumValid,packet.gsoSize=meta.gsoSize,
!this.#martians.mayEnter(packet))return stats.drop("bad-address");if(meta.origin!==0&&(packet.netif=
this.#router.byIndex(meta.origin)??netif),stats.ipReceived++,!this.#isForUs(packet))return packet.isMulticast?
stats.drop("not-for-us"):this.#forward.input(packet,meta);if((pbuf.flags&PBUF_LINK_GROUP)!==0&&!packet.
isBroadcast&&!packet.isMulticast)return stats.drop("not-for-us");if(!isIpv4Fragment(b,o))return this.#deliver(
packet);let whole=this.reassembly.input(o);whole!==null&&(this.#read(packet,netif,whole),packet.checksumValid=
!1,packet.gsoSize=0,this.#deliver(packet),this.#context.pbufs.free(whole))}onReassemblyTimeout(ipOffset){
let b=this.#context.frame.memory,src=this.#src.set4(ipv4Src(b,ipOffset)),dst=this.#dst.set4(ipv4Dst(
b,ipOffset));if(dst.isMulticast||this.#router.isBroadcast(dst))return;let code=ICMP4_REASSEMBLY_EXCEEDED;
this.#errors.sendAbout(ipOffset,src,dst,ICMP4_TIME_EXCEEDED,code,0)}#read(packet,netif,pbuf){let b=this.#context.
frame.memory,o=pbuf.offset,headerLength=ipv4HeaderLength(b,o);packet.pbuf=pbuf,packet.netif=netif,packet.
src.set4(ipv4Src(b,o)),packet.dst.set4(ipv4Dst(b,o)),packet.protocol=ipv4Protocol(b,o),packet.ipOffset=
o,packet.offset=o+headerLength,packet.length=pbuf.length-headerLength,packet.ttl=ipv4Ttl(b,o),packet.
tos=ipv4Tos(b,o)}#isForUs(packet){let{dst,netif}=packet;return packet.isBroadcast=!1,packet.isMulticast=
dst.w3>>>28===14,packet.isMulticast?dst.w3===ALL_HOSTS||this.#isMember(packet):netif.hasAddress(dst)||
this.#router.netifOf(dst)!==null?!0:(packet.isBroadcast=this.#router.isBroadcast(dst),packet.isBroadcast)}#isMember(packet){
let group=packet.netif.group(packet.dst);return group===null?!1:packet.protocol===2||group.filter.allows(
packet.src)}#deliver=packet=>{if(packet.gsoSize>0&&packet.protocol===17)return this.#deliverDatagrams(
packet);let{raw}=this.#transports,isTaken=raw!==null&&raw.inputRaw(packet);if(packet.protocol===1)return this.#icmp.
input(packet);let handler=this.#transports.get(packet.protocol);if(handler!==null)return handler.input(
packet);if(isTaken)return;this.#context.stats.drop("unknown-protocol");let code=ICMP4_UNREACHABLE_PROTOCOL;
this.#errors.send(packet,ICMP4_UNREACHABLE,code,0)};#deliverDatagrams(packet){let{frame,stats}=this.#context;
if(!isSuperDatagram(packet,frame.memory))return stats.drop("bad-length");let{raw}=this.#transports;(raw===
null||!raw.wants(packet))&&this.#transports.get(packet.protocol)?.inputMany?.(packet)||this.#superDatagram.
forEach(packet,this.#deliver)}};var OPTION_COPIED=128,Ip4Fragmenter=class{#frame;#link;#offsets=new Int32Array(65);#lengths=new Int32Array(
65);#count=0;#piece=0;constructor(frame,link){this.#frame=frame,this.#link=link}fragmentCount(mtu){let frame=this.#frame,
header=ipv4HeaderLength(frame.memory,frame.offsets[0]);return Math.ceil((frame.length-header)/(mtu-header&
-8))}send(netif,neighbour,mtu){let frame=this.#frame,b=frame.memory,o=frame.offsets[0],headerLength=ipv4HeaderLength(
b,o),left=frame.length-headerLength;this.#rememberPieces(headerLength);let fragment=ipv4Fragment(b,o),
at=(fragment&IPV4_OFFSET_MASK)<<3;for(;left>0;){let room=mtu-headerLength&-8,isLast=left<=mtu-headerLength,
length=isLast?left:room,more=isLast?fragment&IPV4_MF:IPV4_MF;setU16(b,o+IPV4_TOTAL_LENGTH,headerLength+
length),setU16(b,o+IPV4_FRAGMENT,fragment&IPV4_DF|more|at>>>3),fillIpv4Checksum(b,o),this.#fill(o,headerLength,
length);let err=this.#link.output(netif,neighbour,frame,ETHERTYPE_IPV4);if(err!==0)return err;left-=
length,at+=length;let shorter=keepCopiedOptions(b,o,headerLength);o+=headerLength-shorter,headerLength=
shorter}return 0}#rememberPieces(headerLength){let frame=this.#frame;this.#count=frame.count,this.#piece=
0;for(let i=0;i<frame.count;i++)this.#offsets[i]=frame.offsets[i],this.#lengths[i]=frame.lengths[i];
this.#offsets[0]+=headerLength,this.#lengths[0]-=headerLength}#fill(o,headerLength,length){let frame=this.#frame;
if(frame.count=1,frame.length=headerLength,frame.offsets[0]=o,frame.lengths[0]=headerLength,frame.csumStart=
0,frame.csumOffset=0,frame.gsoType=0,frame.gsoSize=0,this.#offsets[0]===o+headerLength){let take=Math.
min(length,this.#lengths[0]);frame.lengths[0]+=take,frame.length+=take,this.#offsets[0]+=take,this.#lengths[0]-=
take,length-=take,this.#lengths[0]===0&&(this.#piece=1)}for(;length>0&&this.#piece<this.#count;){let i=this.#piece,
take=Math.min(length,this.#lengths[i]);frame.append(this.#offsets[i],take),this.#offsets[i]+=take,this.#lengths[i]-=
take,length-=take,this.#lengths[i]===0&&this.#piece++}}};function keepCopiedOptions(b,o,length){if(length===
IPV4_HEADER_LENGTH)return length;let end=o+length,kept=o+IPV4_HEADER_LENGTH;for(let i=kept;i<end;){let optionLength=ipv4OptionLength(
b,i,end);if(optionLength===0)break;(b[i]&OPTION_COPIED)!==0&&(b.copyWithin(kept,i,i+optionLength),kept+=
optionLength),i+=optionLength}for(;(kept-o&3)!==0;)b[kept++]=IPV4_OPT_END;let shorter=kept-o;return b[o+
IPV4_VERSION_IHL]=64|shorter>>>2,b.copyWithin(end-shorter,o,kept),shorter}var SETS=1024,WAYS=4,IDS=65536,Ip4Ids=class{#clock;#rng;#key;#words=new Int32Array(4*256);#sources=new Int32Array(
SETS*WAYS);#destinations=new Int32Array(SETS*WAYS);#protocols=new Int16Array(SETS*WAYS).fill(-1);#ids=new Uint16Array(
SETS*WAYS);#last=0;#usedAt=new Float64Array(SETS*WAYS).fill(-1);constructor(clock,rng){this.#clock=clock,
this.#rng=rng,this.#key=rng.nextU32()|0;let words=this.#words;for(let i=0;i<words.length;i++)words[i]=
rng.nextU32()}take(src,dst,protocol,count){let at=this.#holds(this.#last,src,dst,protocol)?this.#last:
this.#last=this.#find(src,dst,protocol),{now}=this.#clock,elapsed=Math.min(Math.floor(now-this.#usedAt[at]),
IDS);elapsed>0&&(this.#ids[at]+=1+randomBelow(this.#rng,elapsed),this.#usedAt[at]=now);let id=this.#ids[at];
return this.#ids[at]=id+count,id}#holds(i,src,dst,protocol){return this.#destinations[i]===dst&&this.#sources[i]===
src&&this.#protocols[i]===protocol}#find(src,dst,protocol){let w=this.#words,own=Math.imul(src^this.#key,
2654435761)>>>8,first=((w[dst&255]^w[256+(dst>>>8&255)]^w[512+(dst>>>16&255)]^w[768+(dst>>>24)]^own^
protocol)&SETS-1)*WAYS,oldest=first;for(let i=first;i<first+WAYS;i++){if(this.#holds(i,src,dst,protocol))
return i;this.#usedAt[i]<this.#usedAt[oldest]&&(oldest=i)}return this.#sources[oldest]=src,this.#destinations[oldest]=
dst,this.#protocols[oldest]=protocol,this.#ids[oldest]=this.#rng.nextU32(),this.#usedAt[oldest]=this.#clock.
now,oldest}};var MAX_PACKET3=65535,Ip4Output=class{#context;#link;#router;#fragmenter;#dst=new IpAddr;#paths;#ids;constructor(context,router,link,paths){
this.#context=context,this.#router=router,this.#link=link,this.#fragmenter=new Ip4Fragmenter(context.
frame,link),this.#paths=paths,this.#ids=new Ip4Ids(context.clock,context.rng)}send(flow,frame,protocol){
let netif=flow.netif,{dontFragment}=flow,total=frame.length+IPV4_HEADER_LENGTH;if(total>MAX_PACKET3)
return-2;let mtu=this.#paths.of(flow),fits=total<=mtu||frame.gsoType!==0;if(!fits&&dontFragment>=2)return-2;
let isAtomic=dontFragment===1?fits&&!this.#paths.isLocked(flow.remote):dontFragment!==0,count=datagramsIn(
frame),id=isAtomic&&flow.atomicId!==ATOMIC_SHARED?atomicId(flow,count):this.takeIds(flow,protocol,count),
fragment=isAtomic?IPV4_DF:0,o=frame.prepend(IPV4_HEADER_LENGTH);return writeIpv4(frame.memory,o,flow.
tos,total,id,fragment,flow.ttl,protocol,flow.local.w3,flow.remote.w3),this.#dispatch(flow,netif,frame,
mtu)}sendPacket(flow,frame,mtu){return this.#dispatch(flow,flow.netif,frame,mtu)}resume(neighbour,packet){
let{frame}=this.#context;this.load(packet,frame,isSuperPacket(packet)),restoreOffload(packet,frame);
let dst=this.#dst.read4(frame.memory,frame.offsets[0]+IPV4_DST),mtu=this.mtuOf(frame,dst,neighbour.netif);
this.#emit(neighbour.netif,neighbour,frame,mtu)}mtuOf(frame,dst,netif){return ipv4DontFragment(frame.
memory,frame.offsets[0])?netif.mtu:this.#paths.get(dst,netif.mtu)}load(packet,frame,isSuper){let b=frame.
memory,headerLength=ipv4HeaderLength(b,packet.offset);isSuper&&(headerLength+=ipv4Protocol(b,packet.
offset)===17?UDP_HEADER_LENGTH:tcpHeaderLength(b,packet.offset+headerLength));let end=packet.offset+
headerLength;frame.reset(),frame.append(end,packet.length-headerLength);let o=frame.prepend(headerLength);
return b.copyWithin(o,packet.offset,end),o}#dispatch(flow,netif,frame,mtu){if(!netif.up)return-12;if(flow.
multicastLoop&&flow.remote.isMulticast&&this.#loopBack(netif,flow.remote,frame),flow.ttl===0&&!netif.
isLoopback)return 0;if(netif.device.medium==="ip")return this.#emit(netif,null,frame,mtu);let{neighbours}=this.#link,
neighbour=flow.neighbour;return(neighbour===null||neighbour.state===NEIGHBOUR_GONE)&&(neighbour=neighbours.
resolve(netif,flow.nextHop),flow.neighbour=neighbour,neighbour===null)?(this.#context.stats.drop("ne\
ighbour-unreachable"),-4):(neighbour.usedAt=this.#context.clock.now,neighbour.isResolved?this.#emit(
netif,neighbour,frame,mtu):(neighbours.enqueue(neighbour,frame),0))}#emit(netif,neighbour,frame,mtu){
let{stats}=this.#context,err;if(frame.length<=mtu||frame.gsoType!==0)stats.ipSent++,err=this.#link.output(
netif,neighbour,frame,ETHERTYPE_IPV4);else{if(ipv4DontFragment(frame.memory,frame.offsets[0]))return stats.
drop("needs-fragmentation"),-2;stats.ipSent+=this.#fragmenter.fragmentCount(mtu),err=this.#fragmenter.
send(netif,neighbour,mtu)}return err===-7&&stats.drop("device-full"),err}#loopBack(netif,group,frame){
let{loopback}=this.#router;loopback===null||!loopback.up||loopback===netif||netif.hasGroup(group)&&(frame.
origin=netif.index,loopback.device.transmit(frame),frame.origin=0)}takeIds(flow,protocol,count){return this.#ids.
take(flow.local.w3,flow.remote.w3,protocol,count)}};function atomicId(flow,count){let id=flow.atomicId;
return id<0?0:(flow.atomicId=id+count&65535,id)}function datagramsIn(frame){return frame.gsoType===0?
1:Math.ceil((frame.length-frame.lengths[0])/frame.gsoSize)}var DHCP_SERVER_PORT=67,DHCP_CLIENT_PORT=68,Martians=class{#router;#memory;#ours=new Map;#generation=-1;#passed=0;constructor(router,memory){
this.#router=router,this.#memory=memory}mayEnter(packet){let src=packet.src.w3,dst=packet.dst.w3;return packet.
netif.isLoopback?(isLoopbackBlock(src)||this.isOwn(src)||this.isSource(src))&&(isLoopbackBlock(dst)||
isDestination(dst)):isDestination(dst)&&(this.isSource(src)||src===0&&this.#mayBeNameless(packet))}isSource(addr){
return this.#generation!==this.#router.generation&&this.#collect(),addr===this.#passed?addr!==0:!isHostAddress(
addr)||this.#ours.has(addr)?!1:(this.#passed=addr,!0)}isOwn(addr){return this.#generation!==this.#router.
generation&&this.#collect(),this.#ours.get(addr)===!0}#mayBeNameless({dst,protocol,ipOffset,offset,length}){
if(protocol===2)return dst.isMulticast;let b=this.#memory;if(protocol!==17||dst.w3!==-1||length<UDP_HEADER_LENGTH||
isIpv4Fragment(b,ipOffset))return!1;let port=udpDstPort(b,offset);return port===DHCP_SERVER_PORT||port===
DHCP_CLIENT_PORT}#collect(){this.#generation=this.#router.generation,this.#passed=0,this.#ours.clear();
let addresses=this.#router.netifs.flatMap(netif=>netif.addresses).filter(({addr})=>addr.isV4&&!addr.
isLoopback);for(let address of addresses)this.#ours.set(directedBroadcast(address),!1);for(let{addr}of addresses)
this.#ours.set(addr.v4,!0)}};var SETS2=1024,WAYS2=4,LIFETIME_MS=6e5,MIN_MTU4=552,LEAST_LINK4=68,MIN_MTU6=1280,PLATEAUS=[32e3,17914,
8166,4352,2002,1492,1006,576,508],PathMtuCache=class{#clock;#addrs=new Array(SETS2*WAYS2).fill(null);#mtus=new Int32Array(
SETS2*WAYS2);#until=new Float64Array(SETS2*WAYS2);#locked=new Uint8Array(SETS2*WAYS2);#used=!1;constructor(clock){
this.#clock=clock}of(flow){let{mtu}=flow.netif;return flow.dontFragment===3?mtu:this.get(flow.remote,
mtu)}get(remote,linkMtu){let at=this.#used?this.#find(remote):-1;return at<0?linkMtu:Math.min(linkMtu,
this.#mtus[at])}isLocked(remote){let at=this.#used?this.#find(remote):-1;return at>=0&&this.#locked[at]===
1}update(remote,mtu,length,linkMtu){let floor=remote.isV4?MIN_MTU4:MIN_MTU6,current=this.get(remote,
linkMtu),tooBig=length>floor?length:current,named=mtu>0?mtu:plateauBelow(tooBig);if(named>=current||
remote.isV4&&named<LEAST_LINK4)return;let at=this.#place(remote);this.#mtus[at]=Math.min(current,Math.
max(floor,named)),this.#locked[at]=remote.isV4&&named<floor?1:0,this.#until[at]=this.#clock.now+LIFETIME_MS,
this.#used=!0}#find(remote){let first=(remote.hash()&SETS2-1)*WAYS2;for(let i=first;i<first+WAYS2;i++){
let addr=this.#addrs[i];if(!(addr===null||!addr.equals(remote)))return this.#until[i]>this.#clock.now?
i:-1}return-1}#place(remote){let first=(remote.hash()&SETS2-1)*WAYS2,place=first;for(let i=first;i<first+
WAYS2;i++){if(this.#addrs[i]?.equals(remote))return i;this.#until[i]<this.#until[place]&&(place=i)}let addr=this.#addrs[place];
return addr===null?this.#addrs[place]=remote.clone():addr.copyFrom(remote),place}};function plateauBelow(mtu){
return PLATEAUS.find(plateau=>plateau<mtu)??LEAST_LINK4}var TransportTable=class{raw=null;#handlers=new Array(256).fill(null);register(protocol,handler){this.#handlers[protocol]=
handler}addressGoes(addr,successor){for(let handler of this.#handlers)handler?.onAddressGoes?.(addr,
successor);this.raw?.onAddressGoes?.(addr,successor)}get(protocol){return this.#handlers[protocol]}forEach(visit){
for(let handler of this.#handlers)handler!==null&&visit(handler)}};var MAX_DATAGRAM_PAYLOAD=65507,IpLayer=class{clock;timers;rng;stats;pbufs;frame;config;sum;router=new Router;link;groups;igmp;#transports=new TransportTable;#pathMtu;#output4;#errors4;#icmp4;#input4;constructor(options){
this.clock=options.clock,this.timers=options.timers,this.rng=options.rng,this.stats=options.stats,this.
pbufs=options.pbufs,this.frame=options.frame,this.config={...DEFAULT_IP_CONFIG,...options.config},this.
sum=options.pbufs.memory.checksum();let{clock,timers,stats,pbufs,frame,sum,config,router}=this,martians=new Martians(
router,frame.memory);this.link=new Ethernet({clock,timers,stats,pbufs,frame,sum,config,user:this,upper:this,
sources:martians});let transports=this.#transports;this.#pathMtu=new PathMtuCache(clock);let output2=new Ip4Output(
this,router,this.link,this.#pathMtu),errors=new Icmp4Errors(this,router,output2),icmp=new Icmp4(this,
router,output2,errors,transports),forward=new Ip4Forward(this,router,output2,errors);this.#input4=new Ip4Input(
this,router,martians,forward,icmp,errors,transports),this.igmp=new Igmp(this,output2),transports.register(
2,this.igmp),this.groups=new Groups(this.igmp),this.#output4=output2,this.#errors4=errors,this.#icmp4=
icmp}get netifs(){return this.router.netifs}get generation(){return this.router.generation}addNetif(netif){
this.router.addNetif(netif),netif.up&&this.#announce(netif)}removeNetif(netif){netif.up=!1,this.igmp.
remove(netif),netif.groups.length=0,this.router.removeNetif(netif),this.link.neighbours.removeNetif(
netif)}setUp(netif,up){netif.up!==up&&(netif.up=up,this.router.generation++,up?(this.#announce(netif),
this.igmp.restart(netif)):(this.link.neighbours.removeNetif(netif),this.igmp.stop(netif)))}addAddress(netif,addr,prefixLen){
let isFirst=addr.isV4&&sourceOn(netif,addr)===null,err=this.router.addAddress(netif,addr,prefixLen);
return err!==0?err:(this.link.neighbours.forgetDerived(netif),this.link.neighbours.remove(netif,addr),
netif.up&&this.#announceOne(netif,addr),isFirst&&this.igmp.restart(netif),0)}removeAddress(netif,addr){
let{addresses}=netif,other=addresses.find(a=>a.addr.isV4===addr.isV4&&!a.addr.equals(addr));return this.#removeAddress(
netif,addr,other?.addr??null)}#removeAddress(netif,addr,successor){return netif.hasAddress(addr)?(this.
config.addressChange==="follow"&&this.#transports.addressGoes(addr,successor),this.router.removeAddress(
netif,addr),this.link.neighbours.forgetDerived(netif),0):-6}replaceAddress(netif,old,addr,prefixLen){
if(!netif.hasAddress(old)||addr.isV4!==old.isV4)return-6;if(addr.equals(old))return this.router.setPrefix(
netif,addr,prefixLen);let err=this.addAddress(netif,addr,prefixLen);return err!==0?err:(this.router.
moveBefore(netif,addr,old),this.#removeAddress(netif,old,addr))}addRoute(dst,prefixLen,netif,gateway){
return this.router.addRoute(dst,prefixLen,netif,gateway)}removeRoute(dst,prefixLen,netif){return this.
router.removeRoute(dst,prefixLen,netif)}netifByIndex(index){return this.router.byIndex(index)}netifOf(addr){
return this.router.netifOf(addr)}isBroadcast(addr){return this.router.isBroadcast(addr)}setNeighbour(netif,ip,mac){
return this.link.neighbours.setStatic(netif,ip,mac)}removeNeighbour(netif,ip){return this.link.neighbours.
remove(netif,ip)}get dontFragment(){return dontFragmentNumber(this.config.dontFragment)}route(flow){
if(flow.netif!==null&&flow.generation===this.router.generation)return 0;let err=this.router.route(flow);
return err!==0||this.#isReachable(flow)?err:(flow.netif=null,-4)}#isReachable({netif,nextHop}){return netif.
device.medium==="ip"||this.link.neighbours.isResolvable(netif,nextHop)}mtu(flow){return this.#pathMtu.
of(flow)}headerLength(flow){return flow.remote.isV4?IPV4_HEADER_LENGTH:IPV6_HEADER_LENGTH}updatePathMtu(remote,mtu,length){
let route=this.router.table.lookup(remote,null);route!==null&&this.#pathMtu.update(remote,mtu,length,
route.netif.mtu)}finishChecksum(flow,frame,protocol,headerOffset,fieldOffset,coverage=frame.length){
let{local,remote}=flow,pseudo=pseudoHeaderSum(local,remote,protocol,frame.length),at=headerOffset+fieldOffset;
if(this.#deviceFinishes(flow,frame,protocol)){setU16(frame.memory,at,pseudo),frame.csumStart=0,frame.
csumOffset=fieldOffset;return}let sum=this.sum.reset(pseudo),left=coverage;for(let i=0;i<frame.count&&
left>0;i++){let length=Math.min(left,frame.lengths[i]);sum.add(frame.offsets[i],length),left-=length}
let value=sum.finish(),isUdp=protocol===17||protocol===136;setU16(frame.memory,at,value===0&&isUdp?65535:
value)}datagramSegmentation(flow){let{checksum,udpSegmentation=0}=flow.netif.device.offload;return checksum&&
udpSegmentation>0?udpSegmentation:MAX_DATAGRAM_PAYLOAD}#deviceFinishes(flow,frame,protocol){return protocol!==
6&&protocol!==17?!1:frame.gsoType!==0?!0:flow.netif.device.offload.checksum&&frame.length+this.headerLength(
flow)<=this.mtu(flow)}verifyChecksum(packet,coverage=packet.length,length=packet.length){if(packet.checksumValid)
return!0;let{src,dst,protocol,offset}=packet,pseudo=pseudoHeaderSum(src,dst,protocol,length);return this.
sum.reset(pseudo).add(offset,coverage).finish()===0}send(flow,frame,protocol){let err=this.route(flow);
return err!==0?err:flow.remote.isV4?this.#output4.send(flow,frame,protocol):-4}sendPacket(flow,frame){
let err=this.route(flow);if(err!==0)return err;if(!flow.remote.isV4)return-4;let mtu=this.#output4.mtuOf(
frame,flow.remote,flow.netif);return this.#output4.sendPacket(flow,frame,mtu)}takeId(flow,protocol){
return this.#output4.takeIds(flow,protocol,1)}register(protocol,handler){this.#transports.register(protocol,
handler)}registerRaw(handler){this.#transports.raw=handler}input(netif,pbuf,meta){if(pbuf.length<1)return this.
stats.drop("truncated");let version=ipVersion(this.frame.memory,pbuf.offset);if(version===4)this.#input4.
input(netif,pbuf,meta);else{let isIpv6=version===6&&netif.device.medium==="ip";this.stats.drop(isIpv6?
"no-ipv6":"bad-version")}}inputFrame(netif,pbuf,meta){this.link.input(netif,pbuf,meta)}sendUnreachable(packet,kind){
let code=kind===ICMP_ERROR_PORT?ICMP4_UNREACHABLE_PORT:ICMP4_UNREACHABLE_PROTOCOL;this.#errors4.send(
packet,ICMP4_UNREACHABLE,code,0)}get reassembling(){return this.#input4.reassembly.size}onResolved(neighbour,packet){
this.#output4.resume(neighbour,packet)}onUnresolved(_neighbour,packet){this.#icmp4.hostUnreachable(packet.
offset,packet.length)}onCrowdedOut(offset,length){return this.#icmp4.crowdedOut(offset,length)}onFound(neighbour){
this.#transports.forEach(handler=>handler.onNeighbourFound?.(neighbour))}onFailed(neighbour){this.config.
neighbourErrors&&this.#transports.forEach(handler=>handler.onNeighbourFailed?.(neighbour))}isBindable(addr,isStream){
return this.config.nonlocalBind||addr.isAny?!0:addr.isMulticast||this.isBroadcast(addr)?!isStream:this.
netifOf(addr)!==null}joinGroup(netif,group){return this.groups.join(netif,group)}leaveGroup(netif,group){
return this.groups.leave(netif,group)}#announce(netif){for(let{addr}of netif.addresses)this.#announceOne(
netif,addr)}#announceOne(netif,addr){netif.device.medium!=="ethernet"||!addr.isV4||this.link.arp.announce(
netif,addr)}};var Attachment=class{netif;source;lent;spare;blockSize;coalescer;shift;ended=!1;constructor(netif,source,pbufs,coalescer){
this.netif=netif,this.source=source,this.coalescer=coalescer,this.blockSize=coalescer===null?source.
maxFrame+8:MAX_PBUF,this.lent=allocate(pbufs,this.blockSize),this.spare=coalescer===null?this.lent:allocate(
pbufs,this.blockSize),this.shift=source.medium==="ethernet"?6:4}};function allocate(pbufs,size){let pbuf=pbufs.
allocate(size);if(pbuf===null)throw new RangeError("Packet memory is exhausted");return pbuf}var QUEUE_LIMIT=512,LoopbackDevice=class{medium="ip";mtu=65535;maxFrame=65535;offload={checksum:!0,tcpSegmentation:65535};#pbufs;#limit;#head=null;#tail=null;#length=0;constructor(pbufs,limit=QUEUE_LIMIT){
this.#pbufs=pbufs,this.#limit=limit}get pending(){return this.#length}transmit(frame){if(this.#length>=
this.#limit)return!1;let copy=this.#pbufs.allocate(frame.length);return copy===null?!1:(frame.copyTo(
this.#pbufs.memory.u8,copy.offset),copy.seq=frame.gsoSize,copy.flags=frame.origin<<8|frame.gsoType<<
1|(frame.csumOffset!==0?1:0),this.#tail===null?this.#head=copy:this.#tail.next=copy,this.#tail=copy,
this.#length++,!0)}take(meta){let p=this.#head;return p===null?null:(this.#head=p.next,p.next===null&&
(this.#tail=null),p.next=null,this.#length--,meta.checksumValid=(p.flags&1)!==0,meta.gsoType=p.flags>>>
1&127,meta.origin=p.flags>>>8,meta.gsoSize=p.seq,p.flags=0,p)}receive(memory,offset,_capacity,meta){
let p=this.take(meta);if(p===null)return 0;let{length}=p,u8=this.#pbufs.memory.u8;return memory.set(
u8.subarray(p.offset,p.offset+length),offset),this.#pbufs.free(p),length}close(){this.#pbufs.free(this.#head),
this.#head=null,this.#tail=null,this.#length=0}};var TcpRun=class{gsoType=1;#memory;#nextSeq=0;#pushed=!1;constructor(memory){this.#memory=memory}begin(at,length){
let b=this.#memory;if(length<TCP_HEADER_LENGTH)return 0;let headerLength=tcpHeaderLength(b,at);return headerLength<
TCP_HEADER_LENGTH||headerLength>=length||b[at+TCP_FLAGS]!==TCP_FLAG_ACK?0:(this.#nextSeq=tcpSeq(b,at)+
length-headerLength|0,this.#pushed=!1,headerLength)}follows(at,first,headerLength){let b=this.#memory;
if(tcpSeq(b,at)!==this.#nextSeq||tcpHeaderLength(b,at)!==headerLength||(tcpFlags(b,at)&~TCP_FLAG_PSH)!==
TCP_FLAG_ACK||getU32(b,at+TCP_ACK)!==getU32(b,first+TCP_ACK)||getU16(b,at+TCP_WINDOW)!==getU16(b,first+
TCP_WINDOW))return!1;for(let i=TCP_OPTIONS;i<headerLength;i+=4)if(getU32(b,at+i)!==getU32(b,first+i))
return!1;return!0}joined(at,payload){return this.#nextSeq=this.#nextSeq+payload|0,this.#pushed=(this.#memory[at+
TCP_FLAGS]&TCP_FLAG_PSH)!==0,!this.#pushed}finish(at){this.#pushed&&(this.#memory[at+TCP_FLAGS]|=TCP_FLAG_PSH)}};var MAX_DATAGRAMS=64,LONGEST_ODD=256,UdpRun=class{gsoType=5;#memory;constructor(memory){this.#memory=
memory}begin(at,length){let payload=length-UDP_HEADER_LENGTH;return payload>LONGEST_ODD&&(payload&3)!==
0?0:payload>0&&this.#isWhole(at,length)?UDP_HEADER_LENGTH:0}follows(at,_first,headerLength,payload){
return this.#isWhole(at,headerLength+payload)}#isWhole(at,length){let b=this.#memory;return udpLength(
b,at)===length&&udpChecksum(b,at)!==0}joined(_at,_payload,count){return count<MAX_DATAGRAMS}finish(at,length){
setU16(this.#memory,at+UDP_LENGTH,length)}};var PLAIN_IPV4=69,MAX_HEADERS2=ETHERNET_HEADER_LENGTH+IPV4_HEADER_LENGTH+TCP_MAX_HEADER_LENGTH,ADDRESSES_AND_PORTS=12,
ReceiveCoalescer=class{count=0;start=0;end=0;#memory;#sum;#link;#words;#saved=new Int32Array(MAX_HEADERS2/
4+2);#rest=new Uint8Array(3);#headers=new Uint8Array(MAX_HEADERS2);#tcp;#udp;#run;#headerLength=0;#size=0;#pseudo=0;#open=!1;constructor(memory,sum,medium){
this.#memory=memory,this.#words=new Int32Array(memory.buffer),this.#sum=sum,this.#tcp=new TcpRun(memory),
this.#udp=new UdpRun(memory),this.#run=this.#tcp,this.#link=medium==="ethernet"?ETHERNET_HEADER_LENGTH:
0}isOpen(limit,maxFrame){return this.#open&&this.end+maxFrame<=limit&&this.end-this.start-this.#link+
this.#size<=65535}place(){let at=this.end-this.#headerLength,first=at>>2,last=this.end>>2;for(let i=first;i<
last;i++)this.#saved[i-first]=this.#words[i];for(let i=last<<2;i<this.end;i++)this.#rest[i&3]=this.#memory[i];
return at}restore(){this.#restoreBefore(this.end)}#restoreBefore(end){let first=end-this.#headerLength>>
2,last=end>>2;for(let i=first;i<last;i++)this.#words[i]=this.#saved[i-first];for(let i=last<<2;i<end;i++)
this.#memory[i]=this.#rest[i&3]}begin(at,length,meta){let run=this.#runOf(at,length,meta);if(run===null)
return!1;let transport=at+this.#link+IPV4_HEADER_LENGTH,header=run.begin(transport,at+length-transport);
if(header===0)return!1;let headerLength=transport+header-at;if(length-headerLength<headerLength)return!1;
let b=this.#memory,ip=at+this.#link;return checksumPartial(b,ip,IPV4_HEADER_LENGTH,0)!==65535||(this.#pseudo=
pseudoHeaderSum4(ipv4Src(b,ip),ipv4Dst(b,ip),ipv4Protocol(b,ip),0),!this.#isSound(at,length,meta))?!1:
(this.#run=run,this.count=1,this.start=at,this.end=at+length,this.#headerLength=headerLength,this.#size=
length-headerLength,this.#open=!0,!0)}join(length,meta){let b=this.#memory,{end}=this,at=end-this.#headerLength,
joins=this.#belongs(at,length,meta);if(joins){let payload=length-this.#headerLength;this.end+=payload,
this.count++;let transport=at+this.#link+IPV4_HEADER_LENGTH;this.#open=this.#run.joined(transport,payload,
this.count)&&payload===this.#size}else for(let i=0;i<this.#headerLength;i++)this.#headers[i]=b[at+i];
return this.#restoreBefore(end),joins}moveFrame(to,behind,length){let b=this.#memory,headers=Math.min(
this.#headerLength,length);b.copyWithin(to+headers,behind,behind+length-headers);for(let i=0;i<headers;i++)
b[to+i]=this.#headers[i]}finish(meta){if(meta.checksumValid=!0,this.count>1){let b=this.#memory,ip=this.
start+this.#link,transport=ip+IPV4_HEADER_LENGTH;setU16(b,ip+IPV4_TOTAL_LENGTH,this.end-ip),setU16(b,
ip+IPV4_CHECKSUM,0),setU16(b,ip+IPV4_CHECKSUM,rangeChecksum(b,ip,IPV4_HEADER_LENGTH)),this.#run.finish(
transport,this.end-transport),meta.gsoType=this.#run.gsoType,meta.gsoSize=this.#size}this.count=0,this.#open=
!1}#runOf(at,length,meta){let b=this.#memory,ip=at+this.#link;if(meta.gsoType!==0||meta.origin!==0||
length<this.#link+IPV4_HEADER_LENGTH+UDP_HEADER_LENGTH||this.#link>0&&ethernetType(b,at)!==ETHERTYPE_IPV4||
b[ip]!==PLAIN_IPV4||ipv4TotalLength(b,ip)!==length-this.#link||(ipv4Fragment(b,ip)&~IPV4_DF)!==0)return null;
let protocol=ipv4Protocol(b,ip);return protocol===6?this.#tcp:protocol===17?this.#udp:null}#isSound(at,length,meta){
if(meta.checksumValid)return!0;let headers=this.#link+IPV4_HEADER_LENGTH,covered=length-headers;return this.#sum.
reset(this.#pseudo+covered).add(at+headers,covered).finish()===0}#belongs(at,length,meta){let b=this.#memory,
{start}=this,payload=length-this.#headerLength;if(payload<=0||payload>this.#size||meta.gsoType!==0||
meta.origin!==0)return!1;let ip=at+this.#link,first=start+this.#link,transport=ip+IPV4_HEADER_LENGTH,
firstTransport=first+IPV4_HEADER_LENGTH,headerLength=this.#headerLength-this.#link-IPV4_HEADER_LENGTH;
return ipv4TotalLength(b,ip)===length-this.#link&&this.#isSame(at,start,this.#link)&&getU16(b,ip)===
getU16(b,first)&&ipv4Fragment(b,ip)===ipv4Fragment(b,first)&&getU16(b,ip+IPV4_TTL)===getU16(b,first+
IPV4_TTL)&&this.#isSame(ip+IPV4_SRC,first+IPV4_SRC,ADDRESSES_AND_PORTS)&&(ipv4DontFragment(b,ip)||ipv4Id(
b,ip)===(ipv4Id(b,first)+this.count&65535))&&(freeSum(b,ip)-freeSum(b,first))%65535===0&&this.#run.follows(
transport,firstTransport,headerLength,payload)&&this.#isSound(at,length,meta)}#isSame(at,other,length){
let b=this.#memory,w=this.#words,end=at+length;if(((at^other)&3)===0){for(;at<end&&(at&3)!==0;at++,other++)
if(b[at]!==b[other])return!1;for(;at+4<=end;at+=4,other+=4)if(w[at>>2]!==w[other>>2])return!1}for(;at<
end;at++,other++)if(b[at]!==b[other])return!1;return!0}};function freeSum(b,ip){return ipv4TotalLength(
b,ip)+ipv4Id(b,ip)+getU16(b,ip+IPV4_CHECKSUM)}var DatagramFlow=class extends Flow{unicastTtl=64;multicastTtl=1;multicastIfIndex=0;boundIfIndex=0;loopsMulticast=!0;strongSource=!0;atomicId=ATOMIC_SHARED;invalidate(){
this.netif=null}leadsTo(ip,to){let{netif,neighbour}=this;return netif===null||this.generation!==ip.generation||
netif.isLoopback||!this.remote.equals(to)||!to.isV4?!1:netif.device.medium==="ip"||neighbour?.isResolved===
!0}aim(ip,bound,to){let isGroup=to.isMulticast;return this.ttl=isGroup?this.multicastTtl:this.unicastTtl,
this.multicastLoop=isGroup&&this.loopsMulticast,(this.netif===null||this.generation!==ip.generation||
!this.remote.equals(to))&&(this.netif=null,this.remote.copyFrom(to),this.local.copyFrom(bound),(bound.
isMulticast||ip.isBroadcast(bound))&&this.local.set4(0),this.ifIndex=isGroup&&this.multicastIfIndex!==
0?this.multicastIfIndex:this.boundIfIndex),ip.route(this)}};var DatagramPcb=class{local;remote;broadcast=!0;flow=new DatagramFlow;constructor(any){this.local=any.
clone(),this.remote=any.clone()}follow(addr,successor){this.local.equals(addr)&&(this.local.copyFrom(
successor),this.flow.invalidate())}get ttl(){return this.flow.unicastTtl}set ttl(value){this.flow.unicastTtl=
value}get tos(){return this.flow.tos}set tos(value){this.flow.tos=value}get ifIndex(){return this.flow.
boundIfIndex}set ifIndex(value){this.flow.boundIfIndex=value,this.flow.invalidate()}get multicastTtl(){
return this.flow.multicastTtl}set multicastTtl(value){this.flow.multicastTtl=value}get multicastLoop(){
return this.flow.loopsMulticast}set multicastLoop(value){this.flow.loopsMulticast=value}get multicastIfIndex(){
return this.flow.multicastIfIndex}set multicastIfIndex(value){this.flow.multicastIfIndex=value,this.
flow.invalidate()}};var ICMPV6_CHECKSUM=2,MAX_CHECKSUM_OFFSET=62,RawPcb=class extends DatagramPcb{user;protocol;family;headerIncluded=!1;checksumOffset=-1;#layer;constructor(layer,user,protocol,family){
super(family===4?IpAddr.ANY4:IpAddr.ANY6),this.#layer=layer,this.user=user,this.protocol=protocol,this.
family=family,family===6&&protocol===58&&(this.checksumOffset=ICMPV6_CHECKSUM)}bind(addr){return this.
family===4!==addr.isV4?-6:(this.local.copyFrom(addr),this.flow.invalidate(),0)}connect(addr){return this.
family===4!==addr.isV4?-6:(this.remote.copyFrom(addr),0)}disconnect(){this.remote.copyFrom(this.family===
4?IpAddr.ANY4:IpAddr.ANY6),this.ifIndex=0}send(offset,length,to){let{frame}=this.#layer.ip;return frame.
reset(),frame.append(offset,length),this.sendFrame(frame,to)}sendFrame(frame,to){let{ip}=this.#layer,
dst=to===null||to.isAny?this.remote:to;if(dst.isAny)return-4;if(this.family===4!==dst.isV4)return-6;
if(!this.broadcast&&ip.isBroadcast(dst))return-6;let{flow}=this,err=flow.aim(ip,this.local,dst);return err!==
0?err:this.headerIncluded?this.#sendPacket(frame):this.checksumOffset>=0&&!this.#writeChecksum(frame)?
-6:ip.send(flow,frame,this.protocol)}remove(){this.#layer.remove(this)}matches(packet){let{local,remote,
flow}=this,{src,dst,netif}=packet;return this.protocol!==packet.protocol||this.family===4!==dst.isV4||
flow.boundIfIndex!==0&&flow.boundIfIndex!==netif.index||!remote.isAny&&!remote.equals(src)?!1:local.
isAny||local.equals(dst)||packet.isBroadcast&&netif.hasAddress(local)}maySend(info){let{local,remote,
flow}=this;return flow.dontFragment===0&&!this.headerIncluded?!1:this.protocol===info.protocol&&this.
family===4===info.remote.isV4&&(local.isAny||local.equals(info.local))&&(remote.isAny||remote.equals(
info.remote))}isPeer(addr){return!this.remote.isAny&&this.remote.equals(addr)}#sendPacket(frame){let{
ip}=this.#layer,{flow}=this,b=frame.memory;if(frame.count<2||frame.lengths[1]<IPV4_HEADER_LENGTH)return-6;
if(frame.length>65535)return-2;let given=frame.offsets[1],headerLength=ipv4HeaderLength(b,given);if(!flow.
remote.isV4||ipVersion(b,given)!==4||headerLength<IPV4_HEADER_LENGTH||headerLength>frame.lengths[1])
return-6;let o=pullUp(frame,headerLength);return setU16(b,o+IPV4_TOTAL_LENGTH,frame.length),ipv4Src(
b,o)===0&&flow.local.write4(b,o+IPV4_SRC),ipv4Id(b,o)===0&&!ipv4DontFragment(b,o)&&setU16(b,o+IPV4_ID,
ip.takeId(flow,this.protocol)),ipv4Dst(b,o)===0?-6:(fillIpv4Checksum(b,o),ip.sendPacket(flow,frame))}#writeChecksum(frame){
let at=this.checksumOffset;if(at>MAX_CHECKSUM_OFFSET||frame.count<2||frame.lengths[1]<at+2)return!1;
let{ip}=this.#layer,{flow,protocol}=this,o=pullUp(frame,at+2);setU16(frame.memory,o+at,0);let start=protocol!==
1&&protocol!==2?pseudoHeaderSum(flow.local,flow.remote,protocol,frame.length):0,sum=ip.sum.reset(start);
for(let i=0;i<frame.count;i++)sum.add(frame.offsets[i],frame.lengths[i]);return setU16(frame.memory,
o+at,sum.finish()),!0}};function pullUp(frame,length){let from=frame.offsets[1];frame.offsets[1]+=length,
frame.lengths[1]-=length,frame.length-=length;let o=frame.prepend(length);return frame.memory.copyWithin(
o,from,from+length),o}var RawLayer=class{ip;#stats;#pbufs;#pcbs=[];constructor(options){this.ip=options.ip,this.#stats=options.
stats,this.#pbufs=options.pbufs,this.ip.registerRaw(this)}get size(){return this.#pcbs.length}create(user,protocol,family=4){
let pcb=new RawPcb(this,user,protocol,family);return pcb.flow.dontFragment=this.ip.dontFragment,this.#pcbs.
push(pcb),pcb}remove(pcb){let index=this.#pcbs.indexOf(pcb);index>=0&&this.#pcbs.splice(index,1)}wants(packet){
for(let i=0;i<this.#pcbs.length;i++)if(this.#pcbs[i].matches(packet))return!0;return!1}inputRaw(packet){
let isTaken=!1;for(let i=this.#pcbs.length-1;i>=0;i--){let pcb=this.#pcbs[i];pcb===void 0||!pcb.matches(
packet)||(isTaken=!0,this.#copyTo(pcb,packet))}return isTaken}onIcmpError(info){if(info.kind!==ICMP_ERROR_TOO_BIG)
return;let{remote,mtu,length}=info,isBelieved=!1;for(let i=this.#pcbs.length-1;i>=0;i--){let pcb=this.#pcbs[i];
pcb===void 0||!pcb.maySend(info)||(isBelieved||this.ip.updatePathMtu(remote,mtu,length),isBelieved=!0,
pcb.user.onIcmpError?.(pcb,info))}}onAddressGoes(addr,successor){if(successor!==null)for(let pcb of this.#pcbs)
pcb.follow(addr,successor)}#copyTo(pcb,packet){let{ipOffset,src,dst,netif,protocol}=packet,end=packet.
offset+packet.length,reason=pcb.user.refusal?.(end-ipOffset,1)??null;if(reason!==null)return pcb.user.
onRefused?.(),this.#stats.drop(reason);let copy=this.#pbufs.allocate(end-ipOffset);if(copy===null)return this.#stats.
drop("no-memory");this.#pbufs.memory.u8.copyWithin(copy.offset,ipOffset,end),pcb.user.onDatagram(pcb,
copy,src,protocol,dst,protocol,netif)}};function scheduleOutput(tcb){tcb.context.markDirty(tcb)}function scheduleAck(tcb){tcb.ackDue=!0,tcb.
context.markDirty(tcb)}function armTimer(tcb){let at=tcb.rexmitAt;tcb.lossAt<at&&(at=tcb.lossAt),tcb.
delackAt<at&&(at=tcb.delackAt),tcb.paceAt<at&&(at=tcb.paceAt),tcb.keepAt<at&&(at=tcb.keepAt),tcb.lingerAt<
at&&(at=tcb.lingerAt),at!==tcb.timer.at&&tcb.context.timers.set(tcb.timer,at)}var NO_USER={onConnected(){},onReceive(tcb,data){tcb.context.pbufs.free(data)},onFin(){},onSent(){},
onError(){},onClosed(){}};var TCP_OPT_END=0,TCP_OPT_NOP=1,TCP_OPT_MSS=2,TCP_OPT_WINDOW_SCALE=3,TCP_OPT_SACK_PERMITTED=4,TCP_OPT_SACK=5,
TCP_OPT_TIMESTAMPS=8,TCP_TIMESTAMPS_LENGTH=12,TCP_MAX_SACK_BLOCKS=4,TCP_MAX_WINDOW_SCALE=14,NOP_NOP_TIMESTAMPS=16844810,
TcpOptions=class{mss=-1;windowScale=-1;sackPermitted=!1;hasTimestamps=!1;tsVal=0;tsEcr=0;sackCount=0;sack=new Int32Array(
2*TCP_MAX_SACK_BLOCKS);clear(){this.mss=-1,this.windowScale=-1,this.sackPermitted=!1,this.hasTimestamps=
!1,this.tsVal=0,this.tsEcr=0,this.sackCount=0}parse(b,o,len){if(this.clear(),len===TCP_TIMESTAMPS_LENGTH&&
getU32(b,o)===NOP_NOP_TIMESTAMPS)return this.hasTimestamps=!0,this.tsVal=getU32(b,o+4),this.tsEcr=getU32(
b,o+8),!0;let end=o+len,at=o;for(;at<end;){let kind=b[at];if(kind===TCP_OPT_END)return!0;if(kind===TCP_OPT_NOP){
at++;continue}if(at+2>end)return!1;let length=b[at+1];if(length<2||at+length>end)return!1;this.#readOption(
b,at,kind,length),at+=length}return!0}#readOption(b,o,kind,length){switch(kind){case TCP_OPT_MSS:length===
4&&(this.mss=getU16(b,o+2));break;case TCP_OPT_WINDOW_SCALE:length===3&&(this.windowScale=Math.min(b[o+
2],TCP_MAX_WINDOW_SCALE));break;case TCP_OPT_SACK_PERMITTED:length===2&&(this.sackPermitted=!0);break;case TCP_OPT_SACK:
this.#readSack(b,o,length);break;case TCP_OPT_TIMESTAMPS:if(length!==10)break;this.hasTimestamps=!0,
this.tsVal=getU32(b,o+2),this.tsEcr=getU32(b,o+6);break}}#readSack(b,o,length){let words=length-2>>>
2;if(length!==2+4*words||(words&1)!==0)return;let count=Math.min(words>>>1,TCP_MAX_SACK_BLOCKS);for(let i=0;i<
2*count;i++)this.sack[i]=getU32(b,o+2+4*i);this.sackCount=count}};function synOptionsLength(sackPermitted,hasTimestamps,windowScale){
return 4+(hasTimestamps?12:sackPermitted?4:0)+(windowScale>=0?4:0)}function writeSynOptions(b,o,mss,sackPermitted,hasTimestamps,tsVal,tsEcr,windowScale){
b[o]=TCP_OPT_MSS,b[o+1]=4,setU16(b,o+2,mss);let at=o+4;return hasTimestamps?(writeTimestamps(b,at,tsVal,
tsEcr),sackPermitted&&setU16(b,at,1026),at+=TCP_TIMESTAMPS_LENGTH):sackPermitted&&(setU32(b,at,16843778),
at+=4),windowScale>=0&&(setU32(b,at,16974592|windowScale),at+=4),at-o}function writeTimestamps(b,o,tsVal,tsEcr){
return setU32(b,o,NOP_NOP_TIMESTAMPS),setU32(b,o+4,tsVal),setU32(b,o+8,tsEcr),TCP_TIMESTAMPS_LENGTH}
function sackLength(count){return count===0?0:4+8*count}function writeSack(b,o,edges2,count){if(count===
0)return 0;setU32(b,o,16844034+8*count);for(let i=0;i<2*count;i++)setU32(b,o+4+4*i,edges2[i]);return 4+
8*count}function acceptableSeq(tcb){let{sndNxt,sndWnd}=tcb;if(tcb.state===3)return sndNxt;let edge=tcb.sndUna+
sndWnd|0,beyond=sndNxt-edge|0;return beyond<=0||sndWnd>0&&beyond<1<<tcb.sndScale?sndNxt:edge}var Pacing=class{burstLeft=0;nextSendAt=0};function pacingOf(of){return of.pacing??=new Pacing}var SLOW_START_RATIO=2,AVOIDANCE_RATIO=1.2;function mustWait(tcb){if(tcb.pacingRate<=0)return!1;let pacing=pacingOf(
tcb);return tcb.context.clock.now>=pacing.nextSendAt?(pacing.burstLeft=tcb.sendQuantum,!1):pacing.burstLeft>
0?!1:(tcb.paceAt=pacing.nextSendAt,!0)}function pacedMost(tcb,most){if(tcb.pacingRate<=0||most<=tcb.
sendQuantum)return most;let{sndMss,sendQuantum}=tcb;return Math.max(sendQuantum-sendQuantum%sndMss,sndMss)}
function notePaced(tcb,length){if(tcb.pacingRate<=0)return;let{now}=tcb.context.clock,pacing=pacingOf(
tcb),wait=length/tcb.pacingRate;pacing.nextSendAt<=now&&(wait-=Math.min(now-pacing.nextSendAt,wait/2),
pacing.nextSendAt=now),pacing.nextSendAt+=wait,pacing.burstLeft-=length}function paceByWindow(tcb){if(!tcb.
context.config.pacing||tcb.srtt===0||tcb.sent.rates!==null)return;let ratio=2*tcb.cwnd<tcb.ssthresh?
SLOW_START_RATIO:AVOIDANCE_RATIO;tcb.pacingRate=ratio*tcb.cwnd/tcb.srtt,tcb.sendQuantum=quantumOf(tcb.
pacingRate,tcb.sndMss)}var BlackHole=class{mss;foundAt;constructor(mss,now){this.mss=mss,this.foundAt=now}};var BASE_MSS=1024,LEAST_MSS=536,PROVEN=16,LIFT_AFTER=6e5;function suspectBlackHole(tcb){let{blackHoleTimeouts:limit}=tcb.
context.config,{sent,sndMss}=tcb,needed=tcb.totalAcked<PROVEN*sndMss?limit:2*limit;if(limit===0||tcb.
retries<needed||sent.count===0||(sent.endOf(0)-sent.first|0)<sndMss)return;let smaller=Math.max(Math.
min(sndMss>>1,BASE_MSS),LEAST_MSS);smaller>=sndMss||(tcb.blackHole=new BlackHole(smaller,tcb.context.
clock.now))}function blackHoleLimit(tcb){let{blackHole}=tcb;return blackHole===null?1/0:tcb.context.
clock.now-blackHole.foundAt<LIFT_AFTER?blackHole.mss:(tcb.blackHole=null,1/0)}var LossState=class{prrDelivered=0;prrOut=0;recoverFs=1;undoable=!1;undoFrom=0;repeats=0;repeatStamp=0;stamped=!1;priorCwnd=0;priorSsthresh=0;frto=0;windowFactor=1;windowPersist=0;dsackRound=0;inDsackRound=!1};
function lossOf(tcb){return tcb.loss??=new LossState}function pipe(tcb){let{sent}=tcb,bytes=(tcb.sndNxt-tcb.sndUna|0)-sent.sacked-sent.lost+sent.retransmitted;
return tcb.dupAcks===0||tcb.sackOn?bytes:Math.max(bytes-tcb.dupAcks*tcb.sndMss,0)}function nowMicros(tcb){
return tcb.context.clock.now*1e3|0}function beginAck(tcb){let leastRtt=tcb.minRtt===1/0?0:tcb.minRtt*
1e3;tcb.sent.beginAck(nowMicros(tcb),leastRtt,tcb.recoveryPoint)}function sampleRtt(state,sample,config){let rtt=Math.max(sample,.001);state.srtt===0?(state.srtt=rtt,
state.rttvar=rtt/2):(state.rttvar+=(Math.abs(state.srtt-rtt)-state.rttvar)/4,state.srtt+=(rtt-state.
srtt)/8),state.rto=Math.min(state.srtt+Math.max(config.rtoMin,4*state.rttvar),config.rtoMax)}var MIN_RTT_MS=3e5;
function noteMinRtt(state,rtt,now){rtt>state.minRtt&&now-state.minRttAt<MIN_RTT_MS||(state.minRtt=rtt,
state.minRttAt=now)}function backedOffRto(state,config){return Math.min(state.rto*2**state.backoff,config.
rtoMax)}function restartRexmit(tcb){tcb.retries===0&&(tcb.unansweredSince=tcb.context.clock.now),armRexmit(tcb)}
function armRexmit(tcb){let{config,clock}=tcb.context,isLast=config.lastWaitMs>0&&tcb.retries>=retryLimit(
tcb);tcb.rexmitAt=clock.now+(isLast?config.lastWaitMs:backedOffRto(tcb,config)),tcb.options.userTimeoutMs!==
0&&(tcb.rexmitAt=Math.min(tcb.rexmitAt,tcb.unansweredSince+tcb.options.userTimeoutMs))}function resetBackoff(tcb){
tcb.backoff=0,tcb.retries=0}function retryLimit(tcb){let{config}=tcb.context;return tcb.state!==2&&tcb.
state!==3?!tcb.orphaned||config.orphanRetries===0?config.maxRetries:backedOffRto(tcb,config)<config.
rtoMax?Math.min(config.orphanRetries,config.maxRetries):0:tcb.passive?config.synAckRetries:config.synRetries}var TailProbe=class{due=!1;inFlight=!1;end=0;repeated=!1};var DUP_THRESH=3,LEAST_WINDOW=1e3,DELAYED_ACK=200,PROBE_MARGIN=2,FIRST_PROBE=1e3,PERSIST=16,LARGEST_FACTOR=64;
function findLost(tcb){let{sent}=tcb;if(tcb.lossTimer===1&&stopLossTimer(tcb),sent.sacked===0&&sent.
lost===0)return!1;let wait=sent.detectLost(nowMicros(tcb),reorderingWindow(tcb));return wait>0&&(tcb.
lossTimer=1,tcb.lossAt=tcb.context.clock.now+wait/1e3),sent.hasLost&&scheduleOutput(tcb),sent.newlyLost>
0}function reorderingWindow(tcb){let{sent,loss}=tcb;if(!sent.reordered&&(tcb.caState!==0&&tcb.caState!==
3||sent.hasSacked(DUP_THRESH,tcb.sndMss)))return 0;let factor=loss===null?1:loss.windowFactor,window=Math.
min(factor*tcb.minRtt/4,tcb.srtt)*1e3;return Math.max(window,LEAST_WINDOW)|0}function widenWindow(tcb){
let loss=lossOf(tcb);loss.inDsackRound&&!seqGeq(tcb.sndUna,loss.dsackRound)||(loss.inDsackRound=!0,loss.
dsackRound=tcb.sndNxt,loss.windowFactor<LARGEST_FACTOR&&loss.windowFactor++,loss.windowPersist=PERSIST)}
function recoveryEnded(tcb){let{loss}=tcb;loss===null||loss.windowPersist===0||--loss.windowPersist===
0&&(loss.windowFactor=1)}function planTailProbe(tcb){if(!tcb.sackOn)return;if(!mayProbeTail(tcb))return stopTailProbe(
tcb);let wait=FIRST_PROBE;if(tcb.srtt>0){let alone=(tcb.sndNxt-tcb.sndUna|0)<=tcb.sndMss;wait=2*tcb.
srtt+(alone?DELAYED_ACK:PROBE_MARGIN)}tcb.lossTimer=2,tcb.lossAt=Math.min(tcb.context.clock.now+wait,
tcb.rexmitAt)}function reviewTailProbe(tcb){mayProbeTail(tcb)||stopTailProbe(tcb)}function mayProbeTail(tcb){
let{sent,caState}=tcb;return sent.count>0&&sent.sacked===0&&(caState===0||caState===3)&&tcb.tailProbe?.
inFlight!==!0&&!tcb.probing}function stopTailProbe(tcb){tcb.lossTimer===2&&stopLossTimer(tcb)}function tailProbeTimeout(tcb){
tcb.sent.count!==0&&(armRexmit(tcb),tcb.flow.netif?.blocked!==!0&&(tcb.tailProbe??=new TailProbe,tcb.
tailProbe.due=!0,scheduleOutput(tcb)))}function stopLossTimer(tcb){tcb.lossTimer=0,tcb.lossAt=1/0}var EMPTY=new Int32Array(0),RateSampler=class{totalDelivered=0;inFlight=0;cwndLimited=!1;inRecovery=!1;hasSack=!0;newlyAcked=0;newlyLost=0;rtt=-1;hasData=!1;rate=0;delivered=0;priorDelivered=0;sentInFlight=0;lost=0;appLimited=!1;size=0;#state;#control;#records;#totalLost=0;#deliveredAt=0;#firstSentAt=0;#limitedUntil=0;#newestAt=0;#newestEnd=0;#priorAt=0;#priorFirst=0;constructor(state,control,capacity,now){
this.#state=state,this.#control=control,this.#records=new Int32Array(6*capacity),this.#deliveredAt=now,
this.#firstSentAt=now;for(let i=0;i<capacity;i++)this.#records[6*i+1]=now,this.#records[6*i+2]=now,this.#records[6*
i+3]=1}get isAppLimited(){return this.#limitedUntil>0}sent(index,now,inFlight,size){inFlight<=size&&
(this.#firstSentAt=now,this.#deliveredAt=now);let r=this.#records,o=6*index;r[o+0]=this.totalDelivered|
0,r[o+1]=this.#deliveredAt,r[o+2]=this.#firstSentAt,r[o+3]=this.#limitedUntil>0?1:0,r[o+4]=inFlight,
r[o+5]=this.#totalLost|0}begin(){this.hasData=!1,this.sentInFlight=0,this.lost=0,this.appLimited=!1}noteDelivered(index,sentAt,end){
if(this.hasData){let later=sentAt-this.#newestAt|0;if(later<0||later===0&&(end-this.#newestEnd|0)<=0)
return}let r=this.#records,o=6*index;this.hasData=!0,this.#newestAt=sentAt,this.#newestEnd=end,this.
priorDelivered=r[o+0],this.#priorAt=r[o+1],this.#priorFirst=r[o+2],this.appLimited=r[o+3]!==0,this.sentInFlight=
r[o+4],this.lost=r[o+5]}noteLost(index,size){if(this.#totalLost+=size,this.newlyLost+=size,this.#control.
onSegmentLost===void 0)return;let{sentInFlight,lost,appLimited}=this,r=this.#records,o=6*index;this.
size=size,this.sentInFlight=r[o+4],this.lost=(this.#totalLost|0)-r[o+5]|0,this.appLimited=r[o+3]!==0,
this.#control.onSegmentLost(this.#state,this),this.sentInFlight=sentInFlight,this.lost=lost,this.appLimited=
appLimited}settle(now,acked,freshRtt){this.newlyAcked=acked,this.totalDelivered+=acked,acked>0&&(this.#deliveredAt=
now),this.rtt=freshRtt<0?-1:freshRtt/1e3}finish(now,minRtt){if(this.rate=0,this.delivered=0,this.#limitedUntil>
0&&this.totalDelivered>this.#limitedUntil&&(this.#limitedUntil=0),!this.hasData)return;let total=this.
totalDelivered;this.delivered=(total|0)-this.priorDelivered|0,this.priorDelivered=total-this.delivered,
this.lost=(this.#totalLost|0)-this.lost|0,this.#firstSentAt=this.#newestAt;let sendElapsed=this.#newestAt-
this.#priorFirst|0,ackElapsed=now-this.#priorAt|0,interval=Math.max(sendElapsed,ackElapsed)/1e3;interval>
0&&(interval>=minRtt||minRtt===1/0)&&(this.rate=this.delivered/interval)}end(){this.newlyLost=0,this.
newlyAcked=0}markAppLimited(inFlight){this.#limitedUntil=Math.max(this.totalDelivered+inFlight,1)}copy(to,from){
let at=6*from;this.#records.copyWithin(6*to,at,at+6)}resize(head,capacity){let old=this.#records;if(capacity===
0){old.length>48&&(this.#records=EMPTY);return}if(old.length===6*capacity)return;let records=new Int32Array(
6*capacity),split=6*head;records.set(old.subarray(split),0),records.set(old.subarray(0,split),old.length-
split),this.#records=records}};function beginSampling(tcb){if(!wantsSamples(tcb.congestionName))return;let{congestion,sent}=tcb;sent.
rates=new RateSampler(tcb,congestion,sent.capacity,nowMicros(tcb)),congestion.onStart?.(tcb,tcb.context.
clock.now)}function noteAppLimited(tcb){let{sent}=tcb;if(sent.rates===null||(tcb.sendQueue.end-tcb.sndNxt|
0)>=tcb.sndMss||sent.hasLost)return;let inFlight=pipe(tcb);inFlight<tcb.cwnd&&sent.rates.markAppLimited(
inFlight)}function settleSample(tcb){let{sent}=tcb;sent.rates?.settle(nowMicros(tcb),sent.delivered,
sent.freshRtt)}function concludeSample(tcb){let{rates}=tcb.sent;rates!==null&&(rates.finish(nowMicros(
tcb),tcb.minRtt),rates.inFlight=pipe(tcb),rates.hasSack=tcb.sackOn,rates.inRecovery=tcb.caState===1||
tcb.caState===2,tcb.congestion.onSample?.(tcb,rates,tcb.context.clock.now),rates.end())}function noteRestart(tcb){
let{rates}=tcb.sent;rates===null||!rates.isAppLimited||pipe(tcb)>0||tcb.congestion.onRestart?.(tcb,tcb.
context.clock.now)}var NO_RING=new Int32Array(0),spare=Array.from({length:6},()=>[]);function sizeOf(words){return Math.
clz32(32)-Math.clz32(words)}function takeRing(words=32){let size=sizeOf(words);return(size<6?spare[size].
pop():void 0)??new Int32Array(words)}function giveRing(ring){let{length}=ring;if(length===0)return;let size=sizeOf(
length);size<6&&spare[size].length*length<32768&&spare[size].push(ring)}function growRing(ring,head){
let{length}=ring,larger=takeRing(2*length);for(let i=0;i<length;i++)larger[i]=ring[head+i&length-1];
return giveRing(ring),larger}var SEG_SACKED=1,SEG_LOST=2,SEG_RETRANSMITTED=4,SEG_REPEATED=8,SEG_FIN=16,LEAST_REPEAT_WAIT=1e3,END=0,
FLAGS=1,SENT_AT=2,STRIDE=4,FIRST_CAPACITY=32/STRIDE,SentSegments=class{first=0;count=0;sacked=0;lost=0;retransmitted=0;trace=null;sampleSentAt=0;hasSample=!1;delivered=0;onceDelivered=!1;repeatAcked=!1;freshRtt=-1;newlyLost=0;repeatsLost=0;newestAt=0;newestEnd=0;newestRtt=-1;reordered=!1;reorderings=0;reorderedBy=0;rates=null;#ring=NO_RING;#mask=-1;#head=0;#highSacked=0;#lostBelow=0;#oldestRepeat=0;#ackAt=0;#leastRtt=0;#onceBelow=0;#highBefore=0;#repeatFrom=0;#seen=NO_RING;#seenBlocks=0;reset(seq){
this.first=seq,this.count=0,this.sacked=0,this.lost=0,this.retransmitted=0,this.#giveBack(),this.#highSacked=
seq,this.#lostBelow=seq,this.#repeatFrom=seq,this.#seenBlocks=0,this.newestRtt=-1,this.reordered=!1,
this.reorderings=0,this.reorderedBy=0,this.rates?.resize(0,0)}get capacity(){return this.#mask+1}get hasLost(){
return this.lost>this.retransmitted}startOf(index){return index===0?this.first:this.#ring[this.#slot(
index-1)+END]}endOf(index){return this.#ring[this.#slot(index)+END]}flagsOf(index){return this.#ring[this.#slot(
index)+FLAGS]}add(end,sentAt,flags){this.count>this.#mask&&this.#grow();let slot=this.#slot(this.count++);
this.#ring[slot+END]=end,this.#ring[slot+FLAGS]=flags,this.#ring[slot+SENT_AT]=sentAt,this.rates!==null&&
this.#sample(this.count-1,sentAt)}#sample(index,sentAt){let inFlight=(this.endOf(this.count-1)-this.
first|0)-this.sacked-this.lost+this.retransmitted,size=this.endOf(index)-this.startOf(index)|0;this.
rates.sent(this.#slot(index)/STRIDE,sentAt,inFlight,size)}beginAck(now,leastRtt,onceBelow){this.#ackAt=
now,this.#leastRtt=leastRtt,this.#onceBelow=onceBelow,this.#highBefore=this.#highSacked,this.delivered=
0,this.onceDelivered=!1,this.repeatAcked=!1,this.freshRtt=-1,this.newlyLost=0,this.repeatsLost=0,this.
rates!==null&&this.rates.begin()}ackTo(ack,leastAge=0){let ring=this.#ring,leastRtt=this.#leastRtt;this.#leastRtt=
Math.max(leastRtt,leastAge);let repeated=!1;for(this.hasSample=!1;this.count>0;){let slot=STRIDE*this.#head,
end=ring[slot+END],flags=ring[slot+FLAGS],isWhole=seqLeq(end,ack),upTo=isWhole?end:ack,bytes=upTo-this.
first|0;if(bytes===0||(this.#discount(flags,bytes),(flags&SEG_SACKED)===0&&(this.delivered+=bytes,this.#noteDelivered(
slot,upTo,flags)),(flags&SEG_REPEATED)!==0?repeated=!0:!this.hasSample&&(flags&SEG_SACKED)===0&&(this.
hasSample=!0,this.sampleSentAt=ring[slot+SENT_AT]),this.first=upTo,!isWhole))break;this.#head=this.#head+
1&this.#mask,this.count--}this.#leastRtt=leastRtt,repeated&&(this.hasSample=!1),this.repeatAcked=repeated,
this.first=ack,this.#highSacked=seqMax(this.#highSacked,ack),this.#lostBelow=seqMax(this.#lostBelow,
ack),this.#repeatFrom=seqMax(this.#repeatFrom,ack),this.count===0&&this.#giveBack()}markBlocks(edges2,blocks,mss){
if(this.count===0)return 0;this.#seen.length===0&&(this.#seen=takeRing());let seen=this.#seen,last=this.
endOf(this.count-1),newly=0;for(let i=0;i<2*blocks;i+=2){let left=edges2[i],right=edges2[i+1];if(seqLeq(
left,this.first)||seqGeq(left,right)||seqGt(right,last))continue;let from=left;for(let j=0;j<2*this.#seenBlocks;j+=
2)if(seen[j]===left&&seqLeq(seen[j+1],right)){from=seqMax(left,seen[j+1]-mss|0);break}newly+=this.markSacked(
from,right,mss)}for(let i=0;i<2*blocks;i++)seen[i]=edges2[i];return this.#seenBlocks=blocks,this.delivered+=
newly,newly}markSacked(left,right,mss){if(this.count===0||!seqLt(left,right))return 0;let newly=0;for(let i=this.#find(
left);i<this.count;i++){let start=this.startOf(i);if(seqGeq(start,right))break;let slot=this.#slot(i);
if((this.#ring[slot+FLAGS]&SEG_SACKED)!==0)continue;if(seqLt(start,left)){let cut=start+mss*Math.ceil(
(left-start|0)/mss)|0;if(seqGeq(cut,this.endOf(i))||seqGeq(cut,right))continue;this.split(i++,cut),start=
cut}if(seqGt(this.endOf(i),right)){let whole=(right-start|0)-(right-start|0)%mss;if(whole===0)break;
this.split(i,start+whole|0)}slot=this.#slot(i);let bytes=this.#ring[slot+END]-start|0,flags=this.#ring[slot+
FLAGS];this.#discount(flags,bytes),this.#ring[slot+FLAGS]=SEG_SACKED|flags&~(SEG_LOST|SEG_RETRANSMITTED),
this.sacked+=bytes,newly+=bytes,this.#noteDelivered(slot,this.#ring[slot+END],flags),this.#highSacked=
seqMax(this.#highSacked,this.#ring[slot+END])}return newly}detectLost(now,window){if(this.count===0||
this.newestRtt<0)return 0;let limit=this.newestRtt+window,wait=0;this.retransmitted>0&&(this.newestAt-
this.#oldestRepeat|0)>=0&&(wait=this.#detectRepeats(now,this.newestRtt+Math.max(window,LEAST_REPEAT_WAIT)));
for(let i=this.#find(this.#lostBelow);i<this.count;i++){let slot=this.#slot(i),end=this.#ring[slot+END];
if((this.#ring[slot+FLAGS]&(SEG_SACKED|SEG_LOST))===0){if(!this.#isBefore(this.#ring[slot+SENT_AT],end))
break;let left=this.#ring[slot+SENT_AT]+limit-now|0;if(left>0){(wait===0||left<wait)&&(wait=left);break}
this.newlyLost+=this.#markLost(i)}this.#lostBelow=end}return wait}#detectRepeats(now,limit){let wait=0,
oldest=now,left=this.retransmitted;for(let i=0;i<this.count&&left>0;i++){let slot=this.#slot(i),flags=this.#ring[slot+
FLAGS];if((flags&SEG_RETRANSMITTED)===0)continue;let start=this.startOf(i),end=this.#ring[slot+END],
bytes=end-start|0,sentAt=this.#ring[slot+SENT_AT],remaining=sentAt+limit-now|0;if(left-=bytes,this.#isBefore(
sentAt,end)){if(remaining<=0){this.#ring[slot+FLAGS]=flags&~SEG_RETRANSMITTED,this.retransmitted-=bytes,
this.repeatsLost+=bytes,this.rates!==null&&this.rates.noteLost(slot/STRIDE,bytes),seqLt(start,this.#repeatFrom)&&
(this.#repeatFrom=start);continue}(wait===0||remaining<wait)&&(wait=remaining)}(sentAt-oldest|0)<0&&
(oldest=sentAt)}return this.#oldestRepeat=oldest,wait}#isBefore(sentAt,end){let later=this.newestAt-
sentAt|0;return later>0||later===0&&seqGt(this.newestEnd,end)}#noteDelivered(slot,end,flags){let sentAt=this.#ring[slot+
SENT_AT],rtt=this.#ackAt-sentAt|0;if(this.rates!==null&&this.rates.noteDelivered(slot/STRIDE,sentAt,
end),(flags&SEG_REPEATED)===0)(this.freshRtt<0||rtt<this.freshRtt)&&(this.freshRtt=rtt),seqLeq(end,this.#onceBelow)&&
(this.onceDelivered=!0),seqLt(end,this.#highBefore)&&this.#noteReordering(end);else if(rtt<this.#leastRtt)
return;this.newestRtt>=0&&!this.#isNewer(sentAt,end)||(this.newestAt=sentAt,this.newestEnd=end,this.
newestRtt=Math.max(rtt,0))}#noteReordering(end){let by=this.#highBefore-end|0;this.reordered=!0,this.
reorderings++,by>this.reorderedBy&&(this.reorderedBy=by)}#isNewer(sentAt,end){let later=sentAt-this.
newestAt|0;return later>0||later===0&&seqGt(end,this.newestEnd)}hasSacked(segments,mss){if(this.sacked>=
segments*mss)return!0;let found=0,left=this.sacked;for(let i=this.#find(this.#highSacked-1|0);i>=0&&
!(left<=0);i--){if((this.flagsOf(i)&SEG_SACKED)===0)continue;let bytes=this.endOf(i)-this.startOf(i)|
0;if(found+=bytes<=mss?1:Math.ceil(bytes/mss),found>=segments)return!0;left-=bytes}return!1}unmarkLost(){
for(let i=0;i<this.count;i++){let slot=this.#slot(i),flags=this.#ring[slot+FLAGS];(flags&(SEG_LOST|SEG_RETRANSMITTED))===
SEG_LOST&&(this.#ring[slot+FLAGS]=flags&~SEG_LOST,this.lost-=this.#ring[slot+END]-this.startOf(i)|0)}
this.#lostBelow=this.first}markFirstLost(mss){this.count===0||(this.flagsOf(0)&(SEG_LOST|SEG_SACKED))!==
0||((this.endOf(0)-this.first|0)>mss&&this.split(0,this.first+mss|0),this.#markLost(0))}markAllLost(){
if(this.count===0)return;let reneged=(this.flagsOf(0)&SEG_SACKED)!==0;this.lost=0,this.retransmitted=
0,reneged&&(this.sacked=0);for(let i=0;i<this.count;i++){let slot=this.#slot(i),flags=this.#ring[slot+
FLAGS]&~SEG_RETRANSMITTED;if(reneged&&(flags&=~SEG_SACKED),(flags&SEG_SACKED)===0){let bytes=this.#ring[slot+
END]-this.startOf(i)|0;this.rates!==null&&(flags&SEG_LOST)===0&&this.rates.noteLost(slot/STRIDE,bytes),
flags|=SEG_LOST,this.lost+=bytes}this.#ring[slot+FLAGS]=flags}reneged&&(this.#highSacked=this.first,
this.#seenBlocks=0),this.#lostBelow=this.endOf(this.count-1),this.#repeatFrom=this.first}nextLost(){
if(!this.hasLost)return-1;let i=this.#find(this.#repeatFrom);for(;i<this.count;i++)if((this.#ring[this.#slot(
i)+FLAGS]&(SEG_LOST|SEG_RETRANSMITTED))===SEG_LOST)return this.#repeatFrom=this.startOf(i),i;return-1}markRepeated(index,sentAt){
let slot=this.#slot(index),flags=this.#ring[slot+FLAGS];(flags&(SEG_LOST|SEG_RETRANSMITTED))===SEG_LOST?
(this.retransmitted===0&&(this.#oldestRepeat=sentAt),this.retransmitted+=this.#ring[slot+END]-this.startOf(
index)|0,this.#ring[slot+FLAGS]=flags|SEG_RETRANSMITTED|SEG_REPEATED):this.#ring[slot+FLAGS]=flags|SEG_REPEATED,
this.#ring[slot+SENT_AT]=sentAt,this.rates!==null&&this.#sample(index,sentAt)}split(index,at){this.count>
this.#mask&&this.#grow();let ring=this.#ring;for(let i=this.count;i>index;i--){let to=this.#slot(i),
from=this.#slot(i-1);ring[to+END]=ring[from+END],ring[to+FLAGS]=ring[from+FLAGS],ring[to+SENT_AT]=ring[from+
SENT_AT],this.rates!==null&&this.rates.copy(to/STRIDE,from/STRIDE)}this.count++;let slot=this.#slot(
index);ring[slot+END]=at,ring[slot+FLAGS]&=~SEG_FIN}#markLost(index){let slot=this.#slot(index),start=this.
startOf(index),bytes=this.#ring[slot+END]-start|0;return this.#ring[slot+FLAGS]|=SEG_LOST,this.lost+=
bytes,this.rates!==null&&this.rates.noteLost(slot/STRIDE,bytes),seqLt(start,this.#repeatFrom)&&(this.#repeatFrom=
start),this.trace!==null&&this.trace.lost(start,this.#ring[slot+END]),bytes}#discount(flags,bytes){(flags&
SEG_SACKED)!==0&&(this.sacked-=bytes),(flags&SEG_LOST)!==0&&(this.lost-=bytes),(flags&SEG_RETRANSMITTED)!==
0&&(this.retransmitted-=bytes)}#slot(index){return STRIDE*(this.#head+index&this.#mask)}#find(seq){let low=0,
high=this.count-1;for(;low<high;){let middle=low+high>>1;seqLeq(this.endOf(middle),seq)?low=middle+1:
high=middle}return low}#giveBack(){giveRing(this.#ring),giveRing(this.#seen),this.#ring=NO_RING,this.#seen=
NO_RING,this.#seenBlocks=0,this.#mask=-1,this.#head=0,this.rates!==null&&this.rates.resize(0,0)}#grow(){
if(this.#ring.length===0){this.#ring=takeRing(),this.#mask=FIRST_CAPACITY-1,this.rates!==null&&this.
rates.resize(0,FIRST_CAPACITY);return}let capacity=2*(this.#mask+1);this.rates!==null&&this.rates.resize(
this.#head,capacity),this.#ring=growRing(this.#ring,STRIDE*this.#head),this.#mask=capacity-1,this.#head=
0}};var LossCounters=class{retransmits=0;repeatedBytes=0;timeouts=0;recoveries=0;undos=0;dsacks=0;tailProbes=0;ceReceived=0;ecnReductions=0},
NO_COUNTERS=new LossCounters;function countersOf(of){return of.counters??=new LossCounters}function timestamp(of,clock){return(clock.now|0)+of.tsOffset|0}var SETUP=TCP_FLAG_ECE|TCP_FLAG_CWR,ECN_FIELD=3,ECT_0=2,CE=3;function ecnSynFlags(tcb,active){return active?
(tcb.ecnAsked=tcb.options.ecn==="on"&&tcb.retries===0,tcb.ecnAsked?SETUP:(tcb.ecnPlainSyn=!0,0)):tcb.
ecnOn?TCP_FLAG_ECE:0}function negotiateEcn(tcb,segment){let bits=segment.flags&SETUP;if((segment.flags&
TCP_FLAG_ACK)!==0)tcb.ecnOn=tcb.options.ecn==="on"&&bits===TCP_FLAG_ECE;else{let asks=bits===SETUP&&
(segment.packet.tos&ECN_FIELD)===0;tcb.ecnOn=asks&&(tcb.passive?tcb.options.ecn!=="off":tcb.ecnAsked)}}
function marksText(tcb,seq,length){return tcb.ecnOn&&!tcb.ecnPlainSyn&&length>0&&seq===tcb.sndNxt&&tcb.
sndWnd>0}function tosOf(tcb,marked){let{tos}=tcb.flow;return marked?tos&~ECN_FIELD|ECT_0:tcb.options.
ecn==="off"?tos:tos&~ECN_FIELD}function ecnTextArrives(tcb,segment){tcb.ecnOn&&((segment.flags&TCP_FLAG_CWR)!==
0&&(tcb.ecnEcho=!1,scheduleAck(tcb)),(segment.packet.tos&ECN_FIELD)===CE&&(tcb.ecnEcho=!0,countersOf(
tcb).ceReceived++,scheduleAck(tcb)))}function hasEcho(tcb,segment){return tcb.ecnOn&&(segment.flags&
TCP_FLAG_ECE)!==0&&segment.ack===tcb.sndUna}function echoArrives(tcb,segment){return hasEcho(tcb,segment)&&
seqGt(tcb.sndUna,tcb.reducedAt)}function noteReduction(tcb){tcb.reducedAt=tcb.sndNxt,tcb.cwrDue=tcb.
ecnOn}function withdrawReduction(tcb){tcb.reducedAt=tcb.sndUna-1|0,tcb.cwrDue=!1}var EVER=1073741823;function beginUndo(tcb){let loss=lossOf(tcb);if(tcb.caState!==3){if(tcb.caState===
0||!loss.undoable){loss.priorCwnd=tcb.cwnd,loss.priorSsthresh=tcb.ssthresh,loss.undoFrom=tcb.sndUna;
let earlier=tcb.sent.retransmitted;loss.repeats=Math.ceil(earlier/tcb.sndMss),earlier===0?loss.stamped=
!1:loss.stamped||(loss.stamped=!0,loss.repeatStamp=timestamp(tcb,tcb.context.clock)-EVER|0)}loss.undoable=
!0}}function forgetUndo(tcb){tcb.loss!==null&&(tcb.loss.undoable=!1,tcb.loss.frto=0)}function noteRepeat(tcb,length){
let{loss}=tcb;loss!==null&&(loss.repeats+=length<=tcb.sndMss?1:Math.ceil(length/tcb.sndMss),loss.stamped||
(loss.stamped=!0,loss.repeatStamp=timestamp(tcb,tcb.context.clock)))}function undoIfSpurious(tcb,segment,acked){
let{loss}=tcb;return loss===null||!loss.undoable?!1:loss.stamped&&loss.repeats<=0?(undo(tcb),!0):tcb.
caState===0?!1:acked&&tcb.tsOn&&loss.stamped&&segment.options.tsEcr!==0&&seqLt(segment.options.tsEcr,
loss.repeatStamp)||loss.frto!==0&&frtoAck(tcb,acked)?(undo(tcb),!0):!1}function frtoAck(tcb,acked){let loss=lossOf(
tcb),{sent}=tcb;return tcb.caState!==2?(loss.frto=0,!1):sent.onceDelivered?(loss.frto=0,!0):(acked?loss.
frto===1?loss.frto=2:loss.frto=0:sent.delivered>0&&(loss.frto=0),!1)}function duplicateReported(tcb,left,right){
let{loss}=tcb;if(loss===null||!loss.undoable||seqLt(left,loss.undoFrom)||seqGt(right,tcb.sndNxt)||seqLeq(
right,left))return!1;let bytes=right-left|0;return loss.repeats-=bytes<=tcb.sndMss?1:Math.ceil(bytes/
tcb.sndMss),!0}function undo(tcb){let loss=lossOf(tcb);loss.undoable=!1,loss.frto=0,tcb.cwnd=Math.max(
tcb.cwnd,loss.priorCwnd),tcb.ssthresh=Math.max(tcb.ssthresh,loss.priorSsthresh),tcb.congestion.onUndo(
tcb),withdrawReduction(tcb),tcb.caState!==0&&recoveryEnded(tcb),tcb.caState=0,tcb.repeatDue=!1,tcb.backoff=
0,tcb.sent.reordered=!0,tcb.sent.unmarkLost(),countersOf(tcb).undos++,tcb.trace!==null&&tcb.trace.turn(
TRACE_UNDO)}function hasNew(tcb){return!tcb.finSent&&(tcb.finQueued||tcb.sendQueue.end!==tcb.sndNxt)}function noteSent(tcb,length){
let{clock,config}=tcb.context;tcb.lastSendAt=clock.now,tcb.trace!==null&&tcb.trace.sendCounted(),notePaced(
tcb,length),clock.now-tcb.lastTextAt<config.delayedAckMs&&(tcb.quickAcks=0),tcb.rexmitAt===1/0&&restartRexmit(
tcb),(tcb.caState===1||tcb.caState===3)&&tcb.loss!==null&&(tcb.loss.prrOut+=length)}function noteRepeated(tcb,length){
noteSent(tcb,length),noteRepeat(tcb,length);let segments=length<=tcb.sndMss?1:Math.ceil(length/tcb.sndMss),
counters=countersOf(tcb);counters.retransmits+=segments,counters.repeatedBytes+=length,tcb.context.stats.
tcpRetransmitted+=segments}function flagsFor(tcb,seq,length,fin){let flags=fin?TCP_FLAG_FIN:0;return length>
0&&seqGt(tcb.pushSeq,seq)&&seqLeq(tcb.pushSeq,seq+length|0)&&(flags|=TCP_FLAG_PSH),flags}var SendLimits=class{delivered=0;rate=0;rateAppLimited=!1;#applicationMs=0;#networkMs=0;#receiverMs=0;#bufferMs=0;#limit=0;#since;#intervalAt;#intervalFrom=0;#idled=!1;constructor(now){
this.#since=this.#intervalAt=Math.trunc(now)}enter(limit,now){limit!==this.#limit&&(this.#count(now),
this.#limit===0?(this.#intervalAt=this.#since,this.#intervalFrom=this.delivered):limit===0&&(this.#idled=
!0),this.#limit=limit)}#count(now){let ms=Math.trunc(now)-this.#since;this.#since+=ms,this.#limit===
0?this.#applicationMs+=ms:this.#limit===1?this.#networkMs+=ms:this.#limit===2?this.#receiverMs+=ms:this.#bufferMs+=
ms}deliver(bytes,now,srtt){this.delivered+=bytes;let at=Math.trunc(now),interval=at-this.#intervalAt;
if(bytes===0||interval<Math.max(srtt,1))return;let delivered=this.delivered-this.#intervalFrom;this.
rate=Math.round(delivered*1e3/interval),this.rateAppLimited=this.#idled,this.#idled=!1,this.#intervalAt=
at,this.#intervalFrom=this.delivered}times(now){return this.#count(now),{application:this.#applicationMs,
network:this.#networkMs,receiver:this.#receiverMs,buffer:this.#bufferMs}}};function noteLimit(tcb){let{now}=tcb.context.clock;if(tcb.limits===null){if(tcb.sendQueue.length===0)
return;tcb.limits=new SendLimits(now)}tcb.limits.enter(limitOf(tcb),now)}function limitOf(tcb){let{sendQueue,
sndMss}=tcb;if(sendQueue.length===0)return 0;let unsent=sendQueue.end-tcb.sndNxt|0;return unsent<=0?
tcb.writeSpace<sndMss?3:1:(tcb.sndUna+tcb.sndWnd-tcb.sndNxt|0)<Math.min(unsent,sndMss)&&tcb.cwnd-pipe(
tcb)>=sndMss?2:1}function sendable(tcb,unsent,window,inPipe,most){let{sndMss}=tcb,length=Math.min(unsent,window,most),
space=tcb.cwnd-inPipe;if(length>space&&(length=space,tcb.cwndLimited=!0),length<=0)return 0;if(length<
unsent){if(length>=sndMss)return length-length%sndMss;let idle=tcb.options.noDelay||tcb.sndNxt===tcb.
sndUna;return length===window&&idle&&2*length>=tcb.sndWndMax?length:0}let tail=length%sndMss;return tail===
0||tcb.finQueued||smallMayLeave(tcb)?length:length-tail}function smallMayLeave(tcb){return tcb.options.
noDelay||tcb.sndNxt===tcb.sndUna?!0:tcb.context.config.strictNagle?tcb.writeSpace===0:!seqGt(tcb.sndSml,
tcb.sndUna)}function receiveBuffer(tcb){let{pbufs}=tcb.context;if(!pbufs.isShort)return tcb.rcvBuf;let room=Math.
max(pbufs.share>>1,2*tcb.rcvMss);return Math.min(tcb.rcvBuf,room,leastBuffer(tcb))}function mayReceive(tcb,length){
let{context}=tcb,{pbufs}=context;if(!pbufs.isShort)return length;let room=Math.max(pbufs.share-tcb.held,
0)|0;return pbufs.isScarce&&(room=Math.min(room,Math.max(leastBuffer(tcb)-tcb.unread,0))),length<=room?
length:(context.stats.drop("no-memory"),pruneOutOfOrder(context),room)}function keepText(tcb,lent,offset,length){
let{pbufs}=tcb.context,data=length>2048&&pbufs.isShort?pbufs.keepPieces(offset,length):pbufs.keep(lent,
offset,length);return data!==null&&pbufs.charge(data,tcb),data}function mayReorder(tcb){let{pbufs}=tcb.
context;return!pbufs.isScarce&&tcb.held<pbufs.share}function pruneOutOfOrder(context){let{clock,connections,
pbufs,stats}=context;clock.now<context.nextPruneAt||(context.nextPruneAt=clock.now+1e3,connections.some(
({reassembly})=>(reassembly.isEmpty||stats.tcpPruned++,reassembly.dropData(pbufs),!1)))}function leastBuffer({
rcvMss}){return Math.max(2*rcvMss,5840)}function scaleFor(bytes){let scale=0;for(;scale<14&&65535<<scale<bytes;)scale++;return scale}function canReceive(state){
return state===4||state===5||state===6}function offeredWindow(tcb){return tcb.rcvAdv-tcb.rcvNxt|0}function chooseWindow(tcb){
let window=offeredWindow(tcb),space=freeSpace(tcb);space-window>=Math.min(tcb.rcvBuf>>1,tcb.rcvMss)&&
(window=space);let unit=1<<tcb.rcvScale,field=Math.min(window+unit-1>>tcb.rcvScale,65535),edge=tcb.rcvNxt+
(field<<tcb.rcvScale)|0;return(edge-tcb.rcvAdv|0)>0&&(tcb.rcvAdv=edge),field}function windowAfterRead(tcb,bytes){
if(tcb.unread=Math.max(tcb.unread-bytes,0),rightSize(tcb,bytes),!canReceive(tcb.state))return;let window=offeredWindow(
tcb),gain=freeSpace(tcb)-window,largest=largestWindow(tcb);(gain>=largest>>2||2*window<largest&&gain>=
2*tcb.rcvMss)&&scheduleAck(tcb)}function rightSize(tcb,bytes){let{config,clock}=tcb.context;if(tcb.rcvBuf>=
config.rcvBufMax||tcb.context.pbufs.isShort||(tcb.takenBytes+=bytes,clock.now-tcb.takenSince<tcb.srtt))
return;let taken=tcb.takenBytes;if(tcb.takenBytes=0,tcb.takenSince=clock.now,taken<=tcb.takenMost)return;
tcb.takenMost=taken;let wanted=Math.min(2*taken+16*tcb.rcvMss,config.rcvBufMax);wanted>tcb.rcvBuf&&(tcb.
rcvBuf=wanted)}function largestWindow(tcb){return Math.min(receiveBuffer(tcb),65535<<tcb.rcvScale)}function freeSpace(tcb){
let space=Math.max(receiveBuffer(tcb)-tcb.unread,0);return Math.min(space,65535<<tcb.rcvScale)}var edges=new Int32Array(8);function transmit(tcb,seq,length,flags){let{ip}=tcb.context,{frame}=ip,{
flow}=tcb;if(flow.netif===null)return length;let marked=marksText(tcb,seq,length);tcb.ecnEcho&&(flags|=
TCP_FLAG_ECE),marked&&tcb.cwrDue&&(flags|=TCP_FLAG_CWR),frame.reset(),length>0&&tcb.sendQueue.gather(
frame,seq,length);let blocks=sackBlocks(tcb,length),headerLength=TCP_HEADER_LENGTH+sackLength(blocks)+
(tcb.tsOn?TCP_TIMESTAMPS_LENGTH:0),header=frame.prepend(headerLength);writeTcp(frame.memory,header,tcb.
localPort,tcb.remotePort,seq,tcb.rcvNxt,headerLength,flags|TCP_FLAG_ACK,chooseWindow(tcb),0);let at=header+
TCP_OPTIONS;tcb.tsOn&&(at+=writeTimestamps(frame.memory,at,timestamp(tcb,tcb.context.clock),tcb.tsRecent)),
blocks>0&&writeSack(frame.memory,at,edges,blocks),length>tcb.sndMss&&(frame.gsoType=flow.remote.isV4?
1:4,frame.gsoSize=tcb.sndMss);let left=length;if(!send(tcb,header,marked)){if(left=frame.accepted,left===
0)return-1;tcb.context.stats.tcpSent++,flags&=~TCP_FLAG_FIN}return marked&&(tcb.cwrDue=!1),tcb.trace!==
null&&tcb.trace.segmentSent(seq,left,flags,edges,blocks),blocks>0&&(tcb.hasDuplicate=!1),tcb.ackDue=
tcb.hasDuplicate,tcb.unacked=0,tcb.delackAt=1/0,tcb.lastAckSent=tcb.rcvNxt,left}function sackBlocks(tcb,length){
let{reassembly}=tcb;if(!tcb.sackOn||reassembly.isEmpty&&!tcb.hasDuplicate)return 0;let limit=tcb.tsOn?
3:4;if(length>0&&(limit=Math.min(limit,tcb.sndMss-length-4>>3)),limit<=0)return 0;let count=0;return tcb.
hasDuplicate&&(edges[0]=tcb.duplicateLeft,edges[1]=tcb.duplicateRight,count=1),reassembly.isEmpty?count:
reassembly.sackBlocks(edges,count,limit)}function transmitSyn(tcb){let{config,ip}=tcb.context,{frame}=ip;
if(tcb.flow.netif===null)return!0;let active=tcb.state===2,scale=(active?config.windowScale:tcb.scaleOn)?
tcb.rcvScale:-1,timestamps=active?config.timestamps:tcb.tsOn,sack=active?config.sack:tcb.sackOn;frame.
reset();let headerLength=TCP_HEADER_LENGTH+synOptionsLength(sack,timestamps,scale),header=frame.prepend(
headerLength);return writeTcp(frame.memory,header,tcb.localPort,tcb.remotePort,tcb.iss,active?0:tcb.
rcvNxt,headerLength,(active?TCP_FLAG_SYN:TCP_FLAG_SYN|TCP_FLAG_ACK)|ecnSynFlags(tcb,active),Math.min(
receiveBuffer(tcb),65535),0),writeSynOptions(frame.memory,header+TCP_OPTIONS,offeredMss(tcb),sack,timestamps,
timestamp(tcb,tcb.context.clock),active?0:tcb.tsRecent,scale),send(tcb,header,!1)?(tcb.trace!==null&&
tcb.trace.synSent(!active),tcb.ackDue=!1,tcb.lastAckSent=tcb.rcvNxt,!0):!1}function offeredMss(tcb){
return Math.min(tcb.context.ip.mtu(tcb.flow)-headersOf(tcb),tcb.options.mssLimit)}function headersOf(tcb){
return(tcb.flow.remote.isV4?20:40)+TCP_HEADER_LENGTH}function send(tcb,header,marked){let{ip,stats}=tcb.
context,{flow}=tcb,{tos}=flow;ip.finishChecksum(flow,ip.frame,6,header,TCP_CHECKSUM),flow.tos=tosOf(
tcb,marked);let err=ip.send(flow,ip.frame,6);return flow.tos=tos,err!==0&&flow.netif!==null&&flow.netif.
blocked?!1:(stats.tcpSent++,!0)}function sendProbe(tcb){let{sent,sendQueue}=tcb;if(tcb.probeDue=!1,tcb.sndNxt!==tcb.sndUna)return repeatFirst(
tcb);if(!hasNew(tcb))return!0;let unsent=sendQueue.end-tcb.sndNxt|0,window=Math.min(tcb.sndWnd,tcb.sndMss),
length=sendQueue.fit(tcb.sndNxt,Math.min(unsent,Math.max(window,1))),fin=unsent===0,seq=tcb.sndNxt;return transmit(
tcb,seq,length,flagsFor(tcb,seq,length,fin))<0?(tcb.probeDue=!0,!1):(tcb.probing=tcb.sndWnd===0,tcb.
sndNxt=seq+length+(fin?1:0)|0,tcb.finSent=fin,tcb.totalSent+=length,sent.add(tcb.sndNxt,nowMicros(tcb),
fin?SEG_FIN:0),noteSent(tcb,length),tcb.trace!==null&&tcb.trace.sentProbe(TRACE_WINDOW_PROBE),!0)}function repeatFirst(tcb){
let{sent}=tcb,fin=(sent.flagsOf(0)&SEG_FIN)!==0,whole=(sent.endOf(0)-tcb.sndUna|0)-(fin?1:0),length=tcb.
sendQueue.fit(tcb.sndUna,Math.min(whole,tcb.sndMss)),withFin=fin&&length===whole,seq=tcb.sndUna;return transmit(
tcb,seq,length,flagsFor(tcb,seq,length,withFin))<0?(tcb.probeDue=!0,!1):(tcb.probing=!0,sent.markRepeated(
0,nowMicros(tcb)),noteRepeated(tcb,length),tcb.trace!==null&&tcb.trace.sentProbe(TRACE_WINDOW_PROBE),
!0)}function sendTailProbe(tcb,probe){let{sent,sendQueue}=tcb;if(probe.due=!1,sent.count===0||probe.
inFlight)return!0;let unsent=tcb.finSent?0:sendQueue.end-tcb.sndNxt|0,window=tcb.sndUna+tcb.sndWnd-tcb.
sndNxt|0,fresh=Math.min(unsent,window,tcb.sndMss),repeat=fresh<=0;return(repeat?repeatLast(tcb):sendFresh(
tcb,fresh))?(probe.inFlight=!0,probe.repeated=repeat,probe.end=tcb.sndNxt,countersOf(tcb).tailProbes++,
tcb.trace!==null&&tcb.trace.sentProbe(TRACE_TAIL_PROBE),!0):(probe.due=!0,!1)}function sendFresh(tcb,most){
let seq=tcb.sndNxt,length=tcb.sendQueue.fit(seq,most);return transmit(tcb,seq,length,flagsFor(tcb,seq,
length,!1))<0?!1:(tcb.sndNxt=seq+length|0,tcb.totalSent+=length,length%tcb.sndMss!==0&&(tcb.sndSml=tcb.
sndNxt),tcb.sent.add(tcb.sndNxt,nowMicros(tcb),0),noteSent(tcb,length),!0)}function repeatLast(tcb){
let{sent,sendQueue,sndMss}=tcb,last=sent.count-1,start=sent.startOf(last),fin=(sent.flagsOf(last)&SEG_FIN)!==
0,whole=(sent.endOf(last)-start|0)-(fin?1:0);if(whole>sndMss){let at=whole-(whole%sndMss===0?sndMss:
whole%sndMss);sent.split(last++,start+at|0),start=start+at|0}let length=(sent.endOf(last)-start|0)-(fin?
1:0);return sendQueue.fit(start,length)<length?!0:transmit(tcb,start,length,flagsFor(tcb,start,length,
fin))<0?!1:(sent.markRepeated(last,nowMicros(tcb)),noteRepeated(tcb,length),!0)}var MAX_SUPER_PACKET=65415,MIN_MSS=36;function output(tcb){if(tcb.freed||tcb.state===0)return;let done=!isBlocked(
tcb);tcb.paceAt=1/0,done&&(tcb.state===2||tcb.state===3?done=(!tcb.synDue||sendSyn(tcb))&&(!tcb.ackDue||
sendAck(tcb)):(updateMss(tcb),done=(!tcb.sent.hasLost||frtoDefers(tcb)||repeatLost(tcb))&&(!hasNew(tcb)||
sendNew(tcb))&&(!tcb.probeDue||sendProbe(tcb))&&(tcb.tailProbe===null||!tcb.tailProbe.due||sendTailProbe(
tcb,tcb.tailProbe))&&(!tcb.ackDue||sendAck(tcb)))),done||scheduleOutput(tcb),noteLimit(tcb),armTimer(
tcb)}function sendAck(tcb){return!isBlocked(tcb)&&transmit(tcb,acceptableSeq(tcb),0,0)>=0?!0:(scheduleAck(
tcb),!1)}function updateMss(tcb){if(tcb.flow.netif===null)return;let path=tcb.context.ip.mtu(tcb.flow)-
headersOf(tcb),mss=Math.max(Math.min(tcb.peerMss,path,tcb.options.mssLimit)-(tcb.tsOn?TCP_TIMESTAMPS_LENGTH:
0),MIN_MSS);tcb.blackHole!==null&&(mss=Math.min(mss,blackHoleLimit(tcb))),mss!==tcb.sndMss&&(tcb.sndMss=
mss,tcb.cwnd<mss&&(tcb.cwnd=mss))}function isBlocked(tcb){tcb.context.ip.route(tcb.flow);let{netif}=tcb.
flow;return netif!==null&&netif.blocked}function sendSyn(tcb){return tcb.synCrowdedOut=!1,transmitSyn(
tcb)?(tcb.synDue=!1,tcb.sndNxt=tcb.iss+1|0,tcb.lastSendAt=tcb.context.clock.now,restartRexmit(tcb),!0):
!1}function frtoDefers(tcb){let{loss}=tcb;if(loss===null||loss.frto!==2)return!1;if(seqGt(tcb.sndNxt,
tcb.recoveryPoint))return!0;let unsent=tcb.sendQueue.end-tcb.sndNxt|0,window=tcb.sndUna+tcb.sndWnd-tcb.
sndNxt|0;return unsent>0&&!tcb.finSent&&window>=tcb.sndMss&&(unsent>=tcb.sndMss||tcb.finQueued||smallMayLeave(
tcb))?!0:(loss.frto=0,!1)}function repeatLost(tcb){let{sent,sendQueue,sndMss}=tcb,most=pacedMost(tcb,
largestSegment(tcb));for(;;){let index=sent.nextLost();if(index<0||mustWait(tcb))return!0;let start=sent.
startOf(index),marks=sent.flagsOf(index),inPipe=pipe(tcb),allowed=Math.min(Math.max(tcb.cwnd-inPipe,
0),most);(tcb.repeatDue||inPipe===0)&&(allowed=Math.max(allowed,sndMss));let inWindow=tcb.sndUna+tcb.
sndWnd-start|0;if(start!==tcb.sndUna&&inWindow<=0)return!0;allowed=Math.min(allowed,Math.max(inWindow,
sndMss));let fin=(marks&SEG_FIN)!==0,whole=(sent.endOf(index)-start|0)-(fin?1:0),length=whole;if(length>
allowed&&(length=allowed-allowed%sndMss),length===0&&whole>0)return!0;length=sendQueue.fit(start,length),
length<whole&&(sent.split(index,start+length|0),fin=!1);let flags=flagsFor(tcb,start,length,fin),left=transmit(
tcb,start,length,flags);if(left<0||(left<length&&sent.split(index,start+left|0),sent.markRepeated(index,
nowMicros(tcb)),tcb.repeatDue=!1,noteRepeated(tcb,left),left<length))return!1}}function sendNew(tcb){
let{sendQueue,sent}=tcb,inPipe=pipe(tcb),before=tcb.sndNxt;restartAfterIdle(tcb),sent.rates!==null&&
noteRestart(tcb);let most=pacedMost(tcb,largestSegment(tcb));tcb.cwndLimited=!1;let hasRoom=!0;for(;hasRoom&&
hasNew(tcb)&&!mustWait(tcb);){let unsent=sendQueue.end-tcb.sndNxt|0,window=tcb.sndUna+tcb.sndWnd-tcb.
sndNxt|0,length=sendable(tcb,unsent,window,inPipe,most);length>0&&(length=wholeSegments(tcb,length));
let fin=tcb.finQueued&&length===unsent&&window>length;if(length===0&&!fin)break;let seq=tcb.sndNxt,left=transmit(
tcb,seq,length,flagsFor(tcb,seq,length,fin));if(hasRoom=left===length,left<0)break;hasRoom||(length=
left,fin=!1);let taken=fin?length+1:length;tcb.sndNxt=seq+taken|0,tcb.finSent=fin,tcb.totalSent+=length,
length%tcb.sndMss!==0&&(tcb.sndSml=tcb.sndNxt),sent.add(tcb.sndNxt,nowMicros(tcb),fin?SEG_FIN:0),inPipe+=
taken,noteSent(tcb,taken)}if(sent.rates!==null&&tcb.cwndLimited&&(sent.rates.cwndLimited=!0),tcb.sndNxt!==
before&&(planTailProbe(tcb),tcb.caState===0&&sent.rates===null)){let{config,clock}=tcb.context;validateWindow(
tcb,inPipe,tcb.cwndLimited||tcb.sendQueue.end!==tcb.sndNxt,initialWindow(tcb,config.initialWindow),clock.
now)}return hasRoom&&tcb.sndNxt===tcb.sndUna&&tcb.rexmitAt===1/0&&hasNew(tcb)&&tcb.paceAt===1/0&&restartRexmit(
tcb),hasRoom}function wholeSegments(tcb,length){let fits=tcb.sendQueue.fit(tcb.sndNxt,length);return fits===
length||fits<=tcb.sndMss?fits:fits-fits%tcb.sndMss}function restartAfterIdle(tcb){let{clock,config}=tcb.
context;tcb.sndNxt===tcb.sndUna&&clock.now-tcb.lastSendAt>tcb.rto&&tcb.rexmitAt===1/0&&(tcb.congestion.
onIdle(tcb,initialWindow(tcb,config.initialWindow),(clock.now-tcb.lastSendAt)/tcb.rto),tcb.cwndUsed=
0,tcb.cwndCheckedAt=clock.now)}function initialWindow(tcb,segments){return Math.min(segments*tcb.sndMss,
Math.max(2*tcb.sndMss,segments*1460))}function largestSegment(tcb){let{netif}=tcb.flow,{sndMss}=tcb;
if(netif===null||!tcb.context.config.superPackets)return sndMss;let{tcpSegmentation}=netif.device.offload,
limit=tcpSegmentation>0?Math.min(tcpSegmentation,MAX_SUPER_PACKET):MAX_SUPER_PACKET;return limit<2*sndMss?
sndMss:limit-limit%sndMss}function resetFor(context,segment){if(segment.hasRst)return;let{packet}=segment,flow=context.replyFlow;
flow.local.copyFrom(packet.dst),flow.remote.copyFrom(packet.src),flow.netif=null,flow.neighbour=null;
let acked=segment.hasAck;sendHeader(context,flow,segment.dstPort,segment.srcPort,acked?segment.ack:0,
acked?0:segment.seq+segment.sequenceLength|0,acked?TCP_FLAG_RST:TCP_FLAG_RST|TCP_FLAG_ACK,0,null)}function acknowledgeFor(context,wait){
let flow=context.waitFlow;flow.local.copyFrom(wait.local),flow.remote.copyFrom(wait.remote),flow.ttl=
wait.ttl,flow.tos=wait.tos,flow.dontFragment=wait.dontFragment,flow.ifIndex=wait.ifIndex,flow.netif=
null,flow.neighbour=null,sendHeader(context,flow,wait.localPort,wait.remotePort,wait.sndNxt,wait.rcvNxt,
TCP_FLAG_ACK,wait.window,wait.tsOn?wait:null)}function resetPeer(tcb){sendHeader(tcb.context,tcb.flow,
tcb.localPort,tcb.remotePort,acceptableSeq(tcb),tcb.rcvNxt,TCP_FLAG_RST|TCP_FLAG_ACK,0,tcb.tsOn?tcb:
null)}function challenge(tcb){tcb.context.mayChallenge()&&sendAck(tcb)}function sendHeader(context,flow,localPort,remotePort,seq,ack,flags,window,stamped){
let{ip,stats}=context,{frame}=ip;if(ip.route(flow)!==0)return;let length=TCP_HEADER_LENGTH+(stamped===
null?0:TCP_TIMESTAMPS_LENGTH);frame.reset();let header=frame.prepend(length);if(writeTcp(frame.memory,
header,localPort,remotePort,seq,ack,length,flags,window,0),stamped!==null){let at=header+TCP_OPTIONS;
writeTimestamps(frame.memory,at,timestamp(stamped,context.clock),stamped.tsRecent)}ip.finishChecksum(
flow,frame,6,header,TCP_CHECKSUM),ip.send(flow,frame,6),stats.tcpSent++,(flags&TCP_FLAG_RST)!==0&&stats.
tcpResetsSent++}function endConnection(tcb){let{user}=tcb;freeConnection(tcb),user.onClosed(tcb)}function failConnection(tcb,err){
let{user}=tcb;freeConnection(tcb),user.onError(tcb,err)}function resetAndFail(tcb){tcb.state>=3&&resetPeer(
tcb),failConnection(tcb,-13)}function freeConnection(tcb){if(tcb.freed)return;let{context}=tcb;tcb.freed=
!0,tcb.state=0,tcb.listener?.accepted(tcb),leaveOrphans(tcb),context.timers.remove(tcb.timer),context.
connections.remove(tcb),context.ports.remove(tcb),context.timeWaits.remove(tcb),tcb.reassembly.clear(
context.pbufs),tcb.sendQueue.reset(0),tcb.sent.reset(0),tcb.user=NO_USER}function leaveOrphans(tcb){
tcb.orphaned&&(tcb.orphaned=!1,tcb.context.orphans--)}var TimeWaitRemnant=class{local;localPort;remote;remotePort;reuse;ttl;tos;dontFragment;ifIndex;sndNxt;sndWndMax;rcvNxt;window;tsOn;tsRecent;tsOffset;hash=0;hashNext=null;hashed=!1;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil;refused;constructor(tcb,window){
let{flow}=tcb;this.local=flow.local,this.localPort=tcb.localPort,this.remote=flow.remote,this.remotePort=
tcb.remotePort,this.reuse=tcb.reuse,this.ttl=flow.ttl,this.tos=flow.tos,this.dontFragment=flow.dontFragment,
this.ifIndex=flow.ifIndex,this.sndNxt=tcb.sndNxt,this.sndWndMax=tcb.sndWndMax,this.rcvNxt=tcb.rcvNxt,
this.window=window,this.tsOn=tcb.tsOn,this.tsRecent=tcb.tsRecent,this.tsOffset=tcb.tsOffset,this.waitUntil=
tcb.waitUntil,this.refused=tcb.refused}get ipv6Only(){return!1}get sndUna(){return this.sndNxt}get isConnection(){
return!0}get inTimeWait(){return!0}get ackDue(){return!1}};var Island=class{left=0;right=0;head=null;tail=null;next=null;touched=0},spare2=null,Reassembly=class{bytes=0;pieces=0;hasFin=!1;finSeq=0;#islands=null;#insertions=0;get isEmpty(){
return this.#islands===null}insert(pool,lent,offset,seq,length,holder=null){let end=seq+length|0;if(this.
hasFin&&seqGt(end,this.finSeq)&&(end=this.finSeq),seqGeq(seq,end))return!0;let previous=null,next=this.#islands;
for(;next!==null&&seqLt(next.right,seq);)previous=next,next=next.next;let island,at=seq;for(next!==null&&
seqLeq(next.left,seq)?(island=next,at=next.right):(island=takeIsland(seq),island.next=next,previous===
null?this.#islands=island:previous.next=island),island.touched=++this.#insertions;seqLt(at,end);){let after=island.
next,stop=after!==null&&seqLt(after.left,end)?after.left:end,from=offset+(at-seq|0)|0,piece=pool.keep(
lent,from,stop-at|0);if(piece===null)return island.head===null&&this.#remove(island,previous),!1;holder!==
null&&pool.charge(piece,holder),this.#append(island,piece,at,stop),after!==null&&after.left===stop&&
this.#join(island,after),at=island.right}return!0}insertFin(pool,seq){if(this.hasFin)return;this.hasFin=
!0,this.finSeq=seq;let previous=null,island=this.#islands;for(;island!==null&&seqLeq(island.right,seq);)
previous=island,island=island.next;for(;island!==null;){let next=island.next;this.#dropIsland(pool,island),
island=next}previous===null?this.#islands=null:previous.next=null}take(seq){let island=this.#islands;
if(island===null||island.left!==seq)return null;let chain=island.head;this.#islands=island.next;for(let p=chain;p!==
null;p=p.next)this.bytes-=p.length,this.pieces--;return giveIsland(island),chain}sackBlocks(edges2,first,limit){
let before=this.#insertions+1,count=first;for(;count<limit;){let latest=null;for(let i=this.#islands;i!==
null;i=i.next)i.touched<before&&(latest===null||i.touched>latest.touched)&&(latest=i);if(latest===null)
break;before=latest.touched,edges2[2*count]=latest.left,edges2[2*count+1]=latest.right,count++}return count}heldUntil(seq,end){
for(let i=this.#islands;i!==null&&!seqLt(seq,i.left);i=i.next)if(seqLt(seq,i.right))return seqLt(i.right,
end)?i.right:end;return seq}clear(pool){this.dropData(pool),this.hasFin=!1}dropData(pool){let island=this.#islands;
for(this.#islands=null;island!==null;){let next=island.next;this.#dropIsland(pool,island),island=next}}#append(island,piece,left,right){
piece.seq=left,island.tail===null?island.head=piece:island.tail.next=piece,island.tail=piece,island.
right=right,this.bytes+=piece.length,this.pieces++}#join(island,after){island.tail.next=after.head,island.
tail=after.tail,island.right=after.right,island.next=after.next,giveIsland(after)}#remove(island,previous){
previous===null?this.#islands=island.next:previous.next=island.next,giveIsland(island)}#dropIsland(pool,island){
for(let p=island.head;p!==null;p=p.next)this.bytes-=p.length,this.pieces--;pool.free(island.head),giveIsland(
island)}};function takeIsland(at){let island=spare2??new Island;return spare2=island.next,island.left=
at,island.right=at,island.head=null,island.tail=null,island.next=null,island}function giveIsland(island){
island.head=null,island.tail=null,island.next=spare2,spare2=island}var SendQueue=class{start=0;end=0;#ring=NO_RING;#head=0;#count=0;get length(){return this.end-this.start|
0}reset(seq){this.start=seq,this.end=seq,this.#count=0,this.#giveBack()}append(offset,length){let end=this.
end+length|0;if(this.#count>0){let last=this.#slot(this.#count-1),bytes=this.end-this.#startOf(this.#count-
1)|0;if(this.#ring[last]+bytes===offset){this.#ring[last+1]=end,this.end=end;return}}2*this.#count===
this.#ring.length&&this.#grow();let slot=this.#slot(this.#count++);this.#ring[slot]=offset,this.#ring[slot+
1]=end,this.end=end}release(seq){let ring=this.#ring;for(;this.#count>0;){let slot=2*this.#head,end=ring[slot+
1];if(seqGt(end,seq)){ring[slot]+=seq-this.start|0;break}this.start=end,this.#head++,2*this.#head===
ring.length&&(this.#head=0),this.#count--}this.start=seq,this.#count===0&&this.#giveBack()}gather(frame,seq,length){
let index=this.#find(seq),skip=seq-this.#startOf(index)|0,left=length;for(;left>0;){let slot=this.#slot(
index),bytes=this.#ring[slot+1]-this.#startOf(index)|0,take=Math.min(bytes-skip,left);frame.append(this.#ring[slot]+
skip,take),left-=take,skip=0,index++}}fit(seq,length){if(this.#count<=64)return length;let last=this.#find(
seq)+64-1;return last>=this.#count?length:Math.min(length,this.#ring[this.#slot(last)+1]-seq|0)}#slot(index){
let slot=2*(this.#head+index);return slot>=this.#ring.length?slot-this.#ring.length:slot}#startOf(index){
return index===0?this.start:this.#ring[this.#slot(index-1)+1]}#find(seq){let low=0,high=this.#count-
1;for(;low<high;){let middle=low+high>>1;seqLeq(this.#ring[this.#slot(middle)+1],seq)?low=middle+1:high=
middle}return low}#giveBack(){giveRing(this.#ring),this.#ring=NO_RING,this.#head=0}#grow(){this.#ring=
this.#ring.length===0?takeRing():growRing(this.#ring,2*this.#head),this.#head=0}};var Tcb=class{user;state=0;flow=new Flow;localPort=0;remotePort=0;sndBuf;rcvBuf;options;context;freed=!1;userClosed=!1;orphaned=!1;rxClosed=!1;passive=!1;listener=null;completed=!1;hash=0;hashNext=null;hashed=!1;dirty=!1;dirtyNext=null;portNext=null;portPrev=null;portHeld=!1;waitNext=null;waitPrev=null;waitUntil=0;refused=!1;iss=0;sndUna=0;sndNxt=0;sndWnd=0;sndWndMax=0;sndWl1=0;sndWl2=0;sndSml=0;pushSeq=0;finQueued=!1;finSent=!1;synDue=!1;synRepeatedEarly=!1;synCrowdedOut=!1;probeDue=!1;probing=!1;sndMss=536;peerMss=536;sndScale=0;sendQueue=new SendQueue;sent=new SentSegments;irs=0;rcvNxt=0;rcvAdv=0;lastAckSent=0;rcvScale=0;unread=0;held=0;rcvMss=536;finReceived=!1;reassembly=new Reassembly;takenBytes=0;takenMost=0;takenSince=0;ackDue=!1;unacked=0;quickAcks=0;hasDuplicate=!1;duplicateLeft=0;duplicateRight=0;scaleOn=!1;tsOn=!1;sackOn=!1;tsRecent=0;tsRecentAt=0;tsOffset=0;srtt=0;rttvar=0;rttSample=-1;minRtt=1/0;minRttAt=0;rto;backoff=0;retries=0;unansweredSince=0;softError=0;blackHole=null;congestionName;cwnd=0;ssthresh=2147483647;bytesAcked=0;caState=0;recoveryPoint=0;dupAcks=0;loss=null;lossTimer=0;tailProbe=null;dsackSeen=!1;repeatDue=!1;cwndLimited=!1;cwndUsed=0;cwndCheckedAt=0;lastSendAt=0;pacingRate=0;sendQuantum=0;pacing=null;ecnOn=!1;ecnAsked=!1;ecnPlainSyn=!1;ecnEcho=!1;cwrDue=!1;reducedAt=0;rexmitAt=1/0;lossAt=1/0;delackAt=1/0;paceAt=1/0;keepAt=1/0;lingerAt=1/0;timer=new Timer(
this);keepProbes=0;lastRecvAt=0;lastTextAt=-1/0;answers=null;limits=null;totalAcked=0;totalSent=0;totalReceived=0;counters=null;trace=null;#congestion=null;constructor(context,user){
let{config}=context;this.context=context,this.flow.dontFragment=context.ip.dontFragment,this.user=user,
this.options=context.options,this.sndBuf=config.sndBuf,this.rcvBuf=config.rcvBuf,this.rto=config.rtoInitial,
this.congestionName=config.congestion}get congestion(){return this.#congestion??=findCongestion(this.
congestionName)()}replaceCongestion(name){this.congestionName=name,this.#congestion=null}random(){return this.
context.rng.nextU32()/4294967296}get local(){return this.flow.local}get remote(){return this.flow.remote}get reuse(){
return this.options.reuse}get ipv6Only(){return this.options.ipv6Only}get isConnection(){return this.
state!==0}get inTimeWait(){return this.state===10}get writeSpace(){let space=this.sndBuf-this.sendQueue.
length;return space>0?space:0}get canSend(){let{state}=this;return!this.finQueued&&(state===4||state===
7||state===2||state===3)}};function enterTimeWait(tcb){let{context}=tcb;if(tcb.state=10,leaveOrphans(tcb),tcb.reassembly.clear(
context.pbufs),tcb.sendQueue.reset(tcb.sndNxt),tcb.sent.reset(tcb.sndNxt),tcb.rexmitAt=1/0,stopLossTimer(
tcb),tcb.delackAt=1/0,tcb.keepAt=1/0,tcb.lingerAt=1/0,context.timers.remove(tcb.timer),context.timeWaits.
add(tcb),scheduleOutput(tcb),tcb.userClosed&&releaseUser(tcb),context.timeWaits.count>context.config.
timeWaitLimit){let oldest=context.timeWaits.oldest;context.stats.tcpTimeWaitOverflows++,oldest.ackDue&&
acknowledgeWaiting(context,oldest),expire(context,oldest)}}function leaveToWait(tcb){if(!tcb.userClosed||
tcb.ackDue||tcb.dirty||!tcb.inTimeWait)return;let{context}=tcb,rest=new TimeWaitRemnant(tcb,chooseWindow(
tcb));context.timeWaits.replace(tcb,rest),context.ports.replace(tcb,rest),context.remnants.add(rest),
freeConnection(tcb)}function releaseUser(tcb){let{user}=tcb;tcb.user=NO_USER,user.onClosed(tcb)}function acknowledgeWaiting(context,wait){
wait instanceof Tcb?sendAck(wait):wait instanceof TimeWaitRemnant&&acknowledgeFor(context,wait)}function expire(context,wait){
wait instanceof Tcb?endConnection(wait):wait instanceof TimeWaitRemnant&&(context.remnants.remove(wait),
context.ports.remove(wait),context.timeWaits.remove(wait))}function closeConnection(tcb){switch(tcb.userClosed=!0,tcb.rxClosed=!0,tcb.state){case 0:case 2:endConnection(
tcb);break;case 4:case 7:tcb.unread>0?resetUnread(tcb):tcb.finQueued||queueFin(tcb);break;case 3:tcb.
finQueued||queueFin(tcb);break;case 5:tcb.unread>0&&resetUnread(tcb);break;case 6:if(tcb.unread>0){resetUnread(
tcb);break}waitForFin(tcb),armTimer(tcb);break;case 10:releaseUser(tcb),leaveToWait(tcb);break}return!tcb.
freed&&tcb.state!==10&&orphan(tcb),0}function resetUnread(tcb){resetPeer(tcb),endConnection(tcb)}function orphan(tcb){
let{context}=tcb,{orphanLimit}=context.config;if(orphanLimit>0&&context.orphans>=orphanLimit)return context.
stats.tcpOrphansReset++,resetAndFail(tcb);tcb.orphaned=!0,context.orphans++}function shutConnection(tcb,rx,tx){
if(rx&&tx)return tcb.userClosed?-11:closeConnection(tcb);if(tx){if(!tcb.canSend||tcb.state===2)return-11;
queueFin(tcb)}if(rx){if(tcb.state===0)return-11;tcb.rxClosed=!0}return 0}function abortConnection(tcb){
if(tcb.freed)return;tcb.state>=3&&tcb.state!==10&&resetPeer(tcb),freeConnection(tcb)}function queueFin(tcb){
tcb.finQueued=!0,tcb.pushSeq=tcb.sendQueue.end,tcb.state===4?tcb.state=5:tcb.state===7&&(tcb.state=9),
scheduleOutput(tcb)}function waitForFin(tcb){if(!tcb.userClosed)return;let{clock,config}=tcb.context;
tcb.lingerAt=clock.now+config.finWait2Ms}var SequenceSecret=class{#k0;#k1;#ticks=-1/0;#v0=0;#v1=0;#v2=0;#v3=0;constructor(rng){this.#k0=rng.nextU32()|
0,this.#k1=rng.nextU32()|0}isn(local,localPort,remote,remotePort,now){let ticks=Math.max(Math.floor(
now*250),this.#ticks+2);return this.#ticks=ticks,this.#begin(local,remote,localPort<<16|remotePort),
(ticks|0)+this.#end(36)|0}timestampOffset(local,remote){return this.#begin(remote,local,0),this.#end(
36)}code(local,localPort,remote,remotePort,word,word2){return this.#begin(local,remote,localPort<<16|
remotePort),this.#word(word),this.#word(word2),this.#end(44)}#begin(a,b,ports){this.#v0=this.#k0,this.#v1=
this.#k1,this.#v2=1819895653^this.#k0,this.#v3=1952801890^this.#k1,this.#word(a.w0),this.#word(a.w1),
this.#word(a.w2),this.#word(a.w3),this.#word(b.w0),this.#word(b.w1),this.#word(b.w2),this.#word(b.w3),
this.#word(ports)}#end(length){this.#word(length<<24),this.#v2^=255;for(let i=0;i<4;i++)this.#round();
return this.#v1^this.#v3}#word(word){this.#v3^=word,this.#round(),this.#round(),this.#v0^=word}#round(){
let v0=this.#v0+this.#v1|0,v1=rotate(this.#v1,5)^v0;v0=rotate(v0,16);let v2=this.#v2+this.#v3|0,v3=rotate(
this.#v3,8)^v2;v0=v0+v3|0,v3=rotate(v3,7)^v0,v2=v2+v1|0,v1=rotate(v1,13)^v2,v2=rotate(v2,16),this.#v0=
v0,this.#v1=v1,this.#v2=v2,this.#v3=v3}};function rotate(word,bits){return word<<bits|word>>>32-bits}var KEY_MS=6e4,MSS_BITS=3,MSS_TABLE=[216,536,1220,1360,1440,1460,4312,8960],OPTION_BITS=6,OPTION_MASK=(1<<
OPTION_BITS)-1,SCALE_MASK=15,NO_SCALE=15,SACK_BIT=16,ECN_BIT=32,SynCookies=class{#rng;#keys=[null,null];#periods=[
-1,-1];constructor(rng){this.#rng=rng}make(local,localPort,remote,remotePort,irs,mss,now){let period=Math.
floor(now/KEY_MS),slot=period&1;this.#periods[slot]!==period&&(this.#periods[slot]=period,this.#keys[slot]=
new SequenceSecret(this.#rng));let size=MSS_TABLE.length-1;for(;size>0&&MSS_TABLE[size]>mss;)size--;
return this.#keys[slot].code(local,localPort,remote,remotePort,irs,size)<<MSS_BITS+1|slot<<MSS_BITS|
size}isExpecting(now){return this.#isValid(0,now)||this.#isValid(1,now)}check(local,localPort,remote,remotePort,irs,cookie,now){
let slot=cookie>>MSS_BITS&1;if(!this.#isValid(slot,now))return 0;let size=cookie&(1<<MSS_BITS)-1;return(this.#keys[slot].
code(local,localPort,remote,remotePort,irs,size)<<MSS_BITS+1^cookie)>>>MSS_BITS+1?0:MSS_TABLE[size]}#isValid(slot,now){
let period=Math.floor(now/KEY_MS);return this.#keys[slot]!==null&&period-this.#periods[slot]<=1}};function stampOptions(stamp,windowScale,sackPermitted,ecn){
let bits=(windowScale<0?NO_SCALE:windowScale)|(sackPermitted?SACK_BIT:0)|(ecn?ECN_BIT:0),stamped=stamp&
~OPTION_MASK|bits;return(stamped-stamp|0)>0?stamped-(1<<OPTION_BITS)|0:stamped}function stampedScale(stamp){
let scale=stamp&SCALE_MASK;return scale===NO_SCALE?-1:scale}function stampedSack(stamp){return(stamp&
SACK_BIT)!==0}function stampedEcn(stamp){return(stamp&ECN_BIT)!==0}var DEFAULT_MSS4=536,DEFAULT_MSS6=1220,LEAST_MSS2=48,RTO_AFTER_SYN_LOSS=3e3;function takePeer(tcb,listener,segment){
let{packet}=segment;tcb.flow.local.copyFrom(packet.dst),tcb.flow.remote.copyFrom(packet.src),tcb.flow.
ttl=listener.ttl,tcb.flow.tos=listener.tos,tcb.flow.dontFragment=listener.dontFragment,tcb.flow.ifIndex=
listener.ifIndex,tcb.localPort=segment.dstPort,tcb.remotePort=segment.srcPort,tcb.passive=!0,tcb.options=
listener.options}function acceptSyn(tcb,segment){let{config,clock}=tcb.context,{options}=segment;tcb.
irs=segment.seq,tcb.rcvNxt=segment.seq+1|0,tcb.rcvAdv=tcb.rcvNxt+Math.min(receiveBuffer(tcb),65535)|
0,tcb.lastAckSent=tcb.rcvNxt,tcb.trace!==null&&tcb.trace.synArrives(),tcb.sndWnd=segment.window,tcb.
sndWndMax=segment.window,tcb.sndWl1=segment.seq,tcb.sndWl2=tcb.sndUna;let unnamed=tcb.flow.remote.isV4?
DEFAULT_MSS4:DEFAULT_MSS6;tcb.peerMss=options.mss>0?Math.max(options.mss,LEAST_MSS2):unnamed,tcb.scaleOn=
config.windowScale&&options.windowScale>=0,tcb.sndScale=tcb.scaleOn?options.windowScale:0,tcb.scaleOn||
(tcb.rcvScale=0),tcb.tsOn=config.timestamps&&options.hasTimestamps,tcb.tsRecent=options.tsVal,tcb.tsRecentAt=
clock.now,tcb.sackOn=config.sack&&options.sackPermitted,negotiateEcn(tcb,segment)}function establish(tcb,segment,timed=!0){
let{config,clock}=tcb.context;tcb.state=tcb.finQueued?5:4,tcb.sndUna=segment.ack,tcb.sndWl2=segment.
ack,tcb.sndSml=segment.ack,tcb.recoveryPoint=tcb.iss,tcb.reducedAt=tcb.iss,tcb.sent.reset(segment.ack),
updateMss(tcb),tcb.rcvMss=Math.min(tcb.sndMss,1460),tcb.quickAcks=config.quickAcks;let lost=tcb.retries>
0;if(timed)if(!lost&&!tcb.synRepeatedEarly){let rtt=clock.now-tcb.lastSendAt;sampleRtt(tcb,rtt,config),
noteMinRtt(tcb,rtt,clock.now)}else if(tcb.tsOn&&segment.options.tsEcr!==0){let rtt=timestamp(tcb,clock)-
segment.options.tsEcr|0;rtt>=0&&sampleRtt(tcb,rtt,config)}else lost&&config.rtoInitial<RTO_AFTER_SYN_LOSS&&
(tcb.rto=RTO_AFTER_SYN_LOSS);tcb.cwnd=lost?tcb.sndMss:initialWindow(tcb,config.initialWindow),beginSampling(
tcb),paceByWindow(tcb),resetBackoff(tcb),tcb.softError=0,tcb.rexmitAt=1/0,tcb.options.keepAlive&&(tcb.
keepAt=clock.now+tcb.options.keepIdleMs),scheduleOutput(tcb)}function handOver(tcb){let{listener}=tcb;
return listener?.completed(tcb),listener!==null&&!listener.closed&&listener.user.onAccept(tcb)?!0:(tcb.
freed||(resetPeer(tcb),tcb.user=NO_USER,freeConnection(tcb)),!1)}var EPHEMERAL_FIRST=49152,EPHEMERAL_COUNT=16384,PortTable=class{#heads=new Map;add(owner){if(owner.portHeld)
return;let head=this.#heads.get(owner.localPort)??null;owner.portPrev=null,owner.portNext=head,head!==
null&&(head.portPrev=owner),this.#heads.set(owner.localPort,owner),owner.portHeld=!0}remove(owner){if(!owner.
portHeld)return;owner.portHeld=!1;let{portNext,portPrev}=owner;portNext!==null&&(portNext.portPrev=portPrev),
portPrev!==null?portPrev.portNext=portNext:portNext!==null?this.#heads.set(owner.localPort,portNext):
this.#heads.delete(owner.localPort),owner.portNext=null,owner.portPrev=null}replace(old,owner){let{portNext,
portPrev}=old;owner.portNext=portNext,owner.portPrev=portPrev,portNext!==null&&(portNext.portPrev=owner),
portPrev!==null?portPrev.portNext=owner:this.#heads.set(owner.localPort,owner),owner.portHeld=!0,old.
portHeld=!1,old.portNext=null,old.portPrev=null}all(){let list=[];for(let head of this.#heads.values())
for(let at=head;at!==null;at=at.portNext)list.push(at);return list}isShareable(port){let owner=this.#heads.
get(port)??null;for(;owner!==null;owner=owner.portNext)if(!owner.isConnection)return!1;return!0}conflicts(addr,port,reuse,ipv6Only=!1){
let owner=this.#heads.get(port)??null;for(;owner!==null;owner=owner.portNext)if(!((ipv6Only||owner.ipv6Only)&&
addr.isV4!==owner.local.isV4)&&overlap(addr,owner.local)&&!(reuse&&(owner.reuse||owner.inTimeWait)))
return!0;return!1}chooseFree(rng,tries){let start=randomBelow(rng,EPHEMERAL_COUNT);for(let i=0;i<tries;i++){
let port=EPHEMERAL_FIRST+(start+i)%EPHEMERAL_COUNT;if(!this.#heads.has(port))return port}return 0}};
function overlap(a,b){return a.equals(b)||covers(a,b)||covers(b,a)}function covers(any,addr){return any.
isAny&&(!any.isV4||addr.isV4)}var EMPTY2=new Float64Array(0),FIRST_ROOM=64,TraceRing=class{limit;count=0;overwritten=0;numbers=EMPTY2;#room=0;#next=0;constructor(limit){
this.limit=limit}get next(){return this.#next}add(){return this.count===this.#room&&this.#room<this.
limit&&this.#grow(),this.count<this.#room?this.count++:this.overwritten++,this.#next++}has(number){return number>=
this.#next-this.count}placeOf(number){return TRACE_STRIDE*(number%this.#room)}take(most){let taken=[];
for(let n=Math.min(most,this.count);n>0;n--){let at=this.placeOf(this.#next-this.count--);for(let i=0;i<
TRACE_STRIDE;i++)taken.push(Math.round(this.numbers[at+i]*1e3)/1e3)}return taken}#grow(){let old=this.
numbers,oldRoom=this.#room,room=Math.min(Math.max(FIRST_ROOM,2*oldRoom),this.limit);this.numbers=new Float64Array(
TRACE_STRIDE*room),this.#room=room;for(let n=this.#next-this.count;n<this.#next;n++){let from=TRACE_STRIDE*
(n%oldRoom),record=old.subarray(from,from+TRACE_STRIDE);this.numbers.set(record,this.placeOf(n))}}};function startTrace(tcb,records){tcb.trace===null&&(tcb.trace=tcb.sent.trace=new TraceRecorder(tcb,records))}
function traceOpening(tcb){let records=tcb.options.traceRecords;records>0&&startTrace(tcb,records),tcb.
trace!==null&&tcb.trace.rebase()}var TraceRecorder=class{ring;#tcb;#startedAt;#lastSent=-1;#lastAck=-1;#sndSeq=0;#sndPosition=0;#rcvSeq=0;#rcvPosition=0;#ackSent=0;#edgeSent=0;#edgeSeen=0;constructor(tcb,limit){
this.#tcb=tcb,this.ring=new TraceRing(limit),this.#startedAt=tcb.context.clock.now,this.rebase()}rebase(){
let tcb=this.#tcb;this.#sndSeq=tcb.sndUna,this.#sndPosition=tcb.sndUna-tcb.iss>>>0,this.#rcvSeq=tcb.
rcvNxt,this.#rcvPosition=tcb.rcvNxt-tcb.irs>>>0,this.#ackSent=tcb.lastAckSent,this.#edgeSent=tcb.rcvAdv,
this.#edgeSeen=tcb.sndUna+tcb.sndWnd|0}stop(){let tcb=this.#tcb;tcb.trace===this&&(tcb.trace=tcb.sent.
trace=null)}segmentSent(seq,length,flags,edges2,blocks){let tcb=this.#tcb,span=length+((flags&TCP_FLAG_FIN)!==
0?1:0),isOld=seqLt(seq,tcb.sndNxt);if(span>0){let kind=TRACE_SEND;isOld&&(kind=tcb.caState===2?TRACE_TIMEOUT_RETRANSMIT:
TRACE_FAST_RETRANSMIT),this.#lastSent=this.#note(kind,this.#ours(seq),span)}else isOld&&this.#note(TRACE_KEEPALIVE,
this.#ours(seq),0);let isAck=span===0&&!isOld;this.#noteAckSent(isAck||blocks>0);for(let i=0;i<blocks;i++){
let isDuplicate2=i===0&&tcb.hasDuplicate;this.#note(isDuplicate2?TRACE_DSACK_OUT:TRACE_SACK_OUT,this.#theirs(
edges2[2*i]),edges2[2*i+1]-edges2[2*i]|0)}}synSent(hasAck){let{sndNxt,iss}=this.#tcb,kind=sndNxt===iss?
TRACE_SEND:TRACE_TIMEOUT_RETRANSMIT;this.#note(kind,0,1),hasAck&&this.#noteAckSent(!0)}#noteAckSent(always){
let{rcvNxt,rcvAdv}=this.#tcb;!always&&rcvNxt===this.#ackSent&&rcvAdv===this.#edgeSent||(this.#ackSent=
rcvNxt,this.#edgeSent=rcvAdv,this.#rcvPosition=this.#theirs(rcvNxt),this.#rcvSeq=rcvNxt,this.#note(TRACE_ACK_OUT,
this.#rcvPosition,rcvAdv-rcvNxt|0))}sendCounted(){this.#refresh(this.#lastSent)}sentProbe(kind){this.#set(
this.#lastSent,TRACE_KIND,kind)}ackArrives(segment){let tcb=this.#tcb,edge=segment.ack+tcb.sndWnd|0;
if(this.#lastAck=-1,segment.sequenceLength>0&&segment.ack===tcb.sndUna&&edge===this.#edgeSeen&&segment.
options.sackCount===0)return;this.#edgeSeen=edge;let position=this.#ours(segment.ack);this.#lastAck=
this.#note(TRACE_ACK_IN,position,tcb.sndWnd)}sackArrives(edges2,blocks,hasDuplicate){for(let i=0;i<blocks;i++)
this.#note(i===0&&hasDuplicate?TRACE_DSACK_IN:TRACE_SACK_IN,this.#ours(edges2[2*i]),edges2[2*i+1]-edges2[2*
i]|0)}ackTaken(){let{sndUna,rttSample}=this.#tcb;if(this.#sndPosition=this.#ours(sndUna),this.#sndSeq=
sndUna,!(this.#lastAck<0)){this.#set(this.#lastAck,TRACE_RTT,rttSample);for(let n=this.#lastAck;n<this.
ring.next;n++)this.#refresh(n)}}lost(start,end){this.#note(TRACE_LOST,this.#ours(start),end-start|0)}turn(kind){
let{sndUna,sndNxt}=this.#tcb;this.#note(kind,this.#ours(sndUna),sndNxt-sndUna|0)}synArrives(){let{irs}=this.#tcb;
this.#rcvSeq=irs,this.#rcvPosition=0,this.#note(TRACE_RECEIVE,0,1)}segmentArrives(segment){let{rcvNxt}=this.#tcb,
{seq,sequenceLength}=segment,kind=TRACE_RECEIVE;seqGt(seq,rcvNxt)?kind=TRACE_RECEIVE_EARLY:seqLeq(seq+
sequenceLength|0,rcvNxt)&&(kind=TRACE_RECEIVE_AGAIN),this.#note(kind,this.#theirs(seq),sequenceLength)}#ours(seq){
return this.#sndPosition+(seq-this.#sndSeq|0)}#theirs(seq){return this.#rcvPosition+(seq-this.#rcvSeq|
0)}#note(kind,start,length){let{ring}=this,number=ring.add(),at=ring.placeOf(number),{numbers}=ring;
return numbers[at+TRACE_AT]=this.#tcb.context.clock.now-this.#startedAt,numbers[at+TRACE_KIND]=kind,
numbers[at+TRACE_START]=start,numbers[at+TRACE_END]=start+length,numbers[at+TRACE_RTT]=-1,this.#refresh(
number),number}#refresh(number){let{ring}=this;if(!ring.has(number))return;let tcb=this.#tcb,at=ring.
placeOf(number),{numbers}=ring;numbers[at+TRACE_CWND]=tcb.cwnd,numbers[at+TRACE_SSTHRESH]=tcb.ssthresh,
numbers[at+TRACE_PIPE]=pipe(tcb),numbers[at+TRACE_SRTT]=tcb.srtt,numbers[at+TRACE_RTO]=backedOffRto(
tcb,tcb.context.config),numbers[at+TRACE_PHASE]=tcb.caState}#set(number,field,value){let{ring}=this;
ring.has(number)&&(ring.numbers[ring.placeOf(number)+field]=value)}};var FREE_PORT_TRIES=64,REUSE_AFTER_MS=1e3;function bindLocal(tcb,addr,port){let{ports,rng}=tcb.context;
if(tcb.freed||tcb.state!==0||tcb.portHeld)return-6;if(tcb.options.ipv6Only&&addr.isV4)return-6;let chosen=port;
if(port===0){if(chosen=ports.chooseFree(rng,EPHEMERAL_COUNT),chosen===0)return-2}else if(ports.conflicts(
addr,port,tcb.options.reuse,tcb.options.ipv6Only))return-8;return tcb.flow.local.copyFrom(addr),tcb.
localPort=chosen,ports.add(tcb),0}function openActively(tcb,addr,port){let{context}=tcb,{flow}=tcb;if(tcb.
freed||tcb.state!==0)return-10;if(addr.isAny||addr.isMulticast||context.ip.isBroadcast(addr)||port===
0)return-6;if(tcb.options.ipv6Only&&addr.isV4)return-6;let bound=flow.local.clone();flow.remote.copyFrom(
addr),flow.netif=null,flow.neighbour=null;let err=context.ip.route(flow);return err===0&&(tcb.remotePort=
port,err=tcb.portHeld?claimTuple(tcb):choosePort(tcb)),err!==0?(flow.local.copyFrom(bound),flow.remote.
set4(0),flow.netif=null,tcb.remotePort=0,err):(context.ports.add(tcb),startSending(tcb),tcb.state=2,
tcb.synDue=!0,context.connections.add(tcb),scheduleOutput(tcb),context.stats.tcpActiveOpens++,0)}function openListener(tcb,backlog,user){
let{context}=tcb;if(tcb.freed||tcb.state!==0||context.listeners.has(tcb.flow.local,tcb.localPort))return null;
let listener=new TcpListener(context,tcb,backlog,user);return context.ports.remove(tcb),context.timers.
remove(tcb.timer),tcb.freed=!0,context.addListener(listener),listener}function startSending(tcb,iss){
let{context,flow}=tcb,{config,secret}=context;tcb.iss=iss??secret.isn(flow.local,tcb.localPort,flow.
remote,tcb.remotePort,context.clock.now),tcb.sndUna=tcb.iss,tcb.sndNxt=tcb.iss,tcb.sndSml=tcb.iss,tcb.
pushSeq=tcb.iss,tcb.recoveryPoint=tcb.iss,tcb.sendQueue.reset(tcb.iss+1|0),tcb.tsOffset=secret.timestampOffset(
flow.local,flow.remote),flow.atomicId=(tcb.iss^tcb.tsOffset)>>>16;let largest=Math.max(config.rcvBufMax,
tcb.rcvBuf);tcb.rcvScale=config.windowScale?scaleFor(largest):0,traceOpening(tcb)}function claimTuple(tcb){
let{context,localPort,remotePort}=tcb,{local,remote}=tcb.flow,old=holderOf(context,local,localPort,remote,
remotePort);return old===null?0:mayReplace(context,old)?(expire(context,old),0):-8}function holderOf(context,local,localPort,remote,remotePort){
return context.connections.find(local,localPort,remote,remotePort)??context.remnants.find(local,localPort,
remote,remotePort)}function mayReplace(context,old){let{clock,config}=context,entered=old.waitUntil-
config.timeWaitMs;return old.inTimeWait&&old.tsOn&&clock.now-entered>=REUSE_AFTER_MS}function choosePort(tcb){
let{context}=tcb,{ports,rng}=context,{local,remote}=tcb.flow,port=ports.chooseFree(rng,FREE_PORT_TRIES);
if(port===0){let start=rng.nextU32()%EPHEMERAL_COUNT;for(let i=0;i<EPHEMERAL_COUNT&&port===0;i++){let candidate=EPHEMERAL_FIRST+
(start+i)%EPHEMERAL_COUNT;if(!ports.isShareable(candidate))continue;let old=holderOf(context,local,candidate,
remote,tcb.remotePort);old!==null&&!mayReplace(context,old)||(old!==null&&expire(context,old),port=candidate)}}
return port===0?-2:(tcb.localPort=port,0)}function prrBegin(tcb,delivered){let loss=lossOf(tcb),flight=tcb.sndNxt-tcb.sndUna|0;loss.prrDelivered=
0,loss.prrOut=0,loss.recoverFs=Math.max(flight-tcb.sent.sacked+delivered,tcb.sndMss)}function prrAck(tcb,delivered,safe){
let loss=lossOf(tcb),inPipe=pipe(tcb),{ssthresh}=tcb;loss.prrDelivered+=delivered;let send2;inPipe>ssthresh?
send2=Math.ceil(loss.prrDelivered*ssthresh/loss.recoverFs)-loss.prrOut:(send2=Math.max(loss.prrDelivered-
loss.prrOut,delivered),safe&&(send2+=tcb.sndMss),send2=Math.min(ssthresh-inPipe,send2)),loss.prrOut===
0&&send2<tcb.sndMss&&(send2=tcb.sndMss),tcb.cwnd=Math.max(inPipe+Math.max(send2,0),tcb.sndMss)}var DUP_THRESH2=3;function recover(tcb,segment,acked,flight){settleSample(tcb);let{clock}=tcb.context;
tcb.limits?.deliver(tcb.sent.delivered,clock.now,tcb.srtt),hasEcho(tcb,segment)&&forgetUndo(tcb),tcb.
loss!==null&&undoIfSpurious(tcb,segment,acked>0),tcb.tailProbe!==null&&tcb.tailProbe.inFlight&&tailProbeAcked(
tcb,tcb.tailProbe,segment,acked);let before=tcb.caState,ended=before!==0&&seqGeq(tcb.sndUna,before===
3?tcb.reducedAt:tcb.recoveryPoint);acked>0&&(before===0||before===2)&&tcb.sent.rates===null&&!hasEcho(
tcb,segment)&&grow(tcb,acked,flight),ended&&endRecovery(tcb),respond(tcb,segment,acked,ended),concludeSample(
tcb),paceByWindow(tcb),acked>0&&tcb.caState===0?(tcb.dupAcks=0,tcb.recoveryPoint=seqMax(tcb.recoveryPoint,
tcb.sndUna-1|0)):acked>0&&tcb.caState===2&&(tcb.dupAcks=0)}function respond(tcb,segment,acked,ended){
let{sent}=tcb;if(tcb.sackOn){let found=findLost(tcb);mayEnterRecovery(tcb)&&(found||ended&&sent.lost>
0)&&enterRecovery(tcb)}else acked>0&&tcb.caState===1&&partialAck(tcb,acked);tcb.caState===0&&echoArrives(
tcb,segment)&&enterCwr(tcb),sent.rates===null&&(tcb.caState===3||tcb.sackOn&&tcb.caState===1)&&prrAck(
tcb,sent.delivered,acked>0&&sent.newlyLost===0&&sent.repeatsLost===0),acked>0?planTailProbe(tcb):reviewTailProbe(
tcb)}function grow(tcb,acked,flight){(tcb.cwndLimited||tcb.cwnd<tcb.ssthresh&&2*flight>=tcb.cwnd)&&tcb.
congestion.onAck(tcb,acked,tcb.caState===2,tcb.context.clock.now)}function endRecovery(tcb){let fast=tcb.
caState===1;if(tcb.caState===3){tcb.caState=0,tcb.sent.rates===null&&(tcb.cwnd=tcb.ssthresh),tcb.congestion.
onRecovered(tcb);return}tcb.caState=0,tcb.dupAcks=0,tcb.repeatDue=!1,tcb.loss!==null&&(tcb.loss.frto=
0),tcb.sent.rates!==null?tcb.congestion.onRecovered(tcb):fast&&(tcb.cwnd=tcb.sackOn?tcb.ssthresh:Math.
min(tcb.cwnd,tcb.ssthresh),tcb.congestion.onRecovered(tcb)),recoveryEnded(tcb),tcb.trace!==null&&tcb.
trace.turn(TRACE_RECOVERED)}function partialAck(tcb,acked){let segments=Math.ceil(acked/tcb.sndMss);
tcb.dupAcks=Math.max(tcb.dupAcks-Math.max(segments-1,0),0),tcb.sent.markFirstLost(tcb.sndMss),tcb.repeatDue=
!0}function duplicateAckArrives(tcb){tcb.caState!==2&&(tcb.dupAcks++,scheduleOutput(tcb),mayEnterRecovery(
tcb)&&tcb.dupAcks===DUP_THRESH2&&seqGt(tcb.sndUna,tcb.recoveryPoint)&&(tcb.sent.markFirstLost(tcb.sndMss),
enterRecovery(tcb)))}function enterRecovery(tcb){let reduced=tcb.caState===3;beginUndo(tcb),reduced||
reduce(tcb),tcb.caState=1,tcb.trace!==null&&tcb.trace.turn(TRACE_RECOVERY),tcb.recoveryPoint=tcb.sndNxt,
tcb.repeatDue=!0,countersOf(tcb).recoveries++,tcb.sent.rates===null&&(tcb.sackOn?reduced||prrBegin(tcb,
tcb.sent.delivered):tcb.cwnd=tcb.ssthresh)}function mayEnterRecovery(tcb){return tcb.caState===0||tcb.
caState===3}function reduce(tcb){let flight=Math.min(tcb.sndNxt-tcb.sndUna|0,tcb.cwnd);noteReduction(
tcb),tcb.congestion.onLoss(tcb,flight,tcb.context.clock.now)}function adoptRecovery(tcb){tcb.caState!==
0&&(reduce(tcb),tcb.caState!==2&&(tcb.sackOn?prrBegin(tcb,0):tcb.cwnd=Math.min(tcb.cwnd,tcb.ssthresh)))}
function enterCwr(tcb){let{congestion}=tcb,flight=tcb.sndNxt-tcb.sndUna|0,{now}=tcb.context.clock;noteReduction(
tcb),forgetUndo(tcb),congestion.onMark!==void 0?congestion.onMark(tcb,flight,now):congestion.onLoss(
tcb,flight,now),tcb.caState=3,countersOf(tcb).ecnReductions++,tcb.sent.rates===null&&prrBegin(tcb,tcb.
sent.delivered)}function lossTimeout(tcb){let{lossTimer}=tcb;if(stopLossTimer(tcb),lossTimer===2)return tailProbeTimeout(
tcb);if(lossTimer!==1)return;noteAppLimited(tcb),beginAck(tcb),findLost(tcb)&&mayEnterRecovery(tcb)&&
enterRecovery(tcb),tcb.caState===1&&tcb.sent.rates===null&&prrAck(tcb,0,!1)}function retransmissionTimeout(tcb){
let flight=tcb.sndNxt-tcb.sndUna|0,{caState,context}=tcb;noteAppLimited(tcb),beginUndo(tcb);let loss=lossOf(
tcb);loss.frto=tcb.sackOn&&caState!==1?1:0,noteReduction(tcb),tcb.congestion.onTimeout(tcb,flight,tcb.
backoff===0&&caState!==3,context.clock.now),tcb.caState=2,tcb.recoveryPoint=tcb.sndNxt,tcb.dupAcks=0,
tcb.repeatDue=!0,tcb.tailProbe!==null&&(tcb.tailProbe.inFlight=!1,tcb.tailProbe.due=!1),stopLossTimer(
tcb),tcb.sent.markAllLost(),tcb.backoff++,countersOf(tcb).timeouts++,tcb.trace!==null&&tcb.trace.turn(
TRACE_TIMEOUT)}function tailProbeAcked(tcb,probe,segment,acked){if(!seqLt(tcb.sndUna,probe.end))if(!probe.
repeated||tcb.dsackSeen)probe.inFlight=!1;else if(seqGt(tcb.sndUna,probe.end)){if(probe.inFlight=!1,
tcb.caState!==0)return;reduce(tcb),tcb.cwnd=Math.min(tcb.cwnd,tcb.ssthresh)}else acked===0&&segment.
ack===tcb.sndUna&&segment.length===0&&tcb.sent.delivered===0&&(probe.inFlight=!1)}function growSendBuffer(tcb){let{cwnd,sendQueue}=tcb,{sndBufMax}=tcb.context.config;if(tcb.context.sendShort){
tcb.sndBuf=Math.min(tcb.sndBuf,tcb.context.config.sndBuf);return}tcb.sndBuf>=sndBufMax||2*cwnd<=tcb.
sndBuf||(sendQueue.end-tcb.sndNxt|0)>=cwnd-pipe(tcb)||(tcb.sndBuf=Math.min(2*cwnd,sndBufMax))}function readSack(tcb,segment){let{sack,sackCount}=segment.options,{sent}=tcb;isDsack(segment)&&(tcb.
dsackSeen=!0,countersOf(tcb).dsacks++,(duplicateReported(tcb,sack[0],sack[1])||isReordering(tcb,sack[1]))&&
widenWindow(tcb)),tcb.trace!==null&&tcb.trace.sackArrives(sack,sackCount,tcb.dsackSeen),sent.markBlocks(
sack,sackCount,tcb.sndMss)>0&&scheduleOutput(tcb)}function isReordering(tcb,right){let{dsacks,retransmits}=countersOf(
tcb),{tailProbe}=tcb;return tcb.sent.reordered&&dsacks<=retransmits&&!(tailProbe!==null&&tailProbe.inFlight&&
right===tailProbe.end)}function isDsack(segment){let{sack,sackCount}=segment.options;return seqLt(sack[0],
sack[1])?seqLeq(sack[1],segment.ack)?!0:sackCount>1&&seqGeq(sack[0],sack[2])&&seqLeq(sack[1],sack[3]):
!1}function updateWindow(tcb,segment){let{seq,ack}=segment;if(!seqLt(tcb.sndWl1,seq)&&!(tcb.sndWl1===seq&&
seqLeq(tcb.sndWl2,ack)))return!1;let window=segment.window<<tcb.sndScale,moved=window!==tcb.sndWnd;return tcb.
sndWnd=window,tcb.sndWl1=seq,tcb.sndWl2=ack,window>tcb.sndWndMax&&(tcb.sndWndMax=window),moved}function windowOpened(tcb){
tcb.sndWnd!==0&&(tcb.sndUna===tcb.sndNxt?(tcb.rexmitAt=1/0,resetBackoff(tcb)):tcb.probing&&(tcb.sent.
markAllLost(),resetBackoff(tcb),restartRexmit(tcb)),tcb.probing=!1)}function isAckInRange(of,ack){return seqLeq(ack,of.sndNxt)&&seqGeq(ack,of.sndUna-of.sndWndMax|0)}function checkAck(tcb,segment){
let{ack}=segment;return tcb.state===3?seqGt(ack,tcb.sndUna)&&seqLeq(ack,tcb.sndNxt)?!(tcb.passive&&mustWait2(
tcb)):(resetFor(tcb.context,segment),!1):isAckInRange(tcb,ack)?!0:(challenge(tcb),!1)}function acknowledge(tcb,segment){
if(tcb.state===3&&!completeHandshake(tcb,segment))return!1;let{ack}=segment;if(seqLt(ack,tcb.sndUna))
return oldAckArrives(tcb,segment),!0;let flight=tcb.sndNxt-tcb.sndUna|0,windowMoved=updateWindow(tcb,
segment);tcb.trace!==null&&tcb.trace.ackArrives(segment),tcb.sndWnd===0&&(tcb.retries=0,tcb.unansweredSince=
tcb.context.clock.now);let acked=ack-tcb.sndUna|0,released=0;return noteAppLimited(tcb),beginAck(tcb),
acked>0&&(released=advance(tcb,segment)),tcb.dsackSeen=!1,tcb.sackOn&&segment.options.sackCount>0&&readSack(
tcb,segment),noteRoundTrip(tcb),acked===0&&flight>0&&!tcb.sackOn&&isDuplicate(tcb,segment,windowMoved)&&
duplicateAckArrives(tcb),(flight>0||tcb.dsackSeen)&&recover(tcb,segment,acked,flight),released>0&&tcb.
sendQueue.length===0&&noteLimit(tcb),tcb.trace!==null&&tcb.trace.ackTaken(),windowMoved&&windowOpened(
tcb),(tcb.sent.hasLost||tcb.sendQueue.end!==tcb.sndNxt||tcb.finQueued&&!tcb.finSent)&&scheduleOutput(
tcb),released>0&&(growSendBuffer(tcb),tcb.user.onSent(tcb,released)),!tcb.freed&&tcb.finSent&&tcb.sndUna===
tcb.sndNxt&&finAcked(tcb),!tcb.freed}function oldAckArrives(tcb,segment){let{sent}=tcb;!tcb.sackOn||
segment.options.sackCount===0||sent.count===0||(noteAppLimited(tcb),beginAck(tcb),tcb.dsackSeen=!1,readSack(
tcb,segment),noteRoundTrip(tcb),recover(tcb,segment,0,tcb.sndNxt-tcb.sndUna|0),sent.hasLost&&scheduleOutput(
tcb))}function completeHandshake(tcb,segment){return establish(tcb,segment),tcb.sndWl1=segment.seq-1|
0,tcb.passive?handOver(tcb):tcb.userClosed||tcb.user.onConnected(tcb),!tcb.freed}function mustWait2({
listener,context}){return listener===null||listener.closed||context.config.jointBacklog||listener.hasRoom?
!1:(context.stats.tcpListenDrops++,!0)}function advance(tcb,segment){let{ack}=segment,{sent,sendQueue}=tcb;
sent.ackTo(ack,ageOfEcho(tcb,segment)),tcb.sndUna=ack;let dataEnd=seqGt(ack,sendQueue.end)?sendQueue.
end:ack,released=dataEnd-sendQueue.start|0;return released>0&&sendQueue.release(dataEnd),tcb.totalAcked+=
released,measure(tcb,segment),resetBackoff(tcb),tcb.softError=0,tcb.sndSml=seqMax(tcb.sndSml,ack),tcb.
pushSeq=seqMax(tcb.pushSeq,ack),tcb.reducedAt=seqMax(tcb.reducedAt,ack-1|0),ack===tcb.sndNxt?(tcb.rexmitAt=
1/0,tcb.probing=!1):restartRexmit(tcb),released}function ageOfEcho(tcb,segment){let{tsEcr}=segment.options;
if(!tcb.tsOn||tsEcr===0)return 0;let{now}=tcb.context.clock,ticks=timestamp(tcb,tcb.context.clock)-tsEcr|
0;return ticks<=0||ticks>tcb.context.config.rtoMax?0:(ticks-1+now%1)*1e3|0}function measure(tcb,segment){
let{sent}=tcb,{config}=tcb.context;if(sent.hasSample){let micros=nowMicros(tcb)-sent.sampleSentAt|0;
micros>=0&&sampleRtt(tcb,micros/1e3,config)}else if(tcb.tsOn&&segment.options.tsEcr!==0){let rtt=timestamp(
tcb,tcb.context.clock)-segment.options.tsEcr|0;rtt>=0&&rtt<config.rtoMax&&sampleRtt(tcb,rtt,config)}}
function noteRoundTrip(tcb){let micros=tcb.sent.freshRtt;tcb.rttSample=micros<0?-1:micros/1e3,micros>=
0&&noteMinRtt(tcb,tcb.rttSample,tcb.context.clock.now)}function isDuplicate(tcb,segment,windowMoved){
return!windowMoved&&!tcb.probing&&segment.length===0&&!segment.hasFin}function finAcked(tcb){tcb.state===
5?(tcb.state=6,waitForFin(tcb)):tcb.state===8?enterTimeWait(tcb):tcb.state===9&&endConnection(tcb)}var AnswerTimes=class{answeredAt=-1/0;strayAnsweredAt=-1/0;mayAnswer(isCredible,now){let last=isCredible?
this.answeredAt:this.strayAnsweredAt;return now-last<500?!1:(isCredible?this.answeredAt=now:this.strayAnsweredAt=
now,!0)}};function reportDuplicate(tcb,left,right){tcb.sackOn&&(tcb.hasDuplicate&&sendAck(tcb),tcb.hasDuplicate=
!0,tcb.duplicateLeft=left,tcb.duplicateRight=right)}var TS_RECENT_VALID_MS=576*3600*1e3;function isOldByTimestamp(tcb,segment){let{options}=segment;if(!tcb.
tsOn||!options.hasTimestamps||seqGeq(options.tsVal,tcb.tsRecent))return!1;let{clock}=tcb.context;return!(clock.
now-tcb.tsRecentAt>TS_RECENT_VALID_MS)}function noteTimestamp(tcb,segment){let{hasTimestamps,tsVal}=segment.
options;!tcb.tsOn||!hasTimestamps||seqGt(segment.seq,tcb.lastAckSent)||(tcb.tsRecent=tsVal,tcb.tsRecentAt=
tcb.context.clock.now)}function synSentArrives(tcb,segment){let{context}=tcb,acked=segment.hasAck;if(acked&&(seqLeq(segment.
ack,tcb.iss)||seqGt(segment.ack,tcb.sndNxt))){if(segment.hasRst)return;resetFor(context,segment),tcb.
retries===0&&!tcb.synRepeatedEarly&&(tcb.synRepeatedEarly=!0,tcb.synDue=!0,scheduleOutput(tcb));return}
if(segment.hasRst){acked&&failConnection(tcb,-14);return}if(segment.hasSyn){if(acceptSyn(tcb,segment),
tcb.lastRecvAt=context.clock.now,!acked){tcb.state=3,tcb.synDue=!0,scheduleOutput(tcb);return}tcb.trace!==
null&&tcb.trace.ackArrives(segment),establish(tcb,segment),tcb.trace!==null&&tcb.trace.ackTaken(),tcb.
ackDue=!0,tcb.user.onConnected(tcb)}}function planAck(tcb,length,gsoSize){let{clock,config}=tcb.context;tcb.unacked+=length,tcb.quickAcks>
0?(tcb.quickAcks-=segmentsIn(length,gsoSize),tcb.ackDue=!0):(tcb.unacked>=2*tcb.rcvMss||!tcb.reassembly.
isEmpty||offeredWindow(tcb)<tcb.rcvMss||config.ackEverySecond&&tcb.delackAt!==1/0)&&(tcb.ackDue=!0),
tcb.ackDue?config.ackEverySecond?sendAck(tcb):scheduleOutput(tcb):tcb.delackAt===1/0&&(tcb.delackAt=
clock.now+config.delayedAckMs)}function isPushed(tcb,segment){let{clock,config}=tcb.context;return(segment.
flags&TCP_FLAG_PSH)!==0&&segment.length>=tcb.rcvMss&&!config.ackEverySecond&&clock.now-tcb.lastSendAt>=
config.delayedAckMs}function duplicateAck(tcb,segments){if(tcb.sackOn){sendAck(tcb);return}tcb.unacked>
0&&sendAck(tcb);for(let i=0;i<segments;i++)sendAck(tcb)}function segmentsIn(length,gsoSize){return gsoSize>
0?Math.ceil(length/gsoSize):1}function textArrives(tcb,segment){if(!canReceive(tcb.state))return;if(tcb.rxClosed){resetPeer(tcb),failConnection(
tcb,-13);return}ecnTextArrives(tcb,segment);let{reassembly}=tcb,{pbufs}=tcb.context,size=segment.gsoSize>
0?segment.gsoSize:segment.length;if(size>tcb.rcvMss&&(tcb.rcvMss=size),segment.seq!==tcb.rcvNxt)return holdOutOfOrder(
tcb,segment);let length=mayReceive(tcb,segment.length);if(length<segment.length&&(segment.length=length,
segment.flags&=~(TCP_FLAG_FIN|TCP_FLAG_PSH),length===0))return;let lent=segment.packet.pbuf;if(reassembly.
isEmpty&&!reassembly.hasFin){let data=keepText(tcb,lent,segment.offset,length);data===null?tcb.context.
stats.drop("no-memory"):(isPushed(tcb,segment)&&(tcb.ackDue=!0),deliver(tcb,data,length,segment.gsoSize))}else{
reassembly.insert(pbufs,lent,segment.offset,segment.seq,length,tcb);let chain=reassembly.take(tcb.rcvNxt);
if(chain===null)return;tcb.ackDue=!0,deliver(tcb,chain,chainLength(chain),segment.gsoSize)}}function holdOutOfOrder(tcb,segment){
let{reassembly,context}=tcb,end=segment.seq+segment.length|0,held=reassembly.heldUntil(segment.seq,end);
held!==segment.seq&&reportDuplicate(tcb,segment.seq,held),mayReorder(tcb)?reassembly.pieces<context.
config.outOfOrderLimit&&reassembly.insert(context.pbufs,segment.packet.pbuf,segment.offset,segment.seq,
segment.length,tcb):(context.stats.drop("no-memory"),pruneOutOfOrder(context)),duplicateAck(tcb,segmentsIn(
segment.length,segment.gsoSize))}function deliver(tcb,data,length,gsoSize){tcb.rcvNxt=tcb.rcvNxt+length|
0,tcb.unread+=length,tcb.totalReceived+=length,tcb.lastTextAt=tcb.context.clock.now,planAck(tcb,length,
gsoSize),tcb.user.onReceive(tcb,data,length)}function finArrives(tcb,segment){if(!canReceive(tcb.state))
return;let{reassembly,context}=tcb;if(segment.hasFin){let finSeq=segment.seq+segment.length|0;if(seqGt(
finSeq,tcb.rcvNxt)){reassembly.insertFin(context.pbufs,finSeq),segment.length===0&&duplicateAck(tcb,
1);return}}else if(reassembly.finSeq!==tcb.rcvNxt)return;reassembly.clear(context.pbufs),tcb.rcvNxt=
tcb.rcvNxt+1|0,seqGt(tcb.rcvNxt,tcb.rcvAdv)&&(tcb.rcvAdv=tcb.rcvNxt),tcb.finReceived=!0,scheduleAck(
tcb);let{state}=tcb;state===4?tcb.state=7:state===5&&(tcb.state=8),tcb.userClosed||tcb.user.onFin(tcb),
state===6&&!tcb.freed&&enterTimeWait(tcb)}function sendCookie(context,listener,segment){let{clock,ip,stats}=context,tcb=context.cookieTcb??=context.
create(NO_USER);if(takePeer(tcb,listener,segment),tcb.flow.netif=null,tcb.flow.neighbour=null,startSending(
tcb),acceptSyn(tcb,segment),tcb.iss=context.cookies.make(tcb.flow.local,tcb.localPort,tcb.flow.remote,
tcb.remotePort,segment.seq,tcb.peerMss,clock.now),tcb.tsOn){let time=clock.now|0,scale=tcb.scaleOn?tcb.
sndScale:-1,stamp=stampOptions(time,scale,tcb.sackOn,tcb.ecnOn);tcb.tsOffset=tcb.tsOffset+stamp-time|
0}else tcb.scaleOn=!1,tcb.sackOn=!1,tcb.ecnOn=!1;tcb.state=3,ip.route(tcb.flow),transmitSyn(tcb),stats.
tcpSynCookiesSent++}function listenerFor(context,segment){let{packet}=segment;return context.listeners.find(packet.dst,segment.
dstPort,packet.netif.index)}function listenArrives(context,listener,segment){if(!segment.hasRst){if(segment.
hasAck){resetFor(context,segment);return}if(!(!segment.hasSyn||(segment.flags&TCP_FLAG_FIN)!==0)&&canOpen(
context,listener)){if(context.config.synCookies==="always"||!listener.mayOpen)return sendCookie(context,
listener,segment);openPassively(context,listener,segment,null)}}}function canOpen(context,listener){
let{config,pbufs,stats}=context;if(pbufs.isExhausted)return stats.drop("no-memory"),!1;let hasPlace=listener.
mayOpen||config.synCookies!=="off";return listener.hasRoom&&hasPlace?!0:(stats.tcpListenDrops++,!1)}
function openPassively(context,listener,segment,issFloor){let tcb=context.create(NO_USER);takePeer(tcb,
listener,segment),listener.begun(tcb),startSending(tcb),issFloor!==null&&seqLt(tcb.iss,issFloor)&&startSending(
tcb,issFloor),acceptSyn(tcb,segment),tcb.lastRecvAt=context.clock.now,tcb.state=3,tcb.synDue=!0,context.
ports.add(tcb),context.connections.add(tcb),scheduleOutput(tcb),context.stats.tcpPassiveOpens++}var ISS_DISTANCE=65537;function timeWaitArrives(context,wait,segment){if(segment.hasRst)return resetArrives(
context,wait,segment);if(segment.hasSyn)return synArrives(context,wait,segment);segment.hasAck&&(isLastFin(
wait,segment)&&(context.timeWaits.remove(wait),context.timeWaits.add(wait)),segment.sequenceLength>0?
acknowledgeWaiting(context,wait):(segment.seq!==wait.rcvNxt||segment.ack!==wait.sndNxt)&&challengeWaiting(
context,wait))}function resetArrives(context,wait,segment){segment.seq!==wait.rcvNxt||context.config.
rfc1337||(!wait.tsOn||wait.refused)&&expire(context,wait)}function synArrives(context,wait,segment){
let listener=segment.hasAck||segment.hasFin||!isNewer(wait,segment)?null:listenerFor(context,segment);
if(listener===null)segment.options.hasTimestamps||(wait.refused=!0),challengeWaiting(context,wait);else if(canOpen(
context,listener)){let floor=wait.sndNxt+ISS_DISTANCE|0;expire(context,wait),openPassively(context,listener,
segment,floor)}}function isNewer(wait,segment){let{options}=segment;return wait.tsOn&&options.hasTimestamps&&
options.tsVal!==wait.tsRecent?seqGt(options.tsVal,wait.tsRecent):seqGt(segment.seq,wait.rcvNxt)}function isLastFin(wait,segment){
let{options}=segment;return segment.hasFin&&(segment.seq+segment.sequenceLength|0)===wait.rcvNxt&&isAckInRange(
wait,segment.ack)&&(!wait.tsOn||!options.hasTimestamps||seqGeq(options.tsVal,wait.tsRecent))}function challengeWaiting(context,wait){
context.mayChallenge()&&acknowledgeWaiting(context,wait)}function segmentArrives(tcb,segment){tcb.state===2?synSentArrives(tcb,segment):tcb.state===10?timeWaitArrives(
tcb.context,tcb,segment):synchronizedArrives(tcb,segment),tcb.freed||armTimer(tcb)}function synchronizedArrives(tcb,segment){
if(segment.hasRst)return resetArrives2(tcb,segment);let again=segment.hasSyn&&isSameSyn(tcb,segment);
if(again){if(!segment.hasAck)return sameSynArrives(tcb,segment);stripSyn(tcb,segment)}if(segment.hasSyn)
return challenge(tcb);if(isOldByTimestamp(tcb,segment))return answerUnacceptable(tcb,segment);checkSequence(
tcb,segment)&&segment.hasAck&&checkAck(tcb,segment)&&(takePeerState(tcb,segment),again&&(tcb.ecnOn&&
negotiateEcn(tcb,segment),scheduleAck(tcb)),acknowledge(tcb,segment)&&(segment.length>0&&textArrives(
tcb,segment),!tcb.freed&&(segment.hasFin||tcb.reassembly.hasFin)&&finArrives(tcb,segment)))}function isSameSyn(tcb,segment){
return tcb.state===3&&segment.seq===tcb.irs}function sameSynArrives(tcb,segment){tcb.ecnOn&&negotiateEcn(
tcb,segment);let{hasTimestamps,tsVal}=segment.options;hasTimestamps&&seqGeq(tsVal,tcb.tsRecent)&&noteTimestamp(
tcb,segment),tcb.synDue=!0,scheduleOutput(tcb)}function stripSyn(tcb,segment){segment.flags&=~TCP_FLAG_SYN,
segment.seq=tcb.rcvNxt,segment.window>>=tcb.sndScale}function takePeerState(tcb,segment){tcb.trace!==
null&&segment.sequenceLength>0&&tcb.trace.segmentArrives(segment),noteTimestamp(tcb,segment),tcb.lastRecvAt=
tcb.context.clock.now,tcb.keepProbes=0,trimToWindow(tcb,segment)}function checkSequence(tcb,segment){
let{rcvNxt,rcvAdv}=tcb,{seq,sequenceLength}=segment,end=seq+sequenceLength|0,isInside=seq===rcvNxt||
(sequenceLength===0?seqGeq(seq,tcb.lastAckSent)&&seqLeq(seq,rcvAdv):seqGt(end,rcvNxt)&&seqLt(seq,rcvAdv));
return isInside||answerUnacceptable(tcb,segment),isInside}function trimToWindow(tcb,segment){let{sequenceLength}=segment;
if(sequenceLength===0)return;let end=segment.seq+sequenceLength|0;seqLt(segment.seq,tcb.rcvNxt)&&trimLeft(
tcb,segment),seqGt(end,tcb.rcvAdv)&&trimRight(tcb,segment,end)}function trimLeft(tcb,segment){let old=tcb.
rcvNxt-segment.seq|0;reportDuplicate(tcb,segment.seq,tcb.rcvNxt),segment.seq=tcb.rcvNxt,segment.offset+=
old,segment.length-=old,scheduleAck(tcb)}function trimRight(tcb,segment,end){let beyond=end-tcb.rcvAdv|
0;if(segment.hasFin){if(beyond===1)return;segment.flags&=~TCP_FLAG_FIN,beyond--}segment.length-=beyond,
scheduleAck(tcb)}function answerUnacceptable(tcb,segment){let isCredible=segment.hasAck&&isAckInRange(
tcb,segment.ack);if(segment.sequenceLength===0){if(!mayAnswer(tcb,isCredible))return}else if(isCredible){
tcb.trace!==null&&tcb.trace.segmentArrives(segment);let end=segment.seq+segment.length|0;segment.length>
0&&seqLeq(end,tcb.rcvNxt)&&reportDuplicate(tcb,segment.seq,end)}scheduleAck(tcb)}function resetArrives2(tcb,segment){
let{seq}=segment;if(seq!==tcb.rcvNxt){seqGt(seq,tcb.rcvNxt)&&seqLt(seq,tcb.rcvAdv)&&challenge(tcb);return}
tcb.state===3&&tcb.passive?freeConnection(tcb):failConnection(tcb,-14)}function mayAnswer(tcb,isCredible){
return tcb.answers??=new AnswerTimes,tcb.answers.mayAnswer(isCredible,tcb.context.clock.now)}function cookieArrives(context,listener,segment){let{clock,cookies,stats}=context,{packet,options}=segment;
if(segment.hasSyn||segment.hasRst||!cookies.isExpecting(clock.now))return!1;let mss=cookies.check(packet.
dst,segment.dstPort,packet.src,segment.srcPort,segment.seq-1|0,segment.ack-1|0,clock.now);if(mss===0)
return stats.tcpSynCookiesFailed++,!1;if(!listener.hasRoom)return stats.tcpListenDrops++,!0;let tcb=context.
create(NO_USER);takePeer(tcb,listener,segment),listener.begun(tcb),startSending(tcb,segment.ack-1|0),
tcb.sndNxt=segment.ack,options.mss=mss,options.windowScale=-1,options.sackPermitted=!1;let ecn=!1;if(options.
hasTimestamps){let stamp=options.tsEcr-tcb.tsOffset|0;options.windowScale=stampedScale(stamp),options.
sackPermitted=stampedSack(stamp),ecn=stampedEcn(stamp)&&tcb.options.ecn!=="off"}let{seq}=segment;return segment.
seq=seq-1|0,acceptSyn(tcb,segment),tcb.ecnOn=ecn,segment.seq=seq,context.ports.add(tcb),context.connections.
add(tcb),stats.tcpPassiveOpens++,stats.tcpSynCookiesAccepted++,context.ip.route(tcb.flow),establish(
tcb,segment,!1),tcb.sndWl1=seq-1|0,tcb.lastRecvAt=clock.now,tcb.lastSendAt=clock.now,handOver(tcb)&&
segmentArrives(tcb,segment),!0}function icmpErrorArrives(tcb,info){if(!seqGeq(info.seq,tcb.sndUna)||!seqLt(info.seq,tcb.sndNxt))return;
let opening=tcb.state===2;switch(info.kind){case ICMP_ERROR_TOO_BIG:pathTooSmall(tcb,info);break;case ICMP_ERROR_PORT:case ICMP_ERROR_PROTOCOL:
opening&&failConnection(tcb,-14);break;case ICMP_ERROR_PROHIBITED:opening?failConnection(tcb,-4):tcb.
softError=-4;break;default:tcb.softError=-4}}function pathTooSmall(tcb,info){let{ip}=tcb.context;if(tcb.
flow.dontFragment===0)return;let before=tcb.sndMss;ip.updatePathMtu(info.remote,info.mtu,info.length),
updateMss(tcb),!(tcb.sndMss>=before)&&(tcb.cwnd=Math.max(Math.floor(tcb.cwnd*tcb.sndMss/before),tcb.
sndMss),tcb.sndUna!==tcb.sndNxt&&(tcb.sent.markAllLost(),tcb.repeatDue=!0,scheduleOutput(tcb)))}function segmentUnresolved(tcb,info){tcb.state===2?info.seq===tcb.iss&&failConnection(tcb,-4):tcb.sndUna!==
tcb.sndNxt&&(tcb.softError=-4)}function segmentCrowdedOut(tcb,info){let{state}=tcb;return!(state===2||
state===3)||info.seq!==tcb.iss?!1:(tcb.synCrowdedOut=!0,!0)}function neighbourFound(context,neighbour){
for(let tcb of crowdedOutBy(context,neighbour))tcb.synDue=!0,scheduleOutput(tcb)}function neighbourFailed(context,neighbour){
for(let tcb of crowdedOutBy(context,neighbour))tcb.state===2?failConnection(tcb,-4):tcb.softError=-4}
function crowdedOutBy(context,neighbour){return context.connections.filter(({flow,synCrowdedOut})=>synCrowdedOut&&
flow.neighbour===neighbour)}var NO_TIMES={application:0,network:0,receiver:0,buffer:0};function describeDelivery(tcb){let{limits,
lastTextAt}=tcb,{now}=tcb.context.clock,{application,network,receiver,buffer}=limits?.times(now)??NO_TIMES;
return{delivered:limits?.delivered??0,deliveryRate:limits?.rate??0,deliveryRateAppLimited:limits?.rateAppLimited??
!1,busyTime:network+receiver+buffer,receiverLimitedTime:receiver,senderLimitedTime:buffer,applicationLimitedTime:application,
sinceDataSent:tcb.totalSent>0?now-tcb.lastSendAt:0,sinceDataReceived:lastTextAt===-1/0?0:now-lastTextAt}}
function describe(tcb){let{sendQueue,sent}=tcb,counters=tcb.counters??NO_COUNTERS,ahead=sendQueue.end-
tcb.sndNxt|0,unsent=Math.max(Math.min(ahead,sendQueue.length),0);return{state:TCP_STATE_NAMES[tcb.state],
srtt:tcb.srtt,rttvar:tcb.rttvar,minRtt:tcb.minRtt===1/0?0:tcb.minRtt,rto:backedOffRto(tcb,tcb.context.
config),backoff:tcb.backoff,congestion:tcb.congestionName,cwnd:tcb.cwnd,ssthresh:tcb.ssthresh,pacingRate:tcb.
pacingRate*1e3,pipe:pipe(tcb),recovery:CA_NAMES[tcb.caState],reordering:sent.reordered,reorderings:sent.
reorderings,reorderedBy:sent.reorderedBy,...describeDelivery(tcb),sendQueue:sendQueue.length,unsent,
inFlight:sendQueue.length-unsent,sacked:sent.sacked,lost:sent.lost,outOfOrder:tcb.reassembly.bytes,unread:tcb.
unread,sndBuf:tcb.sndBuf,rcvBuf:tcb.rcvBuf,mss:tcb.sndMss,mssLimit:tcb.options.mssLimit,peerMss:tcb.
peerMss,rcvMss:tcb.rcvMss,sndWnd:tcb.sndWnd,rcvWnd:offeredWindow(tcb),sndScale:tcb.scaleOn?tcb.sndScale:
-1,rcvScale:tcb.scaleOn?tcb.rcvScale:-1,timestamps:tcb.tsOn,sack:tcb.sackOn,ecn:tcb.ecnOn,noDelay:tcb.
options.noDelay,keepAlive:tcb.options.keepAlive,ceReceived:counters.ceReceived,ecnReductions:counters.
ecnReductions,bytesSent:tcb.totalSent,bytesAcked:tcb.totalAcked,bytesReceived:tcb.totalReceived,retransmits:counters.
retransmits,bytesRetransmitted:counters.repeatedBytes,timeouts:counters.timeouts,recoveries:counters.
recoveries,undos:counters.undos,dsacks:counters.dsacks,tailProbes:counters.tailProbes}}function restartKeepalive(tcb){let{keepAlive,keepIdleMs}=tcb.options;tcb.keepAt=keepAlive?tcb.context.
clock.now+keepIdleMs:1/0,armTimer(tcb)}function keepaliveTimeout(tcb){let{now}=tcb.context.clock;if(tcb.
keepAt=1/0,!tcb.options.keepAlive)return;let alive=tcb.state===4||tcb.state===7||tcb.state===6,due=tcb.
lastRecvAt+tcb.options.keepIdleMs;!alive||tcb.sndUna!==tcb.sndNxt||hasNew(tcb)?tcb.keepAt=now+tcb.options.
keepIdleMs:due>now?tcb.keepAt=due:isUnanswered(tcb)?(resetPeer(tcb),failConnection(tcb,-13)):(sendKeepalive(
tcb),tcb.keepProbes++,tcb.keepAt=now+tcb.options.keepIntervalMs)}function isUnanswered(tcb){if(tcb.options.
userTimeoutMs===0)return tcb.keepProbes>=tcb.options.keepCount;let silence=tcb.context.clock.now-tcb.
lastRecvAt;return tcb.keepProbes>0&&silence>=tcb.options.userTimeoutMs}function sendKeepalive(tcb){isBlocked(
tcb)||transmit(tcb,tcb.sndNxt-1|0,0,0)}function onDeadline(tcb){let{now}=tcb.context.clock;tcb.delackAt<=now&&(tcb.delackAt=1/0,scheduleAck(
tcb)),tcb.paceAt<=now&&(tcb.paceAt=1/0,scheduleOutput(tcb)),tcb.lossAt<=now&&lossTimeout(tcb),tcb.rexmitAt<=
now&&rexmit(tcb),!tcb.freed&&tcb.keepAt<=now&&keepaliveTimeout(tcb),!tcb.freed&&tcb.lingerAt<=now&&endConnection(
tcb),tcb.freed||armTimer(tcb)}function rexmit(tcb){if(tcb.rexmitAt=1/0,tcb.state===2||tcb.state===3)
return repeatSyn(tcb);if(tcb.sndUna===tcb.sndNxt&&tcb.sndWnd>0){tcb.probeDue=!0,scheduleOutput(tcb);
return}if(tcb.retries>=retryLimit(tcb)||userTimeoutPassed(tcb)){giveUp(tcb);return}tcb.retries++,tcb.
sndWnd===0?(tcb.probeDue=!0,tcb.backoff++):tcb.flow.netif?.blocked!==!0&&(retransmissionTimeout(tcb),
suspectBlackHole(tcb)),armRexmit(tcb),scheduleOutput(tcb)}function giveUp(tcb){failConnection(tcb,tcb.
softError===0?-13:tcb.softError)}function userTimeoutPassed(tcb){return tcb.options.userTimeoutMs!==
0&&tcb.context.clock.now>=tcb.unansweredSince+tcb.options.userTimeoutMs}function repeatSyn(tcb){let{
config}=tcb.context;if(tcb.retries>=retryLimit(tcb)||userTimeoutPassed(tcb)){tcb.passive?freeConnection(
tcb):giveUp(tcb);return}tcb.retries++,config.synBackoff&&tcb.backoff++,tcb.synDue=!0,tcb.context.stats.
tcpRetransmitted++,scheduleOutput(tcb)}var TcpPcb=class extends Tcb{constructor(context,user){super(context,user);let{traceRecords}=this.options;
traceRecords>0&&startTrace(this,traceRecords)}setCongestion(name){if(findCongestion(name)===null)return-6;
let ownedWindow=this.sent.rates!==null;return this.replaceCongestion(name),this.pacingRate=0,this.sent.
rates=null,this.sndUna!==this.iss&&beginSampling(this),ownedWindow&&this.sent.rates===null&&adoptRecovery(
this),0}setOption(name,value){this.options=this.options.with(name,value),name==="keepAlive"?restartKeepalive(
this):name==="mssLimit"?updateMss(this):name==="traceRecords"&&startTrace(this,value)}bind(addr,port,options){
return options?.reuse!==void 0&&this.setOption("reuse",options.reuse),bindLocal(this,addr,port)}connect(addr,port){
return openActively(this,addr,port)}listen(backlog,user){return openListener(this,backlog,user)}write(offset,length,push){
!this.canSend||length<=0||(this.sent.rates!==null&&noteAppLimited(this),this.sendQueue.append(offset,
length),push&&(this.pushSeq=this.sendQueue.end),scheduleOutput(this))}recved(bytes){this.freed||windowAfterRead(
this,bytes)}shutdown(rx,tx){return this.freed?-11:shutConnection(this,rx,tx)}close(){return this.freed||
this.userClosed?-11:closeConnection(this)}abort(){abortConnection(this)}info(){return describe(this)}onTimer(){
onDeadline(this)}};var Segment=class{packet;srcPort=0;dstPort=0;seq=0;ack=0;flags=0;window=0;offset=0;length=0;gsoSize=0;options=new TcpOptions;get hasAck(){
return(this.flags&TCP_FLAG_ACK)!==0}get hasSyn(){return(this.flags&TCP_FLAG_SYN)!==0}get hasFin(){return(this.
flags&TCP_FLAG_FIN)!==0}get hasRst(){return(this.flags&TCP_FLAG_RST)!==0}get sequenceLength(){return this.
length+((this.flags&TCP_FLAG_FIN)!==0?1:0)+((this.flags&TCP_FLAG_SYN)!==0?1:0)}read(b,packet){let o=packet.
offset,headerLength=tcpHeaderLength(b,o);return this.packet=packet,this.srcPort=getU16(b,o),this.dstPort=
getU16(b,o+TCP_DST_PORT),this.seq=getU32(b,o+TCP_SEQ),this.ack=tcpAck(b,o),this.flags=b[o+TCP_FLAGS],
this.window=getU16(b,o+TCP_WINDOW),this.offset=o+headerLength,this.length=packet.length-headerLength,
this.gsoSize=packet.gsoSize,this.options.parse(b,o+TCP_OPTIONS,headerLength-TCP_HEADER_LENGTH)}};var SocketOptions=class _SocketOptions{noDelay;reuse;ipv6Only;keepAlive;keepIdleMs;keepIntervalMs;keepCount;userTimeoutMs;ecn;mssLimit;traceRecords;constructor(values){
this.noDelay=values.noDelay,this.reuse=values.reuse,this.ipv6Only=values.ipv6Only,this.keepAlive=values.
keepAlive,this.keepIdleMs=values.keepIdleMs,this.keepIntervalMs=values.keepIntervalMs,this.keepCount=
values.keepCount,this.userTimeoutMs=values.userTimeoutMs,this.ecn=values.ecn,this.mssLimit=values.mssLimit,
this.traceRecords=values.traceRecords}with(name,value){return this[name]===value?this:new _SocketOptions(
{...this,[name]:value})}};var ConnectionTable=class{count=0;#chains=new Array(64).fill(null);#mask=63;#key;constructor(key){this.#key=
key}add(entry){this.count>this.#mask&&this.#grow(),entry.hash=this.#hash(entry.local,entry.localPort,
entry.remote,entry.remotePort);let index=entry.hash&this.#mask;entry.hashNext=this.#chains[index],this.#chains[index]=
entry,entry.hashed=!0,this.count++}remove(entry){if(!entry.hashed)return;entry.hashed=!1,this.count--;
let index=entry.hash&this.#mask,at=this.#chains[index];if(at===entry)this.#chains[index]=entry.hashNext;else{
for(;at.hashNext!==entry;)at=at.hashNext;at.hashNext=entry.hashNext}entry.hashNext=null}find(local,localPort,remote,remotePort){
let hash=this.#hash(local,localPort,remote,remotePort),entry=this.#chains[hash&this.#mask];for(;entry!==
null;){if(entry.hash===hash&&entry.remotePort===remotePort&&entry.localPort===localPort&&entry.remote.
equals(remote)&&entry.local.equals(local))return entry;entry=entry.hashNext}return null}any(){for(let entry of this.#chains)
if(entry!==null)return entry;return null}some(test){for(let head of this.#chains)for(let entry=head;entry!==
null;entry=entry.hashNext)if(test(entry))return!0;return!1}filter(test){let found=[];for(let head of this.#chains)
for(let entry=head;entry!==null;entry=entry.hashNext)test(entry)&&found.push(entry);return found}#hash(a,aPort,b,bPort){
let h=this.#key^(aPort<<16|bPort);return h=mix(h^b.w3),h=mix(h^a.w3),b.isV4||(h=mix(h^b.w0^Math.imul(
b.w1,5)^Math.imul(b.w2,9)),h=mix(h^a.w0^Math.imul(a.w1,5)^Math.imul(a.w2,9))),h}#grow(){let old=this.#chains;
this.#chains=new Array(2*old.length).fill(null),this.#mask=this.#chains.length-1;for(let head of old){
let entry=head;for(;entry!==null;){let next=entry.hashNext,index=entry.hash&this.#mask;entry.hashNext=
this.#chains[index],this.#chains[index]=entry,entry=next}}}};function mix(h){return h^=h>>>16,h=Math.
imul(h,2246822507),h^=h>>>13,h=Math.imul(h,3266489909),h^h>>>16}var ListenerTable=class{#heads=new Map;add(listener){let head=this.#heads.get(listener.localPort)??null;
if(head===null||!listener.local.isAny){listener.next=head,this.#heads.set(listener.localPort,listener);
return}let at=head;for(;at.next!==null;)at=at.next;at.next=listener}remove(listener){let head=this.#heads.
get(listener.localPort)??null;if(head===listener)listener.next!==null?this.#heads.set(listener.localPort,
listener.next):this.#heads.delete(listener.localPort);else for(let at=head;at!==null;at=at.next)if(at.
next===listener){at.next=listener.next;break}listener.next=null}has(addr,port){let at=this.#heads.get(
port)??null;for(;at!==null;at=at.next)if(at.local.equals(addr))return!0;return!1}find(dst,port,netif){
let at=this.#heads.get(port)??null;for(;at!==null;at=at.next)if(!(at.ifIndex!==0&&at.ifIndex!==netif)){
if(at.local.equals(dst))return at;if(at.local.isAny&&(at.local.isV4===dst.isV4||dst.isV4&&!at.ipv6Only))
return at}return null}all(){let list=[];for(let head of this.#heads.values())for(let at=head;at!==null;at=
at.next)list.push(at);return list}};var TimeWaitList=class{count=0;oldest=null;#newest=null;#timer=new Timer(this);#timers;#clock;#waitMs;#expire;constructor(timers,clock,waitMs,expire2){
this.#timers=timers,this.#clock=clock,this.#waitMs=waitMs,this.#expire=expire2}add(one){one.waitUntil=
this.#clock.now+this.#waitMs,one.waitPrev=this.#newest,one.waitNext=null,this.#newest===null?this.oldest=
one:this.#newest.waitNext=one,this.#newest=one,this.count++,this.oldest===one&&this.#arm()}remove(one){
if(one.waitPrev===null&&this.oldest!==one)return;let isOldest=this.oldest===one;isOldest?this.oldest=
one.waitNext:one.waitPrev.waitNext=one.waitNext,one.waitNext===null?this.#newest=one.waitPrev:one.waitNext.
waitPrev=one.waitPrev,one.waitPrev=null,one.waitNext=null,this.count--,isOldest&&this.#arm()}replace(old,rest){
let{waitNext,waitPrev}=old;rest.waitNext=waitNext,rest.waitPrev=waitPrev,waitNext===null?this.#newest=
rest:waitNext.waitPrev=rest,waitPrev===null?this.oldest=rest:waitPrev.waitNext=rest,old.waitNext=null,
old.waitPrev=null}onTimer(){let{now}=this.#clock;for(;this.oldest!==null&&this.oldest.waitUntil<=now;)
this.#expire(this.oldest);this.#arm()}#arm(){this.oldest===null?this.#timers.remove(this.#timer):this.#timers.
set(this.#timer,this.oldest.waitUntil)}};var ALL=1073741823,TcpLayer=class{ip;clock;timers;rng;stats;pbufs;config;options;connections;remnants;ports=new PortTable;listeners=new ListenerTable;timeWaits;orphans=0;sendShort=!1;nextPruneAt=0;secret;cookies;cookieTcb=null;replyFlow=new Flow;waitFlow=new Flow;#segment=new Segment;#dirtyHead=null;#dirtyTail=null;#challenges=0;#challengeSecond=-1;constructor(options){
this.ip=options.ip,this.clock=options.clock,this.timers=options.timers,this.rng=options.rng,this.stats=
options.stats,this.pbufs=options.pbufs;let{rcvBuf,sndBuf}=options.config??{};this.config={...DEFAULT_TCP_CONFIG,
...rcvBuf===void 0?{}:{rcvBufMax:rcvBuf},...sndBuf===void 0?{}:{sndBufMax:sndBuf},...options.config};
let{congestion,timeWaitMs}=this.config;if(this.options=new SocketOptions({...this.config,noDelay:!1,
reuse:!1,ipv6Only:!1,keepAlive:!1,mssLimit:this.config.mss}),this.timeWaits=new TimeWaitList(this.timers,
this.clock,timeWaitMs,one=>expire(this,one)),findCongestion(congestion)===null)throw new RangeError(
`Unknown congestion control "${congestion}"`);let key=options.rng.nextU32();this.connections=new ConnectionTable(
key),this.remnants=new ConnectionTable(key),this.secret=new SequenceSecret(options.rng),this.cookies=
new SynCookies(options.rng),this.replyFlow.dontFragment=this.ip.dontFragment,this.ip.register(6,this)}get connectionCount(){
return this.connections.count+this.remnants.count}create(user){return new TcpPcb(this,user)}input(packet){
let{memory}=this.ip.frame,bad=checkTcp(memory,packet.offset,packet.length);if(bad!==null)return this.
stats.drop(bad);if(packet.isBroadcast||packet.isMulticast)return this.stats.drop("bad-address");if(!this.
ip.verifyChecksum(packet))return this.stats.drop("bad-checksum");let segment=this.#segment;if(!segment.
read(memory,packet))return this.stats.drop("bad-options");this.stats.tcpReceived++;let pcb=this.connections.
find(packet.dst,segment.dstPort,packet.src,segment.srcPort);if(pcb!==null)return segmentArrives(pcb,
segment);let rest=this.remnants.find(packet.dst,segment.dstPort,packet.src,segment.srcPort);if(rest!==
null)return timeWaitArrives(this,rest,segment);let listener=listenerFor(this,segment);if(listener===
null)return resetFor(this,segment);segment.hasAck&&cookieArrives(this,listener,segment)||listenArrives(
this,listener,segment)}onIcmpError(info){let pcb=this.#quoted(info);pcb!==null&&icmpErrorArrives(pcb,
info)}onUnresolved(info){let pcb=this.#quoted(info);pcb!==null&&segmentUnresolved(pcb,info)}onCrowdedOut(info){
let pcb=this.#quoted(info);return pcb!==null&&segmentCrowdedOut(pcb,info)}#quoted(info){let{local,localPort,
remote,remotePort}=info;return this.connections.find(local,localPort,remote,remotePort)}onNeighbourFound(neighbour){
neighbourFound(this,neighbour)}onNeighbourFailed(neighbour){neighbourFailed(this,neighbour)}onAddressGoes(addr,successor){
for(let owner of this.ports.all())owner.local.equals(addr)&&(owner instanceof Tcb?owner.inTimeWait||
resetAndFail(owner):!owner.inTimeWait&&successor!==null&&owner.local.copyFrom(successor))}flush(most=ALL){
let{stats}=this,pcb=this.#dirtyHead,last=this.#dirtyTail;for(this.#dirtyHead=null,this.#dirtyTail=null;pcb!==
null&&most>0;){let next=pcb.dirtyNext;pcb.dirtyNext=null,pcb.dirty=!1;let before=stats.tcpSent;output(
pcb),pcb.state===10&&leaveToWait(pcb),most=most-(stats.tcpSent-before)|0,pcb=next}return pcb===null?
!1:(last.dirtyNext=this.#dirtyHead,this.#dirtyHead=pcb,this.#dirtyTail??=last,!0)}markDirty(pcb){pcb.
dirty||(pcb.dirty=!0,this.#dirtyTail===null?this.#dirtyHead=pcb:this.#dirtyTail.dirtyNext=pcb,this.#dirtyTail=
pcb)}isSettled(forPeers){return!this.connections.some(({state})=>state===5||state===8||state===9||forPeers&&
state===6)}shutdown(){for(let listener of this.listeners.all())listener.close();for(;;){let pcb=this.
connections.any();if(pcb===null)break;abortConnection(pcb)}for(;this.timeWaits.oldest!==null;)expire(
this,this.timeWaits.oldest)}addListener(listener){this.ports.add(listener),this.listeners.add(listener)}removeListener(listener){
this.ports.remove(listener),this.listeners.remove(listener)}mayChallenge(){let second=Math.floor(this.
clock.now/1e3);if(second!==this.#challengeSecond){this.#challengeSecond=second;let{challengeAckRate:rate}=this.
config;this.#challenges=rate/2+Math.floor(rate*(this.rng.nextU32()/4294967296))}return--this.#challenges>=
0}};function matchUdp(pcb,ip,packet,srcPort){let{flow,boundFamily,local,remote}=pcb,{dst,src,netif}=packet,
isV4=dst.isV4;if(boundFamily!==0&&boundFamily===4!==isV4||flow.boundIfIndex!==0&&flow.boundIfIndex!==
netif.index||packet.isMulticast&&!receivesGroup(pcb,packet))return 0;let score=boundFamily===0?1:2;if(pcb.
isConnected){if(pcb.remotePort!==srcPort||!remote.isAny&&!remote.equals(src))return 0;score+=8}return local.
isAny?score:local.equals(dst)||packet.isBroadcast&&receivesBroadcast(ip.netifOf(local),local,packet)?
score+4:0}function receivesGroup(pcb,packet){let list=pcb.memberships;if(list===null)return pcb.multicastAll;
for(let i=0;i<list.length;i++){let member=list[i];if(member.netif===packet.netif&&member.group.equals(
packet.dst))return member.allows(packet.src)}return pcb.multicastAll}function receivesBroadcast(owner,local,packet){
if(owner===null)return!1;if(packet.dst.isBroadcast4)return owner===packet.netif;for(let i=0;i<owner.
addresses.length;i++){let{addr,prefixLen}=owner.addresses[i];if(addr.equals(local))return packet.dst.
matchesPrefix(addr,prefixLen)}return!1}var MAX_DATAGRAM=65535,UdpPcb=class extends DatagramPcb{user;family;isLite;localPort=0;remotePort=0;isConnected=!1;boundFamily;reuse=!1;noChecksum=!1;coverageTx=0;coverageRx=0;memberships=null;multicastAll=!0;hashNext=null;#layer;constructor(layer,user,family,isLite){
super(family===4?IpAddr.ANY4:IpAddr.ANY6),this.#layer=layer,this.user=user,this.family=family,this.boundFamily=
family,this.isLite=isLite}get protocol(){return this.isLite?136:17}bind(addr,port){let family=this.#familyOf(
addr);return family<0?-6:this.#layer.bind(this,addr,port,family)}connect(addr,port){if(!this.#speaks(
addr))return-6;let err=this.#bindIfNeeded();return err!==0?err:(this.remote.copyFrom(addr),this.remotePort=
port,this.isConnected=!0,this.flow.invalidate(),0)}disconnect(){this.remote.copyFrom(this.family===4?
IpAddr.ANY4:IpAddr.ANY6),this.remotePort=0,this.isConnected=!1,this.ifIndex=0}limitFamily(ipv6Only){
this.family===4||this.localPort!==0||(this.family=ipv6Only?6:0,this.boundFamily=this.family)}isPeer(addr,port){
return this.isConnected&&this.remotePort===port&&this.remote.equals(addr)}send(offset,length,to,port){
let{frame}=this.#layer.ip;return frame.reset(),frame.append(offset,length),this.sendFrame(frame,to,port)}joinLimit(to,size){
let{ip}=this.#layer,{flow}=this,dst=to.isAny?this.remote:to;if(size===0||this.isLite||this.noChecksum||
dst.isMulticast||!flow.leadsTo(ip,dst)||ip.headerLength(flow)+UDP_HEADER_LENGTH+size>ip.mtu(flow))return 1;
let most=ip.datagramSegmentation(flow);return Math.min(64,Math.max(1,Math.floor(most/size)))}sendFrame(frame,to,port,size=frame.
length){let{ip}=this.#layer,dst=to;if(dst===null||dst.isAny){if(!this.isConnected)return this.family===
0?-6:-4;dst=this.remote,port=this.remotePort}if(!this.#speaks(dst))return-6;if(frame.length+UDP_HEADER_LENGTH>
MAX_DATAGRAM)return-1;if(!this.broadcast&&ip.isBroadcast(dst))return-6;let err=this.#bindIfNeeded();
if(err!==0)return err;let{flow}=this;if(err=flow.aim(ip,this.local,dst),err!==0)return err;let count=size<
frame.length?Math.ceil(frame.length/size):1;return count>1&&(frame.gsoType=5,frame.gsoSize=size),this.#writeHeader(
frame,port),err=ip.send(flow,frame,this.protocol),err===0?ip.stats.udpSent+=count:count>1&&(ip.stats.
udpSent+=frame.accepted/size),err}remove(){this.#layer.unbind(this)}#writeHeader(frame,port){let{ip}=this.#layer,
total=frame.length+UDP_HEADER_LENGTH,o=frame.prepend(UDP_HEADER_LENGTH),{flow,protocol}=this;if(this.
isLite){let coverage=this.coverageTx;coverage>0&&coverage<UDP_HEADER_LENGTH&&(coverage=UDP_HEADER_LENGTH),
coverage>total&&(coverage=0),writeUdp(frame.memory,o,this.localPort,port,coverage);let covered=coverage===
0?total:coverage;ip.finishChecksum(flow,frame,protocol,o,UDP_CHECKSUM,covered);return}writeUdp(frame.
memory,o,this.localPort,port,total),!(this.noChecksum&&flow.remote.isV4)&&ip.finishChecksum(flow,frame,
protocol,o,UDP_CHECKSUM)}#bindIfNeeded(){return this.localPort!==0?0:this.#layer.bind(this,this.local,
0,this.boundFamily)}#speaks(addr){return this.family===0||this.family===4===addr.isV4}#familyOf(addr){
return this.#speaks(addr)?addr.isV4?4:addr.isAny?this.family:6:-1}};var PORT_MIN=49152,PORT_MAX=65535,BUCKETS2=1024,UdpPortTable=class{#rng;#buckets=new Array(BUCKETS2).
fill(null);#size=0;constructor(rng){this.#rng=rng}get size(){return this.#size}first(port){return this.#buckets[port&
BUCKETS2-1]}forEach(visit){for(let head of this.#buckets)for(let p=head;p!==null;p=p.hashNext)visit(
p)}bind(pcb,addr,port,family){let chosen=port===0?this.#freePort(pcb):port;if(chosen===0)return-8;if(port!==
0&&this.#isTaken(pcb,addr,port,family))return-8;this.unbind(pcb),pcb.local.copyFrom(addr),pcb.localPort=
chosen,pcb.boundFamily=family,pcb.flow.invalidate();let bucket=chosen&BUCKETS2-1;return pcb.hashNext=
this.#buckets[bucket],this.#buckets[bucket]=pcb,this.#size++,0}unbind(pcb){if(pcb.localPort===0)return;
let bucket=pcb.localPort&BUCKETS2-1,at=this.#buckets[bucket];if(at===pcb)this.#buckets[bucket]=pcb.hashNext;else{
for(;at!==null&&at.hashNext!==pcb;)at=at.hashNext;at!==null&&(at.hashNext=pcb.hashNext)}pcb.hashNext=
null,pcb.localPort=0,this.#size--}#isTaken(pcb,addr,port,family){for(let p=this.first(port);p!==null;p=
p.hashNext)if(!(p===pcb||p.localPort!==port||p.isLite!==pcb.isLite||p.reuse&&pcb.reuse||!(family===0||
p.boundFamily===0||family===p.boundFamily))&&(addr.isAny||p.local.isAny||p.local.equals(addr)))return!0;
return!1}#freePort(pcb){let count=PORT_MAX-PORT_MIN+1,start=randomBelow(this.#rng,count);for(let i=0;i<
count;i++){let port=PORT_MIN+(start+i)%count;if(!this.#isUsed(port,pcb.isLite))return port}return 0}#isUsed(port,isLite){
let p=this.first(port);for(;p!==null&&(p.localPort!==port||p.isLite!==isLite);)p=p.hashNext;return p!==
null}};var UdpLayer=class{ip;#stats;#pbufs;#ports;constructor(options){this.ip=options.ip,this.#ports=new UdpPortTable(
options.rng),this.#stats=options.stats,this.#pbufs=options.pbufs;for(let isLite of[!1,!0])this.ip.register(
isLite?136:17,{input:packet=>this.#input(packet,isLite),...isLite?{}:{inputMany:packet=>this.#inputMany(
packet)},onIcmpError:info=>this.#onIcmpError(info,isLite),onAddressGoes:(addr,successor)=>this.#onAddressGoes(
addr,successor,isLite)})}get bound(){return this.#ports.size}create(user,options={}){let{family=4,lite=!1}=options,
pcb=new UdpPcb(this,user,family,lite);return pcb.flow.dontFragment=this.ip.dontFragment,pcb}bind(pcb,addr,port,family){
return this.#ports.bind(pcb,addr,port,family)}unbind(pcb){this.#ports.unbind(pcb)}#input(packet,isLite){
let b=this.#pbufs.memory.u8,{offset}=packet,bad=isLite?checkUdpLite(b,offset,packet.length):checkUdp(
b,offset,packet.length);if(bad!==null)return this.#stats.drop(bad);let length=isLite?packet.length:udpLength(
b,offset);if(!this.#isIntact(packet,length,isLite))return this.#stats.drop("bad-checksum");let srcPort=udpSrcPort(
b,offset),dstPort=udpDstPort(b,offset),best=this.#find(packet,srcPort,dstPort,isLite);if(best===null){
this.#stats.drop("no-listener"),this.ip.sendUnreachable(packet,ICMP_ERROR_PORT);return}if(isLite&&best.
coverageRx>udpLiteCoverage(b,offset,length))return this.#stats.drop("bad-checksum");let size=length-
UDP_HEADER_LENGTH;if(best.reuse&&(packet.isBroadcast||packet.isMulticast)&&this.#deliverCopies(best,
packet,size,srcPort,dstPort),this.#isRefused(best,size))return;let data=this.#pbufs.keep(packet.pbuf,
offset+UDP_HEADER_LENGTH,size);this.#deliver(best,data,packet,srcPort,dstPort)}#isRefused({user},size){
let reason=user.refusal?.(size,1)??null;return reason===null?!1:(user.onRefused?.(),this.#stats.drop(
reason),!0)}#inputMany(packet){if(packet.isMulticast||packet.isBroadcast)return!1;let b=this.#pbufs.
memory.u8,{offset,gsoSize,src,dst,netif}=packet,srcPort=udpSrcPort(b,offset),dstPort=udpDstPort(b,offset),
pcb=this.#find(packet,srcPort,dstPort,!1);if(pcb===null||pcb.user.onDatagrams===void 0)return!1;let size=packet.
length-UDP_HEADER_LENGTH,count=Math.ceil(size/gsoSize);if((pcb.user.refusal?.(size,count)??null)!==null)
return!1;let data=this.#pbufs.keep(packet.pbuf,offset+UDP_HEADER_LENGTH,size);return data===null?!1:
(this.#stats.udpReceived+=count,pcb.user.onDatagrams(pcb,data,gsoSize,src,srcPort,dst,dstPort,netif),
!0)}#isIntact(packet,length,isLite){let b=this.#pbufs.memory.u8,{offset}=packet;if(isLite){let coverage=udpLiteCoverage(
b,offset,length);return this.ip.verifyChecksum(packet,coverage,length)}return udpChecksum(b,offset)===
0?packet.dst.isV4:this.ip.verifyChecksum(packet,length,length)}#find(packet,srcPort,dstPort,isLite){
let best=null,bestScore=0,p=this.#ports.first(dstPort);for(;p!==null;p=p.hashNext){if(p.localPort!==
dstPort||p.isLite!==isLite)continue;let score=matchUdp(p,this.ip,packet,srcPort);score>bestScore&&(best=
p,bestScore=score)}return best}#deliverCopies(best,packet,size,srcPort,dstPort){let from=packet.offset+
UDP_HEADER_LENGTH,p=this.#ports.first(dstPort);for(;p!==null;){let next=p.hashNext;if(p!==best&&p.localPort===
dstPort&&p.isLite===best.isLite&&p.reuse&&matchUdp(p,this.ip,packet,srcPort)>0&&!this.#isRefused(p,size)){
let copy=this.#pbufs.allocate(size);copy!==null&&this.#pbufs.memory.u8.copyWithin(copy.offset,from,from+
size),this.#deliver(p,copy,packet,srcPort,dstPort)}p=next}}#deliver(pcb,data,packet,srcPort,dstPort){
if(data===null)return this.#stats.drop("no-memory");this.#stats.udpReceived++;let{src,dst,netif}=packet;
pcb.user.onDatagram(pcb,data,src,srcPort,dst,dstPort,netif)}#onIcmpError(info,isLite){let p=this.#senderOf(
info,isLite);p!==null&&(info.kind===ICMP_ERROR_TOO_BIG&&p.flow.dontFragment!==0&&this.ip.updatePathMtu(
info.remote,info.mtu,info.length),p.user.onIcmpError?.(p,info))}#onAddressGoes(addr,successor,isLite){
successor!==null&&this.#ports.forEach(pcb=>{pcb.isLite===isLite&&pcb.follow(addr,successor)})}#senderOf(info,isLite){
let candidate=null,p=this.#ports.first(info.localPort);for(;p!==null;p=p.hashNext)if(!(p.localPort!==
info.localPort||p.isLite!==isLite)&&!(!p.local.isAny&&!p.local.equals(info.local))){if(p.isPeer(info.
remote,info.remotePort))return p;(!p.isConnected||p.remote.isAny)&&(candidate??=p)}return candidate}};var RECEIVE_BATCH=128,SEND_BATCH=64;function badLength(length,most){return new RangeError(`A driver \
has received ${length} bytes, of at most ${most}`)}var Stack=class{clock=new Clock;timers=new TimerQueue(
this.clock);stats=new Stats;pbufs;ip;tcp;udp;raw;resolver;api;#memory;#rng;#attachments=[];#loopback;#meta=new FrameMeta;#heldMeta=new FrameMeta;#nextIndex=1;ended=[];constructor(parts){
let{memory,rng}=parts;this.#memory=memory,this.#rng=rng;let blocks=new BlockPool(parts.arena.start,parts.
arena.size);this.pbufs=new PbufPool(memory,blocks);let{clock,timers,stats,pbufs}=this;this.ip=new IpLayer(
{clock,timers,rng,stats,pbufs,frame:new Frame(memory.u8,parts.frameScratch),...parts.ip===void 0?{}:
{config:parts.ip}});let ip=this.ip;this.tcp=new TcpLayer({ip,clock,timers,rng,stats,pbufs,...parts.tcp===
void 0?{}:{config:parts.tcp}}),this.udp=new UdpLayer({ip,rng,stats,pbufs}),this.raw=new RawLayer({ip,
stats,pbufs});let{tcp,udp,raw}=this;this.resolver=new Resolver({clock,timers,rng,stats,pbufs,udp,tcp},
parts.dns),this.tcp.replyFlow.ttl=ip.config.ttl,this.api=new ApiTable({sink:parts.sink,pbufs,ip,tcp,
udp,raw,...parts.api===void 0?{}:{config:parts.api}}),this.#loopback=new LoopbackDevice(pbufs),this.#addLoopback()}#addLoopback(){
let device=this.#loopback,netif=this.attach("lo",device,MacAddr.ZERO,device.mtu,!0);this.ip.addAddress(
netif,IpAddr.LOOPBACK4,8)}attach(name,source,mac,mtu,isLoopback=!1){if(this.#nextIndex>255)throw new RangeError(
"Too many interfaces");if(source.maxFrame+8>MAX_PBUF)throw new RangeError(`Frames of ${source.maxFrame}\
 bytes are too large`);let address=mac??this.#randomMac(),netif=new Netif(this.#nextIndex++,name,source,
address,mtu,isLoopback),coalescer=this.ip.config.receiveCoalescing&&source.offload.tcpSegmentation===
0?new ReceiveCoalescer(this.#memory.u8,this.ip.sum,source.medium):null;return this.#attachments.push(
new Attachment(netif,source,this.pbufs,coalescer)),this.ip.addNetif(netif),netif}#randomMac(){let hi=this.#rng.
nextU32()&4244635647|33554432;return new MacAddr(hi|0,this.#rng.nextU32()&65535)}receive(){let attachments=this.#attachments,
more=!1;for(let i=0;i<attachments.length;i++){let attachment=attachments[i];!attachment.ended&&this.#receiveFrom(
attachment)&&(more=!0)}return more}#receiveFrom(attachment){let{source,coalescer}=attachment,n=0;for(;n<
RECEIVE_BATCH;n++){let length=coalescer===null?this.#receiveFrame(attachment):this.#receiveSegment(attachment,
coalescer);if(length<=0){length<0&&(attachment.ended=!0,this.ended.push(source));break}attachment.netif.
stats.rxFrames++,attachment.netif.stats.rxBytes+=length}return coalescer!==null&&this.#deliverHeld(attachment,
coalescer),n===RECEIVE_BATCH}#receiveFrame(attachment){let{source,lent,shift}=attachment,{maxFrame}=source;
this.pbufs.renew(lent);let meta=this.#meta;meta.reset();let at=lent.block+shift,length=source.receive(
this.#memory.u8,at,maxFrame,meta);if(!(length<=maxFrame))throw badLength(length,maxFrame);return length>
0&&this.#deliver(attachment,at,length,meta),length}#receiveSegment(attachment,coalescer){let{source,
lent,shift,blockSize}=attachment,{maxFrame}=source,meta=this.#meta;meta.reset();let{u8}=this.#memory;
if(coalescer.isOpen(lent.block+blockSize,maxFrame)){let{end}=coalescer,length2=source.receive(u8,coalescer.
place(),maxFrame,meta);if(!(length2<=maxFrame))throw badLength(length2,maxFrame);return length2<=0?coalescer.
restore():coalescer.join(length2,meta)||this.#deliverApart(attachment,coalescer,end,length2),length2}
this.#deliverHeld(attachment,coalescer),this.pbufs.renew(lent);let at=lent.block+shift,length=source.
receive(u8,at,maxFrame,meta);if(!(length<=maxFrame))throw badLength(length,maxFrame);return length>0&&
!coalescer.begin(at,length,meta)&&this.#deliver(attachment,at,length,meta),length}#deliverApart(attachment,coalescer,behind,length){
let{lent,spare:spare3,shift}=attachment;this.pbufs.renew(spare3);let at=spare3.block+shift;coalescer.
moveFrame(at,behind,length),this.#deliverHeld(attachment,coalescer),attachment.lent=spare3,attachment.
spare=lent,coalescer.begin(at,length,this.#meta)||this.#deliver(attachment,at,length,this.#meta)}#deliverHeld(attachment,coalescer){
if(coalescer.count===0)return;let meta=this.#heldMeta;meta.reset();let{start,end}=coalescer;coalescer.
finish(meta),this.#deliver(attachment,start,end-start,meta)}#deliver({netif,lent},offset,length,meta){
lent.offset=offset,lent.length=length,this.ip.inputFrame(netif,lent,meta)}flush(){let attachments=this.#attachments;
for(let i=0;i<attachments.length;i++)attachments[i].netif.blocked=!1;let more=this.tcp.flush(SEND_BATCH);
for(let i=0;i<attachments.length;i++)attachments[i].source.flush?.();return this.api.reportSent(),more}get loopbackPending(){
return this.#loopback.pending>0}runTimers(){this.timers.run()}nextDeadline(){return this.timers.nextDeadline()}};function answerDns(resolver,call,reply){switch(call.op){case"lookup":return resolver.lookup(call.name,
call.addrtype,(err,addrs,why)=>{let{status,rcode}=why;reply({err,status,rcode,addrs:addrs.map(String)})}),
!0;case"addresses":return resolver.addresses(call.name,({err,status,rcode},addrs)=>{reply({err,status,
rcode,addrs:addrs.map(String)})}),!0;case"resolve":return resolver.query(call.name,call.type,reply),
!0;case"nameservers":return reply(resolver.nameServers),!0;case"setNameservers":return resolver.setNameServers(
call.servers),reply(null),!0;case"addNameserver":return resolver.setNameServers([...resolver.nameServers,
call.server]),reply(null),!0;case"addHost":return resolver.hosts.add(call.name,addrOf(call.address)),
reply(null),!0;case"removeHost":{let addr=call.address===null?null:addrOf(call.address);return reply(
resolver.hosts.remove(call.name,addr)),!0}case"forgetNames":return resolver.cache.clear(),reply(null),
!0;default:return!1}}function addrOf(text){let addr=IpAddr.parse(text);if(addr===null)throw new TypeError(
`Invalid address "${text}"`);return addr}function describeLine(tcb){let{iss,irs,sent,sendQueue,reassembly}=tcb,line=[`${tcb.local}:${tcb.localPort}\
 > ${tcb.remote}:${tcb.remotePort}`,TCP_STATE_NAMES[tcb.state],`snd.una=${tcb.sndUna-iss|0} snd.nxt=${tcb.
sndNxt-iss|0}`,`snd.wnd=${tcb.sndWnd} queued=${sendQueue.length}`,`rcv.nxt=${tcb.rcvNxt-irs|0} rcv.w\
nd=${tcb.rcvAdv-tcb.rcvNxt|0}`,`unread=${tcb.unread} cwnd=${tcb.cwnd} ${CA_NAMES[tcb.caState]}`,`srt\
t=${Math.round(tcb.srtt)} rto=${Math.round(backedOffRto(tcb,tcb.context.config))}`];(sent.sacked>0||
sent.lost>0)&&line.push(`sacked=${sent.sacked} lost=${sent.lost}`),reassembly.bytes>0&&line.push(`ou\
t-of-order=${reassembly.bytes}`),tcb.retries>0&&line.push(`retries=${tcb.retries}`);let{now}=tcb.context.
clock;for(let[name,at]of deadlinesOf(tcb))at<1/0&&line.push(`${name}+${Math.round(at-now)}`);return line.
join(" ")}function deadlinesOf(tcb){return[["rexmit",tcb.rexmitAt],["loss",tcb.lossAt],["delack",tcb.
delackAt],["pace",tcb.paceAt],["keepalive",tcb.keepAt],["linger",tcb.lingerAt]]}var NEIGHBOUR_STATES=["gone","incomplete","reachable","probe","permanent","no-arp"];function dumpStack(host){
let{stack}=host,{tcp,udp,ip,timers,pbufs,clock}=stack,next=timers.nextDeadline()-clock.now;return[...section(
"interfaces",interfaces(host)),...section("routes",ip.router.table.entries.map(({dst,prefixLen,netif,
gateway})=>`${dst}/${prefixLen} ${gateway===null?"":`via ${gateway} `}on ${netif.name}`)),...section(
"neighbours",ip.link.neighbours.entries.map(n=>`${n.ip} ${n.mac} on ${n.netif.name} ${NEIGHBOUR_STATES[n.
state]}`+(n.queueBytes>0?` ${n.queueBytes} bytes wait`:""))),...section("listeners",tcp.listeners.all().
map(l=>`${l.local}:${l.localPort} backlog=${l.backlog} opening=${l.opening} waiting=${l.waiting}`)),
...section("connections",tcp.connections.filter(()=>!0).map(describeLine)),...section("time-wait",tcp.
remnants.filter(()=>!0).map(remnantLine)),...section("timers",[`${timers.size} in the queue, `+(next<
1/0?`the next in ${Math.round(next)} ms`:"none is set")]),...section("memory",[`${pbufs.blocks.chunksUsed}\
 of ${pbufs.blocks.chunks} chunks, ${pbufs.blocks.blocksUsed} blocks, ${pbufs.used} received buffers`,
`${stack.api.count} endpoints, ${udp.bound} UDP control blocks bound`])].join(`
`)}function section(name,lines){return lines.length===0?[]:[name,...lines.map(line=>`  ${line}`)]}function interfaces(host){
return host.describeNetifs().map(netif=>`${netif.index} ${netif.name} ${netif.up?"up":"down"} ${netif.
mac} mtu=${netif.mtu} ${netif.addresses.join(" ")} rx=${netif.rxFrames} tx=${netif.txFrames} dropped\
=${netif.txDropped}`)}function remnantLine(rest){let{local,localPort,remote,remotePort}=rest;return`${local}\
:${localPort} > ${remote}:${remotePort}`}function answerControl(host,text,respond2){let reply=value=>respond2(JSON.stringify({value}));try{let call=JSON.
parse(text);if(answerDns(host.stack.resolver,call,reply))return;reply(answer(host,call)??null)}catch(error){
if(error instanceof DeviceFailure)throw error;respond2(JSON.stringify({error:error.message}))}}function answer(host,call){
let{ip}=host.stack;switch(call.op){case"netifs":return host.describeNetifs();case"stats":return describeStats(
host);case"dump":return dumpStack(host);case"info":return tcpEndpoint(host,call.conn)?.pcb?.info();case"\
datagramInfo":{let endpoint=host.stack.api.get(call.conn);return endpoint instanceof DatagramEndpoint?
endpoint.queue.info():void 0}case"trace":case"takeTrace":case"stopTrace":return host.traces.answer(call,
conn=>tcpEndpoint(host,conn)?.trace??null);case"congestion":{let endpoint=tcpEndpoint(host,call.conn);
if(endpoint===null||endpoint.listener!==null)throw new TypeError("It has no control block of TCP");if(findCongestion(
call.name)===null)throw new TypeError(`Unknown congestion control "${call.name}"`);endpoint.pcb?.setCongestion(
call.name);return}case"addAddress":host.addAddress(host.netif(call.netif),call.address);return;case"\
removeAddress":ip.removeAddress(host.netif(call.netif),parse(call.address));return;case"replaceAddre\
ss":host.replaceAddress(host.netif(call.netif),parse(call.old),call.address);return;case"addRoute":host.
addRoute(call.route);return;case"setUp":ip.setUp(host.netif(call.netif),call.up);return;case"setNeig\
hbour":{let mac=MacAddr.parse(call.mac);if(mac===null)throw new TypeError(`Invalid "${call.mac}"`);ip.
setNeighbour(host.netif(call.netif),parse(call.address),mac);return}}}function tcpEndpoint(host,conn){
let endpoint=host.stack.api.get(conn);return endpoint instanceof TcpEndpoint?endpoint:null}function describeStats(host){
let{stack}=host,{drops,...counters}={...stack.stats};return{drops:Object.fromEntries(drops),counters,
pbufs:stack.pbufs.used,blocks:stack.pbufs.blocks.blocksUsed,endpoints:stack.api.count,tcpConnections:stack.
tcp.connectionCount,tcpTimeWaits:stack.tcp.timeWaits.count,tcpOrphans:stack.tcp.orphans,timers:stack.
timers.size,netifs:host.describeNetifs()}}function parse(text){let addr=IpAddr.parse(text);if(addr===
null)throw new TypeError(`Invalid address "${text}"`);return addr}var{EVT_ACCEPT,EVT_CLOSED,EVT_CONNECTED,EVT_CONTROL,EVT_DATA,EVT_DATAGRAM,EVT_DATAGRAM_ERROR,EVT_ERROR,
EVT_FIN,EVT_NOT_BEGUN,EVT_RELEASED,EVT_REPLY,EVT_SEND_ERROR,EVT_SENT,EVT_STOPPED}=protocol_exports,URGENT_DELAY_MS=.25,
LAZY_DELAY_MS=5,CONTROL_PIECE=16384,EventWriter=class{#i32;#out;#appWaiting;#wakeApp;#isLocal;#owesWake=!1;#shownAt=0;#isUrgent=!1;#hasTurn=!1;constructor(i32,layout,wakeApp,isLocal){
this.#i32=i32,this.#out=new Outbox(i32,layout.eventWord,EVENT_WORDS,isLocal),this.#appWaiting=layout.
controlWord+APP_WAITING,this.#wakeApp=wakeApp,this.#isLocal=isLocal}#start(header){let at=this.#startLazy(
header);return this.#isUrgent=!0,at}#startLazy(header){let out=this.#out,at=out.reserve(header);return at<
0&&!out.isBacklogged&&(this.publish(),at=out.reserve(header)),at<0?out.keep(header):at}reply(call,err,addr=IpAddr.
ANY4,port=0){if(call===0)return;let at=this.#start(EVT_REPLY.header),w=this.#out.words;w[at+EVT_REPLY.
call]=call,w[at+EVT_REPLY.err]=err,putAddr(w,at+EVT_REPLY.addr,addr),w[at+EVT_REPLY.port]=port}answerControl(call,text){
let bytes=new TextEncoder().encode(text),from=0;do{let piece=bytes.subarray(from,from+CONTROL_PIECE);
from+=piece.byteLength;let tail=textWords(piece.byteLength),at=this.#start(withTail(EVT_CONTROL.header,
tail)),w=this.#out.words;w[at+EVT_CONTROL.call]=call,w[at+EVT_CONTROL.more]=from<bytes.byteLength?1:
0,putBytes(w,at+EVT_CONTROL.text,piece)}while(from<bytes.byteLength)}connected(conn,local,localPort){
let at=this.#start(EVT_CONNECTED.header);this.#hasTurn=!0;let w=this.#out.words;w[at+EVT_CONNECTED.conn]=
conn,putAddr(w,at+EVT_CONNECTED.addr,local),w[at+EVT_CONNECTED.port]=localPort}notBegun(conn,err){let at=this.#start(
EVT_NOT_BEGUN.header);this.#out.words[at+EVT_NOT_BEGUN.conn]=conn,this.#out.words[at+EVT_NOT_BEGUN.err]=
err}data(conn,chain){for(let p=chain;p!==null;){let next=p.next;p.next=null;let at=this.#start(EVT_DATA.
header),w=this.#out.words;w[at+EVT_DATA.conn]=conn,w[at+EVT_DATA.pbuf]=p.id,w[at+EVT_DATA.offset]=p.
offset,w[at+EVT_DATA.length]=p.length,w[at+EVT_DATA.more]=next===null?0:1,p=next}}fin(conn){let at=this.#start(
EVT_FIN.header);this.#hasTurn=!0,this.#out.words[at+EVT_FIN.conn]=conn}sent(conn,bytes,sndBuf){let at=this.#start(
EVT_SENT.header),w=this.#out.words;w[at+EVT_SENT.conn]=conn,w[at+EVT_SENT.bytes]=bytes,w[at+EVT_SENT.
sndBuf]=sndBuf}accept(listener,conn,remote,remotePort,local,localPort){let at=this.#start(EVT_ACCEPT.
header);this.#hasTurn=!0;let w=this.#out.words;w[at+EVT_ACCEPT.listener]=listener,w[at+EVT_ACCEPT.conn]=
conn,putAddr(w,at+EVT_ACCEPT.remote,remote),w[at+EVT_ACCEPT.remotePort]=remotePort,putAddr(w,at+EVT_ACCEPT.
local,local),w[at+EVT_ACCEPT.localPort]=localPort}error(conn,err){let at=this.#start(EVT_ERROR.header);
this.#out.words[at+EVT_ERROR.conn]=conn,this.#out.words[at+EVT_ERROR.err]=err}closed(conn){let at=this.#startLazy(
EVT_CLOSED.header);this.#out.words[at+EVT_CLOSED.conn]=conn}released(conn){let at=this.#startLazy(EVT_RELEASED.
header);this.#out.words[at+EVT_RELEASED.conn]=conn}datagram(conn,data,size,from,fromPort,to,toPort,netif){
let at=this.#start(EVT_DATAGRAM.header),w=this.#out.words;w[at+EVT_DATAGRAM.conn]=conn,w[at+EVT_DATAGRAM.
pbuf]=data.id,w[at+EVT_DATAGRAM.offset]=data.offset,w[at+EVT_DATAGRAM.length]=data.length,putAddr(w,
at+EVT_DATAGRAM.from,from),w[at+EVT_DATAGRAM.fromPort]=fromPort,putAddr(w,at+EVT_DATAGRAM.to,to),w[at+
EVT_DATAGRAM.toPort]=toPort,w[at+EVT_DATAGRAM.netif]=netif,w[at+EVT_DATAGRAM.size]=size}sendError(conn,err){
let at=this.#start(EVT_SEND_ERROR.header);this.#out.words[at+EVT_SEND_ERROR.conn]=conn,this.#out.words[at+
EVT_SEND_ERROR.err]=err}datagramError(conn,err){let at=this.#start(EVT_DATAGRAM_ERROR.header);this.#out.
words[at+EVT_DATAGRAM_ERROR.conn]=conn,this.#out.words[at+EVT_DATAGRAM_ERROR.err]=err}stopped(){this.#start(
EVT_STOPPED.header)}hasRoom(){return!this.#out.isBacklogged&&this.#out.ring.space(!0)>EVENT_WORDS/4}get backlogged(){
return this.#out.isBacklogged}publish(){this.show(this.#shownAt),this.#isUrgent&&this.wake()}show(now){
this.#out.isBacklogged&&this.#out.retry(),this.#out.ring.pending&&(this.#out.ring.publish(),this.#owesWake||
(this.#owesWake=!0,this.#shownAt=now));let limit=this.#isUrgent?URGENT_DELAY_MS:LAZY_DELAY_MS;this.#owesWake&&
now-this.#shownAt>limit&&this.wake()}get owesWake(){return this.#owesWake}get isUrgent(){return this.#isUrgent}get hasTurn(){
return this.#hasTurn}wake(){if(!this.#owesWake)return;this.#owesWake=this.#isUrgent=this.#hasTurn=!1;
let waiting=this.#appWaiting;this.#isLocal?this.#wakeApp():Atomics.load(this.#i32,waiting)!==0&&Atomics.
exchange(this.#i32,waiting,0)!==0&&this.#wakeApp()}};var AddressReply=class{err=0;addr;port=0};var FULL_DEVICE_MS=10,CONN=REQ_SEND.conn,COUNT=REQ_SEND.pieces,OFFSET=COUNT+1,LENGTH=COUNT+2,DatagramSender=class{#requests;#events;#stack;#addr=new IpAddr;#ends=new Int32Array(
64);#waitsUntil=0;constructor(requests,events,stack){this.#requests=requests,this.#events=events,this.#stack=
stack}get isWaiting(){return this.#waitsUntil!==0}get deadline(){return this.#waitsUntil===0?1/0:this.#waitsUntil}send(w,at){
let endpoint=this.#stack.api.get(w[at+CONN]),call=w[at+REQ_SEND.call],err=-11,joins=!1;if(endpoint instanceof
DatagramEndpoint){let addr=takeAddr(w,at+REQ_SEND.addr,this.#addr),count=w[at+COUNT];endpoint.load(w,
at+OFFSET,count),joins=call===0&&count===1;let size=joins?w[at+LENGTH]:1/0;joins&&this.#loadMore(endpoint,
endpoint.joinLimit(addr),w,at),err=endpoint.send(addr,w[at+REQ_SEND.port],size),joins&&err===-7&&endpoint.
accepted>0&&(this.#requests.rewind(this.#ends[endpoint.accepted/size-1]),err=0)}if(err===-7&&call===
0){if(this.#mayWait())return!1;joins&&this.#requests.rewind(this.#ends[0])}return this.#waitsUntil=0,
call!==0?this.#events.reply(call,err):err!==0&&this.#events.sendError(w[at+CONN],err),!0}#loadMore(endpoint,limit,w,at){
let requests=this.#requests,size=w[at+LENGTH],length=size;for(let n=0;;n++){if(this.#ends[n]=requests.
position,n+1>=limit||length<size)return;let next=requests.next();if(next<0)return;if(length=w[next+LENGTH],
requests.opcode!==REQ_SEND.opcode||!goesAlong(w,at,next)||length>size||length===0){requests.rewind(this.#ends[n]);
return}endpoint.loadMore(w[next+OFFSET],length)}}#mayWait(){let{now}=this.#stack.clock;return this.#waitsUntil===
0&&(this.#waitsUntil=now+FULL_DEVICE_MS),now<this.#waitsUntil}};function goesAlong(w,a,b){for(let i=0;i<=
COUNT;i++)if(w[a+i]!==w[b+i])return!1;return!0}var{REQ_ABORT,REQ_ACCEPTED,REQ_BIND,REQ_BIND_IF,REQ_CONNECT,REQ_CONTROL,REQ_DELETE,REQ_DISCONNECT,REQ_FREE,
REQ_GETADDR,REQ_GROUP,REQ_LISTEN,REQ_NEW,REQ_OPTION,REQ_RECVED,REQ_SEND:REQ_SEND2,REQ_SHUTDOWN,REQ_STOP,
REQ_TAKEN,REQ_WRITE}=protocol_exports,BATCH=4096,RequestReader=class{#i32;#control;#ring;#events;#wakeApp;#stack;#handler;#datagrams;#addr=new IpAddr;#addr2=new IpAddr;#addr3=new IpAddr;#reply=new AddressReply;constructor(i32,layout,wakeApp,isLocal,events){
this.#i32=i32,this.#control=layout.controlWord,this.#ring=new RingReader(i32,layout.requestWord,REQUEST_WORDS,
isLocal),this.#wakeApp=wakeApp,this.#events=events}attach(stack,handler){this.#stack=stack,this.#handler=
handler,this.#datagrams=new DatagramSender(this.#ring,this.#events,stack)}get ready(){return!this.#datagrams.
isWaiting&&this.#ring.ready}get deadline(){return this.#datagrams.deadline}handle(){let ring=this.#ring,
n=0;for(;n<BATCH;n++){let before=ring.position,at=ring.next();if(at<0)break;if(!this.#handleOne(ring.
opcode,this.#i32,at)){ring.rewind(before);break}}if(n===0)return!1;ring.release(),this.#exchangeShortages();
let blocked=this.#control+REQUEST_BLOCKED;return Atomics.load(this.#i32,blocked)!==0&&Atomics.exchange(
this.#i32,blocked,0)!==0&&this.#wakeApp(),n===BATCH}#exchangeShortages(){this.#stack.tcp.sendShort=this.#i32[this.#control+
SEND_SHORT]===1;let isShort=this.#stack.pbufs.isShort?1:0;this.#i32[this.#control+RECEIVE_SHORT]=isShort}#handleOne(opcode,w,at){
return opcode===REQ_SEND2.opcode?this.#datagrams.send(w,at):(this.#handleNow(opcode,w,at),!0)}#handleNow(opcode,w,at){
let api=this.#stack.api;switch(opcode){case REQ_WRITE.opcode:{let endpoint=api.get(w[at+REQ_WRITE.conn]);
if(endpoint instanceof TcpEndpoint){let offset=w[at+REQ_WRITE.offset],length=w[at+REQ_WRITE.length],
flags=w[at+REQ_WRITE.flags];endpoint.write(offset,length,(flags&WRITE_PUSH)!==0)}return}case REQ_RECVED.
opcode:{let endpoint=api.get(w[at+REQ_RECVED.conn]);endpoint instanceof TcpEndpoint&&endpoint.recved(
w[at+REQ_RECVED.bytes]);return}case REQ_TAKEN.opcode:{let endpoint=api.get(w[at+REQ_TAKEN.conn]);endpoint instanceof
DatagramEndpoint&&endpoint.taken(w[at+REQ_TAKEN.bytes],w[at+REQ_TAKEN.count],w[at+REQ_TAKEN.drops]);
return}case REQ_FREE.opcode:api.freePbuf(w[at+REQ_FREE.pbuf]);return;case REQ_NEW.opcode:api.create(
w[at+REQ_NEW.conn],w[at+REQ_NEW.type],w[at+REQ_NEW.protocol]);return;case REQ_DELETE.opcode:api.get(
w[at+REQ_DELETE.conn])?.release();return;case REQ_ABORT.opcode:api.get(w[at+REQ_ABORT.conn])?.abort();
return;case REQ_ACCEPTED.opcode:{let listener=api.get(w[at+REQ_ACCEPTED.listener]),child=api.get(w[at+
REQ_ACCEPTED.conn]);listener instanceof TcpEndpoint&&child instanceof TcpEndpoint&&listener.accepted(
child);return}case REQ_OPTION.opcode:this.#setOption(w,at);return;case REQ_CONTROL.opcode:this.#controlCall(
w[at+REQ_CONTROL.call],takeBytes(w,at+REQ_CONTROL.text));return;case REQ_STOP.opcode:this.#handler.stop();
return;default:this.#call(opcode,w,at)}}#setOption(w,at){let endpoint=this.#stack.api.get(w[at+REQ_OPTION.
conn]),option=optionOf(w[at+REQ_OPTION.option]);endpoint===void 0||option===void 0||(option.kinds&endpoint.
kind)!==0&&endpoint.setOption(option,w[at+REQ_OPTION.value])}#controlCall(call,text){this.#handler.control(
new TextDecoder().decode(text),answer2=>this.#events.answerControl(call,answer2))}#call(opcode,w,at){
let endpoint=this.#stack.api.get(w[at+REQ_BIND.conn]),call=w[at+REQ_BIND.call];if(endpoint===void 0){
this.#events.reply(call,-11);return}switch(opcode){case REQ_BIND.opcode:{let err=this.#bind(endpoint,
w,at);err===0?this.#replyAddress(call,endpoint,!0):this.#events.reply(call,err);return}case REQ_BIND_IF.
opcode:{let index=w[at+REQ_BIND_IF.netif],known=this.#stack.ip.netifByIndex(index)!==null;this.#events.
reply(call,known?endpoint.bindNetif(index):-6);return}case REQ_CONNECT.opcode:this.#connect(endpoint,
w,at);return;case REQ_DISCONNECT.opcode:this.#events.reply(call,endpoint.disconnect());return;case REQ_LISTEN.
opcode:this.#events.reply(call,listen(endpoint,w[at+REQ_LISTEN.backlog]));return;case REQ_SHUTDOWN.opcode:{
let flags=w[at+REQ_SHUTDOWN.flags],rx=(flags&SHUT_RX)!==0,tx=(flags&SHUT_TX)!==0;this.#events.reply(
call,endpoint.shutdown(rx,tx));return}case REQ_GETADDR.opcode:this.#replyAddress(call,endpoint,w[at+
REQ_GETADDR.local]===1);return;case REQ_GROUP.opcode:this.#events.reply(call,this.#group(endpoint,w,
at));return;default:throw new Error(`Bug: unknown request ${opcode}`)}}#bind(endpoint,w,at){let addr=takeAddr(
w,at+REQ_BIND.addr,this.#addr),flags=w[at+REQ_BIND.flags],reuse=(flags&BIND_REUSE)!==0,backlog=flags>>
BIND_BACKLOG_SHIFT,err=endpoint.bind(addr,w[at+REQ_BIND.port],reuse);return err===0&&backlog>0?listen(
endpoint,backlog):err}#connect(endpoint,w,at){let call=w[at+REQ_CONNECT.call],addr=takeAddr(w,at+REQ_CONNECT.
addr,this.#addr),err=endpoint.connect(addr,w[at+REQ_CONNECT.port]);call!==0?this.#events.reply(call,
err):err!==0&&this.#events.notBegun(w[at+REQ_CONNECT.conn],err)}#group(endpoint,w,at){return this.#stack.
api.group(endpoint,w[at+REQ_GROUP.op],takeAddr(w,at+REQ_GROUP.group,this.#addr),takeAddr(w,at+REQ_GROUP.
ifAddr,this.#addr2),w[at+REQ_GROUP.netif],takeAddr(w,at+REQ_GROUP.source,this.#addr3))}#replyAddress(call,endpoint,local){
let reply=this.#reply;reply.addr=IpAddr.ANY4,reply.port=0,endpoint.address(local,reply),this.#events.
reply(call,reply.err,reply.addr,reply.port)}};function listen(endpoint,backlog){return endpoint instanceof
TcpEndpoint?endpoint.listen(backlog):-6}var CorePort=class extends EventWriter{#requests;constructor(memory,layout,wakeApp,isLocal=!1){super(
memory.i32,layout,wakeApp,isLocal);let{i32}=memory;this.#requests=new RequestReader(i32,layout,wakeApp,
isLocal,this)}attach(stack,handler){this.#requests.attach(stack,handler)}get ready(){return this.#requests.
ready}handleRequests(){return this.#requests.handle()}get deadline(){return this.#requests.deadline}wakeSoon(now){
!this.hasTurn||this.ready||(this.show(now),this.wake())}};var MIN_MTU=68,MAX_MTU=65535,FRAME_SHIFT=8;async function openDriver({module,options},context){let{open}=await import(module);
typeof open!="function"&&fail(module,"it exports no open");let driver=await opened(module,()=>open(options,
context));try{checkDriver(module,driver)}catch(error){throw await closeQuietly(driver),error}return driver}
async function opened(module,open){try{return await open()}catch(error){throw error instanceof Error?
error:new TypeError(`Cannot open driver "${module}": it has thrown ${String(error)}`)}}function checkDriver(module,driver){
(typeof driver!="object"||driver===null)&&fail(module,`its open has given ${String(driver)}`);let d=driver,
{medium,mtu,maxFrame,mac,fd}=d;for(let method of["receive","transmit","close"])typeof d[method]!="fu\
nction"&&fail(module,`its ${method} is ${kindOf2(d[method])}, not a function`);d.flush!==void 0&&typeof d.
flush!="function"&&fail(module,`its flush is ${kindOf2(d.flush)}, not a function`),medium!=="etherne\
t"&&medium!=="ip"&&fail(module,`its medium is ${show(medium)}, not "ethernet" or "ip"`),isWithin(mtu,
MIN_MTU,MAX_MTU)||failRange(module,"mtu",mtu,MIN_MTU,MAX_MTU);let largest=MAX_PBUF-FRAME_SHIFT;isWithin(
maxFrame,1,largest)||failRange(module,"maxFrame",maxFrame,1,largest),checkOffload(module,d.offload),
mac!==void 0&&checkMac(module,mac),fd!==void 0&&!isWithin(fd,0,2147483647)&&failRange(module,"fd",fd,
0,2147483647)}function checkOffload(module,offload){(typeof offload!="object"||offload===null)&&fail(
module,`its offload is ${kindOf2(offload)}, not an object`);let{checksum,tcpSegmentation,udpSegmentation}=offload;
checksum!==void 0&&typeof checksum!="boolean"&&fail(module,`its offload.checksum is ${show(checksum)}\
, not a boolean`);for(let[name,value]of Object.entries({tcpSegmentation,udpSegmentation}))value!==void 0&&
!isWithin(value,0,2147483647)&&failRange(module,`offload.${name}`,value,0,2147483647)}function checkMac(module,mac){
mac instanceof Uint8Array||fail(module,`its mac is ${kindOf2(mac)}, not a Uint8Array`),mac.length!==
6&&fail(module,`its mac has ${mac.length} bytes, not 6`);let addr=MacAddr.read(mac,0);addr.isMulticast&&
fail(module,`its mac ${addr} is a group's`)}function isWithin(value,least,most){return Number.isInteger(
value)&&value>=least&&value<=most}function fail(module,why){throw new TypeError(`Cannot use driver "${module}\
": ${why}`)}function failRange(module,name,value,least,most){throw new RangeError(`Cannot use driver\
 "${module}": its ${name} is ${show(value)}, not an integer of ${least} to ${most}`)}function show(value){
return typeof value=="string"?`"${value}"`:kindOf2(value)}function kindOf2(value){return value==null||
typeof value=="number"||typeof value=="boolean"?String(value):`a ${typeof value}`}async function closeQuietly(driver){
let close=driver?.close;if(typeof close=="function")try{await close.call(driver)}catch{}}var ENDING_POLL_MS=10,GRACE_MS=1e3,PEER_GRACE_MS=200,CryptoRng=class{#block=new Uint32Array(256);#next=this.#block.
length;nextU32(){return this.#next===this.#block.length&&(crypto.getRandomValues(this.#block),this.#next=
0),this.#block[this.#next++]}},Host=class{stack;port;drivers=[];traces=new Traces;#stopAt=1/0;#graceMs;#memory;#bells;constructor(pages,config,bells,wakeApp,isLocal=!1,graceMs=GRACE_MS){
this.#graceMs=graceMs;let layout=layoutOf(config.memory);this.#memory=new PacketMemory(pages),this.#bells=
bells,this.port=new CorePort(this.#memory,layout,wakeApp,isLocal),this.stack=new Stack({memory:this.#memory,
frameScratch:layout.frameScratch,arena:{start:layout.coreArena,size:layout.coreArenaSize},rng:config.
seed===void 0?new CryptoRng:new SeededRng(config.seed),sink:this.port,ip:config.ip,tcp:config.tcp,dns:config.
dns,api:config.api}),this.port.attach(this.stack,{control:(text,respond2)=>answerControl(this,text,respond2),
stop:()=>this.#stop()})}async open(config){checkPolicy(config.ip.neighbours);try{for(let netif of config.
netifs)await this.#openNetif(netif);this.#addRoutes(config),this.#configureNames(config)}catch(error){
throw await this.closeDrivers(),error}return this.describeNetifs()}#addRoutes({netifs,routes}){for(let route of routes)
route.via===void 0&&this.addRoute(route);for(let[i,{name,gateway:via}]of netifs.entries()){let netif=nameOf(
name,i+1);via!==void 0&&this.addRoute({to:"0.0.0.0/0",via,netif})}for(let route of routes)route.via!==
void 0&&this.addRoute(route)}async#openNetif(config){let driver=await openDriver(config.driver,{memory:this.#memory.
u8,doorbell:this.#bells});this.drivers.push(driver);let mtu=Math.min(config.mtu??driver.mtu,driver.mtu);
if(!(mtu>=68))throw new RangeError(`MTU of ${mtu} bytes is too small`);checkPolicy(config.neighbours);
let netif=this.stack.attach(nameOf(config.name,this.drivers.length),driver,chooseMac(config,driver),
mtu);netif.neighbours=config.neighbours??null;for(let address of config.addresses??[])this.addAddress(
netif,address)}#configureNames({nameservers,hosts}){let{resolver}=this.stack;resolver.setNameServers(
nameservers);for(let[name,addresses]of Object.entries(hosts))for(let address of[addresses].flat())resolver.
hosts.add(name,parseAddr(address))}addAddress(netif,text){let prefix=parsePrefix(text);if(prefix===null)
throw new TypeError(`Invalid address "${text}"`);if(this.stack.ip.addAddress(netif,prefix.addr,prefix.
prefixLen)!==0)throw new TypeError(`Cannot use address "${text}" on "${netif.name}"`)}replaceAddress(netif,old,text){
let prefix=parsePrefix(text);if(prefix===null)throw new TypeError(`Invalid address "${text}"`);let{addr,
prefixLen}=prefix;if(this.stack.ip.replaceAddress(netif,old,addr,prefixLen)!==0)throw new TypeError(
`Cannot use address "${text}" in the place of "${old}" on "${netif.name}"`)}addRoute(route){let prefix=parsePrefix(
route.to);if(prefix===null)throw new TypeError(`Invalid network "${route.to}"`);let{to,netif,via}=route,
err=this.stack.ip.addRoute(prefix.addr,prefix.prefixLen,this.netif(netif),via===void 0?null:parseAddr(
via));if(err===0)return;let why=err===-4?`: the gateway "${via}" is on none of the networks of "${netif}\
"`:"";throw new TypeError(`Cannot add a route to "${to}"${why}`)}netif(name){for(let netif of this.stack.
ip.netifs)if(netif.name===name)return netif;throw new TypeError(`No interface is named "${name}"`)}describeNetifs(){
return this.stack.ip.netifs.map(netif=>({index:netif.index,name:netif.name,mac:netif.mac.toString(),
mtu:netif.mtu,addresses:netif.addresses.map(a=>`${a.addr}/${a.prefixLen}`),groups:netif.groups.map(g=>g.
addr.toString()),up:netif.up,rxFrames:netif.stats.rxFrames,rxBytes:netif.stats.rxBytes,txFrames:netif.
stats.txFrames,txBytes:netif.stats.txBytes,txDropped:netif.stats.txDropped}))}turn(now){let{stack,port}=this;
stack.clock.now=now;let more=port.handleRequests();return stack.receive()&&(more=!0),stack.runTimers(),
more||port.wakeSoon(now),stack.flush()&&(more=!0),port.show(now),more||stack.loopbackPending}#stop(){
this.#stopAt<1/0||(this.#stopAt=this.stack.clock.now+this.#graceMs,this.stack.resolver.close(),this.
stack.api.releaseAll())}ended(now){if(this.#stopAt===1/0)return!1;if(now>=this.#stopAt)return!0;let left=this.#stopAt-
now;return this.stack.tcp.isSettled(left>GRACE_MS-PEER_GRACE_MS)}sleepTime(now){let next=Math.min(this.
stack.nextDeadline(),this.port.deadline);this.#stopAt!==1/0&&(next=Math.min(next,now+ENDING_POLL_MS));
let ms=Math.max(0,next-now);return this.port.backlogged?Math.min(ms,1):ms}async close(){let failures=[];
try{this.stack.tcp.shutdown(),this.stack.flush()}catch(error){failures.push(error)}if(failures.push(
...await this.closeDrivers()),failures.length>0)throw failures[0]}async closeDrivers(){let failures=[];
for(let driver of this.drivers.splice(0))try{await driver.close()}catch(error){failures.push(error)}
return failures}};function chooseMac(config,driver){if(driver.medium==="ip")return MacAddr.ZERO;if(config.
mac!==void 0){let mac=MacAddr.parse(config.mac);if(mac===null||mac.isMulticast)throw new TypeError(`\
Invalid hardware address "${config.mac}"`);return mac}return driver.mac===void 0?null:MacAddr.read(driver.
mac,0)}function checkPolicy(policy){if(!(policy===void 0||policy==="learn"||policy==="static"))throw new TypeError(
`Invalid neighbours "${policy}": learn or static`)}function nameOf(name,n){return name??`if${n}`}function parseAddr(text){
let addr=IpAddr.parse(text);if(addr===null)throw new TypeError(`Invalid address "${text}"`);return addr}export{Host};
