package org.televisit.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WebmIndexTest {

    private static final byte[] UNKNOWN_SIZE = {1, -1, -1, -1, -1, -1, -1, -1};
    private static final int CLUSTERS = 5;
    private static final int CLUSTER_MILLIS = 2000;
    private static final int AFTER = 80;
    private static final int TRACKS = 2;

    /** As a browser writes it while it records: no length, no cues, sizes unknown. */
    private static byte[] recorded() {
        return recorded(IntStream.range(0, CLUSTERS).boxed().collect(Collectors.toSet()));
    }

    /** As the other, with a whole picture in these clusters alone, after one that is none. */
    private static byte[] recorded(Set<Integer> whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Ebml.element(Ebml.HEADER, new byte[] {0x42, (byte) 0x86, (byte) 0x81, 1}));
        out.writeBytes(new byte[] {0x18, 0x53, (byte) 0x80, 0x67});
        out.writeBytes(UNKNOWN_SIZE);
        out.writeBytes(Ebml.element(Ebml.INFO, Ebml.element(Ebml.TIMESTAMP_SCALE, 1_000_000)));
        out.writeBytes(Ebml.element(Ebml.TRACKS, tracks()));
        for (int i = 0; i < CLUSTERS; i++) {
            out.writeBytes(new byte[] {0x1F, 0x43, (byte) 0xB6, 0x75});
            out.writeBytes(UNKNOWN_SIZE);
            out.writeBytes(Ebml.element(Ebml.TIMESTAMP, (long) i * CLUSTER_MILLIS));
            out.writeBytes(Ebml.element(Ebml.SIMPLE_BLOCK, block(1, 0, true)));
            out.writeBytes(Ebml.element(Ebml.SIMPLE_BLOCK, block(2, 0, false)));
            out.writeBytes(Ebml.element(Ebml.SIMPLE_BLOCK, block(2, AFTER, whole.contains(i))));
            out.writeBytes(Ebml.element(Ebml.BLOCK_GROUP, Ebml.element(Ebml.BLOCK, block(2, 1500, false))));
        }
        return out.toByteArray();
    }

    private static byte[] tracks() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long track = 1; track <= TRACKS; track++) {
            ByteArrayOutputStream entry = new ByteArrayOutputStream();
            entry.writeBytes(Ebml.element(Ebml.TRACK_NUMBER, track));
            entry.writeBytes(Ebml.element(Ebml.TRACK_TYPE, track == 2 ? 1L : 2L));
            out.writeBytes(Ebml.element(Ebml.TRACK_ENTRY, entry.toByteArray()));
        }
        return out.toByteArray();
    }

    private static byte[] block(int track, int time, boolean whole) {
        byte[] content = new byte[400];
        Arrays.fill(content, (byte) 0x1F);
        return ByteBuffer.wrap(content)
                .put((byte) (0x80 | track))
                .putShort((short) time)
                .put((byte) (whole ? 0x80 : 0))
                .array();
    }

    private static WebmIndex read(byte[] recorded, int piece) {
        WebmIndex index = new WebmIndex();
        for (int i = 0; i < recorded.length; i += piece) {
            index.read(Arrays.copyOfRange(recorded, i, Math.min(recorded.length, i + piece)));
        }
        return index;
    }

    private static byte[] served(byte[] recorded, WebmIndex index, Long millis) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(index.head(millis).orElseThrow());
        int from = (int) index.bodyFrom();
        out.write(recorded, from, recorded.length - from);
        return out.toByteArray();
    }

    @Test
    void whatIsServedHasALengthAndACueForEachClusterWhereItLies() {
        byte[] recorded = recorded();
        byte[] served = served(recorded, read(recorded, recorded.length), null);

        assertThat(duration(served)).isEqualTo((CLUSTERS - 1) * CLUSTER_MILLIS + 1500.0);
        int segment = after(served, Ebml.SEGMENT, 4);
        assertThat(Ebml.size(served, find(served, Ebml.SEGMENT, 4) + 4, 8)).isEqualTo(served.length - segment);
        int at = 0;
        for (int i = 0; i < CLUSTERS; i++) {
            for (long track = 1; track <= TRACKS; track++) {
                at = next(served, Ebml.CUE_CLUSTER, at + 1);
                int cluster = segment + (int) Ebml.number(served, at + 9, 8);
                assertThat(Ebml.number(served, cluster, 4)).isEqualTo(Ebml.CLUSTER);
                assertThat(Ebml.number(served, cluster + 4 + 8 + 1 + 8, 8)).isEqualTo((long) i * CLUSTER_MILLIS);
                assertThat(Ebml.number(served, at - 8, 8))
                        .as("whichever track a player seeks by")
                        .isEqualTo(track);
            }
        }
    }

    @Test
    void onlyWhereAWholePictureIsCanOneGo() {
        byte[] recorded = recorded(Set.of(0, 3));
        byte[] served = served(recorded, read(recorded, 50), null);

        assertThat(cueTimes(served)).containsExactly((long) AFTER, 3L * CLUSTER_MILLIS + AFTER);
        assertThat(cueTimes(served(recorded(), read(recorded(), 50), null))).hasSize(CLUSTERS);
        byte[] strange = recorded(Set.of());
        assertThat(cueTimes(served(strange, read(strange, 50), null)))
                .as("better than nothing")
                .hasSize(CLUSTERS);
    }

    private static List<Long> cueTimes(byte[] served) {
        int end = find(served, Ebml.CLUSTER, 4);
        return IntStream.range(0, end - 9)
                .filter(i -> (served[i] & 0xFF) == Ebml.CUE_TIME && Ebml.number(served, i + 1, 8) == (1L << 56 | 8))
                .mapToObj(i -> Ebml.number(served, i + 9, 8))
                .toList();
    }

    @Test
    void theMeasuredLengthCountsWhereItIsLonger() {
        byte[] recorded = recorded();
        WebmIndex index = read(recorded, 100);

        assertThat(duration(served(recorded, index, 12_000L))).isEqualTo(12_000);
        assertThat(duration(served(recorded, index, 3L))).isEqualTo(9_500);
    }

    @Property(tries = 200)
    void howItArrivesMakesNoDifference(@ForAll @IntRange(min = 1, max = 3000) int piece) {
        byte[] recorded = recorded();

        assertThat(served(recorded, read(recorded, piece), null))
                .isEqualTo(served(recorded, read(recorded, recorded.length), null));
    }

    @Property(tries = 200)
    void oneThatBreaksOffAnywhereAfterItsFirstClusterStillHasAnIndex(
            @ForAll @IntRange(min = 0, max = 4000) int missing) {
        byte[] recorded = recorded();
        byte[] cut = Arrays.copyOf(recorded, Math.max(recorded.length - missing, 600));

        assertThat(read(cut, 97).head(null)).isPresent();
    }

    @Property(tries = 300)
    void whatIsNoWebmHasNone(@ForAll @Size(max = 300) byte[] anything) {
        Optional<byte[]> head = read(anything, 7).head(1L);

        assertThat(head).isEmpty();
    }

    private static double duration(byte[] served) {
        return ByteBuffer.wrap(served, after(served, Ebml.DURATION, 2), 8).getDouble();
    }

    private static int after(byte[] data, long id, int length) {
        return find(data, id, length) + length + 8;
    }

    private static int find(byte[] data, long id, int length) {
        for (int i = 0; i + length < data.length; i++) {
            if (Ebml.number(data, i, length) == id) {
                return i;
            }
        }
        throw new AssertionError("no element " + Long.toHexString(id));
    }

    /** An element of one byte's id and a size of eight bytes in eight. */
    private static int next(byte[] data, long id, int from) {
        for (int i = from; i + 9 < data.length; i++) {
            if ((data[i] & 0xFF) == id && Ebml.number(data, i + 1, 8) == (1L << 56 | 8)) {
                return i;
            }
        }
        throw new AssertionError("no further element " + Long.toHexString(id));
    }
}
