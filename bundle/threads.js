// Made from the sources by `deno task bundle`: do not edit.
function locks(){return navigator.locks}function holdLifeLock(name){let all=locks();return all===void 0?
Promise.resolve(!1):new Promise((resolve,reject)=>{all.request(name,{},()=>(resolve(!0),new Promise(
()=>{}))).catch(reject)})}var LifeWatch=class{#name;#onEnd;#isHeld=!1;#isWanted=!0;#waiting=null;constructor(name,onEnd){
this.#name=name,this.#onEnd=onEnd}begin(){this.#isHeld=!0,this.set(this.#isWanted)}set(isWanted){this.#isWanted=
isWanted,isWanted?this.#isHeld&&(this.#waiting??=this.#wait()):(this.#waiting?.abort.abort(),this.#waiting=
null)}#wait(){let abort=new AbortController,over=locks().request(this.#name,{signal:abort.signal},()=>(this.#isHeld=
!1,this.#onEnd())).then(()=>{},()=>{});return{abort,over}}async end(){let waiting=this.#waiting;this.#isHeld=
!1,this.set(!1),await waiting?.over}};export{holdLifeLock,LifeWatch};
