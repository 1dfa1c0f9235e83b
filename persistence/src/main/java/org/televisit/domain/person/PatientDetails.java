package org.televisit.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.NameText;

/**
 * What staff write down about a patient.
 *
 * @param givenName blank where a person has one name only; at most 120 characters
 * @param familyName likewise; one of the two is needed
 * @param birthDate from 1900 on, not in the future
 * @param email null when none is known
 * @param phone digits with what people write between them; null when none is known
 * @param recordNumber under which the hospital keeps this patient, unique; null when there is none yet
 */
public record PatientDetails(
        String givenName, String familyName, LocalDate birthDate, String email, String phone, String recordNumber) {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** Where a new day begins first: whoever was born today was born by this clock at the latest. */
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{C}\\p{Z}@<>\",;:]+@[^\\s\\p{C}\\p{Z}@<>\",;:]+\\.[^\\s\\p{C}\\p{Z}@<>\",;:.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}");
    private static final Pattern RECORD_NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,39}");

    /** Without the blanks around them, names as {@link NameText} has them; nothing is null instead of empty, but for the names. */
    public PatientDetails {
        givenName = givenName == null ? "" : NameText.cleaned(givenName);
        familyName = familyName == null ? "" : NameText.cleaned(familyName);
        email = orNull(email);
        phone = orNull(phone);
        recordNumber = orNull(recordNumber);
    }

    /**
     * The same, if it makes sense.
     *
     * @throws BusinessException INVALID name-missing, name-too-long, birth-date-invalid, email-invalid, phone-invalid,
     *     record-number-invalid
     */
    PatientDetails checked(Instant now) {
        if (givenName.isEmpty() && familyName.isEmpty()) {
            throw new BusinessException(Category.INVALID, "name-missing");
        }
        if (givenName.length() > LONGEST_NAME || familyName.length() > LONGEST_NAME) {
            throw new BusinessException(Category.INVALID, "name-too-long");
        }
        requireBirthDate(birthDate, now);
        checkedEmail(email);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new BusinessException(Category.INVALID, "phone-invalid");
        }
        if (recordNumber != null && !RECORD_NUMBER.matcher(recordNumber).matches()) {
            throw new BusinessException(Category.INVALID, "record-number-invalid");
        }
        return this;
    }

    /**
     * The address without the blanks around it; null for none.
     *
     * @throws BusinessException INVALID email-invalid
     */
    public static String checkedEmail(String told) {
        String email = orNull(told);
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            throw new BusinessException(Category.INVALID, "email-invalid");
        }
        return email;
    }

    /** @throws BusinessException INVALID birth-date-invalid when it is null, before 1900, or tomorrow everywhere */
    static void requireBirthDate(LocalDate date, Instant now) {
        if (date == null || date.isBefore(EARLIEST_BIRTH) || date.isAfter(LocalDate.ofInstant(now, EARLIEST_DAY))) {
            throw new BusinessException(Category.INVALID, "birth-date-invalid");
        }
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
