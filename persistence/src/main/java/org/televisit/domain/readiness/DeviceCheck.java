package org.televisit.domain.readiness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicEntity;

/**
 * One time somebody checked camera, microphone, sound and network before a visit.
 *
 * <p>It begins when the page asks for a relay to try. For half an hour the page may say what it found, and say it
 * again as steps are answered; after that it stands. A check without a word was left. (REQUIREMENTS C2)
 */
@Entity
public class DeviceCheck extends PublicEntity {

    /** How long the page may say what it found. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    /** How long a check says something about the device: people change devices and networks. */
    public static final Duration COUNTS_FOR = Duration.ofDays(30);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ParticipantRole role;

    @Column(length = 64, nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private BrowserState browser;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private DeviceState camera;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private DeviceState microphone;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private SpeakerAnswer speaker;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PathState direct;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PathState relayUdp;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PathState relayTcp;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PathState relayTls;

    private Integer roundTripMillis;
    private Integer kbitsPerSecond;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Level level;

    protected DeviceCheck() {}

    /** Somebody begins to check before this visit, as one of its two sides. */
    public static DeviceCheck begin(Appointment visit, ParticipantRole role, String subject, Instant now) {
        DeviceCheck check = new DeviceCheck();
        check.appointment = Objects.requireNonNull(visit, "visit");
        check.role = Objects.requireNonNull(role, "role");
        check.subject = Objects.requireNonNull(subject, "subject");
        check.startedAt = now;
        return check;
    }

    /**
     * The page says what it found; what it said before is forgotten.
     *
     * @return what it comes to
     * @throws BusinessException CONFLICT check-over
     */
    public Verdict report(CheckFacts facts, Instant now) {
        if (!now.isBefore(startedAt.plus(LIFE))) {
            throw new BusinessException(Category.CONFLICT, "check-over");
        }
        Verdict verdict = Verdict.of(facts);
        browser = facts.browser();
        camera = facts.camera();
        microphone = facts.microphone();
        speaker = facts.speaker();
        direct = facts.paths().direct();
        relayUdp = facts.paths().udp();
        relayTcp = facts.paths().tcp();
        relayTls = facts.paths().tls();
        roundTripMillis = facts.roundTripMillis();
        kbitsPerSecond = facts.kbitsPerSecond();
        level = verdict.level();
        reportedAt = now;
        return verdict;
    }

    /** What the page found; there is something once {@link #reportedAt} is set. */
    public CheckFacts facts() {
        return new CheckFacts(
                browser,
                camera,
                microphone,
                speaker,
                new Paths(direct, relayUdp, relayTcp, relayTls),
                roundTripMillis,
                kbitsPerSecond);
    }

    /** The visit it was made for. */
    public Appointment appointment() {
        return appointment;
    }

    /** On which side of it. */
    public ParticipantRole role() {
        return role;
    }

    /** The OIDC sub of whoever sat there. */
    public String subject() {
        return subject;
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Null until the page said something. */
    public Instant reportedAt() {
        return reportedAt;
    }

    /** What it came to; null until the page said something. */
    public Level level() {
        return level;
    }
}
