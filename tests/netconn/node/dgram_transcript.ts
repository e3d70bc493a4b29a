/**
 * What dgram_script.ts prints with `node:dgram` of Node 24 on Linux.
 *
 * @module
 */

/** Its lines. */
export const DGRAM_TRANSCRIPT: string = `\
# bind
address before: throws EBADF -9 getsockname
returns itself: true
address at once: throws EBADF -9 getsockname
a: listening
a: callback of bind
next tick
127.0.0.1 IPv4 true
bind again: throws ERR_SOCKET_ALREADY_BOUND
a: close
# bind with options, and none
a: listening
b: listening
b: callback
0.0.0.0
ends: 127.0.0.1
a: close
b: close
# addresses that cannot be had
a: listening
b: EADDRINUSE -98 bind 127.0.0.1 a
b: EADDRNOTAVAIL -99 bind 192.0.2.1 undefined
b: EINVAL -22 bind ::1 undefined
b: listening
a: close
b: close
# an address that is shared
a: listening
b: listening
a: close
b: close
# a datagram, and its answer
a: listening
b: listening
sent
hello: null, 5
a: message "hello" of 5 from 127.0.0.1 IPv4 b
answer: null, 6
b: message "hello!" of 6 from 127.0.0.1 IPv4 a
a: close
b: close
# every form of send
a: listening
b: listening
buffer: null, 10
no address: null, 10
part: null, 3
part, no address: null, 3
text: null, 4
16 bits: null, 4
view: null, 4
list: null, 12
empty list: null, 0
empty: null, 0
a: message "0123456789" of 10 from 127.0.0.1 IPv4 b
a: message "0123456789" of 10 from 127.0.0.1 IPv4 b
a: message "0123456789" of 10 from 127.0.0.1 IPv4 b
a: message "234" of 3 from 127.0.0.1 IPv4 b
a: message "234" of 3 from 127.0.0.1 IPv4 b
a: message "text" of 4 from 127.0.0.1 IPv4 b
a: message "AABB" of 4 from 127.0.0.1 IPv4 b
a: message "0123" of 4 from 127.0.0.1 IPv4 b
a: message "a0123456789B" of 12 from 127.0.0.1 IPv4 b
a: message "" of 0 from 127.0.0.1 IPv4 b
a: message "" of 0 from 127.0.0.1 IPv4 b
a: close
b: close
# send binds by itself
a: listening
b: listening
b: close
b: callback of close
c: listening
three: null, 5
a: message "three" of 5 from 127.0.0.1 IPv4 c
bound to 0.0.0.0
a: close
c: close
# what send refuses
a: listening
no port: throws ERR_SOCKET_BAD_PORT
port 0: throws ERR_SOCKET_BAD_PORT
port 65536: throws ERR_SOCKET_BAD_PORT
port -1: throws ERR_SOCKET_BAD_PORT
port of text: throws ERR_SOCKET_BAD_PORT
number: throws ERR_INVALID_ARG_TYPE
list of numbers: throws ERR_INVALID_ARG_TYPE
null: throws ERR_INVALID_ARG_TYPE
offset: throws ERR_BUFFER_OUT_OF_BOUNDS
length: throws ERR_BUFFER_OUT_OF_BOUNDS
address: throws ERR_INVALID_ARG_TYPE
another family: EINVAL -22 send ::1 9, undefined
broadcast: EACCES -13 send 255.255.255.255 9, undefined
too long: EMSGSIZE -90 send 127.0.0.1 9, undefined
a: close
# connect
a: listening
b: listening
remote address before: throws ERR_SOCKET_DGRAM_NOT_CONNECTED
disconnect before: throws ERR_SOCKET_DGRAM_NOT_CONNECTED
connect again: throws ERR_SOCKET_DGRAM_IS_CONNECTED
b: connect
b: callback of connect
127.0.0.1 IPv4 a
send with a port: undefined
connect, connected: throws ERR_SOCKET_DGRAM_IS_CONNECTED
one: null, 3
part: null, 2
a: message "one" of 3 from 127.0.0.1 IPv4 b
a: message "12" of 2 from 127.0.0.1 IPv4 b
a: message "x" of 1 from 127.0.0.1 IPv4 b
stranger: listening
stranger: null, 9
disconnect: undefined
remote address after: throws ERR_SOCKET_DGRAM_NOT_CONNECTED
a: close
b: close
stranger: close
# connect binds by itself
a: listening
b: listening
b: connect
hello: null, 5
a: message "hello" of 5 from 127.0.0.1 IPv4 b
port 0: throws ERR_SOCKET_BAD_PORT
a: close
b: close
# nobody listens: connected
gone: listening
gone: close
a: listening
a: connect
one: null, 3
a: ECONNREFUSED -111 recvmsg
two: null, 3
a: ECONNREFUSED -111 recvmsg
three: null, 5
a: close
# close
a: listening
b: listening
returns itself: true
close again: throws ERR_SOCKET_DGRAM_NOT_RUNNING
send: throws ERR_SOCKET_DGRAM_NOT_RUNNING
bind: throws ERR_SOCKET_DGRAM_NOT_RUNNING
address: throws ERR_SOCKET_DGRAM_NOT_RUNNING
a: close
a: callback
next tick
b: close
c: close
# closed at once after a send
a: listening
b: listening
b: close
c: listening
c: connect
sent: null, 4
c: close
a: message "sent" of 4 from 127.0.0.1 IPv4 c
a: close
# closed in every callback
a: listening
b: listening
b: close
c: listening
c: close
d: listening
d: connect
d: close
e: listening
e: close
f: EADDRINUSE -98 bind 127.0.0.1 a
f: close
g: listening
a: message "0" of 1 from 127.0.0.1 IPv4 g
a: close
g: close
# between two messages, what a listener has put off
a: listening
b: listening
b: connect
a: message "0" of 1 from 127.0.0.1 IPv4 b
tick after 0
microtask after 0
a: message "1" of 1 from 127.0.0.1 IPv4 b
tick after 1
microtask after 1
a: message "2" of 1 from 127.0.0.1 IPv4 b
tick after 2
microtask after 2
a: close
b: close
# options, unbound
broadcast: throws EBADF -9 setBroadcast
ttl: throws EBADF -9 setTTL
multicast ttl: throws EBADF -9 setMulticastTTL
loopback: throws EBADF -9 setMulticastLoopback
interface: throws EBADF -9 setMulticastInterface
receive buffer: throws ERR_SOCKET_BUFFER_SIZE -9 uv_recv_buffer_size
send buffer: throws ERR_SOCKET_BUFFER_SIZE -9 uv_send_buffer_size
queue: 0
queue: 0
ref: true
unref: true
drop: throws EADDRNOTAVAIL -99 dropMembership
a: close
# options
a: listening
broadcast: undefined
ttl: 5
ttl 0: throws EINVAL -22 setTTL
ttl 256: throws EINVAL -22 setTTL
ttl of text: throws ERR_INVALID_ARG_TYPE
multicast ttl: 0
multicast ttl 256: throws EINVAL -22 setMulticastTTL
loopback: true
interface: undefined
no interface: throws EADDRNOTAVAIL -99 setMulticastInterface
no address: throws EINVAL -22 setMulticastInterface
a number: throws ERR_INVALID_ARG_TYPE
receive buffer: undefined
receive buffer -1: throws ERR_SOCKET_BAD_BUFFER_SIZE
send buffer: undefined
queue: 0
queue: 0
a: close
# groups
a: listening
join: undefined
join again: throws EADDRINUSE -98 addMembership
no group: throws EINVAL -22 addMembership
no address: throws EINVAL -22 addMembership
nothing: throws ERR_MISSING_ARGS
no interface: throws ENODEV -19 addMembership
leave: undefined
leave again: throws EADDRNOTAVAIL -99 dropMembership
leave nothing: throws ERR_MISSING_ARGS
source: undefined
source again: throws EADDRNOTAVAIL -99 addSourceSpecificMembership
leave source: undefined
leave again: throws EINVAL -22 dropSourceSpecificMembership
a number: throws ERR_INVALID_ARG_TYPE
a: close
# a lookup of one's own
a: listening
lookup of here, 4
b: listening
lookup of there, 4
lookup of 127.0.0.1, 4
there: null, 1
default: null, 1
a: message "x" of 1 from 127.0.0.1 IPv4 b
a: message "x" of 1 from 127.0.0.1 IPv4 b
lookup of nowhere, 4
lookup of nowhere, 4
nowhere: ENOTFOUND, undefined
b: ENOTFOUND
lookup of there, 4
b: connect
y: null, 1
a: message "y" of 1 from 127.0.0.1 IPv4 b
a: close
b: close
# a signal
a: listening
aborted
a: close
b: close
# sockets that cannot be
type: throws ERR_SOCKET_BAD_TYPE
null: throws ERR_SOCKET_BAD_TYPE
no type: throws ERR_SOCKET_BAD_TYPE
size: throws ERR_INVALID_ARG_TYPE
signal: throws ERR_INVALID_ARG_TYPE
lookup: throws ERR_INVALID_ARG_TYPE
`;
