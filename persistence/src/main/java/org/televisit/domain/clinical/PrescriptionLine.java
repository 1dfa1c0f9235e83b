package org.televisit.domain.clinical;

import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * One medicine of a prescription, each text without control characters and white space around it.
 *
 * @param medicine 1 to 200 characters
 * @param dose 1 to 100, such as "500 mg"
 * @param frequency 1 to 100, such as "every 8 hours"
 * @param days how long, 1 to 365
 * @param note at most 300, may be ""
 */
public record PrescriptionLine(String medicine, String dose, String frequency, int days, String note) {

    private static final int LONGEST_MEDICINE = 200;
    private static final int LONGEST_PART = 100;
    private static final int LONGEST_NOTE = 300;
    private static final int MOST_DAYS = 365;

    /**
     * Checks and cleans all of it.
     *
     * @throws BusinessException INVALID medicine-missing, dose-missing, frequency-missing, days-invalid,
     *     prescription-too-long
     */
    public PrescriptionLine {
        medicine = part(medicine, LONGEST_MEDICINE, "medicine-missing");
        dose = part(dose, LONGEST_PART, "dose-missing");
        frequency = part(frequency, LONGEST_PART, "frequency-missing");
        note = cleaned(note, LONGEST_NOTE);
        if (days < 1 || days > MOST_DAYS) {
            throw new BusinessException(Category.INVALID, "days-invalid");
        }
    }

    private static String part(String given, int longest, String missing) {
        String text = cleaned(given, longest);
        if (text.isEmpty()) {
            throw new BusinessException(Category.INVALID, missing);
        }
        return text;
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
