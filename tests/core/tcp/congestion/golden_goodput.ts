/**
 * Goodput of one connection in Mbit/s over loss, round trip and rate, for each
 * congestion control: what goodput_table.ts has measured. The same seed gives the
 * same figures to the last digit; a change of TCP that moves them has to move them
 * here, where the difference can be read.
 *
 * The link: Ethernet with an MTU of 1500, data lost at random and ACKs never, a
 * queue of one bandwidth-delay product (20 frames at least) with tail drop.
 *
 * Against theory. A segment has 1448 bytes of payload in a frame of 1514, so a link
 * of R Mbit/s lets 0.956 R through: 1.91, 9.56, 38.3. Below that, goodput is
 * W · 1448 · 8 / RTT with the average window W (segments) of a response function,
 * p being the loss rate:
 *
 * - NewReno, RFC 5681: W grows by one segment a round trip and is halved by a loss.
 *   Mathis et al. (1997): W = sqrt(3/2) / sqrt(p): 38.7 at 0.1 %, 12.2 at 1 %, 7.1
 *   at 3 %. That counts an ACK for every segment; so does counting bytes (RFC 3465).
 * - CUBIC, RFC 9438 §5: W = ((3 + β) C / (4 (1 - β)))^(1/4) · RTT^(3/4) / p^(3/4)
 *   = 1.054 · (RTT / p)^(3/4) with C = 0.4, β = 0.7; where Reno's is larger, §4.3
 *   makes it Reno's. Only at 0.1 % and 200 ms is it larger here: 56 segments for
 *   38.7.
 *
 * What the figures show beside that:
 *
 * - Up to 1 % the link is full where the response is well beyond it: 0.97 of the
 *   rate and more. NewReno at 0.1 %, 200 ms and 2 Mbit/s has 0.91: its response is
 *   just 1.1 times the rate, and half the window is less.
 * - At 3 % both lose a tenth or so to recoveries that follow each other closely
 *   (W = 7 leaves four segments after a cut), which the formulas leave out; a
 *   timeout a recovery, as in Padhye's formula, would leave a third.
 * - CUBIC at 0.1 % is 1.2 to 1.3 times as fast as its formula: §4.3 lets the window
 *   grow as Reno's from the point on at which the last loss was, on top of the
 *   smaller cut. The formula for that region equals Reno's up to there only.
 * - Without loss CUBIC at 200 ms and 2 Mbit/s has 0.88 of the link, although that is
 *   never idle: the three seconds end in a recovery, and what has arrived beyond a
 *   hole does not count.
 *
 * @module
 * - BBR has no response function: it fills the link whatever is lost, as far as two
 *   losses of a hundred are not taken for a queue; at 40 Mbit/s and 200 ms the send
 *   buffer of 1 MiB, of which losses hold a part, is what limits it.
 */

/** The table. */
export const GOLDEN_GOODPUT: string = `\
algorithm  loss    RTT ms    2 Mbit/s   10 Mbit/s   40 Mbit/s
cubic      0.0 %       20      1.9114      9.5607     38.3546
cubic      0.0 %      100      1.9114      9.5607     38.2542
cubic      0.0 %      200      1.6835      9.5645     38.2581
cubic      0.1 %       20      1.9112      9.5437     25.8207
cubic      0.1 %      100      1.9102      5.5353      5.6085
cubic      0.1 %      200      1.9064      4.1988      4.1980
cubic      1.0 %       20      1.8958      6.5150      7.0359
cubic      1.0 %      100      1.3189      1.4401      1.4582
cubic      1.0 %      200      0.7269      0.7538      0.7587
cubic      3.0 %       20      1.7830      3.4386      3.7148
cubic      3.0 %      100      0.7011      0.7601      0.7636
cubic      3.0 %      200      0.3688      0.3845      0.3840
newreno    0.0 %       20      1.9114      9.5607     38.1886
newreno    0.0 %      100      1.9114      9.5645     38.2542
newreno    0.0 %      200      1.9114      9.5607     38.2581
newreno    0.1 %       20      1.9112      9.3183     23.0568
newreno    0.1 %      100      1.8637      4.6623      4.7341
newreno    0.1 %      200      1.7074      2.3551      2.3737
newreno    1.0 %       20      1.8755      5.7545      6.2575
newreno    1.0 %      100      1.1444      1.2511      1.2673
newreno    1.0 %      200      0.6097      0.6333      0.6395
newreno    3.0 %       20      1.6518      2.9141      3.1765
newreno    3.0 %      100      0.5989      0.6427      0.6526
newreno    3.0 %      200      0.3192      0.3336      0.3361
bbr        0.0 %       20      1.9114      9.5027     37.9337
bbr        0.0 %      100      1.9036      9.4989     37.9839
bbr        0.0 %      200      1.8805      9.4680     37.9144
bbr        0.1 %       20      1.8907      9.2830     36.5695
bbr        0.1 %      100      1.8397      9.1905     35.6143
bbr        0.1 %      200      1.8268      9.1955     35.5215
bbr        1.0 %       20      1.8788      9.2589     37.2562
bbr        1.0 %      100      1.8105      8.9895     32.5085
bbr        1.0 %      200      1.8142      9.6380     25.8110
bbr        3.0 %       20      1.8413      8.6581     36.1811
bbr        3.0 %      100      1.7545      8.7567     36.4430
bbr        3.0 %      200      1.7565      9.1169     23.5314
`;
