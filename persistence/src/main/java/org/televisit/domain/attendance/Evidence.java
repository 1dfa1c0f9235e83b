package org.televisit.domain.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.ParticipantRole;

/** One thing a side's page or socket told. Never changed. */
@Entity
@Immutable
public class Evidence {

    /** Seconds that one report of media stands for. */
    public static final int REPORT_SECONDS = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private ParticipantRole role;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private EvidenceKind kind;

    @Column(name = "observed_at", nullable = false)
    private Instant at;

    private boolean audio;
    private boolean video;
    private int seconds;

    protected Evidence() {}

    private Evidence(Call call, ParticipantRole role, EvidenceKind kind, Instant at) {
        this.call = Objects.requireNonNull(call, "call");
        this.role = Objects.requireNonNull(role, "role");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.at = at;
    }

    /** This side received audio or video (or neither) in the last {@link #REPORT_SECONDS} seconds. */
    public static Evidence media(Call call, ParticipantRole role, boolean audio, boolean video, Instant now) {
        Evidence evidence = new Evidence(call, role, EvidenceKind.MEDIA, now);
        evidence.audio = audio;
        evidence.video = video;
        evidence.seconds = audio || video ? REPORT_SECONDS : 0;
        return evidence;
    }

    /** This side met a difficulty, which shows that it tried. */
    public static Evidence trouble(Call call, ParticipantRole role, EvidenceKind kind, Instant now) {
        if (!kind.tried()) {
            throw new IllegalArgumentException(kind + " is no trouble");
        }
        return new Evidence(call, role, kind, now);
    }

    /** In whose call. */
    public Call call() {
        return call;
    }

    /** Which side told it. */
    public ParticipantRole role() {
        return role;
    }

    /** What it told. */
    public EvidenceKind kind() {
        return kind;
    }

    /** When it reached us. */
    public Instant at() {
        return at;
    }

    /** Whether audio was received. */
    public boolean audio() {
        return audio;
    }

    /** Whether video was received. */
    public boolean video() {
        return video;
    }

    /** For how long media was received: {@link #REPORT_SECONDS} or 0. */
    public int seconds() {
        return seconds;
    }
}
