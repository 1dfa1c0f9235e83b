package org.televisit.application.appointment;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Reads telephone numbers as people write them, and writes them as people read them (REQUIREMENTS A13). */
public final class CallBackNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private CallBackNumber() {}

    /**
     * The number in E.164, as it is kept.
     *
     * @param typed with or without the country
     * @param region two letters (ISO 3166), the country of a number without one
     * @throws BusinessException INVALID number-invalid when no such number can exist
     */
    public static String of(String typed, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, region);
            if (NUMBERS.isValidNumber(number)) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw new BusinessException(Category.INVALID, "number-invalid", e);
        }
        throw new BusinessException(Category.INVALID, "number-invalid");
    }

    /** "+34 612 34 56 78"; what can't be read stays as it is. */
    public static String shown(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
