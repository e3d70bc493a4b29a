// Made from the sources by `deno task bundle`: do not edit.
import{c as o}from"./application.js";import{a as u}from"./core.js";import{Rc as h,
Sc as n,Tc as l,Vc as a,Wc as d}from"./common.js";var y=class LocalTurns{#t=[];#s=0;#i=0;#e=!1;#o=!1;#n=null;#l=0;add(t){this.#t[this.#s++]=
t,this.#o||this.#h()}run(t){this.#t[this.#s++]=t,this.#o||this.#a()}now(t){return t!==this.#n&&(this.#n=
t,this.#l=t.now()),this.#l}timePasses(){this.#n=null}#h(){this.#e||(this.#e=!0,queueMicrotask(this.#d))}#d=()=>{
this.#e=!1,this.#o||this.#a()};#a(){this.#o=!0,this.#n=null;try{for(;this.#i<this.#s;){let t=this.#t[this.#i];
if(this.#u(t))break;this.#i++,t.takeTurn()}}finally{this.#o=!1,this.#r()}}#u(t){for(let s=0;s<this.#i;s++)
if(this.#t[s]===t)return!0;return!1}#r(){let t=this.#t,s=0;for(let i=this.#i;i<this.#s;i++)t[s++]=t[i];
for(let i=s;i<this.#s;i++)t[i]=null;this.#s=s,this.#i=0,s>0&&this.#h()}},e=new y;var f=64,w=1,C=class InlineHost{#t;#s;#i;#e=null;#o=null;#n=!1;#l=!1;#h=-1;#d=1/0;#a=!1;#u=!1;#r=0;#c=0;#v=0;#f;#p=!1;#m;ended;constructor(t,s,i,r,c){
this.ended=new Promise(v=>this.#m=v),this.#s=i,this.#i=r,this.#f=c;let p=()=>void(this.#p=!0),m=r instanceof
o?0:void 0;this.#t=new u(t,s,i,p,!0,m),this.#t.stack.clock.now=r.now()}freePbuf(t){this.#a||this.#t.
stack.api.freePbuf(t)}async open(t){let s=await this.#t.open(t);try{this.#P()}catch(i){throw await this.#t.
closeDrivers(),i}return n(this.#s.number,this.schedule),this.schedule(),s}#P(){let t=this.#t.drivers.
flatMap(s=>s.fd===void 0?[]:[s.fd]);if(t.length>0){if(this.#e=d(),this.#e===null)throw new TypeError(
"Cannot wait for a driver's file descriptor");for(let s of t)this.#e.add(s);this.#s.setEventFd(this.#e.
eventFd)}}schedule=()=>{this.#l||this.#a||(this.#l=!0,++this.#r<f||!this.#L()?e.add(this):this.#i.soon===
void 0?setImmediate(this.#y):this.#i.soon(this.#y))};turn(){if(this.#l||this.#a||this.#r+1>=f){this.
schedule();return}this.#l=!0,this.#r++,e.run(this)}turnNow(){if(this.#u)throw new TypeError("Cannot \
wait for a stack inside its own turn");e.timePasses(),this.takeTurn()}#L(){return this.#i instanceof
o?!0:(this.#r=0,this.#c-this.#v>=w)}#y=()=>{this.#r=0,e.run(this),this.#v=this.#c};takeTurn(){if(this.#l=
!1,!this.#a){this.#u=!0;try{this.#g()}catch(t){this.#S(t);return}finally{this.#u=!1}this.#w()}}#g(){
let t=this.#t;this.#s.rung&&this.#s.awake();let s=e.now(this.#i);this.#c=s;let i=t.turn(s);i&&e.timePasses(),
t.port.isUrgent&&t.port.wake(),t.ended(s)?this.#I():i?this.schedule():this.#b(s)}#w(){this.#p&&(this.#p=
!1,this.#f.tell())}#b(t){this.#t.port.owesWake&&this.#t.port.wake();let s=this.#t.sleepTime(t),i=t+s;
i<this.#d&&(this.#h!==-1&&this.#i.clear(this.#h),this.#h=this.#i.set(s,this.#A),this.#d=i),!(this.#i instanceof
o)&&(!this.#s.isAsleep&&!this.#s.sleep()?this.schedule():this.#e===null?this.#t.drivers.length>0&&this.#H():
this.#C())}#A=()=>{this.#h=-1,this.#d=1/0,this.#r=0,this.schedule()};#C(){if(this.#o===null){for(let t of this.#t.
stack.ended.splice(0)){let{fd:s}=t;s!==void 0&&this.#e.remove(s)}this.#o=this.#e.waitAsync(a).then(()=>{
this.#o=null,this.#r=0,this.schedule()})}}#H(){this.#n||(this.#n=!0,this.#s.waitAsync().then(()=>{this.#n=
!1,this.#r=0,this.schedule()}))}async#I(){await this.#k();try{await this.#t.close()}catch(t){reportError(
t)}this.#T(),this.#t.port.stopped(),this.#t.port.publish(),this.#w(),this.#m()}async#S(t){let s=this.#k();
this.#t.port.publish(),this.#f.tell(),this.#f.die(t),await s,await this.#t.closeDrivers(),this.#T(),
this.#m()}async#k(){this.#a=!0,l(this.#s.number),this.#h!==-1&&this.#i.clear(this.#h),this.#o!==null&&
(this.#s.ringAsleep(),await this.#o)}#T(){this.#e?.close(),this.#s.close(),h(this.#s.number)}};export{C as InlineHost};
