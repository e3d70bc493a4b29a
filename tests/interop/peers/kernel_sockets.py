"""The kernel's sockets, driven by a test.

Reads commands from its standard input, one a line, as JSON: {"id", "op", ...}.
Each runs in a thread of its own, for it may wait; its answer is a line of JSON
with the same id: {"id", "value"} or {"id", "error"}, the name of an errno.
Sockets are known by numbers. Its argument is the address that servers have,
"0.0.0.0" or "::".
"""

import base64
import errno
import hashlib
import json
import os
import socket
import struct
import sys
import threading
import time

CHUNK = 1 << 16
ANY = sys.argv[1]
sockets = {}
lock = threading.Lock()


def keep(sock):
    with lock:
        number = len(sockets) + 1
        sockets[number] = sock
    return number


def end(sockaddr):
    """A socket address, which has more parts in IPv6."""
    return {"hostname": sockaddr[0], "port": sockaddr[1]}


def family(hostname):
    return socket.AF_INET6 if ":" in hostname else socket.AF_INET


def stream(hostname, options=()):
    sock = socket.socket(family(hostname), socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    set_options(sock, options)
    return sock


def set_options(sock, options):
    for level, name, value in options:
        data = value.encode() if isinstance(value, str) else value
        sock.setsockopt(getattr(socket, level), getattr(socket, name), data)


def listen(port, backlog=1024, options=()):
    sock = stream(ANY, options)
    sock.bind((ANY, port))
    sock.listen(backlog)
    return keep(sock)


def accept(sock):
    return keep(sockets[sock].accept()[0])


def connect(hostname, port, options=()):
    sock = stream(hostname, options)
    try:
        sock.connect((hostname, port))
    except OSError:
        sock.close()
        raise
    return keep(sock)


def echo_until_end(sock):
    while True:
        data = sock.recv(CHUNK)
        if not data:
            return
        sock.sendall(data)


def echo(sock):
    echo_until_end(sockets[sock])
    sockets[sock].shutdown(socket.SHUT_WR)


def serve_echo(port):
    """Echoes on every connection, each in a thread, and closes it at its end."""
    listener = stream(ANY)
    listener.bind((ANY, port))
    listener.listen(1024)

    def serve(sock):
        with sock:
            echo_until_end(sock)

    def loop():
        while True:
            sock = listener.accept()[0]
            threading.Thread(target=serve, args=(sock,), daemon=True).start()

    threading.Thread(target=loop, daemon=True).start()


def echo_many(hostname, port, count, size):
    """Holds many connections at once, each echoes; counts the right ones."""
    held = [socket.create_connection((hostname, port)) for _ in range(count)]
    texts = [os.urandom(size) for _ in held]
    for sock, text in zip(held, texts):
        sock.sendall(text)
    right = 0
    for sock, text in zip(held, texts):
        sock.shutdown(socket.SHUT_WR)
        with sock.makefile("rb") as file:
            right += file.read() == text
        sock.close()
    return right


def send(sock, data):
    sockets[sock].sendall(base64.b64decode(data))


def recv(sock, size):
    return base64.b64encode(sockets[sock].recv(size)).decode()


def send_random(sock, size):
    """Returns the SHA-256 of what it sent."""
    sha = hashlib.sha256()
    while size > 0:
        data = os.urandom(min(size, CHUNK))
        sha.update(data)
        sockets[sock].sendall(data)
        size -= len(data)
    return sha.hexdigest()


def recv_all(sock):
    sha = hashlib.sha256()
    size = 0
    while True:
        data = sockets[sock].recv(CHUNK)
        if not data:
            return {"bytes": size, "sha256": sha.hexdigest()}
        sha.update(data)
        size += len(data)


def recv_all_timed(sock):
    """As recv_all, with the seconds from the first byte to the end."""
    sockets[sock].recv(1, socket.MSG_PEEK)
    start = time.monotonic()
    digest = recv_all(sock)
    return {**digest, "seconds": time.monotonic() - start}


def retransmits(sock):
    """Segments sent again: tcpi_total_retrans of Linux's struct tcp_info."""
    info = sockets[sock].getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 104)
    return struct.unpack_from("I", info, 100)[0]


def segment_sizes(sock):
    """Largest segment sent, and that received: tcpi_snd_mss and tcpi_rcv_mss."""
    info = sockets[sock].getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 104)
    return list(struct.unpack_from("II", info, 16))


def shutdown(sock):
    sockets[sock].shutdown(socket.SHUT_WR)


def close(sock):
    sockets[sock].close()


def abort(sock):
    """Closes with a reset."""
    linger = struct.pack("ii", 1, 0)
    sockets[sock].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    sockets[sock].close()


def set_options_of(sock, options):
    set_options(sockets[sock], options)


def local(sock):
    return end(sockets[sock].getsockname())


def datagrams(port, options=()):
    sock = socket.socket(family(ANY), socket.SOCK_DGRAM)
    set_options(sock, options)
    sock.bind((ANY, port))
    return keep(sock)


def connect_datagrams(sock, hostname, port):
    sockets[sock].connect((hostname, port))


def send_datagram(sock, hostname, port, size):
    """Returns the SHA-256 of what it sent."""
    data = os.urandom(size)
    sockets[sock].sendto(data, (hostname, port))
    return hashlib.sha256(data).hexdigest()


def recv_datagram(sock):
    data, sender = sockets[sock].recvfrom(CHUNK)
    sha256 = hashlib.sha256(data).hexdigest()
    return {"bytes": len(data), "sha256": sha256, **end(sender)}


def serve_datagram_echo(port):
    sock = socket.socket(family(ANY), socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
    sock.bind((ANY, port))

    def loop():
        while True:
            data, sender = sock.recvfrom(CHUNK)
            sock.sendto(data, sender)

    threading.Thread(target=loop, daemon=True).start()


def answer(number, **parts):
    with lock:
        print(json.dumps({"id": number, **parts}), flush=True)


def run(number, op, arguments):
    try:
        answer(number, value=globals()[op](**arguments))
    except OSError as error:
        answer(number, error=errno.errorcode.get(error.errno, str(error)))


answer(0, value="ready")
for line in sys.stdin:
    command = json.loads(line)
    parts = (command.pop("id"), command.pop("op"), command)
    threading.Thread(target=run, args=parts, daemon=True).start()
