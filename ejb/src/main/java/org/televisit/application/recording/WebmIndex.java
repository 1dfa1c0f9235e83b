package org.televisit.application.recording;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a WebM as browsers record it, from its first byte to its last and holding little of it: where its whole
 * pictures lie, from which alone a player can begin, and how long it is. Chromium begins each cluster with one, Firefox
 * one in several: led to another, Chromium shows the picture of another moment. From that {@link WebmHead} makes a
 * beginning with a length and cues, which the recorded one, made before anybody knew, lacks; without them players can't
 * seek. The clusters stay as they are (RFC 8794, RFC 9559).
 */
final class WebmIndex {

    private static final int LARGEST_HEADER = 12;
    private static final int LARGEST_KEPT = 1024 * 1024;
    private static final int BLOCK_START = 12;
    private static final int WHOLE_PICTURE = 0x80;

    private final List<WebmHead.Cue> clusters = new ArrayList<>();
    private final List<WebmHead.Cue> pictures = new ArrayList<>();
    private final WebmHead.Parts parts = new WebmHead.Parts();
    private byte[] pending = new byte[0];
    private long at;
    private long skip;
    private boolean broken;
    private boolean inSegment;
    private long cluster = -1;
    private long clusterTime;
    private long lastTime;
    private long bodyFrom = -1;
    private long picturesOf;

    /** The next bytes. */
    void read(byte[] more) {
        byte[] data = joined(more);
        int i = 0;
        while (!broken) {
            int used = element(data, i);
            if (used == 0) {
                break;
            }
            i += used;
            at += used;
        }
        pending = Arrays.copyOfRange(data, i, data.length);
    }

    private byte[] joined(byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(pending.length + more.length);
        all.writeBytes(pending);
        all.writeBytes(more);
        return all.toByteArray();
    }

    /** Takes one element, or a part of one that is of no interest; how many bytes, 0 when there are too few. */
    private int element(byte[] data, int i) {
        int left = data.length - i;
        if (skip > 0) {
            int skipped = (int) Math.min(skip, left);
            skip -= skipped;
            return skipped;
        }
        if (left == 0) {
            return 0;
        }
        int idLength = Ebml.idLength(data[i]);
        int sizeLength = left > idLength ? Ebml.sizeLength(data[i + idLength]) : 0;
        int header = idLength + sizeLength;
        if (idLength == 0 || sizeLength == 0 || left < header) {
            broken |= idLength == 0 || left >= LARGEST_HEADER;
            return 0;
        }
        long id = Ebml.number(data, i, idLength);
        long size = Ebml.size(data, i + idLength, sizeLength);
        return taken(data, i, id, size, header);
    }

    private int taken(byte[] data, int i, long id, long size, int header) {
        if (id == Ebml.SEGMENT || id == Ebml.CLUSTER || id == Ebml.BLOCK_GROUP) {
            descend(id);
            return header;
        }
        if (size == Ebml.UNKNOWN) {
            broken = true;
            return 0;
        }
        int wanted = wanted(id, size);
        if (wanted > LARGEST_KEPT) {
            broken = true;
            return 0;
        }
        if (data.length - i < header + wanted) {
            return 0;
        }
        keep(id, Arrays.copyOfRange(data, i, i + header + wanted), header);
        skip = size - wanted;
        return header + wanted;
    }

    private void descend(long id) {
        inSegment |= id == Ebml.SEGMENT;
        if (id == Ebml.CLUSTER) {
            cluster = at;
            if (bodyFrom < 0) {
                bodyFrom = at;
            }
        }
    }

    /** How much of an element's content has to be seen. */
    private int wanted(long id, long size) {
        boolean whole = id == Ebml.HEADER || id == Ebml.INFO || id == Ebml.TRACKS || id == Ebml.TIMESTAMP;
        boolean block = id == Ebml.SIMPLE_BLOCK || id == Ebml.BLOCK;
        return (int) Math.min(size, whole ? Integer.MAX_VALUE : block ? BLOCK_START : 0);
    }

    private void keep(long id, byte[] element, int header) {
        if (id == Ebml.HEADER) {
            parts.header = element;
        } else if (id == Ebml.INFO) {
            parts.info = Arrays.copyOfRange(element, header, element.length);
        } else if (id == Ebml.TRACKS) {
            parts.tracks = element;
            picturesOf = WebmHead.videoTrack(element);
        } else if (id == Ebml.TIMESTAMP && cluster >= 0) {
            clusterTime = Ebml.number(element, header, element.length - header);
            clusters.add(new WebmHead.Cue(clusterTime, cluster));
            lastTime = Math.max(lastTime, clusterTime);
        } else if (id == Ebml.SIMPLE_BLOCK || id == Ebml.BLOCK) {
            block(element, header, id == Ebml.SIMPLE_BLOCK);
        }
    }

    // the number of the track, then the time since the cluster's as 16 bits with a sign, then flags
    private void block(byte[] element, int header, boolean simple) {
        int number = Ebml.sizeLength(element[header]);
        int time = header + number;
        if (time + 1 >= element.length) {
            return;
        }
        long shown = clusterTime + (short) Ebml.number(element, time, 2);
        lastTime = Math.max(lastTime, shown);
        boolean whole = simple && time + 2 < element.length && (element[time + 2] & WHOLE_PICTURE) != 0;
        if (whole && Ebml.size(element, header, number) == picturesOf && !cued()) {
            pictures.add(new WebmHead.Cue(shown, cluster));
        }
    }

    private boolean cued() {
        return !pictures.isEmpty() && pictures.get(pictures.size() - 1).position() == cluster;
    }

    /** Where in what was recorded its clusters begin; what is before is replaced by the {@link #head}. */
    long bodyFrom() {
        return bodyFrom;
    }

    /**
     * The beginning to serve, once all was read; empty when this was no WebM as browsers record it.
     *
     * @param millis how long the page says it is; null to go by what was recorded alone
     */
    Optional<byte[]> head(Long millis) {
        boolean known = inSegment && parts.complete() && !clusters.isEmpty();
        if (!known) {
            return Optional.empty();
        }
        List<WebmHead.Cue> cues = pictures.isEmpty() ? clusters : pictures;
        return Optional.of(new WebmHead(parts, cues, bodyFrom, at + pending.length).bytes(lastTime, millis));
    }
}
