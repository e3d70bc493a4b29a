// Made from the sources by `deno task bundle`: do not edit.
import{holdLifeLock}from"./threads.js";import{Host}from"./core.js";import{
Bells,EVENT_SIGNAL,LONGEST_WAIT,PacketMemory,layoutOf,openPoll,openSignal,spinnerOf}from"./common.js";var scope=globalThis;scope.onmessage=event=>{scope.onmessage=null,main(event.data).finally(()=>scope.
close())};async function main(start){let isWatched=await holdLifeLock(start.lock);isWatched&&scope.postMessage(
{type:"alive"});let running=await begin(start);if(running===null)return;let{host,poll}=running,spinner=spinnerOf(
start.bells);try{run(running,spinner),await host.close()}catch(error){spinner.sleeps(),tellEnd(host);
let{message,stack}=error;scope.postMessage({type:"died",message:message??String(error),stack:stack??
"",isWatched}),await host.closeDrivers(),poll?.close();return}poll?.close(),spinner.sleeps(),tellEnd(
host),scope.postMessage({type:"ended"})}async function begin(start){let host=null;try{let bells=new Bells(
start.bells,start.bell,openSignal);host=new Host(start.memory,start.config,bells,signalOf(start)),host.
stack.clock.now=performance.now();let netifs=await host.open(start.config),poll=pollFor(host,bells);
return scope.postMessage({type:"started",netifs}),{host,bells,poll}}catch(error){await host?.closeDrivers();
let{name,message,code}=error;return scope.postMessage({type:"failed",name,message,...code===void 0?{}:
{code}}),null}}function tellEnd({port}){port.stopped(),port.publish()}function signalOf({memory,config}){
let{i32}=new PacketMemory(memory),signal=layoutOf(config.memory).controlWord+EVENT_SIGNAL;return()=>{
Atomics.add(i32,signal,1),Atomics.notify(i32,signal)}}function pollFor(host,bells){let fds=host.drivers.
flatMap(d=>d.fd===void 0?[]:[d.fd]);if(fds.length===0)return null;let poll=openPoll();if(poll===null)
throw new TypeError("Cannot wait for a driver's file descriptor");for(let fd of fds)poll.add(fd);return bells.
setEventFd(poll.eventFd),poll}function run({host,bells,poll},spinner){for(;;){bells.awake();let now=performance.
now(),more=host.turn(now);if(host.ended(now))return;if(more)continue;let ms=Math.min(host.sleepTime(
now),LONGEST_WAIT);ms<=0||host.port.ready||spinner.begin(now)&&(host.port.isUrgent&&host.port.wake(),
spin(host,bells,poll,spinner))||host.port.owesWake&&!host.port.isUrgent&&poll!==null&&poll.wait(0)>0||
bells.sleep()&&(host.port.wake(),spinner.sleeps(),poll===null?bells.wait(ms):waitForFds(host,poll,ms),
spinner.end(performance.now()))}}function spin(host,bells,poll,spinner){for(;;){let found=host.port.
ready||bells.rung||poll!==null&&poll.wait(0)>0,now=performance.now();if(found&&spinner.end(now),found||
!spinner.goesOn(now))return found}}function waitForFds(host,poll,ms){for(let source of host.stack.ended.
splice(0)){let{fd}=source;fd!==void 0&&poll.remove(fd)}poll.wait(ms)}
