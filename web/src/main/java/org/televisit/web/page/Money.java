package org.televisit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Amounts as people write them; inside they are whole minor units (cents) and an ISO 4217 code. */
@Named
@RequestScoped
public class Money {

    private static final int MOST_DIGITS = 12;

    @Inject
    private Reader reader;

    /** "€25.00", in the reader's language. */
    public String text(long minor, String currency) {
        Currency unit = unit(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(reader.getLocale());
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(major(minor, unit));
    }

    /** "25.00", to be typed over. */
    public String plain(long minor, String currency) {
        return major(minor, unit(currency)).toPlainString();
    }

    /**
     * What somebody typed: "25", "25.5" and "25,50" alike.
     *
     * @throws BusinessException INVALID amount-invalid when it is no amount or finer than the currency has it;
     *     currency-unknown
     */
    public long minor(String typed, String currency) {
        Currency unit = unit(currency);
        String number = typed == null ? "" : typed.trim().replace(',', '.');
        if (!number.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1,3})?")) {
            throw new BusinessException(Category.INVALID, "amount-invalid");
        }
        try {
            return new BigDecimal(number)
                    .movePointRight(unit.getDefaultFractionDigits())
                    .longValueExact();
        } catch (ArithmeticException finer) {
            throw new BusinessException(Category.INVALID, "amount-invalid", finer);
        }
    }

    private static BigDecimal major(long minor, Currency unit) {
        return BigDecimal.valueOf(minor, unit.getDefaultFractionDigits());
    }

    private static Currency unit(String code) {
        try {
            return Currency.getInstance(code == null ? "" : code);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(Category.INVALID, "currency-unknown", e);
        }
    }
}
