// Made from the sources by `deno task bundle`: do not edit.
function show(value){switch(typeof value){case"string":return JSON.stringify(value.length>60?`${value.
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
name,action,"an integer",least,most)}function checkBoolean(value,name,action){if(typeof value!="boolean")throw wrongKind(value,name,action,
"true or false")}function isRecord(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)&&!ArrayBuffer.
isView(value)}function checkOptions(value,checks,name,action,prefix=""){if(!isRecord(value))throw wrongKind(
value,name,action,"an object");for(let option in value){if(Object.hasOwn(checks,option))continue;let known=Object.
keys(checks).map(key=>prefix+key).join(", ");throw new TypeError(`Cannot ${action}: there is no opti\
on "${prefix}${option}", only ${known}`)}for(let option in checks){let given=value[option];given!==void 0&&
checks[option](given,prefix+option,action)}}function integerFrom(least,most){return(value,name,action)=>checkInteger(
value,least,most,name,action)}function getU16(b,o){return b[o]<<8|b[o+1]}function getU32(b,o){return b[o]<<24|b[o+1]<<16|b[o+2]<<8|
b[o+3]}function setU16(b,o,value){b[o]=value>>>8,b[o+1]=value}function setU32(b,o,value){b[o]=value>>>24,b[o+
1]=value>>>16,b[o+2]=value>>>8,b[o+3]=value}var TEXT=/^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i,MacAddr=class _MacAddr{hi;lo;constructor(hi,lo){
this.hi=hi|0,this.lo=lo&65535}static BROADCAST=new _MacAddr(-1,65535);static ZERO=new _MacAddr(0,0);static parse(text){
if(!TEXT.test(text))return null;let digits=text.replaceAll(/[:-]/g,"");return new _MacAddr(parseInt(
digits.slice(0,8),16),parseInt(digits.slice(8),16))}static read(b,o){return new _MacAddr(getU32(b,o),
getU16(b,o+4))}static forMulticast(group){return group.isV4?new _MacAddr(16801280|group.w3>>>16&127,
group.w3):new _MacAddr(858980352|group.w3>>>16,group.w3)}get isMulticast(){return(this.hi&16777216)!==
0}get isBroadcast(){return this.hi===-1&&this.lo===65535}get isZero(){return this.hi===0&&this.lo===
0}equals(other){return this.hi===other.hi&&this.lo===other.lo}isAt(b,o){return getU32(b,o)===this.hi&&
getU16(b,o+4)===this.lo}write(b,o){setU32(b,o,this.hi),setU16(b,o+4,this.lo)}toString(){return((this.
hi>>>0).toString(16).padStart(8,"0")+this.lo.toString(16).padStart(4,"0")).replaceAll(/..(?!$)/g,"$&\
:")}};var ETHERNET_TAGGED_HEADER_LENGTH=18;var NO_OFFLOAD={checksum:!1,tcpSegmentation:0};function recordSize(length){return 15+length+7&-8}function ringSize(wanted,maxFrame){let size=4096;for(;size<
wanted||size<4*recordSize(maxFrame);)size*=2;return size}var Bytes=class{u8;i32;#base;constructor(u8){
let{buffer,byteOffset,byteLength}=u8;this.u8=u8,this.#base=byteOffset&7,this.i32=new Int32Array(buffer,
byteOffset-this.#base,this.#base+byteLength>>>2)}copy(to,source,from,length){let skew=this.#base+to-
source.#base-from&7;if(length>128&&skew!==4){this.u8.set(source.u8.subarray(from,from+length),to);return}
let a=this.u8,b=source.u8,end=from+length;if((skew&3)===0){for(;(source.#base+from&3)!==0&&from<end;)
a[to++]=b[from++];let words=end-from>>2,target=this.#base+to>>2,origin=source.#base+from>>2;copyWords(
this.i32,target,source.i32,origin,words),to+=words<<2,from+=words<<2}for(;from<end;)a[to++]=b[from++]}};
function copyWords(a,to,b,from,words){let end=from+words;for(;from+4<=end;from+=4,to+=4){let w0=b[from],
w1=b[from+1],w2=b[from+2],w3=b[from+3];a[to]=w0,a[to+1]=w1,a[to+2]=w2,a[to+3]=w3}for(;from<end;)a[to++]=
b[from++]}var FrameWriter=class{#control;#ring;#memory;#size;#tail;#head;constructor(shared,offset,size,memory){
this.#control=new Int32Array(shared,offset,256/4),this.#ring=new Bytes(new Uint8Array(shared,offset+
256,size)),this.#memory=new Bytes(memory),this.#size=size,this.#tail=Atomics.load(this.#control,0),this.#head=
Atomics.load(this.#control,32)}write(frame){let alignment=this.#control[33],size=8+alignment+frame.length+
7&-8,place=this.#tail&this.#size-1,skipped=0;if((place+size>this.#size||place>=131072&&this.#isEmpty())&&
(skipped=this.#size-place),!this.#hasRoom(skipped+size))return!1;skipped>0&&(this.#ring.i32[place>>2]=
-1,place=0);let ring=this.#ring,word=place>>2;ring.i32[word]=frame.length|alignment<<20,ring.i32[word+
1]=frame.gsoSize|frame.gsoType<<16|(frame.csumStart!==0?16777216:0);let to=place+8+alignment;for(let i=0;i<
frame.count;i++){let length=frame.lengths[i];ring.copy(to,this.#memory,frame.offsets[i],length),to+=
length}return this.#tail=this.#tail+skipped+size|0,!0}publish(){Atomics.store(this.#control,0,this.#tail)}#isEmpty(){
return this.#head=Atomics.load(this.#control,32),this.#head===this.#tail}#hasRoom(size){let limit=this.#size-
size;return(this.#tail-this.#head|0)<=limit||(this.#head=Atomics.load(this.#control,32),(this.#tail-
this.#head|0)<=limit)?!0:(Atomics.store(this.#control,1,1),this.#head=Atomics.load(this.#control,32),
(this.#tail-this.#head|0)>limit?!1:(Atomics.store(this.#control,1,0),!0))}},FrameReader=class{unblocked=!1;oversized=0;#control;#ring;#memory;#size;#head;#released;#tail;#alignment;constructor(shared,offset,size,memory){
this.#control=new Int32Array(shared,offset,256/4),this.#ring=new Bytes(new Uint8Array(shared,offset+
256,size)),this.#memory=new Bytes(memory),this.#size=size,this.#head=Atomics.load(this.#control,32),
this.#released=this.#tail=this.#head,this.#alignment=Atomics.load(this.#control,33)}read(offset,capacity,meta){
(offset&7)!==this.#alignment&&(this.#alignment=offset&7,Atomics.store(this.#control,33,this.#alignment));
let ring=this.#ring,length=0;for(;length===0&&this.#hasMore();){let place=this.#head&this.#size-1,first=ring.
i32[place>>2];if(first===-1){this.#head=this.#head+this.#size-place|0;continue}length=first&1048575;
let start=8+(first>>>20);if(length<=capacity){let info=ring.i32[(place>>2)+1];meta.gsoSize=info&65535,
meta.gsoType=info>>>16&255,meta.checksumValid=(info&16777216)!==0,this.#memory.copy(offset,ring,place+
start,length),this.#release(start+length+7&-8)}else this.oversized++,this.#release(start+length+7&-8),
length=0}return length}#hasMore(){return this.#tail===this.#head&&(this.#tail=Atomics.load(this.#control,
0)),this.#tail!==this.#head}#release(size){this.#head=this.#head+size|0;let step=this.#head-this.#released|
0;this.#head!==this.#tail&&step<this.#size>>3||(this.#released=this.#head,Atomics.store(this.#control,
32,this.#head),Atomics.load(this.#control,1)===0)||(Atomics.load(this.#control,0)-this.#head|0)>this.#size>>
1||(Atomics.store(this.#control,1,0),this.unblocked=!0)}};var END_WORDS=16,STATE=0,BELL=1,TABLE=2,RINGS=128,FREE=0,OPENING=1,OPEN=2,CLOSED=3,SHOW_AFTER=2048,RING_AFTER=64*
1024,CHECKS={mtu:integerFrom(576,65535),offload:checkBoolean,ringBytes:integerFrom(0,1<<30)};function cable(options={}){
checkOptions(options,CHECKS,"options","make a cable");let{mtu=1500,offload=!1,ringBytes=4<<20}=options,
size=ringSize(ringBytes,maxFrameOf(mtu,offload)),shared=new SharedArrayBuffer(RINGS+2*(256+size)),end=number=>({
module:import.meta.url,options:{shared,end:number,mtu,offload,ringBytes:size}});return[end(0),end(1)]}
function open(options,context){if(!isRecord(options)||!(options.shared instanceof SharedArrayBuffer))
throw wrongKind(options,"options","open a cable","those of an end");return new CableEnd(options,context)}
var CableEnd=class{medium="ethernet";mtu;maxFrame;offload;discarded=0;#writer;#reader;#context;#own;#peer;#unseen=0;#unannounced=0;constructor(options,context){
let{shared,end,mtu,offload,ringBytes}=options;this.mtu=mtu,this.maxFrame=maxFrameOf(mtu,offload),this.
offload=offload?{checksum:!0,tcpSegmentation:65160,udpSegmentation:65160}:NO_OFFLOAD,this.#context=context,
this.#own=new Int32Array(shared,end*END_WORDS*4,END_WORDS),this.#peer=new Int32Array(shared,(1-end)*
END_WORDS*4,END_WORDS);let ring=number=>RINGS+number*(256+ringBytes),{memory}=context;this.#writer=new FrameWriter(
shared,ring(end),ringBytes,memory),this.#reader=new FrameReader(shared,ring(1-end),ringBytes,memory),
this.#plugIn()}#plugIn(){let own=this.#own,{doorbell}=this.#context;if(Atomics.compareExchange(own,STATE,
FREE,OPENING)!==FREE)throw new Deno.errors.Busy("Cannot open a cable's end twice: make a new cable");
if(own[BELL]=doorbell.number,own[TABLE]=doorbell.table,Atomics.store(own,STATE,OPEN),Atomics.load(this.#peer,
STATE)===OPEN&&this.#peer[TABLE]!==doorbell.table)throw Atomics.store(own,STATE,CLOSED),new TypeError(
"Cannot join stacks that different threads have started: start both ends of a cable from one thread");
doorbell.ring()}receive(_memory,offset,capacity,meta){let length=this.#reader.read(offset,capacity,meta);
return length===0&&Atomics.load(this.#peer,STATE)===CLOSED&&(length=this.#reader.read(offset,capacity,
meta)||-1),this.#reader.unblocked&&(this.#reader.unblocked=!1,this.#wakePeer()),length}transmit(frame){
let state=Atomics.load(this.#peer,STATE);if(state===CLOSED||frame.length>this.maxFrame)return this.discarded++,
!0;if(!this.#writer.write(frame))return state!==OPEN?this.discarded++:this.flush(),state!==OPEN;let isFirst=this.#unannounced===
0;return this.#unseen+=frame.length,this.#unannounced+=frame.length,(isFirst||this.#unseen>SHOW_AFTER)&&
this.#show(),this.#unannounced>RING_AFTER&&this.flush(),!0}flush(){this.#unannounced!==0&&(this.#unannounced=
0,this.#show(),this.#wakePeer())}#show(){this.#unseen=0,this.#writer.publish()}close(){this.#show(),
Atomics.store(this.#own,STATE,CLOSED),this.#wakePeer()}#wakePeer(){Atomics.load(this.#peer,STATE)===
OPEN&&this.#context.doorbell.ring(this.#peer[BELL])}};function maxFrameOf(mtu,offload){return(offload?
65535:mtu)+ETHERNET_TAGGED_HEADER_LENGTH}export{CableEnd,cable,open};
