package org.televisit.application.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The few elements of EBML (RFC 8794) that recordings of browsers have, and how numbers are written in it. */
final class Ebml {

    static final long HEADER = 0x1A45DFA3L;
    static final long SEGMENT = 0x18538067L;
    static final long INFO = 0x1549A966L;
    static final long TRACKS = 0x1654AE6BL;
    static final long CLUSTER = 0x1F43B675L;
    static final long CUES = 0x1C53BB6BL;
    static final long TIMESTAMP = 0xE7;
    static final long SIMPLE_BLOCK = 0xA3;
    static final long BLOCK_GROUP = 0xA0;
    static final long BLOCK = 0xA1;
    static final long DURATION = 0x4489;
    static final long TIMESTAMP_SCALE = 0x2AD7B1L;
    static final long TRACK_ENTRY = 0xAE;
    static final long TRACK_NUMBER = 0xD7;
    static final long TRACK_TYPE = 0x83;
    static final long CUE_POINT = 0xBB;
    static final long CUE_TIME = 0xB3;
    static final long CUE_POSITIONS = 0xB7;
    static final long CUE_TRACK = 0xF7;
    static final long CUE_CLUSTER = 0xF1;

    /** The size of what was still being written. */
    static final long UNKNOWN = -1;

    private static final int BITS = 8;
    private static final int LONGEST_ID = 4;

    private Ebml() {}

    /** How long the id that begins with this byte is; 0 when none does. */
    static int idLength(byte first) {
        int length = sizeLength(first);
        return length > LONGEST_ID ? 0 : length;
    }

    /** How long the size that begins with this byte is, 1 to 8; 0 when none does. */
    static int sizeLength(byte first) {
        return first == 0 ? 0 : Integer.numberOfLeadingZeros(first & 0xFF) - 3 * BITS + 1;
    }

    /** Big-endian, without a sign. */
    static long number(byte[] data, int from, int length) {
        long value = 0;
        for (int i = from; i < from + length; i++) {
            value = value << BITS | data[i] & 0xFF;
        }
        return value;
    }

    /** A size, or {@link #UNKNOWN}. */
    static long size(byte[] data, int from, int length) {
        long mask = (1L << (BITS - 1) * length) - 1;
        long value = number(data, from, length) & mask;
        return value == mask ? UNKNOWN : value;
    }

    /** An element with its size in eight bytes, so that how long it is does not depend on what is in it. */
    static byte[] element(long id, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(begin(id, content.length));
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** The beginning of an element whose content follows. */
    static byte[] begin(long id, long size) {
        byte[] name = bytes(id);
        return ByteBuffer.allocate(name.length + Long.BYTES)
                .put(name)
                .putLong(size | 1L << (BITS - 1) * Long.BYTES)
                .array();
    }

    /** An element that is a number of eight bytes. */
    static byte[] element(long id, long value) {
        return element(id, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static byte[] bytes(long id) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(id) + BITS - 1) / BITS;
        byte[] name = new byte[length];
        for (int i = 0; i < length; i++) {
            name[i] = (byte) (id >> BITS * (length - 1 - i));
        }
        return name;
    }
}
