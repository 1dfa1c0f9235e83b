package org.televisit.domain.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** A few seconds of a take, as they were stored; never changed. */
@Entity
public class RecordingChunk {

    /** The largest, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** Which of which take. */
    @Embeddable
    public record Key(Long takeId, Integer place) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private long startsAt;

    @Column(updatable = false)
    private int sizeBytes;

    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    @Column(length = 32, nullable = false, updatable = false)
    private String tag;

    protected RecordingChunk() {}

    RecordingChunk(RecordingTake take, int place, long startsAt, int sizeBytes, String sha256, String tag) {
        this.key = new Key(take.id(), place);
        this.startsAt = startsAt;
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
        this.tag = tag;
    }

    /** From 0. */
    public int place() {
        return key.place();
    }

    /** Which byte of the take is its first. */
    public long startsAt() {
        return startsAt;
    }

    /** Its length, 1 to {@link #LARGEST}. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /** Of what came, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** What the next is sealed with. */
    public String tag() {
        return tag;
    }
}
