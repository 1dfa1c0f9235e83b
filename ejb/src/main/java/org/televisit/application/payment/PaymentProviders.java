package org.televisit.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Who may tell us of money, by the settings; nobody by default.
 *
 * <ul>
 *   <li>{@code televisit.payment.stripe.secret}: the endpoint's secret of Stripe, which signs.
 *   <li>{@code televisit.payment.unsigned}: names of providers that sign nothing, parted by commas; for each
 *       {@code televisit.payment.<name>.secret} (24 characters or more, a part of its path), {@code .addresses} (IP
 *       addresses or blocks it sends from) and {@code .currency} (ISO 4217).
 * </ul>
 */
@ApplicationScoped
public class PaymentProviders {

    private static final int SHORTEST_SECRET = 24;

    private final String stripeSecret;
    private final Map<String, Unsigned> unsigned = new HashMap<>();

    /** For the container's proxy. */
    protected PaymentProviders() {
        this(name -> null);
    }

    /** From the settings. */
    @Inject
    public PaymentProviders(Config config) {
        this(name -> config.getOptionalValue(name, String.class).orElse(null));
    }

    /** @throws IllegalArgumentException for a provider whose settings are missing or too weak */
    PaymentProviders(Function<String, String> settings) {
        stripeSecret = settings.apply("televisit.payment.stripe.secret");
        String names = settings.apply("televisit.payment.unsigned");
        for (String name : parts(names)) {
            if (!name.matches("[a-z][a-z0-9-]{1,30}") || name.equals(ProviderMessages.STRIPE)) {
                throw new IllegalArgumentException("televisit.payment.unsigned must hold lower-case names");
            }
            unsigned.put(name, Unsigned.of(name, settings));
        }
    }

    /** Makes wrong settings fail the deployment instead of the first payment. */
    void check(@Observes Startup deployed) {}

    private static List<String> parts(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** The secret of Stripe's signatures; empty when it is not in use. */
    Optional<String> stripeSecret() {
        return Optional.ofNullable(stripeSecret).filter(secret -> !secret.isBlank());
    }

    /** The provider of this name that signs nothing; empty when it is not in use. */
    Optional<Unsigned> unsigned(String name) {
        return Optional.ofNullable(unsigned.get(name));
    }

    /** A provider that signs nothing: known by a secret in the path and the addresses it sends from. */
    record Unsigned(String name, String secret, List<AddressRange> addresses, Currency currency) {

        private static Unsigned of(String name, Function<String, String> settings) {
            String prefix = "televisit.payment." + name;
            String secret = settings.apply(prefix + ".secret");
            if (secret == null || !secret.matches("[\\w.~-]{" + SHORTEST_SECRET + ",200}")) {
                throw new IllegalArgumentException(
                        prefix + ".secret must be " + SHORTEST_SECRET + " letters and digits or more");
            }
            List<AddressRange> addresses = parts(settings.apply(prefix + ".addresses")).stream()
                    .map(AddressRange::of)
                    .toList();
            String currency = settings.apply(prefix + ".currency");
            if (addresses.isEmpty() || currency == null) {
                throw new IllegalArgumentException(prefix + " needs .addresses and .currency");
            }
            return new Unsigned(name, secret, addresses, Currency.getInstance(currency));
        }

        /** Compared in constant time. */
        boolean hasSecret(String given) {
            return MessageDigest.isEqual(
                    secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }

        boolean sendsFrom(String address) {
            return address != null && addresses.stream().anyMatch(range -> range.contains(address));
        }
    }
}
