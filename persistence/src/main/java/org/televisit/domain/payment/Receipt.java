package org.televisit.domain.payment;

/**
 * What a provider tells of money it received, whatever format it uses.
 *
 * @param provider lower-case name, at most 40 characters
 * @param eventId the provider's id of this message, at most 120 characters; the same message has the same
 * @param visit our reference, the public id of a visit; null when none was given
 * @param amountMinor minor units, 0 or more
 * @param currency ISO 4217, upper case
 * @param paymentReference what the provider calls the payment itself, at most 200 characters; several messages may
 *     tell of one payment
 */
public record Receipt(
        String provider, String eventId, String visit, long amountMinor, String currency, String paymentReference) {}
