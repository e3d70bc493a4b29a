// Made from the sources by `deno task bundle`: do not edit.
import{a as h,c as n,f as o}from"./application.js";import{a as f}from"./core.js";
import{$c as u,Xc as l,Yc as a,Zc as d,ad as c}from"./common.js";var k=class LocalTurns{#t=[];#i=0;#s=0;#e=!1;#o=!1;#n=null;#l=0;add(t){this.#t[this.#i++]=
t,this.#o||this.#h()}run(t){this.#t[this.#i++]=t,this.#o||this.#a()}now(t){return t!==this.#n&&(this.#n=
t,this.#l=t.now()),this.#l}readClockAgain(){this.#n=null}#h(){this.#e||(this.#e=!0,queueMicrotask(this.#d))}#d=()=>{
this.#e=!1,this.#o||this.#a()};#a(){this.#o=!0,this.#n=null;try{for(;this.#s<this.#i;){let t=this.#t[this.#s];
if(this.#u(t))break;this.#s++,t.takeTurn()}}finally{this.#o=!1,this.#r()}}#u(t){for(let i=0;i<this.#s;i++)
if(this.#t[i]===t)return!0;return!1}#r(){let t=this.#t,i=0;for(let s=this.#s;s<this.#i;s++)t[i++]=t[s];
for(let s=i;s<this.#i;s++)t[s]=null;this.#i=i,this.#s=0,i>0&&this.#h()}},e=new k;var p=64,T=1,N=class InlineHost{#t;#i;#s;#e=null;#o=null;#n=!1;#l=!1;#h=-1;#d=1/0;#a=!1;#u=!1;#r=0;#f=0;#v=0;#c;#p=!1;#m;ended;constructor(t,i,s,r,m){
this.ended=new Promise(w=>this.#m=w),this.#i=s,this.#s=r,this.#c=m;let v=()=>void(this.#p=!0),y=r instanceof
o?0:void 0;this.#t=new f(t,i,s,v,!0,y),this.#t.stack.clock.now=r.now()}freePbuf(t){this.#a||this.#t.
stack.api.freePbuf(t)}async open(t){let i=await this.#t.open(t);try{this.#g()}catch(s){throw await this.#t.
closeDrivers(),s}return a(this.#i.number,this.schedule),this.schedule(),i}#g(){let t=this.#t.drivers.
flatMap(i=>i.fd===void 0?[]:[i.fd]);if(t.length>0){if(this.#e=c(),this.#e===null)throw new TypeError(
"Cannot wait for a driver's file descriptor: needs Linux and --allow-ffi");for(let i of t)this.#e.add(
i);this.#i.setEventFd(this.#e.eventFd)}}schedule=()=>{this.#l||this.#a||(this.#l=!0,++this.#r<p||!this.#L()?
e.add(this):this.#s.soon===void 0?h(this.#y):this.#s.soon(this.#y))};turn(){if(this.#l||this.#a||this.#r+
1>=p){this.schedule();return}this.#l=!0,this.#r++,e.run(this)}turnNow(){if(this.#u)throw new TypeError(
"Cannot wait for a stack inside its own turn");e.readClockAgain(),this.takeTurn()}#L(){return this.#s instanceof
o?!0:(this.#r=0,this.#f-this.#v>=T)}#y=()=>{this.#r=0,e.run(this),this.#v=this.#f};takeTurn(){if(this.#l=
!1,!this.#a){this.#u=!0;try{this.#P()}catch(t){this.#N(t);return}finally{this.#u=!1}this.#w()}}#P(){
let t=this.#t;this.#i.rung&&this.#i.awake();let i=e.now(this.#s);this.#f=i;let s=t.turn(i);s&&e.readClockAgain(),
t.port.isUrgent&&t.port.wake(),t.ended(i)?this.#x():s?this.schedule():this.#A(i)}#w(){this.#p&&(this.#p=
!1,this.#c.tell())}#A(t){this.#t.port.wakePending&&this.#t.port.wake();let i=this.#t.sleepTime(t),s=t+
i;s<this.#d&&(this.#h!==-1&&this.#s.clear(this.#h),this.#h=this.#s.set(i,this.#C),this.#d=s),!(this.#s instanceof
o)&&(!this.#i.isAsleep&&!this.#i.sleep()?this.schedule():this.#e===null?this.#t.drivers.length>0&&this.#H():
this.#b())}#C=()=>{this.#h=-1,this.#d=1/0,this.#r=0,this.schedule()};#b(){if(this.#o===null){for(let t of this.#t.
stack.ended.splice(0)){let{fd:i}=t;i!==void 0&&this.#e.remove(i)}this.#o=this.#e.waitAsync(u).then(()=>{
this.#o=null,this.#r=0,this.schedule()})}}#H(){this.#n||(this.#n=!0,this.#i.waitAsync().then(()=>{this.#n=
!1,this.#r=0,this.schedule()}))}async#x(){await this.#k();try{await this.#t.close()}catch(t){n(t)}this.#T(),
this.#t.port.stopped(),this.#t.port.publish(),this.#w(),this.#m()}async#N(t){let i=this.#k();this.#t.
port.publish(),this.#c.tell(),this.#c.die(t),await i,await this.#t.closeDrivers(),this.#T(),this.#m()}async#k(){
this.#a=!0,d(this.#i.number),this.#h!==-1&&this.#s.clear(this.#h),this.#o!==null&&(this.#i.ringAsleep(),
await this.#o)}#T(){this.#e?.close(),this.#i.close(),l(this.#i.number)}};export{N as InlineHost};
