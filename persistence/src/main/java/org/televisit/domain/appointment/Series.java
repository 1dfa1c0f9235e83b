package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.PublicEntity;

/**
 * Visits that were agreed on together, every so many weeks at the same time on the wall. Each of them lives on as a
 * visit of its own; the series only says that they belong together. (REQUIREMENTS A5)
 */
@Entity
@Table(name = "visit_series")
public class Series extends PublicEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Patient patient;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Practitioner practitioner;

    @Column(nullable = false, updatable = false)
    private LocalDateTime firstWallTime;

    @Column(length = 64, nullable = false, updatable = false)
    private String zone;

    private int everyWeeks;

    @Column(nullable = false, updatable = false)
    private Instant bookedAt;

    @Column(length = 64, nullable = false, updatable = false)
    private String bookedBy;

    protected Series() {}

    /** Agrees on a series; its visits are booked one by one. */
    public static Series agree(Patient patient, Practitioner practitioner, Rhythm rhythm, String by, Instant now) {
        Series series = new Series();
        series.patient = Objects.requireNonNull(patient, "patient");
        series.practitioner = Objects.requireNonNull(practitioner, "practitioner");
        series.firstWallTime = rhythm.firstWallTime();
        series.zone = rhythm.zone().getId();
        series.everyWeeks = rhythm.everyWeeks();
        series.bookedBy = Objects.requireNonNull(by, "by");
        series.bookedAt = now;
        return series;
    }

    /** Who comes. */
    public Patient patient() {
        return patient;
    }

    /** Whom they see. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** The first time, on the wall of {@link #zone()}. */
    public LocalDateTime firstWallTime() {
        return firstWallTime;
    }

    /** The IANA name of the zone whose wall clock counts. */
    public String zone() {
        return zone;
    }

    /** 1 to 4. */
    public int everyWeeks() {
        return everyWeeks;
    }

    /** When it was agreed on. */
    public Instant bookedAt() {
        return bookedAt;
    }

    /** The OIDC sub of whoever booked it. */
    public String bookedBy() {
        return bookedBy;
    }
}
