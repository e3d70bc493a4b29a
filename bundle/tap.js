// Made from the sources by `deno task bundle`: do not edit.
function getU16(b,o){return b[o]<<8|b[o+1]}function getU32(b,o){return b[o]<<24|b[o+1]<<16|b[o+2]<<8|
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
:")}};var ETHERNET_TAGGED_HEADER_LENGTH=18;var TCP_FLAGS=13;var TCP_FLAG_CWR=128;var NO_OFFLOAD={checksum:!1,tcpSegmentation:0};var LIBRARIES=["libc.so.6",`libc.musl-${Deno.build.arch}.so.1`],SYMBOLS={open:{parameters:["buffer",
"i32"],result:"i32"},close:{parameters:["i32"],result:"i32"},socket:{parameters:["i32","i32","i32"],
result:"i32"},ioctl:{parameters:["i32","u64","buffer"],result:"i32"},ioctlValue:{name:"ioctl",parameters:[
"i32","u64","u64"],result:"i32"},setns:{parameters:["i32","i32"],result:"i32"},readv:{parameters:["i\
32","pointer","i32"],result:"i32"},writev:{parameters:["i32","pointer","i32"],result:"i32"},__errno_location:{
parameters:[],result:"pointer"}},O_RDONLY=0,O_CLOEXEC=524288,CLONE_NEWNET=1073741824,SOCK_DGRAM=2,SOCK_CLOEXEC=524288,
EPERM=1,ENOENT=2,EIO=5,ENXIO=6,EAGAIN=11,EACCES=13,EBUSY=16,EEXIST=17,ENODEV=19,EINVAL=22,EBADFD=77,
NAMES={[EPERM]:"EPERM",[ENOENT]:"ENOENT",[EIO]:"EIO",[ENXIO]:"ENXIO",[EAGAIN]:"EAGAIN",[EACCES]:"EAC\
CES",[EBUSY]:"EBUSY",[EEXIST]:"EEXIST",[ENODEV]:"ENODEV",[EINVAL]:"EINVAL",[EBADFD]:"EBADFD"},SystemError=class extends Error{call;errno;constructor(call,errno){
super(`${call} failed with ${NAMES[errno]??`errno ${errno}`}`),this.name="SystemError",this.call=call,
this.errno=errno}},Linux=class{readv;writev;#library;#errno;constructor(action){if(Deno.build.os!=="\
linux")throw new Deno.errors.NotSupported(`Cannot ${action}: it exists on Linux only, this is ${Deno.
build.os}`);if(Deno.permissions.querySync({name:"ffi"}).state!=="granted")throw new Deno.errors.NotCapable(
`Cannot ${action}: foreign functions are not allowed, run with --allow-ffi`);this.#library=load();let{
readv,writev,__errno_location}=this.#library.symbols;this.readv=readv,this.writev=writev;let place=__errno_location();
this.#errno=new Int32Array(Deno.UnsafePointerView.getArrayBuffer(place,4))}get errno(){return this.#errno[0]}open(path,flags){
let name=new TextEncoder().encode(`${path}\0`),fd=this.#library.symbols.open(name,flags|O_CLOEXEC);return this.#checked(
`open "${path}"`,fd)}close(fd){this.#library.symbols.close(fd)}socket(family){let type=SOCK_DGRAM|SOCK_CLOEXEC;
return this.#checked("socket",this.#library.symbols.socket(family,type,0))}ioctl(fd,request,argument){
let[name,code]=request;this.#checked(name,this.#library.symbols.ioctl(fd,BigInt(code),argument))}ioctlValue(fd,request,argument){
let[name,code]=request;this.#checked(name,this.#library.symbols.ioctlValue(fd,BigInt(code),BigInt(argument)))}inNamespace(namespace,body){
let home=this.open("/proc/thread-self/ns/net",O_RDONLY);try{let path=namespace.includes("/")?namespace:
`/var/run/netns/${namespace}`,target=this.open(path,O_RDONLY);try{let{setns}=this.#library.symbols;this.#checked(
"setns",setns(target,CLONE_NEWNET));try{return body()}finally{this.#checked("setns back",setns(home,
CLONE_NEWNET))}}finally{this.close(target)}}finally{this.close(home)}}unload(){this.#library.close()}#checked(call,result){
if(result<0)throw new SystemError(call,this.errno);return result}};function addressOf(bytes){return Number(
Deno.UnsafePointer.value(Deno.UnsafePointer.of(bytes)))}function load(){let cause;for(let name of LIBRARIES)
try{return Deno.dlopen(name,SYMBOLS)}catch(error){cause??=error}throw new Deno.errors.NotSupported(`\
Cannot load the C library: ${LIBRARIES.join(" and ")} are missing`,{cause})}function show(value){switch(typeof value){case"string":return JSON.stringify(value.length>60?`${value.
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
name,action,"an integer",least,most)}function checkText(value,name,action){if(typeof value!="string")throw wrongKind(value,name,action,"a\
 string")}function checkBoolean(value,name,action){if(typeof value!="boolean")throw wrongKind(value,
name,action,"true or false")}function isRecord(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)&&!ArrayBuffer.
isView(value)}function checkOptions(value,checks,name,action,prefix=""){if(!isRecord(value))throw wrongKind(
value,name,action,"an object");for(let option in value){if(Object.hasOwn(checks,option))continue;let known=Object.
keys(checks).map(key=>prefix+key).join(", ");throw new TypeError(`Cannot ${action}: there is no opti\
on "${prefix}${option}", only ${known}`)}for(let option in checks){let given=value[option];given!==void 0&&
checks[option](given,prefix+option,action)}}function integerFrom(least,most){return(value,name,action)=>checkInteger(
value,least,most,name,action)}function listOf(check){return(value,name,action)=>{if(!Array.isArray(value))throw wrongKind(value,name,
action,"an array");for(let i=0;i<value.length;i++)check(value[i],`${name}[${i}]`,action)}}function optionsOf(checks){
return(value,name,action)=>checkOptions(value,checks,name,action,`${name}.`)}function anyOf(expected,...checks){
return(value,name,action)=>{let failure=null;for(let check of checks)try{return check(value,name,action)}catch(error){
error instanceof RangeError&&(failure=error)}throw failure!==null?failure:wrongKind(value,name,action,
expected)}}var QUAD=new Int32Array(4),ATON_PART=/^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i,HEX_GROUP=/^[0-9a-f]{1,4}$/i;
function parseIp4Text(text,words){let bits=0,octets=0,octet=-1;for(let i=0;i<=text.length;i++){let code=i<
text.length?text.charCodeAt(i):46;if(code===46){if(octet<0||++octets>4)return!1;bits=bits<<8|octet,octet=
-1}else{let digit=code-48;if(digit<0||digit>9||octet===0||(octet=octet<0?digit:10*octet+digit,octet>
255))return!1}}return octets!==4?!1:(words[0]=0,words[1]=0,words[2]=65535,words[3]=bits,!0)}function parseIp4Aton(text){
let parts=text.replace(/[ \t\n\v\f\r][^]*$/,"").split(".");if(parts.length>4)return null;let bits=0;
for(let i=0;i<parts.length;i++){let value=atonPart(parts[i]),last=i===parts.length-1,limit=last?2**(8*
(5-parts.length)):256;if(!(value<limit))return null;bits=last?bits|value:bits|value<<24-8*i}return bits|
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
checkInteger(d,0,255,"d",MAKE),_IpAddr.fromV4(a<<24|b<<16|c<<8|d)}static fromV4(bits){return checkInteger(
bits,-2147483648,4294967295,"bits",MAKE),new _IpAddr(0,0,MAPPED,bits)}static parse(text){if(checkText(
text,"text","parse an address"),!parseIp4Text(text,TEXT_WORDS)&&!parseIp6Text(text,TEXT_WORDS))return null;
let[w0,w1,w2,w3]=TEXT_WORDS;return new _IpAddr(w0,w1,w2,w3)}static parseAton(text){checkText(text,"t\
ext","parse an address");let bits=parseIp4Aton(text);return bits===null?null:_IpAddr.fromV4(bits)}get isV4(){
return this.w2===MAPPED&&(this.w0|this.w1)===0}get isAny(){return(this.w0|this.w1|this.w3)===0&&(this.
w2===0||this.w2===MAPPED)}get v4(){return this.w3}get isMulticast(){return this.isV4?this.w3>>>28===
14:this.w0>>>24===255}get isLoopback(){return this.isV4?this.w3>>>24===127:this.w3===1&&(this.w0|this.
w1|this.w2)===0}get isLinkLocal(){return this.isV4?this.w3>>>16===43518:this.w0>>>22===1018}get isBroadcast4(){
return this.w3===-1&&this.isV4}set4(bits){return this.w0=0,this.w1=0,this.w2=MAPPED,this.w3=bits|0,this}set6(w0,w1,w2,w3){
return this.w0=w0|0,this.w1=w1|0,this.w2=w2|0,this.w3=w3|0,this}read4(b,o){return this.set4(getU32(b,
o))}read6(b,o){return this.w0=getU32(b,o),this.w1=getU32(b,o+4),this.w2=getU32(b,o+8),this.w3=getU32(
b,o+12),this}write4(b,o){setU32(b,o,this.w3)}write6(b,o){setU32(b,o,this.w0),setU32(b,o+4,this.w1),setU32(
b,o+8,this.w2),setU32(b,o+12,this.w3)}copyFrom(other){return this.w0=other.w0,this.w1=other.w1,this.
w2=other.w2,this.w3=other.w3,this}clone(){return new _IpAddr(this.w0,this.w1,this.w2,this.w3)}equals(other){
return this.w3===other.w3&&this.w2===other.w2&&this.w1===other.w1&&this.w0===other.w0}matchesPrefix(net,prefixLen){
let v4=net.isV4;if(v4!==this.isV4)return!1;let bits=v4?prefixLen+96:prefixLen;return sameBits(this.w0,
net.w0,bits)&&sameBits(this.w1,net.w1,bits-32)&&sameBits(this.w2,net.w2,bits-64)&&sameBits(this.w3,net.
w3,bits-96)}hash(){let h=Math.imul(this.w0^739982445,2246822507)^this.w1;return h=Math.imul(h^h>>>15,
3266489909)^this.w2,h=Math.imul(h^h>>>13,668265263)^this.w3,h=Math.imul(h^h>>>16,374761393),h^h>>>15}toString(){
let w=this.w3;return this.isV4?`${w>>>24}.${w>>>16&255}.${w>>>8&255}.${w&255}`:formatIp6(this.w0,this.
w1,this.w2,this.w3)}};function sameBits(a,b,bits){return bits<=0?!0:bits>=32?a===b:(a^b)>>>32-bits===
0}function parsePrefix(text){let slash=text.indexOf("/");if(slash<0)return null;let addr=IpAddr.parse(
text.slice(0,slash)),digits=text.slice(slash+1);if(addr===null||!/^(?:0|[1-9][0-9]{0,2})$/.test(digits))
return null;let prefixLen=Number(digits);return prefixLen<=(addr.isV4?32:128)?{addr,prefixLen}:null}var DEVICE="/dev/net/tun",O_RDWR=2,O_NONBLOCK=2048,AF_INET=2,AF_INET6=10,TUNSETIFF=["TUNSETIFF",1074025674],
TUNSETOFFLOAD=["TUNSETOFFLOAD",1074025680],TUNSETVNETHDRSZ=["TUNSETVNETHDRSZ",1074025688],SIOCGIFFLAGS=[
"SIOCGIFFLAGS",35091],SIOCSIFFLAGS=["SIOCSIFFLAGS",35092],SIOCSIFADDR=["SIOCSIFADDR",35094],SIOCSIFNETMASK=[
"SIOCSIFNETMASK",35100],SIOCGIFMTU=["SIOCGIFMTU",35105],SIOCSIFMTU=["SIOCSIFMTU",35106],SIOCGIFINDEX=[
"SIOCGIFINDEX",35123],IFF_UP=1,IFF_TUN=1,IFF_TAP=2,IFF_NO_PI=4096,IFF_VNET_HDR=16384,TUN_F_CSUM=1,TUN_F_TSO4=2,
TUN_F_TSO6=4,TUN_F_TSO_ECN=8,VNET_HEADER=10,VALUE=16,IFREQ=40,LONGEST_NAME=15,CHECKS={address:anyOf(
"a string or an array of them",checkText,listOf(checkText)),mtu:integerFrom(576,65521),up:checkBoolean,
offload:checkBoolean,netns:checkText,create:checkBoolean};function checkDevice(name,options){checkText(
name,"name","open a device"),optionsOf(CHECKS)(options,"options",`open device "${name}"`)}function openTap(linux,options){
let{name,netns}=options,addresses=checkOptions2(options),needsIp6=addresses.some(({addr})=>!addr.isV4),
fds=[],take=fd=>(fds.push(fd),fd);try{let enter=()=>({socket:take(linux.socket(AF_INET)),socket6:needsIp6?
take(linux.socket(AF_INET6)):-1,fd:take(linux.open(DEVICE,O_RDWR|O_NONBLOCK))}),{socket,socket6,fd}=netns===
void 0?enter():linux.inNamespace(netns,enter);options.create===!1&&linux.ioctl(socket,SIOCGIFINDEX,ifreq(
name));let flags=IFF_NO_PI|IFF_VNET_HDR|(options.medium==="ip"?IFF_TUN:IFF_TAP);linux.ioctl(fd,TUNSETIFF,
ifreq(name,flags)),linux.ioctl(fd,TUNSETVNETHDRSZ,int32(VNET_HEADER));let offload=setOffload(linux,fd,
options.offload??!0),mtu=setMtu(linux,socket,name,options.mtu);for(let{addr,prefixLen}of addresses){
let prefix={addr,prefixLen};addr.isV4?setAddress4(linux,socket,name,prefix):setAddress6(linux,socket,
socket6,name,prefix)}return(options.up??!0)&&setUp(linux,socket,name),fds.splice(fds.indexOf(fd),1),
{fd,mtu,offload}}catch(error){throw error instanceof SystemError?explain(error,options):error}finally{
for(let fd of fds)linux.close(fd)}}function checkOptions2(options){let{name,address=[]}=options,action=`\
Cannot open device "${name}"`,length=new TextEncoder().encode(name).length;if(length<1||length>LONGEST_NAME||
/[\0-\x20/:%]/.test(name))throw new RangeError(`${action}: "name" must have 1 to ${LONGEST_NAME} byt\
es, no white space and none of "/:%"`);let prefixes=[address].flat().map(text=>{let prefix=parsePrefix(
text);if(prefix!==null)return prefix;throw new RangeError(`${action}: "${text}" is no address with a\
 prefix length`)});if(prefixes.filter(({addr})=>addr.isV4).length>1)throw new RangeError(`${action}:\
 it can be given one IPv4 address only`);return prefixes}function setOffload(linux,fd,wanted){let all=TUN_F_CSUM|
TUN_F_TSO4|TUN_F_TSO6|TUN_F_TSO_ECN,alternatives=wanted?[all,0]:[0];for(let flags of alternatives)try{
return linux.ioctlValue(fd,TUNSETOFFLOAD,flags),flags!==0}catch(error){if(flags===0)throw error}return!1}
function setMtu(linux,socket,name,wanted){let request=ifreq(name);linux.ioctl(socket,SIOCGIFMTU,request);
let mtu=request.getInt32(VALUE,!0);return wanted===void 0||wanted===mtu?mtu:(linux.ioctl(socket,SIOCSIFMTU,
ifreq(name,wanted)),wanted)}function setUp(linux,socket,name){let request=ifreq(name);linux.ioctl(socket,
SIOCGIFFLAGS,request);let flags=request.getInt16(VALUE,!0);(flags&IFF_UP)===0&&linux.ioctl(socket,SIOCSIFFLAGS,
ifreq(name,flags|IFF_UP))}function setAddress4(linux,socket,name,{addr,prefixLen}){let mask=prefixLen===
0?0:-1<<32-prefixLen;linux.ioctl(socket,SIOCSIFADDR,ifreqAddress(name,addr.v4)),linux.ioctl(socket,SIOCSIFNETMASK,
ifreqAddress(name,mask))}function setAddress6(linux,socket,socket6,name,{addr,prefixLen}){let index=ifreq(
name);linux.ioctl(socket,SIOCGIFINDEX,index);let request=new DataView(new ArrayBuffer(24));addr.write6(
new Uint8Array(request.buffer),0),request.setUint32(16,prefixLen,!0),request.setInt32(20,index.getInt32(
VALUE,!0),!0);try{linux.ioctl(socket6,SIOCSIFADDR,request)}catch(error){if(!(error instanceof SystemError&&
error.errno===EEXIST))throw error}}function ifreq(name,value=0){let request=new DataView(new ArrayBuffer(
IFREQ));return new TextEncoder().encodeInto(name,new Uint8Array(request.buffer)),request.setInt32(VALUE,
value,!0),request}function ifreqAddress(name,address){let request=ifreq(name,AF_INET);return request.
setInt32(VALUE+4,address),request}function int32(value){let bytes=new DataView(new ArrayBuffer(4));return bytes.
setInt32(0,value,!0),bytes}function explain(error,options){let{name,netns}=options,mode=options.medium===
"ip"?"tun":"tap",action=`Cannot open ${mode.toUpperCase()} device "${name}"`,cause={cause:error};switch(error.
errno){case EPERM:case EACCES:return new Deno.errors.PermissionDenied(`${action}: ${error.message}; \
run as root or with CAP_NET_ADMIN, or make it before with "ip tuntap add dev ${name} mode ${mode} us\
er $USER" and give it its address and MTU there`,cause);case EBUSY:return new Deno.errors.Busy(`${action}\
: another program uses it`,cause);case EINVAL:if(error.call!==TUNSETIFF[0])break;return new Deno.errors.
AlreadyExists(`${action}: ${error.message}; an interface of that name exists and is not a ${mode.toUpperCase()}\
 device`,cause);case ENXIO:case ENOENT:case ENODEV:return error.call.includes(DEVICE)?new Deno.errors.
NotSupported(`${action}: ${DEVICE} is missing; load the module with "modprobe tun", or give the cont\
ainer this device`,cause):new Deno.errors.NotFound(error.errno===ENOENT&&netns!==void 0?`${action}: \
there is no network namespace "${netns}"`:`${action}: there is no such device`,cause)}return new Error(
`${action}: ${error.message}`,cause)}var VNET_HEADER2=10,VNET_NEEDS_CSUM=1,VNET_DATA_VALID=2,VNET_GSO_ECN=128;function tap(name,options={}){
checkDevice(name,options);let spec={...options,name,medium:"ethernet"};return checkOptions2(spec),{module:import.meta.
url,options:spec}}function open(options,context){return new TapDevice(options,context)}var TapDevice=class{medium;mtu;maxFrame;offload;fd;discarded=0;#linux;#memory;#base;#received;#sent;#receiveIovecs;#sendIovecs;constructor(options,context){
let kind=options.medium==="ip"?"TUN":"TAP";this.#linux=new Linux(`open ${kind} device "${options.name}\
"`);try{let device=openTap(this.#linux,options);this.fd=device.fd,this.mtu=Math.min(device.mtu,65535),
this.medium=options.medium;let overhead=options.medium==="ip"?0:ETHERNET_TAGGED_HEADER_LENGTH;this.maxFrame=
overhead+(device.offload?65535:this.mtu),this.offload=device.offload?{checksum:!0,tcpSegmentation:65160}:
NO_OFFLOAD}catch(error){throw this.#linux.unload(),error}this.#memory=context.memory,this.#base=addressOf(
this.#memory),this.#received=new Uint8Array(new ArrayBuffer(VNET_HEADER2)),this.#sent=new Uint8Array(
new ArrayBuffer(VNET_HEADER2)),this.#receiveIovecs=new Iovecs(2),this.#receiveIovecs.set(0,addressOf(
this.#received),VNET_HEADER2),this.#sendIovecs=new Iovecs(66),this.#sendIovecs.set(0,addressOf(this.#sent),
VNET_HEADER2)}receive(_memory,offset,capacity,meta){let iovecs=this.#receiveIovecs;iovecs.set(1,this.#base+
offset,capacity);let length=this.#linux.readv(this.fd,iovecs.pointer,2);if(length<0){let{errno}=this.#linux;
return errno===EBADFD||errno===EIO?-1:0}let header=this.#received;return meta.checksumValid=(header[0]&
(VNET_NEEDS_CSUM|VNET_DATA_VALID))!==0,meta.gsoType=header[1]&~VNET_GSO_ECN,meta.gsoSize=meta.gsoType===
0?0:header[4]|header[5]<<8,length-VNET_HEADER2}transmit(frame){let header=this.#sent;header[0]=frame.
csumStart!==0?VNET_NEEDS_CSUM:0,header[1]=frame.gsoType|(saysReduced(frame)?VNET_GSO_ECN:0),putU16(header,
2,frame.gsoType===0?0:frame.lengths[0]),putU16(header,4,frame.gsoSize),putU16(header,6,frame.csumStart),
putU16(header,8,frame.csumOffset);let iovecs=this.#sendIovecs,count=frame.count;for(let i=0;i<count;i++)
iovecs.set(i+1,this.#base+frame.offsets[i],frame.lengths[i]);return this.#linux.writev(this.fd,iovecs.
pointer,count+1)<0&&this.discarded++,!0}close(){this.#linux.close(this.fd),this.#linux.unload()}},Iovecs=class{pointer;#words;constructor(count){
this.#words=new Uint32Array(new ArrayBuffer(count*16)),this.pointer=Deno.UnsafePointer.of(this.#words)}set(index,address,length){
let words=this.#words,word=index*4;words[word]=address,words[word+1]=address/4294967296,words[word+2]=
length}};function saysReduced(frame){if(frame.gsoType!==1&&frame.gsoType!==4)return!1;let flags=frame.
offsets[0]+frame.csumStart+TCP_FLAGS;return(frame.memory[flags]&TCP_FLAG_CWR)!==0}function putU16(bytes,offset,value){
bytes[offset]=value,bytes[offset+1]=value>>>8}export{TapDevice,open,tap};
