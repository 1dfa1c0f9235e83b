package org.televisit.domain.clinical;

import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * One medicine of a prescription, each text without control characters and white space around it. While it is drafted
 * any of it may be empty.
 *
 * @param medicine at most 200 characters
 * @param dose at most 100, such as "500 mg"
 * @param frequency at most 100, such as "every 8 hours"
 * @param days how long, 0 to 365; 0 while it is not said
 * @param note at most 300, may be ""
 */
public record PrescriptionLine(String medicine, String dose, String frequency, int days, String note) {

    private static final int LONGEST_MEDICINE = 200;
    private static final int LONGEST_PART = 100;
    private static final int LONGEST_NOTE = 300;
    private static final int MOST_DAYS = 365;

    /**
     * Cleans all of it.
     *
     * @throws BusinessException INVALID prescription-days, prescription-too-long
     */
    public PrescriptionLine {
        medicine = cleaned(medicine, LONGEST_MEDICINE);
        dose = cleaned(dose, LONGEST_PART);
        frequency = cleaned(frequency, LONGEST_PART);
        note = cleaned(note, LONGEST_NOTE);
        if (days < 0 || days > MOST_DAYS) {
            throw new BusinessException(Category.INVALID, "prescription-days");
        }
    }

    /**
     * Refuses what cannot be signed.
     *
     * @throws BusinessException INVALID prescription-incomplete
     */
    public void requireComplete() {
        if (medicine.isEmpty() || dose.isEmpty() || frequency.isEmpty() || days == 0) {
            throw new BusinessException(Category.INVALID, "prescription-incomplete");
        }
    }

    private static String cleaned(String given, int longest) {
        return ClinicalText.cleaned(given, longest, "prescription-too-long")
                .replace('\n', ' ')
                .replace('\t', ' ')
                .strip();
    }

    /** Never shows what is prescribed: a line may end up in a log. */
    @Override
    public String toString() {
        return "PrescriptionLine";
    }
}
