// Made from the sources by `deno task bundle`: do not edit.
// @ts-self-types="./mod.d.ts"
import{LONGEST_TIMER,REAL_CLOCK,VirtualClock}from"./application.js";import{LifeWatch}from"./threads.js";
import{ADDRESS_CHANGES,APP_WAITING,Bells,BlockPool,DEFAULT_IP_CONFIG,DEFAULT_TCP_CONFIG,DONT_FRAGMENT_MODES,
ECN_MODES,ERR_ABRT,ERR_ALREADY,ERR_ARG,ERR_BUF,ERR_CLSD,ERR_CONN,ERR_IF,ERR_INPROGRESS,ERR_ISCONN,ERR_MEM,
ERR_OK,ERR_RST,ERR_RTE,ERR_TIMEOUT,ERR_USE,ERR_VAL,ERR_WOULDBLOCK,EVENT_SIGNAL,EVENT_WORDS,GROUP_JOIN,
GROUP_LEAVE,IpAddr,LWIP_DNS,MAX_CONTROL,MEMBER_BLOCK_SOURCE,MEMBER_JOIN,MEMBER_JOIN_SOURCE,MEMBER_LEAVE,
MEMBER_LEAVE_SOURCE,MEMBER_UNBLOCK_SOURCE,MIN_MEMORY,MacAddr,NETCONNTYPE_DATAGRAM,NETCONNTYPE_GROUP,
NETCONNTYPE_ISIPV6,NETCONNTYPE_ISUDPLITE,NETCONNTYPE_ISUDPNOCHKSUM,NETCONN_INVALID,NETCONN_RAW,NETCONN_RAW_IPV6,
NETCONN_TCP,NETCONN_TCP_IPV6,NETCONN_TYPE_IPV6,NETCONN_UDP,NETCONN_UDPLITE,NETCONN_UDPLITE_IPV6,NETCONN_UDPNOCHKSUM,
NETCONN_UDPNOCHKSUM_IPV6,NETCONN_UDP_IPV6,OPT_BROADCAST,OPT_CHECKSUM,OPT_DONT_FRAGMENT,OPT_ECN,OPT_HDRINCL,
OPT_IPV6_ONLY,OPT_KEEPALIVE,OPT_KEEPCNT,OPT_KEEPIDLE,OPT_KEEPINTVL,OPT_MSS,OPT_MULTICAST_ALL,OPT_MULTICAST_IF,
OPT_MULTICAST_LOOP,OPT_MULTICAST_TTL,OPT_NOCHECKSUM,OPT_NODELAY,OPT_RECV_BUFFER,OPT_RECV_PAYLOAD,OPT_REUSEADDR,
OPT_TOS,OPT_TRACE,OPT_TTL,OPT_USER_TIMEOUT,PacketMemory,RECEIVE_SHORT,REQUEST_BLOCKED,REQUEST_WORDS,
RingReader,RingWriter,SEND_SHORT,anyOf,bellTable,blockSizeFor,bytesGone,checkBoolean,checkBytes,checkFunction,
checkInteger,checkOptions,checkText,checksum,congestionNames,dnsRcodeName,dnsTypeName,dnsTypeOf,dontFragmentNumber,
group_op_exports,integerFrom,isBytes,isGone,isRecord,layoutOf,listOf,netconn_type,numberFrom,oneOf,openSignal,
optionsOf,packText,parsePrefix,putAddr,readTrace,registerCongestion,reservePages,returnBell,reverseDnsName,
show,spinnerOf,takeAddr,takeBell,takeBytes,toDnsName,wrongKind}from"./common.js";var NETCONN_EVT_RCVPLUS=0,NETCONN_EVT_RCVMINUS=1,NETCONN_EVT_SENDPLUS=2,NETCONN_EVT_SENDMINUS=3,NETCONN_EVT_ERROR=4,
NETCONN_NONE=0,NETCONN_WRITE=1,NETCONN_LISTEN=2,NETCONN_CONNECT=3,NETCONN_CLOSE=4,NETCONN_NOFLAG=0,NETCONN_NOCOPY=0,
NETCONN_COPY=1,NETCONN_MORE=2,NETCONN_DONTBLOCK=4,NETCONN_NOAUTORCVD=8,NETCONN_NOFIN=16,NETCONN_FLAG_MBOXCLOSED=1,
NETCONN_FLAG_NON_BLOCKING=2,NETCONN_FLAG_IN_NONBLOCKING_CONNECT=4,NETCONN_FLAG_MBOXINVALID=8,NETCONN_FLAG_CHECK_WRITESPACE=16,
NETCONN_FLAG_IPV6_V6ONLY=32,NETCONN_FLAG_PKTINFO=64,NETCONN_FIN_RX_PENDING=128,NETCONN_DNS_IPV4=0,NETCONN_DNS_IPV6=1,
NETCONN_DNS_IPV4_IPV6=2,NETCONN_DNS_IPV6_IPV4=3,NETCONN_DNS_DEFAULT=2,NETCONN_SHUT_RD=1,NETCONN_SHUT_WR=2,
NETCONN_SHUT_RDWR=3,TCP_DEFAULT_LISTEN_BACKLOG=255;var openWatch=null;var FRAGMENT_RECEIVED=0,FRAGMENT_BLOCK=1,FRAGMENT_EXTERNAL=2,FRAGMENT_PART=3,Fragment=class _Fragment{kind;offset;length;#memory;#handle;#whole;#bytes;#refs=1;constructor(kind,memory,handle,offset,length,bytes,whole=null){
this.kind=kind,this.#memory=memory,this.#handle=handle,this.offset=offset,this.length=length,this.#bytes=
bytes,this.#whole=whole}static received(memory,pbuf,offset,length){return new _Fragment(FRAGMENT_RECEIVED,
memory,pbuf,offset,length,null)}static block(memory,size){let offset=memory.allocateBlock(size);return offset<
0?null:new _Fragment(FRAGMENT_BLOCK,memory,offset,offset,size,null)}static external(bytes){return new _Fragment(
FRAGMENT_EXTERNAL,null,-1,-1,bytes.byteLength,bytes)}part(at,length){return this.#refs++,new _Fragment(
FRAGMENT_PART,this.#memory,-1,this.offset+at,length,null,this)}get bytes(){let bytes=this.#bytes??=this.
view(0,this.length);if(bytes.length===this.length)return bytes;if(!this.isWhole)throw bytesGone("dat\
a","use a netbuf");return bytes.subarray(0,this.length)}get isWhole(){return this.#bytes===null||this.#bytes.
length>=this.length}view(at,length){let offset=this.offset+at;return this.#memory.u8.subarray(offset,
offset+length)}get memory(){return this.#memory}isIn(memory){return this.#memory===memory}retain(){this.#refs++}release(){
if(!(--this.#refs>0)){if(this.#refs<0)throw new Error("Bug: fragment released twice");this.#whole!==
null?this.#whole.release():this.kind===FRAGMENT_RECEIVED?this.#memory.freePbuf(this.#handle):this.kind===
FRAGMENT_BLOCK&&this.#memory.freeBlock(this.#handle)}}};var NETBUF_FLAG_DESTADDR=1,NETBUF_FLAG_CHKSUM=2,NO_LIST=[],leaked=0,lost=new FinalizationRegistry(fragments=>{
if(fragments.length!==0){leaked++;for(let fragment of fragments)fragment.release()}}),YOUNG=64,young=new Array(
YOUNG).fill(null),births=0;function leakedNetbufs(){for(let i=0;i<YOUNG;i++)young[i]?.watch(),young[i]=
null;return leaked}var NetBuf=class _NetBuf{port=0;toPort=0;netif=0;flags=0;#memory;#list;#whole=null;#at=0;#length=0;#bytes=null;#origin=null;#addr=null;#toAddr=null;#cursor=0;#birth=0;#watched=!1;#deleted=!1;constructor(memory=null,received2=null){
if(this.#memory=memory,this.#list=received2,received2===null){if(memory!==null&&typeof memory?.allocateBlock!=
"function")throw wrongKind(memory,"memory","make a netbuf","a stack's memory or null");this.handOut()}}static received(whole,at,length,origin){
let buf=new _NetBuf(whole.memory,NO_LIST);return buf.#list=null,buf.#whole=whole,buf.#at=at,buf.#length=
length,buf.port=origin.fromPort,buf.toPort=origin.toPort,buf.netif=origin.netif,buf.flags=origin.flags,
buf.#origin=origin,buf}get#fragments(){let list=this.#list??=[],whole=this.#whole;return whole===null||
(this.#whole=null,this.#length===whole.length?list.push(whole):(list.push(whole.part(this.#at,this.#length)),
whole.release())),list}get#isEmpty(){return this.#whole===null&&(this.#list===null||this.#list.length===
0)}handOut(){openWatch!==null&&openWatch.made(this,"a netbuf"),this.#birth=births++;let place=this.#birth&
YOUNG-1;return young[place]?.watch(),young[place]=this,this}watch(){this.#watched||this.#isEmpty||(this.#watched=
!0,lost.register(this,this.#fragments,this))}get addr(){return this.#addr??=(this.#origin?.from??IpAddr.
ANY4).clone()}get toAddr(){return this.#toAddr??=(this.#origin?.to??IpAddr.ANY4).clone()}static from(bytes){
checkBytes(bytes,"bytes","make a netbuf");let buf=new _NetBuf;return buf.ref(bytes),buf}get fragments(){
return this.#fragments}static is(value){return typeof value=="object"&&value!==null&&#deleted in value}get deleted(){
return this.#deleted}#checkLive(action,name="netbuf"){if(this.#deleted)throw new TypeError(`Cannot ${action}\
: "${name}" was deleted`)}get byteLength(){if(this.#whole!==null)return this.#length;let length=0;for(let fragment of this.#fragments)
length+=fragment.length;return length}get from(){return{hostname:this.addr.toString(),port:this.port}}get to(){
return{hostname:this.toAddr.toString(),port:this.toPort}}append(fragment){if(this.#checkLive("append\
 to a netbuf"),!(fragment instanceof Fragment))throw wrongKind(fragment,"fragment","append to a netb\
uf","a fragment");this.#fragments.push(fragment),births-this.#birth>YOUNG&&this.watch()}alloc(size){
let action="allocate a netbuf";this.#checkLive(action),checkInteger(size,0,65535,"size",action),this.
free();let fragment=this.#memory===null?Fragment.external(new Uint8Array(size)):Fragment.block(this.#memory,
size);return fragment===null?null:(this.append(fragment),fragment.bytes)}ref(bytes){this.#checkLive(
"refer to bytes"),checkBytes(bytes,"bytes","refer to bytes"),this.free(),this.append(Fragment.external(
bytes))}free(){this.#cursor=0,this.flags&=~NETBUF_FLAG_CHKSUM;let whole=this.#whole;if(whole!==null){
this.#whole=this.#bytes=null,whole.release();return}if(this.#isEmpty)return;let fragments=this.#fragments;
for(let i=0;i<fragments.length;i++)fragments[i].release();fragments.length=0}delete(){this.free(),this.#deleted=
!0,openWatch!==null&&openWatch.ended(this);let place=this.#birth&YOUNG-1;young[place]===this&&(young[place]=
null),this.#watched&&(this.#watched=!1,lost.unregister(this))}[Symbol.dispose](){this.delete()}chain(tail){
if(this.#checkLive("chain netbufs"),!_NetBuf.is(tail))throw wrongKind(tail,"tail","chain netbufs","a\
 netbuf");if(tail.#checkLive("chain netbufs","tail"),tail===this)throw new TypeError("Cannot chain a\
 netbuf to itself");for(let fragment of tail.#fragments)this.#fragments.push(fragment);tail.#fragments.
length=0,tail.delete(),this.#cursor=0}data(){let whole=this.#whole;return whole===null?this.#fragments[this.#cursor]?.
bytes??null:this.#bytes??=whole.view(this.#at,this.#length)}next(){let last=this.#fragments.length-1;
return this.#cursor>=last?-1:++this.#cursor===last?1:0}first(){this.#cursor=0}*[Symbol.iterator](){for(let fragment of this.#fragments)
yield fragment.bytes}copyInto(target,offset=0){let action="copy from a netbuf";this.#checkLive(action),
checkBytes(target,"target",action),checkInteger(offset,0,Number.MAX_SAFE_INTEGER,"offset",action);let copied=0;
for(let fragment of this.#fragments){if(offset>=fragment.length){offset-=fragment.length;continue}let length=Math.
min(fragment.length-offset,target.byteLength-copied);if(length===0)break;target.set(offset===0&&length===
fragment.length?fragment.bytes:fragment.bytes.subarray(offset,offset+length),copied),copied+=length,
offset=0}return copied}toBytes(){let bytes=new Uint8Array(this.byteLength);return this.copyInto(bytes),
bytes}take(source){if(this.#checkLive("copy into a netbuf"),checkBytes(source,"source","copy into a \
netbuf"),source.byteLength>this.byteLength)return!1;let taken=0;for(let fragment of this.#fragments){
let length=Math.min(fragment.length,source.byteLength-taken);fragment.bytes.set(source.subarray(taken,
taken+length)),taken+=length}return!0}};var NO_WAIT=Object.freeze({});function intErr(value,least,most){return typeof value!="number"?-16:Number.
isInteger(value)&&value>=least&&value<=most?0:-6}function addrErr(addr){return addr instanceof IpAddr?
0:-16}function endErr(addr,port){return addr instanceof IpAddr?intErr(port,0,65535):-16}var checkPort=(port,action,name="\
port")=>checkInteger(port,0,65535,name,action),PORT_KIND=(value,name,action)=>{if(typeof value!="num\
ber")throw wrongKind(value,name,action,"an integer from 0 to 65535")};function parseAddr(text,name,action){
checkText(text,name,action);let addr=IpAddr.parse(text);if(addr!==null)return addr;throw wrongKind(text,
name,action,'an address, such as "10.0.0.1"')}var ADDRESS=(value,name,action)=>{parseAddr(value,name,
action)},PREFIX=(value,name,action)=>{if(checkText(value,name,action),parsePrefix(value)!==null)return;
throw wrongKind(value,name,action,'an address with a prefix length, such as "10.0.0.2/24"')},HOST_NAME=(value,name,action)=>{
if(checkText(value,name,action),!(value!==""&&value!=="."&&toDnsName(value)!==null))throw wrongKind(
value,name,action,'a name, such as "example.com"')};function checkEnd(hostname,port,action){checkText(
hostname,"hostname",action),checkPort(port,action)}function checkEndpoint(value,name,action){if(!isRecord(
value))throw wrongKind(value,name,action,"an object with hostname and port");checkText(value.hostname,
`${name}.hostname`,action),checkPort(value.port,action,`${name}.port`)}function quote(hostname,port){
return typeof hostname!="string"||typeof port!="number"?`${show(hostname)}, port ${show(port)}`:hostname.
includes(":")?`"[${hostname}]:${port}"`:`"${hostname}:${port}"`}function checkData(data,action){if(!NetBuf.
is(data))checkBytes(data,"data",action,"a Uint8Array or a netbuf");else if(data.deleted)throw new TypeError(
`Cannot ${action}: "data" is a netbuf that was deleted`)}function checkDatagram(length,type,to,action){
let most=NETCONNTYPE_GROUP(type)===NETCONN_UDP?to.isV4?65507:65527:65535;if(!(length<=most||NETCONNTYPE_GROUP(
type)===NETCONN_TCP))throw new RangeError(`Cannot ${action}: "data" is too long for a datagram: ${length}\
 bytes, and at most ${most} fit`)}function isData(data){return NetBuf.is(data)?!data.deleted:isBytes(
data)}var RECV_BUFFER=integerFrom(1,2147483647),SEGMENT=integerFrom(88,65495),TIMEOUT=(value,name,action)=>{
if(typeof value=="number"&&value>=0)return;let error=wrongKind(value,name,action,"a number of millis\
econds, at least 0");throw typeof value=="number"?new RangeError(error.message):error},SIGNAL=(value,name,action)=>{
if(!(isRecord(value)&&typeof value.aborted=="boolean"&&typeof value.addEventListener=="function"&&typeof value.
removeEventListener=="function"&&typeof value.throwIfAborted=="function"))throw wrongKind(value,name,
action,"an AbortSignal")},WAIT_CHECKS={signal:SIGNAL,timeout:TIMEOUT};function checkWait(wait,action){
wait!==NO_WAIT&&checkOptions(wait,WAIT_CHECKS,"options",action)}var Origin=class{from;fromPort;to;toPort;netif;flags;constructor(from,fromPort,to,toPort,netif,flags){
this.from=from.clone(),this.fromPort=fromPort,this.to=to.clone(),this.toPort=toPort,this.netif=netif,
this.flags=flags}equals(from,fromPort,to,toPort,netif,flags){return this.fromPort===fromPort&&this.toPort===
toPort&&this.netif===netif&&this.flags===flags&&this.from.equals(from)&&this.to.equals(to)}};var DatagramAccount=class{limit;payloadCounts;refusesLarge;bytes=0;count=0;drops=0;constructor(limit,payloadCounts,refusesLarge){
this.limit=limit,this.payloadCounts=payloadCounts,this.refusesLarge=refusesLarge}hasRoom(bytes){return!this.
payloadCounts||bytes<=this.limit}take(length){return this.bytes+=length,this.count++,this.count>=32||
this.bytes>=Math.min(this.limit>>3,16384)}drop(length){this.bytes+=length,this.count++,this.drops++}settle(){
this.bytes=this.count=this.drops=0}};var DatagramRun=class{#whole;#size;#origin;#at=0;constructor(whole,size,origin){this.#whole=whole,this.#size=
size,this.#origin=origin}get bytesLeft(){return this.#whole.length-this.#at}next(){let at=this.#at,length=Math.
min(this.#size,this.bytesLeft);return this.#at=at+length,this.bytesLeft>0&&this.#whole.retain(),NetBuf.
received(this.#whole,at,length,this.#origin)}release(){this.bytesLeft!==0&&(this.#at=this.#whole.length,
this.#whole.release())}};function totalOf(vectors2){if(!Array.isArray(vectors2))return-1;let total=0;for(let i=0;i<vectors2.length;i++){
let vector=vectors2[i];if(!(vector instanceof Fragment?vector.isWhole:isBytes(vector)&&!isGone(vector)))
return-1;total+=vector.length}return total}function hold(vectors2){return vectors2.map(vector=>vector instanceof
Fragment?(vector.retain(),vector):Fragment.external(vector))}function letGo(pieces){for(let piece of pieces)
piece.release()}function copyPieces(pieces,target){let at=0;for(let piece of pieces){if(!piece.isWhole)
return!1;target.set(piece.bytes,at),at+=piece.length}return!0}function isThere(pieces,position){let end=0;
for(let piece of pieces)if(end+=piece.length,position<end)return piece.isWhole;return!0}var AT_ONCE=Promise.resolve(),Pending=class{#settled=!1;#failed=!1;#value;#error;#waiter=null;#resolve=null;#reject=null;get settled(){
return this.#settled}settle(value){this.#settled||(this.#settled=!0,this.#value=value,this.#resolve?.(
value),this.#wake())}fail(error){this.#settled||(this.#settled=this.#failed=!0,this.#error=error,this.#reject?.(
error),this.#wake())}get promise(){return new Promise((resolve,reject)=>{this.#failed?reject(this.#error):
this.#settled?resolve(this.#value):(this.#resolve=resolve,this.#reject=reject)})}result(){if(this.#failed)
throw this.#error;return this.#value}onSettled(waiter){let earlier=this.#waiter;this.#settled?queueMicrotask(
waiter):earlier===null?this.#waiter=waiter:this.#waiter=()=>{earlier(),waiter()}}#wake(){this.#waiter!==
null&&queueMicrotask(this.#waiter),this.#waiter=null}};function*until(pending){return pending.settled||
(yield pending),pending.result()}var Operation=class{#steps;#pending=null;#done=!1;#failed=!1;#value;#error;#promise=null;#resolve=null;#reject=null;constructor(steps){
if(typeof steps?.next!="function")throw wrongKind(steps,"steps","begin an operation","a generator");
this.#steps=steps,this.#advance()}get done(){return this.#done}#advance(){this.#pending=null;try{let{
done,value}=this.#steps.next();if(done)this.#value=value;else{this.#pending=value,value.onSettled(()=>{
this.#pending===value&&this.#advance()});return}}catch(error){this.#failed=!0,this.#error=error}this.#done=
!0,this.#failed?this.#reject?.(this.#error):this.#resolve?.(this.#value)}result(){if(this.#failed)throw this.#error;
return this.#value}get promise(){return this.#promise!==null?this.#promise:(this.#done?this.#promise=
this.#failed?Promise.reject(this.#error):Promise.resolve(this.#value):this.#promise=new Promise((resolve,reject)=>{
this.#resolve=resolve,this.#reject=reject}),this.#promise)}then(onFulfilled,onRejected){return this.
promise.then(onFulfilled,onRejected)}*steps(){for(;!this.#done;){let pending=this.#pending;yield pending,
this.#pending===pending&&this.#advance()}return this.result()}block(blocker){if(typeof blocker?.waitFor!=
"function")throw wrongKind(blocker,"blocker","block","that of a stack");for(;!this.#done;)blocker.waitFor(
this.#pending),this.#pending.settled&&this.#advance();return blocker.flush(),this.result()}};var TIMED_OUT=Symbol("timed out"),INVALID=Symbol("invalid"),NONE=[],NO_READERS=[];function hand(reader,item){
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
this.#i32,this.#signal,1),Atomics.notify(this.#i32,this.#signal)}};var LEAST_SHARE=4096,SMALL_SHARE=65536,SHARE=1/4,SPARED_SHARE=1/128,STREAM_BLOCK=2048,ENOUGH_SPARED=16,
LAST_CHUNKS=2,SendMemory=class{#blocks;#forStreams;#forDatagrams;#datagramBytes=0;#streams=new Map;#others=[];constructor(start,size){
this.#blocks=new BlockPool(start,size);let{chunks}=this.#blocks;this.#forStreams=Math.max(1,chunks>>
2,Math.min(chunks>>1,ENOUGH_SPARED)),this.#forDatagrams=Math.max(1,chunks>>4)}get blocksUsed(){return this.#blocks.
blocksUsed}get isShort(){return this.#free<this.#blocks.chunks>>3}get isWaitedFor(){return this.#streams.
size>0||this.#others.length>0}get#free(){let spared=this.#forStreams+this.#sparedForDatagrams;return Math.
max(0,this.#blocks.chunksFree-spared)}get#sparedForDatagrams(){let held=Math.ceil(this.#datagramBytes/
69632);return Math.max(0,this.#forDatagrams-held)}get#share(){return this.#free*69632*SHARE}get#smallShare(){
let left=this.#blocks.chunksFree-this.#sparedForDatagrams;if(left<=LAST_CHUNKS)return STREAM_BLOCK;let spared=Math.
min(left,this.#forStreams)*69632;return Math.min(Math.max(spared*SPARED_SHARE,LEAST_SHARE),SMALL_SHARE)}forStream(size,holder){
let held=holder.held+blockSizeFor(size),isSmall=held<=this.#smallShare;if(!isSmall&&held>this.#share)
return-1;let spared=this.#sparedForDatagrams+(isSmall?0:this.#forStreams);return this.#blocks.allocate(
size,spared)}forDatagram(size){let block=this.#blocks.allocate(size,this.#sparedFromDatagrams);return block>=
0&&(this.#datagramBytes+=this.#blocks.sizeOf(block)),block}get#sparedFromDatagrams(){let bytes=this.#forDatagrams*
69632;return this.#datagramBytes<bytes?0:this.#forStreams}forNetbuf(size){return this.#blocks.allocate(
size,this.#forStreams+this.#sparedForDatagrams)}sizeOf(block){return this.#blocks.sizeOf(block)}free(block){
this.#blocks.free(block)}freeDatagram(block){this.#datagramBytes-=this.#blocks.sizeOf(block),this.#blocks.
free(block)}streamWait(holder){let pending=this.#streams.get(holder);return pending===void 0&&(pending=
new Pending,this.#streams.set(holder,pending)),pending}forget(holder){this.#streams.delete(holder)}datagramWait(size){
let pending=new Pending;return this.#others.push({size,pending}),pending}serve(){for(;this.#others.length>
0&&this.#blocks.has(this.#others[0].size,this.#sparedFromDatagrams);)this.#others.shift().pending.settle();
if(this.#streams.size===0)return;let budget=this.#blocks.chunksFree-this.#sparedForDatagrams;if(budget<=
0&&!this.#blocks.has(STREAM_BLOCK,1/0))return;let most=1+Math.max(0,budget)*(69632/STREAM_BLOCK),share=Math.
max(this.#share,this.#smallShare);for(let isPoor of[!0,!1])for(let[holder,pending]of this.#streams){
if(most<=0)return;holder.held<LEAST_SHARE===isPoor&&(holder.held+STREAM_BLOCK>share||(most--,this.#streams.
delete(holder),pending.settle()))}}release(){for(let{pending}of this.#others.splice(0))pending.settle();
for(let pending of this.#streams.values())pending.settle();this.#streams.clear()}};var LONGEST_BLOCK=1e3,LONGEST_SILENCE=5e3,BREATH=256,FLUSH_WEIGHT=32,LAZY_LIMIT=32,MOST_TURNS=1e3,MAX_RECORD=32,
SEND_WORDS=10,SMALL_DATAGRAM=256,openPorts=new Set,MAX_DATAGRAM_FRAGMENTS=16,Port=class{u8;#i32;#layout;#requests;#events;#wait;#arena;datagramMemory;#wakeCore;#local;#record=new Int32Array(
MAX_RECORD+2*MAX_DATAGRAM_FRAGMENTS);#overflow=[];#flushQueued=!1;#laterQueued=!1;#unannounced=!1;#weight=0;#weighed=0;#lazy=0;#lazyBytes=0;#lazyWindow;#nextConn=0;#freeConns=[];#own=[];#accepted=[];#localAddr=IpAddr.
ANY4;#nextCall=1;#calls=new Map;#controls=new Map;#pieces=new Map;#lentUntil=[];#lent=[];#lentHead=0;#serveQueued=!1;#isShort=!1;#roomWaiters=[];breathes=!0;#breathless=0;#open=!0;#stopping=!1;#whyClosed="\
The stack is closed";coreAnswers=null;#closeStopped;stopped;constructor(memory,layout,wakeCore,lazyWindow,spinner,local=null){
let isLocal=local!==null;this.#local=local,this.#lazyWindow=lazyWindow,this.u8=memory.u8,this.#i32=memory.
i32,this.#layout=layout,this.#requests=new RingWriter(memory.i32,layout.requestWord,REQUEST_WORDS,isLocal),
this.#events=new RingReader(memory.i32,layout.eventWord,EVENT_WORDS,isLocal),this.#wait=new EventWait(
memory.i32,layout.controlWord,this.#events,spinner),this.#arena=new SendMemory(layout.sendArena,layout.
sendArenaSize),this.datagramMemory={u8:memory.u8,allocateBlock:size=>this.#allocateDatagram(size),freeBlock:offset=>this.#freeDatagram(
offset),freePbuf:()=>{}},this.#wakeCore=wakeCore,openPorts.add(this),this.stopped=new Promise(resolve=>this.#closeStopped=
resolve)}get isOpen(){return this.#open&&!this.#stopping}get whyClosed(){return this.#whyClosed}add(client){
let conn=this.#freeConns.pop()??this.#nextConn++;return this.#own[conn]=client,conn}#client(conn){return conn>=
0?this.#own[conn]:this.#accepted[~conn]}#forget(conn){let client=this.#client(conn);client!==void 0&&
(conn>=0?(this.#own[conn]=void 0,this.#freeConns.push(conn)):this.#accepted[~conn]=void 0,client.onReleased())}post(opcode,a,b=0,c=0,d=0){
let r=this.#record;r[0]=a,r[1]=b,r[2]=c,r[3]=d,opcode===9&&(this.#weight+=c>>12),this.#commit(opcode,
4)}postAddr(opcode,conn,call,addr,port,flags=0){let r=this.#record;r[0]=conn,r[1]=call,putAddr(r,2,addr),
r[6]=port,r[7]=flags,this.#commit(opcode,8)}postGroup(conn,call,group,ifAddr,netif,op,source){let r=this.#record;
r[0]=conn,r[1]=call,putAddr(r,2,group),putAddr(r,6,ifAddr),r[10]=netif,r[11]=op,putAddr(r,12,source),
this.#commit(19,16)}postDatagram(conn,call,addr,port,fragments){if(!this.hasRoom())return!1;let r=this.#record;
r[0]=conn,r[1]=call,putAddr(r,2,addr),r[6]=port,r[7]=fragments.length;let at=8;for(let fragment of fragments)
r[at++]=fragment.offset,r[at++]=fragment.length;this.#commit(10,at);let until2=this.#requests.position;
for(let fragment of fragments)fragment.retain(),this.#lent.push(fragment),this.#lentUntil.push(until2);
return!0}postBytes(conn,addr,port,bytes){if(!this.#open||!this.hasRoom())return!1;let{length}=bytes,
isSmall=length<=SMALL_DATAGRAM,block=isSmall?0:this.#allocateDatagram(length);if(block<0)return!1;let words=SEND_WORDS+
(isSmall?length+7>>2:0),at=this.#requests.reserve(10,1+words),offset=isSmall?(at+SEND_WORDS+1&-2)*4:
block;this.u8.set(bytes,offset);let w=this.#i32;return w[at]=conn,w[at+1]=0,putAddr(w,at+2,addr),w[at+
6]=port,w[at+7]=1,w[at+8]=offset,w[at+9]=length,isSmall||(this.#lent.push(block),this.#lentUntil.push(
this.#requests.position)),this.#unannounced=!0,this.#queueFlush(),!0}breather(){return++this.#breathless<
BREATH||!this.breathes?AT_ONCE:(this.#breathless=0,this.flush(),new Promise(resolve=>setImmediate(resolve)))}call(){
let call=this.#callNumber(),reply=new Pending;return this.#open?this.#calls.set(call,reply):reply.settle(
{err:-15,addr:IpAddr.ANY4,port:0}),{call,reply}}control(request){return new Operation(this.#control(
request))}*#control(request){if(!this.isOpen)throw new TypeError(this.#whyClosed);let text=JSON.stringify(
request);if(text.length>MAX_CONTROL)throw new RangeError(`Cannot ask the stack: ${text.length} chara\
cters are too many`);let call=this.#callNumber(),words=packText(call,text);this.#post(17,words,words.
length,!1);let reply=new Pending;this.#controls.set(call,reply);let answer=JSON.parse(yield*until(reply));
if(answer.error!==void 0)throw new TypeError(answer.error);return answer.value}stop(){if(this.isOpen){
this.#stopping=!0;for(let client of this.#clients())client?.onStopped();this.post(18,0)}}#clients(){
return[...this.#own,...this.#accepted]}#callNumber(){let call=this.#nextCall;return this.#nextCall=call===
2147483647?1:call+1,call}#commit(opcode,words,lazy=!1){this.#post(opcode,this.#record,words,lazy)}#post(opcode,record,words,lazy){
if(!this.#open)return;if(this.#overflow.length===0){let at=this.#requests.reserve(opcode,words+1);if(at<
0&&(this.flush(),at=this.#requests.reserve(opcode,words+1)),at>=0){let i32=this.#i32;for(let i=0;i<words;i++)
i32[at+i]=record[i];this.#unannounced=!0,lazy?this.#requests.publish():this.#queueFlush();return}}let copy=new Int32Array(
words+1);copy[0]=opcode;for(let i=0;i<words;i++)copy[i+1]=record[i];this.#overflow.push(copy),this.#queueFlush()}#queueFlush(){
if(this.#weight++,this.#weight>=FLUSH_WEIGHT&&this.#overflow.length===0){this.flush();return}this.#flushQueued||
(this.#flushQueued=!0,queueMicrotask(this.#flushBound))}#flushBound=()=>{if(this.#weight>this.#weighed&&
this.#weight<FLUSH_WEIGHT){this.#weighed=this.#weight,queueMicrotask(this.#flushBound);return}this.#flushQueued=
!1,this.#show(!0)};#flushLater(){this.#laterQueued||(this.#laterQueued=!0,setImmediate(this.#flushLaterBound))}#flushLaterBound=()=>{
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
[]:this.#overflow.splice(0,done)}allocateBlock(size){let block=this.#arena.forNetbuf(size);return block>=
0||!this.#reclaimLent()?block:this.#arena.forNetbuf(size)}#allocateDatagram(size){let block=this.#arena.
forDatagram(size);return block>=0||!this.#reclaimLent()?block:this.#arena.forDatagram(size)}allocateStream(size,holder){
let block=this.#arena.forStream(size,holder);return block<0&&this.#reclaimLent()&&(block=this.#arena.
forStream(size,holder)),this.#isShort||this.#noteShort(),block}blockSize(offset){return this.#arena.
sizeOf(offset)}freeBlock(offset){this.#arena.free(offset),this.#isShort&&this.#noteShort(),this.#arena.
isWaitedFor&&this.#queueServe()}#noteShort(){let{isShort}=this.#arena;isShort!==this.#isShort&&(this.#isShort=
isShort,this.#i32[this.#layout.controlWord+SEND_SHORT]=isShort?1:0)}#freeDatagram(offset){this.#arena.
freeDatagram(offset),this.#arena.isWaitedFor&&this.#queueServe()}#queueServe(){this.#serveQueued||(this.#serveQueued=
!0,queueMicrotask(this.#serveBound))}#serveBound=()=>{this.#serveQueued=!1,this.#arena.serve()};freePbuf(id){
if(this.#local!==null){this.#local.freePbuf(id);return}this.#record[0]=id,this.#commit(12,1,++this.#lazy<
LAZY_LIMIT)}postAccepted(listener,conn){this.#record[0]=listener,this.#record[1]=conn,this.#commit(8,
2,!0)}postDelete(conn,isUrgent){this.#record[0]=conn,this.#commit(2,1,!isUrgent),isUrgent||this.#flushLater()}postRecved(conn,bytes){
this.#record[0]=conn,this.#record[1]=bytes,this.#lazyBytes+=bytes;let mayBeLate=this.#lazyBytes<this.#lazyWindow&&
this.#i32[this.#layout.controlWord+RECEIVE_SHORT]===0;this.#commit(11,2,mayBeLate)}postTaken(conn,bytes,count,drops){
this.#record[0]=conn,this.#record[1]=bytes,this.#record[2]=count,this.#record[3]=drops,this.#commit(
20,4,!0)}streamMemory(holder){return this.#awaitMemory(this.#arena.streamWait(holder))}datagramRoom(size){
return this.#awaitMemory(this.#arena.datagramWait(size))}forgetStream(holder){this.#arena.forget(holder)}passMemoryOn(){
this.#arena.isWaitedFor&&this.#queueServe()}#awaitMemory(waiting){return this.#open?this.#lent.length>
this.#lentHead&&(this.flush(),this.#raiseBlocked(),this.#reclaimLent()):this.#arena.release(),waiting}#raiseBlocked(){
Atomics.store(this.#i32,this.#layout.controlWord+REQUEST_BLOCKED,1)}get blocksUsed(){return this.#reclaimLent(),
this.#arena.blocksUsed}#reclaimLent(){if(this.#lent.length===0)return!1;let released=this.#requests.
released,head=this.#lentHead;for(;head<this.#lent.length&&(released-this.#lentUntil[head]|0)>=0;){let lent=this.#lent[head++];
typeof lent=="number"?this.#freeDatagram(lent):lent.release()}return head===this.#lent.length?(this.#lent.
length=0,this.#lentUntil.length=0,head=0):head>1024&&head*2>this.#lent.length&&(this.#lent.splice(0,
head),this.#lentUntil.splice(0,head),head=0),this.#lentHead=head,!0}async run(){for(;this.#open;)this.#wait.
awake(),this.drain(),await this.#wait.wait();this.#wait.end()}waitFor(pending,runDue){let rungAt=performance.
now();for(;;){this.#wait.awake(),this.flush(),this.drain();let ms=Math.min(runDue(),LONGEST_BLOCK);for(let port of openPorts)
port.#show(!0);if(pending.settled)break;this.#wait.block(ms),rungAt=this.#seeWhetherCoreLives(rungAt)}
this.#wait.asleep()||this.#wait.wake()}takeTurnsFor(pending){for(let turns=0;!pending.settled;turns++){
if(turns===MOST_TURNS)throw new Error("Bug: the core does not answer");this.flush(),this.#local.turnNow(),
this.drain()}}#seeWhetherCoreLives(rungAt){let now2=performance.now();return this.coreAnswers===null||
now2-rungAt<LONGEST_BLOCK?rungAt:this.coreAnswers()?(this.#wakeCore(),now2):(now2-rungAt>LONGEST_SILENCE&&
this.close("The tcpip thread has died: it does not answer"),rungAt)}drain(){let events=this.#events,
i32=this.#i32;for(let at=events.next();at>=0;at=events.next())this.#dispatch(events.opcode,i32,at);events.
release(),this.#lent.length>0&&this.#reclaimLent(),this.#overflow.length>0&&this.flush(),this.#roomWaiters.
length>0&&(this.hasRoom()||this.#raiseBlocked(),this.hasRoom()&&this.#wakeRoomWaiters()),this.#lent.
length>0&&this.#arena.isWaitedFor&&(this.#raiseBlocked(),this.#reclaimLent())}#dispatch(opcode,w,at){
switch(opcode){case 3:{let fragment=Fragment.received(this,w[at+1],w[at+2],w[at+3]),client=this.#client(
w[at]);client===void 0?fragment.release():client.onData(fragment,w[at+4]===1);return}case 5:this.#client(
w[at])?.onSent(w[at+1],w[at+2]);return;case 10:{let fragment=Fragment.received(this,w[at+1],w[at+2],
w[at+3]),client=this.#client(w[at]);client===void 0?fragment.release():client.onDatagrams(fragment,w[at+
15],takeAddr(w,at+4,FROM),w[at+8],takeAddr(w,at+9,TO),w[at+13],w[at+14]);return}case 1:{let call=w[at],
reply=this.#calls.get(call);if(reply===void 0)return;this.#calls.delete(call),reply.settle({err:w[at+
1],addr:takeAddr(w,at+2,new IpAddr),port:w[at+6]});return}case 6:{let conn=w[at+1],client=this.#client(
w[at])?.onAccept(conn,takeAddr(w,at+2,new IpAddr),w[at+6],this.#takeLocal(w,at+7),w[at+11]);client!==
void 0?this.#accepted[~conn]=client:(this.post(16,conn),this.post(2,conn));return}case 2:this.#client(
w[at])?.onConnected(this.#takeLocal(w,at+1),w[at+5]);return;case 15:this.#client(w[at])?.onNotBegun(
w[at+1]);return;case 4:this.#client(w[at])?.onFin();return;case 7:this.#client(w[at])?.onError(w[at+
1]);return;case 8:this.#client(w[at])?.onClosed();return;case 9:this.#forget(w[at]);return;case 11:this.#client(
w[at])?.onSendError(w[at+1]);return;case 14:this.#client(w[at])?.onDatagramError(w[at+1]);return;case 12:
this.#answer(w,at);return;case 13:this.close();return}}#takeLocal(w,at){let addr=takeAddr(w,at,TO);return this.#localAddr.
equals(addr)||(this.#localAddr=addr.clone()),this.#localAddr}#answer(w,at){let call=w[at],pieces=this.#pieces.
get(call)??[];if(pieces.push(takeBytes(w,at+2)),w[at+1]===1){this.#pieces.set(call,pieces);return}this.#pieces.
delete(call);let decoder=new TextDecoder,text=pieces.map(piece=>decoder.decode(piece,{stream:!0})).join(
"");this.#controls.get(call)?.settle(text),this.#controls.delete(call)}close(why){if(why!==void 0&&(this.#whyClosed=
why),!this.#open)return;this.#open=!1,openPorts.delete(this);for(let client of this.#clients())client?.
onStopped(),client?.onReleased();this.#own.length=this.#accepted.length=0;for(let reply of this.#calls.
values())reply.settle({err:-15,addr:IpAddr.ANY4,port:0});this.#calls.clear();let gone=JSON.stringify(
{error:why??"The stack has ended"});for(let reply of this.#controls.values())reply.settle(gone);this.#controls.
clear(),this.#arena.release(),this.#wakeRoomWaiters(),this.#closeStopped(),this.#wait.wake()}},FROM=new IpAddr,
TO=new IpAddr;var SMALL_BLOCK=2048,MEDIUM_BLOCK=8704,LARGE_BLOCK=65544,SendBuffer=class{bytes=0;held=0;#memory;#fragments=[];#lengths=[];#head=0;#tail=null;#tailUsed=0;offset=0;constructor(memory){
this.#memory=memory}get u8(){return this.#memory.u8}allocateBlock(size){let block=this.#memory.allocateStream(
size,this);return block>=0&&(this.held+=this.#memory.blockSize(block)),block}freeBlock(offset){this.
held-=this.#memory.blockSize(offset),this.#memory.freeBlock(offset)}freePbuf(){throw new Error("Bug:\
 a send buffer holds no received buffer")}#block(size){return Fragment.block(this,size)??(size>MEDIUM_BLOCK?
Fragment.block(this,MEDIUM_BLOCK):null)??(size>SMALL_BLOCK?Fragment.block(this,SMALL_BLOCK):null)}append(data,from,length){
let tail=this.#tail;if(tail===null||this.#tailUsed===tail.length){if(tail!==null&&tail.release(),tail=
this.#tail=this.#block(blockFor(length)),tail===null)return 0;this.#tailUsed=length>SMALL_BLOCK?data.
byteOffset+from&7:0}let take=Math.min(length,tail.length-this.#tailUsed,65536),source=from===0&&take===
data.byteLength?data:data.subarray(from,from+take);return this.#memory.u8.set(source,tail.offset+this.#tailUsed),
this.offset=tail.offset+this.#tailUsed,this.#tailUsed+=take,this.#push(tail,take),take}appendRef(fragment,start,length){
this.offset=fragment.offset+start,this.#push(fragment,length)}#push(fragment,length){this.bytes+=length;
let last=this.#fragments.length-1;if(last>=this.#head&&this.#fragments[last]===fragment){this.#lengths[last]=
this.#lengths[last]+length;return}if(fragment.retain(),last<this.#head){this.#fragments=[fragment],this.#lengths=
[length],this.#head=0;return}this.#fragments.push(fragment),this.#lengths.push(length)}acknowledge(bytes){
for(this.bytes-=bytes;bytes>0;){let length=this.#lengths[this.#head];if(length>bytes){this.#lengths[this.#head]=
length-bytes;return}bytes-=length,this.#fragments[this.#head].release(),this.#fragments[this.#head++]=
null}this.#head===this.#fragments.length?(this.#head>1&&(this.#fragments=[],this.#lengths=[],this.#head=
0),this.#tail!==null&&(this.#tail.release(),this.#tail=null)):this.#head>=256&&this.#head*2>=this.#lengths.
length&&(this.#fragments.splice(0,this.#head),this.#lengths.splice(0,this.#head),this.#head=0)}clear(){
this.acknowledge(this.bytes),this.#tail!==null&&(this.#tail.release(),this.#tail=null)}};function blockFor(length){
return length<=SMALL_BLOCK?SMALL_BLOCK:length<=MEDIUM_BLOCK-8?MEDIUM_BLOCK:LARGE_BLOCK}var Delivery=class{fragments;length;constructor(first2){this.fragments=[first2],this.length=first2.length}append(fragment){
this.fragments.push(fragment),this.length+=fragment.length}release(){for(let fragment of this.fragments)
fragment.release();this.fragments.length=0}},LEN_MAX=65535,NO_WAIT2={},FULL_DEVICE_MS=1,DATAGRAM_MAX=65507,
LwipConn=class _LwipConn{type;proto;state=0;flags=0;pendingErr=0;recvTimeout=0;sendTimeout=0;recvAvail=0;linger=-1;owner=null;remoteEnd=null;localEnd=null;#context;#port;#id;#group;#recvMbox;#acceptMbox=null;#sendBuffer=null;#sndBuf;#hasPcb=!0;#established=!1;#sawEnd=!1;#ended=!1;#rxShut=!1;#txShut=!1;#deleted=!1;#isSilent=!1;#partial=null;#refused=null;#connectOver=null;#connecting=null;#blockedWrite=null;#vector=null;#awaitsRelief=!1;#writable=null;#early=null;#isReleased=!1;#released=null;#sendVerified=null;#uncredited=0;#isIpv6Only=!1;#udpConnected=!1;#origin=null;#datagrams=null;constructor(context,type,proto=0,accepted){
this.#context=context,this.#sndBuf=context.sndBuf,this.#port=context.port,this.type=type,this.proto=
proto,this.#group=NETCONNTYPE_GROUP(type),this.#isTcp||(this.#datagrams=newAccount(context)),this.#recvMbox=
new Mailbox(context.time),accepted===void 0?(this.#id=context.port.add(this),context.port.post(1,this.#id,
type,proto)):(this.#id=accepted,this.#established=!0),this.#group===NETCONN_UDP&&(this.flags=64)}get id(){
return this.#id}get hasPcb(){return this.#hasPcb}get hasPeer(){return this.#udpConnected}noteOwned(){
if(openWatch===null||this.#deleted||this.#isReleased)return;let isUdp=this.#group===NETCONN_UDP,kind=this.#isTcp?
"TCP":isUdp?"UDP":"RAW";openWatch.made(this,`a ${kind} netconn`)}get deleted(){return this.#deleted}get sawEnd(){
return this.#sawEnd}get unacknowledged(){return this.#sendBuffer===null?0:this.#sendBuffer.bytes}get released(){
return this.#released===null&&(this.#released=Promise.withResolvers(),this.#isReleased&&this.#released.
resolve()),this.#released.promise}get#isTcp(){return this.#group===NETCONN_TCP}#nonblocking(apiflags){
return(this.flags&2)!==0||(apiflags&4)!==0}#event(evt,len){this.#isSilent||this.owner?.onEvent(evt,len>
LEN_MAX?LEN_MAX:len)}err(){let err=this.pendingErr;return this.pendingErr=0,err}bind(addr,port,flags=0){
return new Operation(this.#bind(addr,port,flags))}*#bind(addr,port,flags){return(yield*this.#open(addr,
port,flags,0)).err}open(addr,port,flags,backlog){let opening=new Operation(this.#open(addr,port,flags,
backlog));return this.#port.flush(),opening}*#open(addr,port,flags,backlog){let wrong=endErr(addr,port)||
intErr(backlog,0,255);if(wrong!==0)return noReply(wrong);if(!this.#hasPcb)return noReply(-6);this.#sendVerified=
null,this.#tellFamilies();let{call,reply}=this.#port.call(),all=flags|backlog<<8;this.#port.postAddr(
3,this.#id,call,addr,port,all);let outcome=yield*until(reply);return outcome.err===0&&backlog>0&&this.#becomeListener(),
outcome}#tellFamilies(){let ipv6Only=(this.flags&32)!==0;ipv6Only===this.#isIpv6Only||!NETCONNTYPE_ISIPV6(
this.type)||(this.#isIpv6Only=ipv6Only,this.setOption(OPT_IPV6_ONLY,ipv6Only?1:0))}bindIf(netif){return new Operation(
this.#bindIf(netif))}*#bindIf(netif){let wrong=intErr(netif,0,255);return wrong!==0?wrong:this.#hasPcb?
(this.#sendVerified=null,(yield*until(this.#ask(4,netif))).err):-6}getaddr(local){return new Operation(
this.#getaddr(local))}*#getaddr(local){if(!this.#hasPcb)return noReply(-11);let known=local?this.localEnd:
this.remoteEnd;return known!==null?{err:0,...known}:yield*until(this.#ask(14,local?1:0))}knownEnd(local){
return this.#established?local?this.localEnd:this.remoteEnd:null}#ask(opcode,argument=0){let{call,reply}=this.#port.
call();return this.#port.post(opcode,this.#id,call,argument),reply}setOption(option,value){this.#deleted||
(this.#sendVerified=null,option===OPT_DONT_FRAGMENT&&this.#datagrams!==null&&(this.#datagrams.refusesLarge=
value>=2),this.#port.post(15,this.#id,option,value))}get recvBufSize(){let account=this.#datagrams;return account?.
payloadCounts?account.limit:2147483647}set recvBufSize(bytes){let account=this.#datagrams??=newAccount(
this.#context);account.limit=bytes,account.payloadCounts=!0,this.#isTcp||this.setOption(OPT_RECV_PAYLOAD,
bytes)}limitDatagrams(bytes){this.recvBufSize=bytes,this.#context.datagramCost!==0&&(this.#datagrams.
payloadCounts=!1,this.setOption(OPT_RECV_BUFFER,bytes))}connect(addr,port,wait=NO_WAIT2){return new Operation(
this.#connect(addr,port,wait))}*#connect(addr,port,wait){let wrong=endErr(addr,port);if(wrong!==0)return wrong;
if(wait.signal?.throwIfAborted(),!this.#isTcp)return yield*this.#connectDatagram(addr,port);let refusal=this.#mayConnect();
if(refusal!==0)return refusal;if(!this.#nonblocking(0))return yield*until(this.#beginConnect(addr,port,
wait));this.#tellFamilies(),this.flags|=4,this.state=3,this.remoteEnd={addr:addr.clone(),port};let{call,
reply}=this.#port.call();this.#port.postAddr(5,this.#id,call,addr,port);let{err}=yield*until(reply);
return err===0?-5:(this.onNotBegun(err),err)}connectSoon(addr,port,wait){return this.#isTcp&&!this.#nonblocking(
0)&&endErr(addr,port)===0&&this.#mayConnect()===0?this.#beginConnect(addr,port,wait).promise:this.connect(
addr,port,wait).promise}#mayConnect(){return!this.#hasPcb||!this.#port.isOpen?-15:this.state===3?-9:
this.state===0&&!this.#established?0:-10}#beginConnect(addr,port,wait){return this.#tellFamilies(),this.
flags&=-5,this.state=3,this.remoteEnd={addr:addr.clone(),port},this.#connecting=this.#patient(wait),
this.#port.postAddr(5,this.#id,0,addr,port),this.#connecting}*#connectDatagram(addr,port){if(!this.#hasPcb)
return-15;this.#tellFamilies();let{call,reply}=this.#port.call();this.#port.postAddr(5,this.#id,call,
addr,port);let{err}=yield*until(reply);return err===0&&(this.#udpConnected=!0,this.#sendVerified=null),
err}#patient({signal,timeout}){let{time}=this.#context,outcome=new Pending;if(signal===void 0&&timeout===
void 0)return outcome;let timer=-1,onAbort=()=>{timer!==-1&&time.clear(timer),outcome.fail(signal.reason)};
return signal?.addEventListener("abort",onAbort,{once:!0}),timeout!==void 0&&(timer=time.set(timeout,
()=>{timer=-1,signal?.removeEventListener("abort",onAbort),outcome.settle(-3)})),this.#connectOver=()=>{
timer!==-1&&time.clear(timer),signal?.removeEventListener("abort",onAbort)},outcome}disconnect(){return new Operation(
this.#disconnect())}*#disconnect(){return this.#group!==NETCONN_UDP?-6:this.#hasPcb?(this.#udpConnected=
!1,this.#sendVerified=null,(yield*until(this.#ask(6))).err):-11}listen(backlog){return new Operation(
this.#listen(backlog))}*#listen(backlog){if(!this.#isTcp)return-16;let wrong=intErr(backlog,0,255);if(wrong!==
0)return wrong;if(!this.#hasPcb)return-11;if(this.state!==0&&this.state!==2)return-11;if(this.#established)
return-6;let limit=Math.max(1,backlog);this.#tellFamilies();let{err}=yield*until(this.#ask(7,limit));
return err===0&&this.#becomeListener(),err}#becomeListener(){if(!(!this.#hasPcb||this.state!==0)){this.
state=2,this.#recvMbox.invalidate(),this.#acceptMbox=new Mailbox(this.#context.time);for(let early of this.#takeEarly())
this.#queueAccepted(early)}}#takeEarly(){let early=this.#early??[];return this.#early=null,early}accept(wait=NO_WAIT2){
return new Operation(this.#accept(wait))}*#accept(wait){return wait.signal?.throwIfAborted(),this.acceptNow()??
this.#takeAccepted(yield*until(this.#acceptor(wait)))}acceptNow(){let pending=this.err();if(pending!==
0)return pending;let mbox=this.#acceptMbox;if(mbox===null||!mbox.valid)return-15;let item=mbox.tryFetch();
return item!==void 0?this.#takeAccepted(item):(this.flags&1)!==0?-15:this.#nonblocking(0)?-7:void 0}async acceptSoon(wait){
return this.#takeAccepted(await this.#acceptor(wait).promise)}#acceptor(wait){return this.#acceptMbox.
fetch(this.#recvWait(wait))}#takeAccepted(item){return item===TIMED_OUT?-3:item===INVALID?-11:(this.#event(
1,0),typeof item=="number"||this.#port.postAccepted(this.#id,item.id),item)}#recvWait(wait){return this.
recvTimeout>0&&wait.timeout===void 0?{signal:wait.signal,timeout:this.recvTimeout}:wait}#fetchNow(apiflags){
if(!this.#recvMbox.valid){let pending=this.err();return pending!==0?pending:-11}let item=this.#tryFetch();
if(item!==void 0)return item;if(this.#nonblocking(apiflags)||this.pendingErr!==0||(this.flags&1)!==0){
let pending=this.err();return pending!==0?pending:(this.flags&1)!==0?-11:-7}}#tryFetch(){let item=this.#recvMbox.
peek();if(item===void 0)return;if(!(item instanceof DatagramRun))return this.#recvMbox.tryFetch(),item;
let buf=item.next();return item.bytesLeft===0&&this.#recvMbox.tryFetch(),buf}*#fetch(apiflags,wait){
return wait.signal?.throwIfAborted(),this.#fetchNow(apiflags)??this.#fetched(yield*until(this.#reader(
wait)))}#reader(wait){return this.#recvMbox.fetch(this.#recvWait(wait))}#fetched(item){if(item===TIMED_OUT)
return-3;if(item instanceof DatagramRun)throw new Error("Bug: nobody waits for it");return item===INVALID?
-11:item}recvTcp(apiflags=0,wait=NO_WAIT2){return new Operation(this.#recvTcp(apiflags,wait))}*#recvTcp(apiflags,wait){
return intErr(apiflags,0,255)!==0?-16:this.#earlyTcp()??this.#takeTcp(yield*this.#fetch(apiflags,wait),
apiflags)}#earlyTcp(){if(!this.#isTcp)return-16;if(!this.#recvMbox.valid)return-11;if((this.flags&128)!==
0)return this.flags&=-129,this.#endOfStream()}#takeTcp(item,apiflags){return item instanceof Delivery?
(this.recvAvail-=item.length,this.#event(1,item.length),this.#uncredited+=item.length,(apiflags&8)===
0&&this.recvd(item.length),this.#retryRefused(),item):item!==-15?item:(apiflags&16)!==0?(this.flags|=
128,-7):this.#endOfStream()}#endOfStream(){if(this.#sawEnd=!0,this.#event(1,0),!this.#hasPcb){let pending=this.
err();return pending!==0?pending:-14}return this.#shut(!0,!1),-15}recvd(bytes){if(!this.#isTcp)return-16;
let wrong=intErr(bytes,0,Number.MAX_SAFE_INTEGER);if(wrong!==0)return wrong;let credit=Math.min(bytes,
this.#uncredited);return this.#uncredited-=credit,credit>0&&this.#hasPcb&&this.#port.postRecved(this.#id,
credit),0}recvDatagram(apiflags=0,wait=NO_WAIT2){return new Operation(this.#recvDatagram(apiflags,wait))}*#recvDatagram(apiflags,wait){
return this.#isTcp||intErr(apiflags,0,255)!==0?-16:this.#earlyDatagram()??this.#takeDatagram(yield*this.#fetch(
apiflags,wait))}#earlyDatagram(){return this.#hasPcb&&this.pendingErr!==0?this.err():void 0}#takeDatagram(item){
if(!(item instanceof NetBuf))return item;let length=item.byteLength;return this.recvAvail-=length,this.#datagrams.
take(length)&&this.reportTaken(),this.#event(1,length),item.handOut()}#noteDropped(length){this.#datagrams.
drop(length),this.#recvMbox.length===0&&this.reportTaken()}reportTaken(){let account=this.#datagrams;
if(account===null||account.count===0)return;let{bytes,count,drops}=account;this.#port.postTaken(this.#id,
bytes,count,drops),account.settle()}recv(apiflags=0,wait=NO_WAIT2){return new Operation(this.#recv(apiflags,
wait))}*#recv(apiflags,wait){return this.#isTcp?this.#netbufOf(yield*this.#recvTcp(apiflags,wait)):yield*this.#recvDatagram(
apiflags,wait)}#netbufOf(item){return item instanceof Delivery?new NetBuf(this.#port,item.fragments).
handOut():item}recvNow(){if(!this.#isTcp){let early=this.#earlyDatagram();if(early!==void 0)return early;
let item2=this.#fetchNow(0);return item2===void 0?void 0:this.#takeDatagram(item2)}let item=this.recvTcpNow(
0);return item===void 0?void 0:this.#netbufOf(item)}recvTcpNow(apiflags){let early=this.#earlyTcp();
if(early!==void 0)return early;let item=this.#fetchNow(apiflags);return item===void 0?void 0:this.#takeTcp(
item,apiflags)}arrival(wait){return this.#reader(wait).promise}received(fetched){let item=this.#fetched(
fetched);return this.#isTcp?this.#netbufOf(this.#takeTcp(item,0)):this.#takeDatagram(item)}receivedTcp(fetched,apiflags){
return this.#takeTcp(this.#fetched(fetched),apiflags)}send(buf,addr,port,wait=NO_WAIT2){return new Operation(
this.#send(buf,addr,port,wait))}sendNow(bytes,addr,port){return this.pendingErr===0&&!this.#isTcp&&this.#hasPcb&&
bytes.length<=DATAGRAM_MAX&&this.#sendVerified!==null&&this.#sendVerified.equals(addr)&&this.#port.postBytes(
this.#id,addr,port,bytes)}*#send(buf,addr,port,wait){if(!NetBuf.is(buf)||buf.deleted)return-16;let wrong=endErr(
addr,port);if(wrong!==0)return wrong;let pending=this.err();if(pending!==0)return pending;if(this.#isTcp||
!this.#hasPcb)return-11;let length=totalOf(buf.fragments);if(length<0)return-16;if(length>65527)return-1;
let toPeer=addr.isAny;if(!toPeer&&!addr.isV4&&!NETCONNTYPE_ISIPV6(this.type))return-6;if(toPeer&&!this.#udpConnected&&
NETCONNTYPE_ISIPV6(this.type))return-6;let{fragments}=buf;if(this.#reaches(fragments)&&this.#isVerified(
addr,length)&&this.#port.postDatagram(this.#id,0,addr,port,fragments))return 0;let pieces=hold(fragments);
try{return yield*this.#sendPieces(pieces,length,addr.clone(),port,wait)}finally{letGo(pieces)}}#isVerified(addr,length){
return length<=DATAGRAM_MAX&&this.#sendVerified!==null&&this.#sendVerified.equals(addr)}*#sendPieces(pieces,length,addr,port,wait){
if(this.#reaches(pieces))return yield*this.#sendInPlace(pieces,length,addr,port);let copy=Fragment.block(
this.#port.datagramMemory,length)??(yield*this.#waitForBlock(length,wait));if(copy===null)return-11;
try{if(!copyPieces(pieces,copy.bytes))throw bytesGone("data","send");return yield*this.#sendInPlace(
[copy],length,addr,port)}finally{copy.release()}}*#sendInPlace(pieces,length,addr,port){for(;!this.#port.
hasRoom()&&this.#hasPcb;)yield*until(this.#port.room());if(!this.#hasPcb)return-11;if(this.#isVerified(
addr,length))return this.#port.postDatagram(this.#id,0,addr,port,pieces),0;let err=yield*this.#sendAndAsk(
pieces,addr,port);return err===0&&!this.#datagrams.refusesLarge&&(this.#sendVerified=addr),err}*#sendAndAsk(fragments,addr,port){
for(this.#tellFamilies();;){for(;!this.#port.hasRoom()&&this.#hasPcb;)yield*until(this.#port.room());
if(!this.#hasPcb)return-11;let{call,reply}=this.#port.call();this.#port.postDatagram(this.#id,call,addr,
port,fragments);let{err}=yield*until(reply);if(err!==-7||this.#nonblocking(0))return err;let pause=new Pending;
this.#context.time.set(FULL_DEVICE_MS,()=>pause.settle()),yield*until(pause)}}#reaches(fragments){if(fragments.
length>MAX_DATAGRAM_FRAGMENTS)return!1;for(let i=0;i<fragments.length;i++)if(!fragments[i].isIn(this.#port))
return!1;return!0}*#waitForBlock(length,wait){for(;this.#hasPcb;){wait.signal?.throwIfAborted(),yield*until(
this.#port.datagramRoom(length));let block=Fragment.block(this.#port.datagramMemory,length);if(block!==
null)return block}return null}write(vectors2,apiflags,partly,wait=NO_WAIT2){return new Operation(this.#write(
vectors2,apiflags,partly,wait))}*#write(vectors2,apiflags,partly,wait){if(!this.#isTcp)return failed(
-6);let dontBlock=this.#nonblocking(apiflags);if((dontBlock||this.sendTimeout!==0)&&!partly)return failed(
-6);let total=totalOf(vectors2);if(total<0||intErr(apiflags,0,255)!==0)return failed(-16);if(total===
0)return{err:0,written:-1};let pending=this.err();if(pending!==0)return failed(pending);if(this.state!==
0)return failed(-5);if(!this.#hasPcb||!this.#established||this.#txShut||this.#ended)return failed(-11);
wait.signal?.throwIfAborted();let written=this.#writeMore(vectors2,0,total,apiflags);return written===
total?(this.#sendSpace<=this.#context.sndLowat&&this.#sendMinus(),{err:0,written}):dontBlock?(this.#sendMinus(),
this.flags|=16,this.#sendSpace>this.#context.sndLowat&&this.#awaitRelief(),written>0?{err:0,written}:
failed(-7)):yield*this.#writeRest(vectors2,written,total,apiflags,wait)}writeNow(bytes){if(!this.#isTcp||
!this.#hasPcb||!this.#established||this.#txShut||this.#ended||this.pendingErr!==0||this.state!==0||this.#sendSpace<
bytes.length)return 0;let vector=this.#vector??=[];vector[0]=bytes;let written=this.#writeMore(vector,
0,bytes.length,0);return vector.length=0,written===bytes.length&&this.#sendSpace<=this.#context.sndLowat&&
this.#sendMinus(),written}#sendMinus(){this.state=1,this.#event(3,0),this.state===1&&(this.state=0)}*#writeRest(vectors2,written,total,apiflags,wait){
this.state=1;let limit=wait.timeout??(this.sendTimeout===0?void 0:this.sendTimeout),deadline=this.#deadline(
limit),write2={pieces:hold(vectors2),written,total,apiflags};this.#blockedWrite=write2;let onAbort=()=>this.#wakeWritable();
wait.signal?.addEventListener("abort",onAbort);try{for(this.#event(3,0);;){if(write2.written===total)
return{err:0,written:total};if(!this.#hasPcb)return failed(this.#deathOf());if(this.#txShut||this.#ended)
return failed(-15);if(!isThere(write2.pieces,write2.written))throw dataGone(write2);if(wait.signal?.
aborted)throw new WriteAborted(write2.written,wait.signal.reason);if(deadline.passed)return write2.written>
0?{err:0,written:write2.written}:failed(-7);yield*this.#waitWritable()}}finally{wait.signal?.removeEventListener(
"abort",onAbort),deadline.clear(),this.#finishWrite(write2)}}#continueWrite(){let write2=this.#blockedWrite;
if(write2===null||!this.#hasPcb||this.#txShut||this.#ended)return;let{pieces,total,apiflags}=write2;
write2.written+=this.#writeMore(pieces,write2.written,total,apiflags);let isDone=write2.written===total;
(!isDone||this.#sendSpace<=this.#context.sndLowat)&&this.#event(3,0),isDone&&this.#finishWrite(write2),
this.#wakeWritable()}#finishWrite(write2){this.#blockedWrite===write2&&(this.#blockedWrite=null,letGo(
write2.pieces),this.state===1&&(this.state=0))}#awaitRelief(){if(this.#awaitsRelief)return;this.#awaitsRelief=
!0,(this.#port.hasRoom()?this.#port.streamMemory(this.#sendBuffer):this.#port.room()).onSettled(()=>{
this.#awaitsRelief=!1,this.#blockedWrite!==null?this.#continueWrite():this.#port.passMemoryOn(),!((this.
flags&16)===0||!this.#hasPcb||this.#txShut||this.#ended)&&(this.flags&=-17,this.#event(2,0))})}#deadline(ms){
let{time}=this.#context,deadline={passed:!1,clear(){}};if(ms===void 0)return deadline;let timer=time.
set(Math.max(0,ms),()=>{deadline.passed=!0,this.#wakeWritable()});return deadline.clear=()=>{deadline.
passed||time.clear(timer)},deadline}get#sendSpace(){return this.#sndBuf-this.unacknowledged}#writeMore(vectors2,from,total,apiflags){
let send=this.#sendBuffer??=new SendBuffer(this.#port),more=(apiflags&2)!==0,copies=(apiflags&1)!==0,
taken=0,start=0;for(let vector of vectors2){let end=start+vector.length;for(;from+taken<end;){let space=this.#sendSpace;
if(space<=0||!this.#port.hasRoom())return taken;let at=from+taken-start,want=Math.min(vector.length-
at,space),took=want;if(!(vector instanceof Fragment))took=send.append(vector,at,want);else if(!copies&&
vector.isIn(this.#port))send.appendRef(vector,at,want);else if(vector.isWhole)took=send.append(vector.
bytes,at,want);else return taken;if(took===0)return taken;taken+=took;let push=!more&&from+taken===total;
this.#port.post(9,this.#id,send.offset,took,push?1:0)}start=end}return taken}*#waitWritable(){this.#sendSpace>
0&&this.#awaitRelief(),yield*until(this.#writableSoon())}#writableSoon(){let waiting=new Pending;return(this.#writable??=
[]).push(waiting),waiting}#wakeWritable(){let waiters=this.#writable;if(waiters!==null){this.#writable=
null;for(let waiter of waiters)waiter.settle()}}#deathOf(){return this.pendingErr!==0?this.pendingErr:
-15}close(){return this.shutdown(!0,!0)}shutdown(rx,tx){return new Operation(this.#shutdown(rx,tx))}*#shutdown(rx,tx){
let now2=this.shutdownNow(rx,tx);if(now2!==void 0)return now2;let lingered=yield*this.#lingerBefore();
return lingered!==0||!this.#hasPcb?lingered:(this.#shut(rx,tx),0)}shutdownNow(rx,tx){if(!this.#isTcp||
!this.#hasPcb)return-11;if(this.state===3)return-11;if(this.state===2)return rx&&tx?this.#closeListener():
-11;if(!rx&&!tx)return 0;if(tx&&!rx&&(!this.#established||this.#txShut||this.#ended))return-11;if(!(this.#isFullClose(
rx,tx)&&this.linger>=0))return this.#shut(rx,tx),0}#isFullClose(rx,tx){return rx&&tx?!0:rx?this.#txShut&&
!this.#ended:this.#rxShut}#shut(rx,tx){let full=this.#isFullClose(rx,tx),tellsRx=rx&&(tx||this.state!==
1);if(rx&&(this.#rxShut=!0,this.flags|=8),tx&&(this.#txShut=!0),full&&(this.#hasPcb=!1),!this.#ended){
let asked=(rx?1:0)|(tx?2:0);this.#port.post(13,this.#id,0,asked)}full&&this.#event(4,0),tellsRx&&this.#event(
0,0),tx&&this.#event(2,0),(full||rx)&&this.#drainReceived(),(full||tx)&&this.#wakeWritable()}#closeListener(){
return this.state=0,this.flags|=8,this.#hasPcb=!1,this.#port.post(13,this.#id,0,3),this.#dropUnaccepted(),
this.#event(4,0),this.#event(0,0),this.#event(2,0),0}#dropUnaccepted(){if(this.#acceptMbox!==null)for(let item of this.#acceptMbox.
invalidate())typeof item!="number"&&item.#drop();if(this.#early!==null)for(let early of this.#takeEarly())
early.#drop()}#drop(){this.abort(),this.#deleted=!0,this.#port.postDelete(this.#id,!0),this.#drainReceived()}abort(){
this.#hasPcb&&(this.#port.post(16,this.#id),this.onError(-13))}*#lingerBefore(){if(this.unacknowledged===
0)return 0;if(this.linger>0){if(this.#nonblocking(0))return-7;this.state=4;let deadline=this.#deadline(
this.linger*1e3);for(;this.unacknowledged>0&&this.#hasPcb&&!deadline.passed;)yield*until(this.#writableSoon());
deadline.clear(),this.state=0}return this.unacknowledged>0&&this.#hasPcb&&this.#port.post(16,this.#id),
0}#drainReceived(){for(let item of this.#recvMbox.invalidate())item instanceof NetBuf?item.delete():
typeof item!="number"&&item.release();if(this.#refused!==null){for(let item of this.#refused)item instanceof
Delivery&&item.release();this.#refused=null}this.#partial?.release(),this.#partial=null,this.recvAvail=
0}delete(){return new Operation(this.#delete())}*#delete(){let now2=this.deleteNow();if(now2!==void 0)
return now2;let err=yield*this.#lingerBefore();return err!==0?err:(this.#deleted||this.#finishDelete(),
0)}deleteNow(){if(this.#deleted)return 0;if(!(this.#hasPcb&&this.#isTcp&&this.#established&&this.linger>=
0))return this.#finishDelete(),0}#finishDelete(){let live=this.#hasPcb;this.#deleted=!0,openWatch!==
null&&openWatch.ended(this),this.#hasPcb=!1,this.state=0,this.flags|=8,this.#port.postDelete(this.#id,
!this.#ended),this.#dropUnaccepted(),live&&this.#isTcp&&this.#event(4,0),this.#event(0,0),this.#event(
2,0),this.#isSilent=!0,this.#drainReceived(),this.#wakeWritable(),this.#finishConnect(-15)}#finishConnect(err){
this.#connectOver?.(),this.#connectOver=null,this.#connecting?.settle(err),this.#connecting=null}joinLeave(group,ifAddr,netif,join){
return new Operation(this.#joinLeave(group,ifAddr,netif,join))}*#joinLeave(group,ifAddr,netif,join){
if(addrErr(group)!==0)return-16;if(!this.#hasPcb)return-11;if(group.isV4===NETCONNTYPE_ISIPV6(this.type))
return-6;let op=join?1:0;return yield*this.#membership(op,group,ifAddr,netif,IpAddr.ANY4)}membership(op,group,ifAddr,netif,source){
return new Operation(this.#membership(op,group,ifAddr,netif,source))}*#membership(op,group,ifAddr,netif,source){
let wrong=addrErr(group)||addrErr(ifAddr)||addrErr(source)||intErr(netif,-1,255);if(wrong!==0)return wrong;
if(!this.#hasPcb)return-11;if(this.#group!==NETCONN_UDP)return-6;let{call,reply}=this.#port.call();return this.#port.
postGroup(this.#id,call,group,ifAddr,netif,op,source),(yield*until(reply)).err}onConnected(addr,port){
this.#deleted||!this.#hasPcb||(this.#established=!0,this.localEnd={addr,port},this.state=0,this.flags&=
-5,this.#event(2,0),this.#finishConnect(0))}onNotBegun(err){this.remoteEnd=null,this.state===3&&(this.
state=0),this.flags&=-5,this.#finishConnect(err)}onData(fragment,more){if(!this.#recvMbox.valid||!this.#hasPcb){
fragment.release();return}let delivery=this.#partial;if(delivery===null?delivery=new Delivery(fragment):
delivery.append(fragment),more){this.#partial=delivery;return}this.#partial=null,this.#queueReceived(
delivery)}onFin(){!this.#recvMbox.valid||!this.#hasPcb||this.#queueReceived(-15)}#queueReceived(item){
this.#recvMbox.length>=this.#context.mboxSize||this.#refused!==null?(this.#refused??=[]).push(item):
this.#postReceived(item)}#postReceived(item){let length=item instanceof Delivery?item.length:0;this.
recvAvail+=length,this.#recvMbox.post(item),this.#event(0,length)}#retryRefused(limit=this.#context.
mboxSize){for(;this.#refused!==null&&this.#recvMbox.length<limit;){let item=this.#refused.shift();this.#refused.
length===0&&(this.#refused=null),this.#postReceived(item)}}onSent(bytes,sndBuf){this.#sendBuffer?.acknowledge(
bytes),sndBuf>0&&(this.#sndBuf=sndBuf),(this.#sendSpace>=this.#context.writeStep||this.unacknowledged===
0)&&(this.#blockedWrite!==null?this.#continueWrite():this.#wakeWritable()),!(!this.#hasPcb||this.#txShut||
this.#ended||this.#sendSpace<=this.#context.sndLowat)&&(this.flags&=-17,this.#event(2,bytes))}onAccept(conn,remote,remotePort,local,localPort){
let child=new _LwipConn(this.#context,this.type,0,conn);return child.remoteEnd={addr:remote,port:remotePort},
child.localEnd={addr:local,port:localPort},this.#hasPcb?(this.#acceptMbox?.length??this.#early?.length??
0)>=this.#context.mboxSize?(child.#drop(),child):(this.owner?.onAccepted(child),this.#acceptMbox===null?
(this.#early??=[]).push(child):this.#queueAccepted(child),child):(child.#drop(),child)}#queueAccepted(child){
this.#acceptMbox.post(child),this.#event(0,0)}onError(err){this.#hasPcb&&(this.#retryRefused(1/0),this.#hasPcb=
!1,this.pendingErr=err,this.flags|=1,this.state=0,this.#event(4,0),this.#event(0,0),this.#event(2,0),
this.flags&=-5,this.#recvMbox.valid&&this.#endMailbox(this.#recvMbox,err),this.#acceptMbox?.valid&&this.#endMailbox(
this.#acceptMbox,err),this.#finishConnect(err),this.#wakeWritable())}#endMailbox(mbox,err){mbox.post(
err),mbox.release()}onClosed(){this.#ended=!0,this.#wakeWritable()}onStopped(){this.#ended?this.#hasPcb=
!1:(this.#isTcp&&!this.#established&&this.#recvMbox.invalidate(),this.onError(this.#established?-13:
-15))}onReleased(){this.#sendBuffer!==null&&(this.#sendBuffer.clear(),this.#port.forgetStream(this.#sendBuffer)),
this.#isReleased=!0,openWatch!==null&&openWatch.ended(this),this.#released?.resolve(),this.owner?.onReleased()}onDatagrams(fragment,size,from,fromPort,to,toPort,netif){
if(!this.#recvMbox.valid||!this.#hasPcb){fragment.release();return}let origin=this.#originOf(from,fromPort,
to,toPort,netif);if(size>=fragment.length){this.#queueDatagram(NetBuf.received(fragment,0,fragment.length,
origin));return}let run=new DatagramRun(fragment,size,origin),wholesale=this.#takesRuns(fragment.length);
for(;run.bytesLeft>0&&!(wholesale&&this.#recvMbox.readers===0);)this.#queueDatagram(run.next());run.
bytesLeft!==0&&(this.recvAvail+=run.bytesLeft,this.#recvMbox.post(run))}#takesRuns(bytes){return this.#context.
mboxSize===1/0&&this.#datagrams.hasRoom(this.recvAvail+bytes)&&(this.owner===null||!this.owner.hearsEvents)}#originOf(from,fromPort,to,toPort,netif){
let last=this.#origin,tells=(this.flags&64)!==0,flags=tells?NETBUF_FLAG_DESTADDR:0,dst=tells?to:IpAddr.
ANY4,dstPort=tells?toPort:0;return last?.equals(from,fromPort,dst,dstPort,netif,flags)?last:this.#origin=
new Origin(from,fromPort,dst,dstPort,netif,flags)}#queueDatagram(buf){let length=buf.byteLength;if(!this.#recvMbox.
valid||!this.#hasPcb){buf.delete();return}if(this.#recvMbox.length>=this.#context.mboxSize||!this.#datagrams.
hasRoom(this.recvAvail+length)){buf.delete(),this.#noteDropped(length);return}this.recvAvail+=length,
this.#recvMbox.post(buf),this.#event(0,length)}onDatagramError(err){this.#hasPcb&&(this.pendingErr=err,
this.#event(4,0),this.pendingErr!==0&&this.#recvMbox.readers>0&&this.#recvMbox.post(this.err()))}onSendError(_err){
this.#sendVerified=null}};function newAccount(context){let{recvBufferSize,datagramCost,refusesLarge=!1}=context;
return new DatagramAccount(recvBufferSize,datagramCost===0,refusesLarge)}var WriteAborted=class extends Error{written;constructor(written,reason){
super("Write aborted",{cause:reason}),this.written=written}};function dataGone({written,total}){let{
message}=bytesGone("data","write");return new TypeError(`${message}; ${written} of ${total} bytes we\
re taken`)}function noReply(err){return{err,addr:IpAddr.ANY4,port:0}}function failed(err){return{err,
written:-1}}var NAMES={0:"ERR_OK",[-1]:"ERR_MEM",[-2]:"ERR_BUF",[-3]:"ERR_TIMEOUT",[-4]:"ERR_RTE",[-5]:"ERR_INPR\
OGRESS",[-6]:"ERR_VAL",[-7]:"ERR_WOULDBLOCK",[-8]:"ERR_USE",[-9]:"ERR_ALREADY",[-10]:"ERR_ISCONN",[-11]:"\
ERR_CONN",[-12]:"ERR_IF",[-13]:"ERR_ABRT",[-14]:"ERR_RST",[-15]:"ERR_CLSD",[-16]:"ERR_ARG"};function errName(err){
return checkInteger(err,-128,127,"err","name a code"),NAMES[err]??`ERR_${err}`}var OutOfResourcesError=class extends Error{constructor(message){
super(message),this.name="OutOfResourcesError"}},NameServerError=class extends Error{rcode;code="ERR\
_VAL";constructor(message,rcode){super(message),this.name="NameServerError",this.rcode=rcode}},REASONS={
[-1]:"memory is exhausted",[-2]:"no port or buffer is left",[-3]:"it timed out",[-4]:"it is unreacha\
ble: no route leads there, or no neighbour answers",[-5]:"another operation is in progress",[-6]:"th\
e value is not valid for this netconn",[-7]:"it would have to wait",[-8]:"the address is in use",[-9]:"\
it is connecting already",[-10]:"it is connected already",[-11]:"it is not connected",[-12]:"there i\
s no such interface",[-13]:"the connection was aborted",[-14]:"the connection was reset",[-15]:"the \
connection is closed",[-16]:"an argument is not valid"};function reasonOf(err){return REASONS[err]}var DATAGRAM_RECEIVE="\
receive a datagram";function isTooLong(err,action){return err===-2&&(action.startsWith("send")||action===
DATAGRAM_RECEIVE)}function isForeign(err,action){return err===-4&&action.startsWith("bind")}function isRefusal(err,action){
return err===-14&&(action.startsWith("connect")||action.startsWith("send")||action===DATAGRAM_RECEIVE)}
function errorOf(err,action,because){let connecting=action.startsWith("connect"),refused=isRefusal(err,
action),tooLong=isTooLong(err,action),foreign=isForeign(err,action),reason=because!==void 0?because:
refused?"connection refused":tooLong?"a datagram is too long for its path":foreign?"the address is n\
ot one of this host's":err===-13&&connecting?"it timed out":REASONS[err]??"of an unknown error",message=`\
Cannot ${action}: ${reason}`,error=tooLong?new RangeError(message):foreign?new Deno.errors.AddrNotAvailable(
message):make(err,connecting,refused,message);return Object.assign(error,{code:errName(err)})}function make(err,connecting,refused,message){
let classes=Deno.errors;switch(err){case-14:return refused?new classes.ConnectionRefused(message):new classes.
ConnectionReset(message);case-13:return connecting?new classes.TimedOut(message):new classes.ConnectionAborted(
message);case-3:return new classes.TimedOut(message);case-15:case-11:return new classes.NotConnected(
message);case-8:return new classes.AddrInUse(message);case-4:return new classes.NetworkUnreachable(message);case-7:
return new classes.WouldBlock(message);case-5:case-9:return new classes.Busy(message);case-10:return new classes.
AlreadyExists(message);case-12:case-6:return new RangeError(message);case-16:return new TypeError(message);default:
return new OutOfResourcesError(message)}}function isDatagramError(error){let code=error?.code;return code===
NAMES[-14]||code===NAMES[-4]}function connectErrorOf(err,action,isStream){return isStream&&err===-6?
errorOf(err,action,"it is not the port of a single host"):errorOf(err,action)}function checkSent(err,action,to,hasPeer){
if(err===-6&&to.isV4&&(!to.isAny||hasPeer))throw errorOf(err,action,"it is a broadcast, see setBroad\
cast()");check(err,action)}function checkWritten(err,written,length,nonblocking){let short=nonblocking?
-7:-3;if(check(err===-7?short:err,"write"),!(written<0||written>=length))throw errorOf(short,`write \
all: ${written} of ${length} bytes were taken`)}function check(err,action){if(err!==0)throw errorOf(
err,action)}function nameError(status,rcode,action){let because=reason=>`Cannot ${action}: ${reason}`,
coded=(error,err)=>Object.assign(error,{code:errName(err)});switch(status){case"timeout":return coded(
new Deno.errors.TimedOut(because("no name server has answered")),-3);case"unreachable":return coded(
new Deno.errors.NetworkUnreachable(because("no name server can be reached")),-4);case"busy":return coded(
new OutOfResourcesError(because("too many queries are under way")),-1);case"bad-name":return coded(new TypeError(
because("it is no name")),-16);case"ended":return errorOf(-15,action);case"nxdomain":case"nodata":case"\
no-server":return coded(new Deno.errors.NotFound(because(ABSENCES[status])),-6);default:{let name=dnsRcodeName(
Math.max(rcode,0)),reason=`the name server does not know (${name})`;return new NameServerError(because(
reason),name)}}}var ABSENCES={nxdomain:"the name does not exist",nodata:"the name has no such record",
"no-server":"there is no name server to ask"};async function openAt(conn,hostname,port,reuseAddress,backlog){let addr=parseAddr(hostname,"hostname",
"bind");checkPort(port,"bind"),reuseAddress&&conn.setOption(OPT_REUSEADDR,1);let flags=reuseAddress?
1:0,opened=await conn.open(addr,port,flags,backlog),action=`bind to ${quote(hostname,port)}`;if(check(
opened.err,action),conn.deleted)throw errorOf(-15,action);return{hostname:opened.addr.toString(),port:opened.
port}}var PartialRead=class{#delivery=null;#from=0;get isEmpty(){return this.#delivery===null}begin(delivery){
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
this.#waiting!==null&&this.#waiting.readers>0?this.#waiting.post(!0):this.#taken=!1}};var DEFAULT_RECORDS=65536,MOST_RECORDS=1<<24,BATCH=2048,CHECKS={records:integerFrom(1,MOST_RECORDS)},
OPTIONS=optionsOf(CHECKS),TRACE=(value,name,action)=>{typeof value!="boolean"&&OPTIONS(value,name,action)};
function checkTrace(options){checkOptions(options,CHECKS,"options","trace")}function traceRecords(options){
return options===!1?0:options===!0?DEFAULT_RECORDS:options.records??DEFAULT_RECORDS}var NetconnTrace=class{#ask;#trace;#overwritten=0;constructor(ask,trace){
checkFunction(ask,"ask","make a trace"),checkInteger(trace,1,Number.MAX_SAFE_INTEGER,"trace","make a\
 trace"),this.#ask=ask,this.#trace=trace}get overwritten(){return this.#overwritten}async take(){let records=[];
for(;;){let batch=await this.#ask({op:"takeTrace",trace:this.#trace,most:BATCH});for(let record of readTrace(
batch.numbers))records.push(record);if(this.#overwritten=Math.max(this.#overwritten,batch.overwritten),
!batch.more)return records}}async stop(){return await this.#ask({op:"stopTrace",trace:this.#trace}),
await this.take()}async[Symbol.asyncDispose](){await this.stop().catch(()=>{})}};var BOOLEAN=checkBoolean,CALLBACK=(value,name,action)=>{if(!(value===null||typeof value=="function"))
throw wrongKind(value,name,action,"a function or null")},NETCONN_CHECKS={callback:CALLBACK,proto:integerFrom(
0,255),recvBufferSize:RECV_BUFFER},BIND_CHECKS={reuseAddress:BOOLEAN},INTERFACE=anyOf('an address, s\
uch as "10.0.0.1", or an index from 1 to 255',integerFrom(1,255),ADDRESS),INTERFACE_CHECKS={interface:INTERFACE},
GROUP_CHECKS={...INTERFACE_CHECKS,source:ADDRESS},ECN=oneOf(...ECN_MODES),DONT_FRAGMENT=oneOf(...DONT_FRAGMENT_MODES),
MOST_MS=2147483647,KEEP_ALIVE_CHECKS={idle:integerFrom(1,MOST_MS),interval:integerFrom(1,MOST_MS),probes:integerFrom(
1,MOST_MS)};function netconnFor(context,type,options={}){let action="make a netconn";checkOptions(options,
NETCONN_CHECKS,"options",action),checkInteger(type,0,255,"type",action);let group=NETCONNTYPE_GROUP(
type);if(group!==NETCONN_TCP&&group!==NETCONN_UDP&&group!==NETCONN_RAW)throw new TypeError(`Invalid \
netconn type: ${type}`);let{port}=context;if(!port.isOpen)throw new TypeError(port.whyClosed);let{proto=0,
callback=null,recvBufferSize}=options,conn=new LwipConn(context,type,proto);return conn.noteOwned(),
recvBufferSize!==void 0&&conn.limitDatagrams(recvBufferSize),new Netconn(context,conn,callback)}var tellEvent,
tellAccepted,Owner=class{netconn;constructor(netconn){this.netconn=netconn}get hearsEvents(){return this.
netconn.callback!==null}onEvent(evt,len){tellEvent(this.netconn,evt,len)}onAccepted(child){tellAccepted(
this.netconn,child)}onReleased(){this.netconn.unref()}},Netconn=class _Netconn{static{tellEvent=(netconn,evt,len)=>netconn.#onEvent(
evt,len),tellAccepted=(netconn,child)=>netconn.#onAccepted(child)}lwip;callbackArg=null;#context;#callback;#keepsAlive=!0;#writing;#reading;#partial=new PartialRead;constructor(context,conn,callback){
let action="make a netconn";if(!isRecord(context))throw wrongKind(context,"context",action,"that of \
a stack");if(!(conn instanceof LwipConn))throw wrongKind(conn,"conn",action,"the state of a netconn");
CALLBACK(callback,"callback",action),this.#context=context,this.lwip=conn,this.#callback=callback,this.#writing=
new Turn(context.time),this.#reading=new Turn(context.time),conn.owner=new Owner(this),context.alive.
add()}ref(){this.#keepsAlive||this.lwip.deleted||(this.#keepsAlive=!0,this.#context.alive.add())}unref(){
this.#keepsAlive&&(this.#keepsAlive=!1,this.#context.alive.drop())}get context(){return this.#context}get type(){
return this.lwip.type}get callback(){return this.#callback}set callback(callback){CALLBACK(callback,
"callback","set a callback"),this.#callback=callback}get stackEnded(){return!this.#context.port.isOpen}get isBusy(){
return this.#reading.isTaken||this.#writing.isTaken}get#isTcp(){return NETCONNTYPE_GROUP(this.type)===
NETCONN_TCP}#onAccepted(child){new _Netconn(this.#context,child,this.#callback)}#onEvent(evt,len){let callback=this.#callback;
if(callback!==null)try{callback(this,evt,len)}catch(error){reportError(error)}}async bind(hostname,port,options={}){
checkOptions(options,BIND_CHECKS,"options","bind"),await openAt(this.lwip,hostname,port,options.reuseAddress??
!1,0)}async connect(hostname,port,wait=NO_WAIT){checkEnd(hostname,port,"connect"),checkWait(wait,"co\
nnect"),wait.signal?.throwIfAborted();let addr=IpAddr.parse(hostname),err;try{err=addr===null?await this.#connectByName(
hostname,port,wait):await this.lwip.connectSoon(addr,port,wait)}catch(error){let{code}=error;throw(wait.
signal?.aborted||code==="ERR_TIMEOUT")&&await this.lwip.delete(),error}if(err!==0)throw err===-3&&await this.
lwip.delete(),connectErrorOf(err,`connect to ${quote(hostname,port)}`,this.#isTcp)}async#connectByName(hostname,port,wait){
let{time,resolve}=this.#context,start=time.now(),action=`connect to ${quote(hostname,port)}`,addr=await resolve(
hostname,action,wait),timeout=wait.timeout===void 0?void 0:Math.max(0,wait.timeout-(time.now()-start));
return await this.lwip.connectSoon(addr,port,{...wait,timeout})}async disconnect(){check(await this.
lwip.disconnect(),"disconnect")}async listen(backlog=255){checkInteger(backlog,1,255,"backlog","list\
en"),check(await this.lwip.listen(backlog),"listen")}async accept(wait=NO_WAIT){for(checkWait(wait,"\
accept"),wait.signal?.throwIfAborted();;){let item=this.lwip.acceptNow()??await this.lwip.acceptSoon(
wait);if(typeof item!="number")return this.netconnOf(item);if(item!==-13)throw errorOf(item,"accept \
a connection")}}async tryAccept(){let before=this.nonblocking;this.nonblocking=!0;let accepting=this.
lwip.accept();this.nonblocking=before;let item=await accepting;if(typeof item!="number")return this.
netconnOf(item);if(item===-7||item===-13)return null;throw errorOf(item,"accept a connection")}netconnOf(conn){
if(!(conn instanceof LwipConn))throw wrongKind(conn,"conn","find a netconn","the state of an accepte\
d netconn");return conn.noteOwned(),conn.owner.netconn}recv(wait=NO_WAIT){if(wait!==NO_WAIT)return this.#recvLimited(
wait);let item=this.#recvNow();return item instanceof NetBuf?Promise.resolve(item):this.#recvSoon(item,
wait)}async#recvLimited(wait){checkWait(wait,"receive");let item=wait.signal?.aborted?void 0:this.#recvNow();
return item instanceof NetBuf?item:await this.#recvSoon(item,wait)}async#recvSoon(atHand,wait){wait.
signal?.throwIfAborted();let item=atHand;if(item===void 0){let takesTurns=this.#isTcp;takesTurns&&!this.#reading.
tryTake()&&(await this.#reading.take(wait,"receive"),item=this.#takeNow());try{item??=this.lwip.received(
await this.lwip.arrival(wait))}finally{takesTurns&&this.#reading.give()}}return typeof item=="number"?
this.#endOrThrow(item):item}#recvNow(){return this.#reading.isTaken?void 0:this.#takeNow()}#takeNow(){
return this.#partial.isEmpty?this.lwip.recvNow():this.#recvPartial()}#recvPartial(){let bytes=this.#partial.
takeAll();return this.lwip.recvd(bytes.byteLength),NetBuf.from(bytes)}async tryRecv(){if(!this.#partial.
isEmpty)return this.#recvPartial();let item=await this.lwip.recv(4);if(item!==-7)return typeof item==
"number"?this.#endOrThrow(item):item}async read(into,wait=NO_WAIT){checkBytes(into,"into","read"),checkWait(
wait,"read");let{length}=into;return length===0?0:await this.#readWith(()=>{if(into.length<length)throw bytesGone(
"into","read");let copied=this.#partial.take(into);return this.lwip.recvd(copied),copied},wait)}async readChunk(limit,wait=NO_WAIT){
return checkInteger(limit,1,Number.MAX_SAFE_INTEGER,"limit","read"),checkWait(wait,"read"),await this.#readWith(
()=>{let chunk=this.#partial.takeChunk(limit);return this.lwip.recvd(chunk.byteLength),chunk},wait)}async#readWith(take,wait){
if(!this.#isTcp)throw new TypeError("Cannot read: not a TCP netconn");this.#reading.tryTake()||await this.#reading.
take(wait,"read");try{if(this.#partial.isEmpty){wait.signal?.throwIfAborted();let flags=8,item=this.
lwip.recvTcpNow(flags)??this.lwip.receivedTcp(await this.lwip.arrival(wait),flags);if(!(item instanceof
Delivery))return this.#endOrThrow(item);this.#partial.begin(item)}let taken=take();return this.lwip.
deleted&&this.#partial.drop(),taken}finally{this.#reading.give()}}#endOrThrow(err){if(this.lwip.sawEnd&&
!this.lwip.deleted)return null;throw errorOf(err,this.#isTcp?"receive":DATAGRAM_RECEIVE)}write(data,wait=NO_WAIT){
if(isBytes(data)&&wait===NO_WAIT&&this.#writing.tryTake()){let written=0;try{written=this.lwip.writeNow(
data)}finally{this.#writing.give()}if(written>0){if(written===data.length)return AT_ONCE;data=data.subarray(
written)}}return this.#writeInTurn(data,wait)}async#writeInTurn(data,wait){checkData(data,"write"),checkWait(
wait,"write");let vectors2=this.vectorsOf(data);if(this.#writing.tryTake())try{return await this.#writeAll(
vectors2,data.byteLength,wait)}finally{this.#writing.give()}await this.#writeLater(vectors2,data.byteLength,
wait)}async#writeLater(vectors2,length,wait){let pieces=hold(vectors2);try{await this.#writing.take(
wait,"write");try{if(!pieces.every(piece=>piece.isWhole))throw bytesGone("data","write");await this.#writeAll(
pieces,length,wait)}finally{this.#writing.give()}}finally{letGo(pieces)}}async#writeAll(vectors2,length,wait){
let err,written;try{let op=this.lwip.write(vectors2,0,!0,wait);({err,written}=op.done?op.result():await op.
promise)}catch(error){throw error instanceof WriteAborted?error.cause:error}checkWritten(err,written,
length,this.nonblocking)}vectorsOf(data){if(!(data instanceof NetBuf))return[data];if(data.fragments.
every(fragment=>fragment.isWhole))return data.fragments;throw bytesGone("data","write")}async tryWrite(data){
checkData(data,"write");let{err,written}=await this.lwip.write(this.vectorsOf(data),4,!0);return err===
-7?0:(check(err,"write"),Math.max(0,written))}send(data,wait=NO_WAIT){return wait===NO_WAIT&&this.#sendNow(
data,IpAddr.ANY4,0)?this.#context.port.breather():this.#sendToPeer(data,wait)}async#sendToPeer(data,wait){
checkData(data,"send"),checkWait(wait,"send");let isNetbuf2=data instanceof NetBuf;isNetbuf2&&checkPort(
data.port,"send","data.port");let addr=isNetbuf2?data.addr:IpAddr.ANY4;if(addr.isAny&&!this.lwip.hasPeer)
throw errorOf(-11,"send");await this.#sendSoon(data,addr,isNetbuf2?data.port:0,"send",wait)}async sendTo(data,to,wait=NO_WAIT){
checkEndpoint(to,"to","send"),checkWait(wait,"send");let known=IpAddr.parse(to.hostname);if(known!==
null&&this.#sendNow(data,known,to.port)){await this.#context.port.breather();return}checkData(data,"\
send");let action=`send to ${quote(to.hostname,to.port)}`,addr=known??await this.#context.resolve(to.
hostname,action,wait);await this.#sendSoon(data,addr,to.port,action,wait)}#sendNow(data,addr,port){return isBytes(
data)&&data.length>0&&this.lwip.sendNow(data,addr,port)}async#sendSoon(data,addr,port,action,wait){let isOurs=!(data instanceof
NetBuf);checkDatagram(data.byteLength,this.type,addr,action);let buf=isOurs?NetBuf.from(data):data;try{
let err=await now(this.lwip.send(buf,addr,port,wait));checkSent(err,action,addr,this.lwip.hasPeer)}finally{
isOurs&&buf.delete()}}async shutdown(rx,tx){checkBoolean(rx,"rx","shut down"),checkBoolean(tx,"tx","\
shut down");let err=this.lwip.shutdownNow(rx,tx)??await this.lwip.shutdown(rx,tx).promise;if(err===0)
return;throw errorOf(err,`shut down ${rx?tx?"both directions":"receiving":"sending"}`)}async close(){
this.#partial.drop();let err=this.lwip.deleteNow()??await this.lwip.delete().promise;if(err===-7&&(this.
lwip.linger=-1,err=await this.lwip.delete().promise),err!==0)throw errorOf(err,"close")}async abort(){
this.lwip.abort(),await this.close()}async[Symbol.asyncDispose](){await this.close()}async*[Symbol.asyncIterator](){
for(;;){let buf;try{buf=await this.recv()}catch(error){if(this.lwip.deleted)return;if(survives(this,
error))continue;throw error}if(buf===null)return;yield buf}}localAddr(){return this.#address(!0)}remoteAddr(){
return this.#address(!1)}async#address(local){return knownEnd(this,local)??endpointOf(await this.lwip.
getaddr(local),local)}takeError(){let err=this.lwip.err();return err===0?null:errorOf(err,this.#isTcp?
"go on":"send")}get nonblocking(){return(this.lwip.flags&2)!==0}set nonblocking(on){checkBoolean(on,
"nonblocking","set nonblocking"),on?this.lwip.flags|=2:this.lwip.flags&=-3}setNoDelay(on=!0){this.#setFlag(
OPT_NODELAY,on,"set no delay")}setKeepAlive(on=!0){if(typeof on!="boolean"){checkOptions(on,KEEP_ALIVE_CHECKS,
"options","set keepalive");let{idle,interval,probes}=on;idle!==void 0&&this.lwip.setOption(OPT_KEEPIDLE,
idle),interval!==void 0&&this.lwip.setOption(OPT_KEEPINTVL,interval),probes!==void 0&&this.lwip.setOption(
OPT_KEEPCNT,probes)}this.lwip.setOption(OPT_KEEPALIVE,on===!1?0:1)}setUserTimeout(ms){checkInteger(ms,
0,MOST_MS,"ms","set the user timeout"),this.lwip.setOption(OPT_USER_TIMEOUT,ms)}setTtl(ttl){checkInteger(
ttl,1,255,"ttl","set the time to live"),this.lwip.setOption(OPT_TTL,ttl)}setRecvBufferSize(bytes){if(this.#isTcp)
throw new TypeError("Cannot set a receive buffer size: it is TCP");RECV_BUFFER(bytes,"bytes","set th\
e receive buffer size"),this.lwip.limitDatagrams(bytes)}setTos(tos){checkInteger(tos,0,255,"tos","se\
t the type of service"),this.lwip.setOption(OPT_TOS,tos)}setDontFragment(mode){DONT_FRAGMENT(mode,"m\
ode","set Don't Fragment"),this.lwip.setOption(OPT_DONT_FRAGMENT,dontFragmentNumber(mode))}setEcn(mode){
ECN(mode,"mode","set ECN"),this.lwip.setOption(OPT_ECN,ECN_MODES.indexOf(mode))}setMss(bytes){if(!this.#isTcp)
throw new TypeError("Cannot set the MSS: it is not TCP");SEGMENT(bytes,"bytes","set the MSS"),this.lwip.
setOption(OPT_MSS,bytes)}setReuseAddress(on=!0){this.#setFlag(OPT_REUSEADDR,on,"set reuse of address\
es")}#setFlag(option,on,action){checkBoolean(on,"on",action),this.lwip.setOption(option,on?1:0)}setLinger(seconds){
seconds!==null&&checkInteger(seconds,0,32767,"seconds","set the time to linger"),this.lwip.linger=seconds??
-1}setUdpChecksum(on=!0){checkBoolean(on,"on","set the checksum"),this.lwip.setOption(OPT_NOCHECKSUM,
on?0:1)}setBroadcast(on=!0){this.#setFlag(OPT_BROADCAST,on,"set broadcast")}setMulticastTtl(ttl){checkInteger(
ttl,0,255,"ttl","set the time to live"),this.lwip.setOption(OPT_MULTICAST_TTL,ttl)}setMulticastLoop(on=!0){
this.#setFlag(OPT_MULTICAST_LOOP,on,"set the loop of groups")}setMulticastNetif(index){checkInteger(
index,0,255,"index","set the interface of groups"),this.lwip.setOption(OPT_MULTICAST_IF,index)}setMulticastAll(on=!0){
this.#setFlag(OPT_MULTICAST_ALL,on,"set multicast of others")}setHeaderIncluded(on=!0){this.#setFlag(
OPT_HDRINCL,on,"set inclusion of the header")}setChecksumOffset(offset){checkInteger(offset,-1,65534,
"offset","set the checksum's offset"),this.lwip.setOption(OPT_CHECKSUM,offset)}async bindNetif(index){
checkInteger(index,1,255,"index","bind to an interface"),check(await this.lwip.bindIf(index),`bind t\
o interface ${index}`)}async joinGroup(group,options={}){checkOptions(options,GROUP_CHECKS,"options",
"join a group");let{source}=options,op=source===void 0?2:4;await this.#membership(op,"join",group,source,
options)}async leaveGroup(group,options={}){checkOptions(options,GROUP_CHECKS,"options","leave a gro\
up");let{source}=options,op=source===void 0?3:5;await this.#membership(op,"leave",group,source,options)}async blockSource(group,source,options={}){
let op=6;await this.#blocking(op,"block in",group,source,options)}async unblockSource(group,source,options={}){
let op=7;await this.#blocking(op,"unblock in",group,source,options)}async#blocking(op,verb,group,source,options){
checkOptions(options,INTERFACE_CHECKS,"options",`${verb} a group`),parseAddr(source,"source",`${verb}\
 a group`),await this.#membership(op,verb,group,source,options)}async#membership(op,verb,group,source,{
interface:netif="0.0.0.0"}){let address=(text,name)=>parseAddr(text,name,`${verb} a group`),to=address(
group,"group"),from=source===void 0?"":` for source "${source}"`,isIndex=typeof netif=="number",err=await this.
lwip.membership(op,to,isIndex?IpAddr.ANY4:address(netif,"interface"),isIndex?netif:-1,source===void 0?
IpAddr.ANY4:address(source,"source"));check(err,`${verb} "${group}"${from}`)}info(){return this.lwip.
deleted?Promise.resolve(null):this.#context.info(this.lwip.id)}datagramInfo(){return this.lwip.deleted?
Promise.resolve(null):(this.lwip.reportTaken(),this.#context.datagramInfo(this.lwip.id))}setTrace(options={}){
if(checkTrace(options),!this.#isTcp)throw new TypeError("Cannot trace: not a TCP netconn");this.lwip.
setOption(OPT_TRACE,traceRecords(options))}async trace(options={}){this.setTrace(options);let ask=call=>this.#context.
trace(call);if(this.lwip.state===2)throw new TypeError("Cannot trace a listener: trace what it accep\
ts");let number=this.lwip.deleted?null:await ask({op:"trace",conn:this.lwip.id});if(number===null)throw errorOf(
-11,"trace");return new NetconnTrace(ask,number)}async setCongestion(name){if(checkText(name,"name",
"set the congestion control"),this.lwip.deleted)throw new TypeError("The netconn is closed");await this.#context.
congestion(this.lwip.id,name)}};function survives({type},error){return NETCONNTYPE_GROUP(type)!==NETCONN_TCP&&
isDatagramError(error)}function knownEnd({lwip},local){let end=lwip.knownEnd(local);return end&&{hostname:end.
addr.toString(),port:end.port}}function endpointOf({err,addr,port},local){return check(err,`tell the\
 ${local?"local":"remote"} address`),{hostname:addr.toString(),port}}function now(operation){return operation.
done?operation.result():operation.promise}var DEFAULT_TCP=DEFAULT_TCP_CONFIG;function receiveBufferOf(tcp){return tcp.rcvBuf??DEFAULT_TCP_CONFIG.
rcvBuf}var Names=class{#port;#time;constructor(port,time){this.#port=port,this.#time=time}async lookup(name,addrtype=2){
checkText(name,"name","look up a name"),checkInteger(addrtype,0,3,"addrtype","look up a name");let call={
op:"lookup",name,addrtype},answer=await this.#ask(call,{});if(answer===null||answer===TIMED_OUT)return{
err:-15,addr:IpAddr.ANY4};let{err}=answer;return{err,addr:err===0?first(answer):IpAddr.ANY4}}async addressOf(name,action,wait){
let call={op:"lookup",name,addrtype:2};return first(checked(await this.#ask(call,wait),action))}addressNow(name){
return new Operation(this.#addressNow(name))}*#addressNow(name){let answer=yield*this.#port.control(
{op:"lookup",name,addrtype:2}).steps();return first(checked(answer,`resolve "${name}"`))}async addresses(name,wait){
checkName(name,wait);let answer=await this.#ask({op:"addresses",name},wait);return checked(answer,`r\
esolve "${name}"`).addrs}async resolve(name,type,wait){let answer=await this.#query(name,type,wait),
{records}=checked(answer,`resolve "${name}" for ${type}`);return records.map(({data})=>data)}async records(name,type,wait){
let answer=await this.#query(name,type,wait),action=`resolve "${name}" for ${type}`,said=answer!==null&&
answer!==TIMED_OUT&&answer.rcode>=0,{rcode,aliases,records}=said?answer:checked(answer,action);return{
rcode:dnsRcodeName(rcode),aliases:aliases.map(described),records:records.map(described)}}async#query(name,type,wait){
checkName(name,wait),checkText(type,"type",RESOLVE);let number=dnsTypeOf(type);if(number<=0)throw wrongKind(
type,"type",RESOLVE,'a record type, such as "MX"');let addr=type.toUpperCase()==="PTR"?IpAddr.parse(
name):null,asked=addr===null?name:reverseDnsName(addr);return await this.#ask({op:"resolve",name:asked,
type:number},wait)}async#ask(call,wait){if(wait.signal?.throwIfAborted(),!this.#port.isOpen)return null;
let answer=this.#port.control(call).promise;try{return await limited(answer,wait,this.#time)}catch(error){
if(this.#port.isOpen||wait.signal?.aborted)throw error;return null}}},RESOLVE="resolve a name";function checkName(name,wait){
checkText(name,"name",RESOLVE),checkWait(wait,RESOLVE)}function first(answer){return IpAddr.parse(answer.
addrs[0])}function checked(answer,action){if(answer===null)throw nameError("ended",-1,action);if(answer===
TIMED_OUT)throw nameError("timeout",-1,action);if(answer.status==="ok")return answer;throw nameError(
answer.status,answer.rcode,action)}function described({name,type,ttl,data}){return{name,type:dnsTypeName(
type),ttl,data}}function limited(answer,{signal,timeout},time){return signal===void 0&&timeout===void 0?
answer:new Promise((resolve,reject)=>{let onAbort=()=>{timer!==-1&&time.clear(timer),reject(signal.reason)},
timer=timeout===void 0?-1:time.set(timeout,()=>{signal?.removeEventListener("abort",onAbort),resolve(
TIMED_OUT)});signal?.addEventListener("abort",onAbort,{once:!0});let leave=()=>{timer!==-1&&time.clear(
timer),signal?.removeEventListener("abort",onAbort)};answer.then(resolve,reject).finally(leave)})}var Opening=class{done;#netconn;#addr;#closing=null;#failure=null;constructor(netconn,addr,open){if(!(netconn instanceof
Netconn))throw wrongKind(netconn,"netconn","listen","a netconn");this.#netconn=netconn,this.#addr=addr,
this.done=open().then(end=>{this.#addr={transport:addr.transport,...end}}),this.done.catch(error=>{this.#isOver||
(this.#failure=error),this.close()})}get addr(){return this.#addr}get#isOver(){return this.#closing!==
null||this.#netconn.stackEnded}close(){return this.#closing??=this.#netconn.close(),this.#closing.catch(
()=>{}),this.#closing}hasFailedWith(error){return error===this.#failure}endsWith(error){return!this.
hasFailedWith(error)&&this.#isOver}};var LISTEN={hostname:checkText,port:PORT_KIND,transport:oneOf("udp"),reuseAddress:checkBoolean,loopback:checkBoolean,
multicastAll:checkBoolean,recvBufferSize:RECV_BUFFER};function checkDatagramOptions(options){checkOptions(
options,LISTEN,"options","listen"),PORT_KIND(options.port,"port","listen")}var MEMBERSHIP={source:ADDRESS},
DatagramConn=class{netconn;#opening;constructor(netconn,options){this.netconn=netconn;let{hostname="\
0.0.0.0",port}=options,addr={transport:"udp",hostname,port},open=()=>this.#bind(hostname,options);this.#opening=
new Opening(netconn,addr,open)}async#bind(hostname,options){let{port,reuseAddress=!1,loopback,multicastAll}=options;
return loopback===!1&&this.netconn.setMulticastLoop(!1),multicastAll!==!0&&this.netconn.setMulticastAll(
!1),await openAt(this.netconn.lwip,hostname,port,reuseAddress,0)}async ready(){return await this.#opening.
done,this}get addr(){return this.#opening.addr}async receive(p,wait=NO_WAIT){let isGiven=p!==void 0;
isGiven&&checkBytes(p,"p","receive"),checkWait(wait,"receive");let length=isGiven?p.length:0;await this.#opening.
done;using buf=await this.netconn.recv(wait);let from={transport:"udp",...buf.from};if(p===void 0)return[
buf.toBytes(),from];if(p.length<length)throw bytesGone("p","receive");return[p.subarray(0,buf.copyInto(
p)),from]}async send(p,addr){checkBytes(p,"p","send"),checkEndpoint(addr,"addr","send");let{length}=p;
if(await this.#opening.done,p.length<length)throw bytesGone("p","send");return await this.netconn.sendTo(
p,addr),length}setRecvBufferSize(bytes){this.netconn.setRecvBufferSize(bytes)}info(){return this.netconn.
datagramInfo()}async joinMulticastV4(address,networkInterface,options={}){let action="join a group";
checkOptions(options,MEMBERSHIP,"options",action),ADDRESS(address,"address",action),ADDRESS(networkInterface,
"networkInterface",action),await this.#opening.done;let group={...options,interface:networkInterface};
await this.netconn.joinGroup(address,group);let isMember=!0;return{leave:async()=>{isMember&&(isMember=
!1,await this.netconn.leaveGroup(address,group))},setTTL:async ttl=>this.netconn.setMulticastTtl(ttl),
setLoopback:async loopback=>{checkBoolean(loopback,"loopback","set the loop of groups"),this.netconn.
setMulticastLoop(loopback)}}}ref(){this.netconn.ref()}unref(){this.netconn.unref()}close(){this.#opening.
close()}async[Symbol.asyncDispose](){await this.#opening.close()}async*[Symbol.asyncIterator](){for(;;){
let item;try{item=await this.receive()}catch(error){if(this.#opening.endsWith(error))return;if(this.#opening.
hasFailedWith(error)||!survives(this.netconn,error))throw error;continue}yield item}}};var NO_LIMIT={};function checkLimit(options,action){options!==NO_LIMIT&&checkOptions(options,{timeout:TIMEOUT},
"options",action)}function checkContext(context){if(!isRecord(context))throw wrongKind(context,"cont\
ext","block","that of a stack")}var BlockingStack=class{#context;constructor(context){checkContext(context),
this.#context=context}netconn(type,options={}){return new BlockingNetconn(this.#context,this.#context.
netconn(type,options))}gethostbyname(name){return checkText(name,"name","resolve a name"),this.run(this.#context.
lookup(name)).toString()}run(operation){if(!(operation instanceof Operation))throw wrongKind(operation,
"operation","block","an operation");return operation.block(this.#context.blocker)}},BlockingNetconn=class _BlockingNetconn{netconn;#context;constructor(context,netconn){
if(checkContext(context),!(netconn instanceof Netconn))throw wrongKind(netconn,"netconn","block","a \
netconn");this.#context=context,this.netconn=netconn}#run(operation){return operation.block(this.#context.
blocker)}bind(hostname,port){let addr=parseAddr(hostname,"hostname","bind");checkPort(port,"bind");let err=this.#run(
this.netconn.lwip.bind(addr,port));check(err,`bind to ${quote(hostname,port)}`)}connect(hostname,port,options=NO_LIMIT){
checkEnd(hostname,port,"connect"),checkLimit(options,"connect");let{lwip}=this.netconn,addr=this.#addressOf(
hostname),err=this.#run(lwip.connect(addr,port,options));if(err===-3&&this.close(),err===0)return;let isStream=NETCONNTYPE_GROUP(
this.netconn.type)===NETCONN_TCP;throw connectErrorOf(err,`connect to ${quote(hostname,port)}`,isStream)}#addressOf(hostname){
return IpAddr.parse(hostname)??this.#run(this.#context.lookup(hostname))}disconnect(){check(this.#run(
this.netconn.lwip.disconnect()),"disconnect")}listen(backlog=255){checkInteger(backlog,1,255,"backlo\
g","listen"),check(this.#run(this.netconn.lwip.listen(backlog)),"listen")}accept(options=NO_LIMIT){for(checkLimit(
options,"accept");;){let item=this.#run(this.netconn.lwip.accept(options));if(typeof item!="number")
return new _BlockingNetconn(this.#context,this.netconn.netconnOf(item));if(item!==-13)throw errorOf(
item,"accept a connection")}}recv(options=NO_LIMIT){checkLimit(options,"receive");let item=this.#run(
this.netconn.lwip.recv(0,options));if(typeof item!="number")return item;if(item===-15||this.netconn.
lwip.sawEnd)return null;let isStream=NETCONNTYPE_GROUP(this.netconn.type)===NETCONN_TCP;throw errorOf(
item,isStream?"receive":DATAGRAM_RECEIVE)}write(data,options=NO_LIMIT){checkData(data,"write"),checkLimit(
options,"write");let length=data.byteLength,vectors2=this.netconn.vectorsOf(data),{err,written}=this.#run(
this.netconn.lwip.write(vectors2,0,!0,options));checkWritten(err,written,length,this.netconn.nonblocking)}send(data){
if(checkData(data,"send"),data instanceof NetBuf)checkPort(data.port,"send","data.port"),this.#send(
data,data.addr,data.port,"send");else{using buf=NetBuf.from(data);this.#send(buf,IpAddr.ANY4,0,"send")}}sendTo(data,to){
checkData(data,"send"),checkEndpoint(to,"to","send");let addr=this.#addressOf(to.hostname),action=`s\
end to ${quote(to.hostname,to.port)}`;if(data instanceof NetBuf)this.#send(data,addr,to.port,action);else{
using buf=NetBuf.from(data);this.#send(buf,addr,to.port,action)}}#send(buf,addr,port,action){checkDatagram(
buf.byteLength,this.netconn.type,addr,action);let{lwip}=this.netconn;if(addr.isAny&&!lwip.hasPeer)throw errorOf(
-11,action);let err=this.#run(lwip.send(buf,addr,port));checkSent(err,action,addr,lwip.hasPeer)}shutdown(rx,tx){
checkBoolean(rx,"rx","shut down"),checkBoolean(tx,"tx","shut down"),check(this.#run(this.netconn.lwip.
shutdown(rx,tx)),"shut down")}close(){let err=this.#run(this.netconn.lwip.delete());if(err!==0)throw errorOf(
err,"close")}[Symbol.dispose](){this.close()}localAddr(){return this.#address(!0)}remoteAddr(){return this.#address(
!1)}#address(local){return knownEnd(this.netconn,local)??endpointOf(this.#run(this.netconn.lwip.getaddr(
local)),local)}};var KeepAlive=class{#apply;#count=1;#stack=!0;constructor(apply){this.#apply=apply}setStack(wants){wants!==
this.#stack&&(this.#stack=wants,wants?this.add():this.drop())}add(){++this.#count===1&&this.#apply(!0)}drop(){
--this.#count===0&&this.#apply(!1)}};function workerRef(worker){let prototype=Worker.prototype,symbol=Object.
getOwnPropertySymbols(prototype).find(symbol2=>!symbol2.description&&typeof prototype[symbol2]=="fun\
ction");if(symbol===void 0)return()=>{};let method=prototype[symbol];return keepsAlive=>method.call(
worker,keepsAlive)}var loaded={};function builtin(name){return loaded[name]??=process.getBuiltinModule(name)}function netArgs(args){let last=args.at(-1),callback=typeof last=="function"?last:null,[first2,second]=args;
return typeof first2=="object"&&first2!==null?{options:first2,callback}:args.length===0||typeof first2==
"function"?{options:{},callback}:typeof first2=="string"&&!isPort(first2)?{options:{path:first2},callback}:
{options:{port:first2,...typeof second=="string"?{host:second}:{}},callback}}function isPort(text){return text!==
""&&Number(text)>=0}var SYSTEM={EPERM:[-1,"operation not permitted"],EBADF:[-9,"bad file descriptor"],ENOMEM:[-12,"not e\
nough memory"],EACCES:[-13,"permission denied"],ENODEV:[-19,"no such device"],EINVAL:[-22,"invalid a\
rgument"],EPIPE:[-32,"broken pipe"],EDESTADDRREQ:[-89,"destination address required"],EMSGSIZE:[-90,
"message too long"],ENOTSUP:[-95,"operation not supported on socket"],EAFNOSUPPORT:[-97,"address fam\
ily not supported"],EADDRINUSE:[-98,"address already in use"],EADDRNOTAVAIL:[-99,"address not availa\
ble"],ENETDOWN:[-100,"network is down"],ENETUNREACH:[-101,"network is unreachable"],ECONNABORTED:[-103,
"software caused connection abort"],ECONNRESET:[-104,"connection reset by peer"],ENOBUFS:[-105,"no b\
uffer space available"],EISCONN:[-106,"socket is already connected"],ENOTCONN:[-107,"socket is not c\
onnected"],ETIMEDOUT:[-110,"connection timed out"],ECONNREFUSED:[-111,"connection refused"],EHOSTUNREACH:[
-113,"host is unreachable"],EALREADY:[-114,"connection already in progress"],ECANCELED:[-125,"operat\
ion canceled"],EAI_AGAIN:[-3001,"temporary failure"],ENOTFOUND:[-3008,"unknown node or service"]},CODES={
ERR_MEM:"ENOBUFS",ERR_BUF:"ENOBUFS",ERR_TIMEOUT:"ETIMEDOUT",ERR_ABRT:"ETIMEDOUT",ERR_RTE:"EHOSTUNREA\
CH",ERR_VAL:"EINVAL",ERR_USE:"EADDRINUSE",ERR_ISCONN:"EISCONN",ERR_RST:"ECONNRESET",ERR_CLSD:"EPIPE",
ERR_CONN:"EPIPE"},CODES_OF={connect:{ERR_RST:"ECONNREFUSED",ERR_BUF:"EADDRNOTAVAIL"},bind:{ERR_RTE:"\
EADDRNOTAVAIL"},listen:{ERR_RTE:"EADDRNOTAVAIL"},read:{ERR_CLSD:"ENOTCONN",ERR_CONN:"ENOTCONN"}};function nodeCodeOf(error,syscall){
let name=String(error?.code);return CODES_OF[syscall]?.[name]??CODES[name]??"EINVAL"}function make2(code,syscall,message,end,cause){
let error=new Error(message,cause===void 0?{}:{cause}),[errno]=SYSTEM[code]??[],where=end===null?{}:
whereOf(end);return Object.assign(error,{errno,code,syscall,...where})}function whereOf({address,port}){
return port>0?{address,port}:{address}}function textOf({address,port}){return port>0?` ${address}:${port}`:
` ${address}`}function systemError(code,syscall,end,cause,local){let from=local===void 0?"":` - Loca\
l (${textOf(local).trim()})`,where=end===null?"":textOf(end);return make2(code,syscall,`${syscall} ${code}${where}${from}`,
end,cause)}function explainedError(code,syscall,end,cause){let words=SYSTEM[code]?.[1]??"unknown err\
or",where=end===null?"":textOf(end),message=`${syscall} ${code}: ${words}${where}`;return make2(code,
syscall,message,end,cause)}function lookupError(hostname,cause){let code=cause===void 0||cause instanceof
Error&&cause.name==="NotFound"?"ENOTFOUND":"EAI_AGAIN",message=`getaddrinfo ${code} ${hostname}`;return Object.
assign(make2(code,"getaddrinfo",message,null,cause),{hostname})}function codedError(code,message,Class=Error){
let error=new Class(message),{name}=error;return error.name=`${name} [${code}]`,error.stack,error.name=
name,Object.assign(error,{code})}function aggregateError(errors){let error=new AggregateError(errors);
return Object.assign(error,{code:errors[0]?.code})}function wrongType(name,expected,value){let what=name.
includes(".")?"property":"argument";return codedError("ERR_INVALID_ARG_TYPE",`The "${name}" ${what} \
must be ${expected}. Received ${describe(value)}`,TypeError)}function describe(value){if(value==null)
return String(value);if(typeof value=="function")return`function ${value.name}`.trimEnd();if(typeof value==
"object"){let{name}=value.constructor??{};return name?`an instance of ${name}`:"an object"}let text=typeof value==
"string"?`'${value}'`:String(value);return`type ${typeof value} (${text})`}function badPort(name,port){
return codedError("ERR_SOCKET_BAD_PORT",`${name} should be >= 0 and < 65536. Received ${describe(port)}\
.`,RangeError)}function portOf(port,name){let number=typeof port=="string"&&port.trim()!==""||typeof port==
"number"?Number(port):NaN;if(number!==number>>>0||number>65535)throw badPort(name,port);return number}function checkSignal(signal){if(!(typeof signal=="object"&&signal!==null&&"aborted"in signal))throw wrongType(
"options.signal","an instance of AbortSignal",signal)}function closeOnAbort(signal,emitter,close){signal.
addEventListener("abort",close,{once:!0}),emitter.once("close",()=>signal.removeEventListener("abort",
close))}function familyOf(address){return builtin("node:net").isIP(String(address))}function stackLookup(context){
return(hostname,{all,family},callback)=>{let tell2=(...args)=>process.nextTick(()=>callback(...args));
context.addresses(hostname).then(found=>{let addresses=reachable(found.map(address=>({address,family:familyOf(
address)})).filter(one=>!family||one.family===family));if(addresses.length===0)return tell2(lookupError(
hostname));all?tell2(null,addresses):tell2(null,addresses[0].address,addresses[0].family)},error=>tell2(
lookupError(hostname,error)))}}function reachable(addresses){let ipv4=addresses.filter(({family})=>family===
4);return ipv4.length>0?ipv4:addresses}function findAddress(context,hostname,family,lookup,found){let tell2=found;
if(lookup!==void 0)lookup(hostname,family,tell2);else if(IpAddr.parse(hostname)!==null)process.nextTick(
found,null,hostname);else{let any={family:void 0,hints:0};stackLookup(context)(hostname,any,tell2)}}
function alternating(addresses){let first2=addresses[0]?.family,seen=new Set,unique=addresses.filter(
({address,family})=>{let isNew=familyOf(address)===family&&!seen.has(address);return seen.add(address),
isNew}),own=unique.filter(({family})=>family===first2),other=unique.filter(({family})=>family!==first2),
order=[];for(let i=0;i<Math.max(own.length,other.length);i++)i<own.length&&order.push(own[i]),i<other.
length&&order.push(other[i]);return order}function badAddress(address){let message=`Invalid IP addre\
ss: ${address}`;return codedError("ERR_INVALID_IP_ADDRESS",message,TypeError)}function badFamily(family,host,port){
let message=`Invalid address family: ${family} ${host}:${port}`,error=codedError("ERR_INVALID_ADDRES\
S_FAMILY",message,RangeError);return Object.assign(error,{host,port})}function checkBlockList(list,name){if(!(!list||typeof list.check=="function"))throw wrongType(name,"\
an instance of net.BlockList",list)}function isListed(list,address){return list?.check(address,`ipv${familyOf(
address)}`)===!0}function checkNumber(value,name){if(typeof value!="number")throw wrongType(name,"of type number",value)}
function checkNumberOption(value,name){value!==void 0&&checkNumber(value,name)}function checkString(value,name){
if(typeof value!="string")throw wrongType(name,"of type string",value)}function checkFunctionOption(value,name){
if(!(value===void 0||typeof value=="function"))throw wrongType(name,"of type function",value)}function checkBooleanOption(value,name){
if(!(value==null||typeof value=="boolean"))throw wrongType(name,"of type boolean",value)}var NO_ROUTE=-128,LONGEST=65507,MOST_ASKED=64,SendLine=class{#port;#lwip;#line=[];#lineBytes=0;#asked=[];#askedBytes=0;#awaitsRoom=!1;#onEnd=null;constructor(port,lwip){
this.#port=port,this.#lwip=lwip}get waiting(){return{bytes:this.#lineBytes+this.#askedBytes,count:this.#line.
length+this.#asked.length}}send(pieces,addr,port,done){let isFirst=this.#line.length===0&&!this.#hasToWait(
addr);if(isFirst&&this.#sendBytes(pieces,addr,port,done))return;let length=totalOf2(pieces);if(length>
LONGEST)return void process.nextTick(done,-1,0);let entry={pieces,length,addr,port,done};isFirst&&this.#post(
entry)||(this.#line.push(entry),this.#lineBytes+=length,this.#line.length===1&&this.#advance())}#hasToWait(addr){
let asked=this.#asked;if(asked.length===MOST_ASKED)return!0;for(let i=0;i<asked.length;i++)if(asked[i].
addr.equals(addr))return!0;return!1}#sendBytes(pieces,addr,port,done){let bytes=pieces[0];return pieces.
length!==1||bytes.length===0||!this.#lwip.sendNow(bytes,addr,port)?!1:(process.nextTick(done,0,bytes.
length),!0)}#post(entry){let told=this.#port.isOpen?this.#lwip.err():-15;if(told!==0)return process.
nextTick(entry.done,told,0),!0;if(!this.#port.hasRoom())return!1;let{pieces,length,addr,port}=entry;
if(totalOf2(pieces)!==length)return tell(entry,-16),!0;let block=Fragment.block(this.#port.datagramMemory,
length);if(block===null)return!1;let at=block.offset;for(let piece of pieces)this.#port.u8.set(piece,
at),at+=piece.length;let buf=new NetBuf;buf.append(block);let sending=this.#lwip.send(buf,addr,port);
return buf.delete(),sending.done?(tell(entry,sending.result()),!0):(this.#asked.push(entry),this.#askedBytes+=
length,sending.promise.then(err=>this.#answer(entry,err)),!0)}#answer(entry,err){this.#asked.splice(
this.#asked.indexOf(entry),1),this.#askedBytes-=entry.length,tell(entry,err),this.#advance(),this.#endIfDone()}#advance(){
for(;this.#line.length>0&&!this.#awaitsRoom;){let[entry]=this.#line;if(this.#hasToWait(entry.addr))return;
if(!this.#post(entry))return this.#waitForRoom(entry.length);this.#line.shift(),this.#lineBytes-=entry.
length}}#waitForRoom(length){this.#awaitsRoom=!0,(this.#port.hasRoom()?this.#port.datagramRoom(length):
this.#port.room()).onSettled(()=>{this.#awaitsRoom=!1,this.#advance()})}end(done){this.#onEnd=done;for(let entry of this.#line.
splice(0))process.nextTick(entry.done,-13,0);this.#lineBytes=0,this.#endIfDone()}#endIfDone(){this.#onEnd===
null||this.#asked.length>0||(process.nextTick(this.#onEnd),this.#onEnd=null)}};function totalOf2(pieces){
let total=0;for(let piece of pieces)total+=piece.length;return total}function tell({length,done},err){
let outcome=err===-4?NO_ROUTE:err;process.nextTick(done,outcome,err===0?length:0)}var CODES2={[-1]:"EMSGSIZE",[-2]:"EMSGSIZE",[NO_ROUTE]:"ENETUNREACH",[-4]:"EHOSTUNREACH",[-14]:"ECON\
NREFUSED",[-8]:"EADDRINUSE",[-6]:"EINVAL",[-13]:"ECANCELED",[-15]:"ENETDOWN",[-11]:"ENETDOWN"},CODES_OF2={
bind:{[-4]:"EADDRNOTAVAIL"},send:{[-6]:"EACCES"},connect:{[-4]:"ENETUNREACH"}},ACTIONS={recvmsg:DATAGRAM_RECEIVE};
function datagramError(err,syscall,address,port=0){let code=CODES_OF2[syscall]?.[err]??CODES2[err]??
"EINVAL",end=address===void 0?null:{address,port},to=end===null?"":` to ${quote(address,port)}`,action=ACTIONS[syscall]??
`${syscall}${to}`,cause=errorOf(err===NO_ROUTE?-4:err,action);return systemError(code,syscall,end,cause)}
function groupError(err,syscall,isGroup,op){let cause=errorOf(err,syscall);return systemError(isGroup?
groupCode(err,op):"EINVAL",syscall,null,cause)}function groupCode(err,op){if(err===-1)return"ENOBUFS";
switch(op){case 2:return err===-8?"EADDRINUSE":"ENODEV";case 4:return err===-8?"EADDRNOTAVAIL":"ENOD\
EV";case 3:return"EADDRNOTAVAIL";default:return"EINVAL"}}function notRunning(){return codedError("ER\
R_SOCKET_DGRAM_NOT_RUNNING","Not running")}function notConnected(){return codedError("ERR_SOCKET_DGR\
AM_NOT_CONNECTED","Not connected")}function isConnectedError(){return codedError("ERR_SOCKET_DGRAM_I\
S_CONNECTED","Already connected")}function alreadyBound(){return codedError("ERR_SOCKET_ALREADY_BOUN\
D","Socket is already bound")}function blocked(address){return codedError("ERR_IP_BLOCKED",`IP(${address}\
) is blocked`)}function badBufferSize(){return codedError("ERR_SOCKET_BAD_BUFFER_SIZE","Buffer size \
must be a positive integer",TypeError)}function bufferSizeError(syscall){let message=`Could not get \
or set buffer size: ${syscall} returned EBADF`,{errno}=systemError("EBADF",syscall,null);return Object.
assign(codedError("ERR_SOCKET_BUFFER_SIZE",message),{errno,syscall})}var PIECE="of type string or an instance of Buffer, TypedArray, or DataView";function readSettings(given3){
let options=typeof given3=="object"&&given3!==null?given3:{type:given3},{type,lookup,signal}=options;
if(checkSize(options.recvBufferSize,"options.recvBufferSize"),checkSize(options.sendBufferSize,"opti\
ons.sendBufferSize"),checkBlockList(options.receiveBlockList,"options.receiveBlockList"),checkBlockList(
options.sendBlockList,"options.sendBlockList"),type!=="udp4"&&type!=="udp6")throw codedError("ERR_SO\
CKET_BAD_TYPE","Bad socket type: it must be udp4 or udp6",TypeError);return checkFunctionOption(lookup,
"lookup"),signal!==void 0&&checkSignal(signal),{type,reuseAddr:!!options.reuseAddr,reusePort:!!options.
reusePort,ipv6Only:!!options.ipv6Only,recvBufferSize:options.recvBufferSize||void 0,sendBufferSize:options.
sendBufferSize||void 0,lookup,signal,receiveBlockList:options.receiveBlockList,sendBlockList:options.
sendBlockList}}function checkSize(size,name){if(size&&(checkNumber(size,name),size>>>0!==size))throw codedError(
"ERR_OUT_OF_RANGE",`The value of "${name}" is out of range: ${size} is no number of bytes`,RangeError)}
function checkGroup(value){if(!value)throw codedError("ERR_MISSING_ARGS",'The "multicastAddress" arg\
ument must be specified',TypeError)}function peerPort(port){let number=portOf(port,"Port");if(number>
0)return number;throw codedError("ERR_SOCKET_BAD_PORT","Port should be > 0 and < 65536. Received 0.",
RangeError)}function readBind(args){let[first2,second]=args,last=args[args.length-1],callback=typeof last==
"function"?last:void 0;if(typeof first2=="object"&&first2!==null){let{port:port2,address:address2,fd}=first2;
if(typeof fd=="number"&&fd>0)throw systemError("ENOTSUP","bind",null);return address2&&checkString(address2,
"options.address"),{port:port2,address:address2,callback}}let port=typeof first2=="function"?void 0:
first2,address=typeof second=="function"?void 0:second;return address&&checkString(address,"address"),
{port,address,callback}}function readSend(args,isConnected){let[msg,offset,length,port,address,callback]=args;
if((isConnected?typeof length=="number":!!(address||port&&typeof port!="function"))?(msg=partOf(msg,
offset,length),isConnected&&typeof port=="function"&&(callback=port,port=void 0)):isConnected?callback=
offset:(callback=port,port=offset,address=length),isConnected&&(port||address))throw isConnectedError();
let pieces=piecesOf(msg),number=isConnected?0:peerPort(port);return typeof address=="function"?(callback=
address,address=void 0):address!=null&&checkString(address,"address"),{pieces,port:number,address:address??
void 0,callback:typeof callback=="function"?callback:void 0}}function partOf(msg,offset,length){let bytes=bytesOf(
msg,"buffer"),from=offset>>>0,count=length>>>0;if(from>bytes.length)throw outOfBounds("offset");if(from+
count>bytes.length)throw outOfBounds("length");return bytes.subarray(from,from+count)}function outOfBounds(name){
return codedError("ERR_BUFFER_OUT_OF_BOUNDS",`"${name}" is outside of buffer bounds`,RangeError)}function piecesOf(msg){
return Array.isArray(msg)?msg.length===0?[new Uint8Array(0)]:msg.map(piece=>bytesOf(piece,"buffer li\
st arguments")):[bytesOf(msg,"buffer")]}function bytesOf(msg,name){if(msg instanceof Uint8Array)return msg;
if(typeof msg=="string")return Buffer.from(msg);if(!ArrayBuffer.isView(msg))throw wrongType(name,PIECE,
msg);let{buffer,byteOffset,byteLength}=msg;return new Uint8Array(buffer,byteOffset,byteLength)}var BATCH2=64,UdpHandle=class{#context;#netconn;#lwip;#owner;#isV6;#line;#isClosed=!1;#delivered=0;#pause=null;#from=null;#fromText="";constructor(context,isV6,owner){
this.#context=context,this.#isV6=isV6,this.#owner=owner;let type=isV6?NETCONN_UDP_IPV6:NETCONN_UDP;this.#netconn=
netconnFor(context,type),this.#netconn.unref(),this.#lwip=this.#netconn.lwip,this.#line=new SendLine(
context.port,this.#lwip)}get waiting(){return this.#line.waiting}#atOnce(asked){return asked.block(this.#context.
blocker)}bind(addr,port,isShared,isV6Only){isV6Only&&(this.#lwip.flags|=32),isShared&&this.#lwip.setOption(
OPT_REUSEADDR,1);let flags=isShared?1:0;return this.#atOnce(this.#lwip.open(addr,port,flags,0))}connect(addr,port){
return this.#atOnce(this.#lwip.connect(addr,port))}disconnect(){this.#lwip.disconnect()}send(pieces,addr,port,done){
this.#line.send(pieces,addr,port,done)}changeMembership(op,group,netif,source){return this.#atOnce(this.#lwip.
membership(op,group,netif,-1,source))}setMulticastInterface(addr){let index=addr.isAny?0:this.#indexOf(
addr);return index<0?!1:(this.setOption(OPT_MULTICAST_IF,index),!0)}#indexOf(addr){let{port}=this.#context,
asked=port.control({op:"netifs"}),netifs=this.#atOnce(asked),text=addr.toString(),has=({addresses})=>addresses.
some(address=>address.split("/")[0]===text);return netifs.find(has)?.index??-1}setOption(option,value){
this.#lwip.setOption(option,value)}limitDatagrams(bytes){this.#lwip.limitDatagrams(bytes)}ref(){this.#netconn.
ref()}unref(){this.#netconn.unref()}receive=()=>{if(this.#pause=null,this.#isClosed)return;let item=this.#lwip.
recvNow();item!==void 0?this.#deliver(item):(this.#delivered=0,this.#lwip.arrival(NO_WAIT).then(this.#onArrival))};#onArrival=fetched=>process.
nextTick(this.#afterAnswers,this.#lwip.received(fetched));#afterAnswers=item=>process.nextTick(this.#deliver,
item);#afterTicks=()=>queueMicrotask(this.#afterMicrotasks);#afterMicrotasks=()=>process.nextTick(this.
receive);#deliver=item=>{if(this.#isClosed){item instanceof NetBuf&&item.delete();return}if(item===-15||
item===-11)return this.#owner.onEnded();try{item instanceof NetBuf?this.#deliverDatagram(item):this.#owner.
onReceiveError(item)}finally{this.#goOn()}};#deliverDatagram(item){try{this.#owner.onDatagram(item,this.#textOf(
item.addr),item.port)}finally{item.delete()}}#textOf(addr){return(this.#from===null||!this.#from.equals(
addr))&&(this.#from=addr,this.#fromText=nodeText(addr,this.#isV6)),this.#fromText}#goOn(){if(!this.#isClosed){
if(++this.#delivered<BATCH2){process.nextTick(this.#afterTicks);return}this.#delivered=0,this.#pause=
setImmediate(this.receive)}}close(done){this.#isClosed=!0,this.#pause!==null&&clearImmediate(this.#pause),
this.#netconn.close(),this.#line.end(done)}};function nodeText(addr,isV6){return isV6&&addr.isV4?`::\
ffff:${addr}`:addr.toString()}function defineDatagramSocket(Emitter){return class extends Emitter{type;#context;#settings;#handle=null;#isClosed=!1;#binding="\
none";#peering="none";#local=null;#peer=null;#queue=null;#keepsAlive=!0;#recvBufferSize;#sendBufferSize;constructor(context,settings,listener){
super(),this.#context=context,this.#settings=settings,this.type=settings.type;let{recvBufferSize:size}=context;
this.#recvBufferSize=settings.recvBufferSize??size,this.#sendBufferSize=settings.sendBufferSize??size,
listener!==void 0&&this.on("message",listener),settings.signal!==void 0&&this.#closeOn(settings.signal)}#closeOn(signal){
let close=()=>{this.#isClosed||this.close()};signal.aborted?close():closeOnAbort(signal,this,close)}get#isV6(){
return this.type==="udp6"}#checkRunning(){if(this.#isClosed)throw notRunning()}#open(){return this.#handle??=
new UdpHandle(this.#context,this.#isV6,{onDatagram:(data,address,port)=>this.#onDatagram(data,address,
port),onReceiveError:err=>this.emit("error",datagramError(err,"recvmsg")),onEnded:()=>{this.#isClosed||
this.close()}})}#find(hostname,found){let{lookup}=this.#settings;findAddress(this.#context,hostname,
this.#isV6?6:4,lookup,found)}#parse(ip){let addr=IpAddr.parse(ip);return addr!==null&&(this.#isV6||addr.
isV4)?addr:null}#endOf(addr,port){let family=this.#isV6?"IPv6":"IPv4";return{address:nodeText(addr,this.#isV6),
family,port}}bind(...args){if(this.#checkRunning(),this.#binding!=="none")throw alreadyBound();let{port,
address,callback}=readBind(args),number=port?portOf(port,"Port"):0;return this.#binding="under way",
callback!==void 0&&this.#onListening(callback),this.#find(address||(this.#isV6?"::":"0.0.0.0"),(error,ip)=>{
this.#isClosed||(error!==null?this.#failBind(error):this.#bindTo(ip,number))}),this}#onListening(callback){
let leave=()=>{this.removeListener(Emitter.errorMonitor,leave),this.removeListener("listening",onListening)},
onListening=()=>{leave(),callback.call(this)};this.on(Emitter.errorMonitor,leave),this.on("listening",
onListening)}#bindTo(ip,port){let fail=code=>this.#failBind(systemError(code,"bind",{address:ip,port})),
addr=this.#parse(ip);if(addr===null)return fail("EINVAL");if(this.#settings.reusePort)return fail("E\
NOTSUP");if(!this.#context.port.isOpen)return fail("ENETDOWN");let handle=this.#open(),{reuseAddr,ipv6Only}=this.#settings,
reply=handle.bind(addr,port,reuseAddr,ipv6Only);if(reply.err===0)return this.#onBound(handle,reply);
this.#failBind(datagramError(reply.err,"bind",ip,port))}#failBind(error){this.#binding="none",this.emit(
"error",error)}#onBound(handle,local){this.#local=local,this.#binding="done",this.#keepsAlive&&handle.
ref();let{recvBufferSize}=this.#settings;recvBufferSize!==void 0&&handle.limitDatagrams(recvBufferSize),
process.nextTick(handle.receive),this.emit("listening")}address(){if(this.#checkRunning(),this.#local===
null)throw systemError("EBADF","getsockname",null);return this.#endOf(this.#local.addr,this.#local.port)}#enqueue(later){
if(this.#queue===null){this.#queue=[];let onError=()=>{this.removeListener("listening",onListening),
this.#queue=null},onListening=()=>{this.removeListener(Emitter.errorMonitor,onError);let queue=this.#queue??
[];this.#queue=null;for(let later2 of queue)later2()};this.once(Emitter.errorMonitor,onError),this.once(
"listening",onListening)}this.#queue.push(later)}connect(port,address,callback){let number=peerPort(
port);if(typeof address=="function"&&(callback=address,address=""),checkString(address??="","address"),
this.#checkRunning(),this.#peering!=="none")throw isConnectedError();this.#peering="under way",this.#binding===
"none"&&this.bind({port:0});let begin=()=>this.#beginConnect(number,address,typeof callback=="functi\
on"?callback:null);this.#binding==="done"?begin():this.#enqueue(begin)}#beginConnect(port,address,callback){
callback!==null&&this.once("connect",callback);let fail=error=>{if(this.#peering="none",callback===null)
return void this.emit("error",error);this.removeListener("connect",callback),callback.call(this,error)};
this.#find(address||this.#loopback,(error,ip)=>{this.#isClosed||(error!==null?process.nextTick(fail,
error):this.#connectTo(ip,port,address,fail))})}#connectTo(ip,port,address,fail){let refuse=code=>process.
nextTick(fail,systemError(code,"connect",{address,port})),addr=this.#parse(ip);if(addr===null)return refuse(
"EINVAL");if(this.#isBlocked(ip))return process.nextTick(fail,blocked(ip));let to=addr.isAny?loopbackOf(
addr):addr,err=this.#handle.connect(to,port);if(err!==0){let error=datagramError(err,"connect",address,
port);return process.nextTick(fail,error)}this.#peer={addr:to,port},this.#peering="done",process.nextTick(
()=>this.emit("connect"))}get#loopback(){return this.#isV6?"::1":"127.0.0.1"}#isBlocked(ip){return isListed(
this.#settings.sendBlockList,ip)}disconnect(){if(this.#peering!=="done")throw notConnected();this.#handle?.
disconnect(),this.#peering="none",this.#peer=null}remoteAddress(){if(this.#checkRunning(),this.#peer===
null)throw notConnected();return this.#endOf(this.#peer.addr,this.#peer.port)}send(...args){let request=readSend(
args,this.#peering==="done");this.#checkRunning(),this.#binding==="none"&&this.bind({port:0}),this.#binding===
"done"?this.#send(request):this.#enqueue(()=>this.#send(request))}sendto(...args){checkNumber(args[1],
"offset"),checkNumber(args[2],"length"),checkNumber(args[3],"port"),checkString(args[4],"address"),this.
send(...args)}#send(request){let{port,address,callback}=request;if(port===0)return this.#sendTo(IpAddr.
ANY4,void 0,request);this.#find(address||this.#loopback,(error,ip)=>{error!==null?callback!==void 0?
process.nextTick(callback,error):process.nextTick(()=>this.emit("error",error)):this.#isClosed||this.#sendToIp(
ip,request)})}#sendToIp(ip,request){let{port,address=ip,callback}=request,refuse=error=>{callback!==
void 0&&process.nextTick(callback,error)},addr=this.#parse(ip);if(addr===null)return refuse(systemError(
"EINVAL","send",{address,port}));if(this.#isBlocked(ip))return refuse(blocked(ip));this.#sendTo(addr.
isAny?loopbackOf(addr):addr,address,request)}#sendTo(addr,address,{pieces,port,callback}){let handle=this.#handle;
if(handle!==null){if(callback===void 0)return handle.send(pieces,addr,port,IGNORE);handle.send(pieces,
addr,port,(err,bytes)=>{err===0?callback(null,bytes):callback(datagramError(err,"send",address,port))})}}#onDatagram(data,address,port){
if(isListed(this.#settings.receiveBlockList,address))return;let family=this.#isV6?"IPv6":"IPv4",size=data.
byteLength,msg=Buffer.allocUnsafe(size);data.copyInto(msg);let rinfo={address,family,port,size};this.
emit("message",msg,rinfo)}#bound(syscall){if(this.#checkRunning(),this.#local===null)throw systemError(
"EBADF",syscall,null);return this.#handle}#setNumber(syscall,option,value,least){let handle=this.#bound(
syscall),number=Math.trunc(value);if(!(number>=least&&number<=255))throw systemError("EINVAL",syscall,
null);handle.setOption(option,number)}setBroadcast(flag){this.#setNumber("setBroadcast",OPT_BROADCAST,
flag?1:0,0)}setTTL(ttl){return checkNumber(ttl,"ttl"),this.#setNumber("setTTL",OPT_TTL,ttl,1),ttl}setMulticastTTL(ttl){
return checkNumber(ttl,"ttl"),this.#setNumber("setMulticastTTL",OPT_MULTICAST_TTL,ttl,0),ttl}setMulticastLoopback(flag){
let on=flag?1:0;return this.#setNumber("setMulticastLoopback",OPT_MULTICAST_LOOP,on,0),flag}setMulticastInterface(address){
let syscall="setMulticastInterface";this.#checkRunning(),checkString(address,"interfaceAddress");let handle=this.#bound(
syscall),addr=this.#parse(address);if(addr===null)throw systemError("EINVAL",syscall,null);if(!handle.
setMulticastInterface(addr))throw systemError("EADDRNOTAVAIL",syscall,null)}addMembership(group,netif){
checkGroup(group);let{MEMBER_JOIN:MEMBER_JOIN2}=group_op_exports;this.#changeMembership("addMembersh\
ip",MEMBER_JOIN2,group,netif)}dropMembership(group,netif){checkGroup(group);let{MEMBER_LEAVE:MEMBER_LEAVE2}=group_op_exports;
this.#changeMembership("dropMembership",MEMBER_LEAVE2,group,netif)}addSourceSpecificMembership(source,group,netif){
this.#changeSource("addSourceSpecificMembership",4,source,group,netif)}dropSourceSpecificMembership(source,group,netif){
this.#changeSource("dropSourceSpecificMembership",5,source,group,netif)}#changeSource(call,op,source,group,netif){
checkString(source,"sourceAddress"),checkString(group,"groupAddress"),this.#changeMembership(call,op,
group,netif,source)}#changeMembership(call,op,group,netif,source="0.0.0.0"){this.#checkRunning();let to=IpAddr.
parse(String(group)),over=IpAddr.parse(netif||"0.0.0.0"),from=IpAddr.parse(source);if(to===null||over===
null||from===null)throw systemError("EINVAL",call,null);if(!this.#context.port.isOpen)throw systemError(
"ENETDOWN",call,null);let err=(this.#local===null?this.#openBound():this.#open()).changeMembership(op,
to,over,from);if(err!==0)throw groupError(err,call,to.isMulticast,op)}#openBound(){let handle=this.#open(),
any=this.#isV6?IpAddr.ANY6:IpAddr.ANY4,local=handle.bind(any,0,!1,!1);return local.err===0&&(this.#local=
local),handle}#checkBufferSize(size,call){if(size>>>0!==size)throw badBufferSize();if(this.#checkRunning(),
this.#local===null)throw bufferSizeError(call);return this.#handle}setRecvBufferSize(size){let handle=this.#checkBufferSize(
size,"uv_recv_buffer_size");size!==0&&(this.#recvBufferSize=Math.min(size,2147483647),handle.limitDatagrams(
this.#recvBufferSize))}setSendBufferSize(size){this.#checkBufferSize(size,"uv_send_buffer_size"),size>
0&&(this.#sendBufferSize=size)}getRecvBufferSize(){return this.#checkBufferSize(0,"uv_recv_buffer_si\
ze"),this.#recvBufferSize}getSendBufferSize(){return this.#checkBufferSize(0,"uv_send_buffer_size"),
this.#sendBufferSize}getSendQueueSize(){return this.#checkRunning(),this.#handle?.waiting.bytes??0}getSendQueueCount(){
return this.#checkRunning(),this.#handle?.waiting.count??0}ref(){return this.#keepsAlive=!0,this.#binding===
"done"&&this.#handle?.ref(),this}unref(){return this.#keepsAlive=!1,this.#binding==="done"&&this.#handle?.
unref(),this}close(callback){if(typeof callback=="function"&&this.on("close",callback),this.#queue!==
null)return this.#queue.push(()=>this.close()),this;this.#checkRunning(),this.#isClosed=!0;let tell2=()=>void this.
emit("close"),handle=this.#handle;return this.#handle=null,handle===null?process.nextTick(tell2):handle.
close(tell2),this}async[Symbol.asyncDispose](){this.#isClosed||await new Promise(resolve=>this.close(
()=>resolve()))}}}var IGNORE=()=>{};function loopbackOf(any){return any.isV4?IpAddr.LOOPBACK4:IpAddr.
LOOPBACK6}var DatagramSocket;function createDatagramSocket(context,options,listener){let settings=readSettings(
options),onMessage=typeof listener=="function"?listener:void 0;return DatagramSocket??=defineDatagramSocket(
builtin("node:events")),new DatagramSocket(context,settings,onMessage)}var Connector=class{#context;#socket;#target;#blockList;#errors=[];#addresses=[];#conn=null;#isCancelled=!1;#isConnecting=!1;constructor(context,socket,target,blockList){
this.#context=context,this.#socket=socket,this.#target=target,this.#blockList=blockList}start(){let{
host}=this.#target,family=familyOf(host);family===0?this.#lookUp():process.nextTick(()=>this.#tryOnly(
host,family))}cancel(){this.#isCancelled=!0,this.#conn?.close().catch(()=>{}),this.#conn=null}get isConnecting(){
return this.#isConnecting}get#isOver(){return this.#isCancelled||!this.#socket.connecting}#lookUp(){
let{host,family,hints,lookup,localAddress}=this.#target,all=this.#target.autoSelectFamily&&family!==
4&&family!==6&&localAddress===null;(lookup??stackLookup(this.#context))(host,{family,hints,...all?{all}:
{}},(error,found,foundFamily)=>{all?this.#onAll(error,found):this.#onOne(error,found,foundFamily)})}#onOne(error,address,family){
let socket=this.#socket;if(socket.emit("lookup",error,address,family,this.#target.host),this.#isOver)
return;let wrong=error??this.#unusable(address,family);wrong?process.nextTick(()=>this.#fail(wrong)):
(socket.touch(),this.#tryOnly(address,family))}#onAll(error,found){let socket=this.#socket,{host}=this.#target;
if(this.#isOver)return;if(error)return this.#onOne(error,void 0,void 0);for(let{address,family}of found)
if(socket.emit("lookup",null,address,family,host),this.#isOver)return;let addresses=alternating(found);
if(addresses.length===0){let[first2]=found,wrong=this.#unusable(first2?.address,first2?.family);process.
nextTick(()=>this.#fail(wrong));return}socket.touch(),addresses.length===1?this.#tryOnly(addresses[0].
address,addresses[0].family):(socket.autoSelectFamilyAttemptedAddresses=[],this.#addresses=addresses,
this.#tryNext(0))}#unusable(address,family){if(familyOf(address)===0)return badAddress(address);if(family===
4||family===6)return null;let{host,port}=this.#target;return badFamily(family,host,port)}#fail(error){
this.#isOver||this.#socket.destroy(error)}#tryOnly(address,family){let socket=this.#socket;if(!this.#isOver){
if(isListed(this.#blockList,address)){socket.destroy(blockedError(address));return}this.#bind(address,
family,unbound=>{if(!this.#isOver){if(unbound!==null)return this.#finish(unbound);socket.emit("conne\
ctionAttempt",address,this.#target.port,family),!(this.#isOver||this.#isSecond(address))&&this.#connect(
address,family,void 0,error=>{this.#isOver||(error!==null&&this.#tellFailed(address,family,error),this.#isOver||
this.#finish(error))})}})}}#tryNext(index){let socket=this.#socket;if(this.#isOver)return;if(index===
this.#addresses.length){socket.destroy(aggregateError(this.#errors));return}let{address,family}=this.#addresses[index],
{port,attemptTimeout}=this.#target,failed3=error=>{this.#isConnecting=!1,this.#errors.push(error),process.
nextTick(()=>this.#tryNext(index+1))};if(isListed(this.#blockList,address))return failed3(blockedError(
address));this.#bind(address,family,unbound=>{if(this.#isOver)return;if(unbound!==null)return failed3(
unbound);if(socket.emit("connectionAttempt",address,port,family),this.#isOver||this.#isSecond(address))
return;socket.autoSelectFamilyAttemptedAddresses.push(`${address}:${port}`);let isLast=index===this.#addresses.
length-1,timeout=isLast?void 0:attemptTimeout;this.#connect(address,family,timeout,error=>{if(this.#isOver)
return;if(error===null)return this.#finish(null);failed3(error);let{code}=error.cause??{};code==="ER\
R_TIMEOUT"&&!isLast?socket.emit("connectionAttemptTimeout",address,port,family):this.#tellFailed(address,
family,error)})})}#isSecond(address){if(!this.#socket.isAttempted)return!1;let end={address,port:this.#target.
port};return this.#socket.destroy(systemError("EALREADY","connect",end)),!0}#tellFailed(address,family,error){
let{port}=this.#target;this.#socket.emit("connectionAttemptFailed",address,port,family,error)}#finish(error){
let conn=this.#conn;this.#conn=null,this.#isConnecting=!1,error!==null?this.#socket.destroy(error):this.#socket.
onConnected(conn)}#bind(address,family,bound){if(this.#socket.netconn!==null)return this.#conn=this.#socket.
netconn,bound(null);let{port,localAddress,localPort}=this.#target,isAsked=localAddress!==null||localPort!==
0,own={address:localAddress??(family===6?"::":"0.0.0.0"),port:localPort},conn=null,failed3=cause=>bound(
isAsked?failure(conn,cause,"bind",own):failure(conn,cause,"connect",{address,port}));try{conn=this.#conn=
netconnFor(this.#context,NETCONN_TCP),this.#socket.prepare(conn)}catch(cause){process.nextTick(failed3,
cause);return}if(!isAsked)return bound(null);conn.bind(own.address,localPort).then(()=>process.nextTick(
bound,null),cause=>process.nextTick(failed3,cause))}#connect(address,family,timeout,connected){let conn=this.#conn,
end={address,port:this.#target.port},failed3=cause=>connected(failure(conn,cause,"connect",end));if(conn===
this.#socket.netconn){process.nextTick(connected,null);return}if(family===6){process.nextTick(failed3,
noIpv6(address,end.port));return}this.#isConnecting=!0,conn.connect(address,end.port,{timeout}).then(
()=>process.nextTick(connected,null),cause=>process.nextTick(failed3,cause))}};function noIpv6(address,port){
let action=`connect to ${quote(address,port)}`;return errorOf(-4,action,"the stack has no IPv6 yet")}
function failure(conn,cause,syscall,end){let code=codeOfFailure(conn,cause,syscall);return conn?.close().
catch(()=>{}),systemError(code,syscall,end,cause)}function codeOfFailure(conn,cause,syscall){if(conn===
null||conn.stackEnded)return"ENETDOWN";let code=nodeCodeOf(cause,syscall);return code==="EHOSTUNREAC\
H"&&conn.lwip.remoteEnd===null?"ENETUNREACH":code}function blockedError(address){return codedError("\
ERR_IP_BLOCKED",`IP(${address}) is blocked by net.BlockList`)}var IdleTimer=class{#onIdle;#ms=0;#activeAt=0;#timer=null;#firesAt=0;constructor(onIdle){this.#onIdle=
onIdle}set(ms){if(this.#ms=ms,ms===0)return;this.#activeAt=performance.now();let at=this.#activeAt+ms;
this.#timer!==null&&this.#firesAt<=at||(this.stop(),this.#arm(ms))}touch(){this.#ms!==0&&(this.#activeAt=
performance.now(),this.#timer===null&&this.#arm(this.#ms))}stop(){this.#timer?.close(),this.#timer=null}#arm(ms){
this.#firesAt=performance.now()+ms;let{setTimeout:setTimeout2}=builtin("node:timers");this.#timer=setTimeout2(
this.#fire,ms).unref()}#fire=()=>{if(this.#timer=null,this.#ms===0)return;let left=this.#activeAt+this.#ms-
performance.now();left>=1?this.#arm(left):this.#onIdle()}};var OnRead=class _OnRead{isStopped=!1;#next;#callback;#buffer;#left=null;constructor(buffer,next,callback){
this.#buffer=buffer,this.#next=next,this.#callback=callback}static of(option){if(option===null||typeof option!=
"object")return null;let{buffer,callback}=option;if(typeof callback!="function")return null;let next=typeof buffer==
"function"?buffer:null,first2=next===null?buffer:next();return!(first2 instanceof Uint8Array)||first2.
length===0?null:new _OnRead(first2,next,callback)}get hasLeft(){return this.#left!==null}deliver(bytes){
let rest=this.#left??bytes;for(;rest.length>0;){let piece=rest.subarray(0,this.#buffer.length);rest=
rest.subarray(piece.length),this.#left=rest.length>0?rest:null,this.#buffer.set(piece);let wantsMore=this.#callback(
piece.length,this.#buffer)!==!1,next=this.#next?.();if(next instanceof Uint8Array&&next.length>0&&(this.#buffer=
next),!wantsMore)return this.isStopped=!0,!1}return!0}};var ADDRCONFIG=32,ATTEMPT_TIMEOUT=250,SHORTEST_ATTEMPT=10;function targetOf(options){let{host,port,localAddress,
localPort,lookup}=options;if(host!=null&&typeof host!="string")throw wrongType("options.host","of ty\
pe string",host);if(localAddress&&familyOf(localAddress)===0){let message=`Invalid IP address: ${localAddress}`;
throw codedError("ERR_INVALID_IP_ADDRESS",message,TypeError)}if(localPort&&checkNumberOption(localPort,
"options.localPort"),typeof port!="number"&&typeof port!="string")throw wrongType("options.port","on\
e of type number or string",port);familyOf(host??"localhost")===0&&(checkFunctionOption(lookup,"opti\
ons.lookup"),checkNumberOption(options.hints,"options.hints")),checkBooleanOption(options.autoSelectFamily,
"options.autoSelectFamily");let family=options.family;return{host:host||"localhost",port:portOf(port,
"Port"),localAddress:localAddress||null,localPort:Number(localPort??0),family,hints:hintsOf(options.
hints,family),lookup:lookup??null,autoSelectFamily:autoSelects(options.autoSelectFamily),attemptTimeout:attemptTimeoutOf(
options.autoSelectFamilyAttemptTimeout)}}function hintsOf(asked,family){return asked||(family===4||family===
6?0:ADDRCONFIG)}function autoSelects(asked){let{getDefaultAutoSelectFamily}=builtin("node:net");return asked??
getDefaultAutoSelectFamily()}function attemptTimeoutOf(asked){return checkNumberOption(asked,"option\
s.autoSelectFamilyAttemptTimeout"),Math.max(asked??ATTEMPT_TIMEOUT,SHORTEST_ATTEMPT)}var TAKEN=Symbol("taken"),RESETS=Symbol("resets"),CHUNK=65536,GATHERED=65536,NOTHING=new Uint8Array(
0),DEFAULT_PROBES=10,DEFAULT_PROBE_INTERVAL=1e3,Base=null;function baseSocket(){return Base??=define(
builtin("node:stream").Duplex)}function define(DuplexClass){return class extends DuplexClass{connecting=!1;timeout=void 0;server=null;_server=null;autoSelectFamilyAttemptedAddresses;_host=null;blockList;#context;#conn=null;#connectors=new Set;#idle=new IdleTimer(
()=>this.emit("timeout"));#onRead;#isReading=!1;#sawFin=!1;#bytesRead=0;#dispatched=0;#underWay=0;#onWritten=null;#waiting=0;#life=0;#hadHandle=!1;#signal;#resets=!1;#resetsOnError=!1;#noDelay=!1;#keepAlive=!1;#keepAliveMs=0;#keepsProcess=!0;#typeOfService=0;#lastConn=null;constructor(context,options){
let checked2=checkedOptions(options);super({...checked2,allowHalfOpen:!!checked2.allowHalfOpen,emitClose:!1,
autoDestroy:!0,decodeStrings:!0,signal:void 0}),this.#context=context,this.#noDelay=!!checked2.noDelay,
this.#keepAlive=!!checked2.keepAlive,this.#keepAliveMs=Number(checked2.keepAliveInitialDelay??0)|0,this.#onRead=
OnRead.of(checked2.onread),checked2.blockList&&(this.blockList=checked2.blockList),this.on("end",this.#onEnd);
let{[TAKEN]:conn,[RESETS]:resets}=checked2;this.#resetsOnError=resets===!0,conn!==void 0&&this.#take(
conn,checked2),this.#signal=checked2.signal,this.#signal!==void 0&&builtin("node:stream").addAbortSignal(
this.#signal,this)}#take(conn,options){this.#conn=this.#lastConn=conn,this.#hadHandle=!0,this.#heedEnd(
conn),this.prepare(conn),options.pauseOnCreate?this.pause():options.readable!==!1&&this.read(0)}#heedEnd(conn){
conn.lwip.released.then(()=>{this.#conn!==conn||!conn.stackEnded||process.nextTick(()=>this.#conn===
conn&&this.destroy())})}connect(...args){let{options,callback}=netArgs(args),target=checkedTarget(options);
if(this.#signal?.aborted)return this;if(this.destroyed&&this.#revive(),this.#hadHandle=!0,callback!==
null&&this.once("connect",callback),this.touch(),this.connecting=!0,options.noDelay!==void 0&&this.setNoDelay(
!!options.noDelay),options.keepAlive!==void 0){let delay=Number(options.keepAliveInitialDelay??0);this.
setKeepAlive(!!options.keepAlive,delay)}let blocked2=this.blockList??null,connector=new Connector(this.#context,
this,target,blocked2);return this.#connectors.add(connector),familyOf(target.host)===0&&(this._host=
target.host),connector.start(),this}#revive(){this._undestroy(),this.#conn=this.#lastConn=this._server=
null,this.#isReading=this.#sawFin=this.#resets=!1,this.#bytesRead=this.#dispatched=this.#underWay=this.#waiting=
0,this.#life++,delete this.write}get isAttempted(){return[...this.#connectors].some(connector=>connector.
isConnecting)}prepare(conn){this.#noDelay&&conn.setNoDelay(!0),this.#keepAlive&&this.#applyKeepAlive(
conn),this.#keepsProcess||conn.unref(),this.#typeOfService>0&&conn.setTos(this.#typeOfService)}onConnected(conn){
this.#connectors.clear(),this.#conn!==conn&&this.#heedEnd(conn),this.#conn=this.#lastConn=conn,this.
connecting=!1,this.touch(),this.emit("connect"),this.emit("ready"),!this.isPaused()&&this.#conn!==null&&
this.read(0)}_read(size){this.connecting||this.#conn===null?this.destroyed||this.once("connect",()=>this.
_read(size)):this.#startReading()}read(size){return this.#onRead?.isStopped&&!this.connecting&&(this.#onRead.
isStopped=!1,this.#startReading()),super.read(size)}resume(){return this.#onRead!==null&&(this.#onRead.
isStopped=!1),!this.connecting&&this.#conn!==null&&this.#startReading(),super.resume()}#startReading(){
this.#isReading||this.#sawFin||(this.#isReading=!0,this.#onRead?.hasLeft?process.nextTick(this.#passOn,
NOTHING):this.#receive())}#receive(){let conn=this.#conn;conn.readChunk(CHUNK).then(bytes=>process.nextTick(
this.#deliver,conn,bytes),error=>process.nextTick(this.#readFailed,conn,error))}#deliver=(conn,bytes)=>{
if(this.#conn===conn){if(this.touch(),bytes===null)return this.#finishReading();this.#bytesRead+=bytes.
length,this.#passOn(bytes)}};#passOn=bytes=>{let more=!0;try{more=this.#onRead?.deliver(bytes)??this.
push(bytes)}finally{more&&!this.destroyed?this.#receive():this.#isReading=!1}};#finishReading(){this.#isReading=
!1,this.#sawFin=!0,this.push(null),this.read(0)}#readFailed=(conn,cause)=>{if(this.#conn===conn)if(this.#isReading=
!1,this.#isCut())this.destroy();else{let code=nodeCodeOf(cause,"read");this.destroy(systemError(code,
"read",null,cause))}};#isCut(){return this.#conn?.stackEnded===!0}#onEnd=()=>{this.allowHalfOpen||(this.
write=this.#writeAfterFin)};#writeAfterFin=(chunk,encoding,callback)=>{if(!this.writableEnded)return super.
write(chunk,encoding,callback);let told=typeof encoding=="function"?encoding:callback,error=codedError(
"EPIPE","This socket has been ended by the other party");return typeof told=="function"&&process.nextTick(
told,error),this.destroy(error),!1};_write(chunk,encoding,callback){if(this.connecting)return this.#afterConnect(
chunk.length,()=>this._write(chunk,encoding,callback),callback);this.#send(chunk,chunk.length,callback)}_writev(chunks,callback){
let length=0;for(let{chunk}of chunks)length+=chunk.length;if(this.connecting)return this.#afterConnect(
length,()=>this._writev(chunks,callback),callback);if(length<=GATHERED){let gathered=Buffer.concat(chunks.
map(({chunk})=>chunk),length);return this.#send(gathered,length,callback)}let buf=new NetBuf;for(let{
chunk}of chunks)buf.append(Fragment.external(chunk));this.#send(buf,length,callback)}#afterConnect(length,send,callback){
let onClose=()=>{this.off("connect",onConnect),callback(closedBeforeConnect())},onConnect=()=>{this.
off("close",onClose),this.#waiting=0,send()};this.#waiting=length,this.once("connect",onConnect),this.
once("close",onClose)}#send(data,length,callback){let conn=this.#conn;if(conn===null){callback(codedError(
"ERR_SOCKET_CLOSED","Socket is closed"));return}this.touch(),this.#dispatched+=length;let writing=conn.
write(data);if(writing===AT_ONCE)return release(data),callback();this.#underWay=length,this.#onWritten=
callback;let onSent=cause=>{release(data),this.#onWritten===callback&&this.#onSent(cause,callback)};
writing.then(()=>process.nextTick(onSent,null),error=>process.nextTick(onSent,error))}#onSent(cause,callback){
if(cause!==null&&this.#isCut()){this.destroy();return}let length=this.#underWay;if(this.#underWay=0,
this.#onWritten=null,cause===null)return this.touch(),callback();let code=this.#writeCode(cause);code===
"EPIPE"&&(this.#dispatched-=length),callback(systemError(code,"write",null,cause))}#cancelWrite(){let callback=this.#onWritten;
if(this.#onWritten=null,callback===null)return;let life=this.#life;setImmediate(()=>{this.#life===life&&
(this.#underWay=0,callback(systemError("ECANCELED","write",null)))})}#writeCode(cause){let code=nodeCodeOf(
cause,"write");return code==="ECONNRESET"&&this.#sawFin?"EPIPE":code}_final(callback){if(this.connecting){
this.once("connect",()=>this._final(callback));return}if(this.#conn===null)return callback();let done=()=>process.
nextTick(callback);this.#conn.shutdown(!1,!0).then(done,done)}_destroy(error,callback){this.connecting=
!1,this.#idle.stop();for(let connector of this.#connectors)connector.cancel();this.#connectors.clear();
let conn=this.#conn;this.#conn=null;let hadError=error!=null,outcome=this.#hadHandle?[hadError]:[],close=()=>this.
emit("close",...outcome);if(conn===null)callback(error),this.#hadHandle?setImmediate(close):process.
nextTick(close);else{this.#cancelWrite();let closing=this.#resets||hadError&&this.#resetsOnError?conn.
abort():conn.close(),closed=()=>void setImmediate(close);closing.then(closed,closed),callback(error)}
this.#hadHandle=!1,this._server!==null&&(this._server._connections--,this._server._emitCloseIfDrained())}destroySoon(){
this.writable&&this.end(),this.writableFinished?this.destroy():this.once("finish",this.destroy)}resetAndDestroy(){
return this.destroyed?this:this.connecting?(this.once("connect",()=>this.#reset()),this):(this.#conn===
null?this.destroy(codedError("ERR_SOCKET_CLOSED","Socket is closed")):this.#reset(),this)}#reset(){this.#resets=
!0,this.destroy()}touch(){this.#idle.touch()}_unrefTimer(){this.#idle.touch()}setTimeout(ms,callback){
return this.destroyed?this:(checkTimeout(ms,callback),this.timeout=ms,this.#idle.set(ms),callback!==
void 0&&(ms===0?this.removeListener("timeout",callback):this.once("timeout",callback)),this)}setNoDelay(noDelay=!0){
return this.#noDelay=!!noDelay,this.#conn?.setNoDelay(this.#noDelay),this}setKeepAlive(enable=!1,initialDelay=0){
return this.#keepAlive=!!enable,this.#keepAliveMs=Number(initialDelay)|0,this.#conn!==null&&this.#applyKeepAlive(
this.#conn),this}#applyKeepAlive(conn){let idle=this.#keepAliveMs;if(!this.#keepAlive||idle<=0)conn.
setKeepAlive(this.#keepAlive);else{let interval=DEFAULT_PROBE_INTERVAL;conn.setKeepAlive({idle,interval,
probes:DEFAULT_PROBES})}}setTypeOfService(tos){return checkTypeOfService(tos),this.#typeOfService=tos,
this.#conn?.setTos(tos),this}getTypeOfService(){return this.#typeOfService}ref(){return this.#keepsProcess=
!0,this.#conn?.ref(),this}unref(){return this.#keepsProcess=!1,this.#conn?.unref(),this}get netconn(){
return this.#conn}#end(local){let conn=local?this.#conn:this.#lastConn,end=conn===null?null:knownEnd(
conn,local);if(end===null)return{};let{hostname:address,port}=end;return{address,family:`IPv${familyOf(
address)}`,port}}address(){return this.#end(!0)}get localAddress(){return this.#end(!0).address}get localPort(){
return this.#end(!0).port}get localFamily(){return this.#end(!0).family}get remoteAddress(){return this.#end(
!1).address}get remotePort(){return this.#end(!1).port}get remoteFamily(){return this.#end(!1).family}get bytesRead(){
return this.#bytesRead}get bytesWritten(){let buffered=Math.max(this.writableLength,this.#waiting);return this.#dispatched+
buffered-this.#underWay}get bufferSize(){return this.#hadHandle?this.writableLength:void 0}get pending(){
return this.#conn===null||this.connecting}get _connecting(){return this.connecting}get readyState(){
return this.connecting?"opening":this.readable?this.writable?"open":"readOnly":this.writable?"writeO\
nly":"closed"}}}function release(data){data instanceof NetBuf&&data.delete()}function checkedOptions(options){
if(options==null)return{};if(typeof options!="object")throw wrongType("options","of type object",options);
let checked2={...options};if(typeof checked2.fd=="number"){let message=`open ENOTSUP ${checked2.fd}:\
 a stack has no descriptors`;throw codedError("ENOTSUP",message)}for(let name of["objectMode","reada\
bleObjectMode","writableObjectMode"])if(checked2[name]){let message=`The property 'options.${name}' \
is not supported`;throw codedError("ERR_INVALID_ARG_VALUE",message,TypeError)}return checkBlockList(
checked2.blockList,"options.blockList"),checked2}function checkedTarget(options){if(options.path&&options.
port===void 0){let message=`connect ENOTSUP ${options.path}: a stack has no pipes`;throw codedError(
"ENOTSUP",message)}if(options.port===void 0)throw codedError("ERR_MISSING_ARGS",'The "options" or "p\
ort" or "path" argument must be specified',TypeError);return targetOf(options)}function checkTimeout(ms,callback){
if(typeof ms!="number")throw wrongType("msecs","of type number",ms);if(!(ms>=0&&Number.isFinite(ms))){
let message=`The value of "msecs" is out of range. It must be a non-negative finite number. Received\
 ${ms}`;throw codedError("ERR_OUT_OF_RANGE",message,RangeError)}if(callback!==void 0&&typeof callback!=
"function")throw wrongType("callback","of type function",callback)}function checkTypeOfService(tos){
if(typeof tos!="number")throw wrongType("tos","of type number",tos);if(Number.isInteger(tos)&&tos>=0&&
tos<=255)return;let message=`The value of "tos" is out of range. It must be >= 0 && <= 255. Received\
 ${tos}`;throw codedError("ERR_OUT_OF_RANGE",message,RangeError)}function closedBeforeConnect(){return codedError(
"ERR_SOCKET_CLOSED_BEFORE_CONNECTION","Socket closed before the connection was established")}var MOST_BACKLOG=255,ListenHandle=class _ListenHandle{#conn;#server;#Socket;#end;constructor(conn,end,server,Socket){
this.#conn=conn,this.#end=end,this.#server=server,this.#Socket=Socket}static open(context,Socket,server,{
address,port,backlog}){let conn=null;try{conn=netconnFor(context,NETCONN_TCP);let opened=conn.lwip.open(
IpAddr.parse(address),port,0,backlog).block(context.blocker);if(opened.err!==0)throw errorOf(opened.
err,`bind to ${quote(address,port)}`);let end=endOf(opened.addr.toString(),opened.port);return new _ListenHandle(
conn,end,server,Socket)}catch(cause){let code=conn===null||conn.stackEnded?"ENETDOWN":nodeCodeOf(cause,
"listen");throw conn?.close().catch(()=>{}),explainedError(code,"listen",{address,port},cause)}}start(){
this.#conn.accept().then(conn=>{process.nextTick(this.#onConnection,conn),this.start()},()=>process.
nextTick(()=>this.#onEnd()))}#onEnd(){this.#isOpen&&this.#server.close()}get#isOpen(){return this.#server.
_handle===this}#onConnection=conn=>{let server=this.#server;if(!this.#isOpen||this.#isBlocked(conn)){
conn.close().catch(()=>{});return}if(server._connections>=(server.maxConnections??1/0))return this.#drop(
conn);let socket=new this.#Socket({[TAKEN]:conn,allowHalfOpen:server.allowHalfOpen,pauseOnCreate:server.
pauseOnConnect,noDelay:server.noDelay,keepAlive:server.keepAlive,keepAliveInitialDelay:server.keepAliveInitialDelay,
readableHighWaterMark:server.highWaterMark,writableHighWaterMark:server.highWaterMark});server._connections++,
socket.server=socket._server=server,server.emit("connection",socket),this.#lendHandle(socket.server)};#isBlocked(conn){
let{blockList}=this.#server;return!!blockList&&isListed(blockList,knownEnd(conn,!1).hostname)}#drop(conn){
let local=knownEnd(conn,!0),remote=knownEnd(conn,!1),{family}=endOf(remote.hostname,remote.port);conn.
close().catch(()=>{}),this.#server.emit("drop",{localAddress:local.hostname,localPort:local.port,localFamily:family,
remoteAddress:remote.hostname,remotePort:remote.port,remoteFamily:family})}#lendHandle(server){let other=server;
other===this.#server||other?._handle!==null||(other._handle=this,this.#conn.lwip.released.then(()=>{
other._handle===this&&(other._handle=null)}))}close(){this.#isOpen&&(this.#server._handle=null),this.#conn.
close().catch(()=>{})}getsockname(out){return Object.assign(out,this.#end),0}ref(){this.#conn.ref()}unref(){
this.#conn.unref()}};function endOf(address,port){return{address,family:`IPv${familyOf(address)}`,port}}
function listenOn(context,Socket,server,args){let{options,callback}=netArgs(args);if(server._handle!==
null)throw codedError("ERR_SERVER_ALREADY_LISTEN","Listen method has been called more than once with\
out closing.");callback!==null&&server.once("listening",callback);let place=placeOf(options,args);if(options.
signal!==void 0){let{signal}=options;checkSignal(signal);let close=()=>void server.close();signal.aborted?
process.nextTick(close):closeOnAbort(signal,server,close)}let open=address=>{try{let end={...place,address},
handle=ListenHandle.open(context,Socket,server,end);server._handle=handle,server._unref&&handle.unref(),
handle.start(),process.nextTick(()=>{server._handle===handle&&server.emit("listening")})}catch(error){
tellError(server,error)}},{host}=place;host===null?open("0.0.0.0"):familyOf(host)!==0?open(host):lookUp(
context,server,host,open)}function tellError(server,error){process.nextTick(()=>server.emit("error",
error))}function lookUp(context,server,host,open){let isClosed2=!1;server.once("close",()=>isClosed2=
!0);let options={family:void 0,hints:0};stackLookup(context)(host,options,(error,address)=>{error!==
null?server.emit("error",error):!isClosed2&&server._handle===null&&open(address)})}function placeOf(options,args){
let asked=Number(options.backlog)||Number(args[1])||Number(args[2]),backlog=Math.min(asked>0?asked:MOST_BACKLOG,
MOST_BACKLOG),port=options.port===null||options.port===void 0&&(Object.hasOwn(options,"port")||isBare(
args[0]))?0:options.port;if(!(typeof port=="number"||typeof port=="string")||typeof options.fd=="num\
ber")throw codedError("ERR_INVALID_ARG_VALUE",`The argument 'options' must have the property "port":\
 a stack has no pipes and no file descriptors`,TypeError);let host=options.host?options.host:null;if(host!==
null&&typeof host!="string")throw wrongType("options.host","of type string",host);return{host,port:portOf(
port,"options.port"),backlog}}function isBare(first2){return first2==null||typeof first2=="function"}var ADDRESSES=["remoteAddress","remotePort","remoteFamily","localAddress","localPort","localFamily"];
function defineTlsAddresses(server,Socket){server.prependListener?.("secureConnection",secure=>{let socket=underlying(
secure);if(socket instanceof Socket)for(let name of ADDRESSES)Object.defineProperty(secure,name,{get:()=>Reflect.
get(socket,name),configurable:!0})})}function underlying(secure){let{_handle:handle}=secure;return handle?.
_parentWrap?.stream}function defineServer(Emitter,context,Socket){return class extends Emitter{_handle=null;_connections=0;_unref=!1;maxConnections=void 0;dropMaxConnection=!1;allowHalfOpen;pauseOnConnect;noDelay;keepAlive;keepAliveInitialDelay;highWaterMark;blockList;constructor(options,listener){
super();let given3=checkedOptions2(options);this.allowHalfOpen=!!given3.allowHalfOpen,this.pauseOnConnect=
!!given3.pauseOnConnect,this.noDelay=!!given3.noDelay,this.keepAlive=!!given3.keepAlive,this.keepAliveInitialDelay=
Number(given3.keepAliveInitialDelay??0),this.highWaterMark=given3.highWaterMark,this.blockList=given3.
blockList;let serve=typeof options=="function"?options:listener;typeof serve=="function"&&this.on("c\
onnection",serve)}get listening(){return this._handle!==null}listen(...args){return listenOn(context,
Socket,this,args),this}address(){if(this._handle===null)return null;let end={};return this._handle.getsockname(
end),end}close(callback){return typeof callback=="function"&&(this._handle!==null?this.once("close",
callback):this.once("close",()=>callback(notRunning2()))),this._handle?.close(),this._handle=null,this.
_emitCloseIfDrained(),this}_emitCloseIfDrained(){this._handle!==null||this._connections>0||process.nextTick(
()=>this.emit("close"))}getConnections(callback){if(typeof callback!="function")throw wrongType("cal\
lback","of type function",callback);return process.nextTick(()=>callback(null,this._connections)),this}ref(){
return this._unref=!1,this._handle?.ref(),this}unref(){return this._unref=!0,this._handle?.unref(),this}async[Symbol.
asyncDispose](){this._handle!==null&&await new Promise((resolve,reject)=>{this.close(error=>error?reject(
error):resolve())})}}}function checkedOptions2(options){if(options===void 0||typeof options=="functi\
on")return{};if(options===null)return{};if(typeof options=="object"){let given3=options;for(let name of[
"highWaterMark","keepAliveInitialDelay"])checkNumberOption(given3[name],`options.${name}`);return checkBlockList(
given3.blockList,"options.blockList"),given3}throw wrongType("options","of type object",options)}function notRunning2(){
return codedError("ERR_SERVER_NOT_RUNNING","Server is not running.")}var NodeSockets=class{#context;#Socket=null;#Server=null;constructor(context){this.#context=context}get Socket(){
return this.#Socket??=callable(socketOf(this.#context))}get Server(){if(this.#Server===null){let{EventEmitter}=builtin(
"node:events"),Socket=this.Socket,Server=defineServer(EventEmitter,this.#context,Socket);this.#Server=
callable(Server)}return this.#Server}connect=(...args)=>{let{options}=netArgs(args),socket=new this.
Socket(options),{timeout}=options;return timeout&&socket.setTimeout(timeout),socket.connect(...args)};createConnection=this.
connect;createServer=(options,listener)=>new this.Server(options,listener);createSocket=(options,listener)=>createDatagramSocket(
this.#context,options,listener);listen(server,...args){if(server instanceof this.Server)return server.
listen(...args);checkServer(server);let Socket=this.Socket,listener=server;return listenOn(this.#context,
Socket,listener,args),defineTlsAddresses(server,Socket),server}};function checkServer(server){if(server instanceof
builtin("node:net").Server)return;throw wrongType("server",`an instance of Server of node:net or of \
this stack${typeof server=="function"?": pass createServer(app) of node:http":""}`,server)}function socketOf(context){
let Base2=baseSocket();class Socket extends Base2{constructor(options){super(context,options)}}return Socket}
function callable(Class){return new Proxy(Class,{apply:(_class,_this,args)=>new Class(...args)})}var PatientClock=class{#alarms=new Map;#next=1;now(){return performance.now()}set(ms,fn){let handle=this.#next++,
wait=Math.min(ms,LONGEST_TIMER),timer=setTimeout(()=>this.#fire(handle),wait);return this.#alarms.set(
handle,{at:this.now()+wait,fn,timer}),handle}clear(handle){let alarm=this.#alarms.get(handle);alarm!==
void 0&&(clearTimeout(alarm.timer),this.#alarms.delete(handle))}#fire(handle){let alarm=this.#alarms.
get(handle);this.clear(handle),alarm?.fn()}runDue(){let now2=this.now(),next=1/0;for(let[handle,{at}]of[
...this.#alarms])at<=now2?this.#fire(handle):next=Math.min(next,at-now2);return next}};var BOOLEAN2=checkBoolean,TEXT=checkText,COUNT=integerFrom(0,2147483647),BYTES=integerFrom(1,1<<30),
MS=numberFrom(0,2147483647),WAIT_MS=numberFrom(1,2147483647),TIMES=integerFrom(0,255),NEIGHBOURS=oneOf(
"learn","static"),TCP={mss:SEGMENT,sndBuf:integerFrom(2,1<<30),sndBufMax:integerFrom(0,1<<30),rcvBuf:BYTES,
rcvBufMax:integerFrom(0,1<<30),windowScale:BOOLEAN2,timestamps:BOOLEAN2,sack:BOOLEAN2,outOfOrderLimit:COUNT,
initialWindow:integerFrom(1,65535),rtoInitial:WAIT_MS,rtoMin:MS,rtoMax:WAIT_MS,synBackoff:BOOLEAN2,synRetries:TIMES,
synCookies:oneOf("off","auto","always"),synQueueLimit:COUNT,jointBacklog:BOOLEAN2,synAckRetries:TIMES,
maxRetries:TIMES,lastWaitMs:MS,userTimeoutMs:MS,blackHoleTimeouts:TIMES,delayedAckMs:MS,quickAcks:COUNT,
ackEverySecond:BOOLEAN2,strictNagle:BOOLEAN2,superPackets:BOOLEAN2,timeWaitMs:MS,timeWaitLimit:COUNT,
finWait2Ms:MS,orphanLimit:COUNT,orphanRetries:TIMES,keepIdleMs:WAIT_MS,keepIntervalMs:WAIT_MS,keepCount:integerFrom(
1,255),traceRecords:integerFrom(0,1<<24),challengeAckRate:COUNT,congestion:TEXT,pacing:BOOLEAN2,rfc1337:BOOLEAN2,
ecn:oneOf(...ECN_MODES)},IP={forwarding:BOOLEAN2,reassemblyMs:MS,reassemblyLimit:COUNT,reassemblyShare:numberFrom(
0,1),icmpErrorRate:COUNT,icmpErrorBurst:COUNT,ttl:integerFrom(1,255),addressChange:oneOf(...ADDRESS_CHANGES),
echoReply:BOOLEAN2,icmpQuote:integerFrom(8,65507),receiveCoalescing:BOOLEAN2,igmpVersion:integerFrom(
1,3),dontFragment:oneOf(...DONT_FRAGMENT_MODES),neighbours:NEIGHBOURS,neighbourLockMs:MS,neighbourRetryMs:WAIT_MS,
neighbourRetries:TIMES,neighbourErrors:BOOLEAN2,neighbourReachableMs:MS,neighbourLimit:integerFrom(1,
2147483647),neighbourQueueBytes:COUNT,nonlocalBind:BOOLEAN2},DNS={search:listOf(HOST_NAME),ndots:TIMES,
attempts:integerFrom(1,100),timeout:WAIT_MS,retransmit:listOf(WAIT_MS),edns:anyOf("0 or 512 to 65535\
 bytes",oneOf(0),integerFrom(512,65535)),tcp:BOOLEAN2,use0x20:BOOLEAN2,nxdomainIsFinal:BOOLEAN2,maxRequeries:TIMES,
cacheSize:COUNT,maxTtl:COUNT,maxNegativeTtl:COUNT,maxQueries:integerFrom(1,65535),deadServerMs:MS},MAC=(value,name,action)=>{
checkText(value,name,action);let mac=MacAddr.parse(value);if(mac!==null&&!mac.isMulticast)return;throw wrongKind(
value,name,action,'a hardware address, such as "02:00:00:00:00:01"')},LABEL=(value,name,action)=>{if(checkText(
value,name,action),value==="")throw wrongKind(value,name,action,"a name")},DRIVER=(value,name,action)=>{
if(!isRecord(value)||typeof value.module!="string")throw wrongKind(value,name,action,"a driver, such\
 as an end of cable()")},NETIF_OPTIONS={driver:DRIVER,addresses:listOf(PREFIX),gateway:ADDRESS,mac:MAC,
mtu:integerFrom(68,65535),name:LABEL,neighbours:NEIGHBOURS},NETIF=(value,name,action)=>{checkOptions(
value,NETIF_OPTIONS,name,action,`${name}.`),DRIVER(value.driver,`${name}.driver`,action)},ROUTE_OPTIONS={
to:PREFIX,via:ADDRESS,netif:LABEL},ROUTE=(value,name,action)=>{checkOptions(value,ROUTE_OPTIONS,name,
action,`${name}.`);let{to,netif}=value;PREFIX(to,`${name}.to`,action),LABEL(netif,`${name}.netif`,action)},
SERVERS=listOf(LABEL),ADDRESSES2=listOf(ADDRESS),HOSTS=(value,name,action)=>{if(!isRecord(value))throw wrongKind(
value,name,action,"an object");for(let[host,addresses]of Object.entries(value))HOST_NAME(host,`a nam\
e of ${name}`,action),(Array.isArray(addresses)?ADDRESSES2:ADDRESS)(addresses,`${name}.${host}`,action)},
CLOCK=(value,name,action)=>{let methods=["now","set","clear"];if(!(isRecord(value)&&methods.every(method=>typeof value[method]==
"function")))throw wrongKind(value,name,action,"a clock, such as a VirtualClock")},MEMORY=(value,name,action)=>checkInteger(
value,MIN_MEMORY,(1<<30)-1,name,action),STACK={profile:oneOf("modern","lwip"),netifs:listOf(NETIF),routes:listOf(
ROUTE),thread:BOOLEAN2,clock:CLOCK,memory:MEMORY,seed:integerFrom(-Number.MAX_SAFE_INTEGER,Number.MAX_SAFE_INTEGER),
sndBuf:integerFrom(2,1<<30),recvBufferSize:RECV_BUFFER,hosts:HOSTS,nameservers:SERVERS,dns:optionsOf(
DNS),ip:optionsOf(IP),tcp:optionsOf(TCP),trace:TRACE};function checkStackOptions(options){checkOptions(
options,STACK,"options","start a stack")}function timeLimit(ms,end){return new Promise(resolve=>{let timer=setTimeout(resolve,ms);end.then(()=>clearTimeout(
timer))})}function threadProgram(here){let path=here.startsWith("file:")&&here.endsWith(".ts")?"../core/thread\
/entry.ts":"../bundle/thread.js";return new URL(path,here)}var ENDED_FROM_OUTSIDE="its Worker was ended from outside",TcpipThread=class{port;#worker;#bell=takeBell();#bells=new Bells(
bellTable(),this.#bell,openSignal);#lock=`tcpip_thread ${crypto.randomUUID()}`;#watch;#started=Promise.
withResolvers();#ended=Promise.withResolvers();#start;#isStarted=!1;#isOver=!1;#isDead=!1;constructor(config,lazyWindow){
let layout=layoutOf(config.memory),pages=reservePages(layout.size);this.#worker=new Worker(threadProgram(
import.meta.url),{type:"module",name:"tcpip_thread"}),this.#watch=new LifeWatch(this.#lock,()=>this.#onGone()),
this.port=new Port(new PacketMemory(pages),layout,()=>this.#bells.ring(),lazyWindow,spinnerOf(bellTable())),
this.port.coreAnswers=()=>!this.#bells.rung,this.#start={memory:pages,config,bells:bellTable(),bell:this.#bell,
lock:this.#lock}}async start(){let worker=this.#worker;worker.onmessage=event=>this.#onMessage(event.
data),worker.onerror=event=>{event.preventDefault(),this.#die(event.message,event.error??void 0),this.#ended.
resolve()};try{worker.postMessage(this.#start);let netifs=await this.#started.promise;return this.port.
run(),netifs}catch(error){throw await this.#release(),error}}keepAlive(){let ref=workerRef(this.#worker);
return new KeepAlive(alive=>{ref(alive),this.#watch.set(alive)})}#onMessage(message){switch(message.
type){case"alive":this.#watch.begin();return;case"started":this.#isStarted=!0,this.#started.resolve(
message.netifs);return;case"failed":this.#isOver=!0,this.#started.reject(rebuild(message));return;case"\
died":this.#die(message.message,message.stack),message.isWatched||this.#ended.resolve();return;case"\
ended":this.#isOver=!0,this.#closePort(),this.#ended.resolve()}}async#onGone(){this.#isOver||await new Promise(
resolve=>setTimeout(resolve)),this.#isOver||this.#die(ENDED_FROM_OUTSIDE),this.#closePort(),this.#ended.
resolve()}#die(why,cause){if(this.#isDead)return;this.#isDead=!0;let text=`The tcpip thread has died\
: ${why}`,error=new Error(text,cause===void 0?{}:{cause});this.#started.reject(error),this.#closePort(
text),this.#isStarted&&reportError(error)}#closePort(why){this.port.drain(),this.port.close(why)}async end(limit){
this.port.stop(),this.#watch.set(!0);let ended=this.#ended.promise;await Promise.race([ended,timeLimit(
limit,ended)]),await this.#release()}async#release(){this.#isOver=!0,this.#worker.terminate(),this.port.
close(),this.#bells.close(),returnBell(this.#bell),await this.#watch.end()}};async function startThread(config,lazyWindow,endLimit){
let thread=new TcpipThread(config,lazyWindow),netifs=await thread.start();return{port:thread.port,netifs,
alive:thread.keepAlive(),end:()=>thread.end(endLimit)}}function rebuild(failure2){let classes=Deno.errors,
builtIn={TypeError,RangeError,SyntaxError},make3=classes[failure2.name]??builtIn[failure2.name]??Error,
error=new make3(failure2.message);return failure2.code===void 0?error:Object.assign(error,{code:failure2.
code})}var MODERN={sndBuf:1<<20,mboxSize:1/0,recvBufferSize:212992,datagramCost:256,writeStep:1/4,tcp:{},ip:{},
dns:{},api:{}},MSS=1460,WINDOW=4*MSS,SEND_BUFFER=4*MSS,LWIP={sndBuf:SEND_BUFFER,mboxSize:127,recvBufferSize:2147483647,
datagramCost:0,lazyWindow:0,writeStep:0,tcp:{mss:MSS,sndBuf:SEND_BUFFER,sndBufMax:SEND_BUFFER,rcvBuf:WINDOW,
rcvBufMax:WINDOW,windowScale:!1,timestamps:!1,sack:!1,ecn:"off",initialWindow:3,rtoInitial:3e3,rtoMin:1500,
rtoMax:192e3,synBackoff:!1,synRetries:6,synCookies:"off",jointBacklog:!0,synAckRetries:6,maxRetries:12,
lastWaitMs:500,delayedAckMs:250,quickAcks:0,ackEverySecond:!0,strictNagle:!0,superPackets:!1,timeWaitMs:12e4,
rfc1337:!0,finWait2Ms:2e4,orphanLimit:0,orphanRetries:0},ip:{ttl:255,dontFragment:"off",addressChange:"\
follow",icmpQuote:8,reassemblyMs:15e3,reassemblyLimit:5,receiveCoalescing:!1,igmpVersion:2,neighbourRetries:5,
neighbourErrors:!1,nonlocalBind:!0},dns:LWIP_DNS,api:{eachAck:!0,multicastTtl:255,multicastLoop:!1,broadcast:!0,
datagramErrors:!1}},PROFILES={modern:MODERN,lwip:LWIP};function profileOf(name){if(!Object.hasOwn(PROFILES,
name))throw new TypeError(`Invalid profile: "${name}"`);return PROFILES[name]}function sendLowWater(sndBuf,mss=MSS){
let segment=Math.min(mss,MSS);return Math.min(Math.max(sndBuf>>1,2*segment+1),sndBuf-1)}var HandedOn=class{isBusy=!1;async#refuse(action){throw handedOn(action)}read(){return this.#refuse(
"read")}readChunk(){return this.#refuse("read")}write(){return this.#refuse("write")}shutdown(){return this.#refuse(
"shut down")}async close(){}async abort(){}};function handedOn(action){return new Deno.errors.BadResource(
`Cannot ${action}: startTls has taken the connection over, use what it has returned`)}var CHUNK2=65536,takeChannel,StreamConn=class{static{takeChannel=conn=>{let channel=conn.#channel;if(channel instanceof
HandedOn)throw handedOn("start TLS");if(conn.#closing!==null)throw isClosed();if(channel.isBusy||conn.#hasLockedStream)
throw isBusy();return conn.#channel=new HandedOn,channel}}netconn;localAddr;remoteAddr;#channel;#readable=null;#writable=null;#closing=null;#ends=0;constructor(netconn,channel,localAddr,remoteAddr){
this.netconn=netconn,this.#channel=channel,this.localAddr=localAddr,this.remoteAddr=remoteAddr}read(p,wait=NO_WAIT){
return isBytes(p)&&!isGone(p)?this.#channel.read(p,wait):this.#refuse(p)}async#refuse(p){return checkBytes(
p,"p","read"),null}async write(p,wait=NO_WAIT){checkBytes(p,"p","write");let{length}=p;return await this.#channel.
write(p,wait),length}async closeWrite(){await this.#channel.shutdown(!1,!0)}close(){this.#closing??=
this.#channel.close(),this.#closing.catch(()=>{})}[Symbol.dispose](){this.close()}async[Symbol.asyncDispose](){
this.close(),await this.#closing}ref(){this.netconn.ref()}unref(){this.netconn.unref()}setNoDelay(noDelay=!0){
this.netconn.setNoDelay(noDelay)}setKeepAlive(keepAlive=!0){this.netconn.setKeepAlive(keepAlive)}trace(options={}){
return this.netconn.trace(options)}get#hasLockedStream(){return this.#readable?.locked===!0||this.#writable?.
locked===!0}#streamEnded(){++this.#ends===2&&this.close()}get readable(){return this.#readable??=new ReadableStream(
{type:"bytes",pull:async controller=>{let request=controller.byobRequest,taken=request===null?await this.#channel.
readChunk(CHUNK2):await this.#channel.read(request.view);taken===null?(controller.close(),request?.respond(
0),this.#streamEnded()):typeof taken=="number"?request.respond(taken):controller.enqueue(taken)},cancel:async()=>{
await this.#channel.shutdown(!0,!1).catch(()=>{}),this.#streamEnded()}})}get writable(){return this.#writable??=
new WritableStream({write:chunk=>this.#channel.write(chunk),close:async()=>{await this.#channel.shutdown(
!1,!0),this.#streamEnded()},abort:()=>this.#channel.abort()})}};function isClosed(){let message="Can\
not start TLS: the connection is closed";return new Deno.errors.BadResource(message)}function isBusy(){
return new Deno.errors.Busy("Cannot start TLS: a read or a write of the connection is under way, or \
one of its streams is locked")}var StreamListener=class{netconn;#opening;#wrap;constructor(netconn,options,wrap){this.netconn=netconn,
this.#wrap=wrap;let{hostname="0.0.0.0",port}=options,addr={transport:"tcp",hostname,port},open=()=>this.#listen(
hostname,options);this.#opening=new Opening(netconn,addr,open)}async#listen(hostname,options){let{port,
reuseAddress=!1,trace=!1,mss}=options,{tcpBacklog=255}=options,{backlog=Math.min(tcpBacklog,255)}=options;
mss!==void 0&&this.netconn.setMss(mss),trace!==!1&&this.netconn.setTrace(trace===!0?{}:trace);let{lwip}=this.
netconn;return await openAt(lwip,hostname,port,reuseAddress,backlog)}async ready(){return await this.#opening.
done,this}get addr(){return this.#opening.addr}async accept(wait=NO_WAIT){return await this.#opening.
done,await this.#wrap(await this.netconn.accept(wait))}ref(){this.netconn.ref()}unref(){this.netconn.
unref()}close(){this.#opening.close()}[Symbol.dispose](){this.close()}async[Symbol.asyncDispose](){await this.#opening.
close()}async*[Symbol.asyncIterator](){for(;;){let conn;try{conn=await this.accept()}catch(error){if(this.#opening.
endsWith(error))return;throw error}yield conn}}};var CONNECT={...WAIT_CHECKS,hostname:checkText,port:PORT_KIND,transport:oneOf("tcp"),autoSelectFamily:oneOf(
!1),trace:TRACE,mss:SEGMENT},TcpConn=class _TcpConn extends StreamConn{constructor(netconn,localAddr,remoteAddr){
super(netconn,netconn,localAddr,remoteAddr)}static async of(netconn){if(!(netconn instanceof Netconn))
throw wrongKind(netconn,"netconn","wrap a connection","a netconn");let local=await netconn.localAddr(),
remote=await netconn.remoteAddr();return new _TcpConn(netconn,{transport:"tcp",...local},{transport:"\
tcp",...remote})}},LISTEN2={hostname:checkText,port:PORT_KIND,backlog:integerFrom(1,255),tcpBacklog:integerFrom(
1,2147483647),transport:oneOf("tcp"),reusePort:oneOf(!1),reuseAddress:checkBoolean,trace:TRACE,mss:SEGMENT},
TcpListener=class extends StreamListener{constructor(netconn,options){super(netconn,options,wrapTcp)}};
function checkListenOptions(options){checkOptions(options,LISTEN2,"options","listen"),PORT_KIND(options.
port,"port","listen")}async function connectTcp(stack,options){checkOptions(options,CONNECT,"options",
"connect");let{hostname="127.0.0.1",port,trace=!1,mss}=options,{signal,timeout}=options;checkEnd(hostname,
port,"connect");let wait=signal===void 0&&timeout===void 0?NO_WAIT:{signal,timeout},netconn=stack.netconn(
NETCONN_TCP);try{mss!==void 0&&netconn.setMss(mss),trace!==!1&&netconn.setTrace(trace===!0?{}:trace),
await netconn.connect(hostname,port,wait)}catch(error){throw await netconn.close(),error}return await wrapTcp(
netconn)}async function wrapTcp(netconn){try{return await TcpConn.of(netconn)}catch(error){throw netconn.
close().catch(()=>{}),error}}var PROTOCOL=(value,name,action)=>{checkText(value,name,action);let{length}=new TextEncoder().encode(
value);if(!(length>=1&&length<=255))throw wrongKind(value,name,action,"a name of 1 to 255 bytes")},KEY_PAIR={
keyFormat:oneOf("pem"),key:checkText,cert:checkText},ALPN={alpnProtocols:listOf(PROTOCOL)},CLIENT={...KEY_PAIR,
...ALPN,caCerts:listOf(checkText),unsafelyDisableHostnameVerification:checkBoolean},HOST=(value,name,action)=>{
if(checkText(value,name,action),IpAddr.parse(value)===null&&(HOST_NAME(value,name,action),!/^[\p{L}\p{N}._-]+$/u.
test(value)))throw wrongKind(value,name,action,'a name, such as "example.com"')},CONNECT_TLS={...CONNECT,
...CLIENT,hostname:HOST},START={...WAIT_CHECKS,...CLIENT,server:oneOf(!0,!1),hostname:HOST},START_SERVER={
...WAIT_CHECKS,...KEY_PAIR,...ALPN,server:oneOf(!0,!1)},LISTEN_TLS={...LISTEN2,...KEY_PAIR,...ALPN};
function checkConnectTls(options,action){checkOptions(options,CONNECT_TLS,"options",action),checkPort(
options.port,action),checkPair(options,action)}function checkStartTls(options,action){let isServer=options?.
server===!0;checkOptions(options,isServer?START_SERVER:START,"options",action),isServer?checkHasPair(
options,action):checkPair(options,action)}function checkListenTls(options,action){checkOptions(options,
LISTEN_TLS,"options",action),PORT_KIND(options.port,"port",action),checkHasPair(options,action)}function checkHasPair(options,action){
checkText(options.cert,"cert",action),checkText(options.key,"key",action)}function checkPair(options,action){
let{cert,key}=options;(cert!==void 0||key!==void 0)&&checkHasPair(options,action)}var Deadline=class{#wait;#time;#start;constructor(wait,time){this.#wait=wait,this.#time=time,this.#start=
wait.timeout===void 0?0:time.now()}get left(){let{signal,timeout}=this.#wait;if(signal===void 0&&timeout===
void 0)return NO_WAIT;if(timeout===void 0)return{signal};let gone=this.#time.now()-this.#start;return{
signal,timeout:Math.max(0,timeout-gone)}}async for(promise,action){let{left}=this;if(left===NO_WAIT)
return await promise;let settled=new Mailbox(this.#time),settle=()=>settled.post(!0);return promise.
then(settle,settle),await awaitItem(settled,left,action),await promise}};async function awaitItem(mailbox,wait,action){
if(await new Operation(until(mailbox.fetch(wait)))===TIMED_OUT)throw errorOf(-3,action)}var CERTIFICATE={CERT_HAS_EXPIRED:"Expired",CERT_NOT_YET_VALID:"NotValidYet",CERT_REVOKED:"Revoked",
DEPTH_ZERO_SELF_SIGNED_CERT:"UnknownIssuer",ERR_TLS_CERT_ALTNAME_INVALID:"NotValidForName",SELF_SIGNED_CERT_IN_CHAIN:"\
UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT:"UnknownIssuer",UNABLE_TO_GET_ISSUER_CERT_LOCALLY:"UnknownI\
ssuer",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"UnknownIssuer or Expired"};function tlsErrorOf(cause,action){
let{code="ERR_SSL",message}=cause,why=Object.hasOwn(CERTIFICATE,code)?`invalid peer certificate: ${CERTIFICATE[code]}\
 (${message})`:message,text=`Cannot ${action}: ${why}`;return Object.assign(new Deno.errors.InvalidData(
text,{cause}),{code})}function truncated(action,how="without a close_notify"){let error=new Deno.errors.
UnexpectedEof(`Cannot ${action}: the peer has closed the connection ${how}`);return Object.assign(error,
{code:errName(-15)})}function badPem(name,action,expected,cause){let message=`Cannot ${action}: "${name}\
" must be ${expected}`;if(cause===void 0)return new Deno.errors.InvalidData(message);let why=cause.message;
return new Deno.errors.InvalidData(`${message}: ${why}`,{cause})}var CERTIFICATE2=/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;function clientSide(hostname,options,action){
let{connect}=builtin("node:tls"),{cert,key,caCerts=[],alpnProtocols=[]}=options,context=cert===void 0||
key===void 0?secureContext({}):contextWithPair({cert,key},action);caCerts.forEach((pem,i)=>{for(let one of certificates(
pem,`caCerts[${i}]`,action))context.context.addCACert(one)});let checkName2=options.unsafelyDisableHostnameVerification!==
!0;return{done:"secureConnect",open:(socket,onNameMismatch)=>connect({socket,secureContext:context,host:hostname,
...IpAddr.parse(hostname)===null?{servername:hostname}:{},...alpnProtocols.length===0?{}:{ALPNProtocols:alpnProtocols},
rejectUnauthorized:!0,checkServerIdentity:(host,certificate)=>{if(!checkName2)return;let error=nameMismatch(
host,certificate);return error!==void 0&&onNameMismatch(),error}})}}function serverSide(pair,alpnProtocols=[],action){
let{TLSSocket}=builtin("node:tls"),context=contextWithPair(pair,action);return{done:"secure",open:stream=>new TLSSocket(
stream,{isServer:!0,secureContext:context,...alpnProtocols.length===0?{}:{ALPNProtocols:alpnProtocols}})}}
function secureContext(pair){return builtin("node:tls").createSecureContext(pair)}function contextWithPair({
cert,key},action){let{createPrivateKey,X509Certificate}=builtin("node:crypto"),[first2]=certificates(
cert,"cert",action),privateKey;try{privateKey=createPrivateKey(key)}catch(error){throw badPem("key",
action,"a private key in PEM",error)}if(!new X509Certificate(first2).checkPrivateKey(privateKey))throw badPem(
"key",action,'that of the certificate in "cert"');return secureContext({cert,key})}function certificates(pem,name,action){
let{X509Certificate}=builtin("node:crypto"),expected="a certificate in PEM, or several",found=pem.match(
CERTIFICATE2)??[],begun=pem.split("-----BEGIN CERTIFICATE-----").length-1;if(found.length===0||found.
length<begun)throw badPem(name,action,expected);for(let one of found)try{new X509Certificate(one)}catch(error){
throw badPem(name,action,expected,error)}return found}function nameMismatch(host,certificate){let{checkServerIdentity}=builtin(
"node:tls"),{subjectaltname}=certificate;if(subjectaltname!==void 0&&subjectaltname!=="")return checkServerIdentity(
host,certificate);let message=`The certificate has no name that could be "${host}"`;return Object.assign(
new Error(message),{code:"ERR_TLS_CERT_ALTNAME_INVALID"})}var CHUNK3=65536;function defineCipherStream({Duplex}){return class extends Duplex{#channel;#owner;bytesIn=0;#wanted=!1;#pulling=!0;#writes=Promise.
resolve();#wait=NO_WAIT;#muted=!1;constructor(channel,owner){super({allowHalfOpen:!0}),this.#channel=
channel,this.#owner=owner,setImmediate(()=>{this.#pulling=!1,this.proceed()})}proceed(){!this.#wanted||
this.#pulling||this.destroyed||this.#owner.hasRoom&&(this.#pulling=!0,this.#pull().then(()=>{this.#pulling=
!1,this.proceed()},error=>this.#owner.onFailure(error)))}async#pull(){for(;this.#wanted&&this.#owner.
hasRoom;){let chunk=await this.#channel.readChunk(CHUNK3);if(this.destroyed)return;if(chunk===null){
this.#wanted=!1,this.#owner.onEnd();return}this.bytesIn+=chunk.length,this.#wanted=this.push(chunk)}}_read(){
this.#wanted=!0,this.proceed()}mute(){this.#muted=!0}async flushed(wait){this.#wait=wait,await nextTurn(),
await this.#writes}write(chunk,...rest){return this.destroyed?(this.#send(chunk,()=>{}),!0):super.write(
chunk,...rest)}_write(chunk,_encoding,callback){this.#send(chunk,callback)}#send(chunk,callback){if(this.#muted)
return callback();this.#writes=this.#channel.write(chunk,this.#wait).catch(error=>this.#owner.onFailure(
error)).then(callback)}}}function nextTurn(){return new Promise(resolve=>setImmediate(resolve))}var CipherStreamOfNode;
function cipherStream(channel,owner){return CipherStreamOfNode??=defineCipherStream(builtin("node:st\
ream")),new CipherStreamOfNode(channel,owner)}var Plaintext=class{#chunks=[];#from=0;#length=0;get length(){return this.#length}add(chunk){chunk.length!==
0&&(this.#chunks.push(chunk),this.#length+=chunk.length)}take(into){let copied=0;for(;copied<into.length&&
this.#length>0;){let piece=this.#next(into.length-copied);into.set(piece,copied),copied+=piece.length}
return copied}takeChunk(limit){let piece=this.#next(limit);return piece.length===piece.buffer.byteLength?
new Uint8Array(piece.buffer):new Uint8Array(piece)}#next(limit){let chunk=this.#chunks[0],end=Math.min(
chunk.length,this.#from+limit),piece=chunk.subarray(this.#from,end);return this.#length-=piece.length,
this.#from=end,end===chunk.length&&(this.#chunks.shift(),this.#from=0),piece}drop(){this.#chunks=[],
this.#from=this.#length=0}};var ROOM=65536,PIECE2=65536,CLOSE_NOTIFY_MS=1e3,LINGER_MS=1e3,TlsChannel=class{#channel;#time;#action;#cipher;#socket;#handshake=Promise.
withResolvers();#reading;#writing;#arrivals;#plaintext=new Plaintext;#isClient;#established=!1;#ended=!1;#ignoring=!1;#truncated=!1;#writeEnd=null;#failure=null;#isClosed=!1;#lingering=null;#bytesOfHandshake=0;#unwritten=new Set;#encrypted=Promise.
resolve();#closing=null;constructor(channel,side,peer,limit,time){this.#channel=channel,this.#time=time,
this.#action=`shake hands with ${peer}`,this.#isClient=side.done==="secureConnect",this.#reading=new Turn(
time),this.#writing=new Turn(time),this.#arrivals=new Mailbox(time),this.#cipher=cipherStream(channel,
this),this.#socket=side.open(this.#cipher,()=>this.#cipher.mute()),this.#listen(side),limit.for(this.#handshake.
promise,this.#action).catch(error=>this.#fail(error))}#listen({done}){let socket=this.#socket,onError=error=>this.#fail(
tlsErrorOf(error,this.#current));socket.once(done,()=>this.#onEstablished()),socket.on("data",chunk=>this.#onData(
chunk)),socket.once("end",()=>this.#onCloseNotify()),socket.on("error",onError),socket.on("_tlsError",
onError),socket.once("close",()=>{this.#ended&&this.#writeEnd!==null||this.#fail(this.#hangUp())})}get#current(){
return this.#established?"go on":this.#action}#hangUp(){return this.#established?truncated(this.#current):
truncated(this.#current,"during the handshake")}#onEstablished(){if(this.#failure!==null)return;this.#established=
!0,this.#bytesOfHandshake=this.#cipher.bytesIn;let{alpnProtocol}=this.#socket;this.#handshake.resolve(
{alpnProtocol:alpnProtocol||null})}#onData(chunk){this.#isClosed&&this.#lingering?.post(!0),!(this.#ignoring||
this.#isClosed||this.#failure!==null)&&(this.#plaintext.add(chunk),this.#wakeReader())}#onCloseNotify(){
this.#ended=!0,this.#wakeReader()}#wakeReader(){this.#arrivals.readers>0&&this.#arrivals.post(!0)}get hasRoom(){
return this.#plaintext.length<ROOM&&!this.#ended}onEnd(){this.#lingering?.post(!0),setImmediate(()=>{
if(!(this.#ended||this.#failure!==null)){if(!this.#established)return this.#fail(this.#hangUp());this.#truncated=
!0,this.#wakeReader()}})}onFailure(error){this.#lingering?.post(!0),!this.#isClosed&&this.#fail(error)}#fail(error){
this.#failure===null&&(this.#stop(error),this.close().catch(()=>{}))}#stop(error){this.#failure=error,
this.#handshake.promise.catch(()=>{}),this.#handshake.reject(error);for(let giveUp of this.#unwritten)
giveUp(error);this.#wakeReader(),this.#socket.destroy()}async handshake(wait){checkWait(wait,"shake \
hands"),wait.signal?.throwIfAborted();let info=await new Deadline(wait,this.#time).for(this.#handshake.
promise,this.#action);if(this.#isClosed)throw errorOf(-15,this.#action);if(this.#failure!==null)throw this.#failure;
return{...info}}get isBusy(){return this.#reading.isTaken||this.#writing.isTaken}async read(into,wait=NO_WAIT){
checkWait(wait,"read");let{length}=into;return length===0?0:await this.#readWith(()=>{if(into.length<
length)throw bytesGone("p","read");return this.#plaintext.take(into)},wait)}async readChunk(limit,wait=NO_WAIT){
return await this.#readWith(()=>this.#plaintext.takeChunk(limit),wait)}async#readWith(take,wait){wait.
signal?.throwIfAborted();let deadline=new Deadline(wait,this.#time);this.#reading.tryTake()||await this.#reading.
take(wait,"read");try{for(;this.#plaintext.length===0;){if(this.#isAtEnd())return null;await awaitItem(
this.#arrivals,deadline.left,"read")}let taken=take();return this.#cipher.proceed(),taken}finally{this.#reading.
give()}}#isAtEnd(){if(this.#isClosed||this.#ignoring)throw errorOf(-15,"read");if(this.#ended)return!0;
if(this.#failure!==null)throw this.#failure;if(this.#truncated)throw truncated("read");return!1}async write(bytes,wait=NO_WAIT){
if(checkBytes(bytes,"p","write"),checkWait(wait,"write"),wait.signal?.throwIfAborted(),this.#writeEnd!==
null)throw errorOf(-15,"write");let{length}=bytes,deadline=new Deadline(wait,this.#time);await this.#inTurn(
deadline,"write",async()=>{await deadline.for(this.#encrypted,"write");for(let at=0;at<length;at+=PIECE2){
if(bytes.length<length)throw bytesGone("p","write");let piece=bytes.slice(at,at+PIECE2);await deadline.
for(this.#encrypt(piece),"write")}})}async#inTurn(deadline,action,act){await deadline.for(this.#handshake.
promise,action),this.#writing.tryTake()||await this.#writing.take(deadline.left,action);try{if(this.#failure!==
null)throw this.#failure;await act()}finally{this.#writing.give()}}#encrypt(piece){let written=this.#untilDone(
done=>this.#socket.write(piece,done));return this.#encrypted=written.catch(()=>{}),written}async#untilDone(begin){
let{promise,resolve,reject}=Promise.withResolvers();this.#unwritten.add(reject),begin(error=>error?reject(
this.#failure??error):resolve());try{await promise}finally{this.#unwritten.delete(reject)}}async shutdown(rx,tx){
rx&&(this.#ignoring=!0,this.#plaintext.drop(),this.#wakeReader(),this.#cipher.proceed()),tx&&await(this.#writeEnd??=
this.#endWrite())}async#endWrite(){let deadline=new Deadline(NO_WAIT,this.#time);await this.#inTurn(
deadline,"shut down sending",async()=>{await this.#untilDone(done=>this.#socket.end(done)),await this.#cipher.
flushed(NO_WAIT)}),this.#failure===null&&await this.#channel.shutdown(!1,!0)}close(){return this.#closing??=
this.#end()}async#end(){if(this.#failure!==null)return await nextTurn(),await this.#channel.close();
this.#isClosed=!0,this.#plaintext.drop(),this.#wakeReader();let canCloseCleanly=this.#established&&!this.#writing.
isTaken;canCloseCleanly&&this.#writeEnd===null&&await this.#sendCloseNotify(),canCloseCleanly&&this.#expectsTickets?
this.#linger().catch(()=>{}):await this.#endChannel()}async#endChannel(){this.#failure===null&&this.#stop(
errorOf(-15,"go on")),await this.#channel.close()}get#expectsTickets(){return this.#isClient&&!this.#ended&&
!this.#truncated&&this.#cipher.bytesIn===this.#bytesOfHandshake&&this.#socket.getProtocol()==="TLSv1\
.3"}async#linger(){let lingering=this.#lingering=new Mailbox(this.#time);try{await this.#channel.shutdown(
!1,!0),await awaitItem(lingering,{timeout:LINGER_MS},"close")}finally{await this.#endChannel()}}async#sendCloseNotify(){
this.#writeEnd=Promise.resolve();let deadline=new Deadline({timeout:CLOSE_NOTIFY_MS},this.#time),said=this.#untilDone(
done=>this.#socket.end(done)).catch(()=>{}).then(()=>this.#cipher.flushed(deadline.left));await deadline.
for(said,"close").catch(()=>{})}async abort(){this.#isClosed=!0,this.#failure===null&&this.#stop(errorOf(
-15,"go on")),await(this.#closing??=this.#channel.abort())}};var tlsOver,TlsConn=class _TlsConn extends StreamConn{static{tlsOver=(conn,side,peer,limit,time)=>{let{
netconn,localAddr,remoteAddr}=conn,under=takeChannel(conn);try{let channel=new TlsChannel(under,side,
peer,limit,time);return new _TlsConn(netconn,channel,localAddr,remoteAddr)}catch(error){throw under.
close().catch(()=>{}),error}}}#channel;constructor(netconn,channel,localAddr,remoteAddr){super(netconn,
channel,localAddr,remoteAddr),this.#channel=channel}handshake(wait=NO_WAIT){return this.#channel.handshake(
wait)}},TlsListener=class extends StreamListener{constructor(netconn,options,wrap){super(netconn,options,
wrap)}};async function connectTls(stack,options){let action="connect with TLS";checkConnectTls(options,
action);let{hostname="127.0.0.1"}=options,{time}=stack.context,deadline=new Deadline(options,time),side=clientSide(
hostname,options,action),conn=await connectTcp(stack,tcpOptions(options));return tlsOver(conn,side,quote(
hostname,options.port),deadline,time)}function tcpOptions(options){let pairs=Object.keys(CONNECT).map(
name=>[name,options[name]]);return Object.fromEntries(pairs)}var TLS_CONNS="a TcpConn or a TlsConn (\
a socket of stack.node goes to tls.connect({ socket }) of node:tls)";async function startTls(stack,conn,options){
let action="start TLS";if(!(conn instanceof StreamConn))throw wrongKind(conn,"conn",action,TLS_CONNS);
checkStartTls(options,action);let{time}=stack.context,limit=new Deadline(options,time),{hostname,port}=conn.
remoteAddr;if(options.server===!0){let side2=serverSide(options,options.alpnProtocols,action);return tlsOver(
conn,side2,quote(hostname,port),limit,time)}let{hostname:name="127.0.0.1"}=options,side=clientSide(name,
options,action);return tlsOver(conn,side,quote(name,port),limit,time)}function listenTls(stack,options){
let action="listen with TLS";checkListenTls(options,action);let{cert,key,keyFormat:_,alpnProtocols,...tcp}=options,
side=serverSide({cert,key},alpnProtocols,action),{time}=stack.context,wrap=async netconn=>{let conn=await wrapTcp(
netconn),{hostname,port}=conn.remoteAddr,forever=new Deadline(NO_WAIT,time);return tlsOver(conn,side,
quote(hostname,port),forever,time)};return new TlsListener(stack.netconn(NETCONN_TCP),tcp,wrap)}var DEFAULT_MEMORY=256<<20,END_TIMEOUT=5e3,Stack=class _Stack{#port;#context;#netifs;#end;#names;#closing=null;#node=null;constructor(started,profile,clock){
let{sndBuf,mboxSize,writeStep,tcp,ip}=profile,{recvBufferSize,datagramCost}=profile;this.#port=started.
port,this.#netifs=started.netifs,this.#end=started.end,this.#names=new Names(started.port,clock),this.#context=
{port:started.port,time:clock,sndBuf,sndLowat:sendLowWater(sndBuf,tcp.mss),mboxSize,recvBufferSize,datagramCost,
writeStep:Math.max(1,writeStep*sndBuf),refusesLarge:dontFragmentOf(ip)>=2,alive:started.alive,blocker:blockerOf(
started.port,clock),resolve:(name,action,wait)=>this.#names.addressOf(name,action,wait),addresses:name=>this.#names.
addresses(name,NO_WAIT),info:conn=>this.#control({op:"info",conn}),datagramInfo:conn=>this.#control(
{op:"datagramInfo",conn}),trace:call=>this.#control(call),congestion:async(conn,name)=>{await this.#control(
{op:"congestion",conn,name})}}}static async start(options={}){checkStackOptions(options);let clock=options.
clock??REAL_CLOCK,thread=options.thread??options.clock===void 0;if(thread&&options.clock!==void 0)throw new TypeError(
"Cannot use a clock with a thread: pass thread false");let profile=profileFor(options),{recvBufferSize,
datagramCost,mboxSize}=profile,config={memory:options.memory??DEFAULT_MEMORY,netifs:options.netifs??
[],routes:options.routes??[],ip:profile.ip,tcp:options.trace===void 0?profile.tcp:{...profile.tcp,traceRecords:traceRecords(
options.trace)},dns:profile.dns,api:{...profile.api,recvBufferSize,datagramCost,recvSlots:mboxSize},
nameservers:options.nameservers??[],hosts:options.hosts??{},...options.seed===void 0?{}:{seed:options.
seed}},lazyWindow=profile.lazyWindow??lazyWindowOf(config),started=await noteOpen(thread?startThread(
config,lazyWindow,END_TIMEOUT):startInline(config,lazyWindow,clock));return new _Stack(started,profile,
thread?new PatientClock:clock)}get netifs(){return this.#netifs}get context(){return this.#context}netconn(type,options={}){
return netconnFor(this.#context,type,options)}connect(options){return connectTcp(this,options)}listen(options){
return checkListenOptions(options),new TcpListener(this.netconn(NETCONN_TCP),options)}connectTls(options){
return connectTls(this,options)}startTls(conn,options={}){return startTls(this,conn,options)}listenTls(options){
return listenTls(this,options)}listenDatagram(options){checkDatagramOptions(options);let{recvBufferSize}=options,
conn=this.netconn(NETCONN_UDP,recvBufferSize===void 0?{}:{recvBufferSize});return new DatagramConn(conn,
options)}blocking(){if(!(this.#context.time instanceof PatientClock))throw new TypeError("Cannot blo\
ck: the stack runs in this thread");return new BlockingStack({blocker:this.#context.blocker,netconn:(type,options)=>this.
netconn(type,options),lookup:name=>this.#names.addressNow(name)})}get node(){return this.#node??=new NodeSockets(
this.#context)}netbuf(){return new NetBuf(this.#port)}lookup(name,addrtype){return this.#names.lookup(
name,addrtype)}resolve(name,type,wait=NO_WAIT){return type===void 0?this.#names.addresses(name,wait):
this.#names.resolve(name,type,wait)}resolveRecords(name,type,wait=NO_WAIT){return this.#names.records(
name,type,wait)}async nameservers(){return await this.#control({op:"nameservers"})}async setNameservers(servers){
SERVERS(servers,"servers","set the name servers"),await this.#control({op:"setNameservers",servers})}async addNameserver(server){
LABEL(server,"server","add a name server"),await this.#control({op:"addNameserver",server})}async addHost(name,address){
HOST_NAME(name,"name","add a host"),ADDRESS(address,"address","add a host"),await this.#control({op:"\
addHost",name,address})}async removeHost(name,address){return HOST_NAME(name,"name","remove a host"),
address!==void 0&&ADDRESS(address,"address","remove a host"),await this.#control({op:"removeHost",name,
address:address??null})}async forgetNames(){await this.#control({op:"forgetNames"})}async#control(call){
return await this.#port.control(call)}async stats(){return await this.#control({op:"stats"})}async addAddress(netif,address){
LABEL(netif,"netif","add an address"),PREFIX(address,"address","add an address"),await this.#control(
{op:"addAddress",netif,address})}async replaceAddress(netif,old,address){LABEL(netif,"netif","replac\
e an address"),ADDRESS(old,"old","replace an address"),PREFIX(address,"address","replace an address"),
await this.#control({op:"replaceAddress",netif,old,address})}async removeAddress(netif,address){LABEL(
netif,"netif","remove an address"),ADDRESS(address,"address","remove an address"),await this.#control(
{op:"removeAddress",netif,address})}async addRoute(route){ROUTE(route,"route","add a route"),await this.#control(
{op:"addRoute",route})}async setUp(netif,up){LABEL(netif,"netif","set an interface"),checkBoolean(up,
"up","set an interface"),await this.#control({op:"setUp",netif,up})}async setNeighbour(netif,address,mac){
LABEL(netif,"netif","set a neighbour"),ADDRESS(address,"address","set a neighbour"),MAC(mac,"mac","s\
et a neighbour"),await this.#control({op:"setNeighbour",netif,address,mac})}ref(){this.#context.alive.
setStack(!0)}unref(){this.#context.alive.setStack(!1)}get ended(){return this.#port.stopped}close(){
return this.#closing??=this.#end()}async[Symbol.asyncDispose](){await this.close()}};function blockerOf(port,clock){
let runDue=clock instanceof PatientClock?()=>clock.runDue():null;return{waitFor:pending=>runDue===null?
port.takeTurnsFor(pending):port.waitFor(pending,runDue),flush:()=>port.flush()}}function dontFragmentOf(ip){
return dontFragmentNumber(ip.dontFragment??DEFAULT_IP_CONFIG.dontFragment)}function noteOpen(starting){
if(openWatch===null)return starting;let thing={};openWatch.made(thing,"a stack");let onEnd=()=>openWatch?.
ended(thing);return starting.then(({port})=>port.stopped.then(onEnd),onEnd),starting}function profileFor(options){
let profile=fitted(profileOf(options.profile??"modern"),options.memory??DEFAULT_MEMORY),chosen=options.
sndBuf??options.tcp?.sndBuf;return{...profile,sndBuf:chosen??profile.sndBuf,recvBufferSize:options.recvBufferSize??
profile.recvBufferSize,tcp:{...profile.tcp,...chosen===void 0?{}:{sndBufMax:chosen},...options.tcp,...chosen===
void 0?{}:{sndBuf:chosen}},ip:{...profile.ip,...options.ip},dns:{...profile.dns,...options.dns}}}function fitted(profile,memory){
let{coreArenaSize:arena}=layoutOf(memory),first2=arena>>3,most=arena>>1,tcp={...profile.tcp},{sndBuf,
sndBufMax,rcvBuf,rcvBufMax}={...DEFAULT_TCP,...tcp};sndBufMax>most&&(tcp.sndBufMax=most),sndBuf>first2&&
(tcp.sndBuf=first2),rcvBufMax>most&&(tcp.rcvBufMax=most),rcvBuf>first2&&(tcp.rcvBuf=first2);let{recvBufferSize,
datagramCost}=profile;return{...profile,sndBuf:Math.min(profile.sndBuf,first2),recvBufferSize:datagramCost>
0?Math.min(recvBufferSize,first2):recvBufferSize,tcp}}async function startInline(config,lazyWindow,clock){
let{InlineHost}=await import("./in_thread.js"),layout=layoutOf(config.memory),pages=reservePages(
layout.size),memory=new PacketMemory(pages),bell=takeBell(),bells=new Bells(bellTable(),bell,openSignal),
host=new InlineHost(pages,config,bells,clock,{tell:()=>port.drain(),die:error=>{let why=`The stack h\
as died: ${messageOf(error)}`;port.close(why),reportError(new Error(why,{cause:error}))}}),port=new Port(
memory,layout,host.schedule,lazyWindow,spinnerOf(bellTable()),host);port.breathes=clock===REAL_CLOCK;
try{let netifs=await host.open(config);return{port,netifs,alive:new KeepAlive(()=>{}),end:async()=>{
port.stop();let{ended}=host;await Promise.race([ended,timeLimit(END_TIMEOUT,ended)]),port.close()}}}catch(error){
throw port.close(),bells.close(),returnBell(bell),error}}function messageOf(error){return String(error?.
message??error)}function lazyWindowOf(config){return Math.min(65536,receiveBufferOf(config.tcp)>>3)}var NETCONN_JOIN=0,NETCONN_LEAVE=1,defaultStack=null;async function tcpip_init(options={}){if(defaultStack!==
null)throw new TypeError("tcpip_init was called before");let stack=await Stack.start(options);return defaultStack=
stack,stack.ended.then(()=>{defaultStack===stack&&(defaultStack=null)}),stack}function netconn_new(type){
return netconn_new_with_proto_and_callback(type,0,null)}function netconn_new_with_callback(type,callback){
return netconn_new_with_proto_and_callback(type,0,callback)}function netconn_new_with_proto_and_callback(type,proto,callback){
if(!(callback===null||typeof callback=="function")||intErr(proto,0,255)!==0||intErr(type,0,255)!==0)
return null;let group=NETCONNTYPE_GROUP(type);if(group!==NETCONN_TCP&&group!==NETCONN_UDP&&group!==NETCONN_RAW)
return null;let conn=defaultStack?.netconn(type,{proto,callback})??null;return group!==NETCONN_TCP&&
(conn?.setMulticastTtl(255),conn?.setMulticastLoop(!1)),conn}function isConn(conn){return conn instanceof
Netconn}function given(conn,action){if(isConn(conn))return conn;throw wrongKind(conn,"conn",action,"\
a netconn")}function truth(value){return typeof value=="boolean"||typeof value=="number"?!!value:void 0}
function givenTruth(value,name,action){let is=truth(value);if(is!==void 0)return is;throw wrongKind(
value,name,action,"true or false")}async function netconn_delete(conn){return conn===null?0:isConn(conn)?
await conn.lwip.delete():-16}function netconn_prepare_delete(conn){return netconn_delete(conn)}async function netconn_bind(conn,addr,port){
let ip=addrOf(addr);return!isConn(conn)||ip===null?-16:await conn.lwip.bind(ip,port)}async function netconn_bind_if(conn,netif){
return isConn(conn)?await conn.lwip.bindIf(netif):-16}async function netconn_connect(conn,addr,port){
let ip=addrOf(addr);return!isConn(conn)||ip===null?-16:await conn.lwip.connect(ip,port)}async function netconn_disconnect(conn){
return isConn(conn)?await conn.lwip.disconnect():-16}function netconn_listen(conn){return netconn_listen_with_backlog(
conn,255)}async function netconn_listen_with_backlog(conn,backlog){return isConn(conn)?await conn.lwip.
listen(backlog):-16}async function netconn_accept(conn){if(!isConn(conn))return{err:-16};let item=await conn.
lwip.accept();return typeof item=="number"?failed2(item):{err:0,conn:conn.netconnOf(item)}}async function netconn_recv(conn){
return isConn(conn)?received(await conn.lwip.recv()):{err:-16}}function netconn_recv_udp_raw_netbuf(conn){
return netconn_recv_udp_raw_netbuf_flags(conn,0)}async function netconn_recv_udp_raw_netbuf_flags(conn,apiflags){
return!isConn(conn)||intErr(apiflags,0,255)!==0?{err:-16}:received(await conn.lwip.recvDatagram(apiflags))}
function netconn_recv_tcp_pbuf(conn){return netconn_recv_tcp_pbuf_flags(conn,0)}async function netconn_recv_tcp_pbuf_flags(conn,apiflags){
if(!isConn(conn)||intErr(apiflags,0,255)!==0)return{err:-16};let item=await conn.lwip.recvTcp(apiflags);
if(!(item instanceof Delivery))return failed2(item);let buf=new NetBuf;for(let fragment of item.fragments)
buf.append(fragment);return{err:0,buf}}function received(item){return typeof item=="number"?failed2(
item):(openWatch!==null&&openWatch.made(item,"a netbuf"),{err:0,buf:item})}function failed2(err){return{
err}}function netconn_tcp_recvd(conn,len){return isConn(conn)?conn.lwip.recvd(len):-16}async function netconn_send(conn,buf){
return isConn(conn)?buf===null?-6:isNetbuf(buf)?await sent(conn.lwip.send(buf,buf.addr,buf.port)):-16:
-16}function isNetbuf(buf){return NetBuf.is(buf)&&!buf.deleted}async function sent(sending){try{return await sending.
promise}catch{return-16}}async function netconn_sendto(conn,buf,addr,port){let ip=addrOf(addr);if(!isConn(
conn)||ip===null)return-16;if(buf===null)return-6;let wrong=intErr(port,0,65535);return!isNetbuf(buf)||
wrong!==0?wrong||-16:(buf.addr.copyFrom(ip),buf.port=port,await sent(conn.lwip.send(buf,ip,port)))}async function netconn_write(conn,data,apiflags=1){
return(await write(conn,[data],apiflags,!1)).err}function netconn_write_partly(conn,data,apiflags=1){
return netconn_write_vectors_partly(conn,[data],apiflags)}function netconn_write_vectors_partly(conn,data,apiflags=1){
return write(conn,data,apiflags,!0)}async function write(conn,data,apiflags,partly){let pieces=isConn(
conn)?vectors(data):null;if(pieces===null)return{err:-16,written:0};try{let writing=conn.lwip.write(
pieces,apiflags,partly),{err,written}=await writing.promise;return{err,written:Math.max(0,written)}}catch{
return{err:-16,written:0}}}function vectors(data){if(!Array.isArray(data))return null;let all=[];for(let piece of data){
if(!isData(piece))return null;NetBuf.is(piece)?all.push(...piece.fragments):all.push(piece)}return all}
async function netconn_close(conn){return isConn(conn)?await conn.lwip.close():-16}async function netconn_shutdown(conn,shut_rx,shut_tx){
let rx=truth(shut_rx),tx=truth(shut_tx);return!isConn(conn)||rx===void 0||tx===void 0?-16:await conn.
lwip.shutdown(rx,tx)}async function netconn_getaddr(conn,local){let isLocal=truth(local);if(!isConn(
conn)||isLocal===void 0)return{err:-16,addr:"0.0.0.0",port:0};let{err,addr,port}=await conn.lwip.getaddr(
isLocal);return{err,addr:addr.toString(),port}}function netconn_peer(conn){return netconn_getaddr(conn,
!1)}function netconn_addr(conn){return netconn_getaddr(conn,!0)}function netconn_err(conn){return conn===
null?0:isConn(conn)?conn.lwip.err():-16}function netconn_gethostbyname(name){return netconn_gethostbyname_addrtype(
name,2)}async function netconn_gethostbyname_addrtype(name,dns_addrtype){if(defaultStack===null||typeof name!=
"string")return{err:-16};let wrong=intErr(dns_addrtype,0,3);if(wrong!==0)return failed2(wrong);let{err,
addr}=await defaultStack.lookup(name,dns_addrtype);return err===0?{err,addr:addr.toString()}:failed2(
err)}async function netconn_join_leave_group(conn,multiaddr,netif_addr,join_or_leave){let group=addrOf(
multiaddr),ifAddr=addrOf(netif_addr);if(!isConn(conn)||group===null||ifAddr===null)return-16;let wrong=intErr(
join_or_leave,NETCONN_JOIN,NETCONN_LEAVE);if(wrong!==0)return wrong;let join=join_or_leave===NETCONN_JOIN;
return await conn.lwip.joinLeave(group,ifAddr,-1,join)}async function netconn_join_leave_group_netif(conn,multiaddr,if_idx,join_or_leave){
let group=addrOf(multiaddr);if(!isConn(conn)||group===null)return-16;let wrong=intErr(join_or_leave,
NETCONN_JOIN,NETCONN_LEAVE);if(wrong!==0)return wrong;let index=intErr(if_idx,0,255);if(index!==0)return index===
-6?-12:index;let join=join_or_leave===NETCONN_JOIN;return await conn.lwip.joinLeave(group,IpAddr.ANY4,
if_idx,join)}function netconn_set_nonblocking(conn,val){let action="set nonblocking";given(conn,action).
nonblocking=givenTruth(val,"val",action)}function netconn_is_nonblocking(conn){return given(conn,"te\
ll nonblocking").nonblocking}function setTimeouts(conn,which,timeout){let{lwip}=given(conn,"set a ti\
meout"),isSend=which==="sendTimeout";checkInteger(timeout,isSend?-2147483648:0,isSend?2147483647:4294967295,
"timeout","set a timeout"),lwip[which]=timeout}function netconn_set_recvtimeout(conn,timeout){setTimeouts(
conn,"recvTimeout",timeout)}function netconn_get_recvtimeout(conn){return given(conn,"tell a timeout").
lwip.recvTimeout}function netconn_set_sendtimeout(conn,timeout){setTimeouts(conn,"sendTimeout",timeout)}
function netconn_get_sendtimeout(conn){return given(conn,"tell a timeout").lwip.sendTimeout}function netconn_set_recvbufsize(conn,size){
let{lwip}=given(conn,"set a buffer size");checkInteger(size,0,2147483647,"size","set a buffer size"),
lwip.recvBufSize=size}function netconn_recv_bufsize(conn){return given(conn,"tell a buffer size").lwip.
recvBufSize}function netconn_get_recvbufsize(conn){return given(conn,"tell a buffer size").lwip.recvBufSize}
function netconn_set_callback_arg(conn,arg){given(conn,"set a value").callbackArg=arg}function netconn_get_callback_arg(conn){
return given(conn,"tell a value").callbackArg}function netconn_set_flags(conn,flags){let{lwip}=given(
conn,"set flags");checkInteger(flags,0,4294967295,"flags","set flags"),lwip.flags|=flags&255}function netconn_clear_flags(conn,flags){
let{lwip}=given(conn,"clear flags");checkInteger(flags,0,4294967295,"flags","clear flags"),lwip.flags&=
~flags}function netconn_is_flag_set(conn,flag){let{lwip}=given(conn,"tell flags");return checkInteger(
flag,0,4294967295,"flag","tell flags"),(lwip.flags&flag)!==0}function netconn_set_ipv6only(conn,val){
givenTruth(val,"val","set IPv6 only")?netconn_set_flags(conn,32):netconn_clear_flags(conn,32)}function netconn_get_ipv6only(conn){
return netconn_is_flag_set(conn,32)}function netconn_thread_init(){}function netconn_thread_cleanup(){}
function addrOf(text){return text===null?IpAddr.ANY4:typeof text=="string"?IpAddr.parse(text):null}var EIO=5,ERRNO={0:0,[-1]:12,[-2]:105,[-3]:11,[-4]:113,[-5]:115,[-6]:22,[-7]:11,[-8]:98,[-9]:114,[-10]:106,
[-11]:107,[-12]:-1,[-13]:103,[-14]:104,[-15]:107,[-16]:EIO};function err_to_errno(err){return typeof err==
"number"?ERRNO[err]??EIO:EIO}function lwip_strerr(err){let reason=typeof err=="number"?reasonOf(err):
void 0;return err===0?"no error":reason??"unknown error"}function netbuf_new(){return new NetBuf}function isLive(buf){return NetBuf.is(buf)&&!buf.deleted}function given2(buf,action){
if(NetBuf.is(buf))return buf;throw wrongKind(buf,"buf",action,"a netbuf")}function isU16(value){return Number.
isInteger(value)&&value>=0&&value<=65535}function netbuf_delete(buf){buf!==null&&given2(buf,"delete \
a netbuf").delete()}function netbuf_alloc(buf,size){return isLive(buf)&&isU16(size)?buf.alloc(size):
null}function netbuf_free(buf){given2(buf,"free a netbuf").free()}function netbuf_ref(buf,data){return!isLive(
buf)||!isBytes(data)||isGone(data)?-16:(buf.ref(data),0)}function netbuf_chain(head,tail){if(!isLive(
head))throw wrongKind(head,"head","chain netbufs","a netbuf");head.chain(tail)}function netbuf_data(buf){
if(!isLive(buf))return{err:-16};let data=buf.data();return data===null?{err:-2}:{err:0,data}}function netbuf_next(buf){
return isLive(buf)?buf.next():-1}function netbuf_first(buf){buf!==null&&given2(buf,"move a cursor").
first()}function netbuf_copy_partial(buf,dataptr,len,offset){return!isLive(buf)||!isBytes(dataptr)||
isGone(dataptr)||!isU16(len)||!isU16(offset)?0:buf.copyInto(dataptr.subarray(0,len),offset)}function netbuf_copy(buf,dataptr,len){
return netbuf_copy_partial(buf,dataptr,len,0)}function netbuf_take(buf,dataptr){return!isLive(buf)||
!isBytes(dataptr)||isGone(dataptr)?-16:buf.take(dataptr)?0:-1}function netbuf_len(buf){return given2(
buf,"tell a length").byteLength}function netbuf_fromaddr(buf){return given2(buf,"tell an address").addr.
toString()}function netbuf_fromport(buf){return given2(buf,"tell a port").port}function netbuf_set_fromaddr(buf,addr){
let ip=addressOf(addr);return!isLive(buf)||ip===null?-16:(buf.addr.copyFrom(ip),0)}function addressOf(text){
return typeof text=="string"?IpAddr.parse(text):null}function netbuf_destaddr(buf){return given2(buf,
"tell an address").toAddr.toString()}function netbuf_set_destaddr(buf,addr){let ip=addressOf(addr);return!isLive(
buf)||ip===null?-16:(buf.toAddr.copyFrom(ip),0)}function netbuf_destport(buf){return given2(buf,"tel\
l a port").toPort}function netbuf_set_chksum(buf,chksum){let known=given2(buf,"note a checksum");checkInteger(
chksum,0,65535,"chksum","note a checksum"),known.flags=NETBUF_FLAG_CHKSUM}function toNodeDuplex(conn){if(!(conn instanceof Netconn&&NETCONNTYPE_GROUP(conn.type)===NETCONN_TCP))
throw wrongKind(conn,"conn","make a duplex","a TCP netconn");let Socket=baseSocket(),own={[TAKEN]:conn,
[RESETS]:!0};return new Socket(conn.context,{...own,allowHalfOpen:!0})}var NO_OFFLOAD={checksum:!1,tcpSegmentation:0};import{cable}from"./cable.js";import{tap as tap2}from"./tap.js";import{tap}from"./tap.js";function tun(name,options={}){let{module,options:device}=tap(name,options),
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
NodeSockets,Operation,OutOfResourcesError,Stack,TCP_DEFAULT_LISTEN_BACKLOG,TcpConn,TcpListener,TlsConn,
TlsListener,VirtualClock,cable,checksum,congestionNames,errName,err_to_errno,leakedNetbufs,lwip_strerr,
netbuf_alloc,netbuf_chain,netbuf_copy,netbuf_copy_partial,netbuf_data,netbuf_delete,netbuf_destaddr,
netbuf_destport,netbuf_first,netbuf_free,netbuf_fromaddr,netbuf_fromport,netbuf_len,netbuf_new,netbuf_next,
netbuf_ref,netbuf_set_chksum,netbuf_set_destaddr,netbuf_set_fromaddr,netbuf_take,netconn_accept,netconn_addr,
netconn_bind,netconn_bind_if,netconn_clear_flags,netconn_close,netconn_connect,netconn_delete,netconn_disconnect,
netconn_err,netconn_get_callback_arg,netconn_get_ipv6only,netconn_get_recvbufsize,netconn_get_recvtimeout,
netconn_get_sendtimeout,netconn_getaddr,netconn_gethostbyname,netconn_gethostbyname_addrtype,netconn_is_flag_set,
netconn_is_nonblocking,netconn_join_leave_group,netconn_join_leave_group_netif,netconn_listen,netconn_listen_with_backlog,
netconn_new,netconn_new_with_callback,netconn_new_with_proto_and_callback,netconn_peer,netconn_prepare_delete,
netconn_recv,netconn_recv_bufsize,netconn_recv_tcp_pbuf,netconn_recv_tcp_pbuf_flags,netconn_recv_udp_raw_netbuf,
netconn_recv_udp_raw_netbuf_flags,netconn_send,netconn_sendto,netconn_set_callback_arg,netconn_set_flags,
netconn_set_ipv6only,netconn_set_nonblocking,netconn_set_recvbufsize,netconn_set_recvtimeout,netconn_set_sendtimeout,
netconn_shutdown,netconn_tcp_recvd,netconn_thread_cleanup,netconn_thread_init,netconn_type,netconn_write,
netconn_write_partly,netconn_write_vectors_partly,registerCongestion,tap2 as tap,tcpip_init,toNodeDuplex,
tun};
