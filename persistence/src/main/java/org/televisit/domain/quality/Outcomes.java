package org.televisit.domain.quality;

/**
 * What visits that are over came to.
 *
 * @param video held by video
 * @param phone held by telephone, because the video did not carry or nobody tried it
 * @param failed called off because it did not work
 * @param noShow the patient did not come
 * @param doctorLate called off because the doctor did not come in time
 * @param calledOff called off before, by whomever
 */
public record Outcomes(long video, long phone, long failed, long noShow, long doctorLate, long calledOff) {

    /** No visit at all. */
    public static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0);

    /** These and those. */
    public Outcomes and(Outcomes other) {
        return new Outcomes(
                video + other.video,
                phone + other.phone,
                failed + other.failed,
                noShow + other.noShow,
                doctorLate + other.doctorLate,
                calledOff + other.calledOff);
    }

    /** All of them. */
    public long all() {
        return video + phone + failed + noShow + doctorLate + calledOff;
    }

    /** Those to which both sides came, so that the video could carry them or not. */
    public long tried() {
        return video + phone + failed;
    }

    /** The share of {@link #tried} that video carried, 0 to 1; null when there were none. */
    public Double successRate() {
        return tried() == 0 ? null : (double) video / tried();
    }
}
