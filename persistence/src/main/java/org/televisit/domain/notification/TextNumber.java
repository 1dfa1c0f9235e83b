package org.televisit.domain.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * The number that a patient has text messages sent to.
 *
 * <p>The patient names it and is sent a code of six digits; who types the code within ten minutes, and by the fifth try,
 * has shown that the number is theirs, and from then on it is used. Given up it is forgotten at once; the row stays and
 * counts how many codes were asked for, because each costs money and may ring at a stranger's. (REQUIREMENTS N3)
 */
@Entity
public class TextNumber extends VersionedEntity {

    /** How long a code is good for. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(10);

    /** How often one may be typed. */
    public static final int TRIES = 5;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int CODES_A_WINDOW = 3;

    @Column(nullable = false, unique = true)
    private Long patientId;

    @Column(length = 16)
    private String number;

    private Instant confirmedAt;

    @Column(length = 64)
    private String codeHash;

    @Column(length = 64)
    private String codeSalt;

    private Instant codeUntil;
    private int wrongCodes;
    private Instant codesSince;
    private int codesAsked;

    protected TextNumber() {}

    /** A patient who has none yet. */
    public static TextNumber of(Patient patient) {
        TextNumber texts = new TextNumber();
        texts.patientId = Objects.requireNonNull(patient.id(), "patient");
        return texts;
    }

    /**
     * Names a number that a code is on its way to; until it comes back nothing is sent to it, nor to the one before.
     *
     * @param e164 with the country
     * @throws BusinessException CONFLICT code-too-often after three within the hour
     */
    public void ask(String e164, TextCode code, Instant now) {
        if (codesSince == null || !now.isBefore(codesSince.plus(WINDOW))) {
            codesSince = now;
            codesAsked = 0;
        }
        if (codesAsked >= CODES_A_WINDOW) {
            throw new BusinessException(Category.CONFLICT, "code-too-often");
        }
        codesAsked++;
        number = Objects.requireNonNull(e164, "number");
        confirmedAt = null;
        codeHash = code.hash();
        codeSalt = code.salt();
        codeUntil = now.plus(CODE_LASTS);
        wrongCodes = 0;
    }

    /** Takes the code that was typed; whether it is the one. Each wrong one counts, and after the fifth none is. */
    public boolean confirm(String typed, Instant now) {
        if (!awaitsCode(now)) {
            return false;
        }
        if (!new TextCode(codeSalt, codeHash).is(typed)) {
            wrongCodes++;
            return false;
        }
        confirmedAt = now;
        forgetCode();
        return true;
    }

    /** Forgets the number; answers whether there was one. */
    public boolean giveUp() {
        boolean change = number != null;
        number = null;
        confirmedAt = null;
        forgetCode();
        return change;
    }

    private void forgetCode() {
        codeHash = null;
        codeSalt = null;
        codeUntil = null;
        wrongCodes = 0;
    }

    /** It belongs to this record from now on, because two became one. */
    void follow(Patient into) {
        patientId = into.id();
    }

    /** Whether a code could still confirm it. */
    public boolean awaitsCode(Instant now) {
        return codeHash != null && now.isBefore(codeUntil) && wrongCodes < TRIES;
    }

    /** Whether messages are sent to it. */
    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** In E.164; null when there is none. */
    public String number() {
        return number;
    }
}
