package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Map;
import org.televisit.domain.schedule.VisitLength;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A kind of visit the hospital offers: how long it takes, how long the practitioner is kept free after, what it costs
 * and how that is paid, for whom it is, and in which department. One that has no names of its own is named by the
 * bundles under {@code visitType.<code>}. It is never deleted; it can be taken out of use. (REQUIREMENTS A2)
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

    private long priceMinor;

    @Column(length = 3)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private Audience audience;

    @ManyToOne(fetch = FetchType.LAZY)
    private Department department;

    private boolean active = true;

    @Column(length = 120)
    private String nameEn;

    @Column(length = 120)
    private String nameEs;

    @Column(length = OtherNames.LONGEST)
    private String otherNames;

    protected VisitType() {}

    /**
     * Offers a new kind of visit, named by the bundles until it is {@link #named}.
     *
     * @param code upper case, digits and underscores, 1 to 40 characters; never changes
     * @throws org.televisit.domain.shared.BusinessException INVALID code-invalid
     */
    public static VisitType offer(String code, VisitTerms terms) {
        VisitType type = new VisitType();
        type.code = Department.requireCode(code);
        type.offerOn(terms);
        return type;
    }

    /** Changes the terms for visits booked from now on. */
    public final void offerOn(VisitTerms terms) {
        lengthMinutes = terms.lengthMinutes();
        bufferMinutes = terms.bufferMinutes();
        payment = terms.payment();
        priceMinor = terms.priceMinor();
        currency = terms.currency();
        audience = terms.audience();
    }

    /**
     * Gives it names of its own, which count before the bundles'.
     *
     * @throws org.televisit.domain.shared.BusinessException INVALID label-missing when one is blank or longer than 120
     *     characters
     */
    public void named(String nameEn, String nameEs) {
        this.nameEn = Department.requireName(nameEn);
        this.nameEs = Department.requireName(nameEs);
    }

    /**
     * Says what it is called in further languages; what is not among them has no name of its own there.
     *
     * @param names by ISO 639 code
     * @throws org.televisit.domain.shared.BusinessException INVALID language-unknown, label-missing
     */
    public void alsoCalled(Map<String, String> names) {
        otherNames = OtherNames.written(names);
    }

    /** What it is called in further languages, by ISO 639 code. */
    public Map<String, String> otherNames() {
        return OtherNames.read(otherNames);
    }

    /** Only members of this department offer it; null for everybody. */
    public void in(Department department) {
        this.department = department;
    }

    /** Takes it out of use, or back into it. */
    public void inUse(boolean active) {
        this.active = active;
    }

    /** The terms as they are now. */
    public VisitTerms terms() {
        return new VisitTerms(lengthMinutes, bufferMinutes, payment, priceMinor, currency, audience);
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

    /** What it costs, in minor units of the currency; 0 when nothing is paid. */
    public long priceMinor() {
        return priceMinor;
    }

    /** ISO 4217; null when nothing is paid. */
    public String currency() {
        return currency;
    }

    /** Who may book it. */
    public Audience audience() {
        return audience;
    }

    /** The department that offers it; null for every doctor. */
    public Department department() {
        return department;
    }

    /** Whether it can be booked. */
    public boolean active() {
        return active;
    }

    /** Its own English name; null for the bundles'. */
    public String nameEn() {
        return nameEn;
    }

    /** Its own Spanish name; null for the bundles'. */
    public String nameEs() {
        return nameEs;
    }
}
