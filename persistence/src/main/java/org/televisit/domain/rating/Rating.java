package org.televisit.domain.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * What a patient thought of a visit that took place: one to five stars, a few answers, a few words. Once a visit, and
 * to be changed for a day. (REQUIREMENTS C16)
 */
@Entity
@Table(name = "visit_rating")
public class Rating extends VersionedEntity {

    /** How long after the first word it may be changed. */
    public static final Duration CHANGEABLE_FOR = Duration.ofHours(24);

    private static final int MOST_STARS = 5;
    private static final int LONGEST_WORDS = 1000;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    private int stars;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Opinion pictureAndSound;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Opinion easyToJoin;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Opinion concernMet;

    @Column(length = LONGEST_WORDS)
    private String words;

    @Column(nullable = false, updatable = false)
    private Instant ratedAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Rating() {}

    /**
     * The first word on a visit.
     *
     * @param words at most 1000 characters; null or blank for none
     * @throws BusinessException CONFLICT not-held; INVALID stars-missing, note-too-long
     */
    public static Rating of(Appointment visit, int stars, Survey survey, String words, Instant now) {
        if (visit.status() != AppointmentStatus.FULFILLED) {
            throw new BusinessException(Category.CONFLICT, "not-held");
        }
        Rating rating = new Rating();
        rating.appointment = Objects.requireNonNull(visit, "visit");
        rating.ratedAt = now;
        rating.say(stars, survey, words, now);
        return rating;
    }

    /**
     * Takes another word's place.
     *
     * @throws BusinessException CONFLICT rating-stands; INVALID stars-missing, note-too-long
     */
    public void change(int newStars, Survey survey, String newWords, Instant now) {
        if (!changeable(now)) {
            throw new BusinessException(Category.CONFLICT, "rating-stands");
        }
        say(newStars, survey, newWords, now);
    }

    private void say(int newStars, Survey survey, String newWords, Instant now) {
        if (newStars < 1 || newStars > MOST_STARS) {
            throw new BusinessException(Category.INVALID, "stars-missing");
        }
        String kept = newWords == null || newWords.isBlank() ? null : newWords.strip();
        if (kept != null && kept.length() > LONGEST_WORDS) {
            throw new BusinessException(Category.INVALID, "note-too-long");
        }
        stars = newStars;
        pictureAndSound = survey.pictureAndSound();
        easyToJoin = survey.easyToJoin();
        concernMet = survey.concernMet();
        words = kept;
        changedAt = now;
    }

    /** Whether it may still be changed. */
    public boolean changeable(Instant now) {
        return now.isBefore(ratedAt.plus(CHANGEABLE_FOR));
    }

    /** 1 to 5. */
    public int stars() {
        return stars;
    }

    /** The answers. */
    public Survey survey() {
        return new Survey(pictureAndSound, easyToJoin, concernMet);
    }

    /** The patient's words; null for none. */
    public String words() {
        return words;
    }

    /** When it was first said. */
    public Instant ratedAt() {
        return ratedAt;
    }
}
