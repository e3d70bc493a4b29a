/*
 * impair - a wire between two namespaces that loses, doubles, delays, reorders
 * and throttles Ethernet frames.
 *
 *   cc -O2 -Wall -Wextra impair.c -o impair
 *   impair NETNS DEVICE NETNS DEVICE
 *
 * It makes a TAP device in each namespace and carries frames between them. Every
 * line on its standard input is a setting for both directions, first to second
 * and second to first. For each:
 *
 *   SEED                  the same makes the same choices, frame by frame
 *   LOSS DUPLICATE LATE   shares of frames, 0 to 1
 *   DELAY JITTER LATENESS microseconds: of each, evenly either way, of late ones
 *   RATE QUEUE            bits per second, 0 for any; bytes that may wait for it
 *   OVERTAKE              1 if a frame may overtake another on account of jitter
 *
 * It is answered by one line of JSON, numbered: what has happened to the frames of
 * each direction since the line before. Frames that are in the wire then are lost.
 *
 * A frame meets, in this order: chance of loss; the queue, whose tail is dropped;
 * its time on the wire at the given rate; the delay; chance of being late, which
 * lets others overtake it. ARP is delayed, and nothing else happens to it.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#define FRAME_MAX 65536
#define BATCH 64 /* frames taken from one side before the other has its turn */
#define FRAMES_MAX (1 << 18) /* in the wire */
#define SECOND 1000000000.0

struct direction {
  int from, to;
  double loss, duplicate, late;
  int64_t delay, jitter, lateness; /* ns */
  double ns_per_byte, queue;       /* 0: any rate */
  int overtake;
  uint64_t random;
  int64_t free_at; /* when the last queued frame has left at the given rate */
  int64_t last_due;
  uint64_t frames, bytes, lost, dropped, doubled, held_back, delivered, failed;
  int64_t worst; /* delivered this much after it was due, ns */
};

struct frame {
  int64_t due;
  uint64_t number; /* keeps the order of frames that are due at once */
  struct direction *way;
  uint32_t length;
  uint8_t bytes[];
};

static struct direction ways[2];
static struct frame *heap[FRAMES_MAX];
static size_t heap_size;
static uint64_t frame_number;

static void die(const char *what) {
  fprintf(stderr, "impair: %s: %s\n", what, strerror(errno));
  exit(1);
}

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

