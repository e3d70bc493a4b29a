// Made from the sources by `deno task bundle`: do not edit.
function s(){return navigator.locks}function n(t){let o=s();return o===void 0?Promise.resolve(!1):new Promise(
(e,i)=>{o.request(t,{},()=>(e(!0),new Promise(()=>{}))).catch(i)})}var r=class LifeWatch{#s;#e;#t=!1;#i=!0;#o=null;constructor(t,o){
this.#s=t,this.#e=o}begin(){this.#t=!0,this.set(this.#i)}set(t){this.#i=t,t?this.#t&&(this.#o??=this.#n()):
(this.#o?.abort.abort(),this.#o=null)}#n(){let t=new AbortController,o=s().request(this.#s,{signal:t.
signal},()=>(this.#t=!1,this.#e())).then(()=>{},()=>{});return{abort:t,over:o}}async end(){let t=this.#o;
this.#t=!1,this.set(!1),await t?.over}};export{n as a,r as b};
