package org.televisit.application.payment;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.televisit.domain.payment.Receipt;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Reads what providers send of money received. Empty is a message that tells of no money, or of money that is none of
 * ours: it is answered politely and forgotten.
 */
final class ProviderMessages {

    /** The provider whose messages are signed. */
    static final String STRIPE = "stripe";

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final int LONGEST_ID = 120;

    private ProviderMessages() {}

    /**
     * Stripe's events {@code checkout.session.completed} and {@code payment_intent.succeeded}. Our reference is the
     * session's {@code client_reference_id}, or {@code reference} among the metadata of either.
     *
     * @throws BusinessException INVALID not-understood
     */
    static Optional<Receipt> stripe(byte[] body) {
        JsonObject event = parsed(body);
        JsonObject object = member(member(event, "data"), "object");
        String id = id(text(event, "id"));
        return switch (String.valueOf(text(event, "type"))) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> session(id, object);
            case "payment_intent.succeeded" ->
                ours(STRIPE, id, reference(object), minor(object, "amount_received"), object, text(object, "id"));
            default -> Optional.empty();
        };
    }

    // completed is not paid: some ways of paying confirm days later, by an event of their own
    private static Optional<Receipt> session(String event, JsonObject object) {
        if (!"paid".equals(text(object, "payment_status"))) {
            return Optional.empty();
        }
        String given = text(object, "client_reference_id");
        String payment = text(object, "payment_intent");
        return ours(
                STRIPE,
                event,
                given == null ? reference(object) : given,
                minor(object, "amount_total"),
                object,
                payment == null ? text(object, "id") : payment);
    }

    private static Optional<Receipt> ours(
            String provider, String event, String visit, long amount, JsonObject object, String payment) {
        String currency = text(object, "currency");
        if (visit == null) {
            return Optional.empty();
        }
        if (currency == null) {
            throw notUnderstood(null);
        }
        return Optional.of(new Receipt(
                provider, event, visit, amount, currency.toUpperCase(Locale.ROOT), payment == null ? event : payment));
    }

    private static String reference(JsonObject object) {
        return text(member(object, "metadata"), "reference");
    }

    /**
     * The two messages of M-Pesa's kind: the callback of an STK push ({@code Body.stkCallback}), and the confirmation
     * of a payment made by the customer ({@code TransID}, {@code BillRefNumber}). Amounts are in whole units with
     * decimals, the currency is the setting's.
     *
     * @param reference our reference as the callback's address has it; null to take the message's own
     * @throws BusinessException INVALID not-understood
     */
    static Optional<Receipt> mobileMoney(String provider, Currency currency, String reference, byte[] body) {
        JsonObject message = parsed(body);
        JsonObject callback = member(member(message, "Body"), "stkCallback");
        if (!callback.isEmpty()) {
            return stkPush(provider, currency, reference, callback);
        }
        String transaction = id(text(message, "TransID"));
        String visit = reference == null ? text(message, "BillRefNumber") : reference;
        return Optional.of(new Receipt(
                provider,
                transaction,
                visit,
                minor(text(message, "TransAmount"), currency),
                currency.getCurrencyCode(),
                transaction));
    }

    private static Optional<Receipt> stkPush(
            String provider, Currency currency, String reference, JsonObject callback) {
        if (!"0".equals(text(callback, "ResultCode"))) {
            return Optional.empty();
        }
        String amount = null;
        String receipt = null;
        JsonValue items = member(callback, "CallbackMetadata").get("Item");
        if (items == null || items.getValueType() != JsonValue.ValueType.ARRAY) {
            throw notUnderstood(null);
        }
        for (JsonValue item : items.asJsonArray()) {
            if (item instanceof JsonObject pair && "Amount".equals(text(pair, "Name"))) {
                amount = text(pair, "Value");
            } else if (item instanceof JsonObject pair && "MpesaReceiptNumber".equals(text(pair, "Name"))) {
                receipt = text(pair, "Value");
            }
        }
        String event = id(text(callback, "CheckoutRequestID"));
        return Optional.of(new Receipt(
                provider,
                event,
                reference,
                minor(amount, currency),
                currency.getCurrencyCode(),
                receipt == null ? event : id(receipt)));
    }

    private static JsonObject parsed(byte[] body) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw notUnderstood(e);
        }
    }

    private static JsonObject member(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    private static String id(String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST_ID) {
            throw notUnderstood(null);
        }
        return given;
    }

    private static long minor(JsonObject object, String name) {
        return exact(text(object, name), 0);
    }

    private static long minor(String amount, Currency currency) {
        return exact(amount, currency.getDefaultFractionDigits());
    }

    private static long exact(String amount, int decimals) {
        if (amount == null || !amount.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            throw notUnderstood(null);
        }
        try {
            return new BigDecimal(amount).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw notUnderstood(e);
        }
    }

    private static BusinessException notUnderstood(Throwable cause) {
        return new BusinessException(Category.INVALID, "not-understood", cause);
    }
}