/* SplitMix64 (Steele, Lea, Flood 2014), as a number from 0 to below 1. */
static double chance(struct direction *way) {
  uint64_t z = way->random += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return ((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

/* ---- frames in the wire: a binary heap by time -------------------------- */

static int before(const struct frame *a, const struct frame *b) {
  return a->due != b->due ? a->due < b->due : a->number < b->number;
}

static void heap_push(struct frame *frame) {
  size_t at = heap_size++;
  while (at > 0 && before(frame, heap[(at - 1) / 2])) {
    heap[at] = heap[(at - 1) / 2];
    at = (at - 1) / 2;
  }
  heap[at] = frame;
}

static struct frame *heap_pop(void) {
  struct frame *first = heap[0], *last = heap[--heap_size];
  size_t at = 0;
  for (;;) {
    size_t child = 2 * at + 1;
    if (child >= heap_size) break;
    if (child + 1 < heap_size && before(heap[child + 1], heap[child])) child++;
    if (!before(heap[child], last)) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return first;
}

static void put(struct direction *way, const uint8_t *bytes, uint32_t length,
                int64_t due) {
  struct frame *frame;
  if (heap_size == FRAMES_MAX) {
    way->dropped++;
    return;
  }
  if ((frame = malloc(sizeof *frame + length)) == NULL) die("malloc");
  frame->due = due;
  frame->number = frame_number++;
  frame->way = way;
  frame->length = length;
  memcpy(frame->bytes, bytes, length);
  heap_push(frame);
}

/* ---- what happens to a frame -------------------------------------------- */

static void take(struct direction *way, const uint8_t *bytes, uint32_t length,
                 int64_t t) {
  /* As many chances for every frame: what happens to one changes no other. */
  double loss = chance(way), duplicate = chance(way), late = chance(way),
         jitter = 2 * chance(way) - 1;
  int is_arp = length >= 14 && bytes[12] == 8 && bytes[13] == 6;
  int64_t due;
  way->frames++;
  way->bytes += length;
  if (is_arp) {
    put(way, bytes, length, t + way->delay);
    return;
  }
  if (loss < way->loss) {
    way->lost++;
    return;
  }
  if (way->ns_per_byte > 0) {
    double waiting = way->free_at > t ? (way->free_at - t) / way->ns_per_byte : 0;
    if (waiting + length > way->queue) {
      way->dropped++;
      return;
    }
    if (way->free_at < t) way->free_at = t;
    way->free_at += (int64_t)(length * way->ns_per_byte);
    t = way->free_at;
  }
  due = t + way->delay + (int64_t)(jitter * way->jitter);
  if (late < way->late) {
    way->held_back++;
    due += way->lateness;
  } else {
    if (!way->overtake && due < way->last_due) due = way->last_due;
    way->last_due = due;
  }
  put(way, bytes, length, due);
  if (duplicate < way->duplicate) {
    way->doubled++;
    put(way, bytes, length, due);
  }
}

/* Returns whether the side may have more. */
static int receive(struct direction *way) {
  static uint8_t bytes[FRAME_MAX];
  for (int i = 0; i < BATCH; i++) {
    ssize_t length = read(way->from, bytes, sizeof bytes);
    if (length < 0) return 0; /* nothing there, or the device is down */
    take(way, bytes, length, now());
  }
  return 1;
}

static void deliver(void) {
  while (heap_size > 0) {
    int64_t t = now();
    if (heap[0]->due > t) return;
    struct frame *frame = heap_pop();
    struct direction *way = frame->way;
    if (t - frame->due > way->worst) way->worst = t - frame->due;
    if (write(way->to, frame->bytes, frame->length) < 0) way->failed++;
    else way->delivered++;
    free(frame);
  }
}

/* ---- settings ------------------------------------------------------------ */

static void report(void) {
  static int reports;
  printf("{\"report\":%d,\"ways\":", ++reports);
  for (int i = 0; i < 2; i++) {
    struct direction *way = &ways[i];
    printf("%s{\"frames\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"lost\":%" PRIu64
           ",\"dropped\":%" PRIu64 ",\"doubled\":%" PRIu64 ",\"late\":%" PRIu64
           ",\"delivered\":%" PRIu64 ",\"failed\":%" PRIu64
           ",\"worstMicros\":%" PRId64 "}%s",
           i == 0 ? "[" : ",", way->frames, way->bytes, way->lost, way->dropped,
           way->doubled, way->held_back, way->delivered, way->failed,
           way->worst / 1000, i == 0 ? "" : "]}\n");
  }
  fflush(stdout);
}

static double number(char **text) {
  char *end, *start = *text;
  double value = strtod(start, &end);
  if (end == start) {
    fprintf(stderr, "impair: not a setting\n");
    exit(2);
  }
  *text = end;
  return value;
}

static void set(char *text) {
  while (heap_size > 0) free(heap_pop());
  for (int i = 0; i < 2; i++) {
    struct direction *way = &ways[i], fresh = {.from = way->from, .to = way->to};
    fresh.random = (uint64_t)number(&text);
    fresh.loss = number(&text);
    fresh.duplicate = number(&text);
    fresh.late = number(&text);
    fresh.delay = number(&text) * 1000;
    fresh.jitter = number(&text) * 1000;
    fresh.lateness = number(&text) * 1000;
    double rate = number(&text);
    fresh.ns_per_byte = rate > 0 ? 8 * SECOND / rate : 0;
    fresh.queue = number(&text);
    fresh.overtake = number(&text) != 0;
    *way = fresh;
  }
}

/* Takes what has come on standard input. Returns 0 at its end. */
static int command(void) {
  static char line[1024];
  static size_t length;
  char *end;
  ssize_t got = read(0, line + length, sizeof line - 1 - length);
  if (got <= 0) return 0;
  length += got;
  line[length] = '\0';
  while ((end = strchr(line, '\n')) != NULL) {
    *end = '\0';
    report();
    set(line);
    length -= end + 1 - line;
    memmove(line, end + 1, length + 1);
  }
  return 1;
}

static int open_tap(const char *netns, const char *device) {
  char path[256];
  struct ifreq request = {.ifr_flags = IFF_TAP | IFF_NO_PI};
  int fd;
  snprintf(path, sizeof path, "/run/netns/%s", netns);
  if ((fd = open(path, O_RDONLY)) < 0 || setns(fd, CLONE_NEWNET) < 0) die(path);
  close(fd);
  if ((fd = open("/dev/net/tun", O_RDWR | O_NONBLOCK)) < 0) die("/dev/net/tun");
  strncpy(request.ifr_name, device, IFNAMSIZ - 1);
  if (ioctl(fd, TUNSETIFF, &request) < 0) die(device);
  return fd;
}

int main(int argc, char **argv) {
  struct sched_param first = {.sched_priority = 1};
  if (argc != 5) {
    fprintf(stderr, "usage: impair NETNS DEVICE NETNS DEVICE\n");
    return 2;
  }
  int left = open_tap(argv[1], argv[2]), right = open_tap(argv[3], argv[4]);
  ways[0].from = ways[1].to = left;
  ways[0].to = ways[1].from = right;
  prctl(PR_SET_TIMERSLACK, 1);
  /* A wire does not wait for a processor; if it may not go first, it has to. */
  sched_setscheduler(0, SCHED_FIFO, &first);
  puts("{\"ready\":true}");
  fflush(stdout);
  for (;;) {
    struct pollfd fds[3] = {{left, POLLIN, 0}, {right, POLLIN, 0}, {0, POLLIN, 0}};
    struct timespec wait, *timeout = NULL;
    if (heap_size > 0) {
      int64_t ns = heap[0]->due - now();
      if (ns < 0) ns = 0;
      wait.tv_sec = ns / 1000000000;
      wait.tv_nsec = ns % 1000000000;
      timeout = &wait;
    }
    if (ppoll(fds, 3, timeout, NULL) < 0 && errno != EINTR) die("ppoll");
    if (fds[2].revents != 0 && !command()) return 0;
    int more;
    do {
      more = receive(&ways[0]) | receive(&ways[1]);
      deliver();
    } while (more);
  }
}
