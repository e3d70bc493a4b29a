// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="../mod.ts"
import{REAL_CLOCK,VirtualClock}from"./application.js";import{APP_WAITING,Bells,BlockPool,DEFAULT_TCP_CONFIG,
ECN_MODES,ERR_ABRT,ERR_ALREADY,ERR_ARG,ERR_BUF,ERR_CLSD,ERR_CONN,ERR_IF,ERR_INPROGRESS,ERR_ISCONN,ERR_MEM,
ERR_OK,ERR_RST,ERR_RTE,ERR_TIMEOUT,ERR_USE,ERR_VAL,ERR_WOULDBLOCK,EVENT_SIGNAL,EVENT_WORDS,IpAddr,LWIP_DNS,
NETCONNTYPE_DATAGRAM,NETCONNTYPE_GROUP,NETCONNTYPE_ISIPV6,NETCONNTYPE_ISUDPLITE,NETCONNTYPE_ISUDPNOCHKSUM,
NETCONN_INVALID,NETCONN_RAW,NETCONN_RAW_IPV6,NETCONN_TCP,NETCONN_TCP_IPV6,NETCONN_TYPE_IPV6,NETCONN_UDP,
NETCONN_UDPLITE,NETCONN_UDPLITE_IPV6,NETCONN_UDPNOCHKSUM,NETCONN_UDPNOCHKSUM_IPV6,NETCONN_UDP_IPV6,OPT_BROADCAST,
OPT_CHECKSUM,OPT_ECN,OPT_HDRINCL,OPT_KEEPALIVE,OPT_KEEPCNT,OPT_KEEPIDLE,OPT_KEEPINTVL,OPT_MULTICAST_ALL,
OPT_MULTICAST_IF,OPT_MULTICAST_LOOP,OPT_MULTICAST_TTL,OPT_NOCHECKSUM,OPT_NODELAY,OPT_REUSEADDR,OPT_TOS,
OPT_TRACE,OPT_TTL,OPT_USER_TIMEOUT,PacketMemory,REQUEST_BLOCKED,REQUEST_WORDS,RingReader,RingWriter,
bellTable,checksum,congestionNames,dnsRcodeName,dnsTypeName,dnsTypeOf,layoutOf,netconn_type,openSignal,
putAddr,readTrace,registerCongestion,reservePages,returnBell,reverseDnsName,spinnerOf,takeAddr,takeBell}from"./common.js";var NETCONN_EVT_RCVPLUS=0,NETCONN_EVT_RCVMINUS=1,NETCONN_EVT_SENDPLUS=2,NETCONN_EVT_SENDMINUS=3,NETCONN_EVT_ERROR=4,
NETCONN_NONE=0,NETCONN_WRITE=1,NETCONN_LISTEN=2,NETCONN_CONNECT=3,NETCONN_CLOSE=4,NETCONN_NOFLAG=0,NETCONN_NOCOPY=0,
NETCONN_COPY=1,NETCONN_MORE=2,NETCONN_DONTBLOCK=4,NETCONN_NOAUTORCVD=8,NETCONN_NOFIN=16,NETCONN_FLAG_MBOXCLOSED=1,
NETCONN_FLAG_NON_BLOCKING=2,NETCONN_FLAG_IN_NONBLOCKING_CONNECT=4,NETCONN_FLAG_MBOXINVALID=8,NETCONN_FLAG_CHECK_WRITESPACE=16,
NETCONN_FLAG_IPV6_V6ONLY=32,NETCONN_FLAG_PKTINFO=64,NETCONN_FIN_RX_PENDING=128,NETCONN_DNS_IPV4=0,NETCONN_DNS_IPV6=1,
NETCONN_DNS_IPV4_IPV6=2,NETCONN_DNS_IPV6_IPV4=3,NETCONN_DNS_DEFAULT=2,NETCONN_SHUT_RD=1,NETCONN_SHUT_WR=2,
NETCONN_SHUT_RDWR=3,TCP_DEFAULT_LISTEN_BACKLOG=255;var Fragment=class _Fragment{kind;offset;length;#memory;#handle;#whole;#bytes;#refs=1;constructor(kind,memory,handle,offset,length,bytes,whole=null){
this.kind=kind,this.#memory=memory,this.#handle=handle,this.offset=offset,this.length=length,this.#bytes=
bytes,this.#whole=whole}static received(memory,pbuf,offset,length){return new _Fragment(0,memory,pbuf,
offset,length,null)}static block(memory,size){let offset=memory.allocateBlock(size);return offset<0?
null:new _Fragment(1,memory,offset,offset,size,null)}static external(bytes){return new _Fragment(2,null,
-1,-1,bytes.byteLength,bytes)}part(at,length){return this.#refs++,new _Fragment(3,this.#memory,-1,this.
offset+at,length,null,this)}get bytes(){return this.#bytes??=this.view(0,this.length)}view(at,length){
let offset=this.offset+at;return this.#memory.u8.subarray(offset,offset+length)}get memory(){return this.#memory}isIn(memory){
return this.#memory===memory}retain(){this.#refs++}release(){if(!(--this.#refs>0)){if(this.#refs<0)throw new Error(
"Bug: fragment released twice");this.#whole!==null?this.#whole.release():this.kind===0?this.#memory.
freePbuf(this.#handle):this.kind===1&&this.#memory.freeBlock(this.#handle)}}};var NETBUF_FLAG_DESTADDR=1,NETBUF_FLAG_CHKSUM=2,NO_LIST=[],leaked=0,lost=new FinalizationRegistry(fragments=>{
if(fragments.length!==0){leaked++;for(let fragment of fragments)fragment.release()}}),YOUNG=64,young=new Array(
YOUNG).fill(null),births=0;function leakedNetbufs(){for(let i=0;i<YOUNG;i++)young[i]?.watch(),young[i]=
null;return leaked}var NetBuf=class _NetBuf{port=0;toPort=0;netif=0;flags=0;#memory;#list;#whole=null;#at=0;#length=0;#bytes=null;#origin=null;#addr=null;#toAddr=null;#cursor=0;#birth=0;#watched=!1;constructor(memory=null,received2=null){
this.#memory=memory,this.#list=received2,received2===null&&this.handOut()}static received(whole,at,length,origin){
let buf=new _NetBuf(whole.memory,NO_LIST);return buf.#list=null,buf.#whole=whole,buf.#at=at,buf.#length=
length,buf.port=origin.fromPort,buf.toPort=origin.toPort,buf.netif=origin.netif,buf.flags=origin.flags,
buf.#origin=origin,buf}get#fragments(){let list=this.#list??=[],whole=this.#whole;return whole===null||
(this.#whole=null,this.#length===whole.length?list.push(whole):(list.push(whole.part(this.#at,this.#length)),
whole.release())),list}get#isEmpty(){return this.#whole===null&&(this.#list===null||this.#list.length===
0)}handOut(){this.#birth=births++;let place=this.#birth&YOUNG-1;return young[place]?.watch(),young[place]=
this,this}watch(){this.#watched||this.#isEmpty||(this.#watched=!0,lost.register(this,this.#fragments,
this))}get addr(){return this.#addr??=(this.#origin?.from??IpAddr.ANY4).clone()}get toAddr(){return this.#toAddr??=
(this.#origin?.to??IpAddr.ANY4).clone()}static from(bytes){let buf=new _NetBuf;return buf.ref(bytes),
buf}get fragments(){return this.#fragments}get byteLength(){if(this.#whole!==null)return this.#length;
let length=0;for(let fragment of this.#fragments)length+=fragment.length;return length}get from(){return{
hostname:this.addr.toString(),port:this.port}}get to(){return{hostname:this.toAddr.toString(),port:this.
toPort}}append(fragment){this.#fragments.push(fragment),births-this.#birth>YOUNG&&this.watch()}alloc(size){
if(!(size>=0&&size<=65535))throw new RangeError(`Cannot allocate a netbuf of ${size} bytes`);this.free();
let fragment=this.#memory===null?Fragment.external(new Uint8Array(size)):Fragment.block(this.#memory,
size);return fragment===null?null:(this.append(fragment),fragment.bytes)}ref(bytes){this.free(),this.
append(Fragment.external(bytes))}free(){this.#cursor=0,this.flags&=~NETBUF_FLAG_CHKSUM;let whole=this.#whole;
if(whole!==null){this.#whole=this.#bytes=null,whole.release();return}if(this.#isEmpty)return;let fragments=this.#fragments;
for(let i=0;i<fragments.length;i++)fragments[i].release();fragments.length=0}delete(){this.free();let place=this.#birth&
YOUNG-1;young[place]===this&&(young[place]=null),this.#watched&&(this.#watched=!1,lost.unregister(this))}[Symbol.
dispose](){this.delete()}chain(tail){if(tail===this)throw new TypeError("Cannot chain a netbuf to it\
self");for(let fragment of tail.#fragments)this.#fragments.push(fragment);tail.#fragments.length=0,tail.
delete(),this.#cursor=0}data(){let whole=this.#whole;return whole===null?this.#fragments[this.#cursor]?.
bytes??null:this.#bytes??=whole.view(this.#at,this.#length)}next(){let last=this.#fragments.length-1;
return this.#cursor>=last?-1:++this.#cursor===last?1:0}first(){this.#cursor=0}*[Symbol.iterator](){for(let fragment of this.#fragments)
yield fragment.bytes}copyInto(target,offset=0){let copied=0;for(let fragment of this.#fragments){if(offset>=
fragment.length){offset-=fragment.length;continue}let length=Math.min(fragment.length-offset,target.
byteLength-copied);if(length===0)break;target.set(offset===0&&length===fragment.length?fragment.bytes:
fragment.bytes.subarray(offset,offset+length),copied),copied+=length,offset=0}return copied}toBytes(){
let bytes=new Uint8Array(this.byteLength);return this.copyInto(bytes),bytes}take(source){if(source.byteLength>
this.byteLength)return!1;let taken=0;for(let fragment of this.#fragments){let length=Math.min(fragment.
length,source.byteLength-taken);fragment.bytes.set(source.subarray(taken,taken+length)),taken+=length}
return!0}};var Origin=class{from;fromPort;to;toPort;netif;flags;constructor(from,fromPort,to,toPort,netif,flags){
this.from=from.clone(),this.fromPort=fromPort,this.to=to.clone(),this.toPort=toPort,this.netif=netif,
this.flags=flags}equals(from,fromPort,to,toPort,netif,flags){return this.fromPort===fromPort&&this.toPort===
toPort&&this.netif===netif&&this.flags===flags&&this.from.equals(from)&&this.to.equals(to)}};var DatagramRun=class{#whole;#size;#origin;#at=0;constructor(whole,size,origin){this.#whole=whole,this.#size=
size,this.#origin=origin}get bytesLeft(){return this.#whole.length-this.#at}next(){let at=this.#at,length=Math.
min(this.#size,this.bytesLeft);return this.#at=at+length,this.bytesLeft>0&&this.#whole.retain(),NetBuf.
received(this.#whole,at,length,this.#origin)}release(){this.bytesLeft!==0&&(this.#at=this.#whole.length,
this.#whole.release())}};var AT_ONCE=Promise.resolve(),Pending=class{#settled=!1;#failed=!1;#value;#error;#waiter=null;#resolve=null;#reject=null;get settled(){
return this.#settled}settle(value){this.#settled||(this.#settled=!0,this.#value=value,this.#resolve?.(
value),this.#wake())}fail(error){this.#settled||(this.#settled=this.#failed=!0,this.#error=error,this.#reject?.(
error),this.#wake())}get promise(){return new Promise((resolve,reject)=>{this.#failed?reject(this.#error):
this.#settled?resolve(this.#value):(this.#resolve=resolve,this.#reject=reject)})}result(){if(this.#failed)
throw this.#error;return this.#value}onSettled(waiter){let earlier=this.#waiter;this.#settled?queueMicrotask(
waiter):earlier===null?this.#waiter=waiter:this.#waiter=()=>{earlier(),waiter()}}#wake(){this.#waiter!==
null&&queueMicrotask(this.#waiter),this.#waiter=null}};function*until(pending){return pending.settled||
(yield pending),pending.result()}var Operation=class{#steps;#pending=null;#done=!1;#failed=!1;#value;#error;#promise=null;#resolve=null;#reject=null;constructor(steps){
this.#steps=steps,this.#advance()}get done(){return this.#done}#advance(){this.#pending=null;try{let{
done,value}=this.#steps.next();if(done)this.#value=value;else{this.#pending=value,value.onSettled(()=>{
this.#pending===value&&this.#advance()});return}}catch(error){this.#failed=!0,this.#error=error}this.#done=
!0,this.#failed?this.#reject?.(this.#error):this.#resolve?.(this.#value)}result(){if(this.#failed)throw this.#error;
return this.#value}get promise(){return this.#promise!==null?this.#promise:(this.#done?this.#promise=
this.#failed?Promise.reject(this.#error):Promise.resolve(this.#value):this.#promise=new Promise((resolve,reject)=>{
this.#resolve=resolve,this.#reject=reject}),this.#promise)}then(onFulfilled,onRejected){return this.
promise.then(onFulfilled,onRejected)}*steps(){for(;!this.#done;){let pending=this.#pending;yield pending,
this.#pending===pending&&this.#advance()}return this.result()}block(blocker){for(;!this.#done;)blocker.
waitFor(this.#pending),this.#pending.settled&&this.#advance();return blocker.flush(),this.result()}};var TIMED_OUT=Symbol("timed out"),INVALID=Symbol("invalid"),NONE=[],NO_READERS=[];function hand(reader,item){
reader.leave?.(),reader.pending.settle(item)}var Mailbox=class{#items=[];#head=0;#readers=NO_READERS;#valid=!0;#time;constructor(time){
this.#time=time}get valid(){return this.#valid}get length(){return this.#items.length-this.#head}get readers(){
return this.#readers.length}post(item){let reader=this.#nextReader();reader!==null?hand(reader,item):
this.#items.push(item)}#nextReader(){let readers=this.#readers;return readers.length>1?readers.shift():
readers.length===0?null:(this.#readers=NO_READERS,readers[0])}#addReader(reader){this.#readers.length===
0?this.#readers=[reader]:this.#readers.push(reader)}peek(){return this.#items[this.#head]}tryFetch(){
if(this.#head===this.#items.length)return;let item=this.#items[this.#head];return this.#items[this.#head++]=
void 0,this.#head===this.#items.length?(this.#items.length=0,this.#head=0):this.#head>=1024&&this.#head*
2>=this.#items.length&&(this.#items.splice(0,this.#head),this.#head=0),item}fetch(wait={}){let{signal,
timeout}=wait,reader=new Pending;if(signal?.aborted)return reader.fail(signal.reason),reader;let item=this.
tryFetch();return item!==void 0||!this.#valid?(reader.settle(item??INVALID),reader):(this.#addReader(
signal===void 0&&timeout===void 0?{pending:reader,leave:null}:this.#impatient(reader,signal,timeout)),
reader)}#impatient(pending,signal,timeout){let timer=-1,leave=()=>{timer!==-1&&this.#time.clear(timer),
signal?.removeEventListener("abort",onAbort)},reader={pending,leave},giveUp=()=>{leave(),this.#readers.
splice(this.#readers.indexOf(reader),1)},onAbort=()=>{giveUp(),pending.fail(signal.reason)};return signal?.
addEventListener("abort",onAbort),timeout!==void 0&&(timer=this.#time.set(timeout,()=>{timer=-1,giveUp(),
pending.settle(TIMED_OUT)})),reader}invalidate(){if(this.#valid=!1,this.release(),this.length===0)return NONE;
let items=this.#items.slice(this.#head);return this.#items=[],this.#head=0,items}release(){let readers=this.#readers;
if(readers.length!==0){this.#readers=NO_READERS;for(let reader of readers)hand(reader,INVALID)}}};var LONGEST_RUN=1,LOOKS=16,EventWait=class{#i32;#signal;#waiting;#events;#spinner;#seen=0;#turned=0;constructor(i32,control,events,spinner){
this.#i32=i32,this.#signal=control+EVENT_SIGNAL,this.#waiting=control+APP_WAITING,this.#events=events,
this.#spinner=spinner}awake(){this.#seen=Atomics.load(this.#i32,this.#signal),Atomics.store(this.#i32,
this.#waiting,0)}asleep(){return Atomics.store(this.#i32,this.#waiting,1),!this.#events.ready}async wait(){
let now2=performance.now();if(this.#spinner.begin(now2)&&(now2-this.#turned>LONGEST_RUN&&(await new Promise(
resolve=>setImmediate(resolve)),this.#turned=now2),await this.#spin())||!this.asleep())return;let wait=Atomics.
waitAsync(this.#i32,this.#signal,this.#seen);wait.async&&(this.#spinner.sleeps(),await wait.value),this.#turned=
performance.now(),this.#spinner.end(this.#turned)}block(ms){if(ms>0&&this.#spinner.begin(performance.
now())){let found;do found=this.#look();while(found===void 0);if(found)return}this.asleep()&&(this.#spinner.
sleeps(),Atomics.wait(this.#i32,this.#signal,this.#seen,ms),this.#spinner.end(performance.now()))}async#spin(){
let found;do await null,found=this.#look();while(found===void 0);return found}#look(){let found=!1;for(let i=0;i<
LOOKS&&!found;i++)found=this.#events.ready;let now2=performance.now();return found&&this.#spinner.end(
now2),found?!0:this.#spinner.goesOn(now2)?void 0:!1}end(){this.#spinner.sleeps()}wake(){Atomics.add(
this.#i32,this.#signal,1),Atomics.notify(this.#i32,this.#signal)}};var LONGEST_BLOCK=1e3,BREATH=256,FLUSH_WEIGHT=32,LAZY_LIMIT=32,MAX_RECORD=32,SEND_WORDS=10,SMALL_DATAGRAM=256,
MAX_DATAGRAM_FRAGMENTS=16,Port=class{u8;#i32;#layout;#requests;#events;#wait;#arena;#wakeCore;#local;#record=new Int32Array(
MAX_RECORD+2*MAX_DATAGRAM_FRAGMENTS);#overflow=[];#flushQueued=!1;#laterQueued=!1;#unannounced=!1;#weight=0;#weighed=0;#lazy=0;#lazyBytes=0;#lazyWindow;#nextConn=0;#freeConns=[];#own=[];#accepted=[];#localAddr=IpAddr.
ANY4;#nextCall=1;#calls=new Map;#controls=new Map;#pieces=new Map;#lentUntil=[];#lent=[];#lentHead=0;#memoryWaiters=[];#roomWaiters=[];breathes=!0;#breathless=0;#open=!0;#stopping=!1;#closeStopped;stopped;constructor(memory,layout,wakeCore,lazyWindow,spinner,local=null){
let isLocal=local!==null;this.#local=local,this.#lazyWindow=lazyWindow,this.u8=memory.u8,this.#i32=memory.
i32,this.#layout=layout,this.#requests=new RingWriter(memory.i32,layout.requestWord,REQUEST_WORDS,isLocal),
this.#events=new RingReader(memory.i32,layout.eventWord,EVENT_WORDS,isLocal),this.#wait=new EventWait(
memory.i32,layout.controlWord,this.#events,spinner),this.#arena=new BlockPool(layout.sendArena,layout.
sendArenaSize),this.#wakeCore=wakeCore,this.stopped=new Promise(resolve=>this.#closeStopped=resolve)}get isOpen(){
return this.#open&&!this.#stopping}add(client){let conn=this.#freeConns.pop()??this.#nextConn++;return this.#own[conn]=
client,conn}#client(conn){return conn>=0?this.#own[conn]:this.#accepted[~conn]}#forget(conn){let client=this.#client(
conn);client!==void 0&&(conn>=0?(this.#own[conn]=void 0,this.#freeConns.push(conn)):this.#accepted[~conn]=
void 0,client.onReleased())}post(opcode,a,b=0,c=0,d=0){let r=this.#record;r[0]=a,r[1]=b,r[2]=c,r[3]=
d,opcode===9&&(this.#weight+=c>>12),this.#commit(opcode,4)}postAddr(opcode,conn,call,addr,port,flags=0){
let r=this.#record;r[0]=conn,r[1]=call,putAddr(r,2,addr),r[6]=port,r[7]=flags,this.#commit(opcode,8)}postGroup(conn,call,group,ifAddr,netif,op,source){
let r=this.#record;r[0]=conn,r[1]=call,putAddr(r,2,group),putAddr(r,6,ifAddr),r[10]=netif,r[11]=op,putAddr(
r,12,source),this.#commit(19,16)}postDatagram(conn,call,addr,port,fragments){if(!this.hasRoom())return!1;
let r=this.#record;r[0]=conn,r[1]=call,putAddr(r,2,addr),r[6]=port,r[7]=fragments.length;let at=8;for(let fragment of fragments)
r[at++]=fragment.offset,r[at++]=fragment.length;this.#commit(10,at);let until2=this.#requests.position;
for(let fragment of fragments)fragment.retain(),this.#lent.push(fragment),this.#lentUntil.push(until2);
return!0}postBytes(conn,addr,port,bytes){if(!this.#open||!this.hasRoom())return!1;let{length}=bytes,
isSmall=length<=SMALL_DATAGRAM,block=isSmall?0:this.allocateBlock(length);if(block<0)return!1;let words=SEND_WORDS+
(isSmall?length+7>>2:0),at=this.#requests.reserve(10,1+words),offset=isSmall?(at+SEND_WORDS+1&-2)*4:
block;this.u8.set(bytes,offset);let w=this.#i32;return w[at]=conn,w[at+1]=0,putAddr(w,at+2,addr),w[at+
6]=port,w[at+7]=1,w[at+8]=offset,w[at+9]=length,isSmall||(this.#lent.push(block),this.#lentUntil.push(
this.#requests.position)),this.#unannounced=!0,this.#queueFlush(),!0}breather(){return++this.#breathless<
BREATH||!this.breathes?AT_ONCE:(this.#breathless=0,this.flush(),new Promise(resolve=>setImmediate(resolve)))}call(){
let call=this.#callNumber(),reply=new Pending;return this.#open?this.#calls.set(call,reply):reply.settle(
{err:-15,addr:IpAddr.ANY4,port:0}),{call,reply}}control(request){return new Operation(this.#control(
request))}*#control(request){if(!this.isOpen)throw new TypeError("The stack is closed");let bytes=new TextEncoder().
encode(JSON.stringify(request)),fragment=Fragment.block(this,bytes.byteLength);if(fragment===null)throw new RangeError(
"Cannot ask the stack: its memory is exhausted");fragment.bytes.set(bytes);let call=this.#callNumber();
this.post(17,call,fragment.offset,fragment.length);let reply=new Pending;this.#controls.set(call,reply);
let text=yield*until(reply);fragment.release();let answer=JSON.parse(text);if(answer.error!==void 0)
throw new TypeError(answer.error);return answer.value}stop(){if(this.isOpen){this.#stopping=!0;for(let client of this.#clients())
client?.onStopped();this.post(18,0)}}#clients(){return[...this.#own,...this.#accepted]}#callNumber(){
let call=this.#nextCall;return this.#nextCall=call===2147483647?1:call+1,call}#commit(opcode,words,lazy=!1){
if(!this.#open)return;let record=this.#record;if(this.#overflow.length===0){let at=this.#requests.reserve(
opcode,words+1);if(at<0&&(this.flush(),at=this.#requests.reserve(opcode,words+1)),at>=0){let i32=this.#i32;
for(let i=0;i<words;i++)i32[at+i]=record[i];this.#unannounced=!0,lazy?this.#requests.publish():this.#queueFlush();
return}}let copy=new Int32Array(words+1);copy[0]=opcode;for(let i=0;i<words;i++)copy[i+1]=record[i];
this.#overflow.push(copy),this.#queueFlush()}#queueFlush(){if(this.#weight++,this.#weight>=FLUSH_WEIGHT&&
this.#overflow.length===0){this.flush();return}this.#flushQueued||(this.#flushQueued=!0,queueMicrotask(
this.#flushBound))}#flushBound=()=>{if(this.#weight>this.#weighed&&this.#weight<FLUSH_WEIGHT){this.#weighed=
this.#weight,queueMicrotask(this.#flushBound);return}this.#flushQueued=!1,this.#show(!0)};#flushLater(){
this.#laterQueued||(this.#laterQueued=!0,setImmediate(this.#flushLaterBound))}#flushLaterBound=()=>{
this.#laterQueued=!1,this.flush()};hasRoom(){return this.#overflow.length>0?!1:this.#requests.space()>=
REQUEST_WORDS/8||this.#requests.space(!0)>=REQUEST_WORDS/8}room(){let waiting=new Pending;return this.#roomWaiters.
push(waiting),this.#open?(this.flush(),this.#raiseBlocked(),this.hasRoom()&&this.#wakeRoomWaiters(),
waiting):(this.#wakeRoomWaiters(),waiting)}#wakeRoomWaiters(){let waiters=this.#roomWaiters;this.#roomWaiters=
[];for(let waiter of waiters)waiter.settle()}flush(){this.#show(!1)}#show(isIdle){this.#overflow.length>
0&&this.#retryOverflow(),this.#unannounced&&(this.#unannounced=!1,this.#weight=this.#weighed=0,this.#lazy=
0,this.#lazyBytes=0,this.#requests.publish(),isIdle&&this.#local!==null?this.#local.turn():this.#wakeCore())}#retryOverflow(){
let done=0;for(let copy of this.#overflow){let at=this.#requests.reserve(copy[0],copy.length);if(at<
0&&(this.#raiseBlocked(),at=this.#requests.reserve(copy[0],copy.length),at<0))break;for(let i=1;i<copy.
length;i++)this.#i32[at+i-1]=copy[i];this.#unannounced=!0,done++}done===this.#overflow.length?this.#overflow=
[]:this.#overflow.splice(0,done)}allocateBlock(size){let block=this.#arena.allocate(size);return block>=
0?block:(this.#reclaimLent(),this.#arena.allocate(size))}freeBlock(offset){this.#arena.free(offset),
this.#memoryWaiters.length>0&&this.#wakeMemoryWaiters()}#wakeMemoryWaiters(){let waiters=this.#memoryWaiters;
this.#memoryWaiters=[];for(let waiter of waiters)waiter.settle()}freePbuf(id){if(this.#local!==null){
this.#local.freePbuf(id);return}this.#record[0]=id,this.#commit(12,1,++this.#lazy<LAZY_LIMIT)}postAccepted(listener,conn){
this.#record[0]=listener,this.#record[1]=conn,this.#commit(8,2,!0)}postDelete(conn,isUrgent){this.#record[0]=
conn,this.#commit(2,1,!isUrgent),isUrgent||this.#flushLater()}postRecved(conn,bytes){this.#record[0]=
conn,this.#record[1]=bytes,this.#lazyBytes+=bytes,this.#commit(11,2,this.#lazyBytes<this.#lazyWindow)}memoryFreed(){
let waiting=new Pending;return this.#memoryWaiters.push(waiting),this.#open?(this.#lent.length>this.#lentHead&&
(this.flush(),this.#raiseBlocked(),this.#reclaimLent()),waiting):(this.#wakeMemoryWaiters(),waiting)}#raiseBlocked(){
Atomics.store(this.#i32,this.#layout.controlWord+REQUEST_BLOCKED,1)}get blocksUsed(){return this.#reclaimLent(),
this.#arena.blocksUsed}#reclaimLent(){let released=this.#requests.released,head=this.#lentHead;for(;head<
this.#lent.length&&(released-this.#lentUntil[head]|0)>=0;){let lent=this.#lent[head++];typeof lent==
"number"?this.freeBlock(lent):lent.release()}head===this.#lent.length?(this.#lent.length=0,this.#lentUntil.
length=0,head=0):head>1024&&head*2>this.#lent.length&&(this.#lent.splice(0,head),this.#lentUntil.splice(
0,head),head=0),this.#lentHead=head}async run(){for(;this.#open;)this.#wait.awake(),this.drain(),await this.#wait.
wait();this.#wait.end()}waitFor(pending,runDue){for(;;){this.#wait.awake(),this.flush(),this.drain();
let ms=Math.min(runDue(),LONGEST_BLOCK);if(this.flush(),pending.settled)break;this.#wait.block(ms)}this.#wait.
asleep()||this.#wait.wake()}drain(){let events=this.#events,i32=this.#i32;for(let at=events.next();at>=
0;at=events.next())this.#dispatch(events.opcode,i32,at);events.release(),this.#lent.length>0&&this.#reclaimLent(),
this.#overflow.length>0&&this.flush(),this.#roomWaiters.length>0&&(this.hasRoom()||this.#raiseBlocked(),
this.hasRoom()&&this.#wakeRoomWaiters()),this.#memoryWaiters.length>0&&this.#lent.length>0&&(this.#raiseBlocked(),
this.#reclaimLent())}#dispatch(opcode,w,at){switch(opcode){case 3:{let fragment=Fragment.received(this,
w[at+1],w[at+2],w[at+3]),client=this.#client(w[at]);client===void 0?fragment.release():client.onData(
fragment,w[at+4]===1);return}case 5:this.#client(w[at])?.onSent(w[at+1],w[at+2]);return;case 10:{let fragment=Fragment.
received(this,w[at+1],w[at+2],w[at+3]),client=this.#client(w[at]);client===void 0?fragment.release():
client.onDatagrams(fragment,w[at+15],takeAddr(w,at+4,FROM),w[at+8],takeAddr(w,at+9,TO),w[at+13],w[at+
14]);return}case 1:{let call=w[at],reply=this.#calls.get(call);if(reply===void 0)return;this.#calls.
delete(call),reply.settle({err:w[at+1],addr:takeAddr(w,at+2,new IpAddr),port:w[at+6]});return}case 6:{
let conn=w[at+1],client=this.#client(w[at])?.onAccept(conn,takeAddr(w,at+2,new IpAddr),w[at+6],this.#takeLocal(
w,at+7),w[at+11]);client!==void 0?this.#accepted[~conn]=client:(this.post(16,conn),this.post(2,conn));
return}case 2:this.#client(w[at])?.onConnected(this.#takeLocal(w,at+1),w[at+5]);return;case 15:this.#client(
w[at])?.onNotBegun(w[at+1]);return;case 4:this.#client(w[at])?.onFin();return;case 7:this.#client(w[at])?.
onError(w[at+1]);return;case 8:this.#client(w[at])?.onClosed();return;case 9:this.#forget(w[at]);return;case 11:
this.#client(w[at])?.onSendError(w[at+1]);return;case 14:this.#client(w[at])?.onDatagramError(w[at+1]);
return;case 12:this.#answer(w[at],w[at+1],w[at+2],w[at+3],w[at+4]===1);return;case 13:this.close();return}}#takeLocal(w,at){
let addr=takeAddr(w,at,TO);return this.#localAddr.equals(addr)||(this.#localAddr=addr.clone()),this.#localAddr}#answer(call,pbuf,offset,length,more){
let pieces=this.#pieces.get(call)??[];if(pbuf>=0&&(pieces.push(this.u8.slice(offset,offset+length)),
this.freePbuf(pbuf)),more){this.#pieces.set(call,pieces);return}this.#pieces.delete(call);let decoder=new TextDecoder,
text=pbuf<0?'{"error":"The stack has no memory for the answer"}':pieces.map(piece=>decoder.decode(piece,
{stream:!0})).join("");this.#controls.get(call)?.settle(text),this.#controls.delete(call)}close(){if(!this.#open)
return;this.#open=!1;for(let client of this.#clients())client?.onStopped(),client?.onReleased();this.#own.
length=this.#accepted.length=0;for(let reply of this.#calls.values())reply.settle({err:-15,addr:IpAddr.
ANY4,port:0});this.#calls.clear();let gone=JSON.stringify({error:"The stack has ended"});for(let reply of this.#controls.
values())reply.settle(gone);this.#controls.clear(),this.#wakeMemoryWaiters(),this.#wakeRoomWaiters(),
this.#closeStopped(),this.#wait.wake()}},FROM=new IpAddr,TO=new IpAddr;var SMALL_BLOCK=2048,MEDIUM_BLOCK=8704,LARGE_BLOCK=65544,SendBuffer=class{bytes=0;#memory;#fragments=[];#lengths=[];#head=0;#tail=null;#tailUsed=0;offset=0;constructor(memory){
this.#memory=memory}append(data,from,length){let tail=this.#tail;if(tail===null||this.#tailUsed===tail.
length){if(tail!==null&&tail.release(),tail=this.#tail=Fragment.block(this.#memory,blockFor(length)),
tail===null)return 0;this.#tailUsed=length>SMALL_BLOCK?data.byteOffset+from&7:0}let take=Math.min(length,
tail.length-this.#tailUsed,65536),source=from===0&&take===data.byteLength?data:data.subarray(from,from+
take);return this.#memory.u8.set(source,tail.offset+this.#tailUsed),this.offset=tail.offset+this.#tailUsed,
this.#tailUsed+=take,this.#push(tail,take),take}appendRef(fragment,start,length){this.offset=fragment.
offset+start,this.#push(fragment,length)}#push(fragment,length){this.bytes+=length;let last=this.#fragments.
length-1;if(last>=this.#head&&this.#fragments[last]===fragment){this.#lengths[last]=this.#lengths[last]+
length;return}if(fragment.retain(),last<this.#head){this.#fragments=[fragment],this.#lengths=[length],
this.#head=0;return}this.#fragments.push(fragment),this.#lengths.push(length)}acknowledge(bytes){for(this.
bytes-=bytes;bytes>0;){let length=this.#lengths[this.#head];if(length>bytes){this.#lengths[this.#head]=
length-bytes;return}bytes-=length,this.#fragments[this.#head].release(),this.#fragments[this.#head++]=
null}this.#head===this.#fragments.length?(this.#head>1&&(this.#fragments=[],this.#lengths=[],this.#head=
0),this.#tail!==null&&(this.#tail.release(),this.#tail=null)):this.#head>=256&&this.#head*2>=this.#lengths.
length&&(this.#fragments.splice(0,this.#head),this.#lengths.splice(0,this.#head),this.#head=0)}clear(){
this.acknowledge(this.bytes),this.#tail!==null&&(this.#tail.release(),this.#tail=null)}};function blockFor(length){
return length<=SMALL_BLOCK?SMALL_BLOCK:length<=MEDIUM_BLOCK-8?MEDIUM_BLOCK:LARGE_BLOCK}var Delivery=class{fragments;length;constructor(first2){this.fragments=[first2],this.length=first2.length}append(fragment){
this.fragments.push(fragment),this.length+=fragment.length}release(){for(let fragment of this.fragments)
fragment.release();this.fragments.length=0}},LEN_MAX=65535,NO_WAIT={},FULL_DEVICE_MS=1,DATAGRAM_MAX=65507,
LwipConn=class _LwipConn{type;proto;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;recvBufSize=2147483647;recvAvail=0;linger=-1;owner=null;remoteEnd=null;localEnd=null;#context;#port;#id;#group;#recvMbox;#acceptMbox=null;#sendBuffer=null;#sndBuf;#hasPcb=!0;#established=!1;#sawEnd=!1;#ended=!1;#rxShut=!1;#txShut=!1;#deleted=!1;#partial=null;#refused=null;#connectOver=null;#connecting=null;#blockedWrite=null;#vector=null;#writable=null;#early=null;#isReleased=!1;#released=null;#sendVerified=null;#udpConnected=!1;#origin=null;constructor(context,type,proto=0,accepted){
this.#context=context,this.#sndBuf=context.sndBuf,this.#port=context.port,this.type=type,this.proto=
proto,this.#group=NETCONNTYPE_GROUP(type),this.#recvMbox=new Mailbox(context.time),accepted===void 0?
(this.#id=context.port.add(this),context.port.post(1,this.#id,type,proto)):(this.#id=accepted,this.#established=
!0),this.#group===NETCONN_UDP&&(this.flags=64)}get id(){return this.#id}get hasPcb(){return this.#hasPcb}get deleted(){
return this.#deleted}get sawEnd(){return this.#sawEnd}get unacknowledged(){return this.#sendBuffer===
null?0:this.#sendBuffer.bytes}get released(){return this.#released===null&&(this.#released=Promise.withResolvers(),
this.#isReleased&&this.#released.resolve()),this.#released.promise}get#isTcp(){return this.#group===
NETCONN_TCP}#nonblocking(apiflags){return(this.flags&2)!==0||(apiflags&4)!==0}#event(evt,len){this.owner?.
onEvent(evt,len>LEN_MAX?LEN_MAX:len)}err(){let err=this.pendingErr;return this.pendingErr=0,err}bind(addr,port,flags=0){
return new Operation(this.#bind(addr,port,flags))}*#bind(addr,port,flags){if(!this.#hasPcb)return-6;
this.#sendVerified=null;let{call,reply}=this.#port.call();return this.#port.postAddr(3,this.#id,call,
addr,port,flags),(yield*until(reply)).err}bindIf(netif){return new Operation(this.#bindIf(netif))}*#bindIf(netif){
return this.#hasPcb?(this.#sendVerified=null,(yield*until(this.#ask(4,netif))).err):-6}getaddr(local){
return new Operation(this.#getaddr(local))}*#getaddr(local){if(!this.#hasPcb)return{err:-11,addr:IpAddr.
ANY4,port:0};let known=local?this.localEnd:this.remoteEnd;return known!==null?{err:0,...known}:yield*until(
this.#ask(14,local?1:0))}#ask(opcode,argument=0){let{call,reply}=this.#port.call();return this.#port.
post(opcode,this.#id,call,argument),reply}setOption(option,value){this.#deleted||(this.#sendVerified=
null,this.#port.post(15,this.#id,option,value))}connect(addr,port,wait=NO_WAIT){return new Operation(
this.#connect(addr,port,wait))}*#connect(addr,port,wait){if(wait.signal?.throwIfAborted(),!this.#isTcp)
return yield*this.#connectDatagram(addr,port);let refusal=this.#mayConnect();if(refusal!==0)return refusal;
if(!this.#nonblocking(0))return yield*until(this.#beginConnect(addr,port,wait));this.flags|=4,this.state=
3,this.remoteEnd={addr:addr.clone(),port};let{call,reply}=this.#port.call();this.#port.postAddr(5,this.#id,
call,addr,port);let{err}=yield*until(reply);return err===0?-5:(this.onNotBegun(err),err)}connectSoon(addr,port,wait){
return this.#isTcp&&!this.#nonblocking(0)&&this.#mayConnect()===0?this.#beginConnect(addr,port,wait).
promise:this.connect(addr,port,wait).promise}#mayConnect(){return!this.#hasPcb||!this.#port.isOpen?-15:
this.state===3?-9:this.state===0&&!this.#established?0:-10}#beginConnect(addr,port,wait){return this.
flags&=-5,this.state=3,this.remoteEnd={addr:addr.clone(),port},this.#connecting=this.#patient(wait),
this.#port.postAddr(5,this.#id,0,addr,port),this.#connecting}*#connectDatagram(addr,port){if(!this.#hasPcb)
return-15;let{call,reply}=this.#port.call();this.#port.postAddr(5,this.#id,call,addr,port);let{err}=yield*until(
reply);return err===0&&(this.#udpConnected=!0,this.#sendVerified=null),err}#patient({signal,timeout}){
let{time}=this.#context,outcome=new Pending;if(signal===void 0&&timeout===void 0)return outcome;let timer=-1,
onAbort=()=>{timer!==-1&&time.clear(timer),outcome.fail(signal.reason)};return signal?.addEventListener(
"abort",onAbort,{once:!0}),timeout!==void 0&&(timer=time.set(timeout,()=>{timer=-1,signal?.removeEventListener(
"abort",onAbort),outcome.settle(-3)})),this.#connectOver=()=>{timer!==-1&&time.clear(timer),signal?.
removeEventListener("abort",onAbort)},outcome}disconnect(){return new Operation(this.#disconnect())}*#disconnect(){
return this.#group!==NETCONN_UDP?-6:this.#hasPcb?(this.#udpConnected=!1,this.#sendVerified=null,(yield*until(
this.#ask(6))).err):-11}listen(backlog){return new Operation(this.#listen(backlog))}*#listen(backlog){
if(!this.#isTcp)return-16;if(!this.#hasPcb)return-11;if(this.state!==0&&this.state!==2)return-11;if(this.#established)
return-6;let limit=Math.max(1,backlog&255),{err}=yield*until(this.#ask(7,limit));if(err===0&&this.#hasPcb&&
this.state===0){this.state=2,this.#recvMbox.invalidate(),this.#acceptMbox=new Mailbox(this.#context.
time);for(let early of this.#takeEarly())this.#queueAccepted(early)}return err}#takeEarly(){let early=this.#early??
[];return this.#early=null,early}accept(wait=NO_WAIT){return new Operation(this.#accept(wait))}*#accept(wait){
return wait.signal?.throwIfAborted(),this.acceptNow()??this.#takeAccepted(yield*until(this.#acceptor(
wait)))}acceptNow(){let pending=this.err();if(pending!==0)return pending;let mbox=this.#acceptMbox;if(mbox===
null||!mbox.valid)return-15;let item=mbox.tryFetch();return item!==void 0?this.#takeAccepted(item):(this.
flags&1)!==0?-15:this.#nonblocking(0)?-7:void 0}async acceptSoon(wait){return this.#takeAccepted(await this.#acceptor(
wait).promise)}#acceptor(wait){return this.#acceptMbox.fetch(this.#recvWait(wait))}#takeAccepted(item){
return item===TIMED_OUT?-3:item===INVALID?-11:(this.#event(1,0),typeof item=="number"||this.#port.postAccepted(
this.#id,item.id),item)}#recvWait(wait){return this.recvTimeout>0&&wait.timeout===void 0?{signal:wait.
signal,timeout:this.recvTimeout}:wait}#fetchNow(apiflags){if(!this.#recvMbox.valid){let pending=this.
err();return pending!==0?pending:-11}let item=this.#tryFetch();if(item!==void 0)return item;if(this.#nonblocking(
apiflags)||this.pendingErr!==0||(this.flags&1)!==0){let pending=this.err();return pending!==0?pending:
(this.flags&1)!==0?-11:-7}}#tryFetch(){let item=this.#recvMbox.peek();if(item===void 0)return;if(!(item instanceof
DatagramRun))return this.#recvMbox.tryFetch(),item;let buf=item.next();return item.bytesLeft===0&&this.#recvMbox.
tryFetch(),buf}*#fetch(apiflags,wait){return wait.signal?.throwIfAborted(),this.#fetchNow(apiflags)??
this.#fetched(yield*until(this.#reader(wait)))}#reader(wait){return this.#recvMbox.fetch(this.#recvWait(
wait))}#fetched(item){if(item===TIMED_OUT)return-3;if(item instanceof DatagramRun)throw new Error("B\
ug: nobody waits for it");return item===INVALID?-11:item}recvTcp(apiflags=0,wait=NO_WAIT){return new Operation(
this.#recvTcp(apiflags,wait))}*#recvTcp(apiflags,wait){return this.#earlyTcp()??this.#takeTcp(yield*this.#fetch(
apiflags,wait),apiflags)}#earlyTcp(){if(!this.#isTcp)return-16;if(!this.#recvMbox.valid)return-11;if((this.
flags&128)!==0)return this.flags&=-129,this.#endOfStream()}#takeTcp(item,apiflags){return item instanceof
Delivery?(this.recvAvail-=item.length,this.#event(1,item.length),(apiflags&8)===0&&this.recvd(item.length),
this.#retryRefused(),item):item!==-15?item:(apiflags&16)!==0?(this.flags|=128,-7):this.#endOfStream()}#endOfStream(){
if(this.#sawEnd=!0,this.#event(1,0),!this.#hasPcb){let pending=this.err();return pending!==0?pending:
-14}return this.#shut(!0,!1),-15}recvd(bytes){return this.#isTcp?(this.#hasPcb&&this.#port.postRecved(
this.#id,bytes),0):-16}recvDatagram(apiflags=0,wait=NO_WAIT){return new Operation(this.#recvDatagram(
apiflags,wait))}*#recvDatagram(apiflags,wait){return this.#isTcp?-16:this.#earlyDatagram()??this.#takeDatagram(
yield*this.#fetch(apiflags,wait))}#earlyDatagram(){return this.#hasPcb&&this.pendingErr!==0?this.err():
void 0}#takeDatagram(item){if(!(item instanceof NetBuf))return item;let length=item.byteLength;return this.
recvAvail-=length,this.#event(1,length),item.handOut()}recv(apiflags=0,wait=NO_WAIT){return new Operation(
this.#recv(apiflags,wait))}*#recv(apiflags,wait){return this.#isTcp?this.#netbufOf(yield*this.#recvTcp(
apiflags,wait)):yield*this.#recvDatagram(apiflags,wait)}#netbufOf(item){return item instanceof Delivery?
new NetBuf(this.#port,item.fragments).handOut():item}recvNow(){if(!this.#isTcp){let early=this.#earlyDatagram();
if(early!==void 0)return early;let item2=this.#fetchNow(0);return item2===void 0?void 0:this.#takeDatagram(
item2)}let item=this.recvTcpNow(0);return item===void 0?void 0:this.#netbufOf(item)}recvTcpNow(apiflags){
let early=this.#earlyTcp();if(early!==void 0)return early;let item=this.#fetchNow(apiflags);return item===
void 0?void 0:this.#takeTcp(item,apiflags)}arrival(wait){return this.#reader(wait).promise}received(fetched){
let item=this.#fetched(fetched);return this.#isTcp?this.#netbufOf(this.#takeTcp(item,0)):this.#takeDatagram(
item)}receivedTcp(fetched,apiflags){return this.#takeTcp(this.#fetched(fetched),apiflags)}send(buf,addr,port,wait=NO_WAIT){
return new Operation(this.#send(buf,addr,port,wait))}sendNow(bytes,addr,port){return this.pendingErr===
0&&!this.#isTcp&&this.#hasPcb&&bytes.length<=DATAGRAM_MAX&&this.#sendVerified!==null&&this.#sendVerified.
equals(addr)&&this.#port.postBytes(this.#id,addr,port,bytes)}*#send(buf,addr,port,wait){let pending=this.
err();if(pending!==0)return pending;if(this.#isTcp||!this.#hasPcb)return-11;let length=buf.byteLength;
if(length>65527)return-1;let toPeer=addr.isAny;if(!toPeer&&!addr.isV4&&!NETCONNTYPE_ISIPV6(this.type))
return-6;if(toPeer&&!this.#udpConnected&&NETCONNTYPE_ISIPV6(this.type))return-6;let copy=null;if(!this.#reaches(
buf)){if(copy=Fragment.block(this.#port,length)??(yield*this.#waitForBlock(length,wait)),copy===null)
return-11;buf.copyInto(copy.bytes)}for(;!this.#port.hasRoom()&&this.#hasPcb;)yield*until(this.#port.
room());if(!this.#hasPcb)return copy?.release(),-11;let fragments=copy===null?buf.fragments:[copy];if(length<=
DATAGRAM_MAX&&this.#sendVerified!==null&&this.#sendVerified.equals(addr))return this.#port.postDatagram(
this.#id,0,addr,port,fragments),copy?.release(),0;let err=yield*this.#sendAndAsk(fragments,addr,port);
return copy?.release(),err===0&&(this.#sendVerified=addr.clone()),err}*#sendAndAsk(fragments,addr,port){
for(;;){for(;!this.#port.hasRoom()&&this.#hasPcb;)yield*until(this.#port.room());if(!this.#hasPcb)return-11;
let{call,reply}=this.#port.call();this.#port.postDatagram(this.#id,call,addr,port,fragments);let{err}=yield*until(
reply);if(err!==-7||this.#nonblocking(0))return err;let pause=new Pending;this.#context.time.set(FULL_DEVICE_MS,
()=>pause.settle()),yield*until(pause)}}#reaches(buf){let{fragments}=buf;if(fragments.length>MAX_DATAGRAM_FRAGMENTS)
return!1;for(let i=0;i<fragments.length;i++)if(!fragments[i].isIn(this.#port))return!1;return!0}*#waitForBlock(length,wait){
for(;this.#hasPcb;){wait.signal?.throwIfAborted(),yield*until(this.#port.memoryFreed());let block=Fragment.
block(this.#port,length);if(block!==null)return block}return null}write(vectors2,apiflags,partly,wait=NO_WAIT){
return new Operation(this.#write(vectors2,apiflags,partly,wait))}*#write(vectors2,apiflags,partly,wait){
if(!this.#isTcp)return failed(-6);let dontBlock=this.#nonblocking(apiflags);if((dontBlock||this.sendTimeout!==
0)&&!partly)return failed(-6);let total=0;for(let vector of vectors2)total+=vector.length;if(total===
0)return{err:0,written:-1};let pending=this.err();if(pending!==0)return failed(pending);if(this.state!==
0)return failed(-5);if(!this.#hasPcb||!this.#established||this.#txShut||this.#ended)return failed(-11);
wait.signal?.throwIfAborted();let written=this.#writeMore(vectors2,0,total,apiflags);return written===
total?(this.#sendSpace<=this.#context.sndLowat&&this.#event(3,0),{err:0,written}):(this.#event(3,0),
dontBlock?(this.flags|=16,this.#sendSpace>this.#context.sndLowat&&this.#pollWritable(),written>0?{err:0,
written}:failed(-7)):yield*this.#writeRest(vectors2,written,total,apiflags,wait))}writeNow(bytes){if(!this.#isTcp||
!this.#hasPcb||!this.#established||this.#txShut||this.#ended||this.pendingErr!==0||this.state!==0||this.#sendSpace<
bytes.length)return 0;let vector=this.#vector??=[];vector[0]=bytes;let written=this.#writeMore(vector,
0,bytes.length,0);return vector.length=0,written===bytes.length&&this.#sendSpace<=this.#context.sndLowat&&
this.#event(3,0),written}*#writeRest(vectors2,written,total,apiflags,wait){this.state=1;let limit=wait.
timeout??(this.sendTimeout===0?void 0:this.sendTimeout),deadline=this.#deadline(limit),write={vectors:vectors2,
written,total,apiflags};this.#blockedWrite=write;let onAbort=()=>this.#wakeWritable();wait.signal?.addEventListener(
"abort",onAbort);try{for(;;){if(yield*this.#waitWritable(),write.written===total)return{err:0,written:total};
if(!this.#hasPcb)return failed(this.#deathOf());if(this.#txShut||this.#ended)return failed(-15);if(wait.
signal?.aborted)throw new WriteAborted(write.written,wait.signal.reason);if(deadline.passed)return write.
written>0?{err:0,written:write.written}:failed(-7)}}finally{wait.signal?.removeEventListener("abort",
onAbort),deadline.clear(),this.#finishWrite(write)}}#continueWrite(){let write=this.#blockedWrite;if(write===
null||!this.#hasPcb||this.#txShut||this.#ended)return;let{vectors:vectors2,total,apiflags}=write;write.
written+=this.#writeMore(vectors2,write.written,total,apiflags);let isDone=write.written===total;(!isDone||
this.#sendSpace<=this.#context.sndLowat)&&this.#event(3,0),isDone&&this.#finishWrite(write),this.#wakeWritable()}#finishWrite(write){
this.#blockedWrite===write&&(this.#blockedWrite=null,this.state===1&&(this.state=0))}#pollWritable(){
this.#relief().onSettled(()=>{(this.flags&16)===0||!this.#hasPcb||this.#txShut||this.#ended||(this.flags&=
-17,this.#event(2,0))})}#relief(){return this.#port.hasRoom()?this.#port.memoryFreed():this.#port.room()}#deadline(ms){
let{time}=this.#context,deadline={passed:!1,clear(){}};if(ms===void 0)return deadline;let timer=time.
set(Math.max(0,ms),()=>{deadline.passed=!0,this.#wakeWritable()});return deadline.clear=()=>{deadline.
passed||time.clear(timer)},deadline}get#sendSpace(){return this.#sndBuf-this.unacknowledged}#writeMore(vectors2,from,total,apiflags){
let send=this.#sendBuffer??=new SendBuffer(this.#port),more=(apiflags&2)!==0,taken=0,start=0;for(let vector of vectors2){
let end=start+vector.length;for(;from+taken<end;){let space=this.#sendSpace;if(space<=0||!this.#port.
hasRoom())return taken;let at=from+taken-start,want=Math.min(vector.length-at,space),took=want;if(vector instanceof
Fragment)send.appendRef(vector,at,want);else if((took=send.append(vector,at,want))===0)return taken;
taken+=took;let push=!more&&from+taken===total;this.#port.post(9,this.#id,send.offset,took,push?1:0)}
start=end}return taken}*#waitWritable(){this.#sendSpace>0&&this.#relief().onSettled(()=>this.#continueWrite()),
yield*until(this.#writableSoon())}#writableSoon(){let waiting=new Pending;return(this.#writable??=[]).
push(waiting),waiting}#wakeWritable(){let waiters=this.#writable;if(waiters!==null){this.#writable=null;
for(let waiter of waiters)waiter.settle()}}#deathOf(){return this.pendingErr!==0?this.pendingErr:-15}close(){
return this.shutdown(!0,!0)}shutdown(rx,tx){return new Operation(this.#shutdown(rx,tx))}*#shutdown(rx,tx){
let now2=this.shutdownNow(rx,tx);if(now2!==void 0)return now2;let lingered=yield*this.#lingerBefore();
return lingered!==0||!this.#hasPcb?lingered:(this.#shut(rx,tx),0)}shutdownNow(rx,tx){if(!this.#isTcp||
!this.#hasPcb)return-11;if(this.state===3)return-11;if(this.state===2)return rx&&tx?this.#closeListener():
-11;if(!rx&&!tx)return 0;if(tx&&!rx&&(!this.#established||this.#txShut||this.#ended))return-11;if(!(this.#isFullClose(
rx,tx)&&this.linger>=0))return this.#shut(rx,tx),0}#isFullClose(rx,tx){return rx&&tx?!0:rx?this.#txShut&&
!this.#ended:this.#rxShut}#shut(rx,tx){let full=this.#isFullClose(rx,tx);if(rx&&(this.#rxShut=!0),tx&&
(this.#txShut=!0),full&&(this.#hasPcb=!1),!this.#ended){let asked=(rx?1:0)|(tx?2:0);this.#port.post(
13,this.#id,0,asked)}full&&this.#event(4,0),rx&&this.#event(0,0),tx&&this.#event(2,0),(full||rx)&&this.#drainReceived(),
(full||tx)&&this.#wakeWritable()}#closeListener(){return this.state=0,this.#hasPcb=!1,this.#port.post(
13,this.#id,0,3),this.#dropUnaccepted(),this.#event(4,0),this.#event(0,0),this.#event(2,0),0}#dropUnaccepted(){
if(this.#acceptMbox!==null)for(let item of this.#acceptMbox.invalidate())typeof item!="number"&&item.#drop();
if(this.#early!==null)for(let early of this.#takeEarly())early.#drop()}#drop(){this.abort(),this.#deleted=
!0,this.#port.postDelete(this.#id,!0),this.#drainReceived()}abort(){this.#hasPcb&&(this.#port.post(16,
this.#id),this.onError(-13))}*#lingerBefore(){if(this.unacknowledged===0)return 0;if(this.linger>0){
if(this.#nonblocking(0))return-7;this.state=4;let deadline=this.#deadline(this.linger*1e3);for(;this.
unacknowledged>0&&this.#hasPcb&&!deadline.passed;)yield*until(this.#writableSoon());deadline.clear(),
this.state=0}return this.unacknowledged>0&&this.#hasPcb&&this.#port.post(16,this.#id),0}#drainReceived(){
for(let item of this.#recvMbox.invalidate())item instanceof NetBuf?item.delete():typeof item!="numbe\
r"&&item.release();if(this.#refused!==null){for(let item of this.#refused)item instanceof Delivery&&
item.release();this.#refused=null}this.#partial?.release(),this.#partial=null,this.recvAvail=0}delete(){
return new Operation(this.#delete())}*#delete(){let now2=this.deleteNow();if(now2!==void 0)return now2;
let err=yield*this.#lingerBefore();return err!==0?err:(this.#deleted||this.#finishDelete(),0)}deleteNow(){
if(this.#deleted)return 0;if(!(this.#hasPcb&&this.#isTcp&&this.#established&&this.linger>=0))return this.#finishDelete(),
0}#finishDelete(){let live=this.#hasPcb;this.#deleted=!0,this.#hasPcb=!1,this.state=0,this.#port.postDelete(
this.#id,!this.#ended),this.#dropUnaccepted(),live&&this.#isTcp&&this.#event(4,0),this.#event(0,0),this.#event(
2,0),this.#drainReceived(),this.#wakeWritable(),this.#finishConnect(-15)}#finishConnect(err){this.#connectOver?.(),
this.#connectOver=null,this.#connecting?.settle(err),this.#connecting=null}joinLeave(group,ifAddr,netif,join){
return new Operation(this.#joinLeave(group,ifAddr,netif,join))}*#joinLeave(group,ifAddr,netif,join){
if(!this.#hasPcb)return-11;if(group.isV4===NETCONNTYPE_ISIPV6(this.type))return-6;let op=join?1:0;return yield*this.#membership(
op,group,ifAddr,netif,IpAddr.ANY4)}membership(op,group,ifAddr,netif,source){return new Operation(this.#membership(
op,group,ifAddr,netif,source))}*#membership(op,group,ifAddr,netif,source){if(!this.#hasPcb)return-11;
if(this.#group!==NETCONN_UDP)return-6;let{call,reply}=this.#port.call();return this.#port.postGroup(
this.#id,call,group,ifAddr,netif,op,source),(yield*until(reply)).err}onConnected(addr,port){this.#deleted||
!this.#hasPcb||(this.#established=!0,this.localEnd={addr,port},this.state=0,this.flags&=-5,this.#event(
2,0),this.#finishConnect(0))}onNotBegun(err){this.remoteEnd=null,this.state===3&&(this.state=0),this.
flags&=-5,this.#finishConnect(err)}onData(fragment,more){if(!this.#recvMbox.valid||!this.#hasPcb){fragment.
release();return}let delivery=this.#partial;if(delivery===null?delivery=new Delivery(fragment):delivery.
append(fragment),more){this.#partial=delivery;return}this.#partial=null,this.#queueReceived(delivery)}onFin(){
!this.#recvMbox.valid||!this.#hasPcb||this.#queueReceived(-15)}#queueReceived(item){this.#recvMbox.length>=
this.#context.mboxSize||this.#refused!==null?(this.#refused??=[]).push(item):this.#postReceived(item)}#postReceived(item){
let length=item instanceof Delivery?item.length:0;this.recvAvail+=length,this.#recvMbox.post(item),this.#event(
0,length)}#retryRefused(limit=this.#context.mboxSize){for(;this.#refused!==null&&this.#recvMbox.length<
limit;){let item=this.#refused.shift();this.#refused.length===0&&(this.#refused=null),this.#postReceived(
item)}}onSent(bytes,sndBuf){this.#sendBuffer?.acknowledge(bytes),sndBuf>0&&(this.#sndBuf=sndBuf),(this.#sendSpace>=
this.#context.writeStep||this.unacknowledged===0)&&(this.#blockedWrite!==null?this.#continueWrite():
this.#wakeWritable()),!(!this.#hasPcb||this.#txShut||this.#ended||this.#sendSpace<=this.#context.sndLowat)&&
(this.flags&=-17,this.#event(2,bytes))}onAccept(conn,remote,remotePort,local,localPort){let child=new _LwipConn(
this.#context,this.type,0,conn);return child.remoteEnd={addr:remote,port:remotePort},child.localEnd=
{addr:local,port:localPort},this.#hasPcb?(this.#acceptMbox?.length??this.#early?.length??0)>=this.#context.
mboxSize?(child.#drop(),child):(this.owner?.onAccepted(child),this.#acceptMbox===null?(this.#early??=
[]).push(child):this.#queueAccepted(child),child):(child.#drop(),child)}#queueAccepted(child){this.#acceptMbox.
post(child),this.#event(0,0)}onError(err){this.#hasPcb&&(this.#retryRefused(1/0),this.#hasPcb=!1,this.
pendingErr=err,this.flags|=1,this.state=0,this.#event(4,0),this.#event(0,0),this.#event(2,0),this.flags&=
-5,this.#recvMbox.valid&&this.#endMailbox(this.#recvMbox,err),this.#acceptMbox?.valid&&this.#endMailbox(
this.#acceptMbox,err),this.#finishConnect(err),this.#wakeWritable())}#endMailbox(mbox,err){mbox.post(
err),mbox.release()}onClosed(){this.#ended=!0,this.#wakeWritable()}onStopped(){this.#ended?this.#hasPcb=
!1:this.onError(this.#established?-13:-15)}onReleased(){this.#sendBuffer?.clear(),this.#isReleased=!0,
this.#released?.resolve(),this.owner?.onReleased()}onDatagrams(fragment,size,from,fromPort,to,toPort,netif){
if(!this.#recvMbox.valid||!this.#hasPcb){fragment.release();return}let origin=this.#originOf(from,fromPort,
to,toPort,netif);if(size>=fragment.length){this.#queueDatagram(NetBuf.received(fragment,0,fragment.length,
origin));return}let run=new DatagramRun(fragment,size,origin),wholesale=this.#takesRuns(fragment.length);
for(;run.bytesLeft>0&&!(wholesale&&this.#recvMbox.readers===0);)this.#queueDatagram(run.next());run.
bytesLeft!==0&&(this.recvAvail+=run.bytesLeft,this.#recvMbox.post(run))}#takesRuns(bytes){return this.#context.
mboxSize===1/0&&this.recvAvail+bytes<=this.recvBufSize&&(this.owner===null||!this.owner.hearsEvents)}#originOf(from,fromPort,to,toPort,netif){
let last=this.#origin,tells=(this.flags&64)!==0,flags=tells?NETBUF_FLAG_DESTADDR:0,dst=tells?to:IpAddr.
ANY4,dstPort=tells?toPort:0;return last?.equals(from,fromPort,dst,dstPort,netif,flags)?last:this.#origin=
new Origin(from,fromPort,dst,dstPort,netif,flags)}#queueDatagram(buf){let length=buf.byteLength,full=this.
recvAvail+length>this.recvBufSize||this.#recvMbox.length>=this.#context.mboxSize;if(!this.#recvMbox.
valid||!this.#hasPcb||full){buf.delete();return}this.recvAvail+=length,this.#recvMbox.post(buf),this.#event(
0,length)}onDatagramError(err){this.#hasPcb&&(this.pendingErr=err,this.#event(4,0),this.pendingErr!==
0&&this.#recvMbox.readers>0&&this.#recvMbox.post(this.err()))}onSendError(_err){this.#sendVerified=null}},
WriteAborted=class extends Error{written;constructor(written,reason){super("Write aborted",{cause:reason}),
this.written=written}};function failed(err){return{err,written:-1}}function receiveBufferOf(tcp){return tcp.rcvBuf??DEFAULT_TCP_CONFIG.rcvBuf}var NAMES={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPR\
OGRESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function errName(err){
return NAMES[err]??`ERR_${err}`}var OutOfResourcesError=class extends Error{constructor(message){super(
message),this.name="OutOfResourcesError"}},NameServerError=class extends Error{rcode;code="ERR_VAL";constructor(message,rcode){
super(message),this.name="NameServerError",this.rcode=rcode}},REASONS={[-1]:"memory is exhausted",[-2]:"\
no port or buffer is left",[-3]:"it timed out",[-4]:"there is no route to it",[-5]:"another operatio\
n is in progress",[-6]:"the value is not valid for this netconn",[-7]:"it would have to wait",[-8]:"\
the address is in use",[-9]:"it is connecting already",[-10]:"it is connected already",[-11]:"it is \
not connected",[-12]:"there is no such interface",[-13]:"the connection was aborted",[-14]:"the conn\
ection was reset",[-15]:"the connection is closed",[-16]:"an argument is not valid"};function reasonOf(err){
return REASONS[err]}var DATAGRAM_RECEIVE="receive a datagram";function isRefusal(err,action){return err===
-14&&(action.startsWith("connect")||action.startsWith("send")||action===DATAGRAM_RECEIVE)}function errorOf(err,action){
let connecting=action.startsWith("connect"),refused=isRefusal(err,action),reason=refused?"connection\
 refused":err===-13&&connecting?"it timed out":REASONS[err]??"of an unknown error",error=make(err,connecting,
refused,`Cannot ${action}: ${reason}`);return Object.assign(error,{code:errName(err)})}function make(err,connecting,refused,message){
let classes=Deno.errors;switch(err){case-14:return refused?new classes.ConnectionRefused(message):new classes.
ConnectionReset(message);case-13:return connecting?new classes.TimedOut(message):new classes.ConnectionAborted(
message);case-3:return new classes.TimedOut(message);case-15:case-11:return new classes.NotConnected(
message);case-8:return new classes.AddrInUse(message);case-4:return new classes.NetworkUnreachable(message);case-7:
return new classes.WouldBlock(message);case-5:case-9:return new classes.Busy(message);case-10:return new classes.
AlreadyExists(message);case-12:case-6:return new RangeError(message);case-16:return new TypeError(message);default:
return new OutOfResourcesError(message)}}function check(err,action){if(err!==0)throw errorOf(err,action)}
function nameError(status,rcode,action){let because=reason=>`Cannot ${action}: ${reason}`,coded=(error,err)=>Object.
assign(error,{code:errName(err)});switch(status){case"timeout":return coded(new Deno.errors.TimedOut(
because("no name server has answered")),-3);case"unreachable":return coded(new Deno.errors.NetworkUnreachable(
because("no name server can be reached")),-4);case"busy":return coded(new OutOfResourcesError(because(
"too many queries are under way")),-1);case"bad-name":return coded(new TypeError(because("it is no n\
ame")),-16);case"ended":return errorOf(-15,action);case"nxdomain":case"nodata":case"no-server":return coded(
new Deno.errors.NotFound(because(ABSENCES[status])),-6);default:{let name=dnsRcodeName(Math.max(rcode,
0)),reason=`the name server does not know (${name})`;return new NameServerError(because(reason),name)}}}
var ABSENCES={nxdomain:"the name does not exist",nodata:"the name has no such record","no-server":"t\
here is no name server to ask"};var PartialRead=class{#delivery=null;#from=0;get isEmpty(){return this.#delivery===null}begin(delivery){
this.#delivery=delivery,this.#from=0}take(into){let{fragments}=this.#delivery,copied=0,used=0;for(;used<
fragments.length&&copied<into.byteLength;){let fragment=fragments[used],room=into.byteLength-copied,
end=Math.min(fragment.length,this.#from+room);into.set(fragment.bytes.subarray(this.#from,end),copied),
copied+=end-this.#from,this.#from=end,end===fragment.length&&(fragment.release(),used++,this.#from=0)}
return fragments.splice(0,used),fragments.length===0&&(this.#delivery=null),copied}takeChunk(limit){
let{fragments}=this.#delivery,fragment=fragments[0],end=Math.min(fragment.length,this.#from+limit),chunk=new Uint8Array(
fragment.bytes.subarray(this.#from,end));return this.#from=end,end===fragment.length&&(fragment.release(),
fragments.shift(),this.#from=0,fragments.length===0&&(this.#delivery=null)),chunk}takeAll(){let length=-this.#from;
for(let fragment of this.#delivery.fragments)length+=fragment.length;let bytes=new Uint8Array(length);
return this.take(bytes),bytes}drop(){this.#delivery?.release(),this.#delivery=null}};var Turn=class{#time;#taken=!1;#waiting=null;constructor(time){this.#time=time}get isTaken(){return this.#taken}tryTake(){
return this.#taken?!1:this.#taken=!0}async take(wait,action){let waiting=this.#waiting??=new Mailbox(
this.#time);if(await new Operation(until(waiting.fetch(wait)))===TIMED_OUT)throw errorOf(-3,action)}give(){
this.#waiting!==null&&this.#waiting.readers>0?this.#waiting.post(!0):this.#taken=!1}};var DEFAULT_RECORDS=65536,MOST_RECORDS=1<<24,BATCH=2048;function traceRecords(options){if(options===
!1)return 0;let records=options===!0?DEFAULT_RECORDS:options.records??DEFAULT_RECORDS;if(!(Number.isInteger(
records)&&records>=1&&records<=MOST_RECORDS))throw new RangeError(`Invalid number of trace records: ${records}`);
return records}var NetconnTrace=class{#ask;#trace;#overwritten=0;constructor(ask,trace){this.#ask=ask,
this.#trace=trace}get overwritten(){return this.#overwritten}async take(){let records=[];for(;;){let batch=await this.#ask(
{op:"takeTrace",trace:this.#trace,most:BATCH});for(let record of readTrace(batch.numbers))records.push(
record);if(this.#overwritten=Math.max(this.#overwritten,batch.overwritten),!batch.more)return records}}async stop(){
return await this.#ask({op:"stopTrace",trace:this.#trace}),await this.take()}async[Symbol.asyncDispose](){
await this.stop().catch(()=>{})}};var NO_WAIT2={},tellEvent,tellAccepted,Owner=class{netconn;constructor(netconn){this.netconn=netconn}get hearsEvents(){
return this.netconn.callback!==null}onEvent(evt,len){tellEvent(this.netconn,evt,len)}onAccepted(child){
tellAccepted(this.netconn,child)}onReleased(){this.netconn.unref()}},Netconn=class _Netconn{static{tellEvent=
(netconn,evt,len)=>netconn.#onEvent(evt,len),tellAccepted=(netconn,child)=>netconn.#onAccepted(child)}lwip;callbackArg=null;#context;#callback;#keepsAlive=!0;#writing;#reading;#partial=new PartialRead;constructor(context,conn,callback){
this.#context=context,this.lwip=conn,this.#callback=callback,this.#writing=new Turn(context.time),this.#reading=
new Turn(context.time),conn.owner=new Owner(this),context.alive.add()}ref(){this.#keepsAlive||this.lwip.
deleted||(this.#keepsAlive=!0,this.#context.alive.add())}unref(){this.#keepsAlive&&(this.#keepsAlive=
!1,this.#context.alive.drop())}get type(){return this.lwip.type}get callback(){return this.#callback}set callback(callback){
this.#callback=callback}get stackEnded(){return!this.#context.port.isOpen}get#isTcp(){return NETCONNTYPE_GROUP(
this.type)===NETCONN_TCP}#onAccepted(child){new _Netconn(this.#context,child,this.#callback)}#onEvent(evt,len){
let callback=this.#callback;if(callback!==null)try{callback(this,evt,len)}catch(error){reportError(error)}}async bind(hostname,port,options={}){
let addr=parseAddr(hostname);checkPort(port);let flags=options.reuseAddress?1:0;options.reuseAddress&&
this.lwip.setOption(OPT_REUSEADDR,1),check(await this.lwip.bind(addr,port,flags),`bind to ${quote(hostname,
port)}`)}async connect(hostname,port,wait=NO_WAIT2){wait.signal?.throwIfAborted(),checkPort(port);let addr=IpAddr.
parse(hostname),err;try{err=addr===null?await this.#connectByName(hostname,port,wait):await this.lwip.
connectSoon(addr,port,wait)}catch(error){let{code}=error;throw(wait.signal?.aborted||code==="ERR_TIM\
EOUT")&&await this.lwip.delete(),error}if(err!==0)throw err===-3&&await this.lwip.delete(),errorOf(err,
`connect to ${quote(hostname,port)}`)}async#connectByName(hostname,port,wait){let{time,resolve}=this.#context,
start=time.now(),action=`connect to ${quote(hostname,port)}`,addr=await resolve(hostname,action,wait),
timeout=wait.timeout===void 0?void 0:Math.max(0,wait.timeout-(time.now()-start));return await this.lwip.
connectSoon(addr,port,{...wait,timeout})}async disconnect(){check(await this.lwip.disconnect(),"disc\
onnect")}async listen(backlog=255){integer(backlog,1,255,"backlog"),check(await this.lwip.listen(backlog),
"listen")}async accept(wait=NO_WAIT2){for(wait.signal?.throwIfAborted();;){let item=this.lwip.acceptNow()??
await this.lwip.acceptSoon(wait);if(typeof item!="number")return this.netconnOf(item);if(item!==-13)
throw errorOf(item,"accept a connection")}}async tryAccept(){let before=this.nonblocking;this.nonblocking=
!0;let accepting=this.lwip.accept();this.nonblocking=before;let item=await accepting;if(typeof item!=
"number")return this.netconnOf(item);if(item===-7||item===-13)return null;throw errorOf(item,"accept\
 a connection")}netconnOf(conn){return conn.owner.netconn}recv(wait=NO_WAIT2){let item=wait.signal?.
aborted?void 0:this.#recvNow();return item instanceof NetBuf?Promise.resolve(item):this.#recvSoon(item,
wait)}async#recvSoon(atHand,wait){wait.signal?.throwIfAborted();let item=atHand;if(item===void 0){let takesTurns=this.#isTcp;
takesTurns&&!this.#reading.tryTake()&&(await this.#reading.take(wait,"receive"),item=this.#takeNow());
try{item??=this.lwip.received(await this.lwip.arrival(wait))}finally{takesTurns&&this.#reading.give()}}
return typeof item=="number"?this.#endOrThrow(item):item}#recvNow(){return this.#reading.isTaken?void 0:
this.#takeNow()}#takeNow(){return this.#partial.isEmpty?this.lwip.recvNow():this.#recvPartial()}#recvPartial(){
let bytes=this.#partial.takeAll();return this.lwip.recvd(bytes.byteLength),NetBuf.from(bytes)}async tryRecv(){
if(!this.#partial.isEmpty)return this.#recvPartial();let item=await this.lwip.recv(4);if(item!==-7)return typeof item==
"number"?this.#endOrThrow(item):item}async read(into,wait=NO_WAIT2){return into.byteLength===0?0:await this.#readWith(
()=>{let copied=this.#partial.take(into);return this.lwip.recvd(copied),copied},wait)}readChunk(limit,wait=NO_WAIT2){
return this.#readWith(()=>{let chunk=this.#partial.takeChunk(limit);return this.lwip.recvd(chunk.byteLength),
chunk},wait)}async#readWith(take,wait){if(!this.#isTcp)throw new TypeError("Cannot read: not a TCP n\
etconn");this.#reading.tryTake()||await this.#reading.take(wait,"read");try{if(this.#partial.isEmpty){
wait.signal?.throwIfAborted();let flags=8,item=this.lwip.recvTcpNow(flags)??this.lwip.receivedTcp(await this.
lwip.arrival(wait),flags);if(!(item instanceof Delivery))return this.#endOrThrow(item);this.#partial.
begin(item)}let taken=take();return this.lwip.deleted&&this.#partial.drop(),taken}finally{this.#reading.
give()}}#endOrThrow(err){if(this.lwip.sawEnd&&!this.lwip.deleted)return null;throw errorOf(err,this.#isTcp?
"receive":DATAGRAM_RECEIVE)}write(data,wait=NO_WAIT2){if(data instanceof Uint8Array&&!this.#writing.
isTaken){let written=this.lwip.writeNow(data);if(written>0){if(written===data.length)return AT_ONCE;
data=data.subarray(written)}}return this.#writeInTurn(data,wait)}async#writeInTurn(data,wait){this.#writing.
tryTake()||await this.#writing.take(wait,"write");try{await this.#writeAll(data,wait)}finally{this.#writing.
give()}}async#writeAll(data,wait){let vectors2=this.vectorsOf(data),err,written;try{let op=this.lwip.
write(vectors2,0,!0,wait);({err,written}=op.done?op.result():await op.promise)}catch(error){throw error instanceof
WriteAborted?error.cause:error}let short=this.nonblocking?-7:-3;if(err===-7&&(err=short),check(err,"\
write"),written>=0&&written<data.byteLength)throw errorOf(short,`write all: ${written} of ${data.byteLength}\
 bytes were taken`)}vectorsOf(data){return data instanceof Uint8Array?[data]:data.fragments.map(fragment=>fragment.
isIn(this.#context.port)?fragment:fragment.bytes)}async tryWrite(data){let{err,written}=await this.lwip.
write(this.vectorsOf(data),4,!0);return err===-7?0:(check(err,"write"),Math.max(0,written))}send(data,wait=NO_WAIT2){
return data instanceof NetBuf?this.#sendSoon(data,data.addr,data.port,"send",wait):this.#sendNow(data,
IpAddr.ANY4,0)?this.#context.port.breather():this.#sendSoon(data,IpAddr.ANY4,0,"send",wait)}async sendTo(data,to,wait={}){
checkPort(to.port);let known=IpAddr.parse(to.hostname);if(known!==null&&this.#sendNow(data,known,to.
port)){await this.#context.port.breather();return}let action=`send to ${quote(to.hostname,to.port)}`,
addr=known??await this.#context.resolve(to.hostname,action,wait);await this.#sendSoon(data,addr,to.port,
action,wait)}#sendNow(data,addr,port){return data instanceof Uint8Array&&this.lwip.sendNow(data,addr,
port)}async#sendSoon(data,addr,port,action,wait){let isOurs=!(data instanceof NetBuf),buf=isOurs?NetBuf.
from(data):data;try{check(await now(this.lwip.send(buf,addr,port,wait)),action)}finally{isOurs&&buf.
delete()}}async shutdown(rx,tx){let err=this.lwip.shutdownNow(rx,tx)??await this.lwip.shutdown(rx,tx).
promise;if(err===0)return;throw errorOf(err,`shut down ${rx?tx?"both directions":"receiving":"sendin\
g"}`)}async close(){this.#partial.drop();let err=this.lwip.deleteNow()??await this.lwip.delete().promise;
if(err===-7&&(this.lwip.linger=-1,err=await this.lwip.delete().promise),err!==0)throw errorOf(err,"c\
lose")}async abort(){this.lwip.abort(),await this.close()}async[Symbol.asyncDispose](){await this.close()}async*[Symbol.
asyncIterator](){for(;;){let buf;try{buf=await this.recv()}catch(error){if(this.lwip.deleted)return;
throw error}if(buf===null)return;yield buf}}localAddr(){return this.#address(!0)}remoteAddr(){return this.#address(
!1)}async#address(local){let{err,addr,port}=await this.lwip.getaddr(local);return check(err,`tell th\
e ${local?"local":"remote"} address`),{hostname:addr.toString(),port}}takeError(){let err=this.lwip.
err();return err===0?null:errorOf(err,this.#isTcp?"go on":"send")}get nonblocking(){return(this.lwip.
flags&2)!==0}set nonblocking(on){on?this.lwip.flags|=2:this.lwip.flags&=-3}setNoDelay(on=!0){this.lwip.
setOption(OPT_NODELAY,on?1:0)}setKeepAlive(on=!0){if(typeof on=="object"){let{idle,interval,probes}=on,
most=2147483647,what="keepalive option";idle!==void 0&&integer(idle,1,most,what),interval!==void 0&&
integer(interval,1,most,what),probes!==void 0&&integer(probes,1,most,what),idle!==void 0&&this.lwip.
setOption(OPT_KEEPIDLE,idle),interval!==void 0&&this.lwip.setOption(OPT_KEEPINTVL,interval),probes!==
void 0&&this.lwip.setOption(OPT_KEEPCNT,probes)}this.lwip.setOption(OPT_KEEPALIVE,on===!1?0:1)}setUserTimeout(ms){
integer(ms,0,2147483647,"user timeout"),this.lwip.setOption(OPT_USER_TIMEOUT,ms)}setTtl(ttl){this.lwip.
setOption(OPT_TTL,integer(ttl,1,255,"time to live"))}setTos(tos){this.lwip.setOption(OPT_TOS,integer(
tos,0,255,"type of service"))}setEcn(mode){let value=ECN_MODES.indexOf(mode);if(value<0)throw new TypeError(
`Invalid ECN mode: "${mode}"`);this.lwip.setOption(OPT_ECN,value)}setReuseAddress(on=!0){this.lwip.setOption(
OPT_REUSEADDR,on?1:0)}setLinger(seconds){this.lwip.linger=seconds===null?-1:integer(seconds,0,32767,
"linger time")}setUdpChecksum(on=!0){this.lwip.setOption(OPT_NOCHECKSUM,on?0:1)}setBroadcast(on=!0){
this.lwip.setOption(OPT_BROADCAST,on?1:0)}setMulticastTtl(ttl){this.lwip.setOption(OPT_MULTICAST_TTL,
integer(ttl,0,255,"time to live"))}setMulticastLoop(on=!0){this.lwip.setOption(OPT_MULTICAST_LOOP,on?
1:0)}setMulticastNetif(index){this.lwip.setOption(OPT_MULTICAST_IF,integer(index,0,255,"interface in\
dex"))}setMulticastAll(on=!0){this.lwip.setOption(OPT_MULTICAST_ALL,on?1:0)}setHeaderIncluded(on=!0){
this.lwip.setOption(OPT_HDRINCL,on?1:0)}setChecksumOffset(offset){this.lwip.setOption(OPT_CHECKSUM,integer(
offset,-1,65534,"checksum offset"))}async bindNetif(index){check(await this.lwip.bindIf(index),`bind\
 to interface ${index}`)}async joinGroup(group,options={}){let{source}=options,op=source===void 0?2:
4;await this.#membership(op,"join",group,source,options)}async leaveGroup(group,options={}){let{source}=options,
op=source===void 0?3:5;await this.#membership(op,"leave",group,source,options)}async blockSource(group,source,options={}){
let op=6;await this.#membership(op,"block in",group,source,options)}async unblockSource(group,source,options={}){
let op=7;await this.#membership(op,"unblock in",group,source,options)}async#membership(op,verb,group,source,{
interface:netif="0.0.0.0"}){let from=source===void 0?"":` for source "${source}"`,isIndex=typeof netif==
"number",err=await this.lwip.membership(op,parseAddr(group),isIndex?IpAddr.ANY4:parseAddr(netif),isIndex?
integer(netif,1,255,"interface index"):-1,source===void 0?IpAddr.ANY4:parseAddr(source));check(err,`${verb}\
 "${group}"${from}`)}info(){return this.lwip.deleted?Promise.resolve(null):this.#context.info(this.lwip.
id)}setTrace(options={}){if(!this.#isTcp)throw new TypeError("Cannot trace: not a TCP netconn");this.
lwip.setOption(OPT_TRACE,traceRecords(options))}async trace(options={}){this.setTrace(options);let ask=call=>this.#context.
trace(call);if(this.lwip.state===2)throw new TypeError("Cannot trace a listener: trace what it accep\
ts");let number=this.lwip.deleted?null:await ask({op:"trace",conn:this.lwip.id});if(number===null)throw errorOf(
-11,"trace");return new NetconnTrace(ask,number)}async setCongestion(name){if(this.lwip.deleted)throw new TypeError(
"The netconn is closed");await this.#context.congestion(this.lwip.id,name)}};function integer(value,least,most,what){
if(!(Number.isInteger(value)&&value>=least&&value<=most))throw new RangeError(`Invalid ${what}: ${value}`);
return value}function now(operation){return operation.done?operation.result():operation.promise}function parseAddr(text){
let addr=IpAddr.parse(text);if(addr===null)throw new TypeError(`Invalid address "${text}"`);return addr}
function checkPort(port){return integer(port,0,65535,"port")}function quote(hostname,port){return hostname.
includes(":")?`"[${hostname}]:${port}"`:`"${hostname}:${port}"`}var Names=class{#port;#time;constructor(port,time){this.#port=port,this.#time=time}async lookup(name,addrtype=2){
let call={op:"lookup",name,addrtype},answer=await this.#ask(call,{});if(answer===null||answer===TIMED_OUT)
return{err:-15,addr:IpAddr.ANY4};let{err}=answer;return{err,addr:err===0?first(answer):IpAddr.ANY4}}async addressOf(name,action,wait){
let call={op:"lookup",name,addrtype:2};return first(checked(await this.#ask(call,wait),action))}addressNow(name){
return new Operation(this.#addressNow(name))}*#addressNow(name){let answer=yield*this.#port.control(
{op:"lookup",name,addrtype:2}).steps();return first(checked(answer,`resolve "${name}"`))}async addresses(name,wait){
let answer=await this.#ask({op:"addresses",name},wait);return checked(answer,`resolve "${name}"`).addrs}async resolve(name,type,wait){
let answer=await this.#query(name,type,wait),{records}=checked(answer,`resolve "${name}" for ${type}`);
return records.map(({data})=>data)}async records(name,type,wait){let answer=await this.#query(name,type,
wait),action=`resolve "${name}" for ${type}`,said=answer!==null&&answer!==TIMED_OUT&&answer.rcode>=0,
{rcode,aliases,records}=said?answer:checked(answer,action);return{rcode:dnsRcodeName(rcode),aliases:aliases.
map(described),records:records.map(described)}}async#query(name,type,wait){let number=dnsTypeOf(type);
if(number<=0)throw new TypeError(`Invalid record type "${type}"`);let addr=type.toUpperCase()==="PTR"?
IpAddr.parse(name):null,asked=addr===null?name:reverseDnsName(addr);return await this.#ask({op:"reso\
lve",name:asked,type:number},wait)}async#ask(call,wait){if(wait.signal?.throwIfAborted(),!this.#port.
isOpen)return null;let answer=this.#port.control(call).promise;try{return await limited(answer,wait,
this.#time)}catch(error){if(this.#port.isOpen||wait.signal?.aborted)throw error;return null}}};function first(answer){
return IpAddr.parse(answer.addrs[0])}function checked(answer,action){if(answer===null)throw nameError(
"ended",-1,action);if(answer===TIMED_OUT)throw nameError("timeout",-1,action);if(answer.status==="ok")
return answer;throw nameError(answer.status,answer.rcode,action)}function described({name,type,ttl,data}){
return{name,type:dnsTypeName(type),ttl,data}}function limited(answer,{signal,timeout},time){return signal===
void 0&&timeout===void 0?answer:new Promise((resolve,reject)=>{let onAbort=()=>{timer!==-1&&time.clear(
timer),reject(signal.reason)},timer=timeout===void 0?-1:time.set(timeout,()=>{signal?.removeEventListener(
"abort",onAbort),resolve(TIMED_OUT)});signal?.addEventListener("abort",onAbort,{once:!0});let leave=()=>{
timer!==-1&&time.clear(timer),signal?.removeEventListener("abort",onAbort)};answer.then(resolve,reject).
finally(leave)})}function checkDnsSettings(settings){let{ndots,attempts,timeout,edns,retransmit}=settings;
ndots!==void 0&&integer(ndots,0,255,"ndots"),attempts!==void 0&&integer(attempts,1,100,"attempts"),edns!==
void 0&&edns!==0&&integer(edns,512,65535,"EDNS size");for(let wait of[timeout??1,...retransmit??[]])
if(!(wait>0))throw new RangeError(`Cannot wait for ${wait} ms`);return settings}var DatagramConn=class{netconn;#ready;#addr;#closing=null;constructor(netconn,options){this.netconn=
netconn;let hostname=options.hostname??"0.0.0.0";this.#addr={transport:"udp",hostname,port:options.port},
options.loopback===!1&&netconn.setMulticastLoop(!1),options.multicastAll!==!0&&netconn.setMulticastAll(
!1),this.#ready=this.#bind(hostname,options),this.#ready.catch(()=>this.close())}async#bind(hostname,options){
await this.netconn.bind(hostname,options.port,{reuseAddress:options.reuseAddress??!1}),this.#addr={transport:"\
udp",...await this.netconn.localAddr()}}async ready(){return await this.#ready,this}get addr(){return this.#addr}async receive(p,wait={}){
await this.#ready;using buf=await this.netconn.recv(wait);let from={transport:"udp",...buf.from};return p===
void 0?[buf.toBytes(),from]:[p.subarray(0,buf.copyInto(p)),from]}async send(p,addr){return await this.#ready,
await this.netconn.sendTo(p,addr),p.byteLength}async joinMulticastV4(address,networkInterface,options={}){
await this.#ready;let group={...options,interface:networkInterface};await this.netconn.joinGroup(address,
group);let isMember=!0;return{leave:async()=>{isMember&&(isMember=!1,await this.netconn.leaveGroup(address,
group))},setTTL:ttl=>(this.netconn.setMulticastTtl(ttl),Promise.resolve()),setLoopback:loopback=>(this.
netconn.setMulticastLoop(loopback),Promise.resolve())}}ref(){this.netconn.ref()}unref(){this.netconn.
unref()}close(){this.#closing??=this.netconn.close(),this.#closing.catch(()=>{})}async[Symbol.asyncDispose](){
this.close(),await this.#closing}async*[Symbol.asyncIterator](){for(;;){let item;try{item=await this.
receive()}catch(error){if(this.#closing!==null||this.netconn.stackEnded)return;throw error}yield item}}};var BlockingStack=class{#context;constructor(context){this.#context=context}netconn(type,options={}){
return new BlockingNetconn(this.#context,this.#context.netconn(type,options))}gethostbyname(name){return this.
run(this.#context.lookup(name)).toString()}run(operation){return operation.block(this.#context.blocker)}},
BlockingNetconn=class _BlockingNetconn{netconn;#context;constructor(context,netconn){this.#context=context,
this.netconn=netconn}#run(operation){return operation.block(this.#context.blocker)}bind(hostname,port){
let addr=parseAddr(hostname),err=this.#run(this.netconn.lwip.bind(addr,checkPort(port)));check(err,`\
bind to "${hostname}:${port}"`)}connect(hostname,port,options={}){let{lwip}=this.netconn,addr=this.#addressOf(
hostname),err=this.#run(lwip.connect(addr,checkPort(port),options));err===-3&&this.close(),check(err,
`connect to "${hostname}:${port}"`)}#addressOf(hostname){return IpAddr.parse(hostname)??this.#run(this.#context.
lookup(hostname))}disconnect(){check(this.#run(this.netconn.lwip.disconnect()),"disconnect")}listen(backlog=255){
check(this.#run(this.netconn.lwip.listen(backlog)),"listen")}accept(options={}){for(;;){let item=this.#run(
this.netconn.lwip.accept(options));if(typeof item!="number")return new _BlockingNetconn(this.#context,
this.netconn.netconnOf(item));if(item!==-13)throw errorOf(item,"accept a connection")}}recv(options={}){
let item=this.#run(this.netconn.lwip.recv(0,options));if(typeof item!="number")return item;if(item===
-15||this.netconn.lwip.sawEnd)return null;let isStream=NETCONNTYPE_GROUP(this.netconn.type)===NETCONN_TCP;
throw errorOf(item,isStream?"receive":DATAGRAM_RECEIVE)}write(data,options={}){let vectors2=this.netconn.
vectorsOf(data),{err,written}=this.#run(this.netconn.lwip.write(vectors2,0,!0,options));if(check(err,
"write"),written>=0&&written<data.byteLength)throw errorOf(-3,`write all: ${written} bytes were take\
n`)}send(data){if(data instanceof NetBuf)this.#send(data,data.addr,data.port,"send");else{using buf=NetBuf.
from(data);this.#send(buf,IpAddr.ANY4,0,"send")}}sendTo(data,to){let addr=this.#addressOf(to.hostname),
action=`send to "${to.hostname}:${to.port}"`;if(data instanceof NetBuf)this.#send(data,addr,checkPort(
to.port),action);else{using buf=NetBuf.from(data);this.#send(buf,addr,checkPort(to.port),action)}}#send(buf,addr,port,action){
check(this.#run(this.netconn.lwip.send(buf,addr,port)),action)}shutdown(rx,tx){check(this.#run(this.
netconn.lwip.shutdown(rx,tx)),"shut down")}close(){let err=this.#run(this.netconn.lwip.delete());if(err!==
0)throw errorOf(err,"close")}[Symbol.dispose](){this.close()}localAddr(){return this.#address(!0)}remoteAddr(){
return this.#address(!1)}#address(local){let{err,addr,port}=this.#run(this.netconn.lwip.getaddr(local));
return check(err,`tell the ${local?"local":"remote"} address`),{hostname:addr.toString(),port}}};var KeepAlive=class{#apply;#count=1;#stack=!0;constructor(apply){this.#apply=apply}setStack(wants){wants!==
this.#stack&&(this.#stack=wants,wants?this.add():this.drop())}add(){++this.#count===1&&this.#apply(!0)}drop(){
--this.#count===0&&this.#apply(!1)}};function workerRef(worker){let prototype=Worker.prototype,symbol=Object.
getOwnPropertySymbols(prototype).find(symbol2=>!symbol2.description&&typeof prototype[symbol2]=="fun\
ction");if(symbol===void 0)return()=>{};let method=prototype[symbol];return keepsAlive=>method.call(
worker,keepsAlive)}var PatientClock=class{#alarms=new Map;#next=1;now(){return performance.now()}set(ms,fn){let handle=this.#next++,
wait=Math.min(ms,2147483647),timer=setTimeout(()=>this.#fire(handle),wait);return this.#alarms.set(handle,
{at:this.now()+wait,fn,timer}),handle}clear(handle){let alarm=this.#alarms.get(handle);alarm!==void 0&&
(clearTimeout(alarm.timer),this.#alarms.delete(handle))}#fire(handle){let alarm=this.#alarms.get(handle);
this.clear(handle),alarm?.fn()}runDue(){let now2=this.now(),next=1/0;for(let[handle,{at}]of[...this.#alarms])
at<=now2?this.#fire(handle):next=Math.min(next,at-now2);return next}};function threadProgram(here){let path=here.startsWith("file:")&&here.endsWith(".ts")?"../core/thread\
/entry.ts":"../bundle/thread.js";return new URL(path,here)}var MODERN={sndBuf:1<<20,mboxSize:1/0,writeStep:1/4,tcp:{},ip:{},dns:{},api:{}},MSS=1460,WINDOW=4*MSS,
SEND_BUFFER=4*MSS,LWIP={sndBuf:SEND_BUFFER,mboxSize:127,lazyWindow:0,writeStep:0,tcp:{mss:MSS,sndBuf:SEND_BUFFER,
sndBufMax:SEND_BUFFER,rcvBuf:WINDOW,rcvBufMax:WINDOW,windowScale:!1,timestamps:!1,sack:!1,ecn:"off",
initialWindow:3,rtoInitial:3e3,rtoMin:1500,rtoMax:192e3,synBackoff:!1,synRetries:6,synCookies:"off",
jointBacklog:!0,synAckRetries:6,maxRetries:12,lastWaitMs:500,delayedAckMs:250,quickAcks:0,ackEverySecond:!0,
strictNagle:!0,superPackets:!1,timeWaitMs:12e4,finWait2Ms:2e4,orphanLimit:0,orphanRetries:0},ip:{ttl:255,
icmpQuote:8,reassemblyMs:15e3,reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2},dns:LWIP_DNS,api:{
eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,datagramErrors:!1}},PROFILES={modern:MODERN,
lwip:LWIP};function profileOf(name){if(!Object.hasOwn(PROFILES,name))throw new TypeError(`Invalid pr\
ofile: "${name}"`);return PROFILES[name]}function sendLowWater(sndBuf,mss=MSS){let segment=Math.min(
mss,MSS);return Math.min(Math.max(sndBuf>>1,2*segment+1),sndBuf-1)}var CHUNK=65536,TcpConn=class _TcpConn{netconn;localAddr;remoteAddr;#readable=null;#writable=null;#closing=null;#ends=0;constructor(netconn,localAddr,remoteAddr){
this.netconn=netconn,this.localAddr=localAddr,this.remoteAddr=remoteAddr}static async of(netconn){let local=await netconn.
localAddr(),remote=await netconn.remoteAddr();return new _TcpConn(netconn,{transport:"tcp",...local},
{transport:"tcp",...remote})}read(p,wait={}){return this.netconn.read(p,wait)}async write(p,wait={}){
return await this.netconn.write(p,wait),p.byteLength}async closeWrite(){await this.netconn.shutdown(
!1,!0)}close(){this.#closing??=this.netconn.close(),this.#closing.catch(()=>{})}async[Symbol.asyncDispose](){
this.close(),await this.#closing}ref(){this.netconn.ref()}unref(){this.netconn.unref()}setNoDelay(noDelay=!0){
this.netconn.setNoDelay(noDelay)}setKeepAlive(keepAlive=!0){this.netconn.setKeepAlive(keepAlive)}trace(options={}){
return this.netconn.trace(options)}#streamEnded(){++this.#ends===2&&this.close()}get readable(){return this.#readable??=
new ReadableStream({type:"bytes",pull:async controller=>{let request=controller.byobRequest,taken=request===
null?await this.netconn.readChunk(CHUNK):await this.netconn.read(request.view);taken===null?(controller.
close(),request?.respond(0),this.#streamEnded()):typeof taken=="number"?request.respond(taken):controller.
enqueue(taken)},cancel:async()=>{await this.netconn.shutdown(!0,!1).catch(()=>{}),this.#streamEnded()}})}get writable(){
return this.#writable??=new WritableStream({write:chunk=>this.netconn.write(chunk),close:async()=>{await this.
netconn.shutdown(!1,!0),this.#streamEnded()},abort:()=>this.netconn.abort()})}},TcpListener=class{netconn;#ready;#addr;#closing=null;constructor(netconn,options){
this.netconn=netconn;let hostname=options.hostname??"0.0.0.0";this.#addr={transport:"tcp",hostname,port:options.
port},this.#ready=this.#listen(hostname,options),this.#ready.catch(()=>this.close())}async#listen(hostname,options){
let{port,backlog,reuseAddress,trace=!1}=options;trace!==!1&&this.netconn.setTrace(trace===!0?{}:trace),
await this.netconn.bind(hostname,port,{reuseAddress:reuseAddress??!1}),this.#addr={transport:"tcp",...await this.
netconn.localAddr()},await this.netconn.listen(backlog)}async ready(){return await this.#ready,this}get addr(){
return this.#addr}async accept(wait={}){return await this.#ready,await TcpConn.of(await this.netconn.
accept(wait))}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#closing??=this.netconn.
close(),this.#closing.catch(()=>{})}async[Symbol.asyncDispose](){this.close(),await this.#closing}async*[Symbol.
asyncIterator](){for(;;){let conn;try{conn=await this.accept()}catch(error){if(this.#closing!==null||
this.netconn.stackEnded)return;throw error}yield conn}}};async function connectTcp(stack,options){let{
hostname="127.0.0.1",port,trace=!1,...wait}=options,netconn=stack.netconn(NETCONN_TCP);try{return trace!==
!1&&netconn.setTrace(trace===!0?{}:trace),await netconn.connect(hostname,port,wait),await TcpConn.of(
netconn)}catch(error){throw await netconn.close(),error}}var DEFAULT_MEMORY=256<<20,END_TIMEOUT=5e3,Stack=class _Stack{#port;#context;#netifs;#end;#names;#closing=null;constructor(started,profile,clock){
let{sndBuf,mboxSize,writeStep,tcp}=profile;this.#port=started.port,this.#netifs=started.netifs,this.#end=
started.end,this.#names=new Names(started.port,clock),this.#context={port:started.port,time:clock,sndBuf,
sndLowat:sendLowWater(sndBuf,tcp.mss),mboxSize,writeStep:Math.max(1,writeStep*sndBuf),alive:started.
alive,resolve:(name,action,wait)=>this.#names.addressOf(name,action,wait),info:conn=>this.#control({
op:"info",conn}),trace:call=>this.#control(call),congestion:async(conn,name)=>{await this.#control({
op:"congestion",conn,name})}}}static async start(options={}){let clock=options.clock??REAL_CLOCK,thread=options.
thread??options.clock===void 0;if(thread&&options.clock!==void 0)throw new TypeError("Cannot use a c\
lock with a thread: pass thread false");let profile=profileFor(options);integer(profile.sndBuf,2,1<<
30,"send buffer");let config={memory:options.memory??DEFAULT_MEMORY,netifs:options.netifs??[],routes:options.
routes??[],ip:profile.ip,tcp:options.trace===void 0?profile.tcp:{...profile.tcp,traceRecords:traceRecords(
options.trace)},dns:checkDnsSettings(profile.dns),api:profile.api,nameservers:options.nameservers??[],
hosts:options.hosts??{},...options.seed===void 0?{}:{seed:options.seed}},lazyWindow=profile.lazyWindow??
lazyWindowOf(config),started=await(thread?startThread(config,lazyWindow):startInline(config,lazyWindow,
clock));return new _Stack(started,profile,thread?new PatientClock:clock)}get netifs(){return this.#netifs}get context(){
return this.#context}netconn(type,options={}){let group=NETCONNTYPE_GROUP(type);if(group!==NETCONN_TCP&&
group!==NETCONN_UDP&&group!==NETCONN_RAW)throw new TypeError(`Invalid netconn type: ${type}`);if(!this.#port.
isOpen)throw new TypeError("The stack is closed");let{proto=0,callback=null}=options;integer(proto,0,
255,"IP protocol");let conn=new LwipConn(this.#context,type,proto);return new Netconn(this.#context,
conn,callback)}connect(options){return connectTcp(this,options)}listen(options){return new TcpListener(
this.netconn(NETCONN_TCP),options)}listenDatagram(options){return new DatagramConn(this.netconn(NETCONN_UDP),
options)}blocking(){let time=this.#context.time;if(!(time instanceof PatientClock))throw new TypeError(
"Cannot block: the stack runs in this thread");let port=this.#port,runDue=()=>time.runDue();return new BlockingStack(
{blocker:{waitFor:pending=>port.waitFor(pending,runDue),flush:()=>port.flush()},netconn:(type,options)=>this.
netconn(type,options),lookup:name=>this.#names.addressNow(name)})}netbuf(){return new NetBuf(this.#port)}lookup(name,addrtype){
return this.#names.lookup(name,addrtype)}resolve(name,type,wait={}){return type===void 0?this.#names.
addresses(name,wait):this.#names.resolve(name,type,wait)}resolveRecords(name,type,wait={}){return this.#names.
records(name,type,wait)}async nameservers(){return await this.#control({op:"nameservers"})}async setNameservers(servers){
await this.#control({op:"setNameservers",servers})}async addNameserver(server){await this.#control({
op:"addNameserver",server})}async addHost(name,address){await this.#control({op:"addHost",name,address})}async removeHost(name,address){
return await this.#control({op:"removeHost",name,address:address??null})}async forgetNames(){await this.#control(
{op:"forgetNames"})}async#control(call){return await this.#port.control(call)}async stats(){return await this.#control(
{op:"stats"})}async addAddress(netif,address){await this.#control({op:"addAddress",netif,address})}async removeAddress(netif,address){
await this.#control({op:"removeAddress",netif,address})}async addRoute(route){await this.#control({op:"\
addRoute",route})}async setUp(netif,up){await this.#control({op:"setUp",netif,up})}async setNeighbour(netif,address,mac){
await this.#control({op:"setNeighbour",netif,address,mac})}ref(){this.#context.alive.setStack(!0)}unref(){
this.#context.alive.setStack(!1)}get ended(){return this.#port.stopped}close(){return this.#closing??=
this.#end()}async[Symbol.asyncDispose](){await this.close()}};function profileFor(options){let profile=profileOf(
options.profile??"modern"),chosen=options.sndBuf??options.tcp?.sndBuf;return{...profile,sndBuf:chosen??
profile.sndBuf,tcp:{...profile.tcp,...chosen===void 0?{}:{sndBufMax:chosen},...options.tcp,...chosen===
void 0?{}:{sndBuf:chosen}},ip:{...profile.ip,...options.ip},dns:{...profile.dns,...options.dns}}}async function startInline(config,lazyWindow,clock){
let{InlineHost}=await import("./in_thread.js"),layout=layoutOf(config.memory),pages=reservePages(
layout.size),memory=new PacketMemory(pages),bell=takeBell(),bells=new Bells(bellTable(),bell,openSignal),
tellApp=()=>port.drain(),host=new InlineHost(pages,config,bells,clock,tellApp),port=new Port(memory,
layout,host.schedule,lazyWindow,spinnerOf(bellTable()),host);port.breathes=clock===REAL_CLOCK;try{let netifs=await host.
open(config);return{port,netifs,alive:new KeepAlive(()=>{}),end:async()=>{port.stop(),await port.stopped}}}catch(error){
throw returnBell(bell),error}}async function startThread(config,lazyWindow){let layout=layoutOf(config.
memory),pages=reservePages(layout.size),memory=new PacketMemory(pages),bell=takeBell(),bells=new Bells(
bellTable(),bell,openSignal),worker=new Worker(threadProgram(import.meta.url),{type:"module",name:"t\
cpip_thread"}),wakeCore=()=>bells.ring(),port=new Port(memory,layout,wakeCore,lazyWindow,spinnerOf(bellTable())),
ended,end=new Promise(resolve=>ended=resolve);try{let netifs=await new Promise((resolve,reject)=>{worker.
onmessage=event=>{let message=event.data;message.type==="started"?resolve(message.netifs):message.type===
"failed"?reject(rebuild(message)):(message.type==="died"&&reject(new Error(message.message)),ended(),
port.close(),message.type==="died"&&reportError(diedOf(message)))},worker.onerror=event=>{event.preventDefault(),
reject(new Error(`The tcpip thread failed: ${event.message}`)),ended(),port.close()};let start={memory:pages,
config,bells:bellTable(),bell};worker.postMessage(start)});return port.run(),{port,netifs,alive:new KeepAlive(
workerRef(worker)),end:async()=>{port.stop(),await Promise.race([end,timeLimit(END_TIMEOUT,end)]),worker.
terminate(),port.close(),bells.close(),returnBell(bell)}}}catch(error){throw worker.terminate(),returnBell(
bell),error}}function lazyWindowOf(config){return Math.min(65536,receiveBufferOf(config.tcp)>>3)}function timeLimit(ms,end){
return new Promise(resolve=>{let timer=setTimeout(resolve,ms);end.then(()=>clearTimeout(timer))})}function rebuild(failure){
let classes=Deno.errors,builtIn={TypeError,RangeError,SyntaxError},make2=classes[failure.name]??builtIn[failure.
name]??Error,error=new make2(failure.message);return failure.code===void 0?error:Object.assign(error,
{code:failure.code})}function diedOf(death){return new Error(`The tcpip thread has died: ${death.message}`,
{cause:death.stack})}var NETCONN_JOIN=0,NETCONN_LEAVE=1,defaultStack=null;async function tcpip_init(options={}){if(defaultStack!==
null)throw new TypeError("tcpip_init was called before");let stack=await Stack.start(options);return defaultStack=
stack,stack.ended.then(()=>{defaultStack===stack&&(defaultStack=null)}),stack}function netconn_new(type){
return netconn_new_with_proto_and_callback(type,0,null)}function netconn_new_with_callback(type,callback){
return netconn_new_with_proto_and_callback(type,0,callback)}function netconn_new_with_proto_and_callback(type,proto,callback){
let group=NETCONNTYPE_GROUP(type);if(group!==NETCONN_TCP&&group!==NETCONN_UDP&&group!==NETCONN_RAW)return null;
let conn=defaultStack?.netconn(type,{proto,callback})??null;return group!==NETCONN_TCP&&(conn?.setMulticastTtl(
255),conn?.setMulticastLoop(!1)),conn}async function netconn_delete(conn){return conn===null?0:await conn.
lwip.delete()}function netconn_prepare_delete(conn){return netconn_delete(conn)}async function netconn_bind(conn,addr,port){
let ip=addrOf(addr);return conn===null||ip===null?-16:await conn.lwip.bind(ip,port)}async function netconn_bind_if(conn,netif){
return conn===null?-16:await conn.lwip.bindIf(netif)}async function netconn_connect(conn,addr,port){
let ip=addrOf(addr);return conn===null||ip===null?-16:await conn.lwip.connect(ip,port)}async function netconn_disconnect(conn){
return conn===null?-16:await conn.lwip.disconnect()}function netconn_listen(conn){return netconn_listen_with_backlog(
conn,255)}async function netconn_listen_with_backlog(conn,backlog){return conn===null?-16:await conn.
lwip.listen(backlog)}async function netconn_accept(conn){if(conn===null)return{err:-16};let item=await conn.
lwip.accept();return typeof item=="number"?{err:item}:{err:0,conn:conn.netconnOf(item)}}async function netconn_recv(conn){
return conn===null?{err:-16}:received(await conn.lwip.recv())}function netconn_recv_udp_raw_netbuf(conn){
return netconn_recv_udp_raw_netbuf_flags(conn,0)}async function netconn_recv_udp_raw_netbuf_flags(conn,apiflags){
return conn===null?{err:-16}:received(await conn.lwip.recvDatagram(apiflags))}function netconn_recv_tcp_pbuf(conn){
return netconn_recv_tcp_pbuf_flags(conn,0)}async function netconn_recv_tcp_pbuf_flags(conn,apiflags){
if(conn===null)return{err:-16};let item=await conn.lwip.recvTcp(apiflags);if(!(item instanceof Delivery))
return{err:item};let buf=new NetBuf;for(let fragment of item.fragments)buf.append(fragment);return{err:0,
buf}}function received(item){return typeof item=="number"?{err:item}:{err:0,buf:item}}function netconn_tcp_recvd(conn,len){
return conn===null?-16:conn.lwip.recvd(len)}async function netconn_send(conn,buf){return conn===null?
-16:buf===null?-6:await conn.lwip.send(buf,buf.addr,buf.port)}async function netconn_sendto(conn,buf,addr,port){
let ip=addrOf(addr);return conn===null||ip===null?-16:buf===null?-6:(buf.addr.copyFrom(ip),buf.port=
port,await conn.lwip.send(buf,ip,port))}async function netconn_write(conn,data,apiflags=1){return conn===
null?-16:(await conn.lwip.write(vectors(conn,[data],apiflags),apiflags,!1)).err}function netconn_write_partly(conn,data,apiflags=1){
return netconn_write_vectors_partly(conn,[data],apiflags)}async function netconn_write_vectors_partly(conn,data,apiflags=1){
if(conn===null)return{err:-16,written:0};let{err,written}=await conn.lwip.write(vectors(conn,data,apiflags),
apiflags,!0);return{err,written:Math.max(0,written)}}function vectors(conn,data,apiflags){return data.
flatMap(piece=>piece instanceof NetBuf&&(apiflags&1)!==0?[...piece]:[...conn.vectorsOf(piece)])}async function netconn_close(conn){
return conn===null?-16:await conn.lwip.close()}async function netconn_shutdown(conn,shut_rx,shut_tx){
return conn===null?-16:await conn.lwip.shutdown(shut_rx,shut_tx)}async function netconn_getaddr(conn,local){
if(conn===null)return{err:-16,addr:"0.0.0.0",port:0};let{err,addr,port}=await conn.lwip.getaddr(local);
return{err,addr:addr.toString(),port}}function netconn_peer(conn){return netconn_getaddr(conn,!1)}function netconn_addr(conn){
return netconn_getaddr(conn,!0)}function netconn_err(conn){return conn===null?0:conn.lwip.err()}function netconn_gethostbyname(name){
return netconn_gethostbyname_addrtype(name,2)}async function netconn_gethostbyname_addrtype(name,dns_addrtype){
if(defaultStack===null||name===null)return{err:-16};let{err,addr}=await defaultStack.lookup(name,dns_addrtype);
return err===0?{err,addr:addr.toString()}:{err}}async function netconn_join_leave_group(conn,multiaddr,netif_addr,join_or_leave){
let group=addrOf(multiaddr),ifAddr=addrOf(netif_addr);if(conn===null||group===null||ifAddr===null)return-16;
let join=join_or_leave===NETCONN_JOIN;return await conn.lwip.joinLeave(group,ifAddr,-1,join)}async function netconn_join_leave_group_netif(conn,multiaddr,if_idx,join_or_leave){
let group=addrOf(multiaddr);if(conn===null||group===null)return-16;let join=join_or_leave===NETCONN_JOIN;
return await conn.lwip.joinLeave(group,IpAddr.ANY4,if_idx&255,join)}function netconn_set_nonblocking(conn,val){
conn.nonblocking=val}function netconn_is_nonblocking(conn){return conn.nonblocking}function netconn_set_recvtimeout(conn,timeout){
conn.lwip.recvTimeout=timeout}function netconn_get_recvtimeout(conn){return conn.lwip.recvTimeout}function netconn_set_sendtimeout(conn,timeout){
conn.lwip.sendTimeout=timeout}function netconn_get_sendtimeout(conn){return conn.lwip.sendTimeout}function netconn_set_recvbufsize(conn,size){
conn.lwip.recvBufSize=size}function netconn_recv_bufsize(conn){return conn.lwip.recvBufSize}function netconn_get_recvbufsize(conn){
return conn.lwip.recvBufSize}function netconn_set_callback_arg(conn,arg){conn.callbackArg=arg}function netconn_get_callback_arg(conn){
return conn.callbackArg}function netconn_set_flags(conn,flags){conn.lwip.flags=(conn.lwip.flags|flags)&
255}function netconn_clear_flags(conn,flags){conn.lwip.flags&=~flags}function netconn_is_flag_set(conn,flag){
return(conn.lwip.flags&flag)!==0}function netconn_set_ipv6only(conn,val){val?netconn_set_flags(conn,
32):netconn_clear_flags(conn,32)}function netconn_get_ipv6only(conn){return netconn_is_flag_set(conn,
32)}function netconn_thread_init(){}function netconn_thread_cleanup(){}function addrOf(text){return text===
null?IpAddr.ANY4:IpAddr.parse(text)}var EIO=5,ERRNO={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:EIO};function err_to_errno(err){return ERRNO[err]??
EIO}function lwip_strerr(err){return err===0?"no error":reasonOf(err)??"unknown error"}function netbuf_new(){return new NetBuf}function netbuf_delete(buf){buf?.delete()}function netbuf_alloc(buf,size){
return buf.alloc(size)}function netbuf_free(buf){buf.free()}function netbuf_ref(buf,data){return buf===
null?-16:(buf.ref(data),0)}function netbuf_chain(head,tail){head.chain(tail)}function netbuf_data(buf){
if(buf===null)return{err:-16};let data=buf.data();return data===null?{err:-2}:{err:0,data}}function netbuf_next(buf){
return buf===null?-1:buf.next()}function netbuf_first(buf){buf?.first()}function netbuf_copy_partial(buf,dataptr,len,offset){
return buf===null?0:buf.copyInto(dataptr.subarray(0,len),offset)}function netbuf_copy(buf,dataptr,len){
return netbuf_copy_partial(buf,dataptr,len,0)}function netbuf_take(buf,dataptr){return buf===null?-16:
buf.take(dataptr)?0:-1}function netbuf_len(buf){return buf.byteLength}function netbuf_fromaddr(buf){
return buf.addr.toString()}function netbuf_fromport(buf){return buf.port}function netbuf_set_fromaddr(buf,addr){
let ip=IpAddr.parse(addr);return ip===null?-16:(buf.addr.copyFrom(ip),0)}function netbuf_destaddr(buf){
return buf.toAddr.toString()}function netbuf_set_destaddr(buf,addr){let ip=IpAddr.parse(addr);return ip===
null?-16:(buf.toAddr.copyFrom(ip),0)}function netbuf_destport(buf){return buf.toPort}function netbuf_set_chksum(buf,_chksum){
buf.flags=NETBUF_FLAG_CHKSUM}function defineDuplex({Duplex}){return class extends Duplex{#conn;#reading=!1;#idleMs=0;#idleTimer;constructor(conn){
super({allowHalfOpen:!0,emitClose:!0}),this.#conn=conn}setTimeout(ms,callback){return this.#idleMs=ms,
callback!==void 0&&(ms>0?this.once("timeout",callback):this.removeListener("timeout",callback)),this.#restartIdle(),
this}#restartIdle(){if(clearTimeout(this.#idleTimer),this.#idleMs===0||this.destroyed)return;let timer=setTimeout(
()=>this.emit("timeout"),this.#idleMs);Deno.unrefTimer(timer),this.#idleTimer=timer}setNoDelay(noDelay=!0){
return this.#conn.setNoDelay(noDelay),this}setKeepAlive(enable=!1){return this.#conn.setKeepAlive(enable),
this}ref(){return this}unref(){return this}_read(){this.#reading||(this.#reading=!0,this.#pull().catch(
error=>this.destroy(error)))}async#pull(){let more=!0;for(;more&&!this.destroyed;){let buf=await this.#conn.
recv(),chunk=buf===null?null:buf.toBytes();if(buf?.delete(),this.destroyed)return;more=this.push(chunk)}
this.#reading=!1}_write(chunk,_encoding,callback){this.#idleMs>0&&this.#restartIdle(),this.#conn.write(
chunk).then(()=>callback(),callback)}_writev(chunks,callback){this.#idleMs>0&&this.#restartIdle();let buf=new NetBuf;
for(let{chunk}of chunks)buf.append(Fragment.external(chunk));this.#conn.write(buf).finally(()=>buf.delete()).
then(()=>callback(),callback)}_final(callback){this.#conn.shutdown(!1,!0).then(()=>callback(),callback)}_destroy(error,callback){
clearTimeout(this.#idleTimer),(error===null?this.#conn.close():this.#conn.abort()).then(()=>callback(
error),()=>callback(error))}}}var NetconnDuplex;function toNodeDuplex(conn){return NetconnDuplex??=defineDuplex(
process.getBuiltinModule("node:stream")),new NetconnDuplex(conn)}var NO_OFFLOAD={checksum:!1,tcpSegmentation:0};import{cable}from"./cable.js";import{tap as tap2}from"./tap.js";import{tap}from"./tap.js";function tun(name,options={}){let{module,options:device}=tap(name,options),
spec={...device,medium:"ip"};return{module,options:spec}}export{BlockingNetconn,BlockingStack,DatagramConn,ERR_ABRT,ERR_ALREADY,ERR_ARG,ERR_BUF,ERR_CLSD,ERR_CONN,
ERR_IF,ERR_INPROGRESS,ERR_ISCONN,ERR_MEM,ERR_OK,ERR_RST,ERR_RTE,ERR_TIMEOUT,ERR_USE,ERR_VAL,ERR_WOULDBLOCK,
IpAddr,LWIP_DNS,NETBUF_FLAG_CHKSUM,NETBUF_FLAG_DESTADDR,NETCONNTYPE_DATAGRAM,NETCONNTYPE_GROUP,NETCONNTYPE_ISIPV6,
NETCONNTYPE_ISUDPLITE,NETCONNTYPE_ISUDPNOCHKSUM,NETCONN_CLOSE,NETCONN_CONNECT,NETCONN_COPY,NETCONN_DNS_DEFAULT,
NETCONN_DNS_IPV4,NETCONN_DNS_IPV4_IPV6,NETCONN_DNS_IPV6,NETCONN_DNS_IPV6_IPV4,NETCONN_DONTBLOCK,NETCONN_EVT_ERROR,
NETCONN_EVT_RCVMINUS,NETCONN_EVT_RCVPLUS,NETCONN_EVT_SENDMINUS,NETCONN_EVT_SENDPLUS,NETCONN_FIN_RX_PENDING,
NETCONN_FLAG_CHECK_WRITESPACE,NETCONN_FLAG_IN_NONBLOCKING_CONNECT,NETCONN_FLAG_IPV6_V6ONLY,NETCONN_FLAG_MBOXCLOSED,
NETCONN_FLAG_MBOXINVALID,NETCONN_FLAG_NON_BLOCKING,NETCONN_FLAG_PKTINFO,NETCONN_INVALID,NETCONN_JOIN,
NETCONN_LEAVE,NETCONN_LISTEN,NETCONN_MORE,NETCONN_NOAUTORCVD,NETCONN_NOCOPY,NETCONN_NOFIN,NETCONN_NOFLAG,
NETCONN_NONE,NETCONN_RAW,NETCONN_RAW_IPV6,NETCONN_SHUT_RD,NETCONN_SHUT_RDWR,NETCONN_SHUT_WR,NETCONN_TCP,
NETCONN_TCP_IPV6,NETCONN_TYPE_IPV6,NETCONN_UDP,NETCONN_UDPLITE,NETCONN_UDPLITE_IPV6,NETCONN_UDPNOCHKSUM,
NETCONN_UDPNOCHKSUM_IPV6,NETCONN_UDP_IPV6,NETCONN_WRITE,NO_OFFLOAD,NameServerError,NetBuf,Netconn,NetconnTrace,
Operation,OutOfResourcesError,Stack,TCP_DEFAULT_LISTEN_BACKLOG,TcpConn,TcpListener,VirtualClock,cable,
checksum,congestionNames,errName,err_to_errno,leakedNetbufs,lwip_strerr,netbuf_alloc,netbuf_chain,netbuf_copy,
netbuf_copy_partial,netbuf_data,netbuf_delete,netbuf_destaddr,netbuf_destport,netbuf_first,netbuf_free,
netbuf_fromaddr,netbuf_fromport,netbuf_len,netbuf_new,netbuf_next,netbuf_ref,netbuf_set_chksum,netbuf_set_destaddr,
netbuf_set_fromaddr,netbuf_take,netconn_accept,netconn_addr,netconn_bind,netconn_bind_if,netconn_clear_flags,
netconn_close,netconn_connect,netconn_delete,netconn_disconnect,netconn_err,netconn_get_callback_arg,
netconn_get_ipv6only,netconn_get_recvbufsize,netconn_get_recvtimeout,netconn_get_sendtimeout,netconn_getaddr,
netconn_gethostbyname,netconn_gethostbyname_addrtype,netconn_is_flag_set,netconn_is_nonblocking,netconn_join_leave_group,
netconn_join_leave_group_netif,netconn_listen,netconn_listen_with_backlog,netconn_new,netconn_new_with_callback,
netconn_new_with_proto_and_callback,netconn_peer,netconn_prepare_delete,netconn_recv,netconn_recv_bufsize,
netconn_recv_tcp_pbuf,netconn_recv_tcp_pbuf_flags,netconn_recv_udp_raw_netbuf,netconn_recv_udp_raw_netbuf_flags,
netconn_send,netconn_sendto,netconn_set_callback_arg,netconn_set_flags,netconn_set_ipv6only,netconn_set_nonblocking,
netconn_set_recvbufsize,netconn_set_recvtimeout,netconn_set_sendtimeout,netconn_shutdown,netconn_tcp_recvd,
netconn_thread_cleanup,netconn_thread_init,netconn_type,netconn_write,netconn_write_partly,netconn_write_vectors_partly,
registerCongestion,tap2 as tap,tcpip_init,toNodeDuplex,tun};
