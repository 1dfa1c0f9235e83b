package org.televisit.domain.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A stretch of a recording without a pause: one file, in chunks numbered from 0. Each chunk is sealed together with the
 * tag of the one before, and the last tag is sealed with their number when the take is closed: none can be changed,
 * left out, moved or cut off unseen.
 */
@Entity
public class RecordingTake extends VersionedEntity {

    /** What the first chunk is sealed with in place of a tag before it. */
    public static final String NO_TAG = "none";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Recording recording;

    @Column(updatable = false)
    private int number;

    @Column(length = 100, nullable = false, updatable = false)
    private String mediaType;

    @Column(nullable = false, updatable = false)
    private Instant begunAt;

    private Instant closedAt;
    private Long millis;
    private int chunks;
    private long sizeBytes;
    private int lost;

    @Column(length = 32, nullable = false)
    private String lastTag = NO_TAG;

    @Column(length = 200)
    private String seal;

    private Integer headBytes;
    private long bodyFrom;

    protected RecordingTake() {}

    /** Begins one. */
    public static RecordingTake begun(Recording recording, int number, MediaType type, Instant now) {
        RecordingTake take = new RecordingTake();
        take.recording = Objects.requireNonNull(recording, "recording");
        take.number = number;
        take.mediaType = type.text();
        take.begunAt = now;
        return take;
    }

    /** Another chunk is stored. */
    public RecordingChunk add(int bytes, String sha256, String tag) {
        RecordingChunk chunk = new RecordingChunk(this, chunks, sizeBytes, bytes, sha256, tag);
        chunks++;
        sizeBytes += bytes;
        lastTag = tag;
        return chunk;
    }

    /**
     * No chunk will follow.
     *
     * @param lost how many there were on the doctor's side that are gone for good, 0 or more
     * @param millis how long it is, as the page that made it measured; null when nobody knows
     * @param seal binds the number of chunks and the last tag
     */
    public void close(int lost, Long millis, String seal, Instant now) {
        this.lost = lost;
        this.millis = millis;
        this.seal = seal;
        this.closedAt = now;
    }

    /**
     * Another beginning serves players in place of what arrived, so that they find their way in it.
     *
     * @param headBytes its length
     * @param bodyFrom where what arrived goes on after it
     */
    public void headed(int headBytes, long bodyFrom) {
        this.headBytes = headBytes;
        this.bodyFrom = bodyFrom;
    }

    /** Of which recording. */
    public Recording recording() {
        return recording;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** As it is served, with codecs. */
    public String mediaType() {
        return mediaType;
    }

    /** When it was begun. */
    public Instant begunAt() {
        return begunAt;
    }

    /** When it was closed; null before. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Its length in milliseconds; null when nobody knows. */
    public Long millis() {
        return millis;
    }

    /** How many chunks are stored; the next has this place. */
    public int chunks() {
        return chunks;
    }

    /** Of all chunks together, as they came. */
    public long sizeBytes() {
        return sizeBytes;
    }

    /** How many chunks were lost on the doctor's side, at its end. */
    public int lost() {
        return lost;
    }

    /** The tag of the last chunk; {@link #NO_TAG} before the first. */
    public String lastTag() {
        return lastTag;
    }

    /** What binds number and last tag; null until closed. */
    public String seal() {
        return seal;
    }

    /** How long the other beginning is; null when what arrived is served as it is. */
    public Integer headBytes() {
        return headBytes;
    }

    /** Where what arrived goes on after the other beginning. */
    public long bodyFrom() {
        return bodyFrom;
    }

    /** Bytes that a player gets. */
    public long servedBytes() {
        return headBytes == null ? sizeBytes : headBytes + sizeBytes - bodyFrom;
    }
}
