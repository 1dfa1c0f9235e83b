package org.televisit.domain.call;

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

/** Ten seconds of a call as one side received them (REQUIREMENTS C17). Never changed. */
@Entity
@Immutable
public class QualitySample {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private ParticipantRole role;

    @Column(nullable = false)
    private Instant observedAt;

    private int roundTripMillis;
    private int jitterMillis;
    private int lostPermille;
    private int concealedPermille;
    private int freezes;
    private int receivedKbps;
    private int sentKbps;
    private int framesPerSecond;
    private int pictureHeight;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private QualityStep step;

    private boolean relayed;
    private int mosHundredths;

    protected QualitySample() {}

    /** What this side's page has measured until now. */
    public static QualitySample of(Call call, ParticipantRole role, QualityFigures figures, Instant now) {
        QualitySample sample = new QualitySample();
        sample.call = Objects.requireNonNull(call, "call");
        sample.role = Objects.requireNonNull(role, "role");
        sample.observedAt = now;
        sample.roundTripMillis = figures.roundTripMillis();
        sample.jitterMillis = figures.jitterMillis();
        sample.lostPermille = figures.lostPermille();
        sample.concealedPermille = figures.concealedPermille();
        sample.freezes = figures.freezes();
        sample.receivedKbps = figures.receivedKbps();
        sample.sentKbps = figures.sentKbps();
        sample.framesPerSecond = figures.framesPerSecond();
        sample.pictureHeight = figures.pictureHeight();
        sample.step = Objects.requireNonNull(figures.step(), "step");
        sample.relayed = figures.relayed();
        sample.mosHundredths = score(figures);
        return sample;
    }

    private static int score(QualityFigures figures) {
        int missing = Math.max(figures.lostPermille(), figures.concealedPermille());
        return (int) Math.round(100
                * VoiceQuality.meanOpinionScore(figures.roundTripMillis(), figures.jitterMillis(), missing / 1000.0));
    }

    /** What the page measured. */
    public QualityFigures figures() {
        return new QualityFigures(
                roundTripMillis,
                jitterMillis,
                lostPermille,
                concealedPermille,
                freezes,
                receivedKbps,
                sentKbps,
                framesPerSecond,
                pictureHeight,
                step,
                relayed);
    }

    /** When the page's line came. */
    public Instant observedAt() {
        return observedAt;
    }

    /** The estimated mean opinion score, 1.0 to 4.5. */
    public double meanOpinionScore() {
        return mosHundredths / 100.0;
    }
}
