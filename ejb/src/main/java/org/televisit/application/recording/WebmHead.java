package org.televisit.application.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** The beginning of a WebM that can be sought in: with its length, and cues to its clusters before them. */
final class WebmHead {

    private static final long STANDARD_SCALE = 1_000_000;
    private static final int VIDEO = 1;

    /** From when on one can play, in units of the file's scale, and where the cluster lies that has that. */
    record Cue(long time, long position) {}

    /** What stays of the recorded beginning. */
    static final class Parts {

        /** The whole element. */
        byte[] header;

        /** Its content. */
        byte[] info;

        /** The whole element. */
        byte[] tracks;

        boolean complete() {
            return header != null && info != null && tracks != null;
        }
    }

    private final Parts parts;
    private final List<Cue> cues;
    private final long bodyFrom;
    private final long length;

    /** @param length of all that was recorded */
    WebmHead(Parts parts, List<Cue> cues, long bodyFrom, long length) {
        this.parts = parts;
        this.cues = cues;
        this.bodyFrom = bodyFrom;
        this.length = length;
    }

    /**
     * All of it.
     *
     * @param lastTime of the last block
     * @param millis null to go by the blocks alone; what the page measured counts where it is longer
     */
    byte[] bytes(long lastTime, Long millis) {
        byte[] info = info(lastTime, millis);
        // sizes do not depend on positions, so they can be made once to see how long they are
        int content = info.length + parts.tracks.length + cues(0).length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(parts.header);
        out.writeBytes(Ebml.begin(Ebml.SEGMENT, content + length - bodyFrom));
        out.writeBytes(info);
        out.writeBytes(parts.tracks);
        out.writeBytes(cues(content));
        return out.toByteArray();
    }

    private byte[] info(long lastTime, Long millis) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long[] scale = {STANDARD_SCALE};
        children(parts.info, (id, span) -> {
            if (id == Ebml.TIMESTAMP_SCALE) {
                scale[0] = Ebml.number(parts.info, span.content, span.end - span.content);
            }
            if (id != Ebml.DURATION) {
                out.write(parts.info, span.from, span.end - span.from);
            }
        });
        double measured = millis == null ? 0 : (double) millis * STANDARD_SCALE / scale[0];
        byte[] duration = ByteBuffer.allocate(Double.BYTES)
                .putDouble(Math.max(lastTime, measured))
                .array();
        out.writeBytes(Ebml.element(Ebml.DURATION, duration));
        return Ebml.element(Ebml.INFO, out.toByteArray());
    }

    /**
     * Each cue leads every track to its cluster, since nobody says by which one a player seeks: Chromium goes by the one
     * that begins first, with Firefox's recordings the sound, and refuses a file that has no cues for it.
     *
     * @param content how much of the segment lies before the clusters
     */
    private byte[] cues(int content) {
        List<Track> tracks = tracks(parts.tracks);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Cue cue : cues) {
            ByteArrayOutputStream point = new ByteArrayOutputStream();
            point.writeBytes(Ebml.element(Ebml.CUE_TIME, cue.time()));
            for (Track track : tracks) {
                ByteArrayOutputStream positions = new ByteArrayOutputStream();
                positions.writeBytes(Ebml.element(Ebml.CUE_TRACK, track.number()));
                positions.writeBytes(Ebml.element(Ebml.CUE_CLUSTER, content + cue.position() - bodyFrom));
                point.writeBytes(Ebml.element(Ebml.CUE_POSITIONS, positions.toByteArray()));
            }
            all.writeBytes(Ebml.element(Ebml.CUE_POINT, point.toByteArray()));
        }
        return Ebml.element(Ebml.CUES, all.toByteArray());
    }

    private record Track(long number, long type) {}

    /**
     * The number of the track with the picture; 1 when none says that it is.
     *
     * @param element the whole element of the tracks
     */
    static long videoTrack(byte[] element) {
        return tracks(element).stream()
                .filter(track -> track.type() == VIDEO)
                .mapToLong(Track::number)
                .findFirst()
                .orElse(1);
    }

    private static List<Track> tracks(byte[] element) {
        List<Track> found = new ArrayList<>();
        children(
                element,
                (tracks, all) -> children(
                        slice(element, all), (entry, span) -> found.add(track(slice(slice(element, all), span)))));
        return found;
    }

    private static Track track(byte[] entry) {
        long[] numberAndType = new long[2];
        children(entry, (id, value) -> {
            long number = Ebml.number(entry, value.content, Math.min(value.end - value.content, Long.BYTES));
            if (id == Ebml.TRACK_NUMBER) {
                numberAndType[0] = number;
            } else if (id == Ebml.TRACK_TYPE) {
                numberAndType[1] = number;
            }
        });
        return new Track(numberAndType[0], numberAndType[1]);
    }

    private record Span(int from, int content, int end) {}

    private static byte[] slice(byte[] data, Span span) {
        return Arrays.copyOfRange(data, span.content, span.end);
    }

    /** Each element in this content, as far as they are whole. */
    private static void children(byte[] data, BiConsumer<Long, Span> each) {
        int i = 0;
        while (i + 1 < data.length) {
            int idLength = Ebml.idLength(data[i]);
            int sizeLength = i + idLength < data.length ? Ebml.sizeLength(data[i + idLength]) : 0;
            int content = i + idLength + sizeLength;
            if (idLength == 0 || sizeLength == 0 || content > data.length) {
                return;
            }
            long size = Ebml.size(data, i + idLength, sizeLength);
            if (size < 0 || size > data.length - content) {
                return;
            }
            each.accept(Ebml.number(data, i, idLength), new Span(i, content, content + (int) size));
            i = content + (int) size;
        }
    }
}
