package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * What a patient leaves before a visit, and what passes between them and the doctor until they are let in.
 *
 * <p>Its life: it comes to be when the patient, or who acts for them, says where they are and how to call back, and
 * agrees to telehealth; all three together, so that there is never an agreement without a place to send help to. Place
 * and number may be put right until the visit is over; the agreement stays the first one. On entering the waiting room
 * the patient types their birth date, a few times at most, and the doctor compares. (REQUIREMENTS A13, C3)
 */
@Entity
@Table(name = "visit_preparation")
public class Preparation extends VersionedEntity {

    /** How often a birth date may be typed for one agreed time. */
    public static final int MOST_TRIES = 3;

    /** Characters of a place, and of a message. */
    public static final int LONGEST_TEXT = 300;

    /** As E.164 has it: the country first, at most 15 digits. */
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{5,14}");

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Column(length = LONGEST_TEXT, nullable = false)
    private String place;

    @Column(length = 16, nullable = false)
    private String callBackNumber;

    @Column(nullable = false)
    private Instant leftAt;

    @Column(length = 64, nullable = false)
    private String leftBy;

    @Column(length = 20, nullable = false, updatable = false)
    private String agreedVersion;

    @Column(nullable = false, updatable = false)
    private Instant agreedAt;

    @Column(length = 64, nullable = false, updatable = false)
    private String agreedBy;

    private LocalDate typedBirthDate;
    private Instant typedAt;
    private Integer typedRevision;

    @Column(nullable = false)
    private int tries;

    @Column(length = LONGEST_TEXT)
    private String message;

    private Instant messageAt;

    protected Preparation() {}

    /**
     * The patient agrees to telehealth and says where they are.
     *
     * @param place 3 to 300 characters, as somebody who has to go there would need it
     * @param callBackNumber in E.164
     * @param agreedVersion which text was agreed to
     * @param by the OIDC sub of the patient or who acts for them
     * @throws BusinessException INVALID place-missing, number-invalid; CONFLICT visit-over
     */
    public static Preparation leave(
            Appointment appointment,
            String place,
            String callBackNumber,
            String agreedVersion,
            String by,
            Instant now) {
        Preparation left = new Preparation();
        left.appointment = Objects.requireNonNull(appointment, "appointment");
        left.agreedVersion = Objects.requireNonNull(agreedVersion, "version");
        left.agreedBy = Objects.requireNonNull(by, "by");
        left.agreedAt = now;
        left.changeTo(place, callBackNumber, by, now);
        return left;
    }

    /** Puts place and number right; as {@link #leave}. */
    public void changeTo(String newPlace, String newNumber, String by, Instant now) {
        if (appointment.settled()) {
            throw new BusinessException(Category.CONFLICT, "visit-over");
        }
        String known = newPlace == null ? "" : newPlace.strip();
        if (known.length() < 3 || known.length() > LONGEST_TEXT) {
            throw new BusinessException(Category.INVALID, "place-missing");
        }
        if (newNumber == null || !NUMBER.matcher(newNumber).matches()) {
            throw new BusinessException(Category.INVALID, "number-invalid");
        }
        place = known;
        callBackNumber = newNumber;
        leftBy = Objects.requireNonNull(by, "by");
        leftAt = now;
    }

    /**
     * The patient types their birth date; nothing of what follows tells whether it was right.
     *
     * @return how often it may be typed again
     * @throws BusinessException INVALID birth-date-invalid; CONFLICT tries-spent, visit-over
     */
    public int typeBirthDate(LocalDate typed, Instant now) {
        if (appointment.settled()) {
            throw new BusinessException(Category.CONFLICT, "visit-over");
        }
        if (typed == null) {
            throw new BusinessException(Category.INVALID, "birth-date-invalid");
        }
        if (triesLeft() == 0) {
            throw new BusinessException(Category.CONFLICT, "tries-spent");
        }
        tries = MOST_TRIES - triesLeft() + 1;
        typedRevision = appointment.scheduleRevision();
        typedBirthDate = typed;
        typedAt = now;
        return triesLeft();
    }

    /** How often the birth date may still be typed for the time now agreed upon, 0 to 3. */
    public int triesLeft() {
        return forThisTime() ? MOST_TRIES - tries : MOST_TRIES;
    }

    /** How what was typed compares with the record. */
    public BirthDateCheck birthDateCheck() {
        if (!forThisTime()) {
            return BirthDateCheck.NOT_TYPED;
        }
        LocalDate known = appointment.patient().birthDate();
        if (known == null) {
            return BirthDateCheck.UNKNOWN;
        }
        return known.equals(typedBirthDate) ? BirthDateCheck.MATCHES : BirthDateCheck.DIFFERS;
    }

    private boolean forThisTime() {
        return typedRevision != null && typedRevision == appointment.scheduleRevision();
    }

    /**
     * The doctor writes a line to the waiting patient, in place of the one before.
     *
     * @throws BusinessException INVALID message-missing unless it has 1 to 300 characters
     */
    public void tell(String words, Instant now) {
        String line = words == null ? "" : words.strip();
        if (line.isEmpty() || line.length() > LONGEST_TEXT) {
            throw new BusinessException(Category.INVALID, "message-missing");
        }
        message = line;
        messageAt = now;
    }

    /** Whose visit it belongs to. */
    public Appointment appointment() {
        return appointment;
    }

    /** Where the patient is during the visit. */
    public String place() {
        return place;
    }

    /** Under which number the patient is reached, in E.164. */
    public String callBackNumber() {
        return callBackNumber;
    }

    /** When place and number were left or put right. */
    public Instant leftAt() {
        return leftAt;
    }

    /** Which text was agreed to. */
    public String agreedVersion() {
        return agreedVersion;
    }

    /** When it was agreed to. */
    public Instant agreedAt() {
        return agreedAt;
    }

    /** The OIDC sub of who agreed. */
    public String agreedBy() {
        return agreedBy;
    }

    /** What was typed last for the time now agreed upon; null when nothing was. */
    public LocalDate typedBirthDate() {
        return forThisTime() ? typedBirthDate : null;
    }

    /** The doctor's last line to the waiting patient; null when there is none. */
    public String message() {
        return message;
    }

    /** When the doctor wrote it; null when there is none. */
    public Instant messageAt() {
        return messageAt;
    }
}
