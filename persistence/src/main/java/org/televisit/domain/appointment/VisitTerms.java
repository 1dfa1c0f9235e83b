package org.televisit.domain.appointment;

import java.util.Objects;
import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * What can be changed about a kind of visit; visits already booked keep the terms they were booked on.
 *
 * @param lengthMinutes 5 to 240
 * @param bufferMinutes 0 to 60
 * @param payment how it is paid
 * @param priceMinor in the currency's minor units, above 0; 0 when nothing is paid
 * @param currency ISO 4217; null when nothing is paid
 * @param audience who may book it
 */
public record VisitTerms(
        int lengthMinutes,
        int bufferMinutes,
        PaymentKind payment,
        long priceMinor,
        String currency,
        Audience audience) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Refuses what can't be: INVALID length-invalid, price-invalid. */
    public VisitTerms {
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(audience, "audience");
        if (lengthMinutes < 5 || lengthMinutes > 240 || bufferMinutes < 0 || bufferMinutes > 60) {
            throw new BusinessException(Category.INVALID, "length-invalid");
        }
        boolean free = priceMinor == 0 && currency == null;
        boolean priced =
                priceMinor > 0 && currency != null && CURRENCY.matcher(currency).matches();
        if (payment == PaymentKind.NONE ? !free : !priced) {
            throw new BusinessException(Category.INVALID, "price-invalid");
        }
    }

    /** Terms of a visit that costs nothing and that anybody may book. */
    public static VisitTerms free(int lengthMinutes, int bufferMinutes) {
        return new VisitTerms(lengthMinutes, bufferMinutes, PaymentKind.NONE, 0, null, Audience.ANYONE);
    }
}
