// Made from the sources by `deno task bundle`: do not edit.
var __defProp=Object.defineProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})};var ERR_OK=0,ERR_MEM=-1,ERR_BUF=-2,ERR_TIMEOUT=-3,ERR_RTE=-4,ERR_INPROGRESS=-5,ERR_VAL=-6,ERR_WOULDBLOCK=-7,
ERR_USE=-8,ERR_ALREADY=-9,ERR_ISCONN=-10,ERR_CONN=-11,ERR_IF=-12,ERR_ABRT=-13,ERR_RST=-14,ERR_CLSD=-15,
ERR_ARG=-16;function show(value){switch(typeof value){case"string":return JSON.stringify(value.length>60?`${value.
slice(0,60)}\u2026`:value);case"bigint":return`the BigInt ${value}`;case"symbol":return"a symbol";case"\
function":return"a function";case"object":return value===null?"null":showObject(value);default:return String(
value)}}function showObject(value){let name;try{name=value.constructor?.name}catch{return"an object"}
return typeof name!="string"||name===""||name==="Object"?"an object":`an instance of ${name.slice(0,
60)}`}function wrongKind(value,name,action,expected){return new TypeError(messageOf(value,name,action,
expected))}function messageOf(value,name,action,expected){return`Cannot ${action}: "${name}" must be\
 ${expected}, not ${show(value)}`}function refuseNumber(value,name,action,what,least,most){let expected=most===
1/0?`${what}, at least ${least}`:`${what} from ${least} to ${most}`;throw typeof value!="number"?wrongKind(
value,name,action,expected):new RangeError(messageOf(value,name,action,expected))}function checkInteger(value,least,most,name,action){
(typeof value!="number"||!(value>=least&&value<=most)||!Number.isInteger(value))&&refuseNumber(value,
name,action,"an integer",least,most)}function checkNumber(value,least,most,name,action){(typeof value!=
"number"||!(value>=least&&value<=most))&&refuseNumber(value,name,action,"a number",least,most)}function checkText(value,name,action){
if(typeof value!="string")throw wrongKind(value,name,action,"a string")}function checkBoolean(value,name,action){
if(typeof value!="boolean")throw wrongKind(value,name,action,"true or false")}function checkFunction(value,name,action){
if(typeof value!="function")throw wrongKind(value,name,action,"a function")}function isRecord(value){
return typeof value=="object"&&value!==null&&!Array.isArray(value)&&!ArrayBuffer.isView(value)}function checkOptions(value,checks,name,action,prefix=""){
if(!isRecord(value))throw wrongKind(value,name,action,"an object");for(let option2 in value){if(Object.
hasOwn(checks,option2))continue;let known=Object.keys(checks).map(key=>prefix+key).join(", ");throw new TypeError(
`Cannot ${action}: there is no option "${prefix}${option2}", only ${known}`)}for(let option2 in checks){
let given=value[option2];given!==void 0&&checks[option2](given,prefix+option2,action)}}function integerFrom(least,most){
return(value,name,action)=>checkInteger(value,least,most,name,action)}function numberFrom(least,most){
return(value,name,action)=>checkNumber(value,least,most,name,action)}function oneOf(...values){let expected=values.
map(show).join(" or ");return(value,name,action)=>{if(!values.includes(value))throw wrongKind(value,
name,action,expected)}}function listOf(check){return(value,name,action)=>{if(!Array.isArray(value))throw wrongKind(
value,name,action,"an array");for(let i=0;i<value.length;i++)check(value[i],`${name}[${i}]`,action)}}
function optionsOf(checks){return(value,name,action)=>checkOptions(value,checks,name,action,`${name}\
.`)}function anyOf(expected,...checks){return(value,name,action)=>{let failure=null;for(let check of checks)
try{return check(value,name,action)}catch(error){error instanceof RangeError&&(failure=error)}throw failure!==
null?failure:wrongKind(value,name,action,expected)}}function netconn_type(conn){if(typeof conn?.type=="number")return conn.type;throw wrongKind(conn,"co\
nn","tell a type","a netconn")}var NETCONN_INVALID=0,NETCONN_TCP=16,NETCONN_TCP_IPV6=24,NETCONN_UDP=32,
NETCONN_UDPLITE=33,NETCONN_UDPNOCHKSUM=34,NETCONN_UDP_IPV6=40,NETCONN_UDPLITE_IPV6=41,NETCONN_UDPNOCHKSUM_IPV6=42,
NETCONN_RAW=64,NETCONN_RAW_IPV6=72,NETCONN_TYPE_IPV6=8;function bits(type){return checkInteger(type,
0,255,"type","look at a type of netconn"),type}function NETCONNTYPE_GROUP(type){return bits(type)&240}
function NETCONNTYPE_ISIPV6(type){return(bits(type)&NETCONN_TYPE_IPV6)!==0}function NETCONNTYPE_ISUDPLITE(type){
return(bits(type)&243)===NETCONN_UDPLITE}function NETCONNTYPE_ISUDPNOCHKSUM(type){return(bits(type)&
243)===NETCONN_UDPNOCHKSUM}function NETCONNTYPE_DATAGRAM(type){return(bits(type)&224)!==0}function getU16(b,o){return b[o]<<8|b[o+1]}function getU32(b,o){return b[o]<<24|b[o+1]<<16|b[o+2]<<8|
b[o+3]}function setU16(b,o,value){b[o]=value>>>8,b[o+1]=value}function setU32(b,o,value){b[o]=value>>>24,b[o+
1]=value>>>16,b[o+2]=value>>>8,b[o+3]=value}var QUAD=new Int32Array(4),ATON_PART=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,HEX_GROUP=/^[0-9a-f]{1,4}$/i;
function parseIp4Text(text,words){let bits2=0,octets=0,octet=-1;for(let i=0;i<=text.length;i++){let code=i<
text.length?text.charCodeAt(i):46;if(code===46){if(octet<0||++octets>4)return!1;bits2=bits2<<8|octet,
octet=-1}else{let digit=code-48;if(digit<0||digit>9||octet===0||(octet=octet<0?digit:10*octet+digit,
octet>255))return!1}}return octets!==4?!1:(words[0]=0,words[1]=0,words[2]=65535,words[3]=bits2,!0)}function parseIp4Aton(text){
let parts=text.replace(/[ \t\n\v\f\r][^]*$/,"").split(".");if(parts.length>4)return null;let bits2=0;
for(let i=0;i<parts.length;i++){let value=atonPart(parts[i]),last=i===parts.length-1,limit=last?2**(8*
(5-parts.length)):256;if(!(value<limit))return null;bits2=last?bits2|value:bits2|value<<24-8*i}return bits2|
0}function atonPart(text){let match=ATON_PART.exec(text);return match===null?NaN:match[1]!==void 0?parseInt(
`0${match[1]}`,16):match[2]!==void 0?parseInt(match[2],8):Number(match[3])}function parseIp6Text(text,words){
let gap=text.indexOf("::");if(gap<0){let groups=parseGroups(text,!0);return groups!==null&&groups.length===
8&&pack(groups,words)}let head=gap===0?[]:parseGroups(text.slice(0,gap),!1),rest=text.slice(gap+2),tail=rest===
""?[]:parseGroups(rest,!0);if(head===null||tail===null)return!1;let zeros=8-head.length-tail.length;
return zeros<1?!1:pack([...head,...new Array(zeros).fill(0),...tail],words)}function parseGroups(text,quadAllowed){
let parts=text.split(":");if(parts.length>8)return null;let groups=[];for(let i=0;i<parts.length;i++){
let part=parts[i];if(HEX_GROUP.test(part)){groups.push(parseInt(part,16));continue}if(!(quadAllowed&&
i===parts.length-1)||!parseIp4Text(part,QUAD))return null;groups.push(QUAD[3]>>>16,QUAD[3]&65535)}return groups}
function pack(groups,words){for(let i=0;i<4;i++)words[i]=groups[2*i]<<16|groups[2*i+1];return!0}function formatIp6(w0,w1,w2,w3){
let groups=[];for(let w of[w0,w1,w2,w3])groups.push(w>>>16,w&65535);let best=0,bestLength=1;for(let i=0,
run=0;i<8;i++)run=groups[i]===0?run+1:0,run>bestLength&&(bestLength=run,best=i+1-run);let text=part=>part.
map(g=>g.toString(16)).join(":");return bestLength===1?text(groups):`${text(groups.slice(0,best))}::${text(
groups.slice(best+bestLength))}`}var MAPPED=65535,TEXT_WORDS=new Int32Array(4),MAKE="make an address",IpAddr=class _IpAddr{w0;w1;w2;w3;constructor(w0=0,w1=0,w2=0,w3=0){
this.w0=w0|0,this.w1=w1|0,this.w2=w2|0,this.w3=w3|0}static ANY4=_IpAddr.fromV4(0);static ANY6=new _IpAddr;static LOOPBACK4=_IpAddr.
fromV4(2130706433);static LOOPBACK6=new _IpAddr(0,0,0,1);static BROADCAST4=_IpAddr.fromV4(-1);static v4(a,b,c,d){
return checkInteger(a,0,255,"a",MAKE),checkInteger(b,0,255,"b",MAKE),checkInteger(c,0,255,"c",MAKE),
checkInteger(d,0,255,"d",MAKE),_IpAddr.fromV4(a<<24|b<<16|c<<8|d)}static fromV4(bits2){return checkInteger(
bits2,-2147483648,4294967295,"bits",MAKE),new _IpAddr(0,0,MAPPED,bits2)}static parse(text){if(checkText(
text,"text","parse an address"),!parseIp4Text(text,TEXT_WORDS)&&!parseIp6Text(text,TEXT_WORDS))return null;
let[w0,w1,w2,w3]=TEXT_WORDS;return new _IpAddr(w0,w1,w2,w3)}static parseAton(text){checkText(text,"t\
ext","parse an address");let bits2=parseIp4Aton(text);return bits2===null?null:_IpAddr.fromV4(bits2)}get isV4(){
return this.w2===MAPPED&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.
w2===0||this.w2===MAPPED)}get v4(){return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===
14:this.w0>>>24===255}get isLoopback(){return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.
w1|this.w2)===0}get isLinkLocal(){return this.isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){
return this.w3===-1&&this.isV4}set4(bits2){return this.w0=0,this.w1=0,this.w2=MAPPED,this.w3=bits2|0,
this}set6(w0,w1,w2,w3){return this.w0=w0|0,this.w1=w1|0,this.w2=w2|0,this.w3=w3|0,this}read4(b,o){return this.
set4(getU32(b,o))}read6(b,o){return this.w0=getU32(b,o),this.w1=getU32(b,o+4),this.w2=getU32(b,o+8),
this.w3=getU32(b,o+12),this}write4(b,o){setU32(b,o,this.w3)}write6(b,o){setU32(b,o,this.w0),setU32(b,
o+4,this.w1),setU32(b,o+8,this.w2),setU32(b,o+12,this.w3)}copyFrom(other){return this.w0=other.w0,this.
w1=other.w1,this.w2=other.w2,this.w3=other.w3,this}clone(){return new _IpAddr(this.w0,this.w1,this.w2,
this.w3)}equals(other){return this.w3===other.w3&&this.w2===other.w2&&this.w1===other.w1&&this.w0===
other.w0}matchesPrefix(net,prefixLen){let v4=net.isV4;if(v4!==this.isV4)return!1;let bits2=v4?prefixLen+
96:prefixLen;return sameBits(this.w0,net.w0,bits2)&&sameBits(this.w1,net.w1,bits2-32)&&sameBits(this.
w2,net.w2,bits2-64)&&sameBits(this.w3,net.w3,bits2-96)}hash(){let h=Math.imul(this.w0^739982445,2246822507)^
this.w1;return h=Math.imul(h^h>>>15,3266489909)^this.w2,h=Math.imul(h^h>>>13,668265263)^this.w3,h=Math.
imul(h^h>>>16,374761393),h^h>>>15}toString(){let w=this.w3;return this.isV4?`${w>>>24}.${w>>>16&255}\
.${w>>>8&255}.${w&255}`:formatIp6(this.w0,this.w1,this.w2,this.w3)}};function sameBits(a,b,bits2){return bits2<=
0?!0:bits2>=32?a===b:(a^b)>>>32-bits2===0}function parsePrefix(text){let slash=text.indexOf("/");if(slash<
0)return null;let addr=IpAddr.parse(text.slice(0,slash)),digits=text.slice(slash+1);if(addr===null||
!/^(?:0|[1-9][0-9]{0,2})$/.test(digits))return null;let prefixLen=Number(digits);return prefixLen<=(addr.
isV4?32:128)?{addr,prefixLen}:null}var Frame=class{memory;offsets=new Int32Array(65);lengths=new Int32Array(65);count=1;length=0;csumStart=0;csumOffset=0;gsoType=0;gsoSize=0;origin=0;accepted=0;#scratchEnd;constructor(memory,scratch){
this.memory=memory,this.#scratchEnd=scratch+256,this.reset()}reset(){this.offsets[0]=this.#scratchEnd,
this.lengths[0]=0,this.count=1,this.length=0,this.csumStart=0,this.csumOffset=0,this.gsoType=0,this.
gsoSize=0,this.origin=0,this.accepted=0}append(offset,length2){return length2===0?!0:this.count>64?!1:
(this.offsets[this.count]=offset,this.lengths[this.count]=length2,this.count++,this.length+=length2,
!0)}prepend(length2){let offset=this.offsets[0]-length2;return this.offsets[0]=offset,this.lengths[0]=
this.lengths[0]+length2,this.length+=length2,this.csumOffset!==0&&(this.csumStart+=length2),offset}copyTo(target,offset){
for(let i=0;i<this.count;i++){let from=this.offsets[i],length2=this.lengths[i];target.set(this.memory.
subarray(from,from+length2),offset),offset+=length2}}},FrameMeta=class{checksumValid=!1;gsoType=0;gsoSize=0;origin=0;reset(){
this.checksumValid=!1,this.gsoType=0,this.gsoSize=0,this.origin=0}};var BLOCK_SIZES=[128,512,2048,8704,69632];function blockSizeFor(size){return BLOCK_SIZES[classFor(size)]}
function classFor(size){let cls=0;for(;BLOCK_SIZES[cls]<size;)cls++;return cls}var UNIT=128,UNITS_PER_CHUNK=69632/
UNIT,NONE=-1,BlockPool=class{start;chunks;#class;#used;#free;#fresh;#prev;#next;#link;#inUse;#partial=new Int32Array(
BLOCK_SIZES.length).fill(NONE);#freeChunk=NONE;#freshChunk=0;#chunksUsed=0;#blocksUsed=0;constructor(start,length2){
let chunks=Math.floor(length2/69632);if(chunks<1)throw new RangeError("Packet memory is too small");
this.start=start,this.chunks=chunks,this.#class=new Int8Array(chunks).fill(NONE),this.#used=new Int32Array(
chunks),this.#free=new Int32Array(chunks),this.#fresh=new Int32Array(chunks),this.#prev=new Int32Array(
chunks),this.#next=new Int32Array(chunks),this.#link=new Int32Array(chunks*UNITS_PER_CHUNK),this.#inUse=
new Uint8Array(chunks*UNITS_PER_CHUNK)}get chunksUsed(){return this.#chunksUsed}get blocksUsed(){return this.#blocksUsed}get pressure(){
return this.#chunksUsed/this.chunks}get chunksFree(){return this.chunks-this.#chunksUsed}has(size,spared=0){
return this.chunksFree>spared||this.#partial[classFor(size)]!==NONE}allocate(size,spared=0){let cls=classFor(
size);if(cls===BLOCK_SIZES.length)return NONE;let chunk=this.#partial[cls];if(chunk===NONE){if(this.#chunksUsed+
spared>=this.chunks)return NONE;chunk=this.#takeChunk(cls)}let blockSize=BLOCK_SIZES[cls],unit=this.#free[chunk];
unit!==NONE?this.#free[chunk]=this.#link[unit]:(unit=chunk*UNITS_PER_CHUNK+this.#fresh[chunk]*(blockSize/
UNIT),this.#fresh[chunk]=this.#fresh[chunk]+1);let used2=this.#used[chunk]+1;return this.#used[chunk]=
used2,used2*blockSize===69632&&this.#unlink(cls,chunk),this.#inUse[unit]=1,this.#blocksUsed++,this.start+
unit*UNIT}free(offset){let unit=(offset-this.start)/UNIT;if(this.#inUse[unit]!==1)throw new Error(`B\
ug: block ${offset} is not in use`);this.#inUse[unit]=0,this.#blocksUsed--;let chunk=Math.floor(unit/
UNITS_PER_CHUNK),cls=this.#class[chunk],used2=this.#used[chunk]-1,wasFull=(used2+1)*BLOCK_SIZES[cls]===
69632;if(this.#used[chunk]=used2,used2===0){wasFull||this.#unlink(cls,chunk),this.#class[chunk]=NONE,
this.#next[chunk]=this.#freeChunk,this.#freeChunk=chunk,this.#chunksUsed--;return}this.#link[unit]=this.#free[chunk],
this.#free[chunk]=unit,wasFull&&this.#linkPartial(cls,chunk)}owns(offset){let unit=(offset-this.start)/
UNIT;return this.#inUse[unit]===1}sizeOf(offset){let chunk=(offset-this.start)/69632|0;return BLOCK_SIZES[this.#class[chunk]]}#takeChunk(cls){
let chunk=this.#freeChunk;return chunk!==NONE?this.#freeChunk=this.#next[chunk]:chunk=this.#freshChunk++,
this.#class[chunk]=cls,this.#used[chunk]=0,this.#free[chunk]=NONE,this.#fresh[chunk]=0,this.#chunksUsed++,
this.#linkPartial(cls,chunk),chunk}#linkPartial(cls,chunk){let head=this.#partial[cls];this.#prev[chunk]=
NONE,this.#next[chunk]=head,head!==NONE&&(this.#prev[head]=chunk),this.#partial[cls]=chunk}#unlink(cls,chunk){
let prev=this.#prev[chunk],next=this.#next[chunk];prev===NONE?this.#partial[cls]=next:this.#next[prev]=
next,next!==NONE&&(this.#prev[next]=prev)}};function headerOf(opcode,words){return words<<8|opcode}var RingEnd=class{words;isLocal;headAt;tailAt;data;capacity;head;tail;constructor(words,base,capacity,isLocal=!1){
this.words=words,this.isLocal=isLocal,this.headAt=base+0,this.tailAt=base+16,this.data=base+32,this.
capacity=capacity,this.head=Atomics.load(words,this.headAt),this.tail=Atomics.load(words,this.tailAt)}indexOf(position){
return this.data+(position&this.capacity-1)}show(at,position){this.isLocal?this.words[at]=position:Atomics.
store(this.words,at,position)}},RingWriter=class extends RingEnd{#published=this.tail;get position(){
return this.tail}get released(){return this.head=Atomics.load(this.words,this.headAt)}space(fresh=!1){
let head=fresh?this.released:this.head;return this.capacity-(this.tail-head|0)}get pending(){return this.
tail!==this.#published}reserve(opcode,words){let toEnd=this.capacity-(this.tail&this.capacity-1),need=words<=
toEnd?words:words+toEnd;return this.space()<need&&this.space(!0)<need?-1:(words>toEnd&&this.#put(0,toEnd),
this.#put(opcode,words)+1)}#put(opcode,words){let index=this.indexOf(this.tail);return this.words[index]=
headerOf(opcode,words),this.tail=this.tail+words|0,index}publish(){this.#published=this.tail,this.show(
this.tailAt,this.tail)}},RingReader=class extends RingEnd{opcode=0;length=0;get ready(){return this.
head!==Atomics.load(this.words,this.tailAt)}next(){for(;;){if(this.head===this.tail&&(this.tail=Atomics.
load(this.words,this.tailAt),this.head===this.tail))return-1;let index=this.indexOf(this.head),header=this.
words[index];if(this.opcode=header&255,this.length=header>>>8,this.head=this.head+this.length|0,this.
opcode!==0)return index+1}}get position(){return this.head}rewind(position){this.head=position}release(){
this.show(this.headAt,this.head)}};var PORT_CONTROL_WORDS=64,EVENT_SIGNAL=0,APP_WAITING=16,REQUEST_BLOCKED=32,SEND_SHORT=48,RECEIVE_SHORT=49,
REQUEST_WORDS=65536,EVENT_WORDS=1<<18,MIN_MEMORY=4<<20;function align(offset,to){return Math.ceil(offset/
to)*to}function layoutOf(size){if(!(size>=MIN_MEMORY&&size<1<<30))throw new RangeError(`Memory must \
be ${MIN_MEMORY} to ${(1<<30)-1} bytes: got ${size}`);let frameScratch=0,controlWord=256/4,requestWord=controlWord+
PORT_CONTROL_WORDS,eventWord=requestWord+32+REQUEST_WORDS,arenas=align((eventWord+32+EVENT_WORDS)*4,
4096),half=Math.floor((size-arenas)/2/69632)*69632;return{size,frameScratch,controlWord,requestWord,
eventWord,coreArena:arenas,coreArenaSize:half,sendArena:arenas+half,sendArenaSize:half}}var DEFAULT_DNS_CONFIG={search:[],ndots:1,attempts:2,timeout:5e3,retransmit:[],edns:1232,tcp:!0,use0x20:!1,
nxdomainIsFinal:!0,maxRequeries:8,cacheSize:1024,maxTtl:604800,maxNegativeTtl:300,maxQueries:256,deadServerMs:3e4},
LWIP_DNS={attempts:1,retransmit:[1e3,1e3,2e3,3e3],edns:0,tcp:!1,nxdomainIsFinal:!1,maxRequeries:0,cacheSize:4,
maxNegativeTtl:0,maxQueries:4,deadServerMs:0};var prototype=Object.getPrototypeOf(Uint8Array.prototype),kindOf=Object.getOwnPropertyDescriptor(prototype,
Symbol.toStringTag).get;function isBytes(value){return ArrayBuffer.isView(value)&&value instanceof Uint8Array||
kindOf.call(value)==="Uint8Array"}function isGone(bytes){if(bytes.length>0)return!1;try{return prototype.
keys.call(bytes),!1}catch{return!0}}function checkBytes(value,name,action,expected="a Uint8Array"){if(!isBytes(
value))throw wrongKind(value,name,action,expected);if(isGone(value))throw bytesGone(name,action)}function bytesGone(name,action){
return new TypeError(`Cannot ${action}: the buffer of "${name}" was transferred or has shrunk`)}var WIDE_LOAD=[253,0,0],WIDE_LANE=[253,27],WIDE_ADD=[253,174,1],WIDE_PAIRS=[253,127],AT=0,END64=1,END16=2,
SUMS=[3,4,5,6];function addVector(sums,offset){return[32,sums,32,AT,...WIDE_LOAD,offset,...WIDE_PAIRS,
...WIDE_ADD,33,sums]}function until(end,step,body){return[2,64,32,AT,32,end,70,13,0,3,64,...body,32,
AT,65,...step,106,34,AT,32,end,71,13,0,11,11]}var BODY=[1,SUMS.length,123,...until(END64,[192,0],SUMS.
flatMap((s,i)=>addVector(s,16*i))),...until(END16,[16],addVector(SUMS[0],0)),32,SUMS[0],32,SUMS[1],...WIDE_ADD,
32,SUMS[2],32,SUMS[3],...WIDE_ADD,...WIDE_ADD,34,SUMS[0],...WIDE_LANE,0,32,SUMS[0],...WIDE_LANE,1,106,
32,SUMS[0],...WIDE_LANE,2,106,32,SUMS[0],...WIDE_LANE,3,106,11];function section(id,content){return[
id,...length(content.length),...content]}function length(n){return n<128?[n]:[n&127|128,n>>7]}var NAME=109,
MODULE=Uint8Array.of(0,97,115,109,1,0,0,0,...section(1,[1,96,3,127,127,127,1,127]),...section(2,[1,1,
NAME,1,NAME,2,3,0,128,128,4]),...section(3,[1,0]),...section(7,[1,1,NAME,0,0]),...section(10,[1,...length(
BODY.length),...BODY])),compiled=null;function wideSumOver(memory){compiled??=new WebAssembly.Module(
MODULE);let{exports}=new WebAssembly.Instance(compiled,{m:{m:memory}});return exports.m}var SUM="compute a checksum",BLOCK_WORDS=32768,WIDE_FROM=96;function foldChecksum(sum){let once=(sum>>>
16)+(sum&65535);return(once>>>16)+(once&65535)}function finishChecksum(sum){return~foldChecksum(sum)&
65535}function checksumPartial(b,o,len,acc){let end=o+(len&-2),sum=foldChecksum(acc);for(let i=o;i<end;i+=
2)sum+=b[i]<<8|b[i+1];return(len&1)!==0&&(sum+=b[end]<<8),foldChecksum(sum)}function rangeChecksum(b,o,len){
return finishChecksum(checksumPartial(b,o,len,0))}var PIECE=65534;function checksum(b,o=0,len=b?.length-
o){checkBytes(b,"b",SUM),checkInteger(o,0,b.length,"o",SUM),checkInteger(len,0,b.length-o,"len",SUM);
let sum=0;for(let at=0;at<len;at+=PIECE)sum=checksumPartial(b,o+at,Math.min(PIECE,len-at),sum);return finishChecksum(
sum)}function pseudoHeaderSum4(src,dst,protocol,length2){return foldChecksum(protocol+(length2>>>16)+
(length2&65535)+(src>>>16)+(src&65535)+(dst>>>16)+(dst&65535))}function pseudoHeaderSum(src,dst,protocol,length2){
let sum=pseudoHeaderSum4(src.w3,dst.w3,protocol,length2);return dst.isV4||(sum+=(src.w0>>>16)+(src.w0&
65535)+(src.w1>>>16)+(src.w1&65535)+(src.w2>>>16)+(src.w2&65535)+(dst.w0>>>16)+(dst.w0&65535)+(dst.w1>>>
16)+(dst.w1&65535)+(dst.w2>>>16)+(dst.w2&65535)),foldChecksum(sum)}function updateChecksum16(field,before,after){return finishChecksum((~field&65535)+(~before&65535)+after)}function swap16(sum){return(sum&255)<<8|sum>>>8}var Checksum=class{#bytes;#words;#base;#wide;#sum=0;#odd=!1;constructor(memory,wide=null){
this.#bytes=memory,this.#wide=wide,this.#words=new Uint32Array(memory.buffer,0,memory.buffer.byteLength>>>
2),this.#base=memory.byteOffset}reset(initial=0){return this.#sum=foldChecksum(initial),this.#odd=!1,
this}add(o,len){return this.addSum(this.sumOf(o,len),len)}addSum(sum,len){return this.#sum=foldChecksum(
this.#sum+(this.#odd?swap16(sum):sum)),(len&1)!==0&&(this.#odd=!this.#odd),this}get folded(){return this.#sum}finish(){
return~this.#sum&65535}sumOf(o,len){if(this.#wide!==null&&len>=WIDE_FROM)return this.#sumWide(o,len);
let b=this.#bytes,at=o,left=len,first=0,swapped=(this.#base+at&1)!==0;swapped&&left>0&&(first=b[at++],
left--);let sum=0;(this.#base+at&2)!==0&&left>=2&&(sum=b[at]|b[at+1]<<8,at+=2,left-=2);let words=left>>>
2;return sum+=this.#sumWords(this.#base+at>>>2,words),at+=words<<2,(left&2)!==0&&(sum+=b[at]|b[at+1]<<
8,at+=2),(left&1)!==0&&(sum+=b[at]),sum=foldChecksum(sum),swapped?foldChecksum(sum+(first<<8)):swap16(
sum)}#sumWide(o,len){let b=this.#bytes,at=this.#base+o,end=at+len,sum=0;for(;end-at>=16;){let count=Math.
min(end-at,65536),end16=at+(count&-16);sum+=foldChecksum(this.#wide(at,at+(count&-64),end16)),at=end16}
at-=this.#base;let last=o+len;for(;at+1<last;at+=2)sum+=b[at]|b[at+1]<<8;return at<last&&(sum+=b[at]),
swap16(foldChecksum(sum))}#sumWords(index,count){let w=this.#words,total=0,i=index,end=index+count;for(;i<
end;){let stop=Math.min(end,i+BLOCK_WORDS),all=0,high=0,unrolled=stop-7;for(;i<unrolled;i+=8){let a=w[i]|
0,b=w[i+1]|0,c=w[i+2]|0,d=w[i+3]|0,e=w[i+4]|0,f=w[i+5]|0,g=w[i+6]|0,h=w[i+7]|0;all=all+a+b+c+d+e+f+g+
h|0,high=high+(a>>>16)+(b>>>16)+(c>>>16)+(d>>>16)+(e>>>16)+(f>>>16)+(g>>>16)+(h>>>16)|0}for(;i<stop;i++){
let a=w[i]|0;all=all+a|0,high=high+(a>>>16)|0}let low=all-(high<<16)|0;total=foldChecksum(total+foldChecksum(
high)+foldChecksum(low))}return total}};var PAGE=65536;function reservePages(size){let pages=Math.ceil(size/PAGE);try{return new WebAssembly.
Memory({initial:pages,maximum:pages,shared:!0})}catch{return new SharedArrayBuffer(size)}}var PacketMemory=class{buffer;u8;i32;wasm;constructor(pages){
this.wasm=pages instanceof WebAssembly.Memory?pages:null,this.buffer=pages instanceof WebAssembly.Memory?
pages.buffer:pages,this.u8=new Uint8Array(this.buffer),this.i32=new Int32Array(this.buffer)}checksum(){
let{wasm}=this;return new Checksum(this.u8,wasm===null?null:wideSumOver(wasm))}};var Spinner=class{#awake;#processors;#counted=!1;#spins=!1;#start=0;#waits=0;#longWaits=0;#rest=1;#rounds=0;constructor(awake,processors=navigator.
hardwareConcurrency){this.#awake=awake,this.#processors=processors}begin(now){return this.#count(!0),
this.#start=now,this.#spins&&!this.#isCrowded()}goesOn(now){return now-this.#start<.1&&!this.#isCrowded()}sleeps(){
this.#count(!1)}end(now){this.#count(!0),now-this.#start>=.1&&this.#longWaits++,(++this.#waits===32||
this.#longWaits>8)&&this.#judge()}#count(awake){this.#counted!==awake&&(this.#counted=awake,Atomics.
add(this.#awake,0,awake?1:-1))}#isCrowded(){return Atomics.load(this.#awake,0)>this.#processors}#judge(){
let pays=this.#longWaits<=8;this.#waits=this.#longWaits=0,this.#rounds++,this.#spins?pays?this.#rounds===
8&&(this.#rest=1):(this.#rest=Math.min(2*this.#rest,16),this.#turn(!1)):pays&&this.#rounds>=this.#rest&&
this.#turn(!0)}#turn(spins){this.#spins=spins,this.#rounds=0}};var BELLS=1024,WORDS_PER_BELL=16,STATE=0,EVENT_FD=1,AWAKE=0,ASLEEP=1,RUNG=2,ownTable=null,used=[];function bellTable(){
if(ownTable===null){let id=crypto.getRandomValues(new Int32Array(1))[0]|1,buffer=new SharedArrayBuffer(
(BELLS+1)*WORDS_PER_BELL*4);ownTable={id,words:new Int32Array(buffer)}}return ownTable}function spinnerOf(table){
return new Spinner(table.words.subarray(BELLS*WORDS_PER_BELL))}function takeBell(){let number=used.indexOf(
!1);if(number<0&&(number=used.length),number===BELLS)throw new RangeError("Too many stacks in one th\
read");used[number]=!0;let{words}=bellTable();return Atomics.store(words,number*WORDS_PER_BELL+EVENT_FD,
0),Atomics.store(words,number*WORDS_PER_BELL+STATE,AWAKE),number}function returnBell(number){used[number]=
!1}var local=new Map;function setLocalBell(number,schedule){local.set(number,schedule)}function clearLocalBell(number){
local.delete(number)}var Bells=class{table;number;#words;#state;#local;#signal;#openSignal;constructor(table,number,openSignal2){
this.table=table.id,this.number=number,this.#words=table.words,this.#state=number*WORDS_PER_BELL+STATE,
this.#local=table===ownTable,this.#openSignal=openSignal2}ring(number=this.number){if(this.#local){let schedule=local.
get(number);if(schedule!==void 0){schedule();return}}let words=this.#words,state=number*WORDS_PER_BELL+
STATE;if(Atomics.load(words,state)===RUNG||Atomics.exchange(words,state,RUNG)!==ASLEEP)return;let fd=Atomics.
load(words,state+EVENT_FD);if(fd===0){Atomics.notify(words,state);return}this.#signal===void 0&&(this.#signal=
this.#openSignal()),this.#signal?.(fd-1)}ringAsleep(){do this.awake();while(!this.sleep());this.ring()}close(){
this.#signal?.close(),this.#signal=null}setEventFd(fd){Atomics.store(this.#words,this.#state+EVENT_FD,
fd+1)}awake(){Atomics.store(this.#words,this.#state,AWAKE)}get rung(){return Atomics.load(this.#words,
this.#state)===RUNG}get isAsleep(){return Atomics.load(this.#words,this.#state)===ASLEEP}sleep(){return Atomics.
compareExchange(this.#words,this.#state,AWAKE,ASLEEP)===AWAKE}wait(ms){Atomics.wait(this.#words,this.#state,
ASLEEP,ms)}async waitAsync(){let wait=Atomics.waitAsync(this.#words,this.#state,ASLEEP);wait.async&&
await wait.value}};var SYMBOLS={eventfd:{parameters:["u32","i32"],result:"i32"},close:{parameters:["i32"],result:"i32"},
read:{parameters:["i32","pointer","usize"],result:"i32"},ppoll:{parameters:["pointer","u64","pointer",
"pointer"],result:"i32"},ppollAsync:{name:"ppoll",parameters:["pointer","u64","pointer","pointer"],result:"\
i32",nonblocking:!0}},WRITE={write:{parameters:["i32","buffer","usize"],result:"i32"}},EFD_NONBLOCK=2048,
EFD_CLOEXEC=524288,POLLIN=1,MAX_FDS=64,LONGEST_WAIT=1e3;function openPoll(){let library=load(SYMBOLS);
return library===null?null:new Poll(library)}function openSignal(){let library=load(WRITE);if(library===
null)return null;let{write}=library.symbols,one=new BigUint64Array([1n]);return Object.assign(eventFd=>void write(
eventFd,one,8n),{close:()=>library.close()})}var Poll=class{eventFd;#library;#set=new PollSet;#asyncSet=new PollSet;#counter=new Uint8Array(
new ArrayBuffer(8));#counterPointer;constructor(library){if(this.#library=library,this.#counterPointer=
Deno.UnsafePointer.of(this.#counter),this.eventFd=library.symbols.eventfd(0,EFD_NONBLOCK|EFD_CLOEXEC),
this.eventFd<0)throw library.close(),new Error("Cannot make an eventfd: too many open files");this.#set.
add(this.eventFd)}add(fd){this.#set.add(fd)}remove(fd){this.#set.remove(fd)}wait(timeout){let set=this.#set;
set.setTimeout(timeout);let ready=this.#library.symbols.ppoll(set.pointer,BigInt(set.count),set.timeoutPointer,
null);return this.#woken(set,ready)}async waitAsync(timeout){let set=this.#asyncSet;set.copyFrom(this.#set),
set.setTimeout(timeout);let ready=await this.#library.symbols.ppollAsync(set.pointer,BigInt(set.count),
set.timeoutPointer,null);return ready>0&&this.#set.takeResults(set),this.#woken(set,ready)}ready(fd){
return this.#set.ready(fd)}close(){this.#library.symbols.close(this.eventFd),this.#library.close()}#woken(set,ready){
return ready<=0?(this.#set.clearResults(),0):(set.isReady(0)&&this.#library.symbols.read(this.eventFd,
this.#counterPointer,8n),ready)}},PollSet=class{count=0;pointer;timeoutPointer;#fds;#timeout;constructor(){
this.#fds=new Int32Array(new ArrayBuffer(MAX_FDS*8)),this.#timeout=new Uint32Array(new ArrayBuffer(16)),
this.pointer=Deno.UnsafePointer.of(this.#fds),this.timeoutPointer=Deno.UnsafePointer.of(this.#timeout)}add(fd){
if(this.count===MAX_FDS)throw new RangeError(`Cannot wait for more than ${MAX_FDS} descriptors`);this.#fds[2*
this.count]=fd,this.#fds[2*this.count+1]=POLLIN,this.count++}remove(fd){let index=this.#indexOf(fd);
index<0||(this.#fds.copyWithin(2*index,2*index+2,2*this.count),this.count--)}setTimeout(timeout){let ms=Math.
max(0,Math.min(timeout,LONGEST_WAIT)),seconds=Math.floor(ms/1e3);this.#timeout[0]=seconds;let nanoseconds=Math.
ceil((ms-seconds*1e3)*1e6);this.#timeout[2]=Math.min(nanoseconds,999999999)}copyFrom(other){this.#fds.
set(other.#fds),this.count=other.count}takeResults(other){for(let i=0;i<this.count;i++){let j=other.#indexOf(
this.#fds[2*i]);this.#fds[2*i+1]=j<0?POLLIN:other.#fds[2*j+1]}}clearResults(){for(let i=0;i<this.count;i++)
this.#fds[2*i+1]=POLLIN}ready(fd){let index=this.#indexOf(fd);return index>=0&&this.isReady(index)}isReady(index){
return this.#fds[2*index+1]>>>16!==0}#indexOf(fd){for(let i=0;i<this.count;i++)if(this.#fds[2*i]===fd)
return i;return-1}};function load(symbols){if(Deno.build.os!=="linux"||Deno.permissions.querySync({name:"\
ffi"}).state!=="granted")return null;for(let name of["libc.so.6",`libc.musl-${Deno.build.arch}.so.1`])
try{return Deno.dlopen(name,symbols)}catch{}return null}var BbrModel=class{delivered=0;bw=0;bwShort=1/0;inflightShort=1/0;inflightLong=1/0;minRtt=1/0;minRttStale=!1;extraAcked=0;roundStart=!1;rounds=0;roundsSinceProbe=0;lossRoundStart=!1;hasQueue=!1;lossInRound=!1;inflightLatest=0;#bwNow=0;#bwBefore=0;#bwLatest=0;#roundEnd=0;#lossRoundEnd=0;#minRttAt;#probeMin;#probeMinAt;#roundRtt=1/0;#extraFrom;#extraDelivered=0;#extraNow=0;#extraBefore=0;#extraRounds=0;constructor(srtt,now){
srtt>0&&(this.minRtt=srtt),this.#probeMin=this.minRtt,this.#minRttAt=now,this.#probeMinAt=now,this.#extraFrom=
now}get maxBw(){return Math.max(this.#bwNow,this.#bwBefore)}bdp(gain){return this.minRtt===1/0?1/0:gain*
this.bw*this.minRtt}take(sample,cwnd,mss,isProbing){if(this.roundStart=!1,this.lossRoundStart=!1,this.
delivered=sample.totalDelivered,!sample.hasData)return;let{rate,delivered,priorDelivered,rtt}=sample;
if(rtt>=0&&rtt<this.#roundRtt){this.#roundRtt=rtt;let usual=this.minRtt+2*mss/Math.max(this.bw,1);this.
hasQueue=rtt>usual+Math.max(1,this.minRtt/16)}this.#bwLatest=Math.max(this.#bwLatest,rate),this.inflightLatest=
Math.max(this.inflightLatest,delivered),priorDelivered>=this.#lossRoundEnd&&(this.#lossRoundEnd=this.
delivered,this.lossRoundStart=!0),priorDelivered>=this.#roundEnd&&(this.startRound(),this.rounds++,this.
roundsSinceProbe++,this.roundStart=!0),rate>0&&(rate>=this.maxBw||!sample.appLimited)&&(this.#bwNow=
Math.max(this.#bwNow,rate)),this.lossRoundStart&&(!isProbing&&this.lossInRound&&this.isCongestion(sample,
mss)&&this.#lower(cwnd),this.lossInRound=!1,this.#roundRtt=1/0)}isCongestion(sample,mss){return this.
hasQueue||!sample.hasSack||sample.lost>.05*sample.sentInFlight+3*mss}#lower(cwnd){this.bwShort===1/0&&
(this.bwShort=this.maxBw),this.inflightShort===1/0&&(this.inflightShort=cwnd),this.bwShort=Math.max(
this.#bwLatest,.7*this.bwShort),this.inflightShort=Math.max(this.inflightLatest,.7*this.inflightShort)}advance(sample){
this.lossRoundStart&&(this.#bwLatest=sample.rate,this.inflightLatest=sample.delivered),this.bw=Math.
min(this.maxBw,this.bwShort)}startRound(){this.#roundEnd=this.delivered}noteLoss(){let first=!this.lossInRound;
return first&&(this.#lossRoundEnd=this.delivered),this.lossInRound=!0,first}advanceMaxBw(){this.#bwNow!==
0&&(this.#bwBefore=this.#bwNow,this.#bwNow=0)}resetSignals(){this.lossInRound=!1,this.#bwLatest=0,this.
inflightLatest=0}resetShortTerm(){this.bwShort=1/0,this.inflightShort=1/0}noteAggregation(acked,cwnd,isFull,now){
this.roundStart&&++this.#extraRounds>=(isFull?5:1)&&(this.#extraRounds=0,this.#extraBefore=isFull?this.#extraNow:
0,this.#extraNow=0);let expected=this.bw*(now-this.#extraFrom);this.#extraDelivered<=expected&&(this.
restartAggregation(now),expected=0),this.#extraDelivered+=acked;let extra=Math.min(this.#extraDelivered-
expected,cwnd);extra>this.#extraNow&&(this.#extraNow=extra),this.extraAcked=Math.max(this.#extraNow,
this.#extraBefore)}restartAggregation(now){this.#extraDelivered=0,this.#extraFrom=now}noteRtt(rtt,now){
this.minRttStale=now>this.#probeMinAt+5e3,rtt>=0&&(rtt<this.#probeMin||this.minRttStale)&&(this.#probeMin=
rtt,this.#probeMinAt=now),(this.#probeMin<this.minRtt||now>this.#minRttAt+1e4)&&(this.minRtt=this.#probeMin,
this.#minRttAt=this.#probeMinAt)}noteProbedRtt(now){this.#probeMinAt=now}};function quantumOf(rate,mss){return Math.max(Math.min(rate,65536),2*mss)}var STARTUP=0,DRAIN=1,DOWN=2,CRUISE=3,REFILL=4,UP=5,PROBE_RTT=6,PACING_GAIN=[2.77,.5,.9,1,1,1.25,1],
CWND_GAIN=[2,2,2,2,2,2.25,.5],ACKS_INIT=0,ACKS_REFILLING=1,ACKS_PROBE_STARTING=2,ACKS_PROBE_FEEDBACK=3,
ACKS_PROBE_STOPPING=4,PACING_MARGIN=.99,LOSS_THRESH=.02,HEADROOM=.15,STARTUP_LOSSES=6,PROBE_RTT_MS=200,
FULL_BW_GROWTH=1.25,FULL_BW_ROUNDS=3,DRAIN_ROUNDS=3,PROBE_WAIT=2e3,PROBE_WAIT_MORE=1e3,RENO_ROUNDS=63,
MIN_PIPE=4,LARGEST=1073741823,Bbr=class{name="bbr";#model=new BbrModel(0,0);#mode=STARTUP;#initialCwnd=0;#priorCwnd=0;#recovering=!1;#marked=!1;#idleRestart=!1;#fullBw=0;#fullBwCount=0;#fullBwNow=!1;#fullBwReached=!1;#lossEvents=0;#drainStart=0;#ackPhase=ACKS_INIT;#isProbeSample=!1;#probeTooHigh=!1;#probePrecautionary=!1;#ackedPerInc=1/0;#upAcked=0;#upRounds=0;#probeWait=0;#cycleAt=0;#limitedBefore=!1;#limitedNow=!1;#probeRttUntil=0;#probeRttRound=!1;#saved=!1;#undoMode=-1;#undoBwShort=1/0;#undoInflightShort=1/0;#undoInflightLong=1/0;onStart(state,now){
this.#model=new BbrModel(state.srtt,now),this.#mode=STARTUP,this.#initialCwnd=state.cwnd;let nominal=state.
cwnd/(state.srtt>0?state.srtt:1);state.pacingRate=PACING_GAIN[STARTUP]*nominal,state.sendQuantum=quantumOf(
state.pacingRate,state.sndMss)}onSample(state,sample,now){let model=this.#model;this.#recovering=sample.
inRecovery,sample.inRecovery||(this.#saved=!1),model.take(sample,state.cwnd,state.sndMss,this.#isProbing()),
this.#noteLimited(sample);let{newlyAcked}=sample;model.noteAggregation(newlyAcked,state.cwnd,this.#fullBwReached,
now),this.#marked&&sample.hasData&&this.#takeMark(state,sample),this.#checkFullBw(sample),this.#checkStartup(
state,sample),this.#mode===DRAIN&&(sample.inFlight<=this.#inflight(state,model.bw)||model.rounds>this.#drainStart+
DRAIN_ROUNDS)&&this.#startDown(state),sample.hasData&&this.#cycle(state,sample,now),model.noteRtt(sample.
rtt,now),this.#checkProbeRtt(state,sample,now),model.advance(sample),this.#pace(state,PACING_GAIN[this.#mode]),
state.sendQuantum=quantumOf(state.pacingRate,state.sndMss),this.#setCwnd(state,sample)}#noteLimited(sample){
this.#model.roundStart&&(this.#limitedBefore=this.#limitedNow,this.#limitedNow=!1),sample.cwndLimited&&
(this.#limitedNow=!0),sample.cwndLimited=!1}get#isCwndLimited(){return this.#limitedBefore||this.#limitedNow}#isProbing(){
return this.#mode===STARTUP||this.#mode===REFILL||this.#mode===UP}#isInProbeBw(){return this.#mode>=
DOWN&&this.#mode<=UP}#resetFullBw(){this.#fullBw=0,this.#fullBwCount=0,this.#fullBwNow=!1}#checkFullBw(sample){
if(!(this.#fullBwNow||!this.#model.roundStart)&&!(sample.appLimited||sample.rate===0)){if(sample.rate>=
this.#fullBw*FULL_BW_GROWTH){this.#resetFullBw(),this.#fullBw=sample.rate;return}++this.#fullBwCount<
FULL_BW_ROUNDS||(this.#fullBwNow=!0,this.#fullBwReached=!0)}}#checkStartup(state,sample){if(this.#mode!==
STARTUP)return;let model=this.#model;sample.newlyLost>0&&this.#lossEvents++,model.lossRoundStart&&sample.
inRecovery&&this.#isTooHigh(state,sample)&&(this.#lossEvents>=STARTUP_LOSSES||!sample.hasSack)&&this.#endStartup(
state),model.lossRoundStart&&(this.#lossEvents=0),this.#fullBwReached&&(this.#mode=DRAIN,this.#drainStart=
model.rounds)}#endStartup(state){let model=this.#model;this.#undoMode=STARTUP,this.#fullBwReached=!0;
let bdp=model.minRtt===1/0?state.cwnd:model.bdp(1);model.inflightLong=Math.max(bdp,model.inflightLatest)}#startDown(state){
let model=this.#model;model.resetSignals(),this.#ackedPerInc=1/0,model.roundsSinceProbe=state.random()<
.5?0:1,this.#probeWait=PROBE_WAIT+PROBE_WAIT_MORE*state.random(),this.#cycleAt=-1,this.#ackPhase=ACKS_PROBE_STOPPING,
model.startRound(),this.#mode=DOWN}#startRefill(){let model=this.#model;model.resetShortTerm(),this.#upRounds=
0,this.#upAcked=0,this.#probePrecautionary=!1,this.#ackPhase=ACKS_REFILLING,model.startRound(),this.#mode=
REFILL}#startUp(state,sample){this.#ackPhase=ACKS_PROBE_STARTING,this.#model.startRound(),this.#resetFullBw(),
this.#fullBw=sample.rate,this.#mode=UP,this.#raiseSlope(state)}#cycle(state,sample,now){if(!this.#fullBwReached||
this.#adaptLongTerm(state,sample))return;let model=this.#model;switch(this.#mode){case DOWN:this.#isTimeToProbe(
state,now)?this.#startRefill():sample.inFlight<=this.#withHeadroom(state)&&sample.inFlight<=this.#inflight(
state,model.maxBw)&&(this.#mode=CRUISE);return;case CRUISE:this.#isTimeToProbe(state,now)&&this.#startRefill();
return;case REFILL:if(!model.roundStart)return;this.#isProbeSample=!0,this.#startUp(state,sample);return;case UP:
if(!this.#isTimeToGoDown(state,sample))return;this.#probeTooHigh=!1,this.#startDown(state)}}#adaptLongTerm(state,sample){
let model=this.#model;return this.#ackPhase===ACKS_PROBE_STARTING&&model.roundStart&&(this.#ackPhase=
ACKS_PROBE_FEEDBACK),this.#ackPhase===ACKS_PROBE_STOPPING&&model.roundStart&&(this.#isProbeSample=!1,
this.#ackPhase=ACKS_INIT,this.#isInProbeBw()&&(sample.appLimited||model.advanceMaxBw(),this.#probePrecautionary&&
!this.#probeTooHigh))?(this.#startRefill(),!0):(this.#isTooHigh(state,sample)||model.inflightLong===
1/0||(sample.sentInFlight>model.inflightLong&&(model.inflightLong=sample.sentInFlight),this.#mode===
UP&&this.#raiseLongTerm(state,sample)),!1)}#raiseLongTerm(state,sample){let model=this.#model;if(!(!this.#isCwndLimited||
state.cwnd<model.inflightLong)){if(this.#upAcked+=sample.newlyAcked,this.#upAcked>=this.#ackedPerInc){
let steps=Math.floor(this.#upAcked/this.#ackedPerInc);this.#upAcked-=steps*this.#ackedPerInc,model.inflightLong+=
steps*state.sndMss}model.roundStart&&this.#raiseSlope(state)}}#raiseSlope(state){this.#ackedPerInc=Math.
max(state.cwnd/2**this.#upRounds,state.sndMss),this.#upRounds=Math.min(this.#upRounds+1,30)}#isTimeToGoDown(state,sample){
let{inflightLong}=this.#model;return this.#probeTooHigh&&sample.inFlight>=inflightLong?(this.#probePrecautionary=
!0,!0):this.#isCwndLimited&&state.cwnd>=inflightLong?(this.#resetFullBw(),this.#fullBw=sample.rate,!1):
this.#fullBwNow}#isTimeToProbe(state,now){if(this.#cycleAt<0&&(this.#cycleAt=now),now>this.#cycleAt+
this.#probeWait)return!0;let segments=this.#targetInflight(state)/state.sndMss;return this.#model.roundsSinceProbe>=
Math.min(segments,RENO_ROUNDS)}#targetInflight(state){return Math.min(this.#model.bdp(1),state.cwnd)}#withHeadroom(state){
let{inflightLong}=this.#model,headroom=Math.max(state.sndMss,HEADROOM*inflightLong);return inflightLong===
1/0?1/0:Math.max(inflightLong-headroom,MIN_PIPE*state.sndMss)}#isTooHigh(state,sample){return sample.
hasSack?sample.lost>sample.sentInFlight*LOSS_THRESH&&this.#model.isCongestion(sample,state.sndMss):sample.
lost>0}onSegmentLost(state,lost){if(this.#model.delivered=lost.totalDelivered,this.#model.noteLoss()&&
this.#save(state),!this.#isProbeSample||!this.#isTooHigh(state,lost))return;let before=lost.sentInFlight-
lost.size,prefix=(LOSS_THRESH*before-(lost.lost-lost.size))/(1-LOSS_THRESH);this.#tooHigh(state,lost,
before+Math.max(prefix,0))}#tooHigh(state,sample,inFlight){this.#probeTooHigh=!0,this.#isProbeSample=
!1,sample.appLimited||(this.#model.inflightLong=Math.max(inFlight,this.#targetInflight(state)*.7)),this.#mode===
UP&&(this.#undoMode=UP,this.#startDown(state))}onLoss(state,_inFlight,_now){this.#save(state),this.#recovering=
!0}onMark(state,_inFlight,_now){this.#model.noteLoss()&&this.#save(state),this.#marked=!0}#takeMark(state,sample){
this.#marked=!1,this.#mode===STARTUP?this.#endStartup(state):this.#isProbeSample&&this.#tooHigh(state,
sample,sample.sentInFlight)}onTimeout(state,_inFlight,_first,_now){this.#save(state),this.#recovering=
!0,state.cwnd=state.sndMss}onAck(){}onIdle(){}#save(state){if(this.#saveCwnd(state),this.#saved)return;
let model=this.#model;this.#saved=!0,this.#undoMode=-1,this.#undoBwShort=model.bwShort,this.#undoInflightShort=
model.inflightShort,this.#undoInflightLong=model.inflightLong}#saveCwnd(state){this.#priorCwnd=!this.#recovering&&
this.#mode!==PROBE_RTT?state.cwnd:Math.max(this.#priorCwnd,state.cwnd)}#restoreCwnd(state){state.cwnd=
Math.max(state.cwnd,this.#priorCwnd)}onRecovered(state){this.#recovering=!1,this.#restoreCwnd(state)}onUndo(state){
let model=this.#model;this.#recovering=!1,this.#saved=!1,this.#restoreCwnd(state),model.lossInRound=
!1,this.#resetFullBw(),model.bwShort=Math.max(model.bwShort,this.#undoBwShort),model.inflightShort=Math.
max(model.inflightShort,this.#undoInflightShort),model.inflightLong=Math.max(model.inflightLong,this.#undoInflightLong);
let mode=this.#undoMode;this.#undoMode=-1,mode===STARTUP&&this.#mode!==STARTUP?(this.#fullBwReached=
!1,this.#mode!==PROBE_RTT&&(this.#mode=STARTUP)):mode===UP&&this.#isInProbeBw()&&this.#mode!==UP&&this.#startRefill()}#checkProbeRtt(state,sample,now){
let model=this.#model;this.#mode!==PROBE_RTT&&model.minRttStale&&!this.#idleRestart&&(this.#saveCwnd(
state),this.#isInProbeBw()&&this.#ackPhase>=ACKS_PROBE_FEEDBACK&&model.advanceMaxBw(),this.#mode=PROBE_RTT,
this.#probeRttUntil=0,this.#ackPhase=ACKS_PROBE_STOPPING,model.startRound()),this.#mode===PROBE_RTT&&
(sample.markAppLimited(sample.inFlight),this.#probeRttUntil===0&&sample.inFlight<=this.#probeRttCwnd(
state)?(this.#probeRttUntil=now+PROBE_RTT_MS,this.#probeRttRound=!1,model.startRound()):this.#probeRttUntil!==
0&&(model.roundStart&&(this.#probeRttRound=!0),this.#probeRttRound&&this.#checkProbeRttDone(state,now))),
sample.delivered>0&&(this.#idleRestart=!1)}#checkProbeRttDone(state,now){if(this.#probeRttUntil===0||
now<=this.#probeRttUntil)return;let model=this.#model;model.noteProbedRtt(now),this.#restoreCwnd(state),
model.resetShortTerm(),this.#fullBwReached?(this.#startDown(state),this.#mode=CRUISE):this.#mode=STARTUP}onRestart(state,now){
this.#idleRestart=!0,this.#model.restartAggregation(now),this.#isInProbeBw()?this.#pace(state,1):this.#mode===
PROBE_RTT&&this.#checkProbeRttDone(state,now)}#pace(state,gain){let rate=gain*this.#model.bw*PACING_MARGIN;
rate>0&&(this.#fullBwReached||rate>state.pacingRate)&&(state.pacingRate=rate)}#budget(state,cap){let{
sndMss,sendQuantum}=state,least=Math.max(cap,3*sendQuantum,MIN_PIPE*sndMss);return this.#mode===UP?least+
2*sndMss:least}#inflight(state,bw){let{minRtt}=this.#model,bdp=minRtt===1/0?this.#initialCwnd:bw*minRtt;
return this.#budget(state,bdp)}#probeRttCwnd(state){let bdp=this.#model.bdp(CWND_GAIN[PROBE_RTT]),cap=bdp===
1/0?this.#initialCwnd:bdp;return Math.max(cap,MIN_PIPE*state.sndMss)}#setCwnd(state,sample){let model=this.#model,
bdp=model.bdp(CWND_GAIN[this.#mode]),most=this.#budget(state,(bdp===1/0?this.#initialCwnd:bdp)+model.
extraAcked),{newlyAcked,totalDelivered}=sample,{cwnd}=state;this.#fullBwReached?cwnd=Math.min(cwnd+newlyAcked,
most):(cwnd<most||totalDelivered<this.#initialCwnd)&&(cwnd+=newlyAcked);let least=MIN_PIPE*state.sndMss;
cwnd=Math.max(cwnd,least),this.#mode===PROBE_RTT&&(cwnd=Math.min(cwnd,this.#probeRttCwnd(state)));let cap=1/0;
this.#mode===CRUISE||this.#mode===PROBE_RTT?cap=this.#withHeadroom(state):this.#isInProbeBw()&&(cap=
model.inflightLong),cap=Math.max(Math.min(cap,model.inflightShort),least),state.cwnd=Math.floor(Math.
min(cwnd,cap,LARGEST))}};function bbr(){return new Bbr}function seqLt(a,b){return(a-b|0)<0}function seqLeq(a,b){return(a-b|0)<=0}function seqGt(a,b){return(a-
b|0)>0}function seqGeq(a,b){return(a-b|0)>=0}function seqMax(a,b){return(a-b|0)>0?a:b}var LEAST_RISE=4,LARGEST_RISE=16,RISE_DIVISOR=8,SAMPLES=8,CSS_DIVISOR=4,CSS_ROUNDS=5,HyStart=class{#inRound=!1;#windowEnd=0;#lastMin=1/0;#currentMin=1/0;#samples=0;#cssRounds=-1;#cssBaseline=1/0;#fraction=0;reset(){
this.#inRound=!1,this.#lastMin=1/0,this.#currentMin=1/0,this.#cssRounds=-1,this.#cssBaseline=1/0,this.#fraction=
0}onAck(state,acked){this.#inRound||this.#beginRound(state);let{rttSample}=state;rttSample>=0&&(this.#samples++,
rttSample<this.#currentMin&&(this.#currentMin=rttSample),this.#judge());let growth=acked;return this.#cssRounds>=
0&&(this.#fraction+=acked,growth=Math.floor(this.#fraction/CSS_DIVISOR),this.#fraction-=growth*CSS_DIVISOR),
seqGeq(state.sndUna,this.#windowEnd)&&(this.#inRound=!1,this.#lastMin=this.#currentMin,this.#cssRounds>=
0&&++this.#cssRounds>=CSS_ROUNDS)?-1:growth}#beginRound(state){this.#inRound=!0,this.#windowEnd=state.
sndNxt,this.#currentMin=1/0,this.#samples=0}#judge(){if(this.#samples<SAMPLES||this.#currentMin===1/0)
return;if(this.#cssRounds>=0){this.#currentMin<this.#cssBaseline&&(this.#cssRounds=-1,this.#cssBaseline=
1/0);return}if(this.#lastMin===1/0)return;let rise=Math.max(LEAST_RISE,Math.min(this.#lastMin/RISE_DIVISOR,
LARGEST_RISE));this.#currentMin>=this.#lastMin+rise&&(this.#cssBaseline=this.#currentMin,this.#cssRounds=
0,this.#fraction=0)}};function idleWindow(state,initialWindow,idleRtos){let floor=Math.min(state.cwnd,initialWindow);rememberWindow(
state);let halvings=Math.min(Math.floor(idleRtos),30);state.cwnd=Math.max(state.cwnd>>halvings,floor)}
function rememberWindow(state){if(state.ssthresh===2147483647)return;let{cwnd}=state;state.ssthresh=
Math.max(state.ssthresh,(cwnd>>1)+(cwnd>>2))}function validateWindow(state,inPipe,limited,initialWindow,now){
if(limited){state.cwndUsed=0,state.cwndCheckedAt=now;return}if(inPipe>state.cwndUsed&&(state.cwndUsed=
inPipe),now-state.cwndCheckedAt<state.rto)return;let used2=Math.max(state.cwndUsed,initialWindow);used2<
state.cwnd&&(rememberWindow(state),state.cwnd=state.cwnd+used2>>1),state.cwndUsed=0,state.cwndCheckedAt=
now}var BETA2=.7,C=.4,ALPHA=3*(1-BETA2)/(1+BETA2),LARGEST2=1073741823,GAP_RTTS=2,Cubic=class{name="cubic";#wMax=0;#k=0;#epochAt=-1;#wEst=0;#cwndPrior=0;#lastAckAt=0;#fraction=0;#inSlowStart=!0;#hyStart=new HyStart;#priorWMax=0;#priorK=0;#priorEpochAt=-1;#priorWEst=0;#priorCwndPrior=0;#priorInSlowStart=!0;onAck(state,acked,afterTimeout,now){
if(state.cwnd<state.ssthresh){let left=this.#slowStart(state,acked,afterTimeout);if(left<=0)return;acked=
left}this.#avoid(state,acked,now)}#slowStart(state,acked,afterTimeout){let growth=acked;if(afterTimeout)
growth=Math.min(acked,state.sndMss);else if(this.#inSlowStart&&(growth=this.#hyStart.onAck(state,acked),
growth<0))return state.ssthresh=state.cwnd,this.#inSlowStart=!1,acked;let room=state.ssthresh-state.
cwnd;return state.cwnd=Math.min(state.cwnd+Math.min(growth,room),LARGEST2),growth===acked?growth-room:
0}#avoid(state,acked,now){let{sndMss}=state,cwnd=state.cwnd/sndMss;this.#epochAt<0&&this.#beginEpoch(
cwnd,now);let gap=now-this.#lastAckAt;gap>GAP_RTTS*state.srtt&&(this.#epochAt+=gap),this.#lastAckAt=
now;let segments=acked/sndMss,t=(now-this.#epochAt)/1e3,alpha=this.#wEst>=this.#cwndPrior?1:ALPHA;if(this.#wEst+=
alpha*segments/cwnd,this.#cubicAt(t)<this.#wEst)this.#wEst>cwnd&&(state.cwnd=Math.floor(this.#wEst*sndMss));else{
let wanted=this.#cubicAt(t+state.srtt/1e3),target=Math.min(Math.max(wanted,cwnd),1.5*cwnd);this.#fraction+=
(target-cwnd)/cwnd*acked;let whole=Math.floor(this.#fraction);this.#fraction-=whole,state.cwnd+=whole}
state.cwnd>LARGEST2&&(state.cwnd=LARGEST2)}#beginEpoch(cwnd,now){this.#epochAt=now,this.#lastAckAt=now,
this.#wEst=cwnd,this.#fraction=0,this.#wMax<=cwnd?(this.#wMax=cwnd,this.#k=0):this.#k=Math.cbrt((this.#wMax-
cwnd)/C)}#cubicAt(t){let d=t-this.#k;return C*d*d*d+this.#wMax}onLoss(state,_inFlight,_now){this.#reduce(
state)}#reduce(state){this.#priorWMax=this.#wMax,this.#priorK=this.#k,this.#priorEpochAt=this.#epochAt,
this.#priorWEst=this.#wEst,this.#priorCwndPrior=this.#cwndPrior,this.#priorInSlowStart=this.#inSlowStart;
let cwnd=state.cwnd/state.sndMss;this.#wMax=cwnd<this.#wMax?cwnd*(1+BETA2)/2:cwnd,this.#cwndPrior=cwnd,
this.#epochAt=-1,this.#inSlowStart=!1,state.ssthresh=Math.max(Math.floor(state.cwnd*BETA2),2*state.sndMss)}onTimeout(state,_inFlight,first,_now){
first&&this.#reduce(state),this.#wMax=0,state.cwnd=state.sndMss}onRecovered(_state){}onUndo(_state){
this.#wMax=this.#priorWMax,this.#k=this.#priorK,this.#epochAt=this.#priorEpochAt,this.#wEst=this.#priorWEst,
this.#cwndPrior=this.#priorCwndPrior,this.#inSlowStart=this.#priorInSlowStart}onIdle(state,initialWindow,idleRtos){
idleWindow(state,initialWindow,idleRtos),this.#hyStart.reset()}};function cubic(){return new Cubic}var NewReno=class{name="newreno";onAck(state,acked,afterTimeout,_now){if(state.cwnd<state.ssthresh){
let growth=afterTimeout?Math.min(acked,state.sndMss):acked;state.cwnd=Math.min(state.cwnd+growth,state.
ssthresh);return}state.bytesAcked+=acked,state.bytesAcked>=state.cwnd&&(state.bytesAcked-=state.cwnd,
state.cwnd=Math.min(state.cwnd+state.sndMss,1073741823))}onLoss(state,inFlight,_now){state.ssthresh=
halved(state,inFlight),state.bytesAcked=0}onTimeout(state,inFlight,first){first&&(state.ssthresh=halved(
state,inFlight)),state.cwnd=state.sndMss,state.bytesAcked=0}onRecovered(state){state.bytesAcked=0}onUndo(state){
state.bytesAcked=0}onIdle(state,initialWindow,idleRtos){idleWindow(state,initialWindow,idleRtos)}};function halved(state,inFlight){
return Math.max(inFlight>>1,2*state.sndMss)}var NEW_RENO=new NewReno;var factories=new Map([["cubic",cubic],["newreno",()=>NEW_RENO],["bbr",bbr]]),sampled=new Set(["bbr"]);
function registerCongestion(name,factory,wantsSamples2=!1){let action="register a congestion control";
if(checkText(name,"name",action),name==="")throw wrongKind(name,"name",action,"a name");checkFunction(
factory,"factory",action),checkBoolean(wantsSamples2,"wantsSamples",action),factories.set(name,factory),
wantsSamples2?sampled.add(name):sampled.delete(name)}function wantsSamples(name){return sampled.has(
name)}function findCongestion(name){return factories.get(name)??null}function congestionNames(){return[
...factories.keys()]}var DONT_FRAGMENT_MODES=["off","want","always","probe"];function dontFragmentNumber(mode){return DONT_FRAGMENT_MODES.indexOf(mode)}var ECN_MODES=["off","on","when-asked"];var TCP=NETCONN_TCP,UDP=NETCONN_UDP,RAW=NETCONN_RAW,MOST=2147483647,OPTIONS=[];function option(number,name,least,most,kinds){
if(OPTIONS[number]!==void 0)throw new Error(`Bug: two ${number}`);return OPTIONS[number]={number,name,
least,most,kinds}}function flag(number,name,kinds){return option(number,name,0,1,kinds)}var OPT_TTL=option(
1,"TTL",1,255,TCP|UDP|RAW),OPT_TOS=option(2,"TOS",0,255,TCP|UDP|RAW),OPT_NODELAY=flag(3,"NODELAY",TCP),
OPT_KEEPALIVE=flag(4,"KEEPALIVE",TCP),OPT_KEEPIDLE=option(5,"KEEPIDLE",1,MOST,TCP),OPT_KEEPINTVL=option(
6,"KEEPINTVL",1,MOST,TCP),OPT_KEEPCNT=option(7,"KEEPCNT",1,MOST,TCP),OPT_REUSEADDR=flag(8,"REUSEADDR",
TCP|UDP),OPT_BROADCAST=flag(9,"BROADCAST",UDP),OPT_MULTICAST_TTL=option(10,"MULTICAST_TTL",0,255,UDP|
RAW),OPT_MULTICAST_LOOP=flag(11,"MULTICAST_LOOP",UDP|RAW),OPT_HDRINCL=flag(12,"HDRINCL",RAW),OPT_CHECKSUM=option(
13,"CHECKSUM",-1,65534,RAW),OPT_NOCHECKSUM=flag(14,"NOCHECKSUM",UDP),OPT_MULTICAST_IF=option(15,"MUL\
TICAST_IF",0,255,UDP|RAW),OPT_MULTICAST_ALL=flag(16,"MULTICAST_ALL",UDP),OPT_USER_TIMEOUT=option(17,
"USER_TIMEOUT",0,MOST,TCP),OPT_ECN=option(18,"ECN",0,ECN_MODES.length-1,TCP),OPT_DONT_FRAGMENT=option(
19,"DONT_FRAGMENT",0,DONT_FRAGMENT_MODES.length-1,TCP|UDP|RAW),OPT_TRACE=option(20,"TRACE",0,MOST,TCP),
OPT_RECV_BUFFER=option(30,"RECV_BUFFER",1,MOST,UDP|RAW),OPT_RECV_PAYLOAD=option(31,"RECV_PAYLOAD",0,
MOST,UDP|RAW),OPT_MSS=option(40,"MSS",88,65495,TCP),OPT_IPV6_ONLY=flag(41,"IPV6_ONLY",TCP|UDP);function optionOf(number){
return OPTIONS[number]}function checkOption(option2,value,name,action){checkInteger(value,option2.least,
option2.most,name,action)}var group_op_exports={};__export(group_op_exports,{GROUP_JOIN:()=>GROUP_JOIN,GROUP_LEAVE:()=>GROUP_LEAVE,
MEMBER_BLOCK_SOURCE:()=>MEMBER_BLOCK_SOURCE,MEMBER_JOIN:()=>MEMBER_JOIN,MEMBER_JOIN_SOURCE:()=>MEMBER_JOIN_SOURCE,
MEMBER_LEAVE:()=>MEMBER_LEAVE,MEMBER_LEAVE_SOURCE:()=>MEMBER_LEAVE_SOURCE,MEMBER_UNBLOCK_SOURCE:()=>MEMBER_UNBLOCK_SOURCE,
isAboutSource:()=>isAboutSource});var GROUP_LEAVE=0,GROUP_JOIN=1,MEMBER_JOIN=2,MEMBER_LEAVE=3,MEMBER_JOIN_SOURCE=4,
MEMBER_LEAVE_SOURCE=5,MEMBER_BLOCK_SOURCE=6,MEMBER_UNBLOCK_SOURCE=7;function isAboutSource(op){return op>=
4}var TEXT=Array.from({length:256},(_,c)=>{if(c<=32||c>=127)return`\\${String(c).padStart(3,"0")}`;let char=String.
fromCharCode(c);return c===46||c===92?`\\${char}`:char}),DnsNameReader=class{next=0;bad=null;#bytes;#start;#end;#suffixes=new Map;constructor(bytes,start,end){
this.#bytes=bytes,this.#start=start,this.#end=end}read(o,limit){let b=this.#bytes,text="",length2=1,
lowest=o,jumps=0,first=-1,textBefore=0,lengthBefore=0;for(this.bad=null;;){if(o>=limit)return this.#fail(
"truncated");let c=b[o];if(c===0){jumps===0&&(this.next=o+1);break}if(c>=192){if(o+1>=limit)return this.#fail(
"truncated");let target=this.#start+((c&63)<<8|b[o+1]);if(target>=lowest||target<this.#start+12||++jumps>
127)return this.#fail("bad-field");jumps===1&&(this.next=o+2,first=target,textBefore=text.length,lengthBefore=
length2);let known=this.#suffixes.get(target);if(known!==void 0){text+=known.text,length2+=known.length;
break}lowest=o=target,limit=this.#end;continue}if(c>63)return this.#fail("bad-field");if(length2+=c+
1,length2>255)return this.#fail("bad-length");if(o+1+c>limit)return this.#fail("truncated");o++;for(let after=o+
c;o<after;o++)text+=TEXT[b[o]];text+="."}return length2>255?this.#fail("bad-length"):(first>=0&&this.#suffixes.
set(first,{text:text.slice(textBefore),length:length2-lengthBefore}),text===""?".":text)}#fail(reason){
return this.bad=reason,""}};function writeDnsName(text,out,offset){let at=offset;if(text!==""&&text!==
"."){let label=at++;for(let i=0;i<text.length;i++){let c=text.charCodeAt(i);if(c===46){let length3=at-
label-1;if(length3===0||length3>63)return-1;out[label]=length3,label=at++;continue}if(c===92){let escape=/^(?:([01][0-9]{2}|2[0-4][0-9]|25[0-5])|([^0-9]))/.
exec(text.slice(i+1,i+4));if(escape===null||(i+=escape[0].length,c=escape[1]===void 0?escape[2].charCodeAt(
0):Number(escape[1]),escape[1]===void 0&&c>126))return-1}else if(c>126)return-1;if(at-offset>=254)return-1;
out[at++]=c}let length2=at-label-1;if(length2===0)at=label;else{if(length2>63)return-1;out[label]=length2}}
return out[at++]=0,at-offset}function toDnsName(text){let bytes=new Uint8Array(256),length2=writeDnsName(
text,bytes,0);return length2<0?null:new DnsNameReader(bytes,0,length2).read(0,length2)}function reverseDnsName(addr){
let bytes=new Uint8Array(16);if(addr.write6(bytes,0),addr.isV4)return`${bytes[15]}.${bytes[14]}.${bytes[13]}\
.${bytes[12]}.in-addr.arpa.`;let text="";for(let i=15;i>=0;i--)text+=`${(bytes[i]&15).toString(16)}.${(bytes[i]>>
4).toString(16)}.`;return`${text}ip6.arpa.`}var UTF8=new TextDecoder("utf-8",{ignoreBOM:!0}),DnsReader=class{bytes;start;end;at;limit;bad=null;#names;constructor(bytes,offset,length2){
this.bytes=bytes,this.start=offset,this.end=offset+length2,this.at=offset,this.limit=this.end,this.#names=
new DnsNameReader(bytes,offset,this.end)}get left(){return this.bad===null?this.limit-this.at:0}fail(reason){
this.bad??=reason}skip(length2){if(this.bad!==null)return-1;if(length2>this.limit-this.at)return this.
bad="truncated",-1;let at=this.at;return this.at+=length2,at}u8(){let at=this.skip(1);return at<0?0:
this.bytes[at]}u16(){let at=this.skip(2);return at<0?0:getU16(this.bytes,at)}u32(){let at=this.skip(
4);return at<0?0:getU32(this.bytes,at)>>>0}name(){if(this.bad!==null)return"";let names=this.#names,
text=names.read(this.at,this.limit);return this.bad=names.bad,this.bad===null&&(this.at=names.next),
text}text(length2){let at=this.skip(length2);return at<0?"":UTF8.decode(this.bytes.slice(at,at+length2))}string(){
return this.text(this.u8())}hex(length2){let at=this.skip(length2),text="";for(let i=0;at>=0&&i<length2;i++)
text+=this.bytes[at+i].toString(16).padStart(2,"0");return text}},DnsWriter=class{bytes;end;at;ok=!0;constructor(bytes,offset,room){
this.bytes=bytes,this.at=offset,this.end=offset+room}#take(length2){if(!this.ok||length2>this.end-this.
at)return this.ok=!1,-1;let at=this.at;return this.at+=length2,at}u8(value){let at=this.#take(1);at>=
0&&(this.bytes[at]=value)}u16(value){let at=this.#take(2);at>=0&&setU16(this.bytes,at,value)}u32(value){
let at=this.#take(4);at>=0&&setU32(this.bytes,at,value)}name(text){if(!this.ok)return;let scratch=new Uint8Array(
256),length2=writeDnsName(text,scratch,0);length2<0?this.ok=!1:this.raw(scratch.subarray(0,length2))}raw(bytes){
let at=this.#take(bytes.length);at>=0&&this.bytes.set(bytes,at)}string(text){let bytes=new TextEncoder().
encode(text);bytes.length>255&&(this.ok=!1),this.u8(bytes.length),this.raw(bytes)}};var DNS_A=1,DNS_NS=2,DNS_CNAME=5,DNS_SOA=6,DNS_PTR=12,DNS_MX=15,DNS_TXT=16,DNS_AAAA=28,DNS_SRV=33,DNS_NAPTR=35,
DNS_OPT=41,DNS_ANY=255,DNS_CAA=257,DNS_IN=1,DNS_TYPES={A:DNS_A,NS:DNS_NS,CNAME:DNS_CNAME,SOA:DNS_SOA,
PTR:DNS_PTR,MX:DNS_MX,TXT:DNS_TXT,AAAA:DNS_AAAA,SRV:DNS_SRV,NAPTR:DNS_NAPTR,ANY:DNS_ANY,CAA:DNS_CAA},
NAMES=new Map(Object.entries(DNS_TYPES).map(([name,n])=>[n,name]));function dnsTypeName(type){return NAMES.
get(type)??`TYPE${type}`}function dnsTypeOf(name){let upper=name.toUpperCase();if(Object.hasOwn(DNS_TYPES,
upper))return DNS_TYPES[upper];let match=/^TYPE([0-9]{1,5})$/.exec(upper),type=match===null?-1:Number(
match[1]);return type<=65535?type:-1}function readDnsData(r,type,cls,length2){let from=r.skip(length2);
if(from<0)return"";let to=r.at,{limit}=r;r.at=from,r.limit=to;let data=cls===DNS_IN?readKnown(r,type):
readUnknown(r);return r.bad==="truncated"&&(r.bad="bad-length"),r.at!==to&&r.fail("bad-length"),r.limit=
limit,data}function readKnown(r,type){switch(type){case DNS_A:return readAddress(r,4);case DNS_AAAA:
return readAddress(r,16);case DNS_NS:case DNS_CNAME:case DNS_PTR:return r.name();case DNS_MX:return{
preference:r.u16(),exchange:r.name()};case DNS_TXT:return readStrings(r);case DNS_SRV:return{priority:r.
u16(),weight:r.u16(),port:r.u16(),target:r.name()};case DNS_SOA:return readSoa(r);case DNS_NAPTR:return{
order:r.u16(),preference:r.u16(),flags:r.string(),services:r.string(),regexp:r.string(),replacement:r.
name()};case DNS_CAA:return{critical:(r.u8()&128)!==0,tag:r.string(),value:r.text(r.left)};default:return readUnknown(
r)}}function readAddress(r,size){let at=r.skip(size);if(at<0)return"";let addr=new IpAddr;if(size===
4)return addr.read4(r.bytes,at).toString();let text=addr.read6(r.bytes,at).toString();return addr.isV4?
`::ffff:${text}`:text}function readStrings(r){let strings=[];do strings.push(r.string());while(r.left>
0);return strings}function readSoa(r){return{mname:r.name(),rname:r.name(),serial:r.u32(),refresh:r.
u32(),retry:r.u32(),expire:r.u32(),minimum:r.u32()}}function readUnknown(r){let length2=r.left;return`\
\\# ${length2} ${r.hex(length2)}`.trimEnd()}function writeDnsData(w,record){let lengthAt=w.at;w.u16(
0);let{type,data}=record,isUnknown=typeof data=="string"&&data.startsWith("\\# ");record.class!==DNS_IN||
isUnknown?writeUnknown(w,String(data)):writeKnown(w,type,data),w.ok&&setU16(w.bytes,lengthAt,w.at-lengthAt-
2)}function writeKnown(w,type,data){switch(type){case DNS_A:case DNS_AAAA:return writeAddress(w,type,
String(data));case DNS_NS:case DNS_CNAME:case DNS_PTR:return w.name(String(data));case DNS_TXT:for(let text of data)
w.string(text);return;case DNS_MX:{let{preference,exchange}=data;return w.u16(preference),w.name(exchange)}case DNS_SRV:{
let{priority,weight,port,target}=data;return w.u16(priority),w.u16(weight),w.u16(port),w.name(target)}case DNS_SOA:{
let soa=data;return w.name(soa.mname),w.name(soa.rname),w.u32(soa.serial),w.u32(soa.refresh),w.u32(soa.
retry),w.u32(soa.expire),w.u32(soa.minimum)}case DNS_NAPTR:{let naptr=data;return w.u16(naptr.order),
w.u16(naptr.preference),w.string(naptr.flags),w.string(naptr.services),w.string(naptr.regexp),w.name(
naptr.replacement)}case DNS_CAA:{let{critical,tag,value}=data;return w.u8(critical?128:0),w.string(tag),
w.raw(new TextEncoder().encode(value))}default:w.ok=!1}}function writeAddress(w,type,text){let addr=IpAddr.
parse(text),bytes=new Uint8Array(16);if(addr===null||type===DNS_A&&!addr.isV4){w.ok=!1;return}addr.write6(
bytes,0),w.raw(type===DNS_A?bytes.subarray(12):bytes)}function writeUnknown(w,text){let match=/^\\# ([0-9]+)(?: ((?:[0-9a-f]{2})*))?$/i.
exec(text),hex=match?.[2]??"";if(match===null||Number(match[1])!==hex.length/2){w.ok=!1;return}for(let i=0;i<
hex.length;i+=2)w.u8(parseInt(hex.slice(i,i+2),16))}var DNS_PORT=53,DNS_UDP_SIZE=512,DNS_FLAG_QR=32768,DNS_FLAG_AA=1024,DNS_FLAG_TC=512,DNS_FLAG_RD=256,
DNS_FLAG_RA=128,OPCODE=30720,RCODE=15,DNS_NOERROR=0,DNS_FORMERR=1,DNS_NXDOMAIN=3,DNS_NOTIMP=4,DNS_BADVERS=16,
RCODES=["NOERROR","FORMERR","SERVFAIL","NXDOMAIN","NOTIMP","REFUSED","YXDOMAIN","YXRRSET","NXRRSET",
"NOTAUTH","NOTZONE"];function dnsRcodeName(rcode){return rcode===DNS_BADVERS?"BADVERS":RCODES[rcode]??
`RCODE${rcode}`}function dnsOpcode(flags){return(flags&OPCODE)>>11}function parseDns(b,o,len){let r=new DnsReader(
b,o,len),id=r.u16(),word=r.u16(),counts=[r.u16(),r.u16(),r.u16(),r.u16()],message={id,flags:word&~RCODE,
rcode:word&RCODE,questions:[],answers:[],authorities:[],additionals:[],edns:null};for(let i=0;i<counts[0]&&
r.bad===null;i++)message.questions.push({name:r.name(),type:r.u16(),class:r.u16()});return r.bad!==null?
r.bad:(readSection(r,message,message.answers,counts[1]),readSection(r,message,message.authorities,counts[2]),
readSection(r,message,message.additionals,counts[3]),r.bad===null||r.bad==="truncated"&&(word&DNS_FLAG_TC)!==
0?message:r.bad)}function readSection(r,message,records,count){let isLast=records===message.additionals;
for(let i=0;i<count&&r.bad===null;i++){let name=r.name(),type=r.u16(),cls=r.u16(),ttl=r.u32(),length2=r.
u16();if(type===DNS_OPT&&isLast)readEdns(r,message,name,cls,ttl,length2);else{let data=readDnsData(r,
type,cls,length2),record={name,type,class:cls,ttl:ttl>2147483647?0:ttl};r.bad===null&&records.push({
...record,data})}}}function readEdns(r,message,name,udpSize,ttl,length2){if(r.skip(length2),r.bad===
null){if(name!=="."||message.edns!==null)return r.fail("bad-field");message.edns={udpSize,version:ttl>>>
16&255,dnssecOk:(ttl&32768)!==0},message.rcode|=ttl>>>24<<4}}function emitDns(message,out,offset,room){
let{questions,answers,authorities,additionals,edns}=message,w=new DnsWriter(out,offset,room);w.u16(message.
id),w.u16(message.flags&~RCODE|message.rcode&RCODE),w.u16(questions.length),w.u16(answers.length),w.
u16(authorities.length),w.u16(additionals.length+(edns===null?0:1));for(let question of questions)w.
name(question.name),w.u16(question.type),w.u16(question.class);for(let section2 of[answers,authorities,
additionals])for(let record of section2)writeRecord(w,record);return edns!==null&&(w.name("."),w.u16(
DNS_OPT),w.u16(edns.udpSize),w.u8(message.rcode>>>4),w.u8(edns.version),w.u16(edns.dnssecOk?32768:0),
w.u16(0)),w.ok?w.at-offset:-1}function writeRecord(w,record){w.name(record.name),w.u16(record.type),
w.u16(record.class),w.u32(record.ttl),writeDnsData(w,record)}var CA_NAMES=["open","recovery","loss","cwr"];var TRACE_SEND=0,TRACE_FAST_RETRANSMIT=1,TRACE_TIMEOUT_RETRANSMIT=2,TRACE_TAIL_PROBE=3,TRACE_WINDOW_PROBE=4,
TRACE_KEEPALIVE=5,TRACE_ACK_IN=6,TRACE_SACK_IN=7,TRACE_DSACK_IN=8,TRACE_LOST=9,TRACE_RECOVERY=10,TRACE_TIMEOUT=11,
TRACE_RECOVERED=12,TRACE_UNDO=13,TRACE_RECEIVE=14,TRACE_RECEIVE_EARLY=15,TRACE_RECEIVE_AGAIN=16,TRACE_ACK_OUT=17,
TRACE_SACK_OUT=18,TRACE_DSACK_OUT=19,TRACE_AT=0,TRACE_KIND=1,TRACE_START=2,TRACE_END=3,TRACE_CWND=4,
TRACE_SSTHRESH=5,TRACE_PIPE=6,TRACE_SRTT=7,TRACE_RTT=8,TRACE_RTO=9,TRACE_PHASE=10,TRACE_STRIDE=11,TRACE_KINDS=[
"send","fast-retransmit","timeout-retransmit","tail-probe","window-probe","keepalive","ack-in","sack\
-in","dsack-in","lost","recovery","timeout","recovered","undo","receive","receive-early","receive-ag\
ain","ack-out","sack-out","dsack-out"];function readTrace(numbers){let records=[];for(let i=0;i<numbers.
length;i+=TRACE_STRIDE)records.push({at:numbers[i+TRACE_AT],kind:TRACE_KINDS[numbers[i+TRACE_KIND]],
start:numbers[i+TRACE_START],end:numbers[i+TRACE_END],cwnd:numbers[i+TRACE_CWND],ssthresh:numbers[i+
TRACE_SSTHRESH],pipe:numbers[i+TRACE_PIPE],srtt:numbers[i+TRACE_SRTT],rtt:numbers[i+TRACE_RTT],rto:numbers[i+
TRACE_RTO],phase:CA_NAMES[numbers[i+TRACE_PHASE]]});return records}var NOTHING={numbers:[],more:!1,overwritten:0},Traces=class{#held=new Map;#stopped=new Set;#last=0;answer(call,find){
switch(call.op){case"trace":return this.#hold(find(call.conn));case"takeTrace":return this.#take(call.
trace,call.most);case"stopTrace":{let trace=this.#held.get(call.trace);return trace===void 0||(trace.
stop(),this.#stopped.add(call.trace)),null}}}#hold(trace){return trace===null?null:(this.#held.set(++this.#last,
trace),this.#last)}#take(number,most){let trace=this.#held.get(number);if(trace===void 0)return NOTHING;
let{ring}=trace,numbers=ring.take(most),more=ring.count>0;return!more&&this.#stopped.delete(number)&&
this.#held.delete(number),{numbers,more,overwritten:ring.overwritten}}};var TEXT2=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,MacAddr=class _MacAddr{hi;lo;constructor(hi,lo){
this.hi=hi|0,this.lo=lo&65535}static BROADCAST=new _MacAddr(-1,65535);static ZERO=new _MacAddr(0,0);static parse(text){
if(!TEXT2.test(text))return null;let digits=text.replaceAll(/[:-]/g,"");return new _MacAddr(parseInt(
digits.slice(0,8),16),parseInt(digits.slice(8),16))}static read(b,o){return new _MacAddr(getU32(b,o),
getU16(b,o+4))}static forMulticast(group){return group.isV4?new _MacAddr(16801280|group.w3>>>16&127,
group.w3):new _MacAddr(858980352|group.w3>>>16,group.w3)}get isMulticast(){return(this.hi&16777216)!==
0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===0&&this.lo===
0}equals(other){return this.hi===other.hi&&this.lo===other.lo}isAt(b,o){return getU32(b,o)===this.hi&&
getU16(b,o+4)===this.lo}write(b,o){setU32(b,o,this.hi),setU16(b,o+4,this.lo)}toString(){return((this.
hi>>>0).toString(16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&\
:")}};var protocol_exports={};__export(protocol_exports,{BIND_BACKLOG_SHIFT:()=>BIND_BACKLOG_SHIFT,BIND_REUSE:()=>BIND_REUSE,
EVT_ACCEPT:()=>EVT_ACCEPT,EVT_CLOSED:()=>EVT_CLOSED,EVT_CONNECTED:()=>EVT_CONNECTED,EVT_CONTROL:()=>EVT_CONTROL,
EVT_DATA:()=>EVT_DATA,EVT_DATAGRAM:()=>EVT_DATAGRAM,EVT_DATAGRAM_ERROR:()=>EVT_DATAGRAM_ERROR,EVT_ERROR:()=>EVT_ERROR,
EVT_FIN:()=>EVT_FIN,EVT_NOT_BEGUN:()=>EVT_NOT_BEGUN,EVT_RELEASED:()=>EVT_RELEASED,EVT_REPLY:()=>EVT_REPLY,
EVT_SEND_ERROR:()=>EVT_SEND_ERROR,EVT_SENT:()=>EVT_SENT,EVT_STOPPED:()=>EVT_STOPPED,MAX_CONTROL:()=>MAX_CONTROL,
REQ_ABORT:()=>REQ_ABORT,REQ_ACCEPTED:()=>REQ_ACCEPTED,REQ_BIND:()=>REQ_BIND,REQ_BIND_IF:()=>REQ_BIND_IF,
REQ_CONNECT:()=>REQ_CONNECT,REQ_CONTROL:()=>REQ_CONTROL,REQ_DELETE:()=>REQ_DELETE,REQ_DISCONNECT:()=>REQ_DISCONNECT,
REQ_FREE:()=>REQ_FREE,REQ_GETADDR:()=>REQ_GETADDR,REQ_GROUP:()=>REQ_GROUP,REQ_LISTEN:()=>REQ_LISTEN,
REQ_NEW:()=>REQ_NEW,REQ_OPTION:()=>REQ_OPTION,REQ_RECVED:()=>REQ_RECVED,REQ_SEND:()=>REQ_SEND,REQ_SHUTDOWN:()=>REQ_SHUTDOWN,
REQ_STOP:()=>REQ_STOP,REQ_TAKEN:()=>REQ_TAKEN,REQ_WRITE:()=>REQ_WRITE,SHUT_RX:()=>SHUT_RX,SHUT_TX:()=>SHUT_TX,
WRITE_PUSH:()=>WRITE_PUSH,describeEvent:()=>describeEvent,describeRequest:()=>describeRequest});var INT="int",ADDR="addr",TEXT3="text",PIECES="pieces",WIDTH={int:1,addr:4,text:0,pieces:0};function declareRecord(all,opcode,name,fields){
if(all[opcode]!==void 0)throw new Error(`Bug: two records ${opcode}`);let places={},words=0;for(let[
field,kind]of Object.entries(fields))places[field]=words,words+=WIDTH[kind];let header=headerOf(opcode,
1+words),record={opcode,header,name,fields,...places};return all[opcode]=record,record}function putAddr(words,at,addr){
words[at]=addr.w0,words[at+1]=addr.w1,words[at+2]=addr.w2,words[at+3]=addr.w3}function takeAddr(words,at,into){
return into.w0=words[at],into.w1=words[at+1],into.w2=words[at+2],into.w3=words[at+3],into}function textWords(bytes){
return 1+(bytes+3>>2)}function pieceWords(count){return 1+2*count}function withTail(header,words){return header+
headerOf(0,words)}function putBytes(words,at,bytes){words[at]=bytes.byteLength,new Uint8Array(words.
buffer,words.byteOffset+4*(at+1)).set(bytes)}function takeBytes(words,at){let from=words.byteOffset+
4*(at+1);return new Uint8Array(words.buffer,from,words[at]).slice()}function describeRecord(record,words,at){
let line=record.name,place=at;for(let[field,kind]of Object.entries(record.fields))line+=` ${field}=${PRINT[kind](
words,place)}`,place+=WIDTH[kind];return line}var PRINT={int:(words,at)=>`${words[at]}`,addr:(words,at)=>`${takeAddr(
words,at,new IpAddr)}`,text:(words,at)=>new TextDecoder().decode(takeBytes(words,at)),pieces:(words,at)=>{
let pieces=[];for(let i=at+1;i<at+pieceWords(words[at]);i+=2)pieces.push(`${words[i]}+${words[i+1]}`);
return`[${pieces.join(" ")}]`}};var REQUESTS=[],EVENTS=[];function request(opcode,name,fields){return declareRecord(REQUESTS,opcode,
name,fields)}function event(opcode,name,fields){return declareRecord(EVENTS,opcode,name,fields)}var REQ_NEW=request(
1,"NEW",{conn:INT,type:INT,protocol:INT}),REQ_DELETE=request(2,"DELETE",{conn:INT}),REQ_BIND=request(
3,"BIND",{conn:INT,call:INT,addr:ADDR,port:INT,flags:INT}),REQ_BIND_IF=request(4,"BIND_IF",{conn:INT,
call:INT,netif:INT}),REQ_CONNECT=request(5,"CONNECT",{conn:INT,call:INT,addr:ADDR,port:INT}),REQ_DISCONNECT=request(
6,"DISCONNECT",{conn:INT,call:INT}),REQ_LISTEN=request(7,"LISTEN",{conn:INT,call:INT,backlog:INT}),REQ_ACCEPTED=request(
8,"ACCEPTED",{listener:INT,conn:INT}),REQ_WRITE=request(9,"WRITE",{conn:INT,offset:INT,length:INT,flags:INT}),
REQ_SEND=request(10,"SEND",{conn:INT,call:INT,addr:ADDR,port:INT,pieces:PIECES}),REQ_RECVED=request(
11,"RECVED",{conn:INT,bytes:INT}),REQ_FREE=request(12,"FREE",{pbuf:INT}),REQ_SHUTDOWN=request(13,"SH\
UTDOWN",{conn:INT,call:INT,flags:INT}),REQ_GETADDR=request(14,"GETADDR",{conn:INT,call:INT,local:INT}),
REQ_OPTION=request(15,"OPTION",{conn:INT,option:INT,value:INT}),REQ_ABORT=request(16,"ABORT",{conn:INT}),
REQ_CONTROL=request(17,"CONTROL",{call:INT,text:TEXT3}),REQ_STOP=request(18,"STOP",{}),REQ_GROUP=request(
19,"GROUP",{conn:INT,call:INT,group:ADDR,ifAddr:ADDR,netif:INT,op:INT,source:ADDR}),REQ_TAKEN=request(
20,"TAKEN",{conn:INT,bytes:INT,count:INT,drops:INT}),EVT_REPLY=event(1,"REPLY",{call:INT,err:INT,addr:ADDR,
port:INT}),EVT_CONNECTED=event(2,"CONNECTED",{conn:INT,addr:ADDR,port:INT}),EVT_DATA=event(3,"DATA",
{conn:INT,pbuf:INT,offset:INT,length:INT,more:INT}),EVT_FIN=event(4,"FIN",{conn:INT}),EVT_SENT=event(
5,"SENT",{conn:INT,bytes:INT,sndBuf:INT}),EVT_ACCEPT=event(6,"ACCEPT",{listener:INT,conn:INT,remote:ADDR,
remotePort:INT,local:ADDR,localPort:INT}),EVT_ERROR=event(7,"ERROR",{conn:INT,err:INT}),EVT_CLOSED=event(
8,"CLOSED",{conn:INT}),EVT_RELEASED=event(9,"RELEASED",{conn:INT}),EVT_DATAGRAM=event(10,"DATAGRAM",
{conn:INT,pbuf:INT,offset:INT,length:INT,from:ADDR,fromPort:INT,to:ADDR,toPort:INT,netif:INT,size:INT}),
EVT_SEND_ERROR=event(11,"SEND_ERROR",{conn:INT,err:INT}),EVT_CONTROL=event(12,"CONTROL",{call:INT,more:INT,
text:TEXT3}),EVT_STOPPED=event(13,"STOPPED",{}),EVT_DATAGRAM_ERROR=event(14,"DATAGRAM_ERROR",{conn:INT,
err:INT}),EVT_NOT_BEGUN=event(15,"NOT_BEGUN",{conn:INT,err:INT}),WRITE_PUSH=1,BIND_REUSE=1,BIND_BACKLOG_SHIFT=8,
SHUT_RX=1,SHUT_TX=2,MAX_CONTROL=16384;function describeRequest(opcode,words,at){return describe("req\
uest",REQUESTS[opcode],opcode,words,at)}function describeEvent(opcode,words,at){return describe("eve\
nt",EVENTS[opcode],opcode,words,at)}function describe(kind,record,opcode,words,at){return record===void 0?
`unknown ${kind} ${opcode}`:describeRecord(record,words,at)}var ADDRESS_CHANGES=["keep","follow"],DEFAULT_IP_CONFIG={forwarding:!1,reassemblyMs:3e4,reassemblyLimit:64,
reassemblyShare:.25,icmpErrorRate:1e3,icmpErrorBurst:50,ttl:64,dontFragment:"want",addressChange:"ke\
ep",echoReply:!0,icmpQuote:528,receiveCoalescing:!0,igmpVersion:3,neighbours:"learn",neighbourLockMs:1e3,
neighbourRetryMs:1e3,neighbourRetries:3,neighbourErrors:!0,neighbourReachableMs:3e5,neighbourLimit:512,
neighbourQueueBytes:212992,nonlocalBind:!1};var Outbox=class{ring;words;#i32;#kept=[];constructor(i32,base,capacity,isLocal){this.ring=new RingWriter(
i32,base,capacity,isLocal),this.words=this.#i32=i32}get isBacklogged(){return this.#kept.length>0}reserve(header){
return this.#kept.length>0?-1:(this.words=this.#i32,this.ring.reserve(header&255,header>>>8))}keep(header){
let copy=new Int32Array(header>>>8);return copy[0]=header,this.#kept.push(copy),this.words=copy,1}retry(){
let done=0;for(let copy of this.#kept){let header=copy[0],at=this.ring.reserve(header&255,header>>>8);
if(at<0)break;this.#i32.set(copy.subarray(1),at),done++}return this.#kept.splice(0,done),done}};var DEFAULT_TCP_CONFIG={mss:65495,sndBuf:1048576,sndBufMax:4194304,rcvBuf:1048576,rcvBufMax:4194304,
windowScale:!0,timestamps:!0,sack:!0,outOfOrderLimit:4096,initialWindow:10,rtoInitial:1e3,rtoMin:200,
rtoMax:12e4,synBackoff:!0,synRetries:6,synCookies:"auto",synQueueLimit:0,jointBacklog:!1,synAckRetries:5,
maxRetries:15,lastWaitMs:0,userTimeoutMs:0,blackHoleTimeouts:3,delayedAckMs:40,quickAcks:16,ackEverySecond:!1,
strictNagle:!1,superPackets:!0,timeWaitMs:6e4,rfc1337:!1,timeWaitLimit:65536,finWait2Ms:6e4,orphanLimit:65536,
orphanRetries:8,keepIdleMs:72e5,keepIntervalMs:75e3,keepCount:9,traceRecords:0,challengeAckRate:1e3,
congestion:"cubic",pacing:!1,ecn:"when-asked"};export{ERR_OK,ERR_MEM,ERR_BUF,ERR_TIMEOUT,ERR_RTE,ERR_INPROGRESS,ERR_VAL,ERR_WOULDBLOCK,ERR_USE,ERR_ALREADY,
ERR_ISCONN,ERR_CONN,ERR_IF,ERR_ABRT,ERR_RST,ERR_CLSD,ERR_ARG,show,wrongKind,checkInteger,checkNumber,
checkText,checkBoolean,checkFunction,isRecord,checkOptions,integerFrom,numberFrom,oneOf,listOf,optionsOf,
anyOf,netconn_type,NETCONN_INVALID,NETCONN_TCP,NETCONN_TCP_IPV6,NETCONN_UDP,NETCONN_UDPLITE,NETCONN_UDPNOCHKSUM,
NETCONN_UDP_IPV6,NETCONN_UDPLITE_IPV6,NETCONN_UDPNOCHKSUM_IPV6,NETCONN_RAW,NETCONN_RAW_IPV6,NETCONN_TYPE_IPV6,
NETCONNTYPE_GROUP,NETCONNTYPE_ISIPV6,NETCONNTYPE_ISUDPLITE,NETCONNTYPE_ISUDPNOCHKSUM,NETCONNTYPE_DATAGRAM,
getU16,getU32,setU16,setU32,IpAddr,parsePrefix,isBytes,isGone,checkBytes,bytesGone,DONT_FRAGMENT_MODES,
dontFragmentNumber,ECN_MODES,OPT_TTL,OPT_TOS,OPT_NODELAY,OPT_KEEPALIVE,OPT_KEEPIDLE,OPT_KEEPINTVL,OPT_KEEPCNT,
OPT_REUSEADDR,OPT_BROADCAST,OPT_MULTICAST_TTL,OPT_MULTICAST_LOOP,OPT_HDRINCL,OPT_CHECKSUM,OPT_NOCHECKSUM,
OPT_MULTICAST_IF,OPT_MULTICAST_ALL,OPT_USER_TIMEOUT,OPT_ECN,OPT_DONT_FRAGMENT,OPT_TRACE,OPT_RECV_BUFFER,
OPT_RECV_PAYLOAD,OPT_MSS,OPT_IPV6_ONLY,optionOf,checkOption,toDnsName,reverseDnsName,GROUP_LEAVE,GROUP_JOIN,
MEMBER_JOIN,MEMBER_LEAVE,MEMBER_JOIN_SOURCE,MEMBER_LEAVE_SOURCE,MEMBER_BLOCK_SOURCE,MEMBER_UNBLOCK_SOURCE,
isAboutSource,group_op_exports,DNS_A,DNS_NS,DNS_CNAME,DNS_SOA,DNS_AAAA,DNS_ANY,DNS_IN,dnsTypeName,dnsTypeOf,
DNS_PORT,DNS_UDP_SIZE,DNS_FLAG_QR,DNS_FLAG_AA,DNS_FLAG_TC,DNS_FLAG_RD,DNS_FLAG_RA,DNS_NOERROR,DNS_FORMERR,
DNS_NXDOMAIN,DNS_NOTIMP,DNS_BADVERS,dnsRcodeName,dnsOpcode,parseDns,emitDns,RingReader,putAddr,takeAddr,
textWords,pieceWords,withTail,putBytes,takeBytes,REQ_NEW,REQ_BIND,REQ_BIND_IF,REQ_CONNECT,REQ_DISCONNECT,
REQ_LISTEN,REQ_SEND,REQ_SHUTDOWN,REQ_GETADDR,REQ_OPTION,REQ_ABORT,REQ_STOP,WRITE_PUSH,BIND_REUSE,BIND_BACKLOG_SHIFT,
SHUT_RX,SHUT_TX,MAX_CONTROL,protocol_exports,Frame,FrameMeta,blockSizeFor,BlockPool,EVENT_SIGNAL,APP_WAITING,
REQUEST_BLOCKED,SEND_SHORT,RECEIVE_SHORT,REQUEST_WORDS,EVENT_WORDS,MIN_MEMORY,layoutOf,Outbox,CA_NAMES,
TRACE_SEND,TRACE_FAST_RETRANSMIT,TRACE_TIMEOUT_RETRANSMIT,TRACE_TAIL_PROBE,TRACE_WINDOW_PROBE,TRACE_KEEPALIVE,
TRACE_ACK_IN,TRACE_SACK_IN,TRACE_DSACK_IN,TRACE_LOST,TRACE_RECOVERY,TRACE_TIMEOUT,TRACE_RECOVERED,TRACE_UNDO,
TRACE_RECEIVE,TRACE_RECEIVE_EARLY,TRACE_RECEIVE_AGAIN,TRACE_ACK_OUT,TRACE_SACK_OUT,TRACE_DSACK_OUT,TRACE_AT,
TRACE_KIND,TRACE_START,TRACE_END,TRACE_CWND,TRACE_SSTHRESH,TRACE_PIPE,TRACE_SRTT,TRACE_RTT,TRACE_RTO,
TRACE_PHASE,TRACE_STRIDE,readTrace,Traces,ADDRESS_CHANGES,DEFAULT_IP_CONFIG,DEFAULT_TCP_CONFIG,DEFAULT_DNS_CONFIG,
LWIP_DNS,MacAddr,finishChecksum,checksumPartial,rangeChecksum,checksum,pseudoHeaderSum4,pseudoHeaderSum,
updateChecksum16,reservePages,PacketMemory,bellTable,spinnerOf,takeBell,returnBell,setLocalBell,clearLocalBell,
Bells,LONGEST_WAIT,openPoll,openSignal,quantumOf,seqLt,seqLeq,seqGt,seqGeq,seqMax,validateWindow,registerCongestion,
wantsSamples,findCongestion,congestionNames};
