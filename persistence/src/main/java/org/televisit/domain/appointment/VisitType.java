package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.televisit.domain.schedule.VisitLength;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A kind of visit the hospital offers: how long it takes, how long the practitioner is kept free after, how it is
 * paid. Its name is in the bundles under {@code visitType.<code>}. (REQUIREMENTS A2)
 */
@Entity
public class VisitType extends VersionedEntity implements VisitLength {

    @Column(length = 40, nullable = false, unique = true, updatable = false)
    private String code;

    private int lengthMinutes;
    private int bufferMinutes;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private PaymentKind payment;

    protected VisitType() {}

    /**
     * Offers a new kind of visit.
     *
     * @param code upper case, with underscores
     * @param lengthMinutes 5 to 240
     * @param bufferMinutes 0 to 60
     */
    public static VisitType offer(String code, int lengthMinutes, int bufferMinutes, PaymentKind payment) {
        requireRange(lengthMinutes, 5, 240);
        requireRange(bufferMinutes, 0, 60);
        VisitType type = new VisitType();
        type.code = Objects.requireNonNull(code, "code");
        type.lengthMinutes = lengthMinutes;
        type.bufferMinutes = bufferMinutes;
        type.payment = Objects.requireNonNull(payment, "payment");
        return type;
    }

    private static void requireRange(int minutes, int least, int most) {
        if (minutes < least || minutes > most) {
            throw new IllegalArgumentException(minutes + " minutes are not from " + least + " to " + most);
        }
    }

    /** What it is known by to bundles and callers. */
    public String code() {
        return code;
    }

    @Override
    public int lengthMinutes() {
        return lengthMinutes;
    }

    @Override
    public int bufferMinutes() {
        return bufferMinutes;
    }

    /** How it is paid, never null. */
    public PaymentKind payment() {
        return payment;
    }
}
