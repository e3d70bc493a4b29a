// Made from the sources by `deno task bundle`: do not edit.
import{VirtualClock}from"./application.js";import{Host}from"./core.js";import{
LONGEST_WAIT,clearLocalBell,openPoll,returnBell,setLocalBell}from"./common.js";var LocalTurns=class{#due=[];#count=0;#done=0;#isQueued=!1;#isRunning=!1;#clock=null;#now=0;add(host){
this.#due[this.#count++]=host,this.#isRunning||this.#queue()}run(host){this.#due[this.#count++]=host,
this.#isRunning||this.#pass()}now(clock){return clock!==this.#clock&&(this.#clock=clock,this.#now=clock.
now()),this.#now}timePasses(){this.#clock=null}#queue(){this.#isQueued||(this.#isQueued=!0,queueMicrotask(
this.#runQueued))}#runQueued=()=>{this.#isQueued=!1,this.#isRunning||this.#pass()};#pass(){this.#isRunning=
!0,this.#clock=null;try{for(;this.#done<this.#count;){let host=this.#due[this.#done];if(this.#hadTurn(
host))break;this.#done++,host.takeTurn()}}finally{this.#isRunning=!1,this.#endPass()}}#hadTurn(host){
for(let i=0;i<this.#done;i++)if(this.#due[i]===host)return!0;return!1}#endPass(){let due=this.#due,left=0;
for(let i=this.#done;i<this.#count;i++)due[left++]=due[i];for(let i=left;i<this.#count;i++)due[i]=null;
this.#count=left,this.#done=0,left>0&&this.#queue()}},localTurns=new LocalTurns;var TURNS=64,LONGEST_RUN=1,InlineHost=class{#host;#bells;#clock;#poll=null;#polling=null;#listening=!1;#scheduled=!1;#alarm=-1;#alarmAt=1/0;#closed=!1;#isTurning=!1;#turns=0;#lastTurnAt=0;#yieldedAt=0;#app;#appIsDue=!1;#markEnded;ended;constructor(pages,config,bells,clock,app){
this.ended=new Promise(resolve=>this.#markEnded=resolve),this.#bells=bells,this.#clock=clock,this.#app=
app;let wakeApp=()=>void(this.#appIsDue=!0),graceMs=clock instanceof VirtualClock?0:void 0;this.#host=
new Host(pages,config,bells,wakeApp,!0,graceMs),this.#host.stack.clock.now=clock.now()}freePbuf(id){
this.#closed||this.#host.stack.api.freePbuf(id)}async open(config){let netifs=await this.#host.open(
config);try{this.#openPoll()}catch(error){throw await this.#host.closeDrivers(),error}return setLocalBell(
this.#bells.number,this.schedule),this.schedule(),netifs}#openPoll(){let fds=this.#host.drivers.flatMap(
d=>d.fd===void 0?[]:[d.fd]);if(fds.length>0){if(this.#poll=openPoll(),this.#poll===null)throw new TypeError(
"Cannot wait for a driver's file descriptor");for(let fd of fds)this.#poll.add(fd);this.#bells.setEventFd(
this.#poll.eventFd)}}schedule=()=>{this.#scheduled||this.#closed||(this.#scheduled=!0,++this.#turns<
TURNS||!this.#isTimeToYield()?localTurns.add(this):this.#clock.soon===void 0?setImmediate(this.#yielded):
this.#clock.soon(this.#yielded))};turn(){if(this.#scheduled||this.#closed||this.#turns+1>=TURNS){this.
schedule();return}this.#scheduled=!0,this.#turns++,localTurns.run(this)}turnNow(){if(this.#isTurning)
throw new TypeError("Cannot wait for a stack inside its own turn");localTurns.timePasses(),this.takeTurn()}#isTimeToYield(){
return this.#clock instanceof VirtualClock?!0:(this.#turns=0,this.#lastTurnAt-this.#yieldedAt>=LONGEST_RUN)}#yielded=()=>{
this.#turns=0,localTurns.run(this),this.#yieldedAt=this.#lastTurnAt};takeTurn(){if(this.#scheduled=!1,
!this.#closed){this.#isTurning=!0;try{this.#turn()}catch(error){this.#die(error);return}finally{this.#isTurning=
!1}this.#tell()}}#turn(){let host=this.#host;this.#bells.rung&&this.#bells.awake();let now=localTurns.
now(this.#clock);this.#lastTurnAt=now;let more=host.turn(now);more&&localTurns.timePasses(),host.port.
isUrgent&&host.port.wake(),host.ended(now)?this.#end():more?this.schedule():this.#sleep(now)}#tell(){
this.#appIsDue&&(this.#appIsDue=!1,this.#app.tell())}#sleep(now){this.#host.port.owesWake&&this.#host.
port.wake();let ms=this.#host.sleepTime(now),at=now+ms;at<this.#alarmAt&&(this.#alarm!==-1&&this.#clock.
clear(this.#alarm),this.#alarm=this.#clock.set(ms,this.#onAlarm),this.#alarmAt=at),!(this.#clock instanceof
VirtualClock)&&(!this.#bells.isAsleep&&!this.#bells.sleep()?this.schedule():this.#poll===null?this.#host.
drivers.length>0&&this.#listen():this.#pollOnce())}#onAlarm=()=>{this.#alarm=-1,this.#alarmAt=1/0,this.#turns=
0,this.schedule()};#pollOnce(){if(this.#polling===null){for(let source of this.#host.stack.ended.splice(
0)){let{fd}=source;fd!==void 0&&this.#poll.remove(fd)}this.#polling=this.#poll.waitAsync(LONGEST_WAIT).
then(()=>{this.#polling=null,this.#turns=0,this.schedule()})}}#listen(){this.#listening||(this.#listening=
!0,this.#bells.waitAsync().then(()=>{this.#listening=!1,this.#turns=0,this.schedule()}))}async#end(){
await this.#leave();try{await this.#host.close()}catch(error){reportError(error)}this.#release(),this.#host.
port.stopped(),this.#host.port.publish(),this.#tell(),this.#markEnded()}async#die(error){let left=this.#leave();
this.#host.port.publish(),this.#app.tell(),this.#app.die(error),await left,await this.#host.closeDrivers(),
this.#release(),this.#markEnded()}async#leave(){this.#closed=!0,clearLocalBell(this.#bells.number),this.#alarm!==
-1&&this.#clock.clear(this.#alarm),this.#polling!==null&&(this.#bells.ringAsleep(),await this.#polling)}#release(){
this.#poll?.close(),this.#bells.close(),returnBell(this.#bells.number)}};export{InlineHost};
