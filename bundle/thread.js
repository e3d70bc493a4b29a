// Made from the sources by `deno task bundle`: do not edit.
import{Host}from"./core.js";import{Bells,LONGEST_WAIT,openPoll,openSignal}from"./common.js";var Spinner=class{#confidence=0;#shortSleeps=0;#lesson=4;#finds=0;#lastLook=0;#end=0;begin(now){return this.#confidence<=
0?!1:(this.#lastLook=now,this.#end=now+.05,!0)}goesOn(now){return now-this.#lastLook>.2?(this.#confidence=
0,!1):(this.#lastLook=now,now<this.#end)}ended(found){if(found){this.#confidence=Math.min(this.#confidence+
1,8),++this.#finds>=1024&&(this.#lesson=4);return}this.#finds=0,this.#confidence-=4,!(this.#confidence>
0)&&(this.#lesson=Math.min(2*this.#lesson,4096),this.#shortSleeps=0)}slept(ms){ms>.1?this.#shortSleeps=
0:++this.#shortSleeps>=this.#lesson&&(this.#shortSleeps=0,this.#confidence=8)}};var scope=globalThis;scope.onmessage=event=>{scope.onmessage=null,main(event.data).catch(error=>{scope.
postMessage({type:"died",message:String(error?.message??error),stack:String(error?.stack??"")}),scope.
close()})};async function main(start){let bells=new Bells(start.bells,start.bell,openSignal),host=new Host(
start.memory,start.config,bells,()=>{});host.stack.clock.now=performance.now();let poll=null;try{let netifs=await host.
open(start.config);poll=pollFor(host,bells),scope.postMessage({type:"started",netifs})}catch(error){
await host.close();let{name,message,code}=error;scope.postMessage({type:"failed",name,message,...code===
void 0?{}:{code}}),scope.close();return}try{run(host,bells,poll),await host.close(),poll?.close()}finally{
host.port.stopped(),host.port.publish()}scope.postMessage({type:"ended"}),scope.close()}function pollFor(host,bells){
let fds=host.drivers.flatMap(d=>d.fd===void 0?[]:[d.fd]);if(fds.length===0)return null;let poll=openPoll();
if(poll===null)throw new TypeError("Cannot wait for a driver's file descriptor");for(let fd of fds)poll.
add(fd);return bells.setEventFd(poll.eventFd),poll}function run(host,bells,poll){let spinner=new Spinner;
for(;;){bells.awake();let now=performance.now(),more=host.turn(now);if(host.ended(now))return;if(more)
continue;let ms=Math.min(host.sleepTime(now),LONGEST_WAIT);if(ms<=0||host.port.ready)continue;if(spinner.
begin(now)){host.port.isUrgent&&host.port.wake();let found=spin(host,bells,poll,spinner);if(spinner.
ended(found),found)continue}if(host.port.owesWake&&!host.port.isUrgent&&poll!==null&&poll.wait(0)>0||
!bells.sleep())continue;host.port.wake();let asleep=performance.now();poll===null?bells.wait(ms):waitForFds(
host,poll,ms),spinner.slept(performance.now()-asleep)}}function spin(host,bells,poll,spinner){do if(host.
port.ready||bells.rung||poll!==null&&poll.wait(0)>0)return!0;while(spinner.goesOn(performance.now()));
return!1}function waitForFds(host,poll,ms){for(let source of host.stack.ended.splice(0)){let{fd}=source;
fd!==void 0&&poll.remove(fd)}poll.wait(ms)}
